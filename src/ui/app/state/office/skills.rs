//! What the window knows of the skills of a person.

use crate::domain::ids::{EntryId, SkillId};
use crate::domain::pictures::SmallPicture;
use crate::domain::skills::rows::Evidence;
use crate::ui::Route;
use crate::ui::app::deeds::office::skills::PersonSkills;
use crate::ui::screens::{person_skill, person_skills, sign_off};

/// What is opened once somebody's skills are there.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Then {
    /// The page that is shown stays, with what is so now.
    #[default]
    Stay,
    /// Their list.
    List,
    /// Their goals.
    Goals,
    /// Their reviews.
    Reviews,
    /// One of them.
    Skill(SkillId),
    /// Signing one of them off.
    Sign(SkillId),
    /// Answering what they asked about one.
    Answer(SkillId, EntryId),
}

/// On which way a skill was opened.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Way {
    /// From their list.
    #[default]
    FromList,
    /// Straight from another page.
    Straight,
}

/// The pages about the skills of a person.
#[derive(Clone, Debug)]
pub struct Skills {
    /// Whose skills are looked at, once they were loaded.
    pub of: Option<PersonSkills>,
    /// The page from which they were opened.
    pub from: Route,
    /// What is opened once they were loaded.
    pub then: Then,
    /// Whether a skill was opened straight from there, so that Back leads there again.
    pub way: Way,
    /// Their list.
    pub list: person_skills::Draft,
    /// The skill that is looked at.
    pub skill: Option<SkillId>,
    /// Its history.
    pub one: person_skill::Draft,
    /// The sign-off as far as it is typed.
    pub sign: sign_off::Draft,
    /// The id of what is being written, the same until it is done.
    pub writing: Option<EntryId>,
    /// Evidence that is added to the sign-off, with the photo where it is one.
    pub evidence: Vec<(Evidence, Option<SmallPicture>)>,
    /// A photo that was chosen and is looked at.
    pub photo: Option<(EntryId, SmallPicture)>,
    /// Something good to say.
    pub said: Option<String>,
}

impl Default for Skills {
    fn default() -> Self {
        Self {
            of: None,
            from: Route::Record,
            then: Then::default(),
            way: Way::default(),
            list: person_skills::Draft::default(),
            skill: None,
            one: person_skill::Draft::default(),
            sign: sign_off::Draft::default(),
            writing: None,
            evidence: Vec::new(),
            photo: None,
            said: None,
        }
    }
}
