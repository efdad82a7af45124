//! Looking at the disk for somebody who chooses a file: the usual places, a folder, one file's
//! bytes. Slow where a disk is slow, so never called while drawing.

use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use crate::domain::chosen_files::{
    FileFor, FileProblem, Folder, InFolder, Kind, Place, PlaceKind, in_order,
};
use crate::domain::time::Moment;

/// The most things of a folder that are looked at.
const MOST_THINGS: usize = 20_000;

/// Where the usual places of a machine are; told apart from looking, so that a test has its own.
#[derive(Clone, Debug, Default)]
pub struct Roots {
    /// Folders with a meaning of their own.
    pub known: Vec<(PlaceKind, PathBuf)>,
    /// Folders in which each stick that was put in has a folder.
    pub sticks: Vec<PathBuf>,
    /// Drives that may be there.
    pub drives: Vec<(String, PathBuf)>,
}

impl Roots {
    /// Those of this machine and user; papers go into the folder `papers`.
    pub fn of_this_machine(papers: &Path) -> Self {
        let mut known = vec![(PlaceKind::Papers, papers.to_owned())];
        let mut sticks = Vec::new();
        if let Some(user) = directories::UserDirs::new() {
            // Where the desktop does not say which they are, they have their usual names.
            let folders = [
                (PlaceKind::Downloads, user.download_dir(), "Downloads"),
                (PlaceKind::Documents, user.document_dir(), "Documents"),
                (PlaceKind::Desktop, user.desktop_dir(), "Desktop"),
                (PlaceKind::Pictures, user.picture_dir(), "Pictures"),
            ];
            for (kind, folder, usual) in folders {
                let folder = folder.map(Path::to_owned);
                known.push((kind, folder.unwrap_or_else(|| user.home_dir().join(usual))));
            }
            if let Some(name) = user.home_dir().file_name() {
                sticks.push(Path::new("/media").join(name));
                sticks.push(Path::new("/run/media").join(name));
            }
        }
        sticks.extend(["/media", "/Volumes"].map(PathBuf::from));
        let drives = if cfg!(windows) {
            let letters = 'A'..='Z';
            letters
                .map(|l| (l.to_string(), PathBuf::from(format!("{l}:\\"))))
                .collect()
        } else {
            Vec::new()
        };
        Self {
            known,
            sticks,
            drives,
        }
    }

    /// Those that are there now.
    pub fn places(&self) -> Vec<Place> {
        let mut places: Vec<Place> = Vec::new();
        let mut add = |kind: PlaceKind, path: &Path| {
            if path.is_dir() && places.iter().all(|p| p.path != path) {
                let path = path.to_owned();
                places.push(Place { kind, path });
            }
        };
        for (kind, path) in &self.known {
            add(kind.clone(), path);
        }
        for root in &self.sticks {
            let mut found: Vec<PathBuf> = fs::read_dir(root)
                .map(|things| things.flatten().map(|thing| thing.path()).collect())
                .unwrap_or_default();
            found.sort();
            for path in found {
                // The folder of each user's sticks is not itself a stick.
                if !self.sticks.contains(&path) && fs::read_dir(&path).is_ok() {
                    add(PlaceKind::Stick(name_of(&path)), &path);
                }
            }
        }
        for (letter, path) in &self.drives {
            add(PlaceKind::Drive(letter.clone()), path);
        }
        places
    }
}

/// What this folder holds for this purpose; what begins with a dot is left out, as everywhere.
pub fn read_folder(path: &Path, purpose: FileFor) -> Result<Folder, FileProblem> {
    let mut things = Vec::new();
    let mut more = false;
    for (number, thing) in fs::read_dir(path).map_err(|e| problem(&e))?.enumerate() {
        if number >= MOST_THINGS {
            more = true;
            break;
        }
        // What vanishes or cannot be looked at while we look cannot be chosen either.
        let Ok(thing) = thing else { continue };
        let path = thing.path();
        let name = name_of(&path);
        let Ok(about) = fs::metadata(&path) else {
            continue;
        };
        let kind = if about.is_dir() {
            Kind::Folder
        } else {
            Kind::File
        };
        let wanted = kind == Kind::Folder || (about.is_file() && purpose.fits(&name));
        if name.starts_with('.') || !wanted {
            continue;
        }
        let changed = about.modified().ok();
        things.push(InFolder {
            kind,
            name,
            bytes: if kind == Kind::File { about.len() } else { 0 },
            changed: changed.map(|at| Moment::of(at.into())),
            path,
        });
    }
    Ok(Folder {
        name: name_of(path),
        path: path.to_owned(),
        things: in_order(things),
        more,
    })
}

/// What a typed or dropped path leads to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Led {
    /// To a folder, which was read.
    Folder(Folder),
    /// To a file.
    File(PathBuf),
}

/// The path that somebody typed: quotation marks around it and `~` before it are understood.
pub fn meant(typed: &str) -> Option<PathBuf> {
    let typed = typed.trim();
    let bare = typed.trim_matches(|c| c == '"' || c == '\'');
    let bare = bare.strip_prefix("file://").unwrap_or(bare);
    if bare.is_empty() {
        return None;
    }
    let home = directories::UserDirs::new().map(|user| user.home_dir().to_owned());
    Some(match (bare.strip_prefix('~'), home) {
        (Some(rest), Some(home)) => home.join(rest.trim_start_matches(['/', '\\'])),
        _ => PathBuf::from(bare),
    })
}

