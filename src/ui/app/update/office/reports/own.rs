//! What whoever a report is about does with it: reads, answers, agrees, takes a copy.

use std::sync::Arc;

use crate::domain::ids::EntryId;
use crate::domain::sharing::giving::ReadBy;
use crate::operations::people_book::reports::own::{OwnCopy, ToAgree, ToSay};
use crate::ui::Route;
use crate::ui::app::deeds::office::reports::{ReportsDeed, ReportsLoad};
use crate::ui::app::state::office::own_yes::OwnYes;
use crate::ui::app::state::office::reports::Reports;
use crate::ui::app::update::Update;
use crate::ui::screens::{my_report, my_reports};
use crate::ui::widgets::file_said::FileSaid;

impl Update<'_> {
    /// One's own reports.
    pub(in crate::ui::app::update) fn go_to_my_reports(&mut self) {
        *self.reports() = Reports::default();
        if self.state.office.door.open {
            self.load_reports(ReportsLoad::Mine);
        } else {
            self.state.route = Route::MyReports;
            self.look_at_door();
        }
    }

    pub(super) fn on_my_reports(&mut self, action: my_reports::Action) {
        match action {
            my_reports::Action::Open(report) => {
                self.reports().own_draft = my_report::Draft::default();
                self.load_reports(ReportsLoad::MyOne(report));
            }
            my_reports::Action::Back => {
                *self.reports() = Reports::default();
                self.go_to_about_me();
            }
        }
    }

    pub(super) fn on_my_report(&mut self, action: my_report::Action) {
        let Some(own) = self.reports().own.clone() else {
            self.state.route = Route::MyReports;
            return;
        };
        let (report, seen) = (own.known.report.id, own.known.standing.last);
        match action {
            my_report::Action::Say(answer) => {
                let (row, _) = self.report_ids();
                self.reports_deed(ReportsDeed::Say(Box::new(ToSay {
                    id: EntryId(row),
                    report,
                    seen,
                    answer,
                })));
            }
            my_report::Action::Copy => self.take_own_copy(),
            my_report::Action::Stage => {
                self.state.office.own_yes = OwnYes::default();
                self.reports().file = FileSaid::Nothing;
            }
            my_report::Action::Back => {
                let reports = self.reports();
                reports.own = None;
                (reports.pictured, reports.asked) = (None, None);
                self.load_reports(ReportsLoad::Mine);
            }
        }
    }

    /// They agree to what they read: their PIN was the right one.
    pub(in crate::ui::app::update::office) fn agree_report(&mut self) {
        let reports = &self.state.office.reports;
        let Some((own, page)) = (reports.own.as_ref()).and_then(|own| Some((own, own.digest()?)))
        else {
            return;
        };
        let (report, seen) = (own.known.report.id, own.known.standing.last);
        let reader = &reports.own_draft.reader;
        let read_by = if reader.is_empty() {
            ReadBy::Nobody
        } else {
            ReadBy::Typed(reader.typed.clone())
        };
        let (row, _) = self.report_ids();
        self.reports_deed(ReportsDeed::Agree(Box::new(ToAgree {
            id: EntryId(row),
            report,
            seen,
            page,
            read_by,
        })));
    }

    /// The copy is kept as taken first; then it is saved.
    fn take_own_copy(&mut self) {
        let Some(own) = self.reports().own.clone() else {
            return;
        };
        if let Some(copy) = &own.copy {
            let bytes = Arc::new(copy.clone());
            return self.save_report(bytes);
        }
        let (Some(page), Some(plain)) = (own.digest(), self.file_made()) else {
            return;
        };
        let (row, _) = self.report_ids();
        self.reports_deed(ReportsDeed::OwnCopy(Box::new(OwnCopy {
            id: EntryId(row),
            report: own.known.report.id,
            page,
            plain: plain.to_vec(),
        })));
    }

    pub(super) fn read_own_again(&mut self) {
        if let Some(own) = &self.state.office.reports.own {
            let report = own.known.report.id;
            self.load_reports(ReportsLoad::MyOne(report));
        }
    }

    /// The door of the people book is known: whoever waits for their own reports goes on.
    pub(in crate::ui::app::update::office) fn reports_door_is_known(&mut self) {
        let waits = self.state.route == Route::MyReports && self.reports().mine.is_none();
        if waits && self.state.office.door.open {
            self.load_reports(ReportsLoad::Mine);
        }
    }
}
