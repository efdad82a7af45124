//! The people book: who may what in it, what a crash leaves, letters, keys, and what never leaves it.

use pathway_till::operations::Stop;

use crate::support::Both;

mod around;
mod checks;
mod contacts;
mod erasure;
mod keys;
mod leaving;
mod left;
mod letters;
mod live;
mod privacy;
mod referrals;
mod refusals;
mod reports;
mod sharing;
mod skills;
mod sweeps;

/// What comes of it is this refusal, and both books say what they said before.
#[track_caller]
fn refused<T: std::fmt::Debug>(
    both: &mut Both,
    refusal: impl Into<Stop>,
    deed: impl FnOnce(&mut Both) -> Result<T, Stop>,
) {
    let before = both.dumps();
    let done = deed(both);
    assert_eq!(done.err(), Some(refusal.into()));
    assert!(both.dumps() == before, "a refusal wrote");
}
