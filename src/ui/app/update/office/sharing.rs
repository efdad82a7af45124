//! What is done on the pages of sharing.

use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::ids::{EntryId, PersonId, RecipientId};
use crate::domain::people::name_key;
use crate::domain::sharing::giving::{Lasts, ReadBy, Wish};
use crate::domain::sharing::refusals::SharingRefusal as R;
use crate::domain::sharing::rows::Purpose;
use crate::operations::people_book::sharing::bases::{ToEnd, ToRecord};
use crate::operations::people_book::sharing::own::{Permit, Withdraw};
use crate::ui::Route;
use crate::ui::app::deeds::Effect;
use crate::ui::app::deeds::office::sharing::{Bases, SharingDeed, SharingEvent, SharingLoad};
use crate::ui::app::deeds::office::{OfficeDeed, OfficeEffect};
use crate::ui::app::state::office::Office;
use crate::ui::app::state::office::own_yes::OwnYes;
use crate::ui::app::state::office::sharing::Sharing;
use crate::ui::app::update::Update;
use crate::ui::screens::my_sharing::{How, Stage};
use crate::ui::screens::{my_sharing, person_sharing};
use crate::words::say;

/// Something that was done on one of these pages.
#[derive(Clone, Debug)]
pub enum SharingAction {
    /// On one's own page.
    Mine(my_sharing::Action),
    /// On the page of what somebody shares.
    Theirs(person_sharing::Action),
}

