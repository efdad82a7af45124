//! What is checked before something is signed, answered, asked or revoked. Each gives the row's words, or
//! everything that is in the way, each beside its field.
//!
//! Whether somebody may sign at all is a capability, and asked in the operation.

use chrono::NaiveDate;

use super::chosen::Chosen;
use super::framework::{Frameworks, Skill, SkillVersion};
use super::level::Standing;
use super::record::{Record, SignedState, SkillRecord};
use super::rows::{
    Answer, AnswerKind, Evidence, EvidenceKind, LONGEST_SENTENCE, MOST_EVIDENCE, RevokeWhy, Says,
    SignOff,
};
use crate::domain::Refusal;
use crate::domain::access::coded;
use crate::domain::free_text::FreeText;
use crate::domain::hours::placement::Placement;
use crate::domain::ids::{EntryId, PersonId, SkillId};
use crate::domain::pictures::{LARGEST, SmallPicture};

coded! {
    /// A field of the sign-off page, beside which a refusal stands.
    SignField {
        /// Who.
        Person = "person",
        /// Which skill.
        Skill = "skill",
        /// For what.
        Standing = "standing",
        /// The day on which it was seen.
        SeenOn = "seen-on",
        /// What was seen.
        Sentence = "sentence",
        /// Evidence.
        Evidence = "evidence",
        /// The button.
        Sign = "sign",
    }
}

/// Everything that is in the way, each beside its field.
pub type InTheWay = Vec<(SignField, Refusal)>;

/// Whether a basket is open on this machine.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Basket {
    /// None.
    None,
    /// One is: nothing is signed then, since somebody waits to be served.
    Open,
}

impl Basket {
    /// Refused while one is open.
    pub const fn none_open(self) -> Result<(), Refusal> {
        match self {
            Self::None => Ok(()),
            Self::Open => Err(Refusal::BasketOpenNothingSigned),
        }
    }
}

/// From where the skill was taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TakenFrom {
    /// The dozen that was chosen for the placement.
    Chosen,
    /// Behind "More".
    More,
}

/// What the supervisor says where the level is lower than the one that stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lower {
    /// Nothing.
    NotSaid,
    /// "It is lower than before, and my sentence says why."
    SaidInTheSentence,
}

/// What a supervisor wants to sign.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wish {
    /// Of whom.
    pub person: PersonId,
    /// Which skill.
    pub skill: SkillId,
    /// The wording that stood on the page.
    pub version: SkillVersion,
    /// From where it was taken.
    pub from: TakenFrom,
    /// For what.
    pub standing: Standing,
    /// Whether they said that it is lower.
    pub lower: Lower,
    /// The day on which it was seen.
    pub seen_on: NaiveDate,
    /// What was typed.
    pub sentence: String,
    /// Evidence, which was checked when it was added ([`photo`]).
    pub evidence: Vec<Evidence>,
    /// The "Saw it" from which it is signed.
    pub sighting: Option<EntryId>,
}

/// What is known when it is signed.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// The frameworks.
    pub frameworks: &'a Frameworks,
    /// The person's record.
    pub record: &'a Record,
    /// Placements; others' make no difference.
    pub placements: &'a [Placement],
    /// The skills that were chosen for the placement that goes on.
    pub chosen: &'a Chosen,
    /// Whether a basket is open.
    pub basket: Basket,
    /// Today, on London's calendar.
    pub today: NaiveDate,
}

