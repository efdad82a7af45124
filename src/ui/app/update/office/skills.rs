//! What is done on the pages about the skills of a person.

use chrono::NaiveDate;

use crate::domain::Refusal;
use crate::domain::chosen_files::FileFor;
use crate::domain::hours::days::london_day;
use crate::domain::ids::{EntryId, PersonId, PlacementId, SkillId};
use crate::domain::pictures::SmallPicture;
use crate::domain::skills::Standing;
use crate::domain::skills::chosen::Chosen;
use crate::domain::skills::record::Sighting;
use crate::domain::skills::rows::{Evidence, EvidenceKind, MOST_EVIDENCE};
use crate::domain::skills::signing::{
    self, Basket, Faces, Lower, SignField, TakenFrom, Wish, photo_evidence,
};
use crate::operations::people_book::skills::asking::AskAnswer;
use crate::operations::people_book::skills::signing::{Aside, Revocation, TalkAbout, ToSign};
use crate::ui::Route;
use crate::ui::app::deeds::Effect;
use crate::ui::app::deeds::office::skills::{SkillsDeed, SkillsEvent, SkillsLoad};
use crate::ui::app::deeds::office::{OfficeDeed, OfficeEffect};
use crate::ui::app::state::office::skills::{Skills, Then, Way};
use crate::ui::app::update::Update;
use crate::ui::screens::{person_skill, person_skills, sign_off};
use crate::ui::widgets::asked::Asked;
use crate::ui::widgets::whose::Whose;
use crate::words::say;

/// Something that was done on one of these pages.
#[derive(Clone, Debug)]
pub enum SkillsAction {
    /// On the list of somebody's skills.
    List(person_skills::Action),
    /// On one of them.
    One(person_skill::Action),
    /// Where it is signed off.
    Sign(sign_off::Action),
}

