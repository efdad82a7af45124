//! Reports to somebody outside: written, offered to the person, agreed by them, copied for them, and handed
//! over. What can come next is decided in `domain::reports::ledger`; here it is asked who does it and what
//! may go where today, and it is written in one transaction.
//!
//! The page is made from the book in the transaction that keeps it, by [`gathered`]. Files are made outside,
//! from the page that is kept: the person's copy comes back with its bytes, and those bytes are what leaves.

pub mod gathered;
pub mod leaving;
pub mod looks;
pub mod on_their_way;
pub mod own;
pub mod writing;

use self::gathered::{Gathered, Wanted};
use super::Ctx;
use super::sharing::recipient_of;
use crate::domain::Refusal;
use crate::domain::hours::placement::Placement;
use crate::domain::ids::{EntryId, PersonId, ReportId, ShopId};
use crate::domain::measures::seeing::{Sight, sight};
use crate::domain::person_records::LookKind;
use crate::domain::recipients::{Recipient, RecipientState};
use crate::domain::reports::draft::is_about;
use crate::domain::reports::ledger::{Deed, Report, Row, Says, Standing};
use crate::domain::reports::page::{Agreed, ReportPage};
use crate::domain::reports::refusals::ReportRefusal;
use crate::domain::reports::typed::ReportWords;
use crate::domain::sharing::allowed::{Allowed, allowed};
use crate::domain::sharing::refusals::SharingRefusal;
use crate::domain::skills::passport::PaperReference;
use crate::operations::Stop;
use crate::operations::people_book::shops_of;
use crate::store::people_book::{Beside, LookedAt};
use crate::store::{People, Read, Stored, Tx};

/// A report with how it stands, and whom it is to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KnownReport {
    /// Which.
    pub report: Report,
    /// To whom.
    pub recipient: Recipient,
    /// How it stands.
    pub standing: Standing,
}

fn stop(refusal: ReportRefusal) -> Stop {
    Refusal::from(refusal).into()
}

impl KnownReport {
    /// A report of this person.
    fn of(people: &Read<'_, People>, id: ReportId, person: PersonId) -> Result<Self, Stop> {
        let report = people.report(id)?.filter(|report| report.person == person);
        let report = report.ok_or_else(|| stop(ReportRefusal::Unknown))?;
        Self::with(people, report)
    }

    fn with(people: &Read<'_, People>, report: Report) -> Result<Self, Stop> {
        Ok(Self {
            recipient: recipient_of(people, report.recipient)?,
            standing: Standing::of(&people.report_rows(report.id)?),
            report,
        })
    }

    /// Whether this can be done now, as whoever does it looked at it.
    fn may(&self, deed: Deed, seen: Option<EntryId>) -> Result<(), Stop> {
        self.standing.may(deed).map_err(stop)?;
        if self.standing.last == seen {
            Ok(())
        } else {
            Err(stop(ReportRefusal::Changed))
        }
    }

    /// Whether whoever it is to is written to still.
    fn is_written_to(&self) -> Result<(), Stop> {
        match self.recipient.state {
            RecipientState::InUse => Ok(()),
            RecipientState::Retired => Err(Refusal::from(SharingRefusal::RecipientNotInUse).into()),
        }
    }

    /// What may go there today; refused where nothing may.
    fn allowed(&self, people: &Read<'_, People>, ctx: &Ctx<'_>) -> Result<Allowed, Stop> {
        let rows = people.sharing_rows_of(self.report.person)?;
        let may = allowed(&rows, &self.recipient, ctx.today);
        may.ok_or_else(|| stop(ReportRefusal::NotShared))
    }

    /// The words of this version.
    fn words(&self, people: &Read<'_, People>) -> Result<ReportWords, Stop> {
        let words = people.report_words(self.report.id, self.standing.version)?;
        words.ok_or_else(|| stop(ReportRefusal::NothingWritten))
    }

