//! Papers: what the app does about them, and what comes of it.

use std::sync::Arc;

use crate::documents::hours::HoursFacts;
use crate::documents::page::Laid;
use crate::domain::ids::{CustomerId, SaleId};
use crate::domain::papers::{BilledTo, Issue, NotPrinted, Printers, ReadPaper, SalePaper, Sheet};
use crate::domain::people::CardCode;
use crate::domain::time::Moment;
use crate::domain::trade_customers::Month;
use crate::domain::{Pence, Trouble};
use crate::operations::Stop;
use crate::ui::screens::figures;
use crate::ui::screens::paper::Billed;

/// A paper that somebody wants to see.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PaperWish {
    /// Of a sale.
    Sale {
        /// Which.
        sale: SaleId,
        /// In which form.
        form: SalePaper,
        /// Whether it is the first of its kind.
        issue: Issue,
    },
    /// Of an X or Z read.
    Read(Box<figures::Data>, ReadPaper),
    /// A customer's statement of a month.
    Statement(CustomerId, Month),
    /// A person's statement of a week, for the person only.
    Hours(Box<HoursFacts>),
    /// Somebody's new barcode card.
    Card {
        /// The name on it.
        name: String,
        /// What its bars say.
        code: CardCode,
        /// When it was asked for.
        at: Moment,
    },
}

/// What happens to a paper once it is laid out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Then {
    /// It is shown.
    Show,
    /// It is printed at once, and only shown where that did not work.
    Print,
}

/// Something to do with papers.
#[derive(Clone, Debug)]
pub enum PapersEffect {
    /// Look which printers there are, and which were chosen.
    FindPrinters,
    /// Lay a paper out.
    Lay(PaperWish, Then),
    /// Look whether a sale came to so much that a receipt is not enough.
    LookAtLimit(SaleId),
    /// Print one; on a worker.
    Print {
        /// Its name in the printer's list.
        name: String,
        /// The paper.
        laid: Arc<Laid>,
        /// On which sheet.
        sheet: Sheet,
    },
    /// Save one; on a worker.
    Save {
        /// Its file's name.
        name: String,
        /// The paper.
        laid: Arc<Laid>,
    },
}

/// A paper that is laid out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LaidPaper {
    /// What was wanted.
    pub wish: PaperWish,
    /// What is to happen to it.
    pub then: Then,
    /// The paper.
    pub laid: Arc<Laid>,
    /// Its number, by which it goes to the printer.
    pub number: String,
    /// On which sheet.
    pub sheet: Sheet,
    /// Who it is for, where that is known.
    pub billed_to: Option<BilledTo>,
    /// Whether that can be put right on it.
    pub billed: Billed,
}

/// Something that came of papers.
#[derive(Clone, Debug)]
pub enum PapersEvent {
    /// The printers that were chosen.
    Printers(Printers),
    /// All printers of this machine.
    Found(Vec<String>),
    /// A paper is laid out.
    Laid(Box<LaidPaper>),
    /// An invoice was wanted, and nobody knows for whom.
    ForWhom(PaperWish),
    /// A sale came to more than this, so its customer can have a full invoice.
    OverLimit(SaleId, Pence),
    /// There is no such paper.
    NoPaper(Stop),
    /// It is on its way, or it is not.
    Printed(Result<(), NotPrinted>),
    /// Where it was saved, or why not.
    Saved(Result<String, Trouble>),
}
