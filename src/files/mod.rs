//! Files that a person asked for: written beside their place, synced, then named, so that half a
//! file never looks like a whole one. Nothing is ever written over.

pub mod accounts;
pub mod frameworks;
pub mod hours;
pub mod pictures;
pub mod places;
pub mod product_lists;
pub mod sheets;

mod lines;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::domain::Trouble;

/// How many papers of one name a folder takes before something must be wrong.
const MOST_OF_ONE_NAME: u32 = 1000;

/// The longest name of a file, in characters: far below what any disk takes, also where each
/// character is four bytes.
const LONGEST_NAME: usize = 60;

/// Writes a text file into a folder, which is made if need be; gives back where it stands.
///
/// Characters that a file name cannot have become dashes. A name that is taken gets a number.
pub fn save_text(folder: &Path, name: &str, text: &str) -> Result<PathBuf, Trouble> {
    save(folder, name, "txt", text.as_bytes())
}

/// The same for a table.
pub fn save_table(folder: &Path, name: &str, text: &str) -> Result<PathBuf, Trouble> {
    save(folder, name, "csv", text.as_bytes())
}

/// The same for a PDF.
pub fn save_pdf(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, Trouble> {
    save(folder, name, "pdf", bytes)
}

fn save(folder: &Path, name: &str, ending: &str, bytes: &[u8]) -> Result<PathBuf, Trouble> {
    fs::create_dir_all(folder).map_err(|e| disk(&e))?;
    let name: String = name
        .chars()
        .map(|c| {
            if c.is_alphanumeric() || matches!(c, ' ' | '-' | ',' | '.' | '(' | ')') {
                c
            } else {
                '-'
            }
        })
        .take(LONGEST_NAME)
        .collect();
    let place = free_place(folder, name.trim(), ending)?;
    let part = place.with_extension("part");
    let written = write_synced(&part, bytes).and_then(|()| fs::rename(&part, &place));
    if let Err(e) = written {
        // What is left of it would only puzzle whoever finds it.
        drop(fs::remove_file(&part));
        return Err(disk(&e));
    }
    Ok(place)
}

fn free_place(folder: &Path, name: &str, ending: &str) -> Result<PathBuf, Trouble> {
    let first = folder.join(format!("{name}.{ending}"));
    if !first.exists() {
        return Ok(first);
    }
    (2..MOST_OF_ONE_NAME)
        .map(|n| folder.join(format!("{name} ({n}).{ending}")))
        .find(|place| !place.exists())
        .ok_or(Trouble::Disk)
}

fn write_synced(place: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = fs::File::create(place)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn disk(error: &std::io::Error) -> Trouble {
    use std::io::ErrorKind as K;
    match error.kind() {
        K::StorageFull | K::QuotaExceeded | K::FileTooLarge => Trouble::Full,
        K::PermissionDenied | K::ReadOnlyFilesystem => Trouble::ReadOnly,
        _ => Trouble::Disk,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_is_whole_has_a_safe_name_and_never_replaces_another() {
        let folder = tempfile::tempdir().unwrap();
        let papers = folder.path().join("papers");
        let one = save_text(&papers, "Z ../B1A/12", "first").unwrap();
        let two = save_text(&papers, "Z ../B1A/12", "second").unwrap();
        assert_eq!(one.parent(), Some(papers.as_path()));
        assert_ne!(one, two);
        assert_eq!(fs::read_to_string(one).unwrap(), "first");
        assert_eq!(fs::read_to_string(two).unwrap(), "second");
        assert_eq!(
            fs::read_dir(&papers).unwrap().count(),
            2,
            "nothing half-written is left"
        );
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a file");
        fs::write(&file, "").unwrap();
        assert_eq!(save_text(&file, "Z", "text"), Err(Trouble::Disk));
    }
}
