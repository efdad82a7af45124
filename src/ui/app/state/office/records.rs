//! What the window knows about records, placements and the rota.

use std::collections::BTreeMap;

use crate::domain::ids::{PersonId, PlacementId};
use crate::domain::person_records::KnownAs;
use crate::ui::Route;
use crate::ui::app::deeds::office::records::{PeopleFacts, RecordFacts, WeekFacts};
use crate::ui::screens::{first_day, placement, record, records, rota};

/// The pages about records, placements and the rota.
#[derive(Clone, Debug)]
pub struct Records {
    /// Everybody, once it was loaded.
    pub people: Option<PeopleFacts>,
    /// The list.
    pub list: records::Draft,
    /// The record that is looked at.
    pub record: Option<RecordFacts>,
    /// The page from which it was opened.
    pub from: Route,
    /// Its page.
    pub record_draft: record::Draft,
    /// The first day.
    pub first_day: first_day::Draft,
    /// Whether a page of the record is written for the first day.
    pub for_first_day: bool,
    /// The placement that is looked at; none for a new one.
    pub placement: Option<PlacementId>,
    /// Its page.
    pub placement_draft: placement::Draft,
    /// The week that is looked at.
    pub rota: Option<WeekFacts>,
    /// Its page.
    pub rota_draft: rota::Draft,
}

impl Default for Records {
    fn default() -> Self {
        Self {
            people: None,
            list: records::Draft::default(),
            record: None,
            from: Route::Records,
            record_draft: record::Draft::default(),
            first_day: first_day::Draft::default(),
            for_first_day: false,
            placement: None,
            placement_draft: placement::Draft::default(),
            rota: None,
            rota_draft: rota::Draft::default(),
        }
    }
}

impl Records {
    /// What somebody is called by their record, where one was loaded that says so.
    pub fn known(&self, person: PersonId) -> Option<&KnownAs> {
        let lists: [Option<&BTreeMap<PersonId, KnownAs>>; 2] = [
            self.people.as_ref().map(|people| &people.names),
            self.rota.as_ref().map(|rota| &rota.names),
        ];
        let record = self.record.as_ref().filter(|r| r.person == person);
        record
            .map(|record| &record.known)
            .or_else(|| lists.into_iter().flatten().find_map(|l| l.get(&person)))
    }
}
