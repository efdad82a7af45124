//! Beginning a live book: made and founded in one, so that half of either is never found; and
//! finding this machine's till in a book.

use std::path::Path;

use super::{FirstManager, Found, Founding, first_settings};
use crate::domain::catalogue::Trade;
use crate::domain::ids::{PersonId, TillId};
use crate::domain::people::{TilePicture, TillPerson};
use crate::domain::pin::Pin;
use crate::domain::shops::{Customers, Organisation, Shop, Till, same_name};
use crate::env::Env;
use crate::operations::{Actor, Stop, perform};
use crate::store::keys::RecoveryWords;
use crate::store::pins::PinHash;
use crate::store::{BookKind, ShopBook, Stored};

/// What somebody answered at the first start.
#[derive(Clone)]
pub struct Beginning {
    /// The charity that the shops are of.
    pub organisation: Organisation,
    /// Its shops, at least one.
    pub shops: Vec<Shop>,
    /// This machine's till.
    pub till: Till,
    /// Whether customers can see its screen.
    pub customers: Customers,
    /// Who manages all the shops to begin with.
    pub manager: PersonId,
    /// The name that they chose.
    pub manager_name: String,
    /// Their picture.
    pub picture: TilePicture,
    /// Their PIN.
    pub pin: Pin,
}

impl std::fmt::Debug for Beginning {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Beginning(…)")
    }
}

/// Makes the live book of these shops in a folder that holds none. Slow on purpose: it seals keys
/// and hashes a PIN. What is found afterwards is the whole book or none.
pub fn begin(
    store: &Path,
    env: &Env,
    words: &RecoveryWords,
    wish: &Beginning,
) -> Result<ShopBook, Stop> {
    let founding = Founding {
        organisation: Some(wish.organisation.clone()),
        shops: wish.shops.clone(),
        tills: vec![wish.till.clone()],
        vat: Vec::new(),
        settings: first_settings()?,
        machine: Some((wish.till.id, wish.customers)),
        managers: vec![FirstManager {
            person: TillPerson::new(wish.manager, &wish.manager_name, wish.picture.clone()),
            pin: PinHash::of(&wish.pin, env)?,
            shops: wish.shops.iter().map(|shop| shop.id).collect(),
        }],
        from: env.now().london().date_naive(),
    };
    let mut book = ShopBook::create_with(store, env, BookKind::Live, words, |book| {
        book.act_as(wish.till.id);
        perform::<Found>(book, env, &Actor::default(), &founding)
    })?;
    book.act_as(wish.till.id);
    Ok(book)
}

/// The till of this name; without one the till of this machine, or the bakery's. Nothing where
/// there is none of that name.
pub fn this_till(book: &ShopBook, name: Option<&str>) -> Stored<Option<TillId>> {
    let read = book.read();
    let tills = read.tills()?;
    if let Some(name) = name {
        let named = tills.iter().find(|till| same_name(&till.name, name));
        return Ok(named.map(|till| till.id));
    }
    let machine = read.machine_till()?;
    let shops = read.shops()?;
    let bakery = shops.iter().find(|s| s.trade == Trade::Bakery);
    let found = tills
        .iter()
        .find(|till| Some(till.id) == machine)
        .or_else(|| {
            tills
                .iter()
                .find(|t| bakery.is_some_and(|b| b.id == t.shop))
        })
        .or(tills.first());
    Ok(found.map(|till| till.id))
}
