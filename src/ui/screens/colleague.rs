//! A colleague is needed: who is here, why, and their PIN. Nothing here blames anybody.

use egui::{Rect, Ui, Vec2, pos2, vec2};

use crate::domain::free_text::FreeText;
use crate::domain::ids::PersonId;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::{Cut, Grid, Width, count, fits};
use crate::ui::theme::Type;
use crate::ui::theme::space::{S8, S12, S16, S48};
use crate::ui::widgets::aside;
use crate::ui::widgets::asked::{Asked, Question};
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::keypad::PadShape;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::pages::Pages;
use crate::ui::widgets::person_tile::Portrait;
use crate::ui::widgets::pin_pad::{self, Answer, Typed};
use crate::ui::widgets::{banner, empty, person_tile, text};
use crate::words::say;

/// A colleague who does this.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// The name they chose.
    pub name: String,
    /// What they show of themself.
    pub picture: Portrait,
}

/// Whether a reason is still to be given.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reason {
    /// It was given before, or none is needed: nobody is asked twice.
    NotAsked,
    /// It is asked for here.
    Asked,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What will be done, as a sentence.
    pub what: String,
    /// Everybody here today who does this.
    pub people: Vec<Person>,
    /// Whether a reason is asked for.
    pub reason: Reason,
    /// What came of the last PIN.
    pub answer: Answer,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Who it is.
    pub person: Option<PersonId>,
    /// Their PIN so far.
    pub pin: Typed,
    /// Why.
    pub reason: Asked,
    /// The page of tiles.
    pub page: usize,
    /// Whether the reason was given, where it has a page of its own.
    pub reasoned: Reasoned,
}

/// Whether the reason was given, where it has a page of its own.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Reasoned {
    /// Not yet.
    #[default]
    Not,
    /// It was.
    Yes,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Look at the PIN in the draft, and do it.
    Yes {
        /// Whose PIN it is.
        person: PersonId,
        /// Why, where it was asked.
        reason: Option<FreeText>,
    },
    /// Somebody else was chosen: what came of the last PIN no longer stands.
    Chosen(PersonId),
    /// Not now; everything stays.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let chosen = data.people.iter().find(|p| Some(p.id) == draft.person);
    if let Some(person) = chosen {
        return pin(ui, look, data, draft, person);
    }
    let asked = data.reason == Reason::Asked;
    if asked && look.layout.is_tiny() && draft.reasoned == Reasoned::Not {
        return why(ui, look, data, draft);
    }
    who(ui, look, data, draft)
}

fn question<'a>(label: &'a str, hint: &'a str) -> Question<'a> {
    Question {
        label,
        hint,
        kind: Kind::Words,
    }
}

fn ask_reason(ui: &mut Ui, look: Look<'_>, draft: &mut Draft, column: &mut Column) -> bool {
    let label = say!(look.words, "colleague-why");
    let hint = say!(look.words, "colleague-why-hint");
    draft.reason.show(ui, look, column, question(&label, &hint))
}

/// The reason on a page of its own, where it is low.
fn why(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let page = Page::of(look, ui.max_rect());
    let said = say!(look.words, "aside-colleague");
    let block = look.tokens.primary;
    let room = aside::beside(ui, look, page.content, icons::USERS, block, &said);
    let mut column = Column::new(look, room);
    column.quiet(ui, look, &data.what);
    let entered = ask_reason(ui, look, draft, &mut column);
    let (back, next) = (say!(look.words, "back"), say!(look.words, "next"));
    let pressed = Foot::new()
        .back(&back)
        .primary(Button::primary(&next))
        .show(ui, look, page.foot);
    match pressed {
        Some(Pressed::Back) => return vec![Action::Back],
        Some(Pressed::Primary) if draft.reason.words().is_some() => {
            draft.reasoned = Reasoned::Yes;
        }
        None if entered && draft.reason.words().is_some() => draft.reasoned = Reasoned::Yes,
        _ => {}
    }
    Vec::new()
}

/// What will be done, why, and the tiles of those who do it.
fn who(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let said = say!(look.words, "aside-colleague");
    let block = look.tokens.primary;
    let room = aside::beside(ui, look, page.content, icons::USERS, block, &said);
    let mut column = Column::new(look, room);
    let mut actions = Vec::new();
    let tiny = look.layout.is_tiny();
    if !tiny {
        column.title(ui, look, &say!(words, "colleague-will"));
    }
    column.quiet(ui, look, &data.what);
    column.problem(ui, look, data.problem.as_deref());
    let asked = data.reason == Reason::Asked;
    if asked && !tiny {
        ask_reason(ui, look, draft, &mut column);
    }
    if !look.layout.is_short() || !(asked || tiny) {
        column.heading(ui, look, &say!(words, "colleague-who"));
    }
    let tapped = tiles(ui, look, data, draft, column.rest());
    if let Some(person) = tapped
        && (!asked || draft.reason.words().is_some())
    {
        draft.person = Some(person);
        draft.pin = Typed::default();
        actions.push(Action::Chosen(person));
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        if asked && tiny {
            draft.reasoned = Reasoned::Not;
        } else {
            actions.push(Action::Back);
        }
    }
    actions
}

