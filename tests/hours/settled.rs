//! Sittings that the people book settled: which they are, and how whoever was in one stands at the counter.

use pathway_till::domain::hours::at_the_counter::{AtTheCounter, Presence, Settled, is_settled};
use pathway_till::domain::hours::rows::{Going, Put, Reason};

use super::*;

fn settled(ledger: &Ledger, sitting: EntryId) -> bool {
    is_settled(aydin(), sitting, &ledger.rows)
}

#[test]
fn an_end_or_being_taken_out_settles_a_sitting_and_nothing_else_does() {
    let mut ledger = Ledger::default();
    let sitting = ledger.arrives("2026-11-16 09:00");
    ledger.breaks(sitting, "2026-11-16 11:00", Going::GoingOut);
    assert!(!settled(&ledger, sitting), "it is open here too");
    assert!(!settled(&ledger, entry(99)), "it has not come here yet");
    let moved = Put::Instead(arrived("2026-11-16 09:30"));
    ledger.puts_right(sitting, moved, Reason::OtherTime);
    assert!(!settled(&ledger, sitting), "it began at another time");
    let other = ledger.arrives("2026-11-17 09:00");
    ledger.leaves(other, "2026-11-17 12:00");
    assert!(!settled(&ledger, sitting), "another one ended");
    let end = ledger.leaves(sitting, "2026-11-16 13:00");
    assert!(settled(&ledger, sitting));
    assert!(
        !is_settled(priya(), sitting, &ledger.rows),
        "it is not hers"
    );
    let back = ledger.puts_right(end, Put::TakenBack, Reason::Other);
    assert!(!settled(&ledger, sitting), "the end was taken back");
    ledger.puts_right(back, Put::TakenBack, Reason::Other);
    assert!(settled(&ledger, sitting), "and holds again");
    let mut ledger = Ledger::default();
    let sitting = ledger.arrives("2026-11-16 09:00");
    ledger.puts_right(sitting, Put::TakenBack, Reason::OtherPerson);
    assert!(settled(&ledger, sitting), "they were not here at all");
}

#[test]
fn whose_sitting_is_settled_is_not_asked_and_can_come_again() {
    let mut ledger = Ledger::default();
    let monday = ledger.arrives("2026-11-16 09:00");
    let tuesday = ledger.arrives("2026-11-17 09:00");
    let today = ledger.arrives("2026-11-18 09:00");
    let sittings = ledger.all().sittings;
    let standing = |settled: &[EntryId]| {
        let settled: Settled = settled.iter().copied().collect();
        AtTheCounter::of(&sittings, &settled, at("2026-11-18 10:00"))
    };
    let asked = |settled: &[EntryId]| -> Vec<EntryId> {
        standing(settled).asked.iter().map(|s| s.id).collect()
    };
    assert_eq!(asked(&[]), [monday, tuesday]);
    assert_eq!(asked(&[monday]), [tuesday]);
    assert_eq!(asked(&[monday, tuesday]), []);
    let before = standing(&[monday, tuesday]);
    assert!(matches!(before.presence, Presence::Here { sitting, .. } if sitting == today));
    let after = standing(&[today]);
    assert_eq!(after.presence, Presence::NotHere);
    assert!(after.came_today, "they were here all the same");
}
