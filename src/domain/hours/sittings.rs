//! Sittings: from "I'm here" to "I'm off", made of the rows each time anew.
//!
//! A sitting counts from in to out less its breaks. A sitting without an end counts nothing until
//! somebody has said when it ended; nobody is signed out silently. Where two sittings share a minute,
//! the one that began earlier has it. What looks odd is a [`Finding`] for a supervisor to ask about,
//! and changes nothing.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::days::{Days, london_day};
use super::minute_set::{MinuteSet, Stretch};
use super::rows::{Going, Row, Says, TimeKind, Touch};
use super::standing::{Counting, ledger};
use super::{Minutes, Week};
use crate::domain::OutOfRange;
use crate::domain::ids::{EntryId, PersonId, PlacementId, ShopId};
use crate::domain::time::{CUT_OFF_HOUR, Moment, business_date};

/// A break within a sitting.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Break {
    /// The row that began it.
    pub id: EntryId,
    /// Staying in or going out.
    pub going: Going,
    /// When it began.
    pub from: Moment,
    /// When they were back; without it, it lasts until the end of the sitting.
    pub until: Option<Moment>,
}

/// One time that somebody was here.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Sitting {
    /// The row that opened it.
    pub id: EntryId,
    /// Who.
    pub person: PersonId,
    /// Where.
    pub shop: ShopId,
    /// The placement that it belongs to, where it belongs to one.
    pub placement: Option<PlacementId>,
    /// What for.
    pub kind: TimeKind,
    /// The day to which all of it belongs: London's date when it began.
    pub day: NaiveDate,
    /// In.
    pub came: Moment,
    /// Out; none while it is open.
    pub left: Option<Moment>,
    /// Breaks in the order in which they began.
    pub breaks: Vec<Break>,
    /// When "Still here?" was last answered with yes.
    pub confirmed: Option<Moment>,
    /// The minutes that count. None while it is open, or where it ends before it begins.
    pub counted: Minutes,
}

/// How a sitting stands at an instant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Openness {
    /// It has its end.
    Ended,
    /// The person is here.
    Here,
    /// No end was pressed and it is another day: asked "Still here?".
    AskStillHere,
}

impl Sitting {
    /// How it stands now, given the planned end where there is a plan.
    ///
    /// Asked from the next business day on, so a shift over midnight is left in peace, and never
    /// before the planned end. Saying yes counts for that business day.
    pub fn openness(&self, now: Moment, planned_end: Option<Moment>) -> Openness {
        if self.left.is_some() {
            return Openness::Ended;
        }
        let day_of = |at: Moment| business_date(at, CUT_OFF_HOUR);
        let said = self.confirmed.map_or(self.came, |yes| yes.max(self.came));
        if day_of(now) > day_of(said) && planned_end.is_none_or(|end| end < now) {
            Openness::AskStillHere
        } else {
            Openness::Here
        }
    }

    /// The break that goes on, where one does.
    pub fn on_break(&self) -> Option<&Break> {
        if self.left.is_some() {
            return None;
        }
        self.breaks.iter().rev().find(|b| b.until.is_none())
    }

    /// In to out, breaks included.
    pub fn presence(&self) -> Minutes {
        self.whole().map_or(Minutes::ZERO, Stretch::minutes)
    }

    /// In to out, where something lies between.
    pub(super) fn whole(&self) -> Option<Stretch> {
        Stretch::of(self.came, self.left?)
    }

    /// The week to which it belongs.
    pub fn week(&self) -> Week {
        Week::of(self.day)
    }

    fn break_stretch(&self, pause: &Break) -> Option<Stretch> {
        Stretch::of(pause.from, pause.until.or(self.left)?)
    }

    /// In to out without its breaks.
    fn without_breaks(&self) -> MinuteSet {
        let mut own = MinuteSet::default();
        if let Some(whole) = self.whole() {
            own.add(whole);
        }
        for pause in &self.breaks {
            if let Some(pause) = self.break_stretch(pause) {
                own.take_out(pause);
            }
        }
        own
    }

    /// The minutes that its breaks take off: what lies inside it, and what two breaks share once.
    pub fn break_minutes(&self) -> Result<Minutes, OutOfRange> {
        let rest = self.without_breaks().minutes()?;
        Ok(Minutes::new(
            self.presence().get().saturating_sub(rest.get()),
        ))
    }
}

/// Longer than this and somebody is asked: the longest shift seen is eight hours, and this is two.
pub const LONG_SITTING: Minutes = Minutes::new(16 * 60);

