//! How somebody leaves and gets on afterwards: their words first, then where they go to; never why they
//! did not stay. "Stop everything" is one step, with the way back beside it.

mod steps;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use egui::Ui;

use crate::domain::ids::PlacementId;
use crate::domain::leaving::certificate::Times;
use crate::domain::leaving::checks::CheckPoint;
use crate::domain::leaving::{Destination, GoesTo, Reason};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::theme::Type;
use crate::ui::widgets::asked::{Asked, Question};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::Allowed;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::long_text::{LongText, Piece};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::question_page;
use crate::ui::widgets::times_faces::times_faces;
use crate::words::say;

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What the person is called.
    pub name: String,
    /// The placements of which it is not written down yet how they left, the last one first.
    pub placements: Vec<(PlacementId, String)>,
    /// What there is to know.
    pub lines: Vec<(String, String)>,
    /// The point at which they can be asked now.
    pub asks: Option<CheckPoint>,
    /// Whether something was written down of how they left, which can be put right.
    pub left: bool,
    /// Whether we may keep in touch.
    pub in_touch: bool,
    /// Whether whoever is signed in ends placements.
    pub ends: Allowed,
    /// Whether whoever is signed in writes reports.
    pub reports: Allowed,
    /// Whether everything is stopped for them.
    pub stopped: bool,
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Where we are.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Stage {
    /// The page.
    #[default]
    Page,
    /// What can be done.
    More,
    /// What they say as they leave.
    Words,
    /// How much of their time is on the certificate?
    Times,
    /// Which placement do they leave?
    Placement,
    /// Why?
    Reason,
    /// Where to?
    Where,
    /// How many hours a week, and since when.
    Work,
    /// From what is it known?
    Evidence,
    /// The last day.
    Day,
    /// Stop everything?
    Stop,
    /// Did they die?
    Died,
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
    /// What they say.
    pub words: Asked,
    /// Which placement they leave.
    pub placement: Option<PlacementId>,
    /// Why.
    pub reason: Option<Reason>,
    /// Where to.
    pub to: BTreeSet<Destination>,
    /// How many hours of a week they work.
    pub hours: Asked,
    /// Since when they work.
    pub from: Asked,
    /// The last day.
    pub day: Asked,
    /// Whether what was written down before is put right.
    pub puts_right: bool,
    /// The point that is asked about, where they left before.
    pub asked: Option<CheckPoint>,
    /// Where to, with all that is known of it.
    pub goes_to: Vec<GoesTo>,
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
    /// Begin to write down how they leave.
    Begin,
    /// Put right what was written down last of how they left.
    PutRight,
    /// They left so.
    Leave {
        /// Which placement.
        placement: PlacementId,
        /// The last day.
        on: NaiveDate,
        /// Why.
        reason: Reason,
        /// Where to.
        goes_to: Vec<GoesTo>,
    },
    /// They get on so.
    Check(CheckPoint, Vec<GoesTo>),
    /// Begin to write down what they say.
    BeginWords,
    /// They say this.
    Words(String),
    /// The report at the end of their placement is to be written.
    EndReport,
    /// They do not want to hear from us any more.
    NoMore,
    /// Their certificate.
    Certificate(Times),
    /// Everything stops.
    Stop,
    /// They died.
    Died,
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
        Stage::Words => words(ui, look, data, draft),
        Stage::Times => times(ui, look, data, draft),
        Stage::Stop | Stage::Died => last(ui, look, data, draft),
        _ => steps::view(ui, look, data, draft),
    }
}

fn start(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        let title = say!(words, "leaving-of", name = data.name.as_str());
        column.title(ui, look, &title);
    }
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    let (back, all, begin, ask) = (
        say!(words, "back"),
        say!(words, "leaving-more"),
        say!(words, "leaving-begin"),
        say!(words, "leaving-ask"),
    );
    let begins = || Button::primary(&begin).icon(icons::NOTE_PENCIL);
    let can_begin = !data.placements.is_empty();
    let mut on = None;
    let mut foot = Foot::new().back(&back);
    if data.lines.is_empty() {
        let none = say!(words, "leaving-none", name = data.name.as_str());
        let about = (icons::SUN_HORIZON, look.tokens.primary);
        if !can_begin {
            empty::show(ui, look, column.rest(), about.0, about.1, &none);
        } else if empty::with_button(ui, look, column.rest(), about, &none, begins()) {
            return vec![Action::Begin];
        }
        foot = foot.other(Button::new(&all).icon(icons::DOTS_THREE));
    } else {
        let pieces: Vec<Piece> = data.lines.iter().cloned().flat_map(Piece::named).collect();
        let rest = column.rest();
        let of = (draft.text).show_pieces(ui, look, rest, draft.text_page, &pieces);
        if of.pages > 1 {
            let (number, pages) = ((of.page + 1).to_string(), of.pages.to_string());
            on = Some((
                say!(words, "list-more", page = number, of = pages),
                of.next(),
            ));
        }
    }
    if let Some((label, _)) = &on {
        foot = foot.other(Button::new(label).icon(icons::ARROW_RIGHT));
    }
    if !data.lines.is_empty() {
        let dots = icons::DOTS_THREE;
        foot = match (data.asks, can_begin) {
            (Some(_), _) => foot
                .other(Button::new(&all).icon(dots))
                .primary(Button::primary(&ask)),
            (None, true) => foot.other(Button::new(&all).icon(dots)).primary(begins()),
            (None, false) => foot.primary(Button::primary(&all).icon(dots)),
        };
    }
    match (foot.show(ui, look, page.foot), on) {
        (Some(Pressed::Back), _) => vec![Action::Back],
        (Some(Pressed::Primary), _) if data.asks.is_some() => {
            draft.asked = data.asks;
            draft.to.clear();
            draft.goes_to.clear();
            draft.go(Stage::Where)
        }
        (Some(Pressed::Primary), _) if can_begin => vec![Action::Begin],
        (Some(Pressed::Other(0)), Some((_, next))) => {
            draft.text_page = next;
            Vec::new()
        }
        (Some(_), _) => draft.go(Stage::More),
        (None, _) => Vec::new(),
    }
}

