//! What may go to whom on a day: the one function that everything asks.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::rows::{Basis, Given, How, Purpose, Says, Section, SharingRow};
use crate::domain::ids::{EntryId, RecipientId};
use crate::domain::recipients::Recipient;

/// On what it rests.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Ground {
    /// The person's permission.
    Permission {
        /// The row.
        row: EntryId,
        /// What for.
        purpose: Purpose,
        /// How it was given.
        how: How,
    },
    /// A manager's basis.
    Basis {
        /// The row.
        row: EntryId,
        /// Which.
        basis: Basis,
    },
}

/// What may go to a recipient.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Allowed {
    /// The sections; never none.
    pub sections: BTreeSet<Section>,
    /// On what it rests.
    pub ground: Ground,
    /// The day on which it was written, in London.
    pub since: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
}

impl Allowed {
    /// The row on which it rests.
    pub const fn row(&self) -> EntryId {
        match self.ground {
            Ground::Permission { row, .. } | Ground::Basis { row, .. } => row,
        }
    }

    /// Whether it may be said when they call, not only written.
    pub const fn on_the_telephone(&self) -> bool {
        matches!(
            self.ground,
            Ground::Permission {
                purpose: Purpose::ReportsAndCalls,
                ..
            }
        )
    }
}

/// What may go to this recipient on this day, from all rows of one person; `None`: nothing, and nobody
/// who asks learns why.
///
/// To whoever can sanction permission is no ground: only a manager's basis is, and then attendance alone,
/// without its weeks. A permission given before it became known that they can sanction counts no more.
pub fn allowed(rows: &[SharingRow], recipient: &Recipient, day: NaiveDate) -> Option<Allowed> {
    if recipient.can_sanction() {
        by_basis(rows, recipient.id, day)
    } else {
        by_permission(rows, recipient.id, day)
    }
}

fn last(
    rows: &[SharingRow],
    recipient: RecipientId,
    of_kind: impl Fn(&Says) -> bool,
) -> Option<&SharingRow> {
    rows.iter()
        .filter(|row| row.recipient == recipient && of_kind(&row.says))
        .max_by_key(|row| row.seq)
}

fn by_basis(rows: &[SharingRow], recipient: RecipientId, day: NaiveDate) -> Option<Allowed> {
    let of_basis = |says: &Says| matches!(says, Says::Basis { .. } | Says::BasisEnded);
    let row = last(rows, recipient, of_basis)?;
    let Says::Basis { basis, until, .. } = &row.says else {
        return None;
    };
    (day <= *until).then(|| Allowed {
        sections: BTreeSet::from([Section::TakingPart]),
        ground: Ground::Basis {
            row: row.id,
            basis: *basis,
        },
        since: crate::domain::hours::days::london_day(row.at),
        until: *until,
    })
}

fn by_permission(rows: &[SharingRow], recipient: RecipientId, day: NaiveDate) -> Option<Allowed> {
    let row = given_last(rows, recipient)?;
    let Says::Given(given) = &row.says else {
        return None;
    };
    let counts = day <= given.until && row.by == row.person && !given.sections.is_empty();
    counts.then(|| Allowed {
        sections: given.sections.clone(),
        ground: Ground::Permission {
            row: row.id,
            purpose: given.purpose,
            how: given.how.clone(),
        },
        since: crate::domain::hours::days::london_day(row.at),
        until: given.until,
    })
}

fn given_last(rows: &[SharingRow], recipient: RecipientId) -> Option<&SharingRow> {
    let of_permission = |says: &Says| matches!(says, Says::Given(_) | Says::Withdrawn);
    last(rows, recipient, of_permission)
}

/// What the person gave last to this recipient and did not withdraw, over or not: what their own page
/// begins with. For nobody else's eyes.
pub fn own_last(rows: &[SharingRow], recipient: RecipientId) -> Option<&Given> {
    match &given_last(rows, recipient)?.says {
        Says::Given(given) => Some(given),
        _ => None,
    }
}
