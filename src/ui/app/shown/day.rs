//! The till's day: opening, counting, closing, the reads, closed days, an odd clock.

use super::all;
use crate::domain::access::Capability;
use crate::domain::ids::PersonId;
use crate::domain::till_sessions::{FigureKind, card_record, figure};
use crate::store::till_sessions::ZRead;
use crate::ui::app::state::State;
use crate::ui::app::update::Action;
use crate::ui::screens::second_look::{Day, Looked, Opened, Purpose};
use crate::ui::screens::{clock, close, count, figures, left_open, open_till, second_look};
use crate::ui::widgets::choice::Allowed;
use crate::ui::{Look, Route};

/// Shows one of these screens.
pub fn screen(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    let problem = state.day_problem.clone();
    match state.route {
        Route::OpenTill => {
            let data = open_till::Data {
                stayed: state.stayed.unwrap_or_default(),
                problem,
            };
            all(
                open_till::view(ui, look, &data, &mut open_till::Draft),
                Action::OpenTill,
            )
        }
        Route::Count => {
            let data = count::Data {
                purpose: state.count_purpose,
                problem,
            };
            all(
                count::view(ui, look, &data, &mut state.count),
                Action::Count,
            )
        }
        Route::Close => match close_data(state) {
            Some(data) => all(
                close::view(ui, look, &data, &mut state.close),
                Action::Close,
            ),
            None => vec![Action::Close(close::Action::Back)],
        },
        Route::Figures => match &state.read {
            Some(read) => all(
                figures::view(ui, look, read, &mut state.figures),
                Action::Figures,
            ),
            None => vec![Action::Figures(figures::Action::Done)],
        },
        Route::LeftOpen => match state.session {
            Some(session) => {
                let data = left_open::Data {
                    day: session.business_date,
                    cash_up: state.allowed(Capability::Close),
                };
                let actions = left_open::view(ui, look, &data, &mut left_open::Draft);
                all(actions, Action::LeftOpen)
            }
            None => vec![Action::LeftOpen(left_open::Action::CarryOn)],
        },
        Route::Clock => match &state.clock {
            Some((_, _, odd)) => {
                let data = clock::Data {
                    look: *odd,
                    shown: state.now,
                    may: state.allowed(Capability::AcceptClock),
                    problem,
                };
                all(
                    clock::view(ui, look, &data, &mut clock::Draft),
                    Action::Clock,
                )
            }
            None => vec![Action::Clock(clock::Action::AskForHelp)],
        },
        _ => {
            let data = days(state);
            all(
                second_look::view(ui, look, &data, &mut state.second_look),
                Action::SecondLook,
            )
        }
    }
}

/// The check before closing: only once a count is kept.
fn close_data(state: &State) -> Option<close::Data> {
    let kept = state.kept.as_ref()?;
    let session = state.session?;
    let expected = figure(&kept.figures, FigureKind::ExpectedCash).ok()?;
    Some(close::Data {
        counted: kept.count.total,
        expected,
        card_record: card_record(&kept.figures).ok()?,
        float: session.float,
        counts: kept.counts,
        problem: state.day_problem.clone(),
    })
}

fn days(state: &State) -> second_look::Data {
    let me = state.signed.as_ref().map(|s| s.proof.person());
    let day = |z: &ZRead, looked: Option<PersonId>| Day {
        session: z.session,
        number: z.number.clone(),
        date: z.business_date,
        counted: z.counted,
        expected: z.expected,
        looked: match looked {
            Some(_) => Looked::Done,
            None if me.is_some() && (me == Some(z.person) || me == z.approver) => {
                Looked::ForAnother
            }
            None => Looked::Waiting,
        },
    };
    let listed = |looked: &Option<PersonId>| match state.days {
        Purpose::Waiting => looked.is_none(),
        Purpose::DaysBefore => true,
    };
    second_look::Data {
        purpose: state.days,
        days: state
            .closed
            .iter()
            .filter(|(_, looked)| listed(looked))
            .map(|(z, looked)| day(z, *looked))
            .collect(),
        opened: state.looking_at.as_ref().map(|at| Opened {
            day: day(&at.z, at.looked),
            card_record: at.z.card_record,
            card_machine: at.z.card_machine,
            banked: at.z.banked,
            stays: at.z.stays,
            note: at.note.clone(),
        }),
        problem: state.day_problem.clone(),
    }
}

impl State {
    /// Whether whoever is signed in may do this, or a colleague does it with them.
    pub fn allowed(&self, capability: Capability) -> Allowed {
        if self.may(capability) {
            Allowed::Yes
        } else {
            Allowed::ByColleague
        }
    }
}
