//! The chain: whatever is changed, slipped in or taken out of what it covers, the check tells.

use pathway_till::domain::Pence;
use pathway_till::domain::access::{Capability, GrantEffect, Role};
use pathway_till::domain::basket::Step;
use pathway_till::domain::erasure::{Kind, Why};
use pathway_till::domain::hours::fire_list::Visit;
use pathway_till::domain::hours::placement::{Extension, Pause, Placement};
use pathway_till::domain::hours::press::{Press, Pressed};
use pathway_till::domain::hours::rows::How;
use pathway_till::domain::ids::{EntryId, SkillId, TillId};
use pathway_till::domain::papers::BilledTo;
use pathway_till::domain::pictures::SmallPicture;
use pathway_till::domain::reductions::{Off, Reduction, ReductionReason};
use pathway_till::domain::sales::RefundWish;
use pathway_till::domain::shops::{CharityIncome, Organisation, Seats, Seller, VatRegistration};
use pathway_till::domain::skills::counter::Saw;
use pathway_till::domain::tenders::TenderKind;
use pathway_till::domain::{Milli, free_text::FreeText};
use pathway_till::operations::cash::{NoSale, WrongChange, WrongChangeOf};
use pathway_till::operations::people::{
    ChangeGrant, ChangePerson, DaysSet, DueChange, Face, GrantChange, PhotoChoice, SetDueDays,
};
use pathway_till::operations::people_book::erasure::erase::{ErasePerson, ToErase};
use pathway_till::operations::people_book::placements::{ChangePlacement, PlacementChange};
use pathway_till::operations::people_book::registry::registry as people_registry;
use pathway_till::operations::people_book::skills::measures::{ChangeMeasures, MeasureChange};
use pathway_till::operations::perform;
use pathway_till::operations::registry::registry;
use pathway_till::operations::sales::{
    BillTo, Billing, Refund, RefundOf, RingSale, WrongWayOfPaying,
};
use pathway_till::operations::scene::Stage;
use pathway_till::operations::set_up::{ChangeShop, NameOrganisation};
use pathway_till::operations::till_sessions::SecondLook;
use pathway_till::store::baskets::Draft;
use pathway_till::store::cash::TenderCorrection;
use pathway_till::store::person_letters::TakenLetter;
use pathway_till::store::schema::{AuditLink, NoticeKind, TableKind};
use pathway_till::store::volume::Volume;
use pathway_till::store::{Doing, Read, Stored};

use crate::support::{Both, Shop, cash};

/// What the check of the chain says.
fn told<B: Volume>(read: &Read<'_, B>) -> Option<String> {
    let check = B::checks().iter().find(|c| c.name.ends_with("audit-chain"));
    read.verify_one(check.expect("a check")).wrong
}

/// Everything that papers can say of a seller.
fn a_seller() -> Seller {
    Seller {
        name: Some("Scene Pathways Trust".into()),
        address: Some("1 Scene Yard, London".into()),
        contact: Some("020 7946 0000".into()),
        charity_number: Some("1000000".into()),
        income: Some(CharityIncome::Over10k),
        company_number: Some("00000001".into()),
        vat: Some(VatRegistration {
            number: "GB123456727".into(),
            from: "2026-04-01".parse().expect("a day"),
        }),
    }
}

