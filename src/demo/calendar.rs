//! When the made-up shops are open: Tuesday to Saturday, and not on the holidays that they keep.

use chrono::{Datelike, NaiveDate, Weekday};

use super::shops::FIRST_DAY;
use crate::domain::catalogue::Trade;

/// From when to when a shop is open on a day, in minutes of the day on London's clock.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Hours {
    /// The doors open.
    pub open: i64,
    /// The doors close.
    pub close: i64,
}

/// The hours of this shop on this day; none where it is closed.
pub fn hours(shop: Trade, day: NaiveDate) -> Option<Hours> {
    if day < FIRST_DAY || is_holiday(shop, day) {
        return None;
    }
    let (open, close) = match (shop, day.weekday()) {
        (_, Weekday::Sun | Weekday::Mon) => return None,
        (Trade::Bakery, Weekday::Sat) => (9 * 60, 16 * 60),
        (Trade::Bakery, _) => (8 * 60, 16 * 60),
        (Trade::Bike, Weekday::Sat) => (10 * 60, 17 * 60),
        (Trade::Bike, _) => (10 * 60, 18 * 60),
    };
    Some(Hours { open, close })
}

/// The days on which this shop is open, from the first to the last, both included.
pub fn trading_days(
    shop: Trade,
    from: NaiveDate,
    until: NaiveDate,
) -> impl Iterator<Item = NaiveDate> {
    from.max(FIRST_DAY)
        .iter_days()
        .take_while(move |day| *day <= until)
        .filter(move |day| hours(shop, *day).is_some())
}

/// The next day on which this shop is open; a closure is never longer than two weeks.
pub fn next_trading_day(shop: Trade, after: NaiveDate) -> Option<NaiveDate> {
    after
        .iter_days()
        .skip(1)
        .take(14)
        .find(|day| hours(shop, *day).is_some())
}

/// Whether this shop keeps a holiday. Both keep Christmas, New Year's Day and Good Friday; the bike
/// shop also the days between Christmas and New Year, and Easter Saturday. Mondays are closed anyway.
fn is_holiday(shop: Trade, day: NaiveDate) -> bool {
    let for_both = matches!((day.month(), day.day()), (12, 25 | 26) | (1, 1))
        || days_before_easter(day) == Some(2);
    let for_bikes =
        matches!((day.month(), day.day()), (12, 27..=31)) || days_before_easter(day) == Some(1);
    for_both || (shop == Trade::Bike && for_bikes)
}

fn days_before_easter(day: NaiveDate) -> Option<i64> {
    easter(day.year()).map(|easter| (easter - day).num_days())
}

/// Easter Sunday of the Gregorian calendar, by the anonymous method of whole numbers.
fn easter(year: i32) -> Option<NaiveDate> {
    let (golden, century, rest) = (year % 19, year / 100, year % 100);
    let moon_drift = (8 * century + 13) / 25;
    let full_moon = (19 * golden + century - century / 4 - moon_drift + 15) % 30;
    let to_sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - full_moon - rest % 4) % 7;
    let too_late = (golden + 11 * full_moon + 22 * to_sunday) / 451;
    let from_march = full_moon + to_sunday - 7 * too_late + 114;
    let month = u32::try_from(from_march / 31).ok()?;
    let day = u32::try_from(from_march % 31 + 1).ok()?;
    NaiveDate::from_ymd_opt(year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn easter_is_where_the_almanac_has_it() {
        for day in [
            "2011-04-24",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2038-04-25",
        ] {
            let day = date(day);
            assert_eq!(easter(day.year()), Some(day));
        }
    }

    #[test]
    fn closed_on_mondays_sundays_and_holidays() {
        let open = |shop, day| hours(shop, date(day)).is_some();
        assert!(open(Trade::Bakery, "2026-11-21"), "a Saturday");
        assert!(!open(Trade::Bakery, "2026-11-22"), "a Sunday");
        assert!(!open(Trade::Bike, "2026-11-23"), "a Monday");
        for shop in [Trade::Bakery, Trade::Bike] {
            assert!(!open(shop, "2026-12-25"), "Christmas Day");
            assert!(!open(shop, "2026-01-01"), "New Year's Day");
            assert!(!open(shop, "2026-04-03"), "Good Friday");
        }
        assert!(open(Trade::Bakery, "2026-04-04") && !open(Trade::Bike, "2026-04-04"));
        assert!(open(Trade::Bakery, "2026-12-29") && !open(Trade::Bike, "2026-12-29"));
    }

    #[test]
    fn no_day_before_the_first_and_never_two_weeks_without_one() {
        assert_eq!(
            trading_days(Trade::Bike, date("2010-01-01"), date("2011-01-04")).count(),
            1
        );
        for shop in [Trade::Bakery, Trade::Bike] {
            let days: Vec<_> = trading_days(shop, date("2015-01-01"), date("2035-12-31")).collect();
            assert!(
                days.windows(2)
                    .all(|d| next_trading_day(shop, d[0]) == Some(d[1]))
            );
        }
    }
}
