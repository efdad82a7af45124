//! Five years of skills: how long a person's page takes, and the grid of everybody.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::Days;
use pathway_till::domain::access::Role;
use pathway_till::domain::free_text::FreeText;
use pathway_till::domain::hours::placement::Placement;
use pathway_till::domain::ids::{EntryId, FrameworkId, PersonId, PlacementId, SkillId};
use pathway_till::domain::skills::framework_file::Shipped;
use pathway_till::domain::skills::grid::{GridPerson, grid};
use pathway_till::domain::skills::progress::my_progress;
use pathway_till::domain::skills::rows::Answer;
use pathway_till::domain::skills::{Level, Row, Says, SignOff, SkillVersion, Standing};
use pathway_till::domain::time::Moment;
use pathway_till::env::{Env, PinCost, SeededEntropy, SetClock};
use pathway_till::files::frameworks::{read, shipped};
use pathway_till::operations::Stop;
use pathway_till::operations::people_book::scene::{self, PeopleScene};
use pathway_till::operations::people_book::skills::frameworks::{FrameworkToTake, TakeFrameworkIn};
use pathway_till::operations::people_book::skills::pages::{
    everybodys_skills, own_progress, skills_of,
};
use pathway_till::operations::people_book::skills::today::what_waits;
use pathway_till::operations::people_book::{Books, perform_in_people};
use pathway_till::store::{Doing, PeopleBook};

/// Everybody who learns here.
const PEOPLE: usize = 40;
/// The chosen skills of a placement.
const DOZEN: usize = 12;
/// How often a skill is signed in five years: up the levels, and looked at again.
const SIGNED: u64 = 8;
const BUDGET_MS: f64 = 50.0;
const GRID_MS: f64 = 8.0;

fn five_years(
    people: &mut PeopleBook,
    env: &Env,
    scene: &PeopleScene,
    learners: &[PersonId],
    (skills, signed): (&[SkillId], u64),
) -> Result<(), Stop> {
    let supervisor = scene.scene.person(Role::Supervisor)?;
    let sign_off = |skill: SkillId, n: u64| {
        let level = match n {
            0 => Level::Shown,
            1 => Level::WithHelp,
            2..=4 => Level::OnMyOwn,
            _ => Level::CanShowOthers,
        };
        Ok::<_, Stop>(Says::SignedOff(SignOff {
            skill,
            version: SkillVersion::FIRST,
            standing: Standing::Level(level),
            seen_on: scene.yesterday - Days::new((signed - n) * 220),
            sentence: Some(FreeText::new(
                "Did it without being told, twice, and said why.",
            )?),
            evidence: Vec::new(),
            sighting: None,
        }))
    };
    for person in learners {
        people.write(|tx| {
            let mut place = 0;
            for skill in skills {
                for n in 0..signed {
                    let id = EntryId(env.new_id());
                    let answer = Says::Answered {
                        sign_off: id,
                        answer: Answer::Agrees,
                    };
                    let rows = [
                        (id, supervisor, sign_off(*skill, n)?),
                        (EntryId(env.new_id()), *person, answer),
                    ];
                    for (id, by, says) in rows {
                        place += 1;
                        let row = Row {
                            id,
                            person: *person,
                            seq: 0,
                            written_at: env.now(),
                            by,
                            says,
                        };
                        tx.add_skill_row(env, &row, place)?;
                    }
                }
            }
            let doing = Doing {
                operation: "sign-skill-off",
                shop: scene.scene.shop,
                person: supervisor,
                approver: None,
                concerns: None,
                at: env.now(),
                reason: None,
            };
            Ok::<(), Stop>(tx.write_audit(&doing, &env.random())?)
        })?;
    }
    Ok(())
}

/// The median of so many rounds of this, with what it gave last.
fn timed<T>(mut of: impl FnMut() -> T) -> (Duration, T) {
    let mut times = Vec::new();
    let mut last = of();
    for _ in 0..15 {
        let begun = Instant::now();
        last = of();
        times.push(begun.elapsed());
    }
    (super::median(&mut times), last)
}

