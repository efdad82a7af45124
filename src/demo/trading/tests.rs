//! The plans keep their promises, over some years and seeds.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::*;
use crate::demo::people::PEOPLE;
use crate::demo::products::products;
use crate::demo::shelves::MADE_TO_ORDER;
use crate::demo::shops::SHOPS;
use crate::domain::basket::{Basket, Item, Priced, Step};
use crate::domain::cash::worth;
use crate::domain::catalogue::Place;
use crate::domain::free_text::FreeText;
use crate::domain::ids::{AttemptId, ProductId, SaleId};
use crate::domain::reductions::Off;
use crate::domain::sales::{GivenBack, SaleLine, lines_of, refund_line};
use crate::domain::tenders::{PaidBy, Tender, settle};
use crate::domain::vat::VatRates;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn plans(seed: u64, shop: Trade, from: &str, until: &str) -> Vec<DayPlan> {
    plan(seed, shop, date(from), date(until))
        .collect::<Result<_, _>>()
        .unwrap()
}

fn half_a_year() -> impl Iterator<Item = DayPlan> {
    [Trade::Bakery, Trade::Bike]
        .into_iter()
        .flat_map(|shop| plans(11, shop, "2026-05-20", "2026-11-21"))
}

fn sales(day: &DayPlan) -> Vec<(&Event, &PlannedSale)> {
    let events = day.events.iter();
    events
        .filter_map(|event| match &event.what {
            What::Sale(sale) => Some((event, sale)),
            _ => None,
        })
        .collect()
}

/// The basket of a plan as the till would have it, and its lines.
fn rung(sale: &PlannedSale, day: &DayPlan) -> (Basket, Vec<SaleLine>) {
    let mut basket = Basket::new(SaleId(Uuid::from_u128(1)));
    for (line, planned) in (1_u32..).zip(&sale.items) {
        let name = planned.product.name;
        let number = products(day.shop)
            .iter()
            .position(|p| p.name == name)
            .unwrap();
        let code = match planned.place {
            Place::TakeAway => planned.product.take_away,
            Place::EatIn => planned.product.eat_in,
        };
        let item = Item {
            product: ProductId(Uuid::from_u128(u128::try_from(number).unwrap())),
            rev: 1,
            name: name.to_owned(),
            unit: Pence::new(planned.product.price),
            place: planned.place,
            code,
            other_code: None,
            priced: if planned.late {
                Priced::HalfLate
            } else {
                Priced::Own
            },
        };
        basket.take(Step::Add { item }).unwrap();
        let quantity = planned.quantity;
        basket.take(Step::Quantity { line, quantity }).unwrap();
        if let Some(given) = planned.given {
            let (line, reduction) = (Some(line), given.reduction());
            basket.take(Step::Reduce { line, reduction }).unwrap();
        }
    }
    if let Some(given) = sale.given {
        let (line, reduction) = (None, given.reduction());
        basket.take(Step::Reduce { line, reduction }).unwrap();
    }
    if sale.donation > Pence::ZERO {
        basket
            .take(Step::RoundUp {
                donation: sale.donation,
            })
            .unwrap();
    }
    let lines = lines_of(&basket, &VatRates::default(), day.date).unwrap();
    (basket, lines)
}

#[test]
fn the_same_seed_gives_the_same_plan_and_another_gives_another() {
    for shop in SHOPS {
        let of = |seed| plans(seed, shop.trade, "2026-11-01", "2026-11-21");
        assert_eq!(of(1), of(1));
        assert_ne!(of(1), of(2));
    }
    let bakery = plans(1, Trade::Bakery, "2026-11-21", "2026-11-21");
    let bikes = plans(1, Trade::Bike, "2026-11-21", "2026-11-21");
    assert_ne!(bakery[0].events.len(), bikes[0].events.len());
}

#[test]
fn a_day_is_the_same_in_a_longer_range() {
    let long = plans(5, Trade::Bakery, "2026-10-01", "2026-11-21");
    let short = plans(5, Trade::Bakery, "2026-11-10", "2026-11-21");
    assert_eq!(long[long.len() - short.len()..], short[..]);
}

