//! The walls of the house, which one crate alone does not hold: read from the sources as text.
//!
//! Each rule is a function from sources to offences, so that it can be shown to bite.

use paths::used;
use source::{Source, all_files, line_of, sources};

mod licences;
mod paths;
mod source;
mod sources;

/// Which area may use which others of ours. An area is a folder or file under `src`; `lib` and `main`
/// may use all.
const MAY_USE: [(&str, &[&str]); 12] = [
    ("domain", &[]),
    ("jobs", &[]),
    ("env", &["domain"]),
    ("words", &["domain"]),
    ("store", &["domain", "env"]),
    ("operations", &["domain", "env", "store"]),
    ("documents", &["domain", "words"]),
    ("files", &["domain", "words"]),
    ("devices", &["domain", "words"]),
    ("demo", IN_THE_MADE_UP_SHOPS),
    ("ui", BELOW_THE_SCREEN),
    ("cli", AND_THE_SCREEN),
];

// The made-up shops keep a report that somebody carried, as its file was.
const IN_THE_MADE_UP_SHOPS: &[&str] = &[
    "domain",
    "env",
    "words",
    "store",
    "operations",
    "documents",
    "files",
];

const BELOW_THE_SCREEN: &[&str] = &[
    "domain",
    "jobs",
    "env",
    "words",
    "store",
    "operations",
    "documents",
    "files",
    "devices",
    "demo",
];

const AND_THE_SCREEN: &[&str] = &[
    "domain",
    "jobs",
    "env",
    "words",
    "store",
    "operations",
    "documents",
    "files",
    "devices",
    "demo",
    "ui",
];

/// What a screen's view may use, beside what lies in its own module.
const A_VIEW_MAY_USE: [&[&str]; 8] = [
    &["domain"],
    &["words"],
    &["ui", "widgets"],
    &["ui", "theme"],
    &["ui", "icons"],
    &["ui", "layout"],
    &["ui", "commands"],
    &["ui", "Look"],
];

/// The longest file, in lines.
const LONGEST_FILE: usize = 600;

type Offences = Vec<String>;

fn at(source: &Source, line: usize, why: &str) -> String {
    format!("{}:{line}: {why}", source.path)
}

#[track_caller]
fn none(offences: &[String]) {
    assert!(offences.is_empty(), "\n{}\n", offences.join("\n"));
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Where this stands in the text as a whole word, or as whole words.
fn words<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    text.match_indices(word)
        .map(|(at, _)| at)
        .filter(move |at| {
            let joined = |c: Option<char>, edge: Option<char>| {
                c.is_some_and(is_name) && edge.is_some_and(is_name)
            };
            let before = text[..*at].chars().next_back();
            let after = text[at + word.len()..].chars().next();
            !joined(before, word.chars().next()) && !joined(after, word.chars().next_back())
        })
}

/// Offences for each of these words in the code of files that are not in these places.
fn only_in(sources: &[Source], places: &[&str], banned: &[&str], why: &str) -> Offences {
    let mut offences = Vec::new();
    for source in sources
        .iter()
        .filter(|s| !places.iter().any(|p| s.is_in(p)))
    {
        for word in banned {
            for place in words(&source.code, word) {
                let why = format!("`{word}`: {why}");
                offences.push(at(source, line_of(&source.code, place), &why));
            }
        }
    }
    offences
}

fn through_walls(sources: &[Source]) -> Offences {
    let mut offences = Vec::new();
    for source in sources {
        let area = source.area();
        if matches!(area, "lib" | "main") {
            continue;
        }
        let Some((_, may_use)) = MAY_USE.iter().find(|(name, _)| *name == area) else {
            offences.push(at(
                source,
                1,
                "an area that the table of the walls does not know",
            ));
            continue;
        };
        for used in used(source) {
            let Some(other) = used.path.first() else {
                offences.push(at(source, used.line, "uses the root of the crate itself"));
                continue;
            };
            if other != area && !may_use.contains(&other.as_str()) {
                let why = format!("`{area}` may not use `{other}`");
                offences.push(at(source, used.line, &why));
            }
        }
    }
    offences
}

fn from_views(sources: &[Source]) -> Offences {
    let mut offences = Vec::new();
    for source in sources.iter().filter(|s| s.is_in("src/ui/screens")) {
        // A screen's own module: the folder or file below `screens`; all of it for `screens/mod.rs`.
        let own: Vec<&str> = source.module().into_iter().take(3).collect();
        for used in used(source) {
            let path: Vec<&str> = used.path.iter().map(String::as_str).collect();
            let allowed = A_VIEW_MAY_USE.iter().any(|a| path.starts_with(a));
            if !allowed && !path.starts_with(&own) {
                let why = format!("a view may not use `{}`", path.join("::"));
                offences.push(at(source, used.line, &why));
            }
        }
    }
    offences
}

