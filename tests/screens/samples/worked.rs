//! Made-up hours: the list of today, weeks, what is put right, said, agreed and given back.

mod putting_right;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use pathway_till::domain::hours::agreeing::{Agreement, Because, DayDigest, WeekState};
use pathway_till::domain::hours::attendance::{Attendance, Said};
use pathway_till::domain::hours::expenses::{Expense, ExpenseRow, ExpenseSays, Proof};
use pathway_till::domain::hours::person_week::{PersonWeek, Records, person_week};
use pathway_till::domain::hours::placement::{AgreedTime, AgreedTimes, Placement, Shift};
use pathway_till::domain::hours::proposals::Answer;
use pathway_till::domain::hours::rows::{Going, How, Put, Reason, Says, Why};
use pathway_till::domain::hours::today::{Item, Kind};
use pathway_till::domain::hours::{Days, Minutes, Row, Sitting, TimeKind, Touch, Week, fold};
use pathway_till::domain::ids::{EntryId, PersonId, PlacementId, ShopId};
use pathway_till::domain::person_records::{EmergencyCard, LookKind};
use pathway_till::domain::time::{Moment, at_london};
use pathway_till::ui::screens::agree_hours::{Any, Line, Stands};
use pathway_till::ui::screens::expenses::ForDay;
use pathway_till::ui::screens::hours::{By, Day, DayLine, PersonLine};
use pathway_till::ui::screens::my_hours::{Own, Part as MyPart};
use pathway_till::ui::screens::person_hours::Part;
use pathway_till::ui::screens::{
    accounts, agree_hours, expenses, hours, my_hours, person_hours, proposal, today,
};
use pathway_till::ui::widgets::asked::Asked;
use pathway_till::ui::widgets::choice::Allowed;
use pathway_till::ui::widgets::looked_list::Looked;
use pathway_till::ui::widgets::whose::{Listed, Whose};
use uuid::Uuid;

use super::{Screen, p};

const SHOP: ShopId = ShopId(Uuid::from_u128(7));
const SAM: PersonId = PersonId(Uuid::from_u128(11));
const AYSE: PersonId = PersonId(Uuid::from_u128(12));
const PLACEMENT: PlacementId = PlacementId(Uuid::from_u128(13));

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn at(on: &str, minute: i64) -> Moment {
    at_london(day(on), minute).expect("a time")
}

fn id(n: u128) -> EntryId {
    EntryId(Uuid::from_u128(n))
}

fn week() -> Week {
    Week::of(day("2026-11-16"))
}

fn row(n: u128, by: PersonId, says: Says) -> Row {
    Row {
        id: id(n),
        person: SAM,
        seq: i64::try_from(n).expect("few"),
        written_at: at("2026-11-18", 600),
        by,
        says,
    }
}

fn pressed(n: u128, touch: Touch) -> Row {
    let how = How::AtTheCounter;
    row(n, SAM, Says::Pressed { touch, how })
}

fn arrived(on: &str, minute: i64) -> Touch {
    Touch::Arrived {
        at: at(on, minute),
        shop: SHOP,
        kind: TimeKind::Training,
        placement: Some(PLACEMENT),
    }
}

/// Tuesday with a break and an end that was put right, Wednesday without an end, Thursday short.
fn rows() -> Vec<Row> {
    let left = |sitting, on: &str, minute| Touch::Left {
        sitting: id(sitting),
        at: at(on, minute),
    };
    vec![
        pressed(1, arrived("2026-11-17", 571)),
        pressed(
            2,
            Touch::BreakBegan {
                sitting: id(1),
                at: at("2026-11-17", 660),
                going: Going::StayingIn,
            },
        ),
        pressed(
            3,
            Touch::Back {
                after: id(2),
                at: at("2026-11-17", 675),
            },
        ),
        pressed(4, left(1, "2026-11-17", 960)),
        row(
            5,
            AYSE,
            Says::PutRight {
                of: id(4),
                put: Put::Instead(left(1, "2026-11-17", 795)),
                why: Why::new(
                    Reason::Other,
                    "I went home at a quarter past one, and the machine was off by then",
                )
                .expect("why"),
            },
        ),
        pressed(6, arrived("2026-11-18", 568)),
        pressed(7, arrived("2026-11-19", 600)),
        pressed(8, left(7, "2026-11-19", 660)),
    ]
}

