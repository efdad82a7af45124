//! Proposals and expenses.

use pathway_till::domain::Refusal;
use pathway_till::domain::access::Role;
use pathway_till::domain::hours::expenses::Proof;
use pathway_till::domain::hours::proposals::Answer;
use pathway_till::operations::people_book::expenses::{
    ExpenseGiven, ExpenseTakenBack, GiveExpense, TakeExpenseBack,
};
use pathway_till::operations::people_book::proposals::{
    AnswerProposal, ProposalAnswer, Propose, TakeProposalBack, Wish,
};

use crate::support::{Both, text};

use super::super::refused;
use super::{expense, why};
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
