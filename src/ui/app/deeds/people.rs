//! What is done about people, and what comes of it.

use crate::domain::Trouble;
use crate::domain::ids::PersonId;
use crate::domain::people::CardCode;
use crate::domain::pin::Pin;
use crate::operations::people::{
    DueChange, Face, NewCard, NewPin, NewRole, NewState, PinAnswer, PinChange, RoleEnd, Welcome,
};
use crate::operations::{SignedIn, Stop};
use crate::store::people::StoredRole;
use crate::ui::screens::people::roles::Shop;

/// One operation about a person.
#[derive(Clone, Debug)]
pub enum PeopleDeed {
    /// Add somebody with a first role.
    Welcome(Box<Welcome>),
    /// Change what somebody's tile shows.
    Change(PersonId, Face),
    /// Change what one's own tile shows.
    ChangeOwn(Face),
    /// Say whether somebody comes here.
    SetState(NewState),
    /// Set days.
    SetDays(DueChange),
    /// Give a role.
    GiveRole(NewRole),
    /// End a role.
    EndRole(RoleEnd),
    /// Give a barcode card.
    GiveCard(NewCard),
    /// Take the barcode card back.
    TakeCardBack(PersonId),
    /// Set somebody's PIN.
    SetPin(NewPin),
    /// Set one's own PIN.
    SetOwnPin(Box<PinChange>),
}

/// Something about people that is more than an operation.
#[derive(Clone, Debug)]
pub enum PeopleEffect {
    /// Load what a person's card shows beyond the lists.
    Load(PersonId),
    /// Make a PIN into its hash, on a worker.
    MakePin(PersonId, Pin),
    /// Look at one's old PIN and make the new one into its hash, on a worker.
    MakeOwnPin {
        /// Whose.
        person: PersonId,
        /// The one before.
        old: Pin,
        /// The new one.
        new: Pin,
    },
    /// Make a barcode card for somebody.
    MakeCard(PersonId),
    /// Sign in whoever's card this is.
    SignInByCard(CardCode),
}

/// What a person's card shows beyond the lists.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LoadedPerson {
    /// Who.
    pub id: PersonId,
    /// Their roles, ended ones too.
    pub roles: Vec<StoredRole>,
    /// Whether they have a PIN.
    pub has_pin: bool,
    /// All shops.
    pub shops: Vec<Shop>,
}

/// Something that happened about people.
#[derive(Clone, Debug)]
pub enum PeopleEvent {
    /// A card was loaded.
    Loaded(Box<LoadedPerson>),
    /// A PIN's hash is made.
    PinMade(NewPin),
    /// One's old PIN matched, and the new one's hash is made.
    OwnPinMade(Box<PinChange>),
    /// One's old PIN was looked at and is not taken.
    OldPin(Result<PinAnswer, Stop>),
    /// A PIN could not be made.
    PinNotMade(Trouble),
    /// A card's code is made.
    CardMade(NewCard, CardCode),
    /// A card was scanned at the lock.
    CardRead(Result<SignedIn, Stop>),
}
