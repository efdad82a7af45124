//! Quantity in whole thousandths, so that half a metre of cable and three buns are one thing.

use serde::{Deserialize, Serialize};

use super::{OutOfRange, Pence, Refusal, Rounding};

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

    /// What was typed: 3, or 1.5 for a metre and a half; with a point or a comma.
    pub fn typed(typed: &str) -> Result<Self, Refusal> {
        let unclear = Refusal::QuantityNotUnderstood;
        let typed = typed.trim();
        let (whole, part) = typed.split_once(['.', ',']).unwrap_or((typed, ""));
        let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
        if whole.is_empty() || !digits(whole) || !digits(part) || part.len() > 3 {
            return Err(unclear);
        }
        let whole: i64 = whole.parse().map_err(|_| Refusal::QuantityTooLarge)?;
        let part: i64 = format!("{part:0<3}").parse().map_err(|_| unclear)?;
        let quantity = Self::pieces(whole)?.plus(Self(part))?;
        match quantity {
            Self::ZERO => Err(Refusal::QuantityNotPositive),
            _ if quantity > Self::MOST => Err(Refusal::QuantityTooLarge),
            _ => Ok(quantity),
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantities_as_people_type_them() {
        let of = |typed: &str| Milli::typed(typed).map(Milli::get);
        assert_eq!(of(" 3 "), Ok(3000));
        assert_eq!(of("1.5"), Ok(1500));
        assert_eq!(of("0,25"), Ok(250));
        assert_eq!(of("2."), Ok(2000));
        assert_eq!(of("999"), Ok(999_000));
        assert_eq!(of("0"), Err(Refusal::QuantityNotPositive));
        for large in ["1000", "999.001", "99999999999999999999"] {
            assert_eq!(of(large), Err(Refusal::QuantityTooLarge), "{large}");
        }
        for unclear in ["", ".5", "-1", "1.2345", "1.2.3", "two", "١"] {
            assert_eq!(
                of(unclear),
                Err(Refusal::QuantityNotUnderstood),
                "{unclear}"
            );
        }
    }
}
