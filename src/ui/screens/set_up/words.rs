//! The recovery words: shown once to be written down, then two of them asked back.

use egui::{Align2, Rect, Role, Stroke, StrokeKind, Ui};

use super::Data;
use super::draft::{Draft, Page};
use crate::ui::Look;
use crate::ui::layout::Grid;
use crate::ui::theme::Type;
use crate::ui::theme::space::{RADIUS_CONTROL, S8, S12, S16, STROKE};
use crate::ui::widgets::asked::{self, Side};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::shop_form::{Arrived, question};
use crate::ui::widgets::text;
use crate::words::say;

/// Shows one of these pages; true when Enter was pressed in its last field.
pub fn show(
    ui: &mut Ui,
    look: Look<'_>,
    column: &mut Column,
    data: &Data,
    draft: &mut Draft,
    arrived: Arrived,
) -> bool {
    if draft.page == Page::Words {
        all(ui, look, column, &data.words);
        return false;
    }
    let words = look.words;
    let label = |place: usize| {
        let number = place.saturating_add(1).to_string();
        say!(words, "setup-word-label", number = number)
    };
    let labels = data.asked.map(label);
    let hint = say!(words, "setup-words-back-hint");
    arrived.focus(ui, &labels[0]);
    let [one, other] = &mut draft.back;
    let first = (one, question(&labels[0], &hint));
    let second = (other, question(&labels[1], &hint));
    asked::pair(ui, look, column, Side::Beside, first, second)
}

fn all(ui: &mut Ui, look: Look<'_>, column: &mut Column, words: &[String]) {
    let tiny = look.layout.is_tiny();
    *column = column.wide();
    if tiny {
        column.quiet(ui, look, &say!(look.words, "setup-words-short"));
    } else {
        column.quiet(ui, look, &say!(look.words, "setup-words-why"));
        column.quiet(ui, look, &say!(look.words, "setup-words-keep"));
    }
    let room = column.rest();
    // The longest words of the list stand on one line.
    let columns = if room.width() < 900.0 { 3 } else { 4 };
    let grid = Grid {
        columns,
        rows: 12_usize.div_ceil(columns),
    };
    let gap = if tiny { S8 } else { S12 };
    let rows = crate::ui::layout::count(grid.rows);
    let high = ((room.height() + gap) / rows - gap).clamp(40.0, 72.0);
    let wide = room.width().min(1000.0);
    let area = Rect::from_min_size(room.min, egui::vec2(wide, rows * (high + gap) - gap));
    for (number, word) in words.iter().enumerate() {
        cell(ui, look, grid.cell(area, gap, number), number, word);
    }
}

fn cell(ui: &mut Ui, look: Look<'_>, rect: Rect, number: usize, word: &str) {
    let t = look.tokens;
    let edge = Stroke::new(STROKE, t.line);
    ui.painter()
        .rect(rect, RADIUS_CONTROL, t.raised, edge, StrokeKind::Inside);
    let number = number.saturating_add(1).to_string();
    let inside = rect.shrink2(egui::vec2(S16, 0.0));
    let place = inside.with_max_x(inside.left() + 36.0);
    text::paint(
        ui,
        place,
        Align2::LEFT_CENTER,
        Type::Figures,
        &number,
        t.muted,
    );
    let words = inside.with_min_x(place.right());
    text::paint(ui, words, Align2::LEFT_CENTER, Type::Strong, word, t.text);
    let spoken = say!(look.words, "setup-word", number = number, word = word);
    text::node(ui, rect, Role::Label, &spoken);
}
