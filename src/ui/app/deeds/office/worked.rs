//! What the window does about hours that were worked.

use std::collections::BTreeMap;

use crate::documents::hours::HoursFacts;
use crate::domain::contacts::Contact;
use crate::domain::hours::agreeing::Agreement;
use crate::domain::hours::attendance::Said;
use crate::domain::hours::expenses::ExpenseRow;
use crate::domain::hours::person_week::{PersonWeek, Records};
use crate::domain::hours::placement::Placement;
use crate::domain::hours::rota::DayChange;
use crate::domain::hours::today::Item;
use crate::domain::hours::two_taps::AsPlanned;
use crate::domain::hours::{Days, Row, Week};
use crate::domain::ids::EntryId;
use crate::domain::ids::{PersonId, ShopId, SkillId};
use crate::domain::person_records::{EmergencyCard, Look};
use crate::domain::time::Moment;
use crate::operations::people_book::attendance::{Correction, ToAgree};
use crate::operations::people_book::expenses::{ExpenseGiven, ExpenseTakenBack};
use crate::operations::people_book::proposals::{ProposalAnswer, Wish};
use crate::operations::people_book::rota::HowItWent;
use crate::operations::watch::Watch;
use crate::store::people_book::StoredProposal;

/// One operation about hours that were worked.
#[derive(Clone, Debug)]
pub enum WorkedDeed {
    /// Put somebody's hours right.
    PutRight(Correction),
    /// Say how a planned sitting went.
    Say(HowItWent),
    /// Agree hours.
    Agree(ToAgree),
    /// Answer a proposal.
    Answer(ProposalAnswer),
    /// Say in one's own words that something was different.
    Propose(Wish),
    /// Take one's own proposal back: the id of the answer, and which.
    TakeProposalBack(EntryId, EntryId),
    /// Give an expense back.
    Give(ExpenseGiven),
    /// Take an expense back that was written down by mistake.
    TakeBack(ExpenseTakenBack),
    /// Gather hours and expenses of these days for files, person by person. Years of everybody take
    /// seconds, so it is watched, and can be stopped.
    Gather(Days, Watch),
}

impl WorkedDeed {
    /// Whether it takes so long that it is done on a worker.
    pub fn is_long(&self) -> bool {
        matches!(self, Self::Gather(..))
    }
}

/// Something to load about hours that were worked. Other people's are looked at in the open.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WorkedLoad {
    /// What waits.
    Today,
    /// A week of everybody.
    Week(Week),
    /// A week of one person, or one's own.
    Person(PersonId, Week),
    /// One's own week, with who looked at the record and what stands in it.
    Mine(Week),
    /// The statement of a person's week.
    Statement(PersonId, Week),
}

/// What was loaded about hours that were worked.
#[derive(Clone, Debug)]
pub enum WorkedEvent {
    /// What waits, and what people are called.
    Today(Box<LoadedToday>),
    /// A week of everybody.
    Week(Box<LoadedWeek>),
    /// A week of one person.
    Person(Box<LoadedPerson>),
    /// One's own.
    Mine(Box<LoadedPerson>, Box<Mine>),
    /// A statement.
    Statement(Box<HoursFacts>),
}

/// What people are called.
pub type Names = BTreeMap<PersonId, String>;

/// The list of today.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LoadedToday {
    /// Everything that waits, in order.
    pub waiting: Vec<Item>,
    /// What a second tap writes down as it was planned, where it can.
    pub as_planned: BTreeMap<Item, AsPlanned>,
    /// What people are called.
    pub names: Names,
    /// The short names of the skills in it.
    pub skills: BTreeMap<SkillId, String>,
    /// The contacts in which something waits.
    pub contacts: Vec<Contact>,
}

/// A week of everybody.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LoadedWeek {
    /// Which.
    pub week: Week,
    /// Each person's, by their names.
    pub people: Vec<PersonWeek>,
    /// What people are called.
    pub names: Names,
    /// What it was made of.
    pub kept: Kept,
}

/// A week of one person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LoadedPerson {
    /// The week.
    pub week: PersonWeek,
    /// What they proposed.
    pub proposals: Vec<StoredProposal>,
    /// The shops' names.
    pub shops: BTreeMap<ShopId, String>,
    /// What people are called.
    pub names: Names,
    /// What it was made of.
    pub kept: Kept,
}

/// What stands in one's own record besides.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Mine {
    /// Who looked at it.
    pub looks: Vec<Look>,
    /// The emergency card, where something stands on it.
    pub card: Option<EmergencyCard>,
    /// What helps me work; empty where nothing was written.
    pub helps: String,
}

/// The records that a page was made of.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Kept {
    /// What was pressed and put right.
    pub rows: Vec<Row>,
    /// What was agreed.
    pub agreements: Vec<Agreement>,
    /// Placements.
    pub placements: Vec<Placement>,
    /// Changes for single days.
    pub changes: Vec<DayChange>,
    /// What was said of planned sittings.
    pub said: Vec<Said>,
    /// What was given back.
    pub expenses: Vec<ExpenseRow>,
}

impl Kept {
    /// The same as the rules read it.
    pub fn records(&self, now: Moment) -> Records<'_> {
        Records {
            rows: &self.rows,
            agreements: &self.agreements,
            placements: &self.placements,
            changes: &self.changes,
            said: &self.said,
            expenses: &self.expenses,
            now,
        }
    }
}
