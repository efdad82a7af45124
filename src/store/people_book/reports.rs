//! Reports: ids, codes and days in rows; what was typed, the pages and the files beside them, each with its
//! digest. A digest of what is private would tell what it was after it was erased, so none stands in a row.

use std::collections::BTreeMap;

use super::codes::{day, day_or_none};
use crate::domain::Trouble;
use crate::domain::free_text::FreeText;
use crate::domain::hours::days::Days;
use crate::domain::ids::{EntryId, PersonId, RecipientId, ReportId};
use crate::domain::recipients::Way;
use crate::domain::reports::ledger::{Heard, Left, PaperDigest, Report, RestsOn, Row, Says};
use crate::domain::reports::page::{ReportKind, ReportPage};
use crate::domain::reports::text::ReportText;
use crate::domain::reports::typed::{Asks, ReportField, ReportWords};
use crate::domain::time::Moment;
use crate::env::Env;
use crate::store::error::Stored;
use crate::store::tx::{Read, Tx};
use crate::store::verify::first_wrong;
use crate::store::volume::People;

/// What a row can say.
pub const REPORT_SAYS: [&str; 9] = [
    "written",
    "offered",
    "own-words",
    "not-like-this",
    "agreed",
    "copied",
    "left",
    "taken-back",
    "stopped",
];
/// On what it can rest.
pub const REPORT_RESTS: [&str; 2] = ["permission", "basis"];
/// Which files are kept.
pub const REPORT_FORMS: [&str; 2] = [PLAIN, LOCKED];

const PLAIN: &str = "plain";
const LOCKED: &str = "locked";
/// What the person said of a version.
const SAID: &str = "said";

/// Who read it to them.
const READER: &str = "reader";

/// The fields of what is typed.
pub fn report_fields() -> Vec<&'static str> {
    let fields = ReportField::ALL.iter().map(|field| field.code());
    fields.chain([SAID, READER]).collect()
}

/// The check of reports: each row lies beside a report of the person's own book, brings what it says, and
/// nothing left that the person had no copy of.
pub fn hold_together(read: &Read<'_, People>) -> Stored<Result<(), String>> {
    first_wrong([
        read.none(
            "SELECT count(*) FROM report_rows WHERE
               (says IN ('written', 'own-words')) <> (asks IS NOT NULL)
               OR (says = 'offered') <> (rests IS NOT NULL)
               OR (says = 'agreed') <> (how IS NOT NULL)
               OR (says = 'left') <> (way IS NOT NULL AND on_day IS NOT NULL AND ground IS NOT NULL
                 AND copy IS NOT NULL)",
            "rows of reports lack what they say",
        ),
        read.none(
            "SELECT count(*) FROM report_rows w JOIN reports r ON r.id = w.report WHERE
               (w.says IN ('own-words', 'not-like-this', 'agreed', 'stopped'))
                 AND w.by_person <> r.person
               OR w.says IN ('written', 'offered', 'taken-back') AND w.by_person = r.person",
            "rows of reports were written by whoever may not",
        ),
        read.none(
            "SELECT count(*) FROM report_rows w WHERE w.says = 'left' AND NOT EXISTS
               (SELECT 1 FROM report_rows c WHERE c.id = w.copy AND c.report = w.report
                AND c.says = 'copied' AND c.version = w.version AND c.seq < w.seq)",
            "reports left before the person had a copy",
        ),
        read.none(
            "SELECT count(*) FROM report_rows w WHERE w.says = 'left' AND (NOT EXISTS
               (SELECT 1 FROM report_rows a WHERE a.report = w.report AND a.version = w.version
                AND (a.says = 'agreed' OR (a.says = 'offered' AND a.rests = 'basis'))
                AND a.seq < w.seq)
               OR EXISTS (SELECT 1 FROM report_rows o WHERE o.report = w.report
                AND o.says IN ('taken-back', 'stopped') AND o.seq < w.seq))",
            "reports left that nobody agreed, or that were over",
        ),
        read.none(
            "SELECT count(*) FROM report_rows w WHERE w.says = 'left' AND NOT EXISTS
               (SELECT 1 FROM sharing_rows s JOIN reports r ON r.id = w.report
                WHERE s.id = w.ground AND s.person = r.person AND s.recipient = r.recipient
                AND s.says IN ('given', 'basis') AND s.seq < w.seq)",
            "reports left without a permission or a basis of the person for whoever they went to",
        ),
        read.none(
            "SELECT count(*) FROM reports r WHERE NOT EXISTS
               (SELECT 1 FROM report_rows w WHERE w.report = r.id AND w.says = 'written')
               OR NOT EXISTS (SELECT 1 FROM recipients o WHERE o.id = r.recipient)",
            "reports are to nobody, or nothing was written for them",
        ),
    ])
}

