//! Copies that were spoilt, forged or are of something else: refused before anything is replaced.

use std::fs;
use std::path::Path;

use pathway_till::domain::Refusal;
use pathway_till::domain::safe_copies::Unsound;
use pathway_till::domain::safe_copies::refusals::SafeCopyRefusal;
use pathway_till::operations::Stop;
use pathway_till::operations::scene::Stage;

use super::{copy_of, everything, look, stick};
use crate::support::Shop;

type Change<'c> = &'c dyn Fn(&mut serde_json::Value);

fn refused(shop: &Shop, copy: &Path) -> Option<Unsound> {
    let before = everything(shop.folder.path());
    let done = look(shop, copy).err();
    // The log and its index may be touched by looking; what lies in them may not.
    let unchanged = |all: Vec<(std::path::PathBuf, Vec<u8>)>| {
        all.into_iter()
            .filter(|(path, _)| !path.to_string_lossy().ends_with("-shm"))
            .collect::<Vec<_>>()
    };
    assert_eq!(unchanged(everything(shop.folder.path())), unchanged(before));
    match done {
        Some(Stop::Refused(Refusal::SafeCopy(SafeCopyRefusal::NotSound(why)))) => Some(why),
        None => None,
        Some(other) => panic!("{other:?}"),
    }
}

fn turned(file: &Path, place: usize) {
    let mut bytes = fs::read(file).expect("a file");
    bytes[place] ^= 0x20;
    fs::write(file, bytes).expect("a file");
}

#[test]
fn a_bit_that_turned_over_anywhere_in_the_pages_is_found() {
    let shop = Shop::at(Stage::Open);
    let stick = stick();
    let copy = copy_of(&shop, stick.path());
    let database = copy.join("book.db");
    let length = fs::read(&database).expect("a file").len();
    assert_eq!(refused(&shop, &copy), None);
    for place in [
        0,
        7,
        16,
        100,
        4095,
        4096,
        length / 3,
        length / 2,
        length - 1,
    ] {
        turned(&database, place);
        assert_eq!(refused(&shop, &copy), Some(Unsound::Damaged), "at {place}");
        turned(&database, place);
    }
    assert_eq!(refused(&shop, &copy), None);
}

