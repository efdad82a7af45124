//! Referrals: dates and codes in rows, what they say beside them. What is restricted is read apart from
//! what is not.

use std::collections::BTreeMap;

use super::codes::{day, day_or_none};
use crate::domain::Trouble;
use crate::domain::free_text::FreeText;
use crate::domain::ids::{EntryId, PersonId, PlacementId, RecipientId, ReferralId, ShopId};
use crate::domain::referrals::standing::standing;
use crate::domain::referrals::text::{Text, TextField};
use crate::domain::referrals::waiting::Known;
use crate::domain::referrals::{DeclineReason, Referral, Row, Says, Source, Status};
use crate::domain::time::Moment;
use crate::env::Env;
use crate::store::error::Stored;
use crate::store::tx::{Read, Tx};
use crate::store::verify::first_wrong;
use crate::store::volume::People;

/// What a row says that takes another back.
const TAKEN_BACK: &str = "taken-back";
/// The field that says that no risks are known.
const NONE_KNOWN: &str = "none-known";

/// What a row can say.
pub fn referral_says() -> Vec<&'static str> {
    let statuses = Status::ALL.iter().map(|status| status.code());
    // The day it came is said by the referral itself.
    let later = statuses.filter(|code| *code != Status::Received.code());
    later.chain([TAKEN_BACK]).collect()
}

/// The fields of what a referral says.
pub fn referral_fields() -> Vec<&'static str> {
    let fields = TextField::ALL.iter().map(|field| field.code());
    fields.chain([NONE_KNOWN]).collect()
}

/// A referral with the revision that it is, and how it stands. Nothing restricted is in it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StoredReferral {
    /// The revision: whoever changes it names the one that they looked at.
    pub rev: i64,
    /// What it says, and how it stands.
    pub known: Known,
}

/// What a referral says, restricted.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct StoredText {
    /// The revision; 0 where nothing was written.
    pub rev: i64,
    /// What it says.
    pub text: Text,
    /// What was noted beside a status, by its row.
    pub notes: BTreeMap<EntryId, FreeText>,
}

/// The check of referrals: each row is of a referral, brings what its status needs, and takes back an
/// earlier one of the same referral; a placement that began is the person's; whoever referred is known.
pub fn hold_together(read: &Read<'_, People>) -> Stored<Result<(), String>> {
    first_wrong([
        read.none(
            "SELECT count(*) FROM referrals r WHERE (r.source = 'self') <> (r.recipient IS NULL)
               OR (r.recipient IS NOT NULL AND NOT EXISTS
                 (SELECT 1 FROM recipients o WHERE o.id = r.recipient))
               OR EXISTS (SELECT 1 FROM referrals o WHERE o.id = r.id AND o.person <> r.person)",
            "referrals name nobody who referred, or another person than before",
        ),
        read.none(
            "SELECT count(*) FROM referral_rows WHERE
               (says = 'taken-back') <> (of IS NOT NULL)
               OR (says = 'taken-back') <> (on_day IS NULL)
               OR (says = 'declined') <> (reason IS NOT NULL)
               OR (says = 'started') <> (placement IS NOT NULL)",
            "rows of referrals lack what they say",
        ),
        read.none(
            "SELECT count(*) FROM referral_rows w WHERE of IS NOT NULL AND NOT EXISTS
               (SELECT 1 FROM referral_rows o WHERE o.id = w.of AND o.referral = w.referral
                AND o.seq < w.seq AND o.says <> 'taken-back')",
            "rows of referrals take back no earlier row of theirs",
        ),
        read.none(
            "SELECT count(*) FROM referral_rows w WHERE NOT EXISTS
               (SELECT 1 FROM referrals r WHERE r.id = w.referral AND (w.placement IS NULL OR EXISTS
                 (SELECT 1 FROM placements p WHERE p.id = w.placement AND p.person = r.person)))",
            "rows are of no referral, or began somebody else's placement",
        ),
    ])
}

fn kept(words: &str) -> Stored<FreeText> {
    FreeText::up_to(words, words.chars().count()).map_err(|_| Trouble::Damaged)
}

