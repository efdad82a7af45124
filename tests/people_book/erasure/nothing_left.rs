//! What an erasure takes is found by walking the tables, and not by the list that the erasure has.

use std::collections::{BTreeMap, BTreeSet};

use pathway_till::domain::access::Role;
use pathway_till::domain::erasure::Kind;
use pathway_till::domain::ids::PersonId;
use pathway_till::operations::people_book::erasure::erase::{ErasePerson, ToErase};
use pathway_till::store::schema::TableKind;
use pathway_till::store::volume::Volume;
use pathway_till::store::{Book, People, Shop};
use rusqlite::types::Value;
use rusqlite::{Connection, MAIN_DB};

use super::{sam_left, wish};
use crate::people_book::privacy::{everything, found};
use crate::support::Both;

type Row = BTreeMap<String, Value>;
/// The tables that a table points to, with the columns of both.
type PointsTo = Vec<(String, Vec<(String, String)>)>;

/// All rows of a table.
fn rows(bare: &Connection, table: &str) -> Vec<Row> {
    let mut statement = bare
        .prepare(&format!("SELECT * FROM {table}"))
        .expect("a table");
    let columns: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let read = statement.query_map([], |r| {
        let cells = columns.iter().enumerate();
        cells.map(|(n, c)| Ok((c.clone(), r.get(n)?))).collect()
    });
    read.expect("rows").map(|row| row.expect("a row")).collect()
}

/// Which columns of a table point to which of another: what the schema says, and where it does not say it.
fn points_to(bare: &Connection, table: &str) -> PointsTo {
    let said = match table {
        "referral_texts" | "referral_rows" => Some(("referrals", "referral", "id")),
        "audit_reasons" => Some(("audit", "seq", "seq")),
        _ => None,
    };
    if let Some((to, from, column)) = said {
        return vec![(to.into(), vec![(from.into(), column.into())])];
    }
    let mut statement = bare
        .prepare(&format!("PRAGMA foreign_key_list({table})"))
        .expect("keys");
    let keys = statement.query_map([], |r| {
        let (id, to): (i64, String) = (r.get(0)?, r.get(2)?);
        Ok((
            id,
            to,
            r.get::<_, String>(3)?,
            r.get::<_, Option<String>>(4)?,
        ))
    });
    let mut all: BTreeMap<i64, (String, Vec<(String, String)>)> = BTreeMap::new();
    for key in keys.expect("keys") {
        let (id, to, from, column) = key.expect("a key");
        let entry = all.entry(id).or_insert((to, Vec::new()));
        entry.1.push((from, column.unwrap_or_else(|| "id".into())));
    }
    all.into_values().collect()
}

/// Whose a row is: it says so itself, or what it points to does.
fn owner(tables: &Tables, table: &str, row: &Row) -> Option<Vec<u8>> {
    for column in ["person", "concerns"] {
        // In the audit, `person` is whoever did it.
        if let Some(Value::Blob(id)) = row
            .get(column)
            .filter(|_| column != "person" || table != "audit")
        {
            return Some(id.clone());
        }
    }
    for (to, columns) in &tables.keys[table] {
        let same = |other: &&Row| {
            columns
                .iter()
                .all(|(from, c)| row.get(from) == other.get(c))
        };
        let pointed = tables.rows.get(to).and_then(|all| all.iter().find(same));
        if let Some(whose) = pointed.and_then(|other| owner(tables, to, other)) {
            return Some(whose);
        }
    }
    None
}

/// Everything that stands in a book.
struct Tables {
    rows: BTreeMap<String, Vec<Row>>,
    keys: BTreeMap<String, PointsTo>,
}

fn tables<B: Volume>(book: &Book<B>) -> Tables {
    let bare = book.bare_connection().expect("another program");
    let names = book.read().table_names().expect("names");
    let keys = names
        .iter()
        .map(|name| (name.clone(), points_to(&bare, name)));
    let keys = keys.collect();
    let rows = names.into_iter().map(|name| {
        let all = rows(&bare, &name);
        (name, all)
    });
    Tables {
        rows: rows.collect(),
        keys,
    }
}

/// What was typed in side rows, with whose it is.
fn typed<B: Volume>(tables: &Tables) -> Vec<(String, Option<Vec<u8>>, Row)> {
    let mut all = Vec::new();
    for table in B::TABLES
        .iter()
        .filter(|table| table.kind == TableKind::Side)
    {
        for row in &tables.rows[table.name] {
            all.push((
                table.name.to_owned(),
                owner(tables, table.name, row),
                row.clone(),
            ));
        }
    }
    all
}

fn words(row: &Row) -> Vec<Vec<u8>> {
    let cells = row.iter().filter(|(column, _)| {
        [
            "words",
            "reason",
            "till_name",
            "paper",
            "page",
            "bytes",
            "photo",
            "name",
        ]
        .contains(&column.as_str())
    });
    cells
        .filter_map(|(_, value)| match value {
            Value::Text(text) => Some(text.clone().into_bytes()),
            Value::Blob(bytes) => Some(bytes.clone()),
            _ => None,
        })
        .collect()
}

