//! The ledger of a person's skills, as its rules read it: what was seen, signed, answered and asked.
//!
//! A row's place in the book is the number of the entry that wrote it and, within it, its own: what
//! points back at another row always comes after it.

use std::collections::BTreeMap;

use rusqlite::Row as SqlRow;

use super::codes::day_or_none;
use crate::domain::Trouble;
use crate::domain::free_text::FreeText;
use crate::domain::ids::{EntryId, PersonId, ShopId, SkillId};
use crate::domain::pictures::SmallPicture;
use crate::domain::skills::rows::{
    Answer, AnswerKind, Evidence, EvidenceKind, RevokeReason, RevokeWhy,
};
use crate::domain::skills::{Row, Says, SignOff, SkillVersion, Standing};
use crate::domain::time::Moment;
use crate::env::Env;
use crate::store::error::Stored;
use crate::store::tx::{Cell, Read, Tx};
use crate::store::volume::People;

/// What a row can say.
pub const SAYS: [&str; 9] = [
    "saw",
    "set-aside",
    "signed-off",
    "answered",
    "talked",
    "revoked",
    "asked",
    "ask-withdrawn",
    "ask-answered",
];

/// What stands where words were erased that a row cannot be without.
pub(super) const NO_WORDS: &str = "–";

/// More rows than one entry ever writes.
const ROWS_AN_ENTRY: i64 = 1 << 20;

/// The columns of a row that not every row has.
#[derive(Clone, PartialEq, Eq, Default)]
struct Parts {
    says: &'static str,
    skill: Option<SkillId>,
    about: Option<EntryId>,
    version: Option<u32>,
    standing: Option<&'static str>,
    day: Option<chrono::NaiveDate>,
    shop: Option<ShopId>,
    at: Option<Moment>,
    answer: Option<&'static str>,
    reason: Option<&'static str>,
    words: Option<String>,
}

fn parts(says: &Says) -> Parts {
    let text = |words: &Option<FreeText>| words.as_ref().map(|w| w.as_str().to_owned());
    let none = Parts::default();
    match says {
        Says::Saw { skill, shop, at } => Parts {
            says: "saw",
            skill: Some(*skill),
            shop: Some(*shop),
            at: Some(*at),
            ..none
        },
        Says::SetAside { sighting } => Parts {
            says: "set-aside",
            about: Some(*sighting),
            ..none
        },
        Says::SignedOff(sign_off) => Parts {
            says: "signed-off",
            skill: Some(sign_off.skill),
            about: sign_off.sighting,
            version: Some(sign_off.version.0),
            standing: Some(sign_off.standing.code()),
            day: Some(sign_off.seen_on),
            words: text(&sign_off.sentence),
            ..none
        },
        Says::Answered { sign_off, answer } => Parts {
            says: "answered",
            about: Some(*sign_off),
            answer: Some(answer.kind().code()),
            words: answer.words().map(str::to_owned),
            ..none
        },
        Says::Talked { sign_off } => Parts {
            says: "talked",
            about: Some(*sign_off),
            ..none
        },
        Says::Revoked { sign_off, why } => Parts {
            says: "revoked",
            about: Some(*sign_off),
            reason: Some(why.reason().code()),
            words: why.words().map(str::to_owned),
            ..none
        },
        Says::Asked { skill, words } => Parts {
            says: "asked",
            skill: Some(*skill),
            words: text(words),
            ..none
        },
        Says::AskWithdrawn { ask } => Parts {
            says: "ask-withdrawn",
            about: Some(*ask),
            ..none
        },
        Says::AskAnswered { ask, words } => Parts {
            says: "ask-answered",
            about: Some(*ask),
            words: text(words),
            ..none
        },
    }
}

/// A row as its columns say it.
struct Columns {
    id: EntryId,
    seq: i64,
    person: PersonId,
    written_at: Moment,
    by: PersonId,
    says: String,
    skill: Option<SkillId>,
    about: Option<EntryId>,
    version: Option<u32>,
    standing: Option<String>,
    day: Option<chrono::NaiveDate>,
    shop: Option<ShopId>,
    at: Option<Moment>,
    answer: Option<String>,
    reason: Option<String>,
    words: Option<String>,
}

