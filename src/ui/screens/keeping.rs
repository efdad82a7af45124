//! What is kept of somebody: on hold, restricted, or to be erased. Erasing says before what goes, what stays
//! and until when old copies have it; it asks for the name once more, and there is no way back after it.

mod steps;

use egui::Ui;

use crate::domain::erasure::keeping::RestrictedFor;
use crate::domain::erasure::{Kind, Why};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::asked::Asked;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::long_text::{LongText, Piece};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::question_page;
use crate::words::say;

/// What one way of erasing does.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Does {
    /// What goes, a line each.
    pub goes: String,
    /// What stays, a line each.
    pub stays: String,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What the person is called.
    pub name: String,
    /// How it stands, each with its name.
    pub lines: Vec<(String, String)>,
    /// Whether a hold is on the records.
    pub held: bool,
    /// Whether they are restricted.
    pub restricted: bool,
    /// What is in the way of erasing; nothing where nothing is.
    pub in_the_way: Option<String>,
    /// What deleting does.
    pub deletes: Does,
    /// What making nameless does.
    pub makes_nameless: Does,
    /// The day on which the last old copy is gone.
    pub last_copy: String,
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

impl Data {
    fn does(&self, kind: Kind) -> &Does {
        match kind {
            Kind::Deleted => &self.deletes,
            Kind::Nameless => &self.makes_nameless,
        }
    }
}

/// Where we are.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Stage {
    /// The page.
    #[default]
    Page,
    /// What can be done.
    More,
    /// Why is there a hold?
    Hold,
    /// Why are they restricted?
    Restrict,
    /// In which way are they erased?
    Kind,
    /// Why?
    Why,
    /// What goes, what stays.
    Plan,
    /// The name once more.
    Name,
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Where we are.
    pub stage: Stage,
    /// The page of choices.
    pub page: usize,
    /// What is read.
    pub text: LongText,
    /// The page of it.
    pub text_page: usize,
    /// Why there is a hold.
    pub words: Asked,
    /// In which way they are erased.
    pub kind: Option<Kind>,
    /// Why.
    pub why: Option<Why>,
    /// The name, typed once more.
    pub name: Asked,
}

impl Draft {
    fn go(&mut self, stage: Stage) -> Vec<Action> {
        self.stage = stage;
        self.page = 0;
        self.text_page = 0;
        vec![Action::Stage]
    }
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Put a hold on the records, with these words.
    Hold(String),
    /// Lift it.
    LiftHold,
    /// Restrict the records.
    Restrict(RestrictedFor),
    /// Lift that.
    LiftRestriction,
    /// Erase them.
    Erase {
        /// In which way.
        kind: Kind,
        /// Why.
        why: Why,
        /// The name that was typed.
        name: String,
    },
    /// Another stage: what was said no longer stands.
    Stage,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match draft.stage {
        Stage::Page => start(ui, look, data, draft),
        Stage::More => more(ui, look, data, draft),
        _ => steps::view(ui, look, data, draft),
    }
}

fn start(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        let title = say!(words, "keeping-of", name = data.name.as_str());
        column.title(ui, look, &title);
    }
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    let pieces: Vec<Piece> = data.lines.iter().cloned().flat_map(Piece::named).collect();
    let rest = column.rest();
    let of = (draft.text).show_pieces(ui, look, rest, draft.text_page, &pieces);
    let (number, pages) = ((of.page + 1).to_string(), of.pages.to_string());
    let on = say!(words, "list-more", page = number, of = pages);
    let (back, all) = (say!(words, "back"), say!(words, "keeping-more"));
    let mut foot = Foot::new().back(&back);
    if of.pages > 1 {
        foot = foot.other(Button::new(&on).icon(icons::ARROW_RIGHT));
    }
    foot = foot.primary(Button::primary(&all).icon(icons::DOTS_THREE));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => vec![Action::Back],
        Some(Pressed::Other(_)) => {
            draft.text_page = of.next();
            Vec::new()
        }
        Some(Pressed::Primary) => draft.go(Stage::More),
        None => Vec::new(),
    }
}

/// What can be done.
fn more(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let hold = if data.held {
        (
            icons::LOCK_OPEN,
            say!(words, "keeping-lift-hold"),
            say!(words, "keeping-lift-hold-detail"),
            false,
        )
    } else {
        (
            icons::LOCK,
            say!(words, "keeping-hold"),
            say!(words, "keeping-hold-detail"),
            false,
        )
    };
    let restrict = if data.restricted {
        (
            icons::EYE,
            say!(words, "keeping-lift-restriction"),
            say!(words, "keeping-lift-restriction-detail"),
            false,
        )
    } else {
        (
            icons::PROHIBIT,
            say!(words, "keeping-restrict"),
            say!(words, "keeping-restrict-detail"),
            false,
        )
    };
    let erase = (
        icons::TRASH,
        say!(words, "keeping-erase"),
        say!(words, "keeping-erase-detail"),
        false,
    );
    let title = say!(words, "keeping-of", name = data.name.as_str());
    let (pressed, back) = question_page::asks(
        ui,
        look,
        (data.problem.as_deref(), data.said.as_deref()),
        (&title, &mut draft.page),
        &[hold, restrict, erase],
    );
    if back {
        return draft.go(Stage::Page);
    }
    match pressed {
        Some(0) if data.held => vec![Action::LiftHold],
        Some(0) => draft.go(Stage::Hold),
        Some(1) if data.restricted => vec![Action::LiftRestriction],
        Some(1) => draft.go(Stage::Restrict),
        Some(_) => draft.go(Stage::Kind),
        None => Vec::new(),
    }
}
