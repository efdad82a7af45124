//! Those who refer, and referrals, in the people book.

mod recipients;
mod story;
