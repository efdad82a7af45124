//! One sale as it was: its lines, how it was paid, what was given back since.

use egui::{Align2, Rect, Ui, vec2};

use super::{Action, Draft, Opened, one};
use crate::domain::sales::{SaleKind, SaleLine};
use crate::domain::{Milli, Pence};
use crate::ui::Look;
use crate::ui::commands::Command;
use crate::ui::icons;
use crate::ui::layout::{Cut, count, fits};
use crate::ui::theme::Type;
use crate::ui::theme::space::{COLUMN, S4, S8, S12};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{self, Foot, Page, Pressed};
use crate::ui::widgets::pages::Pages;
use crate::ui::widgets::{card, text};
use crate::words::{Words, say};

/// A row of the page: what, a line about it, how much.
struct Row {
    name: String,
    detail: String,
    amount: String,
}

/// What came off a line, its note, and what was given back of it, in words.
fn about(words: &Words, opened: &Opened, place: usize, line: &SaleLine) -> String {
    let mut parts = vec![say!(
        words,
        "till-line",
        quantity = words.quantity(Milli::new(line.quantity.get().abs())),
        unit = words.money(line.unit)
    )];
    parts.extend(line.reductions.iter().map(|given| words.reduction(given)));
    let typed = opened.sale.words.iter().find(|w| w.line == line.line);
    if let Some(note) = typed.and_then(|w| w.note.as_ref()) {
        parts.push(note.as_str().to_owned());
    }
    if let Some(back) = opened.given_back.get(place)
        && back.quantity > Milli::ZERO
    {
        let quantity = words.quantity(back.quantity);
        parts.push(say!(words, "old-given-back", quantity = quantity));
    }
    parts.join(" · ")
}

fn rows(words: &Words, opened: &Opened) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for (place, line) in opened.sale.lines.iter().enumerate() {
        rows.push(Row {
            name: opened.names.get(place).cloned().unwrap_or_default(),
            detail: about(words, opened, place, line),
            amount: words.money(line.total.size().unwrap_or_default()),
        });
    }
    for tender in &opened.sale.tenders {
        let net = tender.net().and_then(Pence::size);
        rows.push(Row {
            name: words.tender(tender.kind),
            detail: say!(words, "old-paid"),
            amount: words.money(net.unwrap_or_default()),
        });
    }
    rows
}

/// Shows a sale.
pub(super) fn view(ui: &mut Ui, look: Look<'_>, opened: &Opened, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let sale = &opened.sale;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content);
    let total = sale.total().and_then(Pence::size).unwrap_or_default();
    let number = sale.number.to_string();
    let name = match sale.kind {
        SaleKind::Sale => say!(words, "fix-sale", number = number.as_str()),
        SaleKind::Refund => say!(words, "old-refund", number = number.as_str()),
    };
    let time = words.day_and_time(sale.at);
    if look.layout.is_tiny() {
        let line = column.line(Type::Strong.line());
        let both = format!("{number} · {time}");
        page::two_sides(ui, look, line, &both, &words.money(total), Type::Strong);
    } else {
        column.title(ui, look, &name);
        let mut quiet = time;
        if let Some(order) = sale.order_number {
            let order = say!(words, "done-order", number = words.number(order));
            quiet = format!("{quiet} · {order}");
        }
        column.quiet(ui, look, &quiet);
        let line = column.spot(Type::Heading.line());
        let label = say!(words, "old-total");
        page::two_sides(ui, look, line, &label, &words.money(total), Type::Heading);
    }
    if let Some(limit) = opened.over_limit
        && !look.layout.is_short()
    {
        let limit = words.money(limit);
        let said = say!(words, "invoice-can-have", limit = limit);
        column.quiet(ui, look, &said);
    }
    lines(ui, look, draft, column.rest(), &rows(words, opened));
    let (back, fix) = (say!(words, "back"), say!(words, "old-fix"));
    let (receipt, invoice) = (say!(words, "done-receipt"), say!(words, "invoice-make"));
    let mut foot = Foot::new().back(&back);
    let receipt = Button::new(&receipt).command(Command::Print);
    if sale.kind == SaleKind::Sale {
        foot = foot.primary(Button::primary(&fix).icon(icons::RECEIPT_X));
    }
    foot = foot.other(receipt.icon(icons::RECEIPT));
    if opened.over_limit.is_some() {
        foot = foot.other(Button::new(&invoice).icon(icons::FILE_TEXT));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => vec![Action::Back],
        Some(Pressed::Primary) => vec![Action::Fix(sale.id)],
        Some(Pressed::Other(0)) => vec![Action::Receipt(sale.id)],
        Some(Pressed::Other(_)) => vec![Action::Invoice(sale.id)],
        None => Vec::new(),
    }
}

fn lines(ui: &mut Ui, look: Look<'_>, draft: &mut Draft, rect: Rect, rows: &[Row]) {
    let high = Type::Strong.line() + Type::Meta.line() + S8;
    let width = rect.width().min(COLUMN);
    let rect = rect.with_max_x(rect.left() + width);
    let cells = fits(rect.height(), high, S4).max(1);
    let grid = one(cells);
    let area = rect.with_max_y(rect.top() + count(cells) * (high + S4) - S4);
    let pages = Pages::of(rows.len(), cells, draft.lines);
    for (place, row) in rows
        .get(pages.shown())
        .unwrap_or_default()
        .iter()
        .enumerate()
    {
        let spot = grid.cell(area, S4, place);
        let mut cut = Cut::new(spot, 0.0);
        let first = cut.top(Type::Strong.line());
        page::two_sides(ui, look, first, &row.name, &row.amount, Type::Strong);
        let second = cut.top(Type::Meta.line());
        let at = Align2::LEFT_CENTER;
        text::label(ui, second, at, Type::Meta, &row.detail, look.tokens.muted);
        card::rule(ui, look, spot, spot.bottom());
    }
    if pages.has_more() {
        let spot = grid.cell(area, S4, cells - 1);
        let numbers = (pages.number().to_string(), pages.count().to_string());
        let label = say!(look.words, "list-more", page = numbers.0, of = numbers.1);
        let button = Button::new(&label).icon(icons::ARROW_RIGHT);
        let wide = button.width(ui).max(240.0).min(width - S12);
        let high = look.layout.small_target();
        let spot = Rect::from_min_size(spot.min, vec2(wide, high));
        if button.show(ui, look, spot) {
            draft.lines = pages.next();
        }
    }
}
