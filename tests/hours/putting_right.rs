//! Putting hours right in the open: new rows, the old ones crossed through; proposals and answers.

use pathway_till::domain::Refusal;
use pathway_till::domain::free_text::FreeText;
use pathway_till::domain::hours::proposals::{
    Answer, Answered, NewRow, Proposal, agree, answer_to,
};
use pathway_till::domain::hours::standing::{Standing, ledger as what_holds};

use super::*;

fn standings(ledger: &Ledger) -> Vec<Standing> {
    let lines = what_holds(aydin(), &ledger.rows).lines;
    assert_eq!(lines.len(), ledger.rows.len(), "every row stays visible");
    lines.iter().map(|line| line.standing).collect()
}

fn instead(touch: Touch) -> Put {
    Put::Instead(touch)
}

#[test]
fn a_correction_is_a_new_row_and_the_old_one_is_crossed_through() {
    use Standing::{CrossedThrough, Stands};
    let mut ledger = Ledger::default();
    let sitting = ledger.arrives("2026-11-17 09:00");
    let out = ledger.leaves(sitting, "2026-11-17 21:00");
    let first = ledger.puts_right(
        out,
        instead(left(sitting, "2026-11-17 13:00")),
        Reason::OtherTime,
    );
    assert_eq!(ledger.counted(), [240]);
    let by = first;
    assert_eq!(standings(&ledger), [Stands, CrossedThrough { by }, Stands]);
    assert_eq!(ledger.rows[2].by, priya());

    // A correction of the correction.
    let second = ledger.puts_right(
        first,
        instead(left(sitting, "2026-11-17 14:00")),
        Reason::OtherTime,
    );
    assert_eq!(ledger.counted(), [300]);
    let by = second;
    assert_eq!(
        standings(&ledger),
        [Stands, CrossedThrough { by }, CrossedThrough { by }, Stands]
    );

    // That one is taken back: the first correction holds again.
    let third = ledger.puts_right(second, Put::TakenBack, Reason::Other);
    assert_eq!(ledger.counted(), [240]);
    assert_eq!(
        standings(&ledger),
        [
            Stands,
            CrossedThrough { by: first },
            Stands,
            CrossedThrough { by: third },
            Stands
        ]
    );
    // And the first one too: the press holds again.
    let fourth = ledger.puts_right(first, Put::TakenBack, Reason::Other);
    assert_eq!(ledger.counted(), [720]);
    assert_eq!(standings(&ledger)[1], Stands);
    assert_eq!(standings(&ledger)[2], CrossedThrough { by: fourth });
}

#[test]
fn of_two_corrections_of_one_row_the_last_written_holds() {
    let mut ledger = Ledger::default();
    let sitting = ledger.arrives("2026-11-17 09:00");
    let out = ledger.leaves(sitting, "2026-11-17 21:00");
    ledger.puts_right(
        out,
        instead(left(sitting, "2026-11-17 13:00")),
        Reason::OtherTime,
    );
    let two = ledger.puts_right(
        out,
        instead(left(sitting, "2026-11-17 12:00")),
        Reason::OtherTime,
    );
    assert_eq!(ledger.counted(), [180]);
    let standing = standings(&ledger);
    assert_eq!(standing[1], Standing::CrossedThrough { by: two });
    assert_eq!(standing[2], Standing::CrossedThrough { by: two });
    assert_eq!(standing[3], Standing::Stands);
}

#[test]
fn a_press_that_never_was_takes_its_sitting_with_it() {
    let mut ledger = Ledger::default();
    let sitting = ledger.sat("2026-11-17 09:00", "2026-11-17 12:00");
    ledger.puts_right(sitting, Put::TakenBack, Reason::OtherPerson);
    let folded = ledger.all();
    assert!(folded.sittings.is_empty() && folded.findings.is_empty());
}

#[test]
fn a_forgotten_end_is_added_with_a_reason_and_a_name() {
    let mut ledger = Ledger::default();
    let sitting = ledger.arrives("2026-11-17 09:00");
    let change = Change::Add(left(sitting, "2026-11-17 13:00"));
    let row = change.row(why(Reason::NotPressed));
    ledger.write(aydin(), priya(), at("2026-11-18 09:10"), row);
    assert_eq!(ledger.counted(), [240]);
    let last = ledger.rows.last().unwrap();
    assert!(matches!(
        &last.says,
        Says::Pressed { how: How::Later(why), .. } if why.reason() == Reason::NotPressed
    ));
}

