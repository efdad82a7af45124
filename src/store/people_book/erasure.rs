//! Erasing in the people book: what goes with a person, named and counted; and what says for how long
//! somebody is kept.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::codes::day_or_none;
use crate::domain::Trouble;
use crate::domain::erasure::letter::ErasureLetter;
use crate::domain::erasure::{Area, Kind, Taken};
use crate::domain::ids::{EntryId, PersonId, TillId};
use crate::store::erasure::taken;
use crate::store::error::Stored;
use crate::store::tx::{Read, Tx};
use crate::store::verify::first_wrong;
use crate::store::volume::People;

/// What a person takes with them: each side table with which of its rows, by the person in `?1`.
const TAKEN: &[(Area, &str, &str)] = &[
    (Area::Record, "record_words", "t.person = ?1"),
    (
        Area::Hours,
        "attendance_words",
        "t.row IN (SELECT id FROM attendance WHERE person = ?1)",
    ),
    (
        Area::Hours,
        "proposal_words",
        "t.proposal IN (SELECT id FROM proposals WHERE person = ?1)",
    ),
    (
        Area::Hours,
        "expense_words",
        "t.row IN (SELECT id FROM expenses WHERE person = ?1)",
    ),
    (
        Area::Skills,
        "skill_words",
        "t.row IN (SELECT id FROM skill_rows WHERE person = ?1)",
    ),
    (
        Area::Skills,
        "evidence_photos",
        "t.evidence IN (SELECT e.id FROM skill_evidence e JOIN skill_rows s ON s.id = e.row
           WHERE s.person = ?1)",
    ),
    (
        Area::Goals,
        "goal_words",
        "t.row IN (SELECT id FROM goal_rows WHERE person = ?1)",
    ),
    (
        Area::Goals,
        "review_words",
        "t.review IN (SELECT id FROM reviews WHERE person = ?1)",
    ),
    (
        Area::Papers,
        "passport_papers",
        "t.passport IN (SELECT id FROM passports_given WHERE person = ?1)",
    ),
    (
        Area::Papers,
        "certificate_papers",
        "t.certificate IN (SELECT id FROM certificates_given WHERE person = ?1)",
    ),
    (
        Area::Sharing,
        "sharing_words",
        "t.row IN (SELECT id FROM sharing_rows WHERE person = ?1)",
    ),
    (
        Area::Contacts,
        "contact_words",
        "t.row IN (SELECT id FROM contact_rows WHERE person = ?1)",
    ),
    (
        Area::Referral,
        "referral_words",
        "t.referral IN (SELECT id FROM referrals WHERE person = ?1)",
    ),
    (
        Area::Referral,
        "referral_row_words",
        "t.row IN (SELECT id FROM referral_rows
           WHERE referral IN (SELECT id FROM referrals WHERE person = ?1))",
    ),
    (Area::Reports, "report_words", OF_REPORTS),
    (Area::Reports, "report_pages", OF_REPORTS),
    (Area::Reports, "report_files", OF_REPORTS),
    (
        Area::Support,
        "support_agreed_words",
        "t.row IN (SELECT id FROM support_agreed WHERE person = ?1)",
    ),
    (
        Area::Support,
        "support_words",
        "t.row IN (SELECT id FROM support_rows WHERE person = ?1)",
    ),
    (
        Area::Support,
        "support_notes",
        "t.meeting IN (SELECT id FROM support_rows WHERE person = ?1)",
    ),
    (
        Area::Support,
        "plan_words",
        "t.row IN (SELECT id FROM plan_rows WHERE person = ?1)",
    ),
    (Area::Leaving, "leaving_words", "t.person = ?1"),
    (
        Area::Reasons,
        "keeping_words",
        "t.row IN (SELECT id FROM keeping_rows WHERE person = ?1)",
    ),
    (Area::Reasons, "audit_reasons", REASONS),
];

const OF_REPORTS: &str =
    "t.row IN (SELECT w.id FROM report_rows w JOIN reports r ON r.id = w.report
   WHERE r.person = ?1)";

