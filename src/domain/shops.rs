//! A shop as its papers and its till know it: who sells there, under which numbers, where people sit.
//!
//! The rules are those of the facts (`facts/till.md`, Who sells). Nothing here is asked of a
//! register: a number that looks right may still be somebody else's.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Refusal;
use super::access::coded;
use super::catalogue::Trade;
use super::free_text::{FreeText, LONGEST_NAME};
use super::ids::{EntryId, ShopId};

coded! {
    /// Whether people can eat in a shop.
    Seats {
        /// There are none: nobody is ever asked.
        None = "none",
        /// There are some: asked where it matters.
        Some = "some",
    }
}

coded! {
    /// Whether customers can see a till's screen.
    Customers {
        /// They can: names are covered until somebody touches the screen.
        See = "see",
        /// They cannot.
        DoNotSee = "do-not-see",
    }
}

coded! {
    /// What a registered charity takes in a year, which decides what its papers say.
    CharityIncome {
        /// More than £10,000: receipts and invoices say "registered charity".
        Over10k = "over-10k",
        /// Not more.
        UpTo10k = "up-to-10k",
    }
}

/// The longest name of a shop, a seller or an organisation, in characters.
pub const LONGEST_SELLER: usize = 120;
/// The longest address, in characters.
pub const LONGEST_ADDRESS: usize = 200;
/// Minutes in a day.
const DAY_MINUTES: i64 = 24 * 60;

/// The charity that the shops are of.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Organisation {
    /// Which.
    pub id: EntryId,
    /// Its name.
    pub name: String,
}

/// A VAT registration: from which day, under which number.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct VatRegistration {
    /// The number, as [`VatNumber`] writes it.
    pub number: String,
    /// The first day on which it holds.
    pub from: NaiveDate,
}

/// Who sells in a shop in law, as its papers say it. What is not known stands nowhere.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Seller {
    /// The legal name: the charity, or a company of its.
    pub name: Option<String>,
    /// The address, in one line with commas.
    pub address: Option<String>,
    /// How customers reach the shop: a phone number or an e-mail address.
    pub contact: Option<String>,
    /// The charity number, where it is a registered charity.
    pub charity_number: Option<String>,
    /// What that charity takes in a year.
    pub income: Option<CharityIncome>,
    /// The company number, where it is a company.
    pub company_number: Option<String>,
    /// Its VAT registration; none is the ordinary case.
    pub vat: Option<VatRegistration>,
}

impl Seller {
    /// The VAT number that holds on this day.
    pub fn vat_number_on(&self, day: NaiveDate) -> Option<&str> {
        let vat = self.vat.as_ref().filter(|vat| vat.from <= day)?;
        Some(&vat.number)
    }

    /// Whether this seller is registered for VAT on this day. Where not, no VAT word, number or
    /// column stands on any paper or screen of that day.
    pub fn is_registered_on(&self, day: NaiveDate) -> bool {
        self.vat_number_on(day).is_some()
    }

    /// Whether papers must say "registered charity".
    pub fn says_registered_charity(&self) -> bool {
        self.charity_number.is_some() && self.income == Some(CharityIncome::Over10k)
    }

    /// The same with everything checked and written as it is kept.
    pub fn checked(&self) -> Result<Self, Refusal> {
        let optional = |text: &Option<String>, longest| match text.as_deref().map(str::trim) {
            None | Some("") => Ok(None),
            Some(text) => FreeText::up_to(text, longest).map(|text| Some(text.as_str().to_owned())),
        };
        let number = |text: &Option<String>, read: fn(&str) -> Result<String, Refusal>| {
            text.as_deref().map(read).transpose()
        };
        let charity_number = number(&self.charity_number, charity_number)?;
        Ok(Self {
            name: optional(&self.name, LONGEST_SELLER)?,
            address: optional(&self.address, LONGEST_ADDRESS)?,
            contact: optional(&self.contact, LONGEST_SELLER)?,
            income: self.income.filter(|_| charity_number.is_some()),
            charity_number,
            company_number: number(&self.company_number, company_number)?,
            vat: match &self.vat {
                Some(vat) => Some(VatRegistration {
                    number: vat_number(&vat.number)?,
                    from: vat.from,
                }),
                None => None,
            },
        })
    }
}

