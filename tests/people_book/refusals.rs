//! Each refusal that an operation of the people book gives, and that it writes nothing.

use pathway_till::domain::access::{Role, RoleHeld};
use pathway_till::domain::hours::attendance::Attendance;
use pathway_till::domain::hours::expenses::{Expense, Proof};
use pathway_till::domain::hours::placement::{Pause, Placement, Shift};
use pathway_till::domain::hours::proposals::{Answer, Change, NewRow};
use pathway_till::domain::hours::rota::Change as DayChange;
use pathway_till::domain::hours::rows::{Going, Put, Reason, Why};
use pathway_till::domain::hours::{Days, TimeKind, Touch};
use pathway_till::domain::ids::{EntryId, PersonId, PlacementId, TillId};
use pathway_till::domain::person_records::{
    FirstDayAnswer, FirstDayThing, LookKind, PageWords, RecordField, RecordPage,
};
use pathway_till::domain::shops::{Customers, Till};
use pathway_till::domain::{Pence, Refusal};
use pathway_till::operations::people::{GiveRole, NewRole};
use pathway_till::operations::people_book::attendance::{
    AgreeHours, Correction, PutRight, ToAgree,
};
use pathway_till::operations::people_book::expenses::{
    ExpenseGiven, ExpenseTakenBack, GiveExpense, TakeExpenseBack,
};
use pathway_till::operations::people_book::keys::GivePassphrase;
use pathway_till::operations::people_book::looks::{ExportHours, LookAtRecords};
use pathway_till::operations::people_book::placements::{
    AddPlacement, ChangePlacement, PlacementChange,
};
use pathway_till::operations::people_book::proposals::{
    AnswerProposal, ProposalAnswer, Propose, TakeProposalBack, Wish,
};
use pathway_till::operations::people_book::records::{
    AnswerFirstDay, FirstDayOf, NewRecord, PageOf, StartRecord, WriteRecordPage,
};
use pathway_till::operations::people_book::registry::registry;
use pathway_till::operations::people_book::rota::{ChangeDay, DayWish, HowItWent, SayHowItWent};
use pathway_till::operations::set_up::{AddTill, ChangeTill, TillChange};
use pathway_till::store::people_book::LookedAt;

use super::refused;
use crate::support::{Both, text};

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

    fn names(&self, person: PersonId, name: &str, word: &str) -> NewRecord {
        let names = PageWords::of([
            (RecordField::NameToUse, name.to_owned()),
            (RecordField::OwnWord, word.to_owned()),
        ]);
        NewRecord { person, names }
    }
}

