//! From what a person does to what happens: pure, so that it can be tested without a window.
//!
//! Nothing here reads a clock or a book. Ids come from `fresh`, sentences from the words; what must
//! be done to the book goes out as effects, and what came of it comes back as events.

mod colleague;
mod day;
mod files;
mod fixing;
pub mod hours;
pub mod jobs;
pub mod lists;
pub mod looks;
pub mod more;
pub mod office;
pub mod papers;
mod paying;
pub mod people;
pub mod products;
mod selling;
pub mod settings;
mod signing_in;
pub mod skills;
pub mod trade;

use uuid::Uuid;

use super::deeds::{Deed, Effect, Event, Outcome, PinFor, Yes};
use super::state::State;
use crate::domain::access::Role;
use crate::domain::{Refusal, Trouble};
use crate::operations::Stop;
use crate::ui::Route;
use crate::ui::commands::Command;
use crate::ui::screens;
use crate::ui::screens::looks::Kept;
use crate::ui::widgets::header::HeaderAction;
use crate::words::{Words, say};

/// Something that a person did.
#[derive(Clone, Debug)]
pub enum Action {
    /// In the bar.
    Bar(HeaderAction),
    /// On the lock screen.
    Lock(screens::lock::Action),
    /// On the PIN screen.
    Pin(screens::pin::Action),
    /// On the till.
    Till(screens::till::Action),
    /// On the payment page.
    Payment(screens::payment::Action),
    /// On the cash page.
    Cash(screens::cash::Action),
    /// On the change page.
    Change(screens::change::Action),
    /// On the card page.
    Card(screens::card::Action),
    /// On the page of a saved sale.
    Done(screens::done::Action),
    /// On the page that opens the till.
    OpenTill(screens::open_till::Action),
    /// On the count.
    Count(screens::count::Action),
    /// On the check before closing.
    Close(screens::close::Action),
    /// On the figures.
    Figures(screens::figures::Action),
    /// On the page of other jobs.
    Jobs(screens::jobs::Action),
    /// On the page of money that moves.
    MoneyMoved(screens::money_moved::Action),
    /// On the page of a sale that is put right.
    FixSale(screens::fix_sale::Action),
    /// On the page of money back.
    Refund(screens::refund::Action),
    /// On the page of wrong change.
    WrongChange(screens::wrong_change::Action),
    /// On the page of a wrong way of paying.
    WrongWay(screens::wrong_way::Action),
    /// On the colleague's page.
    Colleague(screens::colleague::Action),
    /// On the page of closed days.
    SecondLook(screens::second_look::Action),
    /// On the page of a till that was left open.
    LeftOpen(screens::left_open::Action),
    /// On the page of an odd clock.
    Clock(screens::clock::Action),
    /// On the page of saved baskets.
    SavedBaskets(screens::saved_baskets::Action),
    /// On the page about how it looks.
    Looks(screens::looks::Action),
    /// Everything larger, smaller or as usual.
    Zoom(Command),
    /// On the pages of the shop and its settings.
    Settings(settings::SettingsAction),
    /// On the page of lists and files.
    ProductLists(screens::product_lists::Action),
    /// On the page of a list that comes in.
    ProductListIn(screens::product_list_in::Action),
    /// On the page of files for the accounts.
    Accounts(screens::accounts::Action),
    /// On the page of long work.
    Working(screens::working::Action),
    /// On one of the pages about products.
    Products(products::ProductsAction),
    /// On the page where a file is chosen.
    ChooseFile(screens::choose_file::Action),
    /// On the pages of papers.
    Papers(papers::PapersAction),
    /// On the help page.
    Help(screens::help::Action),
    /// On the page of a trouble.
    Trouble(screens::trouble::Action),
    /// On a page of selling beside the till itself.
    Selling(more::SellingAction),
    /// On the pages of customers on account.
    Trade(trade::TradeAction),
    /// On the people's pages.
    People(people::PeopleAction),
    /// In the people book.
    Office(office::OfficeAction),
    /// On a page of coming and going, visitors, or who is inside.
    Hours(hours::HoursAction),
    /// On the page "Saw it".
    SawIt(screens::saw_it::Action),
    /// Nobody touched anything for nearly as long.
    AskStillHere,
    /// A barcode was scanned.
    Scanned(String),
    /// Nobody touched the tiles for a while.
    CoverTiles,
    /// Nobody touched anything for a while.
    CoverAll,
    /// Nobody touched anything for longer, or another day began.
    ClosePeopleBook,
}

