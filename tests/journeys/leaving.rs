//! Somebody leaves: their words, keeping in touch, where they go, how they get on; and everything is stopped.

use pathway_till::domain::access::Role;
use pathway_till::domain::hours::TimeKind;
use pathway_till::domain::hours::placement::Placement;
use pathway_till::domain::ids::{EntryId, PersonId, PlacementId};
use pathway_till::domain::leaving::touch::{TouchRow, TouchWay, in_touch};
use pathway_till::domain::leaving::{Destination, GoesTo, Leaving, Reason};
use pathway_till::domain::people::PersonState;
use pathway_till::domain::person_records::{PageWords, RecordField};
use pathway_till::operations::people_book::leaving::left::{LeavingOf, WriteLeaving};
use pathway_till::operations::people_book::placements::AddPlacement;
use pathway_till::operations::people_book::records::{NewRecord, StartRecord};
use pathway_till::operations::scene::Stage;
use pathway_till::store::Doing;
use pathway_till::ui::Route;
use uuid::Uuid;

use super::Till;
use super::own_progress::with_skills;
use super::people_book::{In, perform_in};
use crate::support::Shop;

/// Kerem left fourteen weeks ago to volunteer, and Wanda too; Kerem wants to hear from us.
fn two_who_left() -> Till {
    let mut shop = Shop::with_people_book(Stage::Counted, In::Nobody);
    let mut people = shop.people_book();
    let day = |text: &str| text.parse().expect("a day");
    for (n, name, way) in [(71, "Kerem", Some(TouchWay::Phone)), (72, "Wanda", None)] {
        let person = PersonId(Uuid::from_u128(n));
        let record = NewRecord {
            person,
            names: PageWords::of([(RecordField::NameToUse, name.to_owned())]),
        };
        perform_in::<StartRecord>(&mut shop, &mut people, Role::Manager, &record);
        let placement = Placement {
            id: PlacementId(Uuid::from_u128(n)),
            person,
            shop: shop.scene.shop,
            kind: TimeKind::Training,
            start: day("2026-05-18"),
            planned_end: day("2026-08-12"),
            agreed: Vec::new(),
            supervisor: None,
            key_worker: None,
            daily_fare: None,
            pauses: Vec::new(),
            extensions: Vec::new(),
            ended: Some(day("2026-08-12")),
        };
        perform_in::<AddPlacement>(&mut shop, &mut people, Role::Manager, &placement);
        let left = LeavingOf {
            leaving: Leaving {
                id: EntryId(Uuid::from_u128(n)),
                person,
                placement: placement.id,
                on: day("2026-08-12"),
                reason: Reason::Finished,
                goes_to: vec![GoesTo::plain(Destination::Volunteering)],
            },
            seen: 0,
        };
        perform_in::<WriteLeaving>(&mut shop, &mut people, Role::Manager, &left);
        // What they said on their last day, under their own PIN.
        let at = shop.env.now();
        let said = people.write(|tx| {
            tx.add_touch_row(&TouchRow {
                id: EntryId(Uuid::from_u128(n + 10)),
                person,
                way,
                by: person,
                at,
            })?;
            let doing = Doing {
                operation: "answer-keep-in-touch",
                shop: shop.scene.shop,
                person,
                approver: None,
                concerns: None,
                at,
                reason: None,
            };
            tx.write_audit(&doing, &shop.env.random())
        });
        said.expect("it is said");
    }
    drop(people);
    Till::of(shop, [1280.0, 800.0])
}

impl Till {
    pub(super) fn goes_to_leaving_of(&mut self, name: &str) {
        self.press_like("People.");
        self.press_like(name);
        while !self.has("Where they go, and how they get on") {
            self.press_like("More (");
        }
        self.press_like("Leaving.");
        assert_eq!(self.route(), Route::Leaving);
    }
}

