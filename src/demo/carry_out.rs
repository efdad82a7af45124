//! Makes a made-up store: carries the plan out, a day a transaction, by the real operations.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;

use super::people::PEOPLE;
use super::person_cards;
use super::products::{categories, products};
use super::shelves;
use super::shops::{SHOPS, VAT_RATES};
use super::trading::{self, DayPlan, PlannedPayment, PlannedSale, What};
use crate::domain::access::{Role, RoleHeld};
use crate::domain::basket::{Basket, Item, Step};
use crate::domain::catalogue::{Category, Product, Trade};
use crate::domain::free_text::FreeText;
use crate::domain::ids::{
    AttemptId, CountId, EntryId, MovementId, PersonId, ProductId, SaleId, SessionId, ShopId, TillId,
};
use crate::domain::people::{TilePicture, TillPerson};
use crate::domain::pin::Pin;
use crate::domain::shops::{Organisation, Shop, Till};
use crate::domain::tenders::{CardAnswer, Tender};
use crate::domain::till_sessions::MovementKind;
use crate::domain::time::at_london;
use crate::domain::{Milli, Pence, Trouble};
use crate::env::{Env, PinCost, SeededEntropy, SetClock};
use crate::operations::baskets::SaveBasket;
use crate::operations::cards::{AnswerCard, AskForCard, CardSaid, CardWish};
use crate::operations::cash::{
    CashInOut, CashInOutOf, Drop as DropCash, DropOf, InOut, NoSale, WrongChange, WrongChangeOf,
};
use crate::operations::catalogue::{AddCategory, AddProduct, NewProduct};
use crate::operations::people::{AddPerson, GiveRole, NewPin, NewRole, SetPersonsPin};
use crate::operations::sales::{Refund, RefundOf, RingSale, WrongWayOfPaying};
use crate::operations::set_up::{FirstManager, Found, Founding};
use crate::operations::till_sessions::{
    Close, Closing, Count, CountOf, FloatSaid, OpenTill, Opening, SecondLook,
};
use crate::operations::{Actor, SignedIn, Stop, perform};
use crate::store::baskets::Draft;
use crate::store::cash::TenderCorrection;
use crate::store::catalogue::NewCategory;
use crate::store::keys::RecoveryWords;
use crate::store::pins::PinHash;
use crate::store::{BookKind, ShopBook};

/// What to make up.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Wish {
    /// From which everything follows.
    pub seed: u64,
    /// The first day on which the shops trade.
    pub from: NaiveDate,
    /// The last.
    pub until: NaiveDate,
    /// What hashing a PIN costs.
    pub pin_cost: PinCost,
}

/// A made-up store, just made.
pub struct MadeUpStore {
    /// The open book, acting as the bakery's till.
    pub book: ShopBook,
    /// The words that open it.
    pub words: RecoveryWords,
}

/// A shop while its days are carried out.
struct Running {
    trade: Trade,
    manager: PersonId,
    till: TillId,
    products: BTreeMap<&'static str, Product>,
}

struct Company {
    env: Env,
    clock: Arc<SetClock>,
    people: BTreeMap<&'static str, PersonId>,
    shops: Vec<Running>,
}

