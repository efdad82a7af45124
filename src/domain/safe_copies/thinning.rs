//! Which copies may go.
//!
//! All of today and the two days before stay; then the last of each day for a fortnight, of each week
//! for eight weeks, of each month for a year. A copy goes only because a later one that was found sound
//! stands for it, and the newest sound one never goes.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::{LONGEST_MONTHS, Why};
use crate::domain::hours::days::london_day;
use crate::domain::time::Moment;

/// Every copy stays of so many days before today.
const ALL_DAYS: u64 = 2;
/// The last of a day stays for so many days.
const DAILY_DAYS: u64 = 14;
/// The last of a week stays for so many days: eight weeks.
const WEEKLY_DAYS: u64 = 56;
/// The last of a month, and what was made before an upgrade, stay for so many months.
const MONTHLY_MONTHS: u32 = 12;
/// The longest pause between two copies after which the second still thins, in minutes: thirty days, as a clock
/// is judged.
const LONGEST_PAUSE: i64 = 30 * 24 * 60;

/// What thinning knows of a copy.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Dated {
    /// When it was made.
    pub made_at: Moment,
    /// Why.
    pub why: Why,
    /// Whether it is whole, as far as is known: what is not stands for no other.
    pub sound: bool,
}

/// A copy that may go.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Goes {
    /// Its place in the list.
    pub which: usize,
    /// The place of the copy that stands for it: to be looked into before this one goes.
    pub because_of: usize,
}

/// The copies of one book that may go now.
pub fn goes(copies: &[Dated], now: Moment) -> Vec<Goes> {
    let today = london_day(now);
    let newest = latest(copies, |copy| copy.sound && copy.made_at <= now);
    let Some(newest) = newest else {
        return Vec::new();
    };
    let every = || copies.iter().enumerate();
    let may_go = every().filter(|(which, copy)| *which != newest && copy.made_at <= now);
    may_go
        .filter_map(|(which, copy)| {
            let because_of = stands_for(copies, which, *copy, today, newest)?;
            Some(Goes { which, because_of })
        })
        .collect()
}

/// The copy that stands for this one; none where this one stays.
fn stands_for(
    copies: &[Dated],
    which: usize,
    copy: Dated,
    today: NaiveDate,
    newest: usize,
) -> Option<usize> {
    let day = london_day(copy.made_at);
    if day < months_before(today, LONGEST_MONTHS) {
        return Some(newest);
    }
    let within_months = day >= months_before(today, MONTHLY_MONTHS);
    if !copy.sound || (copy.why == Why::BeforeUpgrade && within_months) {
        return None;
    }
    if day >= days_before(today, ALL_DAYS) {
        return None;
    }
    let last_of = |same: &dyn Fn(NaiveDate) -> bool| {
        latest(copies, |other| {
            other.sound && other.why == Why::Routine && same(london_day(other.made_at))
        })
    };
    // The widest span first, so that the narrowest that still reaches has the last word.
    let mut stands_for = newest;
    if within_months {
        let month = (day.year(), day.month());
        stands_for = last_of(&|other| (other.year(), other.month()) == month)?;
        if stands_for == which {
            return None;
        }
    }
    if day >= days_before(today, WEEKLY_DAYS) {
        stands_for = last_of(&|other| other.iso_week() == day.iso_week())?;
        if stands_for == which {
            return None;
        }
    }
    if day >= days_before(today, DAILY_DAYS) {
        stands_for = last_of(&|other| other == day)?;
        if stands_for == which {
            return None;
        }
    }
    Some(stands_for)
}

/// The place of the latest of these; of two made in the same instant the later in the list.
fn latest(copies: &[Dated], of: impl Fn(&Dated) -> bool) -> Option<usize> {
    let these = copies.iter().enumerate().filter(|(_, copy)| of(copy));
    these
        .max_by_key(|(which, copy)| (copy.made_at, *which))
        .map(|(which, _)| which)
}

fn days_before(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days))
        .unwrap_or(NaiveDate::MIN)
}

fn months_before(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_sub_months(Months::new(months))
        .unwrap_or(NaiveDate::MIN)
}

