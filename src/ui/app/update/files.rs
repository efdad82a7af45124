//! Choosing a file: from place to folder to file, and on to whoever asked for one.

use super::Update;
use crate::domain::chosen_files::{FileFor, FileProblem};
use crate::ui::Route;
use crate::ui::app::deeds::Effect;
use crate::ui::app::deeds::files::{ChosenFile, FilesEffect, FilesEvent, Read};
use crate::ui::app::state::files::Choosing;
use crate::ui::screens::choose_file::{self, Showing};

impl Update<'_> {
    /// Lets a file be chosen; [`Update::file_is_here`] hears of it.
    pub fn choose_file(&mut self, purpose: FileFor) {
        let from = self.state.route;
        self.state.files.choosing = Some(Choosing::new(purpose, from));
        self.state.route = Route::ChooseFile;
        self.ask_disk(FilesEffect::FindPlaces);
    }

    /// The file that was asked for, read; the screen that asked is shown again.
    fn file_is_here(&mut self, file: ChosenFile) {
        match (file.purpose, &file.read) {
            (FileFor::ProductList, _) => self.list_is_here(file),
            (FileFor::ProductPhoto, Read::Photo(photo)) => self.product_photo(photo.clone()),
            (FileFor::PersonPhoto, Read::Photo(photo)) => self.person_photo(photo.clone()),
            (FileFor::Evidence, Read::Photo(photo)) => {
                self.evidence_photo_is_here(photo.clone());
            }
            (FileFor::Framework, Read::Bytes(_)) => self.framework_file_is_here(file),
            // A photo is never read as anything else, nor anything else as a photo.
            (FileFor::Framework, Read::Photo(_))
            | (FileFor::ProductPhoto | FileFor::PersonPhoto | FileFor::Evidence, Read::Bytes(_)) => {
            }
        }
    }

    pub(super) fn on_choose_file(&mut self, action: choose_file::Action) {
        let Some(choosing) = &mut self.state.files.choosing else {
            return;
        };
        let purpose = choosing.purpose;
        choosing.problem = None;
        let effect = match action {
            choose_file::Action::Open(path) => FilesEffect::ReadFolder { path, purpose },
            choose_file::Action::Choose(path) => FilesEffect::ReadFile { path, purpose },
            choose_file::Action::Dropped(path) => FilesEffect::Look { path, purpose },
            choose_file::Action::Typed(typed) => FilesEffect::Follow { typed, purpose },
            choose_file::Action::Above => {
                let above = match &choosing.showing {
                    Showing::Folder(folder) => folder.path.parent(),
                    _ => None,
                };
                match above.map(ToOwned::to_owned) {
                    Some(path) => FilesEffect::ReadFolder { path, purpose },
                    None => return self.show_places(),
                }
            }
            choose_file::Action::Back => return self.back_from_folder(),
        };
        choosing.showing = Showing::Looking;
        self.ask_disk(effect);
    }

    fn ask_disk(&mut self, effect: FilesEffect) {
        self.effects.push(Effect::Files(effect));
    }

    fn show_places(&mut self) {
        if let Some(choosing) = &mut self.state.files.choosing {
            choosing.trail.clear();
            choosing.draft.page = 0;
            choosing.draft.find.clear();
            choosing.showing = Showing::Places(choosing.places.clone());
        }
    }

    fn back_from_folder(&mut self) {
        let Some(choosing) = &mut self.state.files.choosing else {
            return;
        };
        if matches!(choosing.showing, Showing::Places(_)) || choosing.places.is_empty() {
            self.state.route = choosing.from;
            self.state.files.choosing = None;
            return;
        }
        let purpose = choosing.purpose;
        if matches!(choosing.showing, Showing::Folder(_)) {
            choosing.trail.pop();
        }
        match choosing.trail.pop() {
            Some(path) => {
                choosing.showing = Showing::Looking;
                self.ask_disk(FilesEffect::ReadFolder { path, purpose });
            }
            None => self.show_places(),
        }
    }

    pub(super) fn hear_of_files(&mut self, event: FilesEvent) {
        let event = match event {
            FilesEvent::Planned(planned) => return self.list_planned(planned),
            FilesEvent::Saved(places) => return self.files_saved(places),
            FilesEvent::Trouble(trouble) => return self.files_trouble(trouble),
            FilesEvent::Pictured(of, pictured) => return self.hear_of_pictures(of, pictured),
            FilesEvent::ReportSaved(saved) => return self.hear_of_report_file(saved),
            FilesEvent::ReportsSaved(saved) => return self.hear_of_report_files(&saved),
            other => other,
        };
        let Some(choosing) = &mut self.state.files.choosing else {
            return;
        };
        // What comes after they went back, or chose something else, is not wanted any more.
        if self.state.route != Route::ChooseFile || choosing.showing != Showing::Looking {
            return;
        }
        match event {
            FilesEvent::Places(places) => {
                choosing.places = places;
                self.show_places();
            }
            FilesEvent::Folder(folder) => {
                if choosing.trail.last() != Some(&folder.path) {
                    choosing.trail.push(folder.path.clone());
                }
                choosing.draft.page = 0;
                choosing.draft.find.clear();
                choosing.showing = Showing::Folder(folder);
            }
            FilesEvent::File(file) => {
                self.state.route = choosing.from;
                self.state.files.choosing = None;
                self.file_is_here(file);
            }
            FilesEvent::Problem(problem) => self.file_problem(problem),
            FilesEvent::Planned(_)
            | FilesEvent::Saved(_)
            | FilesEvent::Pictured(..)
            | FilesEvent::ReportSaved(_)
            | FilesEvent::ReportsSaved(_)
            | FilesEvent::Trouble(_) => {}
        }
    }

    /// The places are shown again with what happened: from there every way leads on.
    fn file_problem(&mut self, problem: FileProblem) {
        self.show_places();
        if let Some(choosing) = &mut self.state.files.choosing {
            choosing.problem = Some(problem);
        }
    }
}