impl Read<'_, People> {
    /// All referrals as they stand, the oldest first.
    pub fn referrals(&self) -> Stored<Vec<StoredReferral>> {
        self.referrals_where("?1 IS NULL", None)
    }

    /// A person's referrals, the oldest first.
    pub fn referrals_of(&self, person: PersonId) -> Stored<Vec<StoredReferral>> {
        self.referrals_where("r.person = ?1", Some(person.bytes()))
    }

    /// One referral.
    pub fn referral(&self, id: ReferralId) -> Stored<Option<StoredReferral>> {
        let found = self.referrals_where("r.id = ?1", Some(id.bytes()))?;
        Ok(found.into_iter().next())
    }

    /// One row of a referral.
    pub fn referral_row(&self, id: EntryId) -> Stored<Option<Row>> {
        let rows = self.referral_rows_where("w.id = ?1", Some(id.bytes()))?;
        Ok(rows.into_iter().next())
    }

    fn referrals_where(&self, which: &str, id: Option<&[u8; 16]>) -> Stored<Vec<StoredReferral>> {
        let current = "r.rev = (SELECT max(rev) FROM referrals q WHERE q.id = r.id)";
        let found = self.all(
            &format!(
                "SELECT id, rev, person, received_on, source, recipient, shop FROM referrals r
                 WHERE {which} AND {current} ORDER BY received_on, id"
            ),
            [id],
            |r| {
                let from = r.get::<_, Option<[u8; 16]>>(5)?;
                let referral = Referral {
                    id: ReferralId::from_bytes(r.get(0)?),
                    person: PersonId::from_bytes(r.get(2)?),
                    received: day(r, 3)?,
                    source: Source::Other,
                    from: from.map(RecipientId::from_bytes),
                    shop: ShopId::from_bytes(r.get(6)?),
                };
                Ok((r.get::<_, i64>(1)?, r.get::<_, String>(4)?, referral))
            },
        )?;
        let of_these = format!("w.referral IN (SELECT r.id FROM referrals r WHERE {which})");
        let mut rows: BTreeMap<ReferralId, Vec<Row>> = BTreeMap::new();
        for row in self.referral_rows_where(&of_these, id)? {
            rows.entry(row.referral).or_default().push(row);
        }
        let whole = |(rev, source, referral): (i64, String, Referral)| {
            let rows = rows.remove(&referral.id).unwrap_or_default();
            let source = Source::from_code(&source).ok_or(Trouble::TooNew)?;
            Ok(StoredReferral {
                rev,
                known: Known {
                    referral: Referral { source, ..referral },
                    standing: standing(referral.received, &rows),
                },
            })
        };
        found.into_iter().map(whole).collect()
    }

    fn referral_rows_where(&self, which: &str, id: Option<&[u8; 16]>) -> Stored<Vec<Row>> {
        type Says4 = (String, Option<chrono::NaiveDate>, Option<String>);
        let found = self.all(
            &format!(
                "SELECT id, referral, seq, by_person, at, says, on_day, reason, placement, of
                 FROM referral_rows w WHERE {which} ORDER BY seq, id"
            ),
            [id],
            |r| {
                let says: Says4 = (r.get(5)?, day_or_none(r, 6)?, r.get(7)?);
                let placement = r
                    .get::<_, Option<[u8; 16]>>(8)?
                    .map(PlacementId::from_bytes);
                let of = r.get::<_, Option<[u8; 16]>>(9)?.map(EntryId::from_bytes);
                let row = (
                    EntryId::from_bytes(r.get(0)?),
                    ReferralId::from_bytes(r.get(1)?),
                    r.get::<_, i64>(2)?,
                    PersonId::from_bytes(r.get(3)?),
                    Moment::from_millis(r.get(4)?),
                );
                Ok((row, says, placement, of))
            },
        )?;
        found
            .into_iter()
            .map(|(row, (says, on, reason), placement, of)| {
                let (id, referral, seq, by, at) = row;
                let says = if says == TAKEN_BACK {
                    Says::TakenBack {
                        of: of.ok_or(Trouble::Damaged)?,
                    }
                } else {
                    let reason = reason.map(|code| DeclineReason::from_code(&code));
                    let known = |reason: Option<DeclineReason>| reason.ok_or(Trouble::TooNew);
                    Says::Became {
                        status: Status::from_code(&says).ok_or(Trouble::TooNew)?,
                        on: on.ok_or(Trouble::Damaged)?,
                        reason: reason.map(known).transpose()?,
                        placement,
                    }
                };
                Ok(Row {
                    id,
                    referral,
                    seq,
                    by,
                    at,
                    says,
                })
            })
            .collect()
    }

    /// What a referral says: restricted.
    pub fn referral_text(&self, id: ReferralId) -> Stored<StoredText> {
        let rev = self.number(
            "SELECT coalesce(max(rev), 0) FROM referral_texts WHERE referral = ?1",
            [id.bytes()],
        )?;
        let typed = self.all(
            "SELECT field, words FROM referral_words WHERE referral = ?1 AND rev = ?2",
            (id.bytes(), rev),
            |r| Ok((r.get::<_, String>(0)?, r.get::<_, String>(1)?)),
        )?;
        let (mut words, mut none_known) = (BTreeMap::new(), false);
        for (field, typed) in typed {
            if field == NONE_KNOWN {
                none_known = true;
                continue;
            }
            let field = TextField::from_code(&field).ok_or(Trouble::TooNew)?;
            words.insert(field, kept(&typed)?);
        }
        let notes = self.all(
            "SELECT n.row, n.words FROM referral_rows w JOIN referral_row_words n ON n.row = w.id
             WHERE w.referral = ?1",
            [id.bytes()],
            |r| Ok((EntryId::from_bytes(r.get(0)?), r.get::<_, String>(1)?)),
        )?;
        let notes = notes.into_iter().map(|(row, note)| Ok((row, kept(&note)?)));
        Ok(StoredText {
            rev,
            text: Text::kept(words, none_known),
            notes: notes.collect::<Stored<_>>()?,
        })
    }

    /// What was noted beside a row: restricted.
    pub fn referral_note(&self, row: EntryId) -> Stored<Option<FreeText>> {
        let note: Option<String> = self.one(
            "SELECT words FROM referral_row_words WHERE row = ?1",
            [row.bytes()],
            |r| r.get(0),
        )?;
        note.map(|note| kept(&note)).transpose()
    }
}

