//! Those outside the house: who refers people and to whom reports go (`facts/training.md`, Records:
//! Referral; "How it leaves"). Somebody in a service, or its mailbox.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Refusal;
use super::access::coded;
use super::free_text::FreeText;
use super::ids::RecipientId;
use super::referrals::refusals::ReferralRefusal;
use super::search::Index;

/// The longest address, in characters.
pub const LONGEST_ADDRESS: usize = 200;
/// The longest name, role, team, organisation, number or mail address, in characters.
pub const LONGEST_OF_RECIPIENT: usize = 120;
/// What stands for a name that was erased.
const NO_NAME: &str = "–";
/// The digits of a number that can be called: the fewest and the most.
const DIGITS: std::ops::RangeInclusive<usize> = 5..=18;

coded! {
    /// What kind of service somebody works for.
    Service {
        /// A link worker of the social prescribing service.
        LinkWorker = "link-worker",
        /// A general practice.
        Gp = "gp",
        /// Secondary mental health.
        SecondaryMentalHealth = "secondary-mental-health",
        /// Community health.
        CommunityHealth = "community-health",
        /// A forensic service.
        Forensic = "forensic",
        /// Probation.
        Probation = "probation",
        /// A job centre.
        JobCentre = "job-centre",
        /// An employment team or adviser.
        Employment = "employment",
        /// A voluntary organisation.
        Voluntary = "voluntary",
        /// Another.
        Other = "other",
    }
}

impl Service {
    /// Whether those who work there can always sanction somebody: then permission alone is no basis.
    pub const fn always_sanctions(self) -> bool {
        matches!(self, Self::Forensic | Self::Probation | Self::JobCentre)
    }
}

coded! {
    /// Whether somebody outside can take something from a person for what they read of them.
    Power {
        /// They cannot.
        None = "none",
        /// They can: permission is not used alone, and at most attendance goes there.
        CanSanction = "can-sanction",
    }
}

coded! {
    /// How a report reaches somebody.
    Way {
        /// The person carries it. Offered first.
        Carried = "carried",
        /// Accredited secure mail; the file is not locked.
        SecureMail = "secure-mail",
        /// A locked PDF; its password goes another way.
        LockedPdf = "locked-pdf",
        /// By post.
        Post = "post",
    }
}

coded! {
    /// Whether they are written to still.
    RecipientState {
        /// They are.
        InUse = "in-use",
        /// They are not; what went to them stays.
        Retired = "retired",
    }
}

coded! {
    /// What is typed of somebody outside.
    RecipientField {
        /// Their name.
        Name = "name",
        /// What they are.
        Role = "role",
        /// Their team.
        Team = "team",
        /// Where they work.
        Organisation = "organisation",
        /// Their number.
        Phone = "phone",
        /// Their mail address.
        Email = "email",
        /// Where post reaches them.
        Address = "address",
    }
}

/// Somebody outside. What was typed of them can be erased; ids, kinds and ways stay.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Recipient {
    /// Who.
    pub id: RecipientId,
    /// What they work for.
    pub service: Service,
    /// Whether they can sanction.
    pub power: Power,
    /// How they want replies.
    pub way: Way,
    /// Whether they are written to still.
    pub state: RecipientState,
    /// Their name, as a report says it: "Dr Ali".
    pub name: FreeText,
    /// What they are: "link worker".
    pub role: Option<FreeText>,
    /// Their team.
    pub team: Option<FreeText>,
    /// The practice, service or organisation.
    pub organisation: Option<FreeText>,
    /// The number that is held, to call back on.
    pub phone: Option<FreeText>,
    /// Their mail address.
    pub email: Option<FreeText>,
    /// Where post reaches them.
    pub address: Option<FreeText>,
    /// Whether they need the date of birth to know whom it is about.
    pub matches_by_birth: MatchesBy,
}

