//! What is done around a placement and as somebody leaves.

use crate::domain::hours::today::{Item, Kind};
use crate::domain::ids::EntryId;
use crate::operations::people_book::leaving::checks::{CheckOf, CheckSays};
use crate::ui::app::deeds::office::OfficeDeed;
use crate::ui::app::deeds::office::leaving::LeavingDeed;
use crate::ui::app::update::Update;
use crate::words::say;

impl Update<'_> {
    fn leaving_deed(&mut self, deed: LeavingDeed) {
        self.office_deed(OfficeDeed::Leaving(deed));
    }

    /// What came of asking somebody who left, from the list of what waits.
    pub(super) fn check_of_item(&mut self, item: Item, says: CheckSays) {
        let Kind::AfterLeaving { leaving, point } = item.kind else {
            return;
        };
        self.state.office.worked.listed = Some(item);
        let id = EntryId((self.fresh)());
        self.leaving_deed(LeavingDeed::Check(Box::new(CheckOf {
            id,
            leaving,
            person: item.person,
            point,
            says,
        })));
    }

    pub(super) fn leaving_done(&mut self, deed: &LeavingDeed) {
        let said = match deed {
            LeavingDeed::Check(_) => say!(self.words, "leaving-check-kept"),
            _ => return,
        };
        if self.state.office.worked.listed.is_some() {
            self.back_to_today();
        }
        self.state.office.said = Some(said);
    }
}
