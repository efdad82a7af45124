//! Around a placement, and after it: what was agreed, the plan, lasting work, and who can be asked.

mod checks;
mod lasting;
mod plan;
mod support;

use chrono::{Days, NaiveDate};

/// So many days after 1 March 2026.
fn day(n: u64) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(2026, 3, 1).expect("a day");
    first.checked_add_days(Days::new(n)).expect("a day")
}
