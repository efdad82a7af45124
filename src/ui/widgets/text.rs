//! Text in rectangles, and the nodes that say it.
//!
//! The fonts' natural box has the middle of capital letters at its own middle, and so has the icon
//! font: what is centred by its box shares a centre line.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{Align, Align2, Color32, Context, FontId, Galley, Id, Pos2, Rect, Response};
use egui::{Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::ui::icons::Icon;
use crate::ui::theme::{Type, fonts};

/// Whether an icon stands for something selected.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum IconCut {
    /// At rest.
    Regular,
    /// Selected.
    Fill,
}

impl IconCut {
    /// Fill where something is selected.
    pub fn of(selected: bool) -> Self {
        if selected { Self::Fill } else { Self::Regular }
    }
}

/// The width of one line.
pub fn width(ui: &Ui, style: Type, text: &str) -> f32 {
    let job = style.job(text, Color32::PLACEHOLDER, f32::INFINITY, Align::LEFT);
    ui.painter().layout_job(job).size().x.ceil()
}

/// The width of the longest word of it.
pub fn widest_word(ui: &Ui, style: Type, text: &str) -> f32 {
    let words = text.split_whitespace();
    words.map(|word| width(ui, style, word)).fold(0.0, f32::max)
}

/// The height of a paragraph in a column of this width.
pub fn height(ui: &Ui, style: Type, text: &str, width: f32) -> f32 {
    let job = style.job(text, Color32::PLACEHOLDER, width, Align::LEFT);
    ui.painter().layout_job(job).size().y
}

/// Paints text inside a rectangle, in as many lines as fit; gives no node.
pub fn paint(ui: &Ui, rect: Rect, at: Align2, style: Type, text: &str, colour: Color32) -> Rect {
    let lines = whole_lines(rect.height(), style.line());
    let mut job = style.job_of_lines(text, colour, rect.width() + 0.5, lines);
    job.halign = at.x();
    paint_job(ui, rect, at, job, text)
}

fn paint_job(ui: &Ui, rect: Rect, at: Align2, job: LayoutJob, text: &str) -> Rect {
    let galley = ui.painter().layout_job(job);
    if galley.elided {
        note_cut(ui.ctx(), text);
    }
    let pos = pos2(
        match at.x() {
            Align::LEFT => rect.left(),
            Align::Center => rect.center().x,
            Align::RIGHT => rect.right(),
        },
        match at.y() {
            Align::TOP => rect.top(),
            Align::Center => rect.center().y - galley.size().y / 2.0,
            Align::BOTTOM => rect.bottom() - galley.size().y,
        },
    );
    place(ui, pos, galley)
}

fn place(ui: &Ui, pos: Pos2, galley: Arc<Galley>) -> Rect {
    let pos = pos2(pos.x, pos.y.round());
    let painted = galley.rect.translate(pos.to_vec2());
    ui.painter().galley(pos, galley, Color32::PLACEHOLDER);
    painted
}

fn whole_lines(height: f32, line: f32) -> usize {
    let mut lines = 1;
    while crate::ui::layout::count(lines + 1) * line <= height + 1.0 && lines < 200 {
        lines += 1;
    }
    lines
}

/// Paints an icon in the middle of a rectangle.
pub fn icon(ui: &Ui, rect: Rect, icon: Icon, cut: IconCut, size: f32, colour: Color32) {
    let family = match cut {
        IconCut::Regular => fonts::icons(),
        IconCut::Fill => fonts::icons_fill(),
    };
    let galley =
        ui.painter()
            .layout_no_wrap(icon.glyph().to_string(), FontId::new(size, family), colour);
    let pos = rect.center() - galley.size() / 2.0;
    ui.painter()
        .galley(pos2(pos.x.round(), pos.y.round()), galley, colour);
}

/// Text with a node of its own.
pub fn label(
    ui: &mut Ui,
    rect: Rect,
    at: Align2,
    style: Type,
    text: &str,
    colour: Color32,
) -> Response {
    let painted = paint(ui, rect, at, style, text, colour);
    node(ui, painted, Role::Label, text)
}

/// A paragraph from this corner; says how high it became.
pub fn paragraph(
    ui: &mut Ui,
    corner: Pos2,
    width: f32,
    style: Type,
    text: &str,
    colour: Color32,
) -> f32 {
    let galley = ui
        .painter()
        .layout_job(style.job(text, colour, width, Align::LEFT));
    let size = galley.size();
    place(ui, corner, galley);
    node(
        ui,
        Rect::from_min_size(corner, vec2(size.x.max(1.0), size.y)),
        Role::Label,
        text,
    );
    size.y
}

/// A heading of this level (1 for the screen's own), as assistive technology finds it.
pub fn heading(
    ui: &mut Ui,
    rect: Rect,
    style: Type,
    text: &str,
    colour: Color32,
    level: usize,
) -> Response {
    let painted = paint(ui, rect, Align2::LEFT_CENTER, style, text, colour);
    let response = node(ui, painted, Role::Label, text);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        node.set_label(text);
        node.clear_value();
        node.set_level(level.saturating_sub(1));
    });
    response
}

/// A node for something that is painted and only read.
pub fn node(ui: &mut Ui, rect: Rect, role: Role, text: &str) -> Response {
    let response = ui.allocate_rect(rect, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(role, true, text));
    response
}

/// Puts a field into its rectangle, also where that is lower than a finger's target.
pub fn put_edit(ui: &mut Ui, rect: Rect, edit: egui::TextEdit<'_>) -> Response {
    let before = ui.spacing().interact_size.y;
    ui.spacing_mut().interact_size.y = rect.height();
    let response = ui.put(rect, edit);
    ui.spacing_mut().interact_size.y = before;
    response
}

fn note_cut(ctx: &Context, text: &str) {
    let text = text.to_owned();
    ctx.data_mut(|data| {
        data.get_temp_mut_or_default::<BTreeSet<String>>(cut_id())
            .insert(text);
    });
}

fn cut_id() -> Id {
    Id::unique("texts that were cut")
}

/// Forgets the texts that were cut: they may be somebody's.
pub fn forget_cut(ctx: &Context) {
    ctx.data_mut(|data| data.remove::<BTreeSet<String>>(cut_id()));
}

/// The texts that did not fit and were cut with "…": for the sweep over all screens.
pub fn cut_texts(ctx: &Context) -> BTreeSet<String> {
    ctx.data_mut(|data| data.get_temp(cut_id()))
        .unwrap_or_default()
}
