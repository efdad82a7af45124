//! What the window does to the book, and what comes of it. Run in one place: [`super::runner`].

pub mod files;
pub mod hours;
pub mod office;
pub mod papers;
pub mod people;
pub mod products;
pub mod selling;
pub mod skills;
pub mod trade;

use crate::domain::cash::KindsInDrawer;
use crate::domain::free_text::FreeText;
use crate::domain::ids::{AttemptId, EntryId, PersonId, SaleId, SessionId};
use crate::domain::looks::Looks;
use crate::domain::pin::Pin;
use crate::domain::sales::Sale;
use crate::domain::till_sessions::{Figure, VatOnFigures};
use crate::operations::cards::{CardSaid, CardWish};
use crate::operations::cash::{CashInOutOf, DropOf, WrongChangeOf};
use crate::operations::people::PinAnswer;
use crate::operations::printers::PrinterChoice;
use crate::operations::sales::{Billing, RefundOf, Rung};
use crate::operations::till_sessions::{Closing, CountOf, Opening};
use crate::operations::{SignedIn, Stop};
use crate::store::baskets::Draft;
use crate::store::cash::TenderCorrection;
use crate::store::till_sessions::{CashCount, TillSession, ZRead};

use super::state::Loaded;
use crate::domain::Trouble;
use crate::ui::screens::figures;

/// One operation with its input.
#[derive(Clone, Debug)]
pub enum Deed {
    /// Keep the open basket.
    SaveBasket(Draft),
    /// Save the basket for later.
    HoldBasket(Draft),
    /// Pick up a saved basket.
    PickUpBasket(SaleId),
    /// Say which kinds the drawer has.
    SetKinds(KindsInDrawer),
    /// Ask for a card.
    AskForCard(CardWish),
    /// Say what the card machine answered.
    AnswerCard(CardSaid),
    /// A card payment was given back on the card machine.
    CardGivenBack(AttemptId),
    /// Ring the sale.
    Ring(Draft),
    /// Choose a printer.
    ChoosePrinter(PrinterChoice),
    /// Keep for whom an invoice is.
    BillTo(Billing),
    /// Give money back.
    Refund(RefundOf),
    /// Put change right.
    WrongChange(WrongChangeOf),
    /// Put a way of paying right.
    WrongWay(TenderCorrection),
    /// Money into the drawer or out.
    CashInOut(CashInOutOf),
    /// Money to the safe.
    Drop(DropOf),
    /// Open the drawer without a sale.
    NoSale(EntryId),
    /// Open the till.
    OpenTill(Opening),
    /// Count the drawer.
    Count(CountOf),
    /// Read the figures.
    XRead,
    /// Close the session.
    Close(Closing),
    /// Give a closed session its second look.
    SecondLook(SessionId),
    /// End somebody's PIN wait.
    EndPinWait(PersonId),
    /// Something about files.
    Files(files::FilesDeed),
    /// Something about what the shop sells.
    Products(products::ProductsDeed),
    /// Say that an odd clock is right.
    AcceptClock,
    /// Change the shops or this till.
    Settings(super::settings::SettingsDeed),
    /// Something about a person.
    People(people::PeopleDeed),
    /// Keep how this machine shows itself.
    KeepLooks(Looks),
    /// Something of selling beside the basket itself.
    Selling(selling::SellingDeed),
    /// Something for a customer on account.
    Trade(trade::TradeDeed),
    /// Something in the people book.
    Office(office::OfficeDeed),
    /// Coming and going, visitors, who is inside.
    Hours(hours::HoursDeed),
    /// What somebody was seen doing.
    Skills(skills::SkillsDeed),
}

impl Deed {
    /// Whether it takes so long that it is done on a worker, behind a page that says so.
    pub fn is_long(&self) -> bool {
        match self {
            Self::Files(files::FilesDeed::TakeIn(_)) => true,
            Self::Office(deed) => deed.is_long(),
            _ => false,
        }
    }
}

/// What came of a deed.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// Done; what is on the screens was loaded again.
    Done,
    /// A sale or refund is stored.
    Rung(Rung),
    /// The till is open.
    Opened(TillSession),
    /// A count is kept; with it, now that it is, what the till record says.
    Counted(CashCount, Vec<Figure>),
    /// The figures so far.
    Figures(Vec<Figure>),
    /// The session is closed.
    Closed(ZRead, Vec<Figure>),
    /// Of coming and going.
    Hours(hours::HoursOutcome),
    /// What files of hours say.
    Gathered(Box<crate::files::hours::Hours>),
    /// The files of reports.
    GatheredReports(Box<office::reports::GatheredReports>),
}

