//! Where the window meets the people book about reports.

use std::sync::Arc;

use zeroize::Zeroizing;

use super::Office;
use super::records::shops;
use crate::documents::pdf::lock::{PASSWORD_BYTES, SpokenPassword, locked};
use crate::domain::ids::PersonId;
use crate::domain::person_records::known_as;
use crate::domain::recipients::Way;
use crate::domain::reports::ledger::PaperDigest;
use crate::operations::Stop;
use crate::operations::people_book::reports::leaving::{
    GiveReportCopy, MakeReport, RecordReportLeft, ToMake,
};
use crate::operations::people_book::reports::looks::{LookAtReport, LookAtReports};
use crate::operations::people_book::reports::own::{
    AgreeReport, ReadOwnReport, ReadOwnReports, SayToReport, TakeOwnCopy,
};
use crate::operations::people_book::reports::writing::{OfferReport, TakeReportBack, WriteReport};
use crate::operations::people_book::sharing::looks::LookAtShared;
use crate::ui::app::deeds::Outcome;
use crate::ui::app::deeds::office::reports::{
    MadeFile, ReportList, ReportsDeed, ReportsEvent, ReportsLoad, ToBegin,
};

/// Does one deed.
pub fn run(office: &mut Office<'_>, deed: &ReportsDeed) -> Result<Outcome, Stop> {
    match deed {
        ReportsDeed::Write(of) => office.plain::<WriteReport>(of),
        ReportsDeed::Offer(of) => office.plain::<OfferReport>(of),
        ReportsDeed::TakeBack(of) => office.plain::<TakeReportBack>(of),
        ReportsDeed::GiveCopy(of) => office.plain::<GiveReportCopy>(of),
        ReportsDeed::Left(of) => office.plain::<RecordReportLeft>(of),
        ReportsDeed::Say(of) => office.plain::<SayToReport>(of),
        ReportsDeed::Agree(of) => office.plain::<AgreeReport>(of),
        ReportsDeed::OwnCopy(of) => office.plain::<TakeOwnCopy>(of),
    }
}

/// Loads what was asked for; the look is written down first.
pub fn load(office: &mut Office<'_>, load: ReportsLoad) -> Result<ReportsEvent, Stop> {
    Ok(match load {
        ReportsLoad::List(person) => ReportsEvent::List(Box::new(list(office, person)?)),
        ReportsLoad::One(one) => ReportsEvent::One(Box::new(office.perform::<LookAtReport>(&one)?)),
        ReportsLoad::Begin(person) => {
            let shared = office.perform::<LookAtShared>(&person)?;
            let stored = office.people.read().placements_of(person)?.into_iter();
            let begin = ToBegin {
                shared,
                placements: stored.map(|stored| stored.placement).collect(),
                shops: shops(office)?,
            };
            ReportsEvent::Begin(person, Box::new(begin))
        }
        ReportsLoad::Make(to_make) => ReportsEvent::Made(to_make, Box::new(made(office, to_make)?)),
        ReportsLoad::Mine => {
            // Hours that were pressed since stand in what they read.
            office.take_presses()?;
            ReportsEvent::Mine(office.perform::<ReadOwnReports>(&())?)
        }
        ReportsLoad::MyOne(report) => {
            ReportsEvent::MyOne(Box::new(office.perform::<ReadOwnReport>(&report)?))
        }
    })
}

fn list(office: &mut Office<'_>, person: PersonId) -> Result<ReportList, Stop> {
    office.take_presses()?;
    let reports = office.perform::<LookAtReports>(&person)?;
    let mut names = known_as(&office.people.read().recorded_people()?);
    Ok(ReportList {
        person,
        known: names.remove(&person),
        reports,
    })
}

/// The bytes of the person's copy; locked with new words where it leaves so.
fn made(office: &mut Office<'_>, to_make: ToMake) -> Result<MadeFile, Stop> {
    let plain = office.perform::<MakeReport>(&to_make)?;
    let digest = PaperDigest::of(&plain);
    if to_make.way != Way::LockedPdf {
        return Ok(MadeFile {
            way: to_make.way,
            plain: digest,
            bytes: Arc::new(plain),
            password: None,
        });
    }
    let random: Zeroizing<[u8; PASSWORD_BYTES]> = Zeroizing::new(office.env.random());
    let password = SpokenPassword::of(&random);
    let key: Zeroizing<[u8; 32]> = Zeroizing::new(office.env.random());
    Ok(MadeFile {
        way: to_make.way,
        plain: digest,
        bytes: Arc::new(locked(&plain, &password, &key)?),
        password: Some(password),
    })
}
