//! What the window does about passports, and the looking up of one.

use crate::domain::given_papers::Given;
use crate::domain::ids::PersonId;
use crate::domain::skills::passport::PaperReference;
use crate::operations::people_book::skills::passports::{PassportPage, ToGive};

/// One operation about passports.
#[derive(Clone, Debug)]
pub enum PassportsDeed {
    /// Give oneself one's own.
    GiveOwn(ToGive),
    /// Give somebody theirs.
    Give(ToGive),
}

/// Something to load about passports.
#[derive(Clone, Debug)]
pub enum PassportsLoad {
    /// One's own, as it would be today.
    Own,
    /// Somebody's, as it would be today.
    Of(PersonId),
    /// The one that was given under this reference.
    Under(PaperReference),
}

/// What was loaded about passports.
#[derive(Clone, Debug)]
pub enum PassportsEvent {
    /// A passport to look at.
    Page(Box<PassportPage>),
    /// What was given under a reference.
    Under(Box<Told>),
}

/// What there is to tell about a reference.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Told {
    /// The reference.
    pub reference: PaperReference,
    /// What was given under it, where something was.
    pub given: Option<Given>,
}
