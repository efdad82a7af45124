//! What rows of hours cannot say.

use pathway_till::domain::Refusal;
use pathway_till::domain::access::Role;
use pathway_till::domain::hours::proposals::{Change, NewRow};
use pathway_till::domain::hours::rows::{Reason, Why};
use pathway_till::domain::hours::{Days, TimeKind, Touch};
use pathway_till::operations::people_book::attendance::{
    AgreeHours, Correction, PutRight, ToAgree,
};

use crate::support::Both;

use super::super::refused;
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
