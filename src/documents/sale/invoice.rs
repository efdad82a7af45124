//! The full invoice: for more than the limit, or for anybody who asks.
//!
//! Prices include VAT on every line; below them stand, per rate, the amounts without VAT, the VAT and
//! both together, rounded once per rate (a retailer's invoice may show its lines so). A customer on
//! account is outside the retail scheme: their invoice has its own number, says on every line what it
//! comes to without VAT as well, and until when it is paid.

use super::super::page::{
    Align, Block, Cell, Column, ColumnWidth, Edge, EdgeRight, FirstCell, Format, Length, Paper,
    Row, RuleAbove, Stack, Table, TextRun,
};
use super::super::style::{Style, amounts};
use super::{parts, title};
use crate::domain::papers::{BilledTo, Issue, SaleFacts};
use crate::domain::trade_customers::InvoiceKind;
use crate::domain::{OutOfRange, Pence};
use crate::words::{Words, say};

/// The invoice of a sale, or the credit note of a refund.
pub fn invoice(
    words: &Words,
    facts: &SaleFacts,
    billed_to: &BilledTo,
    issue: Issue,
) -> Result<Paper, OutOfRange> {
    let style = Style::of(Format::A4);
    let mut blocks = vec![heads(words, style, facts, billed_to, issue)];
    blocks.push(style.space(12));
    blocks.push(lines(words, style, facts)?);
    blocks.push(style.space(8));
    blocks.push(below(words, style, facts)?);
    Ok(Paper {
        title: title(words, facts, true, issue),
        language: words.language(),
        made_at: facts.sale.at,
        format: Format::A4,
        header: None,
        footer: Some(Edge {
            left: style.small(title(words, facts, true, issue)),
            right: EdgeRight::PageNumber(style.small("")),
        }),
        blocks,
    })
}

