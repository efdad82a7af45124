//! Made-up progress: what somebody can do, works on, said and asked.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use pathway_till::domain::Refusal;
use pathway_till::domain::ids::{EntryId, PersonId, SkillId};
use pathway_till::domain::person_records::LookKind;
use pathway_till::domain::skills::my_skill::{MySkill, OwnAsk, OwnSigned};
use pathway_till::domain::skills::progress::{
    CanDo, CanDoUnit, MonthPoint, MyProgress, NotYet, WorkingOn,
};
use pathway_till::domain::skills::record::SignedState;
use pathway_till::domain::skills::rows::{
    Answer, AnswerKind, Evidence, EvidenceKind, RevokeReason, RevokeWhy,
};
use pathway_till::domain::skills::{Level, Standing};
use pathway_till::ui::screens::my_progress::{Milestone, Own, Part};
use pathway_till::ui::screens::my_skill::Stage;
use pathway_till::ui::screens::{my_progress, my_skill};
use pathway_till::ui::widgets::asked::Asked;
use pathway_till::ui::widgets::looked_list::Looked;
use uuid::Uuid;

use super::Screen;

const SAM: PersonId = PersonId(Uuid::from_u128(11));
const AYSE: PersonId = PersonId(Uuid::from_u128(12));

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn skill(n: u128) -> SkillId {
    SkillId(Uuid::from_u128(100 + n))
}

fn id(n: u128) -> EntryId {
    EntryId(Uuid::from_u128(n))
}

const OWN: Standing = Standing::Level(Level::OnMyOwn);
const OTHERS: Standing = Standing::Level(Level::CanShowOthers);
const HELP: Standing = Standing::Level(Level::WithHelp);
const SHOWN: Standing = Standing::Level(Level::Shown);

fn can(n: u128, name: &str, standing: Standing, looks: &str, due: bool) -> CanDo {
    CanDo {
        skill: skill(n),
        name: name.into(),
        looks_like: looks.into(),
        standing,
        sign_off: id(n),
        seen_on: day("2026-11-12"),
        signed_by: AYSE,
        sentence: Some("Twice in a row, without asking.".into()),
        due: due.then(|| day("2026-11-20")),
    }
}

fn working(n: u128, name: &str, standing: Option<Standing>, asked: bool) -> WorkingOn {
    let next = (
        OWN,
        "Shapes each loaf alike and puts it seam down in the basket.".to_owned(),
    );
    WorkingOn {
        skill: skill(n),
        name: name.into(),
        standing,
        next: Some(next),
        asked,
    }
}

fn month(text: &str, skills: usize, new: &[&str]) -> MonthPoint {
    MonthPoint {
        month: day(text),
        skills,
        new: new.iter().map(|name| (*name).to_owned()).collect(),
    }
}

fn unit(framework: &str, unit: &str, skills: Vec<CanDo>) -> CanDoUnit {
    CanDoUnit {
        framework: framework.into(),
        unit: unit.into(),
        skills,
    }
}

fn own(full: bool) -> Own {
    let none = MyProgress {
        person: SAM,
        can_do: Vec::new(),
        working_on: Vec::new(),
        not_yet: Vec::new(),
        milestones: Vec::new(),
        over_time: Vec::new(),
    };
    if !full {
        return Own {
            name: "Sam".into(),
            next_step: None,
            progress: none,
            not_yet: Vec::new(),
            milestones: Vec::new(),
            evidence: false,
            doing: false,
            goal_waits: false,
            looks: Vec::new(),
        };
    }
    let dough = vec![
        can(
            1,
            "Shape a tin loaf",
            OWN,
            "Shapes each loaf alike, seam down, without being told.",
            false,
        ),
        can(
            2,
            "Weigh ingredients for a recipe",
            OTHERS,
            "Shows a newcomer how to read the scale.",
            false,
        ),
    ];
    let safety = vec![
        can(
            3,
            "Wash hands at the right times",
            OWN,
            "Washes before, between and after, unasked.",
            true,
        ),
        can(
            4,
            "Keep to the rota",
            Standing::KnowsHow,
            "Can say where it hangs, and whom to tell.",
            false,
        ),
    ];
    let held = NotYet {
        sign_off: id(9),
        name: "Load the oven".into(),
        standing: OWN,
        words: Some("Not when it is busy".into()),
    };
    Own {
        name: "Sam".into(),
        next_step: Some("Take a starter home".into()),
        progress: MyProgress {
            can_do: vec![
                unit("Bakery", "Dough", dough),
                unit("Shop and work", "Being at work", safety),
            ],
            working_on: vec![
                working(5, "Score loaves", Some(HELP), true),
                working(6, "Load and unload the deck oven", Some(SHOWN), false),
                working(7, "Talk with a customer about bread", None, false),
            ],
            over_time: vec![
                month("2026-09-01", 1, &["Wash hands when it matters"]),
                month("2026-10-01", 3, &["Weigh for a recipe", "Fold the dough"]),
                month("2026-11-01", 4, &["Shape a tin loaf"]),
            ],
            ..none
        },
        not_yet: vec![(skill(9), held)],
        milestones: vec![
            Milestone {
                name: "Ready to serve".into(),
                reached: Some(day("2026-11-12")),
                missing: Vec::new(),
            },
            Milestone {
                name: "Ready to bake".into(),
                reached: None,
                missing: vec![
                    "Score loaves".into(),
                    "Load and unload the deck oven".into(),
                ],
            },
        ],
        evidence: false,
        doing: true,
        goal_waits: true,
        looks: vec![
            looked("2026-11-18", LookKind::Skills),
            looked("2026-11-12", LookKind::Goals),
        ],
    }
}

