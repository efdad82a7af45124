//! Everything about me: what the people book holds of a person and what they may see of it, for the person
//! alone. It has no field for anything else, and of other people nothing but who they are.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::contacts::Contact;
use super::free_text::FreeText;
use super::hours::attendance::Said;
use super::hours::expenses::Expense;
use super::hours::placement::Placement;
use super::hours::proposals::Answer;
use super::hours::rota::DayChange;
use super::hours::{Sum, Week};
use super::ids::{PersonId, RecipientId, ShopId};
use super::leaving::Leaving;
use super::leaving::checks::CheckRow;
use super::leaving::touch::TouchWay;
use super::measures::{MeasureSettings, Seen};
use super::person_records::{FirstDayAnswer, FirstDayThing, Look, PageWords, RecordPage};
use super::referrals::waiting::Known;
use super::reports::ledger::{Report, Standing};
use super::sharing::rows::SharingRow;
use super::skills::chosen::Chosen;
use super::skills::goals::Goal;
use super::skills::passport::PaperReference;
use super::skills::record::AskState;
use super::skills::reviews::Review;
use super::skills::{Frameworks, Record};
use super::support::Meeting;
use super::support::plan::PlanThing;
use super::time::Moment;

/// Something that the person said about their hours.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SaidOfHours {
    /// About which day.
    pub day: NaiveDate,
    /// In their words.
    pub words: String,
    /// What was answered last, and by whom.
    pub answered: Option<(Answer, PersonId)>,
}

/// What there is about a person and those outside: who referred them, with whom something is shared, what was
/// said.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Outside {
    /// Their referrals, the oldest first, each with what they said themself.
    pub referrals: Vec<(Known, Option<String>)>,
    /// What they permitted and stopped, and the grounds of managers, as they were written.
    pub sharing: Vec<SharingRow>,
    /// Contacts about them, the latest first.
    pub contacts: Vec<Contact>,
    /// What those outside are called.
    pub names: BTreeMap<RecipientId, String>,
}

impl Outside {
    /// Those outside with whom the person has to do.
    pub fn recipients(&self) -> BTreeSet<RecipientId> {
        let referrals = self.referrals.iter();
        let from = referrals.filter_map(|(known, _)| known.referral.from);
        let shared = self.sharing.iter().map(|row| row.recipient);
        let spoken = self.contacts.iter();
        let spoken = spoken.filter_map(|of| of.content.recipient);
        from.chain(shared).chain(spoken).collect()
    }
}

/// A paper for employers that a person was given.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OwnPaper {
    /// Whether it is a certificate; a passport else.
    pub is_certificate: bool,
    /// The day that stands on it.
    pub made_on: NaiveDate,
    /// Its reference.
    pub reference: PaperReference,
    /// Who gave it: the person, or somebody for them.
    pub by: PersonId,
}

/// What there is around a person's placements and after them. It has no field for a note.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Around {
    /// Their one-to-ones, the latest first, without notes.
    pub meetings: Vec<Meeting>,
    /// What comes after.
    pub plan: Vec<PlanThing>,
    /// How they left, the first one first, each with what came of asking.
    pub left: Vec<(Leaving, Vec<CheckRow>)>,
    /// What they said as they left.
    pub words: Option<FreeText>,
    /// How we may keep in touch, where we may.
    pub in_touch: Option<TouchWay>,
    /// The reports that they were offered, the newest first, each with how it stands.
    pub reports: Vec<(Report, Standing)>,
    /// The papers that they were given, the first one first.
    pub papers: Vec<OwnPaper>,
}

impl Around {
    /// Everybody whose name stands in it.
    fn named(&self) -> impl Iterator<Item = PersonId> {
        let with = self.meetings.iter().map(|meeting| meeting.said.with);
        with.chain(self.papers.iter().map(|paper| paper.by))
    }
}

/// Everything about a person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AboutMe {
    /// Whom.
    pub person: PersonId,
    /// When it was read.
    pub at: Moment,
    /// The pages of their record, as they stand now.
    pub pages: BTreeMap<RecordPage, PageWords>,
    /// What became of the things of the first day.
    pub first_day: BTreeMap<FirstDayThing, (FirstDayAnswer, Moment)>,
    /// Their placements.
    pub placements: Vec<Placement>,
    /// What the shops are called.
    pub shops: BTreeMap<ShopId, String>,
    /// All hours so far.
    pub hours: Sum,
    /// The weeks in which there are any.
    pub weeks: BTreeMap<Week, Sum>,
    /// What was said about planned days.
    pub planned: Vec<Said>,
    /// What changed about planned days, as far as it holds.
    pub changes: Vec<DayChange>,
    /// What they said about their hours.
    pub said: Vec<SaidOfHours>,
    /// What was given back.
    pub expenses: Vec<Expense>,
    /// Their skills.
    pub record: Record,
    /// What it takes to say them.
    pub frameworks: Frameworks,
    /// What was chosen for the placement that goes on.
    pub chosen: Option<Chosen>,
    /// Whether evidence from work is kept.
    pub evidence: bool,
    /// Their goals.
    pub goals: Vec<Goal>,
    /// Their reviews.
    pub reviews: Vec<Review>,
    /// What they answered.
    pub readings: Vec<Seen>,
    /// What it takes to say it.
    pub settings: MeasureSettings,
    /// Those outside.
    pub outside: Outside,
    /// Around their placements, and after.
    pub around: Around,
    /// Who looked.
    pub looks: Vec<Look>,
}

impl AboutMe {
    /// The person, and everybody whose name stands in it: whoever signed, wrote, answered or looked, and who
    /// goes with them through a placement.
    pub fn named(&self) -> BTreeSet<PersonId> {
        let mut all = BTreeSet::from([self.person]);
        for placement in &self.placements {
            all.extend(placement.supervisor);
            all.extend(placement.key_worker);
        }
        let answered = self.said.iter().filter_map(|said| said.answered);
        all.extend(answered.map(|(_, by)| by));
        for skill in self.record.skills.values() {
            all.extend(skill.signed.iter().map(|signed| signed.signed_by));
            all.extend(skill.sightings.iter().map(|seen| seen.by));
            all.extend(skill.asks.iter().filter_map(|ask| match ask.state {
                AskState::Answered { by, .. } => Some(by),
                _ => None,
            }));
        }
        for goal in &self.goals {
            all.insert(goal.now.by);
        }
        all.extend(self.reviews.iter().map(|review| review.by));
        all.extend(self.outside.sharing.iter().map(|row| row.by));
        all.extend(self.outside.contacts.iter().map(|of| of.written.0));
        all.extend(self.around.named());
        all.extend(self.looks.iter().map(|look| look.by));
        all
    }
}
