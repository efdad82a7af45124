//! Goals: what, how far, and the next step.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::reports::text::ReportText;
use crate::domain::skills::goals::{GoalStatus, GoalWords, Step};

/// A goal. Whoever helps with a step is not named.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportGoal {
    /// In the person's own words.
    pub goal: ReportText,
    /// How it stands.
    pub status: GoalStatus,
    /// What came of it, in the person's words.
    pub progress: Option<ReportText>,
    /// The next step.
    pub next: Option<NextStep>,
}

/// The next step.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NextStep {
    /// What.
    pub what: ReportText,
    /// By when, where that was said.
    pub by: Option<NaiveDate>,
}

impl ReportGoal {
    /// Of a goal, what a report says.
    pub fn of(words: &GoalWords) -> Self {
        Self {
            goal: (&words.goal).into(),
            status: words.status,
            progress: words.outcome.as_ref().map(ReportText::from),
            next: next_step(words),
        }
    }
}

/// The next step of a goal that is not done or put aside: one that is on the way, else the first to do.
fn next_step(words: &GoalWords) -> Option<NextStep> {
    let open = matches!(words.status, GoalStatus::ToDo | GoalStatus::OnTheWay);
    let of = |status| words.steps.iter().find(move |step| step.status == status);
    let step = of(GoalStatus::OnTheWay).or_else(|| of(GoalStatus::ToDo));
    let next = |step: &Step| NextStep {
        what: (&step.what).into(),
        by: step.by,
    };
    step.filter(|_| open).map(next)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::free_text::FreeText;
    use GoalStatus::{Done, OnTheWay, PutAside, ToDo};

    fn text(text: &str) -> FreeText {
        FreeText::new(text).unwrap()
    }

    fn goal(status: GoalStatus, steps: &[(&str, GoalStatus)]) -> GoalWords {
        let step = |(what, status): &(&str, GoalStatus)| Step {
            what: text(what),
            who: text("Priya"),
            by: None,
            status: *status,
        };
        GoalWords {
            goal: text("Bake at home"),
            strengths: Some(text("Patient")),
            steps: steps.iter().map(step).collect(),
            status,
            review_on: None,
            outcome: None,
        }
    }

    #[test]
    fn the_next_step_is_what_is_on_the_way_else_the_first_to_do() {
        let next = |goal: GoalWords| {
            let next = ReportGoal::of(&goal).next;
            next.map(|step| step.what.as_str().to_owned())
        };
        let steps = [("a", Done), ("b", ToDo), ("c", OnTheWay), ("d", PutAside)];
        assert_eq!(next(goal(OnTheWay, &steps)).as_deref(), Some("c"));
        assert_eq!(next(goal(ToDo, &steps[..2])).as_deref(), Some("b"));
        assert_eq!(next(goal(Done, &steps)), None);
        assert_eq!(next(goal(PutAside, &steps)), None);
        assert_eq!(next(goal(OnTheWay, &steps[..1])), None);
    }
}
