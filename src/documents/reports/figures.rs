//! The figures of a report: sessions as squares, answers on a line. Both are said in words as well.

use crate::documents::page::{Align, Drawn, Figure, Fill, Ink, Length, Outline, Place};
use crate::documents::style::Style;
use crate::domain::measures::items::HIGHEST;
use crate::domain::reports::page::taking_part::{Square, WeekRow};
use crate::words::{Words, say};

/// How high a row of squares is, how far squares are apart, how large one is.
const ROW: Length = Length::pt(15);
const PITCH: Length = Length::pt(14);
const SQUARE: Length = Length::pt(10);
/// The room of a week's number, and what is free before its squares.
const NUMBER: Length = Length::pt(18);
const NUMBER_GAP: Length = Length::pt(6);
/// The free room between columns of weeks: the gutter of the grid.
const GUTTER: Length = Length::mm(4);
/// How many rows a figure has at most, so that many weeks flow over pages.
const MOST_ROWS: usize = 20;

fn edge() -> Length {
    Length::thousandths(1_200)
}

/// Weeks as rows of squares, the first at the top left; as many figures as it takes.
pub(super) fn squares(
    words: &Words,
    style: Style,
    weeks: &[WeekRow],
    width: Length,
) -> Vec<Figure> {
    let most = weeks
        .iter()
        .map(|WeekRow(row)| row.len())
        .max()
        .unwrap_or(0);
    let wide = |columns: i64| {
        let gutters = GUTTER.share(columns - 1, 1);
        (width - gutters).share(1, columns)
    };
    let room = |columns: i64| {
        let room = wide(columns) - NUMBER - NUMBER_GAP;
        usize::try_from(room.in_thousandths() / PITCH.in_thousandths()).unwrap_or(1)
    };
    let columns = [3, 2].into_iter().find(|c| room(*c) >= most);
    let columns = columns.unwrap_or(1);
    let (wide, room) = (wide(columns), room(columns).max(1));
    // A week with more squares than stand in a row goes on below.
    let mut rows: Vec<(Option<usize>, &[Square])> = Vec::new();
    for (place, WeekRow(week)) in weeks.iter().enumerate() {
        for (part, squares) in week.chunks(room).enumerate() {
            rows.push(((part == 0).then_some(place + 1), squares));
        }
    }
    let across = usize::try_from(columns).unwrap_or(1);
    let figure = |rows: &[(Option<usize>, &[Square])]| {
        let high = rows.len().div_ceil(across).max(1);
        let mut drawn = Vec::new();
        let mut said = Vec::new();
        for (place, (number, squares)) in rows.iter().enumerate() {
            let (column, row) = (place / high, place % high);
            let at = Place {
                x: (wide + GUTTER).share(whole(column), 1),
                y: ROW.share(whole(row), 1),
            };
            let first = number.is_some();
            if let Some(number) = number {
                drawn.push(Drawn::Words {
                    at: Place {
                        x: at.x + NUMBER,
                        y: at.y,
                    },
                    align: Align::Right,
                    run: style.small(number.to_string()).leading(ROW),
                });
            }
            for (n, square) in squares.iter().enumerate() {
                let x = at.x + NUMBER + NUMBER_GAP + PITCH.share(whole(n), 1);
                drawn.push(one(*square, x, at.y));
            }
            let each: Vec<String> = squares
                .iter()
                .map(|square| say!(words, "report-paper-square", square = square.code()))
                .collect();
            let squares = each.join(", ");
            said.push(match number.filter(|_| first) {
                Some(number) => say!(
                    words,
                    "report-paper-week",
                    number = number.to_string(),
                    squares = squares
                ),
                None => squares,
            });
        }
        Figure {
            width,
            height: ROW.share(whole(high), 1),
            drawn,
            alt: said.join(" "),
        }
    };
    let per_figure = MOST_ROWS * across;
    rows.chunks(per_figure).map(figure).collect()
}

fn one(square: Square, x: Length, y: Length) -> Drawn {
    let top = y + (ROW - SQUARE).share(1, 2);
    let (top, height, fill) = match square {
        Square::Came => (top, SQUARE, Fill::Solid(Ink::Text)),
        Square::DidNot => (
            top,
            SQUARE,
            Fill::Open {
                edge: Ink::Text,
                thickness: edge(),
            },
        ),
        Square::Closed => {
            let thick = Length::thousandths(1_600);
            let middle = y + (ROW - thick).share(1, 2);
            (middle, thick, Fill::Solid(Ink::Text))
        }
    };
    Drawn::Shape {
        at: Place { x, y: top },
        width: SQUARE,
        height,
        outline: Outline::Rectangle,
        fill,
    }
}

fn whole(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(0)
}

/// How high the line is, and the circles on it.
const LINE_HIGH: Length = Length::pt(18);
const CIRCLE: Length = Length::pt(10);

/// A line from 0 to 10: an open circle for the first answer, a solid one for the latest.
pub(super) fn line(
    words: &Words,
    style: Style,
    width: Length,
    first: u8,
    latest: Option<u8>,
) -> Figure {
    let (from, to) = (Length::pt(16), width - Length::pt(22));
    let middle = LINE_HIGH.share(1, 2);
    let x_of = |point: u8| from + (to - from).share(i64::from(point), i64::from(HIGHEST));
    let bar = |x, y, width, height, ink| Drawn::Shape {
        at: Place { x, y },
        width,
        height,
        outline: Outline::Rectangle,
        fill: Fill::Solid(ink),
    };
    let thin = Length::thousandths(800);
    let half = thin.share(1, 2);
    let mut drawn = vec![bar(from, middle - half, to - from, thin, Ink::Muted)];
    for point in 0..=HIGHEST {
        let tick = Length::pt(6);
        let top = middle - tick.share(1, 2);
        drawn.push(bar(x_of(point) - half, top, thin, tick, Ink::Muted));
    }
    let end = |x, align, point: u8| Drawn::Words {
        at: Place { x, y: Length::ZERO },
        align,
        run: style.small(point.to_string()).leading(LINE_HIGH),
    };
    drawn.push(end(from - Length::pt(8), Align::Right, 0));
    drawn.push(end(to + Length::pt(8), Align::Left, HIGHEST));
    let circle = |point: u8, size: Length, fill| Drawn::Shape {
        at: Place {
            x: x_of(point) - size.share(1, 2),
            y: middle - size.share(1, 2),
        },
        width: size,
        height: size,
        outline: Outline::Ellipse,
        fill,
    };
    // Both at one point: the solid one stands inside the open one.
    let same = latest == Some(first);
    let open = if same { Length::pt(14) } else { CIRCLE };
    let open_edge = Fill::Open {
        edge: Ink::Text,
        thickness: Length::thousandths(1_500),
    };
    drawn.push(circle(first, open, open_edge));
    if let Some(latest) = latest {
        let solid = if same { Length::pt(7) } else { CIRCLE };
        drawn.push(circle(latest, solid, Fill::Solid(Ink::Text)));
    }
    let (first, alone) = (first.to_string(), latest.is_none());
    let latest = latest.unwrap_or(0).to_string();
    let alt = if alone {
        say!(words, "report-paper-line-alone", first = first)
    } else {
        say!(words, "report-paper-line", first = first, latest = latest)
    };
    Figure {
        width,
        height: LINE_HIGH,
        drawn,
        alt,
    }
}
