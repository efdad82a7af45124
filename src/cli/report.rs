//! `report progress`: makes the file of a report that the person agreed and has a copy of: the same bytes as
//! the window makes, with the same rights, and refused in the same words.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::ArgMatches;
use zeroize::Zeroizing;

use super::passphrase;
use crate::domain::passphrase::Passphrase;
use crate::domain::people::name_key;
use crate::domain::pin::Pin;
use crate::domain::recipients::Way;
use crate::domain::reports::refusals::ReportRefusal;
use crate::domain::shops::Customers;
use crate::domain::skills::passport::PaperReference;
use crate::domain::{Refusal, Trouble};
use crate::env::Env;
use crate::files::save_pdf;
use crate::operations::people::{PinAnswer, PinTry};
use crate::operations::people_book::reports::leaving::{MakeReport, ToMake};
use crate::operations::people_book::{Books, perform_in_people};
use crate::operations::{Actor, SignedIn, Stop};
use crate::store::{PeopleBook, ShopBook};
use crate::words::{Words, say};

/// Who makes it, and what they typed.
pub struct By<'b> {
    /// Their name at the till.
    pub name: &'b str,
    /// Their PIN.
    pub pin: &'b Pin,
    /// Their passphrase.
    pub passphrase: &'b Passphrase,
}

/// Why there is no file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum NotMade {
    /// The PIN is not theirs.
    PinNoMatch,
    /// It was refused, or something happened to the disk or the book.
    Stop(Stop),
}

impl<T: Into<Stop>> From<T> for NotMade {
    fn from(stop: T) -> Self {
        Self::Stop(stop.into())
    }
}

/// Does the job.
pub(super) fn run(words: &Words, env: &Env, job: &ArgMatches) -> ExitCode {
    let Some(("progress", job)) = job.subcommand() else {
        return ExitCode::from(2);
    };
    let text = |name: &str| job.get_one::<String>(name).map_or("", String::as_str);
    let Some(store) = super::path(job, "store") else {
        return ExitCode::from(2);
    };
    let folder = super::path(job, "into").map_or_else(super::papers_folder, Path::to_owned);
    let typed = passphrase::read(&say!(words, "cli-passphrase"));
    let pin = passphrase::read(&say!(words, "cli-report-pin"));
    let (Ok(typed), Ok(pin)) = (typed, pin) else {
        eprintln!("{}", say!(words, "cli-passphrase-not-read"));
        return ExitCode::FAILURE;
    };
    let digits = Zeroizing::new(String::from_utf8_lossy(pin.bytes()).into_owned());
    let made = Pin::new(&digits)
        .map_err(NotMade::from)
        .and_then(|pin| {
            let by = By {
                name: text("by"),
                pin: &pin,
                passphrase: &typed,
            };
            make(env, store, &by, text("reference"))
        })
        .and_then(|bytes| {
            let name = say!(
                words,
                "report-file",
                date = words.plain_date(crate::domain::hours::days::london_day(env.now()))
            );
            Ok(save_pdf(&folder, &name, &bytes)?)
        });
    said(words, made)
}

fn said(words: &Words, made: Result<PathBuf, NotMade>) -> ExitCode {
    match made {
        Ok(place) => {
            let place = place.display().to_string();
            println!("{}", say!(words, "figures-saved", place = place));
            ExitCode::SUCCESS
        }
        Err(NotMade::PinNoMatch) => {
            eprintln!("{}", say!(words, "cli-pin-no-match"));
            ExitCode::FAILURE
        }
        Err(NotMade::Stop(Stop::Refused(refusal))) => {
            eprintln!("{}", words.refusal(&refusal));
            ExitCode::FAILURE
        }
        Err(NotMade::Stop(Stop::Trouble(trouble))) => super::say_trouble(words, &trouble),
    }
}

/// The bytes of the report with this reference.
///
/// # Errors
/// Where whoever makes it may not, and wherever the window refuses it.
pub fn make(env: &Env, store: &Path, by: &By<'_>, reference: &str) -> Result<Vec<u8>, NotMade> {
    let reference = PaperReference::typed(reference)?;
    let mut shop = ShopBook::open(store)?;
    let till = crate::operations::set_up::this_till(&shop, None)?;
    shop.act_as(till.ok_or(Trouble::NoBook)?);
    if shop.read().customers()? == Customers::See {
        return Err(Refusal::CustomersSeeThis.into());
    }
    let all = shop.read().people()?;
    let found = all
        .into_iter()
        .find(|person| name_key(&person.till_name) == name_key(by.name));
    let person = found.ok_or(Refusal::UnknownPerson)?.id;
    let signed: SignedIn = match PinTry::check(&mut shop, env, person, by.pin)? {
        PinAnswer::Right(signed) => signed,
        PinAnswer::Wrong { .. } => return Err(NotMade::PinNoMatch),
        PinAnswer::Waiting { until } => return Err(Refusal::PinWait { until }.into()),
    };
    let opened = PeopleBook::open(store, shop.kind(), person, by.passphrase)?;
    let mut people = opened.ok_or(Refusal::PassphraseNoMatch)?;
    let reports = people.read().reports()?;
    let mut of = reports
        .iter()
        .filter(|report| PaperReference::of(report.id.bytes()) == reference);
    let report = of.next().ok_or(Refusal::from(ReportRefusal::Unknown))?;
    let to_make = ToMake {
        report: report.id,
        person: report.person,
        way: Way::Carried,
    };
    let mut books = Books {
        shop: &shop,
        people: &mut people,
    };
    let actor = Actor::only(signed);
    Ok(perform_in_people::<MakeReport>(
        &mut books, env, &actor, &to_make,
    )?)
}
