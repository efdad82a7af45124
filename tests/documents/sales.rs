//! Receipts and invoices: the worked examples of the facts as papers, read back from their bytes.

use lopdf::Document;
use pathway_till::documents::page::{Format, Laid, Paper, lay};
use pathway_till::documents::{pdf, sale};
use pathway_till::domain::Pence;
use pathway_till::domain::basket::{Basket, Item, Priced, Step};
use pathway_till::domain::catalogue::Place;
use pathway_till::domain::ids::{PersonId, ProductId, SaleId, SessionId, ShopId, TillId};
use pathway_till::domain::papers::{BilledTo, Issue, SaleFacts};
use pathway_till::domain::reductions::{Off, Reduction, ReductionReason};
use pathway_till::domain::sales::{
    ReceiptNumber, Reverses, Sale, SaleKind, lines_of, round_up_to_next_pound,
};
use pathway_till::domain::shops::{CharityIncome, Seller, VatRegistration};
use pathway_till::domain::tenders::Tender;
use pathway_till::domain::time::Moment;
use pathway_till::domain::vat::VatCode::{S, Z};
use pathway_till::domain::vat::{VatCode, VatRate, VatRates};
use pathway_till::words::Words;
use uuid::Uuid;

/// Friday 21 November 2025, 2.32pm.
const AT: i64 = 1_763_735_520_000;

fn rates() -> VatRates {
    let mut rates = VatRates::default();
    rates.set(S, "2011-01-04".parse().unwrap(), VatRate(2000));
    rates
}

pub fn item(name: &str, pence: i64, code: VatCode) -> Item {
    Item {
        product: ProductId(Uuid::from_u128(1)),
        rev: 1,
        name: name.into(),
        unit: Pence::new(pence),
        place: Place::TakeAway,
        code,
        other_code: None,
        priced: Priced::Own,
    }
}

pub fn basket(things: &[(Item, i64)]) -> Basket {
    let mut basket = Basket::new(SaleId(Uuid::from_u128(7)));
    for (item, count) in things {
        for _ in 0..*count {
            basket.take(Step::Add { item: item.clone() }).unwrap();
        }
    }
    basket
}

pub fn registered() -> Seller {
    Seller {
        name: Some("Clapton Pathways Trust".into()),
        address: Some("1 Invented Yard, London E5 0XX".into()),
        contact: Some("020 7946 0000".into()),
        charity_number: Some("1154467".into()),
        income: Some(CharityIncome::Over10k),
        company_number: None,
        vat: Some(VatRegistration {
            number: "GB980780684".into(),
            from: "2025-04-01".parse().unwrap(),
        }),
    }
}

pub fn unregistered() -> Seller {
    Seller {
        vat: None,
        ..registered()
    }
}

/// The facts of this basket, sold for exactly its total in cash.
pub fn sold(basket: &Basket, seller: Seller) -> SaleFacts {
    let total = basket.total().unwrap();
    sold_for(basket, seller, vec![Tender::cash(total, Pence::ZERO)])
}

fn sold_for(basket: &Basket, seller: Seller, tenders: Vec<Tender>) -> SaleFacts {
    let day = "2025-11-21".parse().unwrap();
    let lines = lines_of(basket, &rates(), day).unwrap();
    let kept = basket.lines();
    let mut names: Vec<String> = kept.iter().map(|l| l.item.name.clone()).collect();
    names.resize(lines.len(), "Donation".into());
    SaleFacts {
        shop: "Clapton Bakehouse".into(),
        seller,
        names,
        reverses: None,
        billed_to: None,
        receipt_limit: Some(Pence::new(25_000)),
        invoice: None,
        sale: Sale {
            id: basket.sale,
            kind: SaleKind::Sale,
            number: number(41),
            shop: ShopId(Uuid::nil()),
            till: TillId(Uuid::nil()),
            session: SessionId(Uuid::nil()),
            business_date: day,
            at: Moment::from_millis(AT),
            person: PersonId(Uuid::nil()),
            lines,
            tenders,
            order_number: None,
            customer: None,
            words: Vec::new(),
        },
    }
}

pub fn number(number: i64) -> ReceiptNumber {
    ReceiptNumber {
        series: "B1A".into(),
        number,
    }
}

