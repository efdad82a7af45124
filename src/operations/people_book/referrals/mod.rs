//! Those who refer people and are reported to, and referrals.

pub mod recipients;