#[test]
fn sam_says_something_keeps_in_touch_and_takes_a_certificate_along() {
    let mut till = with_skills();
    till.sam_opens_progress();
    while !till.has("Your words, keeping in touch, papers to take along") {
        till.press_like("More (");
    }
    till.press_like("Leaving.");
    assert_eq!(till.route(), Route::MyLeaving);
    assert!(till.has("You can say something, or nothing"));
    till.press_like("My words.");
    till.type_into("My words", "I liked the early mornings");
    till.press("Keep this");
    assert!(till.has("It is kept."));
    till.press_like("Keeping in touch.");
    assert!(till.has("May we ask how you get on?"));
    till.press("Send a text message");
    assert!(till.has("It is kept. We will ask how you get on."));
    let sam = till.sam();
    let touch = |till: &Till| {
        let read = till.app().people_book().expect("an open book").read();
        let words = read.leaving_words(sam).expect("words").words;
        assert_eq!(words.expect("some").as_str(), "I liked the early mornings");
        in_touch(&read.touch_rows_of(sam).expect("rows"))
    };
    assert_eq!(touch(&till), Some(TouchWay::Text));
    till.press_like("Keeping in touch.");
    till.press_like("No, please do not");
    assert!(till.has("Nobody asks any more."));
    assert_eq!(touch(&till), None);
    till.press_like("Certificate.");
    till.press("Nothing about time");
    assert_eq!(till.route(), Route::Paper);
    till.press_like("Print");
    let paper = till.until_printed(1)[0].clone();
    let paper = paper.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        paper.contains("Certificate Made on 18 November 2026"),
        "{paper}"
    );
    assert!(paper.contains("This is not a qualification."), "{paper}");
    let small = paper.to_lowercase();
    for word in ["charity", "health", "trainee", "referr", "leav", "week"] {
        assert!(!small.contains(word), "{word}");
    }
}

#[test]
fn mina_writes_down_where_sam_goes_and_the_placement_ends_with_it() {
    let mut till = Till::with_people_book(In::TwoPeople);
    till.staff_signs_in("Mina", "97531");
    till.opens_people_book();
    till.goes_to_leaving_of("Sam,");
    assert!(till.has("Nothing is written down of Sam leaving. Their words come first."));
    till.press("Write down how they leave");
    till.press("They begin work");
    till.press("Paid work");
    till.press("Volunteering");
    till.press("Next");
    till.type_into("Hours a week", "sixteen");
    till.press("Next");
    assert!(till.has("Type between 1 and 80."), "beside the field");
    till.retype("Hours a week", "16");
    till.type_into("First day", "30/11/2026");
    till.press("Next");
    till.press("They said so");
    assert!(till.has("The placement ends on this day too."));
    till.press("Keep this");
    assert!(till.has("Left on 18 November 2026"));
    assert!(till.has("16 hours a week, from 30 November 2026"));
    let sam = till.sam();
    let read = till.app().people_book().expect("an open book").read();
    let placements = read.placements_of(sam).expect("placements");
    let ended: Vec<_> = placements.iter().map(|p| p.placement.ended).collect();
    assert_eq!(ended, [Some("2026-11-18".parse().expect("a day"))]);

    // It was training, and there was no volunteering: what was written stands as it was until then.
    till.press("What can be done");
    till.press_like("Put right how they left.");
    till.press("They begin training");
    till.press("Paid work");
    till.press("Volunteering");
    till.press("Training or education");
    till.press("Next");
    till.press("They said so");
    till.press("Keep this");
    assert!(till.has("It is kept."));
    assert!(till.has("They begin training") && !till.has("16 hours a week"));
    let read = till.app().people_book().expect("an open book").read();
    let left = read.leavings_of(sam).expect("leavings");
    assert_eq!(left.len(), 1, "one leaving, put right");
    assert_eq!(left[0].rev, 2);
    assert_eq!(left[0].leaving.reason, Reason::Training);
}

