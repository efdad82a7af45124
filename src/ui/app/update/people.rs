//! The people's pages: the list, adding somebody, a person's card, one's own card, a scanned card.

use super::Update;
use crate::domain::Refusal;
use crate::domain::access::RoleHeld;
use crate::domain::chosen_files::FileFor;
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::people::{CardCode, OnTheWall, TillPerson};
use crate::domain::pictures::SmallPicture;
use crate::operations::people::{
    DaysSet, DueChange, Face, NewRole, NewState, PhotoChoice, PinAnswer, RoleEnd, Welcome,
};
use crate::operations::{SignedIn, Stop};
use crate::store::BookKind;
use crate::ui::Route;
use crate::ui::app::deeds::people::{PeopleDeed, PeopleEffect, PeopleEvent};
use crate::ui::app::deeds::{Deed, Effect, Yes};
use crate::ui::app::state::Signed;
use crate::ui::app::state::people::People;
use crate::ui::screens::people::card::{self, Part, Whose};
use crate::ui::screens::people::{self, add, new_pin};
use crate::ui::screens::{lock, pin, still_here};
use crate::words::say;

/// Something that was done on one of the people's pages.
#[derive(Clone, Debug)]
pub enum PeopleAction {
    /// On the list.
    List(people::Action),
    /// While somebody is added.
    Add(add::Action),
    /// On a person's card.
    Card(card::Action),
    /// On the page that asks whether anybody is there.
    StillHere(still_here::Action),
}

