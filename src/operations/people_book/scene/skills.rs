//! The skills of the scene: a small framework; of everybody a sign-off, a question and a goal that wait for
//! them; of the trainee a "not yet", a photo, and a sighting that nothing was signed from.

use super::{PeopleScene, on};
use crate::domain::access::Role;
use crate::domain::free_text::FreeText;
use crate::domain::given_papers::GivenPassport;
use crate::domain::hours::TimeKind;
use crate::domain::hours::placement::Placement;
use crate::domain::ids::{
    EntryId, FrameworkId, GoalId, MilestoneId, PersonId, PlacementId, SkillId,
};
use crate::domain::pictures::SmallPicture;
use crate::domain::skills::framework_file::{FileMilestone, FileSkill, FileUnit, FrameworkFile};
use crate::domain::skills::goals::{GoalRow, GoalSays, GoalStatus, TypedGoal, TypedStep};
use crate::domain::skills::passport::{PaperReference, passport};
use crate::domain::skills::rows::{Answer, Evidence, EvidenceKind};
use crate::domain::skills::wording::{SkillCode, TypedWording, Wording};
use crate::domain::skills::{Level, Row, Says, SignOff, SkillVersion, Standing, record};
use crate::domain::{Refusal, Trouble};
use crate::env::Env;
use crate::operations::people_book::skills::frameworks::{
    Change, FrameworkToTake, RetireSkill, TakeFrameworkIn,
};
use crate::operations::people_book::skills::letters::{pass_skill_letters, take_sightings};
use crate::operations::people_book::skills::signing::{Choice, ChooseSkills};
use crate::operations::people_book::{Books, perform_in_people};
use crate::operations::skills::{SawIt, Seeing};
use crate::operations::{Stop, perform};
use crate::store::{Doing, People, PeopleBook, ShopBook, Tx};

/// What waits for somebody.
#[derive(Clone, Copy, Debug)]
pub struct Waiting {
    /// For whom.
    pub person: PersonId,
    /// A placement of theirs; only the trainee's goes on.
    pub placement: PlacementId,
    /// A sign-off that they have not answered.
    pub sign_off: EntryId,
    /// A question of theirs that nobody has answered.
    pub ask: EntryId,
    /// A goal that somebody wrote down with them.
    pub goal: GoalId,
    /// The writing of it.
    pub written: EntryId,
}

/// What stands in the scene about skills.
#[derive(Clone, Debug)]
pub struct SkillScene {
    /// The framework, at its second revision.
    pub framework: FrameworkId,
    /// Its skills: one that is safety-critical, two with levels, one that is only known, a retired one.
    pub skills: Vec<SkillId>,
    /// Its milestone.
    pub milestone: MilestoneId,
    /// What waits for each.
    pub waiting: Vec<Waiting>,
    /// A sighting of the trainee doing the first skill.
    pub sighting: EntryId,
    /// A sign-off of the trainee to which they said "not yet".
    pub not_yet: EntryId,
    /// A photo beside the sign-off that waits for the trainee.
    pub evidence: EntryId,
    /// The passport that the trainee was given yesterday.
    pub passport: PaperReference,
}

impl SkillScene {
    /// Names everything but what the framework's file makes.
    pub(super) fn plan(env: &Env, trainee: PlacementId, people: &[PersonId]) -> Self {
        let entry = || EntryId(env.new_id());
        let waiting = |(n, person): (usize, &PersonId)| Waiting {
            person: *person,
            placement: if n == 0 {
                trainee
            } else {
                PlacementId(env.new_id())
            },
            sign_off: entry(),
            ask: entry(),
            goal: GoalId(env.new_id()),
            written: entry(),
        };
        Self {
            framework: FrameworkId(env.new_id()),
            skills: Vec::new(),
            milestone: MilestoneId(env.new_id()),
            waiting: people.iter().enumerate().map(waiting).collect(),
            sighting: entry(),
            not_yet: entry(),
            evidence: entry(),
            passport: PaperReference::kept(String::new()),
        }
    }

    /// One of its skills.
    pub fn skill(&self, place: usize) -> Result<SkillId, Stop> {
        let skill = self.skills.get(place).copied();
        skill.ok_or_else(|| Trouble::Bug("a scene has skills").into())
    }

    /// What waits for somebody.
    pub fn waiting(&self, person: PersonId) -> Result<Waiting, Stop> {
        let mut all = self.waiting.iter().copied();
        all.find(|waiting| waiting.person == person)
            .ok_or_else(|| Trouble::Bug("something waits for everybody").into())
    }
}

