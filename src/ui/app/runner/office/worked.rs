//! Where the window meets the people book about hours that were worked.

use std::collections::{BTreeMap, BTreeSet};

use super::{Office, unless_not_allowed};
use crate::documents::hours::{HoursFacts, MadeBy, PaperName};
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::erasure::nameless;
use crate::domain::hours::days::london_day;
use crate::domain::hours::export::{expense_lines, hours_lines};
use crate::domain::hours::person_week::person_week;
use crate::domain::hours::placement::Placement;
use crate::domain::hours::rota::changes_about;
use crate::domain::hours::statement::statement;
use crate::domain::hours::today::{Facts, Item, days_looked_at, waiting};
use crate::domain::hours::two_taps::as_planned;
use crate::domain::hours::{Days, Week};
use crate::domain::ids::{PersonId, PlacementId, ShopId};
use crate::domain::person_records::{
    EmergencyCard, FirstDayThing, LookKind, RecordField, RecordPage, known_as,
};
use crate::files::hours::Hours as HoursFile;
use crate::operations::Stop;
use crate::operations::people_book::attendance::{AgreeHours, PutRight};
use crate::operations::people_book::contacts::today::ContactsWaiting;
use crate::operations::people_book::everything::MOST_LOOKS;
use crate::operations::people_book::expenses::{GiveExpense, TakeExpenseBack};
use crate::operations::people_book::leaving;
use crate::operations::people_book::looks::{
    ExportHours, LookAtOwnHours, LookAtRecords, those_of_ones_shops,
};
use crate::operations::people_book::proposals::{AnswerProposal, Propose, TakeProposalBack};
use crate::operations::people_book::rota::SayHowItWent;
use crate::operations::people_book::skills::today::{SkillsWaiting, what_waits};
use crate::operations::people_book::{contacts, referrals};
use crate::operations::watch::Watch;
use crate::store::people_book::LookedAt;
use crate::ui::app::deeds::Outcome;
use crate::ui::app::deeds::office::worked::{
    Kept, LoadedPerson, LoadedToday, LoadedWeek, Mine, Names, WorkedDeed, WorkedEvent, WorkedLoad,
};

/// Does one deed, and lets the counter know which sittings are settled by it.
pub fn run(office: &mut Office<'_>, deed: &WorkedDeed) -> Result<Outcome, Stop> {
    office.take_presses()?;
    let done = match deed {
        WorkedDeed::PutRight(correction) => office.plain::<PutRight>(correction),
        WorkedDeed::Say(said) => office.plain::<SayHowItWent>(said),
        WorkedDeed::Agree(agreed) => office.plain::<AgreeHours>(agreed),
        WorkedDeed::Answer(answer) => office.plain::<AnswerProposal>(answer),
        WorkedDeed::Propose(wish) => office.plain::<Propose>(wish),
        WorkedDeed::TakeProposalBack(id, of) => office.plain::<TakeProposalBack>(&(*id, *of)),
        WorkedDeed::Give(given) => office.plain::<GiveExpense>(given),
        WorkedDeed::TakeBack(back) => office.plain::<TakeExpenseBack>(back),
        WorkedDeed::Gather(days, watch) => {
            Ok(Outcome::Gathered(Box::new(gathered(office, *days, watch)?)))
        }
    }?;
    if matches!(deed, WorkedDeed::PutRight(_) | WorkedDeed::Answer(_)) {
        office.let_the_counter_know()?;
    }
    Ok(done)
}

