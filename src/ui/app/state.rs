//! What the window knows: loaded facts, the counter, and a draft for each screen.

pub mod files;
pub mod hours;
pub mod office;
pub mod papers;
pub mod people;
pub mod selling;
pub mod skills;
pub mod trade;

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::deeds::{Deed, LoadedDay, LoadedSale, Yes};
use super::update::looks::LooksState;
use crate::domain::access::Capability;
use crate::domain::barcodes::Barcode;
use crate::domain::basket::{Basket, DayTime};
use crate::domain::cash::KindsInDrawer;
use crate::domain::catalogue::{Category, LeftToday, Product, Trade};
use crate::domain::ids::{AttemptId, PersonId, ProductId, SaleId, SessionId, ShopId};
use crate::domain::made_to_order::ToMake;
use crate::domain::people::{PersonState, TillPerson};
use crate::domain::sales::SaleInList;
use crate::domain::shops::{Customers, Seats, Seller};
use crate::domain::tenders::still_to_pay;
use crate::domain::till_sessions::Figure;
use crate::domain::time::{ClockLook, Moment};
use crate::domain::{Pence, Trouble};
use crate::operations::SignedIn;
use crate::store::BookKind;
use crate::store::baskets::{Draft, HeldBasket};
use crate::store::cards::CardAttempt;
use crate::store::till_sessions::{CashCount, TillSession, ZRead};
use crate::ui::Route;
use crate::ui::screens;
use crate::ui::widgets::choice::Allowed;
use crate::ui::widgets::person_tile::Portrait;
use crate::ui::widgets::photo::Photo;

/// The shop that this till stands in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ShopFacts {
    /// Which.
    pub id: ShopId,
    /// Its name.
    pub name: String,
    /// What it does.
    pub trade: Trade,
    /// The till's name.
    pub till: String,
    /// Whether people can eat here.
    pub seats: Seats,
    /// From which minute of the day things can be half price.
    pub half_price_from: Option<i64>,
    /// Who sells here.
    pub seller: Seller,
    /// Whether customers can see this screen.
    pub customers: Customers,
    /// Whether the sales are real.
    pub book: BookKind,
}

impl ShopFacts {
    /// The lock's page as it begins: covered where customers see the screen, else with the tiles.
    pub fn lock(&self) -> screens::lock::Draft {
        screens::lock::Draft {
            stage: match self.customers {
                Customers::See => screens::lock::Stage::Covered,
                Customers::DoNotSee => screens::lock::Stage::People,
            },
            ..screens::lock::Draft::default()
        }
    }
}

/// What was loaded from the book. What rarely changes is only there when it was asked for.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The shop.
    pub shop: Option<ShopFacts>,
    /// Everybody.
    pub people: Option<Vec<TillPerson>>,
    /// The tabs.
    pub categories: Option<Vec<Category>>,
    /// The products.
    pub products: Option<Vec<Product>>,
    /// Their barcodes.
    pub barcodes: Option<HashMap<Barcode, ProductId>>,
    /// What is to be made, and what was.
    pub to_make: Vec<ToMake>,
    /// Whether somebody buys on account here.
    pub accounts: bool,
    /// Today's business date.
    pub today: NaiveDate,
    /// The open session.
    pub session: Option<TillSession>,
    /// The last count of it, while nothing has moved since.
    pub counted: Option<CashCount>,
    /// The open basket.
    pub draft: Option<Draft>,
    /// Baskets saved for later.
    pub held: Vec<HeldBasket>,
    /// The kinds in the drawer.
    pub kinds: KindsInDrawer,
    /// How many are left of those that are counted down today.
    pub left: LeftToday,
    /// What stayed in the drawer at the last close.
    pub stayed: Option<Pence>,
    /// Card attempts that are open, or approved and in no sale.
    pub unsettled: Vec<CardAttempt>,
    /// The newest sales.
    pub recent: Vec<SaleInList>,
    /// The newest closed sessions, and who gave each its second look.
    pub closed: Vec<(ZRead, Option<PersonId>)>,
}

