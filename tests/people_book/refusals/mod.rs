//! Each refusal that an operation of the people book gives, and that it writes nothing.

use pathway_till::domain::access::Role;
use pathway_till::domain::hours::attendance::Attendance;
use pathway_till::domain::hours::expenses::{Expense, Proof};
use pathway_till::domain::hours::placement::Placement;
use pathway_till::domain::hours::proposals::{Answer, Change, NewRow};
use pathway_till::domain::hours::rows::{Put, Reason, Why};
use pathway_till::domain::hours::{Days, TimeKind, Touch};
use pathway_till::domain::ids::{EntryId, PersonId, PlacementId};
use pathway_till::domain::person_records::{PageWords, RecordField};
use pathway_till::domain::{Pence, Refusal};
use pathway_till::operations::people_book::attendance::{
    AgreeHours, Correction, PutRight, ToAgree,
};
use pathway_till::operations::people_book::expenses::{
    ExpenseGiven, ExpenseTakenBack, GiveExpense, TakeExpenseBack,
};
use pathway_till::operations::people_book::keys::GivePassphrase;
use pathway_till::operations::people_book::placements::AddPlacement;
use pathway_till::operations::people_book::proposals::{AnswerProposal, ProposalAnswer};
use pathway_till::operations::people_book::records::{NewRecord, StartRecord};
use pathway_till::operations::people_book::rota::{HowItWent, SayHowItWent};

use crate::support::Both;

use super::refused;

mod hours;
mod other_shops;
mod proposals;
mod records;

impl Both {
    fn entry(&self) -> EntryId {
        EntryId(self.env.new_id())
    }

    fn row(&self, change: Change) -> NewRow {
        let id = self.entry();
        NewRow { id, change }
    }

    fn instead(&self, of: EntryId, touch: Touch) -> NewRow {
        let put = Put::Instead(touch);
        self.row(Change::PutRight { of, put })
    }

    fn took_back(&self, of: EntryId) -> NewRow {
        let put = Put::TakenBack;
        self.row(Change::PutRight { of, put })
    }

    /// Sam arrived at this minute of yesterday, and left.
    fn came(&self, from: i64, until: i64) -> Vec<NewRow> {
        let arrived = self.row(Change::Add(Touch::Arrived {
            at: self.scene.at(from).expect("a time"),
            shop: self.scene.scene.shop,
            kind: TimeKind::Training,
            placement: None,
        }));
        let left = self.row(Change::Add(self.left(arrived.id, until)));
        vec![arrived, left]
    }

    fn left(&self, sitting: EntryId, minute: i64) -> Touch {
        let at = self.scene.at(minute).expect("a time");
        Touch::Left { sitting, at }
    }

    fn correction(&self, rows: Vec<NewRow>) -> Correction {
        Correction {
            person: self.sam(),
            rows,
            why: why(),
        }
    }

    /// Puts Sam's hours right, as the supervisor.
    fn puts_right(&mut self, rows: Vec<NewRow>) {
        let correction = self.correction(rows);
        let done = self.perform::<PutRight>(Role::Supervisor, &correction);
        assert_eq!(done, Ok(()));
    }

    #[track_caller]
    fn refuses_rows(&mut self, refusal: Refusal, rows: Vec<NewRow>) {
        let correction = self.correction(rows);
        refused(self, refusal, |b| {
            b.perform::<PutRight>(Role::Supervisor, &correction)
        });
    }
}

fn names_of(person: PersonId, name: &str, word: &str) -> NewRecord {
    let names = PageWords::of([
        (RecordField::NameToUse, name.to_owned()),
        (RecordField::OwnWord, word.to_owned()),
    ]);
    NewRecord { person, names }
}

fn why() -> Why {
    Why::without_words(Reason::OtherTime)
}

fn expense(both: &Both, proof: Proof, pence: i64) -> Expense {
    Expense {
        day: both.scene.yesterday,
        proof,
        pence: Pence::new(pence),
    }
}

#[test]
fn nobody_keeps_their_own_hours() {
    let mut both = Both::new();
    let me = both.person(Role::Supervisor);
    let own = Refusal::OwnHours;
    let correction = Correction {
        person: me,
        rows: both.came(14 * 60, 15 * 60),
        why: why(),
    };
    refused(&mut both, own.clone(), |b| {
        b.perform::<PutRight>(Role::Supervisor, &correction)
    });
    let days = ToAgree {
        of: vec![(me, Days::one(both.scene.yesterday))],
    };
    refused(&mut both, own.clone(), |b| {
        b.perform::<AgreeHours>(Role::Supervisor, &days)
    });
    let answer = ProposalAnswer {
        id: both.entry(),
        proposal: both.scene.proposal_of(me).expect("theirs"),
        person: me,
        answer: Answer::Agreed,
    };
    refused(&mut both, own.clone(), |b| {
        b.perform::<AnswerProposal>(Role::Supervisor, &answer)
    });
    let given = ExpenseGiven {
        id: both.entry(),
        person: me,
        expense: expense(&both, Proof::Receipt, 100),
    };
    refused(&mut both, own.clone(), |b| {
        b.perform::<GiveExpense>(Role::Supervisor, &given)
    });
    let taken = ExpenseTakenBack {
        id: both.entry(),
        person: me,
        of: both.scene.expense,
        why: why(),
    };
    refused(&mut both, own.clone(), |b| {
        b.perform::<TakeExpenseBack>(Role::Supervisor, &taken)
    });
    let record = names_of(me, "Ayşe", "");
    both.perform::<StartRecord>(Role::Manager, &record)
        .expect("a record");
    let mine = Placement {
        id: PlacementId(both.env.new_id()),
        person: me,
        ..both.scene.agreed().expect("a placement")
    };
    both.perform::<AddPlacement>(Role::Manager, &mine)
        .expect("a placement");
    let went = HowItWent {
        id: both.entry(),
        person: me,
        placement: mine.id,
        day: both.scene.yesterday,
        from: 9 * 60,
        what: Attendance::Came,
    };
    refused(&mut both, own, |b| {
        b.perform::<SayHowItWent>(Role::Supervisor, &went)
    });
    // A colleague does.
    assert_eq!(both.perform::<SayHowItWent>(Role::Manager, &went), Ok(()));
}

#[test]
fn a_passphrase_is_for_those_who_may_open_the_book() {
    let mut both = Both::new();
    let capability = pathway_till::domain::access::Capability::OpenPeopleBook;
    let sam = both.sam();
    refused(&mut both, Refusal::NotAllowed { capability }, |b| {
        b.perform::<GivePassphrase>(Role::Manager, &sam)
    });
}
