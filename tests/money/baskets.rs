//! The basket against a slow model: whole states on a list, moved through by undo and redo.

use pathway_till::domain::basket::{Basket, Item, LineState, Priced, Step};
use pathway_till::domain::catalogue::Place;
use pathway_till::domain::free_text::FreeText;
use pathway_till::domain::reductions::{Off, Reduction, ReductionReason};
use pathway_till::domain::vat::VatCode;
use pathway_till::domain::{Milli, Pence, Refusal};
use proptest::prelude::*;

use super::{cases, item, sale_id};

/// What somebody does at the till.
#[derive(Clone, Debug)]
enum Act {
    Tap(usize),
    Quantity(u32, i64),
    TakeOff(u32),
    PutBack(u32),
    RoundUp(i64),
    /// To this line or, without one, to the whole basket; true for eating in.
    Place(Option<u32>, bool),
    Reduce(Option<u32>, Off),
    FullPrice(Option<u32>),
    /// True for a note, false for taking it away.
    Note(Option<u32>, bool),
    Undo,
    Redo,
}

fn off() -> impl Strategy<Value = Off> {
    prop_oneof![
        (0_u32..=101).prop_map(Off::Percent),
        (-1_i64..=900).prop_map(|p| Off::Amount(Pence::new(p))),
        Just(Off::Half),
    ]
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let line = 0_u32..=5;
    let some = prop::option::of(0_u32..=5);
    let act = prop_oneof![
        6 => (0_usize..5).prop_map(Act::Tap),
        2 => (line.clone(), prop_oneof![-1_i64..=3, Just(1500), 1000_i64..=999_000, Just(999_001)])
            .prop_map(|(l, q)| Act::Quantity(l, q)),
        2 => line.clone().prop_map(Act::TakeOff),
        1 => line.prop_map(Act::PutBack),
        1 => (-5_i64..=99).prop_map(Act::RoundUp),
        1 => (some.clone(), any::<bool>()).prop_map(|(l, eat_in)| Act::Place(l, eat_in)),
        4 => (some.clone(), off()).prop_map(|(l, off)| Act::Reduce(l, off)),
        1 => some.clone().prop_map(Act::FullPrice),
        1 => (some, any::<bool>()).prop_map(|(l, note)| Act::Note(l, note)),
        3 => Just(Act::Undo),
        2 => Just(Act::Redo),
    ];
    prop::collection::vec(act, 0..60)
}

/// The last one is at half price because it is late.
fn shelf() -> [Item; 5] {
    let late = Item {
        priced: Priced::HalfLate,
        ..item("Late bun", 325, VatCode::Z)
    };
    [
        item("Loaf", 380, VatCode::Z),
        item("Latte", 340, VatCode::S),
        item("Cable by the metre", 333, VatCode::S),
        item("Bag", 0, VatCode::S),
        late,
    ]
}

#[derive(Clone, PartialEq, Debug)]
struct ModelLine {
    item: usize,
    milli: i64,
    counts: bool,
    eaten_in: bool,
    by_hand: Option<Off>,
    noted: bool,
}

impl ModelLine {
    /// Unit × quantity to the nearest penny, a half up.
    fn full(&self) -> i64 {
        (shelf()[self.item].unit.get() * self.milli + 500) / 1000
    }

    fn after_late(&self) -> i64 {
        if self.item == 4 {
            self.full() / 2
        } else {
            self.full()
        }
    }

    fn after_own(&self) -> i64 {
        self.by_hand
            .map_or(self.after_late(), |off| left(off, self.after_late()))
    }
}

/// What a reduction leaves: rounded down, never below nothing.
pub fn left(off: Off, of: i64) -> i64 {
    match off {
        Off::Percent(percent) => of * (100 - i64::from(percent)) / 100,
        Off::Amount(pence) => (of - pence.get()).max(0),
        Off::Half => of / 2,
    }
}

/// Whether somebody can mean it, for something that comes to this.
pub fn sensible(off: Off, of: i64) -> bool {
    match off {
        Off::Percent(percent) => (1..=100).contains(&percent),
        Off::Amount(pence) => pence.get() > 0 && pence.get() <= of,
        Off::Half => true,
    }
}

#[derive(Clone, PartialEq, Debug, Default)]
struct State {
    lines: Vec<ModelLine>,
    donation: i64,
    by_hand: Option<Off>,
    noted: bool,
}