/// A shop in whose book every table that the chain covers has a row.
fn a_full_book() -> Shop {
    let mut shop = Shop::at(Stage::CardApproved);
    let (sale, closed) = (shop.scene.sale, shop.scene.closed);
    let grant = GrantChange {
        person: shop.scene.person(Role::Trainee).expect("Sam"),
        shop: shop.scene.shop,
        capability: Capability::NoSale,
        effect: Some(GrantEffect::Gives),
    };
    shop.perform::<ChangeGrant>(Role::Manager, &grant)
        .expect("a grant");
    let sam = grant.person;
    let day = shop.env.now().london().date_naive();
    let due = DueChange {
        person: sam,
        days: DaysSet::These {
            due: vec![day],
            not_due: Vec::new(),
        },
    };
    shop.perform::<SetDueDays>(Role::Manager, &due)
        .expect("a day");
    let people = shop.book.read().people().expect("people");
    let face = Face {
        photo: PhotoChoice::New(
            SmallPicture::new(vec![0xFF, 0xD8, 0xFF, 0xDA, 0, 2]).expect("a picture"),
        ),
        ..Face::of(people.iter().find(|p| p.id == sam).expect("Sam"))
    };
    shop.perform::<ChangePerson>(Role::Manager, &(sam, face))
        .expect("a photo");
    let organisation = Organisation {
        id: shop.new_entry(),
        name: "Scene pathways".into(),
    };
    shop.perform::<NameOrganisation>(Role::Manager, &organisation)
        .expect("a name");
    let mut real = shop.book.read().shop(shop.scene.shop).expect("a shop");
    let real = real.as_mut().expect("the scene's");
    real.seats = Seats::Some;
    real.half_price_from = Some(960);
    real.seller = a_seller();
    shop.perform::<ChangeShop>(Role::Manager, real)
        .expect("a real shop");
    shop.perform::<SecondLook>(Role::Manager, &closed)
        .expect("a look");
    let billing = Billing {
        sale,
        to: BilledTo::of("Café Şen", "3 Scene Yard, London", "GB123456727").expect("a customer"),
    };
    shop.perform::<BillTo>(Role::Trainee, &billing)
        .expect("an invoice");
    let id = shop.new_entry();
    shop.because::<NoSale>(Role::Supervisor, "A jammed coin", &id)
        .expect("the drawer opens");
    let short = WrongChangeOf {
        id: shop.new_movement(),
        sale,
        pence: Pence::new(-100),
    };
    // A colleague says yes, so that the entry names one.
    let words = FreeText::new("A pound short").expect("words");
    let yes = shop.scene.signed_in(&shop.book, Role::Manager);
    let both = shop.actor(Role::Trainee).with(yes.expect("Mina"));
    let both = both.because(words);
    perform::<WrongChange>(&mut shop.book, &shop.env, &both, &short).expect("put right");
    let put_right = TenderCorrection {
        id: shop.new_entry(),
        sale,
        from: TenderKind::Cash,
        to: TenderKind::Card,
        pence: Pence::new(80),
    };
    shop.because::<WrongWayOfPaying>(Role::Supervisor, "A card", &put_right)
        .expect("put right");
    let refund = RefundOf {
        id: shop.new_sale(),
        sale,
        wishes: vec![RefundWish {
            line: 1,
            quantity: Milli::ONE,
        }],
        way: TenderKind::Cash,
    };
    shop.because::<Refund>(Role::Supervisor, "Stale", &refund)
        .expect("a refund");
    by_the_samples(&mut shop);
    at_the_counter(&mut shop);
    let mut cheaper = Draft {
        basket: shop.basket(&[1]),
        paid: vec![cash(160, 0)],
    };
    let reduction = Reduction {
        off: Off::Half,
        reason: ReductionReason::Other,
        words: FreeText::new("Spilt").ok(),
    };
    let half = Step::Reduce {
        line: Some(1),
        reduction,
    };
    cheaper.basket.take(half).expect("half price");
    shop.perform::<RingSale>(Role::Supervisor, &cheaper)
        .expect("a sale");
    let bread = shop.draft_on_account(&[0]);
    shop.perform::<RingSale>(Role::Supervisor, &bread)
        .expect("an invoice");
    // A clock that runs behind leaves a notice in a made-up book.
    shop.later(-10);
    shop.sell_for_cash(&[1], 320, 0);
    shop.verify();
    shop
}

