//! Other jobs: what there is to do beside selling, and money that moves without a sale.

use super::Update;
use crate::domain::access::Capability;
use crate::domain::ids::{EntryId, MovementId};
use crate::domain::shops::Customers;
use crate::domain::till_sessions::MovementKind;
use crate::operations::cash::{CashInOutOf, DropOf, InOut};
use crate::ui::Route;
use crate::ui::app::deeds::{Deed, Effect, Yes};
use crate::ui::app::state::State;
use crate::ui::screens::jobs::{self, Job, List};
use crate::ui::screens::{count, fix_sale, money_moved, saved_baskets, second_look};
use crate::ui::widgets::choice::Allowed;
use crate::words::say;

/// What a job takes.
pub fn needs(job: Job) -> Option<Capability> {
    Some(match job {
        Job::CashUp => Capability::Close,
        Job::Figures => Capability::XRead,
        Job::MoneyInOut => Capability::CashInOut,
        Job::MoneyToSafe => Capability::Drop,
        Job::OpenDrawer => Capability::NoSale,
        Job::FixSale => Capability::Refund,
        Job::SecondLook | Job::DaysBefore => Capability::SecondLook,
        Job::SavedBaskets => Capability::KeepBasket,
        Job::MyCard => Capability::OwnCard,
        Job::MyHours => Capability::OwnHours,
        Job::MyProgress | Job::MySharing | Job::MyReports => Capability::OwnProgress,
        Job::PeopleBook => super::office::NEEDS,
        // The page itself shows what whoever is signed in can do there.
        Job::LeftToday => Capability::LeftToday,
        Job::Visitors => Capability::Visitors,
        Job::SawIt => Capability::SeeIt,
        // Who comes or goes says so with their own PIN; the list of who is inside opens for anybody.
        Job::ComeAndGo
        | Job::OnSite
        | Job::Settings
        // The page itself shows what is one's own.
        | Job::AboutMe
        | Job::ToMake
        | Job::Allergens
        | Job::OldSales => return None,
    })
}

/// What is one's own and opens here. Nobody does it for somebody else; with a card alone there is nothing,
/// and what is written of a person never opens on a machine that customers see.
fn own_jobs(state: &State) -> Vec<Job> {
    let private = state.shop.customers == Customers::DoNotSee;
    let all = [
        Job::MyProgress,
        Job::MyHours,
        Job::MySharing,
        Job::MyReports,
        Job::MyCard,
    ];
    let opens = |job: &Job| {
        (private || *job == Job::MyCard) && needs(*job).is_none_or(|needed| state.may(needed))
    };
    all.into_iter().filter(opens).collect()
}

