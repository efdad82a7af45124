//! A hold stops erasing; whoever left is erased, and their name is nowhere in the window afterwards; what is
//! restricted is seen by nobody until it is lifted.

use pathway_till::domain::ids::PersonId;
use pathway_till::ui::Route;

use super::Till;
use super::people_book::In;

impl Till {
    fn goes_to_keeping_of(&mut self, name: &str) {
        self.press_like("People.");
        self.press_like(name);
        while !self.has("Hold, restrict, erase") {
            self.press_like("More (");
        }
        self.press_like("Keeping and erasing.");
        assert_eq!(self.route(), Route::Keeping);
    }

    fn name_at_the_till(&self, person: PersonId) -> String {
        let people = self.book().read().people().expect("people");
        let found = people.into_iter().find(|p| p.id == person);
        found.expect("they sold").till_name
    }
}

fn mina_in_the_people_book() -> Till {
    let mut till = Till::with_people_book(In::TwoPeople);
    till.staff_signs_in("Mina", "97531");
    till.opens_people_book();
    till
}

#[test]
fn a_hold_stops_it_and_sam_who_left_is_erased_and_nowhere_in_the_window() {
    let mut till = mina_in_the_people_book();
    let sam = till.sam();
    till.goes_to_keeping_of("Sam,");
    assert!(till.has("No hold."));
    till.press("What to do");
    till.press_like("Put a hold on.");
    till.type_into("What is it for?", "A letter of a solicitor");
    till.press("Put it on");
    assert!(till.has("The hold is on."));
    assert!(till.has("A letter of a solicitor"));
    till.press("What to do");
    till.press_like("Erase.");
    assert!(till.has("A hold is on these records."));
    assert!(!till.has("Words, papers, pictures and answers go"));
    till.press("Back");
    till.press_like("Lift the hold.");
    assert!(till.has("The hold is lifted."));
    till.press("What to do");
    till.press_like("Erase.");
    assert!(till.has("Their placement goes on."));
    till.press("Back");
    till.press("Back");
    till.press("Back");
    // They leave, and ask for it.
    assert_eq!(till.route(), Route::Record);
    while !till.has("Where they go, and how they get on") {
        till.press_like("More (");
    }
    till.press_like("Leaving.");
    till.press("What can be done");
    till.press_like("Stop everything.");
    till.press("Stop everything");
    till.press("Back");
    while !till.has("Hold, restrict, erase") {
        till.press_like("More (");
    }
    till.press_like("Keeping and erasing.");
    till.press("What to do");
    till.press_like("Erase.");
    till.press_like("Delete.");
    till.press("They asked for it");
    assert!(till.has("What goes"));
    assert_eq!(till.name_at_the_till(sam), "Sam", "nothing is done yet");
    while till.has("More (") {
        till.press_like("More (");
    }
    assert!(till.has("nobody can bring it back"));
    till.press("Go on");
    till.type_into("Their name", "Sammy");
    till.press("Erase");
    assert!(till.has("This is not their name."), "beside the field");
    till.retype("Their name", "Sam");
    till.press("Erase");
    assert_eq!(till.route(), Route::Due);
    assert!(till.has("Erased. A number stands in place of the name."));
    assert_eq!(till.name_at_the_till(sam), "Person 1");
    // Nowhere in the window.
    assert!(!till.has("Sam"));
    till.press("Back");
    for row in ["People.", "Today.", "Hours."] {
        till.press_like(row);
        assert!(!till.has("Sam"), "{row}");
        till.press("Back");
    }
    let read = till.app().people_book().expect("an open book").read();
    assert!(read.is_erased(sam).expect("it reads"));
}

#[test]
fn what_is_restricted_is_seen_by_nobody_until_it_is_lifted() {
    let mut till = mina_in_the_people_book();
    till.goes_to_keeping_of("Sam,");
    till.press("What to do");
    till.press_like("Restrict.");
    till.press("They say that something is wrong");
    assert!(till.has("Restricted. Nobody sees these records"));
    till.press("Back");
    assert_eq!(
        till.route(),
        Route::PeopleBook,
        "the record is shown no more"
    );
    till.press_like("People.");
    assert!(!till.has("Sam,"));
    till.press("Back");
    // Whoever may lift it finds them on the list.
    till.press_like("Settings.");
    till.press_like("Due to be erased.");
    assert!(till.has("Restricted."));
    till.press_like("Sam");
    till.press("What to do");
    till.press_like("Lift the restriction.");
    assert!(till.has("The restriction is lifted."));
    till.press("Back");
    assert_eq!(till.route(), Route::Due);
    assert!(till.has("Nobody is due."));
}
