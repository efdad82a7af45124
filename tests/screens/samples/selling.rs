//! Made-up data for selling beside the till itself.

use std::collections::BTreeMap;

use pathway_till::domain::allergens::{
    Allergen, AllergenAnswer, AllergenLine, AllergenSheet, NamedAllergen,
};
use pathway_till::domain::basket::{Basket, Step};
use pathway_till::domain::catalogue::Place;
use pathway_till::domain::free_text::FreeText;
use pathway_till::domain::ids::{PersonId, ProductId, SaleId, SessionId, ShopId, TillId};
use pathway_till::domain::made_to_order::ToMake;
use pathway_till::domain::reductions::{Off, Reduction, ReductionReason};
use pathway_till::domain::sales::SaleInList;
use pathway_till::domain::sales::{GivenBack, Sale, SaleKind, SaleWords, lines_of};
use pathway_till::domain::tenders::Tender;
use pathway_till::domain::vat::VatRates;
use pathway_till::domain::{Milli, Pence, Refusal};
use pathway_till::ui::screens::{allergens, more, old_sales, open_price, till, to_make};
use pathway_till::ui::widgets::asked::Asked;
use pathway_till::ui::widgets::choice::Allowed;
use uuid::Uuid;

use super::fixing::number;
use super::{Screen, at, basket, categories, done_data, p, products, till_data};

fn words(text: &str) -> Option<FreeText> {
    FreeText::new(text).ok()
}

fn given(off: Off, reason: ReductionReason) -> Reduction {
    Reduction {
        off,
        reason,
        words: None,
    }
}

/// A basket with everything that can be done to one.
fn changed_basket() -> Basket {
    let mut basket = basket(&[0, 5, 5, 2]);
    let take = |basket: &mut Basket, step| basket.take(step).unwrap();
    take(
        &mut basket,
        Step::Reduce {
            line: Some(1),
            reduction: given(Off::Half, ReductionReason::Yesterdays),
        },
    );
    take(
        &mut basket,
        Step::Place {
            line: Some(2),
            place: Place::EatIn,
        },
    );
    take(
        &mut basket,
        Step::Note {
            line: Some(2),
            note: words("no butter, warmed"),
        },
    );
    take(
        &mut basket,
        Step::Reduce {
            line: None,
            reduction: given(Off::Percent(10), ReductionReason::Colleague),
        },
    );
    basket
}

fn till_changed() -> Screen {
    let mut data = till_data(changed_basket());
    data.seats = till::Seats::Some;
    data.to_make = 3;
    let sale = Some(data.basket.sale);
    let place = Some(Place::TakeAway);
    let draft = till::Draft {
        sale,
        place,
        ..till::Draft::default()
    };
    Screen::Till(data, draft)
}

fn till_finding(typed: &str) -> Screen {
    let data = till_data(basket(&[0]));
    let draft = till::Draft {
        sale: Some(data.basket.sale),
        finding: Some(till::Finding::with(typed.into())),
        ..till::Draft::default()
    };
    Screen::Till(data, draft)
}

pub fn more_data(allowed: Allowed) -> more::Data {
    let basket = changed_basket();
    more::Data {
        seats: till::Seats::Some,
        line: basket.lines().into_iter().nth(1),
        goods: basket.goods().unwrap(),
        off_basket: basket.by_hand().cloned(),
        note: words("For Şengül"),
        half_price: allowed,
        discount: allowed,
        account: pathway_till::domain::trade_customers::OnAccount::Possible,
        saw_it: allowed,
        problem: None,
    }
}

fn more_at(stage: more::Stage) -> Screen {
    let draft = more::Draft {
        stage,
        ..more::Draft::default()
    };
    Screen::More(more_data(Allowed::Yes), draft)
}

fn more_wrong() -> Screen {
    let draft = more::Draft {
        stage: more::Stage::HowMuch,
        amount: Asked {
            typed: "9.99".into(),
            problem: Some(Refusal::ReductionTooLarge { most: p(560) }),
        },
        ..more::Draft::default()
    };
    Screen::More(more_data(Allowed::Yes), draft)
}

