//! The certificate: that somebody worked here, and what they do on their own; on one page, for an employer.

use super::passport::{check, unit_name};
use crate::documents::heads::{Heads, PaperName};
use crate::documents::page::{Block, Edge, EdgeRight, Format, Paper};
use crate::documents::style::Style;
use crate::domain::leaving::certificate::{Certificate, Times};
use crate::domain::time::Moment;
use crate::words::{Words, say};

/// Everything that a certificate says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CertificateFacts {
    /// What it says of the person.
    pub certificate: Certificate,
    /// What was chosen for it.
    pub times: Times,
    /// How a reader reaches the shop, where it gave that.
    pub contact: Option<String>,
    /// When it was made.
    pub made_at: Moment,
}

/// The certificate as a page.
pub fn certificate(words: &Words, facts: &CertificateFacts) -> Paper {
    let style = Style::of(Format::A4);
    let paper = &facts.certificate;
    let date = words.plain_date(paper.made_on);
    let (shop, reference) = (paper.trading_name.as_str(), paper.reference.as_str());
    let person = PaperName {
        name: paper.name.clone(),
        official: None,
    };
    let heads = Heads {
        shops: std::slice::from_ref(&paper.trading_name),
        above_name: say!(words, "passport-paper-name"),
        person: &person,
        heading: say!(words, "certificate-paper-heading"),
        facts: vec![
            (say!(words, "passport-paper-made"), date.clone()),
            (
                say!(words, "passport-paper-reference"),
                reference.to_owned(),
            ),
        ],
    };
    let took_part = say!(words, "certificate-paper-took-part", shop = shop);
    let mut blocks = vec![
        heads.block(words, style),
        style.space(14),
        Block::text(style.strong(took_part)),
    ];
    if let Some(came) = words.certificate_times(paper) {
        blocks.push(style.space(4));
        blocks.push(Block::text(style.body(came)));
    }
    if !paper.can_do.is_empty() {
        blocks.push(style.space(14));
        blocks.push(style.heading(say!(words, "certificate-paper-can-do")));
        for unit in &paper.can_do {
            let name = unit_name(words, &unit.framework, &unit.unit);
            blocks.push(style.space(6));
            blocks.push(Block::text(style.strong(name)));
            let skills = unit.skills.iter();
            blocks.extend(skills.map(|skill| Block::text(style.body(skill.as_str()))));
        }
    }
    blocks.push(style.space(18));
    blocks.push(Block::Boxed(vec![
        Block::text(style.strong(say!(words, "passport-paper-no-qualification"))),
        style.space(6),
        style.heading(say!(words, "passport-paper-check-heading")),
        style.space(2),
        Block::text(style.body(check(words, shop, facts.contact.as_deref(), reference))),
    ]));
    Paper {
        title: say!(words, "certificate-paper-title", date = date),
        language: words.language(),
        made_at: facts.made_at,
        format: Format::A4,
        header: None,
        footer: Some(Edge {
            left: style.small(say!(
                words,
                "certificate-paper-footer",
                reference = reference
            )),
            right: EdgeRight::PageNumber(style.small("")),
        }),
        blocks,
    }
}
