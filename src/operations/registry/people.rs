//! Samples of what is done about people.

use super::{Entry, entry};
use crate::domain::Trouble;
use crate::domain::access::{Capability, GrantEffect, Role, RoleHeld};
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::people::{CardCode, OnTheWall, PersonState, TilePicture, TillPerson};
use crate::domain::person_records::PersonCardLetter;
use crate::domain::pictures::SmallPicture;
use crate::domain::pin::Pin;
use crate::env::Env;
use crate::operations::people::{
    AddPerson, CardTry, ChangeGrant, ChangeOwnCard, ChangePerson, CheckPin, DaysSet, DueChange,
    EndPinWait, EndRole, Face, GiveCard, GiveRole, GrantChange, NewCard, NewPin, NewRole, NewState,
    PhotoChoice, PinChange, PinTry, RoleEnd, SetDueDays, SetOwnPin, SetPersonsPin, SetState,
    SignInByCard, TakeCardBack, Welcome, WelcomePerson,
};
use crate::operations::people_book::letters::TakePersonCard;
use crate::operations::scene::{Scene, Stage};
use crate::operations::{Actor, SignedIn, Stop, perform};
use crate::store::ShopBook;
use crate::store::person_cards::CardHash;
use crate::store::pins::PinHash;

/// All of them.
pub(super) fn entries() -> Vec<Entry> {
    let mut all = with_one_input();
    all.push(entry::<SetOwnPin>(Stage::Closed, change_own_pin));
    all
}

/// Those whose sample is the same whoever does it.
fn with_one_input() -> Vec<Entry> {
    entries![
        AddPerson, Closed, |scene, _book, _env| new_person(scene);
        GiveRole, Closed, |scene, _book, env| {
            NewRole { id: EntryId(scene.fresh[0]), person: scene.person(Role::Trainee)?, held: RoleHeld {
                shop: scene.shop, role: Role::Supervisor,
                from: env.now().london().date_naive(), until: None,
            } }
        };
        EndRole, Closed, |scene, book, env| {
            let person = scene.person(Role::Trainee)?;
            let role = book.read().roles_of(person)?.into_iter().next();
            RoleEnd { id: role.ok_or(Trouble::Bug("everybody has a role"))?.id, person,
                shop: scene.shop, until: env.now().london().date_naive() }
        };
        ChangeGrant, Closed, |scene, _book, _env| GrantChange {
            person: scene.person(Role::Trainee)?, shop: scene.shop,
            capability: Capability::NoSale, effect: Some(GrantEffect::Gives),
        };
        WelcomePerson, Closed, |scene, _book, env| Welcome {
            person: new_person(scene),
            role: NewRole { id: EntryId(scene.fresh[1]), person: PersonId(scene.fresh[0]), held: RoleHeld {
                shop: scene.shop, role: Role::Trainee,
                from: env.now().london().date_naive(), until: None,
            } },
        };
        ChangePerson, Closed, |scene, book, _env| {
            let sam = scene.person(Role::Trainee)?;
            let people = book.read().people()?;
            let sam = people.iter().find(|p| p.id == sam).ok_or(Trouble::Bug("Sam"))?;
            (sam.id, Face { till_name: "Sam B".into(), photo: PhotoChoice::New(dot()?), ..Face::of(sam) })
        };
        ChangeOwnCard, Closed, |_scene, _book, _env| Face {
            till_name: "Sunny".into(),
            picture: TilePicture { colour: "primary".into(), symbol: "sun".into() },
            photo: PhotoChoice::New(dot()?), wall: OnTheWall::NotShown,
        };
        SetState, Closed, |scene, _book, _env| NewState {
            person: scene.person(Role::Volunteer)?, state: PersonState::Paused,
        };
        TakePersonCard, Closed, |scene, _book, env| {
            let today = env.now().london().date_naive();
            PersonCardLetter {
                person: scene.person(Role::Trainee)?, rev: 1, name: "Sami".into(), word: None, names_rev: 1,
                state: PersonState::Here, shops: vec![(scene.shop, today, today)],
                from: today, until: today, due: vec![today],
            }
        };
        SetDueDays, Closed, |scene, _book, env| {
            let today = env.now().london().date_naive();
            let tomorrow = today.succ_opt().ok_or(Trouble::Bug("time goes on"))?;
            DueChange { person: scene.person(Role::Trainee)?, days: DaysSet::These {
                due: vec![today, tomorrow], not_due: Vec::new(),
            } }
        };
        GiveCard, Closed, |scene, _book, _env| NewCard {
            id: EntryId(scene.fresh[0]), person: scene.person(Role::Volunteer)?,
            hash: CardHash::of(&CardCode::of_random(&[7; 64])),
        };
        TakeCardBack, Closed, |scene, _book, _env| scene.person(Role::Trainee)?;
        SignInByCard, Closed, |scene, book, _env| {
            CardTry::of(book, &scene.card)?.ok_or(Trouble::Bug("Sam has a card"))?
        };
        SetPersonsPin, Closed, |scene, _book, env| {
            NewPin { person: scene.person(Role::Trainee)?, hash: own_pin(scene, env)? }
        };
        CheckPin, Closed, |scene, book, env| {
            let (_, person, pin) = scene.people.first().ok_or(Trouble::Bug("people"))?;
            let hash = PinTry::hash_of(book, *person)?;
            PinTry::compare(*person, hash, pin, env)?
        };
        EndPinWait, Closed, |scene, _book, _env| scene.person(Role::Trainee)?;
    ]
}

fn new_person(scene: &Scene) -> TillPerson {
    let picture = TilePicture {
        colour: "bike".into(),
        symbol: "sun".into(),
    };
    TillPerson::new(PersonId(scene.fresh[0]), "Şengül", picture)
}

fn own_pin(scene: &Scene, env: &Env) -> Result<PinHash, Stop> {
    let (_, _, pin) = scene
        .people
        .first()
        .ok_or(Trouble::Bug("a scene has people"))?;
    Ok(PinHash::of(pin, env)?)
}

/// One's own PIN changes with the PIN before: whoever does it types theirs.
fn change_own_pin(
    scene: &Scene,
    book: &mut ShopBook,
    env: &Env,
    actor: &Actor,
) -> Result<(), Stop> {
    let me = actor.person.map(SignedIn::person);
    let known = scene
        .people
        .iter()
        .find(|(_, person, _)| Some(*person) == me);
    let (_, person, pin) = known.ok_or(Trouble::Bug("somebody of the scene"))?;
    let hash = PinTry::hash_of(book, *person)?;
    let input = PinChange {
        old: PinTry::compare(*person, hash, pin, env)?,
        new: PinHash::of(&Pin::new("8642")?, env)?,
    };
    perform::<SetOwnPin>(book, env, actor, &input)
}

/// The smallest picture that a book takes.
fn dot() -> Result<SmallPicture, Stop> {
    Ok(SmallPicture::new(vec![0xFF, 0xD8, 0xFF, 0xDA, 0, 2])?)
}
