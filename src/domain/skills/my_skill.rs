//! One skill as the person whose it is sees it: what was signed, what they said, what they asked.

use chrono::NaiveDate;

use super::framework::Frameworks;
use super::level::Standing;
use super::record::{AskState, Record, Signed, SignedState};
use super::rows::{Answer, AnswerKind, Evidence, EvidenceKind, RevokeWhy};
use crate::domain::hours::days::london_day;
use crate::domain::ids::{EntryId, PersonId, SkillId};

/// A sign-off of one's own.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OwnSigned {
    /// Which.
    pub id: EntryId,
    /// For what.
    pub standing: Standing,
    /// What that looks like, in the wording that was signed.
    pub looks_like: String,
    /// The day on which it was seen.
    pub seen_on: NaiveDate,
    /// Who signed.
    pub signed_by: PersonId,
    /// What they saw; none where it was erased.
    pub sentence: Option<String>,
    /// What one said last, comments too.
    pub answer: Option<Answer>,
    /// Who wrote down last that they talked, and on which day.
    pub talked: Option<(PersonId, NaiveDate)>,
    /// How it stands.
    pub state: SignedState,
    /// Why it was taken back, where it was.
    pub why: Option<RevokeWhy>,
    /// What stands beside it.
    pub evidence: Vec<Evidence>,
}

impl OwnSigned {
    /// The photos beside it.
    pub fn photos(&self) -> impl Iterator<Item = EntryId> {
        let all = self.evidence.iter();
        all.filter(|one| one.kind == EvidenceKind::Photo)
            .map(|one| one.id)
    }
}

/// A question of one's own that waits, or was answered in words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum OwnAsk {
    /// It waits.
    Waits(EntryId),
    /// Somebody answered.
    Answered {
        /// Who.
        by: PersonId,
        /// In which words; none where they were erased.
        words: Option<String>,
    },
}

/// A skill of one's own.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MySkill {
    /// Which.
    pub skill: SkillId,
    /// Its name as it stands.
    pub name: String,
    /// For what one is signed off now.
    pub standing: Option<Standing>,
    /// The sign-offs, the latest first.
    pub signed: Vec<OwnSigned>,
    /// One's last question, where it is still of use.
    pub ask: Option<OwnAsk>,
    /// Whether the skill is used, so that one can ask.
    pub in_use: bool,
}

impl MySkill {
    /// The sign-off that an answer is about: the latest that was not revoked.
    pub fn to_answer(&self) -> Option<&OwnSigned> {
        let mut all = self.signed.iter();
        all.find(|signed| signed.state != SignedState::Revoked)
    }

    /// Whether one can ask to be looked at: a skill that is used, and no question that waits.
    pub const fn can_ask(&self) -> bool {
        self.in_use && !matches!(self.ask, Some(OwnAsk::Waits(_)))
    }

    /// What one answered last to the sign-off that an answer is about.
    pub fn answered(&self) -> Option<AnswerKind> {
        let answer = self.to_answer()?.answer.as_ref()?;
        Some(answer.kind())
    }
}

fn own_signed(signed: &Signed, frameworks: &Frameworks) -> OwnSigned {
    let wording = frameworks.wording(signed.skill, signed.version);
    let looks_like = wording.and_then(|wording| wording.ways.looks_like(signed.standing));
    OwnSigned {
        id: signed.id,
        standing: signed.standing,
        looks_like: looks_like.unwrap_or_default().to_owned(),
        seen_on: signed.seen_on,
        signed_by: signed.signed_by,
        sentence: signed.sentence.as_ref().map(|s| s.as_str().to_owned()),
        answer: signed.last_answer().map(|answered| answered.answer.clone()),
        talked: signed.talked.last().map(|t| (t.by, london_day(t.at))),
        state: signed.state,
        why: signed.revoked.as_ref().map(|revoked| revoked.why.clone()),
        evidence: signed.evidence.clone(),
    }
}

/// One skill out of the person's own record.
pub fn my_skill(record: &Record, frameworks: &Frameworks, id: SkillId) -> Option<MySkill> {
    let placed = frameworks.find(id)?;
    let of = record.skill(id);
    let signed = of.iter().flat_map(|of| of.signed.iter().rev());
    let last = of.and_then(|of| of.asks.last());
    Some(MySkill {
        skill: id,
        name: placed.skill.wording.name.as_str().to_owned(),
        standing: record.standing(id),
        signed: signed
            .map(|signed| own_signed(signed, frameworks))
            .collect(),
        ask: last.and_then(|ask| match &ask.state {
            AskState::Waits => Some(OwnAsk::Waits(ask.id)),
            AskState::Answered { by, words, .. } => Some(OwnAsk::Answered {
                by: *by,
                words: words.as_ref().map(|words| words.as_str().to_owned()),
            }),
            AskState::Withdrawn | AskState::SignedOff { .. } => None,
        }),
        in_use: placed.skill.in_use(),
    })
}
