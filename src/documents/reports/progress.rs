//! The progress report: the order of the facts, on the grid of the look. A section that is off leaves no
//! gap and no heading.

use super::{parts, skills};
use crate::documents::page::{Block, Edge, EdgeRight, Format, Length, Paper, Stack};
use crate::documents::style::Style;
use crate::domain::reports::page::{Agreed, Ask, ReportPage};
use crate::domain::time::{Moment, at_london};
use crate::words::{Words, say};

/// The longest name that stands on an edge, which is one line: a longer one stands on the first page only.
const LONGEST_ON_AN_EDGE: usize = 44;

/// The report as a page.
pub fn progress(words: &Words, page: &ReportPage) -> Paper {
    let style = Style::report();
    let mut blocks = head(words, style, page);
    blocks.push(style.space(6));
    blocks.push(Block::Boxed(ask(words, style, &page.ask)));
    for part in [
        parts::own_words(words, style, page),
        parts::taking_part(words, style, page),
        skills::skills(words, style, page),
        parts::goals(words, style, page),
        parts::well_being(words, style, page),
        parts::plan(words, style, page),
    ] {
        if !part.is_empty() {
            blocks.push(style.space(6));
            blocks.extend(part);
        }
    }
    blocks.push(style.space(6));
    blocks.push(Block::Rule);
    blocks.push(style.space(4));
    blocks.push(parts::shared(words, style, page));
    let date = words.plain_date(page.made_on);
    let name = page.about.name();
    let title = say!(
        words,
        "report-paper-title",
        kind = page.kind.code(),
        name = name,
        recipient = page.recipient.name.as_str(),
        date = date
    );
    Paper {
        title,
        language: words.language(),
        // The page alone says when: the same page is the same bytes.
        made_at: at_london(page.made_on, 12 * 60).unwrap_or(Moment::from_millis(0)),
        format: Format::A4,
        header: Some(header(words, style, page)),
        footer: Some(footer(words, style, page)),
        blocks,
    }
}

fn fits_on_an_edge(name: &str) -> bool {
    name.chars().count() <= LONGEST_ON_AN_EDGE
}

fn header(words: &Words, style: Style, page: &ReportPage) -> Edge {
    let recipient = page.recipient.name.as_str();
    let private = if fits_on_an_edge(recipient) {
        say!(words, "report-paper-private-for", recipient = recipient)
    } else {
        say!(words, "report-paper-private")
    };
    let private = if page.is_draft() {
        say!(words, "report-paper-draft-private", private = private)
    } else {
        private
    };
    let from = page.sender.head();
    Edge {
        left: style.small(if fits_on_an_edge(from) { from } else { "" }),
        right: EdgeRight::Text(style.small(private)),
    }
}

fn footer(words: &Words, style: Style, page: &ReportPage) -> Edge {
    let name = page.about.name();
    let reference = page.reference.as_str();
    let date = words.plain_date(page.made_on);
    let asking = if fits_on_an_edge(name) {
        say!(words, "report-paper-ask-first", name = name)
    } else {
        say!(words, "report-paper-ask-first-unnamed")
    };
    let made = say!(
        words,
        "report-paper-reference",
        reference = reference,
        date = date
    );
    Edge {
        left: style.small(format!("{made}\n{asking}")),
        right: EdgeRight::PageNumber(style.small("")),
    }
}

/// Whom it is for and about whom, the dates, and whether the person agreed.
fn head(words: &Words, style: Style, page: &ReportPage) -> Vec<Block> {
    let small = |text: String| Block::text(style.small(text));
    let body = |text: &str| Block::text(style.body(text));
    let strong = |text: &str| Block::text(style.strong(text));
    let name = page.about.name();
    let mut to = vec![
        small(say!(words, "report-paper-for")),
        strong(&page.recipient.name),
    ];
    let (role, organisation) = (&page.recipient.role, &page.recipient.organisation);
    to.extend(match (role, organisation) {
        (Some(role), Some(organisation)) => Some(body(&say!(
            words,
            "report-paper-role-of",
            role = role.as_str(),
            organisation = organisation.as_str()
        ))),
        (one, other) => one.as_ref().or(other.as_ref()).map(|text| body(text)),
    });
    let mut about = vec![small(say!(words, "report-paper-about")), strong(name)];
    if let Some(birth) = page.about.birth() {
        let birth = words.plain_date(birth);
        about.push(body(&say!(words, "report-paper-born", date = birth)));
    }
    let from = words.plain_date(page.period.from());
    let until = words.plain_date(page.period.until());
    let period = if from == until {
        vec![body(&from)]
    } else {
        vec![
            body(&from),
            body(&say!(words, "report-paper-until", date = until)),
        ]
    };
    let mut time = vec![small(say!(words, "report-paper-period"))];
    time.extend(period);
    let agreed = match &page.agreed {
        Agreed::Draft => say!(words, "report-paper-draft", name = name),
        Agreed::Shown { on } => {
            let on = words.plain_date(*on);
            say!(words, "report-paper-shown", name = name, date = on)
        }
        Agreed::Read { by, on } => {
            let on = words.plain_date(*on);
            say!(words, "report-paper-agreed", name = by.as_str(), date = on)
        }
    };
    let sender = page.sender.charity.as_deref();
    let sender = sender.filter(|charity| *charity != page.sender.shop);
    let from = match sender {
        Some(charity) => say!(
            words,
            "report-paper-sender",
            shop = page.sender.shop.as_str(),
            charity = charity
        ),
        None => page.sender.shop.clone(),
    };
    let stack = |blocks| Stack { share: 1, blocks };
    vec![
        small(from),
        style.title(
            say!(words, "report-paper-heading", kind = page.kind.code()),
            crate::documents::page::Align::Left,
        ),
        style.space(5),
        Block::Columns {
            gap: Length::mm(4),
            stacks: vec![stack(to), stack(about), stack(time)],
        },
        style.space(5),
        Block::text(style.strong(agreed)),
    ]
}

/// Never blank.
fn ask(words: &Words, style: Style, ask: &Ask) -> Vec<Block> {
    let mut blocks = vec![
        style.heading(say!(words, "report-paper-ask")),
        style.space(2),
    ];
    match ask {
        Ask::NoAction => blocks.push(Block::text(
            style.body(say!(words, "report-paper-no-action")),
        )),
        Ask::Action(text) => blocks.extend(parts::paragraphs(style, text, Style::body)),
    }
    blocks
}
