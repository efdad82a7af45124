//! Making the people book, opening it, and the passphrases that open it.
//!
//! What stretches a passphrase is slow and runs on a worker: so each of these is in parts, the first of
//! which says whether the person may, and the last of which is written down.

use super::{Books, Ctx, PeopleOperation, perform_in_people, refuse_where_customers_see};
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::hours::days::london_day;
use crate::domain::ids::PersonId;
use crate::domain::passphrase::Passphrase;
use crate::env::Env;
use crate::operations::{Actor, Holder, Leaves, Operation, Stop, perform};
use crate::store::keys::RecoveryWords;
use crate::store::people_book::FirstHolder;
use crate::store::{People, PeopleBook, ShopBook, Stored, Tx};

/// Writes in the shop book that the people book is made.
pub struct MakePeopleBook;

impl Operation for MakePeopleBook {
    const NAME: &'static str = "make-people-book";
    const NEEDS: Option<Capability> = Some(Capability::PeopleBookKeys);
    const LEAVES: Leaves = Leaves::Entry;
    type Input = ();
    type Output = ();

    fn run(tx: &Tx<'_>, _ctx: &crate::operations::Ctx<'_>, _input: &()) -> Result<(), Stop> {
        refuse_where_customers_see(tx)
    }
}

/// Makes the people book: for a manager, on a machine that customers do not see, with the recovery words
/// typed from paper, so that they are still to be had. Slow.
pub fn make_people_book(
    shop: &mut ShopBook,
    env: &Env,
    actor: &Actor,
    words: &RecoveryWords,
    passphrase: &Passphrase,
) -> Result<PeopleBook, Stop> {
    passphrase.judge(&[])?;
    let person = actor.person.ok_or(Refusal::UnknownPerson)?.person();
    if is_there(shop) {
        return Err(crate::domain::Trouble::BookExists.into());
    }
    if !shop.knows_words(words)? {
        return Err(crate::domain::Trouble::WrongWords.into());
    }
    perform::<MakePeopleBook>(shop, env, actor, &())?;
    let first = FirstHolder { person, passphrase };
    let mut people = PeopleBook::create(shop, env, words, &first)?;
    opened(shop, &mut people, env, actor)?;
    Ok(people)
}

/// Whether whoever is signed in may open the people book here, and has a passphrase for it.
pub fn may_open(shop: &ShopBook, env: &Env, actor: &Actor) -> Result<PersonId, Stop> {
    let read = shop.read();
    refuse_where_customers_see(&read)?;
    let proof = actor.person.ok_or(Refusal::UnknownPerson)?;
    let till = read.this_till()?.ok_or(Refusal::UnknownCode)?;
    let me = Holder {
        proof,
        rights: read.rights_in_force(proof.person())?,
    };
    let need = (till.shop, Capability::OpenPeopleBook);
    let today = london_day(env.now());
    if !me.may(need, today) {
        return Err(me.refused(need, today).into());
    }
    if PeopleBook::has_passphrase(shop.store(), proof.person())? {
        Ok(proof.person())
    } else {
        Err(Refusal::NoPassphrase.into())
    }
}

/// Writes in the people book that it was opened, and lets the letters pass.
pub fn opened(
    shop: &mut ShopBook,
    people: &mut PeopleBook,
    env: &Env,
    actor: &Actor,
) -> Result<(), Stop> {
    let mut books = Books { shop, people };
    perform_in_people::<OpenPeopleBook>(&mut books, env, actor, &())?;
    super::letters::pass_letters(shop, people, env, actor)
}

/// Writes that somebody opened the people book.
pub struct OpenPeopleBook;

impl PeopleOperation for OpenPeopleBook {
    const NAME: &'static str = "open-people-book";
    const NEEDS: Capability = Capability::OpenPeopleBook;
    const LEAVES: Leaves = Leaves::Entry;
    type Input = ();
    type Output = ();

    fn run(_tx: &Tx<'_, People>, _ctx: &Ctx<'_>, _input: &()) -> Result<(), Stop> {
        Ok(())
    }
}

/// Writes that somebody chose another passphrase for themselves.
pub struct ChangeOwnPassphrase;

impl PeopleOperation for ChangeOwnPassphrase {
    const NAME: &'static str = "change-own-passphrase";
    const NEEDS: Capability = Capability::OpenPeopleBook;
    const LEAVES: Leaves = Leaves::Entry;
    type Input = ();
    type Output = ();

    fn run(_tx: &Tx<'_, People>, _ctx: &Ctx<'_>, _input: &()) -> Result<(), Stop> {
        Ok(())
    }
}

