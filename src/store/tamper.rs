//! Trying to break the book's own rules: for tests, which live outside this module's walls.

use super::error::{OrTrouble, Stored};
use super::schema::TABLES;
use super::tx::Read;
use crate::domain::Trouble;

impl Read<'_> {
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
        let table = TABLES
            .iter()
            .find(|t| t.name == table)
            .ok_or(Trouble::Bug("a table"))?;
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
}
