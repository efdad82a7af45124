//! Hours at the counter: who came, broke, was back and left; every refusal; visitors; who is inside.

use pathway_till::domain::access::Role;
use pathway_till::domain::free_text::FreeText;
use pathway_till::domain::hours::at_the_counter::{AtTheCounter, Presence};
use pathway_till::domain::hours::fire_list::{Place, Who};
use pathway_till::domain::hours::press::Press as Kept;
use pathway_till::domain::hours::rows::{Going, How, Reason};
use pathway_till::domain::hours::{TimeKind, Touch};
use pathway_till::domain::ids::{EntryId, PersonId};
use pathway_till::domain::people::PersonState;
use pathway_till::domain::shops::Customers;
use pathway_till::domain::time::Moment;
use pathway_till::domain::{Refusal, hours::rows::Says};
use pathway_till::operations::hours::{
    LeftAt, LookAtFireList, MissedTry, Press, PressFor, PressForOf, PressOf, SayWhenLeft, Visitor,
    VisitorCame, VisitorLeft, Wish,
};
use pathway_till::operations::people::{CardTry, NewState, SetState, SignInByCard};
use pathway_till::operations::scene::Stage;
use pathway_till::operations::set_up::{ChangeTill, TillChange};
use pathway_till::operations::{Actor, SignedIn, Stop, perform};
use pathway_till::store::hours::OnSiteNow;

use super::refused;
use crate::support::Shop;

fn sam(shop: &Shop) -> PersonId {
    shop.scene.person(Role::Trainee).expect("Sam")
}

fn presses(shop: &mut Shop, role: Role, wish: Wish) -> Result<Kept, Stop> {
    let id = shop.new_entry();
    shop.perform::<Press>(role, &PressOf { id, wish })
}

#[track_caller]
fn pressed(shop: &mut Shop, wish: Wish) -> Kept {
    presses(shop, Role::Trainee, wish).expect("it fits")
}

fn standing(shop: &Shop) -> AtTheCounter {
    let read = shop.book.read();
    read.at_the_counter(sam(shop), shop.env.now())
        .expect("it reads")
}

#[track_caller]
fn no(shop: &mut Shop, wish: Wish, refusal: Refusal) {
    refused(shop, refusal.into(), |shop| {
        presses(shop, Role::Trainee, wish)
    });
}

fn fire_list(shop: &mut Shop) -> OnSiteNow {
    let actor = Actor::default();
    perform::<LookAtFireList>(&mut shop.book, &shop.env, &actor, &()).expect("a look")
}

/// Sam's open sitting of yesterday.
fn asked(shop: &Shop) -> (EntryId, Moment) {
    let asked = standing(shop).asked;
    assert_eq!(asked.len(), 1);
    (asked[0].id, asked[0].came)
}

fn says_left(shop: &mut Shop, sitting: EntryId, at: Moment) -> Result<(), Stop> {
    let id = shop.new_entry();
    shop.perform::<SayWhenLeft>(Role::Trainee, &LeftAt { id, sitting, at })
}

#[test]
fn a_day_of_coming_and_going_adds_up() {
    let mut shop = Shop::at(Stage::Open);
    let came = pressed(&mut shop, Wish::Arrive);
    assert_eq!((came.at, came.how), (shop.env.now(), How::AtTheCounter));
    shop.later(120);
    pressed(&mut shop, Wish::Break(Going::GoingOut));
    assert!(matches!(
        standing(&shop).presence,
        Presence::OnBreak {
            going: Going::GoingOut,
            ..
        }
    ));
    shop.later(15);
    pressed(&mut shop, Wish::Back);
    shop.later(105);
    pressed(&mut shop, Wish::Leave);
    let now = standing(&shop);
    assert_eq!(now.presence, Presence::NotHere);
    assert!(now.came_today && now.asked.is_empty());
    let read = shop.book.read();
    let sittings = read.recent_sittings(sam(&shop), shop.env.now());
    assert_eq!(sittings.expect("they read")[0].counted.get(), 225);
    shop.verify();
}

