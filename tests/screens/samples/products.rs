//! Made-up data for the pages about products.

use std::sync::Arc;

use chrono::NaiveDate;
use pathway_till::domain::Refusal;
use pathway_till::domain::allergens::{
    Allergen, AllergenAnswer, AllergenLine, AllergenSheet, NamedAllergen,
};
use pathway_till::domain::barcodes::Barcode;
use pathway_till::domain::basket::{Item, Step};
use pathway_till::domain::catalogue::{Category, LeftToday, Place, Product, TabColour, Trade};
use pathway_till::domain::ids::{EntryId, ProductId, ShopId};
use pathway_till::ui::screens::products::item::{Elsewhere, Part, Past};
use pathway_till::ui::screens::products::{adding, item, left_today, list, tabs};
use pathway_till::ui::screens::till;
use pathway_till::ui::widgets::asked::Asked;
use pathway_till::ui::widgets::choice::Allowed;
use uuid::Uuid;

use super::{Screen, at, basket, categories, p, products, till_with};

pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 8, 6).unwrap()
}

fn tabs_of_shop() -> Vec<Category> {
    let mut tabs = categories();
    tabs[1].colour = Some(TabColour::Attention);
    tabs[2].colour = Some(TabColour::Refused);
    tabs
}

/// Some sold out, some past their date, one withdrawn.
fn stock() -> (Vec<Product>, LeftToday) {
    let mut all = products();
    all[1].use_by = NaiveDate::from_ymd_opt(2026, 8, 5);
    all[2].withdrawn = true;
    all[4].open_limit = Some(p(5_000));
    let left = [(all[0].id, 3), (all[3].id, 0), (all[5].id, 12)];
    (all, left.into_iter().collect())
}

fn list_with(draft: list::Draft, found: Option<Vec<usize>>) -> Screen {
    let (all, left) = stock();
    let found = found.unwrap_or_else(|| (0..all.len()).filter(|n| *n != 2).collect());
    let data = list::Data {
        trade: Trade::Bakery,
        not_checked: Arc::new([all[6].id, all[7].id].into_iter().collect()),
        products: Arc::new(all),
        found: Arc::new(found),
        tabs: tabs_of_shop(),
        left,
        today: today(),
        said: None,
    };
    Screen::Products(data, draft)
}

fn list_names() -> Screen {
    let Screen::Products(data, draft) = list_with(list::Draft::default(), None) else {
        panic!("a list");
    };
    let products = odd_names();
    let found = (0..products.len()).collect();
    let data = list::Data {
        products: Arc::new(products),
        found: Arc::new(found),
        ..data
    };
    Screen::Products(data, draft)
}

fn adding_at(step: adding::Step) -> adding::Draft {
    adding::Draft {
        step,
        name: Asked::with("Poğaça with cheese".into()),
        button_name: Asked::with("Poğaça".into()),
        tab: Some(EntryId(Uuid::from_u128(2))),
        price: Asked::with("2.50".into()),
        ..adding::Draft::default()
    }
}

fn adding_with(draft: adding::Draft) -> Screen {
    let data = adding::Data {
        trade: Trade::Bakery,
        tabs: tabs_of_shop(),
        problem: None,
    };
    Screen::AddProduct(data, draft)
}

fn sheet() -> AllergenSheet {
    let mut sheet = AllergenSheet::default();
    let named = |answer, named: &[NamedAllergen]| AllergenLine {
        answer,
        named: named.iter().copied().collect(),
    };
    let wheat = named(AllergenAnswer::Contains, &[NamedAllergen::Wheat]);
    sheet.say(Allergen::Gluten, wheat);
    let nuts = [NamedAllergen::Hazelnuts, NamedAllergen::Almonds];
    sheet.say(Allergen::Nuts, named(AllergenAnswer::MayContain, &nuts));
    sheet.say(Allergen::Milk, named(AllergenAnswer::Contains, &[]));
    for allergen in [Allergen::Fish, Allergen::Celery, Allergen::Mustard] {
        sheet.say(allergen, named(AllergenAnswer::DoesNotContain, &[]));
    }
    sheet
}

