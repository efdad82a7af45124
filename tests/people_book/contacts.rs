//! Contacts in the people book, what may be said when somebody calls, and what a person sees of a report
//! before they decide.

use chrono::Days;

use pathway_till::domain::Refusal;
use pathway_till::domain::access::Role;
use pathway_till::domain::contacts::refusals::ContactRefusal;
use pathway_till::domain::contacts::today::waiting;
use pathway_till::domain::contacts::writing::{TypedAsk, TypedContact};
use pathway_till::domain::contacts::{AskedOf, Channel, Contact, Direction};
use pathway_till::domain::hours::today::Kind;
use pathway_till::domain::ids::{EntryId, RecipientId};
use pathway_till::domain::person_records::LookKind;
use pathway_till::domain::sharing::giving::{Lasts, ReadBy, Wish};
use pathway_till::domain::sharing::rows::{Purpose, Section};
use pathway_till::operations::people_book::Books;
use pathway_till::operations::people_book::contacts::looks::{
    LookAtContacts, LookAtWhatToSay, SomebodyCalls, WhatToSay,
};
use pathway_till::operations::people_book::contacts::today::what_waits;
use pathway_till::operations::people_book::contacts::writing::{
    Mark, MarkContact, PutContactRight, ToMark, ToPutRight, ToWrite, WriteContact,
};
use pathway_till::operations::people_book::sharing::looks::LookAtOwnSharing;
use pathway_till::operations::people_book::sharing::own::{
    GivePermission, Permit, Withdraw, WithdrawPermission,
};
use pathway_till::operations::people_book::sharing::preview::LookAtOwnPreview;

use super::refused;
use crate::support::Both;

impl Both {
    fn contacts(&mut self) -> Vec<Contact> {
        let people = vec![self.sam()];
        self.perform::<LookAtContacts>(Role::Supervisor, &people)
            .expect("a look")
    }

    fn contact(&mut self, id: EntryId) -> Contact {
        let mut found = self.contacts().into_iter().filter(|c| c.id == id);
        found.next().expect("it is there")
    }

    /// The surgery called and asked to be called back.
    fn call(&mut self) -> Contact {
        self.contact(self.scene.contacts.called)
    }

    fn what_to_say(&mut self, recipient: Option<RecipientId>) -> WhatToSay {
        let person = self.sam();
        self.perform::<LookAtWhatToSay>(Role::Supervisor, &SomebodyCalls { person, recipient })
            .expect("a look")
    }

    fn typed(&self, recipient: RecipientId, channel: Channel) -> TypedContact {
        TypedContact {
            on: self.scene.yesterday,
            direction: Direction::Out,
            channel,
            recipient: Some(recipient),
            summary: "We wrote how it goes.".into(),
            report: None,
            asked: None,
        }
    }

    fn write(&mut self, typed: TypedContact) -> EntryId {
        let id = EntryId(self.env.new_id());
        let person = self.sam();
        let to_write = ToWrite { id, person, typed };
        self.perform::<WriteContact>(Role::Supervisor, &to_write)
            .expect("written");
        id
    }

    fn mark(&mut self, contact: &Contact, mark: Mark) -> ToMark {
        ToMark {
            id: EntryId(self.env.new_id()),
            contact: contact.id,
            person: contact.person,
            seen: contact.last,
            mark,
        }
    }
}

fn says(refusal: ContactRefusal) -> Refusal {
    refusal.into()
}

#[test]
fn to_whom_it_is_permitted_their_skills_are_told_and_to_everybody_else_the_same_nothing() {
    let mut both = Both::new();
    let surgery = both.scene.sharing.surgery;
    let said = both.what_to_say(Some(surgery));
    let sayable = said.sayable.expect("Sam permitted it");
    let sayable = sayable.page();
    assert_eq!(sayable.about.name(), "Sam");
    assert!(sayable.skills.is_some());
    assert!(sayable.taking_part.is_none() && sayable.goals.is_none());

    // Who is not permitted, who can sanction and gets attendance in writing, and who is not on the list.
    let (officer, link_worker) = (both.scene.sharing.officer, both.scene.referrals.recipient);
    for recipient in [Some(officer), Some(link_worker), None] {
        assert_eq!(both.what_to_say(recipient).sayable, None);
    }

    let id = EntryId(both.env.new_id());
    let withdraw = Withdraw {
        id,
        recipient: surgery,
    };
    both.perform::<WithdrawPermission>(Role::Trainee, &withdraw)
        .expect("withdrawn");
    assert_eq!(both.what_to_say(Some(surgery)).sayable, None);
}

#[test]
fn whether_anything_may_be_said_or_not_the_person_sees_the_same_look() {
    for known in [true, false] {
        let mut both = Both::new();
        let surgery = both.scene.sharing.surgery;
        let said = both.what_to_say(known.then_some(surgery));
        assert_eq!(said.sayable.is_some(), known);
        let looks = both.people.read().looks_at(both.sam(), 100).expect("looks");
        let shared = looks.iter().filter(|look| look.what == LookKind::Shared);
        assert_eq!(shared.count(), 1);
    }
}

