//! The screens of papers: one as it will be printed, and for whom an invoice is.

use super::all;
use crate::domain::papers::{Issue, ReadPaper, SalePaper};
use crate::ui::app::deeds::papers::PaperWish;
use crate::ui::app::state::State;
use crate::ui::app::update::Action;
use crate::ui::app::update::papers::PapersAction;
use crate::ui::screens::done::Receipt;
use crate::ui::screens::paper::{Doing, Form};
use crate::ui::screens::{bill_to, done, paper, printers};
use crate::ui::widgets::sheet::Sheet;
use crate::ui::{Look, Route};

/// How far the receipt of the sale just rung is.
pub fn receipt_of_done(state: &State) -> Receipt {
    let Some(sale) = state.done_paper else {
        return Receipt::NotAsked;
    };
    let just_done = state.done.as_ref();
    let paper = just_done.map_or(SalePaper::Receipt, done::Data::paper);
    if state.papers.doing == Doing::Printing {
        Receipt::Printing
    } else if state.papers.issue(sale, paper) == Issue::Copy {
        Receipt::Out
    } else {
        Receipt::NotAsked
    }
}

/// Shows one of these screens.
pub fn screen(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    if state.route == Route::BillTo {
        let data = bill_to::Data {
            problem: state.day_problem.clone(),
        };
        let actions = bill_to::view(ui, look, &data, &mut state.papers.bill_to);
        return all(actions, |action| {
            Action::Papers(PapersAction::BillTo(action))
        });
    }
    if state.route == Route::Printers {
        let data = printers::Data {
            chosen: state.papers.printers.clone(),
            found: state.papers.found.clone(),
            problem: state.day_problem.clone(),
        };
        let actions = printers::view(ui, look, &data, &mut state.papers.printers_draft);
        return all(actions, |action| {
            Action::Papers(PapersAction::Printers(action))
        });
    }
    let wrap = |action| Action::Papers(PapersAction::Paper(action));
    let Some(shown) = &state.papers.shown else {
        return vec![wrap(paper::Action::Back)];
    };
    let (forms, form) = match &shown.wish {
        PaperWish::Sale { form, .. } => {
            let forms = [SalePaper::Receipt, SalePaper::SmallPage, SalePaper::Invoice];
            (forms.map(Form::Sale).to_vec(), Form::Sale(*form))
        }
        PaperWish::Statement(..) | PaperWish::Hours(_) => (vec![Form::Only], Form::Only),
        PaperWish::Card { .. } => (vec![Form::Card], Form::Card),
        PaperWish::Read(_, form) => {
            let forms = [ReadPaper::Page, ReadPaper::Roll];
            (forms.map(Form::Read).to_vec(), Form::Read(*form))
        }
    };
    let data = paper::Data {
        sheet: Sheet(shown.laid.clone()),
        forms,
        form,
        notice: state.papers.notice.clone(),
        doing: state.papers.doing,
        billed: shown.billed,
    };
    all(paper::view(ui, look, &data, &mut state.papers.draft), wrap)
}
