//! Source files as text: comments, strings and test code told apart, line numbers kept.

use std::fs;
use std::path::{Path, PathBuf};

/// One file under `src`.
pub struct Source {
    /// Its path from the root of the project, with forward slashes.
    pub path: String,
    /// The whole text.
    pub text: String,
    /// The text with comments, contents of strings and test code blanked.
    pub code: String,
    /// Only the contents of strings outside test code; the rest blanked.
    pub strings: String,
}

impl Source {
    /// Tells the parts of this text apart.
    pub fn of(path: &str, text: &str) -> Self {
        let (code, strings) = split(text);
        let tests = test_ranges(&code);
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
            code: without(&code, &tests),
            strings: without(&strings, &tests),
        }
    }

    /// The first folder or file under `src`: `domain`, `env`, `main` …
    pub fn area(&self) -> &str {
        let below = self.path.strip_prefix("src/").unwrap_or(&self.path);
        below.split(['/', '.']).next().unwrap_or_default()
    }

    /// The module that this file is, such as `["store", "keys"]`; the root has no names.
    pub fn module(&self) -> Vec<&str> {
        let below = self.path.strip_prefix("src/").unwrap_or(&self.path);
        let mut names: Vec<&str> = below.trim_end_matches(".rs").split('/').collect();
        if names.last().is_some_and(|n| *n == "mod") || matches!(names[..], ["lib" | "main"]) {
            names.pop();
        }
        names
    }

    /// Whether its path is this file or lies in this folder.
    pub fn is_in(&self, place: &str) -> bool {
        self.path == place || self.path.starts_with(&format!("{place}/"))
    }
}

/// The line of this place in the text, from 1.
pub fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

/// All Rust files under `src` that are not test code altogether.
pub fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    collect(&root.join("src"), &mut found);
    found.sort();
    let files: Vec<(String, String)> = found
        .into_iter()
        .filter(|p| p.extension().is_some_and(|e| e == "rs"))
        .map(|path| {
            let below = path
                .strip_prefix(root)
                .unwrap()
                .to_string_lossy()
                .replace('\\', "/");
            (below, fs::read_to_string(&path).unwrap())
        })
        .collect();
    let only_tests: Vec<String> = files.iter().flat_map(|(p, t)| test_files(p, t)).collect();
    files
        .into_iter()
        .filter(|(path, _)| {
            !only_tests
                .iter()
                .any(|t| path == t || path.starts_with(&below(t)))
        })
        .map(|(path, text)| Source::of(&path, &text))
        .collect()
}

/// All files under `src`, of whatever kind.
pub fn all_files() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    collect(&root.join("src"), &mut found);
    let below = |p: &PathBuf| {
        p.strip_prefix(root)
            .unwrap()
            .to_string_lossy()
            .replace('\\', "/")
    };
    found.iter().map(below).collect()
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, found);
        } else {
            found.push(path);
        }
    }
}

fn below(file: &str) -> String {
    format!("{}/", file.trim_end_matches(".rs").trim_end_matches("/mod"))
}

/// The files of modules that this file declares for tests only.
fn test_files(path: &str, text: &str) -> Vec<String> {
    let (code, _) = split(text);
    let folder = match path.rsplit_once('/') {
        Some((folder, "mod.rs" | "lib.rs" | "main.rs")) => folder.to_owned(),
        _ => path.trim_end_matches(".rs").to_owned(),
    };
    test_ranges(&code)
        .into_iter()
        .filter_map(|(from, to)| {
            let item = code[from..to].trim_end().strip_suffix(';')?;
            let name = item.rsplit_once("mod ")?.1.trim().to_owned();
            Some([
                format!("{folder}/{name}.rs"),
                format!("{folder}/{name}/mod.rs"),
            ])
        })
        .flatten()
        .collect()
}

/// Blanks everything but line breaks in these ranges.
fn without(text: &str, ranges: &[(usize, usize)]) -> String {
    let inside = |at| ranges.iter().any(|(from, to)| (*from..*to).contains(&at));
    let keep = |(at, c): (usize, char)| if c != '\n' && inside(at) { ' ' } else { c };
    text.char_indices().map(keep).collect()
}

