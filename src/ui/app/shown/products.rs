//! The pages about products.

use super::all;
use crate::ui::app::products::beside;
use crate::ui::app::state::State;
use crate::ui::app::update::Action;
use crate::ui::app::update::products::ProductsAction;
use crate::ui::screens::products::{adding, item, left_today, list, tabs};
use crate::ui::{Look, Route};

/// Shows one of these screens.
pub fn screen(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    let today = state.now.london().date_naive();
    let trade = state.shop.trade;
    let problem = state.products.problem.clone();
    match state.route {
        Route::AddProduct => {
            let data = adding::Data {
                trade,
                tabs: state.till.categories.clone(),
                problem,
            };
            let draft = &mut state.products.adding;
            all(adding::view(ui, look, &data, draft), |a| {
                Action::Products(ProductsAction::Adding(a))
            })
        }
        Route::Product => match item_data(state) {
            Some(data) => {
                let draft = &mut state.products.item_draft;
                all(item::view(ui, look, &data, draft), |a| {
                    Action::Products(ProductsAction::Item(a))
                })
            }
            None => vec![Action::Products(ProductsAction::Item(item::Action::Back))],
        },
        Route::Tabs => {
            let data = tabs::Data {
                trade,
                tabs: state.products.tab_items.clone(),
                problem,
            };
            let draft = &mut state.products.tabs_draft;
            all(tabs::view(ui, look, &data, draft), |a| {
                Action::Products(ProductsAction::Tabs(a))
            })
        }
        Route::LeftToday => {
            let data = left_today::Data {
                trade,
                tabs: state.till.categories.clone(),
                products: state.products.on_till.clone(),
                left: state.till.left.clone(),
                problem,
            };
            let draft = &mut state.products.left;
            all(left_today::view(ui, look, &data, draft), |a| {
                Action::Products(ProductsAction::Left(a))
            })
        }
        _ => {
            let found = state.products.found(&state.till.left, today);
            let data = list::Data {
                trade,
                products: state.products.all.clone(),
                found,
                tabs: state.products.tabs.clone(),
                not_checked: state.products.not_checked.clone(),
                left: state.till.left.clone(),
                today,
                said: problem,
            };
            let draft = &mut state.products.list;
            all(list::view(ui, look, &data, draft), |a| {
                Action::Products(ProductsAction::List(a))
            })
        }
    }
}

fn item_data(state: &State) -> Option<item::Data> {
    let products = &state.products;
    let loaded = products.item.as_ref()?;
    Some(item::Data {
        trade: state.shop.trade,
        product: loaded.product.clone(),
        tabs: products.tabs.clone(),
        beside: beside(&state.till.products, loaded.product.category),
        barcodes: loaded.barcodes.clone(),
        sheet: loaded.sheet.clone(),
        ingredients: loaded.ingredients.clone(),
        elsewhere: loaded.elsewhere.clone(),
        history: loaded.history.clone(),
        today: state.now.london().date_naive(),
        said: products.said.clone(),
        problem: products.problem.clone(),
    })
}
