//! Safe copies by themselves: after each close and once a day, on a worker beside selling; of the people
//! book when it closes, because its key is at hand no longer than that.
//!
//! Nothing here stops selling: what is in the way is noted, shown where copies are looked at, and tried
//! again.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use super::App;
use crate::domain::safe_copies::folders::Places;
use crate::domain::safe_copies::{WhichBook, is_due};
use crate::domain::time::Moment;
use crate::jobs::Worker;
use crate::operations::safe_copies::making::{CopyJob, Wish};
use crate::operations::safe_copies::{CopyWent, NoteCopies};
use crate::operations::{Actor, perform};
use crate::store::People;
use crate::ui::screens::safe_copies::Making;

/// Minutes after the start until a copy that is due is made: who opens the till comes first.
const AFTER_START: i64 = 1;
/// How long the end of the program waits for one copy.
const LONGEST_WAIT: Duration = Duration::from_mins(1);
/// Minutes until a copy that did not work is tried again.
const TRY_AGAIN: i64 = 15;

/// The worker for copies, and what the window has to remember for it.
pub struct CopyWorker {
    worker: Option<Worker>,
    send: Sender<Vec<CopyWent>>,
    heard: Receiver<Vec<CopyWent>>,
    /// Whether somebody asked for one, or a till was closed.
    wanted: bool,
    making: u32,
    began: Moment,
    tried: Option<Moment>,
    session_open: bool,
    /// What copies the people book when it closes; made while it is open.
    people: Option<CopyJob<People>>,
    /// What was noted last.
    places: Option<Places>,
}

impl CopyWorker {
    /// Starts it.
    pub fn start(now: Moment) -> Self {
        let (send, heard) = channel();
        Self {
            worker: Worker::start("copies", 4).ok(),
            send,
            heard,
            wanted: false,
            making: 0,
            began: now,
            tried: None,
            session_open: false,
            people: None,
            places: None,
        }
    }

    /// Somebody asks for one now.
    pub fn ask(&mut self) {
        self.wanted = true;
    }

    fn hand_over(
        &mut self,
        ctx: &egui::Context,
        copy: impl FnOnce() -> Vec<CopyWent> + Send + 'static,
    ) {
        let (send, ctx) = (self.send.clone(), ctx.clone());
        let job = move || {
            // Nobody listens any more once the window is closed.
            drop(send.send(copy()));
            ctx.request_repaint();
        };
        let taken = self.worker.as_ref().is_some_and(|w| w.run(job).is_ok());
        self.making = self.making.saturating_add(u32::from(taken));
    }

    /// Whether the daily copy is to be made now.
    fn is_due(&self, now: Moment) -> bool {
        let last = self.places.as_ref().and_then(|p| p.last(WhichBook::Shop));
        let started = now.minutes_since(self.began) >= AFTER_START;
        let again = self
            .tried
            .is_none_or(|tried| now.minutes_since(tried) >= TRY_AGAIN);
        is_due(last, now) && started && again
    }
}

impl App {
    /// Makes the copies that are due, and notes how they went.
    pub(super) fn mind_the_copies(&mut self, ctx: &egui::Context) {
        let now = self.env.now();
        let Ok(open) = &mut self.open else { return };
        let Some(book) = &mut open.book else { return };
        let copies = &mut self.copies;
        while let Ok(went) = copies.heard.try_recv() {
            copies.making = copies.making.saturating_sub(1);
            // Where it cannot be noted the copy is there all the same, and the next one is noted.
            drop(perform::<NoteCopies>(
                book,
                &self.env,
                &Actor::default(),
                &went,
            ));
            copies.places = None;
            ctx.request_repaint();
        }
        if copies.places.is_none() {
            let places = book.read().copy_places().unwrap_or_default();
            if let Some(facts) = &mut open.state.settings.facts {
                facts.copies = places.clone();
            }
            copies.places = Some(places);
        }
        let places = copies.places.clone().unwrap_or_default();
        match (&open.people, copies.people.is_some()) {
            (Some(people), false) => copies.people = CopyJob::new(people, &places).ok(),
            (None, true) => {
                if let Some(job) = copies.people.take() {
                    let job = job.into(&places);
                    copies.hand_over(ctx, move || job.run(now, Wish::IfChanged));
                }
            }
            _ => {}
        }
        let session_open = open.state.session.is_some();
        copies.wanted |= copies.session_open && !session_open;
        copies.session_open = session_open;
        if copies.making == 0 && (copies.wanted || copies.is_due(now)) {
            copies.wanted = false;
            copies.tried = Some(now);
            if let Ok(job) = CopyJob::new(book, &book.read().copy_places().unwrap_or_default()) {
                copies.hand_over(ctx, move || job.run(now, Wish::Always));
            }
            if let Some(people) = &open.people
                && let Ok(job) = CopyJob::new(people, &places)
            {
                copies.hand_over(ctx, move || job.run(now, Wish::IfChanged));
            }
        }
        let making = if copies.making > 0 {
            Making::Now
        } else {
            Making::Not
        };
        open.state.settings.making = making;
        // The day turns also where nobody touches anything.
        ctx.request_repaint_after(Duration::from_mins(5));
    }

    /// Before the program ends: copies that are being made are waited for, one that is wanted is made, and what
    /// was written in the people book since its last copy is kept in one, since nobody could make it afterwards.
    pub(super) fn copy_before_the_end(&mut self) {
        let now = self.env.now();
        let copies = &mut self.copies;
        let mut went = Vec::new();
        while copies.making > 0 {
            // A stick that does not answer holds the end up for so long and no longer.
            let Ok(done) = copies.heard.recv_timeout(LONGEST_WAIT) else {
                break;
            };
            copies.making = copies.making.saturating_sub(1);
            went.extend(done);
        }
        if let Some(job) = copies.people.take() {
            went.extend(job.run(now, Wish::IfChanged));
        }
        let Ok(open) = &mut self.open else { return };
        let Some(book) = &mut open.book else { return };
        // Who closes the till and the program at once has a copy of that day.
        let closed = copies.session_open && open.state.session.is_none();
        if std::mem::take(&mut copies.wanted) || closed {
            let places = book.read().copy_places().unwrap_or_default();
            if let Ok(job) = CopyJob::new(book, &places) {
                went.extend(job.run(now, Wish::Always));
            }
        }
        if !went.is_empty() {
            // Where it cannot be noted the copies are there all the same.
            let nobody = Actor::default();
            drop(perform::<NoteCopies>(book, &self.env, &nobody, &went));
        }
    }
}
