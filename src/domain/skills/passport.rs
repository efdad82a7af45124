//! The passport: what somebody can do, for an employer, on any day and also for those who leave early.
//!
//! What may never be printed has no field here: nothing of the person but their name, no shop but its
//! trading name, nothing that was revoked or that they said "not yet" to, nothing of health, hours, goals
//! or measures, no drawn marks (they are for the person's own page) and no other person but who signed.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::framework::{Frameworks, Placed};
use super::level::{Level, Standing};
use super::milestones::milestones;
use super::progress::by_unit;
use super::record::{Record, Signed};
use crate::domain::Refusal;
use crate::domain::ids::PersonId;

/// A skill on the passport.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PassportSkill {
    /// Its name in the wording that was signed.
    pub name: String,
    /// For what: with help, on my own, can show others, or knows how.
    #[serde(with = "by_code")]
    pub standing: Standing,
    /// The day on which it was seen.
    pub seen_on: NaiveDate,
    /// The name of who signed.
    pub signed_by: String,
    /// The public standard that it maps to.
    pub maps_to: Option<String>,
}

/// A unit with its skills.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PassportUnit {
    /// The name of the framework.
    pub framework: String,
    /// The name of the unit.
    pub unit: String,
    /// The newest first.
    pub skills: Vec<PassportSkill>,
}

/// A milestone that was reached.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PassportMilestone {
    /// Its name.
    pub name: String,
    /// The day on which the last of its skills was seen.
    pub since: NaiveDate,
}

/// How a reader can check the paper: they ask the shop, which reads this reference back.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct PaperReference(String);

impl PaperReference {
    /// The reference as it is printed, such as `7F3A-21C9-0B44`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What somebody typed who heard it on the telephone: in small letters or large ones, with or without
    /// lines in between; the letters O, I and L, of which it has none, are what was heard for 0 and 1.
    pub fn typed(typed: &str) -> Result<Self, Refusal> {
        let heard = typed.chars().filter(|c| c.is_alphanumeric());
        let heard = heard.map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            c => c,
        });
        let heard: Vec<char> = heard.collect();
        let whole = heard.len() == REFERENCE_BYTES * 2;
        if !whole || !heard.iter().all(char::is_ascii_hexdigit) {
            return Err(Refusal::PaperReferenceShape);
        }
        let fours: Vec<String> = heard.chunks(4).map(|four| four.iter().collect()).collect();
        Ok(Self(fours.join("-")))
    }

    /// A reference as the book kept it.
    pub fn kept(text: String) -> Self {
        Self(text)
    }

    /// The reference of what has these bytes, such as an id: the same bytes, the same reference.
    pub fn of(bytes: &[u8]) -> Self {
        Self::of_digest(&Sha256::digest(bytes))
    }

    fn of_digest(digest: &[u8]) -> Self {
        let bytes: Vec<u8> = digest.iter().take(REFERENCE_BYTES).copied().collect();
        let pairs: Vec<String> = bytes.chunks(2).map(hex::encode_upper).collect();
        Self(pairs.join("-"))
    }
}

/// How a standing is kept beside a paper: by its code, which stays.
mod by_code {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    use super::Standing;

    #[allow(
        clippy::trivially_copy_pass_by_ref,
        reason = "whatever is kept this way is handed over so"
    )]
    pub fn serialize<S: Serializer>(standing: &Standing, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(standing.code())
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Standing, D::Error> {
        let code = String::deserialize(from)?;
        Standing::from_code(&code).ok_or_else(|| D::Error::custom("no standing has this code"))
    }
}

/// The passport.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Passport {
    /// The shop's trading name.
    pub trading_name: String,
    /// The person's name on papers.
    pub name: String,
    /// The day on which it was made.
    pub made_on: NaiveDate,
    /// What they do on their own, can show others, or know.
    pub can_do: Vec<PassportUnit>,
    /// What they do with help.
    pub with_help: Vec<PassportUnit>,
    /// Milestones, in the order of the frameworks.
    pub milestones: Vec<PassportMilestone>,
    /// The public standards to which these skills map, each once, in the order of the alphabet.
    pub standards: Vec<String>,
    /// How a reader can check it.
    pub reference: PaperReference,
}

