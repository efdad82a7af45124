//! Lists of products in and out, and files for the accounts: from page to page, and what the worker
//! found out on the way.

use std::sync::Arc;

use chrono::NaiveDate;

use super::Update;
use crate::domain::access::Capability;
use crate::domain::product_lists::NotAList;
use crate::domain::product_lists::folded;
use crate::domain::product_lists::plan::{Answers, TabWish, VatQuestion};
use crate::domain::{Refusal, Trouble};
use crate::operations::catalogue::ListToTakeIn;
use crate::operations::exports;
use crate::operations::watch::Watch;
use crate::ui::Route;
use crate::ui::app::deeds::files::{ChosenFile, FilesDeed, FilesEffect, PlannedList, Read};
use crate::ui::app::deeds::{Deed, Effect};
use crate::ui::app::state::State;
use crate::ui::app::state::files::{Files, Incoming, Work, WorkOn};
use crate::ui::screens::product_lists::{Job, Said};
use crate::ui::screens::{accounts, product_list_in, product_lists, working};
use crate::words::say;

/// What somebody may do with files.
pub fn jobs_of(state: &State) -> Vec<Job> {
    let needs = |job: &Job| match job {
        Job::In => Capability::Products,
        Job::Out | Job::Accounts => Capability::Export,
    };
    let may = |job: &Job| state.may(needs(job));
    Job::ALL.into_iter().filter(may).collect()
}

/// What is still to be said about VAT, after what was said since it was planned.
pub fn unanswered<'a>(planned: &'a PlannedList, answers: &Answers) -> Vec<&'a VatQuestion> {
    let open = |q: &&VatQuestion| !answers.vat.contains_key(&folded(&q.tab));
    planned.plan.questions.iter().filter(open).collect()
}

