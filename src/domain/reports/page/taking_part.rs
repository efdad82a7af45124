//! Taking part: how often, how long, on which days. No day stands here, so no gap can be read from it.

use chrono::Weekday;
use serde::{Deserialize, Serialize};

use crate::domain::access::coded;
use crate::domain::hours::minutes::Minutes;

coded! {
    /// A session as a square.
    Square {
        /// They came, for all of it or a part.
        Came = "came",
        /// They did not; no reason is known here.
        DidNot = "did-not",
        /// The shop was closed.
        Closed = "closed",
    }
}

/// A week in which sessions were agreed. It has no date: weeks of a pause have no row, and nobody can see
/// that there were any.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WeekRow(pub Vec<Square>);

/// Taking part.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TakingPart {
    /// How many sessions they came to.
    pub sessions: u32,
    /// How long together.
    pub minutes: Minutes,
    /// The usual days, Monday first; none where there are none.
    pub usual: Vec<Weekday>,
    /// Week by week, the first first; only if the person chose it.
    pub weeks: Option<Vec<WeekRow>>,
}

impl TakingPart {
    /// The days are put in order, weeks without sessions are left out.
    pub fn new(
        sessions: u32,
        minutes: Minutes,
        mut usual: Vec<Weekday>,
        weeks: Option<Vec<WeekRow>>,
    ) -> Self {
        usual.sort_by_key(Weekday::num_days_from_monday);
        usual.dedup();
        let weeks = weeks.map(|mut weeks| {
            weeks.retain(|WeekRow(squares)| !squares.is_empty());
            weeks
        });
        Self {
            sessions,
            minutes,
            usual,
            weeks: weeks.filter(|weeks| !weeks.is_empty()),
        }
    }

    /// Whether there are squares.
    pub const fn has_weeks(&self) -> bool {
        self.weeks.is_some()
    }

    /// The same without squares.
    #[must_use]
    pub fn without_weeks(self) -> Self {
        Self {
            weeks: None,
            ..self
        }
    }
}

/// How many squares of each kind stand in these weeks: came, did not, closed.
pub fn counts(weeks: &[WeekRow]) -> [usize; 3] {
    let squares = || weeks.iter().flat_map(|WeekRow(squares)| squares);
    [Square::Came, Square::DidNot, Square::Closed]
        .map(|kind| squares().filter(|square| **square == kind).count())
}

#[cfg(test)]
mod tests {
    use super::*;
    use Square::{Came, Closed, DidNot};

    #[test]
    fn days_stand_in_order_and_a_week_without_sessions_leaves_no_trace() {
        let weeks = vec![
            WeekRow(vec![Came, DidNot]),
            WeekRow(Vec::new()),
            WeekRow(vec![Closed]),
        ];
        let part = TakingPart::new(
            1,
            Minutes::new(180),
            vec![Weekday::Thu, Weekday::Tue, Weekday::Thu],
            Some(weeks),
        );
        assert_eq!(part.usual, [Weekday::Tue, Weekday::Thu]);
        let weeks = part.weeks.clone().unwrap();
        assert_eq!(weeks, [WeekRow(vec![Came, DidNot]), WeekRow(vec![Closed])]);
        assert_eq!(counts(&weeks), [1, 1, 1]);
        assert!(!part.without_weeks().has_weeks());
        let paused = vec![WeekRow(Vec::new())];
        let none = TakingPart::new(0, Minutes::ZERO, Vec::new(), Some(paused));
        assert!(!none.has_weeks());
    }
}