/// The passport of the person whose record this is. `name_of` gives the name on papers of who signed;
/// somebody without a name any more signs for the shop.
pub fn passport(
    record: &Record,
    frameworks: &Frameworks,
    trading_name: &str,
    name: &str,
    made_on: NaiveDate,
    name_of: impl Fn(PersonId) -> Option<String>,
) -> Passport {
    let skill = |signed: &Signed| {
        let wording = frameworks.wording(signed.skill, signed.version)?;
        Some(PassportSkill {
            name: wording.name.as_str().to_owned(),
            standing: signed.standing,
            seen_on: signed.seen_on,
            signed_by: name_of(signed.signed_by).unwrap_or_else(|| trading_name.to_owned()),
            maps_to: wording
                .maps_to
                .as_ref()
                .map(|text| text.as_str().to_owned()),
        })
    };
    let units = |wanted: &dyn Fn(Standing) -> bool| {
        let all = record.skills.values().filter_map(|of| {
            let signed = of.current().filter(|s| wanted(s.standing))?;
            let placed: Placed<'_> = frameworks.find(of.skill)?;
            Some((placed, skill(signed)?))
        });
        let units = by_unit(all, |one: &PassportSkill| one.seen_on).into_iter();
        let unit = units.map(|(framework, unit, skills)| PassportUnit {
            framework: framework.name.as_str().to_owned(),
            unit: unit.name.as_str().to_owned(),
            skills,
        });
        unit.collect::<Vec<_>>()
    };
    let can_do = units(&Standing::is_own);
    let with_help = units(&|standing| standing == Standing::Level(Level::WithHelp));
    let reached = milestones(record, frameworks).into_iter();
    let milestones: Vec<PassportMilestone> = reached
        .filter_map(|milestone| {
            Some(PassportMilestone {
                name: milestone.name,
                since: milestone.reached?,
            })
        })
        .collect();
    let all = can_do
        .iter()
        .chain(&with_help)
        .flat_map(|unit| &unit.skills);
    let standards = all.filter_map(|skill| skill.maps_to.as_deref());
    // One skill may map to several, with a mark between them.
    let standards = standards.flat_map(|text| text.split(';')).map(str::trim);
    let standards: BTreeSet<String> = standards
        .filter(|s| !s.is_empty())
        .map(str::to_owned)
        .collect();
    let mut made = Passport {
        trading_name: trading_name.to_owned(),
        name: name.to_owned(),
        made_on,
        can_do,
        with_help,
        milestones,
        standards: standards.into_iter().collect(),
        reference: PaperReference(String::new()),
    };
    made.reference = reference(&made);
    made
}

impl Passport {
    /// Whether there is nothing to print on it yet.
    pub fn is_empty(&self) -> bool {
        self.can_do.is_empty() && self.with_help.is_empty() && self.milestones.is_empty()
    }
}

/// How many bytes of the digest are printed.
const REFERENCE_BYTES: usize = 6;

/// A number of all that is printed: the same paper has the same one, and a changed paper another.
fn reference(passport: &Passport) -> PaperReference {
    let mut hash = Sha256::new();
    // The length before each text, so that no two papers read as one.
    let mut take = |text: &str| {
        hash.update(text.len().to_be_bytes());
        hash.update(text);
    };
    take(&passport.trading_name);
    take(&passport.name);
    take(&passport.made_on.to_string());
    for (part, units) in [
        ("can-do", &passport.can_do),
        ("with-help", &passport.with_help),
    ] {
        for unit in units {
            for skill in &unit.skills {
                take(part);
                take(&unit.framework);
                take(&unit.unit);
                take(&skill.name);
                take(skill.standing.code());
                take(&skill.seen_on.to_string());
                take(&skill.signed_by);
                take(skill.maps_to.as_deref().unwrap_or_default());
            }
        }
    }
    for milestone in &passport.milestones {
        take("milestone");
        take(&milestone.name);
        take(&milestone.since.to_string());
    }
    PaperReference::of_digest(&hash.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_understood_however_it_was_heard() {
        let printed = PaperReference("7F3A-21C9-0B44".into());
        for typed in [
            "7F3A-21C9-0B44",
            " 7f3a21c90b44 ",
            "7f 3a 21 c9 0b 44",
            "7F3A–2IC9–OB44",
            "7f3a.2lc9.ob44",
        ] {
            assert_eq!(PaperReference::typed(typed), Ok(printed.clone()), "{typed}");
        }
        for typed in [
            "",
            "7F3A-21C9",
            "7F3A-21C9-0B44-1",
            "7F3A-21C9-0B4G",
            "7F3A 21C9 0B4é",
        ] {
            let refused = Err(Refusal::PaperReferenceShape);
            assert_eq!(PaperReference::typed(typed), refused, "{typed}");
        }
    }
}
