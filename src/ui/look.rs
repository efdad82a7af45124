//! What every view is handed: the words, the colours, and how much room there is.

use egui::{Color32, Vec2};

use super::layout::Layout;
use super::theme::{Block, Tokens};
use crate::domain::catalogue::Trade;
use crate::domain::looks::Looks;
use crate::words::Words;

/// Words, colours and layout of this frame.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a> {
    /// The sentences.
    pub words: &'a Words,
    /// The colours.
    pub tokens: &'a Tokens,
    /// The sizes for the room there is.
    pub layout: Layout,
    /// How this machine shows itself.
    pub looks: Looks,
}

impl<'a> Look<'a> {
    /// The look for a window of this size in points.
    pub fn new(words: &'a Words, looks: Looks, size: Vec2) -> Self {
        Self {
            words,
            tokens: looks.theme.tokens(),
            layout: Layout::of(size).for_hands(looks.hands),
            looks,
        }
    }

    /// The colours of a shop.
    pub fn trade(&self, trade: Trade) -> Block {
        match trade {
            Trade::Bakery => self.tokens.bakery,
            Trade::Bike => self.tokens.bike,
        }
    }

    /// The colours that a person chose for their tile, by code.
    pub fn tile(&self, colour: &str) -> Block {
        match colour {
            "positive" => self.tokens.positive,
            "attention" => self.tokens.attention,
            "refused" => self.tokens.refused,
            "bakery" => self.tokens.bakery,
            "bike" => self.tokens.bike,
            _ => self.tokens.primary,
        }
    }

    /// The edge that a block's fill needs: amber alone would not stand out on the page.
    pub fn fill_edge(&self, block: Block) -> Color32 {
        if block == self.tokens.attention {
            block.ink
        } else {
            block.fill
        }
    }
}
