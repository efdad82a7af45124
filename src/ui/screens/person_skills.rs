//! The skills of a person, for a supervisor: the chosen ones first, the rest by unit, and milestones.
//! Nothing is added up, and nobody else stands beside them.

use egui::Ui;

use crate::domain::ids::{PlacementId, SkillId};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::layout::{Cut, fits};
use crate::ui::theme::Type;
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::level_row::{self, LevelRow};
use crate::ui::widgets::page::{self, Foot, Page, Pressed};
use crate::ui::widgets::pages::Pages;
use crate::ui::widgets::{empty, tabs};
use crate::words::{Words, say};

/// A skill of the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Listed {
    /// Which.
    pub skill: SkillId,
    /// How it is shown.
    pub row: LevelRow,
}

/// A unit with all its skills.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unit {
    /// Its name.
    pub name: String,
    /// Its skills.
    pub skills: Vec<Listed>,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// Whose they are.
    pub name: String,
    /// The chosen ones, in the order of the frameworks.
    pub chosen: Vec<Listed>,
    /// All skills by unit.
    pub units: Vec<Unit>,
    /// The placement for which whoever looks chooses the skills.
    pub placement: Option<PlacementId>,
    /// Each milestone, and in words how far it is.
    pub milestones: Vec<(String, String)>,
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Which of them are shown.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Shows {
    /// The chosen ones.
    #[default]
    Chosen,
    /// All of a unit.
    More,
    /// What else there is of them.
    Also,
    /// Milestones.
    Milestones,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Which of them are shown.
    pub shows: Shows,
    /// Which unit.
    pub unit: usize,
    /// The part of the row of units.
    pub units: usize,
    /// The page of the list.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Look at this skill.
    Open(SkillId),
    /// How they are doing.
    Doing,
    /// Look at their goals.
    Goals,
    /// Look at their reviews.
    Reviews,
    /// Choose the skills of this placement.
    Choose(PlacementId),
    /// Something else is shown: what was said no longer stands.
    Shows,
    /// Look at their passport.
    Passport,
    /// Back.
    Back,
}

/// What stands at the foot beside Back.
enum Other {
    Shows(Shows),
    NextPage,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        let name = data.name.as_str();
        let title = match draft.shows {
            Shows::Chosen => say!(words, "skills-chosen-of", name = name),
            Shows::More => say!(words, "skills-all-of", name = name),
            Shows::Also => say!(words, "skills-also-of", name = name),
            Shows::Milestones => say!(words, "skills-milestones-of", name = name),
        };
        column.title(ui, look, &title);
    }
    column.problem(ui, look, data.problem.as_deref());
    if let Some(said) = &data.said {
        column.banner(ui, look, Tone::Positive, said);
    }
    let mut actions = Vec::new();
    let (more, also) = (say!(words, "skills-more"), say!(words, "skills-also"));
    match draft.shows {
        Shows::Chosen if data.chosen.is_empty() => {
            let none = say!(words, "skills-none-chosen");
            let about = (icons::LIST_CHECKS, look.tokens.primary);
            let button = Button::primary(&more).icon(icons::LIST);
            if empty::with_button(ui, look, column.rest(), about, &none, button) {
                draft.shows = Shows::More;
                draft.page = 0;
                actions.push(Action::Shows);
            }
        }
        Shows::Chosen => {
            actions.extend(listed(ui, look, &column, &data.chosen, &mut draft.page));
        }
        Shows::More => {
            let names: Vec<String> = data.units.iter().map(|unit| unit.name.clone()).collect();
            let line = column.line(look.layout.target());
            if let Some(unit) = tabs::show(ui, look, line, &names, draft.unit, &mut draft.units) {
                draft.unit = unit;
                draft.page = 0;
            }
            let unit = data.units.get(draft.unit);
            let skills = unit.map(|unit| unit.skills.as_slice()).unwrap_or_default();
            actions.extend(listed(ui, look, &column, skills, &mut draft.page));
        }
        Shows::Also => actions.extend(ways(ui, look, &column, data, draft)),
        Shows::Milestones => {}
    }
    let back = say!(words, "back");
    let mut foot = Foot::new().back(&back);
    let mut others = Vec::new();
    let mut pages = None;
    let (on, choose) = (say!(words, "skills-on"), say!(words, "skills-choose"));
    match draft.shows {
        Shows::Chosen => {
            foot = foot.other(Button::new(&also).icon(icons::MOUNTAINS));
            others.push(Other::Shows(Shows::Also));
            if !data.chosen.is_empty() {
                foot = foot.other(Button::new(&more).icon(icons::LIST));
                others.push(Other::Shows(Shows::More));
            }
        }
        Shows::Also => {}
        Shows::More => {
            if data.placement.is_some() {
                foot = foot.other(Button::new(&choose).icon(icons::CLIPBOARD_TEXT));
            }
        }
        Shows::Milestones => {
            let shown = reached(ui, look, &column, data, draft.page);
            if shown.has_more() {
                foot = foot.other(Button::new(&on).icon(icons::ARROW_RIGHT));
                others.push(Other::NextPage);
            }
            pages = Some(shown);
        }
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) if draft.shows != Shows::Chosen => {
            draft.shows = match draft.shows {
                Shows::Milestones => Shows::Also,
                _ => Shows::Chosen,
            };
            draft.page = 0;
            actions.push(Action::Shows);
        }
        Some(Pressed::Back) => actions.push(Action::Back),
        Some(Pressed::Other(_)) if draft.shows == Shows::More => {
            actions.extend(data.placement.map(Action::Choose));
        }
        Some(Pressed::Other(number)) => match (others.get(number), pages) {
            (Some(Other::Shows(shows)), _) => {
                draft.shows = *shows;
                draft.page = 0;
                actions.push(Action::Shows);
            }
            (Some(Other::NextPage), Some(pages)) => draft.page = pages.next(),
            _ => {}
        },
        _ => {}
    }
    actions
}

