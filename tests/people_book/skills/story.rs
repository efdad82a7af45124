//! Saw it, signed, answered, not yet, talked about, revoked; a question; what the person sees of looks.

use pathway_till::domain::access::Role;
use pathway_till::domain::free_text::FreeText;
use pathway_till::domain::hours::days::london_day;
use pathway_till::domain::hours::today::Kind;
use pathway_till::domain::ids::EntryId;
use pathway_till::domain::person_records::LookKind;
use pathway_till::domain::skills::goals::goals;
use pathway_till::domain::skills::record::{AskState, SignedState};
use pathway_till::domain::skills::rows::{AnswerKind, RevokeReason, SaidInPerson};
use pathway_till::domain::skills::today::{OfPerson, waiting};
use pathway_till::domain::skills::{Level, Standing};
use pathway_till::operations::people_book::Books;
use pathway_till::operations::people_book::skills::asking::{
    AnswerAsk, AskAnswer, AskForSignOff, Asking, WithdrawAsk,
};
use pathway_till::operations::people_book::skills::pages::{
    everybodys_skills, own_progress, skills_of,
};
use pathway_till::operations::people_book::skills::signing::Aside;
use pathway_till::operations::people_book::skills::signing::{
    AnswerSignOff, Revocation, RevokeSignOff, SetSightingAside, SignSkillOff, TalkAbout,
    TalkedAboutSignOff,
};
use pathway_till::operations::people_book::skills::today::what_waits;
use pathway_till::operations::skills::{SawIt, Seeing};

use crate::support::Both;

const OWN: Option<Standing> = Some(Standing::Level(Level::OnMyOwn));

#[test]
fn seen_signed_answered_not_yet_talked_about_and_revoked() {
    let mut both = Both::new();
    let (sam, washing) = (both.sam(), both.skill(0));
    let seeing = Seeing {
        id: both.new_entry(),
        person: sam,
        skill: washing,
    };
    both.in_shop::<SawIt>(Role::Supervisor, &seeing)
        .expect("seen");
    both.pass().expect("letters");
    let seen = both.record().sightings();
    assert_eq!(seen.len(), 2, "that of the scene, and this");
    let mine = seen.iter().find(|s| s.id == seeing.id).expect("it came");
    assert_eq!(mine.by, both.person(Role::Supervisor));
    assert_eq!(both.record().standing(washing), None);

    let mut signed = both.to_sign();
    signed.wish.sighting = Some(seeing.id);
    both.later(60);
    both.perform::<SignSkillOff>(Role::Supervisor, &signed)
        .expect("signed");
    assert_eq!(both.record().standing(washing), OWN);
    assert_eq!(both.record().sightings().len(), 1, "signed from");

    let agrees = both.answer(signed.id, AnswerKind::Agrees, "");
    both.perform::<AnswerSignOff>(Role::Trainee, &agrees)
        .expect("answered");
    let not_yet = both.answer(signed.id, AnswerKind::NotYet, "Not after bins");
    both.perform::<AnswerSignOff>(Role::Trainee, &not_yet)
        .expect("answered");
    assert_eq!(both.record().standing(washing), None, "held back");

    let talk = TalkAbout {
        id: both.new_entry(),
        person: sam,
        sign_off: signed.id,
    };
    both.perform::<TalkedAboutSignOff>(Role::Supervisor, &talk)
        .expect("talked");
    assert_eq!(both.record().standing(washing), OWN);

    let revoked = Revocation {
        id: both.new_entry(),
        person: sam,
        sign_off: signed.id,
        reason: RevokeReason::OtherSkill,
        typed: "It was the sink".into(),
        said: SaidInPerson::Yes,
    };
    both.perform::<RevokeSignOff>(Role::Supervisor, &revoked)
        .expect("revoked");
    let record = both.record();
    assert_eq!(record.standing(washing), None);
    let kept = record.sign_off(signed.id).expect("it stays");
    assert_eq!(kept.state, SignedState::Revoked);
    assert_eq!(kept.answers.len(), 2);
    let words = kept.sentence.as_ref().map(FreeText::as_str);
    assert_eq!(words, Some("Washed before dough"));
    let why = &kept.revoked.as_ref().expect("why").why;
    assert_eq!(why.words(), Some("It was the sink"));
    assert!(record.not_fitting.is_empty());
    both.verify();
}

#[test]
fn a_person_asks_takes_it_back_and_is_answered() {
    let mut both = Both::new();
    let sam = both.sam();
    let mut asking = Asking {
        id: both.new_entry(),
        skill: both.skill(0),
        typed: String::new(),
    };
    both.perform::<AskForSignOff>(Role::Trainee, &asking)
        .expect("asked");
    let back = (both.new_entry(), asking.id);
    both.perform::<WithdrawAsk>(Role::Trainee, &back)
        .expect("taken back");
    let state = |both: &Both, id| both.record().ask(id).expect("it stays").state.clone();
    assert_eq!(state(&both, asking.id), AskState::Withdrawn);
    asking.id = both.new_entry();
    both.perform::<AskForSignOff>(Role::Trainee, &asking)
        .expect("asked again");
    let answer = AskAnswer {
        id: both.new_entry(),
        person: sam,
        ask: asking.id,
        typed: "Tomorrow at ten".into(),
    };
    both.perform::<AnswerAsk>(Role::Supervisor, &answer)
        .expect("answered");
    assert!(matches!(state(&both, asking.id), AskState::Answered { .. }));
    let scenes = both.scene.skills.waiting(sam).expect("Sam").ask;
    assert_eq!(state(&both, scenes), AskState::Waits);
    let aside = Aside {
        id: both.new_entry(),
        person: sam,
        sighting: both.scene.skills.sighting,
    };
    both.perform::<SetSightingAside>(Role::Supervisor, &aside)
        .expect("aside");
    assert!(both.record().sightings().is_empty());
    both.verify();
}

