//! What is kept of a person, read for a report: the one place where the page of a report is made from the
//! book. Whoever asks has authorised, and writes the look.

use chrono::NaiveDate;

use crate::domain::hours::attendance::{Attended, attendance};
use crate::domain::hours::days::Days;
use crate::domain::hours::placement::Placement;
use crate::domain::hours::rota::{changes_about, planned};
use crate::domain::hours::{Sitting, fold};
use crate::domain::ids::PersonId;
use crate::domain::measures::MeasureSettings;
use crate::domain::measures::readings::Reading;
use crate::domain::person_records::{RecordField, RecordPage};
use crate::domain::recipients::Recipient;
use crate::domain::reports::draft::{Frame, Records, Written, draft};
use crate::domain::reports::page::{About, Agreed, ReportKind, ReportPage, Sender};
use crate::domain::sharing::allowed::Allowed;
use crate::domain::skills::goals::{Goal, goals};
use crate::domain::skills::passport::{PaperReference, Passport};
use crate::domain::{OutOfRange, Refusal};
use crate::operations::Stop;
use crate::operations::people_book::Ctx;
use crate::operations::people_book::skills::passports;
use crate::store::{People, Read};

/// The records of one person, as far as a report can say any of them.
pub struct Gathered {
    person: PersonId,
    placements: Vec<Placement>,
    attended: Vec<Attended>,
    sittings: Vec<Sitting>,
    passport: Passport,
    goals: Vec<Goal>,
    readings: Vec<Reading>,
    measures: MeasureSettings,
    name: String,
    sender: Sender,
}

impl Gathered {
    /// Reads them, as they stand today; hours of this period.
    pub fn of(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        person: PersonId,
        period: Days,
    ) -> Result<Self, Stop> {
        let of_passport = passports::page(people, ctx, person)?;
        let stored = people.placements_of(person)?.into_iter();
        let placements: Vec<Placement> = stored.map(|stored| stored.placement).collect();
        let rows = people.hours_of(person, period)?.rows;
        let sittings = fold(person, period, &rows).map_err(Refusal::from)?.sittings;
        let changes = people.day_changes(period)?;
        let changes = changes_about(&changes, &placements, &std::collections::BTreeSet::new());
        let plans = planned(&placements, &changes, period)?;
        let mut said = people.attendance_said(period)?;
        said.retain(|said| placements.iter().any(|own| own.id == said.placement));
        let attended = attendance(&plans, &sittings, &said, ctx.now).map_err(Refusal::from)?;
        let (_, names) = people.record_page(person, RecordPage::Names)?;
        let name = match names.get(RecordField::NameToUse) {
            // Whoever has no record has the name that they have at the till.
            "" => of_passport.passport.name.as_str(),
            name => name,
        };
        let organisation = ctx.shop_book.organisation()?;
        Ok(Self {
            person,
            placements,
            attended,
            sittings,
            goals: goals(person, &people.goal_rows_of(person)?),
            readings: people.readings_of(person)?,
            measures: people.measure_settings()?,
            name: name.to_owned(),
            sender: Sender {
                charity: organisation.map(|organisation| organisation.name),
                shop: of_passport.passport.trading_name.clone(),
                contact: of_passport.contact,
            },
            passport: of_passport.passport,
        })
    }

    /// The name that they use.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Their placements.
    pub fn placements(&self) -> &[Placement] {
        &self.placements
    }

    /// The page of a report from all this, with what is permitted and nothing else.
    pub fn page(
        &self,
        wanted: Wanted,
        recipient: &Recipient,
        allowed: &Allowed,
    ) -> Result<ReportPage, OutOfRange> {
        let frame = Frame {
            reference: wanted.reference,
            made_on: wanted.made_on,
            sender: self.sender.clone(),
            about: About::new(self.name.as_str(), wanted.birth, recipient.matches_by_birth),
            kind: wanted.kind,
            period: wanted.period,
            agreed: wanted.agreed,
        };
        let records = Records {
            person: self.person,
            placements: &self.placements,
            attended: &self.attended,
            sittings: &self.sittings,
            passport: &self.passport,
            goals: &self.goals,
            readings: &self.readings,
            measures: &self.measures,
        };
        draft(frame, recipient, allowed, &records, wanted.written)
    }
}

/// Which page is wanted.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// Its reference.
    pub reference: PaperReference,
    /// The day on which it is made.
    pub made_on: NaiveDate,
    /// Of what kind.
    pub kind: ReportKind,
    /// About which days.
    pub period: Days,
    /// Their day of birth, where the recipient cannot tell without whom it is about.
    pub birth: Option<NaiveDate>,
    /// Whether it was agreed.
    pub agreed: Agreed,
    /// What is typed.
    pub written: Written,
}

/// The days of a report about a placement as far as it has come by this day; none where it has not begun.
pub fn so_far(placement: &Placement, today: NaiveDate) -> Option<Days> {
    Days::new(placement.start, placement.last_day().min(today)).ok()
}
