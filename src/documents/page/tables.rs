//! Tables: how wide their columns are, and their rows as slices.

use super::laid::{Mark, PartId, Place, Role, Shape};
use super::lines::{self, Line};
use super::paper::{Column, ColumnWidth, FirstCell, Row, RuleAbove, Table};
use super::slices::{Keep, Slice, Slicer};
use super::{Ink, Length};

/// What a row is to a reader who hears the table.
#[derive(Clone, Copy, PartialEq, Eq)]
enum RowIs {
    Head,
    Body,
}

/// The slices of a table in a strip of this width.
pub fn slices(slicer: &mut Slicer, table: &Table, width: Length, parent: PartId) -> Vec<Slice> {
    let part = slicer.part(Role::Table, parent);
    let widths = widths(table, width);
    let mut slices = Vec::new();
    for row in &table.head {
        slices.extend(row_slices(
            slicer,
            table,
            row,
            RowIs::Head,
            &widths,
            width,
            part,
        ));
    }
    for slice in &mut slices {
        slice.keep = Keep::WithNext;
    }
    let heads = slicer.heads.len();
    let again = slices.iter().cloned().map(again).collect();
    slicer.heads.push(again);
    for row in &table.rows {
        let of_row = row_slices(slicer, table, row, RowIs::Body, &widths, width, part);
        slices.extend(of_row.into_iter().map(|slice| Slice {
            table: Some(heads),
            ..slice
        }));
    }
    slices
}

/// The head on a later page says nothing new.
fn again(mut slice: Slice) -> Slice {
    for mark in &mut slice.marks {
        mark.part = None;
    }
    slice
}

/// How wide each column is: the fixed ones first, then those that fit, and the rest is shared.
fn widths(table: &Table, width: Length) -> Vec<Length> {
    let gaps = table
        .gap
        .share(i64::try_from(table.columns.len()).unwrap_or(1) - 1, 1);
    let mut left = (width - gaps).at_least_zero();
    let shared = table.columns.iter().any(|c| share(c) > 0);
    let mut widths = vec![Length::ZERO; table.columns.len()];
    for (i, column) in table.columns.iter().enumerate() {
        let wide = match column.width {
            ColumnWidth::Fixed(wide) => wide,
            ColumnWidth::Fit => {
                let rows = table.head.iter().chain(&table.rows);
                let cells = rows.filter_map(|row| row.cells.get(i));
                let widest = cells.map(|cell| lines::natural_width(&cell.runs)).max();
                // One column never takes more than two thirds, so that its neighbours stay readable.
                let most = if shared { width.share(2, 3) } else { width };
                widest.unwrap_or_default().min(most)
            }
            ColumnWidth::Share(_) => continue,
        };
        let wide = wide.min(left);
        left -= wide;
        if let Some(slot) = widths.get_mut(i) {
            *slot = wide;
        }
    }
    let shares: i64 = table.columns.iter().map(share).sum();
    for (slot, column) in widths.iter_mut().zip(&table.columns) {
        if share(column) > 0 {
            *slot = left.share(share(column), shares);
        }
    }
    widths
}

fn share(column: &Column) -> i64 {
    match column.width {
        ColumnWidth::Share(parts) => parts.max(1),
        ColumnWidth::Fixed(_) | ColumnWidth::Fit => 0,
    }
}

struct LaidCell {
    x: Length,
    width: Length,
    lines: Vec<Line>,
    part: PartId,
    column: Column,
}

impl LaidCell {
    fn height(&self) -> Length {
        self.lines.iter().map(|l| l.height).sum()
    }
}

fn row_slices(
    slicer: &mut Slicer,
    table: &Table,
    row: &Row,
    is: RowIs,
    widths: &[Length],
    width: Length,
    parent: PartId,
) -> Vec<Slice> {
    let part = slicer.part(Role::Row, parent);
    let mut x = Length::ZERO;
    let mut cells = Vec::new();
    for (i, (column, wide)) in table.columns.iter().zip(widths).enumerate() {
        let role = match (is, i, table.first) {
            (RowIs::Head, _, _) => Role::ColumnHead,
            (RowIs::Body, 0, FirstCell::Heads) => Role::RowHead,
            (RowIs::Body, _, _) => Role::Cell,
        };
        let runs = row.cells.get(i).map_or(&[][..], |cell| &cell.runs);
        cells.push(LaidCell {
            x,
            width: *wide,
            lines: lines::broken(runs, *wide),
            part: slicer.part(role, part),
            column: *column,
        });
        x += *wide + table.gap;
    }
    let mut marks = Vec::new();
    let thickness = rule(row.rule, width, &mut marks);
    let top = thickness + row.padding;
    let high = cells.iter().map(LaidCell::height).max().unwrap_or_default();
    let whole = top + high + row.padding;
    if whole <= slicer.page {
        for cell in &cells {
            let mut y = top;
            for line in &cell.lines {
                mark_line(cell, line, y, &mut marks);
                y += line.height;
            }
        }
        return vec![Slice::new(whole, marks)];
    }
    // Higher than a page: line by line.
    let mut slices = vec![Slice::new(top, marks)];
    let most = cells.iter().map(|c| c.lines.len()).max().unwrap_or(0);
    for n in 0..most {
        let mut marks = Vec::new();
        let mut high = Length::ZERO;
        for cell in &cells {
            if let Some(line) = cell.lines.get(n) {
                mark_line(cell, line, Length::ZERO, &mut marks);
                high = high.max(line.height);
            }
        }
        slices.push(Slice::new(high, marks));
    }
    slices.push(Slice::space(row.padding));
    slices
}

fn mark_line(cell: &LaidCell, line: &Line, y: Length, marks: &mut Vec<Mark>) {
    let at = Place { x: cell.x, y };
    line.marks(at, cell.width, cell.column.align, Some(cell.part), marks);
}

fn rule(rule: RuleAbove, width: Length, marks: &mut Vec<Mark>) -> Length {
    let (thickness, ink) = match rule {
        RuleAbove::None => return Length::ZERO,
        RuleAbove::Thin => (Length::thousandths(500), Ink::Line),
        RuleAbove::Strong => (Length::thousandths(1000), Ink::Text),
    };
    let shape = Shape::Rule {
        at: Place::default(),
        width,
        thickness,
        ink,
    };
    marks.push(Mark { shape, part: None });
    thickness
}
