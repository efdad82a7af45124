//! "Saw it": who, then what, in two taps. No level and no words; customers may see this page.

use egui::{Align2, Rect, Ui};

use crate::domain::ids::{PersonId, SkillId};
use crate::domain::people::name_key;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::{Grid, Width, count, fits};
use crate::ui::theme::Type;
use crate::ui::theme::space::{S12, S24};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::pages::Pages;
use crate::ui::widgets::person_tile::{self, Portrait};
use crate::ui::widgets::{empty, line_field, status, tabs};
use crate::words::{Words, say};

/// How high the tile of somebody becomes at most.
const TILE: f32 = 168.0;

/// Somebody who is on shift.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// The name they chose.
    pub name: String,
    /// What they show of themself.
    pub picture: Portrait,
}

/// A unit with its skills.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unit {
    /// Its name.
    pub name: String,
    /// Its skills, by their short names.
    pub skills: Vec<(SkillId, String)>,
}

/// Whether what was tapped is in the book.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kept {
    /// Not yet: it can be undone.
    NotYet,
    /// It is being written.
    Writing,
    /// It is.
    Yes,
}

/// What was tapped last.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Noted {
    /// Who.
    pub name: String,
    /// What.
    pub skill: String,
    /// Whether it is in the book.
    pub kept: Kept,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// Who is on shift, by name.
    pub people: Vec<Person>,
    /// The skills by unit.
    pub units: Vec<Unit>,
    /// What was tapped last.
    pub noted: Option<Noted>,
    /// Whether people and skills were looked up.
    pub loaded: bool,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Who was tapped.
    pub person: Option<PersonId>,
    /// The page of people.
    pub people: usize,
    /// Which unit is shown.
    pub unit: usize,
    /// The part of the row of units.
    pub units: usize,
    /// The page of its skills.
    pub skills: usize,
    /// A part of a name.
    pub find: String,
}

impl Draft {
    /// It is tapped: the next begins with a person again. The unit stays.
    pub fn is_noted(&mut self) {
        self.person = None;
        self.find.clear();
        self.skills = 0;
    }
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Somebody was tapped.
    Person,
    /// This person was seen doing this.
    Saw(PersonId, SkillId),
    /// Not this.
    Undo,
    /// It can be undone no longer.
    TimeIsUp,
    /// Nobody is here: somebody says that they are.
    ComeAndGo,
    /// Back to where it was opened.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content);
    column.problem(ui, look, data.problem.as_deref());
    let mut actions = Vec::new();
    // Whoever left meanwhile is not chosen any more.
    let chosen = data.people.iter().find(|p| Some(p.id) == draft.person);
    if chosen.is_none() {
        draft.person = None;
    }
    let both = look.layout.width >= Width::Medium && !look.layout.is_short();
    let nothing = nothing_to_do(words, data);
    if !data.loaded {
        // One frame, until it is looked up.
    } else if let Some((sentence, way)) = nothing {
        let about = (icons::EYE, look.tokens.primary);
        let pressed = way.map(|way| {
            let button = Button::primary(&way).icon(icons::HAND);
            empty::with_button(ui, look, column.rest(), about, &sentence, button)
        });
        match pressed {
            Some(true) => actions.push(Action::ComeAndGo),
            Some(false) => {}
            None => empty::show(ui, look, column.rest(), about.0, about.1, &sentence),
        }
    } else if both {
        let rest = column.rest();
        let part = (rest.width() * 0.34).round();
        let left = rest.with_max_x(rest.left() + part);
        let right = rest.with_min_x(left.right() + S24);
        actions.extend(people(ui, look, left, data, draft, 2));
        actions.extend(skills(ui, look, right, data, draft, chosen));
    } else if let Some(person) = chosen {
        actions.extend(skills(ui, look, column.rest(), data, draft, Some(person)));
    } else {
        actions.extend(people(ui, look, column.rest(), data, draft, 3));
    }
    actions.extend(foot(ui, look, page.foot, data, draft, both));
    actions
}

