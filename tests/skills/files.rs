//! Framework files: those that are shipped, every fault by its line, and the way out and back.

use super::*;
use pathway_till::domain::Refusal;
use pathway_till::domain::skills::framework_file::{
    Difference, Fault, FaultKind, FrameworkFile, LARGEST_FILE, MOST_FAULTS, Shipped, differences,
};
use pathway_till::domain::skills::wording::{SkillField, WaysKind};
use pathway_till::files::frameworks::{read, shipped, write};
use pathway_till::words::Words;
use proptest::prelude::*;

const HEADINGS: &str = "code,unit,skill,short_name,safety_critical,refresh_months,maps_to,ways,\
                        shown,with_help,on_my_own,can_show_others,knows_how,milestones";

fn faults(rows: &str) -> Vec<Fault> {
    read(format!("{HEADINGS}\n{rows}").as_bytes())
        .unwrap_err()
        .faults
}

/// A framework of a file, with ids counted from here.
fn made(file: &FrameworkFile) -> Framework {
    let before = Framework::empty(FrameworkId(Uuid::from_u128(12)), text("Made"));
    let (mut skills, mut milestones) = (0, 0);
    let new_skill = || {
        skills += 1;
        skill_id(1_000 + skills)
    };
    let new_milestone = || {
        milestones += 1;
        MilestoneId(Uuid::from_u128(1_000 + milestones))
    };
    before
        .taken_in(file, date("2026-10-01"), new_skill, new_milestone)
        .unwrap()
}

#[test]
fn the_shipped_frameworks_hold_their_skills() {
    let words = Words::english().unwrap();
    let mut all = Vec::new();
    let mut knows_how = Vec::new();
    for which in Shipped::ALL {
        let file = read(shipped(*which))
            .unwrap_or_else(|not| panic!("{which:?}: {:?}", words.framework_faults(&not)));
        assert!((2..=4).contains(&file.milestones.len()), "{which:?}");
        for milestone in &file.milestones {
            assert!(
                (4..=10).contains(&milestone.needs.len()),
                "{:?}",
                milestone.name
            );
        }
        let framework = made(&file);
        assert_eq!(framework.rev, 1);
        for skill in framework.skills() {
            let wording = &skill.wording;
            if wording.ways.kind() == WaysKind::KnowsHow {
                knows_how.push(skill.code.as_str().to_owned());
            }
            assert!(wording.refresh.is_none() || wording.safety_critical);
            for (_, line) in wording.ways.each() {
                assert!(
                    (40..=110).contains(&line.chars().count()),
                    "{:?}: {line}",
                    skill.code
                );
            }
            all.push(skill.code.as_str().to_owned());
        }
    }
    assert_eq!((Shipped::ALL.len(), all.len()), (3, 96));
    assert_eq!(knows_how, ["BK-R4", "SW-W1", "SW-W2"]);
    let count = all.len();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), count);
}

#[test]
fn what_is_shipped_reads_the_same_after_it_was_saved() {
    for which in Shipped::ALL {
        let file = read(shipped(*which)).unwrap();
        let framework = made(&file);
        let again = read(write(&framework).as_bytes()).unwrap();
        assert_eq!(again, FrameworkFile::from(&framework));
        assert_eq!(differences(&framework, &again), []);
        assert_eq!(differences(&framework, &file), []);
        let (skill, milestone) = (|| unreachable!(), || unreachable!());
        let taken = framework.taken_in(&again, date("2026-10-02"), skill, milestone);
        assert_eq!(taken.unwrap(), framework);
    }
}

