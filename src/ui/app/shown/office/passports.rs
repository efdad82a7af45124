//! The page where the reference of a paper is looked up.

use crate::domain::given_papers::{Given, GivenPaper};
use crate::domain::leaving::certificate::Certificate;
use crate::domain::skills::passport::{Passport, PassportUnit};
use crate::ui::Look;
use crate::ui::app::deeds::office::passports::Told;
use crate::ui::app::shown::all;
use crate::ui::app::state::State;
use crate::ui::app::update::Action;
use crate::ui::app::update::office::OfficeAction;
use crate::ui::app::update::office::passports::PassportsAction;
use crate::ui::screens::check_paper::{self, Answer, Line, LineKind};
use crate::words::{Words, say};

/// Shows it.
pub fn screen(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    let passports = &mut state.office.passports;
    let data = check_paper::Data {
        answer: passports.told.as_ref().map(|told| answer(look.words, told)),
        problem: state.day_problem.clone(),
    };
    all(
        check_paper::view(ui, look, &data, &mut passports.check),
        |action| Action::Office(OfficeAction::Passports(PassportsAction::Check(action))),
    )
}

fn answer(words: &Words, told: &Told) -> Answer {
    let reference = told.reference.as_str().to_owned();
    match &told.given {
        None => Answer::NotKnown { reference },
        Some(Given::Passport(given)) => {
            found(given, |paper| (paper.name.clone(), lines(words, paper)))
        }
        Some(Given::Certificate(given)) => found(given, |paper| {
            (paper.name.clone(), lines_of_certificate(words, paper))
        }),
    }
}

fn found<P>(given: &GivenPaper<P>, lines: impl FnOnce(&P) -> (String, Vec<Line>)) -> Answer {
    let made_on = given.made_on;
    match &given.paper {
        None => Answer::Erased { made_on },
        Some(paper) => {
            let (name, lines) = lines(paper);
            Answer::FromHere {
                name,
                made_on,
                lines,
            }
        }
    }
}

/// What stands on a certificate, as it was printed.
fn lines_of_certificate(words: &Words, paper: &Certificate) -> Vec<Line> {
    let skill = |name: &String| Line {
        kind: LineKind::Skill,
        name: name.clone(),
        detail: say!(words, "certificate-does"),
    };
    let skills = paper.can_do.iter().flat_map(|unit| &unit.skills).map(skill);
    let came = words.certificate_times(paper).map(|name| Line {
        kind: LineKind::Milestone,
        name,
        detail: String::new(),
    });
    came.into_iter().chain(skills).collect()
}

/// What stands on the paper, as it was printed.
fn lines(words: &Words, paper: &Passport) -> Vec<Line> {
    let skills = |unit: &PassportUnit| {
        let line = |skill: &crate::domain::skills::passport::PassportSkill| {
            let how = words.standing_on_paper(skill.standing);
            Line {
                kind: LineKind::Skill,
                name: skill.name.clone(),
                detail: say!(
                    words,
                    "checkpaper-skill",
                    how = how,
                    day = words.plain_date(skill.seen_on),
                    by = skill.signed_by.as_str()
                ),
            }
        };
        unit.skills.iter().map(line).collect::<Vec<_>>()
    };
    let reached = paper.milestones.iter().map(|milestone| Line {
        kind: LineKind::Milestone,
        name: milestone.name.clone(),
        detail: say!(
            words,
            "checkpaper-milestone",
            day = words.plain_date(milestone.since)
        ),
    });
    let units = paper.can_do.iter().chain(&paper.with_help);
    reached.chain(units.flat_map(skills)).collect()
}
