//! Files for the accounts: sales, lines, payments and day ends as tables. What is on an account says
//! its invoice wherever it stands, since it is outside the retail scheme. Nobody's name stands in
//! them, and nothing that somebody typed: a cashier is a number, the same in every file. What a
//! seller did who was not registered for VAT has no word and no column of it.

use chrono::NaiveDate;

use super::sheets::{Cell, table};
use crate::domain::Pence;
use crate::domain::exports::Accounts;
use crate::domain::ids::{CustomerId, PersonId};
use crate::domain::sales::{LineKind, Sale};
use crate::domain::tenders::TenderKind;
use crate::domain::till_sessions::{FigureKind, VatOnFigures};
use crate::domain::time::Moment;
use crate::domain::vat::VatRate;

/// A file: what it is called and what stands in it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OutFile {
    /// Its name without the ending.
    pub name: String,
    /// Its table.
    pub text: String,
}

/// The four files of some days, both included.
pub fn files(accounts: &Accounts, from: NaiveDate, until: NaiveDate) -> Vec<OutFile> {
    let days = if from == until {
        from.to_string()
    } else {
        format!("{from} to {until}")
    };
    let file = |what: &str, text| OutFile {
        name: format!("{what} {days}"),
        text,
    };
    vec![
        file("Sales", sales(accounts)),
        file("Sale lines", lines(accounts)),
        file("Payments", payments(accounts)),
        file("Day ends", day_ends(accounts)),
    ]
}

/// The moment by the clock on the wall: `2026-11-22 09:41:07`.
fn clock(at: Moment) -> Cell {
    Cell::figure(at.london().format("%Y-%m-%d %H:%M:%S"))
}

fn cashier(accounts: &Accounts, person: PersonId) -> Cell {
    accounts
        .numbers
        .get(&person)
        .map_or_else(Cell::empty, Cell::figure)
}

/// A rate in percent: 20, 17.5.
fn percent(rate: VatRate) -> Cell {
    let (whole, rest) = (rate.0 / 100, rate.0 % 100);
    let text = format!("{whole}.{rest:02}");
    Cell::figure(text.trim_end_matches('0').trim_end_matches('.'))
}

fn gifts(sale: &Sale) -> Pence {
    let given = sale.lines.iter().filter(|l| l.kind == LineKind::Donation);
    Pence::sum(given.map(|line| line.total)).unwrap_or_default()
}

/// The number of a sale's invoice or credit note, where it is on an account.
fn invoice(accounts: &Accounts, sale: &Sale) -> Cell {
    let invoice = accounts.invoices.get(&sale.id);
    invoice.map_or_else(Cell::empty, |invoice| Cell::figure(&invoice.number))
}

/// A customer on account is a number, as a cashier is.
fn customer(accounts: &Accounts, id: CustomerId) -> Cell {
    accounts
        .customers
        .get(&id)
        .map_or_else(Cell::empty, Cell::figure)
}

fn sales(accounts: &Accounts) -> String {
    let headings = [
        "Receipt",
        "Kind",
        "Business date",
        "Time",
        "Cashier",
        "Total",
        "Of it given on top",
        "Invoice",
        "Customer",
    ];
    let row = |sale: &Sale| {
        vec![
            Cell::figure(&sale.number),
            Cell::figure(sale.kind.code()),
            Cell::figure(sale.business_date),
            clock(sale.at),
            cashier(accounts, sale.person),
            Cell::pounds(sale.total().unwrap_or_default()),
            Cell::pounds(gifts(sale)),
            invoice(accounts, sale),
            sale.customer
                .map_or_else(Cell::empty, |id| customer(accounts, id)),
        ]
    };
    table(&headings, accounts.sales.iter().map(row))
}

/// What a seller who is not registered has no column for.
const VAT_HEADINGS: [&str; 2] = ["VAT code", "VAT rate"];

