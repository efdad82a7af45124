//! The real pages of a report at a size that can be read, a part of a page at a time; and the same words as
//! plain text under a switch. Page Down, Space and Page Up lead through it.

use std::sync::Arc;

use egui::epaint::RectShape;
use egui::{Context, Id, Key, Rect, Role, Stroke, StrokeKind, TextureHandle, TextureOptions, Ui};
use egui::{pos2, vec2};

use super::banner::Tone;
use super::button::Button;
use super::column::Column;
use super::long_text::{LongText, Piece};
use super::{tabs, text};
use crate::documents::preview::PagePicture;
use crate::domain::reports::ledger::PaperDigest;
use crate::ui::Look;
use crate::ui::app::deeds::files::Pictured;
use crate::ui::icons;
use crate::ui::layout::{Cut, count};
use crate::ui::theme::space::{RADIUS_CHIP, S12, STROKE};
use crate::ui::theme::tokens::UNTINTED;
use crate::words::say;

/// No page is shown wider than this.
const WIDEST: f32 = 860.0;

/// The pages that were made, by what they were made of.
pub type Shown = (PaperDigest, Arc<Pictured>);

/// Where somebody is in it.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The part of the pages.
    pub part: usize,
    /// Whether the words are shown.
    pub words: bool,
    /// The words.
    pub text: LongText,
    /// The page of the words.
    pub page: usize,
    /// The part of the tabs.
    pub tabs: usize,
}

/// Where the textures of the pages lie: of one paper at a time.
#[derive(Clone, Default)]
struct Here {
    of: Option<PaperDigest>,
    pages: Vec<TextureHandle>,
}

fn id() -> Id {
    Id::unique("pages of a report")
}

/// Forgets the pages: they are somebody's.
pub fn forget(ctx: &Context) {
    ctx.data_mut(|data| data.remove::<Here>(id()));
}

fn texture(
    ctx: &Context,
    of: PaperDigest,
    page: usize,
    pages: &[PagePicture],
) -> Option<TextureHandle> {
    let mut here: Here = ctx.data_mut(|data| data.get_temp(id())).unwrap_or_default();
    if here.of != Some(of) {
        let load = |(n, page): (usize, &PagePicture)| {
            let size = [usize::from(page.width), usize::from(page.height)];
            let image = egui::ColorImage::from_rgba_unmultiplied(size, &page.rgba);
            ctx.load_texture(format!("report page {n}"), image, TextureOptions::LINEAR)
        };
        here = Here {
            of: Some(of),
            pages: pages.iter().enumerate().map(load).collect(),
        };
        ctx.data_mut(|data| data.insert_temp(id(), here.clone()));
    }
    here.pages.get(page).cloned()
}

/// A part: which page, and from where to where on it, in points of the screen.
#[derive(Clone, Copy, Debug)]
struct Part {
    page: usize,
    top: f32,
    bottom: f32,
}

fn parts(room: Rect, pictured: &Pictured) -> Vec<Part> {
    let mut all = Vec::new();
    for (n, page) in pictured.pages.iter().enumerate() {
        let high = wide(room) * f32::from(page.height) / f32::from(page.width.max(1));
        let blank = pictured.blank.get(n).map_or(&[][..], Vec::as_slice);
        let mut top = 0.0;
        loop {
            let end = top + room.height();
            let bottom = if end >= high {
                high
            } else {
                cut(blank, high, (top, end))
            };
            all.push(Part {
                page: n,
                top,
                bottom,
            });
            if bottom >= high {
                break;
            }
            top = bottom;
        }
    }
    all
}

/// Where a page of this height can be cut above its end: where nothing stands, so that no line is cut in
/// two. Where there is no such place in the lower half, at the end.
fn cut(blank: &[bool], high: f32, (top, end): (f32, f32)) -> f32 {
    let rows = count(blank.len().max(1));
    let half = f32::midpoint(top, end);
    let at = |row: usize| (count(row) + 0.5) * high / rows;
    let mut found = blank
        .iter()
        .enumerate()
        .rev()
        .filter(|(_, blank)| **blank)
        .map(|(row, _)| at(row));
    found
        .find(|at| *at <= end)
        .filter(|at| *at > half)
        .unwrap_or(end)
}

fn wide(room: Rect) -> f32 {
    room.width().min(WIDEST)
}