impl Update<'_> {
    /// The page of other jobs.
    pub(super) fn go_to_jobs(&mut self) {
        self.state.yes = Yes::default();
        self.state.day_problem = None;
        self.state.jobs = jobs::Draft::default();
        self.state.route = Route::Jobs;
    }

    /// The page of what is one's own; where that is one thing alone, the jobs with it.
    pub(super) fn go_to_about_me(&mut self) {
        self.go_to_jobs();
        if own_jobs(self.state).len() > 1 {
            self.state.jobs.list = List::AboutMe;
        }
    }

    pub(super) fn on_jobs(&mut self, action: jobs::Action) {
        let job = match action {
            jobs::Action::Back if self.state.jobs.list == List::AboutMe => {
                self.go_to_jobs();
                return;
            }
            jobs::Action::Back => {
                // Whoever came here before the till was open goes back to opening it.
                self.state.route = if self.state.session.is_some() {
                    Route::Till
                } else {
                    Route::OpenTill
                };
                return;
            }
            jobs::Action::Job(job) => job,
        };
        self.state.day_problem = None;
        match job {
            Job::CashUp => self.begin_count(count::Purpose::EndOfDay),
            Job::Figures => self.do_it(Deed::XRead),
            Job::MoneyInOut => self.move_money(None),
            Job::MoneyToSafe => self.move_money(Some(money_moved::Kind::Safe)),
            Job::OpenDrawer => self.move_money(Some(money_moved::Kind::Drawer)),
            Job::FixSale => self.begin_fixing(Route::Jobs),
            Job::SecondLook | Job::DaysBefore => {
                self.state.days = if job == Job::SecondLook {
                    second_look::Purpose::Waiting
                } else {
                    second_look::Purpose::DaysBefore
                };
                self.state.second_look = second_look::Draft::default();
                self.state.looking_at = None;
                self.state.route = Route::SecondLook;
            }
            Job::SavedBaskets => self.go_to_saved_baskets(Route::Jobs),
            Job::ToMake => self.go_to_make(Route::Jobs),
            Job::Allergens => self.go_to_allergens(None, Route::Jobs),
            Job::OldSales => self.go_to_old_sales(),
            Job::AboutMe => self.go_to_about_me(),
            Job::MyCard => self.go_to_my_card(),
            Job::MyHours => self.go_to_my_hours(),
            Job::MyProgress => self.go_to_my_progress(),
            Job::MySharing => self.go_to_my_sharing(),
            Job::MyReports => self.go_to_my_reports(),
            Job::LeftToday => self.go_to_left_today(Route::Jobs),
            Job::PeopleBook => self.go_to_people_book(),
            Job::Settings => self.go_to_settings(),
            Job::ComeAndGo => self.ask_who_comes(Route::Till),
            Job::OnSite => self.look_who_is_inside(Route::Jobs),
            Job::Visitors => self.go_to_visitors(),
            Job::SawIt => self.go_to_saw_it(Route::Jobs),
        }
    }

    fn move_money(&mut self, kind: Option<money_moved::Kind>) {
        self.state.money_moved = money_moved::Draft {
            kind,
            ..money_moved::Draft::default()
        };
        self.state.route = Route::MoneyMoved;
    }

    pub(super) fn on_money_moved(&mut self, action: money_moved::Action) {
        self.state.day_problem = None;
        match action {
            money_moved::Action::Back => self.go_to_jobs(),
            money_moved::Action::OpenDrawer { note } => {
                let deed = Deed::NoSale(EntryId((self.fresh)()));
                self.effects.push(Effect::Do(
                    deed,
                    Yes {
                        colleague: None,
                        reason: Some(note),
                    },
                ));
            }
            money_moved::Action::Move { kind, pence, note } => {
                let id = MovementId((self.fresh)());
                let why = match kind {
                    MovementKind::PaidIn => InOut::In,
                    MovementKind::PaidOutTravel => InOut::Travel,
                    MovementKind::PaidOut | MovementKind::WrongChange => InOut::Out,
                    MovementKind::Drop => {
                        let yes = Yes {
                            colleague: None,
                            reason: note,
                        };
                        self.effects
                            .push(Effect::Do(Deed::Drop(DropOf { id, pence }), yes));
                        return;
                    }
                };
                let deed = Deed::CashInOut(CashInOutOf { id, why, pence });
                self.effects.push(Effect::Do(
                    deed,
                    Yes {
                        colleague: None,
                        reason: note,
                    },
                ));
            }
        }
    }

    /// Money moved: back to selling, with a word that it is written down.
    pub(super) fn money_moved(&mut self) {
        self.state.till.notice = Some(say!(self.words, "app-written-down"));
        self.state.route = Route::Till;
    }

    pub(super) fn go_to_saved_baskets(&mut self, from: Route) {
        self.state.saved_from = from;
        self.state.saved_baskets = saved_baskets::Draft::default();
        self.state.day_problem = None;
        self.state.route = Route::SavedBaskets;
    }

    pub(super) fn on_saved_baskets(&mut self, action: saved_baskets::Action) {
        match action {
            saved_baskets::Action::PickUp(sale) => {
                if self.state.till.basket.is_empty() && self.state.paid.is_empty() {
                    self.do_it(Deed::PickUpBasket(sale));
                } else {
                    self.state.day_problem = Some(say!(self.words, "app-put-away-first"));
                }
            }
            saved_baskets::Action::Back => self.state.route = self.state.saved_from,
        }
    }

    /// The jobs of now, and whether whoever is signed in may do them.
    pub fn jobs_of(state: &State) -> Vec<(Job, Allowed)> {
        let own = own_jobs(state);
        if state.jobs.list == List::AboutMe {
            return own.into_iter().map(|job| (job, Allowed::Yes)).collect();
        }
        let own = match own.as_slice() {
            [] => None,
            [one] => Some(*one),
            _ => Some(Job::AboutMe),
        };
        // What is done most stands first, on one page in every window of a counter's size.
        let mut all = vec![Job::SavedBaskets, Job::SawIt, Job::LeftToday, Job::OldSales];
        if state.session.is_some() {
            all.extend([Job::FixSale, Job::CashUp, Job::Figures, Job::MoneyInOut]);
        }
        all.extend([
            Job::OnSite,
            // It waits for somebody.
            Job::SecondLook,
            Job::PeopleBook,
            Job::Settings,
        ]);
        all.extend(own);
        if state.session.is_some() {
            all.extend([Job::MoneyToSafe, Job::OpenDrawer]);
        }
        all.extend([
            Job::DaysBefore,
            Job::Visitors,
            // These stand on the till or the wall too.
            Job::ComeAndGo,
            Job::ToMake,
            Job::Allergens,
        ]);
        all.into_iter()
            .filter(|job| match job {
                // On a machine that customers see it never opens, and nobody is shown the way.
                Job::PeopleBook => {
                    state.shop.customers == Customers::DoNotSee && state.may(super::office::NEEDS)
                }
                // Whoever does not sign off is not shown that others are seen.
                Job::SawIt => state.may(Capability::SeeIt),
                Job::SavedBaskets => !state.held.is_empty(),
                Job::ToMake => !state.selling.to_make.is_empty(),
                Job::Allergens => state.till.has_allergens,
                Job::SecondLook => state.second_looks() > 0,
                Job::DaysBefore => !state.closed.is_empty(),
                // Where customers see the screen it does not open at all.
                Job::OnSite => state.shop.customers == Customers::DoNotSee,
                _ => true,
            })
            .map(|job| {
                let may = needs(job).is_none_or(|capability| state.may(capability));
                (
                    job,
                    if may {
                        Allowed::Yes
                    } else {
                        Allowed::ByColleague
                    },
                )
            })
            .collect()
    }

    pub(super) fn begin_fixing(&mut self, from: Route) {
        self.state.fix_sale = fix_sale::Draft::default();
        self.state.fixing = None;
        self.state.fix_from = from;
        self.state.day_problem = None;
        self.state.route = Route::FixSale;
    }
}