#[test]
fn what_does_not_fit_is_refused_kindly() {
    let mut shop = Shop::at(Stage::Open);
    let stay = Going::StayingIn;
    for wish in [Wish::Break(stay), Wish::Back, Wish::Leave] {
        no(&mut shop, wish, Refusal::NotHere);
    }
    let since = shop.env.now();
    let came = pressed(&mut shop, Wish::Arrive);
    shop.later(5);
    no(&mut shop, Wish::Arrive, Refusal::HereAlready { since });
    no(&mut shop, Wish::Back, Refusal::NotOnBreak);
    let sitting = came.id;
    no(
        &mut shop,
        Wish::StillHere { sitting },
        Refusal::HoursChanged,
    );
    pressed(&mut shop, Wish::Break(stay));
    let since = shop.env.now();
    no(&mut shop, Wish::Break(stay), Refusal::OnBreakAlready);
    no(&mut shop, Wish::Arrive, Refusal::HereAlready { since });
    // Off from a break is as good as any.
    shop.later(5);
    pressed(&mut shop, Wish::Leave);
    no(&mut shop, Wish::Leave, Refusal::NotHere);
    // Back in the afternoon is a sitting of its own.
    shop.later(60);
    pressed(&mut shop, Wish::Arrive);
    shop.verify();
}

#[test]
fn the_same_press_twice_is_one_and_another_under_its_id_is_none() {
    let mut shop = Shop::at(Stage::Open);
    let id = shop.new_entry();
    let arrive = PressOf {
        id,
        wish: Wish::Arrive,
    };
    let once = shop.perform::<Press>(Role::Trainee, &arrive).expect("in");
    let after = shop.dump();
    shop.later(3);
    let again = shop
        .perform::<Press>(Role::Trainee, &arrive)
        .expect("again");
    assert_eq!((again, shop.dump()), (once, after));
    let other = PressOf {
        id,
        wish: Wish::Leave,
    };
    refused(&mut shop, Refusal::SameIdOtherContent.into(), |shop| {
        shop.perform::<Press>(Role::Trainee, &other)
    });
    refused(&mut shop, Refusal::SameIdOtherContent.into(), |shop| {
        shop.perform::<Press>(Role::Volunteer, &arrive)
    });
}

#[test]
fn a_card_is_enough() {
    let mut shop = Shop::at(Stage::Open);
    let tried = CardTry::of(&shop.book, &shop.scene.card).expect("it reads");
    let nobody = Actor::default();
    let tried = tried.expect("Sam's card");
    let by_card = perform::<SignInByCard>(&mut shop.book, &shop.env, &nobody, &tried);
    let by_card: SignedIn = by_card.expect("it signs in");
    let id = shop.new_entry();
    let arrive = PressOf {
        id,
        wish: Wish::Arrive,
    };
    let actor = Actor::only(by_card);
    let kept = perform::<Press>(&mut shop.book, &shop.env, &actor, &arrive).expect("in");
    assert_eq!(kept.person, sam(&shop));
}

