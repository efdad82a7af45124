//! A small made-up shop with its people book, made through the operations themselves: a trainee with a
//! record and a placement, hours of yesterday, a proposal of everybody, an expense.
//!
//! The sweeps begin each operation of the people book from this scene; so can any test.

pub mod contacts;
pub mod erasure;
pub mod leaving;
pub mod referrals;
pub mod reports;
pub mod sharing;
pub mod skills;
pub mod support;

use std::path::Path;

use chrono::{Days as DayCount, NaiveDate, Weekday};

use self::contacts::ContactScene;
use self::erasure::ErasureScene;
use self::leaving::LeavingScene;
use self::referrals::ReferralScene;
use self::reports::ReportScene;
use self::sharing::SharingScene;
use self::skills::SkillScene;
use self::support::SupportScene;
use super::expenses::{ExpenseGiven, GiveExpense};
use super::keys::{give_passphrase, make_people_book};
use super::placements::AddPlacement;
use super::proposals::{Propose, Wish};
use super::records::{NewRecord, StartRecord};
use super::rota::{ChangeDay, DayWish};
use super::{Books, letters, perform_in_people};
use crate::domain::access::Role;
use crate::domain::free_text::FreeText;
use crate::domain::hours::days::london_day;
use crate::domain::hours::expenses::{Expense, Proof};
use crate::domain::hours::placement::{AgreedTime, AgreedTimes, Placement, Shift};
use crate::domain::hours::press::{Press, Pressed};
use crate::domain::hours::proposals::{Change, NewRow};
use crate::domain::hours::rota::Change as DayChange;
use crate::domain::hours::rows::{Going, How, Put};
use crate::domain::hours::{TimeKind, Touch};
use crate::domain::ids::{EntryId, PersonId, PlacementId};
use crate::domain::passphrase::Passphrase;
use crate::domain::person_records::{PageWords, RecordField};
use crate::domain::shops::Customers;
use crate::domain::time::{Moment, at_london};
use crate::domain::{Pence, Trouble};
use crate::env::Env;
use crate::operations::scene::{Scene, Stage, plan, play_under};
use crate::operations::set_up::{ChangeTill, TillChange};
use crate::operations::{Actor, Stop, perform};
use crate::store::keys::RecoveryWords;
use crate::store::{Doing, PeopleBook, ShopBook};

/// What opens the people book for the scene's manager, and for its supervisor.
pub const PASSPHRASE: &str = "warm lorry sings tulip";

/// The presses of a sitting.
#[derive(Clone, Copy, Debug)]
pub struct Sat {
    /// "I'm here", at 9.00.
    pub arrived: EntryId,
    /// "Break", at 11.00.
    pub broke: EntryId,
    /// "Back", at 11.15.
    pub back: EntryId,
    /// "I'm off", at 13.00.
    pub left: EntryId,
}

/// What stands in the scene.
#[derive(Clone)]
pub struct PeopleScene {
    /// The shop, closed for the day, on a machine that customers do not see.
    pub scene: Scene,
    /// What opens both books.
    pub words: RecoveryWords,
    /// Yesterday.
    pub yesterday: NaiveDate,
    /// The trainee's placement: 9.00 to 13.00 on working days, 3.40 a day for the fare.
    pub placement: PlacementId,
    /// What the trainee pressed yesterday.
    pub sat: Sat,
    /// What each person proposed about yesterday; the trainee that they left at 13.30.
    pub proposals: Vec<(PersonId, EntryId)>,
    /// What the trainee got for a ticket.
    pub expense: EntryId,
    /// They told us about the day after tomorrow.
    pub told_us: EntryId,
    /// What there is about skills.
    pub skills: SkillScene,
    /// What there is about referrals.
    pub referrals: ReferralScene,
    /// What there is about sharing.
    pub sharing: SharingScene,
    /// What there is of reports.
    pub reports: ReportScene,
    /// What there is about contacts.
    pub contacts: ContactScene,
    /// What there is around the placement.
    pub support: SupportScene,
    /// Somebody who left.
    pub leaving: LeavingScene,
    /// Somebody on hold, and somebody restricted.
    pub erasure: ErasureScene,
}

impl PeopleScene {
    /// The trainee, whose records these are.
    pub fn sam(&self) -> Result<PersonId, Stop> {
        self.scene.person(Role::Trainee)
    }

