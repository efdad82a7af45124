//! Sittings that were settled in the people book: late, twice or never, the counter ends asking about the
//! same ones, and about no other.

use std::collections::BTreeSet;

use pathway_till::domain::Refusal;
use pathway_till::domain::access::{Capability, Role};
use pathway_till::domain::hours::Touch;
use pathway_till::domain::hours::at_the_counter::Presence;
use pathway_till::domain::hours::press::{Press, Pressed};
use pathway_till::domain::hours::proposals::{Answer, Change, NewRow};
use pathway_till::domain::hours::rows::{How, Put, Reason, Why};
use pathway_till::domain::ids::{EntryId, PersonId};
use pathway_till::operations::Stop;
use pathway_till::operations::hours::{LeftAt, Press as DoPress, PressOf, SayWhenLeft, Wish};
use pathway_till::operations::people_book::attendance::{Correction, PutRight};
use pathway_till::operations::people_book::letters::TakeSettledSittings;
use pathway_till::operations::people_book::proposals::{
    AnswerProposal, ProposalAnswer, Propose, Wish as Said,
};
use proptest::prelude::*;
use uuid::Uuid;

use super::super::refused;
use super::presses::press;
use super::{cases, id};
use crate::support::{Both, text};

/// What becomes of a sitting in the people book.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Then {
    Nothing,
    Ended,
    TakenOut,
    Began,
}

/// A sitting: whether its end was pressed, and what became of it.
type Sat = (bool, Then);

fn sat() -> impl Strategy<Value = Sat> {
    let then = prop_oneof![
        Just(Then::Nothing),
        Just(Then::Ended),
        Just(Then::TakenOut),
        Just(Then::Began),
    ];
    (any::<bool>(), then)
}

/// Somebody is here from nine, so many days before yesterday.
fn arrived(both: &Both, n: usize, person: PersonId, days: i64) -> Press {
    let at = both.scene.at(9 * 60).expect("a time");
    let at = at.plus_minutes(-days * 24 * 60);
    Press {
        id: id(n),
        person,
        shop: both.scene.scene.shop,
        what: Pressed::Arrived,
        at,
        how: How::AtTheCounter,
        by: person,
        written_at: at,
    }
}

/// And leaves at one.
fn left(came: &Press, n: usize) -> Press {
    let at = came.at.plus_minutes(4 * 60);
    Press {
        id: id(n),
        what: Pressed::Left { sitting: came.id },
        at,
        written_at: at,
        ..came.clone()
    }
}

fn row(n: u128, change: Change) -> NewRow {
    NewRow {
        id: EntryId(Uuid::from_u128(0xC0DE_0000 + n)),
        change,
    }
}

fn end_of(came: &Press) -> Change {
    Change::Add(Touch::Left {
        sitting: came.id,
        at: came.at.plus_minutes(3 * 60),
    })
}

impl Both {
    fn puts_right_of(&mut self, person: PersonId, rows: Vec<NewRow>) {
        let why = Why::new(Reason::Other, "They said so").expect("a reason");
        let correction = Correction { person, rows, why };
        self.perform::<PutRight>(Role::Manager, &correction)
            .expect("it is put right");
    }

    fn asked(&self, person: PersonId) -> Vec<EntryId> {
        let now = self.env.now();
        let standing = self.shop.read().at_the_counter(person, now);
        let asked = standing.expect("it reads").asked;
        asked.into_iter().map(|sitting| sitting.id).collect()
    }

    /// Who stands on the fire list, confirmed or not.
    fn on_the_list(&self) -> usize {
        let shop = self.scene.scene.shop;
        let list = self.shop.read().on_site(shop, self.env.now());
        let list = list.expect("it reads").list;
        list.here.len() + list.not_confirmed.len()
    }

    fn settles(&mut self, sittings: &[EntryId]) -> Result<(), Stop> {
        self.in_shop::<TakeSettledSittings>(Role::Supervisor, &sittings.to_vec())
    }
}

