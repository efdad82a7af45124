//! Reviews: when they can be held, and that a pause moves them.

use super::*;
use pathway_till::domain::Refusal;
use pathway_till::domain::hours::placement::Pause;
use pathway_till::domain::skills::reviews::{
    PlannedReview, Review, ReviewField, ReviewPoint, ReviewWeeks, TypedReview, due, in_order,
    planned, point_fits,
};
use proptest::prelude::*;

fn days(planned: &[PlannedReview]) -> Vec<(String, String)> {
    planned
        .iter()
        .map(|p| (p.point.code(), p.from.to_string()))
        .collect()
}

fn with_pause(from: &str, until: Option<&str>) -> Placement {
    let mut paused = placement();
    paused.pauses = vec![Pause {
        from: date(from),
        until: until.map(date),
    }];
    paused.planned_end = date("2026-12-13");
    paused
}

fn pairs(all: &[(&str, &str)]) -> Vec<(String, String)> {
    all.iter()
        .map(|(a, b)| ((*a).to_owned(), (*b).to_owned()))
        .collect()
}

#[test]
fn start_weeks_and_end_and_a_pause_moves_what_comes_after_it() {
    let weeks = ReviewWeeks::default();
    assert_eq!(
        days(&planned(&placement(), &weeks)),
        pairs(&[
            ("start", "2026-09-07"),
            ("week-4", "2026-10-05"),
            ("week-8", "2026-11-02"),
            ("end", "2026-11-29"),
        ])
    );
    let paused = with_pause("2026-09-28", Some("2026-10-11"));
    assert_eq!(
        days(&planned(&paused, &weeks))[1..3],
        pairs(&[("week-4", "2026-10-19"), ("week-8", "2026-11-16")])
    );
    // A pause that begins when a review would be: after it.
    let paused = with_pause("2026-10-05", Some("2026-10-11"));
    assert_eq!(days(&planned(&paused, &weeks))[1].1, "2026-10-12");
    // Without a known end nothing after it has a day.
    let paused = with_pause("2026-10-20", None);
    assert_eq!(
        days(&planned(&paused, &weeks)),
        pairs(&[
            ("start", "2026-09-07"),
            ("week-4", "2026-10-05"),
            ("end", "2026-12-13")
        ])
    );
    assert_eq!(due(&paused, &weeks, &[], date("2026-10-21")), []);
    // Who leaves early has the review at the end.
    let early = placement().ended_on(date("2026-10-05")).unwrap();
    assert_eq!(
        days(&planned(&early, &weeks)),
        pairs(&[("start", "2026-09-07"), ("end", "2026-10-05")])
    );
}

#[test]
fn a_review_is_written_down_only_where_the_placement_has_it() {
    let weeks = ReviewWeeks::default();
    let fits = |placement: &Placement, point| point_fits(placement, &weeks, point);
    for review in planned(&placement(), &weeks) {
        assert_eq!(fits(&placement(), review.point), Ok(()));
    }
    let no = Err(Refusal::NoSuchReview);
    assert_eq!(fits(&placement(), ReviewPoint::Week(5)), no);
    // Covered by the end, and after a pause whose end nobody knows.
    let early = placement().ended_on(date("2026-10-05")).unwrap();
    let paused = with_pause("2026-10-20", None);
    for (placement, week) in [(&early, 4), (&paused, 8)] {
        assert_eq!(fits(placement, ReviewPoint::Week(week)), no);
        for always in [ReviewPoint::Start, ReviewPoint::End, ReviewPoint::Between] {
            assert_eq!(fits(placement, always), Ok(()));
        }
    }
}

#[test]
fn weeks_are_a_setting() {
    let typed = |typed| ReviewWeeks::typed(typed).map(|w| w.each().collect::<Vec<_>>());
    assert_eq!(typed("8, 4 8"), Ok(vec![4, 8]));
    assert_eq!(typed(""), Ok(vec![]));
    for wrong in ["0", "105", "four", "1,2,3,4,5,6,7,8,9,10,11,12,13", "-1"] {
        assert_eq!(
            typed(wrong),
            Err(Refusal::ReviewWeeksNotSensible { most: 104 }),
            "{wrong}"
        );
    }
    for point in [
        ReviewPoint::Start,
        ReviewPoint::Week(4),
        ReviewPoint::End,
        ReviewPoint::Between,
    ] {
        assert_eq!(ReviewPoint::from_code(&point.code()), Some(point));
    }
    assert_eq!(ReviewPoint::from_code("week-04"), None);
}

#[test]
fn a_review_is_due_until_it_was_held_and_nobody_has_to_say_anything() {
    let weeks = ReviewWeeks::default();
    let words = TypedReview {
        held_on: date("2026-09-08"),
        who_was_there: "Aydın and Priya".into(),
        ..TypedReview::default()
    };
    let checked = words.checked(&placement(), date("2026-09-08")).unwrap();
    assert!(checked.their_words.is_none());
    let review = |n: u128, point, day| Review {
        id: entry(n),
        person: aydin(),
        placement: placement().id,
        seq: i64::try_from(n).unwrap(),
        point,
        held_on: date(day),
        words: Some(checked.clone()),
        by: priya(),
        at: noon(day),
    };
    let held = [
        review(1, ReviewPoint::Start, "2026-09-08"),
        review(2, ReviewPoint::Between, "2026-09-20"),
        review(3, ReviewPoint::Start, "2026-09-08"),
    ];
    let waiting = |day| days(&due(&placement(), &weeks, &held, date(day)));
    assert_eq!(waiting("2026-10-04"), []);
    assert_eq!(waiting("2026-10-05"), pairs(&[("week-4", "2026-10-05")]));
    assert_eq!(due(&placement(), &weeks, &[], date("2026-09-07")).len(), 1);
    let order: Vec<EntryId> = in_order(aydin(), &held).iter().map(|r| r.id).collect();
    assert_eq!(order, [entry(2), entry(3), entry(1)]);
    let early = TypedReview {
        held_on: date("2026-09-01"),
        ..words
    };
    let found = early.checked(&placement(), date("2026-09-08")).unwrap_err();
    assert_eq!(found[0].0, ReviewField::HeldOn);
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn a_review_comes_after_exactly_its_weeks_without_pauses(
        from in 0..80_i64, long in 0..30_i64, week in 1..12_u8,
    ) {
        let mut paused = placement();
        let first = paused.start + chrono::TimeDelta::days(from);
        let until = first + chrono::TimeDelta::days(long);
        paused.pauses = vec![Pause { from: first, until: Some(until) }];
        paused.planned_end = date("2027-03-01");
        let weeks = ReviewWeeks::new([week]).unwrap();
        let review = planned(&paused, &weeks)[1];
        prop_assert!(!paused.is_paused(review.from));
        let before = paused.start.iter_days().take_while(|day| *day < review.from);
        let worked = before.filter(|day| !paused.is_paused(*day)).count();
        prop_assert_eq!(worked, usize::from(week) * 7);
    }
}