fn why() -> Why {
    Why::without_words(Reason::OtherTime)
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
    let record = both.names(me, "Ayşe", "");
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
fn rows_of_hours_say_what_can_be() {
    let mut both = Both::new();
    let sat = both.scene.sat;
    let two = Refusal::TwoAtOnce {
        from: both.scene.at(9 * 60).expect("a time"),
        until: both.scene.at(13 * 60).ok(),
    };
    let rows = both.came(12 * 60, 14 * 60);
    both.refuses_rows(two, rows);
    let rows = both.came(15 * 60, 14 * 60);
    both.refuses_rows(Refusal::EndBeforeStart, rows);
    let rows = vec![both.instead(sat.left, both.left(sat.arrived, 11 * 60 + 5))];
    both.refuses_rows(Refusal::BreakOutsideSitting, rows);
    let rows = vec![both.instead(sat.left, both.left(sat.arrived, 33 * 60 + 1))];
    let tomorrow = Refusal::TimeInFuture;
    both.refuses_rows(tomorrow.clone(), rows);
    let rows = both.came(13 * 60, 9 * 60 + 24 * 60 + 1);
    both.refuses_rows(tomorrow.clone(), rows);
    let rows = both.came(34 * 60, 35 * 60);
    both.refuses_rows(tomorrow, rows);
    let arrived = |minute| Touch::Arrived {
        at: both.scene.at(minute).expect("a time"),
        shop: both.scene.scene.shop,
        kind: TimeKind::Training,
        placement: None,
    };
    let long_ago = arrived(-8 * 24 * 60);
    let a_week_ago = arrived(-6 * 24 * 60);
    let rows = vec![both.instead(sat.arrived, long_ago)];
    both.refuses_rows(Refusal::MovedTooFar, rows);
    let rows = vec![both.instead(sat.arrived, a_week_ago)];
    both.refuses_rows(Refusal::SittingTooLong, rows);
}

#[test]
fn rows_of_hours_are_about_what_is_there() {
    let mut both = Both::new();
    let sat = both.scene.sat;
    let changed = Refusal::HoursChanged;
    let nowhere = both.entry();
    let rows = vec![both.took_back(nowhere)];
    both.refuses_rows(changed.clone(), rows);
    let rows = vec![both.row(Change::Add(both.left(nowhere, 14 * 60)))];
    both.refuses_rows(changed.clone(), rows);
    // Of another sort than what it would put right.
    let rows = vec![both.instead(sat.arrived, both.left(sat.arrived, 14 * 60))];
    both.refuses_rows(changed.clone(), rows);
    // Somebody else's.
    let ravi = both.person(Role::Volunteer);
    for change in [
        both.took_back(sat.left),
        both.row(Change::Add(both.left(sat.arrived, 14 * 60))),
    ] {
        let theirs = Correction {
            person: ravi,
            ..both.correction(vec![change])
        };
        refused(&mut both, changed.clone(), |b| {
            b.perform::<PutRight>(Role::Manager, &theirs)
        });
    }
    // A row that stands there says the same, or is refused.
    let shorter = both.instead(sat.left, both.left(sat.arrived, 12 * 60));
    both.puts_right(vec![shorter]);
    let another = both.left(sat.arrived, 12 * 60 + 1);
    let rows = vec![NewRow {
        id: shorter.id,
        ..both.instead(sat.left, another)
    }];
    both.refuses_rows(changed.clone(), rows);
    let other_why = Correction {
        why: Why::without_words(Reason::MachineOff),
        ..both.correction(vec![shorter])
    };
    refused(&mut both, changed, |b| {
        b.perform::<PutRight>(Role::Supervisor, &other_why)
    });
}

#[test]
fn taking_a_correction_back_is_looked_at_like_any_other() {
    let mut both = Both::new();
    let sat = both.scene.sat;
    let shorter = both.instead(sat.left, both.left(sat.arrived, 12 * 60));
    both.puts_right(vec![shorter]);
    let more = both.came(12 * 60 + 15, 12 * 60 + 45);
    both.puts_right(more);
    // They had left at 13.00 again.
    let two = Refusal::TwoAtOnce {
        from: both.scene.at(12 * 60 + 15).expect("a time"),
        until: both.scene.at(12 * 60 + 45).ok(),
    };
    let rows = vec![both.took_back(shorter.id)];
    both.refuses_rows(two.clone(), rows);
    let rows = vec![both.instead(shorter.id, both.left(sat.arrived, 12 * 60 + 30))];
    both.refuses_rows(two, rows);
    let right = both.instead(shorter.id, both.left(sat.arrived, 12 * 60 + 10));
    both.puts_right(vec![right]);
    let open = vec![both.took_back(sat.left)];
    both.refuses_rows(
        Refusal::TwoAtOnce {
            from: both.scene.at(12 * 60 + 15).expect("a time"),
            until: both.scene.at(12 * 60 + 45).ok(),
        },
        open,
    );
}

#[test]
fn a_sitting_that_moves_by_a_week_meets_one_over_midnight() {
    let mut both = Both::new();
    let day = 24 * 60;
    // Over midnight eight days ago, and one that moves towards it.
    let early = both.came(-7 * day - 60, -7 * day + 120);
    both.puts_right(early);
    let moving = both.came(15 * 60, 16 * 60);
    both.puts_right(moving.clone());
    let to = -7 * day + 60;
    let arrived = Touch::Arrived {
        at: both.scene.at(to).expect("a time"),
        shop: both.scene.scene.shop,
        kind: TimeKind::Training,
        placement: None,
    };
    let rows = vec![
        both.instead(moving[0].id, arrived),
        both.instead(moving[1].id, both.left(moving[0].id, to + 30)),
    ];
    let two = Refusal::TwoAtOnce {
        from: both.scene.at(-7 * day - 60).expect("a time"),
        until: both.scene.at(-7 * day + 120).ok(),
    };
    both.refuses_rows(two, rows);
}

#[test]
fn days_are_agreed_once_they_are_over_and_ended() {
    let mut both = Both::new();
    let sam = both.sam();
    let today = both.scene.yesterday.succ_opt().expect("a day");
    let agree = |both: &mut Both, day| {
        let of = vec![(sam, Days::one(day))];
        both.perform::<AgreeHours>(Role::Supervisor, &ToAgree { of })
    };
    refused(&mut both, Refusal::DayNotOver, |b| agree(b, today));
    let rows = vec![both.took_back(both.scene.sat.left)];
    both.puts_right(rows);
    let yesterday = both.scene.yesterday;
    refused(&mut both, Refusal::SittingOpen, |b| agree(b, yesterday));
}

#[test]
fn two_of_one_name_have_a_word_each() {
    let mut both = Both::new();
    let (sam, ravi) = (both.sam(), both.person(Role::Volunteer));
    let needed = Refusal::OwnWordNeeded;
    let record = both.names(ravi, " sAM ", "");
    refused(&mut both, needed.clone(), |b| {
        b.perform::<StartRecord>(Role::Manager, &record)
    });
    let record = both.names(ravi, "Sam", "bicycle");
    both.perform::<StartRecord>(Role::Manager, &record)
        .expect("a word");
    let page = |words, seen| PageOf {
        person: sam,
        page: RecordPage::Names,
        seen,
        words,
    };
    let same = page(both.names(sam, "Sam", "Bicycle ").names, 1);
    refused(&mut both, needed, |b| {
        b.perform::<WriteRecordPage>(Role::Manager, &same)
    });
    let own = page(both.names(sam, "Sam", "loaf").names, 1);
    assert_eq!(both.perform::<WriteRecordPage>(Role::Manager, &own), Ok(()));
    let people = both.people.read().recorded_people().expect("people");
    let words: Vec<_> = people.iter().map(|p| p.own_word.as_deref()).collect();
    assert_eq!(words, [Some("bicycle"), Some("loaf")]);
}

#[test]
fn records_are_there_once_and_changed_by_whoever_saw_them_last() {
    let mut both = Both::new();
    let (sam, ravi) = (both.sam(), both.person(Role::Volunteer));
    let again = both.names(sam, "Samira", "");
    refused(&mut both, Refusal::RecordKnown, |b| {
        b.perform::<StartRecord>(Role::Manager, &again)
    });
    let nameless = both.names(ravi, "  ", "");
    refused(&mut both, Refusal::TextMissing, |b| {
        b.perform::<StartRecord>(Role::Manager, &nameless)
    });
    let helps = PageWords::of([(RecordField::HelpsMeWork, "One thing at a time".into())]);
    let page = |person, seen| PageOf {
        person,
        page: RecordPage::Helps,
        seen,
        words: helps.clone(),
    };
    refused(&mut both, Refusal::NoRecord, |b| {
        b.perform::<WriteRecordPage>(Role::Manager, &page(ravi, 0))
    });
    refused(&mut both, Refusal::HoursChanged, |b| {
        b.perform::<WriteRecordPage>(Role::Manager, &page(sam, 1))
    });
    let first_day = FirstDayOf {
        person: ravi,
        thing: FirstDayThing::Helps,
        answer: FirstDayAnswer::NotToday,
    };
    refused(&mut both, Refusal::NoRecord, |b| {
        b.perform::<AnswerFirstDay>(Role::Manager, &first_day)
    });
    both.perform::<WriteRecordPage>(Role::Manager, &page(sam, 0))
        .expect("the first");
    let (rev, words) = both
        .people
        .read()
        .record_page(sam, RecordPage::Helps)
        .expect("it reads");
    assert_eq!(
        (rev, words.get(RecordField::HelpsMeWork)),
        (1, "One thing at a time")
    );
}

#[test]
fn placements_are_of_somebody_with_a_record_and_changed_in_turn() {
    let mut both = Both::new();
    let agreed = both.scene.agreed().expect("a placement");
    let theirs = Placement {
        id: PlacementId(both.env.new_id()),
        person: both.person(Role::Volunteer),
        ..agreed.clone()
    };
    refused(&mut both, Refusal::NoRecord, |b| {
        b.perform::<AddPlacement>(Role::Manager, &theirs)
    });
    let other = Placement {
        daily_fare: None,
        ..agreed.clone()
    };
    refused(&mut both, Refusal::HoursChanged, |b| {
        b.perform::<AddPlacement>(Role::Manager, &other)
    });
    let backwards = Placement {
        id: theirs.id,
        planned_end: agreed.start.pred_opt().expect("a day"),
        ..agreed.clone()
    };
    refused(&mut both, Refusal::DaysTheWrongWayRound, |b| {
        b.perform::<AddPlacement>(Role::Manager, &backwards)
    });
    let mut overlapping = other.clone();
    let mut more = overlapping.agreed[0].times[0];
    more.shift = Shift::new(12 * 60, 15 * 60).expect("a shift");
    overlapping.agreed[0].times.push(more);
    let change = |placement: &Placement, seen| PlacementChange {
        placement: placement.clone(),
        seen,
    };
    refused(&mut both, Refusal::ShiftsOverlap, |b| {
        b.perform::<ChangePlacement>(Role::Manager, &change(&overlapping, 1))
    });
    refused(&mut both, Refusal::HoursChanged, |b| {
        b.perform::<ChangePlacement>(Role::Manager, &change(&other, 0))
    });
    let somebody_elses = Placement {
        person: both.person(Role::Volunteer),
        ..other.clone()
    };
    refused(&mut both, Refusal::HoursChanged, |b| {
        b.perform::<ChangePlacement>(Role::Manager, &change(&somebody_elses, 1))
    });
    refused(&mut both, Refusal::NoRecord, |b| {
        b.perform::<ChangePlacement>(Role::Manager, &change(&theirs, 1))
    });
    // Every part of it comes back as it was written, and a later one looks at the later revision.
    let mut whole = other;
    whole.pauses = vec![Pause {
        from: agreed.start,
        until: Some(agreed.start),
    }];
    whole
        .agreed
        .push(pathway_till::domain::hours::placement::AgreedTimes {
            from: both.scene.yesterday,
            times: Vec::new(),
        });
    whole.extensions = vec![pathway_till::domain::hours::placement::Extension {
        agreed_on: agreed.start,
        until: agreed.planned_end,
    }];
    whole.key_worker = Some(both.person(Role::Manager));
    both.perform::<ChangePlacement>(Role::Manager, &change(&whole, 1))
        .expect("a change");
    let stored = both.people.read().placement(whole.id).expect("it reads");
    let stored = stored.expect("it is there");
    assert_eq!((stored.rev, &stored.placement), (2, &whole));
    refused(&mut both, Refusal::HoursChanged, |b| {
        b.perform::<ChangePlacement>(Role::Manager, &change(&agreed, 1))
    });
}

#[test]
fn the_rota_and_what_is_said_of_it_are_about_what_is_there() {
    let mut both = Both::new();
    let tomorrow = both.scene.yesterday + chrono::Days::new(2);
    let wish = |id, change| DayWish {
        id,
        day: tomorrow,
        change,
    };
    let nowhere = PlacementId(both.env.new_id());
    let told_us = wish(both.entry(), DayChange::ToldUs { placement: nowhere });
    refused(&mut both, Refusal::NoRecord, |b| {
        b.perform::<ChangeDay>(Role::Supervisor, &told_us)
    });
    let of = both.entry();
    let back = wish(both.entry(), DayChange::TakenBack { of });
    refused(&mut both, Refusal::HoursChanged, |b| {
        b.perform::<ChangeDay>(Role::Supervisor, &back)
    });
    let placement = both.scene.placement;
    let other = wish(both.scene.told_us, DayChange::ToldUs { placement });
    refused(&mut both, Refusal::HoursChanged, |b| {
        b.perform::<ChangeDay>(Role::Supervisor, &other)
    });
    let went = HowItWent {
        id: both.entry(),
        person: both.sam(),
        placement,
        day: both.scene.yesterday,
        from: 9 * 60,
        what: Attendance::Came,
    };
    let ahead = HowItWent {
        day: tomorrow,
        ..went
    };
    refused(&mut both, Refusal::TimeInFuture, |b| {
        b.perform::<SayHowItWent>(Role::Supervisor, &ahead)
    });
    let unknown = HowItWent {
        placement: nowhere,
        ..went
    };
    refused(&mut both, Refusal::NoRecord, |b| {
        b.perform::<SayHowItWent>(Role::Supervisor, &unknown)
    });
    let somebody_elses = HowItWent {
        person: both.person(Role::Volunteer),
        ..went
    };
    refused(&mut both, Refusal::NoRecord, |b| {
        b.perform::<SayHowItWent>(Role::Supervisor, &somebody_elses)
    });
    both.perform::<SayHowItWent>(Role::Supervisor, &went)
        .expect("said");
    let otherwise = HowItWent {
        what: Attendance::ToldUs,
        ..went
    };
    refused(&mut both, Refusal::HoursChanged, |b| {
        b.perform::<SayHowItWent>(Role::Supervisor, &otherwise)
    });
}

#[test]
fn a_proposal_is_answered_once_and_by_somebody_else() {
    let mut both = Both::new();
    let (sam, changed) = (both.sam(), Refusal::HoursChanged);
    let proposal = both.scene.proposal_of(sam).expect("Sam's");
    let answer = |both: &Both, answer| ProposalAnswer {
        id: both.entry(),
        proposal,
        person: sam,
        answer,
    };
    let back = answer(&both, Answer::TakenBack);
    refused(&mut both, Refusal::OwnHours, |b| {
        b.perform::<AnswerProposal>(Role::Supervisor, &back)
    });
    for wrong in [
        ProposalAnswer {
            proposal: both.entry(),
            ..back
        },
        ProposalAnswer {
            person: both.person(Role::Volunteer),
            ..back
        },
    ] {
        refused(&mut both, changed.clone(), |b| {
            b.perform::<AnswerProposal>(Role::Supervisor, &wrong)
        });
    }
    // Not one's own, and not twice.
    let theirs = (both.entry(), proposal);
    refused(&mut both, changed.clone(), |b| {
        b.perform::<TakeProposalBack>(Role::Volunteer, &theirs)
    });
    let talk = answer(&both, Answer::TalkAbout);
    both.perform::<AnswerProposal>(Role::Supervisor, &talk)
        .expect("they talk");
    let after = both.dumps();
    both.perform::<AnswerProposal>(Role::Supervisor, &talk)
        .expect("the same");
    assert!(both.dumps() == after, "the same answer wrote again");
    let otherwise = ProposalAnswer {
        answer: Answer::Agreed,
        ..talk
    };
    refused(&mut both, changed.clone(), |b| {
        b.perform::<AnswerProposal>(Role::Supervisor, &otherwise)
    });
    let yes = answer(&both, Answer::Agreed);
    both.perform::<AnswerProposal>(Role::Supervisor, &yes)
        .expect("agreed");
    let again = answer(&both, Answer::Agreed);
    refused(&mut both, changed.clone(), |b| {
        b.perform::<AnswerProposal>(Role::Manager, &again)
    });
    refused(&mut both, changed.clone(), |b| {
        b.perform::<TakeProposalBack>(Role::Trainee, &theirs)
    });
    // What was taken back is not agreed to.
    let ravi = both.person(Role::Volunteer);
    let own = both.scene.proposal_of(ravi).expect("Ravi's");
    let taken = (both.entry(), own);
    both.perform::<TakeProposalBack>(Role::Volunteer, &taken)
        .expect("taken back");
    let late = ProposalAnswer {
        id: both.entry(),
        proposal: own,
        person: ravi,
        answer: Answer::Agreed,
    };
    refused(&mut both, changed, |b| {
        b.perform::<AnswerProposal>(Role::Supervisor, &late)
    });
    let open = both.people.read().open_proposals().expect("they read");
    assert_eq!(open.len(), 2, "the supervisor's and the manager's");
}

#[test]
fn what_is_proposed_has_been_and_stays_as_it_was_said() {
    let mut both = Both::new();
    let wish = Wish {
        id: both.entry(),
        day: both.scene.yesterday,
        about: None,
        words: text("I came at two"),
        changes: Vec::new(),
    };
    let tomorrow = Wish {
        day: both.scene.yesterday + chrono::Days::new(2),
        ..wish.clone()
    };
    refused(&mut both, Refusal::TimeInFuture, |b| {
        b.perform::<Propose>(Role::Trainee, &tomorrow)
    });
    let ahead = Wish {
        changes: both.came(34 * 60, 35 * 60),
        ..wish.clone()
    };
    refused(&mut both, Refusal::TimeInFuture, |b| {
        b.perform::<Propose>(Role::Trainee, &ahead)
    });
    both.perform::<Propose>(Role::Trainee, &wish)
        .expect("proposed");
    let others = [
        Wish {
            words: text("I came at three"),
            ..wish.clone()
        },
        Wish {
            about: Some(both.scene.sat.arrived),
            ..wish.clone()
        },
        Wish {
            day: both.scene.yesterday.pred_opt().expect("a day"),
            ..wish.clone()
        },
    ];
    for other in others {
        refused(&mut both, Refusal::HoursChanged, |b| {
            b.perform::<Propose>(Role::Trainee, &other)
        });
    }
    refused(&mut both, Refusal::HoursChanged, |b| {
        b.perform::<Propose>(Role::Volunteer, &wish)
    });
}

fn expense(both: &Both, proof: Proof, pence: i64) -> Expense {
    Expense {
        day: both.scene.yesterday,
        proof,
        pence: Pence::new(pence),
    }
}

#[test]
fn expenses_are_as_agreed_and_once() {
    let mut both = Both::new();
    let given = |both: &Both, expense| ExpenseGiven {
        id: both.entry(),
        person: both.sam(),
        expense,
    };
    let mut ahead = expense(&both, Proof::Receipt, 100);
    ahead.day = both.scene.yesterday + chrono::Days::new(2);
    let wrong = [
        (
            Refusal::AmountNotPositive,
            expense(&both, Proof::Receipt, 0),
        ),
        (
            Refusal::FareNotAgreed,
            expense(&both, Proof::AgreedDailyFare, 341),
        ),
        (Refusal::TimeInFuture, ahead),
    ];
    for (refusal, expense) in wrong {
        let given = given(&both, expense);
        refused(&mut both, refusal, |b| {
            b.perform::<GiveExpense>(Role::Supervisor, &given)
        });
    }
    let fare = given(&both, expense(&both, Proof::AgreedDailyFare, 340));
    both.perform::<GiveExpense>(Role::Supervisor, &fare)
        .expect("the fare");
    let twice = given(&both, expense(&both, Proof::AgreedDailyFare, 340));
    refused(&mut both, Refusal::FareNotAgreed, |b| {
        b.perform::<GiveExpense>(Role::Supervisor, &twice)
    });
    let changed = Refusal::HoursChanged;
    let same_id = ExpenseGiven {
        expense: expense(&both, Proof::Receipt, 100),
        ..fare
    };
    refused(&mut both, changed.clone(), |b| {
        b.perform::<GiveExpense>(Role::Supervisor, &same_id)
    });
    let somebody_elses = ExpenseGiven {
        person: both.person(Role::Volunteer),
        ..same_id
    };
    refused(&mut both, changed.clone(), |b| {
        b.perform::<GiveExpense>(Role::Supervisor, &somebody_elses)
    });
    let back = |both: &Both, of| ExpenseTakenBack {
        id: both.entry(),
        person: both.sam(),
        of,
        why: why(),
    };
    let unknown = back(&both, both.entry());
    refused(&mut both, changed.clone(), |b| {
        b.perform::<TakeExpenseBack>(Role::Supervisor, &unknown)
    });
    let first = back(&both, fare.id);
    both.perform::<TakeExpenseBack>(Role::Supervisor, &first)
        .expect("taken back");
    let again = back(&both, fare.id);
    refused(&mut both, changed.clone(), |b| {
        b.perform::<TakeExpenseBack>(Role::Supervisor, &again)
    });
    let otherwise = ExpenseTakenBack {
        of: both.scene.expense,
        ..first
    };
    refused(&mut both, changed, |b| {
        b.perform::<TakeExpenseBack>(Role::Supervisor, &otherwise)
    });
    // Then it can be given again.
    assert_eq!(
        both.perform::<GiveExpense>(Role::Supervisor, &twice),
        Ok(())
    );
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

/// The volunteer becomes a supervisor of the other shop, at whose till the story goes on.
fn at_the_other_shop() -> Both {
    let mut both = Both::new();
    let (other, _) = both.scene.scene.other_shop;
    let held = RoleHeld {
        shop: other,
        role: Role::Supervisor,
        from: both.scene.yesterday,
        until: None,
    };
    let role = NewRole {
        id: both.entry(),
        person: both.person(Role::Volunteer),
        held,
    };
    both.in_shop::<GiveRole>(Role::Manager, &role)
        .expect("a role");
    let till = Till {
        id: TillId(both.env.new_id()),
        shop: other,
        name: "Bikes".into(),
        prefix: "B1".into(),
    };
    both.in_shop::<AddTill>(Role::Manager, &till)
        .expect("a till");
    both.shop.act_as(till.id);
    let back_room = TillChange {
        name: "Bikes".into(),
        customers: Customers::DoNotSee,
    };
    both.in_shop::<ChangeTill>(Role::Manager, &back_room)
        .expect("a back room");
    both
}

#[test]
fn a_supervisor_of_another_shop_keeps_nobody_elses_records() {
    let not_about_sam = [
        "start-record",
        "propose-hours",
        "take-proposal-back",
        "take-presses-in",
        "send-person-card",
        "open-people-book",
        "change-own-passphrase",
    ];
    for entry in registry() {
        let mut both = at_the_other_shop();
        let before = both.dumps();
        let ravi = both.actor(Role::Volunteer);
        let done = both.run(entry.run, &ravi);
        if not_about_sam.contains(&entry.name) {
            assert_eq!(done, Ok(()), "{}", entry.name);
        } else {
            let capability = entry.needs;
            let refused = Err(Refusal::NotAllowed { capability }.into());
            assert_eq!(done, refused, "{}", entry.name);
            assert!(both.dumps() == before, "{} wrote", entry.name);
        }
        both.verify();
    }
}

#[test]
fn whose_placement_ended_stays_with_the_shop_that_it_was_in() {
    let mut both = at_the_other_shop();
    let record = both.names(PersonId(both.env.new_id()), "Kemal", "");
    both.perform::<StartRecord>(Role::Manager, &record)
        .expect("a record");
    let ended = Placement {
        id: PlacementId(both.env.new_id()),
        person: record.person,
        ended: Some(both.scene.yesterday),
        ..both.scene.agreed().expect("a placement")
    };
    both.perform::<AddPlacement>(Role::Manager, &ended)
        .expect("a placement that is over");
    let look = LookedAt {
        people: vec![record.person],
        what: LookKind::Record,
    };
    let not = |capability| Refusal::NotAllowed { capability };
    let records = pathway_till::domain::access::Capability::PersonRecords;
    refused(&mut both, not(records), |b| {
        b.perform::<LookAtRecords>(Role::Volunteer, &look)
    });
    assert_eq!(
        both.perform::<LookAtRecords>(Role::Supervisor, &look),
        Ok(())
    );
    assert_eq!(both.perform::<ExportHours>(Role::Manager, &look), Ok(()));
}

#[test]
fn the_order_of_rows_is_one_whichever_till_is_chosen() {
    let mut both = at_the_other_shop();
    let sat = both.scene.sat;
    // The chain of this till is younger than that of the one on which the rows were taken in.
    let going = Touch::BreakBegan {
        sitting: sat.arrived,
        at: both.scene.at(11 * 60 + 5).expect("a time"),
        going: Going::StayingIn,
    };
    let later = Correction {
        person: both.sam(),
        rows: vec![both.instead(sat.broke, going)],
        why: why(),
    };
    both.perform::<PutRight>(Role::Manager, &later)
        .expect("put right");
    let day = Days::one(both.scene.yesterday);
    let rows = both.people.read().hours_of(both.sam(), day).expect("rows");
    let folded = pathway_till::domain::hours::fold(both.sam(), day, &rows.rows).expect("it folds");
    let minutes: Vec<i64> = folded.sittings.iter().map(|s| s.counted.get()).collect();
    assert_eq!(minutes, [4 * 60 - 10], "a break of ten minutes");
    both.verify();
}
