//! How contacts stand, from all their rows.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Asked, AskedOf, Content, Row, Says};
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::time::Moment;

/// A contact as it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Contact {
    /// Which.
    pub id: EntryId,
    /// About whom.
    pub person: PersonId,
    /// What it says by now.
    pub content: Content,
    /// By what permission or basis.
    pub ground: Option<EntryId>,
    /// Who wrote it first, and when.
    pub written: (PersonId, Moment),
    /// Who put it right last, and when.
    pub put_right: Option<(PersonId, Moment)>,
    /// Who said that what was asked is settled, and when.
    pub settled: Option<(PersonId, Moment)>,
    /// Who struck it as a mistake, and when.
    pub mistaken: Option<(PersonId, Moment)>,
    /// Its last row, for whoever changes it.
    pub last: EntryId,
}

impl Contact {
    /// What is still asked in it.
    pub fn open(&self) -> Option<&Asked> {
        let asked = self.content.asked.as_ref()?;
        (self.settled.is_none() && self.mistaken.is_none()).then_some(asked)
    }

    /// Whether what is asked of them, or of us, was to be there by this day.
    pub fn is_due(&self, of: AskedOf, today: NaiveDate) -> bool {
        self.open()
            .is_some_and(|asked| asked.of == of && asked.until <= today)
    }
}

/// The contacts of these rows, the latest day first; of one day, what was written last.
pub fn contacts(rows: &[Row]) -> Vec<Contact> {
    let mut ordered: Vec<&Row> = rows.iter().collect();
    ordered.sort_by_key(|row| (row.seq, row.id));
    let mut all: BTreeMap<EntryId, (i64, Contact)> = BTreeMap::new();
    for row in ordered {
        let done = (row.by, row.at);
        match (&row.says, all.get_mut(&row.contact)) {
            (Says::Written { content, ground }, None) => {
                let contact = Contact {
                    id: row.contact,
                    person: row.person,
                    content: content.clone(),
                    ground: *ground,
                    written: done,
                    put_right: None,
                    settled: None,
                    mistaken: None,
                    last: row.id,
                };
                all.insert(row.contact, (row.seq, contact));
            }
            // A row of a contact that nobody wrote says nothing; the check of the book tells of it.
            (_, None) => {}
            (says, Some((_, contact))) => {
                match says {
                    Says::Written { content, ground } => {
                        contact.content = content.clone();
                        contact.ground = *ground;
                        contact.put_right = Some(done);
                    }
                    Says::Settled => contact.settled = Some(done),
                    Says::OpenAgain => contact.settled = None,
                    Says::Mistaken => contact.mistaken = Some(done),
                }
                contact.last = row.id;
            }
        }
    }
    let mut all: Vec<(i64, Contact)> = all.into_values().collect();
    all.sort_by_key(|(seq, contact)| std::cmp::Reverse((contact.content.on, *seq)));
    all.into_iter().map(|(_, contact)| contact).collect()
}
