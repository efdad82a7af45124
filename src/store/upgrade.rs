//! Bringing an older book up to this program, and refusing a newer one.

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::error::{OrTrouble, Stored};
use super::schema::{self, Step};
use super::volume::Volume;
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

/// Runs the missing steps, each in a transaction of its own. The last one fills the lookup tables,
/// which are all there only then.
pub(super) fn to_newest<B: Volume>(conn: &Connection) -> Stored<()> {
    let had = steps_had(conn)?;
    for (n, step) in B::STEPS.iter().enumerate().skip(had) {
        let last = n + 1 == B::STEPS.len();
        run(
            conn,
            step,
            |tx| {
                if last { B::fill_lookups(tx) } else { Ok(()) }
            },
        )?;
    }
    Ok(())
}

/// Runs one step whole or not at all, and counts it.
fn run(
    conn: &Connection,
    step: &Step,
    after: impl FnOnce(&Connection) -> Stored<()>,
) -> Stored<()> {
    let version = i64::try_from(steps_had(conn)?).map_err(|_| Trouble::Damaged)?;
    let tx = Transaction::new_unchecked(conn, TransactionBehavior::Exclusive).or_trouble()?;
    schema::run_step(&tx, step)?;
    after(&tx)?;
    tx.pragma_update(None, "user_version", version + 1)
        .or_trouble()?;
    tx.commit().or_trouble()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::BookId;
    use crate::env::{Env, PinCost, SeededEntropy, SetClock};
    use crate::store::connection::{Door, connect, write_synced};
    use crate::store::keys::{DataKey, KeyFile, Keys, RecoveryWords};
    use crate::store::safe_copies;
    use crate::store::volume::Shop;
    use std::sync::Arc;

    fn env() -> Env {
        let clock = Arc::new(SetClock::at(crate::domain::time::Moment::from_millis(0)));
        Env::new(clock, Arc::new(SeededEntropy::new(5)), PinCost::TEST)
    }

    const ONE: Step = Step::plain("CREATE TABLE one (a INTEGER PRIMARY KEY) STRICT;");
    const TWO: Step = Step::plain("ALTER TABLE one ADD COLUMN b TEXT;");
    const BROKEN: Step = Step::plain("ALTER TABLE one ADD COLUMN c TEXT; SELECT nonsense;");

    #[test]
    fn missing_steps_are_run_in_order_and_a_step_that_breaks_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let key = DataKey::new(&env());
        let conn = connect(&folder.path().join("book.db"), &key, Door::New).unwrap();
        let plain = |conn: &Connection, steps: &[Step]| {
            for step in steps.iter().skip(steps_had(conn).unwrap()) {
                run(conn, step, |_| Ok(()))?;
            }
            Ok::<(), Trouble>(())
        };
        plain(&conn, &[ONE]).unwrap();
        conn.execute("INSERT INTO one (a) VALUES (7)", []).unwrap();
        assert!(needs_steps(&conn, &[ONE, TWO]).unwrap());
        assert!(plain(&conn, &[ONE, BROKEN]).is_err());
        assert_eq!(steps_had(&conn), Ok(1));
        assert!(
            conn.prepare("SELECT c FROM one").is_err(),
            "half a step was taken back"
        );
        plain(&conn, &[ONE, TWO]).unwrap();
        let kept: i64 = conn
            .query_row("SELECT a FROM one", [], |r| r.get(0))
            .unwrap();
        assert_eq!((kept, steps_had(&conn)), (7, Ok(2)));
        assert_eq!(needs_steps(&conn, &[ONE]), Err(Trouble::TooNew));
    }

    #[test]
    fn an_upgrade_is_backed_up_first_and_never_over_an_earlier_backup() {
        let store = tempfile::tempdir().unwrap();
        let env = env();
        let key = DataKey::new(&env);
        let words = RecoveryWords::new(&env).unwrap();
        let book = BookId(env.new_id());
        let keys = Keys::seal(&env, book, &key, &words, &KeyFile::new(&env)).unwrap();
        write_synced(
            &store.path().join("keys.json"),
            keys.text().unwrap().as_bytes(),
        )
        .unwrap();
        let conn = connect(&store.path().join("book.db"), &key, Door::New).unwrap();
        to_newest::<Shop>(&conn).unwrap();
        let backups = store.path().join("backups");
        conn.execute(
            "INSERT INTO book (id, kind, made_at) VALUES (?1, 'shop', 0)",
            [book.bytes()],
        )
        .unwrap();
        let copy =
            || safe_copies::before_upgrade::<Shop>(&conn, &key, store.path(), &backups).unwrap();
        let (first, second) = (copy(), copy());
        assert!(first.join("book.db").is_file() && second.join("book.db").is_file());
        assert_ne!(first, second);
    }
}
