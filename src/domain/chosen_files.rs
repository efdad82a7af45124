//! Files that somebody chooses on this machine: where they usually lie, what a folder holds, and
//! what is wrong with one. Plain facts; the disk is looked at elsewhere.

use std::path::{Path, PathBuf};

use super::Refusal;
use super::time::Moment;

/// What a file is chosen for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FileFor {
    /// A list of products.
    ProductList,
    /// A photo of a product.
    ProductPhoto,
    /// A photo that a person chose for their tile.
    PersonPhoto,
    /// A framework of skills.
    Framework,
}

impl FileFor {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::ProductList,
        Self::ProductPhoto,
        Self::PersonPhoto,
        Self::Framework,
    ];

    /// The endings of such files, in small letters.
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::ProductList | Self::Framework => &["csv", "txt", "tsv", "tab"],
            Self::ProductPhoto | Self::PersonPhoto => &["jpg", "jpeg", "png", "webp"],
        }
    }

    /// Whether this name ends as such files do.
    pub fn fits(self, name: &str) -> bool {
        Path::new(name)
            .extension()
            .and_then(|ending| ending.to_str())
            .is_some_and(|ending| {
                let ending = ending.to_lowercase();
                self.endings().contains(&ending.as_str())
            })
    }
}

/// A million bytes.
pub const MEGABYTE: u64 = 1_000_000;

/// The largest list that is read, in bytes: room for far more rows than are taken in.
pub const LARGEST_LIST: u64 = 32 * MEGABYTE;

/// What kind of place it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PlaceKind {
    /// Where this program puts papers.
    Papers,
    /// What was fetched from the internet.
    Downloads,
    /// Documents.
    Documents,
    /// The desktop.
    Desktop,
    /// Pictures.
    Pictures,
    /// A stick or card that was put in, by the name that it carries.
    Stick(String),
    /// A drive, by its letter.
    Drive(String),
}

/// Where files usually lie.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Place {
    /// What it is.
    pub kind: PlaceKind,
    /// Where it is.
    pub path: PathBuf,
}

/// Whether it can be opened or chosen.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Kind {
    /// A file to choose.
    File,
    /// A folder to look into.
    Folder,
}

/// One thing in a folder.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InFolder {
    /// A file or a folder.
    pub kind: Kind,
    /// Its name.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
    /// How large, in bytes; 0 for a folder.
    pub bytes: u64,
    /// When it was changed, where the disk knows.
    pub changed: Option<Moment>,
}

/// What a folder holds of what was asked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Folder {
    /// Its name.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
    /// Its things as [`in_order`] has them.
    pub things: Vec<InFolder>,
    /// Whether it holds more things than are looked at.
    pub more: bool,
}

/// What is wrong with a place, a folder or a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FileProblem {
    /// Nothing was typed.
    NothingTyped,
    /// Nothing is there, or it was taken out.
    NotThere,
    /// This program may not look at it.
    Closed,
    /// A folder, where a file was asked for.
    AFolder,
    /// Not a file that can be read, such as a device.
    NotAFile,
    /// Another kind of file than was asked for.
    OtherKind,
    /// Larger than is read.
    TooLarge {
        /// The most, in bytes.
        most: u64,
    },
    /// The disk did not do what was asked.
    Disk,
    /// A photo that cannot be used.
    Photo(Refusal),
    /// An earlier look is not finished.
    Busy,
}

/// Files before folders, the newest first; what has no date comes last, by its name.
pub fn in_order(mut things: Vec<InFolder>) -> Vec<InFolder> {
    things.sort_by(|a, b| {
        let newest = b.changed.cmp(&a.changed);
        a.kind
            .cmp(&b.kind)
            .then(newest)
            .then_with(|| a.name.cmp(&b.name))
    });
    things
}

/// The things whose names hold what was typed, by their places in the list.
pub fn named_like(things: &[InFolder], typed: &str) -> Vec<usize> {
    let wanted = typed.trim().to_lowercase();
    let holds = |thing: &InFolder| thing.name.to_lowercase().contains(&wanted);
    let all = things.iter().enumerate();
    all.filter(|(_, thing)| holds(thing))
        .map(|(n, _)| n)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn thing(kind: Kind, name: &str, changed: Option<i64>) -> InFolder {
        InFolder {
            kind,
            name: name.into(),
            path: PathBuf::from(name),
            bytes: 0,
            changed: changed.map(Moment::from_millis),
        }
    }

    #[test]
    fn endings_are_told_in_any_case_and_only_at_the_end() {
        for (purpose, name, fits) in [
            (FileFor::ProductList, "Our list.CSV", true),
            (FileFor::ProductList, "list.csv.zip", false),
            (FileFor::ProductList, "csv", false),
            (FileFor::ProductPhoto, "loaf.JPEG", true),
            (FileFor::PersonPhoto, "me.svg", false),
        ] {
            assert_eq!(purpose.fits(name), fits, "{name}");
        }
    }

    #[test]
    fn the_newest_file_comes_first_and_folders_follow() {
        let things = in_order(vec![
            thing(Kind::Folder, "sub", Some(9)),
            thing(Kind::File, "old.csv", Some(1)),
            thing(Kind::File, "b.csv", None),
            thing(Kind::File, "a.csv", None),
            thing(Kind::File, "new.csv", Some(5)),
        ]);
        let names: Vec<&str> = things.iter().map(|t| t.name.as_str()).collect();
        assert_eq!(names, ["new.csv", "old.csv", "a.csv", "b.csv", "sub"]);
        assert_eq!(named_like(&things, " CSV "), [0, 1, 2, 3]);
        assert_eq!(named_like(&things, ""), [0, 1, 2, 3, 4]);
    }
}
