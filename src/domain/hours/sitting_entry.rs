//! A sitting as somebody types it: from the words in its fields to instants, or to the field about which
//! there is something to say.

use chrono::NaiveDate;

use super::Sitting;
use super::changes::{WantedBreak, WantedSitting};
use super::entry::{Found, Wanted, check, in_the_past, read_clock, read_end};
use super::local_time::Which;
use super::sittings::LONG_SITTING;
use super::{Minutes, TimeKind};
use crate::domain::Refusal;
use crate::domain::ids::{EntryId, PlacementId, ShopId};
use crate::domain::time::Moment;

/// A field of the form.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Field {
    /// In.
    Came,
    /// Out.
    Left,
    /// When a break began.
    BreakFrom(usize),
    /// When it ended.
    BreakUntil(usize),
}

/// What stands in a field.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Typed {
    /// As typed.
    pub typed: String,
    /// The instant for which it was filled in, and how: while it says the same, it is that instant.
    pub was: Option<(String, Moment)>,
    /// Which of two is meant, where that was asked.
    pub which: Option<Which>,
}

impl Typed {
    fn is_as_before(&self) -> Option<Moment> {
        let (text, at) = self.was.as_ref()?;
        (text.trim() == self.typed.trim()).then_some(*at)
    }

    fn is_empty(&self) -> bool {
        self.typed.trim().is_empty()
    }
}

/// A break as it is typed.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TypedBreak {
    /// The break that it stands for; none for a new one.
    pub of: Option<EntryId>,
    /// From.
    pub from: Typed,
    /// Until.
    pub until: Typed,
}

/// A sitting as it is typed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TypedSitting {
    /// The day on which it begins.
    pub day: NaiveDate,
    /// Where.
    pub shop: ShopId,
    /// What for.
    pub kind: TimeKind,
    /// The placement that it belongs to.
    pub placement: Option<PlacementId>,
    /// In.
    pub came: Typed,
    /// Out; empty where it goes on.
    pub left: Typed,
    /// Breaks; one with two empty fields is not there.
    pub breaks: Vec<TypedBreak>,
}

/// What there is to say about a field.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Unclear {
    /// This is to be done about it.
    Refused(Field, Refusal),
    /// The clock showed it twice: which one?
    AskWhich(Field, Moment, Moment),
    /// The clock never showed it: it went forward at this instant.
    NotThatNight(Field, Moment),
}

impl Unclear {
    /// About which field.
    pub const fn field(&self) -> Field {
        match self {
            Self::Refused(field, _) | Self::AskWhich(field, ..) | Self::NotThatNight(field, _) => {
                *field
            }
        }
    }
}

/// Reads the form beside the person's other sittings of those days. `before` is the sitting that it puts
/// right.
pub fn read(
    typed: &TypedSitting,
    before: Option<EntryId>,
    others: &[Sitting],
    now: Moment,
) -> Result<WantedSitting, Unclear> {
    let came = instant(&typed.came, Field::Came, typed.day, now, read_clock)?;
    let left = if typed.left.is_empty() {
        None
    } else {
        Some(end(typed, came, now)?)
    };
    let overnight = left.is_some_and(|left| super::days::london_day(left) > typed.day);
    let mut breaks = Vec::new();
    for (n, pause) in typed.breaks.iter().enumerate() {
        if pause.from.is_empty() && pause.until.is_empty() {
            continue;
        }
        let at = |typed_at: &Typed, field| {
            let same = instant(typed_at, field, typed.day, now, read_clock);
            let next = typed.day.succ_opt().filter(|_| overnight);
            match (same, next) {
                // In a night what is earlier on the clock is on the next day.
                (Ok(at), Some(next)) if at < came => {
                    instant(typed_at, field, next, now, read_clock)
                }
                (other, _) => other,
            }
        };
        breaks.push(WantedBreak {
            of: pause.of,
            from: at(&pause.from, Field::BreakFrom(n))?,
            until: at(&pause.until, Field::BreakUntil(n))?,
        });
    }
    let wanted = Wanted {
        instead_of: before,
        came,
        left,
        breaks: breaks.iter().map(|b| (b.from, b.until)).collect(),
    };
    check(&wanted, others, now).map_err(|refusal| about(typed, &wanted, refusal, now))?;
    Ok(WantedSitting {
        shop: typed.shop,
        kind: typed.kind,
        placement: typed.placement,
        came,
        left,
        breaks,
    })
}

