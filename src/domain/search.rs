//! Finding by name: what somebody typed, folded so that accents, case and punctuation do not matter.
//!
//! Folding takes no language from the machine: a dotless ı and a dotted İ are both found with an i,
//! a ß with ss. The order of what is found is always the same for the same words.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The words of a text as they are compared: no accents, no capitals, no punctuation.
///
/// An apostrophe inside a word goes; any other mark ends a word.
pub fn fold(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for c in text.nfkd() {
        if is_combining_mark(c) || is_apostrophe(c) {
            continue;
        }
        if !c.is_alphanumeric() {
            if !word.is_empty() {
                words.push(std::mem::take(&mut word));
            }
            continue;
        }
        match plain(c) {
            Some(letters) => word.push_str(letters),
            // A capital may become a letter with a mark, which goes as well.
            None => word.extend(c.to_lowercase().filter(|c| !is_combining_mark(*c))),
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '\u{2018}' | '\u{2019}' | '\u{2bc}' | '`' | '\u{b4}'
    )
}

/// Letters that do not come apart into a plain one and a mark.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'ı' => "i",
        'ß' | 'ẞ' => "ss",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'ø' | 'Ø' => "o",
        'ł' | 'Ł' => "l",
        'đ' | 'Đ' | 'ð' | 'Ð' => "d",
        'þ' | 'Þ' => "th",
        'ħ' | 'Ħ' => "h",
        'ς' => "σ",
        _ => return None,
    })
}

/// How well an entry fits; the best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Fit {
    /// It is just what was typed.
    Whole,
    /// It begins with what was typed.
    Beginning,
    /// Each word that was typed begins one of its words.
    Words,
    /// Each word that was typed stands somewhere in it.
    Within,
}

impl Fit {
    const ALL: [Self; 4] = [Self::Whole, Self::Beginning, Self::Words, Self::Within];
}

struct Entry<K> {
    key: K,
    /// Its words with a blank between.
    spaced: String,
    /// Its words run together.
    together: String,
}

/// Things that can be found by their words.
pub struct Index<K> {
    entries: Vec<Entry<K>>,
    /// Every word with the place of its entry, in the order of words.
    words: Vec<(Box<str>, usize)>,
    /// All words run together, entry by entry, a line each.
    heap: String,
    /// Where each entry begins in the heap.
    begins: Vec<usize>,
}

impl<K> Default for Index<K> {
    fn default() -> Self {
        Self {
            entries: Vec::new(),
            words: Vec::new(),
            heap: String::new(),
            begins: Vec::new(),
        }
    }
}