    /// What this person proposed.
    pub fn proposal_of(&self, person: PersonId) -> Result<EntryId, Stop> {
        let found = self.proposals.iter().find(|(of, _)| *of == person);
        found
            .map(|(_, id)| *id)
            .ok_or_else(|| Trouble::Bug("everybody proposes").into())
    }

    /// The day on which the scene was played.
    pub fn today(&self) -> NaiveDate {
        on(self.yesterday, 1)
    }

    /// The instant of a minute of yesterday.
    pub fn at(&self, minute: i64) -> Result<Moment, Stop> {
        at_london(self.yesterday, minute).ok_or_else(|| Trouble::Bug("a time of day").into())
    }

    /// The placement as it was agreed.
    pub fn agreed(&self) -> Result<Placement, Stop> {
        let start = on(self.yesterday, -21);
        let shift = Shift::new(9 * 60, 13 * 60)?;
        let weekdays = [
            Weekday::Mon,
            Weekday::Tue,
            Weekday::Wed,
            Weekday::Thu,
            Weekday::Fri,
        ];
        let times = weekdays.map(|weekday| AgreedTime { weekday, shift });
        Ok(Placement {
            id: self.placement,
            person: self.sam()?,
            shop: self.scene.shop,
            kind: TimeKind::Training,
            start,
            planned_end: on(self.yesterday, 60),
            agreed: vec![AgreedTimes {
                from: start,
                times: times.into(),
            }],
            supervisor: Some(self.scene.person(Role::Supervisor)?),
            key_worker: None,
            daily_fare: Some(Pence::new(340)),
            pauses: Vec::new(),
            extensions: Vec::new(),
            ended: None,
        })
    }

    /// What the trainee pressed yesterday.
    fn presses(&self) -> Result<Vec<Press>, Stop> {
        let sat = self.sat;
        let going = Going::StayingIn;
        let (sitting, after) = (sat.arrived, sat.broke);
        let pressed = [
            (sat.arrived, Pressed::Arrived, 9 * 60),
            (sat.broke, Pressed::BreakBegan { sitting, going }, 11 * 60),
            (sat.back, Pressed::Back { after }, 11 * 60 + 15),
            (sat.left, Pressed::Left { sitting }, 13 * 60),
        ];
        let sam = self.sam()?;
        let press = |(id, what, minute)| {
            Ok(Press {
                id,
                person: sam,
                shop: self.scene.shop,
                what,
                at: self.at(minute)?,
                how: How::AtTheCounter,
                by: sam,
                written_at: self.at(minute)?,
            })
        };
        pressed.into_iter().map(press).collect()
    }

    /// Somebody of this role.
    pub fn actor(&self, shop: &ShopBook, role: Role) -> Result<Actor, Stop> {
        Ok(Actor::only(self.scene.signed_in(shop, role)?))
    }
}

fn on(day: NaiveDate, days: i64) -> NaiveDate {
    let count = DayCount::new(days.unsigned_abs());
    let moved = if days < 0 {
        day.checked_sub_days(count)
    } else {
        day.checked_add_days(count)
    };
    moved.unwrap_or(day)
}

