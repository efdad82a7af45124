//! What waits of skills for the list of Today: since when, and what settles it.

use std::slice;

use super::*;
use pathway_till::domain::hours::placement::Pause;
use pathway_till::domain::hours::today::{Item, Kind};
use pathway_till::domain::ids::GoalId;
use pathway_till::domain::skills::goals::{Goal, GoalRow, GoalSays, GoalStatus, TypedGoal, goals};
use pathway_till::domain::skills::reviews::{Review, ReviewPoint, ReviewWeeks};
use pathway_till::domain::skills::today::{OfPerson, waiting};

/// A person, with nothing but these.
struct Story {
    ledger: Ledger,
    placements: Vec<Placement>,
    goals: Vec<Goal>,
    reviews: Vec<Review>,
}

impl Story {
    fn of(ledger: Ledger) -> Self {
        Self {
            ledger,
            placements: vec![placement()],
            goals: Vec::new(),
            reviews: Vec::new(),
        }
    }

    fn all(&self, day: &str) -> Vec<Item> {
        let of = OfPerson {
            viewer: priya(),
            record: &self.ledger.record_on(day),
            placements: &self.placements,
            goals: &self.goals,
            reviews: &self.reviews,
        };
        waiting(&of, &books(), &ReviewWeeks::default(), date(day))
    }

    /// Without reviews, which every placement has.
    fn skills(&self, day: &str) -> Vec<(Kind, NaiveDate)> {
        let all = self.all(day).into_iter();
        let all = all.filter(|item| !matches!(item.kind, Kind::Review { .. }));
        all.map(|item| (item.kind, item.day)).collect()
    }
}

fn seen(sighting: EntryId, skill: u128) -> Kind {
    let skill = skill_id(skill);
    Kind::Seen { sighting, skill }
}

#[test]
fn what_was_seen_waits_until_it_is_signed_or_put_aside() {
    let mut ledger = Ledger::default();
    let first = ledger.sees(WEIGH);
    let last = ledger.sees(WEIGH);
    let day = date("2026-10-01");
    let story = Story::of(ledger.clone());
    // Once for a skill, from the last time.
    assert_eq!(story.skills("2026-10-01"), [(seen(last, WEIGH), day)]);

    // Put aside, the time before it waits.
    let mut aside = ledger.clone();
    aside.write(priya(), Says::SetAside { sighting: last });
    let story = Story::of(aside);
    assert_eq!(story.skills("2026-10-01"), [(seen(first, WEIGH), day)]);

    // Signed, whatever was seen by that day is settled with it, until that does not hold any more.
    let signed = ledger.signs_from(WEIGH, WITH_HELP, "2026-10-01", Some(last));
    assert_eq!(Story::of(ledger.clone()).skills("2026-10-01"), []);
    ledger.revokes(signed);
    assert_eq!(
        Story::of(ledger.clone()).skills("2026-10-01"),
        [(seen(first, WEIGH), day)]
    );
    // Seen again after it was signed: it may look like more now.
    let mut again = Ledger::default();
    again.signs(WEIGH, WITH_HELP, "2026-09-30");
    let later = again.sees(WEIGH);
    assert_eq!(
        Story::of(again).skills("2026-10-01"),
        [(seen(later, WEIGH), day)]
    );
}

#[test]
fn what_was_seen_of_a_retired_skill_cannot_be_signed_and_does_not_wait() {
    let mut ledger = Ledger::default();
    ledger.sees(RETIRED);
    assert_eq!(Story::of(ledger).skills("2026-10-01"), []);
}

#[test]
fn a_question_waits_until_somebody_answers_or_signs() {
    let mut ledger = Ledger::default();
    let ask = ledger.asks(WEIGH);
    let skill = skill_id(WEIGH);
    let waits = [(Kind::Asked { ask, skill }, date("2026-10-01"))];
    assert_eq!(Story::of(ledger.clone()).skills("2026-10-02"), waits);
    let mut answered = ledger.clone();
    let words = Some(text("Tomorrow at ten"));
    answered.write(priya(), Says::AskAnswered { ask, words });
    assert_eq!(Story::of(answered).skills("2026-10-02"), []);
    ledger.signs(WEIGH, SHOWN, "2026-10-01");
    assert_eq!(Story::of(ledger).skills("2026-10-02"), []);
}

#[test]
fn not_yet_waits_for_a_talk_and_silence_for_nothing() {
    let mut ledger = Ledger::default();
    let sign_off = ledger.signs(WEIGH, SHOWN, "2026-09-30");
    assert_eq!(
        Story::of(ledger.clone()).skills("2026-10-01"),
        [],
        "silence"
    );
    ledger.not_yet(sign_off);
    let skill = skill_id(WEIGH);
    let waits = [(Kind::NotYet { sign_off, skill }, date("2026-10-01"))];
    assert_eq!(Story::of(ledger.clone()).skills("2026-10-02"), waits);
    // A later sign-off does not settle what was said to the earlier one.
    ledger.signs(WEIGH, WITH_HELP, "2026-10-02");
    assert_eq!(Story::of(ledger.clone()).skills("2026-10-02"), waits);
    let mut revoked = ledger.clone();
    revoked.revokes(sign_off);
    assert_eq!(Story::of(revoked).skills("2026-10-02"), []);
    ledger.talk(sign_off);
    assert_eq!(Story::of(ledger).skills("2026-10-02"), []);
}

