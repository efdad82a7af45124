//! Crashes: at every step of every operation, at every cut of the log, and by a kill from outside.

mod interrupted;
mod log_cuts;
