//! Files for the accounts, or of hours: which days, and where the files are.

use std::path::PathBuf;

use chrono::NaiveDate;
use egui::Ui;

use crate::domain::exports::Period;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::theme::Type;
use crate::ui::widgets::asked::{self, Asked, Question, Side};
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::say;

/// What the files are of.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum For {
    /// For the accounts; nobody's name is in them.
    #[default]
    Accounts,
    /// Hours and expenses of people.
    Hours,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What the files are of.
    pub purpose: For,
    /// Today's business date.
    pub today: NaiveDate,
    /// The files that were saved, once they are.
    pub saved: Vec<PathBuf>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The page of choices.
    pub page: usize,
    /// Whether days are typed.
    pub typing: bool,
    /// The first day.
    pub from: Asked,
    /// The last day.
    pub until: Asked,
    /// The days that files were asked for.
    pub chosen: Option<(NaiveDate, NaiveDate)>,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Save the files of these days, both included.
    Save {
        /// The first.
        from: NaiveDate,
        /// The last.
        until: NaiveDate,
    },
    /// Done with it.
    Done,
    /// Not now.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    if !data.saved.is_empty() {
        saved(ui, look, data)
    } else if draft.typing {
        typed(ui, look, data, draft)
    } else {
        which(ui, look, data, draft)
    }
}

fn which(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "accounts-which"));
    }
    column.problem(ui, look, data.problem.as_deref());
    let days = |period: Period| {
        let (from, until) = period.days(data.today);
        if from == until {
            words.day(from)
        } else {
            let (from, until) = (words.day(from), words.day(until));
            say!(words, "accounts-days", from = from, until = until)
        }
    };
    let mut faces: Vec<_> = Period::ALL
        .iter()
        .map(|period| {
            let name = match period {
                Period::Today => say!(words, "accounts-today"),
                Period::ThisWeek => say!(words, "accounts-this-week"),
                Period::LastWeek => say!(words, "accounts-last-week"),
                Period::ThisMonth => say!(words, "accounts-this-month"),
                Period::LastMonth => say!(words, "accounts-last-month"),
            };
            (icons::CALENDAR, name, days(*period))
        })
        .collect();
    faces.push((
        icons::KEYBOARD,
        say!(words, "accounts-other"),
        say!(words, "accounts-other-detail"),
    ));
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .map(|(icon, name, detail)| Choice::new(name, *icon).detail(detail))
        .collect();
    let mut actions = Vec::new();
    if let Some(number) = choice::pages(ui, look, column.rest(), &choices, &mut draft.page) {
        match Period::ALL.get(number) {
            Some(period) => {
                let (from, until) = period.days(data.today);
                actions.push(Action::Save { from, until });
            }
            None => draft.typing = true,
        }
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        actions.push(Action::Back);
    }
    actions
}

fn typed(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let said = say!(look.words, "aside-accounts");
    let about = (icons::CALENDAR, look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &said);
    let mut column = Column::new(look, page.content);
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "accounts-which"));
    }
    column.problem(ui, look, data.problem.as_deref());
    let hint = say!(words, "accounts-hint");
    let (from, until) = (say!(words, "accounts-from"), say!(words, "accounts-until"));
    let question = |label| Question {
        label,
        hint: &hint,
        kind: Kind::Figures,
    };
    let first = (&mut draft.from, question(from.as_str()));
    let second = (&mut draft.until, question(until.as_str()));
    let entered = asked::pair(ui, look, &mut column, Side::Below, first, second);
    let back = say!(words, "back");
    let save = say!(words, "accounts-save");
    let pressed = Foot::new()
        .back(&back)
        .primary(Button::primary(&save).icon(icons::FLOPPY_DISK))
        .show(ui, look, page.foot);
    match pressed {
        Some(Pressed::Back) => {
            draft.typing = false;
            Vec::new()
        }
        Some(Pressed::Primary) => of_days(look, draft),
        _ if entered => of_days(look, draft),
        _ => Vec::new(),
    }
}

fn of_days(look: Look<'_>, draft: &mut Draft) -> Vec<Action> {
    let read = |asked: &mut Asked| match look.words.read_day(&asked.typed) {
        Ok(day) => {
            asked.problem = None;
            Some(day)
        }
        Err(refusal) => {
            asked.refuse(refusal);
            None
        }
    };
    let (from, until) = (read(&mut draft.from), read(&mut draft.until));
    match (from, until) {
        (Some(from), Some(until)) => vec![Action::Save { from, until }],
        _ => Vec::new(),
    }
}

fn saved(ui: &mut Ui, look: Look<'_>, data: &Data) -> Vec<Action> {
    let words = look.words;
    let said = match data.purpose {
        For::Accounts => say!(look.words, "aside-accounts-saved"),
        For::Hours => say!(look.words, "hours-files-aside"),
    };
    let about = (icons::FILE_TEXT, look.tokens.positive);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &said);
    let mut column = Column::new(look, page.content);
    let names: Vec<String> = data
        .saved
        .iter()
        .map(|place| {
            let name = place.file_name().unwrap_or_default();
            name.to_string_lossy().into_owned()
        })
        .collect();
    let folder = data.saved.first().and_then(|place| place.parent());
    let folder = folder.map_or_else(String::new, |folder| folder.display().to_string());
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "accounts-saved"));
    }
    let sentence = say!(words, "accounts-where", folder = folder);
    column.banner(ui, look, Tone::Positive, &sentence);
    for name in &names {
        let style = if look.layout.is_short() {
            Type::Meta
        } else {
            Type::Strong
        };
        column.say(ui, look, style, name);
    }
    if !look.layout.is_short() {
        let about = match data.purpose {
            For::Accounts => say!(words, "accounts-no-names"),
            For::Hours => say!(words, "hours-files-names"),
        };
        column.quiet(ui, look, &about);
    }
    let done = say!(words, "list-in-ok");
    let foot = Foot::new().primary(Button::primary(&done).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Primary) => vec![Action::Done],
        _ => Vec::new(),
    }
}
