//! Who is on a placement in the made-up shops, and how their days went: a plan, as the trading is.
//!
//! Counted from the last week backwards, so that whenever the store is made there is somebody new,
//! somebody halfway, somebody back after a pause, and somebody who has finished.

use chrono::{Days as DayCount, NaiveDate, Weekday};

use super::dice::Dice;
use crate::domain::catalogue::Trade;
use crate::domain::hours::placement::{
    AgreedTime, AgreedTimes, Extension, Pause, Placement, Shift,
};
use crate::domain::hours::rows::Going;
use crate::domain::hours::{TimeKind, Week};
use crate::domain::ids::{PersonId, PlacementId, ShopId};
use crate::domain::{Pence, Refusal};

/// The passphrase of each made-up staff member, printed for whoever looks around.
pub const PASSPHRASE: &str = "warm bread every morning";

/// Who of the staff has it.
pub const HOLDERS: [&str; 4] = ["Ayşe", "Ravi", "Jo", "Grace"];

/// A weekday and from when until when, in minutes of the day.
type Time = (Weekday, i64, i64);

/// A made-up placement, in weeks before the last one.
#[derive(Clone, Copy, Debug)]
pub struct MadeUpPlacement {
    /// Whose.
    pub person: &'static str,
    /// Where.
    pub shop: Trade,
    /// What for.
    pub kind: TimeKind,
    /// In which week it began.
    pub began: u64,
    /// How many weeks it lasts.
    pub weeks: u64,
    /// The agreed times.
    pub times: &'static [Time],
    /// Who supervises.
    pub supervisor: &'static str,
    /// The key worker.
    pub key_worker: Option<&'static str>,
    /// The agreed fare for a day, in pence.
    pub fare: Option<i64>,
    /// Paused from this week until the end of that one.
    pub pause: Option<(u64, u64)>,
    /// So many weeks were added to it.
    pub more: u64,
    /// Ended in this week.
    pub ended: Option<u64>,
}

const fn placement(
    person: &'static str,
    shop: Trade,
    began: u64,
    times: &'static [Time],
    supervisor: &'static str,
) -> MadeUpPlacement {
    MadeUpPlacement {
        person,
        shop,
        kind: TimeKind::Training,
        began,
        weeks: 12,
        times,
        supervisor,
        key_worker: Some("Grace"),
        fare: None,
        pause: None,
        more: 0,
        ended: None,
    }
}

/// All of them.
pub static PLACEMENTS: [MadeUpPlacement; 6] = [
    MadeUpPlacement {
        fare: Some(350),
        ..placement(
            "Kemal",
            Trade::Bakery,
            6,
            &[(Weekday::Wed, 570, 810), (Weekday::Fri, 570, 810)],
            "Jo",
        )
    },
    MadeUpPlacement {
        more: 2,
        ..placement(
            "Leah",
            Trade::Bakery,
            10,
            &[
                (Weekday::Tue, 600, 840),
                (Weekday::Thu, 600, 840),
                (Weekday::Sat, 600, 780),
            ],
            "Jo",
        )
    },
    placement(
        "Tunde",
        Trade::Bike,
        2,
        &[(Weekday::Wed, 600, 960), (Weekday::Thu, 600, 960)],
        "Marcus",
    ),
    placement(
        "Night Owl",
        Trade::Bakery,
        4,
        &[(Weekday::Fri, 960, 1440)],
        "Grace",
    ),
    MadeUpPlacement {
        ended: Some(2),
        ..placement(
            "Şengül",
            Trade::Bakery,
            13,
            &[(Weekday::Tue, 570, 750), (Weekday::Thu, 570, 750)],
            "Jo",
        )
    },
    MadeUpPlacement {
        kind: TimeKind::Volunteering,
        // Of a trainee a pause would pause the person card, and whoever is planned to sell could not.
        pause: Some((6, 5)),
        weeks: 26,
        key_worker: None,
        ..placement(
            "Sam",
            Trade::Bakery,
            12,
            &[(Weekday::Sat, 540, 780)],
            "Grace",
        )
    },
];

/// What stands in somebody's record beside their name.
#[derive(Clone, Copy, Debug)]
pub struct MadeUpRecord {
    /// Whose.
    pub person: &'static str,
    /// A name for official papers.
    pub official: Option<&'static str>,
    /// Whom to call, and their number.
    pub call: (&'static str, &'static str),
    /// What helps then, and what does not.
    pub then: (&'static str, &'static str),
    /// What helps them work.
    pub helps: &'static str,
}

