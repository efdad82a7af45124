//! The basket against a slow model: whole states on a list, moved through by undo and redo.

use pathway_till::domain::basket::{Basket, Item, LineState, Step};
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
    Undo,
    Redo,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let line = 0_u32..=5;
    let act = prop_oneof![
        6 => (0_usize..4).prop_map(Act::Tap),
        2 => (line.clone(), prop_oneof![-1_i64..=3, Just(1500), 1000_i64..=999_000, Just(999_001)])
            .prop_map(|(l, q)| Act::Quantity(l, q)),
        2 => line.clone().prop_map(Act::TakeOff),
        1 => line.prop_map(Act::PutBack),
        1 => (-5_i64..=99).prop_map(Act::RoundUp),
        3 => Just(Act::Undo),
        2 => Just(Act::Redo),
    ];
    prop::collection::vec(act, 0..60)
}

fn shelf() -> [Item; 4] {
    [
        item("Loaf", 380, VatCode::Z),
        item("Latte", 340, VatCode::S),
        item("Cable by the metre", 333, VatCode::S),
        item("Bag", 0, VatCode::S),
    ]
}

/// One line: which item, thousandths, whether it counts.
type ModelLine = (usize, i64, bool);

#[derive(Clone, PartialEq, Debug, Default)]
struct State {
    lines: Vec<ModelLine>,
    donation: i64,
}

impl State {
    /// The state after this act; none where it must be refused.
    fn after(&self, act: &Act) -> Option<Self> {
        let mut next = Self {
            lines: self.lines.clone(),
            donation: 0,
        };
        let at = |line: u32| usize::try_from(line).unwrap().checked_sub(1);
        match act {
            Act::Tap(item) => match next.lines.iter_mut().find(|l| l.0 == *item && l.2) {
                Some(line) if line.1 + 1000 > 999_000 => return None,
                Some(line) => line.1 += 1000,
                None => next.lines.push((*item, 1000, true)),
            },
            Act::Quantity(line, quantity) => {
                let line = next.lines.get_mut(at(*line)?)?;
                if !(1..=999_000).contains(quantity) {
                    return None;
                }
                (line.1, line.2) = (*quantity, true);
            }
            Act::TakeOff(line) => next.lines.get_mut(at(*line)?)?.2 = false,
            Act::PutBack(line) => next.lines.get_mut(at(*line)?)?.2 = true,
            Act::RoundUp(donation) => {
                if *donation <= 0 || !next.lines.iter().any(|l| l.2) {
                    return None;
                }
                next.donation = *donation;
            }
            Act::Undo | Act::Redo => return None,
        }
        Some(next)
    }

    /// Unit × quantity to the nearest penny, a half up, line by line.
    fn goods(&self) -> i64 {
        let counted = self.lines.iter().filter(|l| l.2);
        counted
            .map(|l| (shelf()[l.0].unit.get() * l.1 + 500) / 1000)
            .sum()
    }
}

fn step(act: &Act) -> Step {
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
        Act::Undo | Act::Redo => unreachable!("no steps of their own"),
    }
}

fn same(basket: &Basket, model: &State) -> Result<(), TestCaseError> {
    let lines: Vec<ModelLine> = basket
        .lines()
        .iter()
        .map(|l| {
            let item = shelf().iter().position(|i| *i == l.item).unwrap();
            (item, l.quantity.get(), l.state == LineState::In)
        })
        .collect();
    prop_assert_eq!(&lines, &model.lines);
    prop_assert!(basket.lines().iter().zip(1_u32..).all(|(l, n)| l.line == n));
    prop_assert_eq!(basket.goods().unwrap().get(), model.goods());
    prop_assert_eq!(basket.donation().get(), model.donation);
    prop_assert_eq!(
        basket.total().unwrap().get(),
        model.goods() + model.donation
    );
    prop_assert_eq!(basket.is_empty(), !model.lines.iter().any(|l| l.2));
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
