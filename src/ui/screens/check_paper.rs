//! Somebody rings and holds a passport: its reference is typed, and the page says what may be told. What
//! does not stand on the paper is not told.

use chrono::NaiveDate;
use egui::Ui;

use crate::domain::skills::passport::PaperReference;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::asked::{Asked, Question};
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::told_row::{self, ToldRow};
use crate::words::say;

/// What a line of the paper is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LineKind {
    /// A skill.
    Skill,
    /// A milestone.
    Milestone,
}

/// A line of the paper.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// What it is about.
    pub kind: LineKind,
    /// Its name.
    pub name: String,
    /// What stands beside it.
    pub detail: String,
}

/// What there is to tell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Answer {
    /// Nothing was given under this reference.
    NotKnown {
        /// The reference.
        reference: String,
    },
    /// Something was given, and what it said was erased since.
    Erased {
        /// The day on it.
        made_on: NaiveDate,
    },
    /// It is from here.
    FromHere {
        /// The name on it.
        name: String,
        /// The day on it.
        made_on: NaiveDate,
        /// What it says.
        lines: Vec<Line>,
    },
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What there is to tell, once a reference was looked up.
    pub answer: Option<Answer>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The reference as it is typed.
    pub reference: Asked,
    /// The page of the lines.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Look this reference up.
    LookUp(PaperReference),
    /// Type the same one again.
    Again,
    /// Look another one up.
    Another,
    /// Back to the people book.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match &data.answer {
        None => ask(ui, look, data, draft),
        Some(Answer::NotKnown { reference }) => {
            let not_known = say!(
                look.words,
                "checkpaper-not-known",
                reference = reference.as_str()
            );
            let again = say!(look.words, "checkpaper-again");
            without_lines(ui, look, &not_known, (&again, Action::Again))
        }
        Some(Answer::Erased { made_on }) => {
            let day = look.words.plain_date(*made_on);
            let erased = say!(look.words, "checkpaper-erased", day = day);
            let another = say!(look.words, "checkpaper-another");
            without_lines(ui, look, &erased, (&another, Action::Another))
        }
        Some(Answer::FromHere {
            name,
            made_on,
            lines,
        }) => from_here(ui, look, (name, *made_on, lines), draft),
    }
}

fn ask(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let aside = say!(words, "checkpaper-aside");
    let about = (icons::FILE_TEXT, look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &aside);
    let mut column = Column::new(look, page.content);
    column.title(ui, look, &say!(words, "checkpaper-ask"));
    column.problem(ui, look, data.problem.as_deref());
    let (label, hint) = (
        say!(words, "checkpaper-reference"),
        say!(words, "checkpaper-hint"),
    );
    let question = Question {
        label: &label,
        hint: &hint,
        kind: Kind::Words,
    };
    let entered = draft.reference.show(ui, look, &mut column, question);
    let (back, look_up) = (say!(words, "back"), say!(words, "checkpaper-look-up"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&look_up).icon(icons::MAGNIFYING_GLASS));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => vec![Action::Back],
        pressed if pressed == Some(Pressed::Primary) || entered => {
            let reference = draft.reference.read(PaperReference::typed);
            reference.map(Action::LookUp).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

fn without_lines(
    ui: &mut Ui,
    look: Look<'_>,
    sentence: &str,
    (label, on): (&str, Action),
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let button = Button::primary(label).icon(icons::MAGNIFYING_GLASS);
    let about = (icons::FILE_TEXT, look.tokens.attention);
    if empty::with_button(ui, look, page.content, about, sentence, button) {
        return vec![on];
    }
    let back = say!(words, "back");
    match Foot::new().back(&back).show(ui, look, page.foot) {
        Some(Pressed::Back) => vec![Action::Again],
        _ => Vec::new(),
    }
}

fn from_here(
    ui: &mut Ui,
    look: Look<'_>,
    (name, made_on, lines): (&str, NaiveDate, &[Line]),
    draft: &mut Draft,
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        column.title(ui, look, &say!(words, "checkpaper-from-here"));
    }
    let day = words.plain_date(made_on);
    let given = say!(words, "checkpaper-given", name = name, day = day);
    column.banner(ui, look, Tone::Positive, &given);
    if !look.layout.is_short() {
        column.quiet(ui, look, &say!(words, "checkpaper-say-only"));
    }
    if lines.is_empty() {
        let none = say!(words, "checkpaper-no-skills");
        let block = look.tokens.primary;
        empty::show(ui, look, column.rest(), icons::SEAL_CHECK, block, &none);
    }
    let row = |number: usize| {
        let line = lines.get(number)?;
        Some(ToldRow {
            icon: match line.kind {
                LineKind::Skill => icons::SEAL_CHECK,
                LineKind::Milestone => icons::FLAG,
            },
            block: look.tokens.primary,
            name: line.name.clone(),
            detail: line.detail.clone(),
            amount: String::new(),
            struck: false,
        })
    };
    told_row::list(ui, look, column.rest(), lines.len(), &mut draft.page, row);
    let (back, another) = (say!(words, "back"), say!(words, "checkpaper-another"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&another).icon(icons::MAGNIFYING_GLASS));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => vec![Action::Again],
        Some(Pressed::Primary) => vec![Action::Another],
        _ => Vec::new(),
    }
}
