//! Papers of hours: the weekly statement, the summary of a placement, the emergency card, the rota.

use std::collections::BTreeMap;

use chrono::Weekday;
use pathway_till::documents::hours::{
    EmergencyFacts, HoursFacts, MadeBy, PaperName, PlacementFacts, RotaFacts, emergency_card,
    placement, rota, statement,
};
use pathway_till::domain::Pence;
use pathway_till::domain::hours::attendance::attendance;
use pathway_till::domain::hours::expenses::{Expense, ExpenseRow, ExpenseSays, Proof};
use pathway_till::domain::hours::placement::{AgreedTimes, Extension, Pause};
use pathway_till::domain::hours::placement_summary::placement_summary;
use pathway_till::domain::hours::rota::{Change as ForADay, planned};
use pathway_till::domain::hours::rota_week::rota_of_week;
use pathway_till::domain::hours::rows::Going;
use pathway_till::domain::hours::statement::statement as of_week;
use pathway_till::domain::hours::{Days, TimeKind, Touch, Week};
use pathway_till::domain::ids::PersonId;
use pathway_till::domain::person_records::EmergencyCard;
use pathway_till::words::Words;

use super::taken_along::{endless, has, read, says_nothing_of_the_charity};
use crate::hours::rota::{change, placement as placed, times};
use crate::hours::{
    Ledger, at, aydin, bakery, bike_shop, date, entry, left, person, placement_id, priya,
};

fn made() -> MadeBy {
    MadeBy {
        name: "Priya".into(),
        at: at("2026-11-24 09:30"),
    }
}

fn called(name: &str, official: Option<&str>) -> PaperName {
    PaperName {
        name: name.into(),
        official: official.map(str::to_owned),
    }
}

fn facts(ledger: &Ledger, expenses: &[ExpenseRow], day: &str) -> HoursFacts {
    HoursFacts {
        person: called("Aydın", None),
        shops: BTreeMap::from([
            (bakery(), "Clapton Bakehouse".to_owned()),
            (bike_shop(), "Lea Bikes".to_owned()),
        ]),
        statement: of_week(aydin(), Week::of(date(day)), &ledger.rows, expenses, &[]).unwrap(),
        made: made(),
    }
}

fn spent(n: i64, day: &str, proof: Proof, pence: i64) -> ExpenseRow {
    ExpenseRow {
        id: entry(4_000 + u128::try_from(n).unwrap()),
        seq: n,
        person: aydin(),
        by: priya(),
        says: ExpenseSays::Given(Expense {
            day: date(day),
            proof,
            pence: Pence::new(pence),
        }),
    }
}

fn stated(name: &str, facts: &HoursFacts) -> (String, usize) {
    let words = Words::english().unwrap();
    let (text, pages) = read(name, &statement(&words, facts));
    says_nothing_of_the_charity(&text);
    (text, pages)
}

/// 9.30am to 1.15pm less a quarter of an hour.
fn a_morning(ledger: &mut Ledger) {
    let sitting = ledger.arrives("2026-11-17 09:30");
    let pause = ledger.breaks(sitting, "2026-11-17 11:00", Going::GoingOut);
    ledger.is_back(pause, "2026-11-17 11:15");
    ledger.leaves(sitting, "2026-11-17 13:15");
}

#[test]
fn a_morning_less_its_break_is_three_hours_thirty_on_the_paper() {
    let mut ledger = Ledger::default();
    a_morning(&mut ledger);
    let expenses = [
        spent(1, "2026-11-17", Proof::FareRecord, 350),
        spent(2, "2026-11-18", Proof::Receipt, 175),
    ];
    let (text, pages) = stated("hours_morning", &facts(&ledger, &expenses, "2026-11-17"));
    has(
        &text,
        &[
            "Hours and expenses",
            "Monday 16 November to Sunday 22 November 2026",
            "Clapton Bakehouse",
            "Aydın",
            "Made by Priya, Tuesday 24 November 2026",
            "Days here 1 day Training 3 hours 30 minutes All hours 3 hours 30 minutes",
            "This week is not agreed yet.",
            "Monday 16 November 0 minutes",
            "Tuesday 17 November 9.30am to 1.15pm Training 15 minutes 3 hours 30 minutes",
            "Tuesday 17 November A fare record £3.50",
            "Wednesday 18 November A receipt £1.75",
            "Together £5.25",
            "Given to Aydın only",
        ],
    );
    assert_eq!(pages, 1);
    assert!(!text.contains("Lea Bikes"), "the week was in one shop");
    assert!(!text.contains("benefits"));
}

