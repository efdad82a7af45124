//! Files that are chosen and read, lists in and files out: what the app does about them, and what
//! comes of it.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::documents::preview::PagePicture;
use crate::domain::Trouble;
use crate::domain::catalogue::Category;
use crate::domain::chosen_files::{FileFor, FileProblem, Folder, Place};
use crate::domain::pictures::SmallPicture;
use crate::domain::product_lists::plan::{Answers, Plan};
use crate::domain::product_lists::{List, NotAList};
use crate::domain::reports::ledger::PaperDigest;
use crate::domain::reports::page::ReportPage;
use crate::domain::skills::passport::PaperReference;
use crate::files::hours::Hours as HoursFile;
use crate::operations::catalogue::ListToTakeIn;
use crate::operations::exports::Files;
use crate::operations::watch::Watch;

/// An operation about files.
#[derive(Clone, Debug)]
pub enum FilesDeed {
    /// Take a planned list in; long.
    TakeIn(ListToTakeIn),
    /// Let files be made.
    Export(Files),
}

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
    /// Read a list of products and plan what becomes of it.
    ReadList(Arc<Vec<u8>>),
    /// Plan again, with these answers.
    PlanAgain {
        /// The list.
        list: Arc<List>,
        /// What was said about it.
        answers: Answers,
    },
    /// Save all products as a list.
    SaveProducts,
    /// Save files of hours and expenses.
    SaveHours(Box<HoursFile>),
    /// Save a framework of skills as a table.
    SaveFramework {
        /// What its file is called.
        name: String,
        /// What stands in it.
        text: String,
    },
    /// Make pictures of the pages of a report, and its words.
    Picture(PictureOf),
    /// Save the file of a report.
    SaveReport {
        /// What its file is called.
        name: String,
        /// The file.
        bytes: Arc<Vec<u8>>,
    },
    /// Save the files of several reports, one after the other, until it is stopped.
    SaveReports {
        /// What their folder is called.
        folder: String,
        /// Each with its reference, by which it is called.
        files: Vec<(PaperReference, Arc<Vec<u8>>)>,
        /// How far it is, and the way to stop it.
        watch: Watch,
    },
    /// Save the files for the accounts of these days.
    SaveAccounts {
        /// The first business date.
        from: NaiveDate,
        /// The last.
        until: NaiveDate,
    },
}

impl FilesEffect {
    /// Whether it looks into the book.
    pub fn reads_book(&self) -> bool {
        match self {
            Self::ReadList(_)
            | Self::PlanAgain { .. }
            | Self::SaveProducts
            | Self::SaveAccounts { .. } => true,
            Self::FindPlaces
            | Self::ReadFolder { .. }
            | Self::Follow { .. }
            | Self::Look { .. }
            | Self::SaveHours(_)
            | Self::SaveFramework { .. }
            | Self::Picture(_)
            | Self::SaveReport { .. }
            | Self::SaveReports { .. }
            | Self::ReadFile { .. } => false,
        }
    }
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
    /// A list was read and planned; or it is none.
    Planned(Result<PlannedList, NotAList>),
    /// Files were saved there.
    Saved(Vec<PathBuf>),
    /// The pages of a report are pictures; none where that did not work.
    Pictured(PaperDigest, Option<Arc<Pictured>>),
    /// Where the file of a report was saved, or why not.
    ReportSaved(Result<String, Trouble>),
    /// The files of several reports were saved, or as many of them as could be.
    ReportsSaved(SavedReports),
    /// Something happened to the disk or the book.
    Trouble(Trouble),
}

/// What became of the files of several reports.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SavedReports {
    /// How many were saved, each whole.
    pub saved: usize,
    /// Of how many.
    pub of: usize,
    /// The folder.
    pub folder: String,
    /// Why it ended before the last, where it did.
    pub trouble: Option<Trouble>,
}

/// A report of which pictures are made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PictureOf {
    /// The page: its file is made first.
    Page(Box<ReportPage>),
    /// A file that is kept, and the page that it was made of.
    File(Box<ReportPage>, Arc<Vec<u8>>),
}

impl PictureOf {
    /// By what it is known.
    pub fn digest(&self) -> PaperDigest {
        match self {
            Self::Page(page) => page.digest(),
            Self::File(_, bytes) => PaperDigest::of(bytes),
        }
    }
}

/// A report as it is looked at.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pictured {
    /// The file.
    pub bytes: Arc<Vec<u8>>,
    /// Pictures of its pages.
    pub pages: Vec<PagePicture>,
    /// Of each page, the rows of dots on which nothing stands: there it can be cut.
    pub blank: Vec<Vec<bool>>,
    /// The same words as plain text.
    pub text: String,
}

/// A list with what becomes of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlannedList {
    /// The list.
    pub list: Arc<List>,
    /// What becomes of it.
    pub plan: Arc<Plan>,
    /// The tabs of the shop, new ones too.
    pub tabs: Vec<Category>,
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