/// What `update` works with.
pub struct Update<'a> {
    /// What the window knows.
    pub state: &'a mut State,
    /// The sentences.
    pub words: &'a Words,
    /// New ids.
    pub fresh: &'a mut dyn FnMut() -> Uuid,
    /// What is to be done.
    pub effects: Vec<Effect>,
}

/// Turns an action into what is to be done.
pub fn act(
    state: &mut State,
    words: &Words,
    fresh: &mut dyn FnMut() -> Uuid,
    action: Action,
) -> Vec<Effect> {
    let mut update = Update {
        state,
        words,
        fresh,
        effects: Vec::new(),
    };
    update.action(action);
    update.effects
}

/// Turns an event into what is to be done.
pub fn hear(
    state: &mut State,
    words: &Words,
    fresh: &mut dyn FnMut() -> Uuid,
    event: Event,
) -> Vec<Effect> {
    let mut update = Update {
        state,
        words,
        fresh,
        effects: Vec::new(),
    };
    update.event(event);
    update.effects
}

impl Update<'_> {
    fn action(&mut self, action: Action) {
        if !matches!(action, Action::SawIt(_)) {
            // Whatever else is done, what was seen is written first.
            self.keep_sighting();
        }
        match action {
            Action::Bar(HeaderAction::Help) => {
                if self.state.route != Route::Help {
                    self.state.before_help = self.state.route;
                    self.state.looks.help = screens::help::Draft::default();
                    self.state.route = Route::Help;
                }
            }
            Action::Bar(HeaderAction::Lock)
            | Action::Help(screens::help::Action::Lock)
            | Action::CoverAll => self.lock(),
            Action::Selling(action) => self.on_selling(action),
            Action::Scanned(code) => self.on_scanned(&code),
            Action::Bar(HeaderAction::Find) => self.begin_finding(),
            Action::Bar(HeaderAction::ToMake) => self.go_to_make(self.state.route),
            Action::Bar(HeaderAction::Allergens) => self.go_to_allergens(None, self.state.route),
            Action::CoverTiles => self.cover_tiles(),
            Action::ClosePeopleBook => self.close_people_book(),
            Action::AskStillHere => self.ask_still_here(),
            Action::Trade(action) => self.on_trade(action),
            Action::People(action) => self.on_people(action),
            Action::Office(action) => self.on_office(action),
            Action::Hours(action) => self.on_hours(action),
            Action::SawIt(action) => self.on_saw_it(action),
            Action::Lock(action) => self.on_lock(action),
            Action::Pin(action) => self.on_pin(action),
            Action::Till(action) => self.on_till(action),
            Action::Payment(action) => self.on_payment(action),
            Action::Cash(action) => self.on_cash(action),
            Action::Change(action) => self.on_change(action),
            Action::Card(action) => self.on_card(action),
            Action::Done(action) => self.on_done(action),
            Action::OpenTill(action) => self.on_open_till(action),
            Action::Count(action) => self.on_count(action),
            Action::Close(action) => self.on_close(action),
            Action::Figures(action) => self.on_figures(action),
            Action::Jobs(action) => self.on_jobs(action),
            Action::MoneyMoved(action) => self.on_money_moved(action),
            Action::FixSale(action) => self.on_fix_sale(action),
            Action::Refund(action) => self.on_refund(action),
            Action::WrongChange(action) => self.on_wrong_change(action),
            Action::WrongWay(action) => self.on_wrong_way(action),
            Action::Colleague(action) => self.on_colleague(action),
            Action::SecondLook(action) => self.on_second_look(action),
            Action::LeftOpen(action) => self.on_left_open(action),
            Action::Clock(action) => self.on_clock(action),
            Action::SavedBaskets(action) => self.on_saved_baskets(action),
            Action::Looks(action) => self.on_looks(action),
            Action::Zoom(command) => self.zoom(command),
            Action::Help(screens::help::Action::Looks) => self.show_looks(),
            Action::Settings(action) => self.on_settings(action),
            Action::Products(action) => self.on_products(action),
            Action::ChooseFile(action) => self.on_choose_file(action),
            Action::ProductLists(action) => self.on_product_lists(action),
            Action::ProductListIn(action) => self.on_product_list_in(action),
            Action::Accounts(action) => self.on_accounts(action),
            Action::Working(action) => self.on_working(action),
            Action::Papers(action) => self.on_papers(action),
            Action::Help(screens::help::Action::CarryOn) => {
                self.state.route = self.state.before_help;
            }
            Action::Trouble(screens::trouble::Action::TryAgain) => self.try_again(),
            Action::Trouble(screens::trouble::Action::Close) => {
                self.effects.push(Effect::CloseWindow);
            }
        }
    }

    fn event(&mut self, event: Event) {
        match event {
            Event::Done(deed, outcome, loaded) => {
                self.state.again = None;
                let loaded = loaded.map(|loaded| self.state.take_in(*loaded));
                self.done(&deed, outcome);
                if let Err(trouble) = loaded {
                    self.show_trouble(trouble);
                }
            }
            Event::Stopped(Deed::KeepLooks(_), _, _) => self.state.looks.kept = Kept::NotYet,
            Event::Stopped(Deed::Office(deed), _, stop) if !clock_is_why(&stop) => {
                self.office_stopped(&deed, &stop);
            }
            Event::Stopped(deed, yes, Stop::Trouble(trouble)) => {
                if self.list_was_stopped(&deed, &trouble) {
                    return;
                }
                self.state.again = Some((deed, yes));
                self.show_trouble(trouble);
            }
            Event::Stopped(deed, yes, Stop::Refused(refusal)) => {
                self.refused(deed, yes, &refusal);
            }
            Event::PinChecked {
                person,
                purpose: PinFor::SigningIn,
                answer,
            } => {
                self.pin_checked(person, answer);
            }
            Event::PinChecked {
                person,
                purpose: PinFor::Yes,
                answer,
            } => {
                self.yes_checked(person, answer);
            }
            Event::PinChecked {
                person,
                purpose: PinFor::ComingAndGoing,
                answer,
            } => {
                self.coming_checked(person, answer);
            }
            Event::PinChecked {
                person,
                purpose: PinFor::Agreeing,
                answer,
            } => {
                self.own_yes_checked(person, answer);
            }
            Event::Loaded(loaded) => self.state.take_in(*loaded),
            Event::SaleLoaded(sale) => self.sale_loaded(*sale),
            Event::NoSuchSale => self.no_such_sale(),
            Event::SettingsLoaded(facts) => self.state.settings.facts = Some(*facts),
            Event::DayLoaded(day) => self.day_loaded(*day),
            Event::ReadSaved(saved) => self.paper_saved(saved),
            Event::Products(event) => self.hear_of_products(event),
            Event::Files(event) => self.hear_of_files(event),
            Event::Selling(event) => self.hear_of_selling(event),
            Event::Trade(event) => self.hear_of_trade(event),
            Event::People(event) => self.hear_of_people(event),
            Event::Office(event) => self.hear_of_office(event),
            Event::Papers(event) => self.hear_of_papers(event),
            Event::Hours(event) => self.hear_of_hours(event),
            Event::Skills(event) => self.hear_of_skills(event),
            Event::NotLoaded(Stop::Refused(refusal)) => {
                let sentence = self.words.refusal(&refusal);
                self.say_here(sentence);
            }
            Event::NotLoaded(Stop::Trouble(trouble)) => self.show_trouble(trouble),
        }
    }

    fn show_trouble(&mut self, trouble: Trouble) {
        self.state.trouble = Some(trouble);
        if self.state.route != Route::Trouble {
            self.state.before_help = self.state.route;
        }
        self.state.route = Route::Trouble;
    }

    /// Asks for a deed.
    fn do_it(&mut self, deed: Deed) {
        self.effects.push(Effect::Do(deed, Yes::default()));
    }

    fn done(&mut self, deed: &Deed, outcome: Outcome) {
        match (deed, outcome) {
            (Deed::Ring(draft), Outcome::Rung(rung)) => self.rung(draft, rung),
            (Deed::Refund(of), Outcome::Rung(rung)) => self.refunded(of, rung),
            (Deed::BillTo(_), _) => self.billed(),
            (Deed::WrongChange(_) | Deed::WrongWay(_), _) => self.put_right(),
            (Deed::AskForCard(wish), _) => self.card_asked(wish),
            (Deed::AnswerCard(said), _) => self.card_answered(said),
            (Deed::CardGivenBack(_), _) => {
                self.state.payment_notice = Some(say!(self.words, "app-card-given-back"));
            }
            (Deed::HoldBasket(_), _) => self.basket_held(),
            (Deed::PickUpBasket(_), _) => {
                self.state.till_draft = screens::till::Draft::default();
                self.state.route = Route::Till;
            }
            (Deed::OpenTill(_), _) => self.go_where_work_is(),
            (_, Outcome::Counted(count, figures)) => self.counted(count, figures),
            (_, Outcome::Figures(figures)) => self.show_x(figures),
            (_, Outcome::Closed(z, figures)) => self.closed(&z, figures),
            (Deed::CashInOut(_) | Deed::Drop(_) | Deed::NoSale(_), _) => self.money_moved(),
            (Deed::SecondLook(_), _) => self.looked(),
            (Deed::People(deed), _) => self.person_done(deed),
            (Deed::KeepLooks(_), _) => self.state.looks.kept = Kept::Yes,
            (Deed::Selling(deed), _) => self.selling_done(deed),
            (Deed::Trade(deed), _) => self.trade_done(deed),
            (Deed::Office(_), Outcome::Gathered(of)) => self.hours_gathered(of),
            (Deed::Office(_), Outcome::GatheredReports(made)) => self.reports_gathered(*made),
            (Deed::Office(deed), _) => self.office_done(deed),
            (Deed::Settings(deed), _) => self.settings_done(deed),
            (Deed::Hours(deed), Outcome::Hours(outcome)) => self.hours_done(deed, outcome),
            (Deed::Skills(deed), _) => self.skills_done(deed),
            (Deed::Files(deed), _) => self.files_done(deed),
            (Deed::Products(deed), _) => self.products_done(deed),
            (Deed::AcceptClock, _) => self.clock_accepted(),
            (Deed::EndPinWait(_), _) => {
                self.state.pin_answer = screens::pin::Answer::None;
                self.state.route = Route::Pin;
            }
            _ => {}
        }
    }

    fn refused(&mut self, deed: Deed, yes: Yes, refusal: &Refusal) {
        if self.clock_is_odd(&deed, &yes, refusal) {
            return;
        }
        if let Deed::Files(deed) = &deed {
            self.leave_work(deed);
        }
        if let Refusal::NotAllowed { capability } = refusal
            && !Role::Trainee.holds(*capability)
            && yes.colleague.is_none()
        {
            self.ask_colleague(deed, yes, *capability);
            return;
        }
        if let Refusal::MoreRights { .. } = refusal
            && yes.colleague.is_none()
        {
            self.ask_who_covers(deed, yes);
            return;
        }
        match &deed {
            Deed::People(deed) => self.person_refused(deed, refusal),
            Deed::Hours(deed) => self.hours_refused(deed, refusal),
            Deed::Skills(deed) => self.skills_refused(deed, refusal),
            Deed::Ring(_) => {
                self.state.payment_notice = Some(self.words.refusal(refusal));
                self.state.route = Route::Payment;
                self.effects.push(Effect::Reload);
            }
            Deed::Files(deed) => self.files_refused(deed, refusal),
            Deed::Refund(_) | Deed::WrongChange(_) | Deed::WrongWay(_) => self.fix_refused(refusal),
            Deed::Products(deed) => self.products_refused(deed, refusal),
            Deed::OpenTill(_) | Deed::Count(_) | Deed::Close(_) => self.day_refused(&deed, refusal),
            _ => {
                let sentence = self.words.refusal(refusal);
                self.say_here(sentence);
                // Whatever the screen assumed, it shows again what is so.
                self.effects.push(Effect::Reload);
            }
        }
    }

    /// Says something on the page that is shown.
    fn say_here(&mut self, sentence: String) {
        match self.state.route {
            Route::Till => self.state.till.notice = Some(sentence),
            Route::Payment | Route::Cash | Route::Change => {
                self.state.payment_notice = Some(sentence);
                self.state.route = Route::Payment;
            }
            Route::Card => self.state.card_notice = Some(sentence),
            _ => self.state.day_problem = Some(sentence),
        }
    }

    fn try_again(&mut self) {
        self.state.trouble = None;
        self.state.route = self.state.before_help;
        // What needs nobody signed in goes on where it was.
        let open = matches!(
            self.state.route,
            Route::Lock
                | Route::Pin
                | Route::ComingWho
                | Route::ComingPin
                | Route::ComeAndGo
                | Route::OnSite
        );
        if self.state.signed.is_none() && !open {
            self.lock();
        }
        match self.state.again.take() {
            Some((deed, yes)) => self.effects.push(Effect::Do(deed, yes)),
            None => self.effects.push(Effect::Reload),
        }
    }
}

/// Whether something was not done because the clock looks odd, which has a page of its own.
fn clock_is_why(stop: &Stop) -> bool {
    matches!(stop, Stop::Refused(Refusal::ClockOdd { .. }))
}
