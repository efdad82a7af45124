//! One-to-ones and what comes after: rows that are only added; what was typed stands beside them.

use std::collections::BTreeMap;

use super::codes::{day, day_or_none};
use crate::domain::Trouble;
use crate::domain::free_text::FreeText;
use crate::domain::ids::{EntryId, PersonId, PlacementId};
use crate::domain::reports::page::PlanKind;
use crate::domain::support::plan::{PlanRow, PlanStep};
use crate::domain::support::{AgreedRow, Said, SupportRow, Went};
use crate::domain::time::Moment;
use crate::env::Env;
use crate::store::error::Stored;
use crate::store::tx::{Read, Tx};
use crate::store::verify::first_wrong;
use crate::store::volume::People;

const NEXT_STEP: &str = "next-step";
const WHY: &str = "why";
const PLACE: &str = "place";
const WHAT: &str = "what";

/// What is typed of a one-to-one, its notes apart.
pub const SUPPORT_FIELDS: [&str; 2] = [NEXT_STEP, WHY];
/// What is typed of the plan.
pub const PLAN_FIELDS: [&str; 2] = [PLACE, WHAT];

/// A note of a one-to-one: restricted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StoredNote {
    /// The revision: whoever changes it names the one that they looked at.
    pub rev: i64,
    /// What it says; none where it was taken out or erased.
    pub words: Option<FreeText>,
    /// Who wrote it.
    pub by: PersonId,
}

/// The check of one-to-ones and plans: a later row is about an earlier one of the same person, and each
/// says what it needs; a placement is the person's.
pub fn hold_together(read: &Read<'_, People>) -> Stored<Result<(), String>> {
    first_wrong([
        read.none(
            "SELECT count(*) FROM support_rows w WHERE of IS NOT NULL AND NOT EXISTS
               (SELECT 1 FROM support_rows o WHERE o.id = w.of AND o.person = w.person
                AND o.of IS NULL AND o.seq < w.seq)",
            "rows of support are about no earlier row of the person",
        ),
        read.none(
            "SELECT count(*) FROM support_rows WHERE (went IS NULL AND of IS NULL)
               OR (went IS NULL) <> (on_day IS NULL) OR (went IS NULL) <> (placement IS NULL)
               OR (went IS NULL) <> (with_person IS NULL)
               OR coalesce(went = 'kept', 0) <> (minutes IS NOT NULL)",
            "rows of support do not say how it went",
        ),
        read.none(
            "SELECT count(*) FROM (SELECT person, placement FROM support_rows
                WHERE placement IS NOT NULL UNION SELECT person, placement FROM support_agreed) w
             WHERE NOT EXISTS (SELECT 1 FROM placements p
                WHERE p.id = w.placement AND p.person = w.person)",
            "rows of support are of somebody else's placement",
        ),
        read.none(
            "SELECT count(*) FROM plan_rows w WHERE of IS NOT NULL AND NOT EXISTS
               (SELECT 1 FROM plan_rows o WHERE o.id = w.of AND o.person = w.person
                AND o.kind = w.kind AND o.of IS NULL AND o.seq < w.seq)",
            "rows of a plan are about no earlier row of the person",
        ),
    ])
}

pub(super) fn kept(words: &str) -> Stored<FreeText> {
    FreeText::up_to(words, words.chars().count()).map_err(|_| Trouble::Damaged)
}

