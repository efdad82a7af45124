//! Made-up goals, reviews and everything about somebody, in all states of their screens.

use chrono::NaiveDate;
use pathway_till::domain::Refusal;
use pathway_till::domain::free_text::FreeText;
use pathway_till::domain::ids::{EntryId, GoalId, PersonId, PlacementId};
use pathway_till::domain::skills::goals::{Goal, GoalField, GoalStatus, GoalWords, Step, Written};
use pathway_till::domain::skills::reviews::{ReviewField, ReviewPoint, ReviewWords};
use pathway_till::ui::screens::everything;
use pathway_till::ui::screens::goals::{self, Shown, Stage};
use pathway_till::ui::screens::hold_review;
use pathway_till::ui::screens::person_skills::Shows;
use pathway_till::ui::screens::review_weeks;
use pathway_till::ui::screens::reviews::{self, CanHold, Held};
use pathway_till::ui::screens::write_goal::{self, StepDraft};
use pathway_till::ui::widgets::asked::Asked;
use pathway_till::ui::widgets::whose::Whose;
use pathway_till::words::AboutPart;
use uuid::Uuid;

use super::{Screen, at};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn text(text: &str) -> FreeText {
    FreeText::new(text).expect("words")
}

fn goal_id(n: u128) -> GoalId {
    GoalId(Uuid::from_u128(n))
}

fn step(what: &str, who: &str, by: Option<&str>, status: GoalStatus) -> Step {
    Step {
        what: text(what),
        who: text(who),
        by: by.map(day),
        status,
    }
}

/// As much as somebody can say.
fn longest() -> String {
    "I want to serve on my own on a Saturday morning, with the queue to the door and the radio on. "
        .repeat(4)
        .chars()
        .take(299)
        .collect()
}

fn goal(n: u128, words: &str, status: GoalStatus, agreed: bool) -> Goal {
    let written = |id: u128, words: &str, agreed: bool| Written {
        id: EntryId(Uuid::from_u128(id)),
        by: PersonId(Uuid::from_u128(12)),
        at: at("2026-11-12T10:00:00Z"),
        words: GoalWords {
            goal: text(words),
            strengths: Some(text("I know the regulars, and they know me.")),
            steps: vec![
                step(
                    "Watch two sales",
                    "Me",
                    Some("2026-11-20"),
                    GoalStatus::Done,
                ),
                step(
                    "Take money with Ayşe beside me",
                    "Ayşe and me",
                    None,
                    GoalStatus::OnTheWay,
                ),
                step(
                    "Ask for an hour on a Saturday",
                    "Priya",
                    None,
                    GoalStatus::ToDo,
                ),
            ],
            status,
            review_on: Some(day("2026-12-03")),
            outcome: (status == GoalStatus::Done).then(|| text("I did it for a whole morning.")),
        },
        agreed: agreed.then(|| at("2026-11-12T11:00:00Z")),
    };
    Goal {
        id: goal_id(n),
        now: written(n * 10, words, agreed),
        earlier: vec![written(n * 10 + 1, "Serve in the morning", true)],
    }
}

fn four() -> Vec<Goal> {
    vec![
        goal(
            1,
            "Serve on my own on a Saturday morning",
            GoalStatus::OnTheWay,
            true,
        ),
        goal(2, &longest(), GoalStatus::OnTheWay, false),
        goal(3, "Bake at home", GoalStatus::Done, true),
        goal(
            4,
            "Cycle here instead of taking the bus",
            GoalStatus::PutAside,
            true,
        ),
    ]
}

fn of_goals(whose: Whose, goals: Vec<Goal>, stage: Stage) -> Screen {
    let shown = |goal| Shown {
        goal,
        by: "Ayşe".into(),
    };
    let data = goals::Data {
        whose,
        name: "Sam (of the bikes)".into(),
        goals: goals.into_iter().map(shown).collect(),
        said: None,
        problem: None,
    };
    let draft = goals::Draft {
        stage,
        ..goals::Draft::default()
    };
    match whose {
        Whose::Mine => Screen::MyGoals(data, draft),
        Whose::Theirs => Screen::PersonGoals(data, draft),
    }
}