fn tiles(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    rect: Rect,
) -> Option<PersonId> {
    if data.people.is_empty() {
        let sentence = say!(look.words, "colleague-none");
        let block = look.tokens.primary;
        empty::show(ui, look, rect, icons::USERS, block, &sentence);
        return None;
    }
    let columns = match look.layout.width {
        Width::Wide => fits(rect.width(), 184.0, S12).min(5),
        Width::Medium => 4,
        Width::Narrow | Width::Tabs => 3,
    };
    let high = if rect.height() < 168.0 { 72.0 } else { 168.0 };
    let rows = fits(rect.height(), high, S12);
    let pages = Pages::of(data.people.len(), columns * rows, draft.page);
    let area = rect.with_max_y(rect.top() + high * count(rows) + S12 * count(rows - 1));
    let grid = Grid { columns, rows };
    let mut chosen = None;
    for (place, number) in pages.shown().enumerate() {
        let Some(person) = data.people.get(number) else {
            continue;
        };
        let spot = grid.cell(area, S12, place);
        if person_tile::show(ui, look, spot, &person.name, &person.picture) {
            chosen = Some(person.id);
        }
    }
    if pages.has_more() {
        let more = say!(look.words, "more");
        let spot = grid.cell(area, S12, grid.cells() - 1);
        if person_tile::other(ui, look, spot, &more, icons::ARROW_RIGHT) {
            draft.page = pages.next();
        }
    }
    chosen
}

/// The colleague's PIN.
fn pin(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    person: &Person,
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    if look.layout.is_tiny() {
        pin_low(ui, look, data, draft, person, page.content);
    } else {
        pin_beside(ui, look, data, draft, person, page.content);
    }
    let (back, yes) = (say!(words, "back"), say!(words, "colleague-yes"));
    let looking = say!(words, "pin-checking");
    let checking = data.answer == Answer::Checking;
    let label = if checking { &looking } else { &yes };
    let pressed = Foot::new()
        .back(&back)
        .primary(Button::primary(label).icon(icons::CHECK))
        .show(ui, look, page.foot);
    match pressed {
        Some(Pressed::Back) => {
            draft.person = None;
            draft.pin = Typed::default();
            Vec::new()
        }
        Some(Pressed::Primary) if !checking => {
            let reason = match data.reason {
                Reason::NotAsked => None,
                Reason::Asked => draft.reason.words(),
            };
            vec![Action::Yes {
                person: person.id,
                reason,
            }]
        }
        _ => Vec::new(),
    }
}

/// What happened: with the PIN first, else with the last try.
fn said(look: Look<'_>, data: &Data, person: &Person) -> Option<(Tone, String)> {
    let words = look.words;
    match data.answer {
        Answer::NotMatched => Some((Tone::Attention, say!(words, "colleague-not-matched"))),
        Answer::WaitUntil(until) => {
            let (name, until) = (person.name.as_str(), words.time(until));
            let sentence = say!(words, "colleague-paused", name = name, until = until);
            Some((Tone::Plain, sentence))
        }
        other => pin_pad::sentence(look, other).or_else(|| {
            let problem = data.problem.clone();
            problem.map(|problem| (Tone::Attention, problem))
        }),
    }
}

fn pin_beside(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    person: &Person,
    rect: Rect,
) {
    let short = look.layout.is_short();
    let key = ((rect.height() - 3.0 * S12) / 4.0).clamp(64.0, 112.0);
    let pad = vec2(
        3.0 * (key * 1.24).round() + 2.0 * S12,
        4.0 * key + 3.0 * S12,
    );
    let gap = if short { S16 } else { S48 + S16 };
    let wide = (rect.width() - pad.x - gap).min(560.0);
    let left = rect.center().x - (wide + gap + pad.x) / 2.0;
    let top = rect.center().y - pad.y / 2.0;
    let words = Rect::from_min_size(pos2(left, top), vec2(wide, pad.y));
    let spot = Rect::from_min_size(pos2(words.right() + gap, top), pad);
    let mut column = Cut::new(words, if short { S12 } else { S16 });
    let side = if short { 64.0 } else { 96.0 };
    let who = column.top(side);
    let badge = Rect::from_min_size(who.min, Vec2::splat(side));
    person.picture.show(ui, look, badge);
    let name = Rect::from_min_max(pos2(badge.right() + S16, who.top()), who.max);
    let hello = say!(look.words, "colleague-pin", name = person.name.as_str());
    let colour = look.tokens.text;
    text::heading(ui, name, Type::Heading, &hello, colour, 2);
    if !short {
        let high = text::height(ui, Type::Body, &data.what, wide);
        let corner = column.top(high).min;
        let quiet = look.tokens.muted;
        text::paragraph(ui, corner, wide, Type::Body, &data.what, quiet);
    }
    pin_pad::dots(ui, look, column.top(look.layout.target() + S8), &draft.pin);
    pin_pad::toggle(ui, look, column.top(look.layout.target()), &mut draft.pin);
    if let Some((tone, sentence)) = said(look, data, person) {
        banner::show(ui, look, column.rest.min, wide, tone, &sentence);
    }
    pin_pad::keys(ui, look, spot, PadShape::Block, &mut draft.pin);
}

fn pin_low(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    person: &Person,
    rect: Rect,
) {
    let mut column = Cut::new(rect, S8);
    let mut row = Cut::new(column.top(52.0), S12);
    let show = say!(look.words, "pin-show");
    let wide = Button::new(&show).icon(icons::EYE).width(ui).max(180.0);
    let right = row.right(wide);
    pin_pad::toggle(ui, look, right, &mut draft.pin);
    let badge = row.left(52.0);
    person.picture.show(ui, look, badge);
    pin_pad::dots(ui, look, row.rest, &draft.pin);
    if let Some((tone, sentence)) = said(look, data, person) {
        let high = banner::height(ui, look, &sentence, rect.width());
        let corner = column.top(high).min;
        banner::show(ui, look, corner, rect.width(), tone, &sentence);
    }
    let high = column.rest.height().min(2.0 * 84.0 + S12);
    let keys = column.bottom(high);
    pin_pad::keys(ui, look, keys, PadShape::Rows, &mut draft.pin);
}
