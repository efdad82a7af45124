//! One form for every day that a placement asks for: a first day, a last day, or both.

use egui::Ui;

use super::{Data, Draft, said};
use crate::domain::hours::placement::{USUAL_WEEKS, usual_end};
use crate::ui::Look;
use crate::ui::icons::Icon;
use crate::ui::widgets::asked::{self, Question, Side};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::say;

/// Which days are asked for, each with its label and hint.
pub(super) enum Which {
    /// The first one.
    First(String, String),
    /// The last one.
    Last(String, String),
    /// Both.
    Both((String, String), (String, String)),
}

/// What is asked.
pub(super) struct Asks {
    pub title: String,
    pub aside: String,
    pub icon: Icon,
    pub days: Which,
    pub primary: String,
}

/// Whether the usual length is offered, once the first day is clear.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Offer {
    TwelveWeeks,
    Nothing,
}

fn question<'a>((label, hint): (&'a str, &'a str), short: bool) -> Question<'a> {
    Question {
        label,
        hint: if short { "" } else { hint },
        kind: Kind::Words,
    }
}

/// Shows the form; says what was pressed.
pub(super) fn ask(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    (asks, offer): (&Asks, Offer),
) -> Option<Pressed> {
    let words = look.words;
    let about = (asks.icon, look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &asks.aside);
    let mut column = Column::new(look, page.content);
    let both = matches!(asks.days, Which::Both(..));
    if !(both && look.layout.is_tiny()) {
        column.title(ui, look, &asks.title);
    }
    said(ui, look, data, &mut column);
    // Where it is low there is no room for two fields with their hints.
    let short = look.layout.is_short() && both;
    let (from, until) = (&mut draft.from, &mut draft.until);
    let entered = match &asks.days {
        Which::First(label, hint) => {
            from.show(ui, look, &mut column, question((label, hint), short))
        }
        Which::Last(label, hint) => {
            until.show(ui, look, &mut column, question((label, hint), short))
        }
        Which::Both(first, last) => {
            let first = question((&first.0, &first.1), short);
            let last = question((&last.0, &last.1), short);
            if short {
                // What is to be done about one of them needs the width.
                let unclear = from.problem.is_some() || until.problem.is_some();
                let side = if unclear { Side::Below } else { Side::Beside };
                asked::pair(ui, look, &mut column, side, (from, first), (until, last))
            } else {
                from.show(ui, look, &mut column, first);
                until.show(ui, look, &mut column, last)
            }
        }
    };
    // Twelve weeks, once the first day is clear.
    let usual = words.read_day(&draft.from.typed).ok().map(usual_end);
    let usual = usual.filter(|_| offer == Offer::TwelveWeeks);
    let usual = usual.map(|day| words.plain_date(day));
    let (back, weeks) = (
        say!(words, "back"),
        say!(words, "placement-weeks", count = USUAL_WEEKS),
    );
    let mut foot = Foot::new().back(&back);
    if usual.is_some() {
        foot = foot.other(Button::new(&weeks));
    }
    foot = foot.primary(Button::primary(&asks.primary));
    let pressed = foot.show(ui, look, page.foot);
    if let (Some(Pressed::Other(_)), Some(usual)) = (pressed, usual) {
        draft.until.typed = usual;
        draft.until.problem = None;
        return None;
    }
    if entered {
        Some(Pressed::Primary)
    } else {
        pressed
    }
}
