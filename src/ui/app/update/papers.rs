//! Papers: asked for on another screen, looked at, printed, saved. None of it touches a sale.

use super::Update;
use crate::documents::on_site::OnSiteFacts;
use crate::domain::Trouble;
use crate::domain::ids::{CustomerId, SaleId};
use crate::domain::papers::{Issue, NotPrinted, ReadPaper, SalePaper};
use crate::domain::people::CardCode;
use crate::domain::trade_customers::Month;
use crate::operations::Stop;
use crate::operations::printers::PrinterChoice;
use crate::operations::sales::Billing;
use crate::ui::Route;
use crate::ui::app::deeds::office::records::PeoplePaper;
use crate::ui::app::deeds::papers::{LaidPaper, PaperWish, PapersEffect, PapersEvent, Then};
use crate::ui::app::deeds::{Deed, Effect};
use crate::ui::app::state::office::passports::Way;
use crate::ui::screens::paper::{Doing, Form};
use crate::ui::screens::{bill_to, done, figures, paper, printers};
use crate::ui::widgets::banner::Tone;
use crate::words::say;

/// Something that was done on one of the pages of papers.
#[derive(Clone, Debug)]
pub enum PapersAction {
    /// On a paper's page.
    Paper(paper::Action),
    /// On the page that asks for whom an invoice is.
    BillTo(bill_to::Action),
    /// On the page of printers.
    Printers(printers::Action),
}