#[test]
fn a_night_over_the_spring_change_is_seven_hours_on_the_paper() {
    let mut ledger = Ledger::default();
    ledger.sat("2026-03-28 22:00", "2026-03-29 06:00");
    let (text, _) = stated("hours_spring", &facts(&ledger, &[], "2026-03-28"));
    has(
        &text,
        &[
            "Monday 23 March to Sunday 29 March 2026",
            "Saturday 28 March 10pm to 6am on Sunday Training The clocks went forward in this time. \
             7 hours",
            "All hours 7 hours",
            "Sunday 29 March 0 minutes",
            "No expenses were given back for this week.",
        ],
    );
}

#[test]
fn an_empty_week_says_so_with_every_shop_of_the_person() {
    let (text, pages) = stated("hours_empty", &facts(&Ledger::default(), &[], "2026-11-17"));
    has(
        &text,
        &[
            "Clapton Bakehouse",
            "Lea Bikes",
            "Days here 0 days All hours 0 minutes",
            "Expenses given back £0.00",
        ],
    );
    assert_eq!((pages, text.matches("0 minutes").count()), (1, 9));
}

#[test]
fn sixteen_paid_hours_are_spoken_of_and_sixteen_of_training_are_not() {
    for (kind, spoken) in [(TimeKind::PaidWork, true), (TimeKind::Training, false)] {
        let mut ledger = Ledger::default();
        for day in [17, 18] {
            let sitting = ledger.press(Touch::Arrived {
                at: at(&format!("2026-11-{day} 08:00")),
                shop: bakery(),
                kind,
                placement: None,
            });
            ledger.leaves(sitting, &format!("2026-11-{day} 16:00"));
        }
        let name = format!("hours_sixteen_{}", kind.code());
        let (text, _) = stated(&name, &facts(&ledger, &[], "2026-11-17"));
        let sentence = "This may affect some benefits. A benefits adviser can tell you.";
        assert_eq!(text.contains(sentence), spoken, "{text}");
    }
}

#[test]
fn what_does_not_count_says_why() {
    let mut ledger = Ledger::default();
    // Open; the end before the beginning; two that share half an hour.
    ledger.arrives("2026-11-16 09:00");
    ledger.sat("2026-11-17 13:00", "2026-11-17 09:00");
    ledger.sat("2026-11-18 09:00", "2026-11-18 11:00");
    ledger.sat("2026-11-18 10:30", "2026-11-18 12:00");
    let (text, _) = stated("hours_odd", &facts(&ledger, &[], "2026-11-17"));
    has(
        &text,
        &[
            "One time has no end yet. It is not counted.",
            "Monday 16 November 9am, not ended yet Training Not counted yet",
            "1pm to 9am Training This ends before it begins. It counts nothing until it is put \
             right. 0 minutes",
            "9am to 11am Training 2 hours",
            "10.30am to midday Training Two times share some minutes. They count once. 1 hour",
            "Wednesday 18 November Together 3 hours",
        ],
    );
}

