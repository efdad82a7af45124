//! Looking into a copy, and putting it back.
//!
//! Nothing is replaced before the copy was opened with its key and found sound. What was there is kept
//! whole. A copy of another book, or one that a newer program wrote, is refused.

use std::path::{Path, PathBuf};

use super::{BeginAgain, BeginningAgain};
use crate::domain::ids::EntryId;
use crate::domain::safe_copies::refusals::SafeCopyRefusal;
use crate::domain::safe_copies::{CopyFacts, Missing, PutBackBy, Unsound, WhichBook};
use crate::domain::{Refusal, Trouble};
use crate::env::Env;
use crate::operations::set_up::this_till;
use crate::operations::{Actor, Stop, perform};
use crate::store::keys::RecoveryWords;
use crate::store::safe_copies::{
    CopyKey, KeysAfter, Look, Opened, PutBackMark, now_there, put_back_people, put_back_shop,
    read_facts, series_seen,
};
use crate::store::volume::Volume;
use crate::store::{People, Read, Shop, ShopBook, Stored};

impl From<Unsound> for Stop {
    fn from(unsound: Unsound) -> Self {
        Refusal::from(SafeCopyRefusal::NotSound(unsound)).into()
    }
}

/// A copy that was looked into and can be put back.
pub struct LookedInto<B: Volume> {
    copy: Opened<B>,
    key: CopyKey,
    /// Whether the sealed keys beside the book that is there stay.
    keys_stay: bool,
    /// What is inside.
    pub look: Look,
    /// What the book that is there has and the copy has not; none where that book cannot be read.
    pub missing: Option<Missing>,
}

impl<B: Volume> LookedInto<B> {
    /// What the copy is.
    pub fn facts(&self) -> &CopyFacts {
        self.copy.facts()
    }

    fn mark(&self, env: &Env, by: PutBackBy) -> PutBackMark {
        PutBackMark {
            id: EntryId(env.new_id()),
            at: env.now(),
            made_at: self.facts().made_at,
            heads: self.facts().heads.clone(),
            by: by.person(),
            series: Vec::new(),
        }
    }
}

/// Whether what lies in the store is of the same book as the copy; refuses where it is of another.
fn same_book<B: Volume>(store: &Path, copy: &Path) -> Result<bool, Stop> {
    let facts = read_facts(copy)?;
    if facts.which != B::WHICH {
        return Err(Refusal::from(SafeCopyRefusal::OtherKind).into());
    }
    match now_there::<B>(store) {
        Some(book) if book != facts.book => Err(Unsound::OtherBook.into()),
        Some(_) => Ok(true),
        None => Ok(false),
    }
}

/// Which book a folder is a copy of, as it says.
pub fn which(copy: &Path) -> Result<WhichBook, Stop> {
    Ok(read_facts(copy)?.which)
}

/// Looks into a copy of the shop book, whose place is this store. The key of this machine opens it where it
/// is of the same book; elsewhere the recovery words of its day do. Slow: all of it is read.
pub fn look_into_shop(
    store: &Path,
    copy: &Path,
    words: Option<&RecoveryWords>,
) -> Result<LookedInto<Shop>, Stop> {
    let here = if same_book::<Shop>(store, copy)? {
        CopyKey::of_store::<Shop>(store).ok()
    } else {
        None
    };
    let keys_stay = here.is_some();
    let key = match (here, words) {
        (Some(key), _) => key,
        (None, Some(words)) => CopyKey::by_words(copy, words)?,
        (None, None) => return Err(Trouble::KeyMissing.into()),
    };
    let copy = Opened::open(copy, &key)?;
    let missing = match ShopBook::open_to_look(store) {
        Ok(book) => copy.missing_from(&book.read()).ok(),
        Err(_) => None,
    };
    let look = copy.look()?;
    Ok(LookedInto {
        copy,
        key,
        keys_stay,
        look,
        missing,
    })
}

/// Puts it back: what was there is moved aside whole, and number series begin anew. The store must not be
/// open. Gives the folder in which what was there is kept.
pub fn put_shop_back(
    store: &Path,
    looked: &LookedInto<Shop>,
    words: Option<&RecoveryWords>,
    (env, by): (&Env, PutBackBy),
) -> Result<PathBuf, Stop> {
    let keys = match (looked.keys_stay, words) {
        (true, _) => KeysAfter::AsHere,
        (false, Some(words)) => KeysAfter::Under(words),
        (false, None) => return Err(Trouble::KeyMissing.into()),
    };
    let before = ShopBook::open_to_look(store).ok();
    let places = (before.as_ref()).and_then(|book| book.read().copy_places().ok());
    let erased = before.and_then(|book| book.read().erased_people().ok());
    let folders = places.iter().flat_map(|places| &places.folders);
    let folders: Vec<PathBuf> = folders.map(|folder| PathBuf::from(&folder.path)).collect();
    let input = BeginningAgain {
        mark: looked.mark(env, by),
        seen: series_seen(store, &looked.copy, &folders),
        places,
        erased: erased.unwrap_or_default(),
    };
    let copy = (&looked.copy, &looked.key);
    put_back_shop(store, copy, &keys, (env, &input.mark), |book| {
        let till = this_till(book, None)?.ok_or(Trouble::Damaged)?;
        book.act_as(till);
        perform::<BeginAgain>(book, env, &Actor::default(), &input)
    })
}

/// Looks into a copy of the people book with a key that somebody's passphrase or the words gave, or that of
/// the open book. `here` is that open book, where there is one.
pub fn look_into_people(
    store: &Path,
    copy: &Path,
    key: CopyKey,
    here: Option<&Read<'_, People>>,
) -> Result<LookedInto<People>, Stop> {
    let keys_stay = same_book::<People>(store, copy)?;
    let copy = Opened::open(copy, &key)?;
    let missing = here.and_then(|book| copy.missing_from(book).ok());
    let look = copy.look()?;
    Ok(LookedInto {
        copy,
        key,
        keys_stay,
        look,
        missing,
    })
}

/// Puts it back beside an open shop book, while the people book is closed. The passphrases are those of
/// today where they are known, so that one that was taken away does not come back with it. That it was put
/// back is written inside when it opens next.
pub fn put_people_back(
    shop: &ShopBook,
    looked: &LookedInto<People>,
    (env, by): (&Env, PutBackBy),
) -> Stored<PathBuf> {
    let keys = if looked.keys_stay {
        KeysAfter::AsHere
    } else {
        KeysAfter::OfTheCopy
    };
    let copy = (&looked.copy, &looked.key);
    put_back_people(shop, copy, &keys, (env, &looked.mark(env, by)))
}
