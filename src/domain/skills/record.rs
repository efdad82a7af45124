//! How a person stands with each skill, made of the rows each time anew. This is the only place that
//! decides it.
//!
//! - **What stands** is the latest sign-off that is neither revoked nor held back by "not yet". Not the
//!   highest: a level may go down, by a new sign-off that says so in its sentence ([`super::signing`]).
//!   Not the first: what was seen last is what the supervisor stands behind. If the later one is revoked
//!   or held back, the earlier one stands again, because nothing was ever taken from it.
//! - **Not yet** holds a sign-off back until the person agrees to it or they talked. A comment changes
//!   nothing. The person may say "not yet" again, and the last word holds.
//! - **Revoked** is for good: a revocation cannot be revoked; a new sign-off is written instead.
//! - **Order** is the row's place in the book, never its time: a clock can be wrong.
//! - **A retired skill** keeps what was signed, and never falls due.
//! - **A fresh look** falls due so many calendar months after the day on which it was last seen (the last
//!   day of the month where that month is shorter), by the months that hold today: how often a danger is
//!   looked at is a rule of today, and not of the wording of then. It closes nothing.
//! - A row that points at nothing, at what comes after it, or that is somebody else's to write (one's own
//!   sign-off, another's answer) changes nothing, and is named in [`Record::not_fitting`].

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};

use super::framework::{Frameworks, SkillVersion};
use super::level::{Level, Standing};
use super::rows::{Answer, Evidence, RevokeWhy, Row, Says, in_order};
use crate::domain::free_text::FreeText;
use crate::domain::ids::{EntryId, PersonId, ShopId, SkillId};
use crate::domain::time::Moment;

/// What the person said to a sign-off.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Answered {
    /// Which row.
    pub id: EntryId,
    /// When.
    pub at: Moment,
    /// What.
    pub answer: Answer,
}

/// They talked about a sign-off.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Talked {
    /// Which row.
    pub id: EntryId,
    /// Who wrote it down.
    pub by: PersonId,
    /// When.
    pub at: Moment,
}

/// A sign-off was revoked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Revoked {
    /// Which row.
    pub id: EntryId,
    /// By whom.
    pub by: PersonId,
    /// When.
    pub at: Moment,
    /// Why.
    pub why: RevokeWhy,
}

/// How a sign-off stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SignedState {
    /// It is the one that counts.
    Current,
    /// A later one counts.
    Earlier,
    /// The person said "not yet", and they have not talked since.
    HeldBack,
    /// It is as far as a later one to which the person said "not yet", or further, and waits with it:
    /// whoever says "not yet" to being able to do something is not shown as able to do it meanwhile.
    HeldBackWith,
    /// It was revoked: crossed through.
    Revoked,
}

/// A sign-off with what became of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Signed {
    /// Which row.
    pub id: EntryId,
    /// Its place in the book.
    pub seq: i64,
    /// Which skill.
    pub skill: SkillId,
    /// Which wording.
    pub version: SkillVersion,
    /// For what.
    pub standing: Standing,
    /// The day on which it was seen.
    pub seen_on: NaiveDate,
    /// When it was signed.
    pub signed_at: Moment,
    /// Who signed.
    pub signed_by: PersonId,
    /// What was seen.
    pub sentence: Option<FreeText>,
    /// Evidence.
    pub evidence: Vec<Evidence>,
    /// The "Saw it" from which it was signed.
    pub sighting: Option<EntryId>,
    /// What the person said, the first first.
    pub answers: Vec<Answered>,
    /// That they talked.
    pub talked: Vec<Talked>,
    /// That it was revoked.
    pub revoked: Option<Revoked>,
    /// How it stands.
    pub state: SignedState,
    held_back: bool,
}

impl Signed {
    /// Whether it holds: neither revoked nor held back. What counts is the latest that holds.
    pub const fn holds(&self) -> bool {
        matches!(self.state, SignedState::Current | SignedState::Earlier)
    }

    /// What the person said last, comments too.
    pub fn last_answer(&self) -> Option<&Answered> {
        self.answers.last()
    }
}

