//! A placement: a new one in short steps, one as it stands, and each change of it on a small page of its
//! own.

mod changes;
mod days;
mod pauses;
mod questions;
mod steps;
pub mod week;

use chrono::NaiveDate;
use egui::Ui;

use crate::domain::hours::TimeKind;
use crate::domain::hours::placement::{AgreedTime, Placement};
use crate::domain::hours::week_plan::WeekPlan;
use crate::domain::ids::{PersonId, PlacementId, ShopId};
use crate::domain::{Pence, Refusal};
use crate::ui::Look;
use crate::ui::widgets::asked::Asked;
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::choice::Allowed;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::person_tile::Portrait;
use crate::words::{Words, say};

/// Somebody of the staff who can accompany a placement.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Staff {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// What they show of themself.
    pub picture: Option<Portrait>,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What the person is called.
    pub name: String,
    /// The shops in which whoever is signed in begins placements.
    pub shops: Vec<(ShopId, String)>,
    /// All shops, for the name of the one that it is in.
    pub all_shops: Vec<(ShopId, String)>,
    /// Who can accompany it.
    pub staff: Vec<Staff>,
    /// Today.
    pub today: NaiveDate,
    /// The placement, where it stands already.
    pub placement: Option<Placement>,
    /// Whether whoever is signed in changes it.
    pub changes: Allowed,
    /// Whether they choose its skills.
    pub skills: Allowed,
    /// What happened with the last try.
    pub problem: Option<String>,
    /// What was done.
    pub said: Option<String>,
}

impl Data {
    fn shop_name(&self, shop: ShopId) -> &str {
        let found = self.all_shops.iter().find(|(id, _)| *id == shop);
        found.map(|(_, name)| name.as_str()).unwrap_or_default()
    }

    /// Who that is; "Nobody yet" where nobody is.
    fn staff_or_nobody(&self, words: &Words, person: Option<PersonId>) -> String {
        let found = self.staff.iter().find(|staff| Some(staff.id) == person);
        match (found, person) {
            (Some(staff), _) => staff.name.clone(),
            // Somebody who does not work here any more.
            (None, Some(_)) => say!(words, "placement-somebody"),
            (None, None) => say!(words, "placement-nobody"),
        }
    }
}

/// Where we are.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Stage {
    /// The placement as it stands.
    #[default]
    One,
    /// What was agreed, where that has a page of its own.
    Facts,
    /// A new one: which shop.
    Shop,
    /// From when until when.
    Days,
    /// What the time is for.
    Kind,
    /// Days and times.
    Times,
    /// Who supervises.
    Supervisor,
    /// Who the key worker is.
    KeyWorker,
    /// An agreed fare.
    Fare,
    /// All of it, before it is kept.
    Check,
    /// Other times: from which day.
    OtherFrom,
    /// Other times.
    OtherTimes,
    /// Who accompanies it, the fare, what it is for: which of them is changed.
    Who,
    /// A pause.
    Pause,
    /// The end of the pause that goes on.
    PauseEnds,
    /// All pauses.
    Pauses,
    /// The pause that begins on this day.
    PauseAt(NaiveDate),
    /// Its days as they should have been.
    PauseDays(NaiveDate),
    /// Longer.
    Longer,
    /// The end.
    End,
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Draft {
    /// Where we are.
    pub stage: Stage,
    /// The page of choices.
    pub page: usize,
    /// Which shop.
    pub shop: Option<ShopId>,
    /// The first day, of the placement or of a change.
    pub from: Asked,
    /// The last day.
    pub until: Asked,
    /// What the time is for.
    pub kind: TimeKind,
    /// Days and times.
    pub week: week::Draft,
    /// Who supervises.
    pub supervisor: Option<PersonId>,
    /// Who the key worker is.
    pub key_worker: Option<PersonId>,
    /// An agreed fare.
    pub fare: Asked,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            stage: Stage::One,
            page: 0,
            shop: None,
            from: Asked::default(),
            until: Asked::default(),
            kind: TimeKind::Training,
            week: week::Draft::default(),
            supervisor: None,
            key_worker: None,
            fare: Asked::default(),
        }
    }
}

