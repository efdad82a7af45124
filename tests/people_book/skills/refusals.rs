//! Each refusal about signing, asking, goals and reviews; a refusal writes nothing.

use std::collections::BTreeSet;

use chrono::Days;
use pathway_till::domain::Refusal;
use pathway_till::domain::access::Role;
use pathway_till::domain::ids::{GoalId, PlacementId};
use pathway_till::domain::skills::reviews::{ReviewPoint, TypedReview};
use pathway_till::domain::skills::rows::{AnswerKind, RevokeReason, SaidInPerson};
use pathway_till::domain::skills::signing::{Wish, photo_evidence};
use pathway_till::domain::skills::{Level, Standing};
use pathway_till::operations::baskets::SaveBasket;
use pathway_till::operations::people_book::scene::skills as scenery;
use pathway_till::operations::people_book::skills::asking::{
    AskForSignOff, Asking, TurnEvidence, WithdrawAsk,
};
use pathway_till::operations::people_book::skills::goals::{
    AgreeToGoal, Agreeing, GoalOf, ReviewOf, WriteGoalWith, WriteOwnGoal, WriteReview,
};
use pathway_till::operations::people_book::skills::signing::{
    AnswerSignOff, Aside, Choice, ChooseSkills, Revocation, RevokeSignOff, SetSightingAside,
    SignSkillOff, TalkAbout, TalkedAboutSignOff, ToSign,
};
use pathway_till::operations::skills::{SawIt, Seeing};

use super::super::refused;
use crate::support::Both;

/// With this changed, the sign-off is refused.
#[track_caller]
fn refuses_to_sign(refusal: Refusal, change: impl FnOnce(&Both, &mut ToSign)) {
    let mut both = Both::new();
    let mut signed = both.to_sign();
    change(&both, &mut signed);
    refused(&mut both, refusal, |b| {
        b.perform::<SignSkillOff>(Role::Supervisor, &signed)
    });
}

#[test]
fn what_is_in_the_way_of_a_sign_off() {
    let wish = |change: fn(&Both, &mut Wish)| {
        move |both: &Both, signed: &mut ToSign| change(both, &mut signed.wish)
    };
    refuses_to_sign(
        Refusal::OwnSkill,
        wish(|b, w| w.person = b.person(Role::Supervisor)),
    );
    refuses_to_sign(Refusal::SkillRetired, wish(|b, w| w.skill = b.skill(4)));
    refuses_to_sign(Refusal::SkillNotChosen, wish(|b, w| w.skill = b.skill(2)));
    refuses_to_sign(
        Refusal::KnowsHowForLevels,
        wish(|_, w| w.standing = Standing::KnowsHow),
    );
    refuses_to_sign(
        Refusal::SkillReworded,
        wish(|_, w| w.version = w.version.next()),
    );
    refuses_to_sign(Refusal::TextMissing, wish(|_, w| w.sentence = "  ".into()));
    let longest = 300;
    refuses_to_sign(
        Refusal::TextTooLong { longest },
        wish(|_, w| w.sentence = "a".repeat(301)),
    );
    let start = Both::new().scene.agreed().expect("a placement").start;
    refuses_to_sign(
        Refusal::SeenBeforePlacement { start },
        wish(|b, w| w.seen_on = b.scene.yesterday - Days::new(40)),
    );
    refuses_to_sign(
        Refusal::SeenInFuture,
        wish(|b, w| w.seen_on = b.scene.yesterday + Days::new(2)),
    );
    refuses_to_sign(
        Refusal::LevelGoesDown,
        wish(|b, w| {
            w.skill = b.skill(1);
            w.standing = Standing::Level(Level::Shown);
        }),
    );
    refuses_to_sign(
        Refusal::SkillsChanged,
        wish(|b, w| w.sighting = Some(b.new_entry())),
    );
    // A photo that is not there, and one that nothing names.
    refuses_to_sign(Refusal::NotAPicture, |b, signed| {
        signed.wish.evidence = vec![photo_evidence(b.new_entry())];
    });
    refuses_to_sign(Refusal::NotAPicture, |b, signed| {
        let picture = scenery::a_picture().expect("a picture");
        signed.photos = vec![(b.new_entry(), picture)];
    });
    refuses_to_sign(Refusal::SkillsChanged, |b, signed| {
        let taken = b.scene.skills.evidence;
        signed.wish.evidence = vec![photo_evidence(taken)];
        signed.photos = vec![(taken, scenery::a_picture().expect("a picture"))];
    });
}

