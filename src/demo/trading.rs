//! What happens in a made-up shop on each day, from the float to the second look.
//!
//! A [`DayPlan`] can be carried out as it stands: at every event the drawer holds enough, nobody does
//! what they may not, a refund never gives back more than was sold, and at the close the drawer holds
//! at least its float, so that every day starts alike. A day's plan does not depend on other days,
//! but on the last day of the range nobody closes late, and what would come after it is left out.

use chrono::{Datelike, NaiveDate, Weekday};

use super::calendar::{Hours, hours, next_trading_day, trading_days};
use super::dice::Dice;
use super::paying::{float_count, handed_over, pile, round_down_to};
use super::people::{MadeUpPerson, who_may};
use super::reduced::{self, Given};
use super::shapes::{PlannedItem, basket, minute_of_sale};
use super::shops::shop as shop_of;
use crate::domain::access::Capability;
use crate::domain::cash::Pieces;
use crate::domain::catalogue::Trade;
use crate::domain::sales::{RefundWish, round_up_to_next_pound};
use crate::domain::tenders::TenderKind;
use crate::domain::till_sessions::MovementKind;
use crate::domain::{Milli, OutOfRange, Pence, Rounding, share_out};

mod mishaps;
pub mod open_day;

/// One day of one shop. All minutes are minutes of the day on London's clock.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DayPlan {
    /// Which day.
    pub date: NaiveDate,
    /// Which shop.
    pub shop: Trade,
    /// How the till is opened.
    pub opening: Opening,
    /// What happens, in time order.
    pub events: Vec<Event>,
    /// How the day is closed.
    pub closing: Closing,
    /// The second look; none where nobody has got round to it yet.
    pub second_look: Option<SecondLook>,
}

/// The till is opened with its float.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Opening {
    /// When: after what is left of the day before, before the doors open.
    pub minute: i64,
    /// By whom.
    pub by: &'static MadeUpPerson,
    /// The pieces that were counted; always worth [`super::shops::MadeUpShop::float`].
    pub count: Vec<Pieces>,
}

/// One thing that happens in the day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Event {
    /// When; several things may happen in one minute, in the order of the list.
    pub minute: i64,
    /// Who is signed in and does it.
    pub by: &'static MadeUpPerson,
    /// What.
    pub what: What,
}

/// What can happen in a day. A sale is named by its place among the sales of the day, from 0.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum What {
    /// Something is sold.
    Sale(PlannedSale),
    /// Some of an earlier sale of the day is given back.
    Refund(PlannedRefund),
    /// Money is put into the drawer or taken out: paid in, paid out, travel, a drop.
    CashMoved {
        /// Why.
        kind: MovementKind,
        /// Into the drawer; out is negative.
        pence: Pence,
        /// In words; travel money and drops have none.
        note: Option<&'static str>,
    },
    /// The change of an earlier cash sale is put right.
    WrongChange {
        /// Which sale.
        sale: usize,
        /// Into the drawer; out is negative.
        pence: Pence,
        /// In words.
        note: &'static str,
    },
    /// An earlier sale was paid in another way than was keyed.
    WrongWayOfPaying {
        /// Which sale.
        sale: usize,
        /// What was keyed.
        from: TenderKind,
        /// What it was.
        to: TenderKind,
        /// How much: the whole sale.
        pence: Pence,
        /// In words.
        note: &'static str,
    },
    /// The drawer is opened without a sale.
    NoSale {
        /// Why, in words.
        note: &'static str,
    },
}

/// One planned sale.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlannedSale {
    /// What is bought, in the order of tapping: line n of the sale is the n-th of these.
    pub items: Vec<PlannedItem>,
    /// What the customer gives on top; nothing, mostly.
    pub donation: Pence,
    /// What is given off the whole of it by hand.
    pub given: Option<Given>,
    /// What is noted for the whole of it.
    pub note: Option<&'static str>,
    /// How it is paid, in order; what was not declined comes to the goods and the donation.
    pub payments: Vec<PlannedPayment>,
}

/// One try at paying.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PlannedPayment {
    /// Coins and notes.
    Cash {
        /// What is handed over.
        tendered: Pence,
        /// What is handed back.
        change: Pence,
    },
    /// The card machine says yes.
    Card {
        /// The amount keyed.
        amount: Pence,
    },
    /// The card machine says no, and nothing is paid.
    CardDeclined {
        /// The amount keyed.
        amount: Pence,
    },
}

