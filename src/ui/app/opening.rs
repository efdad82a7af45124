//! Before there is an open book: the first start, and the twelve words of a book whose key is gone.
//!
//! What is slow runs on a worker behind the working page; nothing here writes before everything is
//! answered.

mod first_start;
mod key_words;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use egui::Ui;

pub use first_start::{FirstStart, Places};
pub use key_words::KeyWords;

use super::{App, Reopen, opened};
use crate::domain::Trouble;
use crate::env::Env;
use crate::jobs::Worker;
use crate::operations::Stop;
use crate::operations::set_up::this_till;
use crate::store::{BookKind, ShopBook};
use crate::ui::screens::working;
use crate::ui::{Look, Route, frame};
use crate::words::{Words, say};

/// A page before there is an open book.
pub enum Opening {
    /// Nothing is set up yet.
    FirstStart(Box<FirstStart>),
    /// The key of the book is not here.
    KeyWords(Box<KeyWords>),
}

/// What came of such a page.
pub enum Came {
    /// A book is open; the folder of its store.
    Book(Box<ShopBook>, PathBuf),
    /// Not now.
    Back,
}

impl Opening {
    /// The screen that is shown.
    pub fn route(&self) -> Route {
        let working = match self {
            Self::FirstStart(first) => first.is_working(),
            Self::KeyWords(words) => words.is_working(),
        };
        match self {
            _ if working => Route::Working,
            Self::FirstStart(_) => Route::SetUp,
            Self::KeyWords(_) => Route::KeyWords,
        }
    }

    /// Draws one frame; says what came of it.
    pub fn frame(&mut self, ui: &mut Ui, look: Look<'_>, env: &Env) -> Option<Came> {
        match self {
            Self::FirstStart(first) => first.frame(ui, look, env),
            Self::KeyWords(words) => words.frame(ui, look, env),
        }
    }
}

impl App {
    /// The program that starts without a store.
    pub fn first_start(
        ctx: &egui::Context,
        env: Env,
        words: Arc<Words>,
        places: Places,
        papers: PathBuf,
    ) -> Self {
        let first = FirstStart::new(places, &env);
        let none = || Err(Trouble::NoBook);
        let mut app = Self::new(ctx, env, words, none(), Box::new(none), papers);
        match first {
            Ok(first) => app.opening = Some(Opening::FirstStart(Box::new(first))),
            Err(trouble) => app.open = Err(trouble),
        }
        app
    }

    /// The same program, which knows where its book lies: where the key is not there, it asks for
    /// the recovery words.
    #[must_use]
    pub fn of_store(mut self, store: PathBuf, till: Option<String>) -> Self {
        self.store = Some((store, till));
        self.ask_for_words();
        self
    }

    pub(super) fn ask_for_words(&mut self) {
        if let (Err(Trouble::KeyMissing | Trouble::WrongKey), Some((store, till))) =
            (&self.open, &self.store)
        {
            let words = KeyWords::new(store.clone(), till.clone());
            self.opening = Some(Opening::KeyWords(Box::new(words)));
        }
    }

    /// The page before there is an open book.
    pub fn opening(&self) -> Option<&Opening> {
        self.opening.as_ref()
    }

    /// Draws that page and does what follows from it.
    pub(super) fn frame_before(&mut self, ui: &mut egui::Ui) {
        let ctx = ui.ctx().clone();
        let look = Look::new(&self.words, self.looks, ctx.content_rect().size());
        let Some(opening) = &mut self.opening else {
            return;
        };
        match opening.frame(ui, look, &self.env) {
            Some(Came::Book(book, store)) => {
                self.open = opened(*book, &self.env);
                self.reopen = reopen_at(store.clone());
                self.store = Some((store, None));
                self.opening = None;
            }
            Some(Came::Back) => self.opening = None,
            None => return,
        }
        ctx.request_repaint();
    }

    /// The window says which till it is.
    pub(super) fn name_window(&mut self, ctx: &egui::Context) {
        let title = match &self.open {
            Ok(open) => {
                let till = open.state.shop.till.as_str();
                match open.state.shop.book {
                    BookKind::Live => say!(self.words, "app-window-title-of", till = till),
                    BookKind::MadeUp => say!(self.words, "app-window-title-made-up", till = till),
                }
            }
            Err(_) => say!(self.words, "app-window-title"),
        };
        if title != self.title {
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }
}

/// Opens the book in this store as this machine's till.
fn reopen_at(store: PathBuf) -> Reopen {
    Box::new(move || {
        let mut book = ShopBook::open(&store)?;
        if let Some(till) = this_till(&book, None)? {
            book.act_as(till);
        }
        Ok(book)
    })
}

/// What a worker tells.
enum Told {
    /// So many steps of so many are done.
    Step(usize, usize),
    /// It ended with a book, or did not.
    Ended(Result<Box<ShopBook>, Stop>),
}

/// A piece of slow work, and what it tells.
struct Work {
    worker: Option<Worker>,
    told: (Sender<Told>, Receiver<Told>),
}

impl Work {
    fn new() -> Self {
        Self {
            // Without a worker the work is done here: the window stands still for a moment.
            worker: Worker::start("opening", 1).ok(),
            told: channel(),
        }
    }

    /// Begins a piece of work that makes or opens a book.
    fn begin(
        &self,
        ctx: &egui::Context,
        work: impl FnOnce(&mut dyn FnMut(usize, usize)) -> Result<ShopBook, Stop> + Send + 'static,
    ) {
        let (send, ctx) = (self.told.0.clone(), ctx.clone());
        let job = move || {
            let mut step = |step, of| {
                // Nobody listens any more once the window is closed.
                drop(send.send(Told::Step(step, of)));
                ctx.request_repaint();
            };
            let ended = work(&mut step).map(Box::new);
            drop(send.send(Told::Ended(ended)));
            ctx.request_repaint();
        };
        match &self.worker {
            Some(worker) => {
                if worker.run(job).is_err() {
                    let busy = Stop::Trouble(Trouble::Busy);
                    drop(self.told.0.send(Told::Ended(Err(busy))));
                }
            }
            None => job(),
        }
    }

    fn hear(&self) -> Option<Told> {
        self.told.1.try_recv().ok()
    }
}

/// Shows the working page; true when its stop was pressed.
fn working_page(ui: &mut Ui, look: Look<'_>, data: &working::Data) -> bool {
    let (_, actions) = frame::show(ui, look, Route::Working, None, |ui| {
        working::view(ui, look, data, &mut working::Draft)
    });
    !actions.is_empty()
}

/// What to say about why a book could not be made or opened.
fn why(look: Look<'_>, stop: &Stop) -> String {
    match stop {
        Stop::Refused(refusal) => look.words.refusal(refusal),
        Stop::Trouble(trouble) => {
            let said = look.words.trouble(trouble);
            format!("{} {} {}", said.happened, said.kept, said.to_do)
        }
    }
}
