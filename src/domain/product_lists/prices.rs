//! A price as a list has it: written by a spreadsheet or another till, in English or on the continent.
//!
//! Unlike what a person types at the till, a whole number is pounds: spreadsheets drop the `.00`.

use super::{ListPrice, WhyNot};
use crate::domain::Pence;
use crate::domain::Refusal;
use crate::domain::catalogue::check_price;

/// Understands `3.50`, `3,80`, `£4,250.00`, `1.234,50`, `4`, `380p` and `variable`; a blank is a blank.
///
/// With a single mark and three figures after it, `1.250` could be two amounts; only the pound sign
/// makes `£1,250` clear.
pub fn parse(typed: &str) -> Result<ListPrice, WhyNot> {
    let text = typed.trim();
    if text.is_empty() {
        return Ok(ListPrice::Blank);
    }
    if matches!(text.to_lowercase().as_str(), "variable" | "open") {
        return Ok(ListPrice::Open);
    }
    let unclear = || WhyNot::PriceNotUnderstood { typed: short(text) };
    let (pounds, bare) = without_signs(text);
    if let Some(size) = bare.strip_prefix('-') {
        // Said as what it is, where the rest is an amount.
        amount(size, pounds).map_err(|_| unclear())?;
        return Err(WhyNot::Refused(Refusal::AmountNotPositive));
    }
    let pence = match bare.strip_suffix(['p', 'P']) {
        Some(pence) if !pounds => digits(pence).ok_or_else(unclear)?,
        _ => amount(&bare, pounds).map_err(|why| match why {
            Unclear::CouldBeTwo => WhyNot::PriceCouldBeTwo { typed: short(text) },
            Unclear::NotOne => unclear(),
        })?,
    };
    check_price(Pence::new(pence))
        .map(ListPrice::Fixed)
        .map_err(WhyNot::Refused)
}

enum Unclear {
    NotOne,
    CouldBeTwo,
}

/// Whether pounds are named, and the text without their sign and without spaces.
fn without_signs(text: &str) -> (bool, String) {
    let spaceless: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let mut bare = spaceless.as_str();
    let mut pounds = false;
    for sign in ["£", "GBP", "gbp"] {
        if let Some(cut) = bare.strip_prefix(sign).or(bare.strip_suffix(sign)) {
            (bare, pounds) = (cut, true);
        }
    }
    // A minus may stand before the sign.
    match bare.strip_prefix("-£") {
        Some(rest) => (true, format!("-{rest}")),
        None => (pounds, bare.to_owned()),
    }
}

fn amount(text: &str, pounds: bool) -> Result<i64, Unclear> {
    let points = text.matches('.').count();
    let commas = text.matches(',').count();
    match (points, commas) {
        (0, 0) => whole(text, ""),
        (1, 0) => one_mark(text, '.', false),
        (0, 1) => one_mark(text, ',', pounds),
        (0, _) => grouped(text, ','),
        (_, 0) => grouped(text, '.'),
        _ => {
            // The mark that stands last is the one before the pence.
            let (mark, group) = if text.rfind('.') > text.rfind(',') {
                ('.', ',')
            } else {
                (',', '.')
            };
            let (left, right) = text.rsplit_once(mark).ok_or(Unclear::NotOne)?;
            if left.contains(mark) {
                return Err(Unclear::NotOne);
            }
            let pounds = without_groups(left, group).ok_or(Unclear::NotOne)?;
            whole(&pounds, right)
        }
    }
}

/// `3.8`, `3,80`, `3.8000`; with three figures after it the mark could stand between thousands.
fn one_mark(text: &str, mark: char, thousands: bool) -> Result<i64, Unclear> {
    let (left, right) = text.split_once(mark).ok_or(Unclear::NotOne)?;
    if right.len() == 3 && digits(left).is_some() && digits(right).is_some() {
        if thousands {
            return grouped(text, mark);
        }
        // Nobody writes 0,380 for 380.
        if left != "0" {
            return Err(Unclear::CouldBeTwo);
        }
    }
    if right.is_empty() {
        return Err(Unclear::NotOne);
    }
    whole(left, right)
}

