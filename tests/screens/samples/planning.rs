//! Made-up data for what waits of skills.

use pathway_till::domain::Refusal;
use pathway_till::domain::hours::today::{Item, Kind};
use pathway_till::domain::ids::{EntryId, GoalId, PlacementId, SkillId};
use pathway_till::domain::skills::reviews::ReviewPoint;
use pathway_till::ui::screens::person_skill::{Asking, Stage};
use pathway_till::ui::screens::today;
use pathway_till::ui::widgets::asked::Asked;
use uuid::Uuid;

use super::Screen;
use super::skills::one_skill;
use super::worked::{item, today_with};

const SKILL: SkillId = SkillId(Uuid::from_u128(700));

const fn id(n: u128) -> EntryId {
    EntryId(Uuid::from_u128(n))
}

fn todays() -> Vec<(&'static str, Screen)> {
    let (ask, sighting, sign_off) = (id(71), id(72), id(73));
    let skill = SKILL;
    let fresh = item(Kind::FreshLook { skill }, "2026-12-01");
    let not_yet = item(Kind::NotYet { sign_off, skill }, "2026-11-22");
    let asked = item(Kind::Asked { ask, skill }, "2026-11-23");
    let seen = item(Kind::Seen { sighting, skill }, "2026-11-24");
    let review = Kind::Review {
        placement: PlacementId(Uuid::from_u128(9)),
        point: ReviewPoint::Week(4),
    };
    let review = item(review, "2026-11-23");
    let goal = Kind::Goal {
        goal: GoalId(Uuid::from_u128(9)),
    };
    let goal = item(goal, "2026-11-20");
    let list = |all: &[Item]| today_with(all, today::Draft::default());
    let question = |item: Item| {
        let draft = today::Draft {
            asked: Some(item),
            page: 0,
        };
        today_with(&[item], draft)
    };
    let before = item(Kind::Seen { sighting, skill }, "2026-11-20");
    vec![
        ("today_skills", list(&[fresh, not_yet, asked, seen, review])),
        ("today_seen_before", list(&[before, goal])),
        ("today_fresh", question(fresh)),
        ("today_not_yet", question(not_yet)),
        ("today_asked", question(asked)),
        ("today_seen", question(seen)),
        ("today_review", question(review)),
        ("today_goal", question(goal)),
    ]
}

/// A skill at which something waits.
fn waiting(stage: Stage, answer: Asked) -> Screen {
    one_skill(2, |data, draft| {
        data.asked = Some(Asking {
            id: id(71),
            words: Some("I did all of it on Tuesday".into()),
        });
        data.seen = vec![
            (id(72), "Ayşe saw it on Tuesday 24 November.".into()),
            (id(73), "Ravi saw it on Friday 20 November.".into()),
        ];
        draft.stage = stage;
        draft.answer = answer;
    })
}

pub fn all() -> Vec<(&'static str, Screen)> {
    let mut all = todays();
    let wrong = Asked {
        typed: String::new(),
        problem: Some(Refusal::TextMissing),
    };
    all.extend([
        ("skill_waits", waiting(Stage::History, Asked::default())),
        ("skill_waits_list", waiting(Stage::Waits, Asked::default())),
        (
            "skill_answer",
            waiting(Stage::Answer(id(71)), Asked::default()),
        ),
        (
            "skill_answer_refused",
            waiting(Stage::Answer(id(71)), wrong),
        ),
    ]);
    all
}
