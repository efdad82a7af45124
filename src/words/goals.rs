//! Goals and reviews in words, whole: what each part is, and what it says.

use crate::domain::skills::goals::{GoalField, GoalWords, Step};
use crate::domain::skills::reviews::{ReviewField, ReviewWords};
use crate::words::{Words, say};

/// What something is, and what it says.
pub type Line = (String, String);

impl Words {
    /// A goal, all of it.
    pub fn goal_lines(&self, goal: &GoalWords) -> Vec<Line> {
        let mut lines = vec![
            (
                self.goal_field(GoalField::Goal),
                goal.goal.as_str().to_owned(),
            ),
            (say!(self, "goals-how"), self.goal_status(goal.status)),
        ];
        if let Some(strengths) = &goal.strengths {
            let name = self.goal_field(GoalField::Strengths);
            lines.push((name, strengths.as_str().to_owned()));
        }
        for (number, step) in (1_i64..).zip(&goal.steps) {
            let status = self.goal_status(step.status);
            let name = say!(self, "goal-step-name", number = number, status = status);
            lines.push((name, self.goal_step(step)));
        }
        if let Some(day) = goal.review_on {
            lines.push((self.goal_field(GoalField::ReviewOn), self.date(day)));
        }
        if let Some(outcome) = &goal.outcome {
            let name = self.goal_field(GoalField::Outcome);
            lines.push((name, outcome.as_str().to_owned()));
        }
        lines
    }

    /// A step: what, who, by when.
    pub fn goal_step(&self, step: &Step) -> String {
        let (what, who) = (step.what.as_str(), step.who.as_str());
        match step.by {
            Some(day) => {
                let day = self.day(day);
                say!(self, "goal-step-by", what = what, who = who, day = day)
            }
            None => say!(self, "goal-step-says", what = what, who = who),
        }
    }

    /// A review, all of it that was said.
    pub fn review_lines(&self, review: &ReviewWords) -> Vec<Line> {
        let all = [
            (ReviewField::WhoWasThere, Some(&review.who_was_there)),
            (ReviewField::TheirWords, review.their_words.as_ref()),
            (ReviewField::WentWell, review.went_well.as_ref()),
            (ReviewField::DidNotHelp, review.did_not_help.as_ref()),
            (ReviewField::NextStep, review.next_step.as_ref()),
        ];
        let said = all.into_iter().filter_map(|(field, said)| {
            let said = said?.as_str().to_owned();
            Some((self.review_field(field), said))
        });
        said.collect()
    }
}
