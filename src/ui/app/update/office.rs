//! The people book: its door, and what is done inside.

pub mod contacts;
pub mod frameworks;
pub mod goals;
pub mod keeping;
pub mod leaving;
pub mod measures;
pub mod own_yes;
pub mod passports;
pub mod planning;
pub mod progress;
pub mod records;
pub mod referrals;
pub mod reports;
pub mod sharing;
pub mod skill_lists;
pub mod skills;
pub mod support;
pub mod worked;

use progress::ProgressAction;
use records::RecordsAction;
use skills::SkillsAction;
use worked::WorkedAction;

use contacts::ContactsAction;
use frameworks::FrameworksAction;
use goals::GoalsAction;
use keeping::KeepingAction;
use leaving::LeavingAction;
use measures::MeasuresAction;
use passports::PassportsAction;
use referrals::ReferralsAction;
use reports::ReportsAction;
use sharing::SharingAction;
use skill_lists::SkillListsAction;

use super::Update;
use crate::domain::access::Capability;
use crate::domain::passphrase::Passphrase;
use crate::domain::{Refusal, Trouble};
use crate::operations::Stop;
use crate::store::keys::RecoveryWords;
use crate::ui::Route;
use crate::ui::app::deeds::office::door::{DoorDeed, DoorEvent, DoorLoad};
use crate::ui::app::deeds::office::{OfficeDeed, OfficeEffect, OfficeEvent};
use crate::ui::app::deeds::{Deed, Effect};
use crate::ui::app::state::office::Office;
use crate::ui::screens::key_words;
use crate::ui::screens::people_book::{Action as DoorAction, NewFor, Row, Stage};
use crate::ui::screens::skills_grid;
use crate::words::say;

/// What it takes to be shown the way to the people book.
pub const NEEDS: Capability = Capability::OpenPeopleBook;

/// Something that was done in the people book.
#[derive(Clone, Debug)]
pub enum OfficeAction {
    /// At the door.
    Door(DoorAction),
    /// On the pages of records, placements, the rota.
    Records(RecordsAction),
    /// On the pages of hours.
    Worked(WorkedAction),
    /// On the pages of one's own progress.
    Progress(ProgressAction),

    /// On the pages of frameworks.
    Frameworks(FrameworksAction),
    /// On the pages about the skills of a person.
    Skills(SkillsAction),

    /// On the pages about passports.
    Passports(PassportsAction),
    /// On the pages about how people are doing.
    Measures(MeasuresAction),
    /// On the planning grid.
    Grid(skills_grid::Action),
    /// On the pages of goals and reviews.
    Goals(GoalsAction),
    /// On the pages about lists of skills.
    SkillLists(SkillListsAction),
    /// On the pages of referrals.
    Referrals(ReferralsAction),
    /// On the pages of sharing.
    Sharing(SharingAction),
    /// On the page of the PIN for a yes.
    OwnYes(crate::ui::screens::pin::Action),
    /// On the pages of contacts.
    Contacts(ContactsAction),
    /// On the pages of reports.
    Reports(ReportsAction),
    /// On the pages of leaving.
    Leaving(LeavingAction),
    /// On the pages of erasing and keeping.
    Keeping(KeepingAction),
}

