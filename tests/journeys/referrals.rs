//! Somebody is referred, waits and starts; somebody comes back; and what a referral says stays where it is.

use pathway_till::domain::person_records::LookKind;
use pathway_till::domain::referrals::Status;
use pathway_till::ui::Route;

use super::Till;
use super::people_book::In;

impl Till {
    /// A row of the people book, on whichever page of it it stands.
    pub(super) fn goes_to_referrals(&mut self) {
        while !self.has("Who was referred, and who waits") {
            self.press_like("More (");
        }
        self.press_like("Referrals.");
        assert_eq!(self.route(), Route::Referrals);
    }

    pub(super) fn statuses(&self) -> Vec<Status> {
        let book = self.app().people_book().expect("an open book");
        let all = book.read().referrals().expect("referrals");
        let now = all.iter().map(|s| s.known.standing.now().status);
        now.collect()
    }

    pub(super) fn becomes(&mut self, what: &str) {
        self.press("What came of it");
        self.press(what);
        self.press("Keep this");
        assert_eq!(self.route(), Route::Referral);
        assert!(self.has("It is kept."));
    }
}

fn mina(within: In) -> Till {
    let mut till = Till::with_people_book(within);
    till.staff_signs_in("Mina", "97531");
    till.opens_people_book();
    till
}

/// Words with one space between them, however their lines were broken.
fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whoever is asked for stands beside the page: a link worker, added in the midst of a referral.
fn adds_ayla(till: &mut Till) {
    till.press("Add somebody");
    assert_eq!(till.route(), Route::Recipients);
    assert!(till.has("What do they work for?"));
    till.press("Next");
    till.press("Next");
    assert!(till.has("Nothing is written here yet"), "beside the field");
    till.type_into("Name", "Ayla Demir");
    till.press("Next");
    till.type_into("Where they work", "Well Street Surgery");
    till.press("Next");
    till.type_into("Mail address", "ayla at wellstreet");
    till.press("Next");
    assert!(till.has("This is not yet a mail address."));
    till.retype("Mail address", "ayla@wellstreet.example");
    till.press("Next");
    till.press("Next");
    till.press("By secure mail");
    till.press("Next");
    assert!(till.has("take something away"));
    till.press("Next");
    till.press("Keep this");
    assert_eq!(till.route(), Route::WriteReferral);
}

/// Wanda is referred by Ayla, two days ago.
fn refers_wanda(till: &mut Till) {
    till.goes_to_referrals();
    assert!(till.has("Nobody was referred yet."));
    till.press("Write one down");
    till.press("Somebody new");
    till.type_into("Name to use", "Wanda");
    till.press("Next");
    adds_ayla(till);
    till.press("Scene bakery");
    till.retype("The day it came", "19/11/2026");
    till.press("Keep this");
    assert!(till.has("This day is still to come."), "beside the field");
    till.retype("The day it came", "16/11/2026");
    till.press("Keep this");
    assert_eq!(till.route(), Route::Referral);
    assert!(till.has("Ayla Demir, Well Street Surgery"));
}