/// Somebody came, a visitor came and left, and a letter was taken in: by the program's own door.
fn at_the_counter(shop: &mut Shop) {
    let now = shop.env.now();
    let sam = shop.scene.person(Role::Trainee).expect("Sam");
    let day = now.london().date_naive();
    let press = Press {
        id: shop.new_entry(),
        person: sam,
        shop: shop.scene.shop,
        what: Pressed::Arrived,
        at: now,
        how: How::AtTheCounter,
        by: sam,
        written_at: now,
    };
    let visit = Visit {
        id: shop.new_entry(),
        shop: shop.scene.shop,
        came: now,
        left: None,
    };
    let name = FreeText::new("A plumber").expect("a name");
    let taken = TakenLetter {
        rev: 3,
        names_rev: 2,
        digest: [5; 32],
    };
    let saw = Saw {
        id: shop.new_entry(),
        person: sam,
        skill: SkillId(shop.scene.fresh[2]),
        shop: shop.scene.shop,
        by: sam,
        at: now,
    };
    let doing = Doing {
        operation: "press",
        shop: shop.scene.shop,
        person: sam,
        approver: None,
        concerns: None,
        at: now,
        reason: None,
    };
    let written: Stored<()> = shop.book.write(|tx| {
        tx.add_press(&press, day)?;
        tx.add_visit(&visit, &name, sam, day, &[7; 16])?;
        tx.end_visit(visit.id, now, sam)?;
        tx.add_person_letter(sam, &taken)?;
        tx.add_settled(press.id, now)?;
        tx.add_sighting(&saw)?;
        tx.write_audit(&doing, &[0; 16])
    });
    assert_eq!(written, Ok(()), "by the program's own door");
    let read = shop.book.read();
    assert_eq!(read.last_letter(sam), Ok(Some(taken)));
    let kept = read.press(press.id).expect("it reads").expect("it is kept");
    assert_eq!(kept.press, press);
}

/// All that can be said of a product, and a payment towards an account, by the samples of the registry.
fn by_the_samples(shop: &mut Shop) {
    let scene = shop.scene.clone();
    let manager = shop.actor(Role::Manager);
    let all = [
        "set-place",
        "set-barcodes",
        "set-allergens",
        "set-photo",
        "set-use-by",
        "take-account-payment",
        "take-till-skills",
        "begin-again",
        "take-erasure",
    ];
    for entry in registry().iter().filter(|e| all.contains(&e.name)) {
        let done = (entry.run)(&scene, &mut shop.book, &shop.env, &manager);
        assert_eq!(done, Ok(()), "{}", entry.name);
    }
}

/// The people book with a row in every table that the chain covers.
pub(super) fn a_full_people_book() -> Both {
    let mut both = Both::new();
    let longer = PlacementChange {
        placement: Placement {
            pauses: vec![Pause {
                from: both.scene.yesterday,
                until: Some(both.scene.yesterday),
            }],
            extensions: vec![Extension {
                agreed_on: both.scene.yesterday,
                until: both.scene.yesterday + chrono::Days::new(90),
            }],
            ..both.scene.agreed().expect("a placement")
        },
        seen: 1,
    };
    both.perform::<ChangePlacement>(Role::Manager, &longer)
        .expect("longer");
    let samples = [
        "answer-first-day",
        "say-how-it-went",
        "answer-proposal",
        "take-expense-back",
        "look-at-records",
        "write-review",
        "set-review-weeks",
        "change-measures",
        "give-reading",
        "write-down-putting-back",
    ];
    let all = people_registry();
    for entry in all.iter().filter(|e| samples.contains(&e.name)) {
        let actor = both.actor(Role::Manager);
        assert_eq!(both.run(entry.run, &actor), Ok(()), "{}", entry.name);
    }
    let call = MeasureChange::PeopleToCall(vec![("Samaritans".into(), "116 123".into())]);
    both.perform::<ChangeMeasures>(Role::Manager, &call)
        .expect("whom to call");
    somebody_was_erased(&mut both);
    // A clock that runs behind leaves a notice in a made-up book.
    both.later(-10);
    let agree = all.iter().find(|e| e.name == "agree-hours");
    let actor = both.actor(Role::Manager);
    let agreed = both.run(agree.expect("a sample").run, &actor);
    assert_eq!(agreed, Ok(()));
    both.verify();
    both
}

/// Somebody who had answered is erased with their answers; those of another stay.
fn somebody_was_erased(both: &mut Both) {
    let read = both.people.read();
    let manager = read.readings_of(both.person(Role::Manager));
    let mut gone = manager.expect("readings").pop().expect("a reading");
    gone.id = EntryId(both.env.new_id());
    gone.person = both.scene.erasure.restricted;
    let doing = Doing {
        operation: "give-reading",
        shop: both.scene.scene.shop,
        person: gone.person,
        approver: None,
        concerns: None,
        at: both.env.now(),
        reason: None,
    };
    let written: Stored<()> = both.people.write(|tx| {
        tx.add_reading(&gone)?;
        tx.write_audit(&doing, &[0; 16])
    });
    assert_eq!(written, Ok(()), "by the program's own door");
    let erase = ToErase {
        id: EntryId(both.env.new_id()),
        person: gone.person,
        kind: Kind::Deleted,
        why: Why::TheyAsked,
        name: "Amara".into(),
    };
    both.perform::<ErasePerson>(Role::Manager, &erase)
        .expect("erased");
}

