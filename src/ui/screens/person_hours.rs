//! A person's week: each day with its times, and what stands behind each of them. The same pages are for
//! a supervisor and, in "My hours", for the person.

pub mod day;
mod how_it_went;
mod written;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use egui::Ui;

use crate::domain::hours::agreeing::WeekState;
use crate::domain::hours::attendance::Attendance;
use crate::domain::hours::person_week::{PersonDay, PersonWeek};
use crate::domain::hours::rota::Planned;
use crate::domain::hours::{Minutes, Week};
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::{OutOfRange, Pence};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::span_line::{self, other_week};
use crate::ui::widgets::whose::Whose;
use crate::words::say;

/// Something the person said, which waits for an answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Said {
    /// Which proposal.
    pub id: EntryId,
    /// About which day.
    pub day: NaiveDate,
    /// In their words.
    pub words: String,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// Whose they are.
    pub whose: Whose,
    /// What they are called.
    pub name: String,
    /// The week.
    pub week: PersonWeek,
    /// What people are called, for those who wrote something.
    pub names: BTreeMap<PersonId, String>,
    /// What waits for an answer.
    pub proposals: Vec<Said>,
    /// Today.
    pub today: NaiveDate,
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

impl Data {
    fn name_of(&self, person: PersonId) -> String {
        self.names.get(&person).cloned().unwrap_or_default()
    }
}

/// What of a day is looked at.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Part {
    /// Its times.
    #[default]
    Times,
    /// What was written, crossed through or not.
    Written,
    /// How what was planned went: which of the day's plans.
    HowItWent(usize),
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The day that is looked at.
    pub day: Option<NaiveDate>,
    /// What of it.
    pub part: Part,
    /// The page of the list.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Another week.
    Week(Week),
    /// Put this sitting right, or say what was different.
    PutRight(EntryId),
    /// Add a time to this day, or say what was different on it.
    Add(NaiveDate),
    /// Say how what was planned went.
    Say(Planned, Attendance),
    /// Look at what they said.
    Proposal(EntryId),
    /// Look at the expenses.
    Expenses,
    /// Look at the statement.
    Statement,
    /// Agree the week.
    Agree,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let Some(day) = draft.day.and_then(|day| data.week.day(day)) else {
        return week(ui, look, data, draft);
    };
    match draft.part {
        Part::Times => day::view(ui, look, data, draft, day),
        Part::Written => {
            written::view(ui, look, data, draft, day);
            Vec::new()
        }
        Part::HowItWent(n) => {
            if let Some(attended) = day.attended.get(n) {
                return how_it_went::view(ui, look, data, draft, attended);
            }
            draft.part = Part::Times;
            Vec::new()
        }
    }
}

fn week(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let mut actions = Vec::new();
    if data.whose == Whose::Theirs && !look.layout.is_short() {
        column.title(ui, look, &data.name);
    }
    if data.problem.is_some() {
        column.problem(ui, look, data.problem.as_deref());
    } else if let Some(changed) = reopened(look, data).filter(|_| !look.layout.is_tiny()) {
        column.banner(ui, look, Tone::Attention, &changed);
    } else if let Some(said) = &data.said {
        column.banner(ui, look, Tone::Positive, said);
    } else if data.whose == Whose::Mine && data.week.tells_about_sixteen_hours() {
        let sentence = say!(words, "mine-sixteen");
        column.banner(ui, look, Tone::Plain, &sentence);
    }
    let line = column.line(look.layout.target());
    if let Some(way) = span_line::show(ui, look, line, data.week.week.days()) {
        actions.push(Action::Week(other_week(data.week.week, way)));
    }
    let mut rows = vec![all_row(look, data)];
    rows.extend(data.week.days.iter().map(|day| day_row(look, data, day)));
    rows.push(expenses_row(look, data));
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.page);
    match pressed {
        Some(0) => actions.push(match data.whose {
            Whose::Theirs => Action::Agree,
            Whose::Mine => Action::Statement,
        }),
        Some(n) => match data.week.days.get(n - 1) {
            Some(day) => {
                *draft = Draft {
                    day: Some(day.day),
                    ..Draft::default()
                };
            }
            None => actions.push(Action::Expenses),
        },
        None => {}
    }
    let (back, paper, agree) = (
        say!(words, "back"),
        say!(words, "worked-statement"),
        say!(words, "worked-agree-week"),
    );
    let mut foot = Foot::new().back(&back);
    foot = match data.whose {
        Whose::Theirs => foot
            .other(Button::new(&paper).icon(icons::FILE_TEXT))
            .primary(Button::primary(&agree).icon(icons::CHECK_SQUARE)),
        Whose::Mine => foot.primary(Button::primary(&paper).icon(icons::FILE_TEXT)),
    };
    match (foot.show(ui, look, page.foot), data.whose) {
        (Some(Pressed::Back), _) => actions.push(Action::Back),
        (Some(Pressed::Other(_)), _) | (Some(Pressed::Primary), Whose::Mine) => {
            actions.push(Action::Statement);
        }
        (Some(Pressed::Primary), Whose::Theirs) => actions.push(Action::Agree),
        (None, _) => {}
    }
    actions
}

