//! Cash up after the count: what the till record says, the card machine, and what goes to the bank.

mod parts;

use egui::Ui;

use crate::domain::free_text::FreeText;
use crate::domain::{Pence, Refusal};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::aside;
use crate::ui::widgets::asked::Asked;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::{steps, task_steps};
use crate::words::say;

/// What the screen shows, now that the count is kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What was counted.
    pub counted: Pence,
    /// What the till record says.
    pub expected: Pence,
    /// What the till record says of cards.
    pub card_record: Pence,
    /// The starting cash: as much is meant to stay.
    pub float: Pence,
    /// How many counts there are so far.
    pub counts: usize,
    /// What happened with the last try.
    pub problem: Option<String>,
}

impl Data {
    /// What goes to the bank if the starting cash stays.
    pub fn suggested(&self) -> Pence {
        let over = self.counted.minus(self.float).unwrap_or_default();
        over.max(Pence::ZERO)
    }
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// What the card machine says; empty where it was not used.
    pub card_machine: Asked,
    /// What is known about a difference.
    pub note: Asked,
    /// What goes to the bank, once somebody came to it.
    pub banked: Option<Asked>,
    /// The page.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Count once more; the first count is kept.
    CountAgain,
    /// Close the session.
    Finish {
        /// What the card machine says, where it was used.
        card_machine: Option<Pence>,
        /// What goes to the bank.
        banked: Pence,
        /// What is known about a difference.
        note: Option<FreeText>,
    },
    /// Not now; the count stays.
    Back,
}

/// A part of the check.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Part {
    Cash,
    Cards,
    Note,
}

/// Whether anything differs from the till record.
fn differs(data: &Data, draft: &Draft) -> bool {
    let cards = draft.card_machine.amount();
    data.counted != data.expected
        || cards.is_some_and(|machine| machine != data.card_record)
        || total_missing(data, draft)
}

/// Whether cards were taken and nobody has typed what the card machine says of them.
fn total_missing(data: &Data, draft: &Draft) -> bool {
    draft.card_machine.is_empty() && data.card_record != Pence::ZERO
}

/// The parts of each page of the check: all on one page where there is room.
fn pages(look: Look<'_>, data: &Data, draft: &Draft) -> Vec<Vec<Part>> {
    let mut parts = vec![Part::Cash, Part::Cards];
    if differs(data, draft) {
        parts.push(Part::Note);
    }
    if look.layout.is_short() {
        parts.into_iter().map(|part| vec![part]).collect()
    } else {
        vec![parts]
    }
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let pages = pages(look, data, draft);
    draft.page = draft.page.min(pages.len());
    let parts = pages.get(draft.page);
    let room = if parts.is_some() {
        page.content
    } else {
        let said = say!(words, "aside-bank");
        let block = look.tokens.positive;
        aside::beside(ui, look, page.content, icons::BANK, block, &said)
    };
    let mut column = Column::new(look, room);
    if !look.layout.is_tiny() {
        let names = task_steps::cashing_up(words);
        let step = if parts.is_some() { 1 } else { 2 };
        steps::show(ui, look, column.line(steps::HEIGHT), &names, step);
    }
    column.problem(ui, look, data.problem.as_deref());
    match parts.map(Vec::as_slice) {
        None => parts::bank(ui, look, data, draft, &mut column),
        Some([Part::Cash]) => parts::cash(ui, look, data, &mut column),
        Some([Part::Cards]) => parts::cards(ui, look, data, draft, &mut column),
        Some([Part::Note]) => parts::note(ui, look, draft, &mut column),
        Some(all) => parts::together(ui, look, data, draft, column, all.contains(&Part::Note)),
    }
    let (back, next, finish) = (
        say!(words, "back"),
        say!(words, "next"),
        say!(words, "close-finish"),
    );
    let again = say!(words, "close-count-again");
    let mut foot = Foot::new().back(&back);
    if draft.page == 0 {
        foot = foot.other(Button::new(&again).icon(icons::REPEAT));
    }
    let primary = match parts {
        Some(_) => Button::primary(&next),
        None => Button::primary(&finish).icon(icons::CHECK),
    };
    match foot.primary(primary).show(ui, look, page.foot) {
        Some(Pressed::Other(_)) => return vec![Action::CountAgain],
        Some(Pressed::Back) if draft.page > 0 => draft.page -= 1,
        Some(Pressed::Back) => return vec![Action::Back],
        Some(Pressed::Primary) => match parts {
            Some(parts) if passes(parts, data, draft) => draft.page += 1,
            Some(_) => {}
            None => return finished(data, draft),
        },
        None => {}
    }
    Vec::new()
}

/// Whether this page is clear; where it is not, the field says so.
fn passes(parts: &[Part], data: &Data, draft: &mut Draft) -> bool {
    let mut clear = true;
    if parts.contains(&Part::Cards) && !draft.card_machine.is_empty() {
        clear &= draft.card_machine.money().is_some();
    }
    if parts.contains(&Part::Note) && differs(data, draft) {
        clear &= draft.note.words().is_some();
    }
    clear
}

fn finished(data: &Data, draft: &mut Draft) -> Vec<Action> {
    let Some(field) = &mut draft.banked else {
        return Vec::new();
    };
    let Some(banked) = field.money() else {
        return Vec::new();
    };
    if banked > data.counted {
        field.refuse(Refusal::BankMoreThanCounted {
            counted: data.counted,
        });
        return Vec::new();
    }
    let note = if differs(data, draft) {
        match draft.note.words() {
            Some(note) => Some(note),
            None => return Vec::new(),
        }
    } else {
        None
    };
    vec![Action::Finish {
        card_machine: draft.card_machine.amount(),
        banked,
        note,
    }]
}
