//! Hours as people read them: lengths, times of a sitting, days and weeks (look, section 5). What is
//! recorded, agreed and planned has its words in `records`.

mod records;

pub use records::NameOf;

use chrono::{Datelike, NaiveDate, Offset, Weekday};

use super::numbers::code_of;
use super::{Words, say};
use crate::domain::hours::days::london_day;
use crate::domain::hours::placement::{AgreedTime, Shift};
use crate::domain::hours::{Days, Minutes, Week};
use crate::domain::time::Moment;

impl Words {
    /// 3 hours 30 minutes, 1 hour, 45 minutes.
    pub fn duration(&self, length: Minutes) -> String {
        let (hours, minutes) = length.hours_and_minutes();
        let said_hours = || say!(self, "hours-hours", hours = hours);
        let said_minutes = || say!(self, "hours-minutes", minutes = minutes);
        match (hours, minutes) {
            (0, _) => said_minutes(),
            (_, 0) => said_hours(),
            _ => say!(
                self,
                "hours-both",
                hours = said_hours(),
                minutes = said_minutes()
            ),
        }
    }

    /// 9.30am to 1.15pm, 4pm to midnight, 10pm to 6am on Sunday; 9.30am, not ended yet.
    ///
    /// The day on which it begins stands beside it. Midnight is the end of a day, so it needs no
    /// other; an end that is a week away or more is said with its date.
    pub fn from_to(&self, from: Moment, until: Option<Moment>) -> String {
        let began = self.time(from);
        let Some(until) = until else {
            return say!(self, "hours-span-open", from = began);
        };
        let (day, last) = (london_day(from), london_day(until));
        let ended = self.time(until);
        let midnight_after = until.minute_of_day() == 0 && day.succ_opt() == Some(last);
        if day == last || midnight_after {
            return say!(self, "hours-span", from = began, until = ended);
        }
        let near = (1..7).contains(&last.signed_duration_since(day).num_days());
        let day = if near {
            self.weekday(last.weekday())
        } else {
            self.date(last)
        };
        say!(
            self,
            "hours-span-other-day",
            from = began,
            until = ended,
            day = day
        )
    }

    /// That the clocks changed between two instants, which explains a length that looks wrong.
    pub fn clocks_changed(&self, from: Moment, until: Moment) -> Option<String> {
        let offset = |at: Moment| at.london().offset().fix().local_minus_utc();
        match offset(until).cmp(&offset(from)) {
            std::cmp::Ordering::Greater => Some(say!(self, "hours-clocks-forward")),
            std::cmp::Ordering::Less => Some(say!(self, "hours-clocks-back")),
            std::cmp::Ordering::Equal => None,
        }
    }

    /// A shift as it was agreed: 6am to 2pm, 4pm to midnight, 10pm to 6am the next day.
    pub fn shift(&self, shift: Shift) -> String {
        let (from, until) = (self.wall(shift.from()), self.wall(shift.until()));
        // Midnight is the end of the day, not the beginning of the next.
        if shift.ends_next_day() && shift.until() > 0 {
            say!(self, "hours-span-next-day", from = from, until = until)
        } else {
            say!(self, "hours-span", from = from, until = until)
        }
    }

    fn wall(&self, minute: i64) -> String {
        let minute = u32::try_from(minute).unwrap_or(0);
        self.time_on_the_wall(minute / 60, minute % 60)
    }

    /// Tuesdays, 6am to 2pm; days of the same times together: Tuesdays and Thursdays, 6am to 2pm.
    pub fn agreed_times(&self, times: &[AgreedTime]) -> Vec<String> {
        let mut together: Vec<(Vec<Weekday>, Vec<Shift>)> = Vec::new();
        for (weekday, shifts) in by_weekday(times) {
            match together.iter_mut().find(|(_, of)| *of == shifts) {
                Some((days, _)) => days.push(weekday),
                None => together.push((vec![weekday], shifts)),
            }
        }
        let line = |(days, shifts): (Vec<Weekday>, Vec<Shift>)| {
            let shifts: Vec<String> = shifts.into_iter().map(|shift| self.shift(shift)).collect();
            say!(
                self,
                "hours-agreed-time",
                weekdays = self.weekdays(&days),
                times = self.and(&shifts)
            )
        };
        together.into_iter().map(line).collect()
    }

    /// Tuesdays and Thursdays.
    pub fn weekdays(&self, days: &[Weekday]) -> String {
        let one = |day: &Weekday| say!(self, "hours-weekdays", weekday = code_of(*day));
        let all: Vec<String> = days.iter().map(one).collect();
        self.and(&all)
    }

    /// One, two and three.
    pub fn and(&self, all: &[String]) -> String {
        match all {
            [] => String::new(),
            [one] => one.clone(),
            [others @ .., last] => {
                let others = others.join(", ");
                say!(
                    self,
                    "hours-and",
                    others = others.as_str(),
                    last = last.as_str()
                )
            }
        }
    }

    /// Monday 23 March to Sunday 29 March 2026; both years where there are two; one day by itself.
    pub fn days(&self, days: Days) -> String {
        let (from, until) = (days.from(), days.until());
        if from == until {
            return self.date(from);
        }
        let began = self.day_near(from, until);
        let ended = self.date(until);
        say!(self, "hours-days-from-to", from = began, until = ended)
    }

