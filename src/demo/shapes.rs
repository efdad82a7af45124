//! What goes into a basket, by the hour.
//!
//! The bakery's shapes and their weights come from how often a real bakery-café sold each: "The Bread
//! Basket", a public data set of a bakery in Edinburgh (some 5,500 sales over the winter of 2016 to
//! 2017), its 36 kinds of thing put together into our parts, rare shapes left out. The bike shop's are
//! our own guess.

use super::calendar::Hours;
use super::dice::Dice;
use super::products::{MadeUpProduct, Part, SoldBy, products};
use super::reduced::Given;
use crate::domain::catalogue::{Place, Trade};
use crate::domain::{Milli, OutOfRange};

/// One line of a planned basket.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PlannedItem {
    /// What.
    pub product: &'static MadeUpProduct,
    /// Where it is eaten.
    pub place: Place,
    /// How much of it; no other line of the basket has the same product and place.
    pub quantity: Milli,
    /// Whether it is at half price because it is late in the day.
    pub late: bool,
    /// What is given off it by hand.
    pub given: Option<Given>,
    /// What is noted for it.
    pub note: Option<&'static str>,
}

impl PlannedItem {
    /// So much of this for this place, at its price.
    pub const fn of(product: &'static MadeUpProduct, place: Place, quantity: Milli) -> Self {
        Self {
            product,
            place,
            quantity,
            late: false,
            given: None,
            note: None,
        }
    }
}

/// How often a basket has these parts.
struct Shape {
    weight: u64,
    parts: &'static [Part],
}

use Part::{
    Bike, Bread, Cake, ColdDrink, Component, Helmet, HotDrink, Light, Loaf, Lock, Lunch, Pastry,
    Repair, Treat, Tyre, Wear,
};

macro_rules! shapes {
    ($($weight:literal: $($part:ident)+;)*) => { &[$(Shape { weight: $weight, parts: &[$($part),+] }),*] };
}

static BAKERY_SHAPES: &[Shape] = shapes! {
    770: Loaf;
    180: Bread;
    806: HotDrink;
    257: Cake HotDrink;
    30: Treat HotDrink;
    181: Cake;
    40: Treat;
    220: HotDrink HotDrink;
    160: Loaf HotDrink;
    43: Bread HotDrink;
    173: HotDrink Pastry;
    141: HotDrink Lunch;
    98: Loaf Cake;
    91: Loaf Pastry;
    90: Lunch;
    88: Cake HotDrink HotDrink;
    60: Loaf Loaf;
    26: Loaf Bread;
    73: Pastry;
    67: HotDrink HotDrink Pastry;
    53: ColdDrink;
    37: Loaf Lunch;
    35: Loaf Cake HotDrink;
    33: Loaf HotDrink Pastry;
    31: HotDrink HotDrink Lunch;
    30: Loaf HotDrink HotDrink;
    24: Bread HotDrink Lunch;
    15: Pastry Pastry;
    14: ColdDrink HotDrink;
    13: Loaf Loaf HotDrink;
    10: HotDrink Pastry Pastry;
    9: HotDrink HotDrink HotDrink;
    8: ColdDrink Lunch;
    8: HotDrink Lunch Lunch;
    8: Cake Cake;
    6: Loaf Loaf Pastry;
    5: HotDrink HotDrink Pastry Pastry;
    5: ColdDrink HotDrink Pastry;
};

static BIKE_SHAPES: &[Shape] = shapes! {
    22: Repair;
    14: Repair Component;
    10: Repair Tyre;
    4: Repair Repair;
    4: Repair Component Component;
    14: Tyre;
    6: Tyre Tyre;
    12: Component;
    6: Component Component;
    9: Lock;
    8: Light;
    3: Light Lock;
    6: Helmet;
    3: Helmet Light;
    4: Wear;
    2: Wear Light;
    6: Bike;
    2: Bike Lock;
    2: Bike Light Helmet;
};

/// How the doors' time is spread: how many of a thousand customers come in each half hour, from the
/// opening on.
fn crowd(shop: Trade) -> &'static [u64] {
    match shop {
        Trade::Bakery => &[
            60, 80, 85, 75, 65, 60, 65, 75, 90, 95, 70, 55, 45, 35, 25, 20,
        ],
        Trade::Bike => &[
            50, 60, 65, 65, 75, 85, 80, 60, 55, 55, 60, 65, 70, 70, 55, 30,
        ],
    }
}

/// The minute of the day at which a customer pays, between opening and closing.
pub fn minute_of_sale(dice: &mut Dice, shop: Trade, hours: Hours) -> i64 {
    let slots: Vec<(i64, u64)> = (hours.open..hours.close)
        .step_by(30)
        .zip(crowd(shop).iter().copied())
        .collect();
    let slot = dice
        .pick_by(&slots, |(_, weight)| *weight)
        .map_or(hours.open, |(slot, _)| *slot);
    // Nobody pays in the first two minutes.
    slot.max(hours.open.saturating_add(2))
        .max(slot.saturating_add(dice.between(0, 29)))
}