#[test]
fn what_does_not_fit_changes_nothing_and_says_so() {
    let mut ledger = Ledger::default();
    let sitting = ledger.sat("2026-11-17 09:00", "2026-11-17 12:00");
    // An arrival cannot become an end, nor an end that of another sitting.
    ledger.puts_right(
        sitting,
        instead(left(sitting, "2026-11-17 10:00")),
        Reason::OtherTime,
    );
    ledger.puts_right(
        entry(2),
        instead(left(entry(99), "2026-11-17 10:00")),
        Reason::OtherTime,
    );
    ledger.puts_right(entry(77), Put::TakenBack, Reason::OtherTime);
    // A row that names itself, and one that names a later one.
    let own = entry(u128::try_from(ledger.rows.len()).unwrap() + 1);
    ledger.puts_right(own, Put::TakenBack, Reason::OtherTime);
    let later = entry(u128::try_from(ledger.rows.len()).unwrap() + 2);
    ledger.puts_right(later, Put::TakenBack, Reason::OtherTime);
    assert_eq!(ledger.counted(), [180]);
    assert_eq!(standings(&ledger)[2..], [Standing::DoesNotFit; 5]);
    // Nor does somebody else's row.
    let row = Change::PutRight {
        of: sitting,
        put: Put::TakenBack,
    };
    let says = row.row(why(Reason::OtherPerson));
    ledger.write(person(9), priya(), at("2026-11-18 09:00"), says);
    assert_eq!(ledger.counted(), [180]);
}

#[test]
fn ten_thousand_corrections_of_corrections_are_no_trouble() {
    let mut ledger = Ledger::default();
    let sitting = ledger.arrives("2026-11-17 09:00");
    let mut last = ledger.leaves(sitting, "2026-11-17 12:00");
    for n in 0..10_000 {
        let to = at("2026-11-17 12:00").plus_minutes(n % 60);
        let touch = Touch::Left { sitting, at: to };
        last = ledger.puts_right(last, instead(touch), Reason::OtherTime);
    }
    assert_eq!(ledger.counted(), [180 + 9_999 % 60]);
}

#[test]
fn a_reason_that_needs_words_needs_them() {
    assert_eq!(Why::new(Reason::Other, "  "), Err(Refusal::ReasonMissing));
    assert_eq!(
        Why::new(Reason::PersonSaid, ""),
        Err(Refusal::ReasonMissing)
    );
    let said = Why::new(Reason::NotPressed, "").unwrap();
    assert_eq!((said.reason(), said.words()), (Reason::NotPressed, None));
    let said = Why::new(Reason::Other, "The fire bell rang").unwrap();
    assert_eq!(said.words(), Some("The fire bell rang"));
}

#[test]
fn a_proposal_alone_changes_nothing_and_agreed_to_it_becomes_rows() {
    let mut ledger = Ledger::default();
    let sitting = ledger.arrives("2026-11-17 09:00");
    let proposal = Proposal {
        id: entry(900),
        person: aydin(),
        written_at: at("2026-11-18 09:05"),
        about: Some(sitting),
        words: FreeText::new("I left at one, to catch my bus").unwrap(),
        changes: vec![NewRow {
            id: entry(901),
            change: Change::Add(left(sitting, "2026-11-17 13:00")),
        }],
    };
    assert_eq!(answer_to(&proposal, &[]), None, "it waits");
    assert_eq!(ledger.counted(), [0]);
    assert_eq!(agree(&proposal, &[], aydin()), Err(Refusal::OwnHours));

    let answered = |seq, answer| Answered {
        proposal: proposal.id,
        seq,
        by: priya(),
        at: at("2026-11-18 10:00"),
        answer,
    };
    // Talked about first: nothing changes, and a yes can still come.
    let mut answers = vec![answered(1, Answer::TalkAbout)];
    assert_eq!(
        answer_to(&proposal, &answers).map(|a| a.answer),
        Some(Answer::TalkAbout)
    );
    for (_, says) in agree(&proposal, &answers, priya()).unwrap() {
        ledger.write(aydin(), priya(), at("2026-11-18 10:05"), says);
    }
    assert_eq!(ledger.counted(), [240]);
    let Says::Pressed {
        how: How::Later(why),
        ..
    } = &ledger.rows[1].says
    else {
        panic!("written later, for a reason");
    };
    assert_eq!(why.reason(), Reason::PersonSaid);
    assert_eq!(why.words(), Some("I left at one, to catch my bus"));
    answers.push(answered(2, Answer::Agreed));
    assert_eq!(
        agree(&proposal, &answers, priya()),
        Err(Refusal::HoursChanged)
    );
    let gone = [answered(1, Answer::TakenBack)];
    assert_eq!(agree(&proposal, &gone, priya()), Err(Refusal::HoursChanged));
}
