//! What a till knows of a person: a name of their choice, a picture of their choice, and rights.

use serde::{Deserialize, Serialize};

use super::access::{Rights, coded};
use super::ids::PersonId;

/// The colours that a person can choose for their tile, by code; the theme gives them ink and tint.
pub const TILE_COLOURS: [&str; 6] = [
    "primary",
    "positive",
    "attention",
    "refused",
    "bakery",
    "bike",
];

/// The symbols that a person can choose for their tile, by the name of the icon.
pub const TILE_SYMBOLS: [&str; 12] = [
    "leaf",
    "sun",
    "cat",
    "star",
    "music-note",
    "tree",
    "fish",
    "flower",
    "mountains",
    "bird",
    "moon",
    "umbrella",
];

/// A colour and a symbol that the person chose.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct TilePicture {
    /// One of [`TILE_COLOURS`].
    pub colour: String,
    /// One of [`TILE_SYMBOLS`].
    pub symbol: String,
}

/// Whether the person's tile stands on the wall for all to see.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum OnTheWall {
    /// Shown among the people due today.
    Shown,
    /// Reached by typing the name only.
    NotShown,
}

coded! {
    /// Whether somebody comes here at present.
    PersonState {
        /// They do.
        Here = "here",
        /// Not for a while; their card waits for them.
        Paused = "paused",
        /// Not any more.
        Left = "left",
    }
}

coded! {
    /// Whether a barcode card signs in.
    CardState {
        /// It does.
        Given = "given",
        /// It does not any more.
        TakenBack = "taken-back",
    }
}

/// A person as this till shows them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TillPerson {
    /// Who.
    pub id: PersonId,
    /// The name they chose; an alias is fine.
    pub till_name: String,
    /// The picture they chose.
    pub picture: TilePicture,
    /// Their choice about the wall.
    pub wall: OnTheWall,
    /// Roles and grants.
    pub rights: Rights,
}
