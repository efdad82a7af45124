//! The till's day: opening, counting, closing, the reads, second looks, an odd clock.

use super::Update;
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::free_text::FreeText;
use crate::domain::ids::{CountId, SessionId};
use crate::domain::till_sessions::{ClosedWith, Figure, ReadKind, VatOnFigures};
use crate::operations::till_sessions::{Closing, CountOf, FloatSaid, Opening};
use crate::store::till_sessions::{CashCount, ZRead};
use crate::ui::Route;
use crate::ui::app::deeds::{Deed, Effect, LoadedDay, Yes};
use crate::ui::app::state::CountKept;
use crate::ui::screens::{clock, close, count, figures, left_open, open_till, second_look};
use crate::words::say;

impl Update<'_> {
    /// Asks for a deed with the yes that a colleague gave for this piece of work.
    fn go_on(&mut self, deed: Deed, reason: Option<FreeText>) {
        let given = self.state.yes.clone();
        let yes = Yes {
            colleague: given.colleague,
            reason: reason.or(given.reason),
        };
        self.effects.push(Effect::Do(deed, yes));
    }

    pub(super) fn on_open_till(&mut self, action: open_till::Action) {
        self.state.day_problem = None;
        match action {
            open_till::Action::Yes => {
                let session = SessionId((self.fresh)());
                self.do_it(Deed::OpenTill(Opening {
                    session,
                    float: FloatSaid::Still,
                }));
            }
            open_till::Action::Count => self.begin_count(count::Purpose::StartingCash),
            open_till::Action::Jobs => self.go_to_jobs(),
            open_till::Action::Back => self.lock(),
        }
    }

    /// A new count, with nothing on it.
    pub(super) fn begin_count(&mut self, purpose: count::Purpose) {
        self.state.count = count::Draft::default();
        self.state.count_purpose = purpose;
        self.state.day_problem = None;
        self.state.route = Route::Count;
    }

    pub(super) fn on_count(&mut self, action: count::Action) {
        self.state.day_problem = None;
        match (action, self.state.count_purpose) {
            (count::Action::Counted(pieces), count::Purpose::StartingCash) => {
                let float = FloatSaid::Counted {
                    count: CountId((self.fresh)()),
                    pieces,
                };
                let session = SessionId((self.fresh)());
                self.do_it(Deed::OpenTill(Opening { session, float }));
            }
            (count::Action::Counted(pieces), count::Purpose::EndOfDay) => {
                let id = CountId((self.fresh)());
                self.go_on(Deed::Count(CountOf { id, pieces }), None);
            }
            (count::Action::Back, count::Purpose::StartingCash) => {
                self.state.route = Route::OpenTill;
            }
            (count::Action::Back, count::Purpose::EndOfDay) => self.go_to_jobs(),
        }
    }

    /// The count is kept; only now the till record may be seen beside it.
    pub(super) fn counted(&mut self, count: CashCount, figures: Vec<Figure>) {
        let counts = self
            .state
            .kept
            .as_ref()
            .map_or(1, |kept| kept.counts.saturating_add(1));
        self.state.kept = Some(CountKept {
            count,
            figures,
            counts,
        });
        self.state.close = close::Draft::default();
        self.state.route = Route::Close;
    }

    pub(super) fn on_close(&mut self, action: close::Action) {
        self.state.day_problem = None;
        match action {
            close::Action::CountAgain => self.begin_count(count::Purpose::EndOfDay),
            close::Action::Back => self.go_to_jobs(),
            close::Action::Finish {
                card_machine,
                banked,
                note,
            } => {
                let (Some(kept), Some(session)) = (&self.state.kept, self.state.session) else {
                    self.go_to_jobs();
                    return;
                };
                let (session, count) = (session.id, kept.count.id);
                let closing = Closing {
                    session,
                    count,
                    card_machine,
                    banked,
                };
                self.go_on(Deed::Close(closing), note);
            }
        }
    }

    /// The day is closed: the Z read is shown.
    pub(super) fn closed(&mut self, z: &ZRead, figures: Vec<Figure>) {
        self.close_people_book();
        self.state.kept = None;
        self.state.yes = Yes::default();
        self.state.left_open_seen = None;
        let vat = VatOnFigures::of(&self.state.shop.seller, z.business_date);
        self.show_z(z, figures, vat, figures::SecondLook::Waiting);
    }

    fn show_z(
        &mut self,
        z: &ZRead,
        figures: Vec<Figure>,
        vat: VatOnFigures,
        second_look: figures::SecondLook,
    ) {
        self.state.read = Some(figures::Data {
            kind: ReadKind::Z(z.number.clone()),
            at: z.at,
            shop: self.state.shop.name.clone(),
            till: self.state.shop.till.clone(),
            figures,
            closed: Some(ClosedWith {
                counted: z.counted,
                card_machine: z.card_machine,
                banked: z.banked,
                stays: z.stays,
            }),
            vat,
            second_look,
            notice: None,
        });
        self.state.figures = figures::Draft::default();
        self.state.route = Route::Figures;
    }

    /// The X read is shown.
    pub(super) fn show_x(&mut self, figures: Vec<Figure>) {
        self.state.read = Some(figures::Data {
            kind: ReadKind::X,
            at: self.state.now,
            shop: self.state.shop.name.clone(),
            till: self.state.shop.till.clone(),
            figures,
            closed: None,
            vat: VatOnFigures::of(&self.state.shop.seller, self.state.today),
            second_look: figures::SecondLook::Nothing,
            notice: None,
        });
        self.state.figures = figures::Draft::default();
        self.state.route = Route::Figures;
    }

    pub(super) fn on_figures(&mut self, action: figures::Action) {
        match action {
            figures::Action::Paper => {
                if let Some(read) = self.state.read.clone() {
                    self.paper_of_read(read);
                }
            }
            figures::Action::Done => {
                self.state.read = None;
                if self.state.looking_at.is_some() {
                    self.state.route = Route::SecondLook;
                } else if self.state.session.is_some() {
                    self.go_to_jobs();
                } else {
                    self.lock();
                }
            }
        }
    }

    pub(super) fn on_left_open(&mut self, action: left_open::Action) {
        self.state.left_open_seen = self.state.session.map(|s| s.id);
        match action {
            left_open::Action::CashUp => self.begin_count(count::Purpose::EndOfDay),
            left_open::Action::CarryOn => self.go_where_work_is(),
        }
    }

    pub(super) fn on_second_look(&mut self, action: second_look::Action) {
        self.state.day_problem = None;
        match action {
            second_look::Action::Open(session) => self.effects.push(Effect::LoadDay(session)),
            second_look::Action::Looked(session) => self.do_it(Deed::SecondLook(session)),
            second_look::Action::AllFigures(_) => {
                if let Some(day) = self.state.looking_at.clone() {
                    let waits = if day.looked.is_none() {
                        figures::SecondLook::Waiting
                    } else {
                        figures::SecondLook::Nothing
                    };
                    self.show_z(&day.z, day.figures, day.vat, waits);
                }
            }
            second_look::Action::Back if self.state.looking_at.is_some() => {
                self.state.looking_at = None;
            }
            second_look::Action::Back => self.go_to_jobs(),
        }
    }

    pub(super) fn day_loaded(&mut self, day: LoadedDay) {
        if self.state.route == Route::SecondLook {
            self.state.looking_at = Some(day);
        }
    }

    /// A second look is done: back to the list.
    pub(super) fn looked(&mut self) {
        self.state.looking_at = None;
        self.state.route = Route::SecondLook;
    }

    /// An odd clock: a supervisor says whether it is right, and the deed goes on.
    pub(super) fn clock_is_odd(&mut self, deed: &Deed, yes: &Yes, refusal: &Refusal) -> bool {
        let Refusal::ClockOdd { look } = refusal else {
            return false;
        };
        self.state.clock = Some((deed.clone(), yes.clone(), *look));
        self.state.before_clock = self.state.route;
        self.state.route = Route::Clock;
        true
    }

    pub(super) fn on_clock(&mut self, action: clock::Action) {
        match action {
            // Before anybody has signed in, a supervisor says so alone.
            clock::Action::ItIsRight if self.state.signed.is_none() => {
                let reason = FreeText::new(&say!(self.words, "come-clock-reason")).ok();
                let yes = Yes {
                    colleague: None,
                    reason,
                };
                self.ask_colleague(Deed::AcceptClock, yes, Capability::AcceptClock);
            }
            clock::Action::ItIsRight => self.do_it(Deed::AcceptClock),
            clock::Action::AskForHelp => {
                self.state.clock = None;
                self.state.before_help = self.state.before_clock;
                self.state.route = Route::Help;
            }
        }
    }

    pub(super) fn clock_accepted(&mut self) {
        self.state.route = self.state.before_clock;
        if let Some((deed, yes, _)) = self.state.clock.take() {
            self.effects.push(Effect::Do(deed, yes));
        }
    }

    /// Says why a step of the day was not done, beside where it was asked for.
    pub(super) fn day_refused(&mut self, deed: &Deed, refusal: &Refusal) {
        let sentence = self.words.refusal(refusal);
        if let (Deed::Close(_), Refusal::CountIsOld) = (deed, refusal) {
            self.begin_count(count::Purpose::EndOfDay);
        }
        if let (Deed::OpenTill(_), Refusal::TillAlreadyOpen) = (deed, refusal) {
            self.effects.push(Effect::Reload);
        }
        self.state.day_problem = Some(sentence);
    }
}
