//! What an item costs, and how it is sold: an own price or one that is typed each time, half price
//! late in the day, made to order.

use egui::Ui;

use super::adding::checked_price;
use super::item::{self, Action, Data};
use crate::domain::catalogue::Product;
use crate::domain::{Pence, Refusal};
use crate::ui::Look;
use crate::ui::layout::Grid;
use crate::ui::theme::space::S24;
use crate::ui::widgets::asked::{Asked, Question};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind as FieldKind;
use crate::ui::widgets::page::Page;
use crate::ui::widgets::tick_row::{self, Tick};
use crate::words::say;

/// What is typed and ticked.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The price.
    pub price: Asked,
    /// Whether it is typed at each sale.
    pub open: bool,
    /// The most that it can be then.
    pub limit: Asked,
    /// Whether it goes down to half late in the day.
    pub half_late: bool,
    /// Whether it is made when it is asked for.
    pub made: bool,
}

impl Draft {
    /// As it is now.
    pub fn of(product: &Product) -> Self {
        let plain = |pence: Pence| {
            let digits = pence.get();
            Asked::with(format!("{}.{:02}", digits / 100, digits % 100))
        };
        Self {
            price: if product.open_limit.is_some() && product.price == Pence::ZERO {
                Asked::default()
            } else {
                plain(product.price)
            },
            open: product.open_limit.is_some(),
            limit: product.open_limit.map(plain).unwrap_or_default(),
            half_late: product.half_price_late,
            made: product.made_to_order,
        }
    }
}

/// A price, and how it is sold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Wished {
    /// The price; with an open one, what is proposed.
    pub price: Pence,
    /// The most that can be typed, where the price is open.
    pub open_limit: Option<Pence>,
    /// Half price late in the day.
    pub half_late: bool,
    /// Made when it is asked for.
    pub made: bool,
}

/// Shows the part.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut item::Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    column.problem(ui, look, data.problem.as_deref());
    let rest = column.rest();
    let two = rest.width() >= 600.0;
    let grid = Grid {
        columns: if two { 2 } else { 1 },
        rows: 1,
    };
    let mut left = Column::new(look, grid.cell(rest, S24, 0));
    let mut typed = draft.pricing.clone();
    let mut entered = false;
    let price_label = if typed.open {
        say!(words, "item-price-proposed")
    } else {
        say!(words, "item-price")
    };
    let hint = if typed.open {
        say!(words, "item-price-proposed-hint")
    } else {
        say!(words, "new-price-hint")
    };
    let question = Question {
        label: &price_label,
        hint: &hint,
        kind: FieldKind::Figures,
    };
    // Where it is low, what is to be said about one field takes the room of the other.
    let alone = look.layout.is_tiny();
    if !(alone && typed.limit.problem.is_some()) {
        entered |= typed.price.show(ui, look, &mut left, question);
    }
    if typed.open && !(alone && typed.price.problem.is_some()) {
        let (label, hint) = (say!(words, "item-limit"), say!(words, "item-limit-hint"));
        let question = Question {
            label: &label,
            hint: &hint,
            kind: FieldKind::Figures,
        };
        entered |= typed.limit.show(ui, look, &mut left, question);
    }
    let mut right = if two {
        Column::new(look, grid.cell(rest, S24, 1)).wide()
    } else {
        left
    };
    ticks(ui, look, &mut right, &mut typed);
    let mut actions = Vec::new();
    let mut keep = || wished(&mut typed).map(Action::Price);
    if entered {
        actions.extend(keep());
    }
    actions.extend(item::foot(ui, look, page, draft, keep));
    draft.pricing = typed;
    actions
}

fn ticks(ui: &mut Ui, look: Look<'_>, column: &mut Column, typed: &mut Draft) {
    let words = look.words;
    let rows = [
        (
            say!(words, "item-open"),
            say!(words, "item-open-detail"),
            &mut typed.open,
        ),
        (
            say!(words, "item-half-late"),
            say!(words, "item-half-late-detail"),
            &mut typed.half_late,
        ),
        (
            say!(words, "item-made"),
            say!(words, "item-made-detail"),
            &mut typed.made,
        ),
    ];
    for (name, detail, on) in rows {
        let detail = if look.layout.is_short() { "" } else { &detail };
        let high = tick_row::height(ui, look, column.width(), &name, detail);
        let spot = column.spot(high);
        if tick_row::show(ui, look, spot, &name, detail, Tick::of(*on)) {
            *on = !*on;
        }
    }
}

/// What was typed, where it is clear; else its field says what is not.
fn wished(typed: &mut Draft) -> Option<Wished> {
    let price = if typed.open && typed.price.is_empty() {
        typed.price.problem = None;
        Some(Pence::ZERO)
    } else {
        checked_price(&mut typed.price)
    };
    let open_limit = if typed.open {
        let limit = typed.limit.more_than_nothing()?;
        if price.is_some_and(|price| price > limit) {
            typed.price.refuse(Refusal::OverOpenLimit { limit });
            return None;
        }
        Some(limit)
    } else {
        None
    };
    Some(Wished {
        price: price?,
        open_limit,
        half_late: typed.half_late,
        made: typed.made,
    })
}
