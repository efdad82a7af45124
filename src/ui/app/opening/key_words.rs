//! A book whose key is not on this machine: the twelve words open it and make a new key.

use std::path::PathBuf;

use egui::Ui;

use super::{Came, Told, Work, why, working_page};
use crate::env::Env;
use crate::operations::set_up::this_till;
use crate::store::ShopBook;
use crate::store::keys::{RecoveryWords, is_recovery_word};
use crate::ui::screens::key_words::{self, Action, Data, Draft, For, Word};
use crate::ui::screens::working;
use crate::ui::{Look, Route, frame};
use crate::words::say;

/// The page that asks for the words of the book in this folder.
pub struct KeyWords {
    store: PathBuf,
    till: Option<String>,
    draft: Draft,
    problem: Option<String>,
    work: Work,
    working: bool,
}

impl KeyWords {
    /// Asks for the words of the book in this store; it then acts as the till of this name.
    pub fn new(store: PathBuf, till: Option<String>) -> Self {
        Self {
            store,
            till,
            draft: Draft::default(),
            problem: None,
            work: Work::new(),
            working: false,
        }
    }

    /// Whether the book is being opened.
    pub fn is_working(&self) -> bool {
        self.working
    }

    /// Draws one frame; says what came of it.
    pub fn frame(&mut self, ui: &mut Ui, look: Look<'_>, env: &Env) -> Option<Came> {
        while let Some(told) = self.work.hear() {
            match told {
                Told::Step(..) => {}
                Told::Ended(Ok(book)) => return Some(Came::Book(book, self.store.clone())),
                Told::Ended(Err(stop)) => {
                    self.working = false;
                    self.problem = Some(why(look, &stop));
                }
            }
        }
        if self.working {
            let data = working::Data {
                sentence: say!(look.words, "setup-keywords-opening"),
                progress: None,
                stop: working::Stop::Never,
            };
            working_page(ui, look, &data);
            return None;
        }
        let words = self.draft.typed.split_whitespace();
        let data = Data {
            purpose: For::Opening,
            words: words
                .map(|word| Word {
                    known: is_recovery_word(word),
                    word: word.to_owned(),
                })
                .collect(),
            problem: self.problem.clone(),
        };
        let draft = &mut self.draft;
        let (_, actions) = frame::show(ui, look, Route::KeyWords, None, |ui| {
            key_words::view(ui, look, &data, draft)
        });
        for action in actions {
            match action {
                Action::Back => return Some(Came::Back),
                Action::Open => self.open(ui.ctx(), env),
            }
            ui.ctx().request_repaint();
        }
        None
    }

    fn open(&mut self, ctx: &egui::Context, env: &Env) {
        self.problem = None;
        self.working = true;
        let (store, env, till) = (self.store.clone(), env.clone(), self.till.clone());
        let typed = self.draft.typed.clone();
        self.work.begin(ctx, move |_| {
            let words = RecoveryWords::read(&typed)?;
            let mut book = ShopBook::open_with_words(&store, &env, &words)?;
            if let Some(till) = this_till(&book, till.as_deref())? {
                book.act_as(till);
            }
            Ok(book)
        });
    }
}
