//! Papers of hours. Those that a person takes with them bear the shop's trading name, and no word of
//! what kind of place it is or why somebody came (`facts/training.md`, Papers for employers). No name
//! stands in a title, since files are called by it.

mod emergency_card;
mod placement;
mod rota;
mod statement;

pub use emergency_card::{EmergencyFacts, emergency_card};
pub use placement::{PlacementFacts, placement};
pub use rota::{RotaFacts, rota};
pub use statement::{HoursFacts, statement};

use super::page::{Align, Block, Length, Stack};
use super::style::Style;
use crate::domain::hours::days::london_day;
use crate::domain::time::Moment;
use crate::words::{Words, say};

/// What a person is called on a paper.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PaperName {
    /// The name that they use.
    pub name: String,
    /// Their name on official papers, where they gave one that is another.
    pub official: Option<String>,
}

/// Who made a paper, and when.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MadeBy {
    /// Their name.
    pub name: String,
    /// When.
    pub at: Moment,
}

/// A name and what it is, as the right side of the heads has them.
type Fact = (String, String);

/// Left the shop and for whom it is, right what the paper is and facts about it.
fn heads(
    words: &Words,
    style: Style,
    shops: &[String],
    person: &PaperName,
    heading: String,
    facts: Vec<Fact>,
) -> Block {
    let mut left: Vec<Block> = shops
        .iter()
        .map(|shop| style.heading(shop.as_str()))
        .collect();
    left.push(style.space(12));
    left.push(Block::text(style.small(say!(words, "paper-billed-to"))));
    left.push(Block::text(style.large(person.name.as_str())));
    if let Some(official) = &person.official {
        left.push(style.space(4));
        left.push(Block::text(
            style.small(say!(words, "hours-paper-official")),
        ));
        left.push(Block::text(style.strong(official.as_str())));
    }
    let mut right = vec![style.title(heading, Align::Left), style.space(4)];
    for (name, says) in facts {
        right.push(Block::text(style.small(name)));
        right.push(Block::text(style.strong(says)));
        right.push(style.space(4));
    }
    Block::Columns {
        gap: Length::pt(24),
        stacks: vec![
            Stack {
                share: 2,
                blocks: left,
            },
            Stack {
                share: 3,
                blocks: right,
            },
        ],
    }
}

/// Who made it, as a fact of the heads.
fn made(words: &Words, made: &MadeBy) -> Fact {
    let date = words.date(london_day(made.at));
    let says = say!(
        words,
        "hours-paper-made-by",
        name = made.name.as_str(),
        date = date
    );
    (say!(words, "hours-paper-made"), says)
}
