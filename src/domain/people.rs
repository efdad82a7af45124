//! What a till knows of a person: a name of their choice, a picture of their choice, and rights.

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::access::{Rights, coded};
use super::ids::{EntryId, PersonId, ShopId};

/// The colours that a person can choose for their tile, by code; the theme gives them ink and tint.
pub const TILE_COLOURS: [&str; 6] = [
    "primary",
    "positive",
    "attention",
    "refused",
    "bakery",
    "bike",
];

/// The symbols that a person can choose for their tile, by the name of the icon.
pub const TILE_SYMBOLS: [&str; 12] = [
    "leaf",
    "sun",
    "cat",
    "star",
    "music-note",
    "tree",
    "fish",
    "flower",
    "mountains",
    "bird",
    "moon",
    "umbrella",
];

/// A colour and a symbol that the person chose.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct TilePicture {
    /// One of [`TILE_COLOURS`].
    pub colour: String,
    /// One of [`TILE_SYMBOLS`].
    pub symbol: String,
}

/// Whether the person's tile stands on the wall for all to see.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum OnTheWall {
    /// Shown among the people due today.
    Shown,
    /// Reached by typing the name only.
    NotShown,
}

coded! {
    /// Whether somebody comes here at present.
    PersonState {
        /// They do.
        Here = "here",
        /// Not for a while; their card waits for them.
        Paused = "paused",
        /// Not any more.
        Left = "left",
    }
}

coded! {
    /// Whether a barcode card signs in.
    CardState {
        /// It does.
        Given = "given",
        /// It does not any more.
        TakenBack = "taken-back",
    }
}

/// The days on which somebody is due.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum DueDays {
    /// No days are set, so every day may be one. So it is with staff, and where a till has no people
    /// book; of a trainee in the people book no agreed day is no day.
    #[default]
    EveryDay,
    /// Days are set, and these of them are near today, in order.
    Only(Vec<NaiveDate>),
}

impl DueDays {
    /// Whether this day is one of them.
    pub fn on(&self, day: NaiveDate) -> bool {
        match self {
            Self::EveryDay => true,
            Self::Only(days) => days.contains(&day),
        }
    }

    /// The next of the set days, today included.
    pub fn next_from(&self, today: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::EveryDay => None,
            Self::Only(days) => days.iter().copied().filter(|day| *day >= today).min(),
        }
    }
}

/// How many days ahead a day can be set: a year and a little.
pub const FURTHEST_DAY: i64 = 400;

/// The days of a plan by weekday: from a day until a day, both included.
///
/// Nothing where the end is before the beginning, and never more than [`FURTHEST_DAY`] days on.
pub fn days_of_weekdays(weekdays: &[Weekday], from: NaiveDate, until: NaiveDate) -> Vec<NaiveDate> {
    let most = usize::try_from(FURTHEST_DAY).unwrap_or(usize::MAX);
    from.iter_days()
        .take(most)
        .take_while(|day| *day <= until)
        .filter(|day| weekdays.contains(&day.weekday()))
        .collect()
}

/// A person as this till shows them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TillPerson {
    /// Who.
    pub id: PersonId,
    /// The name they chose; an alias is fine.
    pub till_name: String,
    /// The picture they chose.
    pub picture: TilePicture,
    /// The revision of the photo of their own that stands in place of it, where there is one.
    pub photo: Option<i64>,
    /// Their choice about the wall.
    pub wall: OnTheWall,
    /// Whether they come here at present.
    pub state: PersonState,
    /// When they are due.
    pub due: DueDays,
    /// The barcode card that signs them in, where they have one.
    pub card: Option<EntryId>,
    /// Roles and grants.
    pub rights: Rights,
}

impl TillPerson {
    /// Somebody who is new: here, on the wall, without days, photo, card or role.
    pub fn new(id: PersonId, till_name: &str, picture: TilePicture) -> Self {
        Self {
            id,
            till_name: till_name.to_owned(),
            picture,
            photo: None,
            wall: OnTheWall::Shown,
            state: PersonState::Here,
            due: DueDays::EveryDay,
            card: None,
            rights: Rights::default(),
        }
    }

    /// Whether they can sign in here on this day: not paused, not gone, with a role in this shop.
    pub fn can_sign_in(&self, shop: ShopId, day: NaiveDate) -> bool {
        self.state == PersonState::Here && self.rights.works_in(shop, day)
    }

    /// Whether their tile stands on the wall of this shop on this day.
    pub fn is_on_the_wall(&self, shop: ShopId, day: NaiveDate) -> bool {
        self.wall == OnTheWall::Shown && self.due.on(day) && self.can_sign_in(shop, day)
    }
}

/// A till name as names are compared: case and accents do not matter, a dotless ı is an i.
///
/// A name without any letter or digit, such as an emoji, is compared as it was typed.
pub fn name_key(till_name: &str) -> String {
    let letters = super::search::fold(till_name).join(" ");
    if letters.is_empty() {
        till_name.trim().to_owned()
    } else {
        letters
    }
}

