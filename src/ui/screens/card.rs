//! The card machine stands by itself: type the amount there, then say what it answered.

use egui::{Ui, vec2};

use crate::domain::money_entry;
use crate::domain::{Pence, Refusal};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::{Cut, Grid};
use crate::ui::theme::Type;
use crate::ui::theme::space::{COLUMN, S4, S8, S12, S24};
use crate::ui::widgets::amount::{self, Place};
use crate::ui::widgets::aside;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::card;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::field::{Field, Kind};
use crate::ui::widgets::page::{self, Foot, Page, Pressed};
use crate::ui::widgets::steps;
use crate::ui::widgets::{banner, text};
use crate::words::say;

/// Where we are with the card.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stage {
    /// Nothing was asked for yet.
    Before,
    /// The card machine has been asked; this is what for.
    Asked(Pence),
    /// The same, but the till stopped in between and starts again.
    AskedBeforeRestart(Pence),
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What is left to pay.
    pub to_pay: Pence,
    /// Where we are.
    pub stage: Stage,
    /// Something to say.
    pub notice: Option<String>,
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Another amount than all of it, while it is typed.
    pub part: Option<String>,
    /// What was unclear about it.
    pub problem: Option<Refusal>,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Ask for a card for so much; it is written down before the amount is shown.
    Ask(Pence),
    /// The card machine said approved.
    WentThrough,
    /// It did not.
    DidNotGoThrough,
    /// Nobody knows.
    DoNotKnow,
    /// Back to the ways of paying.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match data.stage {
        Stage::Before => before(ui, look, data, draft),
        Stage::Asked(amount) | Stage::AskedBeforeRestart(amount) => asked(ui, look, data, amount),
    }
}

fn before(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let said = say!(words, "aside-card");
    let block = look.tokens.primary;
    let room = aside::beside(ui, look, page.content, icons::CREDIT_CARD, block, &said);
    let mut column = Cut::new(room, look.layout.gap());
    steps_of(ui, look, &mut column, 0);
    // Not large: nothing is to be typed on the card machine yet.
    let label = say!(words, "card-to-pay");
    let width = COLUMN.min(column.rest.width());
    let line = column.top(Type::Heading.line() + S12);
    let line = line.with_max_x(line.left() + width);
    let total = words.money(data.to_pay);
    page::row(ui, look, line, &label, &total, Type::Heading);
    notice(ui, look, data, &mut column);
    let width = COLUMN.min(column.rest.width());
    if let Some(typed) = &mut draft.part {
        let label = say!(words, "card-part-label");
        let hint = say!(words, "card-part-hint");
        let problem = draft.problem.as_ref().map(|refusal| words.refusal(refusal));
        let field = Field {
            label: &label,
            hint: &hint,
            problem: problem.as_deref(),
            kind: Kind::Figures,
        };
        let high = field.height(ui, look, width);
        let spot = column.top(high).with_max_x(column.rest.left() + width);
        if field.show(ui, look, spot, typed).changed() {
            draft.problem = None;
        }
    } else {
        let how = say!(words, "card-before");
        let high = text::height(ui, Type::Body, &how, width);
        let corner = column.top(high).min;
        text::paragraph(ui, corner, width, Type::Body, &how, look.tokens.text);
    }
    let back = say!(words, "back");
    let ask = say!(words, "card-ask");
    let part = say!(words, "card-part");
    let mut foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&ask).icon(icons::CREDIT_CARD));
    if draft.part.is_none() {
        foot = foot.other(Button::new(&part));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) if draft.part.is_some() => {
            *draft = Draft::default();
            Vec::new()
        }
        Some(Pressed::Back) => vec![Action::Back],
        Some(Pressed::Other(_)) => {
            draft.part = Some(String::new());
            Vec::new()
        }
        Some(Pressed::Primary) => ask_for(data, draft),
        None => Vec::new(),
    }
}

/// The steps of a card payment, where there is room for them.
fn steps_of(ui: &mut Ui, look: Look<'_>, column: &mut Cut, now: usize) {
    if look.layout.is_short() {
        return;
    }
    let names = [
        say!(look.words, "card-step-ask"),
        say!(look.words, "card-step-type"),
        say!(look.words, "card-step-say"),
    ];
    steps::show(ui, look, column.top(steps::HEIGHT), &names, now);
}

