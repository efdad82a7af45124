//! How many one-to-ones were agreed, and how each went. A later row puts an earlier one right.

use super::{changed, sent_before};
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::free_text::FreeText;
use crate::domain::hours::placement::Placement;
use crate::domain::ids::{EntryId, PersonId, PlacementId, ShopId};
use crate::domain::support::refusals::SupportRefusal;
use crate::domain::support::{AgreedRow, Said, SupportRow, agreed, meetings, optional};
pub use crate::domain::support::{MeetingWish, PutRightMeeting};
use crate::operations::people_book::{Ctx, PeopleOperation, shops_of};
use crate::operations::{Leaves, Stop};
use crate::store::{People, Read, Stored, Tx};

/// Writes down how many one-to-ones were agreed for a placement.
pub struct AgreeSupport;

/// How many.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SupportToAgree {
    /// The id of the row.
    pub id: EntryId,
    /// With whom.
    pub person: PersonId,
    /// For which placement of theirs.
    pub placement: PlacementId,
    /// The last row about that placement that was looked at; none where there was none.
    pub seen: Option<EntryId>,
    /// How many.
    pub number: u8,
    /// A word why, as it was typed; nothing where there is none.
    pub word: String,
}

impl PeopleOperation for AgreeSupport {
    const NAME: &'static str = "agree-support";
    const NEEDS: Capability = Capability::Support;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = SupportToAgree;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &SupportToAgree,
    ) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![shops_of(people, &ctx.shop_book, input.person)?])
    }

    fn concerns(input: &SupportToAgree) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &SupportToAgree) -> Result<(), Stop> {
        let (number, word) = agreed(input.number, &input.word)?;
        let same = |row: &AgreedRow| {
            (row.person, row.placement, row.number) == (input.person, input.placement, number)
                && (row.word.is_none() || row.word == word)
        };
        if sent_before(tx.support_agreed(input.id)?, same)? {
            return Ok(());
        }
        placement_of(tx, input.placement, input.person)?;
        let before = tx.support_agreed_of(input.person)?;
        let mut before = before.iter().filter(|r| r.placement == input.placement);
        if before.next_back().map(|row| row.id) != input.seen {
            return Err(changed());
        }
        let (by, at) = ctx.done();
        let row = AgreedRow {
            id: input.id,
            person: input.person,
            placement: input.placement,
            number,
            word,
            by,
            at,
        };
        Ok(tx.add_support_agreed(ctx.env, &row)?)
    }
}

/// A placement of this person.
fn placement_of(
    people: &Read<'_, People>,
    id: PlacementId,
    person: PersonId,
) -> Result<Placement, Stop> {
    let stored = people.placement(id)?.map(|stored| stored.placement);
    let own = stored.filter(|placement| placement.person == person);
    Ok(own.ok_or(Refusal::NoPlacementYet)?)
}

/// Writes down how a one-to-one went, puts that right, or takes it out.
pub struct WriteMeeting;

/// A one-to-one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MeetingOf {
    /// The id of the row.
    pub id: EntryId,
    /// With whom.
    pub person: PersonId,
    /// Which earlier one it puts right; none for a new one.
    pub instead: Option<PutRightMeeting>,
    /// How it went; none where an earlier one is taken out.
    pub wish: Option<MeetingWish>,
}

impl PeopleOperation for WriteMeeting {
    const NAME: &'static str = "write-one-to-one";
    const NEEDS: Capability = Capability::Support;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = MeetingOf;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &MeetingOf,
    ) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![shops_of(people, &ctx.shop_book, input.person)?])
    }

    fn concerns(input: &MeetingOf) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &MeetingOf) -> Result<(), Stop> {
        let said = match &input.wish {
            None => None,
            Some(wish) => Some(said(tx, ctx, input.person, wish)?),
        };
        let why = match &input.instead {
            None if said.is_none() => return Err(changed()),
            None => None,
            Some(instead) => {
                let why = optional(&instead.why)?;
                let missing = Refusal::from(SupportRefusal::ReasonMissing);
                Some(why.ok_or(missing)?)
            }
        };
        let of = input.instead.as_ref().map(|instead| instead.of);
        let same = |row: &SupportRow| {
            let mut kept = row.said.clone();
            // What was typed may have been erased since.
            let erased = |kept: &Option<FreeText>| kept.is_none();
            if let (Some(kept), Some(said)) = (&mut kept, &said)
                && erased(&kept.next_step)
            {
                kept.next_step.clone_from(&said.next_step);
            }
            (row.person, row.of) == (input.person, of)
                && kept == said
                && (erased(&row.why) || row.why == why)
        };
        if sent_before(tx.support_row(input.id)?, same)? {
            return Ok(());
        }
        if let Some(instead) = &input.instead {
            let all = meetings(&tx.support_rows_of(input.person)?);
            let holds = all.iter().find(|meeting| meeting.id == instead.of);
            if holds.map(|meeting| meeting.row) != Some(instead.seen) {
                return Err(changed());
            }
        }
        let (by, at) = ctx.done();
        let row = SupportRow {
            id: input.id,
            person: input.person,
            of,
            said,
            why,
            by,
            at,
        };
        Ok(tx.add_support_row(ctx.env, &row)?)
    }
}

fn said(
    tx: &Tx<'_, People>,
    ctx: &Ctx<'_>,
    person: PersonId,
    wish: &MeetingWish,
) -> Result<Said, Stop> {
    let placement = placement_of(tx, wish.placement, person)?;
    let known = ctx.shop_book.people()?;
    if wish.with == person || !known.iter().any(|known| known.id == wish.with) {
        return Err(Refusal::UnknownPerson.into());
    }
    let said = Said {
        placement: wish.placement,
        on: wish.on,
        went: wish.went,
        minutes: wish.minutes,
        with: wish.with,
        next_step: optional(&wish.next_step)?,
    };
    Ok(said.checked(placement.start, ctx.today)?)
}
