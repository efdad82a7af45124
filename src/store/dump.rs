//! The canonical dump: every ledger, version and side row by primary key, in plain text.
//!
//! Salts, digests and hashes are left out, so that the same day rung twice gives the same text.

use std::fmt::Write;

use rusqlite::types::ValueRef;

use super::error::{OrTrouble, Stored};
use super::schema::TableKind;
use super::tx::Read;
use super::volume::Volume;

const LEFT_OUT: [&str; 3] = ["salt", "digest", "hash"];

impl<B: Volume> Read<'_, B> {
    /// All ledger, version and side rows as text, a line a row.
    pub fn canonical_dump(&self) -> Stored<String> {
        let mut text = String::new();
        for table in B::TABLES {
            if matches!(table.kind, TableKind::Working | TableKind::Lookup) {
                continue;
            }
            let sql = format!("SELECT * FROM {} ORDER BY {}", table.name, table.key);
            let mut statement = self.conn.prepare(&sql).or_trouble()?;
            let columns: Vec<String> = statement.column_names().map(str::to_owned).collect();
            let mut rows = statement.query([]).or_trouble()?;
            while let Some(row) = rows.next().or_trouble()? {
                text.push_str(table.name);
                for (place, column) in columns.iter().enumerate() {
                    if LEFT_OUT.contains(&column.as_str()) {
                        continue;
                    }
                    let value = row.get_ref(place).or_trouble()?;
                    let _ = match value {
                        ValueRef::Null => continue,
                        ValueRef::Integer(n) => write!(text, " {column}={n}"),
                        ValueRef::Real(r) => write!(text, " {column}={r}"),
                        ValueRef::Text(t) => {
                            write!(text, " {column}={:?}", String::from_utf8_lossy(t))
                        }
                        ValueRef::Blob(b) => write!(text, " {column}={}", hex::encode(b)),
                    };
                }
                text.push('\n');
            }
        }
        Ok(text)
    }
}
