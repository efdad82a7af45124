//! Made-up data for "Saw it", signing off and the skills of a person.

use pathway_till::domain::Refusal;
use pathway_till::domain::ids::{EntryId, PersonId, PlacementId, SkillId};
use pathway_till::domain::skills::record::SignedState;
use pathway_till::domain::skills::rows::{EvidenceKind, RevokeReason};
use pathway_till::domain::skills::signing::{InTheWay, SignField};
use pathway_till::domain::skills::{Level, Standing};
use pathway_till::ui::screens::person_skill::{self, Signs};
use pathway_till::ui::screens::person_skills::{self, Shows};
use pathway_till::ui::screens::saw_it::{self, Kept};
use pathway_till::ui::screens::sign_off;
use pathway_till::ui::widgets::asked::Asked;
use pathway_till::ui::widgets::level_row::LevelRow;
use pathway_till::ui::widgets::photo::Photo;
use uuid::Uuid;

use super::{Screen, people};

/// The units of a bakery, each with short names as long as they come.
const UNITS: [(&str, &[&str]); 5] = [
    (
        "Dough",
        &[
            "Weigh to recipe",
            "Mix by hand",
            "Use the mixer",
            "Fold the dough",
            "Shape tin loaves",
            "Shape round loaves",
            "Shape baguettes",
            "Feed the starter",
            "Prove and check",
        ],
    ),
    (
        "Ready for the bakery",
        &["Wash hands", "Clean clothes", "Lift safely", "Fire exit"],
    ),
    (
        "Safe food",
        &["Fridge check", "Allergens", "Cool and store"],
    ),
    ("Bake and finish", &["Load the oven", "Score", "Steam"]),
    ("Ingredients", &["Store flour", "Use oldest first"]),
];

fn data(number: usize) -> saw_it::Data {
    let mut ids = 1..;
    saw_it::Data {
        people: people()
            .into_iter()
            .cycle()
            .zip(1..)
            .take(number)
            .map(|(person, n)| saw_it::Person {
                id: PersonId(Uuid::from_u128(n)),
                name: match n {
                    0..=7 => person.till_name,
                    _ => format!("{} {n}", person.till_name),
                },
                picture: person.picture.into(),
            })
            .collect(),
        units: UNITS
            .iter()
            .map(|(name, skills)| saw_it::Unit {
                name: (*name).into(),
                skills: skills
                    .iter()
                    .map(|skill| {
                        let id = ids.next().unwrap_or_default();
                        (SkillId(Uuid::from_u128(id)), (*skill).to_owned())
                    })
                    .collect(),
            })
            .collect(),
        noted: None,
        loaded: true,
        problem: None,
    }
}

fn saw(number: usize, chosen: bool) -> Screen {
    let draft = saw_it::Draft {
        person: chosen.then(|| PersonId(Uuid::from_u128(4))),
        ..saw_it::Draft::default()
    };
    Screen::SawIt(data(number), draft)
}

fn noted(kept: Kept) -> Screen {
    let noted = saw_it::Noted {
        name: "Mosquito".into(),
        skill: "Shape round loaves".into(),
        kept,
    };
    let data = saw_it::Data {
        noted: Some(noted),
        ..data(5)
    };
    Screen::SawIt(data, saw_it::Draft::default())
}

fn finding(typed: &str) -> Screen {
    let Screen::SawIt(data, mut draft) = saw(5, true) else {
        unreachable!("of saw it")
    };
    draft.find = typed.into();
    Screen::SawIt(data, draft)
}

fn without_skills() -> Screen {
    let data = saw_it::Data {
        units: Vec::new(),
        ..data(3)
    };
    Screen::SawIt(data, saw_it::Draft::default())
}

fn refused() -> Screen {
    let problem = "This skill is not used any more. Nothing is lost. Choose another.";
    let data = saw_it::Data {
        problem: Some(problem.into()),
        ..data(5)
    };
    Screen::SawIt(data, saw_it::Draft::default())
}

fn row(name: &str, detail: &str, standing: Option<Standing>) -> LevelRow {
    LevelRow {
        name: name.into(),
        detail: detail.into(),
        standing,
        crossed: false,
    }
}

fn listed(number: usize) -> Vec<person_skills::Listed> {
    let level = |level| Some(Standing::Level(level));
    let rows = [
        row(
            "Wash hands and keep them clean at work",
            "On my own · Needs a fresh look since 6 August 2026",
            level(Level::OnMyOwn),
        ),
        row(
            "Weigh ingredients to a recipe",
            "With help · Seen today",
            level(Level::WithHelp),
        ),
        row(
            "Shape baguettes",
            "Nothing signed yet · “I think I can do this”",
            None,
        ),
        row(
            "Feed the starter",
            "Can show others",
            level(Level::CanShowOthers),
        ),
        row(
            "Say what to do when the fire alarm sounds",
            "Knows how",
            Some(Standing::KnowsHow),
        ),
        row(
            "Shape tin loaves",
            "Shown · Not yet: to talk about",
            level(Level::Shown),
        ),
    ];
    let rows = rows.into_iter().cycle().take(number).zip(1..);
    rows.map(|(row, n)| person_skills::Listed {
        skill: SkillId(Uuid::from_u128(n)),
        row,
    })
    .collect()
}

