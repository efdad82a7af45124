//! Where the window meets the people book about frameworks and chosen skills.

use super::{Office, unless_not_allowed};
use crate::domain::free_text::FreeText;
use crate::domain::ids::{PersonId, PlacementId};
use crate::domain::person_records::LookKind;
use crate::domain::skills::framework_file::Shipped;
use crate::domain::{Refusal, Trouble};
use crate::files::frameworks::{read, shipped};
use crate::operations::Stop;
use crate::operations::people_book::Books;
use crate::operations::people_book::skills::frameworks::take_shipped_in;
use crate::operations::people_book::skills::looks::LookAtSkills;
use crate::operations::people_book::skills::signing::ChooseSkills;
use crate::store::people_book::LookedAt;
use crate::ui::app::deeds::Outcome;
use crate::ui::app::deeds::office::frameworks::{
    ChosenFacts, FrameworksDeed, FrameworksEvent, FrameworksLoad,
};

/// Does one deed.
pub fn run(office: &mut Office<'_>, deed: &FrameworksDeed) -> Result<Outcome, Stop> {
    match deed {
        FrameworksDeed::TakeShippedIn(names) => {
            // They come in when somebody opens the book who may change them; nobody else is kept out.
            unless_not_allowed(take_in(office, names))?;
            Ok(Outcome::Done)
        }
        FrameworksDeed::Choose(choice) => office.plain::<ChooseSkills>(choice),
    }
}

fn take_in(office: &mut Office<'_>, names: &[(FreeText, Shipped)]) -> Result<(), Stop> {
    let there = office.people.read().frameworks()?;
    if there.standing().len() >= names.len() {
        return Ok(());
    }
    let mut files = Vec::new();
    for (name, framework) in names {
        let file = read(shipped(*framework));
        let file = file.map_err(|_| Trouble::Bug("what is shipped reads"))?;
        files.push((name.clone(), file));
    }
    let mut books = Books {
        shop: office.shop,
        people: office.people,
    };
    if take_shipped_in(&mut books, office.env, office.actor, files)? {
        // The counter is told their short names.
        office.pass_letters()?;
    }
    Ok(())
}

/// Loads what was asked for; the look is written down first.
pub fn load(office: &mut Office<'_>, load: FrameworksLoad) -> Result<FrameworksEvent, Stop> {
    let FrameworksLoad::Chosen(person, placement) = load;
    let me = office.actor.person.ok_or(Refusal::UnknownPerson)?.person();
    let others = Some(person).filter(|person| *person != me);
    office.perform::<LookAtSkills>(&LookedAt {
        people: others.into_iter().collect(),
        what: LookKind::Skills,
    })?;
    let facts = chosen(office, person, placement)?;
    Ok(FrameworksEvent::Chosen(Box::new(facts)))
}

fn chosen(
    office: &Office<'_>,
    person: PersonId,
    placement: PlacementId,
) -> Result<ChosenFacts, Stop> {
    let read = office.people.read();
    let stored = read.placement(placement)?.map(|stored| stored.placement);
    let own = stored.filter(|placement| placement.person == person);
    let own = own.ok_or(Refusal::NoPlacementYet)?;
    let stored = read.chosen_skills(placement)?;
    Ok(ChosenFacts {
        person,
        placement,
        shop: own.shop,
        seen: stored.rev,
        skills: stored.chosen.each().collect(),
        frameworks: read.frameworks()?,
    })
}
