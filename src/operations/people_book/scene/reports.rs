//! What there is of reports in the scene: about everybody one that was offered and one that they agreed; of
//! Sam one that is being written too, and one of which they have a copy.

use super::{PeopleScene, on};
use crate::domain::access::Role;
use crate::domain::hours::Days;
use crate::domain::ids::{EntryId, PersonId, ReportId};
use crate::domain::reports::ledger::{PaperDigest, Report};
use crate::domain::reports::page::ReportKind;
use crate::domain::reports::typed::{Asks, ReportField, TypedReport};
use crate::domain::sharing::giving::{Lasts, ReadBy, Wish};
use crate::domain::sharing::rows::{Purpose, Section};
use crate::domain::{Refusal, Trouble};
use crate::env::Env;
use crate::operations::people_book::reports::own::{
    AgreeReport, OwnCopy, ReadOwnReport, TakeOwnCopy, ToAgree,
};
use crate::operations::people_book::reports::writing::{
    OfReport, OfferReport, ToWrite, WriteReport,
};
use crate::operations::people_book::sharing::own::{GivePermission, Permit};
use crate::operations::people_book::{Books, perform_in_people};
use crate::operations::{Actor, Stop};
use crate::store::{PeopleBook, ShopBook};

/// What stands for the file of which Sam has a copy.
pub const COPY: &[u8] = b"a report about Sam";

/// A report of the scene, with the last of its rows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct OfScene {
    /// Which.
    pub report: ReportId,
    /// The last row.
    pub last: EntryId,
}

impl OfScene {
    fn new(env: &Env) -> Self {
        Self {
            report: ReportId(env.new_id()),
            last: EntryId(env.new_id()),
        }
    }
}

/// What stands in the scene of reports, all of them to the surgery.
#[derive(Clone)]
pub struct ReportScene {
    /// One about Sam that is being written.
    pub writing: OfScene,
    /// One about each that they can read.
    pub offered: Vec<(PersonId, OfScene)>,
    /// One about each that they agreed, with the page that is kept.
    pub agreed: Vec<(PersonId, OfScene, Option<PaperDigest>)>,
    /// One of which Sam has a copy.
    pub ready: OfScene,
}

impl ReportScene {
    pub(super) fn plan(env: &Env, everybody: &[PersonId]) -> Self {
        let each = || everybody.iter().copied();
        Self {
            writing: OfScene::new(env),
            offered: each().map(|person| (person, OfScene::new(env))).collect(),
            agreed: each()
                .map(|person| (person, OfScene::new(env), None))
                .collect(),
            ready: OfScene::new(env),
        }
    }

    /// The one that this person can read.
    pub fn offered_to(&self, person: PersonId) -> Result<OfScene, Stop> {
        let found = self.offered.iter().find(|(of, _)| *of == person);
        let found = found.map(|(_, report)| *report);
        found.ok_or_else(|| Trouble::Bug("everybody has a report").into())
    }

    /// The one that this person agreed, with the page that is kept.
    pub fn agreed_by(&self, person: PersonId) -> Result<(OfScene, PaperDigest), Stop> {
        let found = self.agreed.iter().find(|(of, ..)| *of == person);
        let found = found.and_then(|(_, report, page)| Some((*report, (*page)?)));
        found.ok_or_else(|| Trouble::Bug("everybody agreed a report").into())
    }
}

impl PeopleScene {
    /// A report about this person to the surgery.
    pub fn report_about(&self, id: ReportId, person: PersonId) -> Result<Report, Stop> {
        Ok(Report {
            id,
            person,
            recipient: self.sharing.surgery,
            kind: ReportKind::Progress,
            period: Days::new(on(self.yesterday, -21), self.yesterday)?,
        })
    }

    /// What is typed for it.
    pub fn report_typed(&self) -> TypedReport {
        let mut typed = TypedReport {
            asks: Some(Asks::Action),
            ..TypedReport::default()
        };
        for (field, text) in [
            (ReportField::Ask, "Talk about a college course"),
            (ReportField::Plan, "Two more weeks at the oven"),
            (ReportField::OwnWords, "I like the early bread"),
        ] {
            typed.set(field, text.to_owned());
        }
        typed
    }
}

