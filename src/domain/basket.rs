//! The basket: a list of steps, folded into lines, so that every step can be undone and redone.

use serde::{Deserialize, Serialize};

use super::catalogue::{Place, Product};
use super::ids::{ProductId, SaleId};
use super::vat::VatCode;
use super::{Milli, OutOfRange, Pence, Refusal};

/// What was tapped: the product as it was at that moment.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Item {
    /// Which product.
    pub product: ProductId,
    /// In which revision.
    pub rev: i64,
    /// Its name in that revision.
    pub name: String,
    /// What one costs, VAT included.
    pub unit: Pence,
    /// Where it is eaten.
    pub place: Place,
    /// Its VAT code for that place.
    pub code: VatCode,
}

impl Item {
    /// One of this product, for this place, at the price of now.
    pub fn of(product: &Product, place: Place) -> Self {
        Self {
            product: product.id,
            rev: product.rev,
            name: product.name.clone(),
            unit: product.price,
            place,
            code: product.code_for(place),
        }
    }
}

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
}

/// Whether a line counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LineState {
    /// In the basket.
    In,
    /// Taken off, shown greyed.
    TakenOff,
}

impl BasketLine {
    /// What the line comes to, rounded once.
    pub fn total(&self) -> Result<Pence, OutOfRange> {
        self.quantity.at(self.item.unit)
    }
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
                let same = lines
                    .iter()
                    .find(|l| l.state == LineState::In && l.item == *item);
                match same {
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
                } else {
                    Ok(())
                }
            }
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
        let mut lines: Vec<BasketLine> = Vec::new();
        for step in &self.steps {
            match step {
                Step::Add { item } => {
                    let same = lines
                        .iter_mut()
                        .find(|l| l.state == LineState::In && l.item == *item);
                    if let Some(line) = same {
                        line.quantity = line.quantity.plus(Milli::ONE).unwrap_or(line.quantity);
                    } else {
                        let line = u32::try_from(lines.len())
                            .unwrap_or(u32::MAX)
                            .saturating_add(1);
                        lines.push(BasketLine {
                            line,
                            item: item.clone(),
                            quantity: Milli::ONE,
                            state: LineState::In,
                        });
                    }
                }
                Step::Quantity { line, quantity } => {
                    if let Some(l) = lines.iter_mut().find(|l| l.line == *line) {
                        l.quantity = *quantity;
                        l.state = LineState::In;
                    }
                }
                Step::TakeOff { line } => {
                    if let Some(l) = lines.iter_mut().find(|l| l.line == *line) {
                        l.state = LineState::TakenOff;
                    }
                }
                Step::PutBack { line } => {
                    if let Some(l) = lines.iter_mut().find(|l| l.line == *line) {
                        l.state = LineState::In;
                    }
                }
                Step::RoundUp { .. } => {}
            }
        }
        lines
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

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn item(n: u128, pence: i64) -> Item {
        Item {
            product: ProductId(Uuid::from_u128(n)),
            rev: 1,
            name: format!("Thing {n}"),
            unit: Pence::new(pence),
            place: Place::TakeAway,
            code: VatCode::Z,
        }
    }

    fn add(basket: &mut Basket, n: u128, pence: i64) {
        basket
            .take(Step::Add {
                item: item(n, pence),
            })
            .unwrap();
    }

    #[test]
    fn taps_undo_and_redo() {
        let mut basket = Basket::new(SaleId(Uuid::from_u128(1)));
        add(&mut basket, 1, 380);
        add(&mut basket, 2, 280);
        add(&mut basket, 2, 280);
        assert_eq!(
            (basket.total().unwrap(), basket.things()),
            (Pence::new(940), 3)
        );
        basket.undo().unwrap();
        assert_eq!(basket.total().unwrap(), Pence::new(660));
        basket.redo().unwrap();
        assert_eq!(basket.total().unwrap(), Pence::new(940));
        basket.take(Step::TakeOff { line: 1 }).unwrap();
        assert_eq!(basket.total().unwrap(), Pence::new(560));
        assert_eq!(basket.lines().len(), 2, "a line taken off stays to be seen");
        basket.undo().unwrap();
        basket
            .take(Step::Quantity {
                line: 1,
                quantity: Milli::new(500),
            })
            .unwrap();
        assert_eq!(basket.total().unwrap(), Pence::new(750));
        assert_eq!(
            basket.redo(),
            Err(Refusal::NothingToUndo),
            "a new step forgets the undone"
        );
    }

    #[test]
    fn d1_rounding_up_is_a_donation_until_the_basket_changes() {
        let mut basket = Basket::new(SaleId(Uuid::from_u128(1)));
        add(&mut basket, 1, 720);
        basket
            .take(Step::RoundUp {
                donation: Pence::new(80),
            })
            .unwrap();
        assert_eq!(basket.total().unwrap(), Pence::new(800));
        assert_eq!(basket.goods().unwrap(), Pence::new(720));
        add(&mut basket, 2, 100);
        assert_eq!(basket.total().unwrap(), Pence::new(820));
    }

    #[test]
    fn impossible_steps_are_refused_and_change_nothing() {
        let mut basket = Basket::new(SaleId(Uuid::from_u128(1)));
        assert_eq!(basket.undo(), Err(Refusal::NothingToUndo));
        let up = Step::RoundUp {
            donation: Pence::new(5),
        };
        assert_eq!(basket.take(up), Err(Refusal::BasketEmpty));
        add(&mut basket, 1, 380);
        let before = basket.clone();
        let wrong = [
            (Step::TakeOff { line: 9 }, Refusal::UnknownLine),
            (
                Step::Quantity {
                    line: 1,
                    quantity: Milli::ZERO,
                },
                Refusal::QuantityNotPositive,
            ),
            (
                Step::Quantity {
                    line: 1,
                    quantity: Milli::new(i64::MAX),
                },
                Refusal::QuantityTooLarge,
            ),
            (
                Step::RoundUp {
                    donation: Pence::new(-5),
                },
                Refusal::AmountNotPositive,
            ),
            (
                Step::Add {
                    item: item(3, i64::MAX),
                },
                Refusal::AmountTooLarge,
            ),
        ];
        for (step, refusal) in wrong {
            assert_eq!(basket.take(step), Err(refusal));
            assert_eq!(basket, before);
        }
    }
}