fn kept() -> Screen {
    let Screen::MyGoals(mut data, draft) = of_goals(Whose::Mine, four(), Stage::One(goal_id(1)))
    else {
        unreachable!("of one's own")
    };
    data.said = Some("Your goal is kept.".into());
    Screen::MyGoals(data, draft)
}

fn all_goals() -> Vec<(&'static str, Screen)> {
    use Whose::{Mine, Theirs};
    vec![
        ("my_goals", of_goals(Mine, four(), Stage::List)),
        ("my_goals_none", of_goals(Mine, Vec::new(), Stage::List)),
        ("my_goal", kept()),
        (
            "my_goal_waits",
            of_goals(Mine, four(), Stage::One(goal_id(2))),
        ),
        (
            "my_goal_done",
            of_goals(Mine, four(), Stage::One(goal_id(3))),
        ),
        (
            "my_goal_which",
            of_goals(Mine, four(), Stage::Which(goal_id(1))),
        ),
        (
            "my_goal_how",
            of_goals(Mine, four(), Stage::How(goal_id(2), None)),
        ),
        (
            "my_goal_how_step",
            of_goals(Mine, four(), Stage::How(goal_id(1), Some(1))),
        ),
        ("person_goals", of_goals(Theirs, four(), Stage::List)),
        (
            "person_goals_none",
            of_goals(Theirs, Vec::new(), Stage::List),
        ),
        (
            "person_goal",
            of_goals(Theirs, four(), Stage::One(goal_id(1))),
        ),
        (
            "person_goal_waits",
            of_goals(Theirs, four(), Stage::One(goal_id(2))),
        ),
    ]
}

fn typed(stage: write_goal::Stage) -> write_goal::Draft {
    let asked = |text: &str| Asked::with(text.into());
    let step = |what: &str, by: &str| StepDraft {
        what: asked(what),
        who: asked("Me"),
        by: asked(by),
        status: GoalStatus::ToDo,
    };
    write_goal::Draft {
        stage,
        goal: asked("Serve on my own on a Saturday morning"),
        strengths: asked("I know the regulars, and they know me."),
        steps: vec![
            step("Watch two sales", "20 November 2026"),
            step("Take money with Ayşe beside me, and then without her", ""),
        ],
        ..write_goal::Draft::default()
    }
}

fn writes(whose: Whose, draft: write_goal::Draft) -> Screen {
    let data = write_goal::Data {
        whose,
        name: "Sam (of the bikes)".into(),
        problem: None,
    };
    Screen::WriteGoal(data, draft)
}

fn wrong(field: GoalField, step: Option<usize>, refusal: Refusal) -> write_goal::Draft {
    let mut draft = typed(write_goal::Stage::Goal);
    draft.outcome = Some(Asked::default());
    draft.refuse(vec![(field, step, refusal)]);
    draft
}

fn all_writing() -> Vec<(&'static str, Screen)> {
    use Whose::{Mine, Theirs};
    use write_goal::Stage as S;
    let new = |stage| write_goal::Draft {
        stage,
        ..write_goal::Draft::default()
    };
    let again = write_goal::Draft {
        outcome: Some(Asked::default()),
        ..typed(S::Look)
    };
    let Screen::WriteGoal(mut stale, draft) = writes(Mine, typed(S::Steps)) else {
        unreachable!("writing")
    };
    stale.problem =
        Some("This was changed a moment ago. Nothing is lost. Look at it again.".into());
    vec![
        ("write_goal", writes(Mine, new(S::Goal))),
        ("write_goal_with", writes(Theirs, typed(S::Goal))),
        (
            "write_goal_missing",
            writes(Mine, wrong(GoalField::Goal, None, Refusal::TextMissing)),
        ),
        (
            "write_goal_long",
            writes(
                Theirs,
                wrong(GoalField::Goal, None, Refusal::TextTooLong { longest: 300 }),
            ),
        ),
        ("write_goal_strengths", writes(Mine, new(S::Strengths))),
        (
            "write_goal_strengths_with",
            writes(Theirs, typed(S::Strengths)),
        ),
        ("write_goal_no_steps", writes(Mine, new(S::Steps))),
        ("write_goal_steps", writes(Mine, typed(S::Steps))),
        ("write_goal_stale", Screen::WriteGoal(stale, draft)),
        ("write_goal_step", writes(Mine, typed(S::What(0)))),
        (
            "write_goal_step_missing",
            writes(Mine, wrong(GoalField::Step, Some(1), Refusal::TextMissing)),
        ),
        ("write_goal_who", writes(Mine, typed(S::Who(0)))),
        (
            "write_goal_who_missing",
            writes(Theirs, wrong(GoalField::Who, Some(0), Refusal::TextMissing)),
        ),
        ("write_goal_look", writes(Mine, typed(S::Look))),
        ("write_goal_look_with", writes(Theirs, again)),
        (
            "write_goal_day_gone",
            writes(Mine, wrong(GoalField::ReviewOn, None, Refusal::DayGoneBy)),
        ),
    ]
}

