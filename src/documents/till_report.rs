//! The X and Z reads on paper: lines of 42 columns, as till printers have them.

use crate::domain::till_sessions::{ClosedWith, Figure, ReadKind, VatOnFigures};
use crate::domain::time::Moment;
use crate::words::{RowWeight, Words, say};

/// How many characters a line has.
pub const COLUMNS: usize = 42;

/// What stands on the paper.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TillReport<'a> {
    /// The shop's name.
    pub shop: &'a str,
    /// The till's name.
    pub till: &'a str,
    /// Which read.
    pub kind: &'a ReadKind,
    /// When it was made.
    pub at: Moment,
    /// Its figures.
    pub figures: &'a [Figure],
    /// What was counted and decided, where it closed the session.
    pub closed: Option<&'a ClosedWith>,
    /// Whether it speaks of VAT.
    pub vat: VatOnFigures,
}

/// The paper's lines.
pub fn lines(words: &Words, report: &TillReport<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    let title = match report.kind {
        ReadKind::X => say!(words, "figures-x"),
        ReadKind::Z(number) => say!(words, "figures-z", number = number.to_string()),
    };
    let date = words.date(report.at.london().date_naive());
    let time = words.time(report.at);
    let when = say!(words, "figures-when", date = date, time = time);
    for text in [report.shop, report.till, &title, &when] {
        lines.extend(wrapped(text, COLUMNS));
    }
    for section in words.till_sections(report.figures, report.closed, report.vat) {
        lines.push(String::new());
        lines.extend(wrapped(&section.heading, COLUMNS));
        lines.push("-".repeat(COLUMNS));
        for row in section.rows {
            if row.weight == RowWeight::Sum {
                lines.push(format!(
                    "{:>COLUMNS$}",
                    "-".repeat(row.amount.chars().count())
                ));
            }
            lines.extend(two_sides(&row.name, &row.amount));
        }
    }
    lines
}

/// A name on the left and an amount on the right; a long name takes more lines.
fn two_sides(name: &str, amount: &str) -> Vec<String> {
    let wide = amount.chars().count();
    let room = COLUMNS.saturating_sub(wide).saturating_sub(2).max(12);
    let mut lines = wrapped(name, room);
    if let Some(last) = lines.last_mut() {
        let gap = COLUMNS.saturating_sub(last.chars().count());
        *last = format!("{last}{amount:>gap$}");
    }
    lines
}

/// Text in lines of at most so many characters, broken between words.
fn wrapped(text: &str, columns: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let Some(line) = lines.last_mut() else {
            continue;
        };
        let long = line.chars().count() + 1 + word.chars().count() > columns;
        if !line.is_empty() && long {
            lines.push(word.to_owned());
            continue;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Pence;
    use crate::domain::sales::ReceiptNumber;
    use crate::domain::till_sessions::FigureKind as F;
    use chrono::{DateTime, NaiveDate, Utc};

    fn figure(kind: F, key: &str, pence: i64, count: i64) -> Figure {
        Figure {
            date: NaiveDate::from_ymd_opt(2026, 8, 6).unwrap(),
            kind,
            key: key.into(),
            pence: Pence::new(pence),
            count,
        }
    }

    #[test]
    fn a_z_on_paper() {
        let words = Words::english().unwrap();
        let figures = [
            figure(F::Float, "", 10_000, 0),
            figure(F::Sales, "", 61_240, 84),
            figure(F::Refunds, "", -380, 1),
            figure(F::Gross, "S 2000", 12_000, 0),
            figure(F::Gross, "Z 0", 48_860, 0),
            figure(F::Vat, "S 2000", 2_000, 0),
            figure(F::Tender, "card", 30_000, 0),
            figure(F::Tender, "cash", 30_860, 0),
            figure(F::CashSales, "", 31_240, 0),
            figure(F::CashRefunds, "", -380, 0),
            figure(F::Movement, "paid-out-travel", -1_240, 3),
            figure(F::NoSale, "", 0, 1),
            figure(F::ExpectedCash, "", 39_620, 0),
        ];
        let closed = ClosedWith {
            counted: Pence::new(39_570),
            card_machine: None,
            banked: Pence::new(29_570),
            stays: Pence::new(10_000),
        };
        let number = ReceiptNumber {
            series: "B1Z".into(),
            number: 12,
        };
        let at = "2026-08-06T16:42:00Z".parse::<DateTime<Utc>>().unwrap();
        let report = TillReport {
            shop: "Pathway Bakery",
            till: "Counter",
            kind: &ReadKind::Z(number),
            at: Moment::of(at),
            figures: &figures,
            closed: Some(&closed),
            vat: VatOnFigures::Shown,
        };
        let text = lines(&words, &report).join("\n");
        assert_eq!(
            text,
            "\
Pathway Bakery
Counter
End of day B1Z-12
Thursday 6 August 2026, 5.42pm

Takings
------------------------------------------
Sales (84)                         £612.40
Money given back (1)                −£3.80
                                   -------
Takings                            £608.60

VAT in these totals
------------------------------------------
Sold at 20% VAT                    £120.00
VAT in it                           £20.00
Sold at 0% VAT                     £488.60
                                    ------
VAT in all                          £20.00

Ways of paying
------------------------------------------
Card                               £300.00
Cash                               £308.60
                                   -------
Together                           £608.60
Card machine                      not used

Cash drawer
------------------------------------------
Starting cash                      £100.00
Cash from sales                    £312.40
Cash given back                     −£3.80
Travel money (3)                   −£12.40
                                   -------
Till record                        £396.20
Counted                            £395.70
Less than the till record            £0.50
To the bank                        £295.70
Stays in the drawer                £100.00
Opened without a sale                 once"
        );
        assert!(text.lines().all(|line| line.chars().count() <= COLUMNS));
    }

    #[test]
    fn a_long_name_takes_more_lines_and_the_amount_stays_in_its_column() {
        let sides = two_sides(
            "Money given back (12), Wednesday 23 September",
            "−£1,250.00",
        );
        assert_eq!(
            sides,
            [
                "Money given back (12),",
                "Wednesday 23 September          −£1,250.00"
            ]
        );
    }
}
