//! Card attempts: written before the amount is shown, answered later.

use super::error::Stored;
use super::tx::{Read, Tx};
use crate::domain::ids::{AttemptId, PersonId, SaleId, SessionId};
use crate::domain::tenders::CardAnswer;
use crate::domain::time::Moment;
use crate::domain::{Pence, Trouble};

/// One time that a card was asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CardAttempt {
    /// Which.
    pub id: AttemptId,
    /// In which session.
    pub session: SessionId,
    /// For which sale; it need not exist yet.
    pub sale: SaleId,
    /// How much.
    pub pence: Pence,
    /// The last answer, where there is one.
    pub answer: Option<CardAnswer>,
    /// How many answers there are.
    pub answers: i64,
}

impl CardAttempt {
    /// Whether nobody knows yet what the card machine said.
    pub fn is_open(&self) -> bool {
        matches!(self.answer, None | Some(CardAnswer::Unknown))
    }
}

const COLUMNS: &str = "SELECT a.id, a.session, a.sale, a.pence,
    (SELECT answer FROM card_answers WHERE attempt = a.id ORDER BY n DESC LIMIT 1),
    (SELECT count(*) FROM card_answers WHERE attempt = a.id)
  FROM card_attempts a";

type Row = ([u8; 16], [u8; 16], [u8; 16], i64, Option<String>, i64);

fn row(r: &rusqlite::Row<'_>) -> rusqlite::Result<Row> {
    Ok((
        r.get(0)?,
        r.get(1)?,
        r.get(2)?,
        r.get(3)?,
        r.get(4)?,
        r.get(5)?,
    ))
}

fn attempt((id, session, sale, pence, answer, answers): Row) -> Stored<CardAttempt> {
    let answer = answer
        .map(|a| CardAnswer::from_code(&a).ok_or(Trouble::TooNew))
        .transpose()?;
    Ok(CardAttempt {
        id: AttemptId::from_bytes(id),
        session: SessionId::from_bytes(session),
        sale: SaleId::from_bytes(sale),
        pence: Pence::new(pence),
        answer,
        answers,
    })
}

impl Read<'_> {
    /// One attempt.
    pub fn card_attempt(&self, id: AttemptId) -> Stored<Option<CardAttempt>> {
        self.one(&format!("{COLUMNS} WHERE a.id = ?1"), [id.bytes()], row)?
            .map(attempt)
            .transpose()
    }

    /// All attempts for a sale.
    pub fn card_attempts_for(&self, sale: SaleId) -> Stored<Vec<CardAttempt>> {
        self.all(
            &format!("{COLUMNS} WHERE a.sale = ?1 ORDER BY a.seq"),
            [sale.bytes()],
            row,
        )?
        .into_iter()
        .map(attempt)
        .collect()
    }

    /// Attempts of a session that are open, or approved and in no sale.
    pub fn card_attempts_unsettled(&self, session: SessionId) -> Stored<Vec<CardAttempt>> {
        let sql = format!(
            "{COLUMNS} WHERE a.session = ?1
             AND NOT EXISTS (SELECT 1 FROM sale_tenders WHERE attempt = a.id) ORDER BY a.seq"
        );
        let all: Vec<CardAttempt> = self
            .all(&sql, [session.bytes()], row)?
            .into_iter()
            .map(attempt)
            .collect::<Stored<_>>()?;
        Ok(all
            .into_iter()
            .filter(|a| a.is_open() || a.answer == Some(CardAnswer::Approved))
            .collect())
    }
}

impl Tx<'_> {
    /// Writes an attempt.
    pub fn add_card_attempt(
        &self,
        attempt: &CardAttempt,
        at: Moment,
        person: PersonId,
    ) -> Stored<()> {
        self.add_own(
            "card_attempts",
            &[
                ("id", attempt.id.bytes().into()),
                ("session", attempt.session.bytes().into()),
                ("sale", attempt.sale.bytes().into()),
                ("pence", attempt.pence.into()),
                ("at", at.into()),
                ("person", person.bytes().into()),
            ],
        )
    }

    /// Writes what the card machine said.
    pub fn add_card_answer(
        &self,
        attempt: &CardAttempt,
        answer: CardAnswer,
        at: Moment,
        person: PersonId,
    ) -> Stored<()> {
        self.add_own(
            "card_answers",
            &[
                ("attempt", attempt.id.bytes().into()),
                ("n", (attempt.answers + 1).into()),
                ("answer", answer.code().into()),
                ("at", at.into()),
                ("person", person.bytes().into()),
            ],
        )
    }
}
