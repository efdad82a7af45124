//! What can happen in a random day.

use pathway_till::domain::Pence;
use pathway_till::domain::reductions::Off;
use pathway_till::domain::tenders::TenderKind;
use pathway_till::operations::cash::InOut;
use proptest::option;
use proptest::prelude::*;

use super::baskets::{BUN, COFFEE, LOAF, PART, PART_LIMIT, Price, TOASTIE, Tap, Wish};

/// How a sale is paid; `over` is the change that is due.
#[derive(Clone, Copy, Debug)]
pub enum Pay {
    Cash { over: i64 },
    Card,
    Both { percent: i64, over: i64 },
}

/// Who says yes to what comes off.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Yes {
    /// Nobody: a trainee takes payment alone.
    Nobody,
    /// A supervisor, line by line, before the trainee takes payment.
    Before,
    /// A supervisor beside the trainee at payment.
    AtPayment,
    /// The supervisor takes payment.
    Own,
}

/// One thing that somebody does or tries; `pick` chooses among what was there before.
#[derive(Clone, Debug)]
pub enum Deed {
    Sell {
        wish: Wish,
        pay: Pay,
        yes: Yes,
    },
    /// Somebody says how many of a product are left today, or that nobody counts.
    Left {
        product: usize,
        pieces: Option<i64>,
    },
    /// Somebody says its last day: so many days from today.
    UseBy {
        product: usize,
        days: Option<i64>,
    },
    /// Something on the list is made, or not yet after all.
    Made {
        pick: usize,
        made: bool,
    },
    /// Somebody asks for an invoice.
    BillTo {
        pick: usize,
        to: usize,
    },
    Declined {
        pence: i64,
    },
    Refund {
        pick: usize,
        line: usize,
        milli: i64,
        way: TenderKind,
    },
    WrongChange {
        pick: usize,
        pence: i64,
    },
    WrongWay {
        pick: usize,
        from: TenderKind,
        pence: i64,
    },
    InOut {
        why: InOut,
        pence: i64,
    },
    Drop {
        pence: i64,
    },
    NoSale,
    Resend {
        pick: usize,
    },
    MayNot {
        which: usize,
    },
    NextSession {
        off: i64,
        cards: Option<i64>,
        banked: i64,
        counted: Option<i64>,
    },
}

fn way() -> impl Strategy<Value = TenderKind> {
    prop::sample::select(TenderKind::AT_THE_TILL.to_vec())
}

fn pay() -> impl Strategy<Value = Pay> {
    let over = prop::sample::select(vec![0, 0, 1, 20, 120, 1234]);
    prop_oneof![
        2 => over.clone().prop_map(|over| Pay::Cash { over }),
        1 => Just(Pay::Card),
        1 => (0_i64..=100, over).prop_map(|(percent, over)| Pay::Both { percent, over }),
    ]
}

fn off() -> impl Strategy<Value = Off> {
    prop_oneof![
        2 => prop::sample::select(vec![0_u32, 1, 10, 33, 50, 99, 100, 101]).prop_map(Off::Percent),
        2 => prop::sample::select(vec![0_i64, 1, 20, 99, 380, 5000])
            .prop_map(|pence| Off::Amount(Pence::new(pence))),
        2 => Just(Off::Half),
    ]
}

/// Mostly what the till offers; now and then a price that is nobody's to take.
fn product_and_price() -> impl Strategy<Value = (usize, Price)> {
    prop_oneof![
        12 => Just((LOAF, Price::Own)),
        12 => Just((COFFEE, Price::Own)),
        8 => Just((TOASTIE, Price::Own)),
        6 => (1_i64..=PART_LIMIT).prop_map(|pence| (PART, Price::Typed(pence))),
        4 => Just((BUN, Price::Own)),
        4 => Just((BUN, Price::HalfLate)),
        1 => prop::sample::select(vec![(LOAF, Price::HalfLate), (TOASTIE, Price::Typed(400))]),
        1 => prop::sample::select(vec![0, PART_LIMIT + 1]).prop_map(|p| (PART, Price::Typed(p))),
    ]
}

