//! The report to somebody outside, as a paper and as plain text: both are made of the page that is kept and
//! of nothing else (`domain::reports::page`).

mod figures;
mod parts;
mod progress;
mod skills;

pub use progress::progress;

use super::page::lay;
use super::style::Style;
use super::{pdf, plain};
use crate::domain::Trouble;
use crate::domain::contacts::sayable::Sayable;
use crate::domain::reports::page::ReportPage;
use crate::domain::reports::page::taking_part::TakingPart;
use crate::domain::sharing::rows::Section;
use crate::words::Words;

/// The bytes of the report: the same page gives the same bytes.
pub fn pdf_bytes(words: &Words, page: &ReportPage) -> Result<Vec<u8>, Trouble> {
    let laid = lay(&progress(words, page), &|n, of| words.page_of(n, of));
    pdf::bytes(&laid)
}

/// The report as plain text: the words of the paper in the same order.
pub fn plain_text(words: &Words, page: &ReportPage) -> String {
    plain::text(&progress(words, page))
}

/// One section of the report in words, without its heading: what it adds to the paper, line by line. None
/// where the page says nothing of it.
pub fn section_lines(words: &Words, page: &ReportPage, section: Section) -> Vec<String> {
    let style = Style::report();
    let part = || parts::taking_part(words, style, page);
    let without_weeks = || {
        let taking_part = page.taking_part.clone().map(TakingPart::without_weeks);
        let page = ReportPage {
            taking_part,
            ..page.clone()
        };
        parts::taking_part(words, style, &page)
    };
    let blocks = match section {
        Section::TakingPart => without_weeks(),
        Section::Weeks => part(),
        Section::Skills => skills::skills(words, style, page),
        Section::Goals => parts::goals(words, style, page),
        Section::WellBeing => parts::well_being(words, style, page),
        Section::OwnWords => parts::own_words(words, style, page),
    };
    let before = match section {
        Section::Weeks => plain::lines(&without_weeks()).len(),
        // Its heading.
        _ => 1,
    };
    plain::lines(&blocks).into_iter().skip(before).collect()
}

/// What may be said when somebody calls, in words: each section that may be, with its lines.
pub fn said_aloud(words: &Words, sayable: &Sayable) -> Vec<(String, Vec<String>)> {
    let page = sayable.page();
    let there = page.sections().into_iter();
    there
        .map(|section| {
            let name = words.section_name(section);
            (name, section_lines(words, page, section))
        })
        .collect()
}
