//! Till sessions: opening, counts, facts for the X and Z reads, the Z itself, second looks.

use chrono::NaiveDate;

use super::cash::Done;
use super::error::Stored;
use super::tx::{Read, Tx};
use crate::domain::cash::{CashKind, Pieces};
use crate::domain::ids::{CountId, PersonId, SessionId, ShopId};
use crate::domain::sales::ReceiptNumber;
use crate::domain::till_sessions::{CountKind, Figure, FigureKind};
use crate::domain::time::Moment;
use crate::domain::{Pence, Trouble};

/// A session as it was opened.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TillSession {
    /// Which.
    pub id: SessionId,
    /// Where.
    pub shop: ShopId,
    /// Its audit number, which orders sessions of a till.
    pub seq: i64,
    /// When.
    pub opened_at: Moment,
    /// The day on which it was opened.
    pub business_date: NaiveDate,
    /// The starting cash.
    pub float: Pence,
    /// Who opened it.
    pub person: PersonId,
}

/// A count of the drawer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CashCount {
    /// Which.
    pub id: CountId,
    /// Why.
    pub kind: CountKind,
    /// What it came to.
    pub total: Pence,
}

/// A Z read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ZRead {
    /// Of which session.
    pub session: SessionId,
    /// Its number, gapless per till.
    pub number: ReceiptNumber,
    /// When.
    pub at: Moment,
    /// The day on which it was made.
    pub business_date: NaiveDate,
    /// The count that it took.
    pub count: CountId,
    /// The till record.
    pub expected: Pence,
    /// What was counted.
    pub counted: Pence,
    /// What the till record says of cards.
    pub card_record: Pence,
    /// What the card machine says, where it was entered.
    pub card_machine: Option<Pence>,
    /// What goes to the bank.
    pub banked: Pence,
    /// What stays as the next starting cash.
    pub stays: Pence,
    /// Who closed.
    pub person: PersonId,
    /// Who said yes for them.
    pub approver: Option<PersonId>,
}

type SessionRow = ([u8; 16], [u8; 16], i64, i64, String, i64, [u8; 16]);

fn session_row(r: &rusqlite::Row<'_>) -> rusqlite::Result<SessionRow> {
    Ok((
        r.get(0)?,
        r.get(1)?,
        r.get(2)?,
        r.get(3)?,
        r.get(4)?,
        r.get(5)?,
        r.get(6)?,
    ))
}

fn session(row: SessionRow) -> Stored<TillSession> {
    let (id, shop, seq, opened_at, date, float, person) = row;
    Ok(TillSession {
        id: SessionId::from_bytes(id),
        shop: ShopId::from_bytes(shop),
        seq,
        opened_at: Moment::from_millis(opened_at),
        business_date: day(&date)?,
        float: Pence::new(float),
        person: PersonId::from_bytes(person),
    })
}

pub(super) fn day(text: &str) -> Stored<NaiveDate> {
    text.parse().map_err(|_| Trouble::Damaged)
}

const SESSION: &str =
    "SELECT id, shop, seq, opened_at, business_date, float_pence, person FROM till_sessions s";

