//! A report from the records: every section that is permitted and no other, of one period.
//!
//! Sections that are not permitted are not left out at the end: they are never made. What the page says
//! beside them is typed: what is asked of the reader, the plan, and what the person says themself.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::page::goals::ReportGoal;
use super::page::skills::ReportSkills;
use super::page::taking_part::{Square, TakingPart, WeekRow};
use super::page::well_being::{Answered, ReportItem, WellBeing};
use super::page::{About, Agreed, Ask, Plan, ReportKind, ReportPage, Sender, Shared, To};
use super::text::ReportText;
use crate::domain::OutOfRange;
use crate::domain::hours::attendance::{Attendance, Attended};
use crate::domain::hours::days::{Days, Week};
use crate::domain::hours::minutes::Minutes;
use crate::domain::hours::placement::Placement;
use crate::domain::hours::placement_summary::placement_summary;
use crate::domain::hours::sittings::Sitting;
use crate::domain::ids::{PersonId, PlacementId};
use crate::domain::measures::items::Item;
use crate::domain::measures::readings::{Reading, holding};
use crate::domain::measures::settings::MeasureSettings;
use crate::domain::recipients::Recipient;
use crate::domain::sharing::allowed::{Allowed, Ground};
use crate::domain::sharing::rows::Section;
use crate::domain::skills::goals::Goal;
use crate::domain::skills::passport::{PaperReference, Passport};

/// What is kept of a person, as far as a report can say any of it. Placements, sittings and readings of
/// other days and people may be among it.
#[derive(Clone, Copy, Debug)]
pub struct Records<'r> {
    /// Whose.
    pub person: PersonId,
    /// Their placements.
    pub placements: &'r [Placement],
    /// How planned sittings went.
    pub attended: &'r [Attended],
    /// When they were here.
    pub sittings: &'r [Sitting],
    /// Their skills in words, as a passport of today says them.
    pub passport: &'r Passport,
    /// Their goals.
    pub goals: &'r [Goal],
    /// Their answers.
    pub readings: &'r [Reading],
    /// How the charity's own questions are worded.
    pub measures: &'r MeasureSettings,
}

/// What is typed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Written {
    /// What the reader is asked to do.
    pub ask: Ask,
    /// What comes next.
    pub plan: Option<Plan>,
    /// What the person says.
    pub own_words: Option<ReportText>,
    /// What did not help, in the person's words.
    pub did_not_help: Option<ReportText>,
}

/// For whom and about what.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Frame {
    /// The reference of the paper.
    pub reference: PaperReference,
    /// The day on which it is made.
    pub made_on: NaiveDate,
    /// From whom.
    pub sender: Sender,
    /// About whom.
    pub about: About,
    /// Of what kind.
    pub kind: ReportKind,
    /// About which days.
    pub period: Days,
    /// Whether it was agreed.
    pub agreed: Agreed,
}

/// Makes the page of a report.
///
/// # Errors
/// Where the hours add up to more than a number holds.
pub fn draft(
    frame: Frame,
    recipient: &Recipient,
    allowed: &Allowed,
    records: &Records<'_>,
    written: Written,
) -> Result<ReportPage, OutOfRange> {
    let shared = shared(allowed);
    let may = |section: Section| allowed.sections.contains(&section) && shared.holds(section);
    let period = frame.period;
    let taking_part = may(Section::TakingPart)
        .then(|| taking_part(records, period, may(Section::Weeks)))
        .transpose()?;
    let skills = may(Section::Skills).then(|| ReportSkills::of(records.passport));
    let goals = may(Section::Goals).then(|| goals(records.goals));
    let well_being = may(Section::WellBeing).then(|| WellBeing {
        items: items(records, period),
        did_not_help: written.did_not_help,
    });
    let said = well_being.filter(|said| !said.items.is_empty() || said.did_not_help.is_some());
    let page = ReportPage {
        reference: frame.reference,
        made_on: frame.made_on,
        sender: frame.sender,
        recipient: to(recipient),
        about: frame.about,
        kind: frame.kind,
        period,
        agreed: frame.agreed,
        ask: written.ask,
        own_words: written.own_words.filter(|_| may(Section::OwnWords)),
        taking_part,
        skills,
        goals,
        well_being: said,
        plan: written.plan,
        shared,
    };
    // The last look at it is the page's own: what is not permitted stands in no report, whoever made it.
    Ok(page.within_permission())
}

fn to(recipient: &Recipient) -> To {
    let text = |text: &crate::domain::free_text::FreeText| text.as_str().to_owned();
    To {
        name: text(&recipient.name),
        role: recipient.role.as_ref().map(text),
        organisation: recipient.organisation.as_ref().map(text),
    }
}

/// Whether a report about these days is about this placement.
pub fn is_about(placement: &Placement, period: Days) -> bool {
    placement.start <= period.until() && period.from() <= placement.last_day()
}

/// By what right it goes, as the page says it.
pub fn shared(allowed: &Allowed) -> Shared {
    match &allowed.ground {
        Ground::Permission { .. } => Shared::WithPermission {
            sections: allowed.sections.clone(),
            given_on: allowed.since,
            until: allowed.until,
        },
        Ground::Basis { .. } => Shared::OnABasis {
            recorded_on: allowed.since,
            until: allowed.until,
        },
    }
}

