//! Coins and notes, drawn: shape, size and metal as in the hand; likenesses of nobody's money.
//!
//! Three points per millimetre for coins, 1.3 for notes. No portrait, crown, pattern, serial or
//! bank name. Shape carries the value where colours do not.

use std::f32::consts::{PI, TAU};

use egui::{Align2, Color32, CornerRadius, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Ui};
use egui::{Vec2, pos2, vec2};

use crate::domain::cash::CashKind;
use crate::ui::Look;
use crate::ui::layout::count;
use crate::ui::theme::fonts;
use crate::ui::theme::tokens::MoneyColours;

/// The size of a picture at full scale.
pub fn size(kind: CashKind) -> Vec2 {
    match kind {
        CashKind::P1 => Vec2::splat(61.0),
        CashKind::P2 => Vec2::splat(78.0),
        CashKind::P5 => Vec2::splat(54.0),
        CashKind::P10 => Vec2::splat(74.0),
        CashKind::P20 => Vec2::splat(64.0),
        CashKind::P50 => Vec2::splat(82.0),
        CashKind::L1 => Vec2::splat(70.0),
        CashKind::L2 => Vec2::splat(85.0),
        CashKind::L5 => vec2(163.0, 85.0),
        CashKind::L10 => vec2(172.0, 90.0),
        CashKind::L20 => vec2(181.0, 95.0),
        CashKind::L50 => vec2(190.0, 100.0),
    }
}

/// Coins are never drawn larger than this: they are to be known again in the hand.
const MOST: f32 = 1.25;

/// The largest scale at which every piece of this kind's family fits into this room.
pub fn scale_for(kind: CashKind, room: Vec2) -> f32 {
    let most = if kind.is_note() {
        vec2(190.0, 100.0)
    } else {
        Vec2::splat(85.0)
    };
    (room.x / most.x).min(room.y / most.y).min(MOST)
}

/// Paints a coin or note around this point.
pub fn show(ui: &Ui, look: Look<'_>, middle: Pos2, kind: CashKind, scale: f32) {
    let pen = Pen {
        painter: ui.painter(),
        colours: look.tokens.money,
        middle,
        scale,
        value: look.words.coin(kind),
    };
    let diameter = size(kind).x * scale;
    match kind {
        CashKind::P1 | CashKind::P2 => pen.round(diameter, pen.colours.copper, Edge::Plain),
        CashKind::P5 | CashKind::P10 => pen.round(diameter, pen.colours.silver, Edge::Ticks),
        CashKind::P20 => pen.seven(diameter, Rim::Thick),
        CashKind::P50 => pen.seven(diameter, Rim::Thin),
        CashKind::L1 => pen.pound(diameter),
        CashKind::L2 => pen.two_pounds(diameter),
        CashKind::L5 => pen.note(size(kind) * scale, pen.colours.five, 0),
        CashKind::L10 => pen.note(size(kind) * scale, pen.colours.ten, 2),
        CashKind::L20 => pen.note(size(kind) * scale, pen.colours.twenty, 3),
        CashKind::L50 => pen.note(size(kind) * scale, pen.colours.fifty, 4),
    }
}

#[derive(Clone, Copy)]
enum Edge {
    Plain,
    Ticks,
}

#[derive(Clone, Copy)]
enum Rim {
    Thin,
    Thick,
}

struct Pen<'a> {
    painter: &'a Painter,
    colours: MoneyColours,
    middle: Pos2,
    scale: f32,
    value: String,
}

