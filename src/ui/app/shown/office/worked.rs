//! The pages about hours that were worked.

mod putting_right;

pub use putting_right::title as title_of_time;

use chrono::NaiveDate;

use crate::domain::access::Capability;
use crate::domain::hours::agree_check::agree_check;
use crate::domain::hours::agreeing::WeekState;
use crate::domain::hours::days::london_day;
use crate::domain::hours::expenses::{Proof, expenses_of};
use crate::domain::hours::person_week::{PersonDay, PersonWeek};
use crate::domain::hours::proposals::{Answer, answer_to};
use crate::domain::hours::proposed::before_and_after;
use crate::domain::hours::today::at_a_time;
use crate::domain::hours::{Days, Minutes, Week};
use crate::domain::ids::{PersonId, SkillId};
use crate::domain::person_records::looks_by_day;
use crate::store::people_book::StoredProposal;
use crate::ui::app::deeds::office::worked::LoadedWeek;
use crate::ui::app::shown::all;
use crate::ui::app::state::State;
use crate::ui::app::state::office::worked::Agreeing;
use crate::ui::app::update::Action;
use crate::ui::app::update::office::OfficeAction;
use crate::ui::app::update::office::worked::WorkedAction;
use crate::ui::screens::agree_hours::{Any, Line, Stands};
use crate::ui::screens::expenses::ForDay;
use crate::ui::screens::hours::{Day, DayLine, PersonLine};
use crate::ui::screens::my_hours::Own;
use crate::ui::screens::{
    accounts, agree_hours, expenses, hours, my_hours, person_hours, proposal, put_right, today,
};
use crate::ui::widgets::choice::Allowed;
use crate::ui::widgets::looked_list::Looked;
use crate::ui::widgets::whose::Listed;
use crate::ui::widgets::whose::Whose;
use crate::ui::{Look, Route};
use crate::words::{Words, say};

fn wrap(action: WorkedAction) -> Action {
    Action::Office(OfficeAction::Worked(action))
}

/// Shows one of these screens.
pub fn screen(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    let words = look.words;
    match state.route {
        Route::Today => {
            let data = of_today(state);
            let draft = &mut state.office.worked.today_draft;
            all(today::view(ui, look, &data, draft), |a| {
                wrap(WorkedAction::Today(a))
            })
        }
        Route::Hours => {
            let Some(data) = of_week(state, words) else {
                return Vec::new();
            };
            let draft = &mut state.office.worked.hours;
            all(hours::view(ui, look, &data, draft), |a| {
                wrap(WorkedAction::Hours(a))
            })
        }
        Route::PersonHours => {
            let Some(data) = of_person(state) else {
                return vec![wrap(WorkedAction::Person(person_hours::Action::Back))];
            };
            let draft = &mut state.office.worked.person_draft;
            all(person_hours::view(ui, look, &data, draft), |a| {
                wrap(WorkedAction::Person(a))
            })
        }
        Route::PutRight => {
            let Some(data) = putting_right::data(state) else {
                return vec![wrap(WorkedAction::PutRight(put_right::Action::Back))];
            };
            let draft = &mut state.office.worked.put_right;
            all(put_right::view(ui, look, &data, draft), |a| {
                wrap(WorkedAction::PutRight(a))
            })
        }
        Route::Proposal => {
            let Some(data) = of_proposal(state, words) else {
                return vec![wrap(WorkedAction::Proposal(proposal::Action::Back))];
            };
            let draft = &mut state.office.worked.proposal_draft;
            all(proposal::view(ui, look, &data, draft), |a| {
                wrap(WorkedAction::Proposal(a))
            })
        }
        Route::AgreeHours => {
            let Some(data) = of_agreeing(state, words) else {
                return vec![wrap(WorkedAction::Agree(agree_hours::Action::Back))];
            };
            let draft = &mut state.office.worked.agree_draft;
            all(agree_hours::view(ui, look, &data, draft), |a| {
                wrap(WorkedAction::Agree(a))
            })
        }
        Route::Expenses => {
            let Some(data) = of_expenses(state) else {
                return vec![wrap(WorkedAction::Expenses(expenses::Action::Back))];
            };
            let draft = &mut state.office.worked.expenses;
            all(expenses::view(ui, look, &data, draft), |a| {
                wrap(WorkedAction::Expenses(a))
            })
        }
        Route::HoursFile => {
            let data = accounts::Data {
                purpose: accounts::For::Hours,
                today: london_day(state.now),
                saved: state.files.saved.clone(),
                problem: state.day_problem.clone(),
            };
            let draft = &mut state.files.accounts;
            all(accounts::view(ui, look, &data, draft), |a| {
                wrap(WorkedAction::Files(a))
            })
        }
        _ => {
            let data = of_mine(state);
            let draft = &mut state.office.worked.my_draft;
            all(my_hours::view(ui, look, &data, draft), |a| {
                wrap(WorkedAction::Mine(a))
            })
        }
    }
}

