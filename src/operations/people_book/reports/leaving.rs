//! Handing a report over: the person's copy first, then the file, then the record of it. What may go is asked
//! when the file is made and again when it is recorded.

use chrono::NaiveDate;

use super::own::{OwnCopy, copy};
use super::{KnownReport, look, sent_before, shops_about, stop};
use crate::domain::access::Capability;
use crate::domain::hours::days::london_day;
use crate::domain::ids::{EntryId, PersonId, ReportId, ShopId};
use crate::domain::recipients::Way;
use crate::domain::reports::draft::shared;
use crate::domain::reports::ledger::{Deed, Left, PaperDigest, Row, Says};
use crate::domain::reports::refusals::ReportRefusal;
use crate::operations::people_book::{Ctx, PeopleOperation};
use crate::operations::{Leaves, Stop};
use crate::store::people_book::Beside;
use crate::store::{People, Read, Stored, Tx};

impl KnownReport {
    /// On what it leaves today: every section that stands in it may go, and the person has a copy.
    fn ground(&self, people: &Read<'_, People>, ctx: &Ctx<'_>) -> Result<EntryId, Stop> {
        self.standing.may(Deed::Leave).map_err(stop)?;
        let page = self.kept(people)?;
        let allowed = self.allowed(people, ctx)?;
        if page.is_within(&shared(&allowed)) && page.outside_permission().is_empty() {
            Ok(allowed.row())
        } else {
            Err(stop(ReportRefusal::NotShared))
        }
    }

    /// Refused where answers stand in it that this person does not see.
    fn seen_by(&self, people: &Read<'_, People>, viewer: PersonId) -> Result<(), Stop> {
        let answers = self.kept(people)?.well_being.is_some();
        if answers && !self.shows_answers(people, viewer)? {
            return Err(stop(ReportRefusal::KeyWorkerAlone));
        }
        Ok(())
    }
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
        known.standing.may(Deed::Copy).map_err(stop)?;
        known.seen_by(tx, ctx.person)?;
        let copied = |row: &Row| matches!(row.says, Says::Copied { .. });
        if sent_before(tx, ctx, (input.copy.id, input.copy.report), copied)? {
            return known.copy(tx);
        }
        let bytes = copy(tx, ctx, &known, &input.copy)?;
        look(tx, ctx, input.person)?;
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
                if (left.way, left.on, left.locked) == (input.way, input.on, locked))
        };
        if sent_before(tx, ctx, (input.id, input.report), |row| same(&row.says))? {
            return Ok(());
        }
        let known = KnownReport::of(tx, input.report, input.person)?;
        let ground = known.ground(tx, ctx)?;
        known.recipient.reached_by(input.way)?;
        if input.way != Way::Carried {
            known.seen_by(tx, ctx.person)?;
        }
        if (input.way == Way::LockedPdf) != input.locked.is_some() {
            return Err(stop(ReportRefusal::NotLocked));
        }
        let kept = known.standing.kept;
        let since = kept.map_or(ctx.today, |kept| london_day(kept.at));
        if input.on < since || input.on > ctx.today {
            return Err(stop(ReportRefusal::LeftOnAnotherDay));
        }
        let plain = PaperDigest::of(&known.copy(tx)?);
        let left = Left {
            way: input.way,
            on: input.on,
            ground,
            plain,
            locked,
        };
        let beside = Beside {
            locked: input.locked.as_deref(),
            ..Beside::default()
        };
        let version = known.standing.version;
        known.write(tx, ctx, (input.id, version, Says::Left(left)), &beside)
    }
}