/// A record for each of them.
pub static RECORDS: [MadeUpRecord; 6] = [
    MadeUpRecord {
        person: "Kemal",
        official: Some("Mustafa Kemal Yıldız"),
        call: ("My sister Elif", "020 7946 0101"),
        then: (
            "A quiet room and water. Talk slowly.",
            "Many people asking at once.",
        ),
        helps: "One thing at a time. Tell me what comes next.",
    },
    MadeUpRecord {
        person: "Leah",
        official: None,
        call: ("Ruth next door", "020 7946 0102"),
        then: (
            "Sit with me. I am all right after ten minutes.",
            "Calling an ambulance at once.",
        ),
        helps: "A break when the queue is gone. Written lists.",
    },
    MadeUpRecord {
        person: "Tunde",
        official: Some("Babatunde Ade"),
        call: ("My uncle Femi", "020 7946 0103"),
        then: ("Fresh air. Let me walk round the block.", "Closed doors."),
        helps: "Show me once, then let me try.",
    },
    MadeUpRecord {
        person: "Night Owl",
        official: None,
        call: ("Pat from the choir", "020 7946 0104"),
        then: ("Turn the music off.", "Bright light."),
        helps: "Late shifts. Mornings are hard.",
    },
    MadeUpRecord {
        person: "Şengül",
        official: None,
        call: ("My daughter Derya", "020 7946 0105"),
        then: (
            "Tea, and speaking Turkish if somebody can.",
            "Being left alone.",
        ),
        helps: "Pictures beside the words.",
    },
    MadeUpRecord {
        person: "Sam",
        official: Some("Samantha Clarke"),
        call: ("Dad", "020 7946 0106"),
        then: ("Count to ten with me.", "Being touched."),
        helps: "Knowing the day before what I will do.",
    },
];

fn monday_before(last: NaiveDate, weeks: u64) -> NaiveDate {
    let monday = Week::of(last).monday();
    monday
        .checked_sub_days(DayCount::new(weeks.saturating_mul(7)))
        .unwrap_or(monday)
}

fn days_after(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(DayCount::new(days)).unwrap_or(day)
}

impl MadeUpPlacement {
    /// The placement itself, in a store whose days go from the first to the last one; none where it
    /// ended before the first.
    pub fn placement(
        &self,
        id: PlacementId,
        shop: ShopId,
        person_of: impl Fn(&str) -> Option<PersonId>,
        (first, last): (NaiveDate, NaiveDate),
    ) -> Result<Option<Placement>, Refusal> {
        let began = monday_before(last, self.began);
        let start = began.max(first);
        let planned_end = days_after(began, (self.weeks.saturating_mul(7)).saturating_sub(2));
        let ended = self
            .ended
            .map(|weeks| days_after(monday_before(last, weeks), 4));
        if ended.is_some_and(|ended| ended < start) {
            return Ok(None);
        }
        let Some(person) = person_of(self.person) else {
            return Ok(None);
        };
        let mut times = Vec::new();
        for (weekday, from, until) in self.times {
            let shift = Shift::new(*from, *until)?;
            times.push(AgreedTime {
                weekday: *weekday,
                shift,
            });
        }
        let pause = self.pause.map(|(from, until)| Pause {
            from: monday_before(last, from),
            until: Some(days_after(monday_before(last, until), 6)),
        });
        let longer = (self.more > 0).then(|| Extension {
            agreed_on: days_after(monday_before(last, 1), 1),
            until: days_after(planned_end, self.more.saturating_mul(7)),
        });
        let placement = Placement {
            id,
            person,
            shop,
            kind: self.kind,
            start,
            planned_end: planned_end.max(start),
            agreed: vec![AgreedTimes { from: start, times }],
            supervisor: person_of(self.supervisor),
            key_worker: self.key_worker.and_then(&person_of),
            daily_fare: self.fare.map(Pence::new),
            pauses: pause
                .into_iter()
                .filter(|pause| pause.from >= start)
                .collect(),
            extensions: longer.into_iter().collect(),
            ended,
        };
        placement.checked().map(Some)
    }
}

/// How a planned sitting went. All minutes are of the day on which it began.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Went {
    /// They came.
    Came {
        /// In.
        came: i64,
        /// A break, and whether they stayed in.
        pause: Option<(i64, i64, Going)>,
        /// Out; none where nobody pressed it.
        left: Option<i64>,
    },
    /// They told us that they could not come.
    ToldUs,
    /// We did not hear.
    DidNotHear,
}

