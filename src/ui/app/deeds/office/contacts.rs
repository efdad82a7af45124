//! What the window does about contacts, and about what may be said to whoever calls.

use crate::domain::contacts::Contact;
use crate::domain::ids::PersonId;
use crate::operations::people_book::contacts::looks::{SomebodyCalls, WhatToSay};
use crate::operations::people_book::contacts::writing::{ToMark, ToPutRight, ToWrite};
use crate::store::people_book::StoredRecipient;

/// One operation about contacts.
#[derive(Clone, Debug)]
pub enum ContactsDeed {
    /// Write one down.
    Write(Box<ToWrite>),
    /// Put one right.
    PutRight(Box<ToPutRight>),
    /// What was asked is settled, or not after all; or it was a mistake.
    Mark(ToMark),
}

/// Something to load about contacts.
#[derive(Clone, Copy, Debug)]
pub enum ContactsLoad {
    /// The contacts about a person.
    Of(PersonId),
    /// Those outside, to say who calls about somebody.
    Callers(PersonId),
    /// What may be said.
    ToSay(SomebodyCalls),
}

/// What was loaded about contacts.
#[derive(Clone, Debug)]
pub enum ContactsEvent {
    /// The contacts about a person.
    Of(PersonId, Box<ContactFacts>),
    /// Those outside.
    Callers(PersonId, Vec<StoredRecipient>),
    /// What may be said.
    ToSay(SomebodyCalls, Box<WhatToSay>),
}

/// What there is to know about contacts.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ContactFacts {
    /// The contacts, the latest first.
    pub contacts: Vec<Contact>,
    /// Those outside.
    pub recipients: Vec<StoredRecipient>,
}