#[test]
fn a_crowded_week_of_long_names_flows_over_pages() {
    let mut ledger = Ledger::default();
    let mut expenses = Vec::new();
    let kinds = TimeKind::ALL.iter().cycle();
    for (n, kind) in (0..56).zip(kinds) {
        let (day, hour) = (16 + n / 8, 8 + n % 8);
        let sitting = ledger.press(Touch::Arrived {
            at: at(&format!("2026-11-{day} {hour:02}:00")),
            shop: if n % 2 == 0 { bakery() } else { bike_shop() },
            kind: *kind,
            placement: None,
        });
        let out = format!("2026-11-{day} {hour:02}:50");
        ledger.leaves(sitting, &out);
        let day = format!("2026-11-{day}");
        expenses.push(spent(
            n + 1,
            &day,
            Proof::ALL[usize::try_from(n % 3).unwrap()],
            100,
        ));
    }
    let mut facts = facts(&ledger, &expenses, "2026-11-17");
    facts.person = called(&endless(), Some("Hêlîn Çîçek Xanimoğlu-Kılıçdağı"));
    facts.shops.insert(bike_shop(), endless());
    let (text, pages) = stated("hours_crowded", &facts);
    assert!(pages > 3, "{pages}");
    has(
        &text,
        &[
            "Name on official papers Hêlîn Çîçek Xanimoğlu-Kılıçdağı",
            "8am to 8.50am Training, Clapton Bakehouse 50 minutes",
            "Sunday 22 November Together 6 hours 40 minutes",
            "All hours 46 hours 40 minutes",
            "Together £56.00",
            "Given to this person only",
            &format!("Page {pages} of {pages}"),
        ],
    );
    let joined = text.replace(' ', "");
    assert!(joined.contains(&endless()), "whole, over lines");
}

fn summary(name: &str, facts: &PlacementFacts) -> (String, usize) {
    let words = Words::english().unwrap();
    let (text, pages) = read(name, &placement(&words, facts));
    says_nothing_of_the_charity(&text);
    (text, pages)
}

/// A placement of a night baker with a pause, new times and more weeks.
fn night_baker(sat: &[(&str, &str)]) -> PlacementFacts {
    let mut of = placed(
        "2026-03-03",
        &[
            (Weekday::Tue, "09:30", "13:15"),
            (Weekday::Thu, "09:30", "13:15"),
        ],
    );
    of.agreed.push(AgreedTimes {
        from: date("2026-03-24"),
        times: times(&[(Weekday::Sat, "22:00", "06:00")]),
    });
    of.pauses.push(Pause {
        from: date("2026-04-01"),
        until: Some(date("2026-04-20")),
    });
    of.extensions.push(Extension {
        agreed_on: date("2026-05-05"),
        until: date("2026-06-21"),
    });
    let mut ledger = Ledger::default();
    for (from, until) in sat {
        let sitting = ledger.press(Touch::Arrived {
            at: at(from),
            shop: bakery(),
            kind: TimeKind::Training,
            placement: Some(placement_id(1)),
        });
        ledger.press(left(sitting, until));
    }
    let sittings = ledger.sittings();
    let span = Days::new(date("2026-01-01"), date("2026-12-31")).unwrap();
    let plans = planned(std::slice::from_ref(&of), &[], span).unwrap();
    let attended = attendance(&plans, &sittings, &[], at("2026-05-20 12:00")).unwrap();
    PlacementFacts {
        person: called("Zehra", Some("Zehra Yıldırım")),
        shop: "Clapton Bakehouse".into(),
        supervisor: Some("Priya".into()),
        key_worker: Some("Rojîn".into()),
        summary: placement_summary(&of, &attended, &sittings).unwrap(),
        made: made(),
    }
}

#[test]
fn a_placement_says_what_was_agreed_and_come_to_and_no_pause() {
    let facts = night_baker(&[
        ("2026-03-03 09:30", "2026-03-03 13:00"),
        ("2026-03-05 09:30", "2026-03-05 13:15"),
        ("2026-03-28 22:00", "2026-03-29 06:00"),
    ]);
    let (text, pages) = summary("placement", &facts);
    has(
        &text,
        &[
            "Placement",
            "From Tuesday 3 March 2026",
            "Planned until Sunday 21 June 2026",
            "Supervisor Priya",
            "Key worker Rojîn",
            "Name on official papers Zehra Yıldırım",
            "So far 3 sessions, 14 hours 15 minutes",
            "From Tuesday 3 March 2026 Tuesdays and Thursdays, 9.30am to 1.15pm",
            "From Tuesday 24 March 2026 Saturdays, 10pm to 6am the next day",
            "Made longer Until Sunday 21 June 2026, agreed on 5 May 2026",
            "Monday 2 March to Sunday 8 March 2026 2 7 hours 15 minutes",
            "Monday 23 March to Sunday 29 March 2026 1 7 hours",
            "Together 3 14 hours 15 minutes",
        ],
    );
    assert_eq!(pages, 1);
    assert!(!text.contains("9 March to"), "no week without a session");
    assert!(!text.contains("April"), "nor the pause");
}

