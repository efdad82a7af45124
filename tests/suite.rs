//! The one test binary: stories of a day, sweeps over everything, crashes at every step.

mod crash;
mod day;
mod money;
mod schema;
mod support;
mod sweeps;
mod tidy;
