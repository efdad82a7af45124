//! Today: the one short list for a supervisor. Each thing is done or put off in two taps.

mod answers;

use chrono::NaiveDate;
use egui::Ui;

use crate::domain::hours::attendance::Attendance;
use crate::domain::hours::today::{Item, Kind};
use crate::domain::time::Moment;
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::theme::Block;
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::say;

/// One thing on the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Waits {
    /// What.
    pub item: Item,
    /// Whom it is about.
    pub name: String,
    /// The skill that it is about; empty for none.
    pub skill: String,
    /// From when until when it was, where a second tap can write it down as it was planned.
    pub as_planned: Option<(Moment, Option<Moment>)>,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// Today.
    pub today: NaiveDate,
    /// What waits: at most five things.
    pub waits: Vec<Waits>,
    /// How many more there are behind them.
    pub more: usize,
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The one that is asked about on a page of its own.
    pub asked: Option<Item>,
    /// The page of the list.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Go where it is done.
    Open(Item),
    /// What was asked is done, or answered.
    Settled(Item),
    /// Say how the planned sitting went.
    Say(Item, Attendance),
    /// It was as planned: write it down so.
    AsPlanned(Item),
    /// They came after all, at another time: that is asked for.
    Came(Item),
    /// Sign the skill off, from what was seen.
    Sign(Item),
    /// Nothing comes of what was seen.
    SetAside(Item),
    /// They have talked about a "not yet".
    Talked(Item),
    /// Answer what somebody asked, in words.
    Answer(Item),
    /// Somebody who left says that all is as it was.
    TheSame(Item),
    /// It cannot be known how somebody who left gets on.
    NotKnown(Item),
    /// Put it off until tomorrow.
    PutOff(Item),
    /// Go to the hours of the week.
    Hours,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let asked = draft.asked;
    match asked.and_then(|item| data.waits.iter().find(|w| w.item == item)) {
        Some(waits) => one(ui, look, data, draft, waits),
        None => list(ui, look, data, draft),
    }
}

fn face(look: Look<'_>, waits: &Waits, today: NaiveDate) -> (Icon, Block, String) {
    let words = look.words;
    let t = look.tokens;
    let day = words.day(waits.item.day);
    let plain = words.plain_date(waits.item.day);
    let skill = waits.skill.as_str();
    match waits.item.kind {
        Kind::NoEnd { .. } => (
            icons::CLOCK,
            t.attention,
            say!(words, "today-no-end", day = day),
        ),
        Kind::Proposal { .. } => (
            icons::CHAT_CIRCLE,
            t.primary,
            say!(words, "today-proposal", day = day),
        ),
        Kind::NothingKnown { .. } => (
            icons::QUESTION,
            t.primary,
            say!(words, "today-nothing-known", day = day),
        ),
        Kind::FirstDay { left } => (
            icons::FLAG,
            t.primary,
            say!(words, "today-first-day", count = left),
        ),
        Kind::FreshLook { .. } => (
            icons::SHIELD_CHECK,
            t.attention,
            say!(words, "today-fresh-look", skill = skill, day = plain),
        ),
        Kind::NotYet { .. } => (
            icons::CHAT_CIRCLE,
            t.primary,
            say!(words, "today-not-yet", skill = skill),
        ),
        Kind::Asked { .. } => (
            icons::HAND,
            t.primary,
            say!(words, "today-asked", skill = skill),
        ),
        Kind::Seen { .. } if waits.item.day == today => (
            icons::EYE,
            t.primary,
            say!(words, "today-seen-today", skill = skill),
        ),
        Kind::Seen { .. } => (
            icons::EYE,
            t.primary,
            say!(words, "today-seen", skill = skill, day = day),
        ),
        Kind::Review { point, .. } => (
            icons::CHAT_CIRCLE,
            t.primary,
            say!(words, "today-review", point = words.review_point(point)),
        ),
        Kind::Goal { .. } => (
            icons::MOUNTAINS,
            t.primary,
            say!(words, "today-goal", day = day),
        ),
        Kind::ReferralCame { .. } => (
            icons::ENVELOPE,
            t.primary,
            say!(words, "today-referral-came"),
        ),
        Kind::ReferralAsked { .. } => (
            icons::ENVELOPE,
            t.primary,
            say!(words, "today-referral-asked"),
        ),
        Kind::ContactDue { .. } => (
            icons::CHAT_CIRCLE,
            t.primary,
            say!(words, "today-contact-due", day = day),
        ),
        Kind::AnswerDue { .. } => (
            icons::ENVELOPE,
            t.primary,
            say!(words, "today-answer-due", day = day),
        ),
        Kind::AfterLeaving { point, .. } => (
            icons::HAND_HEART,
            t.primary,
            say!(
                words,
                "today-after-leaving",
                weeks = words.check_weeks(point)
            ),
        ),
        Kind::PlacementEnds { .. } => (
            icons::CALENDAR,
            t.primary,
            say!(words, "today-placement-ends", day = day),
        ),
        Kind::WeekToAgree { week } => (
            icons::CHECK_SQUARE,
            t.positive,
            say!(words, "today-week", week = words.week(week)),
        ),
    }
}

