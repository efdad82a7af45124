//! Made-up data for files that are chosen, come in or go out.

use std::path::PathBuf;
use std::sync::Arc;

use pathway_till::domain::Refusal;
use pathway_till::domain::catalogue::{Category, Product, Trade};
use pathway_till::domain::chosen_files::{
    FileFor, FileProblem, Folder, InFolder, Kind, Place, PlaceKind, in_order,
};
use pathway_till::domain::ids::{EntryId, ProductId};
use pathway_till::domain::product_lists::plan::{Counts, Fate, Plan, Planned, VatQuestion};
use pathway_till::domain::product_lists::vat_choices::VatChoice;
use pathway_till::domain::product_lists::{Form, Letters, WhyNot};
use pathway_till::domain::vat::VatCode;
use pathway_till::ui::screens::accounts;
use pathway_till::ui::screens::choose_file::{self, Showing};
use pathway_till::ui::screens::product_list_in::{self, Asked as WasAsked, Filter, Preview, Stage};
use pathway_till::ui::screens::product_lists::{self, Said};
use pathway_till::ui::widgets::asked::Asked;
use uuid::Uuid;

use super::{Screen, at, p};

fn place(kind: PlaceKind, path: &str) -> Place {
    let path = PathBuf::from(path);
    Place { kind, path }
}

pub fn places() -> Vec<Place> {
    vec![
        place(PlaceKind::Papers, "/home/till/Documents/Pathway Till"),
        place(PlaceKind::Downloads, "/home/till/Downloads"),
        place(PlaceKind::Documents, "/home/till/Documents"),
        place(PlaceKind::Desktop, "/home/till/Desktop"),
        place(PlaceKind::Pictures, "/home/till/Pictures"),
        place(PlaceKind::Stick("KINGSTON".into()), "/media/till/KINGSTON"),
    ]
}

fn file(name: &str, bytes: u64, minutes_ago: i64) -> InFolder {
    InFolder {
        kind: Kind::File,
        name: name.into(),
        path: PathBuf::from(format!("/home/till/Downloads/{name}")),
        bytes,
        changed: Some(at("2026-08-06T10:42:00Z").plus_minutes(-minutes_ago)),
    }
}

fn folder(name: &str) -> InFolder {
    InFolder {
        kind: Kind::Folder,
        bytes: 0,
        ..file(name, 0, 0)
    }
}

pub fn downloads() -> Folder {
    let mut things = vec![
        file("items-2026-08-05.csv", 48_200, 1300),
        file("export_items.csv", 3_412_000, 9000),
        file("Our breads and bikes.csv", 2_100, 30),
        folder("From the old till"),
        folder("Photos"),
    ];
    things.extend((1..=9).map(|n| file(&format!("price list {n}.csv"), 9_000, 20_000 * n)));
    Folder {
        name: "Downloads".into(),
        path: "/home/till/Downloads".into(),
        things: in_order(things),
        more: false,
    }
}

fn choosing(showing: Showing, problem: Option<FileProblem>) -> Screen {
    let data = choose_file::Data {
        purpose: FileFor::ProductList,
        showing,
        problem,
    };
    Screen::ChooseFile(data, choose_file::Draft::default())
}

fn tab(n: u128, name: &str) -> Category {
    Category::new(EntryId(Uuid::from_u128(n)), name.into())
}

fn product(n: u128, name: &str, pence: i64) -> Product {
    let (id, tab) = (ProductId(Uuid::from_u128(n)), EntryId(Uuid::from_u128(1)));
    Product::new(id, tab, name, p(pence), (VatCode::Z, VatCode::S))
}

/// A list with something of everything.
pub fn plan_of_all() -> Plan {
    let row = |line, name: &str, fate| Planned {
        line,
        name: name.into(),
        fate,
        barcodes: Vec::new(),
        by_weight: line == 4,
    };
    let new = |line: u64, name: &str, pence| {
        row(
            line,
            name,
            Fate::New(Box::new(product(u128::from(line), name, pence))),
        )
    };
    let mut open = product(3, "Birthday cake", 0);
    open.open_limit = Some(p(10_000));
    let before = product(20, "Loaf", 380);
    let mut after = product(20, "Seeded loaf, large", 420);
    after.category = EntryId(Uuid::from_u128(2));
    let changed = Fate::Changed {
        before: Box::new(before),
        after: Box::new(after),
    };
    let not = |line, name: &str, why| row(line, name, Fate::NotTaken(why));
    let typed = || "abc".to_owned();
    let mut rows = vec![
        new(2, "Rye loaf", 400),
        row(3, "Birthday cake", Fate::New(Box::new(open))),
        new(4, "Mixed nuts", 1200),
        row(5, "Seeded loaf, large", changed),
        row(6, "Baguette", Fate::Same),
        not(7, "Focaccia", WhyNot::PriceNotUnderstood { typed: typed() }),
        not(8, "", WhyNot::NoName),
        not(9, "Tyre 28 inch", WhyNot::BarcodeOfAnotherShop),
        not(
            10,
            "Plum cake",
            WhyNot::BarcodeSpoilt {
                typed: "5.01235E+12".into(),
            },
        ),
    ];
    rows.extend((11..40).map(|line| new(line, &format!("Bun {line}"), 200)));
    Plan {
        rows,
        new_tabs: vec![tab(2, "Cakes")],
        tabs_back: Vec::new(),
        without_tab: 0,
        questions: Vec::new(),
        counts: Counts {
            new: 32,
            changed: 1,
            same: 1,
            not_taken: 4,
        },
    }
}

