//! What a person shows of themself: name, picture, wall. Changed by themself or by a manager.

use crate::domain::access::Capability;
use crate::domain::free_text::FreeText;
use crate::domain::ids::PersonId;
use crate::domain::people::{OnTheWall, TILE_COLOURS, TILE_SYMBOLS, TilePicture, TillPerson};
use crate::domain::pictures::SmallPicture;
use crate::domain::{Refusal, Trouble};
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::Tx;
use crate::store::people::Photo;

use super::say::has_a_say;

/// Changes what another person's tile shows.
pub struct ChangePerson;

/// Changes what one's own tile shows: one name to use everywhere, at once.
pub struct ChangeOwnCard;

/// What a tile shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Face {
    /// The name they chose; an alias is fine.
    pub till_name: String,
    /// The colour and symbol they chose.
    pub picture: TilePicture,
    /// Whether a photo of their own stands in its place.
    pub photo: PhotoChoice,
    /// Their choice about the wall.
    pub wall: OnTheWall,
}

/// What becomes of the photo.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PhotoChoice {
    /// Colour and symbol stand.
    None,
    /// The photo that stands already, if there is one.
    Keep,
    /// This one.
    New(SmallPicture),
}

impl Face {
    /// What a person's tile shows now.
    pub fn of(person: &TillPerson) -> Self {
        Self {
            till_name: person.till_name.clone(),
            picture: person.picture.clone(),
            photo: PhotoChoice::Keep,
            wall: person.wall,
        }
    }
}

impl Operation for ChangePerson {
    const NAME: &'static str = "change-person";
    const NEEDS: Option<Capability> = Some(Capability::People);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = (PersonId, Face);
    type Output = ();

    fn concerns(input: &(PersonId, Face)) -> Option<PersonId> {
        Some(input.0)
    }

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, (person, face): &(PersonId, Face)) -> Result<(), Stop> {
        has_a_say(tx, ctx, *person, Capability::People)?;
        change(tx, ctx, *person, face)
    }
}

impl Operation for ChangeOwnCard {
    const NAME: &'static str = "change-own-card";
    const NEEDS: Option<Capability> = Some(Capability::OwnCard);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = Face;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, face: &Face) -> Result<(), Stop> {
        change(tx, ctx, ctx.person, face)
    }
}

/// The name as it is kept; refused where somebody else has it.
pub(super) fn own_name(tx: &Tx<'_>, person: PersonId, typed: &str) -> Result<String, Stop> {
    let name = FreeText::name(typed)?;
    if tx.has_namesake(person, name.as_str())? {
        return Err(Refusal::NameTaken.into());
    }
    Ok(name.as_str().to_owned())
}

/// Refuses colours and symbols that nobody can choose.
pub(super) fn known_picture(picture: &TilePicture) -> Result<(), Refusal> {
    let known = TILE_COLOURS.contains(&picture.colour.as_str())
        && TILE_SYMBOLS.contains(&picture.symbol.as_str());
    if known {
        Ok(())
    } else {
        Err(Refusal::UnknownCode)
    }
}

/// The person as stored.
pub(super) fn stored(tx: &Tx<'_>, person: PersonId) -> Result<TillPerson, Stop> {
    let all = tx.people()?;
    let found = all.into_iter().find(|p| p.id == person);
    Ok(found.ok_or(Trouble::Damaged)?)
}

fn change(tx: &Tx<'_>, ctx: &Ctx<'_>, person: PersonId, face: &Face) -> Result<(), Stop> {
    known_picture(&face.picture)?;
    let before = stored(tx, person)?;
    let till_name = own_name(tx, person, &face.till_name)?;
    let old_photo = match before.photo {
        Some(rev) => tx.person_photo(person, rev)?,
        None => None,
    };
    let photo = match (&face.photo, before.photo) {
        (PhotoChoice::Keep, Some(rev)) => Photo::At(rev),
        (PhotoChoice::New(new), Some(rev)) if old_photo.as_deref() == Some(new.bytes()) => {
            Photo::At(rev)
        }
        (PhotoChoice::New(new), _) => Photo::New(new.bytes()),
        (PhotoChoice::None, _) | (PhotoChoice::Keep, None) => Photo::None,
    };
    let same_photo = match photo {
        Photo::None => before.photo.is_none(),
        Photo::At(_) => true,
        Photo::New(_) => false,
    };
    let after = TillPerson {
        till_name,
        picture: face.picture.clone(),
        wall: face.wall,
        ..before.clone()
    };
    if same_photo && after == before {
        return Ok(());
    }
    let salts = [ctx.env.random(), ctx.env.random()];
    Ok(tx.change_face(&after, photo, [&salts[0], &salts[1]])?)
}
