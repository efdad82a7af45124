//! Made-up data for colleagues, closed days, the clock and saved baskets.

use chrono::NaiveDate;
use pathway_till::domain::ids::{SaleId, SessionId};
use pathway_till::domain::sales::ReceiptNumber;
use pathway_till::domain::time::ClockLook;
use pathway_till::ui::screens::{clock, colleague, left_open, saved_baskets, second_look};
use pathway_till::ui::widgets::choice::Allowed;
use pathway_till::ui::widgets::pin_pad::{Answer, Typed};
use uuid::Uuid;

use super::{Screen, at, p, people};

pub fn colleague_data(reason: colleague::Reason) -> colleague::Data {
    colleague::Data {
        what: "Give back £9.40 for sale B1A-1284".into(),
        people: people()
            .into_iter()
            .take(3)
            .map(|person| colleague::Person {
                id: person.id,
                name: person.till_name,
                picture: person.picture.into(),
            })
            .collect(),
        reason,
        answer: Answer::None,
        problem: None,
    }
}

pub fn colleague_pin(answer: Answer) -> Screen {
    let mut data = colleague_data(colleague::Reason::NotAsked);
    data.answer = answer;
    let draft = colleague::Draft {
        person: Some(data.people[0].id),
        pin: Typed {
            pin: "24".to_owned().into(),
            ..Typed::default()
        },
        ..colleague::Draft::default()
    };
    Screen::Colleague(data, draft)
}

fn day(n: u32, counted: i64, looked: second_look::Looked) -> second_look::Day {
    second_look::Day {
        session: SessionId(Uuid::from_u128(u128::from(n))),
        number: ReceiptNumber {
            series: "B1Z".into(),
            number: i64::from(n),
        },
        date: NaiveDate::from_ymd_opt(2026, 9, n).unwrap(),
        counted: p(counted),
        expected: p(33_050),
        looked,
    }
}

pub fn days(purpose: second_look::Purpose) -> second_look::Data {
    use second_look::Looked as L;
    let days = match purpose {
        second_look::Purpose::Waiting => {
            vec![day(23, 33_000, L::Waiting), day(16, 33_050, L::ForAnother)]
        }
        second_look::Purpose::DaysBefore => (1..=24)
            .rev()
            .map(|n| {
                let looked = if n == 23 { L::Waiting } else { L::Done };
                day(n, if n % 5 == 3 { 33_000 } else { 33_050 }, looked)
            })
            .collect(),
    };
    second_look::Data {
        purpose,
        days,
        opened: None,
        problem: None,
    }
}

pub fn day_opened(looked: second_look::Looked) -> Screen {
    let data = second_look::Data {
        opened: Some(second_look::Opened {
            day: day(23, 33_000, looked),
            card_record: p(21_460),
            card_machine: Some(p(21_360)),
            banked: p(23_000),
            stays: p(10_000),
            note: Some("A customer came back for 50p, we think.".into()),
        }),
        ..days(second_look::Purpose::Waiting)
    };
    Screen::SecondLook(data, second_look::Draft::default())
}

pub fn no_day() -> Screen {
    let data = second_look::Data {
        days: Vec::new(),
        ..days(second_look::Purpose::Waiting)
    };
    Screen::SecondLook(data, second_look::Draft::default())
}

pub fn left(cash_up: Allowed) -> Screen {
    let day = NaiveDate::from_ymd_opt(2026, 11, 19).unwrap();
    Screen::LeftOpen(left_open::Data { day, cash_up }, left_open::Draft)
}

pub fn clock_looks(look: ClockLook, may: Allowed) -> Screen {
    let data = clock::Data {
        look,
        shown: at("2026-08-06T08:42:00Z"),
        may,
        problem: None,
    };
    Screen::Clock(data, clock::Draft)
}

pub fn saved(number: u32) -> Screen {
    let one = |n: u32| saved_baskets::Saved {
        sale: SaleId(Uuid::from_u128(u128::from(n))),
        at: at("2026-08-06T10:42:00Z").plus_minutes(-4 * i64::from(n)),
        things: i64::from(n) + 1,
        names: [
            "Wholewheat loaf",
            "Cardamom bun",
            "Oat flat white",
            "Tea",
            "Rye roll",
        ]
        .into_iter()
        .cycle()
        .skip(usize::try_from(n).unwrap())
        .take(usize::try_from(n).unwrap() + 1)
        .map(Into::into)
        .collect(),
        note: (n == 3).then(|| "For Şengül, with the blue bag".into()),
        total: p(380 * (i64::from(n) + 1)),
    };
    let data = saved_baskets::Data {
        baskets: (0..number).map(one).collect(),
        problem: None,
    };
    Screen::SavedBaskets(data, saved_baskets::Draft::default())
}

/// All of them in the states that look different.
pub fn all() -> Vec<(&'static str, Screen)> {
    use colleague::Reason;
    use second_look::{Looked, Purpose};
    let who = |reason| Screen::Colleague(colleague_data(reason), colleague::Draft::default());
    let listed = |purpose| Screen::SecondLook(days(purpose), second_look::Draft::default());
    vec![
        ("colleague_who", who(Reason::NotAsked)),
        ("colleague_why", who(Reason::Asked)),
        ("colleague_pin", colleague_pin(Answer::None)),
        ("colleague_no_match", colleague_pin(Answer::NotMatched)),
        (
            "colleague_paused",
            colleague_pin(Answer::WaitUntil(at("2026-08-06T09:42:00Z"))),
        ),
        ("look_waiting", listed(Purpose::Waiting)),
        ("look_days", listed(Purpose::DaysBefore)),
        ("look_none", no_day()),
        ("look_day", day_opened(Looked::Waiting)),
        ("look_day_another", day_opened(Looked::ForAnother)),
        ("look_day_done", day_opened(Looked::Done)),
        ("left_open", left(Allowed::Yes)),
        ("left_open_trainee", left(Allowed::ByColleague)),
        ("clock_behind", clock_looks(ClockLook::Behind, Allowed::Yes)),
        (
            "clock_ahead",
            clock_looks(ClockLook::FarAhead, Allowed::ByColleague),
        ),
        ("saved", saved(3)),
        ("saved_none", saved(0)),
    ]
}
