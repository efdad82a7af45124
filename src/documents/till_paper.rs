//! The X and Z reads as papers: the same rows as on the screen and in the plain text.

use super::page::{Align, Block, Edge, EdgeRight, Format, Length, Paper, Row, Stack};
use super::style::{Style, amounts};
use super::till_report::TillReport;
use crate::domain::till_sessions::ReadKind;
use crate::words::{FigureSection, RowWeight, Words, say};

/// The paper of a read for a sheet.
pub fn paper(words: &Words, report: &TillReport<'_>, format: Format) -> Paper {
    let style = Style::of(format);
    let title = match report.kind {
        ReadKind::X => say!(words, "figures-x"),
        ReadKind::Z(number) => say!(words, "figures-z", number = number.to_string()),
    };
    let date = words.date(report.at.london().date_naive());
    let time = words.time(report.at);
    let when = say!(words, "figures-when", date = date, time = time);
    let place = say!(
        words,
        "figures-where",
        shop = report.shop,
        till = report.till
    );
    let align = match format {
        Format::Roll80 => Align::Centre,
        Format::A4 | Format::A6 => Align::Left,
    };
    let line = |text: &str| Block::Paragraph {
        runs: vec![style.body(text)],
        align,
    };
    let mut blocks = vec![
        style.title(title.as_str(), align),
        line(&place),
        line(&when),
    ];
    blocks.push(style.space(8));
    let sections = words.till_sections(report.figures, report.closed, report.vat);
    if format == Format::A4 {
        blocks.extend(side_by_side(style, &sections));
    } else {
        for section in &sections {
            blocks.extend(section_blocks(style, section));
        }
    }
    Paper {
        title: say!(
            words,
            "paper-figures-title",
            title = title.as_str(),
            shop = report.shop
        ),
        language: words.language(),
        made_at: report.at,
        format,
        header: None,
        footer: (format == Format::A4).then(|| Edge {
            left: style.small(place.as_str()),
            right: EdgeRight::PageNumber(style.small("")),
        }),
        blocks,
    }
}

/// Two stacks of about the same height, in reading order down the left one first.
fn side_by_side(style: Style, sections: &[FigureSection]) -> Vec<Block> {
    let rows =
        |sections: &[FigureSection]| sections.iter().map(|s| s.rows.len() + 3).sum::<usize>();
    let all = rows(sections);
    let half = (1..sections.len())
        .find(|n| rows(&sections[..*n]) * 2 >= all)
        .unwrap_or(sections.len());
    let (left, right) = sections.split_at(half);
    let stack = |sections: &[FigureSection]| Stack {
        share: 1,
        blocks: sections
            .iter()
            .flat_map(|section| section_blocks(style, section))
            .collect(),
    };
    // So many days or ways that they would not fit side by side on a page: one below the other.
    if rows(left).max(rows(right)) > MOST_SIDE_BY_SIDE {
        return stack(sections).blocks;
    }
    vec![Block::Columns {
        gap: Length::pt(36),
        stacks: vec![stack(left), stack(right)],
    }]
}

/// The most rows that stand side by side on an A4 page.
const MOST_SIDE_BY_SIDE: usize = 36;

fn section_blocks(style: Style, section: &FigureSection) -> Vec<Block> {
    let rows: Vec<Row> = section
        .rows
        .iter()
        .map(|row| match row.weight {
            RowWeight::Plain => style.amount(row.name.as_str(), row.amount.as_str()),
            RowWeight::Sum => style.amount_sum(row.name.as_str(), row.amount.as_str()),
        })
        .collect();
    vec![
        style.heading(section.heading.as_str()),
        style.space(2),
        Block::Rule,
        style.space(2),
        amounts(rows),
        style.space(12),
    ]
}
