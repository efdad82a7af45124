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

pub use super::heads::PaperName;

use super::heads::{Fact, Heads};
use super::page::Block;
use super::style::Style;
use crate::domain::hours::days::london_day;
use crate::domain::time::Moment;
use crate::words::{Words, say};

/// Who made a paper, and when.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MadeBy {
    /// Their name.
    pub name: String,
    /// When.
    pub at: Moment,
}

/// The heads of a paper of hours.
fn heads(
    words: &Words,
    style: Style,
    shops: &[String],
    person: &PaperName,
    heading: String,
    facts: Vec<Fact>,
) -> Block {
    let above_name = say!(words, "paper-billed-to");
    let heads = Heads {
        shops,
        above_name,
        person,
        heading,
        facts,
    };
    heads.block(words, style)
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
