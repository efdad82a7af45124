//! The one door through which rows are ever deleted, in both books; and what the shop book erases.
//!
//! The door is a row in `erasure_open`. It is opened and closed inside one transaction, so that whatever
//! stops, no book is ever found with an open door: the check of the guards tells if one is. Each side row that goes is named
//! in `erased_rows`, which the audit chain covers: a row that is gone and is not named there is a fault.

use chrono::NaiveDate;

use super::audit::side_key_sql;
use super::error::Stored;
use super::tx::{Read, Tx};
use super::verify::first_wrong;
use super::volume::{Shop, Volume};
use crate::domain::Trouble;
use crate::domain::erasure::letter::ErasureLetter;
use crate::domain::erasure::retention::{Period, Periods};
use crate::domain::erasure::{Kind, Why, nameless};
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::people::{
    OnTheWall, PersonState, TILE_COLOURS, TILE_SYMBOLS, TilePicture, TillPerson,
};
use crate::domain::time::{Moment, at_london};
use crate::env::Env;

/// What an erasure of the shop book was of.
pub(super) const WHATS: [&str; 2] = [PERSON, VISITORS];
const PERSON: &str = "person";
const VISITORS: &str = "visitors";

/// What a person erased takes with them: each side table with which of its rows, by the person in `?1`.
const TAKEN: &[(&str, &str)] = &[
    // All but the one that says no more than a number.
    (
        "person_faces",
        "t.person = ?1 AND t.rev < (SELECT max(rev) FROM person_faces WHERE person = ?1)",
    ),
    ("person_photos", "t.person = ?1"),
    (
        "audit_reasons",
        "(t.by_till, t.seq) IN (SELECT by_till, seq FROM audit WHERE concerns = ?1)",
    ),
];

/// What stands in side tables and is about no person of ours: goods, customers, and visitors, who have a
/// time of their own.
#[cfg(test)]
const NOT_OF_PEOPLE: [&str; 4] = [
    "sale_words",
    "sale_billed_to",
    "trade_customer_cards",
    "visitor_names",
];

impl<B: Volume> Tx<'_, B> {
    /// Does this with the door open.
    pub(super) fn through_the_door<T>(&self, work: impl FnOnce() -> Stored<T>) -> Stored<T> {
        self.work("INSERT INTO erasure_open (token) VALUES (?1)", [[0_u8; 16]])?;
        let done = work()?;
        self.work("DELETE FROM erasure_open", [])?;
        Ok(done)
    }

    /// Takes rows of a side table, each named: those of which this holds for the id in `?1`. Says how many.
    pub(super) fn take_rows(
        &self,
        erasure: EntryId,
        (side, which): (&'static str, &str),
        id: &[u8; 16],
    ) -> Stored<u32> {
        let table = B::TABLES.iter().find(|table| table.name == side);
        let table = table.ok_or(Trouble::Bug("a side table"))?;
        let key = side_key_sql(table);
        let sql = format!("SELECT {key} FROM {side} t WHERE {which} ORDER BY 1");
        let keys: Vec<String> = self.all(&sql, [id], |r| r.get(0))?;
        for key in &keys {
            self.add_own(
                "erased_rows",
                &[
                    ("side", side.into()),
                    ("side_key", key.into()),
                    ("erasure", erasure.bytes().into()),
                ],
            )?;
        }
        self.work(&format!("DELETE FROM {side} AS t WHERE {which}"), [id])?;
        u32::try_from(keys.len()).map_err(|_| Trouble::Bug("a book is not that large"))
    }
}

/// The check of erasures, in either book: what was taken was there once and is not there any more, and was
/// taken by an erasure of the same entry.
pub(super) fn taken<B: Volume>(read: &Read<'_, B>) -> Stored<Result<(), String>> {
    first_wrong([
        read.none(
            "SELECT count(*) FROM erased_rows r WHERE NOT EXISTS (SELECT 1 FROM erasures e
               WHERE e.id = r.erasure AND e.by_till = r.by_till AND e.seq = r.seq)",
            "rows were taken by no erasure",
        ),
        read.none(
            "SELECT count(*) FROM (SELECT side, side_key FROM erased_rows
               EXCEPT SELECT side, side_key FROM side_digests)",
            "rows were taken that never were",
        ),
        read.erased_and_there(),
    ])
}

