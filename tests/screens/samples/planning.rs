//! Made-up data for what waits of skills, and for the planning grid.

use std::sync::Arc;

use pathway_till::domain::Refusal;
use pathway_till::domain::hours::today::{Item, Kind};
use pathway_till::domain::ids::{
    EntryId, FrameworkId, GoalId, PersonId, PlacementId, ShopId, SkillId,
};
use pathway_till::domain::skills::Standing;
use pathway_till::domain::skills::grid::{
    Beside, Grid, GridCell, GridColumn, GridRow, Part, Which,
};
use pathway_till::domain::skills::reviews::ReviewPoint;
use pathway_till::ui::screens::person_skill::{Asking, Stage};
use pathway_till::ui::screens::skills_grid::{self, Loaded};
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

const SHORT: [&str; 12] = [
    "Wash hands",
    "Call before a shift",
    "Weigh to recipe",
    "Shape round loaves",
    "Ingredients in order",
    "Use the slicer safely",
    "Feed the starter",
    "Score",
    "Load the deck oven",
    "Prove and check",
    "Allergens",
    "Take a card payment",
];

const NAMES: [&str; 9] = [
    "Ayşe",
    "Ben",
    "Jo (drums)",
    "Leyla",
    "Mehmet Emin",
    "Mosquito",
    "Ravi",
    "Sam (of the bikes)",
    "Zeynep",
];

/// So many people and skills, with marks of every kind.
pub fn a_grid(people: usize, skills: usize) -> Grid {
    let level = |n: usize| match n % 6 {
        0 | 5 => None,
        n => Some(Standing::ALL[n - 1]),
    };
    let beside = |n: usize| match n % 17 {
        3 => vec![Beside::Asked],
        7 => vec![Beside::NotYet],
        11 => vec![Beside::FreshLook, Beside::Asked],
        _ => Vec::new(),
    };
    let cell = |row: usize, column: usize| GridCell {
        standing: match (column % 12, level(row * 5 + column * 3)) {
            (1, Some(_)) => Some(Standing::KnowsHow),
            (_, level) => level,
        },
        beside: beside(row * 7 + column * 3),
    };
    let column = |n: usize| GridColumn {
        skill: SkillId(Uuid::from_u128(n as u128 + 1)),
        short_name: SHORT[n % SHORT.len()].into(),
        unit: "Dough".into(),
        safety_critical: n.is_multiple_of(12) || n % 12 == 5,
        knows_how: n % 12 == 1,
    };
    let row = |n: usize| GridRow {
        person: PersonId(Uuid::from_u128(n as u128 + 1)),
        name: match n {
            0..9 => NAMES[n].into(),
            n => format!("{} {n}", NAMES[n % 9]),
        },
        cells: (0..skills).map(|column| cell(n, column)).collect(),
    };
    Grid {
        columns: (0..skills).map(column).collect(),
        rows: (0..people).map(row).collect(),
    }
}

/// The planning grid of so many people and skills.
pub fn planning(
    people: usize,
    skills: usize,
    change: impl FnOnce(&mut skills_grid::Data, &mut skills_grid::Draft),
) -> Screen {
    let framework = FrameworkId(Uuid::from_u128(1));
    let unit = |n, name: &str| {
        (
            Part::Unit(framework, n),
            name.to_owned(),
            "Bakery".to_owned(),
        )
    };
    let shop = |n, name: &str| (ShopId(Uuid::from_u128(n)), name.to_owned());
    let mut data = skills_grid::Data {
        grid: Arc::new(a_grid(people, skills)),
        which: Which::Chosen,
        part: Part::Everything,
        parts: vec![
            (Part::Everything, "Everything".into(), String::new()),
            (
                Part::Framework(framework),
                "Bakery".into(),
                "All of it".into(),
            ),
            unit(0, "Ready for the bakery"),
            unit(1, "Dough"),
            unit(2, "Bake and finish"),
            unit(3, "Ingredients"),
        ],
        shop: None,
        shops: vec![shop(1, "Clapton Bakehouse"), shop(2, "Dalston Bikes")],
        loaded: Loaded::Yes,
        problem: None,
    };
    let mut draft = skills_grid::Draft::default();
    change(&mut data, &mut draft);
    Screen::SkillsGrid(data, draft)
}

fn grids() -> Vec<(&'static str, Screen)> {
    let stage = |stage| {
        planning(9, 12, |data, draft| {
            data.part = Part::Unit(FrameworkId(Uuid::from_u128(1)), 1);
            draft.stage = stage;
        })
    };
    vec![
        ("grid", planning(9, 12, |_, _| {})),
        (
            "grid_few",
            planning(2, 3, |data, _| {
                data.shops.truncate(1);
            }),
        ),
        (
            "grid_all",
            planning(40, 96, |data, draft| {
                data.which = Which::All;
                data.shop = data.shops.first().map(|(id, _)| *id);
                (draft.people, draft.skills) = (1, 2);
            }),
        ),
        ("grid_of_unit", stage(skills_grid::Stage::Grid)),
        ("grid_parts", stage(skills_grid::Stage::Part)),
        ("grid_shops", stage(skills_grid::Stage::Shop)),
        ("grid_nobody", planning(0, 12, |_, _| {})),
        ("grid_none_chosen", planning(9, 0, |_, _| {})),
        (
            "grid_without_skills",
            planning(0, 0, |data, _| data.loaded = Loaded::NoSkills),
        ),
        (
            "grid_loading",
            planning(0, 0, |data, _| data.loaded = Loaded::NotYet),
        ),
        (
            "grid_refused",
            planning(9, 12, |data, _| {
                data.problem =
                    Some("The people book is closed. Nothing is lost. Open it again.".into());
            }),
        ),
    ]
}

pub fn all() -> Vec<(&'static str, Screen)> {
    let mut all = todays();
    all.extend(grids());
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
