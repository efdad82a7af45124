//! One program a store: a lock file that the operating system frees when the program ends.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

use super::error::{OrTrouble, Stored};
use crate::domain::Trouble;

/// Holds `store.lock`.
pub(super) struct StoreLock {
    file: File,
}

impl StoreLock {
    pub(super) fn take(store: &Path) -> Stored<Self> {
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(store.join("store.lock"))
            .or_trouble()?;
        match file.try_lock() {
            Ok(()) => Ok(Self { file }),
            Err(TryLockError::WouldBlock) => Err(Trouble::AlreadyOpen),
            Err(TryLockError::Error(e)) => Err(e).or_trouble(),
        }
    }
}

impl Drop for StoreLock {
    fn drop(&mut self) {
        // Closing alone would not free it while a program that was just started still has a copy.
        let _ = self.file.unlock();
    }
}
