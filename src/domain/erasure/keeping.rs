//! Holds and restrictions: rows that are only added, and how somebody's records stand by them.
//!
//! A legal hold stops erasing and nothing else. Where records are restricted they are kept, shown to nobody
//! but whoever may lift it, and used in no report and no letter.

use super::refusals::ErasureRefusal;
use crate::domain::access::coded;
use crate::domain::free_text::FreeText;
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::time::Moment;

coded! {
    /// What a row says.
    Says {
        /// The records are on hold from now on.
        Held = "held",
        /// They are not any more.
        HoldLifted = "hold-lifted",
        /// The records are restricted from now on.
        Restricted = "restricted",
        /// They are not any more.
        RestrictionLifted = "restriction-lifted",
    }
}

coded! {
    /// Why records are restricted.
    RestrictedFor {
        /// The person says that something in them is wrong.
        SaidToBeWrong = "said-to-be-wrong",
        /// The person does not want them used.
        DoNotUse = "do-not-use",
        /// They are needed for a complaint or a claim.
        ForAClaim = "for-a-claim",
    }
}

/// One row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KeepingRow {
    /// Which.
    pub id: EntryId,
    /// About whose records.
    pub person: PersonId,
    /// What it says.
    pub says: Says,
    /// Why, where it restricts.
    pub because: Option<RestrictedFor>,
    /// What was typed.
    pub words: Option<FreeText>,
    /// Who wrote it.
    pub by: PersonId,
    /// When.
    pub at: Moment,
}

/// How somebody's records stand.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Standing {
    /// The hold that is on them.
    pub held: Option<KeepingRow>,
    /// The restriction that is on them.
    pub restricted: Option<KeepingRow>,
}

/// How the records stand by these rows of one person, which are in their order.
pub fn standing(rows: impl IntoIterator<Item = KeepingRow>) -> Standing {
    let mut standing = Standing::default();
    for row in rows {
        match row.says {
            Says::Held => standing.held = Some(row),
            Says::HoldLifted => standing.held = None,
            Says::Restricted => standing.restricted = Some(row),
            Says::RestrictionLifted => standing.restricted = None,
        }
    }
    standing
}

impl Standing {
    /// Whether this can be said next: nothing is begun twice, and only what is there is lifted.
    ///
    /// # Errors
    /// How it stands already.
    pub const fn check(&self, says: Says) -> Result<(), ErasureRefusal> {
        use ErasureRefusal as R;
        match (says, self.held.is_some(), self.restricted.is_some()) {
            (Says::Held, true, _) => Err(R::OnHoldAlready),
            (Says::HoldLifted, false, _) => Err(R::NotOnHold),
            (Says::Restricted, _, true) => Err(R::RestrictedAlready),
            (Says::RestrictionLifted, _, false) => Err(R::NotRestricted),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn row(says: Says) -> KeepingRow {
        KeepingRow {
            id: EntryId(Uuid::nil()),
            person: PersonId(Uuid::nil()),
            says,
            because: None,
            words: None,
            by: PersonId(Uuid::nil()),
            at: Moment::from_millis(0),
        }
    }

    #[test]
    fn holds_and_restrictions_come_and_go_by_themselves() {
        use Says::{Held, HoldLifted, Restricted, RestrictionLifted};
        let stands = |says: &[Says]| {
            let standing = standing(says.iter().copied().map(row));
            (standing.held.is_some(), standing.restricted.is_some())
        };
        assert_eq!(stands(&[]), (false, false));
        assert_eq!(stands(&[Held, Restricted]), (true, true));
        assert_eq!(stands(&[Held, Restricted, HoldLifted]), (false, true));
        assert_eq!(stands(&[Restricted, RestrictionLifted]), (false, false));
        assert_eq!(stands(&[Held, HoldLifted, Held]), (true, false));
    }

    #[test]
    fn nothing_is_begun_twice_and_only_what_is_there_is_lifted() {
        use ErasureRefusal as R;
        let none = Standing::default();
        assert_eq!(none.check(Says::HoldLifted), Err(R::NotOnHold));
        assert_eq!(none.check(Says::RestrictionLifted), Err(R::NotRestricted));
        assert_eq!(none.check(Says::Held), Ok(()));
        let both = standing([row(Says::Held), row(Says::Restricted)]);
        assert_eq!(both.check(Says::Held), Err(R::OnHoldAlready));
        assert_eq!(both.check(Says::Restricted), Err(R::RestrictedAlready));
        assert_eq!(both.check(Says::HoldLifted), Ok(()));
        assert_eq!(both.check(Says::RestrictionLifted), Ok(()));
    }
}