impl Update<'_> {
    /// The page of lists and files.
    pub(super) fn go_to_lists(&mut self) {
        self.state.files.incoming = None;
        self.state.route = Route::ProductLists;
    }

    fn say_on_lists(&mut self, said: Said) {
        self.state.files.said = said;
        self.go_to_lists();
    }

    pub(super) fn on_product_lists(&mut self, action: product_lists::Action) {
        self.state.files.said = Said::Nothing;
        match action {
            product_lists::Action::Back => self.go_to_settings(),
            product_lists::Action::Job(Job::In) => {
                self.choose_file(crate::domain::chosen_files::FileFor::ProductList);
            }
            product_lists::Action::Job(Job::Out) => {
                let files = exports::Files::Products;
                self.do_it(Deed::Files(FilesDeed::Export(files)));
            }
            product_lists::Action::Job(Job::Accounts) => {
                self.state.files.accounts = accounts::Draft::default();
                self.state.files.purpose = accounts::For::Accounts;
                self.state.files.saved = Vec::new();
                self.state.day_problem = None;
                self.state.route = Route::Accounts;
            }
        }
    }

    /// The list that was asked for is read.
    pub(super) fn list_is_here(&mut self, file: ChosenFile) {
        let Read::Bytes(bytes) = file.read else {
            return;
        };
        let name = file.path.file_name().unwrap_or_default();
        self.state.files.incoming = Some(Incoming {
            file: name.to_string_lossy().into_owned(),
            ..Incoming::default()
        });
        self.plan_with(FilesEffect::ReadList(bytes));
    }

    fn plan_with(&mut self, effect: FilesEffect) {
        self.work(WorkOn::Planning, 0);
        self.effects.push(Effect::Files(effect));
    }

    /// Long work begins; its page is shown until it ends.
    pub(super) fn work(&mut self, what: WorkOn, parts: usize) -> Watch {
        let watch = Watch::default();
        self.state.files.work = Some(Work {
            what,
            watch: watch.clone(),
            parts,
        });
        self.state.route = Route::Working;
        watch
    }

    /// Whether the page of long work is still shown, now that it has ended.
    fn work_ends(&mut self) -> bool {
        let ended = self.state.files.work.take();
        self.state.route == Route::Working && ended.is_some_and(|work| !work.watch.is_stopped())
    }

    pub(super) fn on_working(&mut self, action: working::Action) {
        let working::Action::Stop = action;
        let Some(work) = &self.state.files.work else {
            return self.go_to_lists();
        };
        work.watch.stop();
        // What has the book gives it back first, and says then that it was stopped.
        if !work.what.gives_back() {
            // What it finds out is not wanted any more.
            let stopped = say!(self.words, "lists-stopped");
            self.say_on_lists(Said::Done(stopped));
        }
    }

    pub(super) fn list_planned(&mut self, planned: Result<PlannedList, NotAList>) {
        if !self.work_ends() {
            return;
        }
        match (planned, &mut self.state.files.incoming) {
            (Ok(planned), Some(incoming)) => {
                incoming.draft = product_list_in::Draft::default();
                incoming.planned = Some(planned);
                self.state.route = Route::ProductListIn;
            }
            (Err(why), _) => {
                let sentence = self.words.not_a_list(&why);
                self.say_on_lists(Said::Problem(sentence));
            }
            (Ok(_), None) => self.go_to_lists(),
        }
    }

    fn plan_again(&mut self) {
        let Some(incoming) = &mut self.state.files.incoming else {
            return self.go_to_lists();
        };
        incoming.problem = None;
        let answers = incoming.answers.clone();
        let Some(planned) = &incoming.planned else {
            return self.go_to_lists();
        };
        let list = planned.list.clone();
        self.plan_with(FilesEffect::PlanAgain { list, answers });
    }

    pub(super) fn on_product_list_in(&mut self, action: product_list_in::Action) {
        use product_list_in::Action as A;
        let Some(incoming) = &mut self.state.files.incoming else {
            return self.go_to_lists();
        };
        match action {
            A::Tab(id) => {
                incoming.answers.tab = Some(TabWish::Known(id));
                self.plan_again();
            }
            A::NewTab(name) => {
                incoming.answers.tab = Some(TabWish::New(name));
                self.plan_again();
            }
            A::Vat { tab, choice } => {
                incoming.draft.page = 0;
                incoming.answers.vat.insert(folded(&tab), choice);
                self.ask_next();
            }
            A::AllSuggested => {
                if let Some(planned) = &incoming.planned {
                    for question in unanswered(planned, &incoming.answers.clone()) {
                        let tab = folded(&question.tab);
                        incoming.answers.vat.insert(tab, question.suggestion);
                    }
                }
                self.ask_next();
            }
            A::AnswerAgain => {
                incoming.answers = Answers::default();
                self.plan_again();
            }
            A::TakeIn => self.take_in_list(),
            A::Done | A::Back => self.go_to_lists(),
        }
    }

    /// The next question, or the plan with what was said.
    fn ask_next(&mut self) {
        let asked = self.state.files.incoming.as_ref();
        let open = asked.and_then(|incoming| {
            let planned = incoming.planned.as_ref()?;
            Some(unanswered(planned, &incoming.answers).len())
        });
        if open.unwrap_or_default() == 0 {
            self.plan_again();
        }
    }

    fn take_in_list(&mut self) {
        let shop = self.state.shop.id;
        let Some(incoming) = &mut self.state.files.incoming else {
            return;
        };
        incoming.problem = None;
        let Some(planned) = &incoming.planned else {
            return;
        };
        let plan = planned.plan.clone();
        let watch = self.work(WorkOn::TakingIn, plan.rows.len());
        let list = ListToTakeIn { shop, plan, watch };
        self.do_it(Deed::Files(FilesDeed::TakeIn(list)));
    }

    /// An operation about files was done.
    pub(super) fn files_done(&mut self, deed: &FilesDeed) {
        match deed {
            FilesDeed::TakeIn(list) => {
                self.effects.push(Effect::Reload);
                let shown = matches!(self.state.route, Route::Working | Route::Colleague);
                self.state.files.work = None;
                if let Some(incoming) = &mut self.state.files.incoming
                    && shown
                {
                    incoming.done = Some(list.plan.counts);
                    self.state.route = Route::ProductListIn;
                }
            }
            FilesDeed::Export(exports::Files::Products) => {
                self.work(WorkOn::Saving, 0);
                self.effects.push(Effect::Files(FilesEffect::SaveProducts));
            }
            FilesDeed::Export(exports::Files::Accounts { from, until }) => {
                let (from, until) = (*from, *until);
                self.work(WorkOn::Saving, 0);
                let effect = FilesEffect::SaveAccounts { from, until };
                self.effects.push(Effect::Files(effect));
            }
        }
    }

    /// An operation about files was refused, and a colleague would not help.
    pub(super) fn files_refused(&mut self, deed: &FilesDeed, refusal: &Refusal) {
        let sentence = self.words.refusal(refusal);
        match deed {
            FilesDeed::TakeIn(_) => self.back_to_preview(sentence),
            FilesDeed::Export(exports::Files::Products) => {
                self.say_on_lists(Said::Problem(sentence));
            }
            FilesDeed::Export(exports::Files::Accounts { .. }) => {
                self.state.day_problem = Some(sentence);
            }
        }
    }

    /// The page from which an operation about files was asked for, without the page of long work.
    pub(super) fn leave_work(&mut self, deed: &FilesDeed) {
        if self.state.route == Route::Working && matches!(deed, FilesDeed::TakeIn(_)) {
            self.state.files.work = None;
            self.state.route = Route::ProductListIn;
        }
    }

    fn back_to_preview(&mut self, sentence: String) {
        if let Some(incoming) = &mut self.state.files.incoming {
            incoming.problem = Some(sentence);
        }
    }

    /// Whether a list that was being taken in was stopped by hand, which is no trouble.
    pub(super) fn list_was_stopped(&mut self, deed: &Deed, trouble: &Trouble) -> bool {
        let Deed::Files(deed @ FilesDeed::TakeIn(list)) = deed else {
            return false;
        };
        if *trouble != Trouble::Interrupted || !list.watch.is_stopped() {
            return false;
        }
        self.leave_work(deed);
        let stopped = say!(self.words, "lists-stopped");
        self.back_to_preview(stopped);
        true
    }

    /// Files were saved.
    pub(super) fn files_saved(&mut self, places: Vec<std::path::PathBuf>) {
        let from_accounts = self.state.files.accounts.chosen.is_some();
        if !self.work_ends() {
            return;
        }
        if from_accounts {
            self.state.files.saved = places;
            self.state.route = self.page_of_files();
            return;
        }
        let place = places.first().map(|place| place.display().to_string());
        let place = place.unwrap_or_default();
        if std::mem::take(&mut self.state.office.skill_lists.saving) {
            return self.framework_saved(&place);
        }
        let sentence = say!(self.words, "lists-saved", place = place);
        self.say_on_lists(Said::Done(sentence));
    }

    /// The worker met with trouble.
    pub(super) fn files_trouble(&mut self, trouble: Trouble) {
        if self.work_ends() {
            if std::mem::take(&mut self.state.office.skill_lists.saving) {
                self.state.route = Route::SkillLists;
                return self.show_trouble(trouble);
            }
            self.go_to_lists();
            if self.state.files.purpose == accounts::For::Hours {
                self.state.route = self.page_of_files();
            }
            self.show_trouble(trouble);
        }
    }

    /// The page from which files were asked for.
    fn page_of_files(&self) -> Route {
        match self.state.files.purpose {
            accounts::For::Accounts => Route::Accounts,
            accounts::For::Hours => Route::HoursFile,
        }
    }

    pub(super) fn on_accounts(&mut self, action: accounts::Action) {
        self.state.day_problem = None;
        match action {
            accounts::Action::Save { from, until } => self.save_accounts(from, until),
            accounts::Action::Back | accounts::Action::Done => {
                self.state.files.accounts = accounts::Draft::default();
                self.state.files.saved = Vec::new();
                self.go_to_lists();
            }
        }
    }

    fn save_accounts(&mut self, from: NaiveDate, until: NaiveDate) {
        self.state.files.accounts.chosen = Some((from, until));
        let files = exports::Files::Accounts { from, until };
        self.do_it(Deed::Files(FilesDeed::Export(files)));
    }
}

