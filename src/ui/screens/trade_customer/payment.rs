//! A payment towards an account: how it came, and how much; or money that goes back.

use egui::Ui;

use super::{Action, Data, owes, typed};
use crate::domain::Pence;
use crate::domain::tenders::TenderKind;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::aside;
use crate::ui::widgets::asked::{self, Asked, Question, Side};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::say;

/// In which direction money goes.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Direction {
    /// They pay.
    #[default]
    In,
    /// It goes back to them.
    Back,
}

/// What is typed.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// In which direction.
    pub direction: Direction,
    /// How, once it is chosen.
    pub way: Option<TenderKind>,
    /// How much.
    pub amount: Asked,
    /// Why it goes back.
    pub reason: Asked,
}

impl Draft {
    /// A payment taken back: the same amount the same way, in the other direction.
    pub fn undoing(way: TenderKind, change: Pence) -> Self {
        Self {
            direction: if change > Pence::ZERO {
                Direction::In
            } else {
                Direction::Back
            },
            way: Some(way),
            amount: typed(change.size().unwrap_or_default()),
            reason: Asked::default(),
        }
    }
}

/// Shows the part.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut super::Draft) -> Vec<Action> {
    match draft.payment.way {
        None => how(ui, look, data, draft),
        Some(way) => how_much(ui, look, data, draft, way),
    }
}

fn how(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut super::Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let back_again = draft.payment.direction == Direction::Back;
    let title = if back_again {
        say!(words, "trade-back-how")
    } else {
        say!(words, "trade-paid-how")
    };
    column.title(ui, look, &title);
    if !look.layout.is_short() {
        column.quiet(ui, look, &owes(look, data.owed));
    }
    column.problem(ui, look, data.problem.as_deref());
    let all = TenderKind::TOWARDS_ACCOUNTS;
    let faces = all.map(|way| {
        let icon = match way {
            TenderKind::Cash => icons::COINS,
            TenderKind::Card => icons::CREDIT_CARD,
            _ => icons::BANK,
        };
        (words.tender(way), icon)
    });
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .map(|(name, icon)| Choice::new(name, *icon))
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut 0);
    if let Some(way) = pressed.and_then(|number| all.get(number)) {
        draft.payment.way = Some(*way);
        draft.payment.amount = match (draft.payment.direction, data.owed.all) {
            (Direction::In, owed) if owed > Pence::ZERO => typed(owed),
            _ => Asked::default(),
        };
    }
    let back = say!(words, "back");
    let other = if back_again {
        say!(words, "trade-paid-instead")
    } else {
        say!(words, "trade-back-instead")
    };
    let foot = Foot::new()
        .back(&back)
        .other(Button::new(&other).icon(icons::SWAP));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.part = None,
        Some(Pressed::Other(_)) => {
            draft.payment.direction = if back_again {
                Direction::In
            } else {
                Direction::Back
            };
        }
        _ => {}
    }
    Vec::new()
}

fn how_much(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut super::Draft,
    way: TenderKind,
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let back_again = draft.payment.direction == Direction::Back;
    let block = look.tokens.primary;
    let said = if back_again {
        say!(words, "aside-trade-back")
    } else {
        say!(words, "aside-trade-payment")
    };
    let room = aside::beside(ui, look, page.content, icons::HAND_COINS, block, &said);
    let mut column = Column::new(look, room);
    let name = words.tender(way);
    let title = if back_again {
        say!(words, "trade-back-much", way = name.as_str())
    } else {
        say!(words, "trade-paid-much", way = name.as_str())
    };
    if !look.layout.is_tiny() {
        column.title(ui, look, &title);
    }
    if !look.layout.is_short() {
        let about = match way {
            TenderKind::Card if back_again => say!(words, "trade-card-back-first"),
            TenderKind::Card => say!(words, "trade-card-first"),
            TenderKind::Cash => say!(words, "trade-cash-drawer"),
            _ => say!(words, "trade-bank-seen"),
        };
        column.quiet(ui, look, &about);
    }
    column.problem(ui, look, data.problem.as_deref());
    // Without a title above it, the field itself says how the money moves, and which way.
    let much = if look.layout.is_tiny() {
        title
    } else {
        say!(words, "moved-how-much")
    };
    let hint = say!(words, "moved-how-much-hint");
    let short = look.layout.is_short();
    let amount = Question {
        label: &much,
        hint: if short { "" } else { &hint },
        kind: Kind::Figures,
    };
    let why = say!(words, "trade-back-why");
    let reason = Question {
        label: &why,
        hint: "",
        kind: Kind::Words,
    };
    let entered = if back_again {
        asked::pair(
            ui,
            look,
            &mut column,
            Side::Below,
            (&mut draft.payment.amount, amount),
            (&mut draft.payment.reason, reason),
        )
    } else {
        draft.payment.amount.show(ui, look, &mut column, amount)
    };
    let back = say!(words, "back");
    let word = if back_again {
        say!(words, "item-keep")
    } else {
        say!(words, "trade-paid-do")
    };
    let primary = Button::primary(&word).icon(icons::CHECK);
    match Foot::new()
        .back(&back)
        .primary(primary)
        .show(ui, look, page.foot)
    {
        Some(Pressed::Back) => {
            draft.payment.way = None;
            Vec::new()
        }
        Some(Pressed::Primary) => done(&mut draft.payment, way),
        None if entered => done(&mut draft.payment, way),
        _ => Vec::new(),
    }
}

fn done(draft: &mut Draft, way: TenderKind) -> Vec<Action> {
    let Some(size) = draft.amount.more_than_nothing() else {
        return Vec::new();
    };
    let (pence, reason) = match draft.direction {
        Direction::In => (Some(size), None),
        Direction::Back => match draft.reason.words() {
            Some(reason) => (size.negated().ok(), Some(reason)),
            None => return Vec::new(),
        },
    };
    let paid = pence.map(|pence| Action::Paid { way, pence, reason });
    paid.into_iter().collect()
}
