//! What is done on the page of the reports that are on their way.

use crate::domain::recipients::Way;
use crate::domain::reports::ledger::Stage;
use crate::operations::people_book::reports::KnownReport;
use crate::operations::people_book::reports::leaving::ToMake;
use crate::operations::people_book::reports::looks::OneReport;
use crate::ui::Route;
use crate::ui::app::deeds::Effect;
use crate::ui::app::deeds::files::{FilesEffect, SavedReports};
use crate::ui::app::deeds::office::reports::{GatheredReports, ReportsDeed, ReportsLoad};
use crate::ui::app::state::State;
use crate::ui::app::state::files::WorkOn;
use crate::ui::app::state::office::reports::Reports;
use crate::ui::app::update::Update;
use crate::ui::screens::{report, reports_on_their_way};
use crate::words::say;

/// Whether its file is saved with those of others: the person has their copy, and it is not locked. Each locked
/// one has words of its own, which are shown once, on its own page.
pub fn is_saved_together(known: &KnownReport) -> bool {
    known.standing.stage() == Stage::Ready && known.recipient.way != Way::LockedPdf
}

fn to_save(state: &State) -> Vec<ToMake> {
    let loaded = state.office.reports.on_their_way.loaded.as_ref();
    let reports = loaded.map_or(&[][..], |loaded| &loaded.reports);
    let ready = reports.iter().filter(|known| is_saved_together(known));
    let to_make = |known: &KnownReport| ToMake {
        report: known.report.id,
        person: known.report.person,
        way: known.recipient.way,
    };
    ready.map(to_make).collect()
}

impl Update<'_> {
    /// The reports of everybody that are on their way.
    pub(in crate::ui::app::update) fn go_to_on_their_way(&mut self) {
        *self.reports() = Reports::default();
        self.load_reports(ReportsLoad::OnTheirWay);
    }

    pub(super) fn on_their_way(&mut self, action: reports_on_their_way::Action) {
        match action {
            reports_on_their_way::Action::Open(report, person) => {
                let reports = self.reports();
                reports.page = report::Draft::default();
                reports.opens = Some(OneReport { report, person });
                reports.on_their_way.back = true;
                self.load_reports(ReportsLoad::List(person));
            }
            reports_on_their_way::Action::Save => {
                let wanted = to_save(self.state);
                let watch = self.work(WorkOn::GatheringReports, wanted.len());
                self.reports_deed(ReportsDeed::Gather(wanted, watch));
            }
            reports_on_their_way::Action::Back => {
                *self.reports() = Reports::default();
                self.go_to_people_book();
            }
        }
    }

    /// The files are there: now they are saved, unless whoever asked stopped it or left.
    pub(in crate::ui::app::update) fn reports_gathered(&mut self, made: GatheredReports) {
        let waited_for = self.state.route == Route::Working;
        let work = self.state.files.work.take();
        if !waited_for {
            return;
        }
        if work.is_none_or(|work| work.watch.is_stopped()) {
            return self.gathering_ends(say!(self.words, "lists-stopped"));
        }
        self.reports().on_their_way.not_made = made.not.len();
        if made.files.is_empty() {
            return self.gathering_ends(say!(
                self.words,
                "ontheirway-not-made",
                count = made.not.len()
            ));
        }
        let watch = self.work(WorkOn::SavingReports, made.files.len());
        let day = self.words.plain_date(self.london_today());
        let effect = FilesEffect::SaveReports {
            folder: say!(self.words, "ontheirway-folder", date = day),
            files: made.files,
            watch,
        };
        self.effects.push(Effect::Files(effect));
    }

    /// The files were not made: the page that asked for them says why, or that it was stopped.
    pub(in crate::ui::app::update) fn reports_not_gathered(&mut self, sentence: String) {
        let waited_for = self.state.route == Route::Working;
        let work = self.state.files.work.take();
        if !waited_for {
            return;
        }
        if work.is_some_and(|work| work.watch.is_stopped()) {
            self.gathering_ends(say!(self.words, "lists-stopped"));
        } else {
            self.gathering_ends(sentence);
        }
    }

    /// The list again, with what is in the way.
    fn gathering_ends(&mut self, problem: String) {
        self.state.route = Route::ReportsOnTheirWay;
        self.state.day_problem = Some(problem);
    }

    /// Files were saved, all or as many as could be. Each that is there is whole.
    pub(in crate::ui::app::update) fn hear_of_report_files(&mut self, done: &SavedReports) {
        let waited_for = self.state.route == Route::Working;
        let work = self.state.files.work.take();
        if !waited_for {
            return;
        }
        self.state.route = Route::ReportsOnTheirWay;
        let stopped = work.is_some_and(|work| work.watch.is_stopped());
        let so_far = say!(
            self.words,
            "ontheirway-so-far",
            saved = done.saved,
            of = done.of
        );
        self.state.day_problem = match &done.trouble {
            None => None,
            Some(_) if stopped => {
                let stopped = say!(self.words, "ontheirway-stopped");
                Some(format!("{stopped} {so_far}"))
            }
            Some(trouble) => {
                let said = self.words.trouble(trouble);
                Some(format!("{} {so_far} {}", said.happened, said.to_do))
            }
        };
        if self.state.day_problem.is_some() {
            return;
        }
        let folder = done.folder.as_str();
        let saved = say!(
            self.words,
            "ontheirway-saved",
            count = done.saved,
            place = folder
        );
        let not_made = self.reports().on_their_way.not_made;
        self.state.office.said = Some(if not_made == 0 {
            saved
        } else {
            let not = say!(self.words, "ontheirway-not-made", count = not_made);
            format!("{saved} {not}")
        });
    }
}
