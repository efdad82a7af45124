//! What happens between the sales: money back, money out, and things put right.

use std::collections::BTreeSet;

use super::{
    Datelike, Dice, Drawer, Event, Hours, MadeUpPerson, Milli, MovementKind, NaiveDate, OutOfRange,
    Pence, PlannedPayment, PlannedRefund, PlannedSale, RefundWish, Rounding, Team, TenderKind,
    Weekday, What, round_down_to,
};
use crate::demo::products::SoldBy;
use crate::demo::shapes::PlannedItem;

const REFUND_NOTES: [&str; 5] = [
    "The customer changed their mind.",
    "It was rung up twice.",
    "It was not what they had asked for.",
    "Given back unopened.",
    "We had run out after taking the money.",
];

const MILK_NOTES: [&str; 3] = [
    "Milk from the corner shop.",
    "Oat milk, because the delivery was short.",
    "Washing-up liquid and cloths.",
];

const PAID_IN_NOTES: [&str; 2] = ["More change from the safe.", "Coins from the bank."];

const NO_SALE_NOTES: [&str; 3] = [
    "Changed a note for a customer.",
    "Put a new roll of coins into the drawer.",
    "Looked for a receipt that had slipped in.",
];

const TOO_LITTLE_NOTES: [&str; 2] = [
    "The customer came back: they had been given too little.",
    "A coin was missing from the change.",
];

const TOO_MUCH_NOTES: [&str; 2] = [
    "The customer brought back change that was too much.",
    "One coin too many was given, and returned.",
];

const WRONG_WAY_NOTES: [&str; 2] = [
    "The wrong button was tapped.",
    "The customer changed how to pay at the last moment.",
];

/// What may happen beside the sales, when the drawer and the day allow it.
#[derive(Clone, Copy)]
enum Wish {
    Refund,
    Travel,
    Milk,
    PaidIn,
    Drop,
    NoSale,
    WrongChange,
    WrongWay,
}

/// The wishes of this day, with their minutes.
fn wishes(dice: &mut Dice, date: NaiveDate, hours: Hours, sales: usize) -> Vec<(i64, Wish)> {
    let busy = matches!(date.weekday(), Weekday::Fri | Weekday::Sat);
    let shares_of_hundred = [
        (Wish::Refund, if sales > 40 { 28 } else { 10 }),
        (Wish::Refund, if sales > 40 { 8 } else { 2 }),
        (Wish::Travel, 55),
        (Wish::Travel, 25),
        (Wish::Milk, if sales > 40 { 14 } else { 6 }),
        (Wish::PaidIn, 3),
        (Wish::Drop, if busy { 90 } else { 15 }),
        (Wish::NoSale, 7),
        (Wish::WrongChange, if sales > 40 { 6 } else { 2 }),
        (Wish::WrongWay, if sales > 40 { 5 } else { 3 }),
    ];
    let mut wishes = Vec::new();
    for (wish, percent) in shares_of_hundred {
        if !dice.percent(percent) {
            continue;
        }
        // Travel money and drops come in the afternoon, the rest once there were some sales.
        let from = match wish {
            Wish::Travel | Wish::Drop => hours.close.saturating_sub(150),
            _ => hours.open.saturating_add(90),
        };
        wishes.push((dice.between(from, hours.close.saturating_sub(10)), wish));
    }
    wishes.sort_by_key(|(minute, _)| *minute);
    wishes
}

/// The day so far.
struct Day<'a> {
    lead: &'static MadeUpPerson,
    drawer: &'a mut Drawer,
    /// The sales rung so far, with their minutes.
    rung: Vec<(i64, PlannedSale)>,
    /// Sales that something was done about already.
    touched: BTreeSet<usize>,
}

