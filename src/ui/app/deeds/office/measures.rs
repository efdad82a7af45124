//! What the window does about how people are doing: readings, and what is set about measures.

use crate::domain::ids::PersonId;
use crate::domain::measures::MeasureSettings;
use crate::domain::person_records::KnownAs;
use crate::operations::people_book::skills::measure_pages::MeasuresShown;
use crate::operations::people_book::skills::measures::{MeasureChange, ReadingOf};

/// One operation about measures.
#[derive(Clone, Debug)]
pub enum MeasuresDeed {
    /// Keep one's own answers.
    Give(Box<ReadingOf>),
    /// Change what is set.
    Change(MeasureChange),
}

/// Something to load about measures.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MeasuresLoad {
    /// One's own.
    Own,
    /// Those of somebody.
    Person(PersonId),
    /// What is set.
    Settings,
}

/// What was loaded about measures.
#[derive(Clone, Debug)]
pub enum MeasuresEvent {
    /// One's own.
    Own(Box<OwnMeasures>),
    /// Those of somebody.
    Person(Box<PersonMeasures>),
    /// What is set.
    Settings(Box<MeasureSettings>),
}

/// One's own measures.
#[derive(Clone, Debug)]
pub struct OwnMeasures {
    /// All of it.
    pub shown: MeasuresShown,
    /// What one's key worker is called, where there is one.
    pub key_worker: Option<String>,
}

/// The measures of somebody.
#[derive(Clone, Debug)]
pub struct PersonMeasures {
    /// All of it, as far as it may be seen.
    pub shown: MeasuresShown,
    /// What they are called.
    pub known: KnownAs,
}