/// The sign-off that this wish becomes, or all that is in its way.
pub fn sign(wish: &Wish, by: PersonId, known: &Known<'_>) -> Result<SignOff, InTheWay> {
    use SignField as F;
    let mut wrong: InTheWay = Vec::new();
    let mut check = |field, checked: Result<(), Refusal>| {
        wrong.extend(checked.err().map(|refusal| (field, refusal)));
    };
    check(F::Person, not_own(by, wish.person));
    let skill = usable(known.frameworks, wish.skill);
    check(F::Skill, skill.clone().map(|_| ()));
    if let Ok(skill) = skill {
        if skill.version == wish.version {
            check(F::Standing, skill.wording.ways.takes(wish.standing));
        } else {
            check(F::Skill, Err(Refusal::SkillReworded));
        }
        if wish.from == TakenFrom::Chosen && !known.chosen.holds(wish.skill) {
            check(F::Skill, Err(Refusal::SkillNotChosen));
        }
    }
    if waits_for_a_talk(wish, known.record) {
        check(F::Standing, Err(Refusal::NotYetWaits));
    } else if goes_down(wish, known.record) && wish.lower == Lower::NotSaid {
        check(F::Standing, Err(Refusal::LevelGoesDown));
    }
    check(F::SeenOn, seen_on(wish, known));
    let sentence = FreeText::up_to(&wish.sentence, LONGEST_SENTENCE);
    check(F::Sentence, sentence.clone().map(|_| ()));
    if wish.evidence.len() > MOST_EVIDENCE {
        let most = MOST_EVIDENCE;
        check(F::Evidence, Err(Refusal::TooMuchEvidence { most }));
    }
    if let Some(sighting) = wish.sighting {
        let seen = known.record.sightings();
        let seen = seen
            .iter()
            .find(|s| s.id == sighting && s.skill == wish.skill);
        match seen {
            None => check(F::Sign, Err(Refusal::SkillsChanged)),
            Some(seen) if seen.by != by => check(F::Sign, Err(Refusal::SeenBySomebodyElse)),
            Some(_) => {}
        }
    }
    check(F::Sign, known.basket.none_open());
    match sentence {
        Ok(sentence) if wrong.is_empty() => Ok(SignOff {
            skill: wish.skill,
            version: wish.version,
            standing: wish.standing,
            seen_on: wish.seen_on,
            sentence: Some(sentence),
            evidence: each_once(&wish.evidence),
            sighting: wish.sighting,
        }),
        _ => Err(wrong),
    }
}

fn each_once(evidence: &[Evidence]) -> Vec<Evidence> {
    let mut once: Vec<Evidence> = Vec::new();
    for one in evidence {
        if !once.contains(one) {
            once.push(*one);
        }
    }
    once
}

/// Whether the person said "not yet" to as much, and they have not talked: signing it again is no talk.
fn waits_for_a_talk(wish: &Wish, record: &Record) -> bool {
    let skill = record.skill(wish.skill);
    let mut held = skill.into_iter().flat_map(SkillRecord::held_back);
    held.any(|held| wish.standing.meets(held.standing))
}

/// Whether it is a lower level than the one that stands.
fn goes_down(wish: &Wish, record: &Record) -> bool {
    match (record.standing(wish.skill), wish.standing) {
        (Some(Standing::Level(has)), Standing::Level(new)) => new < has,
        _ => false,
    }
}

fn seen_on(wish: &Wish, known: &Known<'_>) -> Result<(), Refusal> {
    if wish.seen_on > known.today {
        return Err(Refusal::SeenInFuture);
    }
    let own = known.placements.iter().filter(|p| p.person == wish.person);
    let start = own.map(|p| p.start).min();
    let start = start.ok_or(Refusal::NoPlacementYet)?;
    if wish.seen_on < start {
        return Err(Refusal::SeenBeforePlacement { start });
    }
    // Who stays a little longer than planned is still here until somebody writes the end down.
    let own = known.placements.iter().filter(|p| p.person == wish.person);
    let mut days = own.map(|p| (p.start, p.ended));
    if days.any(|(first, ended)| {
        first <= wish.seen_on && ended.is_none_or(|last| wish.seen_on <= last)
    }) {
        Ok(())
    } else {
        Err(Refusal::SeenBetweenPlacements)
    }
}

/// A skill that can be signed.
fn usable(frameworks: &Frameworks, id: SkillId) -> Result<&Skill, Refusal> {
    let skill = frameworks.find(id).ok_or(Refusal::UnknownSkill)?.skill;
    if skill.in_use() {
        Ok(skill)
    } else {
        Err(Refusal::SkillRetired)
    }
}

/// Nobody signs their own.
fn not_own(by: PersonId, person: PersonId) -> Result<(), Refusal> {
    if by == person {
        Err(Refusal::OwnSkill)
    } else {
        Ok(())
    }
}

/// Only the person.
fn own(by: PersonId, person: PersonId) -> Result<(), Refusal> {
    if by == person {
        Ok(())
    } else {
        Err(Refusal::OthersAnswer)
    }
}

/// Whether "Saw it" can be pressed. The counter knows of a skill only that it is used.
pub fn saw_it(skill: &Skill, person: PersonId, by: PersonId) -> Result<(), Refusal> {
    not_own(by, person)?;
    if skill.in_use() {
        Ok(())
    } else {
        Err(Refusal::SkillRetired)
    }
}

/// Whether the supervisor has looked at the photo and says that no face is in it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Faces {
    /// No face is in it.
    None,
    /// They have not said so.
    NotSaid,
}

