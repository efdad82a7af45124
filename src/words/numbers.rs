//! Money, quantities, dates and times as people read them (look, section 5).

use chrono::{Datelike, NaiveDate, Timelike, Weekday};

use super::{Words, say};
use crate::domain::Refusal;
use crate::domain::time::Moment;
use crate::domain::when_entry::read_day;
use crate::domain::{Milli, Pence};

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

impl Words {
    /// £3.80, £1,250.00; less than nothing as −£3.80, which only papers show.
    pub fn money(&self, pence: Pence) -> String {
        let sign = if pence.get() < 0 { "−" } else { "" };
        let size = pence.get().unsigned_abs();
        format!("{sign}£{}.{:02}", thousands(size / 100), size % 100)
    }

    /// 1,250.
    pub fn number(&self, number: i64) -> String {
        let sign = if number < 0 { "−" } else { "" };
        format!("{sign}{}", thousands(number.unsigned_abs()))
    }

    /// Whole pieces as 3, the rest as 0.5.
    pub fn quantity(&self, quantity: Milli) -> String {
        if let Some(pieces) = quantity.whole() {
            return self.number(pieces);
        }
        let sign = if quantity.get() < 0 { "−" } else { "" };
        let size = quantity.get().unsigned_abs();
        let text = format!("{sign}{}.{:03}", thousands(size / 1000), size % 1000);
        text.trim_end_matches('0').to_owned()
    }

    /// 9.30am, 2pm, midday, midnight: the clock on the wall in London.
    pub fn time(&self, at: Moment) -> String {
        let wall = at.london();
        self.time_on_the_wall(wall.hour(), wall.minute())
    }

    /// 9.30am, midday: an hour and a minute; the hour 24 is midnight.
    pub fn time_on_the_wall(&self, hour: u32, minute: u32) -> String {
        match (hour, minute) {
            (12, 0) => say!(self, "time-midday"),
            (0 | 24, 0) => say!(self, "time-midnight"),
            _ => self.clock(hour, minute),
        }
    }

    /// A minute of the London day, as [`crate::domain::when_entry::read_time`] reads it back: 4pm,
    /// 4.30pm, 12pm.
    pub fn minute_of_day(&self, minute: i64) -> String {
        let minute = u32::try_from(minute).unwrap_or(0).min(24 * 60 - 1);
        self.clock(minute / 60, minute % 60)
    }

    fn clock(&self, hour: u32, minute: u32) -> String {
        let twelve = if hour.is_multiple_of(12) {
            12
        } else {
            hour % 12
        };
        let clock = if minute == 0 {
            twelve.to_string()
        } else {
            format!("{twelve}.{minute:02}")
        };
        if hour < 12 {
            say!(self, "time-morning", clock = clock)
        } else {
            say!(self, "time-afternoon", clock = clock)
        }
    }

    /// Thursday 6 August 2026.
    pub fn date(&self, date: NaiveDate) -> String {
        say!(
            self,
            "date-full",
            weekday = self.weekday(date.weekday()),
            day = date.day().to_string(),
            month = self.month(date),
            year = date.year().to_string()
        )
    }

    /// Thursday 6 August.
    pub fn day(&self, date: NaiveDate) -> String {
        say!(
            self,
            "date-day",
            weekday = self.weekday(date.weekday()),
            day = date.day().to_string(),
            month = self.month(date)
        )
    }

    /// Thursday 6 August, 9.30am: when a thing was, in a list that goes back over days.
    pub fn day_and_time(&self, at: Moment) -> String {
        let day = self.day(at.london().date_naive());
        say!(self, "date-day-time", day = day, time = self.time(at))
    }

    /// November 2026.
    pub fn month_and_year(&self, date: NaiveDate) -> String {
        let (month, year) = (self.month(date), date.year().to_string());
        say!(self, "date-month-year", month = month, year = year)
    }

    /// 6 Aug: for a calendar's cell.
    pub fn day_of_month_short(&self, date: NaiveDate) -> String {
        let month: String = self.month(date).chars().take(3).collect();
        say!(
            self,
            "date-short",
            day = date.day().to_string(),
            month = month
        )
    }

    /// Thursday.
    pub fn weekday(&self, weekday: Weekday) -> String {
        say!(self, "date-weekday", weekday = code_of(weekday))
    }

    /// Thu.
    pub fn weekday_short(&self, weekday: Weekday) -> String {
        say!(self, "date-weekday-short", weekday = code_of(weekday))
    }

    /// 6 August 2026.
    pub fn plain_date(&self, date: NaiveDate) -> String {
        say!(
            self,
            "date-plain",
            day = date.day().to_string(),
            month = self.month(date),
            year = date.year().to_string()
        )
    }

    /// A day that somebody typed.
    pub fn read_day(&self, typed: &str) -> Result<NaiveDate, Refusal> {
        let months: Vec<String> = MONTHS.iter().map(|code| self.month_of(code)).collect();
        read_day(typed, &months)
    }

    fn month(&self, date: NaiveDate) -> String {
        let code = usize::try_from(date.month0())
            .ok()
            .and_then(|m| MONTHS.get(m));
        self.month_of(code.copied().unwrap_or("jan"))
    }

    fn month_of(&self, code: &'static str) -> String {
        say!(self, "date-month", month = code)
    }
}

pub(super) const fn code_of(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "mon",
        Weekday::Tue => "tue",
        Weekday::Wed => "wed",
        Weekday::Thu => "thu",
        Weekday::Fri => "fri",
        Weekday::Sat => "sat",
        Weekday::Sun => "sun",
    }
}

fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{DateTime, Utc};

    #[test]
    fn money_always_has_two_places_and_commas_between_thousands() {
        let words = Words::english().unwrap();
        for (pence, text) in [
            (380, "£3.80"),
            (70, "£0.70"),
            (0, "£0.00"),
            (125_000, "£1,250.00"),
            (123_456_789, "£1,234,567.89"),
            (-380, "−£3.80"),
        ] {
            assert_eq!(words.money(Pence::new(pence)), text);
        }
    }

    #[test]
    fn quantities_show_no_needless_places() {
        let words = Words::english().unwrap();
        assert_eq!(words.quantity(Milli::new(3000)), "3");
        assert_eq!(words.quantity(Milli::new(1500)), "1.5");
        assert_eq!(words.quantity(Milli::new(125)), "0.125");
    }

    #[test]
    fn times_and_dates_as_people_say_them() {
        let words = Words::english().unwrap();
        let at = |text: &str| Moment::of(text.parse::<DateTime<Utc>>().unwrap());
        for (utc, text) in [
            ("2026-08-06T08:30:00Z", "9.30am"),
            ("2026-11-06T09:00:00Z", "9am"),
            ("2026-11-06T12:00:00Z", "midday"),
            ("2026-11-06T00:00:00Z", "midnight"),
            ("2026-11-06T12:05:00Z", "12.05pm"),
            ("2026-11-06T00:42:00Z", "12.42am"),
            ("2026-11-06T17:00:00Z", "5pm"),
        ] {
            assert_eq!(words.time(at(utc)), text);
        }
        let day = NaiveDate::from_ymd_opt(2026, 8, 6).unwrap();
        assert_eq!(words.date(day), "Thursday 6 August 2026");
        assert_eq!(words.day(day), "Thursday 6 August");
    }
}
