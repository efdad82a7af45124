//! Skills: what somebody can do, which a supervisor stands behind and the person has a voice in. The
//! rules of `facts/training.md`, Records and Power.
//!
//! - [`framework`]: frameworks, units, skills in versions, milestones; [`framework_changes`] is what a
//!   manager does with them, [`framework_file`] what a file would change.
//! - [`rows`]: the ledger of a person, only ever added to. [`record::record`] makes of it how they stand,
//!   and is the only place that does; its page says the rules.
//! - [`signing`]: what is checked before a row is written, each refusal beside its field.
//! - [`grid`] is for supervisors; [`progress`] and [`passport`] take one person's record and nothing of
//!   anybody else, so no trainee can be shown beside another.
//! - [`counter`]: what a till knows of skills: short names, and that somebody was seen.
//! - [`goals`] and [`reviews`]: the person's own words, and the talks.
//! - [`today`]: what of all this waits for a supervisor.
//!
//! Levels are an order and no numbers ([`Level`]): nothing adds, averages or ranks them.

pub mod chosen;
pub mod counter;
pub mod framework;
pub mod framework_changes;
pub mod framework_file;
pub mod goals;
pub mod grid;
pub mod level;
pub mod milestones;
pub mod my_skill;
pub mod passport;
pub mod progress;
pub mod record;
pub mod reviews;
pub mod rows;
pub mod signing;
pub mod today;
pub mod wording;

pub use framework::{Framework, Frameworks, Skill, SkillVersion};
pub use level::{Level, Standing};
pub use record::{Record, record};
pub use rows::{Row, Says, SignOff};
