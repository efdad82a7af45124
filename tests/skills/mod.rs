//! Skills through the domain: stories of the facts, and random histories against a slow model that asks
//! each sign-off by itself what became of it.

use chrono::NaiveDate;
use pathway_till::domain::free_text::FreeText;
use pathway_till::domain::hours::TimeKind;
use pathway_till::domain::hours::placement::Placement;
use pathway_till::domain::ids::{
    EntryId, FrameworkId, MilestoneId, PersonId, PlacementId, ShopId, SkillId,
};
use pathway_till::domain::skills::framework::{Milestone, Need, Unit};
use pathway_till::domain::skills::rows::{Answer, RevokeReason, RevokeWhy, SaidInPerson};
use pathway_till::domain::skills::wording::{SkillCode, TypedWording, Wording};
use pathway_till::domain::skills::{
    Framework, Frameworks, Level, Record, Row, Says, SignOff, Skill, SkillVersion, Standing, record,
};
use pathway_till::domain::time::{Moment, at_london};
use proptest::prelude::ProptestConfig;
use uuid::Uuid;

mod files;
mod frameworks;
mod goals;
mod model;
mod on_paper;
mod properties;
mod records;
mod reviews;
mod signing;
mod today;

/// So many cases; what breaks becomes a named test, not a file of seeds.
pub fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

pub fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn text(text: &str) -> FreeText {
    FreeText::new(text).unwrap()
}

pub fn entry(n: u128) -> EntryId {
    EntryId(Uuid::from_u128(n))
}

pub fn person(n: u128) -> PersonId {
    PersonId(Uuid::from_u128(1_000 + n))
}

/// Whose skills the stories are about.
pub fn aydin() -> PersonId {
    person(1)
}

/// Who supervises them.
pub fn priya() -> PersonId {
    person(2)
}

pub fn bakery() -> ShopId {
    ShopId(Uuid::from_u128(71))
}

pub fn skill_id(n: u128) -> SkillId {
    SkillId(Uuid::from_u128(200 + n))
}

pub const HANDS: u128 = 1;
pub const WEIGH: u128 = 2;
pub const CALL: u128 = 3;
pub const KNIVES: u128 = 4;
pub const RETIRED: u128 = 5;

pub const ON_MY_OWN: Standing = Standing::Level(Level::OnMyOwn);
pub const WITH_HELP: Standing = Standing::Level(Level::WithHelp);
pub const SHOWN: Standing = Standing::Level(Level::Shown);
pub const CAN_SHOW: Standing = Standing::Level(Level::CanShowOthers);

pub fn typed(name: &str) -> TypedWording {
    TypedWording {
        name: name.into(),
        short_name: name.chars().take(22).collect(),
        shown: format!("Has seen: {name}"),
        with_help: format!("With help: {name}"),
        on_my_own: format!("Alone: {name}"),
        can_show_others: format!("Shows: {name}"),
        ..TypedWording::default()
    }
}

pub fn wording(name: &str) -> Wording {
    typed(name).checked().unwrap()
}

pub fn safety(name: &str, months: &str) -> Wording {
    TypedWording {
        safety_critical: true,
        refresh: months.into(),
        maps_to: "Level 2 food safety 1; Baker ST0191 K11".into(),
        ..typed(name)
    }
    .checked()
    .unwrap()
}

pub fn knows(name: &str) -> Wording {
    TypedWording {
        knows_how_only: true,
        knows_how: format!("Can say: {name}"),
        shown: String::new(),
        with_help: String::new(),
        on_my_own: String::new(),
        can_show_others: String::new(),
        ..typed(name)
    }
    .checked()
    .unwrap()
}

pub fn skill(n: u128, code: &str, wording: Wording) -> Skill {
    Skill {
        id: skill_id(n),
        code: SkillCode::new(code).unwrap(),
        version: SkillVersion::FIRST,
        wording,
        retired: None,
    }
}