/// The refund of the whole first line.
pub fn given_back(facts: &SaleFacts) -> SaleFacts {
    let mut refund = facts.clone();
    refund.sale.kind = SaleKind::Refund;
    refund.sale.number = number(42);
    refund.reverses = Some(facts.sale.number.clone());
    refund.sale.lines.truncate(1);
    let line = &mut refund.sale.lines[0];
    line.quantity = line.quantity.negated().unwrap();
    line.total = line.total.negated().unwrap();
    line.reverses = Some(Reverses {
        sale: facts.sale.id,
        line: 1,
    });
    refund.sale.tenders = vec![Tender::cash(refund.sale.lines[0].total, Pence::ZERO)];
    refund
}

fn laid(paper: &Paper) -> Laid {
    lay(paper, &|n, of| format!("Page {n} of {of}"))
}

/// The words of a paper: of its layout and, read back, of its bytes, which are the same.
pub fn read(name: &str, paper: &Paper) -> String {
    let laid = laid(paper);
    let bytes = pdf::bytes(&laid).unwrap();
    if let Ok(folder) = std::env::var("PAPERS") {
        std::fs::write(format!("{folder}/{name}.pdf"), &bytes).unwrap();
    }
    let document = Document::load_mem(&bytes).unwrap();
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let back = document.extract_text(&pages).unwrap();
    let text: String = (0..laid.pages.len())
        .map(|n| laid.text_of(n) + "\n")
        .collect();
    let letters = |text: &str| {
        let mut letters: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
        letters.sort_unstable();
        letters
    };
    assert!(
        letters(&back) == letters(&text),
        "{name} reads back otherwise"
    );
    text
}

fn receipt(name: &str, facts: &SaleFacts) -> String {
    let words = Words::english().unwrap();
    let paper = sale::receipt(&words, facts, Format::Roll80, Issue::First).unwrap();
    let a6 = sale::receipt(&words, facts, Format::A6, Issue::First).unwrap();
    read(&format!("{name}_a6"), &a6);
    read(name, &paper)
}

#[track_caller]
pub fn has(text: &str, lines: &[&str]) {
    for line in lines {
        assert!(
            text.lines().any(|l| l.trim() == *line),
            "{line}\n---\n{text}"
        );
    }
}

#[test]
fn w7_a_mixed_basket_of_a_registered_seller_as_a_whole() {
    let basket = basket(&[
        (item("Loaf", 450, Z), 1),
        (item("Bun", 300, Z), 1),
        (item("Coffee", 340, S), 1),
        (item("Water", 150, S), 1),
    ]);
    let text = receipt("w7", &sold(&basket, registered()));
    assert_eq!(
        text.trim(),
        "\
Clapton Bakehouse
Clapton Pathways Trust
1 Invented Yard, London E5 0XX
020 7946 0000
Registered charity 1154467
VAT number GB980780684
Sale B1A-41
Friday 21 November 2025, 2.32pm
Loaf Z £4.50
Bun Z £3.00
Coffee S £3.40
Water S £1.50
Total £12.40
Cash £12.40
VAT rate Before VAT VAT With VAT
S 20% £4.08 £0.82 £4.90
Z 0% £7.50 £0.00 £7.50
All £11.58 £0.82 £12.40
Thank you. See you soon."
    );
}

#[test]
fn an_unregistered_seller_has_no_vat_word_number_or_column() {
    let things = [(item("Loaf", 450, Z), 1), (item("Coffee", 340, S), 2)];
    let basket = basket(&things);
    let facts = sold(&basket, unregistered());
    let words = Words::english().unwrap();
    let text = receipt("unregistered", &facts);
    has(
        &text,
        &["Loaf £4.50", "Coffee £6.80", "2 × £3.40", "Total £11.30"],
    );
    let to = BilledTo::of("Café Şen", "3 Scene Yard, London", "").unwrap();
    let invoice = sale::invoice(&words, &facts, &to, Issue::First).unwrap();
    let invoice = read("unregistered_invoice", &invoice);
    for text in [text, invoice] {
        for word in ["VAT", "GB9", "20%", "0%", " S\n", " Z\n"] {
            assert!(!text.contains(word), "{word}\n{text}");
        }
    }
    // Before the first day of a registration it is the same.
    let mut early = sold(&basket, registered());
    early.sale.business_date = "2025-03-31".parse().unwrap();
    assert!(!receipt("early", &early).contains("VAT"));
}