#[test]
fn evidence_is_kept_only_where_the_person_turned_it_on() {
    let mut both = Both::new();
    both.perform::<TurnEvidence>(Role::Trainee, &false)
        .expect("off");
    let mut signed = both.to_sign();
    let photo = both.new_entry();
    signed.wish.evidence = vec![photo_evidence(photo)];
    signed.photos = vec![(photo, scenery::a_picture().expect("a picture"))];
    refused(&mut both, Refusal::EvidenceOff, |b| {
        b.perform::<SignSkillOff>(Role::Supervisor, &signed)
    });
    both.perform::<TurnEvidence>(Role::Trainee, &true)
        .expect("on");
    let done = both.perform::<SignSkillOff>(Role::Supervisor, &signed);
    assert_eq!(done, Ok(()));
    both.verify();
}

#[test]
fn nothing_is_signed_while_a_basket_is_open_and_what_is_seen_may_be_noted() {
    let mut both = Both::new();
    let draft = both.scene.scene.draft.clone();
    both.in_shop::<SaveBasket>(Role::Trainee, &draft)
        .expect("a basket");
    let signed = both.to_sign();
    refused(&mut both, Refusal::BasketOpenNothingSigned, |b| {
        b.perform::<SignSkillOff>(Role::Supervisor, &signed)
    });
    let answer = both.answer(both.waits_for(Role::Trainee), AnswerKind::Agrees, "");
    refused(&mut both, Refusal::BasketOpenNothingSigned, |b| {
        b.perform::<AnswerSignOff>(Role::Trainee, &answer)
    });
    let seeing = Seeing {
        id: both.new_entry(),
        person: both.sam(),
        skill: both.skill(0),
    };
    assert_eq!(both.in_shop::<SawIt>(Role::Supervisor, &seeing), Ok(()));
}

#[test]
fn only_the_person_answers_and_the_same_id_says_the_same() {
    let mut both = Both::new();
    let sams = both.waits_for(Role::Trainee);
    for role in [Role::Volunteer, Role::Supervisor, Role::Manager] {
        // Mina signed it herself, and answers it no more than anybody else.
        let answer = both.answer(sams, AnswerKind::Agrees, "");
        refused(&mut both, Refusal::OthersAnswer, |b| {
            b.perform::<AnswerSignOff>(role, &answer)
        });
    }
    let nothing = both.answer(both.new_entry(), AnswerKind::Agrees, "");
    refused(&mut both, Refusal::SkillsChanged, |b| {
        b.perform::<AnswerSignOff>(Role::Trainee, &nothing)
    });
    let bare = both.answer(sams, AnswerKind::Comments, " ");
    refused(&mut both, Refusal::TextMissing, |b| {
        b.perform::<AnswerSignOff>(Role::Trainee, &bare)
    });
    let mut answer = both.answer(sams, AnswerKind::Comments, "It went well");
    both.perform::<AnswerSignOff>(Role::Trainee, &answer)
        .expect("answered");
    both.perform::<AnswerSignOff>(Role::Trainee, &answer)
        .expect("sent again");
    answer.typed = "It went badly".into();
    refused(&mut both, Refusal::SkillsChanged, |b| {
        b.perform::<AnswerSignOff>(Role::Trainee, &answer)
    });
    let talk = TalkAbout {
        id: both.new_entry(),
        person: both.sam(),
        sign_off: sams,
    };
    refused(&mut both, Refusal::SkillsChanged, |b| {
        b.perform::<TalkedAboutSignOff>(Role::Supervisor, &talk)
    });
}

