//! A customer got the wrong change: too little or too much, by how much, and what happened.

use egui::Ui;

use crate::domain::Pence;
use crate::domain::free_text::FreeText;
use crate::domain::sales::ReceiptNumber;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::Grid;
use crate::ui::theme::space::S12;
use crate::ui::widgets::asked::{self, Asked, Question, Side};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::say;

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// The sale's number.
    pub number: ReceiptNumber,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// What change they got.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Got {
    /// Less than they should.
    TooLittle,
    /// More than they should.
    TooMuch,
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Too little or too much.
    pub got: Option<Got>,
    /// By how much.
    pub amount: Asked,
    /// What happened.
    pub reason: Asked,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Put it right.
    PutRight {
        /// Back into the drawer; out to the customer is negative.
        pence: Pence,
        /// What happened.
        reason: FreeText,
    },
    /// Not now.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let tiny = look.layout.is_tiny();
    if !tiny {
        column.title(ui, look, &say!(words, "wrong-change-which"));
    }
    column.problem(ui, look, data.problem.as_deref());
    let high = if look.layout.is_short() { 76.0 } else { 200.0 };
    let line = column.line(high);
    let grid = Grid {
        columns: 2,
        rows: 1,
    };
    let less = (
        say!(words, "wrong-change-less"),
        say!(words, "wrong-change-less-detail"),
    );
    let more = (
        say!(words, "wrong-change-more"),
        say!(words, "wrong-change-more-detail"),
    );
    let ways = [
        (Got::TooLittle, icons::MINUS_CIRCLE, less),
        (Got::TooMuch, icons::PLUS_CIRCLE, more),
    ];
    for (number, (got, icon, (name, detail))) in ways.iter().enumerate() {
        let detail = if tiny { "" } else { detail };
        let choice = Choice::new(name, *icon)
            .detail(detail)
            .chosen(draft.got == Some(*got));
        if choice::show(ui, look, grid.cell(line, S12, number), choice) {
            draft.got = Some(*got);
        }
    }
    fields(ui, look, draft, &mut column);
    let back = say!(words, "back");
    let first = say!(words, "wrong-change-first");
    let amount = draft.amount.amount().map(|pence| words.money(pence));
    let label = match (draft.got, amount) {
        (Some(Got::TooLittle), Some(amount)) if !look.layout.is_short() => {
            say!(words, "wrong-change-give", amount = amount)
        }
        (Some(Got::TooMuch), Some(amount)) if !look.layout.is_short() => {
            say!(words, "wrong-change-put", amount = amount)
        }
        _ => say!(words, "wrong-change-do"),
    };
    let locked = draft.got.is_none().then_some(first.as_str());
    let pressed = Foot::new()
        .back(&back)
        .primary(Button::primary(&label).locked(locked))
        .show(ui, look, page.foot);
    match (pressed, draft.got) {
        (Some(Pressed::Back), _) => vec![Action::Back],
        (Some(Pressed::Primary), Some(got)) => done(draft, got),
        _ => Vec::new(),
    }
}

/// By how much, and beside it what happened.
fn fields(ui: &mut Ui, look: Look<'_>, draft: &mut Draft, column: &mut Column) {
    let words = look.words;
    let by = say!(words, "wrong-change-by");
    let hint = say!(words, "moved-how-much-hint");
    let why = say!(words, "wrong-change-why");
    let why_hint = say!(words, "wrong-change-why-hint");
    let tiny = look.layout.is_tiny();
    let amount = Question {
        label: &by,
        hint: if tiny { "" } else { &hint },
        kind: Kind::Figures,
    };
    let reason = Question {
        label: &why,
        hint: if tiny { "" } else { &why_hint },
        kind: Kind::Words,
    };
    let first = (&mut draft.amount, amount);
    let second = (&mut draft.reason, reason);
    asked::pair(ui, look, column, Side::Beside, first, second);
}

fn done(draft: &mut Draft, got: Got) -> Vec<Action> {
    let Some(pence) = draft.amount.more_than_nothing() else {
        return Vec::new();
    };
    let Some(reason) = draft.reason.words() else {
        return Vec::new();
    };
    let pence = match got {
        Got::TooLittle => pence.negated().unwrap_or_default(),
        Got::TooMuch => pence,
    };
    vec![Action::PutRight { pence, reason }]
}
