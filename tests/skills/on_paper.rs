//! What a supervisor, a trainee and an employer see, made of one and the same record.

use super::*;
use pathway_till::domain::skills::chosen::Chosen;
use pathway_till::domain::skills::grid::{Beside, GridPerson, grid};
use pathway_till::domain::skills::passport::{Passport, passport};
use pathway_till::domain::skills::progress::my_progress;
use std::collections::BTreeSet;

fn halfway() -> Ledger {
    let mut ledger = Ledger::default();
    ledger.signs(HANDS, WITH_HELP, "2026-09-10");
    ledger.signs(HANDS, ON_MY_OWN, "2026-09-25");
    ledger.signs(CALL, Standing::KnowsHow, "2026-09-12");
    ledger.signs(KNIVES, CAN_SHOW, "2026-10-20");
    ledger.signs(WEIGH, WITH_HELP, "2026-10-05");
    let own = ledger.signs(WEIGH, ON_MY_OWN, "2026-10-20");
    ledger.answers(own, Answer::NotYet(Some(text("Only the flour so far."))));
    ledger.asks(KNIVES);
    ledger
}

#[test]
fn my_progress_says_what_i_can_do_and_what_comes_next() {
    let record = halfway().record();
    let chosen = Chosen::kept(placement().id, [skill_id(WEIGH), skill_id(RETIRED)]);
    let mine = my_progress(&record, &books(), Some(&chosen), date("2026-11-01"));
    let can: Vec<(String, Vec<String>)> = mine
        .can_do
        .iter()
        .map(|unit| {
            (
                unit.unit.clone(),
                unit.skills.iter().map(|s| s.name.clone()).collect(),
            )
        })
        .collect();
    let names = |names: &[&str]| names.iter().map(|n| (*n).to_owned()).collect::<Vec<_>>();
    assert_eq!(
        can,
        [
            ("Ingredients".to_owned(), names(&["Knives"])),
            (
                "Ready for the bakery".to_owned(),
                names(&["Wash hands", "Call before a shift"])
            ),
        ]
    );
    assert_eq!(mine.can_do[0].skills[0].looks_like, "Shows: Knives");
    let working: Vec<(&str, Option<Standing>, Option<Standing>)> = mine
        .working_on
        .iter()
        .map(|w| {
            (
                w.name.as_str(),
                w.standing,
                w.next.as_ref().map(|(way, _)| *way),
            )
        })
        .collect();
    assert_eq!(working, [("Weigh", Some(WITH_HELP), Some(ON_MY_OWN))]);
    assert_eq!(
        mine.not_yet[0].words.as_deref(),
        Some("Only the flour so far.")
    );
    assert_eq!(mine.milestones[0].reached, Some(date("2026-09-25")));
    let picture: Vec<usize> = mine.over_time.iter().map(|p| p.skills).collect();
    assert_eq!(picture, [2, 3, 3]);
    let new: Vec<usize> = mine.over_time.iter().map(|p| p.new.len()).collect();
    assert_eq!(new, [2, 1, 0], "each is new once");
    // Nobody who has nothing sees an empty picture of months.
    let new = Ledger::default().record();
    let new = my_progress(&new, &books(), Some(&chosen), date("2026-11-01"));
    assert!(new.can_do.is_empty() && new.over_time.is_empty() && new.milestones.is_empty());
    assert_eq!(new.working_on.len(), 1);
}

#[test]
fn a_milestone_that_needs_a_fresh_look_says_so_and_is_not_lost() {
    let record = halfway().record_on("2027-09-25");
    let mine = my_progress(&record, &books(), None, date("2027-09-25"));
    assert_eq!(mine.milestones[0].reached, Some(date("2026-09-25")));
    assert_eq!(mine.milestones[0].due, [skill_id(HANDS)]);
    assert_eq!(mine.milestones[0].missing().count(), 0);
}