fn grouped(text: &str, group: char) -> Result<i64, Unclear> {
    let pounds = without_groups(text, group).ok_or(Unclear::NotOne)?;
    whole(&pounds, "")
}

/// The figures without the marks between thousands, if these stand where they should.
fn without_groups(text: &str, group: char) -> Option<String> {
    let mut groups = text.split(group);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let fits =
        rest.iter().all(|g| g.len() == 3) && (rest.is_empty() || (1..=3).contains(&first.len()));
    fits.then(|| [first].into_iter().chain(rest).collect())
}

/// Pence from pounds and what stands after the mark: two figures, and zeros after them.
fn whole(pounds: &str, after: &str) -> Result<i64, Unclear> {
    // `.80` is how some programs write it.
    let pounds = if pounds.is_empty() && !after.is_empty() {
        0
    } else {
        digits(pounds).ok_or(Unclear::NotOne)?
    };
    if !after.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Unclear::NotOne);
    }
    let (pence, rest) = after.split_at_checked(2).unwrap_or((after, ""));
    if rest.bytes().any(|b| b != b'0') {
        return Err(Unclear::NotOne);
    }
    let pence = match pence.len() {
        0 => 0,
        1 => digits(pence).ok_or(Unclear::NotOne)?.saturating_mul(10),
        _ => digits(pence).ok_or(Unclear::NotOne)?,
    };
    Ok(pounds.saturating_mul(100).saturating_add(pence))
}

fn digits(text: &str) -> Option<i64> {
    let plain = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    // More figures than fit are too much in any case.
    plain.then(|| text.parse().unwrap_or(i64::MAX))
}

/// As much as fits on a line.
pub fn short(text: &str) -> String {
    const LONGEST: usize = 40;
    let mut kept: String = text.chars().take(LONGEST).collect();
    if text.chars().nth(LONGEST).is_some() {
        kept.push('…');
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fixed(pence: i64) -> ListPrice {
        ListPrice::Fixed(Pence::new(pence))
    }

    #[test]
    fn the_ways_in_which_lists_write_prices() {
        for (typed, pence) in [
            ("3.50", 350),
            ("3,80", 380),
            ("£4,250.00", 425_000),
            ("1.234,50", 123_450),
            ("1,234.50", 123_450),
            ("4", 400),
            ("3.5", 350),
            ("3.5000", 350),
            ("0.380", 38),
            (".80", 80),
            ("£1,250", 125_000),
            ("1,234,567", 123_456_700),
            ("3.50 GBP", 350),
            ("£ 3", 300),
            ("380p", 380),
            ("0", 0),
            ("1 234,50", 123_450),
            ("1\u{a0}234,50", 123_450),
        ] {
            let wanted = if pence > 9_999_999 {
                Err(WhyNot::Refused(Refusal::AmountTooLarge))
            } else {
                Ok(fixed(pence))
            };
            assert_eq!(parse(typed), wanted, "{typed}");
        }
        assert_eq!(parse(" \t"), Ok(ListPrice::Blank));
        assert_eq!(parse("Variable"), Ok(ListPrice::Open));
    }

    #[test]
    fn what_could_be_two_amounts_or_none_is_not_guessed() {
        for typed in ["1.250", "1,250", "12.345", "3.805"] {
            let why = WhyNot::PriceCouldBeTwo {
                typed: typed.into(),
            };
            assert_eq!(parse(typed), Err(why), "{typed}");
        }
        for typed in [
            "abc",
            "£",
            "3.",
            "3..5",
            "1.2.3,4",
            "1,23,456",
            "$3",
            "3-4",
            "1e3",
            "٣.٨٠",
            "--3",
            "12,34.567",
            "-x",
        ] {
            let why = WhyNot::PriceNotUnderstood {
                typed: typed.into(),
            };
            assert_eq!(parse(typed), Err(why), "{typed}");
        }
        for typed in ["-3.50", "-£3.50", "£-3.50"] {
            let why = WhyNot::Refused(Refusal::AmountNotPositive);
            assert_eq!(parse(typed), Err(why), "{typed}");
        }
        let much = "9".repeat(40);
        let why = WhyNot::Refused(Refusal::AmountTooLarge);
        assert_eq!(parse(&much), Err(why));
    }
}
