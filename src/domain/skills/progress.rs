//! "My progress": what somebody sees of their own skills, made from their own record and from nobody
//! else's. There is no rank, no share of anything, no average and no other person in it.

use std::collections::BTreeSet;

use chrono::{Datelike, Months, NaiveDate};

use super::chosen::Chosen;
use super::framework::{Framework, Frameworks, Placed, Unit};
use super::level::Standing;
use super::milestones::{MilestoneStands, milestones};
use super::record::{Record, Signed, SkillRecord};
use crate::domain::ids::{EntryId, PersonId, SkillId};

/// A skill that the person can do, or knows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CanDo {
    /// Which.
    pub skill: SkillId,
    /// Its name in the wording that was signed.
    pub name: String,
    /// What it looks like, in the wording that was signed.
    pub looks_like: String,
    /// For what.
    pub standing: Standing,
    /// The sign-off, which the person can answer.
    pub sign_off: EntryId,
    /// The day on which it was seen.
    pub seen_on: NaiveDate,
    /// Who signed.
    pub signed_by: PersonId,
    /// What they saw.
    pub sentence: Option<String>,
    /// Since when it needs a fresh look.
    pub due: Option<NaiveDate>,
}

/// A unit with what the person can do of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CanDoUnit {
    /// The name of the framework.
    pub framework: String,
    /// The name of the unit.
    pub unit: String,
    /// The newest first.
    pub skills: Vec<CanDo>,
}

/// A skill that the person works on: chosen for the placement, or shown or done with help.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WorkingOn {
    /// Which.
    pub skill: SkillId,
    /// Its name as it stands.
    pub name: String,
    /// How far; nothing where nobody signed anything yet.
    pub standing: Option<Standing>,
    /// What the next step looks like.
    pub next: Option<(Standing, String)>,
    /// Whether the person has asked.
    pub asked: bool,
}

/// A sign-off to which the person said "not yet": theirs alone to see here, until they talk.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NotYet {
    /// Which.
    pub sign_off: EntryId,
    /// The name of the skill.
    pub name: String,
    /// For what it was signed.
    pub standing: Standing,
    /// What they said beside it.
    pub words: Option<String>,
}

/// A point of the picture over time: how many skills the person could do or knew when a month ended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MonthPoint {
    /// The first day of the month.
    pub month: NaiveDate,
    /// How many skills.
    pub skills: usize,
    /// The names of those that were not there when the month before ended, in the order in which they
    /// were seen.
    pub new: Vec<String>,
}

/// What somebody sees of their own skills.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MyProgress {
    /// Whose.
    pub person: PersonId,
    /// What I can do now, by unit; the unit with the newest first.
    pub can_do: Vec<CanDoUnit>,
    /// What I am working on, in the order of the frameworks.
    pub working_on: Vec<WorkingOn>,
    /// What I said "not yet" to.
    pub not_yet: Vec<NotYet>,
    /// Milestones of which something is there.
    pub milestones: Vec<MilestoneStands>,
    /// The picture over time, a point for each month from the first sign-off to this month.
    pub over_time: Vec<MonthPoint>,
}

/// The progress of the person whose record this is.
pub fn my_progress(
    record: &Record,
    frameworks: &Frameworks,
    chosen: Option<&Chosen>,
    today: NaiveDate,
) -> MyProgress {
    let begun = milestones(record, frameworks).into_iter();
    MyProgress {
        person: record.person,
        can_do: can_do(record, frameworks),
        working_on: working_on(record, frameworks, chosen),
        not_yet: not_yet(record, frameworks),
        milestones: begun.filter(MilestoneStands::begun).collect(),
        over_time: over_time(record, frameworks, today),
    }
}

/// The name of a skill in the wording of a sign-off.
fn signed_name(signed: &Signed, frameworks: &Frameworks) -> String {
    let wording = frameworks.wording(signed.skill, signed.version);
    wording.map_or_else(String::new, |wording| wording.name.as_str().to_owned())
}

