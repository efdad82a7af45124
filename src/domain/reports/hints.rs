//! Hints beside a text for a report: long sentences, jargon, and words of what never stands in a report. They
//! hold nobody up: whoever writes reads them and decides.
//!
//! The lists lie in `resources/wording`. Words are compared without accents and whatever their case, from
//! one end of a word to the other: "risk" is found in "at risk" and not in "brisk".

use std::ops::Range;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::domain::access::coded;

/// How many words a sentence has at most (look, section 5).
pub const LONGEST_SENTENCE: usize = 20;

coded! {
    /// What never stands in a report (`facts/training.md`, "Never in it").
    Never {
        /// What somebody has.
        Diagnosis = "diagnosis",
        /// What somebody takes.
        Medication = "medication",
        /// Risk.
        Risk = "risk",
        /// Why somebody did not come, or when.
        Absence = "absence",
        /// A pause.
        Pause = "pause",
        /// Benefits.
        Benefits = "benefits",
        /// Offences.
        Offence = "offence",
        /// Where somebody comes from.
        Ethnicity = "ethnicity",
        /// The till and what was sold.
        Sales = "sales",
        /// What staff think of somebody.
        Opinion = "opinion",
    }
}

/// What a hint is about.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum HintKind {
    /// A sentence of so many words: two are easier to read.
    LongSentence {
        /// How many.
        words: usize,
    },
    /// A word of the trade, and a plainer one.
    Jargon {
        /// The plainer one.
        instead: &'static str,
    },
    /// A word of what never stands in a report.
    Never(Never),
    /// A word of what goes to the safeguarding lead, and never into a report.
    Safeguarding,
}

/// A hint, and where in the text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Hint {
    /// What about.
    pub kind: HintKind,
    /// From which byte of the text until before which.
    pub place: Range<usize>,
}

impl Hint {
    /// The words that it is about.
    pub fn words<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.place.clone()).unwrap_or_default()
    }
}

/// The hints for a text, in the order in which they stand in it; what was found inside of a longer phrase
/// is not found again.
pub fn hints(text: &str) -> Vec<Hint> {
    let words = split(text);
    let mut found: Vec<Hint> = long_sentences(text, &words);
    let mut rest = words.as_slice();
    while let Some((first, after)) = rest.split_first() {
        let fits = |entry: &&Entry| entry.fits(rest);
        // The longest phrase that begins here.
        let longest = ENTRIES.iter().filter(fits).max_by_key(|e| e.words.len());
        let Some(entry) = longest else {
            rest = after;
            continue;
        };
        let count = entry.words.len();
        let last = count.checked_sub(1).and_then(|last| rest.get(last));
        let until = last.map_or(first.place.end, |word| word.place.end);
        found.push(Hint {
            kind: entry.kind.clone(),
            place: first.place.start..until,
        });
        rest = rest.get(count..).unwrap_or_default();
    }
    found.sort_by_key(|hint| (hint.place.start, hint.place.end));
    found
}

/// A word of a text, small and without accents.
struct Word {
    folded: String,
    place: Range<usize>,
}

/// The words: letters and digits, with an apostrophe where it stands between two of them, so that "I’ll"
/// is no "ill".
fn split(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open: Option<Range<usize>> = None;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        let apostrophe = matches!(letter, '\'' | '’')
            && open.is_some()
            && next.is_some_and(char::is_alphanumeric);
        let until = at.saturating_add(letter.len_utf8());
        if letter.is_alphanumeric() || is_combining_mark(letter) || apostrophe {
            open = Some(open.map_or(at..until, |open| open.start..until));
        } else {
            words.extend(open.take().and_then(|place| word(text, place)));
        }
    }
    words.extend(open.take().and_then(|place| word(text, place)));
    words
}

fn word(text: &str, place: Range<usize>) -> Option<Word> {
    let folded = fold(text.get(place.clone())?);
    Some(Word { folded, place })
}

/// Small letters without accents; the Turkish ones too.
fn fold(word: &str) -> String {
    let plain = word.nfd().filter(|c| !is_combining_mark(*c));
    let lower = plain.flat_map(char::to_lowercase).map(|c| match c {
        'ı' => 'i',
        '’' => '\'',
        c => c,
    });
    lower.filter(|c| !is_combining_mark(*c)).collect()
}

fn long_sentences(text: &str, words: &[Word]) -> Vec<Hint> {
    let mut found = Vec::new();
    let mut sentence: Vec<&Word> = Vec::new();
    let mut close = |sentence: &mut Vec<&Word>| {
        let count = sentence.len();
        if let (Some(first), Some(last)) = (sentence.first(), sentence.last())
            && count > LONGEST_SENTENCE
        {
            found.push(Hint {
                kind: HintKind::LongSentence { words: count },
                place: first.place.start..last.place.end,
            });
        }
        sentence.clear();
    };
    for (place, word) in words.iter().enumerate() {
        sentence.push(word);
        let next = place.checked_add(1).and_then(|next| words.get(next));
        let until = next.map_or(text.len(), |next| next.place.start);
        let between = text.get(word.place.end..until).unwrap_or_default();
        if ends(between) {
            close(&mut sentence);
        }
    }
    close(&mut sentence);
    found
}

/// Whether what stands between two words ends a sentence: a full stop with free room after it (9.30 is one
/// word of a sentence), or a new line.
fn ends(between: &str) -> bool {
    if between.contains('\n') {
        return true;
    }
    let mut letters = between.chars().peekable();
    while let Some(letter) = letters.next() {
        if matches!(letter, '.' | '!' | '?' | '…') {
            let after = letters.peek();
            if after.is_none_or(|c| !c.is_alphanumeric()) && between.chars().count() > 1 {
                return true;
            }
        }
    }
    false
}

