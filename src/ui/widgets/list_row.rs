//! A list of things to choose from: what it is, a line about it, an amount; a page at a time.

use egui::{Align2, Rect, Role, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::button::Button;
use super::column::Column;
use super::pages::Pages;
use super::person_tile::Portrait;
use super::photo::Photo;
use super::text::{self, IconCut};
use super::{more_strip, press};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::layout::{Grid, count, fits};
use crate::ui::theme::space::{ICON, RADIUS_CONTROL, S4, S8, S12, S16, STROKE};
use crate::ui::theme::{Block, Type};
use crate::words::say;

/// The height of a row among few.
const FEW: f32 = 88.0;
/// Their least width, where there is room.
const FEW_WIDE: f32 = 800.0;

/// One of the things.
#[derive(Clone, Debug)]
pub struct ListRow {
    /// Its picture.
    pub icon: Icon,
    /// In the colours of this meaning.
    pub block: Block,
    /// What it is.
    pub name: String,
    /// A line about it.
    pub detail: String,
    /// How much, as text; empty for none.
    pub amount: String,
}

impl ListRow {
    /// In the colours of what somebody shows of themself, where they show something.
    pub fn wear(&mut self, look: Look<'_>, portrait: Option<&Portrait>) {
        let Some(tile) = portrait.map(|portrait| &portrait.picture) else {
            return;
        };
        self.icon = Icon::named(&tile.symbol).unwrap_or(icons::USER);
        self.block = look.tile(&tile.colour);
    }

    /// How wide it wants to be at this height.
    fn width(&self, ui: &Ui, look: Look<'_>, high: f32) -> f32 {
        let name = text::width(ui, Type::Strong, &self.name);
        let words = name.max(text::width(ui, Type::Meta, &self.detail));
        let amount = text::width(ui, Type::FiguresStrong, &self.amount);
        Around::of(look).left(high) + words + S12 + amount + Around::of(look).right()
    }

    /// How high it becomes at this width, with two lines where one does not hold all.
    fn high_at(&self, ui: &Ui, look: Look<'_>, width: f32, least: f32) -> f32 {
        let amount = text::width(ui, Type::FiguresStrong, &self.amount);
        let around = Around::of(look);
        let words = width - around.left(least) - S12 - amount - around.right();
        let name = text::height(ui, Type::Strong, &self.name, words);
        let detail = text::height(ui, Type::Meta, &self.detail, words);
        let (name, detail) = (
            name.min(2.0 * Type::Strong.line()),
            detail.min(2.0 * Type::Meta.line()),
        );
        name + detail + 2.0 * S4
    }

    fn spoken(&self) -> String {
        let parts = [&self.name, &self.detail, &self.amount];
        let parts: Vec<&str> = parts
            .into_iter()
            .filter(|part| !part.is_empty())
            .map(String::as_str)
            .collect();
        parts.join(", ")
    }
}

/// What stands around the words of a row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Around {
    /// A picture before them and a caret after them.
    Roomy,
    /// A picture close by, and no caret: the words need the room.
    Close,
}

impl Around {
    fn of(look: Look<'_>) -> Self {
        if look.layout.is_tiny() {
            Self::Close
        } else {
            Self::Roomy
        }
    }

    /// The side of the picture in a row of this height.
    fn picture(high: f32) -> f32 {
        (high - 2.0 * S8).min(52.0)
    }

    fn edge(self) -> f32 {
        match self {
            Self::Roomy => S12,
            Self::Close => S8,
        }
    }

    /// From the row's left edge to its words.
    fn left(self, high: f32) -> f32 {
        let gap = match self {
            Self::Roomy => S16,
            Self::Close => S12,
        };
        self.edge() + Self::picture(high) + gap
    }

    /// From its amount to its right edge.
    fn right(self) -> f32 {
        match self {
            Self::Roomy => S8 + ICON + S12,
            Self::Close => S12,
        }
    }
}

/// Beside a list of few, where there is room: what the list is about.
pub fn beside_few(
    ui: &mut Ui,
    look: Look<'_>,
    column: &mut Column,
    rows: usize,
    about: (Icon, Block),
    sentence: &str,
) {
    let gap = if look.layout.is_short() { S8 } else { S12 };
    let high = count(rows) * (look.layout.list_row() + gap);
    if (1..=5).contains(&rows) && high <= column.rest().height() {
        column.beside(ui, look, about, sentence);
    }
}

