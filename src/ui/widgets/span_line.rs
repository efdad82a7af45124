//! A span of days on one line, with the ways to the one before and the one after.

use egui::{Align2, Rect, Ui};

use super::button::Button;
use super::text;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::Cut;
use crate::ui::theme::Type;
use crate::ui::theme::space::S12;
use crate::words::say;

/// Which way.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// To the one before.
    Before,
    /// To the one after.
    After,
}

/// Shows it; says which way was pressed.
pub fn show(ui: &mut Ui, look: Look<'_>, rect: Rect, name: &str) -> Option<Way> {
    let words = look.words;
    let mut line = Cut::new(rect, S12);
    let (before, after) = (
        say!(words, "worked-week-before"),
        say!(words, "worked-week-after"),
    );
    let (earlier, later) = (say!(words, "worked-earlier"), say!(words, "worked-later"));
    let first = Button::new(&earlier)
        .icon(icons::CARET_LEFT)
        .spoken(&before);
    let second = Button::new(&later).icon(icons::CARET_RIGHT).spoken(&after);
    let wide = first.width(ui).max(second.width(ui));
    let (left, right) = (line.left(wide), line.right(wide));
    let mut way = None;
    if first.show(ui, look, left) {
        way = Some(Way::Before);
    }
    // A long span takes a smaller style before it takes two lines.
    let fits = |style| text::width(ui, style, name) <= line.rest.width();
    let style = if fits(Type::Strong) {
        Type::Strong
    } else {
        Type::MetaStrong
    };
    let at = Align2::CENTER_CENTER;
    text::label(ui, line.rest, at, style, name, look.tokens.text);
    if second.show(ui, look, right) {
        way = Some(Way::After);
    }
    way
}
