//! What is done on the pages of contacts, and when somebody calls.

use chrono::{Days, NaiveDate};

use crate::domain::Refusal;
use crate::domain::contacts::refusals::ContactRefusal as R;
use crate::domain::contacts::writing::{TypedAsk, TypedContact};
use crate::domain::contacts::{Channel, Contact, Direction};
use crate::domain::hours::today::{Item, Kind};
use crate::domain::ids::{EntryId, PersonId};
use crate::operations::people_book::contacts::looks::SomebodyCalls;
use crate::operations::people_book::contacts::writing::{Mark, ToMark, ToPutRight, ToWrite};
use crate::ui::Route;
use crate::ui::app::deeds::Effect;
use crate::ui::app::deeds::office::contacts::{ContactsDeed, ContactsEvent, ContactsLoad};
use crate::ui::app::deeds::office::{OfficeDeed, OfficeEffect};
use crate::ui::app::state::office::contacts::Contacts;
use crate::ui::app::update::Update;
use crate::ui::screens::write_contact::{Stage, With};
use crate::ui::screens::{contacts, somebody_calls, write_contact};
use crate::ui::widgets::asked::Asked;
use crate::words::say;

/// So many days somebody has to answer, or we to do what was asked, unless another day is typed.
const A_WEEK: u64 = 7;

/// Something that was done on one of these pages.
#[derive(Clone, Debug)]
pub enum ContactsAction {
    /// On the list, or on one of it.
    List(contacts::Action),
    /// Where one is written down.
    Write(write_contact::Action),
    /// Where somebody calls.
    Call(somebody_calls::Action),
}