#[test]
fn after_two_misses_a_supervisor_does_it_and_time_counts_from_the_first() {
    let mut shop = Shop::at(Stage::Open);
    let sam = sam(&shop);
    let first = shop.env.now();
    let miss = |shop: &mut Shop| {
        let actor = Actor::default();
        perform::<MissedTry>(&mut shop.book, &shop.env, &actor, &sam)
    };
    assert_eq!(miss(&mut shop), Ok(false));
    shop.later(4);
    // The program ends and begins again: nothing is forgotten.
    shop = shop.reopen();
    assert_eq!(miss(&mut shop), Ok(true));
    shop.later(6);
    let press_for = |shop: &mut Shop, role: Role, wish: Wish| {
        let id = shop.new_entry();
        let press = PressOf { id, wish };
        shop.perform::<PressFor>(role, &PressForOf { person: sam, press })
    };
    let capability = pathway_till::domain::access::Capability::SignOthersIn;
    refused(
        &mut shop,
        Refusal::NotAllowed { capability }.into(),
        |shop| press_for(shop, Role::Volunteer, Wish::Arrive),
    );
    let kept = press_for(&mut shop, Role::Supervisor, Wish::Arrive).expect("in");
    let priya = shop.scene.person(Role::Supervisor).expect("a supervisor");
    assert_eq!(
        (kept.at, kept.by, kept.how),
        (first, priya, How::BySupervisor)
    );
    // The misses went with it; what follows counts from when it is said.
    shop.later(30);
    press_for(&mut shop, Role::Supervisor, Wish::Leave).expect("off");
    shop.later(30);
    let again = press_for(&mut shop, Role::Supervisor, Wish::Arrive).expect("in");
    assert_eq!(again.at, shop.env.now());
    shop.verify();
}

#[test]
fn a_try_counts_for_half_an_hour() {
    for (wait, counts) in [(29, true), (30, true), (31, false), (5 * 60, false)] {
        let mut shop = Shop::at(Stage::Open);
        let sam = sam(&shop);
        let first = shop.env.now();
        for _ in 0..2 {
            let actor = Actor::default();
            perform::<MissedTry>(&mut shop.book, &shop.env, &actor, &sam).expect("a miss");
        }
        shop.later(wait);
        let press = PressOf {
            id: shop.new_entry(),
            wish: Wish::Arrive,
        };
        let of = PressForOf { person: sam, press };
        let kept = shop.perform::<PressFor>(Role::Supervisor, &of).expect("in");
        let from = if counts { first } else { shop.env.now() };
        assert_eq!(kept.at, from, "after {wait} minutes");
        // Tries that go on are a new first try after a while.
        let mut shop = Shop::at(Stage::Open);
        let mut missed = Vec::new();
        for after in [0, 20, 20] {
            shop.later(after);
            let actor = Actor::default();
            let done = perform::<MissedTry>(&mut shop.book, &shop.env, &actor, &sam);
            missed.push(done.expect("a miss"));
        }
        assert_eq!(missed, [false, true, false]);
    }
}

#[test]
fn nobody_says_for_themself_that_they_came() {
    let mut shop = Shop::at(Stage::Open);
    let supervisor = shop.scene.person(Role::Supervisor).expect("a supervisor");
    let press = PressOf {
        id: shop.new_entry(),
        wish: Wish::Arrive,
    };
    let of = PressForOf {
        person: supervisor,
        press,
    };
    refused(&mut shop, Refusal::OwnPress.into(), |shop| {
        shop.perform::<PressFor>(Role::Supervisor, &of)
    });
    let by = shop.perform::<PressFor>(Role::Manager, &of).expect("in").by;
    assert_eq!(by, shop.scene.person(Role::Manager).expect("a manager"));
}

#[test]
fn a_miss_of_yesterday_says_nothing_about_today() {
    let mut shop = Shop::at(Stage::Open);
    let sam = sam(&shop);
    let actor = Actor::default();
    for _ in 0..2 {
        perform::<MissedTry>(&mut shop.book, &shop.env, &actor, &sam).expect("a miss");
    }
    shop.later(24 * 60);
    let again = perform::<MissedTry>(&mut shop.book, &shop.env, &actor, &sam);
    assert_eq!(again, Ok(false), "the first of its day");
    let id = shop.new_entry();
    let press = PressOf {
        id,
        wish: Wish::Arrive,
    };
    let of = PressForOf { person: sam, press };
    let kept = shop.perform::<PressFor>(Role::Supervisor, &of).expect("in");
    assert_eq!(kept.at, shop.env.now());
}

