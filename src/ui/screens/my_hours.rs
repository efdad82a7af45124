//! My hours: one's own week, what one said and what was answered, who looked, and what stands in one's
//! record. Nobody else's, and only on a machine that customers do not see.

use chrono::NaiveDate;
use egui::Ui;

use crate::domain::hours::Minutes;
use crate::domain::hours::proposals::Answer;
use crate::domain::ids::EntryId;
use crate::domain::person_records::EmergencyCard;
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::closed_book;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::looked_list::{self, Looked};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::told_row::{self, ToldRow};
use crate::words::{Words, say};

/// Something that one said.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Said {
    /// Which.
    pub id: EntryId,
    /// About which day.
    pub day: NaiveDate,
    /// In one's words.
    pub words: String,
    /// What was answered, and by whom.
    pub answered: Option<(Answer, String)>,
}

/// What one's own record says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Own {
    /// All of the week that is looked at.
    pub week: Minutes,
    /// Whether that is the week that it is.
    pub this_week: bool,
    /// What one said.
    pub said: Vec<Said>,
    /// Who looked, the latest first.
    pub looks: Vec<Looked>,
    /// The emergency card, where something stands on it.
    pub card: Option<EmergencyCard>,
    /// What helps me work; empty where nothing was written.
    pub helps: String,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// One's own record; none while the people book is closed.
    pub own: Option<Own>,
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// A part of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// One's week.
    Week,
    /// What one said.
    Said,
    /// Who looked.
    Looks,
    /// One's emergency card.
    Card,
    /// What helps.
    Helps,
}

impl Part {
    const ALL: [Self; 5] = [Self::Week, Self::Said, Self::Looks, Self::Card, Self::Helps];
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
    /// Look at one's week.
    Week,
    /// Look at something one said.
    Said(EntryId),
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
        None | Some(Part::Week) => parts(ui, look, data, own, draft),
        Some(Part::Said) => said(ui, look, data, own, draft),
        Some(Part::Looks) => {
            looks(ui, look, own, draft);
            Vec::new()
        }
        Some(part @ (Part::Card | Part::Helps)) => {
            record(ui, look, own, draft, part);
            Vec::new()
        }
    }
}