#[test]
fn a_placement_without_anything_yet_and_one_that_ended() {
    let mut facts = night_baker(&[]);
    facts.summary.agreed.clear();
    facts.summary.extensions.clear();
    facts.supervisor = None;
    facts.key_worker = None;
    let (text, _) = summary("placement_empty", &facts);
    has(
        &text,
        &["So far No sessions yet.", "No fixed days and times."],
    );
    assert!(!text.contains("Key worker") && !text.contains("Week by week"));

    let mut facts = night_baker(&[("2026-03-03 09:30", "2026-03-03 13:00")]);
    facts.person = called(&endless(), Some(&endless()));
    facts.shop = endless();
    facts.summary.ended = true;
    let (text, _) = summary("placement_ended", &facts);
    has(
        &text,
        &[
            "To Sunday 21 June 2026",
            "In all 1 session, 3 hours 30 minutes",
        ],
    );
}

#[test]
fn an_emergency_card_has_the_number_and_the_own_words() {
    let words = Words::english().unwrap();
    let facts = EmergencyFacts {
        name: "Şîrîn (blue kite)".into(),
        card: EmergencyCard {
            whom_to_call: "My sister Gülistan".into(),
            phone: "07700 900123".into(),
            what_helps: "Fresh air at the back door. Tell me it will pass. Water.".into(),
            what_does_not: "Many people around me. Being asked what is wrong.".into(),
        },
        made_at: at("2026-11-24 09:30"),
    };
    let paper = emergency_card(&words, &facts);
    let (said, pages) = read("emergency", &paper);
    has(
        &said,
        &[
            "Emergency card Şîrîn (blue kite) Call My sister Gülistan 07700 900123",
            "What helps me Fresh air at the back door.",
            "What does not help me Many people around me.",
            "In Şîrîn (blue kite)’s own words. Made on 24 November 2026.",
            "Keep this in the back room",
        ],
    );
    assert_eq!(pages, 1);
    says_nothing_of_the_charity(&said);
    assert!(!paper.title.contains("Şîrîn"), "a file's name");
}

#[test]
fn an_emergency_card_leaves_out_what_was_not_said_and_takes_the_longest() {
    let words = Words::english().unwrap();
    let empty = EmergencyFacts {
        name: "Jo".into(),
        card: EmergencyCard {
            what_helps: "  ".into(),
            ..EmergencyCard::default()
        },
        made_at: at("2026-11-24 09:30"),
    };
    let (said, _) = read("emergency_empty", &emergency_card(&words, &empty));
    has(&said, &["Jo", "Nothing is written down here."]);
    assert!(!said.contains("What helps") && !said.contains("own words"));
    let long = "ağrı kesici değil, çay ".repeat(21);
    let full = EmergencyFacts {
        name: endless(),
        card: EmergencyCard {
            whom_to_call: long.clone(),
            phone: "07700 900123 ".repeat(10),
            what_helps: long.clone(),
            what_does_not: long,
        },
        ..empty
    };
    let (said, pages) = read("emergency_full", &emergency_card(&words, &full));
    assert_eq!(pages, 1);
    assert_eq!(said.matches("ağrı kesici").count(), 3 * 21, "all of it");
    assert!(said.contains("What does not help me"));
}

