//! Made-up contacts and calls, in all states of their screens.

use pathway_till::domain::Refusal;
use pathway_till::domain::contacts::refusals::ContactRefusal;
use pathway_till::domain::contacts::{AskedOf, Channel, Direction};
use pathway_till::domain::ids::{EntryId, RecipientId};
use pathway_till::ui::screens::contacts::{self, Asked as How, Row};
use pathway_till::ui::screens::somebody_calls::{self, Says};
use pathway_till::ui::screens::write_contact::{self, Stage, With};
use pathway_till::ui::widgets::asked::Asked;
use uuid::Uuid;

use super::Screen;

fn id(n: u128) -> EntryId {
    EntryId(Uuid::from_u128(n))
}

fn row(n: u128, with: &str, channel: Channel, detail: &str, waits: &str) -> Row {
    let line = |name: &str, says: &str| (name.to_owned(), says.to_owned());
    let asked = if waits.is_empty() {
        How::Nothing
    } else {
        How::Open(AskedOf::Us)
    };
    Row {
        id: id(n),
        with: with.into(),
        direction: Direction::In,
        channel,
        detail: detail.into(),
        waits: waits.into(),
        lines: vec![
            line("16 November 2026", "They called"),
            line(
                "What was said",
                "The surgery asked how it goes. We took a message and called back on the number held.",
            ),
            line(
                "They ask us for something",
                "A progress report by the end of the month",
            ),
            line("By which day", "23 November 2026"),
            line("Shared with them that day", "Yes."),
            line("Written down by", "Ayşe, 16 November 2026"),
        ],
        asked,
        mistaken: false,
    }
}

fn rows() -> Vec<Row> {
    let mut theirs = row(
        2,
        "Ayla Demir",
        Channel::SecureMail,
        "12 November 2026: We asked when the next visit is",
        "Due 19 Nov",
    );
    theirs.direction = Direction::Out;
    theirs.asked = How::Open(AskedOf::Them);
    let mut settled = row(
        3,
        "Work Ways",
        Channel::Email,
        "9 November 2026: They asked for the dates of the placement",
        "",
    );
    settled.asked = How::Settled(AskedOf::Us);
    let mut mistaken = row(
        4,
        "Somebody else",
        Channel::Telephone,
        "2 November 2026: Somebody asked for Sam",
        "",
    );
    mistaken.mistaken = true;
    vec![
        row(
            1,
            "Dr Ali",
            Channel::Telephone,
            "16 November 2026: The surgery asked how it goes",
            "Due 23 Nov",
        ),
        theirs,
        settled,
        mistaken,
        row(
            5,
            "Dr Ali",
            Channel::InPerson,
            "30 October 2026: They came by",
            "",
        ),
        row(
            6,
            "Dr Ali",
            Channel::Letter,
            "20 October 2026: A letter",
            "",
        ),
        row(
            7,
            "Dr Ali",
            Channel::Telephone,
            "14 October 2026: A call",
            "",
        ),
    ]
}

fn data(rows: Vec<Row>) -> contacts::Data {
    contacts::Data {
        name: "Sam".into(),
        rows,
        said: None,
        problem: None,
    }
}

fn list() -> Vec<(&'static str, Screen)> {
    use contacts::Stage as S;
    let at = |one: Option<u128>, stage| contacts::Draft {
        stage,
        one: one.map(id),
        ..contacts::Draft::default()
    };
    let few = data(rows().into_iter().take(2).collect());
    let found_none = contacts::Draft {
        typed: "xyz".into(),
        ..contacts::Draft::default()
    };
    let kept = contacts::Data {
        said: Some("It is kept.".into()),
        ..data(rows())
    };
    let changed = contacts::Data {
        problem: Some("This was changed a moment ago. Nothing is lost. Look at it again.".into()),
        ..data(rows())
    };
    let screen = |data, draft| Screen::Contacts(data, draft);
    vec![
        ("contacts", screen(data(rows()), at(None, S::Page))),
        ("contacts_few", screen(few, at(None, S::Page))),
        ("contacts_none", screen(data(Vec::new()), at(None, S::Page))),
        ("contacts_none_found", screen(data(rows()), found_none)),
        ("contacts_kept", screen(kept, at(None, S::Page))),
        ("contact", screen(data(rows()), at(Some(1), S::Page))),
        ("contact_theirs", screen(data(rows()), at(Some(2), S::Page))),
        (
            "contact_settled",
            screen(data(rows()), at(Some(3), S::Page)),
        ),
        (
            "contact_mistaken",
            screen(data(rows()), at(Some(4), S::Page)),
        ),
        ("contact_changed", screen(changed, at(Some(1), S::Page))),
        ("contact_more", screen(data(rows()), at(Some(1), S::More))),
        (
            "contact_more_settled",
            screen(data(rows()), at(Some(3), S::More)),
        ),
    ]
}

