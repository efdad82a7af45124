//! People of the till: adding them, their roles and grants, their PINs.

mod add_person;
mod check_pin;
mod end_pin_wait;
mod roles;
mod set_pin;

pub use add_person::AddPerson;
pub use check_pin::{CheckPin, PinAnswer, PinTry};
pub use end_pin_wait::EndPinWait;
pub use roles::{ChangeGrant, EndRole, GiveRole, GrantChange, NewRole, RoleEnd};
pub use set_pin::{NewPin, SetOwnPin, SetPersonsPin};
