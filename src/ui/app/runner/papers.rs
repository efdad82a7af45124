//! Where effects about papers meet the book, the printer and the disk. Papers are written and
//! printed on a worker of their own: a slow printer holds no sale up.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use crate::devices::paper::{Job, Printer};
use crate::documents::page::{Format, Laid, Paper, lay};
use crate::documents::statement::{self, StatementFacts};
use crate::documents::till_report::TillReport;
use crate::documents::{
    about_me, acknowledgement, hours, on_site, pdf, person_card, sale, skills, till_paper,
};
use crate::domain::ids::{CustomerId, SaleId};
use crate::domain::papers::{
    BilledTo, NotPrinted, RECEIPT_LIMIT_SETTING, ReadPaper, SaleFacts, SalePaper, Sheet,
};
use crate::domain::sales::LineKind;
use crate::domain::till_sessions::ReadKind;
use crate::domain::time::{Moment, business_date};
use crate::domain::trade_customers::{Month, statement as statement_of};
use crate::domain::{Pence, Refusal, Trouble};
use crate::files::save_pdf;
use crate::jobs::Worker;
use crate::operations::Stop;
use crate::store::{Read, ShopBook};
use crate::ui::app::deeds::office::records::PeoplePaper;
use crate::ui::app::deeds::papers::{LaidPaper, PaperWish, PapersEffect, PapersEvent, Then};
use crate::ui::screens::figures;
use crate::ui::screens::paper::Billed;
use crate::words::Words;

/// How many papers wait for a printer that does not answer.
const WAITING: usize = 8;

/// The worker for papers, and what it found out.
pub struct PapersWorker {
    worker: Option<Worker>,
    send: Sender<PapersEvent>,
    heard: Receiver<PapersEvent>,
    folder: PathBuf,
    printer: Arc<dyn Printer>,
}

impl PapersWorker {
    /// Starts it; papers are saved into this folder.
    pub fn start(folder: PathBuf, printer: Arc<dyn Printer>) -> Self {
        let (send, heard) = channel();
        Self {
            worker: Worker::start("papers", WAITING).ok(),
            send,
            heard,
            folder,
            printer,
        }
    }

    /// Prints on this printer from now on.
    pub fn print_on(&mut self, printer: Arc<dyn Printer>) {
        self.printer = printer;
    }

    /// What it found out since, one after the other.
    pub fn heard(&self) -> Option<PapersEvent> {
        self.heard.try_recv().ok()
    }

    /// Does an effect, or hands it over; then the answer comes later.
    pub fn run(
        &self,
        ctx: &egui::Context,
        book: &ShopBook,
        words: &Words,
        now: Moment,
        effect: PapersEffect,
    ) -> Option<PapersEvent> {
        match effect {
            PapersEffect::Lay(wish, then) => Some(laid(&book.read(), words, now, wish, then)),
            PapersEffect::LookAtLimit(sale) => over_limit(&book.read(), words, sale),
            PapersEffect::FindPrinters => {
                let printer = self.printer.clone();
                self.hand_over(ctx, move || PapersEvent::Found(printer.names()));
                let chosen = book.read().printers();
                Some(match chosen {
                    Ok(chosen) => PapersEvent::Printers(chosen),
                    Err(trouble) => PapersEvent::NoPaper(trouble.into()),
                })
            }
            PapersEffect::Print { name, laid, sheet } => {
                // Where the choice cannot be read the machine decides.
                let chosen = book.read().printers().unwrap_or_default();
                let on = chosen.of(sheet.printer()).map(ToOwned::to_owned);
                let printer = self.printer.clone();
                let job = move || {
                    let printed = pdf::bytes(&laid).map_err(|_| NotPrinted::Refused);
                    PapersEvent::Printed(printed.and_then(|bytes| {
                        printer.print(&Job {
                            name,
                            pdf: Arc::new(bytes),
                            sheet,
                            printer: on,
                        })
                    }))
                };
                self.hand_over(ctx, job)
                    .then_some(PapersEvent::Printed(Err(NotPrinted::Busy)))
            }
            PapersEffect::Save { name, laid } => {
                let folder = self.folder.clone();
                let job = move || {
                    let saved = pdf::bytes(&laid);
                    let saved = saved.and_then(|bytes| save_pdf(&folder, &name, &bytes));
                    PapersEvent::Saved(saved.map(|place| place.display().to_string()))
                };
                self.hand_over(ctx, job)
                    .then_some(PapersEvent::Saved(Err(Trouble::Busy)))
            }
        }
    }

