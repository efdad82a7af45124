//! Files that are chosen and read: what the app does about them, and what comes of it.

use std::path::PathBuf;
use std::sync::Arc;

use crate::domain::chosen_files::{FileFor, FileProblem, Folder, Place};
use crate::domain::pictures::SmallPicture;

/// Something to do with files; all of it on a worker.
#[derive(Clone, Debug)]
pub enum FilesEffect {
    /// Find the usual places.
    FindPlaces,
    /// Read a folder.
    ReadFolder {
        /// Which.
        path: PathBuf,
        /// For which kind of files.
        purpose: FileFor,
    },
    /// See where a typed path leads, and read what is there.
    Follow {
        /// As typed.
        typed: String,
        /// For which kind of files.
        purpose: FileFor,
    },
    /// See what a path leads to, and read what is there.
    Look {
        /// Where.
        path: PathBuf,
        /// For which kind of files.
        purpose: FileFor,
    },
    /// Read a file.
    ReadFile {
        /// Which.
        path: PathBuf,
        /// What for.
        purpose: FileFor,
    },
}

/// Something that a worker found out about files.
#[derive(Clone, Debug)]
pub enum FilesEvent {
    /// The usual places.
    Places(Vec<Place>),
    /// A folder.
    Folder(Folder),
    /// A file.
    File(ChosenFile),
    /// It did not work.
    Problem(FileProblem),
}

/// A file that was chosen and read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ChosenFile {
    /// What for.
    pub purpose: FileFor,
    /// Where it was.
    pub path: PathBuf,
    /// What came of it.
    pub read: Read,
}

/// What was read from a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Read {
    /// Its bytes.
    Bytes(Arc<Vec<u8>>),
    /// A photo, made small.
    Photo(SmallPicture),
}
