//! The sizes of papers: one calm scale for each sheet, so that all papers are of one family.

use super::page::{
    Align, Block, Cell, Column, ColumnWidth, Face, FirstCell, Format, Ink, Length, Row, RuleAbove,
    Table, TextRun,
};

/// The sizes of one sheet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Style {
    /// For which sheet.
    pub format: Format,
    title: i64,
    heading: i64,
    body: i64,
    small: i64,
}

impl Style {
    /// The sizes for a sheet, in tenths of a point.
    pub const fn of(format: Format) -> Self {
        match format {
            Format::A4 => Self {
                format,
                title: 200,
                heading: 140,
                body: 110,
                small: 95,
            },
            Format::A6 | Format::Roll80 => Self {
                format,
                title: 150,
                heading: 110,
                body: 95,
                small: 85,
            },
        }
    }

    fn run(text: impl Into<String>, face: Face, tenths: i64) -> TextRun {
        let size = Length::thousandths(tenths * 100);
        TextRun::new(text, face, size).leading(size.share(138, 100))
    }

    /// Ordinary text.
    pub fn body(self, text: impl Into<String>) -> TextRun {
        Self::run(text, Face::Regular, self.body)
    }

    /// Ordinary text, a little louder.
    pub fn strong(self, text: impl Into<String>) -> TextRun {
        Self::run(text, Face::SemiBold, self.body)
    }

    /// A sum.
    pub fn sum(self, text: impl Into<String>) -> TextRun {
        Self::run(text, Face::Bold, self.body)
    }

    /// The one amount that matters most, and a number to call out.
    pub fn large(self, text: impl Into<String>) -> TextRun {
        Self::run(text, Face::Bold, self.heading + 20)
    }

    /// What a table holds, in its head.
    pub fn name(self, text: impl Into<String>) -> TextRun {
        Self::run(text, Face::Bold, self.body + 10)
    }

    /// Ordinary text to be read from a step away.
    pub fn clear(self, text: impl Into<String>) -> TextRun {
        Self::run(text, Face::Regular, self.heading)
    }

    /// What matters less.
    pub fn small(self, text: impl Into<String>) -> TextRun {
        // Receipt printers know no grey.
        let ink = match self.format {
            Format::A4 => Ink::Muted,
            Format::A6 | Format::Roll80 => Ink::Text,
        };
        Self::run(text, Face::Regular, self.small).ink(ink)
    }

    /// The paper's title.
    pub fn title(self, text: impl Into<String>, align: Align) -> Block {
        Block::Heading {
            level: 1,
            runs: vec![Self::run(text, Face::Bold, self.title)],
            align,
        }
    }

    /// The heading of a part.
    pub fn heading(self, text: impl Into<String>) -> Block {
        Block::Heading {
            level: 2,
            runs: vec![Self::run(text, Face::Bold, self.heading)],
            align: Align::Left,
        }
    }

    /// Free room between parts: so many tenths of a line.
    pub fn space(self, tenths: i64) -> Block {
        Block::Space(Length::thousandths(self.body * 100).share(138 * tenths, 1000))
    }

    /// A row of a table of [`amounts`].
    pub fn amount(self, name: impl Into<String>, amount: impl Into<String>) -> Row {
        Row::new(vec![
            Cell::from(self.body(name)),
            Cell::from(self.body(amount)),
        ])
        .padding(Length::pt(1))
    }

    /// The sum below such rows.
    pub fn amount_sum(self, name: impl Into<String>, amount: impl Into<String>) -> Row {
        Row::new(vec![
            Cell::from(self.sum(name)),
            Cell::from(self.sum(amount)),
        ])
        .rule(RuleAbove::Strong)
        .padding(Length::pt(2))
    }
}

/// A table of a name on the left and an amount on the right.
pub fn amounts(rows: Vec<Row>) -> Block {
    Block::Table(Table {
        columns: vec![
            Column::new(ColumnWidth::Share(1), Align::Left),
            Column::new(ColumnWidth::Fit, Align::Right),
        ],
        gap: Length::pt(10),
        head: Vec::new(),
        rows,
        first: FirstCell::Heads,
    })
}
