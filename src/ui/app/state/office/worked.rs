//! What the window knows about hours that were worked.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::domain::access::Capability;
use crate::domain::hours::TimeKind;
use crate::domain::hours::today::Item;
use crate::domain::ids::{EntryId, PersonId, PlacementId, ShopId};
use crate::ui::Route;
use crate::ui::app::deeds::office::worked::{LoadedPerson, LoadedToday, LoadedWeek, Mine};
use crate::ui::app::state::State;
use crate::ui::screens::{
    agree_hours, expenses, hours, my_hours, person_hours, proposal, put_right, today,
};
use crate::ui::widgets::whose::Whose;

/// The pages about hours that were worked.
#[derive(Clone, Debug)]
pub struct Worked {
    /// What waits.
    pub today: LoadedToday,
    /// The page of it.
    pub today_draft: today::Draft,
    /// The thing of that list that is being done.
    pub listed: Option<Item>,
    /// The week of everybody.
    pub week: Option<LoadedWeek>,
    /// The page of it.
    pub hours: hours::Draft,
    /// The person's week.
    pub person: Option<LoadedPerson>,
    /// Whose it is.
    pub whose: Whose,
    /// The page of it.
    pub person_draft: person_hours::Draft,
    /// Where it was opened.
    pub from: Route,
    /// What is opened once the person's week is there.
    pub then: Then,
    /// One's own record.
    pub mine: Option<Mine>,
    /// The page of it.
    pub my_draft: my_hours::Draft,
    /// A time as it should be.
    pub put_right: put_right::Draft,
    /// The day of it.
    pub put_right_day: NaiveDate,
    /// The proposal that is looked at.
    pub proposal: Option<EntryId>,
    /// The page of it.
    pub proposal_draft: proposal::Draft,
    /// What is to be agreed.
    pub agreeing: Agreeing,
    /// The page of it.
    pub agree_draft: agree_hours::Draft,
    /// The page of expenses.
    pub expenses: expenses::Draft,
}

/// What is opened once a person's week is there.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Then {
    /// The page that is shown stays, with what is so now.
    #[default]
    Stay,
    /// The week.
    Week,
    /// A day of it.
    Day(NaiveDate),
    /// A sitting, to be put right.
    PutRight(EntryId),
    /// A day, to which a time is added.
    Add(NaiveDate),
    /// What was said.
    Proposal(EntryId),
    /// The check before it is agreed.
    Agree,
}

/// What is to be agreed.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Agreeing {
    /// The week of the person.
    #[default]
    Week,
    /// A day of everybody.
    Day(NaiveDate),
}

impl Default for Worked {
    fn default() -> Self {
        Self {
            today: LoadedToday::default(),
            today_draft: today::Draft::default(),
            listed: None,
            week: None,
            hours: hours::Draft::default(),
            person: None,
            whose: Whose::default(),
            person_draft: person_hours::Draft::default(),
            from: Route::Hours,
            then: Then::default(),
            mine: None,
            my_draft: my_hours::Draft::default(),
            put_right: put_right::Draft::default(),
            put_right_day: NaiveDate::default(),
            proposal: None,
            proposal_draft: proposal::Draft::default(),
            agreeing: Agreeing::default(),
            agree_draft: agree_hours::Draft::default(),
            expenses: expenses::Draft::default(),
        }
    }
}

impl Worked {
    /// What a person is called.
    pub fn name_of(&self, person: PersonId) -> String {
        let all = [
            self.person.as_ref().map(|of| &of.names),
            self.week.as_ref().map(|of| &of.names),
            Some(&self.today.names),
        ];
        let mut names = all.into_iter().flatten();
        names
            .find_map(|names| names.get(&person).cloned())
            .unwrap_or_default()
    }
}

impl State {
    /// Where a time that nobody pressed was, and what for: by the placement of that day, else by what the
    /// person is in this shop.
    pub fn usual_time(
        &self,
        of: &LoadedPerson,
        day: NaiveDate,
    ) -> (ShopId, TimeKind, Option<PlacementId>) {
        let here = self.shop.id;
        let going = of.kept.placements.iter().filter(|p| p.goes_on(day));
        if let Some(placement) = going.min_by_key(|p| (p.shop != here, p.id)) {
            return (placement.shop, placement.kind, Some(placement.id));
        }
        let may = |capability| {
            let person = self.person(of.week.person);
            person.is_some_and(|p| p.rights.may(capability, here, day))
        };
        let kind = if may(Capability::KeepHours) {
            TimeKind::PaidWork
        } else if may(Capability::HalfPrice) {
            TimeKind::Volunteering
        } else {
            TimeKind::Training
        };
        (here, kind, None)
    }
}

/// What was put off until tomorrow, by whom. It holds through a lock: so it is kept as marks, which name
/// nobody.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct PutOff {
    day: Option<NaiveDate>,
    marks: BTreeSet<[u8; 32]>,
}

impl PutOff {
    /// This person puts a thing off today.
    pub fn put(&mut self, me: PersonId, item: Item, today: NaiveDate) {
        if self.day != Some(today) {
            self.marks.clear();
            self.day = Some(today);
        }
        self.marks.insert(item.mark(me));
    }

    /// What this person put off today, of these things.
    pub fn of(&self, me: PersonId, today: NaiveDate, items: &[Item]) -> BTreeSet<Item> {
        if self.day != Some(today) {
            return BTreeSet::new();
        }
        let put_off = |item: &&Item| self.marks.contains(&item.mark(me));
        items.iter().filter(put_off).copied().collect()
    }
}
