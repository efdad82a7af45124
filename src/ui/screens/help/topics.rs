//! What there is to know about a page, beyond what it says itself.

use crate::words::{Words, say};

/// What a page is about, where there is more to know about it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Topic {
    /// Nothing that the page does not say itself.
    None,
    /// Coming and going.
    ComingAndGoing,
    /// Who is inside.
    OnSite,
    /// Visitors.
    Visitors,
    /// The people book’s door, and who holds a passphrase.
    PeopleBook,
    /// People with a record.
    Records,
    /// Somebody’s first day.
    FirstDay,
    /// A placement.
    Placement,
    /// The rota.
    Rota,
    /// The short list for a supervisor.
    Today,
    /// Hours of everybody, and of one person.
    Hours,
    /// A time is put right.
    PutRight,
    /// Expenses.
    Expenses,
    /// Hours as files.
    HoursFile,
    /// One’s own hours.
    MyHours,
    /// One’s own progress.
    MyProgress,
    /// One’s own skill, and an answer to a sign-off.
    MySkill,
    /// The skills of a placement.
    ChosenSkills,
    /// "Saw it".
    SawIt,
    /// The skills of a person.
    PersonSkills,
    /// Signing off.
    SignOff,

    /// A reference is looked up.
    CheckPaper,
    /// How one is doing oneself.
    MyMeasures,
    /// How somebody is doing.
    PersonMeasures,
    /// What is asked about how people are doing.
    MeasureSettings,
    /// What everybody who learns here can do.
    SkillsGrid,
    /// Goals.
    Goals,
    /// Reviews.
    Reviews,
    /// In which weeks reviews are held.
    ReviewWeeks,
    /// Everything about whoever is signed in.
    Everything,
    /// Lists of skills, and a file of one.
    SkillLists,
    /// Referrals, and who waits.
    Referrals,
    /// Those who refer and are reported to.
    Recipients,
    /// What one shares oneself.
    MySharing,
    /// What somebody shares.
    Sharing,
    /// Contacts, and what may be said.
    Contacts,
    /// Who is the safeguarding lead.
    SafeguardingLead,
    /// Reports about somebody.
    Reports,
    /// One’s own reports.
    MyReports,
    /// One's own page about leaving.
    MyLeaving,
    /// How somebody leaves.
    Leaving,
    /// What is kept of somebody, on hold or restricted.
    Keeping,
    /// Of whom it is time to decide.
    Due,
    /// What there is around somebody's placement.
    Support,
    /// Safe copies of the books.
    SafeCopies,
}

