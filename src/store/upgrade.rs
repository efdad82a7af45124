//! Bringing an older book up to this program, and refusing a newer one.

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::error::{OrTrouble, Stored};
use super::schema::{self, Step};
use crate::domain::Trouble;

fn steps_had(conn: &Connection) -> Stored<usize> {
    let had: i64 = conn
        .query_row("PRAGMA user_version", [], |r| r.get(0))
        .or_trouble()?;
    usize::try_from(had).map_err(|_| Trouble::Damaged)
}

/// Refuses a book that is newer than this program, or that has not had all steps.
pub(super) fn refuse_others(conn: &Connection, steps: &[Step]) -> Stored<()> {
    if needs_steps(conn, steps)? {
        Err(Trouble::ReadOnly)
    } else {
        Ok(())
    }
}

/// Whether steps are missing. A newer book is refused here, before anything is touched.
pub(super) fn needs_steps(conn: &Connection, steps: &[Step]) -> Stored<bool> {
    let had = steps_had(conn)?;
    if had > steps.len() {
        Err(Trouble::TooNew)
    } else {
        Ok(had < steps.len())
    }
}

/// Runs the missing steps, each in a transaction of its own.
pub(super) fn to_newest(conn: &Connection, steps: &[Step]) -> Stored<()> {
    let had = steps_had(conn)?;
    for (place, step) in steps.iter().enumerate().skip(had) {
        let tx = Transaction::new_unchecked(conn, TransactionBehavior::Exclusive).or_trouble()?;
        schema::run_step(&tx, step)?;
        schema::fill_lookups(&tx)?;
        let version = i64::try_from(place + 1).map_err(|_| Trouble::Bug("too many steps"))?;
        tx.pragma_update(None, "user_version", version)
            .or_trouble()?;
        tx.commit().or_trouble()?;
    }
    Ok(())
}
