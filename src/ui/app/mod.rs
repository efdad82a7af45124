//! The app: draws the screen of the state, turns what was done into effects, runs them after
//! drawing, and hears what came of them.

mod copies;
pub mod deeds;
mod forgetting;
mod idle;
mod long;
mod looks;
pub mod opening;
pub mod products;
pub mod runner;
pub mod scanner;
pub mod settings;
mod shown;
pub mod state;
pub mod update;

use std::collections::{HashMap, VecDeque};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use uuid::Uuid;

use self::deeds::{Deed, Effect, Event};
use self::opening::Opening;
use self::state::State;
use self::update::Action;
use super::screens::{choose_file, trouble};
use super::theme;
use super::{Look, Route};
use crate::devices::paper::{NoPrinter, Printer};
use crate::domain::Trouble;
use crate::domain::ids::PersonId;
use crate::domain::looks::Looks;
use crate::domain::time::Moment;
use crate::env::Env;
use crate::jobs::Worker;
use crate::operations::Stop;
use crate::operations::people::{CheckPin, PinAnswer, PinTry};
use crate::operations::{Actor, perform};
use crate::store::{PeopleBook, ShopBook};
use crate::words::Words;

/// The smallest window that the layouts are made for, in points.
pub const LEAST_WINDOW: egui::Vec2 = egui::vec2(512.0, 384.0);

/// What a worker found out.
struct Compared {
    tried: Result<PinTry, Trouble>,
    person: PersonId,
    purpose: deeds::PinFor,
}

/// Opens the book once more, after trouble.
pub type Reopen = Box<dyn FnMut() -> Result<ShopBook, Trouble>>;

/// The window's program.
pub struct App {
    env: Env,
    words: Arc<Words>,
    /// What holds now, also where there is no book.
    looks: Looks,
    open: Result<Open, Trouble>,
    reopen: Reopen,
    /// The page before there is an open book, where there is one.
    opening: Option<Opening>,
    /// Where the book lies, and as which till it is opened.
    store: Option<(PathBuf, Option<String>)>,
    /// What stands on the window.
    title: String,
    effects: VecDeque<Effect>,
    touched_at: Moment,
    /// When somebody last used the people book, while it is open.
    last_touch: Moment,
    papers: PathBuf,
    /// Until when no PIN of a person is looked at, by a clock that nobody can set.
    pin_waits: HashMap<PersonId, Duration>,
    worker: Option<Worker>,
    files: runner::files::FilesWorker,
    long: long::LongWork,
    photos: runner::products::PhotoWorker,
    printing: runner::papers::PapersWorker,
    compared: (Sender<Compared>, Receiver<Compared>),
    copies: copies::CopyWorker,
    pins: runner::people::PinMaker,
    close: bool,
    scanner: scanner::Scanner<egui::Event>,
    scanned: Vec<String>,
    /// Before whom, where, and whether the people book was open, when the last frame was drawn.
    typed_for: forgetting::TypedFor,
}

/// The book, and what the window knows of it.
struct Open {
    /// Away while long work has it.
    book: Option<ShopBook>,
    /// The people book while it is open; away with the other.
    people: Option<PeopleBook>,
    state: State,
}

