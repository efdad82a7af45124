//! What a paper says, before anything has a place: a title, a language and blocks in reading order.

use std::sync::Arc;

use super::{Face, Figure, Length};
use crate::domain::time::Moment;

/// The sheet that a paper is made for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// 210 × 297 mm.
    A4,
    /// 105 × 148 mm, a quarter of A4.
    A6,
    /// A roll 80 mm wide; the page is as long as what stands on it.
    Roll80,
}

impl Format {
    /// How wide the sheet is.
    pub const fn width(self) -> Length {
        match self {
            Self::A4 => Length::mm(210),
            Self::A6 => Length::mm(105),
            Self::Roll80 => Length::mm(80),
        }
    }

    /// How high a sheet can be: a PDF page is at most 14,400 points high.
    pub const fn height(self) -> Length {
        match self {
            Self::A4 => Length::mm(297),
            Self::A6 => Length::mm(148),
            Self::Roll80 => Length::pt(14_000),
        }
    }

    /// The free edges.
    pub const fn margins(self) -> Margins {
        match self {
            Self::A4 => Margins {
                side: Length::mm(20),
                top: Length::mm(18),
                bottom: Length::mm(20),
            },
            Self::A6 => Margins {
                side: Length::mm(9),
                top: Length::mm(9),
                bottom: Length::mm(9),
            },
            // Receipt printers reach 72 of the 80 mm.
            Self::Roll80 => Margins {
                side: Length::mm(4),
                top: Length::mm(4),
                bottom: Length::mm(8),
            },
        }
    }

    /// How wide text can be.
    pub fn text_width(self) -> Length {
        self.width() - self.margins().side - self.margins().side
    }
}

/// The free edges of a sheet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Margins {
    /// Left and right.
    pub side: Length,
    /// Above.
    pub top: Length,
    /// Below.
    pub bottom: Length,
}

/// What something is printed with. All of it survives greyscale.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ink {
    /// Text.
    Text,
    /// What matters less.
    Muted,
    /// Lines between things.
    Line,
    /// The ground of a box.
    Tint,
    /// The paper itself.
    White,
}

impl Ink {
    /// Red, green and blue.
    pub const fn rgb(self) -> [u8; 3] {
        match self {
            Self::Text => [0x24, 0x1c, 0x15],
            Self::Muted => [0x51, 0x47, 0x3c],
            Self::Line => [0xb5, 0xa8, 0x96],
            Self::Tint => [0xf1, 0xe9, 0xdc],
            Self::White => [0xff, 0xff, 0xff],
        }
    }
}

/// Some text in one face, size and ink.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TextRun {
    /// What it says. A line feed begins a new line.
    pub text: String,
    /// In which face.
    pub face: Face,
    /// How large.
    pub size: Length,
    /// From line to line.
    pub leading: Length,
    /// With what.
    pub ink: Ink,
}

impl TextRun {
    /// Text in a face and size; lines are half as far again apart as the letters are large, or a
    /// little less.
    pub fn new(text: impl Into<String>, face: Face, size: Length) -> Self {
        Self {
            text: text.into(),
            face,
            size,
            leading: size.share(14, 10),
            ink: Ink::Text,
        }
    }

    /// The same in another ink.
    #[must_use]
    pub fn ink(self, ink: Ink) -> Self {
        Self { ink, ..self }
    }

    /// The same with its lines so far apart.
    #[must_use]
    pub fn leading(self, leading: Length) -> Self {
        Self { leading, ..self }
    }
}

/// On which side lines begin or end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Align {
    /// Even on the left.
    Left,
    /// In the middle.
    Centre,
    /// Even on the right: money.
    Right,
}

/// How wide a column is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ColumnWidth {
    /// So much.
    Fixed(Length),
    /// As wide as its widest cell, where the row leaves room.
    Fit,
    /// So many parts of what the others leave.
    Share(i64),
}

/// A column of a table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Column {
    /// How wide.
    pub width: ColumnWidth,
    /// On which side its cells are even.
    pub align: Align,
}

impl Column {
    /// A column.
    pub const fn new(width: ColumnWidth, align: Align) -> Self {
        Self { width, align }
    }
}

/// A cell of a table.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Cell {
    /// What stands in it.
    pub runs: Vec<TextRun>,
}

impl From<TextRun> for Cell {
    fn from(run: TextRun) -> Self {
        Self { runs: vec![run] }
    }
}

impl From<Vec<TextRun>> for Cell {
    fn from(runs: Vec<TextRun>) -> Self {
        Self { runs }
    }
}

/// The line above a row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RuleAbove {
    /// None.
    None,
    /// A thin one between rows.
    Thin,
    /// A strong one above a sum.
    Strong,
}

