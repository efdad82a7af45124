//! The skills passport: what somebody can do, signed by those who saw it, for an employer to read and to
//! check. Levels stand in words only; drawn marks are for the person's own page.

use super::standards::grouped;
use crate::documents::heads::{Heads, PaperName};
use crate::documents::page::{
    Align, Block, Cell, Column, ColumnWidth, Edge, EdgeRight, FirstCell, Format, Length, Paper,
    Row, RuleAbove, Table, TextRun,
};
use crate::documents::style::Style;
use crate::domain::skills::passport::{Passport, PassportMilestone, PassportSkill, PassportUnit};
use crate::domain::time::Moment;
use crate::words::{Words, say};

/// Everything that a passport says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PassportFacts {
    /// What it says of the person.
    pub passport: Passport,
    /// How a reader reaches the shop, where it gave that: a phone number or an e-mail address.
    pub contact: Option<String>,
    /// When it was made.
    pub made_at: Moment,
}

/// The passport as a page.
pub fn passport(words: &Words, facts: &PassportFacts) -> Paper {
    let style = Style::of(Format::A4);
    let passport = &facts.passport;
    let date = words.plain_date(passport.made_on);
    let reference = passport.reference.as_str();
    let person = PaperName {
        name: passport.name.clone(),
        official: None,
    };
    let heads = Heads {
        shops: std::slice::from_ref(&passport.trading_name),
        above_name: say!(words, "passport-paper-name"),
        person: &person,
        heading: say!(words, "passport-paper-heading"),
        facts: vec![
            (say!(words, "passport-paper-made"), date.clone()),
            (
                say!(words, "passport-paper-reference"),
                reference.to_owned(),
            ),
        ],
    };
    let mut blocks = vec![
        heads.block(words, style),
        style.space(10),
        Block::Boxed(about(words, style, facts)),
    ];
    if !passport.milestones.is_empty() {
        blocks.push(style.space(12));
        blocks.push(style.heading(say!(words, "passport-paper-milestones")));
        blocks.push(style.space(2));
        blocks.push(milestones(words, style, &passport.milestones));
    }
    let parts = [
        (say!(words, "passport-paper-skills"), &passport.can_do),
        (say!(words, "passport-paper-with-help"), &passport.with_help),
    ];
    for (heading, units) in parts {
        if units.is_empty() {
            continue;
        }
        blocks.push(style.space(14));
        blocks.push(style.heading(heading));
        for (place, unit) in units.iter().enumerate() {
            blocks.push(style.space(if place == 0 { 3 } else { 10 }));
            blocks.push(skills(words, style, unit));
        }
    }
    if !passport.standards.is_empty() {
        blocks.push(style.space(14));
        blocks.push(style.heading(say!(words, "passport-paper-standards")));
        blocks.push(style.space(2));
        blocks.push(standards(words, style, &passport.standards));
        blocks.push(style.space(3));
        // Below, so that the heading stays with its rows.
        let about = say!(words, "passport-paper-standards-about");
        blocks.push(Block::text(style.small(about)));
    }
    Paper {
        title: say!(words, "passport-paper-title", date = date),
        language: words.language(),
        made_at: facts.made_at,
        format: Format::A4,
        header: None,
        footer: Some(Edge {
            left: style.small(footer(words, &passport.name, reference)),
            right: EdgeRight::PageNumber(style.small("")),
        }),
        blocks,
    }
}

/// Whose page it is and of which paper, so that a page by itself can be checked; an edge is one line, so a
/// name that would not stand on it is not said there.
pub(super) fn footer(words: &Words, name: &str, reference: &str) -> String {
    const LONGEST: usize = 40;
    if name.chars().count() <= LONGEST {
        say!(
            words,
            "passport-paper-footer",
            name = name,
            reference = reference
        )
    } else {
        say!(
            words,
            "passport-paper-footer-reference",
            reference = reference
        )
    }
}

/// What the paper is worth, and how a reader finds out that it is true.
fn about(words: &Words, style: Style, facts: &PassportFacts) -> Vec<Block> {
    let passport = &facts.passport;
    let shop = passport.trading_name.as_str();
    let reference = passport.reference.as_str();
    let what = if passport.is_empty() {
        say!(words, "passport-paper-nothing-yet")
    } else {
        say!(words, "passport-paper-seen", shop = shop)
    };
    let check = check(words, shop, facts.contact.as_deref(), reference);
    vec![
        Block::text(style.body(what)),
        Block::text(style.strong(say!(words, "passport-paper-no-qualification"))),
        style.space(6),
        style.heading(say!(words, "passport-paper-check-heading")),
        style.space(2),
        Block::text(style.body(check)),
    ]
}

