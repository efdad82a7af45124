//! The X and Z reads as papers: the same figures as the plain text, and no VAT where there is none.

use pathway_till::documents::page::{Format, lay};
use pathway_till::documents::till_report::{self, TillReport};
use pathway_till::documents::{pdf, till_paper};
use pathway_till::domain::Pence;
use pathway_till::domain::sales::ReceiptNumber;
use pathway_till::domain::till_sessions::FigureKind as F;
use pathway_till::domain::till_sessions::{ClosedWith, Figure, ReadKind, VatOnFigures};
use pathway_till::domain::time::Moment;
use pathway_till::words::Words;

use super::pages::text_of;

fn figures() -> Vec<Figure> {
    let figure = |kind, key: &str, pence, count| Figure {
        date: "2026-08-06".parse().unwrap(),
        kind,
        key: key.into(),
        pence: Pence::new(pence),
        count,
    };
    vec![
        figure(F::Float, "", 10_000, 0),
        figure(F::Sales, "", 61_240, 84),
        figure(F::Refunds, "", -380, 1),
        figure(F::Gross, "S 2000", 12_000, 0),
        figure(F::Gross, "Z 0", 48_860, 0),
        figure(F::Vat, "S 2000", 2_000, 0),
        figure(F::Donations, "", 420, 0),
        figure(F::Tender, "card", 30_000, 0),
        figure(F::Tender, "cash", 31_280, 0),
        figure(F::CashSales, "", 31_660, 0),
        figure(F::CashRefunds, "", -380, 0),
        figure(F::Movement, "paid-out-travel", -1_240, 3),
        figure(F::NoSale, "", 0, 1),
        figure(F::ExpectedCash, "", 40_040, 0),
    ]
}

#[test]
fn a_z_says_the_same_on_paper_as_in_plain_text_in_every_format() {
    let words = Words::english().unwrap();
    let number = ReceiptNumber {
        series: "B1Z".into(),
        number: 12,
    };
    let kind = ReadKind::Z(number);
    let closed = ClosedWith {
        counted: Pence::new(39_990),
        card_machine: Some(Pence::new(30_000)),
        banked: Pence::new(29_990),
        stays: Pence::new(10_000),
    };
    let figures = figures();
    for vat in [VatOnFigures::Shown, VatOnFigures::NotRegistered] {
        let report = TillReport {
            shop: "Pathway Bakery",
            till: "Counter",
            kind: &kind,
            at: Moment::from_millis(1_786_034_520_000),
            figures: &figures,
            closed: Some(&closed),
            vat,
        };
        let plain = till_report::lines(&words, &report).join("\n");
        for format in [Format::A4, Format::A6, Format::Roll80] {
            let paper = till_paper::paper(&words, &report, format);
            let laid = lay(&paper, &|n, of| format!("Page {n} of {of}"));
            if format != Format::A6 {
                assert_eq!(laid.pages.len(), 1, "{format:?}");
            }
            let bytes = pdf::bytes(&laid).unwrap();
            if let Ok(folder) = std::env::var("PAPERS") {
                std::fs::write(format!("{folder}/z_{format:?}_{vat:?}.pdf"), &bytes).unwrap();
            }
            let text = text_of(&bytes);
            let one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let amounts = plain.split_whitespace().filter(|w| w.contains('£'));
            for amount in amounts.clone() {
                assert!(text.contains(amount), "{amount} {format:?}");
            }
            assert_eq!(
                text.matches('£').count(),
                amounts.count(),
                "each amount once, {format:?}"
            );
            for words in [
                "End of day B1Z-12",
                "Less than the till record",
                "Given to the charity",
            ] {
                assert!(one_line.contains(words), "{words} {format:?}\n{text}");
            }
            let speaks = vat == VatOnFigures::Shown;
            assert_eq!(text.contains("VAT"), speaks, "{format:?}");
            assert_eq!(plain.contains("VAT"), speaks);
        }
    }
}
