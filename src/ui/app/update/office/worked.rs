//! What is done on the pages about hours that were worked.

mod deeds;
mod putting_right;

use chrono::NaiveDate;

use crate::domain::Refusal;
use crate::domain::hours::days::london_day;
use crate::domain::hours::today::{Item, Kind};
use crate::domain::hours::{Days, Week};
use crate::domain::ids::{EntryId, PersonId};
use crate::operations::people_book::leaving::checks::CheckSays;
use crate::ui::Route;
use crate::ui::app::deeds::Effect;
use crate::ui::app::deeds::office::records::PeoplePaper;
use crate::ui::app::deeds::office::worked::{WorkedDeed, WorkedEvent, WorkedLoad};
use crate::ui::app::deeds::office::{OfficeDeed, OfficeEffect};
use crate::ui::app::state::files::WorkOn;
use crate::ui::app::state::office::Office;
use crate::ui::app::state::office::skills::Then as Opens;
use crate::ui::app::state::office::worked::{Agreeing, Then, Worked};
use crate::ui::app::update::Update;
use crate::ui::screens::{
    accounts, agree_hours, expenses, hours, my_hours, person_hours, proposal, put_right, today,
};
use crate::ui::widgets::whose::Whose;

/// Something that was done on one of these pages.
#[derive(Clone, Debug)]
pub enum WorkedAction {
    /// On the list of today.
    Today(today::Action),
    /// On the week of everybody.
    Hours(hours::Action),
    /// On a person's week.
    Person(person_hours::Action),
    /// On the page of a time as it should be.
    PutRight(put_right::Action),
    /// On the page of what was said.
    Proposal(proposal::Action),
    /// On the check before hours are agreed.
    Agree(agree_hours::Action),
    /// On the page of expenses.
    Expenses(expenses::Action),
    /// On the page of files.
    Files(accounts::Action),
    /// On one's own page.
    Mine(my_hours::Action),
}

