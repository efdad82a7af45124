use std::collections::HashSet;

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::domain::Refusal;
use crate::domain::product_lists::{Form, Letters, ListPrice, OPEN_LIMIT, Row, folded};
use crate::domain::vat::VatCode::{S, Z};

fn tab_id(n: u128) -> EntryId {
    EntryId(Uuid::from_u128(n))
}

fn code(text: &str) -> Barcode {
    Barcode::new(text).unwrap()
}

fn product(n: u128, tab: u128, name: &str, pence: i64) -> Product {
    let id = ProductId(Uuid::from_u128(n));
    Product::new(id, tab_id(tab), name, Pence::new(pence), (Z, S))
}

/// Bread (1) with a loaf (11) and a bun (12), Cakes (2) with a bun (13); the loaf has a barcode, and
/// so has something of the other shop.
fn shelves() -> Shelves {
    Shelves {
        trade: Trade::Bakery,
        tabs: vec![
            Category::new(tab_id(1), "Bread".into()),
            Category::new(tab_id(2), "Cakes".into()),
        ],
        products: vec![
            product(11, 1, "Loaf", 380),
            product(12, 1, "Bun", 200),
            product(13, 2, "Bun", 300),
        ],
        barcodes: HashMap::from([
            (code("LOAF"), ProductId(Uuid::from_u128(11))),
            (code("TYRE"), ProductId(Uuid::from_u128(99))),
        ]),
    }
}

fn row(line: u64, name: &str, tab: Option<&str>, price: ListPrice, codes: &[&str]) -> Row {
    Row {
        line,
        id: None,
        name: name.into(),
        button_name: None,
        tab: tab.map(Into::into),
        price,
        by_weight: false,
        open_limit: None,
        barcodes: codes.iter().map(|c| code(c)).collect(),
        take_away: None,
        eat_in: None,
        half_price_late: None,
        made_to_order: None,
        on_the_till: None,
    }
}

fn pounds(pence: i64) -> ListPrice {
    ListPrice::Fixed(Pence::new(pence))
}

fn list(rows: Vec<Row>) -> List {
    List {
        form: Form::Plain,
        letters: Letters::Utf8,
        price_columns: vec!["Price".into()],
        rows,
        broken: Vec::new(),
    }
}

fn planned(rows: Vec<Row>, answers: &Answers) -> Plan {
    let mut next = (1000..).map(Uuid::from_u128);
    let mut fresh = || next.next().unwrap();
    plan(&list(rows), &shelves(), answers, &mut fresh).unwrap()
}

fn fates(rows: Vec<Row>) -> Vec<Fate> {
    let plan = planned(rows, &Answers::default());
    plan.rows.into_iter().map(|row| row.fate).collect()
}

fn one(row: Row) -> Fate {
    fates(vec![row]).remove(0)
}

