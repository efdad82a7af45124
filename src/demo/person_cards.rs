//! Days, a pause and a barcode card of the made-up people, as they are when the days are over.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate, Weekday};

use super::people::PEOPLE;
use crate::domain::catalogue::Trade;
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::people::{CardCode, PersonState, days_of_weekdays};
use crate::domain::{Refusal, Trouble};
use crate::env::Env;
use crate::operations::people::{
    DaysSet, DueChange, GiveCard, NewCard, NewState, SetDueDays, SetState,
};
use crate::operations::{Actor, Stop, perform};
use crate::store::ShopBook;
use crate::store::person_cards::CardHash;

/// Who comes on which weekdays; everybody else has no days set.
pub const DAYS: [(&str, &[Weekday]); 3] = [
    ("Kemal", &[Weekday::Wed, Weekday::Fri]),
    ("Leah", &[Weekday::Tue, Weekday::Thu, Weekday::Sat]),
    ("Tunde", &[Weekday::Wed, Weekday::Thu]),
];

/// Who is paused.
pub const PAUSED: &str = "Old Fred";

/// Who has a barcode card, and its number: made up, and printed as the PINs are.
pub const CARD: (&str, &str) = ("Kemal", "30157820946617352048");

/// Sets all of it for the people of one shop, as its manager.
pub fn lay_out(
    book: &mut ShopBook,
    env: &Env,
    shop: Trade,
    people: &BTreeMap<&'static str, PersonId>,
    manager: &Actor,
    from: NaiveDate,
) -> Result<(), Stop> {
    // Who works in both shops is set up by the one they are named with first.
    let of_this_shop = |name: &str| {
        let made_up = PEOPLE.iter().find(|p| p.till_name == name);
        let first = made_up.and_then(|p| p.roles.first());
        first.is_some_and(|role| role.shop == shop)
    };
    let id = |name: &str| {
        let id = people.get(name).copied();
        id.ok_or(Stop::Trouble(Trouble::Bug("everyone has an id")))
    };
    let until = from.checked_add_days(Days::new(83)).unwrap_or(from);
    for (name, weekdays) in DAYS.iter().filter(|(name, _)| of_this_shop(name)) {
        let change = DueChange {
            person: id(name)?,
            days: DaysSet::These {
                due: days_of_weekdays(weekdays, from, until),
                not_due: Vec::new(),
            },
        };
        perform::<SetDueDays>(book, env, manager, &change)?;
    }
    if of_this_shop(PAUSED) {
        let new = NewState {
            person: id(PAUSED)?,
            state: PersonState::Paused,
        };
        perform::<SetState>(book, env, manager, &new)?;
    }
    let (name, digits) = CARD;
    if of_this_shop(name) {
        let code = CardCode::read(digits).ok_or(Refusal::UnknownCode)?;
        let card = NewCard {
            id: EntryId(env.new_id()),
            person: id(name)?,
            hash: CardHash::of(&code),
        };
        perform::<GiveCard>(book, env, manager, &card)?;
    }
    Ok(())
}
