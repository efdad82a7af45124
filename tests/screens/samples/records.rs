//! Made-up data for the pages of the people book: records, first days, placements, the rota.

use std::collections::BTreeMap;

use chrono::{Days as DayCount, NaiveDate, Weekday};
use pathway_till::domain::Refusal;
use pathway_till::domain::hours::placement::{Pause, Placement, Shift};
use pathway_till::domain::hours::rota::{Change, Holds, Origin};
use pathway_till::domain::hours::week_plan::WeekPlan;
use pathway_till::domain::hours::{Days, TimeKind, Week};
use pathway_till::domain::ids::{EntryId, PersonId, PlacementId, ShopId};
use pathway_till::domain::person_records::{
    FirstDayAnswer, FirstDayThing, LookKind, PageWords, RecordField as F, RecordPage,
};
use pathway_till::ui::screens::people_book::{self, Door, Has};
use pathway_till::ui::screens::placement::{self, Staff, Stage, week};
use pathway_till::ui::screens::records::{self, HasRecord};
use pathway_till::ui::screens::{first_day, record, rota};
use pathway_till::ui::widgets::asked::Asked;
use pathway_till::ui::widgets::choice::Allowed;
use pathway_till::ui::widgets::looked_list::Looked;
use pathway_till::ui::widgets::person_tile::Portrait;
use uuid::Uuid;

use super::Screen;
use crate::hours::rota as plans;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A Wednesday.
fn today() -> NaiveDate {
    date("2026-11-18")
}

fn shops() -> Vec<(ShopId, String)> {
    [(71, "Pathway Bakery"), (72, "Pathway Bikes")]
        .map(|(n, name)| (ShopId(Uuid::from_u128(n)), name.to_owned()))
        .into()
}

const DETAILS: [&str; 4] = [
    "Pathway Bakery, until 6 February 2027",
    "Pathway Bikes, paused",
    "No placement yet",
    "Pathway Bakery, ended 3 July 2026",
];

fn list(number: usize) -> Screen {
    let people = super::people();
    let rows = people.iter().cycle().zip(DETAILS.into_iter().cycle());
    let data = records::Data {
        people: rows
            .take(number)
            .zip(1_u128..)
            .map(|((person, detail), n)| records::Person {
                id: PersonId(Uuid::from_u128(n)),
                name: if n == 3 {
                    "Sam (of the bikes)".into()
                } else {
                    format!("{} {n}", person.till_name)
                },
                picture: (n != 2).then(|| person.picture.clone().into()),
                detail: if n == 5 {
                    "No record yet".into()
                } else {
                    detail.into()
                },
                record: if n == 5 {
                    HasRecord::NotYet
                } else {
                    HasRecord::Yes
                },
            })
            .collect(),
        problem: None,
        said: None,
    };
    Screen::Records(data, records::Draft::default())
}

fn starting(word: bool) -> Screen {
    let Screen::Records(data, mut draft) = list(3) else {
        unreachable!("a list")
    };
    draft.stage = records::Stage::Names(None);
    draft.name = Asked::with("Sam".into());
    if word {
        draft.refuse(F::OwnWord, Refusal::OwnWordNeeded);
    }
    Screen::Records(data, draft)
}

fn page(fields: &[(F, &str)]) -> PageWords {
    PageWords::of(
        fields
            .iter()
            .map(|(field, words)| (*field, (*words).to_owned())),
    )
}

