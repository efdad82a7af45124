//! The figures so far, or those of the day's end: sections in columns, a page at a time.

use egui::{Align2, Rect, Stroke, Ui, vec2};

use crate::domain::till_sessions::{ClosedWith, Figure, ReadKind, VatOnFigures};
use crate::domain::time::Moment;
use crate::ui::Look;
use crate::ui::commands::Command;
use crate::ui::icons;
use crate::ui::layout::{Cut, Grid, count};
use crate::ui::theme::Type;
use crate::ui::theme::space::{S4, S8, S12, S16};
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{self, Foot, Page, Pressed};
use crate::ui::widgets::{card, text};
use crate::words::{FigureRow, FigureSection, RowWeight, say};

/// Whether somebody else still looks at these figures.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SecondLook {
    /// There is nothing to wait for.
    Nothing,
    /// It waits.
    Waiting,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// Which read.
    pub kind: ReadKind,
    /// When it was made.
    pub at: Moment,
    /// The shop's name.
    pub shop: String,
    /// The till's name.
    pub till: String,
    /// The figures.
    pub figures: Vec<Figure>,
    /// What was counted and decided, where it closed the session.
    pub closed: Option<ClosedWith>,
    /// Whether they speak of VAT.
    pub vat: VatOnFigures,
    /// Whether a second look waits.
    pub second_look: SecondLook,
    /// Something to say, such as where the text was saved.
    pub notice: Option<String>,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The page.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Seen.
    Done,
    /// Print or save them.
    Paper,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    head(ui, look, data, &mut column);
    if let Some(notice) = &data.notice {
        column.banner(ui, look, Tone::Positive, notice);
    } else if data.second_look == SecondLook::Waiting && !look.layout.is_short() {
        let sentence = say!(words, "figures-second-look");
        column.banner(ui, look, Tone::Plain, &sentence);
    }
    let sections = words.till_sections(&data.figures, data.closed.as_ref(), data.vat);
    let room = column.rest();
    let sheets = Sheets::of(ui, look, room, sections);
    draft.page = draft.page.min(sheets.count().saturating_sub(1));
    sheets.show(ui, look, room, draft.page);

    let (done, save) = (say!(words, "figures-done"), say!(words, "figures-paper"));
    let numbers = ((draft.page + 1).to_string(), sheets.count().to_string());
    let more = say!(words, "list-more", page = numbers.0, of = numbers.1);
    let mut foot = Foot::new()
        .other(
            Button::new(&save)
                .icon(icons::PRINTER)
                .command(Command::Print),
        )
        .primary(Button::primary(&done).icon(icons::CHECK));
    if sheets.count() > 1 {
        foot = foot.other(Button::new(&more));
    }
    let by_escape = Command::Back.pressed(ui.ctx());
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Primary) => vec![Action::Done],
        Some(Pressed::Other(0)) => vec![Action::Paper],
        Some(Pressed::Other(_)) => {
            draft.page = (draft.page + 1).checked_rem(sheets.count()).unwrap_or(0);
            Vec::new()
        }
        _ if by_escape => vec![Action::Done],
        _ => Vec::new(),
    }
}

fn head(ui: &mut Ui, look: Look<'_>, data: &Data, column: &mut Column) {
    let words = look.words;
    let title = match &data.kind {
        ReadKind::X => say!(words, "figures-x"),
        ReadKind::Z(number) => say!(words, "figures-z", number = number.to_string()),
    };
    let date = words.date(data.at.london().date_naive());
    let time = words.time(data.at);
    let when = say!(words, "figures-when", date = date, time = time);
    let place = say!(
        words,
        "figures-where",
        shop = data.shop.as_str(),
        till = data.till.as_str()
    );
    let style = if look.layout.is_short() {
        Type::Heading
    } else {
        Type::Title
    };
    let high = if look.layout.is_short() {
        style.line()
    } else {
        2.0 * Type::Meta.line()
    };
    let line = column.line(high);
    let t = look.tokens;
    let wide = text::width(ui, style, &title);
    text::heading(ui, line, style, &title, t.text, 2);
    let right = line.with_min_x(line.left() + wide + S16);
    let at = Align2::RIGHT_CENTER;
    if look.layout.is_short() {
        if text::width(ui, Type::Meta, &when) <= right.width() {
            text::label(ui, right, at, Type::Meta, &when, t.muted);
        }
        return;
    }
    let mut lines = Cut::new(right, 0.0);
    let first = lines.top(Type::Meta.line());
    text::label(ui, first, at, Type::Meta, &place, t.muted);
    let second = lines.top(Type::Meta.line());
    text::label(ui, second, at, Type::Meta, &when, t.muted);
}

/// Sizes of the lists.
#[derive(Clone, Copy, Debug)]
struct Sizes {
    heading: f32,
    row: f32,
    padding: f32,
    gap: f32,
    columns: usize,
    plain: Type,
}