/// Everything in every table of both books.
fn all_cells(both: &Both) -> Vec<Vec<u8>> {
    let mut all: Vec<Vec<u8>> = everything(both).into_iter().map(|(_, cell)| cell).collect();
    for rows in tables(&both.people).rows.into_values() {
        for cell in rows.into_iter().flat_map(BTreeMap::into_values) {
            match cell {
                Value::Text(text) => all.push(text.into_bytes()),
                Value::Blob(bytes) => all.push(bytes),
                _ => {}
            }
        }
    }
    all
}

/// Erases somebody, and says whether nothing of theirs is left and all else is as it was.
fn nothing_is_left(both: &mut Both, wish: &ToErase) {
    let id = wish.person.bytes().to_vec();
    let before = (tables(&both.people), tables(&both.shop));
    let mut theirs: BTreeSet<Vec<u8>> = BTreeSet::new();
    let mut others: Vec<(String, Row)> = Vec::new();
    let all = typed::<People>(&before.0).into_iter();
    let mut of_areas = BTreeSet::new();
    for (table, whose, row) in all.chain(typed::<Shop>(&before.1)) {
        if whose.as_deref() == Some(&id) {
            theirs.extend(words(&row));
            of_areas.insert(table);
        } else {
            others.push((table, row));
        }
    }
    // What others typed in the same words stays theirs.
    for (_, row) in &others {
        for same in words(row) {
            theirs.remove(&same);
        }
    }
    // A code of the program's own tells nothing of anybody.
    let lookups = People::TABLES
        .iter()
        .filter(|t| t.kind == TableKind::Lookup);
    for row in lookups.flat_map(|table| &before.0.rows[table.name]) {
        for code in row.values() {
            if let Value::Text(code) = code {
                theirs.remove(code.as_bytes());
            }
        }
    }
    theirs.retain(|word| word.len() > 3);
    let taken = both
        .perform::<ErasePerson>(Role::Manager, wish)
        .expect("erased");
    assert!(taken.each().count() > 0);
    both.pass().expect("they pass");
    both.verify();
    let cells = all_cells(both);
    for word in &theirs {
        let there = |cell: &&Vec<u8>| cell.windows(word.len()).any(|w| w == word.as_slice());
        let text = String::from_utf8_lossy(word);
        assert!(!cells.iter().any(|cell| there(&cell)), "{text} is there");
    }
    let after = (tables(&both.people), tables(&both.shop));
    let all = typed::<People>(&after.0).into_iter();
    let now: Vec<(String, Option<Vec<u8>>, Row)> = all.chain(typed::<Shop>(&after.1)).collect();
    for (table, row) in &others {
        let there = now.iter().any(|(t, _, r)| (t, r) == (table, row));
        assert!(there, "a row of {table} of somebody else is gone");
    }
    // Of theirs there is only the number, and the reason that was typed for erasing them.
    let left = now
        .iter()
        .filter(|(_, whose, _)| whose.as_deref() == Some(&id));
    let left: BTreeSet<&str> = left.map(|(table, _, _)| table.as_str()).collect();
    assert!(
        left.is_subset(&["audit_reasons", "person_faces"].into()),
        "{left:?}"
    );
    // No ledger lost a row, but the answers; and none of them was changed.
    for (before, after) in [(&before.0, &after.0), (&before.1, &after.1)] {
        for (table, rows) in &before.rows {
            let ledger = People::TABLES.iter().chain(Shop::TABLES).any(|t| {
                t.name == table && matches!(t.kind, TableKind::Ledger | TableKind::Version)
            });
            let answers = ["readings", "reading_answers"].contains(&table.as_str());
            if ledger && !(answers && wish.kind == Kind::Deleted) {
                assert!(
                    rows.iter().all(|row| after.rows[table].contains(row)),
                    "{table}"
                );
            }
        }
    }
    if wish.kind == Kind::Deleted {
        let readings = &after.0.rows["readings"];
        assert!(
            !readings
                .iter()
                .any(|row| owner(&after.0, "readings", row).as_deref() == Some(&id))
        );
    }
}

#[test]
fn nothing_that_was_typed_of_the_trainee_is_left_and_all_else_is_as_it_was() {
    for kind in Kind::ALL.iter().copied() {
        let mut both = Both::new();
        let sam = sam_left(&mut both);
        let before = typed::<People>(&tables(&both.people));
        let of_sam = before
            .iter()
            .filter(|(_, whose, _)| whose.as_deref() == Some(sam.bytes()));
        let areas: BTreeSet<&str> = of_sam.map(|(table, _, _)| table.as_str()).collect();
        assert!(
            areas.len() > 14,
            "Sam has something of nearly everything: {areas:?}"
        );
        let wish = ToErase {
            kind,
            ..wish(&both, sam, "Sam")
        };
        nothing_is_left(&mut both, &wish);
        assert!(both.people.read().is_erased(sam).expect("it reads"));
    }
}

