//! What is written of permission: given, withdrawn, and a manager's basis where permission is none.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::access::coded;
use crate::domain::free_text::FreeText;
use crate::domain::ids::{EntryId, PersonId, RecipientId};
use crate::domain::time::Moment;

coded! {
    /// A section of what is shared; each is permitted by itself.
    Section {
        /// Sessions come to, hours, usual days.
        TakingPart = "taking-part",
        /// The weeks as squares: came, did not, closed. Only beside [`Section::TakingPart`].
        Weeks = "weeks",
        /// Skills in words.
        Skills = "skills",
        /// Goals and next steps.
        Goals = "goals",
        /// Answers about well-being, first and latest.
        WellBeing = "well-being",
        /// What the person says in their own words.
        OwnWords = "own-words",
    }
}

coded! {
    /// What it is for.
    Purpose {
        /// Reports in writing.
        Reports = "reports",
        /// Reports, and being spoken of with this recipient when they call.
        ReportsAndCalls = "reports-and-calls",
    }
}

coded! {
    /// Why attendance goes to somebody who can sanction: the bases of the law that a manager can record.
    Basis {
        /// The law asks for it.
        LegalObligation = "legal-obligation",
        /// A court or a licence asks for it.
        CourtOrLicence = "court-or-licence",
        /// A public task that they carry out.
        PublicTask = "public-task",
        /// An interest that was weighed against the person's.
        LegitimateInterest = "legitimate-interest",
    }
}

/// Who read the page to the person, whom they chose.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Reader {
    /// Somebody who is known here.
    Known(PersonId),
    /// Somebody else: a friend, an interpreter. None where the name was erased.
    SomebodyElse(Option<FreeText>),
}

/// How it was given.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum How {
    /// The person read it.
    ReadAlone,
    /// It was read to them by somebody whom they chose; never by whoever signs their skills.
    ReadTo(Reader),
}

/// What is given, whole: it stands in place of what was given to this recipient before.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Given {
    /// The sections; never none.
    pub sections: BTreeSet<Section>,
    /// What for.
    pub purpose: Purpose,
    /// The last day.
    pub until: NaiveDate,
    /// How.
    pub how: How,
    /// The version of the wording that was read.
    pub wording: u16,
}

/// What a row says.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Says {
    /// The person permits this.
    Given(Given),
    /// The person permits nothing more.
    Withdrawn,
    /// A manager recorded why attendance goes there although the recipient can sanction.
    Basis {
        /// On which ground.
        basis: Basis,
        /// The last day.
        until: NaiveDate,
        /// Why, in words; none where they were erased.
        why: Option<FreeText>,
    },
    /// The basis holds no more.
    BasisEnded,
}

/// A row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SharingRow {
    /// Which.
    pub id: EntryId,
    /// Whose.
    pub person: PersonId,
    /// With whom.
    pub recipient: RecipientId,
    /// Its place among what was written; 0 before it is.
    pub seq: i64,
    /// Who wrote it: the person, or a manager for a basis.
    pub by: PersonId,
    /// When.
    pub at: Moment,
    /// What.
    pub says: Says,
}