pub fn skills(chosen: usize, shows: Shows) -> Screen {
    let unit = |(name, _): &(&str, _)| person_skills::Unit {
        name: (*name).into(),
        skills: listed(9),
    };
    let milestones = [
        ("Ready to bake", "Reached on 6 August 2026"),
        ("Ready to serve", "Begun"),
        ("Ready to open the workshop", "To come"),
    ];
    let data = person_skills::Data {
        name: "Sam (of the bikes)".into(),
        chosen: listed(chosen),
        units: UNITS.iter().map(unit).collect(),
        placement: (chosen > 0).then(|| PlacementId(Uuid::from_u128(9))),
        milestones: milestones.map(|(a, b)| (a.to_owned(), b.to_owned())).into(),
        said: None,
        problem: None,
    };
    let draft = person_skills::Draft {
        shows,
        ..person_skills::Draft::default()
    };
    Screen::PersonSkills(data, draft)
}

fn entry(n: u128, level: Level, state: SignedState) -> person_skill::Entry {
    person_skill::Entry {
        evidence: Vec::new(),
        id: EntryId(Uuid::from_u128(n)),
        standing: Standing::Level(level),
        state,
        seen_on: "2026-11-18".parse().unwrap(),
        signed_by: "Ayşe".into(),
        sentence: Some("Weighed everything for forty loaves and checked the salt twice.".into()),
        answer: (state == SignedState::HeldBack).then(|| "Let’s talk: Not when it is busy".into()),
        revoked: (state == SignedState::Revoked)
            .then(|| "There was not enough to see yet. We look again in May.".into()),
    }
}

pub(super) fn one_skill(
    entries: usize,
    change: impl FnOnce(&mut person_skill::Data, &mut person_skill::Draft),
) -> Screen {
    let all = [
        entry(1, Level::OnMyOwn, SignedState::HeldBack),
        entry(2, Level::WithHelp, SignedState::Current),
        entry(3, Level::OnMyOwn, SignedState::Revoked),
        entry(4, Level::Shown, SignedState::Earlier),
    ];
    let mut data = person_skill::Data {
        name: "Sam".into(),
        skill: "Weigh ingredients to a recipe".into(),
        waits: vec![
            "Seen today".into(),
            "They say: I did all of it on Tuesday".into(),
        ],
        asked: None,
        seen: Vec::new(),
        entries: all.into_iter().take(entries).collect(),
        signs: Signs::Yes,
        said: None,
        problem: None,
    };
    let mut draft = person_skill::Draft::default();
    change(&mut data, &mut draft);
    Screen::PersonSkill(data, draft)
}

fn of_entry(n: u128) -> Screen {
    one_skill(4, |_, draft| {
        draft.stage = person_skill::Stage::One(EntryId(Uuid::from_u128(n)));
    })
}

fn revoking(said: bool, problem: Option<&str>) -> Screen {
    one_skill(4, |data, draft| {
        let id = EntryId(Uuid::from_u128(2));
        draft.stage = if said {
            person_skill::Stage::Said(id, RevokeReason::TooEarly)
        } else {
            person_skill::Stage::Why(id)
        };
        data.problem = problem.map(Into::into);
    })
}

fn signing(knows: bool, change: impl FnOnce(&mut sign_off::Draft)) -> Screen {
    let levels = [
        (
            Level::Shown,
            "Has watched a whole recipe weighed, and can say why it is weighed and not guessed.",
        ),
        (
            Level::WithHelp,
            "Weighs most of it, and asks where something is unclear.",
        ),
        (
            Level::OnMyOwn,
            "Weighs a whole recipe and checks it, without being told.",
        ),
        (
            Level::CanShowOthers,
            "Shows a newcomer how, and lets them do it.",
        ),
    ];
    let ways = if knows {
        vec![(
            Standing::KnowsHow,
            "Can say where to go and whom to tell.".to_owned(),
        )]
    } else {
        levels
            .map(|(level, line)| (Standing::Level(level), line.to_owned()))
            .into()
    };
    let data = sign_off::Data {
        name: "Sam".into(),
        picture: people()
            .into_iter()
            .nth(2)
            .map(|person| person.picture.into()),
        skill: "Weigh ingredients to a recipe".into(),
        ways,
        standing: None,
        keeps: sign_off::Keeps::None,
        added: Vec::new(),
        photo: None,
        problem: None,
    };
    let mut draft = sign_off::Draft {
        day: Asked::with("18 November 2026".into()),
        ..sign_off::Draft::default()
    };
    change(&mut draft);
    Screen::SignOff(data, draft)
}

