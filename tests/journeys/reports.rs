//! A report from its first word until it has left: written by a supervisor, read and changed and agreed by
//! Sam alone, copied for Sam first, locked and handed over; and refused where permission was withdrawn.

use egui::{Key, Modifiers};
use lopdf::Document;
use pathway_till::domain::access::Role;
use pathway_till::domain::ids::{EntryId, RecipientId};
use pathway_till::domain::recipients::{RecipientField, Service, TypedRecipient, Way};
use pathway_till::domain::reports::ledger::{PaperDigest, Standing};
use pathway_till::domain::reports::page::ReportKind;
use pathway_till::domain::sharing::giving::{Lasts, ReadBy, Wish};
use pathway_till::domain::sharing::rows::{Purpose, Section};
use pathway_till::operations::people_book::referrals::recipients::{RecipientOf, WriteRecipient};
use pathway_till::operations::people_book::sharing::own::{
    GivePermission, Permit, Withdraw, WithdrawPermission,
};
use pathway_till::ui::Route;
use uuid::Uuid;

use super::Till;
use super::own_progress::shop_with_skills;
use super::people_book::perform_in;
use crate::documents::pages::text_of;

const DR_ALI: RecipientId = RecipientId(Uuid::from_u128(7_001));

/// A till where Sam shares taking part, skills and his own words with Dr Ali; and where he withdrew that.
fn till(withdrawn: bool) -> Till {
    till_where(Way::LockedPdf, withdrawn)
}

/// The same, where reports reach Dr Ali in this way.
fn till_where(way: Way, withdrawn: bool) -> Till {
    let mut shop = shop_with_skills();
    let mut people = shop.people_book();
    let mut typed = TypedRecipient::new(Service::Gp);
    typed.way = way;
    for (field, text) in [
        (RecipientField::Name, "Dr Ali"),
        (RecipientField::Organisation, "Lower Clapton Surgery"),
        (
            RecipientField::Address,
            "1 Lower Clapton Road, London E5 0PD",
        ),
        (RecipientField::Email, "ali@surgery.example"),
    ] {
        typed.set(field, text.to_owned());
    }
    let dr_ali = RecipientOf {
        id: DR_ALI,
        seen: 0,
        typed,
    };
    perform_in::<WriteRecipient>(&mut shop, &mut people, Role::Manager, &dr_ali);
    let permit = Permit {
        id: EntryId(Uuid::from_u128(7_002)),
        recipient: DR_ALI,
        seen: None,
        wish: Wish {
            sections: [Section::TakingPart, Section::Skills, Section::OwnWords].into(),
            purpose: Purpose::Reports,
            lasts: Lasts::SixMonths,
            read_by: ReadBy::Nobody,
        },
    };
    perform_in::<GivePermission>(&mut shop, &mut people, Role::Trainee, &permit);
    if withdrawn {
        let withdraw = Withdraw {
            id: EntryId(Uuid::from_u128(7_003)),
            recipient: DR_ALI,
        };
        perform_in::<WithdrawPermission>(&mut shop, &mut people, Role::Trainee, &withdraw);
    }
    drop(people);
    Till::of(shop, [1280.0, 800.0])
}

impl Till {
    /// From the people book to the reports about Sam.
    pub(super) fn goes_to_sams_reports(&mut self) {
        self.press_like("People.");
        self.press_like("Sam");
        while !self.has("Written, agreed and handed over") {
            self.press_like("More (");
        }
        self.press_like("Reports.");
        assert_eq!(self.route(), Route::Reports);
    }

    pub(super) fn standing(&self) -> Standing {
        let people = self.app().people_book().expect("an open book");
        let read = people.read();
        let report = read.reports_of(self.sam()).expect("reports")[0];
        Standing::of(&read.report_rows(report.id).expect("rows"))
    }

    pub(super) fn until_pages_are_made(&mut self) {
        self.until("made", |till| !till.has("Making the pages…"));
    }

    /// What was saved last, as its bytes.
    fn saved_file(&self, name: &str) -> Vec<u8> {
        let file = self.folder.path().join("papers").join(name);
        std::fs::read(file).expect("a file")
    }

    pub(super) fn sam_opens_reports(&mut self) {
        self.locks_screen();
        self.sam_signs_in();
        self.goes_to_job("Reports to read");
        assert_eq!(self.route(), Route::MyReports);
    }

