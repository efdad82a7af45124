//! Passing erasures between the two books, both ways: a book that is a copy of an earlier day learns again
//! who was erased since.

use super::erase::EraseAgain;
use crate::domain::erasure::letter::ErasureLetter;
use crate::env::Env;
use crate::operations::erasure::TakeErasure;
use crate::operations::people_book::letters::is_about_the_letter;
use crate::operations::people_book::{Books, perform_in_people};
use crate::operations::{Actor, Stop, perform};
use crate::store::{PeopleBook, ShopBook};

/// Passes what there is to pass. Each letter is made of what the other book does not have, so one that is
/// lost is made again. Says how many were refused for what they say: they hold no other up.
pub fn pass_erasures(
    shop: &mut ShopBook,
    people: &mut PeopleBook,
    env: &Env,
    actor: &Actor,
) -> Result<usize, Stop> {
    let mut refused = 0_usize;
    let mut heard = |done: Result<(), Stop>| match done {
        Err(stop) if is_about_the_letter(&stop) => {
            refused = refused.saturating_add(1);
            Ok(())
        }
        done => done,
    };
    let in_people = people.read().erased_people()?;
    let in_shop = shop.read().erased_people()?;
    for letter in not_in(&in_people, &in_shop) {
        heard(perform::<TakeErasure>(shop, env, actor, &letter))?;
    }
    for letter in not_in(&in_shop, &in_people) {
        let mut books = Books { shop, people };
        heard(perform_in_people::<EraseAgain>(&mut books, env, actor, &letter).map(drop))?;
    }
    Ok(refused)
}

/// Those of whom the other book does not know that they were erased.
fn not_in(these: &[ErasureLetter], those: &[ErasureLetter]) -> Vec<ErasureLetter> {
    let known = |letter: &&ErasureLetter| !those.iter().any(|that| that.person == letter.person);
    these.iter().filter(known).copied().collect()
}