/// Reasons of whatever concerned the person; and of what was written of them alone, though the entry does
/// not name them: that somebody died is one.
const REASONS: &str = "(t.by_till, t.seq) IN (
   SELECT by_till, seq FROM audit WHERE concerns = ?1
   UNION SELECT by_till, seq FROM deaths WHERE person = ?1
   UNION SELECT by_till, seq FROM proposals WHERE person = ?1
   UNION SELECT by_till, seq FROM goal_rows WHERE person = ?1
   UNION SELECT by_till, seq FROM sharing_rows WHERE person = ?1
   UNION SELECT by_till, seq FROM contact_rows WHERE person = ?1
   UNION SELECT by_till, seq FROM referrals WHERE person = ?1
   UNION SELECT by_till, seq FROM referral_rows
     WHERE referral IN (SELECT id FROM referrals WHERE person = ?1)
   UNION SELECT by_till, seq FROM reports WHERE person = ?1
   UNION SELECT by_till, seq FROM report_rows
     WHERE report IN (SELECT id FROM reports WHERE person = ?1)
   UNION SELECT by_till, seq FROM touch_rows WHERE person = ?1
   UNION SELECT by_till, seq FROM leaving_said WHERE person = ?1
   UNION SELECT by_till, seq FROM readings WHERE person = ?1)";

/// What stands in side tables and is of nobody who is erased: those outside, who refer and are reported to.
#[cfg(test)]
const NOT_OF_PEOPLE: [&str; 1] = ["recipient_words"];

/// The ledgers of which an erasure takes rows, with which of them. Answers first: they hang on readings.
const ANSWERS: [(&str, &str); 2] = [
    (
        "reading_answers",
        "reading IN (SELECT id FROM readings WHERE person = ?1)",
    ),
    ("readings", "person = ?1"),
];

/// The checks of erasures of the people book.
pub fn hold_together(read: &Read<'_, People>) -> Stored<Result<(), String>> {
    first_wrong([
        taken(read),
        read.none(
            "SELECT count(*) FROM erasures e WHERE EXISTS
               (SELECT 1 FROM erasures o WHERE o.number = e.number AND o.id <> e.id)",
            "two people were given one number",
        ),
        read.none(
            "SELECT count(*) FROM erasures e JOIN record_words w ON w.person = e.person",
            "people who were erased have a name",
        ),
        read.none(
            "SELECT count(*) FROM erasures e JOIN readings r ON r.person = e.person
             WHERE e.kind = 'deleted'",
            "answers of people who were erased are there",
        ),
        read.none(
            "SELECT count(*) FROM erased_of_entries r WHERE gone < 1 OR NOT EXISTS
               (SELECT 1 FROM erasures e WHERE e.id = r.erasure AND e.seq = r.seq
                AND e.by_till = r.by_till AND e.kind = 'deleted')",
            "answers were taken by no erasure",
        ),
    ])
}

impl Read<'_, People> {
    /// What an erasure took.
    pub fn taken_by(&self, erasure: EntryId) -> Stored<Taken> {
        let rows = self.all(
            "SELECT area, pieces FROM erasure_counts WHERE erasure = ?1",
            [erasure.bytes()],
            |r| Ok((r.get::<_, String>(0)?, r.get::<_, u32>(1)?)),
        )?;
        let mut taken = Taken::default();
        for (area, pieces) in rows {
            taken.add(Area::from_code(&area).ok_or(Trouble::TooNew)?, pieces);
        }
        Ok(taken)
    }

    /// What an erasure of this kind would take of somebody now, in this book.
    pub fn would_take(&self, person: PersonId, kind: Kind) -> Stored<Taken> {
        let mut taken = Taken::default();
        let count = |table: &str, which: &str| {
            let sql = format!("SELECT count(*) FROM {table} t WHERE {which}");
            let pieces = self.number(&sql, [person.bytes()])?;
            u32::try_from(pieces).map_err(|_| Trouble::Damaged)
        };
        for (area, side, which) in TAKEN {
            taken.add(*area, count(side, which)?);
        }
        if kind.takes(Area::Answers) {
            let [(answers, which), _] = ANSWERS;
            taken.add(Area::Answers, count(answers, which)?);
        }
        Ok(taken)
    }

    /// Everybody with a placement, and the last day of each of theirs; none while it goes on.
    pub fn last_days(&self) -> Stored<BTreeMap<PersonId, Vec<Option<NaiveDate>>>> {
        let rows = self.all(
            "SELECT person, ended FROM placements p
             WHERE rev = (SELECT max(rev) FROM placements WHERE id = p.id)",
            [],
            |r| Ok((PersonId::from_bytes(r.get(0)?), day_or_none(r, 1)?)),
        )?;
        let mut all: BTreeMap<PersonId, Vec<Option<NaiveDate>>> = BTreeMap::new();
        for (person, ended) in rows {
            all.entry(person).or_default().push(ended);
        }
        Ok(all)
    }
}

