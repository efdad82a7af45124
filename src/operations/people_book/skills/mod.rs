//! Skills in the people book: frameworks, signing, asking, goals, reviews, measures, and looking at them.
//!
//! What may be written is decided in `domain::skills` and `domain::measures`; here it is asked who does
//! it, and it is written in one transaction. What a person says in their own record they say under their
//! own PIN: whoever signed something is another person and never answers it.

pub mod asking;
pub mod frameworks;
pub mod goals;
pub mod letters;
pub mod looks;
pub mod measure_pages;
pub mod measures;
pub mod pages;
pub mod passports;
pub mod signing;
pub mod today;

use chrono::NaiveDate;

use super::Ctx;
use crate::domain::Refusal;
use crate::domain::free_text::FreeText;
use crate::domain::hours::placement::Placement;
use crate::domain::ids::{EntryId, PersonId, PlacementId};
use crate::domain::skills::chosen::Chosen;
use crate::domain::skills::signing::Basket;
use crate::domain::skills::{Frameworks, Record, Row, Says, record};
use crate::operations::Stop;
use crate::store::{People, Read, Stored, Tx};

/// What is known of a person's skills.
struct Known {
    frameworks: Frameworks,
    placements: Vec<Placement>,
    record: Record,
}

impl Known {
    fn of(people: &Read<'_, People>, person: PersonId, today: NaiveDate) -> Stored<Self> {
        let frameworks = people.frameworks()?;
        let rows = people.skill_rows_of(person)?;
        let placements = people.placements_of(person)?.into_iter();
        Ok(Self {
            record: record(person, &rows, &frameworks, today),
            placements: placements.map(|stored| stored.placement).collect(),
            frameworks,
        })
    }
}

/// The skills that were chosen for the placements that go on; where none does, for the last one.
fn chosen(
    people: &Read<'_, People>,
    placements: &[Placement],
    today: NaiveDate,
) -> Stored<Option<Chosen>> {
    let on: Vec<&Placement> = placements.iter().filter(|p| p.goes_on(today)).collect();
    let last = placements.iter().max_by_key(|p| p.start);
    let Some(first) = on.first().copied().or(last) else {
        return Ok(None);
    };
    let mut skills = Vec::new();
    for placement in on.into_iter().chain([first]) {
        skills.extend(people.chosen_skills(placement.id)?.chosen.each());
    }
    Ok(Some(Chosen::kept(first.id, skills)))
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

/// Whether somebody waits at this till to be served.
fn basket(ctx: &Ctx<'_>) -> Stored<Basket> {
    let draft = ctx.shop_book.draft()?;
    Ok(match draft {
        Some(draft) if !draft.basket.is_empty() || !draft.paid.is_empty() => Basket::Open,
        _ => Basket::None,
    })
}

/// Whether this was sent before, and said the same; the same id with anything else is refused.
fn sent_before<T>(stored: Option<T>, same: impl FnOnce(&T) -> bool) -> Result<bool, Stop> {
    match stored {
        None => Ok(false),
        Some(stored) if same(&stored) => Ok(true),
        Some(_) => Err(Refusal::SkillsChanged.into()),
    }
}

/// The same for a row of skills of this person by whoever does it.
fn row_sent_before(
    tx: &Tx<'_, People>,
    ctx: &Ctx<'_>,
    (id, person): (EntryId, PersonId),
    same: impl FnOnce(&Says) -> bool,
) -> Result<bool, Stop> {
    sent_before(tx.skill_row(id)?, |row| {
        (row.person, row.by) == (person, ctx.person) && same(&row.says)
    })
}

/// Writes a row of a person's skills.
fn write(
    tx: &Tx<'_, People>,
    ctx: &Ctx<'_>,
    (id, person): (EntryId, PersonId),
    says: Says,
) -> Result<(), Stop> {
    let (by, written_at) = ctx.done();
    let row = Row {
        id,
        person,
        seq: 0,
        written_at,
        by,
        says,
    };
    Ok(tx.add_skill_row(ctx.env, &row, 1)?)
}

/// Whether words that are kept are what was typed.
fn typed_so(kept: Option<&str>, typed: &str) -> bool {
    let typed = FreeText::new(typed).ok();
    kept == typed.as_ref().map(FreeText::as_str)
}