/// Loads what was asked for.
pub fn load(office: &mut Office<'_>, load: &WorkedLoad) -> Result<WorkedEvent, Stop> {
    office.take_presses()?;
    Ok(match load {
        WorkedLoad::Today => WorkedEvent::Today(Box::new(today(office)?)),
        WorkedLoad::Week(week) => WorkedEvent::Week(Box::new(everybody(office, *week)?)),
        WorkedLoad::Person(person, week) => {
            look_at(office, *person, LookKind::Hours)?;
            WorkedEvent::Person(Box::new(one(office, *person, *week)?))
        }
        WorkedLoad::Mine(week) => {
            let me = me(office)?;
            look_at(office, me, LookKind::Hours)?;
            let mine = mine(office, me)?;
            let mut own = one(office, me, *week)?;
            let looked = mine.looks.iter().map(|look| look.by).collect();
            own.names.extend(names_of(office, &looked)?);
            WorkedEvent::Mine(Box::new(own), Box::new(mine))
        }
        WorkedLoad::Statement(person, week) => {
            look_at(office, *person, LookKind::Paper)?;
            WorkedEvent::Statement(Box::new(paper(office, *person, *week)?))
        }
    })
}

fn me(office: &Office<'_>) -> Result<PersonId, Refusal> {
    let me = office.actor.person.ok_or(Refusal::UnknownPerson)?;
    Ok(me.person())
}

/// A look at somebody's hours; one's own leaves nothing, but is for whoever may see them here.
fn look_at(office: &mut Office<'_>, person: PersonId, what: LookKind) -> Result<(), Stop> {
    if me(office)? == person {
        return office.perform::<LookAtOwnHours>(&());
    }
    let people = vec![person];
    office.perform::<LookAtRecords>(&LookedAt { people, what })
}

/// Those of one's shops, looked at for a list.
fn look_at_all(office: &mut Office<'_>) -> Result<Vec<PersonId>, Stop> {
    let capability = Capability::PersonRecords;
    let people = those_of_ones_shops(
        (office.shop, office.people),
        office.env,
        office.actor,
        capability,
    )?;
    let looked = LookedAt {
        people: people.clone(),
        what: LookKind::List,
    };
    office.perform::<LookAtRecords>(&looked)?;
    Ok(people)
}

/// What these people are called. Of others no name is kept in the window.
pub(super) fn names_of(office: &Office<'_>, people: &BTreeSet<PersonId>) -> Result<Names, Stop> {
    let till = office.shop.read().people()?;
    let mut names: Names = till.into_iter().map(|p| (p.id, p.till_name)).collect();
    for (person, known) in known_as(&office.people.read().recorded_people()?) {
        let name = match known.word {
            Some(word) => format!("{} ({word})", known.name),
            None => known.name,
        };
        names.insert(person, name);
    }
    // Some of them the shop never knew.
    for erased in office.people.read().erased_people()? {
        names.insert(erased.person, nameless(erased.number));
    }
    names.retain(|person, _| people.contains(person));
    Ok(names)
}

/// Whoever wrote something in these records: their names stand beside it.
fn writers(kept: &Kept) -> impl Iterator<Item = PersonId> {
    let rows = kept.rows.iter().map(|row| row.by);
    let agreed = kept.agreements.iter().map(|agreement| agreement.by);
    let said = kept.said.iter().map(|said| said.by);
    let given = kept.expenses.iter().map(|expense| expense.by);
    rows.chain(agreed).chain(said).chain(given)
}