fn item_data() -> item::Data {
    let (all, _) = stock();
    let product = Product {
        photo_rev: None,
        use_by: None,
        ..all[0].clone()
    };
    let past = |when, from: Option<i64>, to| Past {
        at: at(when),
        who: "Mina".into(),
        from: from.map(p),
        to: p(to),
    };
    item::Data {
        trade: Trade::Bakery,
        tabs: tabs_of_shop(),
        beside: all.iter().map(|p| (p.id, p.name.clone())).collect(),
        barcodes: ["5012345678900", "036000291452", "SHELF-7"]
            .iter()
            .map(|code| Barcode::new(code).unwrap())
            .collect(),
        sheet: sheet(),
        ingredients: "Wheat flour, water, sunflower seeds, salt".into(),
        elsewhere: vec![Elsewhere {
            shop: ShopId(Uuid::from_u128(8)),
            name: "Pathway Bikes".into(),
            tab: Some(EntryId(Uuid::from_u128(42))),
            tabs: vec![
                Category::new(EntryId(Uuid::from_u128(41)), "Parts".into()),
                Category::new(EntryId(Uuid::from_u128(42)), "Snacks".into()),
            ],
        }],
        history: vec![
            past("2026-06-01T08:15:00Z", Some(360), 380),
            past("2026-01-05T08:02:00Z", Some(340), 360),
            past("2025-06-01T08:30:00Z", None, 340),
        ],
        today: today(),
        said: None,
        problem: None,
        product,
    }
}

fn item_at(part: Part) -> Screen {
    let data = item_data();
    let draft = item::Draft::at(part, &data);
    Screen::Product(data, draft)
}

fn with_draft(part: Part, change: impl FnOnce(&mut item::Draft)) -> Screen {
    let data = item_data();
    let mut draft = item::Draft::at(part, &data);
    change(&mut draft);
    Screen::Product(data, draft)
}

fn asking(asking: item::Asking) -> Screen {
    with_draft(Part::Allergens, |draft| {
        draft.allergens.asking = Some(asking);
    })
}

fn tabs_with(draft: tabs::Draft) -> Screen {
    let (all, _) = stock();
    let mut shop = tabs_of_shop();
    shop[4].withdrawn = true;
    let first = shop[0].id;
    let data = tabs::Data {
        trade: Trade::Bakery,
        tabs: shop
            .into_iter()
            .map(|tab| {
                let items = all.iter().filter(|_| tab.id == first);
                let items = items.map(|p| (p.id, p.name.clone())).collect();
                (tab, items)
            })
            .collect(),
        problem: None,
    };
    Screen::Tabs(data, draft)
}

fn left_with(tab: usize, counted: bool) -> Screen {
    let (all, left) = stock();
    let data = left_today::Data {
        trade: Trade::Bakery,
        tabs: tabs_of_shop(),
        products: Arc::new(all),
        left: if counted { left } else { LeftToday::new() },
        problem: None,
    };
    let draft = left_today::Draft {
        tab,
        ..left_today::Draft::default()
    };
    Screen::LeftToday(data, draft)
}

/// The till with something left, sold out, past its day, with an open price.
fn till_stock(stopped: Option<usize>) -> Screen {
    let Screen::Till(mut data, mut draft) = till_with(basket(&[0])) else {
        panic!("the till");
    };
    let (all, left) = stock();
    draft.stopped = stopped.map(|n| all[n].id);
    draft.sale = Some(data.basket.sale);
    data.products = all.into();
    data.left = left;
    data.today = today();
    data.categories = tabs_of_shop();
    Screen::Till(data, draft)
}