fn sql_outside_the_store(sources: &[Source]) -> Offences {
    const SQL: [&str; 17] = [
        "SELECT",
        "INSERT INTO",
        "INSERT OR",
        "UPDATE OR",
        "DELETE FROM",
        "CREATE TABLE",
        "CREATE INDEX",
        "CREATE TRIGGER",
        "ALTER TABLE",
        "DROP TABLE",
        "PRAGMA",
        "BEGIN IMMEDIATE",
        "VACUUM",
        "insert into",
        "delete from",
        "create table",
        "pragma",
    ];
    let mut offences = Vec::new();
    for source in sources.iter().filter(|s| !s.is_in("src/store")) {
        for word in SQL {
            for place in words(&source.strings, word) {
                let why = format!("`{word}`: SQL lives only in the store");
                offences.push(at(source, line_of(&source.strings, place), &why));
            }
        }
    }
    offences
}

const NO_FLOATS_IN: [&str; 4] = ["src/domain", "src/operations", "src/store", "src/demo"];

fn floats(sources: &[Source]) -> Offences {
    let mut offences = Vec::new();
    for source in sources
        .iter()
        .filter(|s| NO_FLOATS_IN.iter().any(|p| s.is_in(p)))
    {
        let code = source.code.as_str();
        for kind in ["f32", "f64"] {
            for (place, _) in code.match_indices(kind) {
                // A suffix counts (`1_f64`), a longer name does not (`buf64`, `0xf32`).
                let before = &code[code[..place].trim_end_matches(is_name).len()..place];
                let suffix = before.starts_with(|c: char| c.is_ascii_digit());
                let alone = before.is_empty() || suffix && !before.starts_with("0x");
                if alone && !code[place + 3..].starts_with(is_name) {
                    offences.push(at(source, line_of(code, place), "a float near money"));
                }
            }
        }
        for (place, _) in code.match_indices('.') {
            let whole = code[..place].trim_end_matches(|c: char| c.is_ascii_digit() || c == '_');
            let digits = &code[whole.len()..place];
            let number = digits.starts_with(|c: char| c.is_ascii_digit())
                && !whole.ends_with(|c| is_name(c) || c == '.');
            if number && code[place + 1..].starts_with(|c: char| c.is_ascii_digit()) {
                offences.push(at(source, line_of(code, place), "a float near money"));
            }
        }
    }
    offences
}

fn unwraps(sources: &[Source]) -> Offences {
    let mut offences = Vec::new();
    for source in sources {
        for call in [".unwrap()", ".expect(", ".unwrap_err()", ".expect_err("] {
            for (place, _) in source.code.match_indices(call) {
                let why = format!("`{call}`: say what happens instead");
                offences.push(at(source, line_of(&source.code, place), &why));
            }
        }
    }
    offences
}

fn too_long(sources: &[Source]) -> Offences {
    sources
        .iter()
        .map(|s| (s, s.text.lines().count()))
        .filter(|(_, lines)| *lines > LONGEST_FILE)
        .map(|(s, lines)| {
            at(
                s,
                lines,
                &format!("more than {LONGEST_FILE} lines: split it"),
            )
        })
        .collect()
}

fn without_purpose(sources: &[Source]) -> Offences {
    let begins = |s: &&Source| s.text.starts_with("//! ");
    let offences = sources.iter().filter(|s| !begins(s));
    offences
        .map(|s| at(s, 1, "a file begins with its purpose: `//! …`"))
        .collect()
}

const CLOCK_AND_CHANCE: [&str; 9] = [
    "Utc::now",
    "Local::now",
    "SystemTime::now",
    "getrandom",
    "Uuid::now_v7",
    "Uuid::new_v4",
    "OsRng",
    "thread_rng",
    "rand",
];

const SCREEN: [&str; 2] = ["egui", "eframe"];

#[test]
fn areas_use_only_what_the_table_says() {
    none(&through_walls(&sources()));
}

#[test]
fn views_use_only_facts_words_and_widgets() {
    none(&from_views(&sources()));
}

#[test]
fn rusqlite_is_only_in_the_store() {
    none(&only_in(
        &sources(),
        &["src/store"],
        &["rusqlite"],
        "only the store speaks to SQLite",
    ));
}

#[test]
fn sql_is_only_in_the_store() {
    none(&sql_outside_the_store(&sources()));
    let mut astray = all_files();
    astray.retain(|f| f.rsplit('.').next() == Some("sql") && !f.starts_with("src/store/"));
    none(&astray);
}

#[test]
fn egui_is_only_in_the_screens() {
    let places = ["src/ui", "src/main.rs", "src/cli.rs", "src/cli"];
    none(&only_in(
        &sources(),
        &places,
        &SCREEN,
        "only the screens draw",
    ));
}

#[test]
fn printpdf_is_only_where_pages_become_bytes() {
    none(&only_in(
        &sources(),
        &["src/documents/pdf"],
        &["printpdf", "lopdf"],
        "only `documents::pdf` writes PDFs",
    ));
}

#[test]
fn clock_and_chance_come_only_from_env() {
    let why = "time, ids and chance come from `env`";
    none(&only_in(
        &sources(),
        &["src/env.rs"],
        &CLOCK_AND_CHANCE,
        why,
    ));
}