fn today(office: &mut Office<'_>) -> Result<LoadedToday, Stop> {
    let mut people = look_at_all(office)?;
    // Of whom everything is stopped for, nothing waits.
    let stopped = leaving::stopped_people(&office.people.read())?;
    people.retain(|person| !stopped.contains(person));
    let now = office.env.now();
    let span = days_looked_at(now)?;
    let read = office.people.read();
    let hours = read.hours(span)?;
    let placements = read.placements()?.into_iter().map(|p| p.placement);
    let placements: Vec<_> = placements.collect();
    let mut first_days = Vec::new();
    for person in &people {
        let own = placements.iter().filter(|p| p.person == *person);
        let Some(start) = own.map(|p| p.start).max() else {
            continue;
        };
        let said = read.first_day(*person)?;
        let left = FirstDayThing::ALL.len().saturating_sub(said.len());
        if left > 0 && start <= london_day(now) {
            first_days.push((*person, left, start));
        }
    }
    let proposals = read.open_proposals()?;
    let proposals: Vec<_> = proposals
        .iter()
        .filter(|p| p.answers.is_empty())
        .map(|p| (p.proposal.id, p.proposal.person, p.day))
        .collect();
    let mut skills = of_skills(office, &people, &placements)?;
    skills.items.extend(of_referrals(office)?);
    skills.items.extend(of_leaving(office)?);
    let contacts = of_contacts(office, &people)?;
    skills.items.extend(&contacts.items);
    let read = office.people.read();
    let facts = Facts {
        me: me(office)?,
        people: &people,
        rows: &hours.rows,
        agreements: &hours.agreements,
        placements: &placements,
        changes: &read.day_changes(span)?,
        said: &read.attendance_said(span)?,
        proposals: &proposals,
        first_days: &first_days,
        skills: &skills.items,
        now,
    };
    let waiting = waiting(&facts)?;
    Ok(LoadedToday {
        as_planned: as_planned(&facts, &waiting)?,
        waiting,
        names: names_of(office, &people.iter().copied().collect())?,
        skills: skills.names,
        contacts: contacts.contacts,
    })
}

/// What waits of skills; whoever may not see skills is shown the rest.
fn of_skills(
    office: &mut Office<'_>,
    people: &[PersonId],
    placements: &[Placement],
) -> Result<SkillsWaiting, Stop> {
    office.take_sightings()?;
    let (mut books, env, actor) = office.books();
    unless_not_allowed(what_waits(&mut books, env, actor, (people, placements)))
}

/// What waits of referrals; whoever keeps none is shown the rest.
fn of_referrals(office: &mut Office<'_>) -> Result<Vec<Item>, Stop> {
    let (mut books, env, actor) = office.books();
    unless_not_allowed(referrals::today::what_waits(&mut books, env, actor))
}

/// Who can be asked how they get on; whoever gives no support is shown the rest.
fn of_leaving(office: &mut Office<'_>) -> Result<Vec<Item>, Stop> {
    let (mut books, env, actor) = office.books();
    unless_not_allowed(leaving::today::what_waits(&mut books, env, actor))
}

/// What waits of contacts; whoever reports to nobody is shown the rest.
fn of_contacts(office: &mut Office<'_>, people: &[PersonId]) -> Result<ContactsWaiting, Stop> {
    let (mut books, env, actor) = office.books();
    let waiting = contacts::today::what_waits(&mut books, env, actor, people);
    unless_not_allowed(waiting)
}

/// What is kept of these people about these days, and nothing of anybody else.
fn kept(office: &Office<'_>, days: Days, of: &[PersonId]) -> Result<Kept, Stop> {
    let read = office.people.read();
    let hours = match of {
        [person] => read.hours_of(*person, days)?,
        _ => read.hours(days)?,
    };
    let mut kept = Kept {
        rows: hours.rows,
        agreements: hours.agreements,
        placements: read
            .placements()?
            .into_iter()
            .map(|p| p.placement)
            .collect(),
        changes: Vec::new(),
        said: read.attendance_said(days)?,
        expenses: match of {
            [person] => read.expense_rows(*person)?,
            _ => Vec::new(),
        },
    };
    kept.rows.retain(|row| of.contains(&row.person));
    kept.agreements.retain(|a| of.contains(&a.person));
    kept.placements.retain(|p| of.contains(&p.person));
    let theirs: BTreeSet<PlacementId> = kept.placements.iter().map(|p| p.id).collect();
    kept.said.retain(|said| theirs.contains(&said.placement));
    let shops = kept.placements.iter().map(|p| p.shop).collect();
    kept.changes = changes_about(&read.day_changes(days)?, &kept.placements, &shops);
    Ok(kept)
}