/// Something that looks odd. It changes nothing; somebody is asked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Oddity {
    /// The end comes before the beginning; it counts nothing.
    OutBeforeIn,
    /// It is longer than [`LONG_SITTING`].
    VeryLong,
    /// It ends more than once; the earliest end holds.
    LeftTwice,
    /// A break, or part of one, lies outside the sitting; only what lies inside is taken off.
    BreakOutside {
        /// The row that began it.
        pause: EntryId,
    },
    /// A break is longer than the sitting.
    BreakLongerThanSitting {
        /// The row that began it.
        pause: EntryId,
    },
    /// Back comes before the break begins; nothing is taken off.
    BackBeforeBreak {
        /// The row that began it.
        pause: EntryId,
    },
    /// The sitting ended and "Back" was never pressed; all of it is taken off.
    BreakWithoutBack {
        /// The row that began it.
        pause: EntryId,
    },
    /// "Back" was pressed more than once; the earliest holds.
    BackTwice {
        /// The row that began it.
        pause: EntryId,
    },
    /// Two breaks share minutes, which are taken off once.
    BreaksOverlap {
        /// The row that began the earlier one.
        pause: EntryId,
        /// The row that began the later one.
        other: EntryId,
    },
    /// Another sitting that began later shares minutes with this one, which has them.
    Overlap {
        /// The later one.
        other: EntryId,
    },
    /// This one is open and another goes on or begins on the same day: two at once.
    TwoAtOnce {
        /// The other one.
        other: EntryId,
    },
    /// A press points back at a row that is not here, perhaps not yet.
    PointsNowhere,
}

/// An oddity and where it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Finding {
    /// On which day.
    pub day: NaiveDate,
    /// The sitting, or the press itself where it belongs to none.
    pub at: EntryId,
    /// What.
    pub what: Oddity,
}

/// A person's sittings in a span of days, and what looks odd about them.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Folded {
    /// The earliest first.
    pub sittings: Vec<Sitting>,
    /// In the order of days.
    pub findings: Vec<Finding>,
}

/// The sittings of a person that belong to these days.
///
/// `rows` may hold other people and other days. It should hold the whole days before and after the
/// span too, since a sitting over midnight may share minutes with one inside it. Order and doubles make
/// no difference. Fails only where instants lie beyond any calendar.
pub fn fold(person: PersonId, span: Days, rows: &[Row]) -> Result<Folded, OutOfRange> {
    let counting = ledger(person, rows).counting;
    let known = Known::of(person, rows);
    let mut findings = Vec::new();
    let mut sittings = gathered(person, &counting, &known, &mut findings);
    count(&mut sittings)?;
    for sitting in &sittings {
        look_at(sitting, &mut findings);
    }
    look_at_pairs(&sittings, &mut findings);
    sittings.retain(|sitting| span.holds(sitting.day));
    findings.retain(|finding| span.holds(finding.day));
    findings.sort_unstable();
    findings.dedup();
    Ok(Folded { sittings, findings })
}

/// What a press can point back at, whether or not it still counts.
struct Known {
    arrivals: BTreeSet<EntryId>,
    breaks: BTreeSet<EntryId>,
}

impl Known {
    fn of(person: PersonId, rows: &[Row]) -> Self {
        let pressed = |wanted: fn(&Touch) -> bool| {
            let rows = rows.iter().filter(move |row| {
                let press = match &row.says {
                    Says::Pressed { touch, .. } => wanted(touch),
                    Says::PutRight { .. } => false,
                };
                row.person == person && press
            });
            rows.map(|row| row.id).collect()
        };
        Self {
            arrivals: pressed(|touch| matches!(touch, Touch::Arrived { .. })),
            breaks: pressed(|touch| matches!(touch, Touch::BreakBegan { .. })),
        }
    }

    fn has_what(&self, touch: &Touch) -> bool {
        match touch {
            Touch::Arrived { .. } => true,
            Touch::Back { after, .. } => self.breaks.contains(after),
            Touch::BreakBegan { sitting, .. }
            | Touch::StillHere { sitting, .. }
            | Touch::Left { sitting, .. } => self.arrivals.contains(sitting),
        }
    }
}

