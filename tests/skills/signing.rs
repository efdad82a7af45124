//! What is in the way of a signature, beside its field, and what it becomes where nothing is.

use super::*;
use pathway_till::domain::Refusal;
use pathway_till::domain::skills::chosen::{Chosen, HowMany};
use pathway_till::domain::skills::rows::{AnswerKind, Evidence, EvidenceKind};
use pathway_till::domain::skills::signing::{
    Basket, Faces, InTheWay, Known, Lower, SignField, TakenFrom, Wish, answer, answer_ask, ask,
    photo, revoke, saw_it, set_aside, sign, talked, withdraw_ask,
};

fn wish(skill: u128, standing: Standing) -> Wish {
    Wish {
        person: aydin(),
        skill: skill_id(skill),
        version: SkillVersion::FIRST,
        from: TakenFrom::Chosen,
        standing,
        lower: Lower::NotSaid,
        seen_on: date("2026-10-01"),
        sentence: "Washed before the dough and after the bins.".into(),
        evidence: Vec::new(),
        sighting: None,
    }
}

fn try_to(wish: &Wish, by: PersonId, ledger: &Ledger, basket: Basket) -> Result<SignOff, InTheWay> {
    let frameworks = books();
    let record = ledger.record();
    let all = [HANDS, CALL, RETIRED, WEIGH].map(skill_id);
    let known = Known {
        frameworks: &frameworks,
        record: &record,
        placements: &[placement()],
        chosen: &Chosen::kept(placement().id, all),
        basket,
        today: date("2026-10-01"),
    };
    sign(wish, by, &known)
}

fn fault(wish: &Wish) -> InTheWay {
    try_to(wish, priya(), &Ledger::default(), Basket::None).unwrap_err()
}

#[test]
fn a_wish_without_faults_becomes_the_sign_off() {
    let good = wish(HANDS, ON_MY_OWN);
    let signed = try_to(&good, priya(), &Ledger::default(), Basket::None).unwrap();
    assert_eq!((signed.skill, signed.standing), (good.skill, good.standing));
    assert_eq!(signed.sentence.unwrap().as_str(), good.sentence);
    // On the first day of the placement, too.
    let first = Wish {
        seen_on: date("2026-09-07"),
        ..good
    };
    assert!(try_to(&first, priya(), &Ledger::default(), Basket::None).is_ok());
}

#[test]
fn after_not_yet_they_talk_before_as_much_is_signed_again() {
    let mut ledger = Ledger::default();
    let own = ledger.signs(HANDS, ON_MY_OWN, "2026-09-20");
    ledger.not_yet(own);
    let again =
        |ledger: &Ledger, standing| try_to(&wish(HANDS, standing), priya(), ledger, Basket::None);
    let waits = [(SignField::Standing, Refusal::NotYetWaits)];
    assert_eq!(again(&ledger, ON_MY_OWN).unwrap_err(), waits);
    assert_eq!(again(&ledger, CAN_SHOW).unwrap_err(), waits);
    assert!(
        again(&ledger, WITH_HELP).is_ok(),
        "less is no contradiction"
    );
    ledger.talk(own);
    assert!(again(&ledger, CAN_SHOW).is_ok());
}

#[test]
fn whoever_saw_it_signs_it() {
    let mut ledger = Ledger::default();
    let sighting = ledger.sees(HANDS);
    let from = Wish {
        sighting: Some(sighting),
        ..wish(HANDS, ON_MY_OWN)
    };
    assert!(try_to(&from, priya(), &ledger, Basket::None).is_ok());
    let other = PersonId(uuid::Uuid::from_u128(4711));
    assert_eq!(
        try_to(&from, other, &ledger, Basket::None).unwrap_err(),
        [(SignField::Sign, Refusal::SeenBySomebodyElse)]
    );
}

