//! Adding somebody: name, picture, role, and a PIN that they type themselves here, or later.

use chrono::NaiveDate;
use egui::Ui;

use super::face;
use super::new_pin::{self, Asking};
use super::roles::{self, Shop};
use crate::domain::access::Role;
use crate::domain::ids::ShopId;
use crate::domain::people::TilePicture;
use crate::domain::pin::Pin;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::asked::Asked;
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::pin_pad::Answer;
use crate::words::say;

/// Where the steps are.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Step {
    /// The name to use.
    #[default]
    Name,
    /// A colour and a symbol.
    Picture,
    /// What they are, and where. Choosing it saves.
    Role,
    /// They are saved; their PIN.
    Pin,
    /// All is done.
    Done,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// Where whoever is signed in adds people.
    pub shops: Vec<Shop>,
    /// Today.
    pub today: NaiveDate,
    /// What came of the last PIN.
    pub answer: Answer,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Draft {
    /// Where we are.
    pub step: Step,
    /// The name.
    pub name: Asked,
    /// The picture.
    pub picture: TilePicture,
    /// The role.
    pub roles: roles::Draft,
    /// The PIN.
    pub pin: new_pin::Draft,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            step: Step::Name,
            name: Asked::default(),
            picture: TilePicture {
                colour: "primary".to_owned(),
                symbol: "leaf".to_owned(),
            },
            roles: roles::Draft::default(),
            pin: new_pin::Draft::default(),
        }
    }
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Save the person with this role, until a day where one is given.
    Save(ShopId, Role, Option<NaiveDate>),
    /// This PIN.
    Pin(Pin),
    /// The PIN later.
    Later,
    /// Another one.
    Another,
    /// Another step: what was said about the last one no longer stands.
    Step,
    /// Back to the list.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let before = draft.step;
    let mut actions = match draft.step {
        Step::Name => name(ui, look, data, draft),
        Step::Picture => picture(ui, look, draft),
        Step::Role => role(ui, look, data, draft),
        Step::Pin => pin(ui, look, data, draft),
        Step::Done => done(ui, look, draft),
    };
    if draft.step != before && actions.is_empty() {
        actions.push(Action::Step);
    }
    actions
}

fn name(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let said = say!(look.words, "aside-person");
    let about = (icons::USER, look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &said);
    let mut column = Column::new(look, page.content);
    roles::question(ui, look, &mut column, &say!(look.words, "add-name"));
    column.problem(ui, look, data.problem.as_deref());
    let entered = face::name(ui, look, &mut column, &mut draft.name);
    let (back, next) = (say!(look.words, "back"), say!(look.words, "next"));
    let pressed = Foot::new()
        .back(&back)
        .primary(Button::primary(&next))
        .show(ui, look, page.foot);
    match pressed {
        Some(Pressed::Back) => return vec![Action::Back],
        Some(Pressed::Primary) if draft.name.words().is_some() => draft.step = Step::Picture,
        None if entered && draft.name.words().is_some() => draft.step = Step::Picture,
        _ => {}
    }
    Vec::new()
}

fn picture(ui: &mut Ui, look: Look<'_>, draft: &mut Draft) -> Vec<Action> {
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content);
    if !look.layout.is_tiny() {
        let name = draft.name.typed.trim().to_owned();
        column.title(ui, look, &say!(look.words, "add-picture", name = name));
    }
    let rest = column.rest();
    face::picture(ui, look, rest, draft.name.typed.trim(), &mut draft.picture);
    let (back, next) = (say!(look.words, "back"), say!(look.words, "next"));
    let pressed = Foot::new()
        .back(&back)
        .primary(Button::primary(&next))
        .show(ui, look, page.foot);
    match pressed {
        Some(Pressed::Back) => draft.step = Step::Name,
        Some(Pressed::Primary) => draft.step = Step::Role,
        _ => {}
    }
    Vec::new()
}

fn role(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        let name = draft.name.typed.trim().to_owned();
        column.title(ui, look, &say!(look.words, "roles-what", name = name));
    }
    column.problem(ui, look, data.problem.as_deref());
    let chosen = roles::choose(ui, look, &mut column, &data.shops, &mut draft.roles);
    let back = say!(look.words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        draft.step = Step::Picture;
    }
    match chosen {
        Some((shop, role)) => {
            let until = draft.roles.today_only.then_some(data.today);
            vec![Action::Save(shop, role, until)]
        }
        None => Vec::new(),
    }
}

fn pin(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let later = say!(look.words, "add-pin-later");
    let name = draft.name.typed.trim().to_owned();
    let asking = Asking {
        name: &name,
        answer: data.answer,
        problem: data.problem.as_deref(),
        later: Some(&later),
    };
    match new_pin::view(ui, look, asking, &mut draft.pin) {
        Some(new_pin::Done::Chosen { new, .. }) => vec![Action::Pin(new)],
        // They are saved already: back is later.
        Some(new_pin::Done::Later | new_pin::Done::Back) => vec![Action::Later],
        None => Vec::new(),
    }
}

fn done(ui: &mut Ui, look: Look<'_>, draft: &Draft) -> Vec<Action> {
    let words = look.words;
    let said = say!(look.words, "aside-person-added");
    let about = (icons::CHECK_CIRCLE, look.tokens.positive);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &said);
    let mut column = Column::new(look, page.content);
    let name = draft.name.typed.trim();
    let sentence = say!(words, "add-done", name = name);
    column.banner(ui, look, Tone::Positive, &sentence);
    let (back, another) = (say!(words, "add-to-list"), say!(words, "add-another"));
    let pressed = Foot::new()
        .back(&back)
        .primary(Button::primary(&another).icon(icons::USER_PLUS))
        .show(ui, look, page.foot);
    match pressed {
        Some(Pressed::Back) => vec![Action::Back],
        Some(Pressed::Primary) => vec![Action::Another],
        _ => Vec::new(),
    }
}
