//! Money: whole pence, checked, and the one division.

use serde::{Deserialize, Serialize};

/// An amount of money in whole pence; negative when it goes back to a customer.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Pence(i64);

/// A sum left the range that a shop can ever need.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("an amount is out of range")]
pub struct OutOfRange;

/// What happens to the part of a penny that a division leaves.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Rounding {
    /// To the nearest penny, a half away from zero: the rule for VAT and for line totals.
    HalfUp,
    /// Towards zero: the house rule for reduced prices, and for refunds of single pieces.
    Down,
}

impl Pence {
    /// Nothing at all.
    pub const ZERO: Self = Self(0);

    /// So many pence.
    pub const fn new(pence: i64) -> Self {
        Self(pence)
    }

    /// The number of pence.
    pub const fn get(self) -> i64 {
        self.0
    }

    /// Both amounts together.
    pub fn plus(self, other: Self) -> Result<Self, OutOfRange> {
        self.0.checked_add(other.0).map(Self).ok_or(OutOfRange)
    }

    /// This amount less the other.
    pub fn minus(self, other: Self) -> Result<Self, OutOfRange> {
        self.0.checked_sub(other.0).map(Self).ok_or(OutOfRange)
    }

    /// This amount so many times.
    pub fn times(self, times: i64) -> Result<Self, OutOfRange> {
        self.0.checked_mul(times).map(Self).ok_or(OutOfRange)
    }

    /// The same amount the other way.
    pub fn negated(self) -> Result<Self, OutOfRange> {
        self.0.checked_neg().map(Self).ok_or(OutOfRange)
    }

    /// The amount without its sign.
    pub fn size(self) -> Result<Self, OutOfRange> {
        self.0.checked_abs().map(Self).ok_or(OutOfRange)
    }

    /// All amounts together.
    pub fn sum(amounts: impl IntoIterator<Item = Self>) -> Result<Self, OutOfRange> {
        amounts.into_iter().try_fold(Self::ZERO, Self::plus)
    }

    /// `num` parts of `den` of this amount: the only division of money.
    ///
    /// The size is rounded and the sign put back, so a refund is the mirror of its sale
    /// (`facts/till.md`, VAT). Fails when `den` is not positive or the result is out of range.
    pub fn share(self, num: i64, den: i64, rounding: Rounding) -> Result<Self, OutOfRange> {
        if den <= 0 {
            return Err(OutOfRange);
        }
        let den = i128::from(den);
        let product = i128::from(self.0)
            .checked_mul(i128::from(num))
            .ok_or(OutOfRange)?;
        let size = product.checked_abs().ok_or(OutOfRange)?;
        let extra = match rounding {
            Rounding::Down => 0,
            Rounding::HalfUp => den.checked_div(2).ok_or(OutOfRange)?,
        };
        // An odd divisor has no exact half, so adding its truncated half still rounds to nearest.
        let rounded = size
            .checked_add(extra)
            .and_then(|s| s.checked_div(den))
            .and_then(|s| s.checked_mul(product.signum()))
            .ok_or(OutOfRange)?;
        i64::try_from(rounded).map(Self).map_err(|_| OutOfRange)
    }
}

/// Shares `total` over `weights` so that the parts sum to it exactly.
///
/// Largest remainder; ties go to the earlier part (`facts/till.md`: deals and basket discounts).
/// Weights must not be negative, and not all zero unless `total` is zero.
pub fn share_out(total: Pence, weights: &[Pence]) -> Result<Vec<Pence>, OutOfRange> {
    if weights.iter().any(|w| *w < Pence::ZERO) {
        return Err(OutOfRange);
    }
    let whole = Pence::sum(weights.iter().copied())?;
    if whole == Pence::ZERO {
        return if total == Pence::ZERO {
            Ok(vec![Pence::ZERO; weights.len()])
        } else {
            Err(OutOfRange)
        };
    }
    let mut parts = Vec::with_capacity(weights.len());
    let mut order = Vec::with_capacity(weights.len());
    for (place, weight) in weights.iter().enumerate() {
        let part = total.share(weight.get(), whole.get(), Rounding::Down)?;
        let exact = i128::from(total.get())
            .checked_mul(i128::from(weight.get()))
            .and_then(i128::checked_abs)
            .ok_or(OutOfRange)?;
        let remainder = exact
            .checked_rem(i128::from(whole.get()))
            .ok_or(OutOfRange)?;
        parts.push(part);
        order.push((remainder, place));
    }
    // Largest remainder first; for equal remainders the earlier part.
    order.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let given = Pence::sum(parts.iter().copied())?;
    let mut left = total.minus(given)?.get();
    let step = left.signum();
    for (_, place) in order {
        if left == 0 {
            break;
        }
        if let Some(part) = parts.get_mut(place) {
            *part = part.plus(Pence::new(step))?;
            left = left.checked_sub(step).ok_or(OutOfRange)?;
        }
    }
    Ok(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_rounds_the_size_and_keeps_the_sign() {
        let share = |p, n, d, r| Pence::new(p).share(n, d, r).unwrap().get();
        assert_eq!(share(255, 20, 120, Rounding::HalfUp), 43); // 42.5
        assert_eq!(share(-255, 20, 120, Rounding::HalfUp), -43);
        assert_eq!(share(243, 20, 120, Rounding::HalfUp), 41); // 40.5
        assert_eq!(share(325, 1, 2, Rounding::Down), 162);
        assert_eq!(share(-325, 1, 2, Rounding::Down), -162);
        assert_eq!(share(10, 1, 3, Rounding::HalfUp), 3);
        assert_eq!(share(11, 1, 3, Rounding::HalfUp), 4);
        assert_eq!(Pence::new(1).share(1, 0, Rounding::Down), Err(OutOfRange));
        assert_eq!(
            Pence::new(i64::MAX).share(2, 1, Rounding::Down),
            Err(OutOfRange)
        );
    }

    #[test]
    fn parts_sum_exactly_and_ties_go_to_the_earlier() {
        let weights = [360, 120, 120].map(Pence::new);
        let parts = share_out(Pence::new(500), &weights).unwrap();
        assert_eq!(parts, [300, 100, 100].map(Pence::new));
        let parts = share_out(Pence::new(100), &[1, 1, 1].map(Pence::new)).unwrap();
        assert_eq!(parts, [34, 33, 33].map(Pence::new));
        let parts = share_out(Pence::new(-100), &[1, 1, 1].map(Pence::new)).unwrap();
        assert_eq!(parts, [-34, -33, -33].map(Pence::new));
        assert!(share_out(Pence::new(1), &[Pence::ZERO]).is_err());
        assert_eq!(
            share_out(Pence::ZERO, &[Pence::ZERO]).unwrap(),
            [Pence::ZERO]
        );
    }
}