/// Shows a page of a list; says which row was pressed. The last place leads to the next page.
pub fn list(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    rows: &[ListRow],
    page: &mut usize,
) -> Option<usize> {
    with_photos(ui, look, rect, rows, |_| None, page)
}

/// The same, where a row can have a photo in the place of its icon.
pub fn with_photos(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    rows: &[ListRow],
    photo: impl Fn(usize) -> Option<Photo>,
    page: &mut usize,
) -> Option<usize> {
    let short = look.layout.is_short();
    let gap = if short { S8 } else { S12 };
    let high = look.layout.list_row();
    // Two columns only where every row fits into half.
    let widest = rows
        .iter()
        .map(|row| row.width(ui, look, high))
        .fold(0.0, f32::max);
    let few = rows.len() <= fits(rect.height(), FEW, gap).min(5) && !short;
    // Few stand below each other, larger.
    let high = if few { high.max(FEW) } else { high };
    let rect = if few {
        rect.with_max_x(rect.left() + rect.width().min(widest.max(FEW_WIDE)))
    } else {
        rect
    };
    let columns = if !few && widest <= (rect.width() - gap) / 2.0 {
        2
    } else {
        1
    };
    // Long names and lines about them take two lines, and with them every row.
    let wide =
        if columns == 1 && look.layout.is_short() && rows.len() > fits(rect.height(), high, gap) {
            more_strip::cut(ui, look, rect).0.width()
        } else {
            rect.width()
        };
    let high = if columns == 1 && widest > wide {
        let needed = rows.iter().map(|row| row.high_at(ui, look, wide, high));
        let half = (rect.height() - gap) / 2.0;
        needed.fold(high, f32::max).min(half.max(high))
    } else {
        high
    };
    let least = if rows.len() > 1 && columns == 1 {
        2.0 * high + gap
    } else {
        high
    };
    if rect.height() < least - 1.0 {
        // What else is said on the page leaves no room for a list.
        return None;
    }
    let rows_of = Rows {
        total: rows.len(),
        columns,
        high,
        gap,
    };
    let row = |number: usize| Some((rows.get(number)?.clone(), photo(number)));
    pages(ui, look, rect, rows_of, page, row)
}

/// The same of any number of rows in so many columns: only those that are seen are made. A row can
/// have a photo, which stands in the place of its icon.
pub fn many(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    (total, columns): (usize, usize),
    page: &mut usize,
    row: impl Fn(usize) -> Option<(ListRow, Option<Photo>)>,
) -> Option<usize> {
    let gap = if look.layout.is_short() { S8 } else { S12 };
    let high = look.layout.list_row();
    let rows = Rows {
        total,
        columns,
        high,
        gap,
    };
    pages(ui, look, rect, rows, page, row)
}

/// How rows stand.
#[derive(Clone, Copy, Debug)]
struct Rows {
    total: usize,
    columns: usize,
    high: f32,
    gap: f32,
}

fn pages(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    rows: Rows,
    page: &mut usize,
    row: impl Fn(usize) -> Option<(ListRow, Option<Photo>)>,
) -> Option<usize> {
    let Rows {
        total,
        columns,
        high,
        gap,
    } = rows;
    let lines = fits(rect.height(), high, gap);
    // Where it is low, the way on stands beside the rows.
    let (rect, strip) = if look.layout.is_short() && columns == 1 && total > lines {
        let (rows, strip) = more_strip::cut(ui, look, rect);
        (rows, Some(strip))
    } else {
        (rect, None)
    };
    let pages = match strip {
        Some(_) => Pages::with_foot(total, lines, *page),
        None => Pages::of(total, columns * lines, *page),
    };
    let grid = Grid {
        columns,
        rows: lines,
    };
    let used = high * count(lines) + gap * count(lines - 1);
    let area = rect.with_max_y(rect.top() + used);
    let mut pressed = None;
    for (place, number) in pages.shown().enumerate() {
        let Some(row) = row(number) else {
            continue;
        };
        if show(ui, look, grid.cell(area, gap, place), &row, number) {
            pressed = Some(number);
        }
    }
    if let Some(strip) = strip {
        let strip = strip.with_max_y(area.bottom());
        if more_strip::show(ui, look, strip, pages) {
            *page = pages.next();
        }
    } else if pages.has_more() {
        let spot = grid.cell(area, gap, grid.cells() - 1);
        let numbers = (pages.number().to_string(), pages.count().to_string());
        let label = say!(look.words, "list-more", page = numbers.0, of = numbers.1);
        if Button::new(&label)
            .icon(icons::ARROW_RIGHT)
            .show(ui, look, spot)
        {
            *page = pages.next();
        }
    }
    pressed
}