/// Makes a store in a folder that holds none. `progress` hears of each day that is done, and ends
/// the work by answering false; what was done until then is whole.
pub fn make(
    store: &Path,
    wish: &Wish,
    progress: &mut dyn FnMut(NaiveDate) -> bool,
) -> Result<MadeUpStore, Stop> {
    let start = at_london(wish.from, -12 * 60).ok_or(Trouble::Bug("a day has a noon before"))?;
    let clock = Arc::new(SetClock::at(start));
    let entropy = Arc::new(SeededEntropy::new(wish.seed));
    let env = Env::new(clock.clone(), entropy, wish.pin_cost);
    let words = RecoveryWords::new(&env)?;
    let mut book = ShopBook::create(store, &env, BookKind::MadeUp, &words)?;
    let company = book.batch(|book| found(book, env, clock))?;
    for date in wish.from.iter_days().take_while(|d| *d <= wish.until) {
        book.batch(|book| {
            for shop in &company.shops {
                let plan = trading::day(wish.seed, shop.trade, date, wish.until)?;
                if let Some(plan) = plan {
                    Day {
                        company: &company,
                        shop,
                        book,
                    }
                    .carry_out(&plan)?;
                }
            }
            Ok::<(), Stop>(())
        })?;
        if !progress(date) {
            return Err(Trouble::Interrupted.into());
        }
    }
    book.batch(|book| {
        let people = &company.people;
        for shop in &company.shops {
            book.act_as(shop.till);
            let manager = Actor::only(SignedIn::in_made_up_book(book, shop.manager)?);
            person_cards::lay_out(book, &company.env, shop.trade, people, &manager, wish.until)?;
        }
        Ok::<(), Stop>(())
    })?;
    book.batch(|book| the_day_after(book, &company, wish.until))?;
    if let Some(first) = company.shops.first() {
        book.act_as(first.till);
    }
    Ok(MadeUpStore { book, words })
}

/// What stands on the shelves on the day after the last, on which somebody looks at the store.
fn the_day_after(book: &mut ShopBook, company: &Company, until: NaiveDate) -> Result<(), Stop> {
    let env = &company.env;
    let each = |book: &mut ShopBook, shop: &Running| -> Result<Actor, Stop> {
        book.act_as(shop.till);
        Ok(Actor::only(SignedIn::in_made_up_book(book, shop.manager)?))
    };
    for shop in &company.shops {
        let manager = each(book, shop)?;
        shelves::date(book, env, &manager, &shop.products, until)?;
    }
    let morning = at_london(until, (24 + 6) * 60).ok_or(Trouble::Bug("a day has a morning"))?;
    company.clock.set(morning);
    for shop in &company.shops {
        let manager = each(book, shop)?;
        shelves::count(book, env, &manager, &shop.products)?;
    }
    Ok(())
}

