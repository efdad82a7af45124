//! The card of one person: their own, where they change what they show of themself; or a colleague's,
//! where a manager also sets roles, days, barcode card, PIN, and whether they come here.

mod faces;
mod more;

use chrono::NaiveDate;
use egui::{Align2, Rect, Ui, Vec2, pos2};

use super::days;
use super::face;
use super::new_pin::{self, Asking};
use super::roles::{self, Held, Shop};
use crate::domain::access::Role;
use crate::domain::ids::{EntryId, ShopId};
use crate::domain::people::{CardCode, DueDays, OnTheWall, PersonState, TilePicture};
use crate::domain::pin::Pin;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::theme::Type;
use crate::ui::theme::space::{S12, S16};
use crate::ui::widgets::asked::Asked;
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::person_tile::Portrait;
use crate::ui::widgets::photo::Photo;
use crate::ui::widgets::pin_pad::Answer;
use crate::ui::widgets::text;
use crate::words::{Words, say};

/// Whose card it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Whose {
    /// That of whoever is signed in.
    Mine,
    /// A colleague's.
    Theirs,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// Whose card it is.
    pub whose: Whose,
    /// The name they chose.
    pub name: String,
    /// The picture they chose.
    pub picture: TilePicture,
    /// A photo in its place.
    pub photo: OwnPhoto,
    /// Their choice about the wall.
    pub wall: OnTheWall,
    /// Whether they come here.
    pub state: PersonState,
    /// Their roles, now and later.
    pub roles: Vec<Held>,
    /// Where whoever is signed in gives roles.
    pub shops: Vec<Shop>,
    /// When they are due.
    pub due: DueDays,
    /// Today.
    pub today: NaiveDate,
    /// Whether a barcode card signs them in.
    pub card: HasCard,
    /// Whether they have a PIN.
    pub pin: HasPin,
    /// What came of the last PIN.
    pub answer: Answer,
    /// What happened with the last try.
    pub problem: Option<String>,
    /// What was done.
    pub notice: Option<String>,
}

impl Data {
    /// What they show of themself.
    fn portrait(&self) -> Portrait {
        Portrait {
            picture: self.picture.clone(),
            photo: match self.photo {
                OwnPhoto::Yes(photo) => Some(photo),
                OwnPhoto::No | OwnPhoto::NotHere => None,
            },
        }
    }
}

/// Whether somebody shows a photo of their own.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OwnPhoto {
    /// Colour and symbol stand.
    No,
    /// This one.
    Yes(Photo),
    /// There are none in this book.
    NotHere,
}

/// Whether a barcode card signs somebody in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum HasCard {
    /// None.
    No,
    /// One does.
    Yes,
    /// One does that was made just now: the only time that its code can be seen.
    New(CardCode),
}

/// Whether somebody has a PIN.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum HasPin {
    /// Not yet.
    No,
    /// They have.
    Yes,
}

/// A part of the card.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Part {
    /// All parts.
    #[default]
    All,
    /// The name.
    Name,
    /// The picture.
    Picture,
    /// The own photo.
    Photo,
    /// Shops and roles.
    Roles,
    /// One role, to end it.
    Ending(EntryId),
    /// A new role.
    NewRole,
    /// The days.
    Days,
    /// The PIN.
    Pin,
    /// The barcode card.
    Card,
    /// Whether they come here.
    State,
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Which part is shown.
    pub part: Part,
    /// The page of parts.
    pub page: usize,
    /// The name.
    pub name: Asked,
    /// The picture.
    pub picture: Option<TilePicture>,
    /// Roles.
    pub roles: roles::Draft,
    /// Days.
    pub days: days::Draft,
    /// The PIN.
    pub pin: new_pin::Draft,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// This name from now on.
    Name(String),
    /// This picture from now on.
    Picture(TilePicture),
    /// Choose a photo from a file.
    ChoosePhoto,
    /// Colour and symbol instead of the photo.
    NoPhoto,
    /// On the wall or not.
    Wall(OnTheWall),
    /// Give a role from today on, or until today.
    GiveRole(ShopId, Role, Option<NaiveDate>),
    /// End a role today.
    EndRole(EntryId, ShopId),
    /// Days come and go.
    Days(Vec<NaiveDate>, Vec<NaiveDate>),
    /// Every day may be one.
    EveryDay,
    /// A new PIN; with the one before where it is one's own.
    Pin(Option<Pin>, Pin),
    /// Make a card.
    GiveCard,
    /// The new card on paper.
    PrintCard,
    /// Take the card back.
    TakeCardBack,
    /// They come here, or not at present, or not any more.
    State(PersonState),
    /// Another part is shown: what was said about the last one no longer stands.
    Part,
    /// Back to where it was opened.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let before = draft.part;
    let mut actions = match draft.part {
        Part::All => all(ui, look, data, draft),
        Part::Name => name(ui, look, data, draft),
        Part::Picture => picture(ui, look, data, draft),
        Part::Photo => more::photo(ui, look, data, draft),
        Part::Roles => held(ui, look, data, draft),
        Part::Ending(role) => ending(ui, look, data, draft, role),
        Part::NewRole => new_role(ui, look, data, draft),
        Part::Days => due(ui, look, data, draft),
        Part::Pin => pin(ui, look, data, draft),
        Part::Card => more::card(ui, look, data, draft),
        Part::State => more::state(ui, look, data, draft),
    };
    if draft.part != before && actions.is_empty() {
        actions.push(Action::Part);
    }
    actions
}

