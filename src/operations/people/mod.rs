//! People of the till: their cards, days, roles, grants, PINs and barcode cards.
//!
//! About a person a manager of any shop in which they have a role has a say. Where they hold rights
//! that whoever does it does not, a colleague who does says yes.

mod add_person;
mod cards;
mod check_pin;
mod due_days;
mod end_pin_wait;
mod face;
mod roles;
mod say;
mod set_pin;
mod state;
mod welcome;

pub use add_person::AddPerson;
pub use cards::{CardTry, GiveCard, NewCard, SignInByCard, TakeCardBack};
pub use check_pin::{CheckPin, PinAnswer, PinTry};
pub use due_days::{DaysSet, DueChange, SetDueDays};
pub use end_pin_wait::EndPinWait;
pub use face::{ChangeOwnCard, ChangePerson, Face, PhotoChoice};
pub use roles::{ChangeGrant, EndRole, GiveRole, GrantChange, NewRole, RoleEnd};
pub use set_pin::{NewPin, PinChange, SetOwnPin, SetPersonsPin};
pub use state::{NewState, SetState};
pub use welcome::{Welcome, WelcomePerson};
