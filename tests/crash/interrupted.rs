//! The database is interrupted after 1, 2, 3 … steps of every operation: all of it or nothing.

use pathway_till::domain::Trouble;
use pathway_till::domain::access::Role;
use pathway_till::operations::registry::registry;
use pathway_till::operations::scene::Stage;
use pathway_till::operations::{Actor, Leaves, Stop};

use crate::support::{Shop, text};

#[test]
fn an_operation_that_is_interrupted_leaves_everything_or_nothing() {
    for entry in registry() {
        let mut shop = Shop::at(entry.stage);
        let scene = shop.scene.clone();
        let actor = if entry.stage == Stage::Empty {
            Actor::default()
        } else {
            shop.actor(Role::Manager).because(text("A sample"))
        };
        let before = shop.dump();
        let entries = shop.book.read().audit_length().expect("a length");
        let mut kept_unheard = false;
        let mut step: i64 = 1;
        let mut stopped = 0;
        loop {
            shop.book.interrupt_after(step).expect("a handler");
            let done = (entry.run)(&scene, &mut shop.book, &shop.env, &actor);
            shop.book.interrupt_no_more().expect("no handler");
            match done {
                Ok(()) => break,
                Err(Stop::Trouble(Trouble::Interrupted)) => {
                    if shop.dump() != before {
                        // The very last step: it was kept, but the word of it was lost.
                        kept_unheard = true;
                        break;
                    }
                    stopped += 1;
                }
                Err(other) => panic!("{} at step {step}: {other:?}", entry.name),
            }
            // Early steps one by one, later ones with growing strides: still a sweep, but quick.
            step += 1 + step / 24;
        }
        assert!(
            stopped > 20,
            "{} was stopped only {stopped} times",
            entry.name
        );
        // Whatever was kept is whole, with its audit entry; sent again, it changes nothing.
        shop.verify();
        let more = shop.book.read().audit_length().expect("a length") - entries;
        assert_eq!(
            more,
            i64::from(entry.leaves != Leaves::Work),
            "{}",
            entry.name
        );
        if kept_unheard && entry.leaves == Leaves::Rows && entry.stage != Stage::Empty {
            let after = shop.dump();
            let again = (entry.run)(&scene, &mut shop.book, &shop.env, &actor);
            assert_eq!(again, Ok(()), "{} sent again", entry.name);
            assert_eq!(shop.dump(), after, "{} wrote again", entry.name);
        }
    }
}
