//! Frameworks: each revision whole, and what each version of a skill says.

use std::collections::BTreeMap;

use rusqlite::Row as SqlRow;

use super::codes::day_or_none;
use crate::domain::Trouble;
use crate::domain::free_text::FreeText;
use crate::domain::ids::{FrameworkId, MilestoneId, PersonId, PlacementId, SkillId};
use crate::domain::skills::chosen::Chosen;
use crate::domain::skills::framework::{Milestone, Need, Unit};
use crate::domain::skills::wording::{
    LONGEST_LOOKS_LIKE, LONGEST_SKILL, LONGEST_STANDARD, RefreshMonths, SkillCode, Ways, WaysKind,
    Wording,
};
use crate::domain::skills::{Framework, Frameworks, Level, Skill, SkillVersion, Standing};
use crate::domain::time::Moment;
use crate::store::error::Stored;
use crate::store::tx::{Cell, Read, Tx};
use crate::store::volume::People;

/// The skills that were chosen for a placement, with the revision that they are.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StoredChoice {
    /// The revision; 0 where nothing was chosen yet.
    pub rev: i64,
    /// Which.
    pub chosen: Chosen,
}

/// Each skill version with what it says.
type Wordings = BTreeMap<(SkillId, SkillVersion), Wording>;

const WORDING: &str = "skill, rev, name, short_name, safety_critical, refresh_months, maps_to, ways, \
                       shown, with_help, on_my_own, can_show_others, knows_how";

fn text(column: &str, longest: usize) -> Stored<FreeText> {
    FreeText::up_to(column, longest).map_err(|_| Trouble::Damaged)
}

/// What was read of a wording: the key, and its columns as text.
struct Columns {
    key: (SkillId, SkillVersion),
    name: String,
    short_name: String,
    safety_critical: bool,
    refresh: Option<u8>,
    maps_to: Option<String>,
    ways: String,
    lines: [Option<String>; 5],
}

impl Columns {
    fn read(r: &SqlRow<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            key: (SkillId::from_bytes(r.get(0)?), SkillVersion(r.get(1)?)),
            name: r.get(2)?,
            short_name: r.get(3)?,
            safety_critical: r.get(4)?,
            refresh: r.get(5)?,
            maps_to: r.get(6)?,
            ways: r.get(7)?,
            lines: [r.get(8)?, r.get(9)?, r.get(10)?, r.get(11)?, r.get(12)?],
        })
    }

    fn wording(self) -> Stored<((SkillId, SkillVersion), Wording)> {
        let line = |column: &Option<String>| {
            text(
                column.as_deref().ok_or(Trouble::Damaged)?,
                LONGEST_LOOKS_LIKE,
            )
        };
        let [shown, with_help, on_my_own, can_show_others, knows_how] = &self.lines;
        let ways = match WaysKind::from_code(&self.ways).ok_or(Trouble::TooNew)? {
            WaysKind::Levels => Ways::Levels {
                shown: line(shown)?,
                with_help: line(with_help)?,
                on_my_own: line(on_my_own)?,
                can_show_others: line(can_show_others)?,
            },
            WaysKind::KnowsHow => Ways::KnowsHow {
                looks_like: line(knows_how)?,
            },
        };
        let months = |months| RefreshMonths::new(months).map_err(|_| Trouble::Damaged);
        let maps_to = self.maps_to.as_deref();
        let wording = Wording {
            name: text(&self.name, LONGEST_SKILL)?,
            short_name: text(&self.short_name, LONGEST_SKILL)?,
            safety_critical: self.safety_critical,
            refresh: self.refresh.map(months).transpose()?,
            maps_to: maps_to.map(|to| text(to, LONGEST_STANDARD)).transpose()?,
            ways,
        };
        Ok((self.key, wording))
    }
}

/// Which revisions are read: the highest of each, or one.
#[derive(Clone, Copy)]
enum Which {
    Standing,
    One(FrameworkId, u32),
}

