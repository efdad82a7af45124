//! From what a person does to what happens: pure, so that it can be tested without a window.
//!
//! Nothing here reads a clock or a book. Ids come from `fresh`, sentences from the words; what must
//! be done to the book goes out as effects, and what came of it comes back as events.

mod paying;
mod selling;
mod signing_in;

use uuid::Uuid;

use super::deeds::{Deed, Effect, Event, Outcome, Yes};
use super::state::State;
use crate::domain::Refusal;
use crate::operations::Stop;
use crate::ui::Route;
use crate::ui::screens;
use crate::ui::widgets::header::HeaderAction;
use crate::words::Words;

/// Something that a person did.
#[derive(Clone, Debug)]
pub enum Action {
    /// In the bar.
    Bar(HeaderAction),
    /// On the lock screen.
    Lock(screens::lock::Action),
    /// On the PIN screen.
    Pin(screens::pin::Action),
    /// On the till.
    Till(screens::till::Action),
    /// On the payment page.
    Payment(screens::payment::Action),
    /// On the cash page.
    Cash(screens::cash::Action),
    /// On the change page.
    Change(screens::change::Action),
    /// On the card page.
    Card(screens::card::Action),
    /// On the page of a saved sale.
    Done(screens::done::Action),
    /// On the help page.
    Help(screens::help::Action),
    /// On the page of a trouble.
    Trouble(screens::trouble::Action),
    /// Nobody touched the tiles for a while.
    CoverTiles,
    /// Nobody touched anything for a while.
    CoverAll,
}

/// What `update` works with.
pub struct Update<'a> {
    /// What the window knows.
    pub state: &'a mut State,
    /// The sentences.
    pub words: &'a Words,
    /// New ids.
    pub fresh: &'a mut dyn FnMut() -> Uuid,
    /// What is to be done.
    pub effects: Vec<Effect>,
}

/// Turns an action into what is to be done.
pub fn act(
    state: &mut State,
    words: &Words,
    fresh: &mut dyn FnMut() -> Uuid,
    action: Action,
) -> Vec<Effect> {
    let mut update = Update {
        state,
        words,
        fresh,
        effects: Vec::new(),
    };
    update.action(action);
    update.effects
}

/// Turns an event into what is to be done.
pub fn hear(
    state: &mut State,
    words: &Words,
    fresh: &mut dyn FnMut() -> Uuid,
    event: Event,
) -> Vec<Effect> {
    let mut update = Update {
        state,
        words,
        fresh,
        effects: Vec::new(),
    };
    update.event(event);
    update.effects
}

impl Update<'_> {
    fn action(&mut self, action: Action) {
        match action {
            Action::Bar(HeaderAction::Help) => {
                if self.state.route != Route::Help {
                    self.state.before_help = self.state.route;
                    self.state.route = Route::Help;
                }
            }
            Action::Bar(HeaderAction::Lock)
            | Action::Help(screens::help::Action::Lock)
            | Action::CoverAll => self.lock(),
            Action::CoverTiles => self.cover_tiles(),
            Action::Lock(action) => self.on_lock(action),
            Action::Pin(action) => self.on_pin(action),
            Action::Till(action) => self.on_till(action),
            Action::Payment(action) => self.on_payment(action),
            Action::Cash(action) => self.on_cash(action),
            Action::Change(action) => self.on_change(action),
            Action::Card(action) => self.on_card(action),
            Action::Done(action) => self.on_done(action),
            Action::Help(screens::help::Action::CarryOn) => {
                self.state.route = self.state.before_help;
            }
            Action::Trouble(screens::trouble::Action::TryAgain) => self.try_again(),
            Action::Trouble(screens::trouble::Action::Close) => {
                self.effects.push(Effect::CloseWindow);
            }
        }
    }

    fn event(&mut self, event: Event) {
        match event {
            Event::Done(deed, outcome, loaded) => {
                self.state.again = None;
                self.state.take_in(*loaded);
                self.done(&deed, outcome);
            }
            Event::Stopped(deed, yes, Stop::Trouble(trouble)) => {
                self.state.again = Some((deed, yes));
                self.state.trouble = Some(trouble);
                self.state.before_help = self.state.route;
                self.state.route = Route::Trouble;
            }
            Event::Stopped(deed, yes, Stop::Refused(refusal)) => {
                self.refused(&deed, &yes, &refusal);
            }
            Event::PinChecked {
                person,
                purpose,
                answer,
            } => {
                self.pin_checked(person, purpose, answer);
            }
            Event::Loaded(loaded) => self.state.take_in(*loaded),
            Event::SaleLoaded(_) | Event::NoSuchSale | Event::ZLoaded(..) => {}
            Event::NotLoaded(Stop::Refused(refusal)) => {
                self.state.till.notice = Some(self.words.refusal(&refusal));
            }
            Event::NotLoaded(Stop::Trouble(trouble)) => {
                self.state.trouble = Some(trouble);
                self.state.route = Route::Trouble;
            }
        }
    }

    /// Asks for a deed.
    fn do_it(&mut self, deed: Deed) {
        self.effects.push(Effect::Do(deed, Yes::default()));
    }

    fn done(&mut self, deed: &Deed, outcome: Outcome) {
        match (deed, outcome) {
            (Deed::Ring(draft), Outcome::Rung(rung)) => self.rung(draft, rung),
            (Deed::AskForCard(wish), _) => self.card_asked(wish),
            (Deed::AnswerCard(said), _) => self.card_answered(said),
            (Deed::HoldBasket(_), _) => self.basket_held(),
            (Deed::PickUpBasket(_), _) => self.state.till_draft = screens::till::Draft::default(),
            (Deed::OpenTill(_), _) => self.go_where_work_is(),
            _ => {}
        }
    }

    fn refused(&mut self, deed: &Deed, _yes: &Yes, refusal: &Refusal) {
        let sentence = self.words.refusal(refusal);
        match deed {
            Deed::Ring(_) => {
                self.state.payment_notice = Some(sentence);
                self.state.route = Route::Payment;
                self.effects.push(Effect::Reload);
            }
            Deed::AskForCard(_) | Deed::AnswerCard(_) => {
                self.state.card_notice = Some(sentence);
                self.effects.push(Effect::Reload);
            }
            Deed::CardGivenBack(_) => self.state.payment_notice = Some(sentence),
            Deed::OpenTill(_) => {
                self.state.till.notice = Some(sentence);
                self.state.route = Route::Till;
            }
            _ => self.state.till.notice = Some(sentence),
        }
    }

    fn try_again(&mut self) {
        self.state.trouble = None;
        self.state.route = self.state.before_help;
        match self.state.again.take() {
            Some((deed, yes)) => self.effects.push(Effect::Do(deed, yes)),
            None => self.effects.push(Effect::Reload),
        }
    }
}