/// A small bakery: two units, five skills of which one is retired, one milestone.
pub fn small_bakery() -> Framework {
    let mut old = skill(RETIRED, "BK-X1", safety("Old oven", "1"));
    old.retired = Some(date("2026-01-01"));
    Framework {
        id: FrameworkId(Uuid::from_u128(11)),
        rev: 1,
        name: text("Bakery"),
        units: vec![
            Unit {
                name: text("Ready for the bakery"),
                skills: vec![
                    skill(HANDS, "BK-R1", safety("Wash hands", "12")),
                    skill(CALL, "BK-R4", knows("Call before a shift")),
                    old,
                ],
            },
            Unit {
                name: text("Ingredients"),
                skills: vec![
                    skill(WEIGH, "BK-I2", wording("Weigh")),
                    skill(KNIVES, "BK-I9", safety("Knives", "6")),
                ],
            },
        ],
        milestones: vec![Milestone {
            id: MilestoneId(Uuid::from_u128(31)),
            name: text("Ready for the bakery"),
            needs: vec![
                Need {
                    skill: skill_id(HANDS),
                    standing: ON_MY_OWN,
                },
                Need {
                    skill: skill_id(CALL),
                    standing: Standing::KnowsHow,
                },
            ],
        }],
    }
}

pub fn books() -> Frameworks {
    Frameworks::of_revisions([small_bakery()])
}

pub fn placement() -> Placement {
    Placement {
        id: PlacementId(Uuid::from_u128(501)),
        person: aydin(),
        shop: bakery(),
        kind: TimeKind::Training,
        start: date("2026-09-07"),
        planned_end: date("2026-11-29"),
        agreed: Vec::new(),
        supervisor: Some(priya()),
        key_worker: None,
        daily_fare: None,
        pauses: Vec::new(),
        extensions: Vec::new(),
        ended: None,
    }
}

/// A ledger as it grows, a row at a time.
#[derive(Default, Clone)]
pub struct Ledger {
    pub rows: Vec<Row>,
}

impl Ledger {
    pub fn write(&mut self, by: PersonId, says: Says) -> EntryId {
        let n = self.rows.len() + 1;
        let id = entry(u128::try_from(n).unwrap());
        self.rows.push(Row {
            id,
            person: aydin(),
            seq: i64::try_from(n).unwrap(),
            written_at: noon("2026-10-01"),
            by,
            says,
        });
        id
    }

    pub fn sees(&mut self, skill: u128) -> EntryId {
        let says = Says::Saw {
            skill: skill_id(skill),
            shop: bakery(),
            at: noon("2026-10-01"),
        };
        self.write(priya(), says)
    }

    pub fn signs(&mut self, skill: u128, standing: Standing, seen_on: &str) -> EntryId {
        self.signs_from(skill, standing, seen_on, None)
    }

    pub fn signs_from(
        &mut self,
        skill: u128,
        standing: Standing,
        seen_on: &str,
        sighting: Option<EntryId>,
    ) -> EntryId {
        let sign_off = SignOff {
            skill: skill_id(skill),
            version: SkillVersion::FIRST,
            standing,
            seen_on: date(seen_on),
            sentence: Some(text("It was done well.")),
            evidence: Vec::new(),
            sighting,
        };
        self.write(priya(), Says::SignedOff(sign_off))
    }

    pub fn answers(&mut self, sign_off: EntryId, answer: Answer) -> EntryId {
        self.write(aydin(), Says::Answered { sign_off, answer })
    }

    pub fn not_yet(&mut self, sign_off: EntryId) -> EntryId {
        self.answers(sign_off, Answer::NotYet(None))
    }

    pub fn talk(&mut self, sign_off: EntryId) -> EntryId {
        self.write(priya(), Says::Talked { sign_off })
    }

    pub fn revokes(&mut self, sign_off: EntryId) -> EntryId {
        let why = RevokeWhy::new(RevokeReason::OtherSkill, "", SaidInPerson::Yes).unwrap();
        self.write(priya(), Says::Revoked { sign_off, why })
    }

    pub fn asks(&mut self, skill: u128) -> EntryId {
        let skill = skill_id(skill);
        self.write(aydin(), Says::Asked { skill, words: None })
    }

    pub fn record_on(&self, day: &str) -> Record {
        record(aydin(), &self.rows, &books(), date(day))
    }

    pub fn record(&self) -> Record {
        self.record_on("2026-11-01")
    }

    pub fn standing(&self, skill: u128) -> Option<Standing> {
        self.record().standing(skill_id(skill))
    }
}

pub fn noon(day: &str) -> Moment {
    at_london(date(day), 720).unwrap()
}
