//! The parts of a progress report, each empty where it is off.

use super::figures;
use crate::documents::page::{Bar, Block, Format, Length, Stack, TextRun};
use crate::documents::style::Style;
use crate::domain::measures::items::{Given, Instrument};
use crate::domain::reports::page::goals::ReportGoal;
use crate::domain::reports::page::well_being::{Answered, ReportItem};
use crate::domain::reports::page::{ReportPage, Shared};
use crate::domain::reports::text::ReportText;
use crate::domain::sharing::rows::Section;
use crate::words::{Words, say};

/// What text leaves free at its right: one of the six columns of the grid with its gutter.
const FREE: Length = Length::mm(29);

/// Text over five of the six columns.
pub(super) fn narrow(blocks: Vec<Block>) -> Block {
    Block::Inset {
        bar: Bar::None,
        right: FREE,
        blocks,
    }
}

/// A text in paragraphs.
pub(super) fn paragraphs(
    style: Style,
    text: &ReportText,
    run: impl Fn(Style, String) -> TextRun,
) -> Vec<Block> {
    let mut blocks = Vec::new();
    for paragraph in text.paragraphs() {
        if !blocks.is_empty() {
            blocks.push(style.space(4));
        }
        blocks.push(Block::text(run(style, paragraph.to_owned())));
    }
    blocks
}

/// A heading and what stands below it.
pub(super) fn under(style: Style, heading: String, blocks: Vec<Block>) -> Vec<Block> {
    let mut all = vec![style.heading(heading), style.space(2)];
    all.extend(blocks);
    all
}

/// In their words.
pub(super) fn own_words(words: &Words, style: Style, page: &ReportPage) -> Vec<Block> {
    let Some(text) = &page.own_words else {
        return Vec::new();
    };
    let quote = Block::Inset {
        bar: Bar::Left,
        right: FREE,
        blocks: paragraphs(style, text, Style::own_words),
    };
    let heading = say!(words, "report-paper-own-words", name = page.about.name());
    under(style, heading, vec![quote])
}

/// Taking part, with squares where they were chosen.
pub(super) fn taking_part(words: &Words, style: Style, page: &ReportPage) -> Vec<Block> {
    let Some(part) = &page.taking_part else {
        return Vec::new();
    };
    let sentence = if part.sessions == 0 {
        say!(words, "report-paper-no-sessions")
    } else {
        let sessions = say!(words, "report-paper-sessions", sessions = part.sessions);
        let length = words.duration(part.minutes);
        if part.usual.is_empty() {
            say!(
                words,
                "report-paper-taking-part",
                sessions = sessions,
                length = length
            )
        } else {
            say!(
                words,
                "report-paper-taking-part-usually",
                sessions = sessions,
                length = length,
                days = words.weekdays(&part.usual)
            )
        }
    };
    let mut blocks = vec![narrow(vec![Block::text(style.body(sentence))])];
    if let Some(weeks) = &part.weeks {
        blocks.push(style.space(3));
        let key = say!(words, "report-paper-squares-key");
        blocks.push(Block::text(style.small(key)));
        blocks.push(style.space(3));
        let width = Format::A4.text_width();
        let all = figures::squares(words, style, weeks, width);
        blocks.extend(all.into_iter().map(Block::Figure));
    }
    under(
        style,
        say!(words, "report-paper-taking-part-heading"),
        blocks,
    )
}

/// Goals, how they stand, and the next step of each.
pub(super) fn goals(words: &Words, style: Style, page: &ReportPage) -> Vec<Block> {
    let Some(goals) = &page.goals else {
        return Vec::new();
    };
    let item = |goal: &ReportGoal| {
        let mut says = vec![words.goal_status(goal.status)];
        says.extend(goal.progress.as_ref().map(|text| text.as_str().to_owned()));
        says.extend(goal.next.as_ref().map(|next| match next.by {
            None => say!(words, "report-paper-next", step = next.what.as_str()),
            Some(by) => say!(
                words,
                "report-paper-next-by",
                step = next.what.as_str(),
                date = words.plain_date(by)
            ),
        }));
        let sentence = |text: String| {
            let ends = text.ends_with(['.', '?', '!', '…']);
            if ends { text } else { format!("{text}.") }
        };
        let says: Vec<String> = says.into_iter().map(sentence).collect();
        vec![
            style.strong(goal.goal.as_str()),
            style.body(format!("\n{}", says.join(" "))),
        ]
    };
    let block = if goals.is_empty() {
        Block::text(style.body(say!(words, "report-paper-no-goals")))
    } else {
        Block::List {
            items: goals.iter().map(item).collect(),
            gap: Length::pt(4),
        }
    };
    let heading = say!(words, "report-paper-goals");
    under(style, heading, vec![narrow(vec![block])])
}

