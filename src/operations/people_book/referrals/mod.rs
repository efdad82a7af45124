//! Those who refer people and are reported to, and referrals.
//!
//! Who keeps the referrals of a shop sees those to that shop, and nobody else's. What a referral says is
//! for whoever may read that, and each such look is written down.

pub mod letters;
pub mod looks;
pub mod recipients;
pub mod statuses;
pub mod today;
pub mod writing;

use super::shops_of;
use crate::domain::Refusal;
use crate::domain::ids::{PersonId, ReferralId, ShopId};
use crate::domain::referrals::refusals::ReferralRefusal;
use crate::operations::Stop;
use crate::operations::people_book::Ctx;
use crate::store::people_book::StoredReferral;
use crate::store::{People, Read, Stored};

/// Where a right about a referral is needed: in the shop that it is to. A referral that there is not is
/// refused by whatever is done with it.
fn shop_of(people: &Read<'_, People>, id: ReferralId) -> Stored<Vec<Vec<ShopId>>> {
    let stored = people.referral(id)?;
    let shop = stored.map(|stored| vec![stored.known.referral.shop]);
    Ok(shop.into_iter().collect())
}

/// In the shop that a referral is to, and where the person is already: as with a placement, nobody makes
/// somebody of another shop one of theirs alone.
fn shops_for(
    people: &Read<'_, People>,
    ctx: &Ctx<'_>,
    (person, shop): (PersonId, ShopId),
) -> Stored<Vec<Vec<ShopId>>> {
    let there = shops_of(people, &ctx.shop_book, person)?;
    let theirs = (!there.is_empty()).then_some(there);
    Ok([vec![shop]].into_iter().chain(theirs).collect())
}

/// A referral of this person.
fn known(
    people: &Read<'_, People>,
    id: ReferralId,
    person: PersonId,
) -> Result<StoredReferral, Stop> {
    let stored = people.referral(id)?;
    let own = stored.filter(|stored| stored.known.referral.person == person);
    Ok(own.ok_or_else(|| refused(ReferralRefusal::UnknownReferral))?)
}

fn refused(refusal: ReferralRefusal) -> Refusal {
    refusal.into()
}