/// What is said where nothing can be noted, and the way on where there is one.
fn nothing_to_do(words: &Words, data: &Data) -> Option<(String, Option<String>)> {
    if data.units.is_empty() {
        return Some((say!(words, "saw-no-skills"), None));
    }
    let nobody = data.people.is_empty();
    nobody.then(|| (say!(words, "saw-nobody"), Some(say!(words, "come-open"))))
}

fn people(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    data: &Data,
    draft: &mut Draft,
    columns: usize,
) -> Option<Action> {
    let mut column = Column::new(look, rect);
    if !look.layout.is_tiny() {
        column.heading(ui, look, &say!(look.words, "saw-who"));
    }
    let rest = column.rest();
    let least = if look.layout.is_short() { 76.0 } else { 96.0 };
    let rows = fits(rest.height(), least, S12);
    let pages = Pages::of(data.people.len(), columns * rows, draft.people);
    let used = pages.shown().len() + usize::from(pages.has_more());
    let rows = used.div_ceil(columns).max(1);
    let high = ((rest.height() + S12) / count(rows) - S12).min(TILE);
    let area = rest.with_max_y(rest.top() + count(rows) * (high + S12) - S12);
    let grid = Grid { columns, rows };
    let mut tapped = None;
    for (place, person) in data
        .people
        .get(pages.shown())
        .unwrap_or_default()
        .iter()
        .enumerate()
    {
        let spot = grid.cell(area, S12, place);
        let chosen = draft.person == Some(person.id);
        if person_tile::chosen(ui, look, spot, &person.name, &person.picture, chosen) {
            draft.person = Some(person.id);
            draft.skills = 0;
            tapped = Some(Action::Person);
        }
    }
    if pages.has_more() {
        let spot = grid.cell(area, S12, grid.cells() - 1);
        if more(ui, look, spot, pages) {
            draft.people = pages.next();
        }
    }
    tapped
}

fn more(ui: &mut Ui, look: Look<'_>, spot: Rect, pages: Pages) -> bool {
    let numbers = (pages.number().to_string(), pages.count().to_string());
    let label = say!(look.words, "list-more", page = numbers.0, of = numbers.1);
    Button::new(&label)
        .icon(icons::ARROW_RIGHT)
        .show(ui, look, spot)
}

fn skills(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    data: &Data,
    draft: &mut Draft,
    chosen: Option<&Person>,
) -> Option<Action> {
    let words = look.words;
    let mut column = Column::new(look, rect).wide();
    let Some(person) = chosen else {
        let sentence = say!(words, "saw-tap-who");
        let block = look.tokens.primary;
        empty::show(ui, look, rect, icons::EYE, block, &sentence);
        return None;
    };
    if !look.layout.is_tiny() {
        let asked = say!(words, "saw-what", name = person.name.as_str());
        column.heading(ui, look, &asked);
    }
    let line = column.line(look.layout.target());
    // Where it is low the units and the field share a line.
    let (find, low) = if look.layout.is_short() {
        let middle = line.left() + (line.width() * 0.4).round();
        let units = line.with_min_x(middle + S12);
        (line.with_max_x(middle), Some(units))
    } else {
        (line, None)
    };
    let before = draft.find.clone();
    let label = say!(words, "saw-find");
    let entered = line_field::show(ui, look, find, &label, None, &mut draft.find);
    if before != draft.find {
        draft.skills = 0;
    }
    let wanted = name_key(&draft.find);
    let found: Vec<&(SkillId, String)> = if wanted.is_empty() {
        let names: Vec<String> = data.units.iter().map(|unit| unit.name.clone()).collect();
        let spot = low.unwrap_or_else(|| column.line(look.layout.target()));
        draft.unit = draft.unit.min(names.len().saturating_sub(1));
        let pressed = tabs::show(ui, look, spot, &names, draft.unit, &mut draft.units);
        if let Some(unit) = pressed {
            draft.unit = unit;
            draft.skills = 0;
        }
        let unit = data.units.get(draft.unit);
        unit.into_iter().flat_map(|unit| &unit.skills).collect()
    } else {
        let all = data.units.iter().flat_map(|unit| &unit.skills);
        all.filter(|(_, name)| name_key(name).contains(&wanted))
            .collect()
    };
    if found.is_empty() {
        let sentence = say!(words, "saw-none-found");
        let block = look.tokens.primary;
        empty::show(ui, look, column.rest(), icons::EYE, block, &sentence);
    }
    let tapped = names(ui, look, column.rest(), &found, &mut draft.skills);
    // Enter takes what was found, where it is one.
    let only = match found.as_slice() {
        [(one, _)] if entered && !wanted.is_empty() => Some(*one),
        _ => None,
    };
    tapped.or(only).map(|skill| Action::Saw(person.id, skill))
}