impl PlannedPayment {
    /// The way of paying and what stays in the shop; none where the card was declined.
    pub fn paid(self) -> Result<Option<(TenderKind, Pence)>, OutOfRange> {
        Ok(match self {
            Self::Cash { tendered, change } => Some((TenderKind::Cash, tendered.minus(change)?)),
            Self::Card { amount } => Some((TenderKind::Card, amount)),
            Self::CardDeclined { .. } => None,
        })
    }
}

impl PlannedSale {
    /// A sale of these for their prices, not paid for yet.
    pub const fn of(items: Vec<PlannedItem>) -> Self {
        Self {
            items,
            donation: Pence::ZERO,
            given: None,
            note: None,
            payments: Vec::new(),
        }
    }

    /// What each line comes to, its share of what comes off the whole taken off.
    pub fn lines(&self) -> Result<Vec<Pence>, OutOfRange> {
        let own: Vec<Pence> = self
            .items
            .iter()
            .map(PlannedItem::total)
            .collect::<Result<_, _>>()?;
        let Some(given) = self.given else {
            return Ok(own);
        };
        let off = given.off.of(Pence::sum(own.iter().copied())?)?;
        let shares = share_out(off, &own)?;
        own.iter()
            .zip(shares)
            .map(|(line, s)| line.minus(s))
            .collect()
    }

    /// What the goods come to, without a donation.
    pub fn goods(&self) -> Result<Pence, OutOfRange> {
        Pence::sum(self.lines()?)
    }

    /// The one way of paying and its amount, where there was only one.
    fn paid_in_one_way(&self) -> Result<Option<(TenderKind, Pence)>, OutOfRange> {
        let mut paid = Vec::new();
        for payment in &self.payments {
            paid.extend(payment.paid()?);
        }
        Ok(if let [one] = paid.as_slice() {
            Some(*one)
        } else {
            None
        })
    }
}

/// One planned refund.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlannedRefund {
    /// Of which sale of the day; it was paid in one way and is given back in that way.
    pub sale: usize,
    /// What is given back.
    pub lines: Vec<RefundWish>,
    /// How the money goes back.
    pub tender: TenderKind,
    /// What goes back; positive.
    pub pence: Pence,
    /// Why, in words.
    pub note: &'static str,
}

/// The day is counted and closed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Closing {
    /// On which day: the same, or, late, the next trading day before it opens.
    pub on: NaiveDate,
    /// When.
    pub minute: i64,
    /// By whom.
    pub by: &'static MadeUpPerson,
    /// What the drawer should hold by this plan.
    pub expected: Pence,
    /// What the count is off by: more than expected is positive; mostly nothing.
    pub off: Pence,
    /// A sentence about the difference, where there is one.
    pub note: Option<&'static str>,
    /// The pieces that were counted, worth `expected` and `off`; each kind once.
    pub count: Vec<Pieces>,
    /// What the card machine says it took, refunds taken off.
    pub card_machine: Pence,
    /// What goes to the bank.
    pub banked: Pence,
    /// What stays in the drawer: the float of the next day.
    pub stays: Pence,
}

/// Somebody else looks at the closed day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SecondLook {
    /// On which day: the next trading day.
    pub on: NaiveDate,
    /// When: after a late close, before the till is opened.
    pub minute: i64,
    /// By whom: never who closed.
    pub by: &'static MadeUpPerson,
}

/// The plans of all trading days of this shop, from the first to the last, both included.
pub fn plan(
    seed: u64,
    shop: Trade,
    from: NaiveDate,
    until: NaiveDate,
) -> impl Iterator<Item = Result<DayPlan, OutOfRange>> {
    trading_days(shop, from, until).filter_map(move |date| day(seed, shop, date, until).transpose())
}

/// The plan of one day in a range that ends with `until`; none where the shop is closed.
pub fn day(
    seed: u64,
    shop: Trade,
    date: NaiveDate,
    until: NaiveDate,
) -> Result<Option<DayPlan>, OutOfRange> {
    let Some(hours) = hours(shop, date) else {
        return Ok(None);
    };
    let purpose = [
        number_of(shop),
        u64::from(date.num_days_from_ce().unsigned_abs()),
    ];
    let mut dice = Dice::for_purpose(seed, &purpose);
    let Some(team) = Team::of_the_day(&mut dice, shop, date) else {
        return Ok(None);
    };
    let sales = sales(&mut dice, &team, shop, date, hours)?;
    let mut drawer = Drawer {
        cash: Pence::new(shop_of(shop).float),
        card: Pence::ZERO,
        float: Pence::new(shop_of(shop).float),
    };
    let events = mishaps::among(&mut dice, &team, sales, date, hours, &mut drawer)?;
    let opening = Opening {
        minute: hours.open.saturating_sub(dice.between(2, 7)),
        by: team.lead,
        count: float_count(shop).to_vec(),
    };
    let next = next_trading_day(shop, date).filter(|next| *next <= until);
    let closing = closing(&mut dice, &team, (shop, date, hours), next, &drawer)?;
    let second_look = next.and_then(|on| second_look(&mut dice, shop, on, closing.by));
    Ok(Some(DayPlan {
        date,
        shop,
        opening,
        events,
        closing,
        second_look,
    }))
}

