//! What a report says: the order of the facts and nothing else.
//!
//! It is pure data, kept as it was made. **What may never stand in a report has no field here**: no pause
//! and no reason for not coming, no opinion of staff, nothing of health, risk, benefits or offences, nobody
//! else's name but the recipient's, nothing that nobody signed. A section that is not permitted is `None`
//! and leaves nothing behind; nothing says why.
//!
//! The same page is always written as the same bytes (`serde_json`): fields stand in the order of this file
//! and lists in the order that the constructors give them.

pub mod goals;
pub mod skills;
pub mod taking_part;
pub mod well_being;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::ledger::PaperDigest;
use super::text::ReportText;
use crate::domain::hours::days::Days;
use crate::domain::recipients::{MatchesBy, Recipient};
use crate::domain::sharing::rows::Section;
use crate::domain::skills::passport::PaperReference;

use goals::ReportGoal;
use skills::ReportSkills;
use taking_part::TakingPart;
use well_being::WellBeing;

/// A report.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportPage {
    /// What it is called by when somebody rings.
    pub reference: PaperReference,
    /// The day on which it was made.
    pub made_on: NaiveDate,
    /// From whom.
    pub sender: Sender,
    /// To whom.
    pub recipient: To,
    /// About whom.
    pub about: About,
    /// Of what kind it is: the title says it.
    pub kind: ReportKind,
    /// About which time.
    pub period: Days,
    /// Whether the person has read and agreed it.
    pub agreed: Agreed,
    /// What the reader is asked to do; never blank.
    pub ask: Ask,
    /// In their words.
    pub own_words: Option<ReportText>,
    /// Sessions, hours, usual days.
    pub taking_part: Option<TakingPart>,
    /// Skills in words.
    pub skills: Option<ReportSkills>,
    /// Goals and the next step of each; `Some` of none where the person has no goals yet.
    pub goals: Option<Vec<ReportGoal>>,
    /// Well-being, first and latest.
    pub well_being: Option<WellBeing>,
    /// What comes next; none where attendance alone may go.
    pub plan: Option<Plan>,
    /// By what right it goes.
    pub shared: Shared,
}

crate::domain::access::coded! {
    /// Of what kind a report is.
    ReportKind {
        /// While somebody is here.
        Progress = "progress",
        /// When they leave.
        End = "end",
    }
}

/// From whom.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sender {
    /// The charity, where it gave its name: it heads every page.
    pub charity: Option<String>,
    /// The shop's trading name.
    pub shop: String,
    /// How a reader reaches them, with a name where there is one: "Priya, 020 7946 0958".
    pub contact: Option<String>,
}

impl Sender {
    /// Who stands at the head of each page.
    pub fn head(&self) -> &str {
        self.charity.as_deref().unwrap_or(&self.shop)
    }
}

/// To whom.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct To {
    /// Their name: "Dr Ali".
    pub name: String,
    /// What they are.
    pub role: Option<String>,
    /// The practice, service or organisation.
    pub organisation: Option<String>,
}

impl To {
    /// Of a recipient, what a report says.
    pub fn of(recipient: &Recipient) -> Self {
        let own = |text: &crate::domain::free_text::FreeText| text.as_str().to_owned();
        Self {
            name: own(&recipient.name),
            role: recipient.role.as_ref().map(own),
            organisation: recipient.organisation.as_ref().map(own),
        }
    }
}

/// About whom.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    name: String,
    birth: Option<NaiveDate>,
}

impl About {
    /// The name that they use; their birthday only for somebody who cannot tell whom it is about without.
    pub fn new(name: impl Into<String>, birth: Option<NaiveDate>, matches: MatchesBy) -> Self {
        Self {
            name: name.into(),
            birth: birth.filter(|_| matches == MatchesBy::DateOfBirth),
        }
    }

    /// The name that they use.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The date of birth, where the recipient needs it.
    pub const fn birth(&self) -> Option<NaiveDate> {
        self.birth
    }
}

/// Whether the person has read and agreed it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Agreed {
    /// Not yet: each page says that it is a draft.
    Draft,
    /// They were shown it. Their yes is not what it rests on: it goes on a basis, with attendance alone.
    Shown {
        /// The day.
        on: NaiveDate,
    },
    /// They have.
    Read {
        /// The name that they used then.
        by: String,
        /// The day.
        on: NaiveDate,
    },
}

/// What the reader is asked to do.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Ask {
    /// "No action needed."
    NoAction,
    /// This.
    Action(ReportText),
}

/// What comes next.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// In words.
    pub words: Option<ReportText>,
    /// Lines of their own, each of a kind at most once, in this order.
    pub lines: Vec<PlanLine>,
}

impl Plan {
    /// A plan; none where nothing is said.
    pub fn new(words: Option<ReportText>, mut lines: Vec<PlanLine>) -> Option<Self> {
        lines.sort_by_key(|line| line.kind);
        lines.dedup_by_key(|line| line.kind);
        (words.is_some() || !lines.is_empty()).then_some(Self { words, lines })
    }
}

crate::domain::access::coded! {
    /// What a line of the plan is about.
    PlanKind {
        /// Somebody who goes along.
        Befriender = "befriender",
        /// Seeing people.
        Social = "social",
        /// Moving, sport, food.
        PhysicalHealth = "physical-health",
        /// Groups and places that do one good.
        MentalHealth = "mental-health",
        /// Courses and classes.
        Education = "education",
        /// Volunteering.
        Volunteering = "volunteering",
    }
}

/// A line of the plan.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanLine {
    /// What about.
    pub kind: PlanKind,
    /// What it says.
    pub words: ReportText,
}