#[test]
fn days_are_trading_days_and_times_go_forward() {
    for day in half_a_year() {
        let hours = hours(day.shop, day.date).unwrap();
        let minutes: Vec<i64> = day.events.iter().map(|e| e.minute).collect();
        assert!(minutes.is_sorted(), "{}", day.date);
        assert!(day.opening.minute < hours.open);
        assert!(minutes.iter().all(|m| hours.open < *m && *m < hours.close));
        let after_doors = day.closing.on == day.date && day.closing.minute > hours.close;
        assert!(after_doors || day.closing.on == day.date.succ_opt().unwrap());
    }
}

#[test]
fn each_morning_goes_late_close_second_look_opening() {
    for shop in SHOPS {
        let days = plans(11, shop.trade, "2024-01-01", "2026-11-21");
        assert!(
            days.iter().any(|d| d.closing.on != d.date),
            "somebody closes late"
        );
        assert!(days.iter().any(|d| d.second_look.is_none()));
        for two in days.windows(2) {
            let [before, after] = two else { unreachable!() };
            let mut last = 0;
            if before.closing.on != before.date {
                assert_eq!(before.closing.on, after.date);
                last = before.closing.minute;
            }
            if let Some(look) = before.second_look {
                assert_eq!(look.on, after.date);
                assert!(last < look.minute && look.minute < after.opening.minute);
                assert_ne!(look.by, before.closing.by);
                assert!(look.by.may(Capability::SecondLook, shop.trade, look.on));
            }
            assert!(last < after.opening.minute);
            assert_eq!(Ok(before.closing.stays), worth(&after.opening.count));
        }
        let last = days.last().unwrap();
        assert_eq!((last.closing.on, last.second_look), (last.date, None));
    }
}

#[test]
fn there_are_as_many_sales_as_such_shops_have() {
    for day in half_a_year() {
        let most = if day.shop == Trade::Bakery {
            70..=130
        } else {
            8..=25
        };
        assert!(most.contains(&sales(&day).len()), "{}", sales(&day).len());
    }
}

#[test]
fn every_sale_can_be_rung_and_settled() {
    for day in half_a_year() {
        for (event, sale) in sales(&day) {
            assert!(event.by.may(Capability::Sell, day.shop, day.date));
            assert!(
                sale.items
                    .iter()
                    .all(|i| products(day.shop).contains(i.product))
            );
            let (basket, lines) = rung(sale, &day);
            let donations = usize::from(sale.donation > Pence::ZERO);
            assert_eq!(
                lines.len(),
                sale.items.len() + donations,
                "line n is the n-th item"
            );
            assert_eq!(basket.goods().unwrap(), sale.goods().unwrap());
            let totals: Vec<Pence> = lines.iter().map(|l| l.total).collect();
            assert_eq!(totals[..sale.items.len()], sale.lines().unwrap());
            let given = sale.given.is_some() || sale.items.iter().any(|i| i.given.is_some());
            assert_eq!(basket.needs().is_empty(), !given);
            let attempt = AttemptId(Uuid::from_u128(9));
            let tenders: Vec<Tender> = sale
                .payments
                .iter()
                .filter_map(|p| match p {
                    PlannedPayment::Cash { tendered, change } => {
                        assert!(*tendered >= *change);
                        Some(Tender::cash(*tendered, *change))
                    }
                    PlannedPayment::Card { amount } => Some(Tender::card(*amount, attempt)),
                    PlannedPayment::CardDeclined { .. } => None,
                })
                .collect();
            assert_eq!(
                settle(basket.total().unwrap(), &tenders, PaidBy::CustomerNow),
                Ok(())
            );
        }
    }
}

