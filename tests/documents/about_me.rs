//! Everything about somebody: read for them alone, and as a paper read back from its bytes.

use std::collections::BTreeMap;

use pathway_till::documents::about_me::{AboutMeFacts, about_me};
use pathway_till::documents::hours::PaperName;
use pathway_till::domain::about_me::AboutMe;
use pathway_till::domain::access::Role;
use pathway_till::operations::people_book::Books;
use pathway_till::operations::people_book::everything::everything;
use pathway_till::operations::people_book::registry::registry;
use pathway_till::words::{AboutPart, Words};

use super::taken_along::{endless, has, read};
use crate::support::Both;

/// The scene after a review was held, answers were given, a goal agreed to, and somebody looked.
fn lived() -> Both {
    let mut both = Both::new();
    let done = [
        ("write-review", Role::Supervisor),
        ("give-reading", Role::Trainee),
        ("agree-to-goal", Role::Trainee),
        ("answer-sign-off", Role::Trainee),
        ("look-at-skills", Role::Manager),
    ];
    for (name, role) in done {
        let actor = both.actor(role);
        let all = registry();
        let sample = all.iter().find(|entry| entry.name == name).expect(name);
        assert_eq!(both.run(sample.run, &actor), Ok(()), "{name}");
    }
    both
}

fn about(both: &mut Both, role: Role) -> AboutMe {
    let actor = both.actor(role);
    let mut books = Books {
        shop: &both.shop,
        people: &mut both.people,
    };
    everything(&mut books, &both.env, &actor).expect("it is theirs")
}

fn parts(words: &Words, both: &mut Both, role: Role) -> Vec<AboutPart> {
    let about = about(both, role);
    let people = both.shop.read().people().expect("people");
    let names: BTreeMap<_, _> = people.into_iter().map(|p| (p.id, p.till_name)).collect();
    assert!(
        about
            .named()
            .iter()
            .all(|person| names.contains_key(person))
    );
    words.about_me(&about, &names)
}

fn facts(name: &str, parts: Vec<AboutPart>) -> AboutMeFacts {
    AboutMeFacts {
        person: PaperName {
            name: name.into(),
            official: None,
        },
        shops: vec!["Clapton Bakehouse".into()],
        parts,
        made_at: crate::skills::noon("2026-11-24"),
    }
}

fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_paper_says_all_that_the_page_says() {
    let words = Words::english().unwrap();
    let mut both = lived();
    let parts = parts(&words, &mut both, Role::Trainee);
    let (said, pages) = read("about_me", &about_me(&words, &facts("Sam", parts.clone())));
    assert!(pages > 1, "{pages}");
    assert_eq!(parts.len(), 16);
    for part in &parts {
        has(&said, &[&part.heading]);
        for (name, says) in &part.lines {
            // A row may stand on two lines, each half in its column.
            for word in in_one_line(&format!("{name} {says}")).split(' ') {
                assert!(said.contains(word), "{word} of {name}: {says}\n{said}");
            }
        }
    }
    has(
        &said,
        &[
            "Everything about me Made on 24 November 2026",
            "Who was there Sam and Mina",
            "In my words I like the mornings",
            "All so far 3 hours 45 minutes",
            "Told us that they cannot come",
            "Given to this person only Page 1 of",
        ],
    );
    let lines = parts.iter().flat_map(|part| &part.lines);
    let lines: Vec<&str> = lines.map(|(_, says)| says.as_str()).collect();
    let lines = lines.join("\n");
    for outside in [
        "I shared skills and own words with Dr Ali, until ",
        "recorded that attendance goes to Kim Osei, until ",
        "“The surgery asked how it goes.”",
        "They ask us for something: “Call back” By ",
        "What the referral says is kept apart.",
        "I used to bake with my aunt",
    ] {
        assert!(lines.contains(outside), "{outside}\n{lines}");
    }
    // Why a manager decided, and what is restricted of a referral, they are told when they ask.
    for not in [
        "The licence of 1 July",
        "a week with a shape",
        "Lower Clapton",
    ] {
        assert!(!lines.contains(not), "{not}");
    }
    let heading = |heading: &str| {
        let part = parts.iter().find(|part| part.heading == heading);
        &part.expect("a part").lines
    };
    let nothing = words.about_me(
        &AboutMe {
            goals: Vec::new(),
            ..about(&mut both, Role::Trainee)
        },
        &BTreeMap::new(),
    );
    assert!(
        nothing
            .iter()
            .any(|p| p.lines == [(String::new(), "Nothing stands here.".into())])
    );
    assert!(heading("My goals").len() > 3);
    assert!(heading("What I answered").len() > 2);
    let looked = |(who, what): &(String, String)| !who.is_empty() && what == "Your skills";
    assert!(heading("Who looked at my record").iter().any(looked));
}

