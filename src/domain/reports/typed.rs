//! All that is typed for a report, and what stays of it once it is checked.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::draft::Written;
use super::page::{Ask, Plan, PlanKind, PlanLine};
use super::refusals::ReportRefusal;
use super::text::ReportText;
use crate::domain::Refusal;
use crate::domain::access::coded;

coded! {
    /// What is typed for a report.
    ReportField {
        /// What the reader is asked to do.
        Ask = "ask",
        /// What comes next.
        Plan = "plan",
        /// Who goes along.
        PlanBefriender = "plan-befriender",
        /// Seeing people.
        PlanSocial = "plan-social",
        /// Moving, sport, food.
        PlanPhysicalHealth = "plan-physical-health",
        /// Groups and places that do one good.
        PlanMentalHealth = "plan-mental-health",
        /// Courses and classes.
        PlanEducation = "plan-education",
        /// Volunteering.
        PlanVolunteering = "plan-volunteering",
        /// What did not help.
        DidNotHelp = "did-not-help",
        /// In their words.
        OwnWords = "own-words",
        /// Their day of birth, where the recipient knows people by it.
        Birth = "birth",
    }
}

impl ReportField {
    /// The field of a line of the plan.
    pub const fn of_plan(kind: PlanKind) -> Self {
        match kind {
            PlanKind::Befriender => Self::PlanBefriender,
            PlanKind::Social => Self::PlanSocial,
            PlanKind::PhysicalHealth => Self::PlanPhysicalHealth,
            PlanKind::MentalHealth => Self::PlanMentalHealth,
            PlanKind::Education => Self::PlanEducation,
            PlanKind::Volunteering => Self::PlanVolunteering,
        }
    }
}

coded! {
    /// Whether the reader is asked for something.
    Asks {
        /// "No action needed."
        NoAction = "no-action",
        /// For something.
        Action = "action",
    }
}

/// What a person says to a report.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Answer {
    /// Their own words in it, from now on; none takes them out.
    OwnWords(String),
    /// Not like this, and why.
    NotLikeThis(String),
    /// It is to go nowhere.
    Stop,
}

/// What is typed.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TypedReport {
    /// Whether something is asked; none until somebody chose.
    pub asks: Option<Asks>,
    /// The texts, by field.
    pub texts: BTreeMap<ReportField, String>,
    /// The day of birth.
    pub birth: Option<NaiveDate>,
}

/// What is kept of it: a version of the text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReportWords {
    /// What stands in the report.
    pub written: Written,
    /// The day of birth.
    pub birth: Option<NaiveDate>,
}

impl TypedReport {
    /// As a version stands in the book, to be changed.
    pub fn of(words: &ReportWords) -> Self {
        let mut typed = Self {
            asks: Some(match words.written.ask {
                Ask::NoAction => Asks::NoAction,
                Ask::Action(_) => Asks::Action,
            }),
            texts: BTreeMap::new(),
            birth: words.birth,
        };
        for (field, text) in words.texts() {
            typed.set(field, text.as_str().to_owned());
        }
        typed
    }

    /// What was typed in a field.
    pub fn get(&self, field: ReportField) -> &str {
        self.texts.get(&field).map_or("", String::as_str)
    }

    /// Types in a field.
    pub fn set(&mut self, field: ReportField, typed: String) {
        self.texts.insert(field, typed);
    }

    /// Checks it; says of each field what is wrong there. What is asked of the reader is never blank.
    pub fn checked(&self) -> Result<ReportWords, Vec<(ReportField, Refusal)>> {
        let mut wrong = Vec::new();
        let mut texts = BTreeMap::new();
        for field in ReportField::ALL
            .iter()
            .filter(|f| **f != ReportField::Birth)
        {
            match ReportText::optional(self.get(*field)) {
                Ok(Some(text)) => {
                    texts.insert(*field, text);
                }
                Ok(None) => {}
                Err(refusal) => wrong.push((*field, refusal)),
            }
        }
        let asks = self.asks;
        let missing = asks == Some(Asks::Action) && !texts.contains_key(&ReportField::Ask);
        let said = wrong.iter().any(|(field, _)| *field == ReportField::Ask);
        if asks.is_none() || (missing && !said) {
            wrong.insert(0, (ReportField::Ask, ReportRefusal::AskMissing.into()));
        }
        match asks {
            Some(asks) if wrong.is_empty() => {
                let words = ReportWords::of(asks, texts, self.birth);
                words.ok_or_else(|| vec![(ReportField::Ask, ReportRefusal::AskMissing.into())])
            }
            _ => Err(wrong),
        }
    }
}

