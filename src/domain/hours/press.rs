//! What is pressed at the counter, as the shop book keeps it.
//!
//! Of the time itself the counter knows neither the kind nor the placement: both are decided where the
//! placements are. A press becomes a [`Row`] when somebody says them.

use serde::{Deserialize, Serialize};

use super::rows::{Going, How, Row, Says, TimeKind, Touch};
use crate::domain::access::coded;
use crate::domain::ids::{EntryId, PersonId, PlacementId, ShopId, TillId};
use crate::domain::time::Moment;

coded! {
    /// Which sort of press.
    PressKind {
        /// "I'm here".
        Arrived = "arrived",
        /// "Break".
        BreakBegan = "break-began",
        /// "Back".
        Back = "back",
        /// "Still here?" answered with yes.
        StillHere = "still-here",
        /// "I'm off".
        Left = "left",
    }
}

coded! {
    /// How a press came to be written, without its reason.
    Way {
        /// By the person.
        AtTheCounter = "at-the-counter",
        /// By a supervisor at once, for them.
        BySupervisor = "by-supervisor",
        /// Later.
        Later = "later",
    }
}

impl Way {
    /// Of how it was.
    pub const fn of(how: &How) -> Self {
        match how {
            How::AtTheCounter => Self::AtTheCounter,
            How::BySupervisor => Self::BySupervisor,
            How::Later(_) => Self::Later,
        }
    }
}

/// What was pressed. A sitting is known by the press that opened it, a break by the one that began it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Pressed {
    /// "I'm here".
    Arrived,
    /// "Break".
    BreakBegan {
        /// In which sitting.
        sitting: EntryId,
        /// Staying in or going out.
        going: Going,
    },
    /// "Back".
    Back {
        /// From which break.
        after: EntryId,
    },
    /// Still here.
    StillHere {
        /// In which sitting.
        sitting: EntryId,
    },
    /// "I'm off".
    Left {
        /// From which sitting.
        sitting: EntryId,
    },
}

impl Pressed {
    /// Reads it back from what a book keeps of it; nothing where the parts do not belong together.
    pub fn of(kind: PressKind, points_at: Option<EntryId>, going: Option<Going>) -> Option<Self> {
        Some(match (kind, points_at, going) {
            (PressKind::Arrived, None, None) => Self::Arrived,
            (PressKind::BreakBegan, Some(sitting), Some(going)) => {
                Self::BreakBegan { sitting, going }
            }
            (PressKind::Back, Some(after), None) => Self::Back { after },
            (PressKind::StillHere, Some(sitting), None) => Self::StillHere { sitting },
            (PressKind::Left, Some(sitting), None) => Self::Left { sitting },
            _ => return None,
        })
    }

    /// Which sort.
    pub const fn kind(self) -> PressKind {
        match self {
            Self::Arrived => PressKind::Arrived,
            Self::BreakBegan { .. } => PressKind::BreakBegan,
            Self::Back { .. } => PressKind::Back,
            Self::StillHere { .. } => PressKind::StillHere,
            Self::Left { .. } => PressKind::Left,
        }
    }

    /// The press that it points back at.
    pub const fn points_at(self) -> Option<EntryId> {
        match self {
            Self::Arrived => None,
            Self::Back { after } => Some(after),
            Self::BreakBegan { sitting, .. }
            | Self::StillHere { sitting }
            | Self::Left { sitting } => Some(sitting),
        }
    }

    /// Staying in or going out, where it is a break.
    pub const fn going(self) -> Option<Going> {
        match self {
            Self::BreakBegan { going, .. } => Some(going),
            _ => None,
        }
    }
}

/// One press.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Press {
    /// Which; the same id again is the same press.
    pub id: EntryId,
    /// Whose time it is.
    pub person: PersonId,
    /// Where it was pressed.
    pub shop: ShopId,
    /// What.
    pub what: Pressed,
    /// From when it counts.
    pub at: Moment,
    /// How it came to be written.
    pub how: How,
    /// Who wrote it.
    pub by: PersonId,
    /// When.
    pub written_at: Moment,
}

impl Press {
    /// As a row of the attendance ledger: the kind of time and the placement are said here, and matter
    /// only where it is an arrival.
    pub fn row(&self, seq: i64, kind: TimeKind, placement: Option<PlacementId>) -> Row {
        let at = self.at;
        let touch = match self.what {
            Pressed::Arrived => Touch::Arrived {
                at,
                shop: self.shop,
                kind,
                placement,
            },
            Pressed::BreakBegan { sitting, going } => Touch::BreakBegan { sitting, at, going },
            Pressed::Back { after } => Touch::Back { after, at },
            Pressed::StillHere { sitting } => Touch::StillHere { sitting, at },
            Pressed::Left { sitting } => Touch::Left { sitting, at },
        };
        Row {
            id: self.id,
            person: self.person,
            seq,
            written_at: self.written_at,
            by: self.by,
            says: Says::Pressed {
                touch,
                how: self.how.clone(),
            },
        }
    }
}

/// A press with its place in the shop book, for a letter.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct StoredPress {
    /// Which till wrote it.
    pub till: TillId,
    /// Its number among what that till wrote.
    pub seq: i64,
    /// What was pressed.
    pub press: Press,
}

impl StoredPress {
    /// As a row; see [`Press::row`].
    pub fn row(&self, kind: TimeKind, placement: Option<PlacementId>) -> Row {
        self.press.row(self.seq, kind, placement)
    }
}
