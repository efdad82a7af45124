//! Papers for employers that were given, each kept as it was printed, so that whoever rings with its check
//! reference can be told.

use chrono::NaiveDate;

use super::ids::{EntryId, PersonId};
use super::leaving::certificate::Certificate;
use super::skills::passport::{PaperReference, Passport};
use super::time::Moment;

/// A paper that was given.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GivenPaper<P> {
    /// Its id.
    pub id: EntryId,
    /// Whose.
    pub person: PersonId,
    /// The day that stands on it.
    pub made_on: NaiveDate,
    /// Its reference.
    pub reference: PaperReference,
    /// Who gave it: the person, or somebody for them.
    pub by: PersonId,
    /// When.
    pub at: Moment,
    /// What stood on it; none once it was erased.
    pub paper: Option<P>,
}

/// A passport that was given.
pub type GivenPassport = GivenPaper<Passport>;
/// A certificate that was given.
pub type GivenCertificate = GivenPaper<Certificate>;

/// What was given under a reference.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Given {
    /// A passport.
    Passport(GivenPassport),
    /// A certificate.
    Certificate(GivenCertificate),
}
