//! What is done on the pages about records, placements and the rota.

use crate::documents::hours::RotaFacts;
use crate::domain::Refusal;
use crate::domain::hours::Week;
use crate::domain::hours::placement::{AgreedTimes, Placement};
use crate::domain::hours::rota::Change;
use crate::domain::hours::rota_week::rota_of_week;
use crate::domain::ids::{EntryId, PersonId, PlacementId};
use crate::domain::person_records::{RecordField, RecordPage};
use crate::operations::people_book::placements::PlacementChange;
use crate::operations::people_book::records::{FirstDayOf, NewRecord, PageOf};
use crate::operations::people_book::rota::DayWish;
use crate::ui::Route;
use crate::ui::app::deeds::Effect;
use crate::ui::app::deeds::office::records::{PeoplePaper, RecordsDeed, RecordsEvent, RecordsLoad};
use crate::ui::app::deeds::office::{OfficeDeed, OfficeEffect};
use crate::ui::app::state::office::records::Records;
use crate::ui::app::update::Update;
use crate::ui::screens::{first_day, placement, record, records, rota};
use crate::words::say;

/// Something that was done on one of these pages.
#[derive(Clone, Debug)]
pub enum RecordsAction {
    /// On the list of people.
    List(records::Action),
    /// On somebody's record.
    Record(record::Action),
    /// On their first day.
    FirstDay(first_day::Action),
    /// On a placement.
    Placement(placement::Action),
    /// On the rota.
    Rota(rota::Action),
}

/// The pages of one person's record.
const OF_RECORD: [Route; 3] = [Route::Record, Route::FirstDay, Route::Placement];

