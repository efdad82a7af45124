//! The weekly statement of hours and expenses, given to the person only.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{MadeBy, PaperName, heads, made};
use crate::documents::page::{
    Align, Block, Cell, Column, ColumnWidth, Edge, EdgeRight, FirstCell, Format, Length, Paper,
    Row, RuleAbove, Table, TextRun,
};
use crate::documents::style::{Style, amounts};
use crate::domain::hours::sittings::Oddity;
use crate::domain::hours::statement::{Statement, StatementDay};
use crate::domain::hours::{Minutes, Sitting, TimeKind};
use crate::domain::ids::ShopId;
use crate::words::{Words, say};

/// Everything that a weekly statement says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HoursFacts {
    /// Whose.
    pub person: PaperName,
    /// The trading names of the person's shops: those of the week stand on the paper, all of them
    /// where nothing is in the week.
    pub shops: BTreeMap<ShopId, String>,
    /// What it says.
    pub statement: Statement,
    /// Who made it.
    pub made: MadeBy,
}

/// The statement as a page.
pub fn statement(words: &Words, facts: &HoursFacts) -> Paper {
    let style = Style::of(Format::A4);
    let week = words.week(facts.statement.week);
    let title = say!(words, "hours-paper-title", week = week.as_str());
    let shops = shops(facts);
    let about = vec![
        (say!(words, "hours-paper-week"), week),
        made(words, &facts.made),
    ];
    let heading = say!(words, "hours-paper-heading");
    let names: Vec<String> = shops.values().cloned().collect();
    let mut blocks = vec![
        heads(words, style, &names, &facts.person, heading, about),
        style.space(10),
        Block::Boxed(all_week(words, style, &facts.statement)),
    ];
    blocks.push(style.space(4));
    let state = words.week_state(&facts.statement.agreed);
    blocks.push(Block::text(style.body(state)));
    if facts.statement.tells_about_sixteen_hours() {
        blocks.push(style.space(4));
        blocks.push(Block::text(style.body(say!(words, "hours-paper-sixteen"))));
    }
    blocks.push(style.space(10));
    blocks.push(style.heading(say!(words, "hours-paper-by-day")));
    blocks.push(style.space(2));
    blocks.push(by_day(words, style, &facts.statement, &shops));
    blocks.push(style.space(10));
    blocks.push(style.heading(say!(words, "hours-paper-expenses")));
    blocks.push(style.space(2));
    blocks.push(expenses(words, style, &facts.statement));
    Paper {
        title,
        language: words.language(),
        made_at: facts.made.at,
        format: Format::A4,
        header: None,
        footer: Some(Edge {
            left: style.small(given_to(words, &facts.person.name)),
            right: EdgeRight::PageNumber(style.small("")),
        }),
        blocks,
    }
}

/// For whom it is; an edge is one line, so a name that would not stand on it is not said there.
fn given_to(words: &Words, name: &str) -> String {
    const LONGEST: usize = 40;
    if name.chars().count() <= LONGEST {
        say!(words, "hours-paper-given-to", name = name)
    } else {
        say!(words, "hours-paper-given-to-person")
    }
}

/// The shops of the week, or all of them where it is empty.
fn shops(facts: &HoursFacts) -> BTreeMap<ShopId, String> {
    let sittings = facts.statement.days.iter().flat_map(|day| &day.sittings);
    let here: BTreeSet<ShopId> = sittings.map(|sitting| sitting.shop).collect();
    let mut shops = facts.shops.clone();
    if !here.is_empty() {
        shops.retain(|shop, _| here.contains(shop));
    }
    shops
}

/// Days, hours of each kind, and expenses.
fn all_week(words: &Words, style: Style, statement: &Statement) -> Vec<Block> {
    let sum = &statement.sum;
    let days = i64::try_from(statement.days_come).unwrap_or(i64::MAX);
    let days = say!(words, "hours-paper-days", days = days);
    let mut rows = vec![style.amount(say!(words, "hours-paper-days-come"), days)];
    let kinds = TimeKind::ALL
        .iter()
        .filter(|kind| sum.of(**kind) > Minutes::ZERO);
    for kind in kinds {
        rows.push(style.amount(words.time_kind(*kind), words.duration(sum.of(*kind))));
    }
    let all = words.duration(sum.all().unwrap_or_default());
    rows.push(style.amount_sum(say!(words, "hours-paper-all"), all));
    let spent = words.money(statement.expenses);
    rows.push(style.amount_sum(say!(words, "hours-paper-expenses"), spent));
    let mut blocks = vec![
        style.heading(say!(words, "hours-paper-all-week")),
        style.space(2),
        amounts(rows),
    ];
    if sum.open > 0 {
        blocks.push(style.space(2));
        let open = say!(words, "hours-paper-open", count = i64::from(sum.open));
        blocks.push(Block::text(style.body(open)));
    }
    blocks
}

