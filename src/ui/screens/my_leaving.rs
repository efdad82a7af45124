//! One's own page about leaving: one's words, whether we may keep in touch, papers to take along, and what
//! is kept. Everything can be left out, and changed on any day.

use egui::Ui;

use crate::domain::leaving::certificate::Times;
use crate::domain::leaving::touch::TouchWay;
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::asked::{Asked, Question};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::long_text::{LongText, Piece};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::question_page;
use crate::ui::widgets::times_faces::times_faces;
use crate::words::say;

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// One's words as they stand; empty where there are none.
    pub words: String,
    /// How we may keep in touch, where we may.
    pub in_touch: Option<TouchWay>,
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Where we are.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Stage {
    /// What there is.
    #[default]
    Page,
    /// One's words.
    Words,
    /// May we keep in touch?
    Touch,
    /// How much of one's time is on the certificate?
    Times,
    /// What is kept, and how to complain.
    Kept,
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Where we are.
    pub stage: Stage,
    /// The page of choices.
    pub page: usize,
    /// One's words.
    pub words: Asked,
    /// What is read.
    pub text: LongText,
    /// The page of it.
    pub text_page: usize,
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
    /// These are my words.
    Write(String),
    /// We may keep in touch this way, or not.
    Touch(Option<TouchWay>),
    /// A certificate with as much of my time on it.
    Certificate(Times),
    /// My passport.
    Passport,
    /// Everything about me.
    Everything,
    /// Another stage: what was said no longer stands.
    Stage,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match draft.stage {
        Stage::Page => start(ui, look, data, draft),
        Stage::Words => words(ui, look, data, draft),
        Stage::Touch => touch(ui, look, data, draft),
        Stage::Times => times(ui, look, data, draft),
        Stage::Kept => kept(ui, look, draft),
    }
}

fn start(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let written = if data.words.is_empty() {
        say!(words, "myleaving-words-none")
    } else {
        say!(words, "myleaving-words-there")
    };
    let touch = match data.in_touch {
        None => say!(words, "myleaving-touch-no"),
        Some(way) => words.touch_way(way),
    };
    let face = |icon, name, detail| (icon, name, detail, false);
    let faces = [
        face(icons::CHAT_CIRCLE, say!(words, "myleaving-words"), written),
        face(icons::HAND_HEART, say!(words, "myleaving-touch"), touch),
        face(
            icons::FILE_TEXT,
            say!(words, "myleaving-certificate"),
            say!(words, "myleaving-certificate-detail"),
        ),
        face(
            icons::SEAL_CHECK,
            say!(words, "myleaving-passport"),
            say!(words, "myleaving-passport-detail"),
        ),
        face(
            icons::IDENTIFICATION_CARD,
            say!(words, "myleaving-everything"),
            say!(words, "myleaving-everything-detail"),
        ),
        face(
            icons::SHIELD_CHECK,
            say!(words, "myleaving-kept"),
            say!(words, "myleaving-kept-detail"),
        ),
    ];
    let title = say!(words, "myleaving-title");
    let (pressed, back) = question_page::asks(
        ui,
        look,
        (data.problem.as_deref(), data.said.as_deref()),
        (&title, &mut draft.page),
        &faces,
    );
    if back {
        return vec![Action::Back];
    }
    match pressed {
        Some(0) => {
            draft.words = Asked::with(data.words.clone());
            draft.go(Stage::Words)
        }
        Some(1) => draft.go(Stage::Touch),
        Some(2) => draft.go(Stage::Times),
        Some(3) => vec![Action::Passport],
        Some(4) => vec![Action::Everything],
        Some(5) => draft.go(Stage::Kept),
        _ => Vec::new(),
    }
}

