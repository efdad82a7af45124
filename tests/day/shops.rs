//! Shops as real ones: who sells in them is written down, changed, and kept as it was sold under.

use pathway_till::domain::Pence;
use pathway_till::domain::Refusal;
use pathway_till::domain::access::Role;
use pathway_till::domain::catalogue::Trade;
use pathway_till::domain::ids::{EntryId, ShopId, TillId};
use pathway_till::domain::shops::{CharityIncome, VatRegistration};
use pathway_till::domain::shops::{Customers, Organisation, Seats, Seller, Shop as Facts, Till};
use pathway_till::operations::Stop;
use pathway_till::operations::scene::Stage;
use pathway_till::operations::set_up::{
    AddShop, AddTill, ChangeShop, ChangeTill, NameOrganisation, NewShop, TillChange,
};
use pathway_till::operations::till_sessions::{Close, Closing};

use crate::support::Shop;

fn facts(shop: &Shop) -> Facts {
    let stored = shop.book.read().shop(shop.scene.shop).expect("shops");
    stored.expect("the scene's shop")
}

fn seller() -> Seller {
    Seller {
        name: Some(" Scene Pathways Trust ".into()),
        address: Some("1 Scene Yard, London E5 0XX".into()),
        contact: None,
        charity_number: Some("100 0000".into()),
        income: Some(CharityIncome::Over10k),
        company_number: Some("1234567".into()),
        vat: Some(VatRegistration {
            number: "gb 123 4567 27".into(),
            from: "2026-04-01".parse().expect("a day"),
        }),
    }
}

#[test]
fn a_sale_keeps_the_seller_that_it_was_sold_under() {
    let mut shop = Shop::at(Stage::Counted);
    let (before, _) = shop.sell_for_cash(&[1], 320, 0);
    let mut new = facts(&shop);
    new.seller = seller();
    new.seats = Seats::Some;
    shop.perform::<ChangeShop>(Role::Manager, &new)
        .expect("changed");
    let (after, _) = shop.sell_for_cash(&[1], 320, 0);
    let read = shop.book.read();
    let at = |sale| {
        let rev = read
            .sale_shop_rev(sale)
            .expect("a sale")
            .expect("a revision");
        let then = read.shop_at_rev(shop.scene.shop, rev).expect("a shop");
        then.expect("that revision").seller
    };
    assert_eq!(at(before), Seller::default());
    let kept = at(after);
    assert_eq!(kept.name.as_deref(), Some("Scene Pathways Trust"));
    assert_eq!(kept.charity_number.as_deref(), Some("1000000"));
    assert_eq!(kept.company_number.as_deref(), Some("01234567"));
    let vat = kept.vat.expect("registered");
    assert_eq!(vat.number, "GB123456727");
    // The same again is nothing new, however it is typed.
    let rev = read.shop_rev(shop.scene.shop);
    shop.perform::<ChangeShop>(Role::Manager, &new)
        .expect("the same");
    assert_eq!(shop.book.read().shop_rev(shop.scene.shop), rev);
    shop.verify();
}

#[test]
fn what_cannot_be_right_about_a_seller_changes_nothing() {
    let mut shop = Shop::at(Stage::Closed);
    let dump = shop.dump();
    let mut try_with = |change: &dyn Fn(&mut Facts)| {
        let mut new = facts(&shop);
        new.seller = seller();
        change(&mut new);
        shop.perform::<ChangeShop>(Role::Manager, &new)
            .expect_err("it is told")
    };
    let vat = |number: &str| {
        Some(VatRegistration {
            number: number.into(),
            from: chrono::NaiveDate::default(),
        })
    };
    let told = [
        try_with(&|s| s.seller.vat = vat("123456789")),
        try_with(&|s| s.seller.vat = vat("12")),
        try_with(&|s| s.seller.charity_number = Some("12".into())),
        try_with(&|s| s.seller.company_number = Some("12".into())),
        try_with(&|s| s.seller.name = Some("x".repeat(200))),
        try_with(&|s| s.seller.contact = Some("4111 1111 1111 1111".into())),
        try_with(&|s| s.name = " ".into()),
        try_with(&|s| s.half_price_from = Some(24 * 60)),
        try_with(&|s| s.trade = Trade::Bike),
    ];
    let wanted = [
        Refusal::VatNumberCheck,
        Refusal::VatNumberShape,
        Refusal::CharityNumberShape,
        Refusal::CompanyNumberShape,
        Refusal::TextTooLong { longest: 120 },
        Refusal::CardNumberInText,
        Refusal::TextMissing,
        Refusal::TimeNotUnderstood,
        Refusal::UnknownCode,
    ];
    assert_eq!(told.to_vec(), wanted.map(Stop::Refused).to_vec());
    assert_eq!(shop.dump(), dump);
}

