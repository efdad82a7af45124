//! Goals and steps, in the person's own words (`facts/training.md`, Records: Goal and step).
//!
//! A goal is written anew as a whole with each change; the last one written holds, and the earlier ones
//! can be read. What somebody else wrote down is the person's goal only once they agreed to exactly that.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::Refusal;
use crate::domain::access::coded;
use crate::domain::free_text::FreeText;
use crate::domain::ids::{EntryId, GoalId, PersonId};
use crate::domain::time::Moment;

/// The longest words of a goal, of strengths and of an outcome.
pub const LONGEST_GOAL: usize = 300;
/// The longest step.
pub const LONGEST_STEP: usize = 120;
/// The most steps of a goal.
pub const MOST_STEPS: usize = 10;

coded! {
    /// How a goal or a step stands. None of them blames.
    GoalStatus {
        /// Not begun.
        ToDo = "to-do",
        /// On the way.
        OnTheWay = "on-the-way",
        /// Done.
        Done = "done",
        /// Put aside; it can be taken up again.
        PutAside = "put-aside",
    }
}

coded! {
    /// A field of a goal.
    GoalField {
        /// The goal.
        Goal = "goal",
        /// What the person is good at.
        Strengths = "strengths",
        /// A step.
        Step = "step",
        /// Who does it.
        Who = "who",
        /// When it is looked at again.
        ReviewOn = "review-on",
        /// What came of it.
        Outcome = "outcome",
    }
}

/// A step: who does what by when.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Step {
    /// What.
    pub what: FreeText,
    /// Who, as people say it: "me", "Priya".
    pub who: FreeText,
    /// By when, where that was said. A day that passes says nothing.
    pub by: Option<NaiveDate>,
    /// How it stands.
    pub status: GoalStatus,
}

/// What a goal says.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct GoalWords {
    /// The goal, in the person's own words.
    pub goal: FreeText,
    /// What the person is good at that helps.
    pub strengths: Option<FreeText>,
    /// Steps in order.
    pub steps: Vec<Step>,
    /// How it stands.
    pub status: GoalStatus,
    /// When it is looked at again.
    pub review_on: Option<NaiveDate>,
    /// What came of it.
    pub outcome: Option<FreeText>,
}

/// A step as it was typed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TypedStep {
    /// What.
    pub what: String,
    /// Who.
    pub who: String,
    /// By when.
    pub by: Option<NaiveDate>,
    /// How it stands.
    pub status: GoalStatus,
}

/// A goal as it was typed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TypedGoal {
    /// The goal.
    pub goal: String,
    /// Strengths; empty for none.
    pub strengths: String,
    /// Steps; one without any words is left out.
    pub steps: Vec<TypedStep>,
    /// How it stands.
    pub status: GoalStatus,
    /// When it is looked at again.
    pub review_on: Option<NaiveDate>,
    /// What came of it; empty for nothing.
    pub outcome: String,
}

/// A field, and for steps which of them, with what is wrong.
pub type GoalFault = (GoalField, Option<usize>, Refusal);

impl TypedGoal {
    /// The goal as it stands, to be changed and written anew.
    pub fn of(words: &GoalWords) -> Self {
        let own = |text: &Option<FreeText>| {
            let text = text.as_ref().map(|text| text.as_str().to_owned());
            text.unwrap_or_default()
        };
        let step = |step: &Step| TypedStep {
            what: step.what.as_str().to_owned(),
            who: step.who.as_str().to_owned(),
            by: step.by,
            status: step.status,
        };
        Self {
            goal: words.goal.as_str().to_owned(),
            strengths: own(&words.strengths),
            steps: words.steps.iter().map(step).collect(),
            status: words.status,
            review_on: words.review_on,
            outcome: own(&words.outcome),
        }
    }

    /// The goal as it is kept, or everything that is wrong, each beside its field.
    pub fn checked(&self, today: NaiveDate) -> Result<GoalWords, Vec<GoalFault>> {
        self.checked_after(None, today)
    }

