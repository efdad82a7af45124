//! What a scanner reads off a product. Source of the check digit: the general specifications of GS1.

use super::Refusal;

/// The fewest characters.
const SHORTEST: usize = 4;
/// The most characters.
pub const LONGEST: usize = 32;
/// How many barcodes one product can have.
pub const MOST: usize = 20;

/// A barcode that was looked at: of a kind with a check digit, or any other short printable code.
///
/// One thing has one form here: a UPC-A of twelve digits is the EAN-13 that begins with a zero, which
/// is what many scanners make of it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Barcode(String);

impl Barcode {
    /// Reads what was typed or scanned. Digits may be in groups, as they are printed.
    pub fn new(typed: &str) -> Result<Self, Refusal> {
        let typed = typed.trim();
        let grouped = typed
            .chars()
            .all(|c| c.is_ascii_digit() || c == ' ' || c == '-');
        let code: String = if grouped && !typed.starts_with('-') && !typed.ends_with('-') {
            typed.chars().filter(char::is_ascii_digit).collect()
        } else {
            typed.to_owned()
        };
        let length = code.chars().count();
        let printable = code.chars().all(|c| c.is_ascii_graphic() || c == ' ');
        if !printable || !(SHORTEST..=LONGEST).contains(&length) {
            return Err(Refusal::BarcodeShape);
        }
        let digits = code.chars().all(|c| c.is_ascii_digit());
        if digits && matches!(length, 8 | 12 | 13) && !check_digit_fits(&code) {
            return Err(Refusal::BarcodeCheckDigit);
        }
        if digits && length == 12 {
            return Ok(Self(format!("0{code}")));
        }
        Ok(Self(code))
    }

    /// The code that the books keep and the scanner's reading is compared with.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As it stands under the bars.
    pub fn printed(&self) -> &str {
        let digits = self.0.len() == 13 && self.0.chars().all(|c| c.is_ascii_digit());
        match self.0.strip_prefix('0') {
            Some(upc) if digits => upc,
            _ => &self.0,
        }
    }
}

/// Whether the last digit is what the others make: from the right, weights of 3 and 1 by turns.
fn check_digit_fits(code: &str) -> bool {
    let sum = code
        .chars()
        .rev()
        .filter_map(|c| c.to_digit(10))
        .zip([1_u32, 3].into_iter().cycle())
        .fold(0_u32, |sum, (digit, weight)| {
            sum.saturating_add(digit.saturating_mul(weight))
        });
    sum.checked_rem(10) == Some(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> Result<String, Refusal> {
        Barcode::new(typed).map(|b| b.as_str().to_owned())
    }

    #[test]
    fn check_digits_are_looked_at_and_one_thing_has_one_form() {
        // The examples of the specification and of everyday packets.
        assert_eq!(read("4006381333931"), Ok("4006381333931".into()));
        assert_eq!(read("96385074"), Ok("96385074".into()));
        assert_eq!(read("036000291452"), Ok("0036000291452".into()));
        assert_eq!(read("0036000291452"), Ok("0036000291452".into()));
        assert_eq!(read(" 5 012345 678900 "), Ok("5012345678900".into()));
        assert_eq!(read("978-0-306-40615-7"), Ok("9780306406157".into()));
        for wrong in ["4006381333932", "96385075", "036000291453"] {
            assert_eq!(read(wrong), Err(Refusal::BarcodeCheckDigit), "{wrong}");
        }
        assert_eq!(
            Barcode::new("036000291452").unwrap().printed(),
            "036000291452"
        );
        assert_eq!(
            Barcode::new("4006381333931").unwrap().printed(),
            "4006381333931"
        );
    }

    #[test]
    fn other_codes_are_kept_as_they_are() {
        for code in [
            "BIKE-0042",
            "1234",
            "12345678901",
            "a b/c",
            "0123 x",
            "-1-2-3-",
        ] {
            assert_eq!(read(code), Ok(code.to_owned()));
        }
        let long = "x".repeat(LONGEST);
        assert_eq!(read(&long), Ok(long.clone()));
    }

    #[test]
    fn what_no_scanner_reads_is_refused() {
        let long = "x".repeat(LONGEST + 1);
        for code in [
            "",
            "   ",
            "123",
            "abc",
            &long,
            "brød",
            "12\n34",
            "\u{202e}1234",
            "🥐🥐🥐🥐",
        ] {
            assert_eq!(read(code), Err(Refusal::BarcodeShape), "{code:?}");
        }
    }

    #[test]
    fn every_wrong_last_digit_is_seen() {
        for last in '0'..='9' {
            let code = format!("400638133393{last}");
            assert_eq!(read(&code).is_ok(), last == '1', "{code}");
        }
    }
}
