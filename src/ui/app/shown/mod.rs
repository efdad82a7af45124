//! From the state to the screen that shows it: each view gets its facts and gives its actions.

mod day;
mod files;
mod fixing;
mod help;
mod hours;
mod jobs;
mod office;
mod papers;
mod people;
mod products;
mod selling;
mod settings;
mod skills;
mod trade;

use super::state::{Asked, State};
use super::update::Action;
use crate::domain::sales::round_up_to_next_pound;
use crate::domain::shops::Customers;
use crate::domain::{Pence, Trouble};
use crate::store::BookKind;
use crate::ui::commands::Command;
use crate::ui::screens;
use crate::ui::screens::people::card::Whose;
use crate::ui::screens::{
    card, cash, change, done, help as help_page, lock, looks, payment, pin, trouble as trouble_page,
};
use crate::ui::widgets::header::{Header, Sales};
use crate::ui::{Look, Route, frame};
use crate::words::say;

/// Shows the state and gives back what was done on it.
pub fn state(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    selling::make_ready(state);
    let header = header(look, state);
    let route = state.route;
    let (bar, mut actions) = frame::show(ui, look, route, header.as_ref(), |ui| {
        screen(ui, look, state)
    });
    actions.extend(bar.into_iter().map(Action::Bar));
    actions.extend(zooms(ui.ctx()));
    actions
}

/// Shows why there is no book.
pub fn trouble(ui: &mut egui::Ui, look: Look<'_>, trouble: &Trouble) -> Vec<Action> {
    let data = trouble_page::Data {
        trouble: trouble.clone(),
    };
    let (_, actions) = frame::show(ui, look, Route::Trouble, None, |ui| {
        trouble_page::view(ui, look, &data, &mut trouble_page::Draft)
    });
    let zooms = zooms(ui.ctx());
    actions
        .into_iter()
        .map(Action::Trouble)
        .chain(zooms)
        .collect()
}

/// The keys that make everything larger or smaller work on every screen.
fn zooms(ctx: &egui::Context) -> Vec<Action> {
    let all = [Command::Larger, Command::Smaller, Command::UsualSize];
    let pressed = all.into_iter().filter(|c| c.pressed(ctx));
    pressed.map(Action::Zoom).collect()
}

fn header(look: Look<'_>, state: &State) -> Option<Header> {
    let words = look.words;
    let title = match state.route {
        Route::Lock if state.lock.stage == lock::Stage::Covered => return None,
        Route::Lock | Route::Pin => say!(words, "pin-title"),
        Route::Till => say!(words, "till-title"),
        Route::Payment => say!(words, "payment-title"),
        Route::Cash => say!(words, "cash-title"),
        Route::Change => say!(words, "change-title"),
        Route::Card => say!(words, "card-title"),
        Route::Done if state.done.as_ref().is_some_and(done::Data::is_refund) => {
            say!(words, "refund-title")
        }
        Route::Done => say!(words, "done-title"),
        Route::Help => say!(words, "help-title"),
        Route::Trouble | Route::Working => return None,
        Route::Jobs if state.jobs.list == screens::jobs::List::AboutMe => {
            say!(words, "job-about-me")
        }
        Route::PersonCard if state.crew.whose == Whose::Mine => say!(words, "job-my-card"),
        Route::PersonHours => office::worked::title(look, state),
        Route::PutRight => office::worked::title_of_time(look, state),
        other => thing(look, state).unwrap_or_else(|| other.title(words)),
    };
    let person = state.signed.as_ref().map(|s| s.name.clone());
    let tools = if state.route == Route::Till {
        screens::till::tools(look, &state.till)
    } else {
        Vec::new()
    };
    Some(Header {
        trade: state.shop.trade,
        title,
        person,
        tools,
        sales: match state.shop.book {
            BookKind::Live => Sales::Real,
            BookKind::MadeUp => Sales::MadeUp,
        },
    })
}

