//! Letters about skills: in any order, doubled and lost, both books come to say the same.

use pathway_till::domain::Refusal;
use pathway_till::domain::access::Role;
use pathway_till::domain::ids::{EntryId, SkillId};
use pathway_till::domain::skills::counter::{Saw, StoredSaw, TillSkill, TillSkillsLetter};
use pathway_till::operations::people_book::skills::letters::{SightingsLetter, TakeSightingsIn};
use pathway_till::operations::skills::{SawIt, Seeing, TakeTillSkills};
use proptest::prelude::*;

use super::super::letters::cases;
use super::super::refused;
use crate::support::Both;

fn id(n: usize) -> EntryId {
    EntryId(uuid::Uuid::from_u128(0x5a77_0000 + n as u128))
}

/// What was seen: whom of the two, and which of two skills.
fn seen(both: &Both, of: &[(bool, bool)]) -> Vec<StoredSaw> {
    let at = both.scene.at(10 * 60).expect("a time");
    let one = |(n, (other, second)): (usize, &(bool, bool))| StoredSaw {
        till: both.scene.scene.till,
        seq: 1_000 + i64::try_from(n).expect("few"),
        saw: Saw {
            id: id(n),
            person: if *other {
                both.person(Role::Volunteer)
            } else {
                both.sam()
            },
            skill: both.skill(usize::from(*second)),
            shop: both.scene.scene.shop,
            by: both.person(Role::Supervisor),
            at: at.plus_minutes(i64::try_from(n).expect("few")),
        },
    };
    of.iter().enumerate().map(one).collect()
}

proptest! {
    #![proptest_config(cases(12))]

    #[test]
    fn sightings_come_once_each_in_whatever_letters(
        of in prop::collection::vec((any::<bool>(), any::<bool>()), 1..12),
        order in prop::collection::vec((any::<prop::sample::Index>(), 1..4_usize), 0..12),
    ) {
        let mut both = Both::new();
        let all = seen(&both, &of);
        let letter = |some: &[StoredSaw]| SightingsLetter {
            till: both.scene.scene.till,
            seen: some.to_vec(),
            upto: None,
        };
        let mut letters: Vec<SightingsLetter> = order
            .iter()
            .map(|(from, many)| {
                let from = from.index(all.len());
                letter(&all[from..all.len().min(from + many)])
            })
            .collect();
        // Whatever was lost on the way comes in the end.
        letters.push(letter(&all));
        for letter in &letters {
            both.perform::<TakeSightingsIn>(Role::Trainee, letter).expect("taken in");
        }
        for person in [both.sam(), both.person(Role::Volunteer)] {
            let mut came: Vec<EntryId> =
                both.record_of(person).sightings().iter().map(|s| s.id).collect();
            came.retain(|id| *id != both.scene.skills.sighting);
            let sent = all.iter().filter(|stored| stored.saw.person == person);
            let sent: Vec<EntryId> = sent.map(|stored| stored.saw.id).collect();
            prop_assert_eq!(came, sent);
        }
        both.verify();
    }

    #[test]
    fn of_lists_of_skills_the_last_one_holds(order in Just(vec![2_i64, 3, 4, 5]).prop_shuffle()) {
        let mut both = Both::new();
        let skill = |n: u128, name: String, retired| TillSkill {
            id: SkillId(uuid::Uuid::from_u128(n)),
            short_name: name,
            unit: "Baking".into(),
            place: u32::try_from(n).expect("few"),
            retired,
        };
        // Each list leaves the skill of the one before out.
        let list = |rev: i64| TillSkillsLetter {
            rev,
            skills: vec![
                skill(1, format!("Wash {rev}"), false),
                skill(u128::try_from(rev).expect("few"), format!("Own {rev}"), false),
            ],
        };
        for rev in order.iter().chain(&order) {
            both.in_shop::<TakeTillSkills>(Role::Manager, &list(*rev)).expect("taken in");
        }
        let there = both.shop.read().till_skills().expect("skills");
        let used: Vec<TillSkill> = there.into_iter().filter(|s| !s.retired).collect();
        prop_assert_eq!(used, list(5).skills);
        both.verify();
    }
}

#[test]
fn what_is_seen_goes_over_when_letters_pass_and_is_found_again_after_a_loss() {
    let mut both = Both::new();
    let seeing = Seeing {
        id: both.new_entry(),
        person: both.sam(),
        skill: both.skill(1),
    };
    both.in_shop::<SawIt>(Role::Supervisor, &seeing)
        .expect("seen");
    assert_eq!(both.record().sightings().len(), 1);
    both.pass().expect("letters");
    assert_eq!(both.record().sightings().len(), 2);
    let after = both.dumps();
    both.pass().expect("letters");
    assert!(both.dumps() == after, "nothing is left to pass");
    // The mark is lost: it costs nothing but time.
    let bare = both.people.bare_connection().expect("another program");
    bare.execute_batch("DELETE FROM sightings_taken")
        .expect("it is a working table");
    both.pass().expect("letters");
    assert!(both.dumps() == after, "what came twice changed nothing");
    both.verify();
}

#[test]
fn a_letter_that_says_something_else_is_refused() {
    let mut both = Both::new();
    let mut letter = SightingsLetter {
        till: both.scene.scene.till,
        seen: seen(&both, &[(false, false)]),
        upto: None,
    };
    both.perform::<TakeSightingsIn>(Role::Trainee, &letter)
        .expect("taken in");
    letter.seen[0].saw.skill = both.skill(1);
    refused(&mut both, Refusal::SkillsChanged, |b| {
        b.perform::<TakeSightingsIn>(Role::Trainee, &letter)
    });
    let (rev, _) = both
        .shop
        .read()
        .last_skills_taken()
        .expect("it reads")
        .expect("one");
    let other = TillSkillsLetter {
        rev,
        skills: Vec::new(),
    };
    refused(&mut both, Refusal::SkillsChanged, |b| {
        b.in_shop::<TakeTillSkills>(Role::Manager, &other)
    });
}
