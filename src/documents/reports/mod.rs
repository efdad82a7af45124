//! The report to somebody outside, as a paper and as plain text: both are made of the page that is kept and
//! of nothing else (`domain::reports::page`).

mod figures;
mod many;
mod parts;
mod progress;
mod skills;

pub use many::{Go, each};
pub use progress::progress;

use super::page::lay;
use super::{pdf, plain};
use crate::domain::Trouble;
use crate::domain::reports::page::ReportPage;
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
