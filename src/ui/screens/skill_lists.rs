//! Lists of skills, for a manager: which there are, what stands in one, and the ways to change it.

use egui::Ui;

use crate::domain::ids::{FrameworkId, SkillId};
use crate::domain::product_lists::folded;
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::asked::{Asked, Question};
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::{empty, line_field};
use crate::words::{Words, say};

/// A list of skills among others.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Listed {
    /// Which.
    pub id: FrameworkId,
    /// Its name.
    pub name: String,
    /// How many of its skills are used.
    pub skills: usize,
    /// How many milestones it has.
    pub milestones: usize,
}

/// Whether a skill is used.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Used {
    /// It is.
    Yes,
    /// Not any more; what was signed stays.
    NoMore,
}

/// A skill of the list that is open.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Skill {
    /// Which.
    pub id: SkillId,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The unit in which it stands.
    pub unit: String,
    /// Whether somebody could get hurt or ill.
    pub safety_critical: bool,
    /// Whether it is used.
    pub used: Used,
}

/// The list that is open.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct List {
    /// Its name.
    pub name: String,
    /// Its skills: those that are used in their order, the others last.
    pub skills: Vec<Skill>,
    /// How many milestones it has.
    pub milestones: usize,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// All lists.
    pub lists: Vec<Listed>,
    /// The one that is open.
    pub open: Option<List>,
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// A part of the list that is open.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Part {
    /// What can be done with it.
    #[default]
    Ways,
    /// Its skills.
    Skills,
    /// Another name.
    Name,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The part that is shown.
    pub part: Part,
    /// A piece of a name to find.
    pub find: String,
    /// Its name as it is typed.
    pub name: Asked,
    /// The page of all lists, or of what can be done.
    pub page: usize,
    /// The page of the skills.
    pub skills: usize,
}

impl Draft {
    /// For a list of this name.
    pub fn of(name: String) -> Self {
        Self {
            name: Asked::with(name),
            ..Self::default()
        }
    }
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Open this list.
    Open(FrameworkId),
    /// Close the one that is open.
    Close,
    /// Look at this skill.
    Skill(SkillId),
    /// Look at its milestones.
    Milestones,
    /// Add a skill.
    Add,
    /// Give it this name.
    Rename(String),
    /// Load it from a file.
    Load,
    /// Save it as a file.
    Save,
    /// Another part: what was said no longer stands.
    Stage,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match (&data.open, draft.part) {
        (None, _) => all(ui, look, data, draft),
        (Some(list), Part::Ways) => ways(ui, look, data, list, draft),
        (Some(list), Part::Skills) => skills(ui, look, data, list, draft),
        (Some(_), Part::Name) => name(ui, look, data, draft),
    }
}

fn head(ui: &mut Ui, look: Look<'_>, data: &Data, column: &mut Column) {
    column.problem(ui, look, data.problem.as_deref());
    if let (Some(said), None) = (&data.said, &data.problem) {
        column.banner(ui, look, Tone::Positive, said);
    }
}

fn how_many(words: &Words, skills: usize, milestones: usize) -> String {
    let skills = say!(words, "skilllists-skills-count", count = skills);
    let milestones = say!(words, "skilllists-milestones-count", count = milestones);
    format!("{skills} · {milestones}")
}

fn all(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let mut actions = Vec::new();
    head(ui, look, data, &mut column);
    if data.lists.is_empty() {
        let none = say!(words, "chosen-no-frameworks");
        let block = look.tokens.primary;
        empty::show(ui, look, column.rest(), icons::NOTEBOOK, block, &none);
    } else {
        if !look.layout.is_tiny() {
            column.title(ui, look, &say!(words, "skilllists-which"));
        }
        let rows: Vec<ListRow> = data
            .lists
            .iter()
            .map(|list| ListRow {
                icon: icons::NOTEBOOK,
                block: look.tokens.primary,
                name: list.name.clone(),
                detail: how_many(words, list.skills, list.milestones),
                amount: String::new(),
            })
            .collect();
        let about = (icons::NOTEBOOK, look.tokens.primary);
        let aside = say!(words, "skilllists-aside");
        list_row::beside_few(ui, look, &mut column, rows.len(), about, &aside);
        let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.page);
        let list = pressed.and_then(|number| data.lists.get(number));
        actions.extend(list.map(|list| Action::Open(list.id)));
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        actions.push(Action::Back);
    }
    actions
}

/// What can be done with a list.
#[derive(Clone, Copy)]
enum Way {
    Skills,
    Milestones,
    Name,
    Save,
    Load,
}

impl Way {
    const ALL: [Self; 5] = [
        Self::Skills,
        Self::Milestones,
        Self::Name,
        Self::Save,
        Self::Load,
    ];

