//! Runs of text broken into lines of a width, by the measured widths of their letters.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use super::{Align, Face, Ink, Length, Mark, PartId, Place, Shape, TextRun};

/// A line of text: its pieces in order, and how high it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    pieces: Vec<Piece>,
    /// How wide its text is, without spaces at its end.
    pub width: Length,
    /// From the line above to the line below.
    pub height: Length,
    baseline: Length,
}

#[derive(Clone, PartialEq, Eq, Debug)]
struct Piece {
    x: Length,
    shape: PieceShape,
    width: Length,
    style: Style,
}

#[derive(Clone, PartialEq, Eq, Debug)]
enum PieceShape {
    Text(String),
    NoGlyph(char),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Style {
    face: Face,
    size: Length,
    leading: Length,
    ink: Ink,
}

#[derive(Clone, Copy, Debug)]
struct Letter {
    says: char,
    width: Length,
    style: Style,
}

impl Line {
    /// The marks of this line in a strip that begins at this place.
    pub fn marks(
        &self,
        at: Place,
        width: Length,
        align: Align,
        part: Option<PartId>,
        into: &mut Vec<Mark>,
    ) {
        let free = (width - self.width).at_least_zero();
        let shift = match align {
            Align::Left => Length::ZERO,
            Align::Centre => free.share(1, 2),
            Align::Right => free,
        };
        for piece in &self.pieces {
            let Style {
                face, size, ink, ..
            } = piece.style;
            let at = Place {
                x: at.x + shift + piece.x,
                y: at.y + self.baseline,
            };
            let width = piece.width;
            let shape = match &piece.shape {
                PieceShape::Text(text) => Shape::Text {
                    at,
                    text: text.clone(),
                    face,
                    size,
                    ink,
                    width,
                },
                PieceShape::NoGlyph(letter) => Shape::NoGlyph {
                    at,
                    letter: *letter,
                    face,
                    size,
                    ink,
                    width,
                },
            };
            into.push(Mark { shape, part });
        }
    }
}

/// How wide the longest line of these runs is when nothing is broken.
pub fn natural_width(runs: &[TextRun]) -> Length {
    let lines = broken(runs, Length::ENDLESS);
    lines.iter().map(|l| l.width).max().unwrap_or_default()
}

/// The lines of these runs in a strip of this width. A word that is wider than the strip is broken
/// between its letters. There is always a line, if only an empty one.
pub fn broken(runs: &[TextRun], width: Length) -> Vec<Line> {
    let mut lines = Vec::new();
    let last = runs.last().map(|run| Style {
        face: run.face,
        size: run.size,
        leading: run.leading,
        ink: run.ink,
    });
    for paragraph in paragraphs(runs) {
        if paragraph.is_empty() {
            lines.extend(last.map(|style| line_of(&[], style)));
            continue;
        }
        let mut rest = paragraph.as_slice();
        while !rest.is_empty() {
            let cut = cut(rest, width);
            let (line, after) = rest.split_at(cut);
            let style = line.first().map(|l| l.style).or(last);
            lines.extend(style.map(|style| line_of(line, style)));
            rest = after;
        }
    }
    lines
}

/// The letters of the runs, cut where a line feed stands. Marks that have no width of their own and
/// no meaning on paper (joiners, directions, variants) are left out.
fn paragraphs(runs: &[TextRun]) -> Vec<Vec<Letter>> {
    let mut paragraphs = vec![Vec::new()];
    for run in runs {
        let style = Style {
            face: run.face,
            size: run.size,
            leading: run.leading,
            ink: run.ink,
        };
        for letter in run.text.nfc() {
            let letter = match letter {
                '\n' => {
                    paragraphs.push(Vec::new());
                    continue;
                }
                '\t' => ' ',
                c if c.is_control() || unseen(c) => continue,
                c => c,
            };
            let width = run.face.width(letter, run.size);
            if let Some(letters) = paragraphs.last_mut() {
                letters.push(Letter {
                    says: letter,
                    width,
                    style,
                });
            }
        }
    }
    paragraphs
}

/// The letters of a text that papers cannot draw: each stands there as a box. Marks that are not seen
/// anyway are none of them, nor are letters that are drawn once they are composed.
pub fn cannot_be_printed(text: &str) -> BTreeSet<char> {
    let shown = text.nfc().filter(|c| !c.is_control() && !unseen(*c));
    let lacks = |c: &char| Face::ALL.iter().any(|face| face.glyph(*c).is_none());
    shown.filter(lacks).collect()
}

fn unseen(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{1f3fb}'..='\u{1f3ff}'
        | '\u{e0000}'..='\u{e01ef}'
    )
}

/// How many of these letters go on a line of this width: at least one, with the spaces that follow.
fn cut(letters: &[Letter], width: Length) -> usize {
    let mut used = Length::ZERO;
    let mut may_end = None;
    for (i, here) in letters.iter().enumerate() {
        if here.says == ' ' {
            // A space at the end of a line may stand out of it.
            may_end = Some(i + 1);
            used += here.width;
            continue;
        }
        if used + here.width > width && i > 0 {
            return may_end.unwrap_or(i);
        }
        used += here.width;
        let between = |n: Option<&Letter>| n.is_some_and(|l| l.says.is_alphabetic());
        let before = i.checked_sub(1).and_then(|b| letters.get(b));
        if matches!(here.says, '-' | '–' | '/') && between(before) && between(letters.get(i + 1))
        {
            may_end = Some(i + 1);
        }
    }
    letters.len()
}