/// A shop where three people came on each of these days, letters passed, and then hours were put right; with
/// what is open at the counter and not here, and what is open in both.
fn put_right(sats: &[Sat]) -> (Both, Vec<EntryId>, Vec<EntryId>) {
    let mut both = Both::new();
    let people = [Role::Trainee, Role::Volunteer, Role::Supervisor].map(|role| both.person(role));
    let mut presses = Vec::new();
    let mut stories: Vec<(Press, Sat)> = Vec::new();
    for (n, sat) in sats.iter().enumerate() {
        let (person, days) = (people[n % 3], 1 + i64::try_from(n / 3).expect("few"));
        let came = arrived(&both, 2 * n, person, days);
        presses.push(came.clone());
        if sat.0 {
            presses.push(left(&came, 2 * n + 1));
        }
        stories.push((came, *sat));
    }
    press(&mut both, &presses);
    both.pass().expect("they pass");
    let (mut settled, mut open) = (Vec::new(), Vec::new());
    for (n, (came, (ended, then))) in (0_u128..).zip(stories) {
        let began = Touch::Arrived {
            at: came.at.plus_minutes(30),
            shop: came.shop,
            kind: pathway_till::domain::hours::TimeKind::Volunteering,
            placement: None,
        };
        let put = |put| row(n, Change::PutRight { of: came.id, put });
        match then {
            Then::Ended if !ended => both.puts_right_of(came.person, vec![row(n, end_of(&came))]),
            Then::TakenOut => both.puts_right_of(came.person, vec![put(Put::TakenBack)]),
            Then::Began => both.puts_right_of(came.person, vec![put(Put::Instead(began))]),
            Then::Nothing | Then::Ended => {}
        }
        match then {
            _ if ended => {}
            Then::Ended | Then::TakenOut => settled.push(came.id),
            Then::Nothing | Then::Began => open.push(came.id),
        }
    }
    (both, settled, open)
}

/// What the counter asks about, of everybody.
fn all_asked(both: &Both) -> BTreeSet<EntryId> {
    let people = both.scene.scene.people.iter();
    people
        .flat_map(|(_, person, _)| both.asked(*person))
        .collect()
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn the_counter_asks_about_what_is_open_in_both_books(
        sats in prop::collection::vec(sat(), 1..24),
        order in prop::collection::vec(any::<u32>(), 60),
        twice in prop::collection::vec(any::<prop::sample::Index>(), 0..8),
        batch in 1..4_usize,
        fates in prop::collection::vec(0..4_u8, 60),
    ) {
        let (mut both, settled, open) = put_right(&sats);
        let before: BTreeSet<EntryId> = settled.iter().chain(&open).copied().collect();
        prop_assert_eq!(all_asked(&both), before);
        let mut letters = settled.clone();
        for index in twice {
            if !settled.is_empty() {
                letters.push(*index.get(&settled));
            }
        }
        let mut keyed: Vec<(u32, EntryId)> = order.into_iter().cycle().zip(letters).collect();
        keyed.sort_unstable();
        let shuffled: Vec<EntryId> = keyed.into_iter().map(|(_, letter)| letter).collect();
        for (letter, fate) in shuffled.chunks(batch).zip(fates) {
            match fate {
                // This letter is lost.
                0 => {}
                1 => both.pass().expect("in between"),
                _ => both.settles(letter).expect("taken in"),
            }
        }
        both.pass().expect("they pass");
        let after: BTreeSet<EntryId> = open.iter().copied().collect();
        prop_assert_eq!(all_asked(&both), after);
        for sitting in settled {
            prop_assert!(both.shop.read().is_settled(sitting).expect("it reads"));
        }
        both.verify();
        let dumps = both.dumps();
        both.pass().expect("again");
        both.settles(&shuffled).expect("very late");
        prop_assert!(both.dumps() == dumps, "what came twice wrote");
    }
}

#[test]
fn whoever_was_asked_stands_on_no_list_and_comes_again_once_it_is_settled() {
    let mut both = Both::new();
    let ravi = both.person(Role::Volunteer);
    let came = arrived(&both, 0, ravi, 1);
    press(&mut both, std::slice::from_ref(&came));
    both.pass().expect("they pass");
    assert_eq!((both.asked(ravi), both.on_the_list()), (vec![came.id], 1));
    both.puts_right_of(ravi, vec![row(0, end_of(&came))]);
    assert_eq!(both.on_the_list(), 1, "the counter has not heard");
    both.pass().expect("they pass");
    assert_eq!((both.asked(ravi), both.on_the_list()), (vec![], 0));
    // Whoever had the question on the screen already is told that it changed.
    let (sitting, at) = (came.id, came.at.plus_minutes(60));
    refused(&mut both, Refusal::HoursChanged, |b| {
        let left = LeftAt {
            id: id(5),
            sitting,
            at,
        };
        b.in_shop::<SayWhenLeft>(Role::Volunteer, &left)
    });
    refused(&mut both, Refusal::HoursChanged, |b| {
        let yes = PressOf {
            id: id(6),
            wish: Wish::StillHere { sitting },
        };
        b.in_shop::<DoPress>(Role::Volunteer, &yes)
    });
    let arrive = PressOf {
        id: id(7),
        wish: Wish::Arrive,
    };
    both.in_shop::<DoPress>(Role::Volunteer, &arrive)
        .expect("here again");
    assert_eq!((both.asked(ravi), both.on_the_list()), (vec![], 1));
    // The end is taken back in the people book: there it is asked about, and not at the counter.
    let back = Change::PutRight {
        of: row(0, end_of(&came)).id,
        put: Put::TakenBack,
    };
    both.puts_right_of(ravi, vec![row(1, back)]);
    let dumps = both.dumps();
    both.pass().expect("they pass");
    assert_eq!(both.asked(ravi), []);
    let (shop, _) = both.dumps();
    assert!(shop == dumps.0, "what is settled stays settled");
    both.verify();
}