fn found(book: &mut ShopBook, env: Env, clock: Arc<SetClock>) -> Result<Company, Stop> {
    let shops: Vec<Shop> = SHOPS
        .iter()
        .map(|s| s.facts(ShopId(env.new_id())))
        .collect();
    let shop_of = |trade: Trade| {
        let found = shops.iter().find(|s| s.trade == trade);
        found
            .map(|s| s.id)
            .ok_or(Trouble::Bug("both shops are made up"))
    };
    let mut tills = Vec::new();
    for (made_up, shop) in SHOPS.iter().zip(&shops) {
        tills.push(Till {
            id: TillId(env.new_id()),
            shop: shop.id,
            name: made_up.till.into(),
            prefix: made_up.prefix.into(),
        });
    }
    let first = tills.first().ok_or(Trouble::Bug("a shop has a till"))?;
    book.act_as(first.id);
    let mut people = BTreeMap::new();
    let mut managers = Vec::new();
    for made_up in &PEOPLE {
        let id = PersonId(env.new_id());
        people.insert(made_up.till_name, id);
        let of: Vec<ShopId> = made_up
            .roles
            .iter()
            .filter(|r| r.role == Role::Manager)
            .map(|r| shop_of(r.shop))
            .collect::<Result<_, _>>()?;
        if !of.is_empty() {
            let pin = PinHash::of(&Pin::new(made_up.pin)?, &env)?;
            managers.push(FirstManager {
                person: card(id, made_up),
                pin,
                shops: of,
            });
        }
    }
    let vat = VAT_RATES.iter().map(|r| (r.code, r.from, r.rate)).collect();
    let manager_ids: Vec<(PersonId, Vec<ShopId>)> = managers
        .iter()
        .map(|m| (m.person.id, m.shops.clone()))
        .collect();
    let founding = Founding {
        organisation: Some(Organisation {
            id: EntryId(env.new_id()),
            name: super::shops::ORGANISATION.into(),
        }),
        shops: shops.clone(),
        tills: tills.clone(),
        vat,
        settings: super::shops::settings()?,
        machine: None,
        managers,
        from: super::shops::FIRST_DAY,
    };
    perform::<Found>(book, &env, &Actor::default(), &founding)?;
    let manager_of = |book: &ShopBook, shop: ShopId| -> Result<Actor, Stop> {
        let found = manager_ids.iter().find(|(_, shops)| shops.contains(&shop));
        let (id, _) = found.ok_or(Trouble::Bug("every shop has a manager"))?;
        Ok(Actor::only(SignedIn::in_made_up_book(book, *id)?))
    };
    for made_up in &PEOPLE {
        let id = *people
            .get(made_up.till_name)
            .ok_or(Trouble::Bug("everyone has an id"))?;
        let founder = manager_ids.iter().any(|(m, _)| *m == id);
        if !founder {
            let actor = manager_of(book, shop_of(Trade::Bakery)?)?;
            perform::<AddPerson>(book, &env, &actor, &card(id, made_up))?;
            let hash = PinHash::of(&Pin::new(made_up.pin)?, &env)?;
            perform::<SetPersonsPin>(book, &env, &actor, &NewPin { person: id, hash })?;
        }
        for role in made_up
            .roles
            .iter()
            .filter(|r| !founder || r.role != Role::Manager)
        {
            let shop = shop_of(role.shop)?;
            let held = RoleHeld {
                shop,
                role: role.role,
                from: role.from,
                until: role.until,
            };
            let actor = manager_of(book, shop)?;
            let new = NewRole {
                id: EntryId(env.new_id()),
                person: id,
                held,
            };
            perform::<GiveRole>(book, &env, &actor, &new)?;
        }
    }
    let mut running = Vec::new();
    for (shop, till) in shops.iter().zip(&tills) {
        book.act_as(till.id);
        let actor = manager_of(book, shop.id)?;
        let products = stock(book, &env, &actor, shop)?;
        let repairs = products.get(shelves::WORK).map(|p| p.category);
        shelves::fill(book, &env, &actor, shop.trade, &products, repairs)?;
        let manager = actor.person.map(SignedIn::person);
        running.push(Running {
            trade: shop.trade,
            manager: manager.ok_or(Trouble::Bug("every shop has a manager"))?,
            till: till.id,
            products,
        });
    }
    Ok(Company {
        env,
        clock,
        people,
        shops: running,
    })
}

fn card(id: PersonId, made_up: &super::people::MadeUpPerson) -> TillPerson {
    let picture = TilePicture {
        colour: made_up.colour.into(),
        symbol: made_up.symbol.into(),
    };
    TillPerson {
        wall: made_up.wall,
        ..TillPerson::new(id, made_up.till_name, picture)
    }
}

/// Puts tabs and products on a shop's screen.
fn stock(
    book: &mut ShopBook,
    env: &Env,
    manager: &Actor,
    shop: &Shop,
) -> Result<BTreeMap<&'static str, Product>, Stop> {
    let mut tabs = BTreeMap::new();
    for (position, name) in (1_i64..).zip(categories(shop.trade)) {
        let category = Category::new(EntryId(env.new_id()), (*name).into());
        tabs.insert(*name, category.id);
        let new = NewCategory {
            category,
            shop: shop.id,
            position,
        };
        perform::<AddCategory>(book, env, manager, &new)?;
    }
    let mut all = BTreeMap::new();
    for (position, made_up) in (1_i64..).zip(products(shop.trade)) {
        let category = tabs
            .get(made_up.category)
            .ok_or(Trouble::Bug("every product has a tab"))?;
        let product = Product {
            button_name: made_up.button_name.into(),
            icon: made_up.icon.into(),
            made_to_order: shelves::MADE_TO_ORDER.contains(&made_up.name),
            ..Product::new(
                ProductId(env.new_id()),
                *category,
                made_up.name,
                Pence::new(made_up.price),
                (made_up.take_away, made_up.eat_in),
            )
        };
        let new = NewProduct {
            product: product.clone(),
            position,
        };
        perform::<AddProduct>(book, env, manager, &new)?;
        all.insert(made_up.name, product);
    }
    Ok(all)
}