const COLUMNS: &str = "id, seq * 1048576 + n, person, written_at, by_person, says, skill, about, \
    version, standing, day, shop, at, answer, reason";
const WORDS: &str = "(SELECT words FROM skill_words w WHERE w.row = s.id)";

impl Columns {
    fn read(r: &SqlRow<'_>) -> rusqlite::Result<Self> {
        let id = |n: usize| r.get::<_, Option<[u8; 16]>>(n);
        Ok(Self {
            id: EntryId::from_bytes(r.get(0)?),
            seq: r.get(1)?,
            person: PersonId::from_bytes(r.get(2)?),
            written_at: Moment::from_millis(r.get(3)?),
            by: PersonId::from_bytes(r.get(4)?),
            says: r.get(5)?,
            skill: id(6)?.map(SkillId::from_bytes),
            about: id(7)?.map(EntryId::from_bytes),
            version: r.get(8)?,
            standing: r.get(9)?,
            day: day_or_none(r, 10)?,
            shop: id(11)?.map(ShopId::from_bytes),
            at: r.get::<_, Option<i64>>(12)?.map(Moment::from_millis),
            answer: r.get(13)?,
            reason: r.get(14)?,
            words: r.get(15)?,
        })
    }

    fn row(self, evidence: Vec<Evidence>) -> Stored<Row> {
        let gone = Trouble::Damaged;
        let words = self.words.as_deref().map(FreeText::new).transpose();
        let words = words.map_err(|_| gone.clone())?;
        let skill = || self.skill.ok_or(Trouble::Damaged);
        let about = || self.about.ok_or(Trouble::Damaged);
        let says = match self.says.as_str() {
            "saw" => Says::Saw {
                skill: skill()?,
                shop: self.shop.ok_or(Trouble::Damaged)?,
                at: self.at.ok_or(Trouble::Damaged)?,
            },
            "set-aside" => Says::SetAside { sighting: about()? },
            "signed-off" => {
                let standing = self.standing.as_deref().ok_or(Trouble::Damaged)?;
                Says::SignedOff(SignOff {
                    skill: skill()?,
                    version: SkillVersion(self.version.ok_or(Trouble::Damaged)?),
                    standing: Standing::from_code(standing).ok_or(Trouble::TooNew)?,
                    seen_on: self.day.ok_or(Trouble::Damaged)?,
                    sentence: words,
                    evidence,
                    sighting: self.about,
                })
            }
            "answered" => {
                let kind = self.answer.as_deref().ok_or(Trouble::Damaged)?;
                let answer = match AnswerKind::from_code(kind).ok_or(Trouble::TooNew)? {
                    AnswerKind::Agrees => Answer::Agrees,
                    AnswerKind::NotYet => Answer::NotYet(words),
                    AnswerKind::Comments => match words {
                        Some(words) => Answer::Comments(words),
                        None => Answer::Comments(FreeText::new(NO_WORDS).map_err(|_| gone)?),
                    },
                };
                let sign_off = about()?;
                Says::Answered { sign_off, answer }
            }
            "talked" => Says::Talked { sign_off: about()? },
            "revoked" => {
                let reason = self.reason.as_deref().ok_or(Trouble::Damaged)?;
                let reason = RevokeReason::from_code(reason).ok_or(Trouble::TooNew)?;
                Says::Revoked {
                    sign_off: about()?,
                    why: RevokeWhy::kept(reason, words),
                }
            }
            "asked" => Says::Asked {
                skill: skill()?,
                words,
            },
            "ask-withdrawn" => Says::AskWithdrawn { ask: about()? },
            "ask-answered" => Says::AskAnswered {
                ask: about()?,
                words,
            },
            _ => return Err(Trouble::TooNew),
        };
        Ok(Row {
            id: self.id,
            person: self.person,
            seq: self.seq,
            written_at: self.written_at,
            by: self.by,
            says,
        })
    }
}

