//! Safe copies: when the last one was made, where they go, and making one now.

use egui::Ui;

use crate::domain::safe_copies::WhichBook;
use crate::domain::safe_copies::folders::{Away, Folder, Hindrance, Places, Went};
use crate::domain::time::Moment;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::theme::Type;
use crate::ui::widgets::asked::Asked;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::shop_form::{self, Arrived};
use crate::words::{Words, say};

/// So many letters of a folder's name are shown in the list.
const LONGEST_NAME: usize = 22;

/// Whether a copy is being made now.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Making {
    /// None is.
    #[default]
    Not,
    /// One is, beside the till.
    Now,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What this machine knows of its copies.
    pub places: Places,
    /// Whether there is a people book.
    pub people_book: bool,
    /// Whether one is being made.
    pub making: Making,
    /// What the clock says.
    pub now: Moment,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// What is shown.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub enum Stage {
    /// All of it.
    #[default]
    List,
    /// One of the folders, by its path.
    One(String),
    /// Another folder.
    Adding(Asked),
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// What is shown.
    pub stage: Stage,
    /// The page of the list.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Make one now.
    MakeNow,
    /// Copies go to these folders from now on: the path of each, and whether it leaves the building.
    Folders(Vec<(String, bool)>),
    /// Back to the settings.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let one = match &draft.stage {
        Stage::List => None,
        Stage::Adding(_) => return adding(ui, look, data, draft),
        Stage::One(path) => data
            .places
            .folders
            .iter()
            .find(|f| f.path == *path)
            .cloned(),
    };
    match one {
        Some(folder) => one_folder(ui, look, data, draft, &folder),
        None => list(ui, look, data, draft),
    }
}

/// When the last copy was made, as it is said wherever it is seen.
pub fn last(words: &Words, last: Option<Moment>, now: Moment) -> String {
    let Some(last) = last else {
        return say!(words, "copies-last-none");
    };
    let time = words.time(last);
    if last.london().date_naive() == now.london().date_naive() {
        say!(words, "copies-last-today", time = time)
    } else {
        let when = words.day_and_time(last);
        say!(words, "copies-last", when = when)
    }
}

/// What is in the way of a copy, or what somebody is to do; nothing when all is well.
pub fn notice(words: &Words, places: &Places, now: Moment) -> Option<String> {
    if let Some((folder, hindrance)) = places.hindrances().next() {
        let what = hindered(words, hindrance);
        return Some(match folder {
            Some(folder) => say!(words, "copies-hindered-there", folder = folder, what = what),
            None => say!(words, "copies-hindered-here", what = what),
        });
    }
    match places.away(now) {
        Away::Due { .. } => Some(say!(words, "copies-away-due")),
        Away::NoFolder | Away::Fine { .. } => None,
    }
}

fn hindered(words: &Words, hindrance: Hindrance) -> String {
    match hindrance {
        Hindrance::NotThere => say!(words, "copies-not-there"),
        Hindrance::Full => say!(words, "copies-full"),
        Hindrance::ReadOnly => say!(words, "copies-read-only"),
        Hindrance::NotSound => say!(words, "copies-not-sound"),
        Hindrance::Disk => say!(words, "copies-disk"),
    }
}

/// How it went in one place.
fn went(words: &Words, went: Went, now: Moment) -> String {
    match went.hindered {
        Some(hindrance) => hindered(words, hindrance),
        None => last(words, went.last, now),
    }
}

/// The folders, by the last part of their paths: all of it stands on the page of each.
fn rows(words: &Words, data: &Data) -> Vec<(String, String)> {
    let row = |folder: &Folder| {
        let parts = folder.path.rsplit(['/', '\\']);
        let name = parts.into_iter().find(|part| !part.is_empty());
        let how = went(words, folder.shop, data.now);
        let detail = if folder.away {
            say!(words, "copies-folder-away", how = how)
        } else {
            how
        };
        (short(name.unwrap_or(&folder.path)), detail)
    };
    data.places.folders.iter().map(row).collect()
}

/// A name that fits on a row of the smallest window.
fn short(name: &str) -> String {
    if name.chars().count() <= LONGEST_NAME {
        return name.to_owned();
    }
    let mut short: String = name.chars().take(LONGEST_NAME - 1).collect();
    short.push('…');
    short
}

