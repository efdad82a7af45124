//! The till: steps of the basket, saving it for later, picking it up.

use super::Update;
use crate::domain::barcodes::Barcode;
use crate::domain::basket::{Basket, Step};
use crate::domain::ids::SaleId;
use crate::domain::{Pence, Refusal};
use crate::ui::Route;
use crate::ui::app::deeds::Deed;
use crate::ui::screens::till;
use crate::words::say;

impl Update<'_> {
    pub(super) fn on_till(&mut self, action: till::Action) {
        self.state.till.notice = None;
        match action {
            till::Action::Step(step) => self.take_step(step),
            till::Action::Undo => self.change_basket(Basket::undo),
            till::Action::Redo => self.change_basket(Basket::redo),
            till::Action::SaveForLater => self.save_for_later(),
            till::Action::PickUpSaved => self.go_to_saved_baskets(Route::Till),
            till::Action::OtherJobs => self.go_to_jobs(),
            till::Action::SawIt => self.go_to_saw_it(Route::Till),
            till::Action::TakePayment => self.take_payment(),
            till::Action::TypePrice(product, place) => self.go_to_price(product, place),
            till::Action::More(line) => self.go_to_more(line),
            till::Action::OneMore(product) => self.one_more(product),
            till::Action::Products => self.go_to_products_from(Route::Till),
            till::Action::LeftToday => self.go_to_left_today(Route::Till),
        }
    }

    /// Does one step of the basket, and keeps it.
    pub(super) fn take_step(&mut self, step: Step) {
        self.change_basket(|basket| basket.take(step));
    }

    fn change_basket(&mut self, change: impl FnOnce(&mut Basket) -> Result<(), Refusal>) {
        let before = self.state.till.basket.clone();
        let done = change(&mut self.state.till.basket);
        match done {
            // A key pressed once too often says nothing.
            Err(Refusal::NothingToUndo) => {}
            Err(refusal) => self.state.till.notice = Some(self.words.refusal(&refusal)),
            Ok(()) if !self.state.paid.is_empty() && self.state.left_to_pay() < Pence::ZERO => {
                // Goods are not taken off below what was paid for them.
                self.state.till.basket = before;
                self.state.till.notice = Some(say!(self.words, "app-paid-already"));
            }
            Ok(()) => self.keep_basket(),
        }
    }

    /// A code from the scanner: on the till it is an item. Elsewhere it is nothing, and goes nowhere.
    pub(super) fn on_scanned(&mut self, code: &str) {
        if self.card_scanned(code) {
            return;
        }
        match self.state.route {
            Route::Till => self.scanned_item(code),
            Route::Product => self.scanned_for_item(code),
            _ => {}
        }
    }

    /// The item of a barcode, as if it were tapped.
    fn scanned_item(&mut self, code: &str) {
        let barcode = Barcode::new(code).ok();
        let id = barcode.and_then(|code| self.state.selling.barcodes.get(&code).copied());
        let product = self
            .state
            .till
            .products
            .iter()
            .find(|p| Some(p.id) == id)
            .cloned();
        let Some(product) = product else {
            self.state.till.notice = Some(say!(self.words, "till-unknown-barcode"));
            return;
        };
        let mut actions = Vec::new();
        till::tap(
            &self.state.till,
            &mut self.state.till_draft,
            &product,
            &mut actions,
        );
        for action in actions {
            self.on_till(action);
        }
    }

    /// Keeps the basket as it is now.
    pub(super) fn keep_basket(&mut self) {
        let draft = self.state.draft();
        self.do_it(Deed::SaveBasket(draft));
    }

    pub(super) fn save_for_later(&mut self) {
        if self.state.till.basket.is_empty() {
            return;
        }
        let draft = self.state.draft();
        self.do_it(Deed::HoldBasket(draft));
    }

    pub(super) fn basket_held(&mut self) {
        self.new_basket();
        self.state.till.notice = Some(say!(self.words, "app-basket-saved"));
    }

    fn take_payment(&mut self) {
        if self.state.till.basket.is_empty() {
            return;
        }
        self.state.payment_notice = None;
        self.state.route = Route::Payment;
        self.ring_when_paid();
    }

    /// A new, empty basket with a sale id of its own.
    pub(super) fn new_basket(&mut self) {
        self.state.till.basket = Basket::new(SaleId((self.fresh)()));
        self.state.till_draft = till::Draft {
            category: self.state.till_draft.category,
            ..till::Draft::default()
        };
        self.state.paid.clear();
    }
}
