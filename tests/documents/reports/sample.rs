//! Reports to look at: a whole one of twelve weeks, and what changes it.

use std::collections::BTreeSet;

use chrono::{NaiveDate, Weekday};
use pathway_till::domain::hours::{Days, Minutes};
use pathway_till::domain::measures::items::{Given, HowLonely, Item, ZeroToTen};
use pathway_till::domain::recipients::MatchesBy;
use pathway_till::domain::reports::page::goals::{NextStep, ReportGoal};
use pathway_till::domain::reports::page::skills::{InWords, ReportSkill, ReportSkills, ReportUnit};
use pathway_till::domain::reports::page::taking_part::{Square, TakingPart, WeekRow};
use pathway_till::domain::reports::page::well_being::{Answered, ReportItem, WellBeing};
use pathway_till::domain::reports::page::{
    About, Agreed, Ask, Plan, PlanKind, PlanLine, ReportKind, ReportPage, Sender, Shared, To,
};
use pathway_till::domain::reports::text::ReportText;
use pathway_till::domain::sharing::rows::Section;
use pathway_till::domain::skills::goals::GoalStatus;
use pathway_till::domain::skills::passport::PaperReference;

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn text(text: &str) -> ReportText {
    ReportText::new(text).unwrap()
}

const SKILLS: [(&str, [&str; 5]); 6] = [
    (
        "Ready for the bakery",
        [
            "Wash hands at the right times",
            "Wear the right clothes",
            "Keep long hair tied back",
            "Lift flour sacks safely",
            "Know the fire exits",
        ],
    ),
    (
        "Dough",
        [
            "Weigh flour and water",
            "Feed the starter",
            "Mix dough by hand",
            "Fold dough in the tub",
            "Shape a tin loaf",
        ],
    ),
    (
        "Bake and finish",
        [
            "Load the oven",
            "Score loaves",
            "Tell when bread is baked",
            "Slice and bag bread",
            "Finish buns with syrup",
        ],
    ),
    (
        "Safe food",
        [
            "Label food with its date",
            "Check the fridge and write it down",
            "Keep raw and ready food apart",
            "Say what is in a loaf",
            "Clean as you go",
        ],
    ),
    (
        "Serving customers",
        [
            "Greet and listen",
            "Take a card payment",
            "Count out change",
            "Answer the telephone",
            "Put something right for a customer",
        ],
    ),
    (
        "Being at work",
        [
            "Arrive on time or call in",
            "Ask for help when you need it",
            "Work alongside somebody new",
            "Plan the next hour",
            "Take breaks at the right time",
        ],
    ),
];

/// Thirty skills in six units.
pub fn skills() -> ReportSkills {
    let unit = |unit: &str, how: &[InWords], names: &[&str], from: u32| ReportUnit {
        framework: "Bakery".into(),
        unit: unit.into(),
        skills: (0..)
            .zip(names)
            .map(|(n, name)| ReportSkill {
                name: (*name).to_owned(),
                how: how[usize::try_from(n).unwrap() % how.len()],
                seen_on: NaiveDate::from_ymd_opt(2026, 8, from - n).unwrap(),
            })
            .collect(),
    };
    let own = [
        InWords::OnMyOwn,
        InWords::CanShowOthers,
        InWords::OnMyOwn,
        InWords::KnowsHow,
    ];
    let both = || (0..).zip(&SKILLS);
    ReportSkills {
        can_do: both()
            .map(|(n, (name, skills))| unit(name, &own, &skills[..3], 20 - n))
            .collect(),
        with_help: both()
            .map(|(n, (name, skills))| {
                unit(name, &[InWords::LearningWithHelp], &skills[3..], 12 - n)
            })
            .collect(),
    }
}

fn asked(item: Item, words: &str, first: Given, latest: Option<Given>) -> ReportItem {
    ReportItem {
        item,
        words: words.into(),
        first: Answered {
            given: first,
            on: day("2026-06-04"),
        },
        latest: latest.map(|given| Answered {
            given,
            on: day("2026-08-20"),
        }),
    }
}