impl App {
    /// The program on this book, or the page that says why there is none. What a person saves goes
    /// into the folder `papers`.
    pub fn new(
        ctx: &egui::Context,
        env: Env,
        words: Arc<Words>,
        book: Result<ShopBook, Trouble>,
        reopen: Reopen,
        papers: PathBuf,
    ) -> Self {
        theme::install(ctx);
        let open = book.and_then(|book| opened(book, &env));
        let looks = open
            .as_ref()
            .map_or_else(|_| Looks::default(), |open| open.state.looks.looks);
        looks::begin(ctx, looks);
        let touched_at = env.now();
        // Without a worker a PIN is looked at here: slower to draw, but nobody is locked out.
        let worker = Worker::start("pins", 4).ok();
        let (desk_env, desk_words) = (env.clone(), words.clone());
        Self {
            env,
            words,
            looks,
            open,
            opening: None,
            store: None,
            title: String::new(),
            effects: VecDeque::new(),
            touched_at,
            last_touch: touched_at,
            reopen,
            files: runner::files::FilesWorker::start(desk_env, desk_words, papers.clone()),
            long: long::LongWork::start(),
            photos: runner::products::PhotoWorker::start(),
            printing: runner::papers::PapersWorker::start(papers.clone(), Arc::new(NoPrinter)),
            papers,
            pin_waits: HashMap::new(),
            worker,
            compared: channel(),
            copies: copies::CopyWorker::start(touched_at),
            pins: runner::people::PinMaker::default(),
            close: false,
            scanner: scanner::Scanner::default(),
            scanned: Vec::new(),
            typed_for: forgetting::TypedFor::default(),
        }
    }

    /// The same, with papers going to this printer.
    #[must_use]
    pub fn print_on(mut self, printer: Arc<dyn Printer>) -> Self {
        self.printing.print_on(printer);
        self
    }

    /// The screen that is shown.
    pub fn route(&self) -> Route {
        if let Some(opening) = &self.opening {
            return opening.route();
        }
        self.open
            .as_ref()
            .map_or(Route::Trouble, |open| open.state.route)
    }

    /// What the window knows, where the book is open.
    pub fn state(&self) -> Option<&State> {
        self.open.as_ref().ok().map(|open| &open.state)
    }

    /// The book, where it is open; for tests, which look at what was kept.
    pub fn book(&self) -> Option<&ShopBook> {
        self.open.as_ref().ok().and_then(|open| open.book.as_ref())
    }

    /// The people book, while it is open; for tests.
    pub fn people_book(&self) -> Option<&PeopleBook> {
        self.open
            .as_ref()
            .ok()
            .and_then(|open| open.people.as_ref())
    }

    /// Draws one frame and does what follows from it.
    pub fn frame(&mut self, ui: &mut egui::Ui) {
        if self.opening.is_some() {
            return self.frame_before(ui);
        }
        self.name_window(ui.ctx());
        self.hear_workers();
        self.take_dropped_file(ui.ctx());
        let ctx = ui.ctx().clone();
        self.wear_looks(&ctx);
        self.mind_the_people_book(&ctx);
        let look = Look::new(&self.words, self.looks, ctx.content_rect().size());
        let drawn = match &mut self.open {
            Ok(open) => {
                open.state.now = self.env.now();
                let state = &mut open.state;
                // A mistake of ours in a view must not take the counter with it.
                catch_unwind(AssertUnwindSafe(|| shown::state(ui, look, state))).ok()
            }
            Err(trouble) => Some(shown::trouble(ui, look, trouble)),
        };
        let actions = drawn.unwrap_or_else(|| {
            self.start_again();
            ctx.request_repaint();
            Vec::new()
        });
        self.mind_the_time(&ctx);
        self.mind_the_sighting(&ctx);
        for code in std::mem::take(&mut self.scanned) {
            self.act(Action::Scanned(code));
        }
        for action in actions {
            self.act(action);
        }
        // After drawing: short operations on the write connection.
        if self.run_effects(&ctx) {
            ctx.request_repaint();
        }
        self.mind_the_copies(&ctx);
        self.forget_what_was_typed(&ctx);
        if let Ok(open) = &self.open
            && let Some(book) = &open.book
        {
            self.photos.hear(&ctx);
            self.photos.fetch(&ctx, book, &open.state.office.photos);
        }
        if self.close {
            ctx.send_viewport_cmd(egui::ViewportCommand::Close);
        }
    }

    /// A file that was dropped onto the window, where one is asked for.
    fn take_dropped_file(&mut self, ctx: &egui::Context) {
        let dropped = ctx.input(|i| i.raw.dropped_files.first().map(|f| f.path().to_owned()));
        if let Some(path) = dropped
            && self.route() == Route::ChooseFile
        {
            self.act(Action::ChooseFile(choose_file::Action::Dropped(path)));
        }
    }

