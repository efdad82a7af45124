//! Where the window meets the people book.

pub mod contacts;
pub mod door;
pub mod frameworks;
pub mod goals;
pub mod keeping;
pub mod leaving;
pub mod measures;
pub mod passports;
pub mod planning;
pub mod progress;
pub mod records;
pub mod referrals;
pub mod reports;
pub mod sharing;
pub mod skill_lists;
pub mod skills;
pub mod worked;

use super::Performing;
use crate::domain::Refusal;
use crate::env::Env;
use crate::operations::people_book::{Books, PeopleOperation, perform_in_people};
use crate::operations::{Actor, SignedIn, Stop};
use crate::store::{PeopleBook, ShopBook};
use crate::ui::app::deeds::Outcome;
use crate::ui::app::deeds::office::{OfficeDeed, OfficeEffect, OfficeEvent};

/// Both books, the people book open.
pub struct Office<'a> {
    /// The shop book.
    pub shop: &'a mut ShopBook,
    /// The people book.
    pub people: &'a mut PeopleBook,
    /// The clock, ids, chance.
    pub env: &'a Env,
    /// Who does it.
    pub actor: &'a Actor,
}

impl Office<'_> {
    /// Does one thing in the people book.
    pub fn perform<O: PeopleOperation>(&mut self, input: &O::Input) -> Result<O::Output, Stop> {
        let mut books = Books {
            shop: self.shop,
            people: self.people,
        };
        perform_in_people::<O>(&mut books, self.env, self.actor, input)
    }

    /// The same, where nothing but the doing matters.
    pub fn plain<O: PeopleOperation>(&mut self, input: &O::Input) -> Result<Outcome, Stop> {
        self.perform::<O>(input).map(|_| Outcome::Done)
    }

    /// Takes in what was pressed since the book was opened, so that hours are shown as they are now.
    pub fn take_presses(&mut self) -> Result<(), Stop> {
        use crate::operations::people_book::letters::take_presses;
        // Whoever works elsewhere sees their own hours as they were last.
        unless_not_allowed(take_presses(self.shop, self.people, self.env, self.actor)).map(|_| ())
    }

    /// Takes in what was seen at work since the book was opened.
    pub fn take_sightings(&mut self) -> Result<(), Stop> {
        use crate::operations::people_book::skills::letters::take_sightings;
        unless_not_allowed(take_sightings(self.shop, self.people, self.env, self.actor))
    }

    /// Both books, as the pages of skills read them.
    pub fn books(&mut self) -> (Books<'_>, &Env, &Actor) {
        let books = Books {
            shop: self.shop,
            people: self.people,
        };
        (books, self.env, self.actor)
    }

    /// Lets letters pass, after whatever may have changed a person card.
    pub fn pass_letters(&mut self) -> Result<(), Stop> {
        crate::operations::people_book::letters::pass_letters(
            self.shop,
            self.people,
            self.env,
            self.actor,
        )
        .map(|_| ())
    }

    /// The same after hours were put right, which is done by then: where whoever did it may not let letters
    /// pass here, the next who may does.
    pub fn let_the_counter_know(&mut self) -> Result<(), Stop> {
        unless_not_allowed(self.pass_letters())
    }
}

fn unless_not_allowed<T: Default>(done: Result<T, Stop>) -> Result<T, Stop> {
    match done {
        Err(Stop::Refused(Refusal::NotAllowed { .. } | Refusal::NeedsPin)) => Ok(T::default()),
        done => done,
    }
}

