//! Samples of what is done about skills, goals, reviews and measures.

use std::collections::BTreeMap;

use super::{Entry, entry, fresh, id, me};
use crate::domain::Refusal;
use crate::domain::access::Role;
use crate::domain::free_text::FreeText;
use crate::domain::ids::{FrameworkId, GoalId, MilestoneId, PersonId, SkillId};
use crate::domain::measures::items::ZeroToTen;
use crate::domain::measures::readings::{HowAsked, Point};
use crate::domain::measures::settings::PersonToCall;
use crate::domain::measures::{Answer, Answering, Given, Instrument, Item, MeasureSettings};
use crate::domain::person_records::LookKind;
use crate::domain::skills::counter::{Saw, StoredSaw, TillSkill, TillSkillsLetter};
use crate::domain::skills::framework::{Milestone, Need};
use crate::domain::skills::framework_changes::{NewSkill, Towards};
use crate::domain::skills::reviews::{ReviewPoint, ReviewWeeks, TypedReview};
use crate::domain::skills::rows::{AnswerKind, RevokeReason, SaidInPerson};
use crate::domain::skills::signing::{Lower, TakenFrom, Wish, photo_evidence};
use crate::domain::skills::wording::SkillCode;
use crate::domain::skills::{Level, SkillVersion, Standing};
use crate::operations::Stop;
use crate::operations::people_book::papers_given::LookAtGivenPaper;
use crate::operations::people_book::perform_in_people;
use crate::operations::people_book::safeguarding::SetSafeguardingLead;
use crate::operations::people_book::scene::{PeopleScene, skills as scenery};
use crate::operations::people_book::skills::asking::{
    AnswerAsk, AskAnswer, AskForSignOff, Asking, TurnEvidence, WithdrawAsk,
};
use crate::operations::people_book::skills::frameworks::{
    AddSkill, BringSkillBack, Change, DropMilestone, FrameworkToTake, MoveSkill, RenameFramework,
    ReorderSkills, RetireSkill, RewordSkill, SetMilestone, TakeFrameworkIn,
};
use crate::operations::people_book::skills::goals::{
    AgreeToGoal, Agreeing, GoalOf, ReviewOf, SetReviewWeeks, WriteGoalWith, WriteOwnGoal,
    WriteReview,
};
use crate::operations::people_book::skills::letters::{
    SendTillSkills, SightingsLetter, TakeSightingsIn,
};
use crate::operations::people_book::skills::looks::{LookAtEvidence, LookAtMeasures, LookAtSkills};
use crate::operations::people_book::skills::measures::{
    ChangeMeasures, GiveReading, MeasureChange, ReadingOf,
};
use crate::operations::people_book::skills::passports::{
    GiveOwnPassport, GivePassport, LookAtOwnPassport, LookAtPassport, PassportPage, ToGive,
};
use crate::operations::people_book::skills::signing::{
    AnswerSignOff, Aside, Choice, ChooseSkills, Revocation, RevokeSignOff, SetSightingAside,
    SignOffAnswer, SignSkillOff, TalkAbout, TalkedAboutSignOff, ToSign,
};
use crate::store::people_book::LookedAt;

/// All of them.
pub(super) fn entries() -> Vec<Entry> {
    let mut all = frameworks();
    all.extend(signing());
    all.extend(words_and_measures());
    all.extend(letters_and_looks());
    all.extend(passports());
    all
}

fn passports() -> Vec<Entry> {
    let mut all = entries![
        LookAtPassport, |scene, _actor, _env| scene.sam()?;
        LookAtGivenPaper, |scene, _actor, _env| scene.skills.passport.clone();
    ];
    // What is given is what was looked at.
    all.push(entry::<GiveOwnPassport>(|scene, books, env, actor| {
        let seen = perform_in_people::<LookAtOwnPassport>(books, env, actor, &())?;
        let given = to_give(scene, seen);
        perform_in_people::<GiveOwnPassport>(books, env, actor, &given)
    }));
    all.push(entry::<GivePassport>(|scene, books, env, actor| {
        let own = perform_in_people::<LookAtOwnPassport>;
        let sam = scene.actor(books.shop, Role::Trainee)?;
        let seen = own(books, env, &sam, &())?;
        let given = to_give(scene, seen);
        perform_in_people::<GivePassport>(books, env, actor, &given)
    }));
    all
}

fn to_give(scene: &PeopleScene, seen: PassportPage) -> ToGive {
    ToGive {
        id: id(scene, 0),
        person: seen.person,
        seen: seen.passport.reference,
    }
}

