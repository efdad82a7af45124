//! The planning grid, for supervisors in the back: people by name, skills in their order, each level drawn
//! and worded. It is sorted by nothing else, and nothing is added up.

use std::sync::Arc;

use egui::Ui;

use crate::domain::ids::{PersonId, ShopId, SkillId};
use crate::domain::skills::grid::{Grid, Part, Which};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout;
use crate::ui::theme::Type;
use crate::ui::theme::space::S12;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::level_grid::{self, Pressed as OnGrid};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::pages::Pages;
use crate::ui::widgets::{empty, text};
use crate::words::say;

/// Whether there is something to show.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Loaded {
    /// It is being read.
    NotYet,
    /// There are no skills in the book.
    NoSkills,
    /// It is here.
    Yes,
}

/// What the screen shows.
#[derive(Clone, Debug)]
pub struct Data {
    /// What is looked at.
    pub grid: Arc<Grid>,
    /// Which skills have a column.
    pub which: Which,
    /// Of which part of the frameworks.
    pub part: Part,
    /// The parts that can be looked at, each with its name and a line about it.
    pub parts: Vec<(Part, String, String)>,
    /// The shop that is looked at; none for all.
    pub shop: Option<ShopId>,
    /// The shops in which somebody learns.
    pub shops: Vec<(ShopId, String)>,
    /// Whether there is something to show.
    pub loaded: Loaded,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// What is being chosen.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Stage {
    /// Nothing: the grid is shown.
    #[default]
    Grid,
    /// Of which part of the frameworks.
    Part,
    /// In which shop.
    Shop,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// What is being chosen.
    pub stage: Stage,
    /// The page of a list.
    pub page: usize,
    /// The page of people.
    pub people: usize,
    /// The page of skills.
    pub skills: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Look at one skill of somebody.
    Cell(PersonId, SkillId),
    /// Look at all skills of somebody.
    Person(PersonId),
    /// Show these skills.
    Which(Which),
    /// Show this part of the frameworks.
    Part(Part),
    /// Show those of this shop, or of all.
    Shop(Option<ShopId>),
    /// Go to people and their placements.
    People,
    /// Another stage: what was said no longer stands.
    Stage,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match draft.stage {
        Stage::Grid => grid(ui, look, data, draft),
        Stage::Part => part(ui, look, data, draft),
        Stage::Shop => shop(ui, look, data, draft),
    }
}

/// Of which part it is, where it is one.
fn part_name(data: &Data) -> Option<&str> {
    let found = data.parts.iter().find(|(part, ..)| *part == data.part);
    let (_, name, _) = found.filter(|_| data.part != Part::Everything)?;
    Some(name)
}

fn title(look: Look<'_>, data: &Data) -> String {
    let words = look.words;
    let shop = data.shops.iter().find(|(id, _)| Some(*id) == data.shop);
    let shop = shop.map(|(_, name)| name.as_str());
    let names: Vec<&str> = shop.into_iter().chain(part_name(data)).collect();
    if names.is_empty() {
        say!(words, "grid-ask")
    } else {
        say!(words, "grid-ask-of", names = names.join(" · "))
    }
}

fn grid(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        column.title(ui, look, &title(look, data));
    }
    column.problem(ui, look, data.problem.as_deref());
    let mut actions = Vec::new();
    let mut turned = None;
    if data.loaded == Loaded::Yes {
        actions.extend(choose(ui, look, data, draft, &mut column));
    }
    let none = match data.loaded {
        Loaded::NotYet => None,
        Loaded::NoSkills => Some((say!(words, "chosen-no-frameworks"), None)),
        Loaded::Yes if data.grid.rows.is_empty() => {
            let people = say!(words, "peoplebook-people");
            Some((say!(words, "grid-nobody"), Some((people, Action::People))))
        }
        Loaded::Yes if data.grid.columns.is_empty() => {
            let all = say!(words, "grid-show-all");
            let shows = Action::Which(Which::All);
            Some((say!(words, "grid-none-chosen"), Some((all, shows))))
        }
        Loaded::Yes => {
            let shown = table(ui, look, data, draft, &column);
            actions.extend(shown.0);
            turned = Some(shown.1);
            None
        }
    };
    if let Some((sentence, way)) = none {
        let about = (icons::TABLE, look.tokens.primary);
        match way {
            None => empty::show(ui, look, column.rest(), about.0, about.1, &sentence),
            Some((label, action)) => {
                let button = Button::new(&label).icon(icons::ARROW_RIGHT);
                if empty::with_button(ui, look, column.rest(), about, &sentence, button) {
                    actions.push(action);
                }
            }
        }
    }
    let numbers = |pages: Pages| (pages.number().to_string(), pages.count().to_string());
    let more = |pages: Pages, label: &str| {
        let (page, of) = numbers(pages);
        match label {
            "people" => say!(words, "grid-more-people", page = page, of = of),
            _ => say!(words, "grid-more-skills", page = page, of = of),
        }
    };
    let (back, mut labels) = (say!(words, "back"), Vec::new());
    if let Some((people, skills)) = turned {
        if people.has_more() {
            labels.push((more(people, "people"), true, people.next()));
        }
        if skills.has_more() {
            labels.push((more(skills, "skills"), false, skills.next()));
        }
    }
    let mut foot = Foot::new().back(&back);
    for (label, of_people, _) in &labels {
        let icon = if *of_people {
            icons::ARROW_DOWN
        } else {
            icons::ARROW_RIGHT
        };
        let button = Button::new(label);
        // Where it is smallest, the words need the room.
        foot = foot.other(if look.layout.is_tiny() {
            button
        } else {
            button.icon(icon)
        });
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => actions.push(Action::Back),
        Some(Pressed::Other(number)) => match labels.get(number) {
            Some((_, true, next)) => draft.people = *next,
            Some((_, false, next)) => draft.skills = *next,
            None => {}
        },
        _ => {}
    }
    actions
}

