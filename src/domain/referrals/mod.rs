//! Referrals: how somebody comes here, each status dated (`facts/training.md`, Records: Referral).

pub mod refusals;
