//! The skills passport, read back from its bytes.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use pathway_till::documents::page::{Laid, Paper, lay};
use pathway_till::documents::pdf;
use pathway_till::documents::skills::{CertificateFacts, PassportFacts, certificate, passport};
use pathway_till::domain::ids::{FrameworkId, MilestoneId, PersonId};
use pathway_till::domain::leaving::certificate::{CameFor, Times, certificate as of_passport};
use pathway_till::domain::skills::framework_file::Shipped;
use pathway_till::domain::skills::passport::{
    Passport, PassportMilestone, PassportSkill, PassportUnit, passport as of_record,
};
use pathway_till::domain::skills::wording::SkillCode;
use pathway_till::domain::skills::{
    Framework, Frameworks, Level, Says, SignOff, Skill, SkillVersion, Standing, record,
};
use pathway_till::files::frameworks::{read as read_framework, shipped};
use pathway_till::words::Words;
use uuid::Uuid;

use super::pages::pages_of;
use super::taken_along::{endless, has, read, says_nothing_of_the_charity};
use crate::skills::{
    CAN_SHOW, Ledger, ON_MY_OWN, SHOWN, WITH_HELP, aydin, date, noon, person, priya, skill_id, text,
};

/// The three frameworks that come with the program.
fn shipped_books() -> Frameworks {
    let (mut skills, mut milestones) = (0, 0);
    let names = Words::english().unwrap();
    let of = |(n, which): (u128, &Shipped)| {
        let name = text(&names.shipped_framework(*which));
        let empty = Framework::empty(FrameworkId(Uuid::from_u128(900 + n)), name);
        let file = read_framework(shipped(*which)).unwrap();
        let new_skill = || {
            skills += 1;
            skill_id(10_000 + skills)
        };
        let new_milestone = || {
            milestones += 1;
            MilestoneId(Uuid::from_u128(20_000 + milestones))
        };
        let made = empty.taken_in(&file, date("2026-08-01"), new_skill, new_milestone);
        made.unwrap()
    };
    let all: Vec<Framework> = (0..).zip(Shipped::ALL).map(of).collect();
    Frameworks::of_revisions(all)
}

/// A second supervisor, with letters of Kurdish.
fn helin() -> PersonId {
    person(3)
}

fn signs(ledger: &mut Ledger, by: PersonId, skill: &Skill, standing: Standing, seen_on: NaiveDate) {
    let sign_off = SignOff {
        skill: skill.id,
        version: SkillVersion::FIRST,
        standing,
        seen_on,
        sentence: Some(text("A sentence that is nobody else’s.")),
        evidence: Vec::new(),
        sighting: None,
    };
    ledger.write(by, Says::SignedOff(sign_off));
}

/// The passport of somebody who was signed off for these skills.
fn made(books: &Frameworks, ledger: &Ledger, shop: &str, name: &str) -> Passport {
    let day = date("2026-11-24");
    let record = record::record(aydin(), &ledger.rows, books, day);
    assert_eq!(record.not_fitting, [], "every row of the story fits");
    let names = BTreeMap::from([(priya(), "Priya Shah"), (helin(), "Hêlîn Çîçek")]);
    of_record(&record, books, shop, name, day, |id| {
        names.get(&id).map(|name| (*name).to_owned())
    })
}

fn facts(passport: Passport, contact: Option<&str>) -> PassportFacts {
    PassportFacts {
        passport,
        contact: contact.map(str::to_owned),
        made_at: noon("2026-11-24"),
    }
}

