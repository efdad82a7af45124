//! Where the window meets the people book about reports.

use std::sync::Arc;

use zeroize::Zeroizing;

use super::Office;
use super::records::shops;
use super::worked::names_of;
use crate::documents::pdf::lock::{PASSWORD_BYTES, SpokenPassword, locked};
use crate::domain::ids::PersonId;
use crate::domain::person_records::known_as;
use crate::domain::recipients::Way;
use crate::domain::reports::ledger::{PaperDigest, Stage};
use crate::domain::skills::passport::PaperReference;
use crate::operations::Stop;
use crate::operations::people_book::reports::leaving::{
    GiveReportCopy, MakeReport, RecordReportLeft, ToMake,
};
use crate::operations::people_book::reports::looks::{LookAtReport, LookAtReports};
use crate::operations::people_book::reports::on_their_way::{
    LookAtReportsOnTheirWay, reports_on_their_way,
};
use crate::operations::people_book::reports::own::{
    AgreeReport, ReadOwnReport, ReadOwnReports, SayToReport, TakeOwnCopy,
};
use crate::operations::people_book::reports::writing::{OfferReport, TakeReportBack, WriteReport};
use crate::operations::people_book::safeguarding::SetSafeguardingLead;
use crate::operations::people_book::sharing::looks::LookAtShared;
use crate::operations::watch::Watch;
use crate::ui::app::deeds::Outcome;
use crate::ui::app::deeds::office::reports::{
    GatheredReports, MadeFile, OnTheirWay, ReportList, ReportsDeed, ReportsEvent, ReportsLoad,
    ToBegin,
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
        ReportsDeed::Lead(lead) => office.plain::<SetSafeguardingLead>(lead),
        ReportsDeed::Gather(wanted, watch) => {
            let gathered = gathered(office, wanted, watch)?;
            Ok(Outcome::GatheredReports(Box::new(gathered)))
        }
    }
}

/// Loads what was asked for; the look is written down first.
pub fn load(office: &mut Office<'_>, load: ReportsLoad) -> Result<ReportsEvent, Stop> {
    Ok(match load {
        ReportsLoad::List(person) => ReportsEvent::List(Box::new(list(office, person)?)),
        ReportsLoad::OnTheirWay => ReportsEvent::OnTheirWay(Box::new(on_their_way(office)?)),
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

/// What can be handed over first, then what waits longest.
fn on_their_way(office: &mut Office<'_>) -> Result<OnTheirWay, Stop> {
    let books = (&*office.shop, &*office.people);
    let found = reports_on_their_way(books, office.env, office.actor)?;
    let mut reports = office.perform::<LookAtReportsOnTheirWay>(&found)?;
    reports.sort_by_key(|known| {
        let since = known.standing.times.map(|(_, last)| last);
        (known.standing.stage() != Stage::Ready, since)
    });
    let people = reports.iter().map(|known| known.report.person).collect();
    let names = names_of(office, &people)?;
    Ok(OnTheirWay { reports, names })
}

/// The files of these reports, each the bytes of the person's copy. One that may not be handed over holds
/// the others up in nothing.
fn gathered(
    office: &mut Office<'_>,
    wanted: &[ToMake],
    watch: &Watch,
) -> Result<GatheredReports, Stop> {
    let mut gathered = GatheredReports::default();
    for (number, to_make) in wanted.iter().enumerate() {
        watch.step(number)?;
        match office.perform::<MakeReport>(to_make) {
            Ok(bytes) => {
                let reference = PaperReference::of(to_make.report.bytes());
                gathered.files.push((reference, Arc::new(bytes)));
            }
            Err(Stop::Refused(_)) => gathered.not.push(to_make.report),
            Err(trouble) => return Err(trouble),
        }
    }
    // Stopped while the last was read, nothing is saved either.
    watch.step(wanted.len())?;
    Ok(gathered)
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
