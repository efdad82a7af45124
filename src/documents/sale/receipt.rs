//! The receipt: up to the limit it is all that anybody needs for VAT.

use super::super::page::{
    Align, Block, Cell, Column, ColumnWidth, Edge, EdgeRight, FirstCell, Format, Length, Paper,
    Row, Table, TextRun,
};
use super::super::style::{Style, amounts};
use super::{parts, title};
use crate::domain::papers::{Issue, SaleFacts};
use crate::domain::{OutOfRange, Pence};
use crate::words::{Words, say};

/// The receipt of a sale or refund.
pub fn receipt(
    words: &Words,
    facts: &SaleFacts,
    format: Format,
    issue: Issue,
) -> Result<Paper, OutOfRange> {
    let style = Style::of(format);
    let mut blocks = vec![style.title(facts.shop.clone(), Align::Centre)];
    for line in parts::seller_lines(words, &facts.shop, &facts.seller, facts.vat_number()) {
        blocks.push(Block::centred(style.small(line)));
    }
    blocks.push(style.space(7));
    blocks.extend(kind_of_paper(words, style, facts, issue));
    let number = facts.sale.number.to_string();
    let number = match (&facts.reverses, facts.is_refund()) {
        (Some(of), _) => say!(
            words,
            "paper-refund-of",
            number = number,
            of = of.to_string()
        ),
        (None, true) => say!(words, "paper-refund-title", number = number),
        (None, false) => say!(words, "paper-receipt-title", number = number),
    };
    if let Some(order) = facts.sale.order_number.filter(|_| !facts.is_refund()) {
        let call = say!(words, "paper-order-number", number = order.to_string());
        blocks.push(Block::centred(style.large(call)));
        blocks.push(style.space(4));
    }
    blocks.push(Block::text(style.body(number)));
    blocks.push(Block::text(style.body(parts::when(words, facts))));
    blocks.extend([style.space(4), Block::Rule, style.space(3)]);
    blocks.push(lines(words, style, facts));
    blocks.push(style.space(3));
    blocks.push(amounts(sums(words, style, facts)?));
    if let Some(totals) = facts.vat()? {
        blocks.push(style.space(5));
        blocks.push(parts::vat_table(words, style, &totals)?);
    }
    if facts.donation()? > Pence::ZERO {
        blocks.push(style.space(5));
        blocks.push(Block::centred(
            style.body(say!(words, "paper-donation-thanks")),
        ));
    }
    blocks.push(style.space(7));
    let thanks = if facts.is_refund() {
        say!(words, "paper-keep")
    } else {
        say!(words, "paper-thanks")
    };
    blocks.push(Block::centred(style.body(thanks)));
    Ok(Paper {
        title: title(words, facts, false, issue),
        language: words.language(),
        made_at: facts.sale.at,
        format,
        header: None,
        footer: (format != Format::Roll80).then(|| Edge {
            left: style.small(facts.sale.number.to_string()),
            right: EdgeRight::PageNumber(style.small("")),
        }),
        blocks,
    })
}

/// What the paper is, where it is not simply a receipt.
fn kind_of_paper(words: &Words, style: Style, facts: &SaleFacts, issue: Issue) -> Vec<Block> {
    let mut says = Vec::new();
    if issue == Issue::Copy {
        says.push(say!(words, "paper-copy"));
    }
    if facts.is_refund() {
        says.push(say!(words, "paper-refund"));
    }
    let mut blocks: Vec<Block> = says
        .into_iter()
        .map(|text| Block::centred(style.large(text)))
        .collect();
    if !blocks.is_empty() {
        blocks.push(style.space(4));
    }
    blocks
}

fn lines(words: &Words, style: Style, facts: &SaleFacts) -> Block {
    let mut columns = vec![Column::new(ColumnWidth::Share(1), Align::Left)];
    if facts.vat_number().is_some() {
        columns.push(Column::new(ColumnWidth::Fit, Align::Left));
    }
    columns.push(Column::new(ColumnWidth::Fit, Align::Right));
    let rows = parts::goods(facts).map(|(line, name)| {
        let mut says: Vec<TextRun> = vec![style.body(name)];
        for detail in parts::details(words, line) {
            says.push(style.small(format!("\n  {detail}")));
        }
        let mut cells = vec![Cell::from(says)];
        cells.extend(parts::letter(facts, line).map(|letter| Cell::from(style.body(letter))));
        cells.push(Cell::from(style.body(words.money(line.total))));
        Row::new(cells).padding(Length::pt(1))
    });
    Block::Table(Table {
        rows: rows.collect(),
        columns,
        gap: Length::pt(7),
        head: Vec::new(),
        first: FirstCell::Heads,
    })
}

fn sums(words: &Words, style: Style, facts: &SaleFacts) -> Result<Vec<Row>, OutOfRange> {
    let goods = facts.goods()?;
    let total = |name: String, pence: Pence| {
        Row::new(vec![
            Cell::from(style.large(name)),
            Cell::from(style.large(words.money(pence))),
        ])
        .rule(super::super::page::RuleAbove::Strong)
        .padding(Length::pt(3))
    };
    let mut rows = vec![total(say!(words, "paper-total"), goods)];
    let donation = facts.donation()?;
    if donation != Pence::ZERO {
        let name = say!(words, "paper-donation");
        rows.push(style.amount(name, words.money(donation)));
        let all = goods.plus(donation)?;
        rows.push(style.amount_sum(say!(words, "paper-together"), words.money(all)));
    }
    rows.extend(parts::paid_rows(words, style, facts)?);
    Ok(rows)
}
