//! Where the window meets the people book around a placement and as somebody leaves.

use std::collections::BTreeSet;

use super::worked::names_of;
use super::{Office, unless_not_allowed};
use crate::domain::access::Role;
use crate::domain::hours::days::london_day;
use crate::domain::ids::PersonId;
use crate::domain::person_records::{KnownAs, known_as};
use crate::domain::support::Meeting;
use crate::operations::Stop;
use crate::operations::people_book::leaving::checks::WriteCheck;
use crate::operations::people_book::leaving::left::{EndByLeaving, WriteLeaving};
use crate::operations::people_book::leaving::looks::{LookAtLeaving, LookAtOwnLeaving};
use crate::operations::people_book::leaving::stop::{LookAtDeath, RecordDeath, StopEverything};
use crate::operations::people_book::leaving::touch::{AnswerKeepInTouch, KeepInTouchNoMore};
use crate::operations::people_book::leaving::words::{WriteLeavingWords, WriteOwnLeavingWords};
use crate::operations::people_book::support::looks::{LookAtSupport, LookAtSupportNotes};
use crate::operations::people_book::support::meetings::{AgreeSupport, WriteMeeting};
use crate::operations::people_book::support::notes::WriteSupportNote;
use crate::operations::people_book::support::plan::WritePlan;
use crate::ui::app::deeds::Outcome;
use crate::ui::app::deeds::office::leaving::{
    LeavingDeed, LeavingEvent, LeavingFacts, LeavingLoad, SupportFacts,
};

/// Does one deed. What changes who stands on the wall goes to the counter at once.
pub fn run(office: &mut Office<'_>, deed: &LeavingDeed) -> Result<Outcome, Stop> {
    match deed {
        LeavingDeed::Agree(of) => office.plain::<AgreeSupport>(of),
        LeavingDeed::Meeting(of) => office.plain::<WriteMeeting>(of),
        LeavingDeed::Note(of) => office.plain::<WriteSupportNote>(of),
        LeavingDeed::Plan(of) => office.plain::<WritePlan>(of),
        LeavingDeed::OwnWords(of) => office.plain::<WriteOwnLeavingWords>(of),
        LeavingDeed::Words(of) => office.plain::<WriteLeavingWords>(of),
        LeavingDeed::Touch(of) => office.plain::<AnswerKeepInTouch>(of),
        LeavingDeed::NoMore(of) => office.plain::<KeepInTouchNoMore>(of),
        LeavingDeed::Leave(of) => office.plain::<WriteLeaving>(of),
        LeavingDeed::Check(of) => office.plain::<WriteCheck>(of),
        LeavingDeed::End(of) => {
            office.perform::<EndByLeaving>(of)?;
            office.let_the_counter_know().map(|()| Outcome::Done)
        }
        LeavingDeed::Stop(of) => {
            office.perform::<StopEverything>(of)?;
            office.let_the_counter_know().map(|()| Outcome::Done)
        }
        LeavingDeed::Died(of) => {
            office.perform::<RecordDeath>(of)?;
            office.let_the_counter_know().map(|()| Outcome::Done)
        }
    }
}

/// Loads what was asked for; the look is written down first.
pub fn load(office: &mut Office<'_>, load: LeavingLoad) -> Result<LeavingEvent, Stop> {
    Ok(match load {
        LeavingLoad::Support(person) => LeavingEvent::Support(Box::new(support(office, person)?)),
        LeavingLoad::Notes(person) => {
            let notes = office.perform::<LookAtSupportNotes>(&person)?;
            LeavingEvent::Notes(person, notes)
        }
        LeavingLoad::Leaving(person) => {
            let mut pages = office.perform::<LookAtLeaving>(&vec![person])?;
            let page = pages.pop().ok_or(crate::domain::Refusal::NoRecord)?;
            let died = page.stopped && unless_not_allowed(office.perform::<LookAtDeath>(&person))?;
            LeavingEvent::Leaving(Box::new(LeavingFacts {
                known: known(office, person)?,
                page,
                died,
            }))
        }
        LeavingLoad::Own => LeavingEvent::Own(Box::new(office.perform::<LookAtOwnLeaving>(&())?)),
    })
}

fn known(office: &Office<'_>, person: PersonId) -> Result<KnownAs, Stop> {
    let mut all = known_as(&office.people.read().recorded_people()?);
    Ok(all.remove(&person).unwrap_or_default())
}

fn support(office: &mut Office<'_>, person: PersonId) -> Result<SupportFacts, Stop> {
    let support = office.perform::<LookAtSupport>(&person)?;
    let shop_book = office.shop.read();
    let today = london_day(office.env.now());
    let mut with = Vec::new();
    for one in shop_book.people()? {
        let roles = shop_book.roles_of(one.id)?;
        let works = roles.iter().any(|role| {
            let held = &role.held;
            held.role >= Role::Supervisor && held.until.is_none_or(|until| today <= until)
        });
        if works && one.id != person {
            with.push(one.id);
        }
    }
    let mut named: BTreeSet<PersonId> = with.iter().copied().collect();
    named.insert(person);
    let spoke = |meeting: &Meeting| [meeting.said.with, meeting.by];
    named.extend(support.meetings.iter().flat_map(spoke));
    let names = names_of(office, &named)?;
    with.sort_by_key(|id| names.get(id).map(|name| name.to_lowercase()));
    Ok(SupportFacts {
        known: known(office, person)?,
        support,
        names,
        with,
    })
}
