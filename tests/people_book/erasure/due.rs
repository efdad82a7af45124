//! Of whom it is time to decide; and visitors, who go by themselves.

use pathway_till::domain::Refusal;
use pathway_till::domain::access::{Capability, Role};
use pathway_till::domain::erasure::refusals::ErasureRefusal as R;
use pathway_till::domain::erasure::retention::{DueBecause, Period, Periods};
use pathway_till::domain::ids::PersonId;
use pathway_till::domain::person_records::LookKind;
use pathway_till::domain::time::Moment;
use pathway_till::operations::erasure::{EraseVisitors, SetPeriods, erase_old_visitors};
use pathway_till::operations::people_book::Books;
use pathway_till::operations::people_book::erasure::due::{OnTheList, due_and_kept};
use pathway_till::operations::people_book::erasure::erase::ErasePerson;
use pathway_till::operations::scene::Stage;
use pathway_till::operations::{Actor, Stop};

use super::super::refused;
use super::wish;
use crate::support::{Both, Shop};

fn list(both: &mut Both, actor: &Actor) -> Result<Vec<OnTheList>, Stop> {
    let mut books = Books {
        shop: &both.shop,
        people: &mut both.people,
    };
    due_and_kept(&mut books, &both.env, actor)
}

#[test]
fn whoever_left_long_ago_is_on_the_list_and_each_is_looked_at() {
    let mut both = Both::new();
    let manager = both.actor(Role::Manager);
    let (held, restricted) = (both.scene.erasure.held, both.scene.erasure.restricted);
    let listed = list(&mut both, &manager).expect("a list");
    let people: Vec<PersonId> = listed.iter().map(|(person, _, _)| *person).collect();
    assert_eq!(people.len(), 2, "{people:?}");
    assert!(people.contains(&held) && people.contains(&restricted));
    for (person, standing, due) in &listed {
        let due = due.expect("it is time");
        assert_eq!(due.because, DueBecause::Left);
        assert_eq!(due.held, *person == held);
        assert_eq!(standing.restricted.is_some(), *person == restricted);
        let looks = both.people.read().looks_at(*person, 1).expect("looks");
        assert_eq!(looks[0].what, LookKind::Keeping);
    }
    // Whoever left twenty weeks ago comes to it with the trustees' shorter time.
    let gone = both.scene.leaving.gone;
    both.later(60 * 24 * 60);
    let half_a_year = Periods::default().with(Period::AfterLeaving, 6);
    both.in_shop::<SetPeriods>(Role::Manager, &half_a_year)
        .expect("decided");
    let manager = both.actor(Role::Manager);
    let listed = list(&mut both, &manager).expect("a list");
    assert!(listed.iter().any(|(person, _, _)| *person == gone));
    // Once erased nobody is on it.
    let erase = wish(&both, restricted, "Amara");
    both.perform::<ErasePerson>(Role::Manager, &erase)
        .expect("erased");
    let listed = list(&mut both, &manager).expect("a list");
    assert!(!listed.iter().any(|(person, _, _)| *person == restricted));
    both.verify();
}

#[test]
fn a_supervisor_has_no_such_list() {
    let mut both = Both::new();
    let supervisor = both.actor(Role::Supervisor);
    let capability = Capability::Erasure;
    refused(&mut both, Refusal::NotAllowed { capability }, |both| {
        list(both, &supervisor)
    });
}

#[test]
fn a_time_that_makes_no_sense_is_refused_and_what_was_decided_before_stays_readable() {
    let mut shop = Shop::at(Stage::Closed);
    let today = shop.env.now().london().date_naive();
    let none = Periods::default().with(Period::Visitors, 0);
    let before = shop.dump();
    let (least, most) = Period::Visitors.bounds();
    let refused = shop.perform::<SetPeriods>(Role::Manager, &none);
    let no = Refusal::from(R::PeriodNotSensible { least, most });
    assert_eq!(refused.err(), Some(no.into()));
    assert_eq!(shop.dump(), before);
    let month = Periods::default().with(Period::Visitors, 30);
    shop.perform::<SetPeriods>(Role::Manager, &month)
        .expect("decided");
    assert_eq!(shop.book.read().periods(today), Ok(month));
    let yesterday = today.pred_opt().expect("a day");
    assert_eq!(shop.book.read().periods(yesterday), Ok(Periods::default()));
    shop.verify();
}

#[test]
fn names_of_visitors_go_after_ninety_days_and_no_day_earlier() {
    let mut shop = Shop::at(Stage::OnSite);
    assert!(shop.dump().contains("Percival, the surveyor"));
    let id = shop.new_entry();
    let gone = shop.perform::<EraseVisitors>(Role::Supervisor, &id);
    assert_eq!(gone, Ok(1), "of four months ago");
    let dump = shop.dump();
    assert!(!dump.contains("Percival"), "the name is gone");
    assert!(
        dump.contains("Ada, the electrician"),
        "who came today stays"
    );
    assert_eq!(
        dump.matches("visits id=").count(),
        2,
        "that they came stays"
    );
    shop.verify();
    // On the 89th day after they came nothing goes, on the 90th it does.
    let all = shop
        .book
        .read()
        .visits(shop.scene.shop, Moment::from_millis(0));
    let came = all.expect("visits").last().expect("Ada").visit.came;
    shop.clock.set(came.plus_minutes(89 * 24 * 60));
    let id = shop.new_entry();
    assert_eq!(shop.perform::<EraseVisitors>(Role::Supervisor, &id), Ok(0));
    shop.clock.set(came.plus_minutes(90 * 24 * 60));
    let manager = shop.actor(Role::Manager);
    let gone = erase_old_visitors(&mut shop.book, &shop.env, &manager);
    assert_eq!(gone, Ok(1));
    assert!(!shop.dump().contains("Ada"));
    let written = shop.dump();
    let gone = erase_old_visitors(&mut shop.book, &shop.env, &manager);
    assert_eq!(gone, Ok(0), "none is left");
    assert_eq!(shop.dump(), written, "and nothing is written about it");
    shop.verify();
}