/// Shows one row; true when it was pressed.
fn show(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    (row, photo): &(ListRow, Option<Photo>),
    number: usize,
) -> bool {
    let t = look.tokens;
    let id = ui.scope_id().with(("list row", number));
    let press = press::listen(ui, look, rect, id);
    let response = &press.response;
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, row.spoken()));
    let pressed = press.down;
    let body = if pressed { rect.shrink(1.5) } else { rect };
    let ground = if pressed { t.sunken } else { t.raised };
    let edge = Stroke::new(STROKE, if pressed { t.text } else { t.edge });
    ui.painter()
        .rect(body, RADIUS_CONTROL, ground, edge, StrokeKind::Inside);
    let around = Around::of(look);
    let side = Around::picture(rect.height());
    let spot = Rect::from_center_size(
        pos2(rect.left() + around.edge() + side / 2.0, rect.center().y),
        Vec2::splat(side),
    );
    let rim = if row.block.tint == ground {
        Stroke::new(1.5, row.block.ink)
    } else {
        Stroke::NONE
    };
    ui.painter().rect(
        spot,
        RADIUS_CONTROL,
        row.block.tint,
        rim,
        StrokeKind::Inside,
    );
    let photo = photo.is_some_and(|photo| photo.show(ui, spot, 10));
    if !photo {
        text::icon(ui, spot, row.icon, IconCut::Regular, 28.0, row.block.ink);
    }
    let right = rect.right() - around.right();
    if around == Around::Roomy {
        let middle = pos2(right + S8 + ICON / 2.0, rect.center().y);
        let caret = Rect::from_center_size(middle, Vec2::splat(ICON));
        let icon = icons::CARET_RIGHT;
        text::icon(ui, caret, icon, IconCut::Regular, 20.0, t.muted);
    }
    let wide = text::width(ui, Type::FiguresStrong, &row.amount);
    let amount = Rect::from_min_max(pos2(right - wide, rect.top()), pos2(right, rect.bottom()));
    text::paint(
        ui,
        amount,
        Align2::RIGHT_CENTER,
        Type::FiguresStrong,
        &row.amount,
        t.text,
    );
    let words = Rect::from_min_max(
        pos2(rect.left() + around.left(rect.height()), rect.top()),
        pos2(amount.left() - S12, rect.bottom()),
    );
    if row.detail.is_empty() {
        let at = Align2::LEFT_CENTER;
        text::paint(ui, words, at, Type::Strong, &row.name, t.text);
        return press.pressed;
    }
    let second = text::height(ui, Type::Meta, &row.detail, words.width());
    let second = second.clamp(Type::Meta.line(), 2.0 * Type::Meta.line());
    let first = text::height(ui, Type::Strong, &row.name, words.width());
    let first = first.min(words.height() - second).max(Type::Strong.line());
    let second = second.min(words.height() - first).max(Type::Meta.line());
    let top = rect.center().y - f32::midpoint(first, second);
    let name = Rect::from_min_size(pos2(words.left(), top), vec2(words.width(), first));
    let detail = Rect::from_min_size(
        pos2(words.left(), name.bottom()),
        vec2(words.width(), second),
    );
    let at = Align2::LEFT_CENTER;
    text::paint(ui, name, at, Type::Strong, &row.name, t.text);
    let quiet = if ground == t.raised { t.muted } else { t.text };
    text::paint(ui, detail, at, Type::Meta, &row.detail, quiet);
    press.pressed
}
