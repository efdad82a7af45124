//! The pages about the skills of a person.

use crate::domain::access::Capability;
use crate::domain::hours::days::london_day;
use crate::domain::ids::{EntryId, PlacementId};
use crate::domain::skills::framework::{Placed, Skill};
use crate::domain::skills::milestones::{MilestoneStands, milestones};
use crate::domain::skills::record::{Signed, SkillRecord};
use crate::domain::skills::rows::{Answer, AnswerKind};
use crate::ui::app::deeds::office::skills::PersonSkills;
use crate::ui::app::shown::all;
use crate::ui::app::state::State;
use crate::ui::app::update::Action;
use crate::ui::app::update::office::OfficeAction;
use crate::ui::app::update::office::skills::SkillsAction;
use crate::ui::screens::person_skill::{Asking, Entry, Signs};
use crate::ui::screens::person_skills::{Listed, Unit};
use crate::ui::screens::{person_skill, person_skills, sign_off};
use crate::ui::widgets::level_row::LevelRow;
use crate::ui::widgets::photo::Photo;
use crate::ui::{Look, Route};
use crate::words::{Words, say};

fn wrap(action: SkillsAction) -> Action {
    Action::Office(OfficeAction::Skills(action))
}

/// Shows one of these screens.
pub fn screen(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    let words = look.words;
    let Some(of) = state.office.skills.of.clone() else {
        return vec![wrap(SkillsAction::List(person_skills::Action::Back))];
    };
    match state.route {
        Route::PersonSkill => match one(words, state, &of) {
            Some(data) => {
                let draft = &mut state.office.skills.one;
                all(person_skill::view(ui, look, &data, draft), |action| {
                    wrap(SkillsAction::One(action))
                })
            }
            None => vec![wrap(SkillsAction::One(person_skill::Action::Back))],
        },
        Route::SignOff => match sign(words, state, &of) {
            Some(data) => {
                let draft = &mut state.office.skills.sign;
                all(sign_off::view(ui, look, &data, draft), |action| {
                    wrap(SkillsAction::Sign(action))
                })
            }
            None => vec![wrap(SkillsAction::Sign(sign_off::Action::Back))],
        },
        _ => {
            let data = list(words, state, &of);
            let draft = &mut state.office.skills.list;
            all(person_skills::view(ui, look, &data, draft), |action| {
                wrap(SkillsAction::List(action))
            })
        }
    }
}

/// Whose skills they are, and which skill it is, for the bar.
pub fn title(words: &Words, state: &State) -> Option<String> {
    let of = state.office.skills.of.as_ref()?;
    let name = words.known_as(&of.known);
    if state.route == Route::PersonSkills {
        return Some(name);
    }
    let skill = state.office.skills.skill?;
    let placed = of.page.frameworks.find(skill)?;
    let skill = placed.skill.wording.short_name.as_str();
    Some(say!(words, "skill-of", name = name.as_str(), skill = skill))
}

/// What stands of a skill, in words: its level and whatever else there is to know.
fn in_words(words: &Words, state: &State, record: Option<&SkillRecord>) -> String {
    let standing = record.and_then(SkillRecord::standing);
    let mut said = vec![match standing {
        Some(standing) => words.standing(standing),
        None => say!(words, "skill-nothing-signed"),
    }];
    if let Some(record) = record {
        said.extend(waits(words, state, record));
    }
    said.join(" · ")
}

/// What waits: a fresh look, a "not yet", a question, what was seen.
fn waits(words: &Words, state: &State, record: &SkillRecord) -> Vec<String> {
    let mut said = Vec::new();
    if let Some(since) = record.due() {
        let day = words.plain_date(since);
        said.push(say!(words, "skill-due", day = day));
    }
    if record.held_back().next().is_some() {
        said.push(say!(words, "skill-held-back"));
    }
    if record.asked().is_some() {
        said.push(say!(words, "skill-asked"));
    }
    if let Some(seen) = record.sightings.last() {
        let day = london_day(seen.at);
        said.push(if day == london_day(state.now) {
            say!(words, "skill-seen-today")
        } else {
            say!(words, "skill-seen", day = words.plain_date(day))
        });
    }
    said
}

fn row(words: &Words, state: &State, of: &PersonSkills, skill: &Skill) -> Listed {
    let record = of.page.record.skill(skill.id);
    Listed {
        skill: skill.id,
        row: LevelRow {
            name: skill.wording.name.as_str().to_owned(),
            detail: in_words(words, state, record),
            standing: record.and_then(SkillRecord::standing),
            crossed: false,
        },
    }
}

fn list(words: &Words, state: &State, of: &PersonSkills) -> person_skills::Data {
    let frameworks = &of.page.frameworks;
    let chosen = of.page.chosen.iter().flat_map(|c| c.in_order(frameworks));
    let chosen = chosen.map(|placed| row(words, state, of, placed.skill));
    let mut units: Vec<Unit> = Vec::new();
    for Placed { unit, skill, .. } in frameworks.in_use() {
        let one = row(words, state, of, skill);
        match units.last_mut().filter(|u| u.name == unit.name.as_str()) {
            Some(unit) => unit.skills.push(one),
            None => units.push(Unit {
                name: unit.name.as_str().to_owned(),
                skills: vec![one],
            }),
        }
    }
    let reached = milestones(&of.page.record, frameworks);
    person_skills::Data {
        name: words.known_as(&of.known),
        chosen: chosen.collect(),
        units,
        placement: chooses(state, of),
        milestones: reached
            .iter()
            .map(|one| (one.name.clone(), how_far(words, one)))
            .collect(),
        said: state.office.skills.said.clone(),
        problem: state.day_problem.clone(),
    }
}