/// Writes that a colleague was given a passphrase, which they typed themselves.
pub struct GivePassphrase;

impl PeopleOperation for GivePassphrase {
    const NAME: &'static str = "give-passphrase";
    const NEEDS: Capability = Capability::PeopleBookKeys;
    const LEAVES: Leaves = Leaves::Entry;
    type Input = PersonId;
    type Output = ();

    fn concerns(input: &PersonId) -> Option<PersonId> {
        Some(*input)
    }

    fn run(_tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &PersonId) -> Result<(), Stop> {
        let capability = Capability::OpenPeopleBook;
        let rights = ctx.shop_book.rights_in_force(*input)?;
        let shops = ctx.shop_book.shops()?;
        let may = shops
            .iter()
            .any(|s| rights.may(capability, s.id, ctx.today));
        if may {
            Ok(())
        } else {
            Err(Refusal::NotAllowed { capability }.into())
        }
    }
}

/// Writes that somebody's passphrase was taken away.
pub struct TakePassphrase;

impl PeopleOperation for TakePassphrase {
    const NAME: &'static str = "take-passphrase";
    const NEEDS: Capability = Capability::PeopleBookKeys;
    const LEAVES: Leaves = Leaves::Entry;
    type Input = PersonId;
    type Output = ();

    fn concerns(input: &PersonId) -> Option<PersonId> {
        Some(*input)
    }

    fn run(_tx: &Tx<'_, People>, _ctx: &Ctx<'_>, _input: &PersonId) -> Result<(), Stop> {
        Ok(())
    }
}

/// Changes one's own passphrase: whoever does it types the one before. Slow.
pub fn change_own_passphrase(
    books: &mut Books<'_>,
    env: &Env,
    actor: &Actor,
    (before, new): (&Passphrase, &Passphrase),
) -> Result<(), Stop> {
    let person = actor.person.ok_or(Refusal::UnknownPerson)?.person();
    new.judge(&[])?;
    if !books.people.opens_with(person, before)? {
        return Err(Refusal::PassphraseNoMatch.into());
    }
    perform_in_people::<ChangeOwnPassphrase>(books, env, actor, &())?;
    Ok(books.people.set_passphrase(env, person, new)?)
}

/// Gives a colleague a passphrase, also in the place of one that was lost. Slow.
pub fn give_passphrase(
    books: &mut Books<'_>,
    env: &Env,
    actor: &Actor,
    (person, new): (PersonId, &Passphrase),
) -> Result<(), Stop> {
    new.judge(&[])?;
    perform_in_people::<GivePassphrase>(books, env, actor, &person)?;
    Ok(books.people.set_passphrase(env, person, new)?)
}

/// Takes a passphrase away; one must be left.
pub fn take_passphrase(
    books: &mut Books<'_>,
    env: &Env,
    actor: &Actor,
    person: PersonId,
) -> Result<(), Stop> {
    let holders = books.people.holders()?;
    if !holders.contains(&person) {
        return Ok(());
    }
    if holders.len() == 1 {
        return Err(Refusal::LastPassphrase.into());
    }
    perform_in_people::<TakePassphrase>(books, env, actor, &person)?;
    Ok(books.people.take_passphrase(person)?)
}

/// Whether there is a people book beside this shop book.
pub fn is_there(shop: &ShopBook) -> bool {
    PeopleBook::is_in(shop.store())
}

/// Opens it with the recovery words and gives whoever types them a passphrase: for a manager who lost
/// theirs. Slow.
pub fn open_with_words(
    shop: &mut ShopBook,
    env: &Env,
    actor: &Actor,
    words: &RecoveryWords,
    new: &Passphrase,
) -> Result<PeopleBook, Stop> {
    refuse_where_customers_see(&shop.read())?;
    new.judge(&[])?;
    let person = actor.person.ok_or(Refusal::UnknownPerson)?.person();
    let mut people = PeopleBook::open_with_words(shop.store(), shop.kind(), words)?;
    {
        let mut books = Books {
            shop,
            people: &mut people,
        };
        perform_in_people::<GivePassphrase>(&mut books, env, actor, &person)?;
    }
    people.set_passphrase(env, person, new)?;
    opened(shop, &mut people, env, actor)?;
    Ok(people)
}

/// What opening by passphrase is told, so that it can run on a worker.
pub fn unlock(
    store: &std::path::Path,
    kind: crate::store::BookKind,
    person: PersonId,
    passphrase: &Passphrase,
) -> Stored<Option<PeopleBook>> {
    PeopleBook::open(store, kind, person, passphrase)
}