impl Tx<'_, People> {
    /// Erases somebody: takes what goes, names and counts it. Ids, codes, days and numbers stay.
    pub fn erase_person(&self, letter: &ErasureLetter) -> Stored<Taken> {
        self.add_own(
            "erasures",
            &[
                ("id", letter.id.bytes().into()),
                ("person", letter.person.bytes().into()),
                ("number", letter.number.into()),
                ("kind", letter.kind.code().into()),
                ("why", letter.why.code().into()),
                ("by_person", letter.by.bytes().into()),
                ("at", letter.at.into()),
            ],
        )?;
        let mut taken = Taken::default();
        self.through_the_door(|| {
            for (area, side, which) in TAKEN {
                let pieces = self.take_rows(letter.id, (*side, *which), letter.person.bytes())?;
                taken.add(*area, pieces);
            }
            if letter.kind.takes(Area::Answers) {
                taken.add(Area::Answers, self.take_answers(letter)?);
            }
            Ok(())
        })?;
        for (area, pieces) in taken.each() {
            self.add_own(
                "erasure_counts",
                &[
                    ("erasure", letter.id.bytes().into()),
                    ("area", area.code().into()),
                    ("pieces", pieces.into()),
                ],
            )?;
        }
        Ok(taken)
    }

    /// Takes readings with their answers, and writes of which entries they were and what stays of these.
    /// Says how many answers.
    fn take_answers(&self, letter: &ErasureLetter) -> Stored<u32> {
        let person = letter.person.bytes();
        let mut gone: BTreeMap<(TillId, i64), i64> = BTreeMap::new();
        let mut answers = 0_u32;
        for (table, which) in ANSWERS {
            let entries: Vec<(TillId, i64)> = self.all(
                &format!("SELECT by_till, seq FROM {table} WHERE {which}"),
                [person],
                |r| Ok((TillId::from_bytes(r.get(0)?), r.get(1)?)),
            )?;
            for entry in entries {
                *gone.entry(entry).or_default() += 1;
            }
            let rows = self.work(&format!("DELETE FROM {table} WHERE {which}"), [person])?;
            if answers == 0 {
                answers = u32::try_from(rows).map_err(|_| Trouble::Damaged)?;
            }
        }
        for ((till, seq), gone) in gone {
            let before = self.number(
                "SELECT coalesce(max(gone), 0) FROM erased_of_entries WHERE of_till = ?1 AND of_seq = ?2",
                (till.bytes(), seq),
            )?;
            let rest = self.digest_of_entry(till, seq)?;
            self.add_own(
                "erased_of_entries",
                &[
                    ("of_till", till.bytes().into()),
                    ("of_seq", seq.into()),
                    ("erasure", letter.id.bytes().into()),
                    ("gone", (before + gone).into()),
                    ("rest", (&rest).into()),
                ],
            )?;
        }
        Ok(answers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::people_book::schema::TABLES;

    #[test]
    fn of_every_side_table_it_is_said_whether_a_person_takes_it_with_them() {
        for table in TABLES.iter().filter(|table| table.is_side()) {
            let of = |(_, side, _): &&(Area, &str, &str)| *side == table.name;
            let taken = TAKEN.iter().filter(of).count();
            let kept = usize::from(NOT_OF_PEOPLE.contains(&table.name));
            assert_eq!(taken + kept, 1, "{}", table.name);
        }
    }
}
