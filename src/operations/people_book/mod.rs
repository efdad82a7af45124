//! What people do in the people book: as in the shop book, one type each and one transaction.
//!
//! Who may what stands in the shop book, so both are handed over. Nobody says yes for somebody else
//! here: whoever does something does it with their own PIN and their own rights. Where customers see
//! the screen nothing of it happens, and the book does not even open.

pub mod attendance;
pub mod certificates;
pub mod contacts;
pub mod erasure;
pub mod everything;
pub mod expenses;
pub mod keys;
pub mod leaving;
pub mod letters;
pub mod looks;
pub mod papers_given;
pub mod placements;
pub mod proposals;
pub mod records;
pub mod referrals;
pub mod registry;
pub mod reports;
pub mod rota;
pub mod safeguarding;
pub mod scene;
pub mod sharing;
pub mod skills;
pub mod support;

use chrono::NaiveDate;

use self::erasure::check_used;
use super::{Actor, Holder, Leaves, Reason, Stop, notice_kind};
use crate::domain::access::Capability;
use crate::domain::free_text::FreeText;
use crate::domain::hours::days::london_day;
use crate::domain::ids::{EntryId, PersonId, ShopId};
use crate::domain::shops::Customers;
use crate::domain::time::{Moment, judge_clock};
use crate::domain::{Refusal, Trouble};
use crate::env::Env;
use crate::store::keys::Keys;
use crate::store::people_book::StoredPlacement;
use crate::store::{BookKind, Doing, People, PeopleBook, Read, ShopBook, Stored, Tx};

/// Both books, of one store.
pub struct Books<'b> {
    /// The shop book, which says who may what.
    pub shop: &'b ShopBook,
    /// The people book, open.
    pub people: &'b mut PeopleBook,
}

/// What an operation is told besides its input.
pub struct Ctx<'e> {
    /// Ids and salts.
    pub env: &'e Env,
    /// The shop book, to read.
    pub shop_book: Read<'e>,
    /// What the clock says.
    pub now: Moment,
    /// Today in London.
    pub today: NaiveDate,
    /// Who does it.
    pub person: PersonId,
    /// Who has a passphrase; nobody where none is needed.
    pub holders: Vec<PersonId>,
    /// The reason that was typed.
    pub reason: Option<&'e FreeText>,
}

impl Ctx<'_> {
    /// Who did it and when, for a row.
    fn done(&self) -> (PersonId, Moment) {
        (self.person, self.now)
    }

    /// A new id.
    fn new_id(&self) -> EntryId {
        EntryId(self.env.new_id())
    }
}

/// Whether somebody needs a passphrase of this people book of their own for it.
///
/// The book stays open behind whoever opened it, and anybody may sign in at that machine meanwhile: an
/// open book is not enough to look at other people's records or to change them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Key {
    /// They do.
    Needed,
    /// They do not: it is about themself alone, or only lets letters pass.
    NotNeeded,
}

/// Whether it uses what is kept of people.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Uses {
    /// It does, and so it is refused about whoever was erased, and about others whose records are
    /// restricted.
    Records,
    /// It does not: it lets letters pass, or is about keeping and erasing itself.
    NoRecords,
}

/// Something that people do in the people book.
pub trait PeopleOperation {
    /// Its name in the audit.
    const NAME: &'static str;
    /// What the person needs.
    const NEEDS: Capability;
    /// Whether they need a passphrase of their own.
    const KEY: Key = Key::Needed;
    /// What it leaves behind.
    const LEAVES: Leaves;
    /// Whether a reason must be typed.
    const REASON: Reason = Reason::Welcome;
    /// Whether it uses what is kept of people.
    const USES: Uses = Uses::Records;
    /// What it is given.
    type Input;
    /// What it gives back.
    type Output;

    /// In which shops the person must hold the capability: in one of each group. A group without a shop
    /// stands for the shop of the till, and so does no group at all: whoever has no shop yet is seen
    /// where the till stands at which their record is begun, neither by everybody nor by nobody.
    fn shops(
        _people: &Read<'_, People>,
        _ctx: &Ctx<'_>,
        _input: &Self::Input,
    ) -> Stored<Vec<Vec<ShopId>>> {
        Ok(Vec::new())
    }

    /// Whom it concerns, where it is about one person.
    fn concerns(_input: &Self::Input) -> Option<PersonId> {
        None
    }

    /// Checks and writes; [`perform_in_people`] has authorised and will audit.
    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &Self::Input) -> Result<Self::Output, Stop>;
}

/// Does one thing in one transaction of the people book: authorises, checks, writes, audits.
pub fn perform_in_people<O: PeopleOperation>(
    books: &mut Books<'_>,
    env: &Env,
    actor: &Actor,
    input: &O::Input,
) -> Result<O::Output, Stop> {
    perform_with::<O>(books, env, actor, input, None)
}