    /// Locks, with everything as the book has kept it.
    fn start_again(&mut self) {
        self.effects.clear();
        if let Ok(open) = &mut self.open {
            let Some(book) = &open.book else { return };
            match fresh_state(book, &self.env) {
                Ok(state) => open.state = state,
                Err(trouble) => self.open = Err(trouble),
            }
        }
    }

    fn act(&mut self, action: Action) {
        let (env, words) = (&self.env, &self.words);
        match &mut self.open {
            Ok(open) => {
                let fresh: &mut dyn FnMut() -> Uuid = &mut || env.new_id();
                self.effects
                    .extend(update::act(&mut open.state, words, fresh, action));
            }
            Err(_) => match action {
                Action::Zoom(command) => {
                    self.looks.zoom = update::looks::zoomed(self.looks.zoom, command);
                }
                Action::Trouble(trouble::Action::TryAgain) => {
                    self.open = (self.reopen)().and_then(|book| opened(book, &self.env));
                    self.ask_for_words();
                }
                _ => self.close = true,
            },
        }
    }

    fn hear(&mut self, event: Event) {
        let (env, words) = (&self.env, &self.words);
        if let Ok(open) = &mut self.open {
            let fresh: &mut dyn FnMut() -> Uuid = &mut || env.new_id();
            self.effects
                .extend(update::hear(&mut open.state, words, fresh, event));
        }
    }

    /// Runs what is to be done; whether there was anything.
    fn run_effects(&mut self, ctx: &egui::Context) -> bool {
        let mut any = false;
        while !self.long.is_going_on()
            && let Some(effect) = self.effects.pop_front()
        {
            any = true;
            if let Some(event) = self.run_effect(ctx, effect) {
                self.hear(event);
            }
        }
        any
    }