/// A whole report: every section, twelve weeks, thirty skills.
pub fn whole() -> ReportPage {
    let point = |point| Given::Point(ZeroToTen::new(point).unwrap());
    let week = |n: usize| {
        let second = match n {
            3 | 8 => Square::DidNot,
            6 => Square::Closed,
            _ => Square::Came,
        };
        WeekRow(vec![Square::Came, second])
    };
    let goal = |goal: &str, status, progress: Option<&str>, next: &str| ReportGoal {
        goal: text(goal),
        status,
        progress: progress.map(text),
        next: Some(NextStep {
            what: text(next),
            by: Some(day("2026-09-15")),
        }),
    };
    let line = |kind, words: &str| PlanLine {
        kind,
        words: text(words),
    };
    ReportPage {
        reference: PaperReference::of(b"a report"),
        made_on: day("2026-08-27"),
        sender: Sender {
            charity: Some("Pathway Trust".into()),
            shop: "Pathway Bakery".into(),
            contact: Some("Priya Shah, 020 7946 0958".into()),
        },
        recipient: To {
            name: "Dr Ali".into(),
            role: Some("GP".into()),
            organisation: Some("Well Street Surgery".into()),
        },
        about: About::new("Şengül", Some(day("1990-02-01")), MatchesBy::DateOfBirth),
        kind: ReportKind::Progress,
        period: Days::new(day("2026-06-02"), day("2026-08-21")).unwrap(),
        agreed: Agreed::Read {
            by: "Şengül".into(),
            on: day("2026-08-26"),
        },
        ask: Ask::Action(text(
            "Tell Şengül about the choir on Mondays. Ring us if the times of her next appointment change.",
        )),
        own_words: Some(text(
            "I like the early mornings. When the loaves come out I know that I made them.\n\nI want to bake two days a week. Ez dixwazim nan çêkim û bi xelkê re bipeyivim.",
        )),
        taking_part: Some(TakingPart::new(
            21,
            Minutes::new(63 * 60),
            vec![Weekday::Tue, Weekday::Thu],
            Some((1..=12).map(week).collect()),
        )),
        skills: Some(skills()),
        goals: Some(vec![
            goal(
                "Bake bread at home for my sister",
                GoalStatus::OnTheWay,
                Some("I have baked twice at home"),
                "Buy a tin",
            ),
            goal(
                "Work in a café two days a week",
                GoalStatus::ToDo,
                None,
                "Visit two cafés with Priya",
            ),
        ]),
        well_being: Some(WellBeing {
            items: vec![
                asked(Item::OnsSatisfied, "", point(4), Some(point(7))),
                asked(Item::OnsWorthwhile, "", point(5), Some(point(8))),
                asked(Item::OnsHappy, "", point(6), Some(point(6))),
                asked(Item::OnsAnxious, "", point(7), None),
                asked(
                    Item::LonelyDirect,
                    "",
                    Given::HowLonely(HowLonely::Sometimes),
                    Some(Given::HowLonely(HowLonely::HardlyEver)),
                ),
            ],
            did_not_help: Some(text("Afternoons were too loud for me.")),
        }),
        plan: Plan::new(
            Some(text(
                "Şengül goes on at the bakery until the end of September.",
            )),
            vec![
                line(PlanKind::Befriender, "Meets Jo on Fridays"),
                line(
                    PlanKind::Education,
                    "Bakery course at the college from 14 September",
                ),
            ],
        ),
        shared: permitted(Section::ALL),
    }
}

/// Permission for these sections.
pub fn permitted(sections: &[Section]) -> Shared {
    Shared::WithPermission {
        sections: sections.iter().copied().collect::<BTreeSet<_>>(),
        given_on: day("2026-08-25"),
        until: day("2026-11-25"),
    }
}

/// Nothing but what every report has.
pub fn bare() -> ReportPage {
    let page = whole();
    ReportPage {
        sender: Sender {
            charity: None,
            contact: None,
            ..page.sender
        },
        recipient: To {
            role: None,
            organisation: None,
            ..page.recipient
        },
        about: About::new("Sam", None, MatchesBy::Name),
        agreed: Agreed::Draft,
        ask: Ask::NoAction,
        own_words: None,
        taking_part: Some(TakingPart::new(0, Minutes::ZERO, Vec::new(), None)),
        skills: None,
        goals: None,
        well_being: None,
        plan: None,
        shared: permitted(&[Section::TakingPart]),
        ..page
    }
}
