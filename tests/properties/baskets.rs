//! What is put into a basket on a random day: filled step by step in the real one, and beside it as a
//! plain list of lines whose sums are worked out the slow way.

use pathway_till::domain::Milli;
use pathway_till::domain::Pence;
use pathway_till::domain::Refusal;
use pathway_till::domain::access::Capability;
use pathway_till::domain::basket::{Basket, Item, Priced, Step};
use pathway_till::domain::catalogue::{Place, Product};
use pathway_till::domain::reductions::{Off, Reduction, ReductionKind, ReductionReason};
use pathway_till::domain::vat::VatCode::{S, Z};

use crate::money::baskets::{left, sensible, shares};
use crate::support::{Shop, product, round_up, text};

/// The places on the shelf; the loaf and the coffee are the scene's own.
pub const LOAF: usize = 0;
pub const COFFEE: usize = 1;
pub const TOASTIE: usize = 2;
pub const PART: usize = 3;
pub const BUN: usize = 4;

/// The most that may be typed for the part.
pub const PART_LIMIT: i64 = 2000;

/// Puts out what the scene does not have: something made to order, something without a price of its
/// own, something at half price late in the day.
pub fn stock(shop: &mut Shop) -> Vec<Product> {
    let mut shelf = shop.scene.products.clone();
    shelf.push(shop.puts_out(Product {
        made_to_order: true,
        ..product("Cheese toastie", 450, (S, S))
    }));
    shelf.push(shop.puts_out(Product {
        open_limit: Some(Pence::new(PART_LIMIT)),
        ..product("Odd part", 0, (S, S))
    }));
    shelf.push(shop.puts_out(Product {
        half_price_late: true,
        ..product("Late bun", 325, (Z, S))
    }));
    shelf
}

/// Where somebody takes a price from; it need not be theirs to take.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Price {
    Own,
    HalfLate,
    Typed(i64),
}

/// One tap, and what is done to its line.
#[derive(Clone, Copy, Debug)]
pub struct Tap {
    pub product: usize,
    pub price: Price,
    pub milli: i64,
    pub eaten: bool,
    pub off: Option<Off>,
    pub noted: bool,
}

/// A basket that somebody wants.
#[derive(Clone, Debug)]
pub struct Wish {
    pub taps: Vec<Tap>,
    /// Everything eaten in (true) or taken away (false) after all.
    pub moved: Option<bool>,
    /// Off the whole basket.
    pub off: Option<Off>,
    pub noted: bool,
    pub gift: bool,
    /// The last step is undone and done again.
    pub undone: bool,
}

/// A line as the slow model has it.
#[derive(Clone, Debug)]
pub struct Counted {
    pub product: usize,
    pub price: Price,
    pub unit: i64,
    pub milli: i64,
    pub eaten: bool,
    pub by_hand: Option<Off>,
    pub noted: bool,
    /// What came off, in order.
    pub off: Vec<(ReductionKind, i64)>,
    pub total: i64,
}

impl Counted {
    fn full(&self) -> i64 {
        (self.unit * self.milli + 500) / 1000
    }

    fn after_late(&self) -> i64 {
        match self.price {
            Price::HalfLate => self.full() / 2,
            _ => self.full(),
        }
    }

    /// What the line comes to before the whole basket is looked at.
    fn own(&self) -> i64 {
        let before = self.after_late();
        self.by_hand.map_or(before, |off| left(off, before))
    }

    fn takes(&self, tap: &Tap, unit: i64) -> bool {
        let same = (self.product, self.price, self.unit, self.eaten)
            == (tap.product, tap.price, unit, tap.eaten);
        same && self.by_hand.is_none() && !self.noted
    }

    pub fn standard(&self) -> bool {
        self.eaten || ![LOAF, BUN].contains(&self.product)
    }
}

/// A basket as the slow model has it.
pub struct Filled {
    pub lines: Vec<Counted>,
    pub off: Option<Off>,
    pub noted: bool,
    pub gift: i64,
}

impl Filled {
    pub fn total(&self) -> i64 {
        self.lines.iter().map(|l| l.total).sum::<i64>() + self.gift
    }

    /// The lines with a note, 0 for the basket's own.
    pub fn noted(&self) -> Vec<u32> {
        let whole = self.noted.then_some(0);
        let lines = (1..).zip(&self.lines).filter(|(_, l)| l.noted);
        whole.into_iter().chain(lines.map(|(n, _)| n)).collect()
    }

    /// Writes down what comes off each line and what it comes to then.
    fn add_up(&mut self) {
        let own: Vec<i64> = self.lines.iter().map(Counted::own).collect();
        let whole: i64 = own.iter().sum();
        let off = self.off.map_or(0, |off| whole - left(off, whole));
        for (line, share) in self.lines.iter_mut().zip(shares(&own, off)) {
            let kind = line.by_hand.map(|off| match off {
                Off::Percent(_) => ReductionKind::LinePercent,
                Off::Amount(_) => ReductionKind::LineAmount,
                Off::Half => ReductionKind::HalfPrice,
            });
            let of_basket = match self.off {
                Some(Off::Amount(_)) => ReductionKind::BasketAmount,
                _ => ReductionKind::BasketPercent,
            };
            let late = (
                ReductionKind::HalfPriceLate,
                line.full() - line.after_late(),
            );
            let by_hand = kind.map(|kind| (kind, line.after_late() - line.own()));
            let all = [Some(late), by_hand, Some((of_basket, share))];
            line.off = all.into_iter().flatten().filter(|(_, p)| *p > 0).collect();
            line.total = line.own() - share;
        }
    }