/// What can be done.
fn more(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let name = data.name.as_str();
    let face = |icon, name, detail| (icon, name, detail, false);
    let mut faces = vec![
        face(
            icons::CHAT_CIRCLE,
            say!(words, "leaving-their-words"),
            say!(words, "leaving-their-words-detail"),
        ),
        face(
            icons::FILE_TEXT,
            say!(words, "leaving-certificate"),
            say!(words, "leaving-certificate-detail"),
        ),
    ];
    let mut does = vec![Action::BeginWords, Action::Stage];
    if data.left && !data.stopped {
        faces.push(face(
            icons::ARROW_COUNTER_CLOCKWISE,
            say!(words, "leaving-put-right"),
            say!(words, "leaving-put-right-detail"),
        ));
        does.push(Action::PutRight);
    }
    if data.reports == Allowed::Yes && !data.stopped {
        faces.push(face(
            icons::NOTE_PENCIL,
            say!(words, "leaving-report"),
            say!(words, "leaving-report-detail", name = name),
        ));
        does.push(Action::EndReport);
    }
    if data.in_touch {
        faces.push(face(
            icons::HAND,
            say!(words, "leaving-no-more"),
            say!(words, "leaving-no-more-detail"),
        ));
        does.push(Action::NoMore);
    }
    if data.ends == Allowed::Yes && !data.stopped {
        faces.push(face(
            icons::PAUSE,
            say!(words, "leaving-stop"),
            say!(words, "leaving-stop-detail"),
        ));
        does.push(Action::Stop);
        faces.push(face(
            icons::HEART,
            say!(words, "leaving-died"),
            say!(words, "leaving-died-detail"),
        ));
        does.push(Action::Died);
    }
    let title = say!(words, "leaving-of", name = name);
    let (pressed, back) = question_page::asks(
        ui,
        look,
        (data.problem.as_deref(), data.said.as_deref()),
        (&title, &mut draft.page),
        &faces,
    );
    if back {
        return draft.go(Stage::Page);
    }
    match pressed.and_then(|n| does.get(n)) {
        Some(Action::Stage) => draft.go(Stage::Times),
        Some(Action::Stop) => draft.go(Stage::Stop),
        Some(Action::Died) => draft.go(Stage::Died),
        Some(action) => vec![action.clone()],
        None => Vec::new(),
    }
}

fn words(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let title = say!(words, "leaving-words-ask", name = data.name.as_str());
    let aside = say!(words, "leaving-words-aside");
    let about = (icons::CHAT_CIRCLE, title.as_str(), aside.as_str());
    let (page, mut column) = question_page::begin(ui, look, about, data.problem.as_deref());
    let label = say!(words, "leaving-their-words");
    let question = Question {
        label: &label,
        hint: "",
        kind: Kind::Words,
    };
    let entered = draft.words.show(ui, look, &mut column, question);
    let (back, keep) = (say!(words, "back"), say!(words, "leaving-keep"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&keep).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.go(Stage::More),
        pressed if pressed == Some(Pressed::Primary) || entered => {
            if !draft.words.is_empty() && draft.words.words().is_none() {
                return vec![Action::Stage];
            }
            vec![Action::Words(draft.words.typed.clone())]
        }
        _ => Vec::new(),
    }
}

fn times(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let title = say!(look.words, "certificate-ask-of", name = data.name.as_str());
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
        None if back => draft.go(Stage::More),
        None => Vec::new(),
    }
}

/// Stop everything, or that they died: what it does, and the one button.
fn last(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let name = data.name.as_str();
    let died = draft.stage == Stage::Died;
    let (icon, title, aside, does, button) = if died {
        (
            icons::HEART,
            say!(words, "leaving-died-ask", name = name),
            say!(words, "leaving-died-aside"),
            say!(words, "leaving-died-does"),
            say!(words, "leaving-died-yes"),
        )
    } else {
        (
            icons::PAUSE,
            say!(words, "leaving-stop-ask", name = name),
            say!(words, "leaving-stop-aside"),
            say!(words, "leaving-stop-does"),
            say!(words, "leaving-stop-yes"),
        )
    };
    let about = (icon, title.as_str(), aside.as_str());
    let (page, mut column) = question_page::begin(ui, look, about, data.problem.as_deref());
    column.say(ui, look, Type::Body, &does);
    let back = say!(words, "back");
    let foot = Foot::new().back(&back).primary(Button::primary(&button));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.go(Stage::More),
        Some(Pressed::Primary) if died => vec![Action::Died],
        Some(Pressed::Primary) => vec![Action::Stop],
        _ => Vec::new(),
    }
}
