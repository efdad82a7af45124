//! Certificates: for an employer, on any day, also for those who leave early. A certificate says what a
//! passport says that somebody does on their own, and how long they came as far as they want it.

use super::papers_given::{give, look};
use super::skills::passports;
use super::{Ctx, Key, PeopleOperation, own_shops, shops_of};
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::hours::{Days, fold};
use crate::domain::ids::{EntryId, PersonId, ShopId};
use crate::domain::leaving::certificate::{CameFor, Certificate, Times, certificate};
use crate::domain::skills::passport::PaperReference;
use crate::operations::{Leaves, Stop};
use crate::store::{People, Read, Stored, Tx};

/// A certificate that is looked at before it is given.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CertificatePage {
    /// Whose.
    pub person: PersonId,
    /// What was chosen for it.
    pub times: Times,
    /// What it says.
    pub certificate: Certificate,
    /// How a reader reaches the shop, where it gave that.
    pub contact: Option<String>,
}

/// A certificate that is given.
#[derive(Clone, Debug)]
pub struct CertificateToGive {
    /// The id of the row.
    pub id: EntryId,
    /// Whose.
    pub person: PersonId,
    /// What was chosen for it.
    pub times: Times,
    /// The paper that was looked at.
    pub seen: PaperReference,
}

/// A person gives themself their certificate.
pub struct GiveOwnCertificate;

impl PeopleOperation for GiveOwnCertificate {
    const NAME: &'static str = "give-own-certificate";
    const NEEDS: Capability = Capability::OwnProgress;
    const KEY: Key = Key::NotNeeded;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = CertificateToGive;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        _input: &CertificateToGive,
    ) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![own_shops(people, ctx)?])
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &CertificateToGive) -> Result<(), Stop> {
        if input.person != ctx.person {
            return Err(Refusal::OthersAnswer.into());
        }
        let row = (input.id, input.person, &input.seen);
        give::<Certificate>(tx, ctx, row, input.times)
    }
}

/// Somebody gives a person their certificate.
pub struct GiveCertificate;

impl PeopleOperation for GiveCertificate {
    const NAME: &'static str = "give-certificate";
    const NEEDS: Capability = Capability::SeeSkills;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = CertificateToGive;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &CertificateToGive,
    ) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![shops_of(people, &ctx.shop_book, input.person)?])
    }

    fn concerns(input: &CertificateToGive) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &CertificateToGive) -> Result<(), Stop> {
        let row = (input.id, input.person, &input.seen);
        give::<Certificate>(tx, ctx, row, input.times)
    }
}

/// Looks at what somebody's certificate of today would say, which is a look at a paper of theirs.
pub struct LookAtCertificate;

impl PeopleOperation for LookAtCertificate {
    const NAME: &'static str = "look-at-certificate";
    const NEEDS: Capability = Capability::SeeSkills;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = (PersonId, Times);
    type Output = CertificatePage;

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        (person, _): &(PersonId, Times),
    ) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![shops_of(people, &ctx.shop_book, *person)?])
    }

    fn concerns((person, _): &(PersonId, Times)) -> Option<PersonId> {
        Some(*person)
    }

    fn run(
        tx: &Tx<'_, People>,
        ctx: &Ctx<'_>,
        (person, times): &(PersonId, Times),
    ) -> Result<CertificatePage, Stop> {
        look(tx, ctx, vec![*person])?;
        page(tx, ctx, *person, *times)
    }
}

/// Looks at what one's own certificate of today would say. It leaves nothing.
pub struct LookAtOwnCertificate;

impl PeopleOperation for LookAtOwnCertificate {
    const NAME: &'static str = "look-at-own-certificate";
    const NEEDS: Capability = Capability::OwnProgress;
    const KEY: Key = Key::NotNeeded;
    const LEAVES: Leaves = Leaves::Work;
    type Input = Times;
    type Output = CertificatePage;

    fn shops(people: &Read<'_, People>, ctx: &Ctx<'_>, _times: &Times) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![own_shops(people, ctx)?])
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, times: &Times) -> Result<CertificatePage, Stop> {
        page(tx, ctx, ctx.person, *times)
    }
}

/// What a certificate of today says.
pub(super) fn page(
    people: &Read<'_, People>,
    ctx: &Ctx<'_>,
    person: PersonId,
    times: Times,
) -> Result<CertificatePage, Stop> {
    let of = passports::page(people, ctx, person)?;
    let first = people.first_day_of_hours()?.unwrap_or(ctx.today);
    let days = Days::new(first.min(ctx.today), ctx.today)?;
    let rows = people.hours_of(person, days)?.rows;
    let sittings = fold(person, days, &rows).map_err(Refusal::from)?.sittings;
    Ok(CertificatePage {
        person,
        times,
        certificate: certificate(&of.passport, CameFor::of(&sittings, of.shop), times),
        contact: of.contact,
    })
}