fn record_data() -> record::Data {
    let pages = [
        (
            RecordPage::Names,
            page(&[(F::NameToUse, "Sam"), (F::OwnWord, "of the bikes")]),
        ),
        (RecordPage::Contact, page(&[(F::Phone, "020 7946 0018")])),
        (
            RecordPage::Emergency,
            page(&[
                (F::WhomToCall, "Nil, my sister"),
                (F::CallPhone, "020 7946 0123"),
                (
                    F::WhatHelps,
                    "A quiet chair near the door and a glass of water. Talk slowly, and about the bread.",
                ),
                (F::WhatDoesNot, "Many people at once. Being touched."),
            ]),
        ),
        (RecordPage::Helps, PageWords::default()),
    ];
    record::Data {
        name: "Sam (of the bikes)".into(),
        pages: pages.into(),
        placements: [
            ("Pathway Bakery", "until 6 February 2027"),
            ("Pathway Bikes", "ended 3 July 2026"),
        ]
        .into_iter()
        .zip(1..)
        .map(|((shop, detail), n)| record::Placed {
            id: PlacementId(Uuid::from_u128(n)),
            shop: shop.into(),
            detail: detail.into(),
        })
        .collect(),
        looks: [
            ("Ayşe", LookKind::Record, "2026-11-18"),
            ("Mina", LookKind::Paper, "2026-11-17"),
            ("Ayşe", LookKind::List, "2026-11-17"),
            ("Mina", LookKind::Hours, "2026-11-16"),
            ("Mina", LookKind::File, "2026-11-02"),
        ]
        .into_iter()
        .cycle()
        .take(30)
        .map(|(name, what, day)| Looked {
            name: name.into(),
            what,
            day: date(day),
        })
        .collect(),
        first_day_left: 2,
        places: Allowed::Yes,
        refers: Allowed::Yes,
        keeps: Allowed::Yes,
        reports: Allowed::Yes,
        problem: None,
        said: None,
    }
}

fn record_at(
    part: record::Part,
    change: impl FnOnce(&mut record::Data, &mut record::Draft),
) -> Screen {
    let mut data = record_data();
    let mut draft = record::Draft::default();
    if let record::Part::Page(page) = part {
        draft.write(page, &data.pages[&page]);
    }
    draft.part = part;
    change(&mut data, &mut draft);
    Screen::Record(data, draft)
}

fn first_day(at: Option<usize>, answers: &[(FirstDayThing, FirstDayAnswer)]) -> Screen {
    let data = first_day::Data {
        name: "Sam".into(),
        answers: answers.iter().copied().collect::<BTreeMap<_, _>>(),
        problem: None,
    };
    Screen::FirstDay(data, first_day::Draft { at, page: 0 })
}

fn shift(from: &str, until: &str) -> Shift {
    Shift::typed(from, until).unwrap()
}

fn a_placement() -> Placement {
    let week = [
        (Weekday::Tue, "09:30", "13:15"),
        (Weekday::Thu, "16:00", "24:00"),
    ];
    let mut placement = plans::placement("2026-11-17", &week);
    placement.shop = shops()[0].0;
    placement.supervisor = Some(PersonId(Uuid::from_u128(1)));
    placement.key_worker = Some(PersonId(Uuid::from_u128(2)));
    placement.daily_fare = Some(super::p(350));
    placement
}

fn placement_at(
    stage: Stage,
    change: impl FnOnce(&mut placement::Data, &mut placement::Draft),
) -> Screen {
    let placement = a_placement();
    let mut data = placement::Data {
        name: "Sam".into(),
        shops: shops(),
        all_shops: shops(),
        staff: [(1, "Ayşe"), (2, "Mina"), (3, "Priya")]
            .map(|(n, name)| Staff {
                id: PersonId(Uuid::from_u128(n)),
                name: name.into(),
                picture: (n != 2).then(|| face(n)),
            })
            .into(),
        today: today(),
        placement: Some(placement.clone()),
        changes: Allowed::Yes,
        skills: Allowed::Yes,
        problem: None,
        said: None,
    };
    let mut draft = placement::Draft {
        stage,
        shop: Some(shops()[0].0),
        from: Asked::with("17 November 2026".into()),
        until: Asked::with("8 February 2027".into()),
        kind: TimeKind::Training,
        week: week::Draft {
            plan: WeekPlan::of(&placement.agreed[0].times),
            ..week::Draft::default()
        },
        supervisor: placement.supervisor,
        key_worker: placement.key_worker,
        fare: Asked::with("3.50".into()),
        ..placement::Draft::default()
    };
    change(&mut data, &mut draft);
    Screen::Placement(data, draft)
}