/// A person's page and the grid, after five years.
pub fn five_years_of_skills(folder: &Path) {
    let store = folder.join("skills");
    std::fs::create_dir_all(&store).expect("a folder");
    let clock = Arc::new(SetClock::at(Moment::from_millis(super::MORNING)));
    let env = Env::new(clock, Arc::new(SeededEntropy::new(1)), PinCost::TEST);
    let (shop, mut people, scene) = scene::play(&store, &env).expect("a scene");
    let manager = scene.actor(&shop, Role::Manager).expect("Mina");
    let sam = scene.sam().expect("Sam");
    for framework in Shipped::ALL {
        let take = FrameworkToTake {
            id: FrameworkId(env.new_id()),
            name: FreeText::name(framework.code()).expect("a name"),
            seen: 0,
            file: read(shipped(*framework)).expect("it reads"),
        };
        let mut books = Books {
            shop: &shop,
            people: &mut people,
        };
        perform_in_people::<TakeFrameworkIn>(&mut books, &env, &manager, &take).expect("taken in");
    }
    let frameworks = people.read().frameworks().expect("frameworks");
    let in_use = frameworks.in_use().map(|placed| placed.skill);
    let levels = in_use.filter(|s| s.wording.ways.takes(Standing::Level(Level::Shown)).is_ok());
    let skills: Vec<SkillId> = levels.map(|skill| skill.id).collect();
    let mut learners = vec![sam];
    learners.extend((1..PEOPLE).map(|_| PersonId(env.new_id())));
    five_years(&mut people, &env, &scene, &learners, (&skills, SIGNED)).expect("five years");
    // Beside them those who are on a placement now, with a dozen skills each.
    let now: Vec<PersonId> = (0..PEOPLE).map(|_| PersonId(env.new_id())).collect();
    five_years(&mut people, &env, &scene, &now, (&skills[..DOZEN], 3)).expect("a placement");

    let trainee = scene.actor(&shop, Role::Trainee).expect("Sam");
    let mut books = Books {
        shop: &shop,
        people: &mut people,
    };
    let today = scene.yesterday + Days::new(1);
    let (own, _) = timed(|| {
        let page = own_progress(&mut books, &env, &trainee).expect("a page");
        let skills = &page.skills;
        my_progress(
            &skills.record,
            &skills.frameworks,
            skills.chosen.as_ref(),
            today,
        )
    });
    let (page, _) = timed(|| skills_of(&mut books, &env, &manager, sam).expect("a page"));
    let (list, all) = timed(|| {
        let whom = learners.clone();
        everybodys_skills(&mut books, &env, &manager, whom).expect("all")
    });
    let columns: BTreeSet<SkillId> = frameworks.in_use().map(|p| p.skill.id).collect();
    let rows: Vec<GridPerson<'_>> = all
        .records
        .values()
        .map(|record| GridPerson {
            name: "Somebody",
            record,
        })
        .collect();
    let (drawn, cells) = timed(|| grid(&rows, &columns, &frameworks));
    let placement = |person: &PersonId| Placement {
        id: PlacementId(env.new_id()),
        person: *person,
        start: today - Days::new(40),
        planned_end: today + Days::new(43),
        ended: None,
        pauses: Vec::new(),
        extensions: Vec::new(),
        ..scene.agreed().expect("a placement")
    };
    let mut waits = |of: &[PersonId]| {
        let placements: Vec<Placement> = of.iter().map(placement).collect();
        timed(|| what_waits(&mut books, &env, &manager, (of, &placements)).expect("a list"))
    };
    let (usual, short) = waits(&now);
    let (long, many) = waits(&learners);
    println!(
        "What waits of skills for Today, {PEOPLE} people on placement, medians in milliseconds: \
         a dozen skills each {:.1} ({} things), five years each {:.1} ({} things), of a budget of \
         {BUDGET_MS:.0}",
        super::ms(usual),
        short.items.len(),
        super::ms(long),
        many.items.len(),
    );
    let rows_each = skills.len() as u64 * SIGNED * 2;
    println!(
        "Five years of skills, {rows_each} rows each of {PEOPLE} people, medians in milliseconds: \
         one's own page {:.1} and a supervisor's {:.1}, of a budget of {BUDGET_MS:.0}; \
         everybody read {:.1}; the grid of {} by {} made {:.2}, of a budget of {GRID_MS:.0}",
        super::ms(own),
        super::ms(page),
        super::ms(list),
        cells.rows.len(),
        cells.columns.len(),
        super::ms(drawn),
    );
}
