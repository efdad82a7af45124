//! How a referral stands: read from its rows, and which status can come next.

use chrono::NaiveDate;

use super::refusals::ReferralRefusal;
use super::{DeclineReason, Row, Says, Status};
use crate::domain::Refusal;
use crate::domain::ids::{EntryId, PlacementId};

/// A status that holds, with its day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Dated {
    /// The row that says it; none for the day it came, which the referral itself says.
    pub row: Option<EntryId>,
    /// Which.
    pub status: Status,
    /// From when on.
    pub on: NaiveDate,
    /// Why they cannot come, where they cannot.
    pub reason: Option<DeclineReason>,
    /// The placement that began, where one did.
    pub placement: Option<PlacementId>,
}

/// How a referral stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Standing {
    /// What became of it, the oldest first; what was taken back is not among it. The first is always the
    /// day it came.
    first: Dated,
    later: Vec<Dated>,
}

/// A status that somebody wants to write down.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Wish {
    /// Which.
    pub status: Status,
    /// From when on.
    pub on: NaiveDate,
    /// Why they cannot come.
    pub reason: Option<DeclineReason>,
    /// The placement that began.
    pub placement: Option<PlacementId>,
}

impl Status {
    /// What can come next.
    pub const fn next(self) -> &'static [Self] {
        use Status as S;
        match self {
            S::Received => &[
                S::Acknowledged,
                S::MoreInformation,
                S::Accepted,
                S::Declined,
                S::Signposted,
                S::DidNotStart,
            ],
            S::Acknowledged | S::MoreInformation => &[
                S::MoreInformation,
                S::Accepted,
                S::Declined,
                S::Signposted,
                S::DidNotStart,
            ],
            S::Accepted => &[S::Waiting, S::Started, S::DidNotStart],
            S::Waiting => &[S::Started, S::Signposted, S::DidNotStart],
            S::Declined | S::Signposted | S::Started | S::DidNotStart => &[],
        }
    }

    /// Whether somebody still has to do something about it.
    pub const fn is_open(self) -> bool {
        !self.next().is_empty()
    }

    /// Whether the person waits for a place.
    pub const fn waits(self) -> bool {
        matches!(self, Self::Accepted | Self::Waiting)
    }
}

/// How a referral that came on this day stands by its rows, which are in their order. The last status can
/// be taken back, then the one before it.
pub fn standing(received: NaiveDate, rows: &[Row]) -> Standing {
    let mut later: Vec<Dated> = Vec::new();
    for row in rows {
        match row.says {
            Says::Became {
                status,
                on,
                reason,
                placement,
            } => later.push(Dated {
                row: Some(row.id),
                status,
                on,
                reason,
                placement,
            }),
            Says::TakenBack { of } => later.retain(|dated| dated.row != Some(of)),
        }
    }
    Standing {
        first: Dated {
            row: None,
            status: Status::Received,
            on: received,
            reason: None,
            placement: None,
        },
        later,
    }
}

impl Standing {
    /// What became of it, the oldest first.
    pub fn history(&self) -> impl DoubleEndedIterator<Item = &Dated> {
        std::iter::once(&self.first).chain(&self.later)
    }

    /// How it is now.
    pub fn now(&self) -> &Dated {
        self.later.last().unwrap_or(&self.first)
    }

    /// The day from which it first had this status.
    pub fn since(&self, status: Status) -> Option<NaiveDate> {
        let mut history = self.history();
        history.find(|d| d.status == status).map(|d| d.on)
    }

    /// The placement that began of it.
    pub fn placement(&self) -> Option<PlacementId> {
        self.now().placement
    }

    /// Whether this status can come next.
    ///
    /// # Errors
    /// One that cannot; a day before the last status, or one that is not there yet; a placement or a reason
    /// that is missing, or has no place there.
    pub fn check(&self, wish: &Wish, today: NaiveDate) -> Result<(), Refusal> {
        let now = self.now();
        if !now.status.next().contains(&wish.status) {
            return Err(ReferralRefusal::NotNext.into());
        }
        if wish.on < now.on {
            return Err(ReferralRefusal::DayBefore { last: now.on }.into());
        }
        if wish.on > today {
            return Err(ReferralRefusal::DayAhead.into());
        }
        match (wish.status, wish.reason) {
            (Status::Declined, None) => return Err(ReferralRefusal::ReasonMissing.into()),
            (Status::Declined, Some(_)) | (_, None) => {}
            (_, Some(_)) => return Err(ReferralRefusal::NotNext.into()),
        }
        match (wish.status, wish.placement) {
            (Status::Started, None) => Err(ReferralRefusal::PlacementMissing.into()),
            (Status::Started, Some(_)) | (_, None) => Ok(()),
            (_, Some(_)) => Err(ReferralRefusal::NotNext.into()),
        }
    }

    /// Whether this row can be taken back: it is the last that holds.
    ///
    /// # Errors
    /// Where it is not.
    pub fn check_taking_back(&self, of: EntryId) -> Result<(), Refusal> {
        if self.now().row == Some(of) {
            Ok(())
        } else {
            Err(ReferralRefusal::ReferralChanged.into())
        }
    }
}
