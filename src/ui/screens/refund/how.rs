//! How the money goes back, and why: the check before it is given.

use egui::{Rect, Ui};

use super::{Data, Draft};
use crate::domain::Milli;
use crate::domain::tenders::TenderKind;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::{Cut, Grid};
use crate::ui::theme::Type;
use crate::ui::theme::space::{S12, S16, S24};
use crate::ui::widgets::asked::Question;
use crate::ui::widgets::card;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::page;
use crate::words::say;

/// Shows the check: on the left what comes back where there is room, on the right how and why.
pub(super) fn show(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    mut column: Column,
    amount: &str,
) {
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(look.words, "refund-how"));
    }
    column.problem(ui, look, data.problem.as_deref());
    let rest = column.rest();
    if look.layout.is_short() {
        way_and_reason(ui, look, data, draft, Column::new(look, rest).wide());
        return;
    }
    let grid = Grid {
        columns: 2,
        rows: 1,
    };
    summary(ui, look, data, draft, grid.cell(rest, S24, 0), amount);
    let right = Column::new(look, grid.cell(rest, S24, 1));
    way_and_reason(ui, look, data, draft, right);
}

/// What comes back, and what it comes to.
fn summary(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &Draft, rect: Rect, amount: &str) {
    let words = look.words;
    let chosen: Vec<_> = data
        .lines
        .iter()
        .map(|line| (line, draft.of(line.sold.line)))
        .filter(|(_, quantity)| *quantity > Milli::ZERO)
        .collect();
    let row = 40.0;
    let most = crate::ui::layout::fits(rect.height() - 2.0 * S16 - row - S12, row, 0.0);
    let shown = chosen.len().min(most);
    let high = row * crate::ui::layout::count(shown + 1) + 2.0 * S16;
    let spot = rect.with_max_y(rect.top() + high);
    card::raised(ui, look, spot);
    let mut column = Cut::new(spot.shrink2(egui::vec2(S24, S16)), 0.0);
    for (line, quantity) in chosen.iter().take(shown) {
        let name = say!(
            words,
            "refund-line",
            quantity = words.quantity(*quantity),
            name = line.name.as_str()
        );
        let worth = words.money(line.worth(data.sale, *quantity));
        page::row(ui, look, column.top(row), &name, &worth, Type::Body);
    }
    let label = say!(words, "refund-to-give");
    page::two_sides(ui, look, column.top(row), &label, amount, Type::Strong);
}

fn way_and_reason(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft, mut column: Column) {
    let words = look.words;
    let high = if look.layout.is_short() {
        look.layout.target() + S12
    } else {
        look.layout.target().max(88.0)
    };
    let line = column.spot(high);
    let grid = Grid {
        columns: 2,
        rows: 1,
    };
    let way = draft.way(data);
    let mut kinds = vec![
        (
            TenderKind::Cash,
            icons::COINS,
            say!(words, "refund-cash-detail"),
        ),
        (
            TenderKind::Card,
            icons::CREDIT_CARD,
            say!(words, "refund-card-detail"),
        ),
    ];
    if data.paid == [TenderKind::OnAccount] {
        // What was never paid for is taken off the account, and no money changes hands.
        kinds = vec![(
            TenderKind::OnAccount,
            icons::FILE_TEXT,
            say!(words, "refund-account-detail"),
        )];
    }
    for (number, (kind, icon, detail)) in kinds.iter().enumerate() {
        let name = words.tender(*kind);
        let choice = Choice::new(&name, *icon)
            .detail(detail)
            .chosen(way == Some(*kind));
        if choice::show(ui, look, grid.cell(line, S12, number), choice) {
            draft.way = Some(*kind);
        }
    }
    let (label, hint) = (say!(words, "refund-why"), say!(words, "refund-why-hint"));
    let question = Question {
        label: &label,
        hint: if look.layout.is_tiny() { "" } else { &hint },
        kind: Kind::Words,
    };
    draft.reason.show(ui, look, &mut column, question);
    if !look.layout.is_tiny() && column.rest().height() >= 48.0 {
        let offers = [
            say!(words, "refund-why-wrong"),
            say!(words, "refund-why-mistake"),
            say!(words, "refund-why-mind"),
        ];
        draft.reason.offers(ui, look, &mut column, &offers);
    }
}