/// Sessions, hours and usual days of a period; its weeks only where they are chosen.
///
/// # Errors
/// Where the hours add up to more than a number holds.
pub fn taking_part(
    records: &Records<'_>,
    period: Days,
    with_weeks: bool,
) -> Result<TakingPart, OutOfRange> {
    let attended: Vec<Attended> = records
        .attended
        .iter()
        .filter(|one| one.planned.person == records.person && period.holds(one.planned.day))
        .cloned()
        .collect();
    let sittings: Vec<Sitting> = records
        .sittings
        .iter()
        .filter(|one| one.person == records.person && period.holds(one.day))
        .cloned()
        .collect();
    let mut sessions = 0_usize;
    let mut minutes = Vec::new();
    for placement in records.placements {
        let summary = placement_summary(placement, &attended, &sittings)?;
        sessions = sessions.saturating_add(summary.sessions);
        minutes.push(summary.sum.all()?);
    }
    let own = |one: &&Placement| is_about(one, period);
    let usual = records.placements.iter().filter(own).flat_map(|placement| {
        let until = period.until().min(placement.last_day());
        let holds = placement.agreed.iter().rfind(|agreed| agreed.from <= until);
        holds
            .into_iter()
            .flat_map(|agreed| agreed.times.iter().map(|time| time.weekday))
    });
    let weeks = with_weeks.then(|| weeks(records, &attended, &sittings));
    Ok(TakingPart::new(
        u32::try_from(sessions).unwrap_or(u32::MAX),
        Minutes::sum(minutes)?,
        usual.collect(),
        weeks,
    ))
}

/// Each session as a square, by weeks, in the order of days. A pause has no squares, and what is still to
/// come has none either. Who came without a plan, came.
fn weeks(records: &Records<'_>, attended: &[Attended], sittings: &[Sitting]) -> Vec<WeekRow> {
    let mut squares: BTreeMap<Week, Vec<(NaiveDate, i64, Square)>> = BTreeMap::new();
    for one in attended {
        let square = match one.known.attendance() {
            Some(Attendance::Came | Attendance::CameForPart) => Square::Came,
            Some(Attendance::ToldUs | Attendance::DidNotHear) => Square::DidNot,
            Some(Attendance::ClosedByUs) => Square::Closed,
            Some(Attendance::Paused) | None => continue,
        };
        let of_day = squares.entry(Week::of(one.planned.day)).or_default();
        of_day.push((one.planned.day, one.planned.shift.from(), square));
    }
    let planned: BTreeSet<_> = attended.iter().flat_map(|one| &one.sittings).collect();
    let placed = |one: &Sitting| {
        let mut own = records.placements.iter();
        own.any(|placement| one.placement == Some(placement.id))
    };
    let unplanned = sittings
        .iter()
        .filter(|one| one.left.is_some() && placed(one) && !planned.contains(&one.id));
    let days: BTreeSet<_> = unplanned.map(|one| (one.placement, one.day)).collect();
    for (_, day) in days {
        let of_day = squares.entry(Week::of(day)).or_default();
        of_day.push((day, i64::MAX, Square::Came));
    }
    let in_order = squares.into_values().map(|mut week| {
        week.sort_by_key(|(day, from, _)| (*day, *from));
        WeekRow(week.into_iter().map(|(_, _, square)| square).collect())
    });
    in_order.collect()
}

/// Goals as the person agreed to them: what somebody wrote down with them and they did not agree to is no
/// goal of theirs.
fn goals(all: &[Goal]) -> Vec<ReportGoal> {
    let agreed = all.iter().filter_map(Goal::agreed);
    agreed
        .map(|written| ReportGoal::of(&written.words))
        .collect()
}

/// First and latest answer to each question, of the readings until the end of the period, in the placements
/// that the period is about: what was answered in another one was told to another key worker. Only answers
/// to the same words stand side by side: those of the latest wording that was answered.
fn items(records: &Records<'_>, period: Days) -> Vec<ReportItem> {
    let about = |id: PlacementId| {
        let mut own = records.placements.iter();
        own.any(|placement| placement.id == id && is_about(placement, period))
    };
    let until = holding(records.person, records.readings)
        .into_iter()
        .filter(|reading| reading.day <= period.until() && about(reading.placement));
    let of: Vec<&Reading> = until.collect();
    let item = |item: &Item| {
        let answers = of.iter().filter_map(|reading| {
            let mut given = reading.answers_to_keep();
            let given = given.find_map(|(of, answer)| answer.given().filter(|_| of == *item))?;
            Some((
                reading.version,
                Answered {
                    given,
                    on: reading.day,
                },
            ))
        });
        let answers: Vec<_> = answers.collect();
        let (version, _) = answers.iter().max_by_key(|(_, answer)| answer.on)?;
        let same = answers.iter().filter(|(of, _)| of == version);
        let same: Vec<Answered> = same.map(|(_, answer)| *answer).collect();
        let worded = worded(records.measures, *item);
        ReportItem::of(*item, worded, &same)
    };
    Item::ALL.iter().filter_map(item).collect()
}

/// What the charity calls a licensed scale of its own. The others the paper names in a few words.
fn worded(measures: &MeasureSettings, item: Item) -> String {
    let licensed = measures.licensed().filter(|_| item == Item::LicensedTotal);
    let own = licensed.map(|slot| slot.name.as_str());
    own.unwrap_or_default().to_owned()
}
