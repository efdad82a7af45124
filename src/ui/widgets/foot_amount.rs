//! An amount at the foot of a page, between the way back and the way on: counted so far, to give
//! back.

use egui::{Align2, Rect, Role, Ui, vec2};

use super::{status, text};
use crate::ui::Look;
use crate::ui::layout::Cut;
use crate::ui::theme::Type;
use crate::ui::theme::space::S12;

/// Shows it at the right of the room, and announces it when it changes.
pub fn show(ui: &mut Ui, look: Look<'_>, room: Rect, label: &str, amount: &str) {
    let t = look.tokens;
    let mut column = Cut::new(room.shrink2(vec2(S12, 0.0)), 0.0);
    column.skip((room.height() - Type::Meta.line() - Type::MoneyHeading.line()) / 2.0);
    let first = column.top(Type::Meta.line());
    let second = column.top(Type::MoneyHeading.line());
    let at = Align2::RIGHT_CENTER;
    // Beside long words on a small page there may be no room; it is still said.
    let fits = |style, words: &str| text::width(ui, style, words) <= first.width();
    if fits(Type::Meta, label) {
        text::paint(ui, first, at, Type::Meta, label, t.muted);
    }
    if fits(Type::MoneyHeading, amount) {
        text::paint(ui, second, at, Type::MoneyHeading, amount, t.text);
    }
    let id = ui.scope_id().with("amount at the foot");
    let spot = room.with_min_x(room.right() - look.layout.small_target());
    status::live(ui, spot, id, Role::Status, &format!("{label}: {amount}"));
}
