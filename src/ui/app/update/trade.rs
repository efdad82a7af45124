//! Customers on account: the list, one of them, and the account that a basket goes on.

use super::Update;
use crate::domain::access::Capability;
use crate::domain::basket::Step;
use crate::domain::ids::{CustomerId, EntryId};
use crate::domain::papers::Issue;
use crate::domain::tenders::Tender;
use crate::domain::trade_customers::Account;
use crate::operations::trade_customers::{OwnPrice, TradeCustomerWish};
use crate::store::trade_customers::AccountPayment;
use crate::ui::Route;
use crate::ui::app::deeds::trade::{TradeDeed, TradeEffect, TradeEvent};
use crate::ui::app::deeds::{Deed, Effect, Yes};
use crate::ui::app::state::trade::Trade;
use crate::ui::screens::{trade_customer, trade_customers};
use crate::words::say;

/// Something that was done on one of the pages.
#[derive(Clone, Debug)]
pub enum TradeAction {
    /// On the list.
    List(trade_customers::Action),
    /// On the page of one.
    One(trade_customer::Action),
    /// Where the basket's account is chosen.
    Choose(trade_customers::Action),
}

/// What it takes to see who buys on account; each deed asks for its own right.
pub const NEEDS: Capability = Capability::Accounts;

impl Update<'_> {
    /// The list of customers.
    pub(super) fn go_to_trade_customers(&mut self) {
        self.state.trade = Trade::default();
        self.back_to_customers();
    }

    fn back_to_customers(&mut self) {
        self.state.trade.one = None;
        self.load_trade(TradeEffect::LoadList);
        self.state.route = Route::TradeCustomers;
    }

    /// Which account does the basket go on?
    pub(super) fn choose_account(&mut self, from: Route) {
        self.state.trade = Trade {
            choosing_from: from,
            ..Trade::default()
        };
        self.load_trade(TradeEffect::LoadNames);
        self.state.route = Route::ChooseAccount;
    }

    fn load_trade(&mut self, effect: TradeEffect) {
        self.effects.push(Effect::Trade(effect));
    }

    pub(super) fn on_trade(&mut self, action: TradeAction) {
        self.state.day_problem = None;
        self.state.trade.said = None;
        match action {
            TradeAction::List(trade_customers::Action::Back) => self.go_to_settings(),
            TradeAction::List(trade_customers::Action::Add) => {
                self.state.trade.one = None;
                self.state.trade.draft = trade_customer::Draft::of(None);
                self.state.route = Route::TradeCustomer;
            }
            TradeAction::List(trade_customers::Action::Open(id)) => {
                self.state.trade.draft = trade_customer::Draft::default();
                self.load_trade(TradeEffect::LoadOne(id));
            }
            TradeAction::One(action) => self.on_trade_customer(action),
            TradeAction::Choose(trade_customers::Action::Open(id)) => {
                self.load_trade(TradeEffect::Choose(id));
            }
            TradeAction::Choose(_) => self.state.route = self.state.trade.choosing_from,
        }
    }

    fn on_trade_customer(&mut self, action: trade_customer::Action) {
        let known = self.state.trade.one.as_ref().map(|one| one.customer.id);
        match (action, known) {
            (
                trade_customer::Action::Keep {
                    card,
                    days_to_pay,
                    state,
                },
                _,
            ) => {
                let id = known.unwrap_or_else(|| CustomerId((self.fresh)()));
                let wish = TradeCustomerWish {
                    id,
                    state,
                    days_to_pay,
                    card,
                };
                self.trade_deed(TradeDeed::Change(Box::new(wish)), Yes::default());
            }
            (trade_customer::Action::Price(product, pence), Some(customer)) => {
                let price = OwnPrice {
                    customer,
                    product,
                    pence,
                };
                self.trade_deed(TradeDeed::Price(price), Yes::default());
            }
            (trade_customer::Action::Paid { way, pence, reason }, Some(customer)) => {
                let id = EntryId((self.fresh)());
                let payment = AccountPayment {
                    id,
                    customer,
                    way,
                    pence,
                };
                let yes = Yes {
                    colleague: None,
                    reason,
                };
                self.trade_deed(TradeDeed::Paid(payment), yes);
            }
            (trade_customer::Action::Paper(sale), _) => self.invoice_of(sale, Issue::Copy),
            (trade_customer::Action::Statement(month), Some(customer)) => {
                self.statement_of(customer, month);
            }
            (trade_customer::Action::Back, _) | (_, None) => self.back_to_customers(),
        }
    }

    fn trade_deed(&mut self, deed: TradeDeed, yes: Yes) {
        self.effects.push(Effect::Do(Deed::Trade(deed), yes));
    }

    /// It is written down: the page shows what is so now.
    pub(super) fn trade_done(&mut self, deed: &TradeDeed) {
        self.state.trade.draft.kept();
        self.state.trade.said = Some(match deed {
            TradeDeed::Paid(_) => say!(self.words, "trade-paid-done"),
            TradeDeed::Change(_) | TradeDeed::Price(_) => say!(self.words, "trade-kept"),
        });
        self.load_trade(TradeEffect::LoadOne(deed.customer()));
    }

    pub(super) fn hear_of_trade(&mut self, event: TradeEvent) {
        match event {
            TradeEvent::List(all) => self.state.trade.take_in(all),
            TradeEvent::One(one) => {
                let here = [
                    Route::TradeCustomers,
                    Route::TradeCustomer,
                    Route::Colleague,
                ];
                if here.contains(&self.state.route) {
                    self.state.trade.one = Some(*one);
                    self.state.route = Route::TradeCustomer;
                }
            }
            TradeEvent::Chosen(account) => self.account_chosen(account),
        }
    }

    /// The basket is theirs, at their prices.
    fn account_chosen(&mut self, account: Account) {
        if self.state.route != Route::ChooseAccount {
            return;
        }
        self.state.route = self.state.trade.choosing_from;
        self.state.trade = Trade::default();
        let account = Some(account);
        self.take_step(Step::OnAccount { account });
    }

    /// The customer of the basket pays like anybody else.
    pub(super) fn pay_now_instead(&mut self) {
        self.take_step(Step::OnAccount { account: None });
    }

    /// Puts the basket on its account. What is owed joins the basket only with the invoice: until
    /// then nothing was paid, whoever still has to say yes.
    pub(super) fn put_on_account(&mut self) {
        let mut draft = self.state.draft();
        let left = self.state.left_to_pay();
        draft.paid.push(Tender::on_account(left));
        self.do_it(Deed::Ring(draft));
    }
}
