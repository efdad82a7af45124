//! Goals and reviews: rows that are only added; what was typed stands beside them and can be erased.

use std::collections::BTreeMap;

use super::codes::{day, day_or_none};
use super::skills::NO_WORDS;
use crate::domain::Trouble;
use crate::domain::free_text::FreeText;
use crate::domain::ids::{EntryId, GoalId, PersonId, PlacementId};
use crate::domain::skills::goals::{GoalField, GoalRow, GoalSays, GoalStatus, GoalWords, Step};
use crate::domain::skills::reviews::{Review, ReviewField, ReviewPoint, ReviewWeeks, ReviewWords};
use crate::domain::time::Moment;
use crate::env::Env;
use crate::store::error::Stored;
use crate::store::tx::{Read, Tx};
use crate::store::volume::People;

/// What a row of goals can say.
pub const GOAL_SAYS: [&str; 2] = ["written", "agreed"];
/// What the charity sets.
pub const CHARITY_SETTINGS: [&str; 3] = ["review-weeks", PEOPLE_TO_CALL, SAFEGUARDING_LEAD];
/// The setting of who is the safeguarding lead.
pub const SAFEGUARDING_LEAD: &str = "safeguarding-lead";
/// The setting of whom to call.
pub const PEOPLE_TO_CALL: &str = "people-to-call";

/// Words by the step that they belong to, or 0, and their field.
type Words = BTreeMap<(i64, String), FreeText>;

fn kept(words: &str) -> Stored<FreeText> {
    FreeText::new(words).map_err(|_| Trouble::Damaged)
}

fn state(code: &str) -> Stored<GoalStatus> {
    GoalStatus::from_code(code).ok_or(Trouble::TooNew)
}

/// A row as its columns say it.
struct Columns {
    id: EntryId,
    goal: GoalId,
    person: PersonId,
    seq: i64,
    by: PersonId,
    at: Moment,
    says: String,
    about: Option<EntryId>,
    state: Option<String>,
    review_on: Option<chrono::NaiveDate>,
}

impl Columns {
    fn row(
        self,
        mut words: Words,
        steps: Vec<(i64, Option<chrono::NaiveDate>, String)>,
    ) -> Stored<GoalRow> {
        let mut take = |n: i64, field: GoalField| words.remove(&(n, field.code().to_owned()));
        let says = match self.says.as_str() {
            "agreed" => GoalSays::Agreed {
                to: self.about.ok_or(Trouble::Damaged)?,
            },
            "written" => {
                // Words that were erased and that a goal cannot be without.
                let none = || kept(NO_WORDS);
                let mut all = Vec::new();
                for (n, by, code) in steps {
                    all.push(Step {
                        what: take(n, GoalField::Step).map_or_else(none, Ok)?,
                        who: take(n, GoalField::Who).map_or_else(none, Ok)?,
                        by,
                        status: state(&code)?,
                    });
                }
                GoalSays::Written(GoalWords {
                    goal: take(0, GoalField::Goal).map_or_else(none, Ok)?,
                    strengths: take(0, GoalField::Strengths),
                    steps: all,
                    status: state(self.state.as_deref().ok_or(Trouble::Damaged)?)?,
                    review_on: self.review_on,
                    outcome: take(0, GoalField::Outcome),
                })
            }
            _ => return Err(Trouble::TooNew),
        };
        Ok(GoalRow {
            id: self.id,
            goal: self.goal,
            person: self.person,
            seq: self.seq,
            by: self.by,
            at: self.at,
            says,
        })
    }
}