#[test]
fn vat_is_rounded_once_per_rate() {
    // W1, W3, W4, W10, B1, B2, B3: one item each, or several of one rate.
    for (name, things, row) in [
        ("w1", vec![("Coffee", 320, S, 1)], "S 20% £2.67 £0.53 £3.20"),
        ("w3a", vec![("Tart", 255, S, 1)], "S 20% £2.12 £0.43 £2.55"),
        ("w3b", vec![("Slice", 243, S, 1)], "S 20% £2.02 £0.41 £2.43"),
        (
            "w4",
            vec![
                ("Latte", 280, S, 1),
                ("Mocha", 280, S, 1),
                ("Tea", 280, S, 1),
            ],
            "S 20% £7.00 £1.40 £8.40",
        ),
        (
            "b1",
            vec![("Lock", 3500, S, 1)],
            "S 20% £29.17 £5.83 £35.00",
        ),
        (
            "b2",
            vec![("Labour", 6000, S, 1), ("Parts", 1850, S, 1)],
            "S 20% £65.42 £13.08 £78.50",
        ),
        (
            "b3a",
            vec![("Helmet", 4200, Z, 1)],
            "Z 0% £42.00 £0.00 £42.00",
        ),
        (
            "b3b",
            vec![("Other helmet", 4200, S, 1)],
            "S 20% £35.00 £7.00 £42.00",
        ),
    ] {
        let things: Vec<(Item, i64)> = things
            .into_iter()
            .map(|(name, pence, code, count)| (item(name, pence, code), count))
            .collect();
        let text = receipt(name, &sold(&basket(&things), registered()));
        has(&text, &[row]);
    }
}

#[test]
fn w2_a_bun_eaten_in_says_so_and_has_vat() {
    let bun = item("Cardamom bun", 350, Z);
    let away = receipt("w2_away", &sold(&basket(&[(bun.clone(), 1)]), registered()));
    has(&away, &["Cardamom bun Z £3.50", "Z 0% £3.50 £0.00 £3.50"]);
    let eaten_in = Item {
        place: Place::EatIn,
        code: S,
        ..bun
    };
    let text = receipt("w2_in", &sold(&basket(&[(eaten_in, 1)]), registered()));
    has(
        &text,
        &["Cardamom bun S £3.50", "eat in", "S 20% £2.92 £0.58 £3.50"],
    );
}

#[test]
fn w10_half_price_is_shown_with_what_came_off() {
    let mut basket = basket(&[(item("Tart", 325, S), 1)]);
    let reduction = Reduction {
        off: Off::Half,
        reason: ReductionReason::LateInTheDay,
        words: None,
    };
    let line = Some(1);
    basket.take(Step::Reduce { line, reduction }).unwrap();
    let text = receipt("w10", &sold(&basket, registered()));
    has(
        &text,
        &[
            "Tart S £1.62",
            "1 × £3.25",
            "Half price: −£1.63",
            "S 20% £1.35 £0.27 £1.62",
        ],
    );
}

#[test]
fn b9_a_donated_bike_with_lights_and_a_helmet() {
    let basket = basket(&[
        (item("Donated bike", 12000, Z), 1),
        (item("Lights", 1800, S), 1),
        (item("Helmet", 3000, Z), 1),
    ]);
    let text = receipt("b9", &sold(&basket, registered()));
    has(
        &text,
        &[
            "Total £168.00",
            "S 20% £15.00 £3.00 £18.00",
            "Z 0% £150.00 £0.00 £150.00",
        ],
    );
}

#[test]
fn d1_a_donation_stands_apart_from_the_sale() {
    let mut basket = basket(&[(item("Bun", 360, Z), 2)]);
    let donation = round_up_to_next_pound(basket.goods().unwrap()).unwrap();
    basket.take(Step::RoundUp { donation }).unwrap();
    let text = receipt("d1", &sold(&basket, registered()));
    has(
        &text,
        &[
            "Total £7.20",
            "Donation £0.80",
            "Together £8.00",
            "Z 0% £7.20 £0.00 £7.20",
            "Thank you for your donation.",
        ],
    );
    assert!(!text.contains("O 0%"), "a donation is outside VAT\n{text}");
}

#[test]
fn c2_cash_and_change() {
    let basket = basket(&[(item("Loaf", 735, Z), 1)]);
    let paid = vec![Tender::cash(Pence::new(2000), Pence::new(1265))];
    let text = receipt("c2", &sold_for(&basket, registered(), paid));
    has(&text, &["Total £7.35", "Cash £20.00", "Change £12.65"]);
}

