//! The copies in a folder, whatever else lies there.

use std::fs;
use std::path::{Path, PathBuf};

use super::manifest::{MANIFEST_FILE, read};
use super::writing::{PART, prefix_of};
use crate::domain::ids::BookId;
use crate::domain::safe_copies::{CopyFacts, Unsound};
use crate::store::error::{OrTrouble, Stored};
use crate::store::volume::Volume;

/// Something that lies in a folder of copies and is one, or was to be one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Listed {
    /// Where.
    pub path: PathBuf,
    /// What it says of itself, or why it is no copy that could be put back. Its pages were not looked at.
    pub said: Result<CopyFacts, Unsound>,
}

impl Listed {
    /// When it was made, as it says.
    pub fn facts(&self) -> Option<&CopyFacts> {
        self.said.as_ref().ok()
    }
}

/// The copies of one kind of book in a folder, the newest first and those that cannot be read last. Given a
/// book, copies of others are said to be of others. Files, links, unfinished copies and strange folders
/// are passed over.
pub fn list<B: Volume>(folder: &Path, book: Option<BookId>) -> Stored<Vec<Listed>> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).or_trouble()? {
        let Ok(entry) = entry else { continue };
        // A link is no folder here.
        if !entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            continue;
        }
        let path = entry.path();
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.ends_with(PART) {
            continue;
        }
        let ours = book.is_some_and(|book| name.starts_with(&prefix_of::<B>(book)));
        let said = match read(&path) {
            // Without a manifest only a name tells that it was to be a copy.
            Err(_) if !ours && !path.join(MANIFEST_FILE).is_file() => continue,
            Ok((facts, _)) if facts.which != B::WHICH => continue,
            Ok((facts, _)) if book.is_some_and(|book| book != facts.book) => {
                Err(Unsound::OtherBook)
            }
            Ok((facts, _)) => Ok(facts),
            Err(why) => Err(why),
        };
        all.push(Listed { path, said });
    }
    all.sort_by_key(|listed| {
        let made_at = listed.facts().map(|facts| facts.made_at);
        std::cmp::Reverse((made_at, listed.path.clone()))
    });
    Ok(all)
}