/// By what right it goes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Shared {
    /// With the person's permission; the page says how it is stopped.
    WithPermission {
        /// For these sections.
        sections: BTreeSet<Section>,
        /// Of this day.
        given_on: NaiveDate,
        /// Until this day.
        until: NaiveDate,
    },
    /// On a basis that a manager recorded, for somebody who can sanction: attendance without its weeks. Which
    /// basis it is does not stand in a report, for it can say something of the person.
    OnABasis {
        /// Of this day.
        recorded_on: NaiveDate,
        /// Until this day.
        until: NaiveDate,
    },
}

impl Shared {
    /// Whether this section may stand in the report.
    pub fn holds(&self, section: Section) -> bool {
        match self {
            Self::WithPermission { sections, .. } => {
                sections.contains(&section)
                    && (section != Section::Weeks || sections.contains(&Section::TakingPart))
            }
            Self::OnABasis { .. } => section == Section::TakingPart,
        }
    }

    /// The last day on which it holds.
    pub const fn until(&self) -> NaiveDate {
        match self {
            Self::WithPermission { until, .. } | Self::OnABasis { until, .. } => *until,
        }
    }
}

impl ReportPage {
    /// The sections that stand in it.
    pub fn sections(&self) -> BTreeSet<Section> {
        let weeks = self.taking_part.as_ref().is_some_and(TakingPart::has_weeks);
        let there = [
            (Section::TakingPart, self.taking_part.is_some()),
            (Section::Weeks, weeks),
            (Section::Skills, self.skills.is_some()),
            (Section::Goals, self.goals.is_some()),
            (Section::WellBeing, self.well_being.is_some()),
            (Section::OwnWords, self.own_words.is_some()),
        ];
        let there = there.into_iter().filter(|(_, there)| *there);
        there.map(|(section, _)| section).collect()
    }

    /// The sections that stand in it although they may not: none in a report that goes out.
    pub fn outside_permission(&self) -> BTreeSet<Section> {
        let mut all = self.sections();
        all.retain(|section| !self.shared.holds(*section));
        all
    }

    /// The same without what may not stand in it: the one place that leaves sections out. To somebody who
    /// can sanction nothing that somebody typed goes: no plan, and no request.
    #[must_use]
    pub fn within_permission(mut self) -> Self {
        let may = |section| self.shared.holds(section);
        let (own, part, weeks) = (
            may(Section::OwnWords),
            may(Section::TakingPart),
            may(Section::Weeks),
        );
        let (skills, goals, well) = (
            may(Section::Skills),
            may(Section::Goals),
            may(Section::WellBeing),
        );
        self.own_words = self.own_words.filter(|_| own);
        self.taking_part = self.taking_part.filter(|_| part);
        if !weeks {
            self.taking_part = self.taking_part.map(TakingPart::without_weeks);
        }
        self.skills = self.skills.filter(|_| skills);
        self.goals = self.goals.filter(|_| goals);
        self.well_being = self.well_being.filter(|_| well);
        let permitted = matches!(self.shared, Shared::WithPermission { .. });
        self.plan = self.plan.filter(|_| permitted);
        if !permitted {
            self.ask = Ask::NoAction;
        }
        self
    }

    /// Whether it is a draft: neither agreed, nor shown where agreeing is not asked.
    pub const fn is_draft(&self) -> bool {
        matches!(self.agreed, Agreed::Draft)
    }

    /// The same as it is kept from this day on: with the person's yes, or, where it goes on a basis, shown.
    #[must_use]
    pub fn settled(mut self, on: NaiveDate) -> Self {
        self.agreed = match self.shared {
            Shared::WithPermission { .. } => Agreed::Read {
                by: self.about.name.clone(),
                on,
            },
            Shared::OnABasis { .. } => Agreed::Shown { on },
        };
        self
    }

    /// The same without the answers about well-being, for staff who are not the key worker; and whether
    /// they may stand in it. Whether there are any is not told either: all may have been declined.
    #[must_use]
    pub fn without_answers(self) -> (Self, bool) {
        let there = self.shared.holds(Section::WellBeing);
        let page = Self {
            well_being: None,
            ..self
        };
        (page, there)
    }

    /// Whether all that stands in it, and all that its line of permission names, may still go there.
    pub fn is_within(&self, today: &Shared) -> bool {
        let named = match (&self.shared, today) {
            (Shared::WithPermission { sections, .. }, Shared::WithPermission { .. }) => {
                sections.iter().copied().collect()
            }
            (Shared::OnABasis { .. }, Shared::OnABasis { .. }) => BTreeSet::new(),
            _ => return false,
        };
        let stands = self.sections();
        stands.union(&named).all(|section| today.holds(*section))
    }

    /// Whether it goes by the same right as today: given, or recorded, on the same day and until the same.
    /// A yes of before does not stand for what was given anew.
    pub fn goes_by(&self, today: &Shared) -> bool {
        use Shared as S;
        match (&self.shared, today) {
            (
                S::WithPermission {
                    given_on, until, ..
                },
                S::WithPermission {
                    given_on: day,
                    until: last,
                    ..
                },
            )
            | (
                S::OnABasis {
                    recorded_on: given_on,
                    until,
                },
                S::OnABasis {
                    recorded_on: day,
                    until: last,
                },
            ) => (given_on, until) == (day, last),
            _ => false,
        }
    }

    /// What it says, as one number: whoever agrees names the page that they looked at.
    pub fn digest(&self) -> PaperDigest {
        // A page is plain JSON: it has no keys that are not texts, and no numbers that JSON cannot say.
        PaperDigest::of(&serde_json::to_vec(self).unwrap_or_default())
    }
}
