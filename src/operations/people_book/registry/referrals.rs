//! Samples of what is done about those who refer, and about referrals.

use super::{Entry, entry, fresh};
use crate::domain::ids::RecipientId;
use crate::domain::recipients::{RecipientField, RecipientState, Service, TypedRecipient, Way};
use crate::operations::people_book::perform_in_people;
use crate::operations::people_book::referrals::recipients::{
    RecipientInUse, RecipientOf, SetRecipientState, WriteRecipient,
};

/// All of them.
pub(super) fn entries() -> Vec<Entry> {
    entries![
        WriteRecipient, |scene, _actor, _env| {
            let mut typed = TypedRecipient::new(Service::Gp);
            typed.way = Way::SecureMail;
            typed.set(RecipientField::Name, "Dr Ali".to_owned());
            typed.set(RecipientField::Email, "ali@surgery.example".to_owned());
            RecipientOf { id: RecipientId(fresh(scene, 0)), seen: 0, typed }
        };
        SetRecipientState, |scene, _actor, _env| RecipientInUse {
            id: scene.referrals.recipient, seen: 1, state: RecipientState::Retired,
        };
    ]
}