/// Well-being: each question with its first and latest answer, two beside each other.
pub(super) fn well_being(words: &Words, style: Style, page: &ReportPage) -> Vec<Block> {
    let Some(well) = &page.well_being else {
        return Vec::new();
    };
    let name = page.about.name();
    let mut blocks = Vec::new();
    if well.items.is_empty() {
        let none = say!(words, "report-paper-no-answers");
        blocks.push(narrow(vec![Block::text(style.body(none))]));
    }
    let gap = Length::mm(8);
    let wide = (Format::A4.text_width() - gap).share(1, 2);
    let stack = |blocks| Stack { share: 1, blocks };
    for pair in well.items.chunks(2) {
        let mut stacks: Vec<Stack> = pair
            .iter()
            .map(|item| stack(answers(words, style, item, wide)))
            .collect();
        if stacks.len() == 1 {
            stacks.push(stack(Vec::new()));
        }
        if !blocks.is_empty() {
            blocks.push(style.space(4));
        }
        blocks.push(Block::Columns { gap, stacks });
    }
    let mut caveat = Vec::new();
    let published = |item: &ReportItem| item.item.instrument() == Instrument::Ons4;
    if well.items.iter().any(published) {
        caveat.push(say!(words, "report-paper-ends"));
    }
    if !well.items.is_empty() {
        caveat.push(say!(words, "report-paper-caveat", name = name));
        blocks.push(style.space(4));
        let caveat = style.small(caveat.join(" "));
        blocks.push(narrow(vec![Block::text(caveat)]));
    }
    if let Some(text) = &well.did_not_help {
        blocks.push(style.space(5));
        blocks.push(style.subheading(say!(words, "report-paper-did-not-help")));
        blocks.push(narrow(paragraphs(style, text, Style::body)));
    }
    under(style, say!(words, "report-paper-well-being"), blocks)
}

fn answers(words: &Words, style: Style, item: &ReportItem, width: Length) -> Vec<Block> {
    let point = |answered: &Answered| match answered.given {
        Given::Point(point) => Some(point.get()),
        _ => None,
    };
    let says = |answered: &Answered| {
        let answer = words.measure_answer(crate::domain::measures::Answer::Given(answered.given));
        (answer, words.plain_date(answered.on))
    };
    let (first, on) = says(&item.first);
    let sentence = match item.latest.as_ref().map(says) {
        None => say!(words, "report-paper-answer", answer = first, date = on),
        Some((latest, then)) => say!(
            words,
            "report-paper-answers",
            first = first,
            firstdate = on,
            latest = latest,
            latestdate = then
        ),
    };
    let asked = if item.words.is_empty() {
        words.in_a_report(item.item).unwrap_or_default()
    } else {
        item.words.clone()
    };
    let mut blocks = vec![Block::text(style.strong(asked))];
    if let Some(first) = point(&item.first) {
        let latest = item.latest.as_ref().and_then(point);
        blocks.push(Block::Figure(figures::line(
            words, style, width, first, latest,
        )));
    }
    blocks.push(Block::text(style.cell(sentence)));
    blocks
}

/// What comes next, and how to reach us.
pub(super) fn plan(words: &Words, style: Style, page: &ReportPage) -> Vec<Block> {
    let contact = page.sender.contact.as_deref().map(str::trim);
    let contact = contact.filter(|contact| !contact.is_empty());
    let mut blocks = Vec::new();
    if let Some(plan) = &page.plan {
        if let Some(text) = &plan.words {
            blocks.extend(paragraphs(style, text, Style::body));
        }
        if !plan.lines.is_empty() {
            if !blocks.is_empty() {
                blocks.push(style.space(4));
            }
            let items = plan.lines.iter().map(|line| {
                let kind = say!(words, "report-paper-plan", kind = line.kind.code());
                vec![
                    style.strong(format!("{kind}: ")),
                    style.body(line.words.as_str()),
                ]
            });
            blocks.push(Block::List {
                items: items.collect(),
                gap: Length::pt(2),
            });
        }
    }
    let heading = if blocks.is_empty() {
        say!(words, "report-paper-contact-heading")
    } else {
        say!(words, "report-paper-plan-heading")
    };
    if let Some(contact) = contact {
        if !blocks.is_empty() {
            blocks.push(style.space(4));
        }
        let contact = say!(words, "report-paper-contact", contact = contact);
        blocks.push(Block::text(style.body(contact)));
    }
    if blocks.is_empty() {
        return blocks;
    }
    under(style, heading, vec![narrow(blocks)])
}

/// By what right it goes, until when, and how it is stopped.
pub(super) fn shared(words: &Words, style: Style, page: &ReportPage) -> Block {
    let name = page.about.name();
    let says = match &page.shared {
        Shared::WithPermission {
            sections,
            given_on,
            until,
        } => {
            let section =
                |section: &Section| say!(words, "report-paper-section", section = section.code());
            let sections: Vec<String> = sections.iter().map(section).collect();
            say!(
                words,
                "report-paper-permission",
                name = name,
                sections = words.and(&sections),
                given = words.plain_date(*given_on),
                until = words.plain_date(*until)
            )
        }
        Shared::OnABasis { recorded_on, until } => say!(
            words,
            "report-paper-basis",
            given = words.plain_date(*recorded_on),
            until = words.plain_date(*until)
        ),
    };
    let asking = say!(words, "report-paper-please-ask", name = name);
    narrow(vec![Block::text(style.small(format!("{says} {asking}")))])
}
