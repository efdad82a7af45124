//! The letter that says that a referral came, read back from its bytes.

use pathway_till::documents::acknowledgement::{AcknowledgementFacts, acknowledgement};
use pathway_till::domain::ids::RecipientId;
use pathway_till::domain::recipients::{Recipient, RecipientField, Service, TypedRecipient, Way};
use pathway_till::domain::referrals::letter::Acknowledgement;
use pathway_till::words::Words;
use uuid::Uuid;

use super::taken_along::{has, read};

fn to(way: Way, name: &str) -> Recipient {
    let mut typed = TypedRecipient::new(Service::LinkWorker);
    typed.way = way;
    for (field, words) in [
        (RecipientField::Name, name),
        (RecipientField::Role, "Link worker"),
        (RecipientField::Organisation, "Well Street Surgery"),
        (RecipientField::Phone, "020 7946 0011"),
        (RecipientField::Email, "ayla@wellstreet.example"),
        (RecipientField::Address, "12 Well Street, London E9 7QX"),
    ] {
        typed.set(field, words.to_owned());
    }
    typed.checked(RecipientId(Uuid::from_u128(1))).unwrap()
}

fn letter(to: Recipient, person: &str, contact: Option<&str>) -> AcknowledgementFacts {
    AcknowledgementFacts {
        letter: Acknowledgement {
            to,
            person: person.into(),
            received: "2026-11-16".parse().unwrap(),
            written: "2026-11-18".parse().unwrap(),
            shop: "Clapton Bakehouse".into(),
            contact: contact.map(Into::into),
            from: "Mina Okoro".into(),
        },
        made_at: crate::skills::noon("2026-11-24"),
    }
}

#[test]
fn the_letter_says_when_it_came_what_is_next_and_whom_to_call() {
    let words = Words::english().unwrap();
    for (way, goes_to, never) in [
        (
            Way::SecureMail,
            "ayla@wellstreet.example By secure mail",
            "12 Well Street",
        ),
        (Way::Post, "12 Well Street, London E9 7QX By post", "ayla@"),
        (
            Way::Carried,
            "Well Street Surgery Carried by the person",
            "ayla@",
        ),
    ] {
        let facts = letter(to(way, "Ayla Demir"), "Şengül", Some("020 7946 0022"));
        let name = format!("acknowledgement_{}", way.code());
        let (said, pages) = read(&name, &acknowledgement(&words, &facts));
        assert_eq!(pages, 1);
        has(
            &said,
            &[
                "Ayla Demir",
                goes_to,
                // The day of the letter, not of a later print.
                "18 November 2026",
                "Thank you. Your referral of Şengül reached us on 16 November 2026.",
                "What happens next",
                "Ask for Mina Okoro at Clapton Bakehouse: 020 7946 0022.",
            ],
        );
        assert!(!said.contains(never), "{never}\n{said}");
        for word in ["health", "diagnos", "risk", "trainee", "0011"] {
            assert!(!said.to_lowercase().contains(word), "{word}\n{said}");
        }
    }
}

#[test]
fn the_longest_names_stand_on_the_page_and_no_name_in_its_title() {
    let words = Words::english().unwrap();
    let name = "Şğı".repeat(40);
    let facts = letter(to(Way::Post, &name), &name, None);
    let paper = acknowledgement(&words, &facts);
    assert!(!paper.title.contains("Şğı"));
    let (said, _) = read("acknowledgement_long", &paper);
    has(&said, &["Ask for Mina Okoro at Clapton Bakehouse."]);
}
