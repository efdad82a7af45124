//! Safe copies of the books: what is known of one, when one is due, which may go, and how long an old
//! one stays.
//!
//! A copy holds people, so copies may not stay for ever: nothing is kept longer than [`LONGEST_MONTHS`],
//! except the newest, without which there would be none.

pub mod folders;
pub mod refusals;
pub mod thinning;

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::access::coded;
use super::hours::days::london_day;
use super::ids::{BookId, PersonId, TillId};
use super::sales::ReceiptNumber;
use super::time::Moment;

/// No copy is kept for more months than this, unless it is the newest.
pub const LONGEST_MONTHS: u32 = 13;

coded! {
    /// Which of the two books a copy is of.
    WhichBook {
        /// The shop book.
        Shop = "shop",
        /// The people book.
        People = "people",
    }
}

coded! {
    /// Why a copy was made.
    Why {
        /// At a close, daily, or because somebody asked for it.
        Routine = "routine",
        /// Before a newer program changed the shape of the book.
        BeforeUpgrade = "before-upgrade",
    }
}

/// The last entry of one writer's audit chain.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct Head {
    /// Which till; the people book has one writer, itself.
    pub till: TillId,
    /// The number of its last entry.
    pub seq: i64,
    /// The entry's hash, in hex.
    pub hash: String,
}

/// What a copy says of itself: no name, no amount, no free text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CopyFacts {
    /// Of which book.
    pub book: BookId,
    /// Which of the two it is.
    pub which: WhichBook,
    /// Why it was made.
    pub why: Why,
    /// When.
    pub made_at: Moment,
    /// How many steps the shape of the book has had.
    pub schema: i64,
    /// Where the audit chains ended.
    pub heads: Vec<Head>,
    /// The number series that were begun in it, such as `B1A`.
    pub series: Vec<String>,
}

/// Why something that lies among the copies is none that could be put back.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Unsound {
    /// Parts of it are missing, or it was cut short.
    Half,
    /// It cannot be read, or is not what was written.
    Damaged,
    /// It is of another book.
    OtherBook,
    /// A newer program wrote it.
    TooNew,
}

/// What a copy of a shop book holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InShopCopy {
    /// Its newest sale or refund.
    pub last_sale: Option<(ReceiptNumber, Moment)>,
    /// How many sales and refunds.
    pub sales: i64,
    /// Its newest Z read.
    pub last_z: Option<(ReceiptNumber, Moment)>,
    /// How many tills were open.
    pub open_tills: i64,
    /// How many people have a card.
    pub people: i64,
}

/// What a copy of a people book holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InPeopleCopy {
    /// How many people have a record.
    pub people: i64,
    /// When something was written last.
    pub last_entry: Option<Moment>,
}

/// What the book here has and a copy of it has not.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Missing {
    /// So many sales and refunds.
    pub sales: i64,
    /// So many entries of any kind, these sales among them.
    pub entries: i64,
}

/// Whom a putting back is written down for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PutBackBy {
    /// A manager, who typed their PIN in the book that was there.
    Manager(PersonId),
    /// Whoever sat at the machine's command line.
    CommandLine,
}

impl PutBackBy {
    /// The person, where one is known.
    pub fn person(self) -> Option<PersonId> {
        match self {
            Self::Manager(person) => Some(person),
            Self::CommandLine => None,
        }
    }
}

/// Whether a daily copy is due: none was made today, by London's calendar. One that is dated ahead of
/// the clock counts for nothing.
pub fn is_due(last: Option<Moment>, now: Moment) -> bool {
    last.is_none_or(|last| last > now || london_day(last) != london_day(now))
}

/// From which day on no copy is left that was made up to and on this day, as long as copies are made and
/// thinned: what erasing can say.
pub fn gone_on(made: NaiveDate) -> NaiveDate {
    let last = made.checked_add_months(Months::new(LONGEST_MONTHS));
    let after = last.and_then(|day| day.checked_add_days(Days::new(1)));
    after.unwrap_or(NaiveDate::MAX)
}

/// The series that follows these of one till: its prefix with the letter after the last one; none after
/// `Z`.
pub fn next_series<'a>(prefix: &str, begun: impl Iterator<Item = &'a str>) -> Option<String> {
    let letter = |series: &'a str| {
        let mut rest = series.strip_prefix(prefix)?.bytes();
        match (rest.next(), rest.next()) {
            (Some(letter @ b'A'..=b'Z'), None) => Some(letter),
            _ => None,
        }
    };
    let next = match begun.filter_map(letter).max() {
        None => b'A',
        Some(b'Z') => return None,
        Some(last) => last.saturating_add(1),
    };
    Some(format!("{prefix}{}", char::from(next)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::time::at_london;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn at(text: &str, minute: i64) -> Moment {
        at_london(day(text), minute).unwrap()
    }

    #[test]
    fn a_copy_is_due_once_a_london_day_and_a_clock_that_ran_ahead_puts_none_off() {
        let now = at("2026-06-10", 9 * 60);
        assert!(is_due(None, now));
        assert!(
            !is_due(Some(at("2026-06-10", 1)), now),
            "in the night, by London"
        );
        assert!(is_due(Some(at("2026-06-09", 23 * 60 + 59)), now));
        assert!(is_due(Some(at("2026-06-10", 10 * 60)), now), "dated ahead");
    }

    #[test]
    fn the_next_series_is_the_next_letter_of_the_same_till_alone() {
        let next = |prefix, begun: &[&'static str]| next_series(prefix, begun.iter().copied());
        assert_eq!(next("B1", &[]).as_deref(), Some("B1A"));
        assert_eq!(next("B1", &["B1A", "B1C", "B1B"]).as_deref(), Some("B1D"));
        assert_eq!(next("B1", &["B10C", "K1F", "B1A"]).as_deref(), Some("B1B"));
        assert_eq!(next("B1", &["B1Z"]), None);
        assert_eq!(next("B1", &["B1é", "B1", "B1a"]).as_deref(), Some("B1A"));
    }

    #[test]
    fn a_last_day_of_a_long_month_is_gone_after_thirteen_months_whole() {
        assert_eq!(gone_on(day("2026-01-31")), day("2027-03-01"));
        assert_eq!(gone_on(day("2026-11-23")), day("2027-12-24"));
        assert_eq!(gone_on(NaiveDate::MAX), NaiveDate::MAX);
    }
}
