//! Passports: what one of today says, and giving it, as every paper for employers is given
//! ([`crate::operations::people_book::papers_given`]).

use super::Known;
use crate::domain::access::Capability;
use crate::domain::hours::placement::Placement;
use crate::domain::ids::{EntryId, PersonId, ShopId};
use crate::domain::person_records::{RecordField, RecordPage};
use crate::domain::skills::passport::{PaperReference, Passport, passport};
use crate::domain::{Refusal, Trouble};
use crate::operations::people_book::papers_given::{give, look};
use crate::operations::people_book::{Ctx, Key, PeopleOperation, own_shops, shops_of};
use crate::operations::{Leaves, Stop};
use crate::store::{People, Read, Stored, Tx};

/// A passport that is looked at before it is given.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PassportPage {
    /// Whose.
    pub person: PersonId,
    /// The shop from which it is.
    pub shop: ShopId,
    /// What it says.
    pub passport: Passport,
    /// How a reader reaches the shop, where it gave that.
    pub contact: Option<String>,
}

/// A passport that is given.
#[derive(Clone, Debug)]
pub struct ToGive {
    /// The id of the row.
    pub id: EntryId,
    /// Whose.
    pub person: PersonId,
    /// The paper that was looked at.
    pub seen: PaperReference,
}

/// A person gives themself their passport.
pub struct GiveOwnPassport;

impl PeopleOperation for GiveOwnPassport {
    const NAME: &'static str = "give-own-passport";
    const NEEDS: Capability = Capability::OwnProgress;
    const KEY: Key = Key::NotNeeded;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = ToGive;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        _input: &ToGive,
    ) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![own_shops(people, ctx)?])
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &ToGive) -> Result<(), Stop> {
        if input.person != ctx.person {
            return Err(Refusal::OthersAnswer.into());
        }
        give::<Passport>(tx, ctx, (input.id, input.person, &input.seen), ())
    }
}

/// Somebody gives a person their passport.
pub struct GivePassport;

impl PeopleOperation for GivePassport {
    const NAME: &'static str = "give-passport";
    const NEEDS: Capability = Capability::SeeSkills;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = ToGive;
    type Output = ();

    fn shops(people: &Read<'_, People>, ctx: &Ctx<'_>, input: &ToGive) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![shops_of(people, &ctx.shop_book, input.person)?])
    }

    fn concerns(input: &ToGive) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &ToGive) -> Result<(), Stop> {
        give::<Passport>(tx, ctx, (input.id, input.person, &input.seen), ())
    }
}

/// Looks at what a passport of today would say: one's own, or somebody's, which is a look at a paper of
/// theirs.
pub struct LookAtPassport;

impl PeopleOperation for LookAtPassport {
    const NAME: &'static str = "look-at-passport";
    const NEEDS: Capability = Capability::SeeSkills;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = PersonId;
    type Output = PassportPage;

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &PersonId,
    ) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![shops_of(people, &ctx.shop_book, *input)?])
    }

    fn concerns(input: &PersonId) -> Option<PersonId> {
        Some(*input)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &PersonId) -> Result<PassportPage, Stop> {
        look(tx, ctx, vec![*input])?;
        page(tx, ctx, *input)
    }
}

/// Looks at what one's own passport of today would say. It leaves nothing.
pub struct LookAtOwnPassport;

impl PeopleOperation for LookAtOwnPassport {
    const NAME: &'static str = "look-at-own-passport";
    const NEEDS: Capability = Capability::OwnProgress;
    const KEY: Key = Key::NotNeeded;
    const LEAVES: Leaves = Leaves::Work;
    type Input = ();
    type Output = PassportPage;

    fn shops(people: &Read<'_, People>, ctx: &Ctx<'_>, _input: &()) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![own_shops(people, ctx)?])
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, _input: &()) -> Result<PassportPage, Stop> {
        page(tx, ctx, ctx.person)
    }
}

/// What a passport of today says.
pub(in crate::operations::people_book) fn page(
    tx: &Read<'_, People>,
    ctx: &Ctx<'_>,
    person: PersonId,
) -> Result<PassportPage, Stop> {
    let known = Known::of(tx, person, ctx.today)?;
    let shop = match learns_in(&known.placements, ctx) {
        Some(shop) => shop,
        None => own_shop(ctx, person)?,
    };
    let from = shop;
    let shop = ctx.shop_book.shop(from)?.ok_or(Trouble::Damaged)?;
    let name = on_papers(tx, ctx, person)?.ok_or(Refusal::NoRecord)?;
    let mut names = std::collections::BTreeMap::new();
    let skills = known.record.skills.values();
    for signed in skills.flat_map(|skill| &skill.signed) {
        let by = signed.signed_by;
        if let std::collections::btree_map::Entry::Vacant(vacant) = names.entry(by) {
            vacant.insert(on_papers(tx, ctx, by)?);
        }
    }
    let name_of = |by: PersonId| names.get(&by).cloned().flatten();
    Ok(PassportPage {
        person,
        shop: from,
        passport: passport(
            &known.record,
            &known.frameworks,
            &shop.name,
            &name,
            ctx.today,
            name_of,
        ),
        contact: shop.seller.contact,
    })
}

/// The shop of the placement that goes on; of several, and where none does, of the last.
fn learns_in(placements: &[Placement], ctx: &Ctx<'_>) -> Option<ShopId> {
    let on = placements.iter().filter(|p| p.goes_on(ctx.today));
    let last = on.max_by_key(|p| p.start);
    let last = last.or_else(|| placements.iter().max_by_key(|p| p.start));
    last.map(|placement| placement.shop)
}

/// Where somebody without a placement works, else the shop of this till.
fn own_shop(ctx: &Ctx<'_>, person: PersonId) -> Result<ShopId, Stop> {
    let roles = ctx.shop_book.roles_of(person)?;
    if let Some(role) = roles.first() {
        return Ok(role.held.shop);
    }
    let till = ctx.shop_book.this_till()?;
    Ok(till.ok_or(Trouble::Bug("a till is chosen"))?.shop)
}

/// What stands for somebody on papers: their official name where they gave one, else the name that they
/// use; of whoever has no record, that of the till.
pub(in crate::operations::people_book) fn on_papers(
    people: &Read<'_, People>,
    ctx: &Ctx<'_>,
    person: PersonId,
) -> Stored<Option<String>> {
    let (_, names) = people.record_page(person, RecordPage::Names)?;
    let fields = [RecordField::OfficialName, RecordField::NameToUse];
    let mut given = fields.iter().map(|field| names.get(*field));
    if let Some(name) = given.find(|name| !name.is_empty()) {
        return Ok(Some(name.to_owned()));
    }
    let till = ctx.shop_book.people()?;
    let found = till.into_iter().find(|p| p.id == person);
    Ok(found.map(|person| person.till_name))
}
