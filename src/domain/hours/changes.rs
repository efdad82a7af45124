//! From a sitting as it stands to a sitting as somebody wants it: the rows that it takes.
//!
//! Nothing is rewritten: a time that moves is a row that puts the press right, one that is missing is
//! added, one that should not be there is taken back. What stays the same to the minute stays untouched.

use super::Minutes;
use super::days::london_day;
use super::proposals::{Change, NewRow};
use super::rows::{Going, Put, Row, TimeKind, Touch};
use super::sittings::Sitting;
use super::standing::ledger;
use crate::domain::ids::{EntryId, PlacementId, ShopId};
use crate::domain::time::Moment;

/// A break as somebody wants it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct WantedBreak {
    /// The break that it stands for; none for a new one.
    pub of: Option<EntryId>,
    /// From.
    pub from: Moment,
    /// Until.
    pub until: Moment,
}

/// A sitting as somebody wants it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WantedSitting {
    /// Where.
    pub shop: ShopId,
    /// What for.
    pub kind: TimeKind,
    /// The placement that it belongs to.
    pub placement: Option<PlacementId>,
    /// In.
    pub came: Moment,
    /// Out; none where it goes on.
    pub left: Option<Moment>,
    /// Breaks.
    pub breaks: Vec<WantedBreak>,
}

fn same_minute(one: Moment, other: Moment) -> bool {
    Minutes::between(one, other) == Minutes::ZERO
}

/// The rows that make of this sitting (or of nothing) what is wanted. `rows` are the person's; `new_id`
/// mints an id for each row.
pub fn changes(
    before: Option<&Sitting>,
    wanted: &WantedSitting,
    rows: &[Row],
    mut new_id: impl FnMut() -> EntryId,
) -> Vec<NewRow> {
    let arrived = Touch::Arrived {
        at: wanted.came,
        shop: wanted.shop,
        kind: wanted.kind,
        placement: wanted.placement,
    };
    let Some(before) = before else {
        return whole(arrived, wanted, new_id);
    };
    let counting = ledger(before.person, rows).counting;
    // In the order of time: of an end that was pressed more than once, the earliest holds.
    let rows_of = |is: &dyn Fn(&Touch) -> bool| -> Vec<EntryId> {
        let found = counting.iter().filter(|c| is(&c.touch));
        found.map(|c| c.id).collect()
    };
    let sitting = before.id;
    let mut puts: Vec<(EntryId, Put)> = Vec::new();
    let as_before = same_minute(before.came, wanted.came)
        && (before.shop, before.kind, before.placement)
            == (wanted.shop, wanted.kind, wanted.placement);
    if !as_before {
        puts.push((sitting, Put::Instead(arrived)));
    }
    let ends = rows_of(&|touch| matches!(touch, Touch::Left { sitting: s, .. } if *s == sitting));
    let mut added: Vec<Touch> = Vec::new();
    let left = wanted.left.map(|at| Touch::Left { sitting, at });
    match (before.left, left) {
        (None, Some(touch)) => added.push(touch),
        (Some(was), Some(touch)) if same_minute(touch.at(), was) => {}
        (_, now) => puts.extend(one_end(&ends, now)),
    }
    for pause in &before.breaks {
        let stays = wanted.breaks.iter().find(|b| b.of == Some(pause.id));
        let backs =
            rows_of(&|touch| matches!(touch, Touch::Back { after, .. } if *after == pause.id));
        let Some(now) = stays else {
            puts.extend(one_end(&backs, None));
            puts.push((pause.id, Put::TakenBack));
            continue;
        };
        if !same_minute(pause.from, now.from) {
            let began = Touch::BreakBegan {
                sitting,
                at: now.from,
                going: pause.going,
            };
            puts.push((pause.id, Put::Instead(began)));
        }
        let back = Touch::Back {
            after: pause.id,
            at: now.until,
        };
        match pause.until {
            None => added.push(back),
            Some(was) if same_minute(was, now.until) => {}
            Some(_) => puts.extend(one_end(&backs, Some(back))),
        }
    }
    let mut made: Vec<NewRow> = puts
        .into_iter()
        .map(|(of, put)| NewRow {
            id: new_id(),
            change: Change::PutRight { of, put },
        })
        .collect();
    for touch in added {
        made.push(NewRow {
            id: new_id(),
            change: Change::Add(touch),
        });
    }
    for pause in wanted.breaks.iter().filter(|b| b.of.is_none()) {
        made.extend(new_break(sitting, pause, &mut new_id));
    }
    made
}

/// The same for a sitting that may belong to another day: one that moves to another is taken out where it
/// stands and added there, since all of a sitting stands under its day. Both days say so.
pub fn put_right(
    before: Option<&Sitting>,
    wanted: &WantedSitting,
    rows: &[Row],
    mut new_id: impl FnMut() -> EntryId,
) -> Vec<NewRow> {
    match before.filter(|before| before.day != london_day(wanted.came)) {
        None => changes(before, wanted, rows, new_id),
        Some(before) => {
            let mut made = taken_out(before, rows, &mut new_id);
            made.extend(changes(None, wanted, rows, new_id));
            made
        }
    }
}

/// What makes one end of these presses, or none: the earliest is put right, the others are taken back.
fn one_end(ends: &[EntryId], now: Option<Touch>) -> Vec<(EntryId, Put)> {
    let mut puts: Vec<(EntryId, Put)> = ends.iter().map(|of| (*of, Put::TakenBack)).collect();
    if let (Some((_, put)), Some(touch)) = (puts.first_mut(), now) {
        *put = Put::Instead(touch);
    }
    puts
}

/// The rows that take a whole sitting out: each press of it that counts.
pub fn taken_out(
    sitting: &Sitting,
    rows: &[Row],
    mut new_id: impl FnMut() -> EntryId,
) -> Vec<NewRow> {
    let breaks: Vec<EntryId> = sitting.breaks.iter().map(|b| b.id).collect();
    let counting = ledger(sitting.person, rows).counting;
    counting
        .iter()
        .filter(|c| {
            let at = c.touch.points_at();
            c.id == sitting.id
                || at == Some(sitting.id)
                || at.is_some_and(|at| breaks.contains(&at))
        })
        .map(|c| NewRow {
            id: new_id(),
            change: Change::PutRight {
                of: c.id,
                put: Put::TakenBack,
            },
        })
        .collect()
}

fn whole(
    arrived: Touch,
    wanted: &WantedSitting,
    mut new_id: impl FnMut() -> EntryId,
) -> Vec<NewRow> {
    let sitting = new_id();
    let mut made = vec![NewRow {
        id: sitting,
        change: Change::Add(arrived),
    }];
    for pause in &wanted.breaks {
        made.extend(new_break(sitting, pause, &mut new_id));
    }
    if let Some(at) = wanted.left {
        made.push(NewRow {
            id: new_id(),
            change: Change::Add(Touch::Left { sitting, at }),
        });
    }
    made
}

fn new_break(
    sitting: EntryId,
    pause: &WantedBreak,
    mut new_id: impl FnMut() -> EntryId,
) -> [NewRow; 2] {
    let began = new_id();
    let add = |id, touch| NewRow {
        id,
        change: Change::Add(touch),
    };
    // Whether they stayed in is of no use any more.
    let going = Going::StayingIn;
    [
        add(
            began,
            Touch::BreakBegan {
                sitting,
                at: pause.from,
                going,
            },
        ),
        add(
            new_id(),
            Touch::Back {
                after: began,
                at: pause.until,
            },
        ),
    ]
}
