//! Coins and notes, and change as the fewest pieces (`facts/till.md`, Cash).

use serde::{Deserialize, Serialize};

use super::{OutOfRange, Pence};

/// A kind of coin or note that the drawer holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum CashKind {
    /// 1p coin.
    P1,
    /// 2p coin.
    P2,
    /// 5p coin.
    P5,
    /// 10p coin.
    P10,
    /// 20p coin.
    P20,
    /// 50p coin.
    P50,
    /// £1 coin.
    L1,
    /// £2 coin.
    L2,
    /// £5 note.
    L5,
    /// £10 note.
    L10,
    /// £20 note.
    L20,
    /// £50 note.
    L50,
}

impl CashKind {
    /// Every kind, smallest first.
    pub const ALL: [Self; 12] = [
        Self::P1,
        Self::P2,
        Self::P5,
        Self::P10,
        Self::P20,
        Self::P50,
        Self::L1,
        Self::L2,
        Self::L5,
        Self::L10,
        Self::L20,
        Self::L50,
    ];

    /// What one piece is worth.
    pub const fn value(self) -> Pence {
        Pence::new(match self {
            Self::P1 => 1,
            Self::P2 => 2,
            Self::P5 => 5,
            Self::P10 => 10,
            Self::P20 => 20,
            Self::P50 => 50,
            Self::L1 => 100,
            Self::L2 => 200,
            Self::L5 => 500,
            Self::L10 => 1000,
            Self::L20 => 2000,
            Self::L50 => 5000,
        })
    }

    /// Whether it is a note.
    pub const fn is_note(self) -> bool {
        matches!(self, Self::L5 | Self::L10 | Self::L20 | Self::L50)
    }

    /// The kind worth so many pence.
    pub fn from_value(pence: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.value().get() == pence)
    }
}

/// So many pieces of one kind.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Pieces {
    /// Which coin or note.
    pub kind: CashKind,
    /// How many.
    pub count: u32,
}

impl Pieces {
    /// What they are worth together.
    pub fn worth(self) -> Result<Pence, OutOfRange> {
        self.kind.value().times(i64::from(self.count))
    }
}

/// What these pieces are worth together.
pub fn worth(pieces: &[Pieces]) -> Result<Pence, OutOfRange> {
    pieces
        .iter()
        .try_fold(Pence::ZERO, |sum, p| sum.plus(p.worth()?))
}

/// The kinds that the drawer has. Pieces are not tracked: a kind is there until someone says "none
/// left".
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct KindsInDrawer {
    none_left: Vec<CashKind>,
}

impl Default for KindsInDrawer {
    fn default() -> Self {
        Self::all()
    }
}

impl KindsInDrawer {
    /// Every kind is there.
    pub const fn all() -> Self {
        Self {
            none_left: Vec::new(),
        }
    }

    /// Whether there is any of this kind.
    pub fn has(&self, kind: CashKind) -> bool {
        !self.none_left.contains(&kind)
    }

    /// Says that there is none of this kind left, or that there is again.
    pub fn toggle(&mut self, kind: CashKind) {
        if self.has(kind) {
            self.none_left.push(kind);
        } else {
            self.none_left.retain(|k| *k != kind);
        }
    }

    /// The kinds that are there, largest first.
    pub fn kinds(&self) -> impl Iterator<Item = CashKind> + '_ {
        CashKind::ALL.into_iter().rev().filter(|k| self.has(*k))
    }
}

/// Why change cannot be given from this drawer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NoChange {
    /// If the customer adds one of these, the change can be given.
    pub ask_for: Option<CashKind>,
}

/// The largest change that is ever searched for piece by piece, in pence. Above it, one piece of
/// the largest kind is always part of the fewest pieces: of any kind `v` below the largest `m`,
/// fewer than `lcm(v, m) / v` pieces can occur, and the sum of those bounds is below this.
const SEARCHED: usize = 120_000;

/// The fewest pieces that make `amount` from the kinds in the drawer, largest first.
///
/// Largest first is only right while every kind is there: without £1 and 50p, £6 takes three £2.
/// So this searches. No pieces for nothing; an amount below zero cannot be made.
pub fn change(amount: Pence, drawer: &KindsInDrawer) -> Result<Vec<Pieces>, NoChange> {
    if let Some(pieces) = fewest(amount, drawer) {
        return Ok(pieces);
    }
    let ask_for = CashKind::ALL.into_iter().find(|kind| {
        amount
            .plus(kind.value())
            .is_ok_and(|more| fewest(more, drawer).is_some())
    });
    Err(NoChange { ask_for })
}