/// How many digits the barcode of a person's card has. No barcode of a product is as long.
pub const CARD_DIGITS: usize = 20;

/// What the barcode of a person's card says; wiped from memory after use, never printed by itself.
#[derive(Clone, PartialEq, Eq)]
pub struct CardCode(Zeroizing<String>);

impl std::fmt::Debug for CardCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CardCode(…)")
    }
}

impl CardCode {
    /// The code of these random bytes: each digit as likely as any other.
    pub fn of_random(bytes: &[u8; 64]) -> Self {
        // Bytes from 250 on would make small digits likelier, so they come last: 64 random bytes as
        // good as always hold 20 others.
        let fair = bytes.iter().filter(|byte| **byte < 250);
        let spare = bytes.iter().filter(|byte| **byte >= 250);
        let digits = fair.chain(spare).filter_map(|byte| {
            let digit = u32::from(*byte).checked_rem(10)?;
            char::from_digit(digit, 10)
        });
        Self(Zeroizing::new(digits.take(CARD_DIGITS).collect()))
    }

    /// What was scanned, where it looks like such a card at all.
    pub fn read(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        let right = typed.len() == CARD_DIGITS && typed.bytes().all(|b| b.is_ascii_digit());
        right.then(|| Self(Zeroizing::new(typed.to_owned())))
    }

    /// The digits.
    pub fn digits(&self) -> &str {
        &self.0
    }

    /// The digits in groups of five, as people read them to each other.
    pub fn grouped(&self) -> String {
        let mut out = String::new();
        for (place, digit) in self.0.chars().enumerate() {
            if place > 0 && place.is_multiple_of(5) {
                out.push(' ');
            }
            out.push(digit);
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn weekdays_become_days_up_to_the_last_one() {
        use Weekday::{Fri, Tue};
        // Clocks go back on 25 October 2026, and a year ends.
        let days = days_of_weekdays(&[Tue, Fri], day("2026-10-20"), day("2026-11-03"));
        let expected = [
            "2026-10-20",
            "2026-10-23",
            "2026-10-27",
            "2026-10-30",
            "2026-11-03",
        ];
        assert_eq!(days, expected.map(day));
        let over = days_of_weekdays(&[Fri], day("2026-12-31"), day("2027-01-08"));
        assert_eq!(over, ["2027-01-01", "2027-01-08"].map(day));
        assert_eq!(
            days_of_weekdays(&[Tue], day("2028-02-29"), day("2028-02-29")).len(),
            1
        );
        assert!(days_of_weekdays(&[], day("2026-10-20"), day("2026-11-03")).is_empty());
        assert!(days_of_weekdays(&[Tue], day("2026-11-03"), day("2026-11-02")).is_empty());
        let far = days_of_weekdays(&[Tue], day("2026-01-01"), NaiveDate::MAX);
        assert_eq!(far.len(), 57, "400 days, not for ever");
    }

    #[test]
    fn without_days_every_day_is_one_and_with_days_only_those() {
        let set = DueDays::Only(vec![day("2026-11-17"), day("2026-11-20")]);
        assert!(DueDays::EveryDay.on(day("2026-11-18")));
        assert!(set.on(day("2026-11-20")) && !set.on(day("2026-11-18")));
        assert_eq!(set.next_from(day("2026-11-18")), Some(day("2026-11-20")));
        assert_eq!(set.next_from(day("2026-11-21")), None);
        assert!(
            !DueDays::Only(Vec::new()).on(day("2026-11-18")),
            "all of them are long gone"
        );
    }

    #[test]
    fn names_are_the_same_whatever_their_case_and_accents() {
        for (one, other) in [
            ("Ayşe", "AYSE"),
            ("Işıl", "isil"),
            (" Şengül ", "sengul"),
            ("🌙", "🌙 "),
        ] {
            assert_eq!(name_key(one), name_key(other), "{one}");
        }
        assert_ne!(name_key("🌙"), name_key("🌞"));
        assert_ne!(name_key("Sam"), name_key("Sam B"));
    }

    #[test]
    fn a_card_code_has_twenty_digits_and_does_not_print() {
        let code = CardCode::of_random(&[7; 64]);
        assert_eq!(code.digits(), "77777777777777777777");
        assert_eq!(CardCode::of_random(&[255; 64]).digits().len(), CARD_DIGITS);
        assert_eq!(
            CardCode::read(" 77777777777777777777\n"),
            Some(code.clone())
        );
        for wrong in [
            "",
            "5012345678900",
            "777777777777777777777",
            "7777777777777777777x",
        ] {
            assert_eq!(CardCode::read(wrong), None, "{wrong}");
        }
        assert_eq!(format!("{code:?}"), "CardCode(…)");
    }
}