/// The short names, a page at a time.
fn names(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    skills: &[&(SkillId, String)],
    page: &mut usize,
) -> Option<SkillId> {
    let high = look.layout.till_target().max(64.0);
    let columns = match look.layout.width {
        Width::Wide => 3,
        _ => 2,
    };
    let rows = fits(rect.height(), high, S12).max(1);
    let pages = Pages::of(skills.len(), columns * rows, *page);
    let grid = Grid { columns, rows };
    let area = rect.with_max_y(rect.top() + count(rows) * (high + S12) - S12);
    let mut tapped = None;
    let shown = skills.get(pages.shown()).unwrap_or_default();
    for (place, (id, name)) in shown.iter().enumerate() {
        if Button::new(name).show(ui, look, grid.cell(area, S12, place)) {
            tapped = Some(*id);
        }
    }
    if pages.has_more() && more(ui, look, grid.cell(area, S12, grid.cells() - 1), pages) {
        *page = pages.next();
    }
    tapped
}

/// Back, and what was tapped last with the way to undo it.
fn foot(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    data: &Data,
    draft: &mut Draft,
    both: bool,
) -> Option<Action> {
    let words = look.words;
    let (back, undo) = (say!(words, "back"), say!(words, "till-undo"));
    let mut foot = Foot::new().back(&back);
    let noted = data.noted.as_ref();
    if noted.is_some_and(|noted| noted.kept == Kept::NotYet) {
        foot = foot.other(Button::new(&undo).icon(icons::ARROW_U_UP_LEFT));
    }
    // Where one page follows the other, who was tapped stands here, so that nobody is mistaken.
    let chosen = data.people.iter().find(|p| Some(p.id) == draft.person);
    let chosen = chosen.filter(|_| look.layout.is_tiny());
    let sentence = match (chosen, noted) {
        (Some(person), _) => Some(say!(words, "saw-what", name = person.name.as_str())),
        (None, Some(noted)) => {
            let (name, skill) = (noted.name.as_str(), noted.skill.as_str());
            Some(match noted.kept {
                Kept::Yes => say!(words, "saw-noted", name = name, skill = skill),
                Kept::NotYet | Kept::Writing => {
                    say!(words, "saw-noting", name = name, skill = skill)
                }
            })
        }
        (None, None) => None,
    };
    if let Some(sentence) = sentence {
        let room = foot.room(ui, look, rect);
        let style = if look.layout.is_short() {
            Type::Meta
        } else {
            Type::Body
        };
        let t = look.tokens;
        let at = Align2::LEFT_CENTER;
        status::show(ui, room, at, style, &sentence, t.text, "saw it");
    }
    match foot.show(ui, look, rect) {
        Some(Pressed::Back) if !both && draft.person.is_some() => {
            draft.person = None;
            Some(Action::Person)
        }
        Some(Pressed::Back) => Some(Action::Back),
        Some(_) => Some(Action::Undo),
        None => None,
    }
}
