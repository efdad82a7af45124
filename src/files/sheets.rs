//! Tables as text for spreadsheets and accounts: UTF-8 with its mark, commas, a row a line.
//!
//! Text that a spreadsheet would take for a formula gets an apostrophe before it, which
//! [`without_guard`] takes off again; figures are ours and stay as they are.

use crate::domain::{Milli, Pence};

/// The mark at the beginning, by which spreadsheets know the letters.
const MARK: &str = "\u{feff}";

/// A cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Cell {
    /// Text that somebody typed.
    Text(String),
    /// A figure or code of our own.
    Figure(String),
}

impl Cell {
    /// Text that somebody typed.
    pub fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    /// A code of our own, a date, a number.
    pub fn figure(figure: impl ToString) -> Self {
        Self::Figure(figure.to_string())
    }

    /// Pounds with two decimals and no sign: `-3.80`.
    pub fn pounds(pence: Pence) -> Self {
        let sign = if pence.get() < 0 { "-" } else { "" };
        let size = pence.get().unsigned_abs();
        Self::Figure(format!("{sign}{}.{:02}", size / 100, size % 100))
    }

    /// A quantity with up to three decimals: `2`, `-0.5`.
    pub fn thousandths(milli: Milli) -> Self {
        let sign = if milli.get() < 0 { "-" } else { "" };
        let size = milli.get().unsigned_abs();
        let text = format!("{sign}{}.{:03}", size / 1000, size % 1000);
        let short = text.trim_end_matches('0').trim_end_matches('.');
        Self::Figure(short.to_owned())
    }

    /// Nothing, where there is nothing.
    pub fn empty() -> Self {
        Self::Figure(String::new())
    }
}

/// Writes a table, headings first.
pub fn table(headings: &[&str], rows: impl IntoIterator<Item = Vec<Cell>>) -> String {
    let mut out = String::from(MARK);
    line(&mut out, headings.iter().copied());
    for row in rows {
        let cells: Vec<String> = row
            .into_iter()
            .map(|cell| match cell {
                Cell::Text(text) => guarded(&text),
                Cell::Figure(figure) => figure,
            })
            .collect();
        line(&mut out, cells.iter().map(String::as_str));
    }
    out
}

fn line<'a>(out: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (number, cell) in cells.enumerate() {
        if number > 0 {
            out.push(',');
        }
        if cell.contains(['"', ',', ';', '\n', '\r', '\t']) || cell.trim() != cell {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(cell);
        }
    }
    out.push_str("\r\n");
}

/// Whether a spreadsheet could take this for a formula, apostrophes before it aside.
fn looks_like_formula(text: &str) -> bool {
    text.trim_start_matches('\'')
        .starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// The text with an apostrophe before it, where a spreadsheet could take it for a formula.
fn guarded(text: &str) -> String {
    if looks_like_formula(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// The text as it was before [`table`] guarded it.
pub fn without_guard(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if looks_like_formula(rest) => rest,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_guarded_and_come_back_as_they_were() {
        for (text, cell) in [
            ("=1+1", "'=1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("+44 20", "'+44 20"),
            ("-20% bun", "'-20% bun"),
            ("'=1+1", "''=1+1"),
            ("\tx", "'\tx"),
            ("it's", "it's"),
            ("'quoted'", "'quoted'"),
            ("", ""),
        ] {
            assert_eq!(guarded(text), cell);
            assert_eq!(without_guard(cell), text);
        }
    }

    #[test]
    fn a_table_has_its_mark_quotation_marks_and_plain_amounts() {
        let row = vec![
            Cell::text("Bun, \"large\"\nwith seeds"),
            Cell::pounds(Pence::new(-380)),
            Cell::figure(12),
            Cell::empty(),
        ];
        assert_eq!(
            table(&["Name", "Pounds", "Number", "Note"], [row]),
            "\u{feff}Name,Pounds,Number,Note\r\n\"Bun, \"\"large\"\"\nwith seeds\",-3.80,12,\r\n"
        );
    }
}