#[test]
fn each_fault_is_named_with_its_line_and_nothing_is_loaded() {
    use FaultKind as K;
    use SkillField as F;
    let levels = "levels,a,b,c,d,,";
    let kind = |rows: &str| -> Vec<(u64, Option<SkillField>, FaultKind)> {
        let all = faults(rows).into_iter();
        all.map(|f| (f.line.unwrap(), f.column, f.kind)).collect()
    };
    let good = format!("A-1,U,One,One,no,,,{levels}");
    assert!(read(format!("{HEADINGS}\n{good}\n").as_bytes()).is_ok());
    assert_eq!(
        kind(&format!("{good}\n\na-1,U,Two,Two,no,,,{levels}")),
        [(
            4,
            Some(F::Code),
            K::CodeTwice {
                code: "A-1".into(),
                line: 2
            }
        )]
    );
    assert_eq!(
        kind(&format!("{good}\nA-2,U,Two,ONE,no,,,{levels}")),
        [(
            3,
            Some(F::ShortName),
            K::ShortNameTwice {
                name: "ONE".into(),
                line: 2
            }
        )]
    );
    assert_eq!(
        kind(&format!(
            "{good}Ready: expert\nA-2,U,Two,Two,maybe,61,,some,a,b,c,d,,"
        )),
        [
            (
                2,
                Some(F::Milestones),
                K::LevelNotKnown {
                    typed: "expert".into()
                }
            ),
            (3, Some(F::SafetyCritical), K::NotYesOrNo),
            (3, Some(F::Ways), K::WaysNotKnown),
        ]
    );
    let not_sensible = || K::Refused(Refusal::RefreshNotSensible { most: 60 });
    for months in ["0", "61", "twelve", "1.5", "-3", "+3"] {
        let row = format!("A-1,U,One,One,yes,{months},,{levels}");
        assert_eq!(
            kind(&row),
            [(2, Some(F::Refresh), not_sensible())],
            "{months}"
        );
    }
    let missing = || K::Refused(Refusal::TextMissing);
    assert_eq!(
        kind("A-1, ,,One,no,,,levels,a,,c,d,,"),
        [
            (2, Some(F::Unit), missing()),
            (2, Some(F::Name), missing()),
            (2, Some(F::WithHelp), missing()),
        ]
    );
    let long = "x".repeat(23);
    assert_eq!(
        kind(&format!("A-1,U,One,{long},no,,,{levels}")),
        [(
            2,
            Some(F::ShortName),
            K::Refused(Refusal::TextTooLong { longest: 22 })
        )]
    );
    assert_eq!(
        kind("A-1,U,One,One,no,,,knows how,a,,,,Can say.,R: on my own"),
        [
            (2, Some(F::Shown), K::NotForThisSkill),
            (
                2,
                Some(F::Milestones),
                K::Refused(Refusal::LevelForKnowsHow)
            ),
        ]
    );
    assert_eq!(
        kind(&format!("{good}R: shown; r: on my own")),
        [(
            2,
            Some(F::Milestones),
            K::MilestoneTwice { name: "r".into() }
        )]
    );
    // Too few cells, and a quote mark that was left open and takes in the rest.
    assert_eq!(
        kind(&format!(
            "A-1,U,One\n\"A-2,U,Two,Two,no,,,{levels}\n{good}\n"
        )),
        [(2, None, K::BrokenLine), (3, None, K::BrokenLine)]
    );
}

#[test]
fn a_file_that_is_no_framework_says_why() {
    use FaultKind as K;
    let first = |bytes: &[u8]| read(bytes).unwrap_err().faults[0].clone();
    assert_eq!(first(b"").kind, K::Empty);
    assert_eq!(first("\u{feff} \n".as_bytes()).kind, K::Empty);
    assert_eq!(first(HEADINGS.as_bytes()).kind, K::Empty);
    assert_eq!(first(&vec![b'x'; LARGEST_FILE + 1]).kind, K::TooLarge);
    let lines = format!("{HEADINGS}\n{}", "x\n".repeat(2_001));
    assert_eq!(first(lines.as_bytes()).kind, K::TooManyLines);
    let torn = first(&[HEADINGS.as_bytes(), b"\nA-1,\xff\n"].concat());
    assert_eq!((torn.kind, torn.line), (K::NotUtf8, Some(2)));
    let headings = |headings: &str| read(headings.as_bytes()).unwrap_err().faults;
    let kinds = |all: Vec<Fault>| all.into_iter().map(|f| f.kind).collect::<Vec<_>>();
    assert_eq!(
        kinds(headings(&HEADINGS.replace(",ways", ",Score"))),
        [
            K::ColumnNotKnown {
                heading: "Score".into()
            },
            K::ColumnMissing(SkillField::Ways),
        ]
    );
    assert_eq!(
        kinds(headings(&format!("{HEADINGS},Code"))),
        [K::ColumnTwice(SkillField::Code)]
    );
    // Twenty are named; the others are counted.
    let many = format!("{HEADINGS}\n{}", "x\n".repeat(30));
    let not = read(many.as_bytes()).unwrap_err();
    assert_eq!((not.faults.len(), not.more), (MOST_FAULTS, 10));
    let words = Words::english().unwrap();
    let said = words.framework_faults(&not);
    assert!(said[0].starts_with("Line 2: This line has more or fewer cells"));
    assert_eq!(said[20], "There are 10 more like these.");
}

