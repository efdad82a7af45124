//! What is done on the pages of reports: written, offered and handed over by staff; read, answered and
//! agreed by whoever they are about.

mod on_their_way;
mod own;
mod safeguarding_lead;

pub use on_their_way::is_saved_together;

use std::sync::Arc;

use chrono::{Days as DayCount, NaiveDate};

use crate::domain::Refusal;
use crate::domain::hours::Days;
use crate::domain::hours::days::london_day;
use crate::domain::ids::{EntryId, PersonId, ReportId};
use crate::domain::recipients::Way;
use crate::domain::reports::ledger::{PaperDigest, Report};
use crate::domain::reports::page::{ReportKind, ReportPage};
use crate::domain::reports::refusals::ReportRefusal;
use crate::domain::reports::typed::Answer;
use crate::operations::people_book::reports::gathered::so_far;
use crate::operations::people_book::reports::leaving::{CopyFor, HasLeft, ToMake};
use crate::operations::people_book::reports::looks::OneReport;
use crate::operations::people_book::reports::own::OwnCopy;
use crate::operations::people_book::reports::writing::{OfReport, ToWrite};
use crate::ui::Route;
use crate::ui::app::deeds::Effect;
use crate::ui::app::deeds::files::{FilesEffect, PictureOf, Pictured};
use crate::ui::app::deeds::office::reports::{ReportsDeed, ReportsEvent, ReportsLoad};
use crate::ui::app::deeds::office::{OfficeDeed, OfficeEffect};
use crate::ui::app::state::office::reports::Reports;
use crate::ui::app::update::Update;
use crate::ui::screens::safeguarding_lead as page;
use crate::ui::screens::{
    my_report, my_reports, report, reports, reports_on_their_way, write_report,
};
use crate::ui::widgets::asked::Asked;
use crate::ui::widgets::file_said::FileSaid;
use crate::words::say;

/// How many days back a report begins where there is no placement: twelve weeks.
const WITHOUT_PLACEMENT: u64 = 83;

/// Something that was done on one of these pages.
#[derive(Clone, Debug)]
pub enum ReportsAction {
    /// On the page of the safeguarding lead.
    Lead(page::Action),
    /// On the list of those that are on their way.
    OnTheirWay(reports_on_their_way::Action),
    /// On the list.
    List(reports::Action),
    /// On one of them.
    One(report::Action),
    /// Where one is written.
    Write(write_report::Action),
    /// On the list of one's own.
    Mine(my_reports::Action),
    /// On one of one's own.
    MyOne(my_report::Action),
}