    fn face(self, words: &Words, list: &List) -> (Icon, String, String) {
        let used = list.skills.iter().filter(|s| s.used == Used::Yes).count();
        match self {
            Self::Skills => (
                icons::LIST,
                say!(words, "skills-title"),
                say!(words, "skilllists-skills-count", count = used),
            ),
            Self::Milestones => (
                icons::FLAG,
                say!(words, "skills-milestones"),
                say!(
                    words,
                    "skilllists-milestones-count",
                    count = list.milestones
                ),
            ),
            Self::Name => (
                icons::PENCIL_SIMPLE,
                say!(words, "skilllists-name"),
                list.name.clone(),
            ),
            Self::Save => (
                icons::UPLOAD_SIMPLE,
                say!(words, "skilllists-save"),
                say!(words, "skilllists-save-detail"),
            ),
            Self::Load => (
                icons::DOWNLOAD_SIMPLE,
                say!(words, "skilllists-load"),
                say!(words, "skilllists-load-detail"),
            ),
        }
    }
}

fn ways(ui: &mut Ui, look: Look<'_>, data: &Data, list: &List, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, &list.name);
    }
    head(ui, look, data, &mut column);
    let faces = Way::ALL.map(|way| way.face(words, list));
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .map(|(icon, name, detail)| Choice::new(name, *icon).detail(detail))
        .collect();
    let mut actions = Vec::new();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    match pressed.and_then(|number| Way::ALL.get(number)) {
        Some(Way::Skills) => {
            draft.part = Part::Skills;
            actions.push(Action::Stage);
        }
        Some(Way::Name) => {
            draft.part = Part::Name;
            draft.name = Asked::with(list.name.clone());
            actions.push(Action::Stage);
        }
        Some(Way::Milestones) => actions.push(Action::Milestones),
        Some(Way::Save) => actions.push(Action::Save),
        Some(Way::Load) => actions.push(Action::Load),
        None => {}
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        actions.push(Action::Close);
    }
    actions
}

fn skills(ui: &mut Ui, look: Look<'_>, data: &Data, list: &List, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let (back, add) = (say!(words, "back"), say!(words, "skilllists-add"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&add).icon(icons::PLUS));
    // Where it is low, the skills need all the room: what is found is typed at the foot.
    let line = if look.layout.is_tiny() {
        foot.room(ui, look, page.foot)
    } else {
        head(ui, look, data, &mut column);
        column.line(look.layout.target())
    };
    let before = draft.find.clone();
    let label = say!(words, "saw-find");
    line_field::show(ui, look, line, &label, None, &mut draft.find);
    if draft.find != before {
        draft.skills = 0;
    }
    let wanted = folded(&draft.find);
    let fits = |skill: &&Skill| {
        let of = [&skill.name, &skill.code, &skill.unit];
        of.into_iter().any(|text| folded(text).contains(&wanted))
    };
    let found: Vec<&Skill> = list.skills.iter().filter(fits).collect();
    let mut actions = Vec::new();
    if found.is_empty() {
        let none = say!(words, "saw-none-found");
        let block = look.tokens.primary;
        empty::show(
            ui,
            look,
            column.rest(),
            icons::MAGNIFYING_GLASS,
            block,
            &none,
        );
    }
    let rows: Vec<ListRow> = found.iter().map(|skill| row(look, skill)).collect();
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.skills);
    let skill = pressed.and_then(|number| found.get(number));
    actions.extend(skill.map(|skill| Action::Skill(skill.id)));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => {
            draft.part = Part::Ways;
            actions.push(Action::Stage);
        }
        Some(Pressed::Primary) => actions.push(Action::Add),
        _ => {}
    }
    actions
}

fn row(look: Look<'_>, skill: &Skill) -> ListRow {
    let words = look.words;
    let t = look.tokens;
    let mut said = vec![skill.unit.clone()];
    if skill.safety_critical {
        said.push(say!(words, "skilllists-safety"));
    }
    let (icon, block) = match skill.used {
        Used::Yes => (icons::CLIPBOARD_TEXT, t.primary),
        Used::NoMore => {
            said.push(say!(words, "skilllists-not-used"));
            (icons::ARCHIVE, t.attention)
        }
    };
    ListRow {
        icon,
        block,
        name: skill.name.clone(),
        detail: said.join(" · "),
        amount: String::new(),
    }
}

fn name(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content);
    column.title(ui, look, &say!(words, "skilllists-ask-name"));
    column.problem(ui, look, data.problem.as_deref());
    let label = say!(words, "skilllists-name");
    let question = Question {
        label: &label,
        hint: "",
        kind: Kind::Words,
    };
    let entered = draft.name.show(ui, look, &mut column, question);
    let (back, keep) = (say!(words, "back"), say!(words, "skilllists-keep-name"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&keep).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => {
            draft.part = Part::Ways;
            vec![Action::Stage]
        }
        pressed if pressed == Some(Pressed::Primary) || entered => {
            vec![Action::Rename(draft.name.typed.clone())]
        }
        _ => Vec::new(),
    }
}
