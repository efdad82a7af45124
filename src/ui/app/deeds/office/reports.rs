//! What the window does about reports to somebody outside.

use std::sync::Arc;

use crate::documents::pdf::lock::SpokenPassword;
use crate::domain::hours::placement::Placement;
use crate::domain::ids::{PersonId, ReportId, ShopId};
use crate::domain::measures::settings::PersonToCall;
use crate::domain::person_records::KnownAs;
use crate::domain::recipients::Way;
use crate::domain::reports::ledger::PaperDigest;
use crate::domain::skills::passport::PaperReference;
use crate::operations::people_book::reports::KnownReport;
use crate::operations::people_book::reports::leaving::{CopyFor, HasLeft, ToMake};
use crate::operations::people_book::reports::looks::{LookedReport, OneReport};
use crate::operations::people_book::reports::own::{OwnCopy, OwnReport, ToAgree, ToSay};
use crate::operations::people_book::reports::writing::{OfReport, ToWrite};
use crate::operations::people_book::sharing::looks::SharedWith;
use crate::operations::watch::Watch;
use crate::ui::app::deeds::office::worked::Names;

/// One operation about reports.
#[derive(Clone, Debug)]
pub enum ReportsDeed {
    /// Write one, or another version of its text.
    Write(Box<ToWrite>),
    /// Offer it to the person.
    Offer(OfReport),
    /// Take it back.
    TakeBack(OfReport),
    /// Give the person their copy.
    GiveCopy(Box<CopyFor>),
    /// It left.
    Left(Box<HasLeft>),
    /// The person says something to it.
    Say(Box<ToSay>),
    /// The person agrees.
    Agree(Box<ToAgree>),
    /// The person takes a copy.
    OwnCopy(Box<OwnCopy>),
    /// Set who is the safeguarding lead, whom hints name.
    Lead(Option<PersonToCall>),
    /// Make the files of these, one after the other. Hundreds take seconds, so it is watched, and can be
    /// stopped.
    Gather(Vec<ToMake>, Watch),
}

impl ReportsDeed {
    /// Whether it takes so long that it is done on a worker.
    pub fn is_long(&self) -> bool {
        matches!(self, Self::Gather(..))
    }
}

/// Something to load about reports.
#[derive(Clone, Copy, Debug)]
pub enum ReportsLoad {
    /// The reports about a person.
    List(PersonId),
    /// Those of everybody that are on their way.
    OnTheirWay,
    /// One of them.
    One(OneReport),
    /// What it takes to write one: with whom something is shared, and which placements there were.
    Begin(PersonId),
    /// The file that is handed over; locked where it leaves so.
    Make(ToMake),
    /// One's own.
    Mine,
    /// One of one's own.
    MyOne(ReportId),
}

/// What was loaded about reports.
#[derive(Clone, Debug)]
pub enum ReportsEvent {
    /// The reports about a person.
    List(Box<ReportList>),
    /// Those of everybody that are on their way.
    OnTheirWay(Box<OnTheirWay>),
    /// One of them.
    One(Box<LookedReport>),
    /// What it takes to write one.
    Begin(PersonId, Box<ToBegin>),
    /// The file that is handed over.
    Made(ToMake, Box<MadeFile>),
    /// One's own.
    Mine(Vec<KnownReport>),
    /// One of one's own.
    MyOne(Box<OwnReport>),
}

/// The reports about a person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReportList {
    /// About whom.
    pub person: PersonId,
    /// What they are called.
    pub known: Option<KnownAs>,
    /// The reports, the newest first.
    pub reports: Vec<KnownReport>,
}

/// The reports of everybody that are on their way, and what people are called.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct OnTheirWay {
    /// The reports: what can be handed over first, then those that wait longest.
    pub reports: Vec<KnownReport>,
    /// What people are called.
    pub names: Names,
}

/// The files of several reports.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct GatheredReports {
    /// Each file, with its name on a disk, which says nothing of the person.
    pub files: Vec<(PaperReference, Arc<Vec<u8>>)>,
    /// Those of which no file was made: their own page says why.
    pub not: Vec<ReportId>,
}

/// What it takes to write a report.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ToBegin {
    /// With whom something is shared, and with whom not.
    pub shared: Vec<SharedWith>,
    /// The person's placements.
    pub placements: Vec<Placement>,
    /// The shops.
    pub shops: Vec<(ShopId, String)>,
}

/// A file that is to be handed over.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MadeFile {
    /// How it is to leave.
    pub way: Way,
    /// The digest of the plain file: what is written down is what was made.
    pub plain: PaperDigest,
    /// The file: locked, where it leaves so.
    pub bytes: Arc<Vec<u8>>,
    /// The password of a locked one: shown, and nowhere kept.
    pub password: Option<SpokenPassword>,
}