#[test]
fn what_waits_is_what_the_whole_record_says_and_only_learners_are_looked_at() {
    let mut both = Both::new();
    let (sam, mina) = (both.sam(), both.person(Role::Manager));
    let ravi = both.person(Role::Volunteer);
    let manager = both.actor(Role::Manager);
    let record = both.record();
    let env = both.env.clone();
    let read = both.people.read();
    let placements = read.placements().expect("placements").into_iter();
    let placements: Vec<_> = placements.map(|stored| stored.placement).collect();
    let today = london_day(env.now());
    let of = OfPerson {
        viewer: mina,
        record: &record,
        placements: &placements,
        goals: &goals(sam, &read.goal_rows_of(sam).expect("goals")),
        reviews: &read.reviews_of(sam).expect("reviews"),
    };
    let frameworks = read.frameworks().expect("frameworks");
    let weeks = read.review_weeks().expect("weeks");
    let whole = waiting(&of, &frameworks, &weeks, today);
    let mut books = Books {
        shop: &both.shop,
        people: &mut both.people,
    };
    let everybody = [sam, mina, ravi];
    let about = (&everybody[..], &placements[..]);
    let waits = what_waits(&mut books, &env, &manager, about).expect("a list");
    assert_eq!(waits.items, whole, "what nobody reads makes no difference");
    let scene = &both.scene.skills;
    let ask = scene.waiting(sam).expect("Sam").ask;
    let kinds: Vec<Kind> = waits.items.iter().map(|item| item.kind).collect();
    let is = |of: fn(Kind) -> Option<EntryId>| kinds.iter().find_map(|kind| of(*kind));
    let seen = is(|kind| match kind {
        Kind::Seen { sighting, .. } => Some(sighting),
        _ => None,
    });
    let held = is(|kind| match kind {
        Kind::NotYet { sign_off, .. } => Some(sign_off),
        _ => None,
    });
    let asked = is(|kind| match kind {
        Kind::Asked { ask, .. } => Some(ask),
        _ => None,
    });
    let wanted = (Some(scene.sighting), Some(scene.not_yet), Some(ask));
    assert_eq!((seen, held, asked), wanted);
    assert_eq!(waits.names.len(), 3, "a short name for each");
    let looks = |person| both.people.read().looks_at(person, 9).expect("looks");
    assert_eq!(looks(sam).len(), 1);
    assert_eq!(looks(sam)[0].what, LookKind::SkillsList);
    assert_eq!(looks(ravi), [], "whose placement ended long ago");
    assert_eq!(looks(mina), [], "who looks");
}

#[test]
fn pages_say_what_the_book_says_and_each_look_at_another_is_seen() {
    let mut both = Both::new();
    let (sam, mina) = (both.sam(), both.person(Role::Manager));
    let (trainee, manager) = (both.actor(Role::Trainee), both.actor(Role::Manager));
    let record = both.record();
    let env = both.env.clone();
    let mut books = Books {
        shop: &both.shop,
        people: &mut both.people,
    };
    let own = own_progress(&mut books, &env, &trainee).expect("one's own");
    assert_eq!(own.skills.record, record);
    assert_eq!(own.skills.goals.len(), 1);
    assert_eq!(own.skills.goals[0].now.agreed, None, "Mina wrote it down");
    assert!(own.skills.keeps_evidence);
    let chosen = own.skills.chosen.expect("chosen");
    assert_eq!(chosen.in_order(&own.skills.frameworks).len(), 2);
    assert!(
        books
            .people
            .read()
            .looks_at(sam, 9)
            .expect("looks")
            .is_empty()
    );
    let page = skills_of(&mut books, &env, &manager, sam).expect("a page");
    assert_eq!(page.record, record);
    let all = everybodys_skills(&mut books, &env, &manager, vec![sam, mina]).expect("all");
    assert_eq!(all.records.get(&sam), Some(&record));
    assert_eq!(all.placements.len(), 2);
    let looks = books.people.read().looks_at(sam, 9).expect("looks");
    let mut kinds: Vec<LookKind> = looks.iter().map(|look| look.what).collect();
    kinds.sort_unstable();
    let wanted = [
        LookKind::Skills,
        LookKind::SkillsList,
        LookKind::Goals,
        LookKind::Reviews,
    ];
    assert_eq!(kinds, wanted);
    assert!(looks.iter().all(|look| look.by == mina));
    assert!(
        books
            .people
            .read()
            .looks_at(mina, 9)
            .expect("looks")
            .is_empty()
    );
}
