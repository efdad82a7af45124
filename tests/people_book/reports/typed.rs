//! Whatever is typed or chosen has a defined result.

use super::Story;
use crate::documents::pages::text_of;
use crate::support::Both;
use pathway_till::documents::preview::page_picture;
use pathway_till::documents::reports::plain_text;
use pathway_till::domain::Refusal;
use pathway_till::domain::access::Role;
use pathway_till::domain::hours::Days;
use pathway_till::domain::ids::RecipientId;
use pathway_till::domain::recipients::RecipientField;
use pathway_till::domain::recipients::Service;
use pathway_till::domain::recipients::TypedRecipient;
use pathway_till::domain::recipients::Way;
use pathway_till::domain::reports::page::ReportKind;
use pathway_till::domain::reports::refusals::ReportRefusal as R;
use pathway_till::domain::reports::typed::ReportField;
use pathway_till::domain::sharing::rows::Section;
use pathway_till::operations::people_book::referrals::recipients::RecipientOf;
use pathway_till::operations::people_book::referrals::recipients::WriteRecipient;
use pathway_till::operations::people_book::reports::own::ReadOwnReport;
use pathway_till::words::Words;

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