#[test]
fn semicolons_between_cells_and_capitals_in_headings_are_read_too() {
    let headings = HEADINGS.replace(',', ";").to_uppercase();
    let row = "a-1;U;One;One;No;;;Levels;a;b;c;d;;\"R: On my own\"";
    let file = read(format!("{headings}\r\n{row}\r\n").as_bytes()).unwrap();
    assert_eq!(file.milestones[0].needs[0].1, ON_MY_OWN);
}

#[test]
fn the_check_page_lists_what_would_change() {
    let before = small_bakery();
    let mut file = FrameworkFile::from(&before);
    assert_eq!(differences(&before, &file), []);
    let ingredients = file.units.pop().unwrap();
    let code = |code| SkillCode::new(code).unwrap();
    // Knives are gone, weighing says something else and comes first, in the other unit.
    let mut weigh = ingredients.skills[0].clone();
    weigh.wording.name = text("Weigh to the gram");
    file.units[0].skills.insert(0, weigh);
    let mut oven = file.units[0].skills[0].clone();
    oven.code = code("BK-X1");
    oven.wording = safety("Old oven", "1");
    let mut fresh = oven.clone();
    fresh.code = code("BK-N1");
    fresh.wording = wording("New");
    file.units[0].skills.extend([oven, fresh]);
    file.milestones[0].needs.pop();
    let name = |name: &str| name.to_owned();
    assert_eq!(
        differences(&before, &file),
        [
            Difference::Reworded {
                code: code("BK-I2"),
                name: name("Weigh"),
                fields: vec![SkillField::Name],
            },
            Difference::OtherUnit {
                code: code("BK-I2"),
                name: name("Weigh"),
                unit: name("Ready for the bakery"),
            },
            Difference::BroughtBack {
                code: code("BK-X1"),
                name: name("Old oven")
            },
            Difference::New {
                code: code("BK-N1"),
                name: name("New")
            },
            Difference::Retired {
                code: code("BK-I9"),
                name: name("Knives")
            },
            Difference::Reordered,
            Difference::MilestoneChanged {
                name: name("Ready for the bakery")
            },
        ]
    );
    let day = date("2026-10-01");
    let after = before
        .taken_in(&file, day, || skill_id(90), || unreachable!())
        .unwrap();
    assert_eq!(after.rev, 2);
    let skill = |n| after.skill(skill_id(n)).unwrap();
    assert_eq!(skill(WEIGH).version, SkillVersion(2));
    assert_eq!(
        (skill(RETIRED).retired, skill(KNIVES).retired),
        (None, Some(day))
    );
    assert_eq!(after.milestones[0].id, before.milestones[0].id);
    assert_eq!(FrameworkFile::from(&after), file);
    // Levels never come or go.
    file.units[0].skills[1].wording = knows("Wash hands");
    let refused = before.taken_in(&file, day, || skill_id(90), || unreachable!());
    assert_eq!(refused, Err(Refusal::SkillWaysFixed));
}

