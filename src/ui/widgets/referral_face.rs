//! The picture of how a referral stands, the same on every page.

use crate::domain::referrals::Status;
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::theme::Block;

/// The picture of how a referral stands.
pub fn face(look: Look<'_>, status: Status) -> (Icon, Block) {
    let t = look.tokens;
    match status {
        Status::Received => (icons::ENVELOPE, t.attention),
        Status::Acknowledged => (icons::ENVELOPE, t.primary),
        Status::MoreInformation => (icons::CHAT_CIRCLE, t.primary),
        Status::Accepted => (icons::CHECK, t.primary),
        Status::Waiting => (icons::CLOCK, t.primary),
        Status::Started => (icons::CHECK_CIRCLE, t.positive),
        Status::Declined | Status::DidNotStart => (icons::HAND, t.primary),
        Status::Signposted => (icons::ARROW_RIGHT, t.primary),
    }
}
