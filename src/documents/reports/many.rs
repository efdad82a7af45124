//! Many reports one after the other, with a word after each, so that it can be shown and stopped.

use super::pdf_bytes;
use crate::domain::Trouble;
use crate::domain::reports::page::ReportPage;
use crate::words::Words;

/// What to do after a report.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Go {
    /// The next one.
    On,
    /// No more: what was made stays made.
    Stop,
}

/// Makes each report and hands over its place and its bytes; gives back how many were made.
pub fn each<'p>(
    words: &Words,
    pages: impl IntoIterator<Item = &'p ReportPage>,
    mut made: impl FnMut(usize, Vec<u8>) -> Go,
) -> Result<usize, Trouble> {
    let mut count = 0;
    for (place, page) in pages.into_iter().enumerate() {
        let bytes = pdf_bytes(words, page)?;
        count += 1;
        if made(place, bytes) == Go::Stop {
            break;
        }
    }
    Ok(count)
}
