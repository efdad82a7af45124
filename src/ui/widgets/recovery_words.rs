//! The twelve recovery words, typed or pasted in one line and read back one by one.

use egui::{Align2, Key, Rect, Role, Stroke, StrokeKind, Ui, vec2};
use zeroize::Zeroizing;

use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::{Grid, count};
use crate::ui::theme::Type;
use crate::ui::theme::space::{RADIUS_CONTROL, S8, S12, STROKE, STROKE_SELECTED};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::{Field, Kind};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::{status, text};
use crate::words::say;

/// How many words there are.
const ALL: usize = 12;

/// One of the words as typed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Word {
    /// As typed.
    pub word: String,
    /// Whether it is on the list that the words are taken from.
    pub known: bool,
}

/// What the words are typed for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum For {
    /// The shop book does not open by itself any more.
    Opening,
    /// The people book is made, under the same words.
    MakingPeopleBook,
    /// Whoever opens the people book lost their passphrase.
    LostPassphrase,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What for.
    pub purpose: For,
    /// The words so far.
    pub words: Vec<Word>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Half-typed things; wiped from memory when dropped, and never printed.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Draft {
    /// As typed.
    pub typed: Zeroizing<String>,
}

impl std::fmt::Debug for Draft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Draft(…)")
    }
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Open the book with the words of the draft.
    Open,
    /// Not now.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if data.problem.is_none() || !look.layout.is_tiny() {
        let title = match data.purpose {
            For::Opening => say!(words, "setup-keywords-ask"),
            For::MakingPeopleBook => say!(words, "peoplebook-words-ask"),
            For::LostPassphrase => say!(words, "peoplebook-words-lost"),
        };
        column.title(ui, look, &title);
    }
    match &data.problem {
        Some(problem) => column.problem(ui, look, Some(problem)),
        None if !look.layout.is_tiny() => {
            let why = match data.purpose {
                For::Opening => say!(words, "setup-keywords-why"),
                For::MakingPeopleBook => say!(words, "peoplebook-words-why"),
                For::LostPassphrase => say!(words, "peoplebook-words-lost-why"),
            };
            column.quiet(ui, look, &why);
        }
        None => {}
    }
    let label = say!(words, "setup-keywords");
    let hint = say!(words, "setup-keywords-hint");
    let field = Field {
        label: &label,
        hint: if look.layout.is_short() { "" } else { &hint },
        problem: None,
        kind: Kind::Words,
    };
    let high = field.height(ui, look, column.width());
    let response = field.show(ui, look, column.line(high), &mut draft.typed);
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    say_how_many(ui, look, &mut column, data);
    cells(ui, look, column.rest(), &data.words);
    let back = say!(words, "back");
    let open = match data.purpose {
        For::Opening => say!(words, "setup-keywords-open"),
        For::MakingPeopleBook | For::LostPassphrase => say!(words, "next"),
    };
    let missing = say!(
        words,
        "setup-keywords-count",
        count = data.words.len().to_string()
    );
    let whole = data.words.len() == ALL && data.words.iter().all(|word| word.known);
    let button = Button::primary(&open)
        .icon(icons::KEY)
        .locked((!whole).then_some(missing.as_str()));
    match Foot::new()
        .back(&back)
        .primary(button)
        .show(ui, look, page.foot)
    {
        Some(Pressed::Back) => vec![Action::Back],
        Some(Pressed::Primary) if whole => vec![Action::Open],
        _ if entered && whole => vec![Action::Open],
        _ => Vec::new(),
    }
}

fn say_how_many(ui: &mut Ui, look: Look<'_>, column: &mut Column, data: &Data) {
    let t = look.tokens;
    let line = column.line(Type::Meta.line());
    let unknown = data.words.iter().filter(|word| !word.known).count();
    let said = if unknown == 0 {
        let count = data.words.len().to_string();
        say!(look.words, "setup-keywords-count", count = count)
    } else {
        say!(look.words, "setup-keywords-unknown", count = unknown)
    };
    let at = Align2::LEFT_CENTER;
    status::show(ui, line, at, Type::Meta, &said, t.text, "words so far");
}

fn cells(ui: &mut Ui, look: Look<'_>, room: Rect, words: &[Word]) {
    let columns = if room.width() < 600.0 { 3 } else { 4 };
    let rows = ALL.div_ceil(columns);
    let gap = S8;
    let high = ((room.height() + gap) / count(rows) - gap).clamp(28.0, 64.0);
    let wide = room.width().min(1000.0);
    let area = Rect::from_min_size(room.min, vec2(wide, count(rows) * (high + gap) - gap));
    let grid = Grid { columns, rows };
    for number in 0..ALL {
        cell(
            ui,
            look,
            grid.cell(area, gap, number),
            number,
            words.get(number),
        );
    }
}

fn cell(ui: &mut Ui, look: Look<'_>, rect: Rect, number: usize, word: Option<&Word>) {
    let t = look.tokens;
    let (edge, ground) = match word {
        Some(word) if !word.known => (
            Stroke::new(STROKE_SELECTED, t.attention.ink),
            t.attention.tint,
        ),
        Some(_) => (Stroke::new(STROKE, t.positive.ink), t.raised),
        None => (Stroke::new(STROKE, t.line), t.surface),
    };
    ui.painter()
        .rect(rect, RADIUS_CONTROL, ground, edge, StrokeKind::Inside);
    let place = (number + 1).to_string();
    let inside = rect.shrink2(vec2(S12, 0.0));
    let left = inside.with_max_x(inside.left() + 32.0);
    let right = inside.with_min_x(left.right());
    let at = Align2::LEFT_CENTER;
    text::paint(ui, left, at, Type::MetaFigures, &place, t.text);
    let spoken = match word {
        Some(word) => {
            // What is longer than any word of the list is shown as far as it goes.
            let short: String = word.word.chars().take(10).collect();
            text::paint(ui, right, at, Type::Meta, &short, t.text);
            let (number, word_typed) = (place.as_str(), word.word.as_str());
            if word.known {
                say!(
                    look.words,
                    "setup-keywords-cell",
                    number = number,
                    word = word_typed
                )
            } else {
                say!(
                    look.words,
                    "setup-keywords-cell-unknown",
                    number = number,
                    word = word_typed
                )
            }
        }
        None => say!(
            look.words,
            "setup-keywords-cell-empty",
            number = place.as_str()
        ),
    };
    text::node(ui, rect, Role::Label, &spoken);
}
