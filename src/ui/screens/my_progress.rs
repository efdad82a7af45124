//! My progress: what one can do now, what one is working on, what is reached, and how it grew. One's own
//! and nobody else's; no number for a level, no rank, and only on a machine that customers do not see.

mod over_time;
mod parts;

use chrono::NaiveDate;
use egui::Ui;

use crate::domain::ids::SkillId;
use crate::domain::skills::progress::{MyProgress, NotYet};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::closed_book;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::looked_list::Looked;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::{Words, say};

/// A milestone of which something is there.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Milestone {
    /// Its name.
    pub name: String,
    /// Since when it is reached.
    pub reached: Option<NaiveDate>,
    /// The skills that are still to come.
    pub missing: Vec<String>,
}

/// One's own progress.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Own {
    /// What one is called.
    pub name: String,
    /// The next step of a goal of one's own.
    pub next_step: Option<String>,
    /// What one can do, and what comes next.
    pub progress: MyProgress,
    /// What one said "not yet" to, with its skill.
    pub not_yet: Vec<(SkillId, NotYet)>,
    /// Milestones of which something is there.
    pub milestones: Vec<Milestone>,
    /// Whether evidence from work is kept.
    pub evidence: bool,
    /// Whether one is asked here how one is doing, or was.
    pub doing: bool,
    /// Whether something that somebody wrote down waits for one to agree.
    pub goal_waits: bool,
    /// Who looked, the latest first.
    pub looks: Vec<Looked>,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// One's own progress; none while the people book is closed.
    pub own: Option<Own>,
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// A part of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// What I can do now.
    CanDo,
    /// What I am working on.
    WorkingOn,
    /// What I said "not yet" to.
    NotYet,
    /// Milestones.
    Milestones,
    /// How it grew.
    OverTime,
    /// Evidence from work.
    Evidence,
    /// My hours.
    Hours,
    /// My skills on paper.
    Passport,
    /// How I am doing.
    Doing,
    /// My goals.
    Goals,
    /// My reviews.
    Reviews,
    /// Who looked.
    Looks,
    /// Everything about me.
    Everything,
    /// Leaving.
    Leaving,
}

impl Part {
    /// Those that there are: "not yet" only where something was said.
    fn of(own: &Own) -> Vec<Self> {
        let all = [
            Self::CanDo,
            Self::WorkingOn,
            Self::NotYet,
            Self::Goals,
            Self::Reviews,
            Self::Milestones,
            Self::OverTime,
            Self::Doing,
            Self::Passport,
            Self::Hours,
            Self::Looks,
            Self::Everything,
            Self::Evidence,
            Self::Leaving,
        ];
        let there = |part: &Self| match part {
            Self::NotYet => !own.not_yet.is_empty(),
            Self::Doing => own.doing,
            _ => true,
        };
        all.into_iter().filter(there).collect()
    }
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The part that is looked at.
    pub part: Option<Part>,
    /// The page of a list.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Look at a skill.
    Skill(SkillId),
    /// Look at one's hours.
    Hours,
    /// Look at one's passport.
    Passport,
    /// How one is doing.
    Doing,
    /// Look at one's goals.
    Goals,
    /// Look at one's reviews.
    Reviews,
    /// Read everything.
    Everything,
    /// About leaving.
    Leaving,
    /// Keep evidence from work, or not.
    Evidence(bool),
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let Some(own) = &data.own else {
        let pressed = closed_book::show(ui, look, data.problem.as_deref());
        return pressed.map(|()| Action::Back).into_iter().collect();
    };
    match draft.part {
        // These are pages of their own.
        None
        | Some(
            Part::Hours
            | Part::Passport
            | Part::Doing
            | Part::Goals
            | Part::Reviews
            | Part::Everything
            | Part::Leaving,
        ) => start(ui, look, data, own, draft),
        Some(Part::Looks) => {
            parts::looks(ui, look, own, draft);
            Vec::new()
        }
        Some(Part::CanDo) => parts::can_do(ui, look, own, draft),
        Some(Part::WorkingOn) => parts::working_on(ui, look, own, draft),
        Some(Part::NotYet) => parts::not_yet(ui, look, own, draft),
        Some(Part::Milestones) => {
            parts::milestones(ui, look, own, draft);
            Vec::new()
        }
        Some(Part::OverTime) => {
            over_time::view(ui, look, own, draft);
            Vec::new()
        }
        Some(Part::Evidence) => parts::evidence(ui, look, data, own, draft),
    }
}