/// What stands in the bar over a person's week: one's own, or, where the page has no room for it, whose.
pub fn title(look: Look<'_>, state: &State) -> String {
    let worked = &state.office.worked;
    match (worked.whose, &worked.person) {
        (Whose::Mine, _) => say!(look.words, "mine-title"),
        (Whose::Theirs, Some(of)) if look.layout.is_short() => worked.name_of(of.week.person),
        (Whose::Theirs, _) => Route::PersonHours.title(look.words),
    }
}

fn listed(state: &State) -> Listed {
    match state.office.worked.listed {
        Some(_) => Listed::Today,
        None => Listed::Not,
    }
}

fn of_today(state: &State) -> today::Data {
    let worked = &state.office.worked;
    let today = london_day(state.now);
    let me = state.signed.as_ref().map(|s| s.proof.person());
    let all = &worked.today.waiting;
    let put_off = me.map(|me| state.put_off.of(me, today, all));
    let put_off = put_off.unwrap_or_default();
    let shown = at_a_time(all, &put_off);
    let left = all.iter().filter(|item| !put_off.contains(item)).count();
    let skill = |skill: Option<SkillId>| {
        let name = skill.and_then(|skill| worked.today.skills.get(&skill));
        name.cloned().unwrap_or_default()
    };
    today::Data {
        today,
        more: left.saturating_sub(shown.len()),
        waits: shown
            .into_iter()
            .map(|item| today::Waits {
                item,
                name: worked.name_of(item.person),
                skill: skill(item.kind.skill()),
                as_planned: worked
                    .today
                    .as_planned
                    .get(&item)
                    .map(|made| (made.wanted.came, made.wanted.left)),
            })
            .collect(),
        said: state.office.said.clone(),
        problem: state.day_problem.clone(),
    }
}

fn all_of(week: &PersonWeek) -> Minutes {
    // Minutes of a week are checked when they are folded.
    week.sum.all().unwrap_or_default()
}

fn of_week(state: &State, words: &Words) -> Option<hours::Data> {
    let of = state.office.worked.week.as_ref()?;
    let name = |person: PersonId| of.names.get(&person).cloned().unwrap_or_default();
    let people = of.people.iter().map(|week| PersonLine {
        id: week.person,
        name: name(week.person),
        picture: state.person(week.person).map(|p| state.portrait(p)),
        sum: all_of(week),
        open: week.sum.open,
        state: week.state.clone(),
        something: !week.is_empty(),
    });
    let day = |day: NaiveDate| {
        let here = of
            .people
            .iter()
            .filter_map(|week| Some((week.person, week.day(day)?)));
        let here: Vec<(PersonId, &PersonDay)> = here.filter(|(_, d)| !d.is_empty()).collect();
        let sum = Minutes::sum(here.iter().filter_map(|(_, d)| d.sum.all().ok()));
        Day {
            day,
            sum: sum.unwrap_or_default(),
            people: here
                .into_iter()
                .map(|(id, of_day)| DayLine {
                    id,
                    name: name(id),
                    times: times(words, of_day, &name),
                    length: length(words, of_day),
                })
                .collect(),
        }
    };
    Some(hours::Data {
        week: of.week,
        people: people.collect(),
        days: of.week.days().each().map(day).collect(),
        files: if state.may(Capability::ExportHours) {
            Allowed::Yes
        } else {
            Allowed::ByColleague
        },
        said: state.office.said.clone(),
        problem: state.day_problem.clone(),
    })
}