/// A question about a placement that is new, so that none stands yet.
fn new_placement(stage: Stage) -> Screen {
    placement_at(stage, |data, _| data.placement = None)
}

fn a_pause(from: &str, until: Option<&str>) -> Pause {
    Pause {
        from: date(from),
        until: until.map(date),
    }
}

/// One that is over and one without an end.
fn with_pauses(data: &mut placement::Data, _: &mut placement::Draft) {
    let first = a_pause("2026-11-10", Some("2026-11-16"));
    let placement = data.placement.clone().unwrap();
    let placement = placement.with_pause(first).unwrap();
    let second = a_pause("2026-11-18", None);
    data.placement = Some(placement.with_pause(second).unwrap());
}

fn week_at(shows: week::Shows, change: impl FnOnce(&mut week::Draft)) -> Screen {
    placement_at(Stage::Times, |_, draft| {
        draft.week.shows = shows;
        draft.week.from = Asked::with("9:30".into());
        draft.week.until = Asked::with("13:15".into());
        change(&mut draft.week);
    })
}

/// What somebody shows of themself.
fn face(n: u128) -> Portrait {
    let people = super::people();
    let at = usize::try_from(n).unwrap() % people.len();
    people[at].picture.clone().into()
}

fn plan(n: u128, name: &str, from: &str, until: &str, holds: Holds, origin: Origin) -> rota::Plan {
    rota::Plan {
        placement: PlacementId(Uuid::from_u128(n)),
        name: name.into(),
        picture: (n != 3).then(|| face(n)),
        shift: shift(from, until),
        origin,
        holds,
    }
}

fn rota_data(people: usize) -> rota::Data {
    let week = Week::of(today());
    let names = [
        "Sam (of the bikes)",
        "Jo",
        "Ravi",
        "Şengül",
        "Leyla",
        "Ben",
        "Işıl",
    ];
    let times = [
        ("09:30", "13:15"),
        ("06:00", "14:00"),
        ("16:00", "24:00"),
        ("22:00", "06:00"),
    ];
    let days = week.days().each().zip(0_usize..).map(|(day, n)| {
        let mut plans: Vec<rota::Plan> = (0..people)
            .filter(|person| (person + n) % 3 != 0)
            .map(|person| {
                let (from, until) = times[(person + n) % 4];
                let id = u128::try_from(person).unwrap() + 1;
                let name = names[person % 7];
                plan(id, name, from, until, Holds::Expected, Origin::Agreed)
            })
            .collect();
        let mut changes = Vec::new();
        if n == 2 && people > 0 {
            let id = |n| EntryId(Uuid::from_u128(n));
            let added = Origin::Added(id(1));
            plans.push(plan(6, "Ben", "10:00", "12:00", Holds::Expected, added));
            plans.push(plan(
                7,
                "Işıl",
                "09:30",
                "13:15",
                Holds::ToldUs,
                Origin::Agreed,
            ));
            let moved = Origin::MovedFrom(week.monday());
            plans.push(plan(2, "Jo", "12:00", "16:00", Holds::Expected, moved));
            let placement = |n| PlacementId(Uuid::from_u128(n));
            let at = shift("10:00", "12:00");
            let change = |n, name: &str, change| rota::Changed {
                id: id(n),
                day,
                name: Some(name.into()),
                change,
            };
            changes = vec![
                change(
                    1,
                    "Ben",
                    Change::Added {
                        placement: placement(6),
                        shift: at,
                    },
                ),
                change(
                    2,
                    "Işıl",
                    Change::ToldUs {
                        placement: placement(7),
                    },
                ),
            ];
        }
        if n == 5 && people > 0 {
            for plan in &mut plans {
                plan.holds = Holds::ShopClosed;
            }
            changes.push(rota::Changed {
                id: EntryId(Uuid::from_u128(9)),
                day,
                name: None,
                change: Change::ShopClosed { shop: shops()[0].0 },
            });
        }
        rota::Day {
            day,
            plans,
            changes,
        }
    });
    rota::Data {
        shop: shops()[0].0,
        shops: shops(),
        week,
        today: today(),
        days: days.collect(),
        placed: names
            .into_iter()
            .take(people)
            .zip(1..)
            .map(|(name, n)| rota::Placed {
                placement: PlacementId(Uuid::from_u128(n)),
                name: name.into(),
                picture: (n != 3).then(|| face(n)),
                days: Days::new(week.monday(), week.monday() + DayCount::new(90)).unwrap(),
            })
            .collect(),
        problem: None,
        said: None,
    }
}

