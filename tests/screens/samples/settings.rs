//! The settings pages.

use std::sync::Arc;

use pathway_till::domain::access::Role;
use pathway_till::domain::catalogue::Trade;
use pathway_till::domain::ids::ShopId;
use pathway_till::domain::licences;
use pathway_till::domain::shops::{Customers, Seats, Seller, Shop, VatRegistration};
use pathway_till::ui::screens::settings::Row;
use pathway_till::ui::screens::{about, settings, shops, this_till, who_may};
use pathway_till::ui::widgets::asked::Asked;
use pathway_till::ui::widgets::shop_form::{Part, ShopForm};
use pathway_till::words::Words;
use uuid::Uuid;

use super::Screen;

pub fn hub(rows: &[Row]) -> Screen {
    let data = settings::Data {
        rows: rows.to_vec(),
        till: "Bakery counter".into(),
        shop: "Pathway Bakery".into(),
        notice: None,
    };
    Screen::Settings(data, settings::Draft::default())
}

fn bakery() -> Shop {
    Shop {
        seller: Seller {
            name: Some("Hackney Pathways Trust".into()),
            address: Some("1 Mare Street, London E8 1AA".into()),
            charity_number: Some("1154467".into()),
            vat: Some(VatRegistration {
                number: "GB123456727".into(),
                from: "2026-04-01".parse().unwrap(),
            }),
            ..Seller::default()
        },
        seats: Seats::Some,
        half_price_from: Some(960),
        ..Shop::new(
            ShopId(Uuid::from_u128(1)),
            "Clapton Bakehouse",
            Trade::Bakery,
        )
    }
}

fn shops_at(open: shops::Open) -> Screen {
    let bikes = Shop::new(
        ShopId(Uuid::from_u128(2)),
        "Hackney Wheelhouse",
        Trade::Bike,
    );
    let data = shops::Data {
        organisation: Some("Hackney Pathways".into()),
        shops: vec![bakery(), bikes],
        problem: None,
    };
    let draft = shops::Draft {
        open,
        ..shops::Draft::default()
    };
    Screen::Shops(data, draft)
}

fn about_at(stage: about::Stage, typed: &str) -> Screen {
    let works = licences::all();
    let draft = about::Draft {
        stage,
        typed: typed.into(),
        found: about::found(&works, typed),
        ..about::Draft::default()
    };
    let data = about::Data {
        version: "1.0.0",
        folder: Some("/home/till/.local/share/pathway-till/shop".into()),
        book: about::Book::Real,
        works: Arc::new(works),
    };
    Screen::About(data, draft)
}

fn who_may_of(role: Role) -> Screen {
    let draft = who_may::Draft {
        role,
        ..who_may::Draft::default()
    };
    Screen::WhoMay(who_may::Data, draft)
}

pub fn all() -> Vec<(&'static str, Screen)> {
    let vat_words = Words::english().unwrap();
    let form = Box::new(ShopForm::of(&vat_words, &bakery()));
    vec![
        ("shops", shops_at(shops::Open::List)),
        ("shops_one", shops_at(shops::Open::Shop(bakery().id))),
        (
            "shops_vat",
            shops_at(shops::Open::Part(
                bakery().id,
                Part::VatNumber,
                form.clone(),
            )),
        ),
        (
            "shops_half_price",
            shops_at(shops::Open::Part(bakery().id, Part::HalfPrice, form)),
        ),
        (
            "shops_new_till",
            shops_at(shops::Open::NewTill(Asked::with("Market stall".into()), 1)),
        ),
        (
            "shops_organisation",
            shops_at(shops::Open::Organisation(Asked::with("Pathways".into()))),
        ),
        (
            "this_till",
            Screen::ThisTill(
                this_till::Data { problem: None },
                this_till::Draft {
                    name: Asked::with("Bakery counter".into()),
                    customers: Customers::See,
                },
            ),
        ),
        ("settings", hub(&Row::ALL)),
        (
            "settings_trainee",
            hub(&[Row::Looks, Row::WhoMay, Row::About]),
        ),
        ("who_may", who_may_of(Role::Trainee)),
        ("who_may_volunteer", who_may_of(Role::Volunteer)),
        ("who_may_supervisor", who_may_of(Role::Supervisor)),
        ("who_may_manager", who_may_of(Role::Manager)),
        ("about", about_at(about::Stage::Program, "")),
        ("about_works", about_at(about::Stage::Works, "")),
        ("about_found", about_at(about::Stage::Works, "sql")),
        ("about_none", about_at(about::Stage::Works, "xyzzy")),
        ("about_work", about_at(about::Stage::Work(11), "")),
    ]
}
