//! The whole of it, in one window: somebody is referred, starts, chooses what is shared, reads and agrees a
//! report that leaves locked; it is answered; they stop sharing, and nothing more goes; they leave.

use pathway_till::domain::recipients::Way;
use pathway_till::domain::referrals::Status;
use pathway_till::ui::Route;

use super::Till;
use super::sharing::with_recipients;

impl Till {
    fn mina_comes(&mut self) {
        self.staff_signs_in("Mina", "97531");
        if self.app().people_book().is_none() {
            self.opens_people_book();
        } else {
            self.goes_to_job("People book");
        }
    }

    /// Dr Ali refers Sam, who starts.
    fn sam_is_referred_and_starts(&mut self) {
        self.goes_to_referrals();
        self.press("Write one down");
        self.press_like("Sam");
        self.press_like("Dr Ali");
        self.press("Scene bakery");
        self.press("Keep this");
        assert_eq!(self.route(), Route::Referral);
        self.becomes("They can come");
        self.becomes("They wait for a place");
        self.press("What came of it");
        self.press("Their placement began");
        self.press_like("Scene bakery, from");
        self.press("Keep this");
        assert_eq!(self.statuses(), [Status::Started]);
    }

    fn sam_shares(&mut self) {
        self.sam_signs_in();
        self.goes_to_job("What I share");
        self.sam_chooses_for_dr_ali();
        self.press_like("I read it alone");
        self.types_own_pin(&self.sams_pin());
        assert!(self.has("It is shared now"));
    }

    fn a_report_is_offered(&mut self) {
        self.press("Write a report");
        self.press_like("Dr Ali");
        for _what_kind_when in 0..3 {
            self.press("Next");
        }
        self.press_like("No action needed");
        while !self.has("Keep it") {
            self.press("Next");
        }
        self.press("Keep it");
        self.press("See the pages");
        self.until_pages_are_made();
        self.press("Offer it to Sam");
        self.press("Offer it to Sam");
        assert!(self.has("They can read it now."));
    }

    fn sam_agrees_and_takes_a_copy(&mut self) {
        self.sam_opens_reports();
        self.press_like("Dr Ali");
        self.until_pages_are_made();
        self.press("I agree");
        self.press_like("I read it myself");
        self.types_own_pin(&self.sams_pin());
        self.until("agreed", |till| till.has("You agreed. Save your copy now."));
        self.until_pages_are_made();
        self.press("Save my copy");
        self.until("saved", |till| till.saved().len() == 1);
    }

    /// What was asked in a letter is answered.
    fn dr_ali_is_asked_and_answers(&mut self) {
        while self.route() != Route::Record {
            self.press("Back");
        }
        self.opens_of_sam("What was said to those outside", "Contacts.");
        self.press("Write one down");
        self.press_like("Dr Ali");
        self.press("We went to them");
        self.press("Letter");
        self.type_into(
            "What was said",
            "We sent the report and asked about the choir.",
        );
        self.press("Next");
        self.press_like("We ask them for something");
        self.type_into("What is asked", "The day of the choir");
        self.retype("By which day", "25/11/2026");
        self.press("Keep this");
        self.press_like("Dr Ali");
        self.press("They answered");
        assert!(self.sams_contacts()[0].settled.is_some());
    }
}

#[test]
fn from_the_referral_over_a_report_to_leaving() {
    let mut till = with_recipients();
    till.mina_comes();
    till.sam_is_referred_and_starts();
    till.locks_screen();
    till.sam_shares();

    till.supervisor_comes_back();
    till.a_report_is_offered();
    till.sam_agrees_and_takes_a_copy();

    till.supervisor_comes_back();
    till.press_like("Dr Ali");
    till.press("Hand it over");
    till.press_like("Locked PDF");
    till.press("Save as PDF");
    till.until("saved", |till| till.saved().len() == 2);
    till.press("It was sent");
    till.press("Write it down");
    let left = *till.standing().left_last().expect("it left");
    assert_eq!(left.way, Way::LockedPdf);
    assert_eq!(left.ground, till.sams_sharing()[0].id);
    till.dr_ali_is_asked_and_answers();

    // Sam stops: what left stays, and nothing more goes.
    till.locks_screen();
    till.sam_signs_in();
    till.goes_to_job("What I share");
    till.press_like("Dr Ali");
    till.press("Stop sharing");
    till.press("Stop sharing");
    till.supervisor_comes_back();
    till.press("Write a report");
    till.press_like("Dr Ali");
    assert!(till.has("Not shared") && !till.has("Next"));
    assert_eq!(till.standing().left.len(), 1);

    till.locks_screen();
    till.mina_comes();
    till.goes_to_leaving_of("Sam");
    till.press("Write down how they leave");
    till.press("They begin work");
    till.press("Paid work");
    till.press("Next");
    till.type_into("Hours a week", "16");
    till.type_into("First day", "30/11/2026");
    till.press("Next");
    till.press("They said so");
    till.press("Keep this");
    assert!(till.has("Left on 18 November 2026"));
}
