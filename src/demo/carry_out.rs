//! Makes a made-up store: carries the plan out, a day a transaction, by the real operations.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate, Weekday};
use day::Day;
use hours::PeopleSide;

use super::on_account;
use super::people::PEOPLE;
use super::person_cards;
use super::products::{categories, products};
use super::reduced;
use super::shelves;
use super::shops::{SHOPS, VAT_RATES};
use super::trading;
use super::trading::open_day::{MADE, open_day};
use crate::domain::access::{Role, RoleHeld};
use crate::domain::catalogue::{Category, Product, Trade};
use crate::domain::ids::{EntryId, PersonId, ProductId, ShopId, TillId};
use crate::domain::people::{TilePicture, TillPerson};
use crate::domain::pin::Pin;
use crate::domain::shops::{Organisation, Shop, Till};
use crate::domain::time::{Moment, at_london};
use crate::domain::{Pence, Trouble};
use crate::env::{Env, PinCost, SeededEntropy, SetClock};
use crate::operations::catalogue::{AddCategory, AddProduct, NewProduct};
use crate::operations::people::{AddPerson, GiveRole, NewPin, NewRole, SetPersonsPin};
use crate::operations::set_up::{FirstManager, Found, Founding};
use crate::operations::{Actor, SignedIn, Stop, perform};
use crate::store::catalogue::NewCategory;
use crate::store::keys::RecoveryWords;
use crate::store::pins::PinHash;
use crate::store::{BookKind, ShopBook};

mod around;
mod day;
mod hours;
mod outside;
mod skills;

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
    /// When somebody looks around, on the day after the last or later: the bakery's till is open
    /// then. Nobody has opened it where there is no such moment.
    pub open_at: Option<Moment>,
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
    customers: on_account::Customers,
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
    let side = PeopleSide::plan(&company, &book, wish)?;
    let mut people = side.begin(&company, &mut book, &words)?;
    for date in wish.from.iter_days().take_while(|d| *d <= wish.until) {
        if date.weekday() == Weekday::Tue {
            people.batch(|people| side.week(&company, (&mut book, people), date))?;
        }
        book.batch(|book| {
            for shop in &company.shops {
                let plan = trading::day(wish.seed, shop.trade, date, wish.until)?;
                if let Some(plan) = plan {
                    let lead = plan.opening.by.till_name;
                    let presses = side.presses(&company, shop.trade, date, lead)?;
                    Day {
                        company: &company,
                        shop,
                        book,
                        lead,
                        presses: presses.into(),
                    }
                    .carry_out(&plan)?;
                }
            }
            Ok::<(), Stop>(())
        })?;
        if date.weekday() == Weekday::Tue {
            people.batch(|people| side.skills(&company, (&mut book, people), date))?;
        }
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
    book.batch(|book| side.saw(&company, book))?;
    people.batch(|people| side.leave_open(&company, (&mut book, people), wish.until))?;
    book.batch(|book| the_day_after(book, &company, &side, wish))?;
    if let Some(first) = company.shops.first() {
        book.act_as(first.till);
    }
    Ok(MadeUpStore { book, words })
}

/// What stands on the shelves on the day after the last, on which somebody looks at the store.
fn the_day_after(
    book: &mut ShopBook,
    company: &Company,
    side: &PeopleSide,
    wish: &Wish,
) -> Result<(), Stop> {
    let (env, until) = (&company.env, wish.until);
    let each = |book: &mut ShopBook, shop: &Running| -> Result<Actor, Stop> {
        book.act_as(shop.till);
        Ok(Actor::only(SignedIn::in_made_up_book(book, shop.manager)?))
    };
    for shop in &company.shops {
        let manager = each(book, shop)?;
        shelves::date(book, env, &manager, &shop.products, until)?;
    }
    if let Some(now) = wish.open_at {
        this_morning(book, company, side, wish.seed, now)?;
    } else {
        let morning = at_london(until, (24 + 6) * 60);
        company
            .clock
            .set(morning.ok_or(Trouble::Bug("a day has a morning"))?);
    }
    for shop in &company.shops {
        let manager = each(book, shop)?;
        shelves::count(book, env, &manager, &shop.products)?;
    }
    Ok(())
}

/// The bakery's till is opened and the first customers come, until now.
fn this_morning(
    book: &mut ShopBook,
    company: &Company,
    side: &PeopleSide,
    seed: u64,
    now: Moment,
) -> Result<(), Stop> {
    let (date, minute) = (now.london().date_naive(), now.minute_of_day());
    let shop = company.shops.iter().find(|s| s.trade == Trade::Bakery);
    let plan = open_day(seed, date, minute)?;
    if let (Some(shop), Some(plan)) = (shop, plan) {
        book.act_as(shop.till);
        let lead = plan.opening.by.till_name;
        let mut presses = side.presses(company, shop.trade, date, lead)?;
        presses.retain(|press| press.minute < minute);
        let mut day = Day {
            company,
            shop,
            book,
            lead,
            presses: presses.into(),
        };
        day.come_and_go(date, plan.opening.minute)?;
        day.open(date, &plan.opening)?;
        day.happens(date, &plan.events)?;
        day.come_and_go(date, minute)?;
        day.make(now.plus_minutes(-MADE))?;
    }
    company.clock.set(now);
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
        let customers = on_account::add(book, &env, &actor, shop.trade, &products)?;
        let manager = actor.person.map(SignedIn::person);
        running.push(Running {
            trade: shop.trade,
            manager: manager.ok_or(Trouble::Bug("every shop has a manager"))?,
            till: till.id,
            products,
            customers,
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
            half_price_late: reduced::is_sold_off_late(made_up),
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
