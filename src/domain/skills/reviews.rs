//! Reviews: a talk at the start, in week 4, in week 8 and at the end (weeks are a setting), and what is
//! written of it (`facts/training.md`, Records: Review). Nothing of risk or health is asked for.
//!
//! Weeks are those of the placement without its pauses: a pause moves what comes after it, and nothing
//! falls due within one.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::Refusal;
use crate::domain::access::coded;
use crate::domain::free_text::FreeText;
use crate::domain::hours::placement::Placement;
use crate::domain::ids::{EntryId, PersonId, PlacementId};
use crate::domain::time::Moment;

/// The weeks in which reviews are held, beside the start and the end.
pub const USUAL_WEEKS: [u8; 2] = [4, 8];
/// The most weeks that can be set.
pub const MOST_WEEKS: usize = 12;
/// The latest week that can be set.
pub const LATEST_WEEK: u8 = 104;

/// The setting: after how many weeks a review is held, beside the start and the end.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ReviewWeeks(Vec<u8>);

impl Default for ReviewWeeks {
    fn default() -> Self {
        Self(USUAL_WEEKS.to_vec())
    }
}

impl ReviewWeeks {
    /// These weeks, each once and in order.
    pub fn new(weeks: impl IntoIterator<Item = u8>) -> Result<Self, Refusal> {
        let mut weeks: Vec<u8> = weeks.into_iter().collect();
        weeks.sort_unstable();
        weeks.dedup();
        let fits = |week: &u8| (1..=LATEST_WEEK).contains(week);
        if weeks.len() > MOST_WEEKS || !weeks.iter().all(fits) {
            return Err(Refusal::ReviewWeeksNotSensible { most: LATEST_WEEK });
        }
        Ok(Self(weeks))
    }

    /// What was typed: `4, 8`. Nothing typed is the start and the end alone.
    pub fn typed(typed: &str) -> Result<Self, Refusal> {
        let refusal = Refusal::ReviewWeeksNotSensible { most: LATEST_WEEK };
        let parts = typed.split([',', ' ', ';']).filter(|part| !part.is_empty());
        let weeks: Result<Vec<u8>, _> = parts.map(str::parse).collect();
        Self::new(weeks.map_err(|_| refusal)?)
    }

    /// The weeks in order.
    pub fn each(&self) -> impl Iterator<Item = u8> {
        self.0.iter().copied()
    }
}

/// At which point of the placement a review is held.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum ReviewPoint {
    /// At the start.
    Start,
    /// After so many weeks.
    Week(u8),
    /// At the end.
    End,
    /// At any other time, because somebody wished it.
    Between,
}

impl ReviewPoint {
    /// The code in the book: `start`, `week-4`, `end`, `between`.
    pub fn code(self) -> String {
        match self {
            Self::Start => "start".to_owned(),
            Self::Week(week) => format!("week-{week}"),
            Self::End => "end".to_owned(),
            Self::Between => "between".to_owned(),
        }
    }

    /// Reads the code back.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "start" => Some(Self::Start),
            "end" => Some(Self::End),
            "between" => Some(Self::Between),
            _ => {
                let week = code.strip_prefix("week-")?.parse().ok()?;
                let point = Self::Week(week);
                (point.code() == code).then_some(point)
            }
        }
    }
}

/// A review that belongs to a placement, and the day from which it can be held.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PlannedReview {
    /// Which.
    pub point: ReviewPoint,
    /// From which day on.
    pub from: NaiveDate,
}

/// The reviews of a placement. What comes after a pause without a known end has no day yet and is left
/// out; a week on or after the last day is covered by the review at the end.
pub fn planned(placement: &Placement, weeks: &ReviewWeeks) -> Vec<PlannedReview> {
    let mut all = vec![PlannedReview {
        point: ReviewPoint::Start,
        from: placement.start,
    }];
    let last = placement.last_day();
    for week in weeks.each() {
        let from = after_weeks(placement, week);
        all.extend(from.filter(|from| *from < last).map(|from| PlannedReview {
            point: ReviewPoint::Week(week),
            from,
        }));
    }
    all.push(PlannedReview {
        point: ReviewPoint::End,
        from: last,
    });
    all
}

/// The first day after so many weeks of the placement, pauses not counted, that is in no pause itself.
fn after_weeks(placement: &Placement, weeks: u8) -> Option<NaiveDate> {
    let mut left = u32::from(weeks).saturating_mul(7);
    let last = placement.last_day();
    let days = placement.start.iter_days().take_while(|day| *day <= last);
    for day in days.filter(|day| !placement.is_paused(*day)) {
        match left.checked_sub(1) {
            None => return Some(day),
            Some(fewer) => left = fewer,
        }
    }
    None
}

