//! "Saw it": what the window does about it at the counter, and what comes of it.

use crate::domain::ids::PersonId;
use crate::domain::skills::counter::TillSkill;
use crate::operations::SignedIn;
use crate::operations::skills::Seeing;

/// One operation with its input.
#[derive(Clone, Debug)]
pub enum SkillsDeed {
    /// Somebody was seen doing something. It is written as whoever saw it, who may have locked since.
    Saw(SignedIn, Seeing),
}

/// Something to look up.
#[derive(Clone, Copy, Debug)]
pub enum SkillsEffect {
    /// Who is on shift, and the skills that the till knows.
    LoadSawIt,
}

/// Something that was looked up.
#[derive(Clone, Debug)]
pub enum SkillsEvent {
    /// Who is on shift, and the skills.
    SawIt(SawItFacts),
}

/// What "Saw it" is made from.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SawItFacts {
    /// Who is on shift in this shop.
    pub here: Vec<PersonId>,
    /// The skills that are used, in their order.
    pub skills: Vec<TillSkill>,
}
