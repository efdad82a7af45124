//! What the window does with the people book, and what comes of it.

pub mod contacts;
pub mod door;
pub mod frameworks;
pub mod goals;
pub mod keeping;
pub mod leaving;
pub mod measures;
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

use self::door::{DoorDeed, DoorEvent, DoorLoad};
use self::progress::{ProgressDeed, ProgressEvent, ProgressLoad};
use self::records::{RecordsDeed, RecordsEvent, RecordsLoad};
use self::skills::{SkillsDeed, SkillsEvent, SkillsLoad};
use self::worked::{WorkedDeed, WorkedEvent, WorkedLoad};

use self::contacts::{ContactsDeed, ContactsEvent, ContactsLoad};
use self::goals::{GoalsDeed, GoalsEvent, GoalsLoad};
use self::keeping::{KeepingDeed, KeepingEvent, KeepingLoad};
use self::leaving::{LeavingDeed, LeavingEvent, LeavingLoad};
use self::passports::{PassportsDeed, PassportsEvent, PassportsLoad};
use self::referrals::{ReferralsDeed, ReferralsEvent, ReferralsLoad};
use self::reports::{ReportsDeed, ReportsEvent, ReportsLoad};
use self::sharing::{SharingDeed, SharingEvent, SharingLoad};
use self::skill_lists::{SkillListsDeed, SkillListsEvent, SkillListsLoad};

use self::frameworks::{FrameworksDeed, FrameworksEvent, FrameworksLoad};
use self::measures::{MeasuresDeed, MeasuresEvent, MeasuresLoad};
use self::planning::GridFacts;

/// One thing done to the people book, or with it.
#[derive(Clone, Debug)]
pub enum OfficeDeed {
    /// Making, opening and closing it, and its passphrases.
    Door(DoorDeed),
    /// Records, placements, the rota.
    Records(RecordsDeed),
    /// Hours that were worked.
    Worked(WorkedDeed),
    /// One's own progress.
    Progress(ProgressDeed),

    /// Frameworks, and the skills of a placement.
    Frameworks(FrameworksDeed),
    /// The skills of a person.
    Skills(SkillsDeed),

    /// Passports.
    Passports(PassportsDeed),
    /// How people are doing.
    Measures(MeasuresDeed),
    /// Goals and reviews.
    Goals(GoalsDeed),
    /// Lists of skills.
    SkillLists(SkillListsDeed),
    /// Referrals, and those who refer.
    Referrals(ReferralsDeed),
    /// Permission to share.
    Sharing(SharingDeed),
    /// Around a placement, and leaving.
    Leaving(LeavingDeed),
    /// Erasing and keeping.
    Keeping(KeepingDeed),
    /// Contacts with those outside.
    Contacts(ContactsDeed),
    /// Reports.
    Reports(ReportsDeed),
}

impl OfficeDeed {
    /// Whether it takes so long that it is done on a worker.
    pub fn is_long(&self) -> bool {
        match self {
            Self::Door(deed) => deed.is_long(),
            Self::Worked(deed) => deed.is_long(),
            Self::Reports(deed) => deed.is_long(),
            Self::Records(_)
            | Self::Progress(_)
            | Self::Frameworks(_)
            | Self::Skills(_)
            | Self::Passports(_)
            | Self::Measures(_)
            | Self::Goals(_)
            | Self::SkillLists(_)
            | Self::Referrals(_)
            | Self::Sharing(_)
            | Self::Leaving(_)
            | Self::Keeping(_)
            | Self::Contacts(_) => false,
        }
    }
}

/// Something to load from the people book. Each look at other people's records is written down first.
#[derive(Clone, Debug)]
pub enum OfficeEffect {
    /// About the door.
    Door(DoorLoad),
    /// About records, placements, the rota.
    Records(RecordsLoad),
    /// About hours.
    Worked(WorkedLoad),
    /// About one's own progress.
    Progress(ProgressLoad),

    /// About frameworks.
    Frameworks(FrameworksLoad),
    /// About the skills of a person.
    Skills(SkillsLoad),

    /// About passports.
    Passports(PassportsLoad),
    /// How people are doing.
    Measures(MeasuresLoad),
    /// The skills of everybody who learns here.
    Grid,
    /// About goals and reviews, and everything about oneself.
    Goals(GoalsLoad),
    /// About lists of skills.
    SkillLists(SkillListsLoad),
    /// About referrals.
    Referrals(ReferralsLoad),
    /// About sharing.
    Sharing(SharingLoad),
    /// Around a placement, and leaving.
    Leaving(LeavingLoad),
    /// Erasing and keeping.
    Keeping(KeepingLoad),
    /// About contacts.
    Contacts(ContactsLoad),
    /// About reports.
    Reports(ReportsLoad),
}

/// What was loaded.
#[derive(Clone, Debug)]
pub enum OfficeEvent {
    /// About the door.
    Door(DoorEvent),
    /// About records, placements, the rota.
    Records(RecordsEvent),
    /// About hours.
    Worked(WorkedEvent),
    /// About one's own progress.
    Progress(ProgressEvent),

    /// About frameworks.
    Frameworks(FrameworksEvent),
    /// About the skills of a person.
    Skills(SkillsEvent),

    /// About passports.
    Passports(PassportsEvent),
    /// How people are doing.
    Measures(MeasuresEvent),
    /// The skills of everybody who learns here.
    Grid(Box<GridFacts>),
    /// About goals and reviews, and everything about oneself.
    Goals(GoalsEvent),
    /// About lists of skills.
    SkillLists(SkillListsEvent),
    /// About referrals.
    Referrals(ReferralsEvent),
    /// About sharing.
    Sharing(SharingEvent),
    /// Around a placement, and leaving.
    Leaving(LeavingEvent),
    /// Erasing and keeping.
    Keeping(KeepingEvent),
    /// About contacts.
    Contacts(ContactsEvent),
    /// About reports.
    Reports(ReportsEvent),
}
