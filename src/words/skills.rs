//! Skills in words: levels, answers, reasons, goals and reviews. A level is always worded; a number for it
//! is nowhere.

use crate::domain::skills::Standing;
use crate::domain::skills::chosen::HowMany;
use crate::domain::skills::framework_file::Shipped;
use crate::domain::skills::goals::{GoalField, GoalStatus};
use crate::domain::skills::grid::Beside;
use crate::domain::skills::reviews::{ReviewField, ReviewPoint};
use crate::domain::skills::rows::{AnswerKind, EvidenceKind, RevokeReason};
use crate::domain::skills::wording::SkillField;
use crate::words::{Words, say};

impl Words {
    /// The name of a framework that comes with the program.
    pub fn shipped_framework(&self, framework: Shipped) -> String {
        say!(self, "framework-shipped", framework = framework.code())
    }

    /// Shown, with help, on my own, can show others, knows how.
    pub fn standing(&self, standing: Standing) -> String {
        say!(self, "skill-standing", standing = standing.code())
    }

    /// The same as papers say it of somebody.
    pub fn standing_on_paper(&self, standing: Standing) -> String {
        say!(self, "passport-paper-standing", standing = standing.code())
    }

    /// A field of a skill.
    pub fn skill_field(&self, field: SkillField) -> String {
        say!(self, "skill-field", field = field.code())
    }

    /// What the person can say to a sign-off.
    pub fn skill_answer(&self, answer: AnswerKind) -> String {
        say!(self, "skill-answer", answer = answer.code())
    }

    /// Why a sign-off was revoked.
    pub fn revoke_reason(&self, reason: RevokeReason) -> String {
        say!(self, "skill-revoke-reason", reason = reason.code())
    }

    /// What a piece of evidence is.
    pub fn evidence(&self, kind: EvidenceKind) -> String {
        say!(self, "skill-evidence", kind = kind.code())
    }

    /// What stands beside a level in the grid.
    pub fn beside_level(&self, beside: Beside) -> String {
        let beside = match beside {
            Beside::Asked => "asked",
            Beside::NotYet => "not-yet",
            Beside::FreshLook => "fresh-look",
        };
        say!(self, "skill-beside", beside = beside)
    }

    /// What is said about how many skills are chosen.
    pub fn chosen_hint(&self, many: HowMany) -> String {
        let many = match many {
            HowMany::None => "none",
            HowMany::Few => "few",
            HowMany::AboutADozen => "dozen",
            HowMany::Many => "many",
        };
        say!(self, "skills-chosen-hint", many = many)
    }

    /// How a goal or a step stands.
    pub fn goal_status(&self, status: GoalStatus) -> String {
        say!(self, "goal-status", status = status.code())
    }

    /// What a field of a goal asks for.
    pub fn goal_field(&self, field: GoalField) -> String {
        say!(self, "goal-field", field = field.code())
    }

    /// What a field of a review asks for.
    pub fn review_field(&self, field: ReviewField) -> String {
        say!(self, "review-field", field = field.code())
    }

    /// Start, week 4, end.
    pub fn review_point(&self, point: ReviewPoint) -> String {
        match point {
            ReviewPoint::Start => say!(self, "review-point-start"),
            ReviewPoint::Week(week) => say!(self, "review-point-week", week = week.to_string()),
            ReviewPoint::End => say!(self, "review-point-end"),
            ReviewPoint::Between => say!(self, "review-point-between"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn everything_has_words_of_its_own() {
        let words = Words::english().unwrap();
        let own = |said: Vec<String>| {
            let all: BTreeSet<&String> = said.iter().collect();
            assert_eq!(all.len(), said.len(), "two say the same: {said:?}");
        };
        own(Standing::ALL.iter().map(|s| words.standing(*s)).collect());
        own(Shipped::ALL
            .iter()
            .map(|s| words.shipped_framework(*s))
            .collect());
        own(SkillField::ALL
            .iter()
            .map(|f| words.skill_field(*f))
            .collect());
        own(AnswerKind::ALL
            .iter()
            .map(|a| words.skill_answer(*a))
            .collect());
        own(RevokeReason::ALL
            .iter()
            .map(|r| words.revoke_reason(*r))
            .collect());
        own(EvidenceKind::ALL
            .iter()
            .map(|e| words.evidence(*e))
            .collect());
        own(GoalStatus::ALL
            .iter()
            .map(|s| words.goal_status(*s))
            .collect());
        own(GoalField::ALL
            .iter()
            .map(|f| words.goal_field(*f))
            .collect());
        own(ReviewField::ALL
            .iter()
            .map(|f| words.review_field(*f))
            .collect());
        let besides = [Beside::Asked, Beside::NotYet, Beside::FreshLook];
        own(besides.iter().map(|b| words.beside_level(*b)).collect());
        let many = [
            HowMany::None,
            HowMany::Few,
            HowMany::AboutADozen,
            HowMany::Many,
        ];
        own(many.iter().map(|m| words.chosen_hint(*m)).collect());
        assert_eq!(words.review_point(ReviewPoint::Week(4)), "Week 4");
    }
}
