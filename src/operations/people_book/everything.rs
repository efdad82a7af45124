//! Everything about me: read at once for whoever signed in with their own PIN, on a machine that customers do
//! not see. It leaves nothing, and reads of nobody else.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::contacts::contacts_of;
use super::looks::LookAtOwnHours;
use super::skills::pages::own_progress;
use super::{Books, perform_in_people};
use crate::domain::Refusal;
use crate::domain::about_me::{AboutMe, Around, Outside, OwnPaper, SaidOfHours};
use crate::domain::given_papers::GivenPaper;
use crate::domain::hours::attendance::Said;
use crate::domain::hours::days::london_day;
use crate::domain::hours::expenses::{Expense, expenses_of};
use crate::domain::hours::placement::Placement;
use crate::domain::hours::proposals::answer_to;
use crate::domain::hours::rota::{Change, DayChange, changes_about};
use crate::domain::hours::{Days, Sitting, fold, sums};
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::leaving::certificate::Certificate;
use crate::domain::person_records::{PageWords, RecordPage};
use crate::domain::referrals::text::TextField;
use crate::domain::reports::ledger::Standing;
use crate::domain::skills::passport::Passport;
use crate::env::Env;
use crate::operations::{Actor, Stop};
use crate::store::{People, Read};

/// How many looks a person is shown at most.
pub const MOST_LOOKS: i64 = 2_000;

/// All of it.
pub fn everything(books: &mut Books<'_>, env: &Env, actor: &Actor) -> Result<AboutMe, Stop> {
    let person = actor.person.ok_or(Refusal::UnknownPerson)?.person();
    perform_in_people::<LookAtOwnHours>(books, env, actor, &())?;
    let own = own_progress(books, env, actor)?;
    let (read, now) = (books.people.read(), env.now());
    let today = london_day(now);
    let mut pages = Vec::new();
    for page in RecordPage::ALL {
        let (_, words) = read.record_page(person, *page)?;
        if !PageWords::is_empty(&words) {
            pages.push((*page, words));
        }
    }
    // What is planned may have been spoken of before it comes.
    let placements = || own.skills.placements.iter();
    let first = read.first_day_of_hours()?.unwrap_or(today);
    let from = placements()
        .map(|p| p.start)
        .fold(first.min(today), NaiveDate::min);
    let until = placements()
        .map(Placement::last_day)
        .fold(today, NaiveDate::max);
    let days = Days::new(from, until)?;
    let kept = read.hours_of(person, days)?;
    let sittings = fold(person, days, &kept.rows)
        .map_err(Refusal::from)?
        .sittings;
    let all = sums(&sittings, |_| ()).map_err(Refusal::from)?;
    let theirs = |said: &Said| placements().any(|placement| placement.id == said.placement);
    let planned = read
        .attendance_said(days)?
        .into_iter()
        .filter(theirs)
        .collect();
    let own_changes = changes_about(
        &read.day_changes(days)?,
        &own.skills.placements,
        &BTreeSet::new(),
    );
    let said = read.proposals_of(person)?;
    let said = said.iter().map(|stored| SaidOfHours {
        day: stored.day,
        words: stored.proposal.words.as_str().to_owned(),
        answered: answer_to(&stored.proposal, &stored.answers).map(|last| (last.answer, last.by)),
    });
    let given = expenses_of(person, &read.expense_rows(person)?);
    let expenses: Vec<Expense> = given.into_iter().map(|(_, expense)| expense).collect();
    let around = around(&read, person)?;
    let shops = books.shop.read().shops()?;
    Ok(AboutMe {
        person,
        at: now,
        pages: pages.into_iter().collect(),
        first_day: read.first_day(person)?,
        shops: shops.into_iter().map(|shop| (shop.id, shop.name)).collect(),
        hours: all.get(&()).copied().unwrap_or_default(),
        weeks: sums(&sittings, Sitting::week).map_err(Refusal::from)?,
        planned,
        changes: holding(own_changes),
        said: said.collect(),
        expenses,
        outside: outside(&read, person, &around)?,
        around,
        looks: read.looks_at(person, MOST_LOOKS)?,
        placements: own.skills.placements,
        record: own.skills.record,
        frameworks: own.skills.frameworks,
        chosen: own.skills.chosen,
        evidence: own.skills.keeps_evidence,
        goals: own.skills.goals,
        reviews: own.skills.reviews,
        readings: own.measures,
        settings: own.settings,
    })
}

/// Who referred them, with whom something is shared, what was said. What a referral says is restricted: of it
/// their own words alone stand here, and the rest is asked for.
fn outside(read: &Read<'_, People>, person: PersonId, around: &Around) -> Result<Outside, Stop> {
    let mut referrals = Vec::new();
    for stored in read.referrals_of(person)? {
        let said = read.referral_text(stored.known.referral.id)?.text;
        let own = said.get(TextField::OwnWords);
        let own = (!own.is_empty()).then(|| own.to_owned());
        referrals.push((stored.known, own));
    }
    let mut outside = Outside {
        referrals,
        sharing: read.sharing_rows_of(person)?,
        contacts: contacts_of(read, person)?,
        ..Outside::default()
    };
    let mut theirs = outside.recipients();
    theirs.extend(around.reports.iter().map(|(report, _)| report.recipient));
    for stored in read.recipients()? {
        let of = stored.recipient;
        if theirs.contains(&of.id) {
            outside.names.insert(of.id, of.name.as_str().to_owned());
        }
    }
    Ok(outside)
}

/// What there is around their placements, and after. What was noted of one-to-ones is restricted, and so is
/// whether anything was: it is asked for.
fn around(read: &Read<'_, People>, person: PersonId) -> Result<Around, Stop> {
    let support = super::support::looks::read(read, person)?;
    let leaving = super::leaving::looks::read(read, person)?;
    let mut reports = Vec::new();
    for report in read.reports_of(person)?.into_iter().rev() {
        let standing = Standing::of(&read.report_rows(report.id)?);
        if standing.was_offered {
            reports.push((report, standing));
        }
    }
    let left = leaving.left.into_iter();
    Ok(Around {
        meetings: support.meetings,
        plan: support.plan,
        left: left.map(|of| (of.stored.leaving, of.checks)).collect(),
        words: leaving.words.words,
        in_touch: leaving.in_touch,
        reports,
        papers: own_papers(read, person)?,
    })
}

fn own_papers(read: &Read<'_, People>, person: PersonId) -> Result<Vec<OwnPaper>, Stop> {
    fn of<P>(is_certificate: bool, given: GivenPaper<P>) -> OwnPaper {
        OwnPaper {
            is_certificate,
            made_on: given.made_on,
            reference: given.reference,
            by: given.by,
        }
    }
    let passports = read.papers_given_to::<Passport>(person)?.into_iter();
    let certificates = read.papers_given_to::<Certificate>(person)?.into_iter();
    let passports = passports.map(|given| of(false, given));
    let certificates = certificates.map(|given| of(true, given));
    let mut papers: Vec<OwnPaper> = passports.chain(certificates).collect();
    papers.sort_by_key(|paper| paper.made_on);
    Ok(papers)
}

/// Those of these changes that were not taken back.
fn holding(changes: Vec<DayChange>) -> Vec<DayChange> {
    let of = |change: &DayChange| match change.change {
        Change::TakenBack { of } => Some(of),
        _ => None,
    };
    let back: BTreeSet<EntryId> = changes.iter().filter_map(of).collect();
    let holds = |change: &DayChange| of(change).is_none() && !back.contains(&change.id);
    changes.into_iter().filter(holds).collect()
}
