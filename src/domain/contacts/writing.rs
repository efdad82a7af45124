//! Writing a contact down.

use chrono::NaiveDate;

use super::refusals::ContactRefusal;
use super::{Asked, AskedOf, Channel, Content, Direction};
use crate::domain::Refusal;
use crate::domain::free_text::FreeText;
use crate::domain::hours::days::london_day;
use crate::domain::ids::{EntryId, RecipientId, ReportId};
use crate::domain::recipients::Recipient;
use crate::domain::sharing::allowed::{Allowed, allowed};
use crate::domain::sharing::rows::SharingRow;

/// The longest summary.
pub const LONGEST_SUMMARY: usize = 1_000;
/// The longest words of what is asked.
pub const LONGEST_ASK: usize = 300;

/// What was asked, as it was typed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TypedAsk {
    /// Of whom.
    pub of: AskedOf,
    /// Until when.
    pub until: NaiveDate,
    /// What.
    pub words: String,
}

/// A contact as it was typed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TypedContact {
    /// On which day it was.
    pub on: NaiveDate,
    /// Which way.
    pub direction: Direction,
    /// By what.
    pub channel: Channel,
    /// With whom.
    pub recipient: Option<RecipientId>,
    /// In a few sentences.
    pub summary: String,
    /// The report that went with it.
    pub report: Option<ReportId>,
    /// What was asked.
    pub asked: Option<TypedAsk>,
}

impl TypedContact {
    /// Checks it.
    ///
    /// # Errors
    /// Where its day is still to come; where it says nothing; where something is asked without words, or
    /// to be done before it was asked.
    pub fn checked(&self, today: NaiveDate) -> Result<Content, Refusal> {
        if self.on > today {
            return Err(ContactRefusal::DayAhead.into());
        }
        let summary = FreeText::up_to(&self.summary, LONGEST_SUMMARY)?;
        let asked = self.asked.as_ref().map(|ask| self.ask(ask)).transpose()?;
        Ok(Content {
            on: self.on,
            direction: self.direction,
            channel: self.channel,
            recipient: self.recipient,
            summary: Some(summary),
            report: self.report,
            asked,
        })
    }

    fn ask(&self, ask: &TypedAsk) -> Result<Asked, Refusal> {
        if ask.until < self.on {
            return Err(ContactRefusal::UntilBefore.into());
        }
        let words = match FreeText::up_to(&ask.words, LONGEST_ASK) {
            Err(Refusal::TextMissing) => return Err(ContactRefusal::AskMissing.into()),
            other => other?,
        };
        Ok(Asked {
            of: ask.of,
            until: ask.until,
            words: Some(words),
        })
    }
}

/// By what permission or basis something went in this contact, or could be said in it: the row that held on
/// its day, of those that were written by then. What came in writing needs none, and to whoever is not on
/// the list nothing goes.
pub fn ground_of(
    content: &Content,
    recipient: Option<&Recipient>,
    rows: &[SharingRow],
) -> Option<EntryId> {
    let spoken = content.channel.is_spoken();
    if content.direction == Direction::In && !spoken {
        return None;
    }
    let by_then = |row: &&SharingRow| london_day(row.at) <= content.on;
    let rows: Vec<SharingRow> = rows.iter().filter(by_then).cloned().collect();
    let held = allowed(&rows, recipient?, content.on)?;
    (!spoken || held.on_the_telephone()).then(|| Allowed::row(&held))
}
