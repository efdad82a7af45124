//! Looking at what is shared with whom: "shared" or "not shared", and nothing else of it.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::domain::access::Capability;
use crate::domain::free_text::FreeText;
use crate::domain::ids::{EntryId, PersonId, ShopId};
use crate::domain::person_records::LookKind;
use crate::domain::recipients::{Recipient, RecipientState};
use crate::domain::sharing::allowed::{Allowed, allowed, own_last};
use crate::domain::sharing::rows::{Basis, Given, Says, Section, SharingRow};
use crate::operations::people_book::{Ctx, Key, PeopleOperation, own_shops, shops_of};
use crate::operations::{Leaves, Stop};
use crate::store::people_book::LookedAt;
use crate::store::{People, Read, Stored, Tx};

/// What staff see of one recipient.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SharedWith {
    /// Who.
    pub recipient: Recipient,
    /// What is shared on this day; the rest is not, for whatever reason.
    pub shared: BTreeSet<Section>,
    /// Whether it may be said when they call.
    pub on_the_telephone: bool,
}

/// Looks at what somebody shares, for a report or when somebody calls.
pub struct LookAtShared;

impl PeopleOperation for LookAtShared {
    const NAME: &'static str = "look-at-shared";
    const NEEDS: Capability = Capability::Reports;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = PersonId;
    type Output = Vec<SharedWith>;

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

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &PersonId) -> Result<Vec<SharedWith>, Stop> {
        let looked = LookedAt {
            people: vec![*input],
            what: LookKind::Shared,
        };
        let (by, at) = ctx.done();
        tx.add_looks(&looked, by, at)?;
        let rows = tx.sharing_rows_of(*input)?;
        let every = tx.recipients()?.into_iter().map(|stored| stored.recipient);
        let with = |recipient: Recipient| {
            let may = allowed(&rows, &recipient, ctx.today);
            SharedWith {
                on_the_telephone: may.as_ref().is_some_and(Allowed::on_the_telephone),
                shared: may.map(|may| may.sections).unwrap_or_default(),
                recipient,
            }
        };
        // Of everybody on the list the same is told, so that a name that stands there tells nothing.
        let in_use = every.filter(|recipient| recipient.state == RecipientState::InUse);
        Ok(in_use.map(with).collect())
    }
}

/// What a person sees of one recipient on their own page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OwnSharing {
    /// Who.
    pub recipient: Recipient,
    /// What was given last and not withdrawn, over or not.
    pub given: Option<Given>,
    /// What may go there today.
    pub allowed: Option<Allowed>,
    /// The last row, for whoever changes it.
    pub seen: Option<EntryId>,
    /// Whether they referred the person, or something was decided about them before: these stand first.
    pub is_near: bool,
}

impl OwnSharing {
    fn of(rows: &[SharingRow], recipient: Recipient, today: NaiveDate) -> Self {
        let of_them = rows.iter().filter(|row| row.recipient == recipient.id);
        Self {
            given: own_last(rows, recipient.id).cloned(),
            allowed: allowed(rows, &recipient, today),
            is_near: of_them.clone().next().is_some(),
            seen: of_them.max_by_key(|row| row.seq).map(|row| row.id),
            recipient,
        }
    }
}

/// Looks at one's own permissions. It leaves nothing.
pub struct LookAtOwnSharing;

impl PeopleOperation for LookAtOwnSharing {
    const NAME: &'static str = "look-at-own-sharing";
    const NEEDS: Capability = Capability::OwnProgress;
    const KEY: Key = Key::NotNeeded;
    const LEAVES: Leaves = Leaves::Work;
    type Input = ();
    type Output = Vec<OwnSharing>;

    fn shops(people: &Read<'_, People>, ctx: &Ctx<'_>, (): &()) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![own_shops(people, ctx)?])
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, (): &()) -> Result<Vec<OwnSharing>, Stop> {
        let rows = tx.sharing_rows_of(ctx.person)?;
        let referrals = tx.referrals_of(ctx.person)?;
        let referred = |recipient: &Recipient| {
            let mut from = referrals.iter().map(|stored| stored.known.referral.from);
            from.any(|from| from == Some(recipient.id))
        };
        let stored = tx.recipients()?.into_iter();
        let all = stored.map(|stored| {
            let referred = referred(&stored.recipient);
            let own = OwnSharing::of(&rows, stored.recipient, ctx.today);
            OwnSharing {
                is_near: own.is_near || referred,
                ..own
            }
        });
        let shown =
            |own: &OwnSharing| own.seen.is_some() || own.recipient.state == RecipientState::InUse;
        let mut all: Vec<OwnSharing> = all.filter(shown).collect();
        all.sort_by_key(|own| !own.is_near);
        Ok(all)
    }
}

/// What a manager sees of somebody who can sanction.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BasisOf {
    /// Who.
    pub recipient: Recipient,
    /// On which ground attendance goes there, where it does.
    pub holds: Option<HeldBasis>,
    /// The last row about them, for whoever changes it.
    pub seen: Option<EntryId>,
}

/// A basis that holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HeldBasis {
    /// Which.
    pub basis: Basis,
    /// The last day.
    pub until: NaiveDate,
    /// Why, until that is erased.
    pub why: Option<FreeText>,
}

/// Looks at the bases on which attendance goes to whoever can sanction somebody.
pub struct LookAtBases;

impl PeopleOperation for LookAtBases {
    const NAME: &'static str = "look-at-bases";
    const NEEDS: Capability = Capability::ReportBasis;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = PersonId;
    type Output = Vec<BasisOf>;

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

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &PersonId) -> Result<Vec<BasisOf>, Stop> {
        let looked = LookedAt {
            people: vec![*input],
            what: LookKind::Shared,
        };
        let (by, at) = ctx.done();
        tx.add_looks(&looked, by, at)?;
        let rows = tx.sharing_rows_of(*input)?;
        let every = tx.recipients()?.into_iter().map(|stored| stored.recipient);
        let of = |recipient: Recipient| {
            let held = allowed(&rows, &recipient, ctx.today);
            let row = held.and_then(|held| rows.iter().find(|row| row.id == held.row()));
            let holds = row.and_then(|row| match &row.says {
                Says::Basis { basis, until, why } => Some(HeldBasis {
                    basis: *basis,
                    until: *until,
                    why: why.clone(),
                }),
                _ => None,
            });
            let of_them = rows.iter().filter(|row| row.recipient == recipient.id);
            BasisOf {
                holds,
                seen: of_them.max_by_key(|row| row.seq).map(|row| row.id),
                recipient,
            }
        };
        let wanted = |of: &BasisOf| of.recipient.can_sanction() && of.recipient.is_in_use();
        Ok(every.map(of).filter(wanted).collect())
    }
}
