//! Where effects about files meet the disk: on a worker of their own, so that a slow stick or a
//! drive that does not answer holds nothing up.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use crate::domain::chosen_files::{FileFor, FileProblem, LARGEST_LIST};
use crate::files::pictures::{NotTaken, photo_from_file};
use crate::files::places::{self, Led, Roots};
use crate::jobs::Worker;
use crate::ui::app::deeds::files::{ChosenFile, FilesEffect, FilesEvent, Read};

/// The worker for files, and what it found out.
pub struct FilesWorker {
    worker: Option<Worker>,
    send: Sender<FilesEvent>,
    heard: Receiver<FilesEvent>,
    papers: PathBuf,
}

impl FilesWorker {
    /// Starts it; papers go into the folder `papers`.
    pub fn start(papers: PathBuf) -> Self {
        let (send, heard) = channel();
        Self {
            worker: Worker::start("files", 2).ok(),
            send,
            heard,
            papers,
        }
    }

    /// What it found out since, one after the other.
    pub fn heard(&self) -> Option<FilesEvent> {
        self.heard.try_recv().ok()
    }

    /// Hands an effect over; an answer only where that does not work.
    pub fn run(&self, ctx: &egui::Context, effect: FilesEffect) -> Option<FilesEvent> {
        let (send, ctx, papers) = (self.send.clone(), ctx.clone(), self.papers.clone());
        let job = move || {
            let event = done(effect, papers).unwrap_or_else(FilesEvent::Problem);
            // Nobody listens any more once the window is closed.
            drop(send.send(event));
            ctx.request_repaint();
        };
        match &self.worker {
            Some(worker) if worker.run(job).is_ok() => None,
            _ => Some(FilesEvent::Problem(FileProblem::Busy)),
        }
    }
}

fn done(effect: FilesEffect, papers: PathBuf) -> Result<FilesEvent, FileProblem> {
    Ok(match effect {
        FilesEffect::FindPlaces => FilesEvent::Places(Roots::of_this_machine(&papers).places()),
        FilesEffect::ReadFolder { path, purpose } => {
            FilesEvent::Folder(places::read_folder(&path, purpose)?)
        }
        FilesEffect::Follow { typed, purpose } => look(
            places::meant(&typed).ok_or(FileProblem::NothingTyped)?,
            purpose,
        )?,
        FilesEffect::Look { path, purpose } => look(path, purpose)?,
        FilesEffect::ReadFile { path, purpose } => FilesEvent::File(read(path, purpose)?),
    })
}

fn look(path: PathBuf, purpose: FileFor) -> Result<FilesEvent, FileProblem> {
    Ok(match places::look(path, purpose)? {
        Led::Folder(folder) => FilesEvent::Folder(folder),
        Led::File(path) => FilesEvent::File(read(path, purpose)?),
    })
}

fn read(path: PathBuf, purpose: FileFor) -> Result<ChosenFile, FileProblem> {
    let read = match purpose {
        FileFor::ProductList => Read::Bytes(Arc::new(places::read_file(&path, LARGEST_LIST)?)),
        FileFor::ProductPhoto | FileFor::PersonPhoto => {
            Read::Photo(photo_from_file(&path).map_err(|not| match not {
                NotTaken::Refused(refusal) => FileProblem::Photo(refusal),
                NotTaken::Trouble(_) => FileProblem::Disk,
            })?)
        }
    };
    Ok(ChosenFile {
        purpose,
        path,
        read,
    })
}