fn changed_columns_are_told<B: Volume>(read: &Read<'_, B>) {
    for table in B::TABLES {
        let covered = table.link != AuditLink::None || ["audit", "book"].contains(&table.name);
        if !covered {
            continue;
        }
        for (column, _) in read.columns(table.name).expect("columns") {
            if (table.name, column.as_str()) == ("book", "made_at") {
                continue;
            }
            let changed = read.with_changed(table.name, &column, told);
            let (rows, told) = changed.expect("it is tried");
            let name = table.name;
            assert_eq!(rows, 1, "{name} has a row");
            assert!(told.is_some(), "nobody tells that {name}.{column} changed");
        }
    }
}

#[test]
fn the_check_tells_whatever_column_is_changed() {
    let shop = a_full_book();
    changed_columns_are_told(&shop.book.read());
    shop.verify();
    let both = a_full_people_book();
    changed_columns_are_told(&both.people.read());
    both.verify();
}

fn rows_slipped_in_are_told<B: Volume>(read: &Read<'_, B>, nobody: TillId) {
    let here = read.till;
    let last = read.audit_length().expect("a length");
    let says = [
        (nobody, 1),
        (nobody, 0),
        (here, 0),
        (here, -1),
        (here, i64::MIN),
        (here, last),
        (here, last + 1),
        (here, i64::MAX),
    ];
    for table in B::TABLES.iter().filter(|t| t.kind == TableKind::Version) {
        for (till, seq) in says {
            let slipped = read.with_slipped_in(table.name, till, seq, told);
            let (rows, told) = slipped.expect("it is tried");
            assert_eq!(rows, 1, "{} has a row", table.name);
            let name = table.name;
            assert!(told.is_some(), "nobody tells of {name} by {till:?}, {seq}");
        }
    }
}

#[test]
fn a_row_that_no_operation_wrote_is_told_whoever_it_says_wrote_it() {
    let shop = a_full_book();
    rows_slipped_in_are_told(&shop.book.read(), TillId(shop.env.new_id()));
    shop.verify();
    let both = a_full_people_book();
    rows_slipped_in_are_told(&both.people.read(), TillId(both.env.new_id()));
    // The till beside it has no chain in the people book.
    rows_slipped_in_are_told(&both.people.read(), both.scene.scene.till);
    both.verify();
}

#[test]
fn a_whole_chain_of_a_till_that_nobody_founded_is_told() {
    let mut shop = a_full_book();
    let now = shop.env.now();
    let doing = Doing {
        operation: "no-sale",
        shop: shop.scene.shop,
        person: shop.scene.person(Role::Manager).expect("Mina"),
        approver: None,
        concerns: None,
        at: now,
        reason: None,
    };
    let id = shop.new_entry();
    shop.book.act_as(TillId(shop.env.new_id()));
    let written: Stored<()> = shop.book.write(|tx| {
        tx.add_notice(id, NoticeKind::ClockBehind, now, None)?;
        tx.write_audit(&doing, &[0; 16])
    });
    assert_eq!(written, Ok(()), "by the program's own door");
    let told = told(&shop.book.read()).expect("somebody tells");
    assert!(told.contains("UnknownTill"), "{told}");
}

fn side_rows_that_went_are_told<B: Volume>(read: &Read<'_, B>) {
    for table in B::TABLES.iter().filter(|t| t.kind == TableKind::Side) {
        let (rows, told) = read.with_erased(table.name, told).expect("it is tried");
        assert!(rows > 0, "an erasure of {} was opened", table.name);
        let told = told.expect("somebody tells");
        assert!(told.contains("SideGone"), "{}: {told}", table.name);
    }
}

#[test]
fn a_side_row_that_went_is_told_even_out_of_an_erasure() {
    let shop = a_full_book();
    side_rows_that_went_are_told(&shop.book.read());
    shop.verify();
    let both = a_full_people_book();
    side_rows_that_went_are_told(&both.people.read());
    both.verify();
}