fn more_for_basket() -> Screen {
    let draft = more::Draft {
        about: more::About::Basket,
        ..more::Draft::default()
    };
    Screen::More(more_data(Allowed::ByColleague), draft)
}

fn open_price(typed: &str, problem: Option<Refusal>) -> Screen {
    let data = open_price::Data {
        name: "Second-hand part".into(),
        limit: p(5000),
        problem: None,
    };
    let price = Asked {
        typed: typed.into(),
        problem,
    };
    let draft = open_price::Draft {
        price,
        ..open_price::Draft::default()
    };
    Screen::OpenPrice(data, draft)
}

pub fn making(count: i64) -> to_make::Data {
    let names = ["Cheese and ham toastie", "Flat white", "Beans on toast"];
    let one = |n: i64| ToMake {
        sale: SaleId(Uuid::from_u128(u128::try_from(n).unwrap())),
        line: 1,
        number: n,
        quantity: Milli::pieces(1 + n % 3).unwrap(),
        what: names[usize::try_from(n).unwrap() % 3].into(),
        note: (n % 2 == 0).then(|| "no butter, cut in four".into()),
        asked_at: at("2026-08-06T10:42:00Z").plus_minutes(3 * n),
        made_at: (n % 4 == 3).then(|| at("2026-08-06T11:00:00Z")),
    };
    to_make::Data {
        list: (1..=count).map(one).collect(),
        problem: None,
    }
}

fn sheets() -> BTreeMap<ProductId, AllergenSheet> {
    use AllergenAnswer as A;
    let mut sheets = BTreeMap::new();
    for (place, product) in products().iter().enumerate() {
        let mut sheet = AllergenSheet::default();
        for (n, allergen) in Allergen::ALL.iter().enumerate() {
            let answer = match (n * 7 + place * 3) % 9 {
                0 => A::MayContain,
                1 => A::NotChecked,
                _ => A::DoesNotContain,
            };
            sheet.say(*allergen, AllergenLine::new(answer));
        }
        if place % 4 != 3 {
            let mut gluten = AllergenLine::new(A::Contains);
            gluten.named = [NamedAllergen::Wheat, NamedAllergen::Rye].into();
            sheet.say(Allergen::Gluten, gluten);
        }
        if place % 5 != 4 {
            sheets.insert(product.id, sheet);
        }
    }
    sheets
}

fn allergens_at(product: Option<usize>, without: Option<Allergen>) -> Screen {
    let data = allergens::Data {
        categories: categories(),
        products: products().into(),
        sheets: sheets().into(),
    };
    let draft = allergens::Draft {
        product: product.map(|place| data.products[place].id),
        without,
        ..allergens::Draft::default()
    };
    Screen::Allergens(data, draft)
}

pub fn old_data() -> old_sales::Data {
    old_sales::Data {
        today: "2026-08-06".parse().unwrap(),
        found: None,
        opened: None,
        problem: None,
    }
}

fn old_ask(by: old_sales::By, when: old_sales::When) -> Screen {
    let draft = old_sales::Draft {
        by,
        when,
        ..old_sales::Draft::default()
    };
    Screen::OldSales(old_data(), draft)
}

fn found(count: u32) -> Screen {
    let one = |n: u32| SaleInList {
        id: SaleId(Uuid::from_u128(u128::from(n))),
        kind: if n % 7 == 3 {
            SaleKind::Refund
        } else {
            SaleKind::Sale
        },
        number: number(1284 - i64::from(n)),
        at: at("2026-08-06T10:42:00Z").plus_minutes(-47 * i64::from(n)),
        total: p(735),
    };
    let data = old_sales::Data {
        found: Some((0..count).map(one).collect()),
        ..old_data()
    };
    Screen::OldSales(data, old_sales::Draft::default())
}

fn opened() -> Screen {
    opened_as(SaleKind::Sale, None)
}