/// The checks of erasures of the shop book.
pub(super) fn hold_together(read: &Read<'_>) -> Stored<Result<(), String>> {
    first_wrong([
        taken(read),
        read.none(
            "SELECT count(*) FROM erasures WHERE (what = 'person') <> (person IS NOT NULL)
               OR (person IS NULL) <> (number IS NULL) OR (person IS NULL) <> (kind IS NULL)
               OR (person IS NULL) <> (why IS NULL)",
            "erasures do not say of whom, or why",
        ),
        read.none(
            "SELECT count(*) FROM erasures e JOIN pins p ON p.person = e.person",
            "people who were erased have a PIN",
        ),
        read.none(
            "SELECT count(*) FROM erasures e JOIN people p ON p.id = e.person
             WHERE p.rev = (SELECT max(rev) FROM people o WHERE o.id = p.id)
               AND p.state IS NOT 'left'",
            "people who were erased come here",
        ),
    ])
}

impl<B: Volume> Read<'_, B> {
    /// Whether rows that were taken stand in their tables.
    fn erased_and_there(&self) -> Stored<Result<(), String>> {
        for table in B::TABLES.iter().filter(|table| table.is_side()) {
            let (name, key) = (table.name, side_key_sql(table));
            let there = self.none(
                &format!(
                    "SELECT count(*) FROM {name} t JOIN erased_rows r
                       ON r.side = '{name}' AND r.side_key = {key}"
                ),
                "rows were taken and are there",
            )?;
            if there.is_err() {
                return Ok(there);
            }
        }
        Ok(Ok(()))
    }

    /// Whether somebody was erased.
    pub fn is_erased(&self, person: PersonId) -> Stored<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM erasures WHERE person = ?1)";
        Ok(self.number(sql, [person.bytes()])? == 1)
    }

    /// Everybody who was erased, each as the letter that says it, in the order of their numbers.
    pub fn erased_people(&self) -> Stored<Vec<ErasureLetter>> {
        let rows = self.all(
            "SELECT id, person, number, kind, why, by_person, at FROM erasures
             WHERE person IS NOT NULL ORDER BY number, id",
            [],
            |r| {
                let letter = ErasureLetter {
                    id: EntryId::from_bytes(r.get(0)?),
                    person: PersonId::from_bytes(r.get(1)?),
                    number: r.get(2)?,
                    kind: Kind::Deleted,
                    why: Why::Mistake,
                    by: PersonId::from_bytes(r.get(5)?),
                    at: Moment::from_millis(r.get(6)?),
                };
                Ok((letter, r.get::<_, String>(3)?, r.get::<_, String>(4)?))
            },
        )?;
        let whole = |(letter, kind, why): (ErasureLetter, String, String)| {
            Ok(ErasureLetter {
                kind: Kind::from_code(&kind).ok_or(Trouble::TooNew)?,
                why: Why::from_code(&why).ok_or(Trouble::TooNew)?,
                ..letter
            })
        };
        rows.into_iter().map(whole).collect()
    }

    /// The erasure of this id.
    pub fn erasure(&self, id: EntryId) -> Stored<Option<ErasureLetter>> {
        let all = self.erased_people()?;
        Ok(all.into_iter().find(|letter| letter.id == id))
    }

    /// The highest number that stands in place of a name.
    pub fn last_erased_number(&self) -> Stored<u32> {
        let last = self.number("SELECT coalesce(max(number), 0) FROM erasures", [])?;
        u32::try_from(last).map_err(|_| Trouble::Damaged)
    }
}

fn setting_of(period: Period) -> String {
    format!("keep-{}", period.code())
}

impl Read<'_> {
    /// For how long things are kept on this day.
    pub fn periods(&self, day: NaiveDate) -> Stored<Periods> {
        let mut periods = Periods::default();
        for period in Period::ALL.iter().copied() {
            if let Some(length) = self.setting(&setting_of(period), day)? {
                let length = u32::try_from(length).map_err(|_| Trouble::Damaged)?;
                periods = periods.with(period, length);
            }
        }
        Ok(periods)
    }

    /// Whether somebody opened a till that is open.
    pub fn has_a_till_open(&self, person: PersonId) -> Stored<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM till_sessions s WHERE person = ?1
               AND NOT EXISTS (SELECT 1 FROM z_reads WHERE session = s.id))";
        Ok(self.number(sql, [person.bytes()])? == 1)
    }

    /// How many visits have a name and came before this day in London.
    pub fn visitors_named_before(&self, day: NaiveDate) -> Stored<u32> {
        let Some(before) = at_london(day, 0) else {
            return Ok(0);
        };
        let visits = self.number(
            "SELECT count(*) FROM visits v JOIN visitor_names n ON n.visit = v.id WHERE v.came < ?1",
            [before.millis()],
        )?;
        u32::try_from(visits).map_err(|_| Trouble::Damaged)
    }
}

