//! Today in two taps: the time that a yes writes down, where nobody has to be asked for one.
//!
//! What was planned is offered where it can be what happened: the planned end of a time that has none,
//! and all of a plan of which nothing is known. Where it cannot, the time is asked for.

use std::collections::BTreeMap;

use super::attendance::{Attended, attendance};
use super::changes::{WantedBreak, WantedSitting};
use super::entry::{Wanted, check};
use super::rota::planned;
use super::sittings::{Sitting, fold};
use super::today::{Facts, Item, Kind, days_looked_at};
use crate::domain::Refusal;
use crate::domain::ids::EntryId;

/// What would be written down.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AsPlanned {
    /// The time that it puts right; none where nothing was pressed.
    pub before: Option<Sitting>,
    /// The time with the hours of the plan.
    pub wanted: WantedSitting,
}

/// What can be written as it was planned, of these things.
pub fn as_planned(
    facts: &Facts<'_>,
    waiting: &[Item],
) -> Result<BTreeMap<Item, AsPlanned>, Refusal> {
    let span = days_looked_at(facts.now)?;
    let plans = planned(facts.placements, facts.changes, span)?;
    let mut all = BTreeMap::new();
    for item in waiting {
        if !matches!(item.kind, Kind::NoEnd { .. } | Kind::NothingKnown { .. }) {
            continue;
        }
        let own = plans.iter().filter(|plan| plan.person == item.person);
        let own: Vec<_> = own.copied().collect();
        let sittings = fold(item.person, span, facts.rows)?.sittings;
        let attended = attendance(&own, &sittings, facts.said, facts.now)?;
        let made = match item.kind {
            Kind::NoEnd { sitting } => end_of(sitting, &sittings, &attended),
            _ => all_of(item, &attended),
        };
        let fits = |made: &AsPlanned| check(&wanted(made), &sittings, facts.now).is_ok();
        if let Some(made) = made.filter(fits) {
            all.insert(*item, made);
        }
    }
    Ok(all)
}

/// The time with the planned end; none while a break goes on in it, which would reach to that end.
fn end_of(id: EntryId, sittings: &[Sitting], attended: &[Attended]) -> Option<AsPlanned> {
    let sitting = sittings.iter().find(|sitting| sitting.id == id)?;
    let plan = attended
        .iter()
        .find(|of| of.sittings.contains(&id))?
        .planned;
    let breaks = sitting.breaks.iter().map(|pause| {
        Some(WantedBreak {
            of: Some(pause.id),
            from: pause.from,
            until: pause.until?,
        })
    });
    Some(AsPlanned {
        wanted: WantedSitting {
            shop: sitting.shop,
            kind: sitting.kind,
            placement: sitting.placement,
            came: sitting.came,
            left: Some(plan.until),
            breaks: breaks.collect::<Option<_>>()?,
        },
        before: Some(sitting.clone()),
    })
}

/// All of the plan.
fn all_of(item: &Item, attended: &[Attended]) -> Option<AsPlanned> {
    let Kind::NothingKnown { placement, from } = item.kind else {
        return None;
    };
    let mut plans = attended.iter().map(|of| of.planned);
    let plan = plans.find(|plan| {
        (plan.placement, plan.day, plan.shift.from()) == (placement, item.day, from)
    })?;
    Some(AsPlanned {
        before: None,
        wanted: WantedSitting {
            shop: plan.shop,
            kind: plan.kind,
            placement: Some(plan.placement),
            came: plan.from,
            left: Some(plan.until),
            breaks: Vec::new(),
        },
    })
}

fn wanted(made: &AsPlanned) -> Wanted {
    let breaks = made.wanted.breaks.iter();
    Wanted {
        instead_of: made.before.as_ref().map(|sitting| sitting.id),
        came: made.wanted.came,
        left: made.wanted.left,
        breaks: breaks.map(|pause| (pause.from, pause.until)).collect(),
    }
}