fn everybody(office: &mut Office<'_>, week: Week) -> Result<LoadedWeek, Stop> {
    let people = look_at_all(office)?;
    let kept = kept(office, week.days(), &people)?;
    let named = people.iter().copied().chain(writers(&kept)).collect();
    let names = names_of(office, &named)?;
    let records = kept.records(office.env.now());
    let mut weeks = Vec::new();
    for person in people {
        weeks.push(person_week(person, week, &records)?);
    }
    let name = |person: PersonId| names.get(&person).map(|name| name.to_lowercase());
    weeks.sort_by_key(|of| (name(of.person), of.person));
    Ok(LoadedWeek {
        week,
        people: weeks,
        names,
        kept,
    })
}

fn one(office: &Office<'_>, person: PersonId, week: Week) -> Result<LoadedPerson, Stop> {
    let kept = kept(office, week.days(), &[person])?;
    let proposals = office.people.read().proposals_of(person)?;
    let answered = proposals
        .iter()
        .flat_map(|p| p.answers.iter().map(|a| a.by));
    let named = answered.chain(writers(&kept)).chain([person]).collect();
    Ok(LoadedPerson {
        week: person_week(person, week, &kept.records(office.env.now()))?,
        names: names_of(office, &named)?,
        proposals,
        shops: shops(office)?,
        kept,
    })
}

fn mine(office: &Office<'_>, me: PersonId) -> Result<Mine, Stop> {
    let read = office.people.read();
    let (_, card) = read.record_page(me, RecordPage::Emergency)?;
    let (_, helps) = read.record_page(me, RecordPage::Helps)?;
    Ok(Mine {
        looks: read.looks_at(me, MOST_LOOKS)?,
        card: (!card.is_empty()).then(|| EmergencyCard::from(&card)),
        helps: helps.get(RecordField::HelpsMeWork).to_owned(),
    })
}

fn shops(office: &Office<'_>) -> Result<BTreeMap<ShopId, String>, Stop> {
    let shops = office.shop.read().shops()?;
    Ok(shops.into_iter().map(|s| (s.id, s.name)).collect())
}

fn paper(office: &Office<'_>, person: PersonId, week: Week) -> Result<HoursFacts, Stop> {
    let kept = kept(office, week.days(), &[person])?;
    let names = names_of(office, &BTreeSet::from([person, me(office)?]))?;
    let name = |of: PersonId| names.get(&of).cloned().unwrap_or_default();
    let (_, words) = office
        .people
        .read()
        .record_page(person, RecordPage::Names)?;
    let official = words.get(RecordField::OfficialName);
    Ok(HoursFacts {
        person: PaperName {
            name: name(person),
            official: (!official.is_empty()).then(|| official.to_owned()),
        },
        shops: shops(office)?,
        statement: statement(person, week, &kept.rows, &kept.expenses, &kept.agreements)
            .map_err(Refusal::from)?,
        made: MadeBy {
            name: name(me(office)?),
            at: office.env.now(),
        },
    })
}

/// Hours and expenses of everybody of the shops where whoever asks may save them, a person at a time: it
/// can be stopped after each.
fn gathered(office: &mut Office<'_>, days: Days, watch: &Watch) -> Result<HoursFile, Stop> {
    let capability = Capability::ExportHours;
    let people = those_of_ones_shops(
        (office.shop, office.people),
        office.env,
        office.actor,
        capability,
    )?;
    let looked = LookedAt {
        people: people.clone(),
        what: LookKind::File,
    };
    office.perform::<ExportHours>(&looked)?;
    let read = office.people.read();
    let (mut lines, mut expenses) = (Vec::new(), Vec::new());
    for (number, person) in people.iter().enumerate() {
        watch.step(number)?;
        let hours = read.hours_of(*person, days)?;
        let own = hours_lines(&[*person], days, &hours.rows, &hours.agreements);
        lines.extend(own.map_err(Refusal::from)?);
        let given = read.expense_rows(*person)?;
        expenses.extend(expense_lines(&[*person], days, &given));
    }
    // Stopped while the last was read, nothing is saved either.
    watch.step(people.len())?;
    Ok(HoursFile {
        days,
        names: names_of(office, &people.iter().copied().collect())?,
        shops: shops(office)?,
        lines,
        expenses,
    })
}