    /// Whether there was nobody to hand it over to.
    fn hand_over(
        &self,
        ctx: &egui::Context,
        job: impl FnOnce() -> PapersEvent + Send + 'static,
    ) -> bool {
        let (send, ctx) = (self.send.clone(), ctx.clone());
        let job = move || {
            // Nobody listens any more once the window is closed.
            drop(send.send(job()));
            ctx.request_repaint();
        };
        self.worker.as_ref().is_none_or(|w| w.run(job).is_err())
    }
}

/// Nothing where a receipt is enough; nor where it cannot be told: nobody waits for it.
fn over_limit(read: &Read<'_>, words: &Words, sale: SaleId) -> Option<PapersEvent> {
    let facts = sale_facts(read, words, sale).ok()?;
    let limit = facts.over_limit().ok()??;
    (!facts.is_refund()).then_some(PapersEvent::OverLimit(sale, limit))
}

fn laid(read: &Read<'_>, words: &Words, now: Moment, wish: PaperWish, then: Then) -> PapersEvent {
    match laid_paper(read, words, now, &wish) {
        Ok(Some((laid, number, sheet, billed_to, billed))) => {
            PapersEvent::Laid(Box::new(LaidPaper {
                billed,
                wish,
                then,
                laid: Arc::new(laid),
                number,
                sheet,
                billed_to,
            }))
        }
        Ok(None) => PapersEvent::ForWhom(wish),
        Err(stop) => PapersEvent::NoPaper(stop),
    }
}

type Found = (Laid, String, Sheet, Option<BilledTo>, Billed);

/// The paper; none where an invoice was wanted and nobody knows for whom.
fn laid_paper(
    read: &Read<'_>,
    words: &Words,
    now: Moment,
    wish: &PaperWish,
) -> Result<Option<Found>, Stop> {
    let page = |n: usize, of: usize| words.page_of(n, of);
    match wish {
        PaperWish::Sale { sale, form, issue } => {
            let facts = sale_facts(read, words, *sale)?;
            let paper = match (form, &facts.billed_to) {
                (SalePaper::Receipt, _) => sale::receipt(words, &facts, Format::Roll80, *issue)?,
                (SalePaper::SmallPage, _) => sale::receipt(words, &facts, Format::A6, *issue)?,
                (SalePaper::Invoice, Some(to)) => sale::invoice(words, &facts, to, *issue)?,
                (SalePaper::Invoice, None) => return Ok(None),
            };
            let laid = lay(&paper, &page);
            let sheet = sheet_of(&paper, &laid);
            let number = facts.sale.number.to_string();
            let billed = match form {
                SalePaper::Invoice if facts.invoice.is_none() => Billed::Changeable,
                _ => Billed::Not,
            };
            Ok(Some((laid, number, sheet, facts.billed_to, billed)))
        }
        PaperWish::Statement(customer, month) => {
            let facts = statement_facts(read, *customer, *month, now)?;
            let paper = statement::statement(words, &facts);
            let laid = lay(&paper, &page);
            // The printer's list says the month and not whose it is.
            let name = format!("Statement {}", month.first().format("%Y-%m"));
            Ok(Some((laid, name, Sheet::A4, None, Billed::Not)))
        }
        PaperWish::People(paper) => {
            let paper = match paper.as_ref() {
                PeoplePaper::EmergencyCard(facts) => hours::emergency_card(words, facts),
                PeoplePaper::Placement(facts) => hours::placement(words, facts),
                PeoplePaper::Hours(facts) => hours::statement(words, facts),
                PeoplePaper::Rota(facts) => hours::rota(words, facts),
                PeoplePaper::Passport(_, facts) => skills::passport(words, facts),
                PeoplePaper::Certificate(_, facts) => skills::certificate(words, facts),
                PeoplePaper::AboutMe(facts) => about_me::about_me(words, facts),
                PeoplePaper::Acknowledgement(facts) => {
                    acknowledgement::acknowledgement(words, facts)
                }
            };
            let laid = lay(&paper, &page);
            // No name stands in a title.
            Ok(Some((laid, paper.title, Sheet::A4, None, Billed::Not)))
        }
        PaperWish::Card { name, code, at } => {
            let paper = person_card::paper(words, name, code, *at);
            let laid = lay(&paper, &page);
            let sheet = sheet_of(&paper, &laid);
            // Neither the printer's list nor a file's name says whose it is.
            let number = paper.title;
            Ok(Some((laid, number, sheet, None, Billed::Not)))
        }
        PaperWish::OnSite(facts) => {
            // On the receipt printer where one was chosen.
            let format = match read.printers()?.receipts {
                Some(_) => Format::Roll80,
                None => Format::A4,
            };
            let paper = on_site::paper(words, facts, format);
            let laid = lay(&paper, &page);
            let sheet = sheet_of(&paper, &laid);
            Ok(Some((laid, paper.title, sheet, None, Billed::Not)))
        }
        PaperWish::Read(read, form) => {
            let paper = till_paper::paper(words, &report(read), format_of(*form));
            let laid = lay(&paper, &page);
            let sheet = sheet_of(&paper, &laid);
            Ok(Some((laid, number_of_read(read), sheet, None, Billed::Not)))
        }
    }
}

