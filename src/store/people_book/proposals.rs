//! What people propose about their own hours, and what was answered.

use chrono::NaiveDate;

use super::codes::{PRESS_COLUMNS, PressCells, answer_code, answer_of, day, touch_of};
use crate::domain::Trouble;
use crate::domain::free_text::FreeText;
use crate::domain::hours::proposals::{Answered, Change, NewRow, Proposal};
use crate::domain::hours::rows::Put;
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::time::Moment;
use crate::env::Env;
use crate::store::error::Stored;
use crate::store::tx::{Cell, Read, Tx};
use crate::store::volume::People;

/// What stands where words were erased.
const NO_WORDS: &str = "–";

/// A proposal with the day that it is about and its answers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StoredProposal {
    /// The day.
    pub day: NaiveDate,
    /// What was proposed.
    pub proposal: Proposal,
    /// What was answered, in order.
    pub answers: Vec<Answered>,
}

impl Read<'_, People> {
    /// Proposals that nobody has agreed to and that were not taken back, the oldest first.
    pub fn open_proposals(&self) -> Stored<Vec<StoredProposal>> {
        self.proposals_where(
            "NOT EXISTS (SELECT 1 FROM proposal_answers a WHERE a.proposal = p.id
               AND a.answer IN ('agreed', 'taken-back'))",
            [],
        )
    }

    /// All proposals of a person about these days.
    pub fn proposals_of(&self, person: PersonId) -> Stored<Vec<StoredProposal>> {
        self.proposals_where("p.person = ?1", [person.bytes()])
    }

    /// One proposal.
    pub fn proposal(&self, id: EntryId) -> Stored<Option<StoredProposal>> {
        let found = self.proposals_where("p.id = ?1", [id.bytes()])?;
        Ok(found.into_iter().next())
    }

    fn proposals_where(
        &self,
        which: &str,
        params: impl rusqlite::Params,
    ) -> Stored<Vec<StoredProposal>> {
        let rows = self.all(
            &format!(
                "SELECT id, person, day, about, written_at,
                   (SELECT words FROM proposal_words w WHERE w.proposal = p.id)
                 FROM proposals p WHERE {which} ORDER BY seq"
            ),
            params,
            |r| {
                Ok((
                    EntryId::from_bytes(r.get(0)?),
                    PersonId::from_bytes(r.get(1)?),
                    day(r, 2)?,
                    r.get::<_, Option<[u8; 16]>>(3)?.map(EntryId::from_bytes),
                    Moment::from_millis(r.get(4)?),
                    r.get::<_, Option<String>>(5)?,
                ))
            },
        )?;
        rows.into_iter()
            .map(|(id, person, day, about, written_at, words)| {
                let words = words.unwrap_or_else(|| NO_WORDS.to_owned());
                Ok(StoredProposal {
                    day,
                    proposal: Proposal {
                        id,
                        person,
                        written_at,
                        about,
                        words: FreeText::new(&words).map_err(|_| Trouble::Damaged)?,
                        changes: self.changes_of(id)?,
                    },
                    answers: self.answers_to(id)?,
                })
            })
            .collect()
    }

    fn changes_of(&self, proposal: EntryId) -> Stored<Vec<NewRow>> {
        let rows = self.all(
            &format!(
                "SELECT row, way, of, {PRESS_COLUMNS} FROM proposal_changes
                 WHERE proposal = ?1 ORDER BY n"
            ),
            [proposal.bytes()],
            |r| {
                Ok((
                    EntryId::from_bytes(r.get(0)?),
                    r.get::<_, String>(1)?,
                    r.get::<_, Option<[u8; 16]>>(2)?.map(EntryId::from_bytes),
                    touch_of(r, 3)?,
                ))
            },
        )?;
        rows.into_iter()
            .map(|(id, way, of, touch)| {
                let of = || of.ok_or(Trouble::Damaged);
                let touch = || touch.ok_or(Trouble::Damaged);
                let change = match way.as_str() {
                    "later" => Change::Add(touch()?),
                    "instead" => Change::PutRight {
                        of: of()?,
                        put: Put::Instead(touch()?),
                    },
                    "taken-back" => Change::PutRight {
                        of: of()?,
                        put: Put::TakenBack,
                    },
                    _ => return Err(Trouble::TooNew),
                };
                Ok(NewRow { id, change })
            })
            .collect()
    }

    /// One answer.
    pub fn answer(&self, id: EntryId) -> Stored<Option<Answered>> {
        let found = self.answers_where("id = ?1", id)?;
        Ok(found.into_iter().next())
    }

    fn answers_to(&self, proposal: EntryId) -> Stored<Vec<Answered>> {
        self.answers_where("proposal = ?1", proposal)
    }

    fn answers_where(&self, which: &str, id: EntryId) -> Stored<Vec<Answered>> {
        let rows = self.all(
            &format!(
                "SELECT seq, answer, by_person, at, proposal FROM proposal_answers WHERE {which}
                 ORDER BY seq"
            ),
            [id.bytes()],
            |r| {
                Ok((
                    r.get::<_, i64>(0)?,
                    r.get::<_, String>(1)?,
                    PersonId::from_bytes(r.get(2)?),
                    Moment::from_millis(r.get(3)?),
                    EntryId::from_bytes(r.get(4)?),
                ))
            },
        )?;
        rows.into_iter()
            .map(|(seq, answer, by, at, proposal)| {
                let answer = answer_of(&answer)?;
                Ok(Answered {
                    proposal,
                    seq,
                    by,
                    at,
                    answer,
                })
            })
            .collect()
    }
}

impl Tx<'_, People> {
    /// Writes a proposal.
    pub fn add_proposal(&self, env: &Env, proposal: &Proposal, day: NaiveDate) -> Stored<()> {
        let id = proposal.id.bytes();
        self.add_own(
            "proposals",
            &[
                ("id", id.into()),
                ("person", proposal.person.bytes().into()),
                ("day", day.into()),
                ("about", proposal.about.as_ref().map(EntryId::bytes).into()),
                ("written_at", proposal.written_at.into()),
            ],
        )?;
        self.add_side(
            "proposal_words",
            &hex::encode(id),
            &env.random(),
            &[
                ("proposal", id.into()),
                ("words", proposal.words.as_str().into()),
            ],
        )?;
        for (n, new) in (1_i64..).zip(&proposal.changes) {
            let (way, of, touch) = match &new.change {
                Change::Add(touch) => ("later", None, Some(touch)),
                Change::PutRight { of, put } => match put {
                    Put::Instead(touch) => ("instead", Some(*of), Some(touch)),
                    Put::TakenBack => ("taken-back", Some(*of), None),
                },
            };
            let press = touch.map(PressCells::of);
            let mut cells: Vec<(&'static str, Cell<'_>)> = vec![
                ("proposal", id.into()),
                ("n", n.into()),
                ("row", new.id.bytes().into()),
                ("way", way.into()),
                ("of", of.as_ref().map(EntryId::bytes).into()),
            ];
            if let Some(press) = &press {
                cells.extend(press.named());
            }
            self.add("proposal_changes", &cells)?;
        }
        Ok(())
    }

    /// Writes an answer.
    pub fn add_answer(&self, id: EntryId, answered: &Answered) -> Stored<()> {
        self.add_own(
            "proposal_answers",
            &[
                ("id", id.bytes().into()),
                ("proposal", answered.proposal.bytes().into()),
                ("answer", answer_code(answered.answer).into()),
                ("by_person", answered.by.bytes().into()),
                ("at", answered.at.into()),
            ],
        )
    }
}
