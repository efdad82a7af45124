//! Reports in the people book: nothing leaves that the person was not offered, that they did not agree, or
//! of which they have no copy; and what left is shown again as it was.

mod agreeing;
mod handing_over;
mod typed;

use crate::documents::pages::text_of;
use crate::support::Both;
use pathway_till::documents::reports::pdf_bytes;
use pathway_till::documents::reports::plain_text;
use pathway_till::domain::Refusal;
use pathway_till::domain::access::Role;
use pathway_till::domain::hours::Days;
use pathway_till::domain::ids::EntryId;
use pathway_till::domain::ids::PersonId;
use pathway_till::domain::ids::RecipientId;
use pathway_till::domain::ids::ReportId;
use pathway_till::domain::person_records::LookKind;
use pathway_till::domain::recipients::Way;
use pathway_till::domain::reports::ledger::PaperDigest;
use pathway_till::domain::reports::ledger::Report;
use pathway_till::domain::reports::ledger::Stage;
use pathway_till::domain::reports::ledger::Standing;
use pathway_till::domain::reports::page::Agreed;
use pathway_till::domain::reports::page::ReportKind;
use pathway_till::domain::reports::refusals::ReportRefusal as R;
use pathway_till::domain::reports::typed::Answer;
use pathway_till::domain::reports::typed::Asks;
use pathway_till::domain::reports::typed::ReportField;
use pathway_till::domain::reports::typed::TypedReport;
use pathway_till::domain::sharing::giving::Lasts;
use pathway_till::domain::sharing::giving::ReadBy;
use pathway_till::domain::sharing::giving::Wish;
use pathway_till::domain::sharing::rows::Purpose;
use pathway_till::domain::sharing::rows::Section;
use pathway_till::operations::Stop;
use pathway_till::operations::people_book::placements::ChangePlacement;
use pathway_till::operations::people_book::placements::PlacementChange;
use pathway_till::operations::people_book::reports::leaving::CopyFor;
use pathway_till::operations::people_book::reports::leaving::GiveReportCopy;
use pathway_till::operations::people_book::reports::leaving::HasLeft;
use pathway_till::operations::people_book::reports::leaving::MakeReport;
use pathway_till::operations::people_book::reports::leaving::RecordReportLeft;
use pathway_till::operations::people_book::reports::leaving::ToMake;
use pathway_till::operations::people_book::reports::looks::LookAtReport;
use pathway_till::operations::people_book::reports::looks::LookAtReports;
use pathway_till::operations::people_book::reports::looks::LookedReport;
use pathway_till::operations::people_book::reports::looks::OneReport;
use pathway_till::operations::people_book::reports::own::AgreeReport;
use pathway_till::operations::people_book::reports::own::OwnCopy;
use pathway_till::operations::people_book::reports::own::OwnReport;
use pathway_till::operations::people_book::reports::own::ReadOwnReport;
use pathway_till::operations::people_book::reports::own::ReadOwnReports;
use pathway_till::operations::people_book::reports::own::SayToReport;
use pathway_till::operations::people_book::reports::own::TakeOwnCopy;
use pathway_till::operations::people_book::reports::own::ToAgree;
use pathway_till::operations::people_book::reports::own::ToSay;
use pathway_till::operations::people_book::reports::writing::OfReport;
use pathway_till::operations::people_book::reports::writing::OfferReport;
use pathway_till::operations::people_book::reports::writing::ToWrite;
use pathway_till::operations::people_book::reports::writing::WriteReport;
use pathway_till::operations::people_book::sharing::looks::LookAtOwnSharing;
use pathway_till::operations::people_book::sharing::own::GivePermission;
use pathway_till::operations::people_book::sharing::own::Permit;
use pathway_till::operations::people_book::sharing::own::Withdraw;
use pathway_till::operations::people_book::sharing::own::WithdrawPermission;
use pathway_till::words::Words;
use std::collections::BTreeSet;

/// A report about Sam to the surgery, through the hands of a supervisor and of Sam.
struct Story {
    both: Both,
    report: Report,
}

impl Story {
    fn new() -> Self {
        let both = Both::new();
        let surgery = both.scene.sharing.surgery;
        Self::to(both, surgery)
    }