fn all(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    who(ui, look, data, &mut column);
    said(ui, look, data, &mut column);
    let faces = faces::all(words, data);
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .map(|face| Choice::new(&face.name, face.icon).detail(&face.detail))
        .collect();
    let mut actions = Vec::new();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    match pressed.and_then(|number| faces.get(number)).map(|f| f.part) {
        Some(Some(part)) => open(data, draft, part),
        Some(None) => {
            let other = match data.wall {
                OnTheWall::Shown => OnTheWall::NotShown,
                OnTheWall::NotShown => OnTheWall::Shown,
            };
            actions.push(Action::Wall(other));
        }
        None => {}
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        actions.push(Action::Back);
    }
    actions
}

/// Shows this part, with what holds now in it.
fn open(data: &Data, draft: &mut Draft, part: Part) {
    draft.name = Asked::with(data.name.clone());
    draft.picture = Some(data.picture.clone());
    draft.days = days::Draft::default();
    draft.roles = roles::Draft {
        today_only: part == Part::NewRole,
        ..roles::Draft::default()
    };
    draft.pin = match data.whose {
        Whose::Mine => new_pin::Draft::with_old(),
        Whose::Theirs => new_pin::Draft::default(),
    };
    draft.part = part;
}

/// The picture, the name, and what they are.
fn who(ui: &mut Ui, look: Look<'_>, data: &Data, column: &mut Column) {
    if look.layout.is_tiny() {
        return;
    }
    let side = if look.layout.is_short() { 48.0 } else { 72.0 };
    let line = column.line(side);
    let badge = Rect::from_min_size(line.min, Vec2::splat(side));
    data.portrait().show(ui, look, badge);
    let words = Rect::from_min_max(pos2(badge.right() + S16, line.top()), line.max);
    let style = if look.layout.is_short() {
        Type::Heading
    } else {
        Type::Title
    };
    let wide = text::width(ui, style, &data.name).min(words.width());
    text::heading(ui, words, style, &data.name, look.tokens.text, 2);
    let rest = words.with_min_x(words.left() + wide + S12);
    let what = what_they_are(look.words, data);
    if text::width(ui, Type::Body, &what) <= rest.width() {
        let quiet = look.tokens.muted;
        text::label(ui, rest, Align2::LEFT_CENTER, Type::Body, &what, quiet);
    }
}

fn what_they_are(words: &Words, data: &Data) -> String {
    match data.state {
        PersonState::Here => String::new(),
        other => say!(words, "person-state", state = other.code()),
    }
}

fn said(ui: &mut Ui, look: Look<'_>, data: &Data, column: &mut Column) {
    column.problem(ui, look, data.problem.as_deref());
    if let (None, Some(notice)) = (&data.problem, &data.notice) {
        column.banner(ui, look, Tone::Positive, notice);
    }
}

/// The foot of a part: back to all parts, and the way on.
fn foot(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    draft: &mut Draft,
    primary: Option<Button<'_>>,
) -> bool {
    let back = say!(look.words, "back");
    let mut foot = Foot::new().back(&back);
    if let Some(primary) = primary {
        foot = foot.primary(primary);
    }
    match foot.show(ui, look, rect) {
        Some(Pressed::Back) => {
            draft.part = match draft.part {
                Part::Ending(_) => Part::Roles,
                _ => Part::All,
            };
            false
        }
        Some(Pressed::Primary) => true,
        _ => false,
    }
}