/// Plays it.
pub(super) fn play(
    shop: &ShopBook,
    people: &mut PeopleBook,
    env: &Env,
    scene: &mut PeopleScene,
) -> Result<(), Stop> {
    let everybody: Vec<(Role, PersonId)> = scene
        .scene
        .people
        .iter()
        .map(|(role, person, _)| (*role, *person))
        .collect();
    people.batch(|people| {
        let mut books = Books { shop, people };
        for (role, person) in everybody {
            let stage = Stage {
                me: scene.actor(shop, role)?,
                writer: scene.actor(shop, writer_about(role))?,
                person,
            };
            if role != Role::Trainee {
                stage.permit(&mut books, env, scene)?;
            }
            let offered = scene.reports.offered_to(person)?;
            stage.offer(&mut books, env, scene, offered)?;
            let found = scene.reports.agreed.iter().find(|(of, ..)| *of == person);
            let agreed = found.map(|(_, of, _)| *of).ok_or(Refusal::UnknownPerson)?;
            let page = stage.agree(&mut books, env, scene, agreed)?;
            let all = scene.reports.agreed.iter_mut();
            for (_, _, kept) in all.filter(|(of, ..)| *of == person) {
                *kept = Some(page);
            }
            if role == Role::Trainee {
                let writing = scene.reports.writing;
                stage.write(&mut books, env, scene, (writing.report, writing.last))?;
                let ready = OfScene {
                    last: EntryId(env.new_id()),
                    ..scene.reports.ready
                };
                let page = stage.agree(&mut books, env, scene, ready)?;
                let copy = OwnCopy {
                    id: scene.reports.ready.last,
                    report: ready.report,
                    page,
                    plain: COPY.to_vec(),
                };
                perform_in_people::<TakeOwnCopy>(&mut books, env, &stage.me, &copy)?;
            }
        }
        Ok(())
    })
}

/// Nobody writes about themself.
const fn writer_about(role: Role) -> Role {
    match role {
        Role::Manager => Role::Supervisor,
        _ => Role::Manager,
    }
}

struct Stage {
    me: Actor,
    writer: Actor,
    person: PersonId,
}

impl Stage {
    fn permit(&self, books: &mut Books<'_>, env: &Env, scene: &PeopleScene) -> Result<(), Stop> {
        let permit = Permit {
            id: EntryId(env.new_id()),
            recipient: scene.sharing.surgery,
            seen: None,
            wish: Wish {
                sections: [Section::TakingPart, Section::OwnWords].into(),
                purpose: Purpose::Reports,
                lasts: Lasts::Year,
                read_by: ReadBy::Nobody,
            },
        };
        perform_in_people::<GivePermission>(books, env, &self.me, &permit)
    }

    fn write(
        &self,
        books: &mut Books<'_>,
        env: &Env,
        scene: &PeopleScene,
        (report, id): (ReportId, EntryId),
    ) -> Result<(), Stop> {
        let to_write = ToWrite {
            id,
            report: scene.report_about(report, self.person)?,
            seen: None,
            typed: scene.report_typed(),
        };
        perform_in_people::<WriteReport>(books, env, &self.writer, &to_write)
    }

    fn offer(
        &self,
        books: &mut Books<'_>,
        env: &Env,
        scene: &PeopleScene,
        of: OfScene,
    ) -> Result<(), Stop> {
        let written = EntryId(env.new_id());
        self.write(books, env, scene, (of.report, written))?;
        let offer = OfReport {
            id: of.last,
            report: of.report,
            person: self.person,
            seen: Some(written),
        };
        perform_in_people::<OfferReport>(books, env, &self.writer, &offer)
    }

    /// The page that is kept.
    fn agree(
        &self,
        books: &mut Books<'_>,
        env: &Env,
        scene: &PeopleScene,
        of: OfScene,
    ) -> Result<PaperDigest, Stop> {
        let offered = OfScene {
            last: EntryId(env.new_id()),
            ..of
        };
        self.offer(books, env, scene, offered)?;
        let agree = agreeing(books, env, &self.me, (of.last, offered))?;
        perform_in_people::<AgreeReport>(books, env, &self.me, &agree)?;
        let read = perform_in_people::<ReadOwnReport>(books, env, &self.me, &of.report)?;
        let page = read.digest();
        page.ok_or_else(|| Trouble::Bug("what was agreed is kept").into())
    }
}

/// The yes of whoever was offered this report, to what they read just now.
pub fn agreeing(
    books: &mut Books<'_>,
    env: &Env,
    me: &Actor,
    (id, offered): (EntryId, OfScene),
) -> Result<ToAgree, Stop> {
    let read = perform_in_people::<ReadOwnReport>(books, env, me, &offered.report)?;
    Ok(ToAgree {
        id,
        report: offered.report,
        seen: Some(offered.last),
        page: read.digest().unwrap_or(PaperDigest::of(b"no page")),
        read_by: ReadBy::Nobody,
    })
}
