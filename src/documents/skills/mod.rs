//! Papers of skills. A person takes them to an employer, so they bear the shop's trading name, and no word
//! of what kind of place it is or why somebody came (`facts/training.md`, Papers for employers).

mod certificate;
mod passport;
mod standards;

pub use certificate::{CertificateFacts, certificate};
pub use passport::{PassportFacts, passport};