/// A row of a table. It does not break over pages, unless it is higher than one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// Its cells, one a column.
    pub cells: Vec<Cell>,
    /// The line above it.
    pub rule: RuleAbove,
    /// Free room above and below its text.
    pub padding: Length,
}

impl Row {
    /// A row without a line above it.
    pub fn new(cells: Vec<Cell>) -> Self {
        Self {
            cells,
            rule: RuleAbove::None,
            padding: Length::pt(2),
        }
    }

    /// The same under a line.
    #[must_use]
    pub fn rule(self, rule: RuleAbove) -> Self {
        Self { rule, ..self }
    }

    /// The same with so much room above and below its text.
    #[must_use]
    pub fn padding(self, padding: Length) -> Self {
        Self { padding, ..self }
    }
}

/// What the first cell of a row is to a reader who hears the table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FirstCell {
    /// The name of the row.
    Heads,
    /// A cell like the others.
    Plain,
}

/// A table: its head stands again on each page that it reaches.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Free room between columns.
    pub gap: Length,
    /// The rows that name the columns.
    pub head: Vec<Row>,
    /// The rows.
    pub rows: Vec<Row>,
    /// Whether the first cell names its row.
    pub first: FirstCell,
}

/// A picture, already decoded.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Picture {
    /// How many dots wide.
    pub dots_wide: usize,
    /// How many dots high.
    pub dots_high: usize,
    /// Red, green and blue of each dot, row by row from the top.
    pub rgb: Arc<[u8]>,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// How wide on paper.
    pub width: Length,
    /// How high on paper.
    pub height: Length,
}

/// One of several stacks of blocks side by side.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stack {
    /// How many parts of the width it takes.
    pub share: i64,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// Whether a strip stands beside what is set in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Bar {
    /// A bar at the left: somebody's own words.
    Left,
    /// None.
    None,
}

/// A piece of a paper, in reading order.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Block {
    /// A heading; it stays with what follows.
    Heading {
        /// 1 for the paper's title, 2 for its parts, 3 below them.
        level: u8,
        /// What it says.
        runs: Vec<TextRun>,
        /// On which side.
        align: Align,
    },
    /// A paragraph.
    Paragraph {
        /// What it says.
        runs: Vec<TextRun>,
        /// On which side.
        align: Align,
    },
    /// A table.
    Table(Table),
    /// A picture.
    Picture(Picture, Align),
    /// A drawn figure, even on the left.
    Figure(Figure),
    /// A list: each item has a bullet.
    List {
        /// Its items.
        items: Vec<Vec<TextRun>>,
        /// Free room between them.
        gap: Length,
    },
    /// Blocks that leave so much free at their right; with a bar, somebody's own words.
    Inset {
        /// The bar at their left.
        bar: Bar,
        /// Free room at their right.
        right: Length,
        /// The blocks.
        blocks: Vec<Block>,
    },
    /// A line across.
    Rule,
    /// Free room; none of it at the top of a page.
    Space(Length),
    /// Blocks in a frame on a quiet ground, kept on one page where they fit on one.
    Boxed(Vec<Block>),
    /// Stacks side by side, kept on one page.
    Columns {
        /// Free room between them.
        gap: Length,
        /// The stacks.
        stacks: Vec<Stack>,
    },
}

impl Block {
    /// A paragraph of one run, even on the left.
    pub fn text(run: TextRun) -> Self {
        Self::Paragraph {
            runs: vec![run],
            align: Align::Left,
        }
    }

    /// A paragraph of one run in the middle.
    pub fn centred(run: TextRun) -> Self {
        Self::Paragraph {
            runs: vec![run],
            align: Align::Centre,
        }
    }
}

/// What stands on the edge of every page: quiet lines, outside the reading order.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Edge {
    /// Left; a line feed begins a second line.
    pub left: TextRun,
    /// Right; the number of the page where it has to say one.
    pub right: EdgeRight,
}

/// The right side of an edge.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum EdgeRight {
    /// Some text.
    Text(TextRun),
    /// The number of the page and how many there are, in this manner.
    PageNumber(TextRun),
}

/// A paper before it is laid out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Paper {
    /// What it is called, by its file and by who hears it read.
    pub title: String,
    /// Its language, such as `en-GB`.
    pub language: String,
    /// When it was made.
    pub made_at: Moment,
    /// For which sheet.
    pub format: Format,
    /// Above every page.
    pub header: Option<Edge>,
    /// Below every page.
    pub footer: Option<Edge>,
    /// What it says.
    pub blocks: Vec<Block>,
}