fn ask_for(data: &Data, draft: &mut Draft) -> Vec<Action> {
    let Some(typed) = &draft.part else {
        return vec![Action::Ask(data.to_pay)];
    };
    match money_entry::parse(typed) {
        Ok(amount) if amount <= Pence::ZERO => {
            draft.problem = Some(Refusal::AmountNotPositive);
            Vec::new()
        }
        Ok(amount) if amount > data.to_pay => {
            let over = amount.minus(data.to_pay).unwrap_or_default();
            draft.problem = Some(Refusal::PaidTooMuch { over });
            Vec::new()
        }
        Ok(amount) => vec![Action::Ask(amount)],
        Err(refusal) => {
            draft.problem = Some(refusal);
            Vec::new()
        }
    }
}

fn asked(ui: &mut Ui, look: Look<'_>, data: &Data, asked: Pence) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let tiny = look.layout.is_tiny();
    let mut column = Cut::new(page.content, if tiny { S8 } else { look.layout.gap() });
    steps_of(ui, look, &mut column, 1);
    let label = say!(words, "card-asked");
    if look.layout.is_short() {
        let line = column.top(amount::height(look));
        amount::show(ui, look, line, &label, &words.money(asked), Place::Start);
    } else {
        // As on the card machine's own display.
        let display = column.top(amount::height(look) + 2.0 * S12);
        let display = display.with_max_x(display.left() + COLUMN.min(display.width()));
        let block = look.tokens.primary;
        card::tinted(ui, display, block.tint, block.ink);
        let inside = display.shrink2(vec2(S24, S12));
        amount::show(ui, look, inside, &label, &words.money(asked), Place::Start);
    }
    notice(ui, look, data, &mut column);
    let question = if data.stage == Stage::AskedBeforeRestart(asked) {
        let sentence = say!(words, "card-restarted");
        let width = COLUMN
            .max(column.rest.width() * 0.7)
            .min(column.rest.width());
        let high = banner::height(ui, look, &sentence, width);
        let corner = column.top(high).min;
        banner::show(ui, look, corner, width, banner::Tone::Plain, &sentence);
        say!(words, "card-question-restarted")
    } else {
        say!(words, "card-question")
    };
    let line = column.top(Type::Heading.line());
    text::heading(ui, line, Type::Heading, &question, look.tokens.text, 2);
    let t = look.tokens;
    let answers = [
        ("yes", icons::CHECK_CIRCLE, t.positive, Action::WentThrough),
        ("no", icons::X_CIRCLE, t.refused, Action::DidNotGoThrough),
        ("unknown", icons::QUESTION, t.attention, Action::DoNotKnow),
    ];
    let stacked = look.layout.size.x < 900.0;
    let grid = if stacked {
        Grid {
            columns: 1,
            rows: 3,
        }
    } else {
        Grid {
            columns: 3,
            rows: 1,
        }
    };
    let most = if stacked {
        3.0 * 76.0 + 2.0 * S12
    } else {
        choice::most_high(look, 1)
    };
    let area = page.content.with_min_y(column.rest.top());
    let area = if stacked {
        area.with_max_y(page.foot.bottom())
    } else {
        area
    };
    let area = area.with_max_y(area.bottom().min(area.top() + most));
    let mut actions = Vec::new();
    for (number, (answer, icon, block, action)) in answers.into_iter().enumerate() {
        let name = match answer {
            "yes" => say!(words, "card-went-through"),
            "no" => say!(words, "card-did-not"),
            _ => say!(words, "card-unknown"),
        };
        let spot = grid.cell(area, if tiny { S4 } else { S12 }, number);
        if choice::show(ui, look, spot, Choice::new(&name, icon).block(block)) {
            actions.push(action);
        }
    }
    actions
}

fn notice(ui: &mut Ui, look: Look<'_>, data: &Data, column: &mut Cut) {
    if let Some(notice) = &data.notice {
        let width = COLUMN
            .max(column.rest.width() * 0.7)
            .min(column.rest.width());
        let high = banner::height(ui, look, notice, width);
        let corner = column.top(high).min;
        banner::show(ui, look, corner, width, banner::Tone::Attention, notice);
    }
}
