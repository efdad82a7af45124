//! A referral from the day it came to the placement, and a second one beside it; what is restricted.

use pathway_till::domain::Refusal;
use pathway_till::domain::access::{Capability, Role};
use pathway_till::domain::ids::{EntryId, PersonId, PlacementId, ReferralId};
use pathway_till::domain::person_records::{LookKind, PageWords, RecordField};
use pathway_till::domain::referrals::refusals::ReferralRefusal as R;
use pathway_till::domain::referrals::standing::Wish;
use pathway_till::domain::referrals::text::{Risks, TextField};
use pathway_till::domain::referrals::{DeclineReason, Referral, Source, Status};
use pathway_till::operations::people_book::placements::AddPlacement;
use pathway_till::operations::people_book::referrals::letters::{
    AcknowledgeOf, AcknowledgeReferral,
};
use pathway_till::operations::people_book::referrals::looks::{
    LookAtReferralText, LookAtReferrals, referrals_of_ones_shops,
};
use pathway_till::operations::people_book::referrals::statuses::{
    MoveOf, MoveReferral, TakeBackOf, TakeReferralBack,
};
use pathway_till::operations::people_book::referrals::writing::{
    ReferralOf, TextOf, WriteReferral, WriteReferralText,
};

use super::super::refused;
use crate::support::Both;

/// Somebody new, referred by themself yesterday.
fn new(both: &Both) -> ReferralOf {
    let referral = Referral {
        id: ReferralId(both.env.new_id()),
        person: PersonId(both.env.new_id()),
        source: Source::Themself,
        from: None,
        received: both.scene.yesterday,
        ..both.scene.referred().expect("a referral")
    };
    let names = PageWords::of([(RecordField::NameToUse, "Wanda".to_owned())]);
    ReferralOf {
        referral,
        seen: 0,
        begins: Some(names),
    }
}

fn now(both: &Both, referral: ReferralId) -> Status {
    let read = both.people.read();
    let stored = read.referral(referral).expect("it reads");
    stored.expect("there").known.standing.now().status
}

fn moved(both: &Both, of: &ReferralOf, seen: Option<EntryId>, status: Status) -> MoveOf {
    MoveOf {
        id: both.new_entry(),
        referral: of.referral.id,
        person: of.referral.person,
        seen,
        wish: Wish {
            status,
            on: both.scene.yesterday,
            reason: (status == Status::Declined).then_some(DeclineReason::NoPlace),
            placement: None,
        },
        note: String::new(),
    }
}

#[test]
fn somebody_new_is_referred_accepted_waits_and_starts() {
    let mut both = Both::new();
    let of = new(&both);
    for _ in 0..2 {
        both.perform::<WriteReferral>(Role::Manager, &of)
            .expect("the same again changes nothing");
    }
    assert_eq!(now(&both, of.referral.id), Status::Received);
    let mut seen = None;
    for status in [Status::Accepted, Status::Waiting] {
        let wish = moved(&both, &of, seen, status);
        both.perform::<MoveReferral>(Role::Manager, &wish)
            .expect("next");
        seen = Some(wish.id);
    }
    let mut start = moved(&both, &of, seen, Status::Started);
    refused(&mut both, Refusal::from(R::PlacementMissing), |b| {
        b.perform::<MoveReferral>(Role::Manager, &start)
    });
    // Somebody else's placement is none of theirs.
    start.wish.placement = Some(both.scene.placement);
    refused(&mut both, Refusal::from(R::PlacementMissing), |b| {
        b.perform::<MoveReferral>(Role::Manager, &start)
    });
    let mut placement = both.scene.agreed().expect("a placement");
    placement.id = PlacementId(both.env.new_id());
    placement.person = of.referral.person;
    placement.start = both.scene.yesterday.succ_opt().unwrap().succ_opt().unwrap();
    placement.agreed[0].from = placement.start;
    both.perform::<AddPlacement>(Role::Manager, &placement)
        .expect("a placement");
    start.wish.placement = Some(placement.id);
    refused(&mut both, Refusal::from(R::PlacementNotBegun), |b| {
        b.perform::<MoveReferral>(Role::Manager, &start)
    });
    both.later(24 * 60);
    both.perform::<MoveReferral>(Role::Manager, &start)
        .expect("it began");
    assert_eq!(now(&both, of.referral.id), Status::Started);
    both.verify();

    // They come back: another referral beside the old one, which stays as it is.
    let mut again = new(&both);
    again.referral.person = of.referral.person;
    again.begins = None;
    both.perform::<WriteReferral>(Role::Manager, &again)
        .expect("again");
    let read = both.people.read();
    let theirs = read.referrals_of(of.referral.person).expect("both");
    assert_eq!(theirs.len(), 2);
    assert_eq!(now(&both, of.referral.id), Status::Started);
    let mut seen = None;
    for status in [Status::Accepted, Status::Started] {
        let mut wish = moved(&both, &again, seen, status);
        if status == Status::Started {
            wish.wish.placement = Some(placement.id);
            refused(&mut both, Refusal::from(R::PlacementOfAnother), |b| {
                b.perform::<MoveReferral>(Role::Manager, &wish)
            });
        } else {
            both.perform::<MoveReferral>(Role::Manager, &wish)
                .expect("next");
            seen = Some(wish.id);
        }
    }
}

