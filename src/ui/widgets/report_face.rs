//! How a report stands, as an icon with its colours; the words stand beside it.

use super::list_row::ListRow;
use crate::domain::ids::ReportId;
use crate::domain::reports::ledger::Stage;
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::theme::Block;

/// The icon and the colours.
pub fn face(look: Look<'_>, stage: Stage) -> (Icon, Block) {
    let t = look.tokens;
    match stage {
        Stage::Writing => (icons::NOTE_PENCIL, t.primary),
        Stage::Offered => (icons::EYE, t.primary),
        Stage::NotLikeThis => (icons::CHAT_CIRCLE, t.attention),
        Stage::Agreed | Stage::Ready => (icons::CHECK_CIRCLE, t.positive),
        Stage::Left => (icons::ENVELOPE, t.positive),
        Stage::TakenBack | Stage::Stopped => (icons::HAND, t.primary),
    }
}

/// A report in the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// Which.
    pub id: ReportId,
    /// To whom.
    pub recipient: String,
    /// How it stands.
    pub stage: Stage,
    /// About which days, and how it stands.
    pub detail: String,
}

impl Row {
    /// As a row of a list.
    pub fn shown(&self, look: Look<'_>) -> ListRow {
        let (icon, block) = face(look, self.stage);
        ListRow {
            icon,
            block,
            name: self.recipient.clone(),
            detail: self.detail.clone(),
            amount: String::new(),
        }
    }
}
