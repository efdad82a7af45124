//! What Sam shares: chosen with the words seen first, given with the PIN, seen by staff as shared or not
//! shared, stopped in two taps; and a manager's ground where Sam is not asked.

use pathway_till::domain::access::Role;
use pathway_till::domain::ids::RecipientId;
use pathway_till::domain::recipients::{RecipientField, Service, TypedRecipient};
use pathway_till::domain::sharing::rows::{How, Purpose, Reader, Says, Section, SharingRow};
use pathway_till::operations::people_book::referrals::recipients::{RecipientOf, WriteRecipient};
use pathway_till::operations::scene::Stage;
use pathway_till::ui::Route;
use uuid::Uuid;

use super::Till;
use super::people_book::{In, perform_in};
use crate::support::Shop;

/// A till with a surgery and probation on the list.
pub fn with_recipients() -> Till {
    let mut shop = Shop::with_people_book(Stage::Counted, In::Skilled);
    let mut people = shop.people_book();
    for (n, service, name) in [
        (7_001, Service::Gp, "Dr Ali"),
        (7_002, Service::Probation, "Kim Osei"),
    ] {
        let mut typed = TypedRecipient::new(service);
        typed.set(RecipientField::Name, name.to_owned());
        typed.set(RecipientField::Phone, "020 7946 0321".to_owned());
        typed.set(RecipientField::Email, "reception@example.org".to_owned());
        let recipient = RecipientOf {
            id: RecipientId(Uuid::from_u128(n)),
            seen: 0,
            typed,
        };
        perform_in::<WriteRecipient>(&mut shop, &mut people, Role::Manager, &recipient);
    }
    drop(people);
    Till::of(shop, [1280.0, 800.0])
}

impl Till {
    /// A supervisor opened the book and left; Sam opens what he shares under his own PIN.
    pub fn sam_opens_sharing(&mut self) {
        self.supervisor_opens();
        self.locks_screen();
        self.sam_signs_in();
        self.goes_to_job("What I share");
        assert_eq!(self.route(), Route::MySharing);
    }

    /// Sam shares taking part and skills with Dr Ali, also when they call, for half a year.
    pub fn sam_chooses_for_dr_ali(&mut self) {
        self.press_like("Dr Ali");
        assert!(self.has("Your placement is the same whatever you choose."));
        self.press("Choose what to share");
        self.press("Next");
        assert!(
            self.has("Nothing is switched on yet"),
            "nothing is on by itself"
        );
        self.press_like("Taking part");
        assert!(self.has("Today Dr Ali would read"));
        assert!(
            self.has("No sessions in this time."),
            "the words of the report"
        );
        self.press("Share this");
        self.press_like("Skills");
        assert!(self.has("No skills are signed yet."));
        self.press("Share this");
        self.press("Next");
        self.press_like("Reports and calls");
        self.press_like("6 months");
    }

    pub fn types_own_pin(&mut self, pin: &str) {
        self.press("Yes, my PIN next");
        self.digits(pin);
        self.press("Yes, I agree");
        self.until("looked at", |till| {
            !till.has("Type your PIN to say yes.") || till.has("That PIN did not match")
        });
    }

    pub fn sams_pin(&self) -> String {
        let mut people = self.scene.people.iter();
        let sam = people.find(|(role, ..)| *role == Role::Trainee);
        sam.map(|(_, _, pin)| pin.digits().to_owned())
            .expect("a PIN")
    }

    pub fn sams_sharing(&self) -> Vec<SharingRow> {
        let read = self.app().people_book().expect("an open book").read();
        read.sharing_rows_of(self.sam()).expect("rows")
    }
}