#[test]
fn no_float_comes_near_money() {
    none(&floats(&sources()));
}

#[test]
fn nothing_is_unwrapped_outside_tests() {
    none(&unwraps(&sources()));
}

#[test]
fn no_file_is_too_long() {
    none(&too_long(&sources()));
}

#[test]
fn every_file_says_what_it_is_for() {
    none(&without_purpose(&sources()));
}

/// A made-up file with one line of code under its purpose.
fn made_up(path: &str, code: &str) -> [Source; 1] {
    [Source::of(path, &format!("//! Made up.\n{code}\n"))]
}

#[test]
fn the_rules_bite_and_name_file_and_line() {
    let walls = |path: &str, code: &str| through_walls(&made_up(path, code));
    assert_eq!(
        walls("src/domain/sales.rs", "use crate::store::Tx;"),
        ["src/domain/sales.rs:2: `domain` may not use `store`"]
    );
    assert_eq!(
        walls("src/store/mod.rs", "use crate::{domain::Pence, ui::App};").len(),
        1
    );
    assert_eq!(
        walls(
            "src/store/keys.rs",
            "use super::super::{\n env,\n words::Words};"
        )
        .len(),
        1
    );
    assert_eq!(
        walls(
            "src/env.rs",
            "fn f() -> crate::domain::Pence { crate::store::g() }"
        )
        .len(),
        1
    );
    assert_eq!(walls("src/somewhere.rs", "").len(), 1);
    assert!(
        walls(
            "src/operations/a.rs",
            "use crate::{domain::{a, b as c}, store::Tx, env};"
        )
        .is_empty()
    );
    assert!(
        walls(
            "src/words/mod.rs",
            "// crate::store\nconst A: &str = \"crate::ui\";"
        )
        .is_empty()
    );
    assert!(
        walls(
            "src/domain/a.rs",
            "#[cfg(test)]\nmod tests { use crate::store::Tx; }"
        )
        .is_empty()
    );
    assert!(walls("src/cli.rs", "use crate::ui::run;").is_empty());
    assert_eq!(walls("src/ui/mod.rs", "use crate::cli::Args;").len(), 1);

    let views = |path: &str, code: &str| from_views(&made_up(path, code));
    assert_eq!(
        views("src/ui/screens/till.rs", "use crate::operations::Ring;").len(),
        1
    );
    assert_eq!(
        views("src/ui/screens/till.rs", "use super::lock::Draft;").len(),
        1
    );
    assert_eq!(
        views(
            "src/ui/screens/till/view.rs",
            "use super::super::super::app::App;"
        )
        .len(),
        1
    );
    for fine in [
        "use super::draft::Draft;",
        "use crate::ui::{theme, widgets::tile};",
    ] {
        assert!(views("src/ui/screens/till/view.rs", fine).is_empty());
    }
    assert!(
        views(
            "src/ui/screens/mod.rs",
            "use crate::ui::screens::till::Draft;"
        )
        .is_empty()
    );

    let count = |offences: Offences| offences.len();
    let sql = |code: &str| count(sql_outside_the_store(&made_up("src/operations/a.rs", code)));
    assert_eq!(sql("let a = \"SELECT total FROM sales\";"), 1);
    assert_eq!(sql("let a = r#\"\n  INSERT INTO sales\"#;"), 1);
    assert_eq!(sql("// SELECT\nlet SELECT = 1; let a = \"SELECTED\";"), 0);
    let float = |code: &str| count(floats(&made_up("src/domain/a.rs", code)));
    assert_eq!(float("let a: f64 = 1.5;"), 2);
    assert_eq!(float("let a = 1_f32;"), 1);
    assert_eq!(
        float("let a = pair.0.1; for b in 0..10 {} let buf64 = 0xf32;"),
        0
    );
    let unwrap = |code: &str| count(unwraps(&made_up("src/domain/a.rs", code)));
    assert_eq!(unwrap("a.unwrap(); b.expect(\"c\"); d.unwrap_or(e);"), 2);
    assert_eq!(
        unwrap("#[cfg(test)]\nmod tests {\n fn a() { b.unwrap(); }\n}"),
        0
    );
    assert_eq!(
        unwrap("#[cfg(test)]\nmod tests { const A: char = '{'; }\nfn a() { b.unwrap(); }"),
        1
    );
    let clock = made_up("src/store/a.rs", "let now = chrono::Utc::now();");
    assert_eq!(
        only_in(&clock, &["src/env.rs"], &CLOCK_AND_CHANCE, "").len(),
        1
    );
    let screen = made_up("src/words/a.rs", "use egui::Color32;");
    assert_eq!(only_in(&screen, &["src/ui"], &SCREEN, "").len(), 1);
    assert_eq!(
        too_long(&made_up("src/a.rs", &"\n".repeat(LONGEST_FILE))).len(),
        1
    );
    assert_eq!(
        without_purpose(&[Source::of("src/a.rs", "fn a() {}\n")]).len(),
        1
    );
}
