//! The summary of a placement: what was agreed and what was come to. Pauses and absences are not in
//! the facts that it is made of.

use super::{MadeBy, PaperName, heads, made};
use crate::documents::page::{
    Align, Block, Cell, Column, ColumnWidth, Edge, EdgeRight, FirstCell, Format, Length, Paper,
    Row, RuleAbove, Table,
};
use crate::documents::style::Style;
use crate::domain::hours::Days;
use crate::domain::hours::placement_summary::PlacementSummary;
use crate::words::{Words, say};

/// Everything that a summary of a placement says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlacementFacts {
    /// Whose.
    pub person: PaperName,
    /// The shop's trading name.
    pub shop: String,
    /// The supervisor's name.
    pub supervisor: Option<String>,
    /// The key worker's name.
    pub key_worker: Option<String>,
    /// What it says.
    pub summary: PlacementSummary,
    /// Who made it.
    pub made: MadeBy,
}

/// The summary as a page.
pub fn placement(words: &Words, facts: &PlacementFacts) -> Paper {
    let style = Style::of(Format::A4);
    let summary = &facts.summary;
    let days = Days::new(summary.from, summary.until).unwrap_or(Days::one(summary.from));
    let title = say!(words, "placement-paper-title", days = words.days(days));
    let until = if summary.ended {
        say!(words, "placement-paper-until")
    } else {
        say!(words, "placement-paper-planned-until")
    };
    let mut about = vec![
        (
            say!(words, "placement-paper-from"),
            words.date(summary.from),
        ),
        (until, words.date(summary.until)),
        (
            say!(words, "placement-paper-kind"),
            words.time_kind(summary.kind),
        ),
    ];
    let supervisor = say!(words, "placement-paper-supervisor");
    about.extend(facts.supervisor.clone().map(|name| (supervisor, name)));
    let key_worker = say!(words, "placement-paper-key-worker");
    about.extend(facts.key_worker.clone().map(|name| (key_worker, name)));
    about.push(made(words, &facts.made));
    let heading = say!(words, "placement-paper-heading");
    let shops = std::slice::from_ref(&facts.shop);
    let mut blocks = vec![
        heads(words, style, shops, &facts.person, heading, about),
        style.space(10),
        Block::Boxed(in_all(words, style, summary)),
        style.space(10),
    ];
    blocks.extend(agreed(words, style, summary));
    if !summary.weeks.is_empty() {
        blocks.push(style.space(10));
        blocks.push(style.heading(say!(words, "placement-paper-by-week")));
        blocks.push(style.space(2));
        blocks.push(by_week(words, style, summary));
    }
    Paper {
        title: title.clone(),
        language: words.language(),
        made_at: facts.made.at,
        format: Format::A4,
        header: None,
        footer: Some(Edge {
            left: style.small(title),
            right: EdgeRight::PageNumber(style.small("")),
        }),
        blocks,
    }
}

fn sessions(words: &Words, number: usize) -> String {
    let number = i64::try_from(number).unwrap_or(i64::MAX);
    say!(words, "placement-paper-sessions", sessions = number)
}

/// All sessions and hours, the one line that matters most.
fn in_all(words: &Words, style: Style, summary: &PlacementSummary) -> Vec<Block> {
    let name = if summary.ended {
        say!(words, "placement-paper-in-all")
    } else {
        say!(words, "placement-paper-so-far")
    };
    let mut blocks = vec![Block::text(style.small(name))];
    if summary.weeks.is_empty() {
        let none = say!(words, "placement-paper-none");
        blocks.push(Block::text(style.large(none)));
    } else {
        let hours = words.duration(summary.sum.all().unwrap_or_default());
        let all = say!(
            words,
            "placement-paper-all",
            sessions = sessions(words, summary.sessions),
            hours = hours
        );
        blocks.push(Block::text(style.large(all)));
    }
    if summary.sum.open > 0 {
        let open = i64::from(summary.sum.open);
        let open = say!(words, "hours-paper-open", count = open);
        blocks.push(Block::text(style.body(open)));
    }
    blocks
}

/// The days and times that were agreed, and whether the placement was made longer.
fn agreed(words: &Words, style: Style, summary: &PlacementSummary) -> Vec<Block> {
    let mut blocks = vec![
        style.heading(say!(words, "placement-paper-agreed")),
        style.space(2),
    ];
    let several = summary.agreed.len() > 1;
    for (place, agreed) in summary.agreed.iter().enumerate() {
        if several {
            if place > 0 {
                blocks.push(style.space(4));
            }
            let date = words.date(agreed.from);
            let from = say!(words, "placement-paper-agreed-from", date = date);
            blocks.push(Block::text(style.strong(from)));
        }
        let mut lines = words.agreed_times(&agreed.times);
        if lines.is_empty() {
            lines.push(say!(words, "placement-paper-no-times"));
        }
        blocks.extend(lines.into_iter().map(|line| Block::text(style.body(line))));
    }
    if summary.agreed.is_empty() {
        let none = say!(words, "placement-paper-no-times");
        blocks.push(Block::text(style.body(none)));
    }
    if !summary.extensions.is_empty() {
        blocks.push(style.space(10));
        blocks.push(style.heading(say!(words, "placement-paper-extensions")));
        blocks.push(style.space(2));
    }
    for extension in &summary.extensions {
        let line = say!(
            words,
            "placement-paper-extension",
            until = words.date(extension.until),
            agreed = words.plain_date(extension.agreed_on)
        );
        blocks.push(Block::text(style.body(line)));
    }
    blocks
}

/// The weeks in which something was come to.
fn by_week(words: &Words, style: Style, summary: &PlacementSummary) -> Block {
    let head = [
        say!(words, "hours-paper-week"),
        say!(words, "placement-paper-sessions-head"),
        say!(words, "hours-paper-counted"),
    ];
    let mut rows: Vec<Row> = summary
        .weeks
        .iter()
        .map(|week| {
            Row::new(vec![
                style.body(words.week(week.week)).into(),
                style.body(week.sessions.to_string()).into(),
                style
                    .body(words.duration(week.sum.all().unwrap_or_default()))
                    .into(),
            ])
            .rule(RuleAbove::Thin)
            .padding(Length::pt(3))
        })
        .collect();
    let all = words.duration(summary.sum.all().unwrap_or_default());
    rows.push(
        Row::new(vec![
            style.sum(say!(words, "paper-together")).into(),
            style.sum(summary.sessions.to_string()).into(),
            style.sum(all).into(),
        ])
        .rule(RuleAbove::Strong)
        .padding(Length::pt(4)),
    );
    Block::Table(Table {
        columns: vec![
            Column::new(ColumnWidth::Share(1), Align::Left),
            Column::new(ColumnWidth::Fit, Align::Right),
            Column::new(ColumnWidth::Fit, Align::Right),
        ],
        gap: Length::pt(14),
        head: vec![
            Row::new(head.map(|text| Cell::from(style.strong(text))).to_vec())
                .padding(Length::pt(3)),
        ],
        rows,
        first: FirstCell::Heads,
    })
}
