//! Where coming and going meets the book.

use super::Performing;
use crate::domain::hours::at_the_counter::since;
use crate::domain::ids::ShopId;
use crate::domain::{Refusal, Trouble};
use crate::env::Env;
use crate::operations::hours::{
    LookAtFireList, MissedTry, Press, PressFor, SayWhenLeft, VisitorCame, VisitorLeft,
};
use crate::operations::{Actor, Stop};
use crate::store::hours::OnSiteNow;
use crate::store::{ShopBook, Stored};
use crate::ui::app::deeds::Outcome;
use crate::ui::app::deeds::hours::{HoursDeed, HoursEffect, HoursEvent, HoursOutcome};

impl Performing<'_> {
    /// Does one deed about coming and going.
    pub(super) fn hours(&mut self, deed: &HoursDeed) -> Result<Outcome, Stop> {
        // Whoever presses is not whoever is signed in to the till.
        let presser = match deed {
            HoursDeed::Press(who, _)
            | HoursDeed::PressFor(who, _)
            | HoursDeed::SayWhenLeft(who, _) => Some(Actor::only(*who)),
            HoursDeed::Missed(_) => Some(Actor::default()),
            _ => None,
        };
        if let Some(presser) = presser {
            self.actor = presser;
        }
        Ok(Outcome::Hours(match deed {
            HoursDeed::Press(_, of) => HoursOutcome::Pressed(self.perform::<Press>(of)?),
            HoursDeed::PressFor(_, of) => HoursOutcome::Pressed(self.perform::<PressFor>(of)?),
            HoursDeed::SayWhenLeft(_, left) => {
                self.perform::<SayWhenLeft>(left)?;
                HoursOutcome::Written
            }
            HoursDeed::Missed(person) => HoursOutcome::Missed(self.perform::<MissedTry>(person)?),
            HoursDeed::Help(_) => HoursOutcome::Written,
            HoursDeed::VisitorCame(visitor) => {
                self.perform::<VisitorCame>(visitor)?;
                HoursOutcome::Written
            }
            HoursDeed::VisitorLeft(visit) => {
                self.perform::<VisitorLeft>(visit)?;
                HoursOutcome::Written
            }
            HoursDeed::LookWhoIsInside => HoursOutcome::Inside(Box::new(self.inside()?)),
        }))
    }

    /// When it burns, the list comes first: where the look cannot be written, since the clock is odd or the
    /// disk is full, the list is shown all the same. What customers would see stays shut in any case.
    fn inside(&mut self) -> Result<OnSiteNow, Stop> {
        match self.perform::<LookAtFireList>(&()) {
            Err(Stop::Refused(Refusal::CustomersSee)) => Err(Refusal::CustomersSee.into()),
            Err(_) => Ok(unwritten(self.book, self.env)?),
            looked => looked,
        }
    }
}

fn unwritten(book: &ShopBook, env: &Env) -> Stored<OnSiteNow> {
    let read = book.read();
    let till = read.this_till()?.ok_or(Trouble::Bug("a till is chosen"))?;
    read.on_site(till.shop, env.now())
}

/// Looks up what was asked for.
pub fn load(book: &ShopBook, env: &Env, shop: ShopId, effect: HoursEffect) -> Stored<HoursEvent> {
    let read = book.read();
    let now = env.now();
    Ok(match effect {
        HoursEffect::Stand(person) => {
            HoursEvent::Standing(person, read.at_the_counter(person, now)?)
        }
        HoursEffect::LoadVisitors => {
            let all = read.visits(shop, since(now))?;
            let inside = all.into_iter().filter(|v| v.visit.left.is_none());
            HoursEvent::Visitors(inside.collect())
        }
    })
}