/// Who is signed in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Signed {
    /// Proof of it.
    pub proof: SignedIn,
    /// The name they chose.
    pub name: String,
}

/// A count that is kept, with the figures that may be seen since.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CountKept {
    /// The last count.
    pub count: CashCount,
    /// The figures so far.
    pub figures: Vec<Figure>,
    /// How many counts there are.
    pub counts: usize,
}

/// What waits for a colleague's yes.
#[derive(Clone, Debug)]
pub struct Pending {
    /// What is to be done.
    pub deed: Deed,
    /// The note that was typed for it.
    pub yes: Yes,
    /// What the colleague needs.
    pub capability: Capability,
    /// Whose rights the colleague must hold as well, with whoever is signed in, where it is about a
    /// person.
    pub covers: Option<PersonId>,
    /// Where to go back to.
    pub from: Route,
}

/// Everything that the window knows.
pub struct State {
    /// Which screen is shown.
    pub route: Route,
    /// Where help was asked for.
    pub before_help: Route,
    /// How this machine shows itself, and the page for it.
    pub looks: LooksState,
    /// The shop.
    pub shop: ShopFacts,
    /// Everybody, in this shop or not.
    pub people: Vec<TillPerson>,
    /// Today's business date.
    pub today: NaiveDate,
    /// Who is signed in.
    pub signed: Option<Signed>,
    /// The open session.
    pub session: Option<TillSession>,
    /// The last count of it, while nothing has moved since.
    pub counted: Option<CashCount>,
    /// What was paid towards the basket.
    pub paid: Vec<crate::domain::tenders::Tender>,
    /// Baskets saved for later.
    pub held: Vec<HeldBasket>,
    /// What stayed in the drawer at the last close.
    pub stayed: Option<Pence>,
    /// Card attempts that are open, or approved and in no sale.
    pub unsettled: Vec<CardAttempt>,
    /// The newest sales.
    pub recent: Vec<SaleInList>,
    /// The newest closed sessions, and who gave each its second look.
    pub closed: Vec<(ZRead, Option<PersonId>)>,
    /// What waits for a colleague.
    pub pending: Option<Pending>,
    /// What is to be tried again after trouble.
    pub again: Option<(Deed, Yes)>,
    /// The trouble that is shown.
    pub trouble: Option<Trouble>,
    /// Whether the book was in the middle of something when the program started.
    pub just_started: Started,

    /// What the clock said when the last event came.
    pub now: Moment,
    /// A colleague's yes for the piece of work that is going on.
    pub yes: Yes,
    /// Something to say on the pages of the day.
    pub day_problem: Option<String>,
    /// The count.
    pub count: screens::count::Draft,
    /// What it is for.
    pub count_purpose: screens::count::Purpose,
    /// The count that is kept.
    pub kept: Option<CountKept>,
    /// The check before closing.
    pub close: screens::close::Draft,
    /// The X or Z read that is shown.
    pub read: Option<screens::figures::Data>,
    /// Its page.
    pub figures: screens::figures::Draft,
    /// The session about which somebody said that they saw it was left open.
    pub left_open_seen: Option<SessionId>,
    /// What waits for a yes about the clock.
    pub clock: Option<(Deed, Yes, ClockLook)>,
    /// Where it was when the clock was found odd.
    pub before_clock: Route,
    /// Setting up shops, this till, and what the program is.
    pub settings: super::settings::Settings,
    /// The pages about products.
    pub products: super::products::Products,
    /// Files that are chosen, come in or go out.
    pub files: files::Files,
    /// Selling beside the till itself.
    pub selling: selling::Selling,
    /// Whether somebody buys on account here.
    pub accounts: bool,
    /// The pages of customers on account.
    pub trade: trade::Trade,
    /// The people's pages.
    pub crew: people::People,
    /// The pages of the people book.
    pub office: office::Office,
    /// Coming and going, visitors, who is inside.
    pub hours: hours::Hours,
    /// "Saw it".
    pub saw_it: skills::SawIt,
    /// What was put off on the list of today; ids alone, and until tomorrow.
    pub put_off: office::worked::PutOff,
    /// Papers that are looked at, printed and saved.
    pub papers: papers::Papers,
    /// Other jobs.
    pub jobs: screens::jobs::Draft,
    /// Money that moves.
    pub money_moved: screens::money_moved::Draft,
    /// Closed days.
    pub second_look: screens::second_look::Draft,
    /// Which closed days are listed.
    pub days: screens::second_look::Purpose,
    /// The closed day that is looked at.
    pub looking_at: Option<LoadedDay>,
    /// Baskets saved for later.
    pub saved_baskets: screens::saved_baskets::Draft,
    /// Where to go back to from there.
    pub saved_from: Route,
    /// Where whoever signs in next goes on, where that is in the middle of giving change.
    pub resume: Option<Route>,
    /// Which sale, and what went wrong.
    pub fix_sale: screens::fix_sale::Draft,
    /// The sale that is put right.
    pub fixing: Option<LoadedSale>,
    /// Where to go back to from there.
    pub fix_from: Route,
    /// Money back.
    pub refund: screens::refund::Draft,
    /// Wrong change.
    pub wrong_change: screens::wrong_change::Draft,
    /// A wrong way of paying.
    pub wrong_way: screens::wrong_way::Draft,
    /// The sale that was just saved.
    pub done_sale: Option<SaleId>,
    /// The sale or refund whose receipt that page prints.
    pub done_paper: Option<SaleId>,
    /// The colleague's page.
    pub colleague: screens::colleague::Draft,
    /// What happened with the colleague's PIN.
    pub colleague_answer: screens::pin::Answer,