/// The number that stands for a shop among the purposes of the dice.
fn number_of(shop: Trade) -> u64 {
    match shop {
        Trade::Bakery => 1,
        Trade::Bike => 2,
    }
}

/// Who works on a day.
struct Team {
    /// Who may open, refund and close.
    lead: &'static MadeUpPerson,
    /// Those who mostly stand at the till.
    helpers: Vec<&'static MadeUpPerson>,
}

impl Team {
    fn of_the_day(dice: &mut Dice, shop: Trade, date: NaiveDate) -> Option<Self> {
        let lead = *dice.pick(&who_may(Capability::Close, shop, date))?;
        let mut others = who_may(Capability::Sell, shop, date);
        others.retain(|p| *p != lead && !p.may(Capability::Close, shop, date));
        let mut helpers = Vec::new();
        for _ in 0..dice.between(2, 3) {
            if let Some(helper) = dice.pick(&others).copied() {
                others.retain(|p| *p != helper);
                helpers.push(helper);
            }
        }
        Some(Self { lead, helpers })
    }

    fn seller(&self, dice: &mut Dice) -> &'static MadeUpPerson {
        if dice.percent(15) {
            return self.lead;
        }
        dice.pick(&self.helpers).copied().unwrap_or(self.lead)
    }
}

/// What the plan knows to be in the drawer and on the card machine.
struct Drawer {
    cash: Pence,
    card: Pence,
    float: Pence,
}

impl Drawer {
    fn take(&mut self, tender: TenderKind, pence: Pence) -> Result<(), OutOfRange> {
        let sum = match tender {
            TenderKind::Cash => &mut self.cash,
            TenderKind::Card => &mut self.card,
            // What arrives in the bank or stands on an account is in neither.
            TenderKind::BankTransfer | TenderKind::OnAccount => return Ok(()),
        };
        *sum = sum.plus(pence)?;
        Ok(())
    }

    /// Whether the float is still whole after so much was taken out.
    fn can_spare(&self, pence: Pence) -> Result<bool, OutOfRange> {
        Ok(self.cash.minus(pence)? >= self.float)
    }
}

/// How many customers pay on this day.
fn how_many_sales(dice: &mut Dice, shop: Trade, date: NaiveDate) -> i64 {
    let usual = match (shop, date.weekday()) {
        (Trade::Bakery, Weekday::Sat) => 118,
        (Trade::Bakery, Weekday::Fri) => 102,
        (Trade::Bakery, Weekday::Thu) => 92,
        (Trade::Bakery, Weekday::Wed) => 86,
        (Trade::Bakery, _) => 82,
        (Trade::Bike, Weekday::Sat) => 19,
        (Trade::Bike, Weekday::Fri) => 14,
        (Trade::Bike, _) => 12,
    };
    // Bread sells before Christmas and hardly in August; bikes come out with the sun.
    let season = match (shop, date.month()) {
        (Trade::Bakery, 12) => 108,
        (Trade::Bakery, 8) => 92,
        (Trade::Bike, 11 | 12 | 1 | 2) => 78,
        (Trade::Bike, 4..=7) => 122,
        _ => 100,
    };
    let luck = dice.between(90, 110);
    let (least, most) = match shop {
        Trade::Bakery => (70, 130),
        Trade::Bike => (8, 25),
    };
    (usual * season * luck / 10_000).clamp(least, most)
}

/// The sales of the day, in time order.
fn sales(
    dice: &mut Dice,
    team: &Team,
    shop: Trade,
    date: NaiveDate,
    hours: Hours,
) -> Result<Vec<(Event, PlannedSale)>, OutOfRange> {
    let count = how_many_sales(dice, shop, date);
    let mut minutes: Vec<i64> = (0..count)
        .map(|_| minute_of_sale(dice, shop, hours))
        .collect();
    minutes.sort_unstable();
    let mut sales = Vec::new();
    for minute in minutes {
        let sale = sale(dice, shop, minute)?;
        let what = What::Sale(sale.clone());
        sales.push((
            Event {
                minute,
                by: team.seller(dice),
                what,
            },
            sale,
        ));
    }
    Ok(sales)
}

