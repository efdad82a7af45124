//! What the shop book knows of skills: short names, units, and who was seen doing what. No level, no
//! sentence, no goal, no answer.

use pathway_till::domain::access::Role;
use pathway_till::domain::skills::rows::{AnswerKind, RevokeReason, SaidInPerson};
use pathway_till::operations::people_book::registry::registry;
use pathway_till::operations::people_book::skills::asking::{AskForSignOff, Asking};
use pathway_till::operations::people_book::skills::signing::{
    AnswerSignOff, Revocation, RevokeSignOff, SignSkillOff,
};

use super::super::privacy::{everything, found};
use crate::support::Both;

#[test]
fn the_shop_book_holds_no_level_no_sentence_and_nothing_that_was_said() {
    let mut both = Both::new();
    let mut signed = both.to_sign();
    signed.wish.sentence = "Sentencewords".into();
    both.perform::<SignSkillOff>(Role::Supervisor, &signed)
        .expect("signed");
    let answer = both.answer(signed.id, AnswerKind::NotYet, "Answerwords");
    both.perform::<AnswerSignOff>(Role::Trainee, &answer)
        .expect("answered");
    let asking = Asking {
        id: both.new_entry(),
        skill: both.skill(2),
        typed: "Askedwords".into(),
    };
    both.perform::<AskForSignOff>(Role::Trainee, &asking)
        .expect("asked");
    let revoked = Revocation {
        id: both.new_entry(),
        person: both.sam(),
        sign_off: signed.id,
        reason: RevokeReason::Other,
        typed: "Revokedwords".into(),
        said: SaidInPerson::Yes,
    };
    both.perform::<RevokeSignOff>(Role::Supervisor, &revoked)
        .expect("revoked");
    let samples = [
        "write-review",
        "give-reading",
        "write-own-goal",
        "change-measures",
    ];
    for entry in registry().iter().filter(|e| samples.contains(&e.name)) {
        let trainee = !["write-review", "change-measures"].contains(&entry.name);
        let role = if trainee {
            Role::Trainee
        } else {
            Role::Manager
        };
        let actor = both.actor(role);
        assert_eq!(both.run(entry.run, &actor), Ok(()), "{}", entry.name);
    }
    both.pass().expect("letters");
    let (all, (shop, people)) = (everything(&both), both.dumps());
    let said = ["Sentencewords", "Answerwords", "Askedwords", "Revokedwords"];
    let of_the_scene = [
        "Did it twice, and asked once.",
        "Not when it is busy",
        "I know where it hangs",
        "Bake bread at home",
        "I like the mornings",
        "Does it without being told.",
        "Weigh for a recipe",
        "Ready to bake",
    ];
    // "Shown" is a word of the wall too.
    let codes = ["with-help", "on-my-own", "can-show-others", "knows-how"];
    let others = ["ons-satisfied", "not-yet", "signed-off", "other-skill"];
    for word in said
        .iter()
        .chain(&of_the_scene)
        .chain(&codes)
        .chain(&others)
    {
        assert_eq!(found(&all, word), [""; 0], "{word}");
        assert!(!shop.contains(word), "{word}");
    }
    for word in said.iter().chain(&of_the_scene) {
        assert!(people.contains(word), "{word} is in the people book");
    }
    // What it does hold, and no more: that a person was seen, and of skills their short names.
    assert_eq!(found(&all, "Wash hands"), ["till_skills"]);
    let sighting = both.scene.skills.sighting;
    assert!(shop.contains(&hex::encode(sighting.bytes())));
    for id in [signed.id, answer.id, asking.id, revoked.id] {
        assert!(!shop.contains(&hex::encode(id.bytes())), "{id:?}");
    }
    both.verify();
}
