//! Well-being: each question's first answer and the latest one. No total and no judgement of either.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::measures::items::{Given, Item};
use crate::domain::reports::text::ReportText;

/// An answer and its day.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answered {
    /// What.
    pub given: Given,
    /// When.
    pub on: NaiveDate,
}

/// A question with its answers.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportItem {
    /// Which: it tells the scale.
    pub item: Item,
    /// What the charity's own scale is called. Empty for the others, which the paper names in a few words.
    pub words: String,
    /// The first answer.
    pub first: Answered,
    /// The latest, where it is another.
    pub latest: Option<Answered>,
}

impl ReportItem {
    /// The first and the latest of these answers, in whatever order they come; none where there is none.
    /// What was declined or not asked is no answer and is not given here.
    pub fn of(item: Item, words: impl Into<String>, answers: &[Answered]) -> Option<Self> {
        let fits = |answer: &&Answered| answer.given.scale() == item.scale();
        let all = || answers.iter().filter(fits);
        // Of two on one day the first stays the first and the last the latest.
        let mut first = all();
        let begin = *first.next()?;
        let first = first.fold(
            begin,
            |least, next| if next.on < least.on { *next } else { least },
        );
        let latest = all().fold(
            begin,
            |most, next| if next.on >= most.on { *next } else { most },
        );
        Some(Self {
            item,
            words: words.into(),
            first,
            latest: (all().count() > 1).then_some(latest),
        })
    }
}

/// Well-being.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WellBeing {
    /// The questions that were answered, in the order in which they are asked.
    pub items: Vec<ReportItem>,
    /// What did not help, in the person's words.
    pub did_not_help: Option<ReportText>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::measures::items::{HowOften, ZeroToTen};

    fn answer(point: u8, day: u32) -> Answered {
        Answered {
            given: Given::Point(ZeroToTen::new(point).unwrap()),
            on: NaiveDate::from_ymd_opt(2026, 6, day).unwrap(),
        }
    }

    #[test]
    fn the_first_and_the_latest_in_whatever_order_they_come() {
        let answers = [answer(5, 8), answer(3, 1), answer(7, 20), answer(6, 20)];
        let item = ReportItem::of(Item::OnsHappy, "Happy yesterday", &answers).unwrap();
        assert_eq!(item.first, answer(3, 1));
        assert_eq!(item.latest, Some(answer(6, 20)));
        let once = ReportItem::of(Item::OnsHappy, "Happy", &answers[..1]).unwrap();
        assert_eq!((once.first, once.latest), (answer(5, 8), None));
        assert_eq!(ReportItem::of(Item::OnsHappy, "Happy", &[]), None);
    }

    #[test]
    fn an_answer_of_another_scale_is_none() {
        let often = Answered {
            given: Given::HowOften(HowOften::Often),
            on: answer(1, 1).on,
        };
        assert_eq!(ReportItem::of(Item::OnsHappy, "Happy", &[often]), None);
    }
}
