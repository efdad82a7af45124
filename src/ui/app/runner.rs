//! The one place where effects meet the book.

pub mod files;
pub mod hours;
pub mod office;
pub mod papers;
pub mod people;
pub mod products;
pub mod selling;
pub mod skills;
pub mod trade;

use std::path::{Path, PathBuf};

use super::deeds::files::FilesDeed;
use super::deeds::selling::SellingDeed;
use super::deeds::{Deed, LoadedDay, LoadedSale, Outcome, Yes};
use super::settings::{Facts, SettingsDeed, Turnover};
use super::state::{Loaded, ShopFacts};
use crate::documents::till_report;
use crate::domain::Pence;
use crate::domain::catalogue::LeftToday;
use crate::domain::ids::SessionId;
use crate::domain::sales::{LineKind, ReceiptNumber};
use crate::domain::shops::same_name;
use crate::domain::tenders::TenderKind;
use crate::domain::till_sessions::{VatOnFigures, figures as figures_of};
use crate::domain::time::business_date;
use crate::domain::{Refusal, Trouble};
use crate::env::Env;
use crate::files::save_text;
use crate::operations::baskets::{HoldBasket, PickUpBasket, SaveBasket, SetKindsInDrawer};
use crate::operations::cards::{AnswerCard, AskForCard, CardGivenBack};
use crate::operations::cash::{CashInOut, Drop as DropCash, NoSale, WrongChange};
use crate::operations::catalogue::ImportProducts;
use crate::operations::erasure::erase_old_visitors;
use crate::operations::exports::Export;
use crate::operations::looks::KeepLooks;
use crate::operations::people::EndPinWait;
use crate::operations::people_book::keys::is_there;
use crate::operations::printers::ChoosePrinter;
use crate::operations::safe_copies::ChooseCopyFolders;
use crate::operations::sales::{
    BillTo, GiveDiscount, GiveHalfPrice, Refund, RingSale, SayMade, WrongWayOfPaying,
};
use crate::operations::set_up::{AddShop, AddTill, ChangeShop, ChangeTill, NameOrganisation};
use crate::operations::till_sessions::{AcceptClock, Close, Count, OpenTill, SecondLook, XRead};
use crate::operations::{Actor, Operation, SignedIn, Stop, perform};
use crate::store::shops::{TURNOVER_LIMIT, TURNOVER_WARNING};
use crate::store::till_sessions::ZRead;
use crate::store::{PeopleBook, Read, ShopBook, Stored};
use crate::ui::screens::figures;
use crate::words::Words;

/// How many sales the list of recent ones holds.
const RECENT: u32 = 40;
/// How many closed days.
const DAYS: u32 = 28;