/// Sittings of presses, not yet counted. Presses come in order, but a break that was put right may
/// begin before its sitting, so what opens comes first, then breaks, then what ends them.
fn gathered(
    person: PersonId,
    counting: &[Counting],
    known: &Known,
    findings: &mut Vec<Finding>,
) -> Vec<Sitting> {
    let mut sittings: Vec<Sitting> = Vec::new();
    let mut places: BTreeMap<EntryId, usize> = BTreeMap::new();
    for Counting { id, touch } in counting {
        if let Touch::Arrived {
            at,
            shop,
            kind,
            placement,
        } = *touch
        {
            places.insert(*id, sittings.len());
            sittings.push(Sitting {
                id: *id,
                person,
                shop,
                placement,
                kind,
                day: london_day(at),
                came: at,
                left: None,
                breaks: Vec::new(),
                confirmed: None,
                counted: Minutes::ZERO,
            });
        }
    }
    let mut break_of: BTreeMap<EntryId, EntryId> = BTreeMap::new();
    for Counting { id, touch } in counting {
        if let Touch::BreakBegan { sitting, at, going } = *touch
            && let Some(place) = places.get(&sitting)
            && let Some(found) = sittings.get_mut(*place)
        {
            break_of.insert(*id, sitting);
            found.breaks.push(Break {
                id: *id,
                going,
                from: at,
                until: None,
            });
        }
    }
    for Counting { id, touch } in counting {
        if !known.has_what(touch) {
            findings.push(Finding {
                day: london_day(touch.at()),
                at: *id,
                what: Oddity::PointsNowhere,
            });
        }
        let of = match touch {
            Touch::Back { after, .. } => break_of.get(after).copied(),
            other => other.points_at(),
        };
        // What was pressed in a sitting that was taken back since is left out with it.
        let place = of.and_then(|of| places.get(&of));
        let Some(found) = place.and_then(|place| sittings.get_mut(*place)) else {
            continue;
        };
        let odd = match *touch {
            Touch::Left { at, .. } => {
                let before = found.left;
                found.left = before.or(Some(at));
                before.map(|_| Oddity::LeftTwice)
            }
            Touch::StillHere { at, .. } => {
                found.confirmed = Some(found.confirmed.map_or(at, |before| before.max(at)));
                None
            }
            Touch::Back { after, at } => {
                let pause = found.breaks.iter_mut().find(|b| b.id == after);
                pause.and_then(|pause| {
                    let before = pause.until;
                    pause.until = before.or(Some(at));
                    before.map(|_| Oddity::BackTwice { pause: after })
                })
            }
            Touch::Arrived { .. } | Touch::BreakBegan { .. } => None,
        };
        findings.extend(odd.map(|what| Finding {
            day: found.day,
            at: found.id,
            what,
        }));
    }
    sittings
}

/// Counts each sitting: its minutes, less its breaks, less what an earlier sitting has.
fn count(sittings: &mut [Sitting]) -> Result<(), OutOfRange> {
    let mut taken = MinuteSet::default();
    for sitting in sittings {
        let mut own = sitting.without_breaks();
        own.take_out_all(&taken);
        sitting.counted = own.minutes()?;
        taken.add_all(&own);
    }
    Ok(())
}

/// What looks odd about one sitting by itself.
fn look_at(sitting: &Sitting, findings: &mut Vec<Finding>) {
    let mut found = |what| {
        findings.push(Finding {
            day: sitting.day,
            at: sitting.id,
            what,
        });
    };
    let length = sitting
        .left
        .map(|left| Minutes::between(sitting.came, left));
    if length.is_some_and(|length| length < Minutes::ZERO) {
        found(Oddity::OutBeforeIn);
    }
    if length.is_some_and(|length| length > LONG_SITTING) {
        found(Oddity::VeryLong);
    }
    let mut earlier: Vec<(EntryId, Stretch)> = Vec::new();
    for pause in &sitting.breaks {
        let id = pause.id;
        if pause.until.is_none() && sitting.left.is_some() {
            found(Oddity::BreakWithoutBack { pause: id });
        }
        if let Some(back) = pause.until
            && Minutes::between(pause.from, back) < Minutes::ZERO
        {
            found(Oddity::BackBeforeBreak { pause: id });
        }
        let before = Minutes::between(sitting.came, pause.from) < Minutes::ZERO;
        let after = sitting.left.is_some_and(|left| {
            let end = pause.until.unwrap_or(pause.from);
            Minutes::between(left, end) > Minutes::ZERO
                || Minutes::between(left, pause.from) > Minutes::ZERO
        });
        if before || after {
            found(Oddity::BreakOutside { pause: id });
        }
        let Some(stretch) = sitting.break_stretch(pause) else {
            continue;
        };
        if length.is_some_and(|length| stretch.minutes() > length) {
            found(Oddity::BreakLongerThanSitting { pause: id });
        }
        for (other, with) in &earlier {
            if stretch.shared(*with).is_some() {
                found(Oddity::BreaksOverlap {
                    pause: *other,
                    other: id,
                });
            }
        }
        earlier.push((id, stretch));
    }
}

/// What looks odd about two sittings beside each other. They come in the order in which they began.
fn look_at_pairs(sittings: &[Sitting], findings: &mut Vec<Finding>) {
    let mut last_end: Vec<&Sitting> = Vec::new();
    for sitting in sittings {
        // Of the earlier ones, only those that may still reach into this one.
        last_end.retain(|earlier| match earlier.left {
            Some(left) => Minutes::between(sitting.came, left) > Minutes::ZERO,
            None => earlier.day == sitting.day,
        });
        for earlier in &last_end {
            let (at, what) = match (earlier.whole(), sitting.whole()) {
                (Some(one), Some(two)) if one.shared(two).is_some() => {
                    let other = sitting.id;
                    (*earlier, Oddity::Overlap { other })
                }
                _ if earlier.left.is_none() => {
                    let other = sitting.id;
                    (*earlier, Oddity::TwoAtOnce { other })
                }
                _ if sitting.left.is_none() => {
                    let other = earlier.id;
                    (sitting, Oddity::TwoAtOnce { other })
                }
                _ => continue,
            };
            findings.push(Finding {
                day: at.day,
                at: at.id,
                what,
            });
        }
        last_end.push(sitting);
    }
}
