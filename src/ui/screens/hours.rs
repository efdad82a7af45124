//! A week of everybody's hours: by person, or by day.

use chrono::NaiveDate;
use egui::Ui;

use crate::domain::hours::agreeing::WeekState;
use crate::domain::hours::{Minutes, Week};
use crate::domain::ids::PersonId;
use crate::domain::search::fold;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::Cut;
use crate::ui::theme::space::S12;
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::Allowed;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::person_tile::Portrait;
use crate::ui::widgets::span_line::{self, other_week};
use crate::ui::widgets::{empty, line_field, tabs};
use crate::words::say;

/// A person's week as a line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PersonLine {
    /// Who.
    pub id: PersonId,
    /// What they are called.
    pub name: String,
    /// Their picture, where the till has one.
    pub picture: Option<Portrait>,
    /// All of it.
    pub sum: Minutes,
    /// How many times have no end.
    pub open: u32,
    /// How it stands.
    pub state: WeekState,
    /// Whether anything stands in it.
    pub something: bool,
}

/// Somebody's day as a line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DayLine {
    /// Who.
    pub id: PersonId,
    /// What they are called.
    pub name: String,
    /// From when until when, or how it went.
    pub times: String,
    /// How long; empty where nothing counts.
    pub length: String,
}

/// A day of everybody.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Day {
    /// Which.
    pub day: NaiveDate,
    /// Those of whom something stands in it.
    pub people: Vec<DayLine>,
    /// All of it.
    pub sum: Minutes,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// The week.
    pub week: Week,
    /// Everybody.
    pub people: Vec<PersonLine>,
    /// Its days.
    pub days: Vec<Day>,
    /// Whether whoever is signed in saves hours as files.
    pub files: Allowed,
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// How the week is looked at.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum By {
    /// A line a person.
    #[default]
    Person,
    /// A line a day.
    Day,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// How it is looked at.
    pub by: By,
    /// The day that is looked at.
    pub day: Option<NaiveDate>,
    /// Whether somebody is looked for.
    pub finding: bool,
    /// What is typed to find them.
    pub find: String,
    /// The page of the list.
    pub page: usize,
    /// The page of tabs.
    pub tabs: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Another week.
    Week(Week),
    /// A person's week, or a day of it.
    Person(PersonId, Option<NaiveDate>),
    /// Agree a day of everybody.
    Agree(NaiveDate),
    /// Save hours as files.
    Files,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    if draft.finding {
        return find(ui, look, data, draft);
    }
    let day = draft
        .day
        .and_then(|day| data.days.iter().find(|d| d.day == day));
    match day {
        Some(day) => one_day(ui, look, data, draft, day),
        None => week(ui, look, data, draft),
    }
}

fn week(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let mut actions = Vec::new();
    if data.problem.is_some() {
        column.problem(ui, look, data.problem.as_deref());
    } else if let Some(said) = &data.said {
        column.banner(ui, look, Tone::Positive, said);
    }
    let mut line = Cut::new(column.line(look.layout.target()), S12);
    let names = [
        say!(words, "worked-by-person"),
        say!(words, "worked-by-day"),
    ];
    // In the smallest window the way to the other list stands at the foot.
    let tabs_here = !look.layout.is_tiny();
    let wide = (line.rest.width() * 0.34).min(360.0);
    let spot = tabs_here.then(|| line.right(wide));
    if let Some(way) = span_line::show(ui, look, line.rest, data.week.days()) {
        actions.push(Action::Week(other_week(data.week, way)));
    }
    let chosen = usize::from(draft.by == By::Day);
    let pressed = spot.and_then(|spot| tabs::show(ui, look, spot, &names, chosen, &mut draft.tabs));
    if let Some(number) = pressed {
        draft.by = if number == 0 { By::Person } else { By::Day };
        draft.page = 0;
    }
    match draft.by {
        By::Person => {
            let here: Vec<&PersonLine> = data.people.iter().filter(|p| p.something).collect();
            if here.is_empty() {
                let sentence = say!(words, "worked-week-empty");
                let block = look.tokens.primary;
                empty::show(ui, look, column.rest(), icons::CLOCK, block, &sentence);
            }
            actions.extend(people(ui, look, &column, &here, draft));
        }
        By::Day => {
            let rows: Vec<ListRow> = data.days.iter().map(|day| day_row(look, day)).collect();
            let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.page);
            if let Some(day) = pressed.and_then(|n| data.days.get(n)) {
                draft.day = Some(day.day);
                draft.page = 0;
            }
        }
    }
    let (back, find, files) = (
        say!(words, "back"),
        say!(words, "worked-find"),
        say!(words, "worked-files"),
    );
    let mut foot = Foot::new()
        .back(&back)
        .other(Button::new(&find).icon(icons::MAGNIFYING_GLASS));
    let mut others = vec![Other::Find];
    let (other_list, by) = match draft.by {
        By::Person => (&names[1], By::Day),
        By::Day => (&names[0], By::Person),
    };
    if !tabs_here {
        foot = foot.other(Button::new(other_list));
        others.push(Other::List(by));
    }
    if data.files == Allowed::Yes {
        foot = foot.other(Button::new(&files).icon(icons::FLOPPY_DISK));
        others.push(Other::Files);
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => actions.push(Action::Back),
        Some(Pressed::Other(n)) => match others.get(n) {
            Some(Other::Find) => {
                draft.finding = true;
                draft.page = 0;
            }
            Some(Other::List(by)) => {
                draft.by = *by;
                draft.page = 0;
            }
            Some(Other::Files) => actions.push(Action::Files),
            None => {}
        },
        _ => {}
    }
    actions
}