impl State {
    /// The state after this act; none where it must be refused.
    fn after(&self, act: &Act) -> Option<Self> {
        let mut next = Self {
            donation: 0,
            ..self.clone()
        };
        let at = |line: u32| usize::try_from(line).unwrap().checked_sub(1);
        match act {
            Act::Tap(item) => {
                let same = |l: &&mut ModelLine| {
                    let plain = !l.eaten_in && l.by_hand.is_none() && !l.noted;
                    l.item == *item && l.counts && plain
                };
                match next.lines.iter_mut().find(same) {
                    Some(line) if line.milli + 1000 > 999_000 => return None,
                    Some(line) => line.milli += 1000,
                    None => next.lines.push(ModelLine {
                        item: *item,
                        milli: 1000,
                        counts: true,
                        eaten_in: false,
                        by_hand: None,
                        noted: false,
                    }),
                }
            }
            Act::Quantity(line, quantity) => {
                let line = next.lines.get_mut(at(*line)?)?;
                if !(1..=999_000).contains(quantity) {
                    return None;
                }
                (line.milli, line.counts) = (*quantity, true);
            }
            Act::TakeOff(line) => next.lines.get_mut(at(*line)?)?.counts = false,
            Act::PutBack(line) => next.lines.get_mut(at(*line)?)?.counts = true,
            Act::RoundUp(donation) => {
                if *donation <= 0 || !next.lines.iter().any(|l| l.counts) {
                    return None;
                }
                next.donation = *donation;
            }
            Act::Place(Some(line), eaten_in) => {
                next.lines.get_mut(at(*line)?)?.eaten_in = *eaten_in;
            }
            Act::Place(None, eaten_in) => {
                next.lines.iter_mut().for_each(|l| l.eaten_in = *eaten_in);
            }
            Act::Reduce(Some(line), off) => {
                let line = next.lines.get_mut(at(*line)?)?;
                let twice = *off == Off::Half && line.item == 4;
                if twice || !sensible(*off, line.after_late()) {
                    return None;
                }
                line.by_hand = Some(*off);
            }
            Act::Reduce(None, off) => {
                let whole = next.own().iter().sum();
                let none = !next.lines.iter().any(|l| l.counts);
                if none || *off == Off::Half || !sensible(*off, whole) {
                    return None;
                }
                next.by_hand = Some(*off);
            }
            Act::FullPrice(Some(line)) => next.lines.get_mut(at(*line)?)?.by_hand = None,
            Act::FullPrice(None) => next.by_hand = None,
            Act::Note(Some(line), noted) => next.lines.get_mut(at(*line)?)?.noted = *noted,
            Act::Note(None, noted) => next.noted = *noted,
            Act::Undo | Act::Redo => return None,
        }
        Some(next)
    }

    /// What each line that counts comes to before the whole basket is looked at.
    fn own(&self) -> Vec<i64> {
        let counted = self.lines.iter().filter(|l| l.counts);
        counted.map(ModelLine::after_own).collect()
    }

    /// What each line that counts comes to.
    fn totals(&self) -> Vec<i64> {
        let own = self.own();
        let shares = self.by_hand.map_or(vec![0; own.len()], |off| {
            let whole: i64 = own.iter().sum();
            shares(&own, whole - left(off, whole))
        });
        own.iter()
            .zip(shares)
            .map(|(own, share)| own - share)
            .collect()
    }
}

/// What comes off each line of what comes off them all: pennies go one by one to whoever is owed
/// the most.
pub fn shares(own: &[i64], total: i64) -> Vec<i64> {
    let whole: i64 = own.iter().sum();
    let mut shares = vec![0_i64; own.len()];
    for _ in 0..total {
        let owed = |n: usize| {
            i128::from(total) * i128::from(own[n]) - i128::from(shares[n]) * i128::from(whole)
        };
        let mut best = 0;
        for n in 1..own.len() {
            // A whole penny owed comes before a part of one; then the larger part.
            if owed(n) > owed(best) {
                best = n;
            }
        }
        shares[best] += 1;
    }
    shares
}

fn step(act: &Act) -> Step {
    let place = |eaten_in: bool| {
        if eaten_in {
            Place::EatIn
        } else {
            Place::TakeAway
        }
    };
    let words = || FreeText::new("no butter").unwrap();
    match act {
        Act::Tap(n) => Step::Add {
            item: shelf()[*n].clone(),
        },
        Act::Quantity(line, quantity) => Step::Quantity {
            line: *line,
            quantity: Milli::new(*quantity),
        },
        Act::TakeOff(line) => Step::TakeOff { line: *line },
        Act::PutBack(line) => Step::PutBack { line: *line },
        Act::RoundUp(donation) => Step::RoundUp {
            donation: Pence::new(*donation),
        },
        Act::Place(line, eaten_in) => Step::Place {
            line: *line,
            place: place(*eaten_in),
        },
        Act::Reduce(line, off) => Step::Reduce {
            line: *line,
            reduction: Reduction {
                off: *off,
                reason: ReductionReason::Damaged,
                words: None,
            },
        },
        Act::FullPrice(line) => Step::FullPrice { line: *line },
        Act::Note(line, noted) => Step::Note {
            line: *line,
            note: noted.then(words),
        },
        Act::Undo | Act::Redo => unreachable!("no steps of their own"),
    }
}

