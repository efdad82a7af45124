//! The letters of a file: UTF-8 or UTF-16 by their marks, else UTF-8 if it is, else older Windows.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::domain::product_lists::{Letters, NotAList};

/// The first bytes of files that are no text: what they are is said.
const ZIP: &[u8] = b"PK\x03\x04";
const OLD_SPREADSHEET: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0];

/// The text of a file.
///
/// Letters that are no letters become the mark U+FFFD; the third part says whether any did.
pub fn text(bytes: &[u8]) -> Result<(String, Letters, bool), NotAList> {
    if bytes.is_empty() {
        return Err(NotAList::Empty);
    }
    if bytes.starts_with(ZIP) || bytes.starts_with(OLD_SPREADSHEET) {
        return Err(NotAList::Spreadsheet);
    }
    let (text, letters, torn) = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => {
            let rest = bytes.get(mark..).unwrap_or_default();
            let (text, torn) = encoding.decode_without_bom_handling(rest);
            let letters = if encoding == UTF_16LE || encoding == UTF_16BE {
                Letters::Utf16
            } else {
                Letters::Utf8
            };
            (text.into_owned(), letters, torn)
        }
        None => unmarked(bytes),
    };
    // Pictures and programs hold these; lists do not.
    if text.contains('\0') {
        return Err(NotAList::NotText);
    }
    let control = |c: &char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    let controls = text.chars().filter(control).count();
    if controls.saturating_mul(50) > text.len() {
        return Err(NotAList::NotText);
    }
    if text.trim().is_empty() {
        return Err(NotAList::Empty);
    }
    // Lines that end as on old Macintoshes would all be one.
    if !text.contains('\n') && text.contains('\r') {
        return Ok((text.replace('\r', "\n"), letters, torn));
    }
    Ok((text, letters, torn))
}

/// Without a mark: UTF-8 if it is, else the letters of older Windows programs.
fn unmarked(bytes: &[u8]) -> (String, Letters, bool) {
    if let Some(text) = UTF_8.decode_without_bom_handling_and_without_replacement(bytes) {
        return (text.into_owned(), Letters::Utf8, false);
    }
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    (text.into_owned(), Letters::Windows, false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, big: bool) -> Vec<u8> {
        let mut bytes: Vec<u8> = Vec::new();
        for unit in std::iter::once(0xFEFF).chain(text.encode_utf16()) {
            bytes.extend(if big {
                unit.to_be_bytes()
            } else {
                unit.to_le_bytes()
            });
        }
        bytes
    }

    #[test]
    fn the_same_list_in_every_kind_of_letters() {
        let list = "Name,Price\nŞengül’s bun 🥐,£3.80\n";
        let marked = [b"\xEF\xBB\xBF".as_slice(), list.as_bytes()].concat();
        for (bytes, letters) in [
            (list.as_bytes().to_vec(), Letters::Utf8),
            (marked, Letters::Utf8),
            (utf16(list, false), Letters::Utf16),
            (utf16(list, true), Letters::Utf16),
        ] {
            assert_eq!(text(&bytes), Ok((list.to_owned(), letters, false)));
        }
        let windows = b"Name,Price\nCaf\xE9 cr\xE8me,\xA33.80\n";
        let read = "Name,Price\nCafé crème,£3.80\n".to_owned();
        assert_eq!(text(windows), Ok((read, Letters::Windows, false)));
    }

    #[test]
    fn what_is_no_text_says_what_it_is() {
        assert_eq!(text(b""), Err(NotAList::Empty));
        assert_eq!(text(b"\xEF\xBB\xBF \r\n"), Err(NotAList::Empty));
        assert_eq!(text(b"PK\x03\x04more"), Err(NotAList::Spreadsheet));
        assert_eq!(
            text(&[0xD0, 0xCF, 0x11, 0xE0, 1]),
            Err(NotAList::Spreadsheet)
        );
        assert_eq!(text(b"\x89PNG\r\n\x1a\n\0\0"), Err(NotAList::NotText));
        assert_eq!(text(b"a\rb"), Ok(("a\nb".into(), Letters::Utf8, false)));
        let torn = [utf16("Name\n", false), vec![b'x']].concat();
        assert!(matches!(text(&torn), Ok((t, _, true)) if t.contains('\u{fffd}')));
    }
}