impl Read<'_, People> {
    /// The rows of a person, as they were written.
    pub fn skill_rows_of(&self, person: PersonId) -> Stored<Vec<Row>> {
        self.skill_rows_where("s.person = ?1", [person.bytes()])
    }

    /// The same without what anybody wrote and without evidence, as if both were erased: for a list that
    /// shows neither.
    pub fn skill_rows_without_words(&self, person: PersonId) -> Stored<Vec<Row>> {
        let rows = self.all(
            &format!(
                "SELECT {COLUMNS}, NULL FROM skill_rows s WHERE s.person = ?1 ORDER BY seq, n"
            ),
            [person.bytes()],
            Columns::read,
        )?;
        rows.into_iter().map(|row| row.row(Vec::new())).collect()
    }

    /// The rows of everybody, as they were written.
    pub fn skill_rows(&self) -> Stored<Vec<Row>> {
        self.skill_rows_where("1", [])
    }

    /// One row.
    pub fn skill_row(&self, id: EntryId) -> Stored<Option<Row>> {
        let found = self.skill_rows_where("s.id = ?1", [id.bytes()])?;
        Ok(found.into_iter().next())
    }

    fn skill_rows_where(
        &self,
        which: &str,
        params: impl rusqlite::Params + Clone,
    ) -> Stored<Vec<Row>> {
        let rows = self.all(
            &format!("SELECT {COLUMNS}, {WORDS} FROM skill_rows s WHERE {which} ORDER BY seq, n"),
            params.clone(),
            Columns::read,
        )?;
        let evidence = self.all(
            &format!(
                "SELECT e.row, e.id, e.kind FROM skill_rows s JOIN skill_evidence e ON e.row = s.id
                 WHERE {which} ORDER BY e.row, e.n"
            ),
            params,
            |r| {
                let row = EntryId::from_bytes(r.get(0)?);
                let id = EntryId::from_bytes(r.get(1)?);
                Ok((row, id, r.get::<_, String>(2)?))
            },
        )?;
        let mut beside: BTreeMap<EntryId, Vec<Evidence>> = BTreeMap::new();
        for (row, id, kind) in evidence {
            let kind = EvidenceKind::from_code(&kind).ok_or(Trouble::TooNew)?;
            beside.entry(row).or_default().push(Evidence { kind, id });
        }
        rows.into_iter()
            .map(|columns| {
                let evidence = beside.remove(&columns.id).unwrap_or_default();
                columns.row(evidence)
            })
            .collect()
    }

    /// Whether a row with this id stands there saying the same; a refusal is the caller's. Words that
    /// were erased since are not compared.
    pub fn same_skill_row(&self, row: &Row) -> Stored<Option<bool>> {
        let evidence = |says: &Says| match says {
            Says::SignedOff(sign_off) => sign_off.evidence.clone(),
            _ => Vec::new(),
        };
        Ok(self.skill_row(row.id)?.map(|stored| {
            let (new, mut kept) = (parts(&row.says), parts(&stored.says));
            if kept.words.as_deref().is_none_or(|words| words == NO_WORDS) {
                kept.words.clone_from(&new.words);
            }
            (stored.person, stored.by) == (row.person, row.by)
                && kept == new
                && evidence(&stored.says) == evidence(&row.says)
        }))
    }

    /// The photo of a piece of evidence, where there is one still.
    pub fn evidence_photo(&self, evidence: EntryId) -> Stored<Option<Vec<u8>>> {
        self.one(
            "SELECT photo FROM evidence_photos WHERE evidence = ?1",
            [evidence.bytes()],
            |r| r.get(0),
        )
    }

    /// Whose evidence this is.
    pub fn evidence_of(&self, evidence: EntryId) -> Stored<Option<PersonId>> {
        self.one(
            "SELECT s.person FROM skill_evidence e JOIN skill_rows s ON s.id = e.row
             WHERE e.id = ?1",
            [evidence.bytes()],
            |r| r.get(0).map(PersonId::from_bytes),
        )
    }

    /// Whether evidence from work is kept of this person: only once they turned it on.
    pub fn keeps_evidence(&self, person: PersonId) -> Stored<bool> {
        let kept: Option<bool> = self.one(
            "SELECT kept FROM evidence_switches WHERE person = ?1 ORDER BY rev DESC LIMIT 1",
            [person.bytes()],
            |r| r.get(0),
        )?;
        Ok(kept.unwrap_or(false))
    }

    /// Up to which entry of a till's sightings were taken in without a gap, and one of that entry.
    pub fn sightings_taken(
        &self,
        from: crate::domain::ids::TillId,
    ) -> Stored<Option<(i64, EntryId)>> {
        self.one(
            "SELECT upto, sighting FROM sightings_taken WHERE from_till = ?1",
            [from.bytes()],
            |r| Ok((r.get(0)?, EntryId::from_bytes(r.get(1)?))),
        )
    }

    /// The last list of skills that was sent to the shop book: which it was, and its digest.
    pub fn last_skills_sent(&self) -> Stored<Option<(i64, [u8; 32])>> {
        self.one(
            "SELECT rev, digest FROM till_skill_letters ORDER BY rev DESC LIMIT 1",
            [],
            |r| Ok((r.get(0)?, r.get(1)?)),
        )
    }
}

