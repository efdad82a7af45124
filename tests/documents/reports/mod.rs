//! The progress report: looked at in every way that it can come out, read back from its bytes.

pub mod sample;

use std::collections::BTreeSet;

use pathway_till::documents::page::{Laid, Length, Shape, lay};
use pathway_till::documents::reports::{pdf_bytes, plain_text, progress};
use pathway_till::domain::hours::Days;
use pathway_till::domain::recipients::MatchesBy;
use pathway_till::domain::reports::page::skills::ReportSkills;
use pathway_till::domain::reports::page::taking_part::{Square, WeekRow};
use pathway_till::domain::reports::page::{About, Agreed, Ask, ReportPage, Shared, To};
use pathway_till::domain::sharing::rows::Section;
use pathway_till::words::Words;

use super::pages::{is_tagged, pages_of, text_of};
use sample::{bare, day, permitted, text, whole};

fn words() -> std::sync::Arc<Words> {
    Words::english().unwrap()
}

fn laid(page: &ReportPage) -> Laid {
    let words = words();
    lay(&progress(&words, page), &|n, of| words.page_of(n, of))
}

/// The bytes, written to look at as well.
fn made(name: &str, page: &ReportPage) -> Vec<u8> {
    let bytes = pdf_bytes(&words(), page).unwrap();
    if let Ok(folder) = std::env::var("PAPERS") {
        std::fs::write(format!("{folder}/report_{name}.pdf"), &bytes).unwrap();
        let plain = plain_text(&words(), page);
        std::fs::write(format!("{folder}/report_{name}.txt"), plain).unwrap();
    }
    nothing_overlaps(&laid(page));
    bytes
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a text, without marks.
fn tokens(text: &str) -> BTreeSet<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// No line of text stands on another, and none outside its page.
fn nothing_overlaps(laid: &Laid) {
    for page in &laid.pages {
        let lines: Vec<[i64; 4]> = page
            .marks
            .iter()
            .filter_map(|mark| match &mark.shape {
                Shape::Text {
                    at,
                    width,
                    size,
                    text,
                    ..
                } if !text.trim().is_empty() => {
                    let top = at.y - size.share(7, 10);
                    let corners = [at.x, top, at.x + *width, at.y];
                    Some(corners.map(Length::in_thousandths))
                }
                _ => None,
            })
            .collect();
        for (n, one) in lines.iter().enumerate() {
            let [left, top, right, bottom] = *one;
            assert!(left >= 0 && top >= 0, "{one:?}");
            // A space may stand out of the line that it ends.
            assert!(right <= laid.width.in_thousandths(), "{one:?}");
            assert!(bottom <= page.height.in_thousandths(), "{one:?}");
            for other in &lines[n + 1..] {
                let apart = right <= other[0] + 4_000
                    || other[2] <= left + 4_000
                    || bottom <= other[1]
                    || other[3] <= top;
                assert!(apart, "{one:?} {other:?}");
            }
        }
    }
}

#[test]
fn a_whole_report_of_twelve_weeks_and_thirty_skills_is_two_pages() {
    let page = whole();
    let bytes = made("whole", &page);
    let pages = pages_of(&bytes);
    assert_eq!(pages.len(), 2, "{pages:#?}");
    is_tagged(
        &bytes,
        "Progress report about Şengül for Dr Ali, 27 August 2026",
    );
    let all = one_line(&text_of(&bytes));
    // The order of the facts.
    let order = [
        "Progress report",
        "Dr Ali",
        "Born 1 February 1990",
        "Şengül has read and agreed this report. Date: 26 August 2026.",
        "What we ask of you",
        "In Şengül’s words",
        "Taking part",
        "21 sessions, 63 hours, usually Tuesdays and Thursdays.",
        "What Şengül can do",
        "What Şengül is learning with help",
        "Goals and next steps",
        "Well-being",
        "What did not help",
        "Plan and contact",
        "To talk about this report: Priya Shah, 020 7946 0958",
        "Shared with Şengül’s permission of 25 August 2026, until 25 November 2026",
    ];
    let in_order = |body: &str| {
        let mut from = 0;
        for words in order {
            let at = body[from..].find(words);
            let rest = &body[from..];
            from += at.unwrap_or_else(|| panic!("{words} does not come next in\n{rest}"));
        }
    };
    in_order(&all);
    // The same for whoever copies it out of another reader, where there is one on this machine.
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("report.pdf");
    std::fs::write(&file, &bytes).unwrap();
    let mut reader = std::process::Command::new("pdftotext");
    if let Ok(read) = reader.arg("-raw").arg(&file).arg("-").output() {
        let text = String::from_utf8(read.stdout).unwrap();
        in_order(&one_line(&text));
        assert!(one_line(&text).contains("Ez dixwazim nan çêkim û bi xelkê re bipeyivim."));
    }
    assert!(all.contains("Ez dixwazim nan çêkim û bi xelkê re bipeyivim."));
    for (n, page) in pages.iter().enumerate() {
        let page = one_line(page);
        for words in [
            "Private: for Dr Ali".to_owned(),
            "Pathway Trust".to_owned(),
            format!("Page {} of 2", n + 1),
            "Do not pass on without asking Şengül.".to_owned(),
            whole().reference.as_str().to_owned(),
        ] {
            assert!(page.contains(&words), "{words}\n{page}");
        }
    }
}

#[test]
fn the_same_page_is_the_same_bytes_and_small() {
    let page = whole();
    let kept = serde_json::to_string(&page).unwrap();
    let again: ReportPage = serde_json::from_str(&kept).unwrap();
    let bytes = made("whole", &page);
    assert_eq!(bytes, made("whole", &again));
    let most = 60_000 * pages_of(&bytes).len();
    assert!(bytes.len() <= most, "{} bytes", bytes.len());
}

#[test]
fn a_section_that_is_off_leaves_no_word_behind() {
    // Words of each section that stand nowhere else.
    let only = |section: Section| match section {
        Section::TakingPart => &[
            "21 sessions",
            "63 hours",
            "Tuesdays",
            "taking part",
            "Taking part",
        ][..],
        Section::Weeks => &["Filled: came", "each week"],
        Section::Skills => &[
            "tin loaf",
            "On their own",
            "Skill",
            "skills",
            "learning with help",
        ],
        Section::Goals => &["my sister", "Next step", "Goals", "goals"],
        Section::WellBeing => &[
            "Satisfied",
            "Latest",
            "Well-being",
            "too loud",
            "well-being",
        ],
        Section::OwnWords => &["loaves come out", "Şengül’s words", "own words"],
    };
    for off in Section::ALL {
        let on: Vec<Section> = Section::ALL.iter().copied().filter(|s| s != off).collect();
        let page = ReportPage {
            shared: permitted(&on),
            ..whole()
        };
        let page = page.within_permission();
        let bytes = made(&format!("without_{}", off.code()), &page);
        let (all, plain) = (one_line(&text_of(&bytes)), plain_text(&words(), &page));
        for section in Section::ALL {
            let gone =
                section == off || (*off == Section::TakingPart && *section == Section::Weeks);
            for words in only(*section) {
                let gone = gone || (*off == Section::TakingPart && *words == "each week");
                if gone && *words != "each week" || section == off {
                    assert!(!all.contains(words), "{words} without {off:?}");
                    assert!(!one_line(&plain).contains(words), "{words} without {off:?}");
                }
            }
        }
    }
}

#[test]
fn the_plain_text_has_the_same_words_and_what_figures_show() {
    for (name, page) in [("whole", whole()), ("bare", bare())] {
        let laid = laid(&page);
        let paper = text_of(&made(name, &page));
        let plain = plain_text(&words(), &page);
        let alts: Vec<&str> = laid.parts.iter().filter_map(|p| p.alt.as_deref()).collect();
        let mut of_paper = tokens(&paper);
        of_paper.extend(tokens(&alts.join(" ")));
        let mut of_plain = tokens(&plain);
        of_plain.extend(tokens(&words().page_of(1, laid.pages.len())));
        of_plain.extend(tokens(&words().page_of(laid.pages.len(), laid.pages.len())));
        assert_eq!(of_paper, of_plain, "{name}");
        for alt in alts {
            assert!(plain.contains(alt), "{alt}");
        }
    }
}

#[test]
fn a_bare_draft_asks_nothing_and_says_that_it_is_one() {
    let page = bare();
    let bytes = made("bare", &page);
    assert_eq!(pages_of(&bytes).len(), 1);
    let all = one_line(&text_of(&bytes));
    for words in [
        "Draft. Private: for Dr Ali",
        "This is a draft. Sam has not agreed it yet.",
        "No action needed.",
        "No sessions in this time.",
    ] {
        assert!(all.contains(words), "{words}\n{all}");
    }
    for words in ["Born", "Contact", "Skills", "GP", "Goals"] {
        assert!(!all.contains(words), "{words}\n{all}");
    }
}

#[test]
fn whoever_can_sanction_reads_of_attendance_alone() {
    let page = ReportPage {
        shared: Shared::OnABasis {
            recorded_on: day("2026-08-01"),
            until: day("2026-10-01"),
        },
        ..whole()
    };
    let bytes = made("on_a_basis", &page.within_permission());
    let all = one_line(&text_of(&bytes));
    assert!(all.contains("21 sessions") && all.contains("Attendance is all that is shared."));
    for words in [
        "permission",
        "Skill",
        "Goals",
        "Filled",
        "Well-being",
        "college",
    ] {
        assert!(!all.contains(words), "{words}\n{all}");
    }
}

#[test]
fn a_name_of_120_characters_wraps_and_stands_on_no_edge() {
    let long = "Ayşegül ".repeat(15).trim().to_owned() + "x";
    assert_eq!(long.chars().count(), 120);
    let page = ReportPage {
        about: About::new(long.clone(), None, MatchesBy::Name),
        recipient: To {
            name: long.clone(),
            role: Some(long.clone()),
            organisation: Some("W".repeat(120)),
        },
        agreed: Agreed::Read {
            by: long.clone(),
            on: day("2026-08-26"),
        },
        ..whole()
    };
    let bytes = made("long_names", &page);
    let pages = pages_of(&bytes);
    assert!((2..=3).contains(&pages.len()), "{}", pages.len());
    for page in &pages {
        let page = one_line(page);
        assert!(page.contains("Private") && !page.contains("Private: for"));
        assert!(page.contains("Do not pass on without asking."));
    }
    let all = text_of(&bytes);
    assert!(all.matches("Ayşegül").count() >= 15 * 3);
    let joined: String = all.split_whitespace().collect();
    assert!(
        joined.contains(&"W".repeat(120)),
        "a word that breaks keeps all its letters"
    );
}

#[test]
fn five_pages_of_text_flow_over_clean_pages() {
    let paragraph = "I learned to bake bread and to talk with people who come in. ".repeat(12);
    let long = vec![paragraph.trim(); 26].join("\n\n");
    let page = ReportPage {
        own_words: Some(text(&long)),
        ask: Ask::Action(text(&long)),
        ..whole()
    };
    let bytes = made("five_pages", &page);
    let pages = pages_of(&bytes);
    assert!((12..=18).contains(&pages.len()), "{}", pages.len());
    let all = one_line(&text_of(&bytes));
    assert_eq!(
        all.matches("learned").count(),
        26 * 12 * 2,
        "no word is lost"
    );
    for (n, page) in pages.iter().enumerate() {
        let number = format!("Page {} of {}", n + 1, pages.len());
        assert!(one_line(page).contains(&number));
    }
}

#[test]
fn emoji_and_other_scripts_stand_there_as_boxes_and_nothing_else_moves() {
    let page = ReportPage {
        own_words: Some(text("I ❤\u{fe0f} bread 🥐. שלום. مرحبا. It is warm.")),
        ..whole()
    };
    let bytes = made("other_scripts", &page);
    let all = one_line(&text_of(&bytes));
    // Each box is a piece of text of its own.
    let joined: String = all.split_whitespace().collect();
    assert!(joined.contains("I□bread□.□□□□.□□□□□.Itiswarm."), "{all}");
    // The plain text keeps what was typed.
    assert!(plain_text(&words(), &page).contains("שלום. مرحبا."));
}

#[test]
fn many_weeks_and_many_sessions_go_on_below_each_other() {
    let mut page = whole();
    let weeks =
        |count: usize, sessions: usize| Some(vec![WeekRow(vec![Square::Came; sessions]); count]);
    for (name, count, sessions) in [
        ("weeks_52", 52, 2),
        ("weeks_200", 200, 5),
        ("sessions_60", 3, 60),
    ] {
        page.taking_part.as_mut().unwrap().weeks = weeks(count, sessions);
        let laid = laid(&page);
        let _ = made(name, &page);
        let all = laid.pages.iter().flat_map(|page| &page.marks);
        let squares = all.filter(|mark| {
            matches!(&mark.shape, Shape::Drawn { width, height, .. } if width == height
                && width.in_thousandths() == 10_000
                && mark.part.is_some_and(|part| laid.parts[part.0].alt.as_deref().unwrap().contains("Week")
                    || laid.parts[part.0].alt.as_deref().unwrap().contains("came")))
        });
        assert_eq!(squares.count(), count * sessions, "{name}");
        for page in &laid.pages {
            for mark in &page.marks {
                if let Shape::Drawn {
                    at, width, height, ..
                } = &mark.shape
                {
                    assert!(at.x + *width <= laid.width && at.y + *height <= page.height);
                }
            }
        }
    }
}

#[test]
fn one_day_and_no_answers_and_nothing_signed_are_said() {
    let mut page = whole();
    page.period = Days::one(day("2026-08-21"));
    page.skills = Some(ReportSkills::default());
    page.goals = Some(Vec::new());
    page.well_being.as_mut().unwrap().items.clear();
    let all = one_line(&text_of(&made("empty_sections", &page)));
    for words in [
        "Dates 21 August 2026",
        "No skills are signed yet.",
        "No goals are chosen yet.",
        "No questions were answered in this time.",
    ] {
        assert!(all.contains(words), "{words}\n{all}");
    }
}

#[test]
fn about_a_dozen_skills_have_a_row_each_and_stand_on_two_pages_too() {
    let mut page = whole();
    let skills = page.skills.as_mut().unwrap();
    skills.can_do.truncate(4);
    skills.with_help.truncate(2);
    let bytes = made("sixteen_skills", &page);
    assert_eq!(pages_of(&bytes).len(), 2);
    let all = one_line(&text_of(&bytes));
    assert!(all.contains("Skill Part of the work How Seen on"));
    assert!(all.contains("Feed the starter Dough Can show others 18 August 2026"));
}