fn odd(what: &'static str) -> rusqlite::Error {
    let text = rusqlite::types::Type::Text;
    rusqlite::Error::FromSqlConversionFailure(0, text, what.into())
}

/// A digest that stands beside the row; that of what was erased is gone with it.
fn digest(row: &rusqlite::Row<'_>, column: usize) -> rusqlite::Result<PaperDigest> {
    let bytes = row.get::<_, Option<[u8; 32]>>(column)?;
    Ok(bytes.map_or(PaperDigest::ERASED, PaperDigest::kept))
}

fn says_of(row: &rusqlite::Row<'_>) -> rusqlite::Result<Says> {
    let page = digest(row, 7)?;
    let plain = digest(row, 11)?;
    let says: String = row.get(5)?;
    Ok(match says.as_str() {
        "written" => Says::Written,
        "own-words" => Says::OwnWords,
        "not-like-this" => Says::NotLikeThis,
        "offered" => {
            let rests: String = row.get(6)?;
            let on = match rests.as_str() {
                "permission" => RestsOn::Permission,
                "basis" => RestsOn::Basis,
                _ => return Err(odd("what a report rests on")),
            };
            Says::Offered {
                on,
                page: (on == RestsOn::Basis).then_some(page),
            }
        }
        "agreed" => {
            let how: String = row.get(14)?;
            let by = row.get::<_, Option<[u8; 16]>>(15)?;
            let heard = match (how.as_str(), by.map(PersonId::from_bytes)) {
                ("read-alone", _) => Heard::Alone,
                ("read-to-known", Some(by)) => Heard::By(by),
                ("read-to-else", _) => Heard::BySomebodyElse,
                _ => return Err(odd("how a report was read")),
            };
            Says::Agreed { page, heard }
        }
        "copied" => Says::Copied { plain },
        "left" => {
            let way: String = row.get(8)?;
            let way = Way::from_code(&way).ok_or_else(|| odd("a way"))?;
            let locked = digest(row, 12)?;
            Says::Left(Left {
                way,
                on: day(row, 9)?,
                ground: EntryId::from_bytes(row.get(10)?),
                plain,
                locked: (way == Way::LockedPdf).then_some(locked),
            })
        }
        "taken-back" => Says::TakenBack,
        "stopped" => Says::Stopped,
        _ => return Err(odd("what a row of a report says")),
    })
}

