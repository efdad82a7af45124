//! People as the till knows them: a chosen name and picture, roles and grants.

use chrono::NaiveDate;

use super::error::Stored;
use super::tx::{Read, Tx};
use crate::domain::Trouble;
use crate::domain::access::{Capability, Grant, GrantEffect, Rights, Role, RoleHeld};
use crate::domain::ids::{EntryId, PersonId, ShopId};
use crate::domain::people::{DueDays, OnTheWall, PersonState, TilePicture, TillPerson, name_key};

/// A role as stored, with the id by which it can be ended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StoredRole {
    /// Which.
    pub id: EntryId,
    /// Its current revision.
    pub rev: i64,
    /// Whose.
    pub person: PersonId,
    /// What.
    pub held: RoleHeld,
}

impl Read<'_> {
    /// Whether anybody is in the book.
    pub fn has_people(&self) -> Stored<bool> {
        Ok(self.number("SELECT EXISTS (SELECT 1 FROM people)", [])? == 1)
    }

    /// Whether this person is in the book.
    pub fn knows_person(&self, person: PersonId) -> Stored<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM people WHERE id = ?1)";
        Ok(self.number(sql, [person.bytes()])? == 1)
    }

    /// Everybody, by till name; paused people and those who left too.
    pub fn people(&self) -> Stored<Vec<TillPerson>> {
        type Row = (
            [u8; 16],
            String,
            Option<String>,
            String,
            String,
            String,
            Option<i64>,
        );
        let rows: Vec<Row> = self.all(
            "SELECT p.id, p.wall, p.state, f.till_name, f.colour, f.symbol, f.photo_rev
             FROM people p JOIN person_faces f ON f.person = p.id
             WHERE p.rev = (SELECT max(rev) FROM people WHERE id = p.id)
               AND f.rev = (SELECT max(rev) FROM person_faces WHERE person = p.id)
             ORDER BY f.till_name, p.id",
            [],
            |r| r.try_into(),
        )?;
        let near = self.days_near()?;
        rows.into_iter()
            .map(|(id, wall, state, till_name, colour, symbol, photo)| {
                let id = PersonId::from_bytes(id);
                let rights = self.rights_of(id)?;
                let of = near.iter().filter(|(person, _)| *person == id);
                let due = if self.has_days(id)? {
                    DueDays::Only(of.map(|(_, day)| *day).collect())
                } else if rights.is_only_ever_a_trainee() && self.last_letter(id)?.is_some() {
                    // Their days come by letter: none agreed is none, and they come in by their name.
                    DueDays::Only(Vec::new())
                } else {
                    DueDays::EveryDay
                };
                Ok(TillPerson {
                    id,
                    till_name,
                    picture: TilePicture { colour, symbol },
                    photo,
                    wall: wall_of(&wall),
                    state: state_of(state.as_deref())?,
                    due,
                    card: self.card_of(id)?,
                    rights,
                })
            })
            .collect()
    }

    /// Whether this person comes here at present; nothing for nobody.
    pub fn state_of(&self, person: PersonId) -> Stored<Option<PersonState>> {
        let row: Option<Option<String>> = self.one(
            "SELECT state FROM people WHERE id = ?1 ORDER BY rev DESC LIMIT 1",
            [person.bytes()],
            |r| r.get(0),
        )?;
        row.map(|state| state_of(state.as_deref())).transpose()
    }

    /// What decides what a person may do now: nothing while they are paused or gone.
    pub fn rights_in_force(&self, person: PersonId) -> Stored<Rights> {
        match self.state_of(person)? {
            Some(PersonState::Here) => self.rights_of(person),
            _ => Ok(Rights::default()),
        }
    }

    /// Whether any day is set for this person.
    fn has_days(&self, person: PersonId) -> Stored<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM person_due_days d
               WHERE person = ?1 AND due = 1 AND rev = (
                 SELECT max(rev) FROM person_due_days WHERE person = d.person AND day = d.day))";
        Ok(self.number(sql, [person.bytes()])? == 1)
    }

    /// The set days of everybody that can be near today: those of the year before the furthest one.
    /// What is long gone is left in the book.
    fn days_near(&self) -> Stored<Vec<(PersonId, NaiveDate)>> {
        let rows: Vec<([u8; 16], String)> = self.all(
            "SELECT person, day FROM person_due_days d
             WHERE day >= (SELECT date(max(day), '-800 days') FROM person_due_days)
               AND due = 1 AND rev = (
                 SELECT max(rev) FROM person_due_days WHERE person = d.person AND day = d.day)
             ORDER BY person, day",
            [],
            |r| Ok((r.get(0)?, r.get(1)?)),
        )?;
        rows.into_iter()
            .map(|(person, day)| {
                let day = day.parse().map_err(|_| Trouble::Damaged)?;
                Ok((PersonId::from_bytes(person), day))
            })
            .collect()
    }

    /// All days that are set for a person, in order.
    pub fn days_of(&self, person: PersonId) -> Stored<Vec<NaiveDate>> {
        let rows: Vec<String> = self.all(
            "SELECT day FROM person_due_days d WHERE person = ?1 AND due = 1 AND rev = (
               SELECT max(rev) FROM person_due_days WHERE person = d.person AND day = d.day)
             ORDER BY day",
            [person.bytes()],
            |r| r.get(0),
        )?;
        rows.into_iter()
            .map(|day| day.parse().map_err(|_| Trouble::Damaged))
            .collect()
    }

    /// The small picture file that a person chose in place of colour and symbol, at this revision.
    pub fn person_photo(&self, person: PersonId, rev: i64) -> Stored<Option<Vec<u8>>> {
        self.one(
            "SELECT photo FROM person_photos WHERE person = ?1 AND rev = ?2",
            (person.bytes(), rev),
            |r| r.get(0),
        )
    }

    /// Somebody else who is not gone and has this till name, whatever its case and accents.
    pub fn has_namesake(&self, person: PersonId, till_name: &str) -> Stored<bool> {
        let wanted = name_key(till_name);
        let rows: Vec<([u8; 16], Option<String>, String)> = self.all(
            "SELECT p.id, p.state, f.till_name
             FROM people p JOIN person_faces f ON f.person = p.id
             WHERE p.rev = (SELECT max(rev) FROM people WHERE id = p.id)
               AND f.rev = (SELECT max(rev) FROM person_faces WHERE person = p.id)",
            [],
            |r| r.try_into(),
        )?;
        Ok(rows.into_iter().any(|(id, state, name)| {
            PersonId::from_bytes(id) != person
                && state.as_deref() != Some(PersonState::Left.code())
                && name_key(&name) == wanted
        }))
    }

    /// Which roles of a person an operation of this name began.
    pub fn roles_begun_by(&self, operation: &str, person: PersonId) -> Stored<Vec<EntryId>> {
        self.all(
            "SELECT r.id FROM person_roles r JOIN audit a ON a.by_till = r.by_till AND a.seq = r.seq
             WHERE r.person = ?1 AND r.rev = 1 AND a.operation = ?2",
            (person.bytes(), operation),
            |r| r.get(0).map(EntryId::from_bytes),
        )
    }

    /// All roles of a person, ended ones too.
    pub fn roles_of(&self, person: PersonId) -> Stored<Vec<StoredRole>> {
        type Row = ([u8; 16], i64, [u8; 16], String, String, Option<String>);
        let rows: Vec<Row> = self.all(
            "SELECT id, rev, shop, role, from_day, until_day FROM person_roles r
             WHERE person = ?1 AND rev = (SELECT max(rev) FROM person_roles WHERE id = r.id)",
            [person.bytes()],
            |r| r.try_into(),
        )?;
        rows.into_iter()
            .map(|(id, rev, shop, role, from, until)| {
                let day = |d: String| d.parse().map_err(|_| Trouble::Damaged);
                Ok(StoredRole {
                    id: EntryId::from_bytes(id),
                    rev,
                    person,
                    held: RoleHeld {
                        shop: ShopId::from_bytes(shop),
                        role: Role::from_code(&role).ok_or(Trouble::TooNew)?,
                        from: day(from)?,
                        until: until.map(day).transpose()?,
                    },
                })
            })
            .collect()
    }

    /// What decides what a person may do.
    pub fn rights_of(&self, person: PersonId) -> Stored<Rights> {
        let roles = self.roles_of(person)?.into_iter().map(|r| r.held).collect();
        let rows: Vec<([u8; 16], String, String)> = self.all(
            "SELECT shop, capability, effect FROM person_grants g
             WHERE person = ?1 AND effect IS NOT NULL AND rev = (
               SELECT max(rev) FROM person_grants
               WHERE person = g.person AND shop = g.shop AND capability = g.capability)",
            [person.bytes()],
            |r| r.try_into(),
        )?;
        let grants = rows
            .into_iter()
            .map(|(shop, capability, effect)| {
                Ok(Grant {
                    shop: ShopId::from_bytes(shop),
                    capability: Capability::from_code(&capability).ok_or(Trouble::TooNew)?,
                    effect: GrantEffect::from_code(&effect).ok_or(Trouble::TooNew)?,
                })
            })
            .collect::<Stored<_>>()?;
        Ok(Rights { roles, grants })
    }

    /// Everybody's roles in a shop.
    pub fn roles_in(&self, shop: ShopId) -> Stored<Vec<StoredRole>> {
        let mut roles = Vec::new();
        let people: Vec<[u8; 16]> =
            self.all("SELECT DISTINCT id FROM people ORDER BY id", [], |r| {
                r.get(0)
            })?;
        for person in people {
            let of = self.roles_of(PersonId::from_bytes(person))?;
            roles.extend(of.into_iter().filter(|r| r.held.shop == shop));
        }
        Ok(roles)
    }
}

