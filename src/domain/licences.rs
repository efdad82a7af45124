//! The work of others that this program is made with, and the licences under which it may be used.
//!
//! Gathered into `resources/licences` by the tool there; a test holds it against `Cargo.lock`.

/// A piece of somebody's work.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Work {
    /// Its name.
    pub name: &'static str,
    /// Its version; empty where it has none.
    pub version: &'static str,
    /// The crate that carries it inside; empty for the crates themselves, and for our own resources.
    pub inside: &'static str,
    /// Its licence, as it says itself.
    pub licence: &'static str,
    /// The licences of those that are used here, parted by `AND`.
    used: &'static str,
    /// Whose it is.
    pub by: &'static str,
}

impl Work {
    /// The licences under which it is used here.
    pub fn used(&self) -> impl Iterator<Item = &'static str> {
        self.used.split(" AND ")
    }
}

/// Everything that is in the program: our letters and icons first, then the crates in the order of
/// names, then what they carry inside.
pub fn all() -> Vec<Work> {
    let table = include_str!("../../resources/licences/crates.tsv");
    let ours = |line: &&str| line.split('\t').nth(2) == Some("resources");
    let first = table.lines().filter(ours);
    let rest = table.lines().filter(|line| !ours(line));
    first.chain(rest).filter_map(work).collect()
}

/// What a line says, where it is about something that is in the program.
fn work(line: &'static str) -> Option<Work> {
    let mut columns = line.split('\t');
    let mut next = || columns.next().unwrap_or_default();
    let (name, version, place) = (next(), next(), next());
    let inside = place.strip_prefix("inside ");
    if inside.is_none() && !matches!(place, "linked" | "resources") {
        return None;
    }
    Some(Work {
        name,
        version,
        inside: inside.and_then(|i| i.split(' ').next()).unwrap_or_default(),
        licence: next(),
        used: next(),
        by: next(),
    })
}

/// The full text of a licence, a paragraph a line.
pub fn text(licence: &str) -> Option<&'static str> {
    macro_rules! texts {
        ($($name:literal),*) => {
            match licence {
                $($name => Some(include_str!(concat!("../../resources/licences/texts/", $name, ".txt"))),)*
                _ => None,
            }
        };
    }
    texts!(
        "Apache-2.0",
        "Bitstream-Vera",
        "BSD-3-Clause",
        "CC0-1.0",
        "ISC",
        "MIT",
        "MPL-2.0",
        "OFL-1.1",
        "Public-domain",
        "Ubuntu-font-1.0",
        "Unicode-3.0",
        "Zlib"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_work_says_whose_it_is_and_has_the_text_of_its_licences() {
        let all = all();
        assert!(all.len() > 300, "{}", all.len());
        for work in &all {
            assert!(!work.name.is_empty() && !work.by.is_empty(), "{work:?}");
            assert!(work.used().count() > 0, "{work:?}");
            for licence in work.used() {
                let text = text(licence).unwrap_or_default();
                assert!(text.len() > 200, "{licence} of {}", work.name);
            }
        }
    }

    #[test]
    fn what_is_used_is_one_of_what_is_offered() {
        for work in all() {
            for licence in work.used() {
                let offered = work.licence.split([' ', '/', '(', ')']);
                assert!(offered.into_iter().any(|o| o == licence), "{work:?}");
            }
        }
    }

    #[test]
    fn what_crates_carry_inside_is_named_with_the_crate() {
        let all = all();
        let openssl = all.iter().find(|w| w.name == "OpenSSL").unwrap();
        assert_eq!(openssl.inside, "openssl-src");
        assert!(
            all.iter()
                .any(|w| w.name == "rusqlite" && w.inside.is_empty())
        );
    }

    #[test]
    fn nothing_that_only_builds_or_tests_is_among_it() {
        let all = all();
        for other in ["egui_kittest", "cc", "serde_derive", "windows-sys"] {
            assert!(all.iter().all(|w| w.name != other), "{other}");
        }
    }
}
