//! Money given back to a person, and what was taken back.

use super::codes::day;
use crate::domain::hours::expenses::{Expense, ExpenseRow, ExpenseSays, Proof};
use crate::domain::hours::rows::{Reason, Why};
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::time::Moment;
use crate::domain::{Pence, Trouble};
use crate::env::Env;
use crate::store::error::Stored;
use crate::store::tx::{Read, Tx};
use crate::store::volume::People;

impl Read<'_, People> {
    /// Whether a row of anybody's expenses has this id.
    pub fn has_expense(&self, id: EntryId) -> Stored<bool> {
        let found = self.number("SELECT count(*) FROM expenses WHERE id = ?1", [id.bytes()])?;
        Ok(found > 0)
    }

    /// All rows of a person's expenses, in the order in which they were written.
    pub fn expense_rows(&self, person: PersonId) -> Stored<Vec<ExpenseRow>> {
        let rows = self.all(
            "SELECT id, seq, by_person, day, proof, pence, of, reason,
               (SELECT words FROM expense_words w WHERE w.row = e.id)
             FROM expenses e WHERE person = ?1 ORDER BY seq",
            [person.bytes()],
            |r| {
                Ok((
                    EntryId::from_bytes(r.get(0)?),
                    r.get::<_, i64>(1)?,
                    PersonId::from_bytes(r.get(2)?),
                    day(r, 3)?,
                    r.get::<_, Option<String>>(4)?,
                    r.get::<_, Option<i64>>(5)?,
                    r.get::<_, Option<[u8; 16]>>(6)?.map(EntryId::from_bytes),
                    (
                        r.get::<_, Option<String>>(7)?,
                        r.get::<_, Option<String>>(8)?,
                    ),
                ))
            },
        )?;
        rows.into_iter()
            .map(|(id, seq, by, day, proof, pence, of, (reason, words))| {
                let says = if let Some(of) = of {
                    let code = reason.ok_or(Trouble::Damaged)?;
                    let reason = Reason::from_code(&code).ok_or(Trouble::TooNew)?;
                    let words = words.unwrap_or_default();
                    let why = Why::new(reason, &words);
                    ExpenseSays::TakenBack {
                        of,
                        why: why.unwrap_or_else(|_| Why::without_words(reason)),
                    }
                } else {
                    let proof = Proof::from_code(&proof.ok_or(Trouble::Damaged)?);
                    ExpenseSays::Given(Expense {
                        day,
                        proof: proof.ok_or(Trouble::TooNew)?,
                        pence: Pence::new(pence.ok_or(Trouble::Damaged)?),
                    })
                };
                Ok(ExpenseRow {
                    id,
                    seq,
                    person,
                    by,
                    says,
                })
            })
            .collect()
    }
}

impl Tx<'_, People> {
    /// Writes a row of expenses; what takes one back stands under the day of that one.
    pub fn add_expense(
        &self,
        env: &Env,
        row: &ExpenseRow,
        day: chrono::NaiveDate,
        at: Moment,
    ) -> Stored<()> {
        let (expense, of, why) = match &row.says {
            ExpenseSays::Given(expense) => (Some(expense), None, None),
            ExpenseSays::TakenBack { of, why } => (None, Some(*of), Some(why)),
        };
        self.add_own(
            "expenses",
            &[
                ("id", row.id.bytes().into()),
                ("person", row.person.bytes().into()),
                ("day", day.into()),
                ("proof", expense.map(|e| e.proof.code()).into()),
                ("pence", expense.map(|e| e.pence).into()),
                ("of", of.as_ref().map(EntryId::bytes).into()),
                ("reason", why.map(|w| w.reason().code()).into()),
                ("by_person", row.by.bytes().into()),
                ("at", at.into()),
            ],
        )?;
        if let Some(words) = why.and_then(Why::words) {
            self.add_side(
                "expense_words",
                &hex::encode(row.id.bytes()),
                &env.random(),
                &[("row", row.id.bytes().into()), ("words", words.into())],
            )?;
        }
        Ok(())
    }
}