fn line_of(letters: &[Letter], style: Style) -> Line {
    let styles = || letters.iter().map(|l| l.style).chain([style]);
    let height = styles().map(|s| s.leading).max().unwrap_or_default();
    let ascent = styles().map(|s| s.face.ascent(s.size)).max();
    let descent = styles().map(|s| s.face.descent(s.size)).max();
    let (ascent, descent) = (ascent.unwrap_or_default(), descent.unwrap_or_default());
    let baseline = (height - ascent - descent).share(1, 2) + ascent;
    let mut pieces: Vec<Piece> = Vec::new();
    let (mut x, mut width) = (Length::ZERO, Length::ZERO);
    for letter in letters {
        let begins = x;
        x += letter.width;
        if letter.says != ' ' {
            width = x;
        }
        let shape = if letter.style.face.glyph(letter.says).is_none() {
            PieceShape::NoGlyph(letter.says)
        } else {
            match pieces.last_mut() {
                Some(Piece {
                    shape: PieceShape::Text(text),
                    width,
                    style,
                    ..
                }) if *style == letter.style => {
                    text.push(letter.says);
                    *width += letter.width;
                    continue;
                }
                _ => PieceShape::Text(letter.says.to_string()),
            }
        };
        pieces.push(Piece {
            x: begins,
            shape,
            width: letter.width,
            style: letter.style,
        });
    }
    Line {
        pieces,
        width,
        height,
        baseline,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(text: &str) -> [TextRun; 1] {
        [TextRun::new(text, Face::Regular, Length::pt(10))]
    }

    fn texts(lines: &[Line]) -> Vec<String> {
        let text = |line: &Line| {
            let pieces = line.pieces.iter().map(|p| match &p.shape {
                PieceShape::Text(text) => text.clone(),
                PieceShape::NoGlyph(_) => "□".into(),
            });
            pieces.collect::<String>().trim_end().to_owned()
        };
        lines.iter().map(text).collect()
    }

    #[test]
    fn lines_break_between_words_and_none_is_too_wide() {
        let width = Length::pt(100);
        let lines = broken(
            &run("A loaf of bread from the oven, still warm, for you"),
            width,
        );
        assert!(lines.len() > 2);
        assert!(lines.iter().all(|line| line.width <= width));
        assert_eq!(
            texts(&lines).join(" "),
            "A loaf of bread from the oven, still warm, for you"
        );
    }

    #[test]
    fn a_word_wider_than_the_strip_is_broken_between_letters_and_loses_none() {
        let long = "x".repeat(200);
        let lines = broken(&run(&long), Length::pt(100));
        assert!(lines.len() > 5);
        assert!(lines.iter().all(|line| line.width <= Length::pt(100)));
        assert_eq!(texts(&lines).concat(), long);
        let narrow = broken(&run("wide"), Length::thousandths(1));
        assert_eq!(narrow.len(), 4, "a letter a line, and never none");
    }

    #[test]
    fn money_and_numbers_stay_whole() {
        let lines = broken(&run("total £1,250.00"), Length::pt(56));
        assert_eq!(texts(&lines), ["total", "£1,250.00"]);
        let number = broken(&run("sale B1A-12"), Length::pt(40));
        assert_eq!(texts(&number), ["sale", "B1A-12"]);
        let kept = broken(&run("a\u{a0}b c"), Length::pt(14));
        assert_eq!(texts(&kept), ["a\u{a0}b", "c"]);
    }

    #[test]
    fn letters_without_a_glyph_have_a_mark_and_hidden_ones_none() {
        let lines = broken(&run("👩\u{200d}🍳 café שלום 面包"), Length::pt(300));
        assert_eq!(texts(&lines), ["□□ café □□□□ □□"]);
        // A decomposed letter is the same as a composed one.
        assert_eq!(
            broken(&run("s\u{327}"), Length::pt(300)),
            broken(&run("ş"), Length::pt(300))
        );
    }

    #[test]
    fn what_cannot_be_printed_is_said_letter_by_letter() {
        let found = |text: &str| cannot_be_printed(text).into_iter().collect::<String>();
        assert_eq!(found("Şengül, Hêlîn, s\u{327}, “it’s £3” – İıĞğ…\n\t"), "");
        assert_eq!(found("I \u{2764}\u{fe0f} 🥐🥐"), "\u{2764}🥐");
        assert_eq!(found("שלום"), "ולםש");
        assert_eq!(found("👩\u{200d}🍳"), "🍳👩");
    }

    #[test]
    fn a_line_feed_begins_a_line_and_nothing_is_still_a_line() {
        assert_eq!(
            texts(&broken(&run("a\n\nb"), Length::pt(300))),
            ["a", "", "b"]
        );
        assert_eq!(broken(&run(""), Length::pt(300)).len(), 1);
    }

    #[test]
    fn right_aligned_money_ends_at_the_edge() {
        let strip = Length::pt(200);
        for text in ["£3.80", "£1,250.00", "−£0.11"] {
            let line = broken(&run(text), strip).remove(0);
            let mut marks = Vec::new();
            line.marks(Place::default(), strip, Align::Right, None, &mut marks);
            let Shape::Text { at, width, .. } = &marks[0].shape else {
                panic!("text");
            };
            assert_eq!(at.x + *width, strip, "{text}");
        }
    }
}
