//! The attendance ledger: rows that are only ever added (`facts/training.md`, Records: Attendance).

use serde::{Deserialize, Serialize};

use crate::domain::Refusal;
use crate::domain::access::coded;
use crate::domain::free_text::FreeText;
use crate::domain::hours::days::london_day;
use crate::domain::ids::{EntryId, PersonId, PlacementId, ShopId};
use crate::domain::time::Moment;

coded! {
    /// What the time is for.
    TimeKind {
        /// A placement.
        Training = "training",
        /// Work for pay; the only kind that the prompt about sixteen hours counts.
        PaidWork = "paid-work",
        /// Helping out.
        Volunteering = "volunteering",
    }
}

coded! {
    /// What "Break" asks, for the fire list.
    Going {
        /// Still in the building.
        StayingIn = "staying-in",
        /// Out of the building.
        GoingOut = "going-out",
    }
}

coded! {
    /// Why a row puts something right. None of them blames.
    Reason {
        /// It was not pressed at the time.
        NotPressed = "not-pressed",
        /// It was pressed twice.
        PressedTwice = "pressed-twice",
        /// The time was another.
        OtherTime = "other-time",
        /// It was another kind of time, another shop or another placement.
        OtherKind = "other-kind",
        /// It was somebody else.
        OtherPerson = "other-person",
        /// The machine was off or did not work.
        MachineOff = "machine-off",
        /// The person said so, in their own words.
        PersonSaid = "person-said",
        /// Something else, in words.
        Other = "other",
    }
}

/// A reason, and words where it takes words. Who gave it stands in the row.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Why {
    reason: Reason,
    words: Option<FreeText>,
}

impl Why {
    /// A reason and what was typed beside it; [`Reason::Other`] and [`Reason::PersonSaid`] need words.
    pub fn new(reason: Reason, typed: &str) -> Result<Self, Refusal> {
        let words = match typed.trim() {
            "" => None,
            typed => Some(FreeText::new(typed)?),
        };
        if words.is_none() && matches!(reason, Reason::Other | Reason::PersonSaid) {
            return Err(Refusal::ReasonMissing);
        }
        Ok(Self { reason, words })
    }

    /// The same without its words, which were erased or stay in another table.
    pub const fn without_words(reason: Reason) -> Self {
        Self {
            reason,
            words: None,
        }
    }

    /// The reason.
    pub const fn reason(&self) -> Reason {
        self.reason
    }

    /// What was typed beside it.
    pub fn words(&self) -> Option<&str> {
        self.words.as_ref().map(FreeText::as_str)
    }
}

/// One press, with the instant from which it counts.
///
/// A sitting is known by the id of the row that opened it; later presses point back at it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Touch {
    /// "I'm here". After two misses a supervisor does it, and `at` is the first try.
    Arrived {
        /// From when it counts.
        at: Moment,
        /// Where.
        shop: ShopId,
        /// What for.
        kind: TimeKind,
        /// The placement that it belongs to, where it belongs to one.
        placement: Option<PlacementId>,
    },
    /// "Break".
    BreakBegan {
        /// The row that opened the sitting.
        sitting: EntryId,
        /// When.
        at: Moment,
        /// Staying in or going out.
        going: Going,
    },
    /// "Back".
    Back {
        /// The row that began the break.
        after: EntryId,
        /// When.
        at: Moment,
    },
    /// "Still here?" was answered with yes. It counts no minutes; it confirms for the fire list.
    StillHere {
        /// The row that opened the sitting.
        sitting: EntryId,
        /// When.
        at: Moment,
    },
    /// "I'm off".
    Left {
        /// The row that opened the sitting.
        sitting: EntryId,
        /// When.
        at: Moment,
    },
}

impl Touch {
    /// From when it counts.
    pub const fn at(&self) -> Moment {
        match self {
            Self::Arrived { at, .. }
            | Self::BreakBegan { at, .. }
            | Self::Back { at, .. }
            | Self::StillHere { at, .. }
            | Self::Left { at, .. } => *at,
        }
    }

