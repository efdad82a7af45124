//! Where the window meets the people book about records, placements and the rota.

use std::collections::{BTreeMap, BTreeSet};

use super::Office;
use crate::documents::hours::{EmergencyFacts, MadeBy, PaperName, PlacementFacts};
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::hours::attendance::attendance;
use crate::domain::hours::days::london_day;
use crate::domain::hours::placement::Placement;
use crate::domain::hours::placement_summary::placement_summary;
use crate::domain::hours::rota::{changes_about, planned};
use crate::domain::hours::{Days, Week, fold};
use crate::domain::ids::{PersonId, ShopId};
use crate::domain::person_records::{
    EmergencyCard, KnownAs, LookKind, PageWords, RecordField, RecordPage, known_as,
};
use crate::operations::Stop;
use crate::operations::people_book::looks::{LookAtRecords, whom_they_may_see};
use crate::operations::people_book::placements::{AddPlacement, ChangePlacement};
use crate::operations::people_book::records::{AnswerFirstDay, StartRecord, WriteRecordPage};
use crate::operations::people_book::rota::ChangeDay;
use crate::store::people_book::LookedAt;
use crate::ui::app::deeds::Outcome;
use crate::ui::app::deeds::office::records::{
    PeopleFacts, PeoplePaper, RecordFacts, RecordsDeed, RecordsEvent, RecordsLoad, WeekFacts,
};

/// So many looks are read: years of them.
const LOOKS: i64 = 2000;

/// Does one deed, and lets the till know what it may know of it.
pub fn run(office: &mut Office<'_>, deed: &RecordsDeed) -> Result<Outcome, Stop> {
    let done = match deed {
        RecordsDeed::Start(new) => office.plain::<StartRecord>(new)?,
        RecordsDeed::Write(page) => office.plain::<WriteRecordPage>(page)?,
        RecordsDeed::FirstDay(of) => return office.plain::<AnswerFirstDay>(of),
        RecordsDeed::AddPlacement(placement) => office.plain::<AddPlacement>(placement)?,
        RecordsDeed::ChangePlacement(change) => office.plain::<ChangePlacement>(change)?,
        RecordsDeed::ChangeDay(wish) => office.plain::<ChangeDay>(wish)?,
    };
    office.pass_letters()?;
    Ok(done)
}

/// Loads what was asked for; looks at other people's records are written down first.
pub fn load(office: &mut Office<'_>, load: &RecordsLoad) -> Result<RecordsEvent, Stop> {
    Ok(match load {
        RecordsLoad::People => RecordsEvent::People(people(office)?),
        RecordsLoad::Record(person) => {
            look(office, vec![*person], LookKind::Record)?;
            RecordsEvent::Record(Box::new(record(office, *person)?))
        }
        RecordsLoad::Rota(shop, week) => RecordsEvent::Rota(Box::new(rota(office, *shop, *week)?)),
        RecordsLoad::EmergencyCard(person) => {
            look(office, vec![*person], LookKind::Paper)?;
            RecordsEvent::Paper(Box::new(PeoplePaper::EmergencyCard(emergency_card(
                office, *person,
            )?)))
        }
        RecordsLoad::Summary(placement) => {
            let stored = office.people.read().placement(*placement)?;
            let placement = stored.ok_or(Refusal::NoRecord)?.placement;
            look(office, vec![placement.person], LookKind::Paper)?;
            RecordsEvent::Paper(Box::new(PeoplePaper::Placement(Box::new(summary(
                office, &placement,
            )?))))
        }
    })
}

/// Writes down that whoever is signed in looks at these people, where they are others.
fn look(office: &mut Office<'_>, mut people: Vec<PersonId>, what: LookKind) -> Result<(), Stop> {
    let me = office.actor.person.ok_or(Refusal::UnknownPerson)?.person();
    people.retain(|person| *person != me);
    people.sort_unstable();
    people.dedup();
    // Also where only oneself is left: whoever looks may, and not where customers see.
    office.perform::<LookAtRecords>(&LookedAt { people, what })
}

/// Those of these whose records whoever is signed in may look at.
fn seen(
    office: &Office<'_>,
    of: impl IntoIterator<Item = PersonId>,
) -> Result<Vec<PersonId>, Stop> {
    let me = office.actor.person.ok_or(Refusal::UnknownPerson)?;
    let today = london_day(office.env.now());
    let (shop, people) = (office.shop.read(), office.people.read());
    Ok(whom_they_may_see(&shop, &people, (me, today), of)?)
}

pub(super) fn shops(office: &Office<'_>) -> Result<Vec<(ShopId, String)>, Stop> {
    let shops = office.shop.read().shops()?;
    Ok(shops.into_iter().map(|shop| (shop.id, shop.name)).collect())
}

pub(super) fn people(office: &mut Office<'_>) -> Result<PeopleFacts, Stop> {
    let recorded = office.people.read().recorded_people()?;
    let may_see = seen(office, recorded.iter().map(|person| person.id))?;
    look(office, may_see.clone(), LookKind::List)?;
    let mut names = known_as(&recorded);
    names.retain(|person, _| may_see.contains(person));
    let stored = office.people.read().placements()?;
    let placements = stored.into_iter().map(|stored| stored.placement);
    Ok(PeopleFacts {
        names,
        recorded: recorded.iter().map(|person| person.id).collect(),
        placements: placements
            .filter(|placement| may_see.contains(&placement.person))
            .collect(),
        shops: shops(office)?,
    })
}

