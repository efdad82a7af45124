//! The pages of goals and reviews, and everything about oneself.

use std::collections::BTreeMap;

use crate::domain::hours::days::london_day;
use crate::domain::hours::placement::Placement;
use crate::domain::ids::PersonId;
use crate::domain::skills::reviews::{ReviewPoint, due, in_order};
use crate::operations::people_book::skills::pages::SkillsPage;
use crate::ui::app::shown::all;
use crate::ui::app::state::State;
use crate::ui::app::update::Action;
use crate::ui::app::update::office::OfficeAction;
use crate::ui::app::update::office::goals::GoalsAction;
use crate::ui::screens::reviews::CanHold;
use crate::ui::screens::{everything, goals, hold_review, review_weeks, reviews, write_goal};
use crate::ui::widgets::whose::Whose;
use crate::ui::{Look, Route};
use crate::words::{Words, say};

fn wrap(action: GoalsAction) -> Action {
    Action::Office(OfficeAction::Goals(action))
}

/// Shows one of these screens.
pub fn screen(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    match state.route {
        Route::ReviewWeeks => {
            let data = review_weeks::Data {
                said: state.office.said.clone(),
                problem: state.day_problem.clone(),
            };
            let draft = &mut state.office.goals.weeks;
            return all(review_weeks::view(ui, look, &data, draft), |a| {
                wrap(GoalsAction::Weeks(a))
            });
        }
        Route::EverythingAboutMe => return about_me(ui, look, state),
        _ => {}
    }
    let Some(of) = Of::from(look.words, state) else {
        return vec![wrap(GoalsAction::Reviews(reviews::Action::Back))];
    };
    match state.route {
        Route::WriteGoal => {
            let data = write_goal::Data {
                whose: of.whose,
                name: of.name,
                problem: state.day_problem.clone(),
            };
            let draft = &mut state.office.goals.write;
            all(write_goal::view(ui, look, &data, draft), |a| {
                wrap(GoalsAction::Write(a))
            })
        }
        Route::HoldReview => {
            let point = state.office.goals.holding.map(|(_, point)| point);
            let data = hold_review::Data {
                name: of.name,
                point: point.unwrap_or(ReviewPoint::Between),
                problem: state.day_problem.clone(),
            };
            let draft = &mut state.office.goals.hold;
            all(hold_review::view(ui, look, &data, draft), |a| {
                wrap(GoalsAction::Hold(a))
            })
        }
        Route::MyReviews | Route::PersonReviews => {
            let data = of_reviews(state, of);
            let draft = &mut state.office.goals.reviews;
            all(reviews::view(ui, look, &data, draft), |a| {
                wrap(GoalsAction::Reviews(a))
            })
        }
        _ => {
            let data = of_goals(state, of);
            let draft = &mut state.office.goals.list;
            all(goals::view(ui, look, &data, draft), |a| {
                wrap(GoalsAction::Goals(a))
            })
        }
    }
}

fn about_me(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    if state.office.goals.everything.is_none() {
        return vec![wrap(GoalsAction::Everything(everything::Action::Back))];
    }
    let data = everything::Data {
        parts: state.office.goals.parts.clone(),
        problem: state.day_problem.clone(),
    };
    let draft = &mut state.office.goals.everything_draft;
    all(everything::view(ui, look, &data, draft), |a| {
        wrap(GoalsAction::Everything(a))
    })
}

/// Whose goals and reviews are looked at, and what stands there.
struct Of {
    whose: Whose,
    person: PersonId,
    name: String,
    page: SkillsPage,
    names: BTreeMap<PersonId, String>,
}

impl Of {
    fn from(words: &Words, state: &State) -> Option<Self> {
        let office = &state.office;
        if !office.door.open {
            return None;
        }
        match office.goals.whose {
            Whose::Mine => {
                let own = office.progress.own.as_ref()?;
                let person = own.page.skills.record.person;
                Some(Self {
                    whose: Whose::Mine,
                    person,
                    name: own.names.get(&person).cloned().unwrap_or_default(),
                    page: own.page.skills.clone(),
                    names: own.names.clone(),
                })
            }
            Whose::Theirs => {
                let of = office.skills.of.as_ref()?;
                Some(Self {
                    whose: Whose::Theirs,
                    person: of.person,
                    name: words.known_as(&of.known),
                    page: of.page.clone(),
                    names: of.names.clone(),
                })
            }
        }
    }

    fn called(&self, person: PersonId) -> String {
        self.names.get(&person).cloned().unwrap_or_default()
    }
}

/// Whose they are, for the bar.
pub fn title(words: &Words, state: &State) -> Option<String> {
    if state.office.goals.whose == Whose::Mine {
        return None;
    }
    let of = state.office.skills.of.as_ref()?;
    let name = words.known_as(&of.known);
    let name = name.as_str();
    Some(match state.route {
        Route::PersonReviews | Route::HoldReview => say!(words, "reviews-of", name = name),
        _ => say!(words, "goals-of", name = name),
    })
}

fn of_goals(state: &State, of: Of) -> goals::Data {
    let shown = of.page.goals.iter().map(|goal| goals::Shown {
        by: of.called(goal.now.by),
        goal: goal.clone(),
    });
    goals::Data {
        whose: of.whose,
        goals: shown.collect(),
        said: state.office.said.clone(),
        problem: state.day_problem.clone(),
        name: of.name,
    }
}

fn of_reviews(state: &State, of: Of) -> reviews::Data {
    let today = london_day(state.now);
    let me = state.signed.as_ref().map(|signed| signed.proof.person());
    // Nobody holds their own.
    let holds = of.whose == Whose::Theirs && me != Some(of.person);
    let all = of.page.placements.iter();
    let mut on: Vec<&Placement> = all.clone().filter(|p| p.goes_on(today)).collect();
    if on.is_empty() {
        on.extend(all.max_by_key(|p| p.start));
    }
    let can = |placement: &Placement, point| CanHold {
        placement: placement.id,
        start: placement.start,
        point,
    };
    let waiting = on.iter().filter(|_| holds).flat_map(|placement| {
        let due = due(placement, &of.page.weeks, &of.page.reviews, today);
        due.into_iter().map(|due| can(placement, due.point))
    });
    let last = on.iter().filter(|_| holds).max_by_key(|p| p.start);
    let held = in_order(of.person, &of.page.reviews).into_iter();
    reviews::Data {
        whose: of.whose,
        due: waiting.collect(),
        between: last.map(|placement| can(placement, ReviewPoint::Between)),
        held: held
            .map(|review| reviews::Held {
                id: review.id,
                point: review.point,
                held_on: review.held_on,
                by: of.called(review.by),
                words: review.words.clone(),
            })
            .collect(),
        said: state.office.said.clone(),
        problem: state.day_problem.clone(),
        name: of.name.clone(),
    }
}
