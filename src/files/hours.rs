//! Files of hours: a table of sittings and one of expenses, for any days. Times are London's with
//! their distance from UTC, so that both nights of a clock change can be read; minutes are whole.

use std::collections::BTreeMap;

use super::accounts::OutFile;
use super::sheets::{Cell, table};
use crate::domain::hours::Days;
use crate::domain::hours::export::{ExpenseLine, HoursLine};
use crate::domain::ids::{PersonId, ShopId};
use crate::domain::time::Moment;

/// What the files say.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Hours {
    /// The days that were asked for.
    pub days: Days,
    /// The names that the people use.
    pub names: BTreeMap<PersonId, String>,
    /// The shops' trading names.
    pub shops: BTreeMap<ShopId, String>,
    /// The sittings.
    pub lines: Vec<HoursLine>,
    /// The expenses.
    pub expenses: Vec<ExpenseLine>,
}

/// The two files.
pub fn files(hours: &Hours) -> [OutFile; 2] {
    let (from, until) = (hours.days.from(), hours.days.until());
    let days = if from == until {
        from.to_string()
    } else {
        format!("{from} to {until}")
    };
    let file = |what: &str, text| OutFile {
        name: format!("{what} {days}"),
        text,
    };
    [
        file("Hours", sittings(hours)),
        file("Expenses", expenses(hours)),
    ]
}

/// The minute by the clock on the wall: `2026-03-28T22:00+00:00`.
fn clock(at: Moment) -> Cell {
    Cell::figure(at.london().format("%Y-%m-%dT%H:%M%:z"))
}

fn name<K: Ord>(names: &BTreeMap<K, String>, id: &K) -> Cell {
    names
        .get(id)
        .map_or_else(Cell::empty, |name| Cell::text(name))
}

fn sittings(hours: &Hours) -> String {
    let headings = [
        "Name",
        "Person",
        "Shop",
        "Kind",
        "Day",
        "Came",
        "Left",
        "Break minutes",
        "Counted minutes",
        "Agreed",
        "Put right",
    ];
    let row = |line: &HoursLine| {
        let sitting = &line.sitting;
        vec![
            name(&hours.names, &sitting.person),
            Cell::figure(sitting.person.0),
            name(&hours.shops, &sitting.shop),
            Cell::figure(sitting.kind.code()),
            Cell::figure(sitting.day),
            clock(sitting.came),
            sitting.left.map_or_else(Cell::empty, clock),
            Cell::figure(line.breaks.get()),
            Cell::figure(sitting.counted.get()),
            Cell::figure(line.agreed.code()),
            Cell::figure(if line.put_right { "yes" } else { "no" }),
        ]
    };
    table(&headings, hours.lines.iter().map(row))
}