    fn to(both: Both, recipient: RecipientId) -> Self {
        let (from, until) = (both.scene.yesterday, both.scene.yesterday);
        let from = from - chrono::TimeDelta::days(20);
        let report = Report {
            id: ReportId(both.env.new_id()),
            person: both.sam(),
            recipient,
            kind: ReportKind::Progress,
            period: Days::new(from, until).expect("days"),
        };
        Self { both, report }
    }

    fn entry(&self) -> EntryId {
        EntryId(self.both.env.new_id())
    }

    fn look(&mut self, role: Role) -> LookedReport {
        let one = OneReport {
            report: self.report.id,
            person: self.report.person,
        };
        self.both
            .perform::<LookAtReport>(role, &one)
            .expect("a look")
    }

    fn seen(&mut self) -> Option<EntryId> {
        let people = self.both.people.read();
        let rows = people.report_rows(self.report.id).expect("rows");
        rows.last().map(|row| row.id)
    }

    fn write(&mut self, texts: &[(ReportField, &str)]) -> Result<(), Stop> {
        let mut typed = TypedReport {
            asks: Some(Asks::NoAction),
            ..TypedReport::default()
        };
        for (field, text) in texts {
            if *field == ReportField::Ask {
                typed.asks = Some(Asks::Action);
            }
            typed.set(*field, (*text).to_owned());
        }
        let to_write = ToWrite {
            id: self.entry(),
            report: self.report,
            seen: self.seen(),
            typed,
        };
        self.both
            .perform::<WriteReport>(Role::Supervisor, &to_write)
    }

    fn of(&mut self) -> OfReport {
        OfReport {
            id: self.entry(),
            report: self.report.id,
            person: self.report.person,
            seen: self.seen(),
        }
    }

    fn offer(&mut self) -> Result<(), Stop> {
        let of = self.of();
        self.both.perform::<OfferReport>(Role::Supervisor, &of)
    }

    fn read(&mut self) -> OwnReport {
        let id = self.report.id;
        self.both
            .perform::<ReadOwnReport>(Role::Trainee, &id)
            .expect("Sam reads")
    }

    fn say(&mut self, answer: Answer) -> Result<(), Stop> {
        let to_say = ToSay {
            id: self.entry(),
            report: self.report.id,
            seen: self.seen(),
            answer,
        };
        self.both.perform::<SayToReport>(Role::Trainee, &to_say)
    }

    fn agreeing(&mut self, read_by: ReadBy) -> ToAgree {
        let read = self.read();
        ToAgree {
            id: self.entry(),
            report: self.report.id,
            seen: self.seen(),
            page: read.digest().expect("a page"),
            read_by,
        }
    }

    fn agree(&mut self) -> Result<(), Stop> {
        let agree = self.agreeing(ReadBy::Nobody);
        self.both.perform::<AgreeReport>(Role::Trainee, &agree)
    }

    /// The copy as the program makes it: of the page that is kept.
    fn copy(&mut self) -> OwnCopy {
        let page = self.read().page.expect("a page");
        OwnCopy {
            id: self.entry(),
            report: self.report.id,
            page: page.digest(),
            plain: pdf_bytes(&Words::english().expect("words"), &page).expect("a PDF"),
        }
    }

    fn take_copy(&mut self) -> Result<Vec<u8>, Stop> {
        let copy = self.copy();
        self.both.perform::<TakeOwnCopy>(Role::Trainee, &copy)
    }

    fn make(&mut self, role: Role, way: Way) -> Result<Vec<u8>, Stop> {
        let to_make = ToMake {
            report: self.report.id,
            person: self.report.person,
            way,
        };
        self.both.perform::<MakeReport>(role, &to_make)
    }

    fn leaving(&mut self, way: Way, locked: Option<&[u8]>) -> HasLeft {
        HasLeft {
            id: self.entry(),
            report: self.report.id,
            person: self.report.person,
            way,
            on: self.both.scene.today(),
            made: self.made(),
            locked: locked.map(<[u8]>::to_vec),
        }
    }

    /// The digest of the file as it stands in the book.
    fn made(&self) -> PaperDigest {
        let people = self.both.people.read();
        let rows = people.report_rows(self.report.id).expect("rows");
        let copied = Standing::of(&rows).copied;
        copied.map_or(PaperDigest::ERASED, |copy| copy.plain)
    }

    fn leave(&mut self, role: Role, way: Way) -> Result<(), Stop> {
        let left = self.leaving(way, None);
        self.both.perform::<RecordReportLeft>(role, &left)
    }

