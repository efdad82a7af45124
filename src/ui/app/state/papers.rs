//! What the window knows of papers: the one that is looked at, and those that went out already.

use std::collections::BTreeSet;

use crate::domain::Pence;
use crate::domain::ids::SaleId;
use crate::domain::papers::{BilledTo, Issue, Printers, SalePaper};
use crate::ui::Route;
use crate::ui::app::deeds::papers::{LaidPaper, PaperWish};
use crate::ui::screens::paper::Doing;
use crate::ui::screens::{bill_to, paper, printers};
use crate::ui::widgets::banner::Tone;

/// Everything about papers.
#[derive(Clone, Debug)]
pub struct Papers {
    /// The paper that is shown, or on its way to the printer.
    pub shown: Option<LaidPaper>,
    /// What is being done with it.
    pub doing: Doing,
    /// What happened with it last.
    pub notice: Option<(Tone, String)>,
    /// What is typed and turned on its page.
    pub draft: paper::Draft,
    /// The screen that asked for it.
    pub from: Route,
    /// The invoice for which a name and an address are asked.
    pub billing: Option<PaperWish>,
    /// What is typed of them.
    pub bill_to: bill_to::Draft,
    /// Who the sale of the paper is billed to, where that is known.
    pub billed_to: Option<BilledTo>,
    /// The printers that were chosen.
    pub printers: Printers,
    /// All printers of this machine, once it was asked.
    pub found: Option<Vec<String>>,
    /// What is being chosen of them.
    pub printers_draft: printers::Draft,
    /// A sale that came to so much that its customer can have a full invoice, and the limit.
    pub over_limit: Option<(SaleId, Pence)>,
    /// What is on its way to the printer or to a file, where it is of a sale.
    pub going: Option<(SaleId, u8)>,
    /// The papers that were printed or saved since the till was started.
    pub out: BTreeSet<(SaleId, u8)>,
}

impl Default for Papers {
    fn default() -> Self {
        Self {
            shown: None,
            doing: Doing::Looking,
            notice: None,
            draft: paper::Draft::default(),
            from: Route::Done,
            billing: None,
            bill_to: bill_to::Draft::default(),
            billed_to: None,
            printers: Printers::default(),
            found: None,
            printers_draft: printers::Draft::default(),
            over_limit: None,
            going: None,
            out: BTreeSet::new(),
        }
    }
}

/// A receipt is one thing, on whichever sheet; an invoice is another.
fn kind(form: SalePaper) -> u8 {
    match form {
        SalePaper::Receipt | SalePaper::SmallPage => 0,
        SalePaper::Invoice => 1,
    }
}

impl Papers {
    /// Whether a paper of the sale that was just rung is the first of its kind.
    pub fn issue(&self, sale: SaleId, form: SalePaper) -> Issue {
        if self.out.contains(&(sale, kind(form))) {
            Issue::Copy
        } else {
            Issue::First
        }
    }

    /// Forgets whatever stands on papers and who they are for: whoever comes next sees none of it.
    /// What went out, and what is on its way, stays known.
    pub fn forget(&mut self) {
        *self = Self {
            out: std::mem::take(&mut self.out),
            going: self.going.take(),
            printers: std::mem::take(&mut self.printers),
            ..Self::default()
        };
    }

    /// Whether the paper that is looked at shows something out of the people book.
    pub fn is_of_people_book(&self) -> bool {
        let shown = self.shown.as_ref();
        shown.is_some_and(|shown| matches!(shown.wish, PaperWish::People(_)))
    }

    /// The limit that a sale is over, where it is.
    pub fn limit_of(&self, sale: SaleId) -> Option<Pence> {
        let over = self.over_limit.filter(|(of, _)| *of == sale);
        over.map(|(_, limit)| limit)
    }

    /// This paper is on its way: whatever is shown when it is out.
    pub fn goes_out(&mut self, paper: &LaidPaper) {
        self.going = match &paper.wish {
            PaperWish::Sale { sale, form, .. } => Some((*sale, kind(*form))),
            PaperWish::Read(..)
            | PaperWish::Card { .. }
            | PaperWish::OnSite(_)
            | PaperWish::Statement(..)
            | PaperWish::People(_) => None,
        };
    }

    /// The paper that was on its way went out.
    pub fn went_out(&mut self) {
        self.out.extend(self.going.take());
    }
}
