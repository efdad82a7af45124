//! The reports that are on their way: begun, not over, and not out of the house yet; of everybody in the shops
//! where somebody keeps reports.

use super::looks::OneReport;
use super::{KnownReport, look, shops_about};
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::ids::{PersonId, ShopId};
use crate::domain::reports::ledger::Standing;
use crate::env::Env;
use crate::operations::people_book::looks::those_of_ones_shops;
use crate::operations::people_book::{Ctx, PeopleOperation};
use crate::operations::{Actor, Leaves, Stop};
use crate::store::{People, PeopleBook, Read, ShopBook, Stored, Tx};

/// The reports on their way about people where whoever is signed in keeps reports. Nothing is shown of them
/// before they were looked at. One's own are elsewhere.
pub fn reports_on_their_way(
    books: (&ShopBook, &PeopleBook),
    env: &Env,
    actor: &Actor,
) -> Result<Vec<OneReport>, Stop> {
    let me = actor.person.ok_or(Refusal::UnknownPerson)?;
    let seen = those_of_ones_shops(books, env, actor, Capability::Reports)?;
    let read = books.1.read();
    let mut found = Vec::new();
    for report in read.reports()? {
        let person = report.person;
        if person != me.person()
            && seen.contains(&person)
            && Standing::of(&read.report_rows(report.id)?).is_on_its_way()
        {
            let report = report.id;
            found.push(OneReport { report, person });
        }
    }
    Ok(found)
}

/// Looks at reports about several people: to whom they go, about which days, and how they stand. Nothing of what
/// they say.
pub struct LookAtReportsOnTheirWay;

impl PeopleOperation for LookAtReportsOnTheirWay {
    const NAME: &'static str = "look-at-reports-on-their-way";
    const NEEDS: Capability = Capability::Reports;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = Vec<OneReport>;
    type Output = Vec<KnownReport>;

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &Vec<OneReport>,
    ) -> Stored<Vec<Vec<ShopId>>> {
        let mut groups = Vec::new();
        for person in those_of(input) {
            groups.extend(shops_about(people, ctx, person)?);
        }
        groups.sort_unstable();
        groups.dedup();
        Ok(groups)
    }

    fn run(
        tx: &Tx<'_, People>,
        ctx: &Ctx<'_>,
        input: &Vec<OneReport>,
    ) -> Result<Vec<KnownReport>, Stop> {
        for person in those_of(input) {
            look(tx, ctx, person)?;
        }
        let mut found = Vec::new();
        for one in input {
            found.push(KnownReport::of(tx, one.report, one.person)?.for_staff());
        }
        Ok(found)
    }
}

fn those_of(input: &[OneReport]) -> Vec<PersonId> {
    let mut all: Vec<PersonId> = input.iter().map(|one| one.person).collect();
    all.sort_unstable();
    all.dedup();
    all
}