#[test]
fn one_that_is_here_today_is_here_no_longer() {
    let mut both = Both::new();
    let sam = both.sam();
    let arrive = PressOf {
        id: id(7),
        wish: Wish::Arrive,
    };
    both.in_shop::<DoPress>(Role::Trainee, &arrive)
        .expect("here");
    both.pass().expect("they pass");
    let kept = both.shop.read().press(id(7)).expect("it reads");
    let came = kept.expect("it is kept").press;
    both.later(4 * 60);
    both.puts_right_of(sam, vec![row(0, end_of(&came))]);
    both.pass().expect("they pass");
    let now = both.env.now();
    let standing = both.shop.read().at_the_counter(sam, now).expect("it reads");
    assert_eq!(standing.presence, Presence::NotHere);
    let leave = PressOf {
        id: id(8),
        wish: Wish::Leave,
    };
    refused(&mut both, Refusal::NotHere, |b| {
        b.in_shop::<DoPress>(Role::Trainee, &leave)
    });
}

#[test]
fn what_a_person_proposed_settles_it_once_it_is_agreed() {
    let mut both = Both::new();
    let sam = both.sam();
    let came = arrived(&both, 0, sam, 1);
    press(&mut both, std::slice::from_ref(&came));
    both.pass().expect("they pass");
    let said = Said {
        id: id(20),
        day: came.at.london().date_naive(),
        about: Some(came.id),
        words: text("I left at twelve"),
        changes: vec![row(0, end_of(&came))],
    };
    both.perform::<Propose>(Role::Trainee, &said).expect("said");
    both.pass().expect("they pass");
    assert_eq!(both.asked(sam), [came.id], "nobody has agreed yet");
    let answer = ProposalAnswer {
        id: id(21),
        proposal: said.id,
        person: sam,
        answer: Answer::Agreed,
    };
    both.perform::<AnswerProposal>(Role::Supervisor, &answer)
        .expect("agreed");
    both.pass().expect("they pass");
    assert_eq!(both.asked(sam), []);
}

#[test]
fn a_letter_names_the_press_that_opened_a_sitting() {
    let mut both = Both::new();
    let broke = both.scene.sat.broke;
    refused(&mut both, Refusal::HoursChanged, |b| b.settles(&[broke]));
    let arrived_at = both.scene.sat.arrived;
    let capability = Capability::OpenPeopleBook;
    refused(&mut both, Refusal::NotAllowed { capability }, |b| {
        b.in_shop::<TakeSettledSittings>(Role::Trainee, &vec![arrived_at])
    });
    // One whose press this book does not have is kept for when it comes.
    let ravi = both.person(Role::Volunteer);
    let came = arrived(&both, 0, ravi, 1);
    assert_eq!(both.settles(&[came.id]), Ok(()));
    press(&mut both, std::slice::from_ref(&came));
    assert_eq!(both.asked(ravi), []);
    both.verify();
}

#[test]
fn what_is_no_sitting_is_told_by_the_check() {
    let both = Both::new();
    both.verify();
    let broke = hex::encode(both.scene.sat.broke.bytes());
    let till = hex::encode(both.scene.scene.till.bytes());
    let bare = both.shop.bare_connection().expect("another program");
    let slipped_in = format!("INSERT INTO settled_sittings VALUES (x'{broke}', x'{till}', 1, 0)");
    bare.execute_batch(&slipped_in).expect("it goes through");
    let found = both.shop.read().verify().into_iter();
    let wrong: Vec<&str> = found
        .filter(|finding| finding.wrong.is_some())
        .map(|finding| finding.name)
        .collect();
    assert!(wrong.contains(&"presses"), "{wrong:?}");
}