/// A phrase of the lists.
struct Entry {
    kind: HintKind,
    words: Vec<Pattern>,
}

/// A word of a phrase: the whole, or how it begins.
struct Pattern {
    text: &'static str,
    begins: bool,
}

impl Entry {
    fn fits(&self, words: &[Word]) -> bool {
        let fits = |(pattern, word): (&Pattern, &Word)| {
            if pattern.begins {
                word.folded.starts_with(pattern.text)
            } else {
                // "patient's" is "patient".
                let own = word.folded.strip_suffix("'s").unwrap_or(&word.folded);
                own == pattern.text
            }
        };
        words.len() >= self.words.len() && self.words.iter().zip(words).all(fits)
    }
}

static LIST: &str = include_str!("../../../resources/wording/report_words_en-GB.csv");

static ENTRIES: LazyLock<Vec<Entry>> =
    LazyLock::new(|| LIST.lines().skip(1).filter_map(entry).collect());

fn entry(line: &'static str) -> Option<Entry> {
    let mut fields = line.split(',');
    let (kind, phrase, instead) = (fields.next()?, fields.next()?, fields.next()?);
    let kind = match kind {
        "jargon" => HintKind::Jargon { instead },
        "safeguarding" => HintKind::Safeguarding,
        never => HintKind::Never(Never::from_code(never)?),
    };
    let pattern = |word: &'static str| match word.strip_suffix('*') {
        Some(text) => Pattern { text, begins: true },
        None => Pattern {
            text: word,
            begins: false,
        },
    };
    Some(Entry {
        kind,
        words: phrase.split(' ').map(pattern).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, HintKind)> {
        let all = hints(text);
        all.into_iter()
            .map(|hint| (hint.words(text), hint.kind))
            .collect()
    }

    #[test]
    fn every_line_of_the_list_is_read_and_in_small_letters_without_accents() {
        let lines = LIST.lines().skip(1).filter(|line| !line.is_empty());
        assert_eq!(ENTRIES.len(), lines.clone().count());
        for line in lines {
            let phrase = line.split(',').nth(1).unwrap();
            assert_eq!(fold(phrase), phrase, "{line}");
            let jargon = line.starts_with("jargon");
            assert_eq!(!line.ends_with(','), jargon, "{line}");
        }
        for never in Never::ALL {
            let known = |e: &Entry| e.kind == HintKind::Never(*never);
            assert!(ENTRIES.iter().any(known), "{never:?} has no words");
        }
    }

    #[test]
    fn words_of_the_never_list_are_found_from_end_to_end_of_a_word() {
        use HintKind::Never as N;
        let cases = [
            ("They are at risk.", "risk", N(Never::Risk)),
            ("RISKS were seen", "RISKS", N(Never::Risk)),
            ("Her diagnosis is", "diagnosis", N(Never::Diagnosis)),
            ("she was diagnosed", "diagnosed", N(Never::Diagnosis)),
            ("Dîagnosis", "Dîagnosis", N(Never::Diagnosis)),
            ("his medication", "medication", N(Never::Medication)),
            (
                "gets Universal  Credit now",
                "Universal  Credit",
                N(Never::Benefits),
            ),
            ("BENEFİTS", "BENEFİTS", N(Never::Benefits)),
            ("offences", "offences", N(Never::Offence)),
            ("was ill on Monday", "ill", N(Never::Absence)),
            ("We think he can", "We think", N(Never::Opinion)),
            (
                "safeguarding concern",
                "safeguarding",
                HintKind::Safeguarding,
            ),
            ("self-harm", "self-harm", HintKind::Safeguarding),
            (
                "the client’s words",
                "client’s",
                HintKind::Jargon { instead: "person" },
            ),
            (
                "prior to lunch",
                "prior to",
                HintKind::Jargon { instead: "before" },
            ),
        ];
        for (text, words, kind) in cases {
            assert_eq!(found(text), [(words, kind)], "{text}");
        }
    }

    #[test]
    fn other_words_are_left_alone() {
        for text in [
            "A brisk walk.",
            "I’ll bake, you'll sell, and she will still mill.",
            "The pipe and the pips.",
            "This benefit is theirs.",
            "A plate of cakes, later than usual.",
            "Şengül likes İzmir and the ıhlamur tea.",
            "Asterisk",
            "",
            "...",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn the_longest_phrase_is_one_hint() {
        let kinds = found("a risk assessment, and a personality disorder");
        let words: Vec<&str> = kinds.iter().map(|(words, _)| *words).collect();
        assert_eq!(words, ["risk assessment", "personality disorder"]);
    }

    #[test]
    fn a_sentence_of_more_than_twenty_words_is_long() {
        let words = |count: usize| vec!["bread"; count].join(" ");
        assert_eq!(found(&format!("{}.", words(20))), []);
        let text = format!("Short. {}. Short again at 9.30am.", words(21));
        let [(sentence, kind)] = found(&text).try_into().unwrap();
        assert_eq!(kind, HintKind::LongSentence { words: 21 });
        assert_eq!(sentence, words(21));
        assert_eq!(found(&format!("{}\n{}", words(15), words(15))), []);
        // A time is no end.
        let time = format!("{} 9.30am {}", words(10), words(10));
        assert_eq!(found(&time).len(), 1);
    }

    #[test]
    fn places_are_of_the_text_as_it_was_typed() {
        let text = "Şengül is at risk, ağrı, risk";
        for hint in hints(text) {
            assert_eq!(hint.words(text), "risk");
        }
        assert_eq!(hints(text).len(), 2);
    }
}
