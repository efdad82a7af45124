//! Those outside the house, each revision whole: kinds and ways in the row, what was typed beside it.

use std::collections::BTreeMap;

use crate::domain::Trouble;
use crate::domain::free_text::FreeText;
use crate::domain::ids::{PersonId, RecipientId};
use crate::domain::people::name_key;
use crate::domain::recipients::{
    MatchesBy, Power, Recipient, RecipientField, RecipientState, Service, Way,
};
use crate::domain::time::Moment;
use crate::env::Env;
use crate::store::error::Stored;
use crate::store::tx::{Read, Tx};
use crate::store::volume::People;

/// Somebody outside with the revision that it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StoredRecipient {
    /// The revision: whoever changes it names the one that they looked at.
    pub rev: i64,
    /// What it says.
    pub recipient: Recipient,
}

/// The kinds of a row, as their codes.
struct Codes {
    service: String,
    power: String,
    way: String,
    matches_by: String,
    state: String,
}

impl Read<'_, People> {
    /// Everybody outside as they stand, by name; those not written to any more are among them.
    pub fn recipients(&self) -> Stored<Vec<StoredRecipient>> {
        let mut all = self.recipients_where("?1 IS NULL", None)?;
        all.sort_by_cached_key(|stored| {
            (
                name_key(stored.recipient.name.as_str()),
                stored.recipient.id,
            )
        });
        Ok(all)
    }

    /// Somebody outside as they stand.
    pub fn recipient(&self, id: RecipientId) -> Stored<Option<StoredRecipient>> {
        let found = self.recipients_where("r.id = ?1", Some(id.bytes()))?;
        Ok(found.into_iter().next())
    }

    fn recipients_where(&self, which: &str, id: Option<&[u8; 16]>) -> Stored<Vec<StoredRecipient>> {
        let current = "r.rev = (SELECT max(rev) FROM recipients q WHERE q.id = r.id)";
        let typed = self.all(
            &format!(
                "SELECT w.recipient, w.field, w.words FROM recipients r
                 JOIN recipient_words w ON w.recipient = r.id AND w.rev = r.rev
                 WHERE {which} AND {current}"
            ),
            [id],
            |r| {
                let field: String = r.get(1)?;
                Ok((
                    RecipientId::from_bytes(r.get(0)?),
                    field,
                    r.get::<_, String>(2)?,
                ))
            },
        )?;
        let mut words: BTreeMap<RecipientId, BTreeMap<RecipientField, FreeText>> = BTreeMap::new();
        for (id, field, typed) in typed {
            let field = RecipientField::from_code(&field).ok_or(Trouble::TooNew)?;
            let longest = typed.chars().count();
            let typed = FreeText::up_to(&typed, longest).map_err(|_| Trouble::Damaged)?;
            words.entry(id).or_default().insert(field, typed);
        }
        let rows = self.all(
            &format!(
                "SELECT id, rev, service, power, way, matches_by, state FROM recipients r
                 WHERE {which} AND {current} ORDER BY id"
            ),
            [id],
            |r| {
                let codes = Codes {
                    service: r.get(2)?,
                    power: r.get(3)?,
                    way: r.get(4)?,
                    matches_by: r.get(5)?,
                    state: r.get(6)?,
                };
                Ok((
                    RecipientId::from_bytes(r.get(0)?),
                    r.get::<_, i64>(1)?,
                    codes,
                ))
            },
        )?;
        let whole = |(id, rev, codes): (RecipientId, i64, Codes)| {
            let mut words = words.remove(&id).unwrap_or_default();
            if let std::collections::btree_map::Entry::Vacant(name) =
                words.entry(RecipientField::Name)
            {
                // Their words were erased.
                name.insert(Recipient::erased_name().map_err(|_| Trouble::Damaged)?);
            }
            let recipient = Recipient::of_words(id, &mut words).map_err(|_| Trouble::Damaged)?;
            Ok(StoredRecipient {
                rev,
                recipient: Recipient {
                    service: Service::from_code(&codes.service).ok_or(Trouble::TooNew)?,
                    power: Power::from_code(&codes.power).ok_or(Trouble::TooNew)?,
                    way: Way::from_code(&codes.way).ok_or(Trouble::TooNew)?,
                    matches_by_birth: MatchesBy::from_code(&codes.matches_by)
                        .ok_or(Trouble::TooNew)?,
                    state: RecipientState::from_code(&codes.state).ok_or(Trouble::TooNew)?,
                    ..recipient
                },
            })
        };
        rows.into_iter().map(whole).collect()
    }
}

impl Tx<'_, People> {
    /// Writes a revision of somebody outside, with what was typed of them.
    pub fn write_recipient(
        &self,
        env: &Env,
        recipient: &Recipient,
        rev: i64,
        (by, at): (PersonId, Moment),
    ) -> Stored<()> {
        let id = recipient.id.bytes();
        self.add_own(
            "recipients",
            &[
                ("id", id.into()),
                ("rev", rev.into()),
                ("service", recipient.service.code().into()),
                ("power", recipient.power.code().into()),
                ("way", recipient.way.code().into()),
                ("matches_by", recipient.matches_by_birth.code().into()),
                ("state", recipient.state.code().into()),
                ("by_person", by.bytes().into()),
                ("at", at.into()),
            ],
        )?;
        for field in RecipientField::ALL {
            let Some(words) = recipient.words(*field) else {
                continue;
            };
            self.add_side(
                "recipient_words",
                &format!("{} {rev} {}", hex::encode(id), field.code()),
                &env.random(),
                &[
                    ("recipient", id.into()),
                    ("rev", rev.into()),
                    ("field", field.code().into()),
                    ("words", words.as_str().into()),
                ],
            )?;
        }
        Ok(())
    }
}
