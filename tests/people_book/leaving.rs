//! Somebody leaves: their words, where they go, keeping in touch, the checks, and "Stop everything".

use chrono::Days;
use pathway_till::domain::Refusal;
use pathway_till::domain::access::{Capability, Role};
use pathway_till::domain::given_papers::Given;
use pathway_till::domain::hours::placement::Placement;
use pathway_till::domain::hours::today::Kind;
use pathway_till::domain::ids::PlacementId;
use pathway_till::domain::leaving::certificate::Times;
use pathway_till::domain::leaving::checks::{CheckPoint, CheckState};
use pathway_till::domain::leaving::refusals::LeavingRefusal as R;
use pathway_till::domain::leaving::touch::TouchWay;
use pathway_till::domain::leaving::{Destination, GoesTo, Leaving, Reason};
use pathway_till::domain::people::PersonState;
use pathway_till::operations::Stop;
use pathway_till::operations::people_book::Books;
use pathway_till::operations::people_book::certificates::{
    CertificateToGive, GiveOwnCertificate, LookAtOwnCertificate,
};
use pathway_till::operations::people_book::leaving::checks::{CheckOf, CheckSays, WriteCheck};
use pathway_till::operations::people_book::leaving::is_stopped;
use pathway_till::operations::people_book::leaving::left::{
    EndByLeaving, EndOf, LeavingOf, WriteLeaving,
};
use pathway_till::operations::people_book::leaving::looks::{LeavingPage, LookAtLeaving};
use pathway_till::operations::people_book::leaving::stop::{
    LookAtDeath, RecordDeath, StopEverything, ToStop,
};
use pathway_till::operations::people_book::leaving::today::what_waits;
use pathway_till::operations::people_book::leaving::touch::{
    AnswerKeepInTouch, KeepInTouch, KeepInTouchNoMore, NoMore,
};
use pathway_till::operations::people_book::leaving::words::{
    LeavingWordsOf, OwnLeavingWords, WriteLeavingWords, WriteOwnLeavingWords,
};
use pathway_till::operations::people_book::papers_given::LookAtGivenPaper;
use pathway_till::operations::people_book::placements::AddPlacement;
use pathway_till::operations::people_book::referrals;
use pathway_till::operations::people_book::registry::registry;

use super::refused;
use crate::support::Both;

impl Both {
    fn how_they_left(&mut self) -> LeavingPage {
        let sam = self.sam();
        let mut pages = self
            .perform::<LookAtLeaving>(Role::Supervisor, &vec![sam])
            .expect("a look");
        pages.pop().expect("of Sam")
    }

    /// Sam left yesterday, to volunteer.
    fn leaves(&self) -> EndOf {
        EndOf {
            leaving: LeavingOf {
                leaving: Leaving {
                    id: self.new_entry(),
                    person: self.sam(),
                    placement: self.scene.placement,
                    on: self.scene.yesterday,
                    reason: Reason::StopsForNow,
                    goes_to: vec![GoesTo::plain(Destination::Volunteering)],
                },
                seen: 0,
            },
            placement_seen: 1,
        }
    }

    fn to_stop(&self) -> ToStop {
        ToStop {
            id: self.new_entry(),
            person: self.sam(),
        }
    }

    fn asks_of_sam(&mut self) -> Vec<Kind> {
        let actor = self.actor(Role::Supervisor);
        let sam = self.sam();
        let mut books = Books {
            shop: &self.shop,
            people: &mut self.people,
        };
        let items = what_waits(&mut books, &self.env, &actor).expect("a list");
        let of_sam = items.iter().filter(|item| item.person == sam);
        of_sam.map(|item| item.kind).collect()
    }
}

