//! The person's own reports: read alone, answered, agreed and taken along, under their own PIN. Nobody else
//! does any of it for them.

use super::{KnownReport, sent_before, stop};
use crate::domain::access::Capability;
use crate::domain::ids::{EntryId, PersonId, ReportId, ShopId};
use crate::domain::reports::ledger::{Deed, Heard, PaperDigest, RestsOn, Says};
use crate::domain::reports::page::{Agreed, ReportPage};
use crate::domain::reports::refusals::ReportRefusal;
use crate::domain::reports::text::ReportText;
use crate::domain::reports::typed::Answer;
use crate::domain::sharing::allowed::Ground;
use crate::domain::sharing::giving::{ReadBy, how_read};
use crate::domain::sharing::rows::{How, Reader};
use crate::operations::people_book::sharing::{called, signers};
use crate::operations::people_book::{Ctx, Key, PeopleOperation, own_shops};
use crate::operations::{Leaves, Stop};
use crate::store::people_book::Beside;
use crate::store::{People, Read, Stored, Tx};

/// The reports about oneself that one was offered, the newest first. It leaves nothing.
pub struct ReadOwnReports;

impl PeopleOperation for ReadOwnReports {
    const NAME: &'static str = "read-own-reports";
    const NEEDS: Capability = Capability::OwnProgress;
    const KEY: Key = Key::NotNeeded;
    const LEAVES: Leaves = Leaves::Work;
    type Input = ();
    type Output = Vec<KnownReport>;

    fn shops(people: &Read<'_, People>, ctx: &Ctx<'_>, (): &()) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![own_shops(people, ctx)?])
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, (): &()) -> Result<Vec<KnownReport>, Stop> {
        let mut found = Vec::new();
        for report in tx.reports_of(ctx.person)? {
            let known = KnownReport::with(tx, report)?;
            if known.standing.was_offered {
                found.push(known);
            }
        }
        found.reverse();
        Ok(found)
    }
}

/// A report as the person reads it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OwnReport {
    /// Which, and how it stands.
    pub known: KnownReport,
    /// The page: as it is kept, else as it would be today. None where nothing may go there today, or where
    /// it is being written anew.
    pub page: Option<ReportPage>,
    /// Their own words in it.
    pub own_words: Option<ReportText>,
    /// The file of which they have a copy.
    pub copy: Option<Vec<u8>>,
}

impl OwnReport {
    /// What stands on the page that was looked at: whoever agrees names it.
    pub fn digest(&self) -> Option<PaperDigest> {
        self.page.as_ref().map(ReportPage::digest)
    }
}

/// Reads one of one's own reports. It leaves nothing.
pub struct ReadOwnReport;

impl PeopleOperation for ReadOwnReport {
    const NAME: &'static str = "read-own-report";
    const NEEDS: Capability = Capability::OwnProgress;
    const KEY: Key = Key::NotNeeded;
    const LEAVES: Leaves = Leaves::Work;
    type Input = ReportId;
    type Output = OwnReport;

    fn shops(people: &Read<'_, People>, ctx: &Ctx<'_>, _: &ReportId) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![own_shops(people, ctx)?])
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &ReportId) -> Result<OwnReport, Stop> {
        let known = KnownReport::of(tx, *input, ctx.person)?;
        if !known.standing.was_offered {
            return Err(stop(ReportRefusal::NotOffered));
        }
        let standing = &known.standing;
        let page = if let Some(kept) = standing.kept {
            tx.report_page(kept.row)?
        } else if standing.offered.is_some() && standing.over.is_none() {
            match known.allowed(tx, ctx) {
                Ok(allowed) => Some(known.page(tx, ctx, &allowed)?),
                Err(Stop::Refused(_)) => None,
                Err(trouble) => return Err(trouble),
            }
        } else {
            None
        };
        let words = tx.report_words(known.report.id, standing.version)?;
        let own_words = words.and_then(|words| words.written.own_words);
        // A copy that they had stays theirs, also while it is written anew.
        let copy = match standing.copied.or(standing.last_copy) {
            Some(copied) => tx.report_file(copied.row)?,
            None => None,
        };
        Ok(OwnReport {
            // What is being written anew is not theirs to read yet.
            own_words: own_words.filter(|_| standing.offered.is_some()),
            page,
            copy,
            known,
        })
    }
}

