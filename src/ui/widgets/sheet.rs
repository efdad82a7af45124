//! A paper on the screen: the same marks as in the PDF, at a size that can be read, as much of a page
//! at a time as there is room for. No line is ever cut in two.

use std::sync::Arc;

use egui::{
    Align2, FontFamily, FontId, Painter, Rect, Role, Stroke, StrokeKind, Ui, Vec2, pos2, vec2,
};

use super::text;
use crate::documents::page::{Face, Fill, Ink, Laid, Length, Outline, Page, Picture, Shape};
use crate::ui::Look;
use crate::ui::layout::count;
use crate::ui::theme::fonts;
use crate::ui::theme::space::{RADIUS_CONTROL, STROKE};

/// Free room around the text of the paper, in its own points.
const EDGE: f32 = 14.0;
/// Of it, what every screenful has below its last line.
const BELOW: f32 = 6.0;
/// No paper is shown larger than this.
const LARGEST: f32 = 1.9;

/// A laid-out paper.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sheet(pub Arc<Laid>);

/// One screenful: of which page, and from where to where on it, in the paper's points.
#[derive(Clone, Copy, PartialEq, Debug)]
struct View {
    page: usize,
    from: f32,
    to: f32,
}

impl Sheet {
    /// How many screenfuls it has in this room.
    pub fn count(&self, room: Rect) -> usize {
        self.views(room).len()
    }

    /// From where to where the paper has marks at all, left and right.
    fn across(&self) -> (f32, f32) {
        let (mut left, mut right) = (f32::INFINITY, 0.0_f32);
        for mark in self.0.pages.iter().flat_map(|page| &page.marks) {
            let spot = spot(&mark.shape);
            left = left.min(spot.left());
            right = right.max(spot.right());
        }
        if left > right {
            (0.0, points(self.0.width))
        } else {
            (left - EDGE, right + EDGE)
        }
    }

    fn scale(&self, room: Rect) -> f32 {
        let (left, right) = self.across();
        (room.width() / (right - left).max(1.0)).min(LARGEST)
    }

    fn views(&self, room: Rect) -> Vec<View> {
        let high = (room.height() / self.scale(room) - BELOW).max(40.0);
        let mut views = Vec::new();
        for (n, page) in self.0.pages.iter().enumerate() {
            let mut spots: Vec<Rect> = page.marks.iter().map(|m| spot(&m.shape)).collect();
            spots.sort_by(|a, b| a.top().total_cmp(&b.top()));
            let bottom = spots.iter().map(Rect::bottom).fold(0.0, f32::max) + EDGE - BELOW;
            let top = spots.first().map_or(0.0, Rect::top) - EDGE;
            let mut from = top;
            loop {
                let mut to = from + high;
                if to >= bottom {
                    let to = from + high.min((bottom - top).max(40.0));
                    views.push(View { page: n, from, to });
                    break;
                }
                // The first line that would be cut, or begins below, is the next one's first.
                let cut = spots
                    .iter()
                    .filter(|s| s.height() < high && s.top() > from && s.bottom() > to)
                    .map(|s| s.top() - 2.0)
                    .fold(f32::INFINITY, f32::min);
                to = to.min(cut).max(from + 20.0);
                views.push(View { page: n, from, to });
                from = to.max(cut.min(bottom - 20.0));
            }
        }
        views
    }

