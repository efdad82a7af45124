//! More for a line, a typed price, what is to be made, allergens, old sales.

use std::sync::Arc;

use super::Update;
use crate::domain::basket::{Item, Step};
use crate::domain::catalogue::Place;
use crate::domain::free_text::FreeText;
use crate::domain::ids::ProductId;
use crate::domain::old_sales::{By, Wanted};
use crate::domain::papers::Issue;
use crate::domain::reductions::{Off, Reduction};
use crate::operations::sales::{Given, Made, MadeOrNot};
use crate::store::baskets::Draft;
use crate::ui::Route;
use crate::ui::app::deeds::selling::{SellingDeed, SellingEffect, SellingEvent};
use crate::ui::app::deeds::{Deed, Effect, LoadedSale, Yes};
use crate::ui::screens::{allergens, more, old_sales, open_price, till, to_make};

/// On one of these pages.
#[derive(Clone, Debug)]
pub enum SellingAction {
    /// More for a line.
    More(more::Action),
    /// A typed price.
    OpenPrice(open_price::Action),
    /// What is to be made.
    ToMake(to_make::Action),
    /// Allergens.
    Allergens(allergens::Action),
    /// Old sales.
    OldSales(old_sales::Action),
}

impl Update<'_> {
    pub(super) fn on_selling(&mut self, action: SellingAction) {
        self.state.day_problem = None;
        match action {
            SellingAction::More(action) => self.on_more(action),
            SellingAction::OpenPrice(action) => self.on_open_price(action),
            SellingAction::ToMake(action) => self.on_to_make(action),
            SellingAction::Allergens(allergens::Action::Back) => self.leave_allergens(),
            SellingAction::OldSales(action) => self.on_old_sales(action),
        }
    }

    /// The field for finding an item takes the place of the tabs.
    pub(super) fn begin_finding(&mut self) {
        self.state.till_draft.finding = Some(till::Finding::default());
        self.state.till_draft.asking = None;
        self.state.till_draft.page = 0;
    }

    pub(super) fn go_to_more(&mut self, line: Option<u32>) {
        self.state.selling.more = more::Draft::default();
        self.state.selling.more_line = line;
        self.state.day_problem = None;
        self.state.route = Route::More;
    }

    fn on_more(&mut self, action: more::Action) {
        match action {
            more::Action::Back => self.state.route = Route::Till,
            more::Action::Allergens(product) => self.go_to_allergens(Some(product), Route::More),
            more::Action::SaveForLater => {
                self.state.route = Route::Till;
                self.save_for_later();
            }
            more::Action::Step(step) => {
                if let Step::Place { line: None, place } = step {
                    self.state.till_draft.place = Some(place);
                }
                self.state.route = Route::Till;
                self.take_step(step);
            }
            more::Action::ComeAndGo => self.ask_who_comes(Route::Till),
            more::Action::SawIt => self.go_to_saw_it(Route::Till),
            more::Action::ChooseAccount => self.choose_account(Route::Till),
            more::Action::Give { line, reduction } => self.give(line, reduction),
        }
    }

    /// Something comes off, once whoever may has said so.
    fn give(&mut self, line: Option<u32>, reduction: Reduction) {
        let why = match &reduction.words {
            Some(words) => Ok(words.clone()),
            None => FreeText::new(&self.words.reduction_reason(reduction.reason)),
        };
        let half = reduction.off == Off::Half;
        let mut draft = self.state.draft();
        if let Err(refusal) = draft.basket.take(Step::Reduce { line, reduction }) {
            self.state.day_problem = Some(self.words.refusal(&refusal));
            return;
        }
        if self.is_below_what_was_paid(&draft) {
            return;
        }
        let given = Given { draft, line };
        let deed = if half {
            SellingDeed::GiveHalfPrice(given)
        } else {
            SellingDeed::GiveDiscount(given)
        };
        let yes = Yes {
            colleague: None,
            reason: why.ok(),
        };
        self.effects.push(Effect::Do(Deed::Selling(deed), yes));
    }

    fn is_below_what_was_paid(&mut self, draft: &Draft) -> bool {
        let before = std::mem::replace(&mut self.state.till.basket, draft.basket.clone());
        let below =
            !self.state.paid.is_empty() && self.state.left_to_pay() < crate::domain::Pence::ZERO;
        self.state.till.basket = before;
        if below {
            self.state.day_problem = Some(crate::words::say!(self.words, "app-paid-already"));
        }
        below
    }

    pub(super) fn selling_done(&mut self, deed: &SellingDeed) {
        match deed {
            SellingDeed::GiveDiscount(_) | SellingDeed::GiveHalfPrice(_) => {
                self.state.route = Route::Till;
            }
            SellingDeed::SayMade(_) => {}
        }
    }

    pub(super) fn go_to_price(&mut self, product: ProductId, place: Place) {
        self.state.selling.pricing = Some((product, place));
        self.state.selling.open_price = open_price::Draft::default();
        self.state.day_problem = None;
        self.state.route = Route::OpenPrice;
    }

    fn on_open_price(&mut self, action: open_price::Action) {
        let open_price::Action::Add { price, name } = action else {
            self.state.route = Route::Till;
            return;
        };
        let Some((id, place)) = self.state.selling.pricing else {
            self.state.route = Route::Till;
            return;
        };
        let product = self.state.till.products.iter().find(|p| p.id == id);
        match product.map(|p| Item::typed(p, place, price, name)) {
            Some(Ok(item)) => {
                self.state.route = Route::Till;
                self.state.till_draft.follow = Some(item.clone());
                self.take_step(Step::Add { item });
            }
            Some(Err(refusal)) => self.state.day_problem = Some(self.words.refusal(&refusal)),
            None => self.state.route = Route::Till,
        }
    }

    pub(super) fn go_to_make(&mut self, from: Route) {
        self.state.selling.making = to_make::Draft::default();
        self.state.selling.making_from = from;
        self.state.day_problem = None;
        self.state.route = Route::ToMake;
    }

    fn on_to_make(&mut self, action: to_make::Action) {
        let (sale, line, now) = match action {
            to_make::Action::Back => {
                self.state.route = self.state.selling.making_from;
                return;
            }
            to_make::Action::Made(sale, line) => (sale, line, MadeOrNot::Made),
            to_make::Action::NotMade(sale, line) => (sale, line, MadeOrNot::ToMake),
        };
        let made = Made { sale, line, now };
        self.do_it(Deed::Selling(SellingDeed::SayMade(made)));
    }

    pub(super) fn go_to_allergens(&mut self, product: Option<ProductId>, from: Route) {
        self.state.selling.allergens = allergens::Draft {
            product,
            category: self.state.till_draft.category,
            ..allergens::Draft::default()
        };
        self.state.selling.allergens_from = from;
        self.state.route = Route::Allergens;
        let all = self.state.till.products.iter().map(|p| p.id).collect();
        self.effects
            .push(Effect::Selling(SellingEffect::LoadAllergens(all)));
    }

    fn leave_allergens(&mut self) {
        let draft = &mut self.state.selling.allergens;
        if draft.product.is_some() && draft.without.is_some() {
            // Back from one item to its shelf.
            draft.product = None;
            draft.page = 0;
        } else {
            self.state.route = self.state.selling.allergens_from;
        }
    }

    pub(super) fn go_to_old_sales(&mut self) {
        self.state.selling.old = old_sales::Draft::default();
        self.state.selling.found = None;
        self.state.selling.opened = None;
        self.state.day_problem = None;
        self.state.route = Route::OldSales;
    }

    fn on_old_sales(&mut self, action: old_sales::Action) {
        let effect = match action {
            old_sales::Action::ByNumber(number) => SellingEffect::OpenSaleOf(number),
            old_sales::Action::ByItem(name, period) => SellingEffect::FindSalesWith(name, period),
            old_sales::Action::ByAmount(pence, period) => {
                let by = By::Amount(pence);
                SellingEffect::FindSales(Wanted { by, period })
            }
            old_sales::Action::Open(sale) => SellingEffect::OpenSale(sale),
            old_sales::Action::Fix(_) => {
                let opened = self.state.selling.opened.clone();
                self.begin_fixing(Route::OldSales);
                self.state.fixing = opened;
                return;
            }
            old_sales::Action::Receipt(sale) => return self.receipt_again(sale),
            old_sales::Action::Invoice(sale) => return self.invoice_of(sale, Issue::Copy),
            old_sales::Action::Back => {
                if self.state.selling.opened.take().is_none()
                    && self.state.selling.found.take().is_none()
                {
                    self.go_to_jobs();
                }
                return;
            }
        };
        self.effects.push(Effect::Selling(effect));
    }

    pub(super) fn hear_of_selling(&mut self, event: SellingEvent) {
        match event {
            SellingEvent::SalesFound(found) => {
                self.state.selling.old.page = 0;
                self.state.selling.found = Some(found);
            }
            SellingEvent::SaleOpened(sale) => self.sale_opened(*sale),
            SellingEvent::AllergensLoaded(sheets) => {
                self.state.selling.sheets = Arc::new(sheets);
            }
        }
    }

    fn sale_opened(&mut self, sale: LoadedSale) {
        self.state.selling.old.lines = 0;
        if self.state.route == Route::OldSales {
            self.look_at_limit(sale.sale.id);
            self.state.selling.opened = Some(sale);
        }
    }
}
