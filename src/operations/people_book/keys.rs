//! Making the people book, opening it, and the passphrases that open it.
//!
//! What stretches a passphrase is slow and runs on a worker: it is done first, and then the keys and the
//! entry about them are written together.
//!
//! Together is two places, a file and a book, and a machine may stop between them. The file goes first,
//! at the very end of the transaction that holds the entry: so an entry never says that a passphrase was
//! taken which still opens the book, and what was done to the file without an entry is found when the
//! book is opened next, and written down then ([`FinishPassphrases`]). The other way round nobody would
//! notice, and an older copy of the book put back beside its keys would bring back the older keys.

use super::{
    Books, Ctx, Key, PeopleOperation, Uses, perform_in_people, perform_with,
    refuse_where_customers_see,
};
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::hours::days::london_day;
use crate::domain::ids::PersonId;
use crate::domain::passphrase::Passphrase;
use crate::env::Env;
use crate::operations::{Actor, Holder, Leaves, Operation, Stop, perform};
use crate::store::keys::RecoveryWords;
use crate::store::people_book::FirstHolder;
use crate::store::safe_copies::{PutBackMark, unwritten, written};
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

/// Writes in the people book that it was opened, and lets the letters pass. What cannot pass is told
/// where the door is looked at, and keeps nobody out.
pub fn opened(
    shop: &mut ShopBook,
    people: &mut PeopleBook,
    env: &Env,
    actor: &Actor,
) -> Result<(), Stop> {
    let mut books = Books { shop, people };
    write_down_putting_back(&mut books, env, actor)?;
    finish_passphrases(&mut books, env, actor)?;
    perform_in_people::<OpenPeopleBook>(&mut books, env, actor, &())?;
    super::letters::pass_letters(shop, people, env, actor).map(|_| ())
}

/// Finds that a copy was put back in the place of the people book, and writes it down before anything else.
fn write_down_putting_back(books: &mut Books<'_>, env: &Env, actor: &Actor) -> Result<(), Stop> {
    let store = books.shop.store();
    // What cannot be read keeps nobody out.
    let Ok(Some(mark)) = unwritten::<People>(store) else {
        return Ok(());
    };
    perform_in_people::<WriteDownPuttingBack>(books, env, actor, &mark)?;
    Ok(written::<People>(store)?)
}

/// Writes down in the people book that a copy of it was put back: the first thing in it afterwards.
pub struct WriteDownPuttingBack;

impl PeopleOperation for WriteDownPuttingBack {
    const NAME: &'static str = "write-down-putting-back";
    const NEEDS: Capability = Capability::OpenPeopleBook;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = PutBackMark;
    type Output = ();

    fn run(tx: &Tx<'_, People>, _ctx: &Ctx<'_>, input: &PutBackMark) -> Result<(), Stop> {
        let stored = tx.put_backs()?.into_iter().find(|s| s.id == input.id);
        match stored {
            None => Ok(tx.add_put_back(input)?),
            Some(s) if (s.made_at, s.by) == (input.made_at, input.by) => Ok(()),
            Some(_) => Err(Refusal::SameIdOtherContent.into()),
        }
    }
}

/// Finds what was done to the keys and not written down, and writes it.
fn finish_passphrases(books: &mut Books<'_>, env: &Env, actor: &Actor) -> Result<(), Stop> {
    let Some(of) = books.people.unwritten_keys()? else {
        return Ok(());
    };
    let keys = books.people.sealed_keys()?;
    perform_with::<FinishPassphrases>(books, env, actor, &of, Some(&keys))
}

/// Writes down that keys were changed of which the book says nothing: whoever changed them was
/// interrupted, or the book is a copy of an earlier day.
pub struct FinishPassphrases;

impl PeopleOperation for FinishPassphrases {
    const NAME: &'static str = "finish-passphrases";
    const NEEDS: Capability = Capability::OpenPeopleBook;
    const LEAVES: Leaves = Leaves::Entry;
    /// What opens the book is no record of theirs: a restriction locks nobody out, and nobody in.
    const USES: Uses = Uses::NoRecords;
    /// Whose passphrases are others than the book says.
    type Input = Vec<PersonId>;
    type Output = ();

    fn concerns(input: &Vec<PersonId>) -> Option<PersonId> {
        match input.as_slice() {
            [one] => Some(*one),
            _ => None,
        }
    }

    fn run(_tx: &Tx<'_, People>, _ctx: &Ctx<'_>, _input: &Vec<PersonId>) -> Result<(), Stop> {
        Ok(())
    }
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

/// Writes that somebody who had the recovery words chose a passphrase for themself.
pub struct PassphraseByWords;

impl PeopleOperation for PassphraseByWords {
    const NAME: &'static str = "passphrase-by-words";
    const NEEDS: Capability = Capability::PeopleBookKeys;
    /// The words opened the book: they are the key.
    const KEY: Key = Key::NotNeeded;
    const LEAVES: Leaves = Leaves::Entry;
    type Input = ();
    type Output = ();

    fn run(_tx: &Tx<'_, People>, _ctx: &Ctx<'_>, _input: &()) -> Result<(), Stop> {
        Ok(())
    }
}

/// Writes that somebody's passphrase was taken away.
pub struct TakePassphrase;

impl PeopleOperation for TakePassphrase {
    const NAME: &'static str = "take-passphrase";
    const NEEDS: Capability = Capability::PeopleBookKeys;
    const LEAVES: Leaves = Leaves::Entry;
    /// What opens the book is no record of theirs: a restriction locks nobody out, and nobody in.
    const USES: Uses = Uses::NoRecords;
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
    let keys = books.people.keys_with(env, person, new)?;
    perform_with::<ChangeOwnPassphrase>(books, env, actor, &(), Some(&keys))
}

/// Gives a colleague a passphrase, also in the place of one that was lost. Slow.
pub fn give_passphrase(
    books: &mut Books<'_>,
    env: &Env,
    actor: &Actor,
    (person, new): (PersonId, &Passphrase),
) -> Result<(), Stop> {
    new.judge(&[])?;
    let keys = books.people.keys_with(env, person, new)?;
    perform_with::<GivePassphrase>(books, env, actor, &person, Some(&keys))
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
    let keys = books.people.keys_without(person)?;
    perform_with::<TakePassphrase>(books, env, actor, &person, Some(&keys))
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
    let keys = people.keys_with(env, person, new)?;
    {
        let mut books = Books {
            shop,
            people: &mut people,
        };
        perform_with::<PassphraseByWords>(&mut books, env, actor, &(), Some(&keys))?;
    }
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
