//! The one function that adds up hours: per day, week, placement, or whatever else is asked.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Minutes, Sitting, TimeKind};
use crate::domain::OutOfRange;

/// Minutes of each kind of time, and what is not in them.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct Sum {
    /// On placements.
    pub training: Minutes,
    /// For pay.
    pub paid_work: Minutes,
    /// Helping out.
    pub volunteering: Minutes,
    /// Sittings that have an end.
    pub ended: u32,
    /// Sittings without an end, which count nothing yet; a page that shows the sum says so.
    pub open: u32,
}

impl Sum {
    /// All kinds together.
    pub fn all(&self) -> Result<Minutes, OutOfRange> {
        Minutes::sum([self.training, self.paid_work, self.volunteering])
    }

    /// The minutes of one kind.
    pub const fn of(&self, kind: TimeKind) -> Minutes {
        match kind {
            TimeKind::Training => self.training,
            TimeKind::PaidWork => self.paid_work,
            TimeKind::Volunteering => self.volunteering,
        }
    }

    /// Puts a sitting in.
    fn add(&mut self, sitting: &Sitting) -> Result<(), OutOfRange> {
        let kind = match sitting.kind {
            TimeKind::Training => &mut self.training,
            TimeKind::PaidWork => &mut self.paid_work,
            TimeKind::Volunteering => &mut self.volunteering,
        };
        *kind = kind.plus(sitting.counted)?;
        let number = match sitting.left {
            Some(_) => &mut self.ended,
            None => &mut self.open,
        };
        *number = number.saturating_add(1);
        Ok(())
    }
}

/// Sums of these sittings by whatever the key says: `|s| s.day`, `Sitting::week`, `|s| s.placement`,
/// `|_| ()` for all of them.
///
/// A sitting is in exactly one of them, so they always add up to the whole.
pub fn sums<'a, K: Ord>(
    sittings: impl IntoIterator<Item = &'a Sitting>,
    key: impl Fn(&Sitting) -> K,
) -> Result<BTreeMap<K, Sum>, OutOfRange> {
    let mut sums: BTreeMap<K, Sum> = BTreeMap::new();
    for sitting in sittings {
        sums.entry(key(sitting)).or_default().add(sitting)?;
    }
    Ok(sums)
}
