//! One file per screen: its loaded `Data`, its half-typed `Draft`, its `Action`s, its `view`.

pub mod card;
pub mod cash;
pub mod change;
pub mod clock;
pub mod close;
pub mod colleague;
pub mod count;
pub mod done;
pub mod figures;
pub mod fix_sale;
pub mod help;
pub mod jobs;
pub mod left_open;
pub mod lock;
pub mod money_moved;
pub mod open_till;
pub mod payment;
pub mod pin;
pub mod refund;
pub mod saved_baskets;
pub mod second_look;
pub mod till;
pub mod trouble;
pub mod working;
pub mod wrong_change;
pub mod wrong_way;