    /// The lock screen.
    pub lock: screens::lock::Draft,
    /// What happened with a name that was typed.
    pub lock_problem: Option<String>,
    /// Whose PIN is asked for.
    pub pin_of: Option<PersonId>,
    /// The PIN screen.
    pub pin: screens::pin::Draft,
    /// What happened with the last PIN.
    pub pin_answer: screens::pin::Answer,
    /// Where signing in leads besides, if it was asked for on the page of the PIN.
    pub straight: screens::pin::Straight,
    /// The till, with the basket.
    pub till: screens::till::Data,
    /// The till's draft.
    pub till_draft: screens::till::Draft,
    /// Something to say on the payment page.
    pub payment_notice: Option<String>,
    /// Money from the customer.
    pub cash: screens::cash::Draft,
    /// What they gave, while change is given.
    pub given: Pence,
    /// The change screen.
    pub change: screens::change::Draft,
    /// How much the coach shows.
    pub level: screens::change::Level,
    /// The kinds in the drawer.
    pub kinds: KindsInDrawer,
    /// The card screen.
    pub card: screens::card::Draft,
    /// The attempt that the card machine was asked with.
    pub attempt: Option<(AttemptId, Pence)>,
    /// Whether the program has stopped and started since the card machine was asked.
    pub asked: Asked,
    /// Something to say on the card screen.
    pub card_notice: Option<String>,
    /// The sale that was just saved.
    pub done: Option<screens::done::Data>,
}

/// When the card machine was asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Asked {
    /// Since somebody signed in.
    Now,
    /// Before the program stopped, or before the till was locked.
    Before,
}

/// Whether the program has only just started.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Started {
    /// Nobody has signed in since.
    JustNow,
    /// Somebody has.
    Before,
}