fn placement() -> Placement {
    let shift = Shift::typed("09:30", "13:15").expect("a shift");
    let times = [
        chrono::Weekday::Mon,
        chrono::Weekday::Tue,
        chrono::Weekday::Thu,
    ];
    Placement {
        id: PLACEMENT,
        person: SAM,
        shop: SHOP,
        kind: TimeKind::Training,
        start: day("2026-10-12"),
        planned_end: day("2027-01-03"),
        agreed: vec![AgreedTimes {
            from: day("2026-10-12"),
            times: times.map(|weekday| AgreedTime { weekday, shift }).into(),
        }],
        supervisor: None,
        key_worker: None,
        daily_fare: Some(p(350)),
        pauses: Vec::new(),
        extensions: Vec::new(),
        ended: None,
    }
}

fn names() -> BTreeMap<PersonId, String> {
    BTreeMap::from([(SAM, "Sam".to_owned()), (AYSE, "Ayşe".to_owned())])
}

fn a_week(agreed: bool) -> PersonWeek {
    let rows = rows();
    let mut agreements = Vec::new();
    if agreed {
        let days = week().days();
        let then = fold(SAM, days, &rows[..4]).expect("a fold").sittings;
        for (n, on) in (1..).zip(days.each()) {
            agreements.push(Agreement {
                id: id(100 + n),
                seq: 4,
                person: SAM,
                day: on,
                by: AYSE,
                at: at("2026-11-23", 600),
                digest: DayDigest::of(SAM, on, &then),
            });
        }
    }
    let said = [Said {
        seq: 1,
        placement: PLACEMENT,
        day: day("2026-11-16"),
        from: 570,
        what: Attendance::ToldUs,
        by: AYSE,
    }];
    let expenses = [ExpenseRow {
        id: id(300),
        seq: 1,
        person: SAM,
        by: AYSE,
        says: ExpenseSays::Given(fare("2026-11-17")),
    }];
    let placements = [placement()];
    let records = Records {
        rows: &rows,
        agreements: &agreements,
        placements: &placements,
        changes: &[],
        said: &said,
        expenses: &expenses,
        now: at("2026-11-24", 600),
    };
    person_week(SAM, week(), &records).expect("a week")
}

fn fare(on: &str) -> Expense {
    Expense {
        day: day(on),
        proof: Proof::AgreedDailyFare,
        pence: p(350),
    }
}

fn sitting() -> Sitting {
    let of = a_week(false);
    of.sitting(id(1)).expect("a sitting").clone()
}

pub(super) fn item(kind: Kind, on: &str) -> Item {
    Item {
        kind,
        day: day(on),
        person: SAM,
    }
}

fn unheard() -> Item {
    let kind = Kind::NothingKnown {
        placement: PLACEMENT,
        from: 570,
    };
    item(kind, "2026-11-19")
}

pub(super) fn today_with(items: &[Item], draft: today::Draft) -> Screen {
    let names = ["Sam", "Jo (drums)", "Leyla", "Ravi", "Ben"];
    let data = today::Data {
        today: day("2026-11-24"),
        waits: items
            .iter()
            .zip(names)
            .map(|(item, name)| today::Waits {
                item: *item,
                name: name.into(),
                skill: item
                    .kind
                    .skill()
                    .map_or_else(String::new, |_| "Shape tin loaves".into()),
                as_planned: match item.kind {
                    Kind::NoEnd { .. } => {
                        Some((at("2026-11-18", 568), Some(at("2026-11-18", 795))))
                    }
                    Kind::NothingKnown { .. } => {
                        Some((at("2026-11-19", 570), Some(at("2026-11-19", 795))))
                    }
                    _ => None,
                },
            })
            .collect(),
        more: items.len().saturating_sub(1),
        said: None,
        problem: None,
    };
    Screen::Today(data, draft)
}

