//! Skills in words: what they do by themselves first, then what they learn with help; by unit, newest first.
//! Shown alone is not in a report, nor who signed or what was seen.

use std::cmp::Reverse;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::access::coded;
use crate::domain::skills::passport::{Passport, PassportUnit};
use crate::domain::skills::{Level, Standing};

coded! {
    /// How far somebody is, as an outsider reads it.
    InWords {
        /// On their own.
        OnMyOwn = "on-my-own",
        /// They can show others.
        CanShowOthers = "can-show-others",
        /// They know what to do and why.
        KnowsHow = "knows-how",
        /// They are learning it with help.
        LearningWithHelp = "learning-with-help",
    }
}

impl InWords {
    /// In words; none of what was only shown.
    pub const fn of(standing: Standing) -> Option<Self> {
        match standing {
            Standing::Level(Level::Shown) => None,
            Standing::Level(Level::WithHelp) => Some(Self::LearningWithHelp),
            Standing::Level(Level::OnMyOwn) => Some(Self::OnMyOwn),
            Standing::Level(Level::CanShowOthers) => Some(Self::CanShowOthers),
            Standing::KnowsHow => Some(Self::KnowsHow),
        }
    }
}

/// A skill.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportSkill {
    /// Its name in the wording that was signed.
    pub name: String,
    /// How far.
    pub how: InWords,
    /// The day on which it was seen.
    pub seen_on: NaiveDate,
}

/// A unit with its skills.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportUnit {
    /// The name of the framework.
    pub framework: String,
    /// The name of the unit.
    pub unit: String,
    /// The newest first.
    pub skills: Vec<ReportSkill>,
}

/// Skills in words.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportSkills {
    /// What they do on their own, can show others, or know.
    pub can_do: Vec<ReportUnit>,
    /// What they are learning with help.
    pub with_help: Vec<ReportUnit>,
}

impl ReportSkills {
    /// What the passport of the same day says of the skills, which leaves out what was revoked and what the
    /// person said "not yet" to.
    pub fn of(passport: &Passport) -> Self {
        Self::of_units(passport.can_do.iter().chain(&passport.with_help))
    }

    /// These units, in whatever order: what is only shown is left out, the rest is put in order. What was
    /// seen on one day keeps its order.
    pub fn of_units<'u>(units: impl IntoIterator<Item = &'u PassportUnit> + Clone) -> Self {
        let with = |help: bool| {
            let is_in = move |how: &InWords| (*how == InWords::LearningWithHelp) == help;
            let mut all: Vec<ReportUnit> = Vec::new();
            for unit in units.clone() {
                let same = |made: &&mut ReportUnit| {
                    made.framework == unit.framework && made.unit == unit.unit
                };
                let skills = unit.skills.iter().filter_map(|skill| {
                    Some(ReportSkill {
                        name: skill.name.clone(),
                        how: InWords::of(skill.standing).filter(is_in)?,
                        seen_on: skill.seen_on,
                    })
                });
                match all.iter_mut().find(same) {
                    Some(made) => made.skills.extend(skills),
                    None => all.push(ReportUnit {
                        framework: unit.framework.clone(),
                        unit: unit.unit.clone(),
                        skills: skills.collect(),
                    }),
                }
            }
            all.retain(|unit| !unit.skills.is_empty());
            for unit in &mut all {
                unit.skills.sort_by_key(|skill| Reverse(skill.seen_on));
            }
            all.sort_by_key(|unit| Reverse(unit.skills.first().map(|skill| skill.seen_on)));
            all
        };
        Self {
            can_do: with(false),
            with_help: with(true),
        }
    }

    /// Whether there is nothing signed yet.
    pub fn is_empty(&self) -> bool {
        self.can_do.is_empty() && self.with_help.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::skills::passport::PassportSkill;

    fn skill(name: &str, standing: Standing, day: u32) -> PassportSkill {
        PassportSkill {
            name: name.into(),
            standing,
            seen_on: NaiveDate::from_ymd_opt(2026, 6, day).unwrap(),
            signed_by: "Priya".into(),
            maps_to: Some("a standard".into()),
        }
    }

    fn unit(name: &str, skills: Vec<PassportSkill>) -> PassportUnit {
        PassportUnit {
            framework: "Bakery".into(),
            unit: name.into(),
            skills,
        }
    }

    fn names(units: &[ReportUnit]) -> Vec<(&str, Vec<&str>)> {
        units
            .iter()
            .map(|unit| {
                let names = unit.skills.iter().map(|s| s.name.as_str());
                (unit.unit.as_str(), names.collect())
            })
            .collect()
    }

    #[test]
    fn own_first_then_with_help_newest_first_and_shown_never() {
        use Level::{CanShowOthers, OnMyOwn, Shown, WithHelp};
        let units = [
            unit(
                "Dough",
                vec![
                    skill("Weigh", Standing::Level(OnMyOwn), 1),
                    skill("Fold", Standing::Level(WithHelp), 9),
                    skill("Shape", Standing::Level(CanShowOthers), 3),
                    skill("Feed", Standing::Level(Shown), 20),
                ],
            ),
            unit("Oven", vec![skill("Burns", Standing::KnowsHow, 8)]),
            unit("Sinks", vec![skill("Wash", Standing::Level(Shown), 8)]),
            unit("Dough", vec![skill("Score", Standing::Level(OnMyOwn), 3)]),
        ];
        let made = ReportSkills::of_units(&units);
        assert_eq!(
            names(&made.can_do),
            [
                ("Oven", vec!["Burns"]),
                ("Dough", vec!["Shape", "Score", "Weigh"])
            ]
        );
        assert_eq!(names(&made.with_help), [("Dough", vec!["Fold"])]);
        assert!(ReportSkills::of_units(&units[2..3]).is_empty());
    }

    #[test]
    fn every_standing_has_its_words_but_shown() {
        for standing in Standing::ALL {
            let none = standing == Standing::Level(Level::Shown);
            assert_eq!(InWords::of(standing).is_none(), none);
        }
    }
}
