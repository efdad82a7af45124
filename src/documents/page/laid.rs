//! A paper laid out: pages of marks, each in its place, and what each is a part of.

use super::{Face, Fill, Ink, Length, Outline, Picture};
use crate::domain::time::Moment;

/// What a part of a paper is to somebody who hears it read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Role {
    /// The whole.
    Document,
    /// A heading of this level.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// Blocks that belong together.
    Part,
    /// A table.
    Table,
    /// A row.
    Row,
    /// A cell that names its column.
    ColumnHead,
    /// A cell that names its row.
    RowHead,
    /// A cell.
    Cell,
    /// A picture.
    Figure,
    /// A list.
    List,
    /// An item of a list.
    ListItem,
    /// The bullet of an item.
    Label,
    /// What an item says.
    ListBody,
    /// Somebody's own words.
    Quote,
}

/// Which part: a place in [`Laid::parts`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct PartId(pub usize);

/// A part of the paper's reading order.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Part {
    /// What it is.
    pub role: Role,
    /// In which part it stands; only the whole stands in none.
    pub parent: Option<PartId>,
    /// What a picture shows.
    pub alt: Option<String>,
}

/// A place on a page, from its top left corner.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Place {
    /// To the right.
    pub x: Length,
    /// Down.
    pub y: Length,
}

/// Something on a page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Shape {
    /// Letters of one face, size and ink on one line; all of them have glyphs.
    Text {
        /// Where its baseline begins.
        at: Place,
        /// What it says.
        text: String,
        /// In which face.
        face: Face,
        /// How large.
        size: Length,
        /// With what.
        ink: Ink,
        /// How wide it is.
        width: Length,
    },
    /// The mark for a letter that the face does not have: a box.
    NoGlyph {
        /// Where its baseline begins.
        at: Place,
        /// Which letter.
        letter: char,
        /// In which face.
        face: Face,
        /// How large.
        size: Length,
        /// With what.
        ink: Ink,
        /// How wide it is.
        width: Length,
    },
    /// A straight line across.
    Rule {
        /// Where it begins.
        at: Place,
        /// How long.
        width: Length,
        /// How thick.
        thickness: Length,
        /// With what.
        ink: Ink,
    },
    /// A ground with an edge.
    Box {
        /// Its top left corner.
        at: Place,
        /// How wide.
        width: Length,
        /// How high.
        height: Length,
    },
    /// A part of a drawn figure.
    Drawn {
        /// Its top left corner.
        at: Place,
        /// How wide.
        width: Length,
        /// How high.
        height: Length,
        /// Its outline.
        outline: Outline,
        /// How it is filled.
        fill: Fill,
    },
    /// A picture.
    Picture {
        /// Its top left corner.
        at: Place,
        /// What.
        picture: Picture,
    },
}

impl Shape {
    /// Where it is.
    pub fn place(&mut self) -> &mut Place {
        match self {
            Self::Text { at, .. }
            | Self::NoGlyph { at, .. }
            | Self::Rule { at, .. }
            | Self::Box { at, .. }
            | Self::Drawn { at, .. }
            | Self::Picture { at, .. } => at,
        }
    }
}

/// A shape, and the part that it belongs to; none: it is only decoration.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mark {
    /// What.
    pub shape: Shape,
    /// Of which part.
    pub part: Option<PartId>,
}

/// A page.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Page {
    /// What stands on it, in reading order.
    pub marks: Vec<Mark>,
    /// How high it is.
    pub height: Length,
}

/// A paper laid out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Laid {
    /// What it is called.
    pub title: String,
    /// Its language.
    pub language: String,
    /// When it was made.
    pub made_at: Moment,
    /// How wide its pages are.
    pub width: Length,
    /// Its pages.
    pub pages: Vec<Page>,
    /// Its reading order: the whole first, and no part before the one that it stands in.
    pub parts: Vec<Part>,
}

impl Page {
    /// Its text, a line for each baseline from the top and from left to right: for tests, and for
    /// those who want the same words as plain text.
    pub fn text(&self) -> String {
        let mut runs: Vec<(Place, String)> = Vec::new();
        for mark in &self.marks {
            match &mark.shape {
                Shape::Text { at, text, .. } => runs.push((*at, text.clone())),
                Shape::NoGlyph { at, .. } => runs.push((*at, NO_GLYPH_TEXT.to_owned())),
                Shape::Rule { .. }
                | Shape::Box { .. }
                | Shape::Drawn { .. }
                | Shape::Picture { .. } => {}
            }
        }
        runs.sort_by_key(|(at, _)| (at.y, at.x));
        let mut lines: Vec<(Length, String)> = Vec::new();
        for (at, text) in runs {
            match lines.last_mut() {
                Some((y, line)) if *y == at.y => {
                    let joined = text == NO_GLYPH_TEXT || line.ends_with(NO_GLYPH_TEXT);
                    if !joined && !line.ends_with(' ') {
                        line.push(' ');
                    }
                    line.push_str(&text);
                }
                _ => lines.push((at.y, text)),
            }
        }
        let lines: Vec<&str> = lines.iter().map(|(_, line)| line.trim_end()).collect();
        lines.join("\n")
    }
}

impl Laid {
    /// The text of a page.
    pub fn text_of(&self, page: usize) -> String {
        self.pages.get(page).map(Page::text).unwrap_or_default()
    }
}

/// How a letter without a glyph reads back.
pub const NO_GLYPH_TEXT: &str = "□";
