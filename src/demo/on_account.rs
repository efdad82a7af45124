//! The made-up bakery's customers on account: what they take, at which prices, and how they pay.
//!
//! They come before the doors open, so that none of this touches what the day is planned from.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, Weekday};

use crate::domain::basket::{Basket, Item, Step};
use crate::domain::catalogue::{Place, Product, Trade};
use crate::domain::ids::{CustomerId, EntryId, SaleId};
use crate::domain::tenders::{Tender, TenderKind};
use crate::domain::trade_customers::{Account, CustomerCard, CustomerState, Month, owed};
use crate::domain::{Milli, Pence, Trouble};
use crate::env::Env;
use crate::operations::sales::RingSale;
use crate::operations::trade_customers::{
    ChangeTradeCustomer, OwnPrice, SetOwnPrice, TakeAccountPayment, TradeCustomerWish,
};
use crate::operations::{Actor, Stop, perform};
use crate::store::ShopBook;
use crate::store::baskets::Draft;
use crate::store::trade_customers::AccountPayment;

/// One made-up customer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MadeUpCustomer {
    /// Their name.
    pub name: &'static str,
    /// Their address.
    pub address: &'static str,
    /// How to reach them.
    pub contact: &'static str,
    /// How many days they have to pay.
    pub days_to_pay: i64,
    /// What they pay for what, in pence.
    pub prices: &'static [(&'static str, i64)],
    /// On which days they take bread.
    pub days: &'static [Weekday],
    /// What they take: what, and how many.
    pub order: &'static [(&'static str, i64)],
    /// Whether they pay each month what they owed at the end of the one before.
    pub pays: Pays,
}

/// How a made-up customer pays.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Pays {
    /// By transfer, when a month begins.
    Monthly,
    /// Not yet.
    NotYet,
}

/// The customers of the made-up bakery.
pub const CUSTOMERS: [MadeUpCustomer; 2] = [
    MadeUpCustomer {
        name: "Millfields Café",
        address: "12 Invented Parade, London E5 0XX",
        contact: "020 7946 0417",
        days_to_pay: 30,
        prices: &[("Country sourdough, 800 g", 320), ("Bread roll", 45)],
        days: &[Weekday::Wed, Weekday::Fri],
        order: &[
            ("Country sourdough, 800 g", 8),
            ("Bread roll", 24),
            ("Lemonade", 6),
        ],
        pays: Pays::Monthly,
    },
    MadeUpCustomer {
        name: "Lea Bridge Canteen",
        address: "3 Made-up Wharf, London E10 0XX",
        contact: "020 7946 0552",
        days_to_pay: 14,
        prices: &[("Focaccia slice", 220)],
        days: &[Weekday::Tue],
        order: &[("Focaccia slice", 12), ("Simit", 10)],
        pays: Pays::NotYet,
    },
];

/// The customers of a shop, by name, with what they order.
pub type Customers = Vec<(&'static MadeUpCustomer, CustomerId)>;

/// A manager adds them, each with their prices.
pub(super) fn add(
    book: &mut ShopBook,
    env: &Env,
    manager: &Actor,
    trade: Trade,
    products: &BTreeMap<&'static str, Product>,
) -> Result<Customers, Stop> {
    if trade != Trade::Bakery {
        return Ok(Vec::new());
    }
    let mut customers = Vec::new();
    for made_up in &CUSTOMERS {
        let id = CustomerId(env.new_id());
        let card = CustomerCard::of(made_up.name, made_up.address, made_up.contact, "");
        let wish = TradeCustomerWish {
            id,
            state: CustomerState::Open,
            days_to_pay: made_up.days_to_pay,
            card: card.map_err(|(_, refusal)| refusal)?,
        };
        perform::<ChangeTradeCustomer>(book, env, manager, &wish)?;
        for (name, pence) in made_up.prices {
            let price = OwnPrice {
                customer: id,
                product: product(products, name)?.id,
                pence: Some(Pence::new(*pence)),
            };
            perform::<SetOwnPrice>(book, env, manager, &price)?;
        }
        customers.push((made_up, id));
    }
    Ok(customers)
}

fn product<'a>(
    products: &'a BTreeMap<&'static str, Product>,
    name: &str,
) -> Result<&'a Product, Trouble> {
    products
        .get(name)
        .ok_or(Trouble::Bug("a customer takes what the shop sells"))
}

/// What happens on the accounts on a morning, once the till is open: bread that is fetched, and on
/// the first trading days of a month what was owed at the end of the one before.
pub(super) fn morning(
    book: &mut ShopBook,
    env: &Env,
    lead: &Actor,
    customers: &Customers,
    products: &BTreeMap<&'static str, Product>,
    day: NaiveDate,
) -> Result<(), Stop> {
    for (made_up, id) in customers {
        if made_up.pays == Pays::Monthly {
            pay_last_month(book, env, lead, *id, day)?;
        }
        if made_up.days.contains(&day.weekday()) {
            fetch(book, env, lead, made_up, *id, products)?;
        }
    }
    Ok(())
}

fn fetch(
    book: &mut ShopBook,
    env: &Env,
    lead: &Actor,
    made_up: &MadeUpCustomer,
    id: CustomerId,
    products: &BTreeMap<&'static str, Product>,
) -> Result<(), Stop> {
    let mut basket = Basket::new(SaleId(env.new_id()));
    let account = Account {
        customer: id,
        name: made_up.name.into(),
        prices: book.read().own_prices(id)?,
    };
    basket.take(Step::OnAccount {
        account: Some(account),
    })?;
    for (line, (name, pieces)) in (1_u32..).zip(made_up.order) {
        let item = Item::of(product(products, name)?, Place::TakeAway);
        let quantity = Milli::pieces(*pieces)?;
        basket.take(Step::Add { item })?;
        basket.take(Step::Quantity { line, quantity })?;
    }
    let owes = Tender::on_account(basket.total()?);
    let draft = Draft {
        basket,
        paid: vec![owes],
    };
    perform::<RingSale>(book, env, lead, &draft)?;
    Ok(())
}

fn pay_last_month(
    book: &mut ShopBook,
    env: &Env,
    lead: &Actor,
    customer: CustomerId,
    day: NaiveDate,
) -> Result<(), Stop> {
    if day.day() > 7 {
        return Ok(());
    }
    let entries = book.read().account(customer)?;
    let month = Month::of(day);
    // What came in since counts too: it is paid once.
    let since = entries.iter().filter(|entry| entry.day >= month.first());
    let since = Pence::sum(since.map(|entry| entry.pence.min(Pence::ZERO)))?;
    let last = owed(&entries, month.before().last())?.all.plus(since)?;
    if last <= Pence::ZERO {
        return Ok(());
    }
    let payment = AccountPayment {
        id: EntryId(env.new_id()),
        customer,
        way: TenderKind::BankTransfer,
        pence: last,
    };
    perform::<TakeAccountPayment>(book, env, lead, &payment)
}