coded! {
    /// How somebody outside knows whom a report is about.
    MatchesBy {
        /// By the name.
        Name = "name",
        /// They need the date of birth too.
        DateOfBirth = "date-of-birth",
    }
}

/// What somebody typed and chose of somebody outside.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TypedRecipient {
    /// What they work for.
    pub service: Service,
    /// Whether they can sanction, as far as their service leaves that open.
    pub power: Power,
    /// How they want replies.
    pub way: Way,
    /// Whether they need the date of birth.
    pub matches_by: MatchesBy,
    /// What was typed, by field.
    pub typed: BTreeMap<RecipientField, String>,
}

impl TypedRecipient {
    /// With nothing typed yet.
    pub fn new(service: Service) -> Self {
        Self {
            service,
            power: Power::None,
            way: Way::Carried,
            matches_by: MatchesBy::Name,
            typed: BTreeMap::new(),
        }
    }

    /// As somebody stands in the book, to be changed.
    pub fn of(recipient: &Recipient) -> Self {
        let typed = RecipientField::ALL.iter().filter_map(|field| {
            let words = recipient.words(*field)?;
            Some((*field, words.as_str().to_owned()))
        });
        Self {
            service: recipient.service,
            power: recipient.power,
            way: recipient.way,
            matches_by: recipient.matches_by_birth,
            typed: typed.collect(),
        }
    }

    /// What was typed in a field.
    pub fn get(&self, field: RecipientField) -> &str {
        self.typed.get(&field).map_or("", String::as_str)
    }

    /// Types in a field.
    pub fn set(&mut self, field: RecipientField, typed: String) {
        self.typed.insert(field, typed);
    }

    /// Checks it; says of each field what is wrong there.
    ///
    /// A forensic service, probation and a job centre can always sanction, whatever was chosen. Where
    /// nothing is known of how a reply reaches them, that is told when something is to go there.
    pub fn checked(&self, id: RecipientId) -> Result<Recipient, Vec<(RecipientField, Refusal)>> {
        let mut words = BTreeMap::new();
        let mut wrong = Vec::new();
        for field in RecipientField::ALL {
            match self.field(*field) {
                Ok(Some(typed)) => {
                    words.insert(*field, typed);
                }
                Ok(None) => {}
                Err(refusal) => wrong.push((*field, refusal)),
            }
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        let power = if self.service.always_sanctions() {
            Power::CanSanction
        } else {
            self.power
        };
        let missing = |_| vec![(RecipientField::Name, Refusal::TextMissing)];
        let recipient = Recipient::of_words(id, &mut words).map_err(missing)?;
        Ok(Recipient {
            service: self.service,
            power,
            way: self.way,
            matches_by_birth: self.matches_by,
            ..recipient
        })
    }

    fn field(&self, field: RecipientField) -> Result<Option<FreeText>, Refusal> {
        let typed = self.get(field);
        if typed.trim().is_empty() {
            return match field {
                RecipientField::Name => Err(Refusal::TextMissing),
                _ => Ok(None),
            };
        }
        let longest = match field {
            RecipientField::Address => LONGEST_ADDRESS,
            _ => LONGEST_OF_RECIPIENT,
        };
        let words = FreeText::up_to(typed, longest)?;
        match field {
            RecipientField::Email if !is_like_mail(words.as_str()) => {
                Err(ReferralRefusal::MailShape.into())
            }
            RecipientField::Phone if !is_like_phone(words.as_str()) => {
                Err(ReferralRefusal::PhoneShape.into())
            }
            _ => Ok(Some(words)),
        }
    }
}

/// Whether something has the shape of a mail address: one @ with something before it, and behind it words
/// with dots between. Whether anybody reads there is not known.
fn is_like_mail(text: &str) -> bool {
    let Some((before, behind)) = text.split_once('@') else {
        return false;
    };
    let plain = |c: char| !c.is_whitespace() && !matches!(c, '@' | ',' | ';' | '<' | '>');
    let parts: Vec<&str> = behind.split('.').collect();
    !before.is_empty()
        && text.chars().filter(|c| *c == '@').count() == 1
        && text.chars().all(|c| c == '@' || plain(c))
        && parts.len() > 1
        && parts.iter().all(|part| !part.is_empty())
}

/// Whether something has the shape of a number that can be called, an extension included.
fn is_like_phone(text: &str) -> bool {
    let lower = text.to_lowercase();
    let number = lower.replacen("extension", "", 1).replacen("ext", "", 1);
    let digits = number.chars().filter(char::is_ascii_digit).count();
    DIGITS.contains(&digits)
        && number
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, ' ' | '+' | '(' | ')' | '-' | '.' | '/'))
}

