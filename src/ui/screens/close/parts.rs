//! The parts of cashing up: cash, cards, a note, the bank.

use egui::{Rect, Ui};

use super::{Data, Draft, total_missing};
use crate::domain::Pence;
use crate::ui::Look;
use crate::ui::layout::Grid;
use crate::ui::theme::Type;
use crate::ui::theme::space::{S16, S24};
use crate::ui::widgets::asked::{Asked, Question};
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::card;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::page;
use crate::words::say;

/// Cash and cards side by side, and below them the note.
pub(super) fn together(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    column: Column,
    with_note: bool,
) {
    let rest = column.rest();
    let below = if with_note {
        note_height(ui, look, draft, column.width()) + S16
    } else {
        0.0
    };
    let high = (rest.height() - below).min(372.0);
    let top = rest.with_max_y(rest.top() + high);
    let grid = Grid {
        columns: 2,
        rows: 1,
    };
    let inside = |rect: Rect| Column::new(look, rect.shrink(S24));
    let left = grid.cell(top, S16, 0);
    card::raised(ui, look, left);
    cash(ui, look, data, &mut inside(left));
    let right = grid.cell(top, S16, 1);
    card::raised(ui, look, right);
    cards(ui, look, data, draft, &mut inside(right));
    if with_note {
        let below = rest.with_min_y(top.bottom() + S16);
        note(ui, look, draft, &mut Column::new(look, below));
    }
}

/// What was counted and what the till record says, as a sentence.
pub(super) fn cash(ui: &mut Ui, look: Look<'_>, data: &Data, column: &mut Column) {
    let words = look.words;
    column.heading(ui, look, &say!(words, "close-cash"));
    let row = if look.layout.is_short() { 34.0 } else { 40.0 };
    let spot = column.spot(2.0 * row);
    let (first, second) = spot.split_top_bottom_at_y(spot.center().y);
    let (counted, record) = (say!(words, "close-counted"), say!(words, "close-record"));
    let amounts = (words.money(data.counted), words.money(data.expected));
    page::row(ui, look, first, &counted, &amounts.0, Type::Body);
    page::row(ui, look, second, &record, &amounts.1, Type::Body);
    let size = |found: Pence, record: Pence| {
        let apart = found.minus(record).and_then(Pence::size);
        words.money(apart.unwrap_or_default())
    };
    let amount = size(data.counted, data.expected);
    let (tone, sentence) = match data.counted.cmp(&data.expected) {
        std::cmp::Ordering::Equal => (Tone::Positive, say!(words, "close-equal")),
        std::cmp::Ordering::Less => (Tone::Attention, say!(words, "close-less", amount = amount)),
        std::cmp::Ordering::Greater => {
            (Tone::Attention, say!(words, "close-more", amount = amount))
        }
    };
    column.banner(ui, look, tone, &sentence);
    if data.counts > 1 {
        let number = data.counts.to_string();
        let sentence = say!(words, "close-counts", number = number);
        column.quiet(ui, look, &sentence);
    }
}

/// What the card machine says; the till record of cards shows once something is typed.
pub(super) fn cards(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    column: &mut Column,
) {
    let words = look.words;
    if !look.layout.is_tiny() {
        column.heading(ui, look, &say!(words, "close-cards"));
    }
    let (label, hint) = (
        say!(words, "close-machine"),
        say!(words, "close-machine-hint"),
    );
    let question = Question {
        label: &label,
        hint: &hint,
        kind: Kind::Figures,
    };
    draft.card_machine.show(ui, look, column, question);
    if draft.card_machine.problem.is_some() {
        return;
    }
    if total_missing(data, draft) {
        column.banner(ui, look, Tone::Plain, &say!(words, "close-machine-missing"));
    }
    let Some(machine) = draft.card_machine.amount() else {
        return;
    };
    let apart = machine.minus(data.card_record).and_then(Pence::size);
    let amount = words.money(apart.unwrap_or_default());
    let (tone, sentence) = match machine.cmp(&data.card_record) {
        std::cmp::Ordering::Equal => (Tone::Positive, say!(words, "close-machine-equal")),
        std::cmp::Ordering::Less => (
            Tone::Attention,
            say!(words, "close-machine-less", amount = amount),
        ),
        std::cmp::Ordering::Greater => (
            Tone::Attention,
            say!(words, "close-machine-more", amount = amount),
        ),
    };
    column.banner(ui, look, tone, &sentence);
}

/// What is known about a difference.
pub(super) fn note(ui: &mut Ui, look: Look<'_>, draft: &mut Draft, column: &mut Column) {
    let (label, hint) = (
        say!(look.words, "close-note"),
        say!(look.words, "close-note-hint"),
    );
    draft.note.show(ui, look, column, asked(&label, &hint));
}

fn note_height(ui: &Ui, look: Look<'_>, draft: &Draft, width: f32) -> f32 {
    let (label, hint) = (
        say!(look.words, "close-note"),
        say!(look.words, "close-note-hint"),
    );
    draft.note.height(ui, look, width, asked(&label, &hint))
}

fn asked<'a>(label: &'a str, hint: &'a str) -> Question<'a> {
    Question {
        label,
        hint,
        kind: Kind::Words,
    }
}

/// What goes to the bank, and what stays.
pub(super) fn bank(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    column: &mut Column,
) {
    let words = look.words;
    column.title(ui, look, &say!(words, "close-bank"));
    if !look.layout.is_tiny() {
        column.quiet(ui, look, &say!(words, "close-bank-why"));
    }
    let field = draft
        .banked
        .get_or_insert_with(|| Asked::with(words.money(data.suggested())));
    let label = say!(words, "close-banked");
    let question = Question {
        label: &label,
        hint: "",
        kind: Kind::Figures,
    };
    field.show(ui, look, column, question);
    let row = if look.layout.is_short() { 34.0 } else { 44.0 };
    if field.problem.is_some() && look.layout.is_short() {
        return;
    }
    let counted = say!(words, "close-counted");
    let stays = say!(words, "close-stays");
    let spot = column.spot(2.0 * row);
    let (first, second) = spot.split_top_bottom_at_y(spot.center().y);
    let amount = words.money(data.counted);
    page::row(ui, look, first, &counted, &amount, Type::Body);
    let left = field
        .amount()
        .and_then(|banked| data.counted.minus(banked).ok())
        .filter(|left| *left >= Pence::ZERO)
        .map(|left| words.money(left));
    if let Some(left) = left {
        page::row(ui, look, second, &stays, &left, Type::Strong);
    }
}
