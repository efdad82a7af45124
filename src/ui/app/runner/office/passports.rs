//! Where the window meets the people book about passports.

use super::Office;
use crate::operations::Stop;
use crate::operations::people_book::certificates::{
    GiveCertificate, GiveOwnCertificate, LookAtCertificate, LookAtOwnCertificate,
};
use crate::operations::people_book::papers_given::LookAtGivenPaper;
use crate::operations::people_book::skills::passports::{
    GiveOwnPassport, GivePassport, LookAtOwnPassport, LookAtPassport,
};
use crate::ui::app::deeds::Outcome;
use crate::ui::app::deeds::office::passports::{
    PassportsDeed, PassportsEvent, PassportsLoad, Told,
};

/// Does one deed.
pub fn run(office: &mut Office<'_>, deed: &PassportsDeed) -> Result<Outcome, Stop> {
    match deed {
        PassportsDeed::GiveOwn(to_give) => office.plain::<GiveOwnPassport>(to_give),
        PassportsDeed::Give(to_give) => office.plain::<GivePassport>(to_give),
        PassportsDeed::GiveOwnCertificate(to_give) => office.plain::<GiveOwnCertificate>(to_give),
        PassportsDeed::GiveCertificate(to_give) => office.plain::<GiveCertificate>(to_give),
    }
}

/// Loads what was asked for; the look is written down first.
pub fn load(office: &mut Office<'_>, load: &PassportsLoad) -> Result<PassportsEvent, Stop> {
    Ok(match load {
        PassportsLoad::Own => {
            PassportsEvent::Page(Box::new(office.perform::<LookAtOwnPassport>(&())?))
        }
        PassportsLoad::Of(person) => {
            PassportsEvent::Page(Box::new(office.perform::<LookAtPassport>(person)?))
        }
        PassportsLoad::OwnCertificate(times) => {
            PassportsEvent::Certificate(Box::new(office.perform::<LookAtOwnCertificate>(times)?))
        }
        PassportsLoad::CertificateOf(person, times) => {
            let page = office.perform::<LookAtCertificate>(&(*person, *times))?;
            PassportsEvent::Certificate(Box::new(page))
        }
        PassportsLoad::Under(reference) => PassportsEvent::Under(Box::new(Told {
            reference: reference.clone(),
            given: office.perform::<LookAtGivenPaper>(reference)?,
        })),
    })
}
