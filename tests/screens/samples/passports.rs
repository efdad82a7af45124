//! Made-up data for the page where a paper is checked.

use pathway_till::ui::screens::check_paper::{self, Answer, Line, LineKind};
use pathway_till::ui::widgets::asked::Asked;

use super::Screen;

fn day() -> chrono::NaiveDate {
    "2026-11-18".parse().expect("a day")
}

fn checked(answer: Option<Answer>, typed: &str) -> (check_paper::Data, check_paper::Draft) {
    let data = check_paper::Data {
        answer,
        problem: None,
    };
    let draft = check_paper::Draft {
        reference: Asked::with(typed.into()),
        page: 0,
    };
    (data, draft)
}

fn lines() -> Vec<Line> {
    let skills = [
        ("Wash hands before and after work", "On their own"),
        ("Weigh out for a recipe to the gram", "Can show others"),
        (
            "Shape a tin loaf so that it holds in the oven",
            "On their own",
        ),
        ("Score a loaf", "With help"),
        ("Say what is in a loaf when a customer asks", "Knows how"),
        ("Take a cake out of its tin", "With help"),
    ];
    let skills = skills.map(|(name, how)| Line {
        kind: LineKind::Skill,
        name: name.into(),
        detail: format!("{how}, seen on 17 November 2026. Signed by Ayşe Kaya."),
    });
    let milestone = Line {
        kind: LineKind::Milestone,
        name: "Ready to serve".into(),
        detail: "Milestone since 14 October 2026".into(),
    };
    [milestone].into_iter().chain(skills).collect()
}

/// All of them.
pub fn all() -> Vec<(&'static str, Screen)> {
    let screen = |(data, draft)| Screen::CheckPaper(data, draft);
    let reference = "7F3A-21C9-0B44";
    let ours = |lines| Answer::FromHere {
        name: "Aydın Kaya".into(),
        made_on: day(),
        lines,
    };
    let mut wrong = checked(None, "7F3A-21");
    wrong
        .1
        .reference
        .refuse(pathway_till::domain::Refusal::PaperReferenceShape);
    vec![
        ("check_paper", screen(checked(None, ""))),
        ("check_paper_wrong", screen(wrong)),
        (
            "check_paper_not_known",
            screen(checked(
                Some(Answer::NotKnown {
                    reference: reference.into(),
                }),
                reference,
            )),
        ),
        (
            "check_paper_erased",
            screen(checked(Some(Answer::Erased { made_on: day() }), reference)),
        ),
        (
            "check_paper_ours",
            screen(checked(Some(ours(lines())), reference)),
        ),
        (
            "check_paper_no_skills",
            screen(checked(Some(ours(Vec::new())), reference)),
        ),
    ]
}
