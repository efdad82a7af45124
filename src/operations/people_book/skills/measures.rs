//! Measures: what a manager sets about them, and readings, which the person alone gives.

use std::collections::BTreeMap;

use super::{placement_of, sent_before};
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::ids::{EntryId, PlacementId, ShopId};
use crate::domain::measures::readings::NewReading;
use crate::domain::measures::settings::{Direction, InUse};
use crate::domain::measures::{Answering, Instrument, Item, MeasureSettings, Reading};
use crate::operations::people_book::{Ctx, Key, PeopleOperation, own_shops};
use crate::operations::{Leaves, Stop};
use crate::store::{People, Read, Stored, Tx};

/// Changes what is set about measures.
pub struct ChangeMeasures;

/// One change.
#[derive(Clone, Debug)]
pub enum MeasureChange {
    /// A published measure is switched on or off.
    Published(Instrument, InUse),
    /// The introduction to loneliness; nothing typed is the one shipped.
    LonelinessIntroduction(String),
    /// The words of the work scales.
    WorkWords(BTreeMap<Item, String>),
    /// The work scales are switched on or off.
    WorkScales(InUse),
    /// The slot for a licensed scale is filled.
    Licensed {
        /// Its name.
        name: String,
        /// From and to.
        range: (i32, i32),
        /// Which end is better.
        direction: Direction,
        /// The reference of the licence.
        licence: String,
    },
    /// The licensed scale is switched on or off.
    LicensedScale(InUse),
    /// Whom to call if today is hard, and their numbers.
    PeopleToCall(Vec<(String, String)>),
}

impl MeasureChange {
    fn made(&self, mut before: MeasureSettings) -> Result<MeasureSettings, Refusal> {
        fn first<T>(wrong: Vec<(T, Refusal)>) -> Refusal {
            let mut wrong = wrong.into_iter().map(|(_, refusal)| refusal);
            wrong.next().unwrap_or(Refusal::TextMissing)
        }
        match self {
            Self::Published(instrument, to) => Ok(before.with_published(*instrument, *to)),
            Self::LonelinessIntroduction(typed) => before.with_loneliness_introduction(typed),
            Self::WorkWords(typed) => {
                before.work = before.work.worded(typed).map_err(first)?;
                Ok(before)
            }
            Self::WorkScales(to) => {
                before.work = before.work.switched(*to)?;
                Ok(before)
            }
            Self::Licensed {
                name,
                range,
                direction,
                licence,
            } => before.with_licensed(name, *range, *direction, licence),
            Self::LicensedScale(to) => Ok(before.with_licensed_switched(*to)),
            Self::PeopleToCall(typed) => before.with_people_to_call(typed).map_err(first),
        }
    }
}

impl PeopleOperation for ChangeMeasures {
    const NAME: &'static str = "change-measures";
    const NEEDS: Capability = Capability::ManageMeasures;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = MeasureChange;
    type Output = ();

    fn run(tx: &Tx<'_, People>, _ctx: &Ctx<'_>, input: &MeasureChange) -> Result<(), Stop> {
        let settings = input.made(tx.measure_settings()?)?;
        Ok(tx.write_measure_settings(&settings)?)
    }
}

/// A person gives their answers, under their own PIN: nobody answers for somebody else. Who read the
/// questions aloud is only how it was asked.
pub struct GiveReading;

/// The answers.
#[derive(Clone, Debug)]
pub struct ReadingOf {
    /// The id of the reading.
    pub id: EntryId,
    /// Of which placement of the person.
    pub placement: PlacementId,
    /// What was answered, declined, and where it was stopped.
    pub answering: Answering,
}

impl PeopleOperation for GiveReading {
    const NAME: &'static str = "give-reading";
    const NEEDS: Capability = Capability::OwnProgress;
    const KEY: Key = Key::NotNeeded;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = ReadingOf;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        _input: &ReadingOf,
    ) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![own_shops(people, ctx)?])
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &ReadingOf) -> Result<(), Stop> {
        let row = NewReading {
            id: input.id,
            person: ctx.person,
            placement: input.placement,
            seq: 0,
            at: ctx.now,
        };
        // Sent again it is compared as it stands, whatever was set about measures since.
        let again = |kept: &Reading| {
            let (seq, at) = (kept.seq, kept.at);
            input
                .answering
                .clone()
                .written(NewReading { seq, at, ..row })
                == *kept
        };
        if sent_before(tx.reading(input.id)?, again)? {
            return Ok(());
        }
        let settings = tx.measure_settings()?;
        let reading = input.answering.clone().finish(&settings, row, ctx.person)?;
        placement_of(tx, input.placement, ctx.person)?;
        if reading.day > ctx.today {
            return Err(Refusal::SeenInFuture.into());
        }
        Ok(tx.add_reading(&reading)?)
    }
}