#[test]
fn sam_shares_with_a_surgery_after_reading_what_it_says_and_stops_again() {
    let mut till = with_recipients();
    till.sam_opens_sharing();
    till.sam_chooses_for_dr_ali();
    till.press_like("I read it alone");
    for said in [
        "taking part and skills",
        "Reports and calls",
        "18 May 2027",
        "Your surgery may keep this and others there may read it.",
        "Your placement is the same whatever you choose.",
    ] {
        assert!(till.has(said), "{said}");
    }
    assert_eq!(till.sams_sharing(), [], "nothing is kept before the PIN");
    till.types_own_pin("9999");
    assert!(till.has("That PIN did not match"));
    assert_eq!(till.sams_sharing(), []);
    till.digits(&till.sams_pin());
    till.press("Yes, I agree");
    till.until("given", |till| till.has("It is shared now"));
    let rows = till.sams_sharing();
    let Says::Given(given) = &rows[0].says else {
        panic!("it is given");
    };
    assert_eq!(rows[0].by, till.sam());
    assert_eq!(given.purpose, Purpose::ReportsAndCalls);
    assert!(
        given
            .sections
            .iter()
            .eq(&[Section::TakingPart, Section::Skills])
    );
    assert_eq!(given.how, How::ReadAlone);

    // Stopping is one tap and one more.
    till.press("Stop sharing");
    assert!(till.has("Nobody asks you why."));
    till.press("Stop sharing");
    assert!(till.has("It is stopped."));
    assert!(matches!(till.sams_sharing()[1].says, Says::Withdrawn));
    till.press("Back");
    assert!(till.has("Nothing is shared"));
}

#[test]
fn who_signs_does_not_read_it_to_sam_and_a_friend_does() {
    let mut till = with_recipients();
    till.sam_opens_sharing();
    till.sam_chooses_for_dr_ali();
    till.press_like("Somebody read it to me");
    till.type_into("Their name", "ayse");
    till.press("Next");
    assert!(till.has("Whoever signs your skills does not read this to you."));
    till.retype("Their name", "My sister Nil");
    till.press("Next");
    assert!(till.has("My sister Nil read it to you."));
    till.types_own_pin(&till.sams_pin());
    let rows = till.sams_sharing();
    let Says::Given(given) = &rows[0].says else {
        panic!("it is given");
    };
    let How::ReadTo(Reader::SomebodyElse(Some(name))) = &given.how else {
        panic!("somebody else read it");
    };
    assert_eq!(name.as_str(), "My sister Nil");
}

#[test]
fn a_manager_records_the_ground_and_sam_reads_that_nobody_asks_him() {
    let mut till = with_recipients();
    till.staff_signs_in("Mina", "97531");
    till.opens_people_book();
    till.press_like("People.");
    till.press_like("Sam");
    while !till.has("With whom outside, as they chose") {
        till.press_like("More (");
    }
    till.press_like("Shared or not.");
    assert_eq!(till.route(), Route::PersonSharing);
    till.press_like("Dr Ali");
    assert!(till.has("Not shared") && !till.has("Record the ground"));
    till.press("Back");
    till.press_like("Kim Osei");
    till.press("Record the ground");
    till.press("A court or a licence asks for it");
    till.press_like("3 months");
    till.press("Record the ground");
    assert!(till.has("Nothing is written here yet"), "beside the field");
    till.type_into("Why", "The licence of 1 July");
    till.press("Record the ground");
    assert!(till.has("It is recorded."));
    assert!(till.has("Attendance, and nothing else."));
    assert!(till.has("The licence of 1 July"));

    till.locks_screen();
    till.sam_signs_in();
    till.goes_to_job("What I share");
    till.press_like("Kim Osei");
    assert!(till.has("until 18 February 2027"));
    assert!(!till.has("Choose what to share") && !till.has("The licence of 1 July"));
    till.locks_screen();

    till.staff_signs_in("Mina", "97531");
    till.press_like("Other jobs");
    till.find_job("People book");
    till.press_like("People.");
    till.press_like("Sam");
    while !till.has("With whom outside, as they chose") {
        till.press_like("More (");
    }
    till.press_like("Shared or not.");
    till.press_like("Kim Osei");
    till.press("End it");
    till.press("End it");
    assert!(till.has("It is ended."));
    assert!(matches!(till.sams_sharing()[1].says, Says::BasisEnded));
}