impl Read<'_, People> {
    /// One report.
    pub fn report(&self, id: ReportId) -> Stored<Option<Report>> {
        Ok(self
            .reports_where("id = ?1", id.bytes())?
            .into_iter()
            .next())
    }

    /// All reports, the oldest first.
    pub fn reports(&self) -> Stored<Vec<Report>> {
        self.reports_where("length(?1) = 16", EntryId::from_bytes([0; 16]).bytes())
    }

    /// The reports about a person, the oldest first.
    pub fn reports_of(&self, person: PersonId) -> Stored<Vec<Report>> {
        self.reports_where("person = ?1", person.bytes())
    }

    fn reports_where(&self, which: &str, id: &[u8; 16]) -> Stored<Vec<Report>> {
        let rows = self.all(
            &format!(
                "SELECT id, person, recipient, kind, from_day, until_day FROM reports
                 WHERE {which} ORDER BY seq, id"
            ),
            [id],
            |r| {
                let kind: String = r.get(3)?;
                let days = (day_or_none(r, 4)?, day_or_none(r, 5)?);
                Ok((
                    ReportId::from_bytes(r.get(0)?),
                    PersonId::from_bytes(r.get(1)?),
                    RecipientId::from_bytes(r.get(2)?),
                    kind,
                    days,
                ))
            },
        )?;
        let report = |(id, person, recipient, kind, days): (_, _, _, String, _)| {
            let (Some(from), Some(until)) = days else {
                return Err(Trouble::Damaged);
            };
            Ok(Report {
                id,
                person,
                recipient,
                kind: ReportKind::from_code(&kind).ok_or(Trouble::TooNew)?,
                period: Days::new(from, until).map_err(|_| Trouble::Damaged)?,
            })
        };
        rows.into_iter().map(report).collect()
    }

    /// What became of a report, in order.
    pub fn report_rows(&self, report: ReportId) -> Stored<Vec<Row>> {
        self.report_rows_where("report = ?1", report.bytes())
    }

    /// One row of a report.
    pub fn report_row(&self, id: EntryId) -> Stored<Option<Row>> {
        let rows = self.report_rows_where("id = ?1", id.bytes())?;
        Ok(rows.into_iter().next())
    }

    fn report_rows_where(&self, which: &str, id: &[u8; 16]) -> Stored<Vec<Row>> {
        self.all(
            &format!(
                "SELECT id, report, seq, by_person, at, says, rests,
                   (SELECT digest FROM report_pages p WHERE p.row = w.id), way, on_day, ground,
                   (SELECT digest FROM report_files f
                     WHERE f.row = coalesce(w.copy, w.id) AND f.form = '{PLAIN}'),
                   (SELECT digest FROM report_files f WHERE f.row = w.id AND f.form = '{LOCKED}'),
                   version, how, read_by FROM report_rows w WHERE {which} ORDER BY seq, id"
            ),
            [id],
            |r| {
                Ok(Row {
                    id: EntryId::from_bytes(r.get(0)?),
                    report: ReportId::from_bytes(r.get(1)?),
                    seq: r.get(2)?,
                    by: PersonId::from_bytes(r.get(3)?),
                    at: Moment::from_millis(r.get(4)?),
                    version: r.get(13)?,
                    says: says_of(r)?,
                })
            },
        )
    }

    /// A version of the text of a report. What was erased is not there.
    pub fn report_words(&self, report: ReportId, version: u32) -> Stored<Option<ReportWords>> {
        let of = (report.bytes(), version);
        let asks: Option<String> = self.one(
            "SELECT asks FROM report_rows
             WHERE report = ?1 AND version = ?2 AND says IN ('written', 'own-words')",
            of,
            |r| r.get(0),
        )?;
        let Some(asks) = asks else { return Ok(None) };
        let rows = self.all(
            "SELECT w.field, w.words FROM report_words w JOIN report_rows r ON r.id = w.row
             WHERE r.report = ?1 AND r.version = ?2 AND r.says IN ('written', 'own-words')",
            of,
            |r| Ok((r.get::<_, String>(0)?, r.get::<_, String>(1)?)),
        )?;
        let mut texts = BTreeMap::new();
        let mut birth = None;
        for (field, words) in rows {
            match ReportField::from_code(&field).ok_or(Trouble::TooNew)? {
                ReportField::Birth => birth = Some(words.parse().map_err(|_| Trouble::Damaged)?),
                field => {
                    let text = ReportText::new(&words).map_err(|_| Trouble::Damaged)?;
                    texts.insert(field, text);
                }
            }
        }
        let mut asks = Asks::from_code(&asks).ok_or(Trouble::TooNew)?;
        if asks == Asks::Action && !texts.contains_key(&ReportField::Ask) {
            // What was asked was erased.
            asks = Asks::NoAction;
        }
        Ok(ReportWords::of(asks, texts, birth))
    }

    /// What the person said in this row.
    pub fn report_said(&self, row: EntryId) -> Stored<Option<ReportText>> {
        let words: Option<String> = self.one(
            "SELECT words FROM report_words WHERE row = ?1 AND field = ?2",
            (row.bytes(), SAID),
            |r| r.get(0),
        )?;
        let words = words.map(|words| ReportText::new(&words));
        words.transpose().map_err(|_| Trouble::Damaged)
    }

    /// The page that is kept beside this row; none once it was erased.
    pub fn report_page(&self, row: EntryId) -> Stored<Option<ReportPage>> {
        let page: Option<String> = self.one(
            "SELECT page FROM report_pages WHERE row = ?1",
            [row.bytes()],
            |r| r.get(0),
        )?;
        let page = page.map(|text| serde_json::from_str(&text));
        page.transpose().map_err(|_| Trouble::Damaged)
    }

    /// The plain file that is kept beside this row; none once it was erased.
    pub fn report_file(&self, row: EntryId) -> Stored<Option<Vec<u8>>> {
        self.report_form(row, PLAIN)
    }

    /// The locked file that is kept beside this row; none where there is none.
    pub fn locked_report(&self, row: EntryId) -> Stored<Option<Vec<u8>>> {
        self.report_form(row, LOCKED)
    }

    fn report_form(&self, row: EntryId, form: &str) -> Stored<Option<Vec<u8>>> {
        self.one(
            "SELECT bytes FROM report_files WHERE row = ?1 AND form = ?2",
            (row.bytes(), form),
            |r| r.get(0),
        )
    }
}

