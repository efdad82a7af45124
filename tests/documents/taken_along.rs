//! What every paper that a person takes along keeps to.

use pathway_till::documents::page::{Laid, Length, Paper, Place, Shape, lay};
use pathway_till::documents::pdf;

use super::pages::{is_tagged, text_of};

/// A name of 200 characters without a space.
pub fn endless() -> String {
    "Şğı".repeat(67).chars().take(200).collect()
}

/// The paper's words in one line, and how many pages it has; checked to be tagged and the same twice.
pub fn read(name: &str, paper: &Paper) -> (String, usize) {
    let laid = lay(paper, &|n, of| format!("Page {n} of {of}"));
    nothing_stands_on_other_words(&laid);
    let bytes = pdf::bytes(&laid).unwrap();
    assert_eq!(bytes, pdf::bytes(&laid).unwrap(), "the same bytes again");
    is_tagged(&bytes, &paper.title);
    if let Ok(folder) = std::env::var("PAPERS") {
        std::fs::write(format!("{folder}/{name}.pdf"), &bytes).unwrap();
    }
    let text = text_of(&bytes);
    assert!(!text.contains('□'), "letters that the face lacks\n{text}");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (text, laid.pages.len())
}

pub fn has(text: &str, all: &[&str]) {
    for words in all {
        assert!(text.contains(words), "{words}\n---\n{text}");
    }
}

/// No paper that a person takes along says what kind of place it is.
pub fn says_nothing_of_the_charity(text: &str) {
    let small = text.to_lowercase();
    for word in [
        "charity", "health", "trainee", "referr", "diagnos", "client", "patient", "pause", "absen",
        "told us",
    ] {
        assert!(!small.contains(word), "{word}\n{text}");
    }
}

/// All text is on its page, and none stands on other text.
fn nothing_stands_on_other_words(laid: &Laid) {
    for page in &laid.pages {
        let text = page.marks.iter().filter_map(|mark| match &mark.shape {
            Shape::Text {
                at,
                width,
                size,
                text,
                ..
            } => Some((*at, *width, *size, text.trim_end())),
            _ => None,
        });
        let all: Vec<(Place, Length, Length, &str)> = text.collect();
        for (n, (at, width, size, text)) in all.iter().enumerate() {
            // A space at the end of a line may stand out of it.
            let space = size.share(1, 3);
            let inside = at.x + *width <= laid.width + space && at.y <= page.height;
            assert!(inside && *size <= at.y, "{text}");
            for (other, other_width, other_size, says) in &all[n + 1..] {
                let apart = at.x + *width <= other.x + space
                    || other.x + *other_width <= at.x + space
                    || at.y + size.share(1, 5) <= other.y - other_size.share(7, 10)
                    || other.y + other_size.share(1, 5) <= at.y - size.share(7, 10);
                assert!(apart, "{text} and {says}");
            }
        }
    }
}
