//! Permission to share in the people book: the person alone gives and withdraws it, and staff learn
//! "shared" or "not shared".

use std::collections::BTreeSet;

use pathway_till::domain::Refusal;
use pathway_till::domain::access::{Capability, Role};
use pathway_till::domain::ids::{EntryId, RecipientId};
use pathway_till::domain::person_records::LookKind;
use pathway_till::domain::recipients::TypedRecipient;
use pathway_till::domain::recipients::{Power, RecipientState};
use pathway_till::domain::sharing::giving::{Lasts, ReadBy, Wish};
use pathway_till::domain::sharing::refusals::SharingRefusal;
use pathway_till::domain::sharing::rows::{Basis, Purpose, Section};
use pathway_till::operations::people_book::referrals::recipients::{
    RecipientInUse, RecipientOf, SetRecipientState, WriteRecipient,
};
use pathway_till::operations::people_book::sharing::bases::{
    EndBasis, RecordBasis, ToEnd, ToRecord,
};
use pathway_till::operations::people_book::sharing::looks::{
    LookAtOwnSharing, LookAtShared, OwnSharing, SharedWith,
};
use pathway_till::operations::people_book::sharing::own::{
    GivePermission, Permit, Withdraw, WithdrawPermission,
};

use super::refused;
use crate::support::Both;

impl Both {
    fn permit(&mut self, recipient: RecipientId, sections: &[Section]) -> Permit {
        let own = self.own_sharing(recipient);
        Permit {
            id: EntryId(self.env.new_id()),
            recipient,
            seen: own.seen,
            wish: Wish {
                sections: sections.iter().copied().collect(),
                purpose: Purpose::Reports,
                lasts: Lasts::SixMonths,
                read_by: ReadBy::Nobody,
            },
        }
    }

    fn own_sharing(&mut self, recipient: RecipientId) -> OwnSharing {
        let own = self
            .perform::<LookAtOwnSharing>(Role::Trainee, &())
            .expect("Sam looks");
        let mut found = own.into_iter().filter(|own| own.recipient.id == recipient);
        found.next().expect("on the list")
    }

    fn shared_with(&mut self, recipient: RecipientId) -> SharedWith {
        let sam = self.scene.sam().expect("Sam");
        let all = self
            .perform::<LookAtShared>(Role::Supervisor, &sam)
            .expect("a look");
        let mut found = all
            .into_iter()
            .filter(|with| with.recipient.id == recipient);
        found.next().expect("on the list")
    }
}

fn says(refusal: SharingRefusal) -> Refusal {
    refusal.into()
}

#[test]
fn the_person_gives_changes_and_withdraws_and_staff_see_shared_or_not_shared() {
    let mut both = Both::new();
    let link_worker = both.scene.referrals.recipient;
    assert_eq!(both.shared_with(link_worker).shared, BTreeSet::new());
    let first = both.permit(link_worker, &[Section::Skills, Section::Goals]);
    for _ in 0..2 {
        both.perform::<GivePermission>(Role::Trainee, &first)
            .expect("given, and sent again");
    }
    assert_eq!(
        both.shared_with(link_worker).shared,
        BTreeSet::from([Section::Skills, Section::Goals])
    );
    assert!(!both.shared_with(link_worker).on_the_telephone);

    // From a page that was looked at before it changed nothing is given.
    let second = both.permit(link_worker, &[Section::Goals]);
    let stale = Permit {
        id: EntryId(both.env.new_id()),
        seen: None,
        ..second.clone()
    };
    refused(&mut both, says(SharingRefusal::Changed), |b| {
        b.perform::<GivePermission>(Role::Trainee, &stale)
    });
    both.perform::<GivePermission>(Role::Trainee, &second)
        .expect("less");
    assert_eq!(
        both.shared_with(link_worker).shared,
        BTreeSet::from([Section::Goals])
    );

    // Withdrawn from wherever: and what staff see is what they saw when nobody had asked.
    let before = both.shared_with(link_worker);
    let withdraw = Withdraw {
        id: EntryId(both.env.new_id()),
        recipient: link_worker,
    };
    both.perform::<WithdrawPermission>(Role::Trainee, &withdraw)
        .expect("withdrawn");
    let after = both.shared_with(link_worker);
    assert_eq!(
        after,
        SharedWith {
            shared: BTreeSet::new(),
            ..before
        }
    );
    both.verify();

    // Each look of staff is on Sam's record.
    let sam = both.scene.sam().expect("Sam");
    let looks = both.people.read().looks_at(sam, 100).expect("looks");
    assert!(looks.iter().any(|look| look.what == LookKind::Shared));
}

