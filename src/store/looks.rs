//! How this machine shows itself, in the table that is never exchanged.

use super::error::Stored;
use super::tx::{Read, Tx};
use crate::domain::looks::Looks;

impl Read<'_> {
    /// How this machine shows itself.
    pub fn looks(&self) -> Stored<Looks> {
        let rows: Vec<(String, String)> = self.all(
            "SELECT key, value FROM this_machine WHERE key LIKE 'look-%'",
            [],
            |r| Ok((r.get(0)?, r.get(1)?)),
        )?;
        Ok(Looks::from_kept(|key| {
            let found = rows.iter().find(|(k, _)| k == key);
            found.map(|(_, value)| value.clone())
        }))
    }
}

impl Tx<'_> {
    /// Keeps how this machine shows itself.
    pub fn keep_looks(&self, looks: &Looks) -> Stored<()> {
        for (key, value) in looks.kept() {
            self.set_this_machine(key, &value)?;
        }
        Ok(())
    }
}