/// How likely a shape is at this minute: lunch at noon, bread in the morning, sandwiches not at nine.
fn weight_at(shape: &Shape, minute: i64) -> u64 {
    let has = |part| shape.parts.contains(&part);
    let percent = if has(Lunch) {
        match minute {
            ..630 => 0,
            690..=870 => 320,
            _ => 80,
        }
    } else if has(Loaf) {
        if minute < 900 { 110 } else { 60 }
    } else if has(HotDrink) && minute < 660 {
        125
    } else {
        100
    };
    shape.weight.saturating_mul(percent)
}

/// What one customer buys at this minute.
pub fn basket(dice: &mut Dice, shop: Trade, minute: i64) -> Result<Vec<PlannedItem>, OutOfRange> {
    let shapes = match shop {
        Trade::Bakery => BAKERY_SHAPES,
        Trade::Bike => BIKE_SHAPES,
    };
    let parts = dice
        .pick_by(shapes, |s| weight_at(s, minute))
        .map_or(&[][..], |s| s.parts);
    let may_sit = parts
        .iter()
        .any(|p| matches!(p, HotDrink | Lunch | Cake | Pastry));
    let sits = shop == Trade::Bakery && may_sit && dice.percent(38);
    let mut items: Vec<PlannedItem> = Vec::new();
    for part in parts {
        let on_shelf: Vec<&'static MadeUpProduct> =
            products(shop).iter().filter(|p| p.part == *part).collect();
        let Some(product) = dice.pick_by(&on_shelf, |p| p.often).copied() else {
            continue;
        };
        let place = if sits && *part != Loaf {
            Place::EatIn
        } else {
            Place::TakeAway
        };
        let quantity = match product.sold_by {
            SoldBy::Metre => Milli::new(dice.between(1, 5).saturating_mul(500)),
            SoldBy::Piece => Milli::pieces(how_many(dice, *part))?,
        };
        match items
            .iter_mut()
            .find(|i| (i.product, i.place) == (product, place))
        {
            Some(same) => same.quantity = same.quantity.plus(quantity)?,
            None => items.push(PlannedItem::of(product, place, quantity)),
        }
    }
    Ok(items)
}

/// How many of one thing: mostly one, more of what people take home for others.
fn how_many(dice: &mut Dice, part: Part) -> i64 {
    match part {
        Bread if dice.percent(35) => dice.between(2, 6),
        Pastry | Treat if dice.percent(12) => dice.between(2, 4),
        Tyre if dice.percent(15) => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::calendar::hours;

    #[test]
    fn every_part_of_every_shape_is_on_the_shelf() {
        for (shop, shapes) in [(Trade::Bakery, BAKERY_SHAPES), (Trade::Bike, BIKE_SHAPES)] {
            for part in shapes.iter().flat_map(|s| s.parts) {
                assert!(products(shop).iter().any(|p| p.part == *part), "{part:?}");
            }
            for product in products(shop) {
                assert!(shapes.iter().any(|s| s.parts.contains(&product.part)));
            }
        }
    }

    #[test]
    fn customers_come_while_the_doors_are_open() {
        let mut dice = Dice::new(3);
        for day in ["2026-11-20", "2026-11-21"] {
            for shop in [Trade::Bakery, Trade::Bike] {
                let hours = hours(shop, day.parse().unwrap()).unwrap();
                for _ in 0..2000 {
                    let minute = minute_of_sale(&mut dice, shop, hours);
                    assert!(hours.open + 2 <= minute && minute < hours.close);
                }
            }
        }
    }

    #[test]
    fn no_sandwich_at_nine_many_at_noon_and_each_line_once() {
        let mut dice = Dice::new(3);
        let mut lunches = |minute| {
            let mut count = 0;
            for _ in 0..1000 {
                let items = basket(&mut dice, Trade::Bakery, minute).unwrap();
                assert!(!items.is_empty());
                count += usize::from(items.iter().any(|i| i.product.part == Lunch));
                for (n, item) in items.iter().enumerate() {
                    assert!(item.quantity > Milli::ZERO);
                    let twice =
                        |i: &&PlannedItem| (i.product, i.place) == (item.product, item.place);
                    assert!(items.iter().skip(n + 1).find(twice).is_none());
                    let loaf_stays = item.product.part == Loaf && item.place == Place::EatIn;
                    assert!(!loaf_stays, "a loaf goes home");
                }
            }
            count
        };
        assert_eq!(lunches(9 * 60), 0);
        assert!(lunches(12 * 60 + 30) > 150);
    }
}
