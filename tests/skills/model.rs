//! The slow model: no maps and no state that is carried along. Each sign-off is asked by itself what became
//! of it, by looking through all rows again.

use super::*;
use chrono::Datelike;
use pathway_till::domain::skills::rows::AnswerKind;

/// The rows of the story's person, each once, as written.
pub fn rows(rows: &[Row]) -> Vec<&Row> {
    let mut own: Vec<&Row> = Vec::new();
    for row in rows {
        if row.person == aydin() && !own.iter().any(|other| other.id == row.id) {
            own.push(row);
        }
    }
    own.sort_by_key(|row| row.seq);
    own
}

fn revoked(sign_off: &Row, rows: &[&Row]) -> bool {
    rows.iter().any(|row| {
        row.seq > sign_off.seq
            && row.by != aydin()
            && matches!(&row.says, Says::Revoked { sign_off: of, .. } if *of == sign_off.id)
    })
}

/// Whether the last word about it that decides anything is "not yet".
fn held_back(sign_off: &Row, rows: &[&Row]) -> bool {
    let last = rows.iter().rev().find_map(|row| match &row.says {
        _ if row.seq <= sign_off.seq => None,
        Says::Talked { sign_off: of } if *of == sign_off.id => Some(false),
        Says::Answered {
            sign_off: of,
            answer,
        } if *of == sign_off.id && row.by == aydin() => match answer.kind() {
            AnswerKind::Agrees => Some(false),
            AnswerKind::NotYet => Some(true),
            AnswerKind::Comments => None,
        },
        _ => None,
    });
    last.unwrap_or(false)
}

/// Whether a later sign-off of the same skill, of as much or less, was said "not yet" to.
fn waits_with_another(row: &Row, sign_off: &SignOff, rows: &[&Row]) -> bool {
    rows.iter().any(|later| {
        let Says::SignedOff(other) = &later.says else {
            return false;
        };
        later.seq > row.seq
            && other.skill == sign_off.skill
            && later.by != aydin()
            && !revoked(later, rows)
            && held_back(later, rows)
            && sign_off.standing.meets(other.standing)
    })
}

/// The sign-off that counts for a skill.
pub fn current<'a>(skill: SkillId, rows: &[&'a Row]) -> Option<(&'a Row, &'a SignOff)> {
    let mut found = None;
    for row in rows {
        if let Says::SignedOff(sign_off) = &row.says
            && sign_off.skill == skill
            && row.by != aydin()
            && !revoked(row, rows)
            && !held_back(row, rows)
            && !waits_with_another(row, sign_off, rows)
        {
            found = Some((*row, sign_off));
        }
    }
    found
}

/// Whether somebody waits for an answer about this skill.
pub fn asked(skill: SkillId, rows: &[&Row]) -> bool {
    rows.iter().any(|ask| {
        let Says::Asked { skill: of, .. } = &ask.says else {
            return false;
        };
        *of == skill
            && ask.by == aydin()
            && !rows.iter().any(|row| {
                row.seq > ask.seq
                    && match &row.says {
                        Says::SignedOff(s) => s.skill == skill && row.by != aydin(),
                        Says::AskWithdrawn { ask: of } => *of == ask.id && row.by == aydin(),
                        Says::AskAnswered { ask: of, .. } => *of == ask.id && row.by != aydin(),
                        _ => false,
                    }
            })
    })
}

/// The day so many months later, counted month by month on the calendar.
pub fn months_later(day: NaiveDate, months: u8) -> NaiveDate {
    let (mut year, mut month) = (day.year(), day.month());
    for _ in 0..months {
        month += 1;
        if month == 13 {
            (year, month) = (year + 1, 1);
        }
    }
    let fits = |d: &u32| NaiveDate::from_ymd_opt(year, month, *d).is_some();
    let last = (1..=day.day()).rev().find(fits).unwrap();
    NaiveDate::from_ymd_opt(year, month, last).unwrap()
}
