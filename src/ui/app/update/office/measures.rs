//! What is done on the pages about how people are doing.

use crate::domain::Refusal;
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::measures::readings::belongs_to;
use crate::domain::measures::settings::{InUse, LicensedSlot, PersonToCall, SlotField, read_whole};
use crate::domain::measures::{Answering, Instrument, MeasureSettings};
use crate::operations::people_book::skills::measures::{MeasureChange, ReadingOf};
use crate::ui::Route;
use crate::ui::app::deeds::Effect;
use crate::ui::app::deeds::office::measures::{MeasuresDeed, MeasuresEvent, MeasuresLoad};
use crate::ui::app::deeds::office::{OfficeDeed, OfficeEffect};
use crate::ui::app::state::office::measures::Measures;
use crate::ui::app::update::Update;
use crate::ui::screens::measure_settings::{self, Stage as Set};
use crate::ui::screens::my_measures::{self, Stage};
use crate::ui::screens::person_measures;
use crate::words::say;

/// Something that was done on one of these pages.
#[derive(Clone, Debug)]
pub enum MeasuresAction {
    /// On one's own.
    Mine(my_measures::Action),
    /// On those of somebody.
    Person(person_measures::Action),
    /// Where they are set.
    Settings(measure_settings::Action),
}

impl Update<'_> {
    fn measures(&mut self) -> &mut Measures {
        &mut self.state.office.measures
    }

    fn load_measures(&mut self, load: MeasuresLoad) {
        let effect = OfficeEffect::Measures(load);
        self.effects.push(Effect::Office(effect));
    }

    fn measures_deed(&mut self, deed: MeasuresDeed) {
        self.office_deed(OfficeDeed::Measures(deed));
    }

    /// How one is doing oneself.
    pub(super) fn go_to_my_measures(&mut self) {
        self.state.office.measures = Measures::default();
        self.load_measures(MeasuresLoad::Own);
    }

    /// How somebody is doing; Back leads to their skills.
    pub(super) fn go_to_measures_of(&mut self, person: PersonId) {
        self.state.office.measures = Measures::default();
        self.load_measures(MeasuresLoad::Person(person));
    }

    /// What is set about measures.
    pub(super) fn go_to_measure_settings(&mut self) {
        self.state.office.measures = Measures::default();
        self.load_measures(MeasuresLoad::Settings);
    }

    pub(super) fn on_measures(&mut self, action: MeasuresAction) {
        match action {
            MeasuresAction::Mine(action) => self.on_my_measures(action),
            MeasuresAction::Person(person_measures::Action::Stage) => {}
            MeasuresAction::Person(person_measures::Action::Back) => {
                self.state.office.measures = Measures::default();
                self.state.route = Route::PersonSkills;
            }
            MeasuresAction::Settings(action) => self.on_measure_settings(action),
        }
    }

    fn on_my_measures(&mut self, action: my_measures::Action) {
        match action {
            my_measures::Action::Stage => {}
            my_measures::Action::Left => {
                self.measures().writing = None;
                self.state.office.said = Some(say!(self.words, "doing-nothing-kept"));
            }
            my_measures::Action::Keep => self.keep_answers(),
            my_measures::Action::Back => {
                self.state.office.measures = Measures::default();
                self.state.route = Route::MyProgress;
            }
        }
    }

    /// What was answered is kept, whole or as far as it goes; nothing at all is nothing to keep.
    fn keep_answers(&mut self) {
        let answering = self.state.office.measures.mine.answering.clone();
        let Some(answering) = answering else {
            return;
        };
        if answering.is_empty() {
            let said = say!(self.words, "doing-nothing-kept");
            self.answers_are_done(said);
            return;
        }
        let fresh = EntryId((self.fresh)());
        let id = *self.measures().writing.get_or_insert(fresh);
        let Some(reading) = self.reading(id, answering) else {
            return;
        };
        self.measures_deed(MeasuresDeed::Give(Box::new(reading)));
    }

    fn reading(&self, id: EntryId, answering: Answering) -> Option<ReadingOf> {
        let shown = &self.state.office.measures.own.as_ref()?.shown;
        let (placement, _) = belongs_to(&shown.placements, shown.person, answering.day)?;
        Some(ReadingOf {
            id,
            placement: placement.id,
            answering,
        })
    }

    /// Whatever was answered, the last page is for a hard day.
    fn answers_are_done(&mut self, said: String) {
        self.state.office.said = Some(said);
        let measures = self.measures();
        measures.writing = None;
        measures.mine = my_measures::Draft {
            stage: Stage::Hard,
            ..my_measures::Draft::default()
        };
    }

    fn on_measure_settings(&mut self, action: measure_settings::Action) {
        match action {
            measure_settings::Action::Stage => {}
            measure_settings::Action::Back => self.go_to_people_book(),
            measure_settings::Action::Switch(instrument, to) => self.switch_measure(instrument, to),
            measure_settings::Action::KeepIntroduction => {
                let typed = self.measures().set.introduction.typed.clone();
                self.change_measures(MeasureChange::LonelinessIntroduction(typed));
            }
            measure_settings::Action::KeepQuestions => self.keep_questions(),
            measure_settings::Action::CheckSlot => self.check_slot(),
            measure_settings::Action::KeepSlot(direction) => {
                let slot = &self.state.office.measures.set.slot;
                let range = (
                    read_whole(&slot.lowest.typed),
                    read_whole(&slot.highest.typed),
                );
                if let (Ok(lowest), Ok(highest)) = range {
                    self.change_measures(MeasureChange::Licensed {
                        name: slot.name.typed.clone(),
                        range: (lowest, highest),
                        direction,
                        licence: slot.licence.typed.clone(),
                    });
                }
            }
            measure_settings::Action::KeepPerson => self.keep_person_to_call(),
            measure_settings::Action::TakeOut(place) => {
                let mut people = self.people_to_call();
                if place < people.len() {
                    people.remove(place);
                    self.change_measures(MeasureChange::PeopleToCall(people));
                }
            }
        }
    }

    fn change_measures(&mut self, change: MeasureChange) {
        self.measures_deed(MeasuresDeed::Change(change));
    }

    fn switch_measure(&mut self, instrument: Instrument, to: InUse) {
        self.change_measures(match instrument {
            Instrument::Ons4 | Instrument::Loneliness => MeasureChange::Published(instrument, to),
            Instrument::WorkScales => MeasureChange::WorkScales(to),
            Instrument::Licensed => MeasureChange::LicensedScale(to),
        });
    }

    /// All that is in the way stands beside its question; the operation looks once more.
    fn keep_questions(&mut self) {
        let measures = &mut self.state.office.measures;
        let Some(settings) = &measures.settings else {
            return;
        };
        let typed = measures.set.typed_questions();
        match settings.work.worded(&typed) {
            Ok(_) => self.change_measures(MeasureChange::WorkWords(typed)),
            Err(wrong) => measures.set.refuse_questions(wrong),
        }
    }

    /// The form of the licensed slot, a page at a time: what is in the way stands beside its field.
    fn check_slot(&mut self) {
        let set = &mut self.state.office.measures.set;
        let slot = &mut set.slot;
        // Its range is asked for on the next page.
        let ends = if set.stage == Set::SlotName {
            Some((0, 1))
        } else {
            let lowest = slot.lowest.read(read_whole);
            lowest.zip(slot.highest.read(read_whole))
        };
        let Some(ends) = ends else {
            return;
        };
        let wrong = LicensedSlot::wrong(&slot.name.typed, ends, &slot.licence.typed);
        for (field, refusal) in &wrong {
            let field = match field {
                SlotField::Name => &mut slot.name,
                SlotField::Lowest => &mut slot.lowest,
                SlotField::Highest => &mut slot.highest,
                SlotField::Licence => &mut slot.licence,
            };
            field.refuse(refusal.clone());
        }
        if wrong.is_empty() {
            set.stage = match set.stage {
                Set::SlotName => Set::SlotRange,
                _ => Set::SlotDirection,
            };
        }
    }

    fn people_to_call(&self) -> Vec<(String, String)> {
        let settings = self.state.office.measures.settings.as_ref();
        let people = settings.map(MeasureSettings::to_call).unwrap_or_default();
        let pair = |p: &PersonToCall| (p.who.as_str().to_owned(), p.phone.as_str().to_owned());
        people.iter().map(pair).collect()
    }

    fn keep_person_to_call(&mut self) {
        let mut people = self.people_to_call();
        let set = &mut self.state.office.measures.set;
        let (who, phone) = (set.who.typed.clone(), set.phone.typed.clone());
        if let Err(wrong) = PersonToCall::typed(&who, &phone) {
            set.refuse_person(wrong);
        } else {
            people.push((who, phone));
            self.change_measures(MeasureChange::PeopleToCall(people));
        }
    }

    pub(super) fn measures_done(&mut self, deed: &MeasuresDeed) {
        match deed {
            MeasuresDeed::Give(_) => {
                self.answers_are_done(say!(self.words, "doing-kept"));
                self.load_measures(MeasuresLoad::Own);
            }
            MeasuresDeed::Change(change) => {
                self.state.office.said = Some(say!(self.words, "measures-kept"));
                let set = &mut self.measures().set;
                set.stage = match change {
                    MeasureChange::Published(instrument, _) => Set::One(*instrument),
                    MeasureChange::LonelinessIntroduction(_) => Set::One(Instrument::Loneliness),
                    MeasureChange::WorkWords(_) | MeasureChange::WorkScales(_) => {
                        Set::One(Instrument::WorkScales)
                    }
                    MeasureChange::Licensed { .. } | MeasureChange::LicensedScale(_) => {
                        Set::One(Instrument::Licensed)
                    }
                    MeasureChange::PeopleToCall(_) => Set::People,
                };
                set.page = 0;
                self.load_measures(MeasuresLoad::Settings);
            }
        }
    }

    /// It was not done: what was typed stays, and the field says why where it is of one.
    pub(super) fn measures_refused(&mut self, deed: &MeasuresDeed, refusal: &Refusal) -> bool {
        let set = &mut self.state.office.measures.set;
        let introduction = matches!(
            deed,
            MeasuresDeed::Change(MeasureChange::LonelinessIntroduction(_))
        );
        let about_words = matches!(
            refusal,
            Refusal::TextTooLong { .. } | Refusal::CardNumberInText
        );
        if introduction && about_words {
            set.introduction.refuse(refusal.clone());
        }
        introduction && about_words
    }

    pub(super) fn hear_of_measures(&mut self, event: MeasuresEvent) {
        if self.state.signed.is_none() {
            // The screen was locked meanwhile.
            return;
        }
        match event {
            MeasuresEvent::Own(own) => {
                if matches!(self.state.route, Route::MyProgress | Route::MyMeasures) {
                    self.state.route = Route::MyMeasures;
                    self.measures().own = Some(*own);
                }
            }
            MeasuresEvent::Person(of) => {
                if self.state.route == Route::PersonSkills {
                    self.state.route = Route::PersonMeasures;
                    self.measures().of = Some(*of);
                }
            }
            MeasuresEvent::Settings(settings) => {
                if matches!(self.state.route, Route::PeopleBook | Route::MeasureSettings) {
                    self.state.route = Route::MeasureSettings;
                    self.measures().settings = Some(*settings);
                }
            }
        }
    }
}