/// Text that a file could spoil: formulas, quote marks, separators, letters of all kinds.
fn nasty(longest: usize) -> impl Strategy<Value = String> {
    let pattern = format!("[-=+@'\",;: a-zA-Z0-9şİğ£€]{{0,{}}}[a-zş!]", longest - 1);
    proptest::string::string_regex(&pattern).unwrap()
}

fn any_wording(n: usize) -> impl Strategy<Value = Wording> {
    let line = || nasty(60);
    (
        nasty(40),
        nasty(15),
        line(),
        line(),
        line(),
        line(),
        any::<bool>(),
        0..61_u8,
    )
        .prop_map(move |(name, short, one, two, three, four, knows, months)| {
            let line = |text: String| if knows { String::new() } else { text };
            TypedWording {
                name,
                short_name: format!("{short}{n}"),
                safety_critical: months > 0,
                refresh: if months == 0 {
                    String::new()
                } else {
                    months.to_string()
                },
                maps_to: four.clone(),
                knows_how_only: knows,
                knows_how: if knows { one.clone() } else { String::new() },
                shown: line(one),
                with_help: line(two),
                on_my_own: line(three),
                can_show_others: line(four),
            }
            .checked()
            .unwrap()
        })
}

proptest! {
    #![proptest_config(cases(120))]

    #[test]
    fn whatever_was_saved_reads_back_and_no_cell_is_a_formula(
        wordings in prop::collection::vec(Just(()), 1..8)
            .prop_flat_map(|of| of.iter().enumerate().map(|(n, ())| any_wording(n)).collect::<Vec<_>>()),
        units in prop::collection::vec(0..3_usize, 8),
        asked in prop::collection::vec(prop::option::of(0..2_usize), 8),
        retired in prop::collection::vec(prop::bool::weighted(0.2), 8),
    ) {
        let names = ["=Unit", "Two, 2", "-3"];
        let mut framework = Framework::empty(FrameworkId(Uuid::from_u128(12)), text("Made"));
        for (at, wording) in wordings.into_iter().enumerate() {
            let n = u128::try_from(at).unwrap();
            let new = pathway_till::domain::skills::framework_changes::NewSkill {
                id: skill_id(n),
                code: SkillCode::new(&format!("C-{n}")).unwrap(),
                unit: names[units[at]].into(),
                wording,
            };
            framework = framework.with_skill(new).unwrap();
            if retired[at] {
                framework = framework.retired(skill_id(n), date("2026-01-01")).unwrap();
            }
        }
        for which in 0..2_usize {
            let skills = framework.skills().enumerate();
            let needs: Vec<Need> = skills
                .filter(|(at, skill)| asked[*at] == Some(which) && skill.in_use())
                .map(|(_, skill)| Need {
                    skill: skill.id,
                    standing: skill.wording.ways.each().last().unwrap().0,
                })
                .collect();
            if !needs.is_empty() {
                let id = MilestoneId(Uuid::from_u128(u128::try_from(which).unwrap()));
                let name = text(["=Ready", "Ready 2"][which]);
                framework = framework.with_milestone(Milestone { id, name, needs }).unwrap();
            }
        }
        let file = write(&framework);
        for record in csv::ReaderBuilder::new().has_headers(false).from_reader(file.as_bytes()).records() {
            for cell in &record.unwrap() {
                prop_assert!(!cell.starts_with(['=', '+', '-', '@']), "{}", cell);
            }
        }
        if framework.skills().any(Skill::in_use) {
            prop_assert_eq!(read(file.as_bytes()), Ok(FrameworkFile::from(&framework)));
        }
    }

    #[test]
    fn whatever_stands_in_a_file_is_read_or_refused(
        bytes in prop::collection::vec(any::<u8>(), 0..300),
        text in "[-=\",;\n\r a-z0-9:]{0,200}",
    ) {
        drop(read(&bytes));
        let with_headings = format!("{HEADINGS}\n{text}");
        if let Ok(file) = read(with_headings.as_bytes()) {
            prop_assert!(file.each().count() > 0);
        }
    }
}