/// Shows it in what is left of a column. `hidden`: answers stand in it that are not shown here.
pub fn show(
    ui: &mut Ui,
    look: Look<'_>,
    column: &mut Column,
    shown: Option<&Shown>,
    draft: &mut Draft,
) {
    let words = look.words;
    let Some((of, pictured)) = shown else {
        let sentence = say!(words, "report-being-made");
        column.banner(ui, look, Tone::Plain, &sentence);
        return;
    };
    let line = column.line(look.layout.small_target());
    let room = column.rest();
    let all = parts(room, pictured);
    let (on, back) = keys(ui);
    let mut cut = Cut::new(line, S12);
    if draft.words {
        let lines = pictured.text.lines().filter(|line| !line.is_empty());
        let pieces: Vec<Piece> = lines.map(|line| Piece::Words(line.to_owned())).collect();
        let of = draft.text.show_pieces(ui, look, room, draft.page, &pieces);
        let number = draft.page.min(of.pages.saturating_sub(1));
        draft.page = turned(ui, look, &mut cut, (number, of.pages), (on, back));
    } else {
        draft.part = draft.part.min(all.len().saturating_sub(1));
        if let Some(part) = all.get(draft.part) {
            draw(ui, look, room, (*of, pictured), *part);
        }
        draft.part = turned(ui, look, &mut cut, (draft.part, all.len()), (on, back));
    }
    let names = [
        say!(words, "report-as-pages"),
        say!(words, "report-as-words"),
    ];
    let spot = cut
        .rest
        .with_max_x(cut.rest.left() + cut.rest.width().min(440.0));
    let chosen = usize::from(draft.words);
    if let Some(pressed) = tabs::show(ui, look, spot, &names, chosen, &mut draft.tabs) {
        draft.words = pressed == 1;
    }
}

/// Whether a key asks for the next part, or for the one before. Space is for whatever has the focus first.
fn keys(ui: &Ui) -> (bool, bool) {
    let nothing = ui.memory(|memory| memory.focused().is_none());
    ui.input(|input| {
        let space = nothing && input.key_pressed(Key::Space);
        (
            input.key_pressed(Key::PageDown) || space,
            input.key_pressed(Key::PageUp),
        )
    })
}

/// The button for the next part, where there is more than one; gives the part that is shown next.
fn turned(
    ui: &mut Ui,
    look: Look<'_>,
    cut: &mut Cut,
    (part, of): (usize, usize),
    (on, back): (bool, bool),
) -> usize {
    if of < 2 {
        return 0;
    }
    let (number, all) = ((part + 1).to_string(), of.to_string());
    let more = say!(look.words, "list-more", page = number, of = all);
    let button = Button::new(&more).icon(icons::ARROW_RIGHT);
    let spot = cut.right(button.width(ui));
    let pressed = button.show(ui, look, spot);
    match () {
        () if pressed => (part + 1).checked_rem(of).unwrap_or(0),
        () if on => (part + 1).min(of - 1),
        () if back => part.saturating_sub(1),
        () => part,
    }
}

fn draw(
    ui: &mut Ui,
    look: Look<'_>,
    room: Rect,
    (of, pictured): (PaperDigest, &Pictured),
    part: Part,
) {
    let (Some(page), Some(texture)) = (
        pictured.pages.get(part.page),
        texture(ui.ctx(), of, part.page, &pictured.pages),
    ) else {
        return;
    };
    let wide = wide(room);
    let high = wide * f32::from(page.height) / f32::from(page.width.max(1));
    let shown = part.bottom - part.top;
    let corner = pos2(room.center().x - wide / 2.0, room.top());
    let sheet = Rect::from_min_size(corner, vec2(wide, shown));
    let seen = Rect::from_min_max(pos2(0.0, part.top / high), pos2(1.0, part.bottom / high));
    let image = RectShape::filled(sheet, RADIUS_CHIP, UNTINTED).with_texture(texture.id(), seen);
    ui.painter().add(image);
    let edge = Stroke::new(STROKE, look.tokens.line);
    ui.painter()
        .rect_stroke(sheet, RADIUS_CHIP, edge, StrokeKind::Outside);
    let (number, pages) = ((part.page + 1).to_string(), count(pictured.pages.len()));
    let said = say!(
        look.words,
        "report-page-shown",
        page = number,
        of = format!("{pages:.0}")
    );
    text::node(ui, sheet, Role::Label, &said);
}