#[test]
fn nothing_is_left_of_anybody_who_can_be_erased() {
    let both = Both::new();
    let (leaving, erasure) = (&both.scene.leaving, &both.scene.erasure);
    let all = [(leaving.gone, "kerem"), (erasure.restricted, "Amara")];
    for (person, name) in all {
        let mut both = Both::new();
        let wish = wish(&both, person, name);
        nothing_is_left(&mut both, &wish);
    }
}

#[test]
fn the_shop_shows_a_number_and_lets_nobody_in() {
    let mut both = Both::new();
    let sam = sam_left(&mut both);
    assert!(!found(&everything(&both), "Sam").is_empty());
    let wish = wish(&both, sam, "Sam");
    both.perform::<ErasePerson>(Role::Manager, &wish)
        .expect("erased");
    both.pass().expect("they pass");
    let people = both.shop.read().people().expect("people");
    let nobody = people.iter().find(|p| p.id == sam).expect("they sold");
    assert_eq!(nobody.till_name, "Person 1");
    assert_eq!((nobody.photo, nobody.card), (None, None));
    let read = both.shop.read();
    assert_eq!(read.pin_hash(sam), Ok(None));
    assert!(read.rights_in_force(sam).expect("rights").roles.is_empty());
    let letters = read.erased_people().expect("letters");
    assert_eq!(letters.len(), 1);
    assert_eq!((letters[0].person, letters[0].number), (sam, 1));
    // The next one has the next number.
    let wish = super::wish(&both, both.scene.leaving.gone, "Kerem");
    both.perform::<ErasePerson>(Role::Manager, &wish)
        .expect("erased");
    both.pass().expect("they pass");
    let last = both.shop.read().last_erased_number();
    assert_eq!(last, Ok(2));
    both.verify();
}

/// The pages of a book as they are on the disk, read with its key: free ones too.
fn pages<B: Volume>(book: &Book<B>) -> Vec<u8> {
    let mut bare = book.bare_connection().expect("another program");
    let left: i64 = bare
        .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |r| r.get(0))
        .expect("a checkpoint");
    assert_eq!(left, 0, "the log is empty");
    bare.serialize(MAIN_DB).expect("the pages").to_vec()
}

#[test]
fn no_byte_of_the_name_is_left_on_the_disk() {
    let mut both = Both::new();
    let sam = sam_left(&mut both);
    let words: [&[u8]; 2] = [b"Samantha Okafor", b"Okafor"];
    let has = |bytes: &[u8], word: &[u8]| bytes.windows(word.len()).any(|w| w == word);
    let before = pages(&both.people);
    assert!(
        words.iter().all(|word| has(&before, word)),
        "the pages can be read"
    );
    let wish = wish(&both, sam, "Sam");
    both.perform::<ErasePerson>(Role::Manager, &wish)
        .expect("erased");
    both.pass().expect("they pass");
    both.people.empty_log().expect("emptied");
    both.shop.empty_log().expect("emptied");
    for book in ["people", "shop"] {
        let log = both.folder.path().join(book).join("book.db-wal");
        let left = std::fs::metadata(log).map_or(0, |log| log.len());
        assert_eq!(left, 0, "the log of the {book} book");
    }
    let after = pages(&both.people);
    assert!(after.len() >= before.len() / 2, "it is the whole book");
    for word in words {
        assert!(!has(&after, word), "{}", String::from_utf8_lossy(word));
    }
    assert!(!has(&pages(&both.shop), b"Samprimary"), "nor on the shop's");
}

/// Whoever was erased is met in no list, and no list breaks because of them.
#[test]
fn no_operation_breaks_where_somebody_was_erased() {
    use pathway_till::operations::Stop;
    use pathway_till::operations::people_book::registry::registry;
    for entry in registry() {
        let mut both = Both::new();
        let sam = sam_left(&mut both);
        let wish = wish(&both, sam, "Sam");
        both.perform::<ErasePerson>(Role::Manager, &wish)
            .expect("erased");
        both.pass().expect("they pass");
        both.later(1);
        let actor = both.actor(Role::Manager);
        let done = both.run(entry.run, &actor);
        assert!(
            !matches!(done, Err(Stop::Trouble(_))),
            "{}: {done:?}",
            entry.name
        );
        both.verify();
        let names = words_of(&both, sam);
        assert!(names.is_empty(), "{} wrote {names:?}", entry.name);
    }
}

fn words_of(both: &Both, person: PersonId) -> Vec<String> {
    let all = typed::<People>(&tables(&both.people)).into_iter();
    let theirs = all.filter(|(_, whose, _)| whose.as_deref() == Some(person.bytes()));
    let tables = theirs.map(|(table, _, _)| table);
    tables.filter(|table| table != "audit_reasons").collect()
}
