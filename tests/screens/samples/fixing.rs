//! Made-up data for putting a sale right.

use pathway_till::domain::Milli;
use pathway_till::domain::catalogue::Place;
use pathway_till::domain::ids::SaleId;
use pathway_till::domain::sales::{GivenBack, LineKind, ReceiptNumber, SaleLine};
use pathway_till::domain::tenders::TenderKind;
use pathway_till::domain::vat::{VatCode, VatRate};
use pathway_till::ui::screens::{fix_sale, refund, wrong_change, wrong_way};
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
    vec![
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
    ]
}
