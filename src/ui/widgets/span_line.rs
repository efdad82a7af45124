//! A span of days on one line, with the ways to the one before and the one after.

use egui::{Align2, Rect, Ui};

use super::button::Button;
use super::text;
use crate::domain::hours::{Days, Week};
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

/// Shows it; says which way was pressed. Where there is little room, the days have their short names.
pub fn show(ui: &mut Ui, look: Look<'_>, rect: Rect, days: Days) -> Option<Way> {
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
    let (whole, short) = (words.days(days), words.days_short(days));
    let forms = [
        (Type::Strong, &whole),
        (Type::MetaStrong, &whole),
        (Type::Strong, &short),
    ];
    let fits =
        |(style, name): &&(Type, &String)| text::width(ui, *style, name) <= line.rest.width();
    // On two lines where it must be; in the longest words its first day says which it is.
    let room = line.rest;
    let first = words.day_of_month_short(days.from());
    let two_lines = text::height(ui, Type::MetaStrong, &short, room.width()) <= room.height();
    let last = if two_lines { &short } else { &first };
    let (style, name) = forms
        .iter()
        .find(fits)
        .copied()
        .unwrap_or((Type::MetaStrong, last));
    let at = Align2::CENTER_CENTER;
    text::label(ui, line.rest, at, style, name, look.tokens.text);
    if second.show(ui, look, right) {
        way = Some(Way::After);
    }
    way
}

/// Another week, from the line that names it.
pub fn other_week(week: Week, way: Way) -> Week {
    let monday = week.monday();
    let day = match way {
        Way::Before => monday.pred_opt(),
        Way::After => week.days().until().succ_opt(),
    };
    Week::of(day.unwrap_or(monday))
}
