//! Trying to break the book's own rules: for tests, which live outside this module's walls.

use super::error::{OrTrouble, Stored};
use super::schema::Table;
use super::tx::Read;
use super::volume::Volume;
use crate::domain::Trouble;
use crate::domain::ids::TillId;

fn listed<B: Volume>(table: &str) -> Stored<&'static Table> {
    B::TABLES
        .iter()
        .find(|t| t.name == table)
        .ok_or(Trouble::Bug("a table"))
}

impl<B: Volume> Read<'_, B> {
    /// The names of all tables, sorted.
    pub fn table_names(&self) -> Stored<Vec<String>> {
        self.all(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
             ORDER BY name",
            [],
            |r| r.get(0),
        )
    }

    /// Tries to update, delete and replace the rows of a table, inside a transaction that is taken
    /// back; says which of the three went through.
    pub fn try_to_tamper(&self, table: &str) -> Stored<(bool, bool, bool)> {
        let table = listed::<B>(table)?;
        let name = table.name;
        let key = table.key.split(',').next().unwrap_or_default();
        let goes = |sql: &str| -> Stored<bool> {
            self.conn.execute_batch("SAVEPOINT tamper").or_trouble()?;
            let done = self.conn.execute(sql, []);
            self.conn
                .execute_batch("ROLLBACK TO tamper; RELEASE tamper")
                .or_trouble()?;
            Ok(done.is_ok_and(|rows| rows > 0))
        };
        Ok((
            goes(&format!("UPDATE {name} SET {key} = {key}"))?,
            goes(&format!("DELETE FROM {name}"))?,
            goes(&format!(
                "INSERT OR REPLACE INTO {name} SELECT * FROM {name}"
            ))?,
        ))
    }

    /// Says that the book had so many schema steps.
    pub fn pretend_version(&self, version: i64) -> Stored<()> {
        self.conn
            .pragma_update(None, "user_version", version)
            .or_trouble()
    }

    /// Lets the book have no more pages than it has now, as on a full disk.
    pub fn pretend_full(&self) -> Stored<()> {
        let pages = self.number("PRAGMA page_count", [])?;
        self.limit_pages(pages)
    }

    /// Lets the book grow again.
    pub fn pretend_room(&self) -> Stored<()> {
        self.limit_pages(i64::from(u32::MAX) - 1)
    }

    fn limit_pages(&self, pages: i64) -> Stored<()> {
        self.number(&format!("PRAGMA max_page_count = {pages}"), [])?;
        Ok(())
    }

    /// Does this with another program's statements in the book, inside a transaction that is taken
    /// back; says how many rows the last of them touched.
    fn meanwhile<T>(
        &self,
        statements: &[String],
        look: impl FnOnce(&Self) -> T,
    ) -> Stored<(usize, T)> {
        // Whatever points at a row that is spoilt is looked at when all is kept, which it never is.
        self.conn
            .execute_batch("SAVEPOINT meanwhile; PRAGMA defer_foreign_keys = ON")
            .or_trouble()?;
        let mut touched = Ok(0);
        for sql in statements {
            touched = touched.and_then(|_| self.conn.execute(sql, []));
        }
        let seen = look(self);
        self.conn
            .execute_batch("ROLLBACK TO meanwhile; RELEASE meanwhile")
            .or_trouble()?;
        Ok((touched.or_trouble()?, seen))
    }

    /// The columns of a table, each with its type.
    pub fn columns(&self, table: &str) -> Stored<Vec<(String, String)>> {
        self.all(
            "SELECT name, type FROM pragma_table_info(?1) ORDER BY cid",
            [table],
            |r| Ok((r.get(0)?, r.get(1)?)),
        )
    }

    /// Looks at the book with one more revision of the first thing in a version table, which says
    /// that this till wrote it under this number.
    pub fn with_slipped_in<T>(
        &self,
        table: &str,
        till: TillId,
        seq: i64,
        look: impl FnOnce(&Self) -> T,
    ) -> Stored<(usize, T)> {
        let name = listed::<B>(table)?.name;
        let columns = self.columns(name)?;
        let values: Vec<String> = columns
            .iter()
            .map(|(column, _)| match column.as_str() {
                "rev" => "rev + 1".to_owned(),
                "seq" => seq.to_string(),
                "by_till" => format!("x'{}'", hex::encode(till.bytes())),
                other => other.to_owned(),
            })
            .collect();
        let values = values.join(", ");
        let sql =
            format!("INSERT INTO {name} SELECT {values} FROM {name} ORDER BY rev DESC LIMIT 1");
        self.meanwhile(&[sql], look)
    }

    /// Looks at the book with another value in one column of one row, as somebody could leave it who
    /// takes the guard off first.
    pub fn with_changed<T>(
        &self,
        table: &str,
        column: &str,
        look: impl FnOnce(&Self) -> T,
    ) -> Stored<(usize, T)> {
        let Table { name, key, .. } = listed::<B>(table)?;
        let columns = self.columns(name)?;
        let (column, of) = columns
            .iter()
            .find(|(c, _)| c == column)
            .ok_or(Trouble::Bug("a column"))?;
        let other = match of.as_str() {
            "INTEGER" => format!("coalesce({column}, 0) + 1000000"),
            "TEXT" => format!("coalesce({column}, '') || '1'"),
            _ => "randomblob(16)".to_owned(),
        };
        self.meanwhile(
            &[
                format!("DROP TRIGGER {name}_no_update"),
                format!(
                    "UPDATE {name} SET {column} = {other}
                     WHERE ({key}) = (SELECT {key} FROM {name} ORDER BY {key} LIMIT 1)"
                ),
            ],
            look,
        )
    }

    /// Looks at the book when one row of a side table went inside an erasure that was opened for it.
    pub fn with_erased<T>(&self, table: &str, look: impl FnOnce(&Self) -> T) -> Stored<(usize, T)> {
        let Table { name, key, .. } = listed::<B>(table)?;
        self.meanwhile(
            &[
                "INSERT INTO erasure_open (token) VALUES (x'00')".to_owned(),
                format!(
                    "DELETE FROM {name}
                     WHERE ({key}) = (SELECT {key} FROM {name} ORDER BY {key} LIMIT 1)"
                ),
                "DELETE FROM erasure_open".to_owned(),
            ],
            look,
        )
    }
}

impl Read<'_> {
    /// Leaves baskets on the counter and among the saved ones that only another program can read.
    pub fn spoil_baskets(&self) -> Stored<usize> {
        let mut spoilt = 0;
        for table in ["drafts", "held_baskets"] {
            let sql = format!("UPDATE {table} SET payload = 'another: ' || payload");
            spoilt += self.conn.execute(&sql, []).or_trouble()?;
        }
        Ok(spoilt)
    }

    /// Every stored basket as it stands in the book: on the counter or saved, and its text.
    pub fn basket_texts(&self) -> Stored<Vec<(&'static str, String)>> {
        let mut texts = Vec::new();
        for table in ["drafts", "held_baskets"] {
            let sql = format!("SELECT payload FROM {table} ORDER BY sale");
            let found: Vec<String> = self.all(&sql, [], |r| r.get(0))?;
            texts.extend(found.into_iter().map(|text| (table, text)));
        }
        Ok(texts)
    }
}