/// A change of the scene's framework as it stands.
fn change<T>(scene: &PeopleScene, to: T) -> Change<T> {
    Change {
        framework: scene.skills.framework,
        seen: 2,
        to,
    }
}

fn frameworks() -> Vec<Entry> {
    entries![
        AddSkill, |scene, _actor, _env| change(scene, NewSkill {
            id: SkillId(fresh(scene, 0)), code: SkillCode::new("SC-6")?, unit: "Baking".into(),
            wording: scenery::wording("Score a loaf", "Score a loaf", "")?,
        });
        RewordSkill, |scene, _actor, _env| change(scene, (
            scene.skills.skill(1)?, scenery::wording("Weigh out", "Weigh", "")?,
        ));
        RetireSkill, |scene, _actor, _env| change(scene, scene.skills.skill(2)?);
        BringSkillBack, |scene, _actor, _env| change(scene, scene.skills.skill(4)?);
        MoveSkill, |scene, _actor, _env| change(scene, (scene.skills.skill(0)?, Towards::End));
        ReorderSkills, |scene, _actor, _env| {
            let (baking, working) = scene.skills.skills.split_at(3);
            let turned = |of: &[SkillId]| of.iter().rev().copied().collect();
            change(scene, vec![
                ("Work".to_owned(), turned(working)), ("Baking".to_owned(), turned(baking)),
            ])
        };
        RenameFramework, |scene, _actor, _env| change(scene, "Bread".to_owned());
        SetMilestone, |scene, _actor, _env| change(scene, Milestone {
            id: MilestoneId(fresh(scene, 0)), name: FreeText::new("Ready to weigh")?,
            needs: vec![Need {
                skill: scene.skills.skill(1)?, standing: Standing::Level(Level::WithHelp),
            }],
        });
        DropMilestone, |scene, _actor, _env| change(scene, scene.skills.milestone);
        TakeFrameworkIn, |scene, _actor, _env| FrameworkToTake {
            id: FrameworkId(fresh(scene, 0)), name: FreeText::name("Another")?, seen: 0,
            file: scenery::file()?,
        };
    ]
}

fn signing() -> Vec<Entry> {
    entries![
        ChooseSkills, |scene, _actor, _env| Choice {
            person: scene.sam()?, placement: scene.placement, seen: 1,
            skills: [scene.skills.skill(1)?, scene.skills.skill(2)?].into(),
        };
        SignSkillOff, |scene, actor, _env| ToSign {
            id: id(scene, 0), photos: vec![(id(scene, 1), scenery::a_picture()?)],
            wish: Wish {
                person: scene.sam()?, skill: scene.skills.skill(0)?, version: SkillVersion::FIRST,
                from: TakenFrom::Chosen, standing: Standing::Level(Level::OnMyOwn),
                lower: Lower::NotSaid, seen_on: scene.yesterday,
                sentence: "Washed before dough and after bins".into(),
                evidence: vec![photo_evidence(id(scene, 1))],
                // Whoever saw it signs from it.
                sighting: (me(actor)? == scene.scene.person(Role::Manager)?)
                    .then_some(scene.skills.sighting),
            },
        };
        AnswerSignOff, |scene, actor, _env| SignOffAnswer {
            id: id(scene, 0), sign_off: scene.skills.waiting(me(actor)?)?.sign_off,
            kind: AnswerKind::Comments, typed: "It went well".into(),
        };
        TalkedAboutSignOff, |scene, _actor, _env| TalkAbout {
            id: id(scene, 0), person: scene.sam()?, sign_off: scene.skills.not_yet,
        };
        RevokeSignOff, |scene, _actor, _env| Revocation {
            id: id(scene, 0), person: scene.sam()?, reason: RevokeReason::Other,
            sign_off: scene.skills.waiting(scene.sam()?)?.sign_off,
            typed: "It was the day before".into(), said: SaidInPerson::Yes,
        };
        SetSightingAside, |scene, _actor, _env| Aside {
            id: id(scene, 0), person: scene.sam()?, sighting: scene.skills.sighting,
        };
        AskForSignOff, |scene, _actor, _env| Asking {
            id: id(scene, 0), skill: scene.skills.skill(0)?, typed: "I did it all week".into(),
        };
        WithdrawAsk, |scene, actor, _env| {
            (id(scene, 0), scene.skills.waiting(me(actor)?)?.ask)
        };
        AnswerAsk, |scene, _actor, _env| AskAnswer {
            id: id(scene, 0), person: scene.sam()?,
            ask: scene.skills.waiting(scene.sam()?)?.ask, typed: "Tomorrow at ten".into(),
        };
        TurnEvidence, |scene, actor, _env| me(actor)? != scene.sam()?;
    ]
}