/// From when until when; where nobody came, how what was planned went.
fn times(words: &Words, day: &PersonDay, name: &dyn Fn(PersonId) -> String) -> String {
    let times: Vec<String> = if day.sittings.is_empty() {
        let known = day.attended.iter();
        known.map(|a| words.known(a.known, name)).collect()
    } else {
        let sittings = day.sittings.iter();
        sittings.map(|s| words.from_to(s.came, s.left)).collect()
    };
    words.and(&times)
}

fn length(words: &Words, day: &PersonDay) -> String {
    if day.sittings.is_empty() {
        String::new()
    } else {
        words.duration(day.sum.all().unwrap_or_default())
    }
}

fn waits(proposal: &StoredProposal) -> bool {
    let last = answer_to(&proposal.proposal, &proposal.answers);
    !matches!(
        last.map(|last| last.answer),
        Some(Answer::Agreed | Answer::TakenBack)
    )
}

fn of_person(state: &State) -> Option<person_hours::Data> {
    let worked = &state.office.worked;
    let of = worked.person.as_ref()?;
    let open = of.proposals.iter().filter(|p| waits(p));
    Some(person_hours::Data {
        whose: worked.whose,
        name: worked.name_of(of.week.person),
        week: of.week.clone(),
        names: of.names.clone(),
        proposals: open
            .map(|p| person_hours::Said {
                id: p.proposal.id,
                day: p.day,
                words: p.proposal.words.as_str().to_owned(),
            })
            .collect(),
        today: london_day(state.now),
        said: state.office.said.clone(),
        problem: state.day_problem.clone(),
    })
}

fn of_proposal(state: &State, words: &Words) -> Option<proposal::Data> {
    let worked = &state.office.worked;
    let of = worked.person.as_ref()?;
    let id = worked.proposal?;
    let found = of.proposals.iter().find(|p| p.proposal.id == id)?;
    let (before, after) = before_and_after(&found.proposal, &of.kept.rows).ok()?;
    let last = answer_to(&found.proposal, &found.answers);
    Some(proposal::Data {
        whose: worked.whose,
        name: worked.name_of(of.week.person),
        day: words.day(found.day),
        said: found.proposal.words.as_str().to_owned(),
        before,
        after,
        shops: of.shops.clone(),
        answered: last.map(|last| (last.answer, worked.name_of(last.by))),
        listed: listed(state),
        problem: state.day_problem.clone(),
    })
}

fn of_agreeing(state: &State, words: &Words) -> Option<agree_hours::Data> {
    let worked = &state.office.worked;
    let me = state.signed.as_ref()?.proof.person();
    match worked.agreeing {
        Agreeing::Week => {
            let of = worked.person.as_ref()?;
            let (person, week) = (of.week.person, of.week.week);
            let (rows, agreed) = (&of.kept.rows, &of.kept.agreements);
            let check = agree_check(me, &[person], week.days(), rows, agreed, state.now).ok()?;
            let name = |person: PersonId| worked.name_of(person);
            let days = of.week.days.iter().filter(|day| !day.is_empty());
            let refused = check.cannot.first().map(|(_, refusal)| refusal);
            let stands = if check.already.is_empty() {
                Stands::ToAgree
            } else {
                Stands::Already
            };
            let mut lines: Vec<Line> = days
                .map(|day| Line {
                    name: words.day(day.day),
                    detail: times(words, day, &name),
                    amount: length(words, day),
                    stands,
                })
                .collect();
            if let Some(refusal) = refused {
                let line = Line {
                    name: say!(words, "agree-not-yet", name = name(person)),
                    detail: words.refusal(refusal),
                    amount: String::new(),
                    stands: Stands::NotYet,
                };
                lines.insert(0, line);
            }
            let because = match &of.week.state {
                WeekState::Reopened { because } => {
                    let said = because.iter().map(|b| words.because(b, &name));
                    said.collect()
                }
                _ => Vec::new(),
            };
            let (name, week) = (name(person), words.week(week));
            Some(agree_hours::Data {
                title: say!(words, "agree-week-of", name = name, week = week),
                lines,
                because,
                any: any(check.can.is_empty()),
                listed: listed(state),
                problem: state.day_problem.clone(),
            })
        }
        Agreeing::Day(day) => {
            let of = worked.week.as_ref()?;
            Some(agree_day(state, words, of, (me, day))?)
        }
    }
}

