//! The PIN that somebody types once more, where a yes is theirs alone: to what they share, and to a report.

use crate::ui::screens::pin::Answer;
use crate::ui::widgets::pin_pad::Typed;

/// The page of that PIN.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct OwnYes {
    /// What is typed.
    pub pin: Typed,
    /// What came of it.
    pub answer: Option<Answer>,
}