#[test]
fn a_day_after_the_end_is_of_no_placement() {
    let frameworks = books();
    let record = Ledger::default().record();
    let ended = Placement {
        ended: Some(date("2026-09-25")),
        ..placement()
    };
    let back = Placement {
        start: date("2026-09-30"),
        ..placement()
    };
    let signed = |placements: &[Placement], day: &str| {
        let known = Known {
            frameworks: &frameworks,
            record: &record,
            placements,
            chosen: &Chosen::kept(placement().id, [skill_id(HANDS)]),
            basket: Basket::None,
            today: date("2026-10-01"),
        };
        let wish = Wish {
            seen_on: date(day),
            ..wish(HANDS, ON_MY_OWN)
        };
        sign(&wish, priya(), &known).map(|_| ())
    };
    let between = Err(vec![(SignField::SeenOn, Refusal::SeenBetweenPlacements)]);
    assert_eq!(signed(std::slice::from_ref(&ended), "2026-09-25"), Ok(()));
    assert_eq!(signed(std::slice::from_ref(&ended), "2026-09-26"), between);
    assert_eq!(
        signed(&[ended.clone(), back.clone()], "2026-09-28"),
        between
    );
    assert_eq!(signed(&[ended, back], "2026-09-30"), Ok(()));
}

#[test]
fn each_fault_stands_beside_its_field() {
    use SignField as F;
    let good = || wish(HANDS, ON_MY_OWN);
    let cases: Vec<(Wish, SignField, Refusal)> = vec![
        (wish(RETIRED, ON_MY_OWN), F::Skill, Refusal::SkillRetired),
        (wish(77, ON_MY_OWN), F::Skill, Refusal::UnknownSkill),
        (wish(KNIVES, ON_MY_OWN), F::Skill, Refusal::SkillNotChosen),
        (
            wish(CALL, ON_MY_OWN),
            F::Standing,
            Refusal::LevelForKnowsHow,
        ),
        (
            wish(HANDS, Standing::KnowsHow),
            F::Standing,
            Refusal::KnowsHowForLevels,
        ),
        (
            Wish {
                version: SkillVersion(2),
                ..good()
            },
            F::Skill,
            Refusal::SkillReworded,
        ),
        (
            Wish {
                seen_on: date("2026-10-02"),
                ..good()
            },
            F::SeenOn,
            Refusal::SeenInFuture,
        ),
        (
            Wish {
                seen_on: date("2026-09-06"),
                ..good()
            },
            F::SeenOn,
            Refusal::SeenBeforePlacement {
                start: date("2026-09-07"),
            },
        ),
        (
            Wish {
                sentence: " \n ".into(),
                ..good()
            },
            F::Sentence,
            Refusal::TextMissing,
        ),
        (
            Wish {
                sentence: "x".repeat(301),
                ..good()
            },
            F::Sentence,
            Refusal::TextTooLong { longest: 300 },
        ),
        (
            Wish {
                evidence: (0..5)
                    .map(|n| Evidence {
                        kind: EvidenceKind::Job,
                        id: entry(n),
                    })
                    .collect(),
                ..good()
            },
            F::Evidence,
            Refusal::TooMuchEvidence { most: 4 },
        ),
        (
            Wish {
                sighting: Some(entry(9)),
                ..good()
            },
            F::Sign,
            Refusal::SkillsChanged,
        ),
    ];
    for (wish, field, refusal) in cases {
        assert_eq!(fault(&wish), [(field, refusal)], "{wish:?}");
    }
    // All of them at once, none hidden behind another.
    let all = Wish {
        seen_on: date("2027-01-01"),
        sentence: String::new(),
        ..wish(CALL, ON_MY_OWN)
    };
    let found = try_to(&all, aydin(), &Ledger::default(), Basket::Open).unwrap_err();
    let fields: Vec<SignField> = found.iter().map(|(field, _)| *field).collect();
    assert_eq!(
        fields,
        [F::Person, F::Standing, F::SeenOn, F::Sentence, F::Sign]
    );
    assert_eq!(found[0].1, Refusal::OwnSkill);
    assert_eq!(found[4].1, Refusal::BasketOpenNothingSigned);
    // Somebody else's placement is none.
    let other = Wish {
        person: person(7),
        ..good()
    };
    assert_eq!(fault(&other), [(F::SeenOn, Refusal::NoPlacementYet)]);
    // Behind More everything that is used can be signed.
    let more = Wish {
        from: TakenFrom::More,
        ..wish(KNIVES, SHOWN)
    };
    assert!(try_to(&more, priya(), &Ledger::default(), Basket::None).is_ok());
}

