//! Samples of what is done about sharing.

use super::{Entry, entry, id};
use crate::domain::sharing::giving::{Lasts, ReadBy, Wish};
use crate::domain::sharing::rows::{Basis, Purpose, Section};
use crate::operations::people_book::perform_in_people;
use crate::operations::people_book::sharing::bases::{EndBasis, RecordBasis, ToEnd, ToRecord};
use crate::operations::people_book::sharing::looks::{LookAtBases, LookAtShared};
use crate::operations::people_book::sharing::own::{
    GivePermission, Permit, Withdraw, WithdrawPermission,
};

/// All of them.
pub(super) fn entries() -> Vec<Entry> {
    entries![
        GivePermission, |scene, _actor, _env| Permit {
            id: id(scene, 0),
            recipient: scene.referrals.recipient,
            seen: None,
            wish: Wish {
                sections: [Section::TakingPart, Section::Weeks].into(),
                purpose: Purpose::Reports,
                lasts: Lasts::Year,
                read_by: ReadBy::Typed("My sister".to_owned()),
            },
        };
        WithdrawPermission, |scene, _actor, _env| Withdraw {
            id: id(scene, 0), recipient: scene.sharing.surgery,
        };
        RecordBasis, |scene, _actor, _env| ToRecord {
            id: id(scene, 0),
            person: scene.sam()?,
            recipient: scene.sharing.officer,
            seen: Some(scene.sharing.basis),
            basis: Basis::PublicTask,
            lasts: Lasts::Year,
            why: "The order of 3 August".to_owned(),
        };
        EndBasis, |scene, _actor, _env| ToEnd {
            id: id(scene, 0), person: scene.sam()?, recipient: scene.sharing.officer,
        };
        LookAtShared, |scene, _actor, _env| scene.sam()?;
        LookAtBases, |scene, _actor, _env| scene.sam()?;
    ]
}
