//! Quantity in whole thousandths, so that half a metre of cable and three buns are one thing.

use serde::{Deserialize, Serialize};

use super::{OutOfRange, Pence, Rounding};

/// A quantity in thousandths: `Milli::ONE` is one piece.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Milli(i64);

impl Milli {
    /// None.
    pub const ZERO: Self = Self(0);
    /// One piece.
    pub const ONE: Self = Self(1000);
    /// The most of one thing in one line: a slipped finger, not an order.
    pub const MOST: Self = Self(999_000);

    /// So many thousandths.
    pub const fn new(thousandths: i64) -> Self {
        Self(thousandths)
    }

    /// So many whole pieces.
    pub fn pieces(pieces: i64) -> Result<Self, OutOfRange> {
        pieces.checked_mul(1000).map(Self).ok_or(OutOfRange)
    }

    /// The number of thousandths.
    pub const fn get(self) -> i64 {
        self.0
    }

    /// The number of whole pieces, where it is whole.
    pub fn whole(self) -> Option<i64> {
        (self.0.checked_rem(1000) == Some(0))
            .then(|| self.0.checked_div(1000))
            .flatten()
    }

    /// Both quantities together.
    pub fn plus(self, other: Self) -> Result<Self, OutOfRange> {
        self.0.checked_add(other.0).map(Self).ok_or(OutOfRange)
    }

    /// This quantity less the other.
    pub fn minus(self, other: Self) -> Result<Self, OutOfRange> {
        self.0.checked_sub(other.0).map(Self).ok_or(OutOfRange)
    }

    /// The quantity without its sign.
    pub fn size(self) -> Result<Self, OutOfRange> {
        self.0.checked_abs().map(Self).ok_or(OutOfRange)
    }

    /// The same quantity the other way.
    pub fn negated(self) -> Result<Self, OutOfRange> {
        self.0.checked_neg().map(Self).ok_or(OutOfRange)
    }

    /// What this quantity costs at `unit` pence a piece, rounded once, half up.
    pub fn at(self, unit: Pence) -> Result<Pence, OutOfRange> {
        unit.share(self.0, Self::ONE.0, Rounding::HalfUp)
    }
}
