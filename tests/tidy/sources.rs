//! Rules about the text of our own sources.

use std::path::{Path, PathBuf};

use super::source::Source;

fn sources() -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    let mut found = Vec::new();
    walk(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut found,
    );
    found
}

#[test]
fn raw_colours_stand_in_the_tokens_only() {
    let tokens = Path::new("theme").join("tokens.rs");
    for (path, text) in sources() {
        if path.ends_with(&tokens) {
            continue;
        }
        for raw in [
            "Color32::from_",
            "Color32::WHITE",
            "Color32::BLACK",
            "Rgba::",
            "Hsva::",
        ] {
            assert!(!text.contains(raw), "{} has {raw}", path.display());
        }
    }
}

#[test]
fn a_message_that_wants_arguments_gets_them() {
    // The macro checks each argument that is there, but not that none is there.
    let messages = include_str!("../../resources/messages/en-GB/pathway_till.ftl");
    let wants: Vec<&str> = messages
        .split('\n')
        .scan("", |id, line| {
            if let Some((name, _)) = line.split_once(" =")
                && !line.starts_with([' ', '#', '*'])
            {
                *id = name;
            }
            Some(line.contains("{ $").then_some(*id))
        })
        .flatten()
        .collect();
    assert!(wants.contains(&"time-morning"));
    for (path, text) in sources() {
        for id in &wants {
            let bare = format!("\"{id}\")");
            assert!(
                !text.contains(&bare),
                "{}: {id} without arguments",
                path.display()
            );
        }
    }
}

#[test]
fn every_message_is_said_somewhere() {
    let messages = include_str!("../../resources/messages/en-GB/pathway_till.ftl");
    let sources = sources();
    let tests = std::fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/screens/samples.rs"),
    )
    .unwrap();
    for line in messages.lines() {
        if let Some((id, _)) = line.split_once(" =")
            && !line.starts_with([' ', '#', '*'])
        {
            let quoted = format!("\"{id}\"");
            let said = sources.iter().any(|(_, text)| text.contains(&quoted));
            assert!(said || tests.contains(&quoted), "{id} is never said");
        }
    }
}

/// Columns of our own files are a format: they read back whatever language the window speaks.
const FILE_FORMATS: [&str; 3] = [
    "src/files/accounts.rs",
    "src/files/hours.rs",
    "src/files/product_lists/headings.rs",
];

/// Sentences stand in the message files. `Bug` speaks to us, and the program has one name.
fn sentences_outside_the_messages(sources: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources {
        if !["ui", "documents", "words", "files", "devices"].contains(&source.area())
            || FILE_FORMATS.contains(&source.path.as_str())
        {
            continue;
        }
        for (number, (line, code)) in source.strings.lines().zip(source.code.lines()).enumerate() {
            for text in line.split('"') {
                if is_sentence(text) && text != "Pathway Till" && !code.contains("Bug(") {
                    found.push(format!("{}:{}: {text:?}", source.path, number + 1));
                }
            }
        }
    }
    found
}

/// A capital letter, small ones, and at least a second word.
fn is_sentence(text: &str) -> bool {
    let mut words = text
        .split(' ')
        .filter(|w| w.chars().any(char::is_alphabetic));
    let first = words.next().unwrap_or_default();
    let mut letters = first.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(char::is_lowercase)
        && words.next().is_some()
}

#[test]
fn no_sentence_stands_outside_the_message_files() {
    let found = sentences_outside_the_messages(&super::source::sources());
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
    let made_up = |code: &str| [Source::of("src/ui/screens/x.rs", code)];
    let wrong = made_up("fn f() { text::paint(ui, \"Take the money\"); }");
    assert_eq!(sentences_outside_the_messages(&wrong).len(), 1);
    let fine = made_up("fn f() { say!(words, \"take-money\"); id.with(\"list row\"); }");
    assert!(sentences_outside_the_messages(&fine).is_empty());
}

#[test]
fn a_press_is_made_in_one_place() {
    // Else Steady hands would not hold there, and a hand that trembles would not be heard.
    let mut found = Vec::new();
    for source in super::source::sources() {
        let own = ["src/ui/widgets/press.rs", "src/ui/screens/lock.rs"];
        if source.area() != "ui" || own.contains(&source.path.as_str()) {
            continue;
        }
        for bare in [".clicked()", "Sense::click()", "Sense::CLICK"] {
            if source.code.contains(bare) {
                found.push(format!("{} has {bare}: use press::listen", source.path));
            }
        }
    }
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}