impl Topic {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::None,
        Self::ComingAndGoing,
        Self::OnSite,
        Self::Visitors,
        Self::PeopleBook,
        Self::Records,
        Self::FirstDay,
        Self::Placement,
        Self::Rota,
        Self::Today,
        Self::Hours,
        Self::PutRight,
        Self::Expenses,
        Self::HoursFile,
        Self::MyHours,
        Self::MyProgress,
        Self::MySkill,
        Self::ChosenSkills,
        Self::SawIt,
        Self::PersonSkills,
        Self::SignOff,
        Self::CheckPaper,
        Self::MyMeasures,
        Self::PersonMeasures,
        Self::MeasureSettings,
        Self::SkillsGrid,
        Self::Goals,
        Self::Reviews,
        Self::ReviewWeeks,
        Self::Everything,
        Self::SkillLists,
        Self::Referrals,
        Self::Recipients,
        Self::MySharing,
        Self::Sharing,
        Self::Contacts,
        Self::SafeguardingLead,
        Self::Reports,
        Self::MyReports,
        Self::MyLeaving,
        Self::Leaving,
        Self::Keeping,
        Self::Due,
        Self::Support,
        Self::SafeCopies,
    ];

    /// What there is to know, a sentence or two each.
    pub(super) fn told(self, words: &Words) -> Vec<String> {
        match self {
            Self::None => Vec::new(),
            Self::ComingAndGoing => vec![
                say!(words, "help-come-1"),
                say!(words, "help-come-2"),
                say!(words, "help-come-3"),
                say!(words, "help-come-4"),
                say!(words, "help-come-5"),
            ],
            Self::OnSite => vec![
                say!(words, "help-site-1"),
                say!(words, "help-site-2"),
                say!(words, "help-site-3"),
                say!(words, "help-site-4"),
                say!(words, "help-site-5"),
            ],
            Self::Visitors => vec![
                say!(words, "help-visit-1"),
                say!(words, "help-visit-2"),
                say!(words, "help-visit-3"),
            ],
            Self::PeopleBook => vec![
                say!(words, "help-book-1"),
                say!(words, "help-book-2"),
                say!(words, "help-book-3"),
                say!(words, "help-book-4"),
                say!(words, "help-book-5"),
            ],
            Self::Records => vec![
                say!(words, "help-records-1"),
                say!(words, "help-records-2"),
                say!(words, "help-records-3"),
                say!(words, "help-records-4"),
                say!(words, "help-records-5"),
            ],
            Self::FirstDay => vec![
                say!(words, "help-first-day-1"),
                say!(words, "help-first-day-2"),
                say!(words, "help-first-day-3"),
            ],
            Self::Placement => vec![
                say!(words, "help-placement-1"),
                say!(words, "help-placement-2"),
                say!(words, "help-placement-3"),
                say!(words, "help-placement-4"),
            ],
            Self::Rota => vec![
                say!(words, "help-rota-1"),
                say!(words, "help-rota-2"),
                say!(words, "help-rota-3"),
                say!(words, "help-rota-4"),
            ],
            Self::Today => vec![
                say!(words, "help-today-1"),
                say!(words, "help-today-2"),
                say!(words, "help-today-3"),
                say!(words, "help-today-4"),
                say!(words, "help-today-5"),
            ],
            Self::Hours => vec![
                say!(words, "help-hours-1"),
                say!(words, "help-hours-2"),
                say!(words, "help-hours-3"),
                say!(words, "help-hours-4"),
                say!(words, "help-hours-5"),
            ],
            Self::PutRight => vec![
                say!(words, "help-put-right-1"),
                say!(words, "help-put-right-2"),
                say!(words, "help-put-right-3"),
                say!(words, "help-put-right-4"),
            ],
            Self::Expenses => vec![
                say!(words, "help-expenses-1"),
                say!(words, "help-expenses-2"),
                say!(words, "help-expenses-3"),
            ],
            Self::HoursFile => vec![
                say!(words, "help-hours-file-1"),
                say!(words, "help-hours-file-2"),
                say!(words, "help-hours-file-3"),
            ],
            Self::MyHours => vec![
                say!(words, "help-my-hours-1"),
                say!(words, "help-my-hours-2"),
                say!(words, "help-my-hours-3"),
                say!(words, "help-my-hours-4"),
                say!(words, "help-my-hours-5"),
            ],
            Self::MyProgress => vec![
                say!(words, "help-my-progress-1"),
                say!(words, "help-my-progress-2"),
                say!(words, "help-my-progress-3"),
                say!(words, "help-my-progress-4"),
            ],
            Self::MySkill => vec![
                say!(words, "help-my-skill-1"),
                say!(words, "help-my-skill-2"),
                say!(words, "help-my-skill-3"),
                say!(words, "help-my-skill-4"),
            ],
            Self::ChosenSkills => vec![
                say!(words, "help-chosen-1"),
                say!(words, "help-chosen-2"),
                say!(words, "help-chosen-3"),
            ],
            Self::SawIt => vec![
                say!(words, "help-saw-1"),
                say!(words, "help-saw-2"),
                say!(words, "help-saw-3"),
                say!(words, "help-saw-4"),
            ],
            Self::PersonSkills => vec![
                say!(words, "help-skills-1"),
                say!(words, "help-skills-2"),
                say!(words, "help-skills-3"),
                say!(words, "help-skills-4"),
            ],
            Self::SkillsGrid => vec![
                say!(words, "help-grid-1"),
                say!(words, "help-grid-2"),
                say!(words, "help-grid-3"),
                say!(words, "help-grid-4"),
            ],
            Self::SignOff => vec![
                say!(words, "help-sign-1"),
                say!(words, "help-sign-2"),
                say!(words, "help-sign-3"),
                say!(words, "help-sign-4"),
            ],
            Self::CheckPaper => vec![
                say!(words, "help-checkpaper-1"),
                say!(words, "help-checkpaper-2"),
                say!(words, "help-checkpaper-3"),
            ],

            Self::MyMeasures => vec![
                say!(words, "help-doing-1"),
                say!(words, "help-doing-2"),
                say!(words, "help-doing-3"),
                say!(words, "help-doing-4"),
                say!(words, "help-doing-5"),
            ],
            Self::PersonMeasures => vec![
                say!(words, "help-doing-of-1"),
                say!(words, "help-doing-of-2"),
                say!(words, "help-doing-of-3"),
            ],
            Self::MeasureSettings => vec![
                say!(words, "help-measures-1"),
                say!(words, "help-measures-2"),
                say!(words, "help-measures-3"),
                say!(words, "help-measures-4"),
                say!(words, "help-measures-5"),
            ],

            Self::Goals => vec![
                say!(words, "help-goals-1"),
                say!(words, "help-goals-2"),
                say!(words, "help-goals-3"),
                say!(words, "help-goals-4"),
            ],
            Self::Reviews => vec![
                say!(words, "help-reviews-1"),
                say!(words, "help-reviews-2"),
                say!(words, "help-reviews-3"),
            ],
            Self::ReviewWeeks => vec![
                say!(words, "help-review-weeks-1"),
                say!(words, "help-review-weeks-2"),
            ],
            Self::Everything => vec![
                say!(words, "help-everything-1"),
                say!(words, "help-everything-2"),
                say!(words, "help-everything-3"),
            ],
            Self::SkillLists => vec![
                say!(words, "help-skilllists-1"),
                say!(words, "help-skilllists-2"),
                say!(words, "help-skilllists-3"),
                say!(words, "help-skilllists-4"),
            ],
            Self::Referrals => vec![
                say!(words, "help-referrals-1"),
                say!(words, "help-referrals-2"),
                say!(words, "help-referrals-3"),
                say!(words, "help-referrals-4"),
            ],
            Self::Recipients => vec![
                say!(words, "help-recipients-1"),
                say!(words, "help-recipients-2"),
                say!(words, "help-recipients-3"),
            ],
            Self::MySharing => vec![
                say!(words, "help-mysharing-1"),
                say!(words, "help-mysharing-2"),
                say!(words, "help-mysharing-3"),
                say!(words, "help-mysharing-4"),
            ],
            Self::Sharing => vec![
                say!(words, "help-sharing-1"),
                say!(words, "help-sharing-2"),
                say!(words, "help-sharing-3"),
            ],
            Self::Contacts => vec![
                say!(words, "help-contacts-1"),
                say!(words, "help-contacts-2"),
                say!(words, "help-contacts-3"),
                say!(words, "help-contacts-4"),
            ],
            Self::SafeguardingLead => vec![
                say!(words, "help-safeguarding-1"),
                say!(words, "help-safeguarding-2"),
            ],
            Self::Reports => vec![
                say!(words, "help-reports-1"),
                say!(words, "help-reports-2"),
                say!(words, "help-reports-3"),
                say!(words, "help-reports-4"),
                say!(words, "help-reports-5"),
            ],
            Self::MyReports => vec![
                say!(words, "help-my-reports-1"),
                say!(words, "help-my-reports-2"),
                say!(words, "help-my-reports-3"),
            ],
            Self::MyLeaving => vec![
                say!(words, "help-myleaving-1"),
                say!(words, "help-myleaving-2"),
                say!(words, "help-myleaving-3"),
            ],
            Self::Keeping => vec![
                say!(words, "help-keeping-1"),
                say!(words, "help-keeping-2"),
                say!(words, "help-keeping-3"),
            ],
            Self::Due => vec![
                say!(words, "help-due-1"),
                say!(words, "help-due-2"),
                say!(words, "help-due-3"),
            ],
            Self::Leaving => vec![
                say!(words, "help-leaving-1"),
                say!(words, "help-leaving-2"),
                say!(words, "help-leaving-3"),
                say!(words, "help-leaving-4"),
            ],
            Self::Support => vec![
                say!(words, "help-support-1"),
                say!(words, "help-support-2"),
                say!(words, "help-support-3"),
            ],
            Self::SafeCopies => vec![
                say!(words, "help-copies-1"),
                say!(words, "help-copies-2"),
                say!(words, "help-copies-3"),
                say!(words, "help-copies-4"),
            ],
        }
    }
}