/// A photo as evidence: already made small and bare of all but the picture by the photo room. Refused
/// where it is empty, too large or not such a picture.
pub fn photo(bytes: Vec<u8>, faces: Faces) -> Result<SmallPicture, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::NotAPicture);
    }
    if bytes.len() > LARGEST {
        return Err(Refusal::PictureTooLarge);
    }
    if faces == Faces::NotSaid {
        return Err(Refusal::FacesNotSaid);
    }
    SmallPicture::new(bytes)
}

/// A row of evidence for a checked photo.
pub const fn photo_evidence(id: EntryId) -> Evidence {
    Evidence {
        kind: EvidenceKind::Photo,
        id,
    }
}

/// The person's answer to a sign-off. `typed` are its words: a comment needs them, "not yet" may have
/// them, and agreeing has none.
pub fn answer(
    record: &Record,
    sign_off: EntryId,
    kind: AnswerKind,
    typed: &str,
    by: PersonId,
    basket: Basket,
) -> Result<Says, Refusal> {
    own(by, record.person)?;
    basket.none_open()?;
    let signed = record.sign_off(sign_off).ok_or(Refusal::SkillsChanged)?;
    if signed.revoked.is_some() {
        return Err(Refusal::AlreadyRevoked);
    }
    let words = || match typed.trim() {
        "" => Ok(None),
        typed => FreeText::new(typed).map(Some),
    };
    let answer = match kind {
        AnswerKind::Agrees => Answer::Agrees,
        AnswerKind::Comments => Answer::Comments(FreeText::new(typed)?),
        AnswerKind::NotYet => Answer::NotYet(words()?),
    };
    Ok(Says::Answered { sign_off, answer })
}

/// "We have talked": only where a "not yet" waits.
pub fn talked(record: &Record, sign_off: EntryId, basket: Basket) -> Result<Says, Refusal> {
    basket.none_open()?;
    let signed = record.sign_off(sign_off).ok_or(Refusal::SkillsChanged)?;
    if signed.state != SignedState::HeldBack {
        return Err(Refusal::SkillsChanged);
    }
    Ok(Says::Talked { sign_off })
}

/// A sign-off is revoked, with a kind reason, after it was said to the person.
pub fn revoke(
    record: &Record,
    sign_off: EntryId,
    why: RevokeWhy,
    by: PersonId,
    basket: Basket,
) -> Result<Says, Refusal> {
    not_own(by, record.person)?;
    basket.none_open()?;
    let signed = record.sign_off(sign_off).ok_or(Refusal::SkillsChanged)?;
    if signed.revoked.is_some() {
        return Err(Refusal::AlreadyRevoked);
    }
    Ok(Says::Revoked { sign_off, why })
}

/// "I think I can do this", by the person themselves, once at a time for each skill.
pub fn ask(
    record: &Record,
    frameworks: &Frameworks,
    skill: SkillId,
    typed: &str,
    by: PersonId,
) -> Result<Says, Refusal> {
    own(by, record.person)?;
    usable(frameworks, skill)?;
    if record
        .skill(skill)
        .is_some_and(|skill| skill.asked().is_some())
    {
        return Err(Refusal::AskWaits);
    }
    let words = match typed.trim() {
        "" => None,
        typed => Some(FreeText::up_to(typed, LONGEST_SENTENCE)?),
    };
    Ok(Says::Asked { skill, words })
}

/// The person takes a question back.
pub fn withdraw_ask(record: &Record, ask: EntryId, by: PersonId) -> Result<Says, Refusal> {
    own(by, record.person)?;
    waits(record, ask)?;
    Ok(Says::AskWithdrawn { ask })
}

/// A supervisor answers a question in words.
pub fn answer_ask(
    record: &Record,
    ask: EntryId,
    typed: &str,
    by: PersonId,
) -> Result<Says, Refusal> {
    not_own(by, record.person)?;
    waits(record, ask)?;
    let words = Some(FreeText::up_to(typed, LONGEST_SENTENCE)?);
    Ok(Says::AskAnswered { ask, words })
}

fn waits(record: &Record, ask: EntryId) -> Result<(), Refusal> {
    let ask = record.ask(ask).ok_or(Refusal::SkillsChanged)?;
    if ask.state == super::record::AskState::Waits {
        Ok(())
    } else {
        Err(Refusal::SkillsChanged)
    }
}

/// A sighting is put aside without signing.
pub fn set_aside(record: &Record, sighting: EntryId, by: PersonId) -> Result<Says, Refusal> {
    not_own(by, record.person)?;
    if record.sightings().iter().any(|seen| seen.id == sighting) {
        Ok(Says::SetAside { sighting })
    } else {
        Err(Refusal::SkillsChanged)
    }
}
