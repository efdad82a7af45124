//! Handing a report over: the person's copy first, then the file, then the record of it. What may go is asked
//! when the file is made and again when it is recorded.

use chrono::NaiveDate;

use super::own::{OwnCopy, copy};
use super::{KnownReport, look, sent_before, shops_about, stop};
use crate::domain::access::Capability;
use crate::domain::hours::days::london_day;
use crate::domain::ids::{EntryId, PersonId, ReportId, ShopId};
use crate::domain::person_records::{RecordField, RecordPage};
use crate::domain::recipients::Way;
use crate::domain::reports::draft::shared;
use crate::domain::reports::ledger::{Copy, Deed, Left, PaperDigest, Says};
use crate::domain::reports::page::To;
use crate::domain::reports::refusals::ReportRefusal;
use crate::domain::sharing::allowed::Allowed;
use crate::domain::sharing::rows::Section;
use crate::operations::people_book::leaving::may_go_out;
use crate::operations::people_book::{Ctx, PeopleOperation};
use crate::operations::{Leaves, Stop};
use crate::store::people_book::Beside;
use crate::store::{People, Read, Stored, Tx};

impl KnownReport {
    /// By what right the page that is kept may go to whoever it is to, as all of it stands today: every
    /// section is shared, by the same permission or basis; the person has the name that stands in it, and so
    /// has whoever it is to.
    pub(super) fn right(&self, people: &Read<'_, People>, ctx: &Ctx<'_>) -> Result<Allowed, Stop> {
        let page = self.kept(people)?;
        let allowed = self.allowed(people, ctx)?;
        let today = shared(&allowed);
        if !page.is_within(&today) || !page.outside_permission().is_empty() {
            return Err(stop(ReportRefusal::NotShared));
        }
        self.is_written_to()?;
        let (_, names) = people.record_page(self.report.person, RecordPage::Names)?;
        let named = page.about.name() == names.get(RecordField::NameToUse);
        if named && page.recipient == To::of(&self.recipient) && page.goes_by(&today) {
            Ok(allowed)
        } else {
            Err(stop(ReportRefusal::OfferAgain))
        }
    }

    /// On what it leaves today, and from which day on it can have left: the person has a copy.
    fn ground(
        &self,
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
    ) -> Result<(EntryId, Copy, NaiveDate), Stop> {
        self.standing.may(Deed::Leave).map_err(stop)?;
        let allowed = self.right(people, ctx)?;
        let copied = self.standing.copied;
        let copied = copied.ok_or_else(|| stop(ReportRefusal::CopyFirst))?;
        let since = london_day(copied.at).max(allowed.since);
        Ok((allowed.row(), copied, since))
    }

    /// Refused where answers may stand in it that this person does not see.
    fn seen_by(&self, people: &Read<'_, People>, viewer: PersonId) -> Result<(), Stop> {
        let answers = self.kept(people)?.shared.holds(Section::WellBeing);
        if answers && !self.shows_answers(people, viewer)? {
            return Err(stop(ReportRefusal::KeyWorkerAlone));
        }
        Ok(())
    }
}

/// Whether a file is a PDF that needs a password.
fn is_locked(file: &[u8]) -> bool {
    const ENCRYPT: &[u8] = b"/Encrypt";
    file.starts_with(b"%PDF-") && file.windows(ENCRYPT.len()).any(|part| part == ENCRYPT)
}

/// A copy that somebody gives to a person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CopyFor {
    /// To whom.
    pub person: PersonId,
    /// The copy.
    pub copy: OwnCopy,
}

/// Somebody gives a person their copy of a report about them.
pub struct GiveReportCopy;

impl PeopleOperation for GiveReportCopy {
    const NAME: &'static str = "give-report-copy";
    const NEEDS: Capability = Capability::Reports;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = CopyFor;
    type Output = Vec<u8>;

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &CopyFor,
    ) -> Stored<Vec<Vec<ShopId>>> {
        shops_about(people, ctx, input.person)
    }

    fn concerns(input: &CopyFor) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &CopyFor) -> Result<Vec<u8>, Stop> {
        let known = KnownReport::of(tx, input.copy.report, input.person)?;
        may_go_out(tx, input.person)?;
        known.standing.may(Deed::Copy).map_err(stop)?;
        known.seen_by(tx, ctx.person)?;
        // The person takes theirs whatever became of it; whoever gives it holds it in their hands.
        if known.standing.over.is_some() {
            return Err(stop(ReportRefusal::Over));
        }
        known.right(tx, ctx)?;
        let copied = known.standing.copied;
        let sent_again = copied.is_some_and(|copied| copied.row == input.copy.id);
        let bytes = copy(tx, ctx, &known, &input.copy)?;
        if !sent_again {
            look(tx, ctx, input.person)?;
        }
        Ok(bytes)
    }
}