/// Somebody halfway, in the bakery and at the counter.
fn halfway() -> PassportFacts {
    let books = shipped_books();
    let mut ledger = Ledger::default();
    let know = Standing::KnowsHow;
    let story = [
        ("BK-R1", CAN_SHOW, "2026-09-18", helin()),
        ("BK-R2", ON_MY_OWN, "2026-09-18", helin()),
        ("BK-R3", ON_MY_OWN, "2026-09-22", priya()),
        ("BK-R4", know, "2026-09-15", priya()),
        ("BK-R5", ON_MY_OWN, "2026-10-02", priya()),
        ("BK-R6", WITH_HELP, "2026-10-06", priya()),
        ("BK-R7", WITH_HELP, "2026-10-06", priya()),
        ("BK-R8", ON_MY_OWN, "2026-10-09", helin()),
        ("BK-R9", ON_MY_OWN, "2026-10-09", helin()),
        ("BK-R10", ON_MY_OWN, "2026-10-16", helin()),
        ("BK-D1", WITH_HELP, "2026-11-17", helin()),
        ("BK-D2", SHOWN, "2026-11-17", helin()),
        ("SW-W1", know, "2026-09-15", priya()),
        ("SW-W2", know, "2026-09-15", priya()),
        ("SW-W3", ON_MY_OWN, "2026-09-29", priya()),
        ("SW-W4", ON_MY_OWN, "2026-09-29", priya()),
        ("SW-W5", WITH_HELP, "2026-10-20", priya()),
        ("SW-W6", ON_MY_OWN, "2026-10-20", helin()),
    ];
    for (code, standing, seen_on, by) in story {
        let code = SkillCode::new(code).unwrap();
        let mut of = books.standing().iter().filter_map(|f| f.by_code(&code));
        signs(&mut ledger, by, of.next().unwrap(), standing, date(seen_on));
    }
    let made = made(&books, &ledger, "Clapton Bakehouse", "Aydın Kaya");
    facts(made, Some("020 7946 0123"))
}

/// All 96 skills, half of them with help.
fn everything(shop: &str, name: &str) -> PassportFacts {
    let books = shipped_books();
    let mut ledger = Ledger::default();
    let days = (0..).map(|n| date("2026-06-01") + Days::new(n));
    for (n, (placed, day)) in books.in_use().zip(days).enumerate() {
        let levels = [CAN_SHOW, WITH_HELP, ON_MY_OWN];
        let standing = match placed.skill.wording.ways.each().next() {
            Some((Standing::KnowsHow, _)) => Standing::KnowsHow,
            _ => levels[n % levels.len()],
        };
        let by = if n % 2 == 0 { priya() } else { helin() };
        signs(&mut ledger, by, placed.skill, standing, day);
    }
    facts(made(&books, &ledger, shop, name), Some("020 7946 0123"))
}

fn how(standing: Standing) -> &'static str {
    match standing {
        Standing::KnowsHow => "Knows how",
        Standing::Level(Level::WithHelp) => "With help",
        Standing::Level(Level::OnMyOwn) => "On their own",
        Standing::Level(Level::CanShowOthers) => "Can show others",
        Standing::Level(Level::Shown) => panic!("never on a passport"),
    }
}

fn day(date: NaiveDate) -> String {
    date.format("%-d %B %Y").to_string()
}