fn list_in(stage: Stage, problem: Option<&str>, filter: Filter) -> Screen {
    let data = product_list_in::Data {
        file: "items-2026-08-05.csv".into(),
        trade: Trade::Bakery,
        stage,
        problem: problem.map(Into::into),
    };
    let draft = product_list_in::Draft {
        filter,
        ..product_list_in::Draft::default()
    };
    Screen::ProductListIn(data, draft)
}

fn preview(plan: Plan) -> Stage {
    Stage::Preview(Arc::new(Preview {
        plan: Arc::new(plan),
        tabs: vec![tab(1, "Bread"), tab(2, "Cakes")],
        form: Form::Loyverse,
        letters: Letters::Windows,
        prices_from: Some("Price [High Street]".into()),
        asked: WasAsked::Something,
    }))
}

fn lists_in() -> Vec<(&'static str, Screen)> {
    let question = VatQuestion {
        tab: "Hot drinks".into(),
        products: 6,
        names: ["Flat white", "Latte", "Tea", "Hot chocolate"]
            .map(Into::into)
            .to_vec(),
        suggestion: VatChoice::Standard,
    };
    let nothing = Plan {
        rows: vec![Planned {
            line: 2,
            name: "Baguette".into(),
            fate: Fate::Same,
            barcodes: Vec::new(),
            by_weight: false,
        }],
        counts: Counts {
            same: 1,
            ..Counts::default()
        },
        ..plan_of_all()
    };
    let tabs = ["Bread", "Pastries", "Hot drinks"];
    let tabs = tabs.iter().zip(1..).map(|(name, n)| tab(n, name)).collect();
    let stopped = "It was stopped. Nothing has changed.";
    vec![
        (
            "list_in_tab",
            list_in(Stage::WhichTab { tabs, products: 12 }, None, Filter::All),
        ),
        (
            "list_in_vat",
            list_in(Stage::Vat { question, left: 3 }, None, Filter::All),
        ),
        (
            "list_in",
            list_in(preview(plan_of_all()), None, Filter::All),
        ),
        (
            "list_in_not",
            list_in(preview(plan_of_all()), Some(stopped), Filter::NotTaken),
        ),
        ("list_in_same", list_in(preview(nothing), None, Filter::All)),
        (
            "list_in_done",
            list_in(Stage::Done(plan_of_all().counts), None, Filter::All),
        ),
    ]
}

fn lists(said: Said) -> Screen {
    let data = product_lists::Data {
        jobs: product_lists::Job::ALL.to_vec(),
        said,
    };
    Screen::ProductLists(data, product_lists::Draft::default())
}

fn accounts(saved: &[&str], draft: accounts::Draft) -> Screen {
    let folder = PathBuf::from("/home/till/Documents/Pathway Till/Accounts");
    let data = accounts::Data {
        purpose: accounts::For::Accounts,
        today: "2026-08-06".parse().unwrap(),
        saved: saved.iter().map(|name| folder.join(name)).collect(),
        problem: None,
    };
    Screen::Accounts(data, draft)
}

fn going_out() -> Vec<(&'static str, Screen)> {
    let mut typing = accounts::Draft {
        typing: true,
        from: Asked::with("31/2/2026".into()),
        until: Asked::with("6/8/2026".into()),
        ..accounts::Draft::default()
    };
    typing.from.refuse(Refusal::DayNotUnderstood);
    let files = [
        "Sales 2026-08-03 to 2026-08-06.csv",
        "Sale lines 2026-08-03 to 2026-08-06.csv",
        "Payments 2026-08-03 to 2026-08-06.csv",
        "Day ends 2026-08-03 to 2026-08-06.csv",
    ];
    let saved = "Saved: /home/till/Documents/Pathway Till/Products Bakery 2026-08-06.csv";
    let headings = "We did not find a row with the words Name and Price. The file begins with \
                    “Seeded loaf 3.80”. Nothing has changed. Add those words above the columns.";
    vec![
        ("lists", lists(Said::Nothing)),
        ("lists_saved", lists(Said::Done(saved.into()))),
        ("lists_no_list", lists(Said::Problem(headings.into()))),
        ("accounts", accounts(&[], accounts::Draft::default())),
        ("accounts_typed", accounts(&[], typing)),
        (
            "accounts_saved",
            accounts(&files, accounts::Draft::default()),
        ),
    ]
}

pub fn all() -> Vec<(&'static str, Screen)> {
    let empty = Folder {
        name: "KINGSTON".into(),
        path: "/media/till/KINGSTON".into(),
        things: Vec::new(),
        more: false,
    };
    let choosing_files = vec![
        ("choose_file", choosing(Showing::Places(places()), None)),
        (
            "choose_file_closed",
            choosing(Showing::Places(places()), Some(FileProblem::Closed)),
        ),
        (
            "choose_file_folder",
            choosing(Showing::Folder(downloads()), None),
        ),
        ("choose_file_none", choosing(Showing::Folder(empty), None)),
        ("choose_file_looking", choosing(Showing::Looking, None)),
    ];
    [choosing_files, lists_in(), going_out()].concat()
}
