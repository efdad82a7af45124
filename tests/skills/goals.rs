//! Goals: the last writing holds, the earlier ones stay, and it is theirs only once they agreed.

use super::*;
use pathway_till::domain::Refusal;
use pathway_till::domain::ids::GoalId;
use pathway_till::domain::skills::goals::{
    GoalField, GoalRow, GoalSays, GoalStatus, GoalWords, TypedGoal, TypedStep, agree, goals,
};

fn typed(goal: &str) -> TypedGoal {
    TypedGoal {
        goal: goal.into(),
        strengths: String::new(),
        steps: Vec::new(),
        status: GoalStatus::OnTheWay,
        review_on: None,
        outcome: String::new(),
    }
}

fn words(goal: &str) -> GoalWords {
    typed(goal).checked(date("2026-10-01")).unwrap()
}

fn row(n: u128, goal: u128, by: PersonId, says: GoalSays) -> GoalRow {
    GoalRow {
        id: entry(n),
        goal: GoalId(Uuid::from_u128(goal)),
        person: aydin(),
        seq: i64::try_from(n).unwrap(),
        by,
        at: noon("2026-10-01"),
        says,
    }
}

#[test]
fn what_staff_wrote_is_the_persons_only_once_they_agreed() {
    let mut rows = vec![
        row(1, 1, aydin(), GoalSays::Written(words("Serve on my own"))),
        row(2, 2, priya(), GoalSays::Written(words("Bake at home"))),
        row(
            3,
            1,
            priya(),
            GoalSays::Written(words("Serve on Saturdays")),
        ),
    ];
    let found = goals(aydin(), &rows);
    assert_eq!(found.len(), 2);
    assert_eq!(found[0].now.words.goal.as_str(), "Serve on Saturdays");
    assert_eq!(
        found[0].agreed().unwrap().words.goal.as_str(),
        "Serve on my own"
    );
    assert!(found[1].agreed().is_none());
    assert_eq!(
        agree(&found[0], aydin(), priya()),
        Err(Refusal::OthersAnswer)
    );
    // Nobody agrees for them, by whatever way the row came.
    rows.push(row(4, 2, priya(), GoalSays::Agreed { to: entry(2) }));
    assert!(goals(aydin(), &rows)[1].agreed().is_none());
    let says = agree(&found[0], aydin(), aydin()).unwrap();
    rows.push(row(5, 1, aydin(), says));
    rows.reverse();
    rows.push(rows[0].clone());
    let found = goals(aydin(), &rows);
    assert_eq!(
        found[0].agreed().unwrap().words.goal.as_str(),
        "Serve on Saturdays"
    );
    assert_eq!(found[0].earlier.len(), 1);
    assert_eq!(
        agree(&found[0], aydin(), aydin()),
        Err(Refusal::SkillsChanged)
    );
    assert!(goals(priya(), &rows).is_empty());
}

#[test]
fn each_fault_stands_beside_its_field_and_empty_steps_fall_away() {
    let step = |what: &str, who: &str| TypedStep {
        what: what.into(),
        who: who.into(),
        by: None,
        status: GoalStatus::ToDo,
    };
    let mut goal = typed("Serve");
    goal.steps = vec![step("", " "), step("Watch a sale", "me")];
    assert_eq!(goal.checked(date("2026-10-01")).unwrap().steps.len(), 1);
    goal.goal = String::new();
    goal.steps = vec![step("Watch", ""), step("", "me")];
    goal.review_on = Some(date("2026-09-30"));
    let found = goal.checked(date("2026-10-01")).unwrap_err();
    let fields: Vec<(GoalField, Option<usize>)> = found.iter().map(|(f, n, _)| (*f, *n)).collect();
    assert_eq!(
        fields,
        [
            (GoalField::Goal, None),
            (GoalField::Who, Some(0)),
            (GoalField::Step, Some(1)),
            (GoalField::ReviewOn, None),
        ]
    );
    // A day that stood there before may have gone by; another that has cannot be chosen.
    let mut before = words("Serve");
    before.review_on = Some(date("2026-09-30"));
    let mut again = TypedGoal::of(&before);
    assert_eq!(
        again.checked_after(Some(&before), date("2026-10-01")),
        Ok(before.clone())
    );
    again.review_on = Some(date("2026-09-29"));
    let found = again.checked_after(Some(&before), date("2026-10-01"));
    assert_eq!(
        found.unwrap_err(),
        [(GoalField::ReviewOn, None, Refusal::DayGoneBy)]
    );
    let mut many = typed("Serve");
    many.steps = vec![step("Watch", "me"); 11];
    let found = many.checked(date("2026-10-01")).unwrap_err();
    assert_eq!(
        found,
        [(GoalField::Step, None, Refusal::TooManySteps { most: 10 })]
    );
}
