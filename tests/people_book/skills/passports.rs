//! Giving a passport, and what somebody who rings with its reference is told.

use chrono::Days;
use pathway_till::domain::Refusal;
use pathway_till::domain::access::Role;
use pathway_till::domain::given_papers::{Given, GivenPassport};
use pathway_till::domain::person_records::LookKind;
use pathway_till::domain::skills::passport::{PaperReference, Passport};
use pathway_till::domain::skills::rows::AnswerKind;
use pathway_till::operations::people_book::papers_given::LookAtGivenPaper;
use pathway_till::operations::people_book::skills::passports::{
    GiveOwnPassport, GivePassport, LookAtOwnPassport, LookAtPassport, ToGive,
};
use pathway_till::operations::people_book::skills::signing::{AnswerSignOff, SignSkillOff};

use super::super::refused;
use crate::support::Both;

/// What was given is a passport.
fn passport(told: Result<Option<Given>, pathway_till::operations::Stop>) -> GivenPassport {
    match told.expect("a look") {
        Some(Given::Passport(given)) => given,
        told => panic!("{told:?}"),
    }
}

impl Both {
    fn own_passport(&mut self) -> Passport {
        let page = self.perform::<LookAtOwnPassport>(Role::Trainee, &());
        page.expect("Sam’s own").passport
    }

    fn to_give(&self, seen: &Passport) -> ToGive {
        ToGive {
            id: self.new_entry(),
            person: self.sam(),
            seen: seen.reference.clone(),
        }
    }
}

#[test]
fn what_was_given_is_told_as_it_was_printed_whatever_was_signed_since() {
    let mut both = Both::new();
    let seen = both.own_passport();
    assert_eq!(seen.name, "Samantha Okafor", "the name for papers");
    assert_eq!(seen.with_help.len(), 1, "not the one with a not yet");
    assert!(seen.can_do.is_empty());
    let given = both.to_give(&seen);
    both.perform::<GiveOwnPassport>(Role::Trainee, &given)
        .expect("given");
    // Once more on the same day, by somebody else: it is the same paper.
    let again = both.to_give(&seen);
    let before = both.people_dump();
    both.perform::<GivePassport>(Role::Supervisor, &again)
        .expect("the same paper");
    assert!(both.people_dump() == before, "it was given once");

    let to_sign = both.to_sign();
    both.perform::<SignSkillOff>(Role::Supervisor, &to_sign)
        .expect("signed");
    let look = both.perform::<LookAtGivenPaper>(Role::Supervisor, &seen.reference);
    let told = passport(look);
    assert_eq!(told.paper.as_ref(), Some(&seen), "as printed");
    assert_eq!((told.person, told.by), (both.sam(), both.sam()));
    let now = both.own_passport();
    assert_ne!(now.reference, seen.reference, "another paper");
    assert_eq!(now.can_do.len(), 1);
    let read = both.people.read();
    let looks = read.looks_at(both.sam(), 10).expect("looks");
    assert!(looks.iter().any(|look| look.what == LookKind::Paper));
    both.verify();
}

#[test]
fn a_paper_that_was_not_looked_at_is_not_given() {
    let mut both = Both::new();
    let seen = both.own_passport();
    let given = both.to_give(&seen);
    let answer = both.answer(both.waits_for(Role::Trainee), AnswerKind::NotYet, "");
    both.perform::<AnswerSignOff>(Role::Trainee, &answer)
        .expect("not yet");
    refused(&mut both, Refusal::SkillsChanged, |b| {
        b.perform::<GiveOwnPassport>(Role::Trainee, &given)
    });
    let now = both.own_passport();
    assert!(now.is_empty(), "not yet keeps it off");
    // Nobody gives another person's as their own.
    let given = both.to_give(&now);
    refused(&mut both, Refusal::OthersAnswer, |b| {
        b.perform::<GiveOwnPassport>(Role::Supervisor, &given)
    });
    // What was sent goes on saying the same.
    both.perform::<GiveOwnPassport>(Role::Trainee, &given)
        .expect("given");
    let other = ToGive {
        seen: seen.reference,
        ..given
    };
    refused(&mut both, Refusal::SkillsChanged, |b| {
        b.perform::<GivePassport>(Role::Supervisor, &other)
    });
}

#[test]
fn a_reference_that_nobody_was_given_is_not_known_and_leaves_nothing() {
    let mut both = Both::new();
    let seen = both.own_passport();
    let before = both.people_dump();
    // Looked at, and not given.
    for reference in [
        seen.reference,
        PaperReference::typed("0000-0000-0000").expect("a reference"),
    ] {
        let told = both.perform::<LookAtGivenPaper>(Role::Supervisor, &reference);
        assert_eq!(told, Ok(None));
    }
    assert!(both.people_dump() == before);
    let yesterdays = both.scene.skills.passport.clone();
    let told = both.perform::<LookAtGivenPaper>(Role::Manager, &yesterdays);
    let told = passport(told);
    assert_eq!(told.made_on, both.scene.yesterday);
}

#[test]
fn who_signed_stands_there_by_name_and_a_passport_of_another_day_is_another() {
    let mut both = Both::new();
    let sam = both.sam();
    let page = both.perform::<LookAtPassport>(Role::Supervisor, &sam);
    let page = page.expect("a look");
    let unit = &page.passport.with_help[0];
    assert_eq!(unit.skills[0].signed_by, "Mina");
    assert_eq!(unit.skills[0].seen_on, both.scene.yesterday);
    assert_eq!(page.passport.trading_name, "Scene bakery");
    both.later(24 * 60);
    let next = both.own_passport();
    assert_eq!(next.made_on, page.passport.made_on + Days::new(1));
    assert_ne!(next.reference, page.passport.reference);
}