#[test]
fn nobody_is_signed_in_who_does_not_come_here() {
    let mut shop = Shop::at(Stage::Open);
    let sam = sam(&shop);
    let paused = NewState {
        person: sam,
        state: PersonState::Paused,
    };
    shop.perform::<SetState>(Role::Manager, &paused)
        .expect("paused");
    let id = shop.new_entry();
    let press = PressOf {
        id,
        wish: Wish::Arrive,
    };
    let of = PressForOf { person: sam, press };
    refused(&mut shop, Refusal::UnknownPerson.into(), |shop| {
        shop.perform::<PressFor>(Role::Supervisor, &of)
    });
    refused(&mut shop, Refusal::UnknownPerson.into(), |shop| {
        let actor = Actor::default();
        perform::<MissedTry>(&mut shop.book, &shop.env, &actor, &sam)
    });
}

#[test]
fn who_is_open_since_yesterday_is_asked_and_says_yes() {
    let mut shop = Shop::at(Stage::OnSite);
    let (sitting, _) = asked(&shop);
    assert_eq!(standing(&shop).presence, Presence::NotHere);
    pressed(&mut shop, Wish::StillHere { sitting });
    let now = standing(&shop);
    assert!(now.asked.is_empty());
    assert!(matches!(now.presence, Presence::Here { .. }));
    pressed(&mut shop, Wish::Leave);
    shop.verify();
}

#[test]
fn who_says_not_now_comes_in_all_the_same_and_is_asked_again() {
    let mut shop = Shop::at(Stage::OnSite);
    let (sitting, _) = asked(&shop);
    pressed(&mut shop, Wish::Arrive);
    assert_eq!(asked(&shop).0, sitting);
    // Whoever came today is not still here since yesterday.
    no(
        &mut shop,
        Wish::StillHere { sitting },
        Refusal::HoursChanged,
    );
    // After a fortnight it is a supervisor's.
    shop.later(14 * 24 * 60);
    assert!(standing(&shop).asked.iter().all(|s| s.id != sitting));
}

#[test]
fn when_they_left_is_written_later_with_its_reason() {
    let mut shop = Shop::at(Stage::OnSite);
    let (sitting, came) = asked(&shop);
    let yesterday = shop.env.now().plus_minutes(-24 * 60);
    assert_eq!(came, yesterday);
    for (at, refusal) in [
        (came, Refusal::EndBeforeStart),
        (came.plus_minutes(-30), Refusal::EndBeforeStart),
        (shop.env.now().plus_minutes(1), Refusal::TimeInFuture),
    ] {
        refused(&mut shop, refusal.into(), |shop| {
            says_left(shop, sitting, at)
        });
    }
    let other = shop.new_entry();
    refused(&mut shop, Refusal::HoursChanged.into(), |shop| {
        says_left(shop, other, came.plus_minutes(60))
    });
    let id = shop.new_entry();
    let left = LeftAt {
        id,
        sitting,
        at: came.plus_minutes(210),
    };
    shop.perform::<SayWhenLeft>(Role::Trainee, &left)
        .expect("said");
    shop.perform::<SayWhenLeft>(Role::Trainee, &left)
        .expect("said again");
    let otherwise = LeftAt {
        at: came.plus_minutes(200),
        ..left
    };
    refused(&mut shop, Refusal::SameIdOtherContent.into(), |shop| {
        shop.perform::<SayWhenLeft>(Role::Trainee, &otherwise)
    });
    refused(&mut shop, Refusal::HoursChanged.into(), |shop| {
        says_left(shop, sitting, came.plus_minutes(220))
    });
    let kept = shop.book.read().press(id).expect("it reads").expect("kept");
    let How::Later(why) = &kept.press.how else {
        panic!("it was written later");
    };
    assert_eq!(why.reason(), Reason::NotPressed);
    let sittings = shop.book.read().recent_sittings(sam(&shop), shop.env.now());
    assert_eq!(sittings.expect("they read")[0].counted.get(), 210);
    shop.verify();
}

