//! Who can be asked how they get on, for the list of Today.

use super::checks::at_rest;
use super::looks::LookAtLeaving;
use crate::domain::access::Capability;
use crate::domain::hours::days::london_day;
use crate::domain::hours::today::Item;
use crate::domain::leaving::checks::OfLeaving;
use crate::domain::leaving::touch::in_touch;
use crate::env::Env;
use crate::operations::people_book::looks::those_of_ones_shops;
use crate::operations::people_book::{Books, perform_in_people};
use crate::operations::{Actor, Stop};

/// Those who left the shops where whoever is signed in gives support, said that we may keep in touch, and
/// can be asked now. Each of them is looked at first, and of nobody else anything is shown.
pub fn what_waits(books: &mut Books<'_>, env: &Env, actor: &Actor) -> Result<Vec<Item>, Stop> {
    let today = london_day(env.now());
    let theirs = those_of_ones_shops((books.shop, books.people), env, actor, Capability::Support)?;
    let read = books.people.read();
    let mut items = Vec::new();
    for stored in read.leavings()? {
        let leaving = &stored.leaving;
        if !theirs.contains(&leaving.person) {
            continue;
        }
        let checks = read.leaving_checks(Some(leaving.id))?;
        let of = OfLeaving {
            leaving,
            checks: &checks,
            in_touch: in_touch(&read.touch_rows_of(leaving.person)?).is_some(),
            at_rest: at_rest(&read, leaving)?,
        };
        items.extend(of.waiting(today));
    }
    if !items.is_empty() {
        let mut people: Vec<_> = items.iter().map(|item| item.person).collect();
        people.sort_unstable();
        people.dedup();
        perform_in_people::<LookAtLeaving>(books, env, actor, &people)?;
    }
    Ok(items)
}