#[test]
fn what_was_changed_meanwhile_is_looked_at_again_and_nothing_is_overwritten() {
    let mut both = Both::new();
    let sam = both.sam();
    let stored = both.scene.referred().expect("a referral");
    let change = |received, seen| ReferralOf {
        referral: Referral { received, ..stored },
        seen,
        begins: None,
    };
    let earlier = stored.received.pred_opt().unwrap();
    refused(&mut both, Refusal::from(R::ReferralChanged), |b| {
        b.perform::<WriteReferral>(Role::Manager, &change(earlier, 0))
    });
    let after = both.scene.yesterday;
    refused(&mut both, Refusal::from(R::ReceivedAfter), |b| {
        b.perform::<WriteReferral>(Role::Manager, &change(after, 1))
    });
    both.perform::<WriteReferral>(Role::Manager, &change(earlier, 1))
        .expect("an earlier day");
    let of_another = ReferralOf {
        referral: Referral {
            person: both.person(Role::Supervisor),
            ..stored
        },
        seen: 2,
        begins: None,
    };
    refused(&mut both, Refusal::from(R::ReferralChanged), |b| {
        b.perform::<WriteReferral>(Role::Manager, &of_another)
    });
    let of = change(earlier, 2);
    let asked = both.scene.referrals.asked;
    let unseen = moved(&both, &of, None, Status::Accepted);
    refused(&mut both, Refusal::from(R::ReferralChanged), |b| {
        b.perform::<MoveReferral>(Role::Manager, &unseen)
    });
    let declined = moved(&both, &of, Some(asked), Status::Declined);
    both.perform::<MoveReferral>(Role::Manager, &declined)
        .expect("declined");
    let back = |id, of| TakeBackOf {
        id,
        referral: stored.id,
        person: sam,
        of,
    };
    let first = back(both.new_entry(), asked);
    refused(&mut both, Refusal::from(R::ReferralChanged), |b| {
        b.perform::<TakeReferralBack>(Role::Manager, &first)
    });
    let last = back(both.new_entry(), declined.id);
    both.perform::<TakeReferralBack>(Role::Manager, &last)
        .expect("taken back");
    assert_eq!(now(&both, stored.id), Status::MoreInformation);
    // Both rows are still there.
    let row = both.people.read().referral_row(declined.id).expect("reads");
    assert!(row.is_some());
    both.verify();
}

#[test]
fn the_words_of_a_referral_are_for_whoever_may_read_them_and_each_look_is_written_down() {
    let mut both = Both::new();
    let (sam, id) = (both.sam(), both.scene.referrals.referral);
    let looks = |both: &Both, what| {
        let looks = both.people.read().looks_at(sam, 500).expect("looks");
        looks.iter().filter(|look| look.what == what).count()
    };
    for role in [Role::Trainee, Role::Volunteer, Role::Supervisor] {
        let capability = Capability::ReferralText;
        refused(&mut both, Refusal::NotAllowed { capability }, |b| {
            b.perform::<LookAtReferralText>(role, &(id, sam))
        });
        let capability = Capability::Referrals;
        refused(&mut both, Refusal::NotAllowed { capability }, |b| {
            b.perform::<LookAtReferrals>(role, &vec![id])
        });
    }
    assert_eq!(looks(&both, LookKind::ReferralText), 0);
    let text = both
        .perform::<LookAtReferralText>(Role::Manager, &(id, sam))
        .expect("a manager may");
    assert_eq!(
        text.text.get(TextField::OwnWords),
        "I used to bake with my aunt"
    );
    assert_eq!(text.text.risks(), Risks::NoneKnown);
    assert_eq!(text.notes.len(), 1);
    assert_eq!(looks(&both, LookKind::ReferralText), 1);
    assert_eq!(looks(&both, LookKind::Referral), 0);
    let listed = both
        .perform::<LookAtReferrals>(Role::Manager, &vec![id])
        .expect("the list");
    assert_eq!(looks(&both, LookKind::Referral), 1);
    // What the list gives has no field for words: none of them is in it.
    let shown = format!("{listed:?}");
    for words in ["aunt", "shape to it", "written down", "Clapton", "mornings"] {
        assert!(!shown.contains(words), "{words}");
    }
}