/// An answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ToSay {
    /// The id of the row.
    pub id: EntryId,
    /// Of which report.
    pub report: ReportId,
    /// The last row that was looked at.
    pub seen: Option<EntryId>,
    /// What.
    pub answer: Answer,
}

/// A person says something to a report about them.
pub struct SayToReport;

impl PeopleOperation for SayToReport {
    const NAME: &'static str = "say-to-report";
    const NEEDS: Capability = Capability::OwnProgress;
    const KEY: Key = Key::NotNeeded;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = ToSay;
    type Output = ();

    fn shops(people: &Read<'_, People>, ctx: &Ctx<'_>, _: &ToSay) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![own_shops(people, ctx)?])
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &ToSay) -> Result<(), Stop> {
        let (says, text) = match &input.answer {
            Answer::OwnWords(typed) => (Says::OwnWords, ReportText::optional(typed)?),
            Answer::NotLikeThis(typed) => (Says::NotLikeThis, ReportText::optional(typed)?),
            Answer::Stop => (Says::Stopped, None),
        };
        if let Some(row) = tx.report_row(input.id)? {
            let kept = if says == Says::OwnWords {
                let words = tx.report_words(row.report, row.version)?;
                words.and_then(|words| words.written.own_words)
            } else {
                tx.report_said(row.id)?
            };
            let same = row.says == says && kept == text;
            sent_before(tx, ctx, (input.id, input.report), |_| same)?;
            return Ok(());
        }
        let known = KnownReport::of(tx, input.report, ctx.person)?;
        let version = known.standing.version;
        match says {
            Says::OwnWords => {
                known.may(Deed::OwnWords, input.seen)?;
                let words = known.words(tx)?.with_own_words(text);
                let beside = Beside {
                    words: Some(&words),
                    ..Beside::default()
                };
                let row = (input.id, version.saturating_add(1), says);
                known.write(tx, ctx, row, &beside)
            }
            Says::NotLikeThis => {
                known.may(Deed::NotLikeThis, input.seen)?;
                let beside = Beside {
                    said: text.as_ref(),
                    ..Beside::default()
                };
                known.write(tx, ctx, (input.id, version, says), &beside)
            }
            _ => {
                // It always works, whatever was looked at.
                known.standing.may(Deed::Stop).map_err(stop)?;
                known.write(tx, ctx, (input.id, version, says), &Beside::default())
            }
        }
    }
}

/// A yes to a report.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ToAgree {
    /// The id of the row.
    pub id: EntryId,
    /// To which report.
    pub report: ReportId,
    /// The last row that was looked at.
    pub seen: Option<EntryId>,
    /// The page that was looked at.
    pub page: PaperDigest,
    /// Who read it to them, if anybody did.
    pub read_by: ReadBy,
}

impl ToAgree {
    /// How they read it.
    fn heard(&self, person: PersonId) -> Heard {
        match self.read_by {
            ReadBy::Nobody => Heard::Alone,
            ReadBy::Known(by) if by == person => Heard::Alone,
            ReadBy::Known(by) => Heard::By(by),
            ReadBy::Typed(_) => Heard::BySomebodyElse,
        }
    }
}

/// A person agrees to a report about them. The page is made from the book in the same transaction: where
/// it says anything else than what was looked at, it is looked at again.
pub struct AgreeReport;

impl PeopleOperation for AgreeReport {
    const NAME: &'static str = "agree-report";
    const NEEDS: Capability = Capability::OwnProgress;
    const KEY: Key = Key::NotNeeded;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = ToAgree;
    type Output = ();

