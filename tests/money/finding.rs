//! Finding by name against a slow model that looks at every text from the beginning.

use pathway_till::domain::search::{Index, fold};
use proptest::prelude::*;

use super::cases;

/// How well a text fits, written as one would say it; none where it does not.
fn fit(text: &str, typed: &str) -> Option<u8> {
    let (text, typed) = (fold(text), fold(typed));
    if typed.is_empty() {
        return None;
    }
    let begins = |word: &String| text.iter().any(|w| w.starts_with(word.as_str()));
    let stands = |word: &String| text.concat().contains(word.as_str());
    if text == typed {
        Some(0)
    } else if text.join(" ").starts_with(&typed.join(" ")) {
        Some(1)
    } else if typed.iter().all(begins) {
        Some(2)
    } else if typed.iter().all(stands) {
        Some(3)
    } else {
        None
    }
}

fn slow(texts: &[String], typed: &str, at_most: usize) -> Vec<usize> {
    let fits = texts
        .iter()
        .enumerate()
        .filter_map(|(n, t)| Some((fit(t, typed)?, n)));
    let mut fits: Vec<(u8, usize)> = fits.collect();
    fits.sort_unstable();
    fits.into_iter().map(|(_, n)| n).take(at_most).collect()
}

fn text() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "loaf", "Loaf", "rye", "Ryé", "ba", "bag", "bagel", "ß", "ss", "ı", "i", "İ", "I", " ",
        " ", "-", "’", "🥐", "é", "e\u{301}", "ﬁ", "fi", "7", "700", "Ø", "o", "ŞŞ", "s",
    ]);
    prop::collection::vec(part, 0..7).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn finding_is_what_the_slow_model_says(
        texts in prop::collection::vec(text(), 0..25), typed in text(), at_most in 0_usize..30,
    ) {
        let index = Index::new(texts.iter().enumerate());
        prop_assert_eq!(index.find(&typed, at_most), slow(&texts, &typed, at_most));
    }

    #[test]
    fn folding_again_changes_nothing_and_any_text_finds_itself(text in "\\PC{0,40}") {
        let folded = fold(&text).join(" ");
        prop_assert_eq!(fold(&folded).join(" "), folded.clone());
        let index = Index::new([((), &text)]);
        prop_assert_eq!(index.find(&text, 1).len(), usize::from(!folded.is_empty()));
    }

    #[test]
    fn capitals_of_the_letters_of_our_languages_do_not_matter(text in "[ -~À-žıİşŞğĞßẞ’🥐]{0,30}") {
        prop_assert_eq!(fold(&text.to_uppercase()), fold(&text.to_lowercase()));
    }
}
