//! Skills on a progress report: a row each where they are about a dozen or a few more; where they are many,
//! a row a unit, so that a whole placement stands on two pages.

use chrono::{Datelike, NaiveDate};

use super::parts::{narrow, under};
use crate::documents::page::{
    Align, Block, Column, ColumnWidth, FirstCell, Length, Row, RuleAbove, Table, TextRun,
};
use crate::documents::style::Style;
use crate::domain::reports::page::ReportPage;
use crate::domain::reports::page::skills::{InWords, ReportSkill, ReportSkills, ReportUnit};
use crate::words::{Words, say};

/// How many skills have a row each at most.
const MOST_IN_ROWS: usize = 16;

/// Skills in words: what they can do, then what they are learning.
pub(super) fn skills(words: &Words, style: Style, page: &ReportPage) -> Vec<Block> {
    let Some(skills) = &page.skills else {
        return Vec::new();
    };
    let mut blocks = Vec::new();
    if skills.is_empty() {
        let none = say!(words, "report-paper-no-skills");
        blocks.push(narrow(vec![Block::text(style.body(none))]));
    }
    let name = page.about.name();
    let units = || skills.can_do.iter().chain(&skills.with_help);
    let roomy = units().map(|unit| unit.skills.len()).sum::<usize>() <= MOST_IN_ROWS;
    let parts = [
        (
            say!(words, "report-paper-can-do", name = name),
            &skills.can_do,
        ),
        (
            say!(words, "report-paper-learning", name = name),
            &skills.with_help,
        ),
    ];
    for (heading, units) in parts {
        if units.is_empty() {
            continue;
        }
        if !blocks.is_empty() {
            blocks.push(style.space(5));
        }
        blocks.push(style.subheading(heading));
        blocks.push(style.space(1));
        blocks.push(if roomy {
            a_row_a_skill(words, style, skills, units)
        } else {
            a_row_a_unit(words, style, page, units)
        });
    }
    under(style, say!(words, "report-paper-skills"), blocks)
}

/// A row a skill.
fn a_row_a_skill(words: &Words, style: Style, all: &ReportSkills, units: &[ReportUnit]) -> Block {
    let head = [
        say!(words, "report-paper-skill"),
        say!(words, "report-paper-unit"),
        say!(words, "report-paper-how"),
        say!(words, "report-paper-seen"),
    ];
    let leading = style.cell("").leading;
    let head = head.map(|text| style.small(text).leading(leading).into());
    let row = |unit: &ReportUnit, skill: &ReportSkill| {
        let how = say!(words, "report-paper-in-words", how = skill.how.code());
        let cells = vec![
            style.cell_name(skill.name.as_str()).into(),
            style.cell(unit_name(words, all, unit)).into(),
            style.cell(how).into(),
            style.cell(words.plain_date(skill.seen_on)).into(),
        ];
        Row::new(cells)
            .rule(RuleAbove::Thin)
            .padding(Length::thousandths(600))
    };
    let each = units
        .iter()
        .flat_map(|unit| unit.skills.iter().map(move |skill| row(unit, skill)));
    let fixed = |width| Column::new(ColumnWidth::Fixed(width), Align::Left);
    Block::Table(Table {
        columns: vec![
            Column::new(ColumnWidth::Share(1), Align::Left),
            fixed(Length::mm(40)),
            fixed(Length::mm(30)),
            fixed(Length::mm(30)),
        ],
        gap: Length::mm(3),
        head: vec![Row::new(head.to_vec()).padding(Length::pt(1))],
        rows: each.collect(),
        first: FirstCell::Heads,
    })
}

/// A row a unit: by how far they are, each skill with its day.
fn a_row_a_unit(words: &Words, style: Style, page: &ReportPage, units: &[ReportUnit]) -> Block {
    let all = page.skills.as_ref();
    let head = [
        say!(words, "report-paper-unit"),
        say!(words, "report-paper-skills-and-days"),
    ];
    let leading = style.dense("").leading;
    let head = head.map(|text| style.small(text).leading(leading).into());
    let day = |on: NaiveDate| {
        if on.year() == page.made_on.year() {
            // A day is not broken over lines.
            words.day_of_month_short(on).replace(' ', "\u{a0}")
        } else {
            words.plain_date(on)
        }
    };
    let row = |unit: &ReportUnit| {
        let mut says: Vec<TextRun> = Vec::new();
        for how in InWords::ALL {
            let skills = unit.skills.iter().filter(|skill| skill.how == *how);
            let skills: Vec<String> = skills
                .map(|skill| {
                    say!(
                        words,
                        "report-paper-skill-and-day",
                        skill = skill.name.as_str(),
                        day = day(skill.seen_on)
                    )
                })
                .collect();
            if skills.is_empty() {
                continue;
            }
            let end = if says.is_empty() { "" } else { " " };
            // The heading above says it of all that is learned with help.
            if *how != InWords::LearningWithHelp {
                let how = say!(words, "report-paper-in-words", how = how.code());
                says.push(style.dense_name(format!("{end}{how}: ")));
            }
            says.push(style.dense(format!("{}.", skills.join(", "))));
        }
        let name = all.map_or_else(|| unit.unit.clone(), |all| unit_name(words, all, unit));
        Row::new(vec![style.dense_name(name).into(), says.into()])
            .rule(RuleAbove::Thin)
            .padding(Length::thousandths(700))
    };
    Block::Table(Table {
        columns: vec![
            Column::new(ColumnWidth::Fixed(Length::mm(40)), Align::Left),
            Column::new(ColumnWidth::Share(1), Align::Left),
        ],
        gap: Length::mm(4),
        head: vec![Row::new(head.to_vec()).padding(Length::pt(1))],
        rows: units.iter().map(row).collect(),
        first: FirstCell::Heads,
    })
}

/// The unit, with its framework in front of it where another framework has a unit of that name.
fn unit_name(words: &Words, all: &ReportSkills, unit: &ReportUnit) -> String {
    let mut others = all.can_do.iter().chain(&all.with_help);
    if others.any(|other| other.unit == unit.unit && other.framework != unit.framework) {
        return say!(
            words,
            "report-paper-unit-of",
            framework = unit.framework.as_str(),
            unit = unit.unit.as_str()
        );
    }
    unit.unit.clone()
}