coded! {
    /// A field of a review.
    ReviewField {
        /// The day.
        HeldOn = "held-on",
        /// Who was there.
        WhoWasThere = "who-was-there",
        /// The person's words.
        TheirWords = "their-words",
        /// What went well.
        WentWell = "went-well",
        /// What did not help.
        DidNotHelp = "did-not-help",
        /// The next step.
        NextStep = "next-step",
    }
}

/// What was written of a review. Any of the last four may be empty, since nobody has to say anything.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ReviewWords {
    /// Who was there.
    pub who_was_there: FreeText,
    /// The person's words.
    pub their_words: Option<FreeText>,
    /// What went well.
    pub went_well: Option<FreeText>,
    /// What did not help.
    pub did_not_help: Option<FreeText>,
    /// The next step.
    pub next_step: Option<FreeText>,
}

/// A review that was held; written once. Of several at one point, the last one written comes first.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Review {
    /// Which; the same id again is the same row.
    pub id: EntryId,
    /// Whose.
    pub person: PersonId,
    /// Of which placement.
    pub placement: PlacementId,
    /// Its place in the book.
    pub seq: i64,
    /// At which point.
    pub point: ReviewPoint,
    /// The day.
    pub held_on: NaiveDate,
    /// What was written; none where it was erased.
    pub words: Option<ReviewWords>,
    /// Who wrote it.
    pub by: PersonId,
    /// When.
    pub at: Moment,
}

/// A review as it was typed.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct TypedReview {
    /// The day.
    pub held_on: NaiveDate,
    /// Who was there.
    pub who_was_there: String,
    /// The person's words.
    pub their_words: String,
    /// What went well.
    pub went_well: String,
    /// What did not help.
    pub did_not_help: String,
    /// The next step.
    pub next_step: String,
}

impl TypedReview {
    /// The words as they are kept, or everything that is wrong, each beside its field.
    pub fn checked(
        &self,
        placement: &Placement,
        today: NaiveDate,
    ) -> Result<ReviewWords, Vec<(ReviewField, Refusal)>> {
        use ReviewField as F;
        let mut wrong = Vec::new();
        if self.held_on > today {
            wrong.push((F::HeldOn, Refusal::SeenInFuture));
        } else if self.held_on < placement.start {
            let start = placement.start;
            wrong.push((F::HeldOn, Refusal::SeenBeforePlacement { start }));
        }
        let mut keep = |field, checked: Result<FreeText, Refusal>| {
            checked.map_err(|refusal| wrong.push((field, refusal))).ok()
        };
        let who_was_there = keep(F::WhoWasThere, FreeText::new(&self.who_was_there));
        let mut optional = |field, typed: &str| match typed.trim() {
            "" => None,
            typed => keep(field, FreeText::new(typed)),
        };
        let their_words = optional(F::TheirWords, &self.their_words);
        let went_well = optional(F::WentWell, &self.went_well);
        let did_not_help = optional(F::DidNotHelp, &self.did_not_help);
        let next_step = optional(F::NextStep, &self.next_step);
        match who_was_there {
            Some(who_was_there) if wrong.is_empty() => Ok(ReviewWords {
                who_was_there,
                their_words,
                went_well,
                did_not_help,
                next_step,
            }),
            _ => Err(wrong),
        }
    }
}

/// Whether a review can be written down at this point: one in between always, any other only where this
/// placement has it.
pub fn point_fits(
    placement: &Placement,
    weeks: &ReviewWeeks,
    point: ReviewPoint,
) -> Result<(), Refusal> {
    let mut planned = planned(placement, weeks).into_iter();
    if point == ReviewPoint::Between || planned.any(|review| review.point == point) {
        return Ok(());
    }
    Err(Refusal::NoSuchReview)
}

/// The reviews that can be held today and were not: none while the placement is paused. Reviews of other
/// placements make no difference.
pub fn due(
    placement: &Placement,
    weeks: &ReviewWeeks,
    held: &[Review],
    today: NaiveDate,
) -> Vec<PlannedReview> {
    if placement.is_paused(today) {
        return Vec::new();
    }
    let was_held = |point: ReviewPoint| {
        let mut here = held
            .iter()
            .filter(|review| review.placement == placement.id);
        here.any(|review| review.point == point)
    };
    let all = planned(placement, weeks).into_iter();
    all.filter(|review| review.from <= today && !was_held(review.point))
        .collect()
}

/// The reviews of a person as a page shows them: the latest day first, and of one day the last written.
pub fn in_order(person: PersonId, reviews: &[Review]) -> Vec<&Review> {
    let mut seen = std::collections::BTreeSet::new();
    let mut own: Vec<&Review> = reviews.iter().filter(|r| r.person == person).collect();
    own.retain(|review| seen.insert(review.id));
    own.sort_by_key(|review| std::cmp::Reverse((review.held_on, review.seq, review.id)));
    own
}