/// A row as it reads.
fn row(skill: &PassportSkill) -> String {
    let maps_to = skill.maps_to.as_deref().unwrap_or_default();
    let seen = day(skill.seen_on);
    let (name, how, by) = (&skill.name, how(skill.standing), &skill.signed_by);
    let row = format!("{name} {maps_to} {how} {by} Seen on {seen}");
    row.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn unit(unit: &PassportUnit) -> String {
    let rows: Vec<String> = unit.skills.iter().map(row).collect();
    let (framework, name, rows) = (&unit.framework, &unit.unit, rows.join(" "));
    format!("{framework}: {name} How Signed by {rows}")
}

/// Read, with the words that never stand on it.
fn given(name: &str, facts: &PassportFacts) -> (String, usize) {
    let words = Words::english().unwrap();
    let paper = passport(&words, facts);
    let (said, pages) = read(name, &paper);
    let again = pdf::bytes(&laid(&passport(&words, facts)));
    assert_eq!(again.unwrap(), pdf::bytes(&laid(&paper)).unwrap());
    says_nothing_of_the_charity(&said);
    for word in ["shown", "level 1", "not yet", "revoked", "nobody else", "%"] {
        assert!(!said.to_lowercase().contains(word), "{word}\n{said}");
    }
    assert_eq!(said.matches("This is not a qualification.").count(), 1);
    assert!(!paper.title.contains(&facts.passport.name), "a file's name");
    (said, pages)
}

fn laid(paper: &Paper) -> Laid {
    lay(paper, &|n, of| format!("Page {n} of {of}"))
}

#[test]
fn a_passport_says_what_was_signed_and_how_to_check_it() {
    let facts = halfway();
    let of = &facts.passport;
    let (said, pages) = given("passport", &facts);
    let reference = of.reference.as_str();
    has(
        &said,
        &[
            "Clapton Bakehouse Name Aydın Kaya Skills passport Made on 24 November 2026",
            &format!("Check reference {reference} Somebody at Clapton Bakehouse saw each"),
            &format!(
                "Ring Clapton Bakehouse on 020 7946 0123 and say the check reference {reference}."
            ),
            &format!("Aydın Kaya, check reference {reference} Page 1 of {pages}"),
            "Ready for the bakery 16 October 2026",
            "Public standards",
            "Baker ST0191 K6, K11, K12",
            "Skills Builder Listening, Planning, Speaking, Teamwork",
        ],
    );
    assert_eq!(pages, 2);
    let milestone = |m: &PassportMilestone| format!("{} {}", m.name, day(m.since));
    let milestones: Vec<String> = of.milestones.iter().map(milestone).collect();
    assert_eq!(milestones.len(), 2, "{milestones:?}");
    has(
        &said,
        &[&format!("Milestone Since {} Skills", milestones.join(" "))],
    );
    // Every row of the record stands there, in its order, and no row beside them.
    let rows: Vec<&PassportSkill> = of
        .can_do
        .iter()
        .chain(&of.with_help)
        .flat_map(|unit| &unit.skills)
        .collect();
    assert_eq!(rows.len(), 17, "all that was signed but what was seen only");
    assert_eq!(said.matches("Seen on").count(), rows.len());
    let places: Vec<usize> = rows
        .iter()
        .map(|skill| {
            said.find(&row(skill))
                .unwrap_or_else(|| panic!("{skill:?}\n{said}"))
        })
        .collect();
    assert!(places.is_sorted(), "{said}");
}

#[test]
fn a_passport_with_nothing_signed_yet_is_kind_and_whole() {
    let books = shipped_books();
    let made = made(&books, &Ledger::default(), "Lea Bikes", "Şîrîn Yıldız");
    assert!(made.is_empty());
    let (said, pages) = given(
        "passport_empty",
        &facts(made, Some("hello@leabikes.example")),
    );
    has(
        &said,
        &[
            "Lea Bikes Name Şîrîn Yıldız Skills passport",
            "No skills are signed on this paper yet.",
            "A new paper can be made on any day.",
            "Write to Lea Bikes at hello@leabikes.example and give the check reference",
        ],
    );
    assert_eq!(pages, 1);
    for part in ["Milestone", "Public standards", "Seen on", "Somebody at"] {
        assert!(!said.contains(part), "{part}\n{said}");
    }
}

#[test]
fn a_shop_without_a_number_is_rung_all_the_same() {
    for contact in [None, Some("  ")] {
        let facts = PassportFacts {
            contact: contact.map(str::to_owned),
            ..halfway()
        };
        let (said, _) = given("passport_no_number", &facts);
        has(
            &said,
            &["Ring Clapton Bakehouse and say the check reference"],
        );
    }
}

/// Each page of a paper by itself: above every row stands the name of its unit, below every name a row.
fn each_page_reads_by_itself(paper: &Paper, passport: &Passport) {
    let pages = pages_of(&pdf::bytes(&laid(paper)).unwrap());
    let (count, reference) = (pages.len(), passport.reference.as_str());
    let units: Vec<&PassportUnit> = passport.can_do.iter().chain(&passport.with_help).collect();
    let (mut rows, mut begun_again) = (0, 0);
    for (n, page) in pages.iter().enumerate() {
        let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
        let edge = format!("heck reference {reference} Page {} of {count}", n + 1);
        assert!(page.ends_with(&edge), "{page}");
        for (heading, below) in [
            ("Milestones ", "Milestone Since Ready"),
            ("Skills used with help ", "Shop and work:"),
            ("Public standards ", "Standard Parts Baker ST0191 K3"),
        ] {
            let at = page.find(heading).map(|at| at + heading.len());
            assert!(at.is_none_or(|at| page[at..].starts_with(below)), "{page}");
        }
        for unit in &units {
            let head = format!("{}: {} How Signed by ", unit.framework, unit.unit);
            let here: Vec<usize> = page.match_indices(&head).map(|(at, _)| at).collect();
            for skill in &unit.skills {
                let Some(at) = page.find(&row(skill)) else {
                    continue;
                };
                rows += 1;
                // The last name of a unit above it is that of its own.
                let above = page[..at].rfind(" How Signed by ").unwrap();
                let own = |h: &usize| h + head.len() == above + " How Signed by ".len();
                assert!(here.iter().any(own), "{}\n{page}", row(skill));
            }
            for at in here {
                let below = &page[at + head.len()..];
                let of_unit = |unit: &&PassportUnit| {
                    let mut all = unit.skills.iter().map(row);
                    all.any(|row| below.starts_with(&row))
                };
                assert!(units.iter().any(of_unit), "{below}");
                begun_again += usize::from(!below.starts_with(&row(&unit.skills[0])));
            }
        }
    }
    assert_eq!(
        rows,
        units.iter().map(|unit| unit.skills.len()).sum::<usize>()
    );
    assert!(begun_again > 0, "a unit that goes on to the next page");
}

#[test]
fn ninety_six_skills_flow_over_clean_pages() {
    let facts = everything("Clapton Bakehouse", "Gülbahar Özdemir-Çîçek");
    let of = &facts.passport;
    let (said, pages) = given("passport_everything", &facts);
    assert!(pages > 4, "{pages}");
    let all = of.can_do.iter().chain(&of.with_help);
    assert_eq!(all.clone().map(|unit| unit.skills.len()).sum::<usize>(), 96);
    for skill in all.flat_map(|unit| &unit.skills) {
        assert_eq!(said.matches(&row(skill)).count(), 1, "{}", row(skill));
    }
    assert_eq!(said.matches("Seen on").count(), 96);
    // Where a unit is not broken over pages it reads as one.
    assert!(of.can_do.iter().any(|whole| said.contains(&unit(whole))));
    for standard in of.standards.iter().flat_map(|s| s.split_whitespace()) {
        let standard = standard.trim_end_matches(':');
        assert!(said.contains(standard), "{standard}");
    }
    let words = Words::english().unwrap();
    each_page_reads_by_itself(&passport(&words, &facts), of);
}

#[test]
fn the_longest_names_are_whole() {
    let mut facts = everything(&endless(), &endless());
    let units = facts.passport.can_do.iter_mut();
    for skill in units.flat_map(|unit| &mut unit.skills).step_by(3) {
        skill.name = endless();
        skill.signed_by = endless();
        skill.maps_to = Some(endless());
    }
    for milestone in facts.passport.milestones.iter_mut().step_by(2) {
        milestone.name = endless();
    }
    facts.passport.with_help[0].unit = "Ölçme ve tartma ".repeat(12);
    facts.passport.standards.push(endless());
    let (said, pages) = given("passport_long_names", &facts);
    let joined = said.replace(' ', "");
    let of = &facts.passport;
    let rows = of.can_do.iter().flat_map(|unit| &unit.skills);
    let long = rows.filter(|skill| skill.name == endless()).count();
    let milestones = of.milestones.iter().filter(|m| m.name == endless()).count();
    // The shop three times (its head, the two sentences of the box), the person, the standard.
    let all = 3 * long + milestones + 5;
    assert_eq!(joined.matches(&endless()).count(), all, "whole, over lines");
    assert_eq!(joined.matches("Ölçmevetartma").count(), 12);
    has(&said, &[&format!("Page {pages} of {pages}")]);
    assert!(!said.contains(&format!("{}, check", endless())));
}

#[test]
fn a_passport_has_room_for_longer_words() {
    let words = Words::stretched().unwrap();
    let (said, pages) = read("long_passport", &passport(&words, &halfway()));
    assert!(said.contains("Aydın Kaya") && pages <= 3, "{pages}");
}

/// A certificate of somebody whose passport this is, read back with the words that never stand on it.
fn certified(name: &str, of: &PassportFacts, came: CameFor, times: Times) -> (String, usize) {
    let words = Words::english().unwrap();
    let facts = CertificateFacts {
        certificate: of_passport(&of.passport, came, times),
        times,
        contact: of.contact.clone(),
        made_at: of.made_at,
    };
    let paper = certificate(&words, &facts);
    let (said, pages) = read(name, &paper);
    says_nothing_of_the_charity(&said);
    for word in [
        "volunteer",
        "leav",
        "left",
        "with help",
        "shown",
        "support",
        "placement",
        "%",
    ] {
        assert!(!said.to_lowercase().contains(word), "{word}\n{said}");
    }
    assert_eq!(said.matches("This is not a qualification.").count(), 1);
    assert!(!paper.title.contains(&of.passport.name), "a file's name");
    let reference = facts.certificate.reference.as_str();
    has(
        &said,
        &[&format!("Certificate, check reference {reference}")],
    );
    (said, pages)
}

#[test]
fn a_certificate_is_one_page_and_says_of_time_what_the_person_chose() {
    let of = halfway();
    let came = CameFor {
        weeks: 9,
        minutes: 63 * 60,
    };
    let (said, pages) = certified("certificate", &of, came, Times::WeeksAndHours);
    assert_eq!(pages, 1);
    has(
        &said,
        &[
            "Clapton Bakehouse Name Aydın Kaya Certificate Made on 24 November 2026",
            "Took part in the work of Clapton Bakehouse. Came in 9 weeks, 63 hours",
            "Does on their own",
            "Ring Clapton Bakehouse on 020 7946 0123",
        ],
    );
    for unit in &of.passport.can_do {
        for skill in &unit.skills {
            assert!(said.contains(&skill.name), "{}", skill.name);
        }
    }
    let (said, _) = certified("certificate_weeks", &of, came, Times::Weeks);
    assert!(
        said.contains("Came in 9 weeks") && !said.contains("63"),
        "{said}"
    );
    let (said, _) = certified("certificate_without_time", &of, came, Times::Neither);
    assert!(!said.contains("weeks") && !said.contains("hours"), "{said}");
}

#[test]
fn whoever_leaves_in_the_first_week_gets_a_certificate_too() {
    let made = made(
        &shipped_books(),
        &Ledger::default(),
        "Lea Bikes",
        "Şîrîn Yıldız",
    );
    let of = facts(made, None);
    let came = CameFor {
        weeks: 1,
        minutes: 225,
    };
    let (said, pages) = certified("certificate_early", &of, came, Times::WeeksAndHours);
    assert_eq!(pages, 1);
    has(
        &said,
        &["Took part in the work of Lea Bikes. Came in 1 week, 3 hours 45 minutes"],
    );
    assert!(!said.contains("Does on their own"), "{said}");
}

#[test]
fn a_certificate_of_ninety_six_skills_flows_on() {
    let of = everything("Clapton Bakehouse", "Gülbahar Özdemir-Çîçek");
    let came = CameFor {
        weeks: 0,
        minutes: 0,
    };
    let (said, pages) = certified("certificate_everything", &of, came, Times::Weeks);
    assert!(pages > 1, "{pages}");
    assert!(!said.contains("Came in"), "nothing is said of no time");
}