#[test]
fn who_never_came_back_from_a_break_can_say_that_they_left_with_it() {
    let mut shop = Shop::at(Stage::Open);
    let came = pressed(&mut shop, Wish::Arrive);
    shop.later(60);
    let out = pressed(&mut shop, Wish::Break(Going::GoingOut));
    shop.later(23 * 60);
    let (sitting, _) = asked(&shop);
    let before = came.at.plus_minutes(30);
    refused(&mut shop, Refusal::BreakOutsideSitting.into(), |shop| {
        says_left(shop, sitting, before)
    });
    says_left(&mut shop, sitting, out.at).expect("left with the break");
    let sittings = shop.book.read().recent_sittings(sam(&shop), shop.env.now());
    assert_eq!(sittings.expect("they read")[0].counted.get(), 60);
}

#[test]
fn an_end_may_not_reach_into_another_sitting() {
    let mut shop = Shop::at(Stage::Open);
    pressed(&mut shop, Wish::Arrive);
    shop.later(22 * 60);
    let (sitting, _) = asked(&shop);
    let here = pressed(&mut shop, Wish::Arrive);
    shop.later(30);
    let twice = Refusal::TwoAtOnce {
        from: here.at,
        until: None,
    };
    let at = shop.env.now();
    refused(&mut shop, twice.into(), |shop| says_left(shop, sitting, at));
    says_left(&mut shop, sitting, here.at).expect("up to the minute when they came again");
}

#[test]
fn visitors_come_by_name_and_leave_once() {
    let mut shop = Shop::at(Stage::OnSite);
    let id = shop.new_entry();
    let name = FreeText::new("Büşra from the boiler firm").expect("a name");
    let visitor = Visitor { id, name };
    shop.perform::<VisitorCame>(Role::Trainee, &visitor)
        .expect("in");
    shop.perform::<VisitorCame>(Role::Trainee, &visitor)
        .expect("again");
    let other = Visitor {
        name: FreeText::new("Somebody else").expect("a name"),
        ..visitor.clone()
    };
    refused(&mut shop, Refusal::SameIdOtherContent.into(), |shop| {
        shop.perform::<VisitorCame>(Role::Trainee, &other)
    });
    let long = Visitor {
        id: shop.new_entry(),
        name: FreeText::new(&"x".repeat(60)).expect("words"),
    };
    let longest = pathway_till::domain::free_text::LONGEST_NAME;
    refused(&mut shop, Refusal::TextTooLong { longest }.into(), |shop| {
        shop.perform::<VisitorCame>(Role::Trainee, &long)
    });
    let unknown = shop.new_entry();
    refused(&mut shop, Refusal::UnknownVisitor.into(), |shop| {
        shop.perform::<VisitorLeft>(Role::Trainee, &unknown)
    });
    let inside = fire_list(&mut shop);
    assert_eq!(inside.list.inside(), 1, "the one of today is counted");
    assert_eq!(inside.visitors.len(), 2, "yesterday's stands below");
    shop.perform::<VisitorLeft>(Role::Trainee, &id)
        .expect("off");
    shop.later(1);
    shop.perform::<VisitorLeft>(Role::Trainee, &id)
        .expect("said twice");
    assert_eq!(fire_list(&mut shop).list.inside(), 0);
    shop.verify();
}

#[test]
fn the_list_counts_who_was_seen_today_and_nobody_else() {
    let mut shop = Shop::at(Stage::OnSite);
    let nobody_yet = fire_list(&mut shop);
    assert_eq!(nobody_yet.list.here, []);
    assert_eq!(nobody_yet.list.not_confirmed.len(), 5);
    pressed(&mut shop, Wish::Arrive);
    presses(&mut shop, Role::Volunteer, Wish::Arrive).expect("in");
    shop.later(10);
    presses(&mut shop, Role::Volunteer, Wish::Break(Going::GoingOut)).expect("out");
    let now = fire_list(&mut shop).list;
    assert_eq!((now.inside(), now.out_on_break()), (1, 1));
    let sam = Who::Person(sam(&shop));
    assert!(
        now.here
            .iter()
            .any(|one| one.who == sam && one.place == Place::In)
    );
    assert!(now.not_confirmed.iter().all(|one| one.who != sam));
    // Who left is not looked for, whatever of yesterday is still open.
    pressed(&mut shop, Wish::Leave);
    let now = fire_list(&mut shop).list;
    assert!(
        now.here
            .iter()
            .chain(&now.not_confirmed)
            .all(|one| one.who != sam)
    );
    shop.verify();
}

