//! What becomes of a report: rows that are only added, and one function that says how it stands and what
//! can come next.
//!
//! Written, offered, answered, copied, handed over. Each change of its text is a new version, and a version
//! that was not offered is not agreed. What the person agreed is kept as a page; they have a copy of it
//! before anybody else; and what leaves is the same bytes as their copy. Where it goes to somebody who can
//! sanction it rests on a basis and not on a yes: then it is offered to be read, and kept as it was offered.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::page::ReportKind;
use super::refusals::ReportRefusal;
use crate::domain::access::coded;
use crate::domain::hours::days::Days;
use crate::domain::ids::{EntryId, PersonId, RecipientId, ReportId};
use crate::domain::recipients::Way;
use crate::domain::time::Moment;

/// The digest of a paper or of the page that it is made of.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct PaperDigest([u8; 32]);

impl PaperDigest {
    /// The SHA-256 of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// Of what was erased: a digest of it would still tell what it was.
    pub const ERASED: Self = Self([0; 32]);

    /// As the book kept it.
    pub const fn kept(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Its bytes.
    pub const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// A report: about whom, to whom, about which days. This never changes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Report {
    /// Which.
    pub id: ReportId,
    /// About whom.
    pub person: PersonId,
    /// To whom.
    pub recipient: RecipientId,
    /// Of what kind.
    pub kind: ReportKind,
    /// About which days.
    pub period: Days,
}

/// On what a report rests.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RestsOn {
    /// The person's permission: they agree to it.
    Permission,
    /// A manager's basis: they are shown it.
    Basis,
}

/// How a person read what they agree to: alone, or with somebody whom they chose.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Heard {
    /// They read it.
    Alone,
    /// Somebody who is known here read it to them.
    By(PersonId),
    /// Somebody else did; their name stands beside.
    BySomebodyElse,
}

/// What left the house.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Left {
    /// How.
    pub way: Way,
    /// On which day.
    pub on: NaiveDate,
    /// The row of permission, or the basis, on which it rests.
    pub ground: EntryId,
    /// The digest of the plain file: the one of which the person has a copy.
    pub plain: PaperDigest,
    /// The digest of the locked file, where it was locked.
    pub locked: Option<PaperDigest>,
}

/// What a row says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Says {
    /// Its text was written: another version.
    Written,
    /// It was offered to the person to read; on a basis its page is kept.
    Offered {
        /// On what it rests.
        on: RestsOn,
        /// The page that is kept, on a basis.
        page: Option<PaperDigest>,
    },
    /// The person wrote their own words anew: another version, and theirs.
    OwnWords,
    /// The person says: not like this.
    NotLikeThis,
    /// The person agrees. The page is kept.
    Agreed {
        /// The page.
        page: PaperDigest,
        /// How they read it.
        heard: Heard,
    },
    /// The person has a copy.
    Copied {
        /// The digest of the file.
        plain: PaperDigest,
    },
    /// It left.
    Left(Left),
    /// Whoever wrote it took it back.
    TakenBack,
    /// The person stopped it: it goes nowhere any more.
    Stopped,
}

/// A row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Row {
    /// Which.
    pub id: EntryId,
    /// Of which report.
    pub report: ReportId,
    /// Its place among what was written; 0 before it is.
    pub seq: i64,
    /// Who wrote it.
    pub by: PersonId,
    /// When.
    pub at: Moment,
    /// Of which version of its text it speaks; of written rows, the one that they are.
    pub version: u32,
    /// What.
    pub says: Says,
}

coded! {
    /// How a report stands.
    Stage {
        /// It is being written; nobody offered it yet.
        Writing = "writing",
        /// The person can read it and answer.
        Offered = "offered",
        /// The person said: not like this.
        NotLikeThis = "not-like-this",
        /// The person agreed, and has no copy yet.
        Agreed = "agreed",
        /// The person has a copy: it can be handed over.
        Ready = "ready",
        /// It left.
        Left = "left",
        /// It was taken back.
        TakenBack = "taken-back",
        /// The person stopped it.
        Stopped = "stopped",
    }
}

coded! {
    /// What can be done with a report.
    Deed {
        /// Its text is written.
        Write = "write",
        /// It is offered.
        Offer = "offer",
        /// The person writes their own words.
        OwnWords = "own-words",
        /// The person says: not like this.
        NotLikeThis = "not-like-this",
        /// The person agrees.
        Agree = "agree",
        /// The person gets a copy.
        Copy = "copy",
        /// It is handed over.
        Leave = "leave",
        /// It is taken back.
        TakeBack = "take-back",
        /// The person stops it.
        Stop = "stop",
    }
}

/// The page that is kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Kept {
    /// The row beside which it is kept.
    pub row: EntryId,
    /// Its digest.
    pub page: PaperDigest,
    /// When the person agreed, or was shown it.
    pub at: Moment,
}

/// The copy of the person.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Copy {
    /// The row beside which its bytes are kept.
    pub row: EntryId,
    /// Their digest.
    pub plain: PaperDigest,
    /// When they had it.
    pub at: Moment,
}

