//! What the lines of a basket come to: each line's own reductions, then its share of the basket's.

use super::{BasketLine, Item, LineState, Priced};
use crate::domain::reductions::{LineReduction, Off, Reduction, ReductionKind, ReductionReason};
use crate::domain::{OutOfRange, Pence, share_out};

impl BasketLine {
    /// What the line comes to before anything comes off, rounded once.
    pub fn full(&self) -> Result<Pence, OutOfRange> {
        self.quantity.at(self.item.unit)
    }

    /// What the line comes to.
    pub fn total(&self) -> Result<Pence, OutOfRange> {
        self.full()?.minus(self.off()?)
    }

    /// What comes off it.
    pub fn off(&self) -> Result<Pence, OutOfRange> {
        Pence::sum(self.reductions.iter().map(|r| r.pence))
    }

    /// Whether another tap of the same item counts here.
    ///
    /// What was given off one thing by hand, or noted for it, is not for the next one.
    pub(super) fn takes_one_more(&self, item: &Item) -> bool {
        let plain = self.by_hand.is_none() && self.note.is_none();
        self.state == LineState::In && plain && self.item == *item
    }

    /// What comes off the line itself: half price late first, then what was given by hand.
    pub(super) fn own_reductions(&self) -> Result<Vec<LineReduction>, OutOfRange> {
        let mut left = self.full()?;
        let mut reductions = Vec::new();
        let mut take = |kind, reason, percent, off: Off| -> Result<(), OutOfRange> {
            let pence = off.of(left)?;
            left = left.minus(pence)?;
            if pence > Pence::ZERO {
                reductions.push(LineReduction {
                    kind,
                    reason,
                    percent,
                    pence,
                });
            }
            Ok(())
        };
        if self.item.priced == Priced::HalfLate {
            let reason = ReductionReason::LateInTheDay;
            take(ReductionKind::HalfPriceLate, reason, None, Off::Half)?;
        }
        // Half of half the price is nobody's: it could have been given while the line was at a
        // customer's own price, and then they paid like everybody else.
        let late = self.item.priced == Priced::HalfLate;
        let by_hand = self.by_hand.as_ref();
        if let Some(given) = by_hand.filter(|given| !(late && given.off == Off::Half)) {
            take(
                given.kind_on_line(),
                given.reason,
                given.percent(),
                given.off,
            )?;
        }
        Ok(reductions)
    }
}

/// What the lines that count come to before anything comes off the whole basket.
pub(super) fn after_own(lines: &[BasketLine]) -> Result<Pence, OutOfRange> {
    let counted = lines.iter().filter(|l| l.state == LineState::In);
    counted
        .map(after_own_of)
        .try_fold(Pence::ZERO, |sum, line| sum.plus(line?))
}

fn after_own_of(line: &BasketLine) -> Result<Pence, OutOfRange> {
    let own = Pence::sum(line.own_reductions()?.iter().map(|r| r.pence))?;
    line.full()?.minus(own)
}

/// Works out what comes off each line: its own, then its share of what comes off the basket, by
/// largest remainder over what the lines come to after their own (facts, VAT).
pub(super) fn price(
    lines: &mut [BasketLine],
    basket: Option<&Reduction>,
) -> Result<(), OutOfRange> {
    let mut weights = Vec::new();
    for line in lines.iter_mut() {
        line.reductions = line.own_reductions()?;
        if line.state == LineState::In {
            weights.push(line.total()?);
        }
    }
    let Some(given) = basket else { return Ok(()) };
    let whole = Pence::sum(weights.iter().copied())?;
    let shares = share_out(given.off.of(whole)?, &weights)?;
    let counted = lines.iter_mut().filter(|l| l.state == LineState::In);
    for (line, pence) in counted.zip(shares) {
        if pence > Pence::ZERO {
            line.reductions.push(LineReduction {
                kind: given.kind_on_basket(),
                reason: given.reason,
                percent: given.percent(),
                pence,
            });
        }
    }
    Ok(())
}