/// A sale or money back, and the limit that it is over.
fn opened_as(kind: SaleKind, over_limit: Option<Pence>) -> Screen {
    let basket = changed_basket();
    let day = "2026-08-06".parse().unwrap();
    let lines = lines_of(&basket, &VatRates::default(), day).unwrap();
    let names = basket.lines().into_iter().map(|l| l.item.name).collect();
    let back = |line: u32| GivenBack {
        quantity: Milli::pieces(i64::from(line == 2)).unwrap(),
        pence: p(0),
    };
    let given_back = lines.iter().map(|l| back(l.line)).collect();
    let sale = Sale {
        id: basket.sale,
        kind,
        number: number(1284),
        shop: ShopId(Uuid::from_u128(1)),
        till: TillId(Uuid::from_u128(2)),
        session: SessionId(Uuid::from_u128(3)),
        business_date: day,
        at: at("2026-08-06T10:42:00Z"),
        person: PersonId(Uuid::from_u128(4)),
        lines,
        tenders: vec![Tender::cash(p(2000), p(947))],
        order_number: Some(7),
        customer: None,
        words: vec![SaleWords {
            line: 2,
            name: None,
            note: words("no butter, warmed"),
            reason: None,
        }],
    };
    let data = old_sales::Data {
        opened: Some(old_sales::Opened {
            sale,
            names,
            given_back,
            over_limit,
        }),
        ..old_data()
    };
    Screen::OldSales(data, old_sales::Draft::default())
}

fn done_to_make() -> Screen {
    let data = pathway_till::ui::screens::done::Data {
        order_number: Some(7),
        ..done_data()
    };
    Screen::Done(data, pathway_till::ui::screens::done::Draft)
}

/// So much that the customer can have a full invoice.
fn done_invoice() -> Screen {
    let data = pathway_till::ui::screens::done::Data {
        total: p(42_500),
        tenders: vec![Tender::cash(p(43_000), p(500))],
        over_limit: Some(p(25_000)),
        ..done_data()
    };
    Screen::Done(data, pathway_till::ui::screens::done::Draft)
}

pub fn all() -> Vec<(&'static str, Screen)> {
    use old_sales::{By, When};
    let made = to_make::Draft {
        part: to_make::Part::Made,
        ..to_make::Draft::default()
    };
    let (none, nothing) = (making(0), to_make::Draft::default());
    vec![
        ("till_changed", till_changed()),
        ("till_finding", till_finding("lo")),
        ("till_finding_none", till_finding("xyz")),
        ("more", more_at(more::Stage::Choose)),
        ("more_basket", more_for_basket()),
        ("more_quantity", more_at(more::Stage::Quantity)),
        ("more_how_much", more_at(more::Stage::HowMuch)),
        ("more_too_much", more_wrong()),
        ("more_why", more_at(more::Stage::Why(Off::Half))),
        (
            "more_why_words",
            more_at(more::Stage::WhyInWords(Off::Half)),
        ),
        ("more_note", more_at(more::Stage::Note)),
        ("open_price", open_price("", None)),
        (
            "open_price_wrong",
            open_price("80", Some(Refusal::OverOpenLimit { limit: p(5000) })),
        ),
        ("to_make", Screen::ToMake(making(5), nothing.clone())),
        ("to_make_many", Screen::ToMake(making(24), nothing.clone())),
        ("to_make_made", Screen::ToMake(making(12), made)),
        ("to_make_none", Screen::ToMake(none, nothing)),
        ("allergens_which", allergens_at(None, None)),
        (
            "allergens_shelf",
            allergens_at(None, Some(Allergen::Gluten)),
        ),
        ("allergens_one", allergens_at(Some(1), None)),
        ("old_number", old_ask(By::Number, When::Today)),
        ("old_amount", old_ask(By::Amount, When::Week)),
        ("old_between", old_ask(By::Item, When::Between)),
        ("old_found", found(30)),
        ("old_none", found(0)),
        ("old_sale", opened()),
        (
            "old_sale_invoice",
            opened_as(SaleKind::Sale, Some(p(25_000))),
        ),
        ("old_refund", opened_as(SaleKind::Refund, None)),
        ("done_invoice", done_invoice()),
        ("done_to_make", done_to_make()),
    ]
}