#[test]
fn refunds_give_back_what_the_domain_says_and_never_more_than_was_sold() {
    let mut seen = 0;
    for day in half_a_year() {
        let sales = sales(&day);
        for event in &day.events {
            let What::Refund(refund) = &event.what else {
                continue;
            };
            seen += 1;
            let (sold_at, sale) = sales[refund.sale];
            assert!(sold_at.minute < event.minute);
            assert!(event.by.may(Capability::Refund, day.shop, day.date));
            let paid = sale.paid_in_one_way().unwrap().unwrap();
            assert!(paid.0 == refund.tender && refund.pence <= paid.1);
            let (_, lines) = rung(sale, &day);
            let mut back = Pence::ZERO;
            for wish in &refund.lines {
                let sold = lines.iter().find(|l| l.line == wish.line).unwrap();
                let id = SaleId(Uuid::from_u128(1));
                let line = refund_line(1, id, sold, GivenBack::NOTHING, wish.quantity).unwrap();
                back = back.minus(line.total).unwrap();
            }
            assert_eq!(back, refund.pence);
        }
        let mut refunded: Vec<usize> = Vec::new();
        for event in &day.events {
            let sale = match &event.what {
                What::Refund(refund) => refund.sale,
                What::WrongChange { sale, .. } | What::WrongWayOfPaying { sale, .. } => *sale,
                _ => continue,
            };
            assert!(!refunded.contains(&sale), "each sale is put right once");
            refunded.push(sale);
        }
    }
    assert!(seen > 20);
}

#[test]
fn the_drawer_is_never_below_its_float_and_adds_up() {
    for day in half_a_year() {
        let float = worth(&day.opening.count).unwrap().get();
        assert_eq!(float, shop_of(day.shop).float);
        let (mut cash, mut card) = (float, 0);
        for event in &day.events {
            match &event.what {
                What::Sale(sale) => {
                    for payment in &sale.payments {
                        match payment.paid().unwrap() {
                            Some((TenderKind::Cash, pence)) => cash += pence.get(),
                            Some((TenderKind::Card, pence)) => card += pence.get(),
                            Some((kind, _)) => panic!("{kind:?} at the till"),
                            None => {}
                        }
                    }
                }
                What::Refund(refund) if refund.tender == TenderKind::Cash => {
                    cash -= refund.pence.get();
                }
                What::Refund(refund) => card -= refund.pence.get(),
                What::CashMoved { pence, .. } | What::WrongChange { pence, .. } => {
                    cash += pence.get();
                }
                What::WrongWayOfPaying {
                    from, to, pence, ..
                } => {
                    assert_ne!(from, to);
                    let to_cash = if *to == TenderKind::Cash { 1 } else { -1 };
                    cash += to_cash * pence.get();
                    card -= to_cash * pence.get();
                }
                What::NoSale { .. } => {}
            }
            assert!(cash >= float, "{} at {}", day.date, event.minute);
        }
        let closing = &day.closing;
        assert_eq!(
            (cash, card),
            (closing.expected.get(), closing.card_machine.get())
        );
        assert_eq!(worth(&closing.count), closing.expected.plus(closing.off));
        let counted = worth(&closing.count).unwrap();
        assert_eq!(closing.banked.plus(closing.stays), Ok(counted));
        assert!(closing.banked >= Pence::ZERO && closing.stays.get() == float);
        assert_eq!(closing.note.is_some(), closing.off != Pence::ZERO);
        assert!(closing.off.size().unwrap() <= Pence::new(200));
    }
}

#[test]
fn money_moves_the_right_way_and_by_people_who_may() {
    for day in half_a_year() {
        let may = |by: &MadeUpPerson, what| by.may(what, day.shop, day.date);
        assert!(
            may(day.opening.by, Capability::OpenTill) && may(day.closing.by, Capability::Close)
        );
        for event in &day.events {
            match &event.what {
                What::CashMoved { kind, pence, note } => {
                    let (incoming, wants_note) = match kind {
                        MovementKind::PaidIn => (true, true),
                        MovementKind::PaidOut => (false, true),
                        MovementKind::PaidOutTravel | MovementKind::Drop => (false, false),
                        MovementKind::WrongChange => unreachable!("has a kind of its own"),
                    };
                    assert_eq!(
                        (*pence > Pence::ZERO, note.is_some()),
                        (incoming, wants_note)
                    );
                    assert!(*pence != Pence::ZERO && may(event.by, Capability::CashInOut));
                    assert!(may(event.by, Capability::Drop));
                }
                What::WrongChange { .. } => assert!(may(event.by, Capability::WrongChange)),
                What::WrongWayOfPaying { .. } => {
                    assert!(may(event.by, Capability::WrongWayOfPaying));
                }
                What::NoSale { .. } => assert!(may(event.by, Capability::NoSale)),
                What::Sale(_) | What::Refund(_) => {}
            }
        }
    }
}

