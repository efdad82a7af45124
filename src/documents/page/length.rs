//! Lengths on paper: whole thousandths of a point, so that a page is the same on every machine.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

/// A length: thousandths of a point (72 points are an inch).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Debug, Hash)]
pub struct Length(i64);

impl Length {
    /// None.
    pub const ZERO: Self = Self(0);
    /// More than any page.
    pub const ENDLESS: Self = Self(1_000_000_000_000);

    /// So many thousandths of a point.
    pub const fn thousandths(thousandths: i64) -> Self {
        Self(thousandths)
    }

    /// So many points.
    pub const fn pt(points: i64) -> Self {
        Self(points * 1000)
    }

    /// So many millimetres, to the nearest thousandth of a point.
    pub const fn mm(millimetres: i64) -> Self {
        Self::tenths_mm(millimetres * 10)
    }

    /// So many tenths of a millimetre, to the nearest thousandth of a point.
    pub const fn tenths_mm(tenths: i64) -> Self {
        // An inch is 254 tenths of a millimetre and 72,000 thousandths of a point.
        Self((tenths * 72_000 + 127) / 254)
    }

    /// Thousandths of a point.
    pub const fn in_thousandths(self) -> i64 {
        self.0
    }

    /// This times a whole number over another, cut to the thousandth.
    #[must_use]
    pub const fn share(self, part: i64, of: i64) -> Self {
        if of == 0 {
            Self::ZERO
        } else {
            Self(self.0 * part / of)
        }
    }

    /// Never less than nothing.
    #[must_use]
    pub fn at_least_zero(self) -> Self {
        self.max(Self::ZERO)
    }
}

impl Add for Length {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Length {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for Length {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl AddAssign for Length {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl SubAssign for Length {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl Sum for Length {
    fn sum<I: Iterator<Item = Self>>(lengths: I) -> Self {
        lengths.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_inch_is_an_inch() {
        assert_eq!(Length::tenths_mm(254), Length::pt(72));
        assert_eq!(Length::mm(210).in_thousandths(), 595_276);
        assert_eq!(Length::mm(297).in_thousandths(), 841_890);
    }
}
