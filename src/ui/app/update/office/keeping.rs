//! What is done about erasing and keeping.

use crate::domain::Refusal;
use crate::domain::erasure::refusals::ErasureRefusal;
use crate::domain::free_text::FreeText;
use crate::domain::hours::days::london_day;
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::safe_copies::gone_on;
use crate::operations::people_book::erasure::erase::ToErase;
use crate::operations::people_book::erasure::keeping::{KeepingWish, ToRestrict};
use crate::ui::Route;
use crate::ui::app::deeds::Effect;
use crate::ui::app::deeds::office::keeping::{KeepingDeed, KeepingEvent, KeepingLoad};
use crate::ui::app::deeds::office::{OfficeDeed, OfficeEffect};
use crate::ui::app::state::office::Office;
use crate::ui::app::state::office::keeping::Keeping;
use crate::ui::app::update::Update;
use crate::ui::screens::{due, keeping};
use crate::words::say;

/// Something that was done on one of these pages.
#[derive(Clone, Debug)]
pub enum KeepingAction {
    /// On somebody's page.
    Of(keeping::Action),
    /// On the list.
    Due(due::Action),
}

impl Update<'_> {
    fn keeping(&mut self) -> &mut Keeping {
        &mut self.state.office.keeping
    }

    fn keeping_deed(&mut self, deed: KeepingDeed) {
        self.office_deed(OfficeDeed::Keeping(deed));
    }

    fn load_keeping(&mut self, load: KeepingLoad) {
        self.effects
            .push(Effect::Office(OfficeEffect::Keeping(load)));
    }

    /// Of whom it is time to decide.
    pub(super) fn go_to_due(&mut self) {
        *self.keeping() = Keeping::default();
        self.load_keeping(KeepingLoad::Due);
    }

    /// What is kept of somebody.
    pub(super) fn go_to_keeping_of(&mut self, person: PersonId) {
        let from = Some(self.state.route);
        *self.keeping() = Keeping {
            from,
            ..Keeping::default()
        };
        self.load_keeping(KeepingLoad::Of(person));
    }

    pub(super) fn on_keeping(&mut self, action: KeepingAction) {
        match action {
            KeepingAction::Of(action) => self.on_keeping_of(action),
            KeepingAction::Due(due::Action::Open(person)) => self.go_to_keeping_of(person),
            KeepingAction::Due(due::Action::Back) => {
                *self.keeping() = Keeping::default();
                self.state.route = Route::PeopleBook;
            }
        }
    }

    fn on_keeping_of(&mut self, action: keeping::Action) {
        let facts = self.state.office.keeping.facts.as_ref();
        let Some(person) = facts.map(|facts| facts.kept.person) else {
            self.leave_keeping();
            return;
        };
        let fresh = (self.fresh)();
        let id = EntryId(*self.keeping().writing.get_or_insert(fresh));
        let wish = |words| Box::new(KeepingWish { id, person, words });
        match action {
            keeping::Action::Hold(typed) => match FreeText::new(&typed) {
                Ok(words) => self.keeping_deed(KeepingDeed::Hold(wish(Some(words)))),
                Err(refusal) => self.keeping().page.words.refuse(refusal),
            },
            keeping::Action::LiftHold => self.keeping_deed(KeepingDeed::LiftHold(wish(None))),
            keeping::Action::Restrict(because) => {
                let wish = *wish(None);
                let deed = KeepingDeed::Restrict(Box::new(ToRestrict { wish, because }));
                self.keeping_deed(deed);
            }
            keeping::Action::LiftRestriction => {
                self.keeping_deed(KeepingDeed::LiftRestriction(wish(None)));
            }
            keeping::Action::Erase { kind, why, name } => {
                self.keeping_deed(KeepingDeed::Erase(Box::new(ToErase {
                    id,
                    person,
                    kind,
                    why,
                    name,
                })));
            }
            keeping::Action::Stage => self.keeping().writing = None,
            keeping::Action::Back => self.leave_keeping(),
        }
    }

    /// Back to where the page was opened: the list is read again, and a record that is restricted now is
    /// shown no more.
    fn leave_keeping(&mut self) {
        let Keeping { from, facts, .. } = std::mem::take(self.keeping());
        let restricted = facts.is_some_and(|facts| facts.kept.standing.restricted.is_some());
        match from {
            Some(Route::Due) => self.go_to_due(),
            Some(Route::Record) if !restricted => self.state.route = Route::Record,
            _ => self.go_to_people_book(),
        }
    }

    pub(super) fn keeping_done(&mut self, deed: &KeepingDeed) {
        let today = london_day(self.state.now);
        let said = match deed {
            KeepingDeed::Hold(_) => say!(self.words, "keeping-held"),
            KeepingDeed::LiftHold(_) => say!(self.words, "keeping-hold-lifted"),
            KeepingDeed::Restrict(_) => say!(self.words, "keeping-restricted"),
            KeepingDeed::LiftRestriction(_) => say!(self.words, "keeping-restriction-lifted"),
            KeepingDeed::Erase(_) => say!(
                self.words,
                "keeping-erased",
                day = self.words.plain_date(gone_on(today))
            ),
        };
        let facts = self.state.office.keeping.facts.as_ref();
        let person = facts.map(|facts| facts.kept.person);
        match (deed, person) {
            (KeepingDeed::Erase(_), _) | (_, None) => {
                // Nothing of them is left in the window either.
                let door = std::mem::take(&mut self.state.office.door);
                self.state.office = Office {
                    door,
                    ..Office::default()
                };
                if self.state.papers.is_of_people_book() {
                    self.state.papers.forget();
                }
                self.effects.push(Effect::Reload);
                self.go_to_due();
            }
            (_, Some(person)) => {
                let keeping = self.keeping();
                keeping.writing = None;
                keeping.page = keeping::Draft::default();
                self.load_keeping(KeepingLoad::Of(person));
            }
        }
        self.state.office.said = Some(said);
    }

    /// It was not done. Another name is said beside the field; what changed meanwhile is read again.
    pub(super) fn keeping_refused(&mut self, refusal: &Refusal) -> bool {
        match refusal {
            Refusal::Erasure(ErasureRefusal::NotTheName) => {
                self.keeping().page.name.refuse(refusal.clone());
                true
            }
            Refusal::Erasure(_) => {
                let facts = self.state.office.keeping.facts.as_ref();
                if let Some(person) = facts.map(|facts| facts.kept.person) {
                    self.load_keeping(KeepingLoad::Of(person));
                }
                false
            }
            _ => false,
        }
    }

    pub(super) fn hear_of_keeping(&mut self, event: KeepingEvent) {
        if self.state.signed.is_none() {
            // They left meanwhile.
            return;
        }
        match event {
            KeepingEvent::Of(facts) => {
                self.keeping().facts = Some(*facts);
                self.state.route = Route::Keeping;
            }
            KeepingEvent::Due(rows) => {
                self.keeping().due = Some(rows);
                self.state.route = Route::Due;
            }
        }
    }
}
