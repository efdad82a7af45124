//! What the window knows about how people are doing.

use crate::domain::ids::EntryId;
use crate::domain::measures::MeasureSettings;
use crate::ui::app::deeds::office::measures::{OwnMeasures, PersonMeasures};
use crate::ui::screens::{measure_settings, my_measures, person_measures};

/// The pages about measures.
#[derive(Clone, Debug, Default)]
pub struct Measures {
    /// One's own, once they were loaded.
    pub own: Option<OwnMeasures>,
    /// The page of them, with the answers as far as they are given.
    pub mine: my_measures::Draft,
    /// The id of what is being kept, the same until it is done.
    pub writing: Option<EntryId>,
    /// Those of somebody.
    pub of: Option<PersonMeasures>,
    /// The page of them.
    pub person: person_measures::Draft,
    /// What is set.
    pub settings: Option<MeasureSettings>,
    /// The pages where it is set.
    pub set: measure_settings::Draft,
}
