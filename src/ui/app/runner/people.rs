//! Doing what is asked about people.

use std::sync::mpsc::{Receiver, Sender, channel};

use super::Performing;
use crate::domain::Trouble;
use crate::domain::ids::PersonId;
use crate::domain::people::CardCode;
use crate::domain::pin::Pin;
use crate::env::Env;
use crate::jobs::Worker;
use crate::operations::people::{
    CardTry, ChangeOwnCard, ChangePerson, CheckPin, EndRole, GiveCard, GiveRole, NewCard, NewPin,
    PinAnswer, PinChange, PinTry, SetDueDays, SetOwnPin, SetPersonsPin, SetState, SignInByCard,
    TakeCardBack, WelcomePerson,
};
use crate::operations::{Actor, SignedIn, Stop, perform};
use crate::store::pins::PinHash;
use crate::store::{ShopBook, Stored};
use crate::ui::app::deeds::Outcome;
use crate::ui::app::deeds::people::{LoadedPerson, PeopleDeed, PeopleEffect, PeopleEvent};
use crate::ui::screens::people::roles::Shop;

/// Does one deed about a person.
pub(super) fn run(one: &mut Performing<'_>, deed: &PeopleDeed) -> Result<Outcome, Stop> {
    match deed {
        PeopleDeed::Welcome(welcome) => one.plain::<WelcomePerson>(welcome),
        PeopleDeed::Change(person, face) => one.plain::<ChangePerson>(&(*person, face.clone())),
        PeopleDeed::ChangeOwn(face) => one.plain::<ChangeOwnCard>(face),
        PeopleDeed::SetState(new) => one.plain::<SetState>(new),
        PeopleDeed::SetDays(change) => one.plain::<SetDueDays>(change),
        PeopleDeed::GiveRole(new) => one.plain::<GiveRole>(new),
        PeopleDeed::EndRole(end) => one.plain::<EndRole>(end),
        PeopleDeed::GiveCard(new) => one.plain::<GiveCard>(new),
        PeopleDeed::TakeCardBack(person) => one.plain::<TakeCardBack>(person),
        PeopleDeed::SetPin(new) => one.plain::<SetPersonsPin>(new),
        PeopleDeed::SetOwnPin(change) => one.plain::<SetOwnPin>(change),
    }
}

/// What a worker made of a PIN.
enum Made {
    Pin(NewPin),
    OwnPin(PinTry, PinHash),
    Not(Trouble),
}

/// PINs that are being made into hashes, slow on purpose.
pub struct PinMaker {
    made: (Sender<Made>, Receiver<Made>),
}

impl Default for PinMaker {
    fn default() -> Self {
        Self { made: channel() }
    }
}

impl PinMaker {
    /// Does this; what takes long is heard of later.
    pub fn run(
        &self,
        ctx: &egui::Context,
        book: &mut ShopBook,
        env: &Env,
        worker: Option<&Worker>,
        effect: PeopleEffect,
    ) -> Option<PeopleEvent> {
        match effect {
            PeopleEffect::Load(person) => match load(book, person) {
                Ok(loaded) => Some(PeopleEvent::Loaded(Box::new(loaded))),
                Err(trouble) => Some(PeopleEvent::PinNotMade(trouble)),
            },
            PeopleEffect::MakeCard(person) => {
                let (card, code) = NewCard::fresh(env, person);
                Some(PeopleEvent::CardMade(card, code))
            }
            PeopleEffect::SignInByCard(code) => {
                Some(PeopleEvent::CardRead(by_card(book, env, &code)))
            }
            PeopleEffect::MakePin(person, pin) => {
                let env = env.clone();
                self.later(ctx, worker, move || {
                    let hash = PinHash::of(&pin, &env)?;
                    Ok(Made::Pin(NewPin { person, hash }))
                })
            }
            PeopleEffect::MakeOwnPin { person, old, new } => {
                let hash = match PinTry::hash_of(book, person) {
                    Ok(hash) => hash,
                    Err(trouble) => return Some(PeopleEvent::PinNotMade(trouble)),
                };
                let env = env.clone();
                self.later(ctx, worker, move || own(person, hash, &old, &new, &env))
            }
        }
    }

    fn later(
        &self,
        ctx: &egui::Context,
        worker: Option<&Worker>,
        make: impl FnOnce() -> Stored<Made> + Send + 'static,
    ) -> Option<PeopleEvent> {
        let (send, ctx) = (self.made.0.clone(), ctx.clone());
        let job = move || {
            // Nobody listens any more once the window is closed.
            drop(send.send(make().unwrap_or_else(Made::Not)));
            ctx.request_repaint();
        };
        match worker {
            Some(worker) if worker.run(job).is_ok() => None,
            _ => Some(PeopleEvent::PinNotMade(Trouble::Busy)),
        }
    }

    /// What was made since. An old PIN is looked at here, on the write connection.
    pub fn heard(&self, book: &mut ShopBook, env: &Env) -> Option<PeopleEvent> {
        Some(match self.made.1.try_recv().ok()? {
            Made::Pin(new) => PeopleEvent::PinMade(new),
            Made::Not(trouble) => PeopleEvent::PinNotMade(trouble),
            Made::OwnPin(old, new) => {
                match perform::<CheckPin>(book, env, &Actor::default(), &old) {
                    Ok(PinAnswer::Right(_)) => {
                        PeopleEvent::OwnPinMade(Box::new(PinChange { old, new }))
                    }
                    other => PeopleEvent::OldPin(other),
                }
            }
        })
    }
}

fn own(person: PersonId, hash: Option<PinHash>, old: &Pin, new: &Pin, env: &Env) -> Stored<Made> {
    let old = PinTry::compare(person, hash, old, env)?;
    Ok(Made::OwnPin(old, PinHash::of(new, env)?))
}

fn by_card(book: &mut ShopBook, env: &Env, code: &CardCode) -> Result<SignedIn, Stop> {
    let tried = CardTry::of(book, code)?.ok_or(crate::domain::Refusal::CardNotKnown)?;
    perform::<SignInByCard>(book, env, &Actor::default(), &tried)
}

fn load(book: &ShopBook, person: PersonId) -> Stored<LoadedPerson> {
    let read = book.read();
    let shops = read.shops()?;
    Ok(LoadedPerson {
        id: person,
        roles: read.roles_of(person)?,
        has_pin: read.pin_hash(person)?.is_some(),
        shops: shops
            .into_iter()
            .map(|shop| Shop {
                id: shop.id,
                name: shop.name,
            })
            .collect(),
    })
}
