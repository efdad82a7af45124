//! Looking at referrals: each look is written down before anything is shown.

use super::{known, refused, shop_of};
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::hours::days::london_day;
use crate::domain::ids::{PersonId, ReferralId, ShopId};
use crate::domain::person_records::LookKind;
use crate::domain::referrals::refusals::ReferralRefusal;
use crate::env::Env;
use crate::operations::people_book::erasure::not_used;
use crate::operations::people_book::{Ctx, PeopleOperation};
use crate::operations::{Actor, Leaves, Stop};
use crate::store::people_book::{LookedAt, StoredReferral, StoredText};
use crate::store::{People, PeopleBook, Read, ShopBook, Stored, Tx};

/// The referrals to the shops where whoever is signed in keeps referrals. Nothing is shown of them before
/// they were looked at.
pub fn referrals_of_ones_shops(
    (shop, people): (&ShopBook, &PeopleBook),
    env: &Env,
    actor: &Actor,
) -> Result<Vec<ReferralId>, Stop> {
    let me = actor.person.ok_or(Refusal::UnknownPerson)?;
    let rights = shop.read().rights_in_force(me.person())?;
    let today = london_day(env.now());
    let may = |shop: ShopId| me.may(&rights, Capability::Referrals, shop, today);
    let unused = not_used(&people.read())?;
    let all = people.read().referrals()?.into_iter();
    let theirs = all.filter(|stored| {
        let referral = &stored.known.referral;
        may(referral.shop) && !unused.contains(&referral.person)
    });
    Ok(theirs.map(|stored| stored.known.referral.id).collect())
}

/// Looks at referrals: that they came, and how they stand. Nothing of what they say.
pub struct LookAtReferrals;

impl PeopleOperation for LookAtReferrals {
    const NAME: &'static str = "look-at-referrals";
    const NEEDS: Capability = Capability::Referrals;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = Vec<ReferralId>;
    type Output = Vec<StoredReferral>;

    fn shops(
        people: &Read<'_, People>,
        _ctx: &Ctx<'_>,
        input: &Vec<ReferralId>,
    ) -> Stored<Vec<Vec<ShopId>>> {
        let mut groups = Vec::new();
        for id in input {
            groups.extend(shop_of(people, *id)?);
        }
        groups.sort_unstable();
        groups.dedup();
        Ok(groups)
    }

    fn run(
        tx: &Tx<'_, People>,
        ctx: &Ctx<'_>,
        input: &Vec<ReferralId>,
    ) -> Result<Vec<StoredReferral>, Stop> {
        let mut found = Vec::new();
        for id in input {
            let stored = tx.referral(*id)?;
            found.push(stored.ok_or_else(|| refused(ReferralRefusal::UnknownReferral))?);
        }
        let people = found.iter().map(|stored| stored.known.referral.person);
        look(tx, ctx, people.collect(), LookKind::Referral)?;
        Ok(found)
    }
}

/// Looks at what a referral says. This is the only way to its words.
pub struct LookAtReferralText;

impl PeopleOperation for LookAtReferralText {
    const NAME: &'static str = "look-at-referral-text";
    const NEEDS: Capability = Capability::ReferralText;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = (ReferralId, PersonId);
    type Output = StoredText;

    fn shops(
        people: &Read<'_, People>,
        _ctx: &Ctx<'_>,
        (id, _): &(ReferralId, PersonId),
    ) -> Stored<Vec<Vec<ShopId>>> {
        shop_of(people, *id)
    }

    fn concerns((_, person): &(ReferralId, PersonId)) -> Option<PersonId> {
        Some(*person)
    }

    fn run(
        tx: &Tx<'_, People>,
        ctx: &Ctx<'_>,
        (id, person): &(ReferralId, PersonId),
    ) -> Result<StoredText, Stop> {
        known(tx, *id, *person)?;
        look(tx, ctx, vec![*person], LookKind::ReferralText)?;
        Ok(tx.referral_text(*id)?)
    }
}

fn look(
    tx: &Tx<'_, People>,
    ctx: &Ctx<'_>,
    mut people: Vec<PersonId>,
    what: LookKind,
) -> Stored<()> {
    people.retain(|person| *person != ctx.person);
    people.sort_unstable();
    people.dedup();
    let (by, at) = ctx.done();
    tx.add_looks(&LookedAt { people, what }, by, at)
}