/// One day of one shop.
struct Day<'a> {
    company: &'a Company,
    shop: &'a Running,
    book: &'a mut ShopBook,
}

impl Day<'_> {
    fn carry_out(&mut self, plan: &DayPlan) -> Result<(), Stop> {
        let env = &self.company.env;
        self.book.act_as(self.shop.till);
        let session = SessionId(env.new_id());
        self.set_clock(plan.date, plan.opening.minute)?;
        let actor = self.actor(plan.opening.by.till_name)?;
        let float = FloatSaid::Counted {
            count: CountId(self.company.env.new_id()),
            pieces: plan.opening.count.clone(),
        };
        perform::<OpenTill>(self.book, env, &actor, &Opening { session, float })?;
        let mut sales: Vec<SaleId> = Vec::new();
        for event in &plan.events {
            self.set_clock(plan.date, event.minute)?;
            let actor = self.actor(event.by.till_name)?;
            self.event(&event.what, &actor, &mut sales)?;
        }
        self.close(plan, session)?;
        if let Some(look) = plan.second_look {
            self.set_clock(look.on, look.minute)?;
            let actor = self.actor(look.by.till_name)?;
            perform::<SecondLook>(self.book, env, &actor, &session)?;
        }
        Ok(())
    }

    fn set_clock(&self, day: NaiveDate, minute: i64) -> Result<(), Stop> {
        let at = at_london(day, minute).ok_or(Trouble::Bug("a minute of a day"))?;
        self.company.clock.set(at);
        Ok(())
    }

    fn actor(&self, till_name: &str) -> Result<Actor, Stop> {
        let id = self
            .company
            .people
            .get(till_name)
            .ok_or(Trouble::Bug("everyone has an id"))?;
        Ok(Actor::only(SignedIn::in_made_up_book(self.book, *id)?))
    }

    fn event(&mut self, what: &What, actor: &Actor, sales: &mut Vec<SaleId>) -> Result<(), Stop> {
        let env = &self.company.env;
        let sale_at = |sales: &[SaleId], n: usize| {
            sales
                .get(n)
                .copied()
                .ok_or(Trouble::Bug("a plan names its own sales"))
        };
        match what {
            What::Sale(planned) => {
                let sale = self.sell(planned, actor)?;
                sales.push(sale);
            }
            What::Refund(refund) => {
                let input = RefundOf {
                    id: SaleId(env.new_id()),
                    sale: sale_at(sales, refund.sale)?,
                    wishes: refund.lines.clone(),
                    way: refund.tender,
                };
                let actor = actor.clone().because(FreeText::new(refund.note)?);
                perform::<Refund>(self.book, env, &actor, &input)?;
            }
            What::CashMoved { kind, pence, note } => {
                let actor = match note {
                    Some(note) => actor.clone().because(FreeText::new(note)?),
                    None => actor.clone(),
                };
                let id = MovementId(env.new_id());
                let pence = pence.size()?;
                let why = match kind {
                    MovementKind::PaidIn => InOut::In,
                    MovementKind::PaidOutTravel => InOut::Travel,
                    MovementKind::Drop => {
                        return perform::<DropCash>(self.book, env, &actor, &DropOf { id, pence });
                    }
                    MovementKind::PaidOut | MovementKind::WrongChange => InOut::Out,
                };
                perform::<CashInOut>(self.book, env, &actor, &CashInOutOf { id, why, pence })?;
            }
            What::WrongChange { sale, pence, note } => {
                let sale = sale_at(sales, *sale)?;
                let input = WrongChangeOf {
                    id: MovementId(env.new_id()),
                    sale,
                    pence: *pence,
                };
                let actor = actor.clone().because(FreeText::new(note)?);
                perform::<WrongChange>(self.book, env, &actor, &input)?;
            }
            What::WrongWayOfPaying {
                sale,
                from,
                to,
                pence,
                note,
            } => {
                let input = TenderCorrection {
                    id: EntryId(env.new_id()),
                    sale: sale_at(sales, *sale)?,
                    from: *from,
                    to: *to,
                    pence: *pence,
                };
                let actor = actor.clone().because(FreeText::new(note)?);
                perform::<WrongWayOfPaying>(self.book, env, &actor, &input)?;
            }
            What::NoSale { note } => {
                let actor = actor.clone().because(FreeText::new(note)?);
                perform::<NoSale>(self.book, env, &actor, &EntryId(env.new_id()))?;
            }
        }
        Ok(())
    }

    fn sell(&mut self, planned: &PlannedSale, actor: &Actor) -> Result<SaleId, Stop> {
        let env = &self.company.env;
        let sale = SaleId(env.new_id());
        let mut basket = Basket::new(sale);
        for item in &planned.items {
            let product = self.shop.products.get(item.product.name);
            let product = product.ok_or(Trouble::Bug("a plan sells what there is"))?;
            basket.take(Step::Add {
                item: Item::of(product, item.place),
            })?;
        }
        for (line, item) in (1_u32..).zip(&planned.items) {
            if item.quantity != Milli::ONE {
                basket.take(Step::Quantity {
                    line,
                    quantity: item.quantity,
                })?;
            }
        }
        if planned.donation > Pence::ZERO {
            basket.take(Step::RoundUp {
                donation: planned.donation,
            })?;
        }
        let mut draft = Draft {
            basket,
            paid: Vec::new(),
        };
        for payment in &planned.payments {
            match *payment {
                PlannedPayment::Cash { tendered, change } => {
                    draft.paid.push(Tender::cash(tendered, change));
                }
                PlannedPayment::Card { amount } => {
                    let attempt = self.card(&draft, amount, CardAnswer::Approved, actor)?;
                    draft.paid.push(Tender::card(amount, attempt));
                }
                PlannedPayment::CardDeclined { amount } => {
                    self.card(&draft, amount, CardAnswer::Declined, actor)?;
                }
            }
        }
        perform::<RingSale>(self.book, env, actor, &draft)?;
        Ok(sale)
    }

    fn card(
        &mut self,
        draft: &Draft,
        pence: Pence,
        answer: CardAnswer,
        actor: &Actor,
    ) -> Result<AttemptId, Stop> {
        let env = &self.company.env;
        let attempt = AttemptId(env.new_id());
        perform::<SaveBasket>(self.book, env, actor, draft)?;
        let wish = CardWish {
            attempt,
            sale: draft.basket.sale,
            pence,
        };
        perform::<AskForCard>(self.book, env, actor, &wish)?;
        perform::<AnswerCard>(self.book, env, actor, &CardSaid { attempt, answer })?;
        Ok(attempt)
    }

    fn close(&mut self, plan: &DayPlan, session: SessionId) -> Result<(), Stop> {
        let env = &self.company.env;
        let closing = &plan.closing;
        self.set_clock(closing.on, closing.minute)?;
        let actor = self.actor(closing.by.till_name)?;
        let count = CountId(env.new_id());
        let counted = CountOf {
            id: count,
            pieces: closing.count.clone(),
        };
        perform::<Count>(self.book, env, &actor, &counted)?;
        let actor = match closing.note {
            Some(note) => actor.because(FreeText::new(note)?),
            None => actor,
        };
        let input = Closing {
            session,
            count,
            card_machine: Some(closing.card_machine),
            banked: closing.banked,
        };
        let z = perform::<Close>(self.book, env, &actor, &input)?;
        if z.expected != closing.expected || z.stays != closing.stays {
            return Err(Trouble::Bug("the plan and the till record agree").into());
        }
        Ok(())
    }
}
