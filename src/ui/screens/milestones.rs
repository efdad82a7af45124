//! The milestones of a list of skills, for a manager: which skills each asks for, and how far. A milestone
//! is reached by sign-offs alone, so changing one changes nobody's sign-offs.

use egui::Ui;

use crate::domain::ids::{MilestoneId, SkillId};
use crate::domain::skills::Standing;
use crate::domain::skills::framework::Need;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::asked::{Asked, Question};
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::say;

/// A milestone as it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Milestone {
    /// Which.
    pub id: MilestoneId,
    /// Its name.
    pub name: String,
    /// What it asks for.
    pub needs: Vec<Need>,
}

/// A skill that can be asked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Skill {
    /// Which.
    pub id: SkillId,
    /// Its name.
    pub name: String,
    /// The unit in which it stands.
    pub unit: String,
    /// What can be asked of it.
    pub ways: Vec<Standing>,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// The milestones of the list.
    pub milestones: Vec<Milestone>,
    /// Its skills that are used, in order.
    pub skills: Vec<Skill>,
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Where we are.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Stage {
    /// All milestones.
    #[default]
    All,
    /// One of them, or a new one.
    One,
    /// Its name.
    Name,
    /// Which skill is asked for?
    WhichSkill,
    /// How far?
    HowFar(SkillId),
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Where we are.
    pub stage: Stage,
    /// The one that is open; none for a new one.
    pub open: Option<MilestoneId>,
    /// Its name as it is typed.
    pub name: Asked,
    /// What it asks for so far.
    pub needs: Vec<Need>,
    /// The page of all milestones.
    pub page: usize,
    /// The page of what one asks for.
    pub asks: usize,
    /// The page of a choice.
    pub choices: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Keep it as it is typed.
    Keep,
    /// Take this one away.
    Drop(MilestoneId),
    /// Another stage: what was said no longer stands.
    Stage,
    /// Back to the list.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match draft.stage {
        Stage::All => all(ui, look, data, draft),
        Stage::One => one(ui, look, data, draft),
        Stage::Name => name(ui, look, draft),
        Stage::WhichSkill => which_skill(ui, look, data, draft),
        Stage::HowFar(skill) => how_far(ui, look, data, draft, skill),
    }
}

fn head(ui: &mut Ui, look: Look<'_>, data: &Data, column: &mut Column) {
    column.problem(ui, look, data.problem.as_deref());
    if let (Some(said), None) = (&data.said, &data.problem) {
        column.banner(ui, look, Tone::Positive, said);
    }
}

fn row(look: Look<'_>, name: &str, detail: &str) -> ListRow {
    ListRow {
        icon: icons::FLAG,
        block: look.tokens.primary,
        name: name.to_owned(),
        detail: detail.to_owned(),
        amount: String::new(),
    }
}

fn all(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "skills-milestones"));
    }
    head(ui, look, data, &mut column);
    let add = say!(words, "milestones-add");
    let mut foot_primary = true;
    let mut opened = None;
    if data.milestones.is_empty() {
        foot_primary = false;
        let none = say!(words, "milestones-none");
        let about = (icons::FLAG, look.tokens.primary);
        let button = Button::primary(&add).icon(icons::PLUS);
        if empty::with_button(ui, look, column.rest(), about, &none, button) {
            opened = Some(None);
        }
    }
    let rows: Vec<ListRow> = data
        .milestones
        .iter()
        .map(|milestone| {
            let many = say!(
                words,
                "skilllists-skills-count",
                count = milestone.needs.len()
            );
            row(look, &milestone.name, &many)
        })
        .collect();
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.page);
    if let Some(milestone) = pressed.and_then(|number| data.milestones.get(number)) {
        opened = Some(Some(milestone));
    }
    let back = say!(words, "back");
    let mut foot = Foot::new().back(&back);
    if foot_primary {
        foot = foot.primary(Button::primary(&add).icon(icons::PLUS));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => return vec![Action::Back],
        Some(Pressed::Primary) => opened = Some(None),
        _ => {}
    }
    let Some(milestone) = opened else {
        return Vec::new();
    };
    *draft = Draft {
        stage: if milestone.is_some() {
            Stage::One
        } else {
            Stage::Name
        },
        open: milestone.map(|m| m.id),
        name: Asked::with(milestone.map(|m| m.name.clone()).unwrap_or_default()),
        needs: milestone.map(|m| m.needs.clone()).unwrap_or_default(),
        ..Draft::default()
    };
    vec![Action::Stage]
}

/// Whether it says something else than what stands.
fn changed(data: &Data, draft: &Draft) -> bool {
    let standing = data.milestones.iter().find(|m| Some(m.id) == draft.open);
    standing.is_none_or(|m| m.name != draft.name.typed || m.needs != draft.needs)
}

