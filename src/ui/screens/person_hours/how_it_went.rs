//! How a planned sitting went: what is known, and a way to say otherwise, with the six words.

use egui::Ui;

use super::{Action, Data, Draft, Part};
use crate::domain::hours::attendance::{Attendance, Attended};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::whose::Whose;
use crate::words::say;

fn icon(what: Attendance) -> Icon {
    match what {
        Attendance::Came => icons::CHECK_CIRCLE,
        Attendance::CameForPart => icons::CHECK,
        Attendance::ToldUs => icons::ENVELOPE_OPEN,
        Attendance::DidNotHear => icons::ENVELOPE,
        Attendance::ClosedByUs => icons::STOREFRONT,
        Attendance::Paused => icons::PAUSE,
    }
}

/// Shows it; a person sees what is known of their own, and a supervisor can say otherwise.
pub(super) fn view(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    attended: &Attended,
) -> Vec<Action> {
    let words = look.words;
    let plan = &attended.planned;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    column.title(ui, look, &words.day(plan.day));
    column.problem(ui, look, data.problem.as_deref());
    let name = |person| data.name_of(person);
    let times = words.shift(plan.shift);
    let known = words.known(attended.known, &name);
    if !look.layout.is_tiny() {
        column.quiet(ui, look, &say!(words, "worked-planned", times = times));
    }
    column.quiet(ui, look, &say!(words, "worked-known", known = known));
    let mut actions = Vec::new();
    let over = attended.known.attendance().is_some() || plan.day < data.today;
    if data.whose == Whose::Theirs && over {
        let names: Vec<String> = Attendance::ALL
            .iter()
            .map(|what| words.attendance(*what))
            .collect();
        let now = attended.known.attendance();
        let choices: Vec<Choice<'_>> = names
            .iter()
            .zip(Attendance::ALL)
            .map(|(name, what)| Choice::new(name, icon(*what)).chosen(now == Some(*what)))
            .collect();
        let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
        if let Some(what) = pressed.and_then(|n| Attendance::ALL.get(n)) {
            actions.push(Action::Say(*plan, *what));
        }
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        draft.part = Part::Times;
        draft.page = 0;
    }
    actions
}