pub fn all() -> Vec<(&'static str, Screen)> {
    use item::{Asking, Then};
    let tab = EntryId(Uuid::from_u128(1));
    let no_tabs = adding::Data {
        trade: Trade::Bike,
        tabs: Vec::new(),
        problem: None,
    };
    let mut bad_name = adding_at(adding::Step::Name);
    bad_name.name = Asked::default();
    bad_name.name.refuse(Refusal::TextMissing);
    let mut bike = item_data();
    bike.trade = Trade::Bike;
    bike.product.withdrawn = true;
    let taken = Refusal::BarcodeTaken {
        product: "Wholemeal loaf".into(),
    };
    vec![
        ("products", list_with(list::Draft::default(), None)),
        (
            "products_none",
            list_with(list::Draft::default(), Some(Vec::new())),
        ),
        (
            "products_filter",
            list_with(
                list::Draft {
                    choosing: Some(0),
                    ..list::Draft::default()
                },
                None,
            ),
        ),
        ("adding_name", adding_with(adding_at(adding::Step::Name))),
        ("adding_name_missing", adding_with(bad_name)),
        ("adding_tab", adding_with(adding_at(adding::Step::Tab))),
        ("adding_price", adding_with(adding_at(adding::Step::Price))),
        ("adding_vat", adding_with(adding_at(adding::Step::Vat))),
        (
            "adding_no_tabs",
            Screen::AddProduct(no_tabs, adding::Draft::default()),
        ),
        ("item", Screen::Product(item_data(), item::Draft::default())),
        (
            "item_withdrawn",
            Screen::Product(bike, item::Draft::default()),
        ),
        ("item_name", item_at(Part::Name)),
        ("item_picture", item_at(Part::Picture)),
        ("item_price", item_at(Part::Price)),
        (
            "item_price_open",
            with_draft(Part::Price, |draft| {
                draft.pricing.open = true;
                draft.pricing.limit.refuse(Refusal::MoneyMissing);
            }),
        ),
        ("item_vat", item_at(Part::Vat)),
        ("item_barcodes", item_at(Part::Barcodes)),
        (
            "item_barcodes_taken",
            with_draft(Part::Barcodes, |draft| {
                draft.barcodes.typed = "5012345678900".into();
                draft.barcodes.problem = Some(taken);
            }),
        ),
        ("item_allergens", item_at(Part::Allergens)),
        (
            "item_allergens_ask",
            asking(Asking::Answer(Allergen::Gluten, Then::Next)),
        ),
        (
            "item_allergens_named",
            asking(Asking::Named(Allergen::Nuts, Then::Next)),
        ),
        ("item_ingredients", asking(Asking::Ingredients)),
        ("item_use_by", item_at(Part::UseBy)),
        ("item_standing", item_at(Part::Standing)),
        ("item_elsewhere", item_at(Part::Elsewhere)),
        (
            "item_elsewhere_tab",
            with_draft(Part::Elsewhere, |draft| {
                draft.standing.shop = Some(ShopId(Uuid::from_u128(8)));
            }),
        ),
        ("item_history", item_at(Part::History)),
        ("tabs", tabs_with(tabs::Draft::default())),
        (
            "tabs_one",
            tabs_with(tabs::Draft {
                showing: tabs::Showing::One(tab),
                name: Asked::with("Bread".into()),
                ..tabs::Draft::default()
            }),
        ),
        (
            "tabs_new",
            tabs_with(tabs::Draft {
                showing: tabs::Showing::New,
                ..tabs::Draft::default()
            }),
        ),
        (
            "tabs_colour",
            tabs_with(tabs::Draft {
                showing: tabs::Showing::Colour(Some(tab)),
                ..tabs::Draft::default()
            }),
        ),
        (
            "tabs_order",
            tabs_with(tabs::Draft {
                showing: tabs::Showing::Order(tab, Some(ProductId(Uuid::from_u128(3)))),
                ..tabs::Draft::default()
            }),
        ),
        ("left", left_with(0, true)),
        ("left_none", left_with(0, false)),
        ("left_tab", left_with(1, true)),
    ]
}

/// The till with what is left.
pub fn tills() -> Vec<(&'static str, Screen)> {
    vec![
        ("till_stock", till_stock(None)),
        ("till_sold_out", till_stock(Some(3))),
        ("till_past_date", till_stock(Some(1))),
        ("till_new_shop", till_without(&[], Allowed::Yes)),
        (
            "till_new_shop_trainee",
            till_without(&[], Allowed::ByColleague),
        ),
        ("till_empty_shelf", till_without(&[0, 1], Allowed::Yes)),
        ("till_names", till_names()),
        ("products_names", list_names()),
    ]
}

/// A till of a shop with these products alone, all of them on another shelf.
fn till_without(products: &[usize], may_add: Allowed) -> Screen {
    let mut data = super::till_data(super::basket(&[]));
    let all = std::mem::take(&mut data.products);
    data.products = products
        .iter()
        .map(|n| all[*n].clone())
        .collect::<Vec<_>>()
        .into();
    if products.is_empty() {
        data.categories.clear();
    }
    data.may_add = may_add;
    let draft = till::Draft {
        category: 1,
        ..till::Draft::default()
    };
    Screen::Till(data, draft)
}

/// Names in letters that the fonts do not have, and names as long as can be.
pub fn odd_names() -> Vec<Product> {
    let names = [
        "Şengül 🙂 שלום",
        "خبز بالزعتر",
        "面包 🥐🥖",
        "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467} Family loaf",
        "שלום",
        "Zażółć gęślą jaźń",
    ];
    super::products()
        .into_iter()
        .zip(names)
        .map(|(product, name)| Product {
            name: name.into(),
            button_name: name.into(),
            ..product
        })
        .collect()
}

fn till_names() -> Screen {
    let mut data = super::till_data(super::basket(&[]));
    data.products = odd_names().into();
    data.finder = till::Finder::of(&data.products);
    for product in odd_names() {
        let item = Item::of(&product, Place::TakeAway);
        data.basket.take(Step::Add { item }).unwrap();
    }
    Screen::Till(data, till::Draft::default())
}
