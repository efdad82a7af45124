//! What SQLite says, as the [`Trouble`] that a person can be told.

use rusqlite::ErrorCode;

use crate::domain::Trouble;

/// The result of anything that touches a book.
pub type Stored<T> = Result<T, Trouble>;

/// Maps an error of the database. Only names of constraints are kept, never data.
pub(super) fn trouble(error: &rusqlite::Error) -> Trouble {
    match error {
        rusqlite::Error::SqliteFailure(e, message) => match e.code {
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Trouble::Busy,
            ErrorCode::DiskFull => Trouble::Full,
            ErrorCode::ReadOnly | ErrorCode::PermissionDenied => Trouble::ReadOnly,
            ErrorCode::DatabaseCorrupt => Trouble::Damaged,
            ErrorCode::NotADatabase => Trouble::WrongKey,
            ErrorCode::OperationInterrupted => Trouble::Interrupted,
            ErrorCode::ConstraintViolation => Trouble::Rule(message.clone().unwrap_or_default()),
            ErrorCode::SystemIoFailure | ErrorCode::CannotOpen | ErrorCode::OutOfMemory => {
                Trouble::Disk
            }
            _ => Trouble::Bug("the database refused a statement"),
        },
        rusqlite::Error::InvalidColumnType(..)
        | rusqlite::Error::FromSqlConversionFailure(..)
        | rusqlite::Error::IntegralValueOutOfRange(..)
        | rusqlite::Error::Utf8Error(..) => Trouble::Damaged,
        _ => Trouble::Bug("the database and the program disagree"),
    }
}

/// Maps an error of the file system.
pub(super) fn disk(error: &std::io::Error) -> Trouble {
    use std::io::ErrorKind as K;
    match error.kind() {
        K::StorageFull | K::QuotaExceeded | K::FileTooLarge => Trouble::Full,
        K::PermissionDenied | K::ReadOnlyFilesystem => Trouble::ReadOnly,
        K::NotFound => Trouble::NoBook,
        _ => Trouble::Disk,
    }
}

/// Turns results of the database and the file system into [`Stored`] ones.
pub(super) trait OrTrouble<T> {
    /// The value, or the trouble.
    fn or_trouble(self) -> Stored<T>;
}

impl<T> OrTrouble<T> for rusqlite::Result<T> {
    fn or_trouble(self) -> Stored<T> {
        self.map_err(|e| trouble(&e))
    }
}

impl<T> OrTrouble<T> for std::io::Result<T> {
    fn or_trouble(self) -> Stored<T> {
        self.map_err(|e| disk(&e))
    }
}
