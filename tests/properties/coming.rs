//! Whatever anybody presses in whatever order: nobody is here twice, what is refused writes nothing, and what
//! is kept folds without anything odd.

use pathway_till::domain::access::Role;
use pathway_till::domain::hours::at_the_counter::Presence;
use pathway_till::domain::hours::rows::Going;
use pathway_till::domain::hours::{Days, TimeKind, fold};
use pathway_till::domain::time::Moment;
use pathway_till::operations::Stop;
use pathway_till::operations::hours::{Press, PressOf, Wish};
use pathway_till::operations::scene::Stage;
use proptest::prelude::*;

use crate::support::Shop;

fn wish() -> impl Strategy<Value = Wish> {
    prop_oneof![
        Just(Wish::Arrive),
        Just(Wish::Break(Going::StayingIn)),
        Just(Wish::Break(Going::GoingOut)),
        Just(Wish::Back),
        Just(Wish::Leave),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 24,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn presses_in_any_order_leave_a_sound_day(presses in prop::collection::vec((wish(), 0_i64..90), 1..30)) {
        let mut shop = Shop::at(Stage::Open);
        let sam = shop.scene.person(Role::Trainee).expect("Sam");
        let (mut here, mut on_break) = (false, false);
        let mut day = shop.env.now().london().date_naive();
        for (wish, minutes) in presses {
            shop.later(minutes);
            let now = shop.env.now();
            let business = pathway_till::domain::time::business_date(now, 3);
            if business != day {
                // A night went by: who is open is asked, and stands there as nobody.
                (here, on_break, day) = (false, false, business);
            }
            let fits = match wish {
                Wish::Arrive => !here,
                Wish::Break(_) => here && !on_break,
                Wish::Back => here && on_break,
                _ => here,
            };
            let before = shop.dump();
            let id = shop.new_entry();
            let done = shop.perform::<Press>(Role::Trainee, &PressOf { id, wish });
            prop_assert_eq!(done.is_ok(), fits, "{:?} while here {} on a break {}: {:?}", wish, here, on_break, done);
            match (fits, wish) {
                (false, _) => {
                    prop_assert!(matches!(done, Err(Stop::Refused(_))));
                    prop_assert_eq!(shop.dump(), before);
                }
                (_, Wish::Arrive) => here = true,
                (_, Wish::Break(_)) => on_break = true,
                (_, Wish::Back) => on_break = false,
                _ => (here, on_break) = (false, false),
            }
            let standing = shop.book.read().at_the_counter(sam, now).expect("it reads");
            prop_assert_eq!(standing.presence != Presence::NotHere, here);
            let inside = shop.book.read().on_site(shop.scene.shop, now).expect("it reads");
            prop_assert_eq!(inside.list.here.len(), usize::from(here));
        }
        let all = shop.book.read().presses_of(sam, Moment::from_millis(0)).expect("they read");
        let rows: Vec<_> = all.iter().map(|p| p.row(TimeKind::Training, None)).collect();
        let span = Days::new(
            "2026-11-01".parse().expect("a day"),
            "2026-12-31".parse().expect("a day"),
        )
        .expect("days");
        let folded = fold(sam, span, &rows).expect("they add up");
        for finding in folded.findings {
            use pathway_till::domain::hours::sittings::Oddity as O;
            // Off from a break is no mistake, and neither is a night without "I'm off".
            let usual = matches!(
                finding.what,
                O::BreakWithoutBack { .. } | O::TwoAtOnce { .. } | O::VeryLong
            );
            prop_assert!(usual, "{:?}", finding);
        }
        shop.verify();
    }
}
