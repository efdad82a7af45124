//! The lock, the tiles, the PIN, and where work goes on after it.

use super::Update;
use crate::domain::Refusal;
use crate::domain::ids::PersonId;
use crate::domain::people::name_key;
use crate::domain::pin::Pin;
use crate::operations::Stop;
use crate::operations::people::PinAnswer;
use crate::ui::Route;
use crate::ui::app::deeds::{Effect, PinFor, Yes};
use crate::ui::app::state::office::Office;
use crate::ui::app::state::people::People;
use crate::ui::app::state::trade::Trade;
use crate::ui::app::state::{Asked, Signed, Started};
use crate::ui::screens::{card, lock, pin};
use crate::words::say;

impl Update<'_> {
    /// Locks in one step; the basket stays.
    pub(super) fn lock(&mut self) {
        // Change that is being given is gone on with by whoever signs in next.
        let before_idle = self.state.crew.before_idle.take();
        let route = before_idle.unwrap_or(self.state.route);
        self.state.resume = (route == Route::Change).then_some(Route::Change);
        self.state.signed = None;
        self.state.pending = None;
        self.state.again = None;
        self.state.trouble = None;
        self.state.clock = None;
        self.state.yes = Yes::default();
        self.state.kept = None;
        self.state.fixing = None;
        self.state.looking_at = None;
        self.state.crew = People::default();
        self.state.hours.forget();
        self.state.saw_it.forget();
        self.state.trade = Trade::default();
        self.state.office = Office::default();
        self.state.papers.forget();
        self.state.read = None;
        self.state.files.forget();
        self.state.day_problem = None;
        self.state.before_help = Route::Lock;
        self.state.lock = self.state.shop.lock();
        if self.state.lock.stage == lock::Stage::People {
            // They are not covered, so no touch before them looks up who is due.
            self.effects.push(Effect::Reload);
        }
        self.state.lock_problem = None;
        self.state.pin = pin::Draft::default();
        self.state.pin_of = None;
        self.state.till.notice = None;
        self.state.route = Route::Lock;
    }

    /// Covers the tiles of the people again.
    pub(super) fn cover_tiles(&mut self) {
        if self.cover_coming() {
            return;
        }
        if matches!(self.state.route, Route::Lock | Route::Pin) {
            self.lock();
        }
    }

    pub(super) fn on_lock(&mut self, action: lock::Action) {
        self.state.lock_problem = None;
        match action {
            lock::Action::Touched => self.effects.push(Effect::Reload),
            lock::Action::Looks => self.show_looks(),
            lock::Action::ComeAndGo => self.ask_who_comes(Route::Lock),
            lock::Action::FireList => self.look_who_is_inside(Route::Lock),
            lock::Action::Back => self.lock(),
            lock::Action::Person(person) => self.ask_pin(person),
            // A card that was typed, or scanned into the field.
            lock::Action::Name(name) if self.card_scanned(&name) => {}
            lock::Action::Name(name) => match self.of_that_name(&name) {
                Some(person) => self.ask_pin(person),
                None => {
                    self.state.lock_problem = Some(say!(self.words, "app-nobody-of-that-name"));
                }
            },
        }
    }

    /// The person of today with this name, whatever its case and accents; also who is not on the
    /// wall or not due. A name is one person's at a time.
    pub(super) fn of_that_name(&self, name: &str) -> Option<PersonId> {
        let wanted = name_key(name);
        let mut found = self
            .state
            .people_today()
            .filter(|p| name_key(&p.till_name) == wanted);
        let first = found.next()?;
        found.next().is_none().then_some(first.id)
    }

    fn ask_pin(&mut self, person: PersonId) {
        self.state.pin_of = Some(person);
        self.state.pin = pin::Draft::default();
        self.state.pin_answer = pin::Answer::None;
        self.state.route = Route::Pin;
    }

    pub(super) fn on_pin(&mut self, action: pin::Action) {
        match action {
            pin::Action::Back => {
                self.state.pin = pin::Draft::default();
                self.state.pin_of = None;
                self.state.lock.stage = lock::Stage::People;
                self.state.route = Route::Lock;
            }
            pin::Action::NeedHelp => self.help_with_pin(),
            pin::Action::SignIn => self.check_pin(pin::Straight::No),
            pin::Action::SignInToSawIt => self.check_pin(pin::Straight::ToSawIt),
        }
    }

    fn check_pin(&mut self, straight: pin::Straight) {
        let Some(person) = self.state.pin_of else {
            return;
        };
        if self.state.pin_answer == pin::Answer::Checking {
            return;
        }
        match Pin::new(&self.state.pin.pin) {
            Ok(pin) => {
                self.state.straight = straight;
                self.state.pin_answer = pin::Answer::Checking;
                let purpose = PinFor::SigningIn;
                self.effects.push(Effect::CheckPin {
                    person,
                    pin,
                    purpose,
                });
            }
            Err(_) => self.state.pin_answer = pin::Answer::NotMatched,
        }
    }

    pub(super) fn pin_checked(&mut self, person: PersonId, answer: Result<PinAnswer, Stop>) {
        // Somebody went back while the PIN was looked at: that answer is nobody's.
        if self.state.pin_of != Some(person) || self.state.route != Route::Pin {
            self.state.pin_answer = pin::Answer::None;
            return;
        }
        self.state.pin = pin::Draft {
            digits: self.state.pin.digits,
            ..pin::Draft::default()
        };
        self.state.pin_answer = match answer {
            Ok(PinAnswer::Right(proof)) => {
                let name = self.state.person(person).map(|p| p.till_name.clone());
                self.state.signed = Some(Signed {
                    proof,
                    name: name.unwrap_or_default(),
                });
                self.state.pin = pin::Draft::default();
                self.state.pin_of = None;
                self.go_where_work_is();
                self.go_on_straight();
                pin::Answer::None
            }
            Ok(
                PinAnswer::Wrong {
                    wait_until: Some(until),
                }
                | PinAnswer::Waiting { until },
            ) => pin::Answer::WaitUntil(until),
            Err(Stop::Refused(Refusal::NoPin)) => pin::Answer::NoPin,
            Ok(PinAnswer::Wrong { wait_until: None }) | Err(Stop::Refused(_)) => {
                pin::Answer::NotMatched
            }
            Err(Stop::Trouble(trouble)) => {
                self.state.trouble = Some(trouble);
                self.state.before_help = Route::Pin;
                self.state.route = Route::Trouble;
                pin::Answer::None
            }
        };
    }

    /// Straight to where it was asked for, or the question whether they are here. What is being paid
    /// comes first.
    fn go_on_straight(&mut self) {
        let straight = std::mem::replace(&mut self.state.straight, pin::Straight::No);
        let nothing_open = matches!(self.state.route, Route::Till | Route::OpenTill);
        if straight == pin::Straight::ToSawIt && nothing_open {
            self.go_to_saw_it(self.state.route);
        } else {
            self.greet();
        }
    }

    /// Where whoever signed in goes on: an open card question first, then what was being paid.
    pub(super) fn go_where_work_is(&mut self) {
        let resume = self.state.resume.take();
        let restarted = self.state.just_started == Started::JustNow;
        self.state.just_started = Started::Before;
        if let Some(open) = self.state.open_attempt() {
            self.state.attempt = Some((open.id, open.pence));
            self.state.asked = if restarted { Asked::Before } else { Asked::Now };
            self.state.card = card::Draft::default();
            self.state.card_notice = None;
            self.state.route = Route::Card;
        } else if self.state.session.is_none() {
            self.state.day_problem = None;
            self.state.route = Route::OpenTill;
        } else if self.state.left_open_since().is_some()
            && self.state.left_open_seen != self.state.session.map(|s| s.id)
        {
            self.state.route = Route::LeftOpen;
        } else if resume == Some(Route::Change) && self.state.given > self.state.left_to_pay() {
            self.state.route = Route::Change;
        } else if !self.state.paid.is_empty() {
            self.state.payment_notice = None;
            self.state.route = Route::Payment;
            self.ring_when_paid();
        } else {
            if restarted && !self.state.till.basket.is_untouched() {
                self.state.till.notice = Some(say!(self.words, "app-restarted"));
            }
            self.state.route = Route::Till;
        }
    }
}
