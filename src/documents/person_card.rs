//! A person's barcode card on a page: to cut out. It says the name they chose, and nothing else of
//! them; whoever finds it does not read where it signs in.

use std::sync::Arc;

use super::page::{Align, Block, Format, Length, Paper, Picture, Stack};
use super::style::Style;
use crate::domain::code128;
use crate::domain::people::CardCode;
use crate::domain::time::Moment;
use crate::words::{Words, say};

/// How many dots of the picture a module of the bars is wide.
const DOTS: usize = 6;
/// The modules of quiet on each side that a scanner needs.
const QUIET: usize = 10;

/// The paper of a card, made at this moment.
pub fn paper(words: &Words, name: &str, code: &CardCode, at: Moment) -> Paper {
    let style = Style::of(Format::A4);
    let card = vec![
        Block::Rule,
        style.space(14),
        Block::centred(style.large(name)),
        style.space(4),
        Block::Picture(bars(words, name, code), Align::Centre),
        style.space(2),
        Block::centred(style.body(code.grouped())),
        style.space(14),
        Block::Rule,
    ];
    let how = vec![
        Block::text(style.body(say!(words, "card-paper-cut"))),
        style.space(4),
        Block::text(style.body(say!(words, "card-paper-sign-in"))),
        style.space(4),
        Block::text(style.body(say!(words, "card-paper-lost"))),
    ];
    Paper {
        title: say!(words, "card-paper-title"),
        language: words.language(),
        made_at: at,
        format: Format::A4,
        header: None,
        footer: None,
        blocks: vec![Block::Columns {
            gap: Length::pt(24),
            stacks: vec![
                // As wide as a bank card.
                Stack {
                    share: 1,
                    blocks: card,
                },
                Stack {
                    share: 1,
                    blocks: how,
                },
            ],
        }],
    }
}

/// The bars with their quiet edges, one row of dots that is drawn as high as they are.
fn bars(words: &Words, name: &str, code: &CardCode) -> Picture {
    const DARK: [u8; 3] = [0; 3];
    const LIGHT: [u8; 3] = [255; 3];
    let mut rgb: Vec<u8> = LIGHT.repeat(QUIET * DOTS);
    for (place, width) in code128::bars(code.digits()).iter().enumerate() {
        let ink = if place.is_multiple_of(2) { DARK } else { LIGHT };
        rgb.extend(ink.repeat(usize::from(*width) * DOTS));
    }
    rgb.extend(LIGHT.repeat(QUIET * DOTS));
    Picture {
        dots_wide: rgb.len() / 3,
        dots_high: 1,
        rgb: Arc::from(rgb),
        alt: say!(words, "card-code-of", name = name),
        width: Length::mm(72),
        height: Length::mm(18),
    }
}