fn said() -> ReviewWords {
    ReviewWords {
        who_was_there: text("Sam and Ayşe"),
        their_words: Some(text("Thursdays are good. I like it when it is quiet.")),
        went_well: Some(text(
            "Cards at the till, and showing Leah where the bags are. The mornings go quickly now.",
        )),
        did_not_help: Some(text("When three people talk at once.")),
        next_step: Some(text("A Saturday with Sam beside me.")),
    }
}

fn longest_review() -> ReviewWords {
    let long = "It goes quickly now, and I come home tired in a good way, which I had forgotten. ";
    let long: String = long.repeat(7).chars().take(499).collect();
    let all = || Some(text(&long));
    ReviewWords {
        who_was_there: text(&long),
        their_words: all(),
        went_well: all(),
        did_not_help: all(),
        next_step: all(),
    }
}

fn held(n: u128, point: ReviewPoint, on: &str, words: Option<ReviewWords>) -> Held {
    Held {
        id: EntryId(Uuid::from_u128(n)),
        point,
        held_on: day(on),
        by: "Ayşe".into(),
        words,
    }
}

fn can(point: ReviewPoint) -> CanHold {
    CanHold {
        placement: PlacementId(Uuid::from_u128(1)),
        start: day("2026-10-12"),
        point,
    }
}

fn of_reviews(whose: Whose, any: bool, change: impl FnOnce(&mut reviews::Data)) -> reviews::Data {
    let all = vec![
        held(
            3,
            ReviewPoint::Between,
            "2026-11-19",
            Some(longest_review()),
        ),
        held(2, ReviewPoint::Week(4), "2026-11-10", Some(said())),
        held(1, ReviewPoint::Start, "2026-10-13", None),
    ];
    let theirs = whose == Whose::Theirs;
    let mut data = reviews::Data {
        whose,
        name: "Sam (of the bikes)".into(),
        due: Vec::new(),
        between: theirs.then(|| can(ReviewPoint::Between)),
        held: if any { all } else { Vec::new() },
        said: None,
        problem: None,
    };
    change(&mut data);
    data
}

fn at_review(stage: reviews::Stage) -> reviews::Draft {
    reviews::Draft {
        stage,
        ..reviews::Draft::default()
    }
}

fn all_reviews() -> Vec<(&'static str, Screen)> {
    use Whose::{Mine, Theirs};
    let as_it_is = |_: &mut reviews::Data| {};
    let due = |data: &mut reviews::Data| {
        data.due = vec![can(ReviewPoint::Start), can(ReviewPoint::Week(4))];
    };
    let list = || at_review(reviews::Stage::List);
    let one = |n| at_review(reviews::Stage::One(EntryId(Uuid::from_u128(n))));
    let mine = |any, draft| Screen::MyReviews(of_reviews(Mine, any, as_it_is), draft);
    let theirs = |any, draft| Screen::PersonReviews(of_reviews(Theirs, any, as_it_is), draft);
    let no_placement = of_reviews(Theirs, false, |data| data.between = None);
    let which = at_review(reviews::Stage::Which);
    vec![
        (
            "person_review_kept",
            Screen::PersonReviews(
                of_reviews(Theirs, true, |data| {
                    data.said = Some("The review is kept. Sam can read it.".into());
                }),
                one(2),
            ),
        ),
        ("my_reviews", mine(true, list())),
        ("my_reviews_none", mine(false, list())),
        ("my_review", mine(true, one(2))),
        ("my_review_long", mine(true, one(3))),
        ("my_review_erased", mine(true, one(1))),
        ("person_reviews", theirs(true, list())),
        (
            "person_reviews_due",
            Screen::PersonReviews(of_reviews(Theirs, true, due), list()),
        ),
        ("person_reviews_none", theirs(false, list())),
        (
            "person_reviews_no_placement",
            Screen::PersonReviews(no_placement, list()),
        ),
        (
            "person_reviews_which",
            Screen::PersonReviews(of_reviews(Theirs, true, due), which),
        ),
    ]
}