#[test]
fn somebody_is_referred_acknowledged_accepted_waits_and_starts_and_comes_back() {
    let mut till = mina(In::Nobody);
    refers_wanda(&mut till);

    // Two days have gone by: Today asks, and leads to it.
    till.press("Back");
    till.press("Back");
    till.press_like("Today.");
    till.press_like("Wanda");
    assert!(till.has("Say that the referral of Wanda came."));
    till.press_like("The referral.");
    assert_eq!(till.route(), Route::Referral);

    // The letter is the acknowledging; it is read back from the PDF.
    till.press("What can be done");
    till.press_like("Letter to whoever referred");
    assert_eq!(till.route(), Route::Paper);
    till.press_like("Print");
    let paper = in_one_line(&till.until_printed(1)[0]);
    for said in [
        "Ayla Demir Well Street Surgery ayla@wellstreet.example By secure mail",
        "Your referral of Wanda",
        "Thank you. Your referral of Wanda reached us on 16 November 2026.",
        "What happens next",
        "Whom to call",
        "Ask for Mina at Scene bakery",
    ] {
        assert!(paper.contains(said), "{said}\n{paper}");
    }
    for never in ["health", "diagnos", "risk"] {
        assert!(!paper.to_lowercase().contains(never), "{never}\n{paper}");
    }
    till.press("Save as PDF");
    till.until("saved", |till| !till.saved().is_empty());
    let saved = till.saved();
    assert_eq!(saved, ["Letter about a referral, 18 November 2026.pdf"]);
    till.press("Back");
    assert_eq!(till.route(), Route::Referral);
    assert!(till.has("We said that it came"));
    assert_eq!(till.statuses(), [Status::Acknowledged]);

    till.becomes("They can come");
    till.becomes("They wait for a place");
    till.press("Back");
    assert!(till.has("2 days"), "waiting counts from the day it came");
    till.press_like("Wanda");

    // A wrong step is taken back, and written again.
    till.press("What came of it");
    till.press("They did not start");
    till.retype("From which day on", "1/11/2026");
    till.press("Keep this");
    assert!(till.has("This is before 18 November 2026"));
    till.retype("From which day on", "18/11/2026");
    till.press("Keep this");
    assert_eq!(till.statuses(), [Status::DidNotStart]);
    till.press("What can be done");
    till.press_like("Take the last step back");
    assert_eq!(till.statuses(), [Status::Waiting]);

    // Without a placement that began, the page leads to where one is added.
    till.press("What came of it");
    till.press("Their placement began");
    till.press("Their page");
    assert_eq!(till.route(), Route::Record);
    till.press_like("Placements.");
    till.press("New placement");
    till.press("Scene bakery");
    till.type_into("First day", "18/11/2026");
    till.press("12 weeks");
    till.press("Next");
    till.press("Training");
    till.press_like("Wednesday");
    till.type_into("From", "930");
    till.type_into("Until", "13.15");
    till.press("Keep");
    till.press("Next");
    till.press("Nobody yet");
    till.press("Nobody yet");
    till.press("Next");
    till.press("Keep this placement");
    while till.route() == Route::Record {
        till.press("Back");
    }
    assert_eq!(till.route(), Route::Referral);
    till.press("Scene bakery, from 18 November 2026");
    till.press("Keep this");
    assert_eq!(till.statuses(), [Status::Started]);
    till.press("Back");
    assert!(till.has("Nobody waits for a place."));

    // She comes back: a new referral beside the old one.
    till.press("Write one down");
    till.press_like("Wanda");
    till.press_like("They came themself");
    till.press("Scene bakery");
    till.press("Keep this");
    assert!(till.has("On 16 November 2026: Started. That referral stays as it is."));
    assert_eq!(till.statuses(), [Status::Started, Status::Received]);
    till.press("What can be done");
    assert!(
        !till.has("Letter to whoever referred"),
        "nobody to write to"
    );
}

#[test]
fn what_a_referral_says_is_read_by_whoever_may_and_by_nobody_else() {
    let mut till = mina(In::Nobody);
    refers_wanda(&mut till);
    till.press("What can be done");
    till.press_like("What it says");
    till.press("Write it down");
    for (field, words) in [
        ("Why they were referred", "Zanzibar one"),
        ("In their own words", "Zanzibar two"),
        ("What helps them", "Zanzibar three"),
    ] {
        till.type_into(field, words);
        till.press("Next");
    }
    till.press("Looked at: none known");
    till.press("Next");
    till.type_into("GP practice", "Zanzibar four");
    till.press("Keep this");
    assert!(till.has("Zanzibar one") && till.has("Looked at: none known"));
    assert!(till.has("Zanzibar four"));
    let referrals = |till: &Till| {
        let state = till.app().state().expect("open");
        format!("{:?}", state.office.referrals)
    };
    // What was read is gone with its page.
    till.press("Back");
    assert!(!referrals(&till).contains("Zanzibar"));
    {
        let book = till.app().people_book().expect("an open book");
        let all = book.read().referrals().expect("referrals");
        let person = all[0].known.referral.person;
        let looks = book.read().looks_at(person, 100).expect("looks");
        let mut looks = looks.iter();
        assert!(
            looks.any(|l| l.what == LookKind::ReferralText),
            "it is seen"
        );
    }
    till.locks_screen();
    assert!(!referrals(&till).contains("Wanda"), "nothing stays");

    // A supervisor keeps records, and finds no way to the referral.
    till.staff_signs_in("Ayşe", "246801");
    till.goes_to_job("People book");
    for _ in 0..4 {
        assert!(!till.has("Referral"));
        if till.has("More (") {
            till.press_like("More (");
        }
    }
    while !till.has("People.") {
        till.press_like("More (");
    }
    till.press_like("People.");
    till.press_like("Wanda,");
    assert_eq!(till.route(), Route::Record);
    for _ in 0..4 {
        assert!(!till.has("Referral") && !till.has("Zanzibar"));
        if till.has("More (") {
            till.press_like("More (");
        }
    }
    let state = format!("{:?}", till.app().state().expect("open").office);
    assert!(!state.contains("Zanzibar"));
}
