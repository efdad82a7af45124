//! The lines of the sale: how many of each come back.

use egui::{Align2, Rect, Role, Stroke, StrokeKind, Ui, pos2, vec2};

use super::{Data, Draft, LineSold};
use crate::domain::Milli;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::{Cut, Grid, count, fits};
use crate::ui::theme::Type;
use crate::ui::theme::space::{RADIUS_CONTROL, S8, S12, S16, STROKE, STROKE_SELECTED};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::pages::Pages;
use crate::ui::widgets::{status, text};
use crate::words::say;

/// Shows a page of lines.
pub(super) fn show(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft, rect: Rect) {
    let (high, gap) = if look.layout.is_short() {
        (72.0, S8)
    } else {
        (look.layout.target().max(84.0), S12)
    };
    let rows = fits(rect.height(), high, gap);
    let pages = Pages::of(data.lines.len(), rows, draft.page);
    let grid = Grid { columns: 1, rows };
    let used = high * count(rows) + gap * count(rows - 1);
    let area = rect.with_max_y(rect.top() + used);
    for (place, line) in data
        .lines
        .get(pages.shown())
        .unwrap_or_default()
        .iter()
        .enumerate()
    {
        ui.push_id(line.sold.line, |ui| {
            row(ui, look, data, draft, grid.cell(area, gap, place), line);
        });
    }
    if pages.has_more() {
        let spot = grid.cell(area, gap, rows - 1);
        let numbers = (pages.number().to_string(), pages.count().to_string());
        let label = say!(look.words, "list-more", page = numbers.0, of = numbers.1);
        let button = Button::new(&label).icon(icons::ARROW_RIGHT);
        let wide = button.width(ui).max(240.0);
        if button.show(ui, look, spot.with_max_x(spot.left() + wide)) {
            draft.page = pages.next();
        }
    }
}

fn row(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft, rect: Rect, line: &LineSold) {
    let t = look.tokens;
    let words = look.words;
    let chosen = draft.of(line.sold.line);
    let (ground, edge) = if chosen > Milli::ZERO {
        (t.primary.tint, Stroke::new(STROKE_SELECTED, t.primary.ink))
    } else {
        (t.raised, Stroke::new(STROKE, t.card_edge))
    };
    ui.painter()
        .rect(rect, RADIUS_CONTROL, ground, edge, StrokeKind::Inside);
    let quiet = if chosen > Milli::ZERO {
        t.text
    } else {
        t.muted
    };
    let mut cut = Cut::new(rect.shrink2(vec2(S16, 0.0)), S12);
    // The amounts of all lines end in one place, whatever they are.
    let roomy = rect.width() >= 700.0;
    let amount = if roomy { cut.right(112.0) } else { rect };
    if chosen > Milli::ZERO && roomy {
        let worth = words.money(line.worth(data.sale, chosen));
        let at = Align2::RIGHT_CENTER;
        text::paint(ui, amount, at, Type::FiguresStrong, &worth, t.text);
    }
    let controls = cut.right(2.0 * look.layout.target() + 64.0 + 2.0 * S8);
    let left = line.left();
    if left > Milli::ZERO {
        strip(ui, look, draft, controls, line, chosen, left);
    } else {
        let all = say!(words, "refund-all-back");
        let at = Align2::RIGHT_CENTER;
        text::label(ui, controls, at, Type::Meta, &all, quiet);
    }
    let quantity = words.quantity(line.sold.quantity);
    let unit = words.money(line.sold.unit);
    let detail = if line.before.quantity > Milli::ZERO && left > Milli::ZERO {
        let back = words.quantity(line.before.quantity);
        say!(
            words,
            "refund-sold-back",
            quantity = quantity,
            unit = unit,
            back = back
        )
    } else {
        say!(words, "refund-sold", quantity = quantity, unit = unit)
    };
    let top = rect.center().y - 28.0;
    let size = |high| vec2(cut.rest.width(), high);
    let name = Rect::from_min_size(pos2(cut.rest.left(), top), size(30.0));
    let below = Rect::from_min_size(pos2(cut.rest.left(), top + 30.0), size(26.0));
    let at = Align2::LEFT_CENTER;
    text::label(ui, name, at, Type::Strong, &line.name, t.text);
    text::label(ui, below, at, Type::MetaFigures, &detail, quiet);
}

fn strip(
    ui: &mut Ui,
    look: Look<'_>,
    draft: &mut Draft,
    rect: Rect,
    line: &LineSold,
    chosen: Milli,
    left: Milli,
) {
    let words = look.words;
    let name = line.name.as_str();
    let middle = Rect::from_center_size(rect.center(), vec2(rect.width(), look.layout.target()));
    let mut row = Cut::new(middle, S8);
    let fewer = say!(words, "refund-fewer", name = name);
    let more = say!(words, "refund-more", name = name);
    let minus = Button::new("").icon(icons::MINUS).spoken(&fewer);
    if minus.show(ui, look, row.left(look.layout.target())) {
        let fewer = chosen.minus(Milli::ONE).unwrap_or(Milli::ZERO);
        draft.chosen.insert(line.sold.line, fewer.max(Milli::ZERO));
    }
    let number = row.left(64.0);
    let quantity = words.quantity(chosen);
    let at = Align2::CENTER_CENTER;
    let colour = look.tokens.text;
    text::paint(ui, number, at, Type::MoneyHeading, &quantity, colour);
    let spoken = say!(words, "refund-quantity", quantity = quantity, name = name);
    let id = ui.scope_id().with("how many come back");
    status::live(ui, number, id, Role::Status, &spoken);
    let plus = Button::new("").icon(icons::PLUS).spoken(&more);
    if plus.show(ui, look, row.left(look.layout.target())) {
        let more = chosen.plus(Milli::ONE).unwrap_or(left);
        draft.chosen.insert(line.sold.line, more.min(left));
    }
}