fn list(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        column.title(ui, look, &words.date(data.today));
    }
    if data.problem.is_some() {
        column.problem(ui, look, data.problem.as_deref());
    } else if let Some(said) = &data.said {
        column.banner(ui, look, Tone::Positive, said);
    }
    let mut actions = Vec::new();
    if data.waits.is_empty() {
        let (sentence, week) = (say!(words, "today-empty"), say!(words, "today-empty-week"));
        let about = (icons::SUN, look.tokens.positive);
        let button = Button::new(&week).icon(icons::CLOCK);
        if empty::with_button(ui, look, column.rest(), about, &sentence, button) {
            actions.push(Action::Hours);
        }
    } else {
        if data.more > 0 && !look.layout.is_short() {
            column.quiet(ui, look, &say!(words, "today-more", count = data.more));
        }
        let rows: Vec<ListRow> = data
            .waits
            .iter()
            .map(|waits| {
                let (icon, block, detail) = face(look, waits, data.today);
                ListRow {
                    icon,
                    block,
                    name: waits.name.clone(),
                    detail,
                    amount: String::new(),
                }
            })
            .collect();
        let about = (icons::LIST_CHECKS, look.tokens.primary);
        let aside = say!(words, "today-aside");
        list_row::beside_few(ui, look, &mut column, rows.len(), about, &aside);
        let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.page);
        if let Some(waits) = pressed.and_then(|n| data.waits.get(n)) {
            match waits.item.kind {
                // Without a plan the time has to be asked for.
                Kind::NoEnd { .. } if waits.as_planned.is_some() => {
                    draft.asked = Some(waits.item);
                }
                Kind::NoEnd { .. } | Kind::Proposal { .. } | Kind::WeekToAgree { .. } => {
                    actions.push(Action::Open(waits.item));
                }
                _ => draft.asked = Some(waits.item),
            }
        }
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        actions.push(Action::Back);
    }
    actions
}

fn one(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft, waits: &Waits) -> Vec<Action> {
    let words = look.words;
    let item = waits.item;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let title = answers::question(words, waits);
    column.title(ui, look, &title);
    column.problem(ui, look, data.problem.as_deref());
    let mut actions = Vec::new();
    let (faces, done): (Vec<(Icon, String, String)>, Vec<Action>) = answers::answers(words, waits)
        .into_iter()
        .map(|(icon, name, detail, action)| ((icon, name, detail), action))
        .unzip();
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .map(|(icon, name, detail)| Choice::new(name, *icon).detail(detail))
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    actions.extend(pressed.and_then(|n| done.get(n).cloned()));
    let (back, later) = (say!(words, "back"), say!(words, "today-put-off"));
    let foot = Foot::new()
        .back(&back)
        .other(Button::new(&later).icon(icons::MOON));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.asked = None,
        Some(Pressed::Other(_)) => actions.push(Action::PutOff(item)),
        _ => {}
    }
    actions
}
