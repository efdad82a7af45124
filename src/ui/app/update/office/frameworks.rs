//! What is done on the pages about frameworks and chosen skills.

use crate::domain::Refusal;
use crate::domain::free_text::FreeText;
use crate::domain::ids::{PersonId, PlacementId};
use crate::domain::skills::framework_file::Shipped;
use crate::operations::people_book::skills::signing::Choice;
use crate::ui::Route;
use crate::ui::app::deeds::Effect;
use crate::ui::app::deeds::office::frameworks::{FrameworksDeed, FrameworksEvent, FrameworksLoad};
use crate::ui::app::deeds::office::{OfficeDeed, OfficeEffect};
use crate::ui::app::update::Update;
use crate::ui::screens::chosen_skills;
use crate::words::say;

/// Something that was done on one of these pages.
#[derive(Clone, Debug)]
pub enum FrameworksAction {
    /// On the skills of a placement.
    Chosen(chosen_skills::Action),
}

impl Update<'_> {
    /// The book was opened: what comes with the program is taken in, where it has none yet.
    pub(super) fn take_frameworks_in(&mut self) {
        let name = |framework: &Shipped| {
            let name = FreeText::name(&self.words.shipped_framework(*framework)).ok()?;
            Some((name, *framework))
        };
        let names = Shipped::ALL.iter().filter_map(name).collect();
        self.frameworks_deed(FrameworksDeed::TakeShippedIn(names));
    }

    fn frameworks_deed(&mut self, deed: FrameworksDeed) {
        self.office_deed(OfficeDeed::Frameworks(deed));
    }

    /// The skills of this placement of the person whose record is open.
    pub(super) fn go_to_chosen_skills(&mut self, placement: PlacementId) {
        let record = self.state.office.records.record.as_ref();
        if let Some(person) = record.map(|record| record.person) {
            self.choose_skills_of(person, placement);
        }
    }

    /// The skills of this placement; Back leads to the page that is shown now.
    pub(super) fn choose_skills_of(&mut self, person: PersonId, placement: PlacementId) {
        self.state.office.frameworks.from = self.state.route;
        self.load_frameworks(FrameworksLoad::Chosen(person, placement));
    }

    /// Back from choosing: the skills of a person are read anew.
    fn leave_choosing(&mut self) {
        let pages = std::mem::take(&mut self.state.office.frameworks);
        self.state.route = pages.from;
        if let (Route::PersonSkills, Some(facts)) = (pages.from, pages.chosen) {
            self.load_skills(facts.person);
        }
    }

    fn load_frameworks(&mut self, load: FrameworksLoad) {
        let effect = OfficeEffect::Frameworks(load);
        self.effects.push(Effect::Office(effect));
    }

    pub(super) fn on_frameworks(&mut self, action: FrameworksAction) {
        let FrameworksAction::Chosen(action) = action;
        let Some(facts) = &self.state.office.frameworks.chosen else {
            self.state.route = Route::PeopleBook;
            return;
        };
        match action {
            chosen_skills::Action::Keep(skills) => {
                let choice = Choice {
                    person: facts.person,
                    placement: facts.placement,
                    skills,
                    seen: facts.seen,
                };
                self.frameworks_deed(FrameworksDeed::Choose(choice));
            }
            chosen_skills::Action::Stage => {}
            chosen_skills::Action::Back => {
                self.leave_choosing();
            }
        }
    }

    pub(super) fn frameworks_done(&mut self, deed: &FrameworksDeed) {
        match deed {
            FrameworksDeed::TakeShippedIn(_) => {}
            FrameworksDeed::Choose(_) => {
                let said = say!(self.words, "chosen-kept");
                self.leave_choosing();
                if self.state.route == Route::PersonSkills {
                    self.state.office.skills.said = Some(said);
                } else {
                    self.state.office.said = Some(said);
                }
            }
        }
    }

    /// Somebody else was quicker: what stands now is read, and what was chosen here stays on the page.
    pub(super) fn frameworks_refused(&mut self, deed: &FrameworksDeed, refusal: &Refusal) {
        if let (FrameworksDeed::Choose(choice), Refusal::SkillsChanged) = (deed, refusal) {
            self.load_frameworks(FrameworksLoad::Chosen(choice.person, choice.placement));
        }
    }

    pub(super) fn hear_of_frameworks(&mut self, event: FrameworksEvent) {
        if self.state.signed.is_none() {
            // The screen was locked meanwhile.
            return;
        }
        let FrameworksEvent::Chosen(facts) = event;
        let pages = &mut self.state.office.frameworks;
        if self.state.route != Route::ChosenSkills {
            pages.chosen_draft = chosen_skills::Draft::of(facts.skills.clone());
            self.state.route = Route::ChosenSkills;
        }
        pages.chosen = Some(*facts);
    }
}
