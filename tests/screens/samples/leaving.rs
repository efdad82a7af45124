//! Somebody made-up leaves: all states of the pages.

use std::collections::BTreeSet;

use pathway_till::domain::Refusal;
use pathway_till::domain::ids::{EntryId, PersonId, PlacementId};
use pathway_till::domain::leaving::checks::CheckPoint;
use pathway_till::domain::leaving::refusals::LeavingRefusal;
use pathway_till::domain::leaving::touch::TouchWay;
use pathway_till::domain::leaving::{Destination, Reason};
use pathway_till::domain::reports::page::PlanKind;
use pathway_till::domain::support::Went;
use pathway_till::domain::support::plan::PlanStep;
use pathway_till::domain::support::refusals::SupportRefusal;
use pathway_till::ui::screens::leaving::{self, Stage};
use pathway_till::ui::screens::my_leaving;
use pathway_till::ui::screens::support;
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
        reports: Allowed::Yes,
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

fn around() -> support::Data {
    let id = |n: u128| EntryId(Uuid::from_u128(n));
    let mina = PersonId(Uuid::from_u128(9));
    let met = |n: u128, day: &str, went: Went| support::Met {
        id: id(n),
        seen: id(n),
        day: day.into(),
        went,
        minutes: (went == Went::Kept).then_some(45),
        with: mina,
        next_step: "Visit the allotments".into(),
        lines: vec![
            ("How it went".into(), "You met".into()),
            ("With".into(), "Mina".into()),
            ("How long".into(), "45 minutes".into()),
            ("Next step".into(), "Visit the allotments".into()),
        ],
    };
    support::Data {
        name: "Sam".into(),
        today: "18 November 2026".into(),
        placement: Some(PlacementId(Uuid::from_u128(1))),
        count: "3 of 8 one-to-ones so far".into(),
        met: vec![
            met(1, "12 November 2026", Went::Kept),
            met(2, "5 November 2026", Went::DidNotHappen),
            met(3, "29 October 2026", Went::Moved),
        ],
        plan: vec![support::Thing {
            id: id(5),
            seen: id(5),
            kind: PlanKind::PhysicalHealth,
            step: PlanStep::Asked,
            place: "Hackney allotments".into(),
            what: "Digging on Thursdays".into(),
            detail: "Moving and sport: Asked, 12 November 2026".into(),
        }],
        with: vec![
            (mina, "Mina".into()),
            (PersonId(Uuid::from_u128(8)), "Ayşe".into()),
        ],
        reads_notes: true,
        said: None,
        problem: None,
    }
}

fn of_support() -> Vec<(&'static str, Screen)> {
    use support::Stage as S;
    let draft = |stage| support::Draft {
        stage,
        right: Some((EntryId(Uuid::from_u128(1)), EntryId(Uuid::from_u128(1)))),
        went: Some(Went::Kept),
        with: Some(PersonId(Uuid::from_u128(9))),
        day: Asked::with("12 November 2026".into()),
        minutes: Asked::with("45".into()),
        next: Asked::with("Visit the allotments".into()),
        kind: Some(PlanKind::Befriender),
        place: Asked::with("Jo".into()),
        step: Some(PlanStep::Asked),
        ..support::Draft::default()
    };
    let at = |stage| Screen::Support(around(), draft(stage));
    let nothing = || support::Data {
        met: Vec::new(),
        plan: Vec::new(),
        count: "None yet".into(),
        ..around()
    };
    let homeless = support::Data {
        placement: None,
        ..nothing()
    };
    let kept = support::Data {
        said: Some("It is kept.".into()),
        ..around()
    };
    let mut wrong = draft(S::Next);
    let missing: Refusal = SupportRefusal::ReasonMissing.into();
    wrong.why.refuse(missing);
    let mut out = draft(S::Next);
    out.went = None;
    let mut many = draft(S::Number);
    many.number = Asked::with("10".into());
    let word: Refusal = SupportRefusal::WordMissing { usual: 8 }.into();
    many.word.refuse(word);
    vec![
        ("support", at(S::Page)),
        (
            "support_no_placement",
            Screen::Support(homeless, draft(S::Page)),
        ),
        ("support_meetings", at(S::Meetings)),
        (
            "support_meetings_kept",
            Screen::Support(kept, draft(S::Meetings)),
        ),
        (
            "support_meetings_none",
            Screen::Support(nothing(), draft(S::Meetings)),
        ),
        ("support_one", at(S::One(EntryId(Uuid::from_u128(1))))),
        ("support_number", Screen::Support(around(), many)),
        ("support_went", at(S::Went)),
        ("support_with", at(S::With)),
        ("support_day", at(S::Day)),
        ("support_next", at(S::Next)),
        ("support_next_wrong", Screen::Support(around(), wrong)),
        ("support_out", Screen::Support(around(), out)),
        ("support_note", at(S::Note(EntryId(Uuid::from_u128(1))))),
        ("support_plan", at(S::Plan)),
        (
            "support_plan_none",
            Screen::Support(nothing(), draft(S::Plan)),
        ),
        ("support_kind", at(S::Kind)),
        ("support_who", at(S::Place)),
        ("support_step", at(S::Step)),
        ("support_since", at(S::Since)),
    ]
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
    let mut samples = of_support();
    samples.extend(vec![
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
    ]);
    samples
}
