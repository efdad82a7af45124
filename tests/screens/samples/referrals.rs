//! Made-up referrals and those who refer, in all states of their screens.

use pathway_till::domain::Refusal;
use pathway_till::domain::ids::{PersonId, PlacementId, RecipientId, ReferralId, ShopId};
use pathway_till::domain::recipients::{
    LONGEST_OF_RECIPIENT, Recipient, RecipientField, RecipientState, Service, TypedRecipient, Way,
};
use pathway_till::domain::referrals::Status;
use pathway_till::domain::referrals::refusals::ReferralRefusal;
use pathway_till::domain::referrals::text::{Risks, TextField};
use pathway_till::ui::screens::recipients;
use pathway_till::ui::screens::referral::{self, Can};
use pathway_till::ui::screens::referrals::{self, Row, Tab};
use pathway_till::ui::screens::write_referral::{self, From};
use pathway_till::ui::widgets::asked::Asked;
use pathway_till::words::Words;
use uuid::Uuid;

use super::Screen;

fn row(n: u128, name: &str, status: Status, detail: &str, waited: &str) -> Row {
    Row {
        id: ReferralId(Uuid::from_u128(n)),
        name: name.into(),
        status,
        detail: detail.into(),
        waited: waited.into(),
    }
}

fn list_data() -> referrals::Data {
    let waiting = vec![
        row(
            1,
            "Ayşe",
            Status::Waiting,
            "Pathway Bakery, came on 3 August 2026",
            "15 weeks, 2 days",
        ),
        row(
            2,
            "Ravi",
            Status::Accepted,
            "Pathway Bakery, came on 2 November 2026",
            "2 weeks, 2 days",
        ),
        row(
            3,
            "Jo",
            Status::Accepted,
            "Pathway Bikes, came on 12 November 2026",
            "6 days",
        ),
    ];
    let all = [
        ("Leyla", Status::Received, "It came, 16 November 2026"),
        ("Jo", Status::Accepted, "Accepted, 16 November 2026"),
        (
            "Wanda",
            Status::MoreInformation,
            "More was asked, 9 November 2026",
        ),
        ("Ravi", Status::Accepted, "Accepted, 12 November 2026"),
        (
            "Ayşe",
            Status::Waiting,
            "Waiting for a place, 1 September 2026",
        ),
        ("Sam", Status::Started, "Started, 6 July 2026"),
        (
            "Ben",
            Status::Signposted,
            "Told of something that fits better, 3 June 2026",
        ),
        ("Mosquito", Status::Declined, "Declined, 3 April 2026"),
    ];
    let all = all.iter().zip(1..);
    referrals::Data {
        of: None,
        waiting,
        all: all
            .map(|((name, status, detail), n)| row(n, name, *status, detail, ""))
            .collect(),
        said: None,
        problem: None,
    }
}

fn list(data: referrals::Data, tab: Tab) -> Screen {
    let draft = referrals::Draft {
        tab,
        ..referrals::Draft::default()
    };
    Screen::Referrals(data, draft)
}

fn one() -> referral::Data {
    let line = |name: &str, says: &str| (name.to_owned(), says.to_owned());
    referral::Data {
        name: "Ayşe".into(),
        status: Status::Waiting,
        facts: vec![
            line(
                "How it stands",
                "Waiting for a place, since 1 September 2026",
            ),
            line("Shop", "Pathway Bakery"),
            line(
                "Referred by",
                "Ayla Demir, Link worker, Well Street Surgery",
            ),
            line("Waits", "15 weeks, 2 days"),
        ],
        story: vec![
            line("1 September 2026", "Waiting for a place"),
            line("20 August 2026", "Accepted"),
            line("5 August 2026", "We said that it came"),
            line("3 August 2026", "It came"),
        ],
        placements: vec![(
            PlacementId(Uuid::from_u128(4)),
            "Pathway Bakery, from 16 November 2026".into(),
        )],
        letter: Can::Yes,
        reads: Can::Yes,
        text: None,
        takes_back: Can::Yes,
        said: None,
        problem: None,
    }
}

fn page(data: referral::Data, stage: referral::Stage) -> Screen {
    let draft = referral::Draft {
        stage,
        day: Asked::with("18 November 2026".into()),
        ..referral::Draft::default()
    };
    Screen::Referral(data, draft)
}

fn told() -> Vec<(String, String)> {
    let words = Words::english().expect("words");
    let says = [
        (
            TextField::Reason,
            "Wants a week with a shape to it, and people around.",
        ),
        (
            TextField::OwnWords,
            "I used to bake with my aunt. I like it when my hands are busy.",
        ),
        (
            TextField::Needs,
            "One thing at a time, written down. Turkish for anything long.",
        ),
        (TextField::Risks, "Looked at: none known"),
        (TextField::GpPractice, "Lower Clapton"),
    ];
    says.map(|(field, says)| (words.referral_field(field), says.to_owned()))
        .into()
}

