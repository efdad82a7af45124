//! Made-up reports, in all states of their screens.

use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;
use pathway_till::domain::Refusal;
use pathway_till::domain::ids::{PersonId, RecipientId, ReportId};
use pathway_till::domain::measures::settings::PersonToCall;
use pathway_till::domain::recipients::{MatchesBy, Way};
use pathway_till::domain::reports::ledger::{Deed, Stage as Stands};
use pathway_till::domain::reports::refusals::ReportRefusal;
use pathway_till::domain::reports::typed::{Asks, ReportField};
use pathway_till::domain::sharing::refusals::SharingRefusal;
use pathway_till::domain::sharing::rows::Section;
use pathway_till::ui::app::deeds::files::PictureOf;
use pathway_till::ui::app::runner::files::pictured;
use pathway_till::ui::screens::my_report::{self, HasPage};
use pathway_till::ui::screens::my_reports;
use pathway_till::ui::screens::report::{self, Reach, Seen};
use pathway_till::ui::screens::reports;
use pathway_till::ui::screens::write_report::{self, Goes, Step, To};
use pathway_till::ui::screens::{reports_on_their_way, safeguarding_lead};
use pathway_till::ui::widgets::asked::Asked;
use pathway_till::ui::widgets::file_said::FileSaid;
use pathway_till::ui::widgets::report_face::Row;
use pathway_till::ui::widgets::report_pages::{self, Shown};
use pathway_till::words::Words;
use uuid::Uuid;

use super::Screen;
use crate::documents::reports::sample::whole;

/// The real pages of a real report, made once.
fn pages() -> Shown {
    static PAGES: OnceLock<Shown> = OnceLock::new();
    let make = || {
        let words = Words::english().expect("words");
        let of = PictureOf::Page(Box::new(whole()));
        let made = pictured(&words, &of).expect("pictures");
        (of.digest(), Arc::new(made))
    };
    PAGES.get_or_init(make).clone()
}

fn row(n: u128, to: &str, stage: Stands, how: &str) -> Row {
    Row {
        id: ReportId(Uuid::from_u128(n)),
        recipient: to.into(),
        stage,
        detail: format!("{how}. 1 September 2026 to 18 November 2026"),
    }
}

fn rows() -> Vec<Row> {
    vec![
        row(1, "Dr Ali", Stands::Writing, "Being written"),
        row(2, "Ayla Demir", Stands::NotLikeThis, "Not like this"),
        row(3, "Dr Ali", Stands::Offered, "Can be read"),
        row(4, "Jo Reed", Stands::Ready, "Ready to hand over"),
        row(5, "Dr Ali", Stands::Left, "Has left"),
        row(6, "Ayla Demir", Stands::Left, "Has left"),
        row(7, "Ayla Demir", Stands::Stopped, "Stopped"),
        row(8, "Kim Osei", Stands::TakenBack, "Taken back"),
    ]
}

fn lists() -> Vec<(&'static str, Screen)> {
    let data = |rows: &[Row]| reports::Data {
        name: "Sam".into(),
        rows: rows.to_vec(),
        said: None,
        problem: None,
    };
    let list = |data| Screen::Reports(data, reports::Draft::default());
    let found = reports::Draft {
        typed: "xyz".into(),
        page: 0,
    };
    let mine = |rows: Option<Vec<Row>>| {
        let data = my_reports::Data {
            rows,
            said: None,
            problem: None,
        };
        Screen::MyReports(data, my_reports::Draft::default())
    };
    vec![
        ("reports", list(data(&rows()))),
        ("reports_few", list(data(&rows()[..2]))),
        ("reports_none", list(data(&[]))),
        ("reports_none_found", Screen::Reports(data(&rows()), found)),
        ("my_reports", mine(Some(rows()[2..].to_vec()))),
        ("my_reports_one", mine(Some(rows()[2..3].to_vec()))),
        ("my_reports_none", mine(Some(Vec::new()))),
        ("my_reports_closed", mine(None)),
    ]
}