fn words(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let title = say!(words, "myleaving-words-ask");
    let aside = say!(words, "myleaving-words-aside");
    let about = (icons::CHAT_CIRCLE, title.as_str(), aside.as_str());
    let (page, mut column) = question_page::begin(ui, look, about, data.problem.as_deref());
    let (label, hint) = (
        say!(words, "myleaving-words"),
        say!(words, "myleaving-words-hint"),
    );
    let question = Question {
        label: &label,
        hint: if look.layout.is_short() { "" } else { &hint },
        kind: Kind::Words,
    };
    let entered = draft.words.show(ui, look, &mut column, question);
    let (back, keep) = (say!(words, "back"), say!(words, "leaving-keep"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&keep).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.go(Stage::Page),
        pressed if pressed == Some(Pressed::Primary) || entered => {
            if !draft.words.is_empty() && draft.words.words().is_none() {
                return vec![Action::Stage];
            }
            vec![Action::Write(draft.words.typed.clone())]
        }
        _ => Vec::new(),
    }
}

/// The picture of a way to hear from us.
pub(super) const fn way_icon(way: TouchWay) -> Icon {
    match way {
        TouchWay::Phone => icons::USER,
        TouchWay::Text => icons::CHAT_CIRCLE,
        TouchWay::Email => icons::ENVELOPE,
        TouchWay::Post => icons::ENVELOPE_OPEN,
    }
}

fn touch(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let ways = TouchWay::ALL.iter().copied();
    let mut faces: Vec<(Icon, String, String, bool)> = ways
        .map(|way| {
            let chosen = data.in_touch == Some(way);
            (way_icon(way), words.touch_way(way), String::new(), chosen)
        })
        .collect();
    let no = say!(words, "myleaving-touch-no");
    let free = say!(words, "myleaving-touch-free");
    faces.push((icons::HAND, no, free, data.in_touch.is_none()));
    let title = say!(words, "myleaving-touch-ask");
    let (pressed, back) = question_page::asks(
        ui,
        look,
        (data.problem.as_deref(), data.said.as_deref()),
        (&title, &mut draft.page),
        &faces,
    );
    match pressed {
        Some(n) => vec![Action::Touch(TouchWay::ALL.get(n).copied())],
        None if back => draft.go(Stage::Page),
        None => Vec::new(),
    }
}

fn times(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let title = say!(look.words, "certificate-ask");
    let faces = times_faces(look.words);
    let (pressed, back) = question_page::asks(
        ui,
        look,
        (data.problem.as_deref(), data.said.as_deref()),
        (&title, &mut draft.page),
        &faces,
    );
    match pressed.and_then(|n| Times::ALL.get(n)) {
        Some(times) => vec![Action::Certificate(*times)],
        None if back => draft.go(Stage::Page),
        None => Vec::new(),
    }
}

fn kept(ui: &mut Ui, look: Look<'_>, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        column.title(ui, look, &say!(words, "myleaving-kept"));
    }
    let pieces: Vec<Piece> = [
        (
            say!(words, "leaving-kept-what"),
            say!(words, "leaving-kept-what-says"),
        ),
        (
            say!(words, "leaving-kept-long"),
            say!(words, "leaving-kept-long-says"),
        ),
        (
            say!(words, "leaving-kept-ask"),
            say!(words, "leaving-kept-ask-says"),
        ),
        (
            say!(words, "leaving-complain"),
            say!(words, "leaving-complain-says"),
        ),
    ]
    .into_iter()
    .flat_map(Piece::named)
    .collect();
    let rest = column.rest();
    let of = (draft.text).show_pieces(ui, look, rest, draft.text_page, &pieces);
    let (number, pages) = ((of.page + 1).to_string(), of.pages.to_string());
    let (back, more) = (
        say!(words, "back"),
        say!(words, "list-more", page = number, of = pages),
    );
    let mut foot = Foot::new().back(&back);
    if of.pages > 1 {
        foot = foot.other(Button::new(&more).icon(icons::ARROW_RIGHT));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.go(Stage::Page),
        Some(_) => {
            draft.text_page = of.next();
            Vec::new()
        }
        None => Vec::new(),
    }
}