/// A wording of a skill with levels.
pub fn wording(name: &str, short_name: &str, refresh: &str) -> Result<Wording, Refusal> {
    let typed = TypedWording {
        name: name.into(),
        short_name: short_name.into(),
        safety_critical: !refresh.is_empty(),
        refresh: refresh.into(),
        maps_to: "Baker ST0191".into(),
        shown: "Has watched it done.".into(),
        with_help: "Does it with somebody near.".into(),
        on_my_own: "Does it without being told.".into(),
        can_show_others: "Shows a newcomer how.".into(),
        ..TypedWording::default()
    };
    checked(&typed)
}

fn checked(typed: &TypedWording) -> Result<Wording, Refusal> {
    typed.checked().map_err(|wrong| {
        let mut wrong = wrong.into_iter().map(|(_, refusal)| refusal);
        wrong.next().unwrap_or(Refusal::TextMissing)
    })
}

/// The file of the scene's framework.
pub fn file() -> Result<FrameworkFile, Refusal> {
    let skill = |code: &str, wording| {
        Ok::<_, Refusal>(FileSkill {
            code: SkillCode::new(code)?,
            wording,
        })
    };
    let knows = TypedWording {
        name: "Keep to the rota".into(),
        short_name: "Rota".into(),
        knows_how_only: true,
        knows_how: "Can find the rota.".into(),
        ..TypedWording::default()
    };
    let baking = vec![
        skill("SC-1", wording("Wash hands", "Wash hands", "12")?)?,
        skill("SC-2", wording("Weigh for a recipe", "Weigh", "")?)?,
        skill("SC-3", wording("Shape a loaf", "Shape a loaf", "")?)?,
    ];
    let working = vec![
        skill("SC-4", checked(&knows)?)?,
        skill("SC-5", wording("Stamp the bags", "Stamp bags", "")?)?,
    ];
    let unit = |name, skills| {
        Ok::<_, Refusal>(FileUnit {
            name: FreeText::new(name)?,
            skills,
        })
    };
    Ok(FrameworkFile {
        units: vec![unit("Baking", baking)?, unit("Being at work", working)?],
        milestones: vec![FileMilestone {
            name: FreeText::new("Ready to bake")?,
            needs: vec![(SkillCode::new("SC-1")?, Standing::Level(Level::OnMyOwn))],
        }],
    })
}

/// A small picture for tests and scenes.
pub fn a_picture() -> Result<SmallPicture, Refusal> {
    SmallPicture::new(vec![0xFF, 0xD8, 0xFF, 0xDA, 0, 2])
}

/// Plays it; both books are open, and the trainee has a record and a placement.
pub(super) fn play(
    shop: &mut ShopBook,
    people: &mut PeopleBook,
    env: &Env,
    scene: &mut PeopleScene,
) -> Result<(), Stop> {
    let manager = scene.actor(shop, Role::Manager)?;
    let mut books = Books { shop, people };
    let take = FrameworkToTake {
        id: scene.skills.framework,
        name: FreeText::name("Scene bakery")?,
        seen: 0,
        file: file()?,
    };
    perform_in_people::<TakeFrameworkIn>(&mut books, env, &manager, &take)?;
    let frameworks = books.people.read().frameworks()?;
    scene.skills.skills = frameworks.in_use().map(|placed| placed.skill.id).collect();
    if let Some((_, milestone)) = frameworks.milestones().next() {
        scene.skills.milestone = milestone.id;
    }
    let retired = Change {
        framework: scene.skills.framework,
        seen: 1,
        to: scene.skills.skill(4)?,
    };
    perform_in_people::<RetireSkill>(&mut books, env, &manager, &retired)?;
    let choice = Choice {
        person: scene.sam()?,
        placement: scene.placement,
        skills: [scene.skills.skill(0)?, scene.skills.skill(1)?].into(),
        seen: 0,
    };
    perform_in_people::<ChooseSkills>(&mut books, env, &manager, &choice)?;
    pass_skill_letters(shop, people, env, &manager)?;
    let saw = Seeing {
        id: scene.skills.sighting,
        person: scene.sam()?,
        skill: scene.skills.skill(0)?,
    };
    perform::<SawIt>(shop, env, &manager, &saw)?;
    take_sightings(shop, people, env, &manager)?;
    people.write(|tx| {
        for (n, waiting) in scene.skills.waiting.iter().enumerate() {
            wait(tx, env, scene, (n, waiting))?;
        }
        scene.skills.passport = give_passport(tx, env, scene)?;
        let doing = Doing {
            operation: "sign-skill-off",
            shop: scene.scene.shop,
            person: scene.scene.person(Role::Manager)?,
            approver: None,
            concerns: None,
            at: env.now(),
            reason: None,
        };
        Ok(tx.write_audit(&doing, &env.random())?)
    })
}