fn face(words: &Words, own: &Own, part: Part) -> (Icon, String, String) {
    match part {
        Part::CanDo => (
            icons::CHECK_CIRCLE,
            say!(words, "progress-can-do"),
            say!(words, "progress-can-do-detail"),
        ),
        Part::WorkingOn => (
            icons::STEPS,
            say!(words, "progress-working-on"),
            say!(words, "progress-working-on-detail"),
        ),
        Part::NotYet => (
            icons::CHAT_CIRCLE,
            say!(words, "progress-not-yet"),
            say!(words, "progress-not-yet-detail"),
        ),
        Part::Milestones => (
            icons::FLAG,
            say!(words, "progress-milestones"),
            say!(words, "progress-milestones-detail"),
        ),
        Part::OverTime => (
            icons::PLANT,
            say!(words, "progress-over-time"),
            say!(words, "progress-over-time-detail"),
        ),
        Part::Evidence => (
            icons::CAMERA,
            say!(words, "progress-evidence"),
            if own.evidence {
                say!(words, "progress-evidence-is-on")
            } else {
                say!(words, "progress-evidence-is-off")
            },
        ),
        Part::Doing => (
            icons::HAND_HEART,
            say!(words, "doing-title"),
            say!(words, "doing-detail"),
        ),
        Part::Hours => (
            icons::CLOCK,
            say!(words, "mine-title"),
            say!(words, "progress-hours-detail"),
        ),
        Part::Passport => (
            icons::FILE_TEXT,
            say!(words, "progress-passport"),
            say!(words, "progress-passport-detail"),
        ),
        Part::Goals => (
            icons::MOUNTAINS,
            say!(words, "goals-mine"),
            if own.goal_waits {
                say!(words, "progress-goals-wait")
            } else {
                say!(words, "progress-goals-detail")
            },
        ),
        Part::Reviews => (
            icons::CHAT_CIRCLE,
            say!(words, "reviews-mine"),
            say!(words, "progress-reviews-detail"),
        ),
        Part::Looks => (
            icons::EYE,
            say!(words, "mine-looks"),
            match own.looks.first() {
                Some(last) => say!(
                    words,
                    "mine-looks-detail",
                    name = last.name.as_str(),
                    day = words.day(last.day)
                ),
                None => say!(words, "mine-looks-none"),
            },
        ),
        Part::Everything => (
            icons::FILE_TEXT,
            say!(words, "about-me-title"),
            say!(words, "progress-everything-detail"),
        ),
        Part::Leaving => (
            icons::SUN_HORIZON,
            say!(words, "myleaving-title"),
            say!(words, "myleaving-detail"),
        ),
    }
}

fn start(ui: &mut Ui, look: Look<'_>, data: &Data, own: &Own, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        let hello = say!(words, "progress-hello", name = own.name.as_str());
        column.title(ui, look, &hello);
    }
    if data.problem.is_some() {
        column.problem(ui, look, data.problem.as_deref());
    } else if let Some(said) = &data.said {
        column.banner(ui, look, Tone::Positive, said);
    } else if let Some(step) = &own.next_step {
        let sentence = say!(words, "progress-next-step", step = step.as_str());
        column.banner(ui, look, Tone::Plain, &sentence);
    }
    let parts = Part::of(own);
    let faces: Vec<(Icon, String, String)> =
        parts.iter().map(|part| face(words, own, *part)).collect();
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .map(|(icon, name, detail)| Choice::new(name, *icon).detail(detail))
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    let mut actions = Vec::new();
    match pressed.and_then(|n| parts.get(n)) {
        Some(Part::Hours) => actions.push(Action::Hours),
        Some(Part::Passport) => actions.push(Action::Passport),
        Some(Part::Doing) => actions.push(Action::Doing),
        Some(Part::Goals) => actions.push(Action::Goals),
        Some(Part::Reviews) => actions.push(Action::Reviews),
        Some(Part::Everything) => actions.push(Action::Everything),
        Some(Part::Leaving) => actions.push(Action::Leaving),
        Some(part) => {
            draft.part = Some(*part);
            draft.page = 0;
        }
        None => {}
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        actions.push(Action::Back);
    }
    actions
}