#[test]
fn a_forged_manifest_opens_nothing_that_the_pages_do_not_say() {
    let shop = Shop::at(Stage::Open);
    let stick = stick();
    let copy = copy_of(&shop, stick.path());
    let file = copy.join("manifest.json");
    let whole = fs::read_to_string(&file).expect("a manifest");
    let forged = |change: &dyn Fn(&mut serde_json::Value)| {
        let mut value: serde_json::Value = serde_json::from_str(&whole).expect("JSON");
        change(&mut value);
        fs::write(&file, value.to_string()).expect("a file");
        refused(&shop, &copy)
    };
    let cases: [(&str, Change<'_>, Unsound); 9] = [
        (
            "another head",
            &|v| v["audit_heads"][0][2] = "00".into(),
            Unsound::Damaged,
        ),
        (
            "a later head",
            &|v| v["audit_heads"][0][1] = 9_999.into(),
            Unsound::Damaged,
        ),
        (
            "no head",
            &|v| v["audit_heads"] = serde_json::json!([]),
            Unsound::Damaged,
        ),
        (
            "a newer shape",
            &|v| v["schema"] = 99.into(),
            Unsound::TooNew,
        ),
        (
            "an older shape",
            &|v| v["schema"] = 1.into(),
            Unsound::Damaged,
        ),
        ("a newer form", &|v| v["format"] = 3.into(), Unsound::TooNew),
        (
            "another series",
            &|v| v["series"] = serde_json::json!(["S1Q"]),
            Unsound::Damaged,
        ),
        (
            "a shorter book",
            &|v| v["bytes"] = 4_096.into(),
            Unsound::Half,
        ),
        (
            "another digest",
            &|v| v["sha256"] = "00".into(),
            Unsound::Damaged,
        ),
    ];
    for (what, change, why) in cases {
        assert_eq!(forged(change), Some(why), "{what}");
    }
    for text in ["", "{", "[]", "{\"format\":2}", "null"] {
        fs::write(&file, text).expect("a file");
        assert_eq!(refused(&shop, &copy), Some(Unsound::Damaged), "{text:?}");
    }
    fs::write(&file, vec![b' '; 2 * 1024 * 1024]).expect("a file");
    assert_eq!(refused(&shop, &copy), Some(Unsound::Damaged), "too long");
    fs::remove_file(&file).expect("it goes");
    assert_eq!(refused(&shop, &copy), Some(Unsound::Half));
    fs::write(&file, &whole).expect("a file");
    assert_eq!(refused(&shop, &copy), None);
}

#[test]
fn keys_of_another_book_and_parts_that_are_missing_are_found() {
    let shop = Shop::at(Stage::Open);
    let stick = stick();
    let copy = copy_of(&shop, stick.path());
    let keys = copy.join("keys.json");
    let whole = fs::read_to_string(&keys).expect("keys");
    let id = shop.book.copier().expect("a copier").book().0.to_string();
    fs::write(
        &keys,
        whole.replace(&id, "01931c4e-0000-7000-8000-000000000001"),
    )
    .expect("a file");
    assert_eq!(refused(&shop, &copy), Some(Unsound::Damaged));
    fs::write(&keys, "{}").expect("a file");
    assert_eq!(refused(&shop, &copy), Some(Unsound::Damaged));
    fs::remove_file(&keys).expect("it goes");
    assert_eq!(refused(&shop, &copy), Some(Unsound::Half));
    fs::write(&keys, &whole).expect("a file");
    let database = copy.join("book.db");
    let bytes = fs::read(&database).expect("a file");
    fs::write(&database, &bytes[..bytes.len() - 4096]).expect("a file");
    assert_eq!(refused(&shop, &copy), Some(Unsound::Half));
    fs::remove_file(&database).expect("it goes");
    assert_eq!(refused(&shop, &copy), Some(Unsound::Half));
}

#[test]
#[cfg(unix)]
fn a_link_in_the_place_of_a_file_is_not_followed() {
    let shop = Shop::at(Stage::Open);
    let stick = stick();
    let copy = copy_of(&shop, stick.path());
    for file in ["book.db", "keys.json", "manifest.json"] {
        let (there, elsewhere) = (copy.join(file), stick.path().join(file));
        fs::rename(&there, &elsewhere).expect("moved");
        std::os::unix::fs::symlink(&elsewhere, &there).expect("a link");
        assert_eq!(refused(&shop, &copy), Some(Unsound::Damaged), "{file}");
        fs::remove_file(&there).expect("it goes");
        fs::rename(&elsewhere, &there).expect("moved back");
    }
    assert_eq!(refused(&shop, &copy), None);
}

#[test]
fn a_copy_of_another_book_is_never_put_in_the_place_of_this_one() {
    let shop = Shop::at(Stage::Open);
    let stick = stick();
    // Another shop's book, with its own words and key.
    let (_, env) = crate::support::seeded(77);
    let elsewhere = crate::support::folder();
    let (book, scene) = pathway_till::operations::scene::play(elsewhere.path(), &env, Stage::Open)
        .expect("a scene");
    let other = Shop {
        folder: elsewhere,
        clock: shop.clock.clone(),
        env,
        book,
        scene,
    };
    let copy = copy_of(&other, stick.path());
    assert_eq!(refused(&shop, &copy), Some(Unsound::OtherBook));
    // Named as if it were of this one, the key does not open it.
    let id = |shop: &Shop| shop.book.copier().expect("a copier").book().0.to_string();
    for file in ["manifest.json", "keys.json"] {
        let text = fs::read_to_string(copy.join(file)).expect("a file");
        fs::write(copy.join(file), text.replace(&id(&other), &id(&shop))).expect("a file");
    }
    assert_eq!(refused(&shop, &copy), Some(Unsound::OtherBook));
}
