//! Words about contacts.

use super::{Words, say};
use crate::domain::contacts::{AskedOf, Channel, Direction};
use crate::domain::measures::settings::PersonToCall;
use crate::domain::reports::hints::{Hint, HintKind};

impl Words {
    /// By what it was: "Telephone".
    pub fn channel(&self, of: Channel) -> String {
        match of {
            Channel::Telephone => say!(self, "contact-channel-telephone"),
            Channel::Letter => say!(self, "contact-channel-letter"),
            Channel::SecureMail => say!(self, "contact-channel-secure-mail"),
            Channel::Email => say!(self, "contact-channel-email"),
            Channel::InPerson => say!(self, "contact-channel-in-person"),
        }
    }

    /// Which way it went: "They called us".
    pub fn contact_way(&self, direction: Direction, channel: Channel) -> String {
        let channel = channel.code();
        match direction {
            Direction::In => say!(self, "contact-way-in", channel = channel),
            Direction::Out => say!(self, "contact-way-out", channel = channel),
        }
    }

    /// Of whom something is asked.
    pub fn asked_of(&self, of: AskedOf) -> String {
        match of {
            AskedOf::Us => say!(self, "contact-asked-us"),
            AskedOf::Them => say!(self, "contact-asked-them"),
        }
    }

    /// What a hint beside a text says.
    pub fn contact_hint(&self, hint: &Hint, text: &str, lead: Option<&PersonToCall>) -> String {
        let found = hint.words(text);
        match hint.kind {
            HintKind::LongSentence { words } => {
                say!(self, "contact-hint-long", count = words.to_string())
            }
            HintKind::Jargon { instead } => {
                say!(self, "contact-hint-jargon", word = found, instead = instead)
            }
            HintKind::Never(_) => say!(self, "contact-hint-never", word = found),
            HintKind::Safeguarding => {
                let lead = self.safeguarding_lead(lead);
                say!(self, "contact-hint-safeguarding", word = found, lead = lead)
            }
        }
    }
}