#[test]
fn it_says_what_was_around_the_placement_and_after_and_whom_to_ask_for_notes() {
    let words = Words::english().unwrap();
    let mut both = lived();
    for (name, role) in [
        ("record-report-left", Role::Manager),
        ("give-own-certificate", Role::Trainee),
        ("write-own-leaving-words", Role::Trainee),
        ("answer-keep-in-touch", Role::Trainee),
        ("end-by-leaving", Role::Manager),
    ] {
        let actor = both.actor(role);
        let all = registry();
        let sample = all.iter().find(|entry| entry.name == name).expect(name);
        assert_eq!(both.run(sample.run, &actor), Ok(()), "{name}");
    }
    let said = parts(&words, &mut both, Role::Trainee);
    let of = |heading: &str| {
        let part = said.iter().find(|part| part.heading == heading);
        let lines = part.expect(heading).lines.iter();
        let lines = lines.map(|(name, says)| format!("{name}: {says}"));
        lines.collect::<Vec<_>>().join("\n")
    };
    let around = of("One-to-ones, and what comes after");
    for has in [
        "One-to-one on ",
        "Next step: Visit the allotments",
        "Notes: Notes may be kept of one-to-ones. They are kept apart.",
        "Hackney allotments, Digging",
    ] {
        assert!(around.contains(has), "{has}\n{around}");
    }
    let all: Vec<String> = said.iter().map(|part| of(&part.heading)).collect();
    let all = all.join("\n");
    assert!(!all.contains("mornings at home"), "a note is asked for");
    let reports = of("Reports about me");
    for has in [
        "Report to Dr Ali: Can be read. ",
        "Report to Dr Ali: Has left. ",
        "It left on ",
        ": I carried it",
    ] {
        assert!(reports.contains(has), "{has}\n{reports}");
    }
    assert!(
        !reports.contains("Being written"),
        "what was not offered yet is nobody’s to read"
    );
    let papers = of("Papers for employers");
    assert!(papers.contains("Certificate of "), "{papers}");
    assert!(papers.contains("I made it myself."), "{papers}");
    let leaving = of("Leaving");
    for has in [
        "My words: I liked the early mornings",
        "I left on ",
        "Where to: Training or education",
        "Keeping in touch: ",
    ] {
        assert!(leaving.contains(has), "{has}\n{leaving}");
    }
    let ravis = parts(&words, &mut both, Role::Volunteer);
    let ravis = ravis.iter().flat_map(|part| &part.lines);
    let ravis: Vec<String> = ravis.map(|(name, says)| format!("{name} {says}")).collect();
    let ravis = ravis.join("\n");
    for not in ["allotments", "early mornings", "kept apart"] {
        assert!(!ravis.contains(not), "{not}\n{ravis}");
    }
}

#[test]
fn nothing_of_anybody_else_is_in_it() {
    let words = Words::english().unwrap();
    let mut both = lived();
    let all = |parts: Vec<AboutPart>| -> Vec<String> {
        let lines = parts.into_iter().flat_map(|part| part.lines);
        lines.map(|(name, says)| format!("{name} {says}")).collect()
    };
    let ravis = all(parts(&words, &mut both, Role::Volunteer)).join("\n");
    assert!(!ravis.contains("I like the mornings") && !ravis.contains("Sam"));
    let ravi = both.person(Role::Volunteer);
    let of = about(&mut both, Role::Volunteer);
    assert!(
        of.placements
            .iter()
            .all(|placement| placement.person == ravi)
    );
    assert!(of.reviews.iter().all(|review| review.person == ravi));
    assert_eq!(of.record.person, ravi);
    // One’s own look is none, and reading it leaves nothing.
    let before = both.people_dump();
    let _ = about(&mut both, Role::Trainee);
    assert_eq!(before, both.people_dump());
}

#[test]
fn the_longest_words_are_whole_and_longer_languages_fit() {
    let words = Words::english().unwrap();
    let long = vec![AboutPart {
        heading: endless(),
        lines: vec![(endless(), "Gündüz vardiyası ".repeat(29)); 12],
    }];
    let paper = about_me(&words, &facts(&endless(), long));
    let (said, pages) = read("about_me_long", &paper);
    assert!(pages > 1);
    assert_eq!(said.replace(' ', "").matches(&endless()).count(), 14);
    assert_eq!(said.matches("Gündüz").count(), 12 * 29);
    assert!(!paper.title.contains(&endless()), "a file’s name");
    let stretched = Words::stretched().unwrap();
    let parts = parts(&stretched, &mut lived(), Role::Trainee);
    let (said, _) = read("long_about_me", &about_me(&stretched, &facts("Sam", parts)));
    assert!(said.contains("Sam"));
}
