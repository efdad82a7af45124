//! Counting up from what there was to pay.

use egui::{Align2, Rect, Ui, vec2};

use super::{Action, Data, Draft, cannot, progress};
use crate::domain::cash;
use crate::ui::Look;
use crate::ui::layout::{Cut, Grid, count};
use crate::ui::theme::Type;
use crate::ui::theme::space::S12;
use crate::ui::widgets::money_cell::{self, Cell, State};
use crate::ui::widgets::text;
use crate::words::say;

/// From what there was to pay up to what they gave, smallest pieces first.
pub(super) fn show(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    mut column: Cut,
    actions: &mut Vec<Action>,
) {
    let words = look.words;
    let plan = match cash::change(data.change(), &data.drawer) {
        Ok(plan) => plan,
        Err(no_change) => {
            cannot(ui, look, data, draft, column, no_change.ask_for, actions);
            return;
        }
    };
    if !look.layout.is_short() {
        let how = say!(words, "change-count-how", to_pay = words.money(data.to_pay));
        let line = column.top(Type::Body.line());
        text::label(
            ui,
            line,
            Align2::LEFT_CENTER,
            Type::Body,
            &how,
            look.tokens.text,
        );
    }
    let below = column.bottom(look.layout.till_target());
    let left = draft.left(data.change());
    progress(ui, look, draft, left, below);
    let room = column.rest;
    let columns = plan.len().clamp(1, 7);
    let rows = plan.len().div_ceil(columns).max(1);
    let wide = ((room.width() - S12 * count(columns - 1)) / count(columns)).min(210.0);
    let high = ((room.height() - S12 * count(rows - 1)) / count(rows)).min(208.0);
    let grid = Grid { columns, rows };
    let area = Rect::from_min_size(
        room.min,
        vec2(
            wide * count(columns) + S12 * count(columns - 1),
            high * count(rows) + S12 * count(rows - 1),
        ),
    );
    let mut reached = data.to_pay;
    for (number, pieces) in plan.iter().rev().enumerate() {
        reached = pieces
            .worth()
            .and_then(|w| reached.plus(w))
            .unwrap_or(reached);
        let handed = draft.handed_of(pieces.kind);
        let done = handed >= pieces.count;
        let makes = say!(words, "change-makes", amount = words.money(reached));
        let what = words.pieces(*pieces);
        let spoken = say!(
            words,
            "change-count-cell",
            pieces = what.as_str(),
            makes = makes.as_str()
        );
        let badge = (pieces.count > 1).then(|| say!(words, "change-times", count = pieces.count));
        let cell = Cell {
            kind: pieces.kind,
            words: &makes,
            spoken: &spoken,
            badge: badge.as_deref(),
            state: if done { State::Done } else { State::Open },
        };
        if money_cell::show(ui, look, grid.cell(area, S12, number), cell) && !done {
            for _ in handed..pieces.count {
                draft.handed.push(pieces.kind);
            }
        }
    }
}
