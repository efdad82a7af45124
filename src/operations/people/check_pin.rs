//! Checking a PIN. A wrong one is an answer whose try is kept, not a refusal that is rolled back.

use crate::domain::access::Capability;
use crate::domain::ids::PersonId;
use crate::domain::pin::{Pin, Tries};
use crate::domain::time::Moment;
use crate::domain::{Refusal, Trouble};
use crate::env::Env;
use crate::operations::{Actor, Ctx, Leaves, Operation, SignedIn, Stop, perform};
use crate::store::pins::PinHash;
use crate::store::{ShopBook, Stored, Tx};

/// Looks at a PIN that was compared on a worker, and keeps the try.
pub struct CheckPin;

/// A PIN that was typed, compared with the hash that the book had.
#[derive(Clone, Debug)]
pub struct PinTry {
    pub(super) person: PersonId,
    pub(super) compared: Option<PinHash>,
    pub(super) matches: bool,
    who: Who,
}

/// Whose PIN is looked at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Who {
    /// Only of people who work in this shop today.
    FromHere,
    /// A colleague's who says yes, and may work in another shop of ours.
    FromAnywhere,
}

impl PinTry {
    /// The hash to compare with; taken on the write connection, quick.
    pub fn hash_of(book: &ShopBook, person: PersonId) -> Stored<Option<PinHash>> {
        book.read().pin_hash(person)
    }

    /// Compares. Slow on purpose: on a worker. Without a hash it takes as long.
    pub fn compare(person: PersonId, hash: Option<PinHash>, pin: &Pin, env: &Env) -> Stored<Self> {
        let matches = if let Some(hash) = &hash {
            hash.is_of(pin)?
        } else {
            PinHash::of(pin, env)?;
            false
        };
        Ok(Self {
            person,
            compared: hash,
            matches,
            who: Who::FromHere,
        })
    }

    /// The same for a yes: the colleague may be of another shop. What they may here is asked anew.
    #[must_use]
    pub fn for_a_yes(self) -> Self {
        let who = Who::FromAnywhere;
        Self { who, ..self }
    }

    /// All three steps at once, for the command line and for tests.
    pub fn check(
        book: &mut ShopBook,
        env: &Env,
        person: PersonId,
        pin: &Pin,
    ) -> Result<PinAnswer, Stop> {
        let hash = Self::hash_of(book, person)?;
        let tried = Self::compare(person, hash, pin, env)?;
        perform::<CheckPin>(book, env, &Actor::default(), &tried)
    }
}

/// What came of a PIN.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PinAnswer {
    /// It is theirs.
    Right(SignedIn),
    /// It did not match; from the fifth time in a row there is a wait.
    Wrong {
        /// The end of the wait that began.
        wait_until: Option<Moment>,
    },
    /// No PIN is looked at until then.
    Waiting {
        /// The end of the wait.
        until: Moment,
    },
}

impl Operation for CheckPin {
    const NAME: &'static str = "check-pin";
    const NEEDS: Option<Capability> = None;
    const LEAVES: Leaves = Leaves::Work;
    type Input = PinTry;
    type Output = PinAnswer;

    fn concerns(input: &PinTry) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &PinTry) -> Result<PinAnswer, Stop> {
        let rights = tx.rights_in_force(input.person)?;
        let day = ctx.business_date;
        let known = match input.who {
            Who::FromHere => rights.works_in(ctx.shop, day),
            Who::FromAnywhere => rights.roles.iter().any(|r| r.covers(r.shop, day)),
        };
        if !known {
            return Err(Refusal::UnknownPerson.into());
        }
        let tries = tx.tries(input.person)?;
        if let Some(until) = tries.waiting(ctx.now) {
            return Ok(PinAnswer::Waiting { until });
        }
        let hash = tx.pin_hash(input.person)?;
        if hash.is_none() {
            return Err(Refusal::NoPin.into());
        }
        if hash != input.compared {
            // The PIN was changed between the worker and here.
            return Err(Trouble::Busy.into());
        }
        if input.matches {
            tx.set_tries(input.person, Tries::default())?;
            return Ok(PinAnswer::Right(SignedIn::by_pin(input.person)));
        }
        let after = tries.after_wrong(ctx.now);
        tx.set_tries(input.person, after)?;
        Ok(PinAnswer::Wrong {
            wait_until: after.wait_until,
        })
    }
}
