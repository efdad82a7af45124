//! Coming and going: who it is, their PIN or card, what they say, and back to where they began, with the
//! basket and whoever is signed in as they were. Visitors, and who is inside.

use super::Update;
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::free_text::FreeText;
use crate::domain::hours::at_the_counter::{AtTheCounter, Presence};
use crate::domain::hours::entry::{Found, in_the_past};
use crate::domain::hours::local_time::Which;
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::pin::Pin;
use crate::operations::hours::{LeftAt, PressForOf, PressOf, Visitor, Wish};
use crate::operations::people::PinAnswer;
use crate::operations::{SignedIn, Stop};
use crate::ui::Route;
use crate::ui::app::deeds::hours::{HoursDeed, HoursEffect, HoursEvent, HoursOutcome};
use crate::ui::app::deeds::{Deed, Effect, PinFor, Yes};
use crate::ui::app::state::hours::{By, Me, Why};
use crate::ui::screens::coming_and_going::asked::{self, Step};
use crate::ui::screens::{coming_and_going, lock, on_site, pin, visitors};
use crate::words::say;

/// Something that was done on one of these pages.
#[derive(Clone, Debug)]
pub enum HoursAction {
    /// On the page that asks who it is.
    Who(lock::Action),
    /// On the page of their PIN.
    Pin(pin::Action),
    /// On the page of what they say.
    Page(coming_and_going::Action),
    /// On the fire list.
    OnSite(on_site::Action),
    /// On the page of visitors.
    Visitors(visitors::Action),
}

