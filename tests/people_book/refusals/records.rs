//! Records, placements and the rota.

use pathway_till::domain::Refusal;
use pathway_till::domain::access::Role;
use pathway_till::domain::hours::attendance::Attendance;
use pathway_till::domain::hours::placement::{Pause, Placement, Shift};
use pathway_till::domain::hours::rota::Change as DayChange;
use pathway_till::domain::ids::PlacementId;
use pathway_till::domain::person_records::{
    FirstDayAnswer, FirstDayThing, PageWords, RecordField, RecordPage,
};
use pathway_till::operations::people_book::placements::{
    AddPlacement, ChangePlacement, PlacementChange,
};
use pathway_till::operations::people_book::records::{
    AnswerFirstDay, FirstDayOf, PageOf, StartRecord, WriteRecordPage,
};
use pathway_till::operations::people_book::rota::{ChangeDay, DayWish, HowItWent, SayHowItWent};

use crate::support::Both;

use super::super::refused;
use super::names_of;
#[test]
fn two_of_one_name_have_a_word_each() {
    let mut both = Both::new();
    let (sam, ravi) = (both.sam(), both.person(Role::Volunteer));
    let needed = Refusal::OwnWordNeeded;
    let record = names_of(ravi, " sAM ", "");
    refused(&mut both, needed.clone(), |b| {
        b.perform::<StartRecord>(Role::Manager, &record)
    });
    let record = names_of(ravi, "Sam", "bicycle");
    both.perform::<StartRecord>(Role::Manager, &record)
        .expect("a word");
    let page = |words, seen| PageOf {
        person: sam,
        page: RecordPage::Names,
        seen,
        words,
    };
    let same = page(names_of(sam, "Sam", "Bicycle ").names, 1);
    refused(&mut both, needed, |b| {
        b.perform::<WriteRecordPage>(Role::Manager, &same)
    });
    let own = page(names_of(sam, "Sam", "loaf").names, 1);
    assert_eq!(both.perform::<WriteRecordPage>(Role::Manager, &own), Ok(()));
    let people = both.people.read().recorded_people().expect("people");
    let sams = people.iter().filter(|p| p.name == "Sam");
    let words: Vec<_> = sams.map(|p| p.own_word.as_deref()).collect();
    assert_eq!(words, [Some("bicycle"), Some("loaf")]);
}

#[test]
fn records_are_there_once_and_changed_by_whoever_saw_them_last() {
    let mut both = Both::new();
    let (sam, ravi) = (both.sam(), both.person(Role::Volunteer));
    let again = names_of(sam, "Samira", "");
    refused(&mut both, Refusal::RecordKnown, |b| {
        b.perform::<StartRecord>(Role::Manager, &again)
    });
    let nameless = names_of(ravi, "  ", "");
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
    refused(&mut both, Refusal::RecordChanged, |b| {
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
    refused(&mut both, Refusal::RecordChanged, |b| {
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
    refused(&mut both, Refusal::RecordChanged, |b| {
        b.perform::<ChangePlacement>(Role::Manager, &change(&other, 0))
    });
    let somebody_elses = Placement {
        person: both.person(Role::Volunteer),
        ..other.clone()
    };
    refused(&mut both, Refusal::RecordChanged, |b| {
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
    refused(&mut both, Refusal::RecordChanged, |b| {
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
    refused(&mut both, Refusal::RecordChanged, |b| {
        b.perform::<ChangeDay>(Role::Supervisor, &back)
    });
    let placement = both.scene.placement;
    let other = wish(both.scene.told_us, DayChange::ToldUs { placement });
    refused(&mut both, Refusal::RecordChanged, |b| {
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
