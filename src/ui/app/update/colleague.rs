//! "My colleague will do this": what waits for a yes, the colleague's PIN, and going on.

use super::Update;
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::free_text::FreeText;
use crate::domain::ids::PersonId;
use crate::domain::pin::Pin;
use crate::operations::people::PinAnswer;
use crate::operations::{SignedIn, Stop};
use crate::ui::Route;
use crate::ui::app::deeds::hours::HoursDeed;
use crate::ui::app::deeds::people::PeopleDeed;
use crate::ui::app::deeds::{Deed, Effect, PinFor, Yes};
use crate::ui::app::state::Pending;
use crate::ui::screens::{colleague, pin};
use crate::ui::widgets::pin_pad::Typed;

impl Update<'_> {
    /// Asks a colleague for a yes. What was typed for the deed stays with it.
    pub(super) fn ask_colleague(&mut self, deed: Deed, yes: Yes, capability: Capability) {
        let from = self.state.route;
        self.state.pending = Some(Pending {
            deed,
            yes,
            capability,
            covers: None,
            from,
        });
        self.state.colleague = colleague::Draft::default();
        self.state.colleague_answer = pin::Answer::None;
        self.state.day_problem = None;
        self.state.route = Route::Colleague;
    }

    /// Asks a colleague who may as much as the person whom this is about.
    pub(super) fn ask_who_covers(&mut self, deed: Deed, yes: Yes) {
        let (capability, covers) = match &deed {
            Deed::People(PeopleDeed::SetPin(new)) => (Capability::OthersPins, Some(new.person)),
            Deed::People(PeopleDeed::SetState(new)) => (Capability::People, Some(new.person)),
            _ => (Capability::People, None),
        };
        self.ask_colleague(deed, yes, capability);
        if let Some(pending) = &mut self.state.pending {
            pending.covers = covers;
        }
    }

    pub(super) fn on_colleague(&mut self, action: colleague::Action) {
        match action {
            colleague::Action::Chosen(_) => self.state.colleague_answer = pin::Answer::None,
            colleague::Action::Back => self.leave_colleague(),
            colleague::Action::Yes { person, reason } => {
                if self.state.colleague_answer == pin::Answer::Checking {
                    return;
                }
                if let (Some(pending), Some(reason)) = (&mut self.state.pending, reason) {
                    pending.yes.reason = Some(reason);
                }
                match Pin::new(&self.state.colleague.pin.pin) {
                    Ok(pin) => {
                        self.state.colleague_answer = pin::Answer::Checking;
                        self.effects.push(Effect::CheckPin {
                            person,
                            pin,
                            purpose: PinFor::Yes,
                        });
                    }
                    Err(_) => self.state.colleague_answer = pin::Answer::NotMatched,
                }
            }
        }
    }

    fn leave_colleague(&mut self) {
        self.state.colleague = colleague::Draft::default();
        let pending = self.state.pending.take();
        self.state.route = pending.map_or(Route::Till, |p| p.from);
    }

    /// The colleague's PIN was looked at: with a right one, what waited is done.
    pub(super) fn yes_checked(&mut self, person: PersonId, answer: Result<PinAnswer, Stop>) {
        let here =
            self.state.route == Route::Colleague && self.state.colleague.person == Some(person);
        if !here {
            // Somebody went on while the PIN was looked at: that yes is nobody's.
            self.state.colleague_answer = pin::Answer::None;
            return;
        }
        let digits = self.state.colleague.pin.digits;
        self.state.colleague.pin = Typed {
            digits,
            ..Typed::default()
        };
        self.state.colleague_answer = match answer {
            Ok(PinAnswer::Right(proof)) => {
                self.go_on_with_yes(proof);
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
                self.state.day_problem = Some(self.words.trouble(&trouble).happened);
                pin::Answer::None
            }
        };
    }

    fn go_on_with_yes(&mut self, proof: SignedIn) {
        let Some(pending) = self.state.pending.take() else {
            return;
        };
        let yes = Yes {
            colleague: Some(proof),
            ..pending.yes
        };
        if let Deed::Hours(HoursDeed::Help(person)) = &pending.deed {
            // It is not a yes to something: what follows is done by the supervisor.
            self.state.colleague = colleague::Draft::default();
            self.state.route = pending.from;
            self.supervisor_helps(*person, proof);
            return;
        }
        if matches!(pending.deed, Deed::Count(_)) {
            // Counting and closing are one piece of work: nobody is asked twice.
            self.state.yes = yes.clone();
        }
        self.state.colleague = colleague::Draft::default();
        self.state.route = pending.from;
        self.effects.push(Effect::Do(pending.deed, yes));
    }

    /// A supervisor ends the wait of whoever stands before the PIN page.
    pub(super) fn help_with_pin(&mut self) {
        let Some(person) = self.state.pin_of else {
            return;
        };
        self.state.pin_answer = pin::Answer::None;
        let reason = FreeText::new(&crate::words::say!(self.words, "app-pin-help-reason")).ok();
        let yes = Yes {
            colleague: None,
            reason,
        };
        self.ask_colleague(Deed::EndPinWait(person), yes, Capability::EndPinWait);
    }
}