/// What stands beside a row.
#[derive(Clone, Copy, Debug, Default)]
pub struct Beside<'b> {
    /// The text of this version.
    pub words: Option<&'b ReportWords>,
    /// What the person said.
    pub said: Option<&'b ReportText>,
    /// Who read it to the person.
    pub reader: Option<&'b FreeText>,
    /// The page.
    pub page: Option<&'b ReportPage>,
    /// The plain file.
    pub plain: Option<&'b [u8]>,
    /// The locked file.
    pub locked: Option<&'b [u8]>,
    /// The row of the person's copy: its file is the one that left.
    pub copy: Option<EntryId>,
}

impl Tx<'_, People> {
    /// Writes a report down.
    pub fn add_report(&self, report: &Report) -> Stored<()> {
        self.add_own(
            "reports",
            &[
                ("id", report.id.bytes().into()),
                ("person", report.person.bytes().into()),
                ("recipient", report.recipient.bytes().into()),
                ("kind", report.kind.code().into()),
                ("from_day", report.period.from().into()),
                ("until_day", report.period.until().into()),
            ],
        )
    }

    /// Writes a row of a report, and what stands beside it.
    pub fn add_report_row(&self, env: &Env, row: &Row, beside: &Beside<'_>) -> Stored<()> {
        let id = row.id.bytes();
        let (says, rests) = match &row.says {
            Says::Written => ("written", None),
            Says::OwnWords => ("own-words", None),
            Says::NotLikeThis => ("not-like-this", None),
            Says::Offered { on, .. } => {
                let rests = match on {
                    RestsOn::Permission => "permission",
                    RestsOn::Basis => "basis",
                };
                ("offered", Some(rests))
            }
            Says::Agreed { .. } => ("agreed", None),
            Says::Copied { .. } => ("copied", None),
            Says::Left(_) => ("left", None),
            Says::TakenBack => ("taken-back", None),
            Says::Stopped => ("stopped", None),
        };
        let left = match &row.says {
            Says::Left(left) => Some(left),
            _ => None,
        };
        let (how, read_by) = match &row.says {
            Says::Agreed { heard, .. } => match heard {
                Heard::Alone => (Some("read-alone"), None),
                Heard::By(by) => (Some("read-to-known"), Some(by)),
                Heard::BySomebodyElse => (Some("read-to-else"), None),
            },
            _ => (None, None),
        };
        let asks = beside.words.map(|words| words.asks().code());
        self.add_own(
            "report_rows",
            &[
                ("id", id.into()),
                ("report", row.report.bytes().into()),
                ("by_person", row.by.bytes().into()),
                ("at", row.at.into()),
                ("version", row.version.into()),
                ("says", says.into()),
                ("asks", asks.into()),
                ("rests", rests.into()),
                ("how", how.into()),
                ("read_by", read_by.map(PersonId::bytes).into()),
                ("way", left.map(|left| left.way.code()).into()),
                ("on_day", left.map(|left| left.on).into()),
                ("ground", left.map(|left| left.ground.bytes()).into()),
                ("copy", beside.copy.as_ref().map(EntryId::bytes).into()),
            ],
        )?;
        let words = |field: &str, words: &str| {
            self.add_side(
                "report_words",
                &format!("{} {field}", hex::encode(id)),
                &env.random(),
                &[
                    ("row", id.into()),
                    ("field", field.into()),
                    ("words", words.into()),
                ],
            )
        };
        if let Some(typed) = beside.words {
            for (field, text) in typed.texts() {
                words(field.code(), text.as_str())?;
            }
            if let Some(birth) = typed.birth {
                words(ReportField::Birth.code(), &birth.to_string())?;
            }
        }
        if let Some(said) = beside.said {
            words(SAID, said.as_str())?;
        }
        if let Some(reader) = beside.reader {
            words(READER, reader.as_str())?;
        }
        if let Some(of) = beside.page {
            let digest = of.digest();
            let page = serde_json::to_string(of);
            let page = page.map_err(|_| Trouble::Bug("a report is plain JSON"))?;
            self.add_side(
                "report_pages",
                &hex::encode(id),
                &env.random(),
                &[
                    ("row", id.into()),
                    ("page", page.as_str().into()),
                    ("digest", digest.bytes().into()),
                ],
            )?;
        }
        for (form, bytes) in [(PLAIN, beside.plain), (LOCKED, beside.locked)] {
            let Some(bytes) = bytes else { continue };
            self.add_side(
                "report_files",
                &format!("{} {form}", hex::encode(id)),
                &env.random(),
                &[
                    ("row", id.into()),
                    ("form", form.into()),
                    ("bytes", bytes.into()),
                    ("digest", PaperDigest::of(bytes).bytes().into()),
                ],
            )?;
        }
        Ok(())
    }
}
