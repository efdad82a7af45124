//! Where the window meets the people book about goals and reviews, and about everything about oneself.

use super::Office;
use super::worked::names_of;
use crate::operations::Stop;
use crate::operations::people_book::everything::everything;
use crate::operations::people_book::skills::goals::{
    AgreeToGoal, SetReviewWeeks, WriteGoalWith, WriteOwnGoal, WriteReview,
};
use crate::ui::app::deeds::Outcome;
use crate::ui::app::deeds::office::goals::{GoalsDeed, GoalsEvent, GoalsLoad, LoadedEverything};

/// Does one deed.
pub fn run(office: &mut Office<'_>, deed: &GoalsDeed) -> Result<Outcome, Stop> {
    match deed {
        GoalsDeed::Own(goal) => office.plain::<WriteOwnGoal>(goal),
        GoalsDeed::With(goal) => office.plain::<WriteGoalWith>(goal),
        GoalsDeed::Agree(agreeing) => office.plain::<AgreeToGoal>(agreeing),
        GoalsDeed::Review(review) => office.plain::<WriteReview>(review),
        GoalsDeed::Weeks(weeks) => office.plain::<SetReviewWeeks>(weeks),
    }
}

/// Loads what was asked for.
pub fn load(office: &mut Office<'_>, load: GoalsLoad) -> Result<GoalsEvent, Stop> {
    Ok(match load {
        GoalsLoad::Weeks => GoalsEvent::Weeks(office.people.read().review_weeks()?),
        GoalsLoad::Everything => {
            office.take_presses()?;
            office.take_sightings()?;
            let (mut books, env, actor) = office.books();
            let about = everything(&mut books, env, actor)?;
            let names = names_of(office, &about.named())?;
            GoalsEvent::Everything(Box::new(LoadedEverything { about, names }))
        }
    })
}