fn rota_at(
    people: usize,
    stage: rota::Stage,
    change: impl FnOnce(&mut rota::Data, &mut rota::Draft),
) -> Screen {
    let mut data = rota_data(people);
    let mut draft = rota::Draft {
        stage,
        to: Asked::with("19 November 2026".into()),
        from: Asked::with("9:30".into()),
        until: Asked::with("13:15".into()),
        ..rota::Draft::default()
    };
    change(&mut data, &mut draft);
    Screen::Rota(data, draft)
}

fn door(at: Door) -> Screen {
    let data = people_book::Data {
        door: at,
        mine: Has::One,
        keys: Allowed::Yes,
        me: Some(PersonId(Uuid::from_u128(1))),
        holders: Vec::new(),
        rows: people_book::Row::ALL.to_vec(),
        made_up: false,
        working: false,
        words: Vec::new(),
        left: false,
        problem: None,
        said: None,
    };
    Screen::PeopleBook(data, people_book::Draft::default())
}

/// What a manager sets.
fn door_settings() -> Screen {
    let mut screen = door(Door::Open);
    if let Screen::PeopleBook(_, draft) = &mut screen {
        draft.settings = true;
    }
    screen
}

/// The same, for somebody else, or on another day.
fn door_where(at: Door, change: impl Fn(&mut people_book::Data)) -> Screen {
    let mut screen = door(at);
    if let Screen::PeopleBook(data, _) = &mut screen {
        change(data);
    }
    screen
}

fn untouched<D, T>(_: &mut D, _: &mut T) {}

/// All of them in the states that look different.
pub fn all() -> Vec<(&'static str, Screen)> {
    use FirstDayAnswer::{Done, NotToday};
    use FirstDayThing as T;
    let mut all = vec![
        ("peoplebook_closed", door(Door::Closed)),
        ("peoplebook_open", door(Door::Open)),
        ("peoplebook_settings", door_settings()),
        (
            "peoplebook_open_left",
            door_where(Door::Open, |data| data.left = true),
        ),
        (
            "peoplebook_no_passphrase",
            door_where(Door::Closed, |data| {
                data.mine = Has::None;
                data.keys = Allowed::ByColleague;
            }),
        ),
        (
            "peoplebook_open_for_others",
            door_where(Door::OpenForOthers, |data| {
                data.mine = Has::None;
                data.keys = Allowed::ByColleague;
            }),
        ),
        ("records_list", list(4)),
        ("records_list_long", list(23)),
        ("records_list_none", list(0)),
        ("records_start", starting(false)),
        ("records_start_word", starting(true)),
        ("record_all", record_at(record::Part::All, untouched)),
        (
            "record_all_said",
            record_at(record::Part::All, |data, _| {
                data.said = Some("It is kept.".into());
                data.placements.clear();
                data.first_day_left = 0;
                data.pages.clear();
            }),
        ),
        (
            "record_names",
            record_at(record::Part::Page(RecordPage::Names), untouched),
        ),
        (
            "record_names_word",
            record_at(record::Part::Page(RecordPage::Names), |_, draft| {
                draft.refuse(F::OwnWord, Refusal::OwnWordNeeded);
                draft.step = usize::MAX;
            }),
        ),
        (
            "record_contact",
            record_at(record::Part::Page(RecordPage::Contact), untouched),
        ),
        (
            "record_emergency_write",
            record_at(record::Part::Page(RecordPage::Emergency), untouched),
        ),
        (
            "record_emergency_write_last",
            record_at(record::Part::Page(RecordPage::Emergency), |_, draft| {
                draft.step = usize::MAX;
            }),
        ),
        (
            "record_helps",
            record_at(record::Part::Page(RecordPage::Helps), untouched),
        ),
        (
            "record_emergency",
            record_at(record::Part::EmergencyCard, untouched),
        ),
        (
            "record_emergency_none",
            record_at(record::Part::EmergencyCard, |data, _| data.pages.clear()),
        ),
        (
            "record_placements",
            record_at(record::Part::Placements, untouched),
        ),
        (
            "record_placements_none",
            record_at(record::Part::Placements, |data, _| data.placements.clear()),
        ),
        (
            "record_placements_manager",
            record_at(record::Part::Placements, |data, _| {
                data.placements.clear();
                data.places = Allowed::ByColleague;
            }),
        ),
        ("record_looks", record_at(record::Part::Looks, untouched)),
        (
            "record_looks_none",
            record_at(record::Part::Looks, |data, _| data.looks.clear()),
        ),
        ("first_day_all", first_day(None, &[])),
        (
            "first_day_some",
            first_day(None, &[(T::Name, Done), (T::SignIn, NotToday)]),
        ),
        (
            "first_day_done",
            first_day(None, &T::ALL.iter().map(|t| (*t, Done)).collect::<Vec<_>>()),
        ),
        ("first_day_name", first_day(Some(0), &[])),
        (
            "first_day_emergency",
            first_day(Some(2), &[(T::Name, Done)]),
        ),
        ("first_day_fire", first_day(Some(4), &[(T::Name, Done)])),
    ];
    all.extend(placements());
    all.extend(rotas());
    all
}