impl Draft {
    /// A new placement, in this shop where there is only one.
    pub fn new_in(shops: &[(ShopId, String)]) -> Self {
        match shops {
            [(only, _)] => Self {
                stage: Stage::Days,
                shop: Some(*only),
                ..Self::default()
            },
            _ => Self {
                stage: Stage::Shop,
                ..Self::default()
            },
        }
    }

    /// Goes to another step, from its first page.
    fn go(&mut self, stage: Stage) {
        self.stage = stage;
        self.page = 0;
    }

    /// Says beside the last day what is to be done.
    pub fn refuse_days(&mut self, refusal: Refusal) {
        self.until.refuse(refusal);
    }
}

/// A placement that is to be.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wanted {
    /// Where.
    pub shop: ShopId,
    /// What for.
    pub kind: TimeKind,
    /// The first day.
    pub from: NaiveDate,
    /// The last day as planned.
    pub until: NaiveDate,
    /// Days and times.
    pub times: Vec<AgreedTime>,
    /// Who supervises.
    pub supervisor: Option<PersonId>,
    /// Who the key worker is.
    pub key_worker: Option<PersonId>,
    /// An agreed fare.
    pub fare: Option<Pence>,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Begin this placement.
    Add(Box<Wanted>),
    /// The placement from now on.
    Change(Box<Placement>),
    /// Its summary on paper.
    Summary(PlacementId),
    /// The skills that are chosen for it.
    Skills(PlacementId),
    /// Another step: what was said about the last one no longer stands.
    Step,
    /// Back to the record.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let before = draft.stage;
    let mut actions = match (draft.stage, &data.placement) {
        (Stage::Shop, _) => steps::shop(ui, look, data, draft),
        (Stage::Days, _) => steps::days(ui, look, data, draft),
        (Stage::Times, _) => steps::times(ui, look, data, draft),
        (Stage::Kind, _) => questions::kind(ui, look, data, draft),
        (Stage::Supervisor | Stage::KeyWorker, _) => questions::staff(ui, look, data, draft),
        (Stage::Fare, _) => questions::fare(ui, look, data, draft),
        (Stage::Check, _) => steps::check(ui, look, data, draft),
        (Stage::Who, _) => questions::all(ui, look, data, draft),
        (_, None) => vec![Action::Back],
        (Stage::One, Some(placement)) => changes::one(ui, look, data, draft, placement),
        (Stage::Facts, Some(placement)) => changes::agreed(ui, look, data, draft, placement),
        (Stage::OtherFrom, Some(placement)) => {
            changes::other_from(ui, look, data, draft, placement)
        }
        (Stage::OtherTimes, Some(placement)) => {
            changes::other_times(ui, look, data, draft, placement)
        }
        (Stage::Pauses, Some(placement)) => pauses::all(ui, look, data, draft, placement),
        (Stage::PauseAt(from), Some(placement)) => {
            pauses::one(ui, look, data, draft, (placement, from))
        }
        (
            Stage::Pause | Stage::PauseEnds | Stage::PauseDays(_) | Stage::Longer | Stage::End,
            Some(placement),
        ) => changes::days(ui, look, data, draft, placement),
    };
    if draft.stage != before && actions.is_empty() {
        actions.push(Action::Step);
    }
    actions
}

/// What was done, or what happened with the last try.
fn said(ui: &mut Ui, look: Look<'_>, data: &Data, column: &mut Column) {
    column.problem(ui, look, data.problem.as_deref());
    if let Some(said) = &data.said {
        column.banner(ui, look, Tone::Positive, said);
    }
}

/// The placement as it is to be from now on, where it can be.
fn changed(placement: Option<Placement>) -> Vec<Action> {
    let change = |placement| Action::Change(Box::new(placement));
    placement.map(change).into_iter().collect()
}

/// The week of a draft with these times in it.
fn week_of(times: &[AgreedTime]) -> week::Draft {
    week::Draft {
        plan: WeekPlan::of(times),
        ..week::Draft::default()
    }
}