fn holds(step: usize, wrong: Option<(ReviewField, Refusal)>) -> Screen {
    let data = hold_review::Data {
        name: "Sam (of the bikes)".into(),
        point: ReviewPoint::Week(4),
        problem: None,
    };
    let asked = |text: &str| Asked::with(text.into());
    let mut draft = hold_review::Draft {
        step,
        held_on: asked("19 November 2026"),
        who_was_there: asked("Sam and Ayşe"),
        their_words: asked("Thursdays are good."),
        ..hold_review::Draft::default()
    };
    draft.refuse(wrong.into_iter().collect());
    Screen::HoldReview(data, draft)
}

fn all_holding() -> Vec<(&'static str, Screen)> {
    use ReviewField as F;
    vec![
        ("hold_review", holds(0, None)),
        (
            "hold_review_future",
            holds(0, Some((F::HeldOn, Refusal::SeenInFuture))),
        ),
        (
            "hold_review_nobody",
            holds(0, Some((F::WhoWasThere, Refusal::TextMissing))),
        ),
        ("hold_review_words", holds(1, None)),
        ("hold_review_well", holds(2, None)),
        (
            "hold_review_long",
            holds(
                3,
                Some((F::DidNotHelp, Refusal::TextTooLong { longest: 500 })),
            ),
        ),
        ("hold_review_next", holds(4, None)),
    ]
}

fn weeks(typed: &str, said: Option<&str>, wrong: Option<Refusal>) -> Screen {
    let data = review_weeks::Data {
        said: said.map(str::to_owned),
        problem: None,
    };
    let draft = review_weeks::Draft {
        weeks: Asked {
            typed: typed.into(),
            problem: wrong,
        },
    };
    Screen::ReviewWeeks(data, draft)
}

fn about(full: bool, page: usize) -> Screen {
    let line = |name: &str, says: &str| (name.to_owned(), says.to_owned());
    let part = |heading: &str, lines: Vec<(String, String)>| AboutPart {
        heading: heading.into(),
        lines,
    };
    let mut parts = vec![
        part(
            "My name, and how I am reached",
            vec![
                line("Name to use", "Sam"),
                line("Telephone", "020 7946 0018"),
            ],
        ),
        part("My skills", vec![line("", "Nothing stands here.")]),
    ];
    if full {
        let skill = line(
            "Shape a tin loaf",
            "On my own. Ayşe saw it on 12 November 2026: “Twice in a row, without asking.” I said: I agree.",
        );
        parts.push(part("My skills", vec![skill; 12]));
        let review = longest_review();
        let says = review.went_well.expect("words");
        parts.push(part(
            "My reviews",
            vec![line("What went well", says.as_str()); 6],
        ));
    }
    let data = everything::Data {
        parts,
        problem: None,
    };
    let draft = everything::Draft {
        page,
        ..everything::Draft::default()
    };
    Screen::EverythingAboutMe(data, draft)
}

pub fn all() -> Vec<(&'static str, Screen)> {
    let mut all = all_goals();
    all.extend(all_writing());
    all.extend(all_reviews());
    all.extend(all_holding());
    all.extend([
        ("review_weeks", weeks("4, 8", None, None)),
        (
            "review_weeks_kept",
            weeks(
                "4, 8, 10",
                Some("Reviews are held in these weeks from now on."),
                None,
            ),
        ),
        (
            "review_weeks_wrong",
            weeks(
                "four",
                None,
                Some(Refusal::ReviewWeeksNotSensible { most: 104 }),
            ),
        ),
        ("about_me", about(true, 0)),
        ("about_me_later", about(true, 1)),
        ("about_me_short", about(false, 0)),
        ("skills_also", super::skills::skills(6, Shows::Also)),
    ]);
    all
}
