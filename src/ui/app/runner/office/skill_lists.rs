//! Where the window meets the people book about lists of skills.

use super::Office;
use crate::operations::Stop;
use crate::operations::people_book::skills::frameworks::{
    AddSkill, BringSkillBack, DropMilestone, MoveSkill, RenameFramework, RetireSkill, RewordSkill,
    SetMilestone, TakeFrameworkIn,
};
use crate::ui::app::deeds::Outcome;
use crate::ui::app::deeds::office::skill_lists::{SkillListsDeed, SkillListsEvent, SkillListsLoad};

/// Does one deed; the counter is told the short names that it knows skills by.
pub fn run(office: &mut Office<'_>, deed: &SkillListsDeed) -> Result<Outcome, Stop> {
    let done = match deed {
        SkillListsDeed::Add(change) => office.plain::<AddSkill>(change),
        SkillListsDeed::Reword(change) => office.plain::<RewordSkill>(change),
        SkillListsDeed::Retire(change) => office.plain::<RetireSkill>(change),
        SkillListsDeed::BringBack(change) => office.plain::<BringSkillBack>(change),
        SkillListsDeed::Move(change) => office.plain::<MoveSkill>(change),
        SkillListsDeed::Rename(change) => office.plain::<RenameFramework>(change),
        SkillListsDeed::SetMilestone(change) => office.plain::<SetMilestone>(change),
        SkillListsDeed::DropMilestone(change) => office.plain::<DropMilestone>(change),
        SkillListsDeed::TakeIn(take) => office.plain::<TakeFrameworkIn>(take),
    }?;
    office.let_the_counter_know()?;
    Ok(done)
}

/// Loads what was asked for. It is about no person.
pub fn load(office: &Office<'_>, load: SkillListsLoad) -> Result<SkillListsEvent, Stop> {
    let SkillListsLoad::All = load;
    let frameworks = office.people.read().frameworks()?;
    Ok(SkillListsEvent::All(Box::new(frameworks)))
}