impl Tx<'_, People> {
    /// Writes a revision of a referral.
    pub fn write_referral(
        &self,
        referral: &Referral,
        rev: i64,
        (by, at): (PersonId, Moment),
    ) -> Stored<()> {
        let from = referral.from.as_ref().map(RecipientId::bytes);
        self.add_own(
            "referrals",
            &[
                ("id", referral.id.bytes().into()),
                ("rev", rev.into()),
                ("person", referral.person.bytes().into()),
                ("received_on", referral.received.into()),
                ("source", referral.source.code().into()),
                ("recipient", from.into()),
                ("shop", referral.shop.bytes().into()),
                ("by_person", by.bytes().into()),
                ("at", at.into()),
            ],
        )
    }

    /// Writes a revision of what a referral says.
    pub fn write_referral_text(
        &self,
        env: &Env,
        (referral, rev): (ReferralId, i64),
        text: &Text,
        (by, at): (PersonId, Moment),
    ) -> Stored<()> {
        let id = referral.bytes();
        self.add_own(
            "referral_texts",
            &[
                ("referral", id.into()),
                ("rev", rev.into()),
                ("by_person", by.bytes().into()),
                ("at", at.into()),
            ],
        )?;
        let none_known = text.risks() == crate::domain::referrals::text::Risks::NoneKnown;
        let none_known = none_known.then_some((NONE_KNOWN, NONE_KNOWN));
        let words = text
            .each()
            .map(|(field, words)| (field.code(), words.as_str()));
        for (field, words) in words.chain(none_known) {
            self.add_side(
                "referral_words",
                &format!("{} {rev} {field}", hex::encode(id)),
                &env.random(),
                &[
                    ("referral", id.into()),
                    ("rev", rev.into()),
                    ("field", field.into()),
                    ("words", words.into()),
                ],
            )?;
        }
        Ok(())
    }

    /// Adds a row to a referral, with what was noted beside it.
    pub fn add_referral_row(&self, env: &Env, row: &Row, note: Option<&FreeText>) -> Stored<()> {
        let (says, on, reason, placement, of) = match &row.says {
            Says::Became {
                status,
                on,
                reason,
                placement,
            } => (status.code(), Some(*on), *reason, placement.as_ref(), None),
            Says::TakenBack { of } => (TAKEN_BACK, None, None, None, Some(of)),
        };
        self.add_own(
            "referral_rows",
            &[
                ("id", row.id.bytes().into()),
                ("referral", row.referral.bytes().into()),
                ("by_person", row.by.bytes().into()),
                ("at", row.at.into()),
                ("says", says.into()),
                ("on_day", on.into()),
                ("reason", reason.map(DeclineReason::code).into()),
                ("placement", placement.map(PlacementId::bytes).into()),
                ("of", of.map(EntryId::bytes).into()),
            ],
        )?;
        let Some(note) = note else { return Ok(()) };
        self.add_side(
            "referral_row_words",
            &hex::encode(row.id.bytes()),
            &env.random(),
            &[
                ("row", row.id.bytes().into()),
                ("words", note.as_str().into()),
            ],
        )
    }
}
