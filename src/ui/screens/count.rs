//! Counting the drawer, blind: pictures of every coin and note, and how many there are. What the
//! till record says never stands here.

use egui::{Rect, Ui, vec2};

use crate::domain::cash::{CashKind, Pieces, worth};
use crate::domain::looks::Hands;
use crate::ui::Look;
use crate::ui::layout::{Grid, Width, count, fits};
use crate::ui::theme::space::{S4, S8, S12, S16, S24};
use crate::ui::widgets::button::{self, Button};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::{card, counting_row, foot_amount, steps, task_steps};
use crate::words::say;

/// What the drawer is counted for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Purpose {
    /// The starting cash.
    StartingCash,
    /// The end of the day.
    EndOfDay,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What the drawer is counted for.
    pub purpose: Purpose,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// The kinds in the order of the screen: pounds on the left, pence on the right.
const ORDER: [CashKind; 12] = [
    CashKind::L50,
    CashKind::L20,
    CashKind::L10,
    CashKind::L5,
    CashKind::L2,
    CashKind::L1,
    CashKind::P50,
    CashKind::P20,
    CashKind::P10,
    CashKind::P5,
    CashKind::P2,
    CashKind::P1,
];

/// Whether the first field has had the focus.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
enum Begun {
    #[default]
    Not,
    Yes,
}

/// Where the focus goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Next {
    /// To this row.
    Row(CashKind),
    /// To the way on.
    End,
}

/// How many there are of each, as typed.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Digits, by kind; empty where nothing was counted.
    typed: [String; 12],
    /// The page, where not all rows fit.
    page: usize,
    /// Where the focus is to go: the row that was entered leads to the next.
    next: Option<Next>,
    begun: Begun,
}

impl Draft {
    /// What was counted.
    pub fn pieces(&self) -> Vec<Pieces> {
        let all = ORDER.iter().zip(&self.typed);
        all.map(|(kind, typed)| Pieces {
            kind: *kind,
            count: counting_row::number_of(typed),
        })
        .filter(|pieces| pieces.count > 0)
        .collect()
    }

    /// With so many of a kind already counted.
    #[must_use]
    pub fn with(mut self, kind: CashKind, number: u32) -> Self {
        let place = ORDER.iter().position(|k| *k == kind);
        if let Some(typed) = place.and_then(|p| self.typed.get_mut(p)) {
            *typed = number.to_string();
        }
        self
    }

    fn is_empty(&self) -> bool {
        self.typed.iter().all(String::is_empty)
    }
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// This is what is in the drawer.
    Counted(Vec<Pieces>),
    /// Not now; what was counted stays.
    Back,
}

/// How many rows and columns fit.
fn grid(look: Look<'_>, rect: Rect) -> Grid {
    let steady = look.layout.hands == Hands::Steady;
    if look.layout.width != Width::Tabs && !steady {
        return Grid {
            columns: 2,
            rows: 6,
        };
    }
    let columns = if rect.width() >= 560.0 { 2 } else { 1 };
    let least = if steady { look.layout.target() } else { 52.0 };
    let room = rect.height() - 2.0 * S8;
    let rows = match fits(room, least, S12) {
        6.. => 6,
        3..6 => 3,
        less => less,
    };
    Grid { columns, rows }
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    head(ui, look, data, &mut column);
    column.problem(ui, look, data.problem.as_deref());
    let grid = grid(look, column.rest());
    let pages = ORDER.len().div_ceil(grid.cells()).max(1);
    draft.page = draft.page.min(pages - 1);
    rows(ui, look, draft, column.rest(), grid);

    let (back, next, done) = (
        say!(words, "back"),
        say!(words, "next"),
        say!(words, "count-done"),
    );
    let nothing = say!(words, "count-nothing");
    let last = draft.page + 1 == pages;
    let empty = draft.is_empty();
    let primary = if last {
        Button::primary(&done).locked(empty.then_some(nothing.as_str()))
    } else {
        Button::primary(&next)
    };
    let foot = Foot::new().back(&back).primary(primary);
    let so_far = say!(words, "count-so-far");
    let total = words.money(worth(&draft.pieces()).unwrap_or_default());
    let room = foot.room(ui, look, page.foot);
    foot_amount::show(ui, look, room, &so_far, &total);
    if draft.next.is_none() && draft.begun == Begun::Not {
        draft.begun = Begun::Yes;
        draft.next = first_of(draft.page, grid);
    }
    focus(ui, draft, &done);
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) if draft.page > 0 => draft.page -= 1,
        Some(Pressed::Back) => return vec![Action::Back],
        Some(Pressed::Primary) if !last => {
            draft.page += 1;
            draft.next = first_of(draft.page, grid);
        }
        Some(Pressed::Primary) if !empty => return vec![Action::Counted(draft.pieces())],
        _ => {}
    }
    Vec::new()
}