/// How a question stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum AskState {
    /// It waits for a supervisor.
    Waits,
    /// The person took it back.
    Withdrawn,
    /// A supervisor answered.
    Answered {
        /// Who.
        by: PersonId,
        /// When.
        at: Moment,
        /// In which words.
        words: Option<FreeText>,
    },
    /// The skill was signed off since.
    SignedOff {
        /// By which sign-off.
        sign_off: EntryId,
    },
}

/// "I think I can do this."
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ask {
    /// Which row.
    pub id: EntryId,
    /// When.
    pub at: Moment,
    /// The person's words.
    pub words: Option<FreeText>,
    /// How it stands.
    pub state: AskState,
}

/// "Saw it", from which nothing was signed yet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sighting {
    /// Which row.
    pub id: EntryId,
    /// Which skill.
    pub skill: SkillId,
    /// Who saw it.
    pub by: PersonId,
    /// Where.
    pub shop: ShopId,
    /// When.
    pub at: Moment,
}

/// When a skill needs a fresh look.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refresh {
    /// It never does.
    None,
    /// From this day on.
    From(NaiveDate),
    /// It does, since this day. Nothing is closed by it.
    Due(NaiveDate),
}

/// How a person stands with one skill.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SkillRecord {
    /// Which skill.
    pub skill: SkillId,
    /// Every sign-off in the order in which it was written.
    pub signed: Vec<Signed>,
    /// Every question in the same order.
    pub asks: Vec<Ask>,
    /// What was seen and not signed from yet.
    pub sightings: Vec<Sighting>,
    /// When it needs a fresh look.
    pub refresh: Refresh,
}

impl SkillRecord {
    const fn of(skill: SkillId) -> Self {
        Self {
            skill,
            signed: Vec::new(),
            asks: Vec::new(),
            sightings: Vec::new(),
            refresh: Refresh::None,
        }
    }

    /// The sign-off that counts.
    pub fn current(&self) -> Option<&Signed> {
        self.signed.iter().find(|s| s.state == SignedState::Current)
    }

    /// What the person is signed off for now.
    pub fn standing(&self) -> Option<Standing> {
        self.current().map(|signed| signed.standing)
    }

    /// What the person has said "not yet" to, the latest first.
    pub fn held_back(&self) -> impl Iterator<Item = &Signed> {
        let held = |signed: &&Signed| signed.state == SignedState::HeldBack;
        self.signed.iter().rev().filter(held)
    }

    /// The question that waits.
    pub fn asked(&self) -> Option<&Ask> {
        self.asks
            .iter()
            .rev()
            .find(|ask| ask.state == AskState::Waits)
    }

    /// Since when it needs a fresh look.
    pub const fn due(&self) -> Option<NaiveDate> {
        match self.refresh {
            Refresh::Due(since) => Some(since),
            Refresh::None | Refresh::From(_) => None,
        }
    }

    /// Whether it is being learnt: shown, or done with help.
    pub fn learning(&self) -> bool {
        let level = self.standing().and_then(Standing::level);
        level.is_some_and(|level| level < Level::OnMyOwn)
    }

    /// Since when the person has been at least so far, without a step down between: the day on which the
    /// first of those sign-offs was seen.
    pub fn met_since(&self, needed: Standing) -> Option<NaiveDate> {
        let holding = self.signed.iter().rev().filter(|signed| signed.holds());
        let run = holding.take_while(|signed| signed.standing.meets(needed));
        run.last().map(|signed| signed.seen_on)
    }
}

/// All skills of one person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Record {
    /// Whose.
    pub person: PersonId,
    /// Each skill of which there is anything, by its id.
    pub skills: BTreeMap<SkillId, SkillRecord>,
    /// Rows that changed nothing because they fit nowhere.
    pub not_fitting: Vec<EntryId>,
}

impl Record {
    /// What there is of a skill.
    pub fn skill(&self, id: SkillId) -> Option<&SkillRecord> {
        self.skills.get(&id)
    }

    /// What the person is signed off for: all that may ever reach a passport, a report or a capability.
    pub fn standing(&self, id: SkillId) -> Option<Standing> {
        self.skill(id)?.standing()
    }