fn one(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        column.title(ui, look, &draft.name.typed);
    }
    head(ui, look, data, &mut column);
    let named = |id: SkillId| {
        let skill = data.skills.iter().find(|skill| skill.id == id);
        skill.map_or("", |skill| skill.name.as_str())
    };
    let mut rows = vec![ListRow {
        icon: icons::PENCIL_SIMPLE,
        ..row(look, &say!(words, "milestones-name"), &draft.name.typed)
    }];
    rows.extend(draft.needs.iter().map(|need| {
        let how_far = words.standing(need.standing);
        row(look, named(need.skill), &how_far)
    }));
    rows.push(ListRow {
        icon: icons::PLUS,
        ..row(
            look,
            &say!(words, "milestones-ask-more"),
            &say!(words, "milestones-ask-more-detail"),
        )
    });
    let mut actions = Vec::new();
    if let Some(number) = list_row::list(ui, look, column.rest(), &rows, &mut draft.asks) {
        draft.choices = 0;
        let need = number.checked_sub(1).and_then(|n| draft.needs.get(n));
        draft.stage = match need {
            Some(need) => Stage::HowFar(need.skill),
            None if number == 0 => Stage::Name,
            None => Stage::WhichSkill,
        };
        actions.push(Action::Stage);
    }
    let (back, keep, gone) = (
        say!(words, "back"),
        say!(words, "milestones-keep"),
        say!(words, "milestones-drop"),
    );
    let mut foot = Foot::new().back(&back);
    let changed = changed(data, draft);
    if changed {
        foot = foot.primary(Button::primary(&keep).icon(icons::CHECK));
    } else if draft.open.is_some() {
        foot = foot.other(Button::new(&gone).icon(icons::ARCHIVE));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => {
            draft.stage = Stage::All;
            actions.push(Action::Stage);
        }
        Some(Pressed::Primary) => actions.push(Action::Keep),
        Some(Pressed::Other(_)) => actions.extend(draft.open.map(Action::Drop)),
        None => {}
    }
    actions
}

fn name(ui: &mut Ui, look: Look<'_>, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content);
    column.title(ui, look, &say!(words, "milestones-ask-name"));
    let (label, hint) = (
        say!(words, "milestones-name"),
        say!(words, "milestones-name-hint"),
    );
    let question = Question {
        label: &label,
        hint: &hint,
        kind: Kind::Words,
    };
    let entered = draft.name.show(ui, look, &mut column, question);
    let (back, done) = (say!(words, "back"), say!(words, "skillwords-done"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&done).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => {
            let nothing = draft.open.is_none() && draft.needs.is_empty();
            draft.stage = if nothing { Stage::All } else { Stage::One };
            vec![Action::Stage]
        }
        pressed if pressed == Some(Pressed::Primary) || entered => {
            let read = crate::domain::skills::framework_changes::milestone_name;
            let Some(name) = draft.name.read(read) else {
                return Vec::new();
            };
            draft.name = Asked::with(name.as_str().to_owned());
            draft.stage = if draft.needs.is_empty() {
                Stage::WhichSkill
            } else {
                Stage::One
            };
            vec![Action::Stage]
        }
        _ => Vec::new(),
    }
}

fn which_skill(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "milestones-which-skill"));
    }
    let asked = |skill: &&Skill| !draft.needs.iter().any(|need| need.skill == skill.id);
    let left: Vec<&Skill> = data.skills.iter().filter(asked).collect();
    let rows: Vec<ListRow> = left
        .iter()
        .map(|skill| ListRow {
            icon: icons::CLIPBOARD_TEXT,
            ..row(look, &skill.name, &skill.unit)
        })
        .collect();
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.choices);
    if let Some(skill) = pressed.and_then(|number| left.get(number)) {
        draft.stage = Stage::HowFar(skill.id);
        draft.choices = 0;
        return vec![Action::Stage];
    }
    back_to_one(ui, look, page, draft)
}

fn how_far(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    id: SkillId,
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let skill = data.skills.iter().find(|skill| skill.id == id);
    let (name, ways) = skill.map_or(("", [].as_slice()), |s| {
        (s.name.as_str(), s.ways.as_slice())
    });
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "milestones-how-far", skill = name));
    }
    let now = draft.needs.iter().find(|need| need.skill == id);
    let now = now.map(|need| need.standing);
    let mut names: Vec<String> = ways.iter().map(|way| words.standing(*way)).collect();
    if now.is_some() {
        names.push(say!(words, "milestones-not-asked"));
    }
    let choices: Vec<Choice<'_>> = names
        .iter()
        .enumerate()
        .map(|(number, name)| {
            let way = ways.get(number);
            let icon = if way.is_some() {
                icons::SEAL_CHECK
            } else {
                icons::PROHIBIT
            };
            Choice::new(name, icon).chosen(way.is_some() && way.copied() == now)
        })
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.choices);
    if let Some(number) = pressed {
        match ways.get(number) {
            Some(standing) => {
                let standing = *standing;
                match draft.needs.iter_mut().find(|need| need.skill == id) {
                    Some(need) => need.standing = standing,
                    None => draft.needs.push(Need {
                        skill: id,
                        standing,
                    }),
                }
            }
            None => draft.needs.retain(|need| need.skill != id),
        }
        let place = |need: &Need| data.skills.iter().position(|skill| skill.id == need.skill);
        draft.needs.sort_by_key(place);
        draft.stage = Stage::One;
        return vec![Action::Stage];
    }
    back_to_one(ui, look, page, draft)
}

fn back_to_one(ui: &mut Ui, look: Look<'_>, page: Page, draft: &mut Draft) -> Vec<Action> {
    let back = say!(look.words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        draft.stage = Stage::One;
        return vec![Action::Stage];
    }
    Vec::new()
}
