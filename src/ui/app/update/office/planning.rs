//! What is done on the planning grid.

use crate::ui::Route;
use crate::ui::app::deeds::Effect;
use crate::ui::app::deeds::office::OfficeEffect;
use crate::ui::app::deeds::office::planning::GridFacts;
use crate::ui::app::state::office::planning::Planning;
use crate::ui::app::state::office::skills::Then;
use crate::ui::app::update::Update;
use crate::ui::screens::skills_grid;

impl Update<'_> {
    /// What everybody who learns here can do.
    pub(super) fn go_to_grid(&mut self) {
        self.state.office.planning = Planning::default();
        self.back_to_grid();
    }

    /// The same as it was left, with what is so now.
    pub(super) fn back_to_grid(&mut self) {
        self.state.route = Route::SkillsGrid;
        self.effects.push(Effect::Office(OfficeEffect::Grid));
    }

    pub(super) fn hear_of_grid(&mut self, facts: GridFacts) {
        if self.state.signed.is_none() {
            // They left meanwhile.
            return;
        }
        let planning = &mut self.state.office.planning;
        planning.facts = Some(facts);
        planning.make();
    }

    pub(super) fn on_grid(&mut self, action: skills_grid::Action) {
        let planning = &mut self.state.office.planning;
        match action {
            skills_grid::Action::Back => return self.go_to_people_book(),
            skills_grid::Action::People => return self.go_to_records(),
            skills_grid::Action::Person(person) => return self.go_to_skills_of(person),
            skills_grid::Action::Cell(person, skill) => {
                return self.go_to_skill_of(person, Then::Skill(skill));
            }
            skills_grid::Action::Stage => return,
            skills_grid::Action::Which(which) => planning.which = which,
            skills_grid::Action::Part(part) => planning.part = part,
            skills_grid::Action::Shop(shop) => planning.shop = shop,
        }
        planning.draft = skills_grid::Draft::default();
        planning.make();
    }
}
