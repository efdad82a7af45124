//! What the window does about goals and reviews, and with everything about oneself.

use super::worked::Names;
use crate::domain::about_me::AboutMe;
use crate::domain::skills::reviews::ReviewWeeks;
use crate::operations::people_book::skills::goals::{Agreeing, GoalOf, ReviewOf};

/// One operation about goals and reviews.
#[derive(Clone, Debug)]
pub enum GoalsDeed {
    /// Write a goal of one's own.
    Own(Box<GoalOf>),
    /// Write one down with somebody.
    With(Box<GoalOf>),
    /// Agree to what somebody wrote down.
    Agree(Agreeing),
    /// Write a review down.
    Review(Box<ReviewOf>),
    /// Set in which weeks reviews are held.
    Weeks(ReviewWeeks),
}

/// Something to load.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GoalsLoad {
    /// In which weeks reviews are held.
    Weeks,
    /// Everything about oneself.
    Everything,
}

/// What was loaded.
#[derive(Clone, Debug)]
pub enum GoalsEvent {
    /// In which weeks reviews are held.
    Weeks(ReviewWeeks),
    /// Everything about oneself.
    Everything(Box<LoadedEverything>),
}

/// Everything about oneself, and what those are called who stand in it.
#[derive(Clone, Debug)]
pub struct LoadedEverything {
    /// All of it.
    pub about: AboutMe,
    /// What people are called.
    pub names: Names,
}