/// What the page of a list that comes in shows.
pub fn incoming_data(state: &State) -> Option<product_list_in::Data> {
    use product_list_in::{Asked, Data, Preview, Stage};
    let files: &Files = &state.files;
    let incoming = files.incoming.as_ref()?;
    let planned = incoming.planned.as_ref()?;
    let stage = if let Some(counts) = incoming.done {
        Stage::Done(counts)
    } else if planned.plan.without_tab > 0 && incoming.answers.tab.is_none() {
        Stage::WhichTab {
            tabs: planned
                .tabs
                .iter()
                .filter(|t| !t.withdrawn)
                .cloned()
                .collect(),
            products: planned.plan.without_tab,
        }
    } else if let [question, rest @ ..] = unanswered(planned, &incoming.answers).as_slice() {
        Stage::Vat {
            question: (*question).clone(),
            left: rest.len(),
        }
    } else {
        let columns = &planned.list.price_columns;
        let asked = incoming.answers != Answers::default();
        Stage::Preview(Arc::new(Preview {
            plan: planned.plan.clone(),
            tabs: planned.tabs.clone(),
            form: planned.list.form,
            letters: planned.list.letters,
            prices_from: columns.first().filter(|_| columns.len() > 1).cloned(),
            asked: if asked {
                Asked::Something
            } else {
                Asked::Nothing
            },
        }))
    };
    Some(Data {
        file: incoming.file.clone(),
        trade: state.shop.trade,
        stage,
        problem: incoming.problem.clone(),
    })
}
