//! The pages of the first start about the charity, its shops and this till.

use egui::Ui;

use super::draft::{Draft, MOST_SHOPS, Page};
use crate::domain::catalogue::Trade;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::theme::Type;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::shop_form::{self, Arrived, Part};
use crate::ui::widgets::who_can_see;
use crate::words::say;

/// Shows one of these pages; true when Enter was pressed in its last field.
pub fn show(
    ui: &mut Ui,
    look: Look<'_>,
    column: &mut Column,
    draft: &mut Draft,
    arrived: Arrived,
) -> bool {
    let words = look.words;
    match draft.page {
        Page::Organisation => {
            let label = say!(words, "setup-organisation");
            let hint = say!(words, "setup-organisation-hint");
            let asked = &mut draft.organisation;
            shop_form::one(ui, look, column, asked, (&label, &hint), arrived)
        }
        Page::Shop(part) => match draft.form_mut() {
            Some(form) => shop_form::show(ui, look, column, form, part, arrived),
            None => false,
        },
        Page::Shops => {
            list(ui, look, column, draft);
            false
        }
        Page::Till => till(ui, look, column, draft, arrived),
        _ => {
            customers(ui, look, column, draft);
            false
        }
    }
}

fn list(ui: &mut Ui, look: Look<'_>, column: &mut Column, draft: &mut Draft) {
    let words = look.words;
    let mut rows: Vec<ListRow> = draft
        .shops
        .iter()
        .map(|form| {
            let trade = form.trade.unwrap_or(Trade::Bakery);
            ListRow {
                icon: match trade {
                    Trade::Bakery => icons::BREAD,
                    Trade::Bike => icons::BICYCLE,
                },
                block: look.trade(trade),
                name: form.name.typed.trim().to_owned(),
                detail: say!(words, "setup-shop-detail"),
                amount: String::new(),
            }
        })
        .collect();
    if rows.len() < MOST_SHOPS {
        rows.push(ListRow {
            icon: icons::PLUS,
            block: look.tokens.primary,
            name: say!(words, "setup-add-shop"),
            detail: say!(words, "setup-add-shop-detail"),
            amount: String::new(),
        });
    }
    match list_row::list(ui, look, column.rest(), &rows, &mut draft.list) {
        Some(number) if number < draft.shops.len() => {
            draft.at = number;
            draft.page = Page::Shop(Part::Name);
        }
        Some(_) => draft.add_shop(),
        None => {}
    }
}

fn till(
    ui: &mut Ui,
    look: Look<'_>,
    column: &mut Column,
    draft: &mut Draft,
    arrived: Arrived,
) -> bool {
    let words = look.words;
    let label = say!(words, "setup-till");
    let hint = say!(words, "setup-till-hint");
    let entered = shop_form::one(ui, look, column, &mut draft.till, (&label, &hint), arrived);
    if draft.shops.len() < 2 {
        return entered;
    }
    column.say(ui, look, Type::Strong, &say!(words, "setup-till-shop"));
    let names: Vec<String> = draft
        .shops
        .iter()
        .map(|form| form.name.typed.trim().to_owned())
        .collect();
    let choices: Vec<Choice<'_>> = names
        .iter()
        .zip(&draft.shops)
        .enumerate()
        .map(|(number, (name, form))| {
            let trade = form.trade.unwrap_or(Trade::Bakery);
            let icon = match trade {
                Trade::Bakery => icons::BREAD,
                Trade::Bike => icons::BICYCLE,
            };
            Choice::new(name, icon)
                .block(look.trade(trade))
                .chosen(draft.till_shop == number)
        })
        .collect();
    if let Some(number) = choice::pages(ui, look, column.rest(), &choices, &mut draft.list) {
        draft.till_shop = number;
    }
    entered
}

fn customers(ui: &mut Ui, look: Look<'_>, column: &mut Column, draft: &mut Draft) {
    let chosen = draft.customers;
    if let Some(customers) = who_can_see::show(ui, look, column, chosen) {
        draft.customers = Some(customers);
    }
}
