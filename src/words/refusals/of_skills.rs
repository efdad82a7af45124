//! The refusals of skills and measures, one of each, for the test of all refusals.

use crate::domain::Refusal;

/// One of each.
pub(super) fn all() -> Vec<Refusal> {
    use Refusal as R;
    vec![
        R::SkillCodeShape,
        R::RefreshNotSensible { most: 60 },
        R::RefreshWithoutSafety,
        R::LevelForKnowsHow,
        R::KnowsHowForLevels,
        R::SkillWaysFixed,
        R::SkillCodeTaken {
            code: "Ready to serve".into(),
        },
        R::ShortNameTaken {
            name: "Ready to serve".into(),
        },
        R::UnitTwice,
        R::TooManySkills { most: 40 },
        R::TooManyMilestones { most: 40 },
        R::MilestoneNameMarks,
        R::MilestoneTwice {
            milestone: "Ready to serve".into(),
        },
        R::MilestoneEmpty,
        R::SkillInMilestone {
            milestone: "Ready to serve".into(),
        },
        R::FrameworkChanged,
        R::UnknownSkill,
        R::SkillRetired,
        R::SkillReworded,
        R::SkillNotChosen,
        R::OwnSkill,
        R::OthersAnswer,
        R::SkillsChanged,
        R::PaperReferenceShape,
        R::LevelGoesDown,
        R::NotYetWaits,
        R::SeenBySomebodyElse,
        R::SeenBetweenPlacements,
        R::SeenInFuture,
        R::NoPlacementYet,
        R::SeenBeforePlacement {
            start: chrono::NaiveDate::default(),
        },
        R::TooMuchEvidence { most: 40 },
        R::FacesNotSaid,
        R::BasketOpenNothingSigned,
        R::AlreadyRevoked,
        R::SayItInPersonFirst,
        R::AskWaits,
        R::TooManyChosen { most: 40 },
        R::TooManySteps { most: 40 },
        R::DayGoneBy,
        R::NoSuchReview,
        R::ReviewWeeksNotSensible { most: 60 },
        R::AnswersForSomebodyElse,
        R::AnswerOutsideScale,
        R::TotalOutsideRange {
            lowest: 14,
            highest: 70,
        },
        R::WholeNumberNotRead,
        R::QuestionNotInMeasure,
        R::MeasureOff,
        R::WorkScalesNotWorded,
        R::RangeNotSensible,
        R::TooManyPeopleToCall { most: 40 },
    ]
}