impl State {
    /// The state of a program that starts on this book.
    pub fn new(shop: ShopFacts, loaded: Loaded, fresh: &mut dyn FnMut() -> uuid::Uuid) -> Self {
        let basket = Basket::new(crate::domain::ids::SaleId(fresh()));
        let mut state = Self {
            route: Route::Lock,
            before_help: Route::Lock,
            looks: LooksState::default(),
            people: Vec::new(),
            today: loaded.today,
            signed: None,
            session: None,
            counted: None,
            paid: Vec::new(),
            held: Vec::new(),
            stayed: None,
            unsettled: Vec::new(),
            recent: Vec::new(),
            closed: Vec::new(),
            pending: None,
            again: None,
            trouble: None,
            just_started: Started::JustNow,
            now: Moment::from_millis(0),
            yes: Yes::default(),
            day_problem: None,
            count: screens::count::Draft::default(),
            count_purpose: screens::count::Purpose::EndOfDay,
            kept: None,
            close: screens::close::Draft::default(),
            read: None,
            figures: screens::figures::Draft::default(),
            left_open_seen: None,
            clock: None,
            before_clock: Route::Till,
            settings: super::settings::Settings::default(),
            products: super::products::Products::default(),
            files: files::Files::default(),
            selling: selling::Selling::default(),
            accounts: false,
            trade: trade::Trade::default(),
            crew: people::People::default(),
            office: office::Office::default(),
            hours: hours::Hours::default(),
            saw_it: skills::SawIt::default(),
            put_off: office::worked::PutOff::default(),
            papers: papers::Papers::default(),
            jobs: screens::jobs::Draft::default(),
            money_moved: screens::money_moved::Draft::default(),
            second_look: screens::second_look::Draft::default(),
            days: screens::second_look::Purpose::Waiting,
            looking_at: None,
            saved_baskets: screens::saved_baskets::Draft::default(),
            saved_from: Route::Till,
            resume: None,
            fix_sale: screens::fix_sale::Draft::default(),
            fixing: None,
            fix_from: Route::Jobs,
            refund: screens::refund::Draft::default(),
            wrong_change: screens::wrong_change::Draft::default(),
            wrong_way: screens::wrong_way::Draft::default(),
            done_sale: None,
            done_paper: None,
            colleague: screens::colleague::Draft::default(),
            colleague_answer: screens::pin::Answer::None,
            lock: shop.lock(),
            lock_problem: None,
            pin_of: None,
            pin: screens::pin::Draft::default(),
            pin_answer: screens::pin::Answer::None,
            straight: screens::pin::Straight::No,
            till: screens::till::Data {
                trade: shop.trade,
                seats: shop.seats,
                basket,
                categories: Vec::new(),
                products: Arc::default(),
                saved: 0,
                notice: None,
                finder: screens::till::Finder::default(),
                day_time: DayTime::Usual,
                to_make: 0,
                has_allergens: shop.trade == Trade::Bakery,
                may_add: Allowed::ByColleague,
                saw_it: Allowed::ByColleague,
                left: LeftToday::new(),
                today: loaded.today,
            },
            till_draft: screens::till::Draft::default(),
            payment_notice: None,
            cash: screens::cash::Draft::default(),
            given: Pence::ZERO,
            change: screens::change::Draft::default(),
            level: screens::change::Level::default(),
            kinds: KindsInDrawer::all(),
            card: screens::card::Draft::default(),
            attempt: None,
            asked: Asked::Now,
            card_notice: None,
            done: None,
            shop,
        };
        state.take_in(loaded);
        state
    }

    /// Takes in what was loaded.
    pub fn take_in(&mut self, loaded: Loaded) {
        if let Some(shop) = loaded.shop {
            self.till.seats = shop.seats;
            self.shop = shop;
        }
        if let Some(people) = loaded.people {
            self.people = people;
        }
        if let Some(categories) = loaded.categories {
            self.till.categories = categories;
        }
        if let Some(products) = loaded.products {
            self.till.finder = screens::till::Finder::of(&products);
            self.till.products = Arc::new(products);
        }
        if let Some(barcodes) = loaded.barcodes {
            self.selling.barcodes = barcodes;
        }
        self.selling.to_make = loaded.to_make;
        self.accounts = loaded.accounts;
        self.today = loaded.today;
        self.session = loaded.session;
        self.counted = loaded.counted;
        self.till.saved = loaded.held.len();
        self.held = loaded.held;
        self.kinds = loaded.kinds;
        self.till.left = loaded.left;
        self.stayed = loaded.stayed;
        self.unsettled = loaded.unsettled;
        self.recent = loaded.recent;
        self.closed = loaded.closed;
        if let Some(draft) = loaded.draft {
            self.till.basket = draft.basket;
            self.paid = draft.paid;
        }
    }

