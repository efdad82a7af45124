//! Who waits for a place in a shop, and the figures of referrals. Waiting counts from the day the referral
//! came until the day the placement began: that is how long somebody waited, whoever had to do something.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::standing::Standing;
use super::{DeclineReason, Referral, Source, Status};
use crate::domain::ids::{PersonId, ReferralId, ShopId};

/// A referral with how it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Known {
    /// The referral.
    pub referral: Referral,
    /// How it stands.
    pub standing: Standing,
}

/// Somebody who waits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Waits {
    /// Which referral.
    pub referral: ReferralId,
    /// Who.
    pub person: PersonId,
    /// Since when.
    pub since: NaiveDate,
    /// So many days.
    pub days: u32,
}

impl Waits {
    /// The same as whole weeks and days.
    pub const fn weeks_and_days(&self) -> (u32, u32) {
        (self.days / 7, self.days % 7)
    }
}

/// Who waits for this shop, the longest first.
pub fn waiting_list(all: &[Known], shop: ShopId, today: NaiveDate) -> Vec<Waits> {
    let mut waiting: Vec<Waits> = all
        .iter()
        .filter(|known| known.referral.shop == shop && known.standing.now().status.waits())
        .map(|known| Waits {
            referral: known.referral.id,
            person: known.referral.person,
            since: known.referral.received,
            days: days_between(known.referral.received, today),
        })
        .collect();
    waiting.sort_by_key(|waits| (waits.since, waits.referral));
    waiting
}

/// How many days there are between two, none where they are the wrong way round.
fn days_between(from: NaiveDate, until: NaiveDate) -> u32 {
    let days = until.signed_duration_since(from).num_days();
    u32::try_from(days).unwrap_or(0)
}

/// The figures of the referrals that came in a time.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Figures {
    /// How many came.
    pub received: usize,
    /// How many came in which way.
    pub by_source: BTreeMap<Source, usize>,
    /// How many stand how by now.
    pub by_status: BTreeMap<Status, usize>,
    /// Why people could not come, and how many.
    pub by_reason: BTreeMap<DeclineReason, usize>,
    /// The days that each who started had waited, the shortest first.
    pub waited_until_start: Vec<u32>,
}

impl Figures {
    /// The days in the middle; of two in the middle the longer. None where nobody started.
    pub fn middle_wait(&self) -> Option<u32> {
        let middle = self.waited_until_start.len() / 2;
        self.waited_until_start.get(middle).copied()
    }
}

/// The figures of the referrals that came between these days, both counted.
pub fn figures(all: &[Known], from: NaiveDate, until: NaiveDate) -> Figures {
    let mut figures = Figures::default();
    let within = |known: &&Known| (from..=until).contains(&known.referral.received);
    for known in all.iter().filter(within) {
        let (received, now) = (known.referral.received, known.standing.now());
        figures.received = figures.received.saturating_add(1);
        count(&mut figures.by_source, known.referral.source);
        count(&mut figures.by_status, now.status);
        if let Some(reason) = now.reason {
            count(&mut figures.by_reason, reason);
        }
        if now.status == Status::Started {
            let waited = days_between(received, now.on);
            figures.waited_until_start.push(waited);
        }
    }
    figures.waited_until_start.sort_unstable();
    figures
}

fn count<K: Ord>(counts: &mut BTreeMap<K, usize>, what: K) {
    let counted = counts.entry(what).or_default();
    *counted = counted.saturating_add(1);
}