/// Each day, a row a sitting; what they come to together where there are several.
fn by_day(
    words: &Words,
    style: Style,
    statement: &Statement,
    shops: &BTreeMap<ShopId, String>,
) -> Block {
    let head = [
        say!(words, "hours-paper-day"),
        say!(words, "hours-paper-times"),
        say!(words, "hours-paper-breaks"),
        say!(words, "hours-paper-counted"),
    ];
    let mut rows = Vec::new();
    for day in &statement.days {
        rows.extend(rows_of(words, style, statement, shops, day));
    }
    let all = words.duration(statement.sum.all().unwrap_or_default());
    rows.push(
        Row::new(vec![
            style.sum(say!(words, "hours-paper-all")).into(),
            Cell::default(),
            Cell::default(),
            style.sum(all).into(),
        ])
        .rule(RuleAbove::Strong)
        .padding(Length::pt(4)),
    );
    Block::Table(Table {
        // Shares, not what fits: in a language of longer words each column gives way a little.
        columns: vec![
            Column::new(ColumnWidth::Share(10), Align::Left),
            Column::new(ColumnWidth::Share(9), Align::Left),
            Column::new(ColumnWidth::Share(6), Align::Right),
            Column::new(ColumnWidth::Share(8), Align::Right),
        ],
        gap: Length::pt(12),
        head: vec![
            Row::new(head.map(|text| Cell::from(style.strong(text))).to_vec())
                .padding(Length::pt(3)),
        ],
        rows,
        first: FirstCell::Heads,
    })
}

fn rows_of(
    words: &Words,
    style: Style,
    statement: &Statement,
    shops: &BTreeMap<ShopId, String>,
    day: &StatementDay,
) -> Vec<Row> {
    let named = words.day(day.day);
    let total = words.duration(day.sum.all().unwrap_or_default());
    let row = |cells| Row::new(cells).rule(RuleAbove::Thin).padding(Length::pt(4));
    if day.sittings.is_empty() {
        let cells = vec![
            style.body(named).into(),
            Cell::default(),
            Cell::default(),
            style.body(total).into(),
        ];
        return vec![row(cells)];
    }
    let mut rows = Vec::new();
    for sitting in &day.sittings {
        let pause = sitting.break_minutes().unwrap_or_default();
        let pause = if pause == Minutes::ZERO {
            Cell::default()
        } else {
            style.body(words.duration(pause)).into()
        };
        let counted = match sitting.left {
            Some(_) => words.duration(sitting.counted),
            None => say!(words, "hours-paper-not-counted"),
        };
        rows.push(row(vec![
            style.body(named.as_str()).into(),
            times(words, style, statement, shops, sitting).into(),
            pause,
            style.body(counted).into(),
        ]));
    }
    if day.sittings.len() > 1 {
        let together = say!(words, "paper-together");
        rows.push(row(vec![
            style.strong(named).into(),
            style.strong(together).into(),
            Cell::default(),
            style.strong(total).into(),
        ]));
    }
    rows
}

/// From when until when, below it what for, and whatever explains how long it counts.
fn times(
    words: &Words,
    style: Style,
    statement: &Statement,
    shops: &BTreeMap<ShopId, String>,
    sitting: &Sitting,
) -> Vec<TextRun> {
    let mut runs = vec![style.body(words.from_to(sitting.came, sitting.left))];
    let kind = words.time_kind(sitting.kind);
    let shop = shops.get(&sitting.shop).filter(|_| shops.len() > 1);
    let mut below = vec![match shop {
        None => kind,
        Some(shop) => say!(
            words,
            "hours-paper-kind-and-shop",
            kind = kind,
            shop = shop.as_str()
        ),
    }];
    if let Some(left) = sitting.left {
        below.extend(words.clocks_changed(sitting.came, left));
        below.extend(why_less(statement, sitting).map(|odd| words.oddity(odd)));
    }
    for line in below {
        runs.push(style.small(format!("\n{line}")));
    }
    runs
}

/// Why a sitting counts less than from when until when without its breaks, where it does.
fn why_less(statement: &Statement, sitting: &Sitting) -> Option<Oddity> {
    let presence = sitting.presence();
    if presence == Minutes::ZERO {
        let mut here = statement.findings.iter().filter(|f| f.at == sitting.id);
        return here
            .find(|finding| finding.what == Oddity::OutBeforeIn)
            .map(|finding| finding.what);
    }
    let breaks = sitting.break_minutes().unwrap_or_default();
    let counted_and_breaks = sitting.counted.plus(breaks).unwrap_or(presence);
    (counted_and_breaks < presence).then_some(Oddity::Overlap { other: sitting.id })
}

/// What was given back, a row each.
fn expenses(words: &Words, style: Style, statement: &Statement) -> Block {
    let all: Vec<(NaiveDate, _)> = statement
        .days
        .iter()
        .flat_map(|day| day.expenses.iter().map(|(_, expense)| (day.day, expense)))
        .collect();
    if all.is_empty() {
        return Block::text(style.body(say!(words, "hours-paper-no-expenses")));
    }
    let head = [
        say!(words, "hours-paper-day"),
        say!(words, "hours-paper-proof"),
        say!(words, "hours-paper-amount"),
    ];
    let row = |(day, expense): &(NaiveDate, &crate::domain::hours::expenses::Expense)| {
        Row::new(vec![
            style.body(words.day(*day)).into(),
            style.body(words.proof(expense.proof)).into(),
            style.body(words.money(expense.pence)).into(),
        ])
        .rule(RuleAbove::Thin)
        .padding(Length::pt(4))
    };
    let mut rows: Vec<Row> = all.iter().map(row).collect();
    rows.push(
        Row::new(vec![
            style.sum(say!(words, "paper-together")).into(),
            Cell::default(),
            style.sum(words.money(statement.expenses)).into(),
        ])
        .rule(RuleAbove::Strong)
        .padding(Length::pt(4)),
    );
    Block::Table(Table {
        columns: vec![
            Column::new(ColumnWidth::Fit, Align::Left),
            Column::new(ColumnWidth::Share(1), Align::Left),
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