    /// The open basket with what was paid towards it.
    pub fn draft(&self) -> Draft {
        Draft {
            basket: self.till.basket.clone(),
            paid: self.paid.clone(),
        }
    }

    /// What the customer still has to pay.
    pub fn left_to_pay(&self) -> Pence {
        let total = self.till.basket.total().unwrap_or_default();
        still_to_pay(total, &self.paid).unwrap_or(total)
    }

    /// The card attempt that nobody has answered yet.
    pub fn open_attempt(&self) -> Option<&CardAttempt> {
        self.unsettled.iter().find(|a| a.is_open())
    }

    /// A person by id.
    pub fn person(&self, id: PersonId) -> Option<&TillPerson> {
        self.people.iter().find(|p| p.id == id)
    }

    /// Everybody who can sign in here today: paused people and those who left are not found.
    pub fn people_today(&self) -> impl Iterator<Item = &TillPerson> {
        self.people
            .iter()
            .filter(|p| p.can_sign_in(self.shop.id, self.today))
    }

    /// The tiles of the wall: people due today who want to be seen.
    pub fn wall(&self) -> Vec<screens::lock::Person> {
        self.people
            .iter()
            .filter(|p| p.is_on_the_wall(self.shop.id, self.today))
            .map(|p| screens::lock::Person {
                id: p.id,
                name: p.till_name.clone(),
                picture: self.portrait(p),
            })
            .collect()
    }

    /// What a person shows of themself. Among made-up people nobody has a photo: whoever looks around
    /// there leaves nothing of themself behind.
    pub fn portrait(&self, person: &TillPerson) -> Portrait {
        let photo = person.photo.filter(|_| self.shop.book == BookKind::Live);
        Portrait {
            picture: person.picture.clone(),
            photo: photo.map(|rev| Photo {
                of: person.id.0,
                rev,
            }),
        }
    }

    /// Those who can say yes to this for whoever is signed in: who may it here, and where it is about
    /// a person who may more elsewhere, who may as much there.
    pub fn colleagues(&self, pending: &Pending) -> Vec<&TillPerson> {
        let me = self.signed.as_ref().map(|s| s.proof);
        let mine = me.and_then(|proof| Some((proof, &self.person(proof.person())?.rights)));
        let about = pending.covers.and_then(|id| self.person(id));
        let mut lacking = vec![(self.shop.id, pending.capability)];
        if let Some(about) = about {
            lacking.extend(about.rights.beyond_the_till(self.today));
        }
        if let Some((proof, rights)) = mine
            && about.is_some()
        {
            lacking.retain(|(shop, what)| !proof.may(rights, *what, *shop, self.today));
        }
        let can = |p: &&TillPerson| {
            let may = |(shop, what): &(ShopId, Capability)| p.rights.may(*what, *shop, self.today);
            p.state == PersonState::Here && lacking.iter().all(may)
        };
        self.people
            .iter()
            .filter(|p| Some(p.id) != me.map(crate::operations::SignedIn::person))
            .filter(can)
            .collect()
    }

    /// How many closed sessions wait for a second look.
    pub fn second_looks(&self) -> usize {
        self.closed
            .iter()
            .filter(|(_, looked)| looked.is_none())
            .count()
    }

    /// Whether whoever is signed in may do this here today, signed in as they are.
    pub fn may(&self, capability: Capability) -> bool {
        self.may_there(capability, self.shop.id)
    }

    /// The same in a shop of ours.
    pub fn may_there(&self, capability: Capability, shop: ShopId) -> bool {
        let Some(signed) = &self.signed else {
            return false;
        };
        let person = self.person(signed.proof.person());
        person.is_some_and(|p| signed.proof.may(&p.rights, capability, shop, self.today))
    }

    /// A time of day for the session that was left open before today, if one was.
    pub fn left_open_since(&self) -> Option<Moment> {
        self.session
            .filter(|s| s.business_date < self.today)
            .map(|s| s.opened_at)
    }
}