impl Update<'_> {
    fn sharing(&mut self) -> &mut Sharing {
        &mut self.state.office.sharing
    }

    fn load_sharing(&mut self, load: SharingLoad) {
        let effect = OfficeEffect::Sharing(load);
        self.effects.push(Effect::Office(effect));
    }

    fn sharing_deed(&mut self, deed: SharingDeed) {
        self.office_deed(OfficeDeed::Sharing(deed));
    }

    /// What one shares oneself.
    pub(in crate::ui::app::update) fn go_to_my_sharing(&mut self) {
        self.state.office = Office {
            door: self.state.office.door.clone(),
            ..Office::default()
        };
        self.state.route = Route::MySharing;
        self.look_at_door();
    }

    /// It is known whether the book is open: then what one shares can be read.
    pub(in crate::ui::app::update) fn sharing_door_is_known(&mut self) {
        let here = self.state.route == Route::MySharing && self.state.office.door.open;
        if here && self.state.office.sharing.own.is_none() {
            self.load_sharing(SharingLoad::Own);
        }
    }

    /// What somebody shares.
    pub(super) fn go_to_sharing_of(&mut self, person: PersonId) {
        *self.sharing() = Sharing {
            of: Some(person),
            ..Sharing::default()
        };
        self.load_sharing_again();
    }

    fn load_sharing_again(&mut self) {
        match self.sharing().of {
            None => self.load_sharing(SharingLoad::Own),
            Some(person) => {
                let bases = if self.state.may(Capability::ReportBasis) {
                    Bases::Wanted
                } else {
                    Bases::NotWanted
                };
                self.load_sharing(SharingLoad::Of(person, bases));
            }
        }
    }

    pub(super) fn on_sharing(&mut self, action: SharingAction) {
        match action {
            SharingAction::Mine(action) => self.on_my_sharing(action),
            SharingAction::Theirs(action) => self.on_person_sharing(action),
        }
    }

    fn on_my_sharing(&mut self, action: my_sharing::Action) {
        match action {
            my_sharing::Action::Back => self.go_to_about_me(),
            my_sharing::Action::Stage => self.state.office.own_yes = OwnYes::default(),
            my_sharing::Action::Open(recipient) => {
                let sharing = self.sharing();
                sharing.preview = None;
                sharing.reader = None;
                sharing.writing = None;
                sharing.mine = my_sharing::Draft {
                    stage: Stage::One,
                    one: Some(recipient),
                    ..my_sharing::Draft::default()
                };
                self.load_sharing(SharingLoad::Preview(recipient));
            }
            my_sharing::Action::CheckReader => {
                let read_by = self.reader();
                self.load_sharing(SharingLoad::Reader(read_by));
            }
            my_sharing::Action::Stop => {
                if let Some(recipient) = self.sharing().mine.one {
                    let id = self.writing_sharing();
                    self.sharing_deed(SharingDeed::Withdraw(Withdraw { id, recipient }));
                }
            }
        }
    }

    /// Somebody who is known on the till by the name that was typed, or the name itself.
    fn reader(&self) -> ReadBy {
        let typed = &self.state.office.sharing.mine.reader.typed;
        let wanted = name_key(typed);
        let people = self.state.people.iter();
        let mut known = people.filter(|person| name_key(&person.till_name) == wanted);
        match (known.next(), known.next()) {
            (Some(one), None) => ReadBy::Known(one.id),
            _ => ReadBy::Typed(typed.clone()),
        }
    }

    pub(super) fn give_permission(&mut self) {
        let sharing = &self.state.office.sharing;
        let draft = &sharing.mine;
        let own = sharing.own.iter().flatten();
        let mut own = own.filter(|own| Some(own.recipient.id) == draft.one);
        let Some(seen) = own.next().map(|own| (own.recipient.id, own.seen)) else {
            return;
        };
        let read_by = match draft.how {
            Some(How::ReadToMe) => sharing.reader.clone().unwrap_or_else(|| self.reader()),
            _ => ReadBy::Nobody,
        };
        let wish = Wish {
            sections: draft.sections.clone(),
            purpose: draft.purpose.unwrap_or(Purpose::Reports),
            lasts: draft.lasts.unwrap_or(Lasts::ThreeMonths),
            read_by,
        };
        let (recipient, seen) = seen;
        let id = self.writing_sharing();
        self.sharing_deed(SharingDeed::Give(Box::new(Permit {
            id,
            recipient,
            seen,
            wish,
        })));
    }

    /// The id of what is being written: the same until it is done.
    fn writing_sharing(&mut self) -> EntryId {
        let fresh = EntryId((self.fresh)());
        *self.sharing().writing.get_or_insert(fresh)
    }

    fn on_person_sharing(&mut self, action: person_sharing::Action) {
        let Some(person) = self.sharing().of else {
            self.go_to_people_book();
            return;
        };
        match action {
            person_sharing::Action::Back => {
                *self.sharing() = Sharing::default();
                self.state.route = Route::Record;
            }
            person_sharing::Action::Stage => {}
            person_sharing::Action::Record {
                recipient,
                basis,
                lasts,
                why,
            } => {
                let (id, seen) = (self.writing_sharing(), self.basis_seen(recipient));
                self.sharing_deed(SharingDeed::Record(Box::new(ToRecord {
                    id,
                    person,
                    recipient,
                    seen,
                    basis,
                    lasts,
                    why,
                })));
            }
            person_sharing::Action::End(recipient) => {
                let id = self.writing_sharing();
                self.sharing_deed(SharingDeed::End(ToEnd {
                    id,
                    person,
                    recipient,
                }));
            }
        }
    }

    fn basis_seen(&self, recipient: RecipientId) -> Option<EntryId> {
        let mut bases = self.state.office.sharing.bases.iter();
        let found = bases.find(|of| of.recipient.id == recipient);
        found.and_then(|of| of.seen)
    }

    pub(super) fn sharing_done(&mut self, deed: &SharingDeed) {
        let said = match deed {
            SharingDeed::Give(_) => say!(self.words, "mysharing-given"),
            SharingDeed::Withdraw(_) => say!(self.words, "mysharing-stopped"),
            SharingDeed::Record(_) => say!(self.words, "theirsharing-recorded"),
            SharingDeed::End(_) => say!(self.words, "theirsharing-ended"),
        };
        self.state.office.own_yes = OwnYes::default();
        let sharing = self.sharing();
        sharing.writing = None;
        sharing.reader = None;
        match deed {
            SharingDeed::Give(_) | SharingDeed::Withdraw(_) => {
                sharing.mine = my_sharing::Draft {
                    stage: Stage::One,
                    one: sharing.mine.one,
                    ..my_sharing::Draft::default()
                };
            }
            SharingDeed::Record(_) | SharingDeed::End(_) => {
                sharing.theirs = person_sharing::Draft {
                    stage: person_sharing::Stage::One,
                    one: sharing.theirs.one,
                    ..person_sharing::Draft::default()
                };
            }
        }
        self.state.office.said = Some(said);
        self.load_sharing_again();
    }

    /// It was not done; true where a field says why.
    pub(super) fn sharing_refused(&mut self, deed: &SharingDeed, refusal: &Refusal) -> bool {
        self.sharing().writing = None;
        match (deed, refusal) {
            (SharingDeed::Give(_), Refusal::Sharing(R::ReadBySigner)) => {
                let draft = &mut self.sharing().mine;
                draft.stage = Stage::ReadBy;
                draft.reader.refuse(refusal.clone());
                true
            }
            (SharingDeed::Give(_), _) => {
                self.sharing().mine.stage = Stage::Check;
                self.load_sharing_again();
                false
            }
            (
                SharingDeed::Record(_),
                Refusal::TextMissing | Refusal::TextTooLong { .. } | Refusal::CardNumberInText,
            ) => {
                self.sharing().theirs.why.refuse(refusal.clone());
                true
            }
            _ => {
                self.load_sharing_again();
                false
            }
        }
    }

    pub(super) fn hear_of_sharing(&mut self, event: SharingEvent) {
        if self.state.signed.is_none() {
            // They left meanwhile.
            return;
        }
        match event {
            SharingEvent::Own(own) => self.sharing().own = Some(own),
            SharingEvent::Preview(recipient, page) => {
                if self.sharing().mine.one == Some(recipient) {
                    self.sharing().preview = Some((recipient, page.map(|page| *page)));
                }
            }
            SharingEvent::Reader(read_by, wrong) => {
                let sharing = self.sharing();
                if sharing.mine.stage != Stage::ReadBy {
                    return;
                }
                if let Some(refusal) = wrong {
                    sharing.mine.reader.refuse(refusal);
                    return;
                }
                sharing.reader = Some(read_by);
                sharing.mine.stage = Stage::Check;
                sharing.mine.text_page = 0;
            }
            SharingEvent::Of(person, shared, bases) => {
                if self.sharing().of != Some(person) {
                    return;
                }
                let sharing = self.sharing();
                sharing.shared = Some(shared);
                sharing.bases = bases;
                self.state.route = Route::PersonSharing;
            }
        }
    }
}