impl Which {
    fn sql(self) -> &'static str {
        match self {
            Self::Standing => "f.rev = (SELECT max(rev) FROM frameworks g WHERE g.id = f.id)",
            Self::One(..) => "f.id = ?1 AND f.rev = ?2",
        }
    }

    fn params(&self) -> Vec<Cell<'_>> {
        match self {
            Self::Standing => Vec::new(),
            Self::One(id, rev) => vec![id.bytes().into(), (*rev).into()],
        }
    }
}

impl Read<'_, People> {
    /// All frameworks as they stand, and what skills said before.
    pub fn frameworks(&self) -> Stored<Frameworks> {
        let wordings = self.wordings()?;
        let standing = self.frameworks_where(Which::Standing, &wordings)?;
        Ok(Frameworks::new(standing, wordings))
    }

    /// A framework as it was at a revision.
    pub fn framework_at(&self, id: FrameworkId, rev: u32) -> Stored<Option<Framework>> {
        let found = self.frameworks_where(Which::One(id, rev), &self.wordings()?)?;
        Ok(found.into_iter().next())
    }

    fn wordings(&self) -> Stored<Wordings> {
        let sql = format!("SELECT {WORDING} FROM skill_wordings");
        let rows = self.all(&sql, [], Columns::read)?;
        rows.into_iter().map(Columns::wording).collect()
    }

    fn frameworks_where(&self, which: Which, wordings: &Wordings) -> Stored<Vec<Framework>> {
        let params = || rusqlite::params_from_iter(which.params());
        let of = which.sql();
        let heads = self.all(
            &format!("SELECT f.id, f.rev, f.name FROM frameworks f WHERE {of} ORDER BY f.id"),
            params(),
            |r| {
                let id = FrameworkId::from_bytes(r.get(0)?);
                Ok((id, r.get::<_, u32>(1)?, r.get::<_, String>(2)?))
            },
        )?;
        let mut all: BTreeMap<FrameworkId, Framework> = BTreeMap::new();
        for (id, rev, name) in heads {
            let name = FreeText::name(&name).map_err(|_| Trouble::Damaged)?;
            let empty = Framework::empty(id, name);
            all.insert(id, Framework { rev, ..empty });
        }
        self.read_skills((of, params()), wordings, &mut all)?;
        self.read_milestones(of, params(), &mut all)?;
        self.read_needs(of, params(), &mut all)?;
        Ok(all.into_values().collect())
    }

    fn read_skills(
        &self,
        (of, params): (&str, impl rusqlite::Params),
        wordings: &Wordings,
        all: &mut BTreeMap<FrameworkId, Framework>,
    ) -> Stored<()> {
        let rows = self.all(
            &format!(
                "SELECT s.id, s.unit, s.skill, s.code, s.version, s.retired FROM frameworks f
                 JOIN framework_skills s ON s.id = f.id AND s.rev = f.rev
                 WHERE {of} ORDER BY s.id, s.n"
            ),
            params,
            |r| {
                Ok((
                    FrameworkId::from_bytes(r.get(0)?),
                    r.get::<_, String>(1)?,
                    SkillId::from_bytes(r.get(2)?),
                    r.get::<_, String>(3)?,
                    SkillVersion(r.get(4)?),
                    day_or_none(r, 5)?,
                ))
            },
        )?;
        for (id, unit, skill, code, version, retired) in rows {
            let units = &mut all.get_mut(&id).ok_or(Trouble::Damaged)?.units;
            let wording = wordings.get(&(skill, version)).ok_or(Trouble::Damaged)?;
            let skill = Skill {
                id: skill,
                code: SkillCode::new(&code).map_err(|_| Trouble::Damaged)?,
                version,
                wording: wording.clone(),
                retired,
            };
            match units.last_mut().filter(|last| last.name.as_str() == unit) {
                Some(last) => last.skills.push(skill),
                None => units.push(Unit {
                    name: FreeText::new(&unit).map_err(|_| Trouble::Damaged)?,
                    skills: vec![skill],
                }),
            }
        }
        Ok(())
    }

    fn read_milestones(
        &self,
        of: &str,
        params: impl rusqlite::Params,
        all: &mut BTreeMap<FrameworkId, Framework>,
    ) -> Stored<()> {
        let rows = self.all(
            &format!(
                "SELECT m.id, m.milestone, m.name FROM frameworks f
                 JOIN framework_milestones m ON m.id = f.id AND m.rev = f.rev
                 WHERE {of} ORDER BY m.id, m.n"
            ),
            params,
            |r| {
                let milestone = MilestoneId::from_bytes(r.get(1)?);
                let framework = FrameworkId::from_bytes(r.get(0)?);
                Ok((framework, milestone, r.get::<_, String>(2)?))
            },
        )?;
        for (framework, id, name) in rows {
            let framework = all.get_mut(&framework).ok_or(Trouble::Damaged)?;
            framework.milestones.push(Milestone {
                id,
                name: FreeText::name(&name).map_err(|_| Trouble::Damaged)?,
                needs: Vec::new(),
            });
        }
        Ok(())
    }

    fn read_needs(
        &self,
        of: &str,
        params: impl rusqlite::Params,
        all: &mut BTreeMap<FrameworkId, Framework>,
    ) -> Stored<()> {
        let rows = self.all(
            &format!(
                "SELECT w.id, w.of, w.skill, w.standing FROM frameworks f
                 JOIN milestone_needs w ON w.id = f.id AND w.rev = f.rev
                 WHERE {of} ORDER BY w.id, w.of, w.n"
            ),
            params,
            |r| {
                Ok((
                    FrameworkId::from_bytes(r.get(0)?),
                    r.get::<_, u32>(1)?,
                    SkillId::from_bytes(r.get(2)?),
                    r.get::<_, String>(3)?,
                ))
            },
        )?;
        for (framework, of, skill, standing) in rows {
            let framework = all.get_mut(&framework).ok_or(Trouble::Damaged)?;
            let place = usize::try_from(of).ok().and_then(|of| of.checked_sub(1));
            let place = place.ok_or(Trouble::Damaged)?;
            let milestone = framework.milestones.get_mut(place);
            let standing = Standing::from_code(&standing).ok_or(Trouble::TooNew)?;
            let needs = &mut milestone.ok_or(Trouble::Damaged)?.needs;
            needs.push(Need { skill, standing });
        }
        Ok(())
    }

    /// The skills that were chosen for a placement.
    pub fn chosen_skills(&self, placement: PlacementId) -> Stored<StoredChoice> {
        let rev = self.number(
            "SELECT coalesce(max(rev), 0) FROM skill_choices WHERE placement = ?1",
            [placement.bytes()],
        )?;
        let skills = self.all(
            "SELECT skill FROM skills_chosen WHERE placement = ?1 AND rev = ?2",
            (placement.bytes(), rev),
            |r| r.get(0).map(SkillId::from_bytes),
        )?;
        let chosen = Chosen::kept(placement, skills);
        Ok(StoredChoice { rev, chosen })
    }

    /// The same of all placements.
    pub fn all_chosen_skills(&self) -> Stored<BTreeMap<PlacementId, Chosen>> {
        let rows = self.all(
            "SELECT c.placement, s.skill FROM skill_choices c
             JOIN skills_chosen s ON s.placement = c.placement AND s.rev = c.rev
             WHERE c.rev = (SELECT max(rev) FROM skill_choices d WHERE d.placement = c.placement)",
            [],
            |r| {
                let placement = PlacementId::from_bytes(r.get(0)?);
                Ok((placement, SkillId::from_bytes(r.get(1)?)))
            },
        )?;
        let mut all: BTreeMap<PlacementId, Vec<SkillId>> = BTreeMap::new();
        for (placement, skill) in rows {
            all.entry(placement).or_default().push(skill);
        }
        let kept = |(placement, skills)| (placement, Chosen::kept(placement, skills));
        Ok(all.into_iter().map(kept).collect())
    }
}