#[test]
fn a_fresh_look_is_spoken_of_two_weeks_before_it_is_due_and_until_it_was_looked_at() {
    let mut ledger = Ledger::default();
    ledger.signs(KNIVES, ON_MY_OWN, "2026-04-15");
    let skill = skill_id(KNIVES);
    let due = [(Kind::FreshLook { skill }, date("2026-10-15"))];
    let mut story = Story::of(ledger.clone());
    assert_eq!(story.skills("2026-09-30"), []);
    for day in ["2026-10-01", "2026-10-15", "2026-11-29"] {
        assert_eq!(story.skills(day), due, "{day}");
    }
    assert_eq!(story.ledger.standing(KNIVES), Some(ON_MY_OWN), "not closed");
    story.ledger.signs(KNIVES, ON_MY_OWN, "2026-10-16");
    assert_eq!(story.skills("2026-10-16"), [], "looked at again");

    // Nobody who is away is spoken of.
    let mut story = Story::of(ledger);
    assert_eq!(story.skills("2026-12-01"), [], "the placement is over");
    story.placements[0].pauses = vec![Pause {
        from: date("2026-10-10"),
        until: Some(date("2026-10-20")),
    }];
    assert_eq!(story.skills("2026-10-15"), []);
    assert_eq!(story.skills("2026-10-21"), due);
    story.placements[0].person = priya();
    assert_eq!(story.skills("2026-10-15"), [], "no placement of theirs");
}

#[test]
fn a_review_waits_from_its_day_until_it_was_held() {
    let mut story = Story::of(Ledger::default());
    let of = placement().id;
    let waits = |point| Kind::Review {
        placement: of,
        point,
    };
    let kinds = |story: &Story, day: &str| {
        let all = story.all(day).into_iter();
        all.map(|item| (item.kind, item.day.to_string()))
            .collect::<Vec<_>>()
    };
    let start = (waits(ReviewPoint::Start), "2026-09-07".to_owned());
    let fourth = (waits(ReviewPoint::Week(4)), "2026-10-05".to_owned());
    assert_eq!(kinds(&story, "2026-09-06"), []);
    assert_eq!(kinds(&story, "2026-09-07"), slice::from_ref(&start));
    assert_eq!(kinds(&story, "2026-10-05"), [start, fourth.clone()]);
    story.reviews = vec![Review {
        id: entry(1),
        person: aydin(),
        placement: of,
        seq: 1,
        point: ReviewPoint::Start,
        held_on: date("2026-09-09"),
        words: None,
        by: priya(),
        at: noon("2026-09-09"),
    }];
    assert_eq!(kinds(&story, "2026-10-05"), [fourth]);
    // The last one can still be held a short while after the last day.
    let end = (waits(ReviewPoint::End), "2026-11-29".to_owned());
    assert!(kinds(&story, "2026-12-05").contains(&end));
    assert_eq!(kinds(&story, "2026-12-14"), []);
}

#[test]
fn a_goal_waits_from_the_day_that_was_set_once_it_is_the_persons() {
    let written = |by: PersonId, status, review_on: Option<&str>| {
        let typed = TypedGoal {
            goal: "Serve on my own".into(),
            strengths: String::new(),
            steps: Vec::new(),
            status,
            review_on: review_on.map(date),
            outcome: String::new(),
        };
        let row = GoalRow {
            id: entry(1),
            goal: GoalId(Uuid::from_u128(9)),
            person: aydin(),
            seq: 1,
            by,
            at: noon("2026-10-01"),
            says: GoalSays::Written(typed.checked(date("2026-10-01")).unwrap()),
        };
        let mut story = Story::of(Ledger::default());
        story.goals = goals(aydin(), &[row]);
        story
    };
    let goal = GoalId(Uuid::from_u128(9));
    let waits = [(Kind::Goal { goal }, date("2026-10-20"))];
    let on = Some("2026-10-20");
    let story = written(aydin(), GoalStatus::OnTheWay, on);
    assert_eq!(story.skills("2026-10-19"), []);
    assert_eq!(story.skills("2026-10-20"), waits);
    assert_eq!(story.skills("2026-10-25"), waits);
    let none = [
        written(aydin(), GoalStatus::Done, on),
        written(aydin(), GoalStatus::PutAside, on),
        written(aydin(), GoalStatus::OnTheWay, None),
        // They have not agreed to it.
        written(priya(), GoalStatus::OnTheWay, on),
    ];
    for story in none {
        assert_eq!(story.skills("2026-10-25"), []);
    }
}