impl Update<'_> {
    /// Asks who comes or goes. Afterwards everything goes on from this page.
    pub(super) fn ask_who_comes(&mut self, from: Route) {
        self.state.hours.forget();
        self.state.hours.from = from;
        self.state.day_problem = None;
        self.state.route = Route::ComingWho;
        self.effects.push(Effect::Reload);
    }

    /// Looks who is inside; where customers see the screen that is refused.
    pub(super) fn look_who_is_inside(&mut self, from: Route) {
        self.state.hours.site_from = from;
        self.state.day_problem = None;
        self.hours_deed(HoursDeed::LookWhoIsInside);
    }

    pub(super) fn go_to_visitors(&mut self) {
        self.state.hours.notice = None;
        self.state.hours.visitors_page = visitors::Draft::default();
        self.state.day_problem = None;
        self.state.route = Route::Visitors;
        self.about_hours(HoursEffect::LoadVisitors);
    }

    fn hours_deed(&mut self, deed: HoursDeed) {
        self.do_it(Deed::Hours(deed));
    }

    fn about_hours(&mut self, effect: HoursEffect) {
        self.effects.push(Effect::Hours(effect));
    }

    pub(super) fn on_hours(&mut self, action: HoursAction) {
        match action {
            HoursAction::Who(action) => self.on_who(action),
            HoursAction::Pin(action) => self.on_coming_pin(action),
            HoursAction::Page(action) => self.on_coming(action),
            HoursAction::OnSite(action) => self.on_site(action),
            HoursAction::Visitors(action) => self.on_visitors(action),
        }
    }

    fn on_who(&mut self, action: lock::Action) {
        self.state.hours.problem = None;
        match action {
            lock::Action::Person(person) => self.comes(person),
            lock::Action::Name(name) if self.card_scanned(&name) => {}
            lock::Action::Name(name) => match self.of_that_name(&name) {
                Some(person) => self.comes(person),
                None => self.state.hours.problem = Some(say!(self.words, "come-no-name")),
            },
            lock::Action::Back => self.leave_coming(),
            lock::Action::Touched
            | lock::Action::Looks
            | lock::Action::ComeAndGo
            | lock::Action::FireList => {}
        }
    }

    /// This person it is: whoever is signed in to the till types no PIN again.
    fn comes(&mut self, person: PersonId) {
        let signed = self.state.signed.as_ref().map(|signed| signed.proof);
        if let Some(proof) = signed.filter(|proof| proof.person() == person) {
            self.stands_here(person, By::Own(proof), Why::ToSay);
            return;
        }
        let hours = &mut self.state.hours;
        hours.pin_of = Some(person);
        hours.pin = pin::Draft::default();
        hours.answer = pin::Answer::None;
        self.state.route = Route::ComingPin;
    }

    fn stands_here(&mut self, person: PersonId, by: By, why: Why) {
        let hours = &mut self.state.hours;
        hours.pin_of = None;
        hours.pin = pin::Draft::default();
        hours.page = coming_and_going::Draft::default();
        hours.problem = None;
        hours.notice = None;
        hours.me = Some(Me {
            person,
            by,
            why,
            standing: None,
            told: None,
        });
        self.about_hours(HoursEffect::Stand(person));
    }

    fn on_coming_pin(&mut self, action: pin::Action) {
        let Some(person) = self.state.hours.pin_of else {
            self.state.route = Route::ComingWho;
            return;
        };
        match action {
            pin::Action::Back => {
                let hours = &mut self.state.hours;
                hours.pin = pin::Draft::default();
                hours.pin_of = None;
                hours.who.stage = lock::Stage::People;
                self.state.route = Route::ComingWho;
            }
            pin::Action::NeedHelp => {
                let told = say!(self.words, "come-supervisor-other");
                self.ask_supervisor(person, told);
            }
            // That way is not offered to whoever comes or goes.
            pin::Action::SignInToSawIt => {}
            pin::Action::SignIn if self.state.hours.answer == pin::Answer::Checking => {}
            pin::Action::SignIn => match Pin::new(&self.state.hours.pin.pin) {
                Ok(pin) => {
                    self.state.hours.answer = pin::Answer::Checking;
                    let purpose = PinFor::ComingAndGoing;
                    self.effects.push(Effect::CheckPin {
                        person,
                        pin,
                        purpose,
                    });
                }
                Err(_) => self.missed(person, pin::Answer::NotMatched),
            },
        }
    }

    /// A try that did not work is kept; after the second a supervisor helps.
    fn missed(&mut self, person: PersonId, answer: pin::Answer) {
        self.state.hours.answer = answer;
        self.hours_deed(HoursDeed::Missed(person));
    }

    /// The PIN of somebody who comes or goes was looked at.
    pub(super) fn coming_checked(&mut self, person: PersonId, answer: Result<PinAnswer, Stop>) {
        if self.state.hours.pin_of != Some(person) || self.state.route != Route::ComingPin {
            // Somebody went back while the PIN was looked at: that answer is nobody's.
            self.state.hours.answer = pin::Answer::None;
            return;
        }
        let digits = self.state.hours.pin.digits;
        self.state.hours.pin = pin::Draft {
            digits,
            ..pin::Draft::default()
        };
        self.state.hours.answer = pin::Answer::None;
        match answer {
            Ok(PinAnswer::Right(proof)) => self.stands_here(person, By::Own(proof), Why::ToSay),
            Ok(
                PinAnswer::Wrong {
                    wait_until: Some(until),
                }
                | PinAnswer::Waiting { until },
            ) => self.missed(person, pin::Answer::WaitUntil(until)),
            Ok(PinAnswer::Wrong { wait_until: None }) => {
                self.missed(person, pin::Answer::NotMatched);
            }
            Err(Stop::Refused(Refusal::NoPin)) => self.missed(person, pin::Answer::NoPin),
            Err(Stop::Refused(_)) => self.state.hours.answer = pin::Answer::NotMatched,
            Err(Stop::Trouble(trouble)) => self.show_trouble(trouble),
        }
    }

    /// A supervisor types their PIN, and helps this person.
    fn ask_supervisor(&mut self, person: PersonId, told: String) {
        let reason = FreeText::new(&say!(self.words, "come-supervisor-reason")).ok();
        let yes = Yes {
            colleague: None,
            reason,
        };
        self.ask_colleague(
            Deed::Hours(HoursDeed::Help(person)),
            yes,
            Capability::SignOthersIn,
        );
        self.state.day_problem = Some(told);
    }

    /// A supervisor's PIN matched: they help this person.
    pub(super) fn supervisor_helps(&mut self, person: PersonId, proof: SignedIn) {
        self.state.day_problem = None;
        self.stands_here(person, By::Supervisor(proof), Why::ToSay);
    }

    /// A card was scanned where somebody comes or goes.
    pub(super) fn comes_by_card(&mut self, proof: SignedIn) {
        self.stands_here(proof.person(), By::Own(proof), Why::ToSay);
    }

    /// Whoever signed in to the till is asked once a day whether they are here, where nothing that was
    /// begun waits for them.
    pub(super) fn greet(&mut self) {
        let Some(proof) = self.state.signed.as_ref().map(|signed| signed.proof) else {
            return;
        };
        let asked = (proof.person(), self.state.today);
        let free = matches!(
            self.state.route,
            Route::Till | Route::OpenTill | Route::LeftOpen
        );
        if free
            && self.state.may(Capability::ComeAndGo)
            && !self.state.hours.offered.contains(&asked)
        {
            self.state.hours.offered.insert(asked);
            self.state.hours.forget();
            self.state.hours.from = self.state.route;
            self.stands_here(proof.person(), By::Own(proof), Why::SignedIn);
        }
    }

    pub(super) fn hear_of_hours(&mut self, event: HoursEvent) {
        match event {
            HoursEvent::Standing(person, standing) => self.standing(person, standing),
            HoursEvent::Visitors(visitors) => self.state.hours.visitors = visitors,
        }
    }

    fn standing(&mut self, person: PersonId, standing: AtTheCounter) {
        let Some(me) = self
            .state
            .hours
            .me
            .as_mut()
            .filter(|me| me.person == person)
        else {
            return;
        };
        let not_here = standing.presence == Presence::NotHere;
        me.standing = Some(standing);
        let (by, part) = (me.by, me.part());
        if let (By::Supervisor(proof), true) = (by, not_here) {
            // There is one thing that they came for.
            self.press_for(proof, person, Wish::Arrive);
            return;
        }
        match part {
            Some(_) => self.state.route = Route::ComeAndGo,
            None => self.leave_coming(),
        }
    }

    fn press_for(&mut self, proof: SignedIn, person: PersonId, wish: Wish) {
        let id = EntryId((self.fresh)());
        let press = PressOf { id, wish };
        self.hours_deed(HoursDeed::PressFor(proof, PressForOf { person, press }));
    }

    fn on_coming(&mut self, action: coming_and_going::Action) {
        use coming_and_going::Action as A;
        self.state.hours.problem = None;
        match action {
            A::Arrive => self.press(Wish::Arrive),
            A::Break(going) => self.press(Wish::Break(going)),
            A::BackFromBreak => self.press(Wish::Back),
            A::Leave => self.press(Wish::Leave),
            A::Asked(action) => self.on_asked(action),
            A::JustTheTill | A::Back => self.leave_coming(),
            A::Seen => {
                if let Some(me) = &mut self.state.hours.me {
                    me.told = None;
                }
                self.leave_coming();
            }
        }
    }

    fn press(&mut self, wish: Wish) {
        let Some(me) = &self.state.hours.me else {
            self.leave_coming();
            return;
        };
        match (me.by, me.person) {
            (By::Own(proof), _) => {
                let id = EntryId((self.fresh)());
                self.hours_deed(HoursDeed::Press(proof, PressOf { id, wish }));
            }
            (By::Supervisor(proof), person) => self.press_for(proof, person, wish),
        }
    }

    fn on_asked(&mut self, action: asked::Action) {
        let me = self.state.hours.me.as_mut();
        let asked = me.and_then(|me| {
            let By::Own(proof) = me.by else { return None };
            let standing = me.standing.as_mut()?;
            Some((proof, standing.asked.first()?.id, standing))
        });
        let Some((proof, sitting, standing)) = asked else {
            self.leave_coming();
            return;
        };
        match action {
            asked::Action::Yes => self.press(Wish::StillHere { sitting }),
            asked::Action::NotNow => {
                standing.asked.clear();
                self.state.hours.page = coming_and_going::Draft::default();
                self.go_on_coming();
            }
            asked::Action::LeftAt { day, minute, which } => {
                let left = &mut self.state.hours.page.left;
                match in_the_past(day, minute, which, self.state.now) {
                    Ok(Found::At(at)) => {
                        let id = EntryId((self.fresh)());
                        let left = LeftAt { id, sitting, at };
                        self.hours_deed(HoursDeed::SayWhenLeft(proof, left));
                    }
                    Ok(Found::AskWhich { first, second }) => {
                        left.step = Step::Which { first, second };
                    }
                    Ok(Found::NotThatNight { .. }) => left.time.refuse(Refusal::TimeSkipped),
                    Err(refusal) => left.time.refuse(refusal),
                }
                if which.is_some_and(|which| matches!(which, Which::First | Which::Second)) {
                    // What is to be said about it stands beside the field.
                    self.state.hours.page.left.step = Step::When;
                }
            }
        }
    }

    /// What comes next for whoever stands there, or back to where they began.
    fn go_on_coming(&mut self) {
        let part = self.state.hours.me.as_ref().and_then(Me::part);
        if part.is_none() {
            self.leave_coming();
        }
    }

    /// Back to where they began: the same page, the same person, the same basket.
    pub(super) fn leave_coming(&mut self) {
        let from = self.state.hours.from;
        self.state.hours.forget();
        if self.state.signed.is_none() {
            self.lock();
        } else {
            self.state.route = from;
            if from == Route::SawIt {
                self.look_who_is_on_shift();
            }
        }
    }

    /// Nobody touched it for a while.
    pub(super) fn cover_coming(&mut self) -> bool {
        let coming = matches!(
            self.state.route,
            Route::ComingWho | Route::ComingPin | Route::ComeAndGo
        );
        if coming {
            self.leave_coming();
        }
        coming
    }

    fn on_site(&mut self, action: on_site::Action) {
        match action {
            on_site::Action::Again => {
                let from = self.state.hours.site_from;
                self.look_who_is_inside(from);
            }
            on_site::Action::Print => self.paper_of_fire_list(),
            on_site::Action::Back => {
                self.state.hours.inside = None;
                self.state.day_problem = None;
                if self.state.signed.is_none() {
                    self.lock();
                } else {
                    self.state.route = self.state.hours.site_from;
                }
            }
        }
    }

    fn on_visitors(&mut self, action: visitors::Action) {
        self.state.day_problem = None;
        self.state.hours.notice = None;
        match action {
            visitors::Action::Came(name) => {
                let id = EntryId((self.fresh)());
                self.hours_deed(HoursDeed::VisitorCame(Visitor { id, name }));
            }
            visitors::Action::Left(visit) => self.hours_deed(HoursDeed::VisitorLeft(visit)),
            visitors::Action::Back => self.go_to_jobs(),
        }
    }

    pub(super) fn hours_done(&mut self, deed: &HoursDeed, outcome: HoursOutcome) {
        match (deed, outcome) {
            (_, HoursOutcome::Pressed(press)) => {
                if let Some(me) = &mut self.state.hours.me {
                    me.told = Some((press.what.kind(), press.at));
                    self.state.hours.notice = None;
                    self.state.route = Route::ComeAndGo;
                }
            }
            (HoursDeed::Missed(person), HoursOutcome::Missed(true))
                if self.state.route == Route::ComingPin =>
            {
                let told = say!(self.words, "come-supervisor");
                self.ask_supervisor(*person, told);
            }
            (HoursDeed::SayWhenLeft(who, _), _) => {
                self.state.hours.page = coming_and_going::Draft::default();
                let kept = say!(self.words, "come-left-kept");
                if self.state.hours.from == Route::Till {
                    self.state.till.notice = Some(kept.clone());
                }
                self.state.hours.notice = Some(kept);
                self.about_hours(HoursEffect::Stand(who.person()));
            }
            (_, HoursOutcome::Inside(now)) => {
                self.state.hours.inside = Some((self.state.now, *now));
                self.state.hours.on_site = on_site::Draft::default();
                self.state.route = Route::OnSite;
            }
            (HoursDeed::VisitorCame(visitor), _) => {
                let name = visitor.name.as_str();
                self.state.hours.notice = Some(say!(self.words, "visit-noted-in", name = name));
                self.state.hours.visitors_page = visitors::Draft::default();
                self.about_hours(HoursEffect::LoadVisitors);
            }
            (HoursDeed::VisitorLeft(visit), _) => {
                let all = &self.state.hours.visitors;
                let named = all.iter().find(|v| v.visit.id == *visit);
                let name = named.and_then(|v| v.name.as_deref()).unwrap_or_default();
                self.state.hours.notice = Some(say!(self.words, "visit-noted-off", name = name));
                self.about_hours(HoursEffect::LoadVisitors);
            }
            _ => {}
        }
    }

    pub(super) fn hours_refused(&mut self, deed: &HoursDeed, refusal: &Refusal) {
        let sentence = self.words.refusal(refusal);
        match deed {
            HoursDeed::SayWhenLeft(..) => {
                let left = &mut self.state.hours.page.left;
                left.step = Step::When;
                left.time.refuse(refusal.clone());
            }
            HoursDeed::Press(who, _) => {
                self.state.hours.problem = Some(sentence);
                // What the page assumed it shows again as it is.
                self.about_hours(HoursEffect::Stand(who.person()));
            }
            HoursDeed::PressFor(..) => {
                self.state.hours.problem = Some(sentence);
                self.state.hours.me = None;
                self.state.hours.who.stage = lock::Stage::People;
                self.state.route = Route::ComingWho;
            }
            HoursDeed::Missed(_) => {}
            HoursDeed::VisitorCame(_) => {
                self.state.hours.visitors_page.name.refuse(refusal.clone());
            }
            HoursDeed::LookWhoIsInside if self.state.route == Route::Lock => {
                self.state.lock_problem = Some(sentence);
            }
            _ => self.say_here(sentence),
        }
    }
}
