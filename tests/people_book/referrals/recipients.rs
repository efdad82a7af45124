//! The list of those outside: versions, retiring, and what is left when words are erased.

use pathway_till::domain::Refusal;
use pathway_till::domain::access::{Capability, Role};
use pathway_till::domain::ids::RecipientId;
use pathway_till::domain::recipients::{
    Power, RecipientField, RecipientState, Service, TypedRecipient,
};
use pathway_till::domain::referrals::refusals::ReferralRefusal;
use pathway_till::operations::people_book::referrals::recipients::{
    LookAtRecipients, RecipientInUse, RecipientOf, SetRecipientState, WriteRecipient,
};

use super::super::refused;
use crate::support::Both;

fn named(both: &Both, name: &str) -> RecipientOf {
    let mut typed = TypedRecipient::new(Service::Probation);
    typed.set(RecipientField::Name, name.to_owned());
    RecipientOf {
        id: RecipientId(both.env.new_id()),
        seen: 0,
        typed,
    }
}

#[test]
fn somebody_outside_is_added_once_and_changed_by_whoever_saw_them_last() {
    let mut both = Both::new();
    let new = named(&both, "Jo Reed");
    for _ in 0..2 {
        both.perform::<WriteRecipient>(Role::Manager, &new)
            .expect("the same again changes nothing");
    }
    let stored = |both: &Both| both.people.read().recipient(new.id).unwrap().unwrap();
    assert_eq!(stored(&both).rev, 1);
    assert_eq!(stored(&both).recipient.power, Power::CanSanction);
    let mut other = new.clone();
    other.typed.set(RecipientField::Name, "Jo Read".to_owned());
    let changed: Refusal = ReferralRefusal::RecipientChanged.into();
    refused(&mut both, changed.clone(), |b| {
        b.perform::<WriteRecipient>(Role::Manager, &other)
    });
    other.seen = 1;
    both.perform::<WriteRecipient>(Role::Manager, &other)
        .expect("seen");
    let retire = |seen, state| RecipientInUse {
        id: new.id,
        seen,
        state,
    };
    refused(&mut both, changed, |b| {
        b.perform::<SetRecipientState>(Role::Manager, &retire(1, RecipientState::Retired))
    });
    both.perform::<SetRecipientState>(Role::Manager, &retire(2, RecipientState::Retired))
        .expect("not written to any more");
    // A word changed later does not bring somebody back.
    let again = RecipientOf {
        seen: 3,
        ..named(&both, "Jo Read, East")
    };
    let again = RecipientOf {
        id: new.id,
        ..again
    };
    both.perform::<WriteRecipient>(Role::Manager, &again)
        .expect("a change");
    let now = stored(&both);
    assert_eq!((now.rev, now.recipient.state), (4, RecipientState::Retired));
    both.perform::<SetRecipientState>(Role::Manager, &retire(4, RecipientState::InUse))
        .expect("brought back");
    let list = both
        .perform::<LookAtRecipients>(Role::Supervisor, &())
        .expect("reports may read it");
    let names: Vec<&str> = list.iter().map(|s| s.recipient.name.as_str()).collect();
    assert_eq!(names, ["Ayla Demir", "Dr Ali", "Jo Read, East", "Kim Osei"]);
    both.verify();
    let capability = Capability::Reports;
    refused(&mut both, Refusal::NotAllowed { capability }, |b| {
        b.perform::<LookAtRecipients>(Role::Volunteer, &())
    });
}

#[test]
fn nobody_is_changed_who_is_not_there_and_nothing_is_kept_that_does_not_fit() {
    let mut both = Both::new();
    let nobody = RecipientInUse {
        id: RecipientId(both.env.new_id()),
        seen: 0,
        state: RecipientState::Retired,
    };
    let unknown: Refusal = ReferralRefusal::UnknownRecipient.into();
    refused(&mut both, unknown, |b| {
        b.perform::<SetRecipientState>(Role::Manager, &nobody)
    });
    let nameless = named(&both, " ");
    refused(&mut both, Refusal::TextMissing, |b| {
        b.perform::<WriteRecipient>(Role::Manager, &nameless)
    });
    let mut mail = named(&both, "Jo");
    mail.typed.set(RecipientField::Email, "jo".to_owned());
    let shape: Refusal = ReferralRefusal::MailShape.into();
    refused(&mut both, shape, |b| {
        b.perform::<WriteRecipient>(Role::Manager, &mail)
    });
}

#[test]
fn a_name_stands_beside_the_ledger_and_not_in_it() {
    let mut both = Both::new();
    let new = named(&both, "Wanda Qvist");
    both.perform::<WriteRecipient>(Role::Manager, &new)
        .expect("added");
    let dump = both.people_dump();
    let lines: Vec<&str> = dump.lines().filter(|l| l.contains("Qvist")).collect();
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(lines.iter().all(|l| l.starts_with("recipient_words ")));
}