/// Makes both books in `store` and plays the scene.
pub fn play(store: &Path, env: &Env) -> Result<(ShopBook, PeopleBook, PeopleScene), Stop> {
    let planned = plan(env)?;
    let words = RecoveryWords::new(env)?;
    let (mut shop, scene) = play_under(&words, planned, (store, env), Stage::Closed)?;
    let entry = || EntryId(env.new_id());
    let people = scene.people.iter();
    let placement = PlacementId(env.new_id());
    let everybody: Vec<PersonId> = scene.people.iter().map(|(_, person, _)| *person).collect();
    let mut scene = PeopleScene {
        words,
        yesterday: on(london_day(env.now()), -1),
        placement,
        sat: Sat {
            arrived: entry(),
            broke: entry(),
            back: entry(),
            left: entry(),
        },
        proposals: people.map(|(_, person, _)| (*person, entry())).collect(),
        expense: entry(),
        told_us: entry(),
        skills: SkillScene::plan(env, placement, &everybody),
        referrals: ReferralScene::plan(env),
        sharing: SharingScene::plan(env),
        reports: ReportScene::plan(env, &everybody),
        contacts: ContactScene::plan(env),
        support: SupportScene::plan(env),
        leaving: LeavingScene::plan(env),
        erasure: ErasureScene::plan(env),
        scene,
    };
    let manager = scene.actor(&shop, Role::Manager)?;
    let back_room = TillChange {
        name: "Back room".into(),
        customers: Customers::DoNotSee,
    };
    perform::<ChangeTill>(&mut shop, env, &manager, &back_room)?;
    let passphrase = Passphrase::typed(PASSPHRASE);
    let mut people = make_people_book(&mut shop, env, &manager, &scene.words, &passphrase)?;
    let supervisor = scene.scene.person(Role::Supervisor)?;
    let mut books = Books {
        shop: &shop,
        people: &mut people,
    };
    give_passphrase(&mut books, env, &manager, (supervisor, &passphrase))?;
    people.batch(|people| {
        let mut books = Books {
            shop: &shop,
            people,
        };
        records(&mut books, env, &scene)
    })?;
    press_all(&mut shop, env, &scene)?;
    letters::pass_letters(&mut shop, &mut people, env, &manager)?;
    people.batch(|people| {
        let mut books = Books {
            shop: &shop,
            people,
        };
        hours(&mut books, env, &scene)
    })?;
    skills::play(&mut shop, &mut people, env, &mut scene)?;
    referrals::play(&shop, &mut people, env, &scene)?;
    sharing::play(&shop, &mut people, env, &scene)?;
    reports::play(&shop, &mut people, env, &mut scene)?;
    contacts::play(&shop, &mut people, env, &scene)?;
    support::play(&shop, &mut people, env, &scene)?;
    leaving::play(&shop, &mut people, env, &scene)?;
    erasure::play(&shop, &mut people, env, &scene)?;
    Ok((shop, people, scene))
}

fn records(books: &mut Books<'_>, env: &Env, scene: &PeopleScene) -> Result<(), Stop> {
    let manager = scene.actor(books.shop, Role::Manager)?;
    let sam = NewRecord {
        person: scene.sam()?,
        names: PageWords::of([
            (RecordField::NameToUse, "Sam".to_owned()),
            (RecordField::OfficialName, "Samantha Okafor".to_owned()),
        ]),
    };
    perform_in_people::<StartRecord>(books, env, &manager, &sam)?;
    perform_in_people::<AddPlacement>(books, env, &manager, &scene.agreed()?)
}

fn press_all(shop: &mut ShopBook, env: &Env, scene: &PeopleScene) -> Result<(), Stop> {
    for press in scene.presses()? {
        shop.write(|tx| {
            tx.add_press(&press, scene.yesterday)?;
            let doing = Doing {
                operation: "press",
                shop: press.shop,
                person: press.by,
                approver: None,
                concerns: None,
                at: env.now(),
                reason: None,
            };
            tx.write_audit(&doing, &env.random())
        })?;
    }
    Ok(())
}

fn hours(books: &mut Books<'_>, env: &Env, scene: &PeopleScene) -> Result<(), Stop> {
    let manager = scene.actor(books.shop, Role::Manager)?;
    for (role, person, _) in &scene.scene.people {
        let sam = *role == Role::Trainee;
        let longer = Touch::Left {
            sitting: scene.sat.arrived,
            at: scene.at(13 * 60 + 30)?,
        };
        let change = NewRow {
            id: EntryId(env.new_id()),
            change: Change::PutRight {
                of: scene.sat.left,
                put: Put::Instead(longer),
            },
        };
        let wish = Wish {
            id: scene.proposal_of(*person)?,
            day: scene.yesterday,
            about: sam.then_some(scene.sat.arrived),
            words: FreeText::new("I stayed to wash up")?,
            changes: sam.then_some(change).into_iter().collect(),
        };
        let actor = scene.actor(books.shop, *role)?;
        perform_in_people::<Propose>(books, env, &actor, &wish)?;
    }
    let ticket = ExpenseGiven {
        id: scene.expense,
        person: scene.sam()?,
        expense: Expense {
            day: scene.yesterday,
            proof: Proof::Receipt,
            pence: Pence::new(520),
        },
    };
    perform_in_people::<GiveExpense>(books, env, &manager, &ticket)?;
    let told_us = DayWish {
        id: scene.told_us,
        day: on(scene.yesterday, 3),
        change: DayChange::ToldUs {
            placement: scene.placement,
        },
    };
    perform_in_people::<ChangeDay>(books, env, &manager, &told_us)
}
