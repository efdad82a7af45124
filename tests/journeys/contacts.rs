//! Somebody calls: what may be said follows what Sam shares; a call is written down, comes due in Today, and
//! is answered; what was wrong is put right.

use pathway_till::domain::access::Role;
use pathway_till::domain::contacts::{Contact, contacts};
use pathway_till::domain::person_records::LookKind;
use pathway_till::ui::Route;

use super::Till;
use super::sharing::with_recipients;

const FIRST: &str = "We can’t say who comes here. I can take a message.";

impl Till {
    fn ayse_opens_sam(&mut self) {
        if self.app().people_book().is_none() {
            self.supervisor_opens();
        } else {
            self.staff_signs_in("Ayşe", "246801");
            self.press_like("Other jobs");
            self.find_job("People book");
        }
        self.press_like("People.");
        self.press_like("Sam");
        assert_eq!(self.route(), Route::Record);
    }

    pub(super) fn opens_of_sam(&mut self, detail: &str, name: &str) {
        while !self.has(detail) {
            self.press_like("More (");
        }
        self.press_like(name);
    }

    fn somebody_calls(&mut self, who: &str) {
        self.opens_of_sam("What you may say, and to whom", "Somebody calls.");
        assert_eq!(self.route(), Route::SomebodyCalls);
        self.press_like(who);
        assert!(self.has(FIRST));
    }

    pub(super) fn sams_contacts(&self) -> Vec<Contact> {
        let read = self.app().people_book().expect("an open book").read();
        contacts(&read.contact_rows_of(self.sam()).expect("rows"))
    }
}

#[test]
fn what_may_be_said_follows_what_sam_shares_and_the_call_is_written_down() {
    let mut till = with_recipients();
    till.sam_opens_sharing();
    till.sam_chooses_for_dr_ali();
    till.press_like("I read it alone");
    till.types_own_pin(&till.sams_pin());
    till.locks_screen();

    till.ayse_opens_sam();
    till.somebody_calls("Dr Ali");
    assert!(till.has("Call back on the number held: 020 7946 0321"));
    assert!(till.has("No sessions in this time.") && till.has("No skills are signed yet."));
    till.press("Back");
    for who in ["Kim Osei", "Somebody else"] {
        till.press_like(who);
        assert!(till.has(FIRST) && till.has("Say nothing more."), "{who}");
        assert!(!till.has("No sessions"), "{who}");
        till.press("Back");
    }

    // It is written down, with what they ask for; today it is due.
    till.press_like("Dr Ali");
    till.press("Write down the call");
    assert_eq!(till.route(), Route::WriteContact);
    till.press("Next");
    assert!(till.has("Nothing is written here yet"), "beside the field");
    till.type_into("What was said", "She asked about his benefits");
    assert!(
        till.has("this never goes into a report"),
        "a hint beside the text"
    );
    till.retype("What was said", "Dr Ali asked how it goes.");
    till.press("Next");
    till.press_like("They ask us for something");
    till.type_into("What is asked", "Call back");
    till.retype("By which day", "1/11/2026");
    till.press("Keep this");
    assert!(till.has("This is before the day of the contact"));
    till.retype("By which day", "18/11/2026");
    till.press("Keep this");
    assert_eq!(till.route(), Route::Contacts);
    assert!(till.has("It is kept."));
    let kept = till.sams_contacts();
    assert_eq!(kept[0].ground, Some(till.sams_sharing()[0].id));
    till.press("Back");
    assert_eq!(till.route(), Route::Record);

    // Sam stops; from then on nothing is said, and nobody learns that anything was.
    till.locks_screen();
    till.sam_signs_in();
    till.goes_to_job("What I share");
    till.press_like("Dr Ali");
    till.press("Stop sharing");
    till.press("Stop sharing");
    till.locks_screen();
    till.ayse_opens_sam();
    till.somebody_calls("Dr Ali");
    assert!(till.has("Say nothing more.") && !till.has("No skills are signed yet."));

    // Each look stands on Sam's record.
    let read = till.app().people_book().expect("an open book").read();
    let looks = read.looks_at(till.sam(), 100).expect("looks");
    let saw = |what| looks.iter().any(|look| look.what == what);
    assert!(saw(LookKind::Shared) && saw(LookKind::Contacts));
}

#[test]
fn what_was_asked_comes_to_today_and_is_answered_there_and_a_mistake_is_put_right() {
    let mut till = with_recipients();
    till.ayse_opens_sam();
    till.opens_of_sam("What was said to those outside", "Contacts.");
    assert!(till.has("Nothing is written down yet."));
    till.press("Write one down");
    till.press_like("Dr Ali");
    till.press("We went to them");
    till.press("Letter");
    till.type_into("What was said", "We asked when the next visit is.");
    till.press("Next");
    till.press_like("We ask them for something");
    till.type_into("What is asked", "The day of the next visit");
    till.retype("By which day", "18/11/2026");
    till.press("Keep this");
    assert!(till.has("Due 18 Nov"));

    // It was a letter by secure mail: put right, and both are kept.
    till.press_like("Dr Ali");
    till.press("What can be done");
    till.press_like("Put it right");
    till.press_like("Dr Ali");
    till.press("We went to them");
    till.press("Secure mail");
    till.press("Next");
    till.press_like("We ask them for something");
    till.press("Keep this");
    assert!(till.has("We wrote by secure mail"));
    assert!(till.has("Put right by"));

    // Today asks whether they answered.
    till.press("Back");
    till.press("Back");
    while till.route() != Route::PeopleBook {
        till.press("Back");
    }
    till.press_like("Today.");
    for _other in 0..9 {
        // Hours and first days come before it; they wait until tomorrow.
        if till.has("We asked somebody outside") {
            break;
        }
        till.press_like(", ");
        till.press("Put off");
    }
    till.press_like("Sam, We asked somebody outside");
    assert!(till.has("We asked somebody outside for something about Sam."));
    till.press_like("Look at it");
    assert_eq!(till.route(), Route::Contacts);
    assert!(till.has("The day of the next visit"));
    till.press("Back");
    till.press("Back");
    assert_eq!(till.route(), Route::Today);
    till.press_like("Sam, We asked somebody outside");
    till.press_like("They answered");
    assert!(till.has("It is written down."));
    assert!(!till.has("We asked somebody outside"));
    let ayse = till.scene.person(Role::Supervisor).expect("Ayşe");
    let kept = till.sams_contacts();
    assert_eq!(kept[0].settled.map(|(by, _)| by), Some(ayse));
}