impl Update<'_> {
    fn worked(&mut self) -> &mut Worked {
        &mut self.state.office.worked
    }

    /// The day on London's calendar.
    pub(super) fn london_today(&self) -> NaiveDate {
        london_day(self.state.now)
    }

    pub(super) fn me(&self) -> Option<PersonId> {
        self.state.signed.as_ref().map(|s| s.proof.person())
    }

    fn load_worked(&mut self, load: WorkedLoad) {
        let effect = OfficeEffect::Worked(load);
        self.effects.push(Effect::Office(effect));
    }

    /// What waits today.
    pub(super) fn go_to_today(&mut self) {
        *self.worked() = Worked::default();
        self.back_to_today();
    }

    pub(super) fn back_to_today(&mut self) {
        self.worked().listed = None;
        self.worked().today_draft = today::Draft::default();
        self.state.route = Route::Today;
        self.load_today();
    }

    pub(super) fn load_today(&mut self) {
        self.load_worked(WorkedLoad::Today);
    }

    /// The week of everybody.
    pub(super) fn go_to_hours(&mut self) {
        let week = Week::of(self.london_today());
        *self.worked() = Worked::default();
        self.state.route = Route::Hours;
        self.load_worked(WorkedLoad::Week(week));
    }

    /// The hours of one person, from their record.
    pub(in crate::ui::app::update) fn go_to_hours_of(&mut self, person: PersonId) {
        let from = self.state.route;
        let week = Week::of(self.london_today());
        *self.worked() = Worked::default();
        self.open_person(person, week, from, Then::Week);
    }

    /// One's own hours.
    pub(in crate::ui::app::update) fn go_to_my_hours(&mut self) {
        self.state.office = Office {
            door: self.state.office.door.clone(),
            ..Office::default()
        };
        self.state.route = Route::MyHours;
        self.look_at_door();
    }

    /// It is known whether the book is open: then one's own hours can be read.
    pub(in crate::ui::app::update) fn door_is_known(&mut self) {
        let here = self.state.route == Route::MyHours && self.state.office.door.open;
        if here && self.state.office.worked.mine.is_none() {
            let week = Week::of(self.london_today());
            self.load_worked(WorkedLoad::Mine(week));
        }
    }

    fn open_person(&mut self, person: PersonId, week: Week, from: Route, then: Then) {
        let mine = self.me() == Some(person);
        let worked = self.worked();
        worked.from = from;
        worked.then = then;
        worked.whose = if mine { Whose::Mine } else { Whose::Theirs };
        worked.person_draft = person_hours::Draft::default();
        worked.person = None;
        self.load_worked(WorkedLoad::Person(person, week));
    }

    /// What is shown of a person is read again.
    fn load_person_again(&mut self, week: Option<Week>, then: Then) {
        self.worked().then = then;
        let worked = &self.state.office.worked;
        let Some(of) = &worked.person else { return };
        let (person, week) = (of.week.person, week.unwrap_or(of.week.week));
        let load = if worked.from == Route::MyHours {
            WorkedLoad::Mine(week)
        } else {
            WorkedLoad::Person(person, week)
        };
        self.load_worked(load);
    }

    pub(in crate::ui::app::update) fn on_worked(&mut self, action: WorkedAction) {
        match action {
            WorkedAction::Today(action) => self.on_today(action),
            WorkedAction::Hours(action) => self.on_week(action),
            WorkedAction::Person(action) => self.on_person_hours(action),
            WorkedAction::PutRight(action) => self.on_put_right(action),
            WorkedAction::Proposal(action) => self.on_proposal(action),
            WorkedAction::Agree(action) => self.on_agree(action),
            WorkedAction::Expenses(action) => self.on_expenses(action),
            WorkedAction::Files(action) => self.on_hours_files(action),
            WorkedAction::Mine(action) => self.on_my_hours(action),
        }
    }

    fn on_today(&mut self, action: today::Action) {
        match action {
            today::Action::Back => self.go_to_people_book(),
            today::Action::Hours => self.go_to_hours(),
            today::Action::PutOff(item) => self.put_off(item),
            today::Action::Say(item, what) => {
                self.worked().listed = Some(item);
                self.say_of_item(item, what);
            }
            today::Action::AsPlanned(item) => self.write_as_planned(item),
            today::Action::Came(item) => self.open_listed(item, Then::Add(item.day)),
            today::Action::Settled(item) => self.settle_listed(item),
            today::Action::Open(item) => match item.kind {
                Kind::NoEnd { sitting } => self.open_listed(item, Then::PutRight(sitting)),
                Kind::Proposal { id } => self.open_listed(item, Then::Proposal(id)),
                Kind::WeekToAgree { .. } => self.open_listed(item, Then::Agree),
                Kind::NothingKnown { .. } => self.open_listed(item, Then::Day(item.day)),
                Kind::ContactDue { contact } | Kind::AnswerDue { contact } => {
                    self.open_contact(item.person, contact);
                }
                Kind::AfterLeaving { .. } => self.go_to_leaving_of(item.person),
                Kind::FirstDay { .. } | Kind::PlacementEnds { .. } => {
                    self.open_record(item.person);
                }
                Kind::ReferralCame { referral } | Kind::ReferralAsked { referral } => {
                    self.open_referral(referral);
                }
                Kind::Review { .. } => self.open_listed_skill(item, Opens::Reviews),
                Kind::Goal { .. } => self.open_listed_skill(item, Opens::Goals),
                Kind::FreshLook { skill }
                | Kind::NotYet { skill, .. }
                | Kind::Asked { skill, .. }
                | Kind::Seen { skill, .. } => self.open_listed_skill(item, Opens::Skill(skill)),
            },
            today::Action::TheSame(item) => self.check_of_item(item, CheckSays::TheSame),
            today::Action::NotKnown(item) => self.check_of_item(item, CheckSays::NotKnown),
            today::Action::Sign(item) => {
                if let Some(skill) = item.kind.skill() {
                    self.open_listed_skill(item, Opens::Sign(skill));
                }
            }
            today::Action::Answer(item) => {
                if let Kind::Asked { ask, skill } = item.kind {
                    self.open_listed_skill(item, Opens::Answer(skill, ask));
                }
            }
            today::Action::SetAside(item) => {
                if let Kind::Seen { sighting, .. } = item.kind {
                    self.worked().listed = Some(item);
                    self.set_aside(item.person, sighting);
                }
            }
            today::Action::Talked(item) => {
                if let Kind::NotYet { sign_off, .. } = item.kind {
                    self.worked().listed = Some(item);
                    self.talked_about(item.person, sign_off);
                }
            }
        }
    }

    fn open_listed(&mut self, item: Item, then: Then) {
        let week = match item.kind {
            Kind::WeekToAgree { week } => week,
            _ => Week::of(item.day),
        };
        self.worked().listed = Some(item);
        self.open_person(item.person, week, Route::Today, then);
    }

    fn open_listed_skill(&mut self, item: Item, opens: Opens) {
        self.worked().listed = Some(item);
        self.go_to_skill_of(item.person, opens);
    }

    /// Until tomorrow it is not on the list.
    fn put_off(&mut self, item: Item) {
        let today = self.london_today();
        if let Some(me) = self.me() {
            self.state.put_off.put(me, item, today);
        }
        self.back_to_today();
    }

    fn put_listed_off(&mut self) {
        match self.state.office.worked.listed {
            Some(item) => self.put_off(item),
            None => self.back_to_today(),
        }
    }

    fn on_week(&mut self, action: hours::Action) {
        match action {
            hours::Action::Back => self.go_to_people_book(),
            hours::Action::Week(week) => {
                self.worked().hours.page = 0;
                self.load_worked(WorkedLoad::Week(week));
            }
            hours::Action::Person(person, day) => {
                let week = self.state.office.worked.week.as_ref().map(|of| of.week);
                let week = week.unwrap_or_else(|| Week::of(self.london_today()));
                let then = day.map_or(Then::Week, Then::Day);
                self.open_person(person, week, Route::Hours, then);
            }
            hours::Action::Agree(day) => {
                let worked = self.worked();
                worked.agreeing = Agreeing::Day(day);
                worked.agree_draft = agree_hours::Draft::default();
                self.state.route = Route::AgreeHours;
            }
            hours::Action::Files => {
                self.state.files.accounts = accounts::Draft::default();
                self.state.files.purpose = accounts::For::Hours;
                self.state.files.saved = Vec::new();
                self.state.route = Route::HoursFile;
            }
        }
    }

    fn on_person_hours(&mut self, action: person_hours::Action) {
        match action {
            person_hours::Action::Back => self.leave_person(),
            person_hours::Action::Week(week) => {
                self.worked().person_draft.page = 0;
                self.load_person_again(Some(week), Then::Stay);
            }
            person_hours::Action::PutRight(sitting) => self.begin_putting_right(sitting),
            person_hours::Action::Add(day) => self.begin_adding(day),
            person_hours::Action::Say(plan, what) => {
                self.say_how_it_went(
                    plan.person,
                    plan.placement,
                    plan.day,
                    plan.shift.from(),
                    what,
                );
            }
            person_hours::Action::Proposal(id) => self.show_proposal(id),
            person_hours::Action::Expenses => {
                self.worked().expenses = expenses::Draft::default();
                self.state.route = Route::Expenses;
            }
            person_hours::Action::Statement => {
                if let Some(of) = &self.state.office.worked.person {
                    let (person, week) = (of.week.person, of.week.week);
                    self.load_worked(WorkedLoad::Statement(person, week));
                }
            }
            person_hours::Action::Agree => self.begin_agreeing(),
        }
    }

    fn begin_agreeing(&mut self) {
        let worked = self.worked();
        worked.agreeing = Agreeing::Week;
        worked.agree_draft = agree_hours::Draft::default();
        self.state.route = Route::AgreeHours;
    }

    fn show_proposal(&mut self, id: EntryId) {
        let worked = self.worked();
        worked.proposal = Some(id);
        worked.proposal_draft = proposal::Draft::default();
        self.state.route = Route::Proposal;
    }

    /// Back to where the person's week was opened.
    fn leave_person(&mut self) {
        let from = self.state.office.worked.from;
        match from {
            Route::Today => self.back_to_today(),
            Route::Hours => {
                let week = self.state.office.worked.week.as_ref().map(|of| of.week);
                let week = week.unwrap_or_else(|| Week::of(self.london_today()));
                self.state.route = Route::Hours;
                self.load_worked(WorkedLoad::Week(week));
            }
            other => self.state.route = other,
        }
    }

    /// Back from something that belongs to a person's week.
    fn leave_part(&mut self) {
        let worked = &self.state.office.worked;
        if worked.listed.is_some() {
            self.back_to_today();
        } else if self.state.office.worked.person.is_none() {
            self.state.route = Route::Hours;
        } else {
            self.state.route = Route::PersonHours;
        }
    }

    fn on_hours_files(&mut self, action: accounts::Action) {
        match action {
            accounts::Action::Save { from, until } => match Days::new(from, until) {
                Ok(days) => {
                    self.state.files.accounts.chosen = Some((from, until));
                    let week = self.state.office.worked.week.as_ref();
                    let people = week.map_or(0, |of| of.people.len());
                    let watch = self.work(WorkOn::Gathering, people);
                    let deed = WorkedDeed::Gather(days, watch);
                    self.office_deed(OfficeDeed::Worked(deed));
                }
                Err(refusal) => self.state.day_problem = Some(self.words.refusal(&refusal)),
            },
            accounts::Action::Back | accounts::Action::Done => {
                self.state.files.accounts = accounts::Draft::default();
                self.state.files.saved = Vec::new();
                self.go_to_hours();
            }
        }
    }

    fn on_my_hours(&mut self, action: my_hours::Action) {
        match action {
            my_hours::Action::Back => self.go_to_about_me(),
            my_hours::Action::Week => {
                let worked = self.worked();
                worked.person_draft = person_hours::Draft::default();
                self.state.route = Route::PersonHours;
            }
            my_hours::Action::Said(id) => self.show_proposal(id),
        }
    }

    pub(in crate::ui::app::update) fn hear_of_worked(&mut self, event: WorkedEvent) {
        if self.state.signed.is_none() {
            // They left meanwhile.
            return;
        }
        match event {
            WorkedEvent::Today(today) => self.worked().today = *today,
            WorkedEvent::Week(week) => self.worked().week = Some(*week),
            WorkedEvent::Person(person) => {
                self.worked().person = Some(*person);
                self.person_is_here();
            }
            WorkedEvent::Mine(person, mine) => {
                let worked = self.worked();
                worked.person = Some(*person);
                worked.mine = Some(*mine);
                worked.whose = Whose::Mine;
                worked.from = Route::MyHours;
                self.person_is_here();
            }
            WorkedEvent::Statement(facts) => {
                self.paper_of_people(PeoplePaper::Hours(*facts));
            }
        }
    }

    /// The person's week is there: what was asked for is opened.
    fn person_is_here(&mut self) {
        match std::mem::take(&mut self.worked().then) {
            Then::Stay => {}
            Then::Week => self.state.route = Route::PersonHours,
            Then::Day(day) => {
                self.worked().person_draft.day = Some(day);
                self.state.route = Route::PersonHours;
            }
            Then::PutRight(sitting) => self.begin_putting_right(sitting),
            Then::Add(day) => self.begin_adding(day),
            Then::Proposal(id) => self.show_proposal(id),
            Then::Agree => self.begin_agreeing(),
        }
    }

    fn say_refusal(&mut self, refusal: &Refusal) {
        self.state.day_problem = Some(self.words.refusal(refusal));
    }
}
