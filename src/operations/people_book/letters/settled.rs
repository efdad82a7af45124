//! Letters about sittings that nobody ended at the counter and that the people book has an end for, or took
//! out: the counter asks "Still here?" no longer, and nobody is looked for in a fire because of them.
//!
//! A letter names the press that opened the sitting and says nothing else. It is made of what the counter
//! still has open, so one that is lost is made again, and nothing about it is kept in the people book. What
//! is settled stays settled: where an end is taken back in the people book, the hours are asked about there.

use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::hours::Days;
use crate::domain::hours::at_the_counter::is_settled;
use crate::domain::hours::press::Pressed;
use crate::domain::ids::EntryId;
use crate::env::Env;
use crate::operations::{Actor, Ctx, Leaves, Operation, Stop, perform};
use crate::store::{PeopleBook, ShopBook, Tx};

/// Takes in, on the shop book's side, which sittings are settled, each by the press that opened it. What
/// comes twice is there once; one whose press is not here yet (the shop book is a copy of an earlier day)
/// is kept for when it comes.
pub struct TakeSettledSittings;

impl Operation for TakeSettledSittings {
    const NAME: &'static str = "take-settled-sittings";
    const NEEDS: Option<Capability> = Some(Capability::OpenPeopleBook);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = Vec<EntryId>;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &Vec<EntryId>) -> Result<(), Stop> {
        for sitting in input {
            let pressed = tx.press(*sitting)?.map(|stored| stored.press.what);
            if pressed.is_some_and(|what| what != Pressed::Arrived) {
                return Err(Refusal::HoursChanged.into());
            }
            if !tx.is_settled(*sitting)? {
                tx.add_settled(*sitting, ctx.now)?;
            }
        }
        Ok(())
    }
}

/// Sends what there is to send.
pub(super) fn pass(
    shop: &mut ShopBook,
    people: &PeopleBook,
    env: &Env,
    actor: &Actor,
) -> Result<(), Stop> {
    let settled = to_send(shop, people, env)?;
    if settled.is_empty() {
        return Ok(());
    }
    perform::<TakeSettledSittings>(shop, env, actor, &settled)
}

/// Those that are open at the counter and settled here.
fn to_send(shop: &ShopBook, people: &PeopleBook, env: &Env) -> Result<Vec<EntryId>, Stop> {
    let mut found = Vec::new();
    for sitting in shop.read().open_sittings(env.now())? {
        // All of a sitting stands under one day: that of the press that opened it.
        let Some((day, _)) = people.read().hours_row(sitting.id)? else {
            continue;
        };
        let rows = people.read().hours_of(sitting.person, Days::one(day))?.rows;
        if is_settled(sitting.person, sitting.id, &rows) {
            found.push(sitting.id);
        }
    }
    Ok(found)
}
