//! What a manager does with frameworks. Each change is one revision, made from the one that they looked
//! at; where somebody else was quicker it is refused, and sent again it changes nothing.

use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::free_text::FreeText;
use crate::domain::ids::{FrameworkId, MilestoneId, SkillId};
use crate::domain::skills::Framework;
use crate::domain::skills::framework::Milestone;
use crate::domain::skills::framework_changes::{NewSkill, Order, Towards};
use crate::domain::skills::framework_file::{FrameworkFile, differences};
use crate::domain::skills::wording::Wording;
use crate::env::Env;
use crate::operations::people_book::{Books, Ctx, PeopleOperation, perform_in_people};
use crate::operations::{Actor, Leaves, Stop};
use crate::store::{People, Tx};

/// A change of a framework.
#[derive(Clone, Debug)]
pub struct Change<T> {
    /// Which framework.
    pub framework: FrameworkId,
    /// The revision that whoever changes it looked at.
    pub seen: u32,
    /// What changes.
    pub to: T,
}

/// Writes what becomes of the revision that was looked at.
fn write(
    tx: &Tx<'_, People>,
    ctx: &Ctx<'_>,
    (id, seen): (FrameworkId, u32),
    change: impl FnOnce(&Framework) -> Result<Framework, Refusal>,
) -> Result<(), Stop> {
    let before = tx
        .framework_at(id, seen)?
        .ok_or(Refusal::FrameworkChanged)?;
    let wanted = change(&before);
    let frameworks = tx.frameworks()?;
    let standing = frameworks.framework(id).ok_or(Refusal::FrameworkChanged)?;
    if wanted.as_ref() == Ok(standing) {
        return Ok(());
    }
    if standing.rev != seen {
        return Err(Refusal::FrameworkChanged.into());
    }
    Ok(tx.write_framework(&wanted?, ctx.done())?)
}

macro_rules! changes {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $to:ty,
       |$before:ident, $ctx:ident, $now:ident| $change:expr;)*) => {$(
        $(#[$doc])*
        pub struct $name;

        impl PeopleOperation for $name {
            const NAME: &'static str = $code;
            const NEEDS: Capability = Capability::ManageFrameworks;
            const LEAVES: Leaves = Leaves::Rows;
            type Input = Change<$to>;
            type Output = ();

            fn run(tx: &Tx<'_, People>, $ctx: &Ctx<'_>, input: &Self::Input) -> Result<(), Stop> {
                let $now = &input.to;
                write(tx, $ctx, (input.framework, input.seen), |$before| $change)
            }
        }
    )*};
}

changes! {
    /// Adds a skill.
    AddSkill = "add-skill", NewSkill, |before, ctx, new| before.with_skill(new.clone());
    /// Says a skill differently: a new version, and what was signed keeps the old one.
    RewordSkill = "reword-skill", (SkillId, Wording), |before, ctx, to| {
        before.reworded(to.0, to.1.clone())
    };
    /// Retires a skill; what was signed stays.
    RetireSkill = "retire-skill", SkillId, |before, ctx, skill| before.retired(*skill, ctx.today);
    /// Uses a retired skill again.
    BringSkillBack = "bring-skill-back", SkillId, |before, ctx, skill| before.brought_back(*skill);
    /// Moves a skill by one place.
    MoveSkill = "move-skill", (SkillId, Towards), |before, ctx, to| before.moved(to.0, to.1);
    /// Puts all skills into another order.
    ReorderSkills = "reorder-skills", Order, |before, ctx, order| before.reordered(order);
    /// Gives a framework another name.
    RenameFramework = "rename-framework", String, |before, ctx, typed| before.renamed(typed);
    /// Adds a milestone, or says what one asks for.
    SetMilestone = "set-milestone", Milestone, |before, ctx, milestone| {
        before.with_milestone(milestone.clone())
    };
    /// Takes a milestone away. Nobody's sign-offs change.
    DropMilestone = "drop-milestone", MilestoneId, |before, ctx, milestone| {
        before.without_milestone(*milestone)
    };
}

/// Takes a file in that was read and looked at: whole, as one revision. A framework that is not there yet
/// begins with it.
pub struct TakeFrameworkIn;

/// A file, and which framework it is for.
#[derive(Clone, Debug)]
pub struct FrameworkToTake {
    /// The framework; one that is not there yet is made.
    pub id: FrameworkId,
    /// Its name, where it is made.
    pub name: FreeText,
    /// The revision that whoever takes it in looked at; 0 where it is made.
    pub seen: u32,
    /// What the file says.
    pub file: FrameworkFile,
}

impl PeopleOperation for TakeFrameworkIn {
    const NAME: &'static str = "take-framework-in";
    const NEEDS: Capability = Capability::ManageFrameworks;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = FrameworkToTake;
    type Output = ();

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &FrameworkToTake) -> Result<(), Stop> {
        let frameworks = tx.frameworks()?;
        let before = match frameworks.framework(input.id) {
            Some(standing) if differences(standing, &input.file).is_empty() => return Ok(()),
            Some(standing) => standing.clone(),
            None => Framework::empty(input.id, FreeText::name(input.name.as_str())?),
        };
        if before.rev != input.seen {
            return Err(Refusal::FrameworkChanged.into());
        }
        let skill = || SkillId(ctx.env.new_id());
        let milestone = || MilestoneId(ctx.env.new_id());
        let taken = before.taken_in(&input.file, ctx.today, skill, milestone)?;
        Ok(tx.write_framework(&taken, ctx.done())?)
    }
}

/// Takes the frameworks in that come with the program, each with its name, where the book has none yet.
/// Says whether it did.
pub fn take_shipped_in(
    books: &mut Books<'_>,
    env: &Env,
    actor: &Actor,
    shipped: Vec<(FreeText, FrameworkFile)>,
) -> Result<bool, Stop> {
    if !books.people.read().frameworks()?.standing().is_empty() {
        return Ok(false);
    }
    for (name, file) in shipped {
        let take = FrameworkToTake {
            id: FrameworkId(env.new_id()),
            name,
            seen: 0,
            file,
        };
        perform_in_people::<TakeFrameworkIn>(books, env, actor, &take)?;
    }
    Ok(true)
}
