//! The list of today: what stands on it, in which order, how long, and what is put off.

use std::collections::BTreeSet;

use chrono::Weekday;
use pathway_till::domain::hours::agreeing::{Agreement, to_agree};
use pathway_till::domain::hours::attendance::{Attendance, Said};
use pathway_till::domain::hours::placement::Placement;
use pathway_till::domain::hours::today::{Facts, Item, Kind, at_a_time, waiting};
use pathway_till::domain::hours::{Row, Week};
use pathway_till::ui::app::state::office::worked::PutOff;

use super::rota::placement;
use super::*;

/// What waits, with nothing but these.
struct Story {
    ledger: Ledger,
    placements: Vec<Placement>,
    agreements: Vec<Agreement>,
    said: Vec<Said>,
    proposals: Vec<(EntryId, PersonId, NaiveDate)>,
    first_days: Vec<(PersonId, usize, NaiveDate)>,
}

impl Story {
    fn of(ledger: Ledger) -> Self {
        Self {
            ledger,
            placements: Vec::new(),
            agreements: Vec::new(),
            said: Vec::new(),
            proposals: Vec::new(),
            first_days: Vec::new(),
        }
    }

    fn seen_by(&self, me: PersonId, now: &str) -> Vec<Item> {
        waiting(&Facts {
            me,
            people: &[aydin()],
            rows: &self.ledger.rows,
            agreements: &self.agreements,
            placements: &self.placements,
            changes: &[],
            said: &self.said,
            proposals: &self.proposals,
            first_days: &self.first_days,
            now: at(now),
        })
        .unwrap()
    }

    fn kinds(&self, now: &str) -> Vec<Kind> {
        let seen = self.seen_by(priya(), now);
        seen.iter().map(|item| item.kind).collect()
    }
}

fn agreed(rows: &[Row], week: Week) -> Vec<Agreement> {
    let now = at("2026-11-29 12:00");
    let days = to_agree(priya(), aydin(), week.days(), rows, now).unwrap();
    let agreement = |(n, (day, digest))| Agreement {
        id: entry(900 + n),
        seq: 1_000,
        person: aydin(),
        day,
        by: priya(),
        at: now,
        digest,
    };
    (1_u128..).zip(days).map(agreement).collect()
}

#[test]
fn a_time_of_an_earlier_day_without_an_end_is_asked_about_first() {
    let mut ledger = Ledger::default();
    let sitting = ledger.arrives("2026-11-17 09:30");
    let story = Story::of(ledger);
    assert_eq!(story.kinds("2026-11-17 16:00"), []);
    assert_eq!(
        story.kinds("2026-11-18 09:00"),
        [Kind::NoEnd { sitting }],
        "the week waits for it, so it is not asked for"
    );
    assert_eq!(story.kinds("2026-12-01 09:00"), [Kind::NoEnd { sitting }]);
    assert_eq!(story.kinds("2026-12-02 09:00"), [], "after 14 days");
}

#[test]
fn a_week_that_is_over_waits_until_it_is_agreed_and_again_when_it_changed() {
    let mut ledger = Ledger::default();
    let sitting = ledger.sat("2026-11-17 09:30", "2026-11-17 13:15");
    let week = Week::of(date("2026-11-17"));
    let mut story = Story::of(ledger);
    assert_eq!(story.kinds("2026-11-22 20:00"), []);
    let to_agree = [Kind::WeekToAgree { week }];
    assert_eq!(story.kinds("2026-11-23 08:00"), to_agree);
    assert_eq!(story.kinds("2026-12-06 08:00"), to_agree);
    assert_eq!(story.kinds("2026-12-07 08:00"), []);
    story.agreements = agreed(&story.ledger.rows, week);
    assert_eq!(story.kinds("2026-11-23 08:00"), []);
    let end = story.ledger.rows.last().unwrap().id;
    let put = Put::Instead(left(sitting, "2026-11-17 13:00"));
    story.ledger.puts_right(end, put, Reason::OtherTime);
    story.ledger.rows.last_mut().unwrap().seq = 2_000;
    assert_eq!(story.kinds("2026-11-30 08:00"), to_agree);
}

