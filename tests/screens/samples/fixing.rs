//! Made-up data for putting a sale right.

use pathway_till::domain::catalogue::Place;
use pathway_till::domain::ids::SaleId;
use pathway_till::domain::sales::{GivenBack, LineKind, ReceiptNumber, SaleKind, SaleLine};
use pathway_till::domain::tenders::TenderKind;
use pathway_till::domain::vat::{VatCode, VatRate};
use pathway_till::domain::{Milli, Refusal};
use pathway_till::ui::screens::{fix_sale, money_moved, refund, wrong_change, wrong_way};
use pathway_till::ui::widgets::asked::Asked;
use pathway_till::ui::widgets::choice::Allowed;
use uuid::Uuid;

use super::{Screen, at, p};

pub fn number(number: i64) -> ReceiptNumber {
    ReceiptNumber {
        series: "B1A".into(),
        number,
    }
}

pub fn sale(n: u32) -> fix_sale::SaleToFix {
    fix_sale::SaleToFix {
        id: SaleId(Uuid::from_u128(u128::from(n))),
        number: number(1284 - i64::from(n)),
        at: at("2026-08-06T10:42:00Z").plus_minutes(-7 * i64::from(n)),
        total: p(735 + 260 * i64::from(n)),
        // One of them was money back.
        kind: if n == 3 {
            SaleKind::Refund
        } else {
            SaleKind::Sale
        },
    }
}

pub fn fix_list() -> fix_sale::Data {
    fix_sale::Data {
        sales: (0..20).map(sale).collect(),
        chosen: None,
        problem: None,
    }
}

pub fn fix_chosen(allowed: Allowed) -> fix_sale::Data {
    fix_sale::Data {
        chosen: Some(fix_sale::Chosen {
            sale: sale(0),
            paid: vec![TenderKind::Cash],
            refund: allowed,
            change: allowed,
            way: allowed,
        }),
        ..fix_list()
    }
}

/// Money that was given back: it only has its receipt.
pub fn fix_refund() -> fix_sale::Data {
    let mut data = fix_chosen(Allowed::Yes);
    if let Some(chosen) = &mut data.chosen {
        chosen.sale = sale(3);
    }
    data
}

pub fn line_sold(line: u32, name: &str, pieces: i64, unit: i64, back: i64) -> refund::LineSold {
    refund::LineSold {
        sold: SaleLine {
            line,
            kind: LineKind::Product,
            product: None,
            quantity: Milli::pieces(pieces).unwrap(),
            unit: p(unit),
            total: p(unit * pieces),
            place: Place::TakeAway,
            code: VatCode::Z,
            rate: VatRate::NONE,
            reverses: None,
            reductions: Vec::new(),
        },
        name: name.into(),
        before: GivenBack {
            quantity: Milli::pieces(back).unwrap(),
            pence: p(unit * back),
        },
    }
}

pub fn refund_data() -> refund::Data {
    refund::Data {
        sale: sale(0).id,
        number: number(1284),
        lines: vec![
            line_sold(1, "Seeded loaf", 1, 380, 0),
            line_sold(2, "Cinnamon bun", 3, 280, 1),
            line_sold(3, "Flat white", 2, 310, 2),
        ],
        paid: vec![TenderKind::Cash],
        problem: None,
    }
}

pub fn refund_chosen(stage: refund::Stage) -> Screen {
    let chosen = [(1, Milli::ONE), (2, Milli::pieces(2).unwrap())].into();
    let draft = refund::Draft {
        chosen,
        stage,
        ..refund::Draft::default()
    };
    Screen::Refund(refund_data(), draft)
}

pub fn refund_long() -> Screen {
    let lines = (1..=12).map(|n| line_sold(n, "Wholewheat sourdough loaf, large", 2, 420, 0));
    let data = refund::Data {
        lines: lines.collect(),
        paid: vec![TenderKind::Cash, TenderKind::Card],
        ..refund_data()
    };
    Screen::Refund(data, refund::Draft::default())
}