fn placements() -> Vec<(&'static str, Screen)> {
    vec![
        ("placement_one", placement_at(Stage::One, untouched)),
        (
            "placement_one_paused",
            placement_at(Stage::One, |data, _| {
                let pause = Pause {
                    from: date("2026-11-18"),
                    until: None,
                };
                let paused = a_placement().with_pause(pause).unwrap();
                data.placement = Some(paused);
                data.said = Some("It is kept.".into());
            }),
        ),
        (
            "placement_one_ended",
            placement_at(Stage::One, |data, _| {
                let ended = a_placement().ended_on(date("2026-12-01")).unwrap();
                data.placement = Some(ended);
            }),
        ),
        (
            "placement_one_read",
            placement_at(Stage::One, |data, _| data.changes = Allowed::ByColleague),
        ),
        ("placement_facts", placement_at(Stage::Facts, untouched)),
        ("placement_shop", placement_at(Stage::Shop, untouched)),
        ("placement_days", placement_at(Stage::Days, untouched)),
        (
            "placement_days_wrong",
            placement_at(Stage::Days, |_, draft| {
                draft.until.refuse(Refusal::DaysTheWrongWayRound);
            }),
        ),
        ("placement_kind", new_placement(Stage::Kind)),
        ("placement_kind_other", placement_at(Stage::Kind, untouched)),
        ("placement_who", placement_at(Stage::Who, untouched)),
        ("placement_week", placement_at(Stage::Times, untouched)),
        (
            "placement_week_day",
            week_at(week::Shows::Day(Weekday::Tue, 0), |_| {}),
        ),
        (
            "placement_week_day_wrong",
            week_at(week::Shows::Day(Weekday::Mon, 0), |week| {
                week.from = Asked::with("25:00".into());
                week.from.refuse(Refusal::TimeOutsideDay);
            }),
        ),
        (
            "placement_week_day_overlap",
            week_at(week::Shows::Day(Weekday::Tue, 1), |week| {
                week.until.refuse(Refusal::ShiftsOverlap);
            }),
        ),
        (
            "placement_week_copy",
            week_at(week::Shows::Copy(Weekday::Tue), |week| {
                week.to = vec![Weekday::Wed];
            }),
        ),
        ("placement_supervisor", new_placement(Stage::Supervisor)),
        (
            "placement_supervisor_other",
            placement_at(Stage::Supervisor, untouched),
        ),
        (
            "placement_key_worker",
            placement_at(Stage::KeyWorker, untouched),
        ),
        ("placement_fare", new_placement(Stage::Fare)),
        (
            "placement_fare_other",
            placement_at(Stage::Fare, |data, draft| {
                draft.fare = Asked::with("0".into());
                draft.fare.refuse(Refusal::AmountNotPositive);
                data.name = "Sam".into();
            }),
        ),
        ("placement_pauses", placement_at(Stage::Pauses, with_pauses)),
        (
            "placement_pauses_over",
            placement_at(Stage::Pauses, |data, draft| {
                with_pauses(data, draft);
                let placement = data.placement.clone().unwrap();
                let over = placement.without_pause(date("2026-11-18"));
                data.placement = Some(over.unwrap());
            }),
        ),
        (
            "placement_pause_at",
            placement_at(Stage::PauseAt(date("2026-11-10")), with_pauses),
        ),
        (
            "placement_pause_days",
            placement_at(Stage::PauseDays(date("2026-11-10")), |data, draft| {
                with_pauses(data, draft);
                draft.until.refuse(Refusal::PausesOverlap);
            }),
        ),
        (
            "placement_changed_meanwhile",
            placement_at(Stage::PauseEnds, |data, draft| {
                with_pauses(data, draft);
                let words = pathway_till::words::Words::english().unwrap();
                data.problem = Some(words.refusal(&Refusal::RecordChanged));
            }),
        ),
        ("placement_check", placement_at(Stage::Check, untouched)),
        (
            "placement_other_from",
            placement_at(Stage::OtherFrom, untouched),
        ),
        (
            "placement_other_times",
            placement_at(Stage::OtherTimes, untouched),
        ),
        ("placement_pause", placement_at(Stage::Pause, untouched)),
        (
            "placement_pause_ends",
            placement_at(Stage::PauseEnds, untouched),
        ),
        (
            "placement_longer",
            placement_at(Stage::Longer, |_, draft| {
                draft.until.refuse(Refusal::DaysTheWrongWayRound);
            }),
        ),
        ("placement_end", placement_at(Stage::End, untouched)),
    ]
}