/// Does one deed.
pub(super) fn run(
    one: &mut Performing<'_>,
    people: &mut Option<PeopleBook>,
    deed: &OfficeDeed,
) -> Result<Outcome, Stop> {
    match deed {
        OfficeDeed::Door(deed) => door::run(one, people, deed),
        OfficeDeed::Records(deed) => records::run(&mut inside(one, people)?, deed),
        OfficeDeed::Worked(deed) => worked::run(&mut inside(one, people)?, deed),
        OfficeDeed::Progress(deed) => progress::run(&mut inside(one, people)?, deed),

        OfficeDeed::Frameworks(deed) => frameworks::run(&mut inside(one, people)?, deed),
        OfficeDeed::Skills(deed) => skills::run(&mut inside(one, people)?, deed),

        OfficeDeed::Passports(deed) => passports::run(&mut inside(one, people)?, deed),
        OfficeDeed::Measures(deed) => measures::run(&mut inside(one, people)?, deed),
        OfficeDeed::Goals(deed) => goals::run(&mut inside(one, people)?, deed),
        OfficeDeed::SkillLists(deed) => skill_lists::run(&mut inside(one, people)?, deed),
        OfficeDeed::Referrals(deed) => referrals::run(&mut inside(one, people)?, deed),
        OfficeDeed::Sharing(deed) => sharing::run(&mut inside(one, people)?, deed),
        OfficeDeed::Leaving(deed) => leaving::run(&mut inside(one, people)?, deed),
        OfficeDeed::Keeping(deed) => keeping::run(&mut inside(one, people)?, deed),
        OfficeDeed::Contacts(deed) => contacts::run(&mut inside(one, people)?, deed),
        OfficeDeed::Reports(deed) => reports::run(&mut inside(one, people)?, deed),
    }
}

fn inside<'a>(
    one: &'a mut Performing<'_>,
    people: &'a mut Option<PeopleBook>,
) -> Result<Office<'a>, Stop> {
    Ok(Office {
        shop: one.book,
        people: people.as_mut().ok_or(Refusal::PeopleBookClosed)?,
        env: one.env,
        actor: &one.actor,
    })
}

/// Loads what was asked for.
pub fn load(
    shop: &mut ShopBook,
    people: &mut Option<PeopleBook>,
    env: &Env,
    person: Option<SignedIn>,
    effect: &OfficeEffect,
) -> Result<OfficeEvent, Stop> {
    let actor = Actor {
        person,
        ..Actor::default()
    };
    if let OfficeEffect::Door(_) = effect {
        return Ok(OfficeEvent::Door(door::facts(
            (shop, people.as_mut()),
            env,
            &actor,
        )?));
    }
    let mut office = Office {
        shop,
        people: people.as_mut().ok_or(Refusal::PeopleBookClosed)?,
        env,
        actor: &actor,
    };
    Ok(match effect {
        OfficeEffect::Door(_) => return Err(Refusal::PeopleBookClosed.into()),
        OfficeEffect::Records(load) => OfficeEvent::Records(records::load(&mut office, load)?),
        OfficeEffect::Worked(load) => OfficeEvent::Worked(worked::load(&mut office, load)?),
        OfficeEffect::Progress(load) => OfficeEvent::Progress(progress::load(&mut office, load)?),

        OfficeEffect::Frameworks(load) => {
            OfficeEvent::Frameworks(frameworks::load(&mut office, *load)?)
        }
        OfficeEffect::Skills(load) => OfficeEvent::Skills(skills::load(&mut office, *load)?),

        OfficeEffect::Passports(load) => {
            OfficeEvent::Passports(passports::load(&mut office, load)?)
        }
        OfficeEffect::Measures(load) => OfficeEvent::Measures(measures::load(&mut office, *load)?),
        OfficeEffect::Grid => OfficeEvent::Grid(Box::new(planning::grid(&mut office)?)),
        OfficeEffect::Goals(load) => OfficeEvent::Goals(goals::load(&mut office, *load)?),
        OfficeEffect::SkillLists(load) => {
            OfficeEvent::SkillLists(skill_lists::load(&office, *load)?)
        }
        OfficeEffect::Referrals(load) => {
            OfficeEvent::Referrals(referrals::load(&mut office, *load)?)
        }
        OfficeEffect::Contacts(load) => OfficeEvent::Contacts(contacts::load(&mut office, *load)?),
        OfficeEffect::Sharing(load) => OfficeEvent::Sharing(sharing::load(&mut office, load)?),
        OfficeEffect::Leaving(load) => OfficeEvent::Leaving(leaving::load(&mut office, *load)?),
        OfficeEffect::Keeping(load) => OfficeEvent::Keeping(keeping::load(&mut office, *load)?),
        OfficeEffect::Reports(load) => OfficeEvent::Reports(reports::load(&mut office, *load)?),
    })
}
