//! What comes after as lines of a plan: somebody who goes along, and where the person goes to. Each has
//! dated steps, from thinking about it to having stopped; nothing of it is a duty.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::optional;
use super::refusals::SupportRefusal as R;
use crate::domain::Refusal;
use crate::domain::access::coded;
use crate::domain::free_text::FreeText;
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::reports::page::{PlanKind, PlanLine};
use crate::domain::reports::text::ReportText;
use crate::domain::time::Moment;

coded! {
    /// How far something of the plan is.
    PlanStep {
        /// The person thinks about it.
        Thinking = "thinking",
        /// They asked, or somebody asked with them.
        Asked = "asked",
        /// It began.
        Started = "started",
        /// It is over.
        Stopped = "stopped",
    }
}

/// A row of the plan, whole: what about, where or who, how far, since when.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlanRow {
    /// Which.
    pub id: EntryId,
    /// The first row about the same thing, where this is a later one.
    pub of: Option<EntryId>,
    /// Whose.
    pub person: PersonId,
    /// What about.
    pub kind: PlanKind,
    /// How far.
    pub step: PlanStep,
    /// Since when.
    pub on: NaiveDate,
    /// The name of the place; of a befriender, their name. None where it was erased.
    pub place: Option<FreeText>,
    /// What they do there.
    pub what: Option<FreeText>,
    /// Who wrote it.
    pub by: PersonId,
    /// When.
    pub at: Moment,
}

/// What was typed of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlanWish {
    /// What about.
    pub kind: PlanKind,
    /// How far.
    pub step: PlanStep,
    /// Since when.
    pub on: NaiveDate,
    /// The place, or the name of a befriender.
    pub place: String,
    /// What they do there.
    pub what: String,
}

impl PlanWish {
    /// The words, checked.
    ///
    /// # Errors
    /// No place; words that are too long; a day before the last step of the same thing, or a step that
    /// was taken on a day that is not there yet.
    pub fn checked(
        &self,
        before: Option<&PlanThing>,
        today: NaiveDate,
    ) -> Result<(FreeText, Option<FreeText>), Refusal> {
        let words = (FreeText::new(&self.place)?, optional(&self.what)?);
        if self.on > today && self.step != PlanStep::Started {
            return Err(R::DayAhead.into());
        }
        match before {
            Some(before) if self.on < before.now.on => Err(R::StepBefore {
                last: before.now.on,
            }
            .into()),
            _ => Ok(words),
        }
    }
}

/// A thing of the plan as it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlanThing {
    /// Its first row, by which it is known.
    pub id: EntryId,
    /// The row that holds.
    pub now: PlanRow,
    /// The steps before it, the oldest first.
    pub before: Vec<(PlanStep, NaiveDate)>,
}

/// The plan of these rows, which are in their order: by what it is about, then as it was begun.
pub fn plan(rows: &[PlanRow]) -> Vec<PlanThing> {
    let mut all: BTreeMap<(PlanKind, usize), PlanThing> = BTreeMap::new();
    let mut places: BTreeMap<EntryId, (PlanKind, usize)> = BTreeMap::new();
    for (place, row) in rows.iter().enumerate() {
        let id = row.of.unwrap_or(row.id);
        let key = *places.entry(id).or_insert((row.kind, place));
        match all.get_mut(&key) {
            None => {
                let thing = PlanThing {
                    id,
                    now: row.clone(),
                    before: Vec::new(),
                };
                all.insert(key, thing);
            }
            Some(thing) => {
                thing.before.push((thing.now.step, thing.now.on));
                thing.now = row.clone();
            }
        }
    }
    all.into_values().collect()
}

/// What of a thing can stand in a report. A befriender is somebody else, and nobody else's name stands in
/// a report: of them there is no place, and nothing that was typed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ForReport<'a> {
    /// What about.
    pub kind: PlanKind,
    /// How far.
    pub step: PlanStep,
    /// Since when.
    pub on: NaiveDate,
    /// Where; none of a befriender.
    pub place: Option<&'a str>,
    /// What they do there; none of a befriender.
    pub what: Option<&'a str>,
}

/// The lines that a report can offer as its plan: of each kind one, with everything that is on its way or
/// goes on. What has stopped is not offered, and neither is what was erased. `said` puts a thing in words.
pub fn plan_lines(plan: &[PlanThing], said: impl Fn(ForReport<'_>) -> String) -> Vec<PlanLine> {
    let mut lines: BTreeMap<PlanKind, Vec<String>> = BTreeMap::new();
    for thing in plan {
        let now = &thing.now;
        if now.step == PlanStep::Stopped || now.place.is_none() {
            continue;
        }
        let names = now.kind != PlanKind::Befriender;
        let words = |text: &'_ Option<FreeText>| text.clone().filter(|_| names);
        let (place, what) = (words(&now.place), words(&now.what));
        let line = said(ForReport {
            kind: now.kind,
            step: now.step,
            on: now.on,
            place: place.as_ref().map(FreeText::as_str),
            what: what.as_ref().map(FreeText::as_str),
        });
        lines.entry(now.kind).or_default().push(line);
    }
    let line = |(kind, all): (PlanKind, Vec<String>)| {
        let words = ReportText::new(&all.join("\n")).ok()?;
        Some(PlanLine { kind, words })
    };
    lines.into_iter().filter_map(line).collect()
}
