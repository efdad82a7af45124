//! What the papers of a sale have in common: who sells, when, the lines, how it was paid.

use super::super::page::{
    Align, Block, Cell, Column, ColumnWidth, FirstCell, Length, Row, RuleAbove, Table,
};
use super::super::style::Style;
use crate::domain::catalogue::Place;
use crate::domain::papers::SaleFacts;
use crate::domain::reductions::LineReduction;
use crate::domain::sales::{LineKind, SaleLine};
use crate::domain::shops::Seller;
use crate::domain::vat::{VatCode, VatTotal};
use crate::domain::{Milli, OutOfRange, Pence};
use crate::words::{Words, say};

/// The seller in lines of text: name, address, how to reach them, numbers.
pub fn seller_lines(words: &Words, shop: &str, seller: &Seller, vat: Option<&str>) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(name) = seller.name.as_deref().filter(|name| *name != shop) {
        lines.push(name.to_owned());
    }
    lines.extend(seller.address.clone());
    lines.extend(seller.contact.clone());
    if seller.says_registered_charity() {
        let number = seller.charity_number.as_deref().unwrap_or_default();
        lines.push(say!(words, "paper-charity", number = number));
    }
    if let Some(number) = &seller.company_number {
        lines.push(say!(words, "paper-company", number = number.as_str()));
    }
    if let Some(number) = vat {
        lines.push(say!(words, "paper-vat-number", number = number));
    }
    lines
}

/// Thursday 6 August 2026, 5.42pm: the time of supply.
pub fn when(words: &Words, facts: &SaleFacts) -> String {
    let at = facts.sale.at;
    let date = words.date(at.london().date_naive());
    say!(words, "figures-when", date = date, time = words.time(at))
}

/// What stands under the name of a line: how many at which price, and what came off.
pub fn details(words: &Words, line: &SaleLine) -> Vec<String> {
    let mut details = Vec::new();
    let quantity = line.quantity.size().unwrap_or(line.quantity);
    if line.kind == LineKind::Product && (quantity != Milli::ONE || !line.reductions.is_empty()) {
        details.push(say!(
            words,
            "paper-times",
            quantity = words.quantity(quantity),
            price = words.money(line.unit)
        ));
    }
    if line.place == Place::EatIn {
        details.push(words.place(line.place));
    }
    details.extend(reduced(words, line));
    details
}

/// What came off a line, in words.
pub fn reduced(words: &Words, line: &SaleLine) -> Vec<String> {
    let one = |given: &LineReduction| {
        let how = words.reduction(given);
        let less = given.pence.negated().unwrap_or_default();
        say!(
            words,
            "paper-reduced",
            how = how,
            amount = words.money(less)
        )
    };
    line.reductions.iter().map(one).collect()
}

/// The letter of a line's rate, where papers of this sale say any.
pub fn letter(facts: &SaleFacts, line: &SaleLine) -> Option<String> {
    facts.vat_number()?;
    Some(line.code.code().to_owned())
}

/// The lines of goods of a sale, with their names.
pub fn goods(facts: &SaleFacts) -> impl Iterator<Item = (&SaleLine, &str)> {
    let names = facts.names.iter().map(String::as_str);
    let lines = facts.sale.lines.iter().zip(names);
    lines.filter(|(line, _)| line.kind == LineKind::Product)
}

/// Per rate: what was sold, without VAT, and the VAT in it.
pub fn vat_table(words: &Words, style: Style, totals: &[VatTotal]) -> Result<Block, OutOfRange> {
    let right = |text: String| Cell::from(style.body(text));
    let head = [
        say!(words, "paper-vat-rate"),
        say!(words, "paper-vat-net"),
        say!(words, "paper-vat-vat"),
        say!(words, "paper-vat-gross"),
    ];
    let head = head.map(|text| Cell::from(style.strong(text))).to_vec();
    let mut rows = Vec::new();
    for total in totals {
        // The tax on a second-hand bike's margin is nobody's but the shop's.
        let (net, vat) = if total.code == VatCode::M {
            (String::new(), String::new())
        } else {
            (words.money(total.net), words.money(total.vat))
        };
        rows.push(
            Row::new(vec![
                right(rate_name(words, total)),
                right(net),
                right(vat),
                right(words.money(total.gross)),
            ])
            .rule(RuleAbove::Thin)
            .padding(Length::pt(1)),
        );
    }
    if totals.len() > 1 {
        let sum = |of: fn(&VatTotal) -> Pence| Pence::sum(totals.iter().map(of));
        let bold = |pence: Pence| Cell::from(style.sum(words.money(pence)));
        rows.push(
            Row::new(vec![
                Cell::from(style.sum(say!(words, "paper-vat-all"))),
                bold(sum(|t| t.net)?),
                bold(sum(|t| t.vat)?),
                bold(sum(|t| t.gross)?),
            ])
            .rule(RuleAbove::Strong)
            .padding(Length::pt(1)),
        );
    }
    let column = |width, align| Column::new(width, align);
    Ok(Block::Table(Table {
        columns: vec![
            column(ColumnWidth::Share(1), Align::Left),
            column(ColumnWidth::Fit, Align::Right),
            column(ColumnWidth::Fit, Align::Right),
            column(ColumnWidth::Fit, Align::Right),
        ],
        gap: Length::pt(10),
        head: vec![Row::new(head).padding(Length::pt(1))],
        rows,
        first: FirstCell::Heads,
    }))
}

/// S 20%, Z 0%.
fn rate_name(words: &Words, total: &VatTotal) -> String {
    let rate = words.rate(total.rate.0);
    say!(
        words,
        "paper-vat-letter",
        letter = total.code.code(),
        rate = rate
    )
}

/// How the sale was paid and what went back, as rows.
pub fn paid_rows(words: &Words, style: Style, facts: &SaleFacts) -> Result<Vec<Row>, OutOfRange> {
    let mut rows = Vec::new();
    let mut change = Pence::ZERO;
    for tender in &facts.sale.tenders {
        let way = words.tender(tender.kind);
        let name = if let Some(invoice) = &facts.invoice {
            say!(
                words,
                "paper-on-account",
                number = invoice.number.to_string()
            )
        } else if facts.is_refund() {
            say!(words, "paper-given-back", way = way)
        } else {
            say!(words, "paper-paid", way = way)
        };
        rows.push(style.amount(name, words.money(tender.tendered.size()?)));
        change = change.plus(tender.change)?;
    }
    if change > Pence::ZERO {
        rows.push(style.amount(say!(words, "paper-change"), words.money(change)));
    }
    Ok(rows)
}
