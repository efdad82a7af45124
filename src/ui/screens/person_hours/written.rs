//! What was written about a day: every press and every correction. What holds no more is crossed through,
//! with who did it and why.

use egui::Ui;

use super::{Data, Draft, Part};
use crate::domain::hours::person_week::{PersonDay, Written};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::told_row::{self, ToldRow};
use crate::words::say;

/// Shows it.
pub(super) fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft, day: &PersonDay) {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        let title = say!(words, "worked-written-title", day = words.day(day.day));
        column.title(ui, look, &title);
    }
    let row = |n: usize| day.written.get(n).map(|written| told(look, data, written));
    let total = day.written.len();
    told_row::list(ui, look, column.rest(), total, &mut draft.page, row);
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        draft.part = Part::Times;
        draft.page = 0;
    }
}

fn told(look: Look<'_>, data: &Data, written: &Written) -> ToldRow {
    let words = look.words;
    let t = look.tokens;
    let name = match &written.touch {
        Some(touch) => words.touch_at(touch),
        None => say!(words, "worked-taken-out"),
    };
    let by = data.name_of(written.by);
    let detail = match &written.crossed {
        Some((who, why)) => {
            let who = data.name_of(*who);
            match why {
                Some(why) => say!(
                    words,
                    "worked-crossed-why",
                    name = who,
                    why = words.why(why)
                ),
                None => say!(words, "worked-crossed", name = who),
            }
        }
        None => say!(
            words,
            "worked-written-by",
            name = by,
            how = words.how(&written.how)
        ),
    };
    let struck = written.crossed.is_some();
    let (icon, block) = match () {
        () if struck => (icons::X, t.attention),
        () if written.puts_right => (icons::PENCIL_SIMPLE, t.positive),
        () => (icons::HAND_TAP, t.primary),
    };
    ToldRow {
        icon,
        block,
        name,
        detail,
        amount: String::new(),
        struck,
    }
}
