//! The first question of a day: is the starting cash still in the drawer?

use egui::Ui;

use crate::domain::Pence;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::Grid;
use crate::ui::theme::space::S12;
use crate::ui::widgets::aside;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::say;

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What stayed in the drawer when it was last closed; nothing for a new till.
    pub stayed: Pence,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Half-done things: none.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft;

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// It is still there: open the till with it.
    Yes,
    /// Count the drawer first.
    Count,
    /// Something else than selling: hours, people, settings.
    Jobs,
    /// Not now.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, _: &mut Draft) -> Vec<Action> {
    if data.stayed == Pence::ZERO {
        return first(ui, look, data);
    }
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content);
    let amount = words.money(data.stayed);
    let question = say!(words, "open-still", amount = amount.as_str());
    column.title(ui, look, &question);
    column.quiet(ui, look, &say!(words, "open-why"));
    column.problem(ui, look, data.problem.as_deref());
    let high = column.rest().height().min(choice::most_high(look, 1));
    let area = column.line(high);
    let grid = Grid {
        columns: 2,
        rows: 1,
    };
    let mut actions = Vec::new();
    let (yes, detail) = (
        say!(words, "open-yes"),
        say!(words, "open-yes-detail", amount = amount.as_str()),
    );
    let choice = Choice::new(&yes, icons::CHECK_CIRCLE)
        .detail(&detail)
        .block(look.tokens.positive);
    if choice::show(ui, look, grid.cell(area, S12, 0), choice) {
        actions.push(Action::Yes);
    }
    let (count, detail) = (say!(words, "open-count"), say!(words, "open-count-detail"));
    let choice = Choice::new(&count, icons::COINS).detail(&detail);
    if choice::show(ui, look, grid.cell(area, S12, 1), choice) {
        actions.push(Action::Count);
    }
    let (back, jobs) = (say!(words, "back"), say!(words, "till-jobs"));
    let foot = Foot::new().back(&back).other(other_jobs(&jobs));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => actions.push(Action::Back),
        Some(Pressed::Other(_)) => actions.push(Action::Jobs),
        _ => {}
    }
    actions
}

/// What else there is to do, before the till is open or where it never is.
fn other_jobs(label: &str) -> Button<'_> {
    Button::new(label).icon(icons::LIST)
}

/// A till that was never closed has no starting cash yet.
fn first(ui: &mut Ui, look: Look<'_>, data: &Data) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let said = say!(words, "aside-open");
    let block = look.tokens.primary;
    let room = aside::beside(ui, look, page.content, icons::COINS, block, &said);
    let mut column = Column::new(look, room);
    column.title(ui, look, &say!(words, "open-first"));
    column.quiet(ui, look, &say!(words, "open-first-why"));
    column.problem(ui, look, data.problem.as_deref());
    let (back, count) = (say!(words, "back"), say!(words, "open-start-counting"));
    let jobs = say!(words, "till-jobs");
    let pressed = Foot::new()
        .back(&back)
        .other(other_jobs(&jobs))
        .primary(Button::primary(&count).icon(icons::COINS))
        .show(ui, look, page.foot);
    match pressed {
        Some(Pressed::Back) => vec![Action::Back],
        Some(Pressed::Primary) => vec![Action::Count],
        Some(Pressed::Other(_)) => vec![Action::Jobs],
        _ => Vec::new(),
    }
}