#[test]
fn money_given_back_names_the_sale_and_a_copy_says_so() {
    let facts = sold(
        &basket(&[(item("Loaf", 450, Z), 2), (item("Coffee", 340, S), 1)]),
        registered(),
    );
    let refund = given_back(&facts);
    let text = receipt("refund", &refund);
    has(
        &text,
        &[
            "Money given back",
            "B1A-42, for sale B1A-41",
            "Loaf Z −£9.00",
            "2 × £4.50",
            "Total −£9.00",
            "Given back: Cash £9.00",
            "Z 0% −£9.00 £0.00 −£9.00",
        ],
    );
    let words = Words::english().unwrap();
    let copy = sale::receipt(&words, &facts, Format::Roll80, Issue::Copy).unwrap();
    assert_eq!(copy.title, "Sale B1A-41 (copy)");
    has(&read("copy", &copy), &["Copy", "Sale B1A-41"]);
    assert!(!receipt("first", &facts).contains("Copy"));
}

#[test]
fn a_number_to_call_out_stands_large() {
    let mut facts = sold(&basket(&[(item("Toastie", 650, S), 1)]), registered());
    facts.sale.order_number = Some(12);
    has(&receipt("order", &facts), &["Your number: 12"]);
}

#[test]
fn over_the_limit_a_registered_seller_offers_a_full_invoice() {
    let bike = basket(&[(item("Tandem", 40_000, S), 1), (item("Helmet", 4200, Z), 1)]);
    let facts = sold(&bike, registered());
    assert_eq!(facts.wants_invoice(), Ok(true));
    assert_eq!(sold(&bike, unregistered()).wants_invoice(), Ok(false));
    let just = basket(&[(item("Bike", 25_000, S), 1)]);
    assert_eq!(sold(&just, registered()).wants_invoice(), Ok(false));
    let words = Words::english().unwrap();
    let to = BilledTo::of(
        "Şengül Öztürk 🥐",
        "3 Scene Yard, London, E8 1AA",
        "GB434031929",
    );
    let invoice = sale::invoice(&words, &facts, &to.unwrap(), Issue::First).unwrap();
    assert_eq!(invoice.title, "Invoice B1A-41");
    let text = read("invoice", &invoice);
    for said in [
        "VAT invoice",
        "VAT number GB980780684",
        "VAT number GB434031929",
        "Şengül Öztürk □",
        "E8 1AA",
        "Registered charity 1154467",
        "Friday 21 November 2025, 2.32pm",
        "Tandem 1 £400.00 S 20% £400.00",
        "Helmet 1 £42.00 Z 0% £42.00",
        "Total £442.00",
        "S 20% £333.33 £66.67 £400.00",
        "All £375.33 £66.67 £442.00",
        "Page 1 of 1",
    ] {
        assert!(text.contains(said), "{said}\n{text}");
    }
    let credit = sale::invoice(
        &words,
        &given_back(&facts),
        &BilledTo::of("A", "B", "").unwrap(),
        Issue::Copy,
    );
    let text = read("credit", &credit.unwrap());
    for said in ["Credit note", "Copy", "Takes back sale", "−£400.00"] {
        assert!(text.contains(said), "{said}\n{text}");
    }
}

#[test]
fn names_of_any_length_and_script_flow_and_hundreds_of_lines_make_more_pages() {
    let long = "Very long name of a loaf that goes on and on ".repeat(5);
    let things: Vec<(Item, i64)> = (0..100)
        .map(|n| (item(&format!("{n} {long} חלה 🍞"), 450 + n, S), 1))
        .collect();
    let basket = basket(&things);
    let facts = sold(&basket, registered());
    let text = receipt("long", &facts);
    let one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(one_line.matches("Very long name").count(), 500);
    assert_eq!(text.matches('□').count(), 400);
    let words = Words::english().unwrap();
    let to = BilledTo::of(&"x".repeat(200), &"y ".repeat(100), "").unwrap();
    let invoice = sale::invoice(&words, &facts, &to, Issue::First).unwrap();
    let pages = laid(&invoice).pages.len();
    assert!(pages > 5, "{pages}");
    let text = read("long_invoice", &invoice);
    // The head of the table stands on each page that the lines reach.
    assert!(text.matches("How many").count() >= pages - 1, "{pages}");
}

#[test]
fn what_is_typed_for_an_invoice_is_checked() {
    assert!(BilledTo::of("", "3 Scene Yard", "").is_err());
    assert!(BilledTo::of("Café", " ", "").is_err());
    assert!(BilledTo::of(&"x".repeat(201), "3 Scene Yard", "").is_err());
    assert!(BilledTo::of("4111 1111 1111 1111", "3 Scene Yard", "").is_err());
}
