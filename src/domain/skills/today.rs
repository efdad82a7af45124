//! What waits of somebody's skills, goals and reviews, for the one list of a supervisor
//! ([`crate::domain::hours::today`]), which says how many are shown and for how long.
//!
//! Only whoever learns here now is spoken of: a placement goes on, or ended so lately that something of it
//! may be left to do. While it is paused nothing falls due. Silence to a sign-off is never a thing that
//! waits.

use chrono::{Days, NaiveDate};

use super::Record;
use super::framework::Frameworks;
use super::goals::{Goal, GoalStatus};
use super::record::{Refresh, SignedState, SkillRecord};
use super::reviews::{Review, ReviewWeeks, due};
use super::rows::AnswerKind;
use crate::domain::hours::days::london_day;
use crate::domain::hours::placement::Placement;
use crate::domain::hours::today::{FALLS_AWAY, Item, Kind};
use crate::domain::ids::PersonId;

/// What is known of one person.
#[derive(Clone, Copy, Debug)]
pub struct OfPerson<'a> {
    /// Whose list it is: what was seen waits for whoever saw it.
    pub viewer: PersonId,
    /// How they stand, today.
    pub record: &'a Record,
    /// Placements; others' make no difference.
    pub placements: &'a [Placement],
    /// Their goals.
    pub goals: &'a [Goal],
    /// Reviews; others' make no difference.
    pub reviews: &'a [Review],
}

/// Whether something of this placement may still wait: it goes on, or ended a short while ago.
pub fn is_spoken_of(placement: &Placement, today: NaiveDate) -> bool {
    let until = placement.last_day().checked_add_days(Days::new(FALLS_AWAY));
    placement.start <= today && until.is_some_and(|until| today <= until)
}

/// Whether somebody is here to learn today: a placement goes on and is not paused.
fn learns(placements: &[&Placement], today: NaiveDate) -> bool {
    let mut all = placements.iter();
    all.any(|placement| placement.goes_on(today) && !placement.is_paused(today))
}

/// Everything that waits of one person, in no order.
pub fn waiting(
    of: &OfPerson<'_>,
    frameworks: &Frameworks,
    weeks: &ReviewWeeks,
    today: NaiveDate,
) -> Vec<Item> {
    let person = of.record.person;
    let own = of.placements.iter().filter(|p| p.person == person);
    let spoken_of: Vec<&Placement> = own.filter(|p| is_spoken_of(p, today)).collect();
    if spoken_of.is_empty() {
        return Vec::new();
    }
    let learns = learns(&spoken_of, today);
    let skills = of.record.skills.values();
    let mut all: Vec<Item> = skills
        .flat_map(|skill| of_skill((of.viewer, person), skill, frameworks))
        .collect();
    if learns {
        all.extend(fresh_looks(of.record, today));
        all.extend(goals(person, of.goals, today));
    }
    for placement in spoken_of {
        let reviews = due(placement, weeks, of.reviews, today).into_iter();
        all.extend(reviews.map(|review| Item {
            kind: Kind::Review {
                placement: placement.id,
                point: review.point,
            },
            day: review.from,
            person,
        }));
    }
    all
}

/// What was seen, asked and held back.
fn of_skill(
    (viewer, person): (PersonId, PersonId),
    skill: &SkillRecord,
    frameworks: &Frameworks,
) -> Vec<Item> {
    let mut all = Vec::new();
    let found = frameworks.find(skill.skill);
    let in_use = found.is_some_and(|placed| placed.skill.in_use());
    // Of several sightings the last is signed from; what was seen by then is settled with it.
    let mut seen = skill.sightings.iter().rev();
    if let Some(seen) = seen.find(|seen| seen.by == viewer && in_use) {
        let day = london_day(seen.at);
        let mut signed = skill.signed.iter();
        if !signed.any(|signed| signed.holds() && signed.seen_on >= day) {
            let kind = Kind::Seen {
                sighting: seen.id,
                skill: skill.skill,
            };
            all.push(Item { kind, day, person });
        }
    }
    if let Some(ask) = skill.asked() {
        let kind = Kind::Asked {
            ask: ask.id,
            skill: skill.skill,
        };
        let day = london_day(ask.at);
        all.push(Item { kind, day, person });
    }
    let held = skill.signed.iter();
    for held in held.filter(|signed| signed.state == SignedState::HeldBack) {
        let mut said = held.answers.iter().rev();
        if let Some(said) = said.find(|said| said.answer.kind() == AnswerKind::NotYet) {
            let kind = Kind::NotYet {
                sign_off: held.id,
                skill: skill.skill,
            };
            let day = london_day(said.at);
            all.push(Item { kind, day, person });
        }
    }
    all
}

/// Safety-critical skills that need a fresh look, now or soon. Nothing is closed by it.
fn fresh_looks(record: &Record, today: NaiveDate) -> impl Iterator<Item = Item> {
    let ahead = today.checked_add_days(Days::new(FALLS_AWAY));
    record.skills.values().filter_map(move |skill| {
        let day = match skill.refresh {
            Refresh::None => None,
            Refresh::Due(since) => Some(since),
            Refresh::From(from) => Some(from).filter(|from| ahead.is_some_and(|a| *from <= a)),
        }?;
        Some(Item {
            kind: Kind::FreshLook { skill: skill.skill },
            day,
            person: record.person,
        })
    })
}

/// Goals that the person agreed to, on and after the day that was set for looking at them again.
fn goals(person: PersonId, goals: &[Goal], today: NaiveDate) -> impl Iterator<Item = Item> {
    goals.iter().filter_map(move |goal| {
        goal.agreed()?;
        let words = &goal.now.words;
        let open = matches!(words.status, GoalStatus::ToDo | GoalStatus::OnTheWay);
        let day = words.review_on.filter(|day| open && *day <= today)?;
        let kind = Kind::Goal { goal: goal.id };
        Some(Item { kind, day, person })
    })
}
