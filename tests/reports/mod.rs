//! A report from the records: what is permitted stands in it and no word of anything else, in every
//! combination of sections; and what may never stand in one has no way into it.

use std::collections::BTreeSet;

use chrono::{NaiveDate, Weekday};
use pathway_till::documents::reports::{pdf_bytes, plain_text};
use pathway_till::domain::free_text::FreeText;
use pathway_till::domain::hours::attendance::{Attendance, Attended, Known};
use pathway_till::domain::hours::minutes::Minutes;
use pathway_till::domain::hours::placement::{
    AgreedTime, AgreedTimes, Pause, Placement, Shift, usual_end,
};
use pathway_till::domain::hours::rota::{Holds, Origin, Planned};
use pathway_till::domain::hours::{Days, Sitting, TimeKind};
use pathway_till::domain::ids::{EntryId, GoalId, PersonId, PlacementId, RecipientId, ShopId};
use pathway_till::domain::measures::items::{Given, ZeroToTen};
use pathway_till::domain::measures::readings::{
    Asked, Ending, HowAsked, NewReading, Point, Reading,
};
use pathway_till::domain::measures::settings::WordingVersion;
use pathway_till::domain::measures::{Answer, Instrument, Item, MeasureSettings};
use pathway_till::domain::recipients::{Recipient, RecipientField, Service, TypedRecipient};
use pathway_till::domain::reports::draft::{Frame, Records, Written, draft};
use pathway_till::domain::reports::page::taking_part::counts;
use pathway_till::domain::reports::page::{
    About, Agreed, Ask, Plan, ReportKind, ReportPage, Sender,
};
use pathway_till::domain::reports::text::ReportText;
use pathway_till::domain::sharing::allowed::{Allowed, Ground};
use pathway_till::domain::sharing::rows::{Basis, How, Purpose, Section};
use pathway_till::domain::skills::goals::{Goal, GoalStatus, GoalWords, Written as GoalWritten};
use pathway_till::domain::skills::passport::{
    PaperReference, Passport, PassportSkill, PassportUnit,
};
use pathway_till::domain::skills::{Level, Standing};
use pathway_till::domain::time::{Moment, at_london};
use pathway_till::words::Words;
use uuid::Uuid;

use crate::documents::pages::text_of;

mod ledger;

const SAM: PersonId = PersonId(Uuid::from_u128(1));
const AYSE: PersonId = PersonId(Uuid::from_u128(2));
const PLACEMENT: PlacementId = PlacementId(Uuid::from_u128(3));
const SHOP: ShopId = ShopId(Uuid::from_u128(4));

