//! The settings pages.

use std::sync::Arc;

use pathway_till::domain::access::Role;
use pathway_till::domain::catalogue::Trade;
use pathway_till::domain::ids::ShopId;
use pathway_till::domain::licences;
use pathway_till::domain::safe_copies::folders::{Folder, Hindrance, Places, Went};
use pathway_till::domain::shops::{Customers, Seats, Seller, Shop, VatRegistration};
use pathway_till::domain::time::Moment;
use pathway_till::ui::screens::settings::Row;
use pathway_till::ui::screens::{about, safe_copies, settings, shops, this_till, who_may};
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
        last_copy: "Last safe copy: today, 6.04pm".into(),
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

const STICK: &str = "/media/till/THE-BLUE-STICK-THAT-GOES-HOME-WITH-GRACE";

fn long_places() -> Places {
    let at = Moment::from_millis(1_780_000_000_000);
    let made = Went {
        last: Some(at),
        hindered: None,
    };
    let folder = |path: &str, away, shop| Folder {
        path: path.into(),
        away,
        since: at,
        shop,
        people: Went::default(),
    };
    let full = Went {
        hindered: Some(Hindrance::Full),
        ..made
    };
    Places {
        folders: vec![
            folder(STICK, true, made),
            folder("/srv/office/Safe copies of the tills", false, full),
        ],
        own_shop: made,
        own_people: made,
    }
}

fn copies_at(stage: safe_copies::Stage, places: &Places) -> Screen {
    let draft = safe_copies::Draft {
        stage,
        ..safe_copies::Draft::default()
    };
    let data = safe_copies::Data {
        places: places.clone(),
        people_book: true,
        making: safe_copies::Making::Not,
        now: Moment::from_millis(1_780_000_000_000),
        problem: None,
    };
    Screen::SafeCopies(data, draft)
}

/// The stick has had none for longer than a week.
fn copies_due() -> Screen {
    let mut places = long_places();
    places.folders.truncate(1);
    match copies_at(safe_copies::Stage::List, &places) {
        Screen::SafeCopies(data, draft) => {
            let now = data.now.plus_minutes(8 * 24 * 60);
            Screen::SafeCopies(safe_copies::Data { now, ..data }, draft)
        }
        other => other,
    }
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
        (
            "copies",
            copies_at(safe_copies::Stage::List, &long_places()),
        ),
        (
            "copies_none",
            copies_at(safe_copies::Stage::List, &Places::default()),
        ),
        ("copies_due", copies_due()),
        (
            "copies_folder",
            copies_at(safe_copies::Stage::One(STICK.into()), &long_places()),
        ),
        (
            "copies_adding",
            copies_at(
                safe_copies::Stage::Adding(Asked::with(STICK.into())),
                &long_places(),
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
