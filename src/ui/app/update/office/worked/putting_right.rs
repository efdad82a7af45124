//! Putting a sitting right, or saying what was different in it.

use chrono::NaiveDate;

use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::hours::changes::{WantedSitting, changes, taken_out};
use crate::domain::hours::proposals::NewRow;
use crate::domain::hours::rows::Why;
use crate::domain::hours::sitting_entry::{Unclear, read};
use crate::domain::hours::{Days, TimeKind, fold};
use crate::domain::ids::{EntryId, PersonId, PlacementId, ShopId};
use crate::operations::people_book::attendance::Correction;
use crate::operations::people_book::proposals::Wish;
use crate::ui::Route;
use crate::ui::app::deeds::office::OfficeDeed;
use crate::ui::app::deeds::office::worked::{LoadedPerson, WorkedDeed};
use crate::ui::app::update::Update;
use crate::ui::screens::put_right::{Action, Draft, Stage};
use crate::ui::widgets::whose::Whose;
use crate::words::say;

impl Update<'_> {
    pub(super) fn begin_putting_right(&mut self, sitting: EntryId) {
        let worked = self.worked();
        let found = worked
            .person
            .as_ref()
            .and_then(|of| of.week.sitting(sitting));
        let Some(found) = found.cloned() else {
            self.say_refusal(&Refusal::HoursChanged);
            self.state.route = Route::PersonHours;
            return;
        };
        worked.put_right_day = found.day;
        worked.put_right = Draft::of(&found);
        self.state.route = Route::PutRight;
    }

    pub(super) fn begin_adding(&mut self, day: NaiveDate) {
        let worked = self.worked();
        worked.put_right_day = day;
        worked.put_right = Draft::new();
        self.state.route = Route::PutRight;
    }

    pub(super) fn on_put_right(&mut self, action: Action) {
        match action {
            Action::Back => self.leave_part(),
            Action::PutOff => self.put_listed_off(),
            Action::Next => {
                if self.wanted().is_some() {
                    let draft = &mut self.state.office.worked.put_right;
                    draft.page = 0;
                    draft.stage = match self.state.office.worked.whose {
                        Whose::Theirs => Stage::Why,
                        Whose::Mine => Stage::Words,
                    };
                }
            }
            Action::PutRight => self.write_put_right(),
            Action::Send => self.send_proposal(),
        }
    }

    /// What was typed, where all is clear; where not, its field says so.
    fn wanted(&mut self) -> Option<WantedSitting> {
        let now = self.state.now;
        let worked = &self.state.office.worked;
        let of = worked.person.as_ref()?;
        let day = worked.put_right_day;
        let draft = &worked.put_right;
        let what_for = match &draft.before {
            Some(before) => (before.shop, before.kind, before.placement),
            None => self.what_for(of, day),
        };
        let typed = draft.typed(day, what_for);
        let before = draft.before.as_ref().map(|sitting| sitting.id);
        let span = Days::new(day.pred_opt().unwrap_or(day), day.succ_opt().unwrap_or(day));
        let folded = span
            .and_then(|span| Ok(fold(of.week.person, span, &of.kept.rows)?))
            .map(|folded| folded.sittings);
        let read: Result<WantedSitting, Unclear> = match folded {
            Ok(others) => read(&typed, before, &others, now),
            Err(refusal) => {
                self.say_refusal(&refusal);
                return None;
            }
        };
        match read {
            Ok(wanted) => Some(wanted),
            Err(unclear) => {
                self.worked().put_right.say(unclear);
                None
            }
        }
    }

    /// Where a time that nobody pressed was, and what for: by the placement of that day, else by what the
    /// person is in this shop.
    fn what_for(
        &self,
        of: &LoadedPerson,
        day: NaiveDate,
    ) -> (ShopId, TimeKind, Option<PlacementId>) {
        let here = self.state.shop.id;
        let going = of.kept.placements.iter().filter(|p| p.goes_on(day));
        if let Some(placement) = going.min_by_key(|p| (p.shop != here, p.id)) {
            return (placement.shop, placement.kind, Some(placement.id));
        }
        let may = |capability| {
            let person = self.state.person(of.week.person);
            person.is_some_and(|p| p.rights.may(capability, here, day))
        };
        let kind = if may(Capability::KeepHours) {
            TimeKind::PaidWork
        } else if may(Capability::HalfPrice) {
            TimeKind::Volunteering
        } else {
            TimeKind::Training
        };
        (here, kind, None)
    }

    /// The rows that what is wanted takes; none where something is unclear.
    fn rows_wanted(&mut self) -> Option<(PersonId, Vec<NewRow>)> {
        let taking_out = self.state.office.worked.put_right.taking_out;
        let wanted = if taking_out {
            None
        } else {
            Some(self.wanted()?)
        };
        let worked = &self.state.office.worked;
        let of = worked.person.as_ref()?;
        let before = worked.put_right.before.as_ref();
        let mut fresh = || EntryId((self.fresh)());
        let rows = match (wanted, before) {
            (Some(wanted), before) => changes(before, &wanted, &of.kept.rows, &mut fresh),
            (None, Some(before)) => taken_out(before, &of.kept.rows, &mut fresh),
            (None, None) => Vec::new(),
        };
        Some((of.week.person, rows))
    }

    fn write_put_right(&mut self) {
        let Some((person, rows)) = self.rows_wanted() else {
            return;
        };
        if rows.is_empty() {
            self.nothing_changed();
            return;
        }
        let draft = &self.state.office.worked.put_right;
        let Some(reason) = draft.reason else { return };
        match Why::new(reason, &draft.words.typed) {
            Ok(why) => {
                let correction = Correction { person, rows, why };
                self.office_deed(OfficeDeed::Worked(WorkedDeed::PutRight(correction)));
            }
            Err(refusal) => self.worked().put_right.words.refuse(refusal),
        }
    }

    fn send_proposal(&mut self) {
        let only_words = self.state.office.worked.put_right.only_words;
        let changes = if only_words {
            Vec::new()
        } else {
            match self.rows_wanted() {
                Some((_, rows)) => rows,
                None => return,
            }
        };
        let worked = &mut self.state.office.worked;
        let Some(words) = worked.put_right.words.words() else {
            return;
        };
        let wish = Wish {
            id: EntryId((self.fresh)()),
            day: worked.put_right_day,
            about: worked.put_right.before.as_ref().map(|sitting| sitting.id),
            words,
            changes,
        };
        self.office_deed(OfficeDeed::Worked(WorkedDeed::Propose(wish)));
    }

    /// What was typed says what stands there.
    fn nothing_changed(&mut self) {
        let said = say!(self.words, "putright-nothing-changed");
        self.leave_part();
        self.state.office.said = Some(said);
    }
}
