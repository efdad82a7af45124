//! Long deeds: the book goes to a worker, which does one deed with it and gives it back. Whatever
//! else is to be done with the book waits meanwhile.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};

use super::deeds::{Deed, Event, Yes};
use super::runner;
use crate::domain::Trouble;
use crate::env::Env;
use crate::jobs::Worker;
use crate::operations::{SignedIn, Stop};
use crate::store::{PeopleBook, ShopBook};

/// Both books, as they travel: the people book where it is open.
pub type Held = (ShopBook, Option<PeopleBook>);

/// A deed with whoever does it.
pub struct Job {
    /// The clock, ids and chance.
    pub env: Env,
    /// Who is signed in.
    pub person: Option<SignedIn>,
    /// What is to be done.
    pub deed: Deed,
    /// A colleague's yes, and why.
    pub yes: Yes,
}

/// The worker for long deeds.
pub struct LongWork {
    worker: Option<Worker>,
    send: Sender<(Held, Event)>,
    heard: Receiver<(Held, Event)>,
    going_on: bool,
}

impl LongWork {
    /// Starts it.
    pub fn start() -> Self {
        let (send, heard) = channel();
        Self {
            worker: Worker::start("long", 1).ok(),
            send,
            heard,
            going_on: false,
        }
    }

    /// Whether the book is away.
    pub fn is_going_on(&self) -> bool {
        self.going_on
    }

    /// Takes the book and begins; where there is no worker the book stays, and the answer is no.
    pub fn begin(
        &mut self,
        ctx: &egui::Context,
        (book, people): (&mut Option<ShopBook>, &mut Option<PeopleBook>),
        job: Job,
    ) -> bool {
        let (Some(worker), Some(taken)) = (&self.worker, book.take()) else {
            return false;
        };
        let taken: Held = (taken, people.take());
        // In a place of its own, so that it is not lost where the worker does not take the job.
        let place = Arc::new(Mutex::new(Some(taken)));
        let (send, ctx, inside) = (self.send.clone(), ctx.clone(), place.clone());
        let work = move || {
            let taken = inside.lock().unwrap_or_else(PoisonError::into_inner).take();
            if let Some(mut held) = taken {
                let event = done(&mut held, job);
                // Nobody listens any more once the window is closed; the books close with it.
                drop(send.send((held, event)));
                ctx.request_repaint();
            }
        };
        self.going_on = worker.run(work).is_ok();
        if !self.going_on {
            let back = place.lock().unwrap_or_else(PoisonError::into_inner).take();
            if let Some((shop, open)) = back {
                (*book, *people) = (Some(shop), open);
            }
        }
        self.going_on
    }

    /// The books and what came of the deed, once it has ended.
    pub fn ended(&mut self) -> Option<(Held, Event)> {
        let ended = self.heard.try_recv().ok();
        self.going_on &= ended.is_none();
        ended
    }
}

fn done((book, people): &mut Held, job: Job) -> Event {
    let Job {
        env,
        person,
        deed,
        yes,
    } = job;
    let work = AssertUnwindSafe(|| runner::run((book, people), &env, person, &deed, &yes));
    // A mistake of ours in an operation is a page; its transaction was taken back.
    let done =
        catch_unwind(work).unwrap_or(Err(Stop::Trouble(Trouble::Bug("a panic in an operation"))));
    match done {
        Ok(outcome) => {
            let loaded = runner::load_moving(book, &env).map(Box::new);
            Event::Done(deed, outcome, loaded)
        }
        Err(stop) => Event::Stopped(deed, yes, stop),
    }
}
