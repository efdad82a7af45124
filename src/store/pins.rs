//! PIN hashes and wrong tries: a working table, deleted with the person.

use argon2::password_hash::PasswordHasher;
use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordVerifier, Version};

use super::error::Stored;
use super::tx::{Read, Tx};
use crate::domain::Trouble;
use crate::domain::ids::PersonId;
use crate::domain::pin::{Pin, Tries};
use crate::domain::time::Moment;
use crate::env::{Env, PinCost};

/// The stored hash of a PIN, in the usual text form.
#[derive(Clone, PartialEq, Eq)]
pub struct PinHash(String);

impl std::fmt::Debug for PinHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PinHash(…)")
    }
}

fn hasher(cost: PinCost) -> Stored<Argon2<'static>> {
    let params = Params::new(cost.memory_kib, cost.passes, 1, None)
        .map_err(|_| Trouble::Bug("the cost of a PIN is within bounds"))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

impl PinHash {
    /// Hashes a new PIN. Slow on purpose: call it on a worker, before the transaction.
    pub fn of(pin: &Pin, env: &Env) -> Stored<Self> {
        let salt: [u8; 16] = env.random();
        let hash = hasher(env.pin_cost)?
            .hash_password_with_salt(pin.digits().as_bytes(), &salt)
            .map_err(|_| Trouble::Bug("a PIN can be hashed"))?;
        Ok(Self(hash.to_string()))
    }

    /// Whether this is the hash of that PIN. Slow on purpose: call it on a worker.
    pub fn is_of(&self, pin: &Pin) -> Stored<bool> {
        let hash = PasswordHash::new(&self.0).map_err(|_| Trouble::Damaged)?;
        Ok(Argon2::default()
            .verify_password(pin.digits().as_bytes(), &hash)
            .is_ok())
    }
}

impl Read<'_> {
    /// The hash of a person's PIN, where they have one.
    pub fn pin_hash(&self, person: PersonId) -> Stored<Option<PinHash>> {
        let row = self.one(
            "SELECT hash FROM pins WHERE person = ?1",
            [person.bytes()],
            |r| r.get::<_, Option<String>>(0),
        )?;
        Ok(row.flatten().map(PinHash))
    }

    /// A person's wrong tries.
    pub fn tries(&self, person: PersonId) -> Stored<Tries> {
        let row = self.one(
            "SELECT wrong_tries, wait_until FROM pins WHERE person = ?1",
            [person.bytes()],
            |r| Ok((r.get::<_, i64>(0)?, r.get::<_, Option<i64>>(1)?)),
        )?;
        let Some((wrong, wait_until)) = row else {
            return Ok(Tries::default());
        };
        Ok(Tries {
            wrong: u32::try_from(wrong).map_err(|_| Trouble::Damaged)?,
            wait_until: wait_until.map(Moment::from_millis),
        })
    }
}

impl Tx<'_> {
    /// Keeps a new PIN and forgets wrong tries.
    pub fn set_pin_hash(&self, person: PersonId, hash: &PinHash) -> Stored<()> {
        self.work(
            "INSERT INTO pins (person, hash, wrong_tries, wait_until) VALUES (?1, ?2, 0, NULL)
             ON CONFLICT (person) DO UPDATE
             SET hash = excluded.hash, wrong_tries = 0, wait_until = NULL",
            (person.bytes(), &hash.0),
        )?;
        Ok(())
    }

    /// Keeps a person's wrong tries.
    pub fn set_tries(&self, person: PersonId, tries: Tries) -> Stored<()> {
        self.work(
            "INSERT INTO pins (person, hash, wrong_tries, wait_until) VALUES (?1, NULL, ?2, ?3)
             ON CONFLICT (person) DO UPDATE
             SET wrong_tries = excluded.wrong_tries, wait_until = excluded.wait_until",
            (
                person.bytes(),
                i64::from(tries.wrong),
                tries.wait_until.map(Moment::millis),
            ),
        )?;
        Ok(())
    }
}