/// What else there is of a person.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Way {
    Goals,
    Reviews,
    Doing,
    Milestones,
    Passport,
}

impl Way {
    /// Milestones only where there are any.
    fn of(data: &Data) -> Vec<Self> {
        let all = [
            Self::Goals,
            Self::Reviews,
            Self::Doing,
            Self::Milestones,
            Self::Passport,
        ];
        let there = |way: &Self| *way != Self::Milestones || !data.milestones.is_empty();
        all.into_iter().filter(there).collect()
    }

    fn face(self, words: &Words) -> (Icon, String, String) {
        match self {
            Self::Goals => (
                icons::MOUNTAINS,
                say!(words, "goals-title"),
                say!(words, "skills-goals-detail"),
            ),
            Self::Reviews => (
                icons::CHAT_CIRCLE,
                say!(words, "reviews-title"),
                say!(words, "skills-reviews-detail"),
            ),
            Self::Doing => (
                icons::HAND_HEART,
                say!(words, "doing-of-title"),
                say!(words, "skills-doing-detail"),
            ),
            Self::Passport => (
                icons::FILE_TEXT,
                say!(words, "skills-passport"),
                say!(words, "skills-passport-detail"),
            ),
            Self::Milestones => (
                icons::CHECK_CIRCLE,
                say!(words, "skills-milestones"),
                say!(words, "skills-milestones-detail"),
            ),
        }
    }
}

fn ways(
    ui: &mut Ui,
    look: Look<'_>,
    column: &Column,
    data: &Data,
    draft: &mut Draft,
) -> Option<Action> {
    let ways = Way::of(data);
    let faces: Vec<_> = ways.iter().map(|way| way.face(look.words)).collect();
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .map(|(icon, name, detail)| Choice::new(name, *icon).detail(detail))
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page)?;
    Some(match ways.get(pressed)? {
        Way::Goals => Action::Goals,
        Way::Reviews => Action::Reviews,
        Way::Doing => Action::Doing,
        Way::Passport => Action::Passport,
        Way::Milestones => {
            draft.shows = Shows::Milestones;
            draft.page = 0;
            Action::Shows
        }
    })
}

fn listed(
    ui: &mut Ui,
    look: Look<'_>,
    column: &Column,
    skills: &[Listed],
    page: &mut usize,
) -> Option<Action> {
    let rows: Vec<LevelRow> = skills.iter().map(|listed| listed.row.clone()).collect();
    let pressed = level_row::list(ui, look, column.rest(), &rows, page)?;
    skills.get(pressed).map(|listed| Action::Open(listed.skill))
}

/// Milestones are only read: lines, a page at a time.
fn reached(ui: &mut Ui, look: Look<'_>, column: &Column, data: &Data, at: usize) -> Pages {
    let high = look.layout.small_target();
    let mut cut = Cut::new(column.rest(), 0.0);
    let lines = fits(cut.rest.height(), high, 0.0);
    let pages = Pages::with_foot(data.milestones.len(), lines, at);
    for (name, detail) in pages.shown().filter_map(|n| data.milestones.get(n)) {
        page::row(ui, look, cut.top(high), name, detail, Type::Meta);
    }
    pages
}
