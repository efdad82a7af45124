//! What waits of referrals, for the one list of Today ([`crate::domain::hours::today`]): one that came and
//! nobody said so, and one of which more was asked and nothing was heard.

use chrono::{Days, NaiveDate};

use super::Status;
use super::waiting::Known;
use crate::domain::hours::today::{Item, Kind};

/// So many days after it came whoever referred is told so.
pub const TOLD_WITHIN: u64 = 2;
/// So many days after more was asked it is looked at again.
pub const ASKED_FOR: u64 = 7;

/// What waits of these referrals, in no order; the day is the one from which it waits.
pub fn waiting(all: &[Known], today: NaiveDate) -> Vec<Item> {
    let item = |known: &Known| {
        let (referral, now) = (known.referral.id, known.standing.now());
        let (kind, after) = match now.status {
            Status::Received => (Kind::ReferralCame { referral }, TOLD_WITHIN),
            Status::MoreInformation => (Kind::ReferralAsked { referral }, ASKED_FOR),
            _ => return None,
        };
        let day = now.on.checked_add_days(Days::new(after))?;
        (day <= today).then_some(Item {
            kind,
            day,
            person: known.referral.person,
        })
    };
    all.iter().filter_map(item).collect()
}