    /// A sign-off.
    pub fn sign_off(&self, id: EntryId) -> Option<&Signed> {
        let all = self.skills.values().flat_map(|skill| &skill.signed);
        all.into_iter().find(|signed| signed.id == id)
    }

    /// A question.
    pub fn ask(&self, id: EntryId) -> Option<&Ask> {
        let all = self.skills.values().flat_map(|skill| &skill.asks);
        all.into_iter().find(|ask| ask.id == id)
    }

    /// What was seen and not signed from yet, the earliest first.
    pub fn sightings(&self) -> Vec<Sighting> {
        let all = self.skills.values().flat_map(|skill| &skill.sightings);
        let mut all: Vec<Sighting> = all.copied().collect();
        all.sort_by_key(|sighting| (sighting.at, sighting.id));
        all
    }
}

/// The last day that is so many calendar months after this one; the month's last day where it is shorter.
fn months_after(day: NaiveDate, months: u8) -> Option<NaiveDate> {
    day.checked_add_months(Months::new(u32::from(months)))
}

/// How a person stands with each skill on a day. `rows` may hold other people, come in any order, and
/// hold the same row twice.
pub fn record(person: PersonId, rows: &[Row], frameworks: &Frameworks, day: NaiveDate) -> Record {
    let mut building = Building::default();
    for row in in_order(person, rows) {
        if building.take(row).is_none() {
            building.not_fitting.push(row.id);
        }
    }
    building.finish(person, frameworks, day)
}

/// The record while it grows, with where each row went.
#[derive(Default)]
struct Building {
    skills: BTreeMap<SkillId, SkillRecord>,
    signed: BTreeMap<EntryId, SkillId>,
    asks: BTreeMap<EntryId, SkillId>,
    sightings: BTreeMap<EntryId, SkillId>,
    not_fitting: Vec<EntryId>,
}

impl Building {
    fn skill(&mut self, id: SkillId) -> &mut SkillRecord {
        self.skills.entry(id).or_insert_with(|| SkillRecord::of(id))
    }

    fn sign_off(&mut self, id: EntryId) -> Option<&mut Signed> {
        let skill = self.signed.get(&id)?;
        let all = &mut self.skills.get_mut(skill)?.signed;
        all.iter_mut().find(|signed| signed.id == id)
    }

    fn waiting_ask(&mut self, id: EntryId) -> Option<&mut Ask> {
        let skill = self.asks.get(&id)?;
        let all = &mut self.skills.get_mut(skill)?.asks;
        let waits = |ask: &&mut Ask| ask.id == id && ask.state == AskState::Waits;
        all.iter_mut().find(waits)
    }

    /// Takes a row in; nothing where it does not fit.
    fn take(&mut self, row: &Row) -> Option<()> {
        let own = row.by == row.person;
        let theirs = |yes: bool| yes.then_some(());
        match &row.says {
            Says::Saw { skill, shop, at } => {
                theirs(!own)?;
                self.sightings.insert(row.id, *skill);
                self.skill(*skill).sightings.push(Sighting {
                    id: row.id,
                    skill: *skill,
                    by: row.by,
                    shop: *shop,
                    at: *at,
                });
            }
            Says::SetAside { sighting } => {
                theirs(!own)?;
                let skill = *self.sightings.get(sighting)?;
                self.used(skill, *sighting)?;
            }
            Says::SignedOff(sign_off) => {
                theirs(!own)?;
                self.sign(row, sign_off);
            }
            Says::Answered { sign_off, answer } => {
                theirs(own)?;
                let signed = self.sign_off(*sign_off)?;
                match answer.kind() {
                    super::rows::AnswerKind::Agrees => signed.held_back = false,
                    super::rows::AnswerKind::NotYet => signed.held_back = true,
                    super::rows::AnswerKind::Comments => {}
                }
                signed.answers.push(Answered {
                    id: row.id,
                    at: row.written_at,
                    answer: answer.clone(),
                });
            }
            Says::Talked { sign_off } => {
                let signed = self.sign_off(*sign_off)?;
                signed.held_back = false;
                signed.talked.push(Talked {
                    id: row.id,
                    by: row.by,
                    at: row.written_at,
                });
            }
            Says::Revoked { sign_off, why } => {
                theirs(!own)?;
                let signed = self.sign_off(*sign_off)?;
                theirs(signed.revoked.is_none())?;
                signed.revoked = Some(Revoked {
                    id: row.id,
                    by: row.by,
                    at: row.written_at,
                    why: why.clone(),
                });
            }
            Says::Asked { skill, words } => {
                theirs(own)?;
                self.asks.insert(row.id, *skill);
                self.skill(*skill).asks.push(Ask {
                    id: row.id,
                    at: row.written_at,
                    words: words.clone(),
                    state: AskState::Waits,
                });
            }
            Says::AskWithdrawn { ask } => {
                theirs(own)?;
                self.waiting_ask(*ask)?.state = AskState::Withdrawn;
            }
            Says::AskAnswered { ask, words } => {
                theirs(!own)?;
                self.waiting_ask(*ask)?.state = AskState::Answered {
                    by: row.by,
                    at: row.written_at,
                    words: words.clone(),
                };
            }
        }
        Some(())
    }