impl Tx<'_, People> {
    /// Writes a framework as it is to be at its next revision, and the wordings that are new in it.
    pub fn write_framework(
        &self,
        framework: &Framework,
        (by, at): (PersonId, Moment),
    ) -> Stored<()> {
        let id = framework.id.bytes();
        let known = self.wordings()?;
        for skill in framework.skills() {
            if !known.contains_key(&(skill.id, skill.version)) {
                self.add_wording(skill)?;
            }
        }
        self.add_own(
            "frameworks",
            &[
                ("id", id.into()),
                ("rev", framework.rev.into()),
                ("name", framework.name.as_str().into()),
                ("by_person", by.bytes().into()),
                ("at", at.into()),
            ],
        )?;
        for (n, (unit, skill)) in (1_i64..).zip(framework.each()) {
            self.add_own(
                "framework_skills",
                &[
                    ("id", id.into()),
                    ("rev", framework.rev.into()),
                    ("n", n.into()),
                    ("unit", unit.name.as_str().into()),
                    ("skill", skill.id.bytes().into()),
                    ("code", skill.code.as_str().into()),
                    ("version", skill.version.0.into()),
                    ("retired", skill.retired.into()),
                ],
            )?;
        }
        for (of, milestone) in (1_i64..).zip(&framework.milestones) {
            self.add_own(
                "framework_milestones",
                &[
                    ("id", id.into()),
                    ("rev", framework.rev.into()),
                    ("n", of.into()),
                    ("milestone", milestone.id.bytes().into()),
                    ("name", milestone.name.as_str().into()),
                ],
            )?;
            for (n, need) in (1_i64..).zip(&milestone.needs) {
                self.add_own(
                    "milestone_needs",
                    &[
                        ("id", id.into()),
                        ("rev", framework.rev.into()),
                        ("of", of.into()),
                        ("n", n.into()),
                        ("skill", need.skill.bytes().into()),
                        ("standing", need.standing.code().into()),
                    ],
                )?;
            }
        }
        Ok(())
    }

    fn add_wording(&self, skill: &Skill) -> Stored<()> {
        let Wording {
            name,
            short_name,
            safety_critical,
            refresh,
            maps_to,
            ways,
        } = &skill.wording;
        let line = |standing| Cell::from(ways.looks_like(standing));
        let refresh = refresh.map(|months| i64::from(months.get()));
        self.add_own(
            "skill_wordings",
            &[
                ("skill", skill.id.bytes().into()),
                ("rev", skill.version.0.into()),
                ("name", name.as_str().into()),
                ("short_name", short_name.as_str().into()),
                ("safety_critical", i64::from(*safety_critical).into()),
                ("refresh_months", refresh.into()),
                ("maps_to", maps_to.as_ref().map(FreeText::as_str).into()),
                ("ways", ways.kind().code().into()),
                ("shown", line(Standing::Level(Level::Shown))),
                ("with_help", line(Standing::Level(Level::WithHelp))),
                ("on_my_own", line(Standing::Level(Level::OnMyOwn))),
                (
                    "can_show_others",
                    line(Standing::Level(Level::CanShowOthers)),
                ),
                ("knows_how", line(Standing::KnowsHow)),
            ],
        )
    }

    /// Writes which skills are chosen for a placement, whole.
    pub fn write_chosen_skills(
        &self,
        choice: &StoredChoice,
        (by, at): (PersonId, Moment),
    ) -> Stored<()> {
        let placement = choice.chosen.placement;
        self.add_own(
            "skill_choices",
            &[
                ("placement", placement.bytes().into()),
                ("rev", choice.rev.into()),
                ("by_person", by.bytes().into()),
                ("at", at.into()),
            ],
        )?;
        for skill in choice.chosen.each() {
            self.add_own(
                "skills_chosen",
                &[
                    ("placement", placement.bytes().into()),
                    ("rev", choice.rev.into()),
                    ("skill", skill.bytes().into()),
                ],
            )?;
        }
        Ok(())
    }
}
