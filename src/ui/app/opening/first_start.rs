//! The first start: its answers, the words of the book to come, and the work of making it.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use egui::Ui;

use super::{Came, Told, Work, why, working_page};
use crate::demo::on_the_spot;
use crate::demo::people::PEOPLE;
use crate::domain::ids::{EntryId, PersonId, ShopId, TillId};
use crate::domain::people::TilePicture;
use crate::domain::pin::Pin;
use crate::domain::shops::{Customers, Organisation, Shop, Till, next_prefix};
use crate::domain::{Trouble, catalogue::Trade};
use crate::env::{Env, PinCost};
use crate::operations::Stop;
use crate::operations::set_up::{Beginning, begin};
use crate::store::keys::RecoveryWords;
use crate::store::{SHOP_FOLDER, ShopBook, Stored};
use crate::ui::screens::set_up::{self, Action, Data, Draft, Stage};
use crate::ui::screens::working::{self, Progress};
use crate::ui::{Look, Route, frame};
use crate::words::{Words, say};

/// Where books go.
#[derive(Clone, Debug)]
pub struct Places {
    /// The shops' own store.
    pub own: PathBuf,
    /// The made-up one.
    pub made_up: PathBuf,
    /// How many days of sales the made-up one has.
    pub days: u64,
    /// What hashing a made-up PIN costs.
    pub pin_cost: PinCost,
}

/// What is being made.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Making {
    Own,
    MadeUp,
}

/// A program that starts without a store.
pub struct FirstStart {
    places: Places,
    words: RecoveryWords,
    data: Data,
    draft: Draft,
    work: Work,
    making: Option<Making>,
    progress: Option<Progress>,
    stop: Arc<AtomicBool>,
    ready: Option<(Box<ShopBook>, PathBuf)>,
}

impl FirstStart {
    /// The welcome, with new words for a book that may come.
    pub fn new(places: Places, env: &Env) -> Stored<Self> {
        let words = RecoveryWords::new(env)?;
        let [one, other] = env.random::<2>().map(usize::from);
        let first = one % 12;
        let second = (first + 1 + other % 11) % 12;
        let data = Data {
            stage: Stage::Asking,
            words: words.words().map(str::to_owned).collect(),
            asked: [first.min(second), first.max(second)],
            problem: None,
        };
        Ok(Self {
            places,
            words,
            data,
            draft: Draft::default(),
            work: Work::new(),
            making: None,
            progress: None,
            stop: Arc::default(),
            ready: None,
        })
    }

    /// Whether a book is being made.
    pub fn is_working(&self) -> bool {
        self.making.is_some()
    }

    /// The words that are shown and the two places that are asked; for tests, which write them down.
    pub fn shown_words(&self) -> (&[String], [usize; 2]) {
        (&self.data.words, self.data.asked)
    }

    /// Draws one frame; says what came of it.
    pub fn frame(&mut self, ui: &mut Ui, look: Look<'_>, env: &Env) -> Option<Came> {
        while let Some(told) = self.work.hear() {
            self.hear(look, told);
        }
        if let Some(making) = self.making {
            let data = self.working(look.words, making);
            if working_page(ui, look, &data) {
                self.stop.store(true, Ordering::Relaxed);
            }
            return None;
        }
        let (data, draft) = (&self.data, &mut self.draft);
        let (_, actions) = frame::show(ui, look, Route::SetUp, None, |ui| {
            set_up::view(ui, look, data, draft)
        });
        for action in actions {
            match action {
                Action::LookAround => self.look_around(ui.ctx(), env),
                Action::SetUp => self.set_up(ui.ctx(), look.words, env),
                Action::GoOn => {
                    if let Some((book, store)) = self.ready.take() {
                        return Some(Came::Book(book, store));
                    }
                }
            }
            ui.ctx().request_repaint();
        }
        None
    }

    fn working(&self, words: &Words, making: Making) -> working::Data {
        match making {
            Making::Own => working::Data {
                sentence: say!(words, "setup-working"),
                progress: None,
                stop: working::Stop::Never,
            },
            Making::MadeUp => working::Data {
                sentence: say!(words, "setup-making"),
                progress: self.progress,
                stop: working::Stop::Safe,
            },
        }
    }

    fn hear(&mut self, look: Look<'_>, told: Told) {
        let ended = match told {
            Told::Step(step, of) => {
                self.progress = Some(Progress { step, of });
                return;
            }
            Told::Ended(ended) => ended,
        };
        let making = self.making.take();
        self.progress = None;
        match (ended, making) {
            (Ok(book), Some(Making::MadeUp)) => {
                self.data.stage = Stage::MadeUp { people: people() };
                self.ready = Some((book, self.places.made_up.clone()));
            }
            (Ok(book), _) => {
                let folder = self.places.own.join(SHOP_FOLDER).display().to_string();
                self.data.stage = Stage::Founded { folder };
                self.ready = Some((book, self.places.own.clone()));
            }
            // Somebody stopped it: nothing to say.
            (Err(Stop::Trouble(Trouble::Interrupted)), _) => {}
            (Err(stop), _) => self.data.problem = Some(why(look, &stop)),
        }
    }

    fn look_around(&mut self, ctx: &egui::Context, env: &Env) {
        self.data.problem = None;
        self.making = Some(Making::MadeUp);
        self.stop = Arc::default();
        let (places, env, stop) = (self.places.clone(), env.clone(), self.stop.clone());
        self.work.begin(ctx, move |step| {
            let store = &places.made_up;
            on_the_spot::open_or_make(store, &env, places.days, places.pin_cost, &mut |at, of| {
                step(at, of);
                !stop.load(Ordering::Relaxed)
            })
        });
    }

    fn set_up(&mut self, ctx: &egui::Context, words: &Words, env: &Env) {
        self.data.problem = None;
        let Some(wish) = beginning(&mut self.draft, words, env) else {
            return;
        };
        self.making = Some(Making::Own);
        let (store, env, recovery) = (self.places.own.clone(), env.clone(), self.words.clone());
        self.work
            .begin(ctx, move |_| begin(&store, &env, &recovery, &wish));
    }
}

fn people() -> Vec<(String, TilePicture, String)> {
    let all = PEOPLE.iter();
    all.map(|person| {
        let picture = TilePicture {
            colour: person.colour.into(),
            symbol: person.symbol.into(),
        };
        (person.till_name.into(), picture, person.pin.into())
    })
    .collect()
}

/// The answers with ids; nothing where one cannot be kept, which its page then says.
fn beginning(draft: &mut Draft, words: &Words, env: &Env) -> Option<Beginning> {
    let mut shops: Vec<Shop> = Vec::new();
    for form in &mut draft.shops {
        shops.push(form.shop(words, ShopId(env.new_id()))?);
    }
    let shop = shops.get(draft.till_shop).or(shops.first())?;
    let trade: Trade = shop.trade;
    let till = Till {
        id: TillId(env.new_id()),
        shop: shop.id,
        name: draft.till.typed.trim().to_owned(),
        prefix: next_prefix(trade, std::iter::empty()),
    };
    Some(Beginning {
        organisation: Organisation {
            id: EntryId(env.new_id()),
            name: draft.organisation.typed.trim().to_owned(),
        },
        shops,
        till,
        customers: draft.customers.unwrap_or(Customers::See),
        manager: PersonId(env.new_id()),
        manager_name: draft.name.typed.trim().to_owned(),
        picture: draft.picture(),
        pin: Pin::new(&draft.pin.pin).ok()?,
    })
}
