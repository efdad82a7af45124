//! Drawn figures: plain shapes and short words, with alternative text for those who do not see them.

use super::laid::{Mark, PartId, Place, Role, Shape};
use super::slices::{Slice, Slicer};
use super::{Align, Ink, Length, TextRun, lines};

/// The outline of a drawn shape.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outline {
    /// With four corners.
    Rectangle,
    /// Round.
    Ellipse,
}

/// How a shape is filled.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fill {
    /// All of it.
    Solid(Ink),
    /// White inside an edge, which hides what was drawn before.
    Open {
        /// The edge.
        edge: Ink,
        /// How thick it is, inside the outline.
        thickness: Length,
    },
}

/// Something in a figure, at a place from the figure's top left corner.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Drawn {
    /// A shape.
    Shape {
        /// Its top left corner.
        at: Place,
        /// How wide.
        width: Length,
        /// How high.
        height: Length,
        /// Its outline.
        outline: Outline,
        /// How it is filled.
        fill: Fill,
    },
    /// A few words on one line.
    Words {
        /// The top of the line, at its left, in its middle or at its right.
        at: Place,
        /// On which side of the place they stand.
        align: Align,
        /// What they say.
        run: TextRun,
    },
}

/// A drawn figure. It does not break.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Figure {
    /// How wide.
    pub width: Length,
    /// How high.
    pub height: Length,
    /// What is drawn, in this order.
    pub drawn: Vec<Drawn>,
    /// What it shows.
    pub alt: String,
}

/// The slice of a figure.
pub(super) fn slice(slicer: &mut Slicer, figure: &Figure, parent: PartId) -> Slice {
    let part = slicer.part(Role::Figure, parent);
    slicer.says(part, figure.alt.clone());
    let mut marks = Vec::new();
    for drawn in &figure.drawn {
        match drawn {
            Drawn::Shape {
                at,
                width,
                height,
                outline,
                fill,
            } => marks.push(Mark {
                shape: Shape::Drawn {
                    at: *at,
                    width: *width,
                    height: *height,
                    outline: *outline,
                    fill: *fill,
                },
                part: Some(part),
            }),
            Drawn::Words { at, align, run } => {
                let runs = std::slice::from_ref(run);
                let wide = lines::natural_width(runs);
                let x = match align {
                    Align::Left => at.x,
                    Align::Centre => at.x - wide.share(1, 2),
                    Align::Right => at.x - wide,
                };
                if let Some(line) = lines::broken(runs, Length::ENDLESS).first() {
                    let at = Place { x, y: at.y };
                    line.marks(at, wide, Align::Left, Some(part), &mut marks);
                }
            }
        }
    }
    Slice::new(figure.height, marks)
}
