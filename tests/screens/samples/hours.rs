//! Made-up data for coming and going, visitors, and who is inside.

use pathway_till::domain::Refusal;
use pathway_till::domain::hours::at_the_counter::Presence;
use pathway_till::domain::hours::fire_list::Place;
use pathway_till::domain::hours::press::PressKind;
use pathway_till::domain::hours::rows::Going;
use pathway_till::domain::ids::EntryId;
use pathway_till::ui::screens::coming_and_going::asked::{self, OnDay, Step};
use pathway_till::ui::screens::coming_and_going::{self, AsksWhere, MayStillBeHere, Part};
use pathway_till::ui::screens::on_site::{self, Standing};
use pathway_till::ui::screens::{help, lock, pin, visitors};
use pathway_till::ui::widgets::asked::Asked;
use pathway_till::ui::widgets::banner::Tone;
use pathway_till::ui::widgets::pin_pad::Answer;
use uuid::Uuid;

use super::{Screen, at, lock_data, people, pin_with};

fn who(stage: lock::Stage, problem: Option<&str>) -> Screen {
    let data = lock::Data {
        purpose: lock::Purpose::ComeAndGo,
        problem: problem.map(Into::into),
        ..lock_data()
    };
    let draft = lock::Draft {
        stage,
        ..lock::Draft::default()
    };
    Screen::ComingWho(data, draft)
}

fn pin_of(answer: Answer) -> Screen {
    let Screen::Pin(data, draft) = pin_with(answer, "12") else {
        unreachable!("a PIN")
    };
    let purpose = pin::Purpose::ComeAndGo;
    Screen::ComingPin(pin::Data { purpose, ..data }, draft)
}

fn entry() -> EntryId {
    EntryId(Uuid::from_u128(9))
}

fn page(part: Part) -> coming_and_going::Data {
    coming_and_going::Data {
        name: "Işıl".into(),
        part,
        problem: None,
        notice: None,
    }
}

fn shows(part: Part) -> Screen {
    Screen::ComeAndGo(page(part), coming_and_going::Draft::default())
}

fn here() -> Part {
    Part::Choose(Presence::Here {
        sitting: entry(),
        since: at("2026-11-18T09:30:00Z"),
    })
}

fn told(what: PressKind, time: &str) -> Screen {
    let at = at(time);
    shows(Part::Told { what, at })
}

fn asks_where() -> Screen {
    let draft = coming_and_going::Draft {
        going: AsksWhere::Asks,
        ..coming_and_going::Draft::default()
    };
    Screen::ComeAndGo(page(here()), draft)
}

fn asked(step: Step, typed: &str, problem: Option<Refusal>) -> Screen {
    let part = Part::StillHere {
        came: at("2026-10-24T20:00:00Z"),
        yes: MayStillBeHere::Yes,
    };
    let mut time = Asked::with(typed.into());
    if let Some(problem) = problem {
        time.refuse(problem);
    }
    let left = asked::Draft {
        step,
        time,
        day: OnDay::Next,
    };
    let draft = coming_and_going::Draft {
        left,
        ..coming_and_going::Draft::default()
    };
    Screen::ComeAndGo(page(part), draft)
}

/// So many people inside, and so many who are not confirmed.
pub fn on_site(here: usize, not_confirmed: usize) -> on_site::Data {
    let all = people();
    let line = |number: usize, standing| {
        let person = &all[number % all.len()];
        // Every sixth is a visitor.
        let visitor = number % 6 == 5;
        on_site::Line {
            name: if visitor {
                "Ada from the boiler firm".into()
            } else {
                person.till_name.clone()
            },
            picture: (!visitor).then(|| person.picture.clone().into()),
            standing,
        }
    };
    let seen = (0..here).map(|number| {
        let place = if number % 4 == 3 {
            Place::OutOnBreak
        } else {
            Place::In
        };
        let since = at("2026-11-18T09:30:00Z");
        line(number, Standing::Here { place, since })
    });
    let out = here / 4;
    let older = (here..here + not_confirmed).map(|number| {
        let since = "Saturday 14 November".into();
        line(number, Standing::NotConfirmed { since })
    });
    on_site::Data {
        at: at("2026-11-18T11:04:00Z"),
        inside: here - out,
        out,
        lines: seen.chain(older).collect(),
        said: None,
    }
}