#[test]
fn what_is_permitted_in_reports_alone_is_not_told() {
    let mut both = Both::new();
    let link_worker = both.scene.referrals.recipient;
    let permit = |both: &mut Both, purpose, seen| {
        let permit = Permit {
            id: EntryId(both.env.new_id()),
            recipient: link_worker,
            seen,
            wish: Wish {
                sections: Section::ALL.iter().copied().collect(),
                purpose,
                lasts: Lasts::Year,
                read_by: ReadBy::Nobody,
            },
        };
        both.perform::<GivePermission>(Role::Trainee, &permit)
            .expect("given");
        permit.id
    };
    let first = permit(&mut both, Purpose::Reports, None);
    assert_eq!(both.what_to_say(Some(link_worker)).sayable, None);
    let letter = both.typed(link_worker, Channel::Letter);
    let call = both.typed(link_worker, Channel::Telephone);
    // A letter of yesterday was before it; so is today the day.
    let today = both.scene.yesterday + Days::new(1);
    let on = |typed: TypedContact| TypedContact { on: today, ..typed };
    let earlier = both.write(letter.clone());
    let (letter, call) = (both.write(on(letter)), both.write(on(call)));
    assert_eq!(both.contact(earlier).ground, None);
    assert_eq!(both.contact(letter).ground, Some(first));
    assert_eq!(both.contact(call).ground, None);

    permit(&mut both, Purpose::ReportsAndCalls, Some(first));
    let said = both.what_to_say(Some(link_worker));
    let sayable = said.sayable.expect("by now");
    let sayable = sayable.page();
    assert!(sayable.own_words.is_none() && sayable.well_being.is_none());
    assert!(
        sayable
            .taking_part
            .as_ref()
            .is_some_and(|part| !part.has_weeks())
    );
    assert!(sayable.skills.is_some() && sayable.goals.is_some());
    both.verify();
}

#[test]
fn a_contact_is_put_right_settled_opened_again_and_struck_and_nothing_is_lost_of_it() {
    let mut both = Both::new();
    let call = both.call();
    assert_eq!(call.content.direction, Direction::In);
    let asked = call.open().expect("they asked something").clone();
    assert_eq!(asked.of, AskedOf::Us);
    // Skills may be told to them since today; the day of the call was before.
    assert_eq!(call.ground, None);

    let surgery = both.scene.sharing.surgery;
    let right = ToPutRight {
        id: EntryId(both.env.new_id()),
        contact: call.id,
        person: call.person,
        seen: call.last,
        typed: TypedContact {
            direction: Direction::In,
            summary: "The practice nurse asked how it goes.".into(),
            asked: Some(TypedAsk {
                of: AskedOf::Us,
                until: asked.until,
                words: "Call the nurse back".into(),
            }),
            ..both.typed(surgery, Channel::Telephone)
        },
    };
    for _ in 0..2 {
        both.perform::<PutContactRight>(Role::Supervisor, &right)
            .expect("put right, and sent again");
    }
    let now = both.call();
    assert!(now.put_right.is_some() && now.open().is_some());
    assert_eq!(now.written, call.written);
    let summary = now.content.summary.as_ref().expect("words");
    assert_eq!(summary.as_str(), "The practice nurse asked how it goes.");

    // From a page that was looked at before that nothing is said.
    let stale = both.mark(&call, Mark::Settled);
    refused(&mut both, says(ContactRefusal::Changed), |b| {
        b.perform::<MarkContact>(Role::Supervisor, &stale)
    });
    for (mark, open) in [(Mark::Settled, false), (Mark::OpenAgain, true)] {
        let now = both.call();
        let to_mark = both.mark(&now, mark);
        for _ in 0..2 {
            both.perform::<MarkContact>(Role::Supervisor, &to_mark)
                .expect("marked, and sent again");
        }
        assert_eq!(both.call().open().is_some(), open);
    }
    let now = both.call();
    let struck = both.mark(&now, Mark::Mistaken);
    both.perform::<MarkContact>(Role::Manager, &struck)
        .expect("a mistake");
    let now = both.call();
    assert!(now.mistaken.is_some() && now.open().is_none());
    let after = both.mark(&now, Mark::Settled);
    refused(&mut both, says(ContactRefusal::Changed), |b| {
        b.perform::<MarkContact>(Role::Supervisor, &after)
    });
    // All of it stands in the ledger.
    let rows = both
        .people
        .read()
        .contact_rows_of(both.sam())
        .expect("rows");
    assert_eq!(rows.len(), 5);
    both.verify();
}

