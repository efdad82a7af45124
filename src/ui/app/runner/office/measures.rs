//! Where the window meets the people book about how people are doing.

use super::Office;
use super::worked::names_of;
use crate::domain::Refusal;
use crate::domain::hours::days::london_day;
use crate::domain::measures::readings::belongs_to;
use crate::domain::person_records::known_as;
use crate::operations::Stop;
use crate::operations::people_book::skills::measure_pages::{measures_page, own_measures};
use crate::operations::people_book::skills::measures::{ChangeMeasures, GiveReading};
use crate::ui::app::deeds::Outcome;
use crate::ui::app::deeds::office::measures::{
    MeasuresDeed, MeasuresEvent, MeasuresLoad, OwnMeasures, PersonMeasures,
};

/// Does one deed.
pub fn run(office: &mut Office<'_>, deed: &MeasuresDeed) -> Result<Outcome, Stop> {
    match deed {
        MeasuresDeed::Give(reading) => office.plain::<GiveReading>(reading),
        MeasuresDeed::Change(change) => office.plain::<ChangeMeasures>(change),
    }
}

/// Loads what was asked for; a look at somebody else is written down first.
pub fn load(office: &mut Office<'_>, load: MeasuresLoad) -> Result<MeasuresEvent, Stop> {
    Ok(match load {
        MeasuresLoad::Own => MeasuresEvent::Own(Box::new(own(office)?)),
        MeasuresLoad::Person(person) => {
            let (mut books, env, actor) = office.books();
            let shown = measures_page(&mut books, env, actor, person)?;
            let known = known_as(&office.people.read().recorded_people()?);
            let known = known.get(&person).cloned().ok_or(Refusal::NoRecord)?;
            MeasuresEvent::Person(Box::new(PersonMeasures { shown, known }))
        }
        MeasuresLoad::Settings => {
            let settings = office.people.read().measure_settings()?;
            MeasuresEvent::Settings(Box::new(settings))
        }
    })
}

fn own(office: &mut Office<'_>) -> Result<OwnMeasures, Stop> {
    let (mut books, env, actor) = office.books();
    let shown = own_measures(&mut books, env, actor)?;
    let today = london_day(office.env.now());
    let now = belongs_to(&shown.placements, shown.person, today);
    let key_worker = now.and_then(|(placement, _)| placement.key_worker);
    let names = names_of(office, &key_worker.into_iter().collect())?;
    Ok(OwnMeasures {
        key_worker: key_worker.and_then(|person| names.get(&person).cloned()),
        shown,
    })
}
