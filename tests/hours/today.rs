//! The list of today: what stands on it, in which order, how long, and what is put off.

use std::collections::BTreeSet;

use chrono::Weekday;
use pathway_till::domain::hours::agreeing::{Agreement, to_agree};
use pathway_till::domain::hours::attendance::{Attendance, Said};
use pathway_till::domain::hours::placement::{Pause, Placement};
use pathway_till::domain::hours::rota::{Change, DayChange};
use pathway_till::domain::hours::today::{Facts, Item, Kind, at_a_time, waiting};
use pathway_till::domain::hours::two_taps::as_planned;
use pathway_till::domain::hours::{Row, Week};
use pathway_till::ui::app::state::office::worked::PutOff;

use super::rota::{change, placement};
use super::*;
use pathway_till::domain::ids::SkillId;
use proptest::prelude::*;

/// What waits, with nothing but these.
struct Story {
    ledger: Ledger,
    placements: Vec<Placement>,
    changes: Vec<DayChange>,
    agreements: Vec<Agreement>,
    said: Vec<Said>,
    proposals: Vec<(EntryId, PersonId, NaiveDate)>,
    first_days: Vec<(PersonId, usize, NaiveDate)>,
    skills: Vec<Item>,
}

impl Story {
    fn of(ledger: Ledger) -> Self {
        Self {
            ledger,
            placements: Vec::new(),
            changes: Vec::new(),
            agreements: Vec::new(),
            said: Vec::new(),
            proposals: Vec::new(),
            first_days: Vec::new(),
            skills: Vec::new(),
        }
    }

    fn facts<'a>(&'a self, me: PersonId, now: &str, people: &'a [PersonId]) -> Facts<'a> {
        Facts {
            me,
            people,
            rows: &self.ledger.rows,
            agreements: &self.agreements,
            placements: &self.placements,
            changes: &self.changes,
            said: &self.said,
            proposals: &self.proposals,
            first_days: &self.first_days,
            skills: &self.skills,
            now: at(now),
        }
    }

    fn seen_by(&self, me: PersonId, now: &str) -> Vec<Item> {
        waiting(&self.facts(me, now, &[aydin()])).unwrap()
    }