impl Read<'_, People> {
    /// How many one-to-ones were agreed for somebody, as it was written.
    pub fn support_agreed_of(&self, person: PersonId) -> Stored<Vec<AgreedRow>> {
        self.support_agreed_where("a.person = ?1", person.bytes())
    }

    /// One such row.
    pub fn support_agreed(&self, id: EntryId) -> Stored<Option<AgreedRow>> {
        let found = self.support_agreed_where("a.id = ?1", id.bytes())?;
        Ok(found.into_iter().next())
    }

    fn support_agreed_where(&self, which: &str, id: &[u8; 16]) -> Stored<Vec<AgreedRow>> {
        let rows = self.all(
            &format!(
                "SELECT a.id, a.person, a.placement, a.number, w.words, a.by_person, a.at
                 FROM support_agreed a LEFT JOIN support_agreed_words w ON w.row = a.id
                 WHERE {which} ORDER BY a.seq"
            ),
            [id],
            |r| {
                let row = AgreedRow {
                    id: EntryId::from_bytes(r.get(0)?),
                    person: PersonId::from_bytes(r.get(1)?),
                    placement: PlacementId::from_bytes(r.get(2)?),
                    number: r.get(3)?,
                    word: None,
                    by: PersonId::from_bytes(r.get(5)?),
                    at: Moment::from_millis(r.get(6)?),
                };
                Ok((row, r.get::<_, Option<String>>(4)?))
            },
        )?;
        let whole = |(row, words): (AgreedRow, Option<String>)| {
            let word = words.map(|words| kept(&words)).transpose()?;
            Ok(AgreedRow { word, ..row })
        };
        rows.into_iter().map(whole).collect()
    }

    /// The rows of somebody's one-to-ones, as they were written; no note is read.
    pub fn support_rows_of(&self, person: PersonId) -> Stored<Vec<SupportRow>> {
        self.support_rows_where("s.person = ?1", person.bytes())
    }

    /// One such row.
    pub fn support_row(&self, id: EntryId) -> Stored<Option<SupportRow>> {
        let found = self.support_rows_where("s.id = ?1", id.bytes())?;
        Ok(found.into_iter().next())
    }

    fn support_rows_where(&self, which: &str, id: &[u8; 16]) -> Stored<Vec<SupportRow>> {
        let mut words = self.words_of("support_rows s", "support_words", which, id)?;
        let rows = self.all(
            &format!(
                "SELECT s.id, s.person, s.of, s.placement, s.on_day, s.went, s.minutes,
                   s.with_person, s.by_person, s.at
                 FROM support_rows s WHERE {which} ORDER BY s.seq"
            ),
            [id],
            |r| {
                let id = |n: usize| r.get::<_, Option<[u8; 16]>>(n);
                let row = SupportRow {
                    id: EntryId::from_bytes(r.get(0)?),
                    person: PersonId::from_bytes(r.get(1)?),
                    of: id(2)?.map(EntryId::from_bytes),
                    said: None,
                    why: None,
                    by: PersonId::from_bytes(r.get(8)?),
                    at: Moment::from_millis(r.get(9)?),
                };
                let said = (
                    id(3)?.map(PlacementId::from_bytes),
                    day_or_none(r, 4)?,
                    r.get::<_, Option<String>>(5)?,
                    r.get::<_, Option<u16>>(6)?,
                    id(7)?.map(PersonId::from_bytes),
                );
                Ok((row, said))
            },
        )?;
        let mut all = Vec::new();
        for (row, (placement, on, went, minutes, with)) in rows {
            let mut word = |field: &'static str| words.remove(&(row.id, field.to_owned()));
            let (next_step, why) = (word(NEXT_STEP), word(WHY));
            let said = match went {
                None => None,
                Some(went) => Some(Said {
                    placement: placement.ok_or(Trouble::Damaged)?,
                    on: on.ok_or(Trouble::Damaged)?,
                    went: Went::from_code(&went).ok_or(Trouble::TooNew)?,
                    minutes,
                    with: with.ok_or(Trouble::Damaged)?,
                    next_step,
                }),
            };
            all.push(SupportRow { said, why, ..row });
        }
        Ok(all)
    }

    /// What was typed beside these rows.
    fn words_of(
        &self,
        rows: &str,
        side: &str,
        which: &str,
        id: &[u8; 16],
    ) -> Stored<BTreeMap<(EntryId, String), FreeText>> {
        let found = self.all(
            &format!(
                "SELECT w.row, w.field, w.words FROM {rows} JOIN {side} w ON w.row = s.id
                 WHERE {which}"
            ),
            [id],
            |r| {
                let key = (EntryId::from_bytes(r.get(0)?), r.get::<_, String>(1)?);
                Ok((key, r.get::<_, String>(2)?))
            },
        )?;
        let word = |(key, words): (_, String)| Ok((key, kept(&words)?));
        found.into_iter().map(word).collect()
    }

    /// The notes of somebody's one-to-ones, by the first row of each: restricted.
    pub fn support_notes_of(&self, person: PersonId) -> Stored<BTreeMap<EntryId, StoredNote>> {
        let found = self.all(
            "SELECT n.meeting, n.rev, n.by_person, w.words FROM support_rows s
             JOIN support_noted n ON n.meeting = s.id AND n.rev =
               (SELECT max(rev) FROM support_noted o WHERE o.meeting = s.id)
             LEFT JOIN support_notes w ON w.meeting = n.meeting AND w.rev = n.rev
             WHERE s.person = ?1",
            [person.bytes()],
            |r| {
                let note = StoredNote {
                    rev: r.get(1)?,
                    words: None,
                    by: PersonId::from_bytes(r.get(2)?),
                };
                let id = EntryId::from_bytes(r.get(0)?);
                Ok((id, note, r.get::<_, Option<String>>(3)?))
            },
        )?;
        let whole = |(id, note, words): (EntryId, StoredNote, Option<String>)| {
            let words = words.map(|words| kept(&words)).transpose()?;
            Ok((id, StoredNote { words, ..note }))
        };
        found.into_iter().map(whole).collect()
    }

    /// The rows of somebody's plan, as they were written.
    pub fn plan_rows_of(&self, person: PersonId) -> Stored<Vec<PlanRow>> {
        self.plan_rows_where("s.person = ?1", person.bytes())
    }

    /// One such row.
    pub fn plan_row(&self, id: EntryId) -> Stored<Option<PlanRow>> {
        let found = self.plan_rows_where("s.id = ?1", id.bytes())?;
        Ok(found.into_iter().next())
    }

    fn plan_rows_where(&self, which: &str, id: &[u8; 16]) -> Stored<Vec<PlanRow>> {
        let mut words = self.words_of("plan_rows s", "plan_words", which, id)?;
        let rows = self.all(
            &format!(
                "SELECT s.id, s.person, s.of, s.kind, s.step, s.on_day, s.by_person, s.at
                 FROM plan_rows s WHERE {which} ORDER BY s.seq"
            ),
            [id],
            |r| {
                let row = PlanRow {
                    id: EntryId::from_bytes(r.get(0)?),
                    of: r.get::<_, Option<[u8; 16]>>(2)?.map(EntryId::from_bytes),
                    person: PersonId::from_bytes(r.get(1)?),
                    kind: PlanKind::Social,
                    step: PlanStep::Thinking,
                    on: day(r, 5)?,
                    place: None,
                    what: None,
                    by: PersonId::from_bytes(r.get(6)?),
                    at: Moment::from_millis(r.get(7)?),
                };
                Ok((row, r.get::<_, String>(3)?, r.get::<_, String>(4)?))
            },
        )?;
        let mut all = Vec::new();
        for (row, kind, step) in rows {
            let mut word = |field: &'static str| words.remove(&(row.id, field.to_owned()));
            let (place, what) = (word(PLACE), word(WHAT));
            all.push(PlanRow {
                kind: PlanKind::from_code(&kind).ok_or(Trouble::TooNew)?,
                step: PlanStep::from_code(&step).ok_or(Trouble::TooNew)?,
                place,
                what,
                ..row
            });
        }
        Ok(all)
    }
}

