//! What is done as somebody leaves, and after it.

use chrono::NaiveDate;

use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::hours::days::london_day;
use crate::domain::hours::placement::Placement;
use crate::domain::hours::today::{Item, Kind};
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::leaving::{GoesTo, Leaving as Left, Reason};
use crate::operations::people_book::leaving::checks::{CheckOf, CheckSays};
use crate::operations::people_book::leaving::left::{EndOf, LeavingOf};
use crate::operations::people_book::leaving::stop::ToStop;
use crate::operations::people_book::leaving::touch::{KeepInTouch, NoMore};
use crate::operations::people_book::leaving::words::{LeavingWordsOf, OwnLeavingWords};
use crate::store::people_book::StoredPlacement;
use crate::ui::Route;
use crate::ui::app::deeds::Effect;
use crate::ui::app::deeds::office::leaving::{LeavingDeed, LeavingEvent, LeavingLoad};
use crate::ui::app::deeds::office::{OfficeDeed, OfficeEffect};
use crate::ui::app::state::office::leaving::Leaving;
use crate::ui::app::update::Update;
use crate::ui::screens::{leaving, my_leaving, support};
use crate::ui::widgets::asked::Asked;
use crate::words::say;

/// Something that was done on one of these pages.
#[derive(Clone, Debug)]
pub enum LeavingAction {
    /// On somebody's page.
    Of(leaving::Action),
    /// On one's own.
    Mine(my_leaving::Action),
    /// Around a placement.
    Support(support::Action),
}

