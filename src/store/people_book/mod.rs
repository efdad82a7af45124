//! The people book: everything about a person but their till name, picture and PIN.
//!
//! It opens by a staff member's passphrase and lies beside a shop book, never on its own: who may what
//! stands there. Each area has a file, as in the shop book.
//!
//! It keeps one audit chain, under the book's own id, whichever till is chosen beside it: so the order of
//! its rows is one, and a row that names any other writer is told.

mod attendance;
mod codes;
mod contacts;
mod erasure;
mod expenses;
mod frameworks;
mod given_papers;
mod goals;
mod keeping;
mod leaving;
mod letters;
mod looks;
mod measures;
mod placements;
mod proposals;
mod recipients;
mod records;
mod referrals;
mod reports;
mod rota;
pub mod schema;
mod sharing;
mod skills;
mod support;

pub use attendance::{FARTHEST, HoursRead};
pub use frameworks::StoredChoice;
pub use given_papers::Kept;
pub use leaving::{Stopped, StoredLeaving, StoredWords};
pub use looks::LookedAt;
pub use placements::StoredPlacement;
pub use proposals::StoredProposal;
pub use recipients::StoredRecipient;
pub use referrals::{StoredReferral, StoredText};
pub use reports::Beside;
pub use support::StoredNote;

use std::fs;
use std::path::Path;

use super::book::NewBook;
use super::connection::replace_synced;
use super::error::{OrTrouble, Stored};
use super::keys::{DataKey, KEYS_FILE, KeyFile, Keys, RecoveryWords};
use super::tx::{Read, Tx};
use super::verify::{
    Check, Severity, audit_chain, first_wrong, foreign_keys, guards, pages, schema_as_fresh,
};
use super::volume::{People, Volume};
use super::{Book, BookKind, PeopleBook, ShopBook};
use crate::domain::Trouble;
use crate::domain::ids::{BookId, PersonId};
use crate::domain::passphrase::Passphrase;
use crate::env::Env;

/// All checks of the people book.
pub const CHECKS: &[Check<People>] = &[
    Check {
        name: "people-pages",
        severity: Severity::Stop,
        run: pages,
    },
    Check {
        name: "people-schema",
        severity: Severity::Stop,
        run: schema_as_fresh,
    },
    Check {
        name: "people-guards",
        severity: Severity::Stop,
        run: guards,
    },
    Check {
        name: "people-foreign-keys",
        severity: Severity::Stop,
        run: foreign_keys,
    },
    Check {
        name: "corrections",
        severity: Severity::Tell,
        run: corrections,
    },
    Check {
        name: "proposals",
        severity: Severity::Tell,
        run: answered_proposals,
    },
    Check {
        name: "skills",
        severity: Severity::Tell,
        run: skill_rows,
    },
    Check {
        name: "measures",
        severity: Severity::Tell,
        run: readings,
    },
    Check {
        name: "referrals",
        severity: Severity::Tell,
        run: referrals::hold_together,
    },
    Check {
        name: "reports",
        severity: Severity::Tell,
        run: reports::hold_together,
    },
    Check {
        name: "sharing",
        severity: Severity::Tell,
        run: sharing::hold_together,
    },
    Check {
        name: "contacts",
        severity: Severity::Tell,
        run: contacts::hold_together,
    },
    Check {
        name: "support",
        severity: Severity::Tell,
        run: support::hold_together,
    },
    Check {
        name: "leaving",
        severity: Severity::Tell,
        run: leaving::hold_together,
    },
    Check {
        name: "people-put-backs",
        severity: Severity::Tell,
        run: super::safe_copies::hold_together,
    },
    Check {
        name: "keeping",
        severity: Severity::Tell,
        run: keeping::hold_together,
    },
    Check {
        name: "people-erasures",
        severity: Severity::Tell,
        run: erasure::hold_together,
    },
    Check {
        name: "people-audit-chain",
        severity: Severity::Tell,
        run: audit_chain,
    },
];

fn corrections(read: &Read<'_, People>) -> Stored<Result<(), String>> {
    first_wrong([
        read.none(
            "SELECT count(*) FROM attendance a WHERE a.of IS NOT NULL AND NOT EXISTS
               (SELECT 1 FROM attendance b WHERE b.id = a.of AND b.person = a.person)",
            "corrections are about no row of the person",
        ),
        read.none(
            "SELECT count(*) FROM attendance
             WHERE (of IS NOT NULL) <> (way IN ('instead', 'taken-back'))
                OR (reason IS NULL) <> (way IN ('at-the-counter', 'by-supervisor'))",
            "rows of hours do not say why they were written",
        ),
    ])
}

