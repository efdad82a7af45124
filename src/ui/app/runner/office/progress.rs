//! Where the window meets the people book about one's own progress.

use std::collections::BTreeSet;

use super::Office;
use super::worked::names_of;
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::pictures::SmallPicture;
use crate::domain::skills::record::AskState;
use crate::operations::people_book::everything::MOST_LOOKS;
use crate::operations::people_book::skills::asking::{AskForSignOff, TurnEvidence, WithdrawAsk};
use crate::operations::people_book::skills::looks::LookAtOwnProgress;
use crate::operations::people_book::skills::pages::{OwnPage, own_progress};
use crate::operations::people_book::skills::signing::AnswerSignOff;
use crate::operations::{SignedIn, Stop};
use crate::ui::app::deeds::Outcome;
use crate::ui::app::deeds::office::progress::{
    LoadedOwn, ProgressDeed, ProgressEvent, ProgressLoad,
};

/// Does one deed.
pub fn run(office: &mut Office<'_>, deed: &ProgressDeed) -> Result<Outcome, Stop> {
    match deed {
        ProgressDeed::Answer(answer) => office.plain::<AnswerSignOff>(answer),
        ProgressDeed::Ask(asking) => office.plain::<AskForSignOff>(asking),
        ProgressDeed::TakeAskBack(id, ask) => office.plain::<WithdrawAsk>(&(*id, *ask)),
        ProgressDeed::Evidence(on) => office.plain::<TurnEvidence>(on),
    }
}

/// Loads what was asked for.
pub fn load(office: &mut Office<'_>, load: &ProgressLoad) -> Result<ProgressEvent, Stop> {
    office.take_sightings()?;
    Ok(match load {
        ProgressLoad::Own => ProgressEvent::Own(Box::new(own(office)?)),
        ProgressLoad::Photo(evidence) => ProgressEvent::Photo(*evidence, photo(office, *evidence)?),
    })
}

fn own(office: &mut Office<'_>) -> Result<LoadedOwn, Stop> {
    let (mut books, env, actor) = office.books();
    let page = own_progress(&mut books, env, actor)?;
    let me = page.skills.record.person;
    let looks = office.people.read().looks_at(me, MOST_LOOKS)?;
    let mut named = writers(&page);
    named.extend(looks.iter().map(|look| look.by));
    Ok(LoadedOwn {
        names: names_of(office, &named)?,
        page,
        looks,
    })
}

/// The photo of a piece of evidence of one's own; nobody else's.
fn photo(office: &mut Office<'_>, evidence: EntryId) -> Result<Option<SmallPicture>, Stop> {
    office.perform::<LookAtOwnProgress>(&())?;
    let me = office.actor.person.map(SignedIn::person);
    let read = office.people.read();
    if read.evidence_of(evidence)? != me {
        return Ok(None);
    }
    let photo = read.evidence_photo(evidence)?;
    Ok(photo.and_then(|bytes| SmallPicture::new(bytes).ok()))
}

/// Oneself, and whoever signed, answered or wrote something down with one.
fn writers(page: &OwnPage) -> BTreeSet<PersonId> {
    let skills = page.skills.record.skills.values();
    let signed = skills
        .clone()
        .flat_map(|skill| skill.signed.iter().map(|signed| signed.signed_by));
    let answered = skills.flat_map(|skill| skill.asks.iter());
    let answered = answered.filter_map(|ask| match ask.state {
        AskState::Answered { by, .. } => Some(by),
        _ => None,
    });
    let goals = page.skills.goals.iter().map(|goal| goal.now.by);
    let reviews = page.skills.reviews.iter().map(|review| review.by);
    let all = signed.chain(answered).chain(goals).chain(reviews);
    all.chain([page.skills.record.person]).collect()
}