/// A report that is to be handed over.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ToMake {
    /// Which.
    pub report: ReportId,
    /// About whom.
    pub person: PersonId,
    /// How it is to leave.
    pub way: Way,
}

/// Makes the file of a report for whoever it is to: the bytes of the person's copy. Nothing left yet.
pub struct MakeReport;

impl PeopleOperation for MakeReport {
    const NAME: &'static str = "make-report";
    const NEEDS: Capability = Capability::Reports;
    const LEAVES: Leaves = Leaves::Entry;
    type Input = ToMake;
    type Output = Vec<u8>;

    fn shops(people: &Read<'_, People>, ctx: &Ctx<'_>, input: &ToMake) -> Stored<Vec<Vec<ShopId>>> {
        shops_about(people, ctx, input.person)
    }

    fn concerns(input: &ToMake) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &ToMake) -> Result<Vec<u8>, Stop> {
        let known = KnownReport::of(tx, input.report, input.person)?;
        may_go_out(tx, input.person)?;
        known.ground(tx, ctx)?;
        known.recipient.reached_by(input.way)?;
        known.seen_by(tx, ctx.person)?;
        let bytes = known.copy(tx)?;
        look(tx, ctx, input.person)?;
        Ok(bytes)
    }
}

/// How a report left.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HasLeft {
    /// The id of the row.
    pub id: EntryId,
    /// Which.
    pub report: ReportId,
    /// About whom.
    pub person: PersonId,
    /// How.
    pub way: Way,
    /// On which day.
    pub on: NaiveDate,
    /// The digest of the file that was made: what is agreed anew meanwhile did not leave.
    pub made: PaperDigest,
    /// The locked file, where it left locked. Its password is nowhere.
    pub locked: Option<Vec<u8>>,
}

/// Writes down that a report left: to whom, how, on which day, on what it rests, and the files as they were.
///
/// Answers about well-being are handed over by the key worker alone; what the person carries nobody sees.
pub struct RecordReportLeft;

impl PeopleOperation for RecordReportLeft {
    const NAME: &'static str = "record-report-left";
    const NEEDS: Capability = Capability::Reports;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = HasLeft;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &HasLeft,
    ) -> Stored<Vec<Vec<ShopId>>> {
        shops_about(people, ctx, input.person)
    }

    fn concerns(input: &HasLeft) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &HasLeft) -> Result<(), Stop> {
        let locked = input.locked.as_deref().map(PaperDigest::of);
        let same = |says: &Says| {
            matches!(says, Says::Left(left)
                if (left.way, left.on, left.plain, left.locked)
                    == (input.way, input.on, input.made, locked))
        };
        if sent_before(tx, ctx, (input.id, input.report), |row| same(&row.says))? {
            return Ok(());
        }
        let known = KnownReport::of(tx, input.report, input.person)?;
        may_go_out(tx, input.person)?;
        let (ground, copied, since) = known.ground(tx, ctx)?;
        if copied.plain != input.made {
            return Err(stop(ReportRefusal::Changed));
        }
        known.recipient.reached_by(input.way)?;
        if input.way != Way::Carried {
            known.seen_by(tx, ctx.person)?;
        }
        if (input.way == Way::LockedPdf) != input.locked.is_some()
            || !input.locked.as_deref().is_none_or(is_locked)
        {
            return Err(stop(ReportRefusal::NotLocked));
        }
        if input.on < since || input.on > ctx.today {
            return Err(stop(ReportRefusal::LeftOnAnotherDay));
        }
        // What was erased is not handed over any more.
        known.copy(tx)?;
        let left = Left {
            way: input.way,
            on: input.on,
            ground,
            plain: copied.plain,
            locked,
        };
        let beside = Beside {
            locked: input.locked.as_deref(),
            copy: Some(copied.row),
            ..Beside::default()
        };
        let version = known.standing.version;
        known.write(tx, ctx, (input.id, version, Says::Left(left)), &beside)
    }
}
