//! Money that moves without a sale: first what for, then how much and a few words.

use egui::Ui;

use crate::domain::Pence;
use crate::domain::free_text::FreeText;
use crate::domain::till_sessions::MovementKind;
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::aside;
use crate::ui::widgets::asked::{self, Asked, Question, Side};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind as FieldKind;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::{Words, say};

/// What the drawer is opened for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Money put in.
    In,
    /// Money taken out to buy something.
    Out,
    /// Travel money; no name stands with it.
    Travel,
    /// Money moved to the safe.
    Safe,
    /// Nothing moves: the drawer is opened without a sale.
    Drawer,
}

impl Kind {
    /// All of them, in the order of the screen.
    pub const ALL: [Self; 5] = [Self::In, Self::Out, Self::Travel, Self::Safe, Self::Drawer];

    fn movement(self) -> Option<MovementKind> {
        match self {
            Self::In => Some(MovementKind::PaidIn),
            Self::Out => Some(MovementKind::PaidOut),
            Self::Travel => Some(MovementKind::PaidOutTravel),
            Self::Safe => Some(MovementKind::Drop),
            Self::Drawer => None,
        }
    }

    fn needs_words(self) -> bool {
        matches!(self, Self::In | Self::Out | Self::Drawer)
    }
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// What for, once it is chosen.
    pub kind: Option<Kind>,
    /// How much.
    pub amount: Asked,
    /// What for, in words.
    pub note: Asked,
    /// The page of choices.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Money moves.
    Move {
        /// Why.
        kind: MovementKind,
        /// How much; positive.
        pence: Pence,
        /// What for, where it is asked.
        note: Option<FreeText>,
    },
    /// The drawer is opened without a sale.
    OpenDrawer {
        /// Why.
        note: FreeText,
    },
    /// Not now.
    Back,
}

fn face(words: &Words, kind: Kind) -> (Icon, String, String) {
    match kind {
        Kind::In => (
            icons::PLUS_CIRCLE,
            say!(words, "moved-in"),
            say!(words, "moved-in-detail"),
        ),
        Kind::Out => (
            icons::MINUS_CIRCLE,
            say!(words, "moved-out"),
            say!(words, "moved-out-detail"),
        ),
        Kind::Travel => (
            icons::PATH,
            say!(words, "moved-travel"),
            say!(words, "moved-travel-detail"),
        ),
        Kind::Safe => (
            icons::VAULT,
            say!(words, "moved-safe"),
            say!(words, "moved-safe-detail"),
        ),
        Kind::Drawer => (
            icons::TRAY,
            say!(words, "moved-drawer"),
            say!(words, "moved-drawer-detail"),
        ),
    }
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match draft.kind {
        None => choose(ui, look, data, draft),
        Some(kind) => ask(ui, look, data, draft, kind),
    }
}

fn choose(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content);
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "moved-ask"));
    }
    column.problem(ui, look, data.problem.as_deref());
    let faces = Kind::ALL.map(|kind| face(words, kind));
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .map(|(icon, name, detail)| Choice::new(name, *icon).detail(detail))
        .collect();
    if let Some(number) = choice::pages(ui, look, column.rest(), &choices, &mut draft.page) {
        draft.kind = Kind::ALL.get(number).copied();
    }
    let back = say!(words, "back");
    match Foot::new().back(&back).show(ui, look, page.foot) {
        Some(Pressed::Back) => vec![Action::Back],
        _ => Vec::new(),
    }
}

fn ask(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft, kind: Kind) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let (icon, name, detail) = face(words, kind);
    let said = match kind {
        Kind::Drawer => say!(words, "aside-drawer"),
        _ => say!(words, "aside-moved"),
    };
    let room = aside::beside(ui, look, page.content, icon, look.tokens.primary, &said);
    let mut column = Column::new(look, room);
    if !look.layout.is_tiny() {
        column.title(ui, look, &name);
    }
    if !look.layout.is_short() {
        column.quiet(ui, look, &detail);
    }
    column.problem(ui, look, data.problem.as_deref());
    let entered = fields(ui, look, draft, &mut column, kind);
    let back = say!(words, "back");
    let label = match kind {
        Kind::In => say!(words, "moved-do-in"),
        Kind::Out => say!(words, "moved-do-out"),
        Kind::Travel => say!(words, "moved-do-travel"),
        Kind::Safe => say!(words, "moved-do-safe"),
        Kind::Drawer => say!(words, "moved-do-drawer"),
    };
    let pressed = Foot::new()
        .back(&back)
        .primary(Button::primary(&label).icon(icons::CHECK))
        .show(ui, look, page.foot);
    match pressed {
        Some(Pressed::Back) => {
            draft.kind = None;
            draft.amount.problem = None;
            draft.note.problem = None;
            Vec::new()
        }
        Some(Pressed::Primary) => done(draft, kind),
        _ if entered => done(draft, kind),
        _ => Vec::new(),
    }
}

/// How much and what for; true when Enter was pressed in the last field.
fn fields(ui: &mut Ui, look: Look<'_>, draft: &mut Draft, column: &mut Column, kind: Kind) -> bool {
    let words = look.words;
    let much = say!(words, "moved-how-much");
    let much_hint = say!(words, "moved-how-much-hint");
    let amount = Question {
        label: &much,
        hint: &much_hint,
        kind: FieldKind::Figures,
    };
    let (label, hint) = match kind {
        Kind::In => (
            say!(words, "moved-where-from"),
            say!(words, "moved-where-from-hint"),
        ),
        Kind::Drawer => (
            say!(words, "moved-why-open"),
            say!(words, "moved-why-open-hint"),
        ),
        _ => (
            say!(words, "moved-what-for"),
            say!(words, "moved-what-for-hint"),
        ),
    };
    let note = Question {
        label: &label,
        hint: &hint,
        kind: FieldKind::Words,
    };
    if !kind.needs_words() {
        return draft.amount.show(ui, look, column, amount);
    }
    if kind.movement().is_some() {
        let first = (&mut draft.amount, amount);
        let second = (&mut draft.note, note);
        return asked::pair(ui, look, column, Side::Below, first, second);
    }
    let entered = draft.note.show(ui, look, column, note);
    let offers = [
        say!(words, "moved-why-change"),
        say!(words, "moved-why-stuck"),
        say!(words, "moved-why-check"),
    ];
    draft.note.offers(ui, look, column, &offers);
    entered
}

fn done(draft: &mut Draft, kind: Kind) -> Vec<Action> {
    let Some(movement) = kind.movement() else {
        let note = draft.note.words();
        let action = note.map(|note| Action::OpenDrawer { note });
        return action.into_iter().collect();
    };
    let Some(pence) = draft.amount.more_than_nothing() else {
        return Vec::new();
    };
    let note = if kind.needs_words() {
        match draft.note.words() {
            Some(note) => Some(note),
            None => return Vec::new(),
        }
    } else {
        None
    };
    vec![Action::Move {
        kind: movement,
        pence,
        note,
    }]
}
