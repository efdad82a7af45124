//! The dated settings that a new book begins with, from `resources/settings`: rates and limits are
//! never in code.

use chrono::NaiveDate;

use crate::domain::Trouble;
use crate::store::Stored;

/// A setting and the day from which it holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DatedSetting {
    /// Which.
    pub key: String,
    /// From which day on.
    pub from: NaiveDate,
    /// What holds.
    pub value: i64,
}

/// What holds in the United Kingdom: VAT rates, and the turnover from which one must register.
pub fn first_settings() -> Stored<Vec<DatedSetting>> {
    read(include_str!(
        "../../../resources/settings/united_kingdom.csv"
    ))
}

fn read(text: &str) -> Stored<Vec<DatedSetting>> {
    let unclear = Trouble::Bug("the first settings are plain lines");
    let lines = text.lines().map(str::trim);
    lines
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| {
            let mut parts = line.split(',');
            let mut part = || parts.next().ok_or_else(|| unclear.clone());
            let (key, from, value) = (part()?, part()?, part()?);
            Ok(DatedSetting {
                key: key.to_owned(),
                from: from.parse().map_err(|_| unclear.clone())?,
                value: value.parse().map_err(|_| unclear.clone())?,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_settings_read_and_name_every_rate_and_both_limits() {
        let all = first_settings().unwrap();
        for key in [
            "vat-S",
            "vat-R",
            "vat-Z",
            "vat-O",
            "turnover-limit",
            "turnover-warning",
        ] {
            assert!(all.iter().any(|s| s.key == key), "{key}");
        }
        assert!(read("vat-S,2011-01-04").is_err());
        assert!(read("vat-S,yesterday,1").is_err());
    }
}