    pub(super) fn supervisor_comes_back(&mut self) {
        self.locks_screen();
        self.staff_signs_in("Ayşe", "246801");
        self.goes_to_job("People book");
        self.goes_to_sams_reports();
    }
}

/// Ayşe writes the report, with a word that a hint is about, and offers it.
fn writes_and_offers(till: &mut Till) {
    assert!(till.has("There is no report about Sam yet."));
    till.press("Write a report");
    assert_eq!(till.route(), Route::WriteReport);
    till.press_like("Dr Ali");
    assert!(till.has("What is shared with Dr Ali"));
    till.press("Next");
    till.press("Next");
    // The placement so far, as it is.
    till.press("Next");
    till.press_like("Yes, I ask for something");
    till.type_into(
        "What you ask",
        "Ring Sam about the course, and the medication.",
    );
    assert!(till.has("“medication” may be about medicine. That never stands in a report."));
    till.retype("What you ask", "Ring Sam about the college course.");
    assert!(!till.has("never stands in a report"));
    till.press("Next");
    till.type_into("The plan", "Two more months at the oven.");
    till.press("Next");
    till.press_like("Learning");
    till.type_into("The line", "A course in January");
    till.press("Done");
    till.press("Next");
    till.type_into("In Sam’s words", "Bread is good.");
    till.press("Keep it");
    assert_eq!(till.route(), Route::Report);
    assert!(till.has("The report is kept."));

    till.press("See the pages");
    till.until_pages_are_made();
    assert!(till.has("Page 1 of 1, as it will be") || till.has("Page 1 of 2, as it will be"));
    till.key(Modifiers::NONE, Key::PageDown);
    till.press("In words");
    assert!(till.has("This is a draft. Sam has not agreed it yet."));
    till.press("Offer it to Sam");
    till.press("Offer it to Sam");
    assert!(till.has("They can read it now."));
}

#[test]
fn where_somebody_leaves_the_end_report_is_begun_with_the_whole_placement() {
    let mut till = till(false);
    till.staff_signs_in("Ayşe", "246801");
    till.opens_people_book();
    till.goes_to_leaving_of("Sam");
    till.press("What can be done");
    assert!(till.has("The whole placement. Sam reads it first."));
    till.press_like("Write the end report.");
    assert_eq!(till.route(), Route::WriteReport);
    till.press_like("Dr Ali");
    // What is shared, at the end, and about all of the placement: as it is.
    for _ in 0..3 {
        till.press("Next");
    }
    till.press_like("Yes, I ask for something");
    till.type_into("What you ask", "Ring Sam about the college course.");
    for _ in 0..3 {
        till.press("Next");
    }
    till.press("Keep it");
    assert_eq!(till.route(), Route::Report);
    let people = till.app().people_book().expect("an open book");
    let read = people.read();
    let sam = till.sam();
    let report = read.reports_of(sam).expect("reports")[0];
    let placement = &read.placements_of(sam).expect("placements")[0].placement;
    assert_eq!(report.kind, ReportKind::End);
    assert_eq!(report.period.from(), placement.start);
}

/// Sam reads it, changes his words, and agrees.
fn reads_and_agrees(till: &mut Till) {
    till.sam_opens_reports();
    till.press_like("Dr Ali");
    assert_eq!(till.route(), Route::MyReport);
    till.until_pages_are_made();
    till.press("Say something else");
    till.press_like("Change my words");
    till.retype("In my words", "The early bread is the best.");
    till.press("Keep my words");
    assert!(till.has("Your words are kept."));
    till.until_pages_are_made();
    till.press("In words");
    assert!(till.has("The early bread is the best."));
    till.press("I agree");
    // Ayşe signs his skills: under her eye it is no yes.
    till.press_like("It was read to me");
    till.type_into("Their name", "Ayşe");
    till.press("Next");
    till.types_own_pin(&till.sams_pin());
    till.until("it is refused", |till| till.has("I read it myself"));
    assert!(till.standing().kept.is_none());
    till.press_like("I read it myself");
    assert!(till.has("Your placement is the same whatever you choose."));
    till.types_own_pin("9999");
    till.until("it did not match", |till| {
        till.has("That PIN did not match")
    });
    assert!(till.standing().kept.is_none(), "a yes needs the PIN");
    till.digits(&till.sams_pin());
    till.press("Yes, I agree");
    till.until("agreed", |till| till.has("You agreed. Save your copy now."));
    till.until_pages_are_made();
}