    /// What a trainee lacks for it, if anything.
    pub fn needs(&self) -> Vec<(Option<u32>, Capability)> {
        let mut needs = Vec::new();
        for (n, line) in (1..).zip(&self.lines) {
            for (kind, _) in &line.off {
                match kind {
                    ReductionKind::HalfPrice => needs.push((Some(n), Capability::HalfPrice)),
                    ReductionKind::LinePercent | ReductionKind::LineAmount => {
                        needs.push((Some(n), Capability::Discount));
                    }
                    _ => {}
                }
            }
        }
        let shared = |l: &Counted| l.off.iter().any(|(kind, _)| kind.is_of_basket());
        if self.lines.iter().any(shared) {
            needs.push((None, Capability::Discount));
        }
        needs
    }

    /// Why nobody may sell it like this.
    pub fn crooked(&self) -> Option<Refusal> {
        self.lines.iter().find_map(|line| match line.price {
            Price::HalfLate => (line.product != BUN).then_some(Refusal::UnknownCode),
            Price::Typed(_) if line.product != PART => Some(Refusal::PriceNotOpen),
            Price::Typed(pence) if pence <= 0 => Some(Refusal::AmountNotPositive),
            Price::Typed(pence) if pence > PART_LIMIT => {
                let limit = Pence::new(PART_LIMIT);
                Some(Refusal::OverOpenLimit { limit })
            }
            Price::Own | Price::Typed(_) => None,
        })
    }
}

pub fn reduction(off: Off) -> Reduction {
    Reduction {
        off,
        reason: ReductionReason::Damaged,
        words: None,
    }
}

/// Does this step where the model says that it can be meant; else it must be refused.
fn try_step(basket: &mut Basket, sensible: bool, step: Step) -> bool {
    let done = basket.take(step);
    assert_eq!(done.is_ok(), sensible, "{done:?}");
    sensible
}

/// Fills a new basket, and the slow one beside it.
pub fn fill(shop: &Shop, shelf: &[Product], wish: &Wish) -> (Basket, Filled) {
    let mut basket = shop.basket(&[]);
    let mut lines: Vec<Counted> = Vec::new();
    for tap in &wish.taps {
        let line = put_in(&mut basket, &mut lines, shelf, tap);
        let place = usize::try_from(line).expect("few lines") - 1;
        let late = lines[place].price == Price::HalfLate;
        if let Some(off) = tap.off {
            let twice = off == Off::Half && late;
            let can = !twice && sensible(off, lines[place].after_late());
            let reduction = reduction(off);
            let line = Some(line);
            if try_step(&mut basket, can, Step::Reduce { line, reduction }) {
                lines[place].by_hand = Some(off);
            }
        }
        if tap.noted {
            let (line, note) = (Some(line), Some(text("no butter")));
            basket.take(Step::Note { line, note }).expect("a note");
            lines[place].noted = true;
        }
    }
    let mut filled = Filled {
        lines,
        off: None,
        noted: wish.noted,
        gift: 0,
    };
    if let Some(eaten) = wish.moved {
        let (line, place) = (None, place(eaten));
        basket.take(Step::Place { line, place }).expect("a place");
        filled.lines.iter_mut().for_each(|l| l.eaten = eaten);
    }
    if let Some(off) = wish.off {
        let whole = filled.lines.iter().map(Counted::own).sum();
        let can = off != Off::Half && sensible(off, whole);
        let (line, reduction) = (None, reduction(off));
        if try_step(&mut basket, can, Step::Reduce { line, reduction }) {
            filled.off = Some(off);
        }
    }
    if wish.noted {
        let (line, note) = (None, Some(text("for Şengül")));
        basket.take(Step::Note { line, note }).expect("a note");
    }
    filled.add_up();
    let over = filled.total() % 100;
    if wish.gift && over > 0 {
        round_up(&mut basket, 100 - over);
        filled.gift = 100 - over;
    }
    if wish.undone {
        basket.undo().expect("a step");
        basket.redo().expect("the same");
    }
    (basket, filled)
}

fn place(eaten: bool) -> Place {
    if eaten { Place::EatIn } else { Place::TakeAway }
}

/// Taps something and says how much of it; gives back on which line it is.
fn put_in(basket: &mut Basket, lines: &mut Vec<Counted>, shelf: &[Product], tap: &Tap) -> u32 {
    let product = &shelf[tap.product];
    let unit = match tap.price {
        Price::Typed(pence) => pence,
        Price::Own | Price::HalfLate => product.price.get(),
    };
    let item = Item {
        unit: Pence::new(unit),
        priced: match tap.price {
            Price::Own => Priced::Own,
            Price::HalfLate => Priced::HalfLate,
            Price::Typed(_) => Priced::Typed { name: None },
        },
        ..Item::of(product, place(tap.eaten))
    };
    basket.take(Step::Add { item }).expect("an item");
    let found = lines.iter().position(|l| l.takes(tap, unit));
    let at = found.unwrap_or(lines.len());
    if found.is_none() {
        lines.push(Counted {
            product: tap.product,
            price: tap.price,
            unit,
            milli: 1000,
            eaten: tap.eaten,
            by_hand: None,
            noted: false,
            off: Vec::new(),
            total: 0,
        });
    }
    let line = u32::try_from(at + 1).expect("few lines");
    let quantity = Milli::new(tap.milli);
    basket
        .take(Step::Quantity { line, quantity })
        .expect("a quantity");
    lines[at].milli = tap.milli;
    line
}
