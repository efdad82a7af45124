//! Places, folders and files in words.

use super::{Words, say};
use crate::domain::chosen_files::{FileFor, FileProblem, MEGABYTE, PlaceKind};

impl Words {
    /// The name of a place.
    pub fn place_of_files(&self, kind: &PlaceKind) -> String {
        match kind {
            PlaceKind::Papers => say!(self, "choose-file-papers"),
            PlaceKind::Downloads => say!(self, "choose-file-downloads"),
            PlaceKind::Documents => say!(self, "choose-file-documents"),
            PlaceKind::Desktop => say!(self, "choose-file-desktop"),
            PlaceKind::Pictures => say!(self, "choose-file-pictures"),
            PlaceKind::Stick(name) => say!(self, "choose-file-stick", name = name.as_str()),
            PlaceKind::Drive(letter) => say!(self, "choose-file-drive", letter = letter.as_str()),
        }
    }

    /// What is asked for.
    pub fn which_file(&self, purpose: FileFor) -> String {
        match purpose {
            FileFor::ProductList => say!(self, "choose-file-ask-list"),
            FileFor::Framework => say!(self, "choose-file-ask-framework"),
            FileFor::ProductPhoto | FileFor::PersonPhoto => say!(self, "choose-file-ask-photo"),
        }
    }

    /// What is wrong with a place, a folder or a file, and what to do.
    pub fn file_problem(&self, problem: &FileProblem) -> String {
        match problem {
            FileProblem::NothingTyped => say!(self, "choose-file-nothing-typed"),
            FileProblem::NotThere => say!(self, "choose-file-not-there"),
            FileProblem::Closed => say!(self, "choose-file-closed"),
            FileProblem::AFolder | FileProblem::NotAFile => say!(self, "choose-file-not-a-file"),
            FileProblem::OtherKind => say!(self, "choose-file-other-kind"),
            FileProblem::TooLarge { most } => {
                let most = most.checked_div(MEGABYTE).unwrap_or_default();
                say!(self, "choose-file-too-large", most = most.to_string())
            }
            FileProblem::Photo(refusal) => self.refusal(refusal),
            FileProblem::Disk => say!(self, "choose-file-disk"),
            FileProblem::Busy => say!(self, "choose-file-busy"),
        }
    }

    /// How large a file is: 12 KB, 3.4 MB.
    pub fn file_size(&self, bytes: u64) -> String {
        let part = |of: u64| bytes.checked_div(of).unwrap_or_default();
        if bytes >= MEGABYTE {
            let tenths = part(MEGABYTE / 10);
            let (whole, tenth) = (tenths / 10, tenths % 10);
            say!(self, "choose-file-mb", size = format!("{whole}.{tenth}"))
        } else {
            say!(self, "choose-file-kb", size = part(1000).max(1).to_string())
        }
    }
}