fn todays() -> Vec<(&'static str, Screen)> {
    let first = item(Kind::FirstDay { left: 3 }, "2026-11-23");
    let ends = Kind::PlacementEnds {
        placement: PLACEMENT,
    };
    let ends = item(ends, "2026-12-04");
    let no_end = item(Kind::NoEnd { sitting: id(6) }, "2026-11-18");
    let all = [
        no_end,
        item(Kind::Proposal { id: id(50) }, "2026-11-17"),
        unheard(),
        first,
        item(Kind::WeekToAgree { week: week() }, "2026-11-22"),
    ];
    let referral = pathway_till::domain::ids::ReferralId(Uuid::from_u128(8));
    let came = item(Kind::ReferralCame { referral }, "2026-11-20");
    let more = item(Kind::ReferralAsked { referral }, "2026-11-20");
    let due = item(Kind::ContactDue { contact: id(60) }, "2026-11-20");
    let answer = item(Kind::AnswerDue { contact: id(61) }, "2026-11-20");
    let asked = |item| today::Draft {
        asked: Some(item),
        page: 0,
    };
    vec![
        ("today", today_with(&all, today::Draft::default())),
        ("today_none", today_with(&[], today::Draft::default())),
        ("today_heard", today_with(&[unheard()], asked(unheard()))),
        ("today_end", today_with(&[no_end], asked(no_end))),
        ("today_first_day", today_with(&[first], asked(first))),
        ("today_ends", today_with(&[ends], asked(ends))),
        ("today_referral", today_with(&[came], asked(came))),
        ("today_referral_asked", today_with(&[more], asked(more))),
        (
            "today_referrals",
            today_with(&[came, more], today::Draft::default()),
        ),
        ("today_contact", today_with(&[due], asked(due))),
        ("today_contact_answer", today_with(&[answer], asked(answer))),
        (
            "today_contacts",
            today_with(&[due, answer], today::Draft::default()),
        ),
    ]
}

fn person_line(n: u128, name: &str, minutes: i64, open: u32, state: WeekState) -> PersonLine {
    PersonLine {
        id: PersonId(Uuid::from_u128(n)),
        name: name.into(),
        picture: None,
        sum: Minutes::new(minutes),
        open,
        state,
        something: minutes > 0 || open > 0,
    }
}

fn hours_with(people: Vec<PersonLine>, draft: hours::Draft) -> Screen {
    let line = |name: &str, times: &str, length: &str| DayLine {
        id: SAM,
        name: name.into(),
        times: times.into(),
        length: length.into(),
    };
    let days = week().days().each().map(|on| Day {
        day: on,
        people: if on == day("2026-11-17") {
            vec![
                line("Jo (drums)", "We did not hear", ""),
                line("Ravi", "10pm to 6am on Wednesday", "8 hours"),
                line("Sam", "9.31am to 1.15pm", "3 hours 29 minutes"),
            ]
        } else {
            Vec::new()
        },
        sum: Minutes::new(if on == day("2026-11-17") { 689 } else { 0 }),
    });
    let data = hours::Data {
        week: week(),
        people,
        days: days.collect(),
        files: Allowed::Yes,
        said: None,
        problem: None,
    };
    Screen::Hours(data, draft)
}