impl Update<'_> {
    /// The list of people.
    pub(super) fn go_to_people(&mut self) {
        self.state.crew = People::default();
        self.state.route = Route::People;
        self.effects.push(Effect::Reload);
    }

    /// The card of whoever is signed in.
    pub(super) fn go_to_my_card(&mut self) {
        let Some(me) = self.state.signed.as_ref().map(|s| s.proof.person()) else {
            return;
        };
        self.state.crew = People::default();
        self.open_card(me, Whose::Mine);
    }

    fn open_card(&mut self, person: PersonId, whose: Whose) {
        let crew = &mut self.state.crew;
        crew.opened = Some(person);
        crew.whose = whose;
        crew.loaded = None;
        crew.code = None;
        crew.card = card::Draft::default();
        self.say_nothing();
        self.state.route = Route::PersonCard;
        self.about_people(PeopleEffect::Load(person));
    }

    fn say_nothing(&mut self) {
        let crew = &mut self.state.crew;
        crew.answer = pin::Answer::None;
        crew.problem = None;
        crew.notice = None;
    }

    fn about_people(&mut self, effect: PeopleEffect) {
        self.effects.push(Effect::People(effect));
    }

    fn person_deed(&mut self, deed: PeopleDeed) {
        self.say_nothing();
        self.effects
            .push(Effect::Do(Deed::People(deed), Yes::default()));
    }

    pub(super) fn on_people(&mut self, action: PeopleAction) {
        match action {
            PeopleAction::List(action) => self.on_people_list(action),
            PeopleAction::Add(action) => self.on_add(action),
            PeopleAction::Card(action) => self.on_card_of(action),
            PeopleAction::StillHere(still_here::Action::CarryOn) => self.carry_on(),
            PeopleAction::StillHere(still_here::Action::Lock) => self.lock(),
        }
    }

    fn on_people_list(&mut self, action: people::Action) {
        match action {
            people::Action::Open(person) => self.open_card(person, Whose::Theirs),
            people::Action::Add => {
                self.say_nothing();
                self.state.crew.add = add::Draft::default();
                let id = PersonId((self.fresh)());
                self.state.crew.adding = Some((id, (self.fresh)()));
                self.state.route = Route::AddPerson;
                self.about_people(PeopleEffect::Load(id));
            }
            people::Action::Back => self.go_to_settings(),
        }
    }

    fn on_add(&mut self, action: add::Action) {
        let Some((person, role)) = self.state.crew.adding else {
            self.go_to_people();
            return;
        };
        match action {
            add::Action::Save(shop, what, until) => {
                let draft = &self.state.crew.add;
                let held = RoleHeld {
                    shop,
                    role: what,
                    from: self.state.today,
                    until,
                };
                let welcome = Welcome {
                    person: TillPerson::new(person, &draft.name.typed, draft.picture.clone()),
                    role: NewRole {
                        id: EntryId(role),
                        person,
                        held,
                    },
                };
                self.person_deed(PeopleDeed::Welcome(Box::new(welcome)));
            }
            add::Action::Pin(new) => {
                self.say_nothing();
                self.state.crew.answer = pin::Answer::Checking;
                self.about_people(PeopleEffect::MakePin(person, new));
            }
            add::Action::Later => {
                self.say_nothing();
                self.state.crew.add.step = add::Step::Done;
            }
            add::Action::Step => self.say_nothing(),
            add::Action::Another => self.on_people_list(people::Action::Add),
            add::Action::Back => self.go_to_people(),
        }
    }

    fn on_card_of(&mut self, action: card::Action) {
        let Some(person) = self.state.crew.opened.and_then(|id| self.state.person(id)) else {
            self.go_to_people();
            return;
        };
        let (id, face) = (person.id, Face::of(person));
        match action {
            card::Action::Name(till_name) => self.change_face(id, Face { till_name, ..face }),
            card::Action::Picture(picture) => self.change_face(id, Face { picture, ..face }),
            card::Action::ChoosePhoto => self.choose_file(FileFor::PersonPhoto),
            card::Action::NoPhoto => {
                let photo = PhotoChoice::None;
                self.change_face(id, Face { photo, ..face });
            }
            card::Action::Wall(wall) => self.change_face(id, Face { wall, ..face }),
            card::Action::GiveRole(shop, role, until) => {
                let held = RoleHeld {
                    shop,
                    role,
                    from: self.state.today,
                    until,
                };
                let new = NewRole {
                    id: EntryId((self.fresh)()),
                    person: id,
                    held,
                };
                self.person_deed(PeopleDeed::GiveRole(new));
            }
            card::Action::EndRole(role, shop) => {
                // The last day is yesterday: it ends now.
                let until = self.state.today.pred_opt().unwrap_or(self.state.today);
                self.person_deed(PeopleDeed::EndRole(RoleEnd {
                    id: role,
                    person: id,
                    shop,
                    until,
                }));
            }
            card::Action::Days(due, not_due) => self.set_days(id, DaysSet::These { due, not_due }),
            card::Action::EveryDay => self.set_days(id, DaysSet::EveryDay),
            card::Action::Pin(old, new) => {
                if self.state.crew.answer == pin::Answer::Checking {
                    return;
                }
                self.say_nothing();
                self.state.crew.answer = pin::Answer::Checking;
                self.about_people(match (self.state.crew.whose, old) {
                    (Whose::Mine, Some(old)) => PeopleEffect::MakeOwnPin {
                        person: id,
                        old,
                        new,
                    },
                    _ => PeopleEffect::MakePin(id, new),
                });
            }
            card::Action::GiveCard => self.about_people(PeopleEffect::MakeCard(id)),
            card::Action::PrintCard => {
                if let Some(code) = self.state.crew.code.clone() {
                    let name = face.till_name;
                    self.paper_of_card(name, code);
                }
            }
            card::Action::TakeCardBack => self.person_deed(PeopleDeed::TakeCardBack(id)),
            card::Action::State(state) => {
                self.person_deed(PeopleDeed::SetState(NewState { person: id, state }));
            }
            card::Action::Part => {
                self.state.crew.code = None;
                self.say_nothing();
            }
            card::Action::Back => match self.state.crew.whose {
                Whose::Mine => self.go_to_about_me(),
                Whose::Theirs => {
                    let list = std::mem::take(&mut self.state.crew.list);
                    self.go_to_people();
                    self.state.crew.list = list;
                }
            },
        }
    }

    /// The photo that was chosen for the person whose card is open.
    pub(super) fn person_photo(&mut self, photo: SmallPicture) {
        let opened = self.state.crew.opened.and_then(|id| self.state.person(id));
        // None of anybody gets among made-up people, whatever was shown.
        let real = self.state.shop.book == BookKind::Live;
        if let Some(person) = opened.filter(|_| real) {
            let (id, face) = (person.id, Face::of(person));
            let photo = PhotoChoice::New(photo);
            self.change_face(id, Face { photo, ..face });
        }
    }

    fn change_face(&mut self, person: PersonId, face: Face) {
        let mine = self.state.crew.whose == Whose::Mine;
        self.person_deed(if mine {
            PeopleDeed::ChangeOwn(face)
        } else {
            PeopleDeed::Change(person, face)
        });
    }

    fn set_days(&mut self, person: PersonId, days: DaysSet) {
        self.person_deed(PeopleDeed::SetDays(DueChange { person, days }));
    }

    /// A deed about a person is done: the page shows it, and what it said goes.
    pub(super) fn person_done(&mut self, deed: &PeopleDeed) {
        self.effects.push(Effect::Reload);
        if let Some(person) = self.state.crew.opened {
            self.about_people(PeopleEffect::Load(person));
        }
        self.state.crew.answer = pin::Answer::None;
        let notice = match deed {
            PeopleDeed::Welcome(_) => {
                self.state.crew.add.step = add::Step::Pin;
                return;
            }
            PeopleDeed::SetPin(_) if self.state.route == Route::AddPerson => {
                self.state.crew.add.step = add::Step::Done;
                self.state.crew.add.pin = new_pin::Draft::default();
                return;
            }
            // The new card is shown.
            PeopleDeed::GiveCard(_) => return,
            PeopleDeed::Change(_, face) | PeopleDeed::ChangeOwn(face) => {
                let wall = self.state.crew.card.part == Part::All;
                match (wall, face.wall) {
                    (true, OnTheWall::Shown) => say!(self.words, "person-now-on-the-wall"),
                    (true, OnTheWall::NotShown) => say!(self.words, "person-now-off-the-wall"),
                    (false, _) => say!(self.words, "person-saved"),
                }
            }
            PeopleDeed::SetPin(_) | PeopleDeed::SetOwnPin(_) => say!(self.words, "new-pin-kept"),
            PeopleDeed::TakeCardBack(_) => say!(self.words, "card-taken-back"),
            _ => say!(self.words, "person-saved"),
        };
        self.state.crew.card.pin = new_pin::Draft::default();
        self.state.crew.card.part = Part::All;
        self.state.crew.notice = Some(notice);
        self.keep_own_name(deed);
    }

    /// One's own new name stands in the bar at once.
    fn keep_own_name(&mut self, deed: &PeopleDeed) {
        let (whose, face) = match deed {
            PeopleDeed::Change(person, face) => (Some(*person), face),
            PeopleDeed::ChangeOwn(face) => (self.state.crew.opened, face),
            _ => return,
        };
        if let Some(signed) = &mut self.state.signed
            && Some(signed.proof.person()) == whose
        {
            face.till_name.trim().clone_into(&mut signed.name);
        }
    }

    /// A deed about a person was refused: said where it was asked for.
    pub(super) fn person_refused(&mut self, deed: &PeopleDeed, refusal: &Refusal) {
        self.state.crew.answer = pin::Answer::None;
        self.state.crew.code = None;
        if let (PeopleDeed::Welcome(_), Refusal::NameTaken) = (deed, refusal) {
            // It is said beside the name.
            self.state.crew.add.step = add::Step::Name;
            self.state.crew.add.name.refuse(refusal.clone());
            return;
        }
        if self.state.crew.card.part == Part::Name
            && let PeopleDeed::Change(..) | PeopleDeed::ChangeOwn(_) = deed
        {
            self.state.crew.card.name.refuse(refusal.clone());
            return;
        }
        self.state.crew.problem = Some(self.words.refusal(refusal));
    }

    pub(super) fn hear_of_people(&mut self, event: PeopleEvent) {
        match event {
            PeopleEvent::Loaded(loaded) => self.state.crew.loaded = Some(*loaded),
            PeopleEvent::PinMade(new) => self.person_deed(PeopleDeed::SetPin(new)),
            PeopleEvent::OwnPinMade(change) => self.person_deed(PeopleDeed::SetOwnPin(change)),
            PeopleEvent::PinNotMade(trouble) => {
                self.state.crew.answer = pin::Answer::None;
                self.show_trouble(trouble);
            }
            PeopleEvent::OldPin(answer) => self.old_pin_not_taken(answer),
            PeopleEvent::CardMade(new, code) => {
                self.person_deed(PeopleDeed::GiveCard(new));
                self.state.crew.code = Some(code);
            }
            PeopleEvent::CardRead(Ok(proof)) => self.let_in_by_card(proof),
            PeopleEvent::CardRead(Err(Stop::Refused(refusal))) => {
                let sentence = self.words.refusal(&refusal);
                if matches!(self.state.route, Route::ComingWho | Route::ComingPin) {
                    self.state.hours.pin_of = None;
                    self.state.hours.problem = Some(sentence);
                    self.state.route = Route::ComingWho;
                    return;
                }
                if self.state.route == Route::Pin {
                    self.state.pin_of = None;
                    self.state.pin = pin::Draft::default();
                    self.state.route = Route::Lock;
                }
                if self.state.lock.stage == lock::Stage::Covered {
                    self.state.lock.stage = lock::Stage::People;
                    self.effects.push(Effect::Reload);
                }
                self.state.lock_problem = Some(sentence);
            }
            PeopleEvent::CardRead(Err(Stop::Trouble(trouble))) => self.show_trouble(trouble),
        }
    }

    fn old_pin_not_taken(&mut self, answer: Result<PinAnswer, Stop>) {
        self.state.crew.card.pin = new_pin::Draft::with_old();
        self.state.crew.answer = match answer {
            Ok(
                PinAnswer::Wrong {
                    wait_until: Some(until),
                }
                | PinAnswer::Waiting { until },
            ) => pin::Answer::WaitUntil(until),
            Err(Stop::Refused(Refusal::NoPin)) => pin::Answer::NoPin,
            Ok(_) | Err(Stop::Refused(_)) => pin::Answer::NotMatched,
            Err(Stop::Trouble(trouble)) => {
                self.show_trouble(trouble);
                pin::Answer::None
            }
        };
    }

    /// A card was scanned where people sign in; true where it was one.
    pub(super) fn card_scanned(&mut self, scanned: &str) -> bool {
        let at_the_lock = matches!(
            self.state.route,
            Route::Lock | Route::Pin | Route::ComingWho | Route::ComingPin
        );
        match CardCode::read(scanned).filter(|_| at_the_lock) {
            Some(code) => {
                self.state.lock_problem = None;
                self.state.hours.problem = None;
                self.about_people(PeopleEffect::SignInByCard(code));
                true
            }
            None => false,
        }
    }

    fn let_in_by_card(&mut self, proof: SignedIn) {
        if matches!(self.state.route, Route::ComingWho | Route::ComingPin) {
            self.comes_by_card(proof);
            return;
        }
        if !matches!(self.state.route, Route::Lock | Route::Pin) {
            return;
        }
        let name = self.state.person(proof.person());
        self.state.signed = Some(Signed {
            proof,
            name: name.map(|p| p.till_name.clone()).unwrap_or_default(),
        });
        self.state.pin = pin::Draft::default();
        self.state.pin_of = None;
        self.go_where_work_is();
        self.greet();
    }

    /// Nobody touched anything for a while: a calm question before the screen is covered.
    pub(super) fn ask_still_here(&mut self) {
        if self.state.route != Route::StillHere && self.state.signed.is_some() {
            self.state.crew.before_idle = Some(self.state.route);
            self.state.route = Route::StillHere;
        }
    }

    /// Somebody is there: on as before.
    pub(super) fn carry_on(&mut self) {
        if self.state.route == Route::StillHere {
            self.state.route = self.state.crew.before_idle.take().unwrap_or(Route::Till);
        }
    }
}
