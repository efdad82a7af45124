//! It is done: the time large, and a kind word.

use egui::{Align2, Rect, Ui, Vec2, vec2};

use super::Action;
use crate::domain::hours::press::PressKind;
use crate::domain::time::Moment;
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

pub(super) fn view(
    ui: &mut Ui,
    look: Look<'_>,
    name: &str,
    what: PressKind,
    at: Moment,
) -> Vec<Action> {
    let words = look.words;
    let t = look.tokens;
    let page = Page::of(look, ui.max_rect());
    let (icon, kind) = match what {
        PressKind::Arrived => (icons::HAND, say!(words, "come-told-here", name = name)),
        PressKind::BreakBegan => (icons::COFFEE, say!(words, "come-told-break", name = name)),
        PressKind::Back => (icons::HAND, say!(words, "come-told-back", name = name)),
        PressKind::StillHere => (icons::HAND, say!(words, "come-told-still", name = name)),
        PressKind::Left => (icons::HEART, say!(words, "come-told-off", name = name)),
    };
    let time = words.time(at);
    let wide = COLUMN.min(page.content.width());
    let side = match () {
        () if look.layout.is_tiny() => 56.0,
        () if look.layout.is_short() => 96.0,
        () => 144.0,
    };
    let high = text::height(ui, Type::Heading, &kind, wide);
    let all = side + S16 + Type::Money.line() + S16 + high;
    let area = Rect::from_center_size(page.content.center(), vec2(wide, all));
    let mut column = Cut::new(area, S16);
    let spot = column.top(side);
    let spot = Rect::from_center_size(spot.center(), Vec2::splat(side));
    card::disc(ui, look, spot, t.positive);
    let size = (side / 2.0).round();
    text::icon(ui, spot, icon, IconCut::Regular, size, t.positive.ink);
    let line = column.top(Type::Money.line());
    text::label(ui, line, Align2::CENTER_CENTER, Type::Money, &time, t.text);
    let line = column.top(high);
    let said = text::width(ui, Type::Heading, &kind).min(wide);
    let line = Rect::from_center_size(line.center(), vec2(said + 2.0, high));
    text::heading(ui, line, Type::Heading, &kind, t.text, 2);
    let done = say!(words, "come-done");
    let primary = Button::primary(&done).icon(icons::CHECK);
    match Foot::new().primary(primary).show(ui, look, page.foot) {
        Some(Pressed::Primary) => vec![Action::Seen],
        _ => Vec::new(),
    }
}
