//! The statement of a customer on account: what was owed when a month began, what happened in it,
//! what is owed at its end.

use super::page::{
    Align, Block, Cell, Column, ColumnWidth, Edge, EdgeRight, FirstCell, Format, Length, Paper,
    Row, RuleAbove, Stack, Table,
};
use super::sale::seller_lines;
use super::style::{Style, amounts};
use crate::domain::Pence;
use crate::domain::papers::BilledTo;
use crate::domain::shops::Seller;
use crate::domain::time::Moment;
use crate::domain::trade_customers::{InvoiceKind, Posted, Statement, StatementRow};
use crate::words::{Words, say};

/// Everything that a statement says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StatementFacts {
    /// The shop's name over the door.
    pub shop: String,
    /// Who sells.
    pub seller: Seller,
    /// For whom it is.
    pub customer: BilledTo,
    /// What it says.
    pub statement: Statement,
    /// When it was made.
    pub made_at: Moment,
}

/// The statement as a page.
pub fn statement(words: &Words, facts: &StatementFacts) -> Paper {
    let style = Style::of(Format::A4);
    let month = words.month_and_year(facts.statement.month.first());
    let title = say!(
        words,
        "statement-title",
        customer = facts.customer.name.as_str(),
        month = month.as_str()
    );
    let mut blocks = vec![heads(words, style, facts, &month)];
    blocks.push(style.space(12));
    blocks.push(rows(words, style, &facts.statement));
    blocks.push(style.space(12));
    blocks.push(below(words, style, &facts.statement));
    Paper {
        title: title.clone(),
        language: words.language(),
        made_at: facts.made_at,
        format: Format::A4,
        header: None,
        footer: Some(Edge {
            left: style.small(title),
            right: EdgeRight::PageNumber(style.small("")),
        }),
        blocks,
    }
}

/// Left who sells and for whom it is, right what the paper is.
fn heads(words: &Words, style: Style, facts: &StatementFacts, month: &str) -> Block {
    let vat = facts.seller.vat_number_on(facts.statement.until);
    let mut left = vec![style.heading(facts.shop.clone())];
    for line in seller_lines(words, &facts.shop, &facts.seller, vat) {
        left.push(Block::text(style.body(line)));
    }
    left.push(style.space(12));
    left.push(Block::text(style.small(say!(words, "paper-billed-to"))));
    left.push(Block::text(style.strong(facts.customer.name.as_str())));
    for line in facts.customer.address.as_str().split(',') {
        left.push(Block::text(style.body(line.trim())));
    }
    let mut right = vec![
        style.title(say!(words, "statement-heading"), Align::Left),
        style.space(4),
    ];
    let until = words.date(facts.statement.until);
    for (name, says) in [
        (say!(words, "statement-month"), month.to_owned()),
        (say!(words, "statement-until"), until),
    ] {
        right.push(Block::text(style.small(name)));
        right.push(Block::text(style.strong(says)));
        right.push(style.space(4));
    }
    Block::Columns {
        gap: Length::pt(24),
        stacks: vec![
            Stack {
                share: 3,
                blocks: left,
            },
            Stack {
                share: 2,
                blocks: right,
            },
        ],
    }
}

/// What happened, a row each, between what was owed before and after.
fn rows(words: &Words, style: Style, statement: &Statement) -> Block {
    let body = |text: String| Cell::from(style.body(text));
    let plain = |cells: Vec<Cell>| Row::new(cells).rule(RuleAbove::Thin).padding(Length::pt(4));
    let mut rows = vec![plain(vec![
        body(words.day_of_month_short(statement.month.first())),
        body(say!(words, "statement-opening")),
        Cell::default(),
        body(words.money(statement.opening)),
    ])];
    for row in &statement.rows {
        rows.push(plain(vec![
            body(words.day_of_month_short(row.entry.day)),
            body(what(words, row)),
            body(words.money(row.entry.pence)),
            body(words.money(row.balance)),
        ]));
    }
    let sum = |text: String| Cell::from(style.large(text));
    rows.push(
        Row::new(vec![
            sum(words.day_of_month_short(statement.until)),
            sum(say!(words, "statement-closing")),
            Cell::default(),
            sum(words.money(statement.closing.all)),
        ])
        .rule(RuleAbove::Strong)
        .padding(Length::pt(6)),
    );
    let head = [
        say!(words, "statement-date"),
        say!(words, "paper-what"),
        say!(words, "paper-amount"),
        say!(words, "statement-owed"),
    ];
    let head = head.map(|text| Cell::from(style.strong(text))).to_vec();
    Block::Table(Table {
        columns: vec![
            Column::new(ColumnWidth::Fit, Align::Left),
            Column::new(ColumnWidth::Share(1), Align::Left),
            Column::new(ColumnWidth::Fit, Align::Right),
            Column::new(ColumnWidth::Fit, Align::Right),
        ],
        gap: Length::pt(14),
        head: vec![Row::new(head).padding(Length::pt(3))],
        rows,
        first: FirstCell::Heads,
    })
}

/// What a row is: an invoice until when it is paid, a credit note, or how money came.
fn what(words: &Words, row: &StatementRow) -> String {
    match &row.entry.posted {
        Posted::Invoice(invoice) => {
            let number = invoice.number.to_string();
            match invoice.kind {
                InvoiceKind::Invoice => say!(
                    words,
                    "statement-invoice",
                    number = number,
                    due = words.day(invoice.due_on)
                ),
                InvoiceKind::CreditNote => {
                    say!(words, "paper-credit-title", number = number)
                }
            }
        }
        Posted::Payment { way, .. } => words.account_payment(*way, row.entry.pence),
    }
}

/// What should have been paid by now, and what is not due yet.
fn below(words: &Words, style: Style, statement: &Statement) -> Block {
    let owed = statement.closing;
    if owed.all <= Pence::ZERO {
        let sentence = if owed.all == Pence::ZERO {
            say!(words, "statement-nothing")
        } else {
            let ahead = words.money(owed.all.size().unwrap_or_default());
            say!(words, "statement-ahead", amount = ahead)
        };
        return Block::text(style.body(sentence));
    }
    let later = owed.all.minus(owed.overdue).unwrap_or_default();
    let mut rows = Vec::new();
    if owed.overdue > Pence::ZERO {
        let name = say!(words, "statement-overdue");
        rows.push(style.amount_sum(name, words.money(owed.overdue)));
    }
    if later > Pence::ZERO {
        rows.push(style.amount(say!(words, "statement-later"), words.money(later)));
    }
    Block::Columns {
        gap: Length::pt(36),
        stacks: vec![
            Stack {
                share: 1,
                blocks: Vec::new(),
            },
            Stack {
                share: 1,
                blocks: vec![amounts(rows)],
            },
        ],
    }
}