fn sale(dice: &mut Dice, shop: Trade, minute: i64) -> Result<PlannedSale, OutOfRange> {
    let mut sale = PlannedSale::of(basket(dice, shop, minute)?);
    reduced::some(dice, &mut sale, shop, minute);
    let goods = sale.goods()?;
    if dice.percent(3) {
        sale.donation = round_up_to_next_pound(goods).unwrap_or(Pence::ZERO);
    }
    sale.payments = payments(dice, goods.plus(sale.donation)?)?;
    Ok(sale)
}

fn payments(dice: &mut Dice, due: Pence) -> Result<Vec<PlannedPayment>, OutOfRange> {
    // Small sums are paid in cash more often: chances in a hundred, up to so many pence.
    let chances = [(600, 36), (2000, 26), (6000, 12)];
    let in_cash = chances
        .iter()
        .find(|(most, _)| due.get() <= *most)
        .map_or(4, |(_, c)| *c);
    let card = PlannedPayment::Card { amount: due };
    let declined = PlannedPayment::CardDeclined { amount: due };
    Ok(if dice.percent(in_cash) {
        vec![cash(dice, due)?]
    } else if dice.percent(1) {
        let again = if dice.percent(60) {
            cash(dice, due)?
        } else {
            card
        };
        vec![declined, again]
    } else if due > Pence::new(700) && dice.percent(2) {
        // They have one note and put the rest on the card.
        let note = Pence::new(if due > Pence::new(2400) { 2000 } else { 500 });
        let rest = due.minus(note)?;
        vec![
            PlannedPayment::Cash {
                tendered: note,
                change: Pence::ZERO,
            },
            PlannedPayment::Card { amount: rest },
        ]
    } else {
        vec![card]
    })
}

fn cash(dice: &mut Dice, due: Pence) -> Result<PlannedPayment, OutOfRange> {
    let tendered = handed_over(dice, due)?;
    Ok(PlannedPayment::Cash {
        tendered,
        change: tendered.minus(due)?,
    })
}

/// What people write beside a difference.
const DIFFERENCE_NOTES: [&str; 4] = [
    "Counted twice with the same result.",
    "Perhaps a coin fell behind the counter.",
    "It was busy at lunch and change may have been miscounted.",
    "No reason found.",
];

fn closing(
    dice: &mut Dice,
    team: &Team,
    (shop, date, hours): (Trade, NaiveDate, Hours),
    next: Option<NaiveDate>,
    drawer: &Drawer,
) -> Result<Closing, OutOfRange> {
    let late = next
        .filter(|next| date.succ_opt() == Some(*next))
        .filter(|_| dice.percent(3));
    let lead_then = late.and_then(|on| dice.pick(&who_may(Capability::Close, shop, on)).copied());
    let (on, minute, by) = match (late, late.and_then(|on| self::hours(shop, on)), lead_then) {
        (Some(on), Some(then), Some(lead)) => {
            (on, then.open.saturating_sub(dice.between(20, 30)), lead)
        }
        _ => (
            date,
            hours.close.saturating_add(dice.between(8, 35)),
            team.lead,
        ),
    };
    let expected = drawer.cash;
    let mut off = Pence::ZERO;
    if dice.percent(18) {
        let size = dice
            .pick(&[5, 10, 10, 20, 20, 50, 100, 200])
            .copied()
            .unwrap_or(0);
        off = Pence::new(if dice.percent(40) { size } else { -size });
    }
    if expected.plus(off)? < drawer.float {
        off = Pence::ZERO;
    }
    let note = if off == Pence::ZERO {
        None
    } else {
        dice.pick(&DIFFERENCE_NOTES).copied()
    };
    let counted = expected.plus(off)?;
    Ok(Closing {
        on,
        minute,
        by,
        expected,
        off,
        note,
        count: pile(dice, shop, counted)?,
        card_machine: drawer.card,
        banked: counted.minus(drawer.float)?,
        stays: drawer.float,
    })
}

fn second_look(
    dice: &mut Dice,
    shop: Trade,
    on: NaiveDate,
    closed_by: &MadeUpPerson,
) -> Option<SecondLook> {
    let mut others = who_may(Capability::SecondLook, shop, on);
    others.retain(|p| *p != closed_by);
    let by = *dice.pick(&others)?;
    let minute = hours(shop, on)?.open.saturating_sub(dice.between(9, 15));
    // Now and then nobody gets round to it.
    (!dice.percent(3)).then_some(SecondLook { on, minute, by })
}

#[cfg(test)]
mod tests;