#[test]
fn a_report_is_written_read_changed_agreed_copied_locked_and_recorded() {
    let mut till = till(false);
    till.supervisor_opens();
    till.goes_to_sams_reports();
    writes_and_offers(&mut till);
    reads_and_agrees(&mut till);
    till.press("Save my copy");
    till.until("saved", |till| till.saved().len() == 1);
    let name = "Report, 18 November 2026.pdf";
    assert_eq!(till.saved(), [name], "no name of anybody stands in it");
    let copy = till.saved_file(name);
    let text = text_of(&copy)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    for words in [
        "Sam has read and agreed this report. Date: 18 November 2026.",
        "Ring Sam about the college course.",
        "The early bread is the best.",
        "A course in January",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
    for never in [
        "Bread is good",
        "draft",
        "Goals",
        "Well-being",
        "medication",
    ] {
        assert!(!text.contains(never), "{never}\n{text}");
    }

    // Ayşe hands it over, locked; the words that open it are shown once.
    till.supervisor_comes_back();
    till.press_like("Dr Ali");
    till.press("Hand it over");
    till.press_like("Locked PDF");
    assert!(till.has("These words open the file:"));
    let made = till
        .app()
        .state()
        .expect("open")
        .office
        .reports
        .made
        .clone();
    let password = made.expect("a file").password.expect("words");
    till.press("Save as PDF");
    till.until("saved", |till| till.saved().len() == 2);
    till.press("It was sent");
    // Before Sam had his copy it cannot have left.
    till.retype("On which day", "17 November 2026");
    till.press("Write it down");
    assert!(till.standing().left.is_empty());
    assert!(till.has("On which day"));
    till.retype("On which day", "18 November 2026");
    till.press("Write it down");
    assert!(till.has("It is written down."));
    assert!(
        till.app()
            .state()
            .expect("open")
            .office
            .reports
            .made
            .is_none()
    );

    let locked = till.saved_file("Report, 18 November 2026 (2).pdf");
    let left = *till.standing().left_last().expect("it left");
    assert_eq!(left.way, Way::LockedPdf);
    assert_eq!(left.plain, PaperDigest::of(&copy));
    assert_eq!(left.locked, Some(PaperDigest::of(&locked)));
    let mut document = Document::load_mem(&locked).expect("a PDF");
    document
        .decrypt(password.as_str())
        .expect("the words open it");

    // Shown again, it is the same file.
    till.press("See the pages");
    till.until_pages_are_made();
    let shown = till
        .app()
        .state()
        .expect("open")
        .office
        .reports
        .pictured
        .clone();
    assert_eq!(*shown.expect("pages").1.bytes, copy);
    till.locks_screen();
    let reports = &till.app().state().expect("open").office.reports;
    assert!(
        reports.one.is_none() && reports.pictured.is_none(),
        "nothing stays"
    );
}

#[test]
fn what_is_not_shared_is_not_written_and_nobody_learns_why() {
    let mut till = till(true);
    till.supervisor_opens();
    till.goes_to_sams_reports();
    till.press("Write a report");
    till.press_like("Dr Ali");
    assert!(till.has("Not shared"));
    for why in ["withdrawn", "stopped", "declined", "asked yet"] {
        assert!(!till.has(why), "{why}");
    }
    till.press("Back");
    assert_eq!(till.route(), Route::WriteReport);
}

impl Till {
    fn opens_on_their_way(&mut self) {
        if !self.has("Reports on their way") {
            self.press_like("More (");
        }
        self.press_like("Reports on their way.");
        assert_eq!(self.route(), Route::ReportsOnTheirWay);
    }

    fn saves_together(&mut self) {
        self.press("Save the file");
        self.until("it ended", |till| till.route() == Route::ReportsOnTheirWay);
    }
}

#[test]
fn what_is_ready_is_saved_together_and_what_is_in_the_way_is_said() {
    let mut till = till_where(Way::Post, false);
    till.supervisor_opens();
    till.opens_on_their_way();
    assert!(till.has("No report is on its way now."));
    till.press("Back");
    till.goes_to_sams_reports();
    writes_and_offers(&mut till);

    // It waits for Sam: there is nothing to save.
    till.press("Back");
    till.press("Back");
    till.locks_screen();
    till.staff_signs_in("Ayşe", "246801");
    till.goes_to_job("People book");
    till.opens_on_their_way();
    assert!(till.has("To Dr Ali. Can be read"));
    assert!(!till.has("Save the file"));
    reads_and_agrees(&mut till);
    till.press("Save my copy");
    till.until("saved", |till| till.saved().len() == 1);
    let copy = till.saved_file("Report, 18 November 2026.pdf");

    till.locks_screen();
    till.staff_signs_in("Ayşe", "246801");
    till.goes_to_job("People book");
    till.opens_on_their_way();
    assert!(till.has("To Dr Ali. Ready to hand over"));

    // Something else has the name of the folder: it is said, and nothing half-written is left.
    let folder = till.folder.path().join("papers/Reports, 18 November 2026");
    std::fs::write(&folder, "a file").expect("a file");
    till.saves_together();
    assert!(till.has("0 of 1 files are saved."));
    assert_eq!(std::fs::read(&folder).expect("still there"), b"a file");
    std::fs::remove_file(&folder).expect("taken away");

    till.saves_together();
    assert!(till.has("One file is saved in"));
    let saved: Vec<_> = std::fs::read_dir(&folder)
        .expect("a folder")
        .map(|file| file.expect("a file").path())
        .collect();
    assert_eq!(saved.len(), 1);
    assert_eq!(std::fs::read(&saved[0]).expect("the file"), copy);
    let name = saved[0].file_stem().expect("a name").to_string_lossy();
    assert!(!name.to_lowercase().contains("sam"), "{name}");
    assert!(
        text_of(&copy).contains(&*name),
        "it is called after the reference on its page"
    );
    assert!(till.standing().left.is_empty(), "saved is not sent");

    // From there to the report, and back.
    till.press_like("Sam");
    assert_eq!(till.route(), Route::Report);
    till.press("Back");
    assert_eq!(till.route(), Route::ReportsOnTheirWay);

    // Sam stops sharing: no file of it is made any more, and nobody is told why.
    till.locks_screen();
    till.sam_signs_in();
    till.goes_to_job("What I share");
    till.press_like("Dr Ali");
    till.press("Stop sharing");
    till.press("Stop sharing");
    till.locks_screen();
    till.staff_signs_in("Ayşe", "246801");
    till.goes_to_job("People book");
    till.opens_on_their_way();
    till.saves_together();
    assert!(till.has("One report was not made. Open it to see what is in the way."));
}

#[test]
fn a_worry_about_safety_is_taken_to_the_lead_whom_the_manager_named() {
    let mut till = till(false);
    till.staff_signs_in("Mina", "97531");
    till.opens_people_book();
    till.press_like("Settings.");
    till.press_like("Safeguarding lead.");
    assert_eq!(till.route(), Route::SafeguardingLead);
    till.type_into("Who, and when they answer", "Mina Kaya");
    till.press("Keep");
    assert!(
        till.has("Nothing is written here yet"),
        "the number is missing"
    );
    till.type_into("Their number", "020 7946 0000");
    till.press("Keep");
    assert!(till.has("Mina Kaya is named from now on."));

    till.supervisor_comes_back();
    till.press("Write a report");
    till.press_like("Dr Ali");
    for _ in 0..3 {
        till.press("Next");
    }
    till.press_like("Yes, I ask for something");
    till.type_into("What you ask", "There is a safeguarding concern.");
    assert!(
        till.has(
            "“safeguarding”: take this to Mina Kaya, the safeguarding lead, on 020 7946 0000."
        )
    );

    // Nobody is named any more: the hint says whom all the same.
    till.locks_screen();
    till.staff_signs_in("Mina", "97531");
    till.goes_to_job("People book");
    till.press_like("Settings.");
    till.press_like("Safeguarding lead.");
    till.retype("Who, and when they answer", "");
    till.key(Modifiers::NONE, Key::Delete);
    till.retype("Their number", "");
    till.key(Modifiers::NONE, Key::Delete);
    till.press("Keep");
    assert!(till.has("Nobody is named from now on."));
    let people = till.app().people_book().expect("an open book");
    assert_eq!(people.read().safeguarding_lead(), Ok(None));
}
