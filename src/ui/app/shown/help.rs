//! What the help page knows about the page on which help was asked for.

use crate::ui::route::Route;
use crate::ui::screens::help::Topic;

/// What the page is about on which help was asked for.
pub(super) fn topic_of(route: Route) -> Topic {
    match route {
        Route::ComingWho | Route::ComingPin | Route::ComeAndGo => Topic::ComingAndGoing,
        Route::OnSite => Topic::OnSite,
        Route::Visitors => Topic::Visitors,
        Route::PeopleBook => Topic::PeopleBook,
        Route::Records | Route::Record => Topic::Records,
        Route::FirstDay => Topic::FirstDay,
        Route::Placement => Topic::Placement,
        Route::Rota => Topic::Rota,
        Route::Today => Topic::Today,
        Route::Hours | Route::PersonHours | Route::AgreeHours | Route::Proposal => Topic::Hours,
        Route::PutRight => Topic::PutRight,
        Route::Expenses => Topic::Expenses,
        Route::HoursFile => Topic::HoursFile,
        Route::MyHours => Topic::MyHours,
        Route::MyProgress => Topic::MyProgress,
        Route::MySkill => Topic::MySkill,

        Route::ChosenSkills => Topic::ChosenSkills,
        Route::SawIt => Topic::SawIt,
        Route::PersonSkills | Route::PersonSkill => Topic::PersonSkills,
        Route::SkillsGrid => Topic::SkillsGrid,
        Route::SignOff => Topic::SignOff,

        Route::CheckPaper => Topic::CheckPaper,
        Route::MyMeasures => Topic::MyMeasures,
        Route::PersonMeasures => Topic::PersonMeasures,
        Route::MeasureSettings => Topic::MeasureSettings,
        Route::MyGoals | Route::PersonGoals | Route::WriteGoal => Topic::Goals,
        Route::MyReviews | Route::PersonReviews | Route::HoldReview => Topic::Reviews,
        Route::ReviewWeeks => Topic::ReviewWeeks,
        Route::EverythingAboutMe => Topic::Everything,
        Route::SkillLists | Route::SkillWords | Route::FrameworkIn | Route::SkillMilestones => {
            Topic::SkillLists
        }
        Route::Referrals | Route::Referral | Route::WriteReferral => Topic::Referrals,
        Route::Recipients => Topic::Recipients,
        Route::MySharing => Topic::MySharing,
        Route::PersonSharing => Topic::Sharing,
        Route::Contacts | Route::WriteContact | Route::SomebodyCalls => Topic::Contacts,
        Route::SafeguardingLead => Topic::SafeguardingLead,
        Route::ReportsOnTheirWay | Route::Reports | Route::Report | Route::WriteReport => {
            Topic::Reports
        }
        Route::MyReports | Route::MyReport => Topic::MyReports,
        Route::MyLeaving => Topic::MyLeaving,
        Route::Leaving => Topic::Leaving,
        Route::Keeping => Topic::Keeping,
        Route::Due => Topic::Due,
        Route::Support => Topic::Support,
        Route::SafeCopies => Topic::SafeCopies,
        _ => Topic::None,
    }
}
