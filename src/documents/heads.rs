//! The head of a paper about somebody: whose it is on the left, what it is on the right.

use super::page::{Align, Block, Length, Stack};
use super::style::Style;
use crate::words::{Words, say};

/// What a person is called on a paper.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PaperName {
    /// The name that they use.
    pub name: String,
    /// Their name on official papers, where they gave one that is another.
    pub official: Option<String>,
}

/// A name and what it is, as the right side of the heads has them.
pub(super) type Fact = (String, String);

/// What stands at the head of a paper about somebody.
pub(super) struct Heads<'a> {
    /// The trading names of the shops.
    pub shops: &'a [String],
    /// What stands above the name, such as “For”.
    pub above_name: String,
    /// Whose paper it is.
    pub person: &'a PaperName,
    /// What the paper is.
    pub heading: String,
    /// Facts about it.
    pub facts: Vec<Fact>,
}

impl Heads<'_> {
    /// Left the shop and for whom it is, right what the paper is and facts about it.
    pub fn block(self, words: &Words, style: Style) -> Block {
        let shops = self.shops.iter();
        let mut left: Vec<Block> = shops.map(|shop| style.heading(shop.as_str())).collect();
        left.push(style.space(12));
        left.push(Block::text(style.small(self.above_name)));
        left.push(Block::text(style.large(self.person.name.as_str())));
        if let Some(official) = &self.person.official {
            left.push(style.space(4));
            left.push(Block::text(
                style.small(say!(words, "hours-paper-official")),
            ));
            left.push(Block::text(style.strong(official.as_str())));
        }
        let mut right = vec![style.title(self.heading, Align::Left), style.space(4)];
        for (name, says) in self.facts {
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
}