fn rota_facts(people: &[(u128, &str)]) -> RotaFacts {
    let mut placements = Vec::new();
    for (n, _) in people {
        let mut of = placed(
            "2026-11-03",
            &[
                (Weekday::Tue, "06:00", "14:00"),
                (Weekday::Wed, "09:30", "12:15"),
                (Weekday::Wed, "13:00", "16:45"),
                (Weekday::Fri, "16:00", "24:00"),
                (Weekday::Sat, "22:00", "06:00"),
            ],
        );
        of.id = placement_id(*n);
        of.person = person(*n);
        placements.push(of);
    }
    let changes = [change(
        1,
        "2026-11-20",
        ForADay::ShopClosed { shop: bakery() },
    )];
    let week = Week::of(date("2026-11-17"));
    let plans = planned(&placements, &changes, week.days()).unwrap();
    let names: BTreeMap<PersonId, String> = people
        .iter()
        .map(|(n, name)| (person(*n), (*name).to_owned()))
        .collect();
    RotaFacts {
        shop: "Clapton Bakehouse".into(),
        names,
        rota: rota_of_week(&plans, bakery(), week),
        made_at: at("2026-11-14 16:00"),
    }
}

#[test]
fn a_rota_has_names_in_order_days_and_times() {
    let words = Words::english().unwrap();
    let facts = rota_facts(&[
        (1, "Zelal"),
        (2, "Işıl"),
        (3, "Ben"),
        (4, "Çetin"),
        (5, "ada"),
    ]);
    let paper = rota(&words, &facts);
    let (said, pages) = read("rota", &paper);
    has(
        &said,
        &[
            "Rota Clapton Bakehouse Monday 16 November to Sunday 22 November 2026",
            "Name Mon 16 Nov Tue 17 Nov",
            "Fri 20 Nov closed",
            "Ben 6am to 2pm 9.30am to 12.15pm and 1pm to 4.45pm 10pm to 6am the next day",
        ],
    );
    let place = |name: &str| said.find(name).unwrap();
    let order = ["ada 6am", "Ben", "Çetin", "Işıl", "Zelal"].map(place);
    assert!(order.is_sorted(), "{said}");
    assert!(!said.contains("4pm to midnight"), "closed on Friday");
    assert_eq!(pages, 1);
    says_nothing_of_the_charity(&said);
}

#[test]
fn a_rota_of_nobody_and_one_of_sixty() {
    let words = Words::english().unwrap();
    let (said, _) = read("rota_empty", &rota(&words, &rota_facts(&[])));
    has(&said, &["Nobody is planned in this week."]);
    let long = endless();
    let people: Vec<(u128, &str)> = (1..=60)
        .map(|n| {
            (
                n,
                if n == 7 {
                    long.as_str()
                } else {
                    "Gülbahar Özdemir"
                },
            )
        })
        .collect();
    let (said, pages) = read("rota_crowded", &rota(&words, &rota_facts(&people)));
    assert!(pages > 1);
    assert_eq!(said.matches("Gülbahar Özdemir").count(), 59);
    let heads = said.matches("Name Mon 16 Nov").count();
    assert_eq!(heads, pages, "the days stand on each page");
}

#[test]
fn every_paper_has_room_for_longer_words() {
    let words = Words::stretched().unwrap();
    let mut ledger = Ledger::default();
    a_morning(&mut ledger);
    let expenses = [spent(1, "2026-11-17", Proof::AgreedDailyFare, 350)];
    let facts = facts(&ledger, &expenses, "2026-11-17");
    let (said, pages) = read("long_hours", &statement(&words, &facts));
    assert!(said.contains("Aydın") && pages <= 2, "{pages}");
    let baker = night_baker(&[("2026-03-03 09:30", "2026-03-03 13:00")]);
    let (said, pages) = read("long_placement", &placement(&words, &baker));
    assert!(said.contains("Zehra Yıldırım") && pages <= 2, "{pages}");
    let week = rota_facts(&[(1, "Zelal"), (2, "Işıl")]);
    let (said, pages) = read("long_rota", &rota(&words, &week));
    assert!(said.contains("Işıl") && pages == 1, "{pages}");
}
