//! The certificate: that somebody worked here, for an employer; on any day, also for those who leave early.
//!
//! What may never be printed has no field here: no reason for leaving, nobody else's name, nothing of how
//! they came here. How long it was is printed only as far as the person wants it.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::domain::access::coded;
use crate::domain::hours::{Sitting, Week};
use crate::domain::ids::ShopId;
use crate::domain::skills::passport::{PaperReference, Passport};

coded! {
    /// How much of their time somebody wants on it.
    Times {
        /// Nothing.
        Neither = "neither",
        /// In how many weeks they came.
        Weeks = "weeks",
        /// That, and how many hours.
        WeeksAndHours = "weeks-and-hours",
    }
}

/// What somebody does on their own, by unit.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct CertificateUnit {
    /// The name of the framework.
    pub framework: String,
    /// The name of the unit.
    pub unit: String,
    /// The names of its skills, the newest first.
    pub skills: Vec<String>,
}

/// How long somebody came.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct CameFor {
    /// In how many weeks.
    pub weeks: usize,
    /// How many minutes in all.
    pub minutes: i64,
}

impl CameFor {
    /// Of these sittings, those in this shop.
    pub fn of(sittings: &[Sitting], shop: ShopId) -> Self {
        let there = || sittings.iter().filter(|sitting| sitting.shop == shop);
        let weeks: BTreeSet<Week> = there().map(Sitting::week).collect();
        let minutes = there().map(|sitting| sitting.counted.get());
        Self {
            weeks: weeks.len(),
            minutes: minutes.fold(0, i64::saturating_add),
        }
    }
}

/// The certificate.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Certificate {
    /// The shop's trading name.
    pub trading_name: String,
    /// The person's name on papers.
    pub name: String,
    /// The day on which it was made.
    pub made_on: NaiveDate,
    /// In how many weeks they came, where they want it.
    pub weeks: Option<usize>,
    /// How many minutes, where they want it.
    pub minutes: Option<i64>,
    /// What they do on their own.
    pub can_do: Vec<CertificateUnit>,
    /// How a reader can check it.
    pub reference: PaperReference,
}

/// The certificate of somebody whose passport this is. Of time that is none nothing is said.
pub fn certificate(passport: &Passport, came: CameFor, times: Times) -> Certificate {
    let units = passport.can_do.iter().map(|unit| CertificateUnit {
        framework: unit.framework.clone(),
        unit: unit.unit.clone(),
        skills: unit.skills.iter().map(|skill| skill.name.clone()).collect(),
    });
    let weeks = Some(came.weeks).filter(|weeks| *weeks > 0 && times != Times::Neither);
    let with_hours = times == Times::WeeksAndHours && came.minutes > 0;
    let mut made = Certificate {
        trading_name: passport.trading_name.clone(),
        name: passport.name.clone(),
        made_on: passport.made_on,
        weeks,
        minutes: with_hours.then_some(came.minutes),
        can_do: units.collect(),
        reference: PaperReference::of(&[]),
    };
    made.reference = reference(&made);
    made
}

/// A number of all that is printed: the same paper has the same one, and a changed paper another.
fn reference(paper: &Certificate) -> PaperReference {
    let mut hash = Sha256::new();
    let mut take = |text: &str| {
        hash.update(text.len().to_be_bytes());
        hash.update(text);
    };
    take("certificate");
    take(&paper.trading_name);
    take(&paper.name);
    take(&paper.made_on.to_string());
    take(&format!("{:?} {:?}", paper.weeks, paper.minutes));
    for unit in &paper.can_do {
        take(&unit.framework);
        take(&unit.unit);
        for skill in &unit.skills {
            take("skill");
            take(skill);
        }
    }
    PaperReference::of(&hash.finalize())
}
