//! Lasting work, from raw dates and hours a week. A start is never a lasting outcome by itself: work counts
//! for the days of which somebody said afterwards that it went on.
//!
//! Two rules are common: at least 7 hours a week for 13 weeks within 16; and 26 weeks in a row at 16 hours.
//! Both are counted in days, so a week may begin on any of them.

use chrono::{Days, NaiveDate};

use super::checks::CheckRow;
use super::{GoesTo, Leaving};

/// What was said on a day of where somebody works.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Statement {
    /// The day on which it was said: of later days it says nothing.
    pub made_on: NaiveDate,
    /// Each work of which it speaks.
    pub jobs: Vec<Job>,
}

/// A work.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Job {
    /// The first day.
    pub from: NaiveDate,
    /// The last day, where it is over.
    pub until: Option<NaiveDate>,
    /// Minutes of a week.
    pub minutes_a_week: u16,
}

/// What was said of work when somebody left, and at each point at which they were asked. Work without a
/// first day or without hours says nothing here. What was said on leaving was said on `said_on`.
pub fn statements(leaving: &Leaving, said_on: NaiveDate, checks: &[CheckRow]) -> Vec<Statement> {
    let jobs = |all: &[GoesTo]| {
        let work = all.iter().filter(|goes| goes.what.is_work());
        let job = |goes: &GoesTo| {
            Some(Job {
                from: goes.from?,
                until: goes.until,
                minutes_a_week: goes.minutes_a_week?,
            })
        };
        work.filter_map(job).collect()
    };
    let mut all = vec![Statement {
        made_on: said_on,
        jobs: jobs(&leaving.goes_to),
    }];
    let own = checks.iter().filter(|row| row.leaving == leaving.id);
    all.extend(own.map(|row| Statement {
        made_on: row.on,
        jobs: jobs(&row.goes_to),
    }));
    all
}

/// A rule of lasting work.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Rule {
    /// At least so many minutes of a week.
    pub minutes_a_week: u16,
    /// On so many days.
    pub days: i64,
    /// Within so many days in a row.
    pub within: i64,
}

/// At least 7 hours a week for 13 weeks within 16.
pub const THIRTEEN_WITHIN_SIXTEEN: Rule = Rule {
    minutes_a_week: 7 * 60,
    days: 13 * 7,
    within: 16 * 7,
};
/// 26 weeks at 16 hours.
pub const TWENTY_SIX: Rule = Rule {
    minutes_a_week: 16 * 60,
    days: 26 * 7,
    within: 26 * 7,
};

/// Days in a row.
type Stretch = (NaiveDate, NaiveDate);

/// The first day on which the rule is met by what was said; none where it is not, or is not known yet.
///
/// On each day the hours of one statement count together; of several statements about the same day the one
/// with most hours counts, so that the same work said twice is not counted twice.
pub fn met_on(rule: Rule, statements: &[Statement]) -> Option<NaiveDate> {
    let stretches = enough(rule.minutes_a_week, statements);
    // A window that holds enough days can be moved until it ends with the day that makes it enough, and
    // that day lies in a stretch: so each stretch is asked for its first such day.
    for (from, until) in &stretches {
        let mut day = Some(*from);
        while let Some(this) = day.filter(|this| this <= until) {
            let missing = rule
                .days
                .saturating_sub(held_until(&stretches, this, rule.within));
            if missing <= 0 {
                return Some(this);
            }
            // Each day adds one at most, so as many as are missing can be passed over.
            day = this.checked_add_days(Days::new(missing.unsigned_abs()));
        }
    }
    None
}

/// How many days of these stretches lie in the window that ends with this day.
fn held_until(stretches: &[Stretch], last: NaiveDate, within: i64) -> i64 {
    let back = Days::new(u64::try_from(within.saturating_sub(1)).unwrap_or(0));
    let begins = last.checked_sub_days(back).unwrap_or(last);
    let days = stretches.iter().map(|(from, until)| {
        let (from, until) = ((*from).max(begins), (*until).min(last));
        let days = until.signed_duration_since(from).num_days();
        days.saturating_add(1).max(0)
    });
    days.fold(0_i64, i64::saturating_add)
}

/// The stretches of days on which some statement knows of enough minutes a week; apart and in order.
fn enough(minutes: u16, statements: &[Statement]) -> Vec<Stretch> {
    let mut all: Vec<Stretch> = statements
        .iter()
        .flat_map(|statement| enough_of(minutes, statement))
        .collect();
    all.sort_unstable();
    let mut merged: Vec<Stretch> = Vec::new();
    for (from, until) in all {
        match merged.last_mut() {
            Some((_, last)) if last.succ_opt().is_none_or(|next| from <= next) => {
                *last = (*last).max(until);
            }
            _ => merged.push((from, until)),
        }
    }
    merged
}

/// The same of one statement: between the days on which a work begins or ends nothing changes.
fn enough_of(minutes: u16, statement: &Statement) -> Vec<Stretch> {
    let known: Vec<(Stretch, u16)> = statement
        .jobs
        .iter()
        .map(|job| {
            let until = job.until.unwrap_or(statement.made_on);
            ((job.from, until.min(statement.made_on)), job.minutes_a_week)
        })
        .filter(|((from, until), _)| from <= until)
        .collect();
    let after = |day: NaiveDate| day.succ_opt().unwrap_or(day);
    let mut turns: Vec<NaiveDate> = known
        .iter()
        .flat_map(|((from, until), _)| [*from, after(*until)])
        .collect();
    turns.sort_unstable();
    turns.dedup();
    let next = turns.iter().skip(1);
    let parts = turns.iter().zip(next).filter_map(|(from, next)| {
        let holds = known.iter().filter(|((f, u), _)| f <= from && from <= u);
        let all = holds.fold(0_u32, |sum, (_, m)| sum.saturating_add(u32::from(*m)));
        let last = next.pred_opt()?;
        (all >= u32::from(minutes)).then_some((*from, last))
    });
    parts.collect()
}

/// The days on which each of the two common rules was met, where they were.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Lasting {
    /// At least 7 hours a week for 13 weeks within 16.
    pub thirteen: Option<NaiveDate>,
    /// 26 weeks at 16 hours.
    pub twenty_six: Option<NaiveDate>,
}

/// Both rules.
pub fn lasting(statements: &[Statement]) -> Lasting {
    Lasting {
        thirteen: met_on(THIRTEEN_WITHIN_SIXTEEN, statements),
        twenty_six: met_on(TWENTY_SIX, statements),
    }
}
