//! Change against an independent model: breadth first by the number of pieces.

use pathway_till::domain::Pence;
use pathway_till::domain::cash::{CashKind, KindsInDrawer, NoChange, change, worth};
use proptest::prelude::*;

use super::cases;

/// A drawer without these kinds.
fn without(missing: &[CashKind]) -> KindsInDrawer {
    let mut drawer = KindsInDrawer::all();
    for kind in missing {
        drawer.toggle(*kind);
    }
    drawer
}

/// The fewest pieces for `amount`: all sums of one piece, then of two, and so on.
fn fewest_pieces(amount: usize, drawer: &KindsInDrawer) -> Option<u32> {
    let values: Vec<usize> = CashKind::ALL
        .into_iter()
        .filter(|k| drawer.has(*k))
        .map(|k| usize::try_from(k.value().get()).unwrap())
        .collect();
    let mut seen = vec![false; amount + 1];
    let mut now = vec![0_usize];
    seen[0] = true;
    for count in 0_u32.. {
        if seen[amount] {
            return Some(count);
        }
        let mut next = Vec::new();
        for sum in now {
            for more in values.iter().map(|v| sum + v).filter(|m| *m <= amount) {
                if !seen[more] {
                    seen[more] = true;
                    next.push(more);
                }
            }
        }
        if next.is_empty() {
            return None;
        }
        now = next;
    }
    None
}

fn as_pence(amount: usize) -> Pence {
    Pence::new(i64::try_from(amount).unwrap())
}

fn check(amount: usize, drawer: &KindsInDrawer) -> Result<(), TestCaseError> {
    let expected = fewest_pieces(amount, drawer);
    match change(as_pence(amount), drawer) {
        Ok(pieces) => {
            prop_assert_eq!(worth(&pieces), Ok(as_pence(amount)));
            prop_assert!(pieces.iter().all(|p| drawer.has(p.kind) && p.count > 0));
            prop_assert!(
                pieces.is_sorted_by(|a, b| a.kind > b.kind),
                "largest first, each kind once"
            );
            prop_assert_eq!(Some(pieces.iter().map(|p| p.count).sum()), expected);
        }
        Err(NoChange { ask_for }) => {
            prop_assert_eq!(expected, None);
            let helps = |kind: CashKind| {
                let more = amount + usize::try_from(kind.value().get()).unwrap();
                fewest_pieces(more, drawer).is_some()
            };
            if let Some(kind) = ask_for {
                prop_assert!(helps(kind));
                let more = as_pence(amount).plus(kind.value()).unwrap();
                prop_assert!(change(more, drawer).is_ok());
            } else {
                prop_assert!(!CashKind::ALL.into_iter().any(helps));
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn as_few_pieces_as_the_slow_model(
        amount in 0_usize..=1500,
        missing in prop::sample::subsequence(CashKind::ALL.to_vec(), 0..=12),
    ) {
        check(amount, &without(&missing))?;
    }

    #[test]
    fn believable_change_from_a_drawer_short_of_a_few_kinds(
        fives in 0_usize..=1000,
        missing in prop::sample::subsequence(CashKind::ALL.to_vec(), 0..=4),
    ) {
        check(fives * 5, &without(&missing))?;
    }
}

#[test]
fn every_small_amount_with_each_pair_of_kinds_missing() {
    for one in CashKind::ALL {
        for other in CashKind::ALL {
            let missing = if one == other {
                vec![one]
            } else {
                vec![one, other]
            };
            let drawer = without(&missing);
            for amount in 0..=30 {
                check(amount, &drawer).unwrap();
            }
        }
    }
}

#[test]
fn beyond_the_search_whole_largest_pieces_are_added() {
    // Without £50 and £10, and so on: the amount above the search must agree with one below it.
    for missing in [
        vec![],
        vec![CashKind::L50],
        vec![CashKind::L20, CashKind::P1],
        vec![CashKind::L50, CashKind::L20, CashKind::L5],
    ] {
        let drawer = without(&missing);
        let largest = drawer.kinds().next().unwrap().value();
        for odd in [37, 1999, 2468] {
            let small = largest.times(20).unwrap().plus(Pence::new(odd)).unwrap();
            let large = largest.times(520).unwrap().plus(Pence::new(odd)).unwrap();
            let count = |amount| -> Option<u32> {
                let pieces = change(amount, &drawer).ok()?;
                Some(pieces.iter().map(|p| p.count).sum())
            };
            assert_eq!(count(large), count(small).map(|c| c + 500), "{missing:?}");
        }
    }
}