fn answered_proposals(read: &Read<'_, People>) -> Stored<Result<(), String>> {
    first_wrong([
        read.none(
            "SELECT count(*) FROM proposal_changes c WHERE
               EXISTS (SELECT 1 FROM proposal_answers a
                       WHERE a.proposal = c.proposal AND a.answer = 'agreed')
               AND NOT EXISTS (SELECT 1 FROM attendance r WHERE r.id = c.row)",
            "changes that were agreed are not written",
        ),
        read.none(
            "SELECT count(*) FROM proposal_answers a JOIN proposals p ON p.id = a.proposal
             WHERE a.answer = 'agreed' AND a.by_person = p.person",
            "proposals were agreed by whoever made them",
        ),
    ])
}

fn skill_rows(read: &Read<'_, People>) -> Stored<Result<(), String>> {
    first_wrong([
        read.none(
            "SELECT count(*) FROM skill_rows WHERE
               (by_person = person) <> (says IN ('answered', 'asked', 'ask-withdrawn'))
               AND says <> 'talked'",
            "rows of skills were written by whoever may not",
        ),
        read.none(
            "SELECT count(*) FROM skill_rows s WHERE about IS NOT NULL AND NOT EXISTS
               (SELECT 1 FROM skill_rows o WHERE o.id = s.about AND o.person = s.person
                AND (o.seq, o.n) < (s.seq, s.n) AND o.says = CASE
                  WHEN s.says IN ('set-aside', 'signed-off') THEN 'saw'
                  WHEN s.says IN ('ask-withdrawn', 'ask-answered') THEN 'asked'
                  ELSE 'signed-off' END)",
            "rows of skills are about no earlier row of the person",
        ),
        read.none(
            "SELECT count(*) FROM skill_rows s WHERE says = 'signed-off' AND NOT EXISTS
               (SELECT 1 FROM skill_wordings w WHERE w.skill = s.skill AND w.rev = s.version)",
            "sign-offs have no wording",
        ),
    ])
}

fn readings(read: &Read<'_, People>) -> Stored<Result<(), String>> {
    first_wrong([
        read.none(
            "SELECT count(*) FROM reading_answers WHERE (answer = 'given') <> (given IS NOT NULL)",
            "answers are given and empty, or not given and there",
        ),
        read.none(
            "SELECT count(*) FROM reviews WHERE by_person = person",
            "reviews were written by the person alone",
        ),
    ])
}

/// Who opens the people book first, and with what.
pub struct FirstHolder<'p> {
    /// Who.
    pub person: PersonId,
    /// Their passphrase.
    pub passphrase: &'p Passphrase,
}

impl Book<People> {
    /// Makes the people book beside this shop book, under the same recovery words and the first
    /// passphrase. Slow: both are stretched.
    ///
    /// A made-up one also has a key file, so that whoever looks around can look everywhere.
    pub fn create(
        shop: &ShopBook,
        env: &Env,
        words: &RecoveryWords,
        first: &FirstHolder<'_>,
    ) -> Stored<Self> {
        let store = shop.store();
        if store.join(People::FOLDER).exists() {
            return Err(Trouble::BookExists);
        }
        let book = BookId(env.new_id());
        let key = DataKey::new(env);
        let mut keys = Keys::under_words(env, book, &key, words)?;
        keys.set_passphrase(env, &key, first.person, first.passphrase)?;
        let made_up = shop.kind() == BookKind::MadeUp;
        let key_file = KeyFile::new(env);
        if made_up {
            keys.add_key_file(env, &key, &key_file)?;
        }
        let new = NewBook {
            env,
            book,
            key: key.clone(),
            kind: shop.kind(),
        };
        let secrets = |folder: &Path| {
            if made_up {
                key_file.write(folder)
            } else {
                Ok(())
            }
        };
        Self::make(store, &new, &keys, secrets, |_| Ok::<(), Trouble>(()))?;
        Self::beside(shop.store(), shop.kind(), key)
    }

    /// Opens it with somebody's passphrase; none where it is not theirs. Slow: it is stretched.
    pub fn open(
        store: &Path,
        kind: BookKind,
        person: PersonId,
        passphrase: &Passphrase,
    ) -> Stored<Option<Self>> {
        let keys = Keys::read(&store.join(People::FOLDER))?;
        let key = keys.open_with_passphrase(person, passphrase)?;
        key.map(|key| Self::beside(store, kind, key)).transpose()
    }

    /// Opens it with the recovery words: for whoever lost their passphrase, or all of them.
    pub fn open_with_words(store: &Path, kind: BookKind, words: &RecoveryWords) -> Stored<Self> {
        let key = Keys::read(&store.join(People::FOLDER))?.open_with_words(words)?;
        Self::beside(store, kind, key)
    }

    /// Opens a made-up one with the key file that lies in it.
    pub fn open_made_up(store: &Path) -> Stored<Self> {
        let folder = store.join(People::FOLDER);
        let key = Keys::read(&folder)?.open_with_file(&KeyFile::read(&folder)?)?;
        Self::beside(store, BookKind::MadeUp, key)
    }

