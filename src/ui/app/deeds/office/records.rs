//! What the window does about records, placements and the rota.

use std::collections::BTreeMap;

use crate::documents::about_me::AboutMeFacts;
use crate::documents::acknowledgement::AcknowledgementFacts;
use crate::documents::hours::{EmergencyFacts, HoursFacts, PlacementFacts, RotaFacts};
use crate::documents::skills::{CertificateFacts, PassportFacts};
use crate::domain::hours::Week;
use crate::domain::hours::placement::Placement;
use crate::domain::hours::rota::{DayChange, Planned};
use crate::domain::ids::{PersonId, PlacementId, ShopId};
use crate::domain::person_records::{
    FirstDayAnswer, FirstDayThing, KnownAs, Look, PageWords, RecordPage,
};
use crate::domain::time::Moment;
use crate::operations::people_book::placements::PlacementChange;
use crate::operations::people_book::records::{FirstDayOf, NewRecord, PageOf};
use crate::operations::people_book::rota::DayWish;
use crate::store::people_book::StoredPlacement;

/// One operation about records, placements and the rota.
#[derive(Clone, Debug)]
pub enum RecordsDeed {
    /// Start somebody's record.
    Start(NewRecord),
    /// Write a page of one anew.
    Write(PageOf),
    /// Say what became of a thing of the first day.
    FirstDay(FirstDayOf),
    /// Add a placement.
    AddPlacement(Box<Placement>),
    /// Change one.
    ChangePlacement(Box<PlacementChange>),
    /// Change the rota for a day.
    ChangeDay(DayWish),
}

/// Something to load about records, placements and the rota.
#[derive(Clone, Debug)]
pub enum RecordsLoad {
    /// Everybody whose record may be looked at.
    People,
    /// One person's record.
    Record(PersonId),
    /// A week of a shop.
    Rota(ShopId, Week),
    /// Somebody's emergency card for a paper.
    EmergencyCard(PersonId),
    /// The summary of a placement for a paper.
    Summary(PlacementId),
}

/// What was loaded about records, placements and the rota.
#[derive(Clone, Debug)]
pub enum RecordsEvent {
    /// Everybody.
    People(PeopleFacts),
    /// A record.
    Record(Box<RecordFacts>),
    /// A week.
    Rota(Box<WeekFacts>),
    /// A paper.
    Paper(Box<PeoplePaper>),
}

/// A paper out of the people book, with all that it says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PeoplePaper {
    /// An emergency card for the back room.
    EmergencyCard(EmergencyFacts),
    /// The summary of a placement.
    Placement(Box<PlacementFacts>),
    /// The rota of a week.
    Rota(RotaFacts),
    /// A person's statement of a week, for the person only.
    Hours(HoursFacts),
    /// Somebody's passport.
    Passport(PersonId, Box<PassportFacts>),
    /// Somebody's certificate.
    Certificate(PersonId, Box<CertificateFacts>),
    /// Everything about a person, for the person only.
    AboutMe(Box<AboutMeFacts>),
    /// The letter that says that a referral came.
    Acknowledgement(Box<AcknowledgementFacts>),
}

/// What is known of everybody.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PeopleFacts {
    /// What each person with a record is called, of those whose record may be looked at.
    pub names: BTreeMap<PersonId, KnownAs>,
    /// Everybody with a record, also those whose record is for another shop to see.
    pub recorded: Vec<PersonId>,
    /// The placements of those with names.
    pub placements: Vec<Placement>,
    /// The shops.
    pub shops: Vec<(ShopId, String)>,
}

/// A person's record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RecordFacts {
    /// Whose.
    pub person: PersonId,
    /// What they are called.
    pub known: KnownAs,
    /// Its pages, each with its revision.
    pub pages: BTreeMap<RecordPage, (i64, PageWords)>,
    /// What became of the things of the first day.
    pub first_day: BTreeMap<FirstDayThing, (FirstDayAnswer, Moment)>,
    /// Their placements.
    pub placements: Vec<StoredPlacement>,
    /// Who looked.
    pub looks: Vec<Look>,
    /// The shops.
    pub shops: Vec<(ShopId, String)>,
}

/// A week of a shop.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WeekFacts {
    /// Which.
    pub week: Week,
    /// In which shop.
    pub shop: ShopId,
    /// What is planned.
    pub planned: Vec<Planned>,
    /// The changes about these days.
    pub changes: Vec<DayChange>,
    /// The placements in this shop.
    pub placements: Vec<Placement>,
    /// What the people are called.
    pub names: BTreeMap<PersonId, KnownAs>,
    /// The shops.
    pub shops: Vec<(ShopId, String)>,
}
