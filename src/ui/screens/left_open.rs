//! The till was left open on an earlier day: said kindly, with two ways on.

use chrono::NaiveDate;
use egui::Ui;

use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::choice::{self, Allowed, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::Page;
use crate::words::say;

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// The day on which it was opened.
    pub day: NaiveDate,
    /// Whether whoever is signed in may cash up.
    pub cash_up: Allowed,
}

/// Half-done things: none.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft;

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Cash up that day now.
    CashUp,
    /// Carry on selling; it can be done later.
    CarryOn,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, _: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    // There is no foot: both ways on stand on the page.
    let content = page.content.with_max_y(page.foot.bottom());
    let mut column = Column::new(look, content);
    let day = words.day(data.day);
    column.title(ui, look, &say!(words, "left-open", day = day));
    let kept = say!(words, "left-open-kept");
    column.banner(ui, look, Tone::Positive, &kept);
    let who = say!(words, "jobs-supervisor");
    let cash_up = (
        say!(words, "left-open-cash-up"),
        say!(words, "left-open-cash-up-detail"),
    );
    let carry_on = (
        say!(words, "left-open-carry-on"),
        say!(words, "left-open-carry-on-detail"),
    );
    let choices = [
        Choice::new(&cash_up.0, icons::CALCULATOR)
            .detail(&cash_up.1)
            .allowed(data.cash_up, &who),
        Choice::new(&carry_on.0, icons::STOREFRONT)
            .detail(&carry_on.1)
            .block(look.tokens.positive),
    ];
    match choice::pages(ui, look, column.rest(), &choices, &mut 0) {
        Some(0) => vec![Action::CashUp],
        Some(_) => vec![Action::CarryOn],
        None => Vec::new(),
    }
}
