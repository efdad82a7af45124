//! Giving money back: which items come back, then how the money goes back and why.

mod how;
mod lines;

use std::collections::BTreeMap;

use egui::Ui;

use crate::domain::free_text::FreeText;
use crate::domain::ids::SaleId;
use crate::domain::sales::{GivenBack, ReceiptNumber, RefundWish, SaleLine, refund_line};
use crate::domain::tenders::TenderKind;
use crate::domain::{Milli, Pence};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::asked::Asked;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::foot_amount;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::say;

/// A line of the sale.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LineSold {
    /// As it was sold.
    pub sold: SaleLine,
    /// The name of the item.
    pub name: String,
    /// What was given back of it before.
    pub before: GivenBack,
}

impl LineSold {
    /// What can still be given back.
    pub fn left(&self) -> Milli {
        let left = self.sold.quantity.minus(self.before.quantity);
        left.unwrap_or(Milli::ZERO)
    }

    /// What so much of it comes to.
    fn worth(&self, sale: SaleId, quantity: Milli) -> Pence {
        if quantity == Milli::ZERO {
            return Pence::ZERO;
        }
        refund_line(1, sale, &self.sold, self.before, quantity)
            .ok()
            .and_then(|line| line.total.negated().ok())
            .unwrap_or_default()
    }
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// The sale.
    pub sale: SaleId,
    /// Its number.
    pub number: ReceiptNumber,
    /// Its lines.
    pub lines: Vec<LineSold>,
    /// The ways in which it was paid.
    pub paid: Vec<TenderKind>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Which page is seen.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Stage {
    /// Which items.
    #[default]
    Items,
    /// How, and why.
    How,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// How much of each line comes back, by its number.
    pub chosen: BTreeMap<u32, Milli>,
    /// How the money goes back; as it was paid, until somebody chooses.
    pub way: Option<TenderKind>,
    /// Why.
    pub reason: Asked,
    /// The page of lines.
    pub page: usize,
    /// Which page is seen.
    pub stage: Stage,
}

impl Draft {
    /// How much of a line comes back.
    fn of(&self, line: u32) -> Milli {
        self.chosen.get(&line).copied().unwrap_or(Milli::ZERO)
    }

    fn wishes(&self) -> Vec<RefundWish> {
        let chosen = self.chosen.iter().filter(|(_, q)| **q > Milli::ZERO);
        chosen
            .map(|(line, quantity)| RefundWish {
                line: *line,
                quantity: *quantity,
            })
            .collect()
    }

    /// The way that was chosen, or the only one in which it was paid.
    fn way(&self, data: &Data) -> Option<TenderKind> {
        match (self.way, data.paid.as_slice()) {
            (Some(way), _) => Some(way),
            (None, [only]) => Some(*only),
            _ => None,
        }
    }
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Give money back.
    GiveBack {
        /// Which lines, and how much of each.
        wishes: Vec<RefundWish>,
        /// How the money goes back.
        way: TenderKind,
        /// Why.
        reason: FreeText,
        /// What it comes to, for the words on the next page.
        total: Pence,
    },
    /// Not now.
    Back,
}

/// What all that was chosen comes to.
fn total(data: &Data, draft: &Draft) -> Pence {
    let worth = |line: &LineSold| line.worth(data.sale, draft.of(line.sold.line));
    Pence::sum(data.lines.iter().map(worth)).unwrap_or_default()
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content);
    let total = total(data, draft);
    let amount = words.money(total);
    let back = say!(words, "back");
    let foot = Foot::new().back(&back);
    if draft.stage == Stage::Items {
        if !look.layout.is_short() {
            column.title(ui, look, &say!(words, "refund-which"));
        }
        column.problem(ui, look, data.problem.as_deref());
        lines::show(ui, look, data, draft, column.rest());
        let (all, next) = (say!(words, "refund-all"), say!(words, "next"));
        let first = say!(words, "refund-choose-first");
        let nothing = draft.wishes().is_empty();
        let foot = foot
            .other(Button::new(&all))
            .primary(Button::primary(&next).locked(nothing.then_some(first.as_str())));
        if !nothing {
            let label = say!(words, "refund-to-give");
            let room = foot.room(ui, look, page.foot);
            foot_amount::show(ui, look, room, &label, &amount);
        }
        match foot.show(ui, look, page.foot) {
            Some(Pressed::Back) => return vec![Action::Back],
            Some(Pressed::Other(_)) => {
                let lines = data.lines.iter().map(|l| (l.sold.line, l.left()));
                draft.chosen = lines.filter(|(_, left)| *left > Milli::ZERO).collect();
            }
            Some(Pressed::Primary) if !nothing => draft.stage = Stage::How,
            _ => {}
        }
        return Vec::new();
    }
    how::show(ui, look, data, draft, column, &amount);
    let label = say!(words, "refund-do", amount = amount.as_str());
    let choose = say!(words, "refund-choose-way");
    let way = draft.way(data);
    let reason = way.is_none().then_some(choose.as_str());
    let primary = Button::primary(&label)
        .icon(icons::ARROW_U_UP_LEFT)
        .locked(reason);
    match foot.primary(primary).show(ui, look, page.foot) {
        Some(Pressed::Back) => {
            draft.stage = Stage::Items;
            Vec::new()
        }
        Some(Pressed::Primary) => {
            let (Some(way), Some(reason)) = (way, draft.reason.words()) else {
                return Vec::new();
            };
            vec![Action::GiveBack {
                wishes: draft.wishes(),
                way,
                reason,
                total,
            }]
        }
        _ => Vec::new(),
    }
}