/// The same; where there are keys, they come with it or not at all.
fn perform_with<O: PeopleOperation>(
    books: &mut Books<'_>,
    env: &Env,
    actor: &Actor,
    input: &O::Input,
    keys: Option<&Keys>,
) -> Result<O::Output, Stop> {
    let shop_book = books.shop.read();
    refuse_where_customers_see(&shop_book)?;
    let till = shop_book
        .this_till()?
        .ok_or(Trouble::Bug("a till is chosen"))?;
    let made_up = books.people.kind() == BookKind::MadeUp;
    let holders = match O::KEY {
        Key::Needed => Some(books.people.holders()?),
        Key::NotNeeded => None,
    };
    let work = |tx: &Tx<'_, People>| {
        let now = env.now();
        let proof = actor.person.ok_or(Refusal::UnknownPerson)?;
        let ctx = Ctx {
            env,
            shop_book,
            now,
            today: london_day(now),
            person: proof.person(),
            holders: holders.clone().unwrap_or_default(),
            reason: actor.reason.as_ref(),
        };
        let mut groups = O::shops(tx, &ctx, input)?;
        if groups.is_empty() {
            groups.push(Vec::new());
        }
        for group in groups.iter_mut().filter(|group| group.is_empty()) {
            group.push(till.shop);
        }
        let me = Holder {
            proof,
            rights: shop_book.rights_in_force(proof.person())?,
        };
        for group in &groups {
            let needs = || group.iter().map(|shop| (*shop, O::NEEDS));
            if !needs().any(|need| me.may(need, ctx.today)) {
                let by_pin = needs().find(|need| me.may_by_pin(*need, ctx.today));
                let need = by_pin.unwrap_or((till.shop, O::NEEDS));
                return Err(me.refused(need, ctx.today).into());
            }
        }
        if O::KEY == Key::Needed && !ctx.holders.contains(&ctx.person) {
            return Err(Refusal::NoPassphrase.into());
        }
        if O::LEAVES != Leaves::Work {
            look_at_clock(tx, &ctx, made_up)?;
        }
        if O::REASON == Reason::Needed && ctx.reason.is_none() {
            return Err(Refusal::ReasonMissing.into());
        }
        let uses = |person: PersonId| {
            if O::USES == Uses::Records && person != ctx.person {
                check_used(tx, person)
            } else {
                Ok(())
            }
        };
        if let Some(person) = O::concerns(input) {
            uses(person)?;
        }
        let output = O::run(tx, &ctx, input)?;
        // Whoever is looked at in a list stands in no input by themself, and each look is a row.
        for person in tx.people_in_rows() {
            uses(person)?;
        }
        let audit = match O::LEAVES {
            Leaves::Rows => tx.has_written(),
            Leaves::Entry => true,
            Leaves::Work if tx.has_written() => {
                return Err(Trouble::Bug("an operation marked as work wrote a ledger").into());
            }
            Leaves::Work => false,
        };
        if audit {
            let doing = Doing {
                operation: O::NAME,
                shop: groups.concat().first().copied().unwrap_or(till.shop),
                person: ctx.person,
                approver: None,
                concerns: O::concerns(input),
                at: now,
                reason: ctx.reason.map(FreeText::as_str),
            };
            tx.write_audit(&doing, &env.random())?;
        }
        Ok(output)
    };
    match keys {
        None => books.people.write(work),
        Some(keys) => books.people.write_with_keys(keys, work),
    }
}

/// The people book is for machines that customers do not see.
pub(super) fn refuse_where_customers_see(shop_book: &Read<'_>) -> Result<(), Stop> {
    match shop_book.customers()? {
        Customers::DoNotSee => Ok(()),
        Customers::See => Err(Refusal::CustomersSeeThis.into()),
    }
}

/// An odd clock is refused as in the shop book, where it can be accepted. One that was accepted there
/// leaves its notice here too.
fn look_at_clock(tx: &Tx<'_, People>, ctx: &Ctx<'_>, made_up: bool) -> Result<(), Stop> {
    let judge = |last, open| judge_clock(ctx.now, last, open);
    let session_open = ctx.shop_book.open_session()?.is_some();
    let look = judge(ctx.shop_book.last_written_at()?, session_open);
    if !made_up && notice_kind(look).is_some() {
        return Err(Refusal::ClockOdd { look }.into());
    }
    let last = tx.last_written_at()?;
    match notice_kind(judge(last, false)) {
        Some(kind) => Ok(tx.add_notice(ctx.new_id(), kind, ctx.now, last)?),
        None => Ok(()),
    }
}

/// The shops in which whoever does it has something of their own: where they are placed, and wherever
/// they work.
fn own_shops(people: &Read<'_, People>, ctx: &Ctx<'_>) -> Stored<Vec<ShopId>> {
    let roles = ctx.shop_book.roles_of(ctx.person)?;
    let mut shops = shops_of(people, &ctx.shop_book, ctx.person)?;
    shops.extend(roles.iter().map(|role| role.held.shop));
    Ok(shops)
}

/// The shops in which somebody has a placement; once none goes on, those in which they had one or have
/// or had a role: where their supervisors are.
fn shops_of(
    people: &Read<'_, People>,
    shop_book: &Read<'_>,
    person: PersonId,
) -> Stored<Vec<ShopId>> {
    let placed = people.placements_of(person)?;
    let goes_on = |p: &&StoredPlacement| p.placement.ended.is_none();
    let shop_of = |p: &StoredPlacement| p.placement.shop;
    let mut shops: Vec<ShopId> = placed.iter().filter(goes_on).map(shop_of).collect();
    if shops.is_empty() {
        let roles = shop_book.roles_of(person)?;
        shops = roles.iter().map(|role| role.held.shop).collect();
        shops.extend(placed.iter().map(shop_of));
    }
    shops.sort_unstable();
    shops.dedup();
    Ok(shops)
}
