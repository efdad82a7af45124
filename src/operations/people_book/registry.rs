//! Every operation of the people book in one list, each with a sample, so that sweeps can walk all of
//! them.

use super::attendance::{AgreeHours, Correction, PutRight, ToAgree};
use super::expenses::{ExpenseGiven, ExpenseTakenBack, GiveExpense, TakeExpenseBack};
use super::keys::{
    ChangeOwnPassphrase, FinishPassphrases, GivePassphrase, OpenPeopleBook, PassphraseByWords,
    TakePassphrase, WriteDownPuttingBack,
};
use super::letters::{PressLetter, SendPersonCard, TakePressesIn};
use super::looks::{ExportHours, LookAtRecords};
use super::placements::{AddPlacement, ChangePlacement, PlacementChange};
use super::proposals::{AnswerProposal, ProposalAnswer, Propose, TakeProposalBack, Wish};
use super::records::{AnswerFirstDay, FirstDayOf, NewRecord, PageOf, StartRecord, WriteRecordPage};
use super::rota::{ChangeDay, DayWish, HowItWent, SayHowItWent};
use super::scene::PeopleScene;
use super::{Books, Key, PeopleOperation, perform_in_people};
use crate::domain::access::{Capability, Role};
use crate::domain::free_text::FreeText;
use crate::domain::hours::attendance::Attendance;
use crate::domain::hours::expenses::{Expense, Proof};
use crate::domain::hours::placement::{Pause, Placement, Shift};
use crate::domain::hours::press::{Press, Pressed, StoredPress};
use crate::domain::hours::proposals::{Answer, Change, NewRow};
use crate::domain::hours::rota::Change as DayChange;
use crate::domain::hours::rows::{How, Put, Reason as Because, Why};
use crate::domain::hours::{Days, TimeKind, Touch};
use crate::domain::ids::{EntryId, PlacementId};
use crate::domain::people::PersonState;
use crate::domain::person_records::{
    FirstDayAnswer, FirstDayThing, LookKind, PageWords, PersonCardLetter, RecordField, RecordPage,
};
use crate::domain::{Pence, Refusal};
use crate::env::Env;
use crate::operations::{Actor, Leaves, Reason, Stop};
use crate::store::people_book::LookedAt;
use crate::store::safe_copies::PutBackMark;