/// Groups what stands in units: first by unit, in each the newest first, the unit with the newest first.
/// Shared with the passport, so that both come in one order.
pub(super) fn by_unit<'a, T>(
    all: impl Iterator<Item = (Placed<'a>, T)>,
    seen_on: impl Fn(&T) -> NaiveDate,
) -> Vec<(&'a Framework, &'a Unit, Vec<T>)> {
    let mut placed: Vec<(Placed<'a>, T)> = all.collect();
    placed.sort_by_key(|(placed, _)| placed.place);
    let mut units: Vec<(&Framework, &Unit, Vec<T>)> = Vec::new();
    for (placed, one) in placed {
        let same =
            |(_, unit, _): &&mut (&Framework, &Unit, Vec<T>)| std::ptr::eq(*unit, placed.unit);
        match units.iter_mut().find(same) {
            Some((_, _, skills)) => skills.push(one),
            None => units.push((placed.framework, placed.unit, vec![one])),
        }
    }
    // Stable: what was seen on one day keeps the order of the framework.
    for (_, _, skills) in &mut units {
        skills.sort_by_key(|one| std::cmp::Reverse(seen_on(one)));
    }
    units.sort_by_key(|(_, _, skills)| std::cmp::Reverse(skills.first().map(&seen_on)));
    units
}

fn can_do(record: &Record, frameworks: &Frameworks) -> Vec<CanDoUnit> {
    let all = record.skills.values().filter_map(|skill| {
        let signed = skill.current().filter(|s| s.standing.is_own())?;
        let placed = frameworks.find(skill.skill)?;
        let wording = frameworks.wording(signed.skill, signed.version);
        let looks_like = wording.and_then(|w| w.ways.looks_like(signed.standing));
        let one = CanDo {
            skill: skill.skill,
            name: signed_name(signed, frameworks),
            looks_like: looks_like.unwrap_or_default().to_owned(),
            standing: signed.standing,
            sign_off: signed.id,
            seen_on: signed.seen_on,
            signed_by: signed.signed_by,
            sentence: signed.sentence.as_ref().map(|s| s.as_str().to_owned()),
            due: skill.due(),
        };
        Some((placed, one))
    });
    let units = by_unit(all, |one| one.seen_on).into_iter();
    units
        .map(|(framework, unit, skills)| CanDoUnit {
            framework: framework.name.as_str().to_owned(),
            unit: unit.name.as_str().to_owned(),
            skills,
        })
        .collect()
}

fn working_on(record: &Record, frameworks: &Frameworks, chosen: Option<&Chosen>) -> Vec<WorkingOn> {
    let picked = |id| chosen.is_some_and(|chosen| chosen.holds(id));
    let one = |placed: Placed<'_>| {
        let skill = record.skill(placed.skill.id);
        let standing = skill.and_then(SkillRecord::standing);
        let asked = skill.is_some_and(|skill| skill.asked().is_some());
        let here = match standing {
            Some(standing) => !standing.is_own(),
            None => picked(placed.skill.id) || asked,
        };
        here.then(|| {
            let ways = &placed.skill.wording.ways;
            let next = ways
                .each()
                .find(|(way, _)| standing.is_none_or(|s| *way > s));
            WorkingOn {
                skill: placed.skill.id,
                name: placed.skill.wording.name.as_str().to_owned(),
                standing,
                next: next.map(|(way, line)| (way, line.to_owned())),
                asked,
            }
        })
    };
    frameworks.in_use().filter_map(one).collect()
}

fn not_yet(record: &Record, frameworks: &Frameworks) -> Vec<NotYet> {
    let held = record.skills.values().flat_map(SkillRecord::held_back);
    let one = |signed: &Signed| {
        let said = signed.answers.iter().rev();
        let mut said = said.filter(|a| a.answer.kind() == super::rows::AnswerKind::NotYet);
        NotYet {
            sign_off: signed.id,
            name: signed_name(signed, frameworks),
            standing: signed.standing,
            words: said
                .next()
                .and_then(|a| a.answer.words())
                .map(str::to_owned),
        }
    };
    let mut all: Vec<&Signed> = held.collect();
    all.sort_by_key(|signed| std::cmp::Reverse(signed.seq));
    all.into_iter().map(one).collect()
}

/// The first day of a month.
fn month_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// How many skills the person could do or knew when each month ended: of each skill, the last sign-off
/// that holds and was seen by then. What was revoked or held back is in no month.
fn over_time(record: &Record, frameworks: &Frameworks, today: NaiveDate) -> Vec<MonthPoint> {
    let signed = record.skills.values().flat_map(|skill| &skill.signed);
    let first = signed.filter(|s| s.holds()).map(|s| s.seen_on).min();
    let mut points = Vec::new();
    let Some(first) = first else {
        return points;
    };
    let mut month = month_of(first);
    let mut before = BTreeSet::new();
    while month <= today {
        let Some(next) = month.checked_add_months(Months::new(1)) else {
            break;
        };
        let by_then = |skill: &SkillRecord| {
            let mut seen = skill.signed.iter().rev();
            seen.find(|s| s.holds() && s.seen_on < next)
                .filter(|s| s.standing.is_own())
                .cloned()
        };
        let can: Vec<Signed> = record.skills.values().filter_map(by_then).collect();
        let mut new: Vec<&Signed> = can.iter().filter(|s| !before.contains(&s.skill)).collect();
        new.sort_by_key(|signed| (signed.seen_on, signed.id));
        points.push(MonthPoint {
            month,
            skills: can.len(),
            new: new.iter().map(|s| signed_name(s, frameworks)).collect(),
        });
        before = can.iter().map(|signed| signed.skill).collect();
        month = next;
    }
    points
}