    /// Shows one screenful, in the middle of this room at its top.
    pub fn show(&self, ui: &mut Ui, look: Look<'_>, room: Rect, view: usize) {
        let t = look.tokens;
        let views = self.views(room);
        let Some(view) = views.get(view.min(views.len().saturating_sub(1))) else {
            return;
        };
        let Some(page) = self.0.pages.get(view.page) else {
            return;
        };
        let scale = self.scale(room);
        let (left, right) = self.across();
        let high = view.to - view.from + BELOW;
        let size = vec2((right - left) * scale, high * scale);
        let corner = pos2(room.center().x - size.x / 2.0, room.top());
        let sheet = Rect::from_min_size(corner, size.min(room.size()));
        let edge = Stroke::new(STROKE, t.line);
        ui.painter()
            .rect(sheet, RADIUS_CONTROL, t.raised, edge, StrokeKind::Outside);
        let painter = ui.painter().with_clip_rect(sheet.intersect(ui.clip_rect()));
        let at = |x: f32, y: f32| corner + vec2(x - left, y - view.from) * scale;
        let ink = |ink: Ink| match ink {
            Ink::Text => t.text,
            Ink::Muted => t.muted,
            Ink::Line => t.line,
            Ink::Tint => t.sunken,
            Ink::White => t.raised,
        };
        let here = |spot: Rect| spot.bottom() > view.from && spot.top() < view.to;
        for mark in &page.marks {
            let spot = spot(&mark.shape);
            if !here(spot) {
                continue;
            }
            let on_screen =
                Rect::from_two_pos(at(spot.left(), spot.top()), at(spot.right(), spot.bottom()));
            match &mark.shape {
                Shape::Text {
                    text,
                    face,
                    size,
                    ink: with,
                    ..
                } => {
                    let font = FontId::new(points(*size) * scale, family(*face));
                    let galley = painter.layout_no_wrap(text.clone(), font, ink(*with));
                    painter.galley(on_screen.min, galley, ink(*with));
                }
                Shape::NoGlyph { ink: with, .. } => {
                    let mark = on_screen.shrink2(vec2(scale, on_screen.height() * 0.22));
                    let stroke = Stroke::new(STROKE, ink(*with));
                    painter.rect_stroke(mark, 0.0, stroke, StrokeKind::Inside);
                }
                Shape::Rule { ink: with, .. } => {
                    let high = on_screen.height().max(1.0);
                    let line = Rect::from_min_size(on_screen.min, vec2(on_screen.width(), high));
                    painter.rect_filled(line, 0.0, ink(*with));
                }
                Shape::Box { .. } => {
                    painter.rect_filled(on_screen, 0.0, ink(Ink::Tint));
                }
                Shape::Drawn { outline, fill, .. } => {
                    let (inside, stroke) = match fill {
                        Fill::Solid(with) => (ink(*with), Stroke::NONE),
                        Fill::Open { edge, thickness } => {
                            let wide = (points(*thickness) * scale).max(1.0);
                            (t.raised, Stroke::new(wide, ink(*edge)))
                        }
                    };
                    let rounded = match outline {
                        Outline::Rectangle => 0.0,
                        Outline::Ellipse => on_screen.height() / 2.0,
                    };
                    let kind = StrokeKind::Inside;
                    painter.rect(on_screen, rounded, inside, stroke, kind);
                }
                Shape::Picture { picture, .. } if picture.dots_high == 1 => {
                    bars(&painter, look, on_screen, picture);
                }
                Shape::Picture { picture, .. } => {
                    painter.rect_stroke(on_screen, 0.0, edge, StrokeKind::Inside);
                    let font = FontId::new(points(Length::pt(9)) * scale, fonts::money_regular());
                    let middle = Align2::CENTER_CENTER;
                    painter.text(on_screen.center(), middle, &picture.alt, font, t.text);
                }
            }
        }
        text::node(ui, sheet, Role::Label, &said(page, *view));
    }
}

/// A barcode: one row of dots, dark or light, on white in every theme.
fn bars(painter: &Painter, look: Look<'_>, spot: Rect, picture: &Picture) {
    let money = look.tokens.money;
    painter.rect_filled(spot, 0.0, money.band);
    let dots: Vec<bool> = picture
        .rgb
        .chunks_exact(3)
        .map(|rgb| rgb.iter().all(|part| *part < 128))
        .collect();
    let dot = spot.width() / count(dots.len().max(1));
    let mut from = 0;
    for run in dots.chunk_by(|a, b| a == b) {
        if run.first() == Some(&true) {
            let left = spot.left() + count(from) * dot;
            let right = left + count(run.len()) * dot;
            let bar = Rect::from_min_max(pos2(left, spot.top()), pos2(right, spot.bottom()));
            painter.rect_filled(bar, 0.0, money.ink);
        }
        from += run.len();
    }
}

/// The words of a screenful, for those who hear it.
fn said(page: &Page, view: View) -> String {
    let marks = page.marks.iter().filter(|mark| {
        let spot = spot(&mark.shape);
        spot.center().y >= view.from && spot.center().y < view.to
    });
    let shown = Page {
        marks: marks.cloned().collect(),
        height: page.height,
    };
    shown.text()
}

fn family(face: Face) -> FontFamily {
    match face {
        Face::Regular => fonts::money_regular(),
        Face::SemiBold => fonts::money_semi_bold(),
        Face::Bold => fonts::money_bold(),
        Face::Italic => fonts::italic(),
    }
}

/// Where a mark stands on its page, in points.
fn spot(shape: &Shape) -> Rect {
    let (at, size) = match shape {
        Shape::Text {
            at,
            face,
            size,
            width,
            ..
        }
        | Shape::NoGlyph {
            at,
            face,
            size,
            width,
            ..
        } => {
            let (above, below) = (face.ascent(*size), face.descent(*size));
            let top = pos2(points(at.x), points(at.y - above));
            return Rect::from_min_size(top, vec2(points(*width), points(above + below)));
        }
        Shape::Rule {
            at,
            width,
            thickness,
            ..
        } => (at, (*width, *thickness)),
        Shape::Box { at, width, height }
        | Shape::Drawn {
            at, width, height, ..
        } => (at, (*width, *height)),
        Shape::Picture { at, picture } => (at, (picture.width, picture.height)),
    };
    Rect::from_min_size(
        pos2(points(at.x), points(at.y)),
        Vec2::new(points(size.0), points(size.1)),
    )
}

fn points(length: Length) -> f32 {
    let thousandths = usize::try_from(length.in_thousandths().unsigned_abs()).unwrap_or(0);
    let size = count(thousandths / 1000) + count(thousandths % 1000) / 1000.0;
    if length < Length::ZERO { -size } else { size }
}
