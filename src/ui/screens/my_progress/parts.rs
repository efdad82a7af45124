//! The parts of my progress: lists of skills, milestones, and evidence from work.

use egui::Ui;

use super::{Action, Data, Draft, Own, face};
use crate::domain::ids::SkillId;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::level_row::{self, LevelRow};
use crate::ui::widgets::looked_list;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::told_row::{self, ToldRow};
use crate::words::say;

/// Only Back at the foot: it leads to all parts.
pub(super) fn back_at_foot(ui: &mut Ui, look: Look<'_>, page: Page, draft: &mut Draft) {
    let back = say!(look.words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        draft.part = None;
        draft.page = 0;
    }
}

/// A list of skills that can be looked at, or what to say where there is none.
fn skills(
    ui: &mut Ui,
    look: Look<'_>,
    (own, draft): (&Own, &mut Draft),
    rows: &[(SkillId, LevelRow)],
    none: &str,
) -> Vec<Action> {
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let part = draft.part.unwrap_or(super::Part::CanDo);
    let (icon, title, _) = face(look.words, own, part);
    if !look.layout.is_tiny() {
        column.title(ui, look, &title);
    }
    if rows.is_empty() {
        let block = look.tokens.primary;
        empty::show(ui, look, column.rest(), icon, block, none);
    }
    let shown: Vec<LevelRow> = rows.iter().map(|(_, row)| row.clone()).collect();
    let pressed = level_row::list(ui, look, column.rest(), &shown, &mut draft.page);
    back_at_foot(ui, look, page, draft);
    let pressed = pressed.and_then(|n| rows.get(n));
    let skill = pressed.map(|(skill, _)| Action::Skill(*skill));
    skill.into_iter().collect()
}

/// What I can do now, by unit.
pub(super) fn can_do(ui: &mut Ui, look: Look<'_>, own: &Own, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let units = own.progress.can_do.iter();
    let rows: Vec<(SkillId, LevelRow)> = units
        .flat_map(|unit| unit.skills.iter().map(move |can| (unit, can)))
        .map(|(unit, can)| {
            let detail = say!(
                words,
                "progress-can-do-row",
                unit = unit.unit.as_str(),
                level = words.standing(can.standing),
                looks = can.looks_like.as_str()
            );
            let detail = match can.due {
                Some(_) => say!(words, "progress-fresh-look", row = detail),
                None => detail,
            };
            let row = LevelRow {
                crossed: false,
                standing: Some(can.standing),
                name: can.name.clone(),
                detail,
            };
            (can.skill, row)
        })
        .collect();
    let none = say!(words, "progress-can-do-none");
    skills(ui, look, (own, draft), &rows, &none)
}

/// What I am working on, with the next step of each.
pub(super) fn working_on(ui: &mut Ui, look: Look<'_>, own: &Own, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let rows: Vec<(SkillId, LevelRow)> = own
        .progress
        .working_on
        .iter()
        .map(|on| {
            let level = match on.standing {
                Some(standing) => words.standing(standing),
                None => say!(words, "progress-not-signed"),
            };
            let detail = match &on.next {
                Some((next, looks)) => say!(
                    words,
                    "progress-working-row",
                    level = level,
                    next = words.standing(*next),
                    looks = looks.as_str()
                ),
                None => level,
            };
            let detail = if on.asked {
                say!(words, "progress-asked", row = detail)
            } else {
                detail
            };
            let row = LevelRow {
                crossed: false,
                standing: on.standing,
                name: on.name.clone(),
                detail,
            };
            (on.skill, row)
        })
        .collect();
    let none = say!(words, "progress-working-on-none");
    skills(ui, look, (own, draft), &rows, &none)
}

/// What I said "not yet" to; nobody else reads it here, and it counts nowhere until we talked.
pub(super) fn not_yet(ui: &mut Ui, look: Look<'_>, own: &Own, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let rows: Vec<(SkillId, LevelRow)> = own
        .not_yet
        .iter()
        .map(|(skill, held)| {
            let level = words.standing(held.standing);
            let detail = match &held.words {
                Some(said) => say!(
                    words,
                    "progress-not-yet-words",
                    level = level,
                    words = said.as_str()
                ),
                None => say!(words, "progress-not-yet-row", level = level),
            };
            let row = LevelRow {
                crossed: false,
                standing: Some(held.standing),
                name: held.name.clone(),
                detail,
            };
            (*skill, row)
        })
        .collect();
    let none = say!(words, "progress-not-yet-none");
    skills(ui, look, (own, draft), &rows, &none)
}

/// Milestones of which something is there.
pub(super) fn milestones(ui: &mut Ui, look: Look<'_>, own: &Own, draft: &mut Draft) {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "progress-milestones"));
    }
    if own.milestones.is_empty() {
        let sentence = say!(words, "progress-milestones-none");
        let block = look.tokens.primary;
        empty::show(ui, look, column.rest(), icons::FLAG, block, &sentence);
    }
    let row = |n: usize| {
        let milestone = own.milestones.get(n)?;
        let t = look.tokens;
        let (icon, block, detail) = match milestone.reached {
            Some(day) => (
                icons::CHECK_CIRCLE,
                t.positive,
                say!(words, "progress-reached", day = words.day(day)),
            ),
            None => (
                icons::FLAG,
                t.primary,
                say!(
                    words,
                    "progress-to-come",
                    skills = words.and(&milestone.missing)
                ),
            ),
        };
        Some(ToldRow {
            icon,
            block,
            name: milestone.name.clone(),
            detail,
            amount: String::new(),
            struck: false,
        })
    };
    let total = own.milestones.len();
    told_row::list(ui, look, column.rest(), total, &mut draft.page, row);
    back_at_foot(ui, look, page, draft);
}

/// Who looked at one's record.
pub(super) fn looks(ui: &mut Ui, look: Look<'_>, own: &Own, draft: &mut Draft) {
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(look.words, "mine-looks"));
    }
    looked_list::show(ui, look, column.rest(), &own.looks, &mut draft.page);
    back_at_foot(ui, look, page, draft);
}

/// Evidence from work: off until the person turns it on.
pub(super) fn evidence(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    own: &Own,
    draft: &mut Draft,
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "progress-evidence-question"));
    }
    if data.problem.is_some() {
        column.problem(ui, look, data.problem.as_deref());
    } else if let Some(said) = &data.said {
        column.banner(ui, look, Tone::Positive, said);
    }
    column.quiet(ui, look, &say!(words, "progress-evidence-means"));
    let names = [
        say!(words, "progress-evidence-off"),
        say!(words, "progress-evidence-on"),
    ];
    let choices = [
        Choice::new(&names[0], icons::EYE_SLASH).chosen(!own.evidence),
        Choice::new(&names[1], icons::CAMERA).chosen(own.evidence),
    ];
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    back_at_foot(ui, look, page, draft);
    let wanted = pressed.map(|n| n == 1).filter(|on| *on != own.evidence);
    wanted.map(Action::Evidence).into_iter().collect()
}
