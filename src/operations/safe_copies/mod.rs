//! Safe copies: where they go, making them beside selling, looking into one, and putting one back.

pub mod making;
pub mod putting_back;

use super::{Ctx, Leaves, Operation, Stop};
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::erasure::letter::ErasureLetter;
use crate::domain::ids::PersonId;
use crate::domain::safe_copies::folders::{Folder, Hindrance, MOST_FOLDERS, Places, Went};
use crate::domain::safe_copies::refusals::SafeCopyRefusal;
use crate::domain::safe_copies::{WhichBook, next_series};
use crate::domain::time::Moment;
use crate::store::Tx;
use crate::store::safe_copies::PutBackMark;

/// Says where copies go beside the store's own folder.
pub struct ChooseCopyFolders;

/// A folder for copies.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ChosenFolder {
    /// Where it is.
    pub path: String,
    /// Whether what lies there leaves the building.
    pub away: bool,
}

impl Operation for ChooseCopyFolders {
    const NAME: &'static str = "choose-copy-folders";
    const NEEDS: Option<Capability> = Some(Capability::SafeCopies);
    const LEAVES: Leaves = Leaves::Entry;
    /// All of them; a folder that is left out is taken away, and its copies stay where they are.
    type Input = Vec<ChosenFolder>;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &Vec<ChosenFolder>) -> Result<(), Stop> {
        if input.len() > MOST_FOLDERS {
            let most = MOST_FOLDERS;
            return Err(Refusal::from(SafeCopyRefusal::TooManyFolders { most }).into());
        }
        let before = tx.copy_places()?;
        let mut folders: Vec<Folder> = Vec::new();
        for chosen in input {
            if folders.iter().any(|folder| folder.path == chosen.path) {
                return Err(Refusal::from(SafeCopyRefusal::FolderTwice).into());
            }
            let known = before.folders.iter().find(|f| f.path == chosen.path);
            folders.push(match known {
                Some(folder) if folder.away == chosen.away => folder.clone(),
                // It is asked for from the day on which it was marked.
                Some(folder) => Folder {
                    away: chosen.away,
                    since: ctx.now,
                    ..folder.clone()
                },
                None => Folder {
                    path: chosen.path.clone(),
                    away: chosen.away,
                    since: ctx.now,
                    shop: Went::default(),
                    people: Went::default(),
                },
            });
        }
        Ok(tx.set_copy_places(&Places { folders, ..before })?)
    }
}

/// Notes how copies went: the machine's own matter, by nobody.
pub struct NoteCopies;

/// How one copy went.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CopyWent {
    /// Into which chosen folder; none is the store's own.
    pub into: Option<String>,
    /// Of which book.
    pub which: WhichBook,
    /// When it was made, or what was in the way.
    pub went: Result<Moment, Hindrance>,
}

impl Operation for NoteCopies {
    const NAME: &'static str = "note-copies";
    const NEEDS: Option<Capability> = None;
    const LEAVES: Leaves = Leaves::Work;
    type Input = Vec<CopyWent>;
    type Output = ();

    fn run(tx: &Tx<'_>, _ctx: &Ctx<'_>, input: &Vec<CopyWent>) -> Result<(), Stop> {
        let mut places = tx.copy_places()?;
        for went in input {
            places.note(went.into.as_deref(), went.which, went.went);
        }
        Ok(tx.set_copy_places(&places)?)
    }
}

/// Says that a copy is to be put back in the place of this book: the last entry of a book that is moved
/// aside, so that it says itself why it ends.
pub struct AllowPuttingBack;

impl Operation for AllowPuttingBack {
    const NAME: &'static str = "allow-putting-back";
    const NEEDS: Option<Capability> = Some(Capability::SafeCopies);
    const LEAVES: Leaves = Leaves::Entry;
    type Input = ();
    type Output = ();

    fn run(_tx: &Tx<'_>, _ctx: &Ctx<'_>, _input: &()) -> Result<(), Stop> {
        Ok(())
    }
}

/// The first thing in a shop book that was put back: why its chain goes on from here, and a new series of
/// numbers for each till that wrote in it, so that no number that is on a paper somewhere comes again.
///
/// Nobody is signed in: it is done before the book is in its place. Who may was asked where the book before
/// still was, and on the command line whoever sits at the machine does it.
pub struct BeginAgain;

/// What a shop book begins with again.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BeginningAgain {
    /// What was put back, and by whom.
    pub mark: PutBackMark,
    /// Every number series that was ever begun, also in the book that was there before.
    pub seen: Vec<String>,
    /// Where this machine's copies go, as the book before knew; none leaves it as in the copy.
    pub places: Option<Places>,
    /// Whoever was erased, as the book before knew: nobody comes back with a copy of before.
    pub erased: Vec<ErasureLetter>,
}

impl Operation for BeginAgain {
    const NAME: &'static str = "begin-again";
    const NEEDS: Option<Capability> = None;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = BeginningAgain;
    /// The series that begin.
    type Output = Vec<String>;

    fn concerns(input: &BeginningAgain) -> Option<PersonId> {
        Some(input.mark.by.unwrap_or(PersonId::NOBODY))
    }

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &BeginningAgain) -> Result<Vec<String>, Stop> {
        let mark = &input.mark;
        if let Some(stored) = tx.put_backs()?.iter().find(|stored| stored.id == mark.id) {
            return if (stored.made_at, stored.by) == (mark.made_at, mark.by) {
                Ok(Vec::new())
            } else {
                Err(Refusal::SameIdOtherContent.into())
            };
        }
        tx.add_put_back(mark)?;
        let mut seen = input.seen.clone();
        seen.extend(tx.all_series()?);
        let wrote = tx.tills_that_wrote()?;
        let mut begun = Vec::new();
        for till in tx.tills()? {
            if till.id != tx.till && !wrote.contains(&till.id) {
                continue;
            }
            let next = next_series(&till.prefix, seen.iter().map(String::as_str));
            let series = next.ok_or_else(|| {
                Refusal::from(SafeCopyRefusal::SeriesUsedUp {
                    prefix: till.prefix.clone(),
                })
            })?;
            tx.begin_series(till.id, &series, ctx.now)?;
            begun.push(series);
        }
        if let Some(places) = &input.places {
            tx.set_copy_places(places)?;
        }
        for letter in &input.erased {
            if !tx.is_erased(letter.person)? {
                tx.erase_person(ctx.env, letter)?;
            }
        }
        Ok(begun)
    }
}