/// What the page is about, where it is about one thing: its name stands in the bar, also where the
/// page itself has no room for it.
fn thing(look: Look<'_>, state: &State) -> Option<String> {
    match state.route {
        Route::TradeCustomer => {
            let one = state.trade.one.as_ref()?;
            one.customer.name().map(ToOwned::to_owned)
        }
        Route::Product => state
            .products
            .item
            .as_ref()
            .map(|item| item.product.name.clone()),
        Route::Record => {
            let record = state.office.records.record.as_ref()?;
            Some(look.words.known_as(&record.known))
        }
        Route::PersonSkills | Route::PersonSkill | Route::SignOff => {
            office::skills::title(look.words, state)
        }
        Route::MyMeasures | Route::PersonMeasures => office::measures::title(look, state),
        Route::PersonGoals | Route::WriteGoal | Route::PersonReviews | Route::HoldReview => {
            office::goals::title(look.words, state)
        }
        Route::Referral => office::referrals::title(look.words, state),
        Route::PersonSharing => office::sharing::title(look.words, state),
        Route::Contacts | Route::WriteContact | Route::SomebodyCalls => {
            office::contacts::name(look.words, state)
        }
        Route::Reports | Route::Report | Route::WriteReport => {
            office::reports::title(look.words, state)
        }
        Route::MyReport => office::reports::own_title(look.words, state),
        Route::SkillLists | Route::SkillWords | Route::FrameworkIn | Route::SkillMilestones => {
            let framework = state.office.skill_lists.framework()?;
            Some(framework.name.as_str().to_owned())
        }
        Route::Printers => {
            let of = state.papers.printers_draft.of?;
            Some(screens::printers::name(look.words, of))
        }
        _ => None,
    }
}

/// Every action of a view as one of the app's.
fn all<A>(actions: Vec<A>, wrap: fn(A) -> Action) -> Vec<Action> {
    actions.into_iter().map(wrap).collect()
}

