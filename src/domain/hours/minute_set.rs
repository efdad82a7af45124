//! Sets of whole minutes as stretches in order, apart from each other.

use super::Minutes;
use crate::domain::OutOfRange;
use crate::domain::time::Moment;

/// Minutes from one until another, the last one not in it; never empty.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Stretch {
    from: i64,
    until: i64,
}

impl Stretch {
    /// From one instant until another, both cut to the minute; none where nothing lies between.
    pub(super) fn of(from: Moment, until: Moment) -> Option<Self> {
        let minute = |at: Moment| at.minutes_since(Moment::from_millis(0));
        let (from, until) = (minute(from), minute(until));
        (from < until).then_some(Self { from, until })
    }

    /// What both have.
    pub(super) fn shared(self, other: Self) -> Option<Self> {
        let (from, until) = (self.from.max(other.from), self.until.min(other.until));
        (from < until).then_some(Self { from, until })
    }

    /// How long it is.
    pub(super) fn minutes(self) -> Minutes {
        Minutes::new(self.until.saturating_sub(self.from))
    }
}

/// A set of minutes.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub(super) struct MinuteSet(Vec<Stretch>);

impl MinuteSet {
    /// Puts a stretch in; what was there already stays there once.
    pub(super) fn add(&mut self, new: Stretch) {
        let first = self.0.partition_point(|s| s.until < new.from);
        let past = self.0.partition_point(|s| s.from <= new.until);
        let touching = self.0.get(first..past).unwrap_or_default();
        let whole = touching.iter().fold(new, |a, b| Stretch {
            from: a.from.min(b.from),
            until: a.until.max(b.until),
        });
        self.0.splice(first..past.max(first), [whole]);
    }

    /// Takes a stretch out.
    pub(super) fn take_out(&mut self, gone: Stretch) {
        let first = self.0.partition_point(|s| s.until <= gone.from);
        let past = self.0.partition_point(|s| s.from < gone.until);
        let touched = self.0.get(first..past).unwrap_or_default();
        let before = touched.first().map(|s| Stretch {
            from: s.from,
            until: gone.from,
        });
        let after = touched.last().map(|s| Stretch {
            from: gone.until,
            until: s.until,
        });
        let left: Vec<Stretch> = [before, after]
            .into_iter()
            .flatten()
            .filter(|s| s.from < s.until)
            .collect();
        self.0.splice(first..past.max(first), left);
    }

    /// Takes out all that the other has.
    pub(super) fn take_out_all(&mut self, other: &Self) {
        // Only what reaches into this set: the other may hold a year.
        let Some((first, last)) = self.0.first().zip(self.0.last()).map(|(a, b)| (*a, *b)) else {
            return;
        };
        let from = other.0.partition_point(|s| s.until <= first.from);
        for gone in other.0.iter().skip(from) {
            if gone.from >= last.until {
                break;
            }
            self.take_out(*gone);
        }
    }

    /// Puts in all that the other has.
    pub(super) fn add_all(&mut self, other: &Self) {
        for new in &other.0 {
            self.add(*new);
        }
    }

    /// How many minutes it has.
    pub(super) fn minutes(&self) -> Result<Minutes, OutOfRange> {
        Minutes::sum(self.0.iter().map(|s| s.minutes()))
    }
}
