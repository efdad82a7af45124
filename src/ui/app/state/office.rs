//! What the window knows of the people book while somebody looks at it. All of it is forgotten when the
//! screen is locked; the book itself stays open until it is closed, the day ends or nobody is there.

pub mod contacts;
pub mod frameworks;
pub mod goals;
pub mod keeping;
pub mod leaving;
pub mod measures;
pub mod own_yes;
pub mod passports;
pub mod planning;
pub mod progress;
pub mod records;
pub mod referrals;
pub mod reports;
pub mod sharing;
pub mod skill_lists;
pub mod skills;
pub mod worked;

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::domain::pictures::SmallPicture;
use crate::ui::app::deeds::office::door::DoorFacts;
use crate::ui::screens::people_book;

/// The pages of the people book.
#[derive(Clone, Debug, Default)]
pub struct Office {
    /// How the door stands.
    pub door: DoorFacts,
    /// The page at the door.
    pub draft: people_book::Draft,
    /// Whether it is being opened, made, or a passphrase kept.
    pub working: bool,
    /// Something good to say.
    pub said: Option<String>,
    /// Records, placements, the rota.
    pub records: records::Records,
    /// Hours that were worked.
    pub worked: worked::Worked,
    /// One's own progress.
    pub progress: progress::Progress,

    /// Frameworks, and the skills of a placement.
    pub frameworks: frameworks::FrameworkPages,
    /// The skills of a person.
    pub skills: skills::Skills,

    /// Photos of evidence that are looked at, by the id of each.
    pub photos: BTreeMap<Uuid, SmallPicture>,
    /// Passports.
    pub passports: passports::Passports,
    /// How people are doing.
    pub measures: measures::Measures,
    /// The skills of everybody who learns here.
    pub planning: planning::Planning,
    /// Goals and reviews, and everything about oneself.
    pub goals: goals::GoalPages,
    /// Lists of skills.
    pub skill_lists: skill_lists::SkillLists,
    /// Referrals, and those who refer.
    pub referrals: referrals::Referrals,
    /// The PIN that is typed once more for a yes.
    pub own_yes: own_yes::OwnYes,
    /// Permission to share.
    pub sharing: sharing::Sharing,
    /// Contacts with those outside.
    pub contacts: contacts::Contacts,
    /// Reports.
    pub reports: reports::Reports,
    /// Leaving.
    pub leaving: leaving::Leaving,
    /// Erasing and keeping.
    pub keeping: keeping::Keeping,
}