/// All events of the day, in time order: the sales, and what happens between them.
pub(super) fn among(
    dice: &mut Dice,
    team: &Team,
    sales: Vec<(Event, PlannedSale)>,
    date: NaiveDate,
    hours: Hours,
    drawer: &mut Drawer,
) -> Result<Vec<Event>, OutOfRange> {
    let wishes = wishes(dice, date, hours, sales.len());
    let mut wishes = wishes.into_iter().peekable();
    let mut day = Day {
        lead: team.lead,
        drawer,
        rung: Vec::new(),
        touched: BTreeSet::new(),
    };
    let mut events = Vec::new();
    for (event, sale) in sales {
        while let Some((minute, wish)) = wishes.next_if(|(minute, _)| *minute < event.minute) {
            events.extend(day.grant(dice, minute, wish)?);
        }
        for payment in &sale.payments {
            if let Some((tender, pence)) = payment.paid()? {
                day.drawer.take(tender, pence)?;
            }
        }
        day.rung.push((event.minute, sale));
        events.push(event);
    }
    for (minute, wish) in wishes {
        events.extend(day.grant(dice, minute, wish)?);
    }
    Ok(events)
}

impl Day<'_> {
    /// Makes the wish come true, where the drawer and the day allow it.
    fn grant(
        &mut self,
        dice: &mut Dice,
        minute: i64,
        wish: Wish,
    ) -> Result<Option<Event>, OutOfRange> {
        let what = match wish {
            Wish::Refund => self.refund(dice, minute)?,
            Wish::Travel => {
                let fares = dice
                    .pick(&[175, 350, 350, 350, 560])
                    .copied()
                    .unwrap_or(350);
                self.pay_out(MovementKind::PaidOutTravel, Pence::new(fares), None)?
            }
            Wish::Milk => {
                let pence = Pence::new(dice.between(24, 98).saturating_mul(5));
                self.pay_out(
                    MovementKind::PaidOut,
                    pence,
                    dice.pick(&MILK_NOTES).copied(),
                )?
            }
            Wish::PaidIn => {
                let pence = Pence::new(dice.between(1, 2).saturating_mul(1000));
                self.drawer.take(TenderKind::Cash, pence)?;
                let note = dice.pick(&PAID_IN_NOTES).copied();
                Some(What::CashMoved {
                    kind: MovementKind::PaidIn,
                    pence,
                    note,
                })
            }
            Wish::Drop => self.drop_to_safe()?,
            Wish::NoSale => dice.pick(&NO_SALE_NOTES).map(|note| What::NoSale { note }),
            Wish::WrongChange => self.wrong_change(dice, minute)?,
            Wish::WrongWay => self.wrong_way(dice)?,
        };
        Ok(what.map(|what| Event {
            minute,
            by: self.lead,
            what,
        }))
    }

    fn pay_out(
        &mut self,
        kind: MovementKind,
        pence: Pence,
        note: Option<&'static str>,
    ) -> Result<Option<What>, OutOfRange> {
        if !self.drawer.can_spare(pence)? {
            return Ok(None);
        }
        let pence = pence.negated()?;
        self.drawer.take(TenderKind::Cash, pence)?;
        Ok(Some(What::CashMoved { kind, pence, note }))
    }

    /// Twenties go to the safe once there are many; some notes stay to give change with.
    fn drop_to_safe(&mut self) -> Result<Option<What>, OutOfRange> {
        let spare = self
            .drawer
            .cash
            .minus(self.drawer.float)?
            .minus(Pence::new(4000))?;
        if spare < Pence::new(6000) {
            return Ok(None);
        }
        self.pay_out(MovementKind::Drop, round_down_to(spare, 2000)?, None)
    }

    /// Sales that nothing was done about and that were paid in one way.
    fn untouched(&self) -> Result<Vec<(usize, TenderKind, Pence)>, OutOfRange> {
        let mut found = Vec::new();
        for (n, (_, sale)) in self.rung.iter().enumerate() {
            if let Some((tender, pence)) = sale.paid_in_one_way()?
                && !self.touched.contains(&n)
            {
                found.push((n, tender, pence));
            }
        }
        Ok(found)
    }

    fn refund(&mut self, dice: &mut Dice, minute: i64) -> Result<Option<What>, OutOfRange> {
        let mut candidates = self.untouched()?;
        candidates.retain(|(n, _, _)| self.rung.get(*n).is_some_and(|(at, _)| *at < minute));
        let Some((sale, tender, _)) = dice.pick(&candidates).copied() else {
            return Ok(None);
        };
        let Some((_, sold)) = self.rung.get(sale) else {
            return Ok(None);
        };
        let items: Vec<_> = sold.items.iter().zip(sold.lines()?).collect();
        let everything = items.len() == 1 || dice.percent(20);
        let only = dice.between(1, i64::try_from(items.len()).unwrap_or(1));
        let mut lines = Vec::new();
        let mut pence = Pence::ZERO;
        for (line, (item, total)) in (1_u32..).zip(items) {
            if everything || i64::from(line) == only {
                let (quantity, back) = some_of(dice, item, total)?;
                lines.push(RefundWish { line, quantity });
                pence = pence.plus(back)?;
            }
        }
        if tender == TenderKind::Cash && !self.drawer.can_spare(pence)? {
            return Ok(None);
        }
        self.drawer.take(tender, pence.negated()?)?;
        self.touched.insert(sale);
        let note = dice.pick(&REFUND_NOTES).copied().unwrap_or_default();
        Ok(Some(What::Refund(PlannedRefund {
            sale,
            lines,
            tender,
            pence,
            note,
        })))
    }

    fn wrong_change(&mut self, dice: &mut Dice, minute: i64) -> Result<Option<What>, OutOfRange> {
        let recent = |n: usize| {
            self.rung.get(n).is_some_and(|(at, sale)| {
                let gave_change = |p: &PlannedPayment| {
                    matches!(p, PlannedPayment::Cash { change, .. } if *change > Pence::ZERO)
                };
                (1..=60).contains(&minute.saturating_sub(*at))
                    && sale.payments.iter().any(gave_change)
            })
        };
        let mut candidates = self.untouched()?;
        candidates.retain(|(n, _, _)| recent(*n));
        let Some((sale, _, _)) = dice.pick(&candidates).copied() else {
            return Ok(None);
        };
        let size = Pence::new(dice.pick(&[50, 100, 100, 200, 500]).copied().unwrap_or(100));
        let (pence, notes) = if dice.percent(70) {
            if !self.drawer.can_spare(size)? {
                return Ok(None);
            }
            (size.negated()?, &TOO_LITTLE_NOTES)
        } else {
            (size, &TOO_MUCH_NOTES)
        };
        self.drawer.take(TenderKind::Cash, pence)?;
        self.touched.insert(sale);
        let note = dice.pick(notes).copied().unwrap_or_default();
        Ok(Some(What::WrongChange { sale, pence, note }))
    }

    fn wrong_way(&mut self, dice: &mut Dice) -> Result<Option<What>, OutOfRange> {
        let Some((sale, from, pence)) = dice.pick(&self.untouched()?).copied() else {
            return Ok(None);
        };
        let to = match from {
            TenderKind::Cash => TenderKind::Card,
            _ => TenderKind::Cash,
        };
        if from == TenderKind::Cash && !self.drawer.can_spare(pence)? {
            return Ok(None);
        }
        self.drawer.take(from, pence.negated()?)?;
        self.drawer.take(to, pence)?;
        self.touched.insert(sale);
        let note = dice.pick(&WRONG_WAY_NOTES).copied().unwrap_or_default();
        Ok(Some(What::WrongWayOfPaying {
            sale,
            from,
            to,
            pence,
            note,
        }))
    }
}

/// How much of a line that came to this comes back, and what for it goes back: all of it, or some whole pieces.
fn some_of(
    dice: &mut Dice,
    item: &PlannedItem,
    total: Pence,
) -> Result<(Milli, Pence), OutOfRange> {
    let quantity = match (item.product.sold_by, item.quantity.whole()) {
        (SoldBy::Piece, Some(pieces)) => Milli::pieces(dice.between(1, pieces))?,
        _ => item.quantity,
    };
    // The first that is given back of a line: the domain's rule with nothing before it.
    let back = total.share(quantity.get(), item.quantity.get(), Rounding::Down)?;
    Ok((quantity, back))
}
