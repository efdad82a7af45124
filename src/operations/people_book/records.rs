//! Records of people: starting one, its pages, and the five things of the first day.

use super::{Ctx, PeopleOperation, shops_of};
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::ids::{PersonId, ShopId};
use crate::domain::people::name_key;
use crate::domain::person_records::{
    FirstDayAnswer, FirstDayThing, PageWords, RecordField, RecordPage,
};
use crate::operations::{Leaves, Stop};
use crate::store::{People, Read, Stored, Tx};

/// Starts the record of somebody who has a person card at the till, or will have one by the letter that
/// follows.
pub struct StartRecord;

/// Whose record, and the names that it begins with.
#[derive(Clone, Debug)]
pub struct NewRecord {
    /// Who.
    pub person: PersonId,
    /// The page of names.
    pub names: PageWords,
}

impl PeopleOperation for StartRecord {
    const NAME: &'static str = "start-record";
    const NEEDS: Capability = Capability::PersonRecords;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = NewRecord;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &NewRecord,
    ) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![shops_of(people, &ctx.shop_book, input.person)?])
    }

    fn concerns(input: &NewRecord) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &NewRecord) -> Result<(), Stop> {
        start(tx, ctx, input)
    }
}

/// Starts a record.
pub(super) fn start(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &NewRecord) -> Result<(), Stop> {
    let names = checked(RecordPage::Names, &input.names)?;
    let (rev, before) = tx.record_page(input.person, RecordPage::Names)?;
    if rev > 0 {
        // The same sent again changes nothing.
        return if before == names {
            Ok(())
        } else {
            Err(Refusal::RecordKnown.into())
        };
    }
    apart(tx, input.person, &names)?;
    Ok(tx.write_record_page(ctx.env, input.person, RecordPage::Names, &names, ctx.done())?)
}

/// Writes a page of a record anew.
pub struct WriteRecordPage;

/// A page as it is to be.
#[derive(Clone, Debug)]
pub struct PageOf {
    /// Whose.
    pub person: PersonId,
    /// Which.
    pub page: RecordPage,
    /// The revision that whoever changes it looked at.
    pub seen: i64,
    /// What it says.
    pub words: PageWords,
}

impl PeopleOperation for WriteRecordPage {
    const NAME: &'static str = "write-record-page";
    const NEEDS: Capability = Capability::PersonRecords;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = PageOf;
    type Output = ();

    fn shops(people: &Read<'_, People>, ctx: &Ctx<'_>, input: &PageOf) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![shops_of(people, &ctx.shop_book, input.person)?])
    }

    fn concerns(input: &PageOf) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &PageOf) -> Result<(), Stop> {
        let words = checked(input.page, &input.words)?;
        known(tx, input.person)?;
        let (rev, before) = tx.record_page(input.person, input.page)?;
        if before == words {
            return Ok(());
        }
        if rev != input.seen {
            return Err(Refusal::RecordChanged.into());
        }
        if input.page == RecordPage::Names {
            apart(tx, input.person, &words)?;
        }
        Ok(tx.write_record_page(ctx.env, input.person, input.page, &words, ctx.done())?)
    }
}

/// Says what became of a thing of the first day.
pub struct AnswerFirstDay;

/// Of whom, which thing, and what.
#[derive(Clone, Copy, Debug)]
pub struct FirstDayOf {
    /// Whose first day.
    pub person: PersonId,
    /// Which thing.
    pub thing: FirstDayThing,
    /// Done, or not today.
    pub answer: FirstDayAnswer,
}

impl PeopleOperation for AnswerFirstDay {
    const NAME: &'static str = "answer-first-day";
    const NEEDS: Capability = Capability::PersonRecords;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = FirstDayOf;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &FirstDayOf,
    ) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![shops_of(people, &ctx.shop_book, input.person)?])
    }

    fn concerns(input: &FirstDayOf) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &FirstDayOf) -> Result<(), Stop> {
        known(tx, input.person)?;
        let said = tx.first_day(input.person)?;
        if said.get(&input.thing).map(|(answer, _)| *answer) == Some(input.answer) {
            return Ok(());
        }
        Ok(tx.write_first_day(input.person, input.thing, input.answer, ctx.done())?)
    }
}

fn checked(page: RecordPage, words: &PageWords) -> Result<PageWords, Refusal> {
    words.checked(page).map_err(|(_, refusal)| refusal)
}

/// Refuses where the book has no record of this person.
pub(super) fn known(people: &Read<'_, People>, person: PersonId) -> Result<(), Stop> {
    if people.has_record(person)? {
        Ok(())
    } else {
        Err(Refusal::NoRecord.into())
    }
}

/// Two people of one name each need a word of their own.
fn apart(people: &Read<'_, People>, person: PersonId, names: &PageWords) -> Result<(), Stop> {
    let name = name_key(names.get(RecordField::NameToUse));
    let word = names.get(RecordField::OwnWord).trim().to_lowercase();
    let alike = people.recorded_people()?.into_iter().any(|other| {
        other.id != person
            && name_key(&other.name) == name
            && (word.is_empty()
                || other
                    .own_word
                    .as_deref()
                    .unwrap_or("")
                    .trim()
                    .to_lowercase()
                    == word)
    });
    if alike {
        Err(Refusal::OwnWordNeeded.into())
    } else {
        Ok(())
    }
}