#[test]
fn the_persons_words_come_first_and_stay_theirs() {
    let mut both = Both::new();
    let sam = both.sam();
    let with = |seen, words: &str| LeavingWordsOf {
        person: sam,
        seen,
        words: words.into(),
    };
    both.perform::<WriteLeavingWords>(Role::Supervisor, &with(0, "I liked the bread"))
        .expect("written down with them");
    let own = OwnLeavingWords {
        seen: 1,
        words: "I liked the people more".into(),
    };
    both.perform::<WriteOwnLeavingWords>(Role::Trainee, &own)
        .expect("their own");
    refused(&mut both, Refusal::from(R::TheirOwnWords), |b| {
        b.perform::<WriteLeavingWords>(Role::Manager, &with(2, "They liked it"))
    });
    let words = both.how_they_left().words;
    assert_eq!((words.rev, words.by), (2, Some(sam)));
    let dump = both.people_dump();
    let lines: Vec<&str> = dump.lines().filter(|l| l.contains("more\"")).collect();
    assert!(
        lines.iter().all(|l| l.starts_with("leaving_words ")),
        "{lines:?}"
    );
    both.verify();
}

#[test]
fn leaving_ends_the_placement_and_whoever_said_yes_is_asked_after_thirteen_weeks() {
    let mut both = Both::new();
    let yes = KeepInTouch {
        id: both.new_entry(),
        way: Some(TouchWay::Text),
    };
    both.perform::<AnswerKeepInTouch>(Role::Trainee, &yes)
        .expect("by themself");
    let left = both.leaves();
    let capability = Capability::Placements;
    refused(&mut both, Refusal::NotAllowed { capability }, |b| {
        b.perform::<EndByLeaving>(Role::Supervisor, &left)
    });
    both.perform::<EndByLeaving>(Role::Manager, &left)
        .expect("left");
    both.perform::<EndByLeaving>(Role::Manager, &left)
        .expect("sent again");
    let stored = both.people.read().placement(both.scene.placement);
    let stored = stored.expect("it reads").expect("there");
    assert_eq!(stored.placement.ended, Some(both.scene.yesterday));
    assert_eq!(stored.rev, 2);
    assert_eq!(both.asks_of_sam(), []);
    both.later(91 * 24 * 60);
    let leaving = left.leaving.leaving.id;
    let point = CheckPoint::Weeks13;
    assert_eq!(both.asks_of_sam(), [Kind::AfterLeaving { leaving, point }]);
    let check = CheckOf {
        id: both.new_entry(),
        leaving,
        person: both.sam(),
        point,
        says: CheckSays::TheSame,
    };
    for _ in 0..2 {
        both.perform::<WriteCheck>(Role::Supervisor, &check)
            .expect("asked");
    }
    assert_eq!(both.asks_of_sam(), [], "done");
    let page = both.how_they_left();
    assert_eq!(page.left[0].checks.len(), 1);
    assert_eq!(page.left[0].checks[0].goes_to, left.leaving.leaving.goes_to);
    both.later(91 * 24 * 60);
    assert_eq!(both.asks_of_sam().len(), 1, "and after half a year");
    // They ring and want it no more.
    let no = NoMore {
        id: both.new_entry(),
        person: both.sam(),
    };
    both.perform::<KeepInTouchNoMore>(Role::Supervisor, &no)
        .expect("no more");
    assert_eq!(both.asks_of_sam(), []);
    let late = CheckOf {
        id: both.new_entry(),
        point: CheckPoint::Weeks26,
        ..check
    };
    refused(&mut both, Refusal::from(R::NotInTouch), |b| {
        b.perform::<WriteCheck>(Role::Supervisor, &late)
    });
    both.verify();
}

#[test]
fn whoever_said_no_or_nothing_is_on_no_list() {
    for said in [None, Some(None)] {
        let mut both = Both::new();
        if let Some(way) = said {
            let id = both.new_entry();
            both.perform::<AnswerKeepInTouch>(Role::Trainee, &KeepInTouch { id, way })
                .expect("a no");
        }
        let left = both.leaves();
        both.perform::<EndByLeaving>(Role::Manager, &left)
            .expect("left");
        for _ in 0..30 {
            both.later(7 * 24 * 60);
            assert_eq!(both.asks_of_sam(), []);
        }
        let page = both.how_they_left();
        let today = both.scene.yesterday + Days::new(211);
        for point in CheckPoint::ALL {
            let state = page.of(&page.left[0]).state(*point, today);
            assert_eq!(state, CheckState::NotKnown);
        }
    }
}

