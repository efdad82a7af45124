//! "Saw it": two taps, undone for a moment, written then.

use super::Update;
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::ids::{EntryId, PersonId, SkillId};
use crate::domain::time::Moment;
use crate::operations::skills::Seeing;
use crate::ui::Route;
use crate::ui::app::deeds::skills::{SkillsDeed, SkillsEffect, SkillsEvent};
use crate::ui::app::deeds::{Deed, Effect};
use crate::ui::app::state::State;
use crate::ui::app::state::skills::{Noting, SawIt};
use crate::ui::screens::saw_it::{self, Kept};

/// So many seconds what was tapped can be undone, unless something else is tapped before.
pub const UNDO_SECONDS: i64 = 10;

/// How many seconds what was tapped last can still be undone; nothing where nothing waits.
pub fn undo_left(state: &State, now: Moment) -> Option<i64> {
    let noting = state.saw_it.noting.filter(|n| n.kept == Kept::NotYet)?;
    let gone = now.millis().saturating_sub(noting.at.millis()) / 1000;
    // A clock that was set back waits no longer than one that was not.
    Some(if gone < 0 {
        0
    } else {
        (UNDO_SECONDS - gone).max(0)
    })
}

impl Update<'_> {
    /// Opens the page; the basket and whatever else is open stay as they are.
    pub(super) fn go_to_saw_it(&mut self, from: Route) {
        if !self.state.may(Capability::SeeIt) {
            return;
        }
        let last_unit = self.state.saw_it.last_unit.take();
        self.state.saw_it = SawIt {
            from,
            opened_with: last_unit.clone(),
            last_unit,
            ..SawIt::default()
        };
        self.state.day_problem = None;
        self.state.route = Route::SawIt;
        self.look_who_is_on_shift();
    }

    pub(super) fn look_who_is_on_shift(&mut self) {
        self.effects.push(Effect::Skills(SkillsEffect::LoadSawIt));
    }

    pub(super) fn on_saw_it(&mut self, action: saw_it::Action) {
        self.state.day_problem = None;
        match action {
            saw_it::Action::Undo => {
                let noting = &mut self.state.saw_it.noting;
                if noting.is_some_and(|n| n.kept == Kept::NotYet) {
                    *noting = None;
                }
            }
            saw_it::Action::Person | saw_it::Action::TimeIsUp => self.keep_sighting(),
            saw_it::Action::Saw(person, skill) => self.saw(person, skill),
            saw_it::Action::ComeAndGo => {
                self.keep_sighting();
                self.ask_who_comes(Route::SawIt);
            }
            saw_it::Action::Back => {
                self.keep_sighting();
                self.state.route = self.state.saw_it.from;
            }
        }
    }

    fn saw(&mut self, person: PersonId, skill: SkillId) {
        self.keep_sighting();
        let Some(by) = self.state.signed.as_ref().map(|signed| signed.proof) else {
            return;
        };
        let id = EntryId((self.fresh)());
        let saw_it = &mut self.state.saw_it;
        let skills = saw_it.facts.iter().flat_map(|facts| &facts.skills);
        let mut found = skills.filter(|known| known.id == skill);
        saw_it.last_unit = found.next().map(|known| known.unit.clone());
        saw_it.draft.is_noted();
        saw_it.noting = Some(Noting {
            seeing: Seeing { id, person, skill },
            by,
            at: self.state.now,
            kept: Kept::NotYet,
        });
    }

    /// Writes what was tapped last, where it waits: its time is up, or something else was done.
    pub(super) fn keep_sighting(&mut self) {
        let noting = &mut self.state.saw_it.noting;
        let Some(waits) = noting.as_mut().filter(|n| n.kept == Kept::NotYet) else {
            return;
        };
        waits.kept = Kept::Writing;
        let (by, seeing) = (waits.by, waits.seeing);
        self.do_it(Deed::Skills(SkillsDeed::Saw(by, seeing)));
    }

    pub(super) fn skills_done(&mut self, deed: &SkillsDeed) {
        let SkillsDeed::Saw(_, seeing) = deed;
        let noting = self.state.saw_it.noting.as_mut();
        if let Some(noting) = noting.filter(|n| n.seeing.id == seeing.id) {
            noting.kept = Kept::Yes;
        }
    }

    /// It is not noted, and says why; what else is on the page stays.
    pub(super) fn skills_refused(&mut self, deed: &SkillsDeed, refusal: &Refusal) {
        let SkillsDeed::Saw(_, seeing) = deed;
        let noting = &mut self.state.saw_it.noting;
        if noting.is_some_and(|n| n.seeing.id == seeing.id) {
            *noting = None;
        }
        let sentence = self.words.refusal(refusal);
        self.say_here(sentence);
        self.look_who_is_on_shift();
    }

    pub(super) fn hear_of_skills(&mut self, event: SkillsEvent) {
        let SkillsEvent::SawIt(facts) = event;
        // Whoever locked meanwhile is shown nobody.
        if self.state.may(Capability::SeeIt) {
            self.state.saw_it.facts = Some(facts);
        }
    }
}
