//! The rota of a week for the wall of the back room: names, days, times; what is planned and nothing else.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use crate::documents::page::{
    Align, Block, Cell, Column, ColumnWidth, Edge, EdgeRight, FirstCell, Format, Ink, Length,
    Paper, Row, RuleAbove, Table,
};
use crate::documents::style::Style;
use crate::domain::hours::rota_week::{RotaRow, RotaWeek};
use crate::domain::ids::PersonId;
use crate::domain::people::name_key;
use crate::domain::time::Moment;
use crate::words::{Words, say};

/// Everything that the rota of a week says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RotaFacts {
    /// The shop's trading name.
    pub shop: String,
    /// The names that the people use, each with the word that tells them from another of that name.
    pub names: BTreeMap<PersonId, String>,
    /// What is planned.
    pub rota: RotaWeek,
    /// When it was made.
    pub made_at: Moment,
}

/// The rota as a page.
pub fn rota(words: &Words, facts: &RotaFacts) -> Paper {
    let style = Style::of(Format::A4);
    let week = words.week(facts.rota.week);
    let title = say!(words, "rota-paper-title", week = week.as_str());
    let mut blocks = vec![
        style.title(say!(words, "rota-paper-heading"), Align::Left),
        Block::text(style.strong(facts.shop.as_str())),
        Block::text(style.body(week)),
        style.space(8),
        table(words, style, facts),
    ];
    if facts.rota.rows.is_empty() {
        blocks.push(style.space(4));
        let nobody = say!(words, "rota-paper-nobody");
        blocks.push(Block::text(style.body(nobody)));
    }
    Paper {
        title,
        language: words.language(),
        made_at: facts.made_at,
        format: Format::A4,
        header: None,
        footer: Some(Edge {
            left: style.small(say!(words, "rota-paper-keep")),
            right: EdgeRight::PageNumber(style.small("")),
        }),
        blocks,
    }
}

fn table(words: &Words, style: Style, facts: &RotaFacts) -> Block {
    let days: Vec<NaiveDate> = facts.rota.week.days().each().collect();
    let mut head = vec![Cell::from(style.strong(say!(words, "rota-paper-name")))];
    for day in &days {
        let mut cell = vec![
            style.strong(words.weekday_short(day.weekday())),
            style.small(format!("\n{}", words.day_of_month_short(*day))),
        ];
        if facts.rota.closed.contains(day) {
            let closed = say!(words, "rota-paper-closed");
            cell.push(style.small(format!("\n{closed}")).ink(Ink::Text));
        }
        head.push(cell.into());
    }
    let mut columns = vec![Column::new(ColumnWidth::Share(1), Align::Left)];
    columns.extend(days.iter().map(|_| {
        let wide = ColumnWidth::Fixed(Length::pt(57));
        Column::new(wide, Align::Left)
    }));
    Block::Table(Table {
        columns,
        gap: Length::pt(3),
        head: vec![Row::new(head).padding(Length::pt(3))],
        rows: rows(words, style, facts, &days),
        first: FirstCell::Heads,
    })
}

/// A row a person, in the order of names.
fn rows(words: &Words, style: Style, facts: &RotaFacts, days: &[NaiveDate]) -> Vec<Row> {
    let name = |row: &RotaRow| match facts.names.get(&row.person) {
        Some(name) => name.clone(),
        None => say!(words, "rota-paper-somebody"),
    };
    let mut named: Vec<(String, &RotaRow)> =
        facts.rota.rows.iter().map(|row| (name(row), row)).collect();
    named.sort_by_cached_key(|(name, row)| (name_key(name), name.clone(), row.person));
    named
        .into_iter()
        .map(|(name, row)| {
            let mut cells = vec![Cell::from(style.strong(name))];
            cells.extend(days.iter().map(|day| {
                let shifts = row.shifts.get(day).map_or(&[][..], Vec::as_slice);
                let times: Vec<String> = shifts.iter().map(|shift| words.shift(*shift)).collect();
                Cell::from(style.body(words.and(&times)))
            }));
            Row::new(cells).rule(RuleAbove::Thin).padding(Length::pt(4))
        })
        .collect()
}