/// Where code stands that is compiled for tests only, attribute included.
fn test_ranges(code: &str) -> Vec<(usize, usize)> {
    let mut ranges = Vec::new();
    for mark in ["#[cfg(test)]", "#[test]"] {
        for (from, _) in code.match_indices(mark) {
            let mut depth = 0_u32;
            let mut end = code.len();
            for (at, c) in code[from + mark.len()..].char_indices() {
                match c {
                    '{' | '[' | '(' => depth += 1,
                    '}' | ']' | ')' => depth = depth.saturating_sub(1),
                    _ => {}
                }
                if depth == 0 && matches!(c, '}' | ';') {
                    end = from + mark.len() + at + 1;
                    break;
                }
            }
            ranges.push((from, end));
        }
    }
    ranges
}

/// What a character of a source file belongs to.
#[derive(Clone, Copy, PartialEq)]
enum Belongs {
    Code,
    Comment,
    Text,
}

/// The text twice, with the same line breaks: only code, and only the contents of strings. Both are
/// blanked character by character, in ASCII, so that places in one are places in the other.
fn split(text: &str) -> (String, String) {
    let chars: Vec<char> = text.chars().collect();
    let mut code = String::with_capacity(chars.len());
    let mut strings = String::with_capacity(chars.len());
    let mut at = 0;
    while at < chars.len() {
        let (belongs, length) = next_part(&chars, at);
        for c in &chars[at..at + length] {
            let ascii = if c.is_ascii() { *c } else { 'x' };
            let blank = if *c == '\n' { '\n' } else { ' ' };
            code.push(if belongs == Belongs::Code {
                ascii
            } else {
                blank
            });
            strings.push(if belongs == Belongs::Text {
                ascii
            } else {
                blank
            });
        }
        at += length;
    }
    (code, strings)
}

/// What stands at this place, and how many characters of it.
fn next_part(chars: &[char], at: usize) -> (Belongs, usize) {
    let rest = &chars[at..];
    let in_name = at > 0 && (chars[at - 1].is_alphanumeric() || chars[at - 1] == '_');
    match rest {
        ['/', '/', ..] => {
            let length = rest.iter().position(|c| *c == '\n').unwrap_or(rest.len());
            (Belongs::Comment, length)
        }
        ['/', '*', ..] => (Belongs::Comment, block_comment(rest)),
        ['"', ..] => (Belongs::Text, quoted(rest)),
        ['r' | 'b' | 'c', ..] if !in_name => match raw_string(rest) {
            Some(length) => (Belongs::Text, length),
            None => (Belongs::Code, 1),
        },
        ['\'', '\\', ..] => {
            let close = rest.iter().skip(3).position(|c| *c == '\'');
            (Belongs::Text, close.map_or(rest.len(), |c| c + 4))
        }
        ['\'', _, '\'', ..] => (Belongs::Text, 3),
        _ => (Belongs::Code, 1),
    }
}

fn block_comment(rest: &[char]) -> usize {
    let (mut depth, mut at) = (0_u32, 0);
    while at < rest.len() {
        match &rest[at..] {
            ['/', '*', ..] => (depth, at) = (depth + 1, at + 2),
            ['*', '/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

fn quoted(rest: &[char]) -> usize {
    let mut at = 1;
    while at < rest.len() {
        match rest[at] {
            '\\' => at += 2,
            '"' => return at + 1,
            _ => at += 1,
        }
    }
    rest.len()
}

/// The length of a raw string that begins here: `r"…"`, `br#"…"#` and so on.
fn raw_string(rest: &[char]) -> Option<usize> {
    let letters = rest
        .iter()
        .take_while(|c| matches!(c, 'r' | 'b' | 'c'))
        .count();
    if letters > 2 || !rest[..letters].contains(&'r') {
        return None;
    }
    let hashes = rest[letters..].iter().take_while(|c| **c == '#').count();
    let start = letters + hashes;
    if rest.get(start) != Some(&'"') {
        return None;
    }
    let close = |at: &usize| {
        let after = &rest[at + 1..];
        rest[*at] == '"' && after.len() >= hashes && after[..hashes].iter().all(|c| *c == '#')
    };
    let end = (start + 1..rest.len()).find(close);
    Some(end.map_or(rest.len(), |end| end + 1 + hashes))
}