/// Does one deed as this person.
pub fn run(
    (book, people): (&mut ShopBook, &mut Option<PeopleBook>),
    env: &Env,
    person: Option<SignedIn>,
    deed: &Deed,
    yes: &Yes,
) -> Result<Outcome, Stop> {
    // Before anybody has signed in, a colleague acts alone: ending the wait of a PIN.
    let (person, colleague) = match (person, yes.colleague) {
        (None, Some(colleague)) => (Some(colleague), None),
        both => both,
    };
    let actor = Actor {
        person,
        colleague,
        reason: yes.reason.clone(),
    };
    let mut one = Performing { book, env, actor };
    Ok(match deed {
        Deed::SaveBasket(draft) => one.plain::<SaveBasket>(draft)?,
        Deed::HoldBasket(draft) => one.plain::<HoldBasket>(draft)?,
        Deed::PickUpBasket(sale) => one.plain::<PickUpBasket>(sale)?,
        Deed::SetKinds(kinds) => one.plain::<SetKindsInDrawer>(kinds)?,
        Deed::AskForCard(wish) => one.plain::<AskForCard>(wish)?,
        Deed::AnswerCard(said) => one.plain::<AnswerCard>(said)?,
        Deed::CardGivenBack(attempt) => one.plain::<CardGivenBack>(attempt)?,
        Deed::Ring(draft) => Outcome::Rung(one.perform::<RingSale>(draft)?),
        Deed::ChoosePrinter(choice) => one.plain::<ChoosePrinter>(choice)?,
        Deed::BillTo(billing) => one.plain::<BillTo>(billing)?,
        Deed::Refund(of) => Outcome::Rung(one.perform::<Refund>(of)?),
        Deed::WrongChange(of) => one.plain::<WrongChange>(of)?,
        Deed::WrongWay(of) => one.plain::<WrongWayOfPaying>(of)?,
        Deed::CashInOut(of) => one.plain::<CashInOut>(of)?,
        Deed::Drop(of) => one.plain::<DropCash>(of)?,
        Deed::NoSale(id) => one.plain::<NoSale>(id)?,
        Deed::OpenTill(opening) => Outcome::Opened(one.perform::<OpenTill>(opening)?),
        Deed::Count(of) => {
            let count = one.perform::<Count>(of)?;
            let read = one.book.read();
            let session = read.open_session()?.ok_or(Refusal::TillNotOpen)?;
            Outcome::Counted(count, figures_of(&read.session_facts(session.id)?)?)
        }
        Deed::XRead => Outcome::Figures(one.perform::<XRead>(&())?),
        Deed::Close(closing) => {
            let z = one.perform::<Close>(closing)?;
            // The day is closed by then, whatever becomes of this: the next close tries it again.
            let _ = erase_old_visitors(one.book, one.env, &one.actor);
            let figures = one.book.read().z_figures(z.session)?;
            Outcome::Closed(z, figures)
        }
        Deed::SecondLook(session) => one.plain::<SecondLook>(session)?,
        Deed::EndPinWait(person) => one.plain::<EndPinWait>(person)?,
        Deed::Files(FilesDeed::TakeIn(list)) => one.plain::<ImportProducts>(list)?,
        Deed::Files(FilesDeed::Export(of)) => one.plain::<Export>(of)?,
        Deed::Products(deed) => one.products(deed)?,
        Deed::Trade(deed) => one.trade(deed)?,
        Deed::Hours(deed) => one.hours(deed)?,
        Deed::Skills(deed) => one.skills(deed)?,
        Deed::AcceptClock => one.plain::<AcceptClock>(&())?,
        Deed::Selling(deed) => match deed {
            SellingDeed::GiveDiscount(given) => one.plain::<GiveDiscount>(given)?,
            SellingDeed::GiveHalfPrice(given) => one.plain::<GiveHalfPrice>(given)?,
            SellingDeed::SayMade(made) => one.plain::<SayMade>(made)?,
        },
        Deed::Settings(deed) => match deed {
            SettingsDeed::ChangeShop(shop) => one.plain::<ChangeShop>(shop)?,
            SettingsDeed::AddShop(new) => one.plain::<AddShop>(new)?,
            SettingsDeed::AddTill(till) => one.plain::<AddTill>(till)?,
            SettingsDeed::ChangeTill(change) => one.plain::<ChangeTill>(change)?,
            SettingsDeed::Organisation(name) => one.plain::<NameOrganisation>(name)?,
            SettingsDeed::CopyFolders(folders) => one.plain::<ChooseCopyFolders>(folders)?,
        },
        Deed::People(deed) => people::run(&mut one, deed)?,
        Deed::Office(deed) => office::run(&mut one, people, deed)?,
        Deed::KeepLooks(looks) => one.plain::<KeepLooks>(looks)?,
    })
}

struct Performing<'a> {
    book: &'a mut ShopBook,
    env: &'a Env,
    actor: Actor,
}

impl Performing<'_> {
    fn perform<O: Operation>(&mut self, input: &O::Input) -> Result<O::Output, Stop> {
        perform::<O>(self.book, self.env, &self.actor, input)
    }

    fn plain<O: Operation>(&mut self, input: &O::Input) -> Result<Outcome, Stop> {
        self.perform::<O>(input).map(|_| Outcome::Done)
    }
}

/// The shop that this till stands in.
pub fn shop_facts(book: &ShopBook) -> Stored<ShopFacts> {
    let read = book.read();
    let till = read.this_till()?.ok_or(Trouble::Bug("a till is chosen"))?;
    let shop = read.shop(till.shop)?.ok_or(Trouble::Damaged)?;
    Ok(ShopFacts {
        id: shop.id,
        name: shop.name,
        trade: shop.trade,
        till: till.name,
        seats: shop.seats,
        half_price_from: shop.half_price_from,
        seller: shop.seller,
        customers: read.customers()?,
        book: book.kind(),
    })
}

/// Everything that the screens show of the book, people and products included.
pub fn load_all(book: &ShopBook, env: &Env) -> Stored<Loaded> {
    let shop = shop_facts(book)?;
    let read = book.read();
    let mut loaded = load_moving(book, env)?;
    loaded.people = Some(read.people()?);
    loaded.categories = Some(read.categories(shop.id)?);
    loaded.products = Some(read.products(shop.id)?);
    loaded.barcodes = Some(read.barcodes()?);
    loaded.shop = Some(shop);
    Ok(loaded)
}

/// What moves with every deed: basket, session, lists.
pub fn load_moving(book: &ShopBook, env: &Env) -> Stored<Loaded> {
    let read = book.read();
    let now = env.now();
    let session = read.open_session()?;
    let unsettled = match &session {
        Some(session) => read.card_attempts_unsettled(session.id)?,
        None => Vec::new(),
    };
    let counted = match &session {
        Some(session) => match read.closing_counts(session.id)?.into_iter().next_back() {
            Some(last) if !read.moved_after_count(session.id, last.id)? => Some(last),
            _ => None,
        },
        None => None,
    };
    let today = business_date(now, read.cut_off_hour(now)?);
    let left = match read.this_till()? {
        Some(till) => read.left_today(till.shop, today)?,
        None => LeftToday::new(),
    };
    Ok(Loaded {
        shop: None,
        people: None,
        categories: None,
        products: None,
        today,
        left,
        barcodes: None,
        to_make: read.to_make()?,
        accounts: match read.this_till()? {
            Some(till) => read.has_open_accounts(till.shop)?,
            None => false,
        },
        session,
        counted,
        draft: read.draft()?,
        held: read.held_baskets()?,
        kinds: read.kinds_in_drawer()?,
        stayed: read.stayed_in_drawer()?,
        unsettled,
        recent: read.recent_sales(RECENT)?,
        closed: read.closed_sessions(DAYS)?,
    })
}