fn on_their_way() -> Vec<(&'static str, Screen)> {
    let row = |n: u128, name: &str, to: &str, stage: Stands, how: &str| reports_on_their_way::Row {
        id: ReportId(Uuid::from_u128(n)),
        person: PersonId(Uuid::from_u128(n)),
        name: name.into(),
        recipient: to.into(),
        stage,
        detail: format!("To {to}. {how}"),
    };
    let rows = vec![
        row(1, "Sam", "Dr Ali", Stands::Ready, "Ready to hand over"),
        row(2, "Şengül", "Jo Reed", Stands::Ready, "Ready to hand over"),
        row(
            3,
            "Kemal",
            "Ayla Demir",
            Stands::NotLikeThis,
            "Not like this",
        ),
        row(
            4,
            "Leah",
            "Dr Ali",
            Stands::Agreed,
            "Agreed, and no copy yet",
        ),
        row(5, "Tunde", "Kim Osei", Stands::Offered, "Can be read"),
        row(6, "Marcus", "Ayla Demir", Stands::Offered, "Can be read"),
        row(7, "Night Owl", "Dr Ali", Stands::Writing, "Being written"),
    ];
    let data = |rows: &[reports_on_their_way::Row], files| reports_on_their_way::Data {
        rows: rows.to_vec(),
        files,
        said: None,
        problem: None,
    };
    let plain = |data| Screen::ReportsOnTheirWay(data, reports_on_their_way::Draft::default());
    let mut saved = data(&rows, 2);
    saved.said = Some(
        "2 files are saved in /home/pathway/Documents/Pathway Till/Reports, 23 November 2026. Each is called \
         after the reference on its page."
            .into(),
    );
    let mut full = data(&rows, 2);
    full.problem = Some(
        "The disk is full. 1 of 2 files are saved. Each of them is whole. Make room on the disk, then try \
         again."
            .into(),
    );
    let found = reports_on_their_way::Draft {
        typed: "xyz".into(),
        page: 0,
    };
    vec![
        ("on_their_way", plain(data(&rows, 2))),
        ("on_their_way_few", plain(data(&rows[2..4], 0))),
        ("on_their_way_one", plain(data(&rows[..1], 1))),
        ("on_their_way_none", plain(data(&[], 0))),
        ("on_their_way_saved", plain(saved)),
        ("on_their_way_full", plain(full)),
        (
            "on_their_way_none_found",
            Screen::ReportsOnTheirWay(data(&rows, 2), found),
        ),
    ]
}

fn lead() -> Option<PersonToCall> {
    PersonToCall::typed("Mina Kaya", "020 7946 0000").ok()
}

fn safeguarding() -> Vec<(&'static str, Screen)> {
    let at = |lead: Option<PersonToCall>, said: Option<&str>, wrong: Option<Refusal>| {
        let mut draft = safeguarding_lead::Draft::of(lead.as_ref());
        draft.phone.problem = wrong;
        let data = safeguarding_lead::Data {
            lead,
            said: said.map(str::to_owned),
            problem: None,
        };
        Screen::SafeguardingLead(data, draft)
    };
    let kept = "Mina Kaya is named from now on.";
    vec![
        ("safeguarding", at(lead(), None, None)),
        ("safeguarding_nobody", at(None, None, None)),
        ("safeguarding_kept", at(lead(), Some(kept), None)),
        (
            "safeguarding_wrong",
            at(None, None, Some(Refusal::TextMissing)),
        ),
    ]
}

fn one(stands: Stands, deeds: &[Deed]) -> report::Data {
    let line = |name: &str, says: &str| (name.to_owned(), says.to_owned());
    report::Data {
        name: "Sam".into(),
        recipient: "Dr Ali".into(),
        today: NaiveDate::from_ymd_opt(2026, 11, 18).expect("a day"),
        stands,
        lines: vec![
            line("How it stands", "Ready to hand over"),
            line("Dates", "1 September 2026 to 18 November 2026"),
            line("Kind", "Progress"),
            line("Read on", "17 November 2026"),
        ],
        deeds: deeds.to_vec(),
        page: Seen::All,
        pictured: Some(pages()),
        ways: vec![
            (Way::Carried, Reach::Known),
            (Way::SecureMail, Reach::Wanted),
            (Way::LockedPdf, Reach::Known),
            (Way::Post, Reach::Missing),
        ],
        password: None,
        file: FileSaid::Nothing,
        said: None,
        problem: None,
    }
}

