//! A sitting that is being typed.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Stage;
use crate::domain::hours::Sitting;
use crate::domain::hours::local_time::Which;
use crate::domain::hours::proposals::NewRow;
use crate::domain::hours::rows::{Reason, TimeKind};
use crate::domain::hours::sitting_entry::{Field, Typed, TypedBreak, TypedSitting, Unclear};
use crate::domain::ids::{EntryId, PlacementId, ShopId};
use crate::domain::time::Moment;
use crate::ui::widgets::asked::Asked;

/// A break that is being typed.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct BreakDraft {
    /// The one that it stands for; none for a new one.
    pub of: Option<EntryId>,
    /// From.
    pub from: Asked,
    /// Until.
    pub until: Asked,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Where we are.
    pub stage: Stage,
    /// The sitting that is put right; none for one that is added.
    pub before: Option<Sitting>,
    /// Came.
    pub came: Asked,
    /// Left.
    pub left: Asked,
    /// Breaks.
    pub breaks: Vec<BreakDraft>,
    /// The day that it is moved to, while that is typed.
    pub to: Asked,
    /// The day that it belongs to, where that is another than it stands under.
    pub day: Option<NaiveDate>,
    /// The shop, where it was another.
    pub shop: Option<ShopId>,
    /// What it was for, where that was something else.
    pub kind: Option<TimeKind>,
    /// What each field was filled in with, and for which instant.
    pub was: BTreeMap<Field, (String, Moment)>,
    /// Which of two is meant, where that was asked.
    pub which: BTreeMap<Field, Which>,
    /// What is asked so now.
    pub asking: Option<(Field, Moment, Moment)>,
    /// A time that the clock never showed, and when it went forward.
    pub never: Option<(Field, Moment)>,
    /// What would be written, once all is clear.
    pub rows: Vec<NewRow>,
    /// Whether all of it is taken out.
    pub taking_out: bool,
    /// Whether words alone are sent.
    pub only_words: bool,
    /// Why.
    pub reason: Option<Reason>,
    /// In words.
    pub words: Asked,
    /// The page of a list.
    pub page: usize,
}

/// Half past nine as it stands in a field.
pub fn clock(at: Moment) -> String {
    at.london().format("%H:%M").to_string()
}

impl Draft {
    /// A sitting that nobody pressed.
    pub fn new() -> Self {
        Self::default()
    }

    /// A sitting as it stands.
    pub fn of(sitting: &Sitting) -> Self {
        let mut draft = Self::default();
        let mut fill = |field, at: Option<Moment>| {
            at.map_or_else(Asked::default, |at| {
                let text = clock(at);
                draft.was.insert(field, (text.clone(), at));
                Asked::with(text)
            })
        };
        let came = fill(Field::Came, Some(sitting.came));
        let left = fill(Field::Left, sitting.left);
        let mut breaks = Vec::new();
        for (n, pause) in sitting.breaks.iter().enumerate() {
            breaks.push(BreakDraft {
                of: Some(pause.id),
                from: fill(Field::BreakFrom(n), Some(pause.from)),
                until: fill(Field::BreakUntil(n), pause.until.or(sitting.left)),
            });
        }
        draft.came = came;
        draft.left = left;
        draft.breaks = breaks;
        draft.before = Some(sitting.clone());
        draft
    }

    fn asked(&mut self, field: Field) -> Option<&mut Asked> {
        match field {
            Field::Came => Some(&mut self.came),
            Field::Left => Some(&mut self.left),
            Field::BreakFrom(n) => self.breaks.get_mut(n).map(|b| &mut b.from),
            Field::BreakUntil(n) => self.breaks.get_mut(n).map(|b| &mut b.until),
        }
    }

    /// What is typed, for the rules.
    pub fn typed(
        &self,
        day: NaiveDate,
        (shop, kind, placement): (ShopId, TimeKind, Option<PlacementId>),
    ) -> TypedSitting {
        let typed = |field, asked: &Asked| Typed {
            typed: asked.typed.clone(),
            // On another day the same time is another instant.
            was: self.was.get(&field).filter(|_| self.day.is_none()).cloned(),
            which: self.which.get(&field).copied(),
        };
        let breaks = self.breaks.iter().enumerate();
        TypedSitting {
            day,
            shop,
            kind,
            placement,
            came: typed(Field::Came, &self.came),
            left: typed(Field::Left, &self.left),
            breaks: breaks
                .map(|(n, b)| TypedBreak {
                    of: b.of,
                    from: typed(Field::BreakFrom(n), &b.from),
                    until: typed(Field::BreakUntil(n), &b.until),
                })
                .collect(),
        }
    }

    /// Something is unclear: its field is shown, and says so.
    pub fn say(&mut self, unclear: Unclear) {
        self.stage = match unclear.field() {
            Field::Came | Field::Left => Stage::Times,
            Field::BreakFrom(n) | Field::BreakUntil(n) => Stage::Break(n),
        };
        self.page = 0;
        match unclear {
            Unclear::Refused(field, refusal) => {
                if let Some(asked) = self.asked(field) {
                    asked.refuse(refusal);
                }
            }
            Unclear::AskWhich(field, first, second) => {
                self.asking = Some((field, first, second));
                self.stage = Stage::Which;
            }
            Unclear::NotThatNight(field, jump) => self.never = Some((field, jump)),
        }
    }

    /// Takes a break out of the list.
    pub(super) fn remove_break(&mut self, n: usize) {
        if n >= self.breaks.len() {
            return;
        }
        self.breaks.remove(n);
        // What was filled in follows its break.
        let moved = |field: Field| match field {
            Field::BreakFrom(m) | Field::BreakUntil(m) if m == n => None,
            Field::BreakFrom(m) if m > n => Some(Field::BreakFrom(m - 1)),
            Field::BreakUntil(m) if m > n => Some(Field::BreakUntil(m - 1)),
            other => Some(other),
        };
        let was = std::mem::take(&mut self.was);
        self.was = was
            .into_iter()
            .filter_map(|(field, at)| Some((moved(field)?, at)))
            .collect();
        let which = std::mem::take(&mut self.which);
        self.which = which
            .into_iter()
            .filter_map(|(field, at)| Some((moved(field)?, at)))
            .collect();
    }
}