    /// What two taps write down of what waits: from when until when.
    fn as_planned(&self, now: &str) -> Vec<(Moment, Option<Moment>)> {
        let people = [aydin()];
        let facts = self.facts(priya(), now, &people);
        let made = as_planned(&facts, &waiting(&facts).unwrap()).unwrap();
        let times = made.values().map(|of| (of.wanted.came, of.wanted.left));
        times.collect()
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
    let week = Week::of(date("2026-11-10"));
    let to_agree = Kind::WeekToAgree { week };
    assert_eq!(story.kinds("2026-11-18 08:00"), [unheard, to_agree]);
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

/// A fresh look at a skill, on this day.
fn fresh_look(skill: u128, day: &str) -> Item {
    Item {
        kind: Kind::FreshLook {
            skill: SkillId(Uuid::from_u128(skill)),
        },
        day: date(day),
        person: aydin(),
    }
}

fn seen(n: u128, day: &str) -> Item {
    Item {
        kind: Kind::Seen {
            sighting: entry(n),
            skill: SkillId(Uuid::from_u128(n)),
        },
        day: date(day),
        person: aydin(),
    }
}

#[test]
fn safety_does_not_fall_away_and_all_else_does() {
    let mut story = Story::of(Ledger::default());
    let (look, saw) = (fresh_look(1, "2026-11-17"), seen(2, "2026-11-17"));
    story.skills = vec![saw, look];
    assert_eq!(story.seen_by(priya(), "2026-12-01 09:00"), [look, saw]);
    assert_eq!(story.seen_by(priya(), "2026-12-02 09:00"), [look]);
    assert_eq!(story.seen_by(priya(), "2028-12-02 09:00"), [look]);
    assert_eq!(story.seen_by(aydin(), "2026-11-18 09:00"), [], "one's own");
}

#[test]
fn safety_has_two_places_while_anything_else_waits() {
    let looks: Vec<Item> = (1..9).map(|n| fresh_look(n, "2026-11-17")).collect();
    let none = BTreeSet::new();
    assert_eq!(at_a_time(&looks, &none), looks[..5], "nothing else waits");
    let mut all = looks.clone();
    all.push(seen(20, "2026-11-17"));
    assert_eq!(at_a_time(&all, &none).len(), 5);
    assert!(at_a_time(&all, &none).contains(&all[8]));
    all.extend((21..30).map(|n| seen(n, "2026-11-17")));
    let shown = at_a_time(&all, &none);
    assert_eq!(shown[..2], looks[..2]);
    assert_eq!(shown[2..], all[8..11]);
    // What is put off makes room for the next of its kind.
    let put_off = BTreeSet::from([looks[0], all[8]]);
    let shown = at_a_time(&all, &put_off);
    assert_eq!(shown[..2], looks[1..3]);
    assert_eq!(shown[2..], all[9..12]);
}

proptest! {
    #![proptest_config(cases(128))]

    /// Whatever waits and is put off: as many as there is room for, in order, none twice, none that was put
    /// off, and neither safety nor the rest keeps the other out.
    #[test]
    fn the_list_is_full_and_fair(
        safety in 0..9_u128, others in 0..9_u128, off in prop::collection::vec(any::<bool>(), 18),
    ) {
        let safety = (0..safety).map(|n| fresh_look(n, "2026-11-17"));
        let mut all: Vec<Item> = safety.chain((0..others).map(|n| seen(n, "2026-11-18"))).collect();
        all.sort_unstable();
        let off = all.iter().zip(off).filter(|(_, off)| *off);
        let put_off: BTreeSet<Item> = off.map(|(item, _)| *item).collect();
        let left: Vec<&Item> = all.iter().filter(|item| !put_off.contains(item)).collect();
        let shown = at_a_time(&all, &put_off);
        prop_assert_eq!(shown.len(), left.len().min(5));
        prop_assert!(shown.is_sorted_by(|one, next| one < next));
        prop_assert!(shown.iter().all(|item| left.contains(&item)));
        let count = |of: &mut dyn Iterator<Item = &Item>| of.filter(|item| item.is_safety()).count();
        let (safe, in_all) = (count(&mut shown.iter()), count(&mut left.iter().copied()));
        prop_assert!(safe >= in_all.min(2));
        prop_assert!(shown.len() - safe >= (left.len() - in_all).min(3));
        // The first of each kind come first.
        let firsts = left.iter().filter(|item| item.is_safety()).take(safe);
        prop_assert!(firsts.into_iter().all(|item| shown.contains(item)));
    }
}

/// A Tuesday and a Thursday were planned, and nobody pressed anything.
fn nobody_came() -> Story {
    let mut story = Story::of(Ledger::default());
    let days = [
        (Weekday::Tue, "09:00", "13:00"),
        (Weekday::Thu, "09:00", "13:00"),
    ];
    story.placements = vec![placement("2026-11-16", &days)];
    story
}

fn said(seq: i64, day: &str, what: Attendance) -> Said {
    Said {
        seq,
        placement: placement_id(1),
        day: date(day),
        from: minute("09:00"),
        what,
        by: priya(),
    }
}

#[test]
fn a_week_in_which_nobody_came_waits_once_each_plan_has_its_word() {
    let week = Week::of(date("2026-11-17"));
    let waits = Kind::WeekToAgree { week };
    let monday = "2026-11-23 08:00";
    let mut story = nobody_came();
    assert!(
        !story.kinds(monday).contains(&waits),
        "first it is asked why"
    );
    story.said = vec![said(1, "2026-11-17", Attendance::DidNotHear)];
    assert!(!story.kinds(monday).contains(&waits), "of both");
    story.said.push(said(2, "2026-11-19", Attendance::ToldUs));
    assert_eq!(story.kinds(monday), [waits]);
    assert_eq!(story.kinds("2026-11-22 20:00"), [], "not before it is over");
    story.agreements = agreed(&story.ledger.rows, week);
    assert_eq!(story.kinds(monday), [], "it is agreed like any other");
}

#[test]
fn a_week_that_was_paused_or_closed_asks_nothing_and_a_word_on_one_day_does() {
    let week = Week::of(date("2026-11-17"));
    let monday = "2026-11-23 08:00";
    let mut story = nobody_came();
    let shop = bakery();
    story.changes = vec![
        change(1, "2026-11-17", Change::ShopClosed { shop }),
        change(2, "2026-11-19", Change::ShopClosed { shop }),
    ];
    assert_eq!(story.kinds(monday), []);
    let pause = Pause {
        from: date("2026-11-16"),
        until: None,
    };
    story.changes.clear();
    let placement = story.placements[0].clone();
    story.placements = vec![placement.with_pause(pause).unwrap()];
    assert_eq!(story.kinds(monday), []);
    let mut story = nobody_came();
    let of = placement_id(1);
    story.changes = vec![
        change(1, "2026-11-17", Change::ShopClosed { shop }),
        change(2, "2026-11-19", Change::ToldUs { placement: of }),
    ];
    assert_eq!(story.kinds(monday), [Kind::WeekToAgree { week }]);
    assert_eq!(
        Story::of(Ledger::default()).kinds(monday),
        [],
        "no plan at all"
    );
}

#[test]
fn what_was_planned_is_offered_where_it_can_be_what_happened() {
    let mut story = nobody_came();
    let planned = |day: &str| {
        let at = |clock: &str| at(&format!("{day} {clock}"));
        (at("09:00"), Some(at("13:00")))
    };
    let now = "2026-11-20 08:00";
    assert_eq!(
        story.as_planned(now),
        [planned("2026-11-17"), planned("2026-11-19")]
    );
    // A time without an end keeps its beginning and gets the planned end.
    let sitting = story.ledger.arrives("2026-11-17 09:20");
    let ended = (at("2026-11-17 09:20"), planned("2026-11-17").1);
    assert_eq!(story.as_planned(now), [ended, planned("2026-11-19")]);
    // A break that goes on would reach to that end: the time is asked for.
    let pause = story
        .ledger
        .breaks(sitting, "2026-11-17 10:00", Going::GoingOut);
    assert_eq!(story.as_planned(now), [planned("2026-11-19")]);
    story.ledger.is_back(pause, "2026-11-17 10:10");
    assert_eq!(story.as_planned(now), [ended, planned("2026-11-19")]);
    // Whoever came after the planned end did not leave at it.
    let mut late = nobody_came();
    late.ledger.arrives("2026-11-17 14:00");
    assert_eq!(late.as_planned(now), [planned("2026-11-19")]);
    // Nor is there an end without a plan.
    let mut unplanned = Story::of(Ledger::default());
    unplanned.ledger.arrives("2026-11-17 09:00");
    assert_eq!(unplanned.as_planned(now), []);
}