#[test]
fn a_level_goes_down_only_where_the_sentence_says_so() {
    let mut ledger = Ledger::default();
    ledger.signs(HANDS, CAN_SHOW, "2026-09-20");
    let lower = wish(HANDS, ON_MY_OWN);
    let found = try_to(&lower, priya(), &ledger, Basket::None).unwrap_err();
    assert_eq!(found, [(SignField::Standing, Refusal::LevelGoesDown)]);
    let said = Wish {
        lower: Lower::SaidInTheSentence,
        ..lower
    };
    assert!(try_to(&said, priya(), &ledger, Basket::None).is_ok());
    // The same level again is a fresh look and no step down.
    assert!(try_to(&wish(HANDS, CAN_SHOW), priya(), &ledger, Basket::None).is_ok());
}

#[test]
fn a_sign_off_from_a_sighting_names_one_that_waits_for_this_skill() {
    let mut ledger = Ledger::default();
    let seen = ledger.sees(HANDS);
    let from = |skill| Wish {
        sighting: Some(seen),
        ..wish(skill, SHOWN)
    };
    assert!(try_to(&from(HANDS), priya(), &ledger, Basket::None).is_ok());
    assert!(try_to(&from(WEIGH), priya(), &ledger, Basket::None).is_err());
    assert!(set_aside(&ledger.record(), seen, aydin()).is_err());
    assert!(set_aside(&ledger.record(), seen, priya()).is_ok());
}

#[test]
fn saw_it_needs_another_person_and_a_skill_that_is_used() {
    let skills = small_bakery();
    let skill = |n| skills.skill(skill_id(n)).unwrap();
    assert_eq!(saw_it(skill(HANDS), aydin(), priya()), Ok(()));
    assert_eq!(
        saw_it(skill(HANDS), aydin(), aydin()),
        Err(Refusal::OwnSkill)
    );
    assert_eq!(
        saw_it(skill(RETIRED), aydin(), priya()),
        Err(Refusal::SkillRetired)
    );
}

#[test]
fn answers_are_the_persons_and_revoking_is_said_first() {
    let mut ledger = Ledger::default();
    let signed = ledger.signs(HANDS, ON_MY_OWN, "2026-09-20");
    let record = ledger.record();
    let say = |kind, words, by| answer(&record, signed, kind, words, by, Basket::None);
    assert!(say(AnswerKind::Agrees, "", aydin()).is_ok());
    assert!(say(AnswerKind::NotYet, "", aydin()).is_ok());
    assert_eq!(
        say(AnswerKind::Comments, " ", aydin()),
        Err(Refusal::TextMissing)
    );
    assert_eq!(
        say(AnswerKind::NotYet, "", priya()),
        Err(Refusal::OthersAnswer)
    );
    let open = answer(
        &record,
        signed,
        AnswerKind::Agrees,
        "",
        aydin(),
        Basket::Open,
    );
    assert_eq!(open, Err(Refusal::BasketOpenNothingSigned));
    // There is nothing to talk about yet.
    let nothing = talked(&record, signed, Basket::None);
    assert_eq!(nothing, Err(Refusal::SkillsChanged));

    let why = |reason, typed, said| RevokeWhy::new(reason, typed, said);
    let first = why(RevokeReason::OtherLevel, "", SaidInPerson::NotYet);
    assert_eq!(first, Err(Refusal::SayItInPersonFirst));
    let none = why(RevokeReason::Other, " ", SaidInPerson::Yes);
    assert_eq!(none, Err(Refusal::ReasonMissing));
    let good = why(RevokeReason::OtherLevel, "", SaidInPerson::Yes).unwrap();
    let own = revoke(&record, signed, good.clone(), aydin(), Basket::None);
    assert_eq!(own, Err(Refusal::OwnSkill));
    assert!(revoke(&record, signed, good.clone(), priya(), Basket::None).is_ok());
    let revocation = ledger.revokes(signed);
    let record = ledger.record();
    let again = |id| revoke(&record, id, good.clone(), priya(), Basket::None);
    assert_eq!(again(signed), Err(Refusal::AlreadyRevoked));
    assert_eq!(again(revocation), Err(Refusal::SkillsChanged));
}