    /// The same where the goal said this before: a day to look at it again that stood there may have gone
    /// by since, so that a step can be marked on any day.
    pub fn checked_after(
        &self,
        before: Option<&GoalWords>,
        today: NaiveDate,
    ) -> Result<GoalWords, Vec<GoalFault>> {
        use GoalField as F;
        let mut wrong: Vec<GoalFault> = Vec::new();
        let mut keep = |field, step, checked: Result<FreeText, Refusal>| {
            checked
                .map_err(|refusal| wrong.push((field, step, refusal)))
                .ok()
        };
        let goal = keep(F::Goal, None, FreeText::up_to(&self.goal, LONGEST_GOAL));
        let mut optional = |field, typed: &str| match typed.trim() {
            "" => None,
            typed => keep(field, None, FreeText::up_to(typed, LONGEST_GOAL)),
        };
        let strengths = optional(F::Strengths, &self.strengths);
        let outcome = optional(F::Outcome, &self.outcome);
        let mut steps = Vec::new();
        for (at, step) in self.steps.iter().enumerate() {
            if step.what.trim().is_empty() && step.who.trim().is_empty() {
                continue;
            }
            let what = keep(F::Step, Some(at), FreeText::up_to(&step.what, LONGEST_STEP));
            let who = keep(F::Who, Some(at), FreeText::name(&step.who));
            if let (Some(what), Some(who)) = (what, who) {
                steps.push(Step {
                    what,
                    who,
                    by: step.by,
                    status: step.status,
                });
            }
        }
        if steps.len() > MOST_STEPS {
            let most = MOST_STEPS;
            wrong.push((F::Step, None, Refusal::TooManySteps { most }));
        }
        let stood = before.and_then(|before| before.review_on);
        if self.review_on != stood && self.review_on.is_some_and(|day| day < today) {
            wrong.push((F::ReviewOn, None, Refusal::DayGoneBy));
        }
        match goal {
            Some(goal) if wrong.is_empty() => Ok(GoalWords {
                goal,
                strengths,
                steps,
                status: self.status,
                review_on: self.review_on,
                outcome,
            }),
            _ => Err(wrong),
        }
    }
}

/// What a row of goals says.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum GoalSays {
    /// The goal, as a whole.
    Written(GoalWords),
    /// The person agrees to what this row says.
    Agreed {
        /// Which row.
        to: EntryId,
    },
}

/// One row.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct GoalRow {
    /// Which; the same id again is the same row.
    pub id: EntryId,
    /// Of which goal.
    pub goal: GoalId,
    /// Whose.
    pub person: PersonId,
    /// Its place in the book.
    pub seq: i64,
    /// Who wrote it.
    pub by: PersonId,
    /// When.
    pub at: Moment,
    /// What it says.
    pub says: GoalSays,
}

/// One writing of a goal.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Written {
    /// Which row.
    pub id: EntryId,
    /// Who wrote it.
    pub by: PersonId,
    /// When.
    pub at: Moment,
    /// What it says.
    pub words: GoalWords,
    /// When the person agreed to it; what they wrote themselves they agree to.
    pub agreed: Option<Moment>,
}

/// A goal with all its writings.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Goal {
    /// Which.
    pub id: GoalId,
    /// The last writing.
    pub now: Written,
    /// The earlier ones, the latest first.
    pub earlier: Vec<Written>,
}

impl Goal {
    /// The last writing that the person agreed to: what may stand in a report.
    pub fn agreed(&self) -> Option<&Written> {
        let all = std::iter::once(&self.now).chain(&self.earlier);
        all.into_iter().find(|written| written.agreed.is_some())
    }
}

/// The goals of a person, in the order in which they were begun.
pub fn goals(person: PersonId, rows: &[GoalRow]) -> Vec<Goal> {
    let mut own: Vec<&GoalRow> = rows.iter().filter(|row| row.person == person).collect();
    own.sort_by_key(|row| (row.seq, row.id));
    let mut seen = std::collections::BTreeSet::new();
    own.retain(|row| seen.insert(row.id));
    let mut order: Vec<GoalId> = Vec::new();
    let mut found: BTreeMap<GoalId, Vec<Written>> = BTreeMap::new();
    for row in own {
        let writings = found.entry(row.goal).or_default();
        match &row.says {
            GoalSays::Written(words) => {
                if !order.contains(&row.goal) {
                    order.push(row.goal);
                }
                writings.push(Written {
                    id: row.id,
                    by: row.by,
                    at: row.at,
                    words: words.clone(),
                    agreed: (row.by == person).then_some(row.at),
                });
            }
            // Nobody agrees for somebody else.
            GoalSays::Agreed { to } if row.by == person => {
                if let Some(written) = writings.iter_mut().find(|w| w.id == *to) {
                    written.agreed = written.agreed.or(Some(row.at));
                }
            }
            GoalSays::Agreed { .. } => {}
        }
    }
    let goal = |id: GoalId| {
        let mut earlier = found.remove(&id)?;
        let now = earlier.pop()?;
        earlier.reverse();
        Some(Goal { id, now, earlier })
    };
    order.into_iter().filter_map(goal).collect()
}

/// Whether the person can agree to this writing: only they, only to the last one, only once.
pub fn agree(goal: &Goal, person: PersonId, by: PersonId) -> Result<GoalSays, Refusal> {
    if by != person {
        return Err(Refusal::OthersAnswer);
    }
    if goal.now.agreed.is_some() {
        return Err(Refusal::SkillsChanged);
    }
    Ok(GoalSays::Agreed { to: goal.now.id })
}
