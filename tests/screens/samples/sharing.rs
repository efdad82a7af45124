//! Made-up permissions to share, in all states of their screens.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use pathway_till::domain::Refusal;
use pathway_till::domain::ids::RecipientId;
use pathway_till::domain::sharing::giving::{LONGEST_READER, Lasts};
use pathway_till::domain::sharing::refusals::SharingRefusal;
use pathway_till::domain::sharing::rows::{Basis, Purpose, Section};
use pathway_till::ui::screens::my_sharing::{self, Decides, Given, How, Recipient};
use pathway_till::ui::screens::person_sharing::{self, Held, Row};
use pathway_till::ui::screens::pin;
use uuid::Uuid;

use super::{Screen, picture};

fn id(n: u128) -> RecipientId {
    RecipientId(Uuid::from_u128(n))
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn ali() -> Recipient {
    Recipient {
        id: id(1),
        name: "Dr Ali".into(),
        detail: "GP, Well Street Surgery".into(),
        surgery: true,
        decides: Decides::Me,
        given: None,
    }
}

fn given(counts: bool) -> Given {
    Given {
        sections: BTreeSet::from([Section::TakingPart, Section::Skills]),
        purpose: Purpose::ReportsAndCalls,
        until: day("2027-05-18"),
        counts,
    }
}

fn everybody() -> Vec<Recipient> {
    let named = |n, name: &str, detail: &str| Recipient {
        id: id(n),
        name: name.into(),
        detail: detail.into(),
        surgery: false,
        ..ali()
    };
    vec![
        Recipient {
            given: Some(given(true)),
            ..ali()
        },
        named(2, "Ayla Demir", "Link worker, Well Street Surgery"),
        Recipient {
            decides: Decides::Manager(Some(day("2027-02-18"))),
            ..named(3, "Kim Osei", "Probation")
        },
        named(4, "Hackney Community Team", "Community health"),
        named(5, "Work Ways", "Employment adviser"),
        named(6, "Rosa Lind", "Voluntary organisation"),
        named(7, "Dr Brown", "GP, London Fields"),
    ]
}

fn says(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}

fn mine(recipients: Vec<Recipient>) -> my_sharing::Data {
    my_sharing::Data {
        recipients: Some(recipients),
        preview: vec![
            (
                Section::TakingPart,
                says(&["21 sessions, 63 hours, usually Wednesdays and Thursdays."]),
            ),
            (
                Section::Weeks,
                says(&[
                    "A square is a session, a row is a week. Filled: came. Empty: did not come. Line: we were closed.",
                    "Week 1: came, came. Week 2: came, did not come. Week 3: closed, came.",
                ]),
            ),
            (
                Section::Skills,
                says(&[
                    "What Sam can do",
                    "Skill, Part of the work, How, Seen",
                    "Shape a loaf, Baking, On their own, 12 November 2026",
                    "What Sam is learning with help",
                    "Weigh for a recipe, Baking, With help, 12 November 2026",
                ]),
            ),
        ],
        lasts: vec![
            (Lasts::ThreeMonths, day("2027-02-18")),
            (Lasts::SixMonths, day("2027-05-18")),
            (Lasts::Year, day("2027-11-18")),
        ],
        said: None,
        problem: None,
    }
}

fn at(stage: my_sharing::Stage) -> my_sharing::Draft {
    my_sharing::Draft {
        stage,
        one: Some(id(1)),
        sections: BTreeSet::from([Section::TakingPart, Section::Skills]),
        purpose: Some(Purpose::Reports),
        lasts: Some(Lasts::SixMonths),
        how: Some(How::Alone),
        ..my_sharing::Draft::default()
    }
}

fn of_mine() -> Vec<(&'static str, Screen)> {
    use my_sharing::Stage as S;
    let only = |of: Recipient| mine(vec![of]);
    let screen = |data, draft| Screen::MySharing(data, draft);
    let closed = my_sharing::Data {
        recipients: None,
        ..mine(Vec::new())
    };
    let stopped = my_sharing::Data {
        said: Some("It is stopped. Nothing more goes to them.".into()),
        ..only(ali())
    };
    let nothing_said = my_sharing::Data {
        preview: Vec::new(),
        ..only(ali())
    };
    let pin = |answer| pin::Data {
        name: "Sam".into(),
        picture: picture("primary", "sun").into(),
        answer,
        purpose: pin::Purpose::Agree,
        straight: pin::Straight::No,
    };
    let pin = |answer| Screen::Pin(pin(answer), pin::Draft::default());
    let over = Recipient {
        given: Some(given(false)),
        ..ali()
    };
    let shared = Recipient {
        given: Some(given(true)),
        ..ali()
    };
    let manager = |until| Recipient {
        decides: Decides::Manager(until),
        ..ali()
    };
    let retired = Recipient {
        decides: Decides::Retired,
        ..shared.clone()
    };
    let mut nothing = at(S::Sections);
    nothing.sections.clear();
    nothing.wrong = Some(SharingRefusal::NothingChosen.into());
    let mut by_signer = at(S::ReadBy);
    by_signer.how = Some(How::ReadToMe);
    by_signer.reader.typed = "Ayşe".into();
    by_signer.reader.refuse(SharingRefusal::ReadBySigner.into());
    let mut too_long = at(S::ReadBy);
    too_long.reader.refuse(Refusal::TextTooLong {
        longest: LONGEST_READER,
    });
    let mut read_to = at(S::Check);
    read_to.how = Some(How::ReadToMe);
    read_to.reader.typed = "My sister Nil".into();
    vec![
        (
            "my_sharing",
            screen(mine(everybody()), my_sharing::Draft::default()),
        ),
        (
            "my_sharing_none",
            screen(mine(Vec::new()), my_sharing::Draft::default()),
        ),
        (
            "my_sharing_closed",
            screen(closed, my_sharing::Draft::default()),
        ),
        ("my_sharing_one", screen(only(shared.clone()), at(S::One))),
        ("my_sharing_one_nothing", screen(stopped, at(S::One))),
        ("my_sharing_one_over", screen(only(over), at(S::One))),
        (
            "my_sharing_one_manager",
            screen(only(manager(Some(day("2027-02-18")))), at(S::One)),
        ),
        (
            "my_sharing_one_manager_not",
            screen(only(manager(None)), at(S::One)),
        ),
        ("my_sharing_one_retired", screen(only(retired), at(S::One))),
        ("my_sharing_sections", screen(only(ali()), at(S::Sections))),
        ("my_sharing_sections_nothing", screen(only(ali()), nothing)),
        (
            "my_sharing_taking_part",
            screen(only(ali()), at(S::Section(Section::TakingPart))),
        ),
        (
            "my_sharing_skills",
            screen(only(ali()), at(S::Section(Section::Skills))),
        ),
        (
            "my_sharing_well_being_empty",
            screen(nothing_said, at(S::Section(Section::WellBeing))),
        ),
        ("my_sharing_purpose", screen(only(ali()), at(S::Purpose))),
        ("my_sharing_lasts", screen(only(ali()), at(S::Lasts))),
        ("my_sharing_read", screen(only(ali()), at(S::Read))),
        ("my_sharing_read_by", screen(only(ali()), by_signer)),
        ("my_sharing_read_by_long", screen(only(ali()), too_long)),
        ("my_sharing_check", screen(only(ali()), at(S::Check))),
        ("my_sharing_check_read_to", screen(only(ali()), read_to)),
        ("my_sharing_pin", pin(pin::Answer::None)),
        ("my_sharing_pin_wrong", pin(pin::Answer::NotMatched)),
        ("my_sharing_stop", screen(only(shared), at(S::Stop))),
    ]
}

fn rows() -> Vec<Row> {
    let row = |n, name: &str, detail: &str| Row {
        id: id(n),
        name: name.into(),
        detail: detail.into(),
        shared: BTreeSet::new(),
        on_the_telephone: false,
        can_sanction: false,
        basis: None,
        records: false,
    };
    vec![
        Row {
            shared: BTreeSet::from([Section::TakingPart, Section::Skills]),
            on_the_telephone: true,
            ..row(1, "Dr Ali", "GP, Well Street Surgery")
        },
        row(2, "Ayla Demir", "Link worker, Well Street Surgery"),
        Row {
            shared: BTreeSet::from([Section::TakingPart]),
            can_sanction: true,
            basis: Some(Held {
                basis: Basis::CourtOrLicence,
                until: day("2027-02-18"),
                why: "The licence of 1 July asks for it".into(),
            }),
            records: true,
            ..row(3, "Kim Osei", "Probation")
        },
        Row {
            can_sanction: true,
            records: true,
            ..row(4, "Job centre", "Job centre")
        },
    ]
}

fn of_theirs() -> Vec<(&'static str, Screen)> {
    use person_sharing::Stage as S;
    let data = || person_sharing::Data {
        name: "Sam".into(),
        rows: rows(),
        lasts: mine(Vec::new()).lasts,
        said: None,
        problem: None,
    };
    let none = person_sharing::Data {
        rows: Vec::new(),
        ..data()
    };
    let recorded = person_sharing::Data {
        said: Some("It is recorded. Attendance may go there.".into()),
        ..data()
    };
    let at = |n, stage| person_sharing::Draft {
        stage,
        one: Some(id(n)),
        ..person_sharing::Draft::default()
    };
    let mut empty = at(4, S::Why(Basis::PublicTask, Lasts::Year));
    empty.why.refuse(Refusal::TextMissing);
    let list = person_sharing::Draft::default;
    let screen = |data, draft| Screen::PersonSharing(data, draft);
    vec![
        ("person_sharing", screen(data(), list())),
        ("person_sharing_none", screen(none, list())),
        ("person_sharing_one", screen(data(), at(1, S::One))),
        ("person_sharing_not", screen(data(), at(2, S::One))),
        ("person_sharing_basis", screen(recorded, at(3, S::One))),
        ("person_sharing_no_basis", screen(data(), at(4, S::One))),
        ("person_sharing_which", screen(data(), at(4, S::Basis))),
        (
            "person_sharing_lasts",
            screen(data(), at(4, S::Lasts(Basis::PublicTask))),
        ),
        ("person_sharing_why", screen(data(), empty)),
        ("person_sharing_end", screen(data(), at(3, S::End))),
    ]
}

/// All of them.
pub fn all() -> Vec<(&'static str, Screen)> {
    let mut samples = of_mine();
    samples.extend(of_theirs());
    samples
}
