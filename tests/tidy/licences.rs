//! What the About page says about the work of others, held against the lock of dependencies.

use std::collections::{BTreeMap, BTreeSet};

type Package = (String, String);

fn read(path: &str) -> String {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(root.join(path)).unwrap()
}

/// The packages of a lock file and what each depends on, by name and, where it is needed, version.
fn locked(lock: &str) -> BTreeMap<Package, Vec<String>> {
    let mut packages = BTreeMap::new();
    for part in lock.split("[[package]]").skip(1) {
        let value = |key: &str| {
            let start = format!("{key} = \"");
            let line = part.lines().find_map(|l| l.strip_prefix(start.as_str()));
            line.unwrap_or_default().trim_end_matches('"').to_owned()
        };
        let after = part.split("dependencies = [").nth(1).unwrap_or_default();
        let needs = after.split(']').next().unwrap_or_default();
        let needs = needs.split('"').skip(1).step_by(2).map(ToOwned::to_owned);
        packages.insert((value("name"), value("version")), needs.collect());
    }
    packages
}

/// The packages of the table, and those of them that are linked.
fn told(table: &str) -> (BTreeSet<Package>, BTreeSet<Package>) {
    let (mut all, mut linked) = (BTreeSet::new(), BTreeSet::new());
    for line in table.lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        let package = (columns[0].to_owned(), columns[1].to_owned());
        match columns[2] {
            "linked" => {
                assert!(!columns[3].is_empty(), "{line}");
                linked.insert(package.clone());
                all.insert(package);
            }
            "building" | "testing" | "elsewhere" => {
                all.insert(package);
            }
            other => assert!(
                other == "resources" || other.starts_with("inside "),
                "{line}"
            ),
        }
    }
    (all, linked)
}

/// How the two differ; nothing where they do not.
fn differences(lock: &str, table: &str) -> Vec<String> {
    let packages = locked(lock);
    let (all, linked) = told(table);
    let others: BTreeSet<Package> = packages
        .keys()
        .filter(|(name, _)| name != "pathway-till")
        .cloned()
        .collect();
    let mut found: Vec<String> = Vec::new();
    let named = |(name, version): &Package| format!("{name} {version}");
    found.extend(
        others
            .difference(&all)
            .map(|p| format!("not in the table: {}", named(p))),
    );
    found.extend(
        all.difference(&others)
            .map(|p| format!("not in the lock: {}", named(p))),
    );
    // What is linked is linked because something that is linked needs it.
    let needed: BTreeSet<&str> = packages
        .iter()
        .filter(|(package, _)| package.0 == "pathway-till" || linked.contains(*package))
        .flat_map(|(_, needs)| needs.iter().map(String::as_str))
        .collect();
    for package in &linked {
        let by_version = named(package);
        if !needed.contains(package.0.as_str()) && !needed.contains(by_version.as_str()) {
            found.push(format!("linked, and nothing needs it: {by_version}"));
        }
    }
    found
}

#[test]
fn the_table_of_licences_is_that_of_the_lock() {
    let found = differences(&read("Cargo.lock"), &read("resources/licences/crates.tsv"));
    assert!(
        found.is_empty(),
        "run resources/licences/gather.py:\n{}",
        found.join("\n")
    );
}

#[test]
fn what_the_program_needs_itself_is_linked_or_works_at_build_time() {
    // Macros leave nothing of themselves in the program.
    const MACROS: [&str; 1] = ["i18n-embed-fl"];
    let manifest = read("Cargo.toml");
    let part = manifest.split("\n[dependencies]\n").nth(1).unwrap();
    let part = part.split("\n[").next().unwrap();
    let (_, linked) = told(&read("resources/licences/crates.tsv"));
    for line in part.lines().filter(|line| line.contains('=')) {
        let name = line.split(" =").next().unwrap();
        let renamed = line.split("package = \"").nth(1);
        let name = renamed.map_or(name, |rest| rest.split('"').next().unwrap());
        let is_linked = linked.iter().any(|(linked, _)| linked == name);
        assert!(is_linked != MACROS.contains(&name), "{name}");
    }
}

#[test]
fn a_difference_is_found() {
    let lock = "[[package]]\nname = \"pathway-till\"\nversion = \"1\"\ndependencies = [\n \"a\",\n]\n\
                [[package]]\nname = \"a\"\nversion = \"1\"\n";
    let table = "a\t1\tlinked\tMIT\tMIT\tBy A\n";
    assert!(differences(lock, table).is_empty());
    assert_eq!(differences(lock, "").len(), 1);
    assert_eq!(differences(lock, &table.replace("a\t1", "a\t2")).len(), 2);
    let more = format!("{table}b\t1\tlinked\tMIT\tMIT\tBy B\n");
    assert_eq!(differences(lock, &more).len(), 2);
}
