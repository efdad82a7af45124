//! Choose a file: the usual places, then folders and the files of the wanted kind in them, a page at
//! a time; or type where it is, or drop it onto the window.

use std::path::PathBuf;

use egui::Ui;

use crate::domain::chosen_files::{
    FileFor, FileProblem, Folder, InFolder, Kind, Place, PlaceKind, named_like,
};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::theme::Type;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::line_field;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::text;
use crate::words::say;

/// What is looked at.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Showing {
    /// The usual places; empty while they are looked for.
    Places(Vec<Place>),
    /// A folder.
    Folder(Folder),
    /// The disk is being asked.
    Looking,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What the file is for.
    pub purpose: FileFor,
    /// Places, or a folder.
    pub showing: Showing,
    /// What happened with the last try.
    pub problem: Option<FileProblem>,
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Where it is, as it is typed.
    pub typed: String,
    /// A part of a name to find.
    pub find: String,
    /// The page.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Look into this folder.
    Open(PathBuf),
    /// This file.
    Choose(PathBuf),
    /// What was typed: a file or a folder.
    Typed(String),
    /// A file or folder that was dropped onto the window.
    Dropped(PathBuf),
    /// The folder in which this one lies.
    Above,
    /// Back: to where they looked before, or to whoever asked.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match &data.showing {
        Showing::Places(places) => which_place(ui, look, data, places, draft),
        Showing::Folder(folder) => inside(ui, look, data, folder, draft),
        Showing::Looking => looking(ui, look),
    }
}

fn looking(ui: &mut Ui, look: Look<'_>) -> Vec<Action> {
    let page = Page::of(look, ui.max_rect());
    let sentence = say!(look.words, "choose-file-looking");
    let block = look.tokens.primary;
    empty::show(ui, look, page.content, icons::FOLDER_OPEN, block, &sentence);
    let back = say!(look.words, "back");
    match Foot::new().back(&back).show(ui, look, page.foot) {
        Some(Pressed::Back) => vec![Action::Back],
        _ => Vec::new(),
    }
}

fn icon_of(kind: &PlaceKind) -> Icon {
    match kind {
        PlaceKind::Papers => icons::RECEIPT,
        PlaceKind::Downloads => icons::DOWNLOAD_SIMPLE,
        PlaceKind::Documents => icons::FILE_TEXT,
        PlaceKind::Desktop => icons::SQUARES_FOUR,
        PlaceKind::Pictures => icons::IMAGE,
        PlaceKind::Stick(_) => icons::USB,
        PlaceKind::Drive(_) => icons::HARD_DRIVES,
    }
}

fn which_place(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    places: &[Place],
    draft: &mut Draft,
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let mut actions = Vec::new();
    if !look.layout.is_tiny() {
        column.title(ui, look, &words.which_file(data.purpose));
    }
    let problem = data.problem.as_ref().map(|p| words.file_problem(p));
    let back = say!(words, "back");
    let foot = Foot::new().back(&back);
    // Where it is low, the places need all the room: it is typed at the foot.
    let line = if look.layout.is_tiny() {
        foot.room(ui, look, page.foot)
    } else {
        column.line(look.layout.target())
    };
    let label = say!(words, "choose-file-type");
    let button = say!(words, "choose-file-use");
    let typed = line_field::show(ui, look, line, &label, Some(&button), &mut draft.typed);
    if typed {
        actions.push(Action::Typed(draft.typed.trim().to_owned()));
    }
    if problem.is_none() && !look.layout.is_short() {
        column.quiet(ui, look, &say!(words, "choose-file-drop"));
    }
    column.problem(ui, look, problem.as_deref());
    let names: Vec<String> = places
        .iter()
        .map(|place| words.place_of_files(&place.kind))
        .collect();
    let choices: Vec<Choice<'_>> = places
        .iter()
        .zip(&names)
        .map(|(place, name)| Choice::new(name, icon_of(&place.kind)))
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    if let Some(place) = pressed.and_then(|number| places.get(number)) {
        actions.push(Action::Open(place.path.clone()));
    }
    if foot.show(ui, look, page.foot) == Some(Pressed::Back) {
        actions.push(Action::Back);
    }
    actions
}

fn inside(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    folder: &Folder,
    draft: &mut Draft,
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let mut actions = Vec::new();
    if !look.layout.is_short() {
        let style = Type::Heading;
        let line = column.line(style.line());
        text::heading(ui, line, style, &folder.name, look.tokens.text, 2);
    }
    let back = say!(words, "back");
    let above = say!(words, "choose-file-above");
    let foot = Foot::new()
        .back(&back)
        .other(Button::new(&above).icon(icons::ARROW_UP));
    let line = if look.layout.is_tiny() {
        foot.room(ui, look, page.foot)
    } else {
        column.line(look.layout.target())
    };
    let label = say!(words, "choose-file-find");
    let before = draft.find.clone();
    line_field::show(ui, look, line, &label, None, &mut draft.find);
    if draft.find != before {
        draft.page = 0;
    }
    let problem = data.problem.as_ref().map(|p| words.file_problem(p));
    column.problem(ui, look, problem.as_deref());
    if folder.more && problem.is_none() && !look.layout.is_short() {
        column.quiet(ui, look, &say!(words, "choose-file-more"));
    }
    let found = named_like(&folder.things, &draft.find);
    let things: Vec<&InFolder> = found.iter().filter_map(|n| folder.things.get(*n)).collect();
    let rows: Vec<ListRow> = things
        .iter()
        .map(|thing| row(look, data.purpose, thing))
        .collect();
    if rows.is_empty() {
        let sentence = if folder.things.is_empty() {
            say!(words, "choose-file-none")
        } else {
            say!(words, "choose-file-none-like")
        };
        let (rest, block) = (column.rest(), look.tokens.primary);
        empty::show(ui, look, rest, icons::FOLDER_OPEN, block, &sentence);
    }
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.page);
    if let Some(thing) = pressed.and_then(|number| things.get(number)) {
        let path = thing.path.clone();
        actions.push(match thing.kind {
            Kind::Folder => Action::Open(path),
            Kind::File => Action::Choose(path),
        });
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => actions.push(Action::Back),
        Some(Pressed::Other(_)) => actions.push(Action::Above),
        _ => {}
    }
    actions
}

fn row(look: Look<'_>, purpose: FileFor, thing: &InFolder) -> ListRow {
    let words = look.words;
    let (icon, detail) = match (thing.kind, purpose) {
        (Kind::Folder, _) => (icons::FOLDER, say!(words, "choose-file-a-folder")),
        (Kind::File, FileFor::ProductList | FileFor::Framework) => {
            (icons::TABLE, about(look, thing))
        }
        (Kind::File, _) => (icons::IMAGE, about(look, thing)),
    };
    ListRow {
        icon,
        block: look.tokens.primary,
        name: thing.name.clone(),
        detail,
        amount: String::new(),
    }
}

fn about(look: Look<'_>, thing: &InFolder) -> String {
    let words = look.words;
    let size = words.file_size(thing.bytes);
    match thing.changed {
        Some(at) => {
            let day = words.day_and_time(at);
            say!(words, "choose-file-about", day = day, size = size)
        }
        None => size,
    }
}