/// Looks at what stands at a path.
pub fn look(path: PathBuf, purpose: FileFor) -> Result<Led, FileProblem> {
    let about = fs::metadata(&path).map_err(|e| problem(&e))?;
    if about.is_dir() {
        read_folder(&path, purpose).map(Led::Folder)
    } else {
        Ok(Led::File(path))
    }
}

/// Reads a whole file, if it is one and not larger than `most` bytes.
pub fn read_file(path: &Path, most: u64) -> Result<Vec<u8>, FileProblem> {
    // Looked at before it is opened: opening a pipe would wait for whoever writes into it.
    let about = fs::metadata(path).map_err(|e| problem(&e))?;
    if about.is_dir() {
        return Err(FileProblem::AFolder);
    }
    if !about.is_file() {
        return Err(FileProblem::NotAFile);
    }
    if about.len() > most {
        return Err(FileProblem::TooLarge { most });
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|e| problem(&e))?;
    // It may have grown since it was looked at.
    let read = file.take(most.saturating_add(1)).read_to_end(&mut bytes);
    read.map_err(|e| problem(&e))?;
    if u64::try_from(bytes.len()).is_ok_and(|len| len > most) {
        return Err(FileProblem::TooLarge { most });
    }
    Ok(bytes)
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}

fn problem(error: &std::io::Error) -> FileProblem {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::InvalidInput => {
            FileProblem::NotThere
        }
        ErrorKind::PermissionDenied => FileProblem::Closed,
        ErrorKind::IsADirectory => FileProblem::AFolder,
        _ => FileProblem::Disk,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_places_that_are_there_are_offered_and_sticks_by_their_names() {
        let disk = tempfile::tempdir().unwrap();
        let at = |name: &str| disk.path().join(name);
        for folder in ["papers", "media/sam/STICK", "media/BACKUP"] {
            fs::create_dir_all(at(folder)).unwrap();
        }
        let roots = Roots {
            known: vec![
                (PlaceKind::Papers, at("papers")),
                (PlaceKind::Desktop, at("nowhere")),
            ],
            sticks: vec![at("media/sam"), at("media")],
            drives: vec![("Q".into(), at("nowhere"))],
        };
        let found: Vec<PlaceKind> = roots.places().into_iter().map(|p| p.kind).collect();
        let stick = |name: &str| PlaceKind::Stick(name.into());
        assert_eq!(found, [PlaceKind::Papers, stick("STICK"), stick("BACKUP")]);
    }

    #[test]
    fn a_folder_shows_what_can_be_chosen_and_nothing_hidden() {
        let disk = tempfile::tempdir().unwrap();
        for file in ["a.csv", "B.CSV", "photo.png", ".hidden.csv", "noending"] {
            fs::write(disk.path().join(file), "x").unwrap();
        }
        fs::create_dir(disk.path().join("sub")).unwrap();
        let folder = read_folder(disk.path(), FileFor::ProductList).unwrap();
        let mut names: Vec<&str> = folder.things.iter().map(|t| t.name.as_str()).collect();
        assert_eq!(names.pop(), Some("sub"), "folders come last");
        names.sort_unstable();
        assert_eq!(names, ["B.CSV", "a.csv"]);
        let photos = read_folder(disk.path(), FileFor::PersonPhoto).unwrap();
        assert_eq!(photos.things[0].name, "photo.png");
    }

    #[test]
    fn what_cannot_be_read_says_why() {
        let disk = tempfile::tempdir().unwrap();
        let file = disk.path().join("a.csv");
        fs::write(&file, "name").unwrap();
        let (list, most) = (FileFor::ProductList, 1000);
        assert_eq!(read_file(&file, most), Ok(b"name".to_vec()));
        assert_eq!(read_file(disk.path(), most), Err(FileProblem::AFolder));
        let gone = disk.path().join("gone.csv");
        assert_eq!(read_file(&gone, most), Err(FileProblem::NotThere));
        assert_eq!(read_folder(&gone, list), Err(FileProblem::NotThere));
        assert_eq!(read_folder(&file, list), Err(FileProblem::NotThere));
        let large = File::create(disk.path().join("large.csv")).unwrap();
        large.set_len(most + 1).unwrap();
        assert_eq!(
            read_file(&disk.path().join("large.csv"), most),
            Err(FileProblem::TooLarge { most })
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_device_is_not_waited_for() {
        let read = read_file(Path::new("/dev/zero"), 1000);
        assert_eq!(read, Err(FileProblem::NotAFile));
    }

    #[test]
    fn a_pasted_path_may_have_quotation_marks() {
        let disk = tempfile::tempdir().unwrap();
        let file = disk.path().join("our list.csv");
        fs::write(&file, "name").unwrap();
        let quoted = format!(" \"{}\" ", file.display());
        let list = FileFor::ProductList;
        assert_eq!(meant(&quoted), Some(file.clone()));
        assert_eq!(meant(" '' "), None);
        assert_eq!(look(file.clone(), list), Ok(Led::File(file)));
        let folder = look(disk.path().to_owned(), list);
        assert!(matches!(folder, Ok(Led::Folder(f)) if f.things.len() == 1));
        assert_eq!(
            look("/no/such/place".into(), list),
            Err(FileProblem::NotThere)
        );
    }
}