/// A shop.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Shop {
    /// Which.
    pub id: ShopId,
    /// The name over the door.
    pub name: String,
    /// What it does.
    pub trade: Trade,
    /// Who sells there.
    pub seller: Seller,
    /// Whether people can eat there.
    pub seats: Seats,
    /// From which minute of the London day things can be half price; none: never.
    pub half_price_from: Option<i64>,
}

impl Shop {
    /// A shop of which no more is known.
    pub fn new(id: ShopId, name: &str, trade: Trade) -> Self {
        Self {
            id,
            name: name.to_owned(),
            trade,
            seller: Seller::default(),
            seats: Seats::None,
            half_price_from: None,
        }
    }

    /// The same with everything checked and written as it is kept.
    pub fn checked(&self) -> Result<Self, Refusal> {
        let minute = self.half_price_from;
        if minute.is_some_and(|minute| !(0..DAY_MINUTES).contains(&minute)) {
            return Err(Refusal::TimeNotUnderstood);
        }
        Ok(Self {
            id: self.id,
            name: FreeText::up_to(&self.name, LONGEST_SELLER)?
                .as_str()
                .to_owned(),
            trade: self.trade,
            seller: self.seller.checked()?,
            seats: self.seats,
            half_price_from: minute,
        })
    }
}

/// A till, which stands in a shop.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Till {
    /// Which.
    pub id: super::ids::TillId,
    /// Where.
    pub shop: ShopId,
    /// Its name.
    pub name: String,
    /// The letters that its receipt numbers begin with; they never change.
    pub prefix: String,
}

/// Checks the name of a till.
pub fn till_name(typed: &str) -> Result<String, Refusal> {
    FreeText::up_to(typed, LONGEST_NAME).map(|name| name.as_str().to_owned())
}

/// Whether two names would be taken for one another.
pub fn same_name(one: &str, other: &str) -> bool {
    let plain = |name: &str| name.trim().to_lowercase();
    plain(one) == plain(other)
}

/// The first letters for a new till's receipts that no other till has: B1, B2, K1 …
pub fn next_prefix<'a>(trade: Trade, taken: impl Iterator<Item = &'a str> + Clone) -> String {
    let letter = match trade {
        Trade::Bakery => 'B',
        Trade::Bike => 'K',
    };
    let mut number: u32 = 1;
    loop {
        let prefix = format!("{letter}{number}");
        if !taken.clone().any(|t| t == prefix) || number == u32::MAX {
            return prefix;
        }
        number = number.saturating_add(1);
    }
}

/// Reads a UK VAT number: `GB` and nine digits, or the nine digits alone, whose last two check the
/// first seven. Written back as `GB123456789`.
///
/// The seven digits are weighted 8 to 2 and summed with the number that the last two make; the sum,
/// or the sum and 55, divides by 97 (the older and the newer rule, both published).
pub fn vat_number(typed: &str) -> Result<String, Refusal> {
    let plain = compact(typed);
    let digits = plain.strip_prefix("GB").unwrap_or(&plain);
    if digits.len() != 9 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Refusal::VatNumberShape);
    }
    let value = |place: usize| {
        let digit = digits.as_bytes().get(place).copied().unwrap_or(b'0');
        u32::from(digit.saturating_sub(b'0'))
    };
    let weighted = (0..7_usize).zip([8_u32, 7, 6, 5, 4, 3, 2]);
    let sum = weighted.fold(0_u32, |sum, (place, weight)| {
        sum.saturating_add(value(place).saturating_mul(weight))
    });
    let check = value(7).saturating_mul(10).saturating_add(value(8));
    let sum = sum.saturating_add(check);
    let divides = |sum: u32| sum.checked_rem(97) == Some(0);
    let nothing = digits.bytes().all(|b| b == b'0');
    if nothing || !(divides(sum) || divides(sum.saturating_add(55))) {
        return Err(Refusal::VatNumberCheck);
    }
    Ok(format!("GB{digits}"))
}

