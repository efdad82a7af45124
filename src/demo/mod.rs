//! The made-up shops: who works there, what they sell, and how their days go.
//!
//! Everything in the plan is made up and follows from a seed: the same seed and days give the same
//! plan, on every machine. The plan is whole numbers only, without clock, disk or book; what a
//! [`trading::DayPlan`] says is done in [`carry_out`] by the same operations that people use.

pub mod calendar;
pub mod carry_out;
pub mod dice;
pub mod on_account;
pub mod on_the_spot;
pub mod paying;
pub mod people;
pub mod person_cards;
pub mod placements;
pub mod products;
pub mod reduced;
pub mod shapes;
pub mod shelves;
pub mod shops;
pub mod skills;
pub mod talks;
pub mod trading;