fn expenses(hours: &Hours) -> String {
    let headings = ["Name", "Person", "Day", "What shows it", "Amount"];
    let row = |line: &ExpenseLine| {
        vec![
            name(&hours.names, &line.person),
            Cell::figure(line.person.0),
            Cell::figure(line.expense.day),
            Cell::figure(line.expense.proof.code()),
            Cell::pounds(line.expense.pence),
        ]
    };
    table(&headings, hours.expenses.iter().map(row))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Pence;
    use crate::domain::hours::expenses::{Expense, Proof};
    use crate::domain::hours::export::Agreed;
    use crate::domain::hours::{Minutes, Sitting, TimeKind};
    use crate::domain::ids::EntryId;
    use crate::domain::time::at_london;
    use chrono::NaiveDate;
    use uuid::Uuid;

    const SAM: PersonId = PersonId(Uuid::from_u128(1));
    const SHOP: ShopId = ShopId(Uuid::from_u128(7));

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn at(day: &str, minute: i64) -> Moment {
        // Seconds are not of a whole minute.
        let at = at_london(date(day), minute).unwrap();
        Moment::from_millis(at.millis() + 59_999)
    }

    fn line(day: &str, came: Moment, left: Option<Moment>, counted: i64) -> HoursLine {
        HoursLine {
            sitting: Sitting {
                id: EntryId(Uuid::nil()),
                person: SAM,
                shop: SHOP,
                placement: None,
                kind: TimeKind::Training,
                day: date(day),
                came,
                left,
                breaks: Vec::new(),
                confirmed: None,
                counted: Minutes::new(counted),
            },
            breaks: Minutes::new(15),
            agreed: Agreed::NotAgreed,
            put_right: false,
        }
    }

    fn hours(name: &str, lines: Vec<HoursLine>) -> Hours {
        Hours {
            days: Days::new(date("2026-03-01"), date("2026-03-31")).unwrap(),
            names: BTreeMap::from([(SAM, name.to_owned())]),
            shops: BTreeMap::from([(SHOP, "Clapton, Bakehouse".to_owned())]),
            lines,
            expenses: vec![ExpenseLine {
                person: SAM,
                id: EntryId(Uuid::nil()),
                expense: Expense {
                    day: date("2026-03-28"),
                    proof: Proof::FareRecord,
                    pence: Pence::new(350),
                },
            }],
        }
    }

    #[test]
    fn a_row_a_sitting_with_londons_time_and_whole_minutes() {
        let (saturday, sunday) = ("2026-03-28", "2026-03-29");
        let night = line(saturday, at(saturday, 1320), Some(at(sunday, 360)), 420);
        let open = HoursLine {
            agreed: Agreed::ChangedSince,
            put_right: true,
            ..line(sunday, at(sunday, 570), None, 0)
        };
        let [sittings, expenses] = files(&hours("Şîrîn", vec![night, open]));
        assert_eq!(sittings.name, "Hours 2026-03-01 to 2026-03-31");
        let person = "00000000-0000-0000-0000-000000000001";
        assert_eq!(
            sittings.text,
            format!(
                "\u{feff}Name,Person,Shop,Kind,Day,Came,Left,Break minutes,Counted minutes,Agreed,\
                 Put right\r\n\
                 Şîrîn,{person},\"Clapton, Bakehouse\",training,2026-03-28,2026-03-28T22:00+00:00,\
                 2026-03-29T06:00+01:00,15,420,not-agreed,no\r\n\
                 Şîrîn,{person},\"Clapton, Bakehouse\",training,2026-03-29,2026-03-29T09:30+01:00,\
                 ,15,0,changed-since,yes\r\n"
            )
        );
        assert_eq!(
            expenses.text,
            format!(
                "\u{feff}Name,Person,Day,What shows it,Amount\r\n\
                 Şîrîn,{person},2026-03-28,fare-record,3.50\r\n"
            )
        );
        assert_eq!(expenses.name, "Expenses 2026-03-01 to 2026-03-31");
    }

    #[test]
    fn both_hours_of_the_autumn_night_can_be_told_apart() {
        let day = "2026-10-25";
        let first = at(day, 90);
        let [sittings, _] = files(&hours(
            "Sam",
            vec![line(day, first, Some(first.plus_minutes(60)), 60)],
        ));
        assert!(
            sittings
                .text
                .contains("2026-10-25T01:30+01:00,2026-10-25T01:30+00:00"),
            "{}",
            sittings.text
        );
    }

    #[test]
    fn a_name_that_looks_like_a_formula_is_text() {
        let day = "2026-03-28";
        let row = line(day, at(day, 570), None, 0);
        let made = hours("=HYPERLINK(\"x\")", vec![row]);
        for file in files(&made) {
            assert!(file.text.contains("\"'=HYPERLINK(\"\"x\"\")\""));
            assert!(!file.text.contains(",=") && !file.text.contains("\n="));
        }
        let nobody = Hours {
            names: BTreeMap::new(),
            days: Days::one(date(day)),
            ..made
        };
        let [sittings, _] = files(&nobody);
        assert_eq!(sittings.name, "Hours 2026-03-28");
        assert!(sittings.text.contains("\r\n,00000000"));
    }
}
