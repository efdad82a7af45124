//! What is kept reads back as the same bytes; nothing else can stand in it; sections go with their
//! permission.

use std::collections::BTreeSet;

use super::*;
use crate::domain::sharing::rows::Section;

/// A whole report as it is kept. A change of this text is a change of what was kept: old ones must read.
const KEPT: &str = concat!(
    r#"{"reference":"7F3A-21C9-0B44","made_on":"2026-08-27","#,
    r#""sender":{"charity":"A charity","shop":"A bakery","contact":"020 7946 0958"},"#,
    r#""recipient":{"name":"Dr Ali","role":"GP","organisation":"A practice"},"#,
    r#""about":{"name":"Sam","birth":"1990-02-01"},"#,
    r#""kind":"Progress","#,
    r#""period":{"from":"2026-06-02","until":"2026-08-21"},"#,
    r#""agreed":{"Read":{"by":"Sam","on":"2026-08-26"}},"#,
    r#""ask":{"Action":"Tell Sam about the choir."},"#,
    r#""own_words":"I bake.\n\nI like it.","#,
    r#""taking_part":{"sessions":21,"minutes":3780,"usual":["Tue","Thu"],"weeks":[["Came","DidNot"],["Closed"]]},"#,
    r#""skills":{"can_do":[{"framework":"Bakery","unit":"Dough","skills":["#,
    r#"{"name":"Shape a tin loaf","how":"CanShowOthers","seen_on":"2026-07-30"}]}],"with_help":[]},"#,
    r#""goals":[{"goal":"Bake at home","status":"OnTheWay","progress":null,"#,
    r#""next":{"what":"Buy a tin","by":"2026-09-01"}}],"#,
    r#""well_being":{"items":[{"item":"OnsHappy","words":"How happy yesterday","#,
    r#""first":{"given":{"Point":4},"on":"2026-06-04"},"#,
    r#""latest":{"given":{"Point":7},"on":"2026-08-20"}}],"did_not_help":"Early starts."},"#,
    r#""plan":{"words":"A course in September.","lines":[{"kind":"Education","words":"College"}]},"#,
    r#""shared":{"WithPermission":{"sections":["TakingPart","Weeks","Skills","Goals","WellBeing","OwnWords"],"#,
    r#""given_on":"2026-08-25","until":"2026-11-25"}}}"#,
);

fn kept() -> ReportPage {
    serde_json::from_str(KEPT).unwrap()
}

fn all() -> BTreeSet<Section> {
    Section::ALL.iter().copied().collect()
}

#[test]
fn what_is_kept_reads_back_and_is_written_as_the_same_bytes() {
    assert_eq!(serde_json::to_string(&kept()).unwrap(), KEPT);
    assert!(!kept().is_draft());
    assert_eq!(kept().sections(), all());
    assert!(kept().outside_permission().is_empty());
}

fn names(value: &serde_json::Value, into: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::Object(map) => {
            for (name, inside) in map {
                into.insert(name.clone());
                names(inside, into);
            }
        }
        serde_json::Value::Array(all) => all.iter().for_each(|one| names(one, into)),
        _ => {}
    }
}

#[test]
fn nothing_else_can_stand_in_it() {
    // Every field by name: one more is looked at here, against the never-list of the facts.
    let may: BTreeSet<&str> = BTreeSet::from([
        "reference made_on sender recipient about kind period agreed ask own_words taking_part skills goals",
        "well_being plan shared charity shop contact name role organisation birth from until by on Read",
        "Action sessions minutes usual weeks can_do with_help framework unit how seen_on goal status",
        "progress next what items item words first given latest Point did_not_help lines kind",
        "WithPermission sections given_on",
    ])
    .into_iter()
    .flat_map(|line| line.split(' '))
    .collect();
    let mut there = BTreeSet::new();
    names(&serde_json::from_str(KEPT).unwrap(), &mut there);
    let there: BTreeSet<&str> = there.iter().map(String::as_str).collect();
    assert_eq!(there, may);
    // A field that is not known is refused at every depth.
    for place in [
        r#"{"reference""#,
        r#"{"charity""#,
        r#"{"sessions""#,
        r#"{"can_do""#,
    ] {
        let more = KEPT.replacen(place, &place.replacen('{', r#"{"pauses":1,"#, 1), 1);
        assert!(more != KEPT && serde_json::from_str::<ReportPage>(&more).is_err());
    }
}

#[test]
fn what_is_not_permitted_is_left_out_whichever_sections_those_are() {
    for bits in 0_u32..64 {
        let is_in = |(place, section): (usize, &Section)| {
            let bit = 1_u32.checked_shl(u32::try_from(place).unwrap()).unwrap();
            (bits & bit != 0).then_some(*section)
        };
        let sections: BTreeSet<Section> =
            Section::ALL.iter().enumerate().filter_map(is_in).collect();
        let mut page = kept();
        page.shared = Shared::WithPermission {
            sections: sections.clone(),
            given_on: page.made_on,
            until: page.made_on,
        };
        let page = page.within_permission();
        let mut shown = sections;
        if !shown.contains(&Section::TakingPart) {
            // Squares stand beside the sessions only.
            shown.remove(&Section::Weeks);
        }
        assert_eq!(page.sections(), shown);
        assert!(page.outside_permission().is_empty());
        assert!(page.plan.is_some());
    }
}

#[test]
fn whoever_can_sanction_reads_of_attendance_alone() {
    let mut page = kept();
    page.shared = Shared::OnABasis {
        recorded_on: page.made_on,
        until: page.made_on,
    };
    assert_eq!(page.outside_permission().len(), Section::ALL.len() - 1);
    let page = page.within_permission();
    assert_eq!(page.sections(), BTreeSet::from([Section::TakingPart]));
    assert_eq!(page.plan, None);
}

#[test]
fn a_birthday_stands_there_only_for_whoever_needs_it() {
    let day = NaiveDate::from_ymd_opt(1990, 2, 1);
    assert_eq!(About::new("Sam", day, MatchesBy::Name).birth(), None);
    assert_eq!(About::new("Sam", day, MatchesBy::DateOfBirth).birth(), day);
}

#[test]
fn a_plan_that_says_nothing_is_none_and_each_kind_stands_once() {
    assert_eq!(Plan::new(None, Vec::new()), None);
    let line = |kind, words: &str| PlanLine {
        kind,
        words: ReportText::new(words).unwrap(),
    };
    let lines = vec![
        line(PlanKind::Volunteering, "A shop"),
        line(PlanKind::Befriender, "Fridays"),
        line(PlanKind::Volunteering, "Another"),
    ];
    let plan = Plan::new(None, lines).unwrap();
    let kinds: Vec<PlanKind> = plan.lines.iter().map(|line| line.kind).collect();
    assert_eq!(kinds, [PlanKind::Befriender, PlanKind::Volunteering]);
}
