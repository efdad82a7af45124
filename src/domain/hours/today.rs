//! Today: the one short list for a supervisor. At most five things, each done or put off in two taps;
//! after fourteen days all but safety falls away (`facts/training.md`, "One list for a supervisor").
//!
//! Safety stays, so it could fill the list for good: while anything else waits it has two places of the
//! five. Later capabilities add a kind, and what they know to [`Facts`].

use std::collections::BTreeSet;

use chrono::{Days as DayCount, NaiveDate};
use sha2::{Digest, Sha256};

use super::agree_check::week_waits;
use super::agreeing::{Agreement, WeekState, week_state};
use super::attendance::{Attendance, Attended, Known, Said, attendance};
use super::days::{Days, Week, london_day};
use super::placement::Placement;
use super::rota::{DayChange, planned};
use super::rows::Row;
use super::sittings::{Openness, Sitting, fold};
use crate::domain::Refusal;
use crate::domain::ids::{EntryId, GoalId, PersonId, PlacementId, ReferralId, SkillId};
use crate::domain::leaving::checks::CheckPoint;
use crate::domain::skills::reviews::ReviewPoint;
use crate::domain::time::Moment;

/// How many things stand on the list at a time.
pub const AT_A_TIME: usize = 5;
/// How many of them are about safety, while anything else waits.
pub const SAFETY_AT_A_TIME: usize = 2;
/// After so many days a thing falls away; so long before its end a placement is spoken of, and a fresh
/// look before it falls due.
pub const FALLS_AWAY: u64 = 14;

/// Something that waits. In the order in which it is asked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Kind {
    /// A sitting of an earlier day has no end.
    NoEnd {
        /// Which.
        sitting: EntryId,
    },
    /// A safety-critical skill needs a fresh look, now or soon. It closes nothing, and stays.
    FreshLook {
        /// Which skill.
        skill: SkillId,
    },
    /// Somebody said in their own words that something was different.
    Proposal {
        /// Which.
        id: EntryId,
    },
    /// Somebody said "not yet" to a sign-off, and they have not talked.
    NotYet {
        /// To which.
        sign_off: EntryId,
        /// Of which skill.
        skill: SkillId,
    },
    /// "I think I can do this."
    Asked {
        /// Which question.
        ask: EntryId,
        /// About which skill.
        skill: SkillId,
    },
    /// A skill was seen at work, and nothing was signed from it. Before plans, which stay under Hours: what was
    /// seen is soon forgotten.
    Seen {
        /// The last time.
        sighting: EntryId,
        /// Which skill.
        skill: SkillId,
    },
    /// Nothing is known of a planned sitting: did they tell us?
    NothingKnown {
        /// Of which placement.
        placement: PlacementId,
        /// Planned from which minute of the day.
        from: i64,
    },
    /// A first day has things left.
    FirstDay {
        /// How many of them.
        left: usize,
    },
    /// A referral came, and nobody said so to whoever referred ([`crate::domain::referrals::today`]).
    ReferralCame {
        /// Which.
        referral: ReferralId,
    },
    /// More was asked about a referral a while ago.
    ReferralAsked {
        /// Which.
        referral: ReferralId,
    },
    /// What somebody outside asked of us is due ([`crate::domain::contacts::today`]).
    ContactDue {
        /// In which contact.
        contact: EntryId,
    },
    /// An answer that we asked somebody outside for was to be there by now.
    AnswerDue {
        /// In which contact.
        contact: EntryId,
    },
    /// A placement ends soon.
    PlacementEnds {
        /// Which.
        placement: PlacementId,
    },
    /// A review can be held.
    Review {
        /// Of which placement.
        placement: PlacementId,
        /// At which point of it.
        point: ReviewPoint,
    },
    /// A goal was to be looked at again.
    Goal {
        /// Which.
        goal: GoalId,
    },
    /// Somebody who left wants us to keep in touch, and can be asked how they get on
    /// ([`crate::domain::leaving::checks`]).
    AfterLeaving {
        /// How they left.
        leaving: EntryId,
        /// After how long.
        point: CheckPoint,
    },
    /// A week is over and not agreed, or something changed in it since ([`week_waits`]).
    WeekToAgree {
        /// Which.
        week: Week,
    },
}

impl Kind {
    /// The skill that it is about.
    pub const fn skill(self) -> Option<SkillId> {
        match self {
            Self::FreshLook { skill }
            | Self::NotYet { skill, .. }
            | Self::Asked { skill, .. }
            | Self::Seen { skill, .. } => Some(skill),
            _ => None,
        }
    }
}

/// One thing on the list.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Item {
    /// What.
    pub kind: Kind,
    /// The day that it is about.
    pub day: NaiveDate,
    /// Whom it is about.
    pub person: PersonId,
}

impl Item {
    /// Whether it is about safety: it does not fall away.
    pub const fn is_safety(&self) -> bool {
        matches!(self.kind, Kind::FreshLook { .. })
    }

    /// A mark of this thing for this person who looks, from which neither can be read.
    pub fn mark(&self, me: PersonId) -> [u8; 32] {
        let said = format!("{me:?} {self:?}");
        Sha256::digest(said.as_bytes()).into()
    }
}

/// What the list is made of.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// Whoever looks: their own hours are somebody else's to agree.
    pub me: PersonId,
    /// Those about whom it speaks.
    pub people: &'a [PersonId],
    /// The ledger of the weeks that are looked at.
    pub rows: &'a [Row],
    /// What was agreed in them.
    pub agreements: &'a [Agreement],
    /// Placements.
    pub placements: &'a [Placement],
    /// Changes for single days.
    pub changes: &'a [DayChange],
    /// What was said of planned sittings.
    pub said: &'a [Said],
    /// Proposals that wait for an answer: which, whose, about which day.
    pub proposals: &'a [(EntryId, PersonId, NaiveDate)],
    /// How many things of the first day nobody has said anything about, and when the day was.
    pub first_days: &'a [(PersonId, usize, NaiveDate)],
    /// What waits of skills, goals and reviews ([`crate::domain::skills::today`]), and of referrals.
    pub skills: &'a [Item],
    /// Now.
    pub now: Moment,
}

