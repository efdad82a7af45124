//! Founding a book: its shops and tills, tax rates, and the first manager. Later changes of these.

mod begin;
mod settings;
mod shops;
mod tills;

use chrono::NaiveDate;

pub use begin::{Beginning, begin, this_till};
pub use settings::{DatedSetting, first_settings};
pub use shops::{AddShop, ChangeShop, NameOrganisation, NewShop};
pub use tills::{AddTill, ChangeTill, TillChange};

use super::{Ctx, Leaves, Operation, Stop};
use crate::domain::Refusal;
use crate::domain::access::{Capability, Role, RoleHeld};
use crate::domain::free_text::FreeText;
use crate::domain::ids::{EntryId, PersonId, ShopId, TillId};
use crate::domain::people::TillPerson;
use crate::domain::shops::{self as shop_rules, Customers, Organisation, Shop, Till};
use crate::domain::vat::{VatCode, VatRate};
use crate::store::Tx;
use crate::store::people::StoredRole;
use crate::store::pins::PinHash;

/// The first thing in a book, and only there.
pub struct Found;

/// What a book begins with.
#[derive(Clone, Debug)]
pub struct Founding {
    /// The charity that the shops are of.
    pub organisation: Option<Organisation>,
    /// Its shops; the first is where this till stands unless the till says otherwise.
    pub shops: Vec<Shop>,
    /// Its tills, this machine's among them.
    pub tills: Vec<Till>,
    /// What each VAT code is from which day, in hundredths of a percent.
    pub vat: Vec<(VatCode, NaiveDate, VatRate)>,
    /// Other settings, with the days from which they hold.
    pub settings: Vec<DatedSetting>,
    /// Which till this machine is, and whether customers can see its screen.
    pub machine: Option<(TillId, Customers)>,
    /// Who manages the shops to begin with; every shop has somebody.
    pub managers: Vec<FirstManager>,
    /// From when they manage.
    pub from: NaiveDate,
}

/// Somebody who manages from the first day.
#[derive(Clone, Debug)]
pub struct FirstManager {
    /// Who.
    pub person: TillPerson,
    /// Their PIN.
    pub pin: PinHash,
    /// Which shops.
    pub shops: Vec<ShopId>,
}

impl Operation for Found {
    const NAME: &'static str = "found";
    const NEEDS: Option<Capability> = None;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = Founding;
    type Output = ();

    fn shop(input: &Founding) -> Option<ShopId> {
        input.shops.first().map(|s| s.id)
    }

    fn concerns(input: &Founding) -> Option<PersonId> {
        input.managers.first().map(|m| m.person.id)
    }

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &Founding) -> Result<(), Stop> {
        if tx.has_people()? {
            return Err(Refusal::AlreadyFounded.into());
        }
        if let Some(organisation) = &input.organisation {
            tx.write_organisation(&shops::checked_name(organisation)?)?;
        }
        for shop in &input.shops {
            tx.write_shop(&shop.checked()?)?;
        }
        for till in &input.tills {
            let known = input.shops.iter().any(|s| s.id == till.shop);
            let names = input
                .tills
                .iter()
                .filter(|t| shop_rules::same_name(&t.name, &till.name));
            if names.count() > 1 {
                return Err(Refusal::TillNameTaken.into());
            }
            tills::check_prefix(&till.prefix)?;
            if !known {
                return Err(Refusal::UnknownCode.into());
            }
            let name = shop_rules::till_name(&till.name)?;
            tx.add_till(
                &Till {
                    name,
                    ..till.clone()
                },
                ctx.now,
            )?;
        }
        if let Some((till, customers)) = input.machine {
            tx.set_machine_till(till)?;
            tx.set_customers(customers)?;
        }
        for (code, from, rate) in &input.vat {
            tx.set_vat_rate(*code, *from, *rate)?;
        }
        for setting in &input.settings {
            tx.set_setting(&setting.key, setting.from, setting.value)?;
        }
        for manager in &input.managers {
            let person = &manager.person;
            FreeText::name(&person.till_name)?;
            tx.add_person(person, &ctx.env.random())?;
            for shop in &manager.shops {
                let held = RoleHeld {
                    shop: *shop,
                    role: Role::Manager,
                    from: input.from,
                    until: None,
                };
                tx.write_role(&StoredRole {
                    id: EntryId(ctx.env.new_id()),
                    rev: 1,
                    person: person.id,
                    held,
                })?;
            }
            tx.set_pin_hash(person.id, &manager.pin)?;
        }
        let managed = |shop: &Shop| input.managers.iter().any(|m| m.shops.contains(&shop.id));
        if !input.shops.iter().all(managed) {
            return Err(Refusal::LastManager.into());
        }
        Ok(())
    }
}