#[test]
fn what_cannot_be_is_refused_beside_its_field() {
    let mut both = Both::new();
    let surgery = both.scene.sharing.surgery;
    let plain = both.typed(surgery, Channel::Email);
    let day = plain.on;
    let ask = |until, words: &str| {
        Some(TypedAsk {
            of: AskedOf::Them,
            until,
            words: words.into(),
        })
    };
    let ahead = TypedContact {
        on: day + Days::new(2),
        ..plain.clone()
    };
    let before = TypedContact {
        asked: ask(day - Days::new(1), "When?"),
        ..plain.clone()
    };
    let nothing = TypedContact {
        asked: ask(day, "  "),
        ..plain.clone()
    };
    let empty = TypedContact {
        summary: " ".into(),
        ..plain.clone()
    };
    for (typed, refusal) in [
        (ahead, says(ContactRefusal::DayAhead)),
        (before, says(ContactRefusal::UntilBefore)),
        (nothing, says(ContactRefusal::AskMissing)),
        (empty, Refusal::TextMissing),
    ] {
        let to_write = ToWrite {
            id: EntryId(both.env.new_id()),
            person: both.sam(),
            typed,
        };
        refused(&mut both, refusal, |b| {
            b.perform::<WriteContact>(Role::Supervisor, &to_write)
        });
    }
    let id = both.write(plain);
    let contact = both.contact(id);
    let nothing_asked = both.mark(&contact, Mark::Settled);
    refused(&mut both, says(ContactRefusal::NothingAsked), |b| {
        b.perform::<MarkContact>(Role::Supervisor, &nothing_asked)
    });
}

#[test]
fn what_was_asked_comes_due_and_an_answer_that_did_not_come_is_asked_for() {
    let mut both = Both::new();
    let surgery = both.scene.sharing.surgery;
    let (yesterday, tomorrow) = (both.scene.yesterday, both.scene.yesterday + Days::new(2));
    let ours = both.scene.contacts.called;
    let ask = |until| {
        Some(TypedAsk {
            of: AskedOf::Them,
            until,
            words: "When is the next visit?".into(),
        })
    };
    let theirs = TypedContact {
        asked: ask(yesterday),
        ..both.typed(surgery, Channel::Letter)
    };
    let later = TypedContact {
        asked: ask(tomorrow),
        ..theirs.clone()
    };
    let (theirs, later) = (both.write(theirs), both.write(later));
    let sam = both.sam();
    let waits = |both: &mut Both| {
        let actor = both.actor(Role::Supervisor);
        let mut books = Books {
            shop: &both.shop,
            people: &mut both.people,
        };
        let waiting = what_waits(&mut books, &both.env, &actor, &[sam]).expect("waits");
        waiting
            .items
            .into_iter()
            .map(|item| item.kind)
            .collect::<Vec<_>>()
    };
    let due = Kind::ContactDue { contact: ours };
    let answer = Kind::AnswerDue { contact: theirs };
    let found = waits(&mut both);
    assert_eq!(found.len(), 2);
    assert!(found.contains(&due) && found.contains(&answer));
    let all = both.contacts();
    let all_then = waiting(&all, tomorrow);
    let of_later = Kind::AnswerDue { contact: later };
    assert!(all_then.iter().any(|item| item.kind == of_later));

    let call = both.call();
    let settled = both.mark(&call, Mark::Settled);
    both.perform::<MarkContact>(Role::Supervisor, &settled)
        .expect("done");
    assert_eq!(waits(&mut both), [answer]);
}

#[test]
fn the_person_sees_what_each_section_would_say_and_nothing_of_it_is_kept() {
    let mut both = Both::new();
    let surgery = both.scene.sharing.surgery;
    let before = both.dumps();
    let page = both
        .perform::<LookAtOwnPreview>(Role::Trainee, &surgery)
        .expect("a look")
        .expect("a placement goes on");
    assert_eq!(page.recipient.name, "Dr Ali");
    assert!(page.taking_part.is_some_and(|part| part.has_weeks()));
    assert!(page.skills.is_some() && page.goals.is_some());
    // Somebody else's is made of their own records.
    let other = both
        .perform::<LookAtOwnPreview>(Role::Volunteer, &surgery)
        .expect("a look")
        .expect("a placement too");
    assert_eq!(other.taking_part.map(|part| part.sessions), Some(0));
    // Those who are near stand first: who referred them, and about whom something was decided.
    let own = both
        .perform::<LookAtOwnSharing>(Role::Trainee, &())
        .expect("a look");
    let near: Vec<bool> = own.iter().map(|own| own.is_near).collect();
    let mut first = near.clone();
    first.sort_by_key(|near| !near);
    assert_eq!(near, first);
    let is_near = |id: RecipientId| own.iter().any(|own| own.is_near && own.recipient.id == id);
    assert!(is_near(surgery) && is_near(both.scene.sharing.officer));
    assert!(is_near(both.scene.referrals.recipient));
    assert!(both.dumps() == before, "a look of one's own wrote");
}