#[test]
fn the_words_stand_beside_the_ledger_and_in_no_other_table() {
    let mut both = Both::new();
    let text = TextOf {
        referral: both.scene.referrals.referral,
        person: both.sam(),
        seen: 1,
        typed: TextField::ALL
            .iter()
            .map(|field| (*field, format!("zanzibar {}", field.code())))
            .collect(),
        risks: Risks::Written,
    };
    both.perform::<WriteReferralText>(Role::Manager, &text)
        .expect("written");
    let mut stale = text.clone();
    stale.typed.insert(TextField::Reason, "other".to_owned());
    refused(&mut both, Refusal::from(R::ReferralChanged), |b| {
        b.perform::<WriteReferralText>(Role::Manager, &stale)
    });
    let dump = both.people_dump();
    let lines: Vec<&str> = dump.lines().filter(|l| l.contains("zanzibar")).collect();
    assert_eq!(lines.len(), TextField::ALL.len());
    assert!(
        lines.iter().all(|l| l.starts_with("referral_words ")),
        "{lines:?}"
    );
    let shop = super::super::privacy::everything(&both);
    assert!(super::super::privacy::found(&shop, "zanzibar").is_empty());
}

#[test]
fn the_letter_says_that_the_referral_came_and_is_the_acknowledging() {
    let mut both = Both::new();
    let (sam, another) = (both.sam(), both.scene.referrals.another);
    let letter = |both: &Both, referral| AcknowledgeOf {
        id: both.new_entry(),
        referral,
        person: sam,
    };
    // More was asked of this one already: it is acknowledged by that.
    let asked = letter(&both, both.scene.referrals.referral);
    refused(&mut both, Refusal::from(R::NotNext), |b| {
        b.perform::<AcknowledgeReferral>(Role::Manager, &asked)
    });
    let first = letter(&both, another);
    let made = both.perform::<AcknowledgeReferral>(Role::Manager, &first);
    let made = made.expect("a letter");
    assert_eq!(now(&both, another), Status::Acknowledged);
    assert_eq!(made.to.name.as_str(), "Ayla Demir");
    assert_eq!(made.person, "Samantha Okafor", "one name, not both");
    both.later(3 * 24 * 60);
    // Printed again it says the same, and nothing more is written than that somebody looked.
    let again = letter(&both, another);
    let read = |both: &Both| both.people.read().referral(another).expect("reads");
    let before = read(&both);
    let same = both.perform::<AcknowledgeReferral>(Role::Manager, &again);
    assert_eq!(same.as_ref(), Ok(&made));
    assert_eq!(read(&both), before);
    let own = new(&both);
    both.perform::<WriteReferral>(Role::Manager, &own)
        .expect("referred");
    let nobody = AcknowledgeOf {
        person: own.referral.person,
        ..letter(&both, own.referral.id)
    };
    refused(&mut both, Refusal::from(R::NobodyToWriteTo), |b| {
        b.perform::<AcknowledgeReferral>(Role::Manager, &nobody)
    });
}

#[test]
fn a_list_is_of_the_shops_where_somebody_keeps_referrals() {
    let mut both = Both::new();
    let of = new(&both);
    both.perform::<WriteReferral>(Role::Manager, &of)
        .expect("referred");
    let books = |both: &Both, role| {
        let actor = both.actor(role);
        referrals_of_ones_shops((&both.shop, &both.people), &both.env, &actor).expect("a list")
    };
    let mut theirs = books(&both, Role::Manager);
    theirs.sort_unstable();
    let mut all = vec![
        both.scene.referrals.referral,
        both.scene.referrals.another,
        of.referral.id,
    ];
    all.sort_unstable();
    assert_eq!(theirs, all);
    assert!(books(&both, Role::Supervisor).is_empty());
}