    fn run_effect(&mut self, ctx: &egui::Context, effect: Effect) -> Option<Event> {
        let Ok(open) = &mut self.open else {
            return None;
        };
        let env = &self.env;
        let person = open.state.signed.as_ref().map(|s| s.proof);
        if let Effect::Do(deed, yes) = &effect
            && deed.is_long()
        {
            let job = long::Job {
                env: env.clone(),
                person,
                deed: deed.clone(),
                yes: yes.clone(),
            };
            if self
                .long
                .begin(ctx, (&mut open.book, &mut open.people), job)
            {
                return None;
            }
        }
        let book = open.book.as_mut()?;
        Some(match effect {
            Effect::Do(deed, yes) => {
                let people = &mut open.people;
                let work =
                    AssertUnwindSafe(|| runner::run((book, people), env, person, &deed, &yes));
                // A mistake of ours in an operation is a page; its transaction was taken back.
                let done = catch_unwind(work)
                    .unwrap_or(Err(Stop::Trouble(Trouble::Bug("a panic in an operation"))));
                match done {
                    Ok(outcome) => {
                        if let Deed::EndPinWait(person) = &deed {
                            self.pin_waits.remove(person);
                        }
                        let loaded = runner::load_moving(book, env).map(Box::new);
                        Event::Done(deed, outcome, loaded)
                    }
                    Err(stop) => {
                        // What was asked for after it was meant to follow it.
                        self.effects.clear();
                        Event::Stopped(deed, yes, stop)
                    }
                }
            }
            Effect::Reload => match runner::load_all(book, env) {
                Ok(loaded) => Event::Loaded(Box::new(loaded)),
                Err(trouble) => Event::NotLoaded(trouble.into()),
            },
            Effect::LoadSale(id) => match runner::load_sale(book, &self.words, id) {
                Ok(sale) => Event::SaleLoaded(Box::new(sale)),
                Err(stop) => Event::NotLoaded(stop),
            },
            Effect::FindSale(typed) => match runner::find_sale(book, &typed) {
                Ok(Some(id)) => match runner::load_sale(book, &self.words, id) {
                    Ok(sale) => Event::SaleLoaded(Box::new(sale)),
                    Err(stop) => Event::NotLoaded(stop),
                },
                Ok(None) => Event::NoSuchSale,
                Err(trouble) => Event::NotLoaded(trouble.into()),
            },
            Effect::LoadSettings => match runner::load_settings(book, env) {
                Ok(facts) => Event::SettingsLoaded(Box::new(facts)),
                Err(trouble) => Event::NotLoaded(trouble.into()),
            },
            Effect::LoadDay(id) => match runner::load_day(book, id) {
                Ok(day) => Event::DayLoaded(Box::new(day)),
                Err(stop) => Event::NotLoaded(stop),
            },
            Effect::SaveRead(read) => {
                let saved = runner::save_read(&self.papers, &self.words, &read);
                Event::ReadSaved(saved.map(|place| place.display().to_string()))
            }
            Effect::CheckPin {
                person,
                pin,
                purpose,
            } => {
                if let Some(left) = self
                    .pin_waits
                    .get(&person)
                    .and_then(|until| until.checked_sub(self.env.steady()))
                    .filter(|left| !left.is_zero())
                {
                    // The machine's clock may have been set on since; this one has not.
                    let minutes = i64::try_from(left.as_secs().div_ceil(60)).unwrap_or(1);
                    let until = self.env.now().plus_minutes(minutes);
                    let answer = Ok(PinAnswer::Waiting { until });
                    return Some(Event::PinChecked {
                        person,
                        purpose,
                        answer,
                    });
                }
                let hash = match PinTry::hash_of(book, person) {
                    Ok(hash) => hash,
                    Err(trouble) => return Some(Event::NotLoaded(trouble.into())),
                };
                let (env, send) = (self.env.clone(), self.compared.0.clone());
                let ctx = ctx.clone();
                let job = move || {
                    let tried = PinTry::compare(person, hash, &pin, &env);
                    let tried = match purpose {
                        deeds::PinFor::SigningIn | deeds::PinFor::ComingAndGoing => tried,
                        deeds::PinFor::Yes | deeds::PinFor::Agreeing => {
                            tried.map(PinTry::for_a_yes)
                        }
                    };
                    // Nobody listens any more once the window is closed.
                    drop(send.send(Compared {
                        tried,
                        person,
                        purpose,
                    }));
                    ctx.request_repaint();
                };
                match &self.worker {
                    Some(worker) if worker.run(job).is_ok() => {}
                    _ => {
                        let busy = Err(Stop::Trouble(Trouble::Busy));
                        return Some(Event::PinChecked {
                            person,
                            purpose,
                            answer: busy,
                        });
                    }
                }
                return None;
            }
            Effect::Selling(effect) => match runner::selling::run(book, &self.words, effect) {
                Ok(event) => Event::Selling(event),
                Err(stop) => Event::NotLoaded(stop),
            },
            Effect::Trade(effect) => {
                match runner::trade::load(book, env, open.state.shop.id, effect) {
                    Ok(event) => Event::Trade(event),
                    Err(stop) => Event::NotLoaded(stop),
                }
            }
            Effect::Office(effect) => {
                match runner::office::load(book, &mut open.people, env, person, &effect) {
                    Ok(event) => Event::Office(event),
                    Err(stop) => Event::NotLoaded(stop),
                }
            }
            Effect::Hours(effect) => {
                match runner::hours::load(book, env, open.state.shop.id, effect) {
                    Ok(event) => Event::Hours(event),
                    Err(trouble) => Event::NotLoaded(trouble.into()),
                }
            }
            Effect::Skills(effect) => {
                match runner::skills::load(book, env, open.state.shop.id, effect) {
                    Ok(event) => Event::Skills(event),
                    Err(trouble) => Event::NotLoaded(trouble.into()),
                }
            }
            Effect::People(effect) => {
                let worker = self.worker.as_ref();
                let heard = self.pins.run(ctx, book, env, worker, effect);
                return heard.map(Event::People);
            }
            Effect::Products(effect) => {
                match runner::products::load(book, open.state.shop.id, &effect) {
                    Ok(event) => Event::Products(event),
                    Err(stop) => Event::NotLoaded(stop),
                }
            }
            Effect::Files(effect) => {
                let beside = effect.reads_book().then(|| runner::files::Beside {
                    reader: book.reader(),
                    shop: open.state.shop.clone(),
                });
                return self.files.run(ctx, effect, beside).map(Event::Files);
            }
            Effect::Papers(effect) => {
                let done = self.printing.run(ctx, book, &self.words, env.now(), effect);
                return done.map(Event::Papers);
            }
            Effect::MakeCopies => {
                self.copies.ask();
                return None;
            }
            Effect::CloseWindow => {
                self.close = true;
                return None;
            }
        })
    }