fn site(here: usize, not_confirmed: usize) -> Screen {
    Screen::OnSite(on_site(here, not_confirmed), on_site::Draft::default())
}

fn visiting(number: u128, problem: Option<Refusal>) -> Screen {
    let inside = (0..number).map(|n| visitors::Visitor {
        id: EntryId(Uuid::from_u128(n)),
        name: ["Ada from the boiler firm", "Büşra", "A reader of meters"]
            [usize::try_from(n % 3).unwrap()]
        .into(),
        came: at("2026-11-18T10:15:00Z"),
        day: (n % 4 == 3).then(|| "Tuesday 17 November".into()),
    });
    let data = visitors::Data {
        inside: inside.collect(),
        problem: None,
        notice: (number == 2).then(|| "Büşra is in.".into()),
    };
    let mut draft = visitors::Draft::default();
    if let Some(problem) = problem {
        draft.name.refuse(problem);
    }
    Screen::Visitors(data, draft)
}

pub fn help_about(topic: help::Topic, stage: help::Stage) -> Screen {
    let signed = help::Signed::In;
    let draft = help::Draft {
        stage,
        ..help::Draft::default()
    };
    Screen::Help(help::Data { signed, topic }, draft)
}

pub fn all() -> Vec<(&'static str, Screen)> {
    let pause = Part::Choose(Presence::OnBreak {
        sitting: entry(),
        pause: entry(),
        going: Going::StayingIn,
        since: at("2026-11-18T11:00:00Z"),
    });
    let twice = Step::Which {
        first: at("2026-10-25T00:30:00Z"),
        second: at("2026-10-25T01:30:00Z"),
    };
    let printed = on_site::Data {
        said: Some((Tone::Positive, "It is on its way to the printer.".into())),
        ..on_site(6, 1)
    };
    let came_since = Part::StillHere {
        came: at("2026-11-17T09:00:00Z"),
        yes: MayStillBeHere::No,
    };
    let mut refused = page(Part::Choose(Presence::NotHere));
    refused.problem = Some(
        "You have not said yet that you are here. Nothing has changed. Choose I’m here first."
            .into(),
    );
    let mut noted = page(Part::Offer);
    noted.notice = Some("Thank you. That is written down.".into());
    let topics = [
        ("help_coming_told", help::Topic::ComingAndGoing),
        ("help_on_site_told", help::Topic::OnSite),
        ("help_visitors_told", help::Topic::Visitors),
        ("help_people_book_told", help::Topic::PeopleBook),
        ("help_records_told", help::Topic::Records),
        ("help_first_day_told", help::Topic::FirstDay),
        ("help_placement_told", help::Topic::Placement),
        ("help_rota_told", help::Topic::Rota),
        ("help_today_told", help::Topic::Today),
        ("help_hours_told", help::Topic::Hours),
        ("help_put_right_told", help::Topic::PutRight),
        ("help_expenses_told", help::Topic::Expenses),
        ("help_hours_file_told", help::Topic::HoursFile),
        ("help_my_hours_told", help::Topic::MyHours),
        ("help_my_progress_told", help::Topic::MyProgress),
        ("help_my_skill_told", help::Topic::MySkill),
        ("help_chosen_skills_told", help::Topic::ChosenSkills),
        ("help_saw_it_told", help::Topic::SawIt),
        ("help_skills_told", help::Topic::PersonSkills),
        ("help_grid_told", help::Topic::SkillsGrid),
        ("help_sign_off_told", help::Topic::SignOff),
        ("help_check_paper_told", help::Topic::CheckPaper),
        ("help_my_measures_told", help::Topic::MyMeasures),
        ("help_person_measures_told", help::Topic::PersonMeasures),
        ("help_measure_settings_told", help::Topic::MeasureSettings),
        ("help_goals_told", help::Topic::Goals),
        ("help_reviews_told", help::Topic::Reviews),
        ("help_review_weeks_told", help::Topic::ReviewWeeks),
        ("help_everything_told", help::Topic::Everything),
        ("help_skill_lists_told", help::Topic::SkillLists),
        ("help_referrals_told", help::Topic::Referrals),
        ("help_recipients_told", help::Topic::Recipients),
        ("help_my_sharing_told", help::Topic::MySharing),
        ("help_sharing_told", help::Topic::Sharing),
        ("help_contacts_told", help::Topic::Contacts),
        ("help_safeguarding_told", help::Topic::SafeguardingLead),
        ("help_reports_told", help::Topic::Reports),
        ("help_my_reports_told", help::Topic::MyReports),
        ("help_my_leaving_told", help::Topic::MyLeaving),
        ("help_leaving_told", help::Topic::Leaving),
        ("help_keeping_told", help::Topic::Keeping),
        ("help_due_told", help::Topic::Due),
        ("help_support_told", help::Topic::Support),
        ("help_copies_told", help::Topic::SafeCopies),
    ];
    assert_eq!(
        topics.len() + 1,
        help::Topic::ALL.len(),
        "each topic has a sample"
    );
    let topics = topics.map(|(name, topic)| (name, help_about(topic, help::Stage::Topic)));
    let mut samples = vec![
        ("coming_who", who(lock::Stage::People, None)),
        (
            "coming_who_problem",
            who(
                lock::Stage::People,
                Some(
                    "This card does not sign in here. Nothing is lost. Tap your name, or ask a colleague.",
                ),
            ),
        ),
        ("coming_typing", who(lock::Stage::Typing, None)),
        ("coming_pin", pin_of(Answer::None)),
        ("coming_pin_not_matched", pin_of(Answer::NotMatched)),
        ("coming_offer", shows(Part::Offer)),
        (
            "coming_offer_noted",
            Screen::ComeAndGo(noted, coming_and_going::Draft::default()),
        ),
        ("coming_not_here", shows(Part::Choose(Presence::NotHere))),
        (
            "coming_refused",
            Screen::ComeAndGo(refused, coming_and_going::Draft::default()),
        ),
        ("coming_here", shows(here())),
        ("coming_where", asks_where()),
        ("coming_on_break", shows(pause)),
        ("coming_asked", asked(Step::Ask, "", None)),
        ("coming_asked_came_since", shows(came_since)),
        ("coming_left", asked(Step::When, "2pm", None)),
        (
            "coming_left_problem",
            asked(Step::When, "25:00", Some(Refusal::TimeOutsideDay)),
        ),
        ("coming_which", asked(twice, "1.30am", None)),
        (
            "coming_told_here",
            told(PressKind::Arrived, "2026-11-18T09:30:00Z"),
        ),
        (
            "coming_told_break",
            told(PressKind::BreakBegan, "2026-11-18T11:00:00Z"),
        ),
        (
            "coming_told_off",
            told(PressKind::Left, "2026-11-18T13:15:00Z"),
        ),
        ("on_site_nobody", site(0, 0)),
        ("on_site", site(7, 2)),
        ("on_site_many", site(22, 3)),
        (
            "on_site_printed",
            Screen::OnSite(printed, on_site::Draft::default()),
        ),
        ("visitors_none", visiting(0, None)),
        ("visitors", visiting(2, None)),
        ("visitors_many", visiting(14, None)),
        ("visitors_problem", visiting(3, Some(Refusal::TextMissing))),
        (
            "help_coming",
            help_about(help::Topic::ComingAndGoing, help::Stage::Ask),
        ),
    ];
    samples.extend(topics);
    samples
}