/// Reads a charity number: six or seven digits, and for a linked charity a stroke and up to two
/// more. A Scottish one (`SC` and six digits) and a Northern Irish one (`NIC` and six) hold too.
pub fn charity_number(typed: &str) -> Result<String, Refusal> {
    let plain = compact_but_dash(typed);
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let (main, linked) = plain.split_once('-').unwrap_or((&plain, ""));
    let main_fits = match (main.strip_prefix("SC"), main.strip_prefix("NIC")) {
        (Some(rest), _) | (None, Some(rest)) => rest.len() == 6 && all_digits(rest),
        (None, None) => (6..=7).contains(&main.len()) && all_digits(main),
    };
    let linked_fits = if plain.contains('-') {
        (1..=2).contains(&linked.len()) && all_digits(linked)
    } else {
        true
    };
    if main_fits && linked_fits {
        Ok(plain)
    } else {
        Err(Refusal::CharityNumberShape)
    }
}

/// Reads a company number: eight characters, all digits or two letters and six digits. Numbers that
/// begin with noughts are often written without them; seven digits are given theirs back.
pub fn company_number(typed: &str) -> Result<String, Refusal> {
    let plain = compact(typed);
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let letters = plain.get(..2).unwrap_or_default();
    let rest = plain.get(2..).unwrap_or_default();
    let lettered = letters.len() == 2
        && letters.bytes().all(|b| b.is_ascii_uppercase())
        && rest.len() == 6
        && digits(rest);
    if lettered || (plain.len() == 8 && digits(&plain)) {
        Ok(plain)
    } else if plain.len() == 7 && digits(&plain) {
        Ok(format!("0{plain}"))
    } else {
        Err(Refusal::CompanyNumberShape)
    }
}

/// Capitals, without what stands between groups.
fn compact(typed: &str) -> String {
    compact_but_dash(typed).replace('-', "")
}

