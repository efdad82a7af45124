//! Measures: how somebody is doing, in their own answers. The rules of `facts/training.md`, Measures.
//!
//! - [`items`]: the measures, their questions and scales. Published words stand in the message files.
//! - [`settings`]: which are in use, the charity's own words, the slot for a licensed scale, whom to call.
//! - [`readings`]: what was answered, declined or not asked; never 0 for nothing, never for somebody else.
//! - [`seeing`]: who may see answers, and first beside latest.
//!
//! There is no total but the two that are published, nothing is alerted by a score, and nobody is ranked.

pub mod items;
pub mod readings;
pub mod seeing;
pub mod settings;

pub use items::{Given, Instrument, Item};
pub use readings::{Answer, Answering, Point, Reading};
pub use seeing::{DoneOrNot, Seen, done_or_not, first_and_latest, first_latest, seen};
pub use settings::{MeasureSettings, WordingVersion};