    fn hear_workers(&mut self) {
        while let Ok(open) = &mut self.open
            && let Some(book) = &mut open.book
            && let Some(event) = self.pins.heard(book, &self.env)
        {
            self.hear(Event::People(event));
        }
        while let Some(event) = self.files.heard() {
            self.hear(Event::Files(event));
        }
        while let Some(event) = self.printing.heard() {
            self.hear(Event::Papers(event));
        }
        if let Some(((book, people), event)) = self.long.ended() {
            if let Ok(open) = &mut self.open {
                (open.book, open.people) = (Some(book), people);
            }
            if matches!(event, Event::Stopped(..)) {
                // What was asked for after it was meant to follow it.
                self.effects.clear();
            }
            self.hear(event);
        }
        // A PIN that was looked at meanwhile is dealt with when the book is back.
        while !self.long.is_going_on()
            && let Ok(Compared {
                tried,
                person,
                purpose,
            }) = self.compared.1.try_recv()
        {
            let Ok(open) = &mut self.open else { return };
            let Some(book) = &mut open.book else { return };
            let answer = tried
                .map_err(Stop::from)
                .and_then(|tried| perform::<CheckPin>(book, &self.env, &Actor::default(), &tried));
            let wait = match &answer {
                Ok(
                    PinAnswer::Wrong {
                        wait_until: Some(until),
                    }
                    | PinAnswer::Waiting { until },
                ) => u64::try_from(until.millis() - self.env.now().millis()).ok(),
                _ => None,
            };
            match wait {
                Some(millis) => {
                    let until = self.env.steady() + Duration::from_millis(millis);
                    self.pin_waits.insert(person, until);
                }
                None => drop(self.pin_waits.remove(&person)),
            }
            self.hear(Event::PinChecked {
                person,
                purpose,
                answer,
            });
        }
    }
}

fn opened(book: ShopBook, env: &Env) -> Result<Open, Trouble> {
    let state = fresh_state(&book, env)?;
    let book = Some(book);
    Ok(Open {
        book,
        people: None,
        state,
    })
}

fn fresh_state(book: &ShopBook, env: &Env) -> Result<State, Trouble> {
    let loaded = runner::load_all(book, env)?;
    let shop = runner::shop_facts(book)?;
    let mut state = State::new(shop, loaded, &mut || env.new_id());
    state.looks.looks = book.read().looks()?;
    Ok(state)
}

impl eframe::App for App {
    fn raw_input_hook(&mut self, ctx: &egui::Context, raw: &mut egui::RawInput) {
        let Some(seconds) = raw.time else { return };
        let at = Duration::from_secs_f64(seconds.max(0.0)).as_millis();
        let at = u64::try_from(at).unwrap_or(u64::MAX);
        let codes = scanner::sort(&mut self.scanner, at, &mut raw.events);
        self.scanned.extend(codes);
        if self.scanner.is_waiting() {
            ctx.request_repaint_after(Duration::from_millis(scanner::GAP + 1));
        }
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.copy_before_the_end();
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.frame(ui);
    }
}