#[test]
fn what_is_put_off_is_kept_without_a_person() {
    let today = date("2026-11-17");
    let item = Item {
        kind: Kind::Proposal { id: entry(7) },
        day: today,
        person: aydin(),
    };
    let mut put_off = PutOff::default();
    put_off.put(priya(), item, today);
    let said = format!("{put_off:?}");
    for id in [aydin().0, priya().0, entry(7).0] {
        assert!(!said.contains(&id.to_string()), "{said}");
    }
    let other = Item {
        person: priya(),
        ..item
    };
    let of = |me, day| put_off.of(me, day, &[item, other]);
    assert_eq!(of(priya(), today), BTreeSet::from([item]));
    assert_eq!(of(aydin(), today), BTreeSet::new());
    assert_eq!(of(priya(), date("2026-11-18")), BTreeSet::new());
}

#[test]
fn nothing_known_is_asked_until_somebody_says_how_it_went() {
    let mut story = Story::of(Ledger::default());
    story.placements = vec![placement("2026-11-10", &[(Weekday::Tue, "09:00", "13:00")])];
    let of = placement_id(1);
    let unheard = Kind::NothingKnown {
        placement: of,
        from: minute("09:00"),
    };
    assert_eq!(story.kinds("2026-11-17 20:00"), [unheard], "the one before");
    assert_eq!(story.kinds("2026-11-18 08:00"), [unheard, unheard]);
    story.said = vec![Said {
        seq: 1,
        placement: of,
        day: date("2026-11-10"),
        from: minute("09:00"),
        what: Attendance::DidNotHear,
        by: priya(),
    }];
    assert_eq!(story.kinds("2026-11-18 08:00"), [unheard]);
}

#[test]
fn a_placement_is_spoken_of_in_its_last_fourteen_days() {
    let mut story = Story::of(Ledger::default());
    let mut ending = placement("2026-09-01", &[]);
    ending.planned_end = date("2026-11-30");
    let ends = Kind::PlacementEnds {
        placement: ending.id,
    };
    story.placements = vec![ending.clone()];
    assert_eq!(story.kinds("2026-11-15 09:00"), []);
    assert_eq!(story.kinds("2026-11-16 09:00"), [ends]);
    assert_eq!(story.kinds("2026-11-30 09:00"), [ends]);
    assert_eq!(story.kinds("2026-12-01 09:00"), []);
    ending.ended = Some(date("2026-11-20"));
    story.placements = vec![ending];
    assert_eq!(story.kinds("2026-11-18 09:00"), []);
}

#[test]
fn nobody_is_asked_about_themselves_nor_about_people_of_other_shops() {
    let mut ledger = Ledger::default();
    ledger.arrives("2026-11-17 09:30");
    let mut story = Story::of(ledger);
    let other = person(77);
    story.proposals = vec![(entry(50), other, date("2026-11-17"))];
    story.first_days = vec![(other, 2, date("2026-11-17"))];
    assert_eq!(story.seen_by(aydin(), "2026-11-18 09:00"), []);
    assert_eq!(story.kinds("2026-11-18 09:00").len(), 1);
}

#[test]
fn five_at_a_time_in_the_order_in_which_they_are_asked_and_what_is_put_off_makes_room() {
    let mut story = Story::of(Ledger::default());
    let day = date("2026-11-17");
    story.first_days = vec![(aydin(), 3, day)];
    story.proposals = (0..6).map(|n| (entry(50 + n), aydin(), day)).collect();
    let all = story.seen_by(priya(), "2026-11-18 09:00");
    assert_eq!(all.len(), 7);
    assert_eq!(all[6].kind, Kind::FirstDay { left: 3 });
    let shown = at_a_time(&all, &BTreeSet::new());
    assert_eq!(shown, all[..5]);
    let put_off: BTreeSet<Item> = all[..3].iter().copied().collect();
    assert_eq!(at_a_time(&all, &put_off), all[3..]);
}