/// How the sitting of somebody on a day went: it follows from the seed.
pub fn went(seed: u64, person: &str, day: NaiveDate, shift: Shift) -> Went {
    let name = person.bytes().fold(7_u64, |sum, byte| {
        sum.wrapping_mul(31).wrapping_add(u64::from(byte))
    });
    let number = u64::try_from(chrono::Datelike::num_days_from_ce(&day)).unwrap_or(0);
    let from = u64::try_from(shift.from()).unwrap_or(0);
    let mut dice = Dice::for_purpose(seed, &[name, number, from, 4]);
    match dice.below(100) {
        0..7 => return Went::ToldUs,
        7..10 => return Went::DidNotHear,
        _ => {}
    }
    let came = shift.from().saturating_add(dice.between(-9, 6));
    let end = if shift.ends_next_day() {
        shift.until().saturating_add(24 * 60)
    } else {
        shift.until()
    };
    let early = dice.percent(6);
    let left = if early {
        came.saturating_add(end.saturating_sub(came) / 2)
    } else {
        end.saturating_add(dice.between(-6, 8))
    };
    let long = left.saturating_sub(came) >= 180;
    let begins = came.saturating_add(dice.between(80, 110));
    let pause = (long && dice.percent(80)).then(|| {
        let going = if dice.percent(70) {
            Going::StayingIn
        } else {
            Going::GoingOut
        };
        (begins, begins.saturating_add(dice.between(12, 22)), going)
    });
    Went::Came {
        came,
        pause,
        left: (!dice.percent(6)).then_some(left),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::people::PEOPLE;
    use crate::domain::passphrase::Passphrase;
    use uuid::Uuid;

    #[test]
    fn whenever_it_is_made_somebody_is_new_halfway_back_and_finished() {
        let last: NaiveDate = "2026-11-21".parse().unwrap();
        let first: NaiveDate = "2026-08-01".parse().unwrap();
        let made: Vec<Placement> = PLACEMENTS
            .iter()
            .zip(1_u128..)
            .filter_map(|(made_up, n)| {
                assert!(PEOPLE.iter().any(|p| p.till_name == made_up.person));
                let id = PlacementId(Uuid::from_u128(n));
                let shop = ShopId(Uuid::from_u128(70));
                let person = |_: &str| Some(PersonId(Uuid::from_u128(n)));
                made_up.placement(id, shop, person, (first, last)).unwrap()
            })
            .collect();
        assert_eq!(made.len(), PLACEMENTS.len());
        let weeks_in = |p: &Placement| (last - p.start).num_weeks();
        assert!(made.iter().any(|p| weeks_in(p) <= 2), "new");
        assert!(
            made.iter().any(|p| (5..=7).contains(&weeks_in(p))),
            "halfway"
        );
        assert!(
            made.iter().any(|p| !p.pauses.is_empty() && p.goes_on(last)),
            "back"
        );
        assert!(
            made.iter().any(|p| p.ended.is_some_and(|day| day < last)),
            "finished"
        );
        assert!(Passphrase::new(PASSPHRASE, &[]).is_ok());
    }

    #[test]
    fn most_come_some_tell_us_and_somebody_forgets_to_press() {
        let shift = Shift::new(600, 840).unwrap();
        let first: NaiveDate = "2026-01-01".parse().unwrap();
        let all: Vec<Went> = first
            .iter_days()
            .take(1_000)
            .map(|day| went(42, "Leah", day, shift))
            .collect();
        let count = |is: fn(&Went) -> bool| all.iter().filter(|w| is(w)).count();
        assert!((850..950).contains(&count(|w| matches!(w, Went::Came { .. }))));
        assert!(count(|w| matches!(w, Went::ToldUs)) > 30);
        assert!(count(|w| matches!(w, Went::DidNotHear)) > 5);
        assert!(count(|w| matches!(w, Went::Came { left: None, .. })) > 20);
        for one in &all {
            if let Went::Came { came, pause, left } = one {
                let left = left.unwrap_or(2_000);
                assert!(*came < left);
                if let Some((from, until, _)) = pause {
                    assert!(came < from && from < until && *until < left);
                }
            }
        }
        assert_eq!(all[3], went(42, "Leah", first + DayCount::new(3), shift));
    }
}
