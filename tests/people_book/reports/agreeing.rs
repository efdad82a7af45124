//! What is agreed is what was read, under nobody's eye, and stays the person's.

use super::Story;
use pathway_till::domain::access::Role;
use pathway_till::domain::ids::ReportId;
use pathway_till::domain::recipients::Way;
use pathway_till::domain::reports::ledger::Stage;
use pathway_till::domain::reports::refusals::ReportRefusal as R;
use pathway_till::domain::reports::typed::Answer;
use pathway_till::domain::reports::typed::ReportField;
use pathway_till::domain::sharing::giving::ReadBy;
use pathway_till::domain::sharing::refusals::SharingRefusal;
use pathway_till::domain::sharing::rows::Section;
use pathway_till::operations::people_book::reports::own::AgreeReport;
use pathway_till::operations::people_book::reports::own::ToAgree;
use pathway_till::operations::people_book::reports::writing::OfReport;
use pathway_till::operations::people_book::reports::writing::OfferReport;
use pathway_till::operations::people_book::reports::writing::TakeReportBack;

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
