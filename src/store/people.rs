//! People as the till knows them: a chosen name and picture, roles and grants.

use super::error::Stored;
use super::tx::{Read, Tx};
use crate::domain::Trouble;
use crate::domain::access::{Capability, Grant, GrantEffect, Rights, Role, RoleHeld};
use crate::domain::ids::{EntryId, PersonId, ShopId};
use crate::domain::people::{OnTheWall, TilePicture, TillPerson};

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

    /// Everybody, by till name.
    pub fn people(&self) -> Stored<Vec<TillPerson>> {
        let rows: Vec<([u8; 16], String, String, String, String)> = self.all(
            "SELECT p.id, p.wall, f.till_name, f.colour, f.symbol
             FROM people p JOIN person_faces f ON f.person = p.id AND f.rev = p.rev
             WHERE p.rev = (SELECT max(rev) FROM people WHERE id = p.id)
             ORDER BY f.till_name, p.id",
            [],
            |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?)),
        )?;
        rows.into_iter()
            .map(|(id, wall, till_name, colour, symbol)| {
                let id = PersonId::from_bytes(id);
                let wall = if wall == "shown" {
                    OnTheWall::Shown
                } else {
                    OnTheWall::NotShown
                };
                let rights = self.rights_of(id)?;
                Ok(TillPerson {
                    id,
                    till_name,
                    picture: TilePicture { colour, symbol },
                    wall,
                    rights,
                })
            })
            .collect()
    }

    /// All roles of a person, ended ones too.
    pub fn roles_of(&self, person: PersonId) -> Stored<Vec<StoredRole>> {
        type Row = ([u8; 16], i64, [u8; 16], String, String, Option<String>);
        let rows: Vec<Row> = self.all(
            "SELECT id, rev, shop, role, from_day, until_day FROM person_roles r
             WHERE person = ?1 AND rev = (SELECT max(rev) FROM person_roles WHERE id = r.id)",
            [person.bytes()],
            |r| {
                Ok((
                    r.get(0)?,
                    r.get(1)?,
                    r.get(2)?,
                    r.get(3)?,
                    r.get(4)?,
                    r.get(5)?,
                ))
            },
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
            |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)),
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

impl Tx<'_> {
    /// Adds a person with the name and picture that they chose.
    pub fn add_person(&self, person: &TillPerson, salt: &[u8; 16]) -> Stored<()> {
        let wall = match person.wall {
            OnTheWall::Shown => "shown",
            OnTheWall::NotShown => "not-shown",
        };
        self.add_own(
            "people",
            &[
                ("id", person.id.bytes().into()),
                ("rev", 1_i64.into()),
                ("wall", wall.into()),
            ],
        )?;
        self.add_side(
            "person_faces",
            &format!("{} 1", hex::encode(person.id.bytes())),
            salt,
            &[
                ("person", person.id.bytes().into()),
                ("rev", 1_i64.into()),
                ("till_name", (&person.till_name).into()),
                ("colour", (&person.picture.colour).into()),
                ("symbol", (&person.picture.symbol).into()),
            ],
        )
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