#[test]
fn kerem_is_asked_after_thirteen_weeks_and_wanda_is_not() {
    let mut till = two_who_left();
    till.staff_signs_in("Ayşe", "246801");
    till.opens_people_book();
    till.press_like("Today.");
    assert!(till.has("Left 13 weeks ago and likes to hear from us"));
    assert!(!till.has("Wanda"), "nobody is chased who said no");
    till.press_like("Kerem");
    assert!(till.has("How is Kerem getting on?"));
    till.press_like("As before.");
    assert_eq!(till.route(), Route::Today);
    assert!(till.has("It is kept."));
    assert!(!till.has("Left 13 weeks ago"));
    let read = till.app().people_book().expect("an open book").read();
    let checks = read.leaving_checks(None).expect("checks");
    let known: Vec<_> = checks
        .iter()
        .map(|c| (c.leaving.0.as_u128(), c.is_known()))
        .collect();
    assert_eq!(known, [(71, true)]);
}

#[test]
fn a_one_to_one_is_written_down_put_right_and_noted_and_something_comes_after() {
    let mut till = Till::with_people_book(In::TwoPeople);
    till.staff_signs_in("Mina", "97531");
    till.opens_people_book();
    till.press_like("People.");
    till.press_like("Sam,");
    while !till.has("One-to-ones, and what comes after") {
        till.press_like("More (");
    }
    till.press_like("Support.");
    assert_eq!(till.route(), Route::Support);
    till.press_like("One-to-ones.");
    assert!(till.has("No one-to-one with Sam is written down yet."));
    till.press("How many");
    till.type_into("How many", "9");
    till.press("Keep this");
    assert!(till.has("Add a word that says why."), "beside the field");
    till.retype("How many", "8");
    till.press("Keep this");
    assert!(till.has("0 of 8 one-to-ones so far"));
    till.press("Write one down");
    till.press("You met");
    till.press("Ayşe");
    till.type_into("How many minutes", "45");
    till.press("Next");
    till.type_into("Next step", "Visit the allotments");
    till.press("Keep this");
    assert!(till.has("1 of 8 one-to-ones so far"));
    till.press_like("18 November 2026");
    assert!(till.has("Visit the allotments"));
    till.press("Put it right");
    till.press("It did not happen");
    till.press("Ayşe");
    till.press("Next");
    till.press("Keep this");
    assert!(till.has("Add a word that says why."), "beside the field");
    till.type_into("Why it was put right", "The shop was closed");
    till.press("Keep this");
    assert!(till.has("0 of 8 one-to-ones so far"));
    till.press_like("18 November 2026");
    till.press("Note");
    till.type_into("Note", "Ring the allotments first");
    till.press("Keep this");
    assert!(
        !till.has("Ring the allotments first"),
        "a note stays behind its door"
    );
    till.press("Back");
    till.press("Back");
    till.press_like("What comes after.");
    till.press("Add something");
    till.press("Moving and sport");
    till.type_into("The place", "Hackney allotments");
    till.press("Next");
    till.press("Asked");
    till.press("Keep this");
    assert!(till.has("Moving and sport: Asked, 18 November 2026"));
}

#[test]
fn stop_everything_takes_the_tile_away_in_one_step() {
    let mut till = Till::with_people_book(In::TwoPeople);
    till.staff_signs_in("Mina", "97531");
    till.opens_people_book();
    till.goes_to_leaving_of("Sam,");
    till.press("What can be done");
    till.press_like("Stop everything.");
    assert!(till.has("Stop everything for Sam?"));
    assert!(till.has("A new placement brings them back."));
    till.press("Stop everything");
    assert!(till.has("Everything is stopped."));
    let sam = till.sam();
    let people = till
        .app()
        .book()
        .expect("a book")
        .read()
        .people()
        .expect("people");
    let state = people.into_iter().find(|p| p.id == sam).map(|p| p.state);
    assert_eq!(state, Some(PersonState::Left));
    till.press("Back");
    till.press("Back");
    till.press("Back");
    till.press_like("Today.");
    assert!(!till.has("Sam"), "nothing reminds of them");
}