impl Read<'_, People> {
    /// The rows of a person's goals, as they were written.
    pub fn goal_rows_of(&self, person: PersonId) -> Stored<Vec<GoalRow>> {
        self.goal_rows_where("g.person = ?1", person.bytes())
    }

    /// The rows of one goal.
    pub fn goal_rows(&self, goal: GoalId) -> Stored<Vec<GoalRow>> {
        self.goal_rows_where("g.goal = ?1", goal.bytes())
    }

    /// One row.
    pub fn goal_row(&self, id: EntryId) -> Stored<Option<GoalRow>> {
        let found = self.goal_rows_where("g.id = ?1", id.bytes())?;
        Ok(found.into_iter().next())
    }

    fn goal_rows_where(&self, which: &str, id: &[u8; 16]) -> Stored<Vec<GoalRow>> {
        let rows = self.all(
            &format!(
                "SELECT id, goal, person, seq, by_person, at, says, about, state, review_on
                 FROM goal_rows g WHERE {which} ORDER BY seq"
            ),
            [id],
            |r| {
                Ok(Columns {
                    id: EntryId::from_bytes(r.get(0)?),
                    goal: GoalId::from_bytes(r.get(1)?),
                    person: PersonId::from_bytes(r.get(2)?),
                    seq: r.get(3)?,
                    by: PersonId::from_bytes(r.get(4)?),
                    at: Moment::from_millis(r.get(5)?),
                    says: r.get(6)?,
                    about: r.get::<_, Option<[u8; 16]>>(7)?.map(EntryId::from_bytes),
                    state: r.get(8)?,
                    review_on: day_or_none(r, 9)?,
                })
            },
        )?;
        let typed = self.all(
            &format!(
                "SELECT w.row, w.n, w.field, w.words FROM goal_rows g
                 JOIN goal_words w ON w.row = g.id WHERE {which}"
            ),
            [id],
            |r| {
                let row = EntryId::from_bytes(r.get(0)?);
                let field = (r.get::<_, i64>(1)?, r.get::<_, String>(2)?);
                Ok((row, field, r.get::<_, String>(3)?))
            },
        )?;
        let mut words: BTreeMap<EntryId, Words> = BTreeMap::new();
        for (row, field, typed) in typed {
            words.entry(row).or_default().insert(field, kept(&typed)?);
        }
        let all = self.all(
            &format!(
                "SELECT s.row, s.n, s.by_day, s.state FROM goal_rows g
                 JOIN goal_steps s ON s.row = g.id WHERE {which} ORDER BY s.row, s.n"
            ),
            [id],
            |r| {
                let row = EntryId::from_bytes(r.get(0)?);
                Ok((row, (r.get(1)?, day_or_none(r, 2)?, r.get(3)?)))
            },
        )?;
        let mut steps: BTreeMap<EntryId, Vec<_>> = BTreeMap::new();
        for (row, step) in all {
            steps.entry(row).or_default().push(step);
        }
        rows.into_iter()
            .map(|row| {
                let words = words.remove(&row.id).unwrap_or_default();
                let steps = steps.remove(&row.id).unwrap_or_default();
                row.row(words, steps)
            })
            .collect()
    }

    /// The reviews of a person, as they were written.
    pub fn reviews_of(&self, person: PersonId) -> Stored<Vec<Review>> {
        self.reviews_where("v.person = ?1", Some(person.bytes()))
    }

    /// The reviews of everybody, as they were written.
    pub fn reviews(&self) -> Stored<Vec<Review>> {
        self.reviews_where("?1 IS NULL", None)
    }

    /// One review.
    pub fn review(&self, id: EntryId) -> Stored<Option<Review>> {
        let found = self.reviews_where("v.id = ?1", Some(id.bytes()))?;
        Ok(found.into_iter().next())
    }

    fn reviews_where(&self, which: &str, id: Option<&[u8; 16]>) -> Stored<Vec<Review>> {
        let rows = self.all(
            &format!(
                "SELECT id, person, placement, seq, point, held_on, by_person, at FROM reviews v
                 WHERE {which} ORDER BY seq"
            ),
            [id],
            |r| {
                let point: String = r.get(4)?;
                let review = Review {
                    id: EntryId::from_bytes(r.get(0)?),
                    person: PersonId::from_bytes(r.get(1)?),
                    placement: PlacementId::from_bytes(r.get(2)?),
                    seq: r.get(3)?,
                    point: ReviewPoint::Between,
                    held_on: day(r, 5)?,
                    words: None,
                    by: PersonId::from_bytes(r.get(6)?),
                    at: Moment::from_millis(r.get(7)?),
                };
                Ok((point, review))
            },
        )?;
        let typed = self.all(
            &format!(
                "SELECT w.review, w.field, w.words FROM reviews v
                 JOIN review_words w ON w.review = v.id WHERE {which}"
            ),
            [id],
            |r| {
                let review = EntryId::from_bytes(r.get(0)?);
                Ok((review, r.get::<_, String>(1)?, r.get::<_, String>(2)?))
            },
        )?;
        let mut words: BTreeMap<EntryId, BTreeMap<String, FreeText>> = BTreeMap::new();
        for (review, field, typed) in typed {
            words
                .entry(review)
                .or_default()
                .insert(field, kept(&typed)?);
        }
        rows.into_iter()
            .map(|(point, review)| {
                let mut words = words.remove(&review.id).unwrap_or_default();
                let mut take = |field: ReviewField| words.remove(field.code());
                let there = take(ReviewField::WhoWasThere);
                Ok(Review {
                    point: ReviewPoint::from_code(&point).ok_or(Trouble::TooNew)?,
                    words: there.map(|who_was_there| ReviewWords {
                        who_was_there,
                        their_words: take(ReviewField::TheirWords),
                        went_well: take(ReviewField::WentWell),
                        did_not_help: take(ReviewField::DidNotHelp),
                        next_step: take(ReviewField::NextStep),
                    }),
                    ..review
                })
            })
            .collect()
    }

    /// In which weeks reviews are held, beside the start and the end.
    pub fn review_weeks(&self) -> Stored<ReviewWeeks> {
        let typed: Option<String> = self.one(
            "SELECT value FROM charity_set WHERE setting = 'review-weeks' ORDER BY rev DESC LIMIT 1",
            [],
            |r| r.get(0),
        )?;
        match typed {
            None => Ok(ReviewWeeks::default()),
            Some(typed) => ReviewWeeks::typed(&typed).map_err(|_| Trouble::Damaged),
        }
    }

    /// The last revision of a setting of the charity; 0 where nothing was set.
    pub(super) fn setting_rev(&self, setting: &str) -> Stored<i64> {
        self.number(
            "SELECT coalesce(max(rev), 0) FROM charity_set WHERE setting = ?1",
            [setting],
        )
    }
}

