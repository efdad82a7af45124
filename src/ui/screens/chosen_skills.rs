//! Which skills somebody learns in a placement: about a dozen, unit by unit.

use std::collections::BTreeSet;

use egui::Ui;

use crate::domain::ids::SkillId;
use crate::domain::skills::chosen::HowMany;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::theme::Type;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::say;

/// A skill that can be chosen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Skill {
    /// Which.
    pub id: SkillId,
    /// Its name.
    pub name: String,
    /// Its short name, where there is little room.
    pub short_name: String,
}

/// Skills that belong together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unit {
    /// The name of their framework.
    pub framework: String,
    /// Its name.
    pub name: String,
    /// Its skills that are used.
    pub skills: Vec<Skill>,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What the person is called.
    pub name: String,
    /// Each unit in order.
    pub units: Vec<Unit>,
    /// Those that are chosen as it stands.
    pub kept: BTreeSet<SkillId>,
    /// What is said about how many are chosen on this page.
    pub many: HowMany,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Those that are chosen on this page.
    pub skills: BTreeSet<SkillId>,
    /// The unit that is open.
    pub unit: Option<usize>,
    /// The page of units.
    pub units: usize,
    /// The page of its skills.
    pub page: usize,
}

impl Draft {
    /// With those that are chosen as it stands.
    pub fn of(skills: BTreeSet<SkillId>) -> Self {
        Self {
            skills,
            ..Self::default()
        }
    }
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// These are the skills from now on.
    Keep(BTreeSet<SkillId>),
    /// Another unit: what was said about the last try no longer stands.
    Stage,
    /// Back to the placement; nothing has changed.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match draft.unit.and_then(|unit| data.units.get(unit)) {
        Some(unit) => one(ui, look, data, draft, unit),
        None => all(ui, look, data, draft),
    }
}

/// How many are chosen, and whether that is usual.
fn count(look: Look<'_>, data: &Data, draft: &Draft) -> String {
    let hint = look.words.chosen_hint(data.many);
    match data.many {
        HowMany::None => hint,
        _ => say!(
            look.words,
            "chosen-count",
            count = draft.skills.len(),
            hint = hint
        ),
    }
}

/// Every unit, with how many of it are chosen.
fn all(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let mut actions = Vec::new();
    if data.units.is_empty() {
        let sentence = say!(words, "chosen-no-frameworks");
        let about = (icons::CLIPBOARD_TEXT, look.tokens.primary);
        empty::show(ui, look, column.rest(), about.0, about.1, &sentence);
    } else {
        if !look.layout.is_tiny() {
            let name = data.name.as_str();
            column.title(ui, look, &say!(words, "chosen-which", name = name));
        }
        column.problem(ui, look, data.problem.as_deref());
        column.say(ui, look, Type::Body, &count(look, data, draft));
        let rows: Vec<ListRow> = data.units.iter().map(|u| row(look, u, draft)).collect();
        let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.units);
        if pressed.is_some() {
            draft.unit = pressed;
            draft.page = 0;
            actions.push(Action::Stage);
        }
    }
    let (back, keep) = (say!(words, "back"), say!(words, "chosen-keep"));
    let mut foot = Foot::new().back(&back);
    if draft.skills != data.kept {
        foot = foot.primary(Button::primary(&keep).icon(icons::CHECK));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => actions.push(Action::Back),
        Some(Pressed::Primary) => actions.push(Action::Keep(draft.skills.clone())),
        _ => {}
    }
    actions
}

fn row(look: Look<'_>, unit: &Unit, draft: &Draft) -> ListRow {
    let chosen = unit.skills.iter().filter(|s| draft.skills.contains(&s.id));
    let count = chosen.count();
    let t = look.tokens;
    ListRow {
        icon: if count > 0 {
            icons::CHECK_SQUARE
        } else {
            icons::CLIPBOARD_TEXT
        },
        block: if count > 0 { t.positive } else { t.primary },
        name: unit.name.clone(),
        detail: unit.framework.clone(),
        amount: match count {
            0 => String::new(),
            count => say!(look.words, "chosen-of-unit", count = count),
        },
    }
}

/// The skills of one unit; each is chosen or not.
fn one(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft, unit: &Unit) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, &unit.name);
    }
    if !look.layout.is_short() {
        column.say(ui, look, Type::Body, &count(look, data, draft));
    }
    let choices: Vec<Choice<'_>> = unit
        .skills
        .iter()
        .map(|skill| {
            let chosen = draft.skills.contains(&skill.id);
            let icon = if chosen {
                icons::CHECK_SQUARE
            } else {
                icons::CLIPBOARD_TEXT
            };
            let name = if look.layout.is_short() {
                &skill.short_name
            } else {
                &skill.name
            };
            Choice::new(name, icon).chosen(chosen)
        })
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    if let Some(skill) = pressed.and_then(|number| unit.skills.get(number))
        && !draft.skills.remove(&skill.id)
    {
        draft.skills.insert(skill.id);
    }
    let (back, next) = (
        say!(words, "chosen-all-units"),
        say!(words, "chosen-next-unit"),
    );
    let following = draft.unit.map(|unit| unit.saturating_add(1));
    let following = following.filter(|unit| *unit < data.units.len());
    let mut foot = Foot::new().back(&back);
    if following.is_some() {
        foot = foot.primary(Button::primary(&next).icon(icons::ARROW_RIGHT));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.unit = None,
        Some(Pressed::Primary) => {
            draft.unit = following;
            draft.page = 0;
        }
        _ => return Vec::new(),
    }
    vec![Action::Stage]
}
