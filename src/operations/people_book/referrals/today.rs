//! What waits of referrals, for the list of Today.

use super::looks::{LookAtReferrals, referrals_of_ones_shops};
use crate::domain::hours::days::london_day;
use crate::domain::hours::today::{Item, Kind};
use crate::domain::ids::ReferralId;
use crate::domain::referrals::today::waiting;
use crate::domain::referrals::waiting::Known;
use crate::env::Env;
use crate::operations::people_book::leaving::stopped_people;
use crate::operations::people_book::{Books, perform_in_people};
use crate::operations::{Actor, Stop};

/// What waits of the referrals to the shops where whoever is signed in keeps them. Those of which something
/// waits are looked at first, and of nobody else anything is shown.
pub fn what_waits(books: &mut Books<'_>, env: &Env, actor: &Actor) -> Result<Vec<Item>, Stop> {
    let ids = referrals_of_ones_shops((books.shop, books.people), env, actor)?;
    let read = books.people.read();
    // Of whom everything is stopped for, nothing waits.
    let stopped = stopped_people(&read)?;
    let all = read.referrals()?.into_iter();
    let theirs = all.filter(|stored| {
        let referral = &stored.known.referral;
        ids.contains(&referral.id) && !stopped.contains(&referral.person)
    });
    let known: Vec<Known> = theirs.map(|stored| stored.known).collect();
    let items = waiting(&known, london_day(env.now()));
    let of = |item: &Item| match item.kind {
        Kind::ReferralCame { referral } | Kind::ReferralAsked { referral } => Some(referral),
        _ => None,
    };
    let looked: Vec<ReferralId> = items.iter().filter_map(of).collect();
    if !looked.is_empty() {
        perform_in_people::<LookAtReferrals>(books, env, actor, &looked)?;
    }
    Ok(items)
}