fn staff() -> Vec<(&'static str, Screen)> {
    use report::Stage as S;
    let at = |data: report::Data, stage| {
        let draft = report::Draft {
            stage,
            ..report::Draft::default()
        };
        Screen::Report(data, draft)
    };
    let writing = || one(Stands::Writing, &[Deed::Write, Deed::Offer, Deed::TakeBack]);
    let ready = || {
        let deeds = [Deed::Write, Deed::NotLikeThis, Deed::Copy, Deed::Leave];
        one(Stands::Ready, &deeds)
    };
    let objected = || {
        let mut data = one(Stands::NotLikeThis, &[Deed::Write, Deed::TakeBack]);
        let said = "Leave the early starts out, please. I only said that once.";
        data.lines.push(("What Sam says".into(), said.into()));
        data
    };
    let hidden = || report::Data {
        page: Seen::ButAnswers,
        ways: vec![(Way::Carried, Reach::Known)],
        ..ready()
    };
    let saved = || report::Data {
        file: FileSaid::Saved("/home/ayse/Documents/Pathway Till/Report.pdf".into()),
        ..ready()
    };
    let locked = || report::Data {
        password: Some("wheel about above acid able".into()),
        ..ready()
    };
    let words = report::Draft {
        stage: S::Pages,
        pages: report_pages::Draft {
            words: true,
            ..report_pages::Draft::default()
        },
        ..report::Draft::default()
    };
    let second = report::Draft {
        stage: S::Pages,
        pages: report_pages::Draft {
            part: 1,
            ..report_pages::Draft::default()
        },
        ..report::Draft::default()
    };
    let full = report::Data {
        file: FileSaid::Not(
            "The disk is full. Nothing that was saved is lost. Free some room, then try again."
                .into(),
        ),
        ..ready()
    };
    vec![
        ("report", at(ready(), S::Page)),
        ("report_writing", at(writing(), S::Page)),
        ("report_not_like_this", at(objected(), S::Page)),
        (
            "report_agreed",
            at(one(Stands::Agreed, &[Deed::Write, Deed::Copy]), S::Page),
        ),
        ("report_pages", at(writing(), S::Pages)),
        ("report_pages_second", Screen::Report(writing(), second)),
        ("report_words", Screen::Report(writing(), words)),
        (
            "report_pages_made",
            at(
                report::Data {
                    pictured: None,
                    ..writing()
                },
                S::Pages,
            ),
        ),
        ("report_pages_hidden", at(hidden(), S::Pages)),
        (
            "report_pages_not_shared",
            at(
                report::Data {
                    page: Seen::None,
                    ..writing()
                },
                S::Pages,
            ),
        ),
        ("report_more", at(ready(), S::More)),
        ("report_offer", at(writing(), S::Offer)),
        ("report_take_back", at(writing(), S::TakeBack)),
        ("report_way", at(ready(), S::Way)),
        ("report_way_carried", at(hidden(), S::Way)),
        ("report_file", at(ready(), S::File(Way::Carried))),
        ("report_file_locked", at(locked(), S::File(Way::LockedPdf))),
        ("report_file_saved", at(saved(), S::File(Way::SecureMail))),
        ("report_file_full", at(full, S::File(Way::Post))),
        ("report_record", at(ready(), S::Record(Way::SecureMail))),
        (
            "report_record_carried",
            at(hidden(), S::Record(Way::Carried)),
        ),
    ]
}

fn own() -> Vec<(&'static str, Screen)> {
    use my_report::Stage as S;
    let all = [Deed::OwnWords, Deed::NotLikeThis, Deed::Agree, Deed::Stop];
    let data = |deeds: &[Deed]| my_report::Data {
        recipient: "Dr Ali".into(),
        deeds: deeds.to_vec(),
        page: HasPage::There,
        pictured: Some(pages()),
        own_words: "I like the early bread.".into(),
        file: FileSaid::Nothing,
        said: None,
        problem: None,
    };
    let at = |data, stage| {
        let draft = my_report::Draft {
            stage,
            words: Asked::with("I like the early bread.".into()),
            ..my_report::Draft::default()
        };
        Screen::MyReport(data, draft)
    };
    let mut signer = my_report::Draft {
        stage: S::Reader,
        reader: Asked::with("Ayşe".into()),
        ..my_report::Draft::default()
    };
    signer.reader.refuse(SharingRefusal::ReadBySigner.into());
    vec![
        ("my_report", at(data(&all), S::Pages)),
        (
            "my_report_agreed",
            at(
                my_report::Data {
                    said: Some("You agreed. Save your copy now.".into()),
                    ..data(&[Deed::OwnWords, Deed::NotLikeThis, Deed::Copy, Deed::Stop])
                },
                S::Pages,
            ),
        ),
        (
            "my_report_not_shared",
            at(
                my_report::Data {
                    page: HasPage::NotShared,
                    ..data(&all)
                },
                S::Pages,
            ),
        ),
        (
            "my_report_written_anew",
            at(
                my_report::Data {
                    page: HasPage::WrittenAnew,
                    ..data(&[])
                },
                S::Pages,
            ),
        ),
        ("my_report_more", at(data(&all), S::More)),
        ("my_report_own_words", at(data(&all), S::OwnWords)),
        ("my_report_not_like_this", at(data(&all), S::NotLikeThis)),
        ("my_report_reader", at(data(&all), S::Reader)),
        (
            "my_report_reader_signer",
            Screen::MyReport(data(&all), signer),
        ),
        ("my_report_reader_name", at(data(&all), S::ReaderName)),
        ("my_report_agree", at(data(&all), S::Agree)),
        ("my_report_stop", at(data(&all), S::Stop)),
    ]
}

