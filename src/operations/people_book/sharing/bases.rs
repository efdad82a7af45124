//! A manager's basis for attendance to go to somebody who can sanction.

use super::{recipient_of, sent_before, unchanged, write};
use crate::domain::access::Capability;
use crate::domain::ids::{EntryId, PersonId, RecipientId, ShopId};
use crate::domain::sharing::giving::{self, Lasts};
use crate::domain::sharing::rows::{Basis, Says};
use crate::operations::people_book::{Ctx, PeopleOperation, shops_of};
use crate::operations::{Leaves, Stop};
use crate::store::{People, Read, Stored, Tx};

/// A manager records on which basis attendance goes to somebody who can sanction.
pub struct RecordBasis;

/// Which, for whom.
#[derive(Clone, Debug)]
pub struct ToRecord {
    /// The id of the row.
    pub id: EntryId,
    /// About whom.
    pub person: PersonId,
    /// To whom it goes.
    pub recipient: RecipientId,
    /// The last row about this recipient that was looked at.
    pub seen: Option<EntryId>,
    /// On which ground.
    pub basis: Basis,
    /// For how long.
    pub lasts: Lasts,
    /// Why, as it was typed.
    pub why: String,
}

impl PeopleOperation for RecordBasis {
    const NAME: &'static str = "record-basis";
    const NEEDS: Capability = Capability::ReportBasis;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = ToRecord;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &ToRecord,
    ) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![shops_of(people, &ctx.shop_book, input.person)?])
    }

    fn concerns(input: &ToRecord) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &ToRecord) -> Result<(), Stop> {
        let whose = (input.id, input.person, input.recipient);
        let same = |says: &Says| matches!(says, Says::Basis { basis, .. } if *basis == input.basis);
        if sent_before(tx, ctx, whose, same)? {
            return Ok(());
        }
        let recipient = recipient_of(tx, input.recipient)?;
        let typed = (input.basis, input.lasts, input.why.as_str());
        let says = giving::basis(input.person, ctx.person, &recipient, typed, ctx.today)?;
        unchanged(
            &tx.sharing_rows_of(input.person)?,
            input.recipient,
            input.seen,
        )?;
        write(tx, ctx, whose, says)
    }
}

/// A basis holds no more.
pub struct EndBasis;

/// Which.
#[derive(Clone, Copy, Debug)]
pub struct ToEnd {
    /// The id of the row.
    pub id: EntryId,
    /// About whom.
    pub person: PersonId,
    /// To whom it went.
    pub recipient: RecipientId,
}

impl PeopleOperation for EndBasis {
    const NAME: &'static str = "end-basis";
    const NEEDS: Capability = Capability::ReportBasis;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = ToEnd;
    type Output = ();

    fn shops(people: &Read<'_, People>, ctx: &Ctx<'_>, input: &ToEnd) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![shops_of(people, &ctx.shop_book, input.person)?])
    }

    fn concerns(input: &ToEnd) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &ToEnd) -> Result<(), Stop> {
        let whose = (input.id, input.person, input.recipient);
        if sent_before(tx, ctx, whose, |says| *says == Says::BasisEnded)? {
            return Ok(());
        }
        let rows = tx.sharing_rows_of(input.person)?;
        let holds = rows.iter().filter(|row| row.recipient == input.recipient);
        let of_basis = |says: &Says| matches!(says, Says::Basis { .. } | Says::BasisEnded);
        let last = holds
            .filter(|row| of_basis(&row.says))
            .max_by_key(|row| row.seq);
        match last.map(|row| &row.says) {
            Some(Says::Basis { .. }) => write(tx, ctx, whose, Says::BasisEnded),
            _ => Ok(()),
        }
    }
}