/// The end: on the same day, or the next where it is earlier on the clock and the night is no longer than
/// any that was seen.
fn end(typed: &TypedSitting, came: Moment, now: Moment) -> Result<Moment, Unclear> {
    let field = Field::Left;
    let refused = |refusal| Unclear::Refused(field, refusal);
    if let Some(at) = typed.left.is_as_before() {
        return Ok(at);
    }
    let minute = read_end(&typed.left.typed).map_err(refused)?;
    if minute > came.minute_of_day() || super::days::london_day(came) != typed.day {
        return instant(&typed.left, field, typed.day, now, read_end);
    }
    let next = typed.day.succ_opt().ok_or(Refusal::DayTooFar);
    let next = next.map_err(refused)?;
    let at = instant(&typed.left, field, next, now, read_end).map_err(|unclear| match unclear {
        // Tomorrow is not meant where that is still to come.
        Unclear::Refused(field, Refusal::TimeInFuture) => {
            Unclear::Refused(field, Refusal::EndBeforeStart)
        }
        other => other,
    })?;
    if Minutes::between(came, at) > LONG_SITTING {
        return Err(refused(Refusal::EndBeforeStart));
    }
    Ok(at)
}

fn instant(
    typed: &Typed,
    field: Field,
    day: NaiveDate,
    now: Moment,
    read: fn(&str) -> Result<i64, Refusal>,
) -> Result<Moment, Unclear> {
    if let Some(at) = typed.is_as_before() {
        return Ok(at);
    }
    let refused = |refusal| Unclear::Refused(field, refusal);
    let minute = read(&typed.typed).map_err(refused)?;
    match in_the_past(day, minute, typed.which, now).map_err(refused)? {
        Found::At(at) => Ok(at),
        Found::AskWhich { first, second } => Err(Unclear::AskWhich(field, first, second)),
        Found::NotThatNight { jump } => Err(Unclear::NotThatNight(field, jump)),
    }
}

/// The field that a refusal is about.
fn about(typed: &TypedSitting, wanted: &Wanted, refusal: Refusal, now: Moment) -> Unclear {
    // Breaks that are left empty are not among those that are wanted.
    let places = typed
        .breaks
        .iter()
        .enumerate()
        .filter(|(_, b)| !(b.from.is_empty() && b.until.is_empty()))
        .map(|(n, _)| n);
    let wrong = places.zip(&wanted.breaks).find_map(|(n, (from, until))| {
        let pause = Minutes::between(*from, *until);
        let long = wanted
            .left
            .is_some_and(|left| pause > Minutes::between(wanted.came, left));
        match refusal {
            Refusal::EndBeforeStart if pause <= Minutes::ZERO => Some(Field::BreakUntil(n)),
            Refusal::BreakLongerThanSitting if long => Some(Field::BreakUntil(n)),
            Refusal::BreakOutsideSitting if *from < wanted.came => Some(Field::BreakFrom(n)),
            Refusal::BreakOutsideSitting if wanted.left.is_some_and(|left| *until > left) => {
                Some(Field::BreakUntil(n))
            }
            Refusal::TimeInFuture if *from > now => Some(Field::BreakFrom(n)),
            Refusal::TimeInFuture if *until > now => Some(Field::BreakUntil(n)),
            _ => None,
        }
    });
    let end_is_wrong = match refusal {
        Refusal::EndBeforeStart => wanted.left.is_some_and(|left| left <= wanted.came),
        Refusal::TimeInFuture => wanted.left.is_some_and(|left| left > now),
        Refusal::SittingTooLong => true,
        _ => false,
    };
    let field = match wrong {
        _ if end_is_wrong => Field::Left,
        Some(field) => field,
        None => Field::Came,
    };
    Unclear::Refused(field, refusal)
}