fn name(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let said = say!(look.words, "aside-person");
    let about = (icons::USER, look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &said);
    let mut column = Column::new(look, page.content);
    column.problem(ui, look, data.problem.as_deref());
    let entered = face::name(ui, look, &mut column, &mut draft.name);
    let save = say!(look.words, "person-save");
    let button = Button::primary(&save).icon(icons::CHECK);
    let pressed = foot(ui, look, page.foot, draft, Some(button));
    if (pressed || entered)
        && draft.part == Part::Name
        && let Some(name) = draft.name.words()
    {
        return vec![Action::Name(name.as_str().to_owned())];
    }
    Vec::new()
}

fn picture(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content);
    column.problem(ui, look, data.problem.as_deref());
    let mut chosen = draft.picture.clone().unwrap_or(data.picture.clone());
    face::picture(ui, look, column.rest(), &data.name, &mut chosen);
    draft.picture = Some(chosen.clone());
    let save = say!(look.words, "person-save");
    let button = Button::primary(&save).icon(icons::CHECK);
    if foot(ui, look, page.foot, draft, Some(button)) {
        return vec![Action::Picture(chosen)];
    }
    Vec::new()
}

fn held(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let sentence = say!(look.words, "aside-roles");
    let about = (icons::IDENTIFICATION_CARD, look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &sentence);
    let mut column = Column::new(look, page.content);
    roles::question(ui, look, &mut column, &say!(look.words, "roles-which"));
    said(ui, look, data, &mut column);
    let draft_of = &mut draft.roles;
    let tapped = roles::list(ui, look, &mut column, &data.roles, data.today, draft_of);
    let give = say!(look.words, "roles-give");
    let button = Button::primary(&give).icon(icons::PLUS);
    if foot(ui, look, page.foot, draft, Some(button)) {
        draft.part = Part::NewRole;
        draft.roles.today_only = false;
    }
    if let Some(held) = tapped.and_then(|number| data.roles.get(number)) {
        draft.part = Part::Ending(held.id);
    }
    Vec::new()
}

fn ending(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    role: EntryId,
) -> Vec<Action> {
    let words = look.words;
    let Some(held) = data.roles.iter().find(|held| held.id == role) else {
        draft.part = Part::Roles;
        return Vec::new();
    };
    let sentence = say!(look.words, "aside-role-ends");
    let about = (icons::IDENTIFICATION_CARD, look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &sentence);
    let mut column = Column::new(look, page.content);
    let (what, shop) = (words.role(held.role), held.shop_name.as_str());
    let title = say!(words, "roles-end-which", role = what, shop = shop);
    roles::question(ui, look, &mut column, &title);
    said(ui, look, data, &mut column);
    let name = data.name.as_str();
    column.quiet(ui, look, &say!(words, "roles-end-means", name = name));
    let end = say!(words, "roles-end");
    let button = Button::primary(&end).icon(icons::CHECK);
    if foot(ui, look, page.foot, draft, Some(button)) {
        return vec![Action::EndRole(held.id, held.shop)];
    }
    Vec::new()
}

fn new_role(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        let name = data.name.as_str();
        column.title(ui, look, &say!(look.words, "roles-what", name = name));
    }
    said(ui, look, data, &mut column);
    let chosen = roles::choose(ui, look, &mut column, &data.shops, &mut draft.roles);
    foot(ui, look, page.foot, draft, None);
    match chosen {
        Some((shop, role)) => {
            let until = draft.roles.today_only.then_some(data.today);
            vec![Action::GiveRole(shop, role, until)]
        }
        None => Vec::new(),
    }
}

fn due(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let none = Vec::new();
    let set = match &data.due {
        DueDays::EveryDay => &none,
        DueDays::Only(days) => days,
    };
    match days::view(ui, look, data.today, set, &mut draft.days) {
        Some(days::Done::These { due, not_due }) => vec![Action::Days(due, not_due)],
        Some(days::Done::EveryDay) => vec![Action::EveryDay],
        Some(days::Done::Back) => {
            draft.part = Part::All;
            Vec::new()
        }
        None => Vec::new(),
    }
}

fn pin(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let asking = Asking {
        name: &data.name,
        answer: data.answer,
        problem: data.problem.as_deref(),
        later: None,
    };
    match new_pin::view(ui, look, asking, &mut draft.pin) {
        Some(new_pin::Done::Chosen { old, new }) => vec![Action::Pin(old, new)],
        Some(new_pin::Done::Back | new_pin::Done::Later) => {
            draft.pin = new_pin::Draft::default();
            draft.part = Part::All;
            Vec::new()
        }
        None => Vec::new(),
    }
}