#[test]
fn nobody_else_gives_it_and_whoever_signs_does_not_read_it_to_them() {
    let mut both = Both::new();
    let link_worker = both.scene.referrals.recipient;
    // Ayşe signs Sam's skills.
    let ayse = both.actor(Role::Supervisor).person.expect("Ayşe").person();
    for read_by in [ReadBy::Known(ayse), ReadBy::Typed("ayse".into())] {
        let mut permit = both.permit(link_worker, &[Section::Skills]);
        permit.wish.read_by = read_by;
        refused(&mut both, says(SharingRefusal::ReadBySigner), |b| {
            b.perform::<GivePermission>(Role::Trainee, &permit)
        });
    }
    // What Ayşe gives is of her own record: Sam's is as before.
    let permit = both.permit(link_worker, &[Section::Skills]);
    both.perform::<GivePermission>(Role::Supervisor, &permit)
        .expect("her own");
    assert_eq!(both.shared_with(link_worker).shared, BTreeSet::new());
}

#[test]
fn probation_gets_attendance_on_a_managers_basis_until_it_ends() {
    let mut both = Both::new();
    let officer = both.scene.sharing.officer;
    let sam = both.scene.sam().expect("Sam");
    assert_eq!(
        both.shared_with(officer).shared,
        BTreeSet::from([Section::TakingPart])
    );
    let permit = both.permit(officer, &[Section::Skills]);
    refused(&mut both, says(SharingRefusal::RecipientCanSanction), |b| {
        b.perform::<GivePermission>(Role::Trainee, &permit)
    });
    // Sam sees it on their own page.
    let own = both.own_sharing(officer);
    assert!(own.given.is_none() && own.allowed.is_some());
    let end = ToEnd {
        id: EntryId(both.env.new_id()),
        person: sam,
        recipient: officer,
    };
    let capability = Capability::ReportBasis;
    refused(&mut both, Refusal::NotAllowed { capability }, |b| {
        b.perform::<EndBasis>(Role::Supervisor, &end)
    });
    both.perform::<EndBasis>(Role::Manager, &end)
        .expect("ended");
    assert_eq!(both.shared_with(officer).shared, BTreeSet::new());
    let surgery = both.scene.sharing.surgery;
    let to_record = ToRecord {
        id: EntryId(both.env.new_id()),
        person: sam,
        recipient: surgery,
        seen: Some(both.scene.sharing.given),
        basis: Basis::PublicTask,
        lasts: Lasts::Year,
        why: "Because".into(),
    };
    refused(&mut both, says(SharingRefusal::PermissionIsAsked), |b| {
        b.perform::<RecordBasis>(Role::Manager, &to_record)
    });
}

#[test]
fn whoever_turns_out_to_sanction_or_is_retired_gets_nothing_more() {
    let mut both = Both::new();
    let surgery = both.scene.sharing.surgery;
    assert!(both.shared_with(surgery).on_the_telephone);
    let stored = both.people.read().recipient(surgery).unwrap().unwrap();
    let mut typed = TypedRecipient::of(&stored.recipient);
    typed.power = Power::CanSanction;
    let known = RecipientOf {
        id: surgery,
        seen: stored.rev,
        typed,
    };
    both.perform::<WriteRecipient>(Role::Manager, &known)
        .expect("known by now");
    assert_eq!(both.shared_with(surgery).shared, BTreeSet::new());

    let link_worker = both.scene.referrals.recipient;
    let retire = RecipientInUse {
        id: link_worker,
        seen: 1,
        state: RecipientState::Retired,
    };
    let permit = both.permit(link_worker, &[Section::Skills]);
    both.perform::<SetRecipientState>(Role::Manager, &retire)
        .expect("retired");
    refused(&mut both, says(SharingRefusal::RecipientNotInUse), |b| {
        b.perform::<GivePermission>(Role::Trainee, &permit)
    });
    let unknown = Permit {
        recipient: RecipientId(both.env.new_id()),
        ..permit
    };
    refused(&mut both, says(SharingRefusal::UnknownRecipient), |b| {
        b.perform::<GivePermission>(Role::Trainee, &unknown)
    });
}