#[test]
fn there_is_one_last_day_and_one_leaving_of_a_placement() {
    let mut both = Both::new();
    let left = both.leaves();
    both.perform::<EndByLeaving>(Role::Manager, &left)
        .expect("left");
    let mut other = left.leaving.clone();
    other.seen = 1;
    other.leaving.on = both.scene.yesterday - Days::new(1);
    let day = both.scene.yesterday;
    refused(&mut both, Refusal::from(R::EndedOn { day }), |b| {
        b.perform::<WriteLeaving>(Role::Supervisor, &other)
    });
    let mut twice = left.leaving.clone();
    twice.leaving.id = both.new_entry();
    refused(&mut both, Refusal::from(R::Changed), |b| {
        b.perform::<WriteLeaving>(Role::Supervisor, &twice)
    });
    let mut better = left.leaving;
    better.seen = 1;
    better.leaving.goes_to = vec![GoesTo::plain(Destination::PaidWork)];
    both.perform::<WriteLeaving>(Role::Supervisor, &better)
        .expect("put right");
    assert_eq!(both.how_they_left().left[0].stored.rev, 2);
}

#[test]
fn stop_everything_takes_tile_and_rota_and_a_new_placement_brings_them_back() {
    let mut both = Both::new();
    let sam = both.sam();
    both.pass().expect("they pass");
    let state = |both: &Both| {
        let people = both.shop.read().people().expect("people");
        people.into_iter().find(|p| p.id == sam).expect("Sam").state
    };
    let today = both.scene.yesterday + Days::new(1);
    let due = |both: &Both| {
        let days = both.shop.read().days_of(sam).expect("days");
        days.iter().filter(|day| **day >= today).count()
    };
    assert_eq!(state(&both), PersonState::Here);
    assert!(due(&both) > 0);
    let stop = both.to_stop();
    let capability = Capability::Placements;
    refused(&mut both, Refusal::NotAllowed { capability }, |b| {
        b.perform::<StopEverything>(Role::Supervisor, &stop)
    });
    for _ in 0..2 {
        both.perform::<StopEverything>(Role::Manager, &stop)
            .expect("stopped");
    }
    both.pass().expect("they pass");
    assert_eq!(state(&both), PersonState::Left, "no tile any more, today");
    assert_eq!(due(&both), 0, "nor on the rota");
    assert!(is_stopped(&both.people.read(), sam).expect("it reads"));
    let again = both.to_stop();
    refused(&mut both, Refusal::from(R::StoppedAlready), |b| {
        b.perform::<StopEverything>(Role::Manager, &again)
    });
    let new = Placement {
        id: PlacementId(both.env.new_id()),
        start: today,
        ..both.scene.agreed().expect("a placement")
    };
    both.perform::<AddPlacement>(Role::Manager, &new)
        .expect("back");
    both.pass().expect("they pass");
    assert_eq!(state(&both), PersonState::Here);
    assert!(!is_stopped(&both.people.read(), sam).expect("it reads"));
    both.verify();
}

/// What goes out about somebody, or is written for those outside.
const GOES_OUT: [&str; 6] = [
    "write-report",
    "offer-report",
    "give-report-copy",
    "make-report",
    "record-report-left",
    "acknowledge-referral",
];