impl ReportWords {
    /// Of these texts; none where something is asked and it is not said what.
    pub fn of(
        asks: Asks,
        mut texts: BTreeMap<ReportField, ReportText>,
        birth: Option<NaiveDate>,
    ) -> Option<Self> {
        let ask = match asks {
            Asks::NoAction => Ask::NoAction,
            Asks::Action => Ask::Action(texts.remove(&ReportField::Ask)?),
        };
        let mut take = |field| texts.remove(&field);
        let line = |kind: &PlanKind| {
            let words = take(ReportField::of_plan(*kind))?;
            Some(PlanLine { kind: *kind, words })
        };
        let lines = PlanKind::ALL.iter().filter_map(line).collect();
        let plan = Plan::new(take(ReportField::Plan), lines);
        Some(Self {
            written: Written {
                ask,
                plan,
                own_words: take(ReportField::OwnWords),
                did_not_help: take(ReportField::DidNotHelp),
            },
            birth,
        })
    }

    /// Whether something is asked.
    pub const fn asks(&self) -> Asks {
        match self.written.ask {
            Ask::NoAction => Asks::NoAction,
            Ask::Action(_) => Asks::Action,
        }
    }

    /// Its texts, by field.
    pub fn texts(&self) -> BTreeMap<ReportField, &ReportText> {
        let Written {
            ask,
            plan,
            own_words,
            did_not_help,
        } = &self.written;
        let mut all = BTreeMap::new();
        if let Ask::Action(text) = ask {
            all.insert(ReportField::Ask, text);
        }
        if let Some(plan) = plan {
            all.extend(plan.words.iter().map(|text| (ReportField::Plan, text)));
            let lines = plan.lines.iter();
            all.extend(lines.map(|line| (ReportField::of_plan(line.kind), &line.words)));
        }
        all.extend(own_words.iter().map(|text| (ReportField::OwnWords, text)));
        let did_not_help = did_not_help.iter();
        all.extend(did_not_help.map(|text| (ReportField::DidNotHelp, text)));
        all
    }

    /// The same with other words of the person.
    #[must_use]
    pub fn with_own_words(&self, own_words: Option<ReportText>) -> Self {
        let mut words = self.clone();
        words.written.own_words = own_words;
        words
    }

    /// The same without what did not help, for staff who do not see answers about well-being: it stands among
    /// them.
    #[must_use]
    pub fn without_answers(mut self) -> Self {
        self.written.did_not_help = None;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(asks: Option<Asks>, texts: &[(ReportField, &str)]) -> TypedReport {
        let texts = texts.iter().map(|(f, text)| (*f, (*text).to_owned()));
        TypedReport {
            asks,
            texts: texts.collect(),
            birth: None,
        }
    }

    #[test]
    fn what_is_kept_is_what_was_typed_and_can_be_changed_again() {
        let typed = typed(
            Some(Asks::Action),
            &[
                (ReportField::Ask, "Ring Sam"),
                (ReportField::Plan, "On to college"),
                (ReportField::PlanSocial, "A choir"),
                (ReportField::OwnWords, "I like bread"),
                (ReportField::DidNotHelp, "Early starts"),
            ],
        );
        let words = typed.checked().unwrap();
        assert_eq!(words.asks(), Asks::Action);
        assert_eq!(TypedReport::of(&words), typed);
        let lines = words.written.plan.as_ref().unwrap();
        assert_eq!(lines.lines.len(), 1);
        let none = words.with_own_words(None);
        assert_eq!(none.texts().len(), 4);
    }

    #[test]
    fn what_is_asked_of_the_reader_is_never_blank() {
        let missing = vec![(ReportField::Ask, ReportRefusal::AskMissing.into())];
        for typed in [
            typed(None, &[]),
            typed(Some(Asks::Action), &[]),
            typed(Some(Asks::Action), &[(ReportField::Ask, " \n ")]),
        ] {
            assert_eq!(typed.checked().unwrap_err(), missing);
        }
        // Words that were typed before somebody chose "No action needed" are left out.
        let none = typed(Some(Asks::NoAction), &[(ReportField::Ask, "Ring")]);
        assert!(none.checked().unwrap().texts().is_empty());
        let card = "Card 4111 1111 1111 1111";
        let card = typed(Some(Asks::Action), &[(ReportField::Ask, card)]);
        let wrong = vec![(ReportField::Ask, Refusal::CardNumberInText)];
        assert_eq!(card.checked().unwrap_err(), wrong);
    }
}
