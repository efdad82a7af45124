//! What was said to those who refer and are reported to, and by them (`facts/training.md`, Records: Contact
//! with a referrer).
//!
//! A contact is rows that are only added: written, put right, its request settled, struck as a mistake. One
//! function, [`contacts`], says how each stands. What was typed stands beside the rows and can be erased.

pub mod refusals;
pub mod sayable;
pub mod standing;
pub mod today;
pub mod writing;

pub use standing::{Contact, contacts};

use chrono::NaiveDate;

use super::access::coded;
use super::free_text::FreeText;
use super::ids::{EntryId, PersonId, RecipientId, ReportId};
use super::time::Moment;

coded! {
    /// Which way it went.
    Direction {
        /// To us.
        In = "in",
        /// From us.
        Out = "out",
    }
}

coded! {
    /// By what.
    Channel {
        /// The telephone.
        Telephone = "telephone",
        /// A letter, or a paper that was carried.
        Letter = "letter",
        /// Accredited secure mail.
        SecureMail = "secure-mail",
        /// E-mail.
        Email = "email",
        /// Face to face.
        InPerson = "in-person",
    }
}

impl Channel {
    /// Whether it was spoken: what is permitted in writing alone is not said so.
    pub const fn is_spoken(self) -> bool {
        matches!(self, Self::Telephone | Self::InPerson)
    }
}

coded! {
    /// Of whom something was asked.
    AskedOf {
        /// Of us: it is to be done.
        Us = "us",
        /// Of them: an answer is waited for.
        Them = "them",
    }
}

/// What was asked in it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Asked {
    /// Of whom.
    pub of: AskedOf,
    /// Until when.
    pub until: NaiveDate,
    /// What; none where it was erased.
    pub words: Option<FreeText>,
}

/// What a contact says, whole.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Content {
    /// On which day it was.
    pub on: NaiveDate,
    /// Which way.
    pub direction: Direction,
    /// By what.
    pub channel: Channel,
    /// With whom; none for somebody who does not stand on the list.
    pub recipient: Option<RecipientId>,
    /// In a few sentences; none where they were erased.
    pub summary: Option<FreeText>,
    /// The report that went with it.
    pub report: Option<ReportId>,
    /// What was asked.
    pub asked: Option<Asked>,
}

/// What a row says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Says {
    /// It was, or it was put right: then this stands in place of what was written before.
    Written {
        /// What.
        content: Content,
        /// By what permission or basis something went, or could be said, that day.
        ground: Option<EntryId>,
    },
    /// What was asked is done, or was answered.
    Settled,
    /// It is not, after all.
    OpenAgain,
    /// It was written by mistake.
    Mistaken,
}

/// A row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// Which.
    pub id: EntryId,
    /// Of which contact: the first row of each has its id.
    pub contact: EntryId,
    /// About whom.
    pub person: PersonId,
    /// Its place among what was written; 0 before it is.
    pub seq: i64,
    /// Who wrote it.
    pub by: PersonId,
    /// When.
    pub at: Moment,
    /// What.
    pub says: Says,
}
