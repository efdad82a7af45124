//! What leaves, how, to whom, and by whose hands.

use super::Story;
use crate::support::Both;
use chrono::NaiveDate;
use pathway_till::cli::report::By;
use pathway_till::cli::report::NotMade;
use pathway_till::cli::report::make;
use pathway_till::domain::Refusal;
use pathway_till::domain::access::Role;
use pathway_till::domain::passphrase::Passphrase;
use pathway_till::domain::pin::Pin;
use pathway_till::domain::recipients::RecipientField;
use pathway_till::domain::recipients::RecipientState;
use pathway_till::domain::recipients::TypedRecipient;
use pathway_till::domain::recipients::Way;
use pathway_till::domain::reports::ledger::PaperDigest;
use pathway_till::domain::reports::refusals::ReportRefusal as R;
use pathway_till::domain::reports::typed::Answer;
use pathway_till::domain::sharing::refusals::SharingRefusal;
use pathway_till::domain::skills::passport::PaperReference;
use pathway_till::operations::people_book::referrals::recipients::RecipientInUse;
use pathway_till::operations::people_book::referrals::recipients::RecipientOf;
use pathway_till::operations::people_book::referrals::recipients::SetRecipientState;
use pathway_till::operations::people_book::referrals::recipients::WriteRecipient;
use pathway_till::operations::people_book::reports::leaving::CopyFor;
use pathway_till::operations::people_book::reports::leaving::GiveReportCopy;
use pathway_till::operations::people_book::reports::leaving::HasLeft;
use pathway_till::operations::people_book::reports::leaving::RecordReportLeft;
use pathway_till::operations::people_book::scene::PASSPHRASE;

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