    /// Written, offered and agreed, with a copy.
    fn ready(&mut self) -> Vec<u8> {
        let texts = [
            (ReportField::Ask, "Talk about college"),
            (ReportField::OwnWords, "I like bread"),
        ];
        self.write(&texts).expect("written");
        self.offer().expect("offered");
        self.agree().expect("agreed");
        self.take_copy().expect("a copy")
    }

    fn permit(&mut self, sections: &[Section]) {
        let recipient = self.report.recipient;
        let own = self.both.perform::<LookAtOwnSharing>(Role::Trainee, &());
        let mut own = own.expect("Sam looks").into_iter();
        let seen = own.find(|own| own.recipient.id == recipient);
        let permit = Permit {
            id: self.entry(),
            recipient,
            seen: seen.and_then(|own| own.seen),
            wish: Wish {
                sections: sections.iter().copied().collect(),
                purpose: Purpose::Reports,
                lasts: Lasts::ThreeMonths,
                read_by: ReadBy::Nobody,
            },
        };
        self.both
            .perform::<GivePermission>(Role::Trainee, &permit)
            .expect("permitted");
    }

    fn withdraw(&mut self) {
        let withdraw = Withdraw {
            id: self.entry(),
            recipient: self.report.recipient,
        };
        self.both
            .perform::<WithdrawPermission>(Role::Trainee, &withdraw)
            .expect("withdrawn");
    }

    #[track_caller]
    fn refused<T: std::fmt::Debug>(
        &mut self,
        refusal: impl Into<Refusal>,
        deed: impl FnOnce(&mut Self) -> Result<T, Stop>,
    ) {
        let before = self.both.dumps();
        assert_eq!(deed(self).err(), Some(Stop::Refused(refusal.into())));
        assert!(self.both.dumps() == before, "a refusal wrote");
    }
}

#[test]
fn written_offered_changed_agreed_copied_carried_and_shown_again_as_it_was() {
    let mut story = Story::new();
    let texts = [
        (ReportField::Ask, "Talk about a college course"),
        (ReportField::OwnWords, "Bread is good"),
    ];
    story.write(&texts).expect("written");
    assert_eq!(
        story.look(Role::Supervisor).known.standing.stage(),
        Stage::Writing
    );
    // Nobody offered it: Sam does not see it, and it goes nowhere.
    let mine = story.both.perform::<ReadOwnReports>(Role::Trainee, &());
    let id = story.report.id;
    assert!(
        mine.expect("Sam looks")
            .iter()
            .all(|known| known.report.id != id)
    );
    story.refused(R::NotOffered, |s| s.leave(Role::Supervisor, Way::Carried));
    story.refused(R::NotOffered, |s| {
        s.both.perform::<ReadOwnReport>(Role::Trainee, &id)
    });
    story.offer().expect("offered");
    let mine = story.both.perform::<ReadOwnReports>(Role::Trainee, &());
    assert_eq!(mine.expect("Sam looks")[0].report.id, id);
    let page = story.read().page.expect("a page");
    assert_eq!(page.agreed, Agreed::Draft);
    assert_eq!(
        page.sections(),
        BTreeSet::from([Section::Skills, Section::OwnWords])
    );
    // Not agreed: it goes nowhere.
    story.refused(R::NotAgreed, |s| s.leave(Role::Supervisor, Way::Carried));
    // Sam says it in other words, and then yes.
    story
        .say(Answer::OwnWords("The early bread is best".into()))
        .expect("own words");
    story.agree().expect("agreed");
    let page = story.read().page.expect("a page");
    let sam = page.about.name().to_owned();
    assert_eq!(
        page.agreed,
        Agreed::Read {
            by: sam,
            on: story.both.scene.today()
        }
    );
    story.refused(R::CopyFirst, |s| s.leave(Role::Supervisor, Way::Carried));
    let copy = story.take_copy().expect("a copy");
    let text = text_of(&copy);
    for words in ["The early bread is best", "Talk about a college course"] {
        assert!(text.contains(words), "{text}");
    }
    assert!(!text.contains("Bread is good") && !text.contains("draft"));
    let made = story.make(Role::Supervisor, Way::Post).expect("a file");
    assert_eq!(made, copy);
    story
        .leave(Role::Supervisor, Way::Carried)
        .expect("it left");
    let standing = story.look(Role::Supervisor).known.standing;
    let left = standing.left_last().expect("it left");
    assert_eq!(
        (left.way, left.plain),
        (Way::Carried, PaperDigest::of(&copy))
    );
    assert_eq!(left.ground, story.both.scene.sharing.given);
    // The records change; what left does not.
    story.refused(R::HasLeft, |s| s.write(&texts));
    story.both.later(60 * 24 * 30);
    let again = story.look(Role::Manager);
    assert_eq!(again.copy, Some(copy.clone()));
    assert_eq!(again.page, Some(page));
    assert_eq!(story.read().copy, Some(copy));
    story.both.verify();
}