fn weeks() -> Vec<(&'static str, Screen)> {
    let reopened = WeekState::Reopened {
        because: vec![Because {
            row: id(5),
            by: AYSE,
            why: Some(Why::without_words(Reason::OtherTime)),
        }],
    };
    let people = || {
        vec![
            person_line(21, "Ben", 0, 0, WeekState::NotAgreed),
            person_line(22, "Jo (drums)", 480, 0, WeekState::Agreed),
            person_line(23, "Leyla", 1_125, 0, reopened.clone()),
            person_line(24, "Ravi", 960, 0, WeekState::PartlyAgreed),
            person_line(25, "Sam", 269, 1, WeekState::NotAgreed),
        ]
    };
    let by_day = |of| hours::Draft {
        by: By::Day,
        day: of,
        ..hours::Draft::default()
    };
    let finding = |typed: &str| hours::Draft {
        finding: true,
        find: typed.into(),
        ..hours::Draft::default()
    };
    vec![
        ("hours", hours_with(people(), hours::Draft::default())),
        (
            "hours_none",
            hours_with(Vec::new(), hours::Draft::default()),
        ),
        ("hours_by_day", hours_with(people(), by_day(None))),
        (
            "hours_day",
            hours_with(people(), by_day(Some(day("2026-11-17")))),
        ),
        (
            "hours_day_none",
            hours_with(people(), by_day(Some(day("2026-11-21")))),
        ),
        ("hours_find", hours_with(people(), finding("le"))),
        ("hours_find_none", hours_with(people(), finding("zz"))),
    ]
}

fn person_with(whose: Whose, agreed: bool, on: Option<&str>, part: Part) -> Screen {
    let data = person_hours::Data {
        whose,
        name: "Sam".into(),
        week: a_week(agreed),
        names: names(),
        proposals: vec![person_hours::Said {
            id: id(50),
            day: day("2026-11-19"),
            words: "I came at ten but left at one, the machine was off".into(),
        }],
        today: day("2026-11-24"),
        said: None,
        problem: None,
    };
    let draft = person_hours::Draft {
        day: on.map(day),
        part,
        page: 0,
    };
    Screen::PersonHours(data, draft)
}

fn paid() -> Screen {
    let rows = [
        pressed(1, paid_at("2026-11-17", 540)),
        pressed(
            2,
            Touch::Left {
                sitting: id(1),
                at: at("2026-11-18", 300),
            },
        ),
    ];
    let records = Records {
        rows: &rows,
        agreements: &[],
        placements: &[],
        changes: &[],
        said: &[],
        expenses: &[],
        now: at("2026-11-24", 600),
    };
    let data = person_hours::Data {
        whose: Whose::Mine,
        name: "Sam".into(),
        week: person_week(SAM, week(), &records).expect("a week"),
        names: names(),
        proposals: Vec::new(),
        today: day("2026-11-24"),
        said: None,
        problem: None,
    };
    Screen::PersonHours(data, person_hours::Draft::default())
}

fn paid_at(on: &str, minute: i64) -> Touch {
    Touch::Arrived {
        at: at(on, minute),
        shop: SHOP,
        kind: TimeKind::PaidWork,
        placement: None,
    }
}

fn persons() -> Vec<(&'static str, Screen)> {
    let theirs = |on, part| person_with(Whose::Theirs, false, on, part);
    let tuesday = Some("2026-11-17");
    vec![
        ("person_hours", theirs(None, Part::Times)),
        (
            "person_hours_reopened",
            person_with(Whose::Theirs, true, None, Part::Times),
        ),
        ("person_hours_day", theirs(tuesday, Part::Times)),
        (
            "person_hours_waits",
            theirs(Some("2026-11-19"), Part::Times),
        ),
        (
            "person_hours_day_none",
            theirs(Some("2026-11-21"), Part::Times),
        ),
        ("person_hours_written", theirs(tuesday, Part::Written)),
        ("person_hours_went", theirs(tuesday, Part::HowItWent(0))),
        (
            "person_hours_mine",
            person_with(Whose::Mine, false, None, Part::Times),
        ),
        (
            "person_hours_mine_day",
            person_with(Whose::Mine, false, tuesday, Part::Times),
        ),
        ("person_hours_mine_paid", paid()),
    ]
}