fn rotas() -> Vec<(&'static str, Screen)> {
    use rota::Stage as S;
    let day = today();
    vec![
        ("rota_week", rota_at(5, S::Week, untouched)),
        ("rota_week_full", rota_at(21, S::Week, untouched)),
        ("rota_week_none", rota_at(0, S::Week, untouched)),
        ("rota_day", rota_at(5, S::Day(day), untouched)),
        ("rota_day_none", rota_at(0, S::Day(day), untouched)),
        (
            "rota_day_closed",
            rota_at(5, S::Day(date("2026-11-21")), |data, _| {
                data.said = Some("The rota is changed.".into());
            }),
        ),
        ("rota_plan", rota_at(5, S::Plan(day, 0), untouched)),
        ("rota_plan_moved", rota_at(5, S::Plan(day, 5), untouched)),
        ("rota_plan_told", rota_at(5, S::Plan(day, 4), untouched)),
        ("rota_move", rota_at(5, S::Move(day, 0), untouched)),
        (
            "rota_move_times",
            rota_at(5, S::Move(day, 0), |_, draft| draft.times = true),
        ),
        (
            "rota_move_outside",
            rota_at(5, S::Move(day, 0), |_, draft| {
                draft.to.refuse(Refusal::OutsidePlacement);
            }),
        ),
        ("rota_add", rota_at(5, S::Add(day), untouched)),
        ("rota_add_nobody", rota_at(0, S::Add(day), untouched)),
        (
            "rota_add_times",
            rota_at(
                5,
                S::AddTimes(day, PlacementId(Uuid::from_u128(1))),
                untouched,
            ),
        ),
        ("rota_changes", rota_at(5, S::Changes(day), untouched)),
    ]
}
