//! Reports in the people book: nothing leaves that the person was not offered, that they did not agree, or
//! of which they have no copy; and what left is shown again as it was.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use pathway_till::cli::report::{By, NotMade, make};
use pathway_till::documents::preview::page_picture;
use pathway_till::documents::reports::{pdf_bytes, plain_text};
use pathway_till::domain::Refusal;
use pathway_till::domain::access::Role;
use pathway_till::domain::hours::Days;
use pathway_till::domain::ids::{EntryId, PersonId, RecipientId, ReportId};
use pathway_till::domain::passphrase::Passphrase;
use pathway_till::domain::person_records::LookKind;
use pathway_till::domain::pin::Pin;
use pathway_till::domain::recipients::{
    RecipientField, RecipientState, Service, TypedRecipient, Way,
};
use pathway_till::domain::reports::ledger::{PaperDigest, Report, Stage, Standing};
use pathway_till::domain::reports::page::{Agreed, ReportKind};
use pathway_till::domain::reports::refusals::ReportRefusal as R;
use pathway_till::domain::reports::typed::{Answer, Asks, ReportField, TypedReport};
use pathway_till::domain::sharing::giving::{Lasts, ReadBy, Wish};
use pathway_till::domain::sharing::refusals::SharingRefusal;
use pathway_till::domain::sharing::rows::{Purpose, Section};
use pathway_till::domain::skills::passport::PaperReference;
use pathway_till::operations::Stop;
use pathway_till::operations::people_book::placements::{ChangePlacement, PlacementChange};
use pathway_till::operations::people_book::referrals::recipients::{
    RecipientInUse, RecipientOf, SetRecipientState, WriteRecipient,
};
use pathway_till::operations::people_book::reports::leaving::{
    CopyFor, GiveReportCopy, HasLeft, MakeReport, RecordReportLeft, ToMake,
};
use pathway_till::operations::people_book::reports::looks::{
    LookAtReport, LookAtReports, LookedReport, OneReport,
};
use pathway_till::operations::people_book::reports::own::{
    AgreeReport, OwnCopy, OwnReport, ReadOwnReport, ReadOwnReports, SayToReport, TakeOwnCopy,
    ToAgree, ToSay,
};
use pathway_till::operations::people_book::reports::writing::{
    OfReport, OfferReport, TakeReportBack, ToWrite, WriteReport,
};
use pathway_till::operations::people_book::scene::PASSPHRASE;
use pathway_till::operations::people_book::sharing::looks::LookAtOwnSharing;
use pathway_till::operations::people_book::sharing::own::{
    GivePermission, Permit, Withdraw, WithdrawPermission,
};
use pathway_till::words::Words;

use crate::documents::pages::text_of;
use crate::support::Both;

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
fn what_was_agreed_is_what_was_read_and_a_change_asks_again() {
    let mut story = Story::new();
    story.write(&[]).expect("written");
    story.offer().expect("offered");
    let read = story.agreeing(ReadBy::Nobody);
    // Another section is shared meanwhile, so the page says more than Sam read.
    story.permit(&[Section::Skills, Section::TakingPart]);
    story.refused(R::Changed, |s| {
        s.both.perform::<AgreeReport>(Role::Trainee, &read)
    });
    story.agree().expect("the page of now");
    story.refused(R::AlreadyAgreed, Story::agree);
    // Written anew: the yes is gone, and what is being written is not Sam's to read yet.
    story
        .write(&[(ReportField::OwnWords, "Not yet")])
        .expect("written");
    let own = story.read();
    assert_eq!((own.page, own.own_words), (None, None));
    story.refused(R::NotOffered, |s| s.make(Role::Supervisor, Way::Carried));
    // Somebody who looked before cannot write over it.
    let stale = OfReport {
        seen: None,
        ..story.of()
    };
    story.refused(R::Changed, |s| {
        s.both.perform::<OfferReport>(Role::Supervisor, &stale)
    });
}

