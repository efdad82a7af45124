//! Holds and restrictions: put on, and lifted.

use super::refused;
use crate::domain::access::Capability;
use crate::domain::erasure::keeping::{KeepingRow, RestrictedFor, Says, standing};
use crate::domain::erasure::refusals::ErasureRefusal;
use crate::domain::free_text::FreeText;
use crate::domain::ids::{EntryId, PersonId, ShopId};
use crate::operations::people_book::records::known;
use crate::operations::people_book::{Ctx, PeopleOperation, Uses, shops_of};
use crate::operations::{Leaves, Stop};
use crate::store::{People, Read, Stored, Tx};

/// A hold to put on or lift, or a restriction to lift.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KeepingWish {
    /// The id of the row.
    pub id: EntryId,
    /// About whose records.
    pub person: PersonId,
    /// What was typed.
    pub words: Option<FreeText>,
}

/// A restriction to put on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ToRestrict {
    /// About whose records, and what was typed.
    pub wish: KeepingWish,
    /// Why.
    pub because: RestrictedFor,
}

macro_rules! keeping_operations {
    ($($(#[$doc:meta])* $name:ident, $code:literal, $input:ty, |$it:ident| $wish:expr, $says:ident, $because:expr;)*) => {$(
        $(#[$doc])*
        pub struct $name;

        impl PeopleOperation for $name {
            const NAME: &'static str = $code;
            const NEEDS: Capability = Capability::Erasure;
            const LEAVES: Leaves = Leaves::Rows;
            const USES: Uses = Uses::NoRecords;
            type Input = $input;
            type Output = ();

            fn shops(
                people: &Read<'_, People>,
                ctx: &Ctx<'_>,
                $it: &$input,
            ) -> Stored<Vec<Vec<ShopId>>> {
                Ok(vec![shops_of(people, &ctx.shop_book, ($wish).person)?])
            }

            fn concerns($it: &$input) -> Option<PersonId> {
                Some(($wish).person)
            }

            fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, $it: &$input) -> Result<(), Stop> {
                say(tx, ctx, (&$wish, Says::$says, $because))
            }
        }
    )*};
}

keeping_operations! {
    /// Puts a legal hold on somebody's records: nothing of them is erased until it is lifted.
    HoldRecords, "hold-records", KeepingWish, |it| *it, Held, None;
    /// Lifts a hold.
    LiftHold, "lift-hold", KeepingWish, |it| *it, HoldLifted, None;
    /// Restricts somebody's records: they are kept, shown to nobody but whoever may lift it, and used in no
    /// report and no letter. A person still sees what is their own.
    RestrictRecords, "restrict-records", ToRestrict, |it| it.wish, Restricted, Some(it.because);
    /// Lifts a restriction.
    LiftRestriction, "lift-restriction", KeepingWish, |it| *it, RestrictionLifted, None;
}

fn say(
    tx: &Tx<'_, People>,
    ctx: &Ctx<'_>,
    (wish, says, because): (&KeepingWish, Says, Option<RestrictedFor>),
) -> Result<(), Stop> {
    if let Some(stored) = tx.keeping_row(wish.id)? {
        let same = stored.person == wish.person
            && stored.says == says
            && stored.because == because
            && stored.words == wish.words;
        return if same {
            Ok(())
        } else {
            Err(refused(ErasureRefusal::Changed))
        };
    }
    if tx.is_erased(wish.person)? {
        return Err(refused(ErasureRefusal::Erased));
    }
    known(tx, wish.person)?;
    let stands = standing(tx.keeping_rows_of(wish.person)?);
    stands.check(says).map_err(refused)?;
    let (by, at) = ctx.done();
    let row = KeepingRow {
        id: wish.id,
        person: wish.person,
        says,
        because,
        words: wish.words.clone(),
        by,
        at,
    };
    Ok(tx.add_keeping_row(ctx.env, &row)?)
}