fn same(basket: &Basket, model: &State) -> Result<(), TestCaseError> {
    let lines: Vec<ModelLine> = basket
        .lines()
        .iter()
        .map(|l| ModelLine {
            item: shelf()
                .iter()
                .position(|i| i.product == l.item.product)
                .unwrap(),
            milli: l.quantity.get(),
            counts: l.state == LineState::In,
            eaten_in: l.item.place == Place::EatIn,
            by_hand: l.by_hand.as_ref().map(|given| given.off),
            noted: l.note.is_some(),
        })
        .collect();
    prop_assert_eq!(&lines, &model.lines);
    prop_assert!(basket.lines().iter().zip(1_u32..).all(|(l, n)| l.line == n));
    for line in basket.lines() {
        // The code follows the place, and the item knows the way back.
        let on_shelf = &shelf()[model.lines[line.line as usize - 1].item];
        let code = match line.item.place {
            Place::TakeAway => on_shelf.code,
            Place::EatIn => VatCode::S,
        };
        prop_assert_eq!(line.item.code, code);
        prop_assert!(line.reductions.iter().all(|r| r.pence > Pence::ZERO));
        prop_assert!(line.total().unwrap() >= Pence::ZERO);
    }
    let whole: i64 = model.own().iter().sum();
    let goods = model.by_hand.map_or(whole, |off| left(off, whole));
    prop_assert_eq!(basket.goods().unwrap().get(), goods);
    if whole - goods <= 5000 {
        let counted = basket
            .lines()
            .into_iter()
            .filter(|l| l.state == LineState::In);
        let totals: Vec<i64> = counted.map(|l| l.total().unwrap().get()).collect();
        prop_assert_eq!(totals, model.totals());
    }
    prop_assert_eq!(basket.donation().get(), model.donation);
    prop_assert_eq!(basket.total().unwrap().get(), goods + model.donation);
    prop_assert_eq!(basket.is_empty(), !model.lines.iter().any(|l| l.counts));
    prop_assert_eq!(basket.note().is_some(), model.noted);
    prop_assert_eq!(basket.by_hand().map(|given| given.off), model.by_hand);
    Ok(())
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn the_basket_is_what_the_slow_model_says(acts in acts()) {
        let mut basket = Basket::new(sale_id(1));
        let mut states = vec![State::default()];
        let mut here = 0;
        for act in &acts {
            let before = basket.clone();
            match act {
                Act::Undo if here == 0 => prop_assert_eq!(basket.undo(), Err(Refusal::NothingToUndo)),
                Act::Undo => {
                    basket.undo().unwrap();
                    here -= 1;
                }
                Act::Redo if here + 1 == states.len() => {
                    prop_assert_eq!(basket.redo(), Err(Refusal::NothingToUndo));
                }
                Act::Redo => {
                    basket.redo().unwrap();
                    here += 1;
                }
                other => {
                    if let Some(next) = states[here].after(other) {
                        prop_assert_eq!(basket.take(step(other)), Ok(()), "{:?}", other);
                        states.truncate(here + 1);
                        states.push(next);
                        here += 1;
                    } else {
                        prop_assert!(basket.take(step(other)).is_err(), "{other:?}");
                        prop_assert_eq!(&basket, &before, "a refused step changes nothing");
                    }
                }
            }
            same(&basket, &states[here])?;
            prop_assert_eq!(basket.can_undo(), here > 0);
            prop_assert_eq!(basket.can_redo(), here + 1 < states.len());
        }
    }

    #[test]
    fn as_many_redos_as_undos_bring_the_same_basket_back(acts in acts(), times in 0_usize..20) {
        let mut basket = Basket::new(sale_id(1));
        for act in &acts {
            match act {
                Act::Undo => { let _ = basket.undo(); }
                Act::Redo => { let _ = basket.redo(); }
                other => { let _ = basket.take(step(other)); }
            }
        }
        let whole = basket.clone();
        let mut undone = 0;
        while undone < times && basket.undo().is_ok() {
            undone += 1;
        }
        for _ in 0..undone {
            basket.redo().unwrap();
        }
        prop_assert_eq!(&basket, &whole);
        let saved = serde_json::to_string(&basket).unwrap();
        prop_assert_eq!(serde_json::from_str::<Basket>(&saved).unwrap(), whole);
    }
}
