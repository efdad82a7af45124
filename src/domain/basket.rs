//! The basket: a list of steps, folded into lines, so that every step can be undone and redone.

use serde::{Deserialize, Serialize};

use super::access::Capability;
use super::catalogue::Place;
use super::free_text::FreeText;
use super::ids::{ProductId, SaleId};
use super::reductions::{LineReduction, Off, Reduction, ReductionKind};
use super::tenders::PaidBy;
use super::trade_customers::Account;
use super::{Milli, OutOfRange, Pence, Refusal};

mod item;
mod pricing;
#[cfg(test)]
mod tests;

pub use item::{DayTime, Item, Priced};
use pricing::{after_own, price};

/// One thing that somebody did to the basket.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Step {
    /// One more of an item: a new line, or one more in the line that has it.
    Add {
        /// The item.
        item: Item,
    },
    /// A line has this quantity now.
    Quantity {
        /// Which line.
        line: u32,
        /// How much of it.
        quantity: Milli,
    },
    /// A line is taken off; it stays visible, greyed, until payment.
    TakeOff {
        /// Which line.
        line: u32,
    },
    /// A line that was taken off is back.
    PutBack {
        /// Which line.
        line: u32,
    },
    /// The customer rounds up: the difference is a donation.
    RoundUp {
        /// What they give on top.
        donation: Pence,
    },
    /// A line, or the whole basket, is eaten in or taken away.
    Place {
        /// Which line; none for the whole basket.
        line: Option<u32>,
        /// Where it is eaten.
        place: Place,
    },
    /// Something comes off a line or off the whole basket, in the place of what came off before.
    Reduce {
        /// Which line; none for the whole basket.
        line: Option<u32>,
        /// How much, and why.
        reduction: Reduction,
    },
    /// What was given by hand does not come off any more.
    FullPrice {
        /// Which line; none for the whole basket.
        line: Option<u32>,
    },
    /// A note for a line or for the whole basket; none takes the note away.
    Note {
        /// Which line; none for the whole basket.
        line: Option<u32>,
        /// What was typed.
        note: Option<FreeText>,
    },
    /// The basket goes on an account, at the customer's own prices; none: it does not any more.
    OnAccount {
        /// The account.
        account: Option<Account>,
    },
}

/// One line of the basket.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BasketLine {
    /// Its number: 1, 2, 3 … in the order of tapping.
    pub line: u32,
    /// What.
    pub item: Item,
    /// How much.
    pub quantity: Milli,
    /// Whether it still counts.
    pub state: LineState,
    /// What somebody gave off it by hand.
    pub by_hand: Option<Reduction>,
    /// What somebody noted.
    pub note: Option<FreeText>,
    /// All that comes off it, its share of what comes off the basket included.
    pub reductions: Vec<LineReduction>,
}

/// Whether a line counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LineState {
    /// In the basket.
    In,
    /// Taken off, shown greyed.
    TakenOff,
}

/// What the person who takes payment, or somebody who said yes, must be able to do for a basket.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Need {
    /// What it takes.
    pub capability: Capability,
    /// For which line; none for the whole basket.
    pub line: Option<u32>,
    /// For which product, where it is for a line.
    pub product: Option<ProductId>,
    /// How the price came down; nothing for a price that was typed.
    pub kind: Option<ReductionKind>,
    /// How much comes off; for a typed price, the price.
    pub pence: Pence,
}

/// A basket: the sale's id, the steps, and the steps that were undone.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Basket {
    /// The id of the sale that it will be; minted when the basket opens.
    pub sale: SaleId,
    steps: Vec<Step>,
    undone: Vec<Step>,
}

impl Basket {
    /// An empty basket for this sale.
    pub const fn new(sale: SaleId) -> Self {
        Self {
            sale,
            steps: Vec::new(),
            undone: Vec::new(),
        }
    }

    /// Does one step; what was undone before is forgotten.
    pub fn take(&mut self, step: Step) -> Result<(), Refusal> {
        self.check(&step)?;
        self.steps.push(step);
        let total = self.total();
        if total.is_err() {
            self.steps.pop();
            return Err(Refusal::AmountTooLarge);
        }
        self.undone.clear();
        Ok(())
    }