impl Update<'_> {
    /// The people book: its door, or what is inside.
    pub(super) fn go_to_people_book(&mut self) {
        self.state.office = Office {
            door: self.state.office.door.clone(),
            ..Office::default()
        };
        self.look_at_door();
        self.state.route = Route::PeopleBook;
    }

    pub(super) fn look_at_door(&mut self) {
        let effect = OfficeEffect::Door(DoorLoad::Look);
        self.effects.push(Effect::Office(effect));
    }

    /// Asks for a deed in the people book.
    pub(super) fn office_deed(&mut self, deed: OfficeDeed) {
        self.do_it(Deed::Office(deed));
    }

    pub(super) fn on_office(&mut self, action: OfficeAction) {
        self.state.day_problem = None;
        self.state.office.said = None;
        match action {
            OfficeAction::Door(action) => self.on_door(action),
            OfficeAction::Records(action) => self.on_records(action),
            OfficeAction::Worked(action) => self.on_worked(action),
            OfficeAction::Progress(action) => self.on_progress(action),

            OfficeAction::Frameworks(action) => self.on_frameworks(action),
            OfficeAction::Skills(action) => self.on_person_skills(action),

            OfficeAction::Passports(action) => self.on_passports(action),
            OfficeAction::Measures(action) => self.on_measures(action),
            OfficeAction::Grid(action) => self.on_grid(action),
            OfficeAction::Goals(action) => self.on_goals(action),
            OfficeAction::SkillLists(action) => self.on_skill_lists(action),
            OfficeAction::Referrals(action) => self.on_referrals(action),
            OfficeAction::Sharing(action) => self.on_sharing(action),
            OfficeAction::OwnYes(action) => self.on_own_yes(action),
            OfficeAction::Contacts(action) => self.on_contacts(action),
            OfficeAction::Reports(action) => self.on_reports(action),
            OfficeAction::Leaving(action) => self.on_leaving(action),
            OfficeAction::Keeping(action) => self.on_keeping(action),
        }
    }

    fn on_door(&mut self, action: DoorAction) {
        let draft = &mut self.state.office.draft;
        match action {
            DoorAction::Back => self.go_to_jobs(),
            DoorAction::Close => self.door_deed(DoorDeed::Close),
            DoorAction::Take(person) => self.door_deed(DoorDeed::Take(person)),
            DoorAction::Open => {
                let passphrase = Passphrase::typed(&draft.before.typed);
                self.door_deed(DoorDeed::Open(passphrase));
            }
            DoorAction::WordsTyped => {
                if let Stage::Words(purpose) = draft.stage {
                    draft.stage = Stage::New(match purpose {
                        key_words::For::LostPassphrase => NewFor::Lost,
                        _ => NewFor::Making,
                    });
                }
            }
            DoorAction::Keep => self.keep_passphrase(),
            DoorAction::Row(row) => match row {
                Row::Today => self.go_to_today(),
                Row::People => self.go_to_records(),
                Row::Skills => self.go_to_grid(),
                Row::Rota => self.go_to_rota(),
                Row::Hours => self.go_to_hours(),
                Row::CheckPaper => self.go_to_check_paper(),
                Row::Measures => self.go_to_measure_settings(),
                Row::Reviews => self.go_to_review_weeks(),
                Row::SkillLists => self.go_to_skill_lists(),
                Row::Referrals => self.go_to_referrals(None),
                Row::Reports => self.go_to_on_their_way(),
                Row::SafeguardingLead => self.go_to_safeguarding_lead(),
                Row::Due => self.go_to_due(),
                // The page itself goes there.
                Row::Passphrases | Row::Settings => {}
            },
        }
    }

    fn keep_passphrase(&mut self) {
        let draft = &mut self.state.office.draft;
        let Stage::New(whose) = draft.stage else {
            return;
        };
        let new = Passphrase::typed(&draft.new.typed);
        let words = RecoveryWords::read(&draft.words.typed);
        let deed = match (whose, words) {
            (NewFor::Me, _) => DoorDeed::ChangeOwn(Passphrase::typed(&draft.before.typed), new),
            (NewFor::Colleague(person), _) => DoorDeed::Give(person, new),
            (NewFor::Making, Ok(words)) => DoorDeed::Make(words, new),
            (NewFor::Lost, Ok(words)) => DoorDeed::OpenWithWords(words, new),
            (NewFor::Making | NewFor::Lost, Err(trouble)) => {
                self.state.day_problem = Some(self.words.trouble(&trouble).sentence());
                return;
            }
        };
        self.door_deed(deed);
    }

    fn door_deed(&mut self, deed: DoorDeed) {
        self.state.office.working = deed.is_long();
        self.office_deed(OfficeDeed::Door(deed));
    }

    /// It was done.
    pub(super) fn office_done(&mut self, deed: &OfficeDeed) {
        match deed {
            OfficeDeed::Door(deed) => self.door_done(deed),
            OfficeDeed::Records(deed) => self.records_done(deed),
            OfficeDeed::Worked(deed) => self.worked_done(deed),
            OfficeDeed::Progress(deed) => self.progress_done(deed),

            OfficeDeed::Frameworks(deed) => self.frameworks_done(deed),
            OfficeDeed::Skills(deed) => self.person_skills_done(deed),

            OfficeDeed::Passports(deed) => self.passports_done(deed),
            OfficeDeed::Measures(deed) => self.measures_done(deed),
            OfficeDeed::Goals(deed) => self.goals_done(deed),
            OfficeDeed::SkillLists(deed) => self.skill_lists_done(deed),
            OfficeDeed::Referrals(deed) => self.referrals_done(deed),
            OfficeDeed::Sharing(deed) => self.sharing_done(deed),
            OfficeDeed::Leaving(deed) => self.leaving_done(deed),
            OfficeDeed::Keeping(deed) => self.keeping_done(deed),
            OfficeDeed::Contacts(deed) => self.contacts_done(deed),
            OfficeDeed::Reports(deed) => self.reports_done(deed),
        }
    }

    fn door_done(&mut self, deed: &DoorDeed) {
        let office = &mut self.state.office;
        office.working = false;
        office.draft.forget_typed();
        office.said = match deed {
            DoorDeed::Make(..) => Some(say!(self.words, "peoplebook-made")),
            DoorDeed::ChangeOwn(..) | DoorDeed::Give(..) | DoorDeed::OpenWithWords(..) => {
                Some(say!(self.words, "passphrase-kept"))
            }
            DoorDeed::Take(_) => Some(say!(self.words, "passphrase-taken")),
            DoorDeed::Open(_) | DoorDeed::Close => None,
        };
        office.draft.stage = match deed {
            DoorDeed::ChangeOwn(..) | DoorDeed::Give(..) | DoorDeed::Take(_) => Stage::Holders,
            _ => Stage::Door,
        };
        office.draft.page = 0;
        if matches!(deed, DoorDeed::Close) {
            self.state.office = Office::default();
        }
        // People may have come by a letter.
        self.effects.push(Effect::Reload);
        self.look_at_door();
        if matches!(
            deed,
            DoorDeed::Make(..) | DoorDeed::Open(_) | DoorDeed::OpenWithWords(..)
        ) {
            self.take_frameworks_in();
        }
    }

    /// It was not done: what was typed stays, and the field or the page says why.
    pub(super) fn office_stopped(&mut self, deed: &OfficeDeed, stop: &Stop) {
        self.state.office.working = false;
        let sentence = match stop {
            Stop::Refused(refusal) => self.words.refusal(refusal),
            Stop::Trouble(trouble) => self.words.trouble(trouble).sentence(),
        };
        if let (OfficeDeed::Records(deed), Stop::Refused(refusal)) = (deed, stop)
            && self.records_refused(deed, refusal)
        {
            return;
        }
        if let (OfficeDeed::Progress(_), Stop::Refused(refusal)) = (deed, stop)
            && self.progress_refused(refusal)
        {
            return;
        }
        if let (OfficeDeed::Skills(deed), Stop::Refused(refusal)) = (deed, stop)
            && self.person_skills_refused(deed, refusal)
        {
            return;
        }
        if let (OfficeDeed::Passports(deed), Stop::Refused(refusal)) = (deed, stop) {
            return self.passports_refused(deed, refusal);
        }
        if let (OfficeDeed::Measures(deed), Stop::Refused(refusal)) = (deed, stop)
            && self.measures_refused(deed, refusal)
        {
            return;
        }
        if let (OfficeDeed::SkillLists(deed), Stop::Refused(refusal)) = (deed, stop)
            && self.skill_lists_refused(deed, refusal)
        {
            return;
        }
        if let (OfficeDeed::Referrals(deed), Stop::Refused(refusal)) = (deed, stop)
            && self.referrals_refused(deed, refusal)
        {
            return;
        }
        if let (OfficeDeed::Contacts(_), Stop::Refused(refusal)) = (deed, stop)
            && self.contacts_refused(refusal)
        {
            return;
        }
        if let (OfficeDeed::Sharing(deed), Stop::Refused(refusal)) = (deed, stop)
            && self.sharing_refused(deed, refusal)
        {
            return;
        }
        if let (OfficeDeed::Reports(deed), Stop::Refused(refusal)) = (deed, stop)
            && self.reports_refused(deed, refusal)
        {
            return;
        }
        if let OfficeDeed::Reports(deed) = deed
            && deed.is_long()
        {
            return self.reports_not_gathered(sentence);
        }
        if let (OfficeDeed::Keeping(_), Stop::Refused(refusal)) = (deed, stop)
            && self.keeping_refused(refusal)
        {
            return;
        }
        if let OfficeDeed::Worked(deed) = deed
            && deed.is_long()
        {
            return self.not_gathered(sentence);
        }
        if let (OfficeDeed::Frameworks(deed), Stop::Refused(refusal)) = (deed, stop) {
            self.frameworks_refused(deed, refusal);
        }
        if let (OfficeDeed::Goals(_), Stop::Refused(refusal)) = (deed, stop) {
            self.goals_refused(refusal);
        }
        if let (OfficeDeed::Leaving(_), Stop::Refused(refusal)) = (deed, stop) {
            self.leaving_refused(refusal);
            self.support_refused(refusal);
        }
        let draft = &mut self.state.office.draft;
        match (deed, stop) {
            (OfficeDeed::Door(_), Stop::Refused(Refusal::PassphraseNoMatch)) => {
                draft.before.problem = Some(Refusal::PassphraseNoMatch);
            }
            (OfficeDeed::Door(DoorDeed::Make(..)), Stop::Trouble(Trouble::WrongWords)) => {
                draft.stage = Stage::Words(key_words::For::MakingPeopleBook);
                self.state.day_problem = Some(sentence);
            }
            (OfficeDeed::Door(DoorDeed::OpenWithWords(..)), Stop::Trouble(Trouble::WrongWords)) => {
                draft.stage = Stage::Words(key_words::For::LostPassphrase);
                self.state.day_problem = Some(sentence);
            }
            _ => self.state.day_problem = Some(sentence),
        }
        self.look_at_door();
    }

    pub(super) fn hear_of_office(&mut self, event: OfficeEvent) {
        match event {
            OfficeEvent::Door(DoorEvent::Facts(facts)) => {
                self.state.office.door = facts;
                self.door_is_known();
                self.progress_door_is_known();
                self.sharing_door_is_known();
                self.reports_door_is_known();
            }
            OfficeEvent::Records(event) => self.hear_of_records(event),
            OfficeEvent::Worked(event) => self.hear_of_worked(event),
            OfficeEvent::Progress(event) => self.hear_of_progress(event),

            OfficeEvent::Frameworks(event) => self.hear_of_frameworks(event),
            OfficeEvent::Skills(event) => self.hear_of_person_skills(event),

            OfficeEvent::Passports(event) => self.hear_of_passports(event),
            OfficeEvent::Measures(event) => self.hear_of_measures(event),
            OfficeEvent::Grid(facts) => self.hear_of_grid(*facts),
            OfficeEvent::Goals(event) => self.hear_of_goals(event),
            OfficeEvent::SkillLists(event) => self.hear_of_skill_lists(event),
            OfficeEvent::Referrals(event) => self.hear_of_referrals(event),
            OfficeEvent::Sharing(event) => self.hear_of_sharing(event),
            OfficeEvent::Contacts(event) => self.hear_of_contacts(event),
            OfficeEvent::Reports(event) => self.hear_of_reports(event),
            OfficeEvent::Leaving(event) => self.hear_of_leaving(event),
            OfficeEvent::Keeping(event) => self.hear_of_keeping(event),
        }
    }

    /// The book is closed behind whoever left: at the end of a day, and when nobody is there.
    pub(super) fn close_people_book(&mut self) {
        if self.state.papers.is_of_people_book() {
            self.state.papers.forget();
            if self.state.route == Route::Paper {
                self.state.route = Route::PeopleBook;
            }
        }
        if self.state.route.is_of_people_book() {
            // Whoever looked at their own hours does not open it.
            self.state.route = if self.state.may(NEEDS) {
                Route::PeopleBook
            } else {
                Route::MyHours
            };
        }
        self.state.office = Office::default();
        self.office_deed(OfficeDeed::Door(DoorDeed::Close));
    }
}
