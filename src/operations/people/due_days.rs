//! The days on which somebody is due, several at once.

use chrono::{NaiveDate, TimeDelta};

use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::ids::PersonId;
use crate::domain::people::FURTHEST_DAY;
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::Tx;

use super::say::has_a_say;

/// Sets days on which a person is due, or takes them off.
pub struct SetDueDays;

/// How many days back a day can be set: what was wrong last week can still be put right.
const BACK: i64 = 31;

/// What becomes of somebody's days.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DueChange {
    /// Whose.
    pub person: PersonId,
    /// Which way.
    pub days: DaysSet,
}

/// Which days.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum DaysSet {
    /// All set days go: every day may be one.
    EveryDay,
    /// Some come and some go.
    These {
        /// Due on these.
        due: Vec<NaiveDate>,
        /// Not due on these.
        not_due: Vec<NaiveDate>,
    },
}

impl Operation for SetDueDays {
    const NAME: &'static str = "set-due-days";
    const NEEDS: Option<Capability> = Some(Capability::People);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = DueChange;
    type Output = ();

    fn concerns(input: &DueChange) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &DueChange) -> Result<(), Stop> {
        has_a_say(tx, ctx, input.person, Capability::People)?;
        let (due, not_due) = match &input.days {
            DaysSet::EveryDay => (Vec::new(), tx.days_of(input.person)?),
            DaysSet::These { due, not_due } => {
                near(ctx.business_date, due)?;
                near(ctx.business_date, not_due)?;
                (due.clone(), not_due.clone())
            }
        };
        for day in due {
            tx.set_due(input.person, day, true)?;
        }
        for day in not_due {
            tx.set_due(input.person, day, false)?;
        }
        Ok(())
    }
}

fn near(today: NaiveDate, days: &[NaiveDate]) -> Result<(), Refusal> {
    let back = today.checked_sub_signed(TimeDelta::days(BACK));
    let ahead = today.checked_add_signed(TimeDelta::days(FURTHEST_DAY));
    let fits = |day: &NaiveDate| {
        back.is_none_or(|back| back <= *day) && ahead.is_none_or(|ahead| *day <= ahead)
    };
    if days.iter().all(fits) {
        Ok(())
    } else {
        Err(Refusal::DayTooFar)
    }
}
