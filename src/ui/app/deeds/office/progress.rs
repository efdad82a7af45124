//! What the window does on the pages of one's own progress.

use super::worked::Names;
use crate::domain::ids::EntryId;
use crate::domain::person_records::Look;
use crate::domain::pictures::SmallPicture;
use crate::operations::people_book::skills::asking::Asking;
use crate::operations::people_book::skills::pages::OwnPage;
use crate::operations::people_book::skills::signing::SignOffAnswer;

/// One operation on one's own progress.
#[derive(Clone, Debug)]
pub enum ProgressDeed {
    /// Answer a sign-off.
    Answer(SignOffAnswer),
    /// Ask to be looked at.
    Ask(Asking),
    /// Take one's question back: the id of the row, and which question.
    TakeAskBack(EntryId, EntryId),
    /// Keep evidence from work from now on, or not.
    Evidence(bool),
}

/// Something to load.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ProgressLoad {
    /// One's own progress.
    Own,
    /// The photo of a piece of evidence of one's own.
    Photo(EntryId),
}

/// What was loaded.
#[derive(Clone, Debug)]
pub enum ProgressEvent {
    /// One's own progress.
    Own(Box<LoadedOwn>),
    /// A photo, where it is there still.
    Photo(EntryId, Option<SmallPicture>),
}

/// One's own progress, and what those are called who wrote something in it.
#[derive(Clone, Debug)]
pub struct LoadedOwn {
    /// All of it.
    pub page: OwnPage,
    /// What people are called.
    pub names: Names,
    /// Who looked, the latest first.
    pub looks: Vec<Look>,
}
