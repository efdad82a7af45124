//! Everything about me, as a paper: given to the person only. The same words as on the page.

use super::heads::{Heads, PaperName};
use super::page::{
    Align, Block, Cell, Column, ColumnWidth, Edge, EdgeRight, FirstCell, Format, Length, Paper,
    Row, RuleAbove, Table,
};
use super::style::Style;
use crate::domain::hours::days::london_day;
use crate::domain::time::Moment;
use crate::words::{AboutPart, Line, Words, say};

/// Everything that the paper says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AboutMeFacts {
    /// Whose.
    pub person: PaperName,
    /// The trading names of the person's shops.
    pub shops: Vec<String>,
    /// Its parts, in words.
    pub parts: Vec<AboutPart>,
    /// When it was made.
    pub made_at: Moment,
}

/// The paper.
pub fn about_me(words: &Words, facts: &AboutMeFacts) -> Paper {
    let style = Style::of(Format::A4);
    let date = words.plain_date(london_day(facts.made_at));
    let heads = Heads {
        shops: &facts.shops,
        above_name: say!(words, "paper-billed-to"),
        person: &facts.person,
        heading: say!(words, "about-me-title"),
        facts: vec![(say!(words, "about-me-made"), date.clone())],
    };
    let mut blocks = vec![
        heads.block(words, style),
        style.space(10),
        Block::Boxed(vec![Block::text(
            style.body(say!(words, "about-me-paper-about")),
        )]),
    ];
    for part in &facts.parts {
        blocks.push(style.space(14));
        blocks.push(style.heading(part.heading.as_str()));
        blocks.push(style.space(2));
        blocks.push(lines(style, &part.lines));
    }
    Paper {
        title: say!(words, "about-me-paper-title", date = date),
        language: words.language(),
        made_at: facts.made_at,
        format: Format::A4,
        header: None,
        footer: Some(Edge {
            left: style.small(say!(words, "hours-paper-given-to-person")),
            right: EdgeRight::PageNumber(style.small("")),
        }),
        blocks,
    }
}

/// A row a line: what it is on the left, what it says on the right.
fn lines(style: Style, lines: &[Line]) -> Block {
    let row = |(name, says): &Line| {
        let cells: Vec<Cell> = vec![
            style.strong(name.as_str()).into(),
            style.body(says.as_str()).into(),
        ];
        Row::new(cells).rule(RuleAbove::Thin).padding(Length::pt(3))
    };
    Block::Table(Table {
        columns: vec![
            Column::new(ColumnWidth::Share(2), Align::Left),
            Column::new(ColumnWidth::Share(3), Align::Left),
        ],
        gap: Length::pt(14),
        head: Vec::new(),
        rows: lines.iter().map(row).collect(),
        first: FirstCell::Heads,
    })
}