    fn shops(people: &Read<'_, People>, ctx: &Ctx<'_>, _: &ToAgree) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![own_shops(people, ctx)?])
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &ToAgree) -> Result<(), Stop> {
        let whose = (input.id, input.report);
        if let Some(row) = tx.report_row(input.id)? {
            // What is kept says that it was agreed; what was looked at did not yet, or does by now.
            let is_it = |kept: ReportPage| {
                let draft = ReportPage {
                    agreed: Agreed::Draft,
                    ..kept.clone()
                };
                [kept.digest(), draft.digest()].contains(&input.page)
            };
            let same = matches!(row.says, Says::Agreed { heard, .. } if heard == input.heard(ctx.person))
                && tx.report_page(row.id)?.is_none_or(is_it);
            sent_before(tx, ctx, whose, |_| same)?;
            return Ok(());
        }
        let known = KnownReport::of(tx, input.report, ctx.person)?;
        known.may(Deed::Agree, input.seen)?;
        known.is_written_to()?;
        let mut signers = signers(tx, ctx, ctx.person)?;
        for row in tx.report_rows(input.report)? {
            // Whoever wrote it, or offered it, is not the one who reads it to them.
            if row.by != ctx.person && !signers.are(row.by) {
                signers.people.push(called(tx, ctx, row.by)?);
            }
        }
        let how = how_read(&input.read_by, ctx.person, &signers)?;
        let allowed = known.allowed(tx, ctx)?;
        if !matches!(allowed.ground, Ground::Permission { .. }) {
            return Err(stop(ReportRefusal::NotShared));
        }
        let page = known.page(tx, ctx, &allowed)?;
        if page.digest() != input.page {
            return Err(stop(ReportRefusal::Changed));
        }
        let page = page.settled(ctx.today);
        let says = Says::Agreed {
            page: page.digest(),
            heard: input.heard(ctx.person),
        };
        let beside = Beside {
            page: Some(&page),
            reader: match &how {
                How::ReadTo(Reader::SomebodyElse(name)) => name.as_ref(),
                _ => None,
            },
            ..Beside::default()
        };
        let version = known.standing.version;
        known.write(tx, ctx, (input.id, version, says), &beside)
    }
}

/// The file that a person gets as their copy.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OwnCopy {
    /// The id of the row.
    pub id: EntryId,
    /// Of which report.
    pub report: ReportId,
    /// The page that it was made of.
    pub page: PaperDigest,
    /// The file.
    pub plain: Vec<u8>,
}

/// A person takes a copy of a report about them. What they get is what will leave: the same bytes, however
/// often they take it.
pub struct TakeOwnCopy;

impl PeopleOperation for TakeOwnCopy {
    const NAME: &'static str = "take-own-copy";
    const NEEDS: Capability = Capability::OwnProgress;
    const KEY: Key = Key::NotNeeded;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = OwnCopy;
    type Output = Vec<u8>;

    fn shops(people: &Read<'_, People>, ctx: &Ctx<'_>, _: &OwnCopy) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![own_shops(people, ctx)?])
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &OwnCopy) -> Result<Vec<u8>, Stop> {
        let known = KnownReport::of(tx, input.report, ctx.person)?;
        copy(tx, ctx, &known, input)
    }
}

/// Writes a copy down and gives its bytes; those of the first copy of this page, where there is one.
pub(super) fn copy(
    tx: &Tx<'_, People>,
    ctx: &Ctx<'_>,
    known: &KnownReport,
    input: &OwnCopy,
) -> Result<Vec<u8>, Stop> {
    known.standing.may(Deed::Copy).map_err(stop)?;
    let plain = PaperDigest::of(&input.plain);
    let says = Says::Copied { plain };
    if sent_before(tx, ctx, (input.id, input.report), |row| row.says == says)? {
        return known.copy(tx);
    }
    if known.standing.copied.is_some() {
        return known.copy(tx);
    }
    if known.standing.kept.map(|kept| kept.page) != Some(input.page) {
        return Err(stop(ReportRefusal::Changed));
    }
    let beside = Beside {
        plain: Some(&input.plain),
        ..Beside::default()
    };
    let version = known.standing.version;
    known.write(tx, ctx, (input.id, version, says), &beside)?;
    Ok(input.plain.clone())
}

/// Whether the person is asked for a yes: not where it goes on a basis.
pub fn asks_for_a_yes(known: &KnownReport) -> bool {
    known.standing.offered == Some(RestsOn::Permission)
}