#[test]
fn another_shop_and_till_are_added_and_whoever_adds_them_manages_them() {
    let mut shop = Shop::at(Stage::Closed);
    let (bikes, role) = (ShopId(shop.env.new_id()), EntryId(shop.env.new_id()));
    let new = NewShop {
        shop: Facts::new(bikes, "Scene bikes", Trade::Bike),
        role,
    };
    shop.perform::<AddShop>(Role::Manager, &new).expect("added");
    shop.perform::<AddShop>(Role::Manager, &new).expect("again");
    let mut till = Till {
        id: TillId(shop.env.new_id()),
        shop: bikes,
        name: "COUNTER ".into(),
        prefix: "K1".into(),
    };
    let taken = shop.perform::<AddTill>(Role::Manager, &till);
    assert_eq!(taken, Err(Refusal::TillNameTaken.into()));
    till.name = "Workbench".into();
    shop.perform::<AddTill>(Role::Manager, &till)
        .expect("added");
    let mina = shop.scene.person(Role::Manager).expect("Mina");
    let roles = shop.book.read().roles_in(bikes).expect("roles");
    assert_eq!((roles.len(), roles[0].person), (1, mina));
    assert!(shop.book.read().shop(bikes).expect("shops").is_some());
    shop.verify();
}

#[test]
fn this_till_has_another_name_and_customers_do_not_see_it() {
    let mut shop = Shop::at(Stage::Closed);
    assert_eq!(shop.book.read().customers(), Ok(Customers::See));
    let change = TillChange {
        name: "Şark tezgâhı 🥐".into(),
        customers: Customers::DoNotSee,
    };
    shop.perform::<ChangeTill>(Role::Manager, &change)
        .expect("changed");
    let till = shop.book.read().this_till().expect("a till").expect("one");
    assert_eq!(
        (till.name.as_str(), till.prefix.as_str()),
        ("Şark tezgâhı 🥐", "S1")
    );
    assert_eq!(shop.book.read().customers(), Ok(Customers::DoNotSee));
    shop.verify();
}

#[test]
fn the_organisation_is_named_once_and_then_anew() {
    let mut shop = Shop::at(Stage::Closed);
    let name = |id, name: &str| Organisation {
        id,
        name: name.into(),
    };
    let id = shop.new_entry();
    let first = name(id, "Pathways");
    shop.perform::<NameOrganisation>(Role::Manager, &first)
        .expect("named");
    let other = name(shop.new_entry(), "Somebody else");
    let refused = shop.perform::<NameOrganisation>(Role::Manager, &other);
    assert_eq!(refused, Err(Refusal::UnknownCode.into()));
    let anew = name(id, "Pathways Trust");
    shop.perform::<NameOrganisation>(Role::Manager, &anew)
        .expect("named anew");
    let kept = shop.book.read().organisation();
    assert_eq!(kept, Ok(Some(anew)));
    shop.verify();
}

#[test]
fn a_years_turnover_is_what_the_closed_days_took_and_no_longer() {
    let mut shop = Shop::at(Stage::Counted);
    let closing = Closing {
        session: shop.scene.session,
        count: shop.scene.count,
        card_machine: None,
        banked: Pence::ZERO,
    };
    shop.because::<Close>(Role::Supervisor, "as counted", &closing)
        .expect("closed");
    let taken = |day: &str| {
        let day = day.parse().expect("a day");
        let year = shop.book.read().turnover_of_the_year_to(day);
        year.expect("a year")
            .iter()
            .filter(|(of, _)| *of == shop.scene.shop)
            .map(|(_, pence)| pence.get())
            .sum::<i64>()
    };
    // Two loaves and a coffee, sold on 18 November 2026.
    assert_eq!(taken("2026-11-18"), 1080);
    assert_eq!(taken("2027-11-17"), 1080);
    assert_eq!(taken("2027-11-18"), 0);
    assert_eq!(taken("2026-11-17"), 0);
}