#[test]
fn where_customers_see_the_screen_the_list_does_not_open_for_anybody() {
    let mut shop = Shop::at(Stage::OnSite);
    let change = TillChange {
        name: "Counter".into(),
        customers: Customers::See,
    };
    shop.perform::<ChangeTill>(Role::Manager, &change)
        .expect("turned round");
    for role in Role::ALL {
        refused(&mut shop, Refusal::CustomersSee.into(), |shop| {
            shop.perform::<LookAtFireList>(*role, &())
        });
    }
    refused(&mut shop, Refusal::CustomersSee.into(), |shop| {
        perform::<LookAtFireList>(&mut shop.book, &shop.env, &Actor::default(), &())
    });
}

#[test]
fn a_look_at_the_list_is_on_the_record() {
    let mut shop = Shop::at(Stage::OnSite);
    fire_list(&mut shop);
    let nobody = hex::encode(PersonId::NOBODY.bytes());
    let entry = |shop: &Shop| {
        let dump = shop.dump();
        let last = dump.lines().rfind(|l| l.starts_with("audit "));
        last.expect("an entry").to_owned()
    };
    let line = entry(&shop);
    assert!(
        line.contains("look-at-fire-list") && line.contains(&nobody),
        "{line}"
    );
    shop.perform::<LookAtFireList>(Role::Trainee, &())
        .expect("a look");
    let line = entry(&shop);
    assert!(line.contains(&hex::encode(sam(&shop).bytes())), "{line}");
    shop.verify();
}

#[test]
fn letters_take_up_the_presses_after_a_number_in_their_order() {
    let mut shop = Shop::at(Stage::OnSite);
    let came = pressed(&mut shop, Wish::Arrive);
    shop.later(30);
    let left = pressed(&mut shop, Wish::Leave);
    let read = shop.book.read();
    let all = read
        .presses_after(shop.scene.till, 0, 100)
        .expect("they read");
    assert_eq!(all.len(), 6);
    assert!(all.is_sorted_by_key(|p| p.seq));
    assert_eq!(all[4].press, came);
    let after = read.presses_after(shop.scene.till, all[4].seq, 100);
    let after = after.expect("they read");
    assert_eq!(after.len(), 1);
    assert_eq!(after[0].press, left);
    let two = read
        .presses_after(shop.scene.till, 0, 2)
        .expect("they read");
    assert_eq!(two, all[..2]);
    let row = after[0].row(TimeKind::Volunteering, None);
    let Says::Pressed { touch, .. } = row.says else {
        panic!("a press");
    };
    assert_eq!(
        touch,
        Touch::Left {
            sitting: came.id,
            at: left.at
        }
    );
}

#[test]
fn names_stand_in_side_tables_alone() {
    let mut shop = Shop::at(Stage::OnSite);
    pressed(&mut shop, Wish::Arrive);
    let dump = shop.dump();
    let held = |line: &&str| line.contains("Ada, the electrician");
    let lines: Vec<&str> = dump.lines().filter(held).collect();
    assert_eq!(lines.len(), 1);
    assert!(lines[0].starts_with("visitor_names "), "{}", lines[0]);
    for line in dump.lines().filter(|l| {
        l.starts_with("presses ") || l.starts_with("visits ") || l.starts_with("visit_ends ")
    }) {
        for name in ["Sam", "Ravi", "Ayşe", "Mina"] {
            assert!(!line.contains(name), "{line}");
        }
    }
}
