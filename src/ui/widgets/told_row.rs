//! A list that is only read: what it is, a line about it, an amount; a page at a time.

use egui::{Align2, Rect, Role, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::button::Button;
use super::more_strip;
use super::pages::Pages;
use super::photo::Photo;
use super::text::{self, IconCut};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::layout::{Grid, count, fits};
use crate::ui::theme::space::{RADIUS_CONTROL, S8, S12, S16, STROKE};
use crate::ui::theme::{Block, Type};
use crate::words::say;

/// One of the things.
#[derive(Clone, Debug)]
pub struct ToldRow {
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
    /// Whether it holds no more: a line goes through what it is.
    pub struck: bool,
}

/// The height of a row with one line about it.
const LOW: f32 = 64.0;
/// The same in the smallest window.
const LOWEST: f32 = 56.0;
/// The most lines about a thing.
const MOST_LINES: usize = 4;

/// Shows a page of a list of `total` things; `row` makes those that are shown. Rows become higher
/// where the lines about them need it; below them stands the way to the next page.
pub fn list(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    total: usize,
    page: &mut usize,
    row: impl Fn(usize) -> Option<ToldRow>,
) {
    columns(ui, look, rect, (total, 1), page, |_| None, row);
}

/// The same in so many columns, where a row can have a photo in the place of its icon.
pub fn columns(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    (total, columns): (usize, usize),
    page: &mut usize,
    photo: impl Fn(usize) -> Option<Photo>,
    row: impl Fn(usize) -> Option<ToldRow>,
) {
    let more = look.layout.target();
    let low = if look.layout.is_tiny() { LOWEST } else { LOW };
    // Where it is low, the way on stands beside the rows.
    let all = fits(rect.height(), low, S8).saturating_mul(columns);
    let (rect, strip) = if look.layout.is_short() && total > all {
        let (rows, strip) = more_strip::cut(ui, look, rect);
        (rows, Some(strip))
    } else {
        (rect, None)
    };
    let mut lines = 1;
    let (high, pages, rows): (f32, Pages, Vec<(ToldRow, Option<Photo>)>) = loop {
        let high = (low - Type::Meta.line()) + count(lines) * Type::Meta.line();
        let all = fits(rect.height(), high, S8).saturating_mul(columns);
        let pages = if strip.is_some() {
            Pages::with_foot(total, all, *page)
        } else if all >= total {
            Pages::of(total, all, *page)
        } else {
            let room = rect.height() - more - S8;
            let cells = fits(room, high, S8).saturating_mul(columns);
            Pages::of(total, cells + 1, *page)
        };
        let rows: Vec<(ToldRow, Option<Photo>)> = pages
            .shown()
            .filter_map(|number| Some((row(number)?, photo(number))))
            .collect();
        let wide = |row: &ToldRow| words_of(ui, cell(rect, columns, 0), high, row).width();
        let needs = |row: &ToldRow| text::height(ui, Type::Meta, &row.detail, wide(row));
        let enough = count(lines) * Type::Meta.line() + 1.0;
        let fit = rows.iter().all(|(row, _)| needs(row) <= enough);
        if fit || lines == MOST_LINES {
            break (high, pages, rows);
        }
        lines += 1;
    };
    let mut top = rect.top();
    for across in rows.chunks(columns.max(1)) {
        for (place, (row, photo)) in across.iter().enumerate() {
            let of = cell(rect, columns, place);
            let spot = Rect::from_min_size(pos2(of.left(), top), vec2(of.width(), high));
            show(ui, look, spot, row, *photo);
        }
        top += high + S8;
    }
    if let Some(strip) = strip {
        if more_strip::show(ui, look, strip.with_max_y(top - S8), pages) {
            *page = pages.next();
        }
    } else if pages.has_more() {
        let spot = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), more));
        let numbers = (pages.number().to_string(), pages.count().to_string());
        let label = say!(look.words, "list-more", page = numbers.0, of = numbers.1);
        let button = Button::new(&label).icon(icons::ARROW_RIGHT);
        if button.show(ui, look, spot) {
            *page = pages.next();
        }
    }
}

/// The room of one of the columns.
fn cell(rect: Rect, columns: usize, place: usize) -> Rect {
    Grid { columns, rows: 1 }.cell(rect, S8, place)
}

/// The side of a row's picture.
fn side(high: f32) -> f32 {
    (high - 2.0 * S8).min(52.0)
}

/// Where the words of a row stand, between its picture and its amount.
fn words_of(ui: &Ui, rect: Rect, high: f32, row: &ToldRow) -> Rect {
    let amount = text::width(ui, Type::FiguresStrong, &row.amount);
    Rect::from_min_max(
        pos2(rect.left() + S12 + side(high) + S16, rect.top()),
        pos2(rect.right() - S16 - amount - S12, rect.bottom()),
    )
}

fn show(ui: &mut Ui, look: Look<'_>, rect: Rect, row: &ToldRow, photo: Option<Photo>) {
    let t = look.tokens;
    let edge = Stroke::new(STROKE, t.card_edge);
    ui.painter()
        .rect(rect, RADIUS_CONTROL, t.raised, edge, StrokeKind::Inside);
    let side = side(rect.height());
    let middle = pos2(rect.left() + S12 + side / 2.0, rect.center().y);
    let spot = Rect::from_center_size(middle, Vec2::splat(side));
    if !photo.is_some_and(|photo| photo.show(ui, spot, RADIUS_CONTROL)) {
        ui.painter()
            .rect_filled(spot, RADIUS_CONTROL, row.block.tint);
        text::icon(ui, spot, row.icon, IconCut::Regular, 28.0, row.block.ink);
    }
    let right = rect.right() - S16;
    let wide = text::width(ui, Type::FiguresStrong, &row.amount);
    let amount = Rect::from_min_max(pos2(right - wide, rect.top()), pos2(right, rect.bottom()));
    let at = Align2::RIGHT_CENTER;
    text::paint(ui, amount, at, Type::FiguresStrong, &row.amount, t.text);
    let words = words_of(ui, rect, rect.height(), row);
    let first = Type::Strong.line();
    let second = text::height(ui, Type::Meta, &row.detail, words.width());
    let top = rect.center().y - f32::midpoint(first, second);
    let name = Rect::from_min_size(pos2(words.left(), top), vec2(words.width(), first));
    let below = pos2(words.left(), name.bottom());
    let detail = Rect::from_min_size(below, vec2(words.width(), second));
    let at = Align2::LEFT_CENTER;
    let painted = text::paint(ui, name, at, Type::Strong, &row.name, t.text);
    if row.struck {
        let line = Stroke::new(2.0, t.text);
        ui.painter()
            .hline(painted.x_range(), painted.center().y, line);
    }
    text::paint(ui, detail, at, Type::Meta, &row.detail, t.muted);
    let parts = [&row.name, &row.detail, &row.amount];
    let said: Vec<&str> = parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .map(String::as_str)
        .collect();
    text::node(ui, rect, Role::Label, &said.join(", "));
}
