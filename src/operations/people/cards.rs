//! Barcode cards: giving one, taking it back, signing in with it for till rights only.

use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::people::{CardCode, PersonState};
use crate::env::Env;
use crate::operations::{Ctx, Leaves, Operation, SignedIn, Stop};
use crate::store::person_cards::CardHash;
use crate::store::{ShopBook, Stored, Tx};

use super::say::has_a_say;

/// Gives a person a card; one that they had is taken back.
pub struct GiveCard;

/// A card to give.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NewCard {
    /// Which; the same id again changes nothing.
    pub id: EntryId,
    /// Whose.
    pub person: PersonId,
    /// What its barcode hashes to; the code itself is shown and printed once and kept nowhere.
    pub hash: CardHash,
}

impl NewCard {
    /// A card with a code that nobody can guess, and the code.
    pub fn fresh(env: &Env, person: PersonId) -> (Self, CardCode) {
        let code = CardCode::of_random(&env.random());
        let id = EntryId(env.new_id());
        let hash = CardHash::of(&code);
        (Self { id, person, hash }, code)
    }
}

impl Operation for GiveCard {
    const NAME: &'static str = "give-card";
    const NEEDS: Option<Capability> = Some(Capability::People);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = NewCard;
    type Output = ();

    fn concerns(input: &NewCard) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &NewCard) -> Result<(), Stop> {
        has_a_say(tx, ctx, input.person, Capability::People)?;
        if tx.card(input.id)?.is_some() {
            let same = tx.card_of(input.person)? == Some(input.id)
                && tx.who_has_card(input.hash)? == Some(input.person);
            return if same {
                Ok(())
            } else {
                Err(Refusal::SameIdOtherContent.into())
            };
        }
        take_back(tx, input.person)?;
        Ok(tx.give_card(input.id, input.person, input.hash)?)
    }
}

/// Takes a person's card back: it signs nobody in any more.
pub struct TakeCardBack;

impl Operation for TakeCardBack {
    const NAME: &'static str = "take-card-back";
    const NEEDS: Option<Capability> = Some(Capability::People);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = PersonId;
    type Output = ();

    fn concerns(input: &PersonId) -> Option<PersonId> {
        Some(*input)
    }

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &PersonId) -> Result<(), Stop> {
        has_a_say(tx, ctx, *input, Capability::People)?;
        take_back(tx, *input)
    }
}

fn take_back(tx: &Tx<'_>, person: PersonId) -> Result<(), Stop> {
    if let Some(id) = tx.card_of(person)?
        && let Some(card) = tx.card(id)?
    {
        tx.take_card_back(id, card)?;
    }
    Ok(())
}

/// Signs somebody in who scanned a card.
///
/// A card that nobody has, one that was taken back, and one of somebody who is paused, gone or not
/// of this shop are refused in the same words: the till does not tell whose a found card is.
pub struct SignInByCard;

/// A card that was scanned and belongs to somebody.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CardTry {
    person: PersonId,
    hash: CardHash,
}

impl CardTry {
    /// Whose card this is; quick, on the write connection.
    pub fn of(book: &ShopBook, code: &CardCode) -> Stored<Option<Self>> {
        let hash = CardHash::of(code);
        let person = book.read().who_has_card(hash)?;
        Ok(person.map(|person| Self { person, hash }))
    }
}

impl Operation for SignInByCard {
    const NAME: &'static str = "sign-in-by-card";
    const NEEDS: Option<Capability> = None;
    const LEAVES: Leaves = Leaves::Work;
    type Input = CardTry;
    type Output = SignedIn;

    fn concerns(input: &CardTry) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &CardTry) -> Result<SignedIn, Stop> {
        let theirs = tx.who_has_card(input.hash)? == Some(input.person);
        let here = tx.state_of(input.person)? == Some(PersonState::Here);
        let rights = tx.rights_of(input.person)?;
        if theirs && here && rights.works_in(ctx.shop, ctx.business_date) {
            Ok(SignedIn::by_card(input.person))
        } else {
            Err(Refusal::CardNotKnown.into())
        }
    }
}