impl Tx<'_, People> {
    /// Writes a row of a goal, with its words and steps.
    pub fn add_goal_row(&self, env: &Env, row: &GoalRow) -> Stored<()> {
        let id = row.id.bytes();
        let (says, about, words) = match &row.says {
            GoalSays::Written(words) => ("written", None, Some(words)),
            GoalSays::Agreed { to } => ("agreed", Some(to), None),
        };
        self.add_own(
            "goal_rows",
            &[
                ("id", id.into()),
                ("goal", row.goal.bytes().into()),
                ("person", row.person.bytes().into()),
                ("by_person", row.by.bytes().into()),
                ("at", row.at.into()),
                ("says", says.into()),
                ("about", about.map(EntryId::bytes).into()),
                ("state", words.map(|w| w.status.code()).into()),
                ("review_on", words.and_then(|w| w.review_on).into()),
            ],
        )?;
        let Some(words) = words else { return Ok(()) };
        let typed = |n: i64, field: GoalField, words: Option<&FreeText>| match words {
            None => Ok(()),
            Some(words) => self.add_side(
                "goal_words",
                &format!("{} {n} {}", hex::encode(id), field.code()),
                &env.random(),
                &[
                    ("row", id.into()),
                    ("n", n.into()),
                    ("field", field.code().into()),
                    ("words", words.as_str().into()),
                ],
            ),
        };
        typed(0, GoalField::Goal, Some(&words.goal))?;
        typed(0, GoalField::Strengths, words.strengths.as_ref())?;
        typed(0, GoalField::Outcome, words.outcome.as_ref())?;
        for (n, step) in (1_i64..).zip(&words.steps) {
            self.add_own(
                "goal_steps",
                &[
                    ("row", id.into()),
                    ("n", n.into()),
                    ("by_day", step.by.into()),
                    ("state", step.status.code().into()),
                ],
            )?;
            typed(n, GoalField::Step, Some(&step.what))?;
            typed(n, GoalField::Who, Some(&step.who))?;
        }
        Ok(())
    }

    /// Writes a review, with its words.
    pub fn add_review(&self, env: &Env, review: &Review) -> Stored<()> {
        let id = review.id.bytes();
        let point = review.point.code();
        self.add_own(
            "reviews",
            &[
                ("id", id.into()),
                ("person", review.person.bytes().into()),
                ("placement", review.placement.bytes().into()),
                ("point", (&point).into()),
                ("held_on", review.held_on.into()),
                ("by_person", review.by.bytes().into()),
                ("at", review.at.into()),
            ],
        )?;
        let Some(words) = &review.words else {
            return Ok(());
        };
        let typed = [
            (ReviewField::WhoWasThere, Some(&words.who_was_there)),
            (ReviewField::TheirWords, words.their_words.as_ref()),
            (ReviewField::WentWell, words.went_well.as_ref()),
            (ReviewField::DidNotHelp, words.did_not_help.as_ref()),
            (ReviewField::NextStep, words.next_step.as_ref()),
        ];
        for (field, words) in typed {
            let Some(words) = words else { continue };
            self.add_side(
                "review_words",
                &format!("{} {}", hex::encode(id), field.code()),
                &env.random(),
                &[
                    ("review", id.into()),
                    ("field", field.code().into()),
                    ("words", words.as_str().into()),
                ],
            )?;
        }
        Ok(())
    }

    /// Sets in which weeks reviews are held.
    pub fn set_review_weeks(&self, weeks: &ReviewWeeks) -> Stored<()> {
        let weeks: Vec<String> = weeks.each().map(|week| week.to_string()).collect();
        let rev = self.setting_rev("review-weeks")? + 1;
        self.write_setting("review-weeks", rev, &weeks.join(", "))
    }

    /// Writes the next revision of a setting of the charity.
    pub(super) fn write_setting(&self, setting: &str, rev: i64, value: &str) -> Stored<()> {
        self.add_own(
            "charity_set",
            &[
                ("setting", setting.into()),
                ("rev", rev.into()),
                ("value", value.into()),
            ],
        )
    }
}
