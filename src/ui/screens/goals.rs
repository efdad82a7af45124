//! Goals of a person: their own, or those of somebody with whom a supervisor talks. All in the person's own
//! words; what somebody else wrote down is theirs only once they agree, and going back is as good.

use egui::Ui;

use crate::domain::ids::GoalId;
use crate::domain::skills::goals::{Goal, GoalStatus, Written};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::theme::Block;
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::long_text::{LongText, Piece};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::whose::Whose;
use crate::words::{Words, say};

/// How much of a goal stands in a list.
const SHORT: usize = 38;

/// A goal, and who wrote its last writing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shown {
    /// The goal.
    pub goal: Goal,
    /// What whoever wrote the last writing is called.
    pub by: String,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// Whose they are.
    pub whose: Whose,
    /// What the person is called.
    pub name: String,
    /// The goals, in the order in which they were begun.
    pub goals: Vec<Shown>,
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Where we are.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Stage {
    /// All goals.
    #[default]
    List,
    /// One of them, whole.
    One(GoalId),
    /// What of it is marked?
    Which(GoalId),
    /// How does the goal, or this step of it, stand?
    How(GoalId, Option<usize>),
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Where we are.
    pub stage: Stage,
    /// The page of a list.
    pub page: usize,
    /// The goal that is read.
    pub text: LongText,
    /// The page of it.
    pub text_page: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Write a goal down.
    Write,
    /// Change this one.
    Change(GoalId),
    /// Agree to what somebody wrote down.
    Agree(GoalId),
    /// The goal, or this step of it, stands so.
    Mark(GoalId, Option<usize>, GoalStatus),
    /// Another stage: what was said no longer stands.
    Stage,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let of = |id: GoalId| data.goals.iter().find(|shown| shown.goal.id == id);
    let (Stage::One(id) | Stage::Which(id) | Stage::How(id, _)) = draft.stage else {
        return list(ui, look, data, draft);
    };
    let Some(shown) = of(id) else {
        return list(ui, look, data, draft);
    };
    match draft.stage {
        Stage::Which(_) => which(ui, look, data, draft, shown),
        Stage::How(_, step) => how(ui, look, data, draft, (shown, step)),
        _ => one(ui, look, data, draft, shown),
    }
}

fn go(draft: &mut Draft, stage: Stage) -> Vec<Action> {
    draft.stage = stage;
    draft.page = 0;
    draft.text_page = 0;
    vec![Action::Stage]
}

/// The picture of how something stands.
fn face(look: Look<'_>, status: GoalStatus) -> (Icon, Block) {
    let t = look.tokens;
    match status {
        GoalStatus::ToDo => (icons::FLAG, t.primary),
        GoalStatus::OnTheWay => (icons::STEPS, t.primary),
        GoalStatus::Done => (icons::CHECK_CIRCLE, t.positive),
        GoalStatus::PutAside => (icons::PAUSE, t.primary),
    }
}

/// That the last writing waits, and for whom.
fn waits(words: &Words, data: &Data, now: &Written) -> Option<String> {
    if now.agreed.is_some() {
        return None;
    }
    Some(match data.whose {
        Whose::Mine => say!(words, "goals-waits-for-you"),
        Whose::Theirs => say!(words, "goals-waits-for", name = data.name.as_str()),
    })
}

fn row(look: Look<'_>, data: &Data, shown: &Shown) -> ListRow {
    let words = look.words;
    let now = &shown.goal.now;
    let status = words.goal_status(now.words.status);
    let (icon, block, detail) = if let Some(waits) = waits(words, data, now) {
        (icons::CHAT_CIRCLE, look.tokens.attention, waits)
    } else {
        let (icon, block) = face(look, now.words.status);
        (icon, block, status)
    };
    ListRow {
        icon,
        block,
        name: now.words.goal.beginning(SHORT),
        detail,
        amount: String::new(),
    }
}

fn list(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        let title = match data.whose {
            Whose::Mine => say!(words, "goals-mine"),
            Whose::Theirs => say!(words, "goals-of", name = data.name.as_str()),
        };
        column.title(ui, look, &title);
    }
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    let write = match data.whose {
        Whose::Mine => say!(words, "goals-write"),
        Whose::Theirs => say!(words, "goals-write-with"),
    };
    let button = || Button::primary(&write).icon(icons::NOTE_PENCIL);
    let about = (icons::MOUNTAINS, look.tokens.primary);
    if data.goals.is_empty() {
        let none = match data.whose {
            Whose::Mine => say!(words, "goals-none-mine"),
            Whose::Theirs => say!(words, "goals-none-of", name = data.name.as_str()),
        };
        if empty::with_button(ui, look, column.rest(), about, &none, button()) {
            return vec![Action::Write];
        }
    }
    let rows: Vec<ListRow> = data.goals.iter().map(|of| row(look, data, of)).collect();
    let aside = say!(words, "goals-aside");
    list_row::beside_few(ui, look, &mut column, rows.len(), about, &aside);
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.page);
    if let Some(shown) = pressed.and_then(|n| data.goals.get(n)) {
        return go(draft, Stage::One(shown.goal.id));
    }
    let back = say!(words, "back");
    let mut foot = Foot::new().back(&back);
    if !data.goals.is_empty() {
        foot = foot.primary(button());
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => vec![Action::Back],
        Some(Pressed::Primary) => vec![Action::Write],
        _ => Vec::new(),
    }
}