impl Tx<'_, People> {
    /// Writes a row, with its words and its evidence. `n` counts the rows of this operation.
    pub fn add_skill_row(&self, env: &Env, row: &Row, n: i64) -> Stored<()> {
        let parts = parts(&row.says);
        let id = row.id.bytes();
        if n >= ROWS_AN_ENTRY {
            return Err(Trouble::Bug("more rows than an entry has"));
        }
        self.add_own(
            "skill_rows",
            &[
                ("id", id.into()),
                ("n", n.into()),
                ("person", row.person.bytes().into()),
                ("written_at", row.written_at.into()),
                ("by_person", row.by.bytes().into()),
                ("says", parts.says.into()),
                ("skill", parts.skill.as_ref().map(SkillId::bytes).into()),
                ("about", parts.about.as_ref().map(EntryId::bytes).into()),
                ("version", parts.version.into()),
                ("standing", parts.standing.into()),
                ("day", parts.day.into()),
                ("shop", parts.shop.as_ref().map(ShopId::bytes).into()),
                ("at", parts.at.into()),
                ("answer", parts.answer.into()),
                ("reason", parts.reason.into()),
            ],
        )?;
        if let Some(words) = &parts.words {
            self.add_side(
                "skill_words",
                &hex::encode(id),
                &env.random(),
                &[("row", id.into()), ("words", words.into())],
            )?;
        }
        if let Says::SignedOff(sign_off) = &row.says {
            for (n, evidence) in (1_i64..).zip(&sign_off.evidence) {
                self.add_own(
                    "skill_evidence",
                    &[
                        ("id", evidence.id.bytes().into()),
                        ("row", id.into()),
                        ("n", n.into()),
                        ("kind", evidence.kind.code().into()),
                    ],
                )?;
            }
        }
        Ok(())
    }

    /// Writes the photo of a piece of evidence.
    pub fn add_evidence_photo(
        &self,
        env: &Env,
        evidence: EntryId,
        photo: &SmallPicture,
    ) -> Stored<()> {
        let id = evidence.bytes();
        let cells: [(&'static str, Cell<'_>); 2] =
            [("evidence", id.into()), ("photo", photo.bytes().into())];
        self.add_side("evidence_photos", &hex::encode(id), &env.random(), &cells)
    }

    /// Writes whether evidence from work is kept of this person from now on.
    pub fn write_evidence_switch(&self, person: PersonId, kept: bool, at: Moment) -> Stored<()> {
        let rev = self.number(
            "SELECT 1 + coalesce(max(rev), 0) FROM evidence_switches WHERE person = ?1",
            [person.bytes()],
        )?;
        self.add_own(
            "evidence_switches",
            &[
                ("person", person.bytes().into()),
                ("rev", rev.into()),
                ("kept", i64::from(kept).into()),
                ("at", at.into()),
            ],
        )
    }

    /// Remembers how far a till's sightings were taken in.
    pub fn set_sightings_taken(
        &self,
        from: crate::domain::ids::TillId,
        upto: i64,
        sighting: EntryId,
    ) -> Stored<()> {
        self.work(
            "INSERT INTO sightings_taken (from_till, upto, sighting) VALUES (?1, ?2, ?3)
             ON CONFLICT (from_till) DO UPDATE SET upto = excluded.upto, sighting = excluded.sighting",
            (from.bytes(), upto, sighting.bytes()),
        )?;
        Ok(())
    }

    /// Writes that a list of skills was made to be sent.
    pub fn add_skills_sent(&self, rev: i64, digest: &[u8; 32]) -> Stored<()> {
        self.add_own(
            "till_skill_letters",
            &[("rev", rev.into()), ("digest", digest.into())],
        )
    }
}
