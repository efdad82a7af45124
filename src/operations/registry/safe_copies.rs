//! Samples of safe copies.

use super::{Entry, entry};
use crate::domain::ids::EntryId;
use crate::domain::safe_copies::WhichBook;
use crate::domain::time::Moment;
use crate::operations::perform;
use crate::operations::safe_copies::{
    AllowPuttingBack, BeginAgain, BeginningAgain, ChooseCopyFolders, ChosenFolder, CopyWent,
    NoteCopies,
};
use crate::operations::scene::Stage;
use crate::store::safe_copies::PutBackMark;

pub(super) fn entries() -> Vec<Entry> {
    entries![
        ChooseCopyFolders, Closed, |_scene, _book, _env| vec![ChosenFolder {
            path: "/media/blue-stick".into(), away: true,
        }];
        NoteCopies, Closed, |_scene, _book, _env| vec![CopyWent {
            into: None, which: WhichBook::Shop, went: Ok(Moment::from_millis(1_780_000_000_000)),
        }];
        AllowPuttingBack, Closed, |_scene, _book, _env| ();
        BeginAgain, Open, |scene, _book, _env| BeginningAgain {
            mark: PutBackMark {
                id: EntryId(scene.fresh[0]),
                at: Moment::from_millis(1_780_000_060_000),
                made_at: Moment::from_millis(1_780_000_000_000),
                heads: Vec::new(), by: None, series: Vec::new(),
            },
            seen: vec!["S1B".into()], places: None, erased: Vec::new(),
        };
    ]
}
