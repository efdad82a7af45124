//! For how long things are kept, and of whom it was long enough (`facts/training.md`, Data protection).
//!
//! The trustees decide on the periods. Until they do, visitors are kept for 90 days, a referral that did not
//! lead to a placement for 12 months, and a trainee for 3 years after leaving. Nobody is erased by this
//! list: it says of whom it is time to decide. Visitors' names go by themselves.

use chrono::{Days as DayCount, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::refusals::ErasureRefusal;
use crate::domain::access::coded;
use crate::domain::ids::PersonId;

coded! {
    /// A period on which the trustees decide.
    Period {
        /// For how many days the name of a visitor is kept.
        Visitors = "visitors-days",
        /// For how many months a referral that did not lead to a placement is kept.
        NotStarted = "not-started-months",
        /// For how many months a trainee is kept after leaving.
        AfterLeaving = "after-leaving-months",
        /// For how many months trading records are kept. Nothing erases them: they name nobody.
        Trading = "trading-months",
    }
}

impl Period {
    /// What holds until the trustees decide.
    pub const fn at_first(self) -> u32 {
        match self {
            Self::Visitors => 90,
            Self::NotStarted => 12,
            Self::AfterLeaving => 36,
            Self::Trading => 72,
        }
    }

    /// The shortest and the longest that make sense. Trading records are kept for six years by law.
    pub const fn bounds(self) -> (u32, u32) {
        match self {
            Self::Visitors => (1, 730),
            Self::NotStarted => (1, 120),
            Self::AfterLeaving => (6, 240),
            Self::Trading => (72, 240),
        }
    }
}

/// The periods that hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Periods {
    /// Days for the name of a visitor.
    pub visitors: u32,
    /// Months for a referral that did not lead to a placement.
    pub not_started: u32,
    /// Months for a trainee after leaving.
    pub after_leaving: u32,
    /// Months for trading records.
    pub trading: u32,
}

impl Default for Periods {
    fn default() -> Self {
        Self {
            visitors: Period::Visitors.at_first(),
            not_started: Period::NotStarted.at_first(),
            after_leaving: Period::AfterLeaving.at_first(),
            trading: Period::Trading.at_first(),
        }
    }
}

impl Periods {
    /// How long this one is.
    pub const fn get(&self, period: Period) -> u32 {
        match period {
            Period::Visitors => self.visitors,
            Period::NotStarted => self.not_started,
            Period::AfterLeaving => self.after_leaving,
            Period::Trading => self.trading,
        }
    }

    /// The same with another length of one.
    #[must_use]
    pub const fn with(mut self, period: Period, length: u32) -> Self {
        match period {
            Period::Visitors => self.visitors = length,
            Period::NotStarted => self.not_started = length,
            Period::AfterLeaving => self.after_leaving = length,
            Period::Trading => self.trading = length,
        }
        self
    }

    /// The same, where each makes sense.
    ///
    /// # Errors
    /// The bounds of the first that does not.
    pub fn checked(self) -> Result<Self, ErasureRefusal> {
        for period in Period::ALL {
            let (least, most) = period.bounds();
            if !(least..=most).contains(&self.get(*period)) {
                return Err(ErasureRefusal::PeriodNotSensible { least, most });
            }
        }
        Ok(self)
    }

    /// The last day of visits whose names are not kept any more today.
    pub fn visitors_until(&self, today: NaiveDate) -> NaiveDate {
        let days = DayCount::new(u64::from(self.visitors));
        today.checked_sub_days(days).unwrap_or(NaiveDate::MIN)
    }
}

/// Of somebody, what says for how long they are kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Kept {
    /// Who.
    pub person: PersonId,
    /// The last day of each placement; none while one goes on.
    pub placements: Vec<Option<NaiveDate>>,
    /// The day on which something was last written of each referral that did not lead to a placement.
    pub not_started: Vec<NaiveDate>,
    /// Whether they work here.
    pub works_here: bool,
    /// Whether their records are on hold.
    pub held: bool,
}

coded! {
    /// Why it is time.
    DueBecause {
        /// They were referred and did not start.
        NotStarted = "not-started",
        /// They left.
        Left = "left",
    }
}

/// Somebody of whom it is time to decide.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Due {
    /// Who.
    pub person: PersonId,
    /// Why.
    pub because: DueBecause,
    /// The day that it is counted from: of leaving, or of the last thing written of the referral.
    pub counted_from: NaiveDate,
    /// Since when it is time.
    pub since: NaiveDate,
    /// Whether a hold stops it.
    pub held: bool,
}

/// Whether it is time to decide about somebody, and why. Whichever is kept for longest counts: nobody is
/// due because of an old referral while a later placement is still kept.
pub fn due(kept: &Kept, periods: &Periods, today: NaiveDate) -> Option<Due> {
    if kept.works_here || kept.placements.iter().any(Option::is_none) {
        return None;
    }
    let after = |from: &NaiveDate, months: u32| {
        let since = from.checked_add_months(Months::new(months));
        (since.unwrap_or(NaiveDate::MAX), *from)
    };
    let left = kept.placements.iter().flatten().map(|from| {
        let (since, from) = after(from, periods.after_leaving);
        (since, from, DueBecause::Left)
    });
    let referred = kept.not_started.iter().map(|from| {
        let (since, from) = after(from, periods.not_started);
        (since, from, DueBecause::NotStarted)
    });
    let (since, counted_from, because) = left.chain(referred).max()?;
    (since <= today).then_some(Due {
        person: kept.person,
        because,
        counted_from,
        since,
        held: kept.held,
    })
}

