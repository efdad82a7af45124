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

/// Texts in their order, each with the place of its entry. Texts and places lie apart, so that going
/// through the places of many is quick.
#[derive(Default)]
struct Sorted {
    texts: Vec<Box<str>>,
    places: Vec<usize>,
}

impl Sorted {
    fn new(mut all: Vec<(Box<str>, usize)>) -> Self {
        all.sort_unstable();
        let (texts, places) = all.into_iter().unzip();
        Self { texts, places }
    }

    /// The places of the texts that begin like this, and how many of them are just this; those stand
    /// first.
    fn beginning_with(&self, text: &str) -> (&[usize], usize) {
        let from = self.texts.partition_point(|t| **t < *text);
        let rest = self.texts.get(from..).unwrap_or_default();
        let same = rest.partition_point(|t| **t == *text);
        let until = rest.partition_point(|t| t.starts_with(text));
        let places = self.places.get(from..).unwrap_or_default();
        (places.get(..until).unwrap_or_default(), same)
    }
}

/// Things that can be found by their words.
pub struct Index<K> {
    keys: Vec<K>,
    /// Every entry's words with a blank between.
    wholes: Sorted,
    /// Every word of every entry.
    words: Sorted,
    /// All words run together, entry by entry, a line each.
    heap: String,
    /// Where each entry's line ends in the heap.
    ends: Vec<usize>,
}

impl<K> Default for Index<K> {
    fn default() -> Self {
        Self {
            keys: Vec::new(),
            wholes: Sorted::default(),
            words: Sorted::default(),
            heap: String::new(),
            ends: Vec::new(),
        }
    }
}

impl<K: Copy> Index<K> {
    /// An index over these texts, in the order in which equally good ones are to be found.
    pub fn new<T: AsRef<str>>(texts: impl IntoIterator<Item = (K, T)>) -> Self {
        let mut index = Self::default();
        let (mut wholes, mut all_words) = (Vec::new(), Vec::new());
        for (place, (key, text)) in texts.into_iter().enumerate() {
            let words = fold(text.as_ref());
            wholes.push((words.join(" ").into_boxed_str(), place));
            for word in &words {
                index.heap.push_str(word);
            }
            index.ends.push(index.heap.len());
            index.heap.push('\n');
            index.keys.push(key);
            let boxed = words.into_iter().map(String::into_boxed_str);
            all_words.extend(boxed.map(|word| (word, place)));
        }
        index.wholes = Sorted::new(wholes);
        index.words = Sorted::new(all_words);
        index
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// What fits what was typed, best first and then in the order given; nothing for nothing typed.
    pub fn find(&self, typed: &str, at_most: usize) -> Vec<K> {
        let wanted = fold(typed);
        let Some(longest) = wanted.iter().max_by_key(|w| w.len()) else {
            return Vec::new();
        };
        let mut fits: Vec<Option<Fit>> = vec![None; self.keys.len()];
        let so_far = self.fit_words(&wanted, &mut fits);
        let wished = at_most.saturating_sub(so_far);
        self.fit_within(&wanted, longest, wished, &mut fits);
        let best_first = Fit::ALL.into_iter().flat_map(|fit| {
            let of_fit = self.keys.iter().zip(&fits);
            of_fit.filter(move |(_, f)| **f == Some(fit))
        });
        best_first.map(|(key, _)| *key).take(at_most).collect()
    }

    /// Entries of which each typed word begins a word; says how many.
    fn fit_words(&self, wanted: &[String], fits: &mut [Option<Fit>]) -> usize {
        // How many of the typed words, from the first on, begin a word of each entry.
        let mut begun = vec![0_usize; self.keys.len()];
        for (number, word) in (0_usize..).zip(wanted) {
            let next = number.saturating_add(1);
            for place in self.words.beginning_with(word).0 {
                if let Some(begun) = begun.get_mut(*place)
                    && *begun == number
                {
                    *begun = next;
                }
            }
        }
        for (begun, fit) in begun.into_iter().zip(fits.iter_mut()) {
            if begun == wanted.len() {
                *fit = Some(Fit::Words);
            }
        }
        let found = fits.iter().flatten().count();
        let (places, same) = self.wholes.beginning_with(&wanted.join(" "));
        for (number, place) in places.iter().enumerate() {
            if let Some(fit) = fits.get_mut(*place) {
                *fit = Some(if number < same {
                    Fit::Whole
                } else {
                    Fit::Beginning
                });
            }
        }
        found
    }

    /// The first so many more entries in which each typed word stands somewhere.
    fn fit_within(
        &self,
        wanted: &[String],
        longest: &str,
        at_most: usize,
        fits: &mut [Option<Fit>],
    ) {
        let (mut from, mut wished) = (0_usize, at_most);
        while wished > 0
            && let Some(at) = self.heap.get(from..).and_then(|rest| rest.find(longest))
        {
            let place = self
                .ends
                .partition_point(|end| *end <= from.saturating_add(at));
            let (Some(end), Some(fit)) = (self.ends.get(place), fits.get_mut(place)) else {
                return;
            };
            let begin = place
                .checked_sub(1)
                .and_then(|before| self.ends.get(before));
            let line = begin.map_or(0, |end| end.saturating_add(1))..*end;
            let line = self.heap.get(line).unwrap_or_default();
            if fit.is_none() && wanted.iter().all(|word| line.contains(word.as_str())) {
                *fit = Some(Fit::Within);
                wished = wished.saturating_sub(1);
            }
            from = end.saturating_add(1);
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
