//! A sale was written down as cash and was card, or the other way round.

use egui::Ui;

use crate::domain::free_text::FreeText;
use crate::domain::sales::ReceiptNumber;
use crate::domain::tenders::TenderKind;
use crate::domain::{Pence, Refusal};
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
    /// What was paid in each way, as it is written down now.
    pub paid: Vec<(TenderKind, Pence)>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

impl Data {
    fn paid(&self, kind: TenderKind) -> Pence {
        let of_kind = self.paid.iter().filter(|(k, _)| *k == kind);
        Pence::sum(of_kind.map(|(_, pence)| *pence)).unwrap_or_default()
    }
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// How they really paid.
    pub to: Option<TenderKind>,
    /// How much of it: all, until somebody types less.
    pub amount: Asked,
    /// What happened.
    pub reason: Asked,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Put it right.
    PutRight {
        /// How it is written down.
        from: TenderKind,
        /// How they really paid.
        to: TenderKind,
        /// How much of it.
        pence: Pence,
        /// What happened.
        reason: FreeText,
    },
    /// Not now.
    Back,
}

fn other(kind: TenderKind) -> TenderKind {
    match kind {
        TenderKind::Cash => TenderKind::Card,
        _ => TenderKind::Cash,
    }
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "wrong-way-which"));
    }
    column.problem(ui, look, data.problem.as_deref());
    let high = if look.layout.is_short() { 76.0 } else { 200.0 };
    let line = column.line(high);
    // Only what is written down the other way can be put right.
    let possible: Vec<TenderKind> = [TenderKind::Card, TenderKind::Cash]
        .into_iter()
        .filter(|to| data.paid(other(*to)) > Pence::ZERO)
        .collect();
    let grid = Grid {
        columns: 2,
        rows: 1,
    };
    for (number, to) in possible.into_iter().enumerate() {
        let pence = data.paid(other(to));
        let amount = words.money(pence);
        let (icon, name, detail) = match to {
            TenderKind::Card => (
                icons::CREDIT_CARD,
                say!(words, "wrong-way-card"),
                say!(words, "wrong-way-card-detail", amount = amount.as_str()),
            ),
            _ => (
                icons::COINS,
                say!(words, "wrong-way-cash"),
                say!(words, "wrong-way-cash-detail", amount = amount.as_str()),
            ),
        };
        let choice = Choice::new(&name, icon)
            .detail(&detail)
            .chosen(draft.to == Some(to));
        if choice::show(ui, look, grid.cell(line, S12, number), choice) && draft.to != Some(to) {
            draft.to = Some(to);
            draft.amount = Asked::with(amount);
        }
    }
    if draft.to.is_some() {
        fields(ui, look, draft, &mut column);
    }
    let (back, label) = (say!(words, "back"), say!(words, "wrong-change-do"));
    let first = say!(words, "wrong-change-first");
    let locked = draft.to.is_none().then_some(first.as_str());
    let pressed = Foot::new()
        .back(&back)
        .primary(Button::primary(&label).locked(locked))
        .show(ui, look, page.foot);
    match (pressed, draft.to) {
        (Some(Pressed::Back), _) => vec![Action::Back],
        (Some(Pressed::Primary), Some(to)) => done(data, draft, to),
        _ => Vec::new(),
    }
}

fn fields(ui: &mut Ui, look: Look<'_>, draft: &mut Draft, column: &mut Column) {
    let words = look.words;
    let label = say!(words, "wrong-way-amount");
    let hint = say!(words, "wrong-way-amount-hint");
    let why = say!(words, "wrong-way-why");
    let why_hint = say!(words, "wrong-way-why-hint");
    let tiny = look.layout.is_tiny();
    let amount = Question {
        label: &label,
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

fn done(data: &Data, draft: &mut Draft, to: TenderKind) -> Vec<Action> {
    let from = other(to);
    let Some(pence) = draft.amount.more_than_nothing() else {
        return Vec::new();
    };
    let paid = data.paid(from);
    if pence > paid {
        draft.amount.refuse(Refusal::MoreThanPaidThatWay { paid });
        return Vec::new();
    }
    let Some(reason) = draft.reason.words() else {
        return Vec::new();
    };
    vec![Action::PutRight {
        from,
        to,
        pence,
        reason,
    }]
}