impl Sizes {
    fn of(look: Look<'_>, rect: Rect) -> Self {
        let columns = if rect.width() >= 600.0 { 2 } else { 1 };
        if look.layout.is_tiny() {
            Self {
                heading: 30.0,
                row: 26.0,
                padding: S4,
                gap: S8,
                columns,
                plain: Type::Meta,
            }
        } else if look.layout.is_short() {
            Self {
                heading: 30.0,
                row: 30.0,
                padding: S8,
                gap: S8,
                columns,
                plain: Type::Meta,
            }
        } else {
            Self {
                heading: 40.0,
                row: 34.0,
                padding: S12,
                gap: S16,
                columns,
                plain: Type::Body,
            }
        }
    }

    /// The style of a row's words.
    fn style(self, look: Look<'_>, row: &FigureRow) -> Type {
        match (row.weight, look.layout.is_short()) {
            (RowWeight::Plain, _) => self.plain,
            (RowWeight::Sum, true) => Type::MetaStrong,
            (RowWeight::Sum, false) => Type::Strong,
        }
    }

    /// How high a row is: long words take two lines.
    fn row_high(self, ui: &Ui, look: Look<'_>, row: &FigureRow, wide: f32) -> f32 {
        let style = self.style(look, row);
        let figures = text::width(ui, Type::FiguresStrong, &row.amount);
        let words = text::height(ui, style, &row.name, wide - 2.0 * S16 - S12 - figures);
        words.max(self.row)
    }

    /// What a section has beside its rows.
    fn around(self) -> f32 {
        self.heading + 2.0 * self.padding
    }
}

/// Sections laid out in columns: a section stays together where it can.
struct Sheets {
    columns: Vec<Vec<Laid>>,
    sizes: Sizes,
}

/// A section, or as much of it as a column holds, with the heights of its rows.
struct Laid {
    heading: String,
    rows: Vec<(FigureRow, f32)>,
}

impl Laid {
    fn high(&self, sizes: Sizes) -> f32 {
        sizes.around() + self.rows.iter().map(|(_, high)| high).sum::<f32>()
    }
}

impl Sheets {
    fn of(ui: &Ui, look: Look<'_>, room: Rect, sections: Vec<FigureSection>) -> Self {
        let sizes = Sizes::of(look, room);
        let apart = S16 * count(sizes.columns - 1);
        let wide = (room.width() - apart) / count(sizes.columns);
        let mut columns: Vec<Vec<Laid>> = Vec::new();
        let mut used = f32::INFINITY;
        for section in sections {
            let rows = section.rows.into_iter().map(|row| {
                let high = sizes.row_high(ui, look, &row, wide);
                (row, high)
            });
            let mut rows: Vec<(FigureRow, f32)> = rows.collect();
            while !rows.is_empty() {
                let all: f32 = rows.iter().map(|(_, high)| high).sum();
                if used + sizes.around() + all > room.height() {
                    columns.push(Vec::new());
                    used = 0.0;
                }
                let mut high = sizes.around();
                let fit = rows.iter().take_while(|(_, row)| {
                    high += row;
                    high <= room.height()
                });
                let rest = rows.split_off(fit.count().max(1));
                let heading = section.heading.clone();
                let laid = Laid { heading, rows };
                used += laid.high(sizes) + sizes.gap;
                rows = rest;
                if let Some(column) = columns.last_mut() {
                    column.push(laid);
                }
            }
        }
        Self { columns, sizes }
    }

    fn count(&self) -> usize {
        self.columns.len().div_ceil(self.sizes.columns).max(1)
    }

    fn show(&self, ui: &mut Ui, look: Look<'_>, room: Rect, page: usize) {
        let sizes = self.sizes;
        let grid = Grid {
            columns: sizes.columns,
            rows: 1,
        };
        let from = page.saturating_mul(sizes.columns);
        let shown = self.columns.iter().skip(from).take(sizes.columns);
        for (place, sections) in shown.enumerate() {
            let mut column = Cut::new(grid.cell(room, S16, place), sizes.gap);
            for section in sections {
                let spot = column.top(section.high(sizes));
                sheet(ui, look, spot, section, sizes);
            }
        }
    }
}

fn sheet(ui: &mut Ui, look: Look<'_>, rect: Rect, section: &Laid, sizes: Sizes) {
    card::raised(ui, look, rect);
    let inside = rect.shrink2(vec2(S16, sizes.padding));
    let mut column = Cut::new(inside, 0.0);
    let style = if look.layout.is_short() {
        Type::Strong
    } else {
        Type::Heading
    };
    let line = column.top(sizes.heading - S4);
    text::heading(ui, line, style, &section.heading, look.tokens.text, 3);
    column.skip(S4);
    for (number, (figure, high)) in section.rows.iter().enumerate() {
        let FigureRow { name, amount, .. } = figure;
        let style = sizes.style(look, figure);
        let line = column.top(*high);
        page::two_sides(ui, look, line, name, amount, style);
        if figure.weight == RowWeight::Sum {
            let stroke = Stroke::new(1.5, look.tokens.edge);
            ui.painter().hline(line.x_range(), line.top(), stroke);
        } else if number > 0 {
            card::rule(ui, look, line, line.top());
        }
    }
}
