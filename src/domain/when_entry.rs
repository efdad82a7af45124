//! Days and times of day as people type them.

use chrono::NaiveDate;

use super::Refusal;

/// Reads a time of day: `4pm`, `4.30pm`, `16:30`, `16.30`, `1630`, `930`, `midday`'s own figure `12pm`. The
/// minute of the day.
pub fn read_time(typed: &str) -> Result<i64, Refusal> {
    let unclear = Err(Refusal::TimeNotUnderstood);
    let plain: String = typed
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| c.to_ascii_lowercase())
        .collect();
    let (figures, half) = match (plain.strip_suffix("am"), plain.strip_suffix("pm")) {
        (Some(rest), _) => (rest, Some(0)),
        (None, Some(rest)) => (rest, Some(12)),
        (None, None) => (plain.as_str(), None),
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let (hour, minute) = match figures.split_once([':', '.']) {
        Some((hour, minute)) if minute.len() == 2 => (hour, minute),
        Some(_) => return unclear,
        None if matches!(figures.len(), 3 | 4) => {
            let hour = figures.len().saturating_sub(2);
            match (figures.get(..hour), figures.get(hour..)) {
                (Some(hour), Some(minute)) => (hour, minute),
                _ => return unclear,
            }
        }
        None => (figures, "00"),
    };
    if !digits(hour) || !digits(minute) || hour.len() > 2 {
        return unclear;
    }
    let (Ok(hour), Ok(minute)) = (hour.parse::<i64>(), minute.parse::<i64>()) else {
        return unclear;
    };
    let hour = match half {
        Some(half) if (1..=12).contains(&hour) => {
            hour.checked_rem(12).unwrap_or(0).saturating_add(half)
        }
        Some(_) => return unclear,
        // One or two digits alone could be morning or afternoon.
        None if figures.len() <= 2 => return unclear,
        None => hour,
    };
    if hour > 23 || minute > 59 {
        return unclear;
    }
    Ok(hour.saturating_mul(60).saturating_add(minute))
}

/// Reads a day: `1/4/2026`, `01.04.2026`, `2026-04-01`, `1 April 2026`, `1 Apr 26`. Day before month,
/// as in this country. `months` are the names of the months, January first.
pub fn read_day(typed: &str, months: &[String]) -> Result<NaiveDate, Refusal> {
    if typed.trim().is_empty() {
        return Err(Refusal::DayMissing);
    }
    let unclear = Refusal::DayNotUnderstood;
    let parts: Vec<&str> = typed
        .split(|c: char| c.is_whitespace() || matches!(c, '/' | '.' | '-' | ','))
        .filter(|part| !part.is_empty())
        .collect();
    let [first, second, third] = parts.as_slice() else {
        return Err(unclear);
    };
    let number = |text: &str| {
        let digits = text.bytes().all(|b| b.is_ascii_digit());
        (digits && text.len() <= 4)
            .then(|| text.parse::<u32>().ok())
            .flatten()
    };
    let (day, month, year) = if first.len() == 4 {
        (*third, *second, *first)
    } else {
        (*first, *second, *third)
    };
    let month = number(month).or_else(|| month_named(month, months));
    let (Some(day), Some(month), Some(digits)) = (number(day), month, number(year)) else {
        return Err(unclear);
    };
    let year = match year.len() {
        2 => digits.saturating_add(2000),
        4 => digits,
        _ => return Err(unclear),
    };
    let year = i32::try_from(year).map_err(|_| unclear.clone())?;
    NaiveDate::from_ymd_opt(year, month, day).ok_or(unclear)
}

/// The month whose name begins so; at least three letters, and only one month.
fn month_named(typed: &str, months: &[String]) -> Option<u32> {
    let typed = typed.to_lowercase();
    if typed.chars().count() < 3 {
        return None;
    }
    let mut found = months
        .iter()
        .zip(1_u32..)
        .filter(|(name, _)| name.to_lowercase().starts_with(&typed));
    let (_, number) = found.next()?;
    found.next().is_none().then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_as_people_type_them() {
        for (typed, minute) in [
            ("4pm", 16 * 60),
            (" 4.30 PM ", 16 * 60 + 30),
            ("16:30", 16 * 60 + 30),
            ("16.30", 16 * 60 + 30),
            ("1630", 16 * 60 + 30),
            ("930", 9 * 60 + 30),
            ("930pm", 21 * 60 + 30),
            ("12am", 0),
            ("12pm", 12 * 60),
            ("0:05", 5),
            ("23:59", 23 * 60 + 59),
        ] {
            assert_eq!(read_time(typed), Ok(minute), "{typed}");
        }
        for typed in [
            "",
            "4",
            "16",
            "pm",
            "13pm",
            "0am",
            "24:00",
            "12:60",
            "4:3",
            "4:300",
            "-4pm",
            "4pm4",
            "half four",
            "٤pm",
            "🙂",
            "1e3",
        ] {
            assert_eq!(read_time(typed), Err(Refusal::TimeNotUnderstood), "{typed}");
        }
    }

    #[test]
    fn days_as_people_type_them() {
        let months: Vec<String> = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ]
        .map(Into::into)
        .into();
        let read = |typed: &str| read_day(typed, &months);
        let first: NaiveDate = "2026-04-01".parse().unwrap();
        for typed in [
            "1/4/2026",
            "01/04/2026",
            "01.04.26",
            "2026-04-01",
            "1 April 2026",
            "1 apr 2026",
            " 1  April, 2026 ",
            "01 4 2026",
        ] {
            assert_eq!(read(typed), Ok(first), "{typed}");
        }
        assert_eq!(read("29/2/2028"), Ok("2028-02-29".parse().unwrap()));
        assert_eq!(read(" "), Err(Refusal::DayMissing));
        for typed in [
            "1/4",
            "a/b/2026",
            "+1/2/2026",
            "11/22/2026",
            "31/6/2026",
            "29/2/2026",
            "4/13/2026",
            "1 J 2026",
            "1 ju 2026",
            "1 Smarch 2026",
            "1/4/202",
            "1/4/20266",
            "tomorrow",
            "1/4/2026/5",
            "٠١/٠٤/٢٠٢٦",
        ] {
            assert_eq!(read(typed), Err(Refusal::DayNotUnderstood), "{typed}");
        }
    }
}