#[test]
fn revoking_is_said_in_person_first_and_is_for_good() {
    let mut both = Both::new();
    let mut revoked = Revocation {
        id: both.new_entry(),
        person: both.sam(),
        sign_off: both.waits_for(Role::Trainee),
        reason: RevokeReason::TooEarly,
        typed: String::new(),
        said: SaidInPerson::NotYet,
    };
    refused(&mut both, Refusal::SayItInPersonFirst, |b| {
        b.perform::<RevokeSignOff>(Role::Supervisor, &revoked)
    });
    revoked.said = SaidInPerson::Yes;
    let own = Revocation {
        person: both.person(Role::Supervisor),
        sign_off: both.waits_for(Role::Supervisor),
        ..revoked.clone()
    };
    refused(&mut both, Refusal::OwnSkill, |b| {
        b.perform::<RevokeSignOff>(Role::Supervisor, &own)
    });
    both.perform::<RevokeSignOff>(Role::Supervisor, &revoked)
        .expect("revoked");
    revoked.id = both.new_entry();
    refused(&mut both, Refusal::AlreadyRevoked, |b| {
        b.perform::<RevokeSignOff>(Role::Supervisor, &revoked)
    });
}

#[test]
fn asking_and_choosing() {
    let mut both = Both::new();
    let sams = both.scene.skills.waiting(both.sam()).expect("Sam").ask;
    let again = Asking {
        id: both.new_entry(),
        skill: both.skill(3),
        typed: String::new(),
    };
    refused(&mut both, Refusal::AskWaits, |b| {
        b.perform::<AskForSignOff>(Role::Trainee, &again)
    });
    let back = (both.new_entry(), sams);
    refused(&mut both, Refusal::SkillsChanged, |b| {
        b.perform::<WithdrawAsk>(Role::Volunteer, &back)
    });
    let aside = Aside {
        id: both.new_entry(),
        person: both.sam(),
        sighting: both.new_entry(),
    };
    refused(&mut both, Refusal::SkillsChanged, |b| {
        b.perform::<SetSightingAside>(Role::Supervisor, &aside)
    });
    let choice = |skills: &[usize], seen| Choice {
        person: both.sam(),
        placement: both.scene.placement,
        skills: skills.iter().map(|place| both.skill(*place)).collect(),
        seen,
    };
    let (stale, retired) = (choice(&[2], 0), choice(&[4], 1));
    let mut elsewhere = choice(&[2], 0);
    elsewhere.placement = PlacementId(both.env.new_id());
    let own = Choice {
        person: both.person(Role::Supervisor),
        placement: both.scene.placement,
        skills: BTreeSet::new(),
        seen: 1,
    };
    for (refusal, choice) in [
        (Refusal::SkillsChanged, stale),
        (Refusal::SkillRetired, retired),
        (Refusal::NoPlacementYet, elsewhere),
        (Refusal::OwnSkill, own),
    ] {
        refused(&mut both, refusal, |b| {
            b.perform::<ChooseSkills>(Role::Supervisor, &choice)
        });
    }
}

