//! What never leaves the people book: the shop book knows a person by their till name and nothing else.

use std::fs;

use pathway_till::domain::access::Role;
use pathway_till::domain::hours::placement::Placement;
use pathway_till::domain::hours::rows::{Reason, Why};
use pathway_till::domain::ids::{EntryId, PersonId, PlacementId};
use pathway_till::domain::person_records::{LookKind, PageWords, RecordField, RecordPage};
use pathway_till::operations::people_book::attendance::{Correction, PutRight};
use pathway_till::operations::people_book::expenses::{ExpenseTakenBack, TakeExpenseBack};
use pathway_till::operations::people_book::looks::LookAtRecords;
use pathway_till::operations::people_book::placements::AddPlacement;
use pathway_till::operations::people_book::proposals::{Propose, Wish};
use pathway_till::operations::people_book::records::{
    NewRecord, PageOf, StartRecord, WriteRecordPage,
};
use pathway_till::operations::people_book::registry::registry;
use pathway_till::store::people_book::LookedAt;
use rusqlite::types::Value;

use crate::support::{Both, text};

/// Words that stand nowhere else: one for each thing that somebody could type about a person.
const NAME: &str = "Quillonia";
const SECRETS: &[(RecordField, &str)] = &[
    (RecordField::OfficialName, "Xanthippe Brackenbury"),
    (RecordField::OwnWord, "marzipanword"),
    (RecordField::Phone, "07700 900461"),
    (RecordField::Email, "quill@example.org"),
    (RecordField::WhomToCall, "Uncle Thaddeus"),
    (RecordField::CallPhone, "020 7946 0993"),
    (RecordField::WhatHelps, "humming quietly"),
    (RecordField::WhatDoesNot, "raised voices"),
    (RecordField::HelpsMeWork, "one step after another"),
];

/// Every value in every table of the shop book, working tables and lookups too.
pub(super) fn everything(both: &Both) -> Vec<(String, Vec<u8>)> {
    let bare = both.shop.bare_connection().expect("another program");
    let mut all = Vec::new();
    for table in both.shop.read().table_names().expect("names") {
        let mut statement = bare
            .prepare(&format!("SELECT * FROM {table}"))
            .expect("a table");
        let columns = statement.column_count();
        let mut rows = statement.query([]).expect("rows");
        while let Some(row) = rows.next().expect("a row") {
            for column in 0..columns {
                match row.get(column).expect("a value") {
                    Value::Text(text) => all.push((table.clone(), text.into_bytes())),
                    Value::Blob(bytes) => all.push((table.clone(), bytes)),
                    _ => {}
                }
            }
        }
    }
    all
}

pub(super) fn found(all: &[(String, Vec<u8>)], word: &str) -> Vec<String> {
    let has = |bytes: &Vec<u8>| bytes.windows(word.len()).any(|w| w == word.as_bytes());
    let mut tables: Vec<String> = all
        .iter()
        .filter(|(_, bytes)| has(bytes))
        .map(|(table, _)| table.clone())
        .collect();
    tables.dedup();
    tables
}