/// What stands at the foot beside the way back.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Other {
    Find,
    List(By),
    Files,
}

fn people(
    ui: &mut Ui,
    look: Look<'_>,
    column: &Column,
    of: &[&PersonLine],
    draft: &mut Draft,
) -> Option<Action> {
    let rows: Vec<ListRow> = of.iter().map(|person| person_row(look, person)).collect();
    let photo = |n: usize| {
        let person = of.get(n)?;
        person.picture.as_ref()?.photo
    };
    let pressed = list_row::with_photos(ui, look, column.rest(), &rows, photo, &mut draft.page);
    let person = pressed.and_then(|n| of.get(n))?;
    Some(Action::Person(person.id, None))
}

fn person_row(look: Look<'_>, person: &PersonLine) -> ListRow {
    let words = look.words;
    let t = look.tokens;
    let (icon, block) = match &person.state {
        WeekState::Agreed => (icons::CHECK_CIRCLE, t.positive),
        WeekState::Reopened { .. } => (icons::ARROW_COUNTER_CLOCKWISE, t.attention),
        WeekState::NotAgreed | WeekState::PartlyAgreed => (icons::USER, t.primary),
    };
    let detail = match (person.something, person.open) {
        (false, _) => say!(words, "worked-nothing-in-week"),
        (true, 0) => words.week_stands(&person.state),
        (true, open) => say!(words, "worked-open-times", count = open),
    };
    ListRow {
        icon,
        block,
        name: person.name.clone(),
        detail,
        amount: words.duration(person.sum),
    }
}

fn day_row(look: Look<'_>, day: &Day) -> ListRow {
    let words = look.words;
    ListRow {
        icon: icons::CALENDAR_BLANK,
        block: look.tokens.primary,
        name: words.day(day.day),
        detail: say!(words, "worked-people-of-day", count = day.people.len()),
        // In the smallest window the day needs the room.
        amount: if look.layout.is_tiny() || day.people.is_empty() {
            String::new()
        } else {
            words.duration(day.sum)
        },
    }
}

fn one_day(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft, day: &Day) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let mut actions = Vec::new();
    column.title(ui, look, &words.day(day.day));
    if data.problem.is_some() {
        column.problem(ui, look, data.problem.as_deref());
    } else if let Some(said) = &data.said {
        column.banner(ui, look, Tone::Positive, said);
    }
    if day.people.is_empty() {
        let sentence = say!(words, "worked-day-nobody");
        let block = look.tokens.primary;
        empty::show(ui, look, column.rest(), icons::CLOCK, block, &sentence);
    }
    let rows: Vec<ListRow> = day
        .people
        .iter()
        .map(|person| ListRow {
            icon: icons::USER,
            block: look.tokens.primary,
            name: person.name.clone(),
            detail: person.times.clone(),
            amount: person.length.clone(),
        })
        .collect();
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.page);
    if let Some(person) = pressed.and_then(|n| day.people.get(n)) {
        actions.push(Action::Person(person.id, Some(day.day)));
    }
    let (back, agree) = (say!(words, "back"), say!(words, "worked-agree-day"));
    let mut foot = Foot::new().back(&back);
    if !day.people.is_empty() {
        foot = foot.primary(Button::primary(&agree).icon(icons::CHECK_SQUARE));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => {
            draft.day = None;
            draft.page = 0;
        }
        Some(Pressed::Primary) => actions.push(Action::Agree(day.day)),
        _ => {}
    }
    actions
}

/// Somebody by their name.
fn find(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let line = column.line(look.layout.target());
    let label = say!(words, "worked-find-label");
    line_field::show(ui, look, line, &label, None, &mut draft.find);
    let typed = fold(&draft.find).join(" ");
    let fits = |person: &&PersonLine| {
        let name = fold(&person.name).join(" ");
        typed.is_empty()
            || name.split(' ').any(|word| word.starts_with(&typed))
            || name.starts_with(&typed)
    };
    let found: Vec<&PersonLine> = data.people.iter().filter(fits).collect();
    if found.is_empty() {
        let sentence = say!(words, "worked-find-none");
        let block = look.tokens.primary;
        empty::show(
            ui,
            look,
            column.rest(),
            icons::MAGNIFYING_GLASS,
            block,
            &sentence,
        );
    }
    let action = people(ui, look, &column, &found, draft);
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        draft.finding = false;
        draft.find.clear();
        draft.page = 0;
    }
    action.into_iter().collect()
}