fn screen(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    match state.route {
        Route::Lock => {
            let data = lock::Data {
                shop: match state.shop.book {
                    BookKind::Live => state.shop.name.clone(),
                    BookKind::MadeUp => {
                        say!(look.words, "lock-made-up", shop = state.shop.name.as_str())
                    }
                },
                trade: state.shop.trade,
                open_on: (state.shop.customers == Customers::DoNotSee)
                    .then(|| look.words.day(state.today)),
                people: state.wall(),
                waiting: if state.till.basket.is_empty() {
                    lock::Waiting::Nothing
                } else {
                    lock::Waiting::Basket
                },
                problem: state.lock_problem.clone(),
                purpose: lock::Purpose::SignIn,
                fire_list: hours::fire_list(state),
            };
            all(lock::view(ui, look, &data, &mut state.lock), Action::Lock)
        }
        Route::Pin => {
            let person = state.pin_of.and_then(|id| state.person(id));
            let Some(person) = person else {
                return vec![Action::Pin(pin::Action::Back)];
            };
            let data = pin::Data {
                name: person.till_name.clone(),
                picture: state.portrait(person),
                answer: state.pin_answer,
                purpose: pin::Purpose::SignIn,
                straight: state.straight_from_pin(person),
            };
            all(pin::view(ui, look, &data, &mut state.pin), Action::Pin)
        }
        Route::Till => selling::till(ui, look, state),
        Route::More | Route::OpenPrice | Route::ToMake | Route::Allergens | Route::OldSales => {
            selling::screen(ui, look, state)
        }
        Route::Payment => {
            let basket = &state.till.basket;
            let goods = basket.goods().unwrap_or_default();
            let data = payment::Data {
                total: basket.total().unwrap_or_default(),
                donation: basket.donation(),
                round_up: if state.paid.is_empty()
                    && basket.donation() == Pence::ZERO
                    && basket.account().is_none()
                {
                    round_up_to_next_pound(goods)
                } else {
                    None
                },
                account: selling::account(state),
                taken: state.paid.clone(),
                notice: state.payment_notice.clone(),
            };
            all(
                payment::view(ui, look, &data, &mut payment::Draft),
                Action::Payment,
            )
        }
        Route::Cash => {
            let data = cash::Data {
                to_pay: state.left_to_pay(),
            };
            all(cash::view(ui, look, &data, &mut state.cash), Action::Cash)
        }
        Route::Change => {
            let data = change::Data {
                to_pay: state.left_to_pay(),
                given: state.given,
                drawer: state.kinds.clone(),
                level: state.level,
            };
            all(
                change::view(ui, look, &data, &mut state.change),
                Action::Change,
            )
        }
        Route::Card => {
            let left = state.left_to_pay();
            let stage = match (state.attempt, state.asked) {
                (None, _) => card::Stage::Before,
                (Some((_, pence)), Asked::Now) => card::Stage::Asked(pence),
                (Some((_, pence)), Asked::Before) => card::Stage::AskedBeforeRestart(pence),
            };
            let data = card::Data {
                to_pay: left,
                stage,
                notice: state.card_notice.clone(),
            };
            all(card::view(ui, look, &data, &mut state.card), Action::Card)
        }
        Route::Done => match state.done.clone() {
            Some(data) => {
                let data = done::Data {
                    receipt: papers::receipt_of_done(state),
                    over_limit: state
                        .done_paper
                        .and_then(|sale| state.papers.limit_of(sale)),
                    ..data
                };
                all(done::view(ui, look, &data, &mut done::Draft), Action::Done)
            }
            None => vec![Action::Done(done::Action::NextCustomer)],
        },
        Route::Help => {
            let signed = if state.signed.is_some() {
                help_page::Signed::In
            } else {
                help_page::Signed::Out
            };
            let topic = self::help::topic_of(state.before_help);
            let data = help_page::Data { signed, topic };
            let draft = &mut state.looks.help;
            all(help_page::view(ui, look, &data, draft), Action::Help)
        }
        Route::Looks => {
            let data = looks::Data {
                looks: state.looks.looks,
                kept: state.looks.kept,
            };
            let draft = &mut state.looks.draft;
            all(looks::view(ui, look, &data, draft), Action::Looks)
        }
        Route::OpenTill
        | Route::Count
        | Route::Close
        | Route::Figures
        | Route::SecondLook
        | Route::LeftOpen
        | Route::Clock => day::screen(ui, look, state),
        Route::Jobs | Route::MoneyMoved | Route::SavedBaskets | Route::Colleague => {
            jobs::screen(ui, look, state)
        }
        Route::Settings
        | Route::Shops
        | Route::ThisTill
        | Route::WhoMay
        | Route::About
        | Route::SafeCopies => settings::screen(ui, look, state),
        Route::Products | Route::AddProduct | Route::Product | Route::Tabs | Route::LeftToday => {
            products::screen(ui, look, state)
        }
        Route::FixSale | Route::Refund | Route::WrongChange | Route::WrongWay => {
            fixing::screen(ui, look, state)
        }
        Route::ChooseFile | Route::ProductLists | Route::ProductListIn | Route::Accounts => {
            files::screen(ui, look, state)
        }
        Route::TradeCustomers | Route::TradeCustomer | Route::ChooseAccount => {
            trade::screen(ui, look, state)
        }
        Route::PeopleBook
        | Route::Records
        | Route::Record
        | Route::FirstDay
        | Route::Placement
        | Route::Rota
        | Route::Today
        | Route::Hours
        | Route::PersonHours
        | Route::PutRight
        | Route::Proposal
        | Route::AgreeHours
        | Route::Expenses
        | Route::HoursFile
        | Route::MyHours
        | Route::MyProgress
        | Route::MySkill
        | Route::ChosenSkills
        | Route::PersonSkills
        | Route::PersonSkill
        | Route::SignOff
        | Route::CheckPaper
        | Route::MyMeasures
        | Route::PersonMeasures
        | Route::MeasureSettings
        | Route::SkillsGrid
        | Route::MyGoals
        | Route::PersonGoals
        | Route::WriteGoal
        | Route::MyReviews
        | Route::PersonReviews
        | Route::HoldReview
        | Route::ReviewWeeks
        | Route::EverythingAboutMe
        | Route::SkillLists
        | Route::SkillWords
        | Route::FrameworkIn
        | Route::SkillMilestones
        | Route::MyLeaving
        | Route::Leaving
        | Route::Support
        | Route::Keeping
        | Route::Due
        | Route::Referrals
        | Route::Referral
        | Route::WriteReferral
        | Route::Recipients
        | Route::MySharing
        | Route::PersonSharing
        | Route::Contacts
        | Route::WriteContact
        | Route::SomebodyCalls
        | Route::SafeguardingLead
        | Route::ReportsOnTheirWay
        | Route::Reports
        | Route::Report
        | Route::WriteReport
        | Route::MyReports
        | Route::MyReport => office::screen(ui, look, state),
        Route::Paper | Route::BillTo | Route::Printers => papers::screen(ui, look, state),
        Route::People | Route::PersonCard | Route::AddPerson | Route::StillHere => {
            people::screen(ui, look, state)
        }
        Route::ComingWho
        | Route::ComingPin
        | Route::ComeAndGo
        | Route::OnSite
        | Route::Visitors => hours::screen(ui, look, state),
        Route::SawIt => skills::saw_it(ui, look, state),
        Route::Working if state.files.work.is_some() => files::screen(ui, look, state),
        // The last two stand before there is a state: see `opening`.
        Route::Trouble | Route::Working | Route::SetUp | Route::KeyWords => {
            let trouble = state.trouble.clone().unwrap_or(Trouble::Busy);
            let data = trouble_page::Data { trouble };
            let actions = trouble_page::view(ui, look, &data, &mut trouble_page::Draft);
            all(actions, Action::Trouble)
        }
    }
}
