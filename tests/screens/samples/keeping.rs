//! What is kept of somebody made-up: all states of the pages.

use pathway_till::domain::Refusal;
use pathway_till::domain::erasure::refusals::ErasureRefusal;
use pathway_till::domain::erasure::{Kind, Why};
use pathway_till::domain::ids::PersonId;
use pathway_till::ui::screens::due;
use pathway_till::ui::screens::keeping::{self, Does, Stage};
use pathway_till::ui::widgets::asked::Asked;
use uuid::Uuid;

use super::Screen;

fn data() -> keeping::Data {
    let line = |name: &str, says: &str| (name.to_owned(), says.to_owned());
    let stays = "What they sold and counted: money has to add up\nThe minutes of their hours\n\
        Which skills were signed off, and when\nOn which days something happened\nWho looked, and when";
    let goes = "Names, phone, mail, whom to call, what helps\n\
        Their name, picture, PIN and card at the till\nWhat was said about skills, and photos\n\
        Goals and reviews\nAnswers about how they are doing\nReports, with their files";
    keeping::Data {
        name: "Sam".into(),
        lines: vec![
            line(
                "Hold",
                "No hold. They can be erased when it is time, or when they ask.",
            ),
            line(
                "Restriction",
                "Not restricted. The records are used as always.",
            ),
            line(
                "For how long",
                "They left on 14 August 2023. Time to decide since 14 August 2026.",
            ),
        ],
        held: false,
        restricted: false,
        in_the_way: None,
        deletes: Does {
            goes: goes.into(),
            stays: stays.into(),
        },
        makes_nameless: Does {
            goes: goes.into(),
            stays: stays.into(),
        },
        last_copy: "18 December 2027".into(),
        said: None,
        problem: None,
    }
}

fn both() -> keeping::Data {
    let mut data = data();
    data.held = true;
    data.restricted = true;
    data.in_the_way = Some(
        "A hold is on these records. Nothing is erased. Lift the hold first, if it is over.".into(),
    );
    data.lines[0].1 =
        "On hold since 2 November 2026. Nothing is erased.\nA letter of a solicitor".into();
    data.lines[1].1 = "Restricted since 3 November 2026. Nobody sees them, and nothing goes out.\n\
         They say that something is wrong"
        .into();
    data
}

fn at(data: keeping::Data, stage: Stage) -> Screen {
    let draft = keeping::Draft {
        stage,
        kind: Some(Kind::Deleted),
        why: Some(Why::TheyAsked),
        words: Asked::with("A letter of a solicitor".into()),
        name: Asked::with("Sam".into()),
        ..keeping::Draft::default()
    };
    Screen::Keeping(data, draft)
}

fn listed(rows: Vec<due::Row>) -> due::Data {
    due::Data {
        rows,
        said: None,
        problem: None,
    }
}

fn rows() -> Vec<due::Row> {
    let row = |n: u128, name: &str, detail: &str| due::Row {
        person: PersonId(Uuid::from_u128(n)),
        name: name.into(),
        detail: detail.into(),
        held: detail.contains("hold"),
        restricted: detail.starts_with("Restricted"),
    };
    vec![
        row(
            1,
            "Wiktor",
            "On hold. They left on 9 August 2023. Time to decide since 9 August 2026.",
        ),
        row(
            2,
            "Kerem",
            "They left on 14 August 2023. Time to decide since 14 August 2026.",
        ),
        row(3, "Amara", "Restricted."),
    ]
}

/// All of them.
pub fn all() -> Vec<(&'static str, Screen)> {
    let mut wrong = keeping::Draft {
        stage: Stage::Name,
        kind: Some(Kind::Deleted),
        why: Some(Why::TheyAsked),
        name: Asked::with("Sammy".into()),
        ..keeping::Draft::default()
    };
    let not_the_name: Refusal = ErasureRefusal::NotTheName.into();
    wrong.name.refuse(not_the_name);
    let held = keeping::Data {
        said: Some("The hold is on. Nothing is erased until it is lifted.".into()),
        ..both()
    };
    let erased = due::Data {
        said: Some(
            "Erased. A number stands in place of the name. The last old copy is gone on \
             18 December 2027."
                .into(),
        ),
        ..listed(rows())
    };
    let list = |data| Screen::Due(data, due::Draft::default());
    vec![
        ("keeping", at(data(), Stage::Page)),
        ("keeping_both", at(both(), Stage::Page)),
        ("keeping_held", at(held, Stage::Page)),
        ("keeping_more", at(data(), Stage::More)),
        ("keeping_more_both", at(both(), Stage::More)),
        ("keeping_hold", at(data(), Stage::Hold)),
        ("keeping_restrict", at(data(), Stage::Restrict)),
        ("keeping_kind", at(data(), Stage::Kind)),
        ("keeping_kind_in_the_way", at(both(), Stage::Kind)),
        ("keeping_why", at(data(), Stage::Why)),
        ("keeping_plan", at(data(), Stage::Plan)),
        ("keeping_name", at(data(), Stage::Name)),
        ("keeping_name_wrong", Screen::Keeping(data(), wrong)),
        ("due", list(listed(rows()))),
        ("due_none", list(listed(Vec::new()))),
        ("due_erased", list(erased)),
    ]
}
