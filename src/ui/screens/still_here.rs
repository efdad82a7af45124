//! Nobody touched anything for a while: a calm question, and half a minute to answer it.

use egui::{Align2, Rect, Ui, Vec2};

use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::Cut;
use crate::ui::theme::Type;
use crate::ui::theme::space::{COLUMN, S16};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::card;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::text::{self, IconCut};
use crate::words::say;

/// What the screen shows: nothing that moves.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data;

/// Half-done things: none.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft;

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Somebody is there.
    CarryOn,
    /// Lock now.
    Lock,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, _: &Data, _: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let t = look.tokens;
    let page = Page::of(look, ui.max_rect());
    let wide = COLUMN.min(page.content.width());
    let (title, kept) = (say!(words, "still-here"), say!(words, "still-here-kept"));
    let side = if look.layout.is_short() { 64.0 } else { 120.0 };
    let high = text::height(ui, Type::Body, &kept, wide);
    let all = side + S16 + Type::Title.line() + S16 + high;
    let area = Rect::from_center_size(page.content.center(), Vec2::new(wide, all));
    let mut column = Cut::new(area, S16);
    let spot = column.top(side);
    let spot = Rect::from_center_size(spot.center(), Vec2::splat(side));
    card::disc(ui, look, spot, t.primary);
    let size = (side / 2.0).round();
    text::icon(ui, spot, icons::HAND, IconCut::Regular, size, t.primary.ink);
    let line = column.top(Type::Title.line());
    let title_wide = text::width(ui, Type::Title, &title).min(wide);
    let line = Rect::from_center_size(line.center(), Vec2::new(title_wide, line.height()));
    text::heading(ui, line, Type::Title, &title, t.text, 1);
    let at = Align2::CENTER_TOP;
    text::label(ui, column.rest, at, Type::Body, &kept, t.muted);
    let (lock, on) = (
        say!(words, "still-here-lock"),
        say!(words, "still-here-carry-on"),
    );
    let pressed = Foot::new()
        .other(Button::new(&lock).icon(icons::LOCK))
        .primary(Button::primary(&on).icon(icons::CHECK))
        .show(ui, look, page.foot);
    match pressed {
        Some(Pressed::Primary) => vec![Action::CarryOn],
        Some(Pressed::Other(_)) => vec![Action::Lock],
        _ => Vec::new(),
    }
}
