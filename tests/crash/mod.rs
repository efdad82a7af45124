//! Crashes: at every step of every operation, at every cut of the log, by a kill from outside, and
//! on a disk that is full or cannot be written.

mod begun;
mod full_disk;
mod interrupted;
mod keys_killed;
mod killed;
mod log_cuts;

pub use full_disk::Mounted;
