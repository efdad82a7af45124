//! What people in the made-up shops hope for, talk about and answer: goals, reviews and readings.

use crate::domain::measures::readings::{HowAsked, Point};
use crate::domain::skills::goals::GoalStatus;
use crate::domain::skills::reviews::ReviewPoint;

/// A goal.
#[derive(Clone, Copy, Debug)]
pub struct MadeUpGoal {
    /// Whose.
    pub person: &'static str,
    /// In which week it was written.
    pub week: u64,
    /// Who wrote it down: the person, or Grace with them, which they agree to or not.
    pub by: WrittenBy,
    /// The goal.
    pub goal: &'static str,
    /// What they are good at.
    pub strengths: &'static str,
    /// What, who, and how it stands.
    pub steps: &'static [(&'static str, &'static str, GoalStatus)],
    /// How it stands.
    pub status: GoalStatus,
    /// What came of it.
    pub outcome: &'static str,
}

/// Who wrote a goal down.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WrittenBy {
    /// The person.
    Me,
    /// Grace with them, and they agreed.
    Agreed,
    /// Grace with them, and they have not said so.
    Waits,
}

/// All goals.
pub static GOALS: [MadeUpGoal; 5] = [
    MadeUpGoal {
        person: "Şengül",
        week: 11,
        by: WrittenBy::Me,
        goal: "Bake for my daughter's wedding.",
        strengths: "I know how dough should feel.",
        steps: &[
            ("Learn the big recipe", "me", GoalStatus::Done),
            ("Borrow the tins", "Jo", GoalStatus::Done),
        ],
        status: GoalStatus::Done,
        outcome: "Sixty guests, and nothing left.",
    },
    MadeUpGoal {
        person: "Kemal",
        week: 5,
        by: WrittenBy::Me,
        goal: "Work in a bakery near home.",
        strengths: "I get up early anyway.",
        steps: &[
            ("Shape baguettes on my own", "me", GoalStatus::OnTheWay),
            (
                "Look at two bakeries on the bus line",
                "Jo and me",
                GoalStatus::ToDo,
            ),
        ],
        status: GoalStatus::OnTheWay,
        outcome: "",
    },
    MadeUpGoal {
        person: "Leah",
        week: 8,
        by: WrittenBy::Agreed,
        goal: "Stand at the till without being afraid of the queue.",
        strengths: "I am kind to people.",
        steps: &[
            (
                "Serve on Thursdays with Sam",
                "Sam and me",
                GoalStatus::Done,
            ),
            ("Serve a Saturday", "me", GoalStatus::Done),
        ],
        status: GoalStatus::OnTheWay,
        outcome: "",
    },
    MadeUpGoal {
        person: "Tunde",
        week: 0,
        by: WrittenBy::Waits,
        goal: "Build a bike of my own.",
        strengths: "I can see how things fit.",
        steps: &[("Choose a frame", "Marcus and me", GoalStatus::ToDo)],
        status: GoalStatus::ToDo,
        outcome: "",
    },
    MadeUpGoal {
        person: "Sam",
        week: 3,
        by: WrittenBy::Me,
        goal: "Come every Saturday until Christmas.",
        strengths: "Customers know me.",
        steps: &[("Write the days on the fridge", "me", GoalStatus::Done)],
        status: GoalStatus::OnTheWay,
        outcome: "",
    },
];

/// A review that was held.
#[derive(Clone, Copy, Debug)]
pub struct MadeUpReview {
    /// With whom.
    pub person: &'static str,
    /// In which week.
    pub week: u64,
    /// At which point.
    pub point: ReviewPoint,
    /// Their words, what went well, what did not help, the next step.
    pub says: (&'static str, &'static str, &'static str, &'static str),
}

/// All reviews.
pub static REVIEWS: [MadeUpReview; 7] = [
    MadeUpReview {
        person: "Şengül",
        week: 12,
        point: ReviewPoint::Start,
        says: ("I want to bake.", "", "", "Start with the small recipes."),
    },
    MadeUpReview {
        person: "Şengül",
        week: 2,
        point: ReviewPoint::End,
        says: (
            "I was useful here.",
            "Shaping, and showing Kemal.",
            "Talking on the telephone.",
            "Volunteering on Thursdays.",
        ),
    },
    MadeUpReview {
        person: "Leah",
        week: 9,
        point: ReviewPoint::Start,
        says: ("I am here for the people.", "", "", "The till, slowly."),
    },
    MadeUpReview {
        person: "Leah",
        week: 6,
        point: ReviewPoint::Week(4),
        says: (
            "Thursdays are good.",
            "Cards at the till.",
            "When three people talk at once.",
            "Saturday with Sam beside me.",
        ),
    },
    MadeUpReview {
        person: "Kemal",
        week: 5,
        point: ReviewPoint::Start,
        says: ("I like mornings.", "", "", "Hands, clothes, then dough."),
    },
    MadeUpReview {
        person: "Kemal",
        week: 1,
        point: ReviewPoint::Week(4),
        says: (
            "It goes quickly now.",
            "Dividing dough.",
            "Too many changes in one day.",
            "The deck oven together.",
        ),
    },
    MadeUpReview {
        person: "Sam",
        week: 3,
        point: ReviewPoint::Between,
        says: (
            "It was right to stop for two weeks.",
            "Coming back.",
            "",
            "Saturdays only.",
        ),
    },
];

/// What somebody answered to one question.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Answered {
    /// A point from 0 to 10.
    Point(u8),
    /// They would rather not say.
    Declined,
    /// They stopped before it.
    Stopped,
}

/// A reading of personal well-being.
#[derive(Clone, Copy, Debug)]
pub struct MadeUpReading {
    /// Whose.
    pub person: &'static str,
    /// In which week.
    pub week: u64,
    /// At which point.
    pub point: Point,
    /// How it was asked.
    pub how: HowAsked,
    /// The four answers.
    pub answers: [Answered; 4],
}

const fn reading(
    person: &'static str,
    week: u64,
    point: Point,
    how: HowAsked,
    answers: [Answered; 4],
) -> MadeUpReading {
    MadeUpReading {
        person,
        week,
        point,
        how,
        answers,
    }
}

/// All readings: one has a question declined, one was stopped half way, one is declined altogether.
pub static READINGS: [MadeUpReading; 7] = {
    use Answered::{Declined, Point as P, Stopped};
    use HowAsked::{Alone, Interpreter, ReadAloud};
    [
        reading(
            "Şengül",
            11,
            Point::Start,
            Interpreter,
            [P(4), P(5), P(3), P(7)],
        ),
        reading(
            "Şengül",
            3,
            Point::End,
            Interpreter,
            [P(6), P(8), P(7), P(4)],
        ),
        reading("Leah", 8, Point::Start, Alone, [P(4), P(4), Declined, P(8)]),
        reading("Leah", 4, Point::Middle, Alone, [P(5), P(6), P(6), P(6)]),
        reading(
            "Kemal",
            4,
            Point::Start,
            ReadAloud,
            [P(5), P(6), Stopped, Stopped],
        ),
        reading("Sam", 10, Point::Start, Alone, [P(6), P(7), P(5), P(5)]),
        reading(
            "Tunde",
            0,
            Point::Start,
            Alone,
            [Declined, Declined, Declined, Declined],
        ),
    ]
};