#[test]
fn without_permission_nothing_is_written_offered_agreed_or_handed_over() {
    let mut story = Story::new();
    let bytes = story.ready();
    story.withdraw();
    story.refused(R::NotShared, |s| s.make(Role::Supervisor, Way::Carried));
    story.refused(R::NotShared, |s| s.leave(Role::Supervisor, Way::Carried));
    // Sam keeps their copy.
    assert_eq!(story.read().copy, Some(bytes));
    // Permitted again, but less: it does not go as it is.
    story.permit(&[Section::OwnWords]);
    story.refused(R::NotShared, |s| s.make(Role::Supervisor, Way::Post));
    // Given anew, it wants a new yes: the paper names the day and the end of the old one.
    story.permit(&[Section::Skills, Section::OwnWords, Section::Goals]);
    story.refused(R::OfferAgain, |s| s.make(Role::Supervisor, Way::Post));
    story.ready();
    story.make(Role::Supervisor, Way::Post).expect("a file");
    // It is over one day after its last.
    story.both.later(60 * 24 * 100);
    story.refused(R::NotShared, |s| s.leave(Role::Supervisor, Way::Carried));

    let mut another = Story::new();
    another.write(&[]).expect("written");
    another.withdraw();
    another.refused(R::NotShared, Story::offer);
    another.permit(&[Section::Skills]);
    another.offer().expect("offered");
    let agree = another.agreeing(ReadBy::Nobody);
    another.withdraw();
    assert_eq!(another.read().page, None);
    another.refused(R::NotShared, |s| {
        s.both.perform::<AgreeReport>(Role::Trainee, &agree)
    });
    another.refused(R::NotShared, |s| {
        s.report.id = ReportId(s.both.env.new_id());
        s.write(&[])
    });
}

#[test]
fn to_whoever_can_sanction_goes_attendance_alone_as_it_was_shown() {
    let both = Both::new();
    let officer = both.scene.sharing.officer;
    let mut story = Story::to(both, officer);
    let texts = [
        (ReportField::Ask, "Askword"),
        (ReportField::Plan, "Planword"),
        (ReportField::OwnWords, "Ownword"),
        (ReportField::DidNotHelp, "Unhelpfulword"),
    ];
    story.write(&texts).expect("written");
    story.refused(R::NotOffered, |s| s.leave(Role::Supervisor, Way::Carried));
    story.offer().expect("offered");
    let page = story.read().page.expect("a page");
    assert_eq!(
        page.agreed,
        Agreed::Shown {
            on: story.both.scene.today()
        }
    );
    assert_eq!(page.sections(), BTreeSet::from([Section::TakingPart]));
    // There is nothing to agree or to write; Sam can still say what they think of it.
    story.refused(R::AttendanceOnly, Story::agree);
    story.refused(R::AttendanceOnly, |s| {
        s.say(Answer::OwnWords("Mine".into()))
    });
    story.refused(R::AttendanceOnly, |s| s.say(Answer::Stop));
    story
        .say(Answer::NotLikeThis("I was there more often".into()))
        .expect("said");
    let copy = story.take_copy().expect("a copy");
    let text = text_of(&copy);
    assert!(
        text.contains("was offered this report to read on"),
        "{text}"
    );
    for word in ["Askword", "Planword", "Ownword", "Unhelpfulword", "draft"] {
        assert!(!text.contains(word), "{word}");
    }
    story.leave(Role::Supervisor, Way::Post).expect("it left");
    let left = story.look(Role::Supervisor).known.standing;
    assert_eq!(
        left.left_last().map(|l| l.ground),
        Some(story.both.scene.sharing.basis)
    );
    story.both.verify();
}