/// A colleague's yes, and why.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Yes {
    /// The colleague whose PIN was typed.
    pub colleague: Option<SignedIn>,
    /// The reason or note.
    pub reason: Option<FreeText>,
}

/// What a PIN is looked at for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PinFor {
    /// Somebody signs in.
    SigningIn,
    /// A colleague says yes to what is pending.
    Yes,
    /// Somebody comes or goes.
    ComingAndGoing,
    /// Whoever is signed in says yes to something of their own.
    Agreeing,
}

/// Something that the app does after drawing.
#[derive(Clone, Debug)]
pub enum Effect {
    /// Do one thing to the book.
    Do(Deed, Yes),
    /// Look at a PIN; slow, on a worker.
    CheckPin {
        /// Whose.
        person: PersonId,
        /// What was typed.
        pin: Pin,
        /// Why.
        purpose: PinFor,
    },
    /// Load everything again.
    Reload,
    /// Load a sale to put right.
    LoadSale(SaleId),
    /// Find a sale by its number.
    FindSale(String),
    /// Load what the settings pages show.
    LoadSettings,
    /// Load a closed day.
    LoadDay(SessionId),
    /// Save a read as plain text.
    SaveRead(Box<figures::Data>),
    /// Load something about products.
    Products(products::ProductsEffect),
    /// Something to do with files.
    Files(files::FilesEffect),
    /// Something of selling to look up.
    Selling(selling::SellingEffect),
    /// Something about customers on account.
    Trade(trade::TradeEffect),
    /// Something of the people book.
    Office(office::OfficeEffect),
    /// Something about people.
    People(people::PeopleEffect),
    /// Something to do with papers.
    Papers(papers::PapersEffect),
    /// Something about coming and going.
    Hours(hours::HoursEffect),
    /// Something about skills at the counter.
    Skills(skills::SkillsEffect),
    /// Make safe copies now.
    MakeCopies,
    /// Close the window.
    CloseWindow,
}

/// Something that happened.
#[derive(Clone, Debug)]
pub enum Event {
    /// A deed was done, whatever could be loaded after it.
    Done(Deed, Outcome, Result<Box<Loaded>, Trouble>),
    /// A deed was not done; nothing was written.
    Stopped(Deed, Yes, Stop),
    /// A PIN was looked at.
    PinChecked {
        /// Whose.
        person: PersonId,
        /// Why.
        purpose: PinFor,
        /// What came of it.
        answer: Result<PinAnswer, Stop>,
    },
    /// Everything was loaded.
    Loaded(Box<Loaded>),
    /// A sale was loaded, with what was given back of each line.
    SaleLoaded(Box<LoadedSale>),
    /// There is no sale of that number.
    NoSuchSale,
    /// What the settings pages show was loaded.
    SettingsLoaded(Box<super::settings::Facts>),
    /// A closed day was loaded.
    DayLoaded(Box<LoadedDay>),
    /// A read was saved as text, there; or not.
    ReadSaved(Result<String, Trouble>),
    /// Something about products was loaded.
    Products(products::ProductsEvent),
    /// Something about files.
    Files(files::FilesEvent),
    /// Something of selling.
    Selling(selling::SellingEvent),
    /// Something about customers on account.
    Trade(trade::TradeEvent),
    /// Something of the people book.
    Office(office::OfficeEvent),
    /// Something that happened about people.
    People(people::PeopleEvent),
    /// Something about papers.
    Papers(papers::PapersEvent),
    /// Something about coming and going.
    Hours(hours::HoursEvent),
    /// Something about skills at the counter.
    Skills(skills::SkillsEvent),
    /// Loading did not work.
    NotLoaded(Stop),
}

/// A closed day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LoadedDay {
    /// Its Z read.
    pub z: ZRead,
    /// Its figures.
    pub figures: Vec<Figure>,
    /// What was noted about a difference.
    pub note: Option<String>,
    /// Who gave it its second look.
    pub looked: Option<PersonId>,
    /// Whether its figures speak of VAT.
    pub vat: VatOnFigures,
}

/// A sale to look at or to put right.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LoadedSale {
    /// The sale.
    pub sale: Sale,
    /// The names of its lines.
    pub names: Vec<String>,
    /// What was given back of each line so far.
    pub given_back: Vec<crate::domain::sales::GivenBack>,
    /// What was paid in each way, corrections included.
    pub paid: Vec<(crate::domain::tenders::TenderKind, crate::domain::Pence)>,
}
