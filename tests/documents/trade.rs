//! Papers of customers on account: the full VAT invoice, the credit note, the statement.

use pathway_till::documents::page::Format;
use pathway_till::documents::sale;
use pathway_till::documents::statement::{StatementFacts, statement as paper_of};
use pathway_till::domain::Pence;
use pathway_till::domain::ids::CustomerId;
use pathway_till::domain::papers::{BilledTo, Issue, SaleFacts};
use pathway_till::domain::shops::Seller;
use pathway_till::domain::tenders::Tender;
use pathway_till::domain::time::Moment;
use pathway_till::domain::trade_customers::{Invoice, InvoiceKind, Month, statement};
use pathway_till::domain::vat::VatCode::{S, Z};
use pathway_till::words::Words;
use uuid::Uuid;

use super::sales::{basket, given_back, has, item, number, read, registered, sold, unregistered};
use crate::screens::samples::trade::{a_customer, entries};
use pathway_till::domain::trade_customers::CustomerState;

fn cafe() -> BilledTo {
    let card = a_customer(CustomerState::Open).card;
    card.expect("a card").billed_to()
}

/// A weekly order: bread at no VAT, and drinks with it.
fn order(seller: Seller) -> SaleFacts {
    let basket = basket(&[
        (item("White sourdough", 360, Z), 12),
        (item("Cold brew", 245, S), 3),
        (item("Ginger beer", 199, S), 2),
    ]);
    let mut facts = sold(&basket, seller);
    facts.sale.tenders = vec![Tender::on_account(Pence::new(5453))];
    facts.invoice = Some(Invoice {
        sale: facts.sale.id,
        kind: InvoiceKind::Invoice,
        customer: CustomerId(Uuid::from_u128(1)),
        customer_rev: 1,
        number: pathway_till::domain::sales::ReceiptNumber {
            series: "INV-B1A".into(),
            number: 20,
        },
        due_on: "2025-12-21".parse().expect("a day"),
    });
    facts
}

fn invoice(name: &str, facts: &SaleFacts) -> String {
    let words = Words::english().expect("words");
    let paper = sale::invoice(&words, facts, &cafe(), Issue::First).expect("a paper");
    read(name, &paper)
}

#[test]
fn an_invoice_on_account_has_its_own_number_and_says_every_line_without_vat() {
    let text = invoice("trade_invoice", &order(registered()));
    has(
        &text,
        &[
            "VAT invoice",
            "INV-B1A-20",
            "Şengül’s Corner Café",
            "214 Lower Clapton Road",
            "VAT number GB123456727",
            "Please pay by",
            "Sunday 21 December 2025",
            // 735 and 398 at 20 % are 1133 with VAT of 189: 944 shared over both, exactly.
            "Cold brew 3 £2.04 S 20% £6.12 £7.35",
            "Ginger beer 2 £1.66 S 20% £3.32 £3.98",
            "White sourdough 12 £3.60 Z 0% £43.20 £43.20",
            "S 20% £9.44 £1.89 £11.33",
            "To pay £54.53",
        ],
    );
    assert!(!text.contains("Cash"), "nobody paid yet\n{text}");
}

#[test]
fn the_nets_of_the_lines_are_the_net_of_their_rate() {
    let facts = order(registered());
    let nets = facts.nets().expect("sums").expect("a registered seller");
    let totals = facts.vat().expect("sums").expect("a registered seller");
    let net = Pence::sum(totals.iter().map(|t| t.net)).expect("a sum");
    assert_eq!(Pence::sum(nets), Ok(net));
    assert_eq!(order(unregistered()).nets(), Ok(None));
}

#[test]
fn a_seller_who_is_not_registered_says_no_word_of_vat() {
    let text = invoice("trade_invoice_plain", &order(unregistered()));
    has(
        &text,
        &["Invoice", "Cold brew 3 £2.45 £7.35", "To pay £54.53"],
    );
    let theirs = text.replace("VAT number GB123456727", "");
    assert!(!theirs.contains("VAT"), "but the customer's own\n{text}");
}

#[test]
fn a_credit_note_names_the_invoice_that_it_takes_back() {
    let facts = order(registered());
    let mut note = given_back(&facts);
    let invoice_of = facts.invoice.clone().expect("an invoice");
    note.reverses = Some(invoice_of.number.clone());
    note.sale.tenders = vec![Tender::on_account(note.sale.lines[0].total)];
    note.invoice = Some(Invoice {
        kind: InvoiceKind::CreditNote,
        number: pathway_till::domain::sales::ReceiptNumber {
            series: "CR-B1A".into(),
            number: 3,
        },
        ..invoice_of
    });
    let text = invoice("trade_credit", &note);
    has(
        &text,
        &[
            "Credit note",
            "CR-B1A-3",
            "Takes back invoice",
            "INV-B1A-20",
            "White sourdough 12 £3.60 Z 0% −£43.20 −£43.20",
            "Put on your account £43.20",
        ],
    );
    assert!(!text.contains("Please pay by"), "it is not paid\n{text}");
}

#[test]
fn the_paper_from_the_till_says_that_it_is_on_account() {
    let words = Words::english().expect("words");
    let facts = order(registered());
    let paper = sale::receipt(&words, &facts, Format::Roll80, Issue::First).expect("a paper");
    assert_eq!(paper.title, format!("Sale {}", number(41)));
    let text = read("trade_receipt", &paper);
    has(&text, &["On account, INV-B1A-20 £54.53"]);
}

fn told(month: &str) -> String {
    let words = Words::english().expect("words");
    let today = "2026-11-22".parse().expect("a day");
    let month = Month::of(month.parse().expect("a day"));
    let facts = StatementFacts {
        shop: "Clapton Bakehouse".into(),
        seller: registered(),
        customer: cafe(),
        statement: statement(&entries(), month, today).expect("a statement"),
        made_at: Moment::from_millis(1_795_000_000_000),
    };
    read(
        &format!("statement_{}", month.first()),
        &paper_of(&words, &facts),
    )
}

#[test]
fn a_statement_says_what_was_owed_what_happened_and_what_is_late() {
    let text = told("2026-11-01");
    has(
        &text,
        &[
            "Statement",
            "November 2026",
            "1 Nov Owed when the month began £165.60",
            "2 Nov Credit note CR-B1A-3 −£6.60 £159.00",
            "6 Nov Payment: Bank transfer −£80.00 £79.00",
            "13 Nov Invoice INV-B1A-19, to pay by Sunday 13 December £91.50 £170.50",
            "14 Nov Paid back: Cash £2.50 £173.00",
            "22 Nov Owed on this day £261.40",
            "Past its date £81.50",
            "Not due yet £179.90",
        ],
    );
}

#[test]
fn a_month_that_is_over_ends_on_its_last_day() {
    let text = told("2026-10-31");
    has(
        &text,
        &[
            "1 Oct Owed when the month began £0.00",
            "31 Oct Owed on this day £165.60",
            "Not due yet £165.60",
        ],
    );
    assert!(!text.contains("Past its date"));
}
