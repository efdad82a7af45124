//! Closed days: which of them wait for a second look, and what one came to.

use std::cmp::Ordering;

use chrono::NaiveDate;
use egui::{Ui, vec2};

use crate::domain::Pence;
use crate::domain::ids::SessionId;
use crate::domain::sales::ReceiptNumber;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::Cut;
use crate::ui::theme::Type;
use crate::ui::theme::space::{S8, S16, S24};
use crate::ui::widgets::aside;
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{self, Foot, Page, Pressed};
use crate::ui::widgets::{card, empty};
use crate::words::say;

/// Which days are listed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Purpose {
    /// Those that wait for a second look.
    Waiting,
    /// All that are finished.
    DaysBefore,
}

/// How a closed day stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Looked {
    /// It waits for somebody, and whoever is signed in can do it.
    Waiting,
    /// It waits for somebody else than who closed.
    ForAnother,
    /// It has had its second look.
    Done,
}

/// A closed day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Day {
    /// Its session.
    pub session: SessionId,
    /// The number of its Z read.
    pub number: ReceiptNumber,
    /// Its date.
    pub date: NaiveDate,
    /// What was counted.
    pub counted: Pence,
    /// What the till record says.
    pub expected: Pence,
    /// How it stands.
    pub looked: Looked,
}

/// A day that was opened.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Opened {
    /// The day.
    pub day: Day,
    /// What the till record says of cards.
    pub card_record: Pence,
    /// What the card machine said, where it was used.
    pub card_machine: Option<Pence>,
    /// What went to the bank.
    pub banked: Pence,
    /// What stayed in the drawer.
    pub stays: Pence,
    /// The note about a difference.
    pub note: Option<String>,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// Which days are listed.
    pub purpose: Purpose,
    /// They, newest first.
    pub days: Vec<Day>,
    /// The one that was opened.
    pub opened: Option<Opened>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The page of the list.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Open this day.
    Open(SessionId),
    /// Its second look is done.
    Looked(SessionId),
    /// Show all its figures.
    AllFigures(SessionId),
    /// Back: from a day to the list, from the list to where they were.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match &data.opened {
        Some(opened) => day(ui, look, data, opened),
        None => list(ui, look, data, draft),
    }
}

fn list(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content);
    let mut actions = Vec::new();
    if !look.layout.is_tiny() && !data.days.is_empty() {
        let title = match data.purpose {
            Purpose::Waiting => say!(words, "look-waiting-title"),
            Purpose::DaysBefore => say!(words, "look-days-title"),
        };
        column.title(ui, look, &title);
    }
    column.problem(ui, look, data.problem.as_deref());
    let rows: Vec<ListRow> = data.days.iter().map(|day| row(look, day)).collect();
    if rows.is_empty() {
        let sentence = match data.purpose {
            Purpose::Waiting => say!(words, "look-none-waiting"),
            Purpose::DaysBefore => say!(words, "look-none"),
        };
        let (rest, block) = (column.rest(), look.tokens.positive);
        empty::show(ui, look, rest, icons::CALENDAR_CHECK, block, &sentence);
    }
    let about = (icons::EYE, look.tokens.positive);
    let said = say!(words, "aside-second-look");
    list_row::beside_few(ui, look, &mut column, rows.len(), about, &said);
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.page);
    if let Some(day) = pressed.and_then(|number| data.days.get(number)) {
        actions.push(Action::Open(day.session));
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        actions.push(Action::Back);
    }
    actions
}

fn row(look: Look<'_>, day: &Day) -> ListRow {
    let words = look.words;
    let number = day.number.to_string();
    let waits = day.looked != Looked::Done;
    let (icon, block) = if waits {
        (icons::EYE, look.tokens.attention)
    } else {
        (icons::CALENDAR_CHECK, look.tokens.positive)
    };
    ListRow {
        icon,
        block,
        name: words.day(day.date),
        detail: if waits {
            say!(words, "look-day-waiting", number = number)
        } else {
            say!(words, "look-day", number = number)
        },
        amount: apart(look, day.counted, day.expected),
    }
}