#[test]
fn notes_are_sentences_without_names() {
    for day in half_a_year() {
        let in_events = day.events.iter().filter_map(|e| match &e.what {
            What::Refund(refund) => Some(refund.note),
            What::CashMoved { note, .. } => *note,
            What::WrongChange { note, .. }
            | What::WrongWayOfPaying { note, .. }
            | What::NoSale { note } => Some(*note),
            What::Sale(_) => None,
        });
        let noted = sales(&day).into_iter().flat_map(|(_, sale)| {
            let of_lines = sale.items.iter().filter_map(|i| i.note);
            of_lines.chain(sale.note).collect::<Vec<_>>()
        });
        let in_events = in_events.chain(noted);
        for note in in_events.chain(day.closing.note) {
            assert!(
                FreeText::new(note).is_ok() && note.ends_with('.'),
                "{note:?}"
            );
            assert!(!PEOPLE.iter().any(|p| note.contains(p.till_name)), "{note}");
        }
    }
}

/// Everything that can happen does happen, about as often as in such shops.
#[test]
fn a_year_is_believable() {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let mut add = |what| *seen.entry(what).or_default() += 1;
    let days = plans(11, Trade::Bakery, "2025-11-22", "2026-11-21");
    let bikes = plans(11, Trade::Bike, "2025-11-22", "2026-11-21");
    for day in days.iter().chain(&bikes) {
        if day.closing.off != Pence::ZERO {
            add("off");
        }
        for event in &day.events {
            match &event.what {
                What::Sale(sale) => {
                    add("sale");
                    if sale.donation > Pence::ZERO {
                        add("donation");
                    }
                    for item in &sale.items {
                        if item.late {
                            add("half price late");
                        }
                        match item.given.map(|given| given.off) {
                            Some(Off::Half) => add("half price by hand"),
                            Some(_) => add("off a line"),
                            None => {}
                        }
                        if item.note.is_some() {
                            add("wish");
                        }
                        if item.place == Place::EatIn {
                            add("eaten in");
                        }
                        if MADE_TO_ORDER.contains(&item.product.name) {
                            add("toastie");
                        }
                    }
                    if sale.given.is_some() {
                        add("off a basket");
                    }
                    if sale.note.is_some() {
                        add("note");
                    }
                    let payments = sale.payments.as_slice();
                    match payments {
                        [PlannedPayment::Cash { .. }] => add("cash"),
                        [PlannedPayment::Card { .. }] => add("card"),
                        [PlannedPayment::CardDeclined { .. }, _] => add("declined"),
                        _ => add("mixed"),
                    }
                }
                What::Refund(_) => add("refund"),
                What::CashMoved { kind, .. } => add(kind.code()),
                What::WrongChange { .. } => add("wrong change"),
                What::WrongWayOfPaying { .. } => add("wrong way"),
                What::NoSale { .. } => add("no sale"),
            }
        }
    }
    let of = |what| seen.get(what).copied().unwrap_or(0);
    for what in [
        "off",
        "donation",
        "half price late",
        "half price by hand",
        "off a line",
        "off a basket",
        "wish",
        "note",
        "toastie",
        "eaten in",
        "mixed",
        "declined",
        "refund",
        "paid-in",
        "paid-out",
        "paid-out-travel",
        "drop",
        "wrong change",
        "wrong way",
        "no sale",
    ] {
        assert!(of(what) >= 5, "{what}: {seen:?}");
    }
    assert!(
        (20..45).contains(&(of("cash") * 100 / of("sale"))),
        "{seen:?}"
    );
    let given = of("half price by hand") + of("off a line") + of("off a basket");
    assert!(given * 100 / of("sale") < 10, "{seen:?}");
    assert!(of("off") < (days.len() + bikes.len()) / 4);
}
