//! The letter to whoever referred somebody: that the referral came, what happens next, whom to call.
//! Nothing about health, and nothing of what the referral says.

use super::page::{Block, Edge, EdgeRight, Format, Length, Paper, Stack};
use super::style::Style;
use crate::domain::free_text::FreeText;
use crate::domain::recipients::{Recipient, Way};
use crate::domain::referrals::letter::Acknowledgement;
use crate::domain::time::Moment;
use crate::words::{Words, say};

/// Everything that the letter says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AcknowledgementFacts {
    /// What it says.
    pub letter: Acknowledgement,
    /// When it was made.
    pub made_at: Moment,
}

/// The letter.
pub fn acknowledgement(words: &Words, facts: &AcknowledgementFacts) -> Paper {
    let style = Style::of(Format::A4);
    let letter = &facts.letter;
    let (name, shop) = (letter.person.as_str(), letter.shop.as_str());
    let date = words.plain_date(letter.written);
    let received = words.plain_date(letter.received);
    let paragraph = |text: String| Block::text(style.body(text));
    let mut blocks = vec![
        Block::Columns {
            gap: Length::pt(24),
            stacks: vec![
                Stack {
                    share: 3,
                    blocks: to(words, style, &letter.to),
                },
                Stack {
                    share: 2,
                    blocks: vec![style.heading(shop), Block::text(style.small(date.as_str()))],
                },
            ],
        },
        style.space(24),
        style.title(
            say!(words, "ack-paper-heading", name = name),
            super::page::Align::Left,
        ),
        style.space(10),
        paragraph(say!(
            words,
            "ack-paper-dear",
            name = letter.to.name.as_str()
        )),
        style.space(8),
        paragraph(say!(
            words,
            "ack-paper-received",
            name = name,
            date = received
        )),
        style.space(14),
        style.heading(say!(words, "ack-paper-next")),
        style.space(2),
        paragraph(say!(words, "ack-paper-next-talk", name = name)),
        paragraph(say!(words, "ack-paper-next-tell")),
        paragraph(say!(words, "ack-paper-next-agree", name = name)),
        style.space(14),
        style.heading(say!(words, "ack-paper-call")),
        style.space(2),
    ];
    let contact = letter.contact.as_deref().map(str::trim);
    let from = letter.from.as_str();
    blocks.push(paragraph(match contact.filter(|c| !c.is_empty()) {
        Some(contact) => say!(
            words,
            "ack-paper-call-at",
            from = from,
            shop = shop,
            contact = contact
        ),
        None => say!(words, "ack-paper-call-shop", from = from, shop = shop),
    }));
    blocks.extend([
        style.space(18),
        paragraph(say!(words, "ack-paper-thanks")),
        style.space(4),
        Block::text(style.strong(from)),
        Block::text(style.body(shop)),
    ]);
    Paper {
        title: say!(words, "ack-paper-title", date = date),
        language: words.language(),
        made_at: facts.made_at,
        format: Format::A4,
        header: None,
        footer: Some(Edge {
            left: style.small(say!(words, "ack-paper-private")),
            right: EdgeRight::PageNumber(style.small("")),
        }),
        blocks,
    }
}

/// To whom it goes, with where it goes: the address for post, the mail address for mail.
fn to(words: &Words, style: Style, to: &Recipient) -> Vec<Block> {
    let mut blocks = vec![Block::text(style.strong(to.name.as_str()))];
    let goes_to = match to.way {
        Way::Post => to.address.as_ref(),
        Way::SecureMail | Way::LockedPdf => to.email.as_ref(),
        Way::Carried => None,
    };
    let lines = [
        to.role.as_ref(),
        to.team.as_ref(),
        to.organisation.as_ref(),
        goes_to,
    ];
    let lines = lines.into_iter().flatten().map(FreeText::as_str);
    blocks.extend(lines.map(|line| Block::text(style.body(line))));
    blocks.push(style.space(3));
    blocks.push(Block::text(style.small(words.reply_way(to.way))));
    blocks
}