fn signing_seen(wrong: InTheWay) -> Screen {
    signing(false, |draft| {
        draft.standing = Some(Standing::Level(Level::WithHelp));
        draft.seen = true;
        if !wrong.iter().any(|(field, _)| *field == SignField::Sentence) {
            draft.sentence = Asked::with("Weighed everything for forty loaves.".into());
        }
        draft.refuse(wrong);
    })
}

/// The same where evidence is kept.
fn with_evidence(
    added: &[EvidenceKind],
    change: impl FnOnce(&mut sign_off::Data, &mut sign_off::Draft),
) -> Screen {
    let Screen::SignOff(mut data, mut draft) = signing_seen(Vec::new()) else {
        panic!("a sign-off");
    };
    data.keeps = sign_off::Keeps::Evidence;
    data.added = added.to_vec();
    change(&mut data, &mut draft);
    Screen::SignOff(data, draft)
}

fn photo() -> Photo {
    Photo {
        of: Uuid::from_u128(7_001),
        rev: 1,
    }
}

fn evidence() -> Vec<(&'static str, Screen)> {
    use EvidenceKind as E;
    use sign_off::Beside;
    vec![
        ("sign_evidence_on", with_evidence(&[], |_, _| {})),
        (
            "sign_evidence_added",
            with_evidence(&[E::Photo, E::Job], |_, _| {}),
        ),
        (
            "sign_evidence_lower",
            with_evidence(&[E::Photo], |_, draft| {
                draft.refuse(vec![(SignField::Standing, Refusal::LevelGoesDown)]);
            }),
        ),
        (
            "evidence_which",
            with_evidence(&[], |_, draft| draft.beside = Beside::Which),
        ),
        (
            "evidence_which_added",
            with_evidence(&[E::Photo, E::Sale], |_, draft| {
                draft.beside = Beside::Which;
            }),
        ),
        (
            "evidence_photo",
            with_evidence(&[], |data, draft| {
                data.photo = Some(photo());
                draft.beside = Beside::Photo;
            }),
        ),
        (
            "evidence_photo_faces",
            with_evidence(&[], |data, draft| {
                data.photo = Some(photo());
                data.problem = Some(
                    "A photo is kept without faces. Nothing is lost. Look at it, then tick the box."
                        .into(),
                );
                draft.beside = Beside::Photo;
            }),
        ),
        (
            "skill_with_photo",
            one_skill(3, |data, draft| {
                data.entries[1].evidence = vec![(E::Photo, photo()), (E::Sale, photo())];
                draft.stage = person_skill::Stage::One(data.entries[1].id);
            }),
        ),
    ]
}

pub fn all() -> Vec<(&'static str, Screen)> {
    let mut all = evidence();
    all.extend(without_evidence());
    all
}

fn without_evidence() -> Vec<(&'static str, Screen)> {
    vec![
        ("saw_it", saw(5, false)),
        ("saw_it_many", saw(23, false)),
        ("saw_it_chosen", saw(5, true)),
        ("saw_it_noting", noted(Kept::NotYet)),
        ("saw_it_noted", noted(Kept::Yes)),
        ("saw_it_finding", finding("shap")),
        ("saw_it_not_found", finding("xyz")),
        ("saw_it_nobody", saw(0, false)),
        ("saw_it_without_skills", without_skills()),
        ("saw_it_refused", refused()),
        ("skills_none_chosen", skills(0, Shows::Chosen)),
        ("skills", skills(6, Shows::Chosen)),
        ("skills_many", skills(24, Shows::Chosen)),
        ("skills_more", skills(6, Shows::More)),
        ("skills_milestones", skills(6, Shows::Milestones)),
        ("skill_none", one_skill(0, |_, _| {})),
        ("skill_history", one_skill(4, |_, _| {})),
        (
            "skill_signed",
            one_skill(4, |data, _| {
                data.said = Some("It is signed. Sam can answer later, alone.".into());
            }),
        ),
        ("skill_held_back", of_entry(1)),
        ("skill_current", of_entry(2)),
        ("skill_revoked", of_entry(3)),
        ("skill_why", revoking(false, None)),
        ("skill_revoking", revoking(true, None)),
        (
            "skill_revoke_refused",
            revoking(
                true,
                Some("Say it to the person first, face to face. Then it is written down here."),
            ),
        ),
        ("sign_level", signing(false, |_| {})),
        ("sign_knows", signing(true, |_| {})),
        ("sign_seen", signing_seen(Vec::new())),
        (
            "sign_refused",
            signing_seen(vec![
                (SignField::Sentence, Refusal::TextMissing),
                (SignField::SeenOn, Refusal::SeenInFuture),
            ]),
        ),
        (
            "sign_lower",
            signing_seen(vec![(SignField::Standing, Refusal::LevelGoesDown)]),
        ),
        (
            "sign_basket_open",
            signing_seen(vec![(SignField::Sign, Refusal::BasketOpenNothingSigned)]),
        ),
    ]
}
