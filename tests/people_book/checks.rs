//! The checks of the people book: each is silent in a sound book, and each can fail.

use std::fs;

use pathway_till::store::PeopleBook;

use crate::support::Both;

/// Which checks find something, once another program has been at the book.
fn wrong_after(both: &Both, sql: &str) -> Vec<&'static str> {
    let bare = both.people.bare_connection().expect("another program");
    bare.execute_batch(sql).expect("it goes through");
    wrong(&both.people)
}

fn wrong(people: &PeopleBook) -> Vec<&'static str> {
    let findings = people.read().verify().into_iter();
    findings
        .filter(|f| f.wrong.is_some())
        .map(|f| f.name)
        .collect()
}

#[test]
fn each_check_of_the_people_book_can_fail() {
    let row = "x'00', x'00', 1, 1, x'00', '2026-11-17', 0, x'00'";
    let changed = "INSERT INTO proposal_answers SELECT x'01', by_till, seq, id, 'agreed', x'00', 0 \
                   FROM proposals p WHERE EXISTS (SELECT 1 FROM proposal_changes c \
                   WHERE c.proposal = p.id)";
    let own = "INSERT INTO proposal_answers SELECT x'01', by_till, seq, id, 'agreed', person, 0 \
               FROM proposals p WHERE NOT EXISTS (SELECT 1 FROM proposal_changes c \
               WHERE c.proposal = p.id) LIMIT 1";
    let signed = "x'01', by_till, seq, n + 1, person, written_at, by_person, 'signed-off', skill, NULL, \
                  999, standing, day, NULL, NULL, NULL, NULL \
                  FROM skill_rows WHERE says = 'signed-off' LIMIT 1";
    let revoked = "x'01', by_till, seq, n + 1, person, written_at, person, 'revoked', NULL, id, \
                   NULL, NULL, NULL, NULL, NULL, NULL, 'other-skill' \
                   FROM skill_rows WHERE says = 'signed-off' LIMIT 1";
    let of_a_sighting = "x'01', by_till, seq, n + 1, person, written_at, by_person, 'revoked', NULL, id, \
                         NULL, NULL, NULL, NULL, NULL, NULL, 'other-skill' \
                         FROM skill_rows WHERE says = 'saw' LIMIT 1";
    let skill_row = |of: &str| format!("INSERT INTO skill_rows SELECT {of}");
    let answer = |became: &str| {
        format!(
            "INSERT INTO readings VALUES (x'77', x'00', 1, x'00', x'00', 'ons4', 1, 'start', 'alone', \
             'to-the-end', '2026-11-17', 0); \
             INSERT INTO reading_answers VALUES (x'77', 'ons-happy', x'00', 1, {became})"
        )
    };
    let referral_row = |says: &str| {
        format!(
            "INSERT INTO referral_rows SELECT x'77', by_till, seq + 1, referral, by_person, at, {says} \
             FROM referral_rows LIMIT 1"
        )
    };
    let cases = [
        ("skills", skill_row(signed)),
        ("skills", skill_row(revoked)),
        ("skills", skill_row(of_a_sighting)),
        (
            "people-schema",
            "CREATE TABLE more (a INTEGER) STRICT".to_owned(),
        ),
        (
            "people-schema",
            "DELETE FROM goings WHERE code = 'going-out'".to_owned(),
        ),
        ("people-guards", "DROP TRIGGER looks_no_update".to_owned()),
        (
            "people-guards",
            "DROP TRIGGER placements_next_rev".to_owned(),
        ),
        (
            "people-guards",
            "INSERT INTO erasure_open VALUES (x'00')".to_owned(),
        ),
        (
            "people-foreign-keys",
            "PRAGMA foreign_keys = OFF; INSERT INTO expense_words VALUES (x'00', 'words', x'00')"
                .to_owned(),
        ),
        (
            "corrections",
            format!(
                "INSERT INTO attendance (id, by_till, seq, n, person, day, written_at, by_person, \
                 way, of, reason) VALUES ({row}, 'taken-back', x'07', 'other-time')"
            ),
        ),
        (
            "corrections",
            format!(
                "INSERT INTO attendance (id, by_till, seq, n, person, day, written_at, by_person, \
                 way) VALUES ({row}, 'later')"
            ),
        ),
        ("proposals", changed.to_owned()),
        ("proposals", own.to_owned()),
        ("measures", answer("'given', NULL")),
        ("measures", answer("'declined', '4'")),
        (
            "measures",
            "INSERT INTO reviews VALUES (x'77', x'00', 1, x'00', x'00', 'start', '2026-11-17', \
             x'00', 0)"
                .to_owned(),
        ),
        (
            "referrals",
            "INSERT INTO referrals SELECT id, rev + 1, by_till, seq, person, received_on, 'self', \
             recipient, shop, by_person, at FROM referrals LIMIT 1"
                .to_owned(),
        ),
        (
            "referrals",
            referral_row("'declined', '2026-11-18', NULL, NULL, NULL"),
        ),
        (
            "sharing",
            "INSERT INTO sharing_rows SELECT x'77', by_till, seq + 1, person, recipient, x'00', at, \
             'withdrawn', NULL, NULL, NULL, NULL, NULL, NULL FROM sharing_rows LIMIT 1"
                .to_owned(),
        ),
        (
            "contacts",
            "INSERT INTO contact_rows SELECT x'77', by_till, seq + 1, contact, x'00', by_person, at, \
             'settled', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM contact_rows LIMIT 1"
                .to_owned(),
        ),
        (
            "contacts",
            "INSERT INTO contact_rows SELECT x'77', by_till, seq + 1, x'77', person, by_person, at, \
             says, on_day, direction, channel, x'77', NULL, NULL, NULL, NULL FROM contact_rows LIMIT 1"
                .to_owned(),
        ),
        (
            "referrals",
            referral_row("'taken-back', NULL, NULL, NULL, x'77'"),
        ),
        (
            "referrals",
            referral_row("'started', '2026-11-18', NULL, x'07', NULL"),
        ),
        (
            "people-audit-chain",
            "DROP TRIGGER expenses_no_update; UPDATE expenses SET pence = pence + 1".to_owned(),
        ),
    ];
    for (name, sql) in cases {
        let both = Both::new();
        assert_eq!(wrong(&both.people), [""; 0], "before: {sql}");
        let found = wrong_after(&both, &sql);
        assert!(found.contains(&name), "{found:?} and not {name}: {sql}");
    }
}

#[test]
fn a_damaged_page_is_told() {
    let Both {
        folder,
        shop,
        people,
        ..
    } = Both::new();
    drop((people, shop));
    let file = folder.path().join("people/book.db");
    let mut bytes = fs::read(&file).expect("the book");
    // Towards the end, among rows that opening does not look at.
    let place = bytes.len() / 8 * 6;
    bytes[place] ^= 1;
    fs::write(&file, &bytes).expect("spoil it");
    let people = PeopleBook::open_made_up(folder.path()).expect("its first pages are sound");
    assert!(wrong(&people).contains(&"people-pages"));
}