fn shops() -> Vec<(ShopId, String)> {
    vec![
        (SHOP, "Pathway Bakery".into()),
        (ShopId(Uuid::from_u128(8)), "Pathway Bikes".into()),
    ]
}

fn proposal_with(whose: Whose, answered: Option<Answer>, times: bool) -> Screen {
    let before = sitting();
    let mut after = before.clone();
    after.left = Some(at("2026-11-17", 780));
    let data = proposal::Data {
        whose,
        name: "Sam".into(),
        day: "Tuesday 17 November".into(),
        said: "I left at one o'clock. The machine was off when I pressed, so I told Ayşe.".into(),
        before: if times { vec![before] } else { Vec::new() },
        after: if times { vec![after] } else { Vec::new() },
        shops: shops().into_iter().collect(),
        answered: answered.map(|answer| (answer, "Ayşe".into())),
        listed: if answered.is_none() && whose == Whose::Theirs {
            Listed::Today
        } else {
            Listed::Not
        },
        problem: None,
    };
    Screen::Proposal(data, proposal::Draft::default())
}

fn agree_with(stands: Stands, because: &[&str]) -> Screen {
    let line = |name: &str, detail: &str, amount: &str, stands| Line {
        name: name.into(),
        detail: detail.into(),
        amount: amount.into(),
        stands,
    };
    let not_yet = "There is a time without an end. Nothing has changed. Ask when it ended, and add that first.";
    let mut lines = vec![
        line(
            "Tuesday 17 November",
            "9.31am to 1.15pm",
            "3 hours 29 minutes",
            stands,
        ),
        line("Thursday 19 November", "10am to 11am", "1 hour", stands),
    ];
    if stands == Stands::NotYet {
        for line in &mut lines {
            line.stands = Stands::ToAgree;
        }
        lines.insert(0, line("Sam: not yet", not_yet, "", stands));
    }
    let data = agree_hours::Data {
        title: "Sam, Monday 16 November to Sunday 22 November 2026".into(),
        lines,
        because: because.iter().map(|b| (*b).to_owned()).collect(),
        any: if stands == Stands::ToAgree {
            Any::Some
        } else {
            Any::None
        },
        listed: if stands == Stands::ToAgree {
            Listed::Today
        } else {
            Listed::Not
        },
        problem: None,
    };
    Screen::AgreeHours(data, agree_hours::Draft::default())
}

fn expenses_with(whose: Whose, given: &[&str], stage: expenses::Stage) -> Screen {
    let days = Days::new(week().monday(), day("2026-11-22")).expect("days");
    let data = expenses::Data {
        whose,
        name: "Sam".into(),
        given: given.iter().map(|on| (id(300), fare(on))).collect(),
        days: days
            .each()
            .map(|on| ForDay {
                day: on,
                fare: (on == day("2026-11-19")).then(|| p(350)),
            })
            .collect(),
        said: None,
        problem: None,
    };
    let draft = expenses::Draft {
        stage,
        amount: Asked::with("4.20".into()),
        ..expenses::Draft::default()
    };
    Screen::Expenses(data, draft)
}

fn all_expenses() -> Vec<(&'static str, Screen)> {
    use expenses::Stage as S;
    let on = day("2026-11-19");
    let theirs = |stage| expenses_with(Whose::Theirs, &["2026-11-17"], stage);
    vec![
        ("expenses", theirs(S::List)),
        ("expenses_none", expenses_with(Whose::Theirs, &[], S::List)),
        ("expenses_day", theirs(S::Day)),
        ("expenses_proof", theirs(S::Proof(on))),
        ("expenses_amount", theirs(S::Amount(on, Proof::Receipt))),
        ("expenses_why", theirs(S::Why(id(300)))),
        ("expenses_words", theirs(S::Words(id(300), Reason::Other))),
        (
            "expenses_mine",
            expenses_with(Whose::Mine, &["2026-11-17"], S::List),
        ),
    ]
}