#[test]
fn not_like_this_goes_back_with_sams_words_and_stop_ends_it() {
    let mut story = Story::new();
    story.write(&[]).expect("written");
    story.offer().expect("offered");
    story.refused(R::AlreadyOffered, Story::offer);
    story
        .say(Answer::NotLikeThis("Leave the plan out".into()))
        .expect("said");
    let looked = story.look(Role::Supervisor);
    assert_eq!(looked.known.standing.stage(), Stage::NotLikeThis);
    assert_eq!(looked.said.expect("words").as_str(), "Leave the plan out");
    story.refused(R::NotAgreed, Story::take_copy);
    story.say(Answer::Stop).expect("stopped");
    story.refused(R::Over, |s| s.write(&[]));
    story.refused(R::Over, |s| s.leave(Role::Supervisor, Way::Carried));
    // Staff see that it is over. Whose no it was is Sam's to tell.
    assert_eq!(
        story.look(Role::Supervisor).known.standing.stage(),
        Stage::TakenBack
    );
    assert_eq!(story.read().known.standing.stage(), Stage::Stopped);

    let mut back = Story::new();
    back.write(&[]).expect("written");
    let of = back.of();
    for _ in 0..2 {
        back.both
            .perform::<TakeReportBack>(Role::Supervisor, &of)
            .expect("taken back, and sent again");
    }
    back.refused(R::Over, Story::offer);
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
fn a_locked_file_is_kept_beside_the_plain_one_and_each_way_needs_what_it_needs() {
    let mut story = Story::new();
    let plain = story.ready();
    let no_mail =
        pathway_till::domain::referrals::refusals::ReferralRefusal::RecipientWithoutAddress;
    // The surgery has an address and no mail address.
    story.refused(no_mail.clone(), |s| {
        s.make(Role::Supervisor, Way::SecureMail)
    });
    story.refused(no_mail, |s| s.leave(Role::Supervisor, Way::LockedPdf));
    story.refused(R::NotLocked, |s| {
        let left = s.leaving(Way::Post, Some(b"locked"));
        s.both.perform::<RecordReportLeft>(Role::Supervisor, &left)
    });
    for days in [-1, 1] {
        story.refused(R::LeftOnAnotherDay, |s| {
            let on: NaiveDate = s.both.scene.today() + chrono::TimeDelta::days(days);
            let left = HasLeft {
                on,
                ..s.leaving(Way::Post, None)
            };
            s.both.perform::<RecordReportLeft>(Role::Supervisor, &left)
        });
    }
    let left = story.leaving(Way::Post, None);
    for _ in 0..2 {
        story
            .both
            .perform::<RecordReportLeft>(Role::Supervisor, &left)
            .expect("it left, and is sent again");
    }
    let other = HasLeft {
        way: Way::Carried,
        ..left
    };
    story.refused(R::Changed, |s| {
        s.both.perform::<RecordReportLeft>(Role::Supervisor, &other)
    });
    // It can go another way too.
    story
        .leave(Role::Supervisor, Way::Carried)
        .expect("carried as well");
    let standing = story.look(Role::Supervisor).known.standing;
    let digests: Vec<PaperDigest> = standing.left.iter().map(|(_, left)| left.plain).collect();
    assert_eq!(digests, [PaperDigest::of(&plain); 2]);
}

#[test]
fn agreeing_under_the_eye_of_whoever_signs_is_not_agreeing() {
    let mut story = Story::new();
    story.write(&[]).expect("written");
    story.offer().expect("offered");
    let supervisor = story.both.person(Role::Supervisor);
    let by_signer = story.agreeing(ReadBy::Known(supervisor));
    story.refused(SharingRefusal::ReadBySigner, |s| {
        s.both.perform::<AgreeReport>(Role::Trainee, &by_signer)
    });
    let sister = story.agreeing(ReadBy::Typed("My sister".into()));
    for _ in 0..2 {
        story
            .both
            .perform::<AgreeReport>(Role::Trainee, &sister)
            .expect("agreed, and sent again");
    }
    // Nobody answers for somebody else, and nobody writes about themself.
    let id = story.entry();
    story.refused(R::Unknown, |s| {
        let sister = ToAgree { id, ..sister };
        s.both.perform::<AgreeReport>(Role::Manager, &sister)
    });
    story.report.person = story.both.person(Role::Supervisor);
    story.report.id = ReportId(story.both.env.new_id());
    story.refused(R::AboutYourself, |s| s.write(&[]));
    story.both.verify();
}

#[test]
fn what_is_typed_and_chosen_is_checked() {
    let mut story = Story::new();
    story.refused(R::AskMissing, |s| s.write(&[(ReportField::Ask, "  ")]));
    story.refused(Refusal::CardNumberInText, |s| {
        s.write(&[(ReportField::Plan, "Ring 4111 1111 1111 1111")])
    });
    let period = story.report.period;
    let until = story.both.scene.today() + chrono::TimeDelta::days(1);
    story.report.period = Days::new(period.from(), until).expect("days");
    story.refused(R::DaysToCome, |s| s.write(&[]));
    story.report.period = period;
    story.write(&[]).expect("written");
    // Of whom, to whom and about which days never changes.
    story.report.kind = ReportKind::End;
    story.refused(R::Changed, |s| s.write(&[]));
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

#[test]
fn the_command_line_makes_the_same_file_and_refuses_in_the_same_words() {
    let mut story = Story::new();
    let bytes = story.ready();
    let reference = PaperReference::of(story.report.id.bytes());
    let people = story.both.scene.scene.people.clone();
    let (_, ayse, pin) = people
        .iter()
        .find(|(role, ..)| *role == Role::Supervisor)
        .expect("a supervisor");
    let all = story.both.shop.read().people().expect("people");
    let name = all.iter().find(|p| p.id == *ayse).expect("Ayşe");
    let name = name.till_name.clone();
    let passphrase = Passphrase::typed(PASSPHRASE);
    let withdrawn = {
        let mut other = Story::new();
        other.ready();
        other.withdraw();
        other
    };
    let make = |story: Story, pin: &Pin, passphrase: &Passphrase, reference: &str| {
        let Both {
            folder,
            env,
            shop,
            people,
            ..
        } = story.both;
        drop((shop, people));
        let by = By {
            name: &name.to_lowercase(),
            pin,
            passphrase,
        };
        let made = make(&env, folder.path(), &by, reference);
        (made, folder, env)
    };
    let same = PaperReference::of(withdrawn.report.id.bytes());
    let (made, ..) = make(withdrawn, pin, &passphrase, same.as_str());
    assert_eq!(made, Err(Refusal::from(R::NotShared).into()));
    // In small letters, as somebody reads it out.
    let typed = reference.as_str().to_lowercase();
    let (made, folder, env) = make(story, pin, &passphrase, &typed);
    assert_eq!(made, Ok(bytes));
    let again = |pin: &Pin, passphrase: &Passphrase, reference: &str| {
        let by = By {
            name: &name,
            pin,
            passphrase,
        };
        pathway_till::cli::report::make(&env, folder.path(), &by, reference)
    };
    let wrong = Pin::new("00000000").expect("a PIN");
    assert_eq!(again(&wrong, &passphrase, &typed), Err(NotMade::PinNoMatch));
    let other = Passphrase::typed("quite another one here");
    let no_match = Err(Refusal::PassphraseNoMatch.into());
    assert_eq!(again(pin, &other, &typed), no_match);
    let unknown = Err(Refusal::from(R::Unknown).into());
    assert_eq!(again(pin, &passphrase, "0000-0000-0000"), unknown);
}

#[test]
fn whatever_is_typed_has_a_defined_result_on_the_page() {
    // Five pages of text, emoji, and letters that are written from the right.
    let mut story = Story::new();
    let long = "The early bread is the best of the day. ".repeat(430);
    let odd = format!("🙂 👩\u{200d}🍳 مرحبا שלום.\n\n{}", long.trim());
    story
        .write(&[(ReportField::OwnWords, &odd), (ReportField::Ask, &odd)])
        .expect("written");
    story.offer().expect("offered");
    story.agree().expect("agreed");
    let copy = story.take_copy().expect("a copy");
    let pages = lopdf::Document::load_mem(&copy).expect("a PDF").get_pages();
    assert!(pages.len() > 5, "{} pages", pages.len());
    let text: String = text_of(&copy).split_whitespace().collect();
    // A sentence goes on over the end of a page, past its foot; a word does not.
    assert_eq!(text.matches("early").count(), 860, "nothing is cut");
    let page = story.read().page.expect("a page");
    assert!(plain_text(&Words::english().expect("words"), &page).contains("مرحبا שלום"));
    for number in 0..pages.len() {
        let picture = page_picture(&copy, number, 200).expect("it is shown");
        assert_eq!(picture.of, pages.len());
    }
    // More than that is refused beside its field.
    let longest = pathway_till::domain::reports::text::LONGEST_REPORT_TEXT;
    let too_long = "x".repeat(longest + 1);
    let mut another = Story::new();
    another.refused(Refusal::TextTooLong { longest }, |s| {
        s.write(&[(ReportField::Plan, &too_long)])
    });
}

#[test]
fn a_long_name_stands_whole_and_an_empty_time_and_no_placement_are_said() {
    let both = Both::new();
    let long = RecipientId(both.env.new_id());
    let mut story = Story::to(both, long);
    let name = format!("Dr {}", "Aliyev".repeat(20))
        .chars()
        .take(120)
        .collect::<String>();
    let mut typed = TypedRecipient::new(Service::Gp);
    typed.set(RecipientField::Name, name.clone());
    let recipient = RecipientOf {
        id: long,
        seen: 0,
        typed,
    };
    story
        .both
        .perform::<WriteRecipient>(Role::Manager, &recipient)
        .expect("a recipient");
    story.permit(&[Section::TakingPart, Section::Skills]);
    // Days on which nothing was: before the placement began.
    let from = story.report.period.from() - chrono::TimeDelta::days(90);
    story.report.period = Days::new(from, from + chrono::TimeDelta::days(3)).expect("days");
    story.write(&[]).expect("written");
    story.offer().expect("offered");
    story.agree().expect("agreed");
    let copy = story.take_copy().expect("a copy");
    let text: String = text_of(&copy).split_whitespace().collect();
    assert!(text.contains(&name.replace(' ', "")), "{text}");
    assert!(text.contains("Nosessionsinthistime."));
    // Nothing but carrying it is possible: no address is known.
    for way in [Way::SecureMail, Way::LockedPdf, Way::Post] {
        story.refused(
            pathway_till::domain::referrals::refusals::ReferralRefusal::RecipientWithoutAddress,
            |s| s.make(Role::Supervisor, way),
        );
    }
    story
        .leave(Role::Supervisor, Way::Carried)
        .expect("carried");
    // Somebody without a placement has a report too.
    let ravi = story.both.person(Role::Volunteer);
    let offered = story.both.scene.reports.offered_to(ravi).expect("a report");
    let read = story
        .both
        .perform::<ReadOwnReport>(Role::Volunteer, &offered.report);
    let page = read.expect("Ravi reads").page.expect("a page");
    let part = page.taking_part.as_ref().expect("taking part");
    assert_eq!((part.sessions, part.usual.len()), (0, 0));
    assert!(!page.about.name().is_empty());
}

#[test]
fn what_was_agreed_and_stopped_is_in_nobodys_hands_but_sams() {
    let mut story = Story::new();
    let bytes = story.ready();
    let looked = story.look(Role::Supervisor);
    assert!(looked.page.is_some() && looked.copy.is_none());
    let copy = CopyFor {
        person: story.report.person,
        copy: story.copy(),
    };
    story.withdraw();
    // A page with a day of permission on it would tell that Sam withdrew.
    let looked = story.look(Role::Supervisor);
    assert_eq!((looked.page, looked.copy), (None, None));
    story.refused(R::NotShared, |s| {
        s.both.perform::<GiveReportCopy>(Role::Supervisor, &copy)
    });
    story.say(Answer::Stop).expect("stopped");
    story.refused(R::Over, |s| {
        s.both.perform::<GiveReportCopy>(Role::Supervisor, &copy)
    });
    assert_eq!(story.read().copy, Some(bytes));
}

#[test]
fn sams_words_copy_and_stop_stay_sams_while_it_is_written_anew() {
    let mut story = Story::new();
    story
        .write(&[(ReportField::OwnWords, "Bread is good")])
        .expect("written");
    story.offer().expect("offered");
    story
        .say(Answer::OwnWords("The early bread is best".into()))
        .expect("own words");
    // Whoever wrote it is not the one who reads it to Sam.
    let manager = story.both.person(Role::Manager);
    let of = story.of();
    story.refused(R::OwnWordsAreTheirs, |s| {
        s.write(&[(ReportField::OwnWords, "Bread is good")])
    });
    story
        .write(&[
            (ReportField::OwnWords, "The early bread is best"),
            (ReportField::Plan, "Two more weeks"),
        ])
        .expect("written");
    let offer = OfReport {
        seen: story.seen(),
        ..of
    };
    story
        .both
        .perform::<OfferReport>(Role::Manager, &offer)
        .expect("offered by the manager");
    let by_author = story.agreeing(ReadBy::Known(manager));
    story.refused(SharingRefusal::ReadBySigner, |s| {
        s.both.perform::<AgreeReport>(Role::Trainee, &by_author)
    });
    story.agree().expect("agreed");
    let bytes = story.take_copy().expect("a copy");
    story
        .write(&[(ReportField::OwnWords, "The early bread is best")])
        .expect("written anew");
    assert_eq!(story.read().copy, Some(bytes));
    story.say(Answer::Stop).expect("it always works");
    story.both.verify();
}

#[test]
fn what_leaves_is_what_was_made_and_not_before_sams_copy() {
    let mut story = Story::new();
    story.ready();
    let left = story.leaving(Way::Carried, None);
    let another = HasLeft {
        made: PaperDigest::of(b"another file"),
        ..left.clone()
    };
    story.refused(R::Changed, |s| {
        s.both
            .perform::<RecordReportLeft>(Role::Supervisor, &another)
    });
    // Agreed anew on another day, with a copy of that day.
    story.both.later(60 * 24 * 2);
    story.ready();
    story.refused(R::Changed, |s| {
        s.both.perform::<RecordReportLeft>(Role::Supervisor, &left)
    });
    story.refused(R::LeftOnAnotherDay, |s| {
        let before = HasLeft {
            on: s.both.scene.today(),
            ..s.leaving(Way::Carried, None)
        };
        s.both
            .perform::<RecordReportLeft>(Role::Supervisor, &before)
    });
}

#[test]
fn a_report_does_not_go_to_somebody_else_nor_under_an_old_name() {
    let mut story = Story::new();
    story.ready();
    let id = story.report.recipient;
    let stored = story.both.people.read().recipient(id).expect("read");
    let stored = stored.expect("the surgery");
    let mut typed = TypedRecipient::of(&stored.recipient);
    typed.set(RecipientField::Name, "Dr Brown".to_owned());
    let other = RecipientOf {
        id,
        seen: stored.rev,
        typed,
    };
    story
        .both
        .perform::<WriteRecipient>(Role::Manager, &other)
        .expect("another doctor under the same id");
    story.refused(R::OfferAgain, |s| s.make(Role::Supervisor, Way::Post));

    let mut story = Story::new();
    story.ready();
    let retire = RecipientInUse {
        id: story.report.recipient,
        seen: 1,
        state: RecipientState::Retired,
    };
    story
        .both
        .perform::<SetRecipientState>(Role::Manager, &retire)
        .expect("retired");
    story.refused(SharingRefusal::RecipientNotInUse, |s| {
        s.make(Role::Supervisor, Way::Post)
    });
}
