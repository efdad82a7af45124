//! Erasing, holding and restricting: nothing that was typed of somebody is left, and everything else is as
//! it was.

mod due;
mod keeping;
mod nothing_left;
mod of_letters;
mod refused;

use pathway_till::domain::access::Role;
use pathway_till::domain::erasure::{Kind, Why};
use pathway_till::domain::ids::{EntryId, PersonId};
use pathway_till::operations::people_book::erasure::erase::ToErase;
use pathway_till::operations::people_book::leaving::stop::{StopEverything, ToStop};

use crate::support::Both;

fn entry(both: &Both) -> EntryId {
    EntryId(both.env.new_id())
}

/// Whoever has this name is to be erased.
fn wish(both: &Both, person: PersonId, name: &str) -> ToErase {
    ToErase {
        id: entry(both),
        person,
        kind: Kind::Deleted,
        why: Why::TheyAsked,
        name: name.to_owned(),
    }
}

/// Sam left: nothing goes on any more.
fn sam_left(both: &mut Both) -> PersonId {
    let sam = both.sam();
    let stop = ToStop {
        id: entry(both),
        person: sam,
    };
    both.perform::<StopEverything>(Role::Manager, &stop)
        .expect("everything is stopped");
    both.pass().expect("they pass");
    sam
}
