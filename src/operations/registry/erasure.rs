//! Samples of what is done about erasing.

use super::{Entry, entry};
use crate::domain::access::Role;
use crate::domain::erasure::letter::ErasureLetter;
use crate::domain::erasure::retention::{Period, Periods};
use crate::domain::erasure::{Kind, Why};
use crate::domain::ids::EntryId;
use crate::domain::time::Moment;
use crate::operations::erasure::{EraseVisitors, SetPeriods, TakeErasure};
use crate::operations::perform;
use crate::operations::scene::Stage;

/// All of them.
pub(super) fn entries() -> Vec<Entry> {
    entries![
        TakeErasure, Closed, |scene, _book, _env| ErasureLetter {
            id: EntryId(scene.fresh[0]), person: scene.person(Role::Volunteer)?, number: 1,
            kind: Kind::Deleted, why: Why::TheyAsked, by: scene.person(Role::Manager)?,
            at: Moment::from_millis(1_786_000_000_000),
        };
        SetPeriods, Closed, |_scene, _book, _env| Periods::default().with(Period::Visitors, 30);
        EraseVisitors, OnSite, |scene, _book, _env| EntryId(scene.fresh[0]);
    ]
}
