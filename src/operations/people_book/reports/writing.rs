//! Writing a report, offering it to the person, and taking it back.

use super::{KnownReport, sent_before, shops_about, stop};
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::ids::{EntryId, PersonId, ReportId, ShopId};
use crate::domain::reports::ledger::{Deed, Report, RestsOn, Says, Standing};
use crate::domain::reports::refusals::ReportRefusal;
use crate::domain::reports::typed::TypedReport;
use crate::domain::sharing::allowed::Ground;
use crate::operations::people_book::leaving::may_go_out;
use crate::operations::people_book::sharing::recipient_of;
use crate::operations::people_book::{Ctx, PeopleOperation};
use crate::operations::{Leaves, Stop};
use crate::store::people_book::Beside;
use crate::store::{People, Read, Stored, Tx};

/// Writes a report, or another version of its text. What the person agreed before counts no more.
pub struct WriteReport;

/// What is written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ToWrite {
    /// The id of the row.
    pub id: EntryId,
    /// Which report.
    pub report: Report,
    /// The last row that was looked at; none for a new one.
    pub seen: Option<EntryId>,
    /// What was typed.
    pub typed: TypedReport,
}

impl PeopleOperation for WriteReport {
    const NAME: &'static str = "write-report";
    const NEEDS: Capability = Capability::Reports;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = ToWrite;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &ToWrite,
    ) -> Stored<Vec<Vec<ShopId>>> {
        shops_about(people, ctx, input.report.person)
    }

    fn concerns(input: &ToWrite) -> Option<PersonId> {
        Some(input.report.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &ToWrite) -> Result<(), Stop> {
        let report = input.report;
        let first = |wrong: Vec<(_, Refusal)>| {
            let mut wrong = wrong.into_iter().map(|(_, refusal)| refusal);
            wrong.next().unwrap_or(Refusal::TextMissing)
        };
        let words = input.typed.checked().map_err(first)?;
        if let Some(row) = tx.report_row(input.id)? {
            let kept = tx.report_words(row.report, row.version)?;
            let same = row.says == Says::Written && kept.as_ref() == Some(&words);
            sent_before(tx, ctx, (input.id, report.id), |_| same)?;
            return Ok(());
        }
        if report.person == ctx.person {
            return Err(stop(ReportRefusal::AboutYourself));
        }
        may_go_out(tx, report.person)?;
        let stored = tx.report(report.id)?;
        if stored.is_some_and(|stored| stored != report) {
            return Err(stop(ReportRefusal::Changed));
        }
        let known = KnownReport {
            recipient: recipient_of(tx, report.recipient)?,
            standing: Standing::of(&tx.report_rows(report.id)?),
            report,
        };
        known.may(Deed::Write, input.seen)?;
        known.is_written_to()?;
        if report.period.until() > ctx.today {
            return Err(stop(ReportRefusal::DaysToCome));
        }
        known.allowed(tx, ctx)?;
        if stored.is_none() {
            tx.add_report(&report)?;
        }
        let before = match known.standing.version {
            0 => None,
            version => tx.report_words(report.id, version)?,
        };
        let mut words = words;
        if let Some(before) = before {
            let theirs = known.standing.own_words_in.is_some();
            if theirs && before.written.own_words != words.written.own_words {
                return Err(stop(ReportRefusal::OwnWordsAreTheirs));
            }
            // Whoever does not see what did not help cannot have meant to take it out.
            if words.written.did_not_help.is_none() && !known.shows_answers(tx, ctx.person)? {
                words.written.did_not_help = before.written.did_not_help;
            }
        }
        let beside = Beside {
            words: Some(&words),
            ..Beside::default()
        };
        let version = known.standing.version.saturating_add(1);
        known.write(tx, ctx, (input.id, version, Says::Written), &beside)
    }
}

/// A report, as whoever does something with it looked at it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct OfReport {
    /// The id of the row.
    pub id: EntryId,
    /// Which.
    pub report: ReportId,
    /// About whom.
    pub person: PersonId,
    /// The last row that was looked at.
    pub seen: Option<EntryId>,
}

/// Offers a report to the person, to read and to answer. On a basis its page is kept as they are shown it.
pub struct OfferReport;

impl PeopleOperation for OfferReport {
    const NAME: &'static str = "offer-report";
    const NEEDS: Capability = Capability::Reports;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = OfReport;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &OfReport,
    ) -> Stored<Vec<Vec<ShopId>>> {
        shops_about(people, ctx, input.person)
    }

    fn concerns(input: &OfReport) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &OfReport) -> Result<(), Stop> {
        let offered = |says: &Says| matches!(says, Says::Offered { .. });
        if sent_before(tx, ctx, (input.id, input.report), |row| offered(&row.says))? {
            return Ok(());
        }
        let known = KnownReport::of(tx, input.report, input.person)?;
        if input.person == ctx.person {
            return Err(stop(ReportRefusal::AboutYourself));
        }
        may_go_out(tx, input.person)?;
        known.may(Deed::Offer, input.seen)?;
        known.is_written_to()?;
        let allowed = known.allowed(tx, ctx)?;
        // It is made once, so that what cannot be made is not offered.
        let page = known.page(tx, ctx, &allowed)?;
        let (on, page) = match allowed.ground {
            Ground::Permission { .. } => (RestsOn::Permission, None),
            Ground::Basis { .. } => (RestsOn::Basis, Some(page.settled(ctx.today))),
        };
        let says = Says::Offered {
            on,
            page: page
                .as_ref()
                .map(crate::domain::reports::page::ReportPage::digest),
        };
        let beside = Beside {
            page: page.as_ref(),
            ..Beside::default()
        };
        let version = known.standing.version;
        known.write(tx, ctx, (input.id, version, says), &beside)
    }
}

/// Takes a report back before it left: it goes nowhere any more.
pub struct TakeReportBack;

impl PeopleOperation for TakeReportBack {
    const NAME: &'static str = "take-report-back";
    const NEEDS: Capability = Capability::Reports;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = OfReport;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &OfReport,
    ) -> Stored<Vec<Vec<ShopId>>> {
        shops_about(people, ctx, input.person)
    }

    fn concerns(input: &OfReport) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &OfReport) -> Result<(), Stop> {
        let whose = (input.id, input.report);
        if sent_before(tx, ctx, whose, |row| row.says == Says::TakenBack)? {
            return Ok(());
        }
        let known = KnownReport::of(tx, input.report, input.person)?;
        if input.person == ctx.person {
            return Err(stop(ReportRefusal::AboutYourself));
        }
        known.may(Deed::TakeBack, input.seen)?;
        let version = known.standing.version;
        let row = (input.id, version, Says::TakenBack);
        known.write(tx, ctx, row, &Beside::default())
    }
}