fn known(office: &Office<'_>, person: PersonId) -> Result<KnownAs, Stop> {
    let all = known_as(&office.people.read().recorded_people()?);
    Ok(all.get(&person).cloned().ok_or(Refusal::NoRecord)?)
}

fn record(office: &Office<'_>, person: PersonId) -> Result<RecordFacts, Stop> {
    let known = known(office, person)?;
    let read = office.people.read();
    let mut pages: BTreeMap<RecordPage, (i64, PageWords)> = BTreeMap::new();
    for page in RecordPage::ALL.iter().copied() {
        pages.insert(page, read.record_page(person, page)?);
    }
    Ok(RecordFacts {
        person,
        known,
        pages,
        first_day: read.first_day(person)?,
        placements: read.placements_of(person)?,
        looks: read.looks_at(person, LOOKS)?,
        shops: shops(office)?,
    })
}

fn rota(office: &mut Office<'_>, shop: ShopId, week: Week) -> Result<WeekFacts, Stop> {
    let read = office.people.read();
    let stored = read.placements()?.into_iter().map(|s| s.placement);
    let mut placements: Vec<Placement> = stored.filter(|p| p.shop == shop).collect();
    let may_see = seen(office, placements.iter().map(|p| p.person))?;
    placements.retain(|placement| may_see.contains(&placement.person));
    let read = office.people.read();
    let me = office.actor.person.ok_or(Refusal::UnknownPerson)?;
    let rights = office.shop.read().rights_in_force(me.person())?;
    let today = london_day(office.env.now());
    let own_shop = me.may(&rights, Capability::PersonRecords, shop, today);
    let closed: BTreeSet<ShopId> = own_shop.then_some(shop).into_iter().collect();
    let changes = changes_about(&read.day_changes(week.days())?, &placements, &closed);
    let planned = planned(&placements, &changes, week.days())?;
    // Who has a placement here at all can be added to a day, so everybody of them is looked at.
    let around = |p: &Placement| p.start <= week.days().until() && week.monday() <= p.last_day();
    placements.retain(around);
    look(
        office,
        placements.iter().map(|p| p.person).collect(),
        LookKind::List,
    )?;
    let mut names = known_as(&office.people.read().recorded_people()?);
    names.retain(|person, _| placements.iter().any(|p| p.person == *person));
    Ok(WeekFacts {
        week,
        shop,
        planned,
        changes,
        placements,
        names,
        shops: shops(office)?,
    })
}

fn emergency_card(office: &Office<'_>, person: PersonId) -> Result<EmergencyFacts, Stop> {
    let known = known(office, person)?;
    let page = office.people.read();
    let (_, words) = page.record_page(person, RecordPage::Emergency)?;
    Ok(EmergencyFacts {
        // On a paper there is no room for a sentence: the word stands after the name.
        name: match known.word {
            Some(word) => format!("{} ({word})", known.name),
            None => known.name,
        },
        card: EmergencyCard::from(&words),
        made_at: office.env.now(),
    })
}

fn summary(office: &Office<'_>, placement: &Placement) -> Result<PlacementFacts, Stop> {
    let read = office.people.read();
    let now = office.env.now();
    let days = Days::new(placement.start, placement.last_day().max(placement.start))?;
    let rows = read.hours_of(placement.person, days)?.rows;
    let folded = fold(placement.person, days, &rows)?;
    let changes = read.day_changes(days)?;
    let planned = planned(std::slice::from_ref(placement), &changes, days)?;
    let said = read.attendance_said(days)?;
    let attended = attendance(&planned, &folded.sittings, &said, now)?;
    let (_, names) = read.record_page(placement.person, RecordPage::Names)?;
    let official = names.get(RecordField::OfficialName);
    let me = office.actor.person.ok_or(Refusal::UnknownPerson)?.person();
    let shops = shops(office)?;
    let shop = shops.into_iter().find(|(id, _)| *id == placement.shop);
    Ok(PlacementFacts {
        person: PaperName {
            name: names.get(RecordField::NameToUse).to_owned(),
            official: Some(official.to_owned()).filter(|name| !name.is_empty()),
        },
        shop: shop.map(|(_, name)| name).unwrap_or_default(),
        supervisor: placement
            .supervisor
            .map(|person| name_of(office, person))
            .transpose()?,
        key_worker: placement
            .key_worker
            .map(|person| name_of(office, person))
            .transpose()?,
        summary: placement_summary(placement, &attended, &folded.sittings)?,
        made: MadeBy {
            name: name_of(office, me)?,
            at: now,
        },
    })
}

/// What somebody of the staff is called: by their record, else by their name at the till.
fn name_of(office: &Office<'_>, person: PersonId) -> Result<String, Stop> {
    if let Ok(known) = known(office, person) {
        return Ok(known.name);
    }
    let people = office.shop.read().people()?;
    let found = people.into_iter().find(|p| p.id == person);
    Ok(found.map(|p| p.till_name).unwrap_or_default())
}
