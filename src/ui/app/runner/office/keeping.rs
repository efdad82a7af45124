//! Where the window meets the people book about erasing and keeping.

use super::Office;
use crate::domain::person_records::known_as;
use crate::operations::Stop;
use crate::operations::people_book::erasure::due::due_and_kept;
use crate::operations::people_book::erasure::erase::ErasePerson;
use crate::operations::people_book::erasure::keeping::{
    HoldRecords, LiftHold, LiftRestriction, RestrictRecords,
};
use crate::operations::people_book::erasure::looks::LookAtKeeping;
use crate::ui::app::deeds::Outcome;
use crate::ui::app::deeds::office::keeping::{
    DueFacts, KeepingDeed, KeepingEvent, KeepingFacts, KeepingLoad,
};

/// Does one deed. An erasure goes to the shop book at once.
pub fn run(office: &mut Office<'_>, deed: &KeepingDeed) -> Result<Outcome, Stop> {
    match deed {
        KeepingDeed::Hold(wish) => office.plain::<HoldRecords>(wish),
        KeepingDeed::LiftHold(wish) => office.plain::<LiftHold>(wish),
        KeepingDeed::Restrict(wish) => office.plain::<RestrictRecords>(wish),
        KeepingDeed::LiftRestriction(wish) => office.plain::<LiftRestriction>(wish),
        KeepingDeed::Erase(wish) => {
            office.perform::<ErasePerson>(wish)?;
            office.let_the_counter_know()?;
            // It is erased by then, whatever becomes of this: closing the books does the same.
            let _ = office.people.empty_log();
            let _ = office.shop.empty_log();
            Ok(Outcome::Done)
        }
    }
}

/// Loads what was asked for; the look is written down first.
pub fn load(office: &mut Office<'_>, load: KeepingLoad) -> Result<KeepingEvent, Stop> {
    match load {
        KeepingLoad::Of(person) => {
            let kept = office.perform::<LookAtKeeping>(&person)?;
            let mut all = known_as(&office.people.read().recorded_people()?);
            Ok(KeepingEvent::Of(Box::new(KeepingFacts {
                known: all.remove(&person).unwrap_or_default(),
                kept,
            })))
        }
        KeepingLoad::Due => {
            let (mut books, env, actor) = office.books();
            let listed = due_and_kept(&mut books, env, actor)?;
            let mut all = known_as(&office.people.read().recorded_people()?);
            let rows = listed.into_iter().map(|(person, standing, due)| DueFacts {
                person,
                known: all.remove(&person).unwrap_or_default(),
                standing,
                due,
            });
            Ok(KeepingEvent::Due(rows.collect()))
        }
    }
}