fn mine_with(own: Option<Own>, part: Option<MyPart>) -> Screen {
    let data = my_hours::Data {
        own,
        said: None,
        problem: None,
    };
    Screen::MyHours(data, my_hours::Draft { part, page: 0 })
}

fn own(full: bool) -> Own {
    let said = |n, on: &str, answered: Option<Answer>| my_hours::Said {
        id: id(n),
        day: day(on),
        words: "I left at one".into(),
        answered: answered.map(|answer| (answer, "Ayşe".into())),
    };
    let looked = |on: &str, name: &str, what| Looked {
        day: day(on),
        name: name.into(),
        what,
    };
    if !full {
        return Own {
            week: Minutes::ZERO,
            this_week: true,
            said: Vec::new(),
            looks: Vec::new(),
            card: None,
            helps: String::new(),
        };
    }
    Own {
        week: Minutes::new(269),
        this_week: true,
        said: vec![
            said(1, "2026-11-19", None),
            said(2, "2026-11-17", Some(Answer::Agreed)),
            said(3, "2026-11-12", Some(Answer::TalkAbout)),
            said(4, "2026-11-10", Some(Answer::TakenBack)),
        ],
        looks: vec![
            looked("2026-11-24", "Ayşe", LookKind::List),
            looked("2026-11-23", "Mina", LookKind::File),
            looked("2026-11-23", "Ayşe", LookKind::Hours),
        ],
        card: Some(EmergencyCard {
            whom_to_call: "Nil, my sister".into(),
            phone: "020 7946 0018".into(),
            what_helps: "A quiet chair and some water.".into(),
            what_does_not: "Many people at once.".into(),
        }),
        helps: "Tell me one thing at a time, and show me once.".into(),
    }
}

pub fn all() -> Vec<(&'static str, Screen)> {
    let mut all = todays();
    all.extend(weeks());
    all.extend(persons());
    all.extend(putting_right::all());
    all.extend(all_expenses());
    let files = |saved: &[&str]| {
        let data = accounts::Data {
            purpose: accounts::For::Hours,
            today: day("2026-11-24"),
            saved: saved.iter().map(|place| (*place).into()).collect(),
            problem: None,
        };
        Screen::HoursFile(data, accounts::Draft::default())
    };
    all.extend([
        ("proposal", proposal_with(Whose::Theirs, None, true)),
        (
            "proposal_words",
            proposal_with(Whose::Theirs, Some(Answer::TalkAbout), false),
        ),
        (
            "proposal_mine",
            proposal_with(Whose::Mine, Some(Answer::Agreed), true),
        ),
        ("agree_hours", agree_with(Stands::ToAgree, &[])),
        (
            "agree_hours_reopened",
            agree_with(Stands::ToAgree, &["Ayşe: It was at another time."]),
        ),
        ("agree_hours_not_yet", agree_with(Stands::NotYet, &[])),
        ("hours_file", files(&[])),
        (
            "hours_file_saved",
            files(&[
                "/home/till/Hours/Hours 2026-11.csv",
                "/home/till/Hours/Expenses 2026-11.csv",
            ]),
        ),
        ("my_hours", mine_with(Some(own(true)), None)),
        ("my_hours_closed", mine_with(None, None)),
        (
            "my_hours_said",
            mine_with(Some(own(true)), Some(MyPart::Said)),
        ),
        (
            "my_hours_said_none",
            mine_with(Some(own(false)), Some(MyPart::Said)),
        ),
        (
            "my_hours_looks",
            mine_with(Some(own(true)), Some(MyPart::Looks)),
        ),
        (
            "my_hours_card",
            mine_with(Some(own(true)), Some(MyPart::Card)),
        ),
        (
            "my_hours_helps",
            mine_with(Some(own(true)), Some(MyPart::Helps)),
        ),
        (
            "my_hours_no_card",
            mine_with(Some(own(false)), Some(MyPart::Card)),
        ),
    ]);
    all
}
