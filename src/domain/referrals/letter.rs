//! What the letter to whoever referred says.

use chrono::NaiveDate;

use crate::domain::recipients::Recipient;

/// What the letter says: nothing of what the referral says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Acknowledgement {
    /// To whom.
    pub to: Recipient,
    /// The one name of the person that stands on papers.
    pub person: String,
    /// The day the referral came.
    pub received: NaiveDate,
    /// The day of the letter.
    pub written: NaiveDate,
    /// The trading name of the shop.
    pub shop: String,
    /// How the shop is reached, where it gave that.
    pub contact: Option<String>,
    /// Whom to ask for.
    pub from: String,
}
