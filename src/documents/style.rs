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
    table: i64,
    small: i64,
    /// From line to line, against the size of the letters.
    line: (i64, i64),
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
                table: 110,
                small: 95,
                line: (138, 100),
            },
            Format::A6 | Format::Roll80 => Self {
                format,
                title: 150,
                heading: 110,
                body: 95,
                table: 95,
                small: 85,
                line: (138, 100),
            },
        }
    }

    /// The sizes of a report that somebody reads out: larger, with more room between lines.
    pub const fn report() -> Self {
        Self {
            format: Format::A4,
            title: 200,
            heading: 150,
            body: 120,
            table: 110,
            small: 105,
            line: (17, 12),
        }
    }

    fn run(self, text: impl Into<String>, face: Face, tenths: i64) -> TextRun {
        let size = Length::thousandths(tenths * 100);
        let (part, of) = self.line;
        TextRun::new(text, face, size).leading(size.share(part, of))
    }

    /// Ordinary text.
    pub fn body(self, text: impl Into<String>) -> TextRun {
        self.run(text, Face::Regular, self.body)
    }

    /// Ordinary text, a little louder.
    pub fn strong(self, text: impl Into<String>) -> TextRun {
        self.run(text, Face::SemiBold, self.body)
    }

    /// A sum.
    pub fn sum(self, text: impl Into<String>) -> TextRun {
        self.run(text, Face::Bold, self.body)
    }

    /// The one amount that matters most, and a number to call out.
    pub fn large(self, text: impl Into<String>) -> TextRun {
        self.run(text, Face::Bold, self.heading + 20)
    }

    /// Somebody's own words.
    pub fn own_words(self, text: impl Into<String>) -> TextRun {
        self.run(text, Face::Italic, self.body)
    }

    /// What stands in a table of many rows, which are closer than lines of text.
    pub fn cell(self, text: impl Into<String>) -> TextRun {
        let run = self.run(text, Face::Regular, self.table);
        let leading = run.size.share(132, 100);
        run.leading(leading)
    }

    /// The same as small as text may be, where much has to stand on a page.
    pub fn dense(self, text: impl Into<String>) -> TextRun {
        let run = self.run(text, Face::Regular, self.small);
        let leading = run.size.share(132, 100);
        run.leading(leading)
    }

    /// What names something in it.
    pub fn dense_name(self, text: impl Into<String>) -> TextRun {
        TextRun {
            face: Face::SemiBold,
            ..self.dense(text)
        }
    }

    /// What names a row of such a table.
    pub fn cell_name(self, text: impl Into<String>) -> TextRun {
        TextRun {
            face: Face::SemiBold,
            ..self.cell(text)
        }
    }

    /// What a table holds, in its head.
    pub fn name(self, text: impl Into<String>) -> TextRun {
        self.run(text, Face::Bold, self.body + 10)
    }

    /// Ordinary text to be read from a step away.
    pub fn clear(self, text: impl Into<String>) -> TextRun {
        self.run(text, Face::Regular, self.heading)
    }

    /// What matters less.
    pub fn small(self, text: impl Into<String>) -> TextRun {
        // Receipt printers know no grey.
        let ink = match self.format {
            Format::A4 => Ink::Muted,
            Format::A6 | Format::Roll80 => Ink::Text,
        };
        self.run(text, Face::Regular, self.small).ink(ink)
    }

    /// The paper's title.
    pub fn title(self, text: impl Into<String>, align: Align) -> Block {
        Block::Heading {
            level: 1,
            runs: vec![self.run(text, Face::Bold, self.title)],
            align,
        }
    }

    /// The heading of a part.
    pub fn heading(self, text: impl Into<String>) -> Block {
        Block::Heading {
            level: 2,
            runs: vec![self.run(text, Face::Bold, self.heading)],
            align: Align::Left,
        }
    }

    /// The heading of a part of a part.
    pub fn subheading(self, text: impl Into<String>) -> Block {
        Block::Heading {
            level: 3,
            runs: vec![self.run(text, Face::SemiBold, self.body)],
            align: Align::Left,
        }
    }

    /// Free room between parts: so many tenths of a line.
    pub fn space(self, tenths: i64) -> Block {
        let (part, of) = self.line;
        Block::Space(Length::thousandths(self.body * 100).share(part * tenths, of * 10))
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