fn head(ui: &mut Ui, look: Look<'_>, data: &Data, column: &mut Column) {
    let words = look.words;
    if look.layout.is_tiny() || (look.layout.is_short() && data.purpose == Purpose::StartingCash) {
        return;
    }
    match data.purpose {
        Purpose::StartingCash => column.title(ui, look, &say!(words, "count-starting")),
        Purpose::EndOfDay => {
            let names = task_steps::cashing_up(words);
            steps::show(ui, look, column.line(steps::HEIGHT), &names, 0);
        }
    }
    if !look.layout.is_short() {
        column.quiet(ui, look, &say!(words, "count-how"));
    }
}

fn rows(ui: &mut Ui, look: Look<'_>, draft: &mut Draft, rect: Rect, grid: Grid) {
    let roomy = !look.layout.is_short();
    let between = if roomy { S24 } else { S12 };
    let columns = Grid { rows: 1, ..grid };
    let from = draft.page * grid.cells();
    let mut entered = None;
    for place in 0..grid.columns {
        let mut area = columns.cell(rect, between, place);
        if roomy {
            let row = (look.layout.target() + S12).max(92.0);
            let high = (row * count(grid.rows) + 2.0 * S8).min(area.height());
            area = Rect::from_min_size(area.min, vec2(area.width(), high));
            card::raised(ui, look, area);
            area = area.shrink2(vec2(S16, S8));
        }
        let lines = Grid {
            columns: 1,
            rows: grid.rows,
        };
        for line in 0..grid.rows {
            let number = from + place * grid.rows + line;
            let Some(kind) = ORDER.get(number).copied() else {
                continue;
            };
            let Some(typed) = draft.typed.get_mut(number) else {
                continue;
            };
            let gap = if roomy { 0.0 } else { S4 };
            let cell = lines.cell(area, gap, line);
            let inside = if roomy {
                cell.shrink2(vec2(0.0, 6.0))
            } else {
                cell
            };
            if roomy && line > 0 {
                card::rule(ui, look, cell, cell.top());
            }
            if counting_row::show(ui, look, inside, kind, typed) {
                entered = Some(number);
            }
        }
    }
    if let Some(number) = entered {
        let next = number + 1;
        let row = ORDER.get(next).copied().map(Next::Row);
        draft.next = Some(row.unwrap_or(Next::End));
        if row.is_some() && next >= from + grid.cells() {
            draft.page += 1;
        }
    }
}

/// The first row of a page.
fn first_of(page: usize, grid: Grid) -> Option<Next> {
    let first = page.saturating_mul(grid.cells());
    ORDER.get(first).copied().map(Next::Row)
}

/// Gives the focus to the row that comes next; after the last one, to the way on.
fn focus(ui: &Ui, draft: &mut Draft, done: &str) {
    let id = match draft.next.take() {
        Some(Next::Row(kind)) => counting_row::id(ui, kind),
        Some(Next::End) => button::id(ui, done),
        None => return,
    };
    ui.memory_mut(|memory| memory.request_focus(id));
}