    /// 16 Nov to 22 Nov: where there is little room.
    pub fn days_short(&self, days: Days) -> String {
        say!(
            self,
            "hours-days-from-to",
            from = self.day_of_month_short(days.from()),
            until = self.day_of_month_short(days.until())
        )
    }

    /// The day, with its year where that is another one than the year that stands beside it.
    fn day_near(&self, day: NaiveDate, beside: NaiveDate) -> String {
        if day.year() == beside.year() {
            self.day(day)
        } else {
            self.date(day)
        }
    }

    /// Monday 23 March to Sunday 29 March 2026.
    pub fn week(&self, week: Week) -> String {
        self.days(week.days())
    }
}

/// The shifts of each day of the week that has some, Monday first.
fn by_weekday(times: &[AgreedTime]) -> Vec<(Weekday, Vec<Shift>)> {
    let mut times: Vec<&AgreedTime> = times.iter().collect();
    times.sort_by_key(|time| (time.weekday.num_days_from_monday(), time.shift));
    let days = times.chunk_by(|one, next| one.weekday == next.weekday);
    days.filter_map(|day| {
        let shifts = day.iter().map(|time| time.shift).collect();
        day.first().map(|first| (first.weekday, shifts))
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::time::at_london;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn at(day: &str, minute: i64) -> Moment {
        at_london(date(day), minute).unwrap()
    }

    #[test]
    fn lengths_in_hours_and_minutes() {
        let words = Words::english().unwrap();
        for (minutes, text) in [
            (210, "3 hours 30 minutes"),
            (420, "7 hours"),
            (45, "45 minutes"),
            (61, "1 hour 1 minute"),
            (0, "0 minutes"),
            (60, "1 hour"),
            (6_001, "100 hours 1 minute"),
        ] {
            assert_eq!(words.duration(Minutes::new(minutes)), text);
        }
    }

    #[test]
    fn times_of_a_sitting_say_the_other_day_where_there_is_one() {
        let words = Words::english().unwrap();
        let (saturday, sunday) = ("2026-03-28", "2026-03-29");
        for (from, until, text) in [
            (at(saturday, 570), at(saturday, 795), "9.30am to 1.15pm"),
            (at(saturday, 720), at(saturday, 725), "midday to 12.05pm"),
            (at(saturday, 960), at(sunday, 0), "4pm to midnight"),
            (at(saturday, 1320), at(sunday, 360), "10pm to 6am on Sunday"),
            (
                at(saturday, 600),
                at("2026-04-04", 600),
                "10am to 10am on Saturday 4 April 2026",
            ),
            (
                at("2026-03-30", 0),
                at(sunday, 0),
                "midnight to midnight on Sunday 29 March 2026",
            ),
        ] {
            assert_eq!(words.from_to(from, Some(until)), text);
        }
        assert_eq!(
            words.from_to(at(sunday, 570), None),
            "9.30am, not ended yet"
        );
    }

    #[test]
    fn a_changed_clock_is_said_where_it_changed() {
        let words = Words::english().unwrap();
        let night = |day: &str, next: &str| words.clocks_changed(at(day, 1320), at(next, 360));
        let spring = night("2026-03-28", "2026-03-29").unwrap();
        assert_eq!(spring, "The clocks went forward in this time.");
        let autumn = night("2026-10-24", "2026-10-25").unwrap();
        assert_eq!(autumn, "The clocks went back in this time.");
        assert_eq!(night("2026-08-01", "2026-08-02"), None);
    }

    #[test]
    fn agreed_times_stand_together_by_their_times() {
        let words = Words::english().unwrap();
        let time = |weekday, from: &str, until: &str| AgreedTime {
            weekday,
            shift: Shift::typed(from, until).unwrap(),
        };
        let times = [
            time(Weekday::Sat, "22:00", "06:00"),
            time(Weekday::Thu, "06:00", "14:00"),
            time(Weekday::Tue, "06:00", "14:00"),
            time(Weekday::Fri, "16:00", "24:00"),
            time(Weekday::Mon, "16:00", "00:00"),
            time(Weekday::Wed, "13:00", "15:00"),
            time(Weekday::Wed, "09:30", "12:00"),
        ];
        assert_eq!(
            words.agreed_times(&times),
            [
                "Mondays, 4pm to midnight",
                "Tuesdays and Thursdays, 6am to 2pm",
                "Wednesdays, 9.30am to midday and 1pm to 3pm",
                "Fridays, 4pm to midnight",
                "Saturdays, 10pm to 6am the next day",
            ]
        );
        assert!(words.agreed_times(&[]).is_empty());
    }

    #[test]
    fn days_and_weeks() {
        let words = Words::english().unwrap();
        let week = |day: &str| words.week(Week::of(date(day)));
        assert_eq!(
            week("2026-03-28"),
            "Monday 23 March to Sunday 29 March 2026"
        );
        assert_eq!(
            week("2026-01-01"),
            "Monday 29 December 2025 to Sunday 4 January 2026"
        );
        let one = Days::one(date("2026-03-28"));
        assert_eq!(words.days(one), "Saturday 28 March 2026");
        let many: Vec<String> = ["a", "b", "c"].map(String::from).to_vec();
        assert_eq!(words.and(&many), "a, b and c");
    }
}