#[test]
fn a_question_is_asked_once_at_a_time_by_the_person() {
    let mut ledger = Ledger::default();
    let books = books();
    let put = |ledger: &Ledger, skill, by| ask(&ledger.record(), &books, skill_id(skill), "", by);
    assert!(put(&ledger, HANDS, aydin()).is_ok());
    assert_eq!(put(&ledger, HANDS, priya()), Err(Refusal::OthersAnswer));
    assert_eq!(put(&ledger, RETIRED, aydin()), Err(Refusal::SkillRetired));
    let asked = ledger.asks(HANDS);
    assert_eq!(put(&ledger, HANDS, aydin()), Err(Refusal::AskWaits));
    let record = ledger.record();
    assert_eq!(
        answer_ask(&record, asked, "", priya()),
        Err(Refusal::TextMissing)
    );
    assert!(answer_ask(&record, asked, "On Friday.", priya()).is_ok());
    assert_eq!(
        withdraw_ask(&record, asked, priya()),
        Err(Refusal::OthersAnswer)
    );
    assert!(withdraw_ask(&record, asked, aydin()).is_ok());
}

#[test]
fn a_photo_is_there_small_and_without_faces() {
    assert_eq!(photo(Vec::new(), Faces::None), Err(Refusal::NotAPicture));
    assert_eq!(
        photo(vec![0; 100_001], Faces::None),
        Err(Refusal::PictureTooLarge)
    );
    assert_eq!(
        photo(vec![0; 10], Faces::NotSaid),
        Err(Refusal::FacesNotSaid)
    );
    assert_eq!(photo(vec![0; 10], Faces::None), Err(Refusal::NotAPicture));
}

#[test]
fn about_a_dozen_skills_are_chosen_and_forty_are_the_most() {
    let mut framework = small_bakery();
    for n in 100..145_u128 {
        let new = pathway_till::domain::skills::framework_changes::NewSkill {
            id: skill_id(n),
            code: SkillCode::new(&format!("N-{n}")).unwrap(),
            unit: "Many".into(),
            wording: wording(&format!("Skill {n}")),
        };
        framework = framework.with_skill(new).unwrap();
    }
    let books = Frameworks::of_revisions([framework]);
    let mut chosen = Chosen::kept(placement().id, [skill_id(RETIRED)]);
    assert_eq!(
        chosen.how_many(&books),
        HowMany::None,
        "a retired one is not counted"
    );
    let mut said = Vec::new();
    for n in 100..140 {
        chosen = chosen.with(skill_id(n), &books).unwrap();
        said.push(chosen.how_many(&books));
    }
    let first = |many| said.iter().position(|m| *m == many).map(|at| at + 1);
    assert_eq!(first(HowMany::Few), Some(1));
    assert_eq!(first(HowMany::AboutADozen), Some(8));
    assert_eq!(first(HowMany::Many), Some(16));
    let more = chosen.clone().with(skill_id(140), &books);
    assert_eq!(more, Err(Refusal::TooManyChosen { most: 40 }));
    assert_eq!(
        chosen.clone().with(skill_id(100), &books).as_ref(),
        Ok(&chosen)
    );
    let dropped = chosen.without(skill_id(100));
    assert!(!dropped.holds(skill_id(100)));
    assert!(dropped.clone().with(skill_id(140), &books).is_ok());
    assert_eq!(
        dropped.with(skill_id(RETIRED), &books),
        Err(Refusal::SkillRetired)
    );
}