#[test]
fn the_grid_is_by_name_and_worded() {
    let first = halfway().record();
    let mut second = Ledger::default().record();
    second.person = person(8);
    let mut third = second.clone();
    third.person = person(9);
    let person = |name, record| GridPerson { name, record };
    let people = [
        person("Zoe", &second),
        person("Şirin", &first),
        person("adam", &third),
    ];
    let skills: BTreeSet<SkillId> = [KNIVES, HANDS, WEIGH, RETIRED].map(skill_id).into();
    let made = grid(&people, &skills, &books());
    let columns: Vec<&str> = made.columns.iter().map(|c| c.short_name.as_str()).collect();
    assert_eq!(columns, ["Wash hands", "Weigh", "Knives"]);
    let names: Vec<&str> = made.rows.iter().map(|r| r.name.as_str()).collect();
    assert_eq!(
        names,
        ["adam", "Şirin", "Zoe"],
        "by name, and never by score"
    );
    let cells = &made.rows[1].cells;
    assert_eq!(cells[1].standing, Some(WITH_HELP));
    assert_eq!(cells[1].beside, [Beside::NotYet]);
    assert_eq!(cells[1].mark(), [true, true, false, false]);
    assert_eq!(cells[2].standing, Some(CAN_SHOW));
    assert_eq!(cells[2].beside, [Beside::Asked]);
    assert_eq!(made.rows[0].cells[0].mark(), [false; 4]);
    let later = halfway().record_on("2027-10-01");
    let made = grid(&[person("Sam", &later)], &skills, &books());
    assert_eq!(made.rows[0].cells[0].beside, [Beside::FreshLook]);
}

fn paper(ledger: &Ledger, name: &str) -> Passport {
    let record = ledger.record();
    let name_of = |id| (id == priya()).then(|| "Priya Shah".to_owned());
    passport(
        &record,
        &books(),
        "Clapton Bakehouse",
        name,
        date("2026-11-01"),
        name_of,
    )
}

#[test]
fn the_passport_holds_what_counts_and_nothing_else() {
    let mut ledger = halfway();
    let made = paper(&ledger, "Aydın Kaya");
    let can: Vec<&str> = made
        .can_do
        .iter()
        .flat_map(|u| &u.skills)
        .map(|s| s.name.as_str())
        .collect();
    assert_eq!(can, ["Knives", "Wash hands", "Call before a shift"]);
    let help: Vec<&str> = made
        .with_help
        .iter()
        .flat_map(|u| &u.skills)
        .map(|s| s.name.as_str())
        .collect();
    assert_eq!(help, ["Weigh"]);
    assert_eq!(made.can_do[0].skills[0].signed_by, "Priya Shah");
    assert_eq!(
        made.standards,
        ["Baker ST0191 K11", "Level 2 food safety 1"]
    );
    assert_eq!(made.milestones[0].since, date("2026-09-25"));
    // "Not yet" and revoked leave no trace.
    let printed = format!("{made:?}");
    assert!(!printed.contains("flour") && !printed.to_lowercase().contains("revoked"));
    let hands = ledger
        .record()
        .skill(skill_id(HANDS))
        .unwrap()
        .current()
        .unwrap()
        .id;
    ledger.revokes(hands);
    let after = paper(&ledger, "Aydın Kaya");
    assert!(after.milestones.is_empty());
    assert_ne!(after.reference, made.reference);
}

#[test]
fn the_same_paper_has_the_same_reference_and_any_other_has_another() {
    let made = paper(&halfway(), "Aydın Kaya");
    assert_eq!(paper(&halfway(), "Aydın Kaya").reference, made.reference);
    assert_ne!(paper(&halfway(), "Aydin Kaya").reference, made.reference);
    let parts: Vec<usize> = made.reference.as_str().split('-').map(str::len).collect();
    assert_eq!(parts, [4, 4, 4]);
    assert!(paper(&Ledger::default(), "Sam").is_empty());
}
