//! What people type: money is understood or asked about, card numbers are refused.

use pathway_till::domain::free_text::{FreeText, LONGEST, holds_card_number};
use pathway_till::domain::money_entry::parse;
use pathway_till::domain::{Pence, Refusal};
use proptest::prelude::*;

use super::cases;

/// The check digit that makes these digits pass, worked out on paper's way: from the right, double
/// the first, third, fifth …, add the digits of all, fill up to the next ten.
fn check_digit(digits: &[u32]) -> u32 {
    let sum: u32 = digits
        .iter()
        .rev()
        .zip([true, false].into_iter().cycle())
        .map(|(d, double)| if double { d * 2 / 10 + d * 2 % 10 } else { *d })
        .sum();
    (10 - sum % 10) % 10
}

const SEPARATORS: [&str; 14] = [
    "", " ", "-", ".", "  ", " - ", "\t", "\n", "\u{a0}", "\u{2009}", "\u{202f}", "–", "\u{2011}",
    "/",
];

/// A card number written in groups of one to six digits.
fn card_number() -> impl Strategy<Value = String> {
    (
        prop::collection::vec(0_u32..=9, 12..=18)
            .prop_filter("zeros", |d| d.iter().any(|x| *x > 0)),
        prop::collection::vec((1_usize..=6, prop::sample::select(&SEPARATORS)), 19),
    )
        .prop_map(|(mut digits, groups)| {
            digits.push(check_digit(&digits));
            let mut text = String::new();
            let mut left = digits.as_slice();
            for (size, separator) in groups {
                let (group, rest) = left.split_at(size.min(left.len()));
                text.extend(group.iter().filter_map(|d| char::from_digit(*d, 10)));
                left = rest;
                if left.is_empty() {
                    break;
                }
                text.push_str(separator);
            }
            text
        })
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn an_amount_reads_back(pence in 0_i64..=9_999_999) {
        let (pounds, rest) = (pence / 100, pence % 100);
        let thousands = if pounds >= 1000 {
            format!("£{},{:03}.{rest:02}", pounds / 1000, pounds % 1000)
        } else {
            format!("£ {pounds}.{rest:02}")
        };
        let ways = [
            format!("£{pounds}.{rest:02}"),
            format!("{pounds}.{rest:02}"),
            format!("  {pounds}.{rest:02} "),
            format!("{pence}p"),
            format!("{pence} p"),
            thousands,
        ];
        for typed in ways {
            prop_assert_eq!(parse(&typed), Ok(Pence::new(pence)), "{}", typed);
        }
    }

    #[test]
    fn whatever_is_typed_never_panics_and_never_goes_below_nothing(typed in any::<String>()) {
        if let Ok(pence) = parse(&typed) {
            prop_assert!((0..=9_999_999).contains(&pence.get()));
        }
        let _ = FreeText::new(&typed);
        let _ = FreeText::name(&typed);
    }

    #[test]
    fn money_like_text_never_panics_and_is_never_guessed(typed in "[£+-]?[ ]?[0-9]{1,2}[ ,]?[0-9]{0,3}[ .]{0,2}[0-9]{0,2}[ ]?[pP]?") {
        if let Ok(pence) = parse(&typed) {
            prop_assert!((0..=9_999_999).contains(&pence.get()));
            prop_assert!(!typed.contains(['+', '-']));
            let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
            prop_assert!(!digits.is_empty());
            let first = typed.find(|c: char| c.is_ascii_digit()).unwrap();
            let last = typed.rfind(|c: char| c.is_ascii_digit()).unwrap();
            prop_assert!(!typed[first..=last].contains(' '), "two numbers are not one: {typed}");
        }
    }

    #[test]
    fn a_card_number_is_refused_however_it_is_written(
        number in card_number(),
        before in "([a-zé£]{0,8} |[0-9]{1,3} )?",
        after in "( [a-z]{0,8}|, thanks|\\.)?",
    ) {
        let text = format!("{before}{number}{after}");
        prop_assert_eq!(FreeText::new(&text), Err(Refusal::CardNumberInText), "{}", text);
    }

    #[test]
    fn up_to_twelve_digits_are_nobodys_card(digits in "[0-9]{1,4}([ .-][0-9]{1,4}){0,2}") {
        prop_assert!(!holds_card_number(&digits));
    }

    #[test]
    fn what_is_kept_is_what_was_typed(text in "[a-zA-ZğşıİöüÇ ,.!?]{1,80}") {
        match FreeText::new(&text) {
            Ok(kept) => prop_assert_eq!(kept.as_str(), text.trim()),
            Err(refusal) => {
                prop_assert_eq!(refusal, Refusal::TextMissing);
                prop_assert!(text.trim().is_empty());
            }
        }
    }
}

#[test]
fn two_numbers_with_a_space_between_are_not_one_amount() {
    for typed in ["1 2.50", "£1 250", "3 80p", "£3 .80", "2 3.50"] {
        assert_eq!(parse(typed), Err(Refusal::MoneyNotUnderstood), "{typed}");
    }
}

#[test]
fn a_card_number_with_spaced_dashes_is_refused() {
    for text in [
        "4111 - 1111 - 1111 - 1111",
        "4111/1111/1111/1111",
        "4111\n1111\n1111\n1111",
    ] {
        assert_eq!(
            FreeText::new(text),
            Err(Refusal::CardNumberInText),
            "{text}"
        );
    }
}

#[test]
fn the_longest_text_is_kept_and_one_more_is_not() {
    assert!(FreeText::new(&"ş".repeat(LONGEST)).is_ok());
    assert_eq!(
        FreeText::new(&"ş".repeat(LONGEST + 1)),
        Err(Refusal::TextTooLong { longest: LONGEST })
    );
}