/// How a reader finds out that a paper is true.
pub(super) fn check(words: &Words, shop: &str, contact: Option<&str>, reference: &str) -> String {
    let contact = contact.map(str::trim);
    match contact.filter(|contact| !contact.is_empty()) {
        None => say!(
            words,
            "passport-paper-check",
            shop = shop,
            reference = reference
        ),
        Some(contact) if contact.contains('@') => say!(
            words,
            "passport-paper-check-write",
            shop = shop,
            contact = contact,
            reference = reference
        ),
        Some(contact) => say!(
            words,
            "passport-paper-check-ring",
            shop = shop,
            contact = contact,
            reference = reference
        ),
    }
}

/// The unit with the trade in front of it, since units of two trades may be called alike.
pub(super) fn unit_name(words: &Words, framework: &str, unit: &str) -> String {
    if framework == unit {
        return unit.to_owned();
    }
    say!(
        words,
        "passport-paper-unit",
        framework = framework,
        unit = unit
    )
}

/// A row under a thin line.
fn row(cells: Vec<Cell>) -> Row {
    Row::new(cells).rule(RuleAbove::Thin).padding(Length::pt(3))
}

/// How wide the last column is in every table, so that they stand in line.
const LAST: ColumnWidth = ColumnWidth::Fixed(Length::pt(160));

/// A table; its head stands again on each page that it reaches.
fn table<const N: usize>(widths: [ColumnWidth; N], head: [TextRun; N], rows: Vec<Row>) -> Block {
    // One leading, so that the names stand on one line.
    let leading = head.iter().map(|run| run.leading).max();
    let leading = leading.unwrap_or_default();
    let head = head.map(|run| Cell::from(run.leading(leading)));
    Block::Table(Table {
        columns: widths.map(|width| Column::new(width, Align::Left)).to_vec(),
        gap: Length::pt(14),
        head: vec![Row::new(head.to_vec()).padding(Length::pt(3))],
        rows,
        first: FirstCell::Heads,
    })
}

fn milestones(words: &Words, style: Style, milestones: &[PassportMilestone]) -> Block {
    let each = milestones.iter().map(|milestone| {
        row(vec![
            style.strong(milestone.name.as_str()).into(),
            style.body(words.plain_date(milestone.since)).into(),
        ])
    });
    let head = [
        style.small(say!(words, "passport-paper-milestone")),
        style.small(say!(words, "passport-paper-since")),
    ];
    table([ColumnWidth::Share(1), LAST], head, each.collect())
}

fn skills(words: &Words, style: Style, unit: &PassportUnit) -> Block {
    let head = [
        // Not a heading above: so a page on which a unit goes on says which one.
        style.name(unit_name(words, &unit.framework, &unit.unit)),
        style.small(say!(words, "passport-paper-how")),
        style.small(say!(words, "passport-paper-signed-by")),
    ];
    let each = unit.skills.iter().map(|skill| {
        let how = words.standing_on_paper(skill.standing);
        row(vec![
            named(style, skill).into(),
            style.body(how).into(),
            signed(words, style, skill).into(),
        ])
    });
    let widths = [ColumnWidth::Share(2), ColumnWidth::Share(1), LAST];
    table(widths, head, each.collect())
}

/// The standards, with the parts of each that a skill on the paper maps to.
fn standards(words: &Words, style: Style, standards: &[String]) -> Block {
    let head = [
        style.small(say!(words, "passport-paper-standard")),
        style.small(say!(words, "passport-paper-parts")),
    ];
    let each = grouped(standards).into_iter().map(|standard| {
        row(vec![
            style.strong(standard.name).into(),
            style.body(standard.parts.join(", ")).into(),
        ])
    });
    let widths = [ColumnWidth::Share(2), ColumnWidth::Share(3)];
    table(widths, head, each.collect())
}

/// The skill, below it the part of a standard.
fn named(style: Style, skill: &PassportSkill) -> Vec<TextRun> {
    let mut runs = vec![style.strong(skill.name.as_str())];
    if let Some(maps_to) = &skill.maps_to {
        runs.push(style.small(format!("\n{maps_to}")));
    }
    runs
}

/// Who signed, below it the day.
fn signed(words: &Words, style: Style, skill: &PassportSkill) -> Vec<TextRun> {
    let date = words.plain_date(skill.seen_on);
    let seen = say!(words, "passport-paper-seen-on", date = date);
    vec![
        style.body(skill.signed_by.as_str()),
        style.small(format!("\n{seen}")),
    ]
}