fn compact_but_dash(typed: &str) -> String {
    typed
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '.')
        .map(|c| c.to_ascii_uppercase())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn vat_numbers_of_both_rules_hold_however_they_are_written() {
        for (typed, kept) in [
            ("GB 980 7806 84", "GB980780684"),
            ("980780684", "GB980780684"),
            ("gb980780684", "GB980780684"),
            (" GB-220-4302-31 ", "GB220430231"),
            // The newer rule: the sum and 55.
            ("GB 434 0319 29", "GB434031929"),
            ("123456727", "GB123456727"),
        ] {
            assert_eq!(vat_number(typed).as_deref(), Ok(kept), "{typed}");
        }
    }

    #[test]
    fn a_vat_number_with_one_digit_wrong_or_two_swapped_is_told() {
        for wrong in [
            "980780685",
            "980780784",
            "980790684",
            "180780684",
            "890780684",
            "980870684",
            "980780648",
            "000000000",
        ] {
            assert_eq!(vat_number(wrong), Err(Refusal::VatNumberCheck), "{wrong}");
        }
        // Of all last two digits two pass: one by each rule.
        let passing = (0..100).filter(|n| vat_number(&format!("9807806{n:02}")).is_ok());
        assert_eq!(passing.count(), 2);
    }

    #[test]
    fn what_is_no_vat_number_at_all_says_how_one_looks() {
        for typed in [
            "",
            "GB",
            "12345678",
            "1234567890",
            "GBX98078068",
            "FR980780684",
            "９８０７８０６８４",
            "🙂",
        ] {
            assert_eq!(vat_number(typed), Err(Refusal::VatNumberShape), "{typed}");
        }
    }

    #[test]
    fn charity_and_company_numbers() {
        for (typed, kept) in [
            ("1154467", "1154467"),
            ("220 949", "220949"),
            ("1154467-1", "1154467-1"),
            ("sc038262", "SC038262"),
            ("NIC100280", "NIC100280"),
        ] {
            assert_eq!(charity_number(typed).as_deref(), Ok(kept), "{typed}");
        }
        for typed in [
            "",
            "12345",
            "12345678",
            "1154467-",
            "1154467-123",
            "115446a",
            "SC1",
        ] {
            assert_eq!(
                charity_number(typed),
                Err(Refusal::CharityNumberShape),
                "{typed}"
            );
        }
        for (typed, kept) in [
            ("07680000", "07680000"),
            ("7680000", "07680000"),
            ("sc123456", "SC123456"),
            ("OC 301540", "OC301540"),
        ] {
            assert_eq!(company_number(typed).as_deref(), Ok(kept), "{typed}");
        }
        for typed in [
            "",
            "123456",
            "123456789",
            "S1234567",
            "SC12345",
            "1234567a",
            "Şİ123456",
        ] {
            assert_eq!(
                company_number(typed),
                Err(Refusal::CompanyNumberShape),
                "{typed}"
            );
        }
    }

    #[test]
    fn a_registration_holds_from_its_day_on() {
        let mut seller = Seller::default();
        assert!(!seller.is_registered_on(NaiveDate::MAX));
        seller.vat = Some(VatRegistration {
            number: "GB980780684".into(),
            from: day("2026-04-01"),
        });
        assert!(!seller.is_registered_on(day("2026-03-31")));
        assert_eq!(seller.vat_number_on(day("2026-03-31")), None);
        assert!(seller.is_registered_on(day("2026-04-01")));
    }

    #[test]
    fn papers_say_registered_charity_only_of_one_over_ten_thousand_pounds() {
        let mut seller = Seller {
            income: Some(CharityIncome::Over10k),
            ..Seller::default()
        };
        assert!(!seller.says_registered_charity(), "without a number");
        assert_eq!(seller.checked().unwrap().income, None);
        seller.charity_number = Some("1154467".into());
        assert!(seller.says_registered_charity());
        seller.income = Some(CharityIncome::UpTo10k);
        assert!(!seller.says_registered_charity());
    }

    #[test]
    fn what_is_empty_is_nothing_and_what_is_long_is_told() {
        let seller = Seller {
            name: Some("  ".into()),
            address: Some("12 Mare Street, London".into()),
            ..Seller::default()
        };
        let kept = seller.checked().unwrap();
        assert_eq!(kept.name, None);
        assert_eq!(kept.address.as_deref(), Some("12 Mare Street, London"));
        let long = Seller {
            name: Some("x".repeat(200)),
            ..Seller::default()
        };
        assert_eq!(long.checked(), Err(Refusal::TextTooLong { longest: 120 }));
        let mut shop = Shop::new(ShopId(uuid::Uuid::nil()), "Şİ🥐 مخبز", Trade::Bakery);
        assert_eq!(shop.checked().unwrap().name, "Şİ🥐 مخبز");
        shop.half_price_from = Some(24 * 60);
        assert_eq!(shop.checked(), Err(Refusal::TimeNotUnderstood));
        shop.half_price_from = Some(16 * 60);
        assert!(shop.checked().is_ok());
        shop.name = " ".into();
        assert_eq!(shop.checked(), Err(Refusal::TextMissing));
    }

    #[test]
    fn prefixes_are_never_taken_twice() {
        let taken = ["B1", "B2", "K1"];
        assert_eq!(next_prefix(Trade::Bakery, taken.into_iter()), "B3");
        assert_eq!(next_prefix(Trade::Bike, taken.into_iter()), "K2");
        assert_eq!(next_prefix(Trade::Bike, [].into_iter()), "K1");
    }
}
