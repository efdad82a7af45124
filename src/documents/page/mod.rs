//! The layout layer that all papers share: what a paper says ([`Paper`]) becomes pages of marks in
//! their places ([`Laid`]), which `documents::pdf` writes as bytes and the window draws.
//!
//! Pure and in whole numbers: the same paper gives the same pages everywhere. Text flows over pages;
//! headings stay with what follows, rows do not break, and a table's head stands again on each page.
//! Every mark knows the part of the reading order that it belongs to, for those who hear the paper.

mod figures;
mod flow;
mod fonts;
mod laid;
mod length;
mod lines;
mod lists;
mod paper;
mod slices;
mod tables;

pub use figures::{Drawn, Figure, Fill, Outline};
pub use flow::{PageWords, lay};
pub use fonts::{Face, NO_GLYPH};
pub use laid::{Laid, Mark, NO_GLYPH_TEXT, Page, Part, PartId, Place, Role, Shape};
pub use length::Length;
pub use lines::cannot_be_printed;
pub use paper::{
    Align, Bar, Block, Cell, Column, ColumnWidth, Edge, EdgeRight, FirstCell, Format, Ink, Margins,
    Paper, Picture, Row, RuleAbove, Stack, Table, TextRun,
};