/// Who changed the week after it was agreed, and why, with what was said beside it.
fn reopened(look: Look<'_>, data: &Data) -> Option<String> {
    let WeekState::Reopened { because } = &data.week.state else {
        return None;
    };
    let because = because.first()?;
    let why = look.words.because(because, &|person| data.name_of(person));
    Some(say!(look.words, "worked-reopened", why = why))
}

/// The whole week: how long, and how it stands.
fn all_row(look: Look<'_>, data: &Data) -> ListRow {
    let words = look.words;
    let t = look.tokens;
    let (icon, block) = match &data.week.state {
        WeekState::Reopened { .. } => (icons::ARROW_COUNTER_CLOCKWISE, t.attention),
        WeekState::Agreed => (icons::CHECK_CIRCLE, t.positive),
        WeekState::NotAgreed | WeekState::PartlyAgreed => (icons::CLOCK, t.primary),
    };
    let detail = words.week_stands(&data.week.state);
    ListRow {
        icon,
        block,
        name: say!(words, "worked-whole-week"),
        detail,
        amount: words.duration(total(data.week.sum.all())),
    }
}

fn total(sum: Result<Minutes, OutOfRange>) -> Minutes {
    // Minutes of a week are checked when they are folded.
    sum.unwrap_or_default()
}

fn day_row(look: Look<'_>, data: &Data, day: &PersonDay) -> ListRow {
    let words = look.words;
    let t = look.tokens;
    let waits = data.proposals.iter().any(|said| said.day == day.day);
    let odd = day.findings.first();
    let open = day.sittings.iter().any(|s| s.left.is_none());
    let (icon, block) = match () {
        () if waits => (icons::CHAT_CIRCLE, t.attention),
        () if odd.is_some() || (open && day.day < data.today) => (icons::QUESTION, t.attention),
        () if day.sittings.is_empty() => (icons::CALENDAR_BLANK, t.primary),
        () => (icons::CALENDAR_CHECK, t.primary),
    };
    let times: Vec<String> = day
        .sittings
        .iter()
        .map(|s| words.from_to(s.came, s.left))
        .collect();
    let went: Vec<String> = day
        .attended
        .iter()
        .map(|a| words.known(a.known, &|person| data.name_of(person)))
        .collect();
    let detail = match (waits, odd) {
        (true, _) => say!(words, "worked-waits"),
        (false, Some(odd)) => words.oddity(odd.what),
        (false, None) if !times.is_empty() => words.and(&times),
        (false, None) if !went.is_empty() => went.join(" · "),
        (false, None) => say!(words, "worked-nothing"),
    };
    ListRow {
        icon,
        block,
        name: words.day(day.day),
        detail,
        amount: if day.sittings.iter().all(|s| s.left.is_none()) {
            String::new()
        } else {
            words.duration(total(day.sum.all()))
        },
    }
}

fn expenses_row(look: Look<'_>, data: &Data) -> ListRow {
    let words = look.words;
    let all = data.week.days.iter().flat_map(|day| &day.expenses);
    let sum = Pence::sum(all.clone().map(|(_, e)| e.pence)).unwrap_or_default();
    ListRow {
        icon: icons::WALLET,
        block: look.tokens.primary,
        name: say!(words, "worked-expenses"),
        detail: say!(words, "worked-expenses-detail", count = all.count()),
        amount: words.money(sum),
    }
}
