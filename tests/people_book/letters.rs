//! Letters between the books: in any order, twice, late or lost, both end as if each had come at once.

mod cards;
mod presses;
mod settled;

use pathway_till::domain::ids::EntryId;
use proptest::prelude::ProptestConfig;
use uuid::Uuid;

pub(super) fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn id(n: usize) -> EntryId {
    EntryId(Uuid::from_u128(
        0xF00D_0000 + u128::try_from(n).expect("small"),
    ))
}