fn of_one() -> Vec<(&'static str, Screen)> {
    use referral::Stage as S;
    let received = || referral::Data {
        status: Status::Received,
        facts: (one().facts.into_iter().take(3))
            .chain([(
                "Referred before".to_owned(),
                "On 2 March 2025: Did not start. That referral stays as it is.".to_owned(),
            )])
            .collect(),
        story: one().story.into_iter().skip(3).collect(),
        takes_back: Can::No,
        ..one()
    };
    let reads = |text: Vec<(String, String)>| referral::Data {
        text: Some(text),
        ..one()
    };
    let mut samples = vec![
        ("referral", page(one(), S::Page)),
        ("referral_before", page(received(), S::Page)),
        (
            "referral_started",
            page(
                referral::Data {
                    status: Status::Started,
                    said: Some("It is kept.".into()),
                    ..one()
                },
                S::Page,
            ),
        ),
        ("referral_more", page(one(), S::More)),
        (
            "referral_more_few",
            page(
                referral::Data {
                    letter: Can::No,
                    reads: Can::No,
                    takes_back: Can::No,
                    ..one()
                },
                S::More,
            ),
        ),
        ("referral_next", page(received(), S::Next)),
        ("referral_next_waiting", page(one(), S::Next)),
        ("referral_reason", page(received(), S::Reason)),
        ("referral_placement", page(one(), S::Placement)),
        (
            "referral_no_placement",
            page(
                referral::Data {
                    placements: Vec::new(),
                    ..one()
                },
                S::Placement,
            ),
        ),
        ("referral_day", page(one(), S::Day(Status::Accepted))),
        ("referral_text", page(reads(told()), S::Text)),
        ("referral_text_none", page(reads(Vec::new()), S::Text)),
        ("referral_write_reason", page(reads(told()), S::Write(0))),
        ("referral_write_own_words", page(reads(told()), S::Write(1))),
        ("referral_write_needs", page(reads(told()), S::Write(2))),
        ("referral_risks", page(reads(told()), S::Write(3))),
        ("referral_write_gp", page(reads(told()), S::Write(4))),
    ];
    let mut wrong = referral::Draft {
        stage: S::Day(Status::Accepted),
        day: Asked::with("1 August 2026".into()),
        ..referral::Draft::default()
    };
    let last = "2026-08-03".parse().expect("a day");
    wrong.day.refuse(ReferralRefusal::DayBefore { last }.into());
    samples.push(("referral_day_wrong", Screen::Referral(one(), wrong)));
    let mut risks = referral::Draft {
        risks: Some(Risks::Written),
        ..referral::Draft::default()
    };
    risks.refuse(vec![(TextField::Risks, Refusal::TextMissing)]);
    samples.push((
        "referral_write_risks_missing",
        Screen::Referral(reads(told()), risks),
    ));
    samples
}

fn write_data() -> write_referral::Data {
    let people = ["Ayşe", "Ben", "Jo", "Leyla", "Mosquito", "Ravi", "Sam"];
    let recipients = [
        ("Ayla Demir", "Link worker, Well Street Surgery"),
        ("Dr Ali", "GP practice"),
        ("Jo Reed", "Probation"),
    ];
    write_referral::Data {
        people: (1..)
            .zip(people)
            .map(|(n, name)| (PersonId(Uuid::from_u128(n)), name.to_owned()))
            .collect(),
        recipients: (1..)
            .zip(recipients)
            .map(|(n, (name, detail))| {
                let id = RecipientId(Uuid::from_u128(n));
                (id, name.to_owned(), detail.to_owned())
            })
            .collect(),
        shops: vec![
            (ShopId(Uuid::from_u128(1)), "Pathway Bakery".into()),
            (ShopId(Uuid::from_u128(2)), "Pathway Bikes".into()),
        ],
        problem: None,
    }
}

fn writing() -> Vec<(&'static str, Screen)> {
    use write_referral::Stage as S;
    let draft = |stage| write_referral::Draft {
        stage,
        name: Asked::with("Wanda".into()),
        from: Some(From::Themself),
        shop: Some(ShopId(Uuid::from_u128(1))),
        day: Asked::with("18 November 2026".into()),
        ..write_referral::Draft::default()
    };
    let at = |stage| Screen::WriteReferral(write_data(), draft(stage));
    let mut word = draft(S::Name);
    word.refuse(
        pathway_till::domain::person_records::RecordField::OwnWord,
        Refusal::OwnWordNeeded,
    );
    let mut ahead = draft(S::Day);
    ahead.day.refuse(ReferralRefusal::DayAhead.into());
    let nobody = write_referral::Data {
        people: Vec::new(),
        recipients: Vec::new(),
        ..write_data()
    };
    vec![
        ("write_referral_who", at(S::Who)),
        (
            "write_referral_nobody",
            Screen::WriteReferral(nobody.clone(), draft(S::Who)),
        ),
        ("write_referral_name", at(S::Name)),
        (
            "write_referral_word",
            Screen::WriteReferral(write_data(), word),
        ),
        ("write_referral_from", at(S::From)),
        (
            "write_referral_from_nobody",
            Screen::WriteReferral(nobody, draft(S::From)),
        ),
        ("write_referral_shop", at(S::Shop)),
        ("write_referral_day", at(S::Day)),
        (
            "write_referral_day_ahead",
            Screen::WriteReferral(write_data(), ahead),
        ),
    ]
}