    fn check(&self, step: &Step) -> Result<(), Refusal> {
        let lines = self.lines();
        let find = |line: u32| {
            lines
                .iter()
                .find(|l| l.line == line)
                .ok_or(Refusal::UnknownLine)
        };
        match step {
            Step::Add { item } => {
                let folded = self.folded();
                match folded.iter().find(|l| l.takes_one_more(item)) {
                    Some(l) if l.quantity.plus(Milli::ONE)? > Milli::MOST => {
                        Err(Refusal::QuantityTooLarge)
                    }
                    _ => Ok(()),
                }
            }
            Step::Quantity { line, quantity } => {
                find(*line)?;
                if *quantity <= Milli::ZERO {
                    Err(Refusal::QuantityNotPositive)
                } else if *quantity > Milli::MOST {
                    Err(Refusal::QuantityTooLarge)
                } else {
                    Ok(())
                }
            }
            Step::TakeOff { line } | Step::PutBack { line } => find(*line).map(|_| ()),
            Step::RoundUp { donation } => {
                if *donation <= Pence::ZERO {
                    Err(Refusal::AmountNotPositive)
                } else if self.is_empty() {
                    Err(Refusal::BasketEmpty)
                } else if self.account().is_some() {
                    Err(Refusal::ByInvoiceOnly)
                } else {
                    Ok(())
                }
            }
            Step::OnAccount { .. } => Ok(()),
            Step::Place { line, place } => match line {
                Some(line) => find(*line)?.item.clone().move_to(*place),
                None => Ok(()),
            },
            Step::Reduce {
                line: Some(line),
                reduction,
            } => {
                let line = find(*line)?;
                if reduction.off == Off::Half && line.item.priced == Priced::HalfLate {
                    return Err(Refusal::AlreadyHalfPrice);
                }
                let late = BasketLine {
                    by_hand: None,
                    ..line.clone()
                };
                let own = Pence::sum(late.own_reductions()?.iter().map(|r| r.pence))?;
                reduction.check(late.full()?.minus(own)?)
            }
            Step::Reduce {
                line: None,
                reduction,
            } => {
                if reduction.off == Off::Half {
                    return Err(Refusal::PercentNotSensible);
                }
                if self.is_empty() {
                    return Err(Refusal::BasketEmpty);
                }
                reduction.check(after_own(&lines)?)
            }
            Step::FullPrice { line } | Step::Note { line, .. } => match line {
                Some(line) => find(*line).map(|_| ()),
                None => Ok(()),
            },
        }
    }

    /// Takes the last step back.
    pub fn undo(&mut self) -> Result<(), Refusal> {
        let step = self.steps.pop().ok_or(Refusal::NothingToUndo)?;
        self.undone.push(step);
        Ok(())
    }

    /// Does the step again that was last undone.
    pub fn redo(&mut self) -> Result<(), Refusal> {
        let step = self.undone.pop().ok_or(Refusal::NothingToUndo)?;
        self.steps.push(step);
        Ok(())
    }

    /// Whether there is a step to undo.
    pub fn can_undo(&self) -> bool {
        !self.steps.is_empty()
    }

    /// Whether there is a step to redo.
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// All lines, those taken off included, in the order of tapping.
    pub fn lines(&self) -> Vec<BasketLine> {
        let mut lines = self.folded();
        if let Some(account) = self.account() {
            for line in &mut lines {
                line.item.price_for(account);
            }
        }
        if price(&mut lines, self.by_hand()).is_err() {
            // What cannot be added up comes to nothing off; `take` refuses it.
            for line in &mut lines {
                line.reductions.clear();
            }
        }
        lines
    }

    /// The lines as they were tapped, at the shop's own prices and with nothing off.
    fn folded(&self) -> Vec<BasketLine> {
        let mut lines = Vec::new();
        for step in &self.steps {
            fold_step(&mut lines, step);
        }
        lines
    }

    /// What somebody gave off the whole basket by hand.
    pub fn by_hand(&self) -> Option<&Reduction> {
        let last = self.steps.iter().rev().find_map(|step| match step {
            Step::Reduce {
                line: None,
                reduction,
            } => Some(Some(reduction)),
            Step::FullPrice { line: None } => Some(None),
            _ => None,
        });
        last.flatten()
    }

    /// The account that the basket goes on.
    pub fn account(&self) -> Option<&Account> {
        let last = self.steps.iter().rev().find_map(|step| match step {
            Step::OnAccount { account } => Some(account.as_ref()),
            _ => None,
        });
        last.flatten()
    }

    /// Who pays for it.
    pub fn paid_by(&self) -> PaidBy {
        match self.account() {
            Some(_) => PaidBy::Account,
            None => PaidBy::CustomerNow,
        }
    }

    /// What somebody noted for the whole basket.
    pub fn note(&self) -> Option<&FreeText> {
        let last = self.steps.iter().rev().find_map(|step| match step {
            Step::Note { line: None, note } => Some(note.as_ref()),
            _ => None,
        });
        last.flatten()
    }