fn words_and_measures() -> Vec<Entry> {
    entries![
        WriteOwnGoal, |scene, actor, _env| new_goal(scene, me(actor)?);
        WriteGoalWith, |scene, _actor, _env| new_goal(scene, scene.sam()?);
        AgreeToGoal, |scene, actor, _env| {
            let waiting = scene.skills.waiting(me(actor)?)?;
            Agreeing { id: id(scene, 0), goal: waiting.goal, to: waiting.written }
        };
        WriteReview, |scene, _actor, _env| ReviewOf {
            id: id(scene, 0), person: scene.sam()?, placement: scene.placement,
            point: ReviewPoint::Start,
            typed: TypedReview {
                held_on: scene.yesterday, who_was_there: "Sam and Mina".into(),
                their_words: "I like the mornings".into(), went_well: "Weighing".into(),
                did_not_help: "The radio".into(), next_step: "Shape a loaf".into(),
            },
        };
        SetSafeguardingLead, |_scene, _actor, _env| Some(PersonToCall {
            who: FreeText::name("Mina Kaya")?, phone: FreeText::name("020 7946 0000")?,
        });
        SetReviewWeeks, |_scene, _actor, _env| ReviewWeeks::new([3, 6])?;
        ChangeMeasures, |_scene, _actor, _env| MeasureChange::WorkWords(work_words());
        GiveReading, |scene, actor, _env| ReadingOf {
            id: id(scene, 0), placement: scene.skills.waiting(me(actor)?)?.placement,
            answering: answers(scene)?,
        };
    ]
}

fn new_goal(scene: &PeopleScene, person: PersonId) -> GoalOf {
    GoalOf {
        id: id(scene, 0),
        goal: GoalId(fresh(scene, 1)),
        person,
        seen: None,
        typed: scenery::goal(scene),
    }
}

fn work_words() -> BTreeMap<Item, String> {
    let items = Instrument::WorkScales.items().iter();
    items
        .map(|item| (*item, format!("How is {}?", item.code())))
        .collect()
}

/// Two answered, one declined, and then stopped.
fn answers(scene: &PeopleScene) -> Result<Answering, Refusal> {
    let settings = MeasureSettings::default();
    let (point, how) = (Point::Start, HowAsked::ReadAloud);
    let begun = Answering::begin(&settings, Instrument::Ons4, point, how, scene.yesterday)?;
    let given = |point| Ok::<_, Refusal>(Answer::Given(Given::Point(ZeroToTen::new(point)?)));
    let begun = begun.answered(Item::OnsSatisfied, given(6)?)?;
    let begun = begun.answered(Item::OnsWorthwhile, given(0)?)?;
    let begun = begun.answered(Item::OnsHappy, Answer::Declined)?;
    Ok(begun.stop_here())
}

fn letters_and_looks() -> Vec<Entry> {
    entries![
        TakeSightingsIn, |scene, _actor, _env| SightingsLetter {
            till: scene.scene.till, seen: vec![late_sighting(scene)?], upto: Some(9_000),
        };
        SendTillSkills, |scene, _actor, _env| TillSkillsLetter {
            rev: 9,
            skills: vec![TillSkill {
                id: scene.skills.skill(0)?, short_name: "Wash".into(), unit: "Baking".into(),
                place: 1, retired: false,
            }],
        };
        LookAtSkills, |scene, _actor, _env| LookedAt {
            people: vec![scene.sam()?], what: LookKind::Skills,
        };
        LookAtMeasures, |scene, _actor, _env| scene.sam()?;
        LookAtEvidence, |scene, _actor, _env| (scene.sam()?, scene.skills.evidence);
    ]
}

/// The trainee was seen shaping a loaf.
fn late_sighting(scene: &PeopleScene) -> Result<StoredSaw, Stop> {
    Ok(StoredSaw {
        till: scene.scene.till,
        seq: 9_000,
        saw: Saw {
            id: id(scene, 0),
            person: scene.sam()?,
            skill: scene.skills.skill(2)?,
            shop: scene.scene.shop,
            by: scene.scene.person(Role::Supervisor)?,
            at: scene.at(11 * 60)?,
        },
    })
}