fn changed(fate: &Fate, barcodes: &[Barcode]) -> Vec<Change> {
    match fate {
        Fate::Changed { before, after } => changes(before, after, barcodes),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_barcode_says_more_than_a_name() {
    let fate = one(row(2, "Big loaf", Some("Cakes"), pounds(400), &["LOAF"]));
    let changes = changed(&fate, &[]);
    assert_eq!(
        changes,
        [
            Change::Price {
                from: Pence::new(380),
                to: Pence::new(400)
            },
            Change::Name {
                from: "Loaf".into()
            },
            Change::Tab { to: tab_id(2) },
        ]
    );
    assert!(
        matches!(&fate, Fate::Changed { after, .. } if after.button_name == "Big loaf"),
        "a tile that says the name goes on saying it"
    );
}

#[test]
fn a_name_is_looked_for_in_its_tab_and_everywhere_where_none_is_named() {
    assert_eq!(one(row(2, " BUN", Some("bread"), pounds(200), &[])), {
        let fate = one(row(2, "Bun", Some("Bread"), pounds(200), &[]));
        assert_eq!(fate, Fate::Same);
        changed_name(" BUN")
    });
    assert_eq!(one(row(2, "Loaf", None, pounds(380), &[])), Fate::Same);
    let several = one(row(2, "Bun", None, pounds(200), &[]));
    assert_eq!(several, Fate::NotTaken(WhyNot::NameOfSeveral));
    assert!(matches!(
        one(row(2, "Loaf", Some("Cakes"), pounds(380), &[])),
        Fate::New(_)
    ));
}

/// The bun of the bread tab, called like this.
fn changed_name(name: &str) -> Fate {
    let before = product(12, 1, "Bun", 200);
    let after = Product {
        name: name.trim().into(),
        button_name: name.trim().into(),
        ..before.clone()
    };
    Fate::Changed {
        before: Box::new(before),
        after: Box::new(after),
    }
}

#[test]
fn a_chosen_tab_decides_between_two_of_one_name() {
    let answers = Answers {
        tab: Some(TabWish::Known(tab_id(2))),
        ..Answers::default()
    };
    let plan = planned(vec![row(2, "Bun", None, pounds(310), &[])], &answers);
    assert!(
        matches!(&plan.rows[0].fate, Fate::Changed { before, .. } if before.category == tab_id(2))
    );
}

#[test]
fn nothing_is_taken_twice() {
    let rows = vec![
        row(2, "Rye", Some("Bread"), pounds(400), &["RYE1"]),
        row(3, "Spelt", Some("Bread"), pounds(400), &["RYE1"]),
        row(4, "rye", Some("Bread"), pounds(400), &[]),
        row(5, "Loaf", Some("Bread"), pounds(1), &[]),
        row(6, "Other", None, pounds(2), &["LOAF"]),
        row(7, "Tyre", Some("Bread"), pounds(2), &["TYRE"]),
    ];
    let why: Vec<Option<WhyNot>> = fates(rows)
        .into_iter()
        .map(|fate| match fate {
            Fate::NotTaken(why) => Some(why),
            _ => None,
        })
        .collect();
    assert_eq!(
        why,
        [
            None,
            Some(WhyNot::BarcodeTwice { line: 2 }),
            Some(WhyNot::SameAs { line: 2 }),
            None,
            Some(WhyNot::SameAs { line: 5 }),
            Some(WhyNot::BarcodeOfAnotherShop),
        ]
    );
}

#[test]
fn a_row_that_names_one_product_and_has_the_barcode_of_another_is_not_taken() {
    let own = Row {
        id: Some(ProductId(Uuid::from_u128(12))),
        ..row(2, "Bun", Some("Bread"), pounds(200), &["LOAF"])
    };
    let product = "Loaf".to_owned();
    assert_eq!(
        one(own),
        Fate::NotTaken(WhyNot::BarcodeOfAnother { product })
    );
}

#[test]
fn open_blank_and_missing_prices() {
    let fate = one(row(2, "Gift", Some("Bread"), ListPrice::Open, &[]));
    assert!(
        matches!(&fate, Fate::New(p) if p.open_limit == Some(OPEN_LIMIT) && p.price == Pence::ZERO)
    );
    let blank = |name| one(row(2, name, Some("Bread"), ListPrice::Blank, &[]));
    assert_eq!(blank("Gift"), Fate::NotTaken(WhyNot::NoPrice));
    assert_eq!(blank("Loaf"), Fate::Same);
    let opened = one(row(2, "Loaf", Some("Bread"), ListPrice::Open, &[]));
    let to = Pence::ZERO;
    let from = Pence::new(380);
    assert_eq!(
        changed(&opened, &[]),
        [
            Change::Price { from, to },
            Change::OpenPrice(Some(OPEN_LIMIT))
        ]
    );
}

#[test]
fn what_is_to_be_said_is_asked_and_then_holds() {
    let rows = || {
        vec![
            row(2, "Flat white", Some("Hot drinks"), pounds(320), &[]),
            row(3, "Tea", Some("hot  DRINKS"), pounds(210), &[]),
            row(4, "Thing", None, pounds(100), &[]),
        ]
    };
    let first = planned(rows(), &Answers::default());
    assert_eq!((first.without_tab, first.questions.len()), (1, 1));
    let question = &first.questions[0];
    assert_eq!(
        (
            question.tab.as_str(),
            question.products,
            question.suggestion
        ),
        ("Hot drinks", 2, VatChoice::Standard)
    );
    assert!(!first.is_ready());
    let mut answers = Answers {
        tab: Some(TabWish::New("New things".into())),
        vat: BTreeMap::from([(folded("Hot drinks"), VatChoice::Standard)]),
    };
    assert_eq!(planned(rows(), &answers).questions[0].tab, "New things");
    answers
        .vat
        .insert(folded("New things"), VatChoice::ColdFood);
    let last = planned(rows(), &answers);
    assert!(last.is_ready());
    let names: Vec<&str> = last.new_tabs.iter().map(|t| t.name.as_str()).collect();
    assert_eq!(names, ["Hot drinks", "New things"]);
    let codes: Vec<_> = last
        .rows
        .iter()
        .map(|row| match &row.fate {
            Fate::New(p) => (p.take_away, p.eat_in),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(codes, [(S, S), (S, S), (Z, S)]);
}

#[test]
fn what_went_off_the_till_comes_back_with_its_tab() {
    let mut shelves = shelves();
    shelves.tabs[0].withdrawn = true;
    shelves.products[0].withdrawn = true;
    let rows = vec![row(2, "Loaf", Some("Bread"), pounds(380), &[])];
    let done = plan(&list(rows), &shelves, &Answers::default(), &mut Uuid::max).unwrap();
    assert_eq!(changed(&done.rows[0].fate, &[]), [Change::Back]);
    assert_eq!(done.tabs_back, [tab_id(1)]);
}

#[test]
fn too_many_tabs_are_no_list_of_tabs() {
    let rows = (0..=MOST_NEW_TABS)
        .map(|n| row(2, "x", Some(&format!("tab {n}")), pounds(1), &[]))
        .collect();
    let mut next = (1..).map(Uuid::from_u128);
    let mut fresh = || next.next().unwrap();
    let made = plan(&list(rows), &shelves(), &Answers::default(), &mut fresh);
    let tabs = (0..=MOST_NEW_TABS).count();
    assert_eq!(made, Err(NotAList::TooManyTabs { tabs }));
}

#[test]
fn broken_rows_stand_in_their_places() {
    let mut list = list(vec![row(3, "Rye", Some("Bread"), pounds(1), &[])]);
    for line in [2, 4] {
        let why = WhyNot::Refused(Refusal::BarcodeShape);
        let name = String::new();
        list.broken.push(Broken { line, name, why });
    }
    let made = plan(&list, &shelves(), &Answers::default(), &mut Uuid::max).unwrap();
    let lines: Vec<u64> = made.rows.iter().map(|row| row.line).collect();
    assert_eq!(lines, [2, 3, 4]);
    assert_eq!((made.counts.new, made.counts.not_taken), (1, 2));
}

/// The same rules once more, slowly and one after the other, by looking at everything that was
/// decided before; for small lists without open prices.
fn slowly(rows: &[Row], shelves: &Shelves) -> Vec<(&'static str, Option<ProductId>)> {
    let mut done: Vec<(&'static str, Option<ProductId>)> = Vec::new();
    let mut kept: Vec<(usize, Option<ProductId>)> = Vec::new();
    for (n, row) in rows.iter().enumerate() {
        let taken = |code: &Barcode| kept.iter().any(|(k, _)| rows[*k].barcodes.contains(code));
        let owners: HashSet<ProductId> = row
            .barcodes
            .iter()
            .filter_map(|code| shelves.barcodes.get(code).copied())
            .collect();
        let own = |id: &ProductId| shelves.products.iter().any(|p| p.id == *id);
        let tab = row.tab.as_ref().map(|name| folded(name));
        let tab_of = |p: &Product| {
            let tab = shelves.tabs.iter().find(|t| t.id == p.category).unwrap();
            folded(&tab.name)
        };
        let named: Vec<ProductId> = shelves
            .products
            .iter()
            .filter(|p| folded(&p.name) == folded(&row.name))
            .filter(|p| tab.as_ref().is_none_or(|tab| *tab == tab_of(p)))
            .map(|p| p.id)
            .collect();
        let same_new = |k: &usize| {
            let other: &Row = &rows[*k];
            folded(&other.name) == folded(&row.name) && other.tab.as_ref().map(|t| folded(t)) == tab
        };
        let fate = if row.barcodes.iter().any(taken)
            || owners.len() > 1
            || owners.iter().any(|id| !own(id))
        {
            ("not", None)
        } else {
            let found = match (owners.iter().next(), named.as_slice()) {
                (Some(owner), _) => Ok(Some(*owner)),
                (None, [one]) => Ok(Some(*one)),
                (None, []) => Ok(None),
                (None, _) => Err(()),
            };
            match found {
                Err(()) => ("not", None),
                Ok(Some(id)) if kept.iter().any(|(_, k)| *k == Some(id)) => ("not", None),
                Ok(Some(id)) => {
                    kept.push((n, Some(id)));
                    ("known", Some(id))
                }
                Ok(None) if kept.iter().any(|(k, id)| id.is_none() && same_new(k)) => ("not", None),
                Ok(None) => {
                    kept.push((n, None));
                    ("new", None)
                }
            }
        };
        done.push(fate);
    }
    done
}

fn any_row() -> impl Strategy<Value = Row> {
    let name = prop::sample::select(vec!["Loaf", "loaf ", "Bun", "Rye", "RYE", "Scone"]);
    let tab = prop::sample::select(vec![
        None,
        Some("Bread"),
        Some("CAKES"),
        Some("New"),
        Some("new "),
    ]);
    let codes = prop::collection::vec(
        prop::sample::select(vec!["LOAF", "TYRE", "NEW1", "NEW2"]),
        0..2,
    );
    (name, tab, 0_i64..400, codes)
        .prop_map(|(name, tab, pence, codes)| row(0, name, tab, pounds(pence), &codes))
}

proptest! {
    #[test]
    fn the_planner_decides_as_the_slow_model_does(
        rows in prop::collection::vec(any_row(), 0..12),
    ) {
        let plan = planned(rows.clone(), &Answers::default());
        let decided: Vec<(&str, Option<ProductId>)> = plan
            .rows
            .iter()
            .zip(&rows)
            .map(|(planned, row)| match &planned.fate {
                Fate::New(_) => ("new", None),
                Fate::Changed { after, .. } => ("known", Some(after.id)),
                Fate::Same => ("known", same_as(row)),
                Fate::NotTaken(_) => ("not", None),
            })
            .collect();
        prop_assert_eq!(decided, slowly(&rows, &shelves()));
        // No id and no barcode is given out twice.
        let mut ids = HashSet::new();
        let mut codes = HashSet::new();
        for row in &plan.rows {
            if let Fate::New(product) = &row.fate {
                prop_assert!(ids.insert(product.id));
            }
            for code in &row.barcodes {
                prop_assert!(codes.insert(code.clone()));
                prop_assert!(!shelves().barcodes.contains_key(code));
            }
        }
    }
}

/// The product that a row is about that changes nothing: what its name and tab say.
fn same_as(row: &Row) -> Option<ProductId> {
    let shelves = shelves();
    let by_code = row.barcodes.iter().find_map(|c| shelves.barcodes.get(c));
    by_code.copied().or_else(|| {
        let tab = row.tab.as_ref().map(|t| folded(t));
        let tab = shelves.tabs.iter().find(|t| Some(folded(&t.name)) == tab);
        let mut same = shelves
            .products
            .iter()
            .filter(|p| folded(&p.name) == folded(&row.name))
            .filter(|p| tab.is_none_or(|tab| p.category == tab.id));
        same.next().map(|p| p.id)
    })
}