#[test]
fn goals_are_the_persons_own_and_reviews_are_held_with_somebody() {
    let mut both = Both::new();
    let sams = both.scene.skills.waiting(both.sam()).expect("Sam");
    let goal = |both: &Both, seen| GoalOf {
        id: both.new_entry(),
        goal: sams.goal,
        person: both.sam(),
        seen,
        typed: scenery::goal(&both.scene),
    };
    let others = goal(&both, Some(sams.written));
    refused(&mut both, Refusal::OthersAnswer, |b| {
        b.perform::<WriteOwnGoal>(Role::Volunteer, &others)
    });
    let stale = goal(&both, None);
    refused(&mut both, Refusal::SkillsChanged, |b| {
        b.perform::<WriteGoalWith>(Role::Supervisor, &stale)
    });
    let mut taken = goal(&both, None);
    taken.person = both.person(Role::Volunteer);
    refused(&mut both, Refusal::SkillsChanged, |b| {
        b.perform::<WriteGoalWith>(Role::Supervisor, &taken)
    });
    let agree = Agreeing {
        id: both.new_entry(),
        goal: sams.goal,
        to: sams.written,
    };
    refused(&mut both, Refusal::OthersAnswer, |b| {
        b.perform::<AgreeToGoal>(Role::Manager, &agree)
    });
    both.perform::<AgreeToGoal>(Role::Trainee, &agree)
        .expect("agreed");
    let nothing = GoalOf {
        goal: GoalId(both.env.new_id()),
        typed: pathway_till::domain::skills::goals::TypedGoal {
            goal: " ".into(),
            ..scenery::goal(&both.scene)
        },
        ..goal(&both, None)
    };
    refused(&mut both, Refusal::TextMissing, |b| {
        b.perform::<WriteOwnGoal>(Role::Trainee, &nothing)
    });
    let review = |both: &Both, role| {
        let person = both.person(role);
        ReviewOf {
            id: both.new_entry(),
            person,
            placement: both.scene.skills.waiting(person).expect("one").placement,
            point: ReviewPoint::Between,
            typed: TypedReview {
                held_on: both.scene.yesterday,
                who_was_there: "Both of us".into(),
                ..TypedReview::default()
            },
        }
    };
    let own = review(&both, Role::Supervisor);
    refused(&mut both, Refusal::OwnReview, |b| {
        b.perform::<WriteReview>(Role::Supervisor, &own)
    });
    let mut early = review(&both, Role::Trainee);
    early.typed.held_on = both.scene.yesterday + Days::new(9);
    refused(&mut both, Refusal::SeenInFuture, |b| {
        b.perform::<WriteReview>(Role::Supervisor, &early)
    });
    let mut elsewhere = review(&both, Role::Trainee);
    elsewhere.point = ReviewPoint::Week(7);
    refused(&mut both, Refusal::NoSuchReview, |b| {
        b.perform::<WriteReview>(Role::Supervisor, &elsewhere)
    });
    let mut once = review(&both, Role::Trainee);
    both.perform::<WriteReview>(Role::Supervisor, &once)
        .expect("written");
    once.typed.next_step = "Another".into();
    refused(&mut both, Refusal::SkillsChanged, |b| {
        b.perform::<WriteReview>(Role::Supervisor, &once)
    });
    both.verify();
}

#[test]
fn at_the_counter_nobody_sees_themself_nor_a_skill_that_is_not_there() {
    let mut both = Both::new();
    let seeing = |person, skill| Seeing {
        id: both.new_entry(),
        person,
        skill,
    };
    let (me, sam) = (both.person(Role::Supervisor), both.sam());
    let unknown = pathway_till::domain::ids::SkillId(both.env.new_id());
    let nobody = pathway_till::domain::ids::PersonId(both.env.new_id());
    let cases = [
        (Refusal::OwnSkill, seeing(me, both.skill(0))),
        (Refusal::SkillRetired, seeing(sam, both.skill(4))),
        (Refusal::UnknownSkill, seeing(sam, unknown)),
        (Refusal::UnknownPerson, seeing(nobody, both.skill(0))),
    ];
    for (refusal, seeing) in cases {
        refused(&mut both, refusal, |b| {
            b.in_shop::<SawIt>(Role::Supervisor, &seeing)
        });
    }
    let other = Seeing {
        skill: both.skill(1),
        id: both.scene.skills.sighting,
        person: sam,
    };
    refused(&mut both, Refusal::SkillsChanged, |b| {
        b.in_shop::<SawIt>(Role::Manager, &other)
    });
}