#[test]
fn of_a_whole_story_the_shop_book_knows_the_till_name_alone() {
    let mut both = Both::new();
    let quill = PersonId(both.env.new_id());
    let field = |wanted: &RecordField| {
        let found = SECRETS.iter().find(|(field, _)| field == wanted);
        found.map(|(field, words)| (*field, (*words).to_owned()))
    };
    for page in RecordPage::ALL {
        let mut words: Vec<(RecordField, String)> =
            page.fields().iter().filter_map(field).collect();
        if *page == RecordPage::Names {
            words.push((RecordField::NameToUse, NAME.into()));
            let names = PageWords::of(words);
            let record = NewRecord {
                person: quill,
                names,
            };
            both.perform::<StartRecord>(Role::Manager, &record)
                .expect("a record");
        } else {
            let page = PageOf {
                person: quill,
                page: *page,
                seen: 0,
                words: PageWords::of(words),
            };
            both.perform::<WriteRecordPage>(Role::Manager, &page)
                .expect("a page");
        }
    }
    let placement = Placement {
        id: PlacementId(both.env.new_id()),
        person: quill,
        ..both.scene.agreed().expect("a placement")
    };
    both.perform::<AddPlacement>(Role::Manager, &placement)
        .expect("a placement");
    let words_typed = [
        "proposedwords",
        "correctedwords",
        "expensewords",
        "reasonwords",
    ];
    let wish = Wish {
        id: EntryId(both.env.new_id()),
        day: both.scene.yesterday,
        about: None,
        words: text("proposedwords"),
        changes: Vec::new(),
    };
    both.perform::<Propose>(Role::Trainee, &wish)
        .expect("proposed");
    let back = ExpenseTakenBack {
        id: EntryId(both.env.new_id()),
        person: both.sam(),
        of: both.scene.expense,
        why: Why::new(Reason::Other, "expensewords").expect("words"),
    };
    both.perform::<TakeExpenseBack>(Role::Manager, &back)
        .expect("taken back");
    let correction = Correction {
        person: both.sam(),
        rows: vec![pathway_till::domain::hours::proposals::NewRow {
            id: EntryId(both.env.new_id()),
            change: pathway_till::domain::hours::proposals::Change::PutRight {
                of: both.scene.sat.back,
                put: pathway_till::domain::hours::rows::Put::TakenBack,
            },
        }],
        why: Why::new(Reason::Other, "correctedwords").expect("words"),
    };
    both.perform::<PutRight>(Role::Manager, &correction)
        .expect("put right");
    let look = LookedAt {
        people: vec![quill],
        what: LookKind::Record,
    };
    let actor = both.scene.actor(&both.shop, Role::Manager).expect("Mina");
    both.perform_as::<LookAtRecords>(&actor.because(text("reasonwords")), &look)
        .expect("a look");
    both.pass().expect("they pass");

    let all = everything(&both);
    let (shop, people) = both.dumps();
    assert_eq!(found(&all, NAME), ["person_faces"], "the till name");
    assert_eq!(shop.matches(NAME).count(), 1);
    for word in SECRETS.iter().map(|(_, words)| words).chain(&words_typed) {
        assert!(people.contains(word), "{word} is in the people book");
        assert_eq!(found(&all, word), [""; 0], "{word}");
        assert!(!shop.contains(word), "{word}");
    }
    // Nor do placements, proposals or expenses show under an id.
    for id in [
        placement.id.bytes(),
        both.scene.placement.bytes(),
        wish.id.bytes(),
        both.scene.expense.bytes(),
    ] {
        let has = |bytes: &[u8]| bytes.windows(16).any(|w| w == id);
        assert!(!all.iter().any(|(_, bytes)| has(bytes)));
        assert!(!shop.contains(&hex::encode(id)));
    }
    for file in ["people/book.db", "people/book.db-wal", "people/keys.json"] {
        let bytes = fs::read(both.folder.path().join(file)).expect("a file");
        for word in SECRETS.iter().map(|(_, words)| *words).chain([NAME]) {
            let found = bytes.windows(word.len()).any(|w| w == word.as_bytes());
            assert!(!found, "{word} stands in {file}");
        }
    }
    both.verify();
}

#[test]
fn no_operation_of_the_people_book_writes_in_the_shop_book() {
    for entry in registry() {
        let mut both = Both::new();
        let before = everything(&both);
        let actor = both.actor(Role::Manager);
        assert_eq!(both.run(entry.run, &actor), Ok(()), "{}", entry.name);
        assert!(everything(&both) == before, "{} wrote", entry.name);
    }
}

#[test]
fn a_look_at_ones_own_record_is_none_and_every_other_is_seen_by_the_person() {
    let mut both = Both::new();
    let (sam, ayse) = (both.sam(), both.person(Role::Supervisor));
    let look = LookedAt {
        people: vec![sam, ayse],
        what: LookKind::List,
    };
    both.perform::<LookAtRecords>(Role::Supervisor, &look)
        .expect("a look");
    both.later(1);
    both.perform::<LookAtRecords>(Role::Manager, &look)
        .expect("a look");
    let read = both.people.read();
    let by = |person| -> Vec<PersonId> {
        let looks = read.looks_at(person, 10).expect("looks");
        looks.iter().map(|look| look.by).collect()
    };
    let mina = both.person(Role::Manager);
    assert_eq!(by(sam), [mina, ayse], "the latest first");
    assert_eq!(by(ayse), [mina]);
}