/// An operation, without its types.
pub struct Entry {
    /// Its name.
    pub name: &'static str,
    /// What the person needs.
    pub needs: Capability,
    /// Whether they need a passphrase of their own.
    pub key: Key,
    /// What it leaves behind.
    pub leaves: Leaves,
    /// Whether it asks for a reason.
    pub reason: Reason,
    /// Does its sample. The same scene gives the same sample each time.
    pub run: fn(&PeopleScene, &mut Books<'_>, &Env, &Actor) -> Result<(), Stop>,
}

fn entry<O: PeopleOperation>(
    run: fn(&PeopleScene, &mut Books<'_>, &Env, &Actor) -> Result<(), Stop>,
) -> Entry {
    Entry {
        name: O::NAME,
        needs: O::NEEDS,
        key: O::KEY,
        leaves: O::LEAVES,
        reason: O::REASON,
        run,
    }
}

macro_rules! entries {
    ($($operation:ty, |$scene:ident, $actor:ident, $env:ident| $input:expr;)*) => {
        vec![$(entry::<$operation>(|$scene, books, $env, $actor| {
            let input = $input;
            perform_in_people::<$operation>(books, $env, $actor, &input).map(|_| ())
        })),*]
    };
}

mod contacts;
mod erasure;
mod leaving;
mod referrals;
mod reports;
mod sharing;
mod skills;
mod support;

/// All operations of the people book.
pub fn registry() -> Vec<Entry> {
    let mut all = records_and_rota();
    all.extend(hours());
    all.extend(letters_and_keys());
    all.extend(skills::entries());
    all.extend(referrals::entries());
    all.extend(sharing::entries());
    all.extend(reports::entries());
    all.extend(contacts::entries());
    all.extend(support::entries());
    all.extend(leaving::entries());
    all.extend(erasure::entries());
    all
}

fn records_and_rota() -> Vec<Entry> {
    entries![
        StartRecord, |scene, _actor, _env| NewRecord {
            person: scene.scene.person(Role::Volunteer)?,
            names: PageWords::of([(RecordField::NameToUse, "Ravi".to_owned())]),
        };
        WriteRecordPage, |scene, _actor, _env| PageOf {
            person: scene.sam()?, page: RecordPage::Emergency, seen: 0,
            words: PageWords::of([
                (RecordField::WhomToCall, "Grace, my aunt".to_owned()),
                (RecordField::WhatHelps, "A quiet corner".to_owned()),
            ]),
        };
        AnswerFirstDay, |scene, _actor, _env| FirstDayOf {
            person: scene.sam()?, thing: FirstDayThing::FireAndHands, answer: FirstDayAnswer::Done,
        };
        AddPlacement, |scene, _actor, _env| Placement {
            id: PlacementId(fresh(scene, 0)), kind: TimeKind::Volunteering, ..scene.agreed()?
        };
        ChangePlacement, |scene, _actor, _env| PlacementChange {
            placement: Placement {
                pauses: vec![Pause { from: scene.yesterday, until: None }], ..scene.agreed()?
            },
            seen: 1,
        };
        ChangeDay, |scene, _actor, _env| DayWish {
            id: id(scene, 0), day: scene.yesterday,
            change: DayChange::Added {
                placement: scene.placement, shift: Shift::new(14 * 60, 16 * 60)?,
            },
        };
        SayHowItWent, |scene, _actor, _env| HowItWent {
            id: id(scene, 0), person: scene.sam()?, placement: scene.placement,
            day: scene.yesterday, from: 9 * 60, what: Attendance::CameForPart,
        };
        LookAtRecords, |scene, _actor, _env| LookedAt {
            people: vec![scene.sam()?], what: LookKind::Record,
        };
        ExportHours, |scene, _actor, _env| LookedAt {
            people: vec![scene.sam()?], what: LookKind::File,
        };
    ]
}

fn hours() -> Vec<Entry> {
    entries![
        PutRight, |scene, _actor, _env| Correction {
            person: scene.sam()?, rows: vec![left_at(scene, 12 * 60 + 30)?],
            why: Why::new(Because::Other, "The clock was wrong")?,
        };
        AgreeHours, |scene, _actor, _env| ToAgree {
            of: vec![(scene.sam()?, Days::one(scene.yesterday))],
        };
        Propose, |scene, actor, _env| Wish {
            id: id(scene, 0), day: scene.yesterday, about: None,
            words: FreeText::new("I came on my day off")?,
            changes: if me(actor)? == scene.sam()? {
                vec![left_at(scene, 13 * 60 + 45)?]
            } else {
                Vec::new()
            },
        };
        AnswerProposal, |scene, _actor, _env| ProposalAnswer {
            id: id(scene, 0), proposal: scene.proposal_of(scene.sam()?)?, person: scene.sam()?,
            answer: Answer::Agreed,
        };
        TakeProposalBack, |scene, actor, _env| {
            (id(scene, 0), scene.proposal_of(me(actor)?)?)
        };
        GiveExpense, |scene, _actor, _env| ExpenseGiven {
            id: id(scene, 0), person: scene.sam()?,
            expense: Expense {
                day: scene.yesterday, proof: Proof::AgreedDailyFare, pence: Pence::new(340),
            },
        };
        TakeExpenseBack, |scene, _actor, _env| ExpenseTakenBack {
            id: id(scene, 0), person: scene.sam()?, of: scene.expense,
            why: Why::new(Because::Other, "It was another ticket")?,
        };
    ]
}

fn letters_and_keys() -> Vec<Entry> {
    entries![
        TakePressesIn, |scene, _actor, _env| PressLetter {
            till: scene.scene.till, presses: vec![late_press(scene)?], upto: Some(9_000),
        };
        SendPersonCard, |scene, _actor, _env| PersonCardLetter {
            person: scene.sam()?, rev: 2, name: "Sunny".into(), word: None, names_rev: 2,
            state: PersonState::Here, shops: Vec::new(),
            from: scene.yesterday, until: scene.yesterday, due: Vec::new(),
        };
        OpenPeopleBook, |_scene, _actor, _env| ();
        FinishPassphrases, |scene, _actor, _env| vec![scene.scene.person(Role::Supervisor)?];
        WriteDownPuttingBack, |scene, _actor, _env| PutBackMark {
            id: id(scene, 0), at: scene.at(18 * 60)?, made_at: scene.at(9 * 60)?,
            heads: Vec::new(), by: None, series: Vec::new(),
        };
        PassphraseByWords, |_scene, _actor, _env| ();
        ChangeOwnPassphrase, |_scene, _actor, _env| ();
        GivePassphrase, |scene, _actor, _env| scene.scene.person(Role::Supervisor)?;
        TakePassphrase, |scene, _actor, _env| scene.scene.person(Role::Supervisor)?;
    ]
}

fn fresh(scene: &PeopleScene, place: usize) -> uuid::Uuid {
    scene.scene.fresh.get(place).copied().unwrap_or_default()
}

fn id(scene: &PeopleScene, place: usize) -> EntryId {
    EntryId(fresh(scene, place))
}

fn me(actor: &Actor) -> Result<crate::domain::ids::PersonId, Refusal> {
    let me = actor.person.ok_or(Refusal::UnknownPerson)?;
    Ok(me.person())
}

/// The trainee left at another minute of yesterday.
fn left_at(scene: &PeopleScene, minute: i64) -> Result<NewRow, Stop> {
    let touch = Touch::Left {
        sitting: scene.sat.arrived,
        at: scene.at(minute)?,
    };
    Ok(NewRow {
        id: id(scene, 1),
        change: Change::PutRight {
            of: scene.sat.left,
            put: Put::Instead(touch),
        },
    })
}

/// The trainee came again in the evening.
fn late_press(scene: &PeopleScene) -> Result<StoredPress, Stop> {
    let at = scene.at(18 * 60)?;
    Ok(StoredPress {
        till: scene.scene.till,
        seq: 9_000,
        press: Press {
            id: id(scene, 0),
            person: scene.sam()?,
            shop: scene.scene.shop,
            what: Pressed::Arrived,
            at,
            how: How::AtTheCounter,
            by: scene.sam()?,
            written_at: at,
        },
    })
}
