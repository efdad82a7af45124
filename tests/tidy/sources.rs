//! Rules about the text of our own sources.

use std::path::{Path, PathBuf};

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
