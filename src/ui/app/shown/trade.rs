//! The pages of customers on account.

use super::all;
use crate::domain::Pence;
use crate::domain::access::Capability;
use crate::domain::catalogue::Product;
use crate::domain::trade_customers::{OwnPrices, owed, statement};
use crate::ui::app::state::State;
use crate::ui::app::update::Action;
use crate::ui::app::update::trade::TradeAction;
use crate::ui::screens::trade_customer::{self, Priced};
use crate::ui::screens::trade_customers::{self, Customer, For};
use crate::ui::widgets::choice::Allowed;
use crate::ui::{Look, Route};

/// How many items are listed at most; whoever looks for another one types more of it.
const MOST_PRICED: usize = 60;

/// Shows one of these screens.
pub fn screen(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    match state.route {
        Route::TradeCustomer => {
            let data = one(state);
            let draft = &mut state.trade.draft;
            all(trade_customer::view(ui, look, &data, draft), |action| {
                Action::Trade(TradeAction::One(action))
            })
        }
        Route::ChooseAccount => {
            let data = list(state, For::Basket);
            let draft = &mut state.trade.list;
            all(trade_customers::view(ui, look, &data, draft), |action| {
                Action::Trade(TradeAction::Choose(action))
            })
        }
        _ => {
            let data = list(state, For::Settings);
            let draft = &mut state.trade.list;
            all(trade_customers::view(ui, look, &data, draft), |action| {
                Action::Trade(TradeAction::List(action))
            })
        }
    }
}

fn list(state: &State, purpose: For) -> trade_customers::Data {
    let customers = state.trade.all.iter();
    trade_customers::Data {
        purpose,
        customers: customers
            .map(|(customer, owed)| Customer {
                id: customer.id,
                name: customer.name().unwrap_or_default().to_owned(),
                state: customer.state,
                owed: *owed,
            })
            .collect(),
        said: state.trade.said.clone(),
        problem: state.day_problem.clone(),
    }
}

fn one(state: &State) -> trade_customer::Data {
    let one = state.trade.one.as_ref();
    let entries = one.map_or(&[][..], |one| &one.entries);
    let prices = one.map(|one| one.prices.clone()).unwrap_or_default();
    let month = state.trade.draft.month(state.today);
    // Pence of an account are checked when they are written: they can be added up.
    let told = statement(entries, month, state.today);
    let nothing = || crate::domain::trade_customers::Statement {
        month,
        opening: Pence::ZERO,
        rows: Vec::new(),
        closing: crate::domain::trade_customers::Owed::default(),
        until: state.today,
    };
    trade_customer::Data {
        customer: one.map(|one| one.customer.clone()),
        owed: owed(entries, state.today).unwrap_or_default(),
        own_prices: prices.len(),
        priced: priced(state, &prices),
        statement: told.unwrap_or_else(|_| nothing()),
        today: state.today,
        changes: if state.may(Capability::TradeCustomers) {
            Allowed::Yes
        } else {
            Allowed::ByColleague
        },
        said: state.trade.said.clone(),
        problem: state.day_problem.clone(),
    }
}

/// Items that fit what is typed; where nothing is, those with a price of their own. The one whose
/// price is being set is always among them.
fn priced(state: &State, prices: &OwnPrices) -> Vec<Priced> {
    if state.trade.draft.part != Some(trade_customer::Part::Prices) {
        return Vec::new();
    }
    let products = &state.till.products;
    let of = |product: &Product| Priced {
        product: product.id,
        name: product.name.clone(),
        icon: product.icon.clone(),
        usual: product.price,
        own: prices.get(&product.id).copied(),
    };
    let typed = state.trade.draft.looked_for().trim();
    let wanted = state.trade.draft.pricing();
    if let Some(id) = wanted {
        return products.iter().filter(|p| p.id == id).map(of).collect();
    }
    if typed.is_empty() {
        let own = products.iter().filter(|p| prices.contains_key(&p.id));
        return own.take(MOST_PRICED).map(of).collect();
    }
    let found = state.till.finder.find(typed, MOST_PRICED).into_iter();
    found
        .filter_map(|place| products.get(place))
        .map(of)
        .collect()
}