    fn sign(&mut self, row: &Row, sign_off: &super::rows::SignOff) {
        self.signed.insert(row.id, sign_off.skill);
        let skill = self.skill(sign_off.skill);
        for ask in &mut skill.asks {
            if ask.state == AskState::Waits {
                let sign_off = row.id;
                ask.state = AskState::SignedOff { sign_off };
            }
        }
        skill.signed.push(Signed {
            id: row.id,
            seq: row.seq,
            skill: sign_off.skill,
            version: sign_off.version,
            standing: sign_off.standing,
            seen_on: sign_off.seen_on,
            signed_at: row.written_at,
            signed_by: row.by,
            sentence: sign_off.sentence.clone(),
            evidence: sign_off.evidence.clone(),
            sighting: sign_off.sighting,
            answers: Vec::new(),
            talked: Vec::new(),
            revoked: None,
            state: SignedState::Earlier,
            held_back: false,
        });
        if let Some(sighting) = sign_off.sighting
            && let Some(skill) = self.sightings.get(&sighting).copied()
        {
            // A sighting that was signed from twice is gone already, which is as it should be.
            let _gone = self.used(skill, sighting);
        }
    }

    /// Takes a sighting off the list of those that wait; nothing where it does not wait any more.
    fn used(&mut self, skill: SkillId, sighting: EntryId) -> Option<()> {
        let all = &mut self.skills.get_mut(&skill)?.sightings;
        let place = all.iter().position(|waits| waits.id == sighting)?;
        all.remove(place);
        Some(())
    }

    fn finish(self, person: PersonId, frameworks: &Frameworks, day: NaiveDate) -> Record {
        let mut skills = self.skills;
        for skill in skills.values_mut() {
            let mut found = false;
            let mut held: Vec<Standing> = Vec::new();
            for signed in skill.signed.iter_mut().rev() {
                signed.state = if signed.revoked.is_some() {
                    SignedState::Revoked
                } else if signed.held_back {
                    held.push(signed.standing);
                    SignedState::HeldBack
                } else if held.iter().any(|held| signed.standing.meets(*held)) {
                    SignedState::HeldBackWith
                } else if found {
                    SignedState::Earlier
                } else {
                    found = true;
                    SignedState::Current
                };
            }
            skill.refresh = refresh(skill, frameworks, day);
        }
        Record {
            person,
            skills,
            not_fitting: self.not_fitting,
        }
    }
}

fn refresh(skill: &SkillRecord, frameworks: &Frameworks, day: NaiveDate) -> Refresh {
    let from = || {
        let now = frameworks.find(skill.skill)?.skill;
        let months = now.wording.refresh.filter(|_| now.in_use())?;
        months_after(skill.current()?.seen_on, months.get())
    };
    match from() {
        None => Refresh::None,
        Some(from) if from <= day => Refresh::Due(from),
        Some(from) => Refresh::From(from),
    }
}