/// How a report stands.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Standing {
    /// The last row: whoever does something names the one that they looked at.
    pub last: Option<EntryId>,
    /// The version of its text; 0 where nothing is written.
    pub version: u32,
    /// On what it rests, once this version was offered.
    pub offered: Option<RestsOn>,
    /// The row in which the person said "not like this" of this version.
    pub objected: Option<EntryId>,
    /// The page that is kept.
    pub kept: Option<Kept>,
    /// The person's copy of it.
    pub copied: Option<Copy>,
    /// The last copy that the person had, of this version or of one before: it stays theirs.
    pub last_copy: Option<Copy>,
    /// The version in which the person wrote their own words last: from then on they are theirs alone.
    pub own_words_in: Option<u32>,
    /// What left, the first first, each with its row.
    pub left: Vec<(EntryId, Left)>,
    /// Whether it is over: taken back, or stopped.
    pub over: Option<Stage>,
    /// Whether the person was ever offered it: then it is among their own reports.
    pub was_offered: bool,
    /// On what it rested when it was offered last, whatever was written since.
    pub rested: Option<RestsOn>,
    /// When it was written first, and when the last row was.
    pub times: Option<(Moment, Moment)>,
}

impl Standing {
    /// How a report stands after these rows of it, in the order in which they were written.
    pub fn of(rows: &[Row]) -> Self {
        rows.iter().fold(Self::default(), Self::after)
    }

    fn after(mut self, row: &Row) -> Self {
        self.last = Some(row.id);
        let first = self.times.map_or(row.at, |(first, _)| first);
        self.times = Some((first, row.at));
        match row.says {
            Says::Written => {
                self.version = row.version;
                self.offered = None;
                self.answer(None);
            }
            Says::OwnWords => {
                // It is theirs: nobody has to offer it to them.
                self.version = row.version;
                self.own_words_in = Some(row.version);
                self.answer(None);
            }
            Says::Offered { on, page } => {
                self.offered = Some(on);
                self.was_offered = true;
                self.rested = Some(on);
                self.answer(None);
                self.kept = page.map(|page| Kept {
                    row: row.id,
                    page,
                    at: row.at,
                });
            }
            Says::NotLikeThis => {
                let kept = self.kept.filter(|_| self.offered == Some(RestsOn::Basis));
                let copied = self.copied.filter(|_| kept.is_some());
                self.answer(Some(row.id));
                (self.kept, self.copied) = (kept, copied);
            }
            Says::Agreed { page, .. } => {
                self.answer(None);
                self.kept = Some(Kept {
                    row: row.id,
                    page,
                    at: row.at,
                });
            }
            Says::Copied { plain } => {
                let copy = Copy {
                    row: row.id,
                    plain,
                    at: row.at,
                };
                (self.copied, self.last_copy) = (Some(copy), Some(copy));
            }
            Says::Left(left) => self.left.push((row.id, left)),
            Says::TakenBack => self.over = Some(Stage::TakenBack),
            Says::Stopped => self.over = Some(Stage::Stopped),
        }
        self
    }

    /// What was said of the text before, and what came of that, holds no more.
    fn answer(&mut self, objected: Option<EntryId>) {
        self.objected = objected;
        self.kept = None;
        self.copied = None;
    }

    /// How it stands, in one word.
    pub fn stage(&self) -> Stage {
        if let Some(over) = self.over {
            return over;
        }
        if !self.left.is_empty() {
            return Stage::Left;
        }
        match (self.kept, self.copied, self.objected, self.offered) {
            (Some(_), Some(_), ..) => Stage::Ready,
            (_, _, Some(_), _) => Stage::NotLikeThis,
            (Some(_), None, None, Some(RestsOn::Permission)) => Stage::Agreed,
            (.., Some(_)) => Stage::Offered,
            (.., None) => Stage::Writing,
        }
    }

    /// Whether this can be done now.
    ///
    /// # Errors
    /// Where it cannot: what is in the way.
    pub fn may(&self, deed: Deed) -> Result<(), ReportRefusal> {
        use ReportRefusal as R;
        // A copy of what was agreed is the person's, whatever became of the report.
        if self.over.is_some() && deed != Deed::Copy {
            return Err(R::Over);
        }
        let on_a_basis = self.offered == Some(RestsOn::Basis);
        let changes = !matches!(deed, Deed::Copy | Deed::Leave | Deed::Stop);
        if changes && !self.left.is_empty() {
            return Err(R::HasLeft);
        }
        let offered = self.offered.is_some();
        let wrong = match deed {
            Deed::Write | Deed::TakeBack => None,
            Deed::Offer if self.version == 0 => Some(R::NothingWritten),
            // What goes on a basis can be offered anew: its page is kept as it was offered.
            Deed::Offer => (offered && !on_a_basis).then_some(R::AlreadyOffered),
            // The person can stop what they were ever offered, also while it is written anew.
            Deed::Stop if self.rested == Some(RestsOn::Permission) => None,
            _ if !offered => Some(R::NotOffered),
            Deed::OwnWords | Deed::Agree | Deed::Stop if on_a_basis => Some(R::AttendanceOnly),
            Deed::Agree => self.kept.is_some().then_some(R::AlreadyAgreed),
            Deed::Copy | Deed::Leave if self.kept.is_none() => Some(R::NotAgreed),
            Deed::Leave => self.copied.is_none().then_some(R::CopyFirst),
            Deed::OwnWords | Deed::NotLikeThis | Deed::Copy | Deed::Stop => None,
        };
        wrong.map_or(Ok(()), Err)
    }

    /// Whether it was begun, is not over, and did not leave yet.
    pub fn is_on_its_way(&self) -> bool {
        self.version > 0 && self.over.is_none() && self.left.is_empty()
    }

    /// All that can be done now.
    pub fn deeds(&self) -> Vec<Deed> {
        let all = Deed::ALL.iter().copied();
        all.filter(|deed| self.may(*deed).is_ok()).collect()
    }

    /// What left last.
    pub fn left_last(&self) -> Option<&Left> {
        self.left.last().map(|(_, left)| left)
    }
}