impl Update<'_> {
    pub(super) fn leaving(&mut self) -> &mut Leaving {
        &mut self.state.office.leaving
    }

    pub(super) fn leaving_deed(&mut self, deed: LeavingDeed) {
        self.office_deed(OfficeDeed::Leaving(deed));
    }

    pub(super) fn load_leaving(&mut self, load: LeavingLoad) {
        self.effects
            .push(Effect::Office(OfficeEffect::Leaving(load)));
    }

    /// The id of what is being written: the same until it is done.
    pub(super) fn id_of_leaving(&mut self) -> EntryId {
        let fresh = (self.fresh)();
        EntryId(*self.leaving().writing.get_or_insert(fresh))
    }

    /// One's own page about leaving.
    pub(super) fn go_to_my_leaving(&mut self) {
        *self.leaving() = Leaving::default();
        self.load_leaving(LeavingLoad::Own);
    }

    /// Somebody's.
    pub(super) fn go_to_leaving_of(&mut self, person: PersonId) {
        *self.leaving() = Leaving {
            from: Some(self.state.route),
            ..Leaving::default()
        };
        self.load_leaving(LeavingLoad::Leaving(person));
    }

    pub(super) fn on_leaving(&mut self, action: LeavingAction) {
        match action {
            LeavingAction::Of(action) => self.on_leaving_of(action),
            LeavingAction::Mine(action) => self.on_my_leaving(action),
            LeavingAction::Support(action) => self.on_support(action),
        }
    }

    fn on_my_leaving(&mut self, action: my_leaving::Action) {
        match action {
            my_leaving::Action::Write(words) => {
                let own = self.leaving().own.as_ref();
                let seen = own.map_or(0, |own| own.words.rev);
                self.leaving_deed(LeavingDeed::OwnWords(OwnLeavingWords { seen, words }));
            }
            my_leaving::Action::Touch(way) => {
                let id = self.id_of_leaving();
                self.leaving_deed(LeavingDeed::Touch(KeepInTouch { id, way }));
            }
            my_leaving::Action::Certificate(times) => self.look_at_own_certificate(times),
            my_leaving::Action::Passport => self.look_at_own_passport(),
            my_leaving::Action::Everything => self.go_to_everything(),
            my_leaving::Action::Stage => {}
            my_leaving::Action::Back => {
                *self.leaving() = Leaving::default();
                self.state.route = Route::MyProgress;
            }
        }
    }

    /// The placements of which it is not written down how they were left, the last one first.
    fn to_leave(&self) -> Vec<StoredPlacement> {
        let facts = self.state.office.leaving.facts.as_ref();
        facts.map(|facts| to_leave(&facts.page)).unwrap_or_default()
    }

    fn on_leaving_of(&mut self, action: leaving::Action) {
        let Some(facts) = &self.state.office.leaving.facts else {
            self.leave_leaving();
            return;
        };
        let person = facts.page.person;
        match action {
            leaving::Action::Begin => {
                let today = london_day(self.state.now);
                let all = self.to_leave();
                let first = all.first().map(|stored| stored.placement.clone());
                let ended = first.as_ref().and_then(|p: &Placement| p.ended);
                let day = self.words.plain_date(ended.unwrap_or(today));
                let leaving = self.leaving();
                leaving.writing = None;
                leaving.page = leaving::Draft {
                    stage: if all.len() > 1 {
                        leaving::Stage::Placement
                    } else {
                        leaving::Stage::Reason
                    },
                    placement: first.map(|placement| placement.id),
                    day: Asked::with(day),
                    ..leaving::Draft::default()
                };
            }
            leaving::Action::PutRight => self.put_leaving_right(),
            leaving::Action::Leave {
                placement,
                on,
                reason,
                goes_to,
            } => {
                if self.state.office.leaving.page.puts_right {
                    return self.keep_leaving_right(on, reason, goes_to);
                }
                let id = self.id_of_leaving();
                let all = self.to_leave();
                let Some(stored) = all.iter().find(|s| s.placement.id == placement) else {
                    return;
                };
                let left = LeavingOf {
                    leaving: Left {
                        id,
                        person,
                        placement,
                        on,
                        reason,
                        goes_to,
                    },
                    seen: 0,
                };
                let ends = stored.placement.ended.is_none();
                let deed = if ends && self.state.may(Capability::Placements) {
                    LeavingDeed::End(Box::new(EndOf {
                        leaving: left,
                        placement_seen: stored.rev,
                    }))
                } else {
                    LeavingDeed::Leave(Box::new(left))
                };
                self.leaving_deed(deed);
            }
            leaving::Action::Check(point, goes_to) => {
                let left = facts.page.left.iter();
                let today = london_day(self.state.now);
                let asked = left.rev().find(|left| {
                    let waits = facts.page.of(left).waiting(today);
                    waits.is_some()
                });
                let Some(leaving) = asked.map(|left| left.stored.leaving.id) else {
                    return;
                };
                let id = self.id_of_leaving();
                let unknown = |goes: &crate::domain::leaving::GoesTo| {
                    goes.what == crate::domain::leaving::Destination::NotKnown
                };
                let says = if goes_to.iter().all(unknown) {
                    CheckSays::NotKnown
                } else {
                    CheckSays::Known(goes_to)
                };
                self.leaving_deed(LeavingDeed::Check(Box::new(CheckOf {
                    id,
                    leaving,
                    person,
                    point,
                    says,
                })));
            }
            leaving::Action::BeginWords => {
                let words = facts.page.words.words.as_ref();
                let words = words.map_or("", |words| words.as_str()).to_owned();
                let page = &mut self.leaving().page;
                page.words = Asked::with(words);
                page.stage = leaving::Stage::Words;
            }
            leaving::Action::Words(words) => {
                let seen = facts.page.words.rev;
                self.leaving_deed(LeavingDeed::Words(LeavingWordsOf {
                    person,
                    seen,
                    words,
                }));
            }
            leaving::Action::EndReport => self.write_end_report(person),
            leaving::Action::NoMore => {
                let id = self.id_of_leaving();
                self.leaving_deed(LeavingDeed::NoMore(NoMore { id, person }));
            }
            leaving::Action::Certificate(times) => self.look_at_certificate_of(person, times),
            leaving::Action::Stop => {
                let id = self.id_of_leaving();
                self.leaving_deed(LeavingDeed::Stop(ToStop { id, person }));
            }
            leaving::Action::Died => {
                let id = self.id_of_leaving();
                self.leaving_deed(LeavingDeed::Died(ToStop { id, person }));
            }
            leaving::Action::Stage => {}
            leaving::Action::Back => self.leave_leaving(),
        }
    }

    /// What was written down last of how they left, as it stands, to be put right.
    fn put_leaving_right(&mut self) {
        let facts = self.state.office.leaving.facts.as_ref();
        let Some(left) = facts.and_then(|facts| facts.page.left.last()) else {
            return;
        };
        let left = left.stored.leaving.clone();
        let day = self.words.plain_date(left.on);
        let work = left.goes_to.iter().find(|goes| goes.what.is_work());
        let hours = work.and_then(|work| work.minutes_a_week);
        let from = work.and_then(|work| work.from);
        let typed = |text: Option<String>| text.map(Asked::with).unwrap_or_default();
        let page = leaving::Draft {
            stage: leaving::Stage::Reason,
            placement: Some(left.placement),
            reason: Some(left.reason),
            to: left.goes_to.iter().map(|goes| goes.what).collect(),
            hours: typed(hours.map(|minutes| (minutes / 60).to_string())),
            from: typed(from.map(|day| self.words.plain_date(day))),
            day: Asked::with(day),
            puts_right: true,
            ..leaving::Draft::default()
        };
        self.leaving().page = page;
    }

    fn keep_leaving_right(&mut self, on: NaiveDate, reason: Reason, goes_to: Vec<GoesTo>) {
        let facts = self.state.office.leaving.facts.as_ref();
        let Some(left) = facts.and_then(|facts| facts.page.left.last()) else {
            return;
        };
        let right = LeavingOf {
            leaving: Left {
                on,
                reason,
                goes_to,
                ..left.stored.leaving.clone()
            },
            seen: left.stored.rev,
        };
        self.leaving_deed(LeavingDeed::Leave(Box::new(right)));
    }

    fn leave_leaving(&mut self) {
        let from = self.leaving().from;
        *self.leaving() = Leaving::default();
        match from {
            Some(Route::Record) => self.state.route = Route::Record,
            _ => self.back_to_today(),
        }
    }

    /// What came of asking somebody who left, from the list of what waits.
    pub(super) fn check_of_item(&mut self, item: Item, says: CheckSays) {
        let Kind::AfterLeaving { leaving, point } = item.kind else {
            return;
        };
        self.state.office.worked.listed = Some(item);
        let id = EntryId((self.fresh)());
        self.leaving_deed(LeavingDeed::Check(Box::new(CheckOf {
            id,
            leaving,
            person: item.person,
            point,
            says,
        })));
    }

    pub(super) fn leaving_done(&mut self, deed: &LeavingDeed) {
        let said = match deed {
            LeavingDeed::Touch(KeepInTouch { way: None, .. }) | LeavingDeed::NoMore(_) => {
                say!(self.words, "leaving-touch-over")
            }
            LeavingDeed::Touch(_) => say!(self.words, "leaving-touch-kept"),
            LeavingDeed::Stop(_) | LeavingDeed::Died(_) => say!(self.words, "leaving-stopped"),
            _ => say!(self.words, "leaving-kept"),
        };
        self.leaving().writing = None;
        self.state.office.said = Some(said);
        if self.state.office.worked.listed.is_some() {
            let said = self.state.office.said.take();
            self.back_to_today();
            self.state.office.said = said;
            return;
        }
        // Who stands on the wall may have changed.
        if matches!(
            deed,
            LeavingDeed::Stop(_) | LeavingDeed::Died(_) | LeavingDeed::End(_)
        ) {
            self.effects.push(Effect::Reload);
        }
        match deed {
            LeavingDeed::Agree(_)
            | LeavingDeed::Meeting(_)
            | LeavingDeed::Note(_)
            | LeavingDeed::Plan(_) => self.support_done(deed),
            LeavingDeed::OwnWords(_) | LeavingDeed::Touch(_) => {
                self.leaving().own_page = my_leaving::Draft::default();
                self.load_leaving(LeavingLoad::Own);
            }
            _ => {
                self.leaving().page = leaving::Draft::default();
                self.load_leaving_again();
            }
        }
    }

    fn load_leaving_again(&mut self) {
        let facts = self.state.office.leaving.facts.as_ref();
        if let Some(person) = facts.map(|facts| facts.page.person) {
            self.load_leaving(LeavingLoad::Leaving(person));
        }
    }

    /// It was not done: where somebody changed it meanwhile, it is read again, and what was typed stays.
    pub(super) fn leaving_refused(&mut self, refusal: &Refusal) {
        use crate::domain::leaving::refusals::LeavingRefusal;
        if *refusal == Refusal::Leaving(LeavingRefusal::Changed) {
            match self.state.route {
                Route::MyLeaving => self.load_leaving(LeavingLoad::Own),
                _ => self.load_leaving_again(),
            }
        }
    }

    pub(super) fn hear_of_leaving(&mut self, event: LeavingEvent) {
        if self.state.signed.is_none() {
            // They left meanwhile.
            return;
        }
        match event {
            LeavingEvent::Own(own) => {
                self.leaving().own = Some(*own);
                self.state.route = Route::MyLeaving;
            }
            LeavingEvent::Leaving(facts) => {
                self.leaving().facts = Some(*facts);
                self.state.route = Route::Leaving;
            }
            LeavingEvent::Support(facts) => self.hear_of_support(*facts),
            LeavingEvent::Notes(_, notes) => self.hear_of_notes(notes),
        }
    }
}

/// The placements of which it is not written down how they were left, the last one first.
pub(in crate::ui::app) fn to_leave(
    page: &crate::operations::people_book::leaving::looks::LeavingPage,
) -> Vec<StoredPlacement> {
    let written = |stored: &&StoredPlacement| {
        let mut left = page.left.iter();
        left.any(|left| left.stored.leaving.placement == stored.placement.id)
    };
    let all = page.placements.iter().rev();
    all.filter(|stored| !written(stored)).cloned().collect()
}