fn tap() -> impl Strategy<Value = Tap> {
    let milli = prop::sample::select(vec![1000, 1000, 2000, 3000, 7000, 1500, 333, 12_345]);
    let off = prop_oneof![5 => Just(None), 1 => off().prop_map(Some)];
    let noted = prop::bool::weighted(0.1);
    (product_and_price(), milli, any::<bool>(), off, noted).prop_map(
        |((product, price), milli, eaten, off, noted)| Tap {
            product,
            price,
            milli,
            eaten,
            off,
            noted,
        },
    )
}

fn wish() -> impl Strategy<Value = Wish> {
    let moved = prop_oneof![4 => Just(None), 1 => any::<bool>().prop_map(Some)];
    let off = prop_oneof![5 => Just(None), 1 => off().prop_map(Some)];
    let noted = prop::bool::weighted(0.1);
    let taps = prop::collection::vec(tap(), 1..=4);
    (taps, moved, off, noted, any::<bool>(), any::<bool>()).prop_map(
        |(taps, moved, off, noted, gift, undone)| Wish {
            taps,
            moved,
            off,
            noted,
            gift,
            undone,
        },
    )
}

fn sell() -> impl Strategy<Value = Deed> {
    let yes = prop::sample::select(vec![Yes::Nobody, Yes::Before, Yes::AtPayment, Yes::Own]);
    (wish(), pay(), yes).prop_map(|(wish, pay, yes)| Deed::Sell { wish, pay, yes })
}

fn pick() -> impl Strategy<Value = usize> {
    0_usize..1000
}

fn deed() -> impl Strategy<Value = Deed> {
    let milli = prop::sample::select(vec![1000, 1000, 2000, 500, 333, 100, 3000, 1]);
    let why = prop::sample::select(vec![InOut::In, InOut::Out, InOut::Travel]);
    let cards = option::of(prop::sample::select(vec![0_i64, 0, 250, -1]));
    let off = prop::sample::select(vec![0_i64, 0, -5, 20, -10_000]);
    prop_oneof![
        14 => sell(),
        1 => (1_i64..=1140).prop_map(|pence| Deed::Declined { pence }),
        8 => (pick(), 0_usize..3, milli, way()).prop_map(|(pick, line, milli, way)| {
            Deed::Refund { pick, line, milli, way }
        }),
        2 => (pick(), -500_i64..=500).prop_map(|(pick, pence)| Deed::WrongChange { pick, pence }),
        4 => (pick(), way(), 1_i64..=1500).prop_map(|(pick, from, pence)| {
            Deed::WrongWay { pick, from, pence }
        }),
        3 => (why, 1_i64..=3000).prop_map(|(why, pence)| Deed::InOut { why, pence }),
        1 => (1_i64..=9000).prop_map(|pence| Deed::Drop { pence }),
        1 => Just(Deed::NoSale),
        4 => pick().prop_map(|pick| Deed::Resend { pick }),
        2 => pick().prop_map(|which| Deed::MayNot { which }),
        3 => (0_usize..5, option::of(prop::sample::select(vec![0_i64, 1, 3, 30, 999, 1000])))
            .prop_map(|(product, pieces)| Deed::Left { product, pieces }),
        2 => (0_usize..5, prop::sample::select(vec![None, None, Some(-1), Some(0), Some(2)]))
            .prop_map(|(product, days)| Deed::UseBy { product, days }),
        3 => (pick(), any::<bool>()).prop_map(|(pick, made)| Deed::Made { pick, made }),
        1 => (pick(), 0_usize..2).prop_map(|(pick, to)| Deed::BillTo { pick, to }),
        2 => (off, cards, 0_i64..=100, option::of(0_i64..=20_000)).prop_map(
            |(off, cards, banked, counted)| Deed::NextSession { off, cards, banked, counted }
        ),
    ]
}

/// A day of some forty of them.
pub fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    prop::collection::vec(deed(), 30..=50)
}