fn to(n: u128, name: &str, shared: &[Section]) -> To {
    To {
        id: RecipientId(Uuid::from_u128(n)),
        name: name.into(),
        detail: "Lower Clapton Surgery".into(),
        shared: shared.to_vec(),
        matches_by: MatchesBy::Name,
        goes: Goes::Shared,
    }
}

fn writing() -> Vec<(&'static str, Screen)> {
    let data = write_report::Data {
        lead: lead(),
        name: "Sam".into(),
        to: vec![
            To {
                matches_by: MatchesBy::DateOfBirth,
                ..to(1, "Dr Ali", Section::ALL)
            },
            To {
                goes: Goes::Attendance,
                ..to(2, "Kim Osei", &[Section::TakingPart])
            },
            to(3, "Ayla Demir", &[]),
            to(4, "Jo Reed", &[]),
        ],
        problem: None,
    };
    let draft = |step, recipient: u128| {
        let texts = [
            (ReportField::Ask, "Ring Sam about the college course."),
            (
                ReportField::Plan,
                "The client will utilise the bus prior to the shift. We think their medication \
                 and the safeguarding concern were discussed with the team.",
            ),
            (ReportField::PlanSocial, "Choir on Tuesdays"),
            (ReportField::OwnWords, "I like the early bread."),
        ];
        let texts = texts.map(|(field, text)| (field, Asked::with(text.into())));
        write_report::Draft {
            step,
            recipient: Some(RecipientId(Uuid::from_u128(recipient))),
            from: Asked::with("1 September 2026".into()),
            until: Asked::with("18 November 2026".into()),
            asks: Some(Asks::Action),
            texts: texts.into(),
            birth: Asked::with("1 February 1990".into()),
            ..write_report::Draft::default()
        }
    };
    let at = |step| Screen::WriteReport(data.clone(), draft(step, 1));
    let mut missing = draft(Step::Recipient, 1);
    missing.refuse(vec![(ReportField::Ask, ReportRefusal::AskMissing.into())]);
    let mut nothing = write_report::Draft {
        asks: None,
        ..draft(Step::Recipient, 1)
    };
    nothing.refuse(vec![(ReportField::Ask, ReportRefusal::AskMissing.into())]);
    let mut card = draft(Step::Recipient, 1);
    card.refuse(vec![(ReportField::Plan, Refusal::CardNumberInText)]);
    let mut ahead = draft(Step::Period, 1);
    ahead.until.refuse(ReportRefusal::DaysToCome.into());
    let nobody = write_report::Data {
        to: Vec::new(),
        ..data.clone()
    };
    let own = Screen::WriteReport(data.clone(), draft(Step::Recipient, 1));
    let mut samples = vec![
        ("write_report", own),
        (
            "write_report_nobody",
            Screen::WriteReport(nobody, draft(Step::Recipient, 1)),
        ),
        ("write_report_sections", at(Step::Sections)),
        (
            "write_report_not_shared",
            Screen::WriteReport(data.clone(), draft(Step::Sections, 3)),
        ),
        ("write_report_kind", at(Step::Kind)),
        ("write_report_period", at(Step::Period)),
        (
            "write_report_attendance",
            Screen::WriteReport(data.clone(), draft(Step::Attendance, 2)),
        ),
        ("write_report_ask", at(Step::Ask)),
        ("write_report_lines", at(Step::Lines)),
        ("write_report_birth", at(Step::Birth)),
    ];
    for (name, field) in [
        ("write_report_text", ReportField::Ask),
        ("write_report_hints", ReportField::Plan),
        ("write_report_line", ReportField::PlanSocial),
        ("write_report_did_not_help", ReportField::DidNotHelp),
        ("write_report_own_words", ReportField::OwnWords),
    ] {
        samples.push((name, at(Step::Text(field))));
    }
    for (name, draft) in [
        ("write_report_ask_missing", missing),
        ("write_report_nothing_chosen", nothing),
        ("write_report_card", card),
        ("write_report_ahead", ahead),
    ] {
        samples.push((name, Screen::WriteReport(data.clone(), draft)));
    }
    samples
}

/// All of them.
pub fn all() -> Vec<(&'static str, Screen)> {
    let mut samples = lists();
    samples.extend(on_their_way());
    samples.extend(safeguarding());
    samples.extend(staff());
    samples.extend(own());
    samples.extend(writing());
    samples
}