fn people() -> Vec<(RecipientId, String, String)> {
    [
        ("Dr Ali", "GP, Well Street Surgery"),
        ("Ayla Demir", "Link worker, Well Street Surgery"),
        ("Kim Osei", "Probation"),
    ]
    .iter()
    .zip(1..)
    .map(|((name, detail), n)| {
        let id = RecipientId(Uuid::from_u128(n));
        (id, (*name).to_owned(), (*detail).to_owned())
    })
    .collect()
}

fn writing() -> Vec<(&'static str, Screen)> {
    let data = || write_contact::Data {
        name: "Sam".into(),
        recipients: people(),
        lead: None,
        problem: None,
    };
    let at = |stage| write_contact::Draft {
        stage,
        with: Some(With::Recipient(RecipientId(Uuid::from_u128(1)))),
        direction: Some(Direction::In),
        channel: Some(Channel::Telephone),
        summary: Asked::with("The surgery asked how it goes.".into()),
        day: Asked::with("18 November 2026".into()),
        asked_of: Some(AskedOf::Us),
        ask: Asked::with("A progress report".into()),
        until: Asked::with("25 November 2026".into()),
        ..write_contact::Draft::default()
    };
    let mut hinted = at(Stage::Words);
    hinted.summary = Asked::with("They asked about his medication and his benefits.".into());
    let mut empty = at(Stage::Words);
    empty.summary = Asked::default();
    empty.summary.refuse(Refusal::TextMissing);
    let mut ahead = at(Stage::Words);
    assert!(ahead.refuse(&ContactRefusal::DayAhead.into()));
    let mut before = at(Stage::Ask);
    assert!(before.refuse(&ContactRefusal::UntilBefore.into()));
    let mut them = at(Stage::Ask);
    them.asked_of = Some(AskedOf::Them);
    let screen = |draft| Screen::WriteContact(data(), draft);
    vec![
        ("write_contact_who", screen(at(Stage::Who))),
        ("write_contact_way", screen(at(Stage::Way))),
        ("write_contact_by", screen(at(Stage::By))),
        ("write_contact_words", screen(at(Stage::Words))),
        ("write_contact_hint", screen(hinted)),
        ("write_contact_empty", screen(empty)),
        ("write_contact_ahead", screen(ahead)),
        ("write_contact_asks", screen(at(Stage::Asks))),
        ("write_contact_ask", screen(at(Stage::Ask))),
        ("write_contact_ask_them", screen(them)),
        ("write_contact_before", screen(before)),
    ]
}

fn calls() -> Vec<(&'static str, Screen)> {
    let data = |says| somebody_calls::Data {
        name: "Sam".into(),
        callers: people(),
        says,
        problem: None,
    };
    let lines = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
    let permitted = Says {
        caller: "Dr Ali".into(),
        phone: "020 7946 0321".into(),
        parts: vec![
            (
                "Taking part".into(),
                lines(&["21 sessions, 63 hours, usually Wednesdays and Thursdays."]),
            ),
            (
                "Skills".into(),
                lines(&[
                    "What Sam can do",
                    "Shape a loaf, Baking, On their own, 12 November 2026",
                    "What Sam is learning with help",
                    "Weigh for a recipe, Baking, With help, 12 November 2026",
                    "Mix a dough, Baking, With help, 12 November 2026",
                ]),
            ),
        ],
    };
    let nothing = Says {
        caller: "Ayla Demir".into(),
        phone: String::new(),
        parts: Vec::new(),
    };
    let else_ = Says {
        caller: String::new(),
        ..nothing.clone()
    };
    let screen = |says| Screen::SomebodyCalls(data(says), somebody_calls::Draft::default());
    vec![
        ("calls_who", screen(None)),
        ("calls_permitted", screen(Some(permitted))),
        ("calls_not_permitted", screen(Some(nothing))),
        ("calls_somebody_else", screen(Some(else_))),
    ]
}

/// All of them.
pub fn all() -> Vec<(&'static str, Screen)> {
    let mut samples = list();
    samples.extend(writing());
    samples.extend(calls());
    samples
}