pub fn wrong_change_data() -> wrong_change::Data {
    wrong_change::Data {
        number: number(1284),
        problem: None,
    }
}

pub fn wrong_way_data() -> wrong_way::Data {
    wrong_way::Data {
        number: number(1284),
        paid: vec![(TenderKind::Cash, p(735))],
        problem: None,
    }
}

/// The primary was pressed with nothing typed: each field says what is to do.
pub fn asked_again() -> Vec<(&'static str, Screen)> {
    let unclear = |typed: &str, problem| Asked {
        typed: typed.into(),
        problem: Some(problem),
    };
    let pounds = || {
        unclear(
            "500",
            Refusal::MoneyPoundsOrPence {
                typed: "500".into(),
            },
        )
    };
    let card_number = || unclear("4111 1111 1111 1111", Refusal::CardNumberInText);
    let mut refund = refund::Draft {
        chosen: [(1, Milli::ONE)].into(),
        stage: refund::Stage::How,
        ..refund::Draft::default()
    };
    refund.reason = unclear("", Refusal::TextMissing);
    let change = wrong_change::Draft {
        got: Some(wrong_change::Got::TooMuch),
        amount: pounds(),
        reason: card_number(),
    };
    let way = wrong_way::Draft {
        to: Some(TenderKind::Card),
        amount: unclear("£9.00", Refusal::MoreThanPaidThatWay { paid: p(735) }),
        reason: card_number(),
    };
    let moved = money_moved::Draft {
        kind: Some(money_moved::Kind::Out),
        amount: pounds(),
        note: card_number(),
        page: 0,
    };
    let missing = fix_sale::Data {
        problem: Some(
            "We could not find that sale on this till. Nothing has changed. Check the number on \
             the receipt."
                .into(),
        ),
        ..fix_list()
    };
    let typed = fix_sale::Draft {
        number: "9999".into(),
        page: 0,
    };
    vec![
        ("refund_again", Screen::Refund(refund_data(), refund)),
        (
            "wrong_change_again",
            Screen::WrongChange(wrong_change_data(), change),
        ),
        ("wrong_way_again", Screen::WrongWay(wrong_way_data(), way)),
        (
            "moved_again",
            Screen::MoneyMoved(money_moved::Data { problem: None }, moved),
        ),
        ("fix_missing", Screen::FixSale(missing, typed)),
        (
            "fix_refund",
            Screen::FixSale(fix_refund(), fix_sale::Draft::default()),
        ),
    ]
}

/// Every screen of putting right in the states that look different.
pub fn all() -> Vec<(&'static str, Screen)> {
    let list = fix_sale::Draft::default();
    let too_little = wrong_change::Draft {
        got: Some(wrong_change::Got::TooLittle),
        amount: Asked::with("£5.00".into()),
        ..wrong_change::Draft::default()
    };
    let card = wrong_way::Draft {
        to: Some(TenderKind::Card),
        amount: Asked::with("£7.35".into()),
        ..wrong_way::Draft::default()
    };
    let mut screens = vec![
        ("fix_list", Screen::FixSale(fix_list(), list.clone())),
        (
            "fix_chosen",
            Screen::FixSale(fix_chosen(Allowed::Yes), list.clone()),
        ),
        (
            "fix_trainee",
            Screen::FixSale(fix_chosen(Allowed::ByColleague), list),
        ),
        ("refund_items", refund_chosen(refund::Stage::Items)),
        ("refund_how", refund_chosen(refund::Stage::How)),
        ("refund_long", refund_long()),
        (
            "wrong_change",
            Screen::WrongChange(wrong_change_data(), wrong_change::Draft::default()),
        ),
        (
            "wrong_change_less",
            Screen::WrongChange(wrong_change_data(), too_little),
        ),
        (
            "wrong_way",
            Screen::WrongWay(wrong_way_data(), wrong_way::Draft::default()),
        ),
        ("wrong_way_card", Screen::WrongWay(wrong_way_data(), card)),
    ];
    screens.extend(asked_again());
    screens
}