    /// The same press at another instant.
    #[must_use]
    pub const fn moved_to(self, to: Moment) -> Self {
        let mut moved = self;
        match &mut moved {
            Self::Arrived { at, .. }
            | Self::BreakBegan { at, .. }
            | Self::Back { at, .. }
            | Self::StillHere { at, .. }
            | Self::Left { at, .. } => *at = to,
        }
        moved
    }

    /// The row that it points back at.
    pub const fn points_at(&self) -> Option<EntryId> {
        match self {
            Self::Arrived { .. } => None,
            Self::Back { after, .. } => Some(*after),
            Self::BreakBegan { sitting, .. }
            | Self::StillHere { sitting, .. }
            | Self::Left { sitting, .. } => Some(*sitting),
        }
    }

    /// Whether the other can stand in its place: the same sort of press, of the same sitting.
    pub fn can_be_put_right_by(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
            && self.points_at() == other.points_at()
    }
}

/// How a press came to be written.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum How {
    /// By the person, at the counter.
    AtTheCounter,
    /// By a supervisor at once, after two misses.
    BySupervisor,
    /// By somebody later, for this reason.
    Later(Why),
}

/// What stands in the place of an earlier row.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Put {
    /// This press.
    Instead(Touch),
    /// Nothing: a press is taken out; of a correction, that what it had put right holds again.
    TakenBack,
}

/// What a row says.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Says {
    /// Something was pressed.
    Pressed {
        /// What.
        touch: Touch,
        /// How it came to be written.
        how: How,
    },
    /// An earlier row is put right; it may be a correction itself.
    PutRight {
        /// Which row.
        of: EntryId,
        /// What holds instead.
        put: Put,
        /// Why.
        why: Why,
    },
}

/// One row of the ledger.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Row {
    /// Which; the same id again is the same row.
    pub id: EntryId,
    /// Whose time it is.
    pub person: PersonId,
    /// Its place in the book that it is read from: what puts something right comes after it.
    pub seq: i64,
    /// When it was written, which is not from when it counts.
    pub written_at: Moment,
    /// Who wrote it.
    pub by: PersonId,
    /// What it says.
    pub says: Says,
}

/// After so many misses: "A supervisor will sign you in" (`facts/training.md`, Hours).
pub const MISSES: u32 = 2;

/// For so many minutes the first of them counts.
const MISSES_COUNT_FOR: i64 = 30;

/// Tries to sign in that did not work, before one that does.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Misses {
    first: Option<Moment>,
    count: u32,
}

impl Misses {
    /// So many since then, as they were kept.
    pub const fn kept(first: Moment, count: u32) -> Self {
        Self {
            first: Some(first),
            count,
        }
    }

    /// The first of them, where there is one, and how many there were.
    pub const fn parts(self) -> (Option<Moment>, u32) {
        (self.first, self.count)
    }

    /// Those that began lately, on the day of this instant: whoever stands at the till and cannot get in
    /// finds somebody within half an hour, and an earlier miss says nothing about an arrival now.
    #[must_use]
    pub fn lately(self, now: Moment) -> Self {
        let counts = |first: Moment| {
            first <= now
                && now <= first.plus_minutes(MISSES_COUNT_FOR)
                && london_day(first) == london_day(now)
        };
        if self.first.is_some_and(counts) {
            self
        } else {
            Self::default()
        }
    }

    /// One more.
    #[must_use]
    pub fn and_one(self, at: Moment) -> Self {
        Self {
            first: self.first.or(Some(at)),
            count: self.count.saturating_add(1),
        }
    }

    /// Whether a supervisor signs them in now.
    pub const fn supervisor_signs_in(self) -> bool {
        self.count >= MISSES
    }

    /// From when an arrival at this instant counts: from the first try, where it was lately.
    pub fn counts_from(self, now: Moment) -> Moment {
        self.lately(now).first.unwrap_or(now)
    }
}
