//! The page where the reference of a paper is looked up.

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
        Some(given) => match &given.paper {
            None => Answer::Erased {
                made_on: given.made_on,
            },
            Some(paper) => Answer::FromHere {
                name: paper.name.clone(),
                made_on: given.made_on,
                lines: lines(words, paper),
            },
        },
    }
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
