//! The paths into our own crate that a file writes down, wherever they stand.

use super::source::{Source, line_of};

/// A path into the crate, from its root, and the line on which it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Used {
    /// The names, such as `["store", "Tx"]`.
    pub path: Vec<String>,
    /// The line.
    pub line: usize,
}

/// All paths that begin with `crate::`, `super::` or the crate's name, groups taken apart.
///
/// A file is taken as one module: a `super` inside an inline module counts as one too many, which can
/// only make a path look shorter.
pub fn used(source: &Source) -> Vec<Used> {
    let code = source.code.as_str();
    let mut found = Vec::new();
    for start in ["crate", "super", "pathway_till"] {
        for (at, _) in code.match_indices(start) {
            let before = code[..at].trim_end();
            let part_of_more = code[..at].ends_with(is_name) || before.ends_with("::");
            let after = &code[at + start.len()..];
            if part_of_more || !after.starts_with("::") {
                continue;
            }
            let mut from = source
                .module()
                .into_iter()
                .map(str::to_owned)
                .collect::<Vec<_>>();
            if start == "super" {
                from.pop();
            } else {
                from.clear();
            }
            let mut reader = Reader {
                code,
                at: at + start.len() + 2,
            };
            reader.paths(from, &mut found);
        }
    }
    found
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

struct Reader<'a> {
    code: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        &self.code[self.at..]
    }

    fn skip_blank(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start().len();
    }

    fn take(&mut self, what: &str) -> bool {
        self.skip_blank();
        let there = self.rest().starts_with(what);
        if there {
            self.at += what.len();
        }
        there
    }

    /// Reads what stands after a `::`: a name and perhaps more, or a group.
    fn paths(&mut self, mut from: Vec<String>, found: &mut Vec<Used>) {
        self.skip_blank();
        let line = line_of(self.code, self.at);
        if self.take("{") {
            while !self.take("}") && !self.rest().is_empty() {
                self.paths(from.clone(), found);
                if !self.take(",") && !self.rest().starts_with('}') {
                    // `as` and the like: on to the next comma or the end of the group.
                    self.at += self.rest().find([',', '}']).unwrap_or(self.rest().len());
                }
            }
            return;
        }
        let length = self
            .rest()
            .find(|c| !is_name(c))
            .unwrap_or(self.rest().len());
        let name = self.rest()[..length].to_owned();
        self.at += length;
        match name.as_str() {
            "super" => {
                from.pop();
            }
            "" | "self" => {}
            _ => from.push(name),
        }
        let is_macro = self.rest().starts_with('!') && !self.rest().starts_with("!=");
        if self.take("::") {
            self.paths(from, found);
        } else if !is_macro {
            found.push(Used { path: from, line });
        }
    }
}