impl Read<'_> {
    /// The open session of this till, if there is one: the last one without a Z read.
    pub fn open_session(&self) -> Stored<Option<TillSession>> {
        let last = self
            .one(
                &format!("{SESSION} WHERE by_till = ?1 ORDER BY seq DESC LIMIT 1"),
                [self.till.bytes()],
                session_row,
            )?
            .map(session)
            .transpose()?;
        let Some(last) = last else { return Ok(None) };
        Ok(if self.is_closed(last.id)? {
            None
        } else {
            Some(last)
        })
    }

    /// Whether a session has its Z read.
    pub fn is_closed(&self, id: SessionId) -> Stored<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM z_reads WHERE session = ?1)";
        Ok(self.number(sql, [id.bytes()])? == 1)
    }

    /// A session by id.
    pub fn session(&self, id: SessionId) -> Stored<Option<TillSession>> {
        self.one(
            &format!("{SESSION} WHERE id = ?1"),
            [id.bytes()],
            session_row,
        )?
        .map(session)
        .transpose()
    }

    /// All sessions of all tills, oldest first.
    pub fn sessions(&self) -> Stored<Vec<TillSession>> {
        self.all(
            &format!("{SESSION} ORDER BY opened_at, id"),
            [],
            session_row,
        )?
        .into_iter()
        .map(session)
        .collect()
    }

    /// What stayed in the drawer at this till's last close.
    pub fn stayed_in_drawer(&self) -> Stored<Option<Pence>> {
        self.one(
            "SELECT stays FROM z_reads WHERE by_till = ?1 ORDER BY seq DESC LIMIT 1",
            [self.till.bytes()],
            |r| r.get(0).map(Pence::new),
        )
    }

    /// A stored count.
    pub fn count(&self, id: CountId) -> Stored<Option<(CashCount, SessionId)>> {
        let row: Option<(String, i64, [u8; 16])> = self.one(
            "SELECT kind, total, session FROM cash_counts WHERE id = ?1",
            [id.bytes()],
            |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)),
        )?;
        row.map(|(kind, total, session)| {
            let kind = CountKind::from_code(&kind).ok_or(Trouble::TooNew)?;
            let count = CashCount {
                id,
                kind,
                total: Pence::new(total),
            };
            Ok((count, SessionId::from_bytes(session)))
        })
        .transpose()
    }

    /// The count of the starting cash, where it was counted.
    pub fn float_count(&self, session: SessionId) -> Stored<Option<CountId>> {
        self.one(
            "SELECT id FROM cash_counts WHERE session = ?1 AND kind = 'float'",
            [session.bytes()],
            |r| r.get(0).map(CountId::from_bytes),
        )
    }

    /// The closing counts of a session, first one first.
    pub fn closing_counts(&self, session: SessionId) -> Stored<Vec<CashCount>> {
        let rows: Vec<([u8; 16], String, i64)> = self.all(
            "SELECT id, kind, total FROM cash_counts
             WHERE session = ?1 AND kind <> 'float' ORDER BY seq",
            [session.bytes()],
            |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)),
        )?;
        rows.into_iter()
            .map(|(id, kind, total)| {
                Ok(CashCount {
                    id: CountId::from_bytes(id),
                    kind: CountKind::from_code(&kind).ok_or(Trouble::TooNew)?,
                    total: Pence::new(total),
                })
            })
            .collect()
    }

    /// Whether anything was sold or moved in a session after this count.
    pub fn moved_after_count(&self, session: SessionId, count: CountId) -> Stored<bool> {
        self.number(
            "SELECT EXISTS (SELECT 1 FROM sales s JOIN cash_counts c ON c.id = ?2
                 WHERE s.by_till = c.by_till AND s.seq > c.seq AND s.session = ?1)
               OR EXISTS (SELECT 1 FROM cash_movements m JOIN cash_counts c ON c.id = ?2
                 WHERE m.session = ?1 AND m.seq > c.seq)
               OR EXISTS (SELECT 1 FROM account_payments m JOIN cash_counts c ON c.id = ?2
                 WHERE m.session = ?1 AND m.seq > c.seq)
               OR EXISTS (SELECT 1 FROM tender_corrections m JOIN cash_counts c ON c.id = ?2
                 WHERE m.session = ?1 AND m.seq > c.seq)",
            (session.bytes(), count.bytes()),
        )
        .map(|found| found == 1)
    }

    /// The pieces of a count.
    pub fn count_pieces(&self, id: CountId) -> Stored<Vec<Pieces>> {
        let rows: Vec<(i64, u32)> = self.all(
            "SELECT kind, pieces FROM cash_count_pieces WHERE count_id = ?1 ORDER BY kind",
            [id.bytes()],
            |r| Ok((r.get(0)?, r.get(1)?)),
        )?;
        rows.into_iter()
            .map(|(kind, count)| {
                Ok(Pieces {
                    kind: CashKind::from_value(kind).ok_or(Trouble::TooNew)?,
                    count,
                })
            })
            .collect()
    }

    /// The Z read of a session.
    pub fn z_read(&self, id: SessionId) -> Stored<Option<ZRead>> {
        let row = self.one(
            "SELECT series, number, at, business_date, count_id, expected, counted, card_record,
               card_machine, banked, stays, person, approver FROM z_reads WHERE session = ?1",
            [id.bytes()],
            |r| {
                let date: String = r.get(3)?;
                Ok((
                    date,
                    ZRead {
                        session: id,
                        number: ReceiptNumber {
                            series: r.get(0)?,
                            number: r.get(1)?,
                        },
                        at: Moment::from_millis(r.get(2)?),
                        business_date: NaiveDate::MIN,
                        count: CountId::from_bytes(r.get(4)?),
                        expected: Pence::new(r.get(5)?),
                        counted: Pence::new(r.get(6)?),
                        card_record: Pence::new(r.get(7)?),
                        card_machine: r.get::<_, Option<i64>>(8)?.map(Pence::new),
                        banked: Pence::new(r.get(9)?),
                        stays: Pence::new(r.get(10)?),
                        person: PersonId::from_bytes(r.get(11)?),
                        approver: r.get::<_, Option<_>>(12)?.map(PersonId::from_bytes),
                    },
                ))
            },
        )?;
        row.map(|(date, z)| {
            Ok(ZRead {
                business_date: day(&date)?,
                ..z
            })
        })
        .transpose()
    }

    /// The figures that a Z read stored.
    pub fn z_figures(&self, id: SessionId) -> Stored<Vec<Figure>> {
        let rows: Vec<(String, String, String, i64, i64)> = self.all(
            "SELECT business_date, kind, key, pence, count FROM z_figures
             WHERE session = ?1 ORDER BY n",
            [id.bytes()],
            |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?)),
        )?;
        rows.into_iter()
            .map(|(date, kind, key, pence, count)| {
                Ok(Figure {
                    date: day(&date)?,
                    kind: FigureKind::from_code(&kind).ok_or(Trouble::TooNew)?,
                    key,
                    pence: Pence::new(pence),
                    count,
                })
            })
            .collect()
    }

    /// The newest closed sessions of this till, newest first, and who gave each its second look.
    pub fn closed_sessions(&self, at_most: u32) -> Stored<Vec<(ZRead, Option<PersonId>)>> {
        let ids: Vec<[u8; 16]> = self.all(
            "SELECT session FROM z_reads WHERE by_till = ?1 ORDER BY seq DESC LIMIT ?2",
            (self.till.bytes(), at_most),
            |r| r.get(0),
        )?;
        let mut closed = Vec::new();
        for id in ids {
            let id = SessionId::from_bytes(id);
            if let Some(z) = self.z_read(id)? {
                closed.push((z, self.second_look(id)?));
            }
        }
        Ok(closed)
    }

    /// Closed sessions of this till that nobody else has looked at, newest first.
    pub fn second_looks_waiting(&self, at_most: u32) -> Stored<Vec<ZRead>> {
        let closed = self.closed_sessions(at_most)?;
        Ok(closed
            .into_iter()
            .filter(|(_, by)| by.is_none())
            .map(|(z, _)| z)
            .collect())
    }

    /// What was noted about a difference when a session was closed.
    pub fn note_of_close(&self, id: SessionId) -> Stored<Option<String>> {
        self.one(
            "SELECT r.reason FROM z_reads z
             JOIN audit_reasons r ON r.by_till = z.by_till AND r.seq = z.seq WHERE z.session = ?1",
            [id.bytes()],
            |r| r.get(0),
        )
    }

    /// Who gave a closed session its second look.
    pub fn second_look(&self, id: SessionId) -> Stored<Option<PersonId>> {
        self.one(
            "SELECT person FROM second_looks WHERE session = ?1",
            [id.bytes()],
            |r| r.get(0).map(PersonId::from_bytes),
        )
    }
}

