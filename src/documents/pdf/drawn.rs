//! Drawn shapes as a PDF draws them: filled paths only.

use printpdf::{LinePoint, Op, PaintMode, Point, Polygon, PolygonRing, WindingOrder};

use super::super::page::{Fill, Ink, Length, Outline};
use super::{fill as ink, filled, point};

/// A shape in a spot: left, bottom, width, height.
pub fn shape(spot: [Length; 4], outline: Outline, fill: Fill, ops: &mut Vec<Op>) {
    match fill {
        Fill::Solid(with) => path(spot, outline, with, ops),
        Fill::Open { edge, thickness } => {
            path(spot, outline, edge, ops);
            let [left, bottom, width, height] = spot;
            let both = thickness + thickness;
            let inside = [
                left + thickness,
                bottom + thickness,
                (width - both).at_least_zero(),
                (height - both).at_least_zero(),
            ];
            path(inside, outline, Ink::White, ops);
        }
    }
}

fn path(
    [left, bottom, width, height]: [Length; 4],
    outline: Outline,
    with: Ink,
    ops: &mut Vec<Op>,
) {
    ops.push(ink(with));
    match outline {
        Outline::Rectangle => ops.push(filled(left, bottom, width, height)),
        Outline::Ellipse => ops.push(Op::DrawPolygon {
            polygon: ellipse(left, bottom, width, height),
        }),
    }
}

/// Four curves, each a quarter.
fn ellipse(left: Length, bottom: Length, width: Length, height: Length) -> Polygon {
    let (x, y) = (width.share(1, 2), height.share(1, 2));
    // How far the handles of a quarter reach.
    let (reach_x, reach_y) = (x.share(5523, 10_000), y.share(5523, 10_000));
    let (mid_x, mid_y) = (left + x, bottom + y);
    let at = |across: Length, up: Length| point(mid_x + across, mid_y + up);
    let none = Length::ZERO;
    let quarter = |first: Point, second: Point, end: Point| {
        [(first, true), (second, true), (end, false)].map(|(p, bezier)| LinePoint { p, bezier })
    };
    let mut points = vec![LinePoint {
        p: at(x, none),
        bezier: false,
    }];
    points.extend(quarter(at(x, reach_y), at(reach_x, y), at(none, y)));
    points.extend(quarter(at(-reach_x, y), at(-x, reach_y), at(-x, none)));
    points.extend(quarter(at(-x, -reach_y), at(-reach_x, -y), at(none, -y)));
    points.extend(quarter(at(reach_x, -y), at(x, -reach_y), at(x, none)));
    Polygon {
        rings: vec![PolygonRing { points }],
        mode: PaintMode::Fill,
        winding_order: WindingOrder::NonZero,
    }
}