fn lines(accounts: &Accounts) -> String {
    let headings = [
        "Receipt",
        "Business date",
        "Line",
        "Kind",
        "Product",
        "Name",
        "Quantity",
        "Price of one",
        "Taken off",
        "Why taken off",
        "Total",
        "Place",
        "Invoice",
    ];
    let with_vat = !accounts.with_vat.is_empty();
    let headings: Vec<&str> = headings
        .into_iter()
        .chain(with_vat.then_some(VAT_HEADINGS).into_iter().flatten())
        .collect();
    let rows = accounts.sales.iter().flat_map(|sale| {
        sale.lines.iter().map(move |line| {
            let name = line.product.and_then(|key| accounts.names.get(&key));
            let off = line.reductions.iter().map(|given| given.pence);
            let why: Vec<String> = line
                .reductions
                .iter()
                .map(|given| format!("{}: {}", given.kind.code(), given.reason.code()))
                .collect();
            let mut row = vec![
                Cell::figure(&sale.number),
                Cell::figure(sale.business_date),
                Cell::figure(line.line),
                Cell::figure(line.kind.code()),
                line.product
                    .map_or_else(Cell::empty, |(id, _)| Cell::figure(id.0)),
                Cell::text(name.map_or("", String::as_str)),
                Cell::thousandths(line.quantity),
                Cell::pounds(line.unit),
                Cell::pounds(Pence::sum(off).unwrap_or_default()),
                Cell::figure(why.join("; ")),
                Cell::pounds(line.total),
                Cell::figure(line.place.code()),
                invoice(accounts, sale),
            ];
            if accounts.with_vat.contains(&sale.id) {
                row.extend([Cell::figure(line.code.code()), percent(line.rate)]);
            } else if with_vat {
                row.extend([Cell::empty(), Cell::empty()]);
            }
            row
        })
    });
    table(&headings, rows)
}

/// Net of change, so that the column adds up to what was taken: what is put on an account is taken
/// when it is paid.
fn payments(accounts: &Accounts) -> String {
    let headings = [
        "What",
        "Receipt",
        "Business date",
        "Time",
        "Cashier",
        "Way",
        "Given",
        "Change",
        "Taken",
        "Customer",
    ];
    let mut rows = Vec::new();
    let mut add = |what: &str, about: [Cell; 5], way: TenderKind, given: Pence, change: Pence| {
        let [receipt, date, time, person, customer] = about;
        let taken = match way {
            TenderKind::OnAccount => Pence::ZERO,
            _ => given.minus(change).unwrap_or_default(),
        };
        rows.push(vec![
            Cell::figure(what),
            receipt,
            date,
            time,
            person,
            Cell::figure(way.code()),
            Cell::pounds(given),
            Cell::pounds(change),
            Cell::pounds(taken),
            customer,
        ]);
    };
    for sale in &accounts.sales {
        for tender in &sale.tenders {
            let about = [
                Cell::figure(&sale.number),
                Cell::figure(sale.business_date),
                clock(sale.at),
                cashier(accounts, sale.person),
                sale.customer
                    .map_or_else(Cell::empty, |id| customer(accounts, id)),
            ];
            add("sale", about, tender.kind, tender.tendered, tender.change);
        }
    }
    for put in &accounts.put_right {
        let less = put.pence.negated().unwrap_or_default();
        for (way, pence) in [(put.from, less), (put.to, put.pence)] {
            let about = [
                Cell::figure(&put.number),
                Cell::figure(put.business_date),
                clock(put.at),
                cashier(accounts, put.person),
                Cell::empty(),
            ];
            add("put right", about, way, pence, Pence::ZERO);
        }
    }
    for paid in &accounts.account_paid {
        let about = [
            Cell::empty(),
            Cell::figure(paid.business_date),
            clock(paid.at),
            cashier(accounts, paid.person),
            customer(accounts, paid.customer),
        ];
        add("account", about, paid.kind, paid.pence, Pence::ZERO);
    }
    table(&headings, rows)
}

fn day_ends(accounts: &Accounts) -> String {
    let headings = [
        "Day end",
        "Closed on",
        "Time",
        "Business date",
        "Figure",
        "Key",
        "Pounds",
        "Count",
    ];
    let mut rows = Vec::new();
    for end in &accounts.day_ends {
        let about = || {
            vec![
                Cell::figure(&end.number),
                Cell::figure(end.business_date),
                clock(end.at),
            ]
        };
        let mut add = |date: Cell, figure: &str, key: &str, pounds: Cell, count: Cell| {
            let mut row = about();
            row.extend([date, Cell::figure(figure), Cell::text(key), pounds, count]);
            rows.push(row);
        };
        let of_vat = |kind| {
            use FigureKind::{AccountGross, AccountVat, Gross, Vat};
            matches!(kind, Gross | Vat | AccountGross | AccountVat)
        };
        let speaks = end.vat == VatOnFigures::Shown;
        for figure in end.figures.iter().filter(|f| speaks || !of_vat(f.kind)) {
            let date = Cell::figure(figure.date);
            let (pounds, count) = (Cell::pounds(figure.pence), Cell::figure(figure.count));
            add(date, figure.kind.code(), &figure.key, pounds, count);
        }
        let of_close = [
            ("cash-record", Some(end.expected)),
            ("cash-counted", Some(end.counted)),
            ("card-record", Some(end.card_record)),
            ("card-machine", end.card_machine),
        ];
        for (what, pence) in of_close {
            let Some(pence) = pence else { continue };
            let date = Cell::figure(end.business_date);
            add(date, "close", what, Cell::pounds(pence), Cell::empty());
        }
    }
    table(&headings, rows)
}
