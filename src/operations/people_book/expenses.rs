//! Expenses: money given back to a person for a day, by a receipt, a fare record or an agreed fare.

use super::{Ctx, PeopleOperation, shops_of};
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::hours::expenses::{Expense, ExpenseRow, ExpenseSays, check, expenses_of};
use crate::domain::hours::rows::Why;
use crate::domain::hours::{Days, fold};
use crate::domain::ids::{EntryId, PersonId, ShopId};
use crate::operations::{Leaves, Stop};
use crate::store::{People, Read, Stored, Tx};

/// Writes down money that was given back.
pub struct GiveExpense;

/// To whom, and what for.
#[derive(Clone, Copy, Debug)]
pub struct ExpenseGiven {
    /// The id of the row.
    pub id: EntryId,
    /// To whom.
    pub person: PersonId,
    /// What for.
    pub expense: Expense,
}

impl PeopleOperation for GiveExpense {
    const NAME: &'static str = "give-expense";
    const NEEDS: Capability = Capability::KeepHours;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = ExpenseGiven;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &ExpenseGiven,
    ) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![shops_of(people, &ctx.shop_book, input.person)?])
    }

    fn concerns(input: &ExpenseGiven) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &ExpenseGiven) -> Result<(), Stop> {
        if input.person == ctx.person {
            return Err(Refusal::OwnHours.into());
        }
        let rows = tx.expense_rows(input.person)?;
        let says = ExpenseSays::Given(input.expense);
        if written_so(tx, input.id, &rows, &says)? {
            return Ok(());
        }
        let day = Days::one(input.expense.day);
        let hours = tx.hours_of(input.person, day)?;
        let sittings = fold(input.person, day, &hours.rows)?.sittings;
        let placements = tx.placements_of(input.person)?;
        let placements: Vec<_> = placements.into_iter().map(|p| p.placement).collect();
        let before = expenses_of(input.person, &rows);
        check(input.expense, &placements, &sittings, &before, ctx.now)?;
        let row = ExpenseRow {
            id: input.id,
            seq: 0,
            person: input.person,
            by: ctx.person,
            says,
        };
        Ok(tx.add_expense(ctx.env, &row, input.expense.day, ctx.now)?)
    }
}

/// Whether this very row stands there; the same id with something else is refused.
fn written_so(
    people: &Read<'_, People>,
    id: EntryId,
    rows: &[ExpenseRow],
    says: &ExpenseSays,
) -> Result<bool, Stop> {
    match rows.iter().find(|row| row.id == id) {
        Some(row) if row.says == *says => Ok(true),
        Some(_) => Err(Refusal::HoursChanged.into()),
        // Somebody else's row.
        None if people.has_expense(id)? => Err(Refusal::HoursChanged.into()),
        None => Ok(false),
    }
}

/// Takes back what was written down by mistake.
pub struct TakeExpenseBack;

/// Whose row, which, and why.
#[derive(Clone, Debug)]
pub struct ExpenseTakenBack {
    /// The id of the new row.
    pub id: EntryId,
    /// Whose.
    pub person: PersonId,
    /// Which row.
    pub of: EntryId,
    /// Why.
    pub why: Why,
}

impl PeopleOperation for TakeExpenseBack {
    const NAME: &'static str = "take-expense-back";
    const NEEDS: Capability = Capability::KeepHours;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = ExpenseTakenBack;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &ExpenseTakenBack,
    ) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![shops_of(people, &ctx.shop_book, input.person)?])
    }

    fn concerns(input: &ExpenseTakenBack) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &ExpenseTakenBack) -> Result<(), Stop> {
        if input.person == ctx.person {
            return Err(Refusal::OwnHours.into());
        }
        let rows = tx.expense_rows(input.person)?;
        let says = ExpenseSays::TakenBack {
            of: input.of,
            why: input.why.clone(),
        };
        if written_so(tx, input.id, &rows, &says)? {
            return Ok(());
        }
        let holding = expenses_of(input.person, &rows);
        let (_, expense) = holding
            .iter()
            .find(|(id, _)| *id == input.of)
            .ok_or(Refusal::HoursChanged)?;
        let row = ExpenseRow {
            id: input.id,
            seq: 0,
            person: input.person,
            by: ctx.person,
            says,
        };
        Ok(tx.add_expense(ctx.env, &row, expense.day, ctx.now)?)
    }
}
