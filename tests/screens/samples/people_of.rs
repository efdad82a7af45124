//! Made-up data for the people of the till.

use chrono::{Days, NaiveDate};
use pathway_till::domain::Refusal;
use pathway_till::domain::access::Role;
use pathway_till::domain::ids::{EntryId, ShopId};
use pathway_till::domain::people::{CardCode, DueDays, OnTheWall, PersonState};
use pathway_till::ui::screens::people::card::{self, HasCard, HasPin, OwnPhoto, Part, Whose};
use pathway_till::ui::screens::people::roles::{self, Held, Shop};
use pathway_till::ui::screens::people::{self, add, days, new_pin};
use pathway_till::ui::screens::still_here;
use pathway_till::ui::widgets::asked::Asked;
use pathway_till::ui::widgets::photo::Photo;
use pathway_till::ui::widgets::pin_pad::{Answer, Typed};
use uuid::Uuid;

use super::{Screen, picture};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 18).unwrap()
}

fn shops() -> Vec<Shop> {
    ["Pathway Bakery", "Pathway Bikes"]
        .into_iter()
        .zip(1..)
        .map(|(name, n)| Shop {
            id: ShopId(Uuid::from_u128(n)),
            name: name.into(),
        })
        .collect()
}

fn held(shop: usize, role: Role, until: Option<NaiveDate>) -> Held {
    let shop = &shops()[shop];
    Held {
        id: EntryId(Uuid::from_u128(7)),
        shop: shop.id,
        shop_name: shop.name.clone(),
        role,
        from: today(),
        until,
    }
}

pub fn list(number: usize) -> Screen {
    let people = super::people();
    let details = [
        "Manager",
        "Supervisor",
        "Trainee · Paused",
        "No role here today",
    ];
    let rows = people.into_iter().cycle().zip(details.into_iter().cycle());
    let data = people::Data {
        people: rows
            .take(number)
            .zip(1_u32..)
            .map(|((person, detail), n)| people::Person {
                id: person.id,
                name: format!("{} {n}", person.till_name),
                picture: person.picture.into(),
                detail: detail.into(),
            })
            .collect(),
        problem: None,
        notice: None,
    };
    Screen::People(data, people::Draft::default())
}

pub fn card_data(whose: Whose) -> card::Data {
    let due = [1, 3, 8, 10, 15].map(|n| today() + Days::new(n)).to_vec();
    card::Data {
        whose,
        name: "Işıl".into(),
        picture: picture("bike", "mountains"),
        photo: OwnPhoto::No,
        wall: OnTheWall::Shown,
        state: PersonState::Here,
        roles: vec![
            held(0, Role::Trainee, None),
            held(1, Role::Supervisor, Some(today() + Days::new(30))),
        ],
        shops: shops(),
        due: DueDays::Only(due),
        today: today(),
        card: HasCard::No,
        pin: HasPin::Yes,
        answer: Answer::None,
        problem: None,
        notice: None,
    }
}

/// A colleague's card at this part.
pub fn part(part: Part) -> Screen {
    let data = card_data(Whose::Theirs);
    let draft = card::Draft {
        part,
        name: Asked::with(data.name.clone()),
        picture: Some(data.picture.clone()),
        ..card::Draft::default()
    };
    Screen::PersonCard(data, draft)
}

fn with(part_shown: Part, change: impl FnOnce(&mut card::Data, &mut card::Draft)) -> Screen {
    let Screen::PersonCard(mut data, mut draft) = part(part_shown) else {
        unreachable!("a card")
    };
    change(&mut data, &mut draft);
    Screen::PersonCard(data, draft)
}

pub fn adding(step: add::Step) -> Screen {
    let data = add::Data {
        shops: shops(),
        today: today(),
        answer: Answer::None,
        problem: None,
    };
    let draft = add::Draft {
        step,
        name: Asked::with("Işıl".into()),
        picture: picture("positive", "fish"),
        ..add::Draft::default()
    };
    Screen::AddPerson(data, draft)
}

fn typed(digits: &str) -> Typed {
    Typed {
        pin: digits.to_owned().into(),
        ..Typed::default()
    }
}

/// All of them in the states that look different.
pub fn all() -> Vec<(&'static str, Screen)> {
    let taken = |draft: &mut card::Draft| draft.name.refuse(Refusal::NameTaken);
    vec![
        ("people_list", list(4)),
        ("people_list_long", list(23)),
        ("people_list_none", list(0)),
        ("person_all", part(Part::All)),
        (
            "person_all_said",
            with(Part::All, |data, _| {
                data.notice = Some("It is saved.".into());
                data.state = PersonState::Paused;
                data.card = HasCard::Yes;
                data.due = DueDays::EveryDay;
                data.roles.clear();
            }),
        ),
        (
            "person_mine",
            with(Part::All, |data, _| data.whose = Whose::Mine),
        ),
        ("person_name", part(Part::Name)),
        (
            "person_name_taken",
            with(Part::Name, |_, draft| taken(draft)),
        ),
        ("person_picture", part(Part::Picture)),
        ("person_photo", part(Part::Photo)),
        (
            "person_photo_has",
            with(Part::Photo, |data, _| {
                let of = Uuid::from_u128(77);
                data.photo = OwnPhoto::Yes(Photo { of, rev: 1 });
            }),
        ),
        ("person_roles", part(Part::Roles)),
        (
            "person_roles_none",
            with(Part::Roles, |data, _| data.roles.clear()),
        ),
        (
            "person_role_ends",
            part(Part::Ending(EntryId(Uuid::from_u128(7)))),
        ),
        ("person_new_role", part(Part::NewRole)),
        (
            "person_today_only",
            with(Part::NewRole, |data, draft| {
                data.shops.truncate(1);
                draft.roles = roles::Draft {
                    today_only: true,
                    ..roles::Draft::default()
                };
            }),
        ),
        ("person_days", part(Part::Days)),
        (
            "person_days_plan",
            with(Part::Days, |_, draft| {
                draft.days = days::Draft {
                    planning: true,
                    plan: days::Plan {
                        weekdays: vec![chrono::Weekday::Tue, chrono::Weekday::Thu],
                        ..days::Plan::default()
                    },
                    ..days::Draft::default()
                };
            }),
        ),
        (
            "person_pin_new",
            with(Part::Pin, |_, draft| draft.pin.new = typed("2468")),
        ),
        (
            "person_pin_again_not_same",
            with(Part::Pin, |_, draft| {
                draft.pin.step = new_pin::Step::Again;
                draft.pin.problem = Some(new_pin::Problem::NotTheSame);
            }),
        ),
        (
            "person_pin_old",
            with(Part::Pin, |data, draft| {
                data.whose = Whose::Mine;
                data.answer = Answer::NotMatched;
                draft.pin = new_pin::Draft::with_old();
            }),
        ),
        ("person_card_none", part(Part::Card)),
        (
            "person_card_has",
            with(Part::Card, |data, _| data.card = HasCard::Yes),
        ),
        (
            "person_card_new",
            with(Part::Card, |data, _| {
                let code = CardCode::read("30157820946617352048").unwrap();
                data.card = HasCard::New(code);
            }),
        ),
        ("person_state", part(Part::State)),
        ("add_name", adding(add::Step::Name)),
        ("add_picture", adding(add::Step::Picture)),
        ("add_role", adding(add::Step::Role)),
        ("add_pin", adding(add::Step::Pin)),
        ("add_done", adding(add::Step::Done)),
        (
            "still_here",
            Screen::StillHere(still_here::Data, still_here::Draft),
        ),
    ]
}
