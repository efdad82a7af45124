//! How a person stands, story by story.

use super::*;
use pathway_till::domain::skills::record::{AskState, Refresh, SignedState};

#[test]
fn the_latest_sign_off_stands_and_not_the_highest() {
    let mut ledger = Ledger::default();
    ledger.signs(WEIGH, CAN_SHOW, "2026-09-20");
    ledger.signs(WEIGH, WITH_HELP, "2026-10-01");
    assert_eq!(ledger.standing(WEIGH), Some(WITH_HELP));
    // Order is the place in the book, whatever the days say.
    ledger.signs(WEIGH, ON_MY_OWN, "2026-09-01");
    assert_eq!(ledger.standing(WEIGH), Some(ON_MY_OWN));
}

#[test]
fn when_the_later_is_revoked_the_earlier_stands_again_and_both_are_there() {
    let mut ledger = Ledger::default();
    let first = ledger.signs(WEIGH, WITH_HELP, "2026-09-20");
    let second = ledger.signs(WEIGH, ON_MY_OWN, "2026-10-01");
    let revoked = ledger.revokes(second);
    assert_eq!(ledger.standing(WEIGH), Some(WITH_HELP));
    let record = ledger.record();
    let states: Vec<(EntryId, SignedState)> = record
        .skill(skill_id(WEIGH))
        .unwrap()
        .signed
        .iter()
        .map(|s| (s.id, s.state))
        .collect();
    assert_eq!(
        states,
        [
            (first, SignedState::Current),
            (second, SignedState::Revoked)
        ]
    );
    let why = record.sign_off(second).unwrap().revoked.clone().unwrap();
    assert_eq!((why.id, why.by), (revoked, priya()));
    // A revocation cannot be revoked, nor a sign-off twice.
    let again = ledger.revokes(revoked);
    let twice = ledger.revokes(second);
    assert_eq!(ledger.record().not_fitting, [again, twice]);
    assert_eq!(ledger.standing(WEIGH), Some(WITH_HELP));
}

#[test]
fn not_yet_holds_it_back_until_they_talked_or_the_person_agrees() {
    let mut ledger = Ledger::default();
    ledger.signs(WEIGH, WITH_HELP, "2026-09-20");
    let own = ledger.signs(WEIGH, ON_MY_OWN, "2026-10-01");
    ledger.not_yet(own);
    assert_eq!(ledger.standing(WEIGH), Some(WITH_HELP));
    let held = ledger.record();
    let held: Vec<EntryId> = held
        .skill(skill_id(WEIGH))
        .unwrap()
        .held_back()
        .map(|s| s.id)
        .collect();
    assert_eq!(held, [own]);
    // A comment changes nothing.
    ledger.answers(own, Answer::Comments(text("I was lucky.")));
    assert_eq!(ledger.standing(WEIGH), Some(WITH_HELP));
    ledger.talk(own);
    assert_eq!(ledger.standing(WEIGH), Some(ON_MY_OWN));
    // The last word is the person's.
    ledger.not_yet(own);
    assert_eq!(ledger.standing(WEIGH), Some(WITH_HELP));
    ledger.answers(own, Answer::Agrees);
    assert_eq!(ledger.standing(WEIGH), Some(ON_MY_OWN));
    assert_eq!(ledger.record().sign_off(own).unwrap().answers.len(), 4);
}

#[test]
fn not_yet_to_a_lower_level_brings_no_higher_one_back() {
    let mut ledger = Ledger::default();
    ledger.signs(KNIVES, WITH_HELP, "2026-09-10");
    let own = ledger.signs(KNIVES, ON_MY_OWN, "2026-09-20");
    let lower = ledger.signs(KNIVES, WITH_HELP, "2026-10-01");
    ledger.not_yet(lower);
    assert_eq!(ledger.standing(KNIVES), None);
    let waits = ledger.record().sign_off(own).map(|signed| signed.state);
    assert_eq!(waits, Some(SignedState::HeldBackWith));
    assert_eq!(
        ledger.record().sign_off(lower).unwrap().state,
        SignedState::HeldBack
    );
    ledger.talk(lower);
    assert_eq!(ledger.standing(KNIVES), Some(WITH_HELP));
}

#[test]
fn silence_is_neutral_and_a_revoked_one_never_comes_back_by_an_answer() {
    let mut ledger = Ledger::default();
    let only = ledger.signs(WEIGH, ON_MY_OWN, "2026-10-01");
    assert_eq!(ledger.standing(WEIGH), Some(ON_MY_OWN));
    ledger.revokes(only);
    ledger.answers(only, Answer::Agrees);
    ledger.talk(only);
    assert_eq!(ledger.standing(WEIGH), None);
}

#[test]
fn nobody_signs_their_own_or_answers_for_somebody_else() {
    let mut ledger = Ledger::default();
    let real = ledger.signs(WEIGH, WITH_HELP, "2026-10-01");
    let Says::SignedOff(sign_off) = ledger.rows[0].says.clone() else {
        unreachable!()
    };
    let higher = SignOff {
        standing: CAN_SHOW,
        ..sign_off
    };
    let own = ledger.write(aydin(), Says::SignedOff(higher));
    let answer = Answer::NotYet(None);
    let other = ledger.write(
        priya(),
        Says::Answered {
            sign_off: real,
            answer,
        },
    );
    let skill = skill_id(WEIGH);
    let asked = ledger.write(priya(), Says::Asked { skill, words: None });
    assert_eq!(ledger.record().not_fitting, [own, other, asked]);
    assert_eq!(ledger.standing(WEIGH), Some(WITH_HELP));
}

