//! The emergency card for the back room: whom to call and what helps, in the person's own words.
//!
//! It is read in a hurry, so the number comes first and is the largest thing on it. As a rule it takes
//! the upper half of a page, to be cut or folded at the line.

use crate::documents::page::{Align, Block, Format, Paper};
use crate::documents::style::Style;
use crate::domain::hours::days::london_day;
use crate::domain::person_records::EmergencyCard;
use crate::domain::time::Moment;
use crate::words::{Words, say};

/// How many characters of whom to call still stand in large letters: about two lines.
const LONGEST_LARGE: usize = 90;
/// How many characters of what helps stand in letters that are read from a step away: about four lines.
const LONGEST_CLEAR: usize = 250;

/// Everything that an emergency card says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EmergencyFacts {
    /// The name that the person uses, with the word that tells them from another of that name.
    pub name: String,
    /// What they said.
    pub card: EmergencyCard,
    /// When it was made.
    pub made_at: Moment,
}

/// The card as a page.
pub fn emergency_card(words: &Words, facts: &EmergencyFacts) -> Paper {
    let style = Style::of(Format::A4);
    let card = &facts.card;
    let mut blocks = vec![
        Block::text(style.small(say!(words, "emergency-paper-title"))),
        style.title(facts.name.as_str(), Align::Left),
        style.space(8),
        Block::Boxed(call(words, style, card)),
    ];
    let parts = [
        (say!(words, "emergency-paper-helps"), said(&card.what_helps)),
        (
            say!(words, "emergency-paper-does-not"),
            said(&card.what_does_not),
        ),
    ];
    for (name, says) in parts {
        let Some(says) = says else { continue };
        blocks.push(style.space(8));
        blocks.push(style.heading(name));
        let run = if is_short(says, LONGEST_CLEAR) {
            style.clear(says)
        } else {
            style.body(says)
        };
        blocks.push(Block::text(run));
    }
    let all = [
        &card.whom_to_call,
        &card.phone,
        &card.what_helps,
        &card.what_does_not,
    ];
    blocks.push(style.space(8));
    if all.into_iter().all(|text| said(text).is_none()) {
        let empty = say!(words, "emergency-paper-empty");
        blocks.push(Block::text(style.body(empty)));
        blocks.push(style.space(8));
    } else {
        let date = words.plain_date(london_day(facts.made_at));
        let own = say!(
            words,
            "emergency-paper-own-words",
            name = facts.name.as_str(),
            date = date
        );
        blocks.push(Block::text(style.small(own)));
    }
    let keep = say!(words, "emergency-paper-keep");
    blocks.push(Block::text(style.small(keep)));
    blocks.push(style.space(4));
    blocks.push(Block::Rule);
    Paper {
        title: say!(words, "emergency-paper-title"),
        language: words.language(),
        made_at: facts.made_at,
        format: Format::A4,
        header: None,
        footer: None,
        blocks,
    }
}

/// Whom to call, and the number.
fn call(words: &Words, style: Style, card: &EmergencyCard) -> Vec<Block> {
    let mut blocks = vec![Block::text(
        style.small(say!(words, "emergency-paper-call")),
    )];
    let lines = [&card.whom_to_call, &card.phone];
    let lines: Vec<&str> = lines.into_iter().filter_map(|text| said(text)).collect();
    if lines.is_empty() {
        let nobody = say!(words, "emergency-paper-nobody");
        blocks.push(Block::text(style.body(nobody)));
    }
    for line in lines {
        // A name and a number are large; a story about whom to call would fill the page.
        let run = if is_short(line, LONGEST_LARGE) {
            style.large(line)
        } else {
            style.strong(line)
        };
        blocks.push(Block::text(run));
    }
    blocks
}

/// What was said, where something was.
fn said(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}

fn is_short(text: &str, longest: usize) -> bool {
    text.chars().count() <= longest
}