fn format_of(form: ReadPaper) -> Format {
    match form {
        ReadPaper::Page => Format::A4,
        ReadPaper::Roll => Format::Roll80,
    }
}

/// What a read is called by its file and in the printer's list.
pub fn number_of_read(read: &figures::Data) -> String {
    match &read.kind {
        ReadKind::X => format!("X {}", read.at.london().format("%Y-%m-%d %H%M")),
        ReadKind::Z(number) => format!("Z {number}"),
    }
}

/// The facts of a read for its papers.
pub fn report(read: &figures::Data) -> TillReport<'_> {
    TillReport {
        shop: &read.shop,
        till: &read.till,
        kind: &read.kind,
        at: read.at,
        figures: &read.figures,
        closed: read.closed.as_ref(),
        vat: read.vat,
    }
}

fn sheet_of(paper: &Paper, laid: &Laid) -> Sheet {
    match paper.format {
        Format::A4 => Sheet::A4,
        Format::A6 => Sheet::A6,
        Format::Roll80 => {
            let high = laid.pages.iter().map(|page| page.height).max();
            let thousandths = high.unwrap_or_default().in_thousandths();
            // An inch is 72,000 thousandths of a point and 25.4 mm.
            let millimetres = (thousandths * 254 + 719_999) / 720_000;
            Sheet::Roll80 { millimetres }
        }
    }
}

/// Everything that a customer's statement of a month says.
fn statement_facts(
    read: &Read<'_>,
    id: CustomerId,
    month: Month,
    now: Moment,
) -> Result<StatementFacts, Stop> {
    let customer = read.trade_customer(id)?.ok_or(Refusal::UnknownCustomer)?;
    let shop = read.shop(customer.shop)?.ok_or(Trouble::Damaged)?;
    let card = customer.card.ok_or(Refusal::UnknownCustomer)?;
    let today = business_date(now, read.cut_off_hour(now)?);
    Ok(StatementFacts {
        shop: shop.name,
        seller: shop.seller,
        customer: card.billed_to(),
        statement: statement_of(&read.account(id)?, month, today)?,
        made_at: now,
    })
}

/// Everything that the papers of a sale can say.
fn sale_facts(read: &Read<'_>, words: &Words, id: SaleId) -> Result<SaleFacts, Stop> {
    let sale = read.sale(id)?.ok_or(Refusal::UnknownSale)?;
    let shop = read.shop_of_sale(&sale)?.ok_or(Trouble::Damaged)?;
    let mut names = Vec::new();
    for line in &sale.lines {
        let typed = sale.words.iter().find(|w| w.line == line.line);
        let typed = typed
            .and_then(|w| w.name.as_ref())
            .map(|n| n.as_str().to_owned());
        let name = match (typed, line.kind, line.product) {
            (Some(typed), ..) => Some(typed),
            (None, LineKind::Product, Some((product, rev))) => read.product_name(product, rev)?,
            _ => None,
        };
        names.push(name.unwrap_or_else(|| words.line_kind(line.kind)));
    }
    let limit = read.setting(RECEIPT_LIMIT_SETTING, sale.business_date)?;
    let invoice = read.invoice_of(sale.id)?;
    let (mut reverses, mut billed_to) = (read.number_taken_back(&sale)?, read.billed_to(sale.id)?);
    if let Some(invoice) = &invoice {
        let customer = read.trade_customer_at(invoice.customer, invoice.customer_rev)?;
        let card = customer.and_then(|customer| customer.card);
        billed_to = card.map(|card| card.billed_to());
        if let Some(of) = sale.lines.iter().find_map(|line| line.reverses) {
            let taken_back = read.invoice_of(of.sale)?;
            reverses = taken_back.map(|invoice| invoice.number);
        }
    }
    Ok(SaleFacts {
        shop: shop.name,
        seller: shop.seller,
        names,
        reverses,
        billed_to,
        receipt_limit: limit.map(Pence::new),
        invoice,
        sale,
    })
}