/// Writes what waits for somebody: by the program's own door, since not all of them learn here.
fn wait(
    tx: &Tx<'_, People>,
    env: &Env,
    scene: &PeopleScene,
    (n, waiting): (usize, &Waiting),
) -> Result<(), Stop> {
    let (sam, mina) = (scene.sam()?, scene.scene.person(Role::Manager)?);
    let person = waiting.person;
    let by = if person == mina {
        scene.scene.person(Role::Supervisor)?
    } else {
        mina
    };
    let mut place = i64::try_from(n).unwrap_or_default() * 8;
    let mut row = |id, by, says| {
        place += 1;
        let row = Row {
            id,
            person,
            seq: 0,
            written_at: env.now(),
            by,
            says,
        };
        tx.add_skill_row(env, &row, place)
    };
    let sign_off = |place, evidence: &[EntryId]| {
        let photo = |id: &EntryId| Evidence {
            kind: EvidenceKind::Photo,
            id: *id,
        };
        Ok::<_, Stop>(Says::SignedOff(SignOff {
            skill: scene.skills.skill(place)?,
            version: SkillVersion::FIRST,
            standing: Standing::Level(Level::WithHelp),
            seen_on: scene.yesterday,
            sentence: Some(FreeText::new("Did it twice, and asked once.")?),
            evidence: evidence.iter().map(photo).collect(),
            sighting: None,
        }))
    };
    let ask = Says::Asked {
        skill: scene.skills.skill(3)?,
        words: Some(FreeText::new("I know where it hangs")?),
    };
    if person == sam {
        let (held, evidence) = (scene.skills.not_yet, scene.skills.evidence);
        row(waiting.sign_off, by, sign_off(1, &[evidence])?)?;
        row(held, by, sign_off(2, &[])?)?;
        let words = FreeText::new("Not when it is busy")?;
        let answer = Answer::NotYet(Some(words));
        let sign_off = held;
        row(
            EntryId(env.new_id()),
            sam,
            Says::Answered { sign_off, answer },
        )?;
        tx.add_evidence_photo(env, evidence, &a_picture()?)?;
        tx.write_evidence_switch(sam, true, env.now())?;
    } else {
        row(waiting.sign_off, by, sign_off(1, &[])?)?;
        let kind = match n {
            1 => TimeKind::Volunteering,
            _ => TimeKind::PaidWork,
        };
        let placement = Placement {
            id: waiting.placement,
            person,
            kind,
            start: on(scene.yesterday, -90),
            planned_end: on(scene.yesterday, -30),
            ended: Some(on(scene.yesterday, -30)),
            agreed: Vec::new(),
            supervisor: None,
            daily_fare: None,
            ..scene.agreed()?
        };
        tx.write_placement(&placement, 1)?;
    }
    row(waiting.ask, person, ask)?;
    let goal = GoalRow {
        id: waiting.written,
        goal: waiting.goal,
        person,
        seq: 0,
        by,
        at: env.now(),
        says: GoalSays::Written(
            goal(scene)
                .checked(scene.yesterday)
                .map_err(|_| Trouble::Bug("the scene's goal"))?,
        ),
    };
    Ok(tx.add_goal_row(env, &goal)?)
}

/// Writes the passport that the trainee was given yesterday.
fn give_passport(
    tx: &Tx<'_, People>,
    env: &Env,
    scene: &PeopleScene,
) -> Result<PaperReference, Stop> {
    let sam = scene.sam()?;
    let (frameworks, rows) = (tx.frameworks()?, tx.skill_rows_of(sam)?);
    let record = record(sam, &rows, &frameworks, scene.yesterday);
    let name = "Samantha Okafor";
    let signed_by = |_| Some("Mina".to_owned());
    let paper = passport(
        &record,
        &frameworks,
        "Scene bakery",
        name,
        scene.yesterday,
        signed_by,
    );
    let reference = paper.reference.clone();
    let given = GivenPassport {
        id: EntryId(env.new_id()),
        person: sam,
        made_on: scene.yesterday,
        reference: reference.clone(),
        by: sam,
        at: scene.at(13 * 60)?,
        paper: Some(paper),
    };
    tx.add_paper(env, &given)?;
    Ok(reference)
}

/// A goal as somebody types it.
pub fn goal(scene: &PeopleScene) -> TypedGoal {
    TypedGoal {
        goal: "Bake bread at home".into(),
        strengths: "I get up early".into(),
        steps: vec![TypedStep {
            what: "Take a starter home".into(),
            who: "me".into(),
            by: Some(on(scene.yesterday, 14)),
            status: GoalStatus::ToDo,
        }],
        status: GoalStatus::OnTheWay,
        review_on: Some(on(scene.yesterday, 28)),
        outcome: String::new(),
    }
}
