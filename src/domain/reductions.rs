//! What can be taken off a price, and why.

use serde::{Deserialize, Serialize};

use super::access::{Capability, coded};
use super::free_text::FreeText;
use super::{OutOfRange, Pence, Refusal, Rounding};

coded! {
    /// How a price came down.
    ReductionKind {
        /// So much per cent off a line.
        LinePercent = "line-percent",
        /// So many pence off a line.
        LineAmount = "line-amount",
        /// A line at half price, by hand, rounded down.
        HalfPrice = "half-price",
        /// Half price because it is late in the day.
        HalfPriceLate = "half-price-late",
        /// A line's share of so much per cent off the whole basket.
        BasketPercent = "basket-percent",
        /// A line's share of so many pence off the whole basket.
        BasketAmount = "basket-amount",
    }
}

coded! {
    /// Why a price came down.
    ReductionReason {
        /// Left over late in the day.
        LateInTheDay = "late-in-the-day",
        /// From yesterday.
        Yesterdays = "yesterdays",
        /// Squashed, scratched or torn.
        Damaged = "damaged",
        /// Somebody who works or volunteers here.
        Colleague = "colleague",
        /// Something went wrong for the customer.
        PutRight = "put-right",
        /// Something else; it is typed.
        Other = "other",
    }
}

/// How much a reduction takes off.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Off {
    /// So many per cent; what is left is rounded down.
    Percent(u32),
    /// So many pence, but never more than there is.
    Amount(Pence),
    /// Half, and the half that is left is rounded down.
    Half,
}

impl Off {
    /// What it takes off this amount.
    ///
    /// Reduced prices are rounded down by the house rule: half of 325 leaves 162 (facts, W10).
    pub fn of(self, whole: Pence) -> Result<Pence, OutOfRange> {
        let left = match self {
            Self::Percent(percent) => {
                let left = 100_i64.checked_sub(i64::from(percent)).ok_or(OutOfRange)?;
                whole.share(left.max(0), 100, Rounding::Down)?
            }
            Self::Amount(pence) => return Ok(pence.max(Pence::ZERO).min(whole)),
            Self::Half => whole.share(1, 2, Rounding::Down)?,
        };
        whole.minus(left)
    }

    /// Refuses what cannot be meant.
    pub fn check(self, whole: Pence) -> Result<(), Refusal> {
        match self {
            Self::Percent(1..=100) | Self::Half => Ok(()),
            Self::Percent(_) => Err(Refusal::PercentNotSensible),
            Self::Amount(pence) if pence <= Pence::ZERO => Err(Refusal::AmountNotPositive),
            Self::Amount(pence) if pence > whole => Err(Refusal::ReductionTooLarge { most: whole }),
            Self::Amount(_) => Ok(()),
        }
    }
}

/// A reduction that somebody gives by hand, with its reason.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Reduction {
    /// How much.
    pub off: Off,
    /// Why.
    pub reason: ReductionReason,
    /// Why, in words; needed where the reason is another one.
    pub words: Option<FreeText>,
}

impl Reduction {
    /// Refuses what cannot be meant, and another reason without words.
    pub fn check(&self, whole: Pence) -> Result<(), Refusal> {
        self.off.check(whole)?;
        if self.reason == ReductionReason::Other && self.words.is_none() {
            return Err(Refusal::ReasonMissing);
        }
        Ok(())
    }

    /// Its kind on a line of its own.
    pub fn kind_on_line(&self) -> ReductionKind {
        match self.off {
            Off::Percent(_) => ReductionKind::LinePercent,
            Off::Amount(_) => ReductionKind::LineAmount,
            Off::Half => ReductionKind::HalfPrice,
        }
    }

    /// Its kind as a share of the whole basket's.
    pub fn kind_on_basket(&self) -> ReductionKind {
        match self.off {
            Off::Percent(_) | Off::Half => ReductionKind::BasketPercent,
            Off::Amount(_) => ReductionKind::BasketAmount,
        }
    }

    /// The per cent, where it is counted in them.
    pub fn percent(&self) -> Option<u32> {
        match self.off {
            Off::Percent(percent) => Some(percent),
            Off::Amount(_) | Off::Half => None,
        }
    }
}

/// What was taken off one line, as the ledger keeps it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LineReduction {
    /// How.
    pub kind: ReductionKind,
    /// Why.
    pub reason: ReductionReason,
    /// The per cent, where it is counted in them.
    pub percent: Option<u32>,
    /// How many pence; more than nothing.
    pub pence: Pence,
}

impl ReductionKind {
    /// Whether it is a line's share of what comes off the whole basket.
    pub const fn is_of_basket(self) -> bool {
        matches!(self, Self::BasketPercent | Self::BasketAmount)
    }

    /// What somebody needs to give it; nothing where the shop's hours give it.
    pub const fn needs(self) -> Option<Capability> {
        match self {
            Self::LinePercent | Self::LineAmount | Self::BasketPercent | Self::BasketAmount => {
                Some(Capability::Discount)
            }
            Self::HalfPrice => Some(Capability::HalfPrice),
            Self::HalfPriceLate => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn off(off: Off, pence: i64) -> i64 {
        off.of(Pence::new(pence)).unwrap().get()
    }

    #[test]
    fn w10_reduced_prices_are_rounded_down() {
        assert_eq!(325 - off(Off::Half, 325), 162);
        assert_eq!(off(Off::Percent(10), 95), 10); // 85.5 is left, so 85
        assert_eq!(off(Off::Percent(100), 95), 95);
        assert_eq!(off(Off::Amount(Pence::new(200)), 95), 95);
        assert_eq!(off(Off::Half, 1), 1);
        assert_eq!(off(Off::Half, 0), 0);
    }

    #[test]
    fn what_cannot_be_meant_is_refused() {
        let whole = Pence::new(300);
        assert_eq!(
            Off::Percent(0).check(whole),
            Err(Refusal::PercentNotSensible)
        );
        assert_eq!(
            Off::Percent(101).check(whole),
            Err(Refusal::PercentNotSensible)
        );
        assert_eq!(
            Off::Amount(Pence::new(301)).check(whole),
            Err(Refusal::ReductionTooLarge { most: whole })
        );
        assert_eq!(
            Off::Amount(Pence::ZERO).check(whole),
            Err(Refusal::AmountNotPositive)
        );
        let unsaid = Reduction {
            off: Off::Half,
            reason: ReductionReason::Other,
            words: None,
        };
        assert_eq!(unsaid.check(whole), Err(Refusal::ReasonMissing));
    }
}