impl Update<'_> {
    fn reports(&mut self) -> &mut Reports {
        &mut self.state.office.reports
    }

    fn load_reports(&mut self, load: ReportsLoad) {
        let effect = OfficeEffect::Reports(load);
        self.effects.push(Effect::Office(effect));
    }

    fn reports_deed(&mut self, deed: ReportsDeed) {
        self.office_deed(OfficeDeed::Reports(deed));
    }

    /// The reports about a person, from their record.
    pub(super) fn go_to_reports(&mut self, person: PersonId) {
        *self.reports() = Reports::default();
        self.load_reports(ReportsLoad::List(person));
    }

    /// A report about the end of somebody's placement, all of it, is begun. The way back from it is by the
    /// list of their reports.
    pub(super) fn write_end_report(&mut self, person: PersonId) {
        self.go_to_reports(person);
        self.reports().ends = true;
        self.load_reports(ReportsLoad::Begin(person));
    }

    pub(super) fn on_reports(&mut self, action: ReportsAction) {
        match action {
            ReportsAction::Lead(action) => self.on_safeguarding_lead(action),
            ReportsAction::OnTheirWay(action) => self.on_their_way(action),
            ReportsAction::List(action) => self.on_report_list(action),
            ReportsAction::One(action) => self.on_report(action),
            ReportsAction::Write(action) => self.on_write_report(action),
            ReportsAction::Mine(action) => self.on_my_reports(action),
            ReportsAction::MyOne(action) => self.on_my_report(action),
        }
    }

    /// The ids of what is being written: the same until it is done.
    fn report_ids(&mut self) -> (uuid::Uuid, uuid::Uuid) {
        let new = ((self.fresh)(), (self.fresh)());
        *self.reports().writing.get_or_insert(new)
    }

    /// Lets a page, or a file, be made into pictures; none where that is under way or done.
    fn picture(&mut self, of: PictureOf) {
        let digest = of.digest();
        let reports = self.reports();
        let here = reports.pictured.as_ref().map(|(of, _)| *of);
        if here == Some(digest) || reports.asked == Some(digest) {
            return;
        }
        reports.pictured = None;
        reports.asked = Some(digest);
        self.effects.push(Effect::Files(FilesEffect::Picture(of)));
    }

    fn picture_page(&mut self, page: Option<&ReportPage>, copy: Option<&Vec<u8>>) {
        match (page, copy) {
            (Some(page), Some(copy)) => {
                self.picture(PictureOf::File(
                    Box::new(page.clone()),
                    Arc::new(copy.clone()),
                ));
            }
            (Some(page), None) => self.picture(PictureOf::Page(Box::new(page.clone()))),
            (None, _) => {}
        }
    }

    /// The pictures of a paper are made; or they are not.
    pub(in crate::ui::app::update) fn hear_of_pictures(
        &mut self,
        digest: PaperDigest,
        pictured: Option<Arc<Pictured>>,
    ) {
        let reports = self.reports();
        if reports.asked != Some(digest) {
            // They went on meanwhile.
            return;
        }
        reports.asked = None;
        if let Some(pictured) = pictured {
            reports.pictured = Some((digest, pictured));
        } else {
            let sentence = say!(self.words, "report-not-pictured");
            self.state.day_problem = Some(sentence);
        }
    }

    /// A file of a report was saved; or it was not.
    pub(in crate::ui::app::update) fn hear_of_report_file(
        &mut self,
        saved: Result<String, crate::domain::Trouble>,
    ) {
        let said = match saved {
            Ok(place) => FileSaid::Saved(place),
            Err(trouble) => {
                let said = self.words.trouble(&trouble);
                let said = format!("{} {} {}", said.happened, said.kept, said.to_do);
                FileSaid::Not(said)
            }
        };
        self.reports().file = said;
    }

    fn on_report_list(&mut self, action: reports::Action) {
        let Some(person) = self.reports().list.as_ref().map(|list| list.person) else {
            self.state.route = Route::Record;
            return;
        };
        match action {
            reports::Action::Open(report) => {
                self.reports().page = report::Draft::default();
                self.load_reports(ReportsLoad::One(OneReport { report, person }));
            }
            reports::Action::Write => {
                self.reports().writing = None;
                self.reports().one = None;
                self.reports().ends = false;
                self.load_reports(ReportsLoad::Begin(person));
            }
            reports::Action::Back => {
                *self.reports() = Reports::default();
                self.state.route = Route::Record;
            }
        }
    }

    fn open_report_again(&mut self) {
        if let Some(one) = &self.state.office.reports.one {
            let one = OneReport {
                report: one.known.report.id,
                person: one.known.report.person,
            };
            self.load_reports(ReportsLoad::One(one));
        }
    }

    fn on_report(&mut self, action: report::Action) {
        let Some(one) = self.reports().one.clone() else {
            self.state.route = Route::Reports;
            return;
        };
        let report = one.known.report;
        let (id, person) = (report.id, report.person);
        let seen = one.known.standing.last;
        match action {
            report::Action::Look => {
                self.picture_page(one.page.as_ref(), one.copy.as_ref());
                self.reports().page.stage = report::Stage::Pages;
            }
            report::Action::Offer => {
                let (row, _) = self.report_ids();
                let id = EntryId(row);
                let report = report.id;
                self.reports_deed(ReportsDeed::Offer(OfReport {
                    id,
                    report,
                    person,
                    seen,
                }));
            }
            report::Action::TakeBack => {
                let (row, _) = self.report_ids();
                self.reports_deed(ReportsDeed::TakeBack(OfReport {
                    id: EntryId(row),
                    report: id,
                    person,
                    seen,
                }));
            }
            report::Action::Change => {
                self.reports().writing = None;
                self.load_reports(ReportsLoad::Begin(person));
            }
            report::Action::GiveCopy => self.give_copy(person),
            report::Action::Way(way) => {
                let to_make = ToMake {
                    report: id,
                    person,
                    way,
                };
                self.reports().file = FileSaid::Nothing;
                self.reports().made = None;
                if way == Way::Carried && one.hidden {
                    // What the person carries nobody else needs to see.
                    let today = self.words.plain_date(london_day(self.state.now));
                    let page = &mut self.reports().page;
                    page.on = Asked::with(today);
                    page.stage = report::Stage::Record(way);
                } else {
                    self.load_reports(ReportsLoad::Make(to_make));
                }
            }
            report::Action::Save => {
                if let Some(made) = &self.state.office.reports.made {
                    let bytes = made.bytes.clone();
                    self.save_report(bytes);
                }
            }
            report::Action::Left(way, on) => {
                let (row, _) = self.report_ids();
                let made = self.state.office.reports.made.as_ref();
                let made = made.filter(|made| way == made.way);
                // What the person carries without a file from here is their own copy.
                let copied = one.known.standing.copied.map(|copy| copy.plain);
                let plain = made.map(|made| made.plain).or(copied);
                let locked = made.filter(|made| made.way == Way::LockedPdf);
                let locked = locked.map(|made| made.bytes.to_vec());
                self.reports_deed(ReportsDeed::Left(Box::new(HasLeft {
                    id: EntryId(row),
                    report: id,
                    person,
                    way,
                    on,
                    made: plain.unwrap_or(PaperDigest::ERASED),
                    locked,
                })));
            }
            report::Action::Stage => self.reports().file = FileSaid::Nothing,
            report::Action::Back if self.reports().on_their_way.back => self.go_to_on_their_way(),
            report::Action::Back => {
                let reports = self.reports();
                (reports.one, reports.made) = (None, None);
                (reports.pictured, reports.asked) = (None, None);
                reports.page = report::Draft::default();
                self.load_reports(ReportsLoad::List(person));
            }
        }
    }

    /// The name of a file says nothing of the person: the day, and that it is a report.
    fn save_report(&mut self, bytes: Arc<Vec<u8>>) {
        let day = self.words.plain_date(london_day(self.state.now));
        let name = say!(self.words, "report-file", date = day);
        self.reports().file = FileSaid::Nothing;
        let effect = FilesEffect::SaveReport { name, bytes };
        self.effects.push(Effect::Files(effect));
    }

    /// The file of the page that is looked at, once its pictures are there.
    fn file_made(&self) -> Option<Arc<Vec<u8>>> {
        let (_, pictured) = self.state.office.reports.pictured.as_ref()?;
        Some(pictured.bytes.clone())
    }

    fn give_copy(&mut self, person: PersonId) {
        let Some(one) = self.reports().one.clone() else {
            return;
        };
        let (Some(page), Some(plain)) = (&one.page, self.file_made()) else {
            // It is made first; then it is asked for again.
            self.picture_page(one.page.as_ref(), one.copy.as_ref());
            self.reports().page.stage = report::Stage::Pages;
            return;
        };
        let (row, _) = self.report_ids();
        let copy = OwnCopy {
            id: EntryId(row),
            report: one.known.report.id,
            page: page.digest(),
            plain: plain.to_vec(),
        };
        let copy = CopyFor { person, copy };
        self.reports_deed(ReportsDeed::GiveCopy(Box::new(copy)));
    }

    fn on_write_report(&mut self, action: write_report::Action) {
        match action {
            write_report::Action::Keep => self.keep_report(),
            write_report::Action::Stage => {}
            write_report::Action::Back => {
                self.reports().writing = None;
                self.state.route = if self.reports().one.is_some() {
                    Route::Report
                } else {
                    Route::Reports
                };
            }
        }
    }

    /// Keeps what was typed; where a day is none, its field says so.
    fn keep_report(&mut self) {
        let words = self.words;
        let Some(person) = self.reports().list.as_ref().map(|list| list.person) else {
            return;
        };
        let (row, new) = self.report_ids();
        let reports = self.reports();
        let one = reports.one.as_ref().map(|one| &one.known);
        let draft = &mut reports.write;
        let (report, seen) = if let Some(known) = one {
            (known.report, known.standing.last)
        } else {
            let from = draft.from.read(|typed| words.read_day(typed));
            let until = draft.until.read(|typed| words.read_day(typed));
            let (Some(from), Some(until)) = (from, until) else {
                draft.step = write_report::Step::Period;
                return;
            };
            let period = match Days::new(from, until) {
                Ok(period) => period,
                Err(refusal) => {
                    draft.step = write_report::Step::Period;
                    draft.until.refuse(refusal);
                    return;
                }
            };
            let Some(recipient) = draft.recipient else {
                draft.step = write_report::Step::Recipient;
                return;
            };
            let report = Report {
                id: ReportId(new),
                person,
                recipient,
                kind: draft.kind,
                period,
            };
            (report, None)
        };
        let Some(typed) = draft.typed(words) else {
            return;
        };
        if let Err(wrong) = typed.checked() {
            draft.refuse(wrong);
            return;
        }
        self.reports_deed(ReportsDeed::Write(Box::new(ToWrite {
            id: EntryId(row),
            report,
            seen,
            typed,
        })));
    }

    pub(super) fn reports_done(&mut self, deed: &ReportsDeed) {
        let said = match deed {
            ReportsDeed::Write(_) => say!(self.words, "report-kept"),
            ReportsDeed::Offer(_) => say!(self.words, "report-offered"),
            ReportsDeed::TakeBack(_) => say!(self.words, "report-taken-back"),
            ReportsDeed::GiveCopy(_) => say!(self.words, "report-copy-given"),
            ReportsDeed::Left(_) => say!(self.words, "report-left-kept"),
            ReportsDeed::Say(to_say) => match to_say.answer {
                Answer::OwnWords(_) => say!(self.words, "my-report-words-kept"),
                Answer::NotLikeThis(_) => say!(self.words, "my-report-said"),
                Answer::Stop => say!(self.words, "my-report-stopped"),
            },
            ReportsDeed::Agree(_) => say!(self.words, "my-report-agreed"),
            ReportsDeed::OwnCopy(_) => String::new(),
            // What was made is saved first.
            ReportsDeed::Gather(..) => return,
            ReportsDeed::Lead(lead) => return self.lead_is_set(lead.as_ref()),
        };
        self.state.office.said = (!said.is_empty()).then_some(said);
        let reports = self.reports();
        reports.writing = None;
        match deed {
            ReportsDeed::Write(of) => {
                let one = OneReport {
                    report: of.report.id,
                    person: of.report.person,
                };
                reports.page = report::Draft::default();
                self.load_reports(ReportsLoad::One(one));
            }
            ReportsDeed::GiveCopy(of) => {
                let bytes = Arc::new(of.copy.plain.clone());
                reports.page = report::Draft::default();
                self.save_report(bytes);
                self.open_report_again();
            }
            ReportsDeed::Offer(_) | ReportsDeed::TakeBack(_) | ReportsDeed::Left(_) => {
                reports.page = report::Draft::default();
                reports.made = None;
                self.open_report_again();
            }
            ReportsDeed::Say(_) | ReportsDeed::Agree(_) => {
                reports.own_draft = my_report::Draft::default();
                self.read_own_again();
            }
            ReportsDeed::OwnCopy(of) => {
                let bytes = Arc::new(of.plain.clone());
                self.save_report(bytes);
                self.read_own_again();
            }
            ReportsDeed::Gather(..) | ReportsDeed::Lead(_) => {}
        }
    }

    /// It was not done: the page or the field says why, and what changed meanwhile is read again.
    pub(super) fn reports_refused(&mut self, deed: &ReportsDeed, refusal: &Refusal) -> bool {
        let changed = *refusal == Refusal::from(ReportRefusal::Changed);
        self.reports().writing = None;
        match deed {
            ReportsDeed::Write(_) => {
                let draft = &mut self.reports().write;
                match refusal {
                    Refusal::Report(ReportRefusal::DaysToCome) => {
                        draft.step = write_report::Step::Period;
                        draft.until.refuse(refusal.clone());
                        return true;
                    }
                    _ => return false,
                }
            }
            ReportsDeed::Left(_) if *refusal == Refusal::from(ReportRefusal::LeftOnAnotherDay) => {
                self.reports().page.on.refuse(refusal.clone());
                return true;
            }
            ReportsDeed::Agree(_) if changed => {
                self.reports().own_draft = my_report::Draft::default();
                self.read_own_again();
            }
            ReportsDeed::Agree(_) if matches!(refusal, Refusal::Sharing(_)) => {
                let draft = &mut self.reports().own_draft;
                draft.reader.refuse(refusal.clone());
                draft.stage = my_report::Stage::Reader;
                return true;
            }
            _ if changed => {
                self.open_report_again();
                self.read_own_again();
            }
            _ => {}
        }
        false
    }

    pub(super) fn hear_of_reports(&mut self, event: ReportsEvent) {
        if self.state.signed.is_none() {
            // They left meanwhile.
            return;
        }
        match event {
            ReportsEvent::List(list) => {
                self.reports().list = Some(*list);
                match self.reports().opens.take() {
                    Some(one) => self.load_reports(ReportsLoad::One(one)),
                    None => self.state.route = Route::Reports,
                }
            }
            ReportsEvent::OnTheirWay(loaded) => {
                self.reports().on_their_way.loaded = Some(*loaded);
                self.state.route = Route::ReportsOnTheirWay;
            }
            ReportsEvent::One(one) => {
                let reports = self.reports();
                reports.one = Some(*one);
                (reports.pictured, reports.asked) = (None, None);
                self.state.route = Route::Report;
            }
            ReportsEvent::Begin(person, begin) => self.begin_report(person, *begin),
            ReportsEvent::Made(to_make, made) => {
                let reports = self.reports();
                reports.made = Some(*made);
                reports.page.stage = report::Stage::File(to_make.way);
            }
            ReportsEvent::Mine(mine) => {
                self.reports().mine = Some(mine);
                self.state.route = Route::MyReports;
            }
            ReportsEvent::MyOne(own) => {
                let own = *own;
                self.picture_page(own.page.as_ref(), own.copy.as_ref());
                self.reports().own = Some(own);
                self.state.route = Route::MyReport;
            }
        }
    }

    fn begin_report(
        &mut self,
        person: PersonId,
        begin: crate::ui::app::deeds::office::reports::ToBegin,
    ) {
        if self.reports().list.as_ref().map(|list| list.person) != Some(person) {
            return;
        }
        let today = london_day(self.state.now);
        let one = self.reports().one.clone();
        let mut draft = write_report::Draft::default();
        if let Some(one) = &one {
            draft = write_report::Draft::of(&one.known.report, one.words.as_ref());
            draft.step = write_report::Step::Ask;
            draft.first = write_report::Step::Ask;
            if let Some(birth) = one.words.as_ref().and_then(|words| words.birth) {
                draft.birth = Asked::with(self.words.plain_date(birth));
            }
        } else {
            let last = begin.placements.iter().max_by_key(|p| p.start);
            let period = last.and_then(|placement| so_far(placement, today));
            let (from, until) = period.map_or((back(today), today), |p| (p.from(), p.until()));
            draft.from = Asked::with(self.words.plain_date(from));
            draft.until = Asked::with(self.words.plain_date(until));
            let ended = last.is_some_and(|placement| placement.ended.is_some());
            if ended || self.reports().ends {
                draft.kind = ReportKind::End;
            }
        }
        let reports = self.reports();
        reports.begin = Some(begin);
        reports.ends = false;
        reports.write = draft;
        self.state.route = Route::WriteReport;
    }
}

fn back(today: NaiveDate) -> NaiveDate {
    let count = DayCount::new(WITHOUT_PLACEMENT);
    today.checked_sub_days(count).unwrap_or(today)
}