/// All that a goal says, and what was agreed before where the last writing waits.
fn pieces(words: &Words, shown: &Shown) -> Vec<Piece> {
    let lines = |written: &Written| words.goal_lines(&written.words);
    let mut pieces: Vec<Piece> = lines(&shown.goal.now)
        .into_iter()
        .flat_map(Piece::named)
        .collect();
    let before = shown.goal.agreed().filter(|of| of.id != shown.goal.now.id);
    if let Some(before) = before {
        pieces.push(Piece::Heading(say!(words, "goals-agreed-before")));
        pieces.extend(lines(before).into_iter().flat_map(Piece::named));
    }
    pieces
}

fn one(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft, shown: &Shown) -> Vec<Action> {
    let words = look.words;
    let id = shown.goal.id;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let agrees = shown.goal.now.agreed.is_none() && data.whose == Whose::Mine;
    if !look.layout.is_short() {
        let title = match data.whose {
            Whose::Mine if agrees => say!(words, "goals-is-this-yours"),
            Whose::Mine => say!(words, "goals-one-mine"),
            Whose::Theirs => say!(words, "goals-one-of", name = data.name.as_str()),
        };
        column.title(ui, look, &title);
    }
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    if agrees {
        let sentence = say!(
            words,
            "goals-wrote-with-you",
            name = shown.by.as_str(),
            day = words.day(shown.goal.now.at.london().date_naive())
        );
        column.banner(ui, look, Tone::Plain, &sentence);
    } else if let Some(waits) = waits(words, data, &shown.goal.now) {
        column.banner(ui, look, Tone::Plain, &waits);
    }
    let pieces = pieces(words, shown);
    let rest = column.rest();
    let of = (draft.text).show_pieces(ui, look, rest, draft.text_page, &pieces);
    let (back, how, agree) = (
        say!(words, "back"),
        say!(words, "goals-how"),
        say!(words, "goals-agree"),
    );
    let change = match data.whose {
        Whose::Mine => say!(words, "goals-change"),
        Whose::Theirs => say!(words, "goals-change-with"),
    };
    let (number, pages) = ((of.page + 1).to_string(), of.pages.to_string());
    let more = say!(words, "list-more", page = number, of = pages);
    let mut foot = Foot::new().back(&back);
    let several = of.pages > 1;
    if several {
        foot = foot.other(Button::new(&more).icon(icons::ARROW_RIGHT));
    }
    foot = if agrees {
        let button = Button::primary(&agree).icon(icons::CHECK);
        foot.other(Button::new(&change)).primary(button)
    } else {
        let button = Button::primary(&change).icon(icons::NOTE_PENCIL);
        foot.other(Button::new(&how)).primary(button)
    };
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => go(draft, Stage::List),
        Some(Pressed::Primary) if agrees => vec![Action::Agree(id)],
        Some(Pressed::Primary) => vec![Action::Change(id)],
        Some(Pressed::Other(0)) if several => {
            draft.text_page = of.next();
            Vec::new()
        }
        Some(Pressed::Other(_)) if agrees => vec![Action::Change(id)],
        Some(Pressed::Other(_)) => go(draft, Stage::Which(id)),
        None => Vec::new(),
    }
}

/// The goal itself first, then its steps.
fn which(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    shown: &Shown,
) -> Vec<Action> {
    let words = look.words;
    let id = shown.goal.id;
    let now = &shown.goal.now.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        column.title(ui, look, &say!(words, "goals-which"));
    }
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    let all = [(&now.goal, now.status)].into_iter();
    let steps = now.steps.iter().map(|step| (&step.what, step.status));
    let rows: Vec<ListRow> = (0_i64..)
        .zip(all.chain(steps))
        .map(|(number, (what, status))| {
            let (icon, block) = face(look, status);
            let status = words.goal_status(status);
            ListRow {
                icon,
                block,
                name: what.beginning(SHORT),
                detail: match number {
                    0 => say!(words, "goals-the-goal", status = status),
                    _ => say!(words, "goal-step-name", number = number, status = status),
                },
                amount: String::new(),
            }
        })
        .collect();
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.page);
    if let Some(number) = pressed {
        return go(draft, Stage::How(id, number.checked_sub(1)));
    }
    let back = say!(words, "back");
    match Foot::new().back(&back).show(ui, look, page.foot) {
        Some(Pressed::Back) => go(draft, Stage::One(id)),
        _ => Vec::new(),
    }
}

fn how(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    (shown, step): (&Shown, Option<usize>),
) -> Vec<Action> {
    let words = look.words;
    let id = shown.goal.id;
    let now = &shown.goal.now.words;
    let of_step = step.and_then(|step| now.steps.get(step));
    let (what, status) = match of_step {
        Some(step) => (&step.what, step.status),
        None => (&now.goal, now.status),
    };
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        column.title(ui, look, &say!(words, "goals-how-ask"));
    }
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    let what = what.beginning(2 * SHORT);
    column.quiet(ui, look, &say!(words, "goals-quote", words = what));
    let faces: Vec<(Icon, String)> = GoalStatus::ALL
        .iter()
        .map(|status| (face(look, *status).0, words.goal_status(*status)))
        .collect();
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .zip(GoalStatus::ALL)
        .map(|((icon, name), of)| Choice::new(name, *icon).chosen(*of == status))
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        return go(draft, Stage::Which(id));
    }
    match pressed.and_then(|n| GoalStatus::ALL.get(n)) {
        // It stands so already.
        Some(wanted) if *wanted == status => go(draft, Stage::One(id)),
        Some(wanted) => vec![Action::Mark(id, step, *wanted)],
        None => Vec::new(),
    }
}
