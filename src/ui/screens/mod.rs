//! One file per screen: its loaded `Data`, its half-typed `Draft`, its `Action`s, its `view`.

pub mod card;
pub mod cash;
pub mod change;
pub mod close;
pub mod count;
pub mod done;
pub mod figures;
pub mod help;
pub mod lock;
pub mod open_till;
pub mod payment;
pub mod pin;
pub mod till;
pub mod trouble;
pub mod working;