impl Pen<'_> {
    fn outline(&self) -> Stroke {
        Stroke::new((2.0 * self.scale).max(1.5), self.colours.outline)
    }

    fn fine(&self) -> Stroke {
        // Fine lines stand on metal, so they take the ink, not the outline of the theme.
        Stroke::new((1.25 * self.scale).max(1.0), self.colours.ink)
    }

    fn at(&self, angle: f32, radius: f32) -> Pos2 {
        self.middle + radius * vec2(angle.cos(), angle.sin())
    }

    /// The value, as large as the room inside the rim takes.
    fn word(&self, inside: f32) {
        let lay = |size: f32| {
            let font = egui::FontId::new(size, fonts::money_bold());
            self.painter
                .layout_no_wrap(self.value.clone(), font, self.colours.ink)
        };
        let full = (inside * 0.60).round();
        let width = lay(full).size().x.max(1.0);
        let size = (full * (inside * 0.80 / width).min(1.0)).floor().max(14.0);
        let galley = lay(size);
        let pos = self.middle - galley.size() / 2.0;
        self.painter.galley(pos, galley, self.colours.ink);
    }

    fn ticks(&self, from: f32, to: f32, number: usize, shown: impl Fn(f32) -> bool) {
        for tick in 0..number {
            let angle = TAU * count(tick) / count(number) - PI / 2.0;
            if shown(angle) {
                self.painter
                    .line_segment([self.at(angle, from), self.at(angle, to)], self.fine());
            }
        }
    }

    fn round(&self, diameter: f32, metal: Color32, edge: Edge) {
        let radius = diameter / 2.0;
        self.painter
            .circle(self.middle, radius - 1.0, metal, self.outline());
        match edge {
            Edge::Plain => {
                self.painter
                    .circle_stroke(self.middle, radius - 5.0 * self.scale, self.fine());
            }
            Edge::Ticks => {
                self.ticks(radius - 5.0 * self.scale, radius - 1.5, 60, |_| true);
                self.painter
                    .circle_stroke(self.middle, radius - 6.0 * self.scale, self.fine());
            }
        }
        self.word(diameter - 14.0 * self.scale);
    }

    /// Seven curved sides: each an arc around the corner across, so that the width is the same all
    /// round.
    fn seven_points(&self, width: f32) -> Vec<Pos2> {
        const SIDES: usize = 7;
        let corner = |n: usize| {
            let radius = width / (2.0 * (PI / 14.0).cos());
            self.at(TAU * count(n % SIDES) / count(SIDES) - PI / 2.0, radius)
        };
        let mut points = Vec::new();
        for side in 0..SIDES {
            let across = corner(side + 4);
            let (from, to) = (corner(side) - across, corner(side + 1) - across);
            let turn = to.angle() - from.angle();
            let turn = (turn + PI).rem_euclid(TAU) - PI;
            for step in 0..8 {
                let angle = from.angle() + turn * count(step) / 8.0;
                points.push(across + width * vec2(angle.cos(), angle.sin()));
            }
        }
        points
    }

    fn seven(&self, width: f32, rim: Rim) {
        let outer = self.seven_points(width - 2.0);
        self.painter.add(Shape::convex_polygon(
            outer,
            self.colours.silver,
            self.outline(),
        ));
        let inset = 7.0 * self.scale;
        let inner = self.seven_points(width - 2.0 * inset);
        let line = match rim {
            Rim::Thin => self.fine(),
            Rim::Thick => Stroke::new((3.0 * self.scale).max(2.0), self.colours.ink),
        };
        self.painter.add(Shape::closed_line(inner, line));
        self.word(width - 2.0 * inset - 2.0 * line.width);
    }

    /// Twelve straight sides, ticks on every other one.
    fn pound(&self, diameter: f32) {
        let radius = diameter / 2.0 - 1.0;
        let points = (0..12).map(|n| self.at(TAU * (count(n) + 0.5) / 12.0 - PI / 2.0, radius));
        let points: Vec<Pos2> = points.collect();
        self.painter.add(Shape::convex_polygon(
            points,
            self.colours.brass,
            self.outline(),
        ));
        let flat = radius * (PI / 12.0).cos();
        self.ticks(flat - 4.5 * self.scale, flat - 0.5, 96, |angle| {
            let turned = (angle + PI / 2.0 + PI / 12.0).rem_euclid(TAU) / (TAU / 12.0);
            (turned.floor() % 2.0) < 1.0 && (turned.fract() - 0.5).abs() < 0.42
        });
        self.middle_of(diameter * 0.66);
    }

    fn two_pounds(&self, diameter: f32) {
        let radius = diameter / 2.0;
        self.painter.circle(
            self.middle,
            radius - 1.0,
            self.colours.brass,
            self.outline(),
        );
        self.ticks(radius - 5.0 * self.scale, radius - 1.5, 72, |_| true);
        self.middle_of(diameter * 0.70);
    }

    fn middle_of(&self, diameter: f32) {
        self.painter.circle(
            self.middle,
            diameter / 2.0,
            self.colours.silver,
            self.fine(),
        );
        self.word(diameter - 4.0 * self.scale);
    }

    fn note(&self, size: Vec2, paper: Color32, dots: usize) {
        let rect = Rect::from_center_size(self.middle, size);
        let radius = CornerRadius::same(6);
        self.painter.rect_filled(rect, radius, paper);
        let across = |part: f32| rect.left() + part * rect.width();
        let band = Rect::from_x_y_ranges(across(0.52)..=across(0.60), rect.y_range());
        self.painter.rect_filled(band, 0, self.colours.band);
        self.painter
            .rect_stroke(rect, radius, self.outline(), StrokeKind::Inside);
        let inner = rect.shrink(5.0 * self.scale);
        let pale = Stroke::new(1.0, self.colours.ink.gamma_multiply(0.35));
        self.painter
            .rect_stroke(inner, CornerRadius::same(3), pale, StrokeKind::Inside);
        let large = egui::FontId::new((34.0 * self.scale).round().max(16.0), fonts::money_bold());
        let spot = pos2(across(0.085), rect.center().y);
        self.painter.text(
            spot,
            Align2::LEFT_CENTER,
            &self.value,
            large,
            self.colours.ink,
        );
        let small = egui::FontId::new((20.0 * self.scale).round().max(12.0), fonts::money_bold());
        let spot = rect.max - vec2(12.0, 7.0) * self.scale;
        self.painter.text(
            spot,
            Align2::RIGHT_BOTTOM,
            &self.value,
            small,
            self.colours.ink,
        );
        self.dots(rect, dots);
    }

    /// Groups of dots, as fingers know them: two by two in each.
    fn dots(&self, rect: Rect, groups: usize) {
        let step = 4.6 * self.scale;
        let start = rect.right_top() + vec2(-15.0, 15.0) * self.scale;
        for group in 0..groups {
            let corner = start - vec2(count(group) * 15.0 * self.scale, 0.0);
            for dot in 0..4 {
                let spot = corner - vec2(count(dot % 2) * step, -count(dot / 2) * step);
                self.painter
                    .circle_filled(spot, 1.6 * self.scale, self.colours.ink);
            }
        }
    }
}
