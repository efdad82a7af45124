//! Giving a paper for employers, and telling whoever rings with its reference that it is from here.
//!
//! What is given is made from the book in the same transaction: where it says anything else than what was
//! looked at, it is looked at again. The same paper of the same day is given once, however often it is
//! printed.

use chrono::NaiveDate;

use super::certificates::{self, CertificatePage};
use super::skills::passports;
use super::{Ctx, PeopleOperation, shops_of};
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::given_papers::{Given, GivenPaper};
use crate::domain::ids::{EntryId, PersonId, ShopId};
use crate::domain::leaving::certificate::{Certificate, Times};
use crate::domain::person_records::LookKind;
use crate::domain::skills::passport::{PaperReference, Passport};
use crate::operations::{Leaves, Stop};
use crate::store::people_book::{Kept, LookedAt};
use crate::store::{People, Read, Stored, Tx};

/// A paper that can be given.
pub(super) trait Giveable: Kept + Sized {
    /// What is chosen for it.
    type Choice: Copy;

    /// The paper of today.
    fn made(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        person: PersonId,
        choice: Self::Choice,
    ) -> Result<Self, Stop>;

    /// Its day and its reference.
    fn head(&self) -> (NaiveDate, &PaperReference);
}

impl Giveable for Passport {
    type Choice = ();

    fn made(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        person: PersonId,
        (): (),
    ) -> Result<Self, Stop> {
        Ok(passports::page(people, ctx, person)?.passport)
    }

    fn head(&self) -> (NaiveDate, &PaperReference) {
        (self.made_on, &self.reference)
    }
}

impl Giveable for Certificate {
    type Choice = Times;

    fn made(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        person: PersonId,
        times: Times,
    ) -> Result<Self, Stop> {
        let CertificatePage { certificate, .. } = certificates::page(people, ctx, person, times)?;
        Ok(certificate)
    }

    fn head(&self) -> (NaiveDate, &PaperReference) {
        (self.made_on, &self.reference)
    }
}

/// Gives a paper: which row, whose, and the reference of what was looked at.
pub(super) fn give<P: Giveable>(
    tx: &Tx<'_, People>,
    ctx: &Ctx<'_>,
    (id, person, seen): (EntryId, PersonId, &PaperReference),
    choice: P::Choice,
) -> Result<(), Stop> {
    let same = |given: &GivenPaper<P>| (given.person, &given.reference) == (person, seen);
    match tx.paper_given::<P>(id)? {
        None => {}
        Some(given) if same(&given) => return Ok(()),
        Some(_) => return Err(Refusal::SkillsChanged.into()),
    }
    let paper = P::made(tx, ctx, person, choice)?;
    let (made_on, reference) = paper.head();
    if reference != seen {
        return Err(Refusal::SkillsChanged.into());
    }
    let before = tx.papers_under::<P>(seen)?;
    if before
        .iter()
        .any(|given| same(given) && given.paper.is_some())
    {
        return Ok(());
    }
    let (by, at) = ctx.done();
    let given = GivenPaper {
        id,
        person,
        made_on,
        reference: seen.clone(),
        by,
        at,
        paper: Some(paper),
    };
    Ok(tx.add_paper(ctx.env, &given)?)
}

/// Looks up which paper was given under a reference, for whoever answers somebody that holds it. A
/// reference that is not known leaves nothing.
pub struct LookAtGivenPaper;

impl PeopleOperation for LookAtGivenPaper {
    const NAME: &'static str = "look-at-given-passport";
    const NEEDS: Capability = Capability::SeeSkills;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = PaperReference;
    type Output = Option<Given>;

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &PaperReference,
    ) -> Stored<Vec<Vec<ShopId>>> {
        let of = |person: PersonId| shops_of(people, &ctx.shop_book, person);
        whose(people, input)?.into_iter().map(of).collect()
    }

    fn run(
        tx: &Tx<'_, People>,
        ctx: &Ctx<'_>,
        input: &PaperReference,
    ) -> Result<Option<Given>, Stop> {
        look(tx, ctx, whose(tx, input)?)?;
        let passport = first(tx.papers_under::<Passport>(input)?).map(Given::Passport);
        let certificate = || -> Stored<Option<Given>> {
            let given = tx.papers_under::<Certificate>(input)?;
            Ok(first(given).map(Given::Certificate))
        };
        match passport {
            Some(passport) => Ok(Some(passport)),
            None => Ok(certificate()?),
        }
    }
}

/// Whose papers were given under a reference.
fn whose(people: &Read<'_, People>, reference: &PaperReference) -> Stored<Vec<PersonId>> {
    let passports = people.papers_under::<Passport>(reference)?;
    let certificates = people.papers_under::<Certificate>(reference)?;
    let mut all: Vec<PersonId> = passports.iter().map(|given| given.person).collect();
    all.extend(certificates.iter().map(|given| given.person));
    Ok(all)
}

/// Where what stood on one was erased and it was given again, the one that can still be read.
fn first<P>(given: Vec<GivenPaper<P>>) -> Option<GivenPaper<P>> {
    let place = given.iter().position(|given| given.paper.is_some());
    given.into_iter().nth(place.unwrap_or(0))
}

/// Writes that somebody looked at a paper of these people.
pub(super) fn look(tx: &Tx<'_, People>, ctx: &Ctx<'_>, mut people: Vec<PersonId>) -> Stored<()> {
    people.sort_unstable();
    people.dedup();
    let what = LookKind::Paper;
    let (by, at) = ctx.done();
    tx.add_looks(&LookedAt { people, what }, by, at)
}