fn fewest(amount: Pence, drawer: &KindsInDrawer) -> Option<Vec<Pieces>> {
    let mut left = usize::try_from(amount.get()).ok()?;
    let kinds: Vec<(CashKind, usize)> = drawer
        .kinds()
        .filter_map(|k| Some((k, usize::try_from(k.value().get()).ok()?)))
        .collect();
    if left == 0 {
        return Some(Vec::new());
    }
    let (largest, largest_value) = *kinds.first()?;
    let mut of_largest = 0_usize;
    if left > SEARCHED {
        of_largest = left.checked_sub(SEARCHED)?.div_ceil(largest_value);
        left = left.checked_sub(of_largest.checked_mul(largest_value)?)?;
    }
    // best[a] = (pieces, the kind used last) for the amount `a`; larger kinds win ties.
    let mut best: Vec<Option<(u32, usize)>> = vec![None; left.checked_add(1)?];
    *best.get_mut(0)? = Some((0, 0));
    for a in 1..=left {
        let mut found: Option<(u32, usize)> = None;
        for (place, (_, value)) in kinds.iter().enumerate() {
            let Some(rest) = a.checked_sub(*value) else {
                continue;
            };
            if let Some(Some((pieces, _))) = best.get(rest) {
                let pieces = pieces.checked_add(1)?;
                if found.is_none_or(|(fewest, _)| pieces < fewest) {
                    found = Some((pieces, place));
                }
            }
        }
        *best.get_mut(a)? = found;
    }
    let mut counts = vec![0_u32; kinds.len()];
    if let Some(count) = counts.get_mut(0) {
        *count = u32::try_from(of_largest).ok()?;
    }
    while left > 0 {
        let (_, place) = (*best.get(left)?)?;
        let (_, value) = kinds.get(place)?;
        let count = counts.get_mut(place)?;
        *count = count.checked_add(1)?;
        left = left.checked_sub(*value)?;
    }
    debug_assert!(largest.value() > Pence::ZERO);
    Some(
        kinds
            .iter()
            .zip(counts)
            .filter(|(_, count)| *count > 0)
            .map(|((kind, _), count)| Pieces { kind: *kind, count })
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without(kinds: &[CashKind]) -> KindsInDrawer {
        let mut drawer = KindsInDrawer::all();
        for kind in kinds {
            drawer.toggle(*kind);
        }
        drawer
    }

    fn values(amount: i64, drawer: &KindsInDrawer) -> Vec<i64> {
        change(Pence::new(amount), drawer)
            .unwrap()
            .into_iter()
            .flat_map(|p| vec![p.kind.value().get(); usize::try_from(p.count).unwrap()])
            .collect()
    }

    #[test]
    fn c2_change_of_twelve_sixty_five() {
        assert_eq!(values(1265, &KindsInDrawer::all()), [1000, 200, 50, 10, 5]);
    }

    #[test]
    fn largest_first_is_not_enough_when_a_kind_is_missing() {
        let drawer = without(&[CashKind::L1, CashKind::P50]);
        assert_eq!(values(600, &drawer), [200, 200, 200]);
        let drawer = without(&[CashKind::P1]);
        assert_eq!(values(6, &drawer), [2, 2, 2]);
    }

    #[test]
    fn where_it_cannot_be_made_it_says_which_coin_to_ask_for() {
        let drawer = without(&[CashKind::P1, CashKind::P5]);
        assert_eq!(
            change(Pence::new(7), &drawer),
            Err(NoChange {
                ask_for: Some(CashKind::P1)
            })
        );
        let mut empty = KindsInDrawer::all();
        for kind in CashKind::ALL {
            empty.toggle(kind);
        }
        assert_eq!(
            change(Pence::new(5), &empty),
            Err(NoChange { ask_for: None })
        );
        assert_eq!(change(Pence::ZERO, &empty), Ok(vec![]));
        assert!(change(Pence::new(-5), &KindsInDrawer::all()).is_err());
    }

    #[test]
    fn large_amounts_stay_the_fewest() {
        assert_eq!(values(5_000_000, &KindsInDrawer::all()), vec![5000; 1000]);
        let drawer = without(&[CashKind::L50]);
        assert_eq!(values(400_001, &drawer).len(), 201);
    }
}