impl Update<'_> {
    fn skills(&mut self) -> &mut Skills {
        &mut self.state.office.skills
    }

    fn skills_deed(&mut self, deed: SkillsDeed) {
        self.office_deed(OfficeDeed::Skills(deed));
    }

    pub(super) fn load_skills(&mut self, person: PersonId) {
        let effect = OfficeEffect::Skills(SkillsLoad::Person(person));
        self.effects.push(Effect::Office(effect));
    }

    /// The skills of somebody; Back leads to the page that is shown now.
    pub(super) fn go_to_skills_of(&mut self, person: PersonId) {
        let from = self.state.route;
        self.state.office.skills = Skills {
            from,
            then: Then::List,
            ..Skills::default()
        };
        self.load_skills(person);
    }

    /// One skill of somebody, straight from the page that is shown now; Back leads there again.
    pub(super) fn go_to_skill_of(&mut self, person: PersonId, then: Then) {
        self.go_to_skills_of(person);
        let skills = self.skills();
        skills.then = then;
        skills.way = Way::Straight;
    }

    /// Nothing comes of what was seen.
    pub(super) fn set_aside(&mut self, person: PersonId, sighting: EntryId) {
        let id = self.id_to_write();
        self.skills_deed(SkillsDeed::SetAside(Aside {
            id,
            person,
            sighting,
        }));
    }

    /// They have talked about a "not yet".
    pub(super) fn talked_about(&mut self, person: PersonId, sign_off: EntryId) {
        let id = self.id_to_write();
        self.skills_deed(SkillsDeed::Talked(TalkAbout {
            id,
            person,
            sign_off,
        }));
    }

    pub(super) fn on_person_skills(&mut self, action: SkillsAction) {
        self.skills().said = None;
        match action {
            SkillsAction::List(person_skills::Action::Open(skill)) => self.open_skill(skill),
            SkillsAction::List(person_skills::Action::Choose(placement)) => {
                if let Some(person) = self.skills().of.as_ref().map(|of| of.person) {
                    self.choose_skills_of(person, placement);
                }
            }
            SkillsAction::List(person_skills::Action::Shows)
            | SkillsAction::Sign(sign_off::Action::Stage) => {}
            SkillsAction::One(person_skill::Action::Stage) => self.look_at_evidence(),
            SkillsAction::Sign(sign_off::Action::ChoosePhoto) => {
                self.choose_file(FileFor::Evidence);
            }
            SkillsAction::Sign(sign_off::Action::AddPhoto) => self.add_photo(),
            SkillsAction::Sign(sign_off::Action::Add(kind)) => {
                let id = EntryId((self.fresh)());
                let skills = self.skills();
                if skills.evidence.len() < MOST_EVIDENCE {
                    skills.evidence.push((Evidence { kind, id }, None));
                } else {
                    let most = MOST_EVIDENCE;
                    let full = Refusal::TooMuchEvidence { most };
                    self.state.day_problem = Some(self.words.refusal(&full));
                }
            }
            SkillsAction::Sign(sign_off::Action::TakeOff) => self.forget_evidence(),
            SkillsAction::List(person_skills::Action::Passport) => {
                if let Some(person) = self.skills().of.as_ref().map(|of| of.person) {
                    self.look_at_passport_of(person);
                }
            }
            SkillsAction::List(person_skills::Action::Back) => self.leave_skills(),
            SkillsAction::List(person_skills::Action::Doing) => {
                let of = self.state.office.skills.of.as_ref();
                if let Some(person) = of.map(|of| of.person) {
                    self.go_to_measures_of(person);
                }
            }
            SkillsAction::List(person_skills::Action::Goals) => self.go_to_goals(Whose::Theirs),
            SkillsAction::List(person_skills::Action::Reviews) => {
                self.go_to_reviews(Whose::Theirs);
            }
            SkillsAction::One(action) => self.on_one_skill(action),
            SkillsAction::Sign(sign_off::Action::Back) => self.state.route = Route::PersonSkill,
            SkillsAction::Sign(sign_off::Action::Sign(standing, day, lower)) => {
                self.sign(standing, day, lower);
            }
        }
    }

    /// Nothing stands beside the sign-off any more.
    fn forget_evidence(&mut self) {
        let skills = self.skills();
        skills.evidence.clear();
        skills.photo = None;
        self.state.office.photos.clear();
    }

    /// The photo that was chosen for a sign-off is here, small and bare of all but the picture.
    pub(in crate::ui::app::update) fn evidence_photo_is_here(&mut self, photo: SmallPicture) {
        if self.state.office.skills.of.is_none() {
            // The book was closed meanwhile.
            self.state.route = Route::PeopleBook;
            return;
        }
        let id = EntryId((self.fresh)());
        self.state.office.photos.insert(id.0, photo.clone());
        let skills = self.skills();
        skills.photo = Some((id, photo));
        skills.sign.beside = sign_off::Beside::Photo;
        skills.sign.faces = sign_off::Said::Nothing;
    }

    fn add_photo(&mut self) {
        let skills = self.skills();
        let faces = match skills.sign.faces {
            sign_off::Said::NoFaces => Faces::None,
            sign_off::Said::Nothing => Faces::NotSaid,
        };
        let Some((id, photo)) = skills.photo.clone() else {
            skills.sign.beside = sign_off::Beside::Which;
            return;
        };
        let most = MOST_EVIDENCE;
        let looked_at = if skills.evidence.len() < most {
            signing::photo(photo.bytes().to_vec(), faces)
        } else {
            Err(Refusal::TooMuchEvidence { most })
        };
        match looked_at {
            Ok(photo) => {
                skills.evidence.push((photo_evidence(id), Some(photo)));
                skills.photo = None;
                skills.sign.beside = sign_off::Beside::Not;
            }
            Err(refusal) => self.state.day_problem = Some(self.words.refusal(&refusal)),
        }
    }

    /// The photos beside the sign-off that was opened are fetched; each look is written down.
    fn look_at_evidence(&mut self) {
        let skills = &self.state.office.skills;
        let (Some(of), person_skill::Stage::One(id)) = (&skills.of, skills.one.stage) else {
            return;
        };
        let person = of.person;
        let signed = of.page.record.sign_off(id);
        let photos: Vec<EntryId> = signed
            .into_iter()
            .flat_map(|signed| &signed.evidence)
            .filter(|one| one.kind == EvidenceKind::Photo)
            .map(|one| one.id)
            .filter(|id| !self.state.office.photos.contains_key(&id.0))
            .collect();
        for photo in photos {
            let effect = OfficeEffect::Skills(SkillsLoad::Photo(person, photo));
            self.effects.push(Effect::Office(effect));
        }
    }

    /// A photo of evidence is here, as long as somebody looks.
    pub(super) fn photo_is_here(&mut self, id: EntryId, photo: Option<SmallPicture>) {
        if let (Some(photo), true) = (photo, self.state.signed.is_some()) {
            self.state.office.photos.insert(id.0, photo);
        }
    }

    pub(super) fn leave_skills(&mut self) {
        self.state.office.photos.clear();
        let from = self.skills().from;
        self.state.office.skills = Skills::default();
        match from {
            Route::Today => self.back_to_today(),
            Route::SkillsGrid => self.back_to_grid(),
            from => self.state.route = from,
        }
    }

    fn open_skill(&mut self, skill: SkillId) {
        let skills = self.skills();
        skills.skill = Some(skill);
        skills.one = person_skill::Draft::default();
        self.state.route = Route::PersonSkill;
    }

    /// What whoever is signed in saw of the skill that is looked at and did not sign from, the last.
    fn sighting(&self) -> Option<Sighting> {
        let me = self.state.signed.as_ref()?.proof.person();
        let skills = &self.state.office.skills;
        let record = &skills.of.as_ref()?.page.record;
        let seen = &record.skill(skills.skill?)?.sightings;
        seen.iter().rfind(|seen| seen.by == me).copied()
    }

    fn on_one_skill(&mut self, action: person_skill::Action) {
        let of = self.state.office.skills.of.as_ref();
        let Some(person) = of.map(|of| of.person) else {
            self.leave_skills();
            return;
        };
        match action {
            person_skill::Action::Sign => self.begin_signing(),
            person_skill::Action::Talked(sign_off) => self.talked_about(person, sign_off),
            person_skill::Action::SetAside(sighting) => self.set_aside(person, sighting),
            person_skill::Action::Answer(ask) => {
                let id = self.id_to_write();
                let typed = self.skills().one.answer.typed.clone();
                self.skills_deed(SkillsDeed::Answer(AskAnswer {
                    id,
                    person,
                    ask,
                    typed,
                }));
            }
            person_skill::Action::Revoke(sign_off, reason, said) => {
                let id = self.id_to_write();
                let typed = self.skills().one.words.typed.clone();
                self.skills_deed(SkillsDeed::Revoke(Revocation {
                    id,
                    person,
                    sign_off,
                    reason,
                    typed,
                    said,
                }));
            }
            person_skill::Action::Stage => {}
            person_skill::Action::Back if self.skills().way == Way::Straight => {
                self.leave_skills();
            }
            person_skill::Action::Back => self.state.route = Route::PersonSkills,
        }
    }

    /// The skill that is looked at is signed off, from what was seen where something was.
    fn begin_signing(&mut self) {
        let seen = self.sighting().map(|sighting| london_day(sighting.at));
        let day = seen.unwrap_or_else(|| london_day(self.state.now));
        let day = Asked::with(self.words.plain_date(day));
        self.skills().sign = sign_off::Draft {
            day,
            ..sign_off::Draft::default()
        };
        self.skills().writing = None;
        self.forget_evidence();
        self.state.route = Route::SignOff;
    }

    /// The id of what is written; the same when it is tried once more.
    fn id_to_write(&mut self) -> EntryId {
        let fresh = EntryId((self.fresh)());
        *self.skills().writing.get_or_insert(fresh)
    }

    fn sign(&mut self, standing: Standing, seen_on: NaiveDate, lower: Lower) {
        let id = self.id_to_write();
        let sighting = self.sighting().map(|sighting| sighting.id);
        let me = self.state.signed.as_ref().map(|signed| signed.proof);
        let basket = if self.state.till.basket.is_empty() && self.state.paid.is_empty() {
            Basket::None
        } else {
            Basket::Open
        };
        let today = london_day(self.state.now);
        let skills = &mut self.state.office.skills;
        let (Some(of), Some(skill), Some(me)) = (&skills.of, skills.skill, me) else {
            return;
        };
        let page = &of.page;
        let found = page.frameworks.find(skill);
        let none = Chosen::kept(PlacementId(uuid::Uuid::nil()), []);
        let chosen = page.chosen.as_ref().unwrap_or(&none);
        let Some(found) = found else {
            skills
                .sign
                .refuse(vec![(SignField::Skill, Refusal::UnknownSkill)]);
            return;
        };
        let wish = Wish {
            person: of.person,
            skill,
            version: found.skill.version,
            from: if chosen.holds(skill) {
                TakenFrom::Chosen
            } else {
                TakenFrom::More
            },
            standing,
            lower,
            seen_on,
            sentence: skills.sign.sentence.typed.clone(),
            evidence: skills.evidence.iter().map(|(one, _)| *one).collect(),
            sighting,
        };
        let known = signing::Known {
            frameworks: &page.frameworks,
            record: &page.record,
            placements: &page.placements,
            chosen,
            basket,
            today,
        };
        // All that is in the way, each beside its field; the operation looks once more.
        if let Err(wrong) = signing::sign(&wish, me.person(), &known) {
            skills.sign.refuse(wrong);
            return;
        }
        skills.sign.refuse(Vec::new());
        let added = skills.evidence.iter();
        let photos = added
            .filter_map(|(one, photo)| Some((one.id, photo.clone()?)))
            .collect();
        self.skills_deed(SkillsDeed::Sign(Box::new(ToSign { id, wish, photos })));
    }

    pub(super) fn person_skills_done(&mut self, deed: &SkillsDeed) {
        let name = {
            let of = self.state.office.skills.of.as_ref();
            let here = of.filter(|of| of.person == deed.person());
            here.map_or_else(
                || self.state.office.worked.name_of(deed.person()),
                |of| self.words.known_as(&of.known),
            )
        };
        let name = name.as_str();
        let said = match deed {
            SkillsDeed::Sign(_) => say!(self.words, "sign-done", name = name),
            SkillsDeed::Talked(_) => say!(self.words, "skill-talked-done"),
            SkillsDeed::Revoke(_) => say!(self.words, "skill-revoked-done"),
            SkillsDeed::SetAside(_) => say!(self.words, "skill-set-aside-done"),
            SkillsDeed::Answer(_) => say!(self.words, "skill-answer-done", name = name),
        };
        if self.state.office.worked.listed.is_some() {
            // It was a thing of Today: the next one is there.
            self.state.office.skills = Skills::default();
            self.back_to_today();
            self.state.office.said = Some(said);
            return;
        }
        let skills = self.skills();
        skills.said = Some(said);
        skills.writing = None;
        skills.evidence.clear();
        skills.photo = None;
        skills.sign = sign_off::Draft::default();
        skills.one = person_skill::Draft::default();
        self.state.route = Route::PersonSkill;
        self.load_skills(deed.person());
    }

    /// It was not done: what was typed stays, and the field says why where it is of one.
    pub(super) fn person_skills_refused(&mut self, deed: &SkillsDeed, refusal: &Refusal) -> bool {
        match (deed, refusal) {
            (SkillsDeed::Revoke(_), Refusal::ReasonMissing | Refusal::TextTooLong { .. }) => {
                self.skills().one.words.refuse(refusal.clone());
                true
            }
            (SkillsDeed::Answer(_), Refusal::TextMissing | Refusal::TextTooLong { .. }) => {
                self.skills().one.answer.refuse(refusal.clone());
                true
            }
            (_, Refusal::SkillsChanged) if self.state.route == Route::Today => {
                // Somebody else was quicker: the list says what is so now.
                self.load_today();
                false
            }
            _ => false,
        }
    }

    pub(super) fn hear_of_person_skills(&mut self, event: SkillsEvent) {
        if self.state.signed.is_none() {
            // They left meanwhile.
            return;
        }
        let of = match event {
            SkillsEvent::Person(of) => of,
            SkillsEvent::Photo(id, photo) => return self.photo_is_here(id, photo),
        };
        self.skills().of = Some(*of);
        match std::mem::take(&mut self.skills().then) {
            Then::Stay => {}
            Then::List => self.state.route = Route::PersonSkills,
            Then::Goals => self.go_to_goals(Whose::Theirs),
            Then::Reviews => self.go_to_reviews(Whose::Theirs),
            Then::Skill(skill) => self.open_skill(skill),
            Then::Sign(skill) => {
                self.open_skill(skill);
                self.begin_signing();
            }
            Then::Answer(skill, ask) => {
                self.open_skill(skill);
                self.skills().one.stage = person_skill::Stage::Answer(ask);
            }
        }
    }
}