fn any(none: bool) -> Any {
    if none { Any::None } else { Any::Some }
}

/// Everybody of a day.
fn agree_day(
    state: &State,
    words: &Words,
    of: &LoadedWeek,
    (me, day): (PersonId, NaiveDate),
) -> Option<agree_hours::Data> {
    let name = |person: PersonId| of.names.get(&person).cloned().unwrap_or_default();
    let here = of
        .people
        .iter()
        .filter_map(|week| Some((week.person, week.day(day)?)));
    let here: Vec<(PersonId, &PersonDay)> = here.filter(|(_, d)| !d.is_empty()).collect();
    let people: Vec<PersonId> = here.iter().map(|(person, _)| *person).collect();
    let (rows, agreed) = (&of.kept.rows, &of.kept.agreements);
    let check = agree_check(me, &people, Days::one(day), rows, agreed, state.now).ok()?;
    let lines = here.into_iter().map(|(person, of_day)| {
        let refused = check.cannot.iter().find(|(who, _)| *who == person);
        let stands = match refused {
            Some(_) => Stands::NotYet,
            None if check.already.contains(&person) => Stands::Already,
            None => Stands::ToAgree,
        };
        Line {
            name: name(person),
            detail: match refused {
                Some((_, refusal)) => words.refusal(refusal),
                None => times(words, of_day, &name),
            },
            amount: length(words, of_day),
            stands,
        }
    });
    Some(agree_hours::Data {
        title: say!(words, "agree-day-of", day = words.day(day)),
        lines: lines.collect(),
        because: Vec::new(),
        any: any(check.can.is_empty()),
        listed: Listed::Not,
        problem: state.day_problem.clone(),
    })
}

fn of_expenses(state: &State) -> Option<expenses::Data> {
    let worked = &state.office.worked;
    let of = worked.person.as_ref()?;
    let person = of.week.person;
    let today = london_day(state.now);
    let given = expenses_of(person, &of.kept.expenses);
    let fare = |day: &PersonDay| {
        let had = day
            .expenses
            .iter()
            .any(|(_, e)| e.proof == Proof::AgreedDailyFare);
        let mut going = of.kept.placements.iter().filter(|p| p.goes_on(day.day));
        let fare = going.find_map(|p| p.daily_fare);
        fare.filter(|_| !had && !day.sittings.is_empty())
    };
    let days = of.week.days.iter().filter(|day| day.day <= today);
    Some(expenses::Data {
        whose: worked.whose,
        name: worked.name_of(person),
        given: given
            .into_iter()
            .filter(|(_, e)| of.week.week.days().holds(e.day))
            .collect(),
        days: days
            .map(|day| ForDay {
                day: day.day,
                fare: fare(day),
            })
            .collect(),
        said: state.office.said.clone(),
        problem: state.day_problem.clone(),
    })
}

fn of_mine(state: &State) -> my_hours::Data {
    let worked = &state.office.worked;
    let both = worked.person.as_ref().zip(worked.mine.as_ref());
    let own = both.map(|(of, mine)| {
        let said = of.proposals.iter().rev().map(|p| {
            let last = answer_to(&p.proposal, &p.answers);
            my_hours::Said {
                id: p.proposal.id,
                day: p.day,
                words: p.proposal.words.as_str().to_owned(),
                answered: last.map(|last| (last.answer, worked.name_of(last.by))),
            }
        });
        let looks = looks_by_day(&mine.looks).into_iter();
        Own {
            week: all_of(&of.week),
            this_week: of.week.week == Week::of(london_day(state.now)),
            said: said.collect(),
            looks: looks
                .map(|(day, by, what)| Looked {
                    day,
                    name: worked.name_of(by),
                    what,
                })
                .collect(),
            card: mine.card.clone(),
            helps: mine.helps.clone(),
        }
    });
    my_hours::Data {
        own: own.filter(|_| state.office.door.open && worked.whose == Whose::Mine),
        said: state.office.said.clone(),
        problem: state.day_problem.clone(),
    }
}
