//! What the hours' rules have as shapes, as the columns of rows: presses, corrections, changes.

use chrono::NaiveDate;
use rusqlite::Row as SqlRow;

use crate::domain::Trouble;
use crate::domain::hours::TimeKind;
use crate::domain::hours::proposals::Answer;
use crate::domain::hours::rows::{Going, How, Put, Says, Touch, Why};
use crate::domain::ids::{EntryId, PlacementId, ShopId};
use crate::domain::time::Moment;
use crate::store::error::Stored;
use crate::store::tx::Cell;

/// What can be pressed.
pub const TOUCHES: [&str; 5] = ["arrived", "break-began", "back", "still-here", "left"];
/// How a row came to be written, or what it does to an earlier one.
pub const WAYS: [&str; 5] = [
    "at-the-counter",
    "by-supervisor",
    "later",
    "instead",
    "taken-back",
];
/// How the rota is changed for a day.
pub const DAY_CHANGES: [&str; 5] = ["moved", "added", "told-us", "shop-closed", "taken-back"];
/// What becomes of a proposal.
pub const ANSWERS: [&str; 3] = ["agreed", "talk-about", "taken-back"];

fn odd(column: usize, what: &str) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(
        column,
        rusqlite::types::Type::Text,
        what.to_owned().into(),
    )
}

/// Reads a date, as `2026-03-29`.
pub fn day(row: &SqlRow<'_>, column: usize) -> rusqlite::Result<NaiveDate> {
    day_or_none(row, column)?.ok_or_else(|| odd(column, "a day"))
}

/// The same where there may be none.
pub fn day_or_none(row: &SqlRow<'_>, column: usize) -> rusqlite::Result<Option<NaiveDate>> {
    let text = row.get_ref(column)?.as_str_or_null()?;
    text.map(|text| text.parse().map_err(|_| odd(column, "a day")))
        .transpose()
}

/// The code of an answer.
pub const fn answer_code(answer: Answer) -> &'static str {
    match answer {
        Answer::Agreed => "agreed",
        Answer::TalkAbout => "talk-about",
        Answer::TakenBack => "taken-back",
    }
}

/// The answer of a code.
pub fn answer_of(code: &str) -> Stored<Answer> {
    match code {
        "agreed" => Ok(Answer::Agreed),
        "talk-about" => Ok(Answer::TalkAbout),
        "taken-back" => Ok(Answer::TakenBack),
        _ => Err(Trouble::TooNew),
    }
}

/// The columns of a press: `touch, at, shop, kind, placement, points_at, going`.
pub struct PressCells {
    touch: &'static str,
    at: Moment,
    shop: Option<ShopId>,
    kind: Option<&'static str>,
    placement: Option<PlacementId>,
    points_at: Option<EntryId>,
    going: Option<&'static str>,
}

impl PressCells {
    /// Of a press.
    pub fn of(touch: &Touch) -> Self {
        let mut cells = Self {
            touch: "",
            at: touch.at(),
            shop: None,
            kind: None,
            placement: None,
            points_at: touch.points_at(),
            going: None,
        };
        cells.touch = match touch {
            Touch::Arrived {
                shop,
                kind,
                placement,
                ..
            } => {
                cells.shop = Some(*shop);
                cells.kind = Some(kind.code());
                cells.placement = *placement;
                "arrived"
            }
            Touch::BreakBegan { going, .. } => {
                cells.going = Some(going.code());
                "break-began"
            }
            Touch::Back { .. } => "back",
            Touch::StillHere { .. } => "still-here",
            Touch::Left { .. } => "left",
        };
        cells
    }

    /// With their names.
    pub fn named(&self) -> [(&'static str, Cell<'_>); 7] {
        [
            ("touch", self.touch.into()),
            ("at", self.at.into()),
            ("shop", self.shop.as_ref().map(ShopId::bytes).into()),
            ("kind", self.kind.into()),
            (
                "placement",
                self.placement.as_ref().map(PlacementId::bytes).into(),
            ),
            (
                "points_at",
                self.points_at.as_ref().map(EntryId::bytes).into(),
            ),
            ("going", self.going.into()),
        ]
    }
}

/// The columns in the order in which [`touch_of`] reads them.
pub const PRESS_COLUMNS: &str = "touch, at, shop, kind, placement, points_at, going";

/// Reads a press whose columns begin here; none where the row says no press.
pub fn touch_of(row: &SqlRow<'_>, from: usize) -> rusqlite::Result<Option<Touch>> {
    let Some(touch) = row.get_ref(from)?.as_str_or_null()? else {
        return Ok(None);
    };
    let at = Moment::from_millis(row.get(from + 1)?);
    let points_at = || row.get(from + 5).map(EntryId::from_bytes);
    Ok(Some(match touch {
        "arrived" => Touch::Arrived {
            at,
            shop: ShopId::from_bytes(row.get(from + 2)?),
            kind: TimeKind::from_code(row.get_ref(from + 3)?.as_str()?)
                .ok_or_else(|| odd(from, "time kind"))?,
            placement: row
                .get::<_, Option<[u8; 16]>>(from + 4)?
                .map(PlacementId::from_bytes),
        },
        "break-began" => Touch::BreakBegan {
            sitting: points_at()?,
            at,
            going: Going::from_code(row.get_ref(from + 6)?.as_str()?)
                .ok_or_else(|| odd(from, "going"))?,
        },
        "back" => Touch::Back {
            after: points_at()?,
            at,
        },
        "still-here" => Touch::StillHere {
            sitting: points_at()?,
            at,
        },
        "left" => Touch::Left {
            sitting: points_at()?,
            at,
        },
        _ => return Err(odd(from, "touch")),
    }))
}

/// The `way` of a row, the row that it puts right, its reason and the press in it.
pub fn parts(says: &Says) -> (&'static str, Option<EntryId>, Option<&Why>, Option<&Touch>) {
    match says {
        Says::Pressed { touch, how } => {
            let (way, why) = match how {
                How::AtTheCounter => ("at-the-counter", None),
                How::BySupervisor => ("by-supervisor", None),
                How::Later(why) => ("later", Some(why)),
            };
            (way, None, why, Some(touch))
        }
        Says::PutRight { of, put, why } => match put {
            Put::Instead(touch) => ("instead", Some(*of), Some(why), Some(touch)),
            Put::TakenBack => ("taken-back", Some(*of), Some(why), None),
        },
    }
}

/// A row of these parts.
pub fn says_of(
    way: &str,
    of: Option<EntryId>,
    why: Option<Why>,
    touch: Option<Touch>,
) -> Stored<Says> {
    let put_right = |put| -> Stored<Says> {
        Ok(Says::PutRight {
            of: of.ok_or(Trouble::Damaged)?,
            put,
            why: why.clone().ok_or(Trouble::Damaged)?,
        })
    };
    let pressed = |how| -> Stored<Says> {
        Ok(Says::Pressed {
            touch: touch.ok_or(Trouble::Damaged)?,
            how,
        })
    };
    match way {
        "at-the-counter" => pressed(How::AtTheCounter),
        "by-supervisor" => pressed(How::BySupervisor),
        "later" => pressed(How::Later(why.clone().ok_or(Trouble::Damaged)?)),
        "instead" => put_right(Put::Instead(touch.ok_or(Trouble::Damaged)?)),
        "taken-back" => put_right(Put::TakenBack),
        _ => Err(Trouble::TooNew),
    }
}
