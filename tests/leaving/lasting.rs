//! Lasting work by worked examples, and against a slow model that looks at every day.

use chrono::{Days, NaiveDate};
use pathway_till::domain::leaving::lasting::{
    Job, Lasting, Rule, Statement, THIRTEEN_WITHIN_SIXTEEN, TWENTY_SIX, lasting, met_on,
};
use proptest::prelude::*;

use super::day;

fn job(from: u64, until: Option<u64>, hours: u16) -> Job {
    Job {
        from: day(from),
        until: until.map(day),
        minutes_a_week: hours * 60,
    }
}

fn said(on: u64, jobs: &[Job]) -> Statement {
    Statement {
        made_on: day(on),
        jobs: jobs.to_vec(),
    }
}

#[test]
fn a_start_is_no_lasting_work_and_counts_only_as_far_as_somebody_said_so() {
    // They begin in a week: nothing is known of later days.
    assert_eq!(lasting(&[said(0, &[job(7, None, 30)])]), Lasting::default());
    // After thirteen weeks somebody said that it goes on, and it does since the first day.
    let then = said(91, &[job(1, None, 7)]);
    let first = said(0, &[job(1, None, 7)]);
    let made = lasting(&[first.clone(), then]);
    assert_eq!(made.thirteen, Some(day(91)), "the 91st day");
    assert_eq!(made.twenty_six, None, "seven hours are not sixteen");
    // A day less.
    let then = said(90, &[job(1, None, 7)]);
    assert_eq!(lasting(&[first, then]), Lasting::default());
}

#[test]
fn thirteen_weeks_may_lie_within_sixteen_and_not_within_seventeen() {
    let gap = |weeks: u64| {
        let two = [job(0, Some(41), 10), job(42 + weeks * 7, None, 10)];
        met_on(THIRTEEN_WITHIN_SIXTEEN, &[said(400, &two)])
    };
    assert_eq!(gap(0), Some(day(90)));
    assert_eq!(gap(3), Some(day(111)), "three weeks without work");
    // Four weeks: only later thirteen weeks in a row are enough.
    assert_eq!(gap(4), Some(day(70 + 90)));
}

#[test]
fn twenty_six_weeks_are_in_a_row_and_two_works_add_up() {
    let one = said(200, &[job(0, None, 10), job(0, None, 6)]);
    assert_eq!(met_on(TWENTY_SIX, &[one]), Some(day(181)));
    let broken = said(300, &[job(0, Some(100), 16), job(102, None, 16)]);
    assert_eq!(met_on(TWENTY_SIX, &[broken]), Some(day(102 + 181)));
    let touching = said(300, &[job(0, Some(100), 16), job(101, None, 20)]);
    assert_eq!(met_on(TWENTY_SIX, &[touching]), Some(day(181)));
}

#[test]
fn the_same_work_said_twice_is_not_counted_twice() {
    let twice = [said(91, &[job(0, None, 8)]), said(182, &[job(0, None, 8)])];
    let made = lasting(&twice);
    assert_eq!(made.thirteen, Some(day(90)));
    assert_eq!(made.twenty_six, None, "eight hours, not sixteen");
}

/// Every day by itself.
fn slow(rule: Rule, statements: &[Statement]) -> Option<NaiveDate> {
    let enough = |day: NaiveDate| {
        statements.iter().any(|statement| {
            let holds = |job: &&Job| {
                job.from <= day && day <= statement.made_on && job.until.is_none_or(|u| day <= u)
            };
            let all = statement.jobs.iter().filter(holds);
            all.map(|job| u32::from(job.minutes_a_week)).sum::<u32>()
                >= u32::from(rule.minutes_a_week)
        })
    };
    (0..700).map(day).find(|last| {
        let days = (0..rule.within).filter_map(|back| {
            last.checked_sub_days(Days::new(u64::try_from(back).expect("small")))
        });
        let held = days.filter(|d| enough(*d)).count();
        enough(*last) && i64::try_from(held).expect("few") >= rule.days
    })
}

fn jobs() -> impl Strategy<Value = Vec<Job>> {
    let one = (0_u64..300, prop::option::of(0_u64..250), 1_u16..25);
    let one = one.prop_map(|(from, long, hours)| job(from, long.map(|l| from + l), hours));
    prop::collection::vec(one, 0..4)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn both_rules_are_what_every_day_says(
        all in prop::collection::vec((0_u64..500, jobs()), 0..4)
    ) {
        let all: Vec<Statement> = all.iter().map(|(on, jobs)| said(*on, jobs)).collect();
        for rule in [THIRTEEN_WITHIN_SIXTEEN, TWENTY_SIX] {
            prop_assert_eq!(met_on(rule, &all), slow(rule, &all));
        }
    }
}
