//! What the window knows of files: the one that is being chosen, and lists on their way in or out.

use std::path::PathBuf;

use crate::domain::chosen_files::{FileFor, FileProblem, Place};
use crate::ui::Route;
use crate::ui::app::deeds::files::ChosenFile;
use crate::ui::screens::choose_file;

/// Everything about files.
#[derive(Clone, Debug, Default)]
pub struct Files {
    /// The file that is being chosen.
    pub choosing: Option<Choosing>,
    /// The file that was chosen last, until whoever asked takes it.
    pub chosen: Option<ChosenFile>,
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