#[test]
fn a_fresh_look_falls_due_by_calendar_months_and_closes_nothing() {
    let mut ledger = Ledger::default();
    ledger.signs(KNIVES, ON_MY_OWN, "2026-08-31");
    let refresh = |ledger: &Ledger, day| {
        ledger
            .record_on(day)
            .skill(skill_id(KNIVES))
            .unwrap()
            .refresh
    };
    // Six months after 31 August is the last day of February.
    let due = date("2027-02-28");
    assert_eq!(refresh(&ledger, "2027-02-27"), Refresh::From(due));
    assert_eq!(refresh(&ledger, "2027-02-28"), Refresh::Due(due));
    assert_eq!(refresh(&ledger, "2028-01-01"), Refresh::Due(due));
    let later = ledger.record_on("2028-01-01");
    assert_eq!(later.standing(skill_id(KNIVES)), Some(ON_MY_OWN));
    // A new sign-off of the same level is the fresh look.
    let again = ledger.signs(KNIVES, ON_MY_OWN, "2027-08-29");
    assert_eq!(
        refresh(&ledger, "2028-02-28"),
        Refresh::From(date("2028-02-29"))
    );
    // Who says "not yet" to the fresh look is not shown as able to do it by an older one.
    ledger.not_yet(again);
    assert_eq!(ledger.standing(KNIVES), None);
    assert_eq!(refresh(&ledger, "2028-02-28"), Refresh::None);
    ledger.revokes(again);
    assert_eq!(refresh(&ledger, "2028-02-28"), Refresh::Due(due));
    // Without months, and retired, it never does.
    ledger.signs(WEIGH, ON_MY_OWN, "2020-01-01");
    ledger.signs(RETIRED, ON_MY_OWN, "2020-01-01");
    let record = ledger.record();
    assert_eq!(
        record.skill(skill_id(WEIGH)).unwrap().refresh,
        Refresh::None
    );
    assert_eq!(
        record.skill(skill_id(RETIRED)).unwrap().refresh,
        Refresh::None
    );
    assert_eq!(record.standing(skill_id(RETIRED)), Some(ON_MY_OWN));
}

#[test]
fn a_question_waits_until_it_is_answered_signed_or_taken_back() {
    let mut ledger = Ledger::default();
    let first = ledger.asks(WEIGH);
    assert!(
        ledger
            .record()
            .skill(skill_id(WEIGH))
            .unwrap()
            .asked()
            .is_some()
    );
    let words = Some(text("Let us look together on Friday."));
    ledger.write(priya(), Says::AskAnswered { ask: first, words });
    let second = ledger.asks(WEIGH);
    ledger.write(aydin(), Says::AskWithdrawn { ask: second });
    let third = ledger.asks(WEIGH);
    let signed = ledger.signs(WEIGH, ON_MY_OWN, "2026-10-01");
    // It does not wait any more, so nobody answers it.
    let late = ledger.write(aydin(), Says::AskWithdrawn { ask: third });
    let record = ledger.record();
    let state = |id| record.ask(id).unwrap().state.clone();
    assert!(matches!(state(first), AskState::Answered { by, .. } if by == priya()));
    assert_eq!(state(second), AskState::Withdrawn);
    assert_eq!(state(third), AskState::SignedOff { sign_off: signed });
    assert_eq!(record.not_fitting, [late]);
}

#[test]
fn what_was_seen_waits_until_it_is_signed_from_or_set_aside() {
    let mut ledger = Ledger::default();
    let one = ledger.sees(WEIGH);
    let two = ledger.sees(WEIGH);
    let three = ledger.sees(HANDS);
    ledger.signs_from(WEIGH, ON_MY_OWN, "2026-10-01", Some(one));
    ledger.write(priya(), Says::SetAside { sighting: three });
    let waiting: Vec<EntryId> = ledger.record().sightings().iter().map(|s| s.id).collect();
    assert_eq!(waiting, [two]);
}

#[test]
fn a_sign_off_keeps_the_words_it_was_given_for() {
    let first = small_bakery();
    let second = first
        .reworded(skill_id(WEIGH), wording("Weigh to the gram"))
        .unwrap();
    // In whichever order the revisions are read.
    let books = Frameworks::of_revisions([second, first]);
    let now = books.find(skill_id(WEIGH)).unwrap().skill;
    assert_eq!(
        (now.version, now.wording.name.as_str()),
        (SkillVersion(2), "Weigh to the gram")
    );
    let then = books.wording(skill_id(WEIGH), SkillVersion::FIRST).unwrap();
    assert_eq!(then.name.as_str(), "Weigh");
}

#[test]
fn a_step_down_ends_the_time_since_which_somebody_can() {
    let mut ledger = Ledger::default();
    ledger.signs(WEIGH, ON_MY_OWN, "2026-09-10");
    ledger.signs(WEIGH, WITH_HELP, "2026-09-20");
    ledger.signs(WEIGH, ON_MY_OWN, "2026-09-30");
    ledger.signs(WEIGH, CAN_SHOW, "2026-10-10");
    let record = ledger.record();
    let weigh = record.skill(skill_id(WEIGH)).unwrap();
    assert_eq!(weigh.met_since(ON_MY_OWN), Some(date("2026-09-30")));
    assert_eq!(weigh.met_since(WITH_HELP), Some(date("2026-09-10")));
    assert_eq!(weigh.met_since(Standing::KnowsHow), None);
}
