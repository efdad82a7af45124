//! The made-up people of both shops. Their PINs are printed for whoever tries the till.

use chrono::{Datelike, NaiveDate};

use super::shops::FIRST_DAY;
use crate::domain::access::{Capability, Role};
use crate::domain::catalogue::Trade;
use crate::domain::people::OnTheWall;

/// A role that a made-up person has in a shop for some days.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MadeUpRole {
    /// Where.
    pub shop: Trade,
    /// What.
    pub role: Role,
    /// The first day.
    pub from: NaiveDate,
    /// The last day, where one is set.
    pub until: Option<NaiveDate>,
}

/// One made-up person.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MadeUpPerson {
    /// The name on their tile; no two are the same.
    pub till_name: &'static str,
    /// Their PIN: made up, and printed.
    pub pin: &'static str,
    /// The colour of their tile.
    pub colour: &'static str,
    /// The symbol on their tile.
    pub symbol: &'static str,
    /// Whether their tile stands on the wall.
    pub wall: OnTheWall,
    /// Their roles, ended ones too.
    pub roles: &'static [MadeUpRole],
}

impl MadeUpPerson {
    /// Their roles in this shop on this day.
    fn roles_on(&self, shop: Trade, day: NaiveDate) -> impl Iterator<Item = Role> {
        let roles = self.roles.iter().filter(move |r| {
            r.shop == shop && r.from <= day && r.until.is_none_or(|until| day <= until)
        });
        roles.map(|r| r.role)
    }

    /// Whether they work in this shop on this day.
    pub fn works_in(&self, shop: Trade, day: NaiveDate) -> bool {
        self.roles_on(shop, day).next().is_some()
    }

    /// Whether they may do this in this shop on this day.
    pub fn may(&self, capability: Capability, shop: Trade, day: NaiveDate) -> bool {
        self.roles_on(shop, day).any(|role| role.holds(capability))
    }
}

const fn always(shop: Trade, role: Role) -> MadeUpRole {
    MadeUpRole {
        shop,
        role,
        from: FIRST_DAY,
        until: None,
    }
}

/// The last day of the one placement that has ended, and the first day of what came after it.
const PLACEMENT_ENDED: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 8, 29);
const WENT_ON: NaiveDate = match NaiveDate::from_ymd_opt(2026, 8, 30) {
    Some(day) => day,
    None => FIRST_DAY,
};

const fn shown(
    till_name: &'static str,
    pin: &'static str,
    (colour, symbol): (&'static str, &'static str),
    roles: &'static [MadeUpRole],
) -> MadeUpPerson {
    MadeUpPerson {
        till_name,
        pin,
        colour,
        symbol,
        wall: OnTheWall::Shown,
        roles,
    }
}

/// Everyone.
pub static PEOPLE: [MadeUpPerson; 12] = [
    shown(
        "Ayşe",
        "4821",
        ("bakery", "sun"),
        &[always(Trade::Bakery, Role::Manager)],
    ),
    shown(
        "Ravi",
        "73064",
        ("bike", "mountains"),
        &[always(Trade::Bike, Role::Manager)],
    ),
    shown(
        "Jo",
        "6417",
        ("primary", "star"),
        &[always(Trade::Bakery, Role::Supervisor)],
    ),
    shown(
        "Marcus",
        "83529",
        ("attention", "tree"),
        &[always(Trade::Bike, Role::Supervisor)],
    ),
    shown(
        "Grace",
        "590214",
        ("positive", "bird"),
        &[
            always(Trade::Bakery, Role::Supervisor),
            always(Trade::Bike, Role::Supervisor),
        ],
    ),
    shown(
        "Sam",
        "3962",
        ("primary", "cat"),
        &[
            MadeUpRole {
                shop: Trade::Bakery,
                role: Role::Trainee,
                from: FIRST_DAY,
                until: PLACEMENT_ENDED,
            },
            MadeUpRole {
                shop: Trade::Bakery,
                role: Role::Volunteer,
                from: WENT_ON,
                until: None,
            },
        ],
    ),
    shown(
        "Şengül",
        "915703",
        ("refused", "flower"),
        &[always(Trade::Bakery, Role::Volunteer)],
    ),
    shown(
        "Kemal",
        "2748",
        ("positive", "fish"),
        &[always(Trade::Bakery, Role::Trainee)],
    ),
    shown(
        "Tunde",
        "5183",
        ("bike", "music-note"),
        &[always(Trade::Bike, Role::Trainee)],
    ),
    shown(
        "Leah",
        "60942",
        ("attention", "leaf"),
        &[
            always(Trade::Bakery, Role::Trainee),
            always(Trade::Bike, Role::Trainee),
        ],
    ),
    shown(
        "Old Fred",
        "7159",
        ("refused", "umbrella"),
        &[always(Trade::Bike, Role::Volunteer)],
    ),
    MadeUpPerson {
        till_name: "Night Owl",
        pin: "40968",
        colour: "bakery",
        symbol: "moon",
        wall: OnTheWall::NotShown,
        roles: &[always(Trade::Bakery, Role::Trainee)],
    },
];

