//! Who is inside, on paper: to take out of the building. Till names, place, since when, and a count.

use super::page::{Align, Block, Format, Paper};
use super::style::{Style, amounts};
use crate::domain::hours::fire_list::Place;
use crate::domain::time::Moment;
use crate::words::{Words, say};

/// Everything that it says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OnSiteFacts {
    /// The shop's name.
    pub shop: String,
    /// When it was looked up.
    pub at: Moment,
    /// How many are inside.
    pub inside: usize,
    /// How many are out on a break.
    pub out: usize,
    /// Who was seen since the shop opened: a name, where, since when.
    pub here: Vec<(String, Place, Moment)>,
    /// Who was not, and when they were last seen.
    pub not_confirmed: Vec<(String, Moment)>,
}

/// How many are where.
pub fn counted(words: &Words, inside: usize, out: usize) -> String {
    let inside = say!(words, "site-inside", count = inside);
    if out == 0 {
        return inside;
    }
    let out = say!(words, "site-out", count = out);
    say!(words, "site-both", inside = inside, out = out)
}

/// The list on this sheet.
pub fn paper(words: &Words, facts: &OnSiteFacts, format: Format) -> Paper {
    let style = Style::of(format);
    let title = say!(words, "site-paper-title");
    let at = words.day_and_time(facts.at);
    let mut blocks = vec![
        style.title(title.clone(), Align::Left),
        Block::text(style.body(facts.shop.clone())),
        Block::text(style.body(say!(words, "site-at", at = at))),
        style.space(6),
        Block::text(style.large(counted(words, facts.inside, facts.out))),
        style.space(6),
    ];
    if facts.here.is_empty() {
        blocks.push(Block::text(style.body(say!(words, "site-nobody"))));
    } else {
        let rows = facts.here.iter().map(|(name, place, since)| {
            let place = match place {
                Place::In => say!(words, "site-in"),
                Place::OutOnBreak => say!(words, "site-on-break"),
            };
            let since = words.time(*since);
            let line = say!(words, "site-paper-line", place = place, since = since);
            style.amount(name.clone(), line)
        });
        blocks.push(amounts(rows.collect()));
    }
    if !facts.not_confirmed.is_empty() {
        blocks.push(style.space(10));
        blocks.push(style.heading(say!(words, "site-paper-heading")));
        let rows = facts.not_confirmed.iter().map(|(name, seen)| {
            let since = words.day_and_time(*seen);
            style.amount(name.clone(), say!(words, "site-since", since = since))
        });
        blocks.push(amounts(rows.collect()));
    }
    Paper {
        title,
        language: words.language(),
        made_at: facts.at,
        format,
        header: None,
        footer: None,
        blocks,
    }
}