/// "£0.50 less", or that it matches.
fn apart(look: Look<'_>, found: Pence, record: Pence) -> String {
    let words = look.words;
    let (_, amount) = words.apart(found, record);
    match found.cmp(&record) {
        Ordering::Equal => say!(words, "look-matches"),
        Ordering::Less => say!(words, "look-less", amount = amount),
        Ordering::Greater => say!(words, "look-more", amount = amount),
    }
}

fn day(ui: &mut Ui, look: Look<'_>, data: &Data, opened: &Opened) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let said = say!(look.words, "aside-second-look");
    let block = look.tokens.positive;
    let room = aside::beside(ui, look, page.content, icons::EYE, block, &said);
    let mut column = Column::new(look, room);
    let day = &opened.day;
    if !look.layout.is_tiny() {
        column.title(ui, look, &words.date(day.date));
    }
    column.problem(ui, look, data.problem.as_deref());
    if day.looked == Looked::Done && !look.layout.is_tiny() {
        let sentence = say!(words, "look-had");
        column.banner(ui, look, Tone::Positive, &sentence);
    }
    rows(ui, look, opened, &mut column);
    if let Some(note) = &opened.note
        && column.rest().height() >= Type::Body.line() + Type::Strong.line()
    {
        column.say(ui, look, Type::Strong, &say!(words, "look-note"));
        column.skip(-S8);
        column.say(ui, look, Type::Quote, note);
    }
    let (back, all) = (say!(words, "back"), say!(words, "look-all-figures"));
    let (done, another) = (say!(words, "look-done"), say!(words, "look-for-another"));
    let mut foot = Foot::new()
        .back(&back)
        .other(Button::new(&all).icon(icons::CLIPBOARD_TEXT));
    if day.looked != Looked::Done {
        let locked = day.looked == Looked::ForAnother;
        foot = foot.primary(
            Button::primary(&done)
                .icon(icons::EYE)
                .locked(locked.then_some(another.as_str())),
        );
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => vec![Action::Back],
        Some(Pressed::Other(_)) => vec![Action::AllFigures(day.session)],
        Some(Pressed::Primary) if day.looked == Looked::Waiting => {
            vec![Action::Looked(day.session)]
        }
        _ => Vec::new(),
    }
}

/// What the day came to.
fn rows(ui: &mut Ui, look: Look<'_>, opened: &Opened, column: &mut Column) {
    let words = look.words;
    let day = &opened.day;
    let short = look.layout.is_short();
    let machine = opened.card_machine.map_or_else(
        || say!(words, "figure-machine-not-used"),
        |machine| words.money(machine),
    );
    let mut rows = vec![
        (say!(words, "figure-counted"), words.money(day.counted)),
        (say!(words, "figure-record"), words.money(day.expected)),
        words.apart(day.counted, day.expected),
        (say!(words, "figure-machine"), machine),
    ];
    if let Some(machine) = opened.card_machine {
        rows.push(words.apart(machine, opened.card_record));
    }
    rows.push((say!(words, "close-banked"), words.money(opened.banked)));
    rows.push((say!(words, "close-stays"), words.money(opened.stays)));
    let line = if look.layout.is_tiny() {
        30.0
    } else if short {
        34.0
    } else {
        42.0
    };
    let style = if short { Type::Meta } else { Type::Body };
    let padding = if short { S8 } else { S16 };
    let high = line * crate::ui::layout::count(rows.len()) + 2.0 * padding;
    let spot = column.spot(high);
    card::raised(ui, look, spot);
    let side = if short { S16 } else { S24 };
    let mut lines = Cut::new(spot.shrink2(vec2(side, padding)), 0.0);
    for (number, (name, amount)) in rows.iter().enumerate() {
        let spot = lines.top(line);
        ui.push_id(number, |ui| {
            page::two_sides(ui, look, spot, name, amount, style);
        });
        if number > 0 {
            card::rule(ui, look, spot, spot.top());
        }
    }
}
