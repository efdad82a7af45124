//! A field on one line with its label, and a button beside it: to find something, or to go somewhere.

use egui::{Align2, Key, Rect, Ui, vec2};

use super::button::Button;
use super::field::{Field, Kind as FieldKind};
use super::text;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::Cut;
use crate::ui::theme::Type;
use crate::ui::theme::space::{S12, S16};

/// Shows it; true when what was typed is meant: with Enter or the button.
pub fn show(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    label: &str,
    button: Option<&str>,
    typed: &mut String,
) -> bool {
    let mut row = Cut::new(rect, S12);
    let button = button.map(|word| Button::new(word).icon(icons::ARROW_RIGHT));
    let button_wide = button.as_ref().map_or(0.0, |button| button.width(ui) + S12);
    let wide = text::width(ui, Type::Strong, label) + 4.0;
    // Where there is no room for it beside the field, the label stands in it until it is typed into.
    let beside = rect.width() - wide - button_wide - S12 >= 200.0;
    if beside {
        let spot = row.left(wide);
        let at = Align2::LEFT_CENTER;
        text::paint(ui, spot, at, Type::Strong, label, look.tokens.text);
    }
    let field = Field {
        label,
        hint: "",
        problem: None,
        kind: FieldKind::Words,
    };
    let field_wide = row.rest.width() - button_wide;
    let spot = row.left(field_wide);
    let response = field.edit(ui, look, spot, typed);
    if !beside && typed.is_empty() {
        let inside = spot.shrink2(vec2(S16, 0.0));
        let at = Align2::LEFT_CENTER;
        text::paint(ui, inside, at, Type::Meta, label, look.tokens.muted);
    }
    let entered = response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
    let pressed = button.is_some_and(|button| {
        let spot = row.left(button_wide - S12);
        button.show(ui, look, spot)
    });
    pressed || entered
}