fn wall_of(code: &str) -> OnTheWall {
    if code == "shown" {
        OnTheWall::Shown
    } else {
        OnTheWall::NotShown
    }
}

/// Rows from before there were states are of people who are here.
fn state_of(code: Option<&str>) -> Stored<PersonState> {
    code.map_or(Ok(PersonState::Here), |code| {
        PersonState::from_code(code).ok_or(Trouble::TooNew)
    })
}

/// A picture file to write, or which one stands from before.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Photo<'a> {
    /// None: colour and symbol stand.
    None,
    /// The one that was written at this revision.
    At(i64),
    /// A new one.
    New(&'a [u8]),
}

impl Tx<'_> {
    /// Adds a person with the name and picture that they chose.
    pub fn add_person(&self, person: &TillPerson, salt: &[u8; 16]) -> Stored<()> {
        self.write_person(person.id, 1, person.wall, person.state)?;
        self.write_face(person, 1, None, salt)
    }

    /// Writes the next revision of a person with another name, picture or wall.
    pub fn change_face(
        &self,
        person: &TillPerson,
        photo: Photo<'_>,
        salts: [&[u8; 16]; 2],
    ) -> Stored<()> {
        let rev = self.next_rev(person.id)?;
        self.write_person(person.id, rev, person.wall, person.state)?;
        let photo = match photo {
            Photo::None => None,
            Photo::At(rev) => Some(rev),
            Photo::New(bytes) => {
                self.add_side(
                    "person_photos",
                    &format!("{} {rev}", hex::encode(person.id.bytes())),
                    salts[1],
                    &[
                        ("person", person.id.bytes().into()),
                        ("rev", rev.into()),
                        ("photo", bytes.into()),
                    ],
                )?;
                Some(rev)
            }
        };
        self.write_face(person, rev, photo, salts[0])
    }

    /// Writes the next revision of a person with another state.
    pub fn change_state(&self, person: &TillPerson, state: PersonState) -> Stored<()> {
        let rev = self.next_rev(person.id)?;
        self.write_person(person.id, rev, person.wall, state)
    }

    fn next_rev(&self, person: PersonId) -> Stored<i64> {
        let last = self.number(
            "SELECT coalesce(max(rev), 0) FROM people WHERE id = ?1",
            [person.bytes()],
        )?;
        Ok(last + 1)
    }

    fn write_person(
        &self,
        person: PersonId,
        rev: i64,
        wall: OnTheWall,
        state: PersonState,
    ) -> Stored<()> {
        let wall = match wall {
            OnTheWall::Shown => "shown",
            OnTheWall::NotShown => "not-shown",
        };
        self.add_own(
            "people",
            &[
                ("id", person.bytes().into()),
                ("rev", rev.into()),
                ("wall", wall.into()),
                ("state", state.code().into()),
            ],
        )
    }

    fn write_face(
        &self,
        person: &TillPerson,
        rev: i64,
        photo: Option<i64>,
        salt: &[u8; 16],
    ) -> Stored<()> {
        self.add_side(
            "person_faces",
            &format!("{} {rev}", hex::encode(person.id.bytes())),
            salt,
            &[
                ("person", person.id.bytes().into()),
                ("rev", rev.into()),
                ("till_name", (&person.till_name).into()),
                ("colour", (&person.picture.colour).into()),
                ("symbol", (&person.picture.symbol).into()),
                ("photo_rev", photo.into()),
            ],
        )
    }

    /// Sets whether a person is due on a day; says whether that was new.
    pub fn set_due(&self, person: PersonId, day: NaiveDate, due: bool) -> Stored<bool> {
        let row: Option<(i64, i64)> = self.one(
            "SELECT rev, due FROM person_due_days WHERE person = ?1 AND day = ?2
             ORDER BY rev DESC LIMIT 1",
            (person.bytes(), day.to_string()),
            |r| Ok((r.get(0)?, r.get(1)?)),
        )?;
        let (last, was) = row.unwrap_or((0, 0));
        if i64::from(due) == was {
            return Ok(false);
        }
        self.add_own(
            "person_due_days",
            &[
                ("person", person.bytes().into()),
                ("day", day.into()),
                ("rev", (last + 1).into()),
                ("due", i64::from(due).into()),
            ],
        )?;
        Ok(true)
    }

    /// Writes a role, or its next revision.
    pub fn write_role(&self, role: &StoredRole) -> Stored<()> {
        self.add_own(
            "person_roles",
            &[
                ("id", role.id.bytes().into()),
                ("rev", role.rev.into()),
                ("person", role.person.bytes().into()),
                ("shop", role.held.shop.bytes().into()),
                ("role", role.held.role.code().into()),
                ("from_day", role.held.from.into()),
                ("until_day", role.held.until.into()),
            ],
        )
    }

    /// Writes what is granted to a person; `None` ends a grant.
    pub fn write_grant(
        &self,
        person: PersonId,
        shop: ShopId,
        capability: Capability,
        effect: Option<GrantEffect>,
    ) -> Stored<()> {
        let last = self.number(
            "SELECT coalesce(max(rev), 0) FROM person_grants
             WHERE person = ?1 AND shop = ?2 AND capability = ?3",
            (person.bytes(), shop.bytes(), capability.code()),
        )?;
        self.add_own(
            "person_grants",
            &[
                ("person", person.bytes().into()),
                ("shop", shop.bytes().into()),
                ("capability", capability.code().into()),
                ("rev", (last + 1).into()),
                ("effect", effect.map(GrantEffect::code).into()),
            ],
        )
    }
}
