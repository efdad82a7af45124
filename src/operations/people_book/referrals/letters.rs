//! The letter that says that a referral came. The making of it is the acknowledging.

use super::{known, refused, shop_of};
use crate::domain::access::Capability;
use crate::domain::ids::{EntryId, PersonId, ReferralId, ShopId};
use crate::domain::person_records::LookKind;
use crate::domain::referrals::letter::Acknowledgement;
use crate::domain::referrals::refusals::ReferralRefusal;
use crate::domain::referrals::standing::Wish;
use crate::domain::referrals::{Row, Says, Status};
use crate::domain::{Refusal, Trouble};
use crate::operations::people_book::leaving::may_go_out;
use crate::operations::people_book::skills::passports::on_papers;
use crate::operations::people_book::{Ctx, PeopleOperation};
use crate::operations::{Leaves, Stop};
use crate::store::people_book::LookedAt;
use crate::store::{People, Read, Stored, Tx};

/// Makes the letter to whoever referred, and writes down that they were told. Made again later, it says
/// the same and leaves a look alone.
pub struct AcknowledgeReferral;

/// Which referral is acknowledged.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct AcknowledgeOf {
    /// The id of the row.
    pub id: EntryId,
    /// Which.
    pub referral: ReferralId,
    /// Whose.
    pub person: PersonId,
}

impl PeopleOperation for AcknowledgeReferral {
    const NAME: &'static str = "acknowledge-referral";
    const NEEDS: Capability = Capability::Referrals;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = AcknowledgeOf;
    type Output = Acknowledgement;

    fn shops(
        people: &Read<'_, People>,
        _ctx: &Ctx<'_>,
        input: &AcknowledgeOf,
    ) -> Stored<Vec<Vec<ShopId>>> {
        shop_of(people, input.referral)
    }

    fn concerns(input: &AcknowledgeOf) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(
        tx: &Tx<'_, People>,
        ctx: &Ctx<'_>,
        input: &AcknowledgeOf,
    ) -> Result<Acknowledgement, Stop> {
        let stored = known(tx, input.referral, input.person)?;
        may_go_out(tx, input.person)?;
        let (referral, standing) = (stored.known.referral, &stored.known.standing);
        let from = referral
            .from
            .ok_or_else(|| refused(ReferralRefusal::NobodyToWriteTo))?;
        let unknown = || refused(ReferralRefusal::UnknownRecipient);
        let to = tx.recipient(from)?.ok_or_else(unknown)?.recipient;
        let shop = ctx.shop_book.shop(referral.shop)?.ok_or(Trouble::Damaged)?;
        let name = |person| on_papers(tx, ctx, person);
        let written = standing.since(Status::Acknowledged);
        let letter = Acknowledgement {
            to,
            person: name(input.person)?.ok_or(Refusal::NoRecord)?,
            received: referral.received,
            written: written.unwrap_or(ctx.today),
            shop: shop.name,
            contact: shop.seller.contact,
            from: name(ctx.person)?.unwrap_or_default(),
        };
        let wish = Wish {
            status: Status::Acknowledged,
            on: ctx.today,
            reason: None,
            placement: None,
        };
        let row = Row {
            id: input.id,
            referral: referral.id,
            seq: 0,
            by: ctx.person,
            at: ctx.now,
            says: Says::Became {
                status: wish.status,
                on: wish.on,
                reason: None,
                placement: None,
            },
        };
        if super::statuses::sent_before(tx, &row)? {
            return Ok(letter);
        }
        if written.is_none() {
            standing.check(&wish, ctx.today)?;
            tx.add_referral_row(ctx.env, &row, None)?;
        }
        if input.person != ctx.person {
            let looked = LookedAt {
                people: vec![input.person],
                what: LookKind::Paper,
            };
            let (by, at) = ctx.done();
            tx.add_looks(&looked, by, at)?;
        }
        Ok(letter)
    }
}
