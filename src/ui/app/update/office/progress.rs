//! What is done on the pages of one's own progress.

use crate::domain::Refusal;
use crate::domain::ids::{EntryId, SkillId};
use crate::domain::skills::my_skill::{OwnAsk, OwnSigned, my_skill};
use crate::domain::skills::rows::AnswerKind;
use crate::operations::people_book::skills::asking::Asking;
use crate::operations::people_book::skills::signing::SignOffAnswer;
use crate::ui::Route;
use crate::ui::app::deeds::Effect;
use crate::ui::app::deeds::office::progress::{ProgressDeed, ProgressEvent, ProgressLoad};
use crate::ui::app::deeds::office::{OfficeDeed, OfficeEffect};
use crate::ui::app::state::office::Office;
use crate::ui::app::state::office::progress::Progress;
use crate::ui::app::update::Update;
use crate::ui::screens::{my_progress, my_skill as skill_page};
use crate::ui::widgets::whose::Whose;
use crate::words::say;

/// Something that was done on one of these pages.
#[derive(Clone, Debug)]
pub enum ProgressAction {
    /// On the start page and its parts.
    Mine(my_progress::Action),
    /// On the page of a skill.
    Skill(skill_page::Action),
}

impl Update<'_> {
    fn progress(&mut self) -> &mut Progress {
        &mut self.state.office.progress
    }

    /// One's own progress.
    pub(in crate::ui::app::update) fn go_to_my_progress(&mut self) {
        self.state.office = Office {
            door: self.state.office.door.clone(),
            ..Office::default()
        };
        self.state.route = Route::MyProgress;
        self.look_at_door();
    }

    /// It is known whether the book is open: then one's own progress can be read.
    pub(in crate::ui::app::update) fn progress_door_is_known(&mut self) {
        let here = self.state.route == Route::MyProgress && self.state.office.door.open;
        if here && self.state.office.progress.own.is_none() {
            self.load_own_progress();
        }
    }

    pub(super) fn load_own_progress(&mut self) {
        let effect = OfficeEffect::Progress(ProgressLoad::Own);
        self.effects.push(Effect::Office(effect));
    }

    fn progress_deed(&mut self, deed: ProgressDeed) {
        self.office_deed(OfficeDeed::Progress(deed));
    }

    pub(in crate::ui::app::update) fn on_progress(&mut self, action: ProgressAction) {
        match action {
            ProgressAction::Mine(action) => self.on_my_progress(action),
            ProgressAction::Skill(action) => self.on_my_skill(action),
        }
    }

    fn on_my_progress(&mut self, action: my_progress::Action) {
        match action {
            my_progress::Action::Back => self.go_to_about_me(),
            my_progress::Action::Skill(skill) => self.open_my_skill(skill),
            my_progress::Action::Hours => self.go_to_my_hours(),
            my_progress::Action::Passport => self.look_at_own_passport(),
            my_progress::Action::Doing => self.go_to_my_measures(),
            my_progress::Action::Goals => self.go_to_goals(Whose::Mine),
            my_progress::Action::Reviews => self.go_to_reviews(Whose::Mine),
            my_progress::Action::Everything => self.go_to_everything(),
            my_progress::Action::Leaving => self.go_to_my_leaving(),
            my_progress::Action::Evidence(on) => self.progress_deed(ProgressDeed::Evidence(on)),
        }
    }

    fn open_my_skill(&mut self, skill: SkillId) {
        let progress = self.progress();
        progress.skill = Some(skill);
        progress.skill_draft = skill_page::Draft::default();
        self.state.route = Route::MySkill;
        let of = self.my_skill_now();
        let photos = of
            .iter()
            .flat_map(|of| &of.signed)
            .flat_map(OwnSigned::photos);
        let photos: Vec<EntryId> = photos.collect();
        for photo in photos {
            let effect = OfficeEffect::Progress(ProgressLoad::Photo(photo));
            self.effects.push(Effect::Office(effect));
        }
    }

    fn on_my_skill(&mut self, action: skill_page::Action) {
        match action {
            skill_page::Action::Back => {
                self.state.office.photos.clear();
                self.state.route = Route::MyProgress;
            }
            skill_page::Action::Answer(kind, typed) => self.answer_sign_off(kind, typed),
            skill_page::Action::Ask(typed) => {
                if let Some(skill) = self.state.office.progress.skill {
                    let id = EntryId((self.fresh)());
                    self.progress_deed(ProgressDeed::Ask(Asking { id, skill, typed }));
                }
            }
            skill_page::Action::TakeAskBack => {
                let ask = self.my_skill_now().and_then(|of| of.ask);
                if let Some(OwnAsk::Waits(ask)) = ask {
                    let id = EntryId((self.fresh)());
                    self.progress_deed(ProgressDeed::TakeAskBack(id, ask));
                }
            }
        }
    }

    fn my_skill_now(&self) -> Option<crate::domain::skills::my_skill::MySkill> {
        let progress = &self.state.office.progress;
        let page = &progress.own.as_ref()?.page.skills;
        my_skill(&page.record, &page.frameworks, progress.skill?)
    }

    fn answer_sign_off(&mut self, kind: AnswerKind, typed: String) {
        let sign_off = self
            .my_skill_now()
            .and_then(|of| of.to_answer().map(|signed| signed.id));
        if let Some(sign_off) = sign_off {
            let answer = SignOffAnswer {
                id: EntryId((self.fresh)()),
                sign_off,
                kind,
                typed,
            };
            self.progress_deed(ProgressDeed::Answer(answer));
        }
    }

    pub(in crate::ui::app::update) fn progress_done(&mut self, deed: &ProgressDeed) {
        let said = match deed {
            ProgressDeed::Answer(answer) if answer.kind == AnswerKind::NotYet => {
                say!(self.words, "myskill-done-not-yet")
            }
            ProgressDeed::Answer(_) => say!(self.words, "myskill-done-answered"),
            ProgressDeed::Ask(_) => say!(self.words, "myskill-done-asked"),
            ProgressDeed::TakeAskBack(..) => say!(self.words, "myskill-done-back"),
            ProgressDeed::Evidence(true) => say!(self.words, "progress-done-evidence-on"),
            ProgressDeed::Evidence(false) => say!(self.words, "progress-done-evidence-off"),
        };
        self.progress().skill_draft = skill_page::Draft::default();
        self.state.office.said = Some(said);
        self.load_own_progress();
    }

    /// Where words were typed, what is wrong with them is said beside them.
    pub(in crate::ui::app::update) fn progress_refused(&mut self, refusal: &Refusal) -> bool {
        let about_words = matches!(refusal, Refusal::TextMissing | Refusal::TextTooLong { .. });
        let draft = &mut self.progress().skill_draft;
        if about_words && draft.stage.has_words() {
            draft.words.refuse(refusal.clone());
        }
        about_words
    }

    pub(in crate::ui::app::update) fn hear_of_progress(&mut self, event: ProgressEvent) {
        if self.state.signed.is_none() {
            // They left meanwhile.
            return;
        }
        match event {
            ProgressEvent::Own(own) => self.progress().own = Some(*own),
            ProgressEvent::Photo(id, photo) => self.photo_is_here(id, photo),
        }
    }
}
