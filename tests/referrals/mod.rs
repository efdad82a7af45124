//! Those who refer, and referrals: the rules, by example and against a slow model.

mod recipients;
mod standing;
mod waiting;
