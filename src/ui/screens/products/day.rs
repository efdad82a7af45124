//! Until when an item may be sold: one of the days to come, or no such day.

use chrono::{Days, NaiveDate};
use egui::Ui;

use super::item::{self, Action, Data};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::say;

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The page of days.
    pub page: usize,
}

/// How many days there are to choose from: what has a use-by date keeps no longer.
const DAYS: u64 = 21;

/// Shows the part.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut item::Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        let name = data.product.name.as_str();
        column.title(ui, look, &say!(words, "use-by-ask", name = name));
    }
    column.problem(ui, look, data.problem.as_deref());
    let mut days: Vec<Option<NaiveDate>> = vec![None];
    days.extend((0..DAYS).map(|n| data.today.checked_add_days(Days::new(n))));
    let faces: Vec<(String, String)> = days
        .iter()
        .enumerate()
        .map(|(n, day)| match (n, day) {
            (1, Some(day)) => (say!(words, "use-by-today"), words.date(*day)),
            (2, Some(day)) => (say!(words, "use-by-tomorrow"), words.date(*day)),
            (_, Some(day)) => (words.day(*day), String::new()),
            (_, None) => (
                say!(words, "item-use-by-none"),
                say!(words, "use-by-none-detail"),
            ),
        })
        .collect();
    let choices: Vec<Choice<'_>> = days
        .iter()
        .zip(&faces)
        .map(|(day, (name, detail))| {
            let icon = match day {
                Some(_) => icons::CALENDAR,
                None => icons::CALENDAR_BLANK,
            };
            Choice::new(name, icon)
                .detail(detail)
                .chosen(data.product.use_by == *day)
        })
        .collect();
    let mut actions = Vec::new();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.day.page);
    if let Some(day) = pressed.and_then(|n| days.get(n)) {
        actions.push(Action::UseBy(*day));
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        draft.part = None;
    }
    actions
}
