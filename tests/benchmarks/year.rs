//! A year of hours of forty people: opening the people book, reading the week of everybody and folding it.

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use chrono::{Datelike, Days as DayCount, NaiveDate, Weekday};
use pathway_till::domain::access::Role;
use pathway_till::domain::hours::days::london_day;
use pathway_till::domain::hours::placement::Placement;
use pathway_till::domain::hours::press::{Press, Pressed, StoredPress};
use pathway_till::domain::hours::rows::{Going, How};
use pathway_till::domain::hours::{Days, Week, fold};
use pathway_till::domain::ids::{EntryId, PersonId, PlacementId, ShopId, TillId};
use pathway_till::domain::person_records::{PageWords, RecordField};
use pathway_till::domain::time::{Moment, at_london};
use pathway_till::env::{Env, PinCost, SeededEntropy, SetClock};
use pathway_till::operations::Stop;
use pathway_till::operations::people_book::letters::{PressLetter, TakePressesIn};
use pathway_till::operations::people_book::placements::AddPlacement;
use pathway_till::operations::people_book::records::{NewRecord, StartRecord};
use pathway_till::operations::people_book::{Books, perform_in_people, scene};
use pathway_till::store::PeopleBook;

use super::{median, ms};

const PEOPLE: usize = 40;
const DAYS: u64 = 365;

/// What one person presses on a day: in, break, back, out.
fn a_day(
    env: &Env,
    (till, shop): (TillId, ShopId),
    person: PersonId,
    day: NaiveDate,
) -> [StoredPress; 4] {
    let ids = [(); 4].map(|()| EntryId(env.new_id()));
    let going = Going::StayingIn;
    let [sitting, after, ..] = ids;
    let pressed = [
        (Pressed::Arrived, 9 * 60),
        (Pressed::BreakBegan { sitting, going }, 11 * 60),
        (Pressed::Back { after }, 11 * 60 + 15),
        (Pressed::Left { sitting }, 13 * 60),
    ];
    let mut each = ids.into_iter().zip(pressed);
    [(); 4].map(|()| {
        let (id, (what, minute)) = each.next().expect("four");
        let at = at_london(day, minute).expect("a time");
        StoredPress {
            till,
            seq: 0,
            press: Press {
                id,
                person,
                shop,
                what,
                at,
                how: How::AtTheCounter,
                by: person,
                written_at: at,
            },
        }
    })
}

/// Forty people, each with a placement and presses on every working day of a year.
fn made(folder: &Path, env: &Env) -> Vec<PersonId> {
    let (shop, mut people, scene) = scene::play(folder, env).expect("a scene");
    let manager = scene.actor(&shop, Role::Manager).expect("a manager");
    let today = london_day(env.now());
    let start = today - DayCount::new(DAYS);
    let mut everybody = Vec::new();
    let written = people.batch(|people| {
        let mut books = Books {
            shop: &shop,
            people,
        };
        for n in 0..PEOPLE {
            let person = PersonId(env.new_id());
            everybody.push(person);
            let names = PageWords::of([(RecordField::NameToUse, format!("Person {n}"))]);
            let record = NewRecord { person, names };
            perform_in_people::<StartRecord>(&mut books, env, &manager, &record)?;
            let placement = Placement {
                id: PlacementId(env.new_id()),
                person,
                start,
                ..scene.agreed()?
            };
            perform_in_people::<AddPlacement>(&mut books, env, &manager, &placement)?;
        }
        for day in Days::new(start, today - DayCount::new(1))?.each() {
            if matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
                continue;
            }
            let place = (scene.scene.till, scene.scene.shop);
            let presses = everybody.iter().flat_map(|p| a_day(env, place, *p, day));
            let letter = PressLetter {
                till: scene.scene.till,
                presses: presses.collect(),
                upto: None,
            };
            perform_in_people::<TakePressesIn>(&mut books, env, &manager, &letter)?;
        }
        Ok::<(), Stop>(())
    });
    written.expect("a year");
    everybody
}

/// The figures of the people book.
pub fn a_year_of_hours(folder: &Path) {
    let folder = folder.join("year");
    let clock = Arc::new(SetClock::at(Moment::from_millis(super::MORNING)));
    let env = Env::new(clock, Arc::new(SeededEntropy::new(1)), PinCost::TEST);
    let everybody = made(&folder, &env);
    let week = Week::of(london_day(env.now()) - DayCount::new(7)).days();
    let (mut all, mut opened, mut read) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..31 {
        let begun = Instant::now();
        let people = PeopleBook::open_made_up(&folder).expect("it opens");
        opened.push(begun.elapsed());
        let rows = people.read().hours(week).expect("rows").rows;
        let placements = people.read().placements().expect("placements");
        let changes = people.read().day_changes(week).expect("changes");
        read.push(begun.elapsed());
        let sittings: usize = everybody
            .iter()
            .map(|person| fold(*person, week, &rows).expect("it folds").sittings.len())
            .sum();
        all.push(begun.elapsed());
        assert_eq!(sittings, PEOPLE * 5, "everybody came on five days");
        assert!(placements.len() > PEOPLE && changes.is_empty());
    }
    println!(
        "A week of {PEOPLE} people in a year of hours, medians in milliseconds: opened {:.1}, read \
         {:.1}, folded {:.1}",
        ms(median(&mut opened)),
        ms(median(&mut read)),
        ms(median(&mut all))
    );
}