/// Those who are in this shop on this day and may do this. Who works in both shops is in each on
/// every other day.
pub fn who_may(capability: Capability, shop: Trade, day: NaiveDate) -> Vec<&'static MadeUpPerson> {
    let is_here = |person: &&MadeUpPerson| {
        let (here, other) = match shop {
            Trade::Bakery => (0, Trade::Bike),
            Trade::Bike => (1, Trade::Bakery),
        };
        !person.works_in(other, day) || day.num_days_from_ce().rem_euclid(2) == here
    };
    PEOPLE
        .iter()
        .filter(is_here)
        .filter(|p| p.may(capability, shop, day))
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::free_text::FreeText;
    use crate::domain::people::{TILE_COLOURS, TILE_SYMBOLS};
    use crate::domain::pin::Pin;

    #[test]
    fn names_pins_colours_and_symbols_are_sound() {
        let distinct = |of: fn(&MadeUpPerson) -> &str| {
            PEOPLE.iter().map(of).collect::<BTreeSet<_>>().len() == PEOPLE.len()
        };
        assert!(distinct(|p| p.till_name) && distinct(|p| p.pin) && distinct(|p| p.symbol));
        for person in &PEOPLE {
            assert!(Pin::new(person.pin).is_ok());
            assert!((4..=6).contains(&person.pin.len()) && person.pin != "1234");
            assert!(TILE_COLOURS.contains(&person.colour), "{}", person.colour);
            assert!(TILE_SYMBOLS.contains(&person.symbol), "{}", person.symbol);
            assert!(FreeText::name(person.till_name).is_ok());
        }
        assert_eq!(
            PEOPLE
                .iter()
                .filter(|p| p.wall == OnTheWall::NotShown)
                .count(),
            1
        );
    }

    #[test]
    fn every_day_each_shop_has_a_manager_two_who_may_close_and_people_to_sell() {
        for shop in [Trade::Bakery, Trade::Bike] {
            for day in ["2011-01-04", "2026-08-29", "2026-08-30", "2040-01-03"] {
                let day = day.parse().unwrap();
                assert_eq!(who_may(Capability::Roles, shop, day).len(), 1);
                assert!((2..=3).contains(&who_may(Capability::Close, shop, day).len()));
                assert!(who_may(Capability::Sell, shop, day).len() >= 4);
            }
        }
    }

    #[test]
    fn nobody_is_in_two_shops_on_one_day() {
        for day in ["2026-11-19", "2026-11-20"] {
            let day = day.parse().unwrap();
            let in_bakery = who_may(Capability::Sell, Trade::Bakery, day);
            let in_bikes = who_may(Capability::Sell, Trade::Bike, day);
            assert!(!in_bakery.iter().any(|p| in_bikes.contains(p)));
            assert_eq!(in_bakery.len() + in_bikes.len(), PEOPLE.len());
        }
    }

    #[test]
    fn a_placement_ends_and_something_else_begins_the_next_day() {
        let sam = PEOPLE.iter().find(|p| p.till_name == "Sam").unwrap();
        for day in ["2026-08-29", "2026-08-30"] {
            assert_eq!(sam.roles_on(Trade::Bakery, day.parse().unwrap()).count(), 1);
        }
        assert_eq!(PLACEMENT_ENDED.and_then(|d| d.succ_opt()), Some(WENT_ON));
        assert!(!sam.works_in(Trade::Bike, WENT_ON));
    }
}
