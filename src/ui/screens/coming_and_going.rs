//! "I'm here", "Break", "Back", "I'm off": only what fits now, large; then the time and a kind word.
//! Nothing here speaks of a plan, of being late or of being early.

pub mod asked;
mod told;

use egui::Ui;

use crate::domain::hours::at_the_counter::Presence;
use crate::domain::hours::press::PressKind;
use crate::domain::hours::rows::Going;
use crate::domain::time::Moment;
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::theme::Block;
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::say;

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// The name they chose.
    pub name: String,
    /// Which part.
    pub part: Part,
    /// What happened with the last try.
    pub problem: Option<String>,
    /// What was written down just now.
    pub notice: Option<String>,
}

/// A part of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// They signed in to the till and have not said that they are here.
    Offer,
    /// What fits now.
    Choose(Presence),
    /// They came on an earlier day and nobody has said when they left.
    StillHere {
        /// When they came.
        came: Moment,
        /// Whether they can be here since then: not where they came today.
        yes: MayStillBeHere,
    },
    /// It is done.
    Told {
        /// What was pressed.
        what: PressKind,
        /// From when it counts.
        at: Moment,
    },
}

/// Whether somebody can be here since then.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MayStillBeHere {
    /// They can.
    Yes,
    /// They came again since.
    No,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Whether "Break" was pressed, so that it asks where they go.
    pub going: AsksWhere,
    /// When they left, as far as it is typed.
    pub left: asked::Draft,
}

/// Whether "Break" was pressed.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum AsksWhere {
    /// It was not.
    #[default]
    Not,
    /// Staying in, or going out?
    Asks,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// "I'm here".
    Arrive,
    /// "Break".
    Break(Going),
    /// "Back", from a break.
    BackFromBreak,
    /// "I'm off".
    Leave,
    /// "Just the till".
    JustTheTill,
    /// About a day before.
    Asked(asked::Action),
    /// The time was seen.
    Seen,
    /// Back to where they were.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match data.part {
        Part::Offer => offer(ui, look, data),
        Part::Choose(_) if draft.going == AsksWhere::Asks => where_to(ui, look, data, draft),
        Part::Choose(presence) => choose(ui, look, data, draft, presence),
        Part::StillHere { came, yes } => {
            let shown = asked::Shown {
                came,
                yes,
                problem: data.problem.as_deref(),
            };
            let actions = asked::view(ui, look, &shown, &mut draft.left);
            actions.into_iter().map(Action::Asked).collect()
        }
        Part::Told { what, at } => told::view(ui, look, &data.name, what, at),
    }
}

/// A choice of the page.
struct Offered {
    name: String,
    detail: String,
    icon: Icon,
    block: Block,
    action: Action,
}

fn choices(ui: &mut Ui, look: Look<'_>, column: Column, all: &[Offered]) -> Option<Action> {
    let choices: Vec<Choice<'_>> = all
        .iter()
        .map(|one| {
            Choice::new(&one.name, one.icon)
                .detail(&one.detail)
                .block(one.block)
        })
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut 0)?;
    all.get(pressed).map(|one| one.action.clone())
}

fn here(look: Look<'_>) -> Offered {
    Offered {
        name: say!(look.words, "come-here"),
        detail: say!(look.words, "come-here-detail"),
        icon: icons::HAND,
        block: look.tokens.positive,
        action: Action::Arrive,
    }
}

fn off(look: Look<'_>) -> Offered {
    Offered {
        name: say!(look.words, "come-off"),
        detail: say!(look.words, "come-off-detail"),
        icon: icons::SIGN_OUT,
        block: look.tokens.primary,
        action: Action::Leave,
    }
}

/// What stands above the choices.
fn head(ui: &mut Ui, look: Look<'_>, data: &Data, column: &mut Column, sentence: &str) {
    let hello = say!(look.words, "pin-hello", name = data.name.as_str());
    column.title(ui, look, &hello);
    column.problem(ui, look, data.problem.as_deref());
    if let Some(notice) = &data.notice {
        column.banner(ui, look, Tone::Positive, notice);
    }
    column.quiet(ui, look, sentence);
}

fn offer(ui: &mut Ui, look: Look<'_>, data: &Data) -> Vec<Action> {
    let page = Page::of(look, ui.max_rect());
    // There is no foot: both ways on stand on the page.
    let content = page.content.with_max_y(page.foot.bottom());
    let mut column = Column::new(look, content);
    head(ui, look, data, &mut column, &say!(look.words, "come-offer"));
    let till = Offered {
        name: say!(look.words, "come-just-till"),
        detail: say!(look.words, "come-just-till-detail"),
        icon: icons::STOREFRONT,
        block: look.tokens.primary,
        action: Action::JustTheTill,
    };
    let pressed = choices(ui, look, column, &[here(look), till]);
    pressed.into_iter().collect()
}

fn choose(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    presence: Presence,
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content);
    let (sentence, all) = match presence {
        Presence::NotHere => (say!(words, "come-not-here"), vec![here(look)]),
        Presence::Here { since, .. } => {
            let since = words.time(since);
            let pause = Offered {
                name: say!(words, "come-break"),
                detail: say!(words, "come-break-detail"),
                icon: icons::COFFEE,
                block: look.tokens.attention,
                action: Action::Break(Going::StayingIn),
            };
            let said = say!(words, "come-here-since", since = since);
            (said, vec![pause, off(look)])
        }
        Presence::OnBreak { since, .. } => {
            let since = words.time(since);
            let back = Offered {
                name: say!(words, "come-back"),
                detail: say!(words, "come-back-detail"),
                icon: icons::ARROW_U_UP_LEFT,
                block: look.tokens.positive,
                action: Action::BackFromBreak,
            };
            let said = say!(words, "come-break-since", since = since);
            (said, vec![back, off(look)])
        }
    };
    head(ui, look, data, &mut column, &sentence);
    let mut actions = Vec::new();
    match choices(ui, look, column, &all) {
        Some(Action::Break(_)) => draft.going = AsksWhere::Asks,
        Some(action) => actions.push(action),
        None => {}
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        actions.push(Action::Back);
    }
    actions
}

/// What "Break" asks, for the fire list.
fn where_to(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content);
    column.title(ui, look, &say!(words, "come-where"));
    column.problem(ui, look, data.problem.as_deref());
    column.quiet(ui, look, &say!(words, "come-where-why"));
    let all = [
        Offered {
            name: say!(words, "come-staying-in"),
            detail: say!(words, "come-staying-in-detail"),
            icon: icons::HOUSE,
            block: look.tokens.primary,
            action: Action::Break(Going::StayingIn),
        },
        Offered {
            name: say!(words, "come-going-out"),
            detail: say!(words, "come-going-out-detail"),
            icon: icons::DOOR_OPEN,
            block: look.tokens.primary,
            action: Action::Break(Going::GoingOut),
        },
    ];
    let mut actions = Vec::new();
    actions.extend(choices(ui, look, column, &all));
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        draft.going = AsksWhere::Not;
    }
    actions
}
