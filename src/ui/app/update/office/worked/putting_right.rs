//! Putting a sitting right, or saying what was different in it.

use chrono::NaiveDate;

use crate::domain::Refusal;
use crate::domain::hours::changes::{WantedSitting, put_right, taken_out};
use crate::domain::hours::entry::read_clock;
use crate::domain::hours::local_time::first_on_the_clock;
use crate::domain::hours::placement::belongs_to_kind;
use crate::domain::hours::proposals::NewRow;
use crate::domain::hours::rows::{Reason, Why};
use crate::domain::hours::sitting_entry::{Unclear, read};
use crate::domain::hours::today::Item;
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

/// On the list of today it is known already why: nobody pressed at the time. It can be said otherwise.
fn reason_of(listed: Option<Item>) -> Option<Reason> {
    listed.map(|_| Reason::NotPressed)
}

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
        worked.put_right.reason = reason_of(worked.listed);
        self.state.route = Route::PutRight;
    }

    pub(super) fn begin_adding(&mut self, day: NaiveDate) {
        let worked = self.worked();
        worked.put_right_day = day;
        worked.put_right = Draft::new();
        worked.put_right.reason = reason_of(worked.listed);
        self.state.route = Route::PutRight;
    }

    pub(super) fn on_put_right(&mut self, action: Action) {
        match action {
            Action::Back => self.leave_part(),
            Action::PutOff => self.put_listed_off(),
            Action::Next => self.on_from_times(),
            Action::TakeOut => {
                self.worked().put_right.taking_out = true;
                self.on_from_times();
            }
            Action::PutRight => self.write_put_right(),
            Action::Send => self.send_proposal(),
        }
    }

    /// All is typed: where it is clear, it is asked why, and looked at before it is written.
    fn on_from_times(&mut self) {
        let Some((_, rows)) = self.rows_wanted() else {
            return;
        };
        let theirs = self.state.office.worked.whose == Whose::Theirs;
        if rows.is_empty() && theirs {
            self.nothing_changed();
            return;
        }
        let draft = &mut self.worked().put_right;
        draft.rows = rows;
        draft.page = 0;
        draft.stage = match draft.reason {
            _ if !theirs => Stage::Words,
            None => Stage::Why,
            Some(_) => Stage::Check,
        };
    }

    /// What was typed, where all is clear; where not, its field says so.
    fn wanted(&mut self) -> Option<WantedSitting> {
        let now = self.state.now;
        let worked = &self.state.office.worked;
        let of = worked.person.as_ref()?;
        let draft = &worked.put_right;
        let day = draft.day.unwrap_or(worked.put_right_day);
        let what_for = self.what_is_wanted(of);
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

    /// Where the time was and what for, as it stands or is to stand. Another day, shop or kind may be of
    /// another placement, or of none.
    fn what_is_wanted(&self, of: &LoadedPerson) -> (ShopId, TimeKind, Option<PlacementId>) {
        let worked = &self.state.office.worked;
        let draft = &worked.put_right;
        let day = draft.day.unwrap_or(worked.put_right_day);
        let (shop, kind, placement) = match &draft.before {
            Some(before) => (before.shop, before.kind, before.placement),
            None => self.state.usual_time(of, day),
        };
        if draft.day.is_none() && draft.shop.is_none() && draft.kind.is_none() {
            return (shop, kind, placement);
        }
        let (shop, kind) = (draft.shop.unwrap_or(shop), draft.kind.unwrap_or(kind));
        let person = of.week.person;
        let minute = read_clock(&draft.came.typed).unwrap_or_default();
        let at = first_on_the_clock(day, minute).ok();
        let placement =
            at.and_then(|at| belongs_to_kind(&of.kept.placements, person, (shop, kind), at));
        (shop, kind, placement)
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
            (Some(wanted), before) => put_right(before, &wanted, &of.kept.rows, &mut fresh),
            (None, Some(before)) => taken_out(before, &of.kept.rows, &mut fresh),
            (None, None) => Vec::new(),
        };
        Some((of.week.person, rows))
    }

    /// Writes what was looked at on the check page.
    fn write_put_right(&mut self) {
        let worked = &self.state.office.worked;
        let draft = &worked.put_right;
        let person = worked.person.as_ref().map(|of| of.week.person);
        let (Some(person), Some(reason)) = (person, draft.reason) else {
            return;
        };
        let rows = draft.rows.clone();
        match Why::new(reason, &draft.words.typed) {
            Ok(why) => {
                let correction = Correction { person, rows, why };
                self.office_deed(OfficeDeed::Worked(WorkedDeed::PutRight(correction)));
            }
            Err(refusal) => {
                let draft = &mut self.worked().put_right;
                draft.words.refuse(refusal);
                draft.stage = Stage::Words;
            }
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
