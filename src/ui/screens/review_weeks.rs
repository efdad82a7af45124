//! The setting of reviews: after how many weeks one is held, beside the start and the end.

use egui::Ui;

use crate::domain::skills::reviews::ReviewWeeks;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::asked::{Asked, Question};
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::say;

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The weeks.
    pub weeks: Asked,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Keep these weeks.
    Keep(ReviewWeeks),
    /// Something is unclear: what was said no longer stands.
    Unclear,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let about = (icons::CALENDAR_CHECK, look.tokens.primary);
    let aside = say!(words, "review-weeks-aside");
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &aside);
    let mut column = Column::new(look, page.content);
    if !look.layout.is_short() {
        column.title(ui, look, &say!(words, "review-weeks-ask"));
    }
    if data.problem.is_some() {
        column.problem(ui, look, data.problem.as_deref());
    } else if let Some(said) = &data.said {
        column.banner(ui, look, Tone::Positive, said);
    }
    let (label, hint) = (
        say!(words, "review-weeks-label"),
        say!(words, "review-weeks-hint"),
    );
    let question = Question {
        label: &label,
        hint: &hint,
        kind: Kind::Words,
    };
    let entered = draft.weeks.show(ui, look, &mut column, question);
    let (back, keep) = (say!(words, "back"), say!(words, "review-weeks-keep"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&keep).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => vec![Action::Back],
        pressed if pressed == Some(Pressed::Primary) || entered => {
            match draft.weeks.read(ReviewWeeks::typed) {
                Some(weeks) => vec![Action::Keep(weeks)],
                None => vec![Action::Unclear],
            }
        }
        _ => Vec::new(),
    }
}
