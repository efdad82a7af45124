//! What a person types for an amount of money: understood, or asked about, never guessed.

use super::{Pence, Refusal};

/// The largest amount that can be typed: £99,999.99.
const MOST: i64 = 9_999_999;

/// Understands `3.80`, `£3.80`, `3.8`, `£3`, `£1,250.00` and `380p`.
///
/// Whole numbers without a sign are not guessed at: `380` could be pounds or pence. A comma is only
/// understood between thousands, and a space only beside the sign: `1 2.50` could be two amounts.
pub fn parse(typed: &str) -> Result<Pence, Refusal> {
    let text = typed.trim();
    if text.is_empty() {
        return Err(Refusal::MoneyMissing);
    }
    let pence = if let Some(pence) = text.strip_suffix(['p', 'P']) {
        if text.starts_with('£') {
            return Err(Refusal::MoneyNotUnderstood);
        }
        digits(pence.trim_end())?
    } else if let Some(pounds) = text.strip_prefix('£') {
        pounds_and_pence(pounds.trim_start())?
    } else if text.contains('.') {
        pounds_and_pence(text)?
    } else if digits(text).is_ok() {
        return Err(Refusal::MoneyPoundsOrPence {
            typed: text.to_owned(),
        });
    } else {
        return Err(Refusal::MoneyNotUnderstood);
    };
    if pence > MOST {
        Err(Refusal::AmountTooLarge)
    } else {
        Ok(Pence::new(pence))
    }
}

fn digits(text: &str) -> Result<i64, Refusal> {
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Refusal::MoneyNotUnderstood);
    }
    text.parse().map_err(|_| Refusal::AmountTooLarge)
}

fn pounds_and_pence(text: &str) -> Result<i64, Refusal> {
    let (pounds, pence) = text
        .split_once('.')
        .map_or((text, None), |(l, p)| (l, Some(p)));
    let pounds = digits(&without_thousands(pounds)?)?;
    let pence = match pence {
        None => 0,
        Some(p) if p.len() == 1 => digits(p)?.saturating_mul(10),
        Some(p) if p.len() == 2 => digits(p)?,
        Some(_) => return Err(Refusal::MoneyNotUnderstood),
    };
    pounds
        .checked_mul(100)
        .and_then(|p| p.checked_add(pence))
        .ok_or(Refusal::AmountTooLarge)
}

fn without_thousands(pounds: &str) -> Result<String, Refusal> {
    let mut groups = pounds.split(',');
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    if rest.iter().any(|g| g.len() != 3) || (!rest.is_empty() && !(1..=3).contains(&first.len())) {
        return Err(Refusal::MoneyNotUnderstood);
    }
    Ok([first].into_iter().chain(rest).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ways_people_write_money() {
        for (typed, pence) in [
            ("3.80", 380),
            ("£3.80", 380),
            ("3.8", 380),
            ("380p", 380),
            (" £ 3 ", 300),
            ("0.05", 5),
            ("£1,250.00", 125_000),
            ("70P", 70),
        ] {
            assert_eq!(parse(typed), Ok(Pence::new(pence)), "{typed}");
        }
    }

    #[test]
    fn what_is_unclear_is_asked_about() {
        assert_eq!(parse(""), Err(Refusal::MoneyMissing));
        assert_eq!(
            parse("380"),
            Err(Refusal::MoneyPoundsOrPence {
                typed: "380".into()
            })
        );
        for typed in [
            "3,80", "3.805", "abc", "-3.80", "£", ".", "£380p", "3.8.0", "1,25.00", "٣.٨٠", "1e3",
            "3.", "1 2.50", "3 80p",
        ] {
            assert_eq!(parse(typed), Err(Refusal::MoneyNotUnderstood), "{typed}");
        }
        assert_eq!(parse("£100000.00"), Err(Refusal::AmountTooLarge));
        assert_eq!(parse("99999999999999999999p"), Err(Refusal::AmountTooLarge));
    }
}