impl Update<'_> {
    fn records(&mut self) -> &mut Records {
        &mut self.state.office.records
    }

    fn load_records(&mut self, load: RecordsLoad) {
        let effect = OfficeEffect::Records(load);
        self.effects.push(Effect::Office(effect));
    }

    fn records_deed(&mut self, deed: RecordsDeed) {
        self.office_deed(OfficeDeed::Records(deed));
    }

    /// Everybody with a record.
    pub(super) fn go_to_records(&mut self) {
        self.state.office.records = Records::default();
        self.load_records(RecordsLoad::People);
    }

    /// The rota of this week, in the shop of this till.
    pub(super) fn go_to_rota(&mut self) {
        self.records().rota_draft = rota::Draft::default();
        let load = RecordsLoad::Rota(self.state.shop.id, Week::of(self.state.today));
        self.load_records(load);
    }

    /// Somebody's record; Back leads to the page that is shown now.
    pub(super) fn open_record(&mut self, person: PersonId) {
        self.load_records(RecordsLoad::Record(person));
    }

    pub(super) fn on_records(&mut self, action: RecordsAction) {
        match action {
            RecordsAction::List(action) => self.on_list(action),
            RecordsAction::Record(action) => self.on_record(action),
            RecordsAction::FirstDay(action) => self.on_first_day(action),
            RecordsAction::Placement(action) => self.on_placement(action),
            RecordsAction::Rota(action) => self.on_rota(action),
        }
    }

    fn on_list(&mut self, action: records::Action) {
        match action {
            records::Action::Open(person) => self.open_record(person),
            records::Action::Start(person, names) => {
                let person = person.unwrap_or_else(|| PersonId((self.fresh)()));
                self.records_deed(RecordsDeed::Start(NewRecord { person, names }));
            }
            records::Action::Stage => {}
            records::Action::Back => self.go_to_people_book(),
        }
    }

    fn on_record(&mut self, action: record::Action) {
        let Some(facts) = &self.state.office.records.record else {
            self.leave_record();
            return;
        };
        let person = facts.person;
        match action {
            record::Action::Keep(page, words) => {
                let seen = facts.pages.get(&page).map_or(0, |(rev, _)| *rev);
                self.records_deed(RecordsDeed::Write(PageOf {
                    person,
                    page,
                    seen,
                    words,
                }));
            }
            record::Action::PrintCard => self.load_records(RecordsLoad::EmergencyCard(person)),
            record::Action::FirstDay => {
                self.records().first_day = first_day::Draft::default();
                self.state.route = Route::FirstDay;
            }
            record::Action::Placement(id) => {
                let records = self.records();
                records.placement = Some(id);
                records.placement_draft = placement::Draft::default();
                self.state.route = Route::Placement;
            }
            record::Action::NewPlacement => {
                let shops = self.shops_of_new_placements();
                let records = self.records();
                records.placement = None;
                records.placement_draft = placement::Draft::new_in(&shops);
                self.state.route = Route::Placement;
            }
            record::Action::Hours => self.go_to_hours_of(person),
            record::Action::Skills => self.go_to_skills_of(person),
            record::Action::Referrals => self.go_to_referrals(Some(person)),
            record::Action::Sharing => self.go_to_sharing_of(person),
            record::Action::Contacts => self.go_to_contacts_of(person),
            record::Action::Calls => self.go_to_call_about(person),
            record::Action::Reports => self.go_to_reports(person),
            record::Action::Support => self.go_to_support_of(person),
            record::Action::Leaving => self.go_to_leaving_of(person),
            record::Action::Keeping => self.go_to_keeping_of(person),
            record::Action::Part => self.back_to_first_day(),
            record::Action::Back => self.leave_record(),
        }
    }

    /// Whoever came from the first day to write a page goes back there, not to the record.
    fn back_to_first_day(&mut self) {
        let records = self.records();
        let writes = matches!(records.record_draft.part, record::Part::Page(_));
        if records.for_first_day && !writes {
            records.for_first_day = false;
            records.record_draft = record::Draft::default();
            self.state.route = Route::FirstDay;
        }
    }

    fn leave_record(&mut self) {
        let from = self.records().from;
        self.records().record = None;
        self.state.route = from;
        if from == Route::Records {
            self.load_records(RecordsLoad::People);
        }
        if from == Route::Referral {
            // A placement may have begun meanwhile.
            self.load_referrals_again();
        }
    }

    fn on_first_day(&mut self, action: first_day::Action) {
        let Some(facts) = &self.state.office.records.record else {
            self.leave_record();
            return;
        };
        match action {
            first_day::Action::Answer(thing, answer) => {
                let person = facts.person;
                self.records_deed(RecordsDeed::FirstDay(FirstDayOf {
                    person,
                    thing,
                    answer,
                }));
            }
            first_day::Action::Write(page) => {
                let words = facts.pages.get(&page).map(|(_, words)| words.clone());
                let records = self.records();
                records.for_first_day = true;
                records.record_draft.write(page, &words.unwrap_or_default());
                self.state.route = Route::Record;
            }
            first_day::Action::Back => self.state.route = Route::Record,
        }
    }

    /// The shops in which whoever is signed in begins placements.
    pub(super) fn shops_of_new_placements(&self) -> Vec<(crate::domain::ids::ShopId, String)> {
        let record = self.state.office.records.record.as_ref();
        let all = record.map(|record| record.shops.clone());
        let needs = crate::domain::access::Capability::Placements;
        let mut all = all.unwrap_or_default();
        all.retain(|(shop, _)| self.state.may_there(needs, *shop));
        all
    }

    fn on_placement(&mut self, action: placement::Action) {
        let Some(facts) = &self.state.office.records.record else {
            self.leave_record();
            return;
        };
        match action {
            placement::Action::Add(wanted) => {
                let person = facts.person;
                let id = PlacementId((self.fresh)());
                let placement = Placement {
                    id,
                    person,
                    shop: wanted.shop,
                    kind: wanted.kind,
                    start: wanted.from,
                    planned_end: wanted.until,
                    agreed: vec![AgreedTimes {
                        from: wanted.from,
                        times: wanted.times,
                    }],
                    supervisor: wanted.supervisor,
                    key_worker: wanted.key_worker,
                    daily_fare: wanted.fare,
                    pauses: Vec::new(),
                    extensions: Vec::new(),
                    ended: None,
                };
                self.records_deed(RecordsDeed::AddPlacement(Box::new(placement)));
            }
            placement::Action::Change(placement) => {
                let seen = facts
                    .placements
                    .iter()
                    .find(|stored| stored.placement.id == placement.id);
                let seen = seen.map_or(0, |stored| stored.rev);
                let change = PlacementChange {
                    placement: *placement,
                    seen,
                };
                self.records_deed(RecordsDeed::ChangePlacement(Box::new(change)));
            }
            placement::Action::Skills(id) => self.go_to_chosen_skills(id),
            placement::Action::Summary(id) => self.load_records(RecordsLoad::Summary(id)),
            placement::Action::Step => {}
            placement::Action::Back => {
                self.records().record_draft.part = record::Part::Placements;
                self.state.route = Route::Record;
            }
        }
    }

    fn on_rota(&mut self, action: rota::Action) {
        let Some(facts) = &self.state.office.records.rota else {
            self.go_to_people_book();
            return;
        };
        match action {
            rota::Action::Week(week) => {
                let load = RecordsLoad::Rota(facts.shop, week);
                self.load_records(load);
            }
            rota::Action::Shop(shop) => {
                let load = RecordsLoad::Rota(shop, facts.week);
                self.load_records(load);
            }
            rota::Action::Change(day, change) => {
                let id = EntryId((self.fresh)());
                self.records_deed(RecordsDeed::ChangeDay(DayWish { id, day, change }));
            }
            rota::Action::Print => {
                let shop = facts.shops.iter().find(|(id, _)| *id == facts.shop);
                let names = facts.names.iter();
                let names = names.map(|(id, known)| (*id, self.words.known_as(known)));
                let paper = RotaFacts {
                    shop: shop.map(|(_, name)| name.clone()).unwrap_or_default(),
                    names: names.collect(),
                    rota: rota_of_week(&facts.planned, facts.shop, facts.week),
                    made_at: self.state.now,
                };
                self.paper_of_people(PeoplePaper::Rota(paper));
            }
            rota::Action::Stage => {}
            rota::Action::Back => self.go_to_people_book(),
        }
    }

    pub(super) fn records_done(&mut self, deed: &RecordsDeed) {
        let kept = say!(self.words, "record-kept");
        let record = self.records().record.as_ref().map(|record| record.person);
        let (said, load) = match deed {
            RecordsDeed::Start(new) => {
                self.records().list = records::Draft::default();
                let said = say!(self.words, "record-started");
                (said, Some(RecordsLoad::Record(new.person)))
            }
            RecordsDeed::Write(page) => {
                let records = self.records();
                records.record_draft = record::Draft {
                    choices: records.record_draft.choices,
                    part: match page.page {
                        RecordPage::Emergency if !records.for_first_day => {
                            record::Part::EmergencyCard
                        }
                        _ => record::Part::All,
                    },
                    ..record::Draft::default()
                };
                self.back_to_first_day();
                (kept, Some(RecordsLoad::Record(page.person)))
            }
            RecordsDeed::FirstDay(of) => {
                let draft = &mut self.records().first_day;
                let last = crate::domain::person_records::FirstDayThing::ALL.len();
                draft.at = draft.at.map(|at| at.saturating_add(1));
                draft.at = draft.at.filter(|at| *at < last);
                (String::new(), Some(RecordsLoad::Record(of.person)))
            }
            RecordsDeed::AddPlacement(_) => {
                self.records().record_draft.part = record::Part::Placements;
                self.state.route = Route::Record;
                let said = say!(self.words, "placement-added");
                (said, record.map(RecordsLoad::Record))
            }
            RecordsDeed::ChangePlacement(_) => {
                self.records().placement_draft = placement::Draft::default();
                (kept, record.map(RecordsLoad::Record))
            }
            RecordsDeed::ChangeDay(_) => {
                let records = self.records();
                records.rota_draft.done();
                let week = records.rota.as_ref();
                let week = week.map(|facts| RecordsLoad::Rota(facts.shop, facts.week));
                (say!(self.words, "rota-changed"), week)
            }
        };
        self.state.office.said = Some(said).filter(|said| !said.is_empty());
        // A letter may have changed what the till shows of somebody.
        self.effects.push(Effect::Reload);
        if let Some(load) = load {
            self.load_records(load);
        }
    }

    fn load_what_is_shown(&mut self, deed: &RecordsDeed) {
        let records = self.records();
        let load = if let RecordsDeed::ChangeDay(_) = deed {
            let week = records.rota.as_ref();
            week.map(|facts| RecordsLoad::Rota(facts.shop, facts.week))
        } else {
            let record = records.record.as_ref();
            record.map(|facts| RecordsLoad::Record(facts.person))
        };
        if let Some(load) = load {
            self.load_records(load);
        }
    }

    /// What belongs to a field is said beside it; whether it did.
    pub(super) fn records_refused(&mut self, deed: &RecordsDeed, refusal: &Refusal) -> bool {
        if *refusal == Refusal::RecordChanged {
            // What is so now is read; what was typed stays, and can be kept once it was seen.
            self.load_what_is_shown(deed);
            return false;
        }
        let records = &mut self.state.office.records;
        match (deed, refusal) {
            (RecordsDeed::Start(_), Refusal::OwnWordNeeded) => {
                records.list.refuse(RecordField::OwnWord, refusal.clone());
            }
            (RecordsDeed::Write(_), Refusal::OwnWordNeeded) => {
                let draft = &mut records.record_draft;
                draft.refuse(RecordField::OwnWord, refusal.clone());
                // Its field is the last one.
                draft.step = usize::MAX;
            }
            (RecordsDeed::ChangeDay(wish), Refusal::OutsidePlacement)
                if matches!(wish.change, Change::Moved { .. }) =>
            {
                records.rota_draft.to.refuse(refusal.clone());
                records.rota_draft.times = false;
            }
            _ => return false,
        }
        true
    }

    pub(super) fn hear_of_records(&mut self, event: RecordsEvent) {
        if self.state.signed.is_none() {
            // The screen was locked meanwhile.
            return;
        }
        let route = self.state.route;
        let records = &mut self.state.office.records;
        match event {
            RecordsEvent::People(facts) => {
                records.people = Some(facts);
                if route == Route::PeopleBook {
                    self.state.route = Route::Records;
                }
            }
            RecordsEvent::Record(facts) => {
                if !OF_RECORD.contains(&route) {
                    records.from = route;
                    records.record_draft = record::Draft::default();
                    self.state.route = Route::Record;
                }
                records.record = Some(*facts);
            }
            RecordsEvent::Rota(facts) => {
                records.rota = Some(*facts);
                if route == Route::PeopleBook {
                    self.state.route = Route::Rota;
                }
            }
            RecordsEvent::Paper(paper) => self.paper_of_people(*paper),
        }
    }
}
