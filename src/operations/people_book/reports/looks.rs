//! Looking at reports about somebody: each look is written down before anything is shown. Answers about
//! well-being are shown to the key worker alone: to others they are "there, not shown to you".

use super::{KnownReport, look, shops_about};
use crate::domain::access::Capability;
use crate::domain::ids::{PersonId, ReportId, ShopId};
use crate::domain::reports::ledger::Stage;
use crate::domain::reports::page::ReportPage;
use crate::domain::reports::text::ReportText;
use crate::domain::reports::typed::ReportWords;
use crate::operations::people_book::{Ctx, PeopleOperation};
use crate::operations::{Leaves, Stop};
use crate::store::{People, Read, Stored, Tx};

/// The reports about a person, the newest first.
pub struct LookAtReports;

impl PeopleOperation for LookAtReports {
    const NAME: &'static str = "look-at-reports";
    const NEEDS: Capability = Capability::Reports;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = PersonId;
    type Output = Vec<KnownReport>;

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &PersonId,
    ) -> Stored<Vec<Vec<ShopId>>> {
        shops_about(people, ctx, *input)
    }

    fn concerns(input: &PersonId) -> Option<PersonId> {
        Some(*input)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &PersonId) -> Result<Vec<KnownReport>, Stop> {
        look(tx, ctx, *input)?;
        let mut found = Vec::new();
        for report in tx.reports_of(*input)? {
            found.push(KnownReport::with(tx, report)?.for_staff());
        }
        found.reverse();
        Ok(found)
    }
}

/// Which report.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct OneReport {
    /// Which.
    pub report: ReportId,
    /// About whom.
    pub person: PersonId,
}

/// A report as somebody looks at it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LookedReport {
    /// Which, and how it stands.
    pub known: KnownReport,
    /// What was typed.
    pub words: Option<ReportWords>,
    /// The page: as it is kept, else as it would be today; none where it may not go there today and did not.
    pub page: Option<ReportPage>,
    /// Answers about well-being stand in it that are not shown here.
    pub hidden: bool,
    /// What the person said, where they said "not like this".
    pub said: Option<ReportText>,
    /// The file that left; none where none did, and where it holds what is not shown here.
    pub copy: Option<Vec<u8>>,
}

impl KnownReport {
    /// As staff see it: that it is over, and not who ended it. The person's no is theirs.
    pub(super) fn for_staff(mut self) -> Self {
        self.standing.over = self.standing.over.map(|_| Stage::TakenBack);
        self
    }
}

/// Looks at a report about somebody. What was agreed is shown again as it was, whatever changed since.
pub struct LookAtReport;

impl PeopleOperation for LookAtReport {
    const NAME: &'static str = "look-at-report";
    const NEEDS: Capability = Capability::Reports;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = OneReport;
    type Output = LookedReport;

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &OneReport,
    ) -> Stored<Vec<Vec<ShopId>>> {
        shops_about(people, ctx, input.person)
    }

    fn concerns(input: &OneReport) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &OneReport) -> Result<LookedReport, Stop> {
        let known = KnownReport::of(tx, input.report, input.person)?;
        look(tx, ctx, input.person)?;
        let standing = &known.standing;
        let left = !standing.left.is_empty();
        let page = match standing.kept {
            // What left is shown again as it was. What did not, only while it may go: a page with a day of
            // permission on it would tell that the person stopped.
            Some(kept) if left || known.right(tx, ctx).is_ok() => tx.report_page(kept.row)?,
            Some(_) => None,
            None if standing.over.is_some() => None,
            None => match known.allowed(tx, ctx) {
                Ok(allowed) => Some(known.page(tx, ctx, &allowed)?),
                Err(Stop::Refused(_)) => None,
                Err(trouble) => return Err(trouble),
            },
        };
        let shows = known.shows_answers(tx, ctx.person)?;
        let (page, hidden) = match page {
            Some(page) if !shows => {
                let (page, hidden) = page.without_answers();
                (Some(page), hidden)
            }
            page => (page, false),
        };
        let said = match standing.objected {
            Some(row) => tx.report_said(row)?,
            None => None,
        };
        let copy = match standing.copied {
            Some(copied) if left && page.is_some() && !hidden => tx.report_file(copied.row)?,
            _ => None,
        };
        let words = tx.report_words(known.report.id, standing.version)?;
        let words = words.map(|words| {
            if shows {
                words
            } else {
                words.without_answers()
            }
        });
        Ok(LookedReport {
            words,
            page,
            hidden,
            said,
            copy,
            known: known.for_staff(),
        })
    }
}
