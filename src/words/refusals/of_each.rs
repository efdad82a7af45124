//! One refusal of each kind of the areas, for the test of all refusals.

use super::{
    of_contacts, of_leaving, of_referrals, of_reports, of_safe_copies, of_sharing, of_support,
};
use crate::domain::Refusal as R;

pub(super) fn all() -> Vec<R> {
    let mut all: Vec<R> = of_referrals::all().into_iter().map(R::Referral).collect();
    all.extend(of_sharing::all().into_iter().map(R::Sharing));
    all.extend(of_reports::all().into_iter().map(R::Report));
    all.extend(of_support::all().into_iter().map(R::Support));
    all.extend(of_safe_copies::all().into_iter().map(R::SafeCopy));
    all.extend(of_contacts::all().into_iter().map(R::Contact));
    all.extend(of_leaving::all().into_iter().map(R::Leaving));
    all
}
