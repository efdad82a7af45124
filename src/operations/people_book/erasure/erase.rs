//! Erasing somebody: the one way in which anything is ever deleted from the people book.

use super::refused;
use crate::domain::access::{Capability, Role};
use crate::domain::erasure::letter::ErasureLetter;
use crate::domain::erasure::refusals::ErasureRefusal;
use crate::domain::erasure::{InTheWay, Kind, Obstacle, Taken, Why, is_their_name};
use crate::domain::ids::{EntryId, PersonId, ShopId};
use crate::domain::person_records::{RecordField, RecordPage};
use crate::operations::people_book::records::known;
use crate::operations::people_book::{Ctx, Key, PeopleOperation, Uses, shops_of};
use crate::operations::{Leaves, Stop};
use crate::store::{People, Read, Stored, Tx};

/// Erases somebody. It is never taken back.
pub struct ErasePerson;

/// Who is to be erased, and how.
#[derive(Clone, PartialEq, Eq)]
pub struct ToErase {
    /// Which erasure.
    pub id: EntryId,
    /// Who.
    pub person: PersonId,
    /// In which way.
    pub kind: Kind,
    /// Why.
    pub why: Why,
    /// The name of whoever it is, typed once more: so that nobody is erased in place of somebody else.
    pub name: String,
}

impl std::fmt::Debug for ToErase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut said = f.debug_struct("ToErase");
        said.field("person", &self.person).finish_non_exhaustive()
    }
}

impl PeopleOperation for ErasePerson {
    const NAME: &'static str = "erase-person";
    const NEEDS: Capability = Capability::Erasure;
    const LEAVES: Leaves = Leaves::Rows;
    const USES: Uses = Uses::NoRecords;
    type Input = ToErase;
    type Output = Taken;

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &ToErase,
    ) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![shops_of(people, &ctx.shop_book, input.person)?])
    }

    fn concerns(input: &ToErase) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &ToErase) -> Result<Taken, Stop> {
        if let Some(stored) = tx.erasure(input.id)? {
            let of = |letter: &ErasureLetter| (letter.person, letter.kind, letter.why);
            return if of(&stored) == (input.person, input.kind, input.why) {
                Ok(tx.taken_by(input.id)?)
            } else {
                Err(refused(ErasureRefusal::Changed))
            };
        }
        if tx.is_erased(input.person)? {
            return Err(refused(ErasureRefusal::Erased));
        }
        known(tx, input.person)?;
        let stops = in_the_way(tx, ctx, input.person)?;
        stops.look().map_err(refused)?;
        let names = names_of(tx, ctx, input.person)?;
        if !is_their_name(&input.name, names.iter().map(String::as_str)) {
            return Err(refused(ErasureRefusal::NotTheName));
        }
        let last = tx
            .last_erased_number()?
            .max(ctx.shop_book.last_erased_number()?);
        let letter = ErasureLetter {
            id: input.id,
            person: input.person,
            number: last.saturating_add(1),
            kind: input.kind,
            why: input.why,
            by: ctx.person,
            at: ctx.now,
        };
        Ok(tx.erase_person(&letter)?)
    }
}

/// Erases somebody again, where this book is a copy of an earlier day and the shop book knows that they
/// were erased.
pub struct EraseAgain;

impl PeopleOperation for EraseAgain {
    const NAME: &'static str = "erase-again";
    const NEEDS: Capability = Capability::OpenPeopleBook;
    /// It was decided before, and only passes.
    const KEY: Key = Key::NotNeeded;
    const LEAVES: Leaves = Leaves::Rows;
    const USES: Uses = Uses::NoRecords;
    type Input = ErasureLetter;
    type Output = ();

    fn concerns(input: &ErasureLetter) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, _ctx: &Ctx<'_>, input: &ErasureLetter) -> Result<(), Stop> {
        match tx.erasure(input.id)? {
            Some(stored) if stored == *input => return Ok(()),
            Some(_) => return Err(refused(ErasureRefusal::Changed)),
            None => {}
        }
        if !tx.is_erased(input.person)? {
            tx.erase_person(input)?;
        }
        Ok(())
    }
}

/// What is in the way of erasing somebody.
pub fn in_the_way(people: &Read<'_, People>, ctx: &Ctx<'_>, person: PersonId) -> Stored<InTheWay> {
    let placed = people.placements_of(person)?;
    let goes_on = placed.iter().any(|stored| stored.placement.ended.is_none());
    Ok(InTheWay::of([
        (Obstacle::Oneself, person == ctx.person),
        (Obstacle::OnHold, people.held_people()?.contains(&person)),
        (Obstacle::PlacementGoesOn, goes_on),
        (Obstacle::WorksHere, works_here(ctx, person)?),
        (Obstacle::HasPassphrase, ctx.holders.contains(&person)),
        (Obstacle::TillIsOpen, ctx.shop_book.has_a_till_open(person)?),
    ]))
}

/// Whether somebody has more than a trainee's role today, or will have.
pub(super) fn works_here(ctx: &Ctx<'_>, person: PersonId) -> Stored<bool> {
    let roles = ctx.shop_book.roles_of(person)?;
    let over = |until: Option<chrono::NaiveDate>| until.is_some_and(|until| until < ctx.today);
    let mut held = roles.iter().map(|role| &role.held);
    Ok(held.any(|held| held.role > Role::Trainee && !over(held.until)))
}

/// The names that can be typed: the one to use, and the one at the till.
pub fn names_of(people: &Read<'_, People>, ctx: &Ctx<'_>, person: PersonId) -> Stored<Vec<String>> {
    let (_, words) = people.record_page(person, RecordPage::Names)?;
    let mut names = vec![words.get(RecordField::NameToUse).to_owned()];
    let at_the_till = ctx.shop_book.people()?.into_iter();
    names.extend(at_the_till.filter(|p| p.id == person).map(|p| p.till_name));
    Ok(names)
}