/// Everybody of whom it is time to decide, whoever is due for longest first.
pub fn all_due(kept: &[Kept], periods: &Periods, today: NaiveDate) -> Vec<Due> {
    let mut all: Vec<Due> = kept
        .iter()
        .filter_map(|kept| due(kept, periods, today))
        .collect();
    all.sort_by_key(|due| (due.since, due.person));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn kept(placements: &[Option<&str>], referrals: &[&str]) -> Kept {
        Kept {
            person: PersonId(Uuid::from_u128(1)),
            placements: placements.iter().map(|last| last.map(day)).collect(),
            not_started: referrals.iter().map(|from| day(from)).collect(),
            works_here: false,
            held: false,
        }
    }

    #[test]
    fn a_trainee_is_kept_for_three_years_after_leaving_and_no_day_longer() {
        let periods = Periods::default();
        let left = kept(&[Some("2023-11-23")], &[]);
        assert_eq!(due(&left, &periods, day("2026-11-22")), None);
        let due = due(&left, &periods, day("2026-11-23")).unwrap();
        assert_eq!(due.because, DueBecause::Left);
        assert_eq!(due.since, day("2026-11-23"));
        assert_eq!(due.counted_from, day("2023-11-23"));
    }

    #[test]
    fn a_referral_that_did_not_start_is_kept_for_twelve_months() {
        let periods = Periods::default();
        let referred = kept(&[], &["2024-02-29"]);
        assert_eq!(due(&referred, &periods, day("2025-02-27")), None);
        let due = due(&referred, &periods, day("2025-02-28")).unwrap();
        assert_eq!(due.because, DueBecause::NotStarted);
    }

    #[test]
    fn whoever_came_back_is_kept_for_the_later_time() {
        let periods = Periods::default();
        let today = day("2026-11-23");
        let back = kept(&[Some("2020-01-31"), Some("2025-06-30")], &[]);
        assert_eq!(due(&back, &periods, today), None);
        let referred_again = kept(&[Some("2020-01-31")], &["2026-01-10"]);
        assert_eq!(due(&referred_again, &periods, today), None);
        let here = kept(&[Some("2020-01-31"), None], &["2019-01-01"]);
        assert_eq!(due(&here, &periods, today), None, "a placement goes on");
        assert_eq!(
            due(&kept(&[], &[]), &periods, today),
            None,
            "nothing to count from"
        );
        let works = Kept {
            works_here: true,
            ..kept(&[Some("2020-01-31")], &[])
        };
        assert_eq!(due(&works, &periods, today), None);
    }

    #[test]
    fn a_hold_is_said_and_takes_nobody_off_the_list() {
        let held = Kept {
            held: true,
            ..kept(&[Some("2020-01-31")], &[])
        };
        let due = due(&held, &Periods::default(), day("2026-11-23")).unwrap();
        assert!(due.held);
    }

    #[test]
    fn visitors_are_kept_for_ninety_days() {
        let periods = Periods::default();
        assert_eq!(periods.visitors_until(day("2026-11-23")), day("2026-08-25"));
    }

    #[test]
    fn periods_have_bounds_and_what_holds_at_first_lies_in_them() {
        assert_eq!(Periods::default().checked(), Ok(Periods::default()));
        let short = Periods::default().with(Period::Trading, 71);
        let (least, most) = Period::Trading.bounds();
        assert_eq!(
            short.checked(),
            Err(ErasureRefusal::PeriodNotSensible { least, most })
        );
        for period in Period::ALL.iter().copied() {
            let (least, most) = period.bounds();
            let set = |length| Periods::default().with(period, length);
            assert_eq!(set(least).get(period), least);
            assert!(set(least).checked().is_ok() && set(most).checked().is_ok());
            assert!(set(least - 1).checked().is_err() && set(most + 1).checked().is_err());
        }
    }

    proptest! {
        /// Once it is time it stays time, a longer period makes it no earlier, and nobody is due before
        /// everything that is known of them is old enough.
        #[test]
        fn time_only_goes_on(
            left in proptest::collection::vec(0_u64..4000, 0..4),
            referred in proptest::collection::vec(0_u64..4000, 0..4),
            today in 0_u64..6000,
            later in 0_u64..2000,
            months in 6_u32..60,
            more in 1_u32..60,
        ) {
            let first = day("2015-01-01");
            let on = |n: u64| first.checked_add_days(DayCount::new(n)).unwrap();
            let kept = Kept {
                placements: left.iter().map(|n| Some(on(*n))).collect(),
                not_started: referred.iter().map(|n| on(*n)).collect(),
                ..kept(&[], &[])
            };
            let periods = Periods::default().with(Period::AfterLeaving, months);
            let now = due(&kept, &periods, on(today));
            if let Some(due_now) = now {
                prop_assert!(due_now.since <= on(today));
                prop_assert_eq!(due(&kept, &periods, on(today.saturating_add(later))), now);
                for last in kept.placements.iter().flatten() {
                    prop_assert!(last.checked_add_months(Months::new(months)).unwrap() <= on(today));
                }
                for from in &kept.not_started {
                    prop_assert!(*from < on(today));
                }
            }
            let longer = periods.with(Period::AfterLeaving, months.saturating_add(more));
            if due(&kept, &longer, on(today)).is_some() {
                prop_assert!(now.is_some());
            }
        }
    }
}
