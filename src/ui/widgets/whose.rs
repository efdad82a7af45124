//! Whose hours a page shows, and from where it was opened.

/// Whose hours they are.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Whose {
    /// Somebody else's; a supervisor looks.
    #[default]
    Theirs,
    /// One's own.
    Mine,
}

/// Whether a page was opened from the list of today.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Listed {
    /// It was.
    Today,
    /// It was not.
    #[default]
    Not,
}