fn list(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let notice = notice(words, &data.places, data.now);
    column.problem(ui, look, data.problem.as_deref().or(notice.as_deref()));
    let of = |which| last(words, data.places.last(which), data.now);
    column.say(ui, look, Type::Strong, &of(WhichBook::Shop));
    if data.people_book {
        let how = of(WhichBook::People);
        column.quiet(ui, look, &say!(words, "copies-people-book", how = how));
    }
    let rows = rows(words, data);
    if rows.is_empty() {
        column.quiet(ui, look, &say!(words, "copies-only-here"));
    } else {
        let choices: Vec<Choice<'_>> = rows
            .iter()
            .map(|(name, detail)| Choice::new(name, icons::FOLDER).detail(detail))
            .collect();
        let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
        if let Some(folder) = pressed.and_then(|place| data.places.folders.get(place)) {
            draft.stage = Stage::One(folder.path.clone());
        }
    }
    let (back, add) = (say!(words, "back"), say!(words, "copies-add"));
    let make = match data.making {
        Making::Not => say!(words, "copies-make"),
        Making::Now => say!(words, "copies-making"),
    };
    let foot = Foot::new()
        .back(&back)
        .other(Button::new(&add).icon(icons::FOLDER))
        .primary(Button::primary(&make).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => vec![Action::Back],
        Some(Pressed::Primary) if data.making == Making::Not => vec![Action::MakeNow],
        Some(Pressed::Primary) | None => Vec::new(),
        Some(_) => {
            draft.stage = Stage::Adding(Asked::default());
            Vec::new()
        }
    }
}

fn others(data: &Data, path: &str) -> Vec<(String, bool)> {
    let others = data.places.folders.iter().filter(|f| f.path != path);
    others.map(|f| (f.path.clone(), f.away)).collect()
}

fn one_folder(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    folder: &Folder,
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    column.problem(ui, look, data.problem.as_deref());
    column.title(ui, look, &folder.path);
    column.quiet(ui, look, &went(words, folder.shop, data.now));
    let (leaves, stays) = (
        (
            say!(words, "copies-leaves"),
            say!(words, "copies-leaves-detail"),
        ),
        (
            say!(words, "copies-stays"),
            say!(words, "copies-stays-detail"),
        ),
    );
    let (take, take_detail) = (
        say!(words, "copies-take"),
        say!(words, "copies-take-detail"),
    );
    let (mark, marked) = if folder.away {
        (stays, false)
    } else {
        (leaves, true)
    };
    let choices = [
        Choice::new(&mark.0, icons::FOLDER).detail(&mark.1),
        Choice::new(&take, icons::X).detail(&take_detail),
    ];
    let mut actions = Vec::new();
    match choice::pages(ui, look, column.rest(), &choices, &mut draft.page) {
        Some(0) => {
            let mut folders = others(data, &folder.path);
            folders.push((folder.path.clone(), marked));
            actions.push(Action::Folders(folders));
        }
        Some(_) => actions.push(Action::Folders(others(data, &folder.path))),
        None => {}
    }
    if !actions.is_empty() {
        draft.stage = Stage::List;
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        draft.stage = Stage::List;
    }
    actions
}

fn adding(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let Stage::Adding(asked) = &mut draft.stage else {
        return Vec::new();
    };
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content);
    column.problem(ui, look, data.problem.as_deref());
    let (label, hint) = (
        say!(words, "copies-folder"),
        say!(words, "copies-folder-hint"),
    );
    let hint = if look.layout.is_tiny() { "" } else { &hint };
    shop_form::one(
        ui,
        look,
        &mut column,
        asked,
        (&label, hint),
        Arrived::Before,
    );
    let (back, leaves, stays) = (
        say!(words, "back"),
        say!(words, "copies-leaves"),
        say!(words, "copies-stays"),
    );
    let foot = Foot::new()
        .back(&back)
        .other(Button::new(&stays))
        .primary(Button::primary(&leaves));
    let away = match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => {
            draft.stage = Stage::List;
            return Vec::new();
        }
        Some(pressed) => pressed == Pressed::Primary,
        None => return Vec::new(),
    };
    let path = asked.typed.trim().to_owned();
    if path.is_empty() {
        return Vec::new();
    }
    let mut folders: Vec<(String, bool)> = others(data, "");
    folders.push((path, away));
    draft.stage = Stage::List;
    vec![Action::Folders(folders)]
}
