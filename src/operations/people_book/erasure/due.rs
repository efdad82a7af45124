//! Of whom it is time to decide, by the periods that the trustees set.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::erase::works_here;
use super::looks::LookAtDue;
use crate::domain::Refusal;
use crate::domain::access::{Capability, Role};
use crate::domain::erasure::keeping::Standing;
use crate::domain::erasure::retention::{Due, Kept, all_due, due};
use crate::domain::hours::days::london_day;
use crate::domain::ids::{PersonId, ShopId};
use crate::domain::referrals::Status;
use crate::env::Env;
use crate::operations::people_book::{Books, Ctx, perform_in_people, shops_of};
use crate::operations::{Actor, Stop};
use crate::store::{People, Read, Stored};

/// Somebody on the list of whom it is time to decide, or whose records are on hold or restricted.
pub type OnTheList = (PersonId, Standing, Option<Due>);

/// Everybody of whom it is time to decide, and everybody on hold or restricted, in the shops where whoever
/// is signed in may erase. Each of them is looked at first, and of nobody else anything is shown.
pub fn due_and_kept(
    books: &mut Books<'_>,
    env: &Env,
    actor: &Actor,
) -> Result<Vec<OnTheList>, Stop> {
    let (shop_book, read) = (books.shop.read(), books.people.read());
    let me = actor.person.ok_or(Refusal::UnknownPerson)?;
    let rights = shop_book.rights_in_force(me.person())?;
    let today = london_day(env.now());
    let till = shop_book.this_till()?.map(|till| till.shop);
    let all = everybody(&read, |person| {
        let roles = shop_book.roles_of(person)?;
        let over = |until: Option<NaiveDate>| until.is_some_and(|until| until < today);
        let mut held = roles.iter().map(|role| &role.held);
        Ok(held.any(|held| held.role > Role::Trainee && !over(held.until)))
    })?;
    let listed = all_due(&all, &shop_book.periods(today)?, today);
    let mut people: Vec<PersonId> = listed.iter().map(|due| due.person).collect();
    people.extend(read.restricted_people()?);
    people.extend(read.held_people()?);
    let mut theirs = Vec::new();
    for person in people {
        let mut shops = shops_of(&read, &shop_book, person)?;
        if shops.is_empty() {
            shops.extend(till);
        }
        let may = |shop: &ShopId| me.may(&rights, Capability::Erasure, *shop, today);
        let own = person == me.person();
        if !own && !theirs.contains(&person) && !read.is_erased(person)? && shops.iter().any(may) {
            theirs.push(person);
        }
    }
    perform_in_people::<LookAtDue>(books, env, actor, &theirs)
}

/// Whether it is time to decide about somebody.
pub(super) fn of_person(
    people: &Read<'_, People>,
    ctx: &Ctx<'_>,
    person: PersonId,
) -> Stored<Option<Due>> {
    let all = everybody(people, |_| works_here(ctx, person))?;
    let kept = all.into_iter().find(|kept| kept.person == person);
    let periods = ctx.shop_book.periods(ctx.today)?;
    Ok(kept.and_then(|kept| due(&kept, &periods, ctx.today)))
}

/// Everybody who was referred or placed and is not erased, with what says for how long they are kept.
fn everybody(
    people: &Read<'_, People>,
    works: impl Fn(PersonId) -> Stored<bool>,
) -> Stored<Vec<Kept>> {
    let mut not_started: BTreeMap<PersonId, Vec<NaiveDate>> = BTreeMap::new();
    for stored in people.referrals()? {
        let referral = &stored.known.referral;
        let of = not_started.entry(referral.person).or_default();
        let last = stored.known.standing.history().next_back();
        if let Some(last) = last.filter(|last| last.status != Status::Started) {
            of.push(last.on.max(referral.received));
        }
    }
    let mut placements = people.last_days()?;
    for person in not_started.keys() {
        placements.entry(*person).or_default();
    }
    let held = people.held_people()?;
    let mut all = Vec::new();
    for (person, placements) in placements {
        if people.is_erased(person)? {
            continue;
        }
        all.push(Kept {
            person,
            placements,
            not_started: not_started.remove(&person).unwrap_or_default(),
            works_here: works(person)?,
            held: held.contains(&person),
        });
    }
    Ok(all)
}