fn looked(on: &str, what: LookKind) -> Looked {
    Looked {
        day: day(on),
        name: "Ayşe".into(),
        what,
    }
}

fn mine(own: Option<Own>, part: Option<Part>) -> Screen {
    let data = my_progress::Data {
        own,
        said: None,
        problem: None,
    };
    Screen::MyProgress(data, my_progress::Draft { part, page: 0 })
}

fn signed(n: u128, standing: Standing, state: SignedState, answer: Option<Answer>) -> OwnSigned {
    OwnSigned {
        id: id(n),
        standing,
        looks_like: "Shapes each loaf alike, seam down, without being told.".into(),
        seen_on: day("2026-11-12"),
        signed_by: AYSE,
        sentence: Some("Twice in a row, without asking.".into()),
        answer,
        talked: None,
        state,
        why: (state == SignedState::Revoked)
            .then(|| RevokeWhy::kept(RevokeReason::OtherLevel, None)),
        evidence: Vec::new(),
    }
}

fn of_skill(signed: Vec<OwnSigned>, ask: Option<OwnAsk>, draft: my_skill::Draft) -> Screen {
    let current = signed.iter().find(|s| s.state == SignedState::Current);
    let data = my_skill::Data {
        of: MySkill {
            skill: skill(1),
            name: "Shape a tin loaf".into(),
            standing: current.map(|signed| signed.standing),
            signed,
            ask,
            in_use: true,
        },
        names: BTreeMap::from([(AYSE, "Ayşe".into())]),
        said: None,
        problem: None,
    };
    Screen::MySkill(data, draft)
}

fn at(stage: Stage) -> my_skill::Draft {
    my_skill::Draft {
        stage,
        ..my_skill::Draft::default()
    }
}

fn skills() -> Vec<(&'static str, Screen)> {
    let one = || signed(1, OWN, SignedState::Current, None);
    let photo = || OwnSigned {
        evidence: vec![Evidence {
            kind: EvidenceKind::Photo,
            id: EntryId(Uuid::from_u128(7_001)),
        }],
        ..one()
    };
    let agreed = || signed(1, OWN, SignedState::Current, Some(Answer::Agrees));
    let stands = || at(Stage::Stands);
    let missing = my_skill::Draft {
        words: Asked {
            typed: String::new(),
            problem: Some(Refusal::TextMissing),
        },
        ..at(Stage::Words(AnswerKind::Comments))
    };
    let all_of_it = vec![
        signed(3, OWN, SignedState::HeldBack, Some(Answer::NotYet(None))),
        signed(2, OTHERS, SignedState::Revoked, None),
        signed(1, HELP, SignedState::Current, Some(Answer::Agrees)),
    ];
    let answered = OwnAsk::Answered {
        by: AYSE,
        words: Some("On Thursday, after the second bake.".into()),
    };
    vec![
        ("my_skill", of_skill(vec![one()], None, stands())),
        (
            "my_skill_agreed",
            of_skill(vec![agreed()], Some(answered), stands()),
        ),
        ("my_skill_photo", of_skill(vec![photo()], None, stands())),
        ("my_skill_not_yet", of_skill(all_of_it, None, stands())),
        ("my_skill_nothing", of_skill(Vec::new(), None, stands())),
        (
            "my_skill_asked",
            of_skill(Vec::new(), Some(OwnAsk::Waits(id(5))), stands()),
        ),
        (
            "my_skill_asked_again",
            of_skill(vec![agreed()], Some(OwnAsk::Waits(id(5))), stands()),
        ),
        (
            "my_skill_answer",
            of_skill(vec![one()], None, at(Stage::Answer)),
        ),
        (
            "my_skill_answer_again",
            of_skill(vec![agreed()], None, at(Stage::Answer)),
        ),
        ("my_skill_words", of_skill(vec![one()], None, missing)),
        (
            "my_skill_say_not_yet",
            of_skill(vec![one()], None, at(Stage::Words(AnswerKind::NotYet))),
        ),
        ("my_skill_ask", of_skill(Vec::new(), None, at(Stage::Ask))),
    ]
}

pub fn all() -> Vec<(&'static str, Screen)> {
    let mut all = vec![
        ("my_progress", mine(Some(own(true)), None)),
        ("my_progress_new", mine(Some(own(false)), None)),
        ("my_progress_closed", mine(None, None)),
    ];
    let parts = [
        ("my_progress_can_do", "my_progress_can_do_none", Part::CanDo),
        (
            "my_progress_working_on",
            "my_progress_working_on_none",
            Part::WorkingOn,
        ),
        (
            "my_progress_not_yet",
            "my_progress_not_yet_none",
            Part::NotYet,
        ),
        (
            "my_progress_milestones",
            "my_progress_milestones_none",
            Part::Milestones,
        ),
        (
            "my_progress_over_time",
            "my_progress_over_time_none",
            Part::OverTime,
        ),
        ("my_progress_looks", "my_progress_looks_none", Part::Looks),
    ];
    for (full, none, part) in parts {
        all.push((full, mine(Some(own(true)), Some(part))));
        all.push((none, mine(Some(own(false)), Some(part))));
    }
    all.push((
        "my_progress_evidence",
        mine(Some(own(true)), Some(Part::Evidence)),
    ));
    all.extend(skills());
    all
}