/// The placement for which whoever is signed in chooses the skills.
fn chooses(state: &State, of: &PersonSkills) -> Option<PlacementId> {
    let id = of.page.chosen.as_ref()?.placement;
    let placement = of.page.placements.iter().find(|p| p.id == id)?;
    let signed = state.signed.as_ref()?;
    let may = state.may_there(Capability::SignOff, placement.shop);
    (may && signed.proof.person() != of.person).then_some(id)
}

fn how_far(words: &Words, one: &MilestoneStands) -> String {
    match one.reached {
        Some(day) => say!(words, "skills-reached", day = words.plain_date(day)),
        None if one.begun() => say!(words, "skills-begun"),
        None => say!(words, "skills-not-begun"),
    }
}

fn one(words: &Words, state: &State, of: &PersonSkills) -> Option<person_skill::Data> {
    let skill = state.office.skills.skill?;
    let placed = of.page.frameworks.find(skill)?;
    let record = of.page.record.skill(skill);
    let me = state.signed.as_ref().map(|signed| signed.proof.person());
    let entries = record
        .into_iter()
        .flat_map(|record| record.signed.iter().rev());
    let mut waits = record.map_or_else(Vec::new, |record| self::waits(words, state, record));
    let asked = record.and_then(SkillRecord::asked);
    if let Some(said) = asked.and_then(|ask| ask.words.as_ref()) {
        waits.push(say!(words, "skill-in-their-words", said = said.as_str()));
    }
    Some(person_skill::Data {
        name: words.known_as(&of.known),
        skill: placed.skill.wording.name.as_str().to_owned(),
        waits,
        asked: asked.filter(|_| me != Some(of.person)).map(|ask| Asking {
            id: ask.id,
            words: ask.words.as_ref().map(|said| said.as_str().to_owned()),
        }),
        seen: match me {
            Some(me) if me != of.person => seen(words, of, record),
            _ => Vec::new(),
        },
        entries: entries.map(|signed| entry(words, of, signed)).collect(),
        signs: if placed.skill.in_use() && me != Some(of.person) {
            Signs::Yes
        } else {
            Signs::No
        },
        said: state.office.skills.said.clone(),
        problem: state.day_problem.clone(),
    })
}

/// What was seen and is not signed from, the last first.
fn seen(words: &Words, of: &PersonSkills, record: Option<&SkillRecord>) -> Vec<(EntryId, String)> {
    let seen = record.into_iter().flat_map(|record| &record.sightings);
    let said = seen.map(|seen| {
        let name = of.names.get(&seen.by).cloned().unwrap_or_default();
        let day = words.day(london_day(seen.at));
        (
            seen.id,
            say!(words, "skill-seen-by", name = name, day = day),
        )
    });
    let mut all: Vec<(EntryId, String)> = said.collect();
    all.reverse();
    all
}

fn entry(words: &Words, of: &PersonSkills, signed: &Signed) -> Entry {
    let name = |person| of.names.get(&person).cloned().unwrap_or_default();
    let evidence = signed.evidence.iter();
    Entry {
        evidence: evidence
            .map(|one| {
                let of = one.id.0;
                (one.kind, Photo { of, rev: 1 })
            })
            .collect(),
        id: signed.id,
        standing: signed.standing,
        state: signed.state,
        seen_on: signed.seen_on,
        signed_by: name(signed.signed_by),
        sentence: signed.sentence.as_ref().map(|s| s.as_str().to_owned()),
        answer: signed
            .last_answer()
            .map(|answered| answer(words, &answered.answer)),
        revoked: signed.revoked.as_ref().map(|revoked| {
            let reason = words.revoke_reason(revoked.why.reason());
            match revoked.why.words() {
                Some(why) => say!(words, "skill-revoked-why", reason = reason, why = why),
                None => reason,
            }
        }),
    }
}

/// What a signer sees of an answer.
fn answer(words: &Words, answer: &Answer) -> String {
    match (answer.kind(), answer.words()) {
        (AnswerKind::Agrees, _) => say!(words, "skill-they-agree"),
        (AnswerKind::Comments, said) => {
            say!(words, "skill-they-say", said = said.unwrap_or_default())
        }
        (AnswerKind::NotYet, Some(said)) => say!(words, "skill-lets-talk-about", said = said),
        (AnswerKind::NotYet, None) => say!(words, "skill-lets-talk"),
    }
}

fn sign(words: &Words, state: &State, of: &PersonSkills) -> Option<sign_off::Data> {
    let skill = state.office.skills.skill?;
    let placed = of.page.frameworks.find(skill)?;
    let wording = &placed.skill.wording;
    let ways = wording.ways.each();
    Some(sign_off::Data {
        name: words.known_as(&of.known),
        picture: state.person(of.person).map(|p| state.portrait(p)),
        skill: wording.name.as_str().to_owned(),
        ways: ways.map(|(way, line)| (way, line.to_owned())).collect(),
        standing: of.page.record.standing(skill),
        keeps: if of.page.keeps_evidence {
            sign_off::Keeps::Evidence
        } else {
            sign_off::Keeps::None
        },
        added: state
            .office
            .skills
            .evidence
            .iter()
            .map(|(one, _)| one.kind)
            .collect(),
        photo: state
            .office
            .skills
            .photo
            .as_ref()
            .map(|(id, _)| Photo { of: id.0, rev: 1 }),
        problem: state.day_problem.clone(),
    })
}