impl Update<'_> {
    /// The receipt of the sale that was just rung; on an account, its invoice.
    pub(super) fn receipt_of_done(&mut self, then: Then) {
        if let Some(sale) = self.state.done_paper {
            let done = self.state.done.as_ref();
            let form = done.map_or(SalePaper::Receipt, done::Data::paper);
            let issue = self.state.papers.issue(sale, form);
            self.want(PaperWish::Sale { sale, form, issue }, then);
        }
    }

    /// Whether the customer of this sale can have a full invoice is looked up.
    pub(super) fn look_at_limit(&mut self, sale: SaleId) {
        self.state.papers.over_limit = None;
        self.ask_papers(PapersEffect::LookAtLimit(sale));
    }

    /// The full invoice of a sale: the first one, unless it went out already.
    pub(super) fn invoice_of(&mut self, sale: SaleId, issue: Issue) {
        let form = SalePaper::Invoice;
        self.want(PaperWish::Sale { sale, form, issue }, Then::Show);
    }

    /// The invoice of the sale that was just rung.
    pub(super) fn invoice_of_done(&mut self) {
        if let Some(sale) = self.state.done_paper {
            let issue = self.state.papers.issue(sale, SalePaper::Invoice);
            self.invoice_of(sale, issue);
        }
    }

    /// A copy of the receipt of an old sale.
    pub(super) fn receipt_again(&mut self, sale: SaleId) {
        let wish = PaperWish::Sale {
            sale,
            form: SalePaper::Receipt,
            issue: Issue::Copy,
        };
        self.want(wish, Then::Show);
    }

    /// A customer's statement of a month.
    pub(super) fn statement_of(&mut self, customer: CustomerId, month: Month) {
        self.want(PaperWish::Statement(customer, month), Then::Show);
    }

    /// The paper of the figures that are shown.
    pub(super) fn paper_of_read(&mut self, read: figures::Data) {
        self.want(PaperWish::Read(Box::new(read), ReadPaper::Page), Then::Show);
    }

    /// The paper of a barcode card that was made just now.
    pub(super) fn paper_of_card(&mut self, name: String, code: CardCode) {
        let at = self.state.now;
        self.want(PaperWish::Card { name, code, at }, Then::Show);
    }

    /// The list of who is inside goes to the printer at once; where that does not work, its page has the
    /// other ways.
    pub(super) fn paper_of_fire_list(&mut self) {
        let Some((at, now)) = self.state.hours.inside.clone() else {
            return;
        };
        let name = |who| self.state.called(self.words, who);
        let here = now.list.here.iter();
        let not_confirmed = now.list.not_confirmed.iter();
        let facts = OnSiteFacts {
            shop: self.state.shop.name.clone(),
            at,
            inside: now.list.inside(),
            out: now.list.out_on_break(),
            here: here
                .map(|one| (name(one.who), one.place, one.since))
                .collect(),
            not_confirmed: not_confirmed.map(|one| (name(one.who), one.seen)).collect(),
        };
        self.want(PaperWish::OnSite(Box::new(facts)), Then::Print);
    }

    /// A paper out of the people book.
    pub(super) fn paper_of_people(&mut self, paper: PeoplePaper) {
        self.want(PaperWish::People(Box::new(paper)), Then::Show);
    }

    pub(super) fn want(&mut self, wish: PaperWish, then: Then) {
        let papers = &mut self.state.papers;
        if !matches!(self.state.route, Route::Paper | Route::BillTo) {
            papers.from = self.state.route;
            papers.shown = None;
        }
        papers.notice = None;
        papers.doing = Doing::Looking;
        self.ask_papers(PapersEffect::Lay(wish, then));
    }

    fn ask_papers(&mut self, effect: PapersEffect) {
        self.effects.push(Effect::Papers(effect));
    }

    pub(super) fn on_papers(&mut self, action: PapersAction) {
        match action {
            PapersAction::Paper(action) => self.on_paper(action),
            PapersAction::BillTo(action) => self.on_bill_to(action),
            PapersAction::Printers(action) => self.on_printers(action),
        }
    }

    /// The page of printers.
    pub(super) fn show_printers(&mut self) {
        self.state.papers.found = None;
        self.state.papers.printers_draft = printers::Draft::default();
        self.state.route = Route::Printers;
        self.ask_papers(PapersEffect::FindPrinters);
    }

    fn on_printers(&mut self, action: printers::Action) {
        self.state.day_problem = None;
        match action {
            printers::Action::Choose(of, name) => {
                self.do_it(Deed::ChoosePrinter(PrinterChoice { of, name }));
                self.ask_papers(PapersEffect::FindPrinters);
            }
            printers::Action::Back => self.go_to_settings(),
        }
    }

    fn on_paper(&mut self, action: paper::Action) {
        let Some(shown) = self.state.papers.shown.clone() else {
            self.leave_paper();
            return;
        };
        match action {
            paper::Action::Form(form) => {
                let wish = match (form, shown.wish) {
                    (Form::Sale(form), PaperWish::Sale { sale, issue, .. }) => {
                        let issue = self.issue_of(sale, form, issue);
                        PaperWish::Sale { sale, form, issue }
                    }
                    (Form::Read(form), PaperWish::Read(read, _)) => PaperWish::Read(read, form),
                    _ => return,
                };
                self.want(wish, Then::Show);
            }
            paper::Action::BillTo => self.ask_for_whom(shown.wish),
            paper::Action::Print => self.prints(&shown),
            // A file of a card would sign in whoever finds it; one of names would lie about.
            paper::Action::Save
                if matches!(shown.wish, PaperWish::Card { .. } | PaperWish::OnSite(_)) => {}
            paper::Action::Save if self.state.papers.doing == Doing::Looking => {
                if !self.gives_first(&shown, Way::Save) {
                    self.save_paper(&shown);
                }
            }
            paper::Action::SaveText => {
                if let PaperWish::Read(read, _) = shown.wish {
                    self.effects.push(Effect::SaveRead(read));
                }
            }
            paper::Action::Save => {}
            paper::Action::Back => self.leave_paper(),
        }
    }

    /// An old sale's papers are copies; those of the sale just rung are, once they went out.
    fn issue_of(&self, sale: SaleId, form: SalePaper, before: Issue) -> Issue {
        if self.state.papers.from == Route::Done {
            self.state.papers.issue(sale, form)
        } else {
            before
        }
    }

    fn prints(&mut self, paper: &LaidPaper) {
        if !self.gives_first(paper, Way::Print) {
            self.print(paper);
        }
    }

    /// What had to be kept first is kept: now it goes out.
    pub(super) fn sends_out(&mut self, paper: &LaidPaper, way: Way) {
        match way {
            Way::Print => self.print(paper),
            Way::Save => self.save_paper(paper),
        }
    }

    fn save_paper(&mut self, paper: &LaidPaper) {
        self.state.papers.doing = Doing::Saving;
        self.state.papers.goes_out(paper);
        self.state.papers.notice = None;
        self.ask_papers(PapersEffect::Save {
            name: match &paper.wish {
                PaperWish::Sale { .. } | PaperWish::Statement(..) | PaperWish::People(_) => {
                    paper.laid.title.clone()
                }
                PaperWish::Read(..) | PaperWish::Card { .. } | PaperWish::OnSite(_) => {
                    paper.number.clone()
                }
            },
            laid: paper.laid.clone(),
        });
    }

    fn print(&mut self, paper: &LaidPaper) {
        if self.state.papers.doing != Doing::Looking {
            // Once is enough, however often it is pressed.
            return;
        }
        self.state.papers.doing = Doing::Printing;
        self.state.papers.goes_out(paper);
        self.state.papers.notice = None;
        self.ask_papers(PapersEffect::Print {
            name: paper.number.clone(),
            laid: paper.laid.clone(),
            sheet: paper.sheet,
        });
    }

    fn leave_paper(&mut self) {
        let papers = &mut self.state.papers;
        papers.shown = None;
        papers.billing = None;
        self.state.route = papers.from;
    }

    /// Nobody knows yet for whom it is, so there was none before: it is no copy, however old the sale.
    fn first_invoice(&mut self, wish: PaperWish) {
        let wish = match wish {
            PaperWish::Sale { sale, form, .. } => {
                let issue = self.state.papers.issue(sale, form);
                PaperWish::Sale { sale, form, issue }
            }
            other => other,
        };
        self.ask_for_whom(wish);
    }

    fn ask_for_whom(&mut self, wish: PaperWish) {
        let papers = &mut self.state.papers;
        papers.bill_to = bill_to::Draft::of(papers.billed_to.as_ref());
        papers.billing = Some(wish);
        self.state.day_problem = None;
        self.state.route = Route::BillTo;
    }

    fn on_bill_to(&mut self, action: bill_to::Action) {
        self.state.day_problem = None;
        if let bill_to::Action::For(to) = action
            && let Some(PaperWish::Sale { sale, .. }) = self.state.papers.billing
        {
            self.do_it(Deed::BillTo(Billing { sale, to }));
            return;
        }
        self.state.papers.billing = None;
        if self.state.papers.shown.is_some() {
            self.state.route = Route::Paper;
        } else {
            self.leave_paper();
        }
    }

    /// It is kept for whom the invoice is: here it is.
    pub(super) fn billed(&mut self) {
        if let Some(PaperWish::Sale { sale, issue, .. }) = self.state.papers.billing.take() {
            let form = SalePaper::Invoice;
            let issue = self.issue_of(sale, form, issue);
            self.want(PaperWish::Sale { sale, form, issue }, Then::Show);
        }
    }

    pub(super) fn hear_of_papers(&mut self, event: PapersEvent) {
        match event {
            PapersEvent::Printers(chosen) => self.state.papers.printers = chosen,
            PapersEvent::Found(names) => self.state.papers.found = Some(names),
            PapersEvent::Laid(paper) => self.paper_laid(*paper),
            PapersEvent::ForWhom(wish) => self.first_invoice(wish),
            PapersEvent::OverLimit(sale, limit) => {
                self.state.papers.over_limit = Some((sale, limit));
            }
            PapersEvent::NoPaper(Stop::Refused(refusal)) => {
                let sentence = self.words.refusal(&refusal);
                self.say_here(sentence);
            }
            PapersEvent::NoPaper(Stop::Trouble(trouble)) => self.show_trouble(trouble),
            PapersEvent::Printed(printed) => self.printed(printed),
            PapersEvent::Saved(saved) => self.paper_saved(saved),
        }
    }

    fn paper_laid(&mut self, paper: LaidPaper) {
        let here = [self.state.papers.from, Route::Paper, Route::BillTo];
        if !here.contains(&self.state.route) {
            // They went on meanwhile.
            return;
        }
        self.state.papers.billed_to.clone_from(&paper.billed_to);
        let then = paper.then;
        self.state.papers.shown = Some(paper.clone());
        match then {
            Then::Print => self.print(&paper),
            Then::Show => {
                if self.state.route != Route::Paper {
                    self.state.papers.draft = paper::Draft::default();
                }
                self.state.papers.draft.part = 0;
                self.state.route = Route::Paper;
            }
        }
    }

    fn printed(&mut self, printed: Result<(), NotPrinted>) {
        let papers = &mut self.state.papers;
        papers.doing = Doing::Looking;
        let notice = match printed {
            Ok(()) => {
                papers.went_out();
                (Tone::Positive, say!(self.words, "paper-printed"))
            }
            Err(not) => (Tone::Attention, self.words.not_printed(not)),
        };
        papers.notice = Some(notice);
        // Asked for in passing: where it did not work, the paper's page has the other ways.
        if printed.is_err() && self.state.route == papers.from && papers.shown.is_some() {
            papers.draft = paper::Draft::default();
            self.state.route = Route::Paper;
        }
    }

    pub(super) fn paper_saved(&mut self, saved: Result<String, Trouble>) {
        self.state.papers.doing = Doing::Looking;
        self.state.papers.notice = Some(match saved {
            Ok(place) => {
                self.state.papers.went_out();
                let said = say!(self.words, "figures-saved", place = place);
                (Tone::Positive, said)
            }
            Err(trouble) => {
                let said = self.words.trouble(&trouble);
                let said = format!("{} {} {}", said.happened, said.kept, said.to_do);
                (Tone::Attention, said)
            }
        });
    }
}
