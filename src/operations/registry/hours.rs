//! Samples of what is done about hours at the counter, and of what the people book brings about there.

use super::{Entry, entry};
use crate::domain::Trouble;
use crate::domain::access::Role;
use crate::domain::free_text::FreeText;
use crate::domain::hours::at_the_counter::since;
use crate::domain::ids::EntryId;
use crate::env::Env;
use crate::operations::hours::{
    LeftAt, LookAtFireList, MissedTry, Press, PressFor, PressForOf, PressOf, SayWhenLeft, Visitor,
    VisitorCame, VisitorLeft, Wish,
};
use crate::operations::people_book::keys::MakePeopleBook;
use crate::operations::people_book::letters::TakeSettledSittings;
use crate::operations::scene::{Scene, Stage};
use crate::operations::{Actor, SignedIn, Stop, perform};
use crate::store::ShopBook;

/// All of them.
pub(super) fn entries() -> Vec<Entry> {
    let mut all = with_one_input();
    all.push(entry::<SayWhenLeft>(Stage::OnSite, say_when_left));
    all
}

/// Those whose sample is the same whoever does it.
fn with_one_input() -> Vec<Entry> {
    entries![
        Press, OnSite, |scene, _book, _env| PressOf {
            id: EntryId(scene.fresh[0]), wish: Wish::Arrive,
        };
        PressFor, OnSite, |scene, _book, _env| PressForOf {
            person: scene.person(Role::Trainee)?,
            press: PressOf { id: EntryId(scene.fresh[0]), wish: Wish::Arrive },
        };
        MissedTry, OnSite, |scene, _book, _env| scene.person(Role::Trainee)?;
        VisitorCame, OnSite, |scene, _book, _env| Visitor {
            id: EntryId(scene.fresh[0]), name: FreeText::name("A reader of meters")?,
        };
        VisitorLeft, OnSite, |scene, book, env| {
            let visits = book.read().visits(scene.shop, since(env.now()))?;
            visits.first().ok_or(Trouble::Bug("a scene has a visitor"))?.visit.id
        };
        LookAtFireList, OnSite, |_scene, _book, _env| ();
        MakePeopleBook, OnSite, |_scene, _book, _env| ();
        TakeSettledSittings, OnSite, |_scene, book, env| {
            let presses = book.read().presses_since(since(env.now()))?;
            vec![presses.first().ok_or(Trouble::Bug("somebody came"))?.press.id]
        };
    ]
}

/// Whoever does it left half an hour after they came.
fn say_when_left(scene: &Scene, book: &mut ShopBook, env: &Env, actor: &Actor) -> Result<(), Stop> {
    let me = actor.person.map(SignedIn::person);
    let presses = book.read().presses_since(since(env.now()))?;
    let came = presses.iter().find(|p| Some(p.press.person) == me);
    let came = &came.ok_or(Trouble::Bug("somebody of the scene"))?.press;
    let input = LeftAt {
        id: EntryId(scene.fresh[0]),
        sitting: came.id,
        at: came.at.plus_minutes(30),
    };
    perform::<SayWhenLeft>(book, env, actor, &input)
}