fn face(words: &Words, own: &Own, part: Part) -> (Icon, String, String) {
    match part {
        Part::Week => (
            icons::CLOCK,
            say!(words, "mine-week"),
            if own.this_week {
                say!(words, "mine-week-detail", hours = words.duration(own.week))
            } else {
                say!(words, "mine-week-other", hours = words.duration(own.week))
            },
        ),
        Part::Said => (
            icons::CHAT_CIRCLE,
            say!(words, "mine-what-i-said"),
            say!(words, "mine-what-i-said-detail", count = own.said.len()),
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
        Part::Card => (
            icons::HEART,
            say!(words, "mine-card"),
            say!(words, "mine-card-detail"),
        ),
        Part::Helps => (
            icons::LIGHTBULB,
            say!(words, "mine-helps"),
            say!(words, "mine-helps-detail"),
        ),
    }
}

fn parts(ui: &mut Ui, look: Look<'_>, data: &Data, own: &Own, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if data.problem.is_some() {
        column.problem(ui, look, data.problem.as_deref());
    } else if let Some(said) = &data.said {
        column.banner(ui, look, Tone::Positive, said);
    }
    let faces = Part::ALL.map(|part| face(words, own, part));
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .map(|(icon, name, detail)| Choice::new(name, *icon).detail(detail))
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    let mut actions = Vec::new();
    match pressed.and_then(|n| Part::ALL.get(n)) {
        Some(Part::Week) => actions.push(Action::Week),
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

fn leave(draft: &mut Draft) {
    draft.part = None;
    draft.page = 0;
}

/// Only Back at the foot; true when it was pressed.
fn back_at_foot(ui: &mut Ui, look: Look<'_>, page: Page) -> bool {
    let back = say!(look.words, "back");
    Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back)
}

fn said(ui: &mut Ui, look: Look<'_>, data: &Data, own: &Own, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "mine-what-i-said"));
    }
    if data.problem.is_some() {
        column.problem(ui, look, data.problem.as_deref());
    }
    if own.said.is_empty() {
        let sentence = say!(words, "mine-said-none");
        let block = look.tokens.primary;
        empty::show(
            ui,
            look,
            column.rest(),
            icons::CHAT_CIRCLE,
            block,
            &sentence,
        );
    }
    let rows: Vec<ListRow> = own
        .said
        .iter()
        .map(|said| {
            let t = look.tokens;
            let (icon, block, answer) = match &said.answered {
                None => (icons::HOURGLASS, t.primary, say!(words, "mine-waits")),
                Some((Answer::Agreed, name)) => (
                    icons::CHECK_CIRCLE,
                    t.positive,
                    say!(words, "proposal-agreed", name = name.as_str()),
                ),
                Some((Answer::TalkAbout, name)) => (
                    icons::CHAT_CIRCLE,
                    t.attention,
                    say!(words, "proposal-talk", name = name.as_str()),
                ),
                Some((Answer::TakenBack, _)) => (
                    icons::ARROW_U_UP_LEFT,
                    t.primary,
                    say!(words, "proposal-back"),
                ),
            };
            ListRow {
                icon,
                block,
                name: words.day(said.day),
                detail: answer,
                amount: String::new(),
            }
        })
        .collect();
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.page);
    if back_at_foot(ui, look, page) {
        leave(draft);
    }
    let said = pressed.and_then(|n| own.said.get(n));
    said.map(|said| Action::Said(said.id)).into_iter().collect()
}

fn looks(ui: &mut Ui, look: Look<'_>, own: &Own, draft: &mut Draft) {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "mine-looks"));
    }
    looked_list::show(ui, look, column.rest(), &own.looks, &mut draft.page);
    if back_at_foot(ui, look, page) {
        leave(draft);
    }
}

/// The emergency card, or what helps: to read.
fn record(ui: &mut Ui, look: Look<'_>, own: &Own, draft: &mut Draft, part: Part) {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let (icon, title, _) = face(words, own, part);
    if !look.layout.is_tiny() {
        column.title(ui, look, &title);
    }
    let lines: Vec<(String, String)> = match (part, &own.card) {
        (Part::Card, Some(card)) => vec![
            (say!(words, "emergency-paper-call"), call(card)),
            (
                say!(words, "emergency-paper-helps"),
                card.what_helps.clone(),
            ),
            (
                say!(words, "emergency-paper-does-not"),
                card.what_does_not.clone(),
            ),
        ],
        (Part::Helps, _) if !own.helps.is_empty() => {
            vec![(say!(words, "mine-helps"), own.helps.clone())]
        }
        _ => Vec::new(),
    };
    let lines: Vec<_> = lines.into_iter().filter(|(_, of)| !of.is_empty()).collect();
    if lines.is_empty() {
        let sentence = say!(words, "mine-record-empty");
        let block = look.tokens.primary;
        empty::show(ui, look, column.rest(), icon, block, &sentence);
    }
    let row = |n: usize| {
        let (name, detail) = lines.get(n)?;
        Some(ToldRow {
            icon,
            block: look.tokens.primary,
            name: name.clone(),
            detail: detail.clone(),
            amount: String::new(),
            struck: false,
        })
    };
    told_row::list(ui, look, column.rest(), lines.len(), &mut draft.page, row);
    if back_at_foot(ui, look, page) {
        leave(draft);
    }
}

fn call(card: &EmergencyCard) -> String {
    let both = [card.whom_to_call.as_str(), card.phone.as_str()];
    let said: Vec<&str> = both.into_iter().filter(|text| !text.is_empty()).collect();
    said.join(", ")
}