impl Tx<'_> {
    /// Writes that a session was opened.
    pub fn add_session(&self, session: &TillSession, approver: Option<PersonId>) -> Stored<()> {
        self.add_own(
            "till_sessions",
            &[
                ("id", session.id.bytes().into()),
                ("shop", session.shop.bytes().into()),
                ("opened_at", session.opened_at.into()),
                ("business_date", session.business_date.into()),
                ("float_pence", session.float.into()),
                ("person", session.person.bytes().into()),
                ("approver", approver.as_ref().map(PersonId::bytes).into()),
            ],
        )
    }

    /// Writes a count with its pieces.
    pub fn add_count(&self, count: &CashCount, pieces: &[Pieces], done: &Done) -> Stored<()> {
        self.add_own(
            "cash_counts",
            &[
                ("id", count.id.bytes().into()),
                ("session", done.session.bytes().into()),
                ("kind", count.kind.code().into()),
                ("total", count.total.into()),
                ("at", done.at.into()),
                ("person", done.person.bytes().into()),
                (
                    "approver",
                    done.approver.as_ref().map(PersonId::bytes).into(),
                ),
            ],
        )?;
        for piece in pieces.iter().filter(|p| p.count > 0) {
            self.add(
                "cash_count_pieces",
                &[
                    ("count_id", count.id.bytes().into()),
                    ("kind", piece.kind.value().into()),
                    ("pieces", piece.count.into()),
                ],
            )?;
        }
        Ok(())
    }

    /// The next Z number of this till.
    pub fn next_z_number(&self) -> Stored<ReceiptNumber> {
        let series = self.current_series()?;
        let number = self.next_number(&format!("z {series}"))?;
        Ok(ReceiptNumber { series, number })
    }

    /// Writes a Z read with its figures; from now on the session is closed.
    pub fn add_z_read(
        &self,
        z: &ZRead,
        figures: &[Figure],
        shop: ShopId,
        approver: Option<PersonId>,
    ) -> Stored<()> {
        self.add_own(
            "z_reads",
            &[
                ("session", z.session.bytes().into()),
                ("series", (&z.number.series).into()),
                ("number", z.number.number.into()),
                ("at", z.at.into()),
                ("business_date", z.business_date.into()),
                ("count_id", z.count.bytes().into()),
                ("expected", z.expected.into()),
                ("counted", z.counted.into()),
                ("card_record", z.card_record.into()),
                ("card_machine", z.card_machine.into()),
                ("banked", z.banked.into()),
                ("stays", z.stays.into()),
                ("person", z.person.bytes().into()),
                ("approver", approver.as_ref().map(PersonId::bytes).into()),
            ],
        )?;
        for (n, figure) in (1_i64..).zip(figures) {
            self.add(
                "z_figures",
                &[
                    ("session", z.session.bytes().into()),
                    ("n", n.into()),
                    ("business_date", figure.date.into()),
                    ("shop", shop.bytes().into()),
                    ("kind", figure.kind.code().into()),
                    ("key", (&figure.key).into()),
                    ("pence", figure.pence.into()),
                    ("count", figure.count.into()),
                ],
            )?;
        }
        Ok(())
    }

    /// Writes that somebody else looked at a closed session.
    pub fn add_second_look(&self, id: SessionId, at: Moment, person: PersonId) -> Stored<()> {
        self.add_own(
            "second_looks",
            &[
                ("session", id.bytes().into()),
                ("at", at.into()),
                ("person", person.bytes().into()),
            ],
        )
    }
}