fn recipient(n: u128, name: &str, service: Service, organisation: &str) -> Recipient {
    let mut typed = TypedRecipient::new(service);
    typed.way = Way::SecureMail;
    for (field, words) in [
        (RecipientField::Name, name),
        (RecipientField::Organisation, organisation),
    ] {
        typed.set(field, words.to_owned());
    }
    typed
        .checked(RecipientId(Uuid::from_u128(n)))
        .expect("a recipient")
}

fn whole() -> Recipient {
    let mut typed = TypedRecipient::of(&recipient(
        1,
        "Ayla Demir",
        Service::LinkWorker,
        "Well Street Surgery",
    ));
    for (field, words) in [
        (RecipientField::Role, "Link worker"),
        (RecipientField::Team, "East"),
        (RecipientField::Phone, "020 7946 0011"),
        (RecipientField::Email, "ayla.demir@wellstreet.example"),
        (RecipientField::Address, "12 Well Street, London E9 7QX"),
    ] {
        typed.set(field, words.to_owned());
    }
    typed
        .checked(RecipientId(Uuid::from_u128(1)))
        .expect("a recipient")
}

fn of_recipients() -> Vec<(&'static str, Screen)> {
    use recipients::Stage as S;
    let longest = "Ş".repeat(LONGEST_OF_RECIPIENT);
    let all = vec![
        whole(),
        recipient(2, "Dr Ali", Service::Gp, "Lower Clapton"),
        recipient(3, "Jo Reed", Service::Probation, ""),
        Recipient {
            state: RecipientState::Retired,
            ..recipient(4, "Leo Marsh", Service::Employment, "Work Well")
        },
        recipient(
            5,
            "Team mailbox",
            Service::SecondaryMentalHealth,
            "East team",
        ),
        recipient(6, &longest, Service::Other, &longest),
        recipient(7, "Wanda Qvist", Service::Voluntary, "Good Company"),
    ];
    let data = |recipients| recipients::Data {
        recipients,
        said: None,
        problem: None,
    };
    let at = |recipients, stage| {
        let draft = recipients::Draft {
            stage,
            ..recipients::Draft::default()
        };
        Screen::Recipients(data(recipients), draft)
    };
    let id = |n| RecipientId(Uuid::from_u128(n));
    let mut samples = vec![
        ("recipients", at(all.clone(), S::List)),
        ("recipients_none", at(Vec::new(), S::List)),
        ("recipient", at(all.clone(), S::One(id(1)))),
        ("recipient_retired", at(all.clone(), S::One(id(4)))),
        ("recipient_longest", at(all.clone(), S::One(id(6)))),
    ];
    let found = recipients::Draft {
        typed: "nobody".into(),
        ..recipients::Draft::default()
    };
    samples.push((
        "recipients_none_found",
        Screen::Recipients(data(all.clone()), found),
    ));
    for (name, step) in [
        ("recipient_form_service", recipients::Step::Service),
        ("recipient_form_name", recipients::Step::Name),
        ("recipient_form_work", recipients::Step::Work),
        ("recipient_form_reach", recipients::Step::Reach),
        ("recipient_form_address", recipients::Step::Address),
        ("recipient_form_way", recipients::Step::Way),
        ("recipient_form_power", recipients::Step::Power),
        ("recipient_form_matches", recipients::Step::Matches),
    ] {
        let mut draft = recipients::Draft {
            stage: S::Form(Some(id(1))),
            ..recipients::Draft::default()
        };
        draft.form = recipients::Form::of(&whole());
        draft.form.step = step;
        samples.push((name, Screen::Recipients(data(all.clone()), draft)));
    }
    let mut wrong = recipients::Draft::of_somebody_new();
    wrong.form.refuse(vec![
        (RecipientField::Phone, ReferralRefusal::PhoneShape.into()),
        (RecipientField::Email, ReferralRefusal::MailShape.into()),
    ]);
    samples.push(("recipient_form_wrong", Screen::Recipients(data(all), wrong)));
    samples
}

/// All of them.
pub fn all() -> Vec<(&'static str, Screen)> {
    let none = || referrals::Data {
        waiting: Vec::new(),
        all: Vec::new(),
        ..list_data()
    };
    let nobody_waits = referrals::Data {
        waiting: Vec::new(),
        ..list_data()
    };
    let of = referrals::Data {
        of: Some("Ayşe".into()),
        all: list_data().all.into_iter().take(2).collect(),
        ..list_data()
    };
    let mut samples = vec![
        ("referrals_waiting", list(list_data(), Tab::Waiting)),
        ("referrals_open", list(list_data(), Tab::Open)),
        ("referrals_all", list(list_data(), Tab::All)),
        ("referrals_none", list(none(), Tab::Waiting)),
        ("referrals_nobody_waits", list(nobody_waits, Tab::Waiting)),
        ("referrals_of", list(of, Tab::Waiting)),
    ];
    samples.extend(of_one());
    samples.extend(writing());
    samples.extend(of_recipients());
    samples
}
