//! What the window knows about hours that were worked.

/// The pages about hours that were worked.
#[derive(Clone, Debug, Default)]
pub struct Worked {}
