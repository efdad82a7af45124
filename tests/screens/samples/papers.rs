//! Made-up data for papers before they are printed.

use std::sync::Arc;

use pathway_till::documents::page::{Format, lay};
use pathway_till::documents::{person_card, sale, till_paper, till_report};
use pathway_till::domain::Refusal;
use pathway_till::domain::papers::{
    BilledTo, Issue, NotPrinted, PrinterFor, Printers, ReadPaper, SalePaper,
};
use pathway_till::domain::people::CardCode;
use pathway_till::domain::time::Moment;
use pathway_till::domain::vat::VatCode::{S, Z};
use pathway_till::ui::screens::paper::{Billed, Doing, Form};
use pathway_till::ui::screens::{bill_to, paper, printers};
use pathway_till::ui::widgets::asked::Asked;
use pathway_till::ui::widgets::banner::Tone;
use pathway_till::ui::widgets::sheet::Sheet;
use pathway_till::words::Words;

use super::{Screen, day};
use crate::documents::sales::{basket, item, registered, sold};

pub fn sheet(paper: &pathway_till::documents::page::Paper) -> Sheet {
    let words = Words::english().unwrap();
    Sheet(Arc::new(lay(paper, &|n, of| words.page_of(n, of))))
}

fn receipt() -> Sheet {
    let words = Words::english().unwrap();
    let basket = basket(&[
        (item("Seeded sourdough, large", 450, Z), 2),
        (item("Cardamom bun", 300, Z), 1),
        (item("Flat white", 340, S), 3),
        (item("Café au lait 🥐 חלה", 150, S), 1),
    ]);
    let facts = sold(&basket, registered());
    sheet(&sale::receipt(&words, &facts, Format::Roll80, Issue::First).unwrap())
}

fn invoice() -> Sheet {
    let words = Words::english().unwrap();
    let things: Vec<_> = (1..=40)
        .map(|n| (item(&format!("Inner tube, size {n}"), 650 + n, S), n))
        .collect();
    let facts = sold(&basket(&things), registered());
    let to = BilledTo::of("Café Şengül", "3 Scene Yard, London, E8 1AA", "").unwrap();
    sheet(&sale::invoice(&words, &facts, &to, Issue::First).unwrap())
}

fn read() -> Sheet {
    let words = Words::english().unwrap();
    let read = day::figures_z();
    let report = till_report::TillReport {
        shop: &read.shop,
        till: &read.till,
        kind: &read.kind,
        at: read.at,
        figures: &read.figures,
        closed: read.closed.as_ref(),
        vat: read.vat,
    };
    sheet(&till_paper::paper(&words, &report, Format::A4))
}

fn card() -> Sheet {
    let words = Words::english().unwrap();
    let code = CardCode::read("30157820946617352048").unwrap();
    let at = Moment::from_millis(1_786_034_520_000);
    sheet(&person_card::paper(&words, "Işıl", &code, at))
}

pub fn of_sale(sheet: Sheet, form: SalePaper) -> paper::Data {
    let forms = [SalePaper::Receipt, SalePaper::SmallPage, SalePaper::Invoice];
    paper::Data {
        sheet,
        forms: forms.map(Form::Sale).to_vec(),
        form: Form::Sale(form),
        notice: None,
        doing: Doing::Looking,
        billed: Billed::Not,
    }
}

pub fn shown(data: paper::Data) -> Screen {
    Screen::Paper(data, paper::Draft::default())
}

fn printers(of: Option<PrinterFor>, found: Option<Vec<String>>) -> Screen {
    let data = printers::Data {
        chosen: Printers {
            receipts: Some("counter".into()),
            pages: None,
        },
        found,
        problem: None,
    };
    Screen::Printers(data, printers::Draft { of, page: 0 })
}

pub fn all() -> Vec<(&'static str, Screen)> {
    let words = Words::english().unwrap();
    let not = |not| Some((Tone::Attention, words.not_printed(not)));
    let invoice = paper::Data {
        billed: Billed::Changeable,
        ..of_sale(invoice(), SalePaper::Invoice)
    };
    let wrong = bill_to::Draft {
        name: Asked::with("Café Şengül".into()),
        address: Asked {
            typed: String::new(),
            problem: Some(Refusal::TextMissing),
        },
        vat_number: Asked::default(),
    };
    let asked = |draft| Screen::BillTo(bill_to::Data { problem: None }, draft);
    vec![
        (
            "paper_receipt",
            shown(of_sale(receipt(), SalePaper::Receipt)),
        ),
        (
            "paper_no_printer",
            shown(paper::Data {
                notice: not(NotPrinted::NoPrinter),
                ..of_sale(receipt(), SalePaper::Receipt)
            }),
        ),
        (
            "paper_not_printed",
            shown(paper::Data {
                notice: not(NotPrinted::Refused),
                ..of_sale(receipt(), SalePaper::Receipt)
            }),
        ),
        ("paper_invoice", shown(invoice.clone())),
        (
            "paper_invoice_printing",
            shown(paper::Data {
                doing: Doing::Printing,
                ..invoice
            }),
        ),
        (
            "paper_read",
            shown(paper::Data {
                forms: [ReadPaper::Page, ReadPaper::Roll].map(Form::Read).to_vec(),
                form: Form::Read(ReadPaper::Page),
                ..of_sale(read(), SalePaper::Receipt)
            }),
        ),
        (
            "paper_card",
            shown(paper::Data {
                forms: vec![Form::Only],
                form: Form::Only,
                ..of_sale(card(), SalePaper::Receipt)
            }),
        ),
        ("printers", printers(None, None)),
        (
            "printers_list",
            printers(
                Some(PrinterFor::Pages),
                Some(vec!["counter".into(), "HP_LaserJet_M110we_office".into()]),
            ),
        ),
        (
            "printers_none",
            printers(Some(PrinterFor::Receipts), Some(Vec::new())),
        ),
        ("bill_to", asked(bill_to::Draft::default())),
        ("bill_to_wrong", asked(wrong)),
    ]
}