impl Tx<'_, Shop> {
    /// Sets for how long things are kept, from a day on.
    pub fn set_period(&self, period: Period, from: NaiveDate, length: u32) -> Stored<()> {
        self.set_setting(&setting_of(period), from, i64::from(length))
    }

    /// Erases somebody: what stands in place of their name is a number, they sign in no more, and nothing
    /// shows them. What they sold and pressed stays under their id. Where the shop never knew them, it
    /// knows from now on not to learn them.
    pub fn erase_person(&self, env: &Env, letter: &ErasureLetter) -> Stored<()> {
        let known = self.people()?.into_iter().find(|p| p.id == letter.person);
        if let Some(person) = known {
            self.make_nameless(env, &person, letter.number)?;
        }
        for sql in [
            "DELETE FROM pins WHERE person = ?1",
            "DELETE FROM arrival_tries WHERE person = ?1",
        ] {
            self.work(sql, [letter.person.bytes()])?;
        }
        let mut pieces = 0_i64;
        for (side, which) in TAKEN {
            let sql = format!("SELECT count(*) FROM {side} t WHERE {which}");
            pieces += self.number(&sql, [letter.person.bytes()])?;
        }
        self.add_own(
            "erasures",
            &[
                ("id", letter.id.bytes().into()),
                ("what", PERSON.into()),
                ("pieces", pieces.into()),
                ("person", letter.person.bytes().into()),
                ("number", letter.number.into()),
                ("kind", letter.kind.code().into()),
                ("why", letter.why.code().into()),
                ("by_person", letter.by.bytes().into()),
                ("at", letter.at.into()),
            ],
        )?;
        self.through_the_door(|| {
            for taken in TAKEN {
                self.take_rows(letter.id, *taken, letter.person.bytes())?;
            }
            Ok(())
        })
    }

    fn make_nameless(&self, env: &Env, person: &TillPerson, number: u32) -> Stored<()> {
        if let Some(id) = person.card
            && let Some(card) = self.card(id)?
        {
            self.take_card_back(id, card)?;
        }
        let first = |all: &[&str]| all.first().copied().unwrap_or_default().to_owned();
        let nobody = TillPerson {
            till_name: nameless(number),
            picture: TilePicture {
                colour: first(&TILE_COLOURS),
                symbol: first(&TILE_SYMBOLS),
            },
            photo: None,
            wall: OnTheWall::NotShown,
            state: PersonState::Left,
            ..person.clone()
        };
        let salts = [&env.random(), &env.random()];
        self.change_face(&nobody, super::people::Photo::None, salts)
    }

    /// Takes the names of visitors who came before this day in London; says how many there were.
    pub fn erase_visitors(
        &self,
        id: EntryId,
        before: NaiveDate,
        (by, at): (PersonId, Moment),
    ) -> Stored<u32> {
        let pieces = self.visitors_named_before(before)?;
        let Some(until) = at_london(before, 0).filter(|_| pieces > 0) else {
            return Ok(0);
        };
        // A moment is a number of this program's own, so it can stand in the statement.
        let which = format!(
            "length(?1) = 16 AND t.visit IN (SELECT id FROM visits WHERE came < {})",
            until.millis()
        );
        self.add_own(
            "erasures",
            &[
                ("id", id.bytes().into()),
                ("what", VISITORS.into()),
                ("pieces", pieces.into()),
                ("by_person", by.bytes().into()),
                ("at", at.into()),
            ],
        )?;
        self.through_the_door(|| self.take_rows(id, ("visitor_names", &which), id.bytes()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::schema::TABLES;

    #[test]
    fn of_every_side_table_it_is_said_whether_a_person_takes_it_with_them() {
        for table in TABLES.iter().filter(|table| table.is_side()) {
            let taken = TAKEN.iter().filter(|(side, _)| *side == table.name).count();
            let kept = usize::from(NOT_OF_PEOPLE.contains(&table.name));
            assert_eq!(taken + kept, 1, "{}", table.name);
        }
    }
}