#[test]
fn each_look_is_on_sams_record_and_sams_own_looks_are_not() {
    let mut story = Story::new();
    let looks = |both: &Both| -> BTreeSet<PersonId> {
        let looks = both.people.read().looks_at(both.sam(), 99).expect("looks");
        let at_reports = looks.iter().filter(|look| look.what == LookKind::Report);
        at_reports.map(|look| look.by).collect()
    };
    assert_eq!(looks(&story.both), BTreeSet::new());
    story.write(&[]).expect("written");
    story.offer().expect("offered");
    story.read();
    assert_eq!(looks(&story.both), BTreeSet::new());
    story.look(Role::Supervisor);
    let sam: PersonId = story.both.sam();
    story
        .both
        .perform::<LookAtReports>(Role::Manager, &sam)
        .expect("a list");
    let looked = [Role::Supervisor, Role::Manager].map(|role| story.both.person(role));
    assert_eq!(looks(&story.both), BTreeSet::from(looked));
}

#[test]
fn no_word_of_a_section_that_is_not_shared_stands_in_what_is_kept() {
    // Sam's records hold a word of each section; each permission leaves some of them out.
    let marks = |text: &str| -> BTreeSet<Section> {
        let marks = [
            (Section::TakingPart, "Taking part"),
            (Section::Skills, "Skills"),
            (Section::Goals, "Goals and next steps"),
            (Section::OwnWords, "Bread is good"),
            (Section::WellBeing, "Unhelpfulword"),
        ];
        let there = marks.iter().filter(|(_, mark)| text.contains(mark));
        there.map(|(section, _)| *section).collect()
    };
    let sections = [
        Section::TakingPart,
        Section::Skills,
        Section::Goals,
        Section::WellBeing,
        Section::OwnWords,
    ];
    for chosen in sections {
        let mut story = Story::new();
        story.permit(&[chosen]);
        let texts = [
            (ReportField::OwnWords, "Bread is good"),
            (ReportField::DidNotHelp, "Unhelpfulword"),
        ];
        story.write(&texts).expect("written");
        story.offer().expect("offered");
        story.agree().expect("agreed");
        let page = story.read().page.expect("a page");
        let words = Words::english().expect("words");
        // The line of permission names the sections; the body is what stands before it.
        let body = |text: &str| text.split("Shared with").next().unwrap_or("").to_owned();
        let plain = body(&plain_text(&words, &page));
        assert_eq!(marks(&plain), BTreeSet::from([chosen]), "{plain}");
        let copy = story.take_copy().expect("a copy");
        assert_eq!(marks(&body(&text_of(&copy))), BTreeSet::from([chosen]));
    }
}

#[test]
fn answers_about_well_being_are_for_the_key_worker_and_whatever_sam_carries() {
    let mut story = Story::new();
    story.permit(&[Section::WellBeing, Section::Skills]);
    story
        .write(&[(ReportField::DidNotHelp, "Early starts")])
        .expect("written");
    // To others: there, not shown.
    let looked = story.look(Role::Supervisor);
    let page = looked.page.expect("a page");
    assert!(looked.hidden && page.well_being.is_none() && page.skills.is_some());
    story.offer().expect("offered");
    story.agree().expect("agreed");
    let copy = CopyFor {
        person: story.report.person,
        copy: story.copy(),
    };
    story.refused(R::KeyWorkerAlone, |s| {
        s.both.perform::<GiveReportCopy>(Role::Supervisor, &copy)
    });
    let bytes = story.take_copy().expect("a copy");
    assert_eq!(story.look(Role::Supervisor).copy, None);
    story.refused(R::KeyWorkerAlone, |s| s.make(Role::Supervisor, Way::Post));
    story.refused(R::KeyWorkerAlone, |s| s.leave(Role::Supervisor, Way::Post));
    // Sam carries it: nobody needs to see what it says.
    story
        .leave(Role::Supervisor, Way::Carried)
        .expect("carried");
    // Sam's supervisor becomes their key worker.
    let mut placement = story.both.scene.agreed().expect("a placement");
    placement.key_worker = Some(story.both.person(Role::Supervisor));
    let change = PlacementChange { placement, seen: 1 };
    story
        .both
        .perform::<ChangePlacement>(Role::Manager, &change)
        .expect("a key worker");
    let looked = story.look(Role::Supervisor);
    assert!(!looked.hidden && looked.page.expect("a page").well_being.is_some());
    assert_eq!(looked.copy.as_ref(), Some(&bytes));
    assert_eq!(story.make(Role::Supervisor, Way::Post), Ok(bytes));
    assert!(story.look(Role::Manager).hidden);
    story.both.verify();
}