/// Left who sells and for whom it is, right what the paper is and when.
fn heads(
    words: &Words,
    style: Style,
    facts: &SaleFacts,
    billed_to: &BilledTo,
    issue: Issue,
) -> Block {
    let mut left = vec![style.heading(facts.shop.clone())];
    for line in parts::seller_lines(words, &facts.shop, &facts.seller, facts.vat_number()) {
        left.push(Block::text(style.body(line)));
    }
    left.push(style.space(12));
    left.push(Block::text(style.small(say!(words, "paper-billed-to"))));
    left.push(Block::text(style.strong(billed_to.name.as_str())));
    for line in billed_to.address.as_str().split(',') {
        left.push(Block::text(style.body(line.trim())));
    }
    if let Some(number) = &billed_to.vat_number {
        let number = say!(words, "paper-vat-number", number = number.as_str());
        left.push(Block::text(style.body(number)));
    }
    let kind = match (facts.is_refund(), facts.vat_number().is_some()) {
        (false, true) => say!(words, "paper-vat-invoice"),
        (false, false) => say!(words, "paper-invoice"),
        (true, _) => say!(words, "paper-credit"),
    };
    let mut right = vec![style.title(kind, Align::Left)];
    if issue == Issue::Copy {
        right.push(Block::text(style.large(say!(words, "paper-copy"))));
    }
    right.push(style.space(4));
    let mut fact = |name: String, says: String| {
        right.push(Block::text(style.small(name)));
        right.push(Block::text(style.strong(says)));
        right.push(style.space(4));
    };
    let number = match &facts.invoice {
        Some(invoice) => invoice.number.to_string(),
        None => facts.sale.number.to_string(),
    };
    fact(say!(words, "paper-number"), number);
    // The tax point of an invoice on account is the day that the books count it to.
    let supplied = match facts.invoice {
        Some(_) => words.date(facts.sale.business_date),
        None => parts::when(words, facts),
    };
    let on = match facts.reverses {
        Some(_) => say!(words, "paper-given-back-on"),
        None => say!(words, "paper-supplied"),
    };
    fact(on, supplied);
    if let Some(of) = &facts.reverses {
        let name = match facts.invoice {
            Some(_) => say!(words, "paper-takes-back-invoice"),
            None => say!(words, "paper-takes-back"),
        };
        fact(name, of.to_string());
    }
    if let Some(invoice) = &facts.invoice
        && invoice.kind == InvoiceKind::Invoice
    {
        fact(say!(words, "paper-due"), words.date(invoice.due_on));
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

fn lines(words: &Words, style: Style, facts: &SaleFacts) -> Result<Block, OutOfRange> {
    let registered = facts.vat_number().is_some();
    let mut columns = vec![
        Column::new(ColumnWidth::Share(1), Align::Left),
        Column::new(ColumnWidth::Fit, Align::Right),
        Column::new(ColumnWidth::Fit, Align::Right),
    ];
    let mut head = vec![
        say!(words, "paper-what"),
        say!(words, "paper-quantity"),
        match facts.invoice {
            Some(_) if registered => say!(words, "paper-price-net"),
            _ => say!(words, "paper-price"),
        },
    ];
    if registered {
        columns.push(Column::new(ColumnWidth::Fit, Align::Left));
        head.push(say!(words, "paper-vat"));
    }
    let nets = match facts.invoice {
        Some(_) => facts.nets()?,
        None => None,
    };
    if nets.is_some() {
        columns.push(Column::new(ColumnWidth::Fit, Align::Right));
        head.push(say!(words, "paper-vat-net"));
    }
    columns.push(Column::new(ColumnWidth::Fit, Align::Right));
    head.push(say!(words, "paper-amount"));
    let mut rows = Vec::new();
    for (number, (line, name)) in parts::goods(facts).enumerate() {
        let mut says: Vec<TextRun> = vec![style.body(name)];
        for detail in parts::reduced(words, line) {
            says.push(style.small(format!("\n{detail}")));
        }
        let quantity = line.quantity.size().unwrap_or(line.quantity);
        let mut cells = vec![
            Cell::from(says),
            Cell::from(style.body(words.quantity(quantity))),
            Cell::from(style.body(words.money(match nets {
                Some(_) => line.unit.minus(line.rate.within(line.unit)?)?,
                None => line.unit,
            }))),
        ];
        if registered {
            let rate = words.rate(line.rate.0);
            let letter = line.code.code();
            let rate = say!(words, "paper-vat-letter", letter = letter, rate = rate);
            cells.push(Cell::from(style.body(rate)));
        }
        if let Some(nets) = &nets {
            let net = nets.get(number).copied().unwrap_or_default();
            cells.push(Cell::from(style.body(words.money(net))));
        }
        cells.push(Cell::from(style.body(words.money(line.total))));
        rows.push(Row::new(cells).rule(RuleAbove::Thin).padding(Length::pt(4)));
    }
    let total = words.money(facts.goods()?);
    let mut cells = vec![Cell::from(style.large(say!(words, "paper-total")))];
    cells.resize(columns.len().saturating_sub(1), Cell::default());
    cells.push(Cell::from(style.large(total)));
    rows.push(
        Row::new(cells)
            .rule(RuleAbove::Strong)
            .padding(Length::pt(6)),
    );
    let head = head.into_iter().map(|text| Cell::from(style.strong(text)));
    Ok(Block::Table(Table {
        columns,
        gap: Length::pt(14),
        head: vec![Row::new(head.collect()).padding(Length::pt(3))],
        rows,
        first: FirstCell::Heads,
    }))
}

/// Left the VAT by rate, right how it was paid.
fn below(words: &Words, style: Style, facts: &SaleFacts) -> Result<Block, OutOfRange> {
    let mut left = Vec::new();
    if let Some(totals) = facts.vat()? {
        let included = match facts.invoice {
            Some(_) => say!(words, "paper-with-vat-both"),
            None => say!(words, "paper-with-vat"),
        };
        left.push(Block::text(style.small(included)));
        left.push(style.space(3));
        left.push(parts::vat_table(words, style, &totals)?);
    }
    let mut rows = Vec::new();
    let donation = facts.donation()?;
    if donation != Pence::ZERO {
        rows.push(style.amount(say!(words, "paper-donation"), words.money(donation)));
    }
    match &facts.invoice {
        Some(invoice) => {
            let name = match invoice.kind {
                InvoiceKind::Invoice => say!(words, "paper-to-pay"),
                InvoiceKind::CreditNote => say!(words, "paper-credited"),
            };
            let size = facts.goods()?.size()?;
            rows.push(style.amount_sum(name, words.money(size)));
        }
        None => rows.extend(parts::paid_rows(words, style, facts)?),
    }
    Ok(Block::Columns {
        gap: Length::pt(36),
        stacks: vec![
            Stack {
                share: 3,
                blocks: left,
            },
            Stack {
                share: 2,
                blocks: vec![amounts(rows)],
            },
        ],
    })
}
