//! Those outside: what can be typed of them, and how they are found.

use pathway_till::domain::Refusal;
use pathway_till::domain::ids::RecipientId;
use pathway_till::domain::recipients::{
    LONGEST_ADDRESS, LONGEST_OF_RECIPIENT, Power, Recipient, RecipientField, Service,
    TypedRecipient, Way, find,
};
use pathway_till::domain::referrals::refusals::ReferralRefusal;

fn id(n: u128) -> RecipientId {
    RecipientId(uuid::Uuid::from_u128(n))
}

fn typed(service: Service, fields: &[(RecipientField, &str)]) -> TypedRecipient {
    let mut typed = TypedRecipient::new(service);
    for (field, words) in fields {
        typed.set(*field, (*words).to_owned());
    }
    typed
}

fn checked(fields: &[(RecipientField, &str)]) -> Result<Recipient, Vec<(RecipientField, Refusal)>> {
    let mut all = vec![(RecipientField::Name, "Dr Ali")];
    all.extend(fields);
    typed(Service::Gp, &all).checked(id(1))
}

#[test]
fn forensic_probation_and_job_centre_can_sanction_whatever_is_chosen() {
    let name = [(RecipientField::Name, "Jo")];
    for service in Service::ALL {
        for power in Power::ALL {
            let mut typed = typed(*service, &name);
            typed.power = *power;
            let recipient = typed.checked(id(1)).unwrap();
            let always = matches!(
                service,
                Service::Forensic | Service::Probation | Service::JobCentre
            );
            let expected = always || *power == Power::CanSanction;
            assert_eq!(recipient.can_sanction(), expected, "{service:?} {power:?}");
            assert_eq!(recipient.power == Power::CanSanction, expected);
        }
    }
}

#[test]
fn each_field_says_what_is_wrong_with_it_and_nothing_else_is_lost() {
    let wrong = typed(
        Service::LinkWorker,
        &[
            (RecipientField::Name, "  "),
            (RecipientField::Email, "ali at surgery"),
            (RecipientField::Phone, "ring me"),
            (RecipientField::Team, "East"),
        ],
    );
    let expected = vec![
        (RecipientField::Name, Refusal::TextMissing),
        (RecipientField::Phone, ReferralRefusal::PhoneShape.into()),
        (RecipientField::Email, ReferralRefusal::MailShape.into()),
    ];
    assert_eq!(wrong.checked(id(1)), Err(expected));
    assert_eq!(wrong.get(RecipientField::Team), "East");
}

#[test]
fn a_name_of_120_characters_is_kept_and_one_more_is_refused() {
    let longest = "ş".repeat(LONGEST_OF_RECIPIENT);
    let kept = checked(&[(RecipientField::Name, &longest)]).unwrap();
    assert_eq!(kept.name.as_str(), longest);
    for (field, longest) in [
        (RecipientField::Name, LONGEST_OF_RECIPIENT),
        (RecipientField::Organisation, LONGEST_OF_RECIPIENT),
        (RecipientField::Address, LONGEST_ADDRESS),
    ] {
        let too_long = "x".repeat(longest + 1);
        let refused = vec![(field, Refusal::TextTooLong { longest })];
        assert_eq!(checked(&[(field, &too_long)]), Err(refused));
    }
}

#[test]
fn mail_addresses_and_numbers_are_roughly_shaped() {
    let mail = |typed| checked(&[(RecipientField::Email, typed)]).is_ok();
    for good in [
        "ali@surgery.example",
        "a.b+c@x.y.nhs.uk",
        " o'neil@team.example ",
    ] {
        assert!(mail(good), "{good}");
    }
    for bad in [
        "ali",
        "@surgery.example",
        "ali@",
        "ali@surgery",
        "ali@surgery.",
        "ali@.example",
        "a@b@c.example",
        "a b@c.example",
        "Ali <ali@c.example>",
        "a@c.example, b@c.example",
    ] {
        assert!(!mail(bad), "{bad}");
    }
    let phone = |typed| checked(&[(RecipientField::Phone, typed)]).is_ok();
    for good in [
        "020 7946 0011",
        "+44 (0)20 7946-0011",
        "79460",
        "020 7946 0011 ext 12",
        "020 7946 0011 Extension 12",
    ] {
        assert!(phone(good), "{good}");
    }
    for bad in ["1234", "extra", "020 7946 oo11", "0".repeat(19).as_str()] {
        assert!(!phone(bad), "{bad}");
    }
}

#[test]
fn a_way_needs_the_address_that_it_goes_to() {
    let without = checked(&[]).unwrap();
    let mail = checked(&[(RecipientField::Email, "ali@surgery.example")]).unwrap();
    let post = checked(&[(RecipientField::Address, "1 Well Street, London E9")]).unwrap();
    let unknown = Err(ReferralRefusal::RecipientWithoutAddress.into());
    let reached = |r: &Recipient| {
        [Way::Carried, Way::SecureMail, Way::LockedPdf, Way::Post].map(|way| r.reached_by(way))
    };
    let (yes, no) = (Ok(()), unknown);
    assert_eq!(
        reached(&without),
        [yes.clone(), no.clone(), no.clone(), no.clone()]
    );
    assert_eq!(
        reached(&mail),
        [yes.clone(), yes.clone(), yes.clone(), no.clone()]
    );
    assert_eq!(reached(&post), [yes.clone(), no.clone(), no, yes]);
}

#[test]
fn what_stands_in_the_book_can_be_changed_and_is_the_same_again() {
    let mut all = typed(
        Service::Employment,
        &[
            (RecipientField::Name, "Şengül Öz"),
            (RecipientField::Role, "Adviser"),
            (RecipientField::Team, "East"),
            (RecipientField::Organisation, "Work Well"),
            (RecipientField::Phone, "79460"),
            (RecipientField::Email, "s@work.example"),
            (RecipientField::Address, "1 Mare Street"),
        ],
    );
    all.way = Way::Post;
    let recipient = all.checked(id(7)).unwrap();
    assert_eq!(TypedRecipient::of(&recipient), all);
    assert_eq!(TypedRecipient::of(&recipient).checked(id(7)), Ok(recipient));
}

#[test]
fn they_are_found_by_name_organisation_team_and_role() {
    let of = |n, name, organisation, role| {
        let fields = [
            (RecipientField::Name, name),
            (RecipientField::Organisation, organisation),
            (RecipientField::Role, role),
        ];
        typed(Service::Gp, &fields).checked(id(n)).unwrap()
    };
    let all = [
        of(1, "Ayla Demir", "Well Street Surgery", "Link worker"),
        of(2, "Işıl Kaya", "Lower Clapton", "GP"),
        of(3, "Team mailbox", "Well Street Surgery", ""),
    ];
    let found = |typed| find(&all, typed);
    assert_eq!(found(" "), [id(1), id(2), id(3)]);
    assert_eq!(found("isil"), [id(2)]);
    assert_eq!(found("well str"), [id(1), id(3)]);
    assert_eq!(found("link"), [id(1)]);
    assert_eq!(found("demir surgery"), [id(1)]);
    assert!(found("Nobody").is_empty());
}
