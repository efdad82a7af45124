//! What can happen in a random day.

use pathway_till::domain::tenders::TenderKind;
use pathway_till::operations::cash::InOut;
use proptest::option;
use proptest::prelude::*;

/// How a sale is paid; `over` is the change that is due.
#[derive(Clone, Copy, Debug)]
pub enum Pay {
    Cash { over: i64 },
    Card,
    Both { percent: i64, over: i64 },
}

/// One thing that somebody does or tries; `pick` chooses among what was there before.
#[derive(Clone, Debug)]
pub enum Deed {
    Sell {
        of: Vec<(usize, i64)>,
        eaten: bool,
        pay: Pay,
        gift: bool,
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

fn sell() -> impl Strategy<Value = Deed> {
    let milli = || prop::sample::select(vec![1000, 2000, 3000, 7000, 1500, 333, 250, 12_345]);
    let of = prop_oneof![
        milli().prop_map(|m| vec![(0, m)]),
        milli().prop_map(|m| vec![(1, m)]),
        (milli(), milli()).prop_map(|(a, b)| vec![(0, a), (1, b)]),
        (milli(), milli()).prop_map(|(a, b)| vec![(1, a), (0, b)]),
    ];
    (of, any::<bool>(), pay(), any::<bool>()).prop_map(|(of, eaten, pay, gift)| Deed::Sell {
        of,
        eaten,
        pay,
        gift,
    })
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
        12 => sell(),
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
        2 => (off, cards, 0_i64..=100, option::of(0_i64..=20_000)).prop_map(
            |(off, cards, banked, counted)| Deed::NextSession { off, cards, banked, counted }
        ),
    ]
}

/// A day of some forty of them.
pub fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    prop::collection::vec(deed(), 30..=50)
}
