//! The pages of selling beside the till itself.

use super::all;
use crate::domain::access::Capability;
use crate::domain::basket::DayTime;
use crate::domain::trade_customers::OnAccount;
use crate::ui::app::state::State;
use crate::ui::app::update::Action;
use crate::ui::app::update::more::SellingAction;
use crate::ui::screens::{allergens, more, old_sales, open_price, till, to_make};
use crate::ui::widgets::choice::Allowed;
use crate::ui::{Look, Route};

/// What the till shows of the time and of what waits.
pub fn make_ready(state: &mut State) {
    state.till.today = state.now.london().date_naive();
    state.till.day_time = DayTime::at(state.now.minute_of_day(), state.shop.half_price_from);
    state.till.may_add = allowed(state, Capability::Products);
    state.till.saw_it = allowed(state, Capability::SeeIt);
    let waiting = state.selling.to_make.iter().filter(|t| t.made_at.is_none());
    state.till.to_make = waiting.count();
}

/// The till itself.
pub fn till(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    let actions = till::view(ui, look, &state.till, &mut state.till_draft);
    all(actions, Action::Till)
}

fn allowed(state: &State, capability: Capability) -> Allowed {
    if state.may(capability) {
        Allowed::Yes
    } else {
        Allowed::ByColleague
    }
}

/// Whether the basket goes on an account, or could.
pub fn account(state: &State) -> OnAccount {
    match state.till.basket.account() {
        Some(account) => OnAccount::Of(account.name.clone()),
        None if state.accounts && state.paid.is_empty() => OnAccount::Possible,
        None => OnAccount::Nobody,
    }
}

/// Shows one of these screens.
pub fn screen(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    let problem = state.day_problem.clone();
    let actions: Vec<SellingAction> = match state.route {
        Route::More => {
            let basket = &state.till.basket;
            let line = state.selling.more_line;
            let data = more::Data {
                seats: state.shop.seats,
                line: basket.lines().into_iter().find(|l| Some(l.line) == line),
                goods: basket.goods().unwrap_or_default(),
                off_basket: basket.by_hand().cloned(),
                note: basket.note().cloned(),
                half_price: allowed(state, Capability::HalfPrice),
                discount: allowed(state, Capability::Discount),
                account: account(state),
                saw_it: allowed(state, Capability::SeeIt),
                problem,
            };
            let actions = more::view(ui, look, &data, &mut state.selling.more);
            actions.into_iter().map(SellingAction::More).collect()
        }
        Route::OpenPrice => {
            let id = state.selling.pricing.map(|(id, _)| id);
            let product = state.till.products.iter().find(|p| Some(p.id) == id);
            let of = product.and_then(|p| Some((p.name.clone(), p.open_limit?)));
            let Some((name, limit)) = of else {
                let back = SellingAction::OpenPrice(open_price::Action::Back);
                return vec![Action::Selling(back)];
            };
            let data = open_price::Data {
                name,
                limit,
                problem,
            };
            let actions = open_price::view(ui, look, &data, &mut state.selling.open_price);
            actions.into_iter().map(SellingAction::OpenPrice).collect()
        }
        Route::ToMake => {
            let data = to_make::Data {
                list: state.selling.to_make.clone(),
                problem,
            };
            let actions = to_make::view(ui, look, &data, &mut state.selling.making);
            actions.into_iter().map(SellingAction::ToMake).collect()
        }
        Route::Allergens => {
            let data = allergens::Data {
                categories: state.till.categories.clone(),
                products: state.till.products.clone(),
                sheets: state.selling.sheets.clone(),
            };
            let actions = allergens::view(ui, look, &data, &mut state.selling.allergens);
            actions.into_iter().map(SellingAction::Allergens).collect()
        }
        _ => {
            let opened = state.selling.opened.as_ref();
            let data = old_sales::Data {
                today: state.today,
                found: state.selling.found.clone(),
                opened: opened.map(|loaded| old_sales::Opened {
                    sale: loaded.sale.clone(),
                    names: loaded.names.clone(),
                    given_back: loaded.given_back.clone(),
                    over_limit: state.papers.limit_of(loaded.sale.id),
                }),
                problem,
            };
            let actions = old_sales::view(ui, look, &data, &mut state.selling.old);
            actions.into_iter().map(SellingAction::OldSales).collect()
        }
    };
    all(actions, Action::Selling)
}