/// Those outside that fit what was typed, by name, organisation and team: the best first, and with nothing
/// typed all of them.
pub fn find(all: &[Recipient], typed: &str) -> Vec<RecipientId> {
    if typed.trim().is_empty() {
        return all.iter().map(|recipient| recipient.id).collect();
    }
    let text = |recipient: &Recipient| {
        let fields = [
            RecipientField::Name,
            RecipientField::Organisation,
            RecipientField::Team,
            RecipientField::Role,
        ];
        let words = fields.iter().filter_map(|field| recipient.words(*field));
        let words: Vec<&str> = words.map(FreeText::as_str).collect();
        words.join(" ")
    };
    let index = Index::new(all.iter().map(|recipient| (recipient.id, text(recipient))));
    index.find(typed, all.len())
}

impl Recipient {
    /// Somebody of these words, in use. The kinds are set beside.
    ///
    /// # Errors
    /// Where there is no name.
    pub fn of_words(
        id: RecipientId,
        words: &mut BTreeMap<RecipientField, FreeText>,
    ) -> Result<Self, Refusal> {
        let name = words.remove(&RecipientField::Name);
        let mut take = |field| words.remove(&field);
        Ok(Self {
            id,
            service: Service::Other,
            power: Power::None,
            way: Way::Carried,
            state: RecipientState::InUse,
            name: name.ok_or(Refusal::TextMissing)?,
            role: take(RecipientField::Role),
            team: take(RecipientField::Team),
            organisation: take(RecipientField::Organisation),
            phone: take(RecipientField::Phone),
            email: take(RecipientField::Email),
            address: take(RecipientField::Address),
            matches_by_birth: MatchesBy::Name,
        })
    }

    /// What stands where a name was erased.
    pub fn erased_name() -> Result<FreeText, Refusal> {
        FreeText::new(NO_NAME)
    }

    /// What is known of them in a field.
    pub fn words(&self, field: RecipientField) -> Option<&FreeText> {
        match field {
            RecipientField::Name => Some(&self.name),
            RecipientField::Role => self.role.as_ref(),
            RecipientField::Team => self.team.as_ref(),
            RecipientField::Organisation => self.organisation.as_ref(),
            RecipientField::Phone => self.phone.as_ref(),
            RecipientField::Email => self.email.as_ref(),
            RecipientField::Address => self.address.as_ref(),
        }
    }

    /// What a report can leave by: where it goes has to be known.
    ///
    /// # Errors
    /// Where the way needs an address that is not there.
    pub fn reached_by(&self, way: Way) -> Result<(), Refusal> {
        let there = match way {
            Way::Carried => true,
            Way::SecureMail | Way::LockedPdf => self.email.is_some(),
            Way::Post => self.address.is_some(),
        };
        if there {
            Ok(())
        } else {
            Err(ReferralRefusal::RecipientWithoutAddress.into())
        }
    }

    /// Whether they are written to still.
    pub fn is_in_use(&self) -> bool {
        self.state == RecipientState::InUse
    }

    /// Whether they can sanction, by what they are or by what is known of them.
    pub fn can_sanction(&self) -> bool {
        self.service.always_sanctions() || self.power == Power::CanSanction
    }
}