/// The shops, the tills, and how far each unregistered seller is from having to register.
pub fn load_settings(book: &ShopBook, env: &Env) -> Stored<Facts> {
    let read = book.read();
    let today = business_date(env.now(), read.cut_off_hour(env.now())?);
    let shops = read.shops()?;
    let year = read.turnover_of_the_year_to(today)?;
    let limit = read.setting(TURNOVER_LIMIT, today)?.map(Pence::new);
    let warn = read.setting(TURNOVER_WARNING, today)?.map(Pence::new);
    let mut near: Vec<Turnover> = Vec::new();
    for shop in shops.iter().filter(|s| !s.seller.is_registered_on(today)) {
        let taken = year.iter().find(|(id, _)| *id == shop.id);
        let taken = taken.map_or(Pence::ZERO, |(_, pence)| *pence);
        let seller = shop
            .seller
            .name
            .clone()
            .unwrap_or_else(|| shop.name.clone());
        // A seller's shops count together, whatever they are called.
        match near.iter_mut().find(|t| same_name(&t.seller, &seller)) {
            Some(known) => known.pence = known.pence.plus(taken).unwrap_or(known.pence),
            None => near.push(Turnover {
                seller,
                pence: taken,
            }),
        }
    }
    near.retain(|t| warn.is_some_and(|warn| t.pence >= warn));
    Ok(Facts {
        organisation: read.organisation()?,
        tills: read.tills()?,
        shops,
        near,
        limit,
        folder: book.store().display().to_string(),
        copies: read.copy_places()?,
        people_book: is_there(book),
    })
}

/// A closed day with its figures and its note.
pub fn load_day(book: &ShopBook, id: SessionId) -> Result<LoadedDay, Stop> {
    let read = book.read();
    let z = read.z_read(id)?.ok_or(Refusal::UnknownSession)?;
    Ok(LoadedDay {
        figures: read.z_figures(id)?,
        note: read.note_of_close(id)?,
        looked: read.second_look(id)?,
        vat: vat_of(&read, id, &z)?,
        z,
    })
}

/// Whether the figures of a closed day speak of VAT: by the seller as they were then.
fn vat_of(read: &Read<'_>, id: SessionId, z: &ZRead) -> Stored<VatOnFigures> {
    let shop = read.shop_of_session(id, z.at)?.ok_or(Trouble::Damaged)?;
    Ok(VatOnFigures::of(&shop.seller, z.business_date))
}

/// A sale with the names of its lines and what was given back.
pub fn load_sale(
    book: &ShopBook,
    words: &Words,
    id: crate::domain::ids::SaleId,
) -> Result<LoadedSale, Stop> {
    let read = book.read();
    let sale = read.sale(id)?.ok_or(Refusal::UnknownSale)?;
    let mut names = Vec::new();
    let mut given_back = Vec::new();
    for line in &sale.lines {
        let name = match (line.kind, line.product) {
            (LineKind::Product, Some((product, rev))) => read.product_name(product, rev)?,
            _ => None,
        };
        names.push(name.unwrap_or_else(|| words.line_kind(line.kind)));
        given_back.push(read.given_back(sale.id, line.line)?);
    }
    let mut paid = Vec::new();
    for kind in TenderKind::ALL {
        paid.push((kind, read.paid_that_way(sale.id, kind)?));
    }
    Ok(LoadedSale {
        sale,
        names,
        given_back,
        paid,
    })
}

/// Finds a sale by what was typed: a whole number such as `B1A-12`, its digits alone, or the number
/// of its invoice.
pub fn find_sale(book: &ShopBook, typed: &str) -> Stored<Option<crate::domain::ids::SaleId>> {
    let typed = typed.trim();
    let read = book.read();
    let (series, digits) = match typed.rsplit_once('-') {
        Some((series, digits)) => (series.to_owned(), digits),
        None => (read.current_series()?, typed),
    };
    let Ok(number) = digits.parse::<i64>() else {
        return Ok(None);
    };
    let number = ReceiptNumber { series, number };
    match read.sale_by_number(&number)? {
        Some(found) => Ok(Some(found.id)),
        None => read.sale_of_invoice(&number),
    }
}

/// Saves an X or Z read as plain text; gives back where.
pub fn save_read(folder: &Path, words: &Words, read: &figures::Data) -> Stored<PathBuf> {
    let name = papers::number_of_read(read);
    let mut text = till_report::lines(words, &papers::report(read)).join("\n");
    text.push('\n');
    save_text(folder, &name, &text)
}
