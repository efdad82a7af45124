//! What is done around a placement: one-to-ones, their notes, and what comes after.

use crate::domain::Refusal;
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::support::refusals::SupportRefusal;
use crate::operations::people_book::support::meetings::{MeetingOf, SupportToAgree};
use crate::operations::people_book::support::notes::NoteOf;
use crate::operations::people_book::support::plan::PlanOf;
use crate::ui::Route;
use crate::ui::app::deeds::office::leaving::{LeavingDeed, LeavingLoad, SupportFacts};
use crate::ui::app::state::office::leaving::Leaving;
use crate::ui::app::update::Update;
use crate::ui::screens::support::{self, Stage};
use crate::ui::widgets::asked::Asked;

impl Update<'_> {
    /// What there is around somebody's placement.
    pub(super) fn go_to_support_of(&mut self, person: PersonId) {
        *self.leaving() = Leaving {
            from: Some(self.state.route),
            ..Leaving::default()
        };
        self.load_leaving(LeavingLoad::Support(person));
    }

    pub(super) fn hear_of_support(&mut self, facts: SupportFacts) {
        self.leaving().support = Some(facts);
        self.state.route = Route::Support;
    }

    pub(super) fn hear_of_notes(
        &mut self,
        notes: std::collections::BTreeMap<EntryId, crate::store::people_book::StoredNote>,
    ) {
        let leaving = self.leaving();
        let Stage::One(id) = leaving.support_page.stage else {
            return;
        };
        let words = notes.get(&id).and_then(|note| note.words.as_ref());
        let words = words.map_or("", |words| words.as_str()).to_owned();
        leaving.support_page.note = Asked::with(words);
        leaving.support_page.stage = Stage::Note(id);
        leaving.notes = Some(notes);
    }

    pub(super) fn on_support(&mut self, action: support::Action) {
        let Some(facts) = self.leaving().support.clone() else {
            self.state.route = Route::Record;
            return;
        };
        let person = facts.support.person;
        match action {
            support::Action::Agree(number, word) => {
                let Some(placement) = facts.placement() else {
                    return;
                };
                let agreed = facts.support.agreed.iter();
                let seen = agreed.rev().find(|row| row.placement == placement);
                let seen = seen.map(|row| row.id);
                let id = self.id_of_leaving();
                self.leaving_deed(LeavingDeed::Agree(Box::new(SupportToAgree {
                    id,
                    person,
                    placement,
                    seen,
                    number,
                    word,
                })));
            }
            support::Action::Meeting(instead, wish) => {
                let id = self.id_of_leaving();
                self.leaving_deed(LeavingDeed::Meeting(Box::new(MeetingOf {
                    id,
                    person,
                    instead,
                    wish,
                })));
            }
            support::Action::ReadNote(_) => self.load_leaving(LeavingLoad::Notes(person)),
            support::Action::Note(meeting, words) => {
                let notes = self.leaving().notes.as_ref();
                let note = notes.and_then(|notes| notes.get(&meeting));
                let seen = note.map_or(0, |note| note.rev);
                self.leaving_deed(LeavingDeed::Note(Box::new(NoteOf {
                    meeting,
                    person,
                    seen,
                    words,
                })));
            }
            support::Action::Plan(of, wish) => {
                let id = self.id_of_leaving();
                self.leaving_deed(LeavingDeed::Plan(Box::new(PlanOf {
                    id,
                    person,
                    of,
                    wish,
                })));
            }
            support::Action::Stage => {
                let leaving = self.leaving();
                if !matches!(leaving.support_page.stage, Stage::Note(_)) {
                    // A note stays no longer than it is looked at.
                    leaving.notes = None;
                    leaving.support_page.note = Asked::default();
                }
            }
            support::Action::Back => {
                *self.leaving() = Leaving::default();
                self.state.route = Route::Record;
            }
        }
    }

    /// It was kept: the list is shown, read anew.
    pub(super) fn support_done(&mut self, deed: &LeavingDeed) {
        let leaving = self.leaving();
        let stage = match deed {
            LeavingDeed::Plan(_) => Stage::Plan,
            LeavingDeed::Note(note) => Stage::One(note.meeting),
            _ => Stage::Meetings,
        };
        leaving.notes = None;
        leaving.support_page = support::Draft {
            stage,
            ..support::Draft::default()
        };
        self.load_support_again();
    }

    pub(super) fn load_support_again(&mut self) {
        let facts = self.state.office.leaving.support.as_ref();
        if let Some(person) = facts.map(|facts| facts.support.person) {
            self.load_leaving(LeavingLoad::Support(person));
        }
    }

    /// It was not kept: where somebody changed it meanwhile, it is read again; a step or a word that does
    /// not fit is said beside it.
    pub(super) fn support_refused(&mut self, refusal: &Refusal) {
        if *refusal == Refusal::Support(SupportRefusal::Changed) {
            self.load_support_again();
        }
    }
}
