//! What the window knows of passports.

use crate::domain::ids::EntryId;
use crate::domain::skills::passport::PaperReference;
use crate::ui::app::deeds::office::passports::Told;
use crate::ui::screens::check_paper;

/// Passports that are looked at, given and looked up.
#[derive(Clone, Debug, Default)]
pub struct Passports {
    /// How the paper that is shown goes out once it is kept that it was given.
    pub goes: Option<Way>,
    /// The id of what is being written, the same until it is done.
    pub writing: Option<EntryId>,
    /// The paper that is shown and was given.
    pub given: Option<PaperReference>,
    /// What there is to tell about the reference that was looked up.
    pub told: Option<Told>,
    /// The page where one is looked up.
    pub check: check_paper::Draft,
}

/// How a paper goes out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// It is printed.
    Print,
    /// It is saved.
    Save,
}
