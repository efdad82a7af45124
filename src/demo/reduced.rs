//! What comes off prices in the made-up shops, and what is noted for whoever makes or packs it.
//!
//! Nobody gives anything off alone but those who may: whoever leads the day allows each, and the
//! others take payment. Half price late needs nobody; the hour gives it.

use super::dice::Dice;
use super::products::{MadeUpProduct, Part};
use super::shapes::PlannedItem;
use super::shelves::MADE_TO_ORDER;
use super::shops::shop as shop_of;
use super::trading::PlannedSale;
use crate::domain::catalogue::Trade;
use crate::domain::reductions::{Off, Reduction, ReductionReason};
use crate::domain::{OutOfRange, Pence};

/// Something given off by hand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Given {
    /// How much.
    pub off: Off,
    /// Why; never another reason, so that nobody has to find words.
    pub reason: ReductionReason,
}

impl Given {
    /// The same as the till has it.
    pub fn reduction(self) -> Reduction {
        Reduction {
            off: self.off,
            reason: self.reason,
            words: None,
        }
    }
}

/// What people ask for when something is made for them.
const WISHES: [&str; 4] = [
    "No butter.",
    "Cut in half.",
    "Without mustard.",
    "To take away, wrapped twice.",
];

/// What is noted for a whole basket.
const FOR_THE_BASKET: [&str; 2] = ["They wait outside.", "For the school on the corner."];

/// Whether this is sold off late in the day: what is stale tomorrow.
pub fn is_sold_off_late(product: &MadeUpProduct) -> bool {
    product.shop == Trade::Bakery && matches!(product.part, Part::Bread | Part::Pastry)
}

/// Whether the shop's hour of half price has come for this product.
fn is_late(shop: Trade, product: &MadeUpProduct, minute: i64) -> bool {
    let from = shop_of(shop).half_price_from;
    is_sold_off_late(product) && from.is_some_and(|from| minute >= from)
}

/// Lets the hour, a scratch, a colleague or a wish change some of the sales.
pub fn some(dice: &mut Dice, sale: &mut PlannedSale, shop: Trade, minute: i64) {
    for item in &mut sale.items {
        item.late = is_late(shop, item.product, minute);
        if MADE_TO_ORDER.contains(&item.product.name) && dice.percent(35) {
            item.note = dice.pick(&WISHES).copied();
        }
        if !item.late {
            item.given = given_off(dice, item);
        }
    }
    if dice.percent(2) {
        sale.given = Some(Given {
            off: Off::Percent(10),
            reason: ReductionReason::Colleague,
        });
    }
    if dice.percent(1) {
        sale.note = dice.pick(&FOR_THE_BASKET).copied();
    }
}

/// Now and then something is from yesterday, squashed or scratched.
fn given_off(dice: &mut Dice, item: &PlannedItem) -> Option<Given> {
    let (chance, off, reason) = match item.product.part {
        Part::Bread | Part::Pastry | Part::Loaf => (3, Off::Half, ReductionReason::Yesterdays),
        Part::Cake => (2, Off::Half, ReductionReason::Damaged),
        Part::Component | Part::Wear | Part::Bike => {
            (8, Off::Percent(15), ReductionReason::Damaged)
        }
        Part::HotDrink => {
            let cold = Off::Amount(Pence::new(50));
            (1, cold, ReductionReason::PutRight)
        }
        _ => return None,
    };
    dice.percent(chance).then_some(Given { off, reason })
}

impl PlannedItem {
    /// What the line comes to before anything comes off the whole basket.
    pub fn total(&self) -> Result<Pence, OutOfRange> {
        let mut left = self.quantity.at(Pence::new(self.product.price))?;
        let late = self.late.then_some(Off::Half);
        for off in late.into_iter().chain(self.given.map(|given| given.off)) {
            left = left.minus(off.of(left)?)?;
        }
        Ok(left)
    }
}