#[test]
fn nothing_goes_out_about_whoever_was_stopped_until_they_are_back() {
    let run = |both: &mut Both, name: &str| {
        let all = registry();
        let sample = all.iter().find(|entry| entry.name == name).expect(name);
        let actor = both.actor(Role::Manager);
        both.run(sample.run, &actor)
    };
    for name in GOES_OUT {
        // Why everything was stopped is told by none of them.
        for died in [false, true] {
            let mut both = Both::new();
            let stop = both.to_stop();
            if died {
                both.perform::<RecordDeath>(Role::Manager, &stop)
            } else {
                both.perform::<StopEverything>(Role::Manager, &stop)
            }
            .expect("stopped");
            let before = both.dumps();
            let refusal = Refusal::from(R::NothingGoesOut);
            assert_eq!(run(&mut both, name), Err(Stop::Refused(refusal)), "{name}");
            assert!(both.dumps() == before, "{name} wrote");
            let today = both.scene.yesterday + Days::new(1);
            let new = Placement {
                id: PlacementId(both.env.new_id()),
                start: today,
                ..both.scene.agreed().expect("a placement")
            };
            both.perform::<AddPlacement>(Role::Manager, &new)
                .expect("back");
            assert_eq!(run(&mut both, name), Ok(()), "{name}");
        }
    }
}

#[test]
fn nothing_of_a_referral_waits_in_today_for_whoever_was_stopped() {
    let mut both = Both::new();
    let sam = both.sam();
    both.later(30 * 24 * 60);
    let waits = |both: &mut Both| {
        let actor = both.actor(Role::Manager);
        let mut books = Books {
            shop: &both.shop,
            people: &mut both.people,
        };
        let items = referrals::today::what_waits(&mut books, &both.env, &actor);
        let items = items.expect("a list");
        items.iter().filter(|item| item.person == sam).count()
    };
    assert!(waits(&mut both) > 0);
    let stop = both.to_stop();
    both.perform::<StopEverything>(Role::Manager, &stop)
        .expect("stopped");
    let before = both.dumps();
    assert_eq!(waits(&mut both), 0);
    assert!(both.dumps() == before, "nor is anybody looked at");
}

#[test]
fn that_somebody_died_is_seen_by_managers_alone() {
    let mut both = Both::new();
    let sam = both.sam();
    let died = both.to_stop();
    both.perform::<RecordDeath>(Role::Manager, &died)
        .expect("written down");
    assert_eq!(both.perform::<LookAtDeath>(Role::Manager, &sam), Ok(true));
    let capability = Capability::Placements;
    refused(&mut both, Refusal::NotAllowed { capability }, |b| {
        b.perform::<LookAtDeath>(Role::Supervisor, &sam)
    });
    // Others see what they see of everybody for whom everything was stopped.
    let seen = both.how_they_left();
    let mut stopped = Both::new();
    let stop = stopped.to_stop();
    stopped
        .perform::<StopEverything>(Role::Manager, &stop)
        .expect("stopped");
    assert_eq!(seen, stopped.how_they_left());
    assert_eq!(both.asks_of_sam(), []);
    both.verify();
}

#[test]
fn whoever_leaves_early_has_a_certificate_that_is_told_of_and_says_what_they_chose() {
    let mut both = Both::new();
    let mut seen = Vec::new();
    for times in Times::ALL {
        let page = both.perform::<LookAtOwnCertificate>(Role::Trainee, times);
        let paper = page.expect("their own").certificate;
        assert_eq!(paper.weeks.is_some(), *times != Times::Neither);
        assert_eq!(paper.minutes.is_some(), *times == Times::WeeksAndHours);
        seen.push(paper.reference);
    }
    seen.dedup();
    assert_eq!(seen.len(), 3, "three papers");
    let page = both.perform::<LookAtOwnCertificate>(Role::Trainee, &Times::WeeksAndHours);
    let paper = page.expect("their own").certificate;
    assert_eq!((paper.weeks, paper.minutes), (Some(1), Some(225)));
    assert!(paper.can_do.is_empty(), "after one day");
    let give = CertificateToGive {
        id: both.new_entry(),
        person: both.sam(),
        times: Times::WeeksAndHours,
        seen: paper.reference.clone(),
    };
    both.perform::<GiveOwnCertificate>(Role::Trainee, &give)
        .expect("given");
    let told = both.perform::<LookAtGivenPaper>(Role::Supervisor, &paper.reference);
    match told.expect("a look") {
        Some(Given::Certificate(given)) => assert_eq!(given.paper, Some(paper)),
        told => panic!("{told:?}"),
    }
    both.verify();
}
