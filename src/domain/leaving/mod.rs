//! Leaving: in the person's words first; where they go, and keeping in touch with whoever wants it
//! (`facts/training.md`, Records: Leaving).
//!
//! A leaving is of one placement, in versions. Keeping in touch is given by the person alone, and a no is
//! a no: whoever said it stands on no list again. "Stop everything" takes somebody off the wall, the rota
//! and every list at once; a new placement is the way back.

pub mod certificate;
pub mod checks;
pub mod figures;
pub mod lasting;
pub mod refusals;
pub mod touch;

use chrono::NaiveDate;

use self::refusals::LeavingRefusal as R;
use super::Refusal;
use super::access::coded;
use super::hours::placement::{AgreedTimes, Placement};
use super::ids::{EntryId, PersonId, PlacementId};

coded! {
    /// Why somebody leaves. None of them blames, and none says anything of health.
    Reason {
        /// The placement came to its end.
        Finished = "finished",
        /// They begin work.
        Work = "work",
        /// They begin training or a course.
        Training = "training",
        /// They move away.
        Moved = "moved",
        /// They need to stop for now.
        StopsForNow = "stops-for-now",
        /// Something else.
        Other = "other",
    }
}

coded! {
    /// Where somebody goes to; there can be several.
    Destination {
        /// Paid work.
        PaidWork = "paid-work",
        /// Work of their own.
        SelfEmployed = "self-employed",
        /// Volunteering.
        Volunteering = "volunteering",
        /// Training or education.
        TrainingOrEducation = "training-or-education",
        /// Another placement.
        OtherPlacement = "other-placement",
        /// Something else.
        SomethingElse = "something-else",
        /// It is not known.
        NotKnown = "not-known",
    }
}

impl Destination {
    /// Whether it is work for pay.
    pub const fn is_work(self) -> bool {
        matches!(self, Self::PaidWork | Self::SelfEmployed)
    }
}

coded! {
    /// From what it is known.
    Evidence {
        /// They said so.
        TheySaid = "they-said",
        /// A letter or contract was seen.
        PaperSeen = "paper-seen",
        /// Whoever they went to said so, with their permission.
        SaidThere = "said-there",
    }
}

/// The most hours of a week that can be written down.
pub const MOST_HOURS: u16 = 80;

/// Somewhere that somebody goes to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct GoesTo {
    /// Where to.
    pub what: Destination,
    /// How many minutes of a week, where that is known.
    pub minutes_a_week: Option<u16>,
    /// The first day, where it is known.
    pub from: Option<NaiveDate>,
    /// The last day, where it is over.
    pub until: Option<NaiveDate>,
    /// From what it is known.
    pub evidence: Evidence,
}

impl GoesTo {
    /// A destination of which nothing more is known.
    pub const fn plain(what: Destination) -> Self {
        Self {
            what,
            minutes_a_week: None,
            from: None,
            until: None,
            evidence: Evidence::TheySaid,
        }
    }
}

/// Where somebody goes to, checked: each once, "not known" alone, days the right way round.
///
/// # Errors
/// Where one of these does not hold, or there are more hours than a week of work has.
pub fn destinations(all: &[GoesTo]) -> Result<Vec<GoesTo>, Refusal> {
    let mut kept: Vec<GoesTo> = all.to_vec();
    kept.sort_by_key(|goes| goes.what);
    let mut pairs = kept.iter().zip(kept.iter().skip(1));
    if pairs.any(|(one, next)| one.what == next.what) {
        return Err(R::DestinationTwice.into());
    }
    if kept.is_empty() {
        return Err(R::DestinationMissing.into());
    }
    if kept.len() > 1 && kept.iter().any(|goes| goes.what == Destination::NotKnown) {
        return Err(R::NotKnownAlone.into());
    }
    for goes in &kept {
        let most = MOST_HOURS.saturating_mul(60);
        if goes.minutes_a_week.is_some_and(|m| m == 0 || m > most) {
            return Err(R::HoursNotSensible { most: MOST_HOURS }.into());
        }
        if let (Some(from), Some(until)) = (goes.from, goes.until)
            && until < from
        {
            return Err(Refusal::DaysTheWrongWayRound);
        }
    }
    Ok(kept)
}

/// How somebody left a placement.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Leaving {
    /// Which.
    pub id: EntryId,
    /// Who.
    pub person: PersonId,
    /// Which placement.
    pub placement: PlacementId,
    /// The last day.
    pub on: NaiveDate,
    /// Why.
    pub reason: Reason,
    /// Where to.
    pub goes_to: Vec<GoesTo>,
}

impl Leaving {
    /// Whether it can be said of this placement. A placement that has an end already has it on that day:
    /// there is one way to end it, and one last day.
    ///
    /// # Errors
    /// A day before the placement began, or another than its end; destinations that do not go together.
    pub fn checked(self, placement: &Placement) -> Result<Self, Refusal> {
        if self.on < placement.start {
            return Err(R::BeforePlacement {
                begins: placement.start,
            }
            .into());
        }
        if let Some(ended) = placement.ended
            && ended != self.on
        {
            return Err(R::EndedOn { day: ended }.into());
        }
        Ok(Self {
            goes_to: destinations(&self.goes_to)?,
            ..self
        })
    }
}

/// The placement as it is once everything is stopped on this day: it ended the day before, and nothing of
/// it is planned. One that begins on the day, or later, keeps its first day and has no times.
///
/// # Errors
/// Where the placement cannot be said so.
pub fn stopped(placement: &Placement, today: NaiveDate) -> Result<Placement, Refusal> {
    if placement.ended.is_some_and(|ended| ended < today) {
        return Ok(placement.clone());
    }
    let yesterday = today.pred_opt().unwrap_or(today);
    if placement.start <= yesterday {
        return placement.clone().ended_on(yesterday);
    }
    let none = AgreedTimes {
        from: placement.start,
        times: Vec::new(),
    };
    Placement {
        agreed: vec![none],
        ..placement.clone()
    }
    .ended_on(placement.start)
}

/// Whether somebody for whom everything was stopped is still away: no placement of theirs is without an
/// end.
pub fn still_away(placements: &[Placement]) -> bool {
    placements.iter().all(|placement| placement.ended.is_some())
}
