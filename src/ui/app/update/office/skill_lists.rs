//! What is done on the pages about lists of skills.

use crate::domain::Refusal;
use crate::domain::chosen_files::FileFor;
use crate::domain::ids::{MilestoneId, SkillId};
use crate::domain::skills::Framework;
use crate::domain::skills::framework::Milestone;
use crate::domain::skills::framework_changes::{NewSkill, milestone_name, unit_name};
use crate::domain::skills::wording::{SkillCode, SkillField, TypedWording};
use crate::files::frameworks::{read, write};
use crate::operations::people_book::skills::frameworks::{Change, FrameworkToTake};
use crate::ui::Route;
use crate::ui::app::deeds::Effect;
use crate::ui::app::deeds::files::{ChosenFile, FilesEffect, Read};
use crate::ui::app::deeds::office::skill_lists::{SkillListsDeed, SkillListsEvent, SkillListsLoad};
use crate::ui::app::deeds::office::{OfficeDeed, OfficeEffect};
use crate::ui::app::state::files::WorkOn;
use crate::ui::app::state::office::skill_lists::{ChosenList, SkillLists};
use crate::ui::app::update::Update;
use crate::ui::screens::{framework_in, milestones, skill_lists, skill_words};
use crate::words::say;

/// Something that was done on one of these pages.
#[derive(Clone, Debug)]
pub enum SkillListsAction {
    /// On the lists.
    Lists(skill_lists::Action),
    /// On the words of a skill.
    Words(skill_words::Action),
    /// On what a file would change.
    File(framework_in::Action),
    /// On milestones.
    Milestones(milestones::Action),
}

