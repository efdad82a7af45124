//! Writing a referral down, and what it says.

use std::collections::BTreeMap;

use super::{known, refused, shop_of, shops_for};
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::ids::{PersonId, ReferralId, ShopId};
use crate::domain::person_records::PageWords;
use crate::domain::referrals::Referral;
use crate::domain::referrals::refusals::ReferralRefusal;
use crate::domain::referrals::text::{Risks, Text, TextField};
use crate::operations::people_book::records::{self, NewRecord};
use crate::operations::people_book::{Ctx, PeopleOperation};
use crate::operations::{Leaves, Stop};
use crate::store::{People, Read, Stored, Tx};

/// Writes a referral down, or puts right what was written. Whoever has no record yet gets one with it: no
/// more than the name to use.
pub struct WriteReferral;

/// A referral as it is to be.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReferralOf {
    /// What it says, without words.
    pub referral: Referral,
    /// The revision that whoever writes looked at; 0 for a new one.
    pub seen: i64,
    /// The names of somebody who has no record yet.
    pub begins: Option<PageWords>,
}

impl PeopleOperation for WriteReferral {
    const NAME: &'static str = "write-referral";
    const NEEDS: Capability = Capability::Referrals;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = ReferralOf;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &ReferralOf,
    ) -> Stored<Vec<Vec<ShopId>>> {
        let (id, person) = (input.referral.id, input.referral.person);
        // Where it was before and where it is to be.
        let mut groups = shop_of(people, id)?;
        groups.extend(shops_for(people, ctx, (person, input.referral.shop))?);
        Ok(groups)
    }

    fn concerns(input: &ReferralOf) -> Option<PersonId> {
        Some(input.referral.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &ReferralOf) -> Result<(), Stop> {
        let wanted = input.referral;
        let stored = tx.referral(wanted.id)?;
        if stored.as_ref().map(|s| s.known.referral) == Some(wanted) {
            // The same sent again changes nothing.
            return Ok(());
        }
        let referral = wanted.checked(ctx.today)?;
        if let Some(from) = referral.from
            && tx.recipient(from)?.is_none()
        {
            return Err(refused(ReferralRefusal::UnknownRecipient).into());
        }
        if ctx.shop_book.shop(referral.shop)?.is_none() {
            return Err(refused(ReferralRefusal::UnknownReferral).into());
        }
        let rev = stored.as_ref().map_or(0, |stored| stored.rev);
        if rev != input.seen {
            return Err(refused(ReferralRefusal::ReferralChanged).into());
        }
        if let Some(stored) = &stored {
            if stored.known.referral.person != referral.person {
                return Err(refused(ReferralRefusal::ReferralChanged).into());
            }
            let mut later = stored.known.standing.history().skip(1);
            if later.any(|dated| dated.on < referral.received) {
                return Err(refused(ReferralRefusal::ReceivedAfter).into());
            }
        }
        match &input.begins {
            Some(names) => {
                let new = NewRecord {
                    person: referral.person,
                    names: names.clone(),
                };
                records::start(tx, ctx, &new)?;
            }
            None => records::known(tx, referral.person)?,
        }
        Ok(tx.write_referral(&referral, rev + 1, ctx.done())?)
    }
}

/// Writes down what a referral says.
pub struct WriteReferralText;

/// What a referral is to say.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TextOf {
    /// Which referral.
    pub referral: ReferralId,
    /// Whose.
    pub person: PersonId,
    /// The revision that whoever writes looked at; 0 where there is nothing yet.
    pub seen: i64,
    /// What was typed.
    pub typed: BTreeMap<TextField, String>,
    /// Whether risks were looked at.
    pub risks: Risks,
}

impl PeopleOperation for WriteReferralText {
    const NAME: &'static str = "write-referral-text";
    const NEEDS: Capability = Capability::ReferralText;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = TextOf;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        _ctx: &Ctx<'_>,
        input: &TextOf,
    ) -> Stored<Vec<Vec<ShopId>>> {
        shop_of(people, input.referral)
    }

    fn concerns(input: &TextOf) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &TextOf) -> Result<(), Stop> {
        known(tx, input.referral, input.person)?;
        let first = |wrong: Vec<(_, Refusal)>| {
            let mut wrong = wrong.into_iter().map(|(_, refusal)| refusal);
            wrong.next().unwrap_or(Refusal::TextMissing)
        };
        let text = Text::typed(&input.typed, input.risks).map_err(first)?;
        let before = tx.referral_text(input.referral)?;
        if before.text == text {
            return Ok(());
        }
        if before.rev != input.seen {
            return Err(refused(ReferralRefusal::ReferralChanged).into());
        }
        let next = (input.referral, before.rev + 1);
        Ok(tx.write_referral_text(ctx.env, next, &text, ctx.done())?)
    }
}