/// Chosen or all, which part, which shop.
fn choose(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    column: &mut Column,
) -> Option<Action> {
    let words = look.words;
    let line = column.line(look.layout.small_target());
    let (chosen, all) = (say!(words, "grid-chosen"), say!(words, "grid-all"));
    let (part, shop) = (say!(words, "grid-part"), say!(words, "grid-shop"));
    let spoken = [
        say!(words, "grid-chosen-spoken"),
        say!(words, "grid-all-spoken"),
        say!(words, "grid-part-spoken"),
        say!(words, "grid-shop-spoken"),
    ];
    let with_shops = data.shops.len() > 1;
    let mut cells = layout::Grid {
        columns: if with_shops { 4 } else { 3 },
        rows: 1,
    };
    if line.width() > 900.0 {
        // Where there is room, they do not grow with the page.
        cells.columns = 5;
    }
    let spot = |place| cells.cell(line, S12, place);
    let is_chosen = data.which == Which::Chosen;
    let mut action = None;
    let button = Button::new(&chosen).spoken(&spoken[0]);
    let button = button.selected_quietly(is_chosen);
    if button.show(ui, look, spot(0)) {
        action = Some(Action::Which(Which::Chosen));
    }
    let button = Button::new(&all).spoken(&spoken[1]);
    let button = button.selected_quietly(!is_chosen);
    if button.show(ui, look, spot(1)) {
        action = Some(Action::Which(Which::All));
    }
    let mut stage = None;
    let button = Button::new(&part).spoken(&spoken[2]);
    if button.icon(icons::FUNNEL).show(ui, look, spot(2)) {
        stage = Some(Stage::Part);
    }
    let button = Button::new(&shop).spoken(&spoken[3]);
    if with_shops && button.icon(icons::STOREFRONT).show(ui, look, spot(3)) {
        stage = Some(Stage::Shop);
    }
    if let Some(stage) = stage {
        draft.stage = stage;
        draft.page = 0;
        action = Some(Action::Stage);
    }
    action
}

/// The table, and below it the square that is read, in words.
fn table(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &Draft,
    column: &Column,
) -> (Option<Action>, (Pages, Pages)) {
    let words = look.words;
    let grid = &data.grid;
    let line = Type::Meta.line();
    let rest = column.rest();
    let (above, below) = rest.split_top_bottom_at_y(rest.bottom() - line);
    let above = above.with_max_y(above.bottom() - S12 / 2.0);
    let at = (draft.people, draft.skills);
    let shown = level_grid::show(ui, look, above, grid, at);
    let read = shown
        .read
        .and_then(|at| level_grid::spoken(words, grid, at));
    let (said, ink) = match read {
        Some(said) => (said, look.tokens.text),
        None => (say!(words, "grid-hint"), look.tokens.muted),
    };
    text::label(ui, below, egui::Align2::LEFT_CENTER, Type::Meta, &said, ink);
    let action = match shown.pressed {
        Some(OnGrid::Row(row)) => grid.rows.get(row).map(|row| Action::Person(row.person)),
        Some(OnGrid::Square(row, column)) => {
            let square = grid.rows.get(row).zip(grid.columns.get(column));
            square.map(|(row, column)| Action::Cell(row.person, column.skill))
        }
        None => None,
    };
    (action, (shown.rows, shown.columns))
}

fn part(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let ask = say!(look.words, "grid-ask-part");
    let all: Vec<(String, String, bool)> = data
        .parts
        .iter()
        .map(|(part, name, detail)| (name.clone(), detail.clone(), *part == data.part))
        .collect();
    list(ui, look, draft, (&ask, &all), |number| {
        data.parts.get(number).map(|(part, ..)| Action::Part(*part))
    })
}

fn shop(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let ask = say!(words, "grid-ask-shop");
    let every = (
        say!(words, "grid-all-shops"),
        String::new(),
        data.shop.is_none(),
    );
    let shops = data.shops.iter();
    let shops = shops.map(|(id, name)| (name.clone(), String::new(), data.shop == Some(*id)));
    let all: Vec<(String, String, bool)> = std::iter::once(every).chain(shops).collect();
    list(ui, look, draft, (&ask, &all), |number| {
        let shop = match number.checked_sub(1) {
            None => None,
            Some(number) => Some(data.shops.get(number)?.0),
        };
        Some(Action::Shop(shop))
    })
}

/// A page on which one of several is chosen.
fn list(
    ui: &mut Ui,
    look: Look<'_>,
    draft: &mut Draft,
    (ask, all): (&str, &[(String, String, bool)]),
    action: impl Fn(usize) -> Option<Action>,
) -> Vec<Action> {
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, ask);
    }
    let choices: Vec<Choice<'_>> = all
        .iter()
        .map(|(name, detail, chosen)| {
            Choice::new(name, icons::CLIPBOARD_TEXT)
                .detail(detail)
                .chosen(*chosen)
        })
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    if let Some(action) = pressed.and_then(action) {
        draft.stage = Stage::Grid;
        return vec![action];
    }
    let back = say!(look.words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        draft.stage = Stage::Grid;
        return vec![Action::Stage];
    }
    Vec::new()
}