impl<K: Copy> Index<K> {
    /// An index over these texts, in the order in which equally good ones are to be found.
    pub fn new<T: AsRef<str>>(texts: impl IntoIterator<Item = (K, T)>) -> Self {
        let mut index = Self::default();
        for (place, (key, text)) in texts.into_iter().enumerate() {
            let words = fold(text.as_ref());
            let entry = Entry {
                key,
                spaced: words.join(" "),
                together: words.concat(),
            };
            index.begins.push(index.heap.len());
            index.heap.push_str(&entry.together);
            index.heap.push('\n');
            index.entries.push(entry);
            let boxed = words.into_iter().map(String::into_boxed_str);
            index.words.extend(boxed.map(|word| (word, place)));
        }
        index.words.sort_unstable();
        index
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// What fits what was typed, best first and then in the order given; nothing for nothing typed.
    pub fn find(&self, typed: &str, at_most: usize) -> Vec<K> {
        let wanted = fold(typed);
        let Some(longest) = wanted.iter().max_by_key(|w| w.len()) else {
            return Vec::new();
        };
        let mut fits: Vec<Option<Fit>> = vec![None; self.entries.len()];
        self.fit_words(&wanted, &mut fits);
        let so_far = fits.iter().flatten().count();
        if so_far < at_most {
            self.fit_within(&wanted, longest, &mut fits);
        }
        let best_first = Fit::ALL.into_iter().flat_map(|fit| {
            let of_fit = self.entries.iter().zip(&fits);
            of_fit.filter(move |(_, f)| **f == Some(fit))
        });
        best_first
            .map(|(entry, _)| entry.key)
            .take(at_most)
            .collect()
    }

    /// Entries of which each typed word begins a word.
    fn fit_words(&self, wanted: &[String], fits: &mut [Option<Fit>]) {
        let whole = wanted.join(" ");
        let fewest = wanted
            .iter()
            .map(|word| self.beginning_with(word))
            .min_by_key(|range| range.len())
            .unwrap_or_default();
        for (_, place) in fewest {
            let (Some(entry), Some(fit)) = (self.entries.get(*place), fits.get_mut(*place)) else {
                continue;
            };
            if fit.is_some() {
                continue;
            }
            let has = |word: &String| {
                entry
                    .spaced
                    .split(' ')
                    .any(|w| w.starts_with(word.as_str()))
            };
            *fit = if entry.spaced == whole {
                Some(Fit::Whole)
            } else if entry.spaced.starts_with(&whole) {
                Some(Fit::Beginning)
            } else if wanted.len() == 1 || wanted.iter().all(has) {
                Some(Fit::Words)
            } else {
                None
            };
        }
    }

    /// The words that begin with this one.
    fn beginning_with(&self, word: &str) -> &[(Box<str>, usize)] {
        let from = self.words.partition_point(|(w, _)| **w < *word);
        let rest = self.words.get(from..).unwrap_or_default();
        let until = rest.partition_point(|(w, _)| w.starts_with(word));
        rest.get(..until).unwrap_or_default()
    }

    /// Entries in which each typed word stands somewhere.
    fn fit_within(&self, wanted: &[String], longest: &str, fits: &mut [Option<Fit>]) {
        for (at, _) in self.heap.match_indices(longest) {
            let after = self.begins.partition_point(|begin| *begin <= at);
            let Some(place) = after.checked_sub(1) else {
                continue;
            };
            let (Some(entry), Some(fit)) = (self.entries.get(place), fits.get_mut(place)) else {
                continue;
            };
            if fit.is_none() && wanted.iter().all(|w| entry.together.contains(w.as_str())) {
                *fit = Some(Fit::Within);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_case_and_marks_do_not_matter() {
        let same = |a: &str, b: &str| assert_eq!(fold(a), fold(b), "{a} and {b}");
        same("CAFÉ au Lait", "cafe au lait");
        same("Simit (Gevrek)", "simit, gevrek!");
        same("IŞIK", "ışık");
        same("ışık", "isik");
        same("İzmir bomba", "izmir bomba");
        same("Straße", "STRASSE");
        same("Joe’s bun", "joes bun");
        same("ﬁlo", "filo");
        same("Żurek łagodny", "zurek lagodny");
        assert_eq!(fold("half-baked  rye"), ["half", "baked", "rye"]);
        assert_eq!(fold(" … 🥐 ! "), Vec::<String>::new());
    }

    #[test]
    fn the_best_comes_first_and_the_order_is_kept() {
        let names = [
            "Small seeded loaf",
            "Loaf tin",
            "Loaf",
            "Meatloaf slice",
            "Seeded roll",
            "Half-baked loaf",
        ];
        let index = Index::new(names.iter().enumerate());
        assert_eq!(index.find("loaf", 10), [2, 1, 0, 5, 3]);
        assert_eq!(index.find("LOAF se", 10), [0]);
        assert_eq!(index.find("se", 10), [4, 0]);
        assert_eq!(index.find("halfbaked", 10), [5]);
        assert_eq!(index.find("half baked", 10), [5]);
        assert_eq!(index.find("loaf", 2), [2, 1]);
        assert!(index.find("  ", 10).is_empty());
        assert!(index.find("bagel", 10).is_empty());
    }
}
