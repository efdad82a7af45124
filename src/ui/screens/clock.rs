//! The clock of the machine looks odd: a supervisor says whether it is right.

use egui::{Align2, Role, Ui};

use crate::domain::time::{ClockLook, Moment};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::theme::Type;
use crate::ui::theme::space::S8;
use crate::ui::widgets::choice::{self, Allowed, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::Page;
use crate::ui::widgets::{status, text};
use crate::words::say;

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// How the clock looks.
    pub look: ClockLook,
    /// What it says.
    pub shown: Moment,
    /// Whether whoever is signed in may say that it is right.
    pub may: Allowed,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Half-done things: none.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft;

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// It is right.
    ItIsRight,
    /// It is wrong: fetch somebody.
    AskForHelp,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, _: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let t = look.tokens;
    let page = Page::of(look, ui.max_rect());
    // There is no foot: both ways on stand on the page.
    let content = page.content.with_max_y(page.foot.bottom());
    let mut column = Column::new(look, content);
    let says = say!(words, "clock-says");
    if look.layout.is_tiny() {
        column.quiet(ui, look, &says);
    } else {
        column.title(ui, look, &says);
    }
    let time = words.time(data.shown);
    let date = words.date(data.shown.london().date_naive());
    let line = column.line(Type::Money.line());
    let painted = text::paint(ui, line, Align2::LEFT_CENTER, Type::Money, &time, t.text);
    let id = ui.scope_id().with("the time");
    status::live(ui, painted, id, Role::Status, &time);
    column.skip(-S8);
    column.say(ui, look, Type::Body, &date);
    let sentence = match data.look {
        ClockLook::FarAhead => say!(words, "clock-ahead"),
        ClockLook::Behind | ClockLook::Fine => say!(words, "clock-behind"),
    };
    match &data.problem {
        Some(problem) => column.problem(ui, look, Some(problem)),
        None => column.quiet(ui, look, &sentence),
    }
    let who = say!(words, "jobs-supervisor");
    let right = (
        say!(words, "clock-right"),
        say!(words, "clock-right-detail"),
    );
    let wrong = (
        say!(words, "clock-wrong"),
        say!(words, "clock-wrong-detail"),
    );
    let choices = [
        Choice::new(&right.0, icons::CHECK_CIRCLE)
            .detail(&right.1)
            .allowed(data.may, &who)
            .block(t.positive),
        Choice::new(&wrong.0, icons::LIFEBUOY).detail(&wrong.1),
    ];
    match choice::pages(ui, look, column.rest(), &choices, &mut 0) {
        Some(0) => vec![Action::ItIsRight],
        Some(_) => vec![Action::AskForHelp],
        None => Vec::new(),
    }
}