/// The days whose records the list needs.
pub fn days_looked_at(now: Moment) -> Result<Days, Refusal> {
    let today = london_day(now);
    let back = today.checked_sub_days(DayCount::new(FALLS_AWAY));
    // From the Monday of the week that may still be spoken of.
    let first = Week::of(back.unwrap_or(today)).monday();
    Days::new(first, today)
}

/// Everything that waits, in order, however much it is.
pub fn waiting(facts: &Facts<'_>) -> Result<Vec<Item>, Refusal> {
    let today = london_day(facts.now);
    let span = days_looked_at(facts.now)?;
    let mut all = Vec::new();
    let plans = planned(facts.placements, facts.changes, span)?;
    for person in facts.people.iter().copied().filter(|p| *p != facts.me) {
        let sittings = fold(person, span, facts.rows)?.sittings;
        let item = |kind, day| Item { kind, day, person };
        let own: Vec<_> = plans
            .iter()
            .filter(|p| p.person == person)
            .copied()
            .collect();
        let end_planned = |sitting: &Sitting| {
            let of_day = own.iter().filter(|p| p.day == sitting.day);
            of_day.map(|p| p.until).max()
        };
        let open = |s: &&Sitting| s.openness(facts.now, end_planned(s)) == Openness::AskStillHere;
        for sitting in sittings.iter().filter(open) {
            let kind = Kind::NoEnd {
                sitting: sitting.id,
            };
            all.push(item(kind, sitting.day));
        }
        let attended = attendance(&own, &sittings, facts.said, facts.now)?;
        for attended in &attended {
            if attended.known == Known::ByItself(Attendance::DidNotHear) {
                let plan = attended.planned;
                let kind = Kind::NothingKnown {
                    placement: plan.placement,
                    from: plan.shift.from(),
                };
                all.push(item(kind, plan.day));
            }
        }
        all.extend(weeks(facts, person, (&sittings, &attended), span)?);
    }
    for (id, person, day) in facts.proposals {
        all.push(Item {
            kind: Kind::Proposal { id: *id },
            day: *day,
            person: *person,
        });
    }
    for (person, left, day) in facts.first_days {
        all.push(Item {
            kind: Kind::FirstDay { left: *left },
            day: *day,
            person: *person,
        });
    }
    all.extend(ends(facts, today));
    all.extend(facts.skills);
    all.retain(|item| {
        let known = facts.people.contains(&item.person) && item.person != facts.me;
        known && (item.is_safety() || is_recent(item, today))
    });
    all.sort_unstable();
    all.dedup();
    Ok(all)
}

/// The weeks of a person that are over, wait for a yes ([`week_waits`]), and are not agreed as they are.
fn weeks(
    facts: &Facts<'_>,
    person: PersonId,
    (sittings, attended): (&[Sitting], &[Attended]),
    span: Days,
) -> Result<Vec<Item>, Refusal> {
    let mut found = Vec::new();
    let weeks: BTreeSet<Week> = span.each().map(Week::of).collect();
    for week in weeks {
        let over = week.days().until() < london_day(facts.now);
        let own = sittings.iter().filter(|s| week.days().holds(s.day));
        let own: Vec<&Sitting> = own.collect();
        let plans = attended.iter();
        let plans = plans.filter(|of| week.days().holds(of.planned.day));
        let plans: Vec<&Attended> = plans.collect();
        // What has no end, or no word, stands on the list already.
        if !over || !week_waits(&own, &plans) {
            continue;
        }
        if week_state(person, week, facts.rows, facts.agreements)? != WeekState::Agreed {
            found.push(Item {
                kind: Kind::WeekToAgree { week },
                day: week.days().until(),
                person,
            });
        }
    }
    Ok(found)
}

fn ends(facts: &Facts<'_>, today: NaiveDate) -> Vec<Item> {
    let ahead = today.checked_add_days(DayCount::new(FALLS_AWAY));
    let soon = |day: NaiveDate| today <= day && ahead.is_some_and(|last| day <= last);
    let ending = facts
        .placements
        .iter()
        .filter(|p| p.ended.is_none() && soon(p.last_day()));
    ending
        .map(|placement| Item {
            kind: Kind::PlacementEnds {
                placement: placement.id,
            },
            day: placement.last_day(),
            person: placement.person,
        })
        .collect()
}

fn is_recent(item: &Item, today: NaiveDate) -> bool {
    today.signed_duration_since(item.day).num_days() <= i64::try_from(FALLS_AWAY).unwrap_or(14)
}

/// Those of them that are shown: the first five that were not put off. Of what is about safety two, and more
/// only where nothing else waits for the place.
pub fn at_a_time(all: &[Item], put_off: &BTreeSet<Item>) -> Vec<Item> {
    let left = all.iter().filter(|item| !put_off.contains(item)).copied();
    let (mut shown, others): (Vec<Item>, Vec<Item>) = left.partition(Item::is_safety);
    let for_others = others.len().min(AT_A_TIME.saturating_sub(SAFETY_AT_A_TIME));
    shown.truncate(AT_A_TIME.saturating_sub(for_others));
    let free = AT_A_TIME.saturating_sub(shown.len());
    shown.extend(others.into_iter().take(free));
    shown.sort_unstable();
    shown
}