    /// Opens a made-up one beside whoever writes it, to look only.
    pub fn look_made_up(store: &Path) -> Stored<Self> {
        let folder = store.join(People::FOLDER);
        let key = Keys::read(&folder)?.open_with_file(&KeyFile::read(&folder)?)?;
        Self::look_with(store, key)
    }

    /// Opens it beside whoever writes it, to look only, with the passphrase of anybody who has one; none
    /// where it is nobody's. Slow: it is stretched for each of them.
    pub fn look(store: &Path, kind: BookKind, passphrase: &Passphrase) -> Stored<Option<Self>> {
        let keys = Keys::read(&store.join(People::FOLDER))?;
        for person in keys.holders() {
            if let Some(key) = keys.open_with_passphrase(person, passphrase)? {
                let book = Self::look_with(store, key)?;
                return if book.kind() == kind {
                    Ok(Some(book))
                } else {
                    Err(Trouble::Damaged)
                };
            }
        }
        Ok(None)
    }

    /// Opens it; a made-up one never lies beside a live shop book, nor the other way round.
    fn beside(store: &Path, kind: BookKind, key: DataKey) -> Stored<Self> {
        let book = Self::open_with(store, key, None)?;
        if book.kind() == kind {
            Ok(book)
        } else {
            Err(Trouble::Damaged)
        }
    }

    /// Whether this person has a passphrase for the people book of this store.
    pub fn has_passphrase(store: &Path, person: PersonId) -> Stored<bool> {
        Ok(Keys::read(&store.join(People::FOLDER))?
            .holders()
            .contains(&person))
    }

    /// Whether this is the person's passphrase. Slow: it is stretched.
    pub fn opens_with(&self, person: PersonId, passphrase: &Passphrase) -> Stored<bool> {
        Ok(self
            .keys()?
            .open_with_passphrase(person, passphrase)?
            .is_some())
    }

    /// Who has a passphrase.
    pub fn holders(&self) -> Stored<Vec<PersonId>> {
        Ok(self.keys()?.holders())
    }

    /// The sealed keys that lie beside the book.
    pub fn sealed_keys(&self) -> Stored<Keys> {
        self.keys()
    }

    /// The keys with a passphrase of somebody, or another one. Slow: it is stretched.
    pub fn keys_with(&self, env: &Env, person: PersonId, new: &Passphrase) -> Stored<Keys> {
        let mut keys = self.keys()?;
        keys.set_passphrase(env, self.key(), person, new)?;
        Ok(keys)
    }

    /// The keys without somebody's passphrase. What they wrote down earlier opens only older copies.
    pub fn keys_without(&self, person: PersonId) -> Stored<Keys> {
        let mut keys = self.keys()?;
        keys.take_passphrase(person);
        Ok(keys)
    }

    /// Puts these keys in the place of those there are, in one with what is written about them: the
    /// file last, when everything else was checked and written and only has to be kept.
    pub fn write_with_keys<T, E: From<Trouble>>(
        &mut self,
        keys: &Keys,
        work: impl FnOnce(&Tx<'_, People>) -> Result<T, E>,
    ) -> Result<T, E> {
        let folder = self.store().join(People::FOLDER);
        let (text, before) = (keys.text()?, self.keys()?.text()?);
        let done = self.write(|tx| {
            let done = work(tx)?;
            tx.work("UPDATE book_keys SET payload = ?1 WHERE one = 1", [&text])?;
            replace_synced(&folder, KEYS_FILE, text.as_bytes())?;
            Ok(done)
        });
        // What was not written down did not happen; where not even that can be undone now, it is found
        // when the book is opened next.
        if done.is_err() && self.keys_inside()? != text && self.keys()?.text()? != before {
            replace_synced(&folder, KEYS_FILE, before.as_bytes())?;
        }
        done
    }

    /// Whose passphrases are others beside the book than it says inside, where these differ: a change
    /// that was not written down.
    pub fn unwritten_keys(&self) -> Stored<Option<Vec<PersonId>>> {
        let (beside, inside) = (self.keys()?, self.keys_inside()?);
        if beside.text()? == inside {
            return Ok(None);
        }
        Ok(Some(beside.others_than(&Keys::from_text(&inside)?)))
    }

    /// Whether what lies in the folder of this store could be read by somebody without a secret: only
    /// a made-up one.
    pub fn opens_by_itself(store: &Path) -> bool {
        let folder = store.join(People::FOLDER);
        fs::metadata(folder.join(super::keys::KEY_FILE))
            .or_trouble()
            .is_ok()
    }
}

impl PeopleBook {
    /// The people book's own folder inside a store's folder.
    pub const FOLDER: &'static str = People::FOLDER;
}
