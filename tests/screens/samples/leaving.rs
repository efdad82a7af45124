//! Somebody made-up leaves: all states of the pages.

use std::collections::BTreeSet;

use pathway_till::domain::Refusal;
use pathway_till::domain::ids::PlacementId;
use pathway_till::domain::leaving::checks::CheckPoint;
use pathway_till::domain::leaving::refusals::LeavingRefusal;
use pathway_till::domain::leaving::touch::TouchWay;
use pathway_till::domain::leaving::{Destination, Reason};
use pathway_till::ui::screens::leaving::{self, Stage};
use pathway_till::ui::screens::my_leaving;
use pathway_till::ui::widgets::asked::Asked;
use pathway_till::ui::widgets::choice::Allowed;
use uuid::Uuid;

use super::Screen;

fn data() -> leaving::Data {
    let line = |name: &str, says: &str| (name.to_owned(), says.to_owned());
    leaving::Data {
        name: "Sam".into(),
        placements: Vec::new(),
        lines: vec![
            line(
                "In their words",
                "I liked the early mornings, and Ben’s jokes.",
            ),
            line("Left on 14 August 2026", "They begin work"),
            line(
                "Where to",
                "Paid work, 16 hours a week, from 24 August 2026\nVolunteering",
            ),
            line("After 13 weeks", "It can be asked now"),
            line("After 26 weeks", "To be asked from 12 February 2027"),
            line("Keeping in touch", "Send a text message"),
        ],
        asks: Some(CheckPoint::Weeks13),
        left: true,
        in_touch: true,
        ends: Allowed::Yes,
        stopped: false,
        said: None,
        problem: None,
    }
}

fn placed() -> leaving::Data {
    leaving::Data {
        placements: vec![
            (
                PlacementId(Uuid::from_u128(1)),
                "7 September 2026 to 29 November 2026".into(),
            ),
            (
                PlacementId(Uuid::from_u128(2)),
                "5 January 2026 to 29 March 2026".into(),
            ),
        ],
        lines: Vec::new(),
        asks: None,
        left: false,
        in_touch: false,
        ..data()
    }
}

fn of(data: leaving::Data, stage: Stage) -> Screen {
    let draft = leaving::Draft {
        stage,
        placement: Some(PlacementId(Uuid::from_u128(1))),
        reason: Some(Reason::Work),
        to: BTreeSet::from([Destination::PaidWork, Destination::Volunteering]),
        words: Asked::with("I liked the early mornings.".into()),
        hours: Asked::with("16".into()),
        from: Asked::with("24 August 2026".into()),
        day: Asked::with("18 November 2026".into()),
        ..leaving::Draft::default()
    };
    Screen::Leaving(data, draft)
}

fn mine(stage: my_leaving::Stage, data: my_leaving::Data) -> Screen {
    let draft = my_leaving::Draft {
        stage,
        words: Asked::with(data.words.clone()),
        ..my_leaving::Draft::default()
    };
    Screen::MyLeaving(data, draft)
}

fn own() -> my_leaving::Data {
    my_leaving::Data {
        words: "I liked the early mornings.".into(),
        in_touch: Some(TouchWay::Text),
        said: None,
        problem: None,
    }
}

/// All of them.
pub fn all() -> Vec<(&'static str, Screen)> {
    use my_leaving::Stage as Mine;
    let nothing = || my_leaving::Data {
        words: String::new(),
        in_touch: None,
        ..own()
    };
    let kept = my_leaving::Data {
        said: Some("It is kept. We will ask how you get on.".into()),
        ..own()
    };
    let stopped = leaving::Data {
        stopped: true,
        said: Some("Everything is stopped.".into()),
        lines: vec![(
            "Everything is stopped".into(),
            "A new placement brings them back.".into(),
        )],
        asks: None,
        ..data()
    };
    let nobody = leaving::Data {
        placements: Vec::new(),
        ..placed()
    };
    let supervisor = || leaving::Data {
        ends: Allowed::ByColleague,
        ..placed()
    };
    let mut wrong = leaving::Draft {
        stage: Stage::Work,
        hours: Asked::with("sixteen".into()),
        ..leaving::Draft::default()
    };
    let hours: Refusal = LeavingRefusal::HoursNotSensible { most: 80 }.into();
    wrong.hours.refuse(hours);
    let refused = leaving::Data {
        problem: Some("This was changed a moment ago. Nothing is lost. Look at it again.".into()),
        ..placed()
    };
    vec![
        ("my_leaving", mine(Mine::Page, own())),
        ("my_leaving_nothing", mine(Mine::Page, nothing())),
        ("my_leaving_kept", mine(Mine::Page, kept)),
        ("my_leaving_words", mine(Mine::Words, own())),
        ("my_leaving_touch", mine(Mine::Touch, own())),
        ("my_leaving_certificate", mine(Mine::Times, own())),
        ("my_leaving_what_is_kept", mine(Mine::Kept, own())),
        ("leaving", of(data(), Stage::Page)),
        ("leaving_none", of(placed(), Stage::Page)),
        ("leaving_nothing_to_leave", of(nobody, Stage::Page)),
        ("leaving_stopped", of(stopped, Stage::Page)),
        ("leaving_more", of(data(), Stage::More)),
        ("leaving_words", of(data(), Stage::Words)),
        ("leaving_certificate", of(data(), Stage::Times)),
        ("leaving_which", of(placed(), Stage::Placement)),
        ("leaving_reason", of(placed(), Stage::Reason)),
        ("leaving_where", of(placed(), Stage::Where)),
        ("leaving_work", of(placed(), Stage::Work)),
        ("leaving_work_wrong", Screen::Leaving(placed(), wrong)),
        ("leaving_evidence", of(placed(), Stage::Evidence)),
        ("leaving_day", of(placed(), Stage::Day)),
        ("leaving_day_supervisor", of(supervisor(), Stage::Day)),
        ("leaving_day_refused", of(refused, Stage::Day)),
        ("leaving_stop", of(data(), Stage::Stop)),
        ("leaving_died", of(data(), Stage::Died)),
    ]
}