impl Update<'_> {
    fn contacts(&mut self) -> &mut Contacts {
        &mut self.state.office.contacts
    }

    fn load_contacts(&mut self, load: ContactsLoad) {
        let effect = OfficeEffect::Contacts(load);
        self.effects.push(Effect::Office(effect));
    }

    fn contacts_deed(&mut self, deed: ContactsDeed) {
        self.office_deed(OfficeDeed::Contacts(deed));
    }

    /// The contacts about somebody.
    pub(super) fn go_to_contacts_of(&mut self, person: PersonId) {
        *self.contacts() = Contacts {
            of: Some(person),
            ..Contacts::default()
        };
        self.load_contacts(ContactsLoad::Of(person));
    }

    /// One of them, from a list of what waits.
    pub(super) fn open_contact(&mut self, person: PersonId, contact: EntryId) {
        self.go_to_contacts_of(person);
        let contacts = self.contacts();
        contacts.opens = Some(contact);
        contacts.from_today = true;
    }

    /// Somebody calls about this person: who?
    pub(super) fn go_to_call_about(&mut self, person: PersonId) {
        *self.contacts() = Contacts {
            of: Some(person),
            ..Contacts::default()
        };
        self.load_contacts(ContactsLoad::Callers(person));
    }

    fn load_contacts_again(&mut self) {
        if let Some(person) = self.contacts().of {
            self.load_contacts(ContactsLoad::Of(person));
        }
    }

    pub(super) fn on_contacts(&mut self, action: ContactsAction) {
        match action {
            ContactsAction::List(action) => self.on_contact_list(action),
            ContactsAction::Write(action) => self.on_write_contact(action),
            ContactsAction::Call(action) => self.on_call(action),
        }
    }

    fn on_contact_list(&mut self, action: contacts::Action) {
        match action {
            contacts::Action::Stage => {}
            contacts::Action::Write => {
                let draft = self.empty_contact();
                let contacts = self.contacts();
                contacts.changes = None;
                contacts.writing = None;
                contacts.write = draft;
                self.state.route = Route::WriteContact;
            }
            contacts::Action::Call => {
                if let Some(person) = self.contacts().of {
                    self.go_to_call_about(person);
                }
            }
            contacts::Action::Settled(id) => self.mark_contact(id, Mark::Settled),
            contacts::Action::OpenAgain(id) => self.mark_contact(id, Mark::OpenAgain),
            contacts::Action::Mistaken(id) => self.mark_contact(id, Mark::Mistaken),
            contacts::Action::PutRight(id) => self.put_contact_right(id),
            contacts::Action::Back => {
                let from_today = self.contacts().from_today;
                *self.contacts() = Contacts::default();
                if from_today {
                    self.back_to_today();
                } else {
                    self.state.route = Route::Record;
                }
            }
        }
    }

    fn mark_contact(&mut self, id: EntryId, mark: Mark) {
        let found = self.state.office.contacts.find(id);
        if let Some((person, seen)) = found.map(|contact| (contact.person, contact.last)) {
            self.say_of_contact((id, person), seen, mark);
        }
    }

    fn say_of_contact(
        &mut self,
        (contact, person): (EntryId, PersonId),
        seen: EntryId,
        mark: Mark,
    ) {
        let id = self.writing_contact();
        self.contacts_deed(ContactsDeed::Mark(ToMark {
            id,
            contact,
            person,
            seen,
            mark,
        }));
    }

    /// What a thing of Today asked for is done, or was answered.
    pub(super) fn settle_listed(&mut self, item: Item) {
        let (Kind::ContactDue { contact } | Kind::AnswerDue { contact }) = item.kind else {
            return;
        };
        let known = self.state.office.worked.today.contacts.iter();
        let mut found = known.filter(|of| of.id == contact);
        if let Some(seen) = found.next().map(|of| of.last) {
            self.state.office.worked.listed = Some(item);
            self.say_of_contact((contact, item.person), seen, Mark::Settled);
        }
    }

    /// The id of what is being written: the same until it is done.
    fn writing_contact(&mut self) -> EntryId {
        let fresh = EntryId((self.fresh)());
        *self.contacts().writing.get_or_insert(fresh)
    }

    fn typed_day(&self, day: NaiveDate) -> Asked {
        Asked::with(self.words.plain_date(day))
    }

    /// A contact of today of which nothing is said yet.
    fn empty_contact(&self) -> write_contact::Draft {
        let today = self.london_today();
        let until = today.checked_add_days(Days::new(A_WEEK)).unwrap_or(today);
        write_contact::Draft {
            day: self.typed_day(today),
            until: self.typed_day(until),
            ..write_contact::Draft::default()
        }
    }

    fn put_contact_right(&mut self, id: EntryId) {
        let Some(of) = self.state.office.contacts.find(id).cloned() else {
            return;
        };
        let draft = self.draft_of(&of);
        let contacts = self.contacts();
        contacts.changes = Some(id);
        contacts.writing = None;
        contacts.write = draft;
        self.state.route = Route::WriteContact;
    }

    fn draft_of(&self, of: &Contact) -> write_contact::Draft {
        let content = &of.content;
        let text = |words: Option<&crate::domain::free_text::FreeText>| {
            Asked::with(
                words
                    .map(|words| words.as_str().to_owned())
                    .unwrap_or_default(),
            )
        };
        let asked = content.asked.as_ref();
        let empty = self.empty_contact();
        write_contact::Draft {
            with: Some(
                content
                    .recipient
                    .map_or(With::SomebodyElse, With::Recipient),
            ),
            direction: Some(content.direction),
            channel: Some(content.channel),
            summary: text(content.summary.as_ref()),
            day: self.typed_day(content.on),
            asked_of: asked.map(|asked| asked.of),
            ask: text(asked.and_then(|asked| asked.words.as_ref())),
            until: asked.map_or(empty.until, |asked| self.typed_day(asked.until)),
            ..write_contact::Draft::default()
        }
    }

    fn on_write_contact(&mut self, action: write_contact::Action) {
        match action {
            write_contact::Action::Stage => {}
            write_contact::Action::Back => {
                let contacts = self.contacts();
                let called = contacts.says.is_some();
                contacts.write = write_contact::Draft::default();
                contacts.changes = None;
                self.state.route = if called {
                    Route::SomebodyCalls
                } else {
                    Route::Contacts
                };
            }
            write_contact::Action::Keep {
                with,
                direction,
                channel,
                on,
                asked,
            } => {
                let Some(person) = self.contacts().of else {
                    return;
                };
                let id = self.writing_contact();
                let contacts = &self.state.office.contacts;
                let changes = contacts.changes.and_then(|id| contacts.find(id));
                let typed = TypedContact {
                    on,
                    direction,
                    channel,
                    recipient: match with {
                        With::SomebodyElse => None,
                        With::Recipient(id) => Some(id),
                    },
                    summary: contacts.write.summary.typed.clone(),
                    report: changes.and_then(|of| of.content.report),
                    asked: asked.map(|(of, words, until)| TypedAsk { of, until, words }),
                };
                let deed = match changes {
                    None => ContactsDeed::Write(Box::new(ToWrite { id, person, typed })),
                    Some(of) => ContactsDeed::PutRight(Box::new(ToPutRight {
                        id,
                        contact: of.id,
                        person,
                        seen: of.last,
                        typed,
                    })),
                };
                self.contacts_deed(deed);
            }
        }
    }

    fn on_call(&mut self, action: somebody_calls::Action) {
        let Some(person) = self.contacts().of else {
            self.go_to_people_book();
            return;
        };
        match action {
            somebody_calls::Action::Who(recipient) => {
                self.load_contacts(ContactsLoad::ToSay(SomebodyCalls { person, recipient }));
            }
            somebody_calls::Action::Again => self.contacts().says = None,
            somebody_calls::Action::Save => {
                let says = self.contacts().says.as_ref();
                let caller = says.and_then(|(calls, _)| calls.recipient);
                let draft = write_contact::Draft {
                    stage: Stage::Words,
                    first: Stage::Words,
                    with: Some(caller.map_or(With::SomebodyElse, With::Recipient)),
                    direction: Some(Direction::In),
                    channel: Some(Channel::Telephone),
                    ..self.empty_contact()
                };
                let contacts = self.contacts();
                contacts.changes = None;
                contacts.writing = None;
                contacts.write = draft;
                self.state.route = Route::WriteContact;
            }
            somebody_calls::Action::Back => {
                *self.contacts() = Contacts::default();
                self.state.route = Route::Record;
            }
        }
    }

    pub(super) fn contacts_done(&mut self, deed: &ContactsDeed) {
        let said = match deed {
            ContactsDeed::Write(_) | ContactsDeed::PutRight(_) => say!(self.words, "contact-kept"),
            ContactsDeed::Mark(of) => match of.mark {
                Mark::Settled => say!(self.words, "contact-settled"),
                Mark::OpenAgain => say!(self.words, "contact-opened-again"),
                Mark::Mistaken => say!(self.words, "contact-struck"),
            },
        };
        let listed = self.state.office.worked.listed.is_some();
        if listed && self.state.route == Route::Today {
            // It was a thing of Today: the next one is there.
            self.contacts().writing = None;
            self.back_to_today();
            self.state.office.said = Some(said);
            return;
        }
        let contacts = self.contacts();
        contacts.writing = None;
        contacts.changes = None;
        contacts.says = None;
        contacts.write = write_contact::Draft::default();
        contacts.list.stage = contacts::Stage::Page;
        contacts.list.text_page = 0;
        self.state.office.said = Some(said);
        self.load_contacts_again();
    }

    /// It was not done; true where a field says why.
    pub(super) fn contacts_refused(&mut self, refusal: &Refusal) -> bool {
        self.contacts().writing = None;
        if *refusal == Refusal::from(R::Changed) {
            // What is so now is read; what was typed stays.
            if self.state.route == Route::Today {
                self.load_today();
            } else {
                self.load_contacts_again();
            }
            return false;
        }
        self.contacts().write.refuse(refusal)
    }

    pub(super) fn hear_of_contacts(&mut self, event: ContactsEvent) {
        if self.state.signed.is_none() {
            // They left meanwhile.
            return;
        }
        match event {
            ContactsEvent::Of(person, facts) => {
                if self.contacts().of != Some(person) {
                    return;
                }
                let contacts = self.contacts();
                contacts.facts = Some(*facts);
                if let Some(id) = contacts.opens.take() {
                    contacts.list.one = Some(id);
                }
                // A page that is being written stays, whatever was changed elsewhere.
                if contacts.changes.is_none() {
                    self.state.route = Route::Contacts;
                }
            }
            ContactsEvent::Callers(person, callers) => {
                if self.contacts().of == Some(person) {
                    self.contacts().callers = Some(callers);
                    self.state.route = Route::SomebodyCalls;
                }
            }
            ContactsEvent::ToSay(calls, says) => {
                if self.contacts().of == Some(calls.person) {
                    self.contacts().says = Some((calls, *says));
                }
            }
        }
    }
}
