//! One large amount with its words: to pay, change to give.

use egui::{Align2, Rect, Role, Ui, pos2, vec2};

use super::{status, text};
use crate::ui::Look;
use crate::ui::theme::Type;
use crate::ui::theme::space::S12;

/// On which side of the row it stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// At the start.
    Start,
    /// At the end: the decimals of a column in line.
    End,
}

/// How high it is: words above the amount, or beside it in a low window.
pub fn height(look: Look<'_>) -> f32 {
    if look.layout.is_short() {
        Type::MoneyTitle.line()
    } else {
        Type::Body.line() + Type::Money.line()
    }
}

/// How wide it is in a low window, words and amount side by side.
pub fn width(ui: &Ui, words: &str, amount: &str) -> f32 {
    text::width(ui, Type::Body, words) + S12 + text::width(ui, Type::MoneyTitle, amount)
}

/// Shows it and announces it when it changes.
pub fn show(ui: &mut Ui, look: Look<'_>, rect: Rect, words: &str, amount: &str, place: Place) {
    let t = look.tokens;
    let at = match place {
        Place::Start => Align2::LEFT_CENTER,
        Place::End => Align2::RIGHT_CENTER,
    };
    if look.layout.is_short() {
        let wide = text::width(ui, Type::Body, words);
        let figures = text::width(ui, Type::MoneyTitle, amount);
        let start = match place {
            Place::Start => rect.left(),
            Place::End => rect.right() - wide - S12 - figures,
        };
        let first = Rect::from_min_size(pos2(start, rect.top()), vec2(wide, rect.height()));
        let second = Rect::from_min_size(
            pos2(first.right() + S12, rect.top()),
            vec2(figures, rect.height()),
        );
        text::paint(ui, first, Align2::LEFT_CENTER, Type::Body, words, t.text);
        text::paint(
            ui,
            second,
            Align2::LEFT_CENTER,
            Type::MoneyTitle,
            amount,
            t.text,
        );
    } else {
        let first = Rect::from_min_size(rect.min, vec2(rect.width(), Type::Body.line()));
        let second = Rect::from_min_max(pos2(rect.left(), first.bottom()), rect.max);
        text::paint(ui, first, at, Type::Body, words, t.text);
        text::paint(ui, second, at, Type::Money, amount, t.text);
    }
    let id = ui.scope_id().with(("amount", place == Place::End));
    status::live(ui, rect, id, Role::Status, &format!("{words}: {amount}"));
}