impl Tx<'_, People> {
    /// Writes how many one-to-ones were agreed.
    pub fn add_support_agreed(&self, env: &Env, row: &AgreedRow) -> Stored<()> {
        let id = row.id.bytes();
        self.add_own(
            "support_agreed",
            &[
                ("id", id.into()),
                ("person", row.person.bytes().into()),
                ("placement", row.placement.bytes().into()),
                ("number", u32::from(row.number).into()),
                ("by_person", row.by.bytes().into()),
                ("at", row.at.into()),
            ],
        )?;
        let Some(word) = &row.word else { return Ok(()) };
        self.add_side(
            "support_agreed_words",
            &hex::encode(id),
            &env.random(),
            &[("row", id.into()), ("words", word.as_str().into())],
        )
    }

    /// Writes a row about a one-to-one.
    pub fn add_support_row(&self, env: &Env, row: &SupportRow) -> Stored<()> {
        let said = row.said.as_ref();
        self.add_own(
            "support_rows",
            &[
                ("id", row.id.bytes().into()),
                ("person", row.person.bytes().into()),
                ("of", row.of.as_ref().map(EntryId::bytes).into()),
                ("placement", said.map(|s| s.placement.bytes()).into()),
                ("on_day", said.map(|s| s.on).into()),
                ("went", said.map(|s| s.went.code()).into()),
                (
                    "minutes",
                    said.and_then(|s| s.minutes).map(u32::from).into(),
                ),
                ("with_person", said.map(|s| s.with.bytes()).into()),
                ("by_person", row.by.bytes().into()),
                ("at", row.at.into()),
            ],
        )?;
        let next_step = said.and_then(|said| said.next_step.as_ref());
        let words = [(NEXT_STEP, next_step), (WHY, row.why.as_ref())];
        self.add_words(env, "support_words", row.id, words)
    }

    /// Writes a revision of the note of a one-to-one; without words it is taken out.
    pub fn write_support_note(
        &self,
        env: &Env,
        (meeting, rev): (EntryId, i64),
        words: Option<&FreeText>,
        (by, at): (PersonId, Moment),
    ) -> Stored<()> {
        let id = meeting.bytes();
        self.add_own(
            "support_noted",
            &[
                ("meeting", id.into()),
                ("rev", rev.into()),
                ("by_person", by.bytes().into()),
                ("at", at.into()),
            ],
        )?;
        let Some(words) = words else { return Ok(()) };
        self.add_side(
            "support_notes",
            &format!("{} {rev}", hex::encode(id)),
            &env.random(),
            &[
                ("meeting", id.into()),
                ("rev", rev.into()),
                ("words", words.as_str().into()),
            ],
        )
    }

    /// Writes a row of a plan.
    pub fn add_plan_row(&self, env: &Env, row: &PlanRow) -> Stored<()> {
        self.add_own(
            "plan_rows",
            &[
                ("id", row.id.bytes().into()),
                ("person", row.person.bytes().into()),
                ("of", row.of.as_ref().map(EntryId::bytes).into()),
                ("kind", row.kind.code().into()),
                ("step", row.step.code().into()),
                ("on_day", row.on.into()),
                ("by_person", row.by.bytes().into()),
                ("at", row.at.into()),
            ],
        )?;
        let words = [(PLACE, row.place.as_ref()), (WHAT, row.what.as_ref())];
        self.add_words(env, "plan_words", row.id, words)
    }

    fn add_words(
        &self,
        env: &Env,
        side: &'static str,
        row: EntryId,
        words: [(&'static str, Option<&FreeText>); 2],
    ) -> Stored<()> {
        for (field, words) in words {
            let Some(words) = words else { continue };
            self.add_side(
                side,
                &format!("{} {field}", hex::encode(row.bytes())),
                &env.random(),
                &[
                    ("row", row.bytes().into()),
                    ("field", field.into()),
                    ("words", words.as_str().into()),
                ],
            )?;
        }
        Ok(())
    }
}
