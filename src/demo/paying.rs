//! Coins and notes on the counter: what people hand over, and what lies in the drawer.

use super::dice::Dice;
use crate::domain::cash::{CashKind, KindsInDrawer, Pieces, change, worth};
use crate::domain::catalogue::Trade;
use crate::domain::{OutOfRange, Pence, Rounding};

/// What a customer hands over for `due`: the exact coins, or the next round sum that notes make.
///
/// Never less than `due`, and less than £50 more.
pub fn handed_over(dice: &mut Dice, due: Pence) -> Result<Pence, OutOfRange> {
    let ways: &[(i64, u64)] = &[
        (1, 24),
        (50, 8),
        (100, 16),
        (500, 22),
        (1000, 20),
        (2000, 9),
        (5000, 1),
    ];
    let step = dice
        .pick_by(ways, |(_, weight)| *weight)
        .map_or(1, |(step, _)| *step);
    round_up_to(due, step)
}

/// The next whole multiple of `step` pence that is not less than `amount`.
fn round_up_to(amount: Pence, step: i64) -> Result<Pence, OutOfRange> {
    let whole = amount.share(1, step, Rounding::Down)?.times(step)?;
    if whole < amount {
        whole.plus(Pence::new(step))
    } else {
        Ok(whole)
    }
}

/// The largest whole multiple of `step` pence that is not more than `amount`.
pub fn round_down_to(amount: Pence, step: i64) -> Result<Pence, OutOfRange> {
    amount.share(1, step, Rounding::Down)?.times(step)
}

const fn so_many(count: u32, kind: CashKind) -> Pieces {
    Pieces { kind, count }
}

static BAKERY_FLOAT: [Pieces; 10] = [
    so_many(40, CashKind::P1),
    so_many(30, CashKind::P2),
    so_many(20, CashKind::P5),
    so_many(30, CashKind::P10),
    so_many(25, CashKind::P20),
    so_many(20, CashKind::P50),
    so_many(20, CashKind::L1),
    so_many(5, CashKind::L2),
    so_many(6, CashKind::L5),
    so_many(2, CashKind::L10),
];

static BIKE_FLOAT: [Pieces; 8] = [
    so_many(10, CashKind::P5),
    so_many(15, CashKind::P10),
    so_many(15, CashKind::P20),
    so_many(10, CashKind::P50),
    so_many(15, CashKind::L1),
    so_many(5, CashKind::L2),
    so_many(5, CashKind::L5),
    so_many(2, CashKind::L10),
];

/// The pieces that this shop's drawer starts with, smallest kind first; worth its float.
pub fn float_count(shop: Trade) -> &'static [Pieces] {
    match shop {
        Trade::Bakery => &BAKERY_FLOAT,
        Trade::Bike => &BIKE_FLOAT,
    }
}

/// A believable pile of coins and notes that is worth exactly this: the float's pieces, and what came
/// on top of them mostly in twenties and tens. Smallest kind first, each kind once.
pub fn pile(dice: &mut Dice, shop: Trade, amount: Pence) -> Result<Vec<Pieces>, OutOfRange> {
    let float = worth(float_count(shop))?;
    let (mut pieces, mut rest) = if amount < float {
        (Vec::new(), amount)
    } else {
        (float_count(shop).to_vec(), amount.minus(float)?)
    };
    for (kind, percent) in [
        (CashKind::L20, 55),
        (CashKind::L10, 60),
        (CashKind::L5, 100),
    ] {
        let some = rest.share(dice.between(percent - 15, percent), 100, Rounding::Down)?;
        let count = some.share(1, kind.value().get(), Rounding::Down)?.get();
        let count = u32::try_from(count).map_err(|_| OutOfRange)?;
        rest = rest.minus(so_many(count, kind).worth()?)?;
        pieces.push(so_many(count, kind));
    }
    // Every kind is there, so the rest can always be made; an amount below nothing cannot.
    pieces.extend(change(rest, &KindsInDrawer::all()).map_err(|_| OutOfRange)?);
    Ok(CashKind::ALL
        .into_iter()
        .map(|kind| {
            let same = pieces.iter().filter(|p| p.kind == kind).map(|p| p.count);
            so_many(same.fold(0, u32::saturating_add), kind)
        })
        .filter(|p| p.count > 0)
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::shops::SHOPS;

    #[test]
    fn the_float_is_worth_what_the_shop_says() {
        for shop in SHOPS {
            assert_eq!(worth(float_count(shop.trade)), Ok(Pence::new(shop.float)));
        }
    }

    #[test]
    fn enough_is_handed_over_and_not_much_more() {
        let mut dice = Dice::new(5);
        for due in 1..2500 {
            let given = handed_over(&mut dice, Pence::new(due)).unwrap().get();
            assert!(due <= given && given < due + 5000);
        }
        let given = handed_over(&mut dice, Pence::new(10_000)).unwrap();
        assert_eq!(given, Pence::new(10_000), "round already");
    }

    #[test]
    fn a_pile_is_worth_exactly_what_it_should() {
        let mut dice = Dice::new(5);
        for amount in [
            0, 1, 7_999, 8_000, 9_999, 10_000, 10_003, 23_417, 61_290, 140_005,
        ] {
            for shop in SHOPS {
                let pile = pile(&mut dice, shop.trade, Pence::new(amount)).unwrap();
                assert_eq!(worth(&pile), Ok(Pence::new(amount)));
                assert!(pile.is_sorted_by(|a, b| a.kind < b.kind));
            }
        }
        assert!(pile(&mut dice, Trade::Bike, Pence::new(-1)).is_err());
    }
}