/// Whether anything may be taken away now. Not where the copy before this one is older than [`LONGEST_PAUSE`]:
/// a clock that jumped ahead for a moment would take all old copies with it. After a real pause the next copy
/// thins.
pub fn may_thin(copies: &[Dated], now: Moment) -> bool {
    let before = copies.iter().map(|copy| copy.made_at);
    let before = before.filter(|made_at| *made_at < now).max();
    before.is_none_or(|before| before.plus_minutes(LONGEST_PAUSE) >= now)
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "days of a few years")]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_clock_that_jumps_ahead_takes_no_copy_with_it() {
        let at = |days: i64| Moment::from_millis(1_780_000_000_000).plus_minutes(days * 24 * 60);
        let copy = |made_at| Dated {
            made_at,
            why: Why::Routine,
            sound: true,
        };
        let old = [copy(at(0)), copy(at(1)), copy(at(2))];
        assert!(may_thin(&old, at(3)));
        let jumped = [old[0], old[1], old[2], copy(at(800))];
        assert!(
            !may_thin(&jumped, at(800)),
            "the copy of this moment is none before it"
        );
        assert!(may_thin(&jumped, at(3)), "put right, it thins as ever");
        assert!(may_thin(&[copy(at(5))], at(5)), "the first of all");
    }
    use crate::domain::safe_copies::gone_on;
    use crate::domain::time::at_london;

    fn first_day() -> NaiveDate {
        "2024-12-20".parse().unwrap()
    }

    fn moment(day: u64, minute: i64) -> Moment {
        at_london(first_day() + Days::new(day), minute).unwrap()
    }

    fn routine(made_at: Moment) -> Dated {
        Dated {
            made_at,
            why: Why::Routine,
            sound: true,
        }
    }

    /// The rule once more, slowly and the other way round: which stay, span by span, as it is told to
    /// people.
    fn stays(copies: &[Dated], which: usize, now: Moment) -> bool {
        let today = london_day(now);
        let this = copies[which];
        let day = london_day(this.made_at);
        let of_same = |same: fn(NaiveDate, NaiveDate) -> bool| {
            copies.iter().enumerate().all(|(other, c)| {
                !c.sound
                    || c.why != Why::Routine
                    || !same(london_day(c.made_at), day)
                    || (c.made_at, other) <= (this.made_at, which)
            })
        };
        let sound = |c: &Dated| c.sound && c.made_at <= now;
        let newest = this.made_at <= now
            && this.sound
            && copies
                .iter()
                .enumerate()
                .all(|(other, c)| !sound(c) || (c.made_at, other) <= (this.made_at, which));
        let none_sound = !copies.iter().any(sound);
        if newest || none_sound || this.made_at > now {
            return true;
        }
        let age = (today - day).num_days();
        let months = |m| today.checked_sub_months(Months::new(m)).unwrap() <= day;
        if !months(13) {
            return false;
        }
        if !this.sound {
            return true;
        }
        if this.why == Why::BeforeUpgrade {
            return months(12) || age <= 2;
        }
        age <= 2
            || (age <= 14 && of_same(|a, b| a == b))
            || (age <= 56 && of_same(|a, b| a.iso_week() == b.iso_week()))
            || (months(12) && of_same(|a, b| (a.year(), a.month()) == (b.year(), b.month())))
    }

    fn some_copies() -> impl Strategy<Value = Vec<Dated>> {
        let one =
            (0_u64..500, 0_i64..1440, 0_u8..10, 0_u8..10).prop_map(|(day, minute, why, sound)| {
                Dated {
                    made_at: moment(day, minute),
                    why: if why == 0 {
                        Why::BeforeUpgrade
                    } else {
                        Why::Routine
                    },
                    sound: sound > 1,
                }
            });
        prop::collection::vec(one, 0..60)
    }

    proptest! {
        #[test]
        fn it_is_the_rule_as_it_is_told(copies in some_copies(), day in 380_u64..520) {
            let now = moment(day, 18 * 60);
            let goes = goes(&copies, now);
            let gone: Vec<usize> = goes.iter().map(|g| g.which).collect();
            for which in 0..copies.len() {
                prop_assert_eq!(gone.contains(&which), !stays(&copies, which, now), "{}", which);
            }
            for Goes { which, because_of } in goes {
                let (this, other) = (copies[which], copies[because_of]);
                prop_assert!(other.sound && !gone.contains(&because_of));
                let old = london_day(now) >= gone_on(london_day(this.made_at));
                prop_assert!(old || other.made_at >= this.made_at, "only for a later one");
            }
        }

        #[test]
        fn what_is_left_is_left(copies in some_copies(), day in 380_u64..520) {
            let now = moment(day, 18 * 60);
            let gone: Vec<usize> = goes(&copies, now).iter().map(|g| g.which).collect();
            let left: Vec<Dated> = copies
                .iter()
                .enumerate()
                .filter(|(which, _)| !gone.contains(which))
                .map(|(_, copy)| *copy)
                .collect();
            prop_assert!(goes(&left, now).is_empty());
            let today = london_day(now);
            let old = |c: &&Dated| today >= gone_on(london_day(c.made_at));
            prop_assert!(left.iter().filter(old).count() <= 1 || left.iter().all(|c| !c.sound || c.made_at > now));
        }
    }

    #[test]
    fn a_year_and_a_half_of_three_a_day_leaves_a_few_dozen() {
        let mut copies: Vec<Dated> = Vec::new();
        for day in 0..560 {
            for hour in [9, 13, 18] {
                copies.push(routine(moment(day, hour * 60)));
                let gone = goes(&copies, moment(day, hour * 60 + 5));
                let mut place = 0;
                copies.retain(|_| {
                    place += 1;
                    !gone.iter().any(|g| g.which == place - 1)
                });
            }
        }
        let days: Vec<i64> = copies
            .iter()
            .map(|c| (first_day() + Days::new(559) - london_day(c.made_at)).num_days())
            .collect();
        assert_eq!(days.iter().filter(|age| **age <= 2).count(), 9);
        assert_eq!(
            days.iter().filter(|age| (3..=14).contains(*age)).count(),
            12
        );
        assert!((25..45).contains(&copies.len()), "{days:?}");
        assert!(days.iter().all(|age| *age < 400), "{days:?}");
    }

    #[test]
    fn a_spoilt_copy_stands_for_none_and_one_dated_ahead_neither() {
        let now = moment(100, 18 * 60);
        let whole = routine(moment(90, 9 * 60));
        let spoilt = Dated {
            sound: false,
            ..routine(moment(90, 18 * 60))
        };
        let ahead = routine(moment(101, 9 * 60));
        assert!(goes(&[whole, spoilt, ahead], now).is_empty());
        let later = routine(moment(90, 18 * 60));
        let last = routine(moment(100, 9 * 60));
        let went = [Goes {
            which: 0,
            because_of: 1,
        }];
        assert_eq!(goes(&[whole, later, last], now), went);
    }
}
