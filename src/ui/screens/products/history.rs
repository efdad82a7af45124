//! What an item has cost: when, by whom, from what to what.

use egui::Ui;

use super::item::{self, Action, Data};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::fits;
use crate::ui::theme::Type;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::page::{self, Foot, Page, Pressed};
use crate::ui::widgets::pages::Pages;
use crate::words::say;

/// Shows the part.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut item::Draft) -> Vec<Action> {
    let words = look.words;
    let said = say!(look.words, "aside-history");
    let about = (icons::CLOCK_COUNTER_CLOCKWISE, look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &said);
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        let name = data.product.name.as_str();
        column.quiet(ui, look, &say!(words, "history-about", name = name));
    }
    if data.history.is_empty() {
        let sentence = say!(words, "history-none");
        let block = look.tokens.primary;
        let rest = column.rest();
        empty::show(ui, look, rest, icons::CLOCK, block, &sentence);
    }
    let high = if look.layout.is_short() { 40.0 } else { 52.0 };
    let style = if look.layout.is_short() {
        Type::Meta
    } else {
        Type::Body
    };
    let rows = fits(column.rest().height(), high, 8.0);
    let pages = Pages::with_foot(data.history.len(), rows, draft.history);
    for past in data.history.get(pages.shown()).unwrap_or_default() {
        let to = words.money(past.to);
        let amount = match past.from {
            Some(from) => say!(words, "history-step", from = words.money(from), to = to),
            None => to,
        };
        let when = say!(
            words,
            "two-facts",
            first = words.date(past.at.london().date_naive()),
            second = past.who.as_str()
        );
        let mut line = column.line(high);
        line.max.y = line.min.y + high;
        page::row(ui, look, line, &when, &amount, style);
    }
    let (back, more) = (say!(words, "back"), say!(words, "more"));
    let mut foot = Foot::new().back(&back);
    if pages.has_more() {
        foot = foot.other(Button::new(&more).icon(icons::ARROW_RIGHT));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.part = None,
        Some(Pressed::Other(_)) => draft.history = pages.next(),
        _ => {}
    }
    Vec::new()
}