impl Update<'_> {
    fn lists(&mut self) -> &mut SkillLists {
        &mut self.state.office.skill_lists
    }

    /// The lists of skills.
    pub(super) fn go_to_skill_lists(&mut self) {
        *self.lists() = SkillLists::default();
        self.state.route = Route::SkillLists;
        self.load_skill_lists();
    }

    fn load_skill_lists(&mut self) {
        let effect = OfficeEffect::SkillLists(SkillListsLoad::All);
        self.effects.push(Effect::Office(effect));
    }

    /// Asks for a deed; none where the list is gone meanwhile.
    fn lists_deed(&mut self, deed: Option<SkillListsDeed>) {
        if let Some(deed) = deed {
            self.office_deed(OfficeDeed::SkillLists(deed));
        }
    }

    /// A change of the open list as it was looked at.
    fn change<T>(&self, to: T) -> Option<Change<T>> {
        let framework = self.state.office.skill_lists.framework()?;
        Some(Change {
            framework: framework.id,
            seen: framework.rev,
            to,
        })
    }

    pub(super) fn on_skill_lists(&mut self, action: SkillListsAction) {
        if self.state.office.skill_lists.all.is_none() {
            self.state.route = Route::PeopleBook;
            return;
        }
        match action {
            SkillListsAction::Lists(action) => self.on_lists(action),
            SkillListsAction::Words(action) => self.on_skill_words(action),
            SkillListsAction::File(action) => self.on_framework_in(action),
            SkillListsAction::Milestones(action) => self.on_milestones(action),
        }
    }

    fn on_lists(&mut self, action: skill_lists::Action) {
        match action {
            skill_lists::Action::Open(id) => {
                let lists = self.lists();
                lists.open = Some(id);
                let name = lists.framework().map(|f| f.name.as_str().to_owned());
                lists.lists = skill_lists::Draft::of(name.unwrap_or_default());
            }
            skill_lists::Action::Close => {
                let lists = self.lists();
                lists.open = None;
                lists.lists = skill_lists::Draft::default();
            }
            skill_lists::Action::Stage => {}
            skill_lists::Action::Skill(id) => self.open_skill_words(Some(id)),
            skill_lists::Action::Add => self.open_skill_words(None),
            skill_lists::Action::Rename(name) => {
                let rename = self.change(name).map(SkillListsDeed::Rename);
                self.lists_deed(rename);
            }
            skill_lists::Action::Milestones => {
                self.lists().milestones = milestones::Draft::default();
                self.state.route = Route::SkillMilestones;
            }
            skill_lists::Action::Load => self.choose_file(FileFor::Framework),
            skill_lists::Action::Save => self.save_framework(),
            skill_lists::Action::Back => {
                *self.lists() = SkillLists::default();
                self.state.route = Route::PeopleBook;
            }
        }
    }

    fn save_framework(&mut self) {
        let Some(framework) = self.state.office.skill_lists.framework() else {
            return;
        };
        let name = say!(
            self.words,
            "skilllists-file-name",
            name = framework.name.as_str(),
            day = self.state.today.to_string()
        );
        let text = write(framework);
        self.lists().saving = true;
        self.work(WorkOn::Saving, 0);
        let save = FilesEffect::SaveFramework { name, text };
        self.effects.push(Effect::Files(save));
    }

    /// The file stands there.
    pub(in crate::ui::app::update) fn framework_saved(&mut self, place: &str) {
        self.state.office.said = Some(say!(self.words, "lists-saved", place = place));
        self.state.route = Route::SkillLists;
    }

    /// The file that was asked for is read, all of it or what is wrong with it.
    pub(in crate::ui::app::update) fn framework_file_is_here(&mut self, file: ChosenFile) {
        let Read::Bytes(bytes) = file.read else {
            return;
        };
        if self.state.office.skill_lists.framework().is_none() {
            self.state.route = Route::PeopleBook;
            return;
        }
        let name = file.path.file_name().unwrap_or_default();
        let chosen = ChosenList {
            name: name.to_string_lossy().into_owned(),
            read: read(&bytes),
        };
        let lists = self.lists();
        lists.file = Some(chosen);
        lists.file_draft = framework_in::Draft::default();
        self.state.route = Route::FrameworkIn;
    }

    fn on_framework_in(&mut self, action: framework_in::Action) {
        match action {
            framework_in::Action::Another => {
                self.state.route = Route::SkillLists;
                self.choose_file(FileFor::Framework);
            }
            framework_in::Action::Back => {
                self.lists().file = None;
                self.state.route = Route::SkillLists;
            }
            framework_in::Action::TakeIn => {
                let lists = &self.state.office.skill_lists;
                let file = lists.file.as_ref().map(|file| &file.read);
                let (Some(framework), Some(Ok(file))) = (lists.framework(), file) else {
                    return;
                };
                let take = FrameworkToTake {
                    id: framework.id,
                    name: framework.name.clone(),
                    seen: framework.rev,
                    file: file.clone(),
                };
                self.lists_deed(Some(SkillListsDeed::TakeIn(Box::new(take))));
            }
        }
    }

    fn on_milestones(&mut self, action: milestones::Action) {
        match action {
            milestones::Action::Stage => {}
            milestones::Action::Back => self.state.route = Route::SkillLists,
            milestones::Action::Drop(id) => {
                let deed = self.change(id).map(SkillListsDeed::DropMilestone);
                self.lists_deed(deed);
            }
            milestones::Action::Keep => {
                let fresh = (self.fresh)();
                let lists = self.lists();
                let new = MilestoneId(*lists.adding.get_or_insert(fresh));
                let draft = &mut lists.milestones;
                let Some(name) = draft.name.read(milestone_name) else {
                    draft.stage = milestones::Stage::Name;
                    return;
                };
                let milestone = Milestone {
                    id: draft.open.unwrap_or(new),
                    name,
                    needs: draft.needs.clone(),
                };
                let deed = self.change(milestone).map(SkillListsDeed::SetMilestone);
                self.lists_deed(deed);
            }
        }
    }

    fn open_skill_words(&mut self, id: Option<SkillId>) {
        let lists = self.lists();
        let typed = id.and_then(|id| {
            let skill = lists.framework()?.skill(id)?;
            Some(TypedWording::from(&skill.wording))
        });
        lists.skill = id;
        lists.adding = None;
        lists.words = skill_words::Draft::of(typed.unwrap_or_default());
        self.state.route = Route::SkillWords;
    }

    fn on_skill_words(&mut self, action: skill_words::Action) {
        match action {
            skill_words::Action::Stage => {}
            skill_words::Action::Back => {
                self.lists().skill = None;
                self.state.route = Route::SkillLists;
            }
            skill_words::Action::Keep => self.keep_words(),
            other => {
                let Some(skill) = self.state.office.skill_lists.skill else {
                    return;
                };
                let deed = match other {
                    skill_words::Action::Retire => self.change(skill).map(SkillListsDeed::Retire),
                    skill_words::Action::BringBack => {
                        self.change(skill).map(SkillListsDeed::BringBack)
                    }
                    skill_words::Action::Move(towards) => {
                        self.change((skill, towards)).map(SkillListsDeed::Move)
                    }
                    _ => None,
                };
                self.lists_deed(deed);
            }
        }
    }

    /// The words as they are typed, kept as a new version or as a new skill; or each fault beside its field.
    fn keep_words(&mut self) {
        let fresh = (self.fresh)();
        let lists = self.lists();
        let draft = &mut lists.words;
        let mut wrong = Vec::new();
        let code = if lists.skill.is_none() {
            let code = SkillCode::new(&draft.code);
            let unit = unit_name(&draft.unit);
            wrong.extend(code.as_ref().err().map(|r| (SkillField::Code, r.clone())));
            wrong.extend(unit.err().map(|r| (SkillField::Unit, r)));
            code.ok()
        } else {
            None
        };
        let wording = match draft.typed.checked() {
            Ok(wording) => Some(wording),
            Err(faults) => {
                wrong.extend(faults);
                None
            }
        };
        draft.refuse(wrong);
        let unit = draft.unit.clone();
        let (Some(wording), true) = (wording, lists.words.wrong.is_empty()) else {
            return;
        };
        let deed = match (lists.skill, code) {
            (Some(skill), _) => {
                let change = self.change((skill, wording));
                change.map(|change| SkillListsDeed::Reword(Box::new(change)))
            }
            (None, Some(code)) => {
                let id = SkillId(*lists.adding.get_or_insert(fresh));
                let new = NewSkill {
                    id,
                    code,
                    unit,
                    wording,
                };
                let change = self.change(new);
                change.map(|change| SkillListsDeed::Add(Box::new(change)))
            }
            (None, None) => None,
        };
        self.lists_deed(deed);
    }

    pub(super) fn skill_lists_done(&mut self, deed: &SkillListsDeed) {
        let said = match deed {
            SkillListsDeed::Add(_) => say!(self.words, "skilllists-added"),
            SkillListsDeed::Reword(_) => say!(self.words, "skilllists-reworded"),
            SkillListsDeed::Retire(_) => say!(self.words, "skilllists-retired"),
            SkillListsDeed::BringBack(_) => say!(self.words, "skilllists-back"),
            SkillListsDeed::Move(_) => say!(self.words, "skilllists-moved"),
            SkillListsDeed::Rename(_) => say!(self.words, "skilllists-renamed"),
            SkillListsDeed::SetMilestone(_) => say!(self.words, "skilllists-milestone-kept"),
            SkillListsDeed::DropMilestone(_) => say!(self.words, "skilllists-milestone-gone"),
            SkillListsDeed::TakeIn(_) => say!(self.words, "skilllists-taken-in"),
        };
        self.state.office.said = Some(said);
        let lists = self.lists();
        match deed {
            SkillListsDeed::Move(_) | SkillListsDeed::Retire(_) | SkillListsDeed::BringBack(_) => {}
            SkillListsDeed::Add(_) | SkillListsDeed::Reword(_) => {
                lists.skill = None;
                lists.adding = None;
                self.state.route = Route::SkillLists;
            }
            SkillListsDeed::TakeIn(_) => {
                lists.file = None;
                self.state.route = Route::SkillLists;
            }
            SkillListsDeed::Rename(_) => lists.lists.part = skill_lists::Part::Ways,
            SkillListsDeed::SetMilestone(_) | SkillListsDeed::DropMilestone(_) => {
                lists.adding = None;
                lists.milestones = milestones::Draft::default();
            }
        }
        self.load_skill_lists();
    }

    /// It was not done: what was typed stays, and the field says why where it is of one. True where it did.
    pub(super) fn skill_lists_refused(&mut self, deed: &SkillListsDeed, refusal: &Refusal) -> bool {
        if *refusal == Refusal::FrameworkChanged {
            self.load_skill_lists();
            return false;
        }
        let field = match refusal {
            Refusal::SkillCodeTaken { .. } => SkillField::Code,
            Refusal::ShortNameTaken { .. } => SkillField::ShortName,
            _ => return self.name_refused(deed, refusal),
        };
        let words = matches!(deed, SkillListsDeed::Add(_) | SkillListsDeed::Reword(_));
        if words {
            let wrong = vec![(field, refusal.clone())];
            self.lists().words.refuse(wrong);
        }
        words
    }

    fn name_refused(&mut self, deed: &SkillListsDeed, refusal: &Refusal) -> bool {
        match (deed, refusal) {
            (SkillListsDeed::Rename(_), _) => {
                self.lists().lists.name.refuse(refusal.clone());
                true
            }
            (SkillListsDeed::SetMilestone(_), Refusal::MilestoneTwice { .. }) => {
                let draft = &mut self.lists().milestones;
                draft.name.refuse(refusal.clone());
                draft.stage = milestones::Stage::Name;
                true
            }
            _ => false,
        }
    }

    pub(super) fn hear_of_skill_lists(&mut self, event: SkillListsEvent) {
        if self.state.signed.is_none() {
            // They left meanwhile.
            return;
        }
        let SkillListsEvent::All(all) = event;
        let first = all.standing().first().map(|f: &Framework| f.id);
        let lists = self.lists();
        let gone = lists.open.is_some_and(|id| all.framework(id).is_none());
        if gone {
            lists.open = first;
        }
        lists.all = Some(*all);
    }
}
