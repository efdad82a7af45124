//! What the window does about passports, and the looking up of one.

use crate::domain::given_papers::Given;
use crate::domain::ids::PersonId;
use crate::domain::leaving::certificate::Times;
use crate::domain::skills::passport::PaperReference;
use crate::operations::people_book::certificates::{CertificatePage, CertificateToGive};
use crate::operations::people_book::skills::passports::{PassportPage, ToGive};

/// One operation about passports.
#[derive(Clone, Debug)]
pub enum PassportsDeed {
    /// Give oneself one's own.
    GiveOwn(ToGive),
    /// Give somebody theirs.
    Give(ToGive),
    /// Give oneself one's own certificate.
    GiveOwnCertificate(CertificateToGive),
    /// Give somebody theirs.
    GiveCertificate(CertificateToGive),
}

/// Something to load about passports.
#[derive(Clone, Debug)]
pub enum PassportsLoad {
    /// One's own, as it would be today.
    Own,
    /// Somebody's, as it would be today.
    Of(PersonId),
    /// One's own certificate, as it would be today.
    OwnCertificate(Times),
    /// Somebody's, as it would be today.
    CertificateOf(PersonId, Times),
    /// The one that was given under this reference.
    Under(PaperReference),
}

impl PassportsDeed {
    /// The paper that is given.
    pub const fn seen(&self) -> &PaperReference {
        match self {
            Self::GiveOwn(given) | Self::Give(given) => &given.seen,
            Self::GiveOwnCertificate(given) | Self::GiveCertificate(given) => &given.seen,
        }
    }
}

/// What was loaded about passports.
#[derive(Clone, Debug)]
pub enum PassportsEvent {
    /// A passport to look at.
    Page(Box<PassportPage>),
    /// A certificate to look at.
    Certificate(Box<CertificatePage>),
    /// What was given under a reference.
    Under(Box<Told>),
}

/// What there is to tell about a reference.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Told {
    /// The reference.
    pub reference: PaperReference,
    /// What was given under it, where something was.
    pub given: Option<Given>,
}