    /// The page of this version as the book stands today: a draft.
    fn page(
        &self,
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        allowed: &Allowed,
    ) -> Result<ReportPage, Stop> {
        let words = self.words(people)?;
        let report = &self.report;
        let gathered = Gathered::of(people, ctx, report.person, report.period)?;
        let wanted = Wanted {
            reference: PaperReference::of(report.id.bytes()),
            made_on: ctx.today,
            kind: report.kind,
            period: report.period,
            birth: words.birth,
            agreed: Agreed::Draft,
            written: words.written,
        };
        let page = gathered.page(wanted, &self.recipient, allowed);
        Ok(page.map_err(Refusal::from)?)
    }

    /// The page that is kept.
    fn kept(&self, people: &Read<'_, People>) -> Result<ReportPage, Stop> {
        let kept = self.standing.kept;
        let kept = kept.ok_or_else(|| stop(ReportRefusal::NotAgreed))?;
        // What was erased goes nowhere any more.
        let page = people.report_page(kept.row)?;
        page.ok_or_else(|| stop(ReportRefusal::Over))
    }

    /// The person's copy.
    fn copy(&self, people: &Read<'_, People>) -> Result<Vec<u8>, Stop> {
        let copied = self.standing.copied;
        let copied = copied.ok_or_else(|| stop(ReportRefusal::CopyFirst))?;
        let bytes = people.report_file(copied.row)?;
        bytes.ok_or_else(|| stop(ReportRefusal::Over))
    }

    /// Whether this viewer sees answers about well-being in it: the person, and their key worker of every
    /// placement that it is about.
    fn shows_answers(&self, people: &Read<'_, People>, viewer: PersonId) -> Stored<bool> {
        let person = self.report.person;
        let stored = people.placements_of(person)?.into_iter();
        let placements: Vec<Placement> = stored.map(|stored| stored.placement).collect();
        let shows = |p: &&Placement| sight(viewer, person, Some(p)) == Sight::Answers;
        let none = sight(viewer, person, None) == Sight::Answers;
        let about = |p: &&Placement| is_about(p, self.report.period);
        let mut of_it = placements.iter().filter(about).peekable();
        Ok(if of_it.peek().is_some() {
            of_it.all(|p| shows(&p))
        } else {
            none || (!placements.is_empty() && placements.iter().all(|p| shows(&p)))
        })
    }

    /// Writes a row of it.
    fn write(
        &self,
        tx: &Tx<'_, People>,
        ctx: &Ctx<'_>,
        (id, version, says): (EntryId, u32, Says),
        beside: &Beside<'_>,
    ) -> Result<(), Stop> {
        let (by, at) = ctx.done();
        let row = Row {
            id,
            report: self.report.id,
            seq: 0,
            by,
            at,
            version,
            says,
        };
        Ok(tx.add_report_row(ctx.env, &row, beside)?)
    }
}

/// Whether this row was sent before, by the same person about the same report, and said the same.
fn sent_before(
    tx: &Tx<'_, People>,
    ctx: &Ctx<'_>,
    (id, report): (EntryId, ReportId),
    same: impl FnOnce(&Row) -> bool,
) -> Result<bool, Stop> {
    match tx.report_row(id)? {
        None => Ok(false),
        Some(row) if (row.report, row.by) == (report, ctx.person) && same(&row) => Ok(true),
        Some(_) => Err(stop(ReportRefusal::Changed)),
    }
}

/// Where a right about a report is needed: where the person is.
fn shops_about(
    people: &Read<'_, People>,
    ctx: &Ctx<'_>,
    person: PersonId,
) -> Stored<Vec<Vec<ShopId>>> {
    Ok(vec![shops_of(people, &ctx.shop_book, person)?])
}

/// Writes that somebody looked at reports about this person.
fn look(tx: &Tx<'_, People>, ctx: &Ctx<'_>, person: PersonId) -> Stored<()> {
    if person == ctx.person {
        return Ok(());
    }
    let looked = LookedAt {
        people: vec![person],
        what: LookKind::Report,
    };
    let (by, at) = ctx.done();
    tx.add_looks(&looked, by, at)
}
