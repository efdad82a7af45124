//! A yes that is somebody's alone: they type their PIN once more, and with the right one it is done.

use crate::domain::Refusal;
use crate::domain::ids::PersonId;
use crate::domain::pin::Pin;
use crate::operations::Stop;
use crate::operations::people::PinAnswer;
use crate::ui::Route;
use crate::ui::app::deeds::{Effect, PinFor};
use crate::ui::app::state::office::own_yes::OwnYes;
use crate::ui::app::update::Update;
use crate::ui::screens::pin::{self, Answer};
use crate::ui::screens::{my_report, my_sharing};
use crate::ui::widgets::pin_pad::Typed;

/// To what.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum To {
    /// What they share.
    Sharing,
    /// A report.
    Report,
}

impl Update<'_> {
    /// To what the PIN is asked for on the page that is shown.
    fn asked_for_own_yes(&self) -> Option<To> {
        let office = &self.state.office;
        let sharing = office.sharing.mine.stage == my_sharing::Stage::Pin;
        let report = office.reports.own_draft.stage == my_report::Stage::Pin;
        match self.state.route {
            Route::MySharing if sharing => Some(To::Sharing),
            Route::MyReport if report => Some(To::Report),
            _ => None,
        }
    }

    pub(super) fn on_own_yes(&mut self, action: pin::Action) {
        if action == pin::Action::SignIn {
            return self.check_own_pin();
        }
        let asked = self.asked_for_own_yes();
        let office = &mut self.state.office;
        office.own_yes = OwnYes::default();
        match asked {
            Some(To::Sharing) => office.sharing.mine.stage = my_sharing::Stage::Check,
            Some(To::Report) => office.reports.own_draft.stage = my_report::Stage::Agree,
            None => {}
        }
    }

    fn check_own_pin(&mut self) {
        let Some(person) = self.me() else { return };
        let yes = &mut self.state.office.own_yes;
        if yes.answer == Some(Answer::Checking) {
            return;
        }
        match Pin::new(&yes.pin.pin) {
            Ok(pin) => {
                yes.answer = Some(Answer::Checking);
                self.effects.push(Effect::CheckPin {
                    person,
                    pin,
                    purpose: PinFor::Agreeing,
                });
            }
            Err(_) => yes.answer = Some(Answer::NotMatched),
        }
    }

    /// The PIN was looked at: with the right one it is done.
    pub(in crate::ui::app::update) fn own_yes_checked(
        &mut self,
        person: PersonId,
        answer: Result<PinAnswer, Stop>,
    ) {
        let asked = self.asked_for_own_yes();
        let digits = self.state.office.own_yes.pin.digits;
        self.state.office.own_yes = OwnYes::default();
        let Some(asked) = asked.filter(|_| self.me() == Some(person)) else {
            // Somebody went on while the PIN was looked at: that yes is nobody's.
            return;
        };
        self.state.office.own_yes.pin = Typed {
            digits,
            ..Typed::default()
        };
        let said = match answer {
            Ok(PinAnswer::Right(_)) => {
                match asked {
                    To::Sharing => self.give_permission(),
                    To::Report => self.agree_report(),
                }
                None
            }
            Ok(
                PinAnswer::Wrong {
                    wait_until: Some(until),
                }
                | PinAnswer::Waiting { until },
            ) => Some(Answer::WaitUntil(until)),
            Err(Stop::Refused(Refusal::NoPin)) => Some(Answer::NoPin),
            Ok(PinAnswer::Wrong { wait_until: None }) | Err(Stop::Refused(_)) => {
                Some(Answer::NotMatched)
            }
            Err(Stop::Trouble(trouble)) => {
                self.state.day_problem = Some(self.words.trouble(&trouble).sentence());
                None
            }
        };
        self.state.office.own_yes.answer = said;
    }
}