    /// What must be allowed by somebody before this basket is paid for.
    pub fn needs(&self) -> Vec<Need> {
        let mut needs = Vec::new();
        let mut share = Pence::ZERO;
        for line in self.lines() {
            if line.state == LineState::TakenOff {
                continue;
            }
            if matches!(line.item.priced, Priced::Typed { .. }) {
                needs.push(Need {
                    capability: Capability::OpenPrice,
                    line: Some(line.line),
                    product: Some(line.item.product),
                    kind: None,
                    pence: line.item.unit,
                });
            }
            for given in &line.reductions {
                match (given.kind, given.kind.needs()) {
                    (ReductionKind::BasketPercent | ReductionKind::BasketAmount, _) => {
                        share = share.plus(given.pence).unwrap_or(share);
                    }
                    (kind, Some(capability)) => needs.push(Need {
                        capability,
                        line: Some(line.line),
                        product: Some(line.item.product),
                        kind: Some(kind),
                        pence: given.pence,
                    }),
                    (_, None) => {}
                }
            }
        }
        if let Some(given) = self.by_hand()
            && share > Pence::ZERO
        {
            needs.push(Need {
                capability: Capability::Discount,
                line: None,
                product: None,
                kind: Some(given.kind_on_basket()),
                pence: share,
            });
        }
        needs
    }

    /// What the customer gives on top; it holds only while nothing else changed after it.
    pub fn donation(&self) -> Pence {
        match self.steps.last() {
            Some(Step::RoundUp { donation }) => *donation,
            _ => Pence::ZERO,
        }
    }

    /// What the goods come to, without a donation.
    pub fn goods(&self) -> Result<Pence, OutOfRange> {
        self.lines()
            .iter()
            .filter(|l| l.state == LineState::In)
            .try_fold(Pence::ZERO, |sum, l| sum.plus(l.total()?))
    }

    /// What there is to pay, a donation included.
    pub fn total(&self) -> Result<Pence, OutOfRange> {
        self.goods()?.plus(self.donation())
    }

    /// Whether no line counts.
    pub fn is_empty(&self) -> bool {
        self.lines().iter().all(|l| l.state == LineState::TakenOff)
    }

    /// Whether nothing was ever tapped, not even undone.
    pub fn is_untouched(&self) -> bool {
        self.steps.is_empty() && self.undone.is_empty()
    }

    /// How many things are in it: whole pieces counted, anything weighed or measured as one.
    pub fn things(&self) -> i64 {
        self.lines()
            .iter()
            .filter(|l| l.state == LineState::In)
            .fold(0, |sum, l| {
                sum.saturating_add(l.quantity.whole().unwrap_or(1))
            })
    }
}

fn fold_step(lines: &mut Vec<BasketLine>, step: &Step) {
    let mut change = |number: u32, change: &dyn Fn(&mut BasketLine)| {
        if let Some(line) = lines.iter_mut().find(|l| l.line == number) {
            change(line);
        }
    };
    match step {
        Step::Add { item } => add(lines, item),
        Step::Quantity { line, quantity } => change(*line, &|l| {
            l.quantity = *quantity;
            l.state = LineState::In;
        }),
        Step::TakeOff { line } => change(*line, &|l| l.state = LineState::TakenOff),
        Step::PutBack { line } => change(*line, &|l| l.state = LineState::In),
        Step::Place {
            line: Some(line),
            place,
        } => change(*line, &|l| drop(l.item.move_to(*place))),
        Step::Place { line: None, place } => {
            for line in lines {
                // One of an earlier version stays where it is.
                drop(line.item.move_to(*place));
            }
        }
        Step::Reduce {
            line: Some(line),
            reduction,
        } => change(*line, &|l| l.by_hand = Some(reduction.clone())),
        Step::FullPrice { line: Some(line) } => change(*line, &|l| l.by_hand = None),
        Step::Note {
            line: Some(line),
            note,
        } => change(*line, &|l| l.note.clone_from(note)),
        Step::RoundUp { .. }
        | Step::Reduce { line: None, .. }
        | Step::FullPrice { line: None }
        | Step::Note { line: None, .. }
        | Step::OnAccount { .. } => {}
    }
}

fn add(lines: &mut Vec<BasketLine>, item: &Item) {
    if let Some(line) = lines.iter_mut().find(|l| l.takes_one_more(item)) {
        line.quantity = line.quantity.plus(Milli::ONE).unwrap_or(line.quantity);
        return;
    }
    let line = u32::try_from(lines.len())
        .unwrap_or(u32::MAX)
        .saturating_add(1);
    lines.push(BasketLine {
        line,
        item: item.clone(),
        quantity: Milli::ONE,
        state: LineState::In,
        by_hand: None,
        note: None,
        reductions: Vec::new(),
    });
}