fn on(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn at(day: &str, minute: i64) -> Moment {
    at_london(on(day), minute).expect("a time")
}

fn entry(n: u128) -> EntryId {
    EntryId(Uuid::from_u128(n))
}

fn typed(text: &str) -> FreeText {
    FreeText::new(text).expect("a text")
}

fn said(text: &str) -> ReportText {
    ReportText::new(text).expect("a text")
}

/// Everything that is kept, each with a word of its own.
struct Book {
    placements: Vec<Placement>,
    attended: Vec<Attended>,
    sittings: Vec<Sitting>,
    passport: Passport,
    goals: Vec<Goal>,
    readings: Vec<Reading>,
    measures: MeasureSettings,
}

fn attended(n: u128, day: &str, what: Attendance) -> Attended {
    let came = matches!(what, Attendance::Came | Attendance::CameForPart);
    Attended {
        planned: Planned {
            placement: PLACEMENT,
            person: SAM,
            shop: SHOP,
            kind: TimeKind::Training,
            day: on(day),
            shift: Shift::new(9 * 60, 12 * 60).expect("a shift"),
            from: at(day, 9 * 60),
            until: at(day, 12 * 60),
            origin: Origin::Agreed,
            holds: Holds::Expected,
        },
        sittings: came.then(|| entry(n)).into_iter().collect(),
        known: Known::ByItself(what),
    }
}

fn sitting(n: u128, day: &str) -> Sitting {
    Sitting {
        id: entry(n),
        person: SAM,
        shop: SHOP,
        placement: Some(PLACEMENT),
        kind: TimeKind::Training,
        day: on(day),
        came: at(day, 9 * 60),
        left: Some(at(day, 12 * 60)),
        breaks: Vec::new(),
        confirmed: None,
        counted: Minutes::new(180),
    }
}

fn goal(n: u128, words: &str, agreed: Option<Moment>) -> Goal {
    Goal {
        id: GoalId(Uuid::from_u128(n)),
        now: GoalWritten {
            id: entry(n),
            by: if agreed.is_some() { SAM } else { AYSE },
            at: at("2026-06-10", 600),
            words: GoalWords {
                goal: typed(words),
                strengths: None,
                steps: Vec::new(),
                status: GoalStatus::OnTheWay,
                review_on: None,
                outcome: None,
            },
            agreed,
        },
        earlier: Vec::new(),
    }
}

fn reading(n: u128, day: &str, happy: u8) -> Reading {
    reading_of(PLACEMENT, n, day, happy)
}

fn reading_of(placement: PlacementId, n: u128, day: &str, happy: u8) -> Reading {
    let point = ZeroToTen::new(happy).expect("a point");
    let row = NewReading {
        id: entry(n),
        person: SAM,
        placement,
        seq: i64::try_from(n).expect("a number"),
        at: at(day, 600),
    };
    let asked = Asked {
        instrument: Instrument::Ons4,
        version: WordingVersion(1),
        point: Point::Start,
        how: HowAsked::Alone,
        ending: Ending::ToTheEnd,
        day: on(day),
    };
    let answers = [
        (Item::OnsHappy, Answer::Given(Given::Point(point))),
        (Item::OnsAnxious, Answer::Declined),
    ];
    Reading::kept(row, asked, answers)
}

fn book() -> Book {
    let start = on("2026-06-02");
    let time = |weekday| AgreedTime {
        weekday,
        shift: Shift::new(9 * 60, 12 * 60).expect("a shift"),
    };
    let placement = Placement {
        id: PLACEMENT,
        person: SAM,
        shop: SHOP,
        kind: TimeKind::Training,
        start,
        planned_end: usual_end(start),
        agreed: vec![AgreedTimes {
            from: start,
            times: vec![time(Weekday::Thu), time(Weekday::Tue)],
        }],
        supervisor: Some(AYSE),
        key_worker: None,
        daily_fare: None,
        pauses: vec![Pause {
            from: on("2026-06-22"),
            until: Some(on("2026-06-28")),
        }],
        extensions: Vec::new(),
        ended: None,
    };
    let skill = |name: &str| PassportSkill {
        name: name.into(),
        standing: Standing::Level(Level::OnMyOwn),
        seen_on: on("2026-06-09"),
        signed_by: "Ayşe".into(),
        maps_to: None,
    };
    Book {
        placements: vec![placement],
        attended: vec![
            attended(10, "2026-06-02", Attendance::Came),
            attended(11, "2026-06-04", Attendance::ToldUs),
            attended(12, "2026-06-09", Attendance::CameForPart),
            attended(13, "2026-06-11", Attendance::ClosedByUs),
            attended(14, "2026-06-16", Attendance::DidNotHear),
            attended(15, "2026-06-23", Attendance::Paused),
            attended(16, "2026-06-25", Attendance::Paused),
            // After the period.
            attended(17, "2026-07-28", Attendance::Came),
        ],
        sittings: vec![
            sitting(10, "2026-06-02"),
            sitting(12, "2026-06-09"),
            // Without a plan.
            sitting(20, "2026-06-17"),
            sitting(17, "2026-07-28"),
        ],
        passport: Passport {
            trading_name: "Pathway Bakery".into(),
            name: "Sam".into(),
            made_on: on("2026-07-01"),
            can_do: vec![PassportUnit {
                framework: "The bakery".into(),
                unit: "Doughunit".into(),
                skills: vec![skill("Kneadskill")],
            }],
            with_help: Vec::new(),
            milestones: Vec::new(),
            standards: Vec::new(),
            reference: PaperReference::of(b"passport"),
        },
        goals: vec![
            goal(30, "Goalword of mine", Some(at("2026-06-10", 600))),
            goal(31, "Staffgoal nobody agreed to", None),
        ],
        readings: vec![
            // Of a placement before: it was told to another key worker.
            reading_of(PlacementId(Uuid::from_u128(99)), 39, "2025-06-03", 1),
            reading(40, "2026-06-03", 4),
            reading(41, "2026-06-30", 7),
            // After the period.
            reading(42, "2026-07-20", 9),
        ],
        measures: MeasureSettings::default(),
    }
}

fn recipient(service: Service) -> Recipient {
    let mut of = TypedRecipient::new(service);
    of.set(RecipientField::Name, "Dr Ali".to_owned());
    of.checked(RecipientId(Uuid::from_u128(50)))
        .expect("a recipient")
}

fn allowed(sections: impl IntoIterator<Item = Section>) -> Allowed {
    Allowed {
        sections: sections.into_iter().collect(),
        ground: Ground::Permission {
            row: entry(60),
            purpose: Purpose::Reports,
            how: How::ReadAlone,
        },
        since: on("2026-06-20"),
        until: on("2026-12-20"),
    }
}

fn report(book: &Book, to: &Recipient, allowed: &Allowed) -> ReportPage {
    let frame = Frame {
        reference: PaperReference::of(b"report"),
        made_on: on("2026-07-02"),
        sender: Sender {
            charity: Some("Pathway Trust".into()),
            shop: "Pathway Bakery".into(),
            contact: None,
        },
        about: About::new("Sam", Some(on("1990-02-01")), to.matches_by_birth),
        kind: ReportKind::Progress,
        period: Days::new(on("2026-06-01"), on("2026-06-30")).expect("days"),
        agreed: Agreed::Draft,
    };
    let records = Records {
        person: SAM,
        placements: &book.placements,
        attended: &book.attended,
        sittings: &book.sittings,
        passport: &book.passport,
        goals: &book.goals,
        readings: &book.readings,
        measures: &book.measures,
    };
    let written = Written {
        ask: Ask::Action(said("Askword please")),
        plan: Plan::new(Some(said("Planword next")), Vec::new()),
        own_words: Some(said("Ownword of Sam")),
        did_not_help: Some(said("Unhelpfulword")),
    };
    draft(frame, to, allowed, &records, written).expect("a page")
}

/// A word of each section that stands nowhere else.
const MARKS: [(Section, &[&str]); 6] = [
    (Section::TakingPart, &["sessions", "Taking part"]),
    (Section::Weeks, &["A square is a session"]),
    (Section::Skills, &["Kneadskill", "Doughunit"]),
    (Section::Goals, &["Goalword"]),
    (Section::WellBeing, &["Happy yesterday", "Unhelpfulword"]),
    (Section::OwnWords, &["Ownword"]),
];

#[test]
fn in_every_combination_no_word_of_a_section_that_is_not_permitted_stands_in_it() {
    let (book, words) = (book(), Words::english().expect("words"));
    let to = recipient(Service::Gp);
    for bits in 0_u32..64 {
        let chosen = MARKS
            .iter()
            .enumerate()
            .filter(|(n, _)| bits & (1 << n) != 0);
        let sections: BTreeSet<Section> = chosen.map(|(_, (section, _))| *section).collect();
        let page = report(&book, &to, &allowed(sections.clone()));
        assert_eq!(page.outside_permission(), BTreeSet::new());
        let plain = plain_text(&words, &page);
        // The permission line names what is shared; its names are no words of the sections themselves.
        let pdf = text_of(&pdf_bytes(&words, &page).expect("a paper"));
        for (section, marks) in MARKS {
            let weeks_alone = section == Section::Weeks && !sections.contains(&Section::TakingPart);
            let stands = sections.contains(&section) && !weeks_alone;
            for mark in marks {
                // "Taking part" stands in the line of permission too, in small letters.
                assert_eq!(
                    plain.contains(mark),
                    stands,
                    "{mark} with {sections:?}: {plain}"
                );
                if !stands {
                    assert!(!pdf.contains(mark), "{mark} with {sections:?}: {pdf}");
                }
            }
        }
        assert!(plain.contains("Askword") && plain.contains("Planword"));
        assert!(!plain.contains("Staffgoal"), "nobody agreed to it");
    }
}

#[test]
fn what_may_never_stand_in_a_report_has_no_way_into_it() {
    let (book, words) = (book(), Words::english().expect("words"));
    let every = allowed(Section::ALL.iter().copied());
    let page = report(&book, &recipient(Service::Gp), &every);
    let plain = plain_text(&words, &page).to_lowercase();
    for never in [
        "pause",
        "told us",
        "did not hear",
        "1990",
        "ayşe",
        "declined",
        "rather not",
    ] {
        assert!(!plain.contains(never), "{never}: {plain}");
    }
}

#[test]
fn sessions_and_squares_are_those_of_the_period_and_a_pause_leaves_no_trace() {
    let book = book();
    let every = allowed(Section::ALL.iter().copied());
    let page = report(&book, &recipient(Service::Gp), &every);
    let part = page.taking_part.expect("permitted");
    // Two that were planned, and a day without a plan; the one in July is of another period.
    assert_eq!((part.sessions, part.minutes), (3, Minutes::new(540)));
    assert_eq!(part.usual, [Weekday::Tue, Weekday::Thu]);
    let weeks = part.weeks.expect("chosen");
    assert_eq!(counts(&weeks), [3, 2, 1], "came, did not, closed");
    assert_eq!(weeks.len(), 3, "the week of the pause is not there");
    let happy = &page.well_being.expect("permitted").items;
    assert_eq!(happy.len(), 1, "what was declined is no answer");
    let first = happy[0].first;
    assert_eq!(first.on, on("2026-06-03"), "last year is of another one");
    let latest = happy[0].latest.expect("a later one");
    assert_eq!(latest.on, on("2026-06-30"), "July is of another period");
}

#[test]
fn to_whoever_can_sanction_goes_attendance_and_nothing_that_somebody_typed_of_the_person() {
    let (book, words) = (book(), Words::english().expect("words"));
    let basis = Allowed {
        sections: BTreeSet::from([Section::TakingPart]),
        ground: Ground::Basis {
            row: entry(60),
            basis: Basis::CourtOrLicence,
        },
        ..allowed([])
    };
    let page = report(&book, &recipient(Service::Probation), &basis);
    let plain = plain_text(&words, &page);
    assert!(plain.contains("3 sessions"), "{plain}");
    for (section, marks) in MARKS
        .iter()
        .filter(|(section, _)| *section != Section::TakingPart)
    {
        for mark in *marks {
            assert!(!plain.contains(mark), "{section:?}: {plain}");
        }
    }
    assert!(!plain.contains("Planword") && !plain.contains("Askword"));
}
