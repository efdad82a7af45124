//! What the window knows of files: the one that is being chosen, and lists on their way in or out.

use std::path::PathBuf;

use crate::domain::chosen_files::{FileFor, FileProblem, Place};
use crate::domain::product_lists::plan::{Answers, Counts};
use crate::operations::watch::Watch;
use crate::ui::Route;
use crate::ui::app::deeds::files::PlannedList;
use crate::ui::screens::{accounts, choose_file, product_list_in, product_lists};

/// Everything about files.
#[derive(Clone, Debug, Default)]
pub struct Files {
    /// The file that is being chosen.
    pub choosing: Option<Choosing>,
    /// The page of lists and files.
    pub lists: product_lists::Draft,
    /// What happened there last.
    pub said: product_lists::Said,
    /// The list that comes in.
    pub incoming: Option<Incoming>,
    /// The page of files for the accounts.
    pub accounts: accounts::Draft,
    /// What the files on that page are of.
    pub purpose: accounts::For,
    /// The files for the accounts that were saved.
    pub saved: Vec<PathBuf>,
    /// What is being done.
    pub work: Option<Work>,
}

impl Files {
    /// Nothing stays for whoever signs in next; work that is going on does.
    pub fn forget(&mut self) {
        let work = self.work.take();
        *self = Self {
            work,
            ..Self::default()
        };
    }
}

/// Long work.
#[derive(Clone, Debug)]
pub struct Work {
    /// What is being done.
    pub what: WorkOn,
    /// How far it is, and the way to stop it.
    pub watch: Watch,
    /// How many parts it has; none, where that is not known.
    pub parts: usize,
}

/// What is being done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WorkOn {
    /// A list is planned.
    Planning,
    /// A list is taken in.
    TakingIn,
    /// Hours are gathered for files.
    Gathering,
    /// Files are saved.
    Saving,
    /// Files of reports are made.
    GatheringReports,
    /// Files of reports are saved.
    SavingReports,
}

impl WorkOn {
    /// Whether it ends by itself once it is stopped, and says then what came of it: what has the book gives it
    /// back first, and what is saved is counted.
    pub const fn gives_back(self) -> bool {
        matches!(
            self,
            Self::TakingIn | Self::Gathering | Self::GatheringReports | Self::SavingReports
        )
    }
}

/// A list that comes in.
#[derive(Clone, Debug, Default)]
pub struct Incoming {
    /// The name of its file.
    pub file: String,
    /// The list with what becomes of it.
    pub planned: Option<PlannedList>,
    /// What was said about it.
    pub answers: Answers,
    /// Once it was taken in: how much.
    pub done: Option<Counts>,
    /// What happened with the last try.
    pub problem: Option<String>,
    /// What is half done on its page.
    pub draft: product_list_in::Draft,
}

/// A file that is being chosen.
#[derive(Clone, Debug)]
pub struct Choosing {
    /// What for.
    pub purpose: FileFor,
    /// The screen that asked.
    pub from: Route,
    /// The usual places.
    pub places: Vec<Place>,
    /// The folders that were looked into, the last one is shown; none: the places are.
    pub trail: Vec<PathBuf>,
    /// What is shown.
    pub showing: choose_file::Showing,
    /// What happened with the last try.
    pub problem: Option<FileProblem>,
    /// What is typed.
    pub draft: choose_file::Draft,
}

impl Choosing {
    /// Nothing chosen yet.
    pub fn new(purpose: FileFor, from: Route) -> Self {
        Self {
            purpose,
            from,
            places: Vec::new(),
            trail: Vec::new(),
            showing: choose_file::Showing::Looking,
            problem: None,
            draft: choose_file::Draft::default(),
        }
    }
}
