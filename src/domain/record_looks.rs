//! Who looked at a record, as the person sees it: a line for each day and colleague, however often that
//! day they did.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::hours::days::london_day;
use super::ids::PersonId;
use super::person_records::{Look, LookKind};

/// A colleague's looks of one day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LooksOfDay {
    /// Which day.
    pub day: NaiveDate,
    /// Who.
    pub by: PersonId,
    /// At what, each kind once.
    pub what: BTreeSet<LookKind>,
}

/// The looks day by day; they come with the latest first, and so do the days.
pub fn looks_by_day(looks: &[Look]) -> Vec<LooksOfDay> {
    let mut days: Vec<LooksOfDay> = Vec::new();
    for look in looks {
        let (day, by) = (london_day(look.at), look.by);
        match days.iter_mut().find(|of| of.day == day && of.by == by) {
            Some(of) => {
                of.what.insert(look.what);
            }
            None => days.push(LooksOfDay {
                day,
                by,
                what: BTreeSet::from([look.what]),
            }),
        }
    }
    days
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::time::at_london;
    use uuid::Uuid;

    #[test]
    fn many_looks_of_a_day_are_one_line_a_colleague() {
        let (one, other) = (PersonId(Uuid::from_u128(1)), PersonId(Uuid::from_u128(2)));
        let look = |by, what, day: &str, minute| Look {
            by,
            what,
            at: at_london(day.parse().unwrap(), minute).unwrap(),
        };
        let looks = [
            look(one, LookKind::List, "2026-11-18", 700),
            look(other, LookKind::Record, "2026-11-18", 650),
            look(one, LookKind::Hours, "2026-11-18", 600),
            look(one, LookKind::List, "2026-11-18", 600),
            look(one, LookKind::List, "2026-11-17", 600),
        ];
        let days = looks_by_day(&looks);
        assert_eq!(days.len(), 3);
        assert_eq!(
            days[0].what,
            BTreeSet::from([LookKind::Hours, LookKind::List])
        );
        assert_eq!(days[1].by, other);
        assert_eq!(days[2].day.to_string(), "2026-11-17");
    }
}
