//! Hours: who is here, who came, and for how long. The rules of `facts/training.md`, Hours.
//!
//! Three ledgers, each only ever added to, and everything else made from them each time anew:
//!
//! - [`rows`]: what was pressed (came, break, back, still here, left) and what put it right. A row that
//!   was put right stays, crossed through ([`standing`]).
//! - [`rota`]: what follows from a [`placement`], changed for single days.
//! - [`agreeing`]: who agreed a day, and what exactly it said then.
//!
//! [`sittings::fold`] makes sittings of the rows, and [`sums::sums`] is the only place that adds
//! them up. **Minutes** are whole: both ends of a stretch are cut to the minute, then subtracted, in
//! UTC, so both clock changes are right by themselves. A **day** is a date on London's calendar, a
//! week is Monday to Sunday, and a sitting over midnight belongs, whole, to the day on which it began;
//! so the days of a week always add up to the week. No minute of a person counts twice.
//!
//! Rows hold ids, codes and moments; words that somebody typed stand beside them and can be erased.

pub mod agree_check;
pub mod agreeing;
pub mod at_the_counter;
pub mod attendance;
pub mod changes;
pub mod days;
pub mod entry;
pub mod expenses;
pub mod export;
pub mod fire_list;
pub mod local_time;
pub mod minutes;
pub mod person_week;
pub mod placement;
pub mod placement_changes;
pub mod placement_summary;
pub mod press;
pub mod proposals;
pub mod proposed;
pub mod rota;
pub mod rota_week;
pub mod rows;
pub mod sitting_entry;
pub mod sittings;
pub mod standing;
pub mod statement;
pub mod sums;
pub mod today;
pub mod two_taps;
pub mod week_plan;

mod minute_set;

pub use days::{Days, Week};
pub use minutes::Minutes;
pub use rows::{Row, TimeKind, Touch};
pub use sittings::{Finding, Folded, Sitting, fold};
pub use sums::{Sum, sums};
